title = Gewerbe anmelden
intro = Zeigen Sie hier an, dass Sie einen Betrieb beginnen (Anzeige GewA 1). Sie brauchen etwa zehn Minuten. Für jede Betriebsstätte stellen Sie eine eigene Anzeige.
deadline = Melden Sie das Gewerbe gleichzeitig mit dem Beginn an (§ 14 Abs. 1 GewO). Die Behörde bescheinigt den Empfang innerhalb von drei Tagen (§ 15 Abs. 1 GewO).
trust-note = Die Gewerbebehörde vergleicht Ihre Angaben mit Registern und fragt bei Zweifeln nach. Sie kann einen Ausweis verlangen.

section-owner = Inhaberin oder Inhaber
section-business = Der Betrieb
section-permits = Erlaubnisse
section-receipt = Bescheinigung
section-finish = Erklärung

page-owner-kind = Wer meldet das Gewerbe an?
owner_kind-label = Das Gewerbe betreibt
owner_kind-option-person = Eine Person allein
owner_kind-option-person-hint = Das ist ein Einzelunternehmen, auch wenn es als e. K. im Handelsregister steht.
owner_kind-option-organisation = Eine Gesellschaft, ein Verein oder eine Genossenschaft
owner_kind-option-organisation-hint = Zum Beispiel GbR, GmbH, UG oder e. V.

page-company = Wie heißt die Gesellschaft?
company-label = Gesellschaft
company_name-label = Name der Gesellschaft
company_name-hint = So, wie er im Register oder im Gesellschaftsvertrag steht.
legal_form-label = Rechtsform
legal_form-hint = Sie steht im Vertrag, in der Satzung oder im Register.
partnership_note-label = Personengesellschaft
partnership_note-text = Bei einer Personengesellschaft meldet jede Gesellschafterin und jeder Gesellschafter mit Geschäftsführung das Gewerbe an. Stellen Sie für jede dieser Personen eine eigene Anzeige.

page-register = Steht der Betrieb in einem Register?
registered-label = Der Betrieb ist eingetragen
registered-hint = Gemeint sind Handelsregister, Genossenschaftsregister und Vereinsregister. Läuft die Eintragung noch, antworten Sie mit Nein.

page-register-entry = Wie lautet der Eintrag?
merchant_name-label = Eingetragener Name der Firma
register_court-label = Registergericht
register_court-hint = Zum Beispiel Amtsgericht Jena.
register_number-label = Registernummer
register_number-hint = Mit Abteilung, zum Beispiel HRB 12345.

page-applicant = Wer zeigt das Gewerbe an?
page-applicant-hint = Beim Einzelunternehmen sind Sie das selbst. Bei einer Gesellschaft ist es eine Person, die sie vertreten darf.
applicant-label = Person
applicant_first_name-label = Vorname(n) der anzeigenden Person
applicant_family_name-label = Familienname der anzeigenden Person

page-birth = Wann und wo sind Sie geboren?
birth_date-label = Geburtsdatum
birth_date-hint = Zum Beispiel 9 3 1984
birth_place-label = Geburtsort
birth_place-hint = Liegt der Ort im Ausland, nennen Sie auch das Land.
nationality-label = Staatsangehörigkeit
nationality-hint = Wählen Sie das Land. Haben Sie mehrere Staatsangehörigkeiten, wählen Sie eine davon, wenn möglich eine der Europäischen Union.

page-residence = Dürfen Sie in Deutschland ein Gewerbe betreiben?
residence_permit-label = Mein Aufenthaltstitel erlaubt die selbstständige Tätigkeit
residence_permit-hint = Das steht im Aufenthaltstitel oder im Zusatzblatt dazu.

page-residence-missing = Ihnen fehlt noch eine Erlaubnis
residence_note-label = Sprechen Sie mit der Ausländerbehörde
residence_note-text = Ohne diese Erlaubnis dürfen Sie das Gewerbe nicht beginnen. Sie können die Anzeige trotzdem senden. Die Gewerbebehörde fragt dann nach.

page-address = Wie lautet die Anschrift?
page-address-hint = Beim Einzelunternehmen ist es Ihre Wohnung, bei einer Gesellschaft ihr Sitz. An diese Anschrift geht auch die Post.
home-label = Anschrift

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-managers = Wer führt die Geschäfte noch?
page-managers-hint = Nennen Sie alle weiteren Personen, die die Gesellschaft vertreten oder ihre Geschäfte führen. Gibt es niemanden sonst, gehen Sie einfach weiter.
managers-label = Weitere Personen in der Geschäftsführung
managers-row = Person
managers-add = Weitere Person hinzufügen
manager-label = Name
manager_birth_date-label = Geburtsdatum
manager_birth_date-hint = Zum Beispiel 9 3 1984
manager_birth_place-label = Geburtsort
manager_nationality-label = Staatsangehörigkeit
manager_count-label = Personen in der Geschäftsführung, mit Ihnen

page-registration = Was melden Sie an?
registration_for-label = Anmeldung für
registration_for-option-head-office = Hauptniederlassung
registration_for-option-head-office-hint = Der Betrieb selbst. Das gilt auch, wenn es nur einen Ort gibt.
registration_for-option-branch-office = Zweigniederlassung
registration_for-option-branch-office-hint = Ein zweiter Ort, der selbstständig arbeitet und meist im Register steht.
registration_for-option-dependent-branch = Unselbstständige Zweigstelle
registration_for-option-dependent-branch-hint = Ein weiterer Ort, der von der Hauptniederlassung aus geführt wird, zum Beispiel eine Filiale.
registration_for-option-vending-machines = Aufstellen von Automaten
registration_for-option-travelling-trade = Reisegewerbe
travelling_note-label = Reisegewerbekarte
travelling_note-text = Für das Reisegewerbe brauchen Sie meist zusätzlich eine Reisegewerbekarte. Beantragen Sie die Karte, bevor Sie beginnen.

page-reason = Warum melden Sie an?
reason-label = Grund der Anmeldung
reason-option-new = Neugründung
reason-option-relocation = Wiedereröffnung nach einem Umzug aus einem anderen Meldebezirk
reason-option-legal-form = Wechsel der Rechtsform
reason-option-partner = Eintritt in eine Gesellschaft
reason-option-takeover = Übernahme durch Erbfolge, Kauf oder Pacht

page-predecessor = Wer hat den Betrieb bisher geführt?
predecessor-label = Bisherige Inhaberin oder bisheriger Inhaber
predecessor-hint = Freiwillig. Name oder Firma, wie sie bisher gemeldet war.

page-former-premises = Wo war der Betrieb bisher?
former_premises-label = Frühere Betriebsstätte

page-premises = Wo ist die Betriebsstätte?
premises_at_home-label = Die Betriebsstätte ist unter der Anschrift, die Sie schon genannt haben

page-premises-address = Wie lautet die Anschrift der Betriebsstätte?
premises-label = Anschrift der Betriebsstätte

page-head-office = Wo ist die Hauptniederlassung?
head_office-label = Anschrift der Hauptniederlassung

page-activity = Was macht der Betrieb?
activity-label = Angemeldete Tätigkeit
activity-hint = Beschreiben Sie die Tätigkeit genau. Statt „Handel“ zum Beispiel: Einzelhandel mit Fahrrädern und Zubehör. Nennen Sie bei mehreren Tätigkeiten zuerst den Schwerpunkt.
rule-activity-precise = Beschreiben Sie die Tätigkeit bitte genauer, mit mindestens 15 Zeichen.
business_kinds-label = Art des Betriebs
business_kinds-hint = Mehrere Antworten sind möglich.
business_kinds-option-industry = Industrie
business_kinds-option-craft = Handwerk
business_kinds-option-trade = Handel
business_kinds-option-other = Sonstiges

page-start = Wann beginnt der Betrieb?
start_date-label = Datum des Beginns
start_date-hint = Der Tag, an dem Sie die Tätigkeit aufnehmen. Zum Beispiel 1 6 2026
rule-start-soon = Das Datum liegt mehr als sechs Monate in der Zukunft. Melden Sie das Gewerbe an, sobald der Beginn näher liegt.
late_note-label = Der Beginn liegt zurück
late_note-text = Das Gewerbe muss gleichzeitig mit dem Beginn angezeigt werden. Senden Sie die Anzeige jetzt. Für eine verspätete Anzeige kann die Behörde ein Bußgeld festsetzen (§ 146 GewO).
side_line-label = Betrieb im Nebenerwerb
side_line-hint = Das gilt, wenn Sie Ihren Unterhalt überwiegend anders verdienen, zum Beispiel als Angestellte oder Angestellter.

page-employees = Wie viele Beschäftigte hat der Betrieb am Anfang?
page-employees-hint = Zählen Sie sich selbst und andere Inhaber nicht mit. Gibt es niemanden, geben Sie 0 ein.
full_time-label = Beschäftigte in Vollzeit
part_time-label = Beschäftigte in Teilzeit
part_time-hint = Auch Minijobs zählen dazu.

page-permit = Liegt eine Erlaubnis für die Tätigkeit vor?
permit-label = Ich habe eine Erlaubnis für die Tätigkeit
permit-hint = Die meisten Tätigkeiten brauchen keine. Nötig ist sie zum Beispiel für Bewachung, Makler und Spielhallen.

page-permit-details = Wer hat die Erlaubnis erteilt?
permit_note-label = Prüfen Sie, ob Sie eine Erlaubnis brauchen
permit_note-text = Ist die Tätigkeit erlaubnispflichtig, dürfen Sie erst mit der Erlaubnis beginnen. Die Empfangsbescheinigung ersetzt die Erlaubnis nicht.
permit_date-label = Erlaubnis ausgestellt am
permit_authority-label = Erlaubnis ausgestellt von

page-craft-card = Haben Sie eine Handwerkskarte?
craft_card-label = Handwerkskarte hochladen
craft_card-hint = Die Karte stellt die Handwerkskammer aus. Haben Sie sie noch nicht oder brauchen Sie keine, gehen Sie einfach weiter. Die Behörde fragt danach.

page-receipt = Das steht in der Bescheinigung
page-receipt-hint = Die Bescheinigung heißt im Alltag Gewerbeschein.
business_name-label = Gewerbetreibende oder Gewerbetreibender
business_place-label = Betriebsstätte
receipt_note-label = Innerhalb von drei Tagen
receipt_note-text = Die Behörde bescheinigt den Empfang innerhalb von drei Tagen, wenn Ihre Anzeige vollständig ist (§ 15 Abs. 1 GewO).

page-recipients = Diese Stellen erfahren von Ihrem Gewerbe
recipients-label = Empfänger nach Ihren Antworten
recipients-option-tax-office = Finanzamt
recipients-option-chamber-commerce = Industrie- und Handelskammer
recipients-option-chamber-crafts = Handwerkskammer
recipients-option-environment = Behörde für Immissionsschutz
recipients-option-occupational-safety = Behörde für Arbeitsschutz
recipients-option-weights-measures = Eichbehörde
recipients-option-employment-agency = Bundesagentur für Arbeit
recipients-option-accident-insurance = Deutsche Gesetzliche Unfallversicherung und Berufsgenossenschaft
recipients-option-customs = Zoll
recipients-option-statistics = Statistisches Landesamt
recipients-option-mini-job-centre = Deutsche Rentenversicherung Knappschaft-Bahn-See (Minijobs)
recipients-option-foreigners-office = Ausländerbehörde
recipients-option-licensing-office = Behörde, die die Erlaubnis erteilt
recipients_note-label = Warum die Daten weitergehen
recipients_note-text = Die Gewerbebehörde gibt Daten aus der Anzeige regelmäßig an diese Stellen weiter (§ 14 Abs. 8 GewO). Jede Stelle erhält nur, was sie für ihre Aufgabe braucht. Die Liste folgt aus Ihren Antworten; maßgeblich ist das Gesetz.

page-delivery = Wie möchten Sie die Bescheinigung erhalten?
delivery-label = So möchte ich sie erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an die Anschrift, die ich genannt habe
delivery-option-pickup = Ich hole sie im Amt ab
delivery-option-pickup-hint = Bringen Sie Personalausweis oder Reisepass mit. Auf der Statusseite sehen Sie, wann die Bescheinigung bereitliegt.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Meine Angaben sind richtig und vollständig.
correct-hint = Zieht der Betrieb um, ändert sich die Tätigkeit oder geben Sie ihn auf, zeigen Sie auch das an.

fee-registration = Gebühr für die Gewerbeanmeldung

outcome-confirmed = Empfang bescheinigen
outcome-confirmed-text = Der Empfang Ihrer Gewerbeanzeige wird bescheinigt. Die Bescheinigung ist beigefügt.
outcome-confirmed-in-part = Empfang für einen Teil der Tätigkeiten bescheinigen
outcome-confirmed-in-part-text = Der Empfang Ihrer Gewerbeanzeige wird für die anzeigepflichtigen Tätigkeiten bescheinigt. Die Bescheinigung ist beigefügt.
outcome-confirmed-in-part-refused = Für die übrigen Tätigkeiten wird der Empfang nicht bescheinigt.
outcome-returned = Anzeige zurückweisen
outcome-returned-text = Ihre Gewerbeanzeige wird zurückgewiesen. Der Empfang wird nicht bescheinigt.
outcome-not-a-trade = Keine Anzeigepflicht feststellen
outcome-not-a-trade-text = Die angezeigte Tätigkeit ist kein anzeigepflichtiges Gewerbe. Eine Gewerbeanmeldung ist nicht nötig.
outcome-forwarded = An die zuständige Gewerbebehörde abgeben
outcome-forwarded-text = Für Ihren Betrieb ist eine andere Gewerbebehörde zuständig. Wir haben Ihre Anzeige dorthin abgegeben.

certificate-trade-title = Bescheinigung über die Gewerbeanmeldung
certificate-trade-text = Die Gewerbebehörde hat die Anzeige des folgenden Gewerbes erhalten:
certificate-trade-note = Diese Bescheinigung nach § 15 Abs. 1 GewO bestätigt nur den Empfang der Anzeige. Sie ist keine Erlaubnis. Sie wurde elektronisch erstellt und trägt weder Dienstsiegel noch Unterschrift.
certificate-trade-check = Ich habe die Angaben mit der Anzeige und den Registern verglichen. Sie sind vollständig.

param-trade-registration-fee = Gebühr für die Gewerbeanmeldung
param-trade-registration-fee-hint = Betrag in Euro nach dem Gebührenverzeichnis, das für Ihre Behörde gilt.

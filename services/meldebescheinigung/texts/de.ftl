title = Meldebescheinigung beantragen
intro = Mit einer Meldebescheinigung weisen Sie nach, unter welcher Anschrift Sie gemeldet sind. Sie brauchen etwa drei Minuten.
deadline = Es gibt keine Frist.
trust-note = Die Meldebehörde vergleicht Ihre Angaben mit dem Melderegister. Bei Zweifeln fragt sie nach.

section-person = Angaben zu Ihnen
section-certificate = Angaben zur Bescheinigung
section-finish = Erklärung

page-name = Wie heißen Sie?
first_name-label = Vorname(n)
first_name-hint = So, wie sie im Ausweis stehen.
family_name-label = Familienname
birth_name-label = Geburtsname
birth_name-hint = Nur, wenn er vom Familiennamen abweicht.

page-birth-date = Wann sind Sie geboren?
birth_date-label = Geburtsdatum
birth_date-hint = Zum Beispiel 9 3 1984

page-address = Unter welcher Anschrift sind Sie gemeldet?
street-label = Straße
house_number-label = Hausnummer
postcode-label = Postleitzahl
postcode-problem = Geben Sie die Postleitzahl mit fünf Ziffern ein, zum Beispiel 99084.
city-label = Ort

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-kind = Welche Bescheinigung brauchen Sie?
certificate_kind-label = Art der Bescheinigung
certificate_kind-option-simple = Einfache Meldebescheinigung: Name, Geburtsdatum und Anschrift
certificate_kind-option-extended = Erweiterte Meldebescheinigung: mit weiteren Angaben

page-details = Was soll in der Bescheinigung stehen?
certificate_details-label = Weitere Angaben
certificate_details-hint = Mehrere Antworten sind möglich.
certificate_details-option-marital-status = Familienstand
certificate_details-option-nationality = Staatsangehörigkeit
certificate_details-option-former-addresses = Frühere Anschriften
certificate_details-option-move-in-date = Einzugsdatum
certificate_details-option-family-members = Familienangehörige im selben Haushalt

page-purpose = Wofür brauchen Sie die Bescheinigung?
purpose-label = Zweck der Bescheinigung
purpose-hint = Diese Angabe ist freiwillig. Zum Beispiel: Heirat, Bank oder Arbeitgeber.

page-copies = Wie viele Exemplare brauchen Sie?
effort_note-label = Die Gebühr kann höher sein
effort_note-text = Für frühere Anschriften muss die Meldebehörde manchmal in alten Unterlagen suchen. Dann kann die Gebühr höher sein. Den Betrag nennt der Bescheid.
copies-label = Anzahl der Exemplare
copies-hint = Von 1 bis 5. Jedes Exemplar kostet die Gebühr einmal.

page-delivery = Wie möchten Sie die Bescheinigung erhalten?
delivery-label = So möchte ich sie erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an die Anschrift, unter der Sie gemeldet sind
delivery-option-pickup = Ich hole sie im Amt ab
pickup_note-label = Bringen Sie Ihren Ausweis mit
pickup_note-text = Zur Abholung brauchen Sie Ihren Personalausweis oder Reisepass. Auf der Statusseite sehen Sie, wann die Bescheinigung bereitliegt.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Meine Angaben sind richtig und vollständig. Ich beantrage die Bescheinigung für mich selbst.

fee-certificate = Gebühr für die Meldebescheinigung

outcome-issued = Bescheinigung erteilen
outcome-issued-text = Ihrem Antrag auf eine Meldebescheinigung wird entsprochen. Sie erhalten die Bescheinigung auf dem Weg, den Sie gewählt haben.
outcome-refused = Antrag ablehnen
outcome-refused-text = Ihr Antrag auf eine Meldebescheinigung wird abgelehnt.

certificate-registration-title = Meldebescheinigung
certificate-registration-text = Im Melderegister ist die folgende Person mit dieser Anschrift gemeldet:
certificate-registration-note = Diese Bescheinigung nach § 18 Abs. 1 BMG gibt den Stand am Tag ihrer Ausstellung wieder. Sie wurde elektronisch erstellt und trägt weder Dienstsiegel noch Unterschrift.
certificate-registration-check = Ich habe die Angaben mit dem Melderegister verglichen. Sie stimmen überein.

param-registration-certificate-fee = Gebühr für ein Exemplar
param-registration-certificate-fee-hint = Betrag in Euro nach der Thüringer Verwaltungskostenordnung (ThürVwKostOIM), für die Meldebescheinigung ohne höheren Aufwand.

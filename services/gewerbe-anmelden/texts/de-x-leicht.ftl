title = Gewerbe anmelden
intro = Sie machen sich selbstständig? Sie eröffnen zum Beispiel einen Laden? Dann müssen Sie das dem Amt sagen. Das heißt: Gewerbe anmelden. Das können Sie hier machen.
deadline = Melden Sie das Gewerbe an dem Tag an, an dem Sie anfangen. Das Amt antwortet in 3 Tagen.
trust-note = Das Amt prüft, ob Ihre Angaben stimmen. Vielleicht möchte das Amt Ihren Ausweis sehen.

section-owner = Über Sie
section-business = Über den Betrieb
section-permits = Erlaubnis
section-receipt = Der Gewerbe-Schein
section-finish = Zum Schluss

page-owner-kind = Wem gehört der Betrieb?
owner_kind-label = Der Betrieb gehört
owner_kind-option-person = Mir allein
owner_kind-option-person-hint = Sie haben keine Partner. Das heißt Einzel-Unternehmen.
owner_kind-option-organisation = Einer Firma oder einem Verein
owner_kind-option-organisation-hint = Zum Beispiel einer GmbH. Oder Sie machen es zusammen mit anderen Menschen.

page-company = Wie heißt die Firma?
company-label = Firma
company_name-label = Name der Firma
company_name-hint = Schreiben Sie den Namen so, wie er im Vertrag steht.
legal_form-label = Rechts-Form
legal_form-hint = Das steht im Vertrag. Zum Beispiel: GmbH oder Verein.
partnership_note-label = Mehrere Menschen führen die Firma?
partnership_note-text = Dann muss sich jeder selbst anmelden. Füllen Sie für jeden Menschen einen eigenen Antrag aus.

page-register = Steht die Firma in einem Register?
registered-label = Die Firma steht im Register
registered-hint = Ein Register ist eine Liste beim Gericht. Zum Beispiel das Handels-Register. Die Firma ist noch nicht in der Liste? Dann wählen Sie: Nein.

page-register-entry = Was steht im Register?
merchant_name-label = Name der Firma im Register
register_court-label = Bei welchem Gericht?
register_court-hint = Zum Beispiel: Amts-Gericht Jena.
register_number-label = Nummer im Register
register_number-hint = Zum Beispiel: HRB 12345.

page-applicant = Wie heißen Sie?
page-applicant-hint = Gehört der Betrieb einer Firma? Dann müssen Sie für die Firma sprechen dürfen.
applicant-label = Ihr Name
applicant_first_name-label = Ihr Vorname
applicant_family_name-label = Ihr Nachname

page-birth = Wann und wo sind Sie geboren?
birth_date-label = Ihr Geburtstag
birth_date-hint = Zum Beispiel: 9 3 1984
birth_place-label = In welchem Ort sind Sie geboren?
birth_place-hint = War das nicht in Deutschland? Dann schreiben Sie auch das Land.
nationality-label = Welchen Pass haben Sie?
nationality-hint = Wählen Sie das Land. Haben Sie mehrere Pässe? Dann wählen Sie einen davon. Am besten einen aus der Europäischen Union.

page-residence = Dürfen Sie selbstständig arbeiten?
residence_permit-label = In meinem Aufenthalts-Titel steht: Ich darf selbstständig arbeiten
residence_permit-hint = Schauen Sie auf die Karte. Oder auf das Blatt, das dazu gehört.

page-residence-missing = Sie brauchen noch eine Erlaubnis
residence_note-label = Fragen Sie die Ausländer-Behörde
residence_note-text = Ohne diese Erlaubnis dürfen Sie nicht anfangen. Sie können den Antrag trotzdem schicken. Das Amt fragt Sie dann.

page-address = Wie ist die Adresse?
page-address-hint = Der Betrieb gehört Ihnen allein? Dann schreiben Sie, wo Sie wohnen. Er gehört einer Firma? Dann schreiben Sie die Adresse der Firma. An diese Adresse schicken wir auch Briefe.
home-label = Adresse

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-managers = Wer leitet die Firma noch?
page-managers-hint = Schreiben Sie alle Menschen auf, die mit Ihnen die Firma leiten. Sie leiten die Firma allein? Dann gehen Sie einfach weiter.
managers-label = Andere Chefs oder Chefinnen
managers-row = Person
managers-add = Noch eine Person hinzufügen
manager-label = Name
manager_birth_date-label = Geburtstag
manager_birth_date-hint = Zum Beispiel: 9 3 1984
manager_birth_place-label = Geboren in diesem Ort
manager_nationality-label = Pass von diesem Land
manager_count-label = So viele Menschen leiten die Firma, mit Ihnen

page-registration = Was melden Sie an?
registration_for-label = Ich melde an
registration_for-option-head-office = Den ganzen Betrieb
registration_for-option-head-office-hint = Das wählen die meisten. Auch wenn der Betrieb nur an einem Ort ist.
registration_for-option-branch-office = Einen zweiten Betrieb, der selbst entscheidet
registration_for-option-branch-office-hint = Er heißt Zweig-Niederlassung. Meistens steht er im Register.
registration_for-option-dependent-branch = Eine Filiale
registration_for-option-dependent-branch-hint = Sie wird vom Haupt-Betrieb geleitet.
registration_for-option-vending-machines = Automaten aufstellen
registration_for-option-travelling-trade = Reise-Gewerbe
travelling_note-label = Reise-Gewerbe-Karte
travelling_note-text = Sie verkaufen unterwegs? Dann brauchen Sie meistens noch eine Karte. Sie heißt Reise-Gewerbe-Karte. Die Karte müssen Sie vorher bekommen.

page-reason = Warum melden Sie den Betrieb an?
reason-label = Grund
reason-option-new = Der Betrieb ist neu
reason-option-relocation = Der Betrieb ist umgezogen. Er war vorher woanders angemeldet
reason-option-legal-form = Die Rechts-Form ist jetzt anders
reason-option-partner = Ich werde Partner in einer Firma
reason-option-takeover = Ich habe den Betrieb geerbt, gekauft oder gepachtet

page-predecessor = Wer war vorher der Chef oder die Chefin?
predecessor-label = Wem hat der Betrieb vorher gehört?
predecessor-hint = Das müssen Sie nicht ausfüllen.

page-former-premises = Wo war der Betrieb vorher?
former_premises-label = Alte Adresse vom Betrieb

page-premises = Wo ist der Betrieb?
premises_at_home-label = Der Betrieb ist an der Adresse, die ich schon geschrieben habe

page-premises-address = Welche Adresse hat der Betrieb?
premises-label = Adresse vom Betrieb

page-head-office = Wo ist der Haupt-Betrieb?
head_office-label = Adresse vom Haupt-Betrieb

page-activity = Was macht der Betrieb?
activity-label = Das macht der Betrieb
activity-hint = Schreiben Sie es genau. Zum Beispiel: Ich verkaufe Fahrräder und Zubehör in einem Laden. Machen Sie mehrere Sachen? Schreiben Sie das Wichtigste zuerst.
rule-activity-precise = Bitte schreiben Sie etwas mehr. Mindestens 15 Zeichen.
business_kinds-label = Der Betrieb gehört zu
business_kinds-hint = Sie können mehr als eine Antwort wählen.
business_kinds-option-industry = Industrie
business_kinds-option-craft = Handwerk
business_kinds-option-trade = Handel
business_kinds-option-other = Etwas anderes

page-start = Wann fangen Sie an?
start_date-label = An diesem Tag fange ich an
start_date-hint = Zum Beispiel: 1 6 2026
rule-start-soon = Der Tag ist erst in mehr als 6 Monaten. Melden Sie den Betrieb später an.
late_note-label = Sie haben schon angefangen
late_note-text = Dann schicken Sie den Antrag jetzt gleich. Wer zu spät anmeldet, muss vielleicht eine Strafe zahlen.
side_line-label = Der Betrieb ist nur nebenbei
side_line-hint = Sie verdienen das meiste Geld mit etwas anderem? Zum Beispiel mit einer festen Arbeit? Dann wählen Sie: Ja.

page-employees = Wie viele Menschen arbeiten im Betrieb?
page-employees-hint = Zählen Sie sich selbst nicht mit. Niemand? Dann schreiben Sie 0.
full_time-label = So viele arbeiten in Vollzeit
part_time-label = So viele arbeiten in Teilzeit
part_time-hint = Mini-Jobs zählen auch.

page-permit = Haben Sie eine Erlaubnis für die Arbeit?
permit-label = Ich habe eine Erlaubnis
permit-hint = Für die meisten Arbeiten braucht man keine Erlaubnis. Man braucht sie zum Beispiel als Wach-Firma oder als Makler.

page-permit-details = Wer hat die Erlaubnis gegeben?
permit_note-label = Brauchen Sie eine Erlaubnis?
permit_note-text = Bitte prüfen Sie das. Brauchen Sie eine Erlaubnis? Dann dürfen Sie vorher nicht anfangen. Der Gewerbe-Schein ist keine Erlaubnis.
permit_date-label = An diesem Tag habe ich die Erlaubnis bekommen
permit_authority-label = Dieses Amt hat mir die Erlaubnis gegeben

page-craft-card = Haben Sie eine Handwerks-Karte?
craft_card-label = Handwerks-Karte hochladen
craft_card-hint = Die Karte bekommt man von der Handwerks-Kammer. Sie haben keine Karte? Dann gehen Sie einfach weiter. Das Amt fragt Sie danach.

page-receipt = Das steht im Gewerbe-Schein
page-receipt-hint = Bitte prüfen Sie, ob alles stimmt.
business_name-label = Wem der Betrieb gehört
business_place-label = Wo der Betrieb ist
receipt_note-label = Sie bekommen die Antwort in 3 Tagen
receipt_note-text = Haben Sie alles ausgefüllt? Dann schickt das Amt den Gewerbe-Schein in 3 Tagen.

page-recipients = Diese Ämter bekommen Ihre Daten
recipients-label = Ihre Daten bekommen
recipients-option-tax-office = Das Finanz-Amt
recipients-option-chamber-commerce = Die Industrie- und Handels-Kammer
recipients-option-chamber-crafts = Die Handwerks-Kammer
recipients-option-environment = Das Amt für saubere Luft und wenig Lärm
recipients-option-occupational-safety = Das Amt für Arbeits-Schutz
recipients-option-weights-measures = Das Eich-Amt. Es prüft Waagen
recipients-option-employment-agency = Die Agentur für Arbeit
recipients-option-accident-insurance = Die Unfall-Versicherung für die Arbeit
recipients-option-customs = Der Zoll
recipients-option-statistics = Das Amt für Statistik
recipients-option-mini-job-centre = Die Renten-Versicherung für Mini-Jobs
recipients-option-foreigners-office = Die Ausländer-Behörde
recipients-option-licensing-office = Das Amt, das die Erlaubnis gibt
recipients_note-label = Warum bekommen andere Ämter meine Daten?
recipients_note-text = Das steht so im Gesetz. Jedes Amt bekommt nur die Daten, die es braucht.

page-delivery = Wie möchten Sie den Gewerbe-Schein bekommen?
delivery-label = So möchte ich ihn bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post
delivery-option-pickup = Ich hole ihn im Amt ab
delivery-option-pickup-hint = Bringen Sie Ihren Ausweis mit. Auf der Status-Seite sehen Sie, wann der Gewerbe-Schein fertig ist.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt.
correct-hint = Ändert sich etwas? Oder hören Sie auf? Dann sagen Sie es dem Amt.

fee-registration = So viel kostet die Anmeldung

outcome-confirmed = Gewerbe-Schein geben
outcome-confirmed-text = Sie haben Ihr Gewerbe angemeldet. Der Gewerbe-Schein ist dabei.
outcome-confirmed-in-part = Gewerbe-Schein nur für einen Teil geben
outcome-confirmed-in-part-text = Sie bekommen den Gewerbe-Schein für einen Teil von Ihrer Arbeit. Er ist dabei.
outcome-confirmed-in-part-refused = Für den anderen Teil bekommen Sie keinen Gewerbe-Schein.
outcome-returned = Nein sagen
outcome-returned-text = Wir nehmen Ihre Anmeldung nicht an. Sie bekommen keinen Gewerbe-Schein.
outcome-not-a-trade = Keine Anmeldung nötig
outcome-not-a-trade-text = Für diese Arbeit müssen Sie kein Gewerbe anmelden.
outcome-forwarded = An das richtige Amt schicken
outcome-forwarded-text = Für Ihren Betrieb ist ein anderes Amt da. Wir haben Ihre Anmeldung dorthin geschickt.

certificate-trade-title = Gewerbe-Schein
certificate-trade-text = Dieser Betrieb ist beim Amt angemeldet:
certificate-trade-note = Der Gewerbe-Schein sagt nur: Das Amt hat die Anmeldung bekommen. Er ist keine Erlaubnis. Er kommt aus dem Computer. Er hat keinen Stempel und keine Unterschrift.
certificate-trade-check = Ich habe alle Angaben geprüft. Es fehlt nichts.

param-trade-registration-fee = So viel kostet die Anmeldung
param-trade-registration-fee-hint = In Euro. Der Betrag steht im Gebühren-Verzeichnis.

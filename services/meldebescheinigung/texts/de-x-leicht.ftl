title = Melde-Bescheinigung bestellen
intro = Sie müssen zeigen, wo Sie wohnen? Dann brauchen Sie eine Melde-Bescheinigung. Das ist ein Brief vom Amt. Hier können Sie ihn bestellen.
deadline = Sie haben so viel Zeit, wie Sie möchten.
trust-note = Das Amt prüft, ob Ihre Angaben stimmen. Vielleicht fragt das Amt bei Ihnen nach.

section-person = Über Sie
section-certificate = Über die Bescheinigung
section-finish = Zum Schluss

page-name = Wie heißen Sie?
first_name-label = Vorname
first_name-hint = Schreiben Sie den Namen so, wie er im Ausweis steht.
family_name-label = Nachname
birth_name-label = Name bei der Geburt
birth_name-hint = Nur wenn Sie früher anders geheißen haben.

page-birth-date = Wann sind Sie geboren?
birth_date-label = Ihr Geburtstag
birth_date-hint = Zum Beispiel: 9 3 1984

page-address = Wo sind Sie angemeldet?
street-label = Straße
house_number-label = Hausnummer
postcode-label = Postleitzahl
postcode-problem = Die Postleitzahl hat 5 Ziffern. Zum Beispiel: 99084
city-label = Ort

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-kind = Welche Bescheinigung brauchen Sie?
certificate_kind-label = Welche Bescheinigung?
certificate_kind-option-simple = Einfach: mit Name, Geburtstag und Adresse
certificate_kind-option-extended = Erweitert: mit noch mehr Angaben

page-details = Was soll noch in dem Brief stehen?
certificate_details-label = Das soll auch in dem Brief stehen
certificate_details-hint = Sie können mehr als eine Antwort wählen.
certificate_details-option-marital-status = Ob Sie verheiratet sind
certificate_details-option-nationality = Ihre Staats-Angehörigkeit
certificate_details-option-former-addresses = Wo Sie früher gewohnt haben
certificate_details-option-move-in-date = Wann Sie eingezogen sind
certificate_details-option-family-members = Ihre Familie in der gleichen Wohnung

page-purpose = Wofür brauchen Sie den Brief?
purpose-label = Dafür brauche ich den Brief
purpose-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: für die Hochzeit oder für die Bank.

page-copies = Wie viele Briefe brauchen Sie?
effort_note-label = Es kann mehr kosten
effort_note-text = Das Amt muss vielleicht in alten Listen suchen. Dann kostet der Brief mehr Geld. Den Betrag lesen Sie im Brief vom Amt.
copies-label = So viele Briefe
copies-hint = Sie können 1 bis 5 bestellen. Jeder Brief kostet Geld.

page-delivery = Wie möchten Sie den Brief bekommen?
delivery-label = So möchte ich den Brief bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post
delivery-option-pickup = Ich hole den Brief im Amt ab
pickup_note-label = Bringen Sie Ihren Ausweis mit
pickup_note-text = Im Amt müssen Sie Ihren Ausweis zeigen. Auf der Status-Seite sehen Sie, wann der Brief fertig ist.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt. Der Brief ist für mich selbst.

fee-certificate = Das kostet die Melde-Bescheinigung

outcome-issued = Bescheinigung geben
outcome-issued-text = Sie bekommen die Melde-Bescheinigung. Sie kommt so zu Ihnen, wie Sie es gewählt haben.
outcome-refused = Nein sagen
outcome-refused-text = Sie bekommen keine Melde-Bescheinigung.

certificate-registration-title = Melde-Bescheinigung
certificate-registration-text = Diese Person ist mit dieser Adresse gemeldet:
certificate-registration-note = Die Angaben sind vom Tag der Ausstellung. Die Bescheinigung kommt aus dem Computer. Sie hat keinen Stempel und keine Unterschrift.
certificate-registration-check = Ich habe alle Angaben mit dem Melderegister verglichen. Sie stimmen.

param-registration-certificate-fee = So viel kostet ein Brief
param-registration-certificate-fee-hint = In Euro. Der Betrag steht in der Kosten-Ordnung vom Land Thüringen.

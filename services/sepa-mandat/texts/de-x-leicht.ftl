title = Die Gemeinde soll Geld abbuchen
intro = Sie zahlen Geld an die Gemeinde? Zum Beispiel Steuern oder den Kita-Beitrag? Die Gemeinde kann das Geld von Ihrem Konto abbuchen. Dafür brauchen wir Ihre Erlaubnis. Die Erlaubnis heißt: SEPA-Mandat.
deadline = Sie haben so viel Zeit, wie Sie möchten. Die Steuern sind meistens an diesen Tagen fällig: 15. Februar, 15. Mai, 15. August, 15. November. Schicken Sie uns die Erlaubnis 2 Wochen vorher.
trust-note = Sie brauchen kein Benutzer-Konto. Sie schreiben am Ende Ihren Namen. Das ist Ihre Unterschrift. Vielleicht braucht die Gemeinde noch eine Unterschrift auf Papier.

section-payer = Über Sie
section-levies = Was soll abgebucht werden?
section-account = Ihr Konto
section-finish = Zum Schluss

page-payer-kind = Wer zahlt das Geld?
payer_kind-label = Das Geld zahlt
payer_kind-option-person = Ein Mensch
payer_kind-option-organisation = Eine Firma, ein Verein oder eine andere Gruppe

page-name = Wie heißen Sie?
page-name-hint = Wer muss das Geld an die Gemeinde zahlen? Schreiben Sie den Namen von dieser Person.
payer-label = Name

page-birth-date = Wann sind Sie geboren?
birth_date-label = Ihr Geburtstag
birth_date-hint = Zum Beispiel: 9 3 1984

page-organisation = Wie heißt die Firma oder der Verein?
firm-label = Firma oder Verein
representative-label = Wer darf für die Firma oder den Verein unterschreiben?
representative-hint = Die Person muss auch für das Konto unterschreiben dürfen.

page-address = Wie ist die Adresse?
payer_address-label = Adresse
payer_address-hint = Schreiben Sie die Adresse so, wie sie im Brief von der Gemeinde steht.

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-levies = Was sollen wir abbuchen?
levies-label = Das soll die Gemeinde abbuchen
levies-hint = Sie können mehr als eine Antwort wählen.
levies-option-property-tax = Grund-Steuer
levies-option-dog-tax = Hunde-Steuer
levies-option-daycare-fee = Geld für die Kita
levies-option-waste = Geld für den Müll
levies-option-lease-rent = Pacht oder Miete
levies-option-trade-tax = Gewerbe-Steuer

page-references = Welche Kassen-Zeichen haben Sie?
references-label = Kassen-Zeichen
references-hint = Das Kassen-Zeichen ist eine Nummer. Sie steht im Brief oder auf der Rechnung von der Gemeinde. Wir buchen nur für diese Nummern ab.
references-row = Kassen-Zeichen
references-add = Noch ein Kassen-Zeichen
payment_reference-label = Kassen-Zeichen
payment_reference-problem = Das Kassen-Zeichen ist zu kurz oder hat ein falsches Zeichen. Bitte schauen Sie noch einmal in den Brief.

page-mandate-kind = Bucht die Gemeinde schon bei Ihnen ab?
mandate_kind-label = Ihre Antwort
mandate_kind-option-new = Nein, das ist neu
mandate_kind-option-changed = Ja, aber ich habe jetzt ein anderes Konto

page-old-account = Welches Konto war es vorher?
old_account_end-label = Die letzten 4 Stellen von der alten IBAN
old_account_end-hint = Das müssen Sie nicht ausfüllen.
old_account_end-problem = Bitte schreiben Sie genau 4 Ziffern oder Buchstaben.

page-own-account = Wem gehört das Konto?
own_account-label = Das Konto gehört der Person oder Firma, die das Geld zahlt
own_account-hint = Gehört das Konto 2 Menschen zusammen? Dann wählen Sie Ja.

page-account = Von welchem Konto?
account_holder-label = Wem gehört das Konto?
iban-label = IBAN
iban-hint = Die IBAN steht auf Ihrer Bank-Karte. In Deutschland hat sie 22 Stellen.

page-bic = Haben Sie die BIC?
bic-label = BIC
bic-hint = Das müssen Sie nicht ausfüllen. Die BIC ist die Nummer von der Bank.
bic-problem = Die BIC hat 8 oder 11 Stellen. Am Anfang stehen 6 Buchstaben.

page-holder-address = Wo wohnt der Mensch, dem das Konto gehört?
holder_note-label = Das Konto gehört einem anderen Menschen
holder_note-text = Dann muss dieser Mensch die Erlaubnis geben. Und er muss mit seinem Namen unterschreiben. Füllen Sie die nächsten Seiten zusammen aus.
holder_address-label = Adresse

page-start = Ab wann dürfen wir abbuchen?
valid_from-label = Ab diesem Tag
valid_from-hint = Warten Sie auf die Antwort von der Gemeinde. Bis dahin überweisen Sie das Geld selbst.
rule-valid-from-soon = Der Tag ist erst in mehr als 1 Jahr. Bitte kommen Sie später wieder.

page-mandate = Bitte geben Sie die Erlaubnis
mandate_terms-label = Das müssen Sie wissen
mandate_terms-text = Die Gemeinde bucht das Geld immer wieder ab. Aber nur, wenn Sie zahlen müssen. Den Tag und den Betrag lesen Sie vorher im Brief oder in der Rechnung. Sie können die Erlaubnis immer zurücknehmen.
collect_from-label = Abbuchen geht ab
first_due-label = Dann buchen wir wahrscheinlich zum ersten Mal die Steuer ab
sepa_mandate-label = Die Gemeinde darf das Geld von diesem Konto abbuchen. Meine Bank soll das Geld bezahlen.
sepa_mandate-hint = Sie haben danach 8 Wochen Zeit. So lange können Sie das Geld bei der Bank zurückholen.
signature-label = Unterschrift: Schreiben Sie Vorname und Nachname
signature-hint = Hier unterschreibt der Mensch, dem das Konto gehört. Oder ein Mensch, der das Konto benutzen darf.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt.
correct-hint = Sie haben später ein neues Konto? Dann schicken Sie uns eine neue Erlaubnis.

outcome-recorded = Erlaubnis eintragen
outcome-recorded-text = Wir haben Ihre Erlaubnis eingetragen. Die Nummer für Ihre Erlaubnis ist die Vorgangs-Nummer. Steht unten eine andere Nummer? Dann gilt die andere Nummer. Die Gemeinde bucht das Geld jetzt ab. Sie müssen nicht mehr überweisen.
outcome-recorded-partly = Einen Teil eintragen
outcome-recorded-partly-text = Wir haben Ihre Erlaubnis für einen Teil eingetragen. Die Nummer für Ihre Erlaubnis ist die Vorgangs-Nummer. Steht unten eine andere Nummer? Dann gilt die andere Nummer. Unten lesen Sie auch, was wir abbuchen.
outcome-recorded-partly-refused = Den Rest können wir nicht abbuchen. Bitte überweisen Sie den Rest selbst.
outcome-rejected = Nicht eintragen
outcome-rejected-text = Wir können nicht von Ihrem Konto abbuchen. Bitte überweisen Sie das Geld selbst. Den Grund lesen Sie unten.
outcome-withdrawn = Erlaubnis zurückgenommen
outcome-withdrawn-text = Sie haben die Erlaubnis zurückgenommen. Wir buchen nichts ab. Bitte überweisen Sie das Geld selbst.

param-direct-debit-levies = Das kann man abbuchen lassen
param-direct-debit-levies-hint = Nur das kann man wählen. Sie wählen nichts? Dann kann man alles wählen.
param-direct-debit-levies-option-property-tax = Grund-Steuer
param-direct-debit-levies-option-dog-tax = Hunde-Steuer
param-direct-debit-levies-option-daycare-fee = Geld für die Kita
param-direct-debit-levies-option-waste = Geld für den Müll
param-direct-debit-levies-option-lease-rent = Pacht oder Miete
param-direct-debit-levies-option-trade-tax = Gewerbe-Steuer
param-direct-debit-lead-days = So viele Tage vorher muss die Erlaubnis da sein
param-direct-debit-lead-days-hint = Sie schreiben nichts? Dann sind es 14 Tage.

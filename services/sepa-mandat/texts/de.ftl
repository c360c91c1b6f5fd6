title = SEPA-Lastschriftmandat für Abgaben erteilen
intro = Hier erlauben Sie der Gemeinde, Steuern, Gebühren und Beiträge von Ihrem Konto abzubuchen. Sie brauchen etwa fünf Minuten und Ihr Kassenzeichen. Für mehrere Konten senden Sie das Mandat für jedes Konto einmal ab.
deadline = Es gibt keine Frist. Grundsteuer und Gewerbesteuer sind meist am 15. Februar, 15. Mai, 15. August und 15. November fällig. Erteilen Sie das Mandat etwa zwei Wochen vorher.
trust-note = Sie brauchen kein Benutzerkonto. Sie unterschreiben mit Ihrem Namen. Die Gemeinde kann eine Unterschrift auf Papier nachfordern.

section-payer = Angaben zu Ihnen
section-levies = Was abgebucht werden soll
section-account = Konto und Mandat
section-finish = Erklärung

page-payer-kind = Für wen zahlen Sie?
payer_kind-label = Die Abgaben zahlt
payer_kind-option-person = Eine Privatperson
payer_kind-option-organisation = Ein Unternehmen, ein Verein oder eine andere Organisation

page-name = Wie heißen Sie?
page-name-hint = Gemeint ist die Person, die die Abgaben schuldet.
payer-label = Zahlerin oder Zahler

page-birth-date = Wann sind Sie geboren?
birth_date-label = Geburtsdatum
birth_date-hint = Zum Beispiel 9 3 1984

page-organisation = Welche Organisation zahlt?
firm-label = Unternehmen oder Organisation
representative-label = Vertretungsberechtigte Person
representative-hint = Sie muss für das Konto unterschreiben dürfen.

page-address = Wie lautet die Anschrift?
payer_address-label = Anschrift der Zahlerin oder des Zahlers
payer_address-hint = So, wie sie im Abgabenbescheid steht.

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-levies = Welche Abgaben sollen wir abbuchen?
levies-label = Abgaben
levies-hint = Mehrere Antworten sind möglich.
levies-option-property-tax = Grundsteuer
levies-option-dog-tax = Hundesteuer
levies-option-daycare-fee = Kita-Beitrag
levies-option-waste = Abfallgebühren
levies-option-lease-rent = Pacht oder Miete
levies-option-trade-tax = Gewerbesteuer

page-references = Wie lauten die Kassenzeichen?
references-label = Kassenzeichen
references-hint = Geben Sie zu jeder gewählten Abgabe das Kassenzeichen an. Es steht auf dem Bescheid oder der Rechnung. Nur für diese Kassenzeichen buchen wir ab.
references-row = Kassenzeichen
references-add = Weiteres Kassenzeichen hinzufügen
payment_reference-label = Kassenzeichen
payment_reference-problem = Ein Kassenzeichen hat mindestens drei Zeichen: Ziffern, Buchstaben, Leerzeichen, Punkt, Schrägstrich oder Bindestrich.

page-mandate-kind = Bucht die Gemeinde schon bei Ihnen ab?
mandate_kind-label = Dieses Mandat
mandate_kind-option-new = gilt zum ersten Mal
mandate_kind-option-changed = ersetzt ein Mandat für ein anderes Konto

page-old-account = Welches Konto soll es nicht mehr sein?
old_account_end-label = Die letzten vier Stellen der bisherigen IBAN
old_account_end-hint = Freiwillig.
old_account_end-problem = Geben Sie genau vier Ziffern oder Buchstaben ein.

page-own-account = Gehört das Konto der Zahlerin oder dem Zahler?
own_account-label = Das Konto gehört der Person oder Organisation, die die Abgaben zahlt
own_account-hint = Bei einem gemeinsamen Konto antworten Sie mit Ja.

page-account = Von welchem Konto sollen wir abbuchen?
account_holder-label = Kontoinhaberin oder Kontoinhaber
iban-label = IBAN
iban-hint = Eine deutsche IBAN beginnt mit DE und hat 22 Stellen.

page-bic = Wie lautet die BIC der Bank?
bic-label = BIC
bic-hint = Freiwillig. Die Angabe hilft bei einem Konto im Ausland.
bic-problem = Eine BIC hat 8 oder 11 Stellen und beginnt mit sechs Buchstaben.

page-holder-address = Wo wohnt die Kontoinhaberin oder der Kontoinhaber?
holder_note-label = Das Konto gehört jemand anderem
holder_note-text = Dann muss diese Person das Mandat selbst erteilen und mit ihrem Namen unterschreiben. Füllen Sie die nächsten Seiten bitte gemeinsam aus.
holder_address-label = Anschrift der Kontoinhaberin oder des Kontoinhabers

page-start = Ab wann gilt das Mandat?
valid_from-label = Gültig ab
valid_from-hint = Ab diesem Tag dürfen wir abbuchen. Bis die Gemeinde geantwortet hat, zahlen Sie wie bisher.
rule-valid-from-soon = Dieser Tag liegt mehr als ein Jahr in der Zukunft. Erteilen Sie das Mandat später.

page-mandate = Bitte erteilen Sie das Mandat
mandate_terms-label = Was das Mandat bedeutet
mandate_terms-text = Das Mandat gilt für wiederkehrende Zahlungen. Die Gemeinde bucht nur Beträge ab, die fällig sind. Tag und Höhe stehen im Bescheid oder in der Rechnung. Sie können das Mandat jederzeit widerrufen.
collect_from-label = Abbuchung möglich ab
first_due-label = Voraussichtlich erste Abbuchung von Grundsteuer oder Gewerbesteuer
sepa_mandate-label = Ich ermächtige die Gemeinde, die gewählten Abgaben von diesem Konto einzuziehen, und weise meine Bank an, die Lastschriften der Gemeinde einzulösen.
sepa_mandate-hint = Innerhalb von acht Wochen nach der Abbuchung können Sie verlangen, dass Ihre Bank den Betrag erstattet. Es gelten die Bedingungen, die Sie mit Ihrer Bank vereinbart haben.
signature-label = Unterschrift: Vorname und Familienname der Person, die über das Konto verfügen darf
signature-hint = Schreiben Sie den Namen vollständig aus. Er gilt zusammen mit dem Tag des Absendens als Ihre Unterschrift.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Meine Angaben sind richtig und vollständig.
correct-hint = Wenn sich das Konto ändert, erteilen Sie rechtzeitig ein neues Mandat.

outcome-recorded = Mandat eintragen
outcome-recorded-text = Ihr SEPA-Lastschriftmandat ist eingetragen. Ihre Mandatsreferenz ist die Vorgangsnummer, sofern unten keine andere genannt ist. Ab der nächsten Fälligkeit bucht die Gemeinde ab. Sie müssen dann nicht mehr überweisen.
outcome-recorded-partly = Mandat für einen Teil eintragen
outcome-recorded-partly-text = Ihr SEPA-Lastschriftmandat ist für einen Teil der gewählten Abgaben eingetragen. Ihre Mandatsreferenz ist die Vorgangsnummer, sofern unten keine andere genannt ist. Für welche Abgaben das Mandat gilt, lesen Sie unten.
outcome-recorded-partly-refused = Für die übrigen Abgaben können wir das Mandat nicht eintragen. Bitte zahlen Sie diese wie bisher.
outcome-rejected = Mandat nicht eintragen
outcome-rejected-text = Ihr SEPA-Lastschriftmandat konnten wir nicht eintragen. Bitte zahlen Sie Ihre Abgaben wie bisher. Den Grund lesen Sie unten.
outcome-withdrawn = Mandat widerrufen
outcome-withdrawn-text = Sie haben das Mandat widerrufen. Die Gemeinde bucht nicht von Ihrem Konto ab. Bitte überweisen Sie Ihre Abgaben.

param-direct-debit-levies = Abgaben mit Lastschrift
param-direct-debit-levies-hint = Nur diese Abgaben werden angeboten. Ist nichts gewählt, werden alle angeboten. Lassen Sie weg, was ein anderer einzieht, zum Beispiel der Landkreis die Abfallgebühren.
param-direct-debit-levies-option-property-tax = Grundsteuer
param-direct-debit-levies-option-dog-tax = Hundesteuer
param-direct-debit-levies-option-daycare-fee = Kita-Beitrag
param-direct-debit-levies-option-waste = Abfallgebühren
param-direct-debit-levies-option-lease-rent = Pacht oder Miete
param-direct-debit-levies-option-trade-tax = Gewerbesteuer
param-direct-debit-lead-days = Vorlauf bis zur ersten Abbuchung
param-direct-debit-lead-days-hint = So viele Tage braucht die Kasse vor einem Fälligkeitstag. Ist nichts eingetragen, gelten 14 Tage.

title = Hund anmelden
intro = Sie haben einen Hund? Dann müssen Sie Hunde-Steuer zahlen. Hier melden Sie den Hund an. Für jeden Hund füllen Sie einen eigenen Antrag aus.
deadline = Sie haben 2 Wochen Zeit. Die Zeit beginnt, wenn der Hund zu Ihnen kommt. Oder wenn Sie mit dem Hund umziehen.
trust-note = Sie brauchen kein Benutzer-Konto.

section-holder = Über Sie
section-dog = Über den Hund
section-exemption = Weniger oder keine Steuer
section-tax = So viel kostet es
section-payment = Bezahlen und Brief
section-finish = Zum Schluss

page-name = Wie heißen Sie?
page-name-hint = Wem gehört der Hund? Schreiben Sie den Namen von dieser Person.
first_name-label = Vorname
family_name-label = Nachname
birth_name-label = Name bei der Geburt
birth_name-hint = Nur wenn Sie früher anders geheißen haben.

page-birth-date = Wann sind Sie geboren?
birth_date-label = Ihr Geburtstag
birth_date-hint = Zum Beispiel: 9 3 1984

page-address = Wo wohnen Sie?
page-address-hint = Diese Adresse steht im Brief vom Amt.
street-label = Straße
house_number-label = Hausnummer
postcode-label = Postleitzahl
postcode-problem = Die Postleitzahl hat 5 Ziffern. Zum Beispiel: 99084
city-label = Ort

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-description = Wie ist der Hund?
dog_name-label = Name vom Hund
dog_breed-label = Rasse
dog_breed-hint = Ist der Hund ein Mischling? Dann schreiben Sie: Mischling.
dog_sex-label = Männlich oder weiblich?
dog_sex-option-male = männlich
dog_sex-option-female = weiblich
dog_colour-label = Farbe

page-chip = Hat der Hund einen Chip?
chip_number-label = Nummer vom Chip
chip_number-hint = Die Nummer hat 15 Ziffern. Sie steht im Tier-Ausweis. Kein Chip? Dann lassen Sie das Feld leer.
chip_number-problem = Die Nummer hat 15 Ziffern. Bitte schauen Sie noch einmal in den Tier-Ausweis.

page-dog-birth-date = Wann ist der Hund geboren?
dog_birth_date-label = Geburtstag vom Hund
dog_birth_date-hint = Sie wissen es nicht genau? Dann schätzen Sie.

page-origin = Woher kommt der Hund?
origin-label = Woher kommt der Hund?
origin-option-moved-with-dog = Ich bin mit dem Hund umgezogen
origin-option-acquired = Ich habe ihn gekauft oder bekommen
origin-option-own-litter = Meine Hündin hat ihn geboren
origin-option-shelter = Aus dem Tierheim
origin-option-found = Er ist mir zugelaufen oder ich pflege ihn

page-moved-in = Wann sind Sie umgezogen?
moved_in-label = Tag vom Umzug
previous_municipality-label = Wo war der Hund vorher angemeldet?
rule-moved-in-after-birth = Da war der Hund noch nicht geboren. Bitte prüfen Sie den Tag.
rule-moved-in-soon = Der Tag ist erst in mehr als 3 Monaten. Melden Sie den Hund später an.

page-kept-since = Seit wann haben Sie den Hund?
kept_since-label = Ich habe den Hund seit
kept_since-hint = Hat Ihre Hündin den Hund geboren? Dann schreiben Sie seinen Geburtstag.
previous_owner-label = Wem hat der Hund vorher gehört?
previous_owner-hint = Das müssen Sie nicht ausfüllen.
rule-kept-since-after-birth = Da war der Hund noch nicht geboren. Bitte prüfen Sie den Tag.
rule-kept-since-soon = Der Tag ist erst in mehr als 3 Monaten. Melden Sie den Hund später an.

page-household = Haben Sie noch mehr Hunde?
other_dogs-label = So viele Hunde gibt es schon in Ihrer Wohnung
other_dogs-hint = Zählen Sie diesen Hund nicht mit. Melden Sie gefährliche Hunde zuerst an. Kein anderer Hund? Dann schreiben Sie 0.

page-dangerous = Ist der Hund gefährlich?
dangerous-label = Hat ein Amt gesagt: Der Hund ist gefährlich?
dangerous-hint = Dann haben Sie einen Brief vom Amt bekommen. Die Rasse allein ist kein Grund.

page-other-dangerous = Gibt es noch mehr gefährliche Hunde?
other_dangerous_dogs-label = So viele gefährliche Hunde gibt es schon
other_dangerous_dogs-hint = Zählen Sie diesen Hund nicht mit.
rule-dangerous-among-others = Die Zahl ist zu groß. So viele andere Hunde haben Sie nicht. Bitte prüfen Sie die Zahl.

page-exemption = Möchten Sie weniger Steuer zahlen?
exemption_wanted-label = Ich möchte weniger oder keine Steuer zahlen
exemption_wanted-hint = Das geht zum Beispiel bei einem Assistenz-Hund. Die Gemeinde entscheidet.

page-exemption-reasons = Warum?
exemption_reasons-label = Das ist der Grund
exemption_reasons-hint = Sie können mehr als einen Grund wählen.
exemption_reasons-option-assistance-dog = Blinden-Hund oder Assistenz-Hund
exemption_reasons-option-rescue-dog = Rettungs-Hund oder Dienst-Hund
exemption_reasons-option-hunting-dog = Jagd-Hund
exemption_reasons-option-guard-dog = Wach-Hund für ein Haus weit weg von anderen Häusern
exemption_reasons-option-shelter-dog = Hund aus dem Tierheim
exemption_reasons-option-low-income = Ich habe wenig Geld
exemption_reasons-option-breeding = Ich züchte Hunde

page-exemption-proof = Haben Sie einen Beweis?
exemption_proof-label = Datei hochladen
exemption_proof-hint = Zum Beispiel ein Zeugnis vom Hund oder einen Brief vom Amt. Sie haben nichts? Dann gehen Sie einfach weiter. Die Gemeinde fragt Sie danach.

page-tax = So viel Steuer zahlen Sie wahrscheinlich
page-tax-hint = Den genauen Betrag lesen Sie später im Brief.
kept_from-label = Der Hund lebt hier seit
taxable_on-label = Der Hund ist alt genug für die Steuer seit
tax_start-label = Die Steuer beginnt am
annual_tax-label = Steuer für ein ganzes Jahr
tax_year-label = Berechnet für das Jahr
tax_months-label = So viele Monate zahlen Sie in diesem Jahr
late_note-label = Steuer für frühere Jahre
late_note-text = Sie haben den Hund schon länger. Für die Zeit davor müssen Sie auch Steuer zahlen. Das Geld kommt noch dazu.
exemption_note-label = Weniger oder keine Steuer
exemption_note-text = Der Betrag ist ohne Ermäßigung. Die Gemeinde prüft Ihren Grund. Das Ergebnis steht im Brief.
dangerous_note-label = Gefährlicher Hund
dangerous_note-text = Für gefährliche Hunde ist die Steuer höher. Sie können nicht weniger zahlen.

page-payment = Wie möchten Sie bezahlen?
sepa_wanted-label = Die Gemeinde soll das Geld von meinem Konto abbuchen
sepa_wanted-hint = Sonst überweisen Sie das Geld selbst.
due_quarterly_note-label = Wann müssen Sie zahlen?
due_quarterly_note-text = Sie zahlen 4-mal im Jahr: am 15. Februar, am 15. Mai, am 15. August und am 15. November. Im Brief steht es genau.
due_yearly_note-label = Wann müssen Sie zahlen?
due_yearly_note-text = Sie zahlen 1-mal im Jahr: am 1. Juli. Im Brief steht es genau.

page-account = Von welchem Konto?
account_holder-label = Wem gehört das Konto?
iban-label = IBAN
iban-hint = Die IBAN steht auf Ihrer Bank-Karte. In Deutschland hat sie 22 Stellen.
sepa_mandate-label = Die Gemeinde darf die Hunde-Steuer von diesem Konto abbuchen. Meine Bank soll das Geld bezahlen.
sepa_mandate-hint = Sie haben danach 8 Wochen Zeit. So lange können Sie das Geld zurückholen.

page-delivery = Wie möchten Sie den Brief vom Amt bekommen?
delivery-label = So möchte ich den Brief bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post nach Hause

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt.
correct-hint = Sie haben den Hund nicht mehr? Dann sagen Sie der Gemeinde Bescheid.

fee-dog-tax = Hunde-Steuer für dieses Jahr

outcome-assessed = Steuer festlegen
outcome-assessed-text = Sie müssen für Ihren Hund Hunde-Steuer zahlen.
outcome-assessed-without-exemption = Steuer festsetzen, Befreiung ablehnen
outcome-assessed-without-exemption-text = Sie müssen für den Hund Steuer zahlen.
outcome-assessed-without-exemption-refused = Sie bekommen keine Befreiung und keine Ermäßigung.
outcome-reduced = Weniger Steuer festsetzen
outcome-reduced-text = Sie müssen für den Hund weniger Steuer zahlen.
outcome-reduced-refused = Mehr Ermäßigung bekommen Sie nicht.
outcome-exempted = Von der Steuer befreien
outcome-exempted-text = Ihr Antrag hat Erfolg. Sie müssen für den Hund keine Steuer zahlen.
outcome-not-liable = Keine Steuer
outcome-not-liable-text = Sie müssen für diesen Hund hier keine Hunde-Steuer zahlen.

param-dog-tax-first = Steuer im Jahr für den ersten Hund
param-dog-tax-first-hint = In Euro. Der Betrag steht in der Satzung.
param-dog-tax-second = Steuer im Jahr für den zweiten Hund
param-dog-tax-second-hint = In Euro. Der Betrag steht in der Satzung.
param-dog-tax-further = Steuer im Jahr für jeden weiteren Hund
param-dog-tax-further-hint = In Euro. Das gilt ab dem dritten Hund.
param-dog-tax-dangerous-first = Steuer im Jahr für den ersten gefährlichen Hund
param-dog-tax-dangerous-first-hint = In Euro. Der Betrag steht in der Satzung.
param-dog-tax-dangerous-further = Steuer im Jahr für jeden weiteren gefährlichen Hund
param-dog-tax-dangerous-further-hint = In Euro. Der Betrag steht in der Satzung.
param-dog-tax-taxable-from-months = Ab diesem Alter kostet der Hund Steuer
param-dog-tax-taxable-from-months-hint = In Monaten. Zum Beispiel: 3
param-dog-tax-start-rule = Wann beginnt die Steuer?
param-dog-tax-start-rule-hint = Das steht in der Satzung.
param-dog-tax-start-rule-option-month_of_start = In dem Monat, in dem der Hund kommt
param-dog-tax-start-rule-option-following_month = In dem Monat danach
param-dog-tax-start-rule-option-quarter = In dem Viertel-Jahr, in dem der Hund kommt
param-dog-tax-exemptions = Gründe für weniger oder keine Steuer
param-dog-tax-exemptions-hint = Nur diese Gründe kann man wählen. Sie wählen nichts? Dann kann man alle Gründe wählen.
param-dog-tax-exemptions-option-assistance-dog = Blinden-Hund oder Assistenz-Hund
param-dog-tax-exemptions-option-rescue-dog = Rettungs-Hund oder Dienst-Hund
param-dog-tax-exemptions-option-hunting-dog = Jagd-Hund
param-dog-tax-exemptions-option-guard-dog = Wach-Hund für ein Haus weit weg von anderen Häusern
param-dog-tax-exemptions-option-shelter-dog = Hund aus dem Tierheim
param-dog-tax-exemptions-option-low-income = Wenig Geld
param-dog-tax-exemptions-option-breeding = Hunde-Zucht
param-dog-tax-due = Wann muss man zahlen?
param-dog-tax-due-hint = Sie wählen nichts? Dann sagen wir nichts dazu.
param-dog-tax-due-option-quarterly = 4-mal im Jahr: 15. Februar, 15. Mai, 15. August und 15. November
param-dog-tax-due-option-yearly = 1-mal im Jahr: 1. Juli

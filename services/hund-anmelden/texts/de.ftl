title = Hund anmelden
intro = Melden Sie hier einen Hund zur Hundesteuer an. Sie brauchen etwa fünf Minuten. Für jeden Hund stellen Sie einen eigenen Antrag.
deadline = Melden Sie Ihren Hund innerhalb von zwei Wochen an, nachdem Sie ihn aufgenommen haben oder zugezogen sind. Es gilt die Hundesteuersatzung Ihrer Gemeinde.
trust-note = Sie brauchen kein Benutzerkonto. Ihre Angaben genügen.

section-holder = Angaben zu Ihnen
section-dog = Angaben zum Hund
section-exemption = Befreiung oder Ermäßigung
section-tax = Voraussichtliche Steuer
section-payment = Zahlung und Bescheid
section-finish = Erklärung

page-name = Wie heißen Sie?
page-name-hint = Gemeint ist die Person, die den Hund hält. Sie erhält auch den Steuerbescheid.
first_name-label = Vorname(n)
family_name-label = Familienname
birth_name-label = Geburtsname
birth_name-hint = Nur, wenn er vom Familiennamen abweicht.

page-birth-date = Wann sind Sie geboren?
birth_date-label = Geburtsdatum
birth_date-hint = Zum Beispiel 9 3 1984

page-address = Wo wohnen Sie?
page-address-hint = Diese Anschrift steht im Steuerbescheid.
street-label = Straße
house_number-label = Hausnummer
postcode-label = Postleitzahl
postcode-problem = Geben Sie die Postleitzahl mit fünf Ziffern ein, zum Beispiel 99084.
city-label = Ort

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-description = Beschreiben Sie den Hund
dog_name-label = Rufname
dog_breed-label = Rasse oder Kreuzung
dog_breed-hint = Bei einem Mischling nennen Sie die Rassen, soweit Sie sie kennen.
dog_sex-label = Geschlecht
dog_sex-option-male = Rüde (männlich)
dog_sex-option-female = Hündin (weiblich)
dog_colour-label = Farbe und besondere Merkmale

page-chip = Hat der Hund einen Chip?
chip_number-label = Chipnummer (Transpondernummer)
chip_number-hint = 15 Ziffern. Sie stehen im Heimtierausweis. Wenn der Hund keinen Chip hat, lassen Sie das Feld leer.
chip_number-problem = Die Chipnummer hat genau 15 Ziffern. Prüfen Sie Ihre Eingabe mit dem Heimtierausweis.

page-dog-birth-date = Wann ist der Hund geboren?
dog_birth_date-label = Geburtsdatum des Hundes
dog_birth_date-hint = Wenn Sie den Tag nicht kennen, geben Sie eine Schätzung an.

page-origin = Woher kommt der Hund?
origin-label = Herkunft des Hundes
origin-option-moved-with-dog = Ich bin mit dem Hund in die Gemeinde gezogen
origin-option-acquired = Ich habe ihn gekauft oder übernommen
origin-option-own-litter = Er stammt von meiner eigenen Hündin
origin-option-shelter = Er kommt aus einem Tierheim
origin-option-found = Er ist mir zugelaufen oder ich pflege ihn

page-moved-in = Wann sind Sie zugezogen?
moved_in-label = Datum des Zuzugs mit dem Hund
previous_municipality-label = Gemeinde, in der der Hund bisher angemeldet war
rule-moved-in-after-birth = Das Datum des Zuzugs liegt vor der Geburt des Hundes. Prüfen Sie beide Daten.
rule-moved-in-soon = Das Datum des Zuzugs liegt mehr als drei Monate in der Zukunft. Stellen Sie den Antrag, sobald Sie umgezogen sind.

page-kept-since = Seit wann halten Sie den Hund?
kept_since-label = In der Gemeinde gehalten seit
kept_since-hint = Bei einem Wurf Ihrer eigenen Hündin ist das der Tag der Geburt.
previous_owner-label = Name und Anschrift der bisherigen Halterin oder des bisherigen Halters
previous_owner-hint = Diese Angabe ist freiwillig.
rule-kept-since-after-birth = Das Datum liegt vor der Geburt des Hundes. Prüfen Sie beide Daten.
rule-kept-since-soon = Das Datum liegt mehr als drei Monate in der Zukunft. Stellen Sie den Antrag, sobald der Hund bei Ihnen ist.

page-household = Wie viele Hunde leben schon in Ihrem Haushalt?
other_dogs-label = Anzahl der Hunde vor diesem Hund
other_dogs-hint = Zählen Sie alle Hunde des Haushalts, die schon angemeldet sind oder die Sie heute vorher anmelden. Melden Sie einen gefährlichen Hund zuerst an. Gibt es noch keinen Hund, geben Sie 0 ein.

page-dangerous = Gilt der Hund als gefährlich?
dangerous-label = Hat eine Behörde festgestellt, dass der Hund gefährlich ist?
dangerous-hint = Gemeint ist eine Feststellung nach § 3 des Thüringer Gesetzes zum Schutz der Bevölkerung vor Tiergefahren. Die Rasse allein genügt nicht.

page-other-dangerous = Gibt es weitere gefährliche Hunde?
other_dangerous_dogs-label = Anzahl der gefährlichen Hunde vor diesem Hund
other_dangerous_dogs-hint = Zählen Sie nur Hunde, deren Gefährlichkeit eine Behörde festgestellt hat.
rule-dangerous-among-others = Sie nennen mehr gefährliche Hunde, als Hunde in Ihrem Haushalt leben. Prüfen Sie beide Zahlen.

page-exemption = Möchten Sie eine Befreiung oder Ermäßigung beantragen?
exemption_wanted-label = Befreiung oder Ermäßigung beantragen
exemption_wanted-hint = Zum Beispiel für einen Assistenzhund. Ob Sie eine Befreiung erhalten, entscheidet die Gemeinde nach ihrer Satzung.

page-exemption-reasons = Aus welchem Grund beantragen Sie das?
exemption_reasons-label = Gründe
exemption_reasons-hint = Mehrere Antworten sind möglich.
exemption_reasons-option-assistance-dog = Blindenführhund oder Assistenzhund
exemption_reasons-option-rescue-dog = Rettungshund oder Diensthund
exemption_reasons-option-hunting-dog = Jagdgebrauchshund
exemption_reasons-option-guard-dog = Wachhund für ein abgelegenes Gebäude
exemption_reasons-option-shelter-dog = Hund aus einem Tierheim
exemption_reasons-option-low-income = Geringes Einkommen
exemption_reasons-option-breeding = Hundezucht

page-exemption-proof = Haben Sie einen Nachweis?
exemption_proof-label = Nachweis hochladen
exemption_proof-hint = Zum Beispiel ein Prüfungszeugnis oder einen Leistungsbescheid. Haben Sie ihn noch nicht, gehen Sie einfach weiter. Die Gemeinde fragt danach.

page-tax = So hoch ist die Steuer voraussichtlich
page-tax-hint = Verbindlich ist erst der Steuerbescheid.
kept_from-label = Gehalten in der Gemeinde ab
taxable_on-label = Alter der Steuerpflicht erreicht am
tax_start-label = Beginn der Steuerpflicht
annual_tax-label = Steuer für ein ganzes Jahr
tax_year-label = Berechnet für das Jahr
tax_months-label = Steuerpflichtige Monate in diesem Jahr
late_note-label = Steuer für frühere Jahre
late_note-text = Die Steuerpflicht hat in einem früheren Jahr begonnen. Die Gemeinde setzt auch die Steuer für diese Zeit fest. Sie ist im Betrag oben nicht enthalten.
exemption_note-label = Befreiung oder Ermäßigung
exemption_note-text = Der Betrag oben gilt ohne Befreiung und ohne Ermäßigung. Die Gemeinde prüft Ihren Antrag und nennt das Ergebnis im Steuerbescheid.
dangerous_note-label = Keine Befreiung für gefährliche Hunde
dangerous_note-text = Für gefährliche Hunde gilt ein eigener Steuersatz. Eine Befreiung oder Ermäßigung gibt es nicht.

page-payment = Möchten Sie die Steuer abbuchen lassen?
sepa_wanted-label = SEPA-Lastschrift einrichten
sepa_wanted-hint = Sonst überweisen Sie die Steuer. Die Bankverbindung steht im Steuerbescheid.
due_quarterly_note-label = So wird gezahlt
due_quarterly_note-text = Die Steuer ist in vier Teilen fällig: am 15. Februar, 15. Mai, 15. August und 15. November. Maßgeblich ist der Steuerbescheid.
due_yearly_note-label = So wird gezahlt
due_yearly_note-text = Die Steuer ist einmal im Jahr fällig: am 1. Juli. Maßgeblich ist der Steuerbescheid.

page-account = Von welchem Konto sollen wir abbuchen?
account_holder-label = Kontoinhaberin oder Kontoinhaber
iban-label = IBAN
iban-hint = Eine deutsche IBAN beginnt mit DE und hat 22 Stellen.
sepa_mandate-label = Ich ermächtige die Gemeinde, die Hundesteuer von diesem Konto einzuziehen, und weise meine Bank an, die Lastschriften einzulösen.
sepa_mandate-hint = Sie können innerhalb von acht Wochen nach der Abbuchung verlangen, dass Ihre Bank den Betrag erstattet.

page-delivery = Wie möchten Sie den Steuerbescheid erhalten?
delivery-label = So möchte ich den Bescheid erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an meine Anschrift

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Meine Angaben sind richtig und vollständig.
correct-hint = Wenn sich etwas ändert, teilen Sie es der Gemeinde mit. Melden Sie den Hund ab, wenn Sie ihn nicht mehr halten.

fee-dog-tax = Hundesteuer für dieses Jahr

outcome-assessed = Steuer festsetzen
outcome-assessed-text = Für den angemeldeten Hund wird die Hundesteuer festgesetzt.
outcome-assessed-without-exemption = Steuer festsetzen, Befreiung ablehnen
outcome-assessed-without-exemption-text = Für den angemeldeten Hund wird die Hundesteuer festgesetzt.
outcome-assessed-without-exemption-refused = Ihr Antrag auf Befreiung oder Ermäßigung wird abgelehnt.
outcome-reduced = Ermäßigte Steuer festsetzen
outcome-reduced-text = Für den angemeldeten Hund wird die ermäßigte Hundesteuer festgesetzt.
outcome-reduced-refused = Ein Antrag, der darüber hinausgeht, wird abgelehnt.
outcome-exempted = Von der Steuer befreien
outcome-exempted-text = Ihr Antrag auf Befreiung hat Erfolg. Für den angemeldeten Hund ist keine Hundesteuer zu zahlen.
outcome-not-liable = Keine Steuerpflicht feststellen
outcome-not-liable-text = Für den angemeldeten Hund besteht in der Gemeinde keine Hundesteuerpflicht.

param-dog-tax-first = Jahressteuer für den ersten Hund
param-dog-tax-first-hint = Betrag in Euro nach der Hundesteuersatzung.
param-dog-tax-second = Jahressteuer für den zweiten Hund
param-dog-tax-second-hint = Betrag in Euro nach der Hundesteuersatzung.
param-dog-tax-further = Jahressteuer für jeden weiteren Hund
param-dog-tax-further-hint = Betrag in Euro nach der Hundesteuersatzung. Gilt ab dem dritten Hund.
param-dog-tax-dangerous-first = Jahressteuer für den ersten gefährlichen Hund
param-dog-tax-dangerous-first-hint = Betrag in Euro nach der Hundesteuersatzung.
param-dog-tax-dangerous-further = Jahressteuer für jeden weiteren gefährlichen Hund
param-dog-tax-dangerous-further-hint = Betrag in Euro nach der Hundesteuersatzung.
param-dog-tax-taxable-from-months = Alter, ab dem ein Hund steuerpflichtig ist
param-dog-tax-taxable-from-months-hint = In Monaten, zum Beispiel 3 oder 4.
param-dog-tax-start-rule = Beginn der Steuerpflicht
param-dog-tax-start-rule-hint = Mit welchem Tag die Steuer nach der Satzung beginnt.
param-dog-tax-start-rule-option-month_of_start = Mit dem Monat, in dem der Anlass liegt
param-dog-tax-start-rule-option-following_month = Mit dem Monat nach dem Anlass
param-dog-tax-start-rule-option-quarter = Mit dem Kalendervierteljahr, in dem der Anlass liegt
param-dog-tax-exemptions = Gründe für Befreiung oder Ermäßigung
param-dog-tax-exemptions-hint = Nur diese Gründe werden angeboten. Ist nichts gewählt, werden alle angeboten.
param-dog-tax-exemptions-option-assistance-dog = Blindenführhund oder Assistenzhund
param-dog-tax-exemptions-option-rescue-dog = Rettungshund oder Diensthund
param-dog-tax-exemptions-option-hunting-dog = Jagdgebrauchshund
param-dog-tax-exemptions-option-guard-dog = Wachhund für ein abgelegenes Gebäude
param-dog-tax-exemptions-option-shelter-dog = Hund aus einem Tierheim
param-dog-tax-exemptions-option-low-income = Geringes Einkommen
param-dog-tax-exemptions-option-breeding = Hundezucht
param-dog-tax-due = Fälligkeit der Steuer
param-dog-tax-due-hint = Ist nichts gewählt, nennt das Formular keine Termine.
param-dog-tax-due-option-quarterly = Vierteljährlich: 15. Februar, 15. Mai, 15. August und 15. November
param-dog-tax-due-option-yearly = Jährlich: 1. Juli

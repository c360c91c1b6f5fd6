title = Wohngeld beantragen
intro = Wohngeld ist ein Zuschuss zur Miete. Beantragen Sie ihn hier zum ersten Mal oder für weitere Monate. Halten Sie den Mietvertrag und Nachweise über Ihre Einkommen bereit. Sie brauchen etwa zwanzig Minuten.
deadline = Wohngeld gibt es ab dem 1. des Monats, in dem Sie den Antrag stellen, in der Regel für zwölf Monate. Warten Sie deshalb nicht, bis alle Nachweise da sind.
trust-note = Für diesen Antrag ist das Vertrauensniveau „substanziell“ vorgesehen. Die Wohngeldstelle prüft Ihre Angaben und fragt bei Zweifeln nach.

section-application = Ihr Antrag
section-person = Angaben zu Ihnen
section-household = Personen und Einkommen
section-flat = Wohnung und Miete
section-proofs = Nachweise
section-payment = Auszahlung und Bescheid
section-finish = Erklärung

page-request = Beantragen Sie Wohngeld zum ersten Mal?
request_kind-label = Art des Antrags
request_kind-option-first = Ich beantrage Wohngeld zum ersten Mal oder nach einer Pause
request_kind-option-renewal = Ich erhalte schon Wohngeld und möchte es weiter erhalten

page-previous = Angaben zum bisherigen Wohngeld
benefit_number-label = Wohngeldnummer oder Aktenzeichen
benefit_number-hint = Sie steht im letzten Bescheid. Wenn Sie sie nicht kennen, lassen Sie das Feld leer.
benefit_until-label = Bis wann ist das Wohngeld bewilligt?
benefit_until-hint = Zum Beispiel 31 8 2027. Der Tag steht im letzten Bescheid.

page-tenure = Wie wohnen Sie?
tenure-label = Ihre Wohnung
tenure-option-tenant = Zur Miete
tenure-option-subtenant = Zur Untermiete
tenure-option-home-resident = In einem Heim
tenure-option-owner = In der eigenen Wohnung oder im eigenen Haus
rule-tenants-only = Mit diesem Antrag gibt es Wohngeld nur für die Miete. Für eigenes Wohneigentum gibt es den Lastenzuschuss. Fragen Sie die Wohngeldstelle nach diesem Antrag.

page-name = Wie heißen Sie?
page-name-hint = Sie stellen den Antrag für alle Personen in Ihrem Haushalt. Den Antrag stellt, wer den Mietvertrag unterschrieben hat.
applicant-label = Ihr Name

page-birth-date = Wann sind Sie geboren?
birth_date-label = Geburtsdatum
birth_date-hint = Zum Beispiel 9 3 1984

page-address = Für welche Wohnung beantragen Sie Wohngeld?
page-address-hint = An diese Anschrift geht auch der Bescheid.
home-label = Anschrift der Wohnung

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-household = Wer wohnt in der Wohnung?
page-household-hint = Nennen Sie zuerst sich selbst und dann alle Personen, mit denen Sie zusammen wohnen und wirtschaften. Tragen Sie bei jeder Person die Einkommen ein.
household-label = Personen im Haushalt
household-hint = Auch Kinder und Personen ohne Einkommen gehören dazu.
household-row = Person
household-add = Weitere Person hinzufügen
rule-one-applicant = Wählen Sie bei genau einer Person „Ich selbst“.
relation-label = Wer ist die Person?
relation-option-self = Ich selbst
relation-option-spouse = Ehepartnerin, Ehepartner oder eingetragene Lebenspartnerschaft
relation-option-partner = Partnerin oder Partner ohne Trauschein
relation-option-child = Kind, Stiefkind, Pflegekind oder Enkelkind
relation-option-parent = Elternteil oder Großelternteil
relation-option-sibling = Bruder oder Schwester
relation-option-other-relative = Andere Verwandte oder Verschwägerte
relation-option-other = Andere Person
member-label = Name der Person
member_birth_date-label = Geburtsdatum der Person
member_birth_date-hint = Zum Beispiel 31 8 2014
gets_benefit-label = Die Person erhält eine andere Leistung, die auch die Wohnung bezahlt
gets_benefit-hint = Zum Beispiel Bürgergeld oder Grundsicherung. Antworten Sie auch mit Ja, wenn sie beantragt ist.
benefit_kind-label = Welche Leistung ist das?
benefit_kind-option-citizens-benefit = Bürgergeld
benefit_kind-option-basic-security = Grundsicherung im Alter und bei Erwerbsminderung
benefit_kind-option-living-assistance = Hilfe zum Lebensunterhalt
benefit_kind-option-asylum = Leistungen für Asylbewerberinnen und Asylbewerber
benefit_kind-option-other-benefit = Eine andere Leistung
incomes-label = Einkommen dieser Person
incomes-hint = Tragen Sie jedes Einkommen einzeln ein. Hat die Person kein Einkommen, lassen Sie die Liste leer. Kindergeld zählt nicht.
incomes-row = Einkommen
incomes-add = Weiteres Einkommen hinzufügen
income_kind-label = Art des Einkommens
income_kind-option-wages = Lohn oder Gehalt
income_kind-option-minijob = Minijob
income_kind-option-self-employed = Selbstständige Arbeit, Gewerbe, Landwirtschaft
income_kind-option-pension = Rente oder Pension
income_kind-option-unemployment = Arbeitslosengeld
income_kind-option-sickness = Krankengeld
income_kind-option-parental = Elterngeld oder Mutterschaftsgeld
income_kind-option-training = BAföG, Ausbildungsvergütung oder Ausbildungsgeld
income_kind-option-maintenance = Unterhalt oder Unterhaltsvorschuss
income_kind-option-capital = Zinsen und andere Kapitalerträge
income_kind-option-letting = Vermietung oder Verpachtung
income_kind-option-other-income = Ein anderes Einkommen
income_note-label = Welches Einkommen ist das?
income_amount-label = Betrag im Monat (brutto)
income_amount-hint = Vor Abzug von Steuern und Beiträgen. Bei Einkommen, die schwanken, nennen Sie den Durchschnitt.
member_income-label = Einkommen dieser Person im Monat

page-household-total = Ihr Haushalt zusammengerechnet
page-household-total-hint = Prüfen Sie die Zahlen. Wenn etwas nicht stimmt, gehen Sie zurück.
person_count-label = Anzahl der Personen
income_total-label = Einkommen aller Personen im Monat (brutto)
all_benefit_note-label = Sie erhalten voraussichtlich kein Wohngeld
all_benefit_note-text = Alle Personen erhalten schon eine Leistung, die auch die Wohnung bezahlt. Dann gibt es in der Regel kein Wohngeld. Sie können den Antrag trotzdem stellen.
some_benefit_note-label = Nicht alle Personen zählen mit
some_benefit_note-text = Wer schon eine Leistung erhält, die auch die Wohnung bezahlt, ist vom Wohngeld in der Regel ausgeschlossen. Für die anderen Personen ist Wohngeld möglich.
no_income_note-label = Sie haben kein Einkommen angegeben
no_income_note-text = Die Wohngeldstelle wird fragen, wovon Sie leben. Prüfen Sie, ob ein Einkommen fehlt.

page-rent = Wie hoch ist die Miete?
rent-label = Miete im Monat mit kalten Nebenkosten (Bruttokaltmiete)
rent-hint = Kaltmiete und Nebenkosten wie Wasser, Abwasser und Müll. Die Heizung gehört nicht dazu. Können Sie sie nicht trennen, nennen Sie die ganze Miete.
heating_included-label = In diesem Betrag sind Heizkosten enthalten
heating_included-hint = Auch Kosten für warmes Wasser zählen als Heizkosten.

page-heating = Wie hoch sind die Heizkosten?
heating_costs-label = Heizkosten und Warmwasser im Monat
heating_costs-hint = Sie stehen im Mietvertrag oder in der letzten Abrechnung. Wenn Sie sie nicht kennen, lassen Sie das Feld leer.
rule-heating-less-than-rent = Die Heizkosten sind nicht kleiner als die ganze Miete. Prüfen Sie beide Beträge.

page-size = Wie groß ist die Wohnung?
living_area-label = Wohnfläche in Quadratmetern
living_area-hint = Zum Beispiel 58,5. Die Zahl steht im Mietvertrag.
completed_year-label = In welchem Jahr wurde das Haus bezugsfertig?
completed_year-hint = Freiwillig. Zum Beispiel 1978.
rule-completed-not-future = Das Jahr liegt in der Zukunft. Prüfen Sie Ihre Eingabe.

page-moved-in = Wann sind Sie eingezogen?
moved_in-label = Einzugsdatum
moved_in-hint = Ziehen Sie erst ein, nennen Sie den geplanten Tag.
rule-moved-in-soon = Das Datum liegt mehr als drei Monate in der Zukunft. Stellen Sie den Antrag später.

page-summary = Miete und Beginn
page-summary-hint = Wie viel Wohngeld Sie erhalten, rechnet die Wohngeldstelle aus. Es steht im Bescheid.
rent_without_heating-label = Miete im Monat ohne Heizkosten
application_month-label = Monat des Antrags oder des Einzugs
benefit_start-label = Frühester Beginn des Wohngelds
heating_note-label = Die Heizkosten fehlen noch
heating_note-text = Die Wohngeldstelle zieht die Heizkosten von der Miete ab. Wenn sie nicht im Mietvertrag stehen, fragt sie danach.

page-proofs-now = Können Sie die Nachweise jetzt hochladen?
proofs_now-label = Ich habe Mietvertrag, Nachweis der Mietzahlung und Einkommensnachweise zur Hand
proofs_now-hint = Wenn etwas fehlt, antworten Sie mit Nein. Sie können den Antrag trotzdem heute absenden.

page-proofs = Laden Sie die Nachweise hoch
page-proofs-hint = Fotos oder PDF-Dateien mit je höchstens 10 MB. Alle Seiten müssen lesbar sein.
lease-label = Mietvertrag
lease-hint = Mit allen Seiten und, wenn sich die Miete geändert hat, mit dem letzten Schreiben dazu. Höchstens zehn Dateien.
rent_proof-label = Nachweis, dass Sie die Miete zahlen
rent_proof-hint = Zum Beispiel Kontoauszüge. Andere Buchungen dürfen Sie schwärzen. Höchstens fünf Dateien.
income_proof-label = Nachweise über die Einkommen aller Personen
income_proof-hint = Zum Beispiel Lohnabrechnungen und Rentenbescheide. Höchstens zwanzig Dateien.

page-proofs-later = Reichen Sie die Nachweise nach
proofs_later_note-label = Senden Sie den Antrag trotzdem heute ab
proofs_later_note-text = Es zählt der Monat, in dem der Antrag eingeht. Die Wohngeldstelle schreibt Ihnen auf der Statusseite, welche Nachweise sie braucht. Entscheiden kann sie erst, wenn sie da sind.

page-account = Auf welches Konto sollen wir das Wohngeld zahlen?
account_holder-label = Kontoinhaberin oder Kontoinhaber
iban-label = IBAN
iban-hint = Eine deutsche IBAN beginnt mit DE und hat 22 Stellen.

page-delivery = Wie möchten Sie den Bescheid erhalten?
delivery-label = So möchte ich den Bescheid erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an meine Anschrift

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
privacy_read-hint = Informieren Sie auch die anderen Personen Ihres Haushalts darüber.
correct-label = Meine Angaben sind richtig und vollständig.
correct-hint = Teilen Sie es der Wohngeldstelle sofort mit, wenn sich Ihr Einkommen, die Miete oder die Zahl der Personen ändert oder wenn Sie ausziehen. Sonst müssen Sie vielleicht Geld zurückzahlen.

outcome-granted = Wohngeld bewilligen – Höhe und Zeitraum in die Begründung schreiben
outcome-granted-text = Ihnen wird Wohngeld bewilligt. Höhe und Zeitraum stehen in der Begründung dieses Bescheids.
outcome-granted-in-part = Wohngeld teilweise bewilligen – Höhe und Zeitraum in die Begründung schreiben
outcome-granted-in-part-text = Ihnen wird Wohngeld bewilligt, aber nicht für alle Personen oder nicht für den ganzen Zeitraum. Höhe und Zeitraum stehen in der Begründung dieses Bescheids.
outcome-granted-in-part-refused = Im Übrigen wird Ihr Antrag abgelehnt.
outcome-refused = Antrag ablehnen
outcome-refused-text = Ihr Antrag auf Wohngeld wird abgelehnt.
outcome-withdrawn = Ohne Entscheidung abschließen
outcome-withdrawn-text = Ihr Antrag hat sich erledigt. Darüber wird nicht mehr entschieden.

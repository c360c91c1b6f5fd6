title = Wohn-Geld beantragen
intro = Sie haben wenig Geld für die Miete? Dann können Sie vielleicht Wohn-Geld bekommen. Wohn-Geld ist Hilfe für die Miete. Hier stellen Sie den Antrag. Sie brauchen dafür Ihren Miet-Vertrag. Und Briefe, in denen Ihr Einkommen steht.
deadline = Stellen Sie den Antrag bald. Wohn-Geld bekommen Sie erst ab dem Monat, in dem Sie den Antrag stellen. Sie bekommen es meistens für 12 Monate.
trust-note = Das Amt prüft, ob Ihre Angaben stimmen. Vielleicht fragt das Amt bei Ihnen nach.

section-application = Ihr Antrag
section-person = Über Sie
section-household = Menschen in der Wohnung und ihr Geld
section-flat = Wohnung und Miete
section-proofs = Briefe und Belege
section-payment = Geld und Brief
section-finish = Zum Schluss

page-request = Ist das Ihr erster Antrag?
request_kind-label = Mein Antrag
request_kind-option-first = Ich habe noch kein Wohn-Geld. Oder ich hatte es früher einmal
request_kind-option-renewal = Ich bekomme schon Wohn-Geld. Ich möchte es weiter bekommen

page-previous = Ihr Wohn-Geld bis jetzt
benefit_number-label = Wohn-Geld-Nummer
benefit_number-hint = Die Nummer steht im letzten Brief vom Amt. Sie kennen die Nummer nicht? Dann lassen Sie das Feld leer.
benefit_until-label = Bis wann bekommen Sie Wohn-Geld?
benefit_until-hint = Zum Beispiel: 31 8 2027. Der Tag steht im letzten Brief vom Amt.

page-tenure = Wie wohnen Sie?
tenure-label = Ihre Wohnung
tenure-option-tenant = Ich miete die Wohnung
tenure-option-subtenant = Ich miete ein Zimmer oder die Wohnung von einem Mieter
tenure-option-home-resident = Ich wohne in einem Heim
tenure-option-owner = Die Wohnung oder das Haus gehört mir
rule-tenants-only = Dieser Antrag ist nur für die Miete. Die Wohnung gehört Ihnen? Dann gibt es einen anderen Antrag. Fragen Sie im Amt danach.

page-name = Wie heißen Sie?
page-name-hint = Sie stellen den Antrag für alle Menschen in Ihrer Wohnung. Ihr Name muss im Miet-Vertrag stehen.
applicant-label = Ihr Name

page-birth-date = Wann sind Sie geboren?
birth_date-label = Ihr Geburtstag
birth_date-hint = Zum Beispiel: 9 3 1984

page-address = Für welche Wohnung möchten Sie Wohn-Geld?
page-address-hint = An diese Adresse kommt auch der Brief vom Amt.
home-label = Adresse von der Wohnung

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-household = Wer wohnt in der Wohnung?
page-household-hint = Schreiben Sie zuerst über sich selbst. Dann schreiben Sie über alle anderen Menschen in der Wohnung. Wie viel Geld bekommt jeder?
household-label = Menschen in der Wohnung
household-hint = Auch Kinder zählen. Und Menschen, die kein Geld bekommen.
household-row = Person
household-add = Noch eine Person
rule-one-applicant = Eine Person müssen Sie selbst sein. Wählen Sie nur bei dieser Person: Ich selbst.
relation-label = Wer ist das?
relation-option-self = Ich selbst
relation-option-spouse = Wir sind verheiratet
relation-option-partner = Wir sind ein Paar, aber nicht verheiratet
relation-option-child = Kind, Stief-Kind, Pflege-Kind oder Enkel-Kind
relation-option-parent = Mutter, Vater, Oma oder Opa
relation-option-sibling = Bruder oder Schwester
relation-option-other-relative = Jemand anderes aus der Familie
relation-option-other = Jemand anderes
member-label = Name von der Person
member_birth_date-label = Geburtstag von der Person
member_birth_date-hint = Zum Beispiel: 31 8 2014
gets_benefit-label = Das Amt zahlt schon die Miete für diese Person
gets_benefit-hint = Zum Beispiel mit Bürger-Geld oder mit Grund-Sicherung. Hat die Person einen Antrag gestellt? Dann wählen Sie auch Ja.
benefit_kind-label = Was bekommt die Person?
benefit_kind-option-citizens-benefit = Bürger-Geld
benefit_kind-option-basic-security = Grund-Sicherung im Alter oder bei Krankheit
benefit_kind-option-living-assistance = Hilfe zum Lebens-Unterhalt
benefit_kind-option-asylum = Geld für Menschen, die Asyl suchen
benefit_kind-option-other-benefit = Etwas anderes
incomes-label = Geld, das diese Person bekommt
incomes-hint = Schreiben Sie jedes Geld einzeln auf. Bekommt die Person kein Geld? Dann schreiben Sie nichts. Kinder-Geld zählt nicht.
incomes-row = Geld
incomes-add = Noch mehr Geld aufschreiben
income_kind-label = Woher kommt das Geld?
income_kind-option-wages = Lohn für die Arbeit
income_kind-option-minijob = Mini-Job
income_kind-option-self-employed = Eigene Firma oder eigener Bauern-Hof
income_kind-option-pension = Rente
income_kind-option-unemployment = Arbeitslosen-Geld
income_kind-option-sickness = Kranken-Geld
income_kind-option-parental = Eltern-Geld oder Mutterschafts-Geld
income_kind-option-training = Geld für die Ausbildung oder das Studium
income_kind-option-maintenance = Unterhalt
income_kind-option-capital = Zinsen von der Bank
income_kind-option-letting = Miete, die man von anderen bekommt
income_kind-option-other-income = Anderes Geld
income_note-label = Was ist das für Geld?
income_amount-label = So viel Geld ist es im Monat
income_amount-hint = Schreiben Sie den ganzen Betrag. Steuern ziehen Sie nicht ab. Ist der Betrag jeden Monat anders? Dann schätzen Sie.
member_income-label = So viel Geld bekommt diese Person im Monat

page-household-total = Alle zusammen
page-household-total-hint = Stimmen die Zahlen? Wenn nicht, gehen Sie zurück.
person_count-label = So viele Menschen wohnen in der Wohnung
income_total-label = So viel Geld bekommen alle zusammen im Monat
all_benefit_note-label = Sie bekommen wahrscheinlich kein Wohn-Geld
all_benefit_note-text = Für alle zahlt das Amt schon die Miete. Dann gibt es meistens kein Wohn-Geld. Sie können den Antrag trotzdem stellen.
some_benefit_note-label = Nicht alle zählen mit
some_benefit_note-text = Für manche zahlt das Amt schon die Miete. Diese Menschen bekommen meistens kein Wohn-Geld. Die anderen können Wohn-Geld bekommen.
no_income_note-label = Sie haben kein Geld aufgeschrieben
no_income_note-text = Das Amt wird fragen: Wovon leben Sie? Haben Sie etwas vergessen? Dann gehen Sie zurück.

page-rent = Wie hoch ist die Miete?
rent-label = So viel Miete zahlen Sie im Monat
rent-hint = Zählen Sie zusammen: Miete, Wasser und Müll. Die Heizung zählt nicht mit. Sie wissen nicht, was die Heizung kostet? Dann schreiben Sie die ganze Miete.
heating_included-label = In diesem Betrag ist die Heizung dabei
heating_included-hint = Auch warmes Wasser zählt zur Heizung.

page-heating = Was kostet die Heizung?
heating_costs-label = So viel kosten Heizung und warmes Wasser im Monat
heating_costs-hint = Der Betrag steht im Miet-Vertrag. Sie wissen es nicht? Dann lassen Sie das Feld leer.
rule-heating-less-than-rent = Die Heizung kann nicht mehr kosten als die ganze Miete. Bitte prüfen Sie die Beträge.

page-size = Wie groß ist die Wohnung?
living_area-label = So viele Quadrat-Meter hat die Wohnung
living_area-hint = Zum Beispiel: 58,5. Die Zahl steht im Miet-Vertrag.
completed_year-label = In welchem Jahr war das Haus fertig?
completed_year-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: 1978
rule-completed-not-future = Das Jahr kommt erst noch. Bitte prüfen Sie die Zahl.

page-moved-in = Wann sind Sie eingezogen?
moved_in-label = Tag vom Einzug
moved_in-hint = Sie ziehen erst noch ein? Dann schreiben Sie den Tag, an dem Sie einziehen wollen.
rule-moved-in-soon = Der Tag ist erst in mehr als 3 Monaten. Stellen Sie den Antrag später.

page-summary = Miete und Anfang
page-summary-hint = Das Amt rechnet aus, wie viel Wohn-Geld Sie bekommen. Sie lesen es im Brief.
rent_without_heating-label = Miete im Monat ohne Heizung
application_month-label = Monat vom Antrag oder vom Einzug
benefit_start-label = Wohn-Geld bekommen Sie frühestens ab
heating_note-label = Die Kosten für die Heizung fehlen noch
heating_note-text = Das Amt muss wissen, was die Heizung kostet. Steht es nicht im Miet-Vertrag? Dann fragt das Amt Sie danach.

page-proofs-now = Haben Sie die Briefe und Belege da?
proofs_now-label = Ich habe alles da: Miet-Vertrag, Beleg für die Miete und Belege für das Einkommen
proofs_now-hint = Fehlt etwas? Dann wählen Sie Nein. Sie können den Antrag trotzdem heute abschicken.

page-proofs = Laden Sie alles hoch
page-proofs-hint = Machen Sie Fotos oder PDF-Dateien. Man muss alles lesen können.
lease-label = Miet-Vertrag
lease-hint = Mit allen Seiten. Hat sich die Miete geändert? Dann laden Sie auch diesen Brief hoch. Es dürfen 10 Dateien sein.
rent_proof-label = Beleg, dass Sie die Miete zahlen
rent_proof-hint = Zum Beispiel ein Konto-Auszug. Alles andere dürfen Sie schwarz machen. Es dürfen 5 Dateien sein.
income_proof-label = Belege für das Einkommen von allen
income_proof-hint = Zum Beispiel der Lohn-Zettel oder der Renten-Bescheid. Es dürfen 20 Dateien sein.

page-proofs-later = Geben Sie die Belege später ab
proofs_later_note-label = Schicken Sie den Antrag trotzdem heute ab
proofs_later_note-text = Wichtig ist der Monat, in dem Sie den Antrag abschicken. Auf der Status-Seite steht später, was noch fehlt. Erst wenn alles da ist, kann das Amt entscheiden.

page-account = Auf welches Konto soll das Geld?
account_holder-label = Wem gehört das Konto?
iban-label = IBAN
iban-hint = Die IBAN steht auf Ihrer Bank-Karte. In Deutschland hat sie 22 Stellen.

page-delivery = Wie möchten Sie den Brief vom Amt bekommen?
delivery-label = So möchte ich den Brief bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post nach Hause

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
privacy_read-hint = Zeigen Sie die Hinweise auch den anderen Menschen in Ihrer Wohnung.
correct-label = Alles, was ich geschrieben habe, stimmt.
correct-hint = Haben Sie später mehr Geld? Ist die Miete anders? Zieht jemand ein oder aus? Dann sagen Sie es dem Amt sofort. Sonst müssen Sie vielleicht Geld zurück-zahlen.

outcome-granted = Wohn-Geld geben. Schreiben Sie dazu, wie viel und wie lange
outcome-granted-text = Sie bekommen Wohn-Geld. Wie viel Geld und wie lange: Das steht weiter unten in diesem Brief.
outcome-granted-in-part = Weniger Wohn-Geld geben. Schreiben Sie dazu, wie viel und wie lange
outcome-granted-in-part-text = Sie bekommen Wohn-Geld. Aber nicht für alle Menschen oder nicht für die ganze Zeit. Wie viel Geld und wie lange: Das steht weiter unten in diesem Brief.
outcome-granted-in-part-refused = Alles andere bekommen Sie nicht.
outcome-refused = Nein sagen
outcome-refused-text = Sie bekommen kein Wohn-Geld.
outcome-withdrawn = Ohne Entscheidung beenden
outcome-withdrawn-text = Ihr Antrag ist zu Ende. Das Amt entscheidet nicht mehr darüber.

title = Geld vom Land für digitale Arbeit im Amt
intro = Arbeiten Sie in einer Stadt, einer Gemeinde oder einem Landkreis in Thüringen? Will Ihr Amt besser mit dem Computer arbeiten? Dann können Sie das Land um Geld bitten. Sie brauchen dafür etwa 40 Minuten. Überlegen Sie vorher: Was kostet alles? Wer bezahlt wie viel? Bei den Fragen stehen Beispiele.
deadline = Schicken Sie den Antrag zuerst. Kaufen Sie erst danach. Unterschreiben Sie vorher keinen Vertrag. Sonst gibt es meistens kein Geld.
trust-note = Sie brauchen kein Benutzer-Konto. Den Antrag macht ein Mensch, der für das Amt unterschreiben darf.

section-body = Wer bittet um Geld?
section-project = Was haben Sie vor?
section-money = Was kostet es und wer bezahlt?
section-documents = Dateien
section-finish = Zum Schluss

page-body = Wer bittet um Geld?
page-body-hint = Um Geld bitten können Städte, Gemeinden und Landkreise. Auch ihre Verbände. Sie müssen in Thüringen sein.
body-label = Stadt, Gemeinde, Landkreis oder Verband
body_name-label = Name
body_name-hint = Zum Beispiel: Stadt Beispielhausen

page-address = Wie ist die Adresse?
seat-label = Adresse vom Amt
seat-hint = An diese Adresse schicken wir Briefe.

page-representative = Wer darf unterschreiben?
representative-label = Name
representative-hint = Zum Beispiel: die Bürgermeisterin oder der Landrat.
representative_role-label = Aufgabe
representative_role-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: Bürgermeisterin.

page-contact = Wie erreichen wir Sie?
page-contact-hint = Wer weiß am meisten über das Projekt? Schreiben Sie diese Adresse. Haben wir eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon
phone-hint = Das müssen Sie nicht ausfüllen.

page-joint = Machen Sie das zusammen mit anderen?
joint-label = Wir machen das zusammen mit anderen
joint-hint = Zum Beispiel: Ein Landkreis macht etwas für alle seine Gemeinden. Dann schickt nur einer den Antrag.

page-partners = Wer macht mit?
page-partners-hint = Ihren eigenen Namen brauchen Sie hier nicht.
partners-label = Die anderen
partners-hint = Schreiben Sie alle einzeln auf.
partners-row = Wer macht mit
partners-add = Noch jemand macht mit
partner_name-label = Name
partner_name-hint = Zum Beispiel: Gemeinde Musterdorf

page-object = Wofür ist das Geld?
page-object-hint = Hier steht nur, wofür das Land Anträge annimmt. Passt mehr als eine Antwort? Dann wählen Sie das Wichtigste.
object-label = Das Geld ist für
object-option-strategy = Einen Plan
object-option-strategy-hint = Zum Beispiel: Was soll es bald im Internet geben?
object-option-records = Akten im Computer
object-option-records-hint = Zum Beispiel: Das Bau-Amt braucht kein Papier mehr.
object-option-procedures = Programme für die Arbeit im Amt und Angebote im Internet
object-option-procedures-hint = Zum Beispiel: ein neues Programm für das Ordnungs-Amt.
object-option-interfaces = Programme verbinden
object-option-interfaces-hint = Zum Beispiel: Ein Antrag kommt aus dem Internet. Niemand muss ihn noch einmal abschreiben.
object-option-security = Schutz für Computer und Daten
object-option-security-hint = Zum Beispiel: Ein Mensch im Amt lernt, wie man Daten schützt.
object-option-invoices = Rechnungen im Computer
object-option-invoices-hint = Zum Beispiel: Das Amt bekommt Rechnungen ohne Papier.
object-option-training = Lernen
object-option-training-hint = Zum Beispiel: ein Kurs für die Menschen im Amt.

page-purpose = Was haben Sie vor?
project_title-label = Ein kurzer Name dafür
project_title-hint = Zum Beispiel: Anträge ohne Papier. Der Name steht später in Briefen.
purpose-label = Das wollen wir machen
purpose-hint = Was ist heute schwer? Was machen Sie? Für wen? Zum Beispiel: „Heute kommen alle Anträge auf Papier. Wir machen einen Antrag im Internet. Vier Menschen machen einen Kurs.“ Schreiben Sie nicht mehr als 4.000 Zeichen.
rule-purpose-not-too-short = Bitte schreiben Sie etwas mehr. Mindestens 30 Zeichen.

page-effect = Was wird besser?
effect-label = Das wird besser
effect-hint = Das müssen Sie nicht ausfüllen. Aber es hilft uns. Zum Beispiel: „Heute brauchen wir 25 Minuten für einen Antrag. Dann brauchen wir 10 Minuten.“ Schreiben Sie nicht mehr als 3.000 Zeichen.

page-period = Wann fangen Sie an und wann sind Sie fertig?
page-period-hint = Das dürfen höchstens 5 Jahre sein.
start_date-label = Erster Tag
start_date-hint = An diesem Tag wollen Sie den ersten Vertrag unterschreiben. Zum Beispiel: 1 3 2027
end_date-label = Letzter Tag
end_date-hint = An diesem Tag ist alles da und alles geht. Zum Beispiel: 30 11 2028
rule-end-after-start = Der letzte Tag ist vor dem ersten Tag. Bitte prüfen Sie beide Tage.
rule-period-not-too-long = Das sind mehr als 5 Jahre. Bitte prüfen Sie beide Tage.

page-already-started = Haben Sie schon angefangen?
past_start_note-label = Der erste Tag ist schon vorbei
past_start_note-text = Haben Sie noch nicht angefangen? Dann gehen Sie zurück. Schreiben Sie einen neuen ersten Tag.
already_started-label = Wir haben schon angefangen
already_started-hint = Haben Sie schon einen Vertrag unterschrieben oder etwas bestellt? Dann haben Sie angefangen.

page-early-approval = Haben Sie eine Erlaubnis?
approval_note-label = Ohne Erlaubnis gibt es meistens kein Geld
approval_note-text = Sie haben vor dem Brief vom Land angefangen. Dafür brauchen Sie vorher eine Erlaubnis. Das steht in den Regeln vom Land: VV Nr. 1.3 zu § 44 ThürLHO. Haben Sie keine Erlaubnis? Dann fragen Sie erst das Land.
early_approval-label = Nummer von der Erlaubnis
early_approval-hint = Die Nummer steht oben im Brief. Zum Beispiel: 14/0815

page-early-start = Müssen Sie schnell anfangen?
early_wanted-label = Wir möchten früher anfangen
early_wanted-hint = Früher heißt: vor dem Brief vom Land. Zum Beispiel: Der alte Computer geht bald kaputt. Können Sie warten? Dann wählen Sie Nein.

page-early-reason = Warum können Sie nicht warten?
no_promise_note-label = Die Erlaubnis ist kein Versprechen
no_promise_note-text = Vielleicht dürfen Sie früher anfangen. Aber vielleicht bekommen Sie trotzdem kein Geld. Fangen Sie erst an, wenn die Erlaubnis da ist.
early_reason-label = Der Grund
early_reason-hint = Was passiert, wenn Sie warten? Zum Beispiel: „Am 31. März 2027 endet der Vertrag. Dann ist der Computer nicht mehr sicher.“ Schreiben Sie nicht mehr als 2.000 Zeichen.

page-vat = Bekommen Sie die Umsatz-Steuer zurück?
vat_deductible-label = Wir bekommen die Umsatz-Steuer vom Finanz-Amt zurück
vat_deductible-hint = Bei den meisten Ämtern ist das nicht so. Fragen Sie die Kollegen, die im Amt das Geld planen.

page-costs = Was kostet es?
page-costs-hint = Schreiben Sie alles einzeln auf. Kostet etwas in zwei Jahren Geld? Dann schreiben Sie es zweimal auf.
net_note-label = Ohne Umsatz-Steuer
net_note-text = Sie bekommen die Umsatz-Steuer zurück. Schreiben Sie alle Preise ohne Umsatz-Steuer.
costs-label = Das kostet es
costs-hint = Zum Beispiel: ein Programm im Jahr 2027 für 18.000 Euro.
costs-row = Das kostet Geld
costs-add = Noch etwas dazuschreiben
cost_item-label = Was kostet Geld?
cost_item-hint = Zum Beispiel: ein neues Programm
cost_kind-label = Was ist das?
cost_kind-option-software = Programm
cost_kind-option-software-hint = Zum Beispiel: Akten im Computer
cost_kind-option-hardware = Gerät
cost_kind-option-hardware-hint = Zum Beispiel: Computer
cost_kind-option-service = Arbeit von einer Firma
cost_kind-option-service-hint = Zum Beispiel: Die Firma richtet das Programm ein.
cost_kind-option-training = Kurs
cost_kind-option-training-hint = Zum Beispiel: Menschen im Amt lernen das Programm.
cost_kind-option-staff = Lohn
cost_kind-option-staff-hint = Zum Beispiel: Ein Mensch arbeitet nur für das Projekt.
cost_kind-option-other = Etwas anderes
cost_kind-option-other-hint = Zum Beispiel: Fahrten
cost_year-label = In welchem Jahr?
cost_year-hint = In diesem Jahr bezahlen Sie das. Zum Beispiel: 2027
cost_amount-label = Wie viel Euro?
cost_amount-hint = Zum Beispiel: 18.000
cost_eligible-label = Das Land soll dafür Geld geben
cost_eligible-hint = Bezahlen Sie das ganz allein? Dann wählen Sie Nein. Wissen Sie es nicht? Dann fragen Sie erst das Land.

page-own-funds = Wie viel bezahlen Sie selbst?
page-own-funds-hint = Hier sehen Sie Ihre Kosten.
total_costs-label = Alle Kosten zusammen
eligible_costs-label = Für diese Kosten soll das Land Geld geben
own_least-label = So viel müssen Sie mindestens selbst bezahlen
partner_money_note-label = Geld von denen, die mitmachen
partner_money_note-text = Ist das auch Ihr eigenes Geld? Fragen Sie das Land. Wissen Sie es noch nicht? Dann schreiben Sie es auf die nächste Seite.
own_funds-label = Ihr eigenes Geld in Euro
own_funds-hint = Zum Beispiel: Es kostet 10.000 Euro. Das Land soll 8.000 Euro geben. Dann bezahlen Sie 2.000 Euro. Nach dem Geld von anderen fragen wir auf der nächsten Seite.
rule-own-share = Das ist zu wenig. Sie müssen mehr selbst bezahlen. Oder prüfen Sie die Kosten.

page-sources = Wer gibt noch Geld?
sources-label = Geld von anderen
sources-hint = Zum Beispiel: Geld vom Bund. Niemand sonst gibt Geld? Dann gehen Sie einfach weiter.
sources-row = Geld von
sources-add = Noch jemand gibt Geld
source_name-label = Wer gibt Geld?
source_name-hint = Zum Beispiel: Gemeinde Musterdorf
source_amount-label = Wie viel Euro?
source_amount-hint = Zum Beispiel: 5.000
source_state-label = Ist das sicher?
source_state-option-approved = Ja, das ist sicher
source_state-option-applied = Wir haben gefragt
source_state-option-planned = Wir wollen noch fragen

page-grant = Wie viel Geld soll das Land geben?
page-grant-hint = Alles Geld zusammen muss so viel sein wie alle Kosten.
third_party_total-label = Geld von anderen zusammen
uncovered-label = So viel Geld fehlt noch
grant_most-label = So viel gibt das Land höchstens
grant_wanted-label = So viel Euro soll das Land geben
grant_wanted-hint = Der Betrag steht schon da. So viel Geld fehlt noch.
rule-plan-balanced = Die Rechnung passt nicht. Schreiben Sie den Betrag, der noch fehlt. Oder ändern Sie die anderen Beträge.
rule-share-not-too-high = Das ist zu viel. So viel Geld gibt das Land nicht. Bitten Sie um weniger Geld. Dann müssen Sie oder andere mehr bezahlen.
rule-eligible-only = Das ist zu viel. Prüfen Sie Ihre Kosten. Wofür soll das Land Geld geben?

page-grant-years = Wann brauchen Sie das Geld?
page-grant-years-hint = Das Land plant für jedes Jahr. Brauchen Sie das Geld in einem einzigen Jahr? Dann schreiben Sie nur ein Jahr auf.
grant_years-label = Geld für jedes Jahr
grant_years-hint = Zum Beispiel: 12.000 Euro im Jahr 2027. Und 6.000 Euro im Jahr 2028. Das sind zusammen 18.000 Euro.
grant_years-row = Teil
grant_years-add = Noch ein Jahr
grant_year-label = In welchem Jahr?
grant_year-hint = In diesem Jahr bezahlen Sie die Rechnungen. Schreiben Sie jedes Jahr nur einmal.
grant_year_amount-label = Wie viel Euro in diesem Jahr?
grant_year_amount-hint = Der Rest steht schon da. Sie können den Betrag ändern.
grant_years_total-label = Alle Jahre zusammen
grant_years_rest-label = So viel ist noch übrig
rule-years-add-up = Die Rechnung passt nicht. Alle Jahre zusammen müssen so viel sein wie das Geld vom Land. Ändern Sie einen Betrag. Oder schreiben Sie noch ein Jahr dazu.

page-review = So sieht Ihre Rechnung aus
page-review-hint = Das Land entscheidet. Es kann auch Nein sagen.
grant_percent-label = So viel Prozent von den Kosten soll das Land bezahlen
small_note-label = Das ist wenig Geld
small_note-text = So kleine Beträge gibt das Land hier meistens nicht. Vielleicht machen andere mit? Fragen Sie das Land.
open_sources_note-label = Das Geld von anderen ist noch nicht sicher
open_sources_note-text = Bekommen Sie das Geld oder bekommen Sie es nicht? Sagen Sie es dann dem Land.
years_note-label = Ein Jahr passt nicht
years_note-text = Ein Jahr ist vor dem ersten Tag oder nach dem letzten Tag. Ist das richtig? Dann schreiben Sie, warum. Schreiben Sie es dort, wo steht: Das wollen wir machen. Ist es falsch? Dann ändern Sie das Jahr.

page-account = Auf welches Konto soll das Geld?
account_holder-label = Wem gehört das Konto?
account_holder-hint = Das Konto muss dem gehören, der um Geld bittet. Es darf nicht Ihr eigenes Konto sein.
iban-label = IBAN
iban-hint = Ihre Kasse kennt die IBAN. In Deutschland hat sie 22 Stellen.

page-offers = Haben Sie Angebote?
offers-label = Angebote hochladen
offers-hint = Das müssen Sie nicht machen. In einem Angebot steht, was etwas kostet. Höchstens 10 Dateien. Jede Datei höchstens 10 MB.

page-resolution = Hat der Gemeinde-Rat Ja gesagt?
resolution-label = Beschluss hochladen
resolution-hint = Das müssen Sie nicht machen. Auch ein Beschluss vom Kreis-Tag oder vom Verband ist richtig. Gibt es noch keinen Beschluss? Dann gehen Sie einfach weiter.

page-agreement = Haben Sie einen Vertrag mit den anderen?
agreement-label = Vertrag hochladen
agreement-hint = Der Vertrag heißt oft Zweck-Vereinbarung. Haben Sie noch keinen Vertrag? Dann gehen Sie einfach weiter. Vielleicht fragen wir Sie danach.

page-measure = Steht das in Ihrem Plan?
measure-label = Nummer in Ihrem Plan
measure-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: 7

page-delivery = Wie möchten Sie Antworten bekommen?
delivery-label = So möchten wir Antworten bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an das Amt

page-declaration = Bitte bestätigen Sie
next_note-label = So geht es weiter
next_note-text = Wir prüfen: Fehlt etwas? Dann fragen wir Sie auf der Status-Seite. Danach prüft das Land den Antrag genau. Am Ende bekommen Sie einen Brief mit Ja oder Nein. Das kann Monate dauern. Wir wissen nicht, wie lange. Unterschreiben Sie vorher keinen Vertrag. Nur mit Erlaubnis dürfen Sie früher anfangen.
proof_duty-label = Wir zeigen dem Land später, was wir mit dem Geld gemacht haben. Wir schreiben einen Bericht und eine Liste mit allen Rechnungen.
proof_duty-hint = Sonst müssen Sie das Geld vielleicht zurückgeben.
no_double_funding-label = Wir bekommen kein Geld doppelt. Alles Geld von anderen haben wir aufgeschrieben.
no_double_funding-hint = Bekommen Sie später noch Geld von anderen? Dann sagen Sie es dem Land.
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt. Ich darf den Antrag schicken.
correct-hint = Ändert sich etwas? Dann sagen Sie es dem Land sofort.

outcome-taken-over = Weiter prüfen
outcome-taken-over-text = Ihr Antrag ist da. Jetzt prüft das Land ihn genau. Das ist noch kein Ja und kein Nein. Am Ende bekommen Sie einen Brief. Wir wissen nicht, wie lange das dauert. Unterschreiben Sie vorher keinen Vertrag. Nur mit Erlaubnis dürfen Sie früher anfangen.
outcome-withdrawn = Antrag zurückgenommen
outcome-withdrawn-text = Sie haben den Antrag zurückgenommen. Wir machen nichts mehr damit. Sie können später einen neuen Antrag schicken.

param-digital-grant-objects-open = Dafür gibt es Geld
param-digital-grant-objects-open-hint = Nur das kann man wählen. Sie wählen nichts? Dann kann man alles wählen.
param-digital-grant-objects-open-option-strategy = Plan
param-digital-grant-objects-open-option-records = Akten im Computer
param-digital-grant-objects-open-option-procedures = Programme für die Arbeit im Amt und Angebote im Internet
param-digital-grant-objects-open-option-interfaces = Programme verbinden
param-digital-grant-objects-open-option-security = Schutz für Computer und Daten
param-digital-grant-objects-open-option-invoices = Rechnungen im Computer
param-digital-grant-objects-open-option-training = Lernen
param-digital-grant-max-percent = So viel Prozent bezahlt das Land höchstens
param-digital-grant-max-percent-hint = Das steht in den Regeln vom Land. Zum Beispiel: 80
param-digital-grant-min-own-percent = So viel Prozent muss man mindestens selbst bezahlen
param-digital-grant-min-own-percent-hint = Das steht in den Regeln vom Land. Zum Beispiel: 20
param-digital-grant-small-amount = So viel Geld sollte es mindestens sein
param-digital-grant-small-amount-hint = In Euro. Bittet jemand um weniger Geld? Dann bekommt er einen Hinweis. Er kann den Antrag trotzdem schicken.

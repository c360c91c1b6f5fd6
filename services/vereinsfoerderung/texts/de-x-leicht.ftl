title = Geld für den Verein
intro = Ihr Verein braucht Geld? Dann können Sie die Gemeinde um Geld bitten. Sie brauchen dafür etwa 20 Minuten. Überlegen Sie vorher: Was kostet alles? Wer bezahlt wie viel?
deadline = Sie haben meistens bis zum 31. Oktober Zeit. Dann gibt es das Geld im nächsten Jahr. Den genauen Tag bestimmt Ihre Gemeinde.
trust-note = Sie brauchen kein Benutzer-Konto. Den Antrag macht ein Mensch, der für den Verein unterschreiben darf.

section-club = Über den Verein
section-project = Wofür brauchen Sie das Geld?
section-money = Was kostet es und wer bezahlt?
section-documents = Dateien
section-finish = Zum Schluss

page-club = Wie heißt der Verein?
club-label = Verein oder Gruppe
club_name-label = Name vom Verein oder von der Gruppe
legal_form-label = Was ist das für ein Verein?
legal_form-option-registered-association = Eingetragener Verein (e. V.)
legal_form-option-association = Verein oder Gruppe, nicht eingetragen
legal_form-option-nonprofit-company = GmbH oder UG
legal_form-option-cooperative = Genossenschaft (eG)
legal_form-option-foundation = Stiftung
legal_form-option-other = Etwas anderes

page-register = Wo ist der Verein eingetragen?
register_court-label = Bei welchem Gericht?
register_court-hint = Zum Beispiel: Amtsgericht Gotha
register_number-label = Nummer
register_number-hint = Zum Beispiel: VR 1234

page-address = Wie ist die Adresse vom Verein?
seat-label = Adresse vom Verein
seat-hint = Diese Adresse steht im Brief vom Amt.

page-representative = Wer darf für den Verein unterschreiben?
representative-label = Name
representative-hint = Das steht in den Regeln vom Verein.
representative_role-label = Aufgabe im Verein
representative_role-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: Vorsitz oder Kasse.

page-contact = Wie erreichen wir den Verein?
page-contact-hint = Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon
phone-hint = Das müssen Sie nicht ausfüllen.

page-members = Wie viele Mitglieder hat der Verein?
members-label = Alle Mitglieder
members_under_18-label = So viele sind noch nicht 18 Jahre alt
members_under_18-hint = Keine jungen Mitglieder? Dann schreiben Sie 0.
rule-young-among-members = Die Zahl ist zu groß. So viele Mitglieder hat der Verein nicht. Bitte prüfen Sie die Zahlen.

page-charitable = Ist der Verein gemeinnützig?
charitable-label = Das Finanz-Amt hat gesagt: Der Verein ist gemeinnützig

page-kind = Wofür ist das Geld?
kind-label = Das Geld ist für
kind-option-institutional = Die Arbeit vom Verein im ganzen Jahr
kind-option-project = Ein Projekt oder ein Fest
kind-option-investment = Etwas kaufen oder bauen
kind-option-youth-work = Arbeit mit jungen Menschen

page-purpose = Was haben Sie vor?
project_title-label = Ein kurzer Name dafür
project_title-hint = Zum Beispiel: Jugend-Turnier 2027. Der Name steht später im Brief vom Amt.
purpose-label = Das wollen wir machen
purpose-hint = Was machen Sie? Wer macht mit? Wo ist es? Schreiben Sie nicht mehr als 3.000 Zeichen.
rule-purpose-not-too-short = Bitte schreiben Sie etwas mehr. Mindestens 30 Zeichen.

page-period = Wann ist das?
page-period-hint = Ist das Geld für das ganze Jahr? Dann schreiben Sie den ersten und den letzten Tag vom Jahr.
start_date-label = Erster Tag
end_date-label = Letzter Tag
rule-end-after-start = Der letzte Tag ist vor dem ersten Tag. Bitte prüfen Sie beide Tage.
rule-period-not-too-long = Das sind mehr als 5 Jahre. Bitte prüfen Sie beide Tage.

page-already-started = Haben Sie schon angefangen?
already_started-label = Wir haben schon angefangen
already_started-hint = Haben Sie schon etwas bestellt oder unterschrieben? Dann haben Sie angefangen.
start_note-label = Warten Sie auf den Brief
start_note-text = Fangen Sie erst an, wenn der Brief vom Amt da ist. Sonst gibt es oft kein Geld. Müssen Sie früher anfangen? Dann fragen Sie die Gemeinde.

page-vat = Bekommt der Verein die Umsatz-Steuer zurück?
vat_deductible-label = Der Verein bekommt die Umsatz-Steuer vom Finanz-Amt zurück
vat_deductible-hint = Bei den meisten Vereinen ist das nicht so.

page-costs = Was kostet es?
net_note-label = Ohne Umsatz-Steuer
net_note-text = Der Verein bekommt die Umsatz-Steuer zurück. Schreiben Sie alle Preise ohne Umsatz-Steuer.
costs-label = Das kostet es
costs-hint = Schreiben Sie alles einzeln auf.
costs-row = Das kostet Geld
costs-add = Noch etwas dazuschreiben
cost_item-label = Was kostet Geld?
cost_item-hint = Zum Beispiel: Miete für die Halle
cost_amount-label = Wie viel Euro?

page-own-funds = Wie viel bezahlt der Verein selbst?
own_funds-label = Geld vom Verein in Euro
own_funds-hint = Auch Eintritts-Geld zählt. Der Verein bezahlt nichts? Dann schreiben Sie 0.

page-sources = Wer gibt noch Geld?
sources-label = Geld von anderen
sources-hint = Zum Beispiel vom Landkreis oder Spenden. Niemand sonst gibt Geld? Dann gehen Sie einfach weiter.
sources-row = Geld von
sources-add = Noch jemand gibt Geld
source_name-label = Wer gibt Geld?
source_amount-label = Wie viel Euro?
source_state-label = Ist das sicher?
source_state-option-approved = Ja, das ist sicher
source_state-option-applied = Wir haben gefragt
source_state-option-planned = Wir wollen noch fragen

page-grant = Wie viel Geld soll die Gemeinde geben?
page-grant-hint = Alles Geld zusammen muss so viel sein wie alle Kosten.
total_costs-label = Alle Kosten zusammen
third_party_total-label = Geld von anderen zusammen
uncovered-label = So viel Geld fehlt noch
grant_wanted-label = So viel Euro soll die Gemeinde geben
rule-plan-balanced = Die Rechnung passt nicht. Schreiben Sie den Betrag, der noch fehlt. Oder ändern Sie die anderen Beträge.

page-review = So sieht Ihre Rechnung aus
page-review-hint = Die Gemeinde entscheidet. Sie kann auch Nein sagen.
grant_percent-label = So viel Prozent von den Kosten soll die Gemeinde bezahlen
deadline_day-label = Bis zu diesem Tag hatten oder haben Sie Zeit
late_note-label = Sie sind spät dran
late_note-text = Die Zeit ist vorbei. Sie können den Antrag trotzdem schicken. Die Gemeinde prüft, ob es noch geht.
limit_note-label = Das ist viel Geld
limit_note-text = So viel Geld gibt die Gemeinde meistens nicht. Vielleicht bekommen Sie weniger.
own_share_note-label = Der Verein bezahlt wenig
own_share_note-text = Der Verein soll meistens mehr selbst bezahlen. Vielleicht fragt die Gemeinde nach.
open_sources_note-label = Das Geld von anderen ist noch nicht sicher
open_sources_note-text = Bekommen Sie das Geld oder bekommen Sie es nicht? Sagen Sie es dann der Gemeinde.

page-account = Auf welches Konto soll das Geld?
account_holder-label = Wem gehört das Konto?
account_holder-hint = Das Konto muss dem Verein gehören.
iban-label = IBAN
iban-hint = Die IBAN steht auf der Bank-Karte. In Deutschland hat sie 22 Stellen.

page-finance-plan = Haben Sie noch mehr aufgeschrieben?
finance_plan-label = Datei hochladen
finance_plan-hint = Das müssen Sie nicht machen. Die Kosten haben Sie schon aufgeschrieben. Höchstens 3 Dateien. Jede Datei höchstens 10 MB.

page-statutes = Hat die Gemeinde die Regeln vom Verein?
statutes-label = Vereins-Satzung hochladen
statutes-hint = Nur wenn die Satzung neu ist. Sonst gehen Sie einfach weiter.

page-tax-exemption = Haben Sie den Brief vom Finanz-Amt?
tax_exemption-label = Frei-Stellungs-Bescheid hochladen
tax_exemption-hint = In dem Brief steht: Der Verein ist gemeinnützig. Sie haben den Brief nicht? Dann gehen Sie einfach weiter. Die Gemeinde fragt Sie danach.

page-quotes = Haben Sie Angebote?
quotes-label = Angebote hochladen
quotes-hint = Das müssen Sie nicht machen. In einem Angebot steht, was etwas kostet.

page-delivery = Wie möchten Sie den Brief vom Amt bekommen?
delivery-label = So möchten wir den Brief bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an den Verein

page-declaration = Bitte bestätigen Sie
proof_due-label = Bis zu diesem Tag zeigen Sie uns die Rechnungen
proof_duty-label = Wir zeigen der Gemeinde später, was wir mit dem Geld gemacht haben. Wir schreiben einen Bericht und eine Liste mit allen Rechnungen.
proof_duty-hint = Sonst muss der Verein das Geld vielleicht zurückgeben.
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt. Ich darf für den Verein unterschreiben.
correct-hint = Ändert sich etwas? Dann sagen Sie es der Gemeinde sofort.

outcome-granted = Geld geben
outcome-granted-text = Der Verein bekommt das Geld. Er darf es nur dafür ausgeben. Danach zeigt der Verein der Gemeinde, was er mit dem Geld gemacht hat. Dazu gehören ein Bericht und eine Liste mit allen Rechnungen.
outcome-granted-partly = Weniger Geld geben
outcome-granted-partly-text = Der Verein bekommt Geld. Wie viel, lesen Sie unten. Er darf es nur dafür ausgeben. Danach zeigt der Verein der Gemeinde, was er mit dem Geld gemacht hat. Dazu gehören ein Bericht und eine Liste mit allen Rechnungen.
outcome-granted-partly-refused = Mehr Geld bekommt der Verein nicht.
outcome-refused = Kein Geld geben
outcome-refused-text = Der Verein bekommt kein Geld.
outcome-withdrawn = Antrag zurückgenommen
outcome-withdrawn-text = Sie haben den Antrag zurückgenommen. Wir machen nichts mehr damit.

param-club-grant-kinds = Dafür gibt es Geld
param-club-grant-kinds-hint = Nur das kann man wählen. Sie wählen nichts? Dann kann man alles wählen.
param-club-grant-kinds-option-institutional = Arbeit vom Verein im ganzen Jahr
param-club-grant-kinds-option-project = Projekt oder Fest
param-club-grant-kinds-option-investment = Etwas kaufen oder bauen
param-club-grant-kinds-option-youth-work = Arbeit mit jungen Menschen
param-club-grant-deadline-month = Letzter Tag für den Antrag: Monat
param-club-grant-deadline-month-hint = Als Zahl. Zum Beispiel: 10. Das steht in den Regeln von der Gemeinde. Gemeint ist das Jahr davor.
param-club-grant-deadline-day = Letzter Tag für den Antrag: Tag
param-club-grant-deadline-day-hint = Als Zahl. Zum Beispiel: 31
param-club-grant-max-percent = So viel Prozent bezahlt die Gemeinde höchstens
param-club-grant-max-percent-hint = Das steht in den Regeln von der Gemeinde.
param-club-grant-max-amount = So viel Geld gibt die Gemeinde höchstens
param-club-grant-max-amount-hint = In Euro. Das steht in den Regeln von der Gemeinde.
param-club-grant-min-own-percent = So viel Prozent bezahlt der Verein mindestens
param-club-grant-min-own-percent-hint = Das steht in den Regeln von der Gemeinde.
param-club-grant-proof-months = So viele Monate hat der Verein Zeit für den Bericht
param-club-grant-proof-months-hint = Die Zeit beginnt am Ende. Das steht in den Regeln von der Gemeinde.

title = Vereinsförderung beantragen
intro = Vereine und ehrenamtliche Gruppen können hier Geld von der Gemeinde beantragen. Sie brauchen etwa 20 Minuten, die Kosten und die Finanzierung. Für jede Maßnahme stellen Sie einen eigenen Antrag.
deadline = Stellen Sie den Antrag meist bis zum 31. Oktober für das folgende Jahr. Es gilt die Förderrichtlinie Ihrer Gemeinde.
trust-note = Sie brauchen kein Benutzerkonto. Den Antrag stellt eine Person, die den Verein vertreten darf.

section-club = Angaben zum Verein
section-project = Was gefördert werden soll
section-money = Kosten und Finanzierung
section-documents = Unterlagen
section-finish = Bescheid und Erklärung

page-club = Welcher Verein stellt den Antrag?
club-label = Verein oder Gruppe
club_name-label = Name des Vereins oder der Gruppe
legal_form-label = Rechtsform
legal_form-option-registered-association = Eingetragener Verein (e. V.)
legal_form-option-association = Verein oder Gruppe ohne Eintragung
legal_form-option-nonprofit-company = GmbH oder UG (haftungsbeschränkt)
legal_form-option-cooperative = Eingetragene Genossenschaft (eG)
legal_form-option-foundation = Stiftung
legal_form-option-other = Andere Rechtsform

page-register = Wo ist der Verein eingetragen?
register_court-label = Registergericht
register_court-hint = Zum Beispiel: Amtsgericht Gotha
register_number-label = Registernummer
register_number-hint = Zum Beispiel: VR 1234

page-address = Welche Anschrift hat der Verein?
seat-label = Anschrift des Vereins
seat-hint = Diese Anschrift steht im Bescheid.

page-representative = Wer vertritt den Verein?
representative-label = Vertretungsberechtigte Person
representative-hint = So, wie es die Vereinssatzung oder das Register sagt.
representative_role-label = Funktion
representative_role-hint = Freiwillig. Zum Beispiel: Vorsitz oder Kasse.

page-contact = Wie können wir den Verein erreichen?
page-contact-hint = Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer
phone-hint = Freiwillig.

page-members = Wie viele Mitglieder hat der Verein?
members-label = Mitglieder insgesamt
members_under_18-label = Davon unter 18 Jahren
members_under_18-hint = Gibt es keine, geben Sie 0 ein.
rule-young-among-members = Sie nennen mehr junge Mitglieder als Mitglieder insgesamt. Prüfen Sie beide Zahlen.

page-charitable = Ist der Verein gemeinnützig?
charitable-label = Das Finanzamt hat den Verein als gemeinnützig anerkannt

page-kind = Welche Förderung beantragen Sie?
kind-label = Art der Förderung
kind-option-institutional = Zuschuss zur laufenden Arbeit des Vereins
kind-option-project = Zuschuss zu einem Projekt oder einer Veranstaltung
kind-option-investment = Zuschuss zu einer Anschaffung oder einem Bau
kind-option-youth-work = Zuschuss zur Jugendarbeit

page-purpose = Wofür brauchen Sie das Geld?
project_title-label = Name der Maßnahme
project_title-hint = Zum Beispiel: Jugendturnier 2027. So heißt die Maßnahme im Bescheid.
purpose-label = Zweck
purpose-hint = Beschreiben Sie, was Sie vorhaben, für wen und wo. Höchstens 3.000 Zeichen.
rule-purpose-not-too-short = Beschreiben Sie den Zweck bitte etwas genauer, mit mindestens 30 Zeichen.

page-period = Wann findet die Maßnahme statt?
page-period-hint = Bei laufender Vereinsarbeit geben Sie den ersten und den letzten Tag des Jahres an.
start_date-label = Beginn
end_date-label = Ende
rule-end-after-start = Das Ende liegt vor dem Beginn. Prüfen Sie beide Daten.
rule-period-not-too-long = Zwischen Beginn und Ende liegen mehr als fünf Jahre. Prüfen Sie beide Daten.

page-already-started = Hat die Maßnahme schon begonnen?
already_started-label = Wir haben schon begonnen
already_started-hint = Als Beginn gilt meist der erste Vertrag oder die erste Bestellung.
start_note-label = Warten Sie auf den Bescheid
start_note-text = Nach vielen Förderrichtlinien gibt es kein Geld für Maßnahmen, die vor dem Bescheid begonnen haben. Wenn Sie früher beginnen müssen, fragen Sie die Gemeinde vorher.

page-vat = Kann der Verein Vorsteuer abziehen?
vat_deductible-label = Der Verein ist für diese Maßnahme zum Vorsteuerabzug berechtigt
vat_deductible-hint = Bei den meisten Vereinen ist das nicht so.

page-costs = Welche Kosten entstehen?
net_note-label = Kosten ohne Umsatzsteuer
net_note-text = Weil der Verein Vorsteuer abziehen kann, geben Sie alle Kosten ohne Umsatzsteuer an.
costs-label = Kostenplan
costs-hint = Nennen Sie jede Ausgabe einzeln.
costs-row = Ausgabe
costs-add = Weitere Ausgabe hinzufügen
cost_item-label = Wofür
cost_item-hint = Zum Beispiel: Miete für die Halle
cost_amount-label = Betrag in Euro

page-own-funds = Wie viel bezahlt der Verein selbst?
own_funds-label = Eigenmittel in Euro
own_funds-hint = Geld des Vereins, auch Eintritt und Teilnahmebeiträge. Gibt es keine Eigenmittel, geben Sie 0 ein.

page-sources = Wer gibt noch Geld?
sources-label = Drittmittel
sources-hint = Zum Beispiel vom Landkreis, vom Land, von einer Stiftung oder Spenden. Gibt niemand sonst Geld, gehen Sie einfach weiter.
sources-row = Geldgeber
sources-add = Geldgeber hinzufügen
source_name-label = Name
source_amount-label = Betrag in Euro
source_state-label = Stand
source_state-option-approved = Zugesagt
source_state-option-applied = Beantragt
source_state-option-planned = Geplant

page-grant = Wie viel Geld beantragen Sie?
page-grant-hint = Eigenmittel, Drittmittel und Förderung müssen zusammen so hoch sein wie die Gesamtkosten.
total_costs-label = Gesamtkosten
third_party_total-label = Drittmittel insgesamt
uncovered-label = Noch nicht gedeckt
grant_wanted-label = Beantragte Förderung in Euro
rule-plan-balanced = Eigenmittel, Drittmittel und Förderung ergeben zusammen nicht die Gesamtkosten. Beantragen Sie den Betrag, der noch nicht gedeckt ist, oder ändern Sie Kosten und Finanzierung.

page-review = Das Ergebnis Ihrer Angaben
page-review-hint = Über den Antrag entscheidet die Gemeinde nach ihrer Richtlinie und ihrem Haushalt. Einen Anspruch auf Förderung gibt es in der Regel nicht.
grant_percent-label = Anteil der Förderung an den Gesamtkosten in Prozent
deadline_day-label = Antragsfrist
late_note-label = Die Antragsfrist ist abgelaufen
late_note-text = Sie können den Antrag trotzdem absenden. Die Gemeinde prüft, ob sie ihn noch berücksichtigen kann.
limit_note-label = Mehr als üblich
limit_note-text = Ihr Antrag liegt über dem, was die Förderrichtlinie höchstens vorsieht. Die Gemeinde kann weniger bewilligen.
own_share_note-label = Wenig Eigenmittel
own_share_note-text = Die Förderrichtlinie erwartet einen höheren Eigenanteil. Die Gemeinde fragt vielleicht nach.
open_sources_note-label = Geld, das noch nicht zugesagt ist
open_sources_note-text = Teilen Sie der Gemeinde mit, sobald ein anderer Geldgeber zusagt oder ablehnt.

page-account = Auf welches Konto soll die Förderung gehen?
account_holder-label = Kontoinhaber
account_holder-hint = Das Konto muss dem Verein gehören.
iban-label = IBAN
iban-hint = Eine deutsche IBAN beginnt mit DE und hat 22 Stellen.

page-finance-plan = Haben Sie einen ausführlichen Finanzplan?
finance_plan-label = Finanzplan hochladen
finance_plan-hint = Freiwillig. Den Finanzplan haben Sie oben schon eingegeben. Ergänzen Sie hier, was dort keinen Platz hat. Höchstens drei Dateien mit je höchstens 10 MB.

page-statutes = Liegt der Gemeinde die Vereinssatzung vor?
statutes-label = Vereinssatzung hochladen
statutes-hint = Nur, wenn sie neu oder geändert ist. Sonst gehen Sie einfach weiter.

page-tax-exemption = Haben Sie den Freistellungsbescheid?
tax_exemption-label = Freistellungsbescheid hochladen
tax_exemption-hint = Den Bescheid hat das Finanzamt ausgestellt. Haben Sie ihn gerade nicht, gehen Sie einfach weiter. Die Gemeinde fragt danach.

page-quotes = Haben Sie Angebote für die Anschaffung?
quotes-label = Angebote hochladen
quotes-hint = Freiwillig. Höchstens fünf Dateien mit je höchstens 10 MB.

page-delivery = Wie möchten Sie den Bescheid erhalten?
delivery-label = So möchten wir den Bescheid erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an die Anschrift des Vereins

page-declaration = Bitte bestätigen Sie
proof_due-label = Verwendungsnachweis spätestens am
proof_duty-label = Wir weisen nach, wofür wir das Geld verwendet haben: mit einem Bericht, einer Abrechnung und einer Liste aller Belege.
proof_duty-hint = Was nicht für den Zweck verwendet oder nicht nachgewiesen ist, kann die Gemeinde zurückfordern.
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Die Angaben sind richtig und vollständig. Ich darf den Verein vertreten.
correct-hint = Wenn sich Kosten, Finanzierung oder Zweck ändern, teilen Sie es der Gemeinde sofort mit.

outcome-granted = Förderung bewilligen
outcome-granted-text = Dem Verein wird für die genannte Maßnahme eine Zuwendung in der beantragten Höhe bewilligt. Sie darf nur für diesen Zweck verwendet werden. Der Verein weist die Verwendung mit einem Sachbericht, einer Abrechnung und einer Belegliste nach.
outcome-granted-partly = Förderung zum Teil bewilligen
outcome-granted-partly-text = Dem Verein wird für die genannte Maßnahme eine Zuwendung in der Höhe bewilligt, die in der Begründung genannt ist. Sie darf nur für diesen Zweck verwendet werden. Der Verein weist die Verwendung mit einem Sachbericht, einer Abrechnung und einer Belegliste nach.
outcome-granted-partly-refused = Soweit der Antrag darüber hinausgeht, wird er abgelehnt.
outcome-refused = Förderung ablehnen
outcome-refused-text = Der Antrag auf Förderung wird abgelehnt.
outcome-withdrawn = Antrag zurückgezogen
outcome-withdrawn-text = Sie haben den Antrag zurückgezogen. Wir haben das Verfahren beendet.

param-club-grant-kinds = Arten der Förderung
param-club-grant-kinds-hint = Nur diese Arten werden angeboten, wie es die Förderrichtlinie vorsieht. Ist nichts gewählt, werden alle angeboten.
param-club-grant-kinds-option-institutional = Laufende Arbeit des Vereins
param-club-grant-kinds-option-project = Projekt oder Veranstaltung
param-club-grant-kinds-option-investment = Anschaffung oder Bau
param-club-grant-kinds-option-youth-work = Jugendarbeit
param-club-grant-deadline-month = Antragsfrist: Monat
param-club-grant-deadline-month-hint = Als Zahl, zum Beispiel 10. Die Frist endet in dem Jahr vor Beginn der Maßnahme, wie es die Förderrichtlinie vorsieht. Ohne Monat und Tag nennt das Formular keine Frist.
param-club-grant-deadline-day = Antragsfrist: Tag
param-club-grant-deadline-day-hint = Als Zahl, zum Beispiel 31.
param-club-grant-max-percent = Höchster Anteil der Förderung
param-club-grant-max-percent-hint = In Prozent der Gesamtkosten nach der Förderrichtlinie. Wer mehr beantragt, wird darauf hingewiesen.
param-club-grant-max-amount = Höchstbetrag der Förderung
param-club-grant-max-amount-hint = Betrag in Euro nach der Förderrichtlinie. Wer mehr beantragt, wird darauf hingewiesen.
param-club-grant-min-own-percent = Geringster Eigenanteil
param-club-grant-min-own-percent-hint = In Prozent der Gesamtkosten nach der Förderrichtlinie. Wer weniger einsetzt, wird darauf hingewiesen.
param-club-grant-proof-months = Frist für den Verwendungsnachweis
param-club-grant-proof-months-hint = In Monaten nach dem Ende der Maßnahme, wie es die Förderrichtlinie vorsieht.

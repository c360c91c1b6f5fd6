title = Antrag zum Bauen stellen
intro = Sie möchten bauen? Oder ein Haus ändern oder abreißen? Dann brauchen Sie meistens eine Erlaubnis vom Amt. Hier stellen Sie den Antrag. Sie brauchen dafür die Pläne. Die Pläne macht zum Beispiel eine Architektin.
deadline = Das Amt hat 3 Monate Zeit. Die Zeit beginnt, wenn alle Pläne da sind. Fangen Sie erst an zu bauen, wenn Sie die Erlaubnis haben. Die Erlaubnis gilt 3 Jahre.
trust-note = Das Amt muss sicher wissen, wer Sie sind. Vielleicht müssen Sie noch etwas unterschreiben. Das sagt Ihnen das Amt.

section-project = Was möchten Sie bauen?
section-client = Wer baut?
section-designer = Wer hat die Pläne gemacht?
section-site = Wo bauen Sie?
section-building = Größe und Kosten
section-documents = Pläne und Unterlagen
section-procedure = So geht es weiter
section-finish = Zum Schluss

page-project-kind = Was möchten Sie tun?
project_kind-label = Das möchte ich tun
project_kind-option-new-building = Etwas neu bauen
project_kind-option-new-building-hint = Ein neues Haus. Oder einen neuen Teil an einem Haus.
project_kind-option-alteration = Etwas umbauen
project_kind-option-alteration-hint = Das Haus steht schon. Sie ändern etwas daran.
project_kind-option-change-of-use = Ein Haus anders benutzen
project_kind-option-change-of-use-hint = Zum Beispiel: Ein Laden wird eine Wohnung.
project_kind-option-demolition = Etwas abreißen
project_kind-option-demolition-hint = Sie reißen ein Haus ab. Oder einen Teil davon.

page-building-class = Was für ein Haus ist es?
building_class-label = Gebäude-Klasse
building_class-hint = Die Zahl steht in den Plänen. Fragen Sie die Person, die die Pläne gemacht hat.
building_class-option-1 = Gebäude-Klasse 1
building_class-option-2 = Gebäude-Klasse 2
building_class-option-3 = Gebäude-Klasse 3
building_class-option-4 = Gebäude-Klasse 4
building_class-option-5 = Gebäude-Klasse 5
building_class-option-special = Sonder-Bau
building_class-option-special-hint = Zum Beispiel: eine Schule, ein großer Saal oder ein großer Laden.

page-special = Wichtig bei einem Sonder-Bau
special_note-label = Bei einem Sonder-Bau prüft das Amt mehr
special_note-text = Das Amt braucht dann noch mehr Pläne. Zum Beispiel zum Schutz vor Feuer. Es dauert auch länger. Reden Sie vorher mit dem Amt.

page-use = Wofür ist das Haus?
use-label = Wofür ist das Haus?
use-hint = Schreiben Sie es kurz. Zum Beispiel: Haus für eine Familie mit Garage. So steht es später im Brief vom Amt.
former_use-label = Wofür war das Haus früher?
homes-label = So viele Wohnungen gibt es danach
homes-hint = Das müssen Sie nicht ausfüllen. Zählen Sie die Wohnungen, wenn alles fertig ist.

page-client-kind = Wer möchte bauen?
client_kind-label = Das bin ich
client_kind-option-private = Ein Mensch oder mehrere Menschen
client_kind-option-company = Eine Firma oder ein Verein
client_kind-option-public = Ein Amt, zum Beispiel eine Gemeinde

page-client-person = Wie heißen Sie?
page-client-person-hint = Sie bekommen den Brief vom Amt.
client-label = Ihr Name
birth_date-label = Ihr Geburtstag
birth_date-hint = Zum Beispiel: 9 3 1984
co_clients-label = Wer baut noch mit?
co_clients-hint = Bauen Sie allein? Dann schreiben Sie hier nichts. Das Amt schreibt nur an Sie.
co_client-label = Name
co_clients-row = Person
co_clients-add = Noch eine Person

page-client-organisation = Wie heißt die Firma, der Verein oder das Amt?
client_organisation-label = Firma, Verein oder Amt
client_organisation-hint = Steht die Firma in einem Register? Dann schreiben Sie auch die Nummer. Sonst lassen Sie das Feld leer.
representative-label = Wer spricht für die Firma, den Verein oder das Amt?

page-address = Welche Adresse haben Sie?
page-address-hint = Diese Adresse steht im Brief vom Amt.
client_address-label = Adresse

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-designer = Wer hat die Pläne gemacht?
page-designer-hint = Nicht jeder darf Pläne für das Amt machen. Eine Architektin darf das zum Beispiel.
designer-label = Name
designer_number-label = Nummer von der Erlaubnis
designer_number-hint = Fragen Sie die Person, die die Pläne gemacht hat.

page-designer-address = Welche Adresse hat diese Person?
designer_address-label = Adresse von der Person, die die Pläne gemacht hat

page-plots = Auf welchem Grundstück bauen Sie?
page-plots-hint = Die Angaben stehen im Lage-Plan.
plots-label = Teile vom Grundstück
plots-hint = Schreiben Sie jeden Teil einzeln auf.
plots-row = Teil vom Grundstück
plots-add = Noch ein Teil
gemarkung-label = Gemarkung
gemarkung-hint = Das ist der Name von dem Gebiet. Er steht im Lage-Plan.
flur-label = Flur
flur-hint = Das ist eine Zahl. Zum Beispiel: 3
flur-problem = Die Flur ist eine Zahl. Zum Beispiel: 3
flurstueck-label = Nummer vom Flur-Stück
flurstueck-hint = Zum Beispiel: 125 oder 125/4
flurstueck-problem = Schreiben Sie die Nummer so: 125 oder so: 125/4
plot_area-label = So viele Quadrat-Meter ist der Teil groß
plot_area-hint = Zum Beispiel: 640

page-site = Wo ist das Grundstück?
page-site-hint = Das müssen Sie nicht ausfüllen. Vielleicht gibt es noch keine Adresse.
site-label = Adresse vom Grundstück
site_point-label = Punkt auf der Karte
site_point-hint = Das müssen Sie nicht ausfüllen. Wichtig ist der Lage-Plan.

page-plan = Gibt es einen Bebauungs-Plan?
development_plan-label = Name oder Nummer vom Plan
development_plan-hint = Im Bebauungs-Plan steht, was man bauen darf. Sie kennen ihn nicht? Dann lassen Sie das Feld leer.

page-size = Wie groß wird es?
page-size-hint = Die Zahlen stehen in den Plänen.
plot_area_total-label = Größe vom ganzen Grundstück in Quadrat-Metern
built_area-label = So viele Quadrat-Meter Boden sind unter dem Haus
built_area-hint = Zum Beispiel: 112,5
rule-built-area-on-plots = Das Haus ist größer als das Grundstück. Bitte prüfen Sie die Zahlen.
floor_area-label = So viele Quadrat-Meter kann man benutzen
floor_area-hint = Zählen Sie alle Räume zusammen. Zum Beispiel: 148
volume-label = So viele Kubik-Meter ist das Haus groß
volume-hint = Zum Beispiel: 780

page-costs = Was kostet das Bauen?
construction_costs-label = So viel Geld kostet das Bauen
construction_costs-hint = Der Betrag steht in den Plänen. Danach rechnet das Amt aus, was die Erlaubnis kostet.

page-deviation-wanted = Möchten Sie eine Ausnahme von einer Regel?
deviation_wanted-label = Ich möchte eine Ausnahme
deviation_wanted-hint = Zum Beispiel: Sie möchten näher an der Straße bauen, als der Bebauungs-Plan erlaubt.

page-deviation = Von welcher Regel möchten Sie eine Ausnahme?
deviation-label = Regel und Grund
deviation-hint = Schreiben Sie: Welche Regel ist es? Was möchten Sie anders machen? Warum?

page-plans = Laden Sie die Pläne hoch
page-plans-hint = Jede Datei darf höchstens 10 MB groß sein.
site_plan-label = Lage-Plan
site_plan-hint = Es dürfen 5 Dateien sein.
drawings-label = Zeichnungen vom Haus
drawings-hint = Die Zeichnungen müssen im Maßstab 1 zu 100 sein. Es dürfen 30 Dateien sein.

page-descriptions = Laden Sie diese Unterlagen hoch
page-descriptions-hint = Jede Datei darf höchstens 10 MB groß sein. Es muss ein PDF sein.
description-label = Bau-Beschreibung
description-hint = Es dürfen 5 Dateien sein.
statistics_form-label = Bogen für die Statistik
statistics_form-hint = Auf diesem Bogen stehen Fragen zum Bau. Es dürfen 3 Dateien sein.

page-proofs = Haben Sie noch mehr Unterlagen?
page-proofs-hint = Laden Sie alles hoch, was Sie haben. Fehlt etwas? Dann fragt das Amt Sie danach. Das Amt entscheidet erst, wenn alles da ist.
designer_proof-label = Beleg: Diese Person darf Pläne machen
designer_proof-hint = Es dürfen 2 Dateien sein.
structural_proof-label = Statik: Beleg, dass das Haus sicher steht
structural_proof-hint = Es dürfen 10 PDF-Dateien sein.
parking_proof-label = Beleg: So viele Park-Plätze gibt es
parking_proof-hint = Nur wenn Sie Park-Plätze brauchen. Es dürfen 3 Dateien sein.

page-procedure = So geht es weiter
period_note-label = Das Amt hat 3 Monate Zeit
period_note-text = Zuerst prüft das Amt: Sind alle Pläne da? Dann hat das Amt 3 Monate Zeit. Fangen Sie erst an zu bauen, wenn Sie die Erlaubnis haben.
consent_note-label = Das Amt fragt die Gemeinde
consent_note-text = Oft muss die Gemeinde zustimmen. Dann schickt das Amt Ihren Antrag an die Gemeinde. Die Gemeinde hat 2 Monate Zeit. Sagt sie nichts? Dann heißt das: Sie stimmt zu.
validity_note-label = Die Erlaubnis gilt 3 Jahre
validity_note-text = Fangen Sie in diesen 3 Jahren an zu bauen. Machen Sie keine Pause von mehr als 1 Jahr. Sonst gilt die Erlaubnis nicht mehr. Sie können einen Antrag stellen, damit sie 1 Jahr länger gilt.
cost_thousands-label = So viele Tausend Euro kostet das Bauen
fee_note-label = Das kostet die Erlaubnis
fee_note-text = Die Erlaubnis kostet Geld. Wie viel es kostet, lesen Sie später im Brief vom Amt.

page-delivery = Wie möchten Sie den Brief vom Amt bekommen?
delivery-label = So möchte ich den Brief bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an meine Adresse

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
privacy_read-hint = Zeigen Sie die Hinweise auch den anderen Menschen, deren Namen Sie geschrieben haben.
correct-label = Alles, was ich geschrieben habe, stimmt. Die Person, die die Pläne gemacht hat, ist einverstanden.
signature-label = Ihr Name
signature-hint = Schreiben Sie Ihren Vornamen und Ihren Nachnamen. Das zählt wie eine Unterschrift.

fee-permit = Das kostet die Erlaubnis

participation-municipality = Ist die Gemeinde einverstanden?
participation-specialist = Was sagt eine andere Behörde zu dem Bau?
outcome-permitted = Erlaubnis geben
outcome-permitted-text = Sie dürfen bauen, so wie es in den geprüften Plänen steht. Die Erlaubnis gilt 3 Jahre.
outcome-permitted-with-deviation = Erlaubnis und Ausnahme geben
outcome-permitted-with-deviation-text = Sie dürfen bauen, so wie es in den geprüften Plänen steht. Sie bekommen auch die Ausnahme. Die Erlaubnis gilt 3 Jahre.
outcome-permitted-without-deviation = Erlaubnis geben, aber ohne Ausnahme
outcome-permitted-without-deviation-text = Sie dürfen bauen, so wie es in den geprüften Plänen steht. Die Erlaubnis gilt 3 Jahre.
outcome-permitted-without-deviation-refused = Die Ausnahme bekommen Sie nicht.
outcome-refused = Nein sagen
outcome-refused-text = Sie bekommen keine Erlaubnis. Sie dürfen nicht bauen.
outcome-no-permit-needed = Keine Erlaubnis nötig
outcome-no-permit-needed-text = Sie brauchen keine Erlaubnis. Aber an andere Regeln müssen Sie sich halten. Zum Beispiel an den Bebauungs-Plan.
outcome-withdrawn = Ohne Entscheidung beenden
outcome-withdrawn-text = Ihr Antrag ist zu Ende. Das Amt entscheidet nicht mehr darüber.

param-building-permit-fee-per-thousand = So viel kostet die Erlaubnis für jede 1.000 Euro vom Bauen
param-building-permit-fee-per-thousand-hint = In Euro. Sie schreiben nichts? Dann steht im Formular kein Betrag.
param-building-permit-fee-minimum = So viel kostet die Erlaubnis mindestens
param-building-permit-fee-minimum-hint = In Euro. Das gilt nur, wenn auch der Betrag für 1.000 Euro da ist.

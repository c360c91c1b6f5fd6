title = Straße oder Gehweg benutzen
intro = Sie möchten etwas auf die Straße oder den Gehweg stellen? Zum Beispiel ein Gerüst, einen Container oder Tische? Dann brauchen Sie eine Erlaubnis. Sie heißt Sonder-Nutzung. Hier stellen Sie den Antrag.
deadline = Schicken Sie den Antrag mindestens 14 Tage vorher. Vielleicht gilt bei Ihnen eine andere Zeit. Das steht in der Satzung. Fangen Sie erst an, wenn Sie die Erlaubnis haben.
trust-note = Sie brauchen kein Benutzer-Konto.

section-applicant = Über Sie
section-use = Das haben Sie vor
section-fee = Kosten und Brief
section-finish = Zum Schluss

page-applicant-kind = Für wen ist der Antrag?
applicant_kind-label = Der Antrag ist
applicant_kind-option-person = Für mich selbst
applicant_kind-option-organisation = Für eine Firma oder einen Verein

page-company = Wie heißt die Firma oder der Verein?
company-label = Firma oder Verein
company_name-label = Name
legal_form-label = Rechts-Form
legal_form-hint = Das steht im Vertrag. Zum Beispiel: GmbH oder Verein.

page-register = Was steht im Register?
register_number-label = Nummer im Register
register_number-hint = Ein Register ist eine Liste beim Gericht. Die Nummer heißt zum Beispiel: HRB 12345.
register_court-label = Bei welchem Gericht?
register_court-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: Amts-Gericht Jena.

page-person = Wie heißen Sie?
page-person-hint = Ist der Antrag für eine Firma? Dann müssen Sie für die Firma sprechen dürfen.
applicant-label = Ihr Name

page-address = Wie ist die Adresse?
page-address-hint = Ist der Antrag für eine Firma? Dann schreiben Sie die Adresse der Firma. Die Adresse steht im Brief vom Amt.
home-label = Adresse

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-kind = Was möchten Sie aufstellen?
use_kind-label = Das stelle ich auf
use_kind-option-container = Container
use_kind-option-scaffold = Gerüst
use_kind-option-site-setup = Sachen für eine Bau-Stelle
use_kind-option-crane = Kran oder Hebe-Bühne
use_kind-option-goods-display = Waren vor dem Laden
use_kind-option-tables-chairs = Tische und Stühle
use_kind-option-advertising-board = Schild mit Werbung
use_kind-option-info-stand = Info-Stand
use_kind-option-sales-stand = Stand zum Verkaufen
use_kind-option-excavation = Ich grabe die Straße auf
use_kind-option-other = Etwas anderes

page-description = Schreiben Sie es genauer
use_description-label = Was haben Sie vor?

page-place = Wo ist das?
place-label = Ort
place-hint = Schreiben Sie den Ort genau. Zum Beispiel: Marktstraße 5, auf dem Gehweg vor dem Haus.
position-label = Punkt auf der Karte
position-hint = Das müssen Sie nicht machen. Ein Punkt reicht.

page-size = Wie viel Platz brauchen Sie?
length_m-label = Länge in Metern
length_m-hint = Zum Beispiel: 6,5
width_m-label = Breite in Metern
width_m-hint = Zum Beispiel: 1,2
footway_left_m-label = So viele Meter vom Gehweg bleiben frei
footway_left_m-hint = Das müssen Sie nicht ausfüllen. Steht nichts auf dem Gehweg? Dann lassen Sie das Feld leer.
narrow_note-label = Der Gehweg wird eng
narrow_note-text = Menschen mit Roll-Stuhl oder Kinder-Wagen brauchen Platz. Geht es auch schmaler? Sonst sagt die Gemeinde, was Sie machen müssen.

page-period = Wann brauchen Sie den Platz?
page-period-hint = Zählen Sie das Aufbauen und das Abbauen mit.
from_date-label = Erster Tag
from_date-hint = Zum Beispiel: 1 6 2026
from_time-label = Es beginnt um
from_time-hint = Zum Beispiel: 7:00
until_date-label = Letzter Tag
until_date-hint = Nur ein Tag? Dann schreiben Sie den gleichen Tag noch einmal.
until_time-label = Es endet um
until_time-hint = Zum Beispiel: 18:00
rule-until-after-from = Der letzte Tag ist vor dem ersten Tag. Bitte prüfen Sie die Tage.
rule-until-time-after-from = Das Ende ist vor dem Anfang. Bitte prüfen Sie die Uhrzeiten.
late_note-label = Das ist schon bald
late_note-text = Sie können den Antrag trotzdem schicken. Vielleicht schafft es das Amt nicht bis dahin. Fangen Sie nicht ohne Erlaubnis an.

page-traffic = Muss die Straße gesperrt werden?
roadway-label = Die Straße oder ein Weg wird gesperrt oder enger
roadway-hint = Auch wenn dort keine Autos parken dürfen.

page-traffic-plan = Schilder und Sperrungen
traffic_note-label = Sie brauchen noch eine Erlaubnis
traffic_note-text = Für Schilder und Sperrungen ist ein anderes Amt da. Meistens ist das der Land-Kreis. Fragen Sie dort nach.
traffic_plan-label = Plan mit den Schildern hochladen
traffic_plan-hint = Das müssen Sie nicht machen. Sie haben keinen Plan? Dann gehen Sie einfach weiter.

page-plan = Zeigen Sie uns den Platz
site_plan-label = Zeichnung oder Foto hochladen
site_plan-hint = Zeichnen Sie den Platz ein. Schreiben Sie dazu, wie groß er ist. Die Datei darf höchstens 10 MB groß sein.

page-responsible = Wer passt dort auf?
responsible_is_applicant-label = Ich passe selbst auf
responsible-label = Diese Person passt auf
responsible_phone-label = Telefon von dieser Person
responsible_phone-hint = Dort muss immer jemand ans Telefon gehen.

page-responsible-person = Wie heißt die Person?

page-fee = So viel kostet es wahrscheinlich
page-fee-hint = Den genauen Betrag lesen Sie später im Brief.
area-label = So groß ist der Platz in Quadratmetern
days-label = So viele Tage
tariff_rate-label = Betrag aus der Satzung
tariff_unit-label = Zeit aus der Satzung
tariff_units-label = So oft zählt der Betrag
billed_area-label = So viele Quadratmeter zählen
tariff_fee-label = Betrag nach der Satzung
fee_rate-label = So viel kostet ein Quadratmeter
fee_unit-label = Für diese Zeit
fee_unit-option-day = Für einen Tag
fee_unit-option-week = Für eine Woche
fee_unit-option-month = Für einen Monat
fee_unit-option-year = Für ein Jahr
fee_units-label = So oft zahlen Sie den Betrag
fee_expected-label = So viel kostet es wahrscheinlich
fee_unknown_note-label = Wir wissen noch nicht, was es kostet
fee_unknown_note-text = Die Gemeinde rechnet den Betrag aus. Er steht dann im Brief.

page-delivery = Wie möchten Sie den Brief vom Amt bekommen?
delivery-label = So möchte ich den Brief bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt.
correct-hint = Ändert sich etwas? Dann sagen Sie der Gemeinde Bescheid.

fee-special-use = Das kostet die Sonder-Nutzung

outcome-permitted = Ja sagen
outcome-permitted-text = Sie dürfen den Platz so benutzen, wie Sie es geschrieben haben. Die Gemeinde kann die Erlaubnis wieder wegnehmen.
outcome-permitted-in-part = Nur zu einem Teil Ja sagen
outcome-permitted-in-part-text = Sie dürfen den Platz benutzen. Aber nicht so, wie Sie es geschrieben haben. Die Gemeinde kann die Erlaubnis wieder wegnehmen.
outcome-permitted-in-part-refused = Den Rest erlauben wir nicht.
outcome-refused = Nein sagen
outcome-refused-text = Sie dürfen den Platz nicht benutzen.
outcome-no-permit-needed = Keine Erlaubnis nötig
outcome-no-permit-needed-text = Sie brauchen dafür keine Erlaubnis von der Gemeinde.

param-special-use-building-rate = So viel kostet ein Quadratmeter: Container, Gerüst, Bau-Stelle, Kran oder Graben
param-special-use-building-rate-hint = In Euro. Der Betrag steht in der Satzung.
param-special-use-building-unit = Für welche Zeit gilt der Betrag: Container, Gerüst, Bau-Stelle, Kran oder Graben
param-special-use-building-unit-hint = Das steht in der Satzung.
param-special-use-building-unit-option-day = Für einen Tag
param-special-use-building-unit-option-week = Für eine Woche
param-special-use-building-unit-option-month = Für einen Monat
param-special-use-building-unit-option-year = Für ein Jahr
param-special-use-goods-rate = So viel kostet ein Quadratmeter: Waren vor dem Laden
param-special-use-goods-rate-hint = In Euro. Der Betrag steht in der Satzung.
param-special-use-goods-unit = Für welche Zeit gilt der Betrag: Waren vor dem Laden
param-special-use-goods-unit-hint = Das steht in der Satzung.
param-special-use-goods-unit-option-day = Für einen Tag
param-special-use-goods-unit-option-week = Für eine Woche
param-special-use-goods-unit-option-month = Für einen Monat
param-special-use-goods-unit-option-year = Für ein Jahr
param-special-use-seating-rate = So viel kostet ein Quadratmeter: Tische und Stühle
param-special-use-seating-rate-hint = In Euro. Der Betrag steht in der Satzung.
param-special-use-seating-unit = Für welche Zeit gilt der Betrag: Tische und Stühle
param-special-use-seating-unit-hint = Das steht in der Satzung.
param-special-use-seating-unit-option-day = Für einen Tag
param-special-use-seating-unit-option-week = Für eine Woche
param-special-use-seating-unit-option-month = Für einen Monat
param-special-use-seating-unit-option-year = Für ein Jahr
param-special-use-promotion-rate = So viel kostet ein Quadratmeter: Werbe-Schilder und Info-Stände
param-special-use-promotion-rate-hint = In Euro. Der Betrag steht in der Satzung.
param-special-use-promotion-unit = Für welche Zeit gilt der Betrag: Werbe-Schilder und Info-Stände
param-special-use-promotion-unit-hint = Das steht in der Satzung.
param-special-use-promotion-unit-option-day = Für einen Tag
param-special-use-promotion-unit-option-week = Für eine Woche
param-special-use-promotion-unit-option-month = Für einen Monat
param-special-use-promotion-unit-option-year = Für ein Jahr
param-special-use-sales-rate = So viel kostet ein Quadratmeter: Verkaufs-Stände
param-special-use-sales-rate-hint = In Euro. Der Betrag steht in der Satzung.
param-special-use-sales-unit = Für welche Zeit gilt der Betrag: Verkaufs-Stände
param-special-use-sales-unit-hint = Das steht in der Satzung.
param-special-use-sales-unit-option-day = Für einen Tag
param-special-use-sales-unit-option-week = Für eine Woche
param-special-use-sales-unit-option-month = Für einen Monat
param-special-use-sales-unit-option-year = Für ein Jahr
param-special-use-other-rate = So viel kostet ein Quadratmeter: etwas anderes
param-special-use-other-rate-hint = In Euro. Der Betrag steht in der Satzung.
param-special-use-other-unit = Für welche Zeit gilt der Betrag: etwas anderes
param-special-use-other-unit-hint = Das steht in der Satzung.
param-special-use-other-unit-option-day = Für einen Tag
param-special-use-other-unit-option-week = Für eine Woche
param-special-use-other-unit-option-month = Für einen Monat
param-special-use-other-unit-option-year = Für ein Jahr
param-special-use-minimum = So viel kostet es mindestens
param-special-use-minimum-hint = In Euro. Sie schreiben nichts? Dann gibt es keinen Mindest-Betrag.
param-special-use-area-rule = So rechnen wir die Fläche aus
param-special-use-area-rule-hint = Sie wählen nichts? Dann zählt die genaue Fläche.
param-special-use-area-rule-option-exact = Die genaue Fläche
param-special-use-area-rule-option-started = Wir runden auf ganze Quadratmeter auf
param-special-use-lead-days = So viele Tage vorher soll der Antrag da sein
param-special-use-lead-days-hint = Sie schreiben nichts? Dann sind es 14 Tage.
param-special-use-min-footway-cm = So breit soll der freie Gehweg sein
param-special-use-min-footway-cm-hint = In Zentimetern. Sie schreiben nichts? Dann gibt es keinen Hinweis.

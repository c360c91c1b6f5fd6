title = Sondernutzung einer Straße beantragen
intro = Beantragen Sie hier die Erlaubnis, eine öffentliche Straße, einen Gehweg oder einen Platz anders als zum Verkehr zu nutzen. Zum Beispiel für ein Gerüst, einen Container oder Tische im Freien. Sie brauchen etwa acht Minuten.
deadline = Stellen Sie den Antrag mindestens 14 Tage vor dem Beginn, soweit die Satzung Ihrer Gemeinde nichts anderes bestimmt. Beginnen Sie erst, wenn Sie die Erlaubnis haben.
trust-note = Sie brauchen kein Benutzerkonto. Ihre Angaben genügen.

section-applicant = Angaben zu Ihnen
section-use = Angaben zur Nutzung
section-fee = Gebühr und Bescheid
section-finish = Erklärung

page-applicant-kind = Für wen beantragen Sie die Erlaubnis?
applicant_kind-label = Ich stelle den Antrag
applicant_kind-option-person = Für mich selbst
applicant_kind-option-organisation = Für eine Firma, einen Verein oder eine andere Organisation

page-company = Wie heißt die Organisation?
company-label = Organisation
company_name-label = Name oder Firma
legal_form-label = Rechtsform
legal_form-hint = Sie steht im Vertrag, in der Satzung oder im Register.

page-register = Wie lautet der Eintrag im Register?
register_number-label = Registernummer
register_number-hint = Aus dem Handels-, Genossenschafts- oder Vereinsregister, zum Beispiel HRB 12345.
register_court-label = Registergericht
register_court-hint = Freiwillig. Zum Beispiel Amtsgericht Jena.

page-person = Wie heißen Sie?
page-person-hint = Stellen Sie den Antrag für eine Organisation, müssen Sie sie vertreten dürfen.
applicant-label = Ihr Name

page-address = Wie lautet die Anschrift?
page-address-hint = Für eine Organisation nennen Sie deren Anschrift. Diese Anschrift steht im Bescheid.
home-label = Anschrift

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-kind = Wofür brauchen Sie die Fläche?
use_kind-label = Art der Nutzung
use_kind-option-container = Container
use_kind-option-scaffold = Gerüst
use_kind-option-site-setup = Baustelleneinrichtung
use_kind-option-crane = Kran oder Hebebühne
use_kind-option-goods-display = Warenauslage
use_kind-option-tables-chairs = Tische und Stühle
use_kind-option-advertising-board = Werbeaufsteller
use_kind-option-info-stand = Infostand
use_kind-option-sales-stand = Verkaufsstand
use_kind-option-excavation = Aufgrabung
use_kind-option-other = Etwas anderes

page-description = Was haben Sie vor?
use_description-label = Beschreiben Sie die Nutzung

page-place = Wo ist die Fläche?
place-label = Ort der Nutzung
place-hint = Straße, Hausnummer und Lage. Zum Beispiel: Marktstraße 5, Gehweg vor dem Haus.
position-label = Lage auf der Karte
position-hint = Freiwillig. Ein Punkt genügt.

page-size = Wie groß ist die Fläche?
length_m-label = Länge in Metern
length_m-hint = Zum Beispiel 6,5
width_m-label = Breite in Metern
width_m-hint = Zum Beispiel 1,2
footway_left_m-label = Freie Breite des Gehwegs in Metern
footway_left_m-hint = Freiwillig. So viel bleibt neben Ihrer Fläche frei. Ist kein Gehweg betroffen, lassen Sie das Feld leer.
narrow_note-label = Der Gehweg wird schmal
narrow_note-text = Es bleibt weniger frei, als die Gemeinde in der Regel verlangt. Prüfen Sie, ob es schmaler geht. Sonst kann die Gemeinde verlangen, dass Sie den Gehweg sichern oder umleiten.

page-period = Wann nutzen Sie die Fläche?
page-period-hint = Rechnen Sie Aufbau und Abbau mit.
from_date-label = Erster Tag
from_date-hint = Zum Beispiel 1 6 2026
from_time-label = Beginn, Uhrzeit
from_time-hint = Zum Beispiel 7:00
until_date-label = Letzter Tag
until_date-hint = Für eine Nutzung an einem Tag ist es derselbe Tag.
until_time-label = Ende, Uhrzeit
until_time-hint = Zum Beispiel 18:00
rule-until-after-from = Der letzte Tag liegt vor dem ersten. Prüfen Sie beide Daten.
rule-until-time-after-from = An diesem Tag liegt das Ende nicht nach dem Beginn. Prüfen Sie beide Uhrzeiten.
late_note-label = Der Beginn ist bald
late_note-text = Der Antrag soll früher vorliegen. Sie können ihn trotzdem stellen. Ob die Gemeinde rechtzeitig entscheidet, ist offen. Beginnen Sie nicht ohne Erlaubnis.

page-traffic = Muss der Verkehr geändert werden?
roadway-label = Die Fahrbahn, ein Radweg oder der Gehweg muss gesperrt oder eingeengt werden
roadway-hint = Auch Halteverbote gehören dazu.

page-traffic-plan = Schilder und Sperrungen
traffic_note-label = Sie brauchen auch eine Anordnung für den Verkehr
traffic_note-text = Schilder und Sperrungen ordnet die Straßenverkehrsbehörde an (§ 45 Abs. 6 StVO). Das ist meist der Landkreis. Beantragen Sie die Anordnung dort.
traffic_plan-label = Verkehrszeichenplan hochladen
traffic_plan-hint = Freiwillig. Haben Sie noch keinen Plan, gehen Sie einfach weiter.

page-plan = Zeigen Sie, wo die Fläche liegt
site_plan-label = Lageplan oder Skizze hochladen
site_plan-hint = Eine Zeichnung mit Maßen oder ein Foto mit eingezeichneter Fläche genügt. JPEG, PNG, WebP oder PDF mit höchstens 10 MB.

page-responsible = Wer ist vor Ort verantwortlich?
responsible_is_applicant-label = Ich bin selbst verantwortlich
responsible-label = Verantwortliche Person
responsible_phone-label = Telefonnummer der verantwortlichen Person
responsible_phone-hint = Unter dieser Nummer muss während der Nutzung jemand zu erreichen sein.

page-responsible-person = Wie heißt die verantwortliche Person?

page-fee = So hoch ist die Gebühr voraussichtlich
page-fee-hint = Verbindlich ist erst der Bescheid.
area-label = Fläche in Quadratmetern
days-label = Tage
tariff_rate-label = Betrag aus dem Tarif
tariff_unit-label = Zeiteinheit aus dem Tarif
tariff_units-label = Zahl der Zeiteinheiten
billed_area-label = Berechnete Fläche in Quadratmetern
tariff_fee-label = Gebühr nach dem Tarif
fee_rate-label = Gebühr je Quadratmeter
fee_unit-label = Diese Gebühr gilt
fee_unit-option-day = Je Tag
fee_unit-option-week = Je angefangene Woche
fee_unit-option-month = Je angefangenen Monat
fee_unit-option-year = Je angefangenes Jahr
fee_units-label = So oft wird sie berechnet
fee_expected-label = Voraussichtliche Gebühr
fee_unknown_note-label = Die Gebühr steht noch nicht fest
fee_unknown_note-text = Die Gemeinde berechnet die Gebühr nach ihrer Satzung. Den Betrag nennt sie Ihnen im Bescheid.

page-delivery = Wie möchten Sie den Bescheid erhalten?
delivery-label = So möchte ich den Bescheid erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an die Anschrift, die ich genannt habe

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Meine Angaben sind richtig und vollständig.
correct-hint = Ändern sich Ort, Größe oder Zeit, teilen Sie es der Gemeinde mit.

fee-special-use = Sondernutzungsgebühr

outcome-permitted = Erlaubnis erteilen
outcome-permitted-text = Die Sondernutzung wird für den genannten Ort, die genannte Fläche und die genannte Zeit erlaubt. Die Erlaubnis kann widerrufen werden.
outcome-permitted-in-part = Erlaubnis zum Teil erteilen
outcome-permitted-in-part-text = Die Sondernutzung wird mit Einschränkungen erlaubt. Die Erlaubnis kann widerrufen werden.
outcome-permitted-in-part-refused = Im Übrigen wird Ihr Antrag abgelehnt.
outcome-refused = Antrag ablehnen
outcome-refused-text = Ihr Antrag auf Erlaubnis der Sondernutzung wird abgelehnt.
outcome-no-permit-needed = Keine Erlaubnis nötig
outcome-no-permit-needed-text = Für die beschriebene Nutzung brauchen Sie keine Erlaubnis der Gemeinde. Wir schließen Ihren Antrag ab.

param-special-use-building-rate = Gebühr je Quadratmeter: Container, Gerüst, Baustelle, Kran, Aufgrabung
param-special-use-building-rate-hint = Betrag in Euro je Zeiteinheit, nach dem Tarif der Satzung.
param-special-use-building-unit = Zeiteinheit: Container, Gerüst, Baustelle, Kran, Aufgrabung
param-special-use-building-unit-hint = Für welche Zeit der Betrag gilt.
param-special-use-building-unit-option-day = Je Tag
param-special-use-building-unit-option-week = Je angefangene Woche
param-special-use-building-unit-option-month = Je angefangenen Monat
param-special-use-building-unit-option-year = Je angefangenes Jahr
param-special-use-goods-rate = Gebühr je Quadratmeter: Warenauslagen
param-special-use-goods-rate-hint = Betrag in Euro je Zeiteinheit, nach dem Tarif der Satzung.
param-special-use-goods-unit = Zeiteinheit: Warenauslagen
param-special-use-goods-unit-hint = Für welche Zeit der Betrag gilt.
param-special-use-goods-unit-option-day = Je Tag
param-special-use-goods-unit-option-week = Je angefangene Woche
param-special-use-goods-unit-option-month = Je angefangenen Monat
param-special-use-goods-unit-option-year = Je angefangenes Jahr
param-special-use-seating-rate = Gebühr je Quadratmeter: Tische und Stühle
param-special-use-seating-rate-hint = Betrag in Euro je Zeiteinheit, nach dem Tarif der Satzung.
param-special-use-seating-unit = Zeiteinheit: Tische und Stühle
param-special-use-seating-unit-hint = Für welche Zeit der Betrag gilt.
param-special-use-seating-unit-option-day = Je Tag
param-special-use-seating-unit-option-week = Je angefangene Woche
param-special-use-seating-unit-option-month = Je angefangenen Monat
param-special-use-seating-unit-option-year = Je angefangenes Jahr
param-special-use-promotion-rate = Gebühr je Quadratmeter: Werbeaufsteller und Infostände
param-special-use-promotion-rate-hint = Betrag in Euro je Zeiteinheit, nach dem Tarif der Satzung.
param-special-use-promotion-unit = Zeiteinheit: Werbeaufsteller und Infostände
param-special-use-promotion-unit-hint = Für welche Zeit der Betrag gilt.
param-special-use-promotion-unit-option-day = Je Tag
param-special-use-promotion-unit-option-week = Je angefangene Woche
param-special-use-promotion-unit-option-month = Je angefangenen Monat
param-special-use-promotion-unit-option-year = Je angefangenes Jahr
param-special-use-sales-rate = Gebühr je Quadratmeter: Verkaufsstände
param-special-use-sales-rate-hint = Betrag in Euro je Zeiteinheit, nach dem Tarif der Satzung.
param-special-use-sales-unit = Zeiteinheit: Verkaufsstände
param-special-use-sales-unit-hint = Für welche Zeit der Betrag gilt.
param-special-use-sales-unit-option-day = Je Tag
param-special-use-sales-unit-option-week = Je angefangene Woche
param-special-use-sales-unit-option-month = Je angefangenen Monat
param-special-use-sales-unit-option-year = Je angefangenes Jahr
param-special-use-other-rate = Gebühr je Quadratmeter: andere Nutzungen
param-special-use-other-rate-hint = Betrag in Euro je Zeiteinheit, nach dem Tarif der Satzung.
param-special-use-other-unit = Zeiteinheit: andere Nutzungen
param-special-use-other-unit-hint = Für welche Zeit der Betrag gilt.
param-special-use-other-unit-option-day = Je Tag
param-special-use-other-unit-option-week = Je angefangene Woche
param-special-use-other-unit-option-month = Je angefangenen Monat
param-special-use-other-unit-option-year = Je angefangenes Jahr
param-special-use-minimum = Mindestgebühr
param-special-use-minimum-hint = Betrag in Euro. Ist er leer, gilt keine Mindestgebühr.
param-special-use-area-rule = So wird die Fläche berechnet
param-special-use-area-rule-hint = Ist nichts gewählt, zählt die genaue Fläche.
param-special-use-area-rule-option-exact = Genaue Fläche
param-special-use-area-rule-option-started = Jeder angefangene Quadratmeter zählt voll
param-special-use-lead-days = Tage, die ein Antrag vor dem Beginn vorliegen soll
param-special-use-lead-days-hint = Ist nichts eingetragen, gelten 14 Tage.
param-special-use-min-footway-cm = Breite, die vom Gehweg frei bleiben soll
param-special-use-min-footway-cm-hint = In Zentimetern. Ist nichts eingetragen, gibt es dazu keinen Hinweis.

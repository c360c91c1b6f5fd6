title = Bewohnerparkausweis beantragen
intro = Mit dem Bewohnerparkausweis parken Sie in dem Bewohnerparkgebiet, in dem Sie wohnen. Halten Sie die Zulassungsbescheinigung Teil I (Fahrzeugschein) bereit. Sie brauchen etwa zehn Minuten.
deadline = Für einen neuen Ausweis gibt es keine Frist. Beantragen Sie eine Verlängerung mindestens zwei Wochen, bevor der alte Ausweis abläuft.
trust-note = Für diesen Antrag ist das Vertrauensniveau „substanziell“ vorgesehen. Das Amt vergleicht Ihre Angaben mit dem Melderegister und fragt bei Zweifeln nach.

section-check = Voraussetzungen
section-person = Angaben zu Ihnen
section-vehicle = Angaben zum Fahrzeug
section-permit = Gebiet, Dauer und Kosten
section-finish = Erklärung

page-request = Was möchten Sie beantragen?
request_kind-label = Art des Antrags
request_kind-option-new = Einen neuen Ausweis
request_kind-option-renewal = Eine Verlängerung
request_kind-option-renewal-hint = Der alte Ausweis läuft ab oder ist abgelaufen.
request_kind-option-plate-change = Ein anderes Kennzeichen
request_kind-option-plate-change-hint = Sie haben ein anderes Fahrzeug oder ein neues Kennzeichen.
request_kind-option-loss = Einen Ersatz für einen verlorenen Ausweis

page-other-permit = Haben Sie schon einen Bewohnerparkausweis?
has_permit-label = Ich habe schon einen gültigen Bewohnerparkausweis
has_permit-hint = Jede Person erhält einen Ausweis für ein Fahrzeug. Ausweise anderer Personen Ihres Haushalts zählen nicht.

page-old-permit = Angaben zum bisherigen Ausweis
permit_number-label = Nummer des Ausweises
permit_number-hint = Wenn Sie die Nummer nicht kennen, lassen Sie das Feld leer.
permit_until-label = Gültig bis
permit_until-hint = Zum Beispiel 31 8 2027

page-residence = Ist Ihre Wohnung im Gebiet Ihre Hauptwohnung?
main_residence-label = Ich bin dort mit Hauptwohnung gemeldet
main_residence-hint = Die Hauptwohnung steht auf Ihrem Personalausweis.

page-main-home = Wo ist Ihre Hauptwohnung?
page-main-home-hint = Mit einer Nebenwohnung erhalten Sie nur dann einen Ausweis, wenn die örtlichen Regeln es zulassen.
main_home-label = Anschrift der Hauptwohnung
main_home_km-label = Entfernung zur Hauptwohnung in Kilometern
main_home_km-hint = Nennen Sie die Entfernung in ganzen Kilometern. Eine Schätzung genügt.
second_home_close-label = Nebenwohnung reicht voraussichtlich nicht aus

page-vehicle-size = Wie groß ist das Fahrzeug?
oversize-label = Das Fahrzeug ist länger als 5,20 m oder ein Wohnmobil
oversize-hint = Die Länge in Millimetern steht in Feld 18 der Zulassungsbescheinigung Teil I.

page-own-space = Haben Sie einen eigenen Stellplatz?
own_space-label = Ich habe einen Stellplatz oder eine Garage an meiner Wohnung
own_space-hint = Gemeint ist ein Platz, der Ihnen gehört oder den Sie gemietet haben.

page-outlook = Sie erhalten voraussichtlich keinen Ausweis
page-outlook-hint = Nach Ihren Antworten fehlt mindestens eine Voraussetzung. Sie können den Antrag trotzdem stellen. Dann prüft ihn das Amt und erklärt Ihnen seine Entscheidung.
one_permit_note-label = Sie haben schon einen Ausweis
one_permit_note-text = Jede Person erhält nur einen Ausweis für ein Fahrzeug. Haben Sie ein anderes Fahrzeug? Dann gehen Sie zurück und wählen Sie „Ein anderes Kennzeichen“.
second_home_note-label = Ihre Nebenwohnung reicht nicht aus
second_home_note-text = Sie müssen in dem Gebiet mit Hauptwohnung gemeldet sein. Eine Nebenwohnung genügt hier nicht, oder Ihre Hauptwohnung ist dafür zu nah.
oversize_note-label = Das Fahrzeug ist zu groß
oversize_note-text = Für Fahrzeuge über 5,20 m Länge und für Wohnmobile wird kein Ausweis erteilt.
own_space_note-label = Sie haben einen eigenen Stellplatz
own_space_note-text = Wer auf einem eigenen Stellplatz parken kann, erhält keinen Ausweis.
special_reasons-label = Warum brauchen Sie den Ausweis trotzdem?
special_reasons-hint = Freiwillig. Zum Beispiel: Ihr Stellplatz ist für Ihr Fahrzeug zu klein.

page-name = Wie heißen Sie?
page-name-hint = Gemeint ist die Person, die im Gebiet wohnt und den Ausweis erhält.
applicant-label = Ihr Name

page-birth-date = Wann sind Sie geboren?
birth_date-label = Geburtsdatum
birth_date-hint = Zum Beispiel 9 3 1984

page-address = Wo wohnen Sie im Bewohnerparkgebiet?
page-address-hint = An diese Anschrift geht auch der Bescheid.
home-label = Ihre Anschrift

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-representation = Stellen Sie den Antrag für sich selbst?
for_self-label = Ich stelle den Antrag für mich selbst
for_self-hint = Antworten Sie mit Nein, wenn Sie den Antrag für die genannte Person ausfüllen.

page-agent = Wer stellt den Antrag?
agent-label = Name der bevollmächtigten Person

page-authority = Laden Sie die Vollmacht hoch
authority_proof-label = Vollmacht
authority_proof-hint = Die Person, die den Ausweis erhält, muss die Vollmacht unterschreiben. Höchstens zwei Dateien (PDF oder Foto) mit je höchstens 10 MB.

page-plate = Welches Kennzeichen hat das Fahrzeug?
plate-label = Amtliches Kennzeichen
plate-hint = Zum Beispiel EF-AB 123. Der Ausweis gilt nur für dieses Fahrzeug.
plate-problem = Geben Sie das Kennzeichen mit Bindestrich ein, zum Beispiel EF-AB 123 oder EF-AB 123E.
old_plate-label = Bisheriges Kennzeichen
old_plate-hint = So, wie es auf dem bisherigen Ausweis steht.
old_plate-problem = Geben Sie das Kennzeichen mit Bindestrich ein, zum Beispiel EF-AB 123 oder EF-AB 123E.
rule-plate-changed = Das neue und das bisherige Kennzeichen sind gleich. Prüfen Sie beide.

page-keeper = Ist das Fahrzeug auf Sie zugelassen?
own_vehicle-label = Das Fahrzeug ist auf mich zugelassen
own_vehicle-hint = Gemeint ist die Person, die den Ausweis erhält. Sie muss in Feld C.1 der Zulassungsbescheinigung Teil I stehen.

page-other-keeper = Auf wen ist das Fahrzeug zugelassen?
keeper_name-label = Name der Person oder Firma
keeper_name-hint = So, wie er in der Zulassungsbescheinigung Teil I steht.
keeper_relation-label = In welcher Beziehung steht sie zu Ihnen?
keeper_relation-option-family = Ehepartnerin oder Ehepartner, Eltern oder Kinder mit derselben Anschrift wie ich
keeper_relation-option-company = Meine Firma: Ich nutze einen Firmenwagen
keeper_relation-option-student = Meine Eltern: Ich studiere oder mache eine Ausbildung und bin jünger als 25
keeper_relation-option-other = Jemand anderes
rule-student-under-25 = Diese Ausnahme gilt nur, wenn Sie jünger als 25 sind. Wählen Sie eine andere Antwort oder prüfen Sie Ihr Geburtsdatum.

page-keeper-proof = Nachweis, dass Sie das Fahrzeug nutzen dürfen
keeper_note-label = Der Ausweis wird vielleicht abgelehnt
keeper_note-text = In der Regel muss das Fahrzeug auf Sie zugelassen sein. Ihre Antwort gehört nicht zu den üblichen Ausnahmen. Das Amt prüft Ihren Fall.
usage_permission-label = Bescheinigung über die Nutzung
usage_permission-hint = Ein Schreiben der Halterin, des Halters oder der Firma, dass Sie das Fahrzeug dauerhaft nutzen. Höchstens drei Dateien (PDF oder Foto) mit je höchstens 10 MB.

page-registration = Laden Sie die Zulassungsbescheinigung Teil I hoch
registration_document-label = Zulassungsbescheinigung Teil I
registration_document-hint = Das ist der Fahrzeugschein. Vorder- und Rückseite müssen lesbar sein. Höchstens drei Dateien (PDF oder Foto) mit je höchstens 10 MB.

page-zone = In welchem Gebiet möchten Sie parken?
zone-label = Bewohnerparkgebiet
zone-hint = Das Gebiet muss zu Ihrer Anschrift gehören. Seine Bezeichnung steht auf den Verkehrszeichen in Ihrer Straße.
zone-option-a = Gebiet A
zone-option-b = Gebiet B
zone-option-c = Gebiet C
zone-option-d = Gebiet D
zone-option-e = Gebiet E
zone-option-f = Gebiet F
zone-option-g = Gebiet G
zone-option-h = Gebiet H
zone-option-i = Gebiet I
zone-option-j = Gebiet J
zone-option-1 = Gebiet 1
zone-option-2 = Gebiet 2
zone-option-3 = Gebiet 3
zone-option-4 = Gebiet 4
zone-option-5 = Gebiet 5
zone-option-6 = Gebiet 6
zone-option-7 = Gebiet 7
zone-option-8 = Gebiet 8
zone-option-9 = Gebiet 9
zone-option-10 = Gebiet 10
zone-option-11 = Gebiet 11
zone-option-12 = Gebiet 12
zone-option-13 = Gebiet 13
zone-option-14 = Gebiet 14
zone-option-15 = Gebiet 15
zone-option-16 = Gebiet 16
zone-option-17 = Gebiet 17
zone-option-18 = Gebiet 18
zone-option-19 = Gebiet 19
zone-option-20 = Gebiet 20
zone-option-unknown = Das weiß ich nicht
zone-option-unknown-hint = Das Amt stellt das Gebiet nach Ihrer Anschrift fest.

page-duration = Wie lange soll der Ausweis gelten?
duration-label = Geltungsdauer
duration-option-1 = Ein Jahr
duration-option-2 = Zwei Jahre
duration-option-2-hint = Die Gebühr fällt für jedes Jahr an.
years-label = Jahre

page-start = Ab wann soll der Ausweis gelten?
valid_from-label = Gültig ab
valid_from-hint = Planen Sie die Zeit für die Bearbeitung und den Versand ein.
rule-start-not-past = Das Datum liegt in der Vergangenheit. Nennen Sie heute oder einen späteren Tag.
rule-start-soon = Das Datum liegt mehr als sechs Monate in der Zukunft. Stellen Sie den Antrag später.

page-costs = Geltung und Kosten
page-costs-hint = Verbindlich ist erst der Bescheid.
valid_until-label = Gültig bis
annual_fee-label = Gebühr für ein Jahr
replacement_note-label = Gebühr
replacement_note-text = Ob der neue Ausweis etwas kostet, steht im Bescheid.
late_note-label = Ihr Ausweis läuft bald ab
late_note-text = Bis zum Ablauf sind es weniger als zwei Wochen, oder der Ausweis ist schon abgelaufen. Der neue Ausweis ist vielleicht nicht rechtzeitig da. Parken Sie nicht mit einem abgelaufenen Ausweis.
zone_note-label = Das Gebiet stellt das Amt fest
zone_note-text = Das Amt prüft, zu welchem Gebiet Ihre Anschrift gehört. Liegt sie in keinem Gebiet, erhalten Sie keinen Ausweis.

page-delivery = Wie möchten Sie den Ausweis erhalten?
delivery-label = So möchte ich den Ausweis und den Bescheid erhalten
delivery-option-post = Mit der Post an meine Anschrift
delivery-option-pickup = Ich hole beides im Amt ab
pickup_note-label = Bringen Sie Ihren Personalausweis mit
pickup_note-text = Bringen Sie auch den alten Parkausweis mit, wenn Sie einen haben. Auf der Statusseite sehen Sie, wann der neue bereitliegt.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
old_returned-label = Ich gebe den bisherigen Ausweis zurück, sobald der neue gilt.
old_returned-hint = Haben Sie ihn verloren, geben Sie ihn zurück, wenn Sie ihn wiederfinden.
correct-label = Meine Angaben sind richtig und vollständig.
correct-hint = Wenn Sie umziehen oder das Fahrzeug wechseln, teilen Sie es dem Amt mit.

fee-permit = Gebühr für den Bewohnerparkausweis
fee-replacement = Gebühr für den neuen Ausweis bei Kennzeichenwechsel oder Verlust

outcome-issued = Ausweis erteilen
outcome-issued-text = Ihnen wird ein Bewohnerparkausweis für das genannte Fahrzeug erteilt. Er gilt nur für dieses Fahrzeug und nur, solange Sie in dem Bewohnerparkgebiet gemeldet sind.
outcome-issued-differently = Ausweis anders als beantragt erteilen
outcome-issued-differently-text = Ihnen wird ein Bewohnerparkausweis für das genannte Fahrzeug erteilt. Worin er von Ihrem Antrag abweicht, steht in der Begründung.
outcome-issued-differently-refused = Im Übrigen wird Ihr Antrag abgelehnt.
outcome-refused = Antrag ablehnen
outcome-refused-text = Ihr Antrag auf einen Bewohnerparkausweis wird abgelehnt.
outcome-withdrawn = Ohne Entscheidung abschließen
outcome-withdrawn-text = Ihr Antrag hat sich erledigt. Darüber wird nicht mehr entschieden.

param-resident-parking-zones = Bewohnerparkgebiete
param-resident-parking-zones-hint = Nur diese Gebiete werden angeboten. Gemeint ist die Bezeichnung auf den Verkehrszeichen (§ 45 Abs. 1b Nr. 2a StVO).
param-resident-parking-zones-option-a = Gebiet A
param-resident-parking-zones-option-b = Gebiet B
param-resident-parking-zones-option-c = Gebiet C
param-resident-parking-zones-option-d = Gebiet D
param-resident-parking-zones-option-e = Gebiet E
param-resident-parking-zones-option-f = Gebiet F
param-resident-parking-zones-option-g = Gebiet G
param-resident-parking-zones-option-h = Gebiet H
param-resident-parking-zones-option-i = Gebiet I
param-resident-parking-zones-option-j = Gebiet J
param-resident-parking-zones-option-1 = Gebiet 1
param-resident-parking-zones-option-2 = Gebiet 2
param-resident-parking-zones-option-3 = Gebiet 3
param-resident-parking-zones-option-4 = Gebiet 4
param-resident-parking-zones-option-5 = Gebiet 5
param-resident-parking-zones-option-6 = Gebiet 6
param-resident-parking-zones-option-7 = Gebiet 7
param-resident-parking-zones-option-8 = Gebiet 8
param-resident-parking-zones-option-9 = Gebiet 9
param-resident-parking-zones-option-10 = Gebiet 10
param-resident-parking-zones-option-11 = Gebiet 11
param-resident-parking-zones-option-12 = Gebiet 12
param-resident-parking-zones-option-13 = Gebiet 13
param-resident-parking-zones-option-14 = Gebiet 14
param-resident-parking-zones-option-15 = Gebiet 15
param-resident-parking-zones-option-16 = Gebiet 16
param-resident-parking-zones-option-17 = Gebiet 17
param-resident-parking-zones-option-18 = Gebiet 18
param-resident-parking-zones-option-19 = Gebiet 19
param-resident-parking-zones-option-20 = Gebiet 20
param-resident-parking-annual-fee = Gebühr für ein Jahr
param-resident-parking-annual-fee-hint = Betrag in Euro nach § 6a Abs. 5a StVG und den örtlichen Regeln.
param-resident-parking-replacement-fee = Gebühr bei Kennzeichenwechsel oder Verlust
param-resident-parking-replacement-fee-hint = Betrag in Euro nach § 6a StVG und den örtlichen Regeln. Ohne Wert nennt das Formular keinen Betrag.
param-resident-parking-max-years = Längste Geltungsdauer in Jahren
param-resident-parking-max-years-hint = 1 oder 2 nach den örtlichen Regeln. Ohne Wert werden ein Jahr und zwei Jahre angeboten.
param-resident-parking-secondary-min-km = Entfernung der Hauptwohnung, ab der eine Nebenwohnung genügt
param-resident-parking-secondary-min-km-hint = In Kilometern, nach den örtlichen Regeln. Die Entfernung muss größer sein als diese Zahl. Ohne Wert genügt eine Nebenwohnung nicht.
param-resident-parking-keeper-exceptions = Ausnahmen, wenn das Fahrzeug auf andere zugelassen ist
param-resident-parking-keeper-exceptions-hint = Nur diese Ausnahmen werden angeboten, nach den örtlichen Regeln. Ist nichts gewählt, werden alle angeboten.
param-resident-parking-keeper-exceptions-option-family = Ehepartnerin oder Ehepartner, Eltern oder Kinder mit derselben Anschrift
param-resident-parking-keeper-exceptions-option-company = Firmenwagen
param-resident-parking-keeper-exceptions-option-student = Fahrzeug der Eltern für Studierende und Auszubildende unter 25

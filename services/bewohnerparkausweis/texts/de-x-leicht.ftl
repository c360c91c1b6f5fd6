title = Park-Ausweis für Bewohner bestellen
intro = Wohnen Sie in einem Park-Gebiet für Bewohner? Dann können Sie dort mit einem Park-Ausweis parken. Hier bestellen Sie den Ausweis. Sie brauchen dafür den Fahrzeug-Schein von Ihrem Auto.
deadline = Für einen neuen Ausweis haben Sie so viel Zeit, wie Sie möchten. Haben Sie schon einen Ausweis? Und er soll länger gelten? Dann stellen Sie den Antrag mindestens 2 Wochen vor dem Ende.
trust-note = Das Amt prüft, ob Sie hier gemeldet sind. Vielleicht fragt das Amt bei Ihnen nach.

section-check = Können Sie den Ausweis bekommen?
section-person = Über Sie
section-vehicle = Über das Auto
section-permit = Gebiet, Zeit und Kosten
section-finish = Zum Schluss

page-request = Was möchten Sie?
request_kind-label = Das möchte ich
request_kind-option-new = Einen neuen Ausweis
request_kind-option-renewal = Mein Ausweis soll länger gelten
request_kind-option-renewal-hint = Der alte Ausweis gilt bald nicht mehr. Oder er gilt schon nicht mehr.
request_kind-option-plate-change = Ich habe ein anderes Kennzeichen
request_kind-option-plate-change-hint = Zum Beispiel: Sie haben ein anderes Auto.
request_kind-option-loss = Ich habe den Ausweis verloren

page-other-permit = Haben Sie schon einen Park-Ausweis?
has_permit-label = Ich habe schon einen Park-Ausweis, der noch gilt
has_permit-hint = Jeder Mensch bekommt nur einen Ausweis. Der Ausweis gilt für ein Auto. Ausweise von anderen Menschen in Ihrer Wohnung zählen nicht.

page-old-permit = Ihr alter Ausweis
permit_number-label = Nummer vom Ausweis
permit_number-hint = Sie kennen die Nummer nicht? Dann lassen Sie das Feld leer.
permit_until-label = Der alte Ausweis gilt bis
permit_until-hint = Zum Beispiel: 31 8 2027

page-residence = Wohnen Sie hauptsächlich hier?
main_residence-label = Ich bin hier mit meiner Haupt-Wohnung gemeldet
main_residence-hint = Die Adresse von der Haupt-Wohnung steht auf Ihrem Ausweis.

page-main-home = Wo ist Ihre Haupt-Wohnung?
page-main-home-hint = Ist hier nur Ihre zweite Wohnung? Dann bekommen Sie nur manchmal einen Ausweis. Das ist in jedem Ort anders.
main_home-label = Adresse von der Haupt-Wohnung
main_home_km-label = So viele Kilometer ist die Haupt-Wohnung weg
main_home_km-hint = Schreiben Sie eine ganze Zahl. Sie dürfen schätzen.
second_home_close-label = Die zweite Wohnung reicht wahrscheinlich nicht

page-vehicle-size = Wie groß ist das Auto?
oversize-label = Das Auto ist länger als 5 Meter 20. Oder es ist ein Wohn-Mobil
oversize-hint = Die Länge steht im Fahrzeug-Schein, im Feld 18. Dort steht sie in Millimetern. 5 Meter 20 sind 5200 Millimeter.

page-own-space = Haben Sie einen eigenen Park-Platz?
own_space-label = Ich habe bei meiner Wohnung einen Park-Platz oder eine Garage
own_space-hint = Der Platz gehört Ihnen. Oder Sie mieten den Platz.

page-outlook = Sie bekommen wahrscheinlich keinen Ausweis
page-outlook-hint = Etwas passt nicht. Lesen Sie unten, was nicht passt. Sie können den Antrag trotzdem stellen. Dann prüft das Amt den Antrag. Sie bekommen einen Brief mit der Entscheidung.
one_permit_note-label = Sie haben schon einen Ausweis
one_permit_note-text = Jeder Mensch bekommt nur einen Ausweis. Haben Sie ein anderes Auto? Dann gehen Sie zurück. Wählen Sie: Ich habe ein anderes Kennzeichen.
second_home_note-label = Die zweite Wohnung reicht nicht
second_home_note-text = Ihre Haupt-Wohnung muss in dem Gebiet sein. Eine zweite Wohnung reicht hier nicht. Oder Ihre Haupt-Wohnung ist zu nah.
oversize_note-label = Das Auto ist zu groß
oversize_note-text = Für sehr lange Autos gibt es keinen Ausweis. Für Wohn-Mobile auch nicht.
own_space_note-label = Sie haben einen eigenen Park-Platz
own_space_note-text = Sie können auf Ihrem eigenen Platz parken. Dann bekommen Sie keinen Ausweis.
special_reasons-label = Warum brauchen Sie den Ausweis trotzdem?
special_reasons-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: Der Platz ist für Ihr Auto zu klein.

page-name = Wie heißen Sie?
page-name-hint = Wer soll den Ausweis bekommen? Schreiben Sie den Namen von dieser Person.
applicant-label = Ihr Name

page-birth-date = Wann sind Sie geboren?
birth_date-label = Ihr Geburtstag
birth_date-hint = Zum Beispiel: 9 3 1984

page-address = Wo wohnen Sie in dem Park-Gebiet?
page-address-hint = An diese Adresse kommt auch der Brief vom Amt.
home-label = Ihre Adresse

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-representation = Stellen Sie den Antrag für sich selbst?
for_self-label = Ich stelle den Antrag für mich selbst
for_self-hint = Füllen Sie den Antrag für einen anderen Menschen aus? Dann wählen Sie Nein.

page-agent = Wer stellt den Antrag?
agent-label = Name von der Person, die den Antrag stellt

page-authority = Laden Sie die Vollmacht hoch
authority_proof-label = Vollmacht
authority_proof-hint = In der Vollmacht steht: Sie dürfen den Antrag stellen. Die andere Person muss unterschreiben. Laden Sie ein Foto oder ein PDF hoch. Es dürfen 2 Dateien sein.

page-plate = Welches Kennzeichen hat das Auto?
plate-label = Kennzeichen
plate-hint = Zum Beispiel: EF-AB 123. Der Ausweis gilt nur für dieses Auto.
plate-problem = Schreiben Sie das Kennzeichen so: EF-AB 123
old_plate-label = Altes Kennzeichen
old_plate-hint = Das Kennzeichen steht auf dem alten Ausweis.
old_plate-problem = Schreiben Sie das Kennzeichen so: EF-AB 123
rule-plate-changed = Die beiden Kennzeichen sind gleich. Bitte prüfen Sie die Kennzeichen.

page-keeper = Steht Ihr Name im Fahrzeug-Schein?
own_vehicle-label = Mein Name steht im Fahrzeug-Schein
own_vehicle-hint = Schauen Sie im Fahrzeug-Schein in das Feld C.1.

page-other-keeper = Wem gehört das Auto?
keeper_name-label = Name von der Person oder der Firma
keeper_name-hint = Schreiben Sie den Namen so, wie er im Fahrzeug-Schein steht.
keeper_relation-label = Wer ist das?
keeper_relation-option-family = Mein Ehe-Partner, meine Eltern oder mein Kind. Wir wohnen in der gleichen Wohnung
keeper_relation-option-company = Die Firma, bei der ich arbeite
keeper_relation-option-student = Meine Eltern. Ich studiere oder lerne einen Beruf. Und ich bin jünger als 25
keeper_relation-option-other = Jemand anderes
rule-student-under-25 = Sie sind schon 25 oder älter. Dann passt diese Antwort nicht. Bitte wählen Sie eine andere Antwort.

page-keeper-proof = Dürfen Sie mit dem Auto fahren?
keeper_note-label = Vielleicht bekommen Sie keinen Ausweis
keeper_note-text = Meistens muss Ihr Name im Fahrzeug-Schein stehen. Bei Ihnen ist das anders. Das Amt prüft, ob Sie den Ausweis trotzdem bekommen.
usage_permission-label = Bescheinigung
usage_permission-hint = Das ist ein Brief von der Person oder der Firma. Darin steht: Sie dürfen das Auto immer benutzen. Laden Sie ein Foto oder ein PDF hoch. Es dürfen 3 Dateien sein.

page-registration = Laden Sie den Fahrzeug-Schein hoch
registration_document-label = Fahrzeug-Schein
registration_document-hint = Machen Sie ein Foto von beiden Seiten. Man muss alles lesen können. Es dürfen 3 Dateien sein.

page-zone = In welchem Gebiet möchten Sie parken?
zone-label = Park-Gebiet
zone-hint = Sie müssen in dem Gebiet wohnen. Der Buchstabe oder die Zahl steht auf den Schildern in Ihrer Straße.
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
zone-option-unknown-hint = Das Amt schaut nach. Das Amt kennt Ihre Adresse.

page-duration = Wie lange soll der Ausweis gelten?
duration-label = So lange soll der Ausweis gelten
duration-option-1 = 1 Jahr
duration-option-2 = 2 Jahre
duration-option-2-hint = Sie zahlen für jedes Jahr.
years-label = Jahre

page-start = Ab wann soll der Ausweis gelten?
valid_from-label = Der Ausweis soll gelten ab
valid_from-hint = Das Amt braucht etwas Zeit. Die Post auch.
rule-start-not-past = Der Tag ist schon vorbei. Schreiben Sie heute oder einen Tag, der noch kommt.
rule-start-soon = Der Tag ist erst in mehr als 6 Monaten. Stellen Sie den Antrag später.

page-costs = So lange gilt der Ausweis. So viel kostet er
page-costs-hint = Den genauen Betrag lesen Sie später im Brief.
valid_until-label = Der Ausweis gilt bis
annual_fee-label = So viel kostet ein Jahr
replacement_note-label = Das kostet es
replacement_note-text = Vielleicht kostet der neue Ausweis Geld. Das lesen Sie später im Brief.
late_note-label = Ihr Ausweis gilt bald nicht mehr
late_note-text = Es sind weniger als 2 Wochen. Vielleicht kommt der neue Ausweis zu spät. Gilt der alte Ausweis nicht mehr? Dann dürfen Sie damit nicht parken.
zone_note-label = Das Amt sucht Ihr Gebiet
zone_note-text = Das Amt prüft, in welchem Gebiet Ihre Adresse ist. Ist Ihre Adresse in keinem Gebiet? Dann bekommen Sie keinen Ausweis.

page-delivery = Wie möchten Sie den Ausweis bekommen?
delivery-label = So möchte ich den Ausweis und den Brief bekommen
delivery-option-post = Mit der Post nach Hause
delivery-option-pickup = Ich hole alles im Amt ab
pickup_note-label = Bringen Sie Ihren Personal-Ausweis mit
pickup_note-text = Haben Sie einen alten Park-Ausweis? Bringen Sie ihn auch mit. Auf der Status-Seite sehen Sie, wann der neue Ausweis fertig ist.

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
old_returned-label = Ich gebe den alten Ausweis zurück, wenn ich den neuen habe.
old_returned-hint = Sie haben den Ausweis verloren? Dann geben Sie ihn zurück, wenn Sie ihn wiederfinden.
correct-label = Alles, was ich geschrieben habe, stimmt.
correct-hint = Ziehen Sie um? Oder haben Sie ein anderes Auto? Dann sagen Sie dem Amt Bescheid.

fee-permit = Das kostet der Park-Ausweis
fee-replacement = Das kostet der neue Ausweis

outcome-issued = Ausweis geben
outcome-issued-text = Sie bekommen einen Park-Ausweis für das Auto. Er gilt nur für dieses Auto. Er gilt nur, solange Sie in dem Gebiet wohnen.
outcome-issued-differently = Ausweis geben, aber anders als bestellt
outcome-issued-differently-text = Sie bekommen einen Park-Ausweis für das Auto. Etwas ist anders, als Sie es wollten. Was anders ist, steht weiter unten.
outcome-issued-differently-refused = Alles andere bekommen Sie nicht.
outcome-refused = Nein sagen
outcome-refused-text = Sie bekommen keinen Park-Ausweis.
outcome-withdrawn = Ohne Entscheidung beenden
outcome-withdrawn-text = Ihr Antrag ist zu Ende. Das Amt entscheidet nicht mehr darüber.

param-resident-parking-zones = Park-Gebiete für Bewohner
param-resident-parking-zones-hint = Nur diese Gebiete kann man wählen. Der Name vom Gebiet steht auf den Schildern.
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
param-resident-parking-annual-fee = So viel kostet ein Jahr
param-resident-parking-annual-fee-hint = In Euro. Der Betrag steht in den Regeln vom Ort.
param-resident-parking-replacement-fee = So viel kostet ein neuer Ausweis bei einem anderen Kennzeichen oder nach einem Verlust
param-resident-parking-replacement-fee-hint = In Euro. Sie schreiben nichts? Dann steht im Formular kein Betrag.
param-resident-parking-max-years = So viele Jahre gilt ein Ausweis höchstens
param-resident-parking-max-years-hint = 1 oder 2. Sie schreiben nichts? Dann kann man 1 Jahr oder 2 Jahre wählen.
param-resident-parking-secondary-min-km = So weit muss die Haupt-Wohnung weg sein, damit die zweite Wohnung reicht
param-resident-parking-secondary-min-km-hint = In Kilometern. Die Wohnung muss weiter weg sein als diese Zahl. Sie schreiben nichts? Dann reicht eine zweite Wohnung nie.
param-resident-parking-keeper-exceptions = Ausnahmen, wenn das Auto einem anderen gehört
param-resident-parking-keeper-exceptions-hint = Nur diese Ausnahmen kann man wählen. Sie wählen nichts? Dann kann man alle wählen.
param-resident-parking-keeper-exceptions-option-family = Ehe-Partner, Eltern oder Kinder in der gleichen Wohnung
param-resident-parking-keeper-exceptions-option-company = Auto von der Firma
param-resident-parking-keeper-exceptions-option-student = Auto von den Eltern. Für junge Leute unter 25, die studieren oder einen Beruf lernen

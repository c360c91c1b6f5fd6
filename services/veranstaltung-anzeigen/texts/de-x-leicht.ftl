title = Fest anmelden
intro = Sie machen ein Fest für alle? Oder ein Konzert oder einen Umzug? Dann müssen Sie das vorher dem Amt sagen. Das können Sie hier machen. Sie schreiben alles nur einmal. Andere Ämter bekommen eine Kopie.
deadline = Sagen Sie es mindestens 1 Woche vorher. Gibt es Alkohol, Plakate oder gesperrte Straßen? Dann sagen Sie es 2 Wochen vorher.
trust-note = Sie brauchen kein Benutzer-Konto.

section-organiser = Über Sie
section-event = Über das Fest
section-plans = Das haben Sie vor
section-safety = Sicherheit
section-concerned = Andere Ämter und Brief
section-finish = Zum Schluss

page-organiser-kind = Wer macht das Fest?
organiser_kind-label = Das Fest macht
organiser_kind-option-organisation = Ein Verein oder eine Firma
organiser_kind-option-person = Eine Person allein

page-company = Wie heißt der Verein oder die Firma?
company-label = Verein oder Firma
company_name-label = Name
legal_form-label = Rechts-Form
legal_form-hint = Das steht im Vertrag. Zum Beispiel: GmbH oder Verein.

page-register = Was steht im Register?
register_number-label = Nummer im Register
register_number-hint = Ein Register ist eine Liste beim Gericht. Die Nummer heißt zum Beispiel: VR 1234.
register_court-label = Bei welchem Gericht?
register_court-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: Amts-Gericht Jena.

page-person = Wie heißen Sie?
page-person-hint = Macht ein Verein das Fest? Dann müssen Sie für den Verein sprechen dürfen.
organiser-label = Ihr Name

page-address = Wie ist die Adresse?
page-address-hint = Macht ein Verein das Fest? Dann schreiben Sie die Adresse vom Verein. Die Adresse steht im Brief vom Amt.
home-label = Adresse

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-on-site = Wer ist beim Fest dabei?
on_site_is_organiser-label = Ich bin selbst dabei
on_site-label = Diese Person ist dabei
on_site_phone-label = Telefon von dieser Person
on_site_phone-hint = Beim Fest muss immer jemand ans Telefon gehen.

page-on-site-person = Wie heißt die Person?

page-event = Was machen Sie?
event_name-label = Name vom Fest
event_name-hint = Zum Beispiel: Sommer-Fest vom Heimat-Verein.
event_kind-label = Was ist es?
event_kind-option-festival = Dorf-Fest oder Stadt-Fest
event_kind-option-concert = Konzert
event_kind-option-parade = Umzug
event_kind-option-sport = Sport
event_kind-option-market = Markt
event_kind-option-bonfire = Oster-Feuer oder ein anderes großes Feuer
event_kind-option-other = Etwas anderes
event_description-label = Was passiert auf dem Fest?
event_description-hint = Das müssen Sie nicht ausfüllen.

page-place = Wo ist das Fest?
event_place-label = Ort
event_place-hint = Zum Beispiel: Fest-Platz, Lindenweg 3. Ist es ein Umzug? Dann schreiben Sie den Weg auf.
event_position-label = Punkt auf der Karte
event_position-hint = Das müssen Sie nicht machen. Ein Punkt reicht.

page-time = Wann ist das Fest?
begin_date-label = Erster Tag
begin_date-hint = Zum Beispiel: 20 6 2026
begin_time-label = Es beginnt um
begin_time-hint = Zum Beispiel: 14:00
end_date-label = Letzter Tag
end_date-hint = Geht das Fest länger als Mitternacht? Dann schreiben Sie den nächsten Tag.
end_time-label = Es endet um
end_time-hint = Zum Beispiel: 23:30
rule-end-after-begin = Der letzte Tag ist vor dem ersten Tag. Bitte prüfen Sie die Tage.
rule-end-time-after-begin = Das Ende ist vor dem Anfang. Bitte prüfen Sie die Uhrzeiten.
late_note-label = Das ist spät
late_note-text = Schicken Sie die Anmeldung jetzt gleich. Rufen Sie auch beim Ordnungs-Amt an.

page-visitors = Wie viele Menschen kommen?
visitors-label = So viele Menschen sind gleichzeitig da
visitors-hint = Schätzen Sie, wie viele es am meisten sind.

page-music = Gibt es Musik?
music-label = Es gibt Musik oder Lautsprecher

page-music-until = Wie lange gibt es Musik?
music_until-label = Die Musik hört auf um
music_until-hint = Zum Beispiel: 22:00

page-night = In der Nacht ist Ruhe
night_note-label = In der Nacht muss es leise sein
night_note-text = Das gilt von 22 Uhr bis 6 Uhr. Das Amt prüft, ob Ihre Musik länger erlaubt ist.

page-alcohol = Gibt es Alkohol?
alcohol-label = Wir geben oder verkaufen Alkohol
alcohol-hint = Auch Bier und Wein sind Alkohol.

page-serving = Was gibt es zu trinken und zu essen?
serving_offer-label = Das gibt es
serving_offer-hint = Sie können mehr als eine Antwort wählen.
serving_offer-option-beer-wine = Bier, Wein oder Sekt
serving_offer-option-spirits = Schnaps
serving_offer-option-soft-drinks = Getränke ohne Alkohol
serving_offer-option-food = Essen
serving_by_organiser-label = Wir machen das selbst

page-serving-operator = Wer verkauft für Sie?
serving_operator-label = Wer macht das?
serving_operator-hint = Schreiben Sie den Namen und die Adresse.

page-road-closure = Muss eine Straße gesperrt werden?
road_closure-label = Eine Straße, ein Weg oder ein Park-Platz muss gesperrt werden
road_closure-hint = Das muss ein Amt erlauben. Meistens ist das der Land-Kreis.

page-closures = Welche Straßen?
closures-label = Gesperrte Straßen
closures-hint = Schreiben Sie jede Straße einzeln auf.
closures-row = Straße
closures-add = Noch eine Straße hinzufügen
closure_road-label = Straße
closure_road-hint = Zum Beispiel: Hauptstraße, von der Kirche bis zur Brücke.
closure_from_date-label = Gesperrt ab diesem Tag
closure_from_time-label = Ab dieser Uhrzeit
closure_until_date-label = Gesperrt bis zu diesem Tag
closure_until_time-label = Bis zu dieser Uhrzeit
rule-closure-until-after-from = Das Ende ist vor dem Anfang. Bitte prüfen Sie die Tage.
rule-closure-time-after-from = Das Ende ist vor dem Anfang. Bitte prüfen Sie die Uhrzeiten.

page-traffic-plan = Haben Sie einen Plan mit den Schildern?
traffic_plan-label = Plan mit den Schildern hochladen
traffic_plan-hint = Das müssen Sie nicht machen. Sie haben keinen Plan? Dann gehen Sie einfach weiter.

page-fireworks = Gibt es ein Feuer-Werk?
fireworks-label = Es gibt ein Feuer-Werk

page-fireworks-details = Was für ein Feuer-Werk ist es?
fireworks_note-label = Feuer-Werk ist gefährlich
fireworks_note-text = Dafür gibt es strenge Regeln. Meistens dürfen das nur Fach-Leute machen. Das Ordnungs-Amt bekommt Ihre Angaben. Es sagt Ihnen, wen Sie noch fragen müssen.
fireworks_category-label = Welches Feuer-Werk?
fireworks_category-option-f2 = Ein kleines, wie an Silvester
fireworks_category-option-f3-f4 = Ein großes
fireworks_category-option-stage = Auf der Bühne
fireworks_category-option-unknown = Das weiß ich noch nicht
fireworks_date-label = An diesem Tag ist das Feuer-Werk
fireworks_time-label = Es beginnt um
fireworks_time-hint = Zum Beispiel: 22:15
fireworks_person-label = Wer macht das Feuer-Werk?
fireworks_person-hint = Schreiben Sie den Namen. Gibt es eine Erlaubnis? Dann schreiben Sie auch die Nummer.
rule-fireworks-during-event = An diesem Tag ist das Fest nicht. Bitte prüfen Sie den Tag.

page-bonfire = Gibt es ein Feuer?
bonfire-label = Es gibt ein Lager-Feuer oder ein großes Feuer

page-bonfire-details = Was brennt?
bonfire_material-label = Was verbrennen Sie?
bonfire_material-hint = Zum Beispiel: trockene Äste, ungefähr ein Anhänger voll.
bonfire_note-label = Die Feuer-Wehr muss es wissen
bonfire_note-text = Das Amt sagt der Feuer-Wehr Bescheid. Verbrennen Sie nur trockenes Holz ohne Farbe.

page-street-use = Steht etwas auf der Straße?
street_use-label = Stände, eine Bühne oder Zelte stehen auf der Straße oder auf einem öffentlichen Platz
street_use-hint = Dafür braucht man eine Erlaubnis von der Gemeinde.

page-street-use-details = Was stellen Sie auf?
street_use_description-label = Was steht dort?
street_use_description-hint = Zum Beispiel: eine Bühne und 5 Stände auf dem Markt-Platz.
street_use_area-label = Wie viele Quadratmeter sind das?
street_use_area-hint = Das müssen Sie nicht ausfüllen. Sie können schätzen.

page-posters = Möchten Sie Plakate aufhängen?
posters-label = Wir möchten Plakate an der Straße aufhängen
posters-hint = Dafür braucht man eine Erlaubnis von der Gemeinde.

page-posters-details = Welche Plakate und wo?
posters_count-label = Wie viele Plakate?
posters_size-label = Wie groß sind sie?
posters_size-option-a3 = A3. Das sind zwei Blätter nebeneinander
posters_size-option-a2 = A2
posters_size-option-a1 = A1
posters_size-option-a0 = A0
posters_size-option-larger = Größer als A0
posters_places-label = Wo sollen sie hängen?
posters_places-hint = Schreiben Sie die Straßen auf.
posters_from-label = Ab diesem Tag hängen die Plakate
rule-posters-before-end = Da ist das Fest schon vorbei. Bitte prüfen Sie den Tag.

page-hall = Brauchen Sie einen Raum?
hall-label = Wir brauchen eine Halle oder einen Raum von der Gemeinde
hall-hint = Die Gemeinde prüft, ob der Raum frei ist. Er kostet vielleicht Geld.

page-hall-details = Welchen Raum brauchen Sie?
hall_name-label = Welcher Raum?

page-safety = Wer passt auf?
first_aid-label = Wer hilft, wenn sich jemand verletzt?
first_aid-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: Rotes Kreuz, 2 Personen.
stewards-label = So viele Menschen sorgen für Ordnung
stewards-hint = Das müssen Sie nicht ausfüllen.

page-site-plan = Zeigen Sie uns den Platz
site_plan-label = Zeichnung hochladen
site_plan-hint = Zeichnen Sie die Bühne, die Stände und die Ausgänge. Und den Weg für den Kranken-Wagen. Die Datei darf höchstens 10 MB groß sein.

page-insurance = Haben Sie eine Versicherung?
insurance-label = Brief von der Versicherung hochladen
insurance-hint = Das müssen Sie nicht machen. Sie haben den Brief noch nicht? Dann gehen Sie einfach weiter.

page-safety-concept = Haben Sie einen Plan für die Sicherheit?
page-safety-concept-hint = Es kommen viele Menschen. Dann braucht man einen Plan für die Sicherheit. Er heißt Sicherheits-Konzept.
concept_ready-label = Der Plan ist fertig

page-safety-concept-file = Plan für die Sicherheit
safety_concept-label = Plan hochladen
safety_concept-hint = Nur PDF. Höchstens 20 MB.
concept_later_note-label = Schicken Sie den Plan später
concept_later_note-text = Schicken Sie die Anmeldung trotzdem jetzt. Den Plan schicken Sie später auf der Status-Seite. Ohne den Plan kann das Amt nicht Ja sagen.

page-concerned = Wer bekommt Ihre Anmeldung?
concerned-label = Es geht auch um
concerned-option-gaststaette-voruebergehend = Getränke und Essen verkaufen
concerned-option-verkehrsraum = Straßen sperren
concerned-option-brauchtumsfeuer = Großes Feuer
concerned-option-sondernutzung = Stände und Bühne auf der Straße
concerned-option-plakatierung = Plakate
concerned-option-raumnutzung = Raum von der Gemeinde
concerned_note-label = Sie müssen nicht alles noch einmal schreiben
concerned_note-text = Jedes Amt bekommt eine Kopie. Jedes Amt antwortet Ihnen selbst. Vielleicht kostet es dort auch Geld.
alone_note-label = Kein anderes Amt
alone_note-text = Nur das Ordnungs-Amt bekommt Ihre Anmeldung.

page-delivery = Wie möchten Sie die Antwort bekommen?
delivery-label = So möchte ich die Antwort bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt.
correct-hint = Ändert sich etwas? Oder gibt es das Fest nicht? Dann sagen Sie dem Amt Bescheid.

fee-event = Das kostet die Prüfung

outcome-acknowledged = Ja sagen
outcome-acknowledged-text = Sie können das Fest so machen, wie Sie es geschrieben haben. Andere Ämter entscheiden selbst über ihren Teil.
outcome-conditions = Ja sagen, mit Regeln
outcome-conditions-text = Sie können das Fest machen. Dafür gibt es diese Regeln.
outcome-restricted = Nur zu einem Teil Ja sagen
outcome-restricted-text = Sie können das Fest machen. Aber nicht so, wie Sie es geschrieben haben.
outcome-restricted-refused = Den Rest verbieten wir.
outcome-prohibited = Nein sagen
outcome-prohibited-text = Sie dürfen das Fest nicht machen.
outcome-own-procedure = Anderes Amt: Wir haben die Anzeige und arbeiten daran
outcome-own-procedure-text = Wir haben Ihre Angaben auch bekommen. Unser Amt entscheidet nur über einen Teil. Dazu bekommen Sie noch eine Antwort. Wir melden uns, wenn etwas fehlt.
outcome-not-notifiable = Keine Anmeldung nötig
outcome-not-notifiable-text = Dieses Fest müssen Sie nicht anmelden.

param-event-safety-threshold = Ab so vielen Menschen braucht man ein Sicherheits-Konzept
param-event-safety-threshold-hint = Sie schreiben nichts? Dann braucht man kein Konzept.
param-event-lead-days = So viele Tage vorher soll die Anmeldung da sein
param-event-lead-days-hint = Sie schreiben nichts? Dann sind es 7 Tage.
param-event-fee = So viel kostet die Prüfung
param-event-fee-hint = In Euro. Sie schreiben nichts? Dann kostet es nichts.

title = Etwas ist kaputt
intro = Ist auf der Straße oder auf dem Spielplatz etwas kaputt? Oder liegt dort Müll? Sagen Sie es uns. Sie müssen Ihren Namen nicht schreiben.
deadline = Sie haben so viel Zeit, wie Sie möchten.
trust-note = Wir müssen nicht wissen, wer Sie sind.

section-report = Was ist los?
section-contact = Antwort

page-category = Was ist kaputt?
emergency_note-label = Ist es gefährlich? Rufen Sie 112 an
emergency_note-text = Wir lesen die Nachricht nicht sofort. Ist ein Mensch in Gefahr? Dann rufen Sie 112 an.
category-label = Das ist kaputt
category-option-road = Straße oder Gehweg
category-option-lighting = Lampe an der Straße
category-option-waste = Müll
category-option-green-space = Park, Wiese oder Baum
category-option-playground = Spielplatz
category-option-traffic-sign = Schild oder Ampel
category-option-water = Bach, Fluss oder Abwasser
category-option-winter-service = Schnee oder Eis
category-option-other = Etwas anderes

page-place = Wo ist das?
place-label = Ort
place-hint = Schreiben Sie den Ort genau. Zum Beispiel: Bahnhofstraße, vor Haus Nummer 14.
position-label = Punkt auf der Karte
position-hint = Das müssen Sie nicht machen. Ein Punkt hilft uns beim Suchen.

page-description = Was haben Sie gesehen?
description-label = Das habe ich gesehen
description-hint = Schreiben Sie nicht mehr als 2.000 Zeichen. Schreiben Sie keine Namen von anderen Menschen.
rule-description-not-too-short = Bitte schreiben Sie etwas mehr. Mindestens 10 Zeichen.

page-photos = Haben Sie Fotos?
photos-label = Fotos hochladen
photos-hint = Das müssen Sie nicht machen. Höchstens 3 Fotos. Jedes Foto höchstens 10 MB. Auf dem Foto soll man keine Menschen und keine Auto-Nummern sehen.

page-contact = Möchten Sie eine Antwort?
email-label = E-Mail-Adresse
email-hint = Das müssen Sie nicht ausfüllen. Wir schreiben Ihnen nur wegen dieser Sache.
anonymous_note-label = Wir sollen nicht wissen, wer Sie sind?
anonymous_note-text = Dann lassen Sie das Feld leer. Sie bekommen eine Nummer und einen Code. Damit können Sie nachsehen, was passiert.

outcome-resolved = Repariert
outcome-resolved-text = Alles ist wieder in Ordnung. Danke für Ihre Hilfe.
outcome-forwarded = An ein anderes Amt geschickt
outcome-forwarded-text = Ein anderes Amt kümmert sich darum. Wir haben Ihre Nachricht dorthin geschickt.
outcome-rejected = Wir machen nichts
outcome-rejected-text = Wir haben Ihre Nachricht geprüft. Wir machen hier nichts.

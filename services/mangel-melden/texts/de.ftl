title = Mangel melden
intro = Melden Sie Schäden und Mängel im öffentlichen Raum, zum Beispiel ein Schlagloch oder eine defekte Straßenlaterne. Sie müssen Ihren Namen nicht angeben.
deadline = Es gibt keine Frist.
trust-note = Sie können anonym melden. Ein Benutzerkonto ist nicht nötig.

section-report = Ihre Meldung
section-contact = Rückmeldung

page-category = Worum geht es?
emergency_note-label = Bei Gefahr rufen Sie 112 an
emergency_note-text = Diese Meldung wird nur zu den Dienstzeiten gelesen. Wenn Menschen in Gefahr sind, rufen Sie sofort den Notruf 112 an.
category-label = Art des Mangels
category-option-road = Straße oder Gehweg
category-option-lighting = Straßenbeleuchtung
category-option-waste = Müll oder wilde Ablagerung
category-option-green-space = Grünanlage oder Baum
category-option-playground = Spielplatz
category-option-traffic-sign = Verkehrszeichen oder Ampel
category-option-water = Gewässer oder Kanal
category-option-winter-service = Winterdienst
category-option-other = Etwas anderes

page-place = Wo ist der Mangel?
place-label = Ort des Mangels
place-hint = Beschreiben Sie die Stelle so, dass man sie findet. Zum Beispiel: Bahnhofstraße, vor Haus Nr. 14, Gehweg.
position-label = Lage auf der Karte
position-hint = Freiwillig. Ein Punkt hilft, wenn es dort keine Hausnummer gibt.

page-description = Was ist Ihnen aufgefallen?
description-label = Beschreibung
description-hint = Höchstens 2.000 Zeichen. Nennen Sie bitte keine Namen anderer Personen.
rule-description-not-too-short = Beschreiben Sie den Mangel bitte etwas genauer, mit mindestens zehn Zeichen.

page-photos = Haben Sie Fotos?
photos-label = Fotos hochladen
photos-hint = Freiwillig. Höchstens drei Fotos (JPEG, PNG oder WebP) mit je höchstens 10 MB. Achten Sie darauf, dass keine Personen und keine Kennzeichen zu erkennen sind.

page-contact = Möchten Sie eine Rückmeldung?
email-label = E-Mail-Adresse
email-hint = Freiwillig. Wir nutzen sie nur für Fragen zu dieser Meldung. Den Stand sehen Sie auch ohne E-Mail auf der Statusseite.
anonymous_note-label = Sie möchten anonym bleiben?
anonymous_note-text = Dann lassen Sie das Feld leer. Nach dem Absenden erhalten Sie eine Vorgangsnummer und einen Zugangscode. Damit können Sie den Stand jederzeit abrufen.

outcome-resolved = Mangel behoben
outcome-resolved-text = Der gemeldete Mangel ist behoben. Vielen Dank für Ihren Hinweis.
outcome-forwarded = An eine andere Stelle weitergegeben
outcome-forwarded-text = Für diesen Mangel ist eine andere Stelle zuständig. Wir haben Ihre Meldung dorthin weitergegeben.
outcome-rejected = Keine Maßnahme
outcome-rejected-text = Wir haben Ihre Meldung geprüft. Eine Maßnahme ist nicht vorgesehen.

title = Veranstaltung anzeigen
intro = Zeigen Sie hier ein Fest oder eine andere öffentliche Veranstaltung an. Sie füllen nur dieses eine Formular aus: Stellen, die auch zuständig sind, erhalten eine Kopie. Sie brauchen etwa zehn Minuten.
deadline = Zeigen Sie die Veranstaltung mindestens eine Woche vorher an (§ 42 Abs. 1 OBG). Für Ausschank, Plakate und gesperrte Straßen gelten meist zwei Wochen.
trust-note = Sie brauchen kein Benutzerkonto. Ihre Angaben genügen.

section-organiser = Veranstalterin oder Veranstalter
section-event = Die Veranstaltung
section-plans = Was Sie vorhaben
section-safety = Sicherheit
section-concerned = Beteiligte Stellen und Bescheid
section-finish = Erklärung

page-organiser-kind = Wer veranstaltet?
organiser_kind-label = Die Veranstaltung macht
organiser_kind-option-organisation = Ein Verein, eine Firma oder eine andere Organisation
organiser_kind-option-person = Eine Person allein

page-company = Wie heißt die Organisation?
company-label = Organisation
company_name-label = Name oder Firma
legal_form-label = Rechtsform
legal_form-hint = Sie steht im Vertrag, in der Satzung oder im Register.

page-register = Wie lautet der Eintrag im Register?
register_number-label = Registernummer
register_number-hint = Aus dem Vereins-, Handels- oder Genossenschaftsregister, zum Beispiel VR 1234.
register_court-label = Registergericht
register_court-hint = Freiwillig. Zum Beispiel Amtsgericht Jena.

page-person = Wie heißen Sie?
page-person-hint = Zeigen Sie die Veranstaltung für eine Organisation an, müssen Sie sie vertreten dürfen.
organiser-label = Ihr Name

page-address = Wie lautet die Anschrift?
page-address-hint = Für eine Organisation nennen Sie deren Anschrift. Diese Anschrift steht im Bescheid.
home-label = Anschrift

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-on-site = Wer ist während der Veranstaltung zu erreichen?
on_site_is_organiser-label = Ich bin selbst vor Ort
on_site-label = Ansprechperson vor Ort
on_site_phone-label = Telefonnummer vor Ort
on_site_phone-hint = Unter dieser Nummer muss während der ganzen Veranstaltung jemand zu erreichen sein.

page-on-site-person = Wie heißt die Ansprechperson vor Ort?

page-event = Was findet statt?
event_name-label = Name der Veranstaltung
event_name-hint = Zum Beispiel Sommerfest des Heimatvereins.
event_kind-label = Art der Veranstaltung
event_kind-option-festival = Dorf- oder Stadtfest
event_kind-option-concert = Konzert
event_kind-option-parade = Umzug
event_kind-option-sport = Sportveranstaltung
event_kind-option-market = Markt
event_kind-option-bonfire = Osterfeuer oder anderes Brauchtumsfeuer
event_kind-option-other = Etwas anderes
event_description-label = Programm
event_description-hint = Freiwillig. Beschreiben Sie kurz, was geplant ist.

page-place = Wo findet die Veranstaltung statt?
event_place-label = Ort oder Gelände
event_place-hint = Zum Beispiel: Festplatz am Sportplatz, Lindenweg 3. Beschreiben Sie bei einem Umzug den Weg.
event_position-label = Lage auf der Karte
event_position-hint = Freiwillig. Ein Punkt genügt.

page-time = Wann findet die Veranstaltung statt?
begin_date-label = Erster Tag
begin_date-hint = Zum Beispiel 20 6 2026
begin_time-label = Beginn, Uhrzeit
begin_time-hint = Zum Beispiel 14:00
end_date-label = Letzter Tag
end_date-hint = Endet die Veranstaltung nach Mitternacht, ist es der Tag danach.
end_time-label = Ende, Uhrzeit
end_time-hint = Zum Beispiel 23:30
rule-end-after-begin = Der letzte Tag liegt vor dem ersten. Prüfen Sie beide Daten.
rule-end-time-after-begin = An diesem Tag liegt das Ende nicht nach dem Beginn. Prüfen Sie beide Uhrzeiten.
late_note-label = Die Anzeige ist spät
late_note-text = Die Anzeige soll früher vorliegen. Senden Sie sie jetzt ab und rufen Sie zusätzlich bei der Ordnungsbehörde an.

page-visitors = Wie viele Menschen erwarten Sie?
visitors-label = Besucherinnen und Besucher gleichzeitig
visitors-hint = Schätzen Sie die Zahl zur vollsten Zeit.

page-music = Gibt es Musik oder Lautsprecher?
music-label = Es gibt Musik oder Lautsprecher

page-music-until = Bis wann gibt es Musik?
music_until-label = Musik bis, Uhrzeit
music_until-hint = Zum Beispiel 22:00

page-night = Die Musik geht in die Nachtruhe
night_note-label = Nachtruhe
night_note-text = Zwischen 22 und 6 Uhr gilt in der Regel Nachtruhe. Die Ordnungsbehörde prüft, ob eine Ausnahme möglich ist.

page-alcohol = Schenken Sie Alkohol aus?
alcohol-label = Es wird Alkohol ausgeschenkt
alcohol-hint = Auch Bier und Wein zählen. Dann braucht die Gewerbebehörde eine Anzeige für den vorübergehenden Ausschank.

page-serving = Was schenken Sie aus?
serving_offer-label = Angebot
serving_offer-hint = Mehrere Antworten sind möglich.
serving_offer-option-beer-wine = Bier, Wein und Sekt
serving_offer-option-spirits = Schnaps und Mischgetränke damit
serving_offer-option-soft-drinks = Getränke ohne Alkohol
serving_offer-option-food = Speisen
serving_by_organiser-label = Wir schenken selbst aus

page-serving-operator = Wer schenkt für Sie aus?
serving_operator-label = Wer schenkt aus?
serving_operator-hint = Name oder Firma und Anschrift.

page-road-closure = Muss eine Straße gesperrt werden?
road_closure-label = Eine Straße, ein Weg oder ein Parkplatz muss gesperrt werden
road_closure-hint = Sperren darf nur, wer eine Anordnung der Straßenverkehrsbehörde hat. Das ist meist der Landkreis.

page-closures = Welche Straßen sollen gesperrt werden?
closures-label = Gesperrte Straßen
closures-hint = Geben Sie jeden Abschnitt einzeln an.
closures-row = Abschnitt
closures-add = Weiteren Abschnitt hinzufügen
closure_road-label = Straße und Abschnitt
closure_road-hint = Zum Beispiel: Hauptstraße, von der Kirche bis zur Brücke.
closure_from_date-label = Gesperrt ab, Tag
closure_from_time-label = Gesperrt ab, Uhrzeit
closure_until_date-label = Gesperrt bis, Tag
closure_until_time-label = Gesperrt bis, Uhrzeit
rule-closure-until-after-from = Das Ende der Sperrung liegt vor dem Anfang. Prüfen Sie beide Daten.
rule-closure-time-after-from = An diesem Tag liegt das Ende der Sperrung nicht nach dem Anfang. Prüfen Sie beide Uhrzeiten.

page-traffic-plan = Haben Sie einen Verkehrszeichenplan?
traffic_plan-label = Verkehrszeichenplan hochladen
traffic_plan-hint = Freiwillig. Der Plan zeigt Schilder und Umleitungen. Haben Sie noch keinen, gehen Sie einfach weiter.

page-fireworks = Gibt es ein Feuerwerk?
fireworks-label = Es gibt ein Feuerwerk oder andere Pyrotechnik

page-fireworks-details = Was für ein Feuerwerk ist es?
fireworks_note-label = Feuerwerk
fireworks_note-text = Ein Feuerwerk müssen Fachleute anzeigen oder Sie brauchen eine Ausnahme (§§ 23 und 24 der Ersten Verordnung zum Sprengstoffgesetz). Die Ordnungsbehörde erhält Ihre Angaben und sagt Ihnen, welche Stelle noch zuständig ist.
fireworks_category-label = Art des Feuerwerks
fireworks_category-option-f2 = Feuerwerk wie zu Silvester (Kategorie F2)
fireworks_category-option-f3-f4 = Mittel- oder Großfeuerwerk (Kategorie F3 oder F4)
fireworks_category-option-stage = Bühnenpyrotechnik
fireworks_category-option-unknown = Ich weiß es noch nicht
fireworks_date-label = Tag des Feuerwerks
fireworks_time-label = Beginn des Feuerwerks, Uhrzeit
fireworks_time-hint = Zum Beispiel 22:15
fireworks_person-label = Wer brennt das Feuerwerk ab?
fireworks_person-hint = Name der Person oder der Firma, mit Nummer der Erlaubnis oder des Befähigungsscheins, wenn es sie gibt.
rule-fireworks-during-event = Der Tag des Feuerwerks liegt nicht in der Zeit der Veranstaltung. Prüfen Sie das Datum.

page-bonfire = Brennt ein offenes Feuer?
bonfire-label = Es gibt ein Lagerfeuer oder Brauchtumsfeuer

page-bonfire-details = Was brennt?
bonfire_material-label = Was wird verbrannt?
bonfire_material-hint = Zum Beispiel trockener Baumschnitt, etwa 10 Kubikmeter.
bonfire_note-label = Feuerwehr und Leitstelle
bonfire_note-text = Ihre Angaben erhält auch die Stelle, die für Brauchtumsfeuer zuständig ist. Sie informiert die Leitstelle. Verbrennen Sie nur trockenes, unbehandeltes Holz.

page-street-use = Steht etwas auf öffentlichen Straßen oder Plätzen?
street_use-label = Stände, Bühne, Zelte oder Tische stehen auf einer öffentlichen Straße oder einem öffentlichen Platz
street_use-hint = Dafür braucht man eine Sondernutzungserlaubnis der Gemeinde.

page-street-use-details = Was steht auf der Straße oder dem Platz?
street_use_description-label = Was steht dort?
street_use_description-hint = Zum Beispiel: Bühne 6 mal 8 Meter und fünf Stände auf dem Marktplatz.
street_use_area-label = Fläche in Quadratmetern
street_use_area-hint = Freiwillig. Eine Schätzung genügt.

page-posters = Möchten Sie Plakate aufhängen?
posters-label = Wir möchten an Straßen Plakate aufhängen
posters-hint = Dafür braucht man eine Erlaubnis der Gemeinde.

page-posters-details = Welche Plakate und wo?
posters_count-label = Anzahl der Plakate
posters_size-label = Größe der Plakate
posters_size-option-a3 = A3
posters_size-option-a2 = A2
posters_size-option-a1 = A1
posters_size-option-a0 = A0
posters_size-option-larger = Größer als A0
posters_places-label = Wo sollen sie hängen?
posters_places-hint = Nennen Sie Straßen oder Ortsteile.
posters_from-label = Plakate ab, Tag
rule-posters-before-end = Die Plakate sollen erst nach der Veranstaltung hängen. Prüfen Sie das Datum.

page-hall = Brauchen Sie einen Raum der Gemeinde?
hall-label = Wir nutzen eine Halle, ein Gemeinschaftshaus oder einen anderen Raum der Gemeinde
hall-hint = Der Raum muss gemietet werden. Die Gemeinde prüft, ob er frei ist.

page-hall-details = Welchen Raum brauchen Sie?
hall_name-label = Welchen Raum?

page-safety = Wer sorgt für Sicherheit?
first_aid-label = Sanitätsdienst
first_aid-hint = Freiwillig. Zum Beispiel: Deutsches Rotes Kreuz, zwei Personen.
stewards-label = Anzahl der Ordnerinnen und Ordner
stewards-hint = Freiwillig.

page-site-plan = Zeigen Sie das Gelände
site_plan-label = Lageplan hochladen
site_plan-hint = Eine Skizze genügt. Zeichnen Sie Bühne, Stände, Ausgänge und Wege für die Rettung ein. JPEG, PNG, WebP oder PDF mit höchstens 10 MB.

page-insurance = Haben Sie eine Haftpflichtversicherung?
insurance-label = Nachweis der Versicherung hochladen
insurance-hint = Freiwillig. Haben Sie noch keinen Nachweis, gehen Sie einfach weiter.

page-safety-concept = Haben Sie ein Sicherheitskonzept?
page-safety-concept-hint = Bei so vielen Menschen verlangt die Ordnungsbehörde ein Sicherheitskonzept.
concept_ready-label = Das Sicherheitskonzept ist fertig

page-safety-concept-file = Sicherheitskonzept
safety_concept-label = Sicherheitskonzept hochladen
safety_concept-hint = Als PDF mit höchstens 20 MB.
concept_later_note-label = Reichen Sie das Konzept nach
concept_later_note-text = Senden Sie die Anzeige schon jetzt ab. Das Konzept reichen Sie auf der Statusseite nach. Vorher kann die Ordnungsbehörde nicht abschließend prüfen.

page-concerned = Wer erhält Ihre Anzeige?
concerned-label = Ihre Angaben betreffen auch
concerned-option-gaststaette-voruebergehend = Ausschank: vorübergehender Gaststättenbetrieb
concerned-option-verkehrsraum = Straßensperrung: verkehrsrechtliche Anordnung
concerned-option-brauchtumsfeuer = Brauchtumsfeuer
concerned-option-sondernutzung = Stände und Bühne: Sondernutzung öffentlicher Straßen
concerned-option-plakatierung = Plakate an Straßen
concerned-option-raumnutzung = Raum der Gemeinde
concerned_note-label = Sie müssen nicht alles noch einmal ausfüllen
concerned_note-text = Für jedes dieser Anliegen erhält die zuständige Stelle eine Kopie Ihrer Angaben. Sie antwortet Ihnen selbst und fragt nach, wenn sie mehr braucht. Jede Stelle kann eine eigene Gebühr verlangen.
alone_note-label = Keine weitere Stelle
alone_note-text = Nach Ihren Antworten ist nur die Ordnungsbehörde zuständig.

page-delivery = Wie möchten Sie die Antwort erhalten?
delivery-label = So möchte ich die Antwort erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an die Anschrift, die ich genannt habe

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Meine Angaben sind richtig und vollständig.
correct-hint = Ändert sich etwas oder fällt die Veranstaltung aus, teilen Sie es der Ordnungsbehörde mit.

fee-event = Gebühr für die Prüfung der Anzeige

outcome-acknowledged = Eingang bestätigen, keine Auflagen
outcome-acknowledged-text = Wir haben Ihre Anzeige geprüft. Die Veranstaltung kann wie angezeigt stattfinden. Auflagen gibt es nicht. Über das, wofür andere Stellen zuständig sind, entscheiden diese selbst.
outcome-conditions = Auflagen festsetzen
outcome-conditions-text = Die Veranstaltung kann wie angezeigt stattfinden. Dafür gelten die folgenden Auflagen.
outcome-restricted = Nur eingeschränkt zulassen
outcome-restricted-text = Die Veranstaltung wird nur mit Einschränkungen zugelassen.
outcome-restricted-refused = Darüber hinaus wird die Veranstaltung untersagt.
outcome-prohibited = Veranstaltung untersagen
outcome-prohibited-text = Die angezeigte Veranstaltung wird untersagt.
outcome-own-procedure = Als beteiligte Stelle: Eingang bestätigen und eigenes Verfahren führen
outcome-own-procedure-text = Ihre Angaben liegen auch unserer Stelle vor. Über das, wofür wir zuständig sind, entscheiden wir in einem eigenen Verfahren. Fehlt uns etwas, melden wir uns bei Ihnen.
outcome-not-notifiable = Keine Anzeigepflicht
outcome-not-notifiable-text = Ihre Veranstaltung muss nicht angezeigt werden. Wir schließen Ihre Anzeige ab.

param-event-safety-threshold = Besucherzahl, ab der ein Sicherheitskonzept verlangt wird
param-event-safety-threshold-hint = Ist nichts eingetragen, wird kein Konzept verlangt.
param-event-lead-days = Tage, die eine Anzeige vor dem Beginn vorliegen soll
param-event-lead-days-hint = Ist nichts eingetragen, gelten 7 Tage (§ 42 Abs. 1 OBG).
param-event-fee = Gebühr für die Prüfung der Anzeige
param-event-fee-hint = Betrag in Euro nach der Thüringer Verwaltungskostenordnung (ThürVwKostOIM). Ist er leer, wird keine Gebühr berechnet.

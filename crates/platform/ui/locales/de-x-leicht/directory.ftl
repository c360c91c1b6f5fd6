directory-start-title = Was möchten Sie erledigen?
directory-start-lead = Schreiben Sie, was Sie brauchen. Wir zeigen Ihnen das richtige Amt. Und wir sagen Ihnen: Geht es im Internet?
directory-entrance-citizen-title = Für Bürgerinnen und Bürger
directory-entrance-business-title = Für Firmen
directory-entrance-other-title = Für Vereine und andere
directory-entrance-citizen-search = Suche für Bürgerinnen und Bürger
directory-entrance-business-search = Suche für Firmen
directory-entrance-other-search = Suche für Vereine und andere
directory-entrance-citizen-hint = zum Beispiel: Hund anmelden
directory-entrance-business-hint = zum Beispiel: Gewerbe anmelden
directory-entrance-other-hint = zum Beispiel: Vereinsfest
directory-entrance-citizen-for = Für alle, die hier wohnen.
directory-entrance-business-for = Für alle mit einer Firma.
directory-entrance-other-for = Für Vereine, Kirchen und andere Ämter.
directory-entrance-citizen-all = Alles für Bürgerinnen und Bürger ansehen
directory-entrance-business-all = Alles für Firmen ansehen
directory-entrance-other-all = Alles für Vereine und andere ansehen
directory-search-words = Was suchen Sie?
directory-search-place = Ihr Ort oder Ihre Postleitzahl
directory-search-place-hint = zum Beispiel: Erfurt
directory-search-submit = Suchen
directory-chooser-title = Welchen Ort meinen Sie?
directory-chooser-lead = „{ $typed }“ passt zu { $count } Orten. Wählen Sie Ihren Ort.
directory-place-unknown = „{ $typed }“ kennen wir nicht. Prüfen Sie: Ist der Ort richtig geschrieben? Oder schreiben Sie die Postleitzahl.
directory-place-suggestions = Meinen Sie einen von diesen Orten?
directory-places-title = Ort finden
directory-place-county = Land-Kreis oder Stadt
directory-place-administration = Amt
directory-place-postcodes = Postleitzahlen
directory-place-population = So viele Menschen wohnen dort
directory-place-key = Nummer von der Gemeinde
directory-results = { $count ->
    [one] Wir haben 1 Treffer
   *[other] Wir haben { $count } Treffer
}
directory-results-at = { $count ->
    [one] Wir haben 1 Treffer für { $place }
   *[other] Wir haben { $count } Treffer für { $place }
}
directory-results-no-place = Schreiben Sie auch Ihren Ort. Dann sehen Sie: Wo ist das richtige Amt? Geht es im Internet?
directory-all-services = Alles ansehen
directory-nothing = Zu „{ $words }“ finden wir nichts
directory-nothing-next = Schreiben Sie ein anderes Wort. Kurze Wörter sind gut.
directory-as-of = Die Liste der Orte ist vom { $date }.
directory-state-online = Das geht im Internet
directory-state-form = Es gibt ein Blatt zum Ausdrucken
directory-state-appointment = Sie brauchen einen Termin
directory-state-in-person = Sie müssen selbst hingehen
directory-state-other-authority = Ein anderes Amt macht das
directory-state-not-offered = Das geht hier noch nicht im Internet
directory-state-appointment-next = Sie müssen selbst zum Amt gehen. Machen Sie vorher einen Termin aus.
directory-state-in-person-next = Sie müssen selbst zum Amt gehen.
directory-state-other-authority-next = Das macht ein Amt vom Bund. Welches Amt, das wissen wir nicht.
directory-not-offered-next = Fragen Sie beim Amt nach. Die Angaben zum Amt stehen weiter unten.
directory-not-offered-next-in-person = Gehen Sie selbst zum Amt. Die Angaben zum Amt stehen weiter unten.
directory-not-offered-next-bundle = Fragen Sie beim Amt von Ihrem Ort nach. Schreiben Sie oben Ihren Ort. Dann steht das Amt weiter unten.
directory-missing-online-service = Dafür gibt es noch nichts im Internet.
directory-missing-zone = Wir wissen nicht, ob es hier Park-Plätze nur für Bewohner gibt.
directory-missing-activation = Der Online-Dienst ist hier noch nicht eingeschaltet.
directory-missing-closed = Das Amt nimmt gerade keine Anträge im Internet an.
directory-state-closed = Das geht hier gerade nicht im Internet
directory-missing-title = Warum geht das nicht online?
directory-missing-values = Von { $entity } fehlen uns diese Angaben:
directory-form-link = Blatt öffnen
directory-start-application = Jetzt im Internet beantragen
directory-service-place-hint = Dann zeigen wir Ihnen das richtige Amt. Zum Beispiel: Erfurt
directory-service-place-submit = Amt anzeigen
directory-service-at = Das gilt für { $place }.
directory-service-other-place = Anderen Ort wählen
directory-responsible-title = Welches Amt ist das richtige?
directory-responsible-office = Amt
directory-responsible-entity = Das Amt arbeitet für
directory-responsible-note = Hinweis
directory-acts-for = Hier arbeitet { $office } für { $entity }. Der Brief kommt von { $sender }.
directory-address = Adresse
directory-hours = Dann ist das Amt offen
directory-email = E-Mail
directory-rule-source = Diese Regel sagt, welches Amt richtig ist
directory-not-recorded = Das wissen wir nicht.
directory-fictitious = ausgedachtes Beispiel
directory-tariff-not-recorded = Wir wissen nicht, wie viel das in diesem Ort kostet.
directory-per-year = { $amount } in einem Jahr
directory-alternatives-title = Das passt vielleicht auch
directory-bundle-federal = Das macht ein Amt vom Bund.
directory-bundle-regional = Das macht ein Amt vom Land oder von der Gemeinde.
directory-bundle-both = Das macht ein Amt vom Bund, vom Land oder von der Gemeinde.
directory-bundle-note = Welches Amt genau, wissen wir nicht. Wir haben auch noch keinen Text dazu.
directory-value-street = Straße vom Amt
directory-value-postcode = Postleitzahl vom Amt
directory-value-city = Ort vom Amt
directory-value-email = E-Mail vom Amt
directory-value-phone = Telefon vom Amt
directory-value-hours = Öffnungs-Zeiten
directory-value-iban = Konto-Nummer vom Amt (IBAN)
directory-value-bic = Nummer von der Bank (BIC)
directory-value-account-holder = Name für das Konto
directory-value-dog-tax-first = Steuer für den ersten Hund
directory-value-dog-tax-second = Steuer für den zweiten Hund
directory-value-dog-tax-further = Steuer für jeden weiteren Hund
directory-value-dog-tax-dangerous-first = Steuer für den ersten gefährlichen Hund
directory-value-dog-tax-dangerous-further = Steuer für jeden weiteren gefährlichen Hund
directory-value-dog-tax-age = So alt muss der Hund sein, damit er Steuern kostet
directory-value-dog-tax-start = Ab wann die Steuer zu zahlen ist
directory-value-registration-certificate-fee = Preis für die Melde-Bescheinigung
directory-value-other = Angabe „{ $key }“
directory-failure-service = Das kennen wir nicht
directory-failure-service-next = Suchen Sie auf der Start-Seite noch einmal.
directory-failure-municipality = Diesen Ort kennen wir nicht
directory-failure-municipality-next = Schreiben Sie einen Ort oder eine Postleitzahl aus Thüringen.
directory-failure-empty = Hier steht noch nichts
directory-failure-empty-next = Bitte versuchen Sie es später noch einmal.
directory-failure-parameters = Etwas in der Anfrage ist falsch
directory-failure-parameters-next = Ändern Sie die Angaben. Senden Sie dann noch einmal.
directory-api-place = Schreiben Sie die Nummer von der Gemeinde mit 8 Ziffern. Zum Beispiel: 16051000
directory-api-audience = Möglich sind: citizen, business und other.
directory-api-limit = Schreiben Sie eine Zahl von 1 bis 50.
directory-api-page = Schreiben Sie die Zahl von der Seite. Die erste ist 0.
directory-body-nominative = { $gender ->
    [feminine] die { $name }
    [masculine] der { $name }
   *[neuter] das { $name }
}
directory-body-accusative = { $gender ->
    [feminine] die { $name }
    [masculine] den { $name }
   *[neuter] das { $name }
}
directory-body-dative = { $gender ->
    [feminine] der { $name }
    [masculine] dem { $name }
   *[neuter] dem { $name }
}
directory-trail = Sie sind hier
directory-trail-start = Start
directory-trail-search = Suche „{ $words }“
directory-phone = Telefon
directory-helpers-title = Wer kann noch helfen?
directory-helpers-lead = Diese Ämter gehören zu Ihrem Ort. Fragen Sie dort nach dem richtigen Amt.
directory-first-dog = In { $entity } kostet der erste Hund { $amount }. Das ist der Preis für das Jahr { $year }.
directory-authority = Das richtige Amt
directory-authority-link = Im Internet
directory-not-offered-only = Das macht { $entity }. Angebote von anderen Orten gelten hier nicht.
directory-not-offered-form = Ein Blatt zum Ausdrucken kennen wir nicht.
directory-bundle-office = Welches Amt richtig ist, hängt von Ihrem Ort ab. Wir haben noch keinen Text dazu.
directory-bundle-curated = Dafür gibt es eigene Seiten. Wählen Sie unten aus.
directory-price-from = ab { $amount }
directory-nothing-suggestions = Meinen Sie eins von diesen Wörtern?
directory-nothing-ask = Oder fragen Sie beim Amt
directory-nothing-place = Schreiben Sie oben Ihren Ort. Dann zeigen wir Ihnen das Amt.
directory-contact = Adresse, Telefon, E-Mail und Öffnungs-Zeiten
directory-bundle-authority = Wir haben noch keinen Text dazu.
directory-not-offered-next-ask = Fragen Sie beim Amt von Ihrem Ort nach. Das Amt steht weiter unten.
directory-authority-unknown = Das richtige Amt kennen wir nicht
directory-trail-letter = A–Z: { $letter }
directory-suggest-label = Vorschläge
directory-suggest-one = Es gibt einen Vorschlag. Drücken Sie die Pfeil-Taste nach unten.
directory-suggest-many = Es gibt { $count } Vorschläge. Drücken Sie die Pfeil-Taste nach unten.
directory-suggest-none = Es gibt keine Vorschläge. Sie können trotzdem suchen.
directory-situations-title = Was ist bei Ihnen los?
directory-situations-lead = Ein Kind kommt. Sie ziehen um. Sie gründen eine Firma. Wählen Sie aus. Dann sehen Sie, was Sie tun müssen.
directory-situations-link = Nach einem Thema suchen
directory-situations-about = Zum Beispiel: Geburt, Umzug oder Gründung von einer Firma.
directory-situations-citizen = Was ist bei Ihnen los?
directory-situations-business = Was ist in Ihrer Firma los?
directory-situations-other = Um was geht es?
directory-situation-lead = { $count ->
    [one] Zu diesem Thema gehört eine Leistung.
   *[other] Zu diesem Thema gehören { $count } Leistungen.
}
directory-situation-description = Alle Leistungen vom Amt zum Thema „{ $situation }“ in Thüringen. Sie sehen: Welches Amt ist zuständig? Was brauchen Sie? Geht es im Internet?
directory-situation-here = Das machen Ihre Gemeinde und Ihr Landkreis
directory-situation-others = Weitere Leistungen
directory-register-title = Leistungen von A bis Z
directory-register-lead = Hier stehen Leistungen von Ihrer Gemeinde und Ihrem Landkreis. Klicken Sie auf einen Buchstaben. Dann sehen Sie alle Leistungen mit diesem Buchstaben.
directory-register-link = Alle Leistungen von A bis Z
directory-register-about = Das ganze Verzeichnis. Auch mit einfachen Wörtern.
directory-register-letter = Leistungen mit { $letter }
directory-register-description = Leistungen vom Amt in Thüringen mit dem Buchstaben { $letter }.
directory-register-nothing = Mit { $letter } gibt es keine Leistung. Wählen Sie einen anderen Buchstaben.
directory-register-letters = Buchstaben
directory-register-see = siehe
directory-place-link = Ihr Ort
directory-place-about = Welches Amt ist für Ihren Ort da? Wie erreichen Sie es? Was geht dort im Internet?
directory-services-here = Leistungen von Ihrer Gemeinde und Ihrem Landkreis
directory-list-place-hint = Dann sehen Sie: Welches Amt ist zuständig? Was geht im Internet? Zum Beispiel 99084 oder Erfurt.
directory-list-place-submit = Ort übernehmen
directory-start-browse = Sie möchten lieber blättern?
directory-sheet-link = Seite zum Drucken
directory-sheet-back = Zurück zur Leistung
directory-sheet-how = Drucken Sie diese Seite mit Ihrem Browser. Drücken Sie die Tasten Strg und P.
directory-sheet-print = Jetzt drucken
directory-sheet-printed = Stand: { $date }. Diese Seite im Internet: { $address }
directory-sheet-notes = Notizen
directory-bundle-description = { $service }: Welches Amt ist in Thüringen zuständig? Wie erreichen Sie es?
directory-town-description = Hier sehen Sie: Welches Amt ist für { $place } da? Wie erreichen Sie es? Was geht im Internet?
directory-town-administration = Ihr Amt
directory-town-county = Ihr Landratsamt
directory-town-search = Was möchten Sie hier tun?
directory-town-online = Das geht hier im Internet
directory-town-offline = Hier geht noch nichts im Internet. Rufen Sie Ihr Amt an. Oder gehen Sie hin.
directory-town-facts = Zahlen zum Ort
directory-town-news = Neues von Ihrem Amt
directory-formerly = { $name } gehört seit dem { $date } zu { $now }.
directory-formerly-short = früher eine eigene Gemeinde

# The parts of the description of a service
directory-module-name = Name
directory-module-teaser = Kurz gesagt
directory-module-summary = Worum geht es?
directory-module-description = Mehr dazu
directory-module-requirements = Wann geht das?
directory-module-documents = Was brauche ich?
directory-module-procedure = Wie geht es?
directory-module-fee = Was kostet das?
directory-module-deadline = Bis wann?
directory-module-duration = Wie lange dauert das?
directory-module-result = Was bekomme ich?
directory-module-forms = Formulare
directory-module-hints = Das ist auch wichtig
directory-module-more = Mehr Informationen
directory-module-responsible = Wer hilft mir?
directory-module-contact = Wer hilft noch?
directory-module-legal-basis = Das Gesetz dazu
directory-module-remedy = Ich bin nicht einverstanden

# Texts of places, and why an office is responsible
directory-text-local = Das sagt {$entity}
directory-text-approved = Geprüft von {$by} am {$date}.
directory-contact-point-title = Hier können Sie auch fragen
directory-reason-link = Warum ist dieses Amt zuständig?
directory-reason-title = Warum ist dieses Amt zuständig?
directory-reason-lead = So haben wir das Amt für {$place} gefunden. Wir suchen zuerst in der Gemeinde. Dann im Landkreis. Dann im Land. Der letzte Schritt entscheidet.
directory-reason-none = Hier entscheidet nicht der Ort. Oder wir kennen das Amt nicht.
directory-reason-service = Eintrag für diese Leistung
directory-reason-rule = Eintrag für alle Leistungen dieser Art
directory-reason-area = {$what} für {$area}
directory-reason-general = Allgemeine Regel
directory-reason-nothing = kein Eintrag
directory-reason-other-time = Eintrag für eine andere Zeit:
directory-reason-since = seit {$from}
directory-reason-until = bis {$to}
directory-reason-between = von {$from} bis {$to}

# What can go wrong for editors
directory-failure-assignment = Diesen Eintrag gibt es nicht mehr
directory-failure-assignment-next = Laden Sie die Liste neu.
directory-failure-assignment-wrong = Der Eintrag passt nicht: {$reason}
directory-failure-assignment-wrong-next = Ändern Sie die Angabe. Wir haben nichts gespeichert.
directory-failure-contradiction = Hier ist schon {$authority} eingetragen
directory-failure-contradiction-next = Beenden Sie zuerst den anderen Eintrag. Wir haben nichts gespeichert.
directory-failure-unit = Diese Stelle gibt es nicht
directory-failure-unit-next = Laden Sie die Liste neu.
directory-failure-unit-wrong = { $what ->
    [id] Die Kennung passt nicht. Erlaubt sind Buchstaben ohne Umlaute, Zahlen und Binde-Striche. Höchstens 80 Zeichen.
    [twice] Diese Kennung steht schon weiter oben.
    [columns] Die Tabelle braucht die Spalten id, name, address, phone, email, link und source.
    [name] Schreiben Sie den Namen der Stelle.
    [email] Die E-Mail-Adresse passt nicht. So sieht sie aus: poststelle@stelle.example
    [link] Die Internet-Seite passt nicht. Am Anfang steht https:// oder http://
    [source] Schreiben Sie dazu, woher Sie das wissen.
    [reserved] Am Anfang darf nicht „XZuFi “ stehen.
   *[long] Der Text ist zu lang. Machen Sie ihn kürzer.
}
directory-failure-unit-wrong-next = Ändern Sie die Angabe. Wir haben nichts gespeichert.
directory-failure-unit-used = { $count ->
    [one] Die Stelle steht in einem Eintrag. Man kann sie nicht löschen
   *[other] Die Stelle steht in { $count } Einträgen. Man kann sie nicht löschen
}
directory-failure-unit-used-next = Wählen Sie zuerst eine andere Stelle für die Einträge.
directory-failure-unit-sent = Diese Stelle kommt von { $sender }. Sie können sie nicht ändern
directory-failure-unit-sent-next = Fragen Sie den Absender. Wir haben nichts gespeichert.
directory-failure-text-long = Der Text ist zu lang
directory-failure-text-long-next = Machen Sie den Text kürzer. Wir haben nichts gespeichert.
directory-failure-text-changed = Jemand anderes hat den Text geändert
directory-failure-text-changed-next = Laden Sie die Seite neu. Schreiben Sie Ihre Änderung dann noch einmal.
directory-failure-not-yours = Hier dürfen Sie nicht schreiben
directory-failure-not-yours-next = Fragen Sie die Redaktion.
directory-failure-no-word = Das ist kein Such-Wort
directory-failure-no-word-next = Schreiben Sie ein Wort oder wenige Worte.

# Opening hours, what is open now
directory-failure-opening = Wir können die Öffnungs-Zeiten nicht lesen
directory-failure-opening-next = Schreiben Sie die Zeiten so: 09:00-12:00,14:00-18:00. Oder schreiben Sie: closed.
directory-opening-span = { $from } bis { $until } Uhr
directory-opening-and = { $first } und { $last }
directory-opening-days = { $first } bis { $last }
directory-opening-closed = zu
directory-opening-never = Immer zu
directory-day-monday = Montag
directory-day-tuesday = Dienstag
directory-day-wednesday = Mittwoch
directory-day-thursday = Donnerstag
directory-day-friday = Freitag
directory-day-saturday = Samstag
directory-day-sunday = Sonntag
directory-open-now = Jetzt offen
directory-closed-now = Jetzt zu
directory-hours-unknown = Öffnungs-Zeiten kennen wir nicht
directory-hours-words = Öffnungs-Zeiten stehen unten
directory-closed-holiday = Heute ist Feier-Tag: { $name }.
directory-closed-announced = Heute ist zu: { $reason }.
directory-closes-at = macht um { $time } Uhr zu
directory-closes-on = macht am { $day } um { $time } Uhr zu
directory-opens-today = macht heute um { $time } Uhr auf
directory-opens-tomorrow = macht morgen um { $time } Uhr auf
directory-opens-on = macht am { $day } um { $time } Uhr auf
directory-opens-unknown = Wir wissen nicht, wann das Amt wieder aufmacht.
directory-distance = { $km } weit weg
directory-distance-here = im selben Ort
directory-open-title = Welches Amt ist jetzt offen?
directory-open-lead = Sie sehen: Welches Amt in Ihrer Nähe ist offen? Und wie lange?
directory-open-submit = Offene Ämter zeigen
directory-open-moment = { $place }, { $day }, { $date }, { $time } Uhr
directory-open-note = Der Weg zum Amt kann länger sein. Wir messen die Luft-Linie von Ort zu Ort. An Feier-Tagen sind die Ämter zu.
directory-open-only = Nur zeigen, was jetzt offen ist
directory-open-all = Alle zeigen
directory-open-every-concern = Für alle Themen zeigen
directory-open-other-authority = Das richtige Amt steht auf der anderen Seite
directory-open-other-authority-next = Gehen Sie zurück zum Thema. Oder fragen Sie beim Amt von Ihrem Ort.
directory-open-nothing = Jetzt ist hier kein Amt offen, das wir kennen
directory-open-nothing-next = Zeigen Sie alle Ämter. Dann sehen Sie, wann sie aufmachen.
directory-open-own = Für Ihren Ort
directory-open-near = In der Nähe
directory-open-near-lead = Diese Ämter gehören zu anderen Orten. Fragen Sie vorher, ob man Ihnen dort hilft.
directory-open-bound = Andere Ämter dürfen das nicht für Sie machen. Auch wenn sie näher sind.
directory-open-link = Welches Amt ist jetzt offen?
directory-role-responsible = Das richtige Amt
directory-role-town-hall = Amt von Ihrem Ort
directory-role-county = Amt vom Land-Kreis
directory-place-more = Mehr zu diesem Ort

# Maps
directory-map-title = Karte von den Ämtern
directory-map-lead = Welches Amt ist wo? Wählen Sie einen Land-Kreis. Oder schreiben Sie Ihren Ort.
directory-map-submit = Karte zeigen
directory-map-state = Land-Kreise und große Städte in Thüringen
directory-map-state-description = Eine Karte mit { $count } Nummern. Unter der Karte steht eine Liste mit den gleichen Nummern.
directory-map-counties = Alle Land-Kreise und große Städte
directory-map-county-size = { $municipalities ->
    [one] ein Ort
   *[other] { $municipalities } Orte
}, { $administrations ->
    [one] ein Amt
   *[other] { $administrations } Ämter
}
directory-map-county-title = Karte: { $county }
directory-map-county-description = Eine Karte mit { $count } Ämtern. Jedes Amt hat eine Nummer. Die Liste unten hat die gleichen Nummern. Kleine Punkte sind andere Orte. Dicke Linien zeigen, wo ein anderes Amt arbeitet.
directory-map-offices = Ämter auf dieser Karte
directory-map-unplaced = Hier kennen wir den Ort nicht
directory-map-works-for = arbeitet für { $count } Orte:
directory-map-works-for-county = für den ganzen Land-Kreis
directory-map-office-title = Karte: { $office }
directory-map-office-description = Eine Karte mit { $count } Orten. Jeder Ort hat eine Nummer. Die Liste unten hat die gleichen Nummern. Der volle Punkt zeigt, wo das Amt ist.
directory-map-places = Orte von diesem Amt
directory-map-office = Das Amt
directory-map-seat = Hier ist das Amt
directory-map-own = Ihr Ort
directory-map-note = Die Flächen sind nur ungefähr. Es sind nicht die echten Grenzen.
directory-map-link = Karte vom Amt
directory-contact-short = Adresse und Telefon

# Comparing fees
directory-compare-list-title = Preise vergleichen
directory-compare-list-lead = Für diese Themen kennen wir Preise von einzelnen Orten. Andere Preise sind überall gleich oder wir kennen sie nicht.
directory-compare-title = Preise im Vergleich
directory-compare-lead = Schreiben Sie Ihren Ort. Dann sehen Sie: Was kostet es bei Ihnen? Was kostet es in der Nähe?
directory-compare-submit = Vergleichen
directory-compare-none = Wir kennen keine Preise von einzelnen Orten
directory-compare-none-next = Hier kann man nichts vergleichen. Den Preis finden Sie auf der Seite von diesem Thema.
directory-compare-subject = Was wir vergleichen
directory-compare-county = Ihr Land-Kreis
directory-compare-near = Bis { $km } km weit weg
directory-compare-state = Ganz Thüringen
directory-compare-few = Wir kennen nur { $recorded } von { $of } Preisen. Der Vergleich ist nicht vollständig.
directory-compare-summary = Kleinster, mittlerer und größter Preis
directory-compare-of = Wir kennen { $recorded } von { $of } Preisen.
directory-compare-spread = { $least } bis { $most }, in der Mitte { $median }
directory-compare-rows = Alle Preise, die wir kennen
directory-compare-empty = In Ihrer Nähe kennen wir keinen Preis.
directory-compare-body = Ort oder Amt
directory-compare-amount = Preis
directory-compare-distance = Wie weit
directory-compare-valid = Gilt seit
directory-compare-source = Woher wir das wissen
directory-compare-since = { $date }
directory-compare-all = Alle { $count } Preise in Thüringen zeigen
directory-compare-only-near = Nur Preise in der Nähe zeigen
directory-compare-download = Als Tabelle herunterladen (CSV)
directory-compare-statewide = Überall gleich
directory-compare-what = Wofür
directory-compare-link = Mit anderen Orten vergleichen

# For the websites of municipalities
directory-embed-apply = Hier im Internet beantragen
directory-embed-more = Mehr dazu
directory-embed-example = Ein paar Angaben sind nur ausgedacht.
directory-embed-title = Auf der eigenen Internet-Seite zeigen
directory-embed-lead = Für alle, die eine Internet-Seite von einem Ort machen: Zeigen Sie ein Thema oder die Suche auf Ihrer Seite. Die Angaben bleiben immer neu.
directory-embed-many = „{ $typed }“ kann { $count } Orte bedeuten. Wählen Sie unten einen Ort.
directory-embed-what = Was möchten Sie zeigen?
directory-embed-what-service = Ein Thema
directory-embed-what-search = Die Suche
directory-embed-service = Thema
directory-embed-service-hint = Das brauchen Sie nur für ein Thema.
directory-embed-place-hint = Ihr Ort. Ohne Ort fehlen das Amt, die Öffnungs-Zeiten und die Preise.
directory-embed-level = Ebene von der Überschrift
directory-embed-level-hint = Steht darüber eine Überschrift h2? Dann wählen Sie h3.
directory-embed-language = Sprache
directory-embed-submit = Code zeigen
directory-embed-code = Code zum Kopieren
directory-embed-code-lead = Kopieren Sie beide Zeilen auf Ihre Seite. Die zweite Zeile brauchen Sie nur einmal.
directory-embed-preview = So sieht es aus
directory-embed-preview-lead = Auf Ihrer Seite sieht es ein bisschen anders aus. Es nimmt dort Ihre Schrift und Ihre Farben.
directory-embed-server = Ohne Skript
directory-embed-server-lead = Ihr Computer-Programm kann den Text auch selbst holen. Nehmen Sie ihn nur bei Status 200.
directory-embed-json = Für Programme: JSON
directory-embed-json-lead = Die gleichen Angaben für Computer-Programme.
directory-embed-how = So geht das
directory-embed-how-frame = Der Text wird ein Teil von Ihrer Seite. Es gibt keinen Rahmen (iframe).
directory-embed-how-style = Der Text hat keine eigenen Farben. Alle Klassen fangen mit dwe an.
directory-embed-how-script = Das Skript ist sehr klein. Es nimmt nur an, was es kennt.
directory-embed-how-cookies = Es gibt keine Cookies. Niemand wird beobachtet.
directory-embed-how-fallback = Geht etwas nicht? Dann bleibt ein Link stehen.
directory-embed-how-fresh = Neue Angaben sind nach 5 Minuten da.

directory-state-name = Thüringen

directory-failure-governed = Den Wert „{ $key }“ bestimmt eine Satzung: { $by_law }
directory-failure-governed-next = Bitte ändern Sie die Satzung. Wir haben nichts gespeichert.
directory-failure-by-law-unknown = Diese Satzung gibt es nicht
directory-failure-by-law-unknown-next = Bitte öffnen Sie die Liste der Satzungen.
directory-failure-by-law-changed = Jemand hat die Satzung schon geändert
directory-failure-by-law-changed-next = Bitte laden Sie die Seite neu. Ihre Änderung ist nicht gespeichert.
directory-failure-by-law = Die Satzung geht so nicht
directory-failure-by-law-next = Bitte prüfen Sie die Tage und die Beträge. Wir haben nichts gespeichert.

directory-by-law-citation = { $title } vom { $adopted } ({ $place }), gilt seit { $day }
directory-by-law-part-entity = Gemeinde
directory-by-law-part-title = Titel
directory-by-law-part-adopted = Beschluss
directory-by-law-part-submitted = Vorlage bei der Aufsicht
directory-by-law-part-cleared = Genehmigung
directory-by-law-part-published = Bekannt-Machung
directory-by-law-part-in-force = Beginn
directory-by-law-part-last = Ende
directory-by-law-part-from = erster Tag
directory-by-law-part-to = letzter Tag
directory-by-law-problem-missing = „{ $part }“ fehlt.
directory-by-law-problem-too-long = „{ $part }“ ist zu lang. Es gehen 200 Zeichen.
directory-by-law-problem-no-day = „{ $typed }“ ist kein Datum ({ $part }). Ein Beispiel: 31.1.2026.
directory-by-law-problem-no-entity = „{ $key }“ ist keine Gemeinde. Die Nummer hat 5, 8 oder 9 Ziffern.
directory-by-law-problem-not-yours = Für { $key } arbeitet diese Verwaltung nicht.
directory-by-law-problem-step = Dieser Schritt passt jetzt nicht.
directory-by-law-problem-order = „{ $later }“ ist vor „{ $earlier }“. Das geht nicht.
directory-by-law-problem-future = Der Tag bei „{ $part }“ kommt erst noch.
directory-by-law-problem-waiting = Das geht erst ab dem { $day }. Oder mit einer Genehmigung.
directory-by-law-problem-retroactive = Die Satzung beginnt vor der Bekannt-Machung. Das geht nur für eine geänderte Satzung.
directory-by-law-problem-link = Die Adresse muss mit https:// beginnen.
directory-by-law-problem-no-citation = Wo steht die Satzung? Das Amts-Blatt oder eine Adresse fehlt.
directory-by-law-problem-changes = Die alte Satzung passt nicht.
directory-by-law-problem-key = „{ $key }“ ist kein Schlüssel.
directory-by-law-problem-no-value = Für „{ $key }“ fehlt der Wert.
directory-by-law-problem-value = Der Wert für „{ $key }“ geht nicht: { $reason }
directory-by-law-problem-period = „{ $key }“ endet am { $last }. Das ist vor dem Beginn am { $first }.
directory-by-law-problem-early = „{ $key }“ beginnt am { $first }. Die Satzung beginnt erst am { $begin }.
directory-by-law-problem-overlap = Für „{ $key }“ gibt es vom { $first } bis { $last } zwei Werte.
directory-by-law-problem-hole = Für „{ $key }“ gibt es vom { $first } bis { $last } keinen Wert.
directory-by-law-problem-contradiction = „{ $key }“ steht ab { $first } schon in einer anderen Satzung: { $other }.
directory-by-law-problem-known = Die Satzung „{ $title }“ gibt es schon. Ihr Inhalt ist anders.
directory-by-law-problem-differs = Die Zeilen der Satzung „{ $title }“ passen nicht zusammen.
directory-by-law-problem-row = Die Zeile geht nicht: { $reason }
directory-value-problem-unknown = Kein Online-Dienst kennt diesen Schlüssel.
directory-value-problem-amount = Das ist kein Betrag. Ein Beispiel: 50,00.
directory-value-problem-number = Das ist keine ganze Zahl.
directory-value-problem-choice = Diese Auswahl gibt es nicht.
directory-value-problem-bounds = Der Wert ist zu klein, zu groß oder zu lang.
directory-failure-two-people = Bank-Angaben muss jemand bestätigen
directory-failure-two-people-next = Bitte tragen Sie sie in den Einstellungen ein.
directory-failure-same-person = Sie haben die Bank-Angaben selbst eingetragen
directory-failure-same-person-next = Bitte fragen Sie eine zweite Person.
directory-failure-setting-changed = Die Angaben sind schon anders
directory-failure-setting-changed-next = Bitte öffnen Sie die Seite neu. Wir haben nichts gespeichert.
directory-failure-no-take-over = Dieser Wert geht nicht
directory-failure-no-take-over-next = Bitte wählen Sie eine Gemeinde mit einem eigenen Wert.
directory-failure-nothing-to-end = Hier kann nichts enden
directory-failure-nothing-to-end-next = Bitte prüfen Sie den Tag. Wir haben nichts gespeichert.
directory-failure-colour = Das ist keine Farbe
directory-failure-colour-next = Schreiben Sie sechs Zeichen: 0 bis 9 oder A bis F. Zum Beispiel: #2044aa.
directory-failure-address-taken = Diese Adresse hat schon jemand
directory-failure-address-taken-next = Nehmen Sie eine andere Adresse. Oder fragen Sie den Betrieb.
directory-failure-addresses = Mehr als { $most } Adressen gehen nicht
directory-failure-addresses-next = Geben Sie zuerst eine Adresse zurück.
directory-failure-address = Niemand will diese Adresse mehr
directory-failure-address-next = Öffnen Sie die Liste neu.

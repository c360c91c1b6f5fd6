directory-start-title = Was möchten Sie erledigen?
directory-start-lead = Suchen Sie nach einer Leistung der Verwaltung. Sie erfahren, wer zuständig ist, was Sie brauchen und ob es online geht.
directory-entrance-citizen-title = Bürgerinnen und Bürger
directory-entrance-business-title = Unternehmen
directory-entrance-other-title = Weitere
directory-entrance-citizen-search = Suche für Bürgerinnen und Bürger
directory-entrance-business-search = Suche für Unternehmen
directory-entrance-other-search = Suche für Weitere
directory-entrance-citizen-hint = zum Beispiel Hund anmelden, Perso, Kita
directory-entrance-business-hint = zum Beispiel Gewerbe anmelden, Gerüst, Baugenehmigung
directory-entrance-other-hint = zum Beispiel Vereinsfest, Turnhalle, Versammlung
directory-entrance-citizen-for = Für alle, die hier leben oder herziehen.
directory-entrance-business-for = Für Betriebe, Selbstständige und alle, die ein Unternehmen gründen.
directory-entrance-other-for = Für Vereine, Ehrenamt, Kirchen, Notariate und andere Behörden.
directory-entrance-citizen-all = Alle Leistungen für Bürgerinnen und Bürger
directory-entrance-business-all = Alle Leistungen für Unternehmen
directory-entrance-other-all = Alle Leistungen für Weitere
directory-search-words = Wonach suchen Sie?
directory-search-place = Postleitzahl oder Ort
directory-search-place-hint = zum Beispiel 99084 oder Erfurt
directory-search-submit = Suchen
directory-chooser-title = Welcher Ort ist gemeint?
directory-chooser-lead = „{ $typed }“ kann { $count } Gemeinden bedeuten. Bitte wählen Sie Ihre Gemeinde.
directory-place-unknown = Zu „{ $typed }“ finden wir in Thüringen keinen Ort. Prüfen Sie die Schreibweise oder geben Sie die Postleitzahl ein.
directory-place-suggestions = Meinten Sie einen dieser Orte?
directory-places-title = Ort finden
directory-place-county = Landkreis oder kreisfreie Stadt
directory-place-administration = Verwaltung
directory-place-postcodes = Postleitzahlen
directory-place-population = Einwohnerinnen und Einwohner
directory-place-key = Amtlicher Gemeindeschlüssel
directory-results = { $count ->
    [one] Eine Leistung gefunden
   *[other] { $count } Leistungen gefunden
}
directory-results-at = { $count ->
    [one] Eine Leistung gefunden für { $place }
   *[other] { $count } Leistungen gefunden für { $place }
}
directory-results-no-place = Geben Sie Ihren Ort an. Dann sehen Sie, wer zuständig ist und ob es dort online geht.
directory-all-services = Alle Leistungen ansehen
directory-nothing = Zu „{ $words }“ haben wir nichts gefunden
directory-nothing-next = Versuchen Sie es mit einem anderen oder kürzeren Wort, zum Beispiel „Ausweis“ statt „Ausweisdokument verlängern“.
directory-as-of = Gebietsstand: { $date }. Spätere Änderungen von Gemeinden sind noch nicht enthalten.
directory-state-online = Online hier möglich
directory-state-form = Formular zum Ausdrucken
directory-state-appointment = Persönlich mit Termin
directory-state-in-person = Nur persönlich
directory-state-other-authority = Eine andere Behörde ist zuständig
directory-state-not-offered = Hier noch nicht online
directory-state-appointment-next = Sie müssen persönlich erscheinen. Vereinbaren Sie vorher einen Termin bei der zuständigen Verwaltung.
directory-state-in-person-next = Sie müssen persönlich bei der zuständigen Verwaltung erscheinen.
directory-state-other-authority-next = Diese Leistung führt eine Behörde des Bundes aus. Welche Behörde das ist, ist nicht erfasst.
directory-not-offered-next = Wenden Sie sich an die unten genannte Verwaltung. Dort können Sie die Leistung schriftlich oder vor Ort beantragen.
directory-not-offered-next-in-person = Gehen Sie persönlich zu der unten genannten Verwaltung.
directory-not-offered-next-bundle = Sehen Sie nach, ob eine der ähnlichen Leistungen passt. Oder fragen Sie die Verwaltung Ihres Ortes: Geben Sie dazu oben Ihren Ort an, dann steht sie unten.
directory-missing-online-service = Für diese Leistung gibt es noch keinen Onlinedienst.
directory-missing-zone = Für diese Gemeinde ist keine Zone mit Bewohnerparken erfasst.
directory-missing-activation = Der Onlinedienst ist für diese Gemeinde noch nicht freigeschaltet.
directory-missing-closed = Die zuständige Verwaltung nimmt zurzeit keine Anträge über das Internet an.
directory-state-closed = Hier zurzeit nicht online
directory-missing-title = Warum noch nicht online?
directory-missing-values = Der Onlinedienst kann hier nicht angeboten werden, weil von { $entity } diese Angaben nicht erfasst sind:
directory-form-link = Formular öffnen
directory-start-application = Jetzt online beantragen
directory-service-place-hint = Damit wir sagen können, wer zuständig ist und ob es online geht. Zum Beispiel 99084 oder Erfurt.
directory-service-place-submit = Zuständige Verwaltung anzeigen
directory-service-at = Gilt für { $place }.
directory-service-other-place = Anderen Ort wählen
directory-responsible-title = Wer ist zuständig?
directory-responsible-office = Zuständige Verwaltung
directory-responsible-entity = Handelt im Namen von
directory-responsible-note = Hinweis
directory-acts-for = Hier arbeitet { $office } für { $entity }. Der Bescheid kommt von { $sender }.
directory-address = Anschrift
directory-hours = Öffnungszeiten
directory-email = E-Mail
directory-rule-source = Grundlage der Zuständigkeit
directory-not-recorded = nicht erfasst
directory-fictitious = erfundener Beispielwert
directory-tariff-not-recorded = Für diese Gemeinde ist kein Steuersatz erfasst.
directory-per-year = { $amount } im Jahr
directory-alternatives-title = Ähnliche Leistungen
directory-bundle-federal = Diese Leistung führen Behörden des Bundes aus.
directory-bundle-regional = Diese Leistung führen Behörden des Landes oder der Kommunen aus.
directory-bundle-both = Diese Leistung führen je nach Einzelfall Behörden des Bundes, des Landes oder der Kommunen aus.
directory-bundle-note = Welche Behörde zuständig ist, ist nicht erfasst. Auch eine Beschreibung ist noch nicht erfasst.
directory-value-street = Straße der Verwaltung
directory-value-postcode = Postleitzahl der Verwaltung
directory-value-city = Ort der Verwaltung
directory-value-email = E-Mail-Adresse der Verwaltung
directory-value-phone = Telefonnummer der Verwaltung
directory-value-hours = Öffnungszeiten
directory-value-iban = Bankverbindung (IBAN)
directory-value-bic = Bankleitzahl (BIC)
directory-value-account-holder = Inhaber des Bankkontos
directory-value-dog-tax-first = Steuer für den ersten Hund
directory-value-dog-tax-second = Steuer für den zweiten Hund
directory-value-dog-tax-further = Steuer für jeden weiteren Hund
directory-value-dog-tax-dangerous-first = Steuer für den ersten gefährlichen Hund
directory-value-dog-tax-dangerous-further = Steuer für jeden weiteren gefährlichen Hund
directory-value-dog-tax-age = Alter des Hundes, ab dem die Steuer anfällt
directory-value-dog-tax-start = Beginn der Steuerpflicht
directory-value-registration-certificate-fee = Gebühr der Meldebescheinigung
directory-value-other = Angabe „{ $key }“
directory-failure-service = Diese Leistung kennen wir nicht
directory-failure-service-next = Suchen Sie auf der Startseite nach der Leistung. Vielleicht hat sich die Adresse geändert.
directory-failure-municipality = Diese Gemeinde kennen wir nicht
directory-failure-municipality-next = Geben Sie einen Ort oder eine Postleitzahl in Thüringen ein. Programme verwenden den achtstelligen Gemeindeschlüssel.
directory-failure-empty = Der Zuständigkeitsfinder ist noch leer
directory-failure-empty-next = Der Betreiber muss zuerst die Daten einspielen. Versuchen Sie es später noch einmal.
directory-failure-parameters = Angaben der Anfrage sind falsch
directory-failure-parameters-next = Berichtigen Sie die genannten Angaben und senden Sie die Anfrage noch einmal.
directory-api-place = Geben Sie den achtstelligen Schlüssel einer Thüringer Gemeinde an, zum Beispiel 16051000.
directory-api-audience = Möglich sind citizen, business und other.
directory-api-limit = Geben Sie eine Zahl von 1 bis 50 an.
directory-api-page = Geben Sie eine Seite ab 0 an.
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
directory-helpers-title = Wer hilft sonst weiter?
directory-helpers-lead = Diese Verwaltungen sind für Ihren Ort da. Sie können Ihnen sagen, wohin Sie sich wenden.
directory-first-dog = In { $entity } kostet der erste Hund { $amount } im ganzen Jahr { $year }.
directory-authority = Zuständige Behörde
directory-authority-link = Internetadresse
directory-not-offered-only = Zuständig ist { $entity }. Onlinedienste anderer Orte gelten hier nicht.
directory-not-offered-form = Ein Formular zum Ausdrucken ist nicht erfasst.
directory-bundle-office = Welche Behörde zuständig ist, hängt vom Ort ab. Eine Beschreibung dieser Leistung ist noch nicht erfasst.
directory-bundle-curated = Dafür gibt es hier eigene Seiten. Wählen Sie unten, was Sie brauchen.
directory-price-from = ab { $amount }
directory-nothing-suggestions = Meinten Sie eines dieser Wörter?
directory-nothing-ask = Oder fragen Sie nach
directory-nothing-place = Geben Sie oben Ihren Ort an. Dann zeigen wir Ihnen die Verwaltung, bei der Sie nachfragen können.
directory-contact = Anschrift, Telefon, E-Mail, Öffnungszeiten
directory-bundle-authority = Eine Beschreibung dieser Leistung ist noch nicht erfasst.
directory-not-offered-next-ask = Welche Behörde zuständig ist, weiß die Verwaltung Ihres Ortes. Sie steht weiter unten.
directory-authority-unknown = Zuständige Behörde nicht erfasst
directory-trail-letter = A–Z: { $letter }
directory-suggest-label = Vorschläge
directory-suggest-one = Ein Vorschlag. Mit der Pfeiltaste nach unten wählen Sie ihn aus.
directory-suggest-many = { $count } Vorschläge. Mit der Pfeiltaste nach unten wählen Sie aus.
directory-suggest-none = Keine Vorschläge. Sie können trotzdem suchen.
directory-situations-title = Lebens- und Geschäftslagen
directory-situations-lead = Geburt, Umzug, Gründung: Wählen Sie, was gerade ansteht. Dann sehen Sie alles, was dabei zu erledigen ist.
directory-situations-link = Nach Lebenslage suchen
directory-situations-about = Geburt, Umzug, Gründung und andere Anlässe mit allem, was dazugehört.
directory-situations-citizen = Was steht bei Ihnen an?
directory-situations-business = Was steht in Ihrem Unternehmen an?
directory-situations-other = Worum geht es?
directory-situation-lead = { $count ->
    [one] Eine Leistung gehört zu dieser Lage.
   *[other] { $count } Leistungen gehören zu dieser Lage.
}
directory-situation-description = Alle Leistungen der Verwaltung zur Lage „{ $situation }“ in Thüringen: wer zuständig ist, was Sie brauchen und ob es online geht.
directory-situation-here = Das erledigen Ihre Gemeinde und Ihr Landkreis
directory-situation-others = Weitere Leistungen
directory-register-title = Leistungen von A bis Z
directory-register-lead = Hier stehen die Leistungen Ihrer Gemeinde und Ihres Landkreises. Ein Buchstabe führt zu allen Leistungen und Stichwörtern, die mit ihm beginnen.
directory-register-link = Alle Leistungen von A bis Z
directory-register-about = Das ganze Verzeichnis, auch mit alltäglichen Wörtern.
directory-register-letter = Leistungen mit { $letter }
directory-register-description = Leistungen der Verwaltung in Thüringen, die mit { $letter } beginnen, mit Stichwörtern.
directory-register-nothing = Mit { $letter } beginnt keine Leistung. Wählen Sie einen anderen Buchstaben.
directory-register-letters = Buchstaben
directory-register-see = siehe
directory-place-link = Ihr Ort
directory-place-about = Welche Verwaltung ist für Ihren Ort da, wie erreichen Sie sie, und was geht dort online?
directory-services-here = Leistungen Ihrer Gemeinde und Ihres Landkreises
directory-list-place-hint = Dann sehen Sie, wer zuständig ist und was online geht. Zum Beispiel 99084 oder Erfurt.
directory-list-place-submit = Ort übernehmen
directory-start-browse = Lieber stöbern statt suchen?
directory-sheet-link = Druckansicht
directory-sheet-back = Zurück zur Seite der Leistung
directory-sheet-how = Drucken Sie diese Seite mit Ihrem Browser (Strg+P, auf dem Mac Befehl+P).
directory-sheet-print = Jetzt drucken
directory-sheet-printed = Stand: { $date }. Diese Seite im Internet: { $address }
directory-sheet-notes = Notizen
directory-bundle-description = { $service }: Welche Behörde ist in Thüringen zuständig, und wie erreichen Sie sie?
directory-town-description = Welche Verwaltung für { $place } da ist, wie Sie sie erreichen und was Sie online erledigen können.
directory-town-administration = Ihre Verwaltung
directory-town-county = Ihr Landratsamt
directory-town-search = Was möchten Sie hier erledigen?
directory-town-online = Das geht hier online
directory-town-offline = Hier geht noch nichts online. Rufen Sie Ihre Verwaltung an oder gehen Sie hin.
directory-town-facts = Zahlen und Schlüssel
directory-town-news = Aktuelles aus Ihrer Verwaltung
directory-formerly = { $name } gehört seit dem { $date } zu { $now }.
directory-formerly-short = früher eigenständig

# The parts of the description of a service
directory-module-name = Name der Leistung
directory-module-teaser = Kurz gesagt
directory-module-summary = Worum geht es?
directory-module-description = Ausführliche Beschreibung
directory-module-requirements = Welche Voraussetzungen gibt es?
directory-module-documents = Was brauche ich?
directory-module-procedure = Wie läuft es ab?
directory-module-fee = Was kostet das?
directory-module-deadline = Welche Fristen gibt es?
directory-module-duration = Wie lange dauert es?
directory-module-result = Was bekomme ich?
directory-module-forms = Formulare
directory-module-hints = Was sollte ich noch wissen?
directory-module-more = Weitere Informationen
directory-module-responsible = An wen wende ich mich?
directory-module-contact = Wer hilft mir weiter?
directory-module-legal-basis = Rechtsgrundlage
directory-module-remedy = Was kann ich gegen die Entscheidung tun?

# Texts of places, and why an office is responsible
directory-text-local = Hinweis {$entity}
directory-text-approved = Fachlich freigegeben durch {$by} am {$date}.
directory-contact-point-title = Hier bekommen Sie auch Auskunft
directory-reason-link = Warum ist diese Stelle zuständig?
directory-reason-title = Warum ist diese Stelle zuständig?
directory-reason-lead = So wurde die zuständige Stelle für {$place} gefunden. Das Kleinste kommt zuerst: Gemeinde, Verwaltung, Landkreis, Land. Der letzte Schritt entscheidet.
directory-reason-none = Für diese Leistung entscheidet der Ort nicht, oder die zuständige Stelle ist nicht erfasst.
directory-reason-service = Eigene Zuordnung dieser Leistung
directory-reason-rule = Zuordnung für alle Leistungen dieser Art
directory-reason-area = {$what} für {$area}
directory-reason-general = Allgemeine Regel
directory-reason-nothing = nichts eingetragen
directory-reason-other-time = eingetragen für eine andere Zeit:
directory-reason-since = seit {$from}
directory-reason-until = bis {$to}
directory-reason-between = von {$from} bis {$to}

# What can go wrong for editors
directory-failure-assignment = Diese Zuordnung gibt es nicht mehr
directory-failure-assignment-next = Laden Sie die Liste neu. Vielleicht hat jemand anderes sie beendet.
directory-failure-assignment-wrong = Die Zuordnung passt nicht: {$reason}
directory-failure-assignment-wrong-next = Berichtigen Sie die Angabe. Es wurde nichts gespeichert.
directory-failure-contradiction = Für dieses Gebiet und diese Zeit ist schon {$authority} eingetragen
directory-failure-contradiction-next = Beenden Sie zuerst die andere Zuordnung, oder wählen Sie einen anderen Zeitraum. Es wurde nichts gespeichert.
directory-failure-unit = Diese Stelle gibt es nicht
directory-failure-unit-next = Laden Sie die Liste der Stellen neu. Vielleicht hat jemand anderes sie entfernt.
directory-failure-unit-wrong = { $what ->
    [id] Die Kennung darf nicht leer sein und nur aus Buchstaben ohne Umlaute, Ziffern und Bindestrichen bestehen, höchstens 80 Zeichen.
    [twice] Diese Kennung steht schon in einer Zeile davor.
    [columns] Die Tabelle braucht die Spalten id, name, address, phone, email, link und source, und jede Zeile ebenso viele.
    [name] Geben Sie den Namen der Stelle ein.
    [email] Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel poststelle@stelle.example, oder lassen Sie das Feld leer.
    [link] Geben Sie eine vollständige Adresse ein, die mit https:// oder http:// beginnt, oder lassen Sie das Feld leer.
    [source] Geben Sie an, woher die Angaben kommen.
    [reserved] „XZuFi “ steht am Anfang für Angaben aus einer Übernahme. Beginnen Sie die Herkunft anders.
   *[long] Der Text ist zu lang. Kürzen Sie ihn.
}
directory-failure-unit-wrong-next = Berichtigen Sie die Angabe. Es wurde nichts gespeichert.
directory-failure-unit-used = { $count ->
    [one] Eine Zuordnung nennt diese Stelle; sie kann nicht entfernt werden
   *[other] { $count } Zuordnungen nennen diese Stelle; sie kann nicht entfernt werden
}
directory-failure-unit-used-next = Ordnen Sie die Leistungen zuerst einer anderen Stelle zu. Was schon beendet ist, bleibt mit der Stelle nachlesbar.
directory-failure-unit-sent = Diese Stelle kommt von { $sender } und kann hier nicht geändert werden
directory-failure-unit-sent-next = Bitten Sie den Absender, die Angaben zu berichtigen; die nächste Übernahme bringt sie. Es wurde nichts gespeichert.
directory-failure-text-long = Der Text ist zu lang
directory-failure-text-long-next = Kürzen Sie den Text auf höchstens 40.000 Zeichen. Es wurde nichts gespeichert.
directory-failure-text-changed = Jemand anderes hat den Text inzwischen geändert
directory-failure-text-changed-next = Laden Sie die Seite neu und übertragen Sie Ihre Änderung. Der Text der anderen Person bleibt stehen.
directory-failure-not-yours = Für diese Stelle dürfen Sie nicht schreiben
directory-failure-not-yours-next = Wenden Sie sich an die Redaktion, wenn der Text geändert werden muss.
directory-failure-no-word = Das ist kein Suchwort
directory-failure-no-word-next = Geben Sie ein Wort oder wenige Worte ein, höchstens 80 Zeichen.

# Opening hours, what is open now
directory-failure-opening = Diese Öffnungszeiten können nicht gelesen werden
directory-failure-opening-next = Schreiben Sie Zeiten wie 09:00-12:00,14:00-18:00 oder closed. Ein geschlossener Tag braucht einen Grund.
directory-opening-span = { $from } bis { $until } Uhr
directory-opening-and = { $first } und { $last }
directory-opening-days = { $first } bis { $last }
directory-opening-closed = geschlossen
directory-opening-never = Immer geschlossen
directory-day-monday = Montag
directory-day-tuesday = Dienstag
directory-day-wednesday = Mittwoch
directory-day-thursday = Donnerstag
directory-day-friday = Freitag
directory-day-saturday = Samstag
directory-day-sunday = Sonntag
directory-open-now = Jetzt geöffnet
directory-closed-now = Jetzt geschlossen
directory-hours-unknown = Öffnungszeiten nicht erfasst
directory-hours-words = Öffnungszeiten nur als Text erfasst
directory-closed-holiday = Heute ist Feiertag: { $name }.
directory-closed-announced = Heute geschlossen: { $reason }.
directory-closes-at = schließt um { $time } Uhr
directory-closes-on = schließt am { $day } um { $time } Uhr
directory-opens-today = öffnet heute um { $time } Uhr
directory-opens-tomorrow = öffnet morgen um { $time } Uhr
directory-opens-on = öffnet am { $day } um { $time } Uhr
directory-opens-unknown = In den nächsten 60 Tagen ist keine Öffnung erfasst.
directory-distance = { $km } entfernt
directory-distance-here = im selben Ort
directory-open-title = Was ist jetzt geöffnet?
directory-open-lead = Sehen Sie, welche Verwaltung in Ihrer Nähe gerade geöffnet hat und bis wann.
directory-open-submit = Geöffnete Verwaltungen anzeigen
directory-open-moment = { $place }, { $day }, { $date }, { $time } Uhr
directory-open-note = Die Entfernung ist die Luftlinie zwischen den erfassten Punkten der Gemeinden, nicht der Weg bis zur Tür. An gesetzlichen Feiertagen ist geschlossen, wenn nichts anderes erfasst ist.
directory-open-only = Nur zeigen, was jetzt geöffnet ist
directory-open-all = Alle zeigen
directory-open-every-concern = Für alle Anliegen zeigen
directory-open-other-authority = Wer dieses Anliegen bearbeitet, steht auf der Seite der Leistung
directory-open-other-authority-next = Es ist keine der Verwaltungen, deren Öffnungszeiten hier stehen, oder es ist nicht erfasst. Die Verwaltungen Ihres Ortes können Ihnen sagen, wohin Sie sich wenden.
directory-open-nothing = Jetzt ist hier keine Verwaltung mit erfassten Öffnungszeiten geöffnet
directory-open-nothing-next = Zeigen Sie alle an. Dann sehen Sie, wann sie wieder öffnen.
directory-open-own = Für Ihren Ort
directory-open-near = In der Nähe
directory-open-near-lead = Diese Verwaltungen sind für andere Orte da. Fragen Sie vorher, ob sie Ihnen helfen können.
directory-open-bound = Andere Verwaltungen dürfen dieses Anliegen nicht für Sie bearbeiten, auch wenn sie näher sind.
directory-open-link = Was ist jetzt geöffnet?
directory-role-responsible = Zuständig
directory-role-town-hall = Verwaltung Ihres Ortes
directory-role-county = Verwaltung des Landkreises
directory-place-more = Mehr zu diesem Ort

# Maps
directory-map-title = Karte der Verwaltungen
directory-map-lead = Welche Verwaltung arbeitet wo? Wählen Sie einen Landkreis oder geben Sie Ihren Ort ein.
directory-map-submit = Karte anzeigen
directory-map-state = Landkreise und kreisfreie Städte in Thüringen
directory-map-state-description = Karte mit { $count } nummerierten Landkreisen und kreisfreien Städten. Die Liste darunter nennt dieselben Nummern.
directory-map-counties = Alle Landkreise und kreisfreien Städte
directory-map-county-size = { $municipalities ->
    [one] eine Gemeinde
   *[other] { $municipalities } Gemeinden
}, { $administrations ->
    [one] eine Verwaltung
   *[other] { $administrations } Verwaltungen
}
directory-map-county-title = Karte: { $county }
directory-map-county-description = Karte mit den Sitzen von { $count } Verwaltungen, nummeriert wie die Liste darunter. Kleine Punkte sind weitere Gemeinden, kräftige Linien trennen die Gebiete der Verwaltungen.
directory-map-offices = Verwaltungen auf dieser Karte
directory-map-unplaced = Ohne erfassten Sitz
directory-map-works-for = arbeitet für { $count } Gemeinden:
directory-map-works-for-county = für den ganzen Landkreis
directory-map-office-title = Karte: { $office }
directory-map-office-description = Karte mit { $count } Gemeinden dieser Verwaltung, nummeriert wie die Liste darunter. Der gefüllte Punkt ist der Sitz der Verwaltung.
directory-map-places = Gemeinden dieser Verwaltung
directory-map-office = Die Verwaltung
directory-map-seat = Sitz der Verwaltung
directory-map-own = Ihr Ort
directory-map-note = Die Flächen sind vereinfacht: Jede Stelle gehört zu der Gemeinde, deren Punkt am nächsten liegt. Es sind nicht die amtlichen Grenzen.
directory-map-link = Karte der Verwaltung
directory-contact-short = Anschrift und Kontakt

# Comparing fees
directory-compare-list-title = Gebühren vergleichen
directory-compare-list-lead = Für diese Leistungen sind Beträge einzelner Gemeinden erfasst. Alle anderen kosten überall gleich viel oder ihre Beträge sind nicht erfasst.
directory-compare-title = Gebühren im Vergleich
directory-compare-lead = Geben Sie Ihren Ort ein. Dann sehen Sie, was es bei Ihnen und in der Nähe kostet.
directory-compare-submit = Vergleichen
directory-compare-none = Für diese Leistung sind keine Beträge einzelner Gemeinden erfasst
directory-compare-none-next = Es gibt nichts zu vergleichen. Was sie kostet, steht auf der Seite der Leistung.
directory-compare-subject = Was verglichen wird
directory-compare-county = Ihr Landkreis
directory-compare-near = Umkreis von { $km } km
directory-compare-state = Ganz Thüringen
directory-compare-few = Erfasst sind die Beträge von { $recorded } der { $of } Stellen, die sie festlegen. Der Vergleich ist deshalb nicht vollständig.
directory-compare-summary = Niedrigster, mittlerer und höchster Betrag
directory-compare-of = erfasst: { $recorded } von { $of }
directory-compare-spread = { $least } bis { $most }, in der Mitte (Median) { $median }
directory-compare-rows = Alle erfassten Beträge
directory-compare-empty = In Ihrem Landkreis und im Umkreis ist kein Betrag erfasst.
directory-compare-body = Gemeinde oder Stelle
directory-compare-amount = Betrag
directory-compare-distance = Entfernung
directory-compare-valid = Gilt seit
directory-compare-source = Quelle
directory-compare-since = { $date }
directory-compare-all = Alle { $count } Beträge in Thüringen zeigen
directory-compare-only-near = Nur Landkreis und Umkreis zeigen
directory-compare-download = Als Tabelle mit Quellen herunterladen (CSV)
directory-compare-statewide = Überall gleich
directory-compare-what = Wofür
directory-compare-link = Mit anderen Orten vergleichen

# For the websites of municipalities
directory-embed-apply = Online beantragen und mehr erfahren
directory-embed-more = Mehr zu dieser Leistung
directory-embed-example = Einige Angaben sind erfundene Beispielwerte.
directory-embed-title = Auf der eigenen Website einbetten
directory-embed-lead = Für alle, die die Website einer Gemeinde pflegen: Zeigen Sie eine Leistung oder die Suche auf Ihrer eigenen Seite. Die Angaben bleiben von selbst aktuell.
directory-embed-many = „{ $typed }“ kann { $count } Gemeinden bedeuten. Wählen Sie unten eine davon.
directory-embed-what = Was möchten Sie zeigen?
directory-embed-what-service = Eine Leistung
directory-embed-what-search = Die Suche
directory-embed-service = Leistung
directory-embed-service-hint = Nur nötig, wenn Sie eine Leistung zeigen möchten.
directory-embed-place-hint = Ihr Ort. Ohne Ort fehlen Zuständigkeit, Öffnungszeiten und örtliche Gebühren.
directory-embed-level = Ebene der Überschrift
directory-embed-level-hint = Steht der Baustein unter einer Überschrift h2, wählen Sie h3.
directory-embed-language = Sprache
directory-embed-submit = Code anzeigen
directory-embed-code = Code zum Kopieren
directory-embed-code-lead = Fügen Sie beide Zeilen dort ein, wo der Baustein stehen soll. Die zweite Zeile reicht einmal pro Seite.
directory-embed-preview = Vorschau
directory-embed-preview-lead = So sieht der Baustein mit der Schrift dieser Seite aus. Auf Ihrer Seite nimmt er Ihre Schrift und Ihre Farben an.
directory-embed-server = Ohne Skript: vom Server holen
directory-embed-server-lead = Ihr Redaktionssystem kann den fertigen Baustein auch selbst abrufen. Übernehmen Sie ihn nur, wenn die Antwort den Status 200 hat.
directory-embed-json = Für Programme: JSON
directory-embed-json-lead = Dieselben Angaben für eigene Auswertungen. Auch Skripte fremder Websites dürfen sie lesen.
directory-embed-how = So funktioniert es
directory-embed-how-frame = Der Baustein wird Teil Ihrer Seite. Es gibt keinen Rahmen (iframe), in dem Tastatur und Vorlesegerät hängen bleiben.
directory-embed-how-style = Er bringt keine eigenen Farben und Schriften mit. Alle Klassen beginnen mit dwe; damit können Sie ihn gestalten.
directory-embed-how-script = Das Skript ist kleiner als 3 kB. Es übernimmt nur bekannte Elemente und nur Adressen dieses Zuständigkeitsfinders.
directory-embed-how-cookies = Es setzt keine Cookies und sendet nichts über die Menschen, die Ihre Seite lesen, außer dass ihr Browser den Baustein abruft.
directory-embed-how-fallback = Ohne JavaScript oder wenn etwas nicht erreichbar ist, bleibt der Link stehen.
directory-embed-how-fresh = Geänderte Angaben erscheinen spätestens nach fünf Minuten.

directory-state-name = Thüringen

directory-failure-governed = Den Wert „{ $key }“ legt eine Satzung fest: { $by_law }
directory-failure-governed-next = Ändern Sie die Satzung oder erfassen Sie eine neue. Gespeichert wurde nichts.
directory-failure-by-law-unknown = Diese Satzung gibt es nicht
directory-failure-by-law-unknown-next = Öffnen Sie die Liste der Satzungen und wählen Sie dort.
directory-failure-by-law-changed = Jemand anderes hat die Satzung inzwischen geändert
directory-failure-by-law-changed-next = Laden Sie die Seite neu und prüfen Sie, was noch zu tun ist. Ihre Änderung wurde nicht gespeichert.
directory-failure-by-law = Die Satzung kann so nicht gespeichert werden
directory-failure-by-law-next = Prüfen Sie Tage, Schlüssel und Beträge. Gespeichert wurde nichts.

directory-by-law-citation = { $title } vom { $adopted } ({ $place }), in Kraft seit { $day }
directory-by-law-part-entity = Körperschaft
directory-by-law-part-title = Titel
directory-by-law-part-adopted = Beschluss
directory-by-law-part-submitted = Vorlage bei der Rechtsaufsicht
directory-by-law-part-cleared = Genehmigung oder Zulassung
directory-by-law-part-published = Bekanntmachung
directory-by-law-part-in-force = Inkrafttreten
directory-by-law-part-last = Außerkrafttreten
directory-by-law-part-from = erster Tag
directory-by-law-part-to = letzter Tag
directory-by-law-problem-missing = Die Angabe „{ $part }“ fehlt.
directory-by-law-problem-too-long = Die Angabe „{ $part }“ ist länger als 200 Zeichen.
directory-by-law-problem-no-day = „{ $typed }“ ist kein Datum ({ $part }). Schreiben Sie zum Beispiel 2026-01-31 oder 31.1.2026.
directory-by-law-problem-no-entity = „{ $key }“ ist kein Schlüssel einer Körperschaft. Es sind 5, 8 oder 9 Ziffern.
directory-by-law-problem-not-yours = Für die Körperschaft { $key } arbeitet diese Verwaltung nicht, oder es gibt sie nicht.
directory-by-law-problem-step = Dieser Schritt passt nicht zum Stand der Satzung.
directory-by-law-problem-order = „{ $later }“ liegt vor „{ $earlier }“.
directory-by-law-problem-future = Der Tag bei „{ $part }“ liegt in der Zukunft.
directory-by-law-problem-waiting = Ohne Genehmigung oder Zulassung darf die Satzung erst ab dem { $day } bekannt gemacht werden.
directory-by-law-problem-retroactive = Die Satzung tritt vor ihrer Bekanntmachung in Kraft, ersetzt aber keine frühere.
directory-by-law-problem-link = Die Adresse beginnt nicht mit https://.
directory-by-law-problem-no-citation = Es fehlt, wo die Satzung bekannt gemacht wurde: das Amtsblatt mit Nummer oder eine Adresse.
directory-by-law-problem-changes = Was geändert wird, ist keine frühere Satzung derselben Körperschaft, die in Kraft ist.
directory-by-law-problem-key = „{ $key }“ ist kein Schlüssel eines Werts.
directory-by-law-problem-no-value = Für „{ $key }“ fehlt der Wert.
directory-by-law-problem-value = Der Wert für „{ $key }“ passt nicht: { $reason }
directory-by-law-problem-period = „{ $key }“ endet am { $last } und beginnt erst am { $first }.
directory-by-law-problem-early = „{ $key }“ beginnt am { $first }, die Satzung tritt erst am { $begin } in Kraft.
directory-by-law-problem-overlap = Für „{ $key }“ gelten vom { $first } bis { $last } zwei Werte.
directory-by-law-problem-hole = Für „{ $key }“ gilt vom { $first } bis { $last } kein Wert.
directory-by-law-problem-contradiction = „{ $key }“ legt ab { $first } schon eine andere Satzung fest: { $other }. Sagen Sie, dass diese Satzung sie ändert oder ersetzt.
directory-by-law-problem-known = Die Satzung „{ $title }“ mit diesem ersten Tag ist schon erfasst, mit anderem Inhalt.
directory-by-law-problem-differs = Die Zeilen der Satzung „{ $title }“ nennen verschiedene Tage oder Fundstellen.
directory-by-law-problem-row = Die Zeile ist nicht lesbar: { $reason }
directory-value-problem-unknown = Kein Onlinedienst kennt diesen Schlüssel.
directory-value-problem-amount = Es ist kein Geldbetrag. Schreiben Sie zum Beispiel 50,00.
directory-value-problem-number = Es ist keine ganze Zahl.
directory-value-problem-choice = Diese Auswahl gibt es nicht.
directory-value-problem-bounds = Er ist zu klein, zu groß oder zu lang.
directory-failure-two-people = Bankangaben gelten erst nach einer Bestätigung
directory-failure-two-people-next = Tragen Sie sie in den Einstellungen ein und lassen Sie sie dort bestätigen.
directory-failure-same-person = Wer Bankangaben einträgt, kann sie nicht selbst bestätigen
directory-failure-same-person-next = Bitten Sie eine zweite Person, die Ihre Verwaltung einrichtet.
directory-failure-setting-changed = Die Angaben haben sich inzwischen geändert
directory-failure-setting-changed-next = Öffnen Sie die Einstellungen neu und prüfen Sie, was jetzt dort steht. Gespeichert wurde nichts.
directory-failure-no-take-over = Dieser Wert kann nicht übernommen werden
directory-failure-no-take-over-next = Wählen Sie eine Körperschaft Ihrer Verwaltung, die einen eigenen Wert hat. Wer selbst Werte abgibt, kann keine übernehmen.
directory-failure-nothing-to-end = Hier gibt es keinen eigenen Wert, der an diesem Tag enden kann
directory-failure-nothing-to-end-next = Der letzte Tag darf frühestens gestern sein. Gespeichert wurde nichts.
directory-failure-colour = Das ist keine Farbe
directory-failure-colour-next = Schreiben Sie die Farbe mit sechs Zeichen aus 0 bis 9 und A bis F, zum Beispiel #2044aa.
directory-failure-address-taken = Diese Adresse ist schon vergeben
directory-failure-address-taken-next = Wählen Sie eine andere, oder fragen Sie den Betrieb, wer sie hat.
directory-failure-addresses = Mehr als { $most } Adressen hat niemand
directory-failure-addresses-next = Geben Sie zuerst eine zurück, die Sie nicht mehr brauchen.
directory-failure-address = Um diese Adresse bittet niemand mehr
directory-failure-address-next = Öffnen Sie die Liste neu.

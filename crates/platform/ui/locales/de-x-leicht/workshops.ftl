workshops-title = Workshops
workshops-lead = Hier planen Sie Workshops. Hier laden Sie die Ämter ein.
workshops-empty = Es gibt noch keine Reihe. Legen Sie eine Reihe an.
workshops-series-new = Neue Reihe anlegen
workshops-series-title = Name der Reihe
workshops-follow-ups = Nachfragen nach so vielen Tagen
workshops-follow-ups-hint = Zahlen mit Kommas. Die kleinste Zahl zuerst.
workshops-source = Quelle
workshops-source-hint = Wo steht das? Zum Beispiel in einer Zeitung.
workshops-of-series = Workshops der Reihe „{ $title }“
workshops-new = Workshop planen
workshops-change = Workshop ändern
workshops-save = Speichern
workshops-one = Workshop
workshops-for = Für wen
workshops-when = Wann
workshops-place = Ort
workshops-place-hint = Haus, Zimmer, Straße und Stadt
workshops-organiser = Wer lädt ein
workshops-moderation = Wer leitet
workshops-taken = Plätze vergeben
workshops-waiting = Auf der Warteliste
workshops-present = Anwesend
workshops-offices = Eingeladene Ämter
workshops-state = Stand
workshops-act = Nächster Schritt
workshops-work = Listen und Papiere
workshops-day = Tag
workshops-begins = Anfang
workshops-ends = Ende
workshops-time-hint = Zum Beispiel 9:30
workshops-register-until = Anmelden bis
workshops-capacity = Plätze
workshops-capacity-hint = So viele Menschen können kommen.
workshops-per-office = Plätze für jedes Amt
workshops-per-office-hint = So viele Plätze hat jedes Amt zuerst.
workshops-limited-until = Diese Grenze gilt bis
workshops-until-time = { $at } Uhr
workshops-limit = Jedes Amt hat { $count } Platz oder Plätze. Das gilt bis { $at }. Dann bekommen die anderen die freien Plätze.
workshops-keep-days = Namen löschen nach so vielen Tagen
workshops-keep-days-hint = Wir zählen ab dem Ende vom Workshop.
workshops-people-deleted = Namen sind gelöscht ab
workshops-audience-counties = Landkreise
workshops-audience-towns = Städte
workshops-audience-municipalities = Gemeinden
workshops-state-draft = wird vorbereitet
workshops-state-open = Anmelden geht
workshops-state-closed = Anmelden geht nicht mehr
workshops-state-running = läuft jetzt
workshops-state-done = ist vorbei
workshops-state-cancelled = fällt aus
workshops-seat-taken = Platz ist sicher
workshops-seat-waiting = Warteliste
workshops-seat-cancelled = abgemeldet
workshops-seat-present = anwesend
workshops-act-open = Einladen
workshops-act-open-hint = Jedes Amt bekommt einen Link.
workshops-act-close = Anmelden beenden
workshops-act-close-hint = Niemand kann sich mehr anmelden. Sie können das ändern.
workshops-act-start = Workshop beginnen
workshops-act-start-hint = Jetzt tragen Sie ein: Wer ist da?
workshops-act-start-early = Der Workshop ist erst am { $day }. Beginnen Sie jetzt? Dann kann sich niemand mehr anmelden. Sie können das ändern.
workshops-act-back = Doch nicht beginnen
workshops-act-back-hint = Der Workshop läuft dann nicht mehr. Nichts geht verloren.
workshops-act-finish = Workshop beenden
workshops-act-finish-hint = Das können Sie nicht ändern.
workshops-act-cancel = Workshop absagen
workshops-act-cancel-hint = Alle Ämter bekommen Bescheid. Das können Sie nicht ändern.
workshops-done-saved = Gespeichert.
workshops-done-series = Die Reihe ist angelegt.
workshops-done-open = Die Ämter sind eingeladen.
workshops-done-close = Anmelden geht nicht mehr.
workshops-done-start = Der Workshop läuft.
workshops-done-back = Der Workshop läuft nicht mehr. Sie können wieder einladen.
workshops-done-finish = Der Workshop ist vorbei.
workshops-done-cancel = Der Workshop fällt aus.
workshops-done-came = Eingetragen: ist da.
workshops-done-mistake = Der Eintrag ist weg.
workshops-done-called-off = Die Anmeldung ist weg. Jemand anderes bekommt den Platz.
workshops-done-registered = Ihre Anmeldung ist da.
workshops-done-corrected = Ihre Angaben sind geändert.
workshops-file-badges = Namensschilder (PDF)
workshops-file-roll = Liste zum Unterschreiben (PDF)
workshops-file-roll-csv = Liste (CSV)
workshops-file-roll-xlsx = Liste (XLSX)
workshops-file-links = Links zum Einladen (CSV)
workshops-number = Nummer
workshops-name = Vorname und Nachname
workshops-function = Ihre Aufgabe im Amt
workshops-office = Amt
workshops-table = Tisch
workshops-signature = Unterschrift
workshops-needs = Was brauchen Sie?
workshops-needs-hint = Zum Beispiel: keine Stufen. Oder: Gebärdensprache.
workshops-email = E-Mail-Adresse
workshops-email-hint = Nur für diesen Workshop
workshops-link = Link zum Anmelden
workshops-person = Person
workshops-people = Wer kommt?
workshops-people-none = Noch hat sich niemand angemeldet.
workshops-people-came = Ist da:
workshops-people-mistake = Doch nicht da:
workshops-people-called-off = Abmelden:
workshops-crowded = { $held } Personen haben einen Platz oder sind da. Geplant waren { $capacity }.
workshops-invited = Einladungen an Ämter: { $count }
workshops-invitations = Einladungen
workshops-invitations-mail = Die Ämter bekommen eine E-Mail. Ohne E-Mail nehmen Sie diese Links.
workshops-invitations-no-mail = Dieses Portal schickt keine E-Mails. Geben Sie die Links selbst weiter.
workshops-invitations-none = Noch ist niemand eingeladen. Öffnen Sie erst die Anmeldung.
workshops-own = Workshops vom Land
workshops-own-lead = Dazu ist Ihr Amt eingeladen.
workshops-own-none = Ihr Amt ist gerade nicht eingeladen.
workshops-register = Anmelden
workshops-register-for = Anmeldung für: { $office }
workshops-register-send = Anmelden
workshops-free = Es sind noch { $free } Plätze frei. Es gibt { $capacity } Plätze.
workshops-full = Alle Plätze sind weg. Sie kommen auf die Warteliste. Dort warten { $waiting } Personen. Wird ein Platz frei, bekommen Sie ihn.
workshops-privacy = Ihre Angaben sind nur für diesen Workshop. Wir löschen sie am { $date }. Auf dem Schild steht Ihr Name.
workshops-closed-cancelled = Dieser Workshop fällt aus.
workshops-closed-done = Dieser Workshop ist vorbei.
workshops-closed-draft = Anmelden geht noch nicht.
workshops-closed-late = Anmelden geht nicht mehr.
workshops-closed-ask = Möchten Sie trotzdem kommen? Dann fragen Sie, wer einlädt.
workshops-agenda = Die drei Themen
workshops-theme-services = Was kommt zuerst ins Internet? Was wird einfacher?
workshops-theme-operation = Wer kümmert sich um die Computer?
workshops-theme-culture = Wie machen alle im Amt mit?
workshops-place-title = Ihre Anmeldung
workshops-place-taken = Sie haben einen Platz.
workshops-place-waiting = Sie warten auf einen Platz. Diese Seite zeigt, wenn Sie einen Platz haben.
workshops-place-cancelled = Sie sind abgemeldet.
workshops-place-present = Schön, dass Sie da sind.
workshops-place-keep = Merken Sie sich diese Seite.
workshops-place-keep-mail = Sie bekommen eine E-Mail mit dem Link. Damit ändern Sie Ihre Angaben. Oder Sie sagen ab.
workshops-place-keep-link = Damit ändern Sie Ihre Angaben. Oder Sie sagen ab. Geben Sie den Link nicht weiter.
workshops-place-correct = Angaben ändern
workshops-place-call-off = Absagen
workshops-place-call-off-text = Jemand anderes bekommt Ihren Platz.
workshops-print = Drucken
workshops-print-how = Sie können diese Seite drucken.
workshops-problem-missing = Füllen Sie dieses Feld aus.
workshops-problem-long = Das ist zu lang. Es sind { $found } Zeichen. Es gehen nur { $most }.
workshops-problem-number = Schreiben Sie eine Zahl von { $least } bis { $most }.
workshops-problem-per-office = So viele Plätze gibt es nicht. Es gibt { $capacity }.
workshops-problem-day = Diesen Tag gibt es nicht.
workshops-problem-time = Schreiben Sie die Uhrzeit so: 9:30
workshops-problem-order = Das Ende ist vor dem Anfang.
workshops-problem-after = Dieser Tag ist nach dem Workshop.
workshops-problem-audience = Wählen Sie: Für wen ist der Workshop?
workshops-problem-days = Schreiben Sie bis zu 6 Zahlen mit Kommas. Die kleinste zuerst.
workshops-problem-address = Schreiben Sie die Adresse so: name@beispiel.de
workshops-unknown = Diesen Workshop oder Link gibt es nicht.
workshops-unknown-next = Ist der Link ganz? Sonst fragen Sie: Wer hat Sie eingeladen?
workshops-stale = Jemand hat das schon geändert.
workshops-stale-next = Laden Sie die Seite neu.
workshops-stale-over = Nichts ist verloren. Unten steht Ihr Text. Speichern Sie, dann gilt Ihr Text.
workshops-not-possible = Das geht jetzt nicht.
workshops-not-possible-next = Gehen Sie zurück. Sehen Sie nach: Wie weit ist der Workshop?
workshops-late = Anmelden geht nicht mehr. Es ging bis { $at }.
workshops-late-next = Fragen Sie, wer einlädt.
workshops-not-open = Anmelden geht gerade nicht.
workshops-not-open-next = Fragen Sie, wer einlädt.
workshops-twice = Diese E-Mail-Adresse ist schon angemeldet.
workshops-twice-next = Nehmen Sie den Link der ersten Anmeldung. Oder eine andere Adresse.
workshops-erased = Die Namen sind gelöscht.
workshops-erased-next = Sie müssen nichts tun.
workshops-expired = Dieser Link gilt nicht mehr.
workshops-expired-next = Fragen Sie nach einem neuen Link.
workshops-mail-invited-subject = Einladung: { $title }
workshops-mail-invited =
    Guten Tag,

    { $office } ist eingeladen: { $title }

    Wann: { $at } Uhr
    Wo: { $place }

    Melden Sie sich hier an. Das geht bis { $until }:
    { $link }
workshops-mail-off-subject = Fällt aus: { $title }
workshops-mail-off =
    Guten Tag,

    der Workshop „{ $title }“ fällt aus. Er war am { $at } Uhr in { $place }. { $office } muss nichts tun.

    Bisher: bis { $until }, { $link }
workshops-mail-taken-subject = Ihr Platz ist sicher
workshops-mail-taken =
    Guten Tag,

    Sie haben einen Platz.

    { $title }
    Wann: { $at } Uhr
    Wo: { $place }
    Ihre Nummer: { $number }

    Ansehen, ändern, absagen:
    { $link }
workshops-mail-waiting-subject = Sie warten auf einen Platz
workshops-mail-waiting =
    Guten Tag,

    alle Plätze sind weg. Sie stehen auf der Warteliste.

    { $title }
    Wann: { $at } Uhr
    Wo: { $place }
    Ihre Nummer: { $number }

    Ansehen, ändern, absagen:
    { $link }
workshops-mail-cancelled-subject = Sie sind abgemeldet
workshops-mail-cancelled =
    Guten Tag,

    Sie sind abgemeldet.

    { $title }
    Wann: { $at } Uhr
    Wo: { $place }
    Ihre Nummer: { $number }

    Ansehen, ändern, absagen:
    { $link }

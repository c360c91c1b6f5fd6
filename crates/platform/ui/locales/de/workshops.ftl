workshops-title = Workshops
workshops-lead = Reihen planen, Verwaltungen einladen und den Tag begleiten.
workshops-empty = Es gibt noch keine Reihe. Legen Sie zuerst eine an, danach ihre Workshops.
workshops-series-new = Neue Reihe anlegen
workshops-series-title = Titel der Reihe
workshops-follow-ups = Nachfragen nach so vielen Tagen
workshops-follow-ups-hint = Tage nach dem Ende des Workshops, mit Kommas getrennt, aufsteigend
workshops-source = Quelle
workshops-source-hint = Wo die Angaben stehen, zum Beispiel eine Pressemitteilung
workshops-of-series = Workshops der Reihe „{ $title }“
workshops-new = Workshop planen
workshops-change = Workshop ändern
workshops-save = Speichern
workshops-one = Workshop
workshops-for = Für wen
workshops-when = Wann
workshops-place = Ort
workshops-place-hint = Gebäude, Raum und Anschrift
workshops-organiser = Veranstalter
workshops-moderation = Moderation
workshops-taken = Plätze vergeben
workshops-waiting = Auf der Warteliste
workshops-present = Anwesend
workshops-offices = Eingeladene Verwaltungen
workshops-state = Stand
workshops-act = Nächster Schritt
workshops-work = Unterlagen und Listen
workshops-day = Tag
workshops-begins = Beginn
workshops-ends = Ende
workshops-time-hint = Zum Beispiel 9:30
workshops-register-until = Anmeldung bis
workshops-capacity = Plätze
workshops-capacity-hint = Höchstens so viele Menschen nehmen teil.
workshops-per-office = Plätze je Verwaltung
workshops-per-office-hint = So viele Plätze hat jede Verwaltung sicher; niemand verdrängt die anderen.
workshops-limited-until = Begrenzt bis
workshops-until-time = { $at } Uhr
workshops-limit = { $count ->
    [one] Bis { $at } hat jede Verwaltung einen Platz; danach gehen freie Plätze an die Warteliste.
   *[other] Bis { $at } hat jede Verwaltung { $count } Plätze; danach gehen freie Plätze an die Warteliste.
}
workshops-keep-days = Namen löschen nach so vielen Tagen
workshops-keep-days-hint = Gezählt vom Ende des Workshops an
workshops-people-deleted = Namen werden gelöscht am
workshops-audience-counties = Landkreise
workshops-audience-towns = Städte
workshops-audience-municipalities = Gemeinden und Verwaltungsgemeinschaften
workshops-state-draft = in Vorbereitung
workshops-state-open = Anmeldung offen
workshops-state-closed = Anmeldung geschlossen
workshops-state-running = läuft
workshops-state-done = abgeschlossen
workshops-state-cancelled = abgesagt
workshops-seat-taken = Platz sicher
workshops-seat-waiting = Warteliste
workshops-seat-cancelled = abgemeldet
workshops-seat-present = anwesend
workshops-act-open = Anmeldung öffnen und einladen
workshops-act-open-hint = Jede Verwaltung der Gruppe bekommt einen eigenen Link.
workshops-act-close = Anmeldung schließen
workshops-act-close-hint = Niemand kann sich mehr anmelden. Sie können wieder öffnen.
workshops-act-start = Workshop beginnen
workshops-act-start-hint = Ab jetzt können Sie Menschen als anwesend eintragen.
workshops-act-start-early = Der Workshop ist erst am { $day }. Wenn Sie jetzt beginnen, kann sich niemand mehr anmelden. Sie können den Beginn zurücknehmen.
workshops-act-back = Beginn zurücknehmen
workshops-act-back-hint = Der Workshop läuft dann nicht mehr, und Sie können die Anmeldung wieder öffnen. Was eingetragen ist, bleibt.
workshops-act-finish = Workshop abschließen
workshops-act-finish-hint = Das lässt sich nicht zurücknehmen.
workshops-act-cancel = Workshop absagen
workshops-act-cancel-hint = Alle eingeladenen Verwaltungen erfahren davon. Das lässt sich nicht zurücknehmen.
workshops-done-saved = Gespeichert.
workshops-done-series = Die Reihe ist angelegt.
workshops-done-open = Die Verwaltungen sind eingeladen.
workshops-done-close = Die Anmeldung ist geschlossen.
workshops-done-start = Der Workshop hat begonnen.
workshops-done-back = Der Beginn ist zurückgenommen. Die Anmeldung ist geschlossen; Sie können sie wieder öffnen.
workshops-done-finish = Der Workshop ist abgeschlossen.
workshops-done-cancel = Der Workshop ist abgesagt.
workshops-done-came = Als anwesend eingetragen.
workshops-done-mistake = Der Eintrag ist zurückgenommen.
workshops-done-called-off = Die Anmeldung ist abgesagt. Der Platz geht an die Warteliste.
workshops-done-registered = Ihre Anmeldung ist eingegangen.
workshops-done-corrected = Ihre Angaben sind geändert.
workshops-file-badges = Namensschilder (PDF)
workshops-file-roll = Teilnahmeliste (PDF)
workshops-file-roll-csv = Teilnahmeliste (CSV)
workshops-file-roll-xlsx = Teilnahmeliste (XLSX)
workshops-file-links = Links der Einladungen (CSV)
workshops-number = Nummer
workshops-name = Vor- und Nachname
workshops-function = Funktion
workshops-office = Verwaltung
workshops-table = Tisch
workshops-signature = Unterschrift
workshops-needs = Was Sie zur Teilnahme brauchen
workshops-needs-hint = Zum Beispiel einen stufenlosen Zugang, Gebärdensprache oder große Schrift
workshops-email = E-Mail-Adresse
workshops-email-hint = Nur für diesen Workshop
workshops-link = Link zur Anmeldung
workshops-person = Person
workshops-people = Anmeldungen und Anwesenheit
workshops-people-none = Noch hat sich niemand angemeldet.
workshops-people-came = Ist da:
workshops-people-mistake = Doch nicht da:
workshops-people-called-off = Abmelden:
workshops-crowded = { $held } Personen haben einen Platz oder sind da, geplant waren { $capacity }.
workshops-invited = { $count ->
    [one] Einladung an eine Verwaltung
   *[other] Einladungen an { $count } Verwaltungen
}
workshops-invitations = Einladungen
workshops-invitations-mail = Wer die Verwaltung einrichtet oder dort plant, bekommt eine E-Mail, wenn eine Adresse hinterlegt ist. Alle anderen erreichen Sie mit diesen Links.
workshops-invitations-no-mail = Auf diesem Portal ist kein E-Mail-Versand eingerichtet. Geben Sie die Links auf anderem Weg weiter.
workshops-invitations-none = Noch ist niemand eingeladen. Eingeladen wird, wenn Sie die Anmeldung öffnen.
workshops-own = Workshops des Landes
workshops-own-lead = Wozu Ihre Verwaltung eingeladen ist.
workshops-own-none = Ihre Verwaltung ist zurzeit zu keinem Workshop eingeladen.
workshops-register = Anmelden
workshops-register-for = Anmeldung für: { $office }
workshops-register-send = Verbindlich anmelden
workshops-free = Noch { $free } von { $capacity } Plätzen frei.
workshops-full = Alle Plätze sind vergeben. Sie kommen auf die Warteliste (jetzt { $waiting } Personen) und rücken von selbst nach.
workshops-privacy = Ihre Angaben dienen nur diesem Workshop und werden am { $date } gelöscht. Auf dem Namensschild stehen Name, Funktion und Verwaltung.
workshops-closed-cancelled = Dieser Workshop ist abgesagt.
workshops-closed-done = Dieser Workshop ist vorbei.
workshops-closed-draft = Die Anmeldung hat noch nicht begonnen.
workshops-closed-late = Die Anmeldung ist beendet.
workshops-closed-ask = Fragen Sie den Veranstalter, wenn Sie trotzdem teilnehmen möchten.
workshops-agenda = Die drei Themen
workshops-theme-services = Welche Leistungen zuerst online kommen, und wie Abläufe besser werden
workshops-theme-operation = Wie die IT betrieben wird: allein, gemeinsam, beim Dienstleister
workshops-theme-culture = Wie Beschäftigte die digitale Verwaltung mitgestalten
workshops-place-title = Ihre Anmeldung
workshops-place-taken = Sie haben einen Platz.
workshops-place-waiting = Sie stehen auf der Warteliste. Wird ein Platz frei, rücken Sie von selbst nach; diese Seite zeigt es.
workshops-place-cancelled = Sie sind abgemeldet.
workshops-place-present = Schön, dass Sie da sind.
workshops-place-keep = Bewahren Sie den Link dieser Seite auf.
workshops-place-keep-mail = Sie bekommen ihn auch per E-Mail. Mit ihm ändern Sie Ihre Angaben oder sagen ab.
workshops-place-keep-link = Mit ihm ändern Sie Ihre Angaben oder sagen ab. Wer ihn kennt, kann das auch.
workshops-place-correct = Angaben ändern
workshops-place-call-off = Absagen
workshops-place-call-off-text = Ihr Platz geht an die nächste Person auf der Warteliste.
workshops-print = Drucken
workshops-print-how = Zum Ausdrucken nutzen Sie die Druckfunktion Ihres Browsers.
workshops-problem-missing = Füllen Sie dieses Feld aus.
workshops-problem-long = Das sind { $found } Zeichen, höchstens { $most } sind möglich.
workshops-problem-number = Geben Sie eine Zahl von { $least } bis { $most } ein.
workshops-problem-per-office = So viele Plätze gibt es nicht: höchstens { $capacity }.
workshops-problem-day = Geben Sie einen Tag ein, den es gibt.
workshops-problem-time = Geben Sie eine Uhrzeit ein, zum Beispiel 9:30.
workshops-problem-order = Das Ende liegt nicht nach dem Beginn.
workshops-problem-after = Dieser Tag liegt nach dem Workshop.
workshops-problem-audience = Wählen Sie, für wen der Workshop ist.
workshops-problem-days = Geben Sie bis zu sechs ganze Zahlen von 1 bis 1000 ein, aufsteigend und mit Kommas getrennt.
workshops-problem-address = Geben Sie eine E-Mail-Adresse wie name@beispiel.de ein.
workshops-unknown = Diesen Workshop oder Link gibt es nicht.
workshops-unknown-next = Prüfen Sie, ob der Link vollständig ist. Sonst fragen Sie, wer Sie eingeladen hat.
workshops-stale = Jemand anderes hat den Workshop inzwischen geändert.
workshops-stale-next = Laden Sie die Seite neu und versuchen Sie es noch einmal.
workshops-stale-over = Es ist nichts überschrieben. Unten steht, was Sie eingetragen haben. Wenn Sie jetzt speichern, gilt Ihre Fassung.
workshops-not-possible = Das geht in diesem Stand nicht.
workshops-not-possible-next = Gehen Sie zurück und sehen Sie nach, wie weit der Workshop ist.
workshops-late = Die Anmeldung ist beendet. Sie war bis { $at } möglich.
workshops-late-next = Fragen Sie den Veranstalter, wenn Sie trotzdem teilnehmen möchten.
workshops-not-open = Die Anmeldung ist zurzeit nicht offen.
workshops-not-open-next = Fragen Sie den Veranstalter.
workshops-twice = Mit dieser E-Mail-Adresse ist schon jemand angemeldet.
workshops-twice-next = Nutzen Sie den persönlichen Link der ersten Anmeldung oder eine andere Adresse.
workshops-erased = Die Namen zu diesem Workshop sind gelöscht.
workshops-erased-next = Es ist nichts mehr zu tun.
workshops-expired = Dieser persönliche Link gilt nicht mehr.
workshops-expired-next = Fragen Sie den Veranstalter nach einem neuen.
workshops-mail-invited-subject = Einladung: { $title }
workshops-mail-invited =
    Guten Tag,

    { $office } ist eingeladen: { $title }

    Wann: { $at } Uhr
    Wo: { $place }

    Anmelden können Sie sich bis { $until } ohne Konto:
    { $link }

    Geben Sie den Link in Ihrer Verwaltung weiter.
workshops-mail-off-subject = Abgesagt: { $title }
workshops-mail-off =
    Guten Tag,

    der Workshop „{ $title }“ am { $at } Uhr ({ $place }) ist abgesagt. { $office } muss nichts tun.

    Bisher: Anmeldung bis { $until }, { $link }
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
workshops-mail-waiting-subject = Sie stehen auf der Warteliste
workshops-mail-waiting =
    Guten Tag,

    zurzeit sind alle Plätze vergeben. Sie stehen auf der Warteliste und rücken von selbst nach.

    { $title }
    Wann: { $at } Uhr
    Wo: { $place }
    Ihre Nummer: { $number }

    Ansehen, ändern, absagen:
    { $link }
workshops-mail-cancelled-subject = Ihre Abmeldung
workshops-mail-cancelled =
    Guten Tag,

    Sie sind abgemeldet.

    { $title }
    Wann: { $at } Uhr
    Wo: { $place }
    Ihre Nummer: { $number }

    Ansehen, ändern, absagen:
    { $link }

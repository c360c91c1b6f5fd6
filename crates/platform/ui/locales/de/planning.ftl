# Planung der Digitalisierung

planning-title = Digitalisierung planen
planning-intro = Wo die Verwaltung steht, was zuerst kommt und wer was bis wann tut.
planning-state-title = Digitalisierung im Land
planning-state-intro = Was alle Verwaltungen gemeinsam verabreden und wie weit sie sind.
planning-unknown = Das gibt es hier nicht.
planning-unknown-next = Es ist nichts geändert. Gehen Sie zurück zur Übersicht und wählen Sie neu.
planning-stale = Jemand anderes hat das inzwischen geändert.
planning-stale-next = Es ist nichts überschrieben, und was Sie eingegeben haben, steht noch hier. Sehen Sie nach, was sich geändert hat, und speichern Sie dann erneut.
planning-contradicts = So widerspricht sich die Maßnahme.
planning-contradicts-next = Es ist nichts gespeichert. Ändern Sie die genannten Angaben.
planning-again = Diese Maßnahme steht schon im Plan.
planning-again-next = Es ist nichts doppelt angelegt. Sie finden sie unter den Maßnahmen.
planning-no-reason = Sagen Sie in einem Satz, warum die Maßnahme nicht weiterverfolgt wird.
planning-no-reason-next = Es ist nichts geändert.
planning-still-served = Zu diesem Ziel gehören noch Maßnahmen.
planning-still-served-next = Es ist nichts gelöscht. Ordnen Sie die Maßnahmen erst einem anderen Ziel zu.
planning-unsound = Die Tabelle hat noch Fehler.
planning-unsound-next = Es ist nichts übernommen. Prüfen Sie die Tabelle noch einmal.
planning-failure-paper = Das Papier konnte gerade nicht erstellt werden.
planning-failure-paper-next = Der Plan ist unverändert. Versuchen Sie es in einer Minute noch einmal.

planning-theme = Thema
planning-theme-services = Leistungen und Abläufe
planning-theme-operation = IT-Betrieb
planning-theme-culture = Menschen und Verwaltungskultur
planning-theme-services-short = Leistungen
planning-theme-operation-short = Betrieb
planning-theme-culture-short = Kultur
planning-status = Stand
planning-status-open = offen
planning-status-planned = in Planung
planning-status-running = in Bearbeitung
planning-status-done = umgesetzt
planning-status-dropped = verworfen
planning-stage-ahead = noch nicht begonnen
planning-stage-running = läuft
planning-stage-late = überfällig
planning-stage-over = abgeschlossen
planning-late = { $days ->
    [one] Seit einem Tag überfällig.
   *[other] Seit { $days } Tagen überfällig.
}
planning-because-begun = Der Beginn ist erreicht.
planning-because-live = Die Leistung ist online: aus dem laufenden System.
planning-not-said = noch nicht angegeben
planning-points = { $points } von 100
planning-of = { $part } von { $whole }
planning-concrete = Wie konkret
planning-yes = ja
planning-all = alle
planning-none = keine Auswahl
planning-show = Anzeigen
planning-save = Speichern
planning-today = heute

planning-empty = Noch ist nichts geplant.
planning-empty-text = Beginnen Sie mit einer einzigen Maßnahme. Ein Titel genügt; alles Weitere fragt das Programm nach und nach.
planning-late-count = { $count ->
    [one] Eine Maßnahme ist überfällig.
   *[other] { $count } Maßnahmen sind überfällig.
}
planning-next = Das hilft jetzt am meisten
planning-next-owner = Wer kümmert sich um „{ $title }“?
planning-next-dates = Wann beginnt und wann endet „{ $title }“?
planning-next-subject = Um welche Leistung oder welches Ziel geht es bei „{ $title }“?
planning-next-money = Was kostet „{ $title }“, und woher kommt das Geld?
planning-next-fresh = Wie steht „{ $title }“ heute? Die letzte Angabe ist älter als 60 Tage.
planning-next-metric = Woran merkt man, dass „{ $title }“ geholfen hat?
planning-next-decision = Wer hat „{ $title }“ beschlossen, und wann?
planning-next-do = Jetzt angeben
planning-figures = Der Plan in Zahlen

planning-measures-title = Maßnahmen
planning-measures-intro = Was getan wird: wer, bis wann, womit.
planning-measures-lead = Alles, was Ihre Verwaltung für die Digitalisierung tut.
planning-measures-none = Keine Maßnahme passt zu dieser Auswahl.
planning-measure = Maßnahme
planning-measure-number = Maßnahme { $number }
planning-owner = Verantwortlich
planning-cost = Kosten
planning-period = Zeitraum
planning-new = Neue Maßnahme
planning-edit = Maßnahme bearbeiten
planning-taken = { $count ->
    [0] Alles stand schon so im Plan.
    [one] Eine Maßnahme in den Plan übernommen.
   *[other] { $count } Maßnahmen in den Plan übernommen.
}
planning-tables = Als Tabelle
planning-csv = Tabelle herunterladen (CSV)
planning-xlsx = Tabelle herunterladen (Excel)
planning-form-lead = Nur der Titel muss sein. Was Sie noch nicht wissen, lassen Sie frei.
planning-title-hint = Was wird getan? Zum Beispiel: „Hundesteuer online anmelden lassen“.
planning-service-hint = Nur Leistungen, für die Ihre Verwaltung zuständig ist.
planning-goes-online = Erreicht, wenn die Leistung online ist
planning-goes-online-hint = Dann setzt das Programm den Stand selbst auf „umgesetzt“.
planning-owner-hint = Name oder Funktion, zum Beispiel „Hauptamt, Frau Beispiel“.
planning-cost-hint = In Euro, einmalig und für die Laufzeit zusammen. Kostet es nichts, schreiben Sie 0.
planning-funding-hint = Haushaltsstelle oder Förderung.
planning-metric-hint = Zum Beispiel „Anteil der Anträge, die online kommen: 60 Prozent“.
planning-decision-hint = Zum Beispiel „Stadtrat, Beschluss 12/2027 vom 3. März 2027“.
planning-needs = Erst danach möglich
planning-needs-hint = Was muss vorher abgeschlossen sein?
planning-origin = Woher
planning-origin-own = aus der Verwaltung
planning-origin-roadmap = aus dem Fahrplan
planning-origin-workshop = aus einem Workshop
planning-origin-operation = aus der Planung der IT
planning-done-neu = Die Maßnahme steht im Plan.
planning-done-gespeichert = Gespeichert.
planning-done-stand = Der Stand ist festgehalten.
planning-concrete-is = So konkret ist die Maßnahme: { $points } von 100
planning-concrete-whole = Es ist alles gesagt, was eine Maßnahme braucht.
planning-concrete-missing = Das fehlt noch:
planning-concrete-part = { $part }: { $points } Punkte
planning-part-owner = wer verantwortlich ist
planning-part-dates = Beginn und Ende
planning-part-subject = die Leistung oder das Ziel
planning-part-money = Kosten und woher das Geld kommt
planning-part-fresh = ein Stand, der nicht älter als 60 Tage ist
planning-part-metric = woran man den Erfolg erkennt
planning-part-decision = der Beschluss
planning-confirm-title = Wie steht es heute?
planning-confirm-text = Auch wenn sich nichts geändert hat: Ein Klick sagt, dass es noch so ist.
planning-confirm = Stand festhalten
planning-reason = Grund
planning-reason-hint = Nur nötig, wenn die Maßnahme verworfen wird.
planning-history = Verlauf
planning-event-created = in den Plan aufgenommen
planning-event-changed = geändert
planning-event-status = Stand: { $status }

planning-wrong-title = Geben Sie einen Titel ein.
planning-wrong-long = Kürzen Sie den Text auf höchstens { $most } Zeichen.
planning-wrong-ends = Das Ende liegt vor dem Beginn. Ändern Sie einen der beiden Tage.
planning-wrong-cost = Kosten können nicht unter null liegen.
planning-wrong-not-ours = Für diese Leistung ist Ihre Verwaltung nicht zuständig, oder es gibt sie nicht. Was niemand hier erledigt, lässt sich nicht planen.
planning-wrong-no-service = Wählen Sie die Leistung, die online gehen soll.
planning-wrong-live = Diese Leistung ist bei Ihnen schon online. Wählen Sie eine andere, oder nehmen Sie das Häkchen weg.
planning-wrong-goal = Dieses Ziel gibt es nicht mehr. Wählen Sie ein anderes.
planning-wrong-need = Eine Maßnahme, die vorher fertig sein soll, gibt es nicht mehr.
planning-wrong-dropped = Maßnahme { $number } ist verworfen. Darauf lässt sich nicht warten.
planning-wrong-circle = Die Maßnahme wartet auf sich selbst, über Maßnahme { $way }.
planning-wrong-itself = Die Maßnahme wartet auf sich selbst.
planning-wrong-begins = Die Maßnahme beginnt, bevor Maßnahme { $number } endet. Verschieben Sie den Beginn.
planning-wrong-day = Geben Sie den Tag mit Tag, Monat und Jahr ein, zum Beispiel 1. 3. 2027.
planning-wrong-money = Geben Sie den Betrag in Euro ein, zum Beispiel 1.250,00.

planning-goals-title = Ziele
planning-goals-intro = Wozu die Maßnahmen gut sind.
planning-goals-lead = Wenige Ziele genügen: zwei oder drei für jedes Thema.
planning-goals-none = Noch ist kein Ziel gesetzt.
planning-goal-served = { $count ->
    [0] noch keine Maßnahme
    [one] eine Maßnahme
   *[other] { $count } Maßnahmen
}
planning-goal-new = Neues Ziel
planning-goal-add = Ziel setzen
planning-goal-edit = Ziel bearbeiten
planning-goal-remove = Ziel entfernen
planning-goal-title = Was erreicht werden soll
planning-goal-title-hint = Zum Beispiel „Niemand muss für eine Anmeldung ins Rathaus“.
planning-goal-metric = Woran man es erkennt
planning-goal-metric-hint = Eine Zahl, die Sie nachsehen können.

planning-timeline-title = Zeitplan
planning-timeline-intro = Alle Maßnahmen in der Zeit, als Bild und als Tabelle.
planning-timeline-lead = Jede Zeile ist eine Maßnahme. Der Balken zeigt ihre Zeit, die feinen Striche sind Vierteljahre.
planning-timeline-span = Das Bild reicht vom { $first } bis zum { $last }.
planning-timeline-bar = Im Bild
planning-timeline-none = Noch hat keine Maßnahme einen Beginn oder ein Ende.
planning-timeline-without = Noch ohne Zeit

planning-brief-title = Kurzbericht zur Digitalisierung
planning-brief-intro = Eine Seite für Bürgermeister und Rat, auch als PDF.
planning-brief-as-of = Stand: { $day }. Was online ist, kommt aus dem laufenden System.
planning-brief-figures = Auf einen Blick
planning-brief-live = Zuständige Leistungen, die online sind
planning-brief-cost = Kosten aller Maßnahmen, soweit angegeben
planning-brief-late = Überfällig
planning-brief-next = In den nächsten 90 Tagen
planning-brief-undecided = Kostet Geld und ist noch nicht beschlossen
planning-brief-reached = Erreicht
planning-brief-nothing = Nichts.
planning-brief-pdf = Als PDF
planning-brief-reference = Verwaltung
planning-brief-what = Was
planning-brief-how = Wie es steht
planning-brief-hint = Was online ist und was daraus folgt, liest das Programm aus dem laufenden System. Alles andere hat die Verwaltung eingetragen.

planning-table-title = Maßnahmen aus einer Tabelle übernehmen
planning-table-lead = Zeilen mit einer Nummer ändern diese Maßnahme, Zeilen ohne Nummer sind neu. Was in der Tabelle fehlt, bleibt, wie es ist.
planning-table-file = Datei (CSV oder Excel)
planning-table-file-hint = Höchstens 2 MB. Nehmen Sie die Tabelle von oben als Vorlage.
planning-table-typed = Oder hier einfügen
planning-table-typed-hint = Mit der Überschrift in der ersten Zeile.
planning-table-check = Prüfen
planning-table-take = Alles übernehmen
planning-table-unchanged = Es ist nichts geändert. Bessern Sie die Tabelle nach und prüfen Sie sie noch einmal.
planning-table-columns = In der Tabelle fehlt eine Spalte: { $columns }.
planning-table-ready = Die Tabelle ist in Ordnung: { $new } neu, { $changed } geändert, { $same } unverändert. Noch ist nichts übernommen.
planning-table-problems = { $count ->
    [one] Ein Fehler in der Tabelle.
   *[other] { $count } Fehler in der Tabelle.
}
planning-table-problems-caption = Was in der Tabelle nicht stimmt
planning-table-line = Zeile
planning-table-trouble = Was nicht stimmt
planning-table-no-number = Eine Maßnahme mit dieser Nummer gibt es nicht. Lassen Sie die Nummer frei, wenn sie neu ist.
planning-table-twice = Diese Nummer steht in einer früheren Zeile schon.
planning-table-cell-thema = { $column }: Schreiben Sie eines der drei Themen so, wie es in der heruntergeladenen Tabelle steht.
planning-table-cell-online = { $column }: Schreiben Sie „ja“ oder lassen Sie die Zelle leer.
planning-table-cell-ziel = { $column }: Dieses Ziel gibt es nicht. Setzen Sie es zuerst unter „Ziele“.
planning-table-cell-beginn = { $column }: Schreiben Sie den Tag wie 31.12.2027.
planning-table-cell-ende = { $column }: Schreiben Sie den Tag wie 31.12.2027.
planning-table-cell-kosten = { $column }: Schreiben Sie den Betrag wie 1.250,00.
planning-table-cell-braucht = { $column }: Schreiben Sie Nummern von Maßnahmen mit Kommas dazwischen.
planning-table-cell-stand = { $column }: Schreiben Sie offen, in Planung, in Bearbeitung oder umgesetzt. Verworfen wird auf der Seite der Maßnahme, mit einem Grund.
planning-column-nr = Nr.
planning-column-titel = Titel
planning-column-thema = Thema
planning-column-leistung = Leistung
planning-column-online = Geht online
planning-column-ziel = Ziel
planning-column-wer = Verantwortlich
planning-column-beginn = Beginn
planning-column-ende = Ende
planning-column-kosten = Kosten in Euro
planning-column-geld = Woher das Geld kommt
planning-column-beschluss = Beschluss
planning-column-kennzahl = Woran man den Erfolg erkennt
planning-column-braucht = Braucht Nr.
planning-column-stand = Stand
planning-column-notiz = Notiz

planning-state-plans-title = Was die Verwaltungen planen
planning-state-plans-intro = Wie viele planen, wie konkret, und was schon fertig ist.
planning-state-plans-lead = { $with } von { $all } Verwaltungen haben einen Plan. Gezählt wird, nichts Geschriebenes gelesen.
planning-state-classes = Nach Größe
planning-state-offices = Nach Verwaltung
planning-state-with = mit Plan
planning-class = Einwohner
planning-class-below = unter { $below }
planning-class-between = { $from } bis unter { $below }
planning-class-from = ab { $from }
planning-class-county = Landratsämter
planning-office = Verwaltung
planning-inhabitants = Einwohner
planning-touched = Zuletzt bestätigt
planning-empty-roadmap = Einen Fahrplan vorschlagen lassen
planning-own-source = Die Fragen sind Arbeitsstand dieses Programms, keine amtliche Liste.

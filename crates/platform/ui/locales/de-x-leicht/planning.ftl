# Planung der Digitalisierung

planning-title = Digitales planen
planning-intro = Hier planen Sie: Was wird digital? Wer macht es? Bis wann?
planning-state-title = Planung im Land
planning-state-intro = Hier sehen Sie: So weit sind die Ämter.
planning-unknown = Das gibt es hier nicht.
planning-unknown-next = Es ist nichts geändert. Gehen Sie zurück. Wählen Sie neu.
planning-stale = Jemand hat das schon geändert.
planning-stale-next = Nichts ist verloren. Sehen Sie nach: Was ist neu? Dann speichern Sie noch einmal.
planning-contradicts = Das passt nicht zusammen.
planning-contradicts-next = Es ist nichts gespeichert. Ändern Sie die Angaben.
planning-again = Das steht schon im Plan.
planning-again-next = Sie finden es bei den Maßnahmen.
planning-no-reason = Schreiben Sie: Warum machen Sie das nicht mehr?
planning-no-reason-next = Es ist nichts geändert.
planning-still-served = Zu dem Ziel gibt es noch Maßnahmen.
planning-still-served-next = Es ist nichts gelöscht. Geben Sie den Maßnahmen erst ein anderes Ziel.
planning-unsound = In der Tabelle sind Fehler.
planning-unsound-next = Es ist nichts geändert. Prüfen Sie die Tabelle.
planning-failure-paper = Das Papier geht gerade nicht.
planning-failure-paper-next = Der Plan ist noch da. Versuchen Sie es gleich noch einmal.

planning-theme = Thema
planning-theme-services = Leistungen und Abläufe
planning-theme-operation = Technik
planning-theme-culture = Menschen im Amt
planning-theme-services-short = Leistungen
planning-theme-operation-short = Technik
planning-theme-culture-short = Menschen
planning-status = Stand
planning-status-open = offen
planning-status-planned = geplant
planning-status-running = in Arbeit
planning-status-done = fertig
planning-status-dropped = nicht mehr
planning-stage-ahead = noch nicht begonnen
planning-stage-running = läuft
planning-stage-late = zu spät
planning-stage-over = fertig
planning-late = { $days ->
    [one] Einen Tag zu spät.
   *[other] { $days } Tage zu spät.
}
planning-because-begun = Es hat begonnen.
planning-because-live = Die Leistung ist online.
planning-not-said = fehlt noch
planning-points = { $points } von 100
planning-of = { $part } von { $whole }
planning-concrete = Wie genau
planning-yes = ja
planning-all = alle
planning-none = nichts gewählt
planning-show = Zeigen
planning-save = Speichern
planning-today = heute

planning-empty = Noch ist nichts geplant.
planning-empty-text = Fangen Sie mit einer Sache an. Ein Name reicht. Den Rest fragen wir später.
planning-late-count = { $count ->
    [one] Eine Sache ist zu spät.
   *[other] { $count } Sachen sind zu spät.
}
planning-next = Das ist jetzt wichtig
planning-next-owner = Wer macht „{ $title }“?
planning-next-dates = Wann beginnt „{ $title }“? Wann ist es fertig?
planning-next-subject = Zu welcher Leistung oder welchem Ziel gehört „{ $title }“?
planning-next-money = Was kostet „{ $title }“? Wer zahlt?
planning-next-fresh = Wie weit ist „{ $title }“? Die Angabe ist alt.
planning-next-metric = Woran sieht man: „{ $title }“ hat geholfen?
planning-next-decision = Wer hat „{ $title }“ beschlossen? Wann?
planning-next-do = Jetzt sagen
planning-figures = Der Plan in Zahlen

planning-measures-title = Maßnahmen
planning-measures-intro = Das machen wir: wer, bis wann.
planning-measures-lead = Das macht Ihr Amt, damit es digital wird.
planning-measures-none = Dazu gibt es nichts.
planning-measure = Maßnahme
planning-measure-number = Maßnahme { $number }
planning-owner = Wer macht es?
planning-cost = Kosten
planning-period = Von wann bis wann?
planning-new = Neue Maßnahme
planning-edit = Maßnahme ändern
planning-taken = { $count ->
    [0] Alles war schon im Plan.
    [one] Eine Maßnahme ist übernommen.
   *[other] { $count } Maßnahmen sind übernommen.
}
planning-tables = Als Tabelle
planning-csv = Tabelle laden (CSV)
planning-xlsx = Tabelle laden (Excel)
planning-form-lead = Nur der Name muss sein. Den Rest können Sie später sagen.
planning-title-hint = Was machen Sie? Zum Beispiel: „Hund online anmelden“.
planning-service-hint = Nur Leistungen von Ihrem Amt.
planning-goes-online = Fertig, wenn die Leistung online ist
planning-goes-online-hint = Dann sagt das Programm selbst: fertig.
planning-owner-hint = Name oder Stelle.
planning-cost-hint = In Euro. Kostet es nichts? Dann 0.
planning-funding-hint = Woher kommt das Geld?
planning-metric-hint = Zum Beispiel: 60 von 100 Anträgen kommen online.
planning-decision-hint = Wer hat es beschlossen? Wann?
planning-needs = Was muss vorher fertig sein?
planning-needs-hint = Was muss vorher fertig sein?
planning-origin = Woher
planning-origin-own = aus dem Amt
planning-origin-roadmap = aus dem Fahrplan
planning-origin-workshop = aus einem Workshop
planning-origin-operation = aus dem Plan für die Technik
planning-done-neu = Die Maßnahme steht im Plan.
planning-done-gespeichert = Gespeichert.
planning-done-stand = Der Stand ist gespeichert.
planning-concrete-is = So genau ist die Maßnahme: { $points } von 100
planning-concrete-whole = Es fehlt nichts.
planning-concrete-missing = Das fehlt noch:
planning-concrete-part = { $part }: { $points } Punkte
planning-part-owner = wer es macht
planning-part-dates = Anfang und Ende
planning-part-subject = die Leistung oder das Ziel
planning-part-money = was es kostet und wer zahlt
planning-part-fresh = ein neuer Stand
planning-part-metric = woran man sieht, dass es hilft
planning-part-decision = der Beschluss
planning-confirm-title = Wie weit ist es heute?
planning-confirm-text = Ist alles wie vorher? Dann klicken Sie trotzdem.
planning-confirm = Stand speichern
planning-reason = Grund
planning-reason-hint = Nur wenn Sie es nicht mehr machen.
planning-history = Was war
planning-event-created = in den Plan gekommen
planning-event-changed = geändert
planning-event-status = Stand: { $status }

planning-wrong-title = Schreiben Sie einen Namen.
planning-wrong-long = Der Text ist zu lang. Höchstens { $most } Zeichen.
planning-wrong-ends = Das Ende ist vor dem Anfang. Ändern Sie das.
planning-wrong-cost = Die Kosten müssen 0 oder mehr sein.
planning-wrong-not-ours = Diese Leistung macht Ihr Amt nicht. Wählen Sie eine andere.
planning-wrong-no-service = Welche Leistung soll online sein? Wählen Sie.
planning-wrong-live = Diese Leistung ist schon online. Wählen Sie eine andere.
planning-wrong-goal = Dieses Ziel gibt es nicht mehr. Wählen Sie neu.
planning-wrong-need = Eine Maßnahme gibt es nicht mehr. Wählen Sie neu.
planning-wrong-dropped = Maßnahme { $number } gibt es nicht mehr.
planning-wrong-circle = Die Maßnahme wartet auf sich selbst, über Maßnahme { $way }.
planning-wrong-itself = Die Maßnahme wartet auf sich selbst.
planning-wrong-begins = Maßnahme { $number } ist dann noch nicht fertig. Fangen Sie später an.
planning-wrong-day = Schreiben Sie Tag, Monat und Jahr. Zum Beispiel 1. 3. 2027.
planning-wrong-money = Schreiben Sie Euro. Zum Beispiel 1250,00.

planning-goals-title = Ziele
planning-goals-intro = Das wollen wir erreichen.
planning-goals-lead = Wenige Ziele reichen.
planning-goals-none = Noch gibt es kein Ziel.
planning-goal-served = { $count ->
    [0] noch keine Maßnahme
    [one] eine Maßnahme
   *[other] { $count } Maßnahmen
}
planning-goal-new = Neues Ziel
planning-goal-add = Ziel setzen
planning-goal-edit = Ziel ändern
planning-goal-remove = Ziel löschen
planning-goal-title = Das wollen wir
planning-goal-title-hint = Zum Beispiel: Niemand muss für eine Anmeldung kommen.
planning-goal-metric = Woran sieht man das?
planning-goal-metric-hint = Am besten eine Zahl.

planning-timeline-title = Zeit-Plan
planning-timeline-intro = Alle Maßnahmen mit ihrer Zeit.
planning-timeline-lead = Jede Zeile ist eine Maßnahme. Der Balken zeigt die Zeit.
planning-timeline-span = Das Bild geht vom { $first } bis zum { $last }.
planning-timeline-bar = Im Bild
planning-timeline-none = Noch hat keine Maßnahme eine Zeit.
planning-timeline-without = Noch ohne Zeit

planning-brief-title = Kurz gesagt: So weit sind wir
planning-brief-intro = Eine Seite für den Chef und den Rat.
planning-brief-as-of = Stand: { $day }.
planning-brief-figures = Auf einen Blick
planning-brief-live = Leistungen, die online sind
planning-brief-cost = Das kostet alles
planning-brief-late = Zu spät
planning-brief-next = In den nächsten 90 Tagen
planning-brief-undecided = Kostet Geld. Noch nicht beschlossen.
planning-brief-reached = Fertig
planning-brief-nothing = Nichts.
planning-brief-pdf = Als PDF
planning-brief-reference = Amt
planning-brief-what = Was
planning-brief-how = Wie weit
planning-brief-hint = Was online ist, weiß das Programm. Den Rest hat das Amt geschrieben.

planning-table-title = Maßnahmen aus einer Tabelle holen
planning-table-lead = Zeilen mit Nummer ändern etwas. Zeilen ohne Nummer sind neu.
planning-table-file = Datei (CSV oder Excel)
planning-table-file-hint = Höchstens 2 MB.
planning-table-typed = Oder hier einfügen
planning-table-typed-hint = Mit der Überschrift in der ersten Zeile.
planning-table-check = Prüfen
planning-table-take = Alles übernehmen
planning-table-unchanged = Es ist nichts geändert. Ändern Sie die Tabelle. Dann prüfen Sie noch einmal.
planning-table-columns = Es fehlt eine Spalte: { $columns }.
planning-table-ready = Die Tabelle ist gut: { $new } neu, { $changed } geändert, { $same } gleich. Noch ist nichts übernommen.
planning-table-problems = { $count ->
    [one] Ein Fehler in der Tabelle.
   *[other] { $count } Fehler in der Tabelle.
}
planning-table-problems-caption = Was nicht stimmt
planning-table-line = Zeile
planning-table-trouble = Was nicht stimmt
planning-table-no-number = Diese Nummer gibt es nicht. Neu? Dann keine Nummer.
planning-table-twice = Diese Nummer steht schon weiter oben.
planning-table-cell-thema = { $column }: Schreiben Sie eines der drei Themen.
planning-table-cell-online = { $column }: „ja“ oder nichts.
planning-table-cell-ziel = { $column }: Dieses Ziel gibt es nicht.
planning-table-cell-beginn = { $column }: Schreiben Sie 31.12.2027.
planning-table-cell-ende = { $column }: Schreiben Sie 31.12.2027.
planning-table-cell-kosten = { $column }: Schreiben Sie 1250,00.
planning-table-cell-braucht = { $column }: Schreiben Sie Nummern mit Komma.
planning-table-cell-stand = { $column }: offen, in Planung, in Bearbeitung oder umgesetzt.
planning-column-nr = Nr.
planning-column-titel = Name
planning-column-thema = Thema
planning-column-leistung = Leistung
planning-column-online = Wird online
planning-column-ziel = Ziel
planning-column-wer = Wer
planning-column-beginn = Anfang
planning-column-ende = Ende
planning-column-kosten = Kosten in Euro
planning-column-geld = Wer zahlt
planning-column-beschluss = Beschluss
planning-column-kennzahl = Woran man sieht, dass es hilft
planning-column-braucht = Braucht Nr.
planning-column-stand = Stand
planning-column-notiz = Notiz

planning-state-plans-title = Das planen die Ämter
planning-state-plans-intro = So viele Ämter planen.
planning-state-plans-lead = { $with } von { $all } Ämtern haben einen Plan.
planning-state-classes = Nach Größe
planning-state-offices = Nach Amt
planning-state-with = mit Plan
planning-class = Menschen
planning-class-below = unter { $below }
planning-class-between = { $from } bis { $below }
planning-class-from = ab { $from }
planning-class-county = Landrats-Ämter
planning-office = Amt
planning-inhabitants = Menschen
planning-touched = Zuletzt geändert
planning-empty-roadmap = Einen Fahr-Plan zeigen
planning-own-source = Die Fragen sind von diesem Programm.

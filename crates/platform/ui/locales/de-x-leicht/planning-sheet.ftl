# Das Blatt vor dem Digitalisieren

planning-sheet-title = Vor dem Digitalisieren
planning-sheet-intro = Für jede Leistung ein Blatt: Wie geht es heute? Wie soll es sein? Was spart das? Es dauert 15 Minuten.
planning-sheet-services = Leistungen und ihr Blatt
planning-sheet-cases-year = Vorgänge im Jahr
planning-sheet-state = Blatt
planning-sheet-state-none = noch keins
planning-sheet-state-begun = angefangen
planning-sheet-state-done = fertig
planning-sheet-saved-case = Gespart bei jedem Vorgang
planning-sheet-saved-year = Gespart im Jahr
planning-sheet-minutes-count = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
planning-sheet-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
planning-sheet-hours-unknown = unbekannt
planning-sheet-law-unchecked = Das ist nicht geprüft.
planning-sheet-law-source = Quelle:
planning-sheet-saved = Gespeichert.
planning-sheet-how = Füllen Sie die drei Teile aus. Sie können das Blatt drucken.
planning-sheet-no-result = Tragen Sie beides ein: Wie es heute ist. Und wie es sein soll. Dann sehen Sie hier, was das spart.
planning-sheet-result = Das spart es
planning-sheet-origin-measured = gezählt
planning-sheet-origin-entered = eingetragen
planning-sheet-origin-estimated = geschätzt
planning-sheet-breaks-less = Weniger Wechsel, zum Beispiel von Papier auf Computer
planning-sheet-fields-less = Fragen, die man nicht braucht
planning-sheet-part = Teil
planning-sheet-word-now = heute
planning-sheet-word-target = später
planning-sheet-part-now = So ist es heute
planning-sheet-part-now-lead = Was passiert nacheinander? Leere Zeilen zählen nicht.
planning-sheet-part-now-empty = Noch nichts eingetragen.
planning-sheet-part-now-write = Eintragen, wie es heute ist
planning-sheet-part-now-proposed = Das haben wir aus den Vorgängen gelernt. Ergänzen Sie bitte die Minuten. Noch ist nichts gespeichert.
planning-sheet-part-target = So soll es sein
planning-sheet-part-target-lead = Was braucht niemand? Lassen Sie es weg.
planning-sheet-part-target-empty = Noch nichts eingetragen.
planning-sheet-part-target-write = Eintragen, wie es sein soll
planning-sheet-part-target-proposed = Hier steht der Ablauf von heute. Ändern Sie ihn. Noch ist nichts gespeichert.
planning-sheet-sums = Zusammen: { $minutes } Minuten Arbeit, { $days } Tage Warten, { $breaks } Wechsel.
planning-sheet-step = Schritt { $number }
planning-sheet-what = Was passiert
planning-sheet-doer = Wer
planning-sheet-medium = Womit
planning-sheet-minutes = Minuten Arbeit
planning-sheet-waiting = Tage Warten
planning-sheet-doer-applicant = Bürger
planning-sheet-doer-clerk = Amt
planning-sheet-doer-approver = Unterschrift
planning-sheet-doer-other = andere
planning-sheet-doer-program = Computer
planning-sheet-medium-paper = Papier
planning-sheet-medium-email = E-Mail
planning-sheet-medium-telephone = Telefon
planning-sheet-medium-in-person = persönlich
planning-sheet-medium-specialised = Fach-Programm
planning-sheet-medium-portal = Online-Dienst
planning-sheet-save = Speichern
planning-sheet-wrong-empty = Hier fehlt etwas.
planning-sheet-wrong-long = Höchstens { $most } Zeichen.
planning-sheet-wrong-text = Das ist zu lang.
planning-sheet-wrong-number = Geben Sie eine Zahl ein, zum Beispiel 15.
planning-sheet-wrong-choice = Wählen Sie etwas aus der Liste.
planning-sheet-wrong-table = Das ist keine Tabelle.
planning-sheet-wrong-columns = Die Tabelle braucht sechs Spalten.
planning-sheet-wrong-many = Das sind zu viele Schritte. Höchstens 15.
planning-sheet-questions = Warum fragen wir das?
planning-sheet-questions-lead = Das sind die Fragen im Formular. Brauchen wir sie alle?
planning-sheet-questions-open = Ohne Grund: { $open } von { $all } Fragen.
planning-sheet-questions-write = Gründe eintragen
planning-sheet-question = Frage
planning-sheet-why = Grund
planning-sheet-said = Mehr dazu
planning-sheet-why-open = noch offen
planning-sheet-why-law = das Gesetz will es
planning-sheet-why-decision = wir brauchen es für die Entscheidung
planning-sheet-why-contact = für Briefe oder Geld
planning-sheet-why-statistics = für eine Statistik
planning-sheet-why-known = das wissen wir schon
planning-sheet-why-unneeded = braucht niemand
planning-sheet-cases = Vorgänge im Jahr
planning-sheet-cases-hint = Nur nötig, wenn wir noch nichts zählen.
planning-sheet-estimated = Die Minuten sind geschätzt
planning-sheet-documents = Das haben wir schon
planning-sheet-documents-hint = In jede Zeile eine Unterlage.
planning-sheet-signs = Wer unterschreibt? Warum?
planning-sheet-signs-hint = Braucht man die Unterschrift?
planning-sheet-more = Drucken und mehr
planning-sheet-csv = Tabelle (CSV)
planning-sheet-upload = Tabelle mitbringen
planning-sheet-upload-lead = Die Tabelle ersetzt alle Schritte. Ist etwas falsch, ändert sich nichts.
planning-sheet-upload-wrong = { $count ->
    [one] 1 Fehler
   *[other] { $count } Fehler
}
planning-sheet-upload-wrong-next = Nichts ist geändert. Ändern Sie bitte die Zeilen.
planning-sheet-upload-problems = Fehler in der Tabelle
planning-sheet-upload-do = Übernehmen
planning-sheet-line = Zeile
planning-sheet-column = Spalte
planning-sheet-trouble = Was ist falsch
planning-sheet-file = Datei (CSV)
planning-sheet-table = Oder die Tabelle selbst
planning-sheet-table-hint = Nehmen Sie am besten die Tabelle von hier.
planning-sheet-process = So laufen die Vorgänge

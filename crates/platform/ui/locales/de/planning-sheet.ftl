# Das Blatt vor dem Digitalisieren

planning-sheet-title = Vor dem Digitalisieren
planning-sheet-intro = Ein Blatt je Leistung: Wie läuft es heute, warum fragen wir das, wie soll es laufen, und was spart das? In einer Viertelstunde ausgefüllt.
planning-sheet-services = Leistungen und ihr Blatt
planning-sheet-cases-year = Vorgänge im Jahr
planning-sheet-state = Blatt
planning-sheet-state-none = noch keins
planning-sheet-state-begun = angefangen
planning-sheet-state-done = fertig
planning-sheet-saved-case = Gespart je Vorgang
planning-sheet-saved-year = Gespart im Jahr
planning-sheet-minutes-count = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
planning-sheet-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
planning-sheet-hours-unknown = unbekannt, weil niemand weiß, wie viele Vorgänge es gibt
planning-sheet-law-unchecked = Wortlaut und Geltung für Gemeinden sind nicht geprüft.
planning-sheet-law-source = Quelle:
planning-sheet-saved = Das Blatt ist gespeichert.
planning-sheet-how = Füllen Sie die drei Teile in beliebiger Reihenfolge aus. Sie können das Blatt jederzeit drucken.
planning-sheet-no-result = Was es spart, steht hier, sobald beide Abläufe eingetragen sind: der heutige und der künftige.
planning-sheet-result = Was es spart
planning-sheet-origin-measured = gezählt
planning-sheet-origin-entered = eingetragen
planning-sheet-origin-estimated = geschätzt
planning-sheet-breaks-less = Medienbrüche weniger
planning-sheet-fields-less = Fragen, die entfallen können
planning-sheet-part = Teil
planning-sheet-word-now = heute
planning-sheet-word-target = künftig
planning-sheet-part-now = So läuft es heute
planning-sheet-part-now-lead = Schreiben Sie auf, was nacheinander geschieht. Leere Zeilen zählen nicht.
planning-sheet-part-now-empty = Noch nichts eingetragen. Wo es schon Vorgänge gibt, schlagen wir Schritte vor.
planning-sheet-part-now-write = Heutigen Ablauf eintragen
planning-sheet-part-now-proposed = Diese Schritte und Wartetage stammen aus den häufigsten Vorgängen des letzten Jahres. Ergänzen Sie die Minuten und was außerhalb geschieht; gespeichert wird erst, wenn Sie es sagen.
planning-sheet-part-target = So soll es künftig laufen
planning-sheet-part-target-lead = Streichen Sie, was niemand braucht. Was in einem Medium bleibt, spart am meisten.
planning-sheet-part-target-empty = Noch nichts eingetragen.
planning-sheet-part-target-write = Künftigen Ablauf eintragen
planning-sheet-part-target-proposed = Zum Anfangen steht hier der heutige Ablauf. Noch ist nichts gespeichert.
planning-sheet-sums = Zusammen { $minutes } Minuten Arbeit der Verwaltung, { $days } Tage Warten, { $breaks } Medienbrüche.
planning-sheet-step = Schritt { $number }
planning-sheet-what = Was geschieht
planning-sheet-doer = Wer
planning-sheet-medium = Womit
planning-sheet-minutes = Minuten Arbeit
planning-sheet-waiting = Tage bis zum nächsten Schritt
planning-sheet-doer-applicant = Antragstellende
planning-sheet-doer-clerk = Sachbearbeitung
planning-sheet-doer-approver = Unterschrift oder Freigabe
planning-sheet-doer-other = andere Stelle
planning-sheet-doer-program = Programm
planning-sheet-medium-paper = Papier
planning-sheet-medium-email = E-Mail
planning-sheet-medium-telephone = Telefon
planning-sheet-medium-in-person = persönlich
planning-sheet-medium-specialised = Fachverfahren
planning-sheet-medium-portal = Online-Dienst
planning-sheet-save = Speichern
planning-sheet-wrong-empty = Schreiben Sie, was geschieht, oder leeren Sie die Zeile.
planning-sheet-wrong-long = Höchstens { $most } Zeichen.
planning-sheet-wrong-text = Das ist zu lang. Kürzen Sie den Text auf 2000 Zeichen.
planning-sheet-wrong-number = Geben Sie eine ganze Zahl ein, zum Beispiel 15.
planning-sheet-wrong-choice = Wählen Sie einen der angebotenen Werte.
planning-sheet-wrong-table = Das ist keine Tabelle mit Überschrift und mindestens einer Zeile.
planning-sheet-wrong-columns = Die Tabelle braucht sechs Spalten in der Reihenfolge der Vorlage.
planning-sheet-wrong-many = Ein Teil hat höchstens 15 Schritte.
planning-sheet-questions = Warum fragen wir das?
planning-sheet-questions-lead = Die Fragen stammen aus dem veröffentlichten Formular. Was die Verwaltung schon hat oder niemand braucht, kann entfallen.
planning-sheet-questions-open = Noch ohne Begründung: { $open } von { $all } Fragen.
planning-sheet-questions-write = Fragen begründen
planning-sheet-question = Frage
planning-sheet-why = Grund
planning-sheet-said = Vorschrift oder Erklärung
planning-sheet-why-open = noch offen
planning-sheet-why-law = eine Vorschrift verlangt es
planning-sheet-why-decision = die Entscheidung hängt davon ab
planning-sheet-why-contact = um Menschen zu erreichen oder zu zahlen
planning-sheet-why-statistics = für eine vorgeschriebene Statistik
planning-sheet-why-known = die Verwaltung hat es schon
planning-sheet-why-unneeded = niemand braucht es
planning-sheet-cases = Vorgänge im Jahr
planning-sheet-cases-hint = Nur nötig, solange hier keine Vorgänge gezählt werden.
planning-sheet-estimated = Die Minuten sind geschätzt, nicht gemessen
planning-sheet-documents = Unterlagen, die die Verwaltung schon hat
planning-sheet-documents-hint = Eine je Zeile, mit der Stelle, bei der sie liegt.
planning-sheet-signs = Wer unterschreibt, und warum
planning-sheet-signs-hint = Eine Unterschrift ohne Vorschrift kann entfallen.
planning-sheet-more = Drucken, mitnehmen, mitbringen
planning-sheet-csv = Schritte als Tabelle (CSV)
planning-sheet-upload = Schritte aus einer Tabelle
planning-sheet-upload-lead = Die Tabelle ersetzt beide Abläufe. Stimmt etwas nicht, bleibt alles, wie es ist.
planning-sheet-upload-wrong = { $count ->
    [one] 1 Stelle stimmt nicht
   *[other] { $count } Stellen stimmen nicht
}
planning-sheet-upload-wrong-next = Nichts ist geändert. Berichtigen Sie die Zeilen und senden Sie die Tabelle noch einmal.
planning-sheet-upload-problems = Was in der Tabelle nicht stimmt
planning-sheet-upload-do = Übernehmen
planning-sheet-line = Zeile
planning-sheet-column = Spalte
planning-sheet-trouble = Was nicht stimmt
planning-sheet-file = Datei (CSV)
planning-sheet-table = Oder die Tabelle selbst
planning-sheet-table-hint = Spalten: Teil; Was; Wer; Womit; Minuten; Tage. Am einfachsten nehmen Sie die heruntergeladene.
planning-sheet-process = Wie Vorgänge wirklich laufen

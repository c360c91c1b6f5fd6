planning-questions-hand-over = Was danach passiert
planning-questions-hand-over-text = { $count ->
    [0] Alle Fragen werden gebraucht. Sagen Sie das der Redaktion. Sie schreibt das Formular für alle.
    [one] Eine Frage kann weg. Sagen Sie das der Redaktion. Sie schreibt das Formular für alle. Sie sieht nur Ihre Gründe und den Namen Ihrer Verwaltung.
   *[other] { $count } Fragen können weg. Sagen Sie das der Redaktion. Sie schreibt das Formular für alle. Sie sieht nur Ihre Gründe und den Namen Ihrer Verwaltung.
}
planning-questions-hand-over-do = Gründe an die Redaktion geben
planning-questions-handed = Zuletzt gegeben: { $time }.
planning-questions-changed-since = Danach haben Sie etwas geändert.
planning-questions-stale = Jemand hat das Blatt geändert. Wir haben nichts weitergegeben. Sehen Sie es noch einmal an.
planning-questions-done = Die Redaktion hat Ihre Gründe. Ihre Antwort steht später hier.
planning-questions-reply-of-authors = Die Redaktion:
planning-questions-title = Was Verwaltungen zu den Fragen sagen
planning-questions-lead = Verwaltungen sagen hier: Warum fragen wir das? Manche Fragen braucht niemand. Sie entscheiden, was bleibt.
planning-questions-none = Dazu hat noch niemand etwas gesagt.
planning-questions-caption = Fragen im Formular
planning-questions-can-go = Kann weg
planning-questions-count = { $count } von { $all }
planning-questions-reply = Antwort an alle Verwaltungen
planning-questions-reply-hint = Schreiben Sie: Bleibt die Frage? Warum? Ohne Text gibt es keine Antwort.
planning-questions-reply-now = Jetzt steht dort: „{ $words }“
planning-questions-replied = Gespeichert. Alle Verwaltungen sehen die Antwort.
planning-questions-long = Höchstens { $most } Zeichen.
planning-questions-said = Wer was sagt
planning-questions-office = Verwaltung
planning-questions-field = Name im Formular:

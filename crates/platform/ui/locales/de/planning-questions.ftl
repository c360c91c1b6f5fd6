planning-questions-hand-over = Was aus den Begründungen wird
planning-questions-hand-over-text = { $count ->
    [0] Keine Frage kann nach Ihren Begründungen entfallen. Auch das hilft der Redaktion, die das Formular für alle Verwaltungen pflegt.
    [one] Eine Frage kann nach Ihren Begründungen entfallen. Geben Sie das an die Redaktion, die das Formular für alle Verwaltungen pflegt. Sie sieht dann Gründe und Erklärungen mit dem Namen Ihrer Verwaltung, sonst nichts aus dem Blatt.
   *[other] { $count } Fragen können nach Ihren Begründungen entfallen. Geben Sie das an die Redaktion, die das Formular für alle Verwaltungen pflegt. Sie sieht dann Gründe und Erklärungen mit dem Namen Ihrer Verwaltung, sonst nichts aus dem Blatt.
}
planning-questions-hand-over-do = Begründungen an die Redaktion geben
planning-questions-handed = Zuletzt übergeben: { $time }.
planning-questions-changed-since = Seither haben sich die Begründungen geändert.
planning-questions-stale = Das Blatt hat sich inzwischen geändert, deshalb ist nichts übergeben. Sehen Sie es noch einmal an.
planning-questions-done = Die Begründungen liegen der Redaktion vor. Was sie antwortet, steht hier bei der Frage.
planning-questions-reply-of-authors = Die Redaktion:
planning-questions-title = Was Verwaltungen zu den Fragen sagen
planning-questions-lead = Diese Begründungen haben Verwaltungen in ihrem Blatt vor dem Digitalisieren gegeben und der Redaktion übergeben. Jede Frage, die entfällt, spart allen Zeit. Sie entscheiden.
planning-questions-none = Dazu hat noch keine Verwaltung etwas übergeben.
planning-questions-caption = Fragen des veröffentlichten Formulars, zuerst die entbehrlichen
planning-questions-can-go = Kann entfallen
planning-questions-count = { $count } von { $all }
planning-questions-reply = Antwort an alle Verwaltungen
planning-questions-reply-hint = Zum Beispiel, ab wann die Frage entfällt, oder warum sie bleibt. Leer heißt: keine Antwort.
planning-questions-reply-now = Jetzt steht dort: „{ $words }“
planning-questions-replied = Die Antwort ist gespeichert. Verwaltungen sehen sie in ihrem Blatt.
planning-questions-long = Höchstens { $most } Zeichen.
planning-questions-said = Wer was dazu sagt
planning-questions-office = Verwaltung
planning-questions-field = Kennung im Formular:

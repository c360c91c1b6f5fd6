# Wie Vorgänge wirklich laufen: aus ihren Verläufen

planning-process-title = Wie Vorgänge wirklich laufen
planning-process-intro = Aus den Verläufen Ihrer Vorgänge: was worauf folgt, wo gewartet wird, was sich wiederholt. Niemand hat etwas eingetippt, und niemand wird genannt.
planning-process-state-title = Wie Vorgänge im Land laufen
planning-process-state-intro = Ein Online-Dienst in allen Verwaltungen zusammen und nach Größe verglichen.
planning-process-all = Alle
planning-process-service = Online-Dienst
planning-process-member = In wessen Namen
planning-process-period = Zeitraum
planning-process-months-3 = letzte 3 Monate
planning-process-months-12 = letzte 12 Monate
planning-process-months-24 = letzte 24 Monate
planning-process-months-alle = alles
planning-process-detail = Wie genau
planning-process-detail-hint = Weniger Wege machen das Bild einfacher. Der häufigste ist immer dabei.
planning-process-share-50 = die häufigsten Wege: mindestens die Hälfte der Vorgänge
planning-process-share-80 = die üblichen Wege: mindestens 80 von 100 Vorgängen
planning-process-share-95 = fast alle: mindestens 95 von 100 Vorgängen
planning-process-share-100 = alle Wege
planning-process-change = Tag einer Änderung
planning-process-change-hint = Zum Beispiel der Tag, an dem ein Formular kürzer wurde. Verglichen wird, was davor und danach eingegangen ist.
planning-process-day-wrong = Geben Sie einen Tag ein, den es gibt, zum Beispiel 1 3 2026, oder lassen Sie die Felder leer.
planning-process-show = Anzeigen
planning-process-empty = In dieser Auswahl gibt es noch keinen Vorgang.
planning-process-fills = Das Bild entsteht von selbst: Sobald Anträge eingehen und bearbeitet werden, steht hier ihr Weg. Sie müssen nichts eintragen.
planning-process-state-empty = Zu diesem Online-Dienst gibt es noch nicht genug gleiche Vorgänge, um etwas zu sagen.
planning-process-suppressed = Gezeigt werden nur Wege, die mindestens { $fewest } Vorgänge genommen haben. Jeder Blick auf diese Seite wird festgehalten.
planning-process-cases = { $cases ->
    [one] Ein Vorgang ist eingegangen.
   *[other] { $cases } Vorgänge sind eingegangen.
} Die Hälfte der entschiedenen war nach dieser Zeit fertig: { $median }.
planning-process-asked-back = Von 100 Vorgängen werden { $share } zurückgefragt; das kostet typisch { $median }. Mehr als einmal gefragt wurde bei { $again }.
planning-process-worst = Am meisten Zeit vergeht zwischen „{ $from }“ und „{ $to }“: zusammen { $total }, das sind { $share } % aller Wartezeit.
planning-process-at-once = sofort
planning-process-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
planning-process-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
planning-process-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
planning-process-map = Der Weg der Vorgänge
planning-process-shown = Im Bild: { $shown } von { $cases } Vorgängen. Die Zahl an einem Pfeil sagt, wie oft das eine auf das andere folgte.
planning-process-picture = Bild der Abläufe; die Tabelle darunter sagt dasselbe
planning-process-picture-said = { $cases } Vorgänge, { $steps } Schritte, { $arrows } Übergänge. Alle Zahlen stehen in der Tabelle darunter.
planning-process-start = Beginn
planning-process-end = Ende oder heutiger Stand
planning-process-by-applicant = Antragstellende
planning-process-by-clerk = Sachbearbeitung
planning-process-by-approver = Freigabe
planning-process-by-system = Programm
planning-process-arrows = Alle Übergänge im Bild
planning-process-arrow = Übergang
planning-process-times = Wie oft
planning-process-in-cases = Vorgänge
planning-process-median = Die Hälfte bis
planning-process-ninetieth = 9 von 10 bis
planning-process-ends = Womit Vorgänge beginnen und wo sie stehen
planning-process-step = Schritt
planning-process-starts-with = beginnen damit
planning-process-stands-at = enden oder stehen hier
planning-process-from = von
planning-process-to = nach
planning-process-median-hours = Hälfte bis (Stunden)
planning-process-ninetieth-hours = 9 von 10 bis (Stunden)
planning-process-total-hours = zusammen (Stunden)
planning-process-bottlenecks = Wo am meisten gewartet wird
planning-process-bottlenecks-said = Alle Vorgänge zusammengezählt: Wer hier schneller wird, hilft am meisten.
planning-process-waits-for = Gewartet wird auf
planning-process-total = Zusammen
planning-process-share = Anteil
planning-process-variants = Welche Wege Vorgänge nehmen
planning-process-variants-said = { $variants ->
    [one] Alle Vorgänge nahmen denselben Weg.
   *[other] { $variants } verschiedene Wege; die häufigsten stehen hier. Auf anderen Wegen: { $rest }.
}
planning-process-way = Weg
planning-process-rework = Was mehrmals getan wird
planning-process-rework-said = Wiederholungen kosten Zeit. Oft fehlt eine Angabe im Formular oder eine Regel, wer zuständig ist.
planning-process-rework-none = Kein Schritt wurde in einem Vorgang wiederholt.
planning-process-again = Wiederholungen
planning-process-between = Vom ersten zum letzten Mal, die Hälfte bis
planning-process-risk = Fristen
planning-process-late = Von { $ended } entschiedenen Vorgängen mit Frist kamen { $late } zu spät ({ $share } %).
planning-process-open = Offen mit Frist: { $open }. Davon überfällig: { $overdue }, voraussichtlich zu spät: { $risk }, noch nicht zu sagen: { $unknown }.
planning-process-risk-said = Voraussichtlich zu spät heißt: Ein Fünftel vergleichbarer Vorgänge brauchte vom selben Schritt an länger, als noch Zeit ist. Ab 10 vergleichbaren Vorgängen wird das gesagt.
planning-process-comparison = Vorher und nachher
planning-process-comparison-how = Tragen Sie oben den Tag einer Änderung ein, um zu sehen, was sie gebracht hat.
planning-process-too-few = Zu wenige Vorgänge für einen Vergleich
planning-process-too-few-said = Auf beiden Seiten müssen mindestens { $enough } Vorgänge entschieden sein.
planning-process-compared = Vor und seit dem { $day }
planning-process-compared-said = Es zählt, wann ein Vorgang einging. Kurz nach einer Änderung sind die langsamen noch offen: Vergleichen Sie auch, wie viele entschieden sind.
planning-process-figure = Zahl
planning-process-before = vorher
planning-process-after = seitdem
planning-process-began = Eingegangen
planning-process-ended = Davon entschieden
planning-process-too-late = Nach der Frist
planning-process-asked = Zurückgefragt
planning-process-of = { $part } von { $whole }
planning-process-few = unter 5
planning-process-sizes = Nach Größe der Verwaltung
planning-process-size = Größe
planning-process-files = Für andere Programme
planning-process-files-said = Die Dateien enthalten alle Vorgänge der Auswahl mit laufenden Nummern, ohne Namen und Aktenzeichen.
planning-process-file-csv = Übergänge als Tabelle (CSV)
planning-process-file-ocel = Ereignisse (OCEL 2.0)
planning-process-file-xes = Ereignisse (XES)

planning-step-received = Eingegangen
planning-step-transfer-received = Von anderer Behörde übernommen
planning-step-claimed = Übernommen
planning-step-taken-over = Von Kollegin oder Kollege übernommen
planning-step-released = Zurückgegeben
planning-step-assigned = Übergeben
planning-step-asked = Rückfrage gestellt
planning-step-answered = Antwort eingegangen
planning-step-answer-recorded = Antwort aufgenommen
planning-step-corrected = Angaben berichtigt
planning-step-statement-asked = Stellungnahme erbeten
planning-step-statement-given = Stellungnahme eingegangen
planning-step-statement-deemed = Zustimmung gilt als erteilt
planning-step-statement-overdue = Stellungnahme überfällig
planning-step-proposed = Zur Freigabe vorgelegt
planning-step-approved = Freigegeben
planning-step-given-back = Zur Überarbeitung zurück
planning-step-taken-back = Vorlage zurückgenommen
planning-step-lapsed = Vorlage hinfällig
planning-step-member-asked = Gemeinde gefragt
planning-step-member-recorded = Entscheidung der Gemeinde
planning-step-member-agreed = Für die Gemeinde freigegeben
planning-step-decided = Entschieden
planning-step-delivered = Zugestellt
planning-step-informed = Ergebnis mitgeteilt
planning-step-notified = Bekannt gegeben
planning-step-closed = Abgeschlossen
planning-step-withdrawn = Zurückgenommen
planning-step-transferred = An andere Behörde abgegeben
planning-step-amendment-begun = Änderung begonnen
planning-step-amendment-ended = Änderung abgebrochen

# Wie Vorgänge wirklich laufen: aus ihren Verläufen

planning-process-title = So laufen die Vorgänge
planning-process-intro = Das zeigt die Seite: Was passiert nacheinander? Wo wartet man? Was macht man doppelt? Namen stehen hier nicht.
planning-process-state-title = So laufen die Vorgänge im Land
planning-process-state-intro = Ein Online-Dienst in allen Verwaltungen.
planning-process-all = Alle
planning-process-service = Online-Dienst
planning-process-member = Für wen
planning-process-period = Zeit
planning-process-months-3 = letzte 3 Monate
planning-process-months-12 = letzte 12 Monate
planning-process-months-24 = letzte 24 Monate
planning-process-months-alle = alles
planning-process-detail = Wie genau
planning-process-detail-hint = Weniger Wege: Das Bild ist einfacher.
planning-process-share-50 = die Hälfte der Vorgänge
planning-process-share-80 = 80 von 100 Vorgängen
planning-process-share-95 = 95 von 100 Vorgängen
planning-process-share-100 = alle Wege
planning-process-change = Tag einer Änderung
planning-process-change-hint = Wann wurde etwas anders? Zum Beispiel ein Formular. Wir vergleichen vorher und nachher.
planning-process-day-wrong = Diesen Tag gibt es nicht. Bitte ändern Sie ihn. Oder lassen Sie die Felder leer.
planning-process-show = Anzeigen
planning-process-empty = Hier gibt es noch keinen Vorgang.
planning-process-fills = Das Bild kommt von selbst. Sie müssen nichts tun. Es kommt, wenn Anträge da sind.
planning-process-state-empty = Es gibt noch zu wenige Vorgänge.
planning-process-suppressed = Wege mit weniger als { $fewest } Vorgängen zeigen wir nicht. Jeder Blick wird notiert.
planning-process-cases = { $cases ->
    [one] Ein Vorgang ist da.
   *[other] { $cases } Vorgänge sind da.
} Die Hälfte war nach dieser Zeit fertig: { $median }.
planning-process-asked-back = Bei { $share } von 100 Vorgängen fragt das Amt nach. Das dauert meist { $median }. Mehrmals gefragt: { $again }.
planning-process-worst = Am längsten wartet man hier: von „{ $from }“ bis „{ $to }“. Zusammen { $total }. Das sind { $share } % der Zeit.
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
planning-process-map = Der Weg
planning-process-shown = Im Bild sind { $shown } von { $cases } Vorgängen. Die Zahl am Pfeil heißt: so oft.
planning-process-picture = Bild der Abläufe. Die Tabelle darunter sagt das Gleiche.
planning-process-picture-said = { $cases } Vorgänge, { $steps } Schritte, { $arrows } Pfeile. Alle Zahlen stehen in der Tabelle.
planning-process-start = Beginn
planning-process-end = Ende oder heute
planning-process-by-applicant = Bürger
planning-process-by-clerk = Amt
planning-process-by-approver = Freigabe
planning-process-by-system = Programm
planning-process-arrows = Alle Pfeile im Bild
planning-process-arrow = Pfeil
planning-process-times = Wie oft
planning-process-in-cases = Vorgänge
planning-process-median = Die Hälfte bis
planning-process-ninetieth = 9 von 10 bis
planning-process-ends = Beginn und Ende
planning-process-step = Schritt
planning-process-starts-with = Beginn
planning-process-stands-at = Ende
planning-process-from = von
planning-process-to = nach
planning-process-median-hours = Hälfte bis (Stunden)
planning-process-ninetieth-hours = 9 von 10 bis (Stunden)
planning-process-total-hours = zusammen (Stunden)
planning-process-bottlenecks = Hier wartet man lange
planning-process-bottlenecks-said = Hier hilft es am meisten, schneller zu sein.
planning-process-waits-for = Man wartet auf
planning-process-total = Zusammen
planning-process-share = Anteil
planning-process-variants = Die Wege
planning-process-variants-said = { $variants ->
    [one] Alle Vorgänge gingen den gleichen Weg.
   *[other] Es gibt { $variants } Wege. Die häufigsten stehen hier. Andere Wege: { $rest } Vorgänge.
}
planning-process-way = Weg
planning-process-rework = Was man mehrmals macht
planning-process-rework-said = Mehrmals machen kostet Zeit. Vielleicht fehlt eine Frage im Formular.
planning-process-rework-none = Nichts wurde mehrmals gemacht.
planning-process-again = Wie oft noch einmal
planning-process-between = Vom ersten bis zum letzten Mal
planning-process-risk = Fristen
planning-process-late = { $ended } Vorgänge mit Frist sind fertig. Zu spät waren { $late } ({ $share } %).
planning-process-open = Noch offen: { $open }. Schon zu spät: { $overdue }. Wahrscheinlich zu spät: { $risk }. Das wissen wir nicht: { $unknown }.
planning-process-risk-said = Wahrscheinlich zu spät heißt: Bei ähnlichen Vorgängen hat die Zeit oft nicht gereicht.
planning-process-comparison = Vorher und nachher
planning-process-comparison-how = Tragen Sie oben einen Tag ein. Dann sehen Sie, was anders ist.
planning-process-too-few = Zu wenige Vorgänge
planning-process-too-few-said = Vorher und nachher müssen { $enough } Vorgänge fertig sein.
planning-process-compared = Vor und seit dem { $day }
planning-process-compared-said = Es zählt der Tag, an dem der Vorgang kam. Langsame Vorgänge sind vielleicht noch offen.
planning-process-figure = Zahl
planning-process-before = vorher
planning-process-after = danach
planning-process-began = Gekommen
planning-process-ended = Davon fertig
planning-process-too-late = Zu spät
planning-process-asked = Nachgefragt
planning-process-of = { $part } von { $whole }
planning-process-few = unter 5
planning-process-sizes = Kleine und große Verwaltungen
planning-process-size = Größe
planning-process-files = Für andere Programme
planning-process-files-said = In den Dateien stehen keine Namen.
planning-process-file-csv = Tabelle (CSV)
planning-process-file-ocel = Datei OCEL 2.0
planning-process-file-xes = Datei XES

planning-step-received = Antrag ist da
planning-step-transfer-received = Von anderem Amt
planning-step-claimed = Begonnen
planning-step-taken-over = Andere Person
planning-step-released = Zurückgegeben
planning-step-assigned = Übergeben
planning-step-asked = Nachgefragt
planning-step-answered = Antwort ist da
planning-step-answer-recorded = Antwort notiert
planning-step-corrected = Berichtigt
planning-step-statement-asked = Andere gefragt
planning-step-statement-given = Andere haben geantwortet
planning-step-statement-deemed = Gilt als Ja
planning-step-statement-overdue = Keine Antwort
planning-step-proposed = Vorgelegt
planning-step-approved = Freigegeben
planning-step-given-back = Zurück zum Ändern
planning-step-taken-back = Vorlage zurück
planning-step-lapsed = Vorlage gilt nicht mehr
planning-step-member-asked = Gemeinde gefragt
planning-step-member-recorded = Gemeinde hat entschieden
planning-step-member-agreed = Gemeinde sagt Ja
planning-step-decided = Entschieden
planning-step-delivered = Verschickt
planning-step-informed = Mitgeteilt
planning-step-notified = Bekannt gegeben
planning-step-closed = Fertig
planning-step-withdrawn = Zurückgenommen
planning-step-transferred = An anderes Amt
planning-step-amendment-begun = Änderung begonnen
planning-step-amendment-ended = Änderung beendet

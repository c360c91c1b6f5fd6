funding-overview = Übersicht vom Förder-Geld
funding-overview-lead = Hier sehen Sie: Wer bekommt wie viel Geld?
funding-overview-all-programmes = Alle Programme
funding-overview-all-years = Alle Jahre
funding-overview-year = Jahr
funding-overview-show = Zeigen
funding-overview-number = { $number }
funding-overview-applications = Anträge
funding-overview-grants = Zusagen
funding-overview-bound = Zugesagt
funding-overview-drawn = Ausgezahlt
funding-overview-proven = Mit Nachweis
funding-overview-per-head = Zugesagt für jeden Menschen
funding-overview-without = Ämter ohne Antrag
funding-overview-without-of = { $without } von { $all }
funding-overview-without-lead = Diese Ämter haben noch keinen Antrag gestellt. Vielleicht brauchen sie Hilfe.
funding-overview-without-table = Nach Kreis und Name
funding-overview-of-year = Hier steht das Geld für das Jahr { $year }. Ein Antrag zählt in dem Jahr, in dem er kam.
funding-overview-without-none = Alle Ämter haben einen Antrag gestellt.
funding-overview-without-count = Alle { $count } zeigen
funding-overview-people = Menschen
funding-overview-of-all = Land
funding-overview-of-counties = Kreis
funding-overview-of-classes = Größe
funding-overview-of-objects = Wofür
funding-overview-of-offices = Amt
funding-overview-bars = Bild
funding-overview-nothing = Hier gibt es keinen Antrag.
funding-overview-counties = Nach Kreisen
funding-overview-counties-table = { $count } von { $all } Kreisen
funding-overview-counties-none = { $count ->
    [one] Ein Kreis ohne Geld
   *[other] { $count } Kreise ohne Geld
}
funding-overview-classes = Nach Größe vom Amt
funding-overview-classes-table = { $count } von { $all } Größen
funding-overview-classes-none = { $count ->
    [one] Eine Größe ohne Geld
   *[other] { $count } Größen ohne Geld
}
funding-overview-objects = Wofür das Geld ist
funding-overview-objects-table = { $count } von { $all } Sachen
funding-overview-objects-none = { $count ->
    [one] Eine Sache ohne Geld
   *[other] { $count } Sachen ohne Geld
}
funding-overview-pace = So lange dauert es
funding-overview-pace-lead = Wir zählen die Tage von „alles ist da“ bis zur Antwort.
funding-overview-decided = Entschieden
funding-overview-median = Die Hälfte war fertig nach
funding-overview-longest = Am längsten
funding-overview-waiting = Wartet am längsten
funding-overview-take = Zum Mitnehmen
funding-overview-csv = Übersicht als Tabelle (CSV)
funding-overview-xlsx = Übersicht als Tabelle (Excel)
funding-overview-all = Thüringen
funding-overview-what = Ebene
funding-overview-name = Name
funding-import-title = Alte Förderungen einlesen
funding-import-lead = Für Förderungen mit altem Bescheid. Sie geben die Liste ab. Eine zweite Person prüft sie.
funding-import-columns = Die Liste hat diese Spalten: { $columns }.
funding-import-empty = Leere Liste (CSV)
funding-import-column-empfaenger = Empfänger
funding-import-column-vorhaben = Vorhaben
funding-import-column-gegenstand = Gegenstand
funding-import-column-jahr = Jahr
funding-import-column-foerderung = Förderung
funding-import-column-gesamtkosten = Gesamtkosten
funding-import-column-bescheid = Bescheid
funding-import-column-ende = Ende
funding-import-column-ausgezahlt = Ausgezahlt
funding-import-column-quelle = Quelle
funding-import-ready = { $count } Förderungen über { $amount } sind richtig. Eine zweite Person prüft sie noch.
funding-import-nothing = Die Tabelle ist leer.
funding-import-cell-words = { $column }: Hier fehlt etwas.
funding-import-cell-year = { $column }: Das Jahr fehlt oder ist falsch. Richtig ist zum Beispiel 2027.
funding-import-cell-day = { $column }: Der Tag fehlt oder ist falsch. Richtig ist zum Beispiel 31.12.2027.
funding-import-cell-money = { $column }: Der Betrag fehlt oder ist falsch. Richtig ist zum Beispiel 1.250,00.
funding-import-recipient = Das Amt „{ $name }“ kennen wir nicht. Schreiben Sie den ganzen Namen.
funding-import-twice = Das steht schon da.
funding-import-too-many = Höchstens { $most } Zeilen.
funding-import-waits = { $count } Förderungen über { $amount } warten seit { $at }. Noch ist nichts gebucht.
funding-import-wrong = Etwas passt nicht mehr
funding-import-unchanged = Es wurde nichts gebucht.
funding-import-line = Zeile
funding-import-trouble = Was falsch ist
funding-import-grants = Was gebucht wird
funding-import-own = Sie haben die Liste abgegeben. Eine andere Person muss sie prüfen.
funding-import-release = Freigeben
funding-import-throw = Wegwerfen
funding-done-handed = Die Liste ist abgegeben.
funding-done-released = Das Geld ist gebucht.
funding-done-thrown = Die Liste ist weg. Es wurde nichts gebucht.
funding-evidence-of-programme-link = Alles zum Prüfen (ZIP)
funding-evidence-of-grant-link = Alles zum Prüfen (ZIP)
funding-evidence-chain = Kette
funding-evidence-sequence = Nr.
funding-evidence-micros = Mikrosekunden seit 1970
funding-evidence-at = Zeit
funding-evidence-actor = Wer
funding-evidence-action = Was
funding-evidence-subject = Woran
funding-evidence-detail = Näheres
funding-evidence-before = Prüfsumme davor
funding-evidence-hash = Prüfsumme
funding-evidence-number = Nummer
funding-evidence-id = Kennung
funding-evidence-recipient = Empfänger
funding-evidence-title = Name
funding-evidence-object = Wofür
funding-evidence-state = Stand
funding-evidence-received = Eingegangen
funding-evidence-complete = Vollständig seit
funding-evidence-decided = Entschieden am
funding-evidence-valid = Gültig seit
funding-evidence-ends = Ende
funding-evidence-proof-due = Nachweis bis
funding-evidence-granted = Zugesagt
funding-evidence-called = Abgerufen
funding-evidence-drawn = Ausgezahlt
funding-evidence-proven = Mit Nachweis
funding-evidence-claimed = Zurückverlangt
funding-evidence-recovered = Zurückgezahlt
funding-evidence-line = Position
funding-evidence-year = Jahr
funding-evidence-eligible = Zählt mit
funding-evidence-amount = Betrag
funding-evidence-financed-by = Wer zahlt
funding-evidence-kind = Art
funding-evidence-due = Fällig
funding-evidence-done = Erledigt
funding-evidence-words = Text
funding-evidence-payment = Zahlung
funding-evidence-wanted = Gewünscht
funding-evidence-paid = Gezahlt am
funding-evidence-own = Eigenes Geld
funding-evidence-third = Geld von anderen
funding-evidence-accepted = Anerkannt
funding-evidence-reason = Grund
funding-evidence-report = Bericht
funding-evidence-interest = Zinsen
funding-evidence-from = Zinsen ab
funding-evidence-settled = Bezahlt am
funding-evidence-item = Sache
funding-evidence-place = Ort
funding-evidence-bought = Gekauft am
funding-evidence-until = Gebunden bis
funding-evidence-confirmed = Bestätigt für
funding-evidence-appropriation = Geld im Jahr
funding-evidence-bound = Zugesagt
funding-evidence-paid-out = Ausgezahlt
funding-evidence-authority = Geld für später
funding-evidence-ahead = Für später zugesagt
funding-evidence-closed = Geschlossen ab
funding-evidence-rule = Regel
funding-evidence-value = Wert
funding-evidence-source = Quelle
funding-evidence-verified = Geprüft
funding-evidence-chain-sound = Die Prüfkette ist in Ordnung.
funding-evidence-chain-broken = Die Prüfkette ist NICHT in Ordnung: { $what }.
funding-evidence-files = Das sind die Dateien:
funding-evidence-file-zuwendung = Stand der Förderung
funding-evidence-file-zuwendungen = alle Förderungen
funding-evidence-file-kosten = was es kostet
funding-evidence-file-finanzierung = wer zahlt
funding-evidence-file-journal = jede Buchung
funding-evidence-file-verlauf = was wann passiert ist
funding-evidence-file-schriftverkehr = Briefe und Notizen
funding-evidence-file-abrufe = abgerufenes Geld
funding-evidence-file-aenderungen = Änderungen
funding-evidence-file-belege = Liste der Belege
funding-evidence-file-verwendungsnachweis = Bericht und Prüfung
funding-evidence-file-rueckforderung = was zurückverlangt wird
funding-evidence-file-inventar = gekaufte Sachen
funding-evidence-file-haushaltsjahre = Geld in jedem Jahr
funding-evidence-file-foerdergegenstaende = wofür es Geld gibt
funding-evidence-file-regeln = Regeln
funding-evidence-file-pruefkette = Auszug der Prüfkette
funding-evidence-file-bescheid = der Bescheid
funding-evidence-file-aenderung = Bescheid über eine Änderung
funding-evidence-file-vorhabensbeginn = Antwort zum frühen Beginn
funding-evidence-of-grant =
    Alles zum Prüfen: { $number }
    { $title }
    Empfänger: { $recipient }
    Gemacht: { $at }

    { $sound }
    Einträge: { $events }, davon hier: { $here }
    Letzte Prüfsumme: { $head }
funding-evidence-of-programme =
    Alles zum Prüfen
    { $name }
    Gemacht: { $at }
    Förderungen: { $grants }
    { $holds }

    { $sound }
    Einträge: { $events }, davon hier: { $here }
    Letzte Prüfsumme: { $head }
funding-evidence-guide-check =
    So prüfen Sie
    1. Packen Sie die Dateien aus.
    2. Starten Sie: python3 pruefen.py
    3. Rechnen Sie die Summen im Journal nach.
funding-evidence-guide-chain =
    Die Prüfkette
    Jeder Eintrag hängt am Eintrag davor.
    Wer etwas ändert, macht die Kette kaputt.

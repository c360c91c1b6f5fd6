funding-overview = Übersicht der Förderung
funding-overview-lead = Wer wie viel erhält, verglichen mit den Menschen, die dort leben. Was einer Kommune als Partnerin zugutekommt, zählt bei der Kommune, die den Antrag stellt.
funding-overview-all-programmes = Alle Programme
funding-overview-all-years = Alle Jahre
funding-overview-year = Haushaltsjahr
funding-overview-show = Anzeigen
funding-overview-number = { $number }
funding-overview-applications = Anträge
funding-overview-grants = Bewilligungen
funding-overview-bound = Gebunden
funding-overview-drawn = Ausgezahlt
funding-overview-proven = Nachgewiesen
funding-overview-per-head = Gebunden je Einwohner
funding-overview-without = Verwaltungen ohne Antrag
funding-overview-without-of = { $without } von { $all }
funding-overview-without-lead = Diese Verwaltungen haben in dieser Auswahl keinen Antrag gestellt. Sie können sie zuerst beraten.
funding-overview-without-table = Geordnet nach Kreis und Name
funding-overview-of-year = Geld nach dem Haushaltsjahr { $year }. Anträge zählen in dem Jahr, in dem sie eingingen. Welche Verwaltungen noch keinen Antrag gestellt haben, steht unter „Alle Jahre“.
funding-overview-without-none = Alle Verwaltungen haben einen Antrag gestellt.
funding-overview-without-count = Alle { $count } zeigen
funding-overview-people = Einwohner
funding-overview-of-all = Land
funding-overview-of-counties = Kreis
funding-overview-of-classes = Größe
funding-overview-of-objects = Fördergegenstand
funding-overview-of-offices = Verwaltung
funding-overview-bars = Bild
funding-overview-nothing = In dieser Auswahl gibt es keinen Antrag.
funding-overview-counties = Nach Kreisen
funding-overview-counties-table = { $count } von { $all } Kreisen
funding-overview-counties-none = { $count ->
    [one] Ein Kreis ohne Förderung
   *[other] { $count } Kreise ohne Förderung
}
funding-overview-classes = Nach Größe der Verwaltung
funding-overview-classes-table = { $count } von { $all } Größen, nach Einwohnern
funding-overview-classes-none = { $count ->
    [one] Eine Größe ohne Förderung
   *[other] { $count } Größen ohne Förderung
}
funding-overview-objects = Nach Fördergegenständen
funding-overview-objects-table = { $count } von { $all } Fördergegenständen
funding-overview-objects-none = { $count ->
    [one] Ein Fördergegenstand ohne Förderung
   *[other] { $count } Fördergegenstände ohne Förderung
}
funding-overview-pace = Dauer der Entscheidungen
funding-overview-pace-lead = Tage von dem Tag, an dem der Antrag vollständig war, bis zur Entscheidung. Aus Listen übernommene Förderungen zählen nicht.
funding-overview-decided = Entschieden
funding-overview-median = Mittlere Dauer (Median)
funding-overview-longest = Längste Dauer
funding-overview-waiting = Wartet am längsten auf eine Entscheidung
funding-overview-take = Zum Mitnehmen
funding-overview-csv = Übersicht mit allen Verwaltungen (CSV)
funding-overview-xlsx = Übersicht mit allen Verwaltungen (Excel)
funding-overview-all = Thüringen
funding-overview-what = Ebene
funding-overview-name = Name
funding-import-title = Bestehende Förderungen einlesen
funding-import-lead = Für Förderungen, die schon beschieden sind. Sie geben die Tabelle ab, eine zweite Person gibt sie frei; dann wird alles gebucht oder nichts. Es gelten die Regeln des Programms am Tag des Bescheids.
funding-import-columns = Spalten: { $columns }. Ohne Ende gilt das Ende des Jahres; Ausgezahlt und Quelle dürfen fehlen. Eine Zeile ist eine Förderung, die in einem Haushaltsjahr fällig ist.
funding-import-empty = Leere Tabelle (CSV)
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
funding-import-ready = { $count } Förderungen über zusammen { $amount } können abgegeben werden. „Alles übernehmen“ legt sie einer zweiten Person vor.
funding-import-nothing = Die Tabelle hat unter den Überschriften keine Zeile.
funding-import-cell-words = { $column }: Hier fehlt etwas.
funding-import-cell-year = { $column }: Das Jahr fehlt oder ist nicht zu lesen, zum Beispiel 2027.
funding-import-cell-day = { $column }: Der Tag fehlt oder ist nicht zu lesen, zum Beispiel 31.12.2027.
funding-import-cell-money = { $column }: Der Betrag fehlt oder ist nicht zu lesen, zum Beispiel 1.250,00.
funding-import-recipient = Eine Verwaltung „{ $name }“ ist nicht bekannt, oder es gibt mehrere. Schreiben Sie den vollen Namen der Verwaltung oder ihren Schlüssel.
funding-import-twice = Dieses Vorhaben dieser Kommune ist schon im Programm oder steht doppelt in der Tabelle.
funding-import-too-many = Eine Tabelle hat höchstens { $most } Zeilen. Teilen Sie sie auf.
funding-import-waits = { $count } Förderungen über zusammen { $amount } warten seit { $at } auf die zweite Person. Noch ist nichts gebucht.
funding-import-wrong = Inzwischen passt nicht mehr alles
funding-import-unchanged = Es wurde nichts gebucht.
funding-import-line = Zeile
funding-import-trouble = Was zu ändern ist
funding-import-grants = Was gebucht wird
funding-import-own = Sie haben diese Tabelle abgegeben. Freigeben muss eine andere Person.
funding-import-release = Freigeben und buchen
funding-import-throw = Verwerfen
funding-done-handed = Die Tabelle liegt der zweiten Person vor.
funding-done-released = Die Förderungen sind gebucht.
funding-done-thrown = Die Tabelle ist verworfen. Es wurde nichts gebucht.
funding-evidence-of-programme-link = Prüfpaket des Programms (ZIP)
funding-evidence-of-grant-link = Prüfpaket (ZIP)
funding-evidence-chain = Kette
funding-evidence-sequence = Nr.
funding-evidence-micros = Mikrosekunden seit 1970
funding-evidence-at = Zeitpunkt
funding-evidence-actor = Wer
funding-evidence-action = Was
funding-evidence-subject = Woran
funding-evidence-detail = Näheres
funding-evidence-before = Prüfsumme davor
funding-evidence-hash = Prüfsumme
funding-evidence-number = Nummer
funding-evidence-id = Kennung
funding-evidence-recipient = Empfänger
funding-evidence-title = Bezeichnung
funding-evidence-object = Fördergegenstand
funding-evidence-state = Stand
funding-evidence-received = Eingegangen
funding-evidence-complete = Vollständig seit
funding-evidence-decided = Entschieden am
funding-evidence-valid = Bestandskräftig seit
funding-evidence-ends = Ende des Zeitraums
funding-evidence-proof-due = Nachweis bis
funding-evidence-granted = Bewilligt
funding-evidence-called = Abgerufen
funding-evidence-drawn = Ausgezahlt
funding-evidence-proven = Nachgewiesen
funding-evidence-claimed = Zurückgefordert
funding-evidence-recovered = Zurückgezahlt
funding-evidence-line = Position
funding-evidence-year = Jahr
funding-evidence-eligible = Zuwendungsfähig
funding-evidence-amount = Betrag
funding-evidence-financed-by = Finanzierung
funding-evidence-kind = Art
funding-evidence-due = Fällig
funding-evidence-done = Erledigt
funding-evidence-words = Text
funding-evidence-payment = Zahlung an, wofür
funding-evidence-wanted = Gewünscht
funding-evidence-paid = Gezahlt am
funding-evidence-own = Eigenmittel
funding-evidence-third = Mittel Dritter
funding-evidence-accepted = Anerkannt
funding-evidence-reason = Begründung
funding-evidence-report = Sachbericht
funding-evidence-interest = Zinsen
funding-evidence-from = Zinsen ab
funding-evidence-settled = Beglichen am
funding-evidence-item = Gegenstand
funding-evidence-place = Standort
funding-evidence-bought = Gekauft am
funding-evidence-until = Gebunden bis
funding-evidence-confirmed = Zuletzt bestätigt für
funding-evidence-appropriation = Ausgabeansatz
funding-evidence-bound = Gebunden
funding-evidence-paid-out = Ausgezahlt
funding-evidence-authority = Verpflichtungsermächtigung
funding-evidence-ahead = Für spätere Jahre gebunden
funding-evidence-closed = Geschlossen ab
funding-evidence-rule = Regel
funding-evidence-value = Wert
funding-evidence-source = Quelle
funding-evidence-verified = Geprüft
funding-evidence-chain-sound = Die Prüfkette wurde beim Erstellen vom ersten bis zum letzten Eintrag nachgerechnet und ist unversehrt.
funding-evidence-chain-broken = Die Prüfkette ist NICHT unversehrt: { $what }.
funding-evidence-files = Die Dateien (Tabellen mit Semikolon, UTF-8):
funding-evidence-file-zuwendung = Stand der Förderung: Tage und Beträge
funding-evidence-file-zuwendungen = alle Förderungen des Programms mit Tagen und Beträgen; die Schreiben und Belege stehen im Prüfpaket der einzelnen Förderung
funding-evidence-file-kosten = Kostenplan, Position für Position
funding-evidence-file-finanzierung = Finanzierungsplan
funding-evidence-file-journal = jede Buchung mit den Kennungen der beiden Konten, die sie veranlasst und freigegeben haben
funding-evidence-file-verlauf = was wann von wem getan wurde, aus der Prüfkette
funding-evidence-file-schriftverkehr = Nachforderungen, Antworten, Auflagen und interne Notizen
funding-evidence-file-abrufe = Mittelabrufe mit ihren Zahlungen
funding-evidence-file-aenderungen = Änderungsanträge
funding-evidence-file-belege = Belegliste
funding-evidence-file-verwendungsnachweis = Sachbericht und Ergebnis der Prüfung
funding-evidence-file-rueckforderung = Rückforderung mit Zinsen, als Tabelle und als Bescheid
funding-evidence-file-inventar = Gegenstände mit Zweckbindung
funding-evidence-file-haushaltsjahre = Ansätze, Bindungen und Auszahlungen je Haushaltsjahr
funding-evidence-file-foerdergegenstaende = Fördergegenstände, auch geschlossene
funding-evidence-file-regeln = Zahlen des Programms mit ihren Quellen
funding-evidence-file-pruefkette = Auszug der Prüfkette, aus dem sich jede Prüfsumme nachrechnen lässt
funding-evidence-file-bescheid = Bescheid über den Antrag, wie er hinausging
funding-evidence-file-aenderung = Änderungsbescheid, wie er hinausging
funding-evidence-file-vorhabensbeginn = Antwort zum vorzeitigen Vorhabensbeginn, wie sie hinausging
funding-evidence-of-grant =
    Prüfpaket { $number }
    { $title }
    Empfänger: { $recipient }
    Erstellt: { $at }

    { $sound }
    Einträge in der ganzen Kette: { $events }, davon hier: { $here }
    Prüfsumme des letzten Eintrags der ganzen Kette: { $head }
funding-evidence-of-programme =
    Prüfpaket des Programms
    { $name }
    Erstellt: { $at }
    Förderungen: { $grants }
    { $holds }

    { $sound }
    Einträge in der ganzen Kette: { $events }, davon hier: { $here }
    Prüfsumme des letzten Eintrags der ganzen Kette: { $head }
funding-evidence-guide-check =
    So prüfen Sie das Paket ohne dieses Programm
    1. Entpacken Sie es. SHA256SUMS nennt die Prüfsumme jeder Datei: sha256sum -c SHA256SUMS (Windows: certutil -hashfile DATEI SHA256).
    2. Mit Python: python3 pruefen.py vergleicht die Prüfsummen und rechnet jeden Eintrag der Prüfkette nach.
    3. Die Summen des Journals je Art ergeben die Beträge der Förderung: gebunden, abgerufen, ausgezahlt, nachgewiesen.
funding-evidence-guide-chain =
    Die Prüfkette
    Jeder Eintrag trägt die Prüfsumme des Eintrags davor; wer einen ändert oder herausnimmt, macht alle späteren ungültig.
    Prüfsumme = SHA-256 über acht Teile, jeder mit seiner Länge davor (8 Byte, größtes zuerst): Prüfsumme davor, Kette (4 Byte), Nr. (8 Byte), Mikrosekunden (8 Byte), Wer, Was, Woran (16 Byte), Näheres.
    Der Auszug enthält nur Einträge zur Förderung. Dazwischen liegen andere; dass sie zusammenhängen, zeigt der Vergleich mit einem früheren oder späteren Paket oder mit „dienstweg verify“ beim Betreiber.

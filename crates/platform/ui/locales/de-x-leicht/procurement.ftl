procurement-title = Einkaufen für alle
procurement-lead = Fragen Sie, was die Verwaltungen brauchen. Kaufen Sie es dann zusammen.
procurement-unknown = Das gibt es nicht, oder Sie können es nicht sehen.
procurement-stale = Jemand anderes war schneller.
procurement-not-possible = Das geht jetzt nicht mehr.
procurement-unchanged = Es ist nichts geändert.
procurement-yes = ja
procurement-no = nein
procurement-save = Speichern
procurement-act = Nächster Schritt
procurement-action = Aktion
procurement-standing = Stand
procurement-subject = Worum es geht
procurement-kind = Art
procurement-until = Letzter Tag
procurement-host = Wer einkauft
procurement-tables = Als Tabelle
procurement-csv = Tabelle als CSV
procurement-xlsx = Tabelle als Excel-Datei

procurement-surveys = Fragen nach Bedarf
procurement-survey = Frage nach Bedarf
procurement-survey-new = Neue Frage nach Bedarf
procurement-surveys-none = Es gibt noch keine Frage.
procurement-survey-name = Name
procurement-survey-name-hint = Zum Beispiel: Computer 2027
procurement-purpose = Wofür
procurement-closes-on = Letzter Tag
procurement-closes-on-hint = An diesem Tag kann man zuletzt etwas melden. Danach ändert sich nichts mehr.
procurement-survey-draft = in Vorbereitung
procurement-survey-open = offen bis { $day }
procurement-survey-over = zu Ende seit { $day }
procurement-survey-closed = früher beendet
procurement-articles = Artikel
procurement-articles-none = Es gibt noch keinen Artikel.
procurement-no-articles = Legen Sie zuerst einen Artikel an.
procurement-article-new = Artikel anlegen
procurement-article-lead = Für die Frage „{ $title }“
procurement-article-remove = Entfernen
procurement-article = Artikel
procurement-article-hint = So genau, dass alle dasselbe darunter verstehen
procurement-group = Warengruppe
procurement-group-hint = Was für dasselbe da ist, gehört zusammen.
procurement-unit = Einheit
procurement-unit-hint = Zum Beispiel: Stück
procurement-evb-it = Muster für den Vertrag
procurement-evb-it-hint = Welches Muster der Ergänzenden Vertragsbedingungen für IT passt
procurement-evb-it-purchase = Kauf
procurement-evb-it-service = Dienstleistung
procurement-evb-it-licence-a = Überlassung Typ A (auf Dauer)
procurement-evb-it-licence-b = Überlassung Typ B (auf Zeit)
procurement-evb-it-care = Pflege S
procurement-evb-it-cloud = Cloud
procurement-evb-it-system = System
procurement-list-price = Preis in der Liste, ohne Steuer
procurement-list-price-hint = Preis für ein Stück, ohne Steuer
procurement-price-source = Woher der Preis kommt
procurement-price-source-hint = Wo und mit welchem Stand der Preis steht
procurement-open-hint = Dann werden { $count } Verwaltungen gefragt. Sie können das nicht zurücknehmen. Danach können Sie nichts mehr ändern.
procurement-do-oeffnen = Frage öffnen
procurement-do-schliessen = Frage jetzt beenden
procurement-survey-change = Angaben ändern
procurement-drop-hint = Dann ist der Entwurf weg. Sie können das nicht zurücknehmen.
procurement-close-hint = { $count } Verwaltungen haben noch nicht geantwortet. Danach kann niemand mehr etwas melden. Sie können das nicht zurücknehmen.
procurement-do-loeschen = Entwurf löschen
procurement-answers = Antworten
procurement-answers-count = { $answered } von { $whole } Verwaltungen. { $nothing } brauchen nichts.
procurement-pooled-value = Wert nach der Liste
procurement-quantity = Menge
procurement-administrations = Verwaltungen
procurement-not-released = { $count } noch nicht erlaubt
procurement-silent = Wer noch nicht geantwortet hat
procurement-silent-none = Alle Verwaltungen haben geantwortet.
procurement-silent-count = { $count } Verwaltungen haben noch nicht geantwortet.
procurement-silent-reminded = Sie bekommen E-Mails zur Erinnerung.
procurement-silent-list = Liste der Verwaltungen ohne Antwort

procurement-own-title = Zusammen einkaufen
procurement-own-lead = Hier melden Sie, was Ihre Verwaltung braucht.
procurement-own-caption = Fragen und Verträge für Sie
procurement-own-none = Ihre Verwaltung wurde noch nach keinem Bedarf gefragt.
procurement-notice-survey = Frage nach Bedarf
procurement-notice-open = offen
procurement-notice-over = zu Ende
procurement-report-lead = Schreiben Sie auf, was Sie brauchen. Eine zweite Person muss zustimmen.
procurement-report-over = Die Frage ist zu Ende. Sie können nichts mehr melden.
procurement-list-price-of = Preis: { $price } für 1 { $unit } ({ $source })
procurement-wanted-on = Ab wann
procurement-wanted-on-hint = Zum Beispiel 31.12.2027
procurement-line = { $quantity } { $unit }, ab { $day }, Haushaltsstelle { $budget }
procurement-with-quantity = Schreiben Sie das auf, wenn Sie eine Menge brauchen.
procurement-budget-item = Haushaltsstelle
procurement-budget-item-hint = Aus welcher Haushaltsstelle gezahlt wird
procurement-do-melden = Bedarf melden
procurement-do-freigeben = Zustimmen
procurement-do-nichts = Kein Bedarf
procurement-waiting =
    { $count ->
        [one] 1 Artikel wartet
       *[other] { $count } Artikel warten
    }
procurement-waiting-text = Eine andere Person muss zustimmen.
procurement-lost = (zählt nicht)
procurement-uncounted =
    { $count ->
        [one] 1 Artikel zählt nicht. Niemand hat zugestimmt
       *[other] { $count } Artikel zählen nicht. Niemand hat zugestimmt
    }
procurement-all-released = Die Meldung ist freigegeben.
procurement-said-nothing = Sie haben gesagt: Wir brauchen nichts.
procurement-reported = Was gemeldet ist
procurement-reported-none = Es ist nichts gemeldet.
procurement-second-person = Eine andere Person muss zustimmen.
procurement-frozen = Seit { $day } kann man nichts mehr melden.
procurement-report-wrong = Bitte prüfen Sie Ihre Angaben.
procurement-report-article = Diesen Artikel gibt es nicht.
procurement-report-twice = Dieser Artikel steht zweimal da.
procurement-report-quantity = Geben Sie eine ganze Zahl zwischen 0 und 1.000.000 ein.
procurement-report-day = Schreiben Sie einen Tag ab heute, den es gibt. Zum Beispiel 31.12.2027.
procurement-report-budget = Schreiben Sie die Haushaltsstelle auf.
procurement-report-again = Das ist jetzt gemeldet. Unten steht noch, was Sie geschrieben haben. Drücken Sie noch einmal „Bedarf melden“. Dann gilt, was Sie geschrieben haben.
procurement-report-empty = Sie haben keine Menge aufgeschrieben. Brauchen Sie nichts? Dann drücken Sie „Kein Bedarf“.
procurement-reading-title = Eine Tabelle einlesen
procurement-reading-lead = Laden Sie die Tabelle herunter, füllen Sie sie aus und schicken Sie sie zurück. Sie sehen zuerst, was sich ändert.
procurement-reading-check = Tabelle prüfen
procurement-reading-take = Übernehmen
procurement-reading-file = Tabelle als Datei
procurement-reading-file-hint = CSV oder Excel
procurement-reading-typed = Oder als Text
procurement-reading-typed-hint = Eine Zeile für jeden Artikel
procurement-reading-columns = Diese Spalten fehlen: { $columns }
procurement-reading-after = Neu
procurement-reading-before = Bisher
procurement-reading-changes = Was sich ändert
procurement-reading-same = Die Tabelle ändert nichts.
procurement-reading-nothing = Wählen Sie eine Datei aus. Oder fügen Sie die Tabelle als Text ein.
procurement-reading-ready =
    Die Tabelle ist gut: { $count ->
        [one] 1 Zeile
       *[other] { $count } Zeilen
    }.
procurement-reading-problems = { $count } Fehler in der Tabelle
procurement-reading-problems-caption = Fehler nach Zeilen
procurement-reading-line = Zeile
procurement-reading-trouble = Fehler
procurement-column-nr = Nr.
procurement-column-artikel = Artikel
procurement-column-einheit = Einheit
procurement-column-listenpreis = Listenpreis netto
procurement-column-menge = Menge
procurement-column-bedarf = Bedarf ab
procurement-column-haushaltsstelle = Haushaltsstelle
procurement-column-verwaltung = Verwaltung
procurement-column-freigegeben = freigegeben

procurement-done-saved = Gespeichert.
procurement-done-same = Es hat sich nichts geändert.
procurement-done-opened = Die Frage ist offen.
procurement-done-closed = Die Frage ist beendet.
procurement-done-removed = Der Artikel ist entfernt.
procurement-done-dropped = Der Entwurf ist gelöscht.
procurement-done-reported = Der Bedarf ist gemeldet. Eine zweite Person muss zustimmen.
procurement-done-released = Die Meldung ist freigegeben.
procurement-done-nothing = Gemeldet: kein Bedarf.
procurement-problem-missing = Füllen Sie dieses Feld aus.
procurement-problem-long = Höchstens { $most } Zeichen, es sind { $found }.
procurement-problem-money = Geben Sie einen Betrag ein, zum Beispiel 1.234,50 (ohne Leerzeichen).
procurement-problem-money-large = Der Betrag ist zu groß: höchstens 9.999.999.999,99.
procurement-problem-money-cents = Nach dem Komma stehen höchstens zwei Zahlen, zum Beispiel 1.234,50.
procurement-problem-money-negative = Der Betrag darf nicht unter null sein.
procurement-problem-day = Geben Sie einen Tag ein, zum Beispiel 31 12 2027.
procurement-problem-late = Geben Sie einen Tag bis zum { $last } ein.
procurement-problem-no-day = Den { $day } gibt es nicht.
procurement-problem-early = Geben Sie einen Tag ab dem { $first } ein.
procurement-problem-choice = Wählen Sie etwas aus.

procurement-mail-remind-subject = Frage nach Bedarf: { $title }
procurement-mail-remind =
    Guten Tag,
    
    { $office } hat auf die Frage „{ $title }“ noch nicht geantwortet. Der letzte Tag ist der { $day }.
    
    Bitte antworten Sie hier:
    { $link }

procurement-limits-title = Grenzen für den Wert
procurement-limits-intro = Wie man bei welchem Wert einkaufen darf
procurement-limits-lead = Geben Sie ein: Was kaufen Sie? Was kostet es? Wann?
procurement-limits-ask = Verfahren zeigen
procurement-limits-gap = Für den { $day } kennt das Programm keine Regel
procurement-limits-gap-text = Bitte fragen Sie Ihre Vergabestelle.
procurement-limits-national = Grenzen in Thüringen
procurement-limits-union = Grenzen der EU
procurement-value = Wert ohne Steuer
procurement-value-hint = In Euro, zum Beispiel 45.000
procurement-day = Tag
procurement-period = Zeit
procurement-since = seit { $day }
procurement-procedure = Verfahren
procurement-limit = bis
procurement-limit-from = ab
procurement-source = Quelle
procurement-source-verified = Quelle: { $source }
procurement-source-unverified = Quelle: { $source } (nicht am Gesetzestext geprüft)
procurement-kind-supplies = Waren und Dienste
procurement-kind-works = Bauen
procurement-kind-freelance = Freie Berufe
procurement-kind-social = Soziale Dienste
procurement-procedure-direct = Direktauftrag
procurement-procedure-negotiated = Verhandlungsvergabe
procurement-procedure-restricted = Beschränkte Ausschreibung
procurement-procedure-public = Öffentliche Ausschreibung
procurement-procedure-union = EU-weites offenes Verfahren
procurement-why-within = { $value } liegt nicht über der Grenze von { $limit }.
procurement-why-above = { $value } ist mehr als { $limit } und weniger als die Grenze der EU.
procurement-why-union = { $value } erreicht die Grenze der EU von { $limit }.

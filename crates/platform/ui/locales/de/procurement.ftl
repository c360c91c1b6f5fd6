procurement-title = Gemeinsamer Einkauf
procurement-lead = Fragen Sie den Bedarf aller Verwaltungen ab, bündeln Sie ihn und kaufen Sie zusammen ein.
procurement-unknown = Das gibt es nicht, oder Sie können es nicht sehen.
procurement-stale = Jemand anderes war schneller.
procurement-not-possible = Das geht in diesem Stand nicht mehr.
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
procurement-host = Beschaffende Stelle
procurement-tables = Als Tabelle
procurement-csv = Tabelle als CSV
procurement-xlsx = Tabelle als Excel-Datei

procurement-surveys = Bedarfsabfragen
procurement-survey = Bedarfsabfrage
procurement-survey-new = Neue Bedarfsabfrage
procurement-surveys-none = Es gibt noch keine Bedarfsabfrage.
procurement-survey-name = Bezeichnung
procurement-survey-name-hint = Zum Beispiel: Arbeitsplatzrechner 2027
procurement-purpose = Zweck
procurement-closes-on = Stichtag
procurement-closes-on-hint = Letzter Tag für Meldungen. Danach stehen die Mengen fest.
procurement-survey-draft = in Vorbereitung
procurement-survey-open = offen bis einschließlich { $day }
procurement-survey-over = beendet seit Ablauf des { $day }, Mengen stehen fest
procurement-survey-closed = vorzeitig beendet, Mengen stehen fest
procurement-articles = Artikel
procurement-articles-none = Es gibt noch keinen Artikel.
procurement-no-articles = Eine Abfrage ohne Artikel fragt nach nichts. Bitte legen Sie zuerst einen Artikel an.
procurement-article-new = Artikel anlegen
procurement-article-lead = Für die Bedarfsabfrage „{ $title }“
procurement-article-remove = Entfernen
procurement-article = Artikel
procurement-article-hint = So genau, dass alle dasselbe darunter verstehen
procurement-group = Warengruppe
procurement-group-hint = Was demselben Zweck dient, gehört in eine Gruppe. Danach prüft das Programm, ob ein Auftrag aufgeteilt wurde (§ 3 Abs. 2 VgV).
procurement-unit = Einheit
procurement-unit-hint = Zum Beispiel: Stück, Lizenz je Jahr
procurement-evb-it = Vertragsmuster (EVB-IT)
procurement-evb-it-hint = Welches Muster der Ergänzenden Vertragsbedingungen für IT passt
procurement-evb-it-purchase = Kauf
procurement-evb-it-service = Dienstleistung
procurement-evb-it-licence-a = Überlassung Typ A (auf Dauer)
procurement-evb-it-licence-b = Überlassung Typ B (auf Zeit)
procurement-evb-it-care = Pflege S
procurement-evb-it-cloud = Cloud
procurement-evb-it-system = System
procurement-list-price = Listenpreis netto
procurement-list-price-hint = Preis des Herstellers für eine Einheit ohne Umsatzsteuer, zum Beispiel 949,00
procurement-price-source = Quelle des Preises
procurement-price-source-hint = Wo und mit welchem Stand der Preis steht
procurement-open-hint = Mit dem Öffnen werden { $count } Verwaltungen gefragt. Das lässt sich nicht zurücknehmen. Artikel und Stichtag lassen sich danach nicht mehr ändern.
procurement-do-oeffnen = Abfrage öffnen
procurement-do-schliessen = Abfrage jetzt beenden
procurement-survey-change = Angaben ändern
procurement-drop-hint = Der Entwurf und seine Artikel werden gelöscht. Das lässt sich nicht zurücknehmen.
procurement-close-hint = { $count } Verwaltungen haben noch nicht geantwortet. Nach dem Beenden kann niemand mehr etwas melden oder freigeben. Das lässt sich nicht zurücknehmen.
procurement-do-loeschen = Entwurf löschen
procurement-answers = Antworten
procurement-answers-count = { $answered } von { $whole } Verwaltungen, davon { $nothing } ohne Bedarf
procurement-pooled-value = Wert zum Listenpreis
procurement-quantity = Menge
procurement-administrations = Verwaltungen
procurement-not-released = { $count } noch nicht freigegeben
procurement-silent = Wer noch nicht geantwortet hat
procurement-silent-none = Alle Verwaltungen haben geantwortet.
procurement-silent-count = { $count } Verwaltungen haben noch nicht geantwortet.
procurement-silent-reminded = Sie werden 90, 30 und 7 Tage vor dem Stichtag per E-Mail erinnert, soweit diese Tage nach dem Öffnen liegen.
procurement-silent-list = Liste der Verwaltungen ohne Antwort

procurement-own-title = Gemeinsam beschaffen
procurement-own-lead = Hier melden Sie, was Ihre Verwaltung braucht.
procurement-own-caption = Abfragen und Verträge für Ihre Verwaltung
procurement-own-none = Ihre Verwaltung wurde noch nach keinem Bedarf gefragt.
procurement-notice-survey = Bedarfsabfrage
procurement-notice-open = offen
procurement-notice-over = beendet
procurement-report-lead = Melden Sie, was Ihre Verwaltung braucht. Eine zweite Person gibt die Meldung frei. Erst dann zählt sie.
procurement-report-over = Die Abfrage ist beendet. Ihre Verwaltung kann nichts mehr melden oder freigeben.
procurement-list-price-of = Listenpreis { $price } netto je { $unit } ({ $source })
procurement-wanted-on = Bedarf ab
procurement-wanted-on-hint = Zum Beispiel 31.12.2027
procurement-line = { $quantity } { $unit }, Bedarf ab { $day }, Haushaltsstelle { $budget }
procurement-with-quantity = Nötig, sobald Sie eine Menge eintragen.
procurement-budget-item = Haushaltsstelle
procurement-budget-item-hint = Aus welcher Haushaltsstelle gezahlt wird
procurement-do-melden = Bedarf melden
procurement-do-freigeben = Meldung freigeben
procurement-do-nichts = Kein Bedarf
procurement-waiting =
    { $count ->
        [one] 1 Artikel wartet auf die Freigabe
       *[other] { $count } Artikel warten auf die Freigabe
    }
procurement-waiting-text = Freigeben kann nur eine andere Person als die, die gemeldet hat (Vier-Augen-Prinzip).
procurement-lost = (nicht freigegeben, zählt nicht)
procurement-uncounted =
    { $count ->
        [one] 1 Meldung oder Änderung zählt nicht, weil sie nicht freigegeben wurde
       *[other] { $count } Meldungen oder Änderungen zählen nicht, weil sie nicht freigegeben wurden
    }
procurement-all-released = Die Meldung ist freigegeben.
procurement-said-nothing = Ihre Verwaltung hat gemeldet, dass sie nichts braucht.
procurement-reported = Was gemeldet ist
procurement-reported-none = Es ist nichts gemeldet.
procurement-second-person = Wer gemeldet oder vorgeschlagen hat, gibt nicht selbst frei (Vier-Augen-Prinzip). Bitte lassen Sie eine zweite Person freigeben.
procurement-frozen = Die Mengen stehen seit Ablauf des { $day } fest. Spätere Meldungen werden nicht angenommen, weil der Auftragswert nach dem gemeldeten Bedarf geschätzt wird (§ 3 Abs. 1 und 3 VgV).
procurement-report-wrong = Bitte prüfen Sie Ihre Angaben.
procurement-report-article = Diesen Artikel gibt es in der Abfrage nicht.
procurement-report-twice = Dieser Artikel steht zweimal da.
procurement-report-quantity = Geben Sie eine ganze Zahl zwischen 0 und 1.000.000 ein.
procurement-report-day = Geben Sie an, ab wann Sie es brauchen: ein Tag ab heute, den es gibt, zum Beispiel 31.12.2027.
procurement-report-budget = Geben Sie die Haushaltsstelle an, höchstens 200 Zeichen.
procurement-report-again = Das ist jetzt gemeldet. Im Formular steht noch, was Sie eingetragen haben. Drücken Sie noch einmal „Bedarf melden“, dann ersetzt es das Gemeldete.
procurement-report-empty = Sie haben keine Menge eingetragen. Brauchen Sie nichts? Dann drücken Sie „Kein Bedarf“.
procurement-reading-title = Meldung aus einer Tabelle einlesen
procurement-reading-lead = Laden Sie die Tabelle herunter, füllen Sie sie aus und schicken Sie sie zurück. Sie sehen zuerst, was sich ändert.
procurement-reading-check = Tabelle prüfen
procurement-reading-take = Übernehmen
procurement-reading-file = Tabelle als Datei
procurement-reading-file-hint = CSV oder Excel
procurement-reading-typed = Oder als Text
procurement-reading-typed-hint = Eine Zeile je Artikel, die Spalten mit Semikolon getrennt
procurement-reading-columns = Diese Spalten fehlen: { $columns }
procurement-reading-after = Neu
procurement-reading-before = Bisher
procurement-reading-changes = Was sich ändert
procurement-reading-same = Die Tabelle ändert nichts an der Meldung.
procurement-reading-nothing = Wählen Sie eine Datei aus, oder fügen Sie die Tabelle als Text ein.
procurement-reading-ready =
    Die Tabelle ist in Ordnung: { $count ->
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
procurement-done-opened = Die Abfrage ist offen. Alle Verwaltungen erfahren davon.
procurement-done-closed = Die Abfrage ist beendet.
procurement-done-removed = Der Artikel ist entfernt.
procurement-done-dropped = Der Entwurf ist gelöscht.
procurement-done-reported = Der Bedarf ist gemeldet. Eine zweite Person gibt ihn frei.
procurement-done-released = Die Meldung ist freigegeben.
procurement-done-nothing = Gemeldet: kein Bedarf.
procurement-problem-missing = Füllen Sie dieses Feld aus.
procurement-problem-long = Höchstens { $most } Zeichen, es sind { $found }.
procurement-problem-money = Geben Sie einen Betrag ein, zum Beispiel 1.234,50 (ohne Leerzeichen).
procurement-problem-money-large = Der Betrag ist zu groß: höchstens 9.999.999.999,99.
procurement-problem-money-cents = Ein Betrag hat höchstens zwei Stellen nach dem Komma, zum Beispiel 1.234,50.
procurement-problem-money-negative = Der Betrag darf nicht unter null liegen.
procurement-problem-day = Geben Sie einen Tag ein, zum Beispiel 31 12 2027.
procurement-problem-late = Geben Sie einen Tag bis zum { $last } ein.
procurement-problem-no-day = Den { $day } gibt es nicht.
procurement-problem-early = Geben Sie einen Tag ab dem { $first } ein.
procurement-problem-choice = Wählen Sie etwas aus.

procurement-mail-remind-subject = Bedarfsabfrage: { $title }
procurement-mail-remind =
    Guten Tag,
    
    { $office } hat die Bedarfsabfrage „{ $title }“ noch nicht beantwortet. Stichtag ist der { $day }. Danach stehen die Mengen fest.
    
    Bitte melden Sie Ihren Bedarf, oder dass Sie keinen haben:
    { $link }

procurement-limits-title = Wertgrenzen
procurement-limits-intro = Welches Verfahren bei welchem Wert an welchem Tag zulässig ist
procurement-limits-lead = Geben Sie Art, geschätzten Wert und Tag ein. Der Wert gilt ohne Umsatzsteuer für die ganze Laufzeit mit allen Verlängerungen (§ 3 VgV).
procurement-limits-ask = Verfahren zeigen
procurement-limits-gap = Für den { $day } und diesen Wert ist keine Regel hinterlegt
procurement-limits-gap-text = Das Programm rät nicht. Bitte klären Sie mit Ihrer Vergabestelle oder der Kommunalaufsicht, was gilt.
procurement-limits-national = Wertgrenzen in Thüringen
procurement-limits-union = Schwellenwerte der Europäischen Union
procurement-value = Geschätzter Wert netto
procurement-value-hint = In Euro, zum Beispiel 45.000
procurement-day = Tag
procurement-period = Zeitraum
procurement-since = seit { $day }
procurement-procedure = Verfahren
procurement-limit = bis einschließlich
procurement-limit-from = ab
procurement-source = Quelle
procurement-source-verified = Quelle: { $source }
procurement-source-unverified = Quelle: { $source } (nicht am Gesetzestext geprüft)
procurement-kind-supplies = Liefer- und Dienstleistungen
procurement-kind-works = Bauleistungen
procurement-kind-freelance = Freiberufliche Leistungen
procurement-kind-social = Soziale und andere besondere Dienstleistungen
procurement-procedure-direct = Direktauftrag
procurement-procedure-negotiated = Verhandlungsvergabe
procurement-procedure-restricted = Beschränkte Ausschreibung
procurement-procedure-public = Öffentliche Ausschreibung
procurement-procedure-union = EU-weites offenes Verfahren
procurement-why-within = { $value } liegt nicht über der Grenze von { $limit }.
procurement-why-above = { $value } liegt über der höchsten Wertgrenze von { $limit } und unter dem EU-Schwellenwert.
procurement-why-union = { $value } erreicht den EU-Schwellenwert von { $limit } (§ 106 Abs. 1 GWB).

procurement-frameworks = Rahmen-Verträge
procurement-frameworks-none = Es gibt noch keinen Vertrag.
procurement-framework = Vertrag
procurement-notice-framework = Vertrag
procurement-to-agreement = Zum Vertrag
procurement-to-tender = Zur Vergabe
procurement-agreement-number = Nummer
procurement-supplier = Firma
procurement-term = Laufzeit
procurement-called-value = Wert der Bestellungen
procurement-called-quantity = Menge der Bestellungen
procurement-of = { $part } von höchstens { $whole }
procurement-percent = { $share } Prozent
procurement-used = Verbraucht
procurement-saved = Gespart
procurement-prices = Was man bestellen kann
procurement-call-off = Bestellung
procurement-call-offs = Bestellungen
procurement-call-offs-none = Es ist noch nichts bestellt.
procurement-administration = Verwaltung
procurement-sum = Summe ohne Steuer
procurement-called = gilt
procurement-cancelled = storniert
procurement-nearly-used = { $used } Prozent sind verbraucht
procurement-nearly-used-text = Ist alles verbraucht, kann man nicht mehr bestellen.
procurement-calling-lead = Bestellen Sie, was Sie brauchen. Sie müssen nichts bestellen.
procurement-not-running = Heute kann man nichts bestellen.
procurement-quantity-of = Menge: { $article } ({ $unit })
procurement-no-lines = Schreiben Sie auf, wie viel Sie wollen.
procurement-lines-wrong = Diesen Artikel oder diese Menge gibt es nicht.
procurement-no-budget = Geben Sie die Haushaltsstelle an.
procurement-do-abrufen = Verbindlich bestellen
procurement-own-call-offs = Ihre Bestellungen
procurement-call-off-number = Bestellung { $number }
procurement-take-back = Bestellung { $number } stornieren
procurement-take-back-reason = Grund
procurement-passed-value = Das ist zu viel. Höchstens { $most }, es bleiben { $left }.
procurement-passed-quantity = Das ist zu viel. Höchstens { $most }, es bleiben { $left }.
procurement-out-of-term = Bestellen kann man nur vom { $first } bis { $last }.
procurement-done-called = Bestellt. Der Brief steht auf der Seite von dem Abruf.
procurement-done-taken-back = Die Bestellung ist storniert.
procurement-paper-call-off-subject = Bestellung: { $title }
procurement-call-off-text = Aus dem Vertrag { $number } von { $host } mit { $supplier } bestellen wir:
procurement-call-off-sum = Summe ohne Steuer: { $value }. Haushaltsstelle: { $budget }
procurement-call-off-cancelled = Storniert am { $at }: { $reason }
procurement-mail-nearly-used-subject = Vertrag fast verbraucht: { $title }
procurement-mail-nearly-used =
    Guten Tag,
    
    von dem Vertrag „{ $title }“ sind { $used } Prozent verbraucht.
    
    { $link }

procurement-notice-unanswered = Ihre Antwort fehlt
procurement-notice-waiting = wartet auf eine andere Person
procurement-notice-released = fertig
procurement-notice-nothing = Sie brauchen nichts

procurement-direct-title = Direktaufträge
procurement-direct-intro = Kleine Aufträge eintragen
procurement-direct-lead = Tragen Sie kleine Aufträge ein. Was für dasselbe da ist, zählt zusammen.
procurement-direct-rule = Zusammen höchstens { $limit } in zwölf Monaten.
procurement-direct-what = Was wird beauftragt?
procurement-direct-value = Wert ohne Steuer
procurement-direct-orders = Direktaufträge Ihrer Verwaltung
procurement-direct-none = Es ist noch kein Direktauftrag eingetragen.
procurement-above = Ein direkter Auftrag darf { $most } kosten. Das ist mehr. Fragen Sie die Vergabestelle. Das steht in: { $source }
procurement-split = Zusammen wären es { $sum }. Erlaubt sind { $most }. Quelle: { $source }
procurement-done-ordered = Der Direktauftrag ist eingetragen.

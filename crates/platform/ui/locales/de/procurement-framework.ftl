procurement-frameworks = Rahmenvereinbarungen
procurement-frameworks-none = Es gibt noch keine Rahmenvereinbarung.
procurement-framework = Rahmenvereinbarung
procurement-notice-framework = Rahmenvereinbarung
procurement-to-agreement = Zur Rahmenvereinbarung
procurement-to-tender = Zur Vergabe mit Vergabevermerk
procurement-agreement-number = Nummer
procurement-supplier = Lieferant
procurement-term = Laufzeit
procurement-called-value = Abgerufener Wert
procurement-called-quantity = Abgerufene Menge
procurement-of = { $part } von höchstens { $whole }
procurement-percent = { $share } Prozent
procurement-used = Verbraucht
procurement-saved = Ersparnis zum Listenpreis
procurement-prices = Was abgerufen werden kann
procurement-call-off = Abruf
procurement-call-offs = Abrufe
procurement-call-offs-none = Es ist noch nichts abgerufen.
procurement-administration = Verwaltung
procurement-sum = Summe netto
procurement-called = gilt
procurement-cancelled = storniert
procurement-nearly-used = { $used } Prozent der Höchstmenge oder des Höchstwerts sind verbraucht
procurement-nearly-used-text = Ist das Höchste erreicht, endet die Rahmenvereinbarung für Abrufe (EuGH C-23/20). Bitte planen Sie rechtzeitig die nächste Vergabe.
procurement-calling-lead = Rufen Sie ab, was Ihre Verwaltung braucht. Eine Pflicht zur Abnahme gibt es nicht.
procurement-not-running = Heute kann nichts abgerufen werden: Der Tag liegt nicht in der Laufzeit.
procurement-quantity-of = Menge: { $article } ({ $unit })
procurement-no-lines = Geben Sie bei mindestens einem Artikel eine Menge ein.
procurement-lines-wrong = Ein Artikel gehört nicht zur Rahmenvereinbarung, oder eine Menge ist nicht möglich.
procurement-no-budget = Geben Sie die Haushaltsstelle an.
procurement-do-abrufen = Verbindlich abrufen
procurement-own-call-offs = Abrufe Ihrer Verwaltung
procurement-call-off-number = Abruf { $number }
procurement-take-back = Abruf { $number } stornieren
procurement-take-back-reason = Grund der Stornierung
procurement-passed-value = Dieser Abruf überschreitet den Höchstwert von { $most }; es bleiben { $left } (§ 21 Abs. 1 VgV, EuGH C-23/20).
procurement-passed-quantity = Dieser Abruf überschreitet die Höchstmenge von { $most }; es bleiben { $left } (EuGH C-23/20).
procurement-out-of-term = Abrufe sind nur vom { $first } bis { $last } möglich (Laufzeit der Rahmenvereinbarung).
procurement-done-called = Der Abruf ist verbindlich. Das Bestellschreiben finden Sie als PDF auf der Seite des Abrufs.
procurement-done-taken-back = Der Abruf ist storniert. Wert und Menge sind wieder frei.
procurement-paper-call-off-subject = Einzelabruf aus der Rahmenvereinbarung: { $title }
procurement-call-off-text = Aus der Rahmenvereinbarung Nr. { $number }, die { $host } mit { $supplier } geschlossen hat, rufen wir ab:
procurement-call-off-sum = Summe ohne Umsatzsteuer: { $value }. Haushaltsstelle: { $budget }
procurement-call-off-cancelled = Storniert am { $at }: { $reason }
procurement-mail-nearly-used-subject = Rahmenvereinbarung fast verbraucht: { $title }
procurement-mail-nearly-used =
    Guten Tag,
    
    von der Rahmenvereinbarung „{ $title }“ sind { $used } Prozent der Höchstmenge oder des Höchstwerts verbraucht. Ist das Höchste erreicht, kann niemand mehr abrufen.
    
    { $link }

procurement-notice-unanswered = noch nicht beantwortet
procurement-notice-waiting = wartet auf die zweite Person
procurement-notice-released = gemeldet und freigegeben
procurement-notice-nothing = kein Bedarf gemeldet

procurement-direct-title = Direktaufträge
procurement-direct-intro = Aufträge ohne Vergabeverfahren eintragen; das Programm prüft, ob ein Auftrag aufgeteilt wurde
procurement-direct-lead = Tragen Sie Aufträge ohne Vergabeverfahren ein. Was demselben Zweck dient, zählt innerhalb von zwölf Monaten zusammen (§ 3 Abs. 2 und Abs. 10 Nr. 2 VgV).
procurement-direct-rule = Direktaufträge einer Warengruppe sind in zwölf Monaten zusammen bis { $limit } zulässig.
procurement-direct-what = Was wird beauftragt?
procurement-direct-value = Wert netto
procurement-direct-orders = Direktaufträge Ihrer Verwaltung
procurement-direct-none = Es ist noch kein Direktauftrag eingetragen.
procurement-above = Ein Direktauftrag ist bis { $most } zulässig. Für mehr braucht es ein Vergabeverfahren: Fragen Sie den gemeinsamen Einkauf oder Ihre Vergabestelle. Quelle der Grenze: { $source }
procurement-split = Zusammen mit den Aufträgen derselben Warengruppe in den letzten zwölf Monaten wären es { $sum }, zulässig sind { $most }. Ein Auftrag darf nicht aufgeteilt werden, um ein Vergabeverfahren zu vermeiden (§ 3 Abs. 2 VgV). Quelle der Grenze: { $source }
procurement-done-ordered = Der Direktauftrag ist eingetragen.

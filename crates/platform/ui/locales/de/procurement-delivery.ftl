procurement-order-title = Abruf { $number }
procurement-order-lead = Tragen Sie ein, was geliefert wurde, nehmen Sie es ab und geben Sie Rechnungen frei.
procurement-order-paper = Bestellschreiben (PDF)
procurement-paper = Schreiben
procurement-paid-from = Bezahlt aus Zuwendung
procurement-paid-from-hint = Der Abruf ist ein Vertrag. Aus einer Zuwendung kann er nur bezahlt werden, wenn Sie heute schon Verträge schließen dürfen (Nr. 1.3 VV zu § 44 ThürLHO).
procurement-measure = Maßnahme im eigenen Plan
procurement-to-grant = Zur Zuwendung
procurement-to-measure = Zur Maßnahme
procurement-payable = Noch freizugeben, netto
procurement-progress = Bestellt, geliefert, abgenommen
procurement-ordered = Bestellt
procurement-delivered = Geliefert
procurement-accepted = Abgenommen
procurement-still-open = Noch offen
procurement-deliveries = Lieferungen
procurement-deliveries-caption = Was geliefert wurde
procurement-deliveries-none = Es ist noch nichts geliefert.
procurement-delivery = Lieferung
procurement-not-looked-at = wartet auf die Abnahme
procurement-deliver = Lieferung eintragen
procurement-do-deliver = Lieferung speichern
procurement-delivered-on = Tag der Lieferung
procurement-delivery-note = Nummer des Lieferscheins
procurement-delivered-of = Gelieferte Menge: { $article } (offen: { $open } { $unit })
procurement-accept = Lieferung { $number } abnehmen
procurement-accept-text = Prüfen Sie, ob alles da ist und funktioniert. Was mangelhaft ist, wird nicht abgenommen und kann noch einmal geliefert werden (§ 13 VOL/B).
procurement-do-accept = Abnehmen
procurement-defects-of = Davon mangelhaft: { $article } (von { $quantity })
procurement-defect-of = Was ist mangelhaft: { $article }
procurement-invoices = Rechnungen
procurement-invoices-caption = Was der Lieferant verlangt
procurement-invoices-none = Es liegt noch keine Rechnung vor.
procurement-invoice = Rechnung
procurement-gross = Summe brutto
procurement-due = fällig am { $day }
procurement-remarks = Prüfung
procurement-fits = Preise und Artikel stimmen mit dem Abruf überein.
procurement-remark-seller = Rechnungssteller ist { $found }, nicht der Lieferant der Rahmenvereinbarung.
procurement-remark-article = „{ $found }“ wurde nicht abgerufen.
procurement-remark-price = { $article }: verlangt { $found }, vereinbart { $agreed }.
procurement-remark-rules = Verletzt Regeln der XRechnung: { $found }.
procurement-remark-quantity = { $article }: verlangt { $found }, abgerufen { $ordered }.
procurement-remark-day = Die Rechnung ist vom { $found }, der Abruf vom { $ordered }.
procurement-release-reason = Warum wird sie trotzdem bezahlt?
procurement-invoice-nothing = Wählen Sie zuerst die XML-Datei der Rechnung aus.
procurement-next-cancelled = Dieser Abruf ist storniert. Es ist nichts zu tun.
procurement-next-accept = Als Nächstes: die Lieferung prüfen und abnehmen.
procurement-next-release = Als Nächstes: Eine zweite Person gibt die Rechnung frei oder weist sie zurück.
procurement-next-deliver = Als Nächstes: eintragen, was geliefert wird.
procurement-next-bill = Als Nächstes: die Rechnung einlesen, wenn sie da ist.
procurement-next-keep = Als Nächstes: in den Bestand aufnehmen, was aufbewahrt wird.
procurement-next-nothing = Alles ist geliefert, abgenommen und bezahlt.
procurement-invoice-open = wartet auf die Freigabe
procurement-invoice-released = zur Zahlung freigegeben
procurement-invoice-returned = zurückgewiesen
procurement-invoice-take = Rechnung einlesen
procurement-invoice-file = Datei der XRechnung
procurement-invoice-file-hint = Die XML-Datei, höchstens 10 MB. Sie wird aufbewahrt, wie sie ist.
procurement-invoice-read = Rechnung prüfen und speichern
procurement-release-invoice = Rechnung { $number } zur Zahlung freigeben
procurement-return-invoice = Rechnung { $number } zurückweisen
procurement-return-reason = Grund der Zurückweisung
procurement-inventory = Bestand
procurement-inventory-lead = Was Ihre Verwaltung gemeinsam mit anderen beschafft hat und aufbewahrt.
procurement-inventory-intro = Geräte und Lizenzen aus Abrufen mit Standort und Ende der Garantie
procurement-inventory-caption = Was im Bestand ist
procurement-inventory-none = Es ist noch nichts im Bestand.
procurement-keep = In den Bestand aufnehmen
procurement-do-keep = Aufnehmen
procurement-keep-of = { $article } (noch { $count })
procurement-serials = Seriennummern
procurement-serials-hint = Eine je Zeile
procurement-serial = Seriennummer
procurement-location = Standort
procurement-warranty = Garantie bis
procurement-day-wrong = Der Tag der Lieferung muss zwischen dem { $first } (Abruf) und dem { $last } (heute) liegen.
procurement-too-many = { $article }: Es sind nur noch { $left } offen.
procurement-serial-wrong = Die Seriennummer „{ $serial }“ ist schon im Bestand, steht zweimal in der Liste oder hat mehr als 200 Zeichen.
procurement-invoice-pdf = Das ist ein PDF. Verlangen Sie vom Lieferanten die XML-Datei der XRechnung (Richtlinie 2014/55/EU).
procurement-invoice-broken = Die Datei ist keine XRechnung, oder sie ist beschädigt: Zeile { $line }, Spalte { $column }.
procurement-invoice-terms = In der Rechnung fehlen Angaben, oder sie passen hier nicht: { $terms } (Bezeichner der EN 16931). Sie ist nicht gespeichert. Bitten Sie den Lieferanten um eine berichtigte.
procurement-invoice-twice = Die Rechnung { $number } dieses Lieferanten ist schon da. Sie wird nicht zweimal bezahlt.
procurement-not-accepted = Die Rechnung verlangt { $net } netto. Abgenommen und noch nicht freigegeben sind { $payable }.
procurement-done-delivered = Die Lieferung ist eingetragen. Prüfen Sie sie und nehmen Sie sie ab.
procurement-done-accepted = Die Lieferung ist abgenommen.
procurement-done-invoice-taken = Die Rechnung ist gespeichert. Eine zweite Person gibt sie frei.
procurement-done-invoice-released = Die Rechnung ist zur Zahlung freigegeben.
procurement-done-invoice-returned = Die Rechnung ist zurückgewiesen.
procurement-done-kept = In den Bestand aufgenommen.
procurement-came = Geliefert: { $delivered } von { $quantity }, abgenommen: { $accepted }, mangelhaft: { $defective }
procurement-defective = Mangelhaft
procurement-mail-agreement-ends-subject = Rahmenvereinbarung endet am { $day }: { $title }
procurement-mail-agreement-ends =
    Guten Tag,
    
    die Rahmenvereinbarung „{ $title }“ endet am { $day }. Danach kann niemand mehr abrufen. Verbraucht sind { $used } Prozent.
    
    Soll es danach weitergehen, fragen Sie rechtzeitig den Bedarf ab: Abfrage und Vergabe dauern Monate.
    
    { $link }
procurement-mail-warranty-subject = Garantie endet am { $day }: { $title }
procurement-mail-warranty =
    Guten Tag,
    
    { $office } bewahrt { $count } Stück aus „{ $title }“ auf, deren Garantie am { $day } endet. Melden Sie Mängel dem Lieferanten vorher.
    
    { $link }

procurement-order-title = Bestellung { $number }
procurement-order-lead = Tragen Sie ein, was angekommen ist. Prüfen Sie die Ware. Geben Sie die Rechnung frei.
procurement-order-paper = Brief mit der Bestellung (PDF)
procurement-paper = Brief
procurement-paid-from = Das Geld kommt aus dieser Förderung
procurement-paid-from-hint = Eine Bestellung ist ein Vertrag. Das Land zahlt nur, wenn Sie heute schon Verträge schließen dürfen (Nr. 1.3 VV zu § 44 ThürLHO).
procurement-measure = Aufgabe im eigenen Plan
procurement-to-grant = Zur Förderung
procurement-to-measure = Zur Aufgabe
procurement-payable = So viel darf noch bezahlt werden (ohne Steuer)
procurement-progress = Bestellt, angekommen, geprüft
procurement-ordered = Bestellt
procurement-delivered = Angekommen
procurement-accepted = Geprüft und gut
procurement-still-open = Fehlt noch
procurement-deliveries = Lieferungen
procurement-deliveries-caption = Das ist angekommen
procurement-deliveries-none = Es ist noch nichts angekommen.
procurement-delivery = Lieferung
procurement-not-looked-at = noch nicht geprüft
procurement-deliver = Lieferung eintragen
procurement-do-deliver = Lieferung speichern
procurement-delivered-on = Tag der Lieferung
procurement-delivery-note = Nummer auf dem Lieferschein
procurement-delivered-of = So viel ist angekommen: { $article } (es fehlen: { $open } { $unit })
procurement-accept = Lieferung { $number } prüfen
procurement-accept-text = Prüfen Sie: Ist alles da? Ist alles heil? Kaputte Ware nehmen Sie nicht an. Die Firma darf sie neu liefern (§ 13 VOL/B).
procurement-do-accept = Ist geprüft
procurement-defects-of = So viel ist kaputt: { $article } (von { $quantity })
procurement-defect-of = Was ist kaputt: { $article }
procurement-invoices = Rechnungen
procurement-invoices-caption = So viel Geld will die Firma
procurement-invoices-none = Es gibt noch keine Rechnung.
procurement-invoice = Rechnung
procurement-gross = Summe mit Steuer
procurement-due = zahlen bis { $day }
procurement-remarks = Prüfung
procurement-fits = Die Rechnung passt zur Bestellung.
procurement-remark-seller = Die Rechnung ist von { $found }. Das ist nicht die Firma aus dem Vertrag.
procurement-remark-article = „{ $found }“ haben Sie nicht bestellt.
procurement-remark-price = { $article }: Die Firma will { $found }. Im Vertrag stehen { $agreed }.
procurement-remark-rules = Die Rechnung hat Fehler: { $found }.
procurement-remark-quantity = { $article }: In der Rechnung stehen { $found }. Bestellt sind { $ordered }.
procurement-remark-day = Die Rechnung ist vom { $found }. Bestellt haben Sie erst am { $ordered }.
procurement-release-reason = Warum bezahlen Sie die Rechnung trotzdem?
procurement-invoice-nothing = Wählen Sie zuerst die Datei aus.
procurement-next-cancelled = Die Bestellung gilt nicht mehr. Sie müssen nichts tun.
procurement-next-accept = Jetzt: Prüfen Sie die Lieferung.
procurement-next-release = Jetzt: Eine andere Person prüft die Rechnung.
procurement-next-deliver = Jetzt: Schreiben Sie auf, was kommt.
procurement-next-bill = Jetzt: Die Rechnung fehlt noch.
procurement-next-keep = Jetzt: Schreiben Sie auf, wo die Sachen stehen.
procurement-next-nothing = Alles ist da und bezahlt.
procurement-invoice-open = noch nicht frei
procurement-invoice-released = darf bezahlt werden
procurement-invoice-returned = geht zurück
procurement-invoice-take = Rechnung einlesen
procurement-invoice-file = Datei der Rechnung
procurement-invoice-file-hint = Die XML-Datei, höchstens 10 MB. Das Programm hebt sie auf.
procurement-invoice-read = Rechnung prüfen und speichern
procurement-release-invoice = Rechnung { $number } freigeben
procurement-return-invoice = Rechnung { $number } zurückgeben
procurement-return-reason = Warum geht die Rechnung zurück?
procurement-inventory = Bestand
procurement-inventory-lead = Das hat Ihre Verwaltung zusammen mit anderen gekauft.
procurement-inventory-intro = Geräte und Programme: Wo sind sie, und wie lange gilt die Garantie?
procurement-inventory-caption = Das ist im Bestand
procurement-inventory-none = Es ist noch nichts im Bestand.
procurement-keep = In den Bestand aufnehmen
procurement-do-keep = Aufnehmen
procurement-keep-of = { $article } (noch { $count })
procurement-serials = Serien-Nummern
procurement-serials-hint = Eine Nummer in jeder Zeile
procurement-serial = Serien-Nummer
procurement-location = Ort
procurement-warranty = Garantie bis
procurement-day-wrong = Die Lieferung muss zwischen dem { $first } und dem { $last } gekommen sein.
procurement-too-many = { $article }: Es fehlen nur noch { $left }.
procurement-serial-wrong = Die Nummer „{ $serial }“ gibt es schon, oder sie ist zu lang.
procurement-invoice-pdf = Das ist ein PDF. Bitten Sie die Firma um die XML-Datei der Rechnung (Richtlinie 2014/55/EU).
procurement-invoice-broken = Die Datei ist keine Rechnung, oder sie ist kaputt: Zeile { $line }, Spalte { $column }.
procurement-invoice-terms = In der Rechnung fehlt etwas: { $terms }. Bitten Sie den Lieferanten um eine neue Rechnung.
procurement-invoice-twice = Die Rechnung { $number } ist schon da. Sie wird nicht zweimal bezahlt.
procurement-not-accepted = Die Firma will { $net }. Bezahlt werden dürfen jetzt { $payable }.
procurement-done-delivered = Die Lieferung ist eingetragen. Jetzt prüfen Sie die Ware.
procurement-done-accepted = Die Lieferung ist geprüft.
procurement-done-invoice-taken = Die Rechnung ist gespeichert. Eine andere Person gibt sie frei.
procurement-done-invoice-released = Die Rechnung darf bezahlt werden.
procurement-done-invoice-returned = Die Rechnung geht zurück.
procurement-done-kept = Steht jetzt im Bestand.
procurement-came = Da sind { $delivered } von { $quantity }. Angenommen: { $accepted }. Kaputt: { $defective }
procurement-defective = Kaputt
procurement-mail-agreement-ends-subject = Vertrag endet am { $day }: { $title }
procurement-mail-agreement-ends =
    Guten Tag,
    
    der Vertrag „{ $title }“ endet am { $day }.
    Danach kann niemand mehr bestellen.
    { $used } Prozent sind verbraucht.
    
    { $link }
procurement-mail-warranty-subject = Garantie endet am { $day }: { $title }
procurement-mail-warranty =
    Guten Tag,
    
    { $office } hat { $count } Stück aus „{ $title }“.
    Die Garantie endet am { $day }.
    Ist etwas kaputt? Dann sagen Sie es vorher dem Lieferanten.
    
    { $link }

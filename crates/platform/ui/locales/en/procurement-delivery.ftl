procurement-order-title = Call-off { $number }
procurement-order-lead = Record what was delivered, accept it and release invoices.
procurement-order-paper = Order letter (PDF)
procurement-paper = Letter
procurement-paid-from = Paid from grant
procurement-paid-from-hint = A call-off is a contract. It can be paid from a grant only if you may sign contracts as of today (Nr. 1.3 VV zu § 44 ThürLHO).
procurement-measure = Measure of your own plan
procurement-to-grant = To the grant
procurement-to-measure = To the measure
procurement-payable = Still to be released, net
procurement-progress = Ordered, delivered, accepted
procurement-ordered = Ordered
procurement-delivered = Delivered
procurement-accepted = Accepted
procurement-still-open = Still open
procurement-deliveries = Deliveries
procurement-deliveries-caption = What was delivered
procurement-deliveries-none = Nothing was delivered yet.
procurement-delivery = Delivery
procurement-not-looked-at = waits for acceptance
procurement-deliver = Record a delivery
procurement-do-deliver = Save the delivery
procurement-delivered-on = Day of the delivery
procurement-delivery-note = Number of the delivery note
procurement-delivered-of = Quantity delivered: { $article } (open: { $open } { $unit })
procurement-accept = Accept delivery { $number }
procurement-accept-text = Check that everything is there and works. What is defective is not accepted and may be delivered again (§ 13 VOL/B).
procurement-do-accept = Accept
procurement-defects-of = Defective: { $article } (of { $quantity })
procurement-defect-of = What is defective: { $article }
procurement-invoices = Invoices
procurement-invoices-caption = What the supplier asks for
procurement-invoices-none = There is no invoice yet.
procurement-invoice = Invoice
procurement-gross = Sum with VAT
procurement-due = due on { $day }
procurement-remarks = Check
procurement-fits = Prices and articles are those of the call-off.
procurement-remark-seller = The invoice is from { $found }, not from the supplier of the agreement.
procurement-remark-article = “{ $found }” was not called off.
procurement-remark-price = { $article }: asks for { $found }, agreed are { $agreed }.
procurement-remark-rules = Breaks rules of XRechnung: { $found }.
procurement-remark-quantity = { $article }: asks for { $found }, called off { $ordered }.
procurement-remark-day = The invoice is of { $found }, the call-off of { $ordered }.
procurement-release-reason = Why is it paid nevertheless?
procurement-invoice-nothing = Choose the XML file of the invoice first.
procurement-next-cancelled = This call-off is cancelled. There is nothing to do.
procurement-next-accept = Next: look at the delivery and accept it.
procurement-next-release = Next: a second person releases the invoice or sends it back.
procurement-next-deliver = Next: enter what is delivered.
procurement-next-bill = Next: read in the invoice when it is there.
procurement-next-keep = Next: take what is kept into the inventory.
procurement-next-nothing = Everything is delivered, accepted and paid.
procurement-invoice-open = waits for release
procurement-invoice-released = released for payment
procurement-invoice-returned = sent back
procurement-invoice-take = Read an invoice
procurement-invoice-file = File of the XRechnung
procurement-invoice-file-hint = The XML file, at most 10 MB. It is kept as it is.
procurement-invoice-read = Check and save the invoice
procurement-release-invoice = Release invoice { $number } for payment
procurement-return-invoice = Send back invoice { $number }
procurement-return-reason = Reason for sending it back
procurement-inventory = Inventory
procurement-inventory-lead = What your administration bought together with others and keeps.
procurement-inventory-intro = Devices and licences from call-offs with their place and the end of their warranty
procurement-inventory-caption = What is in the inventory
procurement-inventory-none = There is nothing in the inventory yet.
procurement-keep = Take into the inventory
procurement-do-keep = Take in
procurement-keep-of = { $article } ({ $count } left)
procurement-serials = Serial numbers
procurement-serials-hint = One per line
procurement-serial = Serial number
procurement-location = Place
procurement-warranty = Warranty until
procurement-day-wrong = The day of a delivery has to be between { $first } (call-off) and { $last } (today).
procurement-too-many = { $article }: only { $left } are left.
procurement-serial-wrong = The serial number “{ $serial }” is in the inventory already, twice here, or too long.
procurement-invoice-pdf = This is a PDF. Ask the supplier for the XML file of the XRechnung (Directive 2014/55/EU).
procurement-invoice-broken = The file is no XRechnung, or it is damaged: line { $line }, column { $column }.
procurement-invoice-terms = The invoice lacks entries, or they do not fit here: { $terms } (identifiers of EN 16931). It was not kept. Ask the supplier for a corrected one.
procurement-invoice-twice = Invoice { $number } of this supplier is there already. It is not paid twice.
procurement-not-accepted = The invoice asks for { $net } net. Accepted and not yet released are { $payable }.
procurement-done-delivered = The delivery is recorded. Check it and accept it.
procurement-done-accepted = The delivery is accepted.
procurement-done-invoice-taken = The invoice is saved. A second person releases it.
procurement-done-invoice-released = The invoice is released for payment.
procurement-done-invoice-returned = The invoice is sent back.
procurement-done-kept = Taken into the inventory.
procurement-came = Delivered: { $delivered } of { $quantity }, accepted: { $accepted }, defective: { $defective }
procurement-defective = Defective
procurement-mail-agreement-ends-subject = Framework agreement ends on { $day }: { $title }
procurement-mail-agreement-ends =
    Good day,
    
    the framework agreement “{ $title }” ends on { $day }. After it nobody can call off. { $used } per cent are used.
    
    If you go on needing it, ask for demand in time: survey and tender take months.
    
    { $link }
procurement-mail-warranty-subject = Warranty ends on { $day }: { $title }
procurement-mail-warranty =
    Good day,
    
    { $office } keeps { $count } pieces from “{ $title }” whose warranty ends on { $day }. Report defects to the supplier before.
    
    { $link }

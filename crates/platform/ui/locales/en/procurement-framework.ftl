procurement-frameworks = Framework agreements
procurement-frameworks-none = There is no framework agreement yet.
procurement-framework = Framework agreement
procurement-notice-framework = Framework agreement
procurement-to-agreement = To the framework agreement
procurement-to-tender = To the tender with its record
procurement-agreement-number = Number
procurement-supplier = Supplier
procurement-term = Term
procurement-called-value = Value called off
procurement-called-quantity = Quantity called off
procurement-of = { $part } of at most { $whole }
procurement-percent = { $share } per cent
procurement-used = Used
procurement-saved = Saved against list price
procurement-prices = What can be called off
procurement-call-off = Call-off
procurement-call-offs = Call-offs
procurement-call-offs-none = Nothing has been called off yet.
procurement-administration = Administration
procurement-sum = Sum, net
procurement-called = holds
procurement-cancelled = cancelled
procurement-nearly-used = { $used } per cent of a maximum are used
procurement-nearly-used-text = When a maximum is reached nothing more can be called off (ECJ C-23/20). Please plan the next tender in time.
procurement-calling-lead = Call off what your administration needs. There is no minimum purchase.
procurement-not-running = Nothing can be called off today: the day is not within the term.
procurement-quantity-of = Quantity: { $article } ({ $unit })
procurement-no-lines = Enter a quantity for at least one article.
procurement-lines-wrong = An article is not in the agreement, or a quantity is not possible.
procurement-no-budget = Give the budget item.
procurement-do-abrufen = Call off (binding)
procurement-own-call-offs = Call-offs of your administration
procurement-call-off-number = Call-off { $number }
procurement-take-back = Cancel call-off { $number }
procurement-take-back-reason = Reason of the cancellation
procurement-passed-value = This call-off passes the maximum value of { $most }; { $left } are left (section 21 (1) VgV, ECJ C-23/20).
procurement-passed-quantity = This call-off passes the maximum quantity of { $most }; { $left } are left (ECJ C-23/20).
procurement-out-of-term = Call-offs are only possible from { $first } to { $last } (term of the agreement).
procurement-done-called = The call-off is binding. Its letter is on the page of the call-off as a PDF.
procurement-done-taken-back = The call-off is cancelled. Value and quantity are free again.
procurement-paper-call-off-subject = Call-off from the framework agreement: { $title }
procurement-call-off-text = From framework agreement no. { $number } that { $host } made with { $supplier } we call off:
procurement-call-off-sum = Sum without VAT: { $value }. Budget item: { $budget }
procurement-call-off-cancelled = Cancelled on { $at }: { $reason }
procurement-mail-nearly-used-subject = Framework agreement nearly used up: { $title }
procurement-mail-nearly-used =
    Good day,
    
    { $used } per cent of a maximum of the framework agreement “{ $title }” are used. When it is reached nobody can call off any more.
    
    { $link }

procurement-notice-unanswered = not answered yet
procurement-notice-waiting = waits for the second person
procurement-notice-released = reported and released
procurement-notice-nothing = no demand reported

procurement-direct-title = Direct orders
procurement-direct-intro = Enter orders without a procedure; the program checks whether an order was split
procurement-direct-lead = Enter orders without a procedure. What serves the same purpose counts together within twelve months (section 3 (2) and (10) no. 2 VgV).
procurement-direct-rule = Direct orders of one article group are allowed up to { $limit } together within twelve months.
procurement-direct-what = What is ordered?
procurement-direct-value = Value, net
procurement-direct-orders = Direct orders of your administration
procurement-direct-none = No direct order has been entered yet.
procurement-above = A direct order is allowed up to { $most }. More needs a procurement procedure: ask the joint purchasing or your procurement office. Source of the limit: { $source }
procurement-split = Together with the orders of the same article group of the last twelve months it would be { $sum }, allowed are { $most }. An order must not be split to avoid a procedure (section 3 (2) VgV). Source of the limit: { $source }
procurement-done-ordered = The direct order is entered.

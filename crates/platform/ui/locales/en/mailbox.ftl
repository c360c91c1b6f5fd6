mailbox-title = Messages and documents
mailbox-nothing = Nothing has arrived here yet.
mailbox-moment = { $date }, { $time }

mailbox-message-own = Your message
mailbox-message-from-administration = Message from the administration
mailbox-message-from-applicant = Message to the administration
mailbox-message-new = New
mailbox-message-read = Read on { $moment }
mailbox-message-unread = Not read yet

mailbox-document-new = New
mailbox-document-open = Open { $title } (PDF, { $size })
mailbox-document-retrieved = Retrieved on { $moment }.
mailbox-document-not-retrieved = Not retrieved yet.
mailbox-document-notified = Counts as notified on { $date }.

mailbox-kind-copy = Copy of your application
mailbox-kind-request = Request for documents
mailbox-kind-decision = Decision
mailbox-kind-decision-corrected = Corrected decision
mailbox-kind-decision-withdrawn = Decision that withdraws
mailbox-kind-decision-revoked = Decision that revokes
mailbox-document-replaced = Replaced by the decision of { $date }
mailbox-kind-certificate = Certificate
mailbox-kind-other = Document

mailbox-reply-label = Your message
mailbox-reply-hint-applicant = Up to { $most } characters. Your message is encrypted and goes to the clerk in charge.
mailbox-reply-hint-administration = Up to { $most } characters. The applicant sees the message on the status page.
mailbox-reply-send = Send message

mailbox-failure-empty = The message has no text.
mailbox-failure-empty-next = Please write what it is about.
mailbox-failure-too-long = The message has { $found } characters. The limit is { $most }.
mailbox-failure-too-long-next = Please shorten the text or send two messages.
mailbox-failure-no-document = This case has no such document.
mailbox-failure-no-document-next = Please open the status page again and choose the document there.
mailbox-failure-file = The document cannot be read or stored right now.
mailbox-failure-file-next = Please try again in a few minutes.
mailbox-press-busy = A lot of letters are being made right now.
mailbox-press-busy-next = Please try again in a minute.

mailbox-deadline = The period ends on a working day. If it would end on a Saturday, Sunday or public holiday, it ends on the next working day.
mailbox-notification-handover = The decision was handed over in person. It counts as notified on that day.
mailbox-notification-post-three-days = A letter counts as notified on the third day after posting.
mailbox-notification-post-four-days = A letter counts as notified on the fourth day after posting.
mailbox-notification-electronic-three-days = A decision sent electronically counts as notified on the third day after sending.
mailbox-notification-electronic-four-days = A decision sent electronically counts as notified on the fourth day after sending.
mailbox-notification-mailbox-three-days = A decision in the mailbox of a user account counts as notified on the third day after it was made available.
mailbox-notification-portal-retrieval = A decision to be retrieved counts as notified on the day after retrieval. If it is not retrieved within ten days, it will be notified in another way.
mailbox-remedy-one-month = An objection is possible within one month of notification.
mailbox-remedy-one-year = The legal remedy notice is missing or wrong. An objection is therefore possible within one year.

mailbox-payment = Payment
mailbox-payment-transfer = Please transfer { $total } by { $date }.
mailbox-payment-debit = We collect { $total } from your account on or after { $date }. You need not transfer anything.
mailbox-payment-payee = Payee
mailbox-payment-iban = IBAN
mailbox-payment-bic = BIC
mailbox-payment-reference = Payment reference
mailbox-payment-creditor = Payee
mailbox-payment-account = Your account
mailbox-payment-account-end = IBAN ending in { $end }
mailbox-payment-mandate = Mandate reference
mailbox-payment-creditor-id = Creditor identifier
mailbox-payment-creditor-later = will be told with the collection

mailbox-told = E-mail notice sent on { $moment }.
mailbox-failure-no-address = This is not an e-mail address.
mailbox-failure-no-address-next = Please enter it like this: name@example.org
mailbox-failure-asked-too-often = Several confirmations were sent for this address or this case within the last hour.
mailbox-failure-asked-too-often-next = Please look into your inbox, or try again in an hour.
mailbox-failure-no-notices = This link does not exist, or no longer exists.
mailbox-failure-no-notices-next = On the status page of your case you can order and stop the e-mails.
mailbox-notice-asked-subject = Please confirm: e-mails about case { $reference }
mailbox-notice-asked-letter = Hello,

    somebody wants to get e-mails at this address whenever there is news about case { $reference }.

    Is it you? Then please confirm your address: { $link }

    The link works for { $days } days. Is it not you? Then do nothing, and your address is deleted. On that page you can also do so at once.

    Where to see the case: { $status }
mailbox-notice-news-subject = News about your case { $reference }
mailbox-notice-news-letter = Hello,

    there is news about your case { $reference }. To protect your data, this e-mail does not say what it is.

    You can read it here: { $status }

    You need the case number and your access code. Both are on your receipt.

    No more e-mails? Stop them here: { $link }

mailbox-failure-moving = Your case is being handed over to another authority at this moment. Your message has not been sent yet.
mailbox-failure-moving-next = What you entered is still there. Please try again in a few minutes; it will then go to the new authority.

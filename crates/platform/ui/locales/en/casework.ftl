casework-inbox = Inbox
casework-views = Choose cases
casework-view-open = Open
casework-view-mine = Mine
casework-view-waiting = Waiting for an answer
casework-view-decided = Decided
casework-inbox-caption = { $count ->
    [one] One case
   *[other] { $count } cases
 }
casework-inbox-caption-more = More than { $count } cases
casework-count-more = more than { $count }
casework-inbox-empty = There is nothing here. New applications appear by themselves as soon as they arrive.
casework-search = Find a case
casework-search-hint = Number, name, address or service in whole words, for example 0042-7K4M-9QXD or Müller Lindenweg
casework-search-submit = Search
casework-search-nothing = Your administration has no case with all these words. Only whole words are found: check the spelling, or leave a word out.
casework-search-found = { $count ->
    [one] 1 case found
   *[other] { $count } cases found
}
casework-search-more = The newest { $count } of more cases: another word narrows them down
casework-column-case = Case
casework-column-state = State
casework-column-due = To be decided by
casework-column-received = Received
casework-column-entity = In the name of
casework-column-area = Place
casework-column-clerk = Worked on by
casework-column-when = When
casework-column-what = What
casework-column-who = Who
casework-overdue = overdue since { $date }

casework-state-received = Received
casework-state-in-review = In review
casework-state-awaiting-applicant = Waiting for an answer
casework-state-decided = Decided
casework-state-delivered = Not yet notified
casework-state-closed = Closed
casework-verdict-granted = as applied for
casework-verdict-partly-granted = in part
casework-verdict-refused = refused
casework-verdict-settled = settled

casework-case = Case { $reference }
casework-nobody = nobody yet
casework-jumps = On this page
casework-next = Next step
casework-other = Other steps
casework-application = Application
casework-attachments = Attachments
casework-locked = locked
casework-notes = Notes
casework-history = History
casework-who-applicant = Applicant
casework-who-system = System

casework-event-received = Application received
casework-event-claimed = Claimed
casework-event-taken-over = Taken over
casework-event-released = Given back
casework-event-asked = Question asked
casework-event-answered = Answer received
casework-event-answer-recorded = Answer written down
casework-event-noted = Note written
casework-event-decided = Decided
casework-event-delivered = Decision produced and delivered
casework-event-informed = Result told
casework-event-notified = Notification noted
casework-event-closed = Closed

casework-claim = Take this case
casework-take-over = Take over anyway
casework-colleague = { $name } works on this case. Take it over only by agreement or as a deputy; the history records it.
casework-release = Give this case back
casework-release-hint = Afterwards everybody can take the case.
casework-waiting = The applicant has your question on the status page. If the answer comes by telephone or on paper, write it down here.
casework-ask = Ask the applicant
casework-question = Your question
casework-question-hint = The applicant sees the text on the status page. Say what is missing and by when you need it.
casework-ask-send = Send question
casework-record = Write down an answer
casework-way = How did the answer come?
casework-way-hint = The way is shown in the history.
casework-way-phone = By telephone
casework-way-paper = On paper
casework-way-counter = In person
casework-answer = What was answered
casework-answer-hint = The applicant sees on the status page what you wrote down.
casework-record-save = Save answer
casework-recorded-answer = Told ({ $way }), written down by the administration: { $text }
casework-note = Write a note
casework-note-text = Note
casework-note-text-hint = Only your administration sees notes.
casework-note-save = Save note

casework-decide = Issue the decision
casework-decide-anyway = Decide without an answer

casework-outcome = Decision
casework-outcome-hint = The text below goes into the decision or the message.
casework-reasons = Reasons
casework-reasons-hint = Needed when you do not follow the application or only in part: the essential reasons in plain sentences. An empty line parts paragraphs.
casework-operative = Own wording of the decision
casework-operative-hint = Leave empty for the wording shown with the decision.
casework-fees = Fees or tax
casework-fees-hint = Taken from the application. Counts only for decisions that set an amount. Empty rows do not count.
casework-fee-text = Item { $number }: what for
casework-fee-amount = Item { $number }: amount in euros
casework-fee-basis = Item { $number }: legal basis
casework-total = To pay
casework-due-on = To be paid by
casework-due-on-hint = One month is usual.
casework-payment-reference = Payment reference
casework-delivery = Delivery
casework-delivery-hint = Set to the wish in the application.
casework-delivery-retrieval = For retrieval on the status page
casework-delivery-retrieval-hint = Counts as notified on the day after the retrieval (section 41 (2a) VwVfG).
casework-delivery-post = By post
casework-delivery-post-hint = You print the decision and post it.
casework-delivery-pickup = Collection at the office
casework-delivery-pickup-hint = You print the decision and hand it over in person.

casework-save-draft = Save draft
casework-draft-hint = Your draft is saved while you type; without JavaScript, with “Save draft”.
casework-draft-restored = Your saved draft is back.
casework-decision = Decision taken
casework-decided-by = Decided by
casework-notified-on = Counts as notified on
casework-objection-until = Objection possible until
casework-being-delivered = The decision is being produced and delivered. This takes only a moment.
casework-reload = Reload
casework-nothing-left = The case is closed. There is nothing left to do.
casework-open-document = Open { $title } (PDF)
casework-retrieval-open = The decision is ready for retrieval on the status page. When it is retrieved by { $date }, the case closes by itself.
casework-retrieval-over = The decision was not retrieved by { $date } and does not count as notified. Print and post it.
casework-retrieved = The decision was retrieved on { $date }. The case will close by itself in a moment.
casework-retrieved-late = The decision was retrieved only on { $date }. The time for that ended on { $until }, so it does not count as notified. Print and post it.
casework-other-way = Notify the decision in another way
casework-post-it = Print the decision, post it and enter the day.
casework-hand-over = Print the decision, hand it over on collection and enter the day.
casework-handing = How did the decision leave the house?
casework-handing-hint = A letter counts as notified on the fourth day after posting, a decision handed over at once.
casework-handing-post = By post
casework-handing-in-person = Handed over in person
casework-posted = On which day?
casework-posted-hint = Not before the decision, not after today.
casework-close = Note and close

casework-done-claimed = You have taken the case.
casework-done-released = The case is open to everybody again.
casework-done-asked = Your question has been sent.
casework-done-answered = The answer is saved.
casework-done-noted = The note is saved.
casework-done-draft = The draft is saved.
casework-done-decided = Decided. The decision or message is on its way.
casework-done-closed = The notification is noted, the case is closed.
casework-done-reloaded = This is the current state.

casework-stale = Somebody changed the case meanwhile
casework-stale-next = Below is the current state. What you typed is still there: check whether it still fits and send again.
casework-transition = This step does not fit the state of the case
casework-transition-next = Below you see what is possible now.
casework-refused = Some entries are missing or do not fit
casework-refused-next = Check the marked fields.
casework-no-bank-account = No bank account is recorded for this legal entity
casework-no-bank-account-next = Have the IBAN and account holder recorded. What you typed is kept.
casework-your-text = Your text is not lost. Copy it if you still need it:
casework-kept-text = Your text
casework-problem-outcome = Choose one of the options.
casework-problem-reasons = Give the essential reasons in at least one whole sentence.
casework-problem-too-long = The text is too long. Shorten it.
casework-problem-characters = The text has characters that the letter cannot show. Replace them.
casework-problem-empty = Write a text.
casework-problem-way = Choose how the answer came.
casework-problem-fee-text = Say what the amount is for in at most 200 characters.
casework-problem-fee-amount = Enter the amount in euros, for example 108,00.
casework-problem-total = The sum of the items must not be negative.
casework-problem-due = Name a day from today on, at most five years ahead.
casework-problem-delivery = Choose how the decision is delivered.
casework-problem-handing = Choose how the decision left the house.
casework-problem-posted = Name the day on which the decision left the house: not before the decision and not after today.

casework-letter-subject = Decision on “{ $service }”
casework-letter-salutation = Dear { $name },
casework-letter-salutation-unknown = Dear Sir or Madam,
casework-letter-opening = on your application of { $date } we decide as follows:
casework-letter-to-pay = An amount of { $total } is set. It is to be paid by { $date }.
casework-letter-followed = We followed your statements of { $date }.
casework-letter-computed = The amount rests on these values: { $values }.
casework-letter-basis = Legal basis: { $basis }.
casework-letter-pay-anyway = An objection does not change the duty to pay by the day named (section 80 (2) sentence 1 no. 1 VwGO).
casework-letter-remedy = You may object to this decision within one month of its notification. The objection is to be lodged in writing, in electronic form under section 3a (2) VwVfG, in a form replacing it under section 3a (3) VwVfG and section 9a (5) OZG, or for the record with:
casework-letter-through = through: { $administration }
casework-letter-greeting = Yours sincerely
casework-letter-on-behalf = On behalf
casework-letter-no-signature = This letter was produced electronically and is valid without signature (section 37 (5) VwVfG).
casework-letter-example = Example: this letter comes from a demonstration and has no effect.
casework-letter-preview = Preview: this letter is a draft and has no effect.
casework-letter-word-operative = Decision
casework-letter-word-fees = How the amount is made up
casework-letter-word-fee-text = What for
casework-letter-word-fee-basis = Basis
casework-letter-word-fee-amount = Amount
casework-letter-word-fee-total = Total
casework-letter-word-payment = How to pay
casework-letter-word-due = To be paid by
casework-letter-word-amount = Amount
casework-letter-word-payee = Payee
casework-letter-word-bank = Bank
casework-letter-word-payment-reference = Payment reference
casework-letter-word-code = Scan with your banking app
casework-letter-word-code-alternative = QR code with the payment details on the left
casework-letter-word-reasons = Reasons
casework-letter-word-hints = Good to know
casework-letter-word-remedy = Legal remedy notice
casework-letter-word-enclosures = Enclosures

casework-column-applicant = From
casework-anonymous = no name
casework-days-left = { $days ->
    [0] today
    [one] one day left
   *[other] { $days } days left
 }
casework-news-arrived = New
casework-news-answered = New answer
casework-pages = More cases
casework-page-next = More cases
casework-page-first = Back to the first cases
casework-thumbnail = Preview of the file

casework-to-preview = Continue to the preview
casework-preview-title = Check the decision
casework-preview-letter = View the decision (PDF)
casework-preview-certificate = View the certificate (PDF)
casework-preview-message = Message
casework-preview-final = Nothing is decided yet. The decision takes effect when you issue it and cannot be taken back here.
casework-preview-change = Back to change it
casework-recipient = Goes to
casework-paying = Payment
casework-paying-transfer = Transfer
casework-paying-debit = Direct debit from the account ending in { $end }
casework-additions = More details from the register
casework-additions-hint = What the certificate should contain besides is in the application. An empty line parts paragraphs.
casework-problem-compared = First compare the details and confirm it. Without that there is no certificate.
casework-problem-additions = Write down what the register says about the further details.
casework-outdated = Something has changed since your preview
casework-outdated-next = Nothing is decided yet. Below is your draft: look it through and go to the preview again.
casework-to-typed = Go to your text
casework-done-typed-before = Your text is back. It has not been sent yet.

casework-letter-to-collect = An amount of { $total } is set. It will be collected from your account on or after { $date }.
casework-letter-collect-anyway = An objection does not stop us from collecting the amount (section 80 (2) sentence 1 no. 1 VwGO).
casework-letter-debit = You need not transfer anything. You gave us a SEPA direct debit mandate. With it we collect the amount on the day named or after it.
casework-letter-creditor-later = will be told with the collection
casework-account-end = IBAN ending in { $end }
casework-letter-word-facts = What this is about
casework-letter-word-payment-debit = How the amount is collected
casework-letter-word-collected = Collected from
casework-letter-word-creditor = Payee
casework-letter-word-holder = Account holder
casework-letter-word-account = Your account
casework-letter-word-mandate = Mandate reference
casework-letter-word-creditor-id = Creditor identifier

casework-application-report = Report
casework-who-applicant-report = Reported by
casework-event-received-report = Report received
casework-event-decided-report = Answered
casework-state-decided-report = Answered
casework-outcome-report = Answer
casework-outcome-hint-report = The text below goes into the message.
casework-reasons-report = Your words about it
casework-reasons-hint-report = Needed when you take no action: why, in plain sentences. An empty line parts paragraphs.
casework-operative-report = Own wording of the answer
casework-operative-hint-report = Leave empty for the wording shown with the answer.
casework-decision-report = Answer given
casework-decided-by-report = Answered by
casework-preview-title-report = Check the answer
casework-preview-final-report = Nothing is sent yet. An answer that was sent cannot be called back.
casework-decide-report = Send the answer
casework-waiting-report = The person who reported has your question on the status page. If the answer comes by telephone or on paper, write it down here.
casework-question-hint-report = The person who reported sees the text on the status page. Say what is missing.
casework-answer-hint-report = The person who reported sees on the status page what you wrote down.
casework-done-decided-report = Answered. The message is on its way.
casework-being-delivered-report = The answer is being sent. This takes only a moment.
casework-successor = { $entity } (legal successor of { $former })

casework-event-corrected = Answers corrected
casework-wanted = Choose answers to be corrected
casework-wanted-hint = The applicant gets exactly these questions again, with the earlier answers. Everything else stays.
casework-wanted-open = These answers are being corrected or added
casework-until = Answer by
casework-until-hint = For example in two weeks
casework-incomplete = Without this the application is not complete
casework-incomplete-hint = Time limits that run only with complete documents stand still until the answer. The time of § 75 VwGO runs on.
casework-problem-until = Give a day that has not passed.
casework-correct = Correct answers on the person's behalf
casework-correct-text = Choose the answers. In the next step you change them in the form. On the status page the person sees what stood there before, what stands there now, and why.
casework-correct-reason = Reason for the correction
casework-correct-reason-hint = For example: told by telephone, an obvious slip. The person reads this text.
casework-correct-begin = On to the form
casework-problem-fields = Choose at least one answer.
casework-done-corrected = The correction is saved.
casework-wanted-hint-report = The reporting person gets exactly these questions again, with the earlier answers. Everything else stays.
# Handing over
casework-event-assigned = Handed over
casework-assign = Hand over the case
casework-colleague-choose = Who should work on the case?
casework-colleague-choose-hint = Your colleague then finds the case under “Mine”. The history records it.
casework-done-assigned = The case has been handed over.
casework-problem-colleague = Choose who should work on the case.

# Deputies
casework-event-deputised = In the place of somebody who is away
casework-deputising = { $name } is away and you deputise. What you do here stands in the history under your name. The case stays with { $name }.
casework-deputised = Today you deputise
casework-deputised-until = You deputise for { $name } until { $date }.
casework-row-deputised = as deputy
casework-away-until = { $name } (away until { $date })
casework-absences = Absence and deputy
casework-absences-lead = While you are away, your deputy finds your cases under “Mine” and can work on them.
casework-absences-own = Your absences
casework-absences-none = None is recorded.
casework-absence = From { $first } until { $last }: { $name } deputises for you.
casework-absence-end = End the absence from { $first }
casework-absence-new = Record an absence
casework-absence-alone = Nobody else works on cases in your administration, so nobody can deputise for you.
casework-absence-first = First day
casework-absence-first-hint = Today at the earliest.
casework-absence-last = Last day
casework-absence-last-hint = Your deputy still acts on this day. If you come back earlier, end the absence here.
casework-absence-deputy = Who deputises for you?
casework-absence-deputy-hint = If your deputy is away as well, nobody else takes over.
casework-absence-save = Record the absence
casework-done-absence = The absence has been recorded.
casework-done-absence-ended = The absence has ended.
casework-problem-absence-first = Give a day from today on, three years ahead at most.
casework-problem-absence-last = Give a day not before the first one, three years ahead at most.
casework-problem-absence-twice = An absence is already recorded for this time. End it first, or choose other days.
casework-problem-deputy = Choose who deputises for you.

# Labels
casework-event-labelled = Label put on
casework-event-unlabelled = Label taken away
casework-label = Label
casework-labels = Labels
casework-labels-lead = Labels sort the cases for everybody in your administration. There can be { $count } at most.
casework-labels-none = There are none yet.
casework-labels-hint = Everybody in your administration sees them. Applicants do not.
casework-labels-change = Change labels
casework-labels-save = Save labels
casework-labels-manage = Create and delete labels
casework-label-new = Create a label
casework-label-name = Name
casework-label-name-hint = 30 characters at most, for example “Look on site”. No names of people.
casework-label-save = Create the label
casework-label-delete = Delete “{ $name }”
casework-label-delete-hint = The label disappears from every case and from the rules of routing, and saved filters with it are deleted. This cannot be undone.
casework-done-label = The label has been created.
casework-done-label-deleted = The label has been deleted.
casework-done-labelled = The labels have been saved.
casework-problem-label = Give a name of 30 characters at most.
casework-problem-label-there = This label exists already.
casework-problem-labels-full = There are as many labels as there can be. Delete one first.
casework-problem-label-gone = This label does not exist any more. Choose another one.

# Filters
casework-filter = Narrow the list
casework-filter-service = Service
casework-filter-apply = Narrow
casework-filter-on = Narrowed to: { $what }.
casework-filter-all = Show all again
casework-filters = Saved filters
casework-filter-keep = Save the filter
casework-filter-name = Name of the filter
casework-filter-name-hint = 40 characters at most. Only you see it. No names of applicants.
casework-filter-forget = Delete the filter
casework-filter-forget-name = Delete “{ $name }”
casework-done-filter-kept = The filter has been saved. It stands above the list.
casework-done-filter-forgotten = The filter has been deleted.
casework-problem-filter-name = Give a name of 40 characters at most.
casework-problem-filter-there = You have a filter of this name already. Choose another name.
casework-problem-filters-full = You have 20 filters already. Delete one first.

# Several cases
casework-bulk = With the ticked cases
casework-bulk-hint = Tick cases in the list and then choose here. Each case is changed by itself.
casework-bulk-claim = Take the ticked cases
casework-bulk-colleague = Who should work on them?
casework-bulk-assign = Hand over the ticked cases
casework-bulk-label = Put on the label
casework-bulk-decide = Decide the ticked ones
casework-alike = Decide several cases
casework-alike-lead = Outcome and reasons hold for all of them. Amounts, the day to pay and the way of delivery come from each application. You see each decision before it is taken.
casework-alike-reasons-hint = They stand in each decision. A refusal needs them.
casework-alike-cases = { $count ->
    [one] One case is selected:
   *[other] { $count } cases are selected:
 }
casework-alike-again = Preview with these
casework-alike-ready = { $count ->
    [one] Preview: one case
   *[other] Preview: { $count } cases
 }
casework-alike-free = nothing
casework-alike-letter = Look at { $case } (new window)
casework-alike-final = After this the decisions go out. Then they can only be amended one by one.
casework-alike-decide = { $count ->
    [one] Decide one case
   *[other] Decide { $count } cases
 }
casework-alike-propose = { $count ->
    [one] Send one case for approval
   *[other] Send { $count } cases for approval
 }
casework-alike-unclaimed = Nobody works on it. Take it first.
casework-alike-colleagues = Somebody else works on it.
casework-alike-not = { $count ->
    [one] This case stays as it is
   *[other] These { $count } cases stay as they are
 }
casework-has-draft = There is a draft for this case already. Decide it on its own.
casework-problem-picked-services = Select cases of one service only.
casework-bulk-done = { $count ->
    [0] No case was changed
    [one] One case was changed
   *[other] { $count } cases were changed
 }
casework-bulk-not-done = These stayed as they are:
casework-bulk-failed = { $case }: { $reason }
casework-bulk-unknown = A case that your administration does not have
casework-problem-picked = First tick at least one case in the list.
casework-problem-picked-many = Tick 50 cases at most.
casework-problem-label-chosen = Choose a label.

## Keeping a case: package, retention, list

casework-keeping = Filing
casework-package = Download the whole case (ZIP)
casework-package-hint = Application, documents, released attachments, messages, notes, decision and history in one file, with a list of checksums. Notes are in the folder “intern”; what is missing is on the list with the reason. The download counts as a look at the data.
casework-package-hint-report = Report, documents, released attachments, messages, notes, decision and history in one file, with a list of checksums. Notes are in the folder “intern”; what is missing is on the list with the reason. The download counts as a look at the data.
casework-package-notes = Notes, for the administration only
casework-event-held = Kept longer
casework-event-hold-ended = Longer retention ended
casework-column-service = Service
casework-column-closed = Closed
casework-column-delete-on = To be deleted from
casework-column-hold = Longer retention
casework-column-deleted = Deleted
casework-column-rule = Retention period
casework-column-files = Files
casework-rule = { $days ->
    [one] 1 day after closing ({ $source })
   *[other] { $days } days after closing ({ $source })
 }
casework-kept-until = This case will be deleted from { $date }.
casework-kept-longer = This case is kept longer and will not be deleted.
casework-retention = Retention
casework-retention-open = The retention period begins when the case is closed.
casework-deletions = Deletions
casework-deletions-lead = When its retention period is over, a case is deleted for good: with attachments, documents, messages and notes. Only the record remains. What you offer to an archive, download beforehand on the page of the case.
casework-shelves = Choose deletions
casework-shelf-due = Within the next 30 days
casework-shelf-due-none = Nothing will be deleted within the next 30 days.
casework-shelf-held = Kept longer
casework-shelf-held-none = No case is kept longer.
casework-shelf-deleted = Deleted
casework-shelf-deleted-none = Nothing has been deleted so far.
casework-hold = Keep longer
casework-hold-reason = Why is the case needed longer?
casework-hold-reason-hint = For example a lawsuit with its reference number. The reason is shown in the history.
casework-hold-end = End longer retention
casework-hold-end-hint = The case will then be deleted once its period is over. If it is over already, it will be deleted within the next hours.
casework-done-held = The case is kept longer.
casework-done-hold-ended = The longer retention has ended.
casework-column-decided = Decided on
casework-column-verdict = Result
casework-more = Lists and deletions
casework-list-csv = This list as a table (CSV)
casework-list-xlsx = This list for Excel (XLSX)
casework-list-all = All cases for Excel (XLSX)
casework-list-file = cases
# A second person approves
casework-view-approval = For approval
casework-state-awaiting-approval = Waiting for approval
casework-event-proposed = Put forward for approval
casework-event-approved = Approved
casework-event-given-back = Given back to be revised
casework-event-taken-back = Proposal taken back
casework-event-lapsed = Proposal lapsed because there is something new
casework-propose = Put forward for approval
casework-preview-four-eyes = A second person has to approve this decision. Only then does it hold and go out. Until then you can take it back.
casework-letter-approver-open = Name follows with the approval
casework-approved-by = Approved by
casework-done-proposed = The decision waits for approval. It goes out when a second person approves it.
casework-done-taken-back = The proposal is taken back. Your draft is below.
casework-awaiting-approval = The decision waits for the approval of a second person. If the applicant writes something, the proposal lapses and the case is in review again.
casework-to-approval = Open for approval
casework-take-back = Take the proposal back
casework-take-back-hint = After that you can change the draft and put it forward again.
casework-given-back = { $name } gave the decision back
casework-approvals = Approvals
casework-approvals-lead = These decisions go out when a second person approves them. Nobody approves their own.
casework-approvals-none = Nothing waits here.
casework-approvals-caption = { $count ->
    [one] One decision waits
   *[other] { $count } decisions wait
 }
casework-approvals-more = The { $shown } most urgent of { $count } decisions
casework-approval = Approve a decision
casework-approval-own = by you
casework-proposed-by = Put forward by
casework-approve = Approve and send out
casework-approval-final = With your approval the decision holds and goes out in your name, just as it stands here.
casework-approval-outdated = The proposal does not fit any more
casework-approval-outdated-next = Something changed since it was put forward, for example an answer, the letterhead, or a day to pay has passed. It does not go out like this. Give it back.
casework-give-back = Give back
casework-give-back-reason = What should be changed?
casework-give-back-reason-hint = The text stands with the case and in its history. The draft stays.
casework-done-approved = Approved. The decision or message goes out now.
casework-done-given-back = Given back. The draft is kept.
casework-own-proposal = You put this forward yourself
casework-own-proposal-next = Another person who may approve has to decide. To change something, take the proposal back in the case.
casework-overview-approvals = { $count ->
    [one] One decision waits for approval
   *[other] { $count } decisions wait for approval
}

# A decision that is out is amended
casework-state-amending = Decision being amended
casework-state-amendment-proposed = Amendment waits for approval
casework-event-amendment-begun = Began to amend the decision
casework-event-amendment-ended = Amendment given up, the decision stays
casework-amend = Amend the decision
casework-amend-text = You take a new decision in place of the one before, with its own legal remedy and its own notification. The one before is kept and marked as replaced. It holds until the new one is out.
casework-amendment = Kind of amendment
casework-amendment-hint = First check whether the conditions are met, among them protection of legitimate expectations and time limits.
casework-amendment-corrected = Correction of obvious errors
casework-amendment-withdrawn = Withdrawal of an unlawful decision
casework-amendment-revoked = Revocation of a lawful decision
casework-amendment-usual = Usually: { $basis }
casework-amendment-no-usual = Name the provision below.
casework-amendment-basis = Provision
casework-amendment-basis-hint = Leave empty for the usual one. The text stands in the decision.
casework-amendment-why = Reasons
casework-amendment-why-hint = What was wrong, or what has changed? The text begins the new reasons and stands in the history.
casework-amend-begin = Begin the amendment
casework-amending = Here is the decision so far as a draft. Change what should be different. The one before holds until the new one goes out.
casework-amend-end = Give the amendment up
casework-amend-end-hint = The draft is deleted. The decision before goes on to hold.
casework-amendment-awaiting = The amended decision waits for the approval of a second person. Until then the one before holds.
casework-done-amending = The amendment has begun. Nothing has gone out yet.
casework-done-amendment-ended = The amendment is given up. The decision before goes on to hold.
casework-former-decision = Version { $version }, replaced
casework-problem-amendment = Choose how the decision is amended.
casework-problem-basis = Name the provision in at most 200 characters.
casework-problem-amendment-outcome = Choose an outcome that has a decision letter.
casework-letter-subject-corrected = Correction of the decision of { $date } on “{ $service }”
casework-letter-subject-withdrawn = Withdrawal of the decision of { $date } on “{ $service }”
casework-letter-subject-revoked = Revocation of the decision of { $date } on “{ $service }”
casework-letter-opening-amended = we amend our decision of { $date } on your application of { $received } as follows:
casework-letter-corrected = The decision of { $date } is corrected ({ $basis }). This decision takes its place.
casework-letter-withdrawn = The decision of { $date } is withdrawn ({ $basis }). This decision takes its place.
casework-letter-revoked = The decision of { $date } is revoked ({ $basis }). This decision takes its place.

# Text blocks
casework-blocks = Text blocks
casework-blocks-lead = Text blocks are wording for your decisions. Everybody in your administration can use and change them. Decisions that are out do not change with them.
casework-blocks-none = There are none yet.
casework-block = Text block
casework-block-new = Add a text block
casework-block-name = Name
casework-block-name-hint = At most 60 characters, for example “Missing documents”.
casework-block-text = Text
casework-block-text-hint = What differs from case to case stands in braces. An empty line parts paragraphs.
casework-block-service = Only for one service
casework-block-service-hint = Leave empty for all.
casework-block-entity = Only in the name of
casework-block-entity-hint = Leave empty for all.
casework-block-save = Save the text block
casework-block-for = For
casework-block-for-all = all decisions
casework-block-parameters = What can stand in braces
casework-block-parameters-text = What the case knows is put in by the program. Everything else you fill in when you decide: name, colon and kind.
casework-block-example-name = Grund
casework-block-known-reference = number of the case
casework-block-known-received = day on which it was received
casework-block-known-today = today
casework-block-known-due = day by which to decide
casework-block-known-applicant = name of the applicant
casework-block-kind-text = a few words
casework-block-kind-date = a day, for example 31.3.2027
casework-block-kind-money = an amount in euros, for example 108,00
casework-block-kind-number = a number, for example 12,5
casework-block-delete = Delete the text block
casework-block-delete-hint = Texts that have it already stay. Deleting cannot be undone.
casework-block-choose-hint = You fill it in on the next page. What you typed here is saved as a draft.
casework-block-choose = Fill in the text block
casework-block-target = Where does the text go?
casework-block-insert = Put it into the draft
casework-done-block = The text block is added.
casework-done-block-saved = The text block is saved.
casework-done-block-deleted = The text block is deleted.
casework-done-block-inserted = The text stands in the draft. Read it once more.
casework-problem-block-name = Give a name of at most 60 characters.
casework-problem-block-there = There is a text block of this name. Choose another name.
casework-problem-blocks-full = There are as many text blocks as possible. Delete one first.
casework-problem-block-brace = Every brace has to open and to close again.
casework-problem-block-parameter = There is something in braces that nobody knows. What is possible stands above the form.
casework-problem-block-twice = The same name stands in braces with two kinds. Choose one.
casework-problem-block-value = Fill in the field as it says above it.
casework-problem-unfilled = There is still something in braces in the text that has to be filled in.

# Taken back by the applicant
casework-state-withdrawn = Withdrawn
casework-state-withdrawn-report = Withdrawn
casework-event-withdrawn = Application withdrawn
casework-event-withdrawn-report = Report withdrawn
casework-withdrawn = The application was withdrawn. There is nothing left to decide. A reason, if one was given, is among the messages.
casework-withdrawn-report = The report was withdrawn. There is nothing left to do. A reason, if one was given, is among the messages.

# Feedback
casework-all-together = All cases together
casework-figures-service = Service
casework-feedback = Feedback
casework-feedback-lead = What citizens and businesses say about your online services. Feedback leads to no case. What was said is shown from { $fewest } answers on.
casework-feedback-none = Nobody has given feedback yet.
casework-feedback-caption = Stars for each online service
casework-feedback-submitted = After sending
casework-feedback-decided = After the decision
casework-feedback-average = { $average } of 5 in { $answers } answers
casework-feedback-few = fewer than { $fewest } answers
casework-feedback-no-answer = no answer
casework-feedback-remarks = Newest texts
casework-feedback-no-remarks = Nobody has written anything about the stars shown.
casework-feedback-said = { $stars ->
    [one] { $stage }: 1 star
   *[other] { $stage }: { $stars } stars
}

# Figures
casework-figures = Statistics
casework-figures-lead = How many cases your administration gets and how fast it deals with them.
casework-figures-caption = Cases by receipt: { $period }
casework-figures-years = Year of receipt
casework-figures-all-years = all years
casework-figures-none = Nothing has arrived in this year yet.
casework-figures-total = All services
casework-figures-received = Received
casework-figures-completed = Completed
casework-figures-withdrawn = of these withdrawn
casework-figures-open = Open
casework-figures-overdue = of these overdue
casework-figures-questions = Questions for each case
casework-figures-claim-median = Days until taken: median
casework-figures-claim-ninetieth = Days until taken: 90 per cent
casework-figures-decision-median = Days until decided: median
casework-figures-decision-ninetieth = Days until decided: 90 per cent
casework-figures-in-time = Decided in time
casework-figures-download = Download the table (CSV)
casework-figures-explained = Cases count in the year in which they were received. Days are whole days of 24 hours since the receipt. Half of the cases took at most as many days as the median, nine of ten at most as many as at 90 per cent. In time is what was decided at the latest on the day by which it was due; reports have no such day. What was withdrawn counts as completed.

# What is done in the name of a member municipality
casework-behalf = In our name
casework-behalf-lead = What { $office } does for { $entity }
casework-behalf-week = { $first } to { $last }
casework-behalf-weeks = Other days
casework-behalf-earlier = The seven days before
casework-behalf-later = The days after
casework-behalf-counts = Number of cases
casework-behalf-received = Received
casework-behalf-decided = Decided
casework-behalf-overdue = Overdue today
casework-behalf-total = Together
casework-behalf-nothing = On these days nothing came in and nothing was decided. Nothing is overdue either.
casework-behalf-more = { $shown } of { $count } cases are shown.
casework-behalf-unnamed = not shown
casework-behalf-by = by { $name }
casework-behalf-approved-by = approved by { $name }
casework-behalf-names = Names are shown only for cases in the own sphere, for these are cases of your municipality. In the delegated sphere the administration acts itself (§ 47 (1) ThürKO). You are informed about that; names of applicants are not needed for it.
casework-behalf-print = Print now
casework-behalf-print-how = Print this page with your browser (Ctrl+P, on a Mac Command+P).
casework-sphere-own = own sphere
casework-sphere-delegated = delegated sphere
casework-behalf-mail = Every Monday this overview comes in numbers by e-mail, when an address is entered.
casework-behalf-account = Enter or change the address
casework-week-received = { $count ->
    [0] Nothing came in
    [one] One case came in
   *[other] { $count } cases came in
}
casework-week-decided = { $count ->
    [0] Nothing was decided
    [one] One case was decided
   *[other] { $count } cases were decided
}
casework-week-overdue = { $count ->
    [0] Nothing is overdue
    [one] One case is overdue today
   *[other] { $count } cases are overdue today
}

# What a member municipality decides itself
casework-member = Decision of the municipality ({ $entity })
casework-member-hint = In its own sphere the municipality decides where it is more than running administration (§ 47 (2) ThürKO).
casework-member-nobody = Nobody has an account for this municipality. Ask for its decision in another way where it is needed, and record it here.
casework-member-none = Not needed
casework-member-none-hint = It is running administration.
casework-member-ask = Ask the municipality to decide
casework-member-ask-hint = Whoever acts for the municipality sees the preview and releases it or gives it back. Nothing goes out before.
casework-member-recorded = The municipality has decided already
casework-member-recorded-hint = For example by a resolution or a letter. Record who decided, when and how.
casework-member-reason = Why should the municipality decide?
casework-member-reason-hint = Only when you ask. Whoever acts for the municipality reads this text. Where the service demands the release you may leave it out.
casework-member-by = Who decided, and how do you know?
casework-member-by-hint = Only when it was decided already. For example: resolution of the council no. 12, letter of the mayor received.
casework-member-on = When was it decided?
casework-member-on-hint = Only when it was decided already. For example 12 11 2026
casework-problem-member = Here the municipality has to decide. Ask for its decision, or record that it is there.
casework-problem-member-nobody = Nobody has an account for this municipality. Record the decision as soon as it is there.
casework-problem-member-reason = Say in a sentence why the municipality should decide, with at most 1,000 characters.
casework-problem-member-by = Write down who decided and how you know, with at most 1,000 characters.
casework-problem-member-on = Enter the day of the decision. It must not be in the future.
casework-member-part = Decision of the municipality
casework-member-released = released by { $name } for the municipality
casework-member-demanded = is asked for
casework-member-asked = is asked for: { $reason }
casework-member-decided = is there, { $date }: { $by }
casework-preview-member = Whoever acts for the municipality has to release this decision. Only then does it hold and go out. Until then you can take it back.
casework-preview-both = A second person and whoever acts for the municipality have to release this decision. Only then does it hold and go out. Until then you can take it back.
casework-member-lead = These decisions go out in the name of your municipality when you release them. If something is not right, give them back with a reason.
casework-member-final = With your release the decision holds and goes out in the name of your municipality, just as it stands here.
casework-approval-first = Somebody besides you has to release it. Only then does the decision hold and go out.
casework-approve-first = Release
casework-done-agreed = Released. The decision goes out when the other release is there.
casework-event-member-asked = Municipality asked to decide
casework-event-member-recorded = Decision of the municipality recorded
casework-event-member-agreed = Released for the municipality

# The daily overview
casework-overview-new = { $count ->
    [one] One new case
   *[other] { $count } new cases
}
casework-overview-answered = { $count ->
    [one] One case with an unread message
   *[other] { $count } cases with unread messages
}
casework-overview-soon = { $count ->
    [one] One case is due within seven days
   *[other] { $count } cases are due within seven days
}
casework-overview-escalated = { $count ->
    [one] One case is overdue for more than three days
   *[other] { $count } cases are overdue for more than three days
 }
casework-overview-overdue = { $count ->
    [one] One case is overdue
   *[other] { $count } cases are overdue
}

casework-event-statement-asked = Statement asked for
casework-event-statement-given = Statement received
casework-event-statement-deemed = Consent counts as given, because the time is over
casework-event-statement-overdue = Statement not received in time
casework-event-statement-withdrawn = Request for a statement taken back
casework-event-statement-ended = Statement no longer needed

casework-participations = Statements of others
casework-participations-caption = Who was asked for a statement
casework-participation-new = Ask somebody else for a statement
casework-participation-of = Statement on case { $reference }
casework-participation-not-yours = Whoever works on the case asks for statements. Claim it first, or wait until it is yours.
casework-participation-rule = The time limit is set by law: until { $date } ({ $source }).
casework-participation-rule-consent = The time limit is set by law: until { $date } ({ $source }). Without a refusal until then, consent counts as given.
casework-party = Who should give a statement?
casework-party-hint = Choose the administration or the person below, or write down the name of the authority.
casework-party-office = Another administration that works here
casework-party-colleague = A person of your own administration
casework-party-outside = An authority outside: you write to it yourself
casework-party-office-which = Other administration
casework-party-office-which-hint = It finds the request under “Statements”.
casework-party-colleague-which = Person of your own administration
casework-party-colleague-which-hint = They find the request under “Statements”.
casework-party-outside-which = Authority outside
casework-party-outside-which-hint = For example an authority of the Land. You enter the answer when it is there.
casework-participation-subject = What is it about?
casework-participation-subject-hint = Short and without names. The applicant reads it too.
casework-participation-question = Question
casework-participation-question-hint = What do you need for your decision? Only those who are asked read it.
casework-participation-until = Answer until
casework-participation-until-hint = The last day on which the answer is in time.
casework-participation-until-rule = Leave it empty if they get the request today. If it reaches them later, enter the later day.
casework-participation-source = Legal basis
casework-participation-source-hint = If a provision requires the statement. The applicant reads it too.
casework-participation-silence = No answer counts as consent
casework-participation-silence-hint = Only tick this if the legal basis says so.
casework-participation-parts = Answers that they may see
casework-participation-parts-hint = Only what is ticked is passed on. Tick only what is needed for the answer.
casework-participation-files = Files that they may see
casework-participation-files-hint = Only what is ticked is passed on.
casework-participation-send = Ask for a statement
casework-participation-asked-at = Asked on
casework-participation-ended-at = Over on
casework-participation-withdraw = Take the request back
casework-participation-withdraw-hint = They need not answer any more. The history keeps that they were asked.
casework-column-party = Who is asked
casework-column-statement = Statement
casework-column-asks = Who asks
casework-standing-open = Answer awaited
casework-standing-overdue = Answer overdue
casework-standing-answered = Answered
casework-standing-deemed = Consent counts as given
casework-standing-withdrawn = Taken back
casework-standing-ended = No longer needed
casework-silence-consents = Without a refusal consent counts as given
casework-silence-nothing = Without an answer nothing changes
casework-deemed = There was no answer within the time. By the legal basis named here, consent therefore counts as given.
casework-statement-late = The statement arrived after the time was over. It does not change the consent.
casework-stance = Result
casework-stance-hint = Conditions and a refusal need a text as well.
casework-stance-consent = Consent
casework-stance-conditions = Consent with conditions
casework-stance-refusal = Refusal
casework-stance-not-concerned = Not concerned
casework-statement = Text of the statement
casework-statement-hint = Conditions and reasons, as they belong into the file.
casework-statement-arrived = Received on
casework-statement-arrived-hint = The day on which the answer reached you. It decides whether it is in time.
casework-statement-record = Enter the statement
casework-statement-give = Your statement
casework-statement-send = Give the statement
casework-statement-by = Given by
casework-requests = Statements
casework-requests-link = Statements ({ $count } awaited)
casework-requests-lead = Here other administrations and colleagues ask for a statement. What is due first is on top.
casework-requests-none = Nobody is waiting for a statement of yours.
casework-requests-awaited = Statements that are awaited
casework-requests-over = Finished
casework-request-of = Request for a statement on case { $reference }
casework-request-for = for { $name }
casework-request-colleague = Who is asked
casework-request-received = Received on
casework-request-question = What is asked
casework-released = What you may see
casework-released-text = Nothing else of the application was released. The applicant sees that your administration opened this.
casework-released-nothing = Nothing of the application was released. If you need more, ask the administration that asks you.
casework-settled = Nobody is waiting for this any more
casework-settled-next = The request was answered or taken back meanwhile, or ended with its case. Nothing was changed. What you wrote is below.
casework-done-statement-asked = The request for a statement is on its way.
casework-done-statement-recorded = The statement is entered.
casework-done-statement-withdrawn = The request is taken back.
casework-done-statement-given = Your statement is given and goes to the administration that asked.
casework-problem-party = Choose who should give a statement, and below the administration or the person.
casework-problem-office = Choose another administration from the list.
casework-problem-outside = Write down the name of the authority, with 3 to 200 characters.
casework-problem-source = Name the legal basis in at most 300 characters. Without it a missing answer is no consent.
casework-problem-statement-until = Give a day from today on. A time limit set by law must not become shorter.
casework-problem-stance = Choose the result.
casework-problem-arrived = Give the day on which the answer arrived: from the day of the request until today.

casework-event-post-chosen = Decision wanted by post
casework-event-retrieval-chosen = Decision wanted for retrieval after all
casework-by-post = By post, asked for on { $when }. So the decision goes by post, whatever the draft says.
casework-post = Write down the wish about post
casework-post-explained = Nobody has to retrieve a decision electronically. Write down what the person said about it.
casework-post-way = How did the person say so?
casework-post-way-hint = The way is shown in the history.
casework-post-begin = Wants decisions by post
casework-post-end = Wants to retrieve decisions after all
casework-done-post = The wish is written down.

casework-event-printed = Put into a print stack
casework-print = Print stacks
casework-print-lead = Here you print the decisions that go by post in one go. The day of posting is entered once for all of them.
casework-print-nothing = No decision waits to be printed.
casework-print-none = No decision was waiting to be printed any more.
casework-print-waiting = Waiting to be printed
casework-print-decided = Decided on
casework-print-unretrieved = not retrieved by { $date }
casework-print-open = not posted yet
casework-print-make = { $count ->
    [one] Make a stack of one letter
   *[other] Make a stack of { $count } letters
    }
casework-print-made = The stack is made. You can print it now, as often as you need.
casework-print-stacks = Stacks
casework-print-no-stacks = There is no stack yet.
casework-print-stack = { $count ->
    [one] One letter
   *[other] { $count } letters
    } of { $when }, made by { $who }
casework-print-posted = posted on { $date }, entered by { $who }
casework-print-not-posted = not posted yet
casework-print-open-file = Open the stack as PDF
casework-print-file-hint = On top of each letter lies a cover sheet with the address and the number of pages. The file is for printing only; the decisions themselves stay filed unchanged.
casework-print-letters = Letters in this stack
casework-print-day = Posted on
casework-print-day-hint = The day counts for all letters of the stack. Notification follows from it (section 41(2) VwVfG).
casework-print-post = Enter all as posted
casework-print-done = { $count ->
    [0] No further letter was entered.
    [one] One letter is entered, its case closed.
   *[other] { $count } letters are entered, their cases closed.
    }
casework-problem-batch-posted = Enter a day that is not before the stack and not in the future.
casework-cover-title = Cover sheet
casework-cover-place = Letter of the stack
casework-cover-place-of = { $number } of { $all }
casework-cover-documents = Documents
casework-cover-pages = Pages without cover sheet

# Filling in a form for somebody
casework-assist = Record for a person
casework-assist-lead = At the counter, on the telephone or from paper: you fill in the form, the person gets a receipt with number and code. Who comes this way gets decisions by post unless they want something else.
casework-assist-nothing = There is no online service for your administration at the moment.
casework-assist-service = Which service?
casework-assist-service-hint = You can choose what your administration is responsible for.
casework-assist-place = For which place?
casework-assist-place-hint = The municipality it is about.
casework-assist-way = How does it come?
casework-assist-way-hint = The way is in the history and on the receipt.
casework-assist-received = Received
casework-assist-received-hint = The day on which it reached you. Time limits run from it. At most one year ago.
casework-assist-name = Who agrees?
casework-assist-name-hint = First and family name of the person for whom you fill in the form, or of their representative.
casework-assist-consent = When?
casework-assist-consent-hint = For a form on paper the day of the signature.
casework-assist-explained = What did you explain?
casework-assist-explained-hint = Change the text if it was different. The person reads it on the receipt.
casework-assist-explained-usual = What the answers are needed for, that the administration enters and sends them, and how the person can see and correct them.
casework-assist-open = On to the form
casework-assisted = Recorded by
casework-problem-assist-service = Choose a service.
casework-problem-assist-place = Choose a place for which you offer this service online.
casework-problem-assist-way = Choose how it comes.
casework-problem-assist-day = Enter a day that is not in the future and not more than one year ago.
casework-problem-assist-name = Enter first and family name, at most 200 characters.

# Routing of new cases
casework-event-routed = Assigned by rule
casework-event-labelled-by-rule = Label put on by rule
casework-routing = Routing
casework-routing-lead = Rules give new cases to a person or put a label on them as they arrive. Cases that are here already stay as they are.
casework-routing-none = There is no rule yet. New cases wait in the inbox until somebody takes them.
casework-routing-rules = Rules
casework-routing-why = Where several rules fit, only the most exact one holds: the one with more conditions. Of equally many, the service goes first, then the legal entity, then the area; of two areas the smaller one goes first. The list is in this order.
casework-routing-trouble = Not every rule finds somebody
casework-routing-trouble-next = Delete the rule and add it again with another person.
casework-rule-trouble = Rule { $number }: { $name } does not work on cases any more. Nobody gets such cases; they wait in the inbox.
casework-rule-number = Rule
casework-rule-when = For
casework-rule-then = Then
casework-rule-change = Change
casework-rule-all = every new case
casework-rule-service = Service: { $name }
casework-rule-entity = in the name of: { $name }
casework-rule-area = Area: { $name }
casework-rule-to = to { $name }
casework-rule-label = label “{ $name }”
casework-rule-away = away until { $date }; { $name } finds the cases as deputy
casework-rule-away-nobody = away until { $date }
casework-rule-gone = does not work on cases any more
casework-rule-delete = Delete rule { $number }
casework-rule-new = Add a rule
casework-rule-colleague = Who gets the cases?
casework-rule-colleague-hint = If the person is away, the deputy finds the cases under “Mine”.
casework-rule-save = Add rule
casework-area-key = Key of the municipality
casework-area-key-hint = 8 digits, or only the beginning: 16064 stands for all municipalities of a county.
casework-done-rule = The rule holds from now on.
casework-done-rule-dropped = The rule is deleted.
casework-problem-rule-service = Choose a service from the list.
casework-problem-rule-entity = Choose a legal entity from the list.
casework-problem-rule-area = Enter two to eight digits.
casework-problem-rule-nothing = Choose a person or a label. Otherwise the rule does nothing.
casework-problem-rule-there = There is a rule for exactly these cases. Delete it first.
casework-problem-rules-full = There are as many rules as possible. Delete one first.
casework-probe = Which rule holds?
casework-probe-area-hint = 8 digits.
casework-probe-ask = Find the rule
casework-probe-none = No rule fits
casework-probe-none-next = Such a case waits in the inbox until somebody takes it.
casework-probe-rule = Rule { $number } holds
casework-before-none = It is the only one that fits.
casework-before-more = Rule { $number } fits as well, but has fewer conditions.
casework-before-service = Rule { $number } fits as well, but names no service.
casework-before-entity = Rule { $number } fits as well, but names no legal entity.
casework-before-area = Rule { $number } fits as well, but for a larger area.

# Suche im Vorgang
casework-find = Search in this case
casework-find-hint = Answers, names of files, messages, notes, decision and history. Parts of words are found as well. The search is stored nowhere.
casework-find-found = Found
casework-find-count = { $count ->
    [0] No place
    [one] One place
   *[other] { $count } places
}
casework-find-nothing = All words have to be in one place. Try fewer words.
casework-find-file = File
casework-find-administration = Administration

# Tastenkürzel
casework-keys = Keyboard shortcuts
casework-keys-hint = Shortcuts work outside of fields only and never send a form: they lead there, and you press.
casework-keys-on = Use keyboard shortcuts in this browser
casework-key-next-row = Next row
casework-key-row-before = Row before
casework-key-open = Open the case of the row
casework-key-list = This list
casework-key-claim = To the button that takes the case
casework-key-ask = To the question
casework-key-note = To the note
casework-key-decide = To the decision
casework-key-search = To the search in the case
casework-key-next-case = Next case of the list
casework-key-case-before = Case before
casework-key-back = Back

# Aktenzeichen
casework-file-reference = File reference
casework-file-reference-hint = Change it when the case belongs into another file, such as one that is there already. Empty: without file reference.
casework-file-reference-save = Save file reference
casework-done-filed = The file reference is saved.
casework-event-filed = File reference
casework-file-plan = File plan
casework-file-plan-lead = Say for each service under which part of your file plan its cases are filed. A case gets its file reference when somebody takes it, and every decision shows it.
casework-file-pattern = How a file reference is written
casework-file-pattern-hint = With the words in braces for the part of the file plan, the year and the running number. Empty means { $usual }. Numbers are counted for each part and year, as far as both are shown.
casework-file-parts = Parts of the file plan
casework-file-parts-hint = Services without a part get no file reference.
casework-file-first = Such as { $reference }
casework-file-plan-save = Save file plan
casework-done-file-plan = The file plan is saved. It holds for cases that are taken from now on.
casework-problem-pattern = The pattern needs the number once, and something such as a hyphen between two words in braces.
casework-problem-file-part = A part has at most 30 letters, digits, blanks, dots, brackets, hyphens, underscores or slashes.
casework-problem-file-reference = A file reference has at most 60 letters, digits, blanks, dots, brackets, hyphens, underscores or slashes.
casework-escalated-title = Overdue for too long
casework-escalated-text = Whoever approves decisions sees here where a time limit has passed and nobody has decided. Talk to the person in charge or put the case into other hands.
casework-escalated = Overdue for more than { $days } days

casework-view-transferred = Handed over
casework-state-transferred = Handed over
casework-event-transferred = Handed over to another authority
casework-event-transfer-received = Taken over from another authority
casework-figures-transferred = handed over (not counted)
casework-transferred = This case is handed over. It goes on at the other authority; here it can only be read.
casework-done-transferred = The case is handed over. The other authority will find it in its inbox in a few moments.
casework-moved-to = Handed over to { $office }
casework-moved-from = Handed over by { $office }
casework-moves = Handed over between authorities
casework-move = { $when }: from { $from } (number { $old }) to { $to } (number { $new })
casework-transfer = Hand over to another authority
casework-transfer-travels = This goes along
casework-transfer-answers = the application with all answers and corrections
casework-transfer-files = Attachments: { $count }
casework-transfer-messages = Messages: { $count }
casework-transfer-documents = Documents: { $count }
casework-transfer-statements = Statements of others: { $count }
casework-transfer-history = Lines of the history: { $count }
casework-transfer-stays = This stays here
casework-transfer-notes = internal notes: { $count }
casework-transfer-labels = labels
casework-transfer-draft = the draft of the decision; it is deleted
casework-transfer-open-statements = open requests to others: { $count }; they are ended
casework-transfer-applicant = Whoever applied learns to whom and why it was handed over. Reference number and access code stay valid. Open questions go along. The day of receipt stays the day on which the application first arrived.
casework-transfer-proposed = According to the directory, this authority is responsible: { $office }.
casework-transfer-not-proposed = The directory names no other responsible authority for this place.
casework-transfer-not-yours = Whoever works on the case can hand it over, while nothing is decided and no decision waits for approval.
casework-transfer-for = { $office }, for { $entity }
casework-transfer-entity = Authority
casework-transfer-entity-hint = Who goes on with the case, and in whose name
casework-transfer-reason = Reason for handing over
casework-transfer-reason-hint = The other authority and the person who applied read this text.
casework-transfer-send = Hand the case over
casework-problem-entity = Choose another authority from the list.
casework-transfer-message = { $from } has handed your case over to { $to }. Reason: { $reason }

casework-inspect = Cases in the operator's access
casework-inspect-caption = Cases that the access is about, the 100 newest at most
casework-inspect-none = There is no case for this access. A case with this number is not with this administration, or was deleted.
casework-inspect-banner = Operator's access until { $until }
casework-inspect-banner-text = The administration allowed this access and can end it at any time. You can only read. Every page that you open is written down for the administration.
casework-inspect-files = Files of the applicant are not opened in the operator's access.

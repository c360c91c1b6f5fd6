applications-yes = Yes
applications-no = No
applications-consented = Confirmed
applications-privacy-link = Read the privacy notice (new window)
applications-mandate-creditor = Collected by: { $creditor }. Creditor identifier: { $id }. The mandate reference is your reference number.
applications-mandate-creditor-later = Collected by: { $creditor }. You receive the creditor identifier with the confirmation of the mandate. The mandate reference is your reference number.

applications-tasks = Your steps
applications-begin = Start now
applications-continue = Continue
applications-next = Continue
applications-to-review = Check and submit
applications-step = Step { $step } of { $of }: { $title }
applications-review-step = Check and submit
applications-overview = Back to the overview
applications-saved-at = Saved: { $time }
applications-not-saved-yet = Your answers are saved as soon as you choose “Continue”.
applications-replaced = Another window had a different answer
applications-replaced-text = What you entered here is saved now. In the other window you had entered:
applications-replaced-notice = In another window “{ $question }” was: { $answer }. What you entered here is saved now.
applications-addressee = Your application goes to: { $administration }.
applications-addressee-report = Your report goes to: { $administration }.
applications-addressee-for = Your application goes to: { $administration }. It acts on behalf of: { $entity }.
applications-addressee-for-report = Your report goes to: { $administration }. It acts on behalf of: { $entity }.
applications-resume-panel = You can stop at any time
applications-resume-explained = Your answers are kept until { $date }. With this code you can continue on another device. Keep it and do not pass it on:

applications-file-add = Add file
applications-file-remove = Remove
applications-file-locked = This file is stored safely. The administration can open it only after it has been scanned for viruses.
applications-files-full = { $most ->
    [one] You can add one file.
   *[other] You can add { $most } files. Remove one to add another.
}

applications-review-title = Check your answers and submit
applications-review-lead = Please check all answers. You can still change each of them.
applications-fill-gap = Add missing answers
applications-warning = Submitting makes your application binding
applications-warning-report = Your report is ready
applications-warning-text = Afterwards you cannot change the answers yourself. You can tell the administration about mistakes on the status page.
applications-warning-text-report = Once it is sent you cannot change it yourself. You can add something on the status page.
applications-submit = Submit application
applications-submit-report = Send report
applications-fees = Expected costs
applications-fee = For what
applications-fee-basis = Legal basis
applications-fee-amount = Amount
applications-fee-total = Total
applications-fees-set-later = The amount becomes binding with the decision. You do not have to pay anything now.

applications-receipt-title = Your application has arrived
applications-receipt-title-report = Your report has arrived
applications-received = We have received your application
applications-received-report = We have received your report
applications-received-text = Received on { $time } by: { $administration }.
applications-received-text-report = Received on { $time } by: { $administration }.
applications-reference = Reference number
applications-reference-hint = For example 0001-7K4M-9QXD. You saw it after submitting; it is also on your copy.
applications-access-code = Access code
applications-access-code-hint = You saw it after submitting. Capital letters do not matter.
applications-keep-codes = Please write down both now: the access code is shown only here. With them you see the status, answer questions and collect the decision. We do not send an e-mail.
applications-keep-codes-report = Please write down both now: the access code is shown only here. With them you see the status and answer questions. We do not send an e-mail.
applications-copy-download = Download a copy (PDF)
applications-copy-name = Application-copy
applications-to-status = See the status
applications-what-next = What happens next?
applications-what-next-text = The administration checks your application. If something is missing, you find the question on the status page. The decision will be there, too.
applications-what-next-text-report = The administration checks your report. You find its answer on the status page.
applications-proof = Proof of receipt
applications-proof-text = This checksum (SHA-256) belongs to exactly your answers. It proves what was received.

applications-resume-title = Continue an application
applications-resume-lead = With your resume code you continue where you stopped.
applications-resume-code = Resume code
applications-resume-hint = 20 characters in groups of four, for example 0001-ABCD-EFGH-JKMN-PQRS. Capital letters do not matter.
applications-resume-wrong = We find no application for this code. Check the characters. Drafts are deleted 30 days after the last change.
applications-resume-open = Continue

applications-status-title = Status of your application
applications-status-title-report = State of your report
applications-status-lead = Enter your reference number and access code.
applications-status-open = See the status
applications-status-wrong = We find no application for this reference number and access code. Check both.
applications-responsible = Responsible
applications-in-the-name-of = acting for: { $entity }
applications-your-answers = Your answers
applications-answered = Your answer has arrived
applications-answered-text = The administration continues its work. There is nothing to do at the moment.
applications-state-received = Received
applications-state-received-explained = Your application is with: { $administration }. It will be checked next.
applications-state-received-explained-report = Your report has arrived at: { $administration }. It will be looked at next.
applications-state-in-review = In progress
applications-state-in-review-explained = Your application is being dealt with by: { $administration }.
applications-state-in-review-explained-report = Your report is being worked on by: { $administration }.
applications-state-question-open = A question for you
applications-state-question-open-explained = Please answer the message below. Then work continues at: { $administration }.
applications-state-decided = Decided
applications-state-decided-explained = The decision has been made. You find the document below. Decided by: { $entity }.
applications-state-closed = Closed
applications-state-closed-report = Answered
applications-state-closed-explained = The case is closed at: { $administration }.
applications-state-closed-explained-report = You find the answer below. Answered by: { $administration }.

applications-not-offered = This online service is not available in this place.
applications-not-offered-next = Search for the service with your place. The page shows who is responsible and how you get it there.
applications-closed = This administration takes no online applications at the moment.
applications-closed-next = Your draft is saved, nothing was sent. Try again later. If there is a time limit, turn to the administration: in writing or in person.
applications-no-draft = We cannot open this draft here.
applications-no-draft-next = Open “Continue an application” and enter your resume code. Drafts are deleted 30 days after the last change.
applications-no-application = We find no application for these details.
applications-no-application-next = Open “Status of my application” and enter reference number and access code again.
applications-no-page = This page is not part of your application at the moment.
applications-no-page-next = Go back to the overview of your application. Your answers are saved.
applications-already-submitted = This application has been submitted already.
applications-already-submitted-next = There is nothing more to do. You find the confirmation when you open the application again. You can report mistakes on the status page.
applications-changed-since-review = Your answers have changed since you checked them.
applications-changed-since-review-next = Maybe you edited the application in a second window. Please check the answers again and then submit. Nothing has been submitted yet.
applications-incomplete = { $count ->
    [one] One answer is missing or wrong.
   *[other] { $count } answers are missing or wrong.
}
applications-incomplete-next = Add what is named and submit again.
applications-incomplete-notice = Answers are still missing
applications-incomplete-notice-next = The application has not been submitted yet. Add what is named below.
applications-answers = The answers do not fit this form.
applications-answers-next = Check the fields named against the description of the form.
applications-idempotency-key = The header “Idempotency-Key” is missing or invalid.
applications-idempotency-key-next = Send a key made for this application with 8 to 200 visible ASCII characters.
applications-idempotency-mismatch = This key was used for other answers already.
applications-idempotency-mismatch-next = Use a new key for each application. Nothing was stored.
applications-file = The file was not accepted.
applications-file-next = Choose another file.
applications-too-many-files = { $most ->
    [one] You can add only one file here.
   *[other] You can add at most { $most } files here.
}
applications-too-many-files-next = { $most ->
    [one] Remove the existing file first.
   *[other] Remove one of the { $most } files first.
}

applications-letter-acting = acting through: { $administration }
applications-letter-address = Address
applications-letter-contact = Contact
applications-letter-bank = Bank details
applications-letter-phone-short = Tel.
applications-letter-iban-short = IBAN
applications-letter-bic-short = BIC
applications-letter-reference = Reference number
applications-letter-date = Date
applications-letter-contact-person = Contact person
applications-letter-phone = Telephone
applications-letter-email = E-mail
applications-letter-room = Room
applications-letter-page = Page { $page } of { $pages }
applications-letter-received = Received
applications-letter-example = Example without legal effect: values of this administration are invented.
applications-copy-opening = This copy shows your answers as they were received.
applications-copy-hint = Keep this copy together with your access code. For security the access code is not printed here.
applications-copy-question = Question
applications-copy-answer = Your answer
applications-copy-no-answer = no answer
applications-copy-attachments = Attachments
applications-copy-attachment = File
applications-copy-size = Size
applications-copy-checksum = Checksum SHA-256
applications-copy-hints = Information

applications-version-title = There is a new version of this form
applications-version-text = Your answers are saved. You can go on with the earlier version and send it, or change to the new one. In the new version this is different:
applications-version-lost = No longer asked: { $question }
applications-version-refused = Your answer does not fit any more: { $question }
applications-version-changed = Has another meaning: { $question }
applications-version-asked = Also asked: { $question }
applications-version-fee = Costs: { $now } instead of { $before }
applications-version-renew = Change to the new version
applications-row-remove = Remove
applications-rows-full = More than { $most } entries are not possible here.
applications-time-hint = For example 14:30
applications-map-point-hint = Latitude and longitude in degrees, for example 50.98470, 11.02990
applications-map-point-here = Use my position
applications-map-point-failed = Your position cannot be found. Please enter it yourself.
applications-signature-hint = Enter your first and family name. It stands for your signature.
applications-addressees = This also concerns other offices
applications-addressee-unknown = The responsible office is not recorded. Please contact it yourself
applications-origin = This comes from another office
applications-origin-text = It belongs to case { $reference }. Your office is involved because of: { $services }.
applications-addressees-code = Your access code opens the state there as well, together with the reference of that office.
applications-origin-yours = This office got your answers from another one
applications-origin-yours-text = You sent case { $reference }. This office is responsible for: { $services }.
applications-letter-successor = legal successor of { $entity }
applications-reform = Your municipality has changed
applications-reform-draft = Your application stays as it is. You can go on with it and send it.
applications-reform-status = Your application remains valid. You need not do anything.

applications-looks = Who opened your data
applications-looks-none = Nobody in the administration has opened your data yet.
applications-looks-explained = Each time a person opens it is recorded, one line for each person and day. Names are not shown here; the administration knows them.
applications-look = { $times ->
    [one] { $when }: { $administration }
   *[other] { $when }: { $administration }, { $times } times on this day
}

applications-hearings = Who else is heard
applications-hearings-text = They only get those parts of your answers that they need for it.
applications-hearing = { $party } has until { $date } to give a statement: { $subject }.
applications-hearing-over = { $party } had until { $date } to give a statement: { $subject }. The administration is still waiting for it.
applications-hearing-ended = { $party } was heard: { $subject }. That is finished.
applications-hearing-own = Another part of this administration

applications-clocks = By when the administration has to act
applications-clock-receipt = By { $date } the administration confirms that it has received this ({ $source }).
applications-clock-receipt-over = The administration had to confirm receipt by { $date } ({ $source }). Please ask.
applications-clock-decision = The administration decides by { $date } ({ $source }).
applications-clock-decision-over = The administration had to decide by { $date } ({ $source }). Please ask.
applications-clock-tacit-approval = If the administration does not decide by { $date }, the approval counts as given ({ $source }).
applications-clock-tacit-approval-over = The time ended on { $date }. Without a decision the approval counts as given ({ $source }).
applications-clock-inaction = If there is no decision by { $date }, you can take legal action at the administrative court afterwards ({ $source }).
applications-clock-inaction-over = Since { $date } you can take legal action at the administrative court if there is no decision ({ $source }).
applications-clock-stands = The time has been standing still since { $date }, because something is missing. It runs as soon as everything is there ({ $source }).
applications-contact = Whom to ask
applications-correction-wanted = Please add or correct
applications-correction-wanted-text = The administration needs these answers from you again. Everything else stays as you sent it.
applications-correction-until = Please answer by { $date }.
applications-correction-begin = Correct the answers
applications-correction-intro = You are correcting answers of case { $reference }. Only what the administration needs is asked. Your earlier answers are already there. The new ones count once you have sent them at the end.
applications-correction-for-another = You are correcting on behalf of somebody else
applications-correction-for-another-text = Case { $reference }. The person sees what you change on the status page: before, now, and the reason.
applications-correction-reason = Reason: { $reason }
applications-correction-back-to-case = Back to the case
applications-correction-differences = This will change
applications-correction-nothing = You have not changed anything yet.
applications-correction-question = Question
applications-correction-before = Before
applications-correction-after = Now
applications-correction-no-answer = no answer
applications-correction-submit = Send the correction
applications-corrections = Corrections
applications-correction-message =
    I have corrected these answers:
    { $questions }
applications-correction-message-by-clerk =
    We have corrected these answers for you:
    { $questions }
    Reason: { $reason }
applications-corrected = Your correction has arrived
applications-corrected-text = The administration goes on with the new answers. What stood there before is kept.
applications-corrected-by-applicant = { $when }: corrected by the person
applications-corrected-by-clerk = { $when }: corrected by the administration
applications-correction-under-way = The person is correcting the answers at the moment
applications-correction-under-way-next = Wait for the answer, so that nothing is lost. If it is not there tomorrow, you can correct the answers yourself.
applications-already-decided = Nothing can be corrected here any more
applications-already-decided-next = The administration does not ask for it any more or has already decided. Your answers are unchanged. If something is wrong, write a message on the status page.
# Taking an application back
applications-state-withdrawn = Withdrawn
applications-state-withdrawn-report = Withdrawn
applications-state-withdrawn-explained = You have withdrawn your application. It will not be decided any more. Informed: { $administration }.
applications-state-withdrawn-explained-report = You have withdrawn your report. It is not pursued any further. Informed: { $administration }.
applications-withdraw = Withdraw the application
applications-withdraw-report = Withdraw the report
applications-withdraw-explained = You can withdraw your application as long as it has not been decided. Then nothing will be decided any more. This cannot be undone: if you change your mind, you have to apply again, and the new application counts from the day it arrives. Depending on the service, a fee may be due for the work done until then.
applications-withdraw-explained-report = You can withdraw your report as long as it has not been answered. Then it is not pursued any further. This cannot be undone, but you can report again at any time.
applications-withdraw-reason = Reason
applications-withdraw-reason-hint = You need not give a reason. The administration reads what you write here as a message.
applications-withdraw-next = Continue
applications-withdraw-sure = Do you really want to withdraw your application?
applications-withdraw-sure-report = Do you really want to withdraw your report?
applications-withdraw-others = Your details were also sent to other authorities. The procedure goes on there. Withdraw it there with the reference number of the other authority.
applications-withdraw-yes = Yes, withdraw the application
applications-withdraw-yes-report = Yes, withdraw the report
applications-withdraw-no = No, back to the status
applications-withdraw-done = Your application is withdrawn.
applications-withdraw-done-report = Your report is withdrawn.
applications-decided = This is no longer possible: it has already been decided.
applications-decided-next = You can only withdraw what has not been decided yet. You find the result now or in a moment on the status page. You can also write to the administration there.
applications-withdrawn = This application was withdrawn.
applications-withdrawn-next = There is nothing left to decide.

# Feedback
applications-feedback = Give feedback
applications-feedback-submitted = How well did you get on with the form?
applications-feedback-decided = How satisfied are you with the procedure, whatever the result?
applications-feedback-stars = { $stars ->
    [1] 1 star: very bad
    [2] 2 stars: bad
    [3] 3 stars: fair
    [4] 4 stars: good
   *[5] 5 stars: very good
}
applications-feedback-words = What can we do better?
applications-feedback-words-hint = Please no names, addresses or reference numbers. At most { $most } characters.
applications-feedback-anonymous = Your feedback is kept without your name and without any link to your case. It has no influence on how your case is dealt with. Nobody answers it: ask questions about your case on the status page.
applications-feedback-send = Send feedback
applications-feedback-thanks = Thank you for your feedback.
applications-feedback-no-stars = Choose how many stars you give.
applications-feedback-too-long = The text is too long. Shorten it to { $most } characters.

applications-notices = E-mail when there is news
applications-notices-explained = We can send you an e-mail as soon as a message, a question or a letter is there for you. The e-mail only says that there is news.
applications-notices-email = E-mail address
applications-notices-email-hint = First you get a link with which you confirm the address.
applications-notices-order = Order e-mails
applications-notices-change = Use another address
applications-notices-other = Enter another e-mail address
applications-notices-asked = We have sent a link to { $address }. Please confirm your address with it within { $days } days. Only then will we send you notices.
applications-notices-yes = You get an e-mail at { $address } as soon as there is news.
applications-notices-stop = No more e-mails
applications-notices-asked-done = Please look into your e-mail inbox and confirm the address.
applications-notices-stopped = You get no more e-mails. The address is deleted.
applications-notices-link-no = No e-mail address belongs to this link any more. You get no e-mails about this case.
applications-notices-link-asked = Do you want to get e-mails at { $address } as soon as there is news about your case?
applications-notices-link-yes = The address { $address } is confirmed. You get an e-mail as soon as there is news.
applications-notices-confirm = Yes, confirm the address
applications-notices-not-me = No, delete the address
applications-notices-to-status = See the status of the case

applications-post = Get the decision by post instead
applications-post-title = Decision by post
applications-post-explained = You can retrieve decisions on this page. If you do not want that, we send them by post. You can choose so until the decision, and change it again.
applications-post-choose = Send the decision by post
applications-post-since = You get the decision by post. Asked for on { $when }.
applications-post-electronic = Retrieve it here after all
applications-post-done = You get the decision by post.
applications-post-undone = You can retrieve the decision on this page.

# Where an application stands and what comes next
applications-contact-reference = Please give the reference number. Then anybody there finds your case.
applications-steps = Steps to the result
applications-step-here = you are here now
applications-step-done = done
applications-step-submitted = Sent
applications-step-received = Received by the administration
applications-step-processing = In progress
applications-step-action-required = It is your turn
applications-step-completed = Decided
applications-step-completed-report = Answered
applications-next-received = Somebody in the administration will look at your application. If something is missing, the question is on this page. You need not do anything now.
applications-next-received-report = Somebody in the administration will look at your report. If there are questions, they are on this page. You need not do anything now.
applications-next-in-review = Next, the administration decides or asks you something. You find both on this page. You need not do anything now.
applications-next-in-review-report = Next, the administration answers or asks you something. You find both on this page. You need not do anything now.
applications-next-question-open = Answer the question of the administration. Then work goes on there.
applications-next-decided = Open the document of the administration on this page. If it comes by post, you only need to wait. It says what you can do if you do not agree.
applications-next-decided-report = Read the answer of the administration on this page.
applications-next-closed = The case has ended. What you received stays here until the retention period ends.
applications-next-closed-report = The report is answered. If the defect is still there, please report it again.
applications-next-withdrawn = Nothing more happens. If you change your mind, make a new application.
applications-next-withdrawn-report = Nothing more happens. You can report again at any time.

# Filled in by a clerk for somebody
applications-way-counter = at the counter
applications-way-phone = on the telephone
applications-way-paper = from a form on paper
applications-way-email = from an email
applications-assisted = Recorded for you
applications-assisted-text = The administration recorded these answers { $way } and sent them. { $name } agreed on { $date }.
applications-assisted-for-another = You fill in this form for another person
applications-assisted-intro = For: { $name }. Recorded { $way }, received on { $date }. Ask the person what you do not know, and enter nothing that they did not say or write. Scan documents on paper and add them as files.
applications-assisted-on-behalf = You send this for { $name }
applications-assisted-on-behalf-text = Go through the answers with the person if they are there. Afterwards you can change them only as a correction.
applications-assisted-hand-out = Give { $name } the receipt
applications-assisted-hand-out-text = It has the reference number, the access code, all answers and the consent. Print it now, or send it along by post. After today this browser does not open it any more.
applications-assisted-receipt = Receipt to print (PDF)
applications-assisted-to-case = To the case
applications-assisted-next = Record something else
applications-assisted-address = Address of the status page
applications-received-on = Received on { $date } by: { $administration }.
applications-consent = Consent
applications-consent-who = Agreed
applications-consent-on = On
applications-consent-explained = What was explained

applications-state-transferred = Being handed over to another authority
applications-state-transferred-explained = Another authority takes over your application. It was handed over by: { $administration }. This usually takes only a few minutes.
applications-state-transferred-explained-report = Another authority takes over your report. It was handed over by: { $administration }. This usually takes only a few minutes.
applications-next-transferred = The other authority gets everything that you sent us. After that it goes on here.
applications-moves = Another authority is responsible now
applications-move = { $when }: handed over by { $from } to { $to }.
applications-move-reason = Reason: { $reason }
applications-moves-number = Your reference number and your access code stay valid. You do not have to send anything again.
applications-reference-there = At the authority now: { $reference }

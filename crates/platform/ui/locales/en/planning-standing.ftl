planning-maturity-title = Maturity of the services
planning-maturity-intro = Where each service stands, under both official models.
planning-maturity-lead = The program knows what is online. It only asks for the rest. The lowest criterion decides.
planning-maturity-sum = { $good } of { $all } services have level { $from } at least.
planning-maturity-level = Level
planning-maturity-possible = possible at most
planning-maturity-holding = What keeps it there
planning-maturity-known = What the program knows
planning-maturity-asked = What only the administration knows
planning-maturity-asked-text = Leave free what you do not know. The program then reckons with the lowest.
planning-maturity-plan = Make a measure of it
planning-maturity-unverified = The official list of criteria was not at hand during development. The criteria are a working version.
planning-model = Model
planning-model-ozg-1-1 = OZG maturity model 1.1
planning-model-ozg-2-0 = OZG maturity model 2.0
planning-source = Source: { $source }
planning-level = Level { $level } of { $highest }: { $name }
planning-level-at-most = up to level { $level }, depending on what is not said yet
planning-level-ozg-1-1-0 = offline
planning-level-ozg-1-1-1 = information
planning-level-ozg-1-1-2 = form assistant
planning-level-ozg-1-1-3 = online service
planning-level-ozg-1-1-4 = online transaction
planning-level-ozg-2-0-0 = offline
planning-level-ozg-2-0-1 = front end
planning-level-ozg-2-0-2 = front end
planning-level-ozg-2-0-3 = front end, complete
planning-level-ozg-2-0-4 = process and data
planning-level-ozg-2-0-5 = process and data
planning-level-ozg-2-0-6 = process and data, with base components
planning-level-ozg-2-0-7 = end to end
planning-criterion-information = Information
planning-criterion-information-none = Nothing is said on the web.
planning-criterion-information-texts = The service is described in the Zuständigkeitsfinder.
planning-criterion-application = Application
planning-criterion-application-paper = on paper or in person
planning-criterion-application-fill-in = form to fill in on the screen, then print or mail
planning-criterion-application-online = completely online
planning-criterion-identity = Who one is
planning-criterion-identity-in-person = One has to show an identity card at the office.
planning-criterion-identity-online = online at the level of trust that is needed, or none is needed
planning-criterion-signature = Signature
planning-criterion-signature-on-paper = on paper
planning-criterion-signature-none-needed = not needed, or electronic
planning-criterion-evidence = Evidence
planning-criterion-evidence-by-post = originals, or by post
planning-criterion-evidence-upload = to be uploaded
planning-criterion-evidence-not-needed = none needed, or the administration fetches them itself
planning-criterion-payment = Payment
planning-criterion-payment-at-the-office = at the cash desk
planning-criterion-payment-by-transfer = by transfer or direct debit after the decision
planning-criterion-payment-online-or-free = online, or it costs nothing
planning-criterion-status = Status of the application
planning-criterion-status-by-telephone = when one asks
planning-criterion-status-online = online at any time
planning-criterion-delivery = Decision
planning-criterion-delivery-by-post = by post
planning-criterion-delivery-online = electronically
planning-criterion-accessible = Accessible and in plain words
planning-criterion-accessible-no = no, or unknown
planning-criterion-accessible-yes = yes
planning-criterion-once-only = Evidence from registers (once only)
planning-criterion-once-only-no = no
planning-criterion-once-only-yes = yes
planning-criterion-data = Data of the application
planning-criterion-data-typed-again = are typed again
planning-criterion-data-taken-over = are taken over
planning-criterion-process = Case work
planning-criterion-process-paper = on paper
planning-criterion-process-digital = digital from the inbox to the decision
planning-criterion-records = Records
planning-criterion-records-paper = on paper
planning-criterion-records-digital = electronic records

planning-check-title = Self-check
planning-check-intro = 24 questions, a quarter of an hour, once a year, compared with administrations of your size.
planning-check-lead = 24 questions, a quarter of an hour. What the program knows is filled in already.
planning-check-form-lead = Choose one answer to each question. You can save in between at any time.
planning-check-finished = Finished self-check
planning-check-begin = Begin the self-check
planning-check-go-on = Go on with the self-check
planning-check-finish = Finish
planning-check-keep = Save in between
planning-check-kept = Saved in between.
planning-check-missing = Choose an answer.
planning-check-known = The program knows this itself.
planning-check-result = Result
planning-check-of = Of { $day }
planning-check-peers = Compared with { $count } administrations of your size ({ $class }). Fewer than five are not compared.
planning-check-before = Earlier results
planning-check-dimension = Area
planning-check-own = You
planning-check-others = Others
planning-check-bar = In the picture: you as a bar, the others as a line
planning-answer-0 = no, not yet
planning-answer-1 = in parts
planning-answer-2 = mostly
planning-answer-3 = yes, completely
planning-dimension-strategy = Strategy and plan
planning-dimension-services = Services online
planning-dimension-processes = Processes and records
planning-dimension-operation = IT operation and security
planning-dimension-people = People and culture
planning-dimension-together = Working together
planning-question-plan = We have a plan with concrete measures.
planning-question-decided = The council and the head of the administration stand behind the plan.
planning-question-money = Money for it is set aside for the next two years.
planning-question-reviewed = We look at the plan every quarter at least.
planning-question-online = Our frequent services are online.
planning-question-used = People use what is online.
planning-question-texts = Our texts in the portal are up to date and easy to understand.
planning-question-feedback = We look at feedback and change something.
planning-question-described = Our most important processes are written down.
planning-question-records = We keep records electronically.
planning-question-retyping = Nobody types data from applications again.
planning-question-deadlines = A program watches deadlines, not somebody's memory.
planning-question-support = When IT fails, somebody helps on the same day.
planning-question-deputy = There is a deputy for IT.
planning-question-restore = In the last year we practised to get data back.
planning-question-security = Somebody is responsible for information security and has time for it.
planning-question-outdated = All devices and programs still get updates.
planning-question-coordinator = Somebody coordinates digitalisation.
planning-question-time = That person has fixed hours for it.
planning-question-training = Our people are trained before something changes.
planning-question-ideas = Ideas of the staff get an answer.
planning-question-shared = We run IT together with others, or have it run together.
planning-question-purchasing = We buy together with others.
planning-question-exchange = We exchange with other administrations regularly.
planning-finished = This self-check is finished.
planning-finished-next = It stays as it is. Begin a new one.
planning-closed = This survey takes no answers.
planning-closed-next = It was open only on the days named. Your earlier answers are kept.
planning-still-open = The survey is still running.
planning-still-open-next = Nothing was published. Publish on the last day or later.
planning-survey-days = The last day is before the first, or has passed.
planning-survey-days-next = Nothing was begun. Change the days.

planning-surveys-title = Surveys
planning-surveys-intro = A study among all administrations: who answered, what came out, a report for everybody.
planning-surveys-lead = All administrations answer the same 24 questions as in the self-check. What they have answered before is filled in.
planning-surveys-none = There has been no survey yet.
planning-survey-new = New survey
planning-survey-name = What it is called
planning-survey-purpose = What it is for
planning-survey-purpose-hint = Everybody who answers reads it: what happens with the answers?
planning-survey-first = First day
planning-survey-last = Last day
planning-survey-begin = Begin the survey
planning-survey-asks = The state asks: { $title }
planning-survey-answered = Answered: { $title }
planning-survey-answer = Answer
planning-survey-until = Until { $day }.
planning-survey-open = Who has not answered yet
planning-survey-not-begun = { $count ->
    [0] All have begun.
    [one] One administration has not begun yet.
   *[other] { $count } administrations have not begun yet.
}
planning-survey-begun = { $count ->
    [0] Nobody is in the middle of it.
    [one] One administration is in the middle of it.
   *[other] { $count } administrations are in the middle of it.
}
planning-survey-published = The report is published.
planning-survey-report = To the report
planning-survey-publish = Publish the report
planning-survey-publish-text = The report shows means only and names no administration. No more answers are taken after that.
planning-survey-publish-later = You can publish the report on the last day or later.
planning-survey-published-on = Published on { $day }.
planning-survey-result = Result by size of the administration
planning-survey-all = All
planning-survey-answers = Answers
planning-survey-suppressed = Means are weighted by inhabitants. If fewer than { $fewest } of a group have answered, nothing of it is shown, and it does not count in the mean of all either.

planning-overview-late = { $count ->
    [one] One measure of your plan is late.
   *[other] { $count } measures of your plan are late.
}
planning-overview-unknown = { $count ->
    [one] Nobody has said for 60 days how one measure stands.
   *[other] Nobody has said for 60 days how { $count } measures stand.
}
planning-overview-asked = { $count ->
    [one] One survey of the state waits for your answer.
   *[other] { $count } surveys of the state wait for your answer.
}

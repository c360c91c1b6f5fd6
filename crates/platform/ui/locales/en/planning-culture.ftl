# How staff shape the change: people with time, the pulse, the idea box, the staff council.

## People with time

planning-culture-people-title = People with time
planning-culture-people-intro = Who helps to go digital, for how many hours, and what is still to be learnt.
planning-culture-people-lead = Seven roles, eight competences. One person with a name and hours is enough to begin; the page shows the gaps.
planning-culture-people-none = Nobody is entered yet.
planning-culture-people-none-next = Begin with who coordinates and who helps: a name or a function, and the hours in a week.
planning-culture-gaps = { $count ->
    [one] One role is empty or has no time.
   *[other] { $count } roles are empty or have no time.
}
planning-culture-left = The accounts of these people are locked.
planning-culture-left-next = They no longer count. Remove whoever does not come back; that deletes everything about them.
planning-culture-person-new = Enter a person
planning-culture-person-lead = Needed are a name or an account, and the hours in at least one role. Everything else can come later.
planning-culture-kept-title = What is kept here
planning-culture-kept = Kept are name or function, hours, levels and courses. Only whoever coordinates in this administration sees them, not the state. They stay until you remove the person, which deletes everything. They are part of the export of the administration.
planning-culture-roles = Roles
planning-culture-role = Role
planning-culture-who = Who
planning-culture-hours = Hours a week
planning-culture-nobody = nobody
planning-culture-filled = filled
planning-culture-gap-nobody = not filled
planning-culture-gap-nobody-next = Enter who does it, even if it is somebody from outside.
planning-culture-gap-no-time = no time
planning-culture-gap-no-time-next = Agree on fixed hours with the head of the administration.
planning-culture-role-guide = Digital guide
planning-culture-role-coordinator = OZG coordination
planning-culture-role-process-owner = Process owner
planning-culture-role-form-author = Form author
planning-culture-role-security = Information security officer
planning-culture-role-data-protection = Data protection officer
planning-culture-role-sponsor = Sponsor in the head of the administration
planning-culture-competence-explain = Explain an online service
planning-culture-competence-process = Record a process
planning-culture-competence-forms = Maintain a form
planning-culture-competence-records = Electronic files
planning-culture-competence-privacy = Data protection
planning-culture-competence-security = IT security
planning-culture-competence-accompany = Accompany citizens
planning-culture-competence-change = Lead change
planning-culture-competence = Competence
planning-culture-missing = What the administration lacks
planning-culture-wanted = Need it
planning-culture-lacking = Lack it
planning-culture-levels = Levels missing
planning-culture-booked = Course planned or booked
planning-culture-courses-done = Course done
planning-culture-done = { $count }, with a certificate { $certificates }
planning-culture-nothing-missing = nothing
planning-culture-plan = Plan as a measure: { $what }
planning-culture-matrix = Competence matrix
planning-culture-matrix-text = Level out of target. The target follows from the roles; a question mark means: not assessed yet.
planning-culture-lacks = missing
planning-culture-level-0 = nothing
planning-culture-level-1 = knows it
planning-culture-level-2 = can do it
planning-culture-level-3 = can teach it
planning-culture-level-open = not assessed yet
planning-culture-name = Name or function
planning-culture-name-hint = For example “Main office”. Or choose an account below.
planning-culture-account = Account of the administration
planning-culture-account-hint = The name then stands in the account only. The page tells you when it is locked.
planning-culture-roles-of = Roles with hours a week
planning-culture-roles-hint = Enter the hours for each role that the person has. 0 means: has the role, but no time.
planning-culture-levels-of = What the person can do
planning-culture-levels-hint = Assess it together with the person. What is missing is trained, not graded.
planning-culture-wrong-name = Enter a name or a function, or choose an account.
planning-culture-wrong-two-names = Enter a name or choose an account, not both.
planning-culture-wrong-account = Choose an account from the list.
planning-culture-wrong-twice = This person is in the list already.
planning-culture-wrong-role = Enter the hours for at least one role, 0 if need be.
planning-culture-wrong-hours = { $role }: Enter the hours as a number from 0 to 60, for example 2,5.
planning-culture-wrong-level = { $competence }: Choose a level from 0 to 3.
planning-culture-wrong-choice = Choose something from the list.
planning-culture-wrong-certificate = There is a certificate only once the course is done.
planning-culture-person-wrong = The person cannot be saved like this.
planning-culture-person-wrong-next = Nothing is changed. Change what is named.
planning-culture-removed = The person is removed and everything is deleted.
planning-culture-remove-title = Remove the person
planning-culture-remove-text = This deletes the hours, levels and courses of this person. It cannot be undone.
planning-culture-remove = Remove and delete everything
planning-culture-courses = Courses
planning-culture-course-title = Course
planning-culture-course-text = One course for each competence. After the course, change the level above.
planning-culture-course-for = { $competence } ({ $gap } levels missing)
planning-culture-course-kind = Kind
planning-culture-course-kind-hint = “No course” removes one that is entered.
planning-culture-course-none = no course
planning-culture-course-in-house = in house
planning-culture-course-academy = academy or school of administration
planning-culture-course-online = online course
planning-culture-course-colleague = with a colleague
planning-culture-course-planned = planned
planning-culture-course-booked = booked
planning-culture-course-done = done
planning-culture-course-day = Day
planning-culture-certificate = There is a certificate
planning-culture-certificate-there = with a certificate
planning-culture-course-save = Save the course
planning-culture-measure-nobody = Fill the role: { $role }
planning-culture-measure-no-time = Make time for: { $role }
planning-culture-measure-role-metric = agreed hours a week
planning-culture-measure-course = { $count ->
    [one] Training: { $competence } (for one person)
   *[other] Training: { $competence } (for { $count } people)
}
planning-culture-measure-course-metric = nobody lacks a level
planning-culture-table-title = Read in a table
planning-culture-table-lead = One row for each person: hours in each role, level of each competence. A known name changes the person, a new one comes in. The table is checked first, then taken over.
planning-culture-table-nameless = The column “Name oder Funktion” is missing in the table.
planning-culture-table-cell = { $column }: This cell is no number that is possible here (hours 0 to 60, level 0 to 3).
planning-culture-taken = { $count ->
    [one] One person taken over from the table.
   *[other] { $count } people taken over from the table.
}

## The pulse

planning-pulse-title = Pulse of the staff
planning-pulse-intro = Five questions to all staff, once a quarter, anonymous.
planning-pulse-lead = Everybody with an account answers once, without a name. There are results after the last day, and only from five answers on.
planning-pulse-new = Begin a round
planning-pulse-new-text = At most 31 days, one round a quarter. The days cannot be changed afterwards.
planning-pulse-begin = Begin the round
planning-pulse-days = Choose days from today on, at most 31, the end not before the beginning.
planning-pulse-there = There is a round in this quarter already, or another one is still running.
planning-pulse-there-next = Nothing is changed. Wait for the next quarter.
planning-pulse-runs = There is a round from { $first } to { $last }.
planning-pulse-kept = Kept are who has answered (without a moment, until the next round) and, apart from that, how often each answer was given. There is no row per person. Where fewer than five answered, only the sum of all such administrations of the county is shown, after the quarter.
planning-pulse-survey-title = Survey of the staff
planning-pulse-survey-lead = Five questions, two minutes, no name.
planning-pulse-anonymous = Your answers are anonymous.
planning-pulse-anonymous-text = Only how often each answer occurs is counted. That you have answered is noted elsewhere and without a moment, so that nobody answers twice. That is why an answer cannot be changed.
planning-pulse-missing = Choose an answer: { $question }
planning-pulse-send = Send anonymously
planning-pulse-thanks = Thank you. Your answers are counted.
planning-pulse-thanks-next = The result stands on this page after the last day.
planning-pulse-answered = You have answered in this round already.
planning-pulse-closed = Nothing is asked at the moment.
planning-pulse-closed-next = Whoever coordinates going digital here begins a new round.
planning-pulse-question = Question
planning-pulse-question-time = I have enough time to deal with what is new.
planning-pulse-question-understood = I know why and how we go digital.
planning-pulse-question-heard = My experience from practice is heard.
planning-pulse-question-tools = The digital tools help me with my work.
planning-pulse-question-confident = I am confident to accompany others.
planning-pulse-answer-1 = not at all
planning-pulse-answer-2 = rather not
planning-pulse-answer-3 = partly
planning-pulse-answer-4 = rather
planning-pulse-answer-5 = fully
planning-pulse-quarter = Quarter { $number } of { $year }
planning-pulse-quarter-title = Quarter
planning-pulse-results = Results
planning-pulse-results-table = Means from 1 (not at all) to 5 (fully)
planning-pulse-trend = Trend
planning-pulse-told-running = The round is not over. Nothing is shown until then.
planning-pulse-told-own = { $count } answers.
planning-pulse-told-county = Fewer than five answered here. Shown is the sum of such administrations of the county: { $count } answers from { $offices } administrations.
planning-pulse-told-later = Fewer than five answered here. Whether there are enough in the county together shows after the quarter.
planning-pulse-told-nothing = Fewer than { $fewest } answers, also together with others. So nothing is shown.
planning-pulse-few = fewer than { $fewest }
planning-pulse-rounds = Administrations with a round
planning-pulse-over = of these over
planning-pulse-people = Answers in rounds that are over
planning-culture-state-title = Culture in the state
planning-culture-state-intro = How many administrations ask their staff. Counts only.
planning-culture-state-lead = Counted are the administrations that had a round and the people who answered. What they said stays in the administration.
planning-culture-state-none = No administration has begun a round yet.
planning-culture-state-table = Surveys of staff by quarter

## The idea box

planning-ideas-title = Idea box
planning-ideas-intro = What staff propose, and what becomes of it.
planning-ideas-lead = What would make your work easier? You get an answer within { $days } days.
planning-ideas-box-lead = Every idea is accepted, or declined for a reason, within { $days } days.
planning-ideas-idea = Idea
planning-ideas-idea-hint = What is in the way today, and what would be better? Do not name citizens.
planning-ideas-name = With your name?
planning-ideas-name-ja = Yes, whoever answers may see my name.
planning-ideas-name-nein = No, without a name. Remember the number.
planning-ideas-send = Send the idea
planning-ideas-sent = Thank you. Your idea has the number { $number }.
planning-ideas-sent-next = What becomes of it stands below on this page.
planning-ideas-words = Write down your idea, at most { $most } characters.
planning-words = The text is empty or too long.
planning-words-next = Nothing is saved. Change the text.
planning-ideas-kept = Kept are the text, the day and, only if you want it, your account. At first only whoever answers sees the text; after the answer all colleagues see it, without your name. It stays until it is removed.
planning-ideas-all = All ideas
planning-ideas-number = Idea { $number }
planning-ideas-number-title = Number
planning-ideas-day = Sent on
planning-ideas-outcome = What becomes of it
planning-ideas-hidden = To be read once it is answered.
planning-ideas-own = yours
planning-ideas-from = From
planning-ideas-nameless = without a name
planning-ideas-due = Answer by { $day }
planning-ideas-late = late
planning-ideas-late-count = { $count ->
    [one] One idea waits for longer than promised.
   *[other] { $count } ideas wait for longer than promised.
}
planning-ideas-state-open = being examined
planning-ideas-state-accepted = accepted
planning-ideas-state-declined = declined
planning-ideas-measure = In the plan: { $status }
planning-ideas-to-measure = To the measure
planning-ideas-none = Nobody has sent an idea yet.
planning-ideas-page = The page for all staff
planning-ideas-answer-title = Answer
planning-ideas-answer-text = An accepted idea becomes a measure of the theme culture. It is declined for a reason. All colleagues see both.
planning-ideas-answer = Answer
planning-ideas-answer-hint = Needed for declining: the reason, so that it is understood.
planning-ideas-measure-title = Title of the measure
planning-ideas-measure-title-hint = Only for accepting.
planning-ideas-accept = Accept and take into the plan
planning-ideas-decline = Decline
planning-ideas-no-reason = Write why the idea is declined.
planning-ideas-answered = The idea is answered.
planning-ideas-remove-title = Remove the idea
planning-ideas-remove-text = Deletes text and answer, for example when somebody is named. A measure made of it stays.
planning-ideas-remove = Remove

## The staff council

planning-council-title = Staff council
planning-council-lead = Whoever must take part is asked before it begins.
planning-council-edit = Enter the part of the staff council
planning-council-changes = The measure changes how people work
planning-council-changes-hint = Measures of the theme culture always count as such.
planning-council-needed = Must it take part?
planning-council-needed-unexamined = not examined yet
planning-council-needed-yes = yes
planning-council-needed-no = no
planning-council-asked = Asked on
planning-council-answered = Answered on
planning-council-result = Result
planning-council-result-open = none yet
planning-council-result-agreed = agreed
planning-council-result-conditions = agreed under conditions
planning-council-result-refused = refused
planning-council-result-not-needed = need not take part
planning-council-unchecked = The administration examines itself which measures the law names; nobody has compared this page with the law.
planning-council-warning-unexamined = The measure runs, and nobody has examined whether the staff council must take part.
planning-council-warning-unexamined-next = Examine it and enter it.
planning-council-warning-not-asked = The measure runs, but the staff council was not asked.
planning-council-warning-not-asked-next = Ask it, and hold the measure until then.
planning-council-warning-not-answered = The measure runs, but the staff council has not answered yet.
planning-council-warning-not-answered-next = Wait for the answer, or ask again.
planning-council-warning-refused = The measure runs though the staff council refused.
planning-council-warning-refused-next = Hold it, change it, or enter a later agreement.
planning-council-refused = The staff council refused: the measure cannot be said to run.
planning-council-refused-next = Nothing is changed. First enter what the staff council said later.
planning-council-wrong = What is said about the staff council contradicts itself.
planning-council-wrong-next = Nothing is saved. Change what is named.
planning-council-wrong-before = The answer cannot be before the question.
planning-council-wrong-asked = A result needs the day on which the council was asked.
planning-council-wrong-answered = A result needs the day of the answer.
planning-council-wrong-part = There is a result only when the council must take part.
planning-brief-council = Begun without the staff council

## What the overview by mail says

planning-overview-pulse = Staff are asked: five questions, two minutes, anonymous (/amt/umfrage).
planning-overview-ideas = { $count ->
    [one] One idea of the idea box waits for your answer.
   *[other] { $count } ideas of the idea box wait for your answer.
}
planning-overview-ideas-late = { $count ->
    [one] One idea of the idea box has waited for more than 14 days.
   *[other] { $count } ideas of the idea box have waited for more than 14 days.
}

# How cases really go: from their histories

planning-process-title = How cases really go
planning-process-intro = From the histories of your cases: what follows what, where cases wait, what is repeated. Nobody typed anything, and nobody is named.
planning-process-state-title = How cases go in the state
planning-process-state-intro = One online service in all administrations together, and compared by size.
planning-process-all = All
planning-process-service = Online service
planning-process-member = In whose name
planning-process-period = Period
planning-process-months-3 = last 3 months
planning-process-months-12 = last 12 months
planning-process-months-24 = last 24 months
planning-process-months-alle = everything
planning-process-detail = How closely
planning-process-detail-hint = Fewer ways make the picture simpler. The most frequent one is always there.
planning-process-share-50 = the most frequent ways: at least half of the cases
planning-process-share-80 = the usual ways: at least 80 of 100 cases
planning-process-share-95 = almost all: at least 95 of 100 cases
planning-process-share-100 = all ways
planning-process-change = Day of a change
planning-process-change-hint = For example the day on which a form became shorter. What arrived before is compared with what arrived since.
planning-process-day-wrong = Enter a day that exists, for example 1 3 2026, or leave the fields empty.
planning-process-show = Show
planning-process-empty = There is no case in this selection yet.
planning-process-fills = The picture makes itself: as soon as applications arrive and are worked on, their way is shown here. You need not enter anything.
planning-process-state-empty = There are not enough cases alike yet to say anything about this online service.
planning-process-suppressed = Only ways that at least { $fewest } cases took are shown. Every look at this page is recorded.
planning-process-cases = { $cases ->
    [one] One case has arrived.
   *[other] { $cases } cases have arrived.
} Half of those decided were finished after: { $median }.
planning-process-asked-back = Of 100 cases { $share } are asked about; that typically costs { $median }. Asked more than once: { $again }.
planning-process-worst = Most time passes between “{ $from }” and “{ $to }”: { $total } altogether, which is { $share } % of all waiting.
planning-process-at-once = at once
planning-process-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
planning-process-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
planning-process-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
planning-process-map = The way of the cases
planning-process-shown = In the picture: { $shown } of { $cases } cases. The number at an arrow says how often the one followed on the other.
planning-process-picture = Picture of the procedures; the table below says the same
planning-process-picture-said = { $cases } cases, { $steps } steps, { $arrows } transitions. All numbers are in the table below.
planning-process-start = Begin
planning-process-end = End, or where it stands
planning-process-by-applicant = applicant
planning-process-by-clerk = clerk
planning-process-by-approver = approver
planning-process-by-system = program
planning-process-arrows = All transitions in the picture
planning-process-arrow = Transition
planning-process-times = How often
planning-process-in-cases = Cases
planning-process-median = Half within
planning-process-ninetieth = 9 of 10 within
planning-process-ends = With what cases begin and where they stand
planning-process-step = Step
planning-process-starts-with = begin with it
planning-process-stands-at = end or stand here
planning-process-from = from
planning-process-to = to
planning-process-median-hours = half within (hours)
planning-process-ninetieth-hours = 9 of 10 within (hours)
planning-process-total-hours = together (hours)
planning-process-bottlenecks = Where cases wait most
planning-process-bottlenecks-said = All cases added up: becoming faster here helps most.
planning-process-waits-for = Waiting for
planning-process-total = Together
planning-process-share = Share
planning-process-variants = Which ways cases take
planning-process-variants-said = { $variants ->
    [one] All cases took the same way.
   *[other] { $variants } different ways; the most frequent are here. On other ways: { $rest }.
}
planning-process-way = Way
planning-process-rework = What is done more than once
planning-process-rework-said = Repetition costs time. Often a question is missing in the form, or a rule who is in charge.
planning-process-rework-none = No step was repeated in a case.
planning-process-again = Repetitions
planning-process-between = First to last time, half within
planning-process-risk = Deadlines
planning-process-late = Of { $ended } decided cases with a deadline { $late } were too late ({ $share } %).
planning-process-open = Open with a deadline: { $open }. Overdue: { $overdue }, likely to be late: { $risk }, cannot be said yet: { $unknown }.
planning-process-risk-said = Likely to be late means: one in five comparable cases took longer from the same step on than there is time left. It is said from 10 comparable cases on.
planning-process-comparison = Before and after
planning-process-comparison-how = Enter the day of a change above to see what it did.
planning-process-too-few = Too few cases to compare
planning-process-too-few-said = At least { $enough } cases have to be decided on both sides.
planning-process-compared = Before and since { $day }
planning-process-compared-said = What counts is when a case arrived. Soon after a change the slow ones are still open: compare also how many are decided.
planning-process-figure = Figure
planning-process-before = before
planning-process-after = since
planning-process-began = Arrived
planning-process-ended = Decided
planning-process-too-late = After the deadline
planning-process-asked = Asked back
planning-process-of = { $part } of { $whole }
planning-process-few = under 5
planning-process-sizes = By size of the administration
planning-process-size = Size
planning-process-files = For other programs
planning-process-files-said = The files hold all cases of the selection under running numbers, without names or references.
planning-process-file-csv = Transitions as a table (CSV)
planning-process-file-ocel = Events (OCEL 2.0)
planning-process-file-xes = Events (XES)

planning-step-received = Arrived
planning-step-transfer-received = Taken over from another office
planning-step-claimed = Claimed
planning-step-taken-over = Taken over by a colleague
planning-step-released = Released
planning-step-assigned = Assigned
planning-step-asked = Question asked
planning-step-answered = Answered
planning-step-answer-recorded = Answer recorded
planning-step-corrected = Corrected
planning-step-statement-asked = Statement asked for
planning-step-statement-given = Statement given
planning-step-statement-deemed = Consent deemed given
planning-step-statement-overdue = Statement overdue
planning-step-proposed = Proposed
planning-step-approved = Approved
planning-step-given-back = Given back
planning-step-taken-back = Proposal taken back
planning-step-lapsed = Proposal lapsed
planning-step-member-asked = Municipality asked
planning-step-member-recorded = Decision of the municipality
planning-step-member-agreed = Released for the municipality
planning-step-decided = Decided
planning-step-delivered = Delivered
planning-step-informed = Informed
planning-step-notified = Notified
planning-step-closed = Closed
planning-step-withdrawn = Withdrawn
planning-step-transferred = Transferred
planning-step-amendment-begun = Amendment begun
planning-step-amendment-ended = Amendment ended

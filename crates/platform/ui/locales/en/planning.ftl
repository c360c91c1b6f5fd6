# Planning digitalisation

planning-title = Plan digitalisation
planning-intro = Where the administration stands, what comes first, and who does what until when.
planning-state-title = Digitalisation in the state
planning-state-intro = What all administrations agree on, and how far they are.
planning-unknown = There is no such thing here.
planning-unknown-next = Nothing was changed. Go back to the overview and choose again.
planning-stale = Somebody else has changed this in the meantime.
planning-stale-next = Nothing was overwritten, and what you entered is still here. Look at what has changed, then save again.
planning-contradicts = The measure contradicts itself.
planning-contradicts-next = Nothing was saved. Change the details that are named.
planning-again = This measure is in the plan already.
planning-again-next = Nothing was created twice. You find it among the measures.
planning-no-reason = Say in one sentence why the measure is given up.
planning-no-reason-next = Nothing was changed.
planning-still-served = Measures still belong to this goal.
planning-still-served-next = Nothing was deleted. Give the measures another goal first.
planning-unsound = The table still has errors.
planning-unsound-next = Nothing was taken over. Check the table again.
planning-failure-paper = The paper could not be made just now.
planning-failure-paper-next = The plan is unchanged. Try again in a minute.

planning-theme = Theme
planning-theme-services = Services and processes
planning-theme-operation = IT operation
planning-theme-culture = People and culture
planning-theme-services-short = Services
planning-theme-operation-short = Operation
planning-theme-culture-short = Culture
planning-status = Status
planning-status-open = open
planning-status-planned = planned
planning-status-running = in progress
planning-status-done = done
planning-status-dropped = given up
planning-stage-ahead = not begun
planning-stage-running = running
planning-stage-late = late
planning-stage-over = over
planning-late = { $days ->
    [one] One day late.
   *[other] { $days } days late.
}
planning-because-begun = Its first day has come.
planning-because-live = The service is online: as the running system says.
planning-not-said = not said yet
planning-points = { $points } of 100
planning-of = { $part } of { $whole }
planning-concrete = How concrete
planning-yes = yes
planning-all = all
planning-none = no choice
planning-show = Show
planning-save = Save
planning-today = today

planning-empty = Nothing is planned yet.
planning-empty-text = Begin with a single measure. A title is enough; the program asks for the rest step by step.
planning-late-count = { $count ->
    [one] One measure is late.
   *[other] { $count } measures are late.
}
planning-next = This helps most now
planning-next-owner = Who sees to “{ $title }”?
planning-next-dates = When does “{ $title }” begin and end?
planning-next-subject = Which service or goal is “{ $title }” about?
planning-next-money = What does “{ $title }” cost, and who pays?
planning-next-fresh = How does “{ $title }” stand today? The last word is older than 60 days.
planning-next-metric = By what does one see that “{ $title }” has helped?
planning-next-decision = Who decided “{ $title }”, and when?
planning-next-do = Say it now
planning-figures = The plan in numbers

planning-measures-title = Measures
planning-measures-intro = What is done: who, until when, with what.
planning-measures-lead = Everything that your administration does to go digital.
planning-measures-none = No measure fits this choice.
planning-measure = Measure
planning-measure-number = Measure { $number }
planning-owner = Responsible
planning-cost = Cost
planning-period = Period
planning-new = New measure
planning-edit = Edit the measure
planning-taken = { $count ->
    [0] Everything was in the plan already.
    [one] One measure taken into the plan.
   *[other] { $count } measures taken into the plan.
}
planning-tables = As a table
planning-csv = Download the table (CSV)
planning-xlsx = Download the table (Excel)
planning-form-lead = Only the title is needed. Leave free what you do not know yet.
planning-title-hint = What is done? For example: “Let dogs be registered online”.
planning-service-hint = Only services for which your administration is responsible.
planning-goes-online = Reached when the service is online
planning-goes-online-hint = Then the program sets the status to “done” by itself.
planning-owner-hint = Name or function, for example “main office, Ms Beispiel”.
planning-cost-hint = In euros, once and for the whole period together. If it costs nothing, write 0.
planning-funding-hint = Budget line or grant.
planning-metric-hint = For example “share of applications that come online: 60 per cent”.
planning-decision-hint = For example “town council, resolution 12/2027 of 3 March 2027”.
planning-needs = Possible only after
planning-needs-hint = What must be over before?
planning-origin = From where
planning-origin-own = from the administration
planning-origin-roadmap = from the roadmap
planning-origin-workshop = from a workshop
planning-origin-operation = from the planning of the IT
planning-done-neu = The measure is in the plan.
planning-done-gespeichert = Saved.
planning-done-stand = The status is noted.
planning-concrete-is = How concrete the measure is: { $points } of 100
planning-concrete-whole = Everything is said that a measure needs.
planning-concrete-missing = This is missing:
planning-concrete-part = { $part }: { $points } points
planning-part-owner = who is responsible
planning-part-dates = first and last day
planning-part-subject = the service or the goal
planning-part-money = cost and who pays
planning-part-fresh = a status not older than 60 days
planning-part-metric = by what success is seen
planning-part-decision = the decision
planning-confirm-title = How does it stand today?
planning-confirm-text = Even if nothing has changed: one click says that it is still so.
planning-confirm = Note the status
planning-reason = Reason
planning-reason-hint = Only needed when the measure is given up.
planning-history = History
planning-event-created = taken into the plan
planning-event-changed = changed
planning-event-status = Status: { $status }

planning-wrong-title = Enter a title.
planning-wrong-long = Shorten the text to { $most } characters at most.
planning-wrong-ends = The last day is before the first. Change one of them.
planning-wrong-cost = Costs cannot be below nothing.
planning-wrong-not-ours = Your administration is not responsible for this service, or it does not exist. What nobody does here cannot be planned.
planning-wrong-no-service = Choose the service that is to go online.
planning-wrong-live = This service is online here already. Choose another one, or take the tick away.
planning-wrong-goal = This goal does not exist any more. Choose another one.
planning-wrong-need = A measure that is to be over before does not exist any more.
planning-wrong-dropped = Measure { $number } is given up. Nothing can wait for it.
planning-wrong-circle = The measure waits for itself, over measure { $way }.
planning-wrong-itself = The measure waits for itself.
planning-wrong-begins = The measure begins before measure { $number } ends. Move its first day.
planning-wrong-day = Enter the day with day, month and year, for example 1 3 2027.
planning-wrong-money = Enter the amount in euros, for example 1.250,00.

planning-goals-title = Goals
planning-goals-intro = What the measures are good for.
planning-goals-lead = Few goals are enough: two or three for each theme.
planning-goals-none = No goal is set yet.
planning-goal-served = { $count ->
    [0] no measure yet
    [one] one measure
   *[other] { $count } measures
}
planning-goal-new = New goal
planning-goal-add = Set the goal
planning-goal-edit = Edit the goal
planning-goal-remove = Remove the goal
planning-goal-title = What is to be reached
planning-goal-title-hint = For example “Nobody has to come to the town hall to register something”.
planning-goal-metric = By what one sees it
planning-goal-metric-hint = A number that you can look up.

planning-timeline-title = Timeline
planning-timeline-intro = All measures in time, as a picture and as a table.
planning-timeline-lead = Each row is a measure. The bar shows its time, the fine lines are quarters.
planning-timeline-span = The picture reaches from { $first } to { $last }.
planning-timeline-bar = In the picture
planning-timeline-none = No measure has a first or a last day yet.
planning-timeline-without = Without days yet

planning-brief-title = Digitalisation in brief
planning-brief-intro = One page for the mayor and the council, as PDF too.
planning-brief-as-of = As of { $day }. What is online comes from the running system.
planning-brief-figures = At a glance
planning-brief-live = Own services that are online
planning-brief-cost = Cost of all measures, as far as said
planning-brief-late = Late
planning-brief-next = In the next 90 days
planning-brief-undecided = Costs money and is not decided yet
planning-brief-reached = Reached
planning-brief-nothing = Nothing.
planning-brief-pdf = As PDF
planning-brief-reference = Administration
planning-brief-what = What
planning-brief-how = How it stands
planning-brief-hint = What is online and what follows from it, the program reads from the running system. Everything else was entered by the administration.

planning-table-title = Take measures over from a table
planning-table-lead = Rows with a number change that measure, rows without one are new. What is not in the table stays as it is.
planning-table-file = File (CSV or Excel)
planning-table-file-hint = At most 2 MB. Take the table above as a template.
planning-table-typed = Or paste here
planning-table-typed-hint = With the heading in the first line.
planning-table-check = Check
planning-table-take = Take everything over
planning-table-unchanged = Nothing was changed. Correct the table and check it again.
planning-table-columns = A column is missing in the table: { $columns }.
planning-table-ready = The table is sound: { $new } new, { $changed } changed, { $same } as before. Nothing has been taken over yet.
planning-table-problems = { $count ->
    [one] One error in the table.
   *[other] { $count } errors in the table.
}
planning-table-problems-caption = What is wrong in the table
planning-table-line = Line
planning-table-trouble = What is wrong
planning-table-no-number = There is no measure with this number. Leave the number free if it is new.
planning-table-twice = This number stands in an earlier row already.
planning-table-cell-thema = { $column }: write one of the three themes as it stands in the downloaded table.
planning-table-cell-online = { $column }: write “ja” or leave the cell empty.
planning-table-cell-ziel = { $column }: there is no such goal. Set it first under “Goals”.
planning-table-cell-beginn = { $column }: write the day like 31.12.2027.
planning-table-cell-ende = { $column }: write the day like 31.12.2027.
planning-table-cell-kosten = { $column }: write the amount like 1.250,00.
planning-table-cell-braucht = { $column }: write numbers of measures with commas between them.
planning-table-cell-stand = { $column }: write offen, in Planung, in Bearbeitung or umgesetzt. A measure is given up on its page, with a reason.
planning-column-nr = No.
planning-column-titel = Title
planning-column-thema = Theme
planning-column-leistung = Service
planning-column-online = Goes online
planning-column-ziel = Goal
planning-column-wer = Responsible
planning-column-beginn = First day
planning-column-ende = Last day
planning-column-kosten = Cost in euros
planning-column-geld = Who pays
planning-column-beschluss = Decision
planning-column-kennzahl = By what success is seen
planning-column-braucht = Needs no.
planning-column-stand = Status
planning-column-notiz = Note

planning-state-plans-title = What the administrations plan
planning-state-plans-intro = How many plan, how concretely, and what is done.
planning-state-plans-lead = { $with } of { $all } administrations have a plan. It is counted; nothing that was written is read.
planning-state-classes = By size
planning-state-offices = By administration
planning-state-with = with a plan
planning-class = Inhabitants
planning-class-below = below { $below }
planning-class-between = { $from } to below { $below }
planning-class-from = { $from } and more
planning-class-county = County offices
planning-office = Administration
planning-inhabitants = Inhabitants
planning-touched = Last confirmed
planning-empty-roadmap = Have a roadmap proposed
planning-own-source = The questions are this program’s own, no official list.

planning-roadmap-title = Roadmap
planning-roadmap-intro = What fits into money and working time, half-year by half-year, with a proof.
planning-roadmap-lead = The program chooses the services with most benefit that fit into your money and working time. Change a number to see what is possible then. What counts is what brings most together, so something small may come before something large.
planning-roadmap-best = This is the best possible choice.
planning-roadmap-gap = This choice is at most { $share } per cent below the best possible.
planning-roadmap-period = { $half ->
    [1] First half of { $year }
   *[other] Second half of { $year }
}
planning-roadmap-spent = { $hours } of { $all-hours } hours, { $money } of { $all-money }.
planning-roadmap-nothing = Nothing.
planning-roadmap-benefit = Benefit
planning-roadmap-hours = Hours
planning-roadmap-take-text = Each service becomes a measure with half-year and cost. What is in the plan already stays as it is.
planning-roadmap-take = Take over into the plan
planning-roadmap-measure = { $service }: offer online
planning-roadmap-out = Not on it
planning-roadmap-out-count = { $count ->
    [one] One service
   *[other] { $count } services
}
planning-roadmap-why = Why
planning-roadmap-out-never = You excluded it.
planning-roadmap-out-money = The money is not enough: { $periods }.
planning-roadmap-out-staff = The working time is not enough: { $periods }.
planning-roadmap-out-nothing = It gains nothing in this time.
planning-roadmap-conflict = These wishes do not fit together into money and working time:
planning-roadmap-conflict-next = Nothing was changed. Take one of the wishes back.
planning-roadmap-help-money = Or plan with more money.
planning-roadmap-help-staff = Or plan with more working time.
planning-roadmap-help-either = Or plan with more money or more working time.
planning-roadmap-terms = What you put in
planning-roadmap-periods = How many half-years (1 to 6)
planning-roadmap-money = Money per half-year in euros
planning-roadmap-staff = Working hours per half-year
planning-roadmap-staff-hint = 160 hours are about six a week.
planning-roadmap-alone = Cost in euros of a service that is not in the shared catalogue
planning-roadmap-alone-hint = An assumption. Services of the shared catalogue cost nothing more.
planning-roadmap-wishes = What must be and what must not
planning-roadmap-wishes-text = Leave free what the program may decide.
planning-roadmap-free = free
planning-roadmap-wish-muss = must be on it
planning-roadmap-wish-nie = not
planning-roadmap-do = Work out the roadmap
planning-roadmap-values = Look at benefit and effort, and change them
planning-roadmap-wrong-periods = Enter a number from 1 to 6.
planning-roadmap-wrong-hours = Enter a whole number up to 20000.
planning-busy = Somebody else is reckoning just now.
planning-busy-next = Nothing was changed. Try again in a few seconds.
planning-undecided = No roadmap was found for this in reasonable time.
planning-undecided-next = Nothing was changed. Take a wish back, or plan with more.

# The sheet before digitising

planning-sheet-title = Before digitising
planning-sheet-intro = One sheet per service: how is it done today, why do we ask this, how should it be done, and what does that save? Filled in within a quarter of an hour.
planning-sheet-services = Services and their sheet
planning-sheet-cases-year = Cases in a year
planning-sheet-state = Sheet
planning-sheet-state-none = none yet
planning-sheet-state-begun = begun
planning-sheet-state-done = finished
planning-sheet-saved-case = Saved per case
planning-sheet-saved-year = Saved in a year
planning-sheet-minutes-count = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
planning-sheet-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
planning-sheet-hours-unknown = unknown, because nobody knows how many cases there are
planning-sheet-law-unchecked = Wording and scope for municipalities are not verified.
planning-sheet-law-source = Source:
planning-sheet-saved = The sheet is saved.
planning-sheet-how = Fill in the three parts in any order. You can print the sheet at any time.
planning-sheet-no-result = What it saves is shown here as soon as both procedures are entered: that of today and the future one.
planning-sheet-result = What it saves
planning-sheet-origin-measured = counted
planning-sheet-origin-entered = entered
planning-sheet-origin-estimated = estimated
planning-sheet-breaks-less = Fewer media breaks
planning-sheet-fields-less = Questions that can go
planning-sheet-part = Part
planning-sheet-word-now = today
planning-sheet-word-target = future
planning-sheet-part-now = How it is done today
planning-sheet-part-now-lead = Write down what happens one after the other. Empty rows do not count.
planning-sheet-part-now-empty = Nothing entered yet. Where there are cases already, steps are proposed.
planning-sheet-part-now-write = Enter how it is done today
planning-sheet-part-now-proposed = These steps and days of waiting come from the most frequent cases of the last year. Add the minutes and what happens elsewhere; nothing is saved until you say so.
planning-sheet-part-target = How it should be done
planning-sheet-part-target-lead = Strike what nobody needs. What stays in one medium saves most.
planning-sheet-part-target-empty = Nothing entered yet.
planning-sheet-part-target-write = Enter how it should be done
planning-sheet-part-target-proposed = Today's procedure stands here to begin with. Nothing is saved yet.
planning-sheet-sums = Together { $minutes } minutes of work of the office, { $days } days of waiting, { $breaks } media breaks.
planning-sheet-step = Step { $number }
planning-sheet-what = What happens
planning-sheet-doer = Who
planning-sheet-medium = By what
planning-sheet-minutes = Minutes of work
planning-sheet-waiting = Days until the next step
planning-sheet-doer-applicant = applicant
planning-sheet-doer-clerk = clerk
planning-sheet-doer-approver = signature or approval
planning-sheet-doer-other = another body
planning-sheet-doer-program = program
planning-sheet-medium-paper = paper
planning-sheet-medium-email = e-mail
planning-sheet-medium-telephone = telephone
planning-sheet-medium-in-person = in person
planning-sheet-medium-specialised = specialised procedure
planning-sheet-medium-portal = online service
planning-sheet-save = Save
planning-sheet-wrong-empty = Write what happens, or empty the row.
planning-sheet-wrong-long = At most { $most } characters.
planning-sheet-wrong-text = This is too long. Shorten the text to 2000 characters.
planning-sheet-wrong-number = Enter a whole number, for example 15.
planning-sheet-wrong-choice = Choose one of the values that are offered.
planning-sheet-wrong-table = This is no table with a heading and at least one row.
planning-sheet-wrong-columns = The table needs six columns in the order of the template.
planning-sheet-wrong-many = A part has at most 15 steps.
planning-sheet-questions = Why do we ask this?
planning-sheet-questions-lead = The questions come from the published form. What the office has already or nobody needs can go.
planning-sheet-questions-open = Without a reason yet: { $open } of { $all } questions.
planning-sheet-questions-write = Give reasons for questions
planning-sheet-question = Question
planning-sheet-why = Reason
planning-sheet-said = Provision or explanation
planning-sheet-why-open = still open
planning-sheet-why-law = a provision demands it
planning-sheet-why-decision = the decision depends on it
planning-sheet-why-contact = to reach people or to pay
planning-sheet-why-statistics = for a statistic that is prescribed
planning-sheet-why-known = the office has it already
planning-sheet-why-unneeded = nobody needs it
planning-sheet-cases = Cases in a year
planning-sheet-cases-hint = Only needed while no cases are counted here.
planning-sheet-estimated = The minutes are estimated, not measured
planning-sheet-documents = Documents that the office has already
planning-sheet-documents-hint = One in each line, with where it lies.
planning-sheet-signs = Who signs, and why
planning-sheet-signs-hint = A signature without a provision can go.
planning-sheet-more = Print, take home, bring back
planning-sheet-csv = Steps as a table (CSV)
planning-sheet-upload = Steps from a table
planning-sheet-upload-lead = The table replaces both procedures. When something is wrong, everything stays as it is.
planning-sheet-upload-wrong = { $count ->
    [one] 1 place is wrong
   *[other] { $count } places are wrong
}
planning-sheet-upload-wrong-next = Nothing is changed. Correct the rows and send the table again.
planning-sheet-upload-problems = What is wrong in the table
planning-sheet-upload-do = Take over
planning-sheet-line = Line
planning-sheet-column = Column
planning-sheet-trouble = What is wrong
planning-sheet-file = File (CSV)
planning-sheet-table = Or the table itself
planning-sheet-table-hint = Columns: part; what; who; by what; minutes; days. The downloaded one is easiest.
planning-sheet-process = How cases really go

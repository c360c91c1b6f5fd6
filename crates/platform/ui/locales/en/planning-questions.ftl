planning-questions-hand-over = What becomes of the reasons
planning-questions-hand-over-text = { $count ->
    [0] By your reasons no question can go. That helps the authors as well, who look after the form for all administrations.
    [one] By your reasons one question can go. Hand that to the authors, who look after the form for all administrations. They will see reasons and explanations with the name of your administration, and nothing else of the sheet.
   *[other] By your reasons { $count } questions can go. Hand that to the authors, who look after the form for all administrations. They will see reasons and explanations with the name of your administration, and nothing else of the sheet.
}
planning-questions-hand-over-do = Hand the reasons to the authors
planning-questions-handed = Handed over last: { $time }.
planning-questions-changed-since = The reasons have changed since.
planning-questions-stale = The sheet changed meanwhile, so nothing was handed over. Please look at it once more.
planning-questions-done = The authors have the reasons. What they reply will stand here beside the question.
planning-questions-reply-of-authors = The authors:
planning-questions-title = What administrations say about the questions
planning-questions-lead = Administrations gave these reasons in their sheet before digitising and handed them to the authors. Every question that goes saves everybody's time. You decide.
planning-questions-none = No administration handed anything over about this yet.
planning-questions-caption = Questions of the published form, those that can go first
planning-questions-can-go = Can go
planning-questions-count = { $count } of { $all }
planning-questions-reply = Reply to all administrations
planning-questions-reply-hint = For example from when the question goes, or why it stays. Empty means: no reply.
planning-questions-reply-now = Now it says: “{ $words }”
planning-questions-replied = The reply is saved. Administrations see it in their sheet.
planning-questions-long = { $most } characters at most.
planning-questions-said = Who says what
planning-questions-office = Administration
planning-questions-field = Id in the form:

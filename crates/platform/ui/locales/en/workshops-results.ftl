workshops-take-home = What we take home
workshops-take-home-lead = Note what your administration is going to do: who and until when. Its coordinator takes it over into the plan.
workshops-take-home-left = { $count ->
    [one] One more makes three.
   *[other] { $count } more make three.
}
workshops-take-home-new = Note a measure
workshops-take-home-send = Note it
workshops-take-home-closed = You can note something once the workshop has begun, until the names are deleted.
workshops-measure = Measure
workshops-measure-hint = What is going to be done? One sentence is enough.
workshops-theme = Theme
workshops-topic-services = Services and processes
workshops-topic-operation = IT operation
workshops-topic-culture = Staff and culture
workshops-service = Service
workshops-owner = Who sees to it
workshops-owner-hint = A name or a function
workshops-until = Until when
workshops-problem-theme = Choose a theme.
workshops-problem-service = Choose a service from the list.
workshops-brought = Brought home from workshops
workshops-brought-lead = Take over what belongs into your plan. Everything else is added there.
workshops-take = Take over:
workshops-leave = Leave:
workshops-result-waiting = waiting
workshops-result-taken = in the plan
workshops-result-left = left
workshops-done-noted = Noted.
workshops-done-taken = The measure is in the plan.
workshops-done-left = The proposal is left.
workshops-harvest = Measures taken home
workshops-harvest-text = { $noted } noted, { $taken } in plans, from { $offices ->
    [one] one administration
   *[other] { $offices } administrations
}
workshops-mail-follow-subject = How far are you? { $title }
workshops-mail-follow =
    Hello,

    from the workshop “{ $title }” on { $at } your administration took home measures: { $noted }

    Not taken over yet: { $waiting }
    In work: { $running }
    Reached: { $done }

    Take over and go on:
    { $link }

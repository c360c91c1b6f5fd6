workshops-title = Workshops
workshops-lead = Plan series, invite administrations and lead the day.
workshops-empty = There is no series yet. Begin one first, then its workshops.
workshops-series-new = Begin a series
workshops-series-title = Title of the series
workshops-follow-ups = Ask again after so many days
workshops-follow-ups-hint = Days after the end of the workshop, separated by commas, ascending
workshops-source = Source
workshops-source-hint = Where this is written down, e.g. a press release
workshops-of-series = Workshops of the series “{ $title }”
workshops-new = Plan a workshop
workshops-change = Change the workshop
workshops-save = Save
workshops-one = Workshop
workshops-for = For whom
workshops-when = When
workshops-place = Place
workshops-place-hint = Building, room and address
workshops-organiser = Organiser
workshops-moderation = Moderation
workshops-taken = Places taken
workshops-waiting = On the waiting list
workshops-present = Present
workshops-offices = Invited administrations
workshops-state = State
workshops-act = Next step
workshops-work = Papers and lists
workshops-day = Day
workshops-begins = Begins
workshops-ends = Ends
workshops-time-hint = For example 9:30
workshops-register-until = Register until
workshops-capacity = Places
workshops-capacity-hint = At most so many people take part.
workshops-per-office = Places for each administration
workshops-per-office-hint = So many places each administration is sure of; nobody crowds out others.
workshops-limited-until = Limited until
workshops-until-time = { $at }
workshops-limit = { $count ->
    [one] Until { $at } each administration has one place; after that free places go to the waiting list.
   *[other] Until { $at } each administration has { $count } places; after that free places go to the waiting list.
}
workshops-keep-days = Delete names after so many days
workshops-keep-days-hint = Counted from the end of the workshop
workshops-people-deleted = Names are deleted on
workshops-audience-counties = Counties
workshops-audience-towns = Towns
workshops-audience-municipalities = Municipalities and their associations
workshops-state-draft = in preparation
workshops-state-open = open for registration
workshops-state-closed = registration closed
workshops-state-running = running
workshops-state-done = over
workshops-state-cancelled = called off
workshops-seat-taken = place taken
workshops-seat-waiting = waiting list
workshops-seat-cancelled = called off
workshops-seat-present = present
workshops-act-open = Open registration and invite
workshops-act-open-hint = Each administration of the group gets a link of its own.
workshops-act-close = Close registration
workshops-act-close-hint = Nobody can register any more. You can open it again.
workshops-act-start = Begin the workshop
workshops-act-start-hint = From now on you can check people in.
workshops-act-start-early = The workshop is only on { $day }. If you begin now, nobody can register any more. You can take the beginning back.
workshops-act-back = Take the beginning back
workshops-act-back-hint = Then the workshop does not run any more, and you can open registration again. What was entered stays.
workshops-act-finish = Finish the workshop
workshops-act-finish-hint = This cannot be taken back.
workshops-act-cancel = Call the workshop off
workshops-act-cancel-hint = All invited administrations are told. This cannot be taken back.
workshops-done-saved = Saved.
workshops-done-series = The series was begun.
workshops-done-open = The administrations are invited.
workshops-done-close = Registration is closed.
workshops-done-start = The workshop has begun.
workshops-done-back = The beginning was taken back. Registration is closed; you can open it again.
workshops-done-finish = The workshop is over.
workshops-done-cancel = The workshop is called off.
workshops-done-came = Checked in.
workshops-done-mistake = The entry was taken back.
workshops-done-called-off = The registration is called off. The place goes to the waiting list.
workshops-done-registered = Your registration has arrived.
workshops-done-corrected = Your details are changed.
workshops-file-badges = Badges (PDF)
workshops-file-roll = Attendance list (PDF)
workshops-file-roll-csv = Attendance list (CSV)
workshops-file-roll-xlsx = Attendance list (XLSX)
workshops-file-links = Links of the invitations (CSV)
workshops-number = Number
workshops-name = First and last name
workshops-function = Function
workshops-office = Administration
workshops-table = Table
workshops-signature = Signature
workshops-needs = What you need to take part
workshops-needs-hint = For example step-free access, sign language or large print
workshops-email = E-mail address
workshops-email-hint = For this workshop only
workshops-link = Link to register
workshops-person = Person
workshops-people = Registrations and attendance
workshops-people-none = Nobody has registered yet.
workshops-people-came = Is here:
workshops-people-mistake = Not here after all:
workshops-people-called-off = Call off:
workshops-crowded = { $held } people have a place or are here; { $capacity } were planned.
workshops-invited = { $count ->
    [one] Invitation of one administration
   *[other] Invitations of { $count } administrations
}
workshops-invitations = Invitations
workshops-invitations-mail = Whoever sets up the administration or plans there gets an e-mail if an address is known. All others you reach with these links.
workshops-invitations-no-mail = This portal sends no e-mail. Hand the links over in another way.
workshops-invitations-none = Nobody is invited yet. Opening the registration invites.
workshops-own = Workshops of the state
workshops-own-lead = What your administration is invited to.
workshops-own-none = Your administration is not invited to any workshop at the moment.
workshops-register = Register
workshops-register-for = Registration for: { $office }
workshops-register-send = Register now
workshops-free = { $free } of { $capacity } places are free.
workshops-full = All places are taken. You will be on the waiting list (now { $waiting } people) and move up by yourself.
workshops-privacy = Your details serve this workshop only and are deleted on { $date }. The badge shows name, function and administration.
workshops-closed-cancelled = This workshop is called off.
workshops-closed-done = This workshop is over.
workshops-closed-draft = Registration has not begun yet.
workshops-closed-late = Registration is over.
workshops-closed-ask = Ask the organiser if you would like to take part all the same.
workshops-agenda = The three themes
workshops-theme-services = Which services go online first, and how processes get better
workshops-theme-operation = How IT is run: alone, together, by a provider
workshops-theme-culture = How staff shape the digital administration
workshops-place-title = Your registration
workshops-place-taken = You have a place.
workshops-place-waiting = You are on the waiting list. When a place gets free you move up by yourself; this page shows it.
workshops-place-cancelled = You are not registered any more.
workshops-place-present = Good to have you here.
workshops-place-keep = Keep the link of this page.
workshops-place-keep-mail = You get it by e-mail as well. With it you change your details or call off.
workshops-place-keep-link = With it you change your details or call off. Whoever knows it can do so too.
workshops-place-correct = Change your details
workshops-place-call-off = Call off
workshops-place-call-off-text = Your place goes to the next person on the waiting list.
workshops-print = Print
workshops-print-how = To print, use the print function of your browser.
workshops-problem-missing = Fill in this field.
workshops-problem-long = This has { $found } characters, at most { $most } are possible.
workshops-problem-number = Enter a number from { $least } to { $most }.
workshops-problem-per-office = There are not so many places: at most { $capacity }.
workshops-problem-day = Enter a day that exists.
workshops-problem-time = Enter a time, for example 9:30.
workshops-problem-order = The end is not after the beginning.
workshops-problem-after = This day is after the workshop.
workshops-problem-audience = Choose for whom the workshop is.
workshops-problem-days = Enter up to six whole numbers from 1 to 1000, ascending and separated by commas.
workshops-problem-address = Enter an e-mail address such as name@example.org.
workshops-unknown = There is no such workshop or link.
workshops-unknown-next = Check that the link is complete. Otherwise ask whoever invited you.
workshops-stale = Somebody else has changed the workshop in the meantime.
workshops-stale-next = Load the page again and try once more.
workshops-stale-over = Nothing was overwritten. Below is what you entered. If you save now, your version counts.
workshops-not-possible = This is not possible in this state.
workshops-not-possible-next = Go back and see how far the workshop is.
workshops-late = Registration is over. It was possible until { $at }.
workshops-late-next = Ask the organiser if you would like to take part all the same.
workshops-not-open = Registration is not open at the moment.
workshops-not-open-next = Ask the organiser.
workshops-twice = Somebody is registered with this e-mail address already.
workshops-twice-next = Use the personal link of the first registration, or another address.
workshops-erased = The names of this workshop are deleted.
workshops-erased-next = There is nothing left to do.
workshops-expired = This personal link is not valid any more.
workshops-expired-next = Ask the organiser for a new one.
workshops-mail-invited-subject = Invitation: { $title }
workshops-mail-invited =
    Hello,

    { $office } is invited: { $title }

    When: { $at }
    Where: { $place }

    You can register without an account until { $until }:
    { $link }

    Please pass the link on in your administration.
workshops-mail-off-subject = Called off: { $title }
workshops-mail-off =
    Hello,

    the workshop “{ $title }” at { $at } ({ $place }) is called off. { $office } need not do anything.

    So far: registration until { $until }, { $link }
workshops-mail-taken-subject = You have a place
workshops-mail-taken =
    Hello,

    you have a place.

    { $title }
    When: { $at }
    Where: { $place }
    Your number: { $number }

    Look, change, call off:
    { $link }
workshops-mail-waiting-subject = You are on the waiting list
workshops-mail-waiting =
    Hello,

    all places are taken. You are on the waiting list and move up by yourself.

    { $title }
    When: { $at }
    Where: { $place }
    Your number: { $number }

    Look, change, call off:
    { $link }
workshops-mail-cancelled-subject = You called off
workshops-mail-cancelled =
    Hello,

    you are not registered any more.

    { $title }
    When: { $at }
    Where: { $place }
    Your number: { $number }

    Look, change, call off:
    { $link }

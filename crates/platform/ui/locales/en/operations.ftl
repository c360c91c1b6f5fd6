# The shared provider: one installation for every administration

operations-home-title = Operations
operations-home-lead = Switch online services on for all administrations, and see where something is missing.
operations-unknown-roll-out = There is no such roll-out.
operations-nothing = This choice switches nothing on.
operations-same-person = Whoever proposes something cannot approve it. Please let a second person decide.
operations-not-possible = That is not possible in this state. Nothing was changed.
operations-stale = Somebody else changed something in the meantime. Nothing was overwritten. Please look at it again.
operations-changed = What would be switched on has changed since it was proposed. Nothing was changed. Please propose the roll-out again.

operations-new = New roll-out
operations-roll-outs = Roll-outs
operations-gaps = What is missing
operations-values = Enter values
operations-service = Online service
operations-services = Online services
operations-reach = Inhabitants who can use it
operations-standing = Status
operations-standing-live = online
operations-standing-waits = switched on, values missing
operations-standing-coming = coming
operations-standing-ready = ready
operations-standing-incomplete = values missing
operations-standing-blocked = not possible yet
operations-uptake-title = What is online where
operations-uptake-text = Legal entities are counted in whose name an online service runs. The numbers come from the running system.
operations-uptake-caption = Online services and how they stand
operations-gaps-lead = For every legal entity and every online service: what is in the way, and who must act?
operations-gaps-count = { $count ->
    [0] No entries.
    [one] One entry.
   *[other] { $count } entries.
}
operations-gaps-table = Missing values as a table to fill in (CSV)
operations-gaps-caption = Status by legal entity and online service
operations-gap-counts = What is missing most often
operations-gap = What is missing
operations-places = How often
operations-means = What it means
operations-weight-notice = for information
operations-weight-waits = opens by itself once it is there
operations-weight-blocks = not switched on before it is mended
operations-gap-missing = Missing: { $values }.
operations-gap-unfit = Not usable: { $values }.
operations-gap-no-clerk = Nobody works on cases there yet.
operations-gap-zone = No zone for resident parking is recorded.
operations-gap-trust-level = Identity is checked at the office.
operations-county = County
operations-show = Show
operations-entity = Legal entity
operations-office = Administration
operations-key = Key
operations-values-lead = Enter a table with values of many municipalities at once. Everything is checked first; only then something is stored.
operations-values-file = File (CSV)
operations-values-file-hint = At most 2 MB. Without a file the text in the field below counts.
operations-values-table = Table
operations-values-table-hint = First line: headings. A column “schluessel” with the official key, and a column for each value. Empty cells change nothing.
operations-values-source = Source
operations-values-source-hint = Where the values come from, such as a by-law. For all lines without a column “quelle” of their own.
operations-values-check = Check
operations-values-apply = Store the correct lines
operations-values-template = Get a template: the list of missing values
operations-values-done = { $count ->
    [one] One value was stored.
   *[other] { $count } values were stored.
}
operations-values-ready = Correct: { $values } values for { $entities } legal entities. Nothing is stored yet.
operations-values-problems = { $count ->
    [one] One problem
   *[other] { $count } problems
}
operations-values-problems-text = Nothing is stored for the legal entities concerned. Correct the lines and check again.
operations-values-problems-caption = What is wrong, line by line
operations-values-line = Line
operations-values-column = Column
operations-values-trouble = What is wrong
operations-table-empty = The table is empty. Choose a file or paste the text.
operations-table-no-entity-column = The column “schluessel” with the official key is missing.
operations-table-unknown-column = No published online service knows this value. Check the heading or remove the column.
operations-table-repeated-column = This value stands in two columns.
operations-table-shape = The line has more or fewer cells than the heading.
operations-table-unknown-entity = There is no key “{ $key }”. Municipalities have 8 digits.
operations-table-repeated = This legal entity stands in line { $line } already. Nothing is stored for it.
operations-table-value = The value does not fit.
operations-table-day = There is no such date. Write it as 2027-01-01 or 01.01.2027.
operations-table-no-source = No source is given for this line.
operations-table-recorded-account = An account is recorded here already. Only the administration itself changes it.
operations-roll-outs-lead = Each roll-out is one operation: proposed, approved by a second person, on record, and reversible.
operations-roll-outs-empty = There is no roll-out yet.
operations-roll-outs-caption = Roll-outs, the newest first
operations-roll-out = Roll-out
operations-roll-out-number = Roll-out no. { $number }
operations-proposed-at = Proposed on
operations-state = State
operations-state-proposed = waits for approval
operations-state-approved = approved
operations-state-paused = paused
operations-state-rolled-back = rolled back
operations-state-rejected = rejected
operations-state-withdrawn = withdrawn
operations-new-lead = Choose what is switched on for whom. Then you see exactly what happens. Nothing is switched before a second person approves.
operations-roll-out-title = Title
operations-roll-out-title-hint = By which your colleagues recognise it
operations-which-services = Which online services?
operations-switch = What is to happen?
operations-switch-an = Switch on
operations-switch-aus = Switch off
operations-whom = For whom?
operations-whom-alle = For all administrations
operations-whom-kreise = For administrations in certain counties
operations-whom-arten = For certain kinds of administrations
operations-whom-liste = For a list
operations-counties = Counties
operations-counties-hint = Only if you chose certain counties above
operations-kinds = Kinds of administrations
operations-kinds-hint = Only if you chose certain kinds above
operations-kind-municipal-association = municipal associations
operations-kind-fulfilling-municipality = fulfilling municipalities
operations-kind-independent-municipality = municipalities with an administration of their own
operations-kind-district-office = district offices
operations-list = List of keys
operations-list-hint = Official keys, separated by commas or line breaks. The key of an administration means everybody for whom it works.
operations-list-unknown = There are no such keys: { $keys }
operations-incomplete = Switch on where values are missing as well
operations-incomplete-hint = The service opens there by itself with the last value.
operations-first-day = First day
operations-stages = Stages
operations-stages-hint = Administrations are dealt out evenly over the stages.
operations-days-between = Days from stage to stage
operations-title-missing = Give the roll-out a title.
operations-services-missing = Choose at least one online service.
operations-counties-missing = Choose at least one county.
operations-kinds-missing = Choose at least one kind.
operations-day-wrong = There is no such date. Enter day, month and year.
operations-day-past = This day is over. Choose today or a later day.
operations-days-between-wrong = With several stages say how many days are between them: 1 to { $most }.
operations-preview = Show preview
operations-preview-title = What would happen
operations-preview-lead = Nothing is changed yet.
operations-preview-caption = Legal entities by online service
operations-opens = opens at once
operations-opens-later = opens with the last value
operations-left-out = left out
operations-already = switched on already
operations-ends = closes
operations-ends-waiting = was not open yet
operations-already-off = not switched on
operations-stages-caption = What happens on which day
operations-stages-now = Stages and how they stand on { $date }
operations-stage = Stage
operations-entities = Legal entities
operations-switches = Switched services
operations-at-approval = If it is approved later, the first stage begins on the day of approval.
operations-propose = Propose for approval
operations-change = Change the choice
operations-progress = Progress
operations-progress-on = { $begun } of { $all } have come, { $live } of them are online.
operations-progress-off = { $begun } of { $all } have come. { $live } services are still online.
operations-waits-for-second = You proposed this. A second person must approve it.
operations-reason = Reason
operations-reason-missing = Please say briefly why.
operations-act-approve = Approve
operations-act-approve-means = Then the services are switched from their day on.
operations-act-reject = Reject
operations-act-reject-means = Nothing is switched on.
operations-act-withdraw = Withdraw
operations-act-withdraw-means = The proposal is settled then.
operations-act-pause = Pause
operations-act-pause-means = What is online stays online. No further stage comes.
operations-act-resume = Resume
operations-act-resume-means = The stages that were held come again, as far apart as before.
operations-act-roll-back = Roll back
operations-act-roll-back-means = Everything is as it was before. Applications and cases that were begun go on.
operations-done-propose = The roll-out now waits for a second person.
operations-done-approve = Approved.
operations-done-reject = Rejected. Nothing was switched on.
operations-done-withdraw = Withdrawn.
operations-done-pause = Paused.
operations-done-resume = The roll-out goes on.
operations-done-roll-back = Rolled back. Everything is as it was.
operations-happened-propose = proposed
operations-happened-approve = approved
operations-happened-reject = rejected
operations-happened-withdraw = withdrawn
operations-happened-pause = paused
operations-happened-resume = resumed
operations-happened-roll-back = rolled back
operations-held = held
operations-history = History
operations-roll-out-table = All of it as a table (CSV)
operations-waiting = Who must act
operations-waiting-count = Something is missing in { $count } of them; { $shown } are shown.
operations-value-letterhead-street = Street in the letterhead
operations-value-letterhead-postcode = Postcode in the letterhead
operations-value-letterhead-city = Town in the letterhead
operations-value-contact-email = E-mail address
operations-value-contact-phone = Telephone
operations-value-contact-fax = Fax
operations-value-hours = Opening hours
operations-value-bank-holder = Account holder
operations-value-bank-iban = IBAN
operations-value-bank-bic = BIC
operations-value-bank-name = Name of the bank
operations-in-stages = In several stages
operations-all-services = All published online services
operations-requests = Requests
operations-requests-lead = Municipalities are asked for exactly the values they lack. They answer on one page, without an account. Only what you accept is stored.
operations-requests-new = Ask the municipalities
operations-requests-new-lead = Every chosen legal entity gets a link to a page with exactly these questions. It works for three weeks.
operations-requests-empty = Nobody has been asked yet.
operations-requests-caption = Requests, the newest first
operations-requests-no-mail = E-mail is not set up. You hand the links over yourself.
operations-requests-nobody = Nobody in this selection lacks a value that could be asked for.
operations-requests-most = The first { $most } are shown. Narrow the selection to see the others.
operations-requests-whom = Whom to ask?
operations-requests-by-hand = hand the link over yourself
operations-requests-send = Ask
operations-requests-choose = Choose at least one legal entity.
operations-request = Request
operations-request-open = waits for an answer
operations-request-answered = answered
operations-request-accepted = accepted
operations-request-dismissed = dismissed
operations-request-over = time is over
operations-request-answers = Answers
operations-asked-at = Asked on
operations-request-to = To
operations-request-until = Works until
operations-request-link = Link to the page with the questions:
operations-request-not-sent = not sent yet
operations-request-values = Values asked for
operations-request-value = Value
operations-request-answer = Answer
operations-request-account = Check the account in a second way.
operations-request-account-text = Call the administration at a number you already know and have the IBAN confirmed.
operations-request-accept = Accept the answers
operations-request-dismiss = Dismiss the request
operations-request-source = Stated by the legal entity on { $date }
operations-unknown-request = This link does not work, or not any more. Please ask for a new one.
operations-answers-wrong = Some answers do not fit. Nothing was stored.
operations-answer-title = Values for { $entity }
operations-answer-lead = These values are missing before online services can open in your name. You need not give all of them at once.
operations-answer-send = Send
operations-answer-done = Your answers have arrived.
operations-answer-done-text = They are checked and then recorded. Until then you can change them here.
operations-answer-until = This page works until { $date }.
operations-request-mail-subject = Values for online services: { $entity }
operations-request-mail =
    Hello,

    before online services can open in the name of { $entity } these values are missing:

    { $list }
    Please enter them by { $date } on this page. You need no account:

    { $link }

    The link is meant for you. Only hand it to people who may answer for { $entity }.
operations-usage = Use
operations-usage-lead = What is online, how often it is used, what is finished without paper and what in time. Counted from the cases of the last twelve months, anew every hour.
operations-uptake-by = By
operations-uptake-by-leistung = Online service
operations-uptake-by-verwaltung = Administration
operations-uptake-by-kreis = County
operations-usage-caption = Use in the last twelve months
operations-received = Received
operations-finished-online = finished without paper
operations-in-time = decided in time
operations-of = { $part } of { $whole }
operations-usage-open = Open data
operations-usage-open-live = Which online service is online where (CSV)
operations-usage-open-used = Use by county and month, small numbers left out (CSV)

## Tenants

operations-tenants-title = Tenants
operations-tenants-lead = Every administration that works here. What stands in its cases is not seen by the operators.
operations-tenants-search = Name, number or official key
operations-tenants-search-do = Search
operations-tenants-none = There is no such tenant.
operations-tenants-caption = { $count ->
    [one] One tenant
   *[other] { $count } tenants
}
operations-tenant-column-tenant = Administration
operations-tenant-column-state = State
operations-tenant-column-accounts = Accounts
operations-tenant-column-services = Online services in use
operations-tenant-standing-active = works
operations-tenant-standing-suspended = suspended
operations-tenant-standing-leaving = leaves
operations-tenant-standing-deleted = deleted
operations-tenant-last-day-is = last day: { $day }
operations-tenant-deletion-open = The deletion is under way or waits for a second person.
operations-tenant-since = Since
operations-tenant-reason = Reason

operations-tenant-new-title = Create a tenant
operations-tenant-new-text = Only for bodies that do not come with the data of the state: a ministry, the IT provider itself, a new administration. The number stays taken for ever, also after a deletion.
operations-tenant-new-number = Number
operations-tenant-new-number-hint = 1 to 9999. It stands in front of every case number.
operations-tenant-new-key = Official key
operations-tenant-new-key-hint = Five to twelve digits, no spaces
operations-tenant-new-name = Name of the administration
operations-tenant-new-do = Create the tenant
operations-tenant-number-wrong = Please enter a number from 1 to 9999.
operations-tenant-number-taken = This number is taken or was once. Please choose another one.
operations-tenant-number-taken-next = Change the number and try again.
operations-tenant-number-wrong-next = Change the number and try again.
operations-tenant-key-wrong = Please enter five to twelve digits.
operations-tenant-key-wrong-next = Change the key and try again.
operations-tenant-key-taken = This key belongs to another tenant already.
operations-tenant-key-taken-next = Check the key and try again.
operations-tenant-name-wrong = Please enter a name of 3 to 200 characters.
operations-tenant-name-wrong-next = Change the name and try again.

operations-no-reason = Please write why.
operations-no-reason-next = Add the reason and try again.
operations-own-tenant = This is your own administration. You would shut yourself out.
operations-own-tenant-next = Nothing was changed. Ask an operator of another administration, or use the command line.
operations-not-possible-next = Load the page again and look at the state.
operations-stale-next = Check whether you still want the change, and send it again.
operations-same-person-next = Nothing was changed.

operations-tenant-suspend-title = Suspend
operations-tenant-suspend-text = The staff cannot log in any more, and no new applications are taken. Drafts stay saved. What came in goes on: status, deadlines, messages.
operations-tenant-suspend-reason-hint = The staff reads this reason when logging in. Please no names of people.
operations-tenant-suspend-do = Suspend the administration
operations-tenant-resume-title = Take back
operations-tenant-resume-text = The administration works as before. Its online services are offered again at once.
operations-tenant-resume-reason-hint = Please no names of people.
operations-tenant-resume-do = Let the administration work
operations-tenant-leave-title = Leave
operations-tenant-leave-text = From now on no new applications are taken. The staff works until the last day. After that the administration can be deleted.
operations-tenant-leave-reason-hint = For example the notice with its date. Please no names of people.
operations-tenant-leave-do = Set the last day
operations-tenant-last-day = Last day
operations-tenant-last-day-hint = For example 31 12 2026
operations-tenant-last-day-wrong = Please enter the last day as a date, for example 31 12 2026.
operations-tenant-ask-title = Delete
operations-tenant-ask-text = All cases, documents, accounts and keys of this administration are deleted for good, and backups become unreadable. The administration must have its complete export before. A second person has to agree.
operations-tenant-ask-reason-hint = For example: contract ended, export handed over on … Please no names of people.
operations-tenant-ask-do = Ask for the deletion
operations-tenant-deletable-from = It can be deleted from { $day } on. Until then the administration can check its export.
operations-tenant-deletion-asked = Somebody asked for the deletion
operations-tenant-deletion-asked-text = Asked on { $at }. Reason: { $reason }
operations-tenant-other-person = Another person with the role operator has to agree. Whoever asks does not agree alone.
operations-tenant-approve-title = Agree and delete
operations-tenant-approve-text = The key of the administration is destroyed at once. Nobody can undo this.
operations-tenant-approve-do = Delete for good
operations-tenant-confirm = Official key to confirm
operations-tenant-confirm-hint = Please type: { $key }
operations-tenant-confirm-wrong = This is not the official key of this administration. Nothing was deleted.
operations-tenant-drop-title = Take the request back
operations-tenant-drop-text = The administration stays as it is, nothing is deleted.
operations-tenant-drop-do = Take the request back
operations-tenant-done-created = The tenant was created.
operations-tenant-done-suspend = The administration is suspended.
operations-tenant-done-resume = The administration works again.
operations-tenant-done-leave = The last day is set.
operations-tenant-done-ask = The deletion is asked for. Now a second person has to agree.
operations-tenant-done-drop = The request was taken back.
operations-tenant-done-approve = The key is destroyed. Rows and files are being deleted now.

operations-tenant-record-title = Record of deletion
operations-tenant-record-text = This record stands in the provider's audit chain as well. The number is never used again.
operations-tenant-record-asked = Asked for
operations-tenant-record-began = Agreed, key destroyed
operations-tenant-record-finished = Last row deleted
operations-tenant-record-events = Events in the audit chain
operations-tenant-record-head = Hash of the last event
operations-tenant-record-caption = Deleted: { $count } rows and files
operations-tenant-record-table = Table
operations-tenant-record-rows = Rows
operations-queues = Queues
operations-queues-lead = What is still to be done after a step: letters, e-mails, scans. Nothing of it is lost; what failed is tried again and again.
operations-queues-empty = Nothing waits.
operations-queues-caption = What waits, by kind
operations-queues-topic = Kind
operations-queues-entries = Entries
operations-queues-failed = failed
operations-queues-oldest = since
operations-queues-do = What you can do
operations-queues-retry = Try { $topic } again
operations-queues-retried = { $count ->
    [one] One entry is tried again.
   *[other] { $count } entries are tried again.
}
operations-gap-closed = The administration takes no applications at present.
operations-settings = Settings
operations-settings-lead = What your administration sets for itself and its legal entities, and where each value comes from.
operations-settings-bodies = Legal entities
operations-settings-everywhere = Values for all services
operations-settings-name = What
operations-settings-value = Value
operations-settings-origin = Where from
operations-settings-until = Until { $day }
operations-settings-none = not recorded
operations-settings-free = No service needs it.
operations-settings-lacks = missing
operations-settings-waits = Waiting for it: { $services }
operations-origin-own = Own value.
operations-origin-taken-over = Taken over from: { $entity }.
operations-origin-office = Shared by the office that works for it: { $entity }.
operations-origin-county = From the county: { $entity }.
operations-origin-state = Holds in the whole Land.
operations-settings-done-gespeichert = The value is saved.
operations-settings-done-beendet = The value ends on that day.
operations-settings-done-uebernommen = The value is taken over. Later changes there count here too.
operations-settings-done-vorgeschlagen = The account is entered. It counts once it is confirmed.
operations-settings-done-bestaetigt = The account counts now.
operations-settings-done-verworfen = The proposal is thrown away. The account stays as it was.
operations-account-waits = An account waits for confirmation
operations-account-other = A second person who sets up the administration has to check and confirm it. Until then the former one counts.
operations-account-check = Check it against a document of the bank. Until it is confirmed the former one counts.
operations-account-confirm = Confirm the account
operations-account-discard = Throw the proposal away
operations-account-two = An account counts once a second person has confirmed it.
operations-account-alone = Nobody else in your administration has this task. So you confirm the account yourself in a second step.
operations-setting-save = Save
operations-setting-from = Holds from
operations-setting-from-hint = From today when left empty.
operations-setting-stale = Somebody else changed this value in the meantime. What counts now stands above. Check yours and save again.
operations-setting-value-missing = Enter the value.
operations-setting-source-missing = Say where the value comes from, such as a decision.
operations-setting-from-missing = Choose from whom to take it over.
operations-setting-by-law = A by-law sets this value: { $by_law }. It changes only with the by-law.
operations-setting-take-over = Take over from another legal entity
operations-setting-take-over-text = The value then counts here too, also when it changes there. With accounts, letterheads and rates this never happens by itself.
operations-setting-take-over-from = Take over from
operations-setting-take-over-do = Take over
operations-setting-end = End the value
operations-setting-last = Last day
operations-setting-last-hint = After it what is shared counts, or the value is missing.
operations-setting-end-do = End
operations-settings-missing = { $count ->
        [one] One value is missing that online services wait for.
       *[other] { $count } values are missing that online services wait for.
    }
operations-home-run = Running
operations-home-services = Online services for all
operations-home-administrations = Administrations
operations-fleet = State
operations-fleet-lead = Whether everything runs, and where you have to look. The numbers of each administration are counted every hour; no content of any case is shown.
operations-fleet-checks = What the installation needs
operations-fleet-what = What
operations-fleet-state = State
operations-fleet-found = Finding
operations-fleet-good = in order
operations-fleet-unknown = not recorded
operations-fleet-look = look at it
operations-fleet-act = act now
operations-fleet-backup = Last backup
operations-fleet-rehearsal = Last rehearsal of a restore
operations-fleet-no-backup = No backup recorded. Call “dienstweg backup done” at the end of your backup script.
operations-fleet-no-rehearsal = No rehearsal recorded. Restore a backup on another machine, then call “dienstweg backup rehearsed”.
operations-fleet-disk = Disk space
operations-fleet-free = { $free } of { $all } free ({ $percent }%)
operations-fleet-certificate = Certificate
operations-fleet-no-certificate = No certificate named. Name the files that your proxy shows under “certificates”.
operations-fleet-unread = { $file } cannot be read as a certificate. Check the file and its permissions.
operations-fleet-ends = { $names }: valid until { $day } ({ $days } days left)
operations-fleet-scanner = Virus scanner
operations-fleet-scanner-there = set up
operations-fleet-scanner-none = not set up: files other than pictures stay locked
operations-fleet-mail = E-mail
operations-fleet-mail-there = set up
operations-fleet-mail-none = not set up: nobody is notified
operations-fleet-program = Program
operations-fleet-runs = version { $version }, running since { $since }
operations-fleet-waiting = { $entries ->
    [0] nothing is waiting
    [one] 1 entry is waiting, { $failed } failed
   *[other] { $entries } entries are waiting, { $failed } failed
}
operations-fleet-faults = Errors by online service
operations-fleet-no-faults = Nothing has failed.
operations-fleet-drive = To the queues: try again
operations-fleet-faults-caption = What failed and is tried again
operations-fleet-no-service = of no online service
operations-fleet-where = Where
operations-fleet-tenants = Administrations
operations-fleet-totals = { $tenants } administrations, { $looks } of them conspicuous. { $open } open cases, { $overdue } overdue. { $files ->
    [one] 1 file
   *[other] { $files } files
} of { $size }.
operations-fleet-only = Show only the conspicuous ones
operations-fleet-all = Show all administrations
operations-fleet-tenants-caption = How it stands in the administrations
operations-fleet-open = Open cases
operations-fleet-overdue = overdue
operations-fleet-storage = Files
operations-fleet-looked-at = Last counted
operations-fleet-never = not yet
operations-fleet-versions = Versions of the online services
operations-fleet-versions-caption = Which version is in force, and at how many administrations
operations-fleet-version = Version
operations-fleet-version-since = since
operations-fleet-version-at = Administrations online
operations-fleet-version-next = Waiting
operations-fleet-retired = retired
operations-fleet-proposed = a new version waits for the second person
operations-announcements = Announcements
operations-announcements-lead = Maintenance, disruption or news: stands above every page until it is over. Maintenance is announced three days ahead.
operations-announcements-none = Nothing is announced.
operations-announcements-caption = What is and was announced, the newest first
operations-announcements-done-announced = Announced. Every page shows it within seconds, maintenance three days ahead.
operations-announcements-done-withdrawn = Withdrawn. The pages no longer show it.
operations-announcement-column-what = Announcement
operations-announcement-column-for = For
operations-announcement-column-state = State, shown from
operations-announcement-column-do = What you can do
operations-announcement-shown = on every page
operations-announcement-to-come = to come
operations-announcement-over = over
operations-announcement-withdrawn = withdrawn
operations-announcement-withdraw = Withdraw
operations-announcement-new = Announce something
operations-announcement-do = Announce
operations-announcement-kind = What is it about?
operations-announcement-kind-window = Maintenance
operations-announcement-kind-window-hint = The services may not answer during this time.
operations-announcement-kind-disruption = Disruption
operations-announcement-kind-disruption-hint = Something does not work as it should.
operations-announcement-kind-news = News
operations-announcement-kind-news-hint = Something that everybody should know.
operations-announcement-audience = Who should see it?
operations-announcement-for-all = all visitors
operations-announcement-for-staff = only staff
operations-announcement-from = Begins: day
operations-announcement-from-time = Begins: time
operations-announcement-to = Ends: day
operations-announcement-to-time = Ends: time
operations-announcement-time-hint = Hours and minutes, for example 20:00
operations-announcement-german = Text in German
operations-announcement-plain = Text in plain German
operations-announcement-english = Text in English
operations-announcement-no-kind = Choose what it is about.
operations-announcement-no-text = Write what everybody should read.
operations-announcement-long = The text stands above every page: at most { $most } characters.
operations-announcement-no-day = Name a day that exists.
operations-announcement-no-time = Write the time like this: 20:00.
operations-announcement-backwards = The end lies before the beginning.
operations-announcement-past = This time is already over.
operations-announcement-lasts = An announcement stands on the pages for at most 60 days.
operations-announcement-wrong = The announcement is not complete. Nothing was announced.
operations-announcement-title-window = Maintenance from { $from } to { $to }:
operations-announcement-title-disruption = Disruption:
operations-announcement-title-news = Please note:
operations-duties = Duties
operations-duty = Duty
operations-duties-lead = What laws ask of administrations, and what shows whether it is done. What runs and is recorded counts.
operations-duties-own-lead = What laws ask of your administration. The program sees most of it itself; only where it cannot know, you record something.
operations-duties-caption = How many administrations fulfil each duty
operations-duties-offices = Duties fulfilled by each administration
operations-duties-table = All of it as a table (CSV)
operations-duties-column-key = Key
operations-duties-column-tenant = Administration
operations-duties-column-law = Law
operations-duties-column-provision = Provision
operations-duties-column-title = Duty
operations-duties-column-done = State
operations-duties-column-evidence = Evidence
operations-duty-yes = fulfilled
operations-duty-partly = in part
operations-duty-no = not fulfilled
operations-duty-unknown = not recorded
operations-duty-since = since { $day }
operations-duty-from-to = { $from } to { $to }
operations-duty-checked = Compared with the law on { $day }.
operations-duty-unchecked = Not compared with the law yet.
operations-duty-source = Source:
operations-evidence-access-shown = { $there ->
    [0] No e-mail address is recorded.
   *[other] An e-mail address is recorded.
}
operations-evidence-online-shown = { $there } of { $all } online services can be used.
operations-evidence-information-shown = { $there } of { $all } values are recorded ({ $values }).
operations-evidence-payment-shown = { $there } of { $all } values are recorded ({ $values }).
operations-evidence-status-shown = { $there ->
    [0] No online service can be used, so nobody has a status page.
   *[other] Whoever uses an online service gets a status page.
}
operations-evidence-recorded-shown = The program cannot know; the administration has recorded nothing yet.
operations-evidence-said = Recorded on { $day }: { $text } { $link }
operations-evidence-text = What was done?
operations-evidence-link = Address where that can be seen
operations-evidence-do = Record: { $duty }
operations-evidence-recorded = Saved.
operations-evidence-wrong-text = Write at most 500 characters.
operations-evidence-wrong-link = The address begins with https:// and has at most 500 characters without spaces.
operations-inherit = Take values over
operations-inherit-lead = A value that one body of an administration has and others of it lack: taken over for all of them at once. When it changes there, it changes everywhere. Accounts and rates of by-laws are not part of this.
operations-inherit-none = There is nothing that could be taken over.
operations-inherit-caption = What can be taken over
operations-inherit-value = Value
operations-inherit-from = From
operations-inherit-takers = For
operations-inherit-do = { $count ->
    [one] Take { $value } of { $from } over for 1 body
   *[other] Take { $value } of { $from } over for { $count } bodies
}
operations-inherit-done = { $count ->
    [one] Taken over for 1 body.
   *[other] Taken over for { $count } bodies.
}
operations-renewals = New versions
operations-renewals-lead = What a proposed version means before it is in force: where the online service goes on, where something would be missing and who must act. Missing values can be recorded already.
operations-renewals-none = No version waits for a second person.
operations-renewals-means = Version { $number }: goes on at { $stays } places, stops at { $stops }, begins at { $starts }.
operations-renewals-nobody = Nobody has to act.
operations-renewals-must-act = { $stops ->
    [one] 1 body has to give something before
   *[other] { $stops } bodies have to give something before
}
operations-renewals-why = Why
operations-uptake-map = Map: where an online service can be used
operations-uptake-map-said = { $service } can be applied for online in { $online } of { $all } municipalities, where { $share } of the people live. These are filled and have a dot; the table below has the numbers.
operations-uptake-map-caption = Where the online service can be used, by county
operations-uptake-map-online = Municipalities online

operations-access = Operator's access
operations-access-lead = Whoever runs the portal sees no cases. Only when you allow it here can a person read there for some hours, for example to find a fault. Nothing can be changed that way.
operations-access-waiting = Somebody waits for this
operations-access-nothing-waits = Nobody asks for access at the moment.
operations-access-open = Valid now
operations-access-over = Earlier requests and access
operations-access-log = Log
operations-access-log-text = Every page that was read stands here, the newest first, 500 at most. Nobody can change or delete these entries; the audit chain of your administration holds them as well.
operations-access-log-empty = Nothing has been read yet.
operations-access-done-granted = The access is valid from now on.
operations-access-done-refused = The request was refused.
operations-access-done-revoked = The access has ended. It is not valid any more.
operations-access-do-granted = Allow access
operations-access-do-refused = Refuse
operations-access-do-revoked = End access
operations-access-column-asked = Asked
operations-access-column-about = What it is about
operations-access-column-state = State
operations-access-column-decided-by = Decided by
operations-access-column-looks = Pages read
operations-access-column-when = When
operations-access-column-who = Who
operations-access-column-page = What
operations-access-column-case = Case
operations-access-column-do = Do
operations-access-page-list = List of cases
operations-access-page-case = Case
operations-access-page-document = Document of a case
operations-access-reason = Reason
operations-access-reason-hint = For example: the decision is not delivered, error since yesterday. Please name no persons.
operations-access-hours = Duration
operations-access-hours-of = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
operations-access-until = Valid until
operations-access-one = Only case { $reference }
operations-access-all = All cases of the administration
operations-access-standing-asked = waits
operations-access-standing-lapsed = lapsed
operations-access-standing-open = valid
operations-access-standing-over = over
operations-access-standing-refused = refused
operations-access-standing-returned = given back
operations-access-standing-revoked = ended
operations-access-administration = Administration
operations-access-no-administration = Please choose an administration.
operations-access-reference = Case number
operations-access-reference-hint = If you need one case only, name its number: then the access is about that one. Without a number it is about all.
operations-access-no-reference = This is no case number of this administration. Please check the number, such as 0051-7K4M-9QXD, or leave the field empty.
operations-access-mail-subject = The operator asks for access
operations-access-mail = Hello,

    somebody who runs the portal asks your administration for access. After logging in you see on this page what it is about:

    { $link }

    Nothing happens without your answer. After seven days the request lapses.
operations-own-access = Access to cases
operations-own-access-lead = What you run you do not see: cases belong to the administrations. If you need to look inside to find a fault, ask the administration. It decides, and it sees every page that you read.
operations-own-access-caption = Your requests
operations-own-access-new = Ask for access
operations-own-access-ask = Send request
operations-own-access-use = Read cases
operations-own-access-end = Give back
operations-own-access-done-asked = The request is with the administration. It is valid for seven days.
operations-own-access-done-returned = The request or access has ended.

funding-overview = Overview of grants
funding-overview-lead = Who receives how much, compared with the people who live there. What benefits a municipality as a partner is counted for the one that applies.
funding-overview-all-programmes = All programmes
funding-overview-all-years = All years
funding-overview-year = Budget year
funding-overview-show = Show
funding-overview-number = { $number }
funding-overview-applications = Applications
funding-overview-grants = Grants
funding-overview-bound = Bound
funding-overview-drawn = Paid out
funding-overview-proven = Proven
funding-overview-per-head = Bound per inhabitant
funding-overview-without = Administrations without an application
funding-overview-without-of = { $without } of { $all }
funding-overview-without-lead = These administrations did not apply in this selection. They may need advice first.
funding-overview-without-table = By county and name
funding-overview-of-year = Money by the budget year { $year }. Applications count in the year in which they came in. Which administrations never applied stands under “All years”.
funding-overview-without-none = All administrations applied.
funding-overview-without-count = Show all { $count }
funding-overview-people = Inhabitants
funding-overview-of-all = State
funding-overview-of-counties = County
funding-overview-of-classes = Size
funding-overview-of-objects = Object
funding-overview-of-offices = Administration
funding-overview-bars = Picture
funding-overview-nothing = There is no application in this selection.
funding-overview-counties = By county
funding-overview-counties-table = { $count } of { $all } counties
funding-overview-counties-none = { $count ->
    [one] One county without a grant
   *[other] { $count } counties without a grant
}
funding-overview-classes = By size of the administration
funding-overview-classes-table = { $count } of { $all } sizes, by inhabitants
funding-overview-classes-none = { $count ->
    [one] One size without a grant
   *[other] { $count } sizes without a grant
}
funding-overview-objects = By object
funding-overview-objects-table = { $count } of { $all } objects
funding-overview-objects-none = { $count ->
    [one] One object without a grant
   *[other] { $count } objects without a grant
}
funding-overview-pace = How long decisions take
funding-overview-pace-lead = Days from the day on which the application was complete to the decision. Grants that were taken over from lists do not count.
funding-overview-decided = Decided
funding-overview-median = Median
funding-overview-longest = Longest
funding-overview-waiting = Waits longest for its decision
funding-overview-take = To take along
funding-overview-csv = Overview with all administrations (CSV)
funding-overview-xlsx = Overview with all administrations (Excel)
funding-overview-all = Thuringia
funding-overview-what = Level
funding-overview-name = Name
funding-import-title = Read in existing grants
funding-import-lead = For grants that were decided already. You hand the table in and a second person releases it; then all of it is booked or nothing. The rules of the programme on the day of the decision apply.
funding-import-columns = Columns: { $columns }. Without an end the end of the year counts; the last two may be missing. A line is a grant that falls due in one budget year.
funding-import-empty = Empty table (CSV)
funding-import-column-empfaenger = Recipient
funding-import-column-vorhaben = Project
funding-import-column-gegenstand = Object
funding-import-column-jahr = Year
funding-import-column-foerderung = Grant
funding-import-column-gesamtkosten = Whole costs
funding-import-column-bescheid = Decided on
funding-import-column-ende = End
funding-import-column-ausgezahlt = Paid out
funding-import-column-quelle = Source
funding-import-ready = { $count } grants of { $amount } together can be handed in. Taking them over lays them before a second person.
funding-import-nothing = The table has no line below its headings.
funding-import-cell-words = { $column }: something is missing here.
funding-import-cell-year = { $column }: the year is missing or cannot be read, for example 2027.
funding-import-cell-day = { $column }: the day is missing or cannot be read, for example 31.12.2027.
funding-import-cell-money = { $column }: the amount is missing or cannot be read, for example 1.250,00.
funding-import-recipient = No administration “{ $name }” is known, or there are several. Write its full name or its key.
funding-import-twice = This project of this recipient is in the programme already, or stands in the table twice.
funding-import-too-many = A table has at most { $most } lines. Split it.
funding-import-waits = { $count } grants of { $amount } together have been waiting for the second person since { $at }. Nothing is booked yet.
funding-import-wrong = Not everything fits any more
funding-import-unchanged = Nothing was booked.
funding-import-line = Line
funding-import-trouble = What is to be changed
funding-import-grants = What is booked
funding-import-own = You handed this table in. Another person has to release it.
funding-import-release = Release and book
funding-import-throw = Throw away
funding-done-handed = The table lies before the second person.
funding-done-released = The grants are booked.
funding-done-thrown = The table is thrown away. Nothing was booked.
funding-evidence-of-programme-link = Evidence of the programme (ZIP)
funding-evidence-of-grant-link = Evidence (ZIP)
funding-evidence-chain = Chain
funding-evidence-sequence = No.
funding-evidence-micros = Microseconds since 1970
funding-evidence-at = Moment
funding-evidence-actor = Who
funding-evidence-action = What
funding-evidence-subject = To what
funding-evidence-detail = Detail
funding-evidence-before = Hash before
funding-evidence-hash = Hash
funding-evidence-number = Number
funding-evidence-id = Identifier
funding-evidence-recipient = Recipient
funding-evidence-title = Title
funding-evidence-object = Object
funding-evidence-state = State
funding-evidence-received = Received
funding-evidence-complete = Complete since
funding-evidence-decided = Decided on
funding-evidence-valid = Final since
funding-evidence-ends = End of the period
funding-evidence-proof-due = Proof due
funding-evidence-granted = Granted
funding-evidence-called = Called
funding-evidence-drawn = Paid out
funding-evidence-proven = Proven
funding-evidence-claimed = Claimed back
funding-evidence-recovered = Paid back
funding-evidence-line = Line
funding-evidence-year = Year
funding-evidence-eligible = Eligible
funding-evidence-amount = Amount
funding-evidence-financed-by = Financing
funding-evidence-kind = Kind
funding-evidence-due = Due
funding-evidence-done = Done
funding-evidence-words = Text
funding-evidence-payment = Payment
funding-evidence-wanted = Wanted
funding-evidence-paid = Paid on
funding-evidence-own = Own money
funding-evidence-third = Money of others
funding-evidence-accepted = Accepted
funding-evidence-reason = Reason
funding-evidence-report = Report
funding-evidence-interest = Interest
funding-evidence-from = Interest from
funding-evidence-settled = Settled on
funding-evidence-item = Item
funding-evidence-place = Place
funding-evidence-bought = Bought on
funding-evidence-until = Bound until
funding-evidence-confirmed = Last confirmed for
funding-evidence-appropriation = Appropriation
funding-evidence-bound = Bound
funding-evidence-paid-out = Paid out
funding-evidence-authority = Commitment authority
funding-evidence-ahead = Bound for later years
funding-evidence-closed = Closed from
funding-evidence-rule = Rule
funding-evidence-value = Value
funding-evidence-source = Source
funding-evidence-verified = Verified
funding-evidence-chain-sound = The audit chain was checked from its first to its last event when this was made, and is sound.
funding-evidence-chain-broken = The audit chain is NOT sound: { $what }.
funding-evidence-files = The files (tables with semicolons, UTF-8):
funding-evidence-file-zuwendung = how the grant stands: days and amounts
funding-evidence-file-zuwendungen = all grants of the programme with days and amounts; letters and receipts are in the evidence of each grant
funding-evidence-file-kosten = the plan of costs, line by line
funding-evidence-file-finanzierung = who pays
funding-evidence-file-journal = every booking with the identifiers of the two accounts that proposed and released it
funding-evidence-file-verlauf = what was done when by whom, out of the audit chain
funding-evidence-file-schriftverkehr = requests, answers, conditions and internal notes
funding-evidence-file-abrufe = money that was called, with its payments
funding-evidence-file-aenderungen = changes that were asked for
funding-evidence-file-belege = list of receipts
funding-evidence-file-verwendungsnachweis = the report and what its check found
funding-evidence-file-rueckforderung = what is claimed back, with interest, as a table and as a notice
funding-evidence-file-inventar = what must serve its purpose
funding-evidence-file-haushaltsjahre = what each budget year has, what is bound and paid
funding-evidence-file-foerdergegenstaende = objects, also closed ones
funding-evidence-file-regeln = the numbers of the programme with their sources
funding-evidence-file-pruefkette = the part of the audit chain from which every hash can be made again
funding-evidence-file-bescheid = the decision about the application, as it went out
funding-evidence-file-aenderung = the notice about a change, as it went out
funding-evidence-file-vorhabensbeginn = the answer about an early start, as it went out
funding-evidence-of-grant =
    Evidence { $number }
    { $title }
    Recipient: { $recipient }
    Made: { $at }

    { $sound }
    Events of the whole chain: { $events }, of which here: { $here }
    Hash of the last event of the whole chain: { $head }
funding-evidence-of-programme =
    Evidence of the programme
    { $name }
    Made: { $at }
    Grants: { $grants }
    { $holds }

    { $sound }
    Events of the whole chain: { $events }, of which here: { $here }
    Hash of the last event of the whole chain: { $head }
funding-evidence-guide-check =
    How to check this without the program
    1. Unpack it. SHA256SUMS names the hash of every file: sha256sum -c SHA256SUMS (Windows: certutil -hashfile FILE SHA256).
    2. With Python: python3 pruefen.py compares the hashes and makes the hash of every event of the audit chain again.
    3. The sums of the journal by kind are the amounts of the grant: bound, called, paid out, proven.
funding-evidence-guide-chain =
    The audit chain
    Every event carries the hash of the one before; whoever changes one or takes it out makes all later ones invalid.
    Hash = SHA-256 over eight parts, each with its length in front (8 bytes, largest first): hash before, chain (4 bytes), number (8 bytes), microseconds (8 bytes), who, what, to what (16 bytes), detail.
    The extract holds events about grants only. Others lie between them; that they belong together shows in a comparison with an earlier or later archive, or with “dienstweg verify” at the operator.

procurement-title = Joint purchasing
procurement-lead = Ask all administrations what they need, pool it, and buy it together.
procurement-unknown = There is no such thing, or you cannot see it.
procurement-stale = Somebody else was faster.
procurement-not-possible = This is not possible at this stage.
procurement-unchanged = Nothing was changed.
procurement-yes = yes
procurement-no = no
procurement-save = Save
procurement-act = Next step
procurement-action = Action
procurement-standing = Status
procurement-subject = What it is about
procurement-kind = Kind
procurement-until = Last day
procurement-host = Purchasing body
procurement-tables = As a table
procurement-csv = Table as CSV
procurement-xlsx = Table as an Excel file

procurement-surveys = Surveys of demand
procurement-survey = Survey of demand
procurement-survey-new = New survey of demand
procurement-surveys-none = There is no survey yet.
procurement-survey-name = Name
procurement-survey-name-hint = For example: workplace computers 2027
procurement-purpose = Purpose
procurement-closes-on = Closing date
procurement-closes-on-hint = Last day for reports. After it the quantities are fixed.
procurement-survey-draft = in preparation
procurement-survey-open = open up to and including { $day }
procurement-survey-over = ended after { $day }, quantities are fixed
procurement-survey-closed = ended early, quantities are fixed
procurement-articles = Articles
procurement-articles-none = There is no article yet.
procurement-no-articles = A survey without articles asks for nothing. Please add an article first.
procurement-article-new = Add an article
procurement-article-lead = For the survey “{ $title }”
procurement-article-remove = Remove
procurement-article = Article
procurement-article-hint = So precise that all understand the same
procurement-group = Article group
procurement-group-hint = What serves the same purpose belongs to one group. By it the program finds orders that were split (section 3 (2) VgV).
procurement-unit = Unit
procurement-unit-hint = For example: piece, licence per year
procurement-evb-it = Model contract (EVB-IT)
procurement-evb-it-hint = Which of the model contracts for public IT fits
procurement-evb-it-purchase = Purchase
procurement-evb-it-service = Service
procurement-evb-it-licence-a = Licence type A (for good)
procurement-evb-it-licence-b = Licence type B (for a time)
procurement-evb-it-care = Software care
procurement-evb-it-cloud = Cloud
procurement-evb-it-system = System
procurement-list-price = List price, net
procurement-list-price-hint = Maker's price of one unit without VAT, for example 949.00
procurement-price-source = Source of the price
procurement-price-source-hint = Where the price is written, and as of when
procurement-open-hint = Opening it asks { $count } administrations. This cannot be undone. Articles and closing date cannot be changed afterwards.
procurement-do-oeffnen = Open the survey
procurement-do-schliessen = End the survey now
procurement-survey-change = Change the survey
procurement-drop-hint = The draft and its articles are deleted. This cannot be undone.
procurement-close-hint = { $count } administrations have not answered. Once it is ended, nobody can report or release anything. This cannot be undone.
procurement-do-loeschen = Delete the draft
procurement-answers = Answers
procurement-answers-count = { $answered } of { $whole } administrations, { $nothing } of them without demand
procurement-pooled-value = Value at list price
procurement-quantity = Quantity
procurement-administrations = Administrations
procurement-not-released = { $count } not released yet
procurement-silent = Who has not answered yet
procurement-silent-none = All administrations have answered.
procurement-silent-count = { $count } administrations have not answered.
procurement-silent-reminded = They are reminded by mail 90, 30 and 7 days before the closing date, as far as these days lie after the opening.
procurement-silent-list = List of administrations without an answer

procurement-own-title = Buying together
procurement-own-lead = Here you say what your administration needs.
procurement-own-caption = Surveys and agreements for your administration
procurement-own-none = Your administration has not been asked yet.
procurement-notice-survey = Survey of demand
procurement-notice-open = open
procurement-notice-over = over
procurement-report-lead = Report what your administration needs. A second person releases the report; only then does it count.
procurement-report-over = The survey is over. Your administration can report and release nothing more.
procurement-list-price-of = List price { $price } net per { $unit } ({ $source })
procurement-wanted-on = Needed from
procurement-wanted-on-hint = For example 31.12.2027
procurement-line = { $quantity } { $unit }, needed from { $day }, budget item { $budget }
procurement-with-quantity = Needed as soon as you enter a quantity.
procurement-budget-item = Budget item
procurement-budget-item-hint = From which budget item it is paid
procurement-do-melden = Report demand
procurement-do-freigeben = Release the report
procurement-do-nichts = No demand
procurement-waiting =
    { $count ->
        [one] 1 article waits for its release
       *[other] { $count } articles wait for their release
    }
procurement-waiting-text = Only somebody else than who reported can release it.
procurement-lost = (not released, does not count)
procurement-uncounted =
    { $count ->
        [one] 1 report or change does not count, because it was not released
       *[other] { $count } reports or changes do not count, because they were not released
    }
procurement-all-released = The report is released.
procurement-said-nothing = Your administration said that it needs nothing.
procurement-reported = What was reported
procurement-reported-none = Nothing was reported.
procurement-second-person = Whoever reported or proposed it does not release it. Please have a second person release it.
procurement-frozen = The quantities are fixed since the end of { $day }. Later reports are not accepted, because the value of the contract is estimated by the demand that was reported (section 3 (1) and (3) VgV).
procurement-report-wrong = Please check your entries.
procurement-report-article = The survey has no such article.
procurement-report-twice = This article stands there twice.
procurement-report-quantity = Enter a whole number between 0 and 1,000,000.
procurement-report-day = Say from when you need it: a day from today on that exists, for example 31.12.2027.
procurement-report-budget = Give the budget item, at most 200 characters.
procurement-report-again = This is what is reported now. The form still holds what you entered. Press “Report demand” again, and it replaces what is reported.
procurement-report-empty = You entered no quantity. Do you need nothing? Then press “No demand”.
procurement-reading-title = Read a report from a table
procurement-reading-lead = Download the table, fill it in and send it back. First you see what would change.
procurement-reading-check = Check the table
procurement-reading-take = Take over
procurement-reading-file = Table as a file
procurement-reading-file-hint = CSV or Excel
procurement-reading-typed = Or as text
procurement-reading-typed-hint = One line per article, columns separated by semicolons
procurement-reading-columns = These columns are missing: { $columns }
procurement-reading-after = After
procurement-reading-before = Before
procurement-reading-changes = What changes
procurement-reading-same = The table changes nothing in the report.
procurement-reading-nothing = Choose a file, or paste the table as text.
procurement-reading-ready =
    The table is sound: { $count ->
        [one] 1 line
       *[other] { $count } lines
    }.
procurement-reading-problems = { $count } errors in the table
procurement-reading-problems-caption = Errors by line
procurement-reading-line = Line
procurement-reading-trouble = Error
procurement-column-nr = No.
procurement-column-artikel = Article
procurement-column-einheit = Unit
procurement-column-listenpreis = List price net
procurement-column-menge = Quantity
procurement-column-bedarf = Needed from
procurement-column-haushaltsstelle = Budget item
procurement-column-verwaltung = Administration
procurement-column-freigegeben = released

procurement-done-saved = Saved.
procurement-done-same = Nothing has changed.
procurement-done-opened = The survey is open. All administrations get to know.
procurement-done-closed = The survey is ended.
procurement-done-removed = The article is removed.
procurement-done-dropped = The draft is deleted.
procurement-done-reported = The demand is reported. A second person releases it.
procurement-done-released = The report is released.
procurement-done-nothing = Reported: no demand.
procurement-problem-missing = Fill in this field.
procurement-problem-long = At most { $most } characters, there are { $found }.
procurement-problem-money = Enter an amount without blanks, for example 1234.50.
procurement-problem-money-large = The amount is too large: at most 9,999,999,999.99.
procurement-problem-money-cents = An amount has at most two decimal places, for example 1234.50.
procurement-problem-money-negative = The amount must not be below zero.
procurement-problem-day = Enter a day, for example 31 12 2027.
procurement-problem-late = Enter a day up to { $last }.
procurement-problem-no-day = There is no { $day }.
procurement-problem-early = Enter a day from { $first } on.
procurement-problem-choice = Choose one.

procurement-mail-remind-subject = Survey of demand: { $title }
procurement-mail-remind =
    Good day,
    
    { $office } has not answered the survey “{ $title }” yet. The closing date is { $day }. After it the quantities are fixed.
    
    Please report what you need, or that you need nothing:
    { $link }

procurement-limits-title = Thresholds
procurement-limits-intro = Which procedure is allowed for which value on which day
procurement-limits-lead = Enter kind, estimated value and day. The value is without VAT, for the whole term with all options (section 3 VgV).
procurement-limits-ask = Show the procedure
procurement-limits-gap = No rule is recorded for { $day } and this value
procurement-limits-gap-text = The program does not guess. Please ask your procurement office or the supervisory authority.
procurement-limits-national = Thresholds in Thuringia
procurement-limits-union = Thresholds of the European Union
procurement-value = Estimated value, net
procurement-value-hint = In euros, for example 45000
procurement-day = Day
procurement-period = Period
procurement-since = since { $day }
procurement-procedure = Procedure
procurement-limit = up to and including
procurement-limit-from = from
procurement-source = Source
procurement-source-verified = Source: { $source }
procurement-source-unverified = Source: { $source } (not compared with the text of the law)
procurement-kind-supplies = Supplies and services
procurement-kind-works = Works
procurement-kind-freelance = Freelance services
procurement-kind-social = Social and other special services
procurement-procedure-direct = Direct order
procurement-procedure-negotiated = Negotiated procedure
procurement-procedure-restricted = Restricted tender
procurement-procedure-public = Public tender
procurement-procedure-union = Open procedure in the whole EU
procurement-why-within = { $value } is not above the limit of { $limit }.
procurement-why-above = { $value } is above the highest limit of { $limit } and below the EU threshold.
procurement-why-union = { $value } reaches the EU threshold of { $limit } (section 106 (1) GWB).

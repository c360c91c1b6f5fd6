title = Apply for club funding
intro = Clubs and volunteer groups can apply for money from the municipality here. It takes about 20 minutes. Have the costs and the financing at hand. Please send one application for each project.
deadline = Applications are usually due by 31 October for the following year. The funding guideline of your municipality applies.
trust-note = You do not need an account. The application is made by a person who may represent the club.

section-club = About the club
section-project = What should be funded
section-money = Costs and financing
section-documents = Documents
section-finish = Notice and declaration

page-club = Which club is applying?
club-label = Club or group
club_name-label = Name of the club or group
legal_form-label = Legal form
legal_form-option-registered-association = Registered association (e. V.)
legal_form-option-association = Association or group that is not registered
legal_form-option-nonprofit-company = Limited company (GmbH or UG)
legal_form-option-cooperative = Registered cooperative (eG)
legal_form-option-foundation = Foundation
legal_form-option-other = Another legal form

page-register = Where is the club registered?
register_court-label = Register court
register_court-hint = For example: Amtsgericht Gotha
register_number-label = Register number
register_number-hint = For example: VR 1234

page-address = What is the address of the club?
seat-label = Address of the club
seat-hint = This address is stated in the notice.

page-representative = Who represents the club?
representative-label = Authorised representative
representative-hint = According to the statutes of the club or the register.
representative_role-label = Role
representative_role-hint = Optional. For example: chair or treasurer.

page-contact = How can we reach the club?
page-contact-hint = Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number
phone-hint = Optional.

page-members = How many members does the club have?
members-label = Members in total
members_under_18-label = Of these, under 18 years of age
members_under_18-hint = If there are none, enter 0.
rule-young-among-members = You state more young members than members in total. Check both numbers.

page-charitable = Is the club charitable?
charitable-label = The tax office has recognised the club as charitable

page-kind = What kind of funding are you applying for?
kind-label = Kind of funding
kind-option-institutional = Grant for the regular work of the club
kind-option-project = Grant for a project or an event
kind-option-investment = Grant for a purchase or building work
kind-option-youth-work = Grant for youth work

page-purpose = What do you need the money for?
project_title-label = Name of the project
project_title-hint = For example: Youth tournament 2027. The notice will use this name.
purpose-label = Purpose
purpose-hint = Describe what you plan to do, for whom and where. At most 3,000 characters.
rule-purpose-not-too-short = Please describe the purpose a little more precisely, with at least 30 characters.

page-period = When will it take place?
page-period-hint = For the regular work of the club, give the first and the last day of the year.
start_date-label = Start
end_date-label = End
rule-end-after-start = The end is before the start. Check both dates.
rule-period-not-too-long = There are more than five years between start and end. Check both dates.

page-already-started = Has the project started already?
already_started-label = We have started already
already_started-hint = The first contract or order usually counts as the start.
start_note-label = Wait for the notice
start_note-text = Many funding guidelines give no money for projects that started before the notice. If you have to start earlier, ask the municipality first.

page-vat = Can the club deduct input VAT?
vat_deductible-label = The club may deduct input VAT for this project
vat_deductible-hint = Most clubs may not.

page-costs = What are the costs?
net_note-label = Costs without VAT
net_note-text = As the club can deduct input VAT, please state all costs without VAT.
costs-label = Costs
costs-hint = List every expense separately.
costs-row = Expense
costs-add = Add another expense
cost_item-label = What for
cost_item-hint = For example: rent for the hall
cost_amount-label = Amount in euros

page-own-funds = How much does the club pay itself?
own_funds-label = Own funds in euros
own_funds-hint = Money of the club, including admission and participation fees. If there are none, enter 0.

page-sources = Who else gives money?
sources-label = Third-party funds
sources-hint = For example from the county, the state, a foundation or donations. If nobody else gives money, simply continue.
sources-row = Source of money
sources-add = Add a source of money
source_name-label = Name
source_amount-label = Amount in euros
source_state-label = Status
source_state-option-approved = Promised
source_state-option-applied = Applied for
source_state-option-planned = Planned

page-grant = How much money are you applying for?
page-grant-hint = Own funds, third-party funds and the grant must add up to the total costs.
total_costs-label = Total costs
third_party_total-label = Third-party funds in total
uncovered-label = Not yet covered
grant_wanted-label = Grant applied for in euros
rule-plan-balanced = Own funds, third-party funds and the grant do not add up to the total costs. Apply for the amount that is not yet covered, or change the costs and the financing.

page-review = The result of your details
page-review-hint = The municipality decides according to its guideline and its budget. As a rule there is no entitlement to funding.
grant_percent-label = Share of the grant in the total costs, in per cent
deadline_day-label = Closing date for applications
late_note-label = The closing date has passed
late_note-text = You can still send the application. The municipality will check whether it can be considered.
limit_note-label = More than usual
limit_note-text = Your application exceeds the maximum in the funding guideline. The municipality may grant less.
own_share_note-label = Low own funds
own_share_note-text = The funding guideline expects a higher share of own funds. The municipality may ask about it.
open_sources_note-label = Money that is not yet promised
open_sources_note-text = Tell the municipality as soon as another source agrees or refuses.

page-account = To which account should the grant be paid?
account_holder-label = Account holder
account_holder-hint = The account must belong to the club.
iban-label = IBAN
iban-hint = A German IBAN starts with DE and has 22 characters.

page-finance-plan = Do you have a detailed financing plan?
finance_plan-label = Upload the financing plan
finance_plan-hint = Optional. You have already entered the financing plan above. Add here what did not fit there. At most three files of at most 10 MB each.

page-statutes = Does the municipality have the statutes of the club?
statutes-label = Upload the statutes
statutes-hint = Only if they are new or have changed. Otherwise simply continue.

page-tax-exemption = Do you have the tax exemption notice?
tax_exemption-label = Upload the tax exemption notice
tax_exemption-hint = The tax office has issued this notice. If you do not have it at hand, simply continue. The municipality will ask for it.

page-quotes = Do you have quotes for the purchase?
quotes-label = Upload quotes
quotes-hint = Optional. At most five files of at most 10 MB each.

page-delivery = How would you like to receive the notice?
delivery-label = We would like to receive it
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to the address of the club

page-declaration = Please confirm
proof_due-label = Proof of use due by
proof_duty-label = We will prove what we have used the money for: with a report, an account and a list of all receipts.
proof_duty-hint = The municipality may reclaim what was not used for the purpose or not proven.
privacy_read-label = I have read the privacy information.
correct-label = The details are correct and complete. I may represent the club.
correct-hint = If costs, financing or purpose change, tell the municipality at once.

outcome-granted = Grant the funding
outcome-granted-text = The club is granted funding for the project named above in the amount applied for. It may be used for this purpose only. The club must prove its use with a report, an account and a list of receipts.
outcome-granted-partly = Grant the funding in part
outcome-granted-partly-text = The club is granted funding for the project named above in the amount stated in the reasons. It may be used for this purpose only. The club must prove its use with a report, an account and a list of receipts.
outcome-granted-partly-refused = To the extent that the application goes beyond this, it is refused.
outcome-refused = Refuse the funding
outcome-refused-text = The application for funding is refused.
outcome-withdrawn = Application withdrawn
outcome-withdrawn-text = You have withdrawn the application. We have ended the procedure.

param-club-grant-kinds = Kinds of funding
param-club-grant-kinds-hint = Only these kinds are offered, according to the funding guideline. If nothing is chosen, all are offered.
param-club-grant-kinds-option-institutional = Regular work of the club
param-club-grant-kinds-option-project = Project or event
param-club-grant-kinds-option-investment = Purchase or building work
param-club-grant-kinds-option-youth-work = Youth work
param-club-grant-deadline-month = Closing date: month
param-club-grant-deadline-month-hint = As a number, for example 10. The closing date is in the year before the project starts, according to the funding guideline. Without month and day the form states no closing date.
param-club-grant-deadline-day = Closing date: day
param-club-grant-deadline-day-hint = As a number, for example 31.
param-club-grant-max-percent = Largest share of the grant
param-club-grant-max-percent-hint = In per cent of the total costs, according to the funding guideline. Whoever applies for more is told so.
param-club-grant-max-amount = Largest grant
param-club-grant-max-amount-hint = Amount in euros according to the funding guideline. Whoever applies for more is told so.
param-club-grant-min-own-percent = Smallest share of own funds
param-club-grant-min-own-percent-hint = In per cent of the total costs, according to the funding guideline. Whoever contributes less is told so.
param-club-grant-proof-months = Time limit for the proof of use
param-club-grant-proof-months-hint = In months after the end of the project, according to the funding guideline.

title = Apply for special use of a street
intro = Apply here for permission to use a public street, pavement or square for something other than traffic. For example for a scaffold, a container or outdoor tables. It takes about eight minutes.
deadline = Apply at least 14 days before the start unless the by-law of your municipality says otherwise. Do not start before you have the permit.
trust-note = You do not need an account. Your details are sufficient.

section-applicant = About you
section-use = About the use
section-fee = Fee and decision
section-finish = Declaration

page-applicant-kind = For whom are you applying?
applicant_kind-label = I am applying
applicant_kind-option-person = For myself
applicant_kind-option-organisation = For a company, an association or another organisation

page-company = What is the organisation called?
company-label = Organisation
company_name-label = Name of the organisation
legal_form-label = Legal form
legal_form-hint = It is stated in the agreement, in the statutes or in the register.

page-register = What does the entry in the register say?
register_number-label = Register number
register_number-hint = From the register of companies, cooperatives or associations, for example HRB 12345.
register_court-label = Register court
register_court-hint = Optional. For example Amtsgericht Jena.

page-person = What is your name?
page-person-hint = If you apply for an organisation, you must be entitled to represent it.
applicant-label = Your name

page-address = What is the address?
page-address-hint = For an organisation, state its address. This address is stated in the decision.
home-label = Address

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-kind = What do you need the area for?
use_kind-label = Kind of use
use_kind-option-container = Container or skip
use_kind-option-scaffold = Scaffold
use_kind-option-site-setup = Construction site equipment
use_kind-option-crane = Crane or lifting platform
use_kind-option-goods-display = Display of goods
use_kind-option-tables-chairs = Tables and chairs
use_kind-option-advertising-board = Advertising board
use_kind-option-info-stand = Information stand
use_kind-option-sales-stand = Sales stand
use_kind-option-excavation = Excavation
use_kind-option-other = Something else

page-description = What do you have in mind?
use_description-label = Describe the use

page-place = Where is the area?
place-label = Place of the use
place-hint = Street, house number and position. For example: Marktstraße 5, pavement in front of the house.
position-label = Position on the map
position-hint = Optional. One point is enough.

page-size = How large is the area?
length_m-label = Length in metres
length_m-hint = For example 6.5
width_m-label = Width in metres
width_m-hint = For example 1.2
footway_left_m-label = Free width of the pavement in metres
footway_left_m-hint = Optional. This is what remains free beside your area. If no pavement is affected, leave this empty.
narrow_note-label = The pavement becomes narrow
narrow_note-text = Less remains free than the municipality normally requires. Check whether you can use less width. Otherwise the municipality may require you to secure or divert the pavement.

page-period = When do you use the area?
page-period-hint = Include the time for setting up and clearing away.
from_date-label = First day
from_date-hint = For example 1 6 2026 (day, month, year)
from_time-label = Start, time of day
from_time-hint = For example 7:00
until_date-label = Last day
until_date-hint = For a single day, enter the same day.
until_time-label = End, time of day
until_time-hint = For example 18:00
rule-until-after-from = The last day is before the first. Check both dates.
rule-until-time-after-from = On this day the end is not after the start. Check both times.
late_note-label = The start is soon
late_note-text = The application should be in earlier. You can apply all the same. It is uncertain whether the municipality decides in time. Do not start without a permit.

page-traffic = Does traffic have to be changed?
roadway-label = The carriageway, a cycle path or the pavement must be closed or narrowed
roadway-hint = This includes parking bans.

page-traffic-plan = Signs and closures
traffic_note-label = You also need a traffic order
traffic_note-text = Signs and closures are ordered by the road traffic authority (section 45 (6) StVO). This is usually the district. Apply for the order there.
traffic_plan-label = Upload a traffic sign plan
traffic_plan-hint = Optional. If you do not have a plan yet, simply continue.

page-plan = Show where the area is
site_plan-label = Upload a site plan or sketch
site_plan-hint = A drawing with measurements or a photo with the area marked is enough. JPEG, PNG, WebP or PDF of at most 10 MB.

page-responsible = Who is responsible on site?
responsible_is_applicant-label = I am responsible myself
responsible-label = Responsible person
responsible_phone-label = Telephone number of the responsible person
responsible_phone-hint = Someone must be available under this number during the use.

page-responsible-person = What is the name of the responsible person?

page-fee = This is the expected fee
page-fee-hint = Only the decision is binding.
area-label = Area in square metres
days-label = Days
tariff_rate-label = Amount from the tariff
tariff_unit-label = Unit of time from the tariff
tariff_units-label = Number of units of time
billed_area-label = Area charged, in square metres
tariff_fee-label = Fee according to the tariff
fee_rate-label = Fee per square metre
fee_unit-label = This fee applies
fee_unit-option-day = Per day
fee_unit-option-week = Per week or part of a week
fee_unit-option-month = Per month or part of a month
fee_unit-option-year = Per year or part of a year
fee_units-label = How many times it is charged
fee_expected-label = Expected fee
fee_unknown_note-label = The fee is not known yet
fee_unknown_note-text = The municipality calculates the fee according to its by-law. The decision states the amount.

page-delivery = How would you like to receive the decision?
delivery-label = I would like to receive it
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to the address I have given

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
correct-label = My details are correct and complete.
correct-hint = If the place, size or time changes, tell the municipality.

fee-special-use = Fee for the special use

outcome-permitted = Grant the permit
outcome-permitted-text = The special use is permitted for the stated place, area and time. The permit may be revoked.
outcome-permitted-in-part = Grant the permit in part
outcome-permitted-in-part-text = The special use is permitted with restrictions. The permit may be revoked.
outcome-permitted-in-part-refused = In all other respects your application is refused.
outcome-refused = Refuse the application
outcome-refused-text = Your application for special use is refused.
outcome-no-permit-needed = No permit required
outcome-no-permit-needed-text = You do not need a permit from the municipality for the use described. We close your application.

param-special-use-building-rate = Fee per square metre: container, scaffold, site, crane, excavation
param-special-use-building-rate-hint = Amount in euros per unit of time, according to the tariff of the by-law.
param-special-use-building-unit = Unit of time: container, scaffold, site, crane, excavation
param-special-use-building-unit-hint = The time for which the amount applies.
param-special-use-building-unit-option-day = Per day
param-special-use-building-unit-option-week = Per week or part of a week
param-special-use-building-unit-option-month = Per month or part of a month
param-special-use-building-unit-option-year = Per year or part of a year
param-special-use-goods-rate = Fee per square metre: goods displays
param-special-use-goods-rate-hint = Amount in euros per unit of time, according to the tariff of the by-law.
param-special-use-goods-unit = Unit of time: goods displays
param-special-use-goods-unit-hint = The time for which the amount applies.
param-special-use-goods-unit-option-day = Per day
param-special-use-goods-unit-option-week = Per week or part of a week
param-special-use-goods-unit-option-month = Per month or part of a month
param-special-use-goods-unit-option-year = Per year or part of a year
param-special-use-seating-rate = Fee per square metre: tables and chairs
param-special-use-seating-rate-hint = Amount in euros per unit of time, according to the tariff of the by-law.
param-special-use-seating-unit = Unit of time: tables and chairs
param-special-use-seating-unit-hint = The time for which the amount applies.
param-special-use-seating-unit-option-day = Per day
param-special-use-seating-unit-option-week = Per week or part of a week
param-special-use-seating-unit-option-month = Per month or part of a month
param-special-use-seating-unit-option-year = Per year or part of a year
param-special-use-promotion-rate = Fee per square metre: advertising boards and information stands
param-special-use-promotion-rate-hint = Amount in euros per unit of time, according to the tariff of the by-law.
param-special-use-promotion-unit = Unit of time: advertising boards and information stands
param-special-use-promotion-unit-hint = The time for which the amount applies.
param-special-use-promotion-unit-option-day = Per day
param-special-use-promotion-unit-option-week = Per week or part of a week
param-special-use-promotion-unit-option-month = Per month or part of a month
param-special-use-promotion-unit-option-year = Per year or part of a year
param-special-use-sales-rate = Fee per square metre: sales stands
param-special-use-sales-rate-hint = Amount in euros per unit of time, according to the tariff of the by-law.
param-special-use-sales-unit = Unit of time: sales stands
param-special-use-sales-unit-hint = The time for which the amount applies.
param-special-use-sales-unit-option-day = Per day
param-special-use-sales-unit-option-week = Per week or part of a week
param-special-use-sales-unit-option-month = Per month or part of a month
param-special-use-sales-unit-option-year = Per year or part of a year
param-special-use-other-rate = Fee per square metre: other uses
param-special-use-other-rate-hint = Amount in euros per unit of time, according to the tariff of the by-law.
param-special-use-other-unit = Unit of time: other uses
param-special-use-other-unit-hint = The time for which the amount applies.
param-special-use-other-unit-option-day = Per day
param-special-use-other-unit-option-week = Per week or part of a week
param-special-use-other-unit-option-month = Per month or part of a month
param-special-use-other-unit-option-year = Per year or part of a year
param-special-use-minimum = Minimum fee
param-special-use-minimum-hint = Amount in euros. If it is empty, there is no minimum fee.
param-special-use-area-rule = How the area is charged
param-special-use-area-rule-hint = If nothing is chosen, the exact area counts.
param-special-use-area-rule-option-exact = Exact area
param-special-use-area-rule-option-started = Every square metre begun counts in full
param-special-use-lead-days = Days before the start by which an application should be in
param-special-use-lead-days-hint = If nothing is entered, 14 days apply.
param-special-use-min-footway-cm = Width of the pavement that should remain free
param-special-use-min-footway-cm-hint = In centimetres. If nothing is entered, there is no note about it.

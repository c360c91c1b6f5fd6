title = Apply for funding for digital administration
intro = Municipalities, counties and their associations in Thuringia can apply to the state for a grant here. It takes about 40 minutes. Have the planned costs and the financing at hand. There are examples beside the questions. Please send one application for each project.
deadline = Send the application before you sign a contract or order anything. Whoever starts earlier without approval usually gets no money.
trust-note = You do not need an account. The application is made by a person who may represent your body.

section-body = Who is applying
section-project = The project
section-money = Costs and financing
section-documents = Documents
section-finish = Answer and declaration

page-body = Who is applying?
page-body-hint = Only municipalities and associations of municipalities in Thuringia can apply.
body-label = Public body
body_name-label = Name of the body
body_name-hint = As it is called in contracts. For example: Stadt Beispielhausen.

page-address = What is its address?
seat-label = Address of the administration
seat-hint = Letters about this application go to this address.

page-representative = Who represents the body?
representative-label = Authorised representative
representative-hint = For example the mayor, the head of the county or the chair of the association.
representative_role-label = Role
representative_role-hint = Optional. For example: mayor.

page-contact = How can we reach you?
page-contact-hint = Name the office that knows the project. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number
phone-hint = Optional. Preferably a direct line.

page-joint = Do you carry out the project with others?
joint-label = Several bodies carry out the project together
joint-hint = For example: a county runs a data centre for its municipalities as well. One of them then applies for all.

page-partners = Who takes part?
page-partners-hint = Without the body that is applying.
partners-label = Further bodies
partners-hint = If municipalities share an administration, name each one that takes part itself.
partners-row = Body
partners-add = Add another body
partner_name-label = Name
partner_name-hint = For example: Gemeinde Musterdorf

page-object = What should be funded?
page-object-hint = You only see what applications are accepted for. If several fit, choose the main one and describe the rest under purpose.
object-label = Object of the funding
object-option-strategy = Strategy for digitalisation
object-option-strategy-hint = For example: a concept that says which services go online and when.
object-option-records = Electronic records and document management
object-option-records-hint = For example: introducing electronic records in two departments.
object-option-procedures = Specialist software and electronic services
object-option-procedures-hint = Introduction, use and operation. For example: shared software for the public order office.
object-option-interfaces = Interfaces
object-option-interfaces-hint = For example: online applications reach the specialist software without being typed again.
object-option-security = Information security
object-option-security-hint = For example: a management system for information security or training for the officers in charge.
object-option-invoices = Electronic invoices
object-option-invoices-hint = For example: receiving, checking and paying electronic invoices.
object-option-training = Training
object-option-training-hint = For example: staff learn to work with online applications.

page-purpose = What are you planning?
project_title-label = Name of the project
project_title-hint = Short and clear, at most 120 characters. For example: Interface between the service portal and the residents' register.
purpose-label = Purpose
purpose-hint = What is difficult today, what will you do, for whom, in which steps? For example: “Applications for special use arrive on paper. We will set up an online application, connect it to our software and train four members of staff.” At most 4,000 characters.
rule-purpose-not-too-short = Please describe the purpose a little more precisely, with at least 30 characters.

page-effect = What will become better?
effect-label = Benefit, and how one will see it
effect-hint = Optional, but helpful. For example: “Today an application takes 25 minutes, afterwards 10. After one year half of the applications arrive online.” One number is enough. At most 3,000 characters.

page-period = When does the project start and end?
page-period-hint = At most five years. Allow time for the notice and for procurement.
start_date-label = Start
start_date-hint = Usually the day on which you want to sign the first contract. For example: 1 3 2027.
end_date-label = End
end_date-hint = The day on which everything is delivered and accepted. For example: 30 11 2028.
rule-end-after-start = The end is before the start. Check both dates.
rule-period-not-too-long = There are more than five years between start and end. Check both dates or divide the project.

page-already-started = Have you already started?
past_start_note-label = The start is before today
past_start_note-text = If you have not started yet, change the start on the page before.
already_started-label = We have already started
already_started-hint = You have started as soon as a contract for a delivery or service is signed. Planning and asking for quotes usually do not count yet.

page-early-approval = Was the early start approved?
approval_note-label = Without approval there is usually no grant
approval_note-text = Whoever starts before the notice needs an approval beforehand (VV Nr. 1.3 zu § 44 ThürLHO). If you have none, ask the granting office before you continue.
early_approval-label = File number of the approval
early_approval-hint = It stands at the top of the letter. For example: 14/0815.

page-early-start = Do you have to start before the notice?
early_wanted-label = We ask for approval to start earlier
early_wanted-hint = Only if you cannot wait. For example because the old server is failing. If you can wait, answer no.

page-early-reason = Why can you not wait?
no_promise_note-label = The approval is no promise
no_promise_note-text = Even if you may start earlier, no grant is promised by that. Do not start before you have the approval.
early_reason-label = Reason
early_reason-hint = What happens if you wait? By when do you have to sign? For example: “The maintenance contract ends on 31 March 2027. After that there are no security updates.” At most 2,000 characters.

page-vat = Can you deduct input VAT?
vat_deductible-label = We may deduct input VAT for this project
vat_deductible-hint = For sovereign tasks that is usually not the case. Ask your treasury.

page-costs = What are the costs?
page-costs-hint = One row for each expense and each year. Estimates are fine if you can say what they are based on.
net_note-label = Costs without VAT
net_note-text = As you can deduct input VAT, please state all costs without VAT.
costs-label = Costs
costs-hint = For example: licences for electronic records, software, 2027, 18,000 euros.
costs-row = Expense
costs-add = Add another expense
cost_item-label = What for
cost_item-hint = For example: setting up the interface
cost_kind-label = Kind of expense
cost_kind-option-software = Software
cost_kind-option-software-hint = For example licences and rented programs.
cost_kind-option-hardware = Equipment
cost_kind-option-hardware-hint = For example servers and scanners.
cost_kind-option-service = Service
cost_kind-option-service-hint = For example set-up and advice by a company.
cost_kind-option-training = Training
cost_kind-option-training-hint = For example courses and their material.
cost_kind-option-staff = Staff
cost_kind-option-staff-hint = For example a post for the project.
cost_kind-option-other = Other
cost_kind-option-other-hint = For example travel and rooms.
cost_year-label = Year
cost_year-hint = You pay the invoice in this year. For example: 2027.
cost_amount-label = Amount in euros
cost_amount-hint = For example: 18,000
cost_eligible-label = This expense should be funded
cost_eligible-hint = Yes if the guideline allows it to be funded. No if you bear it without a grant. If you are not sure, ask the granting office before submitting.

page-own-funds = How much do you pay yourselves?
page-own-funds-hint = The sums follow from your costs.
total_costs-label = Total costs
eligible_costs-label = Of these, to be funded
own_least-label = Own funds at least
partner_money_note-label = Money of the other bodies
partner_money_note-text = The granting office tells you whether it counts as own funds. If you do not know yet, name it on the next page.
own_funds-label = Own funds in euros
own_funds-hint = Money from your budget. For example: with total costs of 10,000 euros and a grant of 8,000 euros it is 2,000. What others give comes on the next page.
rule-own-share = The own funds are lower than the amount that you have to bear at least. Give more or check the costs.

page-sources = Who else gives money?
sources-label = Money from others
sources-hint = For example from the federal government or from another funding programme. If nobody else gives money, simply continue.
sources-row = Source of money
sources-add = Add a source of money
source_name-label = Name
source_name-hint = For a funding programme with its name. For example: Gemeinde Musterdorf.
source_amount-label = Amount in euros
source_amount-hint = For example: 5,000
source_state-label = Status
source_state-option-approved = Promised
source_state-option-applied = Applied for
source_state-option-planned = Planned

page-grant = How much money are you applying for?
page-grant-hint = Own funds, money from others and the grant must add up to the total costs.
third_party_total-label = Money from others in total
uncovered-label = Not yet covered
grant_most-label = Grant at most
grant_wanted-label = Grant applied for in euros
grant_wanted-hint = Usually this is the amount that is not yet covered. It is already in the field.
rule-plan-balanced = Own funds, money from others and the grant do not add up to the total costs. Apply for the amount that is not yet covered, or change the costs and the financing.
rule-share-not-too-high = You apply for more than is funded at most. Apply for less and give more own funds or money from others instead.
rule-eligible-only = You apply for more than the expenses that should be funded. Apply for less or check in the costs which expenses should be funded.

page-grant-years = In which year do you need how much?
page-grant-years-hint = The state plans its money by year. If the project takes one year only, one part is enough.
grant_years-label = Grant by year
grant_years-hint = For example: 12,000 euros in 2027 and 6,000 euros in 2028 for a grant of 18,000 euros.
grant_years-row = Part
grant_years-add = Add another year
grant_year-label = Year
grant_year-hint = The year in which you pay the invoices. Name each year only once.
grant_year_amount-label = Grant in this year in euros
grant_year_amount-hint = At first the field holds everything that is not yet distributed.
grant_years_total-label = Distributed to years
grant_years_rest-label = Still to be distributed
rule-years-add-up = The years do not add up to the grant applied for. Change an amount or add a year.

page-review = The result of your details
page-review-hint = The state decides according to its guideline and its budget. As a rule there is no entitlement to funding.
grant_percent-label = Share of the grant in the expenses to be funded, in per cent
small_note-label = A small amount
small_note-text = You apply for less than is usually granted here at least. It may help to carry out the project together with others. Ask the granting office.
open_sources_note-label = Money that is not yet promised
open_sources_note-text = Tell the granting office as soon as another source agrees or refuses.
years_note-label = A year lies outside the project
years_note-text = In the costs or the grant you name a year before the start or after the end. If that is intended, explain it briefly under purpose. Otherwise change it.

page-account = To which account should the grant be paid?
account_holder-label = Account holder
account_holder-hint = The account must belong to the body. Your treasury knows it.
iban-label = IBAN
iban-hint = A German IBAN starts with DE and has 22 characters.

page-offers = Do you have quotes or price lists?
offers-label = Upload quotes
offers-hint = Optional. They show how you arrive at the costs. For example: a quote of the company or an estimate of your own. At most ten files of at most 10 MB each.

page-resolution = Is there a resolution?
resolution-label = Upload the resolution
resolution-hint = Optional. For example of the municipal council, the county council or the assembly of the association. If there is none yet, simply continue.

page-agreement = Do you have an agreement with the others?
agreement-label = Upload the agreement
agreement-hint = For example an agreement on joint tasks (Zweckvereinbarung), also as a draft. If you have none yet, simply continue. The granting office may ask for it.

page-measure = Is the project in your plan?
measure-label = Number of the measure
measure-hint = Optional. The number in your own plan for digitalisation. For example: 7.

page-delivery = How would you like to receive answers?
delivery-label = We would like to receive answers to this application
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to the address of the administration

page-declaration = Please confirm
next_note-label = What happens next
next_note-text = The granting office checks whether anything is missing and asks you on the status page. After that it works on your application as a funding case. The notice comes from there. This may take months, and we cannot promise how long. Do not sign contracts until then, unless the early start is approved.
proof_duty-label = We will prove what we have used the money for: with a report, an account and a list of receipts.
proof_duty-hint = The state may reclaim what was not used for the purpose or not proven.
no_double_funding-label = For the same expenses we neither get nor apply for other money, apart from what is named above as money from others.
no_double_funding-hint = If something is added later, tell the granting office.
privacy_read-label = I have read the privacy information.
correct-label = The details are correct and complete. I may represent the body or act on its behalf.
correct-hint = If costs, financing or purpose change, tell the granting office at once.

outcome-taken-over = Take over as a funding case
outcome-taken-over-text = Your application is now worked on as a funding case. The notice comes from there. This is not yet a decision and not a promise. We cannot promise how long it will take. Do not sign contracts until then, unless the early start is approved.
outcome-withdrawn = Application withdrawn
outcome-withdrawn-text = You have withdrawn the application. We have ended the procedure. You can send a new application later.

param-digital-grant-objects-open = Open objects of the funding
param-digital-grant-objects-open-hint = Applications are accepted for these only. If nothing is chosen, all are offered.
param-digital-grant-objects-open-option-strategy = Strategy for digitalisation
param-digital-grant-objects-open-option-records = Electronic records and document management
param-digital-grant-objects-open-option-procedures = Specialist software and electronic services
param-digital-grant-objects-open-option-interfaces = Interfaces
param-digital-grant-objects-open-option-security = Information security
param-digital-grant-objects-open-option-invoices = Electronic invoices
param-digital-grant-objects-open-option-training = Training
param-digital-grant-max-percent = Largest share of the grant
param-digital-grant-max-percent-hint = In per cent of the expenses to be funded, according to the guideline. For example: 80. Whoever applies for more cannot continue.
param-digital-grant-min-own-percent = Smallest share of own funds
param-digital-grant-min-own-percent-hint = In per cent of the total costs, according to the guideline. For example: 20. Whoever contributes less cannot continue. Empty for fixed amounts.
param-digital-grant-small-amount = Smallest grant
param-digital-grant-small-amount-hint = Amount in euros. Whoever applies for less is told so and can still submit.

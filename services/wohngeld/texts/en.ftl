title = Apply for housing benefit
intro = Housing benefit (Wohngeld) is a contribution to your rent. Apply for it here for the first time or for further months. Have your lease and proof of your income ready. It takes about twenty minutes.
deadline = Housing benefit is paid from the 1st of the month in which you apply, as a rule for twelve months. Therefore do not wait until you have all the proof.
trust-note = The trust level “substantial” is intended for this application. The housing benefit office checks your details and asks you in case of doubt.

section-application = Your application
section-person = About you
section-household = People and income
section-flat = Home and rent
section-proofs = Proof
section-payment = Payment and decision
section-finish = Declaration

page-request = Are you applying for housing benefit for the first time?
request_kind-label = Kind of application
request_kind-option-first = I am applying for the first time or after a break
request_kind-option-renewal = I already receive housing benefit and want to continue to receive it

page-previous = About your current housing benefit
benefit_number-label = Housing benefit number or file reference
benefit_number-hint = It is stated in the last decision. Leave this empty if you do not know it.
benefit_until-label = Until when has the benefit been granted?
benefit_until-hint = For example 31 8 2027 (day, month, year). The day is stated in the last decision.

page-tenure = How do you live?
tenure-label = Your home
tenure-option-tenant = I rent it
tenure-option-subtenant = I sublet it
tenure-option-home-resident = I live in a residential home
tenure-option-owner = I live in a flat or house of my own
rule-tenants-only = This application is only for rent. For a home of your own there is a different benefit (Lastenzuschuss). Ask the housing benefit office for that application.

page-name = What is your name?
page-name-hint = You apply for everybody in your household. The person who signed the lease applies.
applicant-label = Your name

page-birth-date = When were you born?
birth_date-label = Date of birth
birth_date-hint = For example 9 3 1984 (day, month, year)

page-address = For which home are you applying?
page-address-hint = The decision is also sent to this address.
home-label = Address of the home

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-household = Who lives in the home?
page-household-hint = First enter yourself, then everybody with whom you live and share a household. Enter the income of each person.
household-label = People in the household
household-hint = This includes children and people without income.
household-row = Person
household-add = Add another person
rule-one-applicant = Choose “Myself” for exactly one person.
relation-label = Who is the person?
relation-option-self = Myself
relation-option-spouse = Spouse or registered partner
relation-option-partner = Partner without being married
relation-option-child = Child, stepchild, foster child or grandchild
relation-option-parent = Parent or grandparent
relation-option-sibling = Brother or sister
relation-option-other-relative = Another relative
relation-option-other = Another person
member-label = Name of the person
member_birth_date-label = Date of birth of the person
member_birth_date-hint = For example 31 8 2014 (day, month, year)
gets_benefit-label = The person receives another benefit that also pays for housing
gets_benefit-hint = For example citizen’s benefit (Bürgergeld) or basic security. Also answer yes if it has been applied for.
benefit_kind-label = Which benefit is it?
benefit_kind-option-citizens-benefit = Citizen’s benefit (Bürgergeld)
benefit_kind-option-basic-security = Basic security in old age and with reduced earning capacity
benefit_kind-option-living-assistance = Assistance towards living expenses
benefit_kind-option-asylum = Benefits for asylum seekers
benefit_kind-option-other-benefit = Another benefit
incomes-label = Income of this person
incomes-hint = Enter each income separately. If the person has no income, leave the list empty. Child benefit does not count.
incomes-row = Income
incomes-add = Add another income
income_kind-label = Kind of income
income_kind-option-wages = Wages or salary
income_kind-option-minijob = Marginal employment (Minijob)
income_kind-option-self-employed = Self-employment, trade or agriculture
income_kind-option-pension = Pension
income_kind-option-unemployment = Unemployment benefit
income_kind-option-sickness = Sickness benefit
income_kind-option-parental = Parental or maternity benefit
income_kind-option-training = Training allowance, student grant or apprentice pay
income_kind-option-maintenance = Maintenance or maintenance advance
income_kind-option-capital = Interest and other capital income
income_kind-option-letting = Letting or leasing
income_kind-option-other-income = Another income
income_note-label = Which income is it?
income_amount-label = Amount per month (gross)
income_amount-hint = Before deduction of taxes and contributions. If the income varies, state the average.
member_income-label = Income of this person per month

page-household-total = Your household in total
page-household-total-hint = Check the figures. If something is wrong, go back.
person_count-label = Number of people
income_total-label = Income of all people per month (gross)
all_benefit_note-label = You will probably not receive housing benefit
all_benefit_note-text = Everybody already receives a benefit that also pays for housing. As a rule, there is no housing benefit then. You can apply nevertheless.
some_benefit_note-label = Not everybody counts
some_benefit_note-text = Whoever already receives a benefit that also pays for housing is, as a rule, excluded from housing benefit. It is possible for the others.
no_income_note-label = You have not stated any income
no_income_note-text = The housing benefit office will ask what you live on. Check whether an income is missing.

page-rent = How much is the rent?
rent-label = Rent per month including service charges (Bruttokaltmiete)
rent-hint = Basic rent and service charges such as water, sewage and waste. Heating is not included. If you cannot separate it, state the whole rent.
heating_included-label = This amount includes heating costs
heating_included-hint = Costs of hot water count as heating costs too.

page-heating = How much are the heating costs?
heating_costs-label = Heating and hot water per month
heating_costs-hint = They are stated in the lease or the last bill. Leave this empty if you do not know them.
rule-heating-less-than-rent = The heating costs are not smaller than the whole rent. Check both amounts.

page-size = How large is the home?
living_area-label = Living area in square metres
living_area-hint = For example 58.5. The number is stated in the lease.
completed_year-label = In which year was the building ready for occupation?
completed_year-hint = Optional. For example 1978.
rule-completed-not-future = The year is in the future. Check your entry.

page-moved-in = When did you move in?
moved_in-label = Date you moved in
moved_in-hint = If you have not moved in yet, state the planned day.
rule-moved-in-soon = The date is more than three months ahead. Please apply later.

page-summary = Rent and start
page-summary-hint = The housing benefit office works out how much you receive. It is stated in the decision.
rent_without_heating-label = Rent per month without heating costs
application_month-label = Month of the application or of moving in
benefit_start-label = Earliest start of the benefit
heating_note-label = The heating costs are still missing
heating_note-text = The housing benefit office deducts the heating costs from the rent. If they are not stated in the lease, it will ask for them.

page-proofs-now = Can you upload the proof now?
proofs_now-label = I have the lease, proof of rent payment and proof of income at hand
proofs_now-hint = If something is missing, answer no. You can still submit the application today.

page-proofs = Upload the proof
page-proofs-hint = Photos or PDF files of up to 10 MB each. All pages must be legible.
lease-label = Lease
lease-hint = With all pages and, if the rent has changed, the last letter about it. Up to ten files.
rent_proof-label = Proof that you pay the rent
rent_proof-hint = For example bank statements. You may black out other entries. Up to five files.
income_proof-label = Proof of the income of all people
income_proof-hint = For example payslips and pension notices. Up to twenty files.

page-proofs-later = Hand in the proof later
proofs_later_note-label = Submit the application today nevertheless
proofs_later_note-text = What counts is the month in which the application arrives. The office will tell you on the status page which proof it needs. It can only decide when the proof is there.

page-account = To which account should we pay the benefit?
account_holder-label = Account holder
iban-label = IBAN
iban-hint = A German IBAN starts with DE and has 22 characters.

page-delivery = How would you like to receive the decision?
delivery-label = I would like to receive it
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to my address

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
privacy_read-hint = Please also inform the other people in your household about it.
correct-label = My details are correct and complete.
correct-hint = Tell the office at once if your income, the rent or the number of people changes or if you move out. Otherwise you may have to pay money back.

outcome-granted = Grant the benefit – write the amount and the period in the reasons
outcome-granted-text = You are granted housing benefit. The amount and the period are stated in the reasons of this decision.
outcome-granted-in-part = Grant the benefit in part – write the amount and the period in the reasons
outcome-granted-in-part-text = You are granted housing benefit, but not for everybody or not for the whole period. The amount and the period are stated in the reasons of this decision.
outcome-granted-in-part-refused = Apart from that, your application is refused.
outcome-refused = Refuse the application
outcome-refused-text = Your application for housing benefit is refused.
outcome-withdrawn = Close without a decision
outcome-withdrawn-text = Your application is settled. There will be no decision on it.

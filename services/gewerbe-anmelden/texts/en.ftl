title = Register a business
intro = Give notice here that you are starting a business (form GewA 1). It takes about ten minutes. Please send one notice for each place of business.
deadline = Register the business at the time you start it (section 14 (1) GewO). The authority confirms receipt within three days (section 15 (1) GewO).
trust-note = The trade office compares your details with registers and asks if anything is unclear. It may ask to see an identity document.

section-owner = Owner
section-business = The business
section-permits = Permits
section-receipt = Confirmation
section-finish = Declaration

page-owner-kind = Who is registering the business?
owner_kind-label = The business is run by
owner_kind-option-person = One person alone
owner_kind-option-person-hint = This is a sole proprietorship, even if it is in the commercial register as e. K.
owner_kind-option-organisation = A company, an association or a cooperative
owner_kind-option-organisation-hint = For example a GbR, GmbH, UG or e. V.

page-company = What is the company called?
company-label = Company
company_name-label = Name of the company
company_name-hint = As stated in the register or in the partnership agreement.
legal_form-label = Legal form
legal_form-hint = It is stated in the agreement, in the statutes or in the register.
partnership_note-label = Partnership
partnership_note-text = In a partnership, every partner who manages the business must register it. Please send a separate notice for each of these people.

page-register = Is the business entered in a register?
registered-label = The business is registered
registered-hint = This means the commercial register, the register of cooperatives or the register of associations. If the entry is still pending, answer no.

page-register-entry = What does the entry say?
merchant_name-label = Registered business name
register_court-label = Register court
register_court-hint = For example Amtsgericht Jena.
register_number-label = Register number
register_number-hint = Including the division, for example HRB 12345.

page-applicant = Who is giving this notice?
page-applicant-hint = For a sole proprietorship this is you. For a company it is a person who is entitled to represent it.
applicant-label = Person
applicant_first_name-label = First name(s) of the person giving notice
applicant_family_name-label = Family name of the person giving notice

page-birth = When and where were you born?
birth_date-label = Date of birth
birth_date-hint = For example 9 3 1984 (day, month, year)
birth_place-label = Place of birth
birth_place-hint = If it is abroad, state the country as well.
nationality-label = Nationality
nationality-hint = Choose the country. If you have several nationalities, choose one of them, if possible one of the European Union.

page-residence = Are you allowed to run a business in Germany?
residence_permit-label = My residence permit allows self-employment
residence_permit-hint = It is stated in the residence permit or on its supplementary sheet.

page-residence-missing = You still need a permission
residence_note-label = Talk to the immigration office
residence_note-text = Without this permission you must not start the business. You can send the notice all the same. The trade office will then ask you about it.

page-address = What is the address?
page-address-hint = For a sole proprietorship it is your home, for a company its registered seat. Letters are sent to this address, too.
home-label = Address

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-managers = Who else manages the company?
page-managers-hint = Name everyone else who represents the company or manages its business. If there is nobody else, simply continue.
managers-label = Further managing persons
managers-row = Person
managers-add = Add another person
manager-label = Name
manager_birth_date-label = Date of birth
manager_birth_date-hint = For example 9 3 1984 (day, month, year)
manager_birth_place-label = Place of birth
manager_nationality-label = Nationality
manager_count-label = Managing persons, including you

page-registration = What are you registering?
registration_for-label = Registration of
registration_for-option-head-office = Head office
registration_for-option-head-office-hint = The business itself. Choose this if there is only one place.
registration_for-option-branch-office = Independent branch
registration_for-option-branch-office-hint = A second place that works independently and is usually entered in the register.
registration_for-option-dependent-branch = Dependent branch
registration_for-option-dependent-branch-hint = Another place that is run from the head office, for example a shop of a chain.
registration_for-option-vending-machines = Setting up vending machines
registration_for-option-travelling-trade = Travelling trade
travelling_note-label = Travelling trade card
travelling_note-text = For a travelling trade you usually need a travelling trade card as well. Apply for the card before you start.

page-reason = Why are you registering?
reason-label = Reason for registration
reason-option-new = New business
reason-option-relocation = Reopening after a move from another registration district
reason-option-legal-form = Change of legal form
reason-option-partner = Joining a partnership
reason-option-takeover = Taking over by inheritance, purchase or lease

page-predecessor = Who ran the business before?
predecessor-label = Previous owner
predecessor-hint = Optional. Name of the person or company as registered before.

page-former-premises = Where was the business before?
former_premises-label = Former place of business

page-premises = Where is the place of business?
premises_at_home-label = The place of business is at the address you have already given

page-premises-address = What is the address of the place of business?
premises-label = Address of the place of business

page-head-office = Where is the head office?
head_office-label = Address of the head office

page-activity = What does the business do?
activity-label = Activity to be registered
activity-hint = Describe the activity precisely. Instead of “trade” write, for example: retail sale of bicycles and accessories. If there are several activities, name the main one first.
rule-activity-precise = Please describe the activity more precisely, with at least 15 characters.
business_kinds-label = Kind of business
business_kinds-hint = You can choose more than one.
business_kinds-option-industry = Industry
business_kinds-option-craft = Skilled crafts
business_kinds-option-trade = Trade
business_kinds-option-other = Other

page-start = When does the business start?
start_date-label = Date of the start
start_date-hint = The day on which you take up the activity. For example 1 6 2026 (day, month, year)
rule-start-soon = The date is more than six months ahead. Please register the business when the start is closer.
late_note-label = The start is in the past
late_note-text = A business must be registered at the time it starts. Please send the notice now. The authority may impose a fine for a late notice (section 146 GewO).
side_line-label = Business run as a sideline
side_line-hint = This applies if you mainly earn your living in another way, for example as an employee.

page-employees = How many employees does the business have at the start?
page-employees-hint = Do not count yourself or other owners. If there are none, enter 0.
full_time-label = Full-time employees
part_time-label = Part-time employees
part_time-hint = Mini-jobs count as well.

page-permit = Do you have a permit for the activity?
permit-label = I have a permit for the activity
permit-hint = Most activities do not need one. It is needed, for example, for security services, brokers and amusement arcades.

page-permit-details = Who issued the permit?
permit_note-label = Check whether you need a permit
permit_note-text = If the activity requires a permit, you must not start without it. The confirmation of receipt does not replace the permit.
permit_date-label = Permit issued on
permit_authority-label = Permit issued by

page-craft-card = Do you have a craft card?
craft_card-label = Upload the craft card
craft_card-hint = The chamber of crafts issues the card (Handwerkskarte). If you do not have it yet or do not need one, simply continue. The authority will ask for it.

page-receipt = This is what the confirmation states
page-receipt-hint = In everyday language the confirmation is called Gewerbeschein.
business_name-label = Owner of the business
business_place-label = Place of business
receipt_note-label = Within three days
receipt_note-text = The authority confirms receipt within three days if your notice is complete (section 15 (1) GewO).

page-recipients = These offices learn of your business
recipients-label = Recipients according to your answers
recipients-option-tax-office = Tax office
recipients-option-chamber-commerce = Chamber of commerce and industry
recipients-option-chamber-crafts = Chamber of crafts
recipients-option-environment = Authority for emission control
recipients-option-occupational-safety = Authority for occupational safety
recipients-option-weights-measures = Authority for weights and measures
recipients-option-employment-agency = Federal Employment Agency
recipients-option-accident-insurance = German Social Accident Insurance and its institution for your trade
recipients-option-customs = Customs
recipients-option-statistics = Statistical office of the state
recipients-option-mini-job-centre = German Pension Insurance Knappschaft-Bahn-See (mini-jobs)
recipients-option-foreigners-office = Immigration office
recipients-option-licensing-office = Authority that issues the permit
recipients_note-label = Why the data are passed on
recipients_note-text = The trade office regularly passes on data from the notice to these offices (section 14 (8) GewO). Each office receives only what it needs for its task. The list follows from your answers; the law is what counts.

page-delivery = How would you like to receive the confirmation?
delivery-label = I would like to receive it
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to the address I have given
delivery-option-pickup = I will collect it at the office
delivery-option-pickup-hint = Bring your identity card or passport. The status page tells you when the confirmation is ready.

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
correct-label = My details are correct and complete.
correct-hint = If the business moves, changes its activity or closes, please give notice of that as well.

fee-registration = Fee for the business registration

outcome-confirmed = Confirm receipt
outcome-confirmed-text = Receipt of your business notice is confirmed. The confirmation is enclosed.
outcome-confirmed-in-part = Confirm receipt for some of the activities
outcome-confirmed-in-part-text = Receipt of your business notice is confirmed for the activities that must be registered. The confirmation is enclosed.
outcome-confirmed-in-part-refused = Receipt is not confirmed for the other activities.
outcome-returned = Reject the notice
outcome-returned-text = Your business notice is rejected. Receipt is not confirmed.
outcome-not-a-trade = Find that no registration is required
outcome-not-a-trade-text = The activity is not a business that must be registered. No business registration is required.
outcome-forwarded = Pass on to the responsible trade office
outcome-forwarded-text = Another trade office is responsible for your business. We have passed your notice on to it.

certificate-trade-title = Confirmation of business registration
certificate-trade-text = The trade office has received notice of the following business:
certificate-trade-note = This confirmation (section 15 (1) GewO) only states that the notice was received. It is not a permit. It was made electronically and bears neither seal nor signature.
certificate-trade-check = I compared the details with the notice and the registers. They are complete.

param-trade-registration-fee = Fee for the business registration
param-trade-registration-fee-hint = Amount in euros according to the schedule of fees that applies to your authority.

title = Apply for a building permit (simplified procedure)
intro = If you build, convert, change the use of or demolish a building, you usually need a building permit. Apply for it here together with your designer. Have the building documents ready as PDF. It takes about thirty minutes.
deadline = In the simplified procedure the building authority decides three months after the complete documents have arrived. The municipality has two months for its consent (§ 36 (2) BauGB). Only begin when you have the permit. It is valid for three years.
trust-note = The trust level “high” is intended for this application: an identity card with online function or a qualified electronic signature. The building authority tells you whether it needs anything else from you.

section-project = The project
section-client = The client
section-designer = The designer
section-site = The site
section-building = Size and costs
section-documents = Building documents
section-procedure = Procedure and decision
section-finish = Declaration

page-project-kind = What do you intend to do?
project_kind-label = Kind of project
project_kind-option-new-building = New building
project_kind-option-new-building-hint = A new building or an extension.
project_kind-option-alteration = Alteration
project_kind-option-alteration-hint = Conversion of an existing building.
project_kind-option-change-of-use = Change of use
project_kind-option-change-of-use-hint = For example, a shop becomes a flat.
project_kind-option-demolition = Demolition
project_kind-option-demolition-hint = Demolition of a building or part of it.

page-building-class = To which building class does the building belong?
building_class-label = Building class
building_class-hint = The building class is stated in the building documents. Your designer knows it.
building_class-option-1 = Building class 1
building_class-option-2 = Building class 2
building_class-option-3 = Building class 3
building_class-option-4 = Building class 4
building_class-option-5 = Building class 5
building_class-option-special = Special building
building_class-option-special-hint = For example a school, a place of assembly or a large shop.

page-special = Note on special buildings
special_note-label = A different procedure usually applies to special buildings
special_note-text = As a rule, the simplified procedure does not apply to special buildings. The building authority then examines more and needs further documents, for example on fire protection. Talk to it before you apply.

page-use = What is the building used for?
use-label = Use
use-hint = Describe the project briefly, for example: detached house with garage. The decision will state it like this.
former_use-label = Previous use
homes-label = Number of homes
homes-hint = Optional. How many homes does the building have after the work?

page-client-kind = Who is the client?
client_kind-label = Kind
client_kind-option-private = Private: one or more people
client_kind-option-company = Company or association
client_kind-option-public = Public, for example a municipality

page-client-person = What is your name?
page-client-person-hint = You will receive the decision.
client-label = Name of the client
birth_date-label = Date of birth
birth_date-hint = For example 9 3 1984 (day, month, year)
co_clients-label = Further clients
co_clients-hint = Only if you do not build alone. We write to you; you pass the letters on.
co_client-label = Name
co_clients-row = Person
co_clients-add = Add another person

page-client-organisation = For which organisation are you applying?
client_organisation-label = Organisation
client_organisation-hint = State register court and number only if the organisation is registered.
representative-label = Person who represents the organisation

page-address = What is your address?
page-address-hint = This address is stated in the decision.
client_address-label = Address of the client

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-designer = Who made the design?
page-designer-hint = Only an authorised person may submit building documents, for example an architect or a civil engineer.
designer-label = Name
designer_number-label = Number of the authorisation
designer_number-hint = For example the membership number of the chamber.

page-designer-address = What is the address of this person?
designer_address-label = Address of the designer

page-plots = On which plots are you building?
page-plots-hint = The details are stated in the land register, the cadastre and the site plan.
plots-label = Plots
plots-hint = Name every plot on which you are building.
plots-row = Plot
plots-add = Add another plot
gemarkung-label = Cadastral district (Gemarkung)
gemarkung-hint = For example Großengottern.
flur-label = Cadastral section (Flur)
flur-hint = The number of the section, for example 3.
flur-problem = Enter the section as a number, for example 3.
flurstueck-label = Plot number (Flurstück)
flurstueck-hint = For example 125 or 125/4.
flurstueck-problem = Enter the plot number like 125 or 125/4.
plot_area-label = Area in square metres
plot_area-hint = For example 640.

page-site = Where is the site?
page-site-hint = Optional. A new site often has no address yet.
site-label = Address of the site
site_point-label = Position on the map
site_point-hint = Optional. One point is sufficient. The site plan is binding.

page-plan = Is there a development plan?
development_plan-label = Name or number of the development plan
development_plan-hint = Optional. Leave this empty if there is none or you do not know it.

page-size = How large is the project?
page-size-hint = The figures are stated in the building documents.
plot_area_total-label = Area of all plots in square metres
built_area-label = Built-over area in square metres
built_area-hint = The footprint of the project, for example 112.5.
rule-built-area-on-plots = The built-over area is larger than all plots together. Check both figures.
floor_area-label = Usable floor area in square metres
floor_area-hint = The area of all rooms concerned, for example 148.
volume-label = Gross volume in cubic metres
volume-hint = The enclosed space, for example 780.

page-costs = What does the project cost?
construction_costs-label = Construction costs in euros
construction_costs-hint = The estimated shell or construction costs from the building documents. The fee depends on them (ThürBauGVO).

page-deviation-wanted = Do you want to deviate from a rule?
deviation_wanted-label = I apply for a deviation, exception or exemption
deviation_wanted-hint = For example from the development plan or from a provision of the building code.

page-deviation = From what do you want to deviate?
deviation-label = Deviation and reasons
deviation-hint = Name the provision, what you want to do differently and why. Up to 4,000 characters.

page-plans = Upload the plans
page-plans-hint = PDF or image of up to 10 MB each.
site_plan-label = Site plan
site_plan-hint = Up to five files.
drawings-label = Drawings at a scale of 1:100
drawings-hint = Floor plans, sections and elevations. Up to thirty files.

page-descriptions = Upload the description and the survey form
page-descriptions-hint = PDF of up to 10 MB each.
description-label = Building description
description-hint = Up to five files.
statistics_form-label = Survey form for building statistics
statistics_form-hint = The completed form of the state statistical office. Up to three files.

page-proofs = Do you have further proof?
page-proofs-hint = Upload what you already have. The building authority will ask for what is missing. The period of three months only begins when everything is complete.
designer_proof-label = Proof that the designer is authorised
designer_proof-hint = Up to two files.
structural_proof-label = Structural stability calculation
structural_proof-hint = Up to ten PDF files.
parking_proof-label = Proof of parking spaces
parking_proof-hint = If the project needs parking spaces. Up to three files.

page-procedure = How the procedure works
period_note-label = Three months from the complete documents
period_note-text = The building authority first checks whether everything is complete. In the simplified procedure it decides three months after the documents are complete. Only begin when you have the permit.
consent_note-label = The municipality is involved
consent_note-text = Where necessary, the building authority asks the municipality for its consent (§ 36 BauGB) and forwards your application to it. If the municipality does not reply within two months, its consent is deemed to be given.
validity_note-label = The permit is valid for three years
validity_note-text = It ends if you have not begun within three years or interrupt the work for more than one year. On application it can be extended by one year at a time.
cost_thousands-label = Construction costs in thousands of euros (rounded up)
fee_note-label = Fee
fee_note-text = There is a fee for the permit. It depends on the construction costs (ThürBauGVO). The decision states the amount.

page-delivery = How would you like to receive the decision?
delivery-label = I would like to receive it
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to my address

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
privacy_read-hint = Please also inform the other people named in the application about it.
correct-label = My details are correct and complete. The designer agrees to the building documents.
signature-label = Name of the person who applies
signature-hint = Write your first and family name in full. For an organisation: whoever represents it.

fee-permit = Fee for the building permit

participation-municipality = Consent of the municipality to the building project
participation-specialist = Statement of a specialist authority on the building project
outcome-permitted = Grant the permit
outcome-permitted-text = The building permit for the project named is granted. The examined building documents are part of it. The permit is valid for three years.
outcome-permitted-with-deviation = Grant the permit with the deviation
outcome-permitted-with-deviation-text = The building permit for the project named is granted. The deviation, exception or exemption applied for is allowed. The examined building documents are part of it. The permit is valid for three years.
outcome-permitted-without-deviation = Grant the permit, refuse the deviation
outcome-permitted-without-deviation-text = The building permit for the project named is granted. The examined building documents are part of it. The permit is valid for three years.
outcome-permitted-without-deviation-refused = Your application for a deviation, exception or exemption is refused.
outcome-refused = Refuse the application
outcome-refused-text = Your application for a building permit is refused.
outcome-no-permit-needed = No permit needed
outcome-no-permit-needed-text = You do not need a building permit for your project. You must still comply with other rules, for example the development plan.
outcome-withdrawn = Close without a decision
outcome-withdrawn-text = Your application is settled. There will be no decision on it.

param-building-permit-fee-per-thousand = Fee for each 1,000 euros of construction costs or part thereof
param-building-permit-fee-per-thousand-hint = Amount in euros according to the Thuringian building fees ordinance (ThürBauGVO). Without a value the form states no amount.
param-building-permit-fee-minimum = Minimum fee
param-building-permit-fee-minimum-hint = Amount in euros according to the Thuringian building fees ordinance (ThürBauGVO). Only applies if the fee for each 1,000 euros is set too.

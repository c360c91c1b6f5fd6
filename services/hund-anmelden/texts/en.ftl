title = Register a dog
intro = Register a dog for dog tax here. It takes about five minutes. Please send one application for each dog.
deadline = Register your dog within two weeks of getting it or of moving here. The dog tax by-law of your municipality applies.
trust-note = You do not need an account. Your details are sufficient.

section-holder = About you
section-dog = About the dog
section-exemption = Exemption or reduction
section-tax = Expected tax
section-payment = Payment and tax notice
section-finish = Declaration

page-name = What is your name?
page-name-hint = This is the person who keeps the dog. The tax notice will be sent to this person.
first_name-label = First name(s)
family_name-label = Family name
birth_name-label = Name at birth
birth_name-hint = Only if it differs from your family name.

page-birth-date = When were you born?
birth_date-label = Date of birth
birth_date-hint = For example 9 3 1984 (day, month, year)

page-address = Where do you live?
page-address-hint = This address is stated in the tax notice.
street-label = Street
house_number-label = House number
postcode-label = Postcode
postcode-problem = Enter a postcode of five digits, for example 99084.
city-label = Town or village

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-description = Describe the dog
dog_name-label = Name of the dog
dog_breed-label = Breed or cross-breed
dog_breed-hint = For a cross-breed, name the breeds as far as you know them.
dog_sex-label = Sex
dog_sex-option-male = Male
dog_sex-option-female = Female
dog_colour-label = Colour and distinguishing marks

page-chip = Does the dog have a microchip?
chip_number-label = Microchip number (transponder number)
chip_number-hint = 15 digits. You find them in the pet passport. If the dog has no microchip, leave this empty.
chip_number-problem = The microchip number has exactly 15 digits. Check it against the pet passport.

page-dog-birth-date = When was the dog born?
dog_birth_date-label = Date of birth of the dog
dog_birth_date-hint = If you do not know the day, give your best estimate.

page-origin = Where does the dog come from?
origin-label = Origin of the dog
origin-option-moved-with-dog = I moved to the municipality with the dog
origin-option-acquired = I bought it or took it over
origin-option-own-litter = It was born to my own dog
origin-option-shelter = It comes from an animal shelter
origin-option-found = It is a stray or I am fostering it

page-moved-in = When did you move here?
moved_in-label = Date you moved here with the dog
previous_municipality-label = Municipality where the dog was registered before
rule-moved-in-after-birth = You moved before the dog was born. Check both dates.
rule-moved-in-soon = The date is more than three months ahead. Please apply once you have moved.

page-kept-since = Since when have you kept the dog?
kept_since-label = Kept in the municipality since
kept_since-hint = If the dog was born to your own dog, this is its date of birth.
previous_owner-label = Name and address of the previous owner
previous_owner-hint = This is optional.
rule-kept-since-after-birth = The date is before the dog was born. Check both dates.
rule-kept-since-soon = The date is more than three months ahead. Please apply once the dog is with you.

page-household = How many dogs are already in your household?
other_dogs-label = Number of dogs before this one
other_dogs-hint = Count all dogs of the household that are registered already or that you register before this one today. Register a dangerous dog first. If there is no other dog, enter 0.

page-dangerous = Is the dog considered dangerous?
dangerous-label = Has an authority found the dog to be dangerous?
dangerous-hint = This means a finding under section 3 of the Thuringian act on protection from dangerous animals. The breed alone is not sufficient.

page-other-dangerous = Are there other dangerous dogs?
other_dangerous_dogs-label = Number of dangerous dogs before this one
other_dangerous_dogs-hint = Count only dogs that an authority has found to be dangerous.
rule-dangerous-among-others = You state more dangerous dogs than there are dogs in your household. Check both numbers.

page-exemption = Do you want to apply for an exemption or reduction?
exemption_wanted-label = Apply for an exemption or reduction
exemption_wanted-hint = For example for an assistance dog. The municipality decides according to its by-law.

page-exemption-reasons = For what reason?
exemption_reasons-label = Reasons
exemption_reasons-hint = You can choose more than one.
exemption_reasons-option-assistance-dog = Guide dog or assistance dog
exemption_reasons-option-rescue-dog = Rescue dog or service dog
exemption_reasons-option-hunting-dog = Hunting dog
exemption_reasons-option-guard-dog = Guard dog for a remote building
exemption_reasons-option-shelter-dog = Dog from an animal shelter
exemption_reasons-option-low-income = Low income
exemption_reasons-option-breeding = Dog breeding

page-exemption-proof = Do you have evidence?
exemption_proof-label = Upload evidence
exemption_proof-hint = For example a test certificate or a benefit notice. If you do not have it yet, simply continue. The municipality will ask for it.

page-tax = This is the expected tax
page-tax-hint = Only the tax notice is binding.
kept_from-label = Kept in the municipality since
taxable_on-label = Taxable age reached on
tax_start-label = Tax starts on
annual_tax-label = Tax for a full year
tax_year-label = Calculated for the year
tax_months-label = Taxable months in this year
late_note-label = Tax for earlier years
late_note-text = The tax started in an earlier year. The municipality will also set the tax for that time. It is not included in the amount above.
exemption_note-label = Exemption or reduction
exemption_note-text = The amount above is without exemption or reduction. The municipality checks your application and states the result in the tax notice.
dangerous_note-label = No exemption for dangerous dogs
dangerous_note-text = Dangerous dogs have their own tax rate. There is no exemption or reduction.

page-payment = Do you want to pay by direct debit?
sepa_wanted-label = Set up a SEPA direct debit
sepa_wanted-hint = Otherwise you pay by bank transfer. The tax notice states the account.
due_quarterly_note-label = When to pay
due_quarterly_note-text = The tax is due in four parts: on 15 February, 15 May, 15 August and 15 November. The tax notice is what counts.
due_yearly_note-label = When to pay
due_yearly_note-text = The tax is due once a year: on 1 July. The tax notice is what counts.

page-account = Which account should we debit?
account_holder-label = Account holder
iban-label = IBAN
iban-hint = A German IBAN starts with DE and has 22 characters.
sepa_mandate-label = I authorise the municipality to collect the dog tax from this account and instruct my bank to honour the direct debits.
sepa_mandate-hint = Within eight weeks of a debit you can demand a refund from your bank.

page-delivery = How would you like to receive the tax notice?
delivery-label = I would like to receive it
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to my address

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
correct-label = My details are correct and complete.
correct-hint = Tell the municipality if something changes. Deregister the dog when you no longer keep it.

fee-dog-tax = Dog tax for this year

outcome-assessed = Set the tax
outcome-assessed-text = Dog tax is set for the registered dog.
outcome-assessed-without-exemption = Set the tax, refuse the exemption
outcome-assessed-without-exemption-text = Dog tax is set for the registered dog.
outcome-assessed-without-exemption-refused = Your application for an exemption or reduction is refused.
outcome-reduced = Set a reduced tax
outcome-reduced-text = Reduced dog tax is set for the registered dog.
outcome-reduced-refused = Any further application is refused.
outcome-exempted = Exempt from the tax
outcome-exempted-text = Your application for an exemption succeeds. No dog tax is due for the registered dog.
outcome-not-liable = Find that no tax is due
outcome-not-liable-text = No dog tax is due in the municipality for the registered dog.

param-dog-tax-first = Annual tax for the first dog
param-dog-tax-first-hint = Amount in euros according to the dog tax by-law.
param-dog-tax-second = Annual tax for the second dog
param-dog-tax-second-hint = Amount in euros according to the dog tax by-law.
param-dog-tax-further = Annual tax for each further dog
param-dog-tax-further-hint = Amount in euros according to the dog tax by-law. Applies from the third dog.
param-dog-tax-dangerous-first = Annual tax for the first dangerous dog
param-dog-tax-dangerous-first-hint = Amount in euros according to the dog tax by-law.
param-dog-tax-dangerous-further = Annual tax for each further dangerous dog
param-dog-tax-dangerous-further-hint = Amount in euros according to the dog tax by-law.
param-dog-tax-taxable-from-months = Age from which a dog is taxable
param-dog-tax-taxable-from-months-hint = In months, for example 3 or 4.
param-dog-tax-start-rule = Start of the tax
param-dog-tax-start-rule-hint = The day on which the tax starts according to the by-law.
param-dog-tax-start-rule-option-month_of_start = With the month of the event
param-dog-tax-start-rule-option-following_month = With the month after the event
param-dog-tax-start-rule-option-quarter = With the calendar quarter of the event
param-dog-tax-exemptions = Reasons for exemption or reduction
param-dog-tax-exemptions-hint = Only these reasons are offered. If nothing is chosen, all are offered.
param-dog-tax-exemptions-option-assistance-dog = Guide dog or assistance dog
param-dog-tax-exemptions-option-rescue-dog = Rescue dog or service dog
param-dog-tax-exemptions-option-hunting-dog = Hunting dog
param-dog-tax-exemptions-option-guard-dog = Guard dog for a remote building
param-dog-tax-exemptions-option-shelter-dog = Dog from an animal shelter
param-dog-tax-exemptions-option-low-income = Low income
param-dog-tax-exemptions-option-breeding = Dog breeding
param-dog-tax-due = Due dates of the tax
param-dog-tax-due-hint = If nothing is chosen, the form states no dates.
param-dog-tax-due-option-quarterly = Quarterly: 15 February, 15 May, 15 August and 15 November
param-dog-tax-due-option-yearly = Yearly: 1 July

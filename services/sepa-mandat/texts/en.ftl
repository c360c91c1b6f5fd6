title = Set up a SEPA direct debit for municipal charges
intro = Authorise the municipality here to collect taxes, fees and contributions from your account. It takes about five minutes, and you need your payment reference (Kassenzeichen). Please submit one mandate for each account.
deadline = There is no deadline. Property tax and trade tax are usually due on 15 February, 15 May, 15 August and 15 November. Please give the mandate about two weeks before.
trust-note = You do not need an account with us. You sign with your name. The municipality may ask for a signature on paper.

section-payer = About you
section-levies = What should be collected
section-account = Account and mandate
section-finish = Declaration

page-payer-kind = Who pays?
payer_kind-label = The charges are paid by
payer_kind-option-person = A private individual
payer_kind-option-organisation = A business, a club or another organisation

page-name = What is your name?
page-name-hint = This is the person who owes the charges.
payer-label = Payer

page-birth-date = When were you born?
birth_date-label = Date of birth
birth_date-hint = For example 9 3 1984 (day, month, year)

page-organisation = Which organisation pays?
firm-label = Business or organisation
representative-label = Authorised representative
representative-hint = This person must be allowed to sign for the account.

page-address = What is the address?
payer_address-label = Address of the payer
payer_address-hint = As stated in the notice of the municipality.

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-levies = Which charges should we collect?
levies-label = Charges
levies-hint = You can choose more than one.
levies-option-property-tax = Property tax
levies-option-dog-tax = Dog tax
levies-option-daycare-fee = Daycare fee
levies-option-waste = Waste charges
levies-option-lease-rent = Lease or rent
levies-option-trade-tax = Trade tax

page-references = What are the payment references?
references-label = Payment references (Kassenzeichen)
references-hint = Give the payment reference of each charge that you chose. It is stated in the notice or on the invoice. We collect for these references only.
references-row = Payment reference
references-add = Add another payment reference
payment_reference-label = Payment reference
payment_reference-problem = A payment reference has at least three characters: digits, letters, spaces, full stops, slashes or hyphens.

page-mandate-kind = Does the municipality already collect from you?
mandate_kind-label = This mandate
mandate_kind-option-new = is the first one
mandate_kind-option-changed = replaces a mandate for another account

page-old-account = Which account should no longer be used?
old_account_end-label = Last four characters of the previous IBAN
old_account_end-hint = Optional.
old_account_end-problem = Enter exactly four digits or letters.

page-own-account = Does the account belong to the payer?
own_account-label = The account belongs to the person or organisation that pays the charges
own_account-hint = For a joint account, answer yes.

page-account = Which account should we debit?
account_holder-label = Account holder
iban-label = IBAN
iban-hint = A German IBAN starts with DE and has 22 characters.

page-bic = What is the BIC of the bank?
bic-label = BIC
bic-hint = Optional. It helps with an account abroad.
bic-problem = A BIC has 8 or 11 characters and starts with six letters.

page-holder-address = Where does the account holder live?
holder_note-label = The account belongs to somebody else
holder_note-text = Then this person must give the mandate and sign it with their own name. Please complete the next pages together.
holder_address-label = Address of the account holder

page-start = From when is the mandate valid?
valid_from-label = Valid from
valid_from-hint = We may collect from this day on. Until the municipality has replied, please pay as before.
rule-valid-from-soon = This day is more than a year ahead. Please give the mandate later.

page-mandate = Please give the mandate
mandate_terms-label = What the mandate means
mandate_terms-text = The mandate is for recurrent payments. The municipality collects only amounts that are due. The day and the amount are stated in the notice or invoice. You can revoke the mandate at any time.
collect_from-label = Collection possible from
first_due-label = Expected first collection of property tax or trade tax
sepa_mandate-label = I authorise the municipality to collect the chosen charges from this account and instruct my bank to honour the direct debits of the municipality.
sepa_mandate-hint = Within eight weeks of a debit you can demand a refund from your bank. The terms agreed with your bank apply.
signature-label = Signature: first name and family name of the person entitled to use the account
signature-hint = Write the name in full. Together with the day of submitting it counts as your signature.

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
correct-label = My details are correct and complete.
correct-hint = If your account changes, please give a new mandate in good time.

outcome-recorded = Record the mandate
outcome-recorded-text = Your SEPA direct debit mandate has been recorded. Your mandate reference is the reference number of this case unless another one is stated below. The municipality will collect from the next due date on. You no longer have to transfer the money.
outcome-recorded-partly = Record the mandate in part
outcome-recorded-partly-text = Your SEPA direct debit mandate has been recorded for some of the chosen charges. Your mandate reference is the reference number of this case unless another one is stated below. Below you can read which charges the mandate covers.
outcome-recorded-partly-refused = We cannot record the mandate for the other charges. Please pay these as before.
outcome-rejected = Do not record the mandate
outcome-rejected-text = We could not record your SEPA direct debit mandate. Please pay your charges as before. The reason is stated below.
outcome-withdrawn = Mandate revoked
outcome-withdrawn-text = You have revoked the mandate. The municipality will not collect from your account. Please transfer your charges.

param-direct-debit-levies = Charges with direct debit
param-direct-debit-levies-hint = Only these charges are offered. If nothing is chosen, all are offered. Leave out what somebody else collects, for example waste charges collected by the county.
param-direct-debit-levies-option-property-tax = Property tax
param-direct-debit-levies-option-dog-tax = Dog tax
param-direct-debit-levies-option-daycare-fee = Daycare fee
param-direct-debit-levies-option-waste = Waste charges
param-direct-debit-levies-option-lease-rent = Lease or rent
param-direct-debit-levies-option-trade-tax = Trade tax
param-direct-debit-lead-days = Lead time before the first collection
param-direct-debit-lead-days-hint = So many days the treasury needs before a due date. If empty, 14 days apply.

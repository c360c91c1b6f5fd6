title = Request a registration certificate
intro = A registration certificate proves at which address you are registered. It takes about three minutes.
deadline = There is no deadline.
trust-note = The registration office compares your details with the register of residents. It will ask you if anything is unclear.

section-person = About you
section-certificate = About the certificate
section-finish = Declaration

page-name = What is your name?
first_name-label = First name(s)
first_name-hint = As shown on your identity card.
family_name-label = Family name
birth_name-label = Name at birth
birth_name-hint = Only if it differs from your family name.

page-birth-date = When were you born?
birth_date-label = Date of birth
birth_date-hint = For example 9 3 1984 (day, month, year)

page-address = At which address are you registered?
street-label = Street
house_number-label = House number
postcode-label = Postcode
postcode-problem = Enter a postcode of five digits, for example 99084.
city-label = Town or village

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-kind = Which certificate do you need?
certificate_kind-label = Kind of certificate
certificate_kind-option-simple = Simple certificate: name, date of birth and address
certificate_kind-option-extended = Extended certificate: with further details

page-details = What should the certificate state?
certificate_details-label = Further details
certificate_details-hint = You can choose more than one.
certificate_details-option-marital-status = Marital status
certificate_details-option-nationality = Nationality
certificate_details-option-former-addresses = Former addresses
certificate_details-option-move-in-date = Date you moved in
certificate_details-option-family-members = Family members in the same household

page-purpose = What do you need the certificate for?
purpose-label = Purpose
purpose-hint = This is optional. For example: marriage, bank or employer.

page-copies = How many copies do you need?
effort_note-label = The fee may be higher
effort_note-text = For former addresses the registration office sometimes has to search old records. The fee may then be higher. The decision states the amount.
copies-label = Number of copies
copies-hint = From 1 to 5. The fee is due for each copy.

page-delivery = How would you like to receive the certificate?
delivery-label = I would like to receive it
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to the address at which you are registered
delivery-option-pickup = I will collect it at the office
pickup_note-label = Bring your identity card
pickup_note-text = To collect it you need your identity card or passport. The status page tells you when the certificate is ready.

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
correct-label = My details are correct and complete. I am requesting the certificate for myself.

fee-certificate = Fee for the registration certificate

outcome-issued = Issue the certificate
outcome-issued-text = Your application for a registration certificate is granted. You receive the certificate in the way you chose.
outcome-refused = Refuse the application
outcome-refused-text = Your application for a registration certificate is refused.

certificate-registration-title = Certificate of registration
certificate-registration-text = The following person is registered at this address:
certificate-registration-note = This certificate (§ 18 (1) BMG) states what is registered on the day it is issued. It was made electronically and bears neither seal nor signature.
certificate-registration-check = I compared the details with the register of residents. They agree.

param-registration-certificate-fee = Fee for one copy
param-registration-certificate-fee-hint = Amount in euros according to the Thuringian schedule of administrative fees (ThürVwKostOIM), for a certificate without additional effort.

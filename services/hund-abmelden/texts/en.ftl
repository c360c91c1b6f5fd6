title = Deregister a dog
intro = Deregister a dog from dog tax here if you no longer keep it or are moving away. It takes about five minutes. Please send one application for each dog.
deadline = You usually have two weeks to deregister the dog. The dog tax by-law of your municipality applies.
trust-note = You do not need an account. Your details are sufficient.

section-holder = About you
section-dog = About the dog
section-tax = End of the tax and notice
section-finish = Declaration

page-name = What is your name?
page-name-hint = This is the person in whose name the dog is registered.
holder-label = Keeper of the dog

page-birth-date = When were you born?
birth_date-label = Date of birth
birth_date-hint = For example 9 3 1984 (day, month, year)

page-address = Where do you live?
page-address-hint = This address is stated in the notice. If you have moved already, give your new address.
home-label = Your address

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-dog = Which dog are you deregistering?
dog_name-label = Name of the dog
tag_number-label = Number of the dog tag
tag_number-hint = Optional. It is stamped on the tag and helps us to find the dog.
payment_reference-label = Payment reference (Kassenzeichen)
payment_reference-hint = Optional. It is stated in the tax notice.

page-reason = Why are you deregistering the dog?
reason-label = Reason
reason-option-died = The dog has died
reason-option-given-away = The dog has been given away or sold
reason-option-moved-away = Move out of the municipality with the dog
reason-option-ran-away = The dog has run away

page-end-date = When did this happen?
end_date-label = Day it happened
end_date-hint = The day on which the dog died or ran away, on which you gave it away, or on which you move.
rule-end-not-ahead = This day is in the future. Check the date.
rule-end-soon = This day is more than three months ahead. Please apply later.

page-given-to = Who has the dog now?
given_to-label = New keeper
given_to-option-person = Another person
given_to-option-shelter = An animal shelter or a club
given_to-option-no-details = I do not want to say
given_to-option-no-details-hint = The municipality will ask if its by-law requires these details.

page-new-keeper = Who is the new keeper?
new_keeper-label = Name
new_keeper_home-label = Address
new_keeper_home-hint = Optional, as far as you know it.

page-shelter = Which animal shelter or club?
shelter-label = Name and place

page-moved-away = Where are you moving with the dog?
new_municipality-label = New municipality
new_municipality-hint = Optional. Please register the dog there.
kept_at-label = Address of the dog until now
kept_at-hint = Only if it differs from your address above.

page-tag = Will you return the dog tag?
tag_returned-label = I will return the dog tag
tag_note-label = How to return the tag
tag_note-text = Hand the tag in at the office or send it by post. Add the reference number that you receive after submitting.

page-tag-missing = Why can you not return the tag?
tag_explanation-label = Reason why the tag is missing
tag_explanation-hint = Optional. For example: the tag is lost.

page-tax = This is when the tax is expected to end
page-tax-hint = Only the notice is binding.
deregistration_due-label = Time limit for deregistering
late-label = Deregistered after the time limit
ends_on-label = Decisive day
tax_end-label = Tax ends on
late_note-label = The time limit has passed
late_note-text = You are deregistering the dog later than the by-law requires. The tax may therefore run longer. The date above has been calculated according to the by-law.
earlier_year_note-label = Tax for earlier years
earlier_year_note-text = The tax ends in an earlier year. The municipality will also check the notices for the time after that.
ran_away_note-label = If the dog comes back
ran_away_note-text = Please register it again.

page-refund = Where should we send tax that you have overpaid?
page-refund-hint = This applies only if you have paid too much.
refund_account-label = Account for a refund
refund_account-option-known = To the account that the municipality already knows
refund_account-option-given = To another account

page-account = To which account should we transfer it?
account_holder-label = Account holder
iban-label = IBAN
iban-hint = A German IBAN starts with DE and has 22 characters.

page-delivery = How would you like to receive the notice?
delivery-label = I would like to receive it
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to my address

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
correct-label = My details are correct and complete.

outcome-ended = Confirm the deregistration
outcome-ended-text = Liability to dog tax for the dog named above ends on the day stated above as the end of the tax. Any dog tax set for the time after that is cancelled. Tax paid in excess will be refunded.
outcome-ended-later = End on a later day
outcome-ended-later-text = Liability to dog tax for the dog named above ends only on the day stated in the reasons. Any dog tax set for the time after that is cancelled. Tax paid in excess will be refunded.
outcome-ended-later-refused = Your application to end the tax on an earlier day is refused.
outcome-continues = Refuse the deregistration
outcome-continues-text = Your application to deregister the dog from dog tax is refused. You remain liable to dog tax.
outcome-not-registered = No such dog registered
outcome-not-registered-text = This dog is not registered for dog tax in your name. You do not have to do anything else.

param-dog-tax-end-rule = End of the tax
param-dog-tax-end-rule-hint = The day on which the tax ends according to the dog tax by-law. Without it the notice cannot state an end.
param-dog-tax-end-rule-option-end_of_month = At the end of the month of the event
param-dog-tax-end-rule-option-end_of_quarter = At the end of the calendar quarter of the event
param-dog-tax-end-rule-option-end_of_year = At the end of the calendar year of the event
param-dog-tax-deregistration-days = Time limit for deregistering
param-dog-tax-deregistration-days-hint = In days, according to the dog tax by-law. If empty, 14 days apply.
param-dog-tax-late-rule = Consequence of late deregistration
param-dog-tax-late-rule-hint = Which day counts according to the dog tax by-law when the time limit was missed. If nothing is chosen, the day of the event counts.
param-dog-tax-late-rule-option-event = The day of the event
param-dog-tax-late-rule-option-report = The day of deregistration

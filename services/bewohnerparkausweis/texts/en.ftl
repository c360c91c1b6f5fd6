title = Apply for a resident parking permit
intro = With a resident parking permit you park in the resident parking zone in which you live. Have the vehicle registration certificate part I ready. It takes about ten minutes.
deadline = There is no deadline for a new permit. Apply for a renewal at least two weeks before the old permit ends.
trust-note = The trust level “substantial” is intended for this application. The office compares your details with the register of residents and asks you in case of doubt.

section-check = Requirements
section-person = About you
section-vehicle = About the vehicle
section-permit = Zone, duration and costs
section-finish = Declaration

page-request = What do you want to apply for?
request_kind-label = Kind of application
request_kind-option-new = A new permit
request_kind-option-renewal = A renewal
request_kind-option-renewal-hint = The old permit is about to end or has ended.
request_kind-option-plate-change = A different registration plate
request_kind-option-plate-change-hint = You have another vehicle or a new plate.
request_kind-option-loss = A replacement for a lost permit

page-other-permit = Do you already have a resident parking permit?
has_permit-label = I already have a valid resident parking permit
has_permit-hint = Each person receives one permit for one vehicle. Permits of other people in your household do not count.

page-old-permit = About the previous permit
permit_number-label = Number of the permit
permit_number-hint = Leave this empty if you do not know it.
permit_until-label = Valid until
permit_until-hint = For example 31 8 2027 (day, month, year)

page-residence = Is your home in the zone your main residence?
main_residence-label = I am registered there with my main residence
main_residence-hint = Your identity card states your main residence.

page-main-home = Where is your main residence?
page-main-home-hint = With a secondary residence you only receive a permit if the local rules allow it.
main_home-label = Address of your main residence
main_home_km-label = Distance to your main residence in kilometres
main_home_km-hint = State whole kilometres. An estimate is sufficient.
second_home_close-label = Secondary residence probably not sufficient

page-vehicle-size = How large is the vehicle?
oversize-label = The vehicle is longer than 5.20 m or is a motor home
oversize-hint = The length in millimetres is in field 18 of the vehicle registration certificate part I.

page-own-space = Do you have a parking space of your own?
own_space-label = I have a parking space or a garage at my home
own_space-hint = This means a space that you own or rent.

page-outlook = You will probably not receive a permit
page-outlook-hint = According to your answers at least one requirement is not met. You can apply nevertheless. The office then checks your application and explains its decision.
one_permit_note-label = You already have a permit
one_permit_note-text = Each person receives only one permit for one vehicle. Do you have another vehicle? Then go back and choose “A different registration plate”.
second_home_note-label = Your secondary residence is not sufficient
second_home_note-text = You must be registered in the zone with your main residence. A secondary residence is not sufficient here, or your main residence is too close for that.
oversize_note-label = The vehicle is too large
oversize_note-text = No permit is issued for vehicles longer than 5.20 m or for motor homes.
own_space_note-label = You have a parking space of your own
own_space_note-text = If you can park on a space of your own, you do not receive a permit.
special_reasons-label = Why do you need the permit nevertheless?
special_reasons-hint = Optional. For example: your parking space is too small for your vehicle.

page-name = What is your name?
page-name-hint = This is the person who lives in the zone and receives the permit.
applicant-label = Your name

page-birth-date = When were you born?
birth_date-label = Date of birth
birth_date-hint = For example 9 3 1984 (day, month, year)

page-address = Where do you live in the resident parking zone?
page-address-hint = The decision is also sent to this address.
home-label = Your address

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-representation = Are you applying for yourself?
for_self-label = I am applying for myself
for_self-hint = Answer no if you are filling in the application for the person named before.

page-agent = Who is applying?
agent-label = Name of the authorised person

page-authority = Upload the authorisation
authority_proof-label = Authorisation
authority_proof-hint = The person who receives the permit must sign the authorisation. Up to two files (PDF or photo) of up to 10 MB each.

page-plate = What is the registration plate of the vehicle?
plate-label = Registration plate
plate-hint = For example EF-AB 123. The permit is only valid for this vehicle.
plate-problem = Enter the plate with a hyphen, for example EF-AB 123 or EF-AB 123E.
old_plate-label = Previous registration plate
old_plate-hint = As stated on the previous permit.
old_plate-problem = Enter the plate with a hyphen, for example EF-AB 123 or EF-AB 123E.
rule-plate-changed = The new and the previous plate are the same. Check both.

page-keeper = Is the vehicle registered in your name?
own_vehicle-label = The vehicle is registered in my name
own_vehicle-hint = This means the person who receives the permit. The name must be in field C.1 of the vehicle registration certificate part I.

page-other-keeper = In whose name is the vehicle registered?
keeper_name-label = Name of the person or company
keeper_name-hint = As stated in the vehicle registration certificate part I.
keeper_relation-label = How is it related to you?
keeper_relation-option-family = Spouse, parent or child living at the same address
keeper_relation-option-company = My company: I use a company car
keeper_relation-option-student = My parents: I am a student or trainee and under 25
keeper_relation-option-other = Somebody else
rule-student-under-25 = This exception only applies if you are under 25. Choose another answer or check your date of birth.

page-keeper-proof = Proof that you may use the vehicle
keeper_note-label = The permit may be refused
keeper_note-text = As a rule, the vehicle must be registered in your name. Your answer is not one of the usual exceptions. The office examines your case.
usage_permission-label = Confirmation of use
usage_permission-hint = A letter from the keeper or the company stating that you use the vehicle permanently. Up to three files (PDF or photo) of up to 10 MB each.

page-registration = Upload the vehicle registration certificate part I
registration_document-label = Vehicle registration certificate part I
registration_document-hint = Front and back must be legible. Up to three files (PDF or photo) of up to 10 MB each.

page-zone = In which zone do you want to park?
zone-label = Resident parking zone
zone-hint = The zone must belong to your address. Its name is on the traffic signs in your street.
zone-option-a = Zone A
zone-option-b = Zone B
zone-option-c = Zone C
zone-option-d = Zone D
zone-option-e = Zone E
zone-option-f = Zone F
zone-option-g = Zone G
zone-option-h = Zone H
zone-option-i = Zone I
zone-option-j = Zone J
zone-option-1 = Zone 1
zone-option-2 = Zone 2
zone-option-3 = Zone 3
zone-option-4 = Zone 4
zone-option-5 = Zone 5
zone-option-6 = Zone 6
zone-option-7 = Zone 7
zone-option-8 = Zone 8
zone-option-9 = Zone 9
zone-option-10 = Zone 10
zone-option-11 = Zone 11
zone-option-12 = Zone 12
zone-option-13 = Zone 13
zone-option-14 = Zone 14
zone-option-15 = Zone 15
zone-option-16 = Zone 16
zone-option-17 = Zone 17
zone-option-18 = Zone 18
zone-option-19 = Zone 19
zone-option-20 = Zone 20
zone-option-unknown = I do not know
zone-option-unknown-hint = The office finds the zone by your address.

page-duration = How long should the permit be valid?
duration-label = Duration
duration-option-1 = One year
duration-option-2 = Two years
duration-option-2-hint = The fee is due for each year.
years-label = Years

page-start = From when should the permit be valid?
valid_from-label = Valid from
valid_from-hint = Allow time for processing and delivery.
rule-start-not-past = The date is in the past. Enter today or a later day.
rule-start-soon = The date is more than six months ahead. Please apply later.

page-costs = Validity and costs
page-costs-hint = Only the decision is binding.
valid_until-label = Valid until
annual_fee-label = Fee for one year
replacement_note-label = Fee
replacement_note-text = The decision states whether the new permit costs anything.
late_note-label = Your permit is about to end
late_note-text = There are less than two weeks left, or the permit has already ended. The new permit may not arrive in time. Do not park with a permit that has ended.
zone_note-label = The office finds the zone
zone_note-text = The office checks to which zone your address belongs. If it is in no zone, you do not receive a permit.

page-delivery = How would you like to receive the permit?
delivery-label = I would like to receive the permit and the decision
delivery-option-post = By post to my address
delivery-option-pickup = I will collect both at the office
pickup_note-label = Bring your identity card
pickup_note-text = Also bring the old parking permit if you have one. The status page tells you when the new one is ready.

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
old_returned-label = I will return the previous permit once the new one is valid.
old_returned-hint = If you have lost it, return it when you find it again.
correct-label = My details are correct and complete.
correct-hint = Tell the office if you move or change the vehicle.

fee-permit = Fee for the resident parking permit
fee-replacement = Fee for the new permit after a change of plate or a loss

outcome-issued = Issue the permit
outcome-issued-text = A resident parking permit is issued to you for the vehicle named. It is valid only for this vehicle and only as long as you are registered in the resident parking zone.
outcome-issued-differently = Issue the permit in a different way
outcome-issued-differently-text = A resident parking permit is issued to you for the vehicle named. The reasons state where it differs from your application.
outcome-issued-differently-refused = Apart from that, your application is refused.
outcome-refused = Refuse the application
outcome-refused-text = Your application for a resident parking permit is refused.
outcome-withdrawn = Close without a decision
outcome-withdrawn-text = Your application is settled. There will be no decision on it.

param-resident-parking-zones = Resident parking zones
param-resident-parking-zones-hint = Only these zones are offered. This is the name on the traffic signs (§ 45 (1b) no. 2a StVO).
param-resident-parking-zones-option-a = Zone A
param-resident-parking-zones-option-b = Zone B
param-resident-parking-zones-option-c = Zone C
param-resident-parking-zones-option-d = Zone D
param-resident-parking-zones-option-e = Zone E
param-resident-parking-zones-option-f = Zone F
param-resident-parking-zones-option-g = Zone G
param-resident-parking-zones-option-h = Zone H
param-resident-parking-zones-option-i = Zone I
param-resident-parking-zones-option-j = Zone J
param-resident-parking-zones-option-1 = Zone 1
param-resident-parking-zones-option-2 = Zone 2
param-resident-parking-zones-option-3 = Zone 3
param-resident-parking-zones-option-4 = Zone 4
param-resident-parking-zones-option-5 = Zone 5
param-resident-parking-zones-option-6 = Zone 6
param-resident-parking-zones-option-7 = Zone 7
param-resident-parking-zones-option-8 = Zone 8
param-resident-parking-zones-option-9 = Zone 9
param-resident-parking-zones-option-10 = Zone 10
param-resident-parking-zones-option-11 = Zone 11
param-resident-parking-zones-option-12 = Zone 12
param-resident-parking-zones-option-13 = Zone 13
param-resident-parking-zones-option-14 = Zone 14
param-resident-parking-zones-option-15 = Zone 15
param-resident-parking-zones-option-16 = Zone 16
param-resident-parking-zones-option-17 = Zone 17
param-resident-parking-zones-option-18 = Zone 18
param-resident-parking-zones-option-19 = Zone 19
param-resident-parking-zones-option-20 = Zone 20
param-resident-parking-annual-fee = Fee for one year
param-resident-parking-annual-fee-hint = Amount in euros according to § 6a (5a) StVG and the local rules.
param-resident-parking-replacement-fee = Fee after a change of plate or a loss
param-resident-parking-replacement-fee-hint = Amount in euros according to § 6a StVG and the local rules. Without a value the form states no amount.
param-resident-parking-max-years = Longest duration in years
param-resident-parking-max-years-hint = 1 or 2 according to the local rules. Without a value, one year and two years are offered.
param-resident-parking-secondary-min-km = Distance of the main residence from which a secondary residence is sufficient
param-resident-parking-secondary-min-km-hint = In kilometres, according to the local rules. The distance must be greater than this number. Without a value a secondary residence is not sufficient.
param-resident-parking-keeper-exceptions = Exceptions if the vehicle is registered in another name
param-resident-parking-keeper-exceptions-hint = Only these exceptions are offered, according to the local rules. If nothing is chosen, all are offered.
param-resident-parking-keeper-exceptions-option-family = Spouse, parents or children at the same address
param-resident-parking-keeper-exceptions-option-company = Company car
param-resident-parking-keeper-exceptions-option-student = Parents' vehicle for students and trainees under 25

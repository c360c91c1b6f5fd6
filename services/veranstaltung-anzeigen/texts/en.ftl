title = Give notice of an event
intro = Give notice here of a festival or another public event. You fill in this one form only: other offices that are responsible receive a copy. It takes about ten minutes.
deadline = Give notice at least one week before the event (section 42 (1) OBG). For serving alcohol, posters and road closures, two weeks usually apply.
trust-note = You do not need an account. Your details are sufficient.

section-organiser = Organiser
section-event = The event
section-plans = What you are planning
section-safety = Safety
section-concerned = Offices concerned and decision
section-finish = Declaration

page-organiser-kind = Who is organising the event?
organiser_kind-label = The event is organised by
organiser_kind-option-organisation = An association, a company or another organisation
organiser_kind-option-person = One person alone

page-company = What is the organisation called?
company-label = Organisation
company_name-label = Name of the organisation
legal_form-label = Legal form
legal_form-hint = It is stated in the agreement, in the statutes or in the register.

page-register = What does the entry in the register say?
register_number-label = Register number
register_number-hint = From the register of associations, companies or cooperatives, for example VR 1234.
register_court-label = Register court
register_court-hint = Optional. For example Amtsgericht Jena.

page-person = What is your name?
page-person-hint = If you give notice for an organisation, you must be entitled to represent it.
organiser-label = Your name

page-address = What is the address?
page-address-hint = For an organisation, state its address. This address is stated in the decision.
home-label = Address

page-contact = How can we reach you?
page-contact-hint = Optional. Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number

page-on-site = Who can be reached during the event?
on_site_is_organiser-label = I will be on site myself
on_site-label = Contact person on site
on_site_phone-label = Telephone number on site
on_site_phone-hint = Someone must be available under this number throughout the event.

page-on-site-person = What is the name of the contact person on site?

page-event = What is taking place?
event_name-label = Name of the event
event_name-hint = For example summer party of the local history society.
event_kind-label = Kind of event
event_kind-option-festival = Village or town festival
event_kind-option-concert = Concert
event_kind-option-parade = Parade
event_kind-option-sport = Sports event
event_kind-option-market = Market
event_kind-option-bonfire = Easter fire or other traditional bonfire
event_kind-option-other = Something else
event_description-label = Programme
event_description-hint = Optional. Describe briefly what is planned.

page-place = Where does the event take place?
event_place-label = Place or grounds
event_place-hint = For example: fairground by the sports field, Lindenweg 3. For a parade, describe the route.
event_position-label = Position on the map
event_position-hint = Optional. One point is enough.

page-time = When does the event take place?
begin_date-label = First day
begin_date-hint = For example 20 6 2026 (day, month, year)
begin_time-label = Start, time of day
begin_time-hint = For example 14:00
end_date-label = Last day
end_date-hint = If the event ends after midnight, it is the day after.
end_time-label = End, time of day
end_time-hint = For example 23:30
rule-end-after-begin = The last day is before the first. Check both dates.
rule-end-time-after-begin = On this day the end is not after the start. Check both times.
late_note-label = The notice is late
late_note-text = The notice should be in earlier. Send it now and call the public order office as well.

page-visitors = How many people do you expect?
visitors-label = Visitors at the same time
visitors-hint = Estimate the number at the busiest time.

page-music = Is there music or amplification?
music-label = There is music or amplification

page-music-until = Until when is there music?
music_until-label = Music until, time of day
music_until-hint = For example 22:00

page-night = The music goes on into the night
night_note-label = Quiet at night
night_note-text = Between 10 pm and 6 am it must normally be quiet. The public order office checks whether an exception is possible.

page-alcohol = Will you serve alcohol?
alcohol-label = Alcohol is served
alcohol-hint = Beer and wine count as well. The trade office then needs a notice of temporary serving.

page-serving = What will you serve?
serving_offer-label = On offer
serving_offer-hint = You can choose more than one.
serving_offer-option-beer-wine = Beer, wine and sparkling wine
serving_offer-option-spirits = Spirits and mixed drinks with them
serving_offer-option-soft-drinks = Drinks without alcohol
serving_offer-option-food = Food
serving_by_organiser-label = We serve ourselves

page-serving-operator = Who serves for you?
serving_operator-label = Who serves?
serving_operator-hint = Name of the person or company, and address.

page-road-closure = Does a road have to be closed?
road_closure-label = A road, path or car park has to be closed
road_closure-hint = Only those who have an order from the road traffic authority may close it. This is usually the district.

page-closures = Which roads should be closed?
closures-label = Closed roads
closures-hint = Enter each section separately.
closures-row = Section
closures-add = Add another section
closure_road-label = Road and section
closure_road-hint = For example: Hauptstraße, from the church to the bridge.
closure_from_date-label = Closed from, day
closure_from_time-label = Closed from, time of day
closure_until_date-label = Closed until, day
closure_until_time-label = Closed until, time of day
rule-closure-until-after-from = The end of the closure is before its start. Check both dates.
rule-closure-time-after-from = On this day the end of the closure is not after its start. Check both times.

page-traffic-plan = Do you have a traffic sign plan?
traffic_plan-label = Upload a traffic sign plan
traffic_plan-hint = Optional. The plan shows signs and diversions. If you do not have one yet, simply continue.

page-fireworks = Will there be fireworks?
fireworks-label = There are fireworks or other pyrotechnics

page-fireworks-details = What kind of fireworks are they?
fireworks_note-label = Fireworks
fireworks_note-text = Professionals must give notice of fireworks, or you need an exemption (sections 23 and 24 of the First Ordinance on the Explosives Act). The public order office receives your details and tells you which other office is responsible.
fireworks_category-label = Kind of fireworks
fireworks_category-option-f2 = Fireworks as on New Year’s Eve (category F2)
fireworks_category-option-f3-f4 = Medium or large fireworks (category F3 or F4)
fireworks_category-option-stage = Stage pyrotechnics
fireworks_category-option-unknown = I do not know yet
fireworks_date-label = Day of the fireworks
fireworks_time-label = Start of the fireworks, time of day
fireworks_time-hint = For example 22:15
fireworks_person-label = Who lets off the fireworks?
fireworks_person-hint = Name of the person or company, with the number of the permit or certificate of competence if there is one.
rule-fireworks-during-event = The day of the fireworks is not within the event. Check the date.

page-bonfire = Will there be an open fire?
bonfire-label = There is a campfire or traditional bonfire

page-bonfire-details = What is burning?
bonfire_material-label = What is burned?
bonfire_material-hint = For example dry tree cuttings, about 10 cubic metres.
bonfire_note-label = Fire brigade and control centre
bonfire_note-text = The office responsible for traditional bonfires receives your details, too. It informs the control centre. Burn only dry, untreated wood.

page-street-use = Will anything stand on public streets or squares?
street_use-label = Stalls, a stage, tents or tables stand on a public street or square
street_use-hint = This requires a special-use permit from the municipality.

page-street-use-details = What stands on the street or square?
street_use_description-label = What stands there?
street_use_description-hint = For example: stage of 6 by 8 metres and five stalls on the market square.
street_use_area-label = Area in square metres
street_use_area-hint = Optional. An estimate is enough.

page-posters = Do you want to put up posters?
posters-label = We want to put up posters along streets
posters-hint = This requires a permit from the municipality.

page-posters-details = Which posters and where?
posters_count-label = Number of posters
posters_size-label = Size of the posters
posters_size-option-a3 = A3
posters_size-option-a2 = A2
posters_size-option-a1 = A1
posters_size-option-a0 = A0
posters_size-option-larger = Larger than A0
posters_places-label = Where should they hang?
posters_places-hint = Name streets or parts of the town.
posters_from-label = Posters from, day
rule-posters-before-end = The posters would go up only after the event. Check the date.

page-hall = Do you need a room of the municipality?
hall-label = We use a hall, a community centre or another room of the municipality
hall-hint = The room must be rented. The municipality checks whether it is free.

page-hall-details = Which room do you need?
hall_name-label = Which room?

page-safety = Who takes care of safety?
first_aid-label = First aid service
first_aid-hint = Optional. For example: German Red Cross, two people.
stewards-label = Number of stewards
stewards-hint = Optional.

page-site-plan = Show the grounds
site_plan-label = Upload a site plan
site_plan-hint = A sketch is enough. Mark the stage, stalls, exits and rescue routes. JPEG, PNG, WebP or PDF of at most 10 MB.

page-insurance = Do you have liability insurance?
insurance-label = Upload proof of insurance
insurance-hint = Optional. If you do not have proof yet, simply continue.

page-safety-concept = Do you have a safety concept?
page-safety-concept-hint = For so many people the public order office requires a safety concept.
concept_ready-label = The safety concept is ready

page-safety-concept-file = Safety concept
safety_concept-label = Upload the safety concept
safety_concept-hint = As a PDF of at most 20 MB.
concept_later_note-label = Send the concept later
concept_later_note-text = Send the notice now. You hand in the concept later on the status page. The public order office cannot finish its check before.

page-concerned = Who receives your notice?
concerned-label = Your details also concern
concerned-option-gaststaette-voruebergehend = Serving drinks: temporary restaurant
concerned-option-verkehrsraum = Road closure: traffic order
concerned-option-brauchtumsfeuer = Traditional bonfire
concerned-option-sondernutzung = Stalls and stage: special use of public streets
concerned-option-plakatierung = Posters along streets
concerned-option-raumnutzung = Room of the municipality
concerned_note-label = You do not have to fill in everything again
concerned_note-text = For each of these matters the responsible office receives a copy of your details. It answers you itself and asks if it needs more. Each office may charge a fee of its own.
alone_note-label = No other office
alone_note-text = According to your answers only the public order office is responsible.

page-delivery = How would you like to receive the answer?
delivery-label = I would like to receive it
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to the address I have given

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
correct-label = My details are correct and complete.
correct-hint = If something changes or the event is cancelled, tell the public order office.

fee-event = Fee for examining the notice

outcome-acknowledged = Acknowledge, no conditions
outcome-acknowledged-text = We have examined your notice. The event can take place as described. There are no conditions. Other authorities decide themselves on what they are responsible for.
outcome-conditions = Impose conditions
outcome-conditions-text = The event can take place as described. The following conditions apply.
outcome-restricted = Allow with restrictions only
outcome-restricted-text = The event is allowed with restrictions only.
outcome-restricted-refused = Beyond that the event is prohibited.
outcome-prohibited = Prohibit the event
outcome-prohibited-text = The event is prohibited.
outcome-own-procedure = As an authority concerned: acknowledge and run our own procedure
outcome-own-procedure-text = We have received your details as well. We decide on what we are responsible for in a procedure of our own. We will contact you if anything is missing.
outcome-not-notifiable = No notice required
outcome-not-notifiable-text = No notice of your event is required. We close your notice.

param-event-safety-threshold = Number of visitors from which a safety concept is required
param-event-safety-threshold-hint = If nothing is entered, no concept is required.
param-event-lead-days = Days before the start by which a notice should be in
param-event-lead-days-hint = If nothing is entered, 7 days apply (section 42 (1) OBG).
param-event-fee = Fee for examining the notice
param-event-fee-hint = Amount in euros according to the Thuringian schedule of administrative fees (ThürVwKostOIM). If it is empty, no fee is charged.

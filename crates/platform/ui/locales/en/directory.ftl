directory-start-title = What would you like to do?
directory-start-lead = Search for a public service. You will learn who is responsible, what you need and whether you can apply online.
directory-entrance-citizen-title = Citizens
directory-entrance-business-title = Businesses
directory-entrance-other-title = Others
directory-entrance-citizen-search = Search for citizens
directory-entrance-business-search = Search for businesses
directory-entrance-other-search = Search for others
directory-entrance-citizen-hint = for example dog, passport, Kita
directory-entrance-business-hint = for example start a business, building permit
directory-entrance-other-hint = for example street party, sports hall
directory-entrance-citizen-for = For everyone who lives here or moves here.
directory-entrance-business-for = For companies, the self-employed and founders.
directory-entrance-other-for = For associations, volunteers, churches, notaries and other authorities.
directory-entrance-citizen-all = All services for citizens
directory-entrance-business-all = All services for businesses
directory-entrance-other-all = All services for others
directory-search-words = What are you looking for?
directory-search-place = Postcode or place
directory-search-place-hint = for example 99084 or Erfurt
directory-search-submit = Search
directory-chooser-title = Which place do you mean?
directory-chooser-lead = “{ $typed }” may mean { $count } municipalities. Please choose yours.
directory-place-unknown = We cannot find “{ $typed }” in Thuringia. Check the spelling or enter the postcode.
directory-place-suggestions = Did you mean one of these places?
directory-places-title = Find a place
directory-place-county = County or independent city
directory-place-administration = Administration
directory-place-postcodes = Postcodes
directory-place-population = Inhabitants
directory-place-key = Official municipality key
directory-results = { $count ->
    [one] One service found
   *[other] { $count } services found
}
directory-results-at = { $count ->
    [one] One service found for { $place }
   *[other] { $count } services found for { $place }
}
directory-results-no-place = Enter your place to see who is responsible and whether you can apply online there.
directory-all-services = See all services
directory-nothing = We found nothing for “{ $words }”
directory-nothing-next = Try another or a shorter word, in German or English, for example “Ausweis” or “passport”.
directory-as-of = Territorial state: { $date }. Later changes of municipalities are not included yet.
directory-state-online = Online here
directory-state-form = Form to print
directory-state-appointment = In person with an appointment
directory-state-in-person = In person only
directory-state-other-authority = Another authority is responsible
directory-state-not-offered = Not online here yet
directory-state-appointment-next = You must appear in person. Please arrange an appointment with the responsible administration.
directory-state-in-person-next = You must appear in person at the responsible administration.
directory-state-other-authority-next = A federal authority provides this service. Which one is not recorded.
directory-not-offered-next = Please contact the administration named below. You can apply there in writing or in person.
directory-not-offered-next-in-person = Please go in person to the administration named below.
directory-not-offered-next-bundle = See whether one of the similar services fits. Or ask the administration of your place: enter your place above, then it is shown below.
directory-missing-online-service = There is no online service for this yet.
directory-missing-zone = No resident parking zone is recorded for this municipality.
directory-missing-activation = The online service has not been switched on here yet.
directory-missing-closed = The responsible administration takes no online applications at the moment.
directory-state-closed = Not online here at the moment
directory-missing-title = Why not online yet?
directory-missing-values = The online service cannot be offered here because these particulars of { $entity } are not recorded:
directory-form-link = Open the form
directory-start-application = Apply online now
directory-service-place-hint = So that we can say who is responsible and whether you can apply online. For example 99084 or Erfurt.
directory-service-place-submit = Show the responsible administration
directory-service-at = This applies to { $place }.
directory-service-other-place = Choose another place
directory-responsible-title = Who is responsible?
directory-responsible-office = Responsible administration
directory-responsible-entity = Acts in the name of
directory-responsible-note = Note
directory-acts-for = { $office } works for { $entity } here. The decision comes from { $sender }.
directory-address = Address
directory-hours = Opening hours
directory-email = Email
directory-rule-source = Basis of responsibility
directory-not-recorded = not recorded
directory-fictitious = invented example value
directory-tariff-not-recorded = No tax rate is recorded for this municipality.
directory-per-year = { $amount } per year
directory-alternatives-title = Similar services
directory-bundle-federal = Federal authorities provide this service.
directory-bundle-regional = State or municipal authorities provide this service.
directory-bundle-both = Depending on the case, federal, state or municipal authorities provide this service.
directory-bundle-note = Which authority is responsible is not recorded, nor is a description.
directory-value-street = Street of the administration
directory-value-postcode = Postcode of the administration
directory-value-city = City of the administration
directory-value-email = Email address of the administration
directory-value-phone = Telephone number of the administration
directory-value-hours = Opening hours
directory-value-iban = Bank account (IBAN)
directory-value-bic = Bank code (BIC)
directory-value-account-holder = Holder of the bank account
directory-value-dog-tax-first = Tax for the first dog
directory-value-dog-tax-second = Tax for the second dog
directory-value-dog-tax-further = Tax for each further dog
directory-value-dog-tax-dangerous-first = Tax for the first dangerous dog
directory-value-dog-tax-dangerous-further = Tax for each further dangerous dog
directory-value-dog-tax-age = Age from which a dog is taxed
directory-value-dog-tax-start = Start of the tax
directory-value-registration-certificate-fee = Fee of the registration certificate
directory-value-other = Setting “{ $key }”
directory-failure-service = We do not know this service
directory-failure-service-next = Search for the service on the start page. Its address may have changed.
directory-failure-municipality = We do not know this municipality
directory-failure-municipality-next = Enter a place or postcode in Thuringia. Programs use the municipality key of eight digits.
directory-failure-empty = The directory is still empty
directory-failure-empty-next = The operator has to import the data first. Please try again later.
directory-failure-parameters = Parameters of the request are wrong
directory-failure-parameters-next = Correct the named parameters and send the request again.
directory-api-place = Give the eight-digit key of a municipality in Thuringia, for example 16051000.
directory-api-audience = Possible values are citizen, business and other.
directory-api-limit = Give a number from 1 to 50.
directory-api-page = Give a page from 0.
directory-body-nominative = { $gender ->
   *[other] { $name }
}
directory-body-accusative = { $gender ->
   *[other] { $name }
}
directory-body-dative = { $gender ->
   *[other] { $name }
}
directory-trail = You are here
directory-trail-start = Start
directory-trail-search = Search “{ $words }”
directory-phone = Telephone
directory-helpers-title = Who else can help?
directory-helpers-lead = These administrations serve your place. They can tell you where to turn.
directory-first-dog = In { $entity } the first dog costs { $amount } for the whole year { $year }.
directory-authority = Responsible authority
directory-authority-link = Web address
directory-not-offered-only = { $entity } is responsible for this. Online services of other places do not apply here.
directory-not-offered-form = A form to print is not recorded.
directory-bundle-office = Which authority is responsible depends on the place. A description of this service is not recorded yet.
directory-bundle-curated = There are separate pages for this. Choose below what you need.
directory-price-from = from { $amount }
directory-nothing-suggestions = Did you mean one of these words?
directory-nothing-ask = Or ask
directory-nothing-place = Enter your place above. Then we show you the administration you can ask.
directory-contact = Address, telephone, email, opening hours
directory-bundle-authority = A description of this service is not recorded yet.
directory-not-offered-next-ask = The administration of your place knows which authority is responsible. It is shown below.
directory-authority-unknown = Responsible authority not recorded
directory-trail-letter = A–Z: { $letter }
directory-suggest-label = Suggestions
directory-suggest-one = One suggestion. Use the down arrow key to choose it.
directory-suggest-many = { $count } suggestions. Use the down arrow key to choose.
directory-suggest-none = No suggestions. You can search all the same.
directory-situations-title = Situations of life and business
directory-situations-lead = A birth, a move, a new business: choose what is coming up. You then see everything there is to do.
directory-situations-link = Browse by situation
directory-situations-about = Birth, moving, starting a business and more, with everything that belongs to it.
directory-situations-citizen = What is coming up?
directory-situations-business = What is coming up in your business?
directory-situations-other = What is it about?
directory-situation-lead = { $count ->
    [one] One service belongs to this situation.
   *[other] { $count } services belong to this situation.
}
directory-situation-description = All public services in Thuringia for the situation “{ $situation }”: who is responsible, what you need and whether it can be done online.
directory-situation-here = What your municipality and county do
directory-situation-others = Further services
directory-register-title = Services from A to Z
directory-register-lead = These are the services of your municipality and county. A letter leads to all services and keywords that begin with it.
directory-register-link = All services from A to Z
directory-register-about = The whole register, with everyday words as well.
directory-register-letter = Services beginning with { $letter }
directory-register-description = Public services in Thuringia that begin with { $letter }, with keywords.
directory-register-nothing = No service begins with { $letter }. Choose another letter.
directory-register-letters = Letters
directory-register-see = see
directory-place-link = Your place
directory-place-about = Which administration serves your place, how to reach it, and what can be done online there.
directory-services-here = Services of your municipality and county
directory-list-place-hint = Then you see who is responsible and what can be done online. For example 99084 or Erfurt.
directory-list-place-submit = Use this place
directory-start-browse = Rather browse than search?
directory-sheet-link = Print view
directory-sheet-back = Back to the page of the service
directory-sheet-how = Print this page with your browser (Ctrl+P, on a Mac Command+P).
directory-sheet-print = Print now
directory-sheet-printed = As of { $date }. This page on the internet: { $address }
directory-sheet-notes = Notes
directory-bundle-description = { $service }: which authority in Thuringia is responsible, and how to reach it.
directory-town-description = Which administration serves { $place }, how to reach it and what you can do online.
directory-town-administration = Your administration
directory-town-county = Your district office
directory-town-search = What would you like to do here?
directory-town-online = What can be done online here
directory-town-offline = Nothing can be done online here yet. Call your administration or go there.
directory-town-facts = Figures and keys
directory-town-news = News from your administration
directory-formerly = Since { $date }, { $name } has been part of { $now }.
directory-formerly-short = a municipality of its own before

# The parts of the description of a service
directory-module-name = Name of the service
directory-module-teaser = In short
directory-module-summary = What is it about?
directory-module-description = Full description
directory-module-requirements = What are the requirements?
directory-module-documents = What do I need?
directory-module-procedure = How does it work?
directory-module-fee = What does it cost?
directory-module-deadline = What are the deadlines?
directory-module-duration = How long does it take?
directory-module-result = What do I get?
directory-module-forms = Forms
directory-module-hints = What else should I know?
directory-module-more = Further information
directory-module-responsible = Whom do I contact?
directory-module-contact = Who else can help?
directory-module-legal-basis = Legal basis
directory-module-remedy = How can I object?

# Texts of places, and why an office is responsible
directory-text-local = Note from {$entity}
directory-text-approved = Approved by {$by} on {$date}.
directory-contact-point-title = You can also ask here
directory-reason-link = Why is this office responsible?
directory-reason-title = Why is this office responsible?
directory-reason-lead = This is how the responsible office for {$place} was found. The smallest area comes first: municipality, administration, county, state. The last step decides.
directory-reason-none = The place does not decide about this service, or the responsible office is not recorded.
directory-reason-service = Entry for this service
directory-reason-rule = Entry for all services of this kind
directory-reason-area = {$what} in {$area}
directory-reason-general = General rule
directory-reason-nothing = no entry
directory-reason-other-time = entry for another time:
directory-reason-since = since {$from}
directory-reason-until = until {$to}
directory-reason-between = from {$from} to {$to}

# What can go wrong for editors
directory-failure-assignment = This entry does not exist any more
directory-failure-assignment-next = Load the list again. Somebody else may have ended it.
directory-failure-assignment-wrong = The entry does not fit: {$reason}
directory-failure-assignment-wrong-next = Correct it. Nothing was saved.
directory-failure-contradiction = {$authority} is already recorded for this area and time
directory-failure-contradiction-next = End the other entry first, or choose another period. Nothing was saved.
directory-failure-unit = There is no such authority
directory-failure-unit-next = Load the list of authorities again. Somebody else may have removed it.
directory-failure-unit-wrong = { $what ->
    [id] The id must not be empty; only letters without accents, digits and hyphens are allowed, at most 80 characters.
    [twice] This id stands in a line above already.
    [columns] The table needs the columns id, name, address, phone, email, link and source, and each line as many.
    [name] Enter the name of the authority.
    [email] Enter a complete e-mail address such as office@authority.example, or leave the field empty.
    [link] Enter a complete address that begins with https:// or http://, or leave the field empty.
    [source] Say where this comes from.
    [reserved] A source that begins with "XZuFi " stands for what was imported. Begin it differently.
   *[long] The text is too long. Shorten it.
}
directory-failure-unit-wrong-next = Correct it. Nothing was saved.
directory-failure-unit-used = { $count ->
    [one] One entry names this authority; it cannot be removed
   *[other] { $count } entries name this authority; it cannot be removed
}
directory-failure-unit-used-next = Record another authority for these services first. What has ended stays readable with its authority.
directory-failure-unit-sent = This authority comes from { $sender } and cannot be changed here
directory-failure-unit-sent-next = Ask the sender to correct it; the next import brings it. Nothing was saved.
directory-failure-text-long = The text is too long
directory-failure-text-long-next = Shorten it to at most 40,000 characters. Nothing was saved.
directory-failure-text-changed = Somebody else changed the text in the meantime
directory-failure-text-changed-next = Load the page again and enter your change once more. The other person's text stays.
directory-failure-not-yours = You may not write for this body
directory-failure-not-yours-next = Ask the state-wide editors if the text must change.
directory-failure-no-word = This is no word to search for
directory-failure-no-word-next = Enter a word or a few words, at most 80 characters.

# Opening hours, what is open now
directory-failure-opening = These opening hours cannot be read
directory-failure-opening-next = Write times such as 09:00-12:00,14:00-18:00 or closed. A closed day needs a reason.
directory-opening-span = { $from } to { $until }
directory-opening-and = { $first } and { $last }
directory-opening-days = { $first } to { $last }
directory-opening-closed = closed
directory-opening-never = Always closed
directory-day-monday = Monday
directory-day-tuesday = Tuesday
directory-day-wednesday = Wednesday
directory-day-thursday = Thursday
directory-day-friday = Friday
directory-day-saturday = Saturday
directory-day-sunday = Sunday
directory-open-now = Open now
directory-closed-now = Closed now
directory-hours-unknown = Opening hours not recorded
directory-hours-words = Opening hours recorded in words only
directory-closed-holiday = Today is a public holiday: { $name }.
directory-closed-announced = Closed today: { $reason }.
directory-closes-at = closes at { $time }
directory-closes-on = closes on { $day } at { $time }
directory-opens-today = opens today at { $time }
directory-opens-tomorrow = opens tomorrow at { $time }
directory-opens-on = opens on { $day } at { $time }
directory-opens-unknown = No opening is recorded for the next 60 days.
directory-distance = { $km } away
directory-distance-here = in the same place
directory-open-title = What is open now?
directory-open-lead = See which office near you is open at the moment, and until when.
directory-open-submit = Show open offices
directory-open-moment = { $place }, { $day }, { $date }, { $time }
directory-open-note = The distance is a straight line between the recorded points of the municipalities, not the way to the door. Offices are closed on public holidays unless something else is recorded.
directory-open-only = Show only what is open now
directory-open-all = Show all
directory-open-every-concern = Show for every concern
directory-open-other-authority = The page of the service says who handles this concern
directory-open-other-authority-next = It is none of the offices whose opening hours are shown here, or it is not recorded. The offices of your place can tell you where to turn.
directory-open-nothing = No office here with recorded opening hours is open now
directory-open-nothing-next = Show all of them to see when they open again.
directory-open-own = For your place
directory-open-near = Nearby
directory-open-near-lead = These offices work for other places. Ask first whether they can help you.
directory-open-bound = Other offices may not handle this concern for you, even when they are closer.
directory-open-link = What is open now?
directory-role-responsible = Responsible
directory-role-town-hall = Office of your place
directory-role-county = Office of the county
directory-place-more = More about this place

# Maps
directory-map-title = Map of the offices
directory-map-lead = Which office works where? Choose a county or enter your place.
directory-map-submit = Show the map
directory-map-state = Counties and independent cities of Thuringia
directory-map-state-description = Map with { $count } numbered counties and independent cities. The list below has the same numbers.
directory-map-counties = All counties and independent cities
directory-map-county-size = { $municipalities ->
    [one] one municipality
   *[other] { $municipalities } municipalities
}, { $administrations ->
    [one] one office
   *[other] { $administrations } offices
}
directory-map-county-title = Map: { $county }
directory-map-county-description = Map with the seats of { $count } offices, numbered like the list below. Small points are other municipalities, strong lines separate the areas of the offices.
directory-map-offices = Offices on this map
directory-map-unplaced = Without a recorded seat
directory-map-works-for = works for { $count } municipalities:
directory-map-works-for-county = for the whole county
directory-map-office-title = Map: { $office }
directory-map-office-description = Map with { $count } municipalities of this office, numbered like the list below. The filled point is the seat of the office.
directory-map-places = Municipalities of this office
directory-map-office = The office
directory-map-seat = seat of the office
directory-map-own = your place
directory-map-note = The areas are simplified: each spot belongs to the municipality whose point is nearest. They are not the official borders.
directory-map-link = Map of the office
directory-contact-short = Address and contact

# Comparing fees
directory-compare-list-title = Compare fees
directory-compare-list-lead = For these services amounts of single municipalities are recorded. All others cost the same everywhere, or their amounts are not recorded.
directory-compare-title = Fees compared
directory-compare-lead = Enter your place to see what it costs there and nearby.
directory-compare-submit = Compare
directory-compare-none = No amounts of single municipalities are recorded for this service
directory-compare-none-next = There is nothing to compare. The page of the service says what it costs.
directory-compare-subject = What is compared
directory-compare-county = Your county
directory-compare-near = Within { $km } km
directory-compare-state = All of Thuringia
directory-compare-few = The amounts of { $recorded } of the { $of } bodies that set them are recorded. The comparison is therefore not complete.
directory-compare-summary = Lowest, middle and highest amount
directory-compare-of = { $recorded } of { $of } recorded
directory-compare-spread = { $least } to { $most }, in the middle (median) { $median }
directory-compare-rows = All recorded amounts
directory-compare-empty = No amount is recorded in your county or nearby.
directory-compare-body = Municipality or body
directory-compare-amount = Amount
directory-compare-distance = Distance
directory-compare-valid = Valid since
directory-compare-source = Source
directory-compare-since = { $date }
directory-compare-all = Show all { $count } amounts in Thuringia
directory-compare-only-near = Show only the county and nearby
directory-compare-download = Download as a table with sources (CSV)
directory-compare-statewide = The same everywhere
directory-compare-what = For what
directory-compare-link = Compare with other places

# For the websites of municipalities
directory-embed-apply = Apply online and read more
directory-embed-more = More about this service
directory-embed-example = Some values are invented examples.
directory-embed-title = Embed in your own website
directory-embed-lead = For those who look after the website of a municipality: show a service or the search on your own page. It stays up to date by itself.
directory-embed-many = “{ $typed }” may mean { $count } municipalities. Choose one of them below.
directory-embed-what = What do you want to show?
directory-embed-what-service = A service
directory-embed-what-search = The search
directory-embed-service = Service
directory-embed-service-hint = Needed only to show a service.
directory-embed-place-hint = Your place. Without it, the responsible office, opening hours and local fees are missing.
directory-embed-level = Level of the heading
directory-embed-level-hint = If the piece stands below an h2 heading, choose h3.
directory-embed-language = Language
directory-embed-submit = Show the code
directory-embed-code = Code to copy
directory-embed-code-lead = Insert both lines where the piece should stand. The second line is needed once per page.
directory-embed-preview = Preview
directory-embed-preview-lead = This is the piece in the typeface of this page. On your page it takes on your typeface and colours.
directory-embed-server = Without a script: fetched by your server
directory-embed-server-lead = Your content management system can fetch the piece itself. Use it only if the answer has status 200.
directory-embed-json = For programs: JSON
directory-embed-json-lead = The same facts for your own use. Scripts of other websites may read them as well.
directory-embed-how = How it works
directory-embed-how-frame = The piece becomes part of your page. There is no frame (iframe) in which keyboards and screen readers get stuck.
directory-embed-how-style = It brings no colours or typefaces of its own. All classes begin with dwe, so that you can style it.
directory-embed-how-script = The script is smaller than 3 kB. It takes in only known elements and only addresses of this finder.
directory-embed-how-cookies = It sets no cookies and sends nothing about the people who read your page, except that their browser fetches the piece.
directory-embed-how-fallback = Without JavaScript, or when something cannot be reached, the link stays.
directory-embed-how-fresh = Changed facts appear after five minutes at the latest.

directory-state-name = Thuringia

directory-failure-governed = A by-law sets the value “{ $key }”: { $by_law }
directory-failure-governed-next = Change the by-law or record a new one. Nothing was saved.
directory-failure-by-law-unknown = There is no such by-law
directory-failure-by-law-unknown-next = Open the list of by-laws and choose there.
directory-failure-by-law-changed = Somebody else changed the by-law in the meantime
directory-failure-by-law-changed-next = Reload the page and see what is left to do. Your change was not saved.
directory-failure-by-law = The by-law cannot be saved as it is
directory-failure-by-law-next = Check days, keys and amounts. Nothing was saved.

directory-by-law-citation = { $title } of { $adopted } ({ $place }), in force since { $day }
directory-by-law-part-entity = legal entity
directory-by-law-part-title = title
directory-by-law-part-adopted = decision of the council
directory-by-law-part-submitted = submission to the supervisory authority
directory-by-law-part-cleared = approval or admission
directory-by-law-part-published = publication
directory-by-law-part-in-force = coming into force
directory-by-law-part-last = going out of force
directory-by-law-part-from = first day
directory-by-law-part-to = last day
directory-by-law-problem-missing = “{ $part }” is missing.
directory-by-law-problem-too-long = “{ $part }” has more than 200 characters.
directory-by-law-problem-no-day = “{ $typed }” is no date ({ $part }). Write for example 2026-01-31.
directory-by-law-problem-no-entity = “{ $key }” is no key of a legal entity: 5, 8 or 9 digits.
directory-by-law-problem-not-yours = This administration does not work for { $key }, or there is none of this key.
directory-by-law-problem-step = This step does not follow on where the by-law stands.
directory-by-law-problem-order = “{ $later }” is before “{ $earlier }”.
directory-by-law-problem-future = The day of “{ $part }” has not come yet.
directory-by-law-problem-waiting = Without approval or admission the by-law may be published from { $day } on.
directory-by-law-problem-retroactive = The by-law comes into force before it is published, but takes no other’s place.
directory-by-law-problem-link = The address does not begin with https://.
directory-by-law-problem-no-citation = It is missing where the by-law was published: the gazette with its number, or an address.
directory-by-law-problem-changes = What it changes is no earlier by-law in force of the same legal entity.
directory-by-law-problem-key = “{ $key }” is no key of a value.
directory-by-law-problem-no-value = “{ $key }” has no value.
directory-by-law-problem-value = The value of “{ $key }” does not fit: { $reason }
directory-by-law-problem-period = “{ $key }” ends on { $last }, before it begins on { $first }.
directory-by-law-problem-early = “{ $key }” begins on { $first }, the by-law comes into force on { $begin } only.
directory-by-law-problem-overlap = “{ $key }” has two values from { $first } to { $last }.
directory-by-law-problem-hole = “{ $key }” has no value from { $first } to { $last }.
directory-by-law-problem-contradiction = Another by-law sets “{ $key }” from { $first } on already: { $other }. Say that this by-law amends or replaces it.
directory-by-law-problem-known = The by-law “{ $title }” of this first day is recorded already, with something else in it.
directory-by-law-problem-differs = The lines of the by-law “{ $title }” name different days or places.
directory-by-law-problem-row = The line cannot be read: { $reason }
directory-value-problem-unknown = No online service knows this key.
directory-value-problem-amount = It is no amount of money. Write for example 50,00.
directory-value-problem-number = It is no whole number.
directory-value-problem-choice = There is no such choice.
directory-value-problem-bounds = It is too small, too large or too long.
directory-failure-two-people = An account counts only once it is confirmed
directory-failure-two-people-next = Enter it in the settings and have it confirmed there.
directory-failure-same-person = Whoever entered an account cannot confirm it
directory-failure-same-person-next = Ask a second person who sets up your administration.
directory-failure-setting-changed = The values have changed in the meantime
directory-failure-setting-changed-next = Open the settings again and check what stands there now. Nothing was saved.
directory-failure-no-take-over = That value cannot be taken over
directory-failure-no-take-over-next = Choose a legal entity of your administration with a value of its own. Whoever lends a value cannot take one over.
directory-failure-nothing-to-end = No own value can end on that day
directory-failure-nothing-to-end-next = The last day is yesterday at the earliest. Nothing was saved.
directory-failure-colour = This is not a colour
directory-failure-colour-next = Write the colour with six characters from 0 to 9 and A to F, for example #2044aa.
directory-failure-address-taken = This address is taken
directory-failure-address-taken-next = Choose another one, or ask the operators who has it.
directory-failure-addresses = Nobody has more than { $most } addresses
directory-failure-addresses-next = First give back one that you no longer need.
directory-failure-address = Nobody asks for this address any more
directory-failure-address-next = Open the list again.

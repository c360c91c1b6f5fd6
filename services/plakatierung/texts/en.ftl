title = Apply to put up posters
intro = Putting up posters along public roads requires a permit from the municipality. Apply for the permit here. It takes about ten minutes. If you have posters in several formats, please send one application for each format.
deadline = Apply at least 14 days before you put up the posters.
trust-note = You do not need an account. Your details are sufficient.

section-applicant = About you
section-posters = About the posters
section-fee = Expected fee
section-finish = Permit and declaration

page-applicant = Who is putting up the posters?
applicant-label = Club, business, party or other organisation
legal_form-label = Legal form

page-register = Where are you registered?
register_court-label = Register court
register_court-hint = For example: Amtsgericht Jena
register_number-label = Register number
register_number-hint = For example: HRB 1234 or VR 1234

page-address = What is the address?
office-label = Address
office-hint = This address is stated in the permit.

page-representative = Who is responsible?
representative-label = Authorised representative
representative-hint = This person is also responsible for putting up and removing the posters.

page-contact = How can we reach you?
page-contact-hint = Questions always appear on the status page, which you reach after submitting.
email-label = Email address
phone-label = Telephone number
phone-hint = Optional. Useful if a poster has to be removed quickly.

page-advertising = What are you advertising?
advertising-label = Kind of advertising
advertising-option-event = An event
advertising-option-election = An election or a referendum
advertising-option-other = Something else
subject-label = Name of the event, the election or the offer
subject-hint = For example: Fair in Beispieldorf

page-event = When is the event?
event_date-label = Last day of the event

page-election = About the election
election_day-label = Election day
election_role-label = Who is advertising?
election_role-option-party = A political party
election_role-option-voter-group = A voter group
election_role-option-candidate = A candidate
election_role-option-other = Somebody else

page-non-profit = Are you a charitable organisation?
non_profit-label = The tax office has recognised us as charitable
non_profit-hint = Under the by-law, charitable organisations pay less or nothing.

page-non-profit-proof = Do you have the tax exemption notice?
non_profit_proof-label = Upload the tax exemption notice
non_profit_proof-hint = If you do not have it at hand, simply continue. The municipality will ask for it.

page-format = What do the posters look like?
format-label = Format
format-option-a3 = A3
format-option-a2 = A2
format-option-a1 = A1
format-option-a0 = A0
format-option-large = Billboard (larger than A0)

page-motif = Do you have a draft of the poster?
motif-label = Upload a draft of the poster
motif-hint = Optional. At most two files of at most 10 MB each.

page-places = Where will you put up how many posters?
places-label = Places
places-hint = List every town, village or district separately.
places-row = Place
places-add = Add another place
place_name-label = Town, village or district
place_detail-label = Streets or squares
place_detail-hint = Optional. For example: lamp posts in Hauptstraße.
place_posters-label = Number of posters
place_posters-hint = A poster with two sides counts once.

page-site-plan = Do you have a site plan?
site_plan-label = Upload a site plan or photos of the sites
site_plan-hint = Optional. For a billboard the municipality will ask for it. At most five files of at most 10 MB each.

page-period = When will the posters be up?
hang_from-label = Up from
hang_until-label = Up until
rule-hang-before-election = The posters go up only after election day. Check both dates.
rule-until-after-from = The end is before the start. Check both dates.
rule-hang-not-too-long = The posters are up for more than a year. Check both dates.

page-removal = By when will you remove the posters?
removal_by-label = Removed by
removal_by-hint = By this day all posters and all fastenings are gone.
rule-removal-after-until = The removal is before the end of the period. Check the date.
rule-removal-in-time = The posters may not stay up that long after the period. Choose an earlier day.

page-rules = Where posters are not allowed
placing_rules-label = These rules always apply
placing_rules-text = Do not put posters on traffic signs, traffic lights or trees. Posters must not block anybody's view or any pavement. Fasten them so that they do not fall down and do not damage anything. State on the poster who is responsible. The by-law and the permit contain further rules.
rules_kept-label = We will keep these rules, remove all posters in time and pay for damage caused by our posters.

page-fee = This is the expected fee
page-fee-hint = The fee is calculated from the posters and the weeks begun. Only the notice is binding.
poster_count-label = Posters in total
weeks-label = Weeks begun
election_free-label = Election advertising free of charge
free_from-label = Free of charge from
fee_weeks-label = Weeks with a fee
rate-label = Fee for one poster and one week
fee_percent-label = Share of the fee in per cent
election_free_note-label = Election advertising is free of charge
election_free_note-text = You pay no fee for these posters. You still need the permit.
election_part_note-label = Part of the time costs a fee
election_part_note-text = Part of the time is before the period in which election advertising is free of charge. A fee is due for these weeks.
non_profit_note-label = Reduction for charitable organisations
non_profit_note-text = The fee is already reduced. The municipality will check whether you are charitable.
many_note-label = A great many posters
many_note-text = You are applying for more posters than the municipality usually permits. The municipality may reduce the number.
late_note-label = The posters go up soon
late_note-text = You are applying later than required. Put up the posters only when you have the permit. We may not be able to decide in time.
stickers_post_note-label = Stickers will come by post
stickers_post_note-text = You will receive stickers with the permit. Put one on every poster. We will send them to your address.
stickers_pickup_note-label = Collect the stickers
stickers_pickup_note-text = You will receive stickers with the permit. Put one on every poster. They will be ready for you at the office.

page-delivery = How would you like to receive the permit?
delivery-label = We would like to receive the permit
delivery-option-retrieval = On the status page, as a PDF
delivery-option-retrieval-hint = You open the page with the reference number and access code that you receive after submitting. We send no e-mail: please look for yourself.
delivery-option-post = By post to the address above
delivery-option-pickup = We will collect it at the office
pickup_note-label = Bring an identity document
pickup_note-text = To collect it you need an identity document and the reference number. The status page shows when the permit is ready.

page-declaration = Please confirm
privacy_read-label = I have read the privacy information.
correct-label = The details are correct and complete. I may represent the organisation.

fee-posters = Fee for the posters
fee-base = Fee for processing

outcome-permitted = Permit the posters
outcome-permitted-text = The special use of public roads by the posters named above is permitted at the places applied for. The permit is valid for the period stated above and may be revoked. All posters and fastenings must be removed by the day stated above.
outcome-permitted-partly = Permit in part
outcome-permitted-partly-text = The special use of public roads by posters is permitted to the extent stated in the reasons. The permit may be revoked. All posters and fastenings must be removed by the day stated above.
outcome-permitted-partly-refused = Apart from this, the application is refused.
outcome-refused = Refuse the posters
outcome-refused-text = The application to put up posters along public roads is refused.
outcome-withdrawn = Application withdrawn
outcome-withdrawn-text = You have withdrawn the application. We have ended the procedure. Please do not put up any posters.

param-posters-rate = Fee for one poster and one week
param-posters-rate-hint = Amount in euros according to the by-law on fees for special use. Every week begun counts.
param-posters-rate-large = Fee for one large poster and one week
param-posters-rate-large-hint = Amount in euros according to the by-law on fees for special use, for A0 and billboards. If empty, the fee for one poster applies.
param-posters-base-fee = Fee for processing
param-posters-base-fee-hint = Amount in euros according to the by-law on administrative costs, once for each application. If empty, it is not charged.
param-posters-non-profit-percent = Share of the fee for charitable organisations
param-posters-non-profit-percent-hint = In per cent according to the by-law on fees for special use, for example 50. With 0 they pay nothing. If empty, they pay in full.
param-posters-election-weeks = Free period before an election
param-posters-election-weeks-hint = In weeks before election day according to the by-law on fees for special use. If empty, the whole time is free of charge.
param-posters-removal-days = Time limit for removal
param-posters-removal-days-hint = In days after the end of the period, according to the by-law on special use. If empty, there is no limit.
param-posters-lead-days = Time limit for applications
param-posters-lead-days-hint = In days before the posters go up, according to the by-law on special use. If empty, 14 days apply.
param-posters-max-count = Usual maximum number of posters
param-posters-max-count-hint = For one application. Whoever applies for more is told so.
param-posters-stickers = Stickers
param-posters-stickers-hint = Whether stickers come with the permit, and how one receives them.
param-posters-stickers-option-none = There are no stickers
param-posters-stickers-option-post = By post
param-posters-stickers-option-pickup = For collection

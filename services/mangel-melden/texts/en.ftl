title = Report a problem
intro = Report damage and problems in public places, for example a pothole or a broken street light. You do not have to give your name.
deadline = There is no deadline.
trust-note = You can report anonymously. You do not need an account.

section-report = Your report
section-contact = Feedback

page-category = What is it about?
emergency_note-label = In danger, call 112
emergency_note-text = This report is read during office hours only. If people are in danger, call the emergency number 112 at once.
category-label = Kind of problem
category-option-road = Road or pavement
category-option-lighting = Street lighting
category-option-waste = Waste or illegal dumping
category-option-green-space = Green space or tree
category-option-playground = Playground
category-option-traffic-sign = Traffic sign or traffic light
category-option-water = Stream, river or sewer
category-option-winter-service = Snow and ice
category-option-other = Something else

page-place = Where is the problem?
place-label = Place of the problem
place-hint = Describe the spot so that it can be found. For example: Bahnhofstraße, in front of no. 14, pavement.
position-label = Position on the map
position-hint = Optional. A point helps where there is no house number.

page-description = What did you notice?
description-label = Description
description-hint = At most 2,000 characters. Please do not name other people.
rule-description-not-too-short = Please describe the problem a little more precisely, with at least ten characters.

page-photos = Do you have photos?
photos-label = Upload photos
photos-hint = Optional. At most three photos (JPEG, PNG or WebP) of at most 10 MB each. Make sure that no people and no number plates can be recognised.

page-contact = Would you like feedback?
email-label = Email address
email-hint = Optional. We use it only for questions about this report. You see the status without it, on the status page.
anonymous_note-label = Do you want to remain anonymous?
anonymous_note-text = Then leave this empty. After sending, you receive a reference number and an access code. With them you can check the status at any time.

outcome-resolved = Problem solved
outcome-resolved-text = The reported problem has been solved. Thank you for telling us.
outcome-forwarded = Passed on to another office
outcome-forwarded-text = Another office is responsible for this problem. We have passed your report on.
outcome-rejected = No action
outcome-rejected-text = We have checked your report. No action is planned.

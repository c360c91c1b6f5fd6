ui-product = Dienstweg
ui-skip = Skip to content
ui-back = Back
ui-navigation = Main navigation
ui-menu = Menu, language
ui-languages = Choose language
ui-language-name = English
ui-head-official = Official website – Federal Republic of Germany
ui-head-demonstration = Demonstration – not an official website
ui-title-error = Error:
ui-example = Example data: values here are invented.
ui-footer = Service and legal information
ui-footer-status = Status of my application
ui-footer-resume = Resume an application
ui-footer-accessibility = Accessibility
ui-footer-feedback = Report a barrier
ui-footer-privacy = Privacy
ui-footer-imprint = Imprint
ui-not-recorded = not recorded
ui-field-optional = optional
ui-field-error = Error:
ui-select-empty = Please choose
ui-date-day = Day
ui-date-month = Month
ui-date-year = Year
ui-date = { $day } { ui-month }
ui-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
ui-error-summary-title = Please check your answers
ui-autosave-saving = Saving …
ui-autosave-saved = Saved at { $time }
ui-autosave-unsaved = Not saved yet: no connection. We keep trying. Please leave this page open.
ui-autosave-refused = Not saved yet. Continue below to see what needs to change.
ui-task-open = To do
ui-task-started = Started
ui-task-done = Done
ui-task-locked = Not possible yet
ui-answers-empty = Not filled in
ui-answers-change = Change
ui-pagination = Pages of this list
ui-pagination-page = Page { $number }
ui-pagination-previous = Previous
ui-pagination-next = Next
ui-failure-next = Go back one step and load the page again. Then you see how things stand now.
ui-failure-next-title = What you can do next
ui-failure-home = Go to the start page
ui-failure-number = Number of this request: { $id }
ui-failure-safe-unchanged = Nothing was changed. What was saved before is still saved.
ui-failure-safe-unknown = What was shown as saved is still saved. We do not know whether this last step was still carried out.
ui-failure-not-found = This page does not exist
ui-failure-not-found-next = Check the address for typing errors. The link may be out of date. You can find every service from the start page.
ui-failure-forbidden = You have no access here
ui-failure-forbidden-next = Log in with an account that is allowed to do this, or ask your administration.
ui-failure-method = This address cannot be opened directly
ui-failure-method-next = Use your browser’s back button to return to the previous page and use the button there.
ui-failure-timeout = The answer took too long
ui-failure-timeout-next = Reload the page and check the status. If you have just submitted an application, submit it again: it is accepted only once.
ui-failure-slow = Sending took too long
ui-failure-slow-next = Check your internet connection and send it again. For a file, a smaller one helps.
ui-failure-conflict = Somebody has just changed this
ui-failure-conflict-next = Reload the page and check the current state. Repeat your entry if it is still needed.
ui-failure-gone = These data have been deleted
ui-failure-gone-next = The retention period is over. If you have questions, contact the responsible administration.
ui-failure-too-large = This is too large
ui-failure-too-large-next = Make the file smaller or shorten the text and send it again.
ui-failure-media-type = We cannot read this format
ui-failure-media-type-next = Use the form on the page. Programs send JSON with “Content-Type: application/json”.
ui-failure-malformed = We cannot read this input
ui-failure-malformed-next = Go back to the previous page and fill in the form again.
ui-failure-cross-site = This input came from another website
ui-failure-cross-site-next = For your protection we accept input only from our own pages. Open Dienstweg again and enter it there.
ui-failure-busy = Very many people are here right now
ui-failure-busy-next = Please wait a few seconds and then reload the page.
ui-failure-internal = Something went wrong on our side
ui-failure-internal-next = Try again in a few minutes. If the error stays, tell your administration the number of this request.
ui-demonstration-title = This is a demonstration
ui-demonstration = This installation shows how Dienstweg works. Applications entered here reach no administration. Do not enter real personal data.
ui-imprint-title = Imprint
ui-imprint-name = Operator
ui-imprint-address = Address
ui-imprint-represented = Represented by
ui-imprint-email = Email
ui-imprint-phone = Telephone
ui-imprint-law = Information according to section 5 of the German Digital Services Act (DDG). The administration named on the page of a service is responsible for that service.
ui-privacy-title = Privacy
ui-privacy-who-title = Who is responsible
ui-privacy-who = The administration named on the page of the service and in the receipt is responsible for your application. The operator is responsible for running this website.
ui-privacy-operator = Operator
ui-privacy-officer = Data protection officer
ui-privacy-what-title = Which data we process
ui-privacy-what = We process what you enter and upload in a form, and the status of your application. The legal basis is named on the page of the service. Search words are not stored.
ui-privacy-cookies-title = Cookies
ui-privacy-cookies = We use necessary cookies only: for the chosen language, for your started application and for logging in. There are no statistics or advertising cookies and no connections to other providers.
ui-privacy-log-title = Logs
ui-privacy-log = Technical logs contain the time, the kind of page and the result, but no content, names, file numbers or device addresses.
ui-privacy-safety-title = How your data are protected
ui-privacy-safety = Answers, uploaded files and decisions are stored encrypted, each application with a key of its own.
ui-privacy-deletion-title = When we delete
ui-privacy-deletion = Each service has its own retention periods. When they are over, the key of the application is destroyed; after that nobody can read the data any more.
ui-privacy-rights-title = Your rights
ui-privacy-rights = You have the right of access, rectification, erasure, restriction and objection (Articles 15 to 21 GDPR), and you can complain to the Thuringian Commissioner for Data Protection and Freedom of Information.
ui-accessibility-title = Accessibility statement
ui-accessibility-aim = Everybody should be able to use this website. The basis is the Thuringian web accessibility act (ThürBarrWebG), the BITV 2.0 and the standard EN 301 549 (WCAG 2.1, levels A and AA).
ui-accessibility-state-title = Conformance status
ui-accessibility-state = Each page is checked automatically with every change, with and without JavaScript, on small and large screens. A check by an independent body and with people with disabilities has not taken place yet. We therefore declare the website partially conformant.
ui-accessibility-gaps-title = What is still missing
ui-accessibility-gaps = There are no videos in German Sign Language yet. The texts in plain language have not been read by a review group yet. Texts of some services exist in German only.
ui-accessibility-date-title = Date of this statement
ui-accessibility-date = Last reviewed on { $date }.
ui-accessibility-no-date = The date of the last review is not recorded.
ui-accessibility-feedback-title = Report a barrier
ui-accessibility-feedback = Is there something you cannot use, or do you need information in another form? Write to us or call. Name the page and what does not work.
ui-accessibility-enforcement-title = Enforcement procedure
ui-accessibility-enforcement = If you do not receive a satisfactory answer, you can turn, free of charge, to the enforcement body at the Thuringian Commissioner for People with Disabilities.
ui-notices = Announcements
ui-imprint-body-title = Responsible
ui-imprint-body-name = Body
ui-imprint-operator-title = Operation of this website
ui-privacy-body = For applications in the name of { $body } that body is responsible. The operator processes the data on its behalf.
ui-privacy-responsible = Responsible
ui-sheet-no-table = This is not a table. Take a file that ends with .csv or .xlsx.
ui-sheet-quote = A quotation mark at the beginning of a cell is not closed. Everything after it would be one cell, so nothing was read.

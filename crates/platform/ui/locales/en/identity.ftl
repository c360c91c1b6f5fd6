identity-role-clerk = Case work
identity-role-approver = Approval
identity-role-author = Editing
identity-role-operator = Operations
identity-role-editor = Content
identity-role-representative = Representative of the municipality
identity-role-manager = Setting up the administration

identity-log-in-title = Log in for staff
identity-log-in-lead = Members of staff of the administration log in here. You do not need to log in to apply for something.
identity-log-in = Log in
identity-log-in-help = Forgotten your password? Please contact the support of your administration.
identity-log-out = Log out
identity-logged-out = You are logged out.
identity-login = Login name
identity-login-missing = Please enter your login name.
identity-password = Password
identity-password-missing = Please enter your password.

identity-second-factor-title = Confirm your login
identity-second-factor-lead = A second factor is set up for your account. Open the app on your device and enter the code it shows.
identity-second-factor-help = Lost your device? Please contact the support of your administration. They can reset the second factor.
identity-code = Code from the app
identity-code-hint = 6 digits, each code works only once

identity-wrong-credentials = Login name or password is wrong.
identity-wrong-credentials-next = Please check both and the caps lock key. After 5 failed attempts you have to wait a little.
identity-wrong-code = The code is wrong or was used before.
identity-wrong-code-next = Please wait for the next code in the app and enter it. The clock of your device must be right.
identity-locked = There were too many failed attempts. { $minutes ->
        [one] You can try again in one minute.
       *[other] You can try again in { $minutes } minutes.
    }
identity-locked-next = If you have forgotten your password, please contact the support of your administration.
identity-busy = A great many people are logging in right now.
identity-busy-next = Please try again in a moment.
identity-login-required = You have to be logged in for this.
identity-login-required-next = Please log in and try again.
identity-closed = { $name } is suspended here at the moment. That is why nobody can log in there.
identity-closed-next = Nothing is lost: applications, deadlines and messages go on. Ask the head of your administration or the IT provider that runs this portal.
identity-closed-because = { $name } is suspended here at the moment. That is why nobody can log in there. The reason: { $reason }
identity-closed-because-next = Nothing is lost: applications, deadlines and messages go on. Ask the head of your administration or the IT provider that runs this portal.
identity-forbidden = Your account is not allowed to do this.
identity-forbidden-next = If this is your task, ask the support of your administration for the fitting role.
identity-foreign-form = The form does not belong to your current login.
identity-foreign-form-next = Please reload the page and send the form again.
identity-invalid-login = This login name is not possible.
identity-invalid-login-next = Please use 3 to 64 characters: letters, digits and . - _ @ +
identity-login-taken = This login name is already taken.
identity-login-taken-next = Please choose another one.
identity-unknown-role = There is no such role.
identity-unknown-role-next = Possible are case work, approval, editing, operations, content, representative of the municipality and setting up the administration.
identity-no-member = This municipality is no member of this administration.
identity-no-member-next = Name the municipality key (AGS) of a municipality for which this administration works.
identity-one-member = A representative has exactly one municipality and no other role.
identity-one-member-next = Name only the role representative, and the municipality with --entity. Other roles have no municipality.
identity-invalid-name = This name is not possible.
identity-invalid-name-next = Please use 1 to 100 characters.
identity-no-enrolment = No second factor is being set up.
identity-no-enrolment-next = Please start again on the page “My account”.

identity-password-too-short = The password has fewer than { $count } characters.
identity-password-too-short-next = Please choose a longer one, for example several words in a row.
identity-password-too-long = The password is too long.
identity-password-too-long-next = Please use at most 1000 characters.
identity-password-too-simple = The password has too few different characters.
identity-password-too-simple-next = Please use at least 5 different characters.
identity-password-contains-login = The password contains your login name.
identity-password-contains-login-next = Please choose a password without your login name.

identity-account-title = My account
identity-name = Name
identity-roles = Tasks
identity-second-factor = Second factor
identity-second-factor-on = The second factor is set up. When you log in you also enter a code from your app.
identity-second-factor-off = The second factor is not set up. It protects your account even if somebody knows your password.
identity-second-factor-set-up = Set up the second factor
identity-second-factor-remove = Remove the second factor
identity-second-factor-enabled = The second factor is set up.
identity-second-factor-removed = The second factor has been removed.
identity-confirm-password = Your password to confirm
identity-confirm-password-hint = So nobody else can change this setting.

identity-change-password = Change password
identity-current-password = Current password
identity-current-password-missing = Please enter your current password.
identity-current-password-wrong = The password is wrong. Please enter it again.
identity-new-password = New password
identity-new-password-hint = At least { $count } characters. Several words in a row are good.
identity-new-password-missing = Please enter a new password.
identity-repeated-password = Repeat the new password
identity-password-differs = The two new passwords differ. Please enter both again.
identity-password-changed = Your password has been changed. You are now logged out on other devices.

identity-enrolment-title = Set up the second factor
identity-enrolment-app = Open an app for one-time codes (authenticator) on your device.
identity-enrolment-scan = Scan the picture with the app or type in the key by hand.
identity-enrolment-code = Enter the code that the app shows.
identity-enrolment-qr = QR code with the key; the same key stands below as text
identity-enrolment-secret = Key
identity-enrolment-confirm = Finish the set-up

identity-ended = Your session has ended
identity-ended-text = Your text is still here. Log in again to go on with it. It has not been sent yet.
identity-typed-title = You are logged in again
identity-typed-lead = Your text is still here. It has not been sent yet.
identity-typed-back = Go on with my text

identity-navigation-inbox = Inbox
identity-navigation-authors = Authors
identity-navigation-approvals = Approvals
identity-navigation-behalf = In our name
identity-navigation-content = Content

identity-overview = Daily overview by e-mail
identity-overview-email = E-mail address
identity-overview-hint = Every morning it says what there is to do, without names and contents. When there is nothing to do, nothing comes. Leave the field empty for no overview.
identity-overview-save = Save
identity-overview-wrong = This is no e-mail address. Enter it like this: name@amt.example
identity-overview-on = You will get the daily overview.
identity-overview-off = You will get no daily overview.
identity-navigation-news = News
identity-navigation-operations = Operations

identity-by-operator = Operator (command line)
identity-by-nobody = a former account
identity-week = News by e-mail every week
identity-week-hint = Every Monday you are told what was done in the name of your municipality in the week before: numbers only, no names. Leave the field empty for no e-mail.
identity-week-on = You get the overview of the week every Monday.
identity-week-off = You get no overview by e-mail.
identity-navigation-settings = Settings

identity-navigation-access = Access
identity-access-reason-missing = Please write in { $fewest } to { $most } characters what you need the access for.
identity-access-reason-missing-next = The administration decides by it. Please name no persons.
identity-access-hours-missing = Please choose one of the offered durations.
identity-access-hours-missing-next = No access lasts longer than a working day.
identity-access-closed = There is nothing left to decide about this access: it was answered, taken back or has lapsed.
identity-access-closed-next = Nothing was changed. You see how it stands below.
identity-access-over = This access is not valid, or not any more.
identity-access-over-next = The administration did not grant it, has ended it, or its time is over. If you still need it, ask again under “Access to cases”.
identity-operator-side = Whoever runs the installation cannot grant access to it.
identity-operator-side-next = Nothing was changed. Somebody who only sets up the administration has to decide.

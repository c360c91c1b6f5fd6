title = Hund abmelden
intro = Melden Sie hier einen Hund von der Hundesteuer ab, wenn Sie ihn nicht mehr halten oder wegziehen. Sie brauchen etwa fünf Minuten. Für jeden Hund stellen Sie einen eigenen Antrag.
deadline = Melden Sie den Hund meist innerhalb von zwei Wochen ab. Es gilt die Hundesteuersatzung Ihrer Gemeinde.
trust-note = Sie brauchen kein Benutzerkonto. Ihre Angaben genügen.

section-holder = Angaben zu Ihnen
section-dog = Angaben zum Hund
section-tax = Ende der Steuer und Bescheid
section-finish = Erklärung

page-name = Wie heißen Sie?
page-name-hint = Gemeint ist die Person, auf die der Hund angemeldet ist.
holder-label = Halterin oder Halter des Hundes

page-birth-date = Wann sind Sie geboren?
birth_date-label = Geburtsdatum
birth_date-hint = Zum Beispiel 9 3 1984

page-address = Wo wohnen Sie?
page-address-hint = Diese Anschrift steht im Bescheid. Wenn Sie schon umgezogen sind, geben Sie die neue Anschrift an.
home-label = Ihre Anschrift

page-contact = Wie können wir Sie erreichen?
page-contact-hint = Freiwillig. Rückfragen stehen immer auf der Statusseite, auf die Sie nach dem Absenden kommen.
email-label = E-Mail-Adresse
phone-label = Telefonnummer

page-dog = Welchen Hund melden Sie ab?
dog_name-label = Rufname des Hundes
tag_number-label = Nummer der Hundemarke
tag_number-hint = Freiwillig. Sie ist in die Marke geprägt und hilft uns, den Hund zu finden.
payment_reference-label = Kassenzeichen
payment_reference-hint = Freiwillig. Es steht im Steuerbescheid.

page-reason = Warum melden Sie den Hund ab?
reason-label = Grund der Abmeldung
reason-option-died = Der Hund ist gestorben
reason-option-given-away = Der Hund ist abgegeben oder verkauft
reason-option-moved-away = Wegzug mit dem Hund aus der Gemeinde
reason-option-ran-away = Der Hund ist entlaufen

page-end-date = Wann war das?
end_date-label = Tag des Ereignisses
end_date-hint = Der Tag, an dem der Hund gestorben oder entlaufen ist, an dem Sie ihn abgegeben haben oder an dem Sie wegziehen.
rule-end-not-ahead = Dieser Tag liegt in der Zukunft. Prüfen Sie das Datum.
rule-end-soon = Dieser Tag liegt mehr als drei Monate in der Zukunft. Stellen Sie den Antrag später.

page-given-to = Wer hat den Hund jetzt?
given_to-label = Neue Halterin oder neuer Halter
given_to-option-person = Eine andere Person
given_to-option-shelter = Ein Tierheim oder ein Verein
given_to-option-no-details = Dazu mache ich keine Angaben
given_to-option-no-details-hint = Die Gemeinde fragt nach, wenn sie die Angaben nach ihrer Satzung braucht.

page-new-keeper = Wer ist die neue Halterin oder der neue Halter?
new_keeper-label = Name
new_keeper_home-label = Anschrift
new_keeper_home-hint = Freiwillig, soweit Sie sie kennen.

page-shelter = Welches Tierheim oder welcher Verein?
shelter-label = Name und Ort

page-moved-away = Wohin ziehen Sie mit dem Hund?
new_municipality-label = Neue Gemeinde
new_municipality-hint = Freiwillig. Melden Sie den Hund dort an.
kept_at-label = Bisherige Anschrift des Hundes
kept_at-hint = Nur, wenn sie von Ihrer Anschrift oben abweicht.

page-tag = Geben Sie die Hundemarke zurück?
tag_returned-label = Ich gebe die Hundemarke zurück
tag_note-label = So geben Sie die Marke zurück
tag_note-text = Geben Sie die Marke in der Verwaltung ab oder schicken Sie sie mit der Post. Schreiben Sie die Vorgangsnummer dazu, die Sie nach dem Absenden erhalten.

page-tag-missing = Warum können Sie die Marke nicht zurückgeben?
tag_explanation-label = Grund, warum die Marke fehlt
tag_explanation-hint = Freiwillig. Zum Beispiel: Die Marke ist verloren.

page-tax = Dann endet die Steuer voraussichtlich
page-tax-hint = Verbindlich ist erst der Bescheid.
deregistration_due-label = Frist für die Abmeldung
late-label = Nach Ablauf der Frist abgemeldet
ends_on-label = Maßgeblicher Tag
tax_end-label = Ende der Steuerpflicht
late_note-label = Die Frist ist abgelaufen
late_note-text = Sie melden den Hund später ab, als es die Satzung vorsieht. Die Steuer kann deshalb länger laufen. Das Datum oben ist nach der Satzung berechnet.
earlier_year_note-label = Steuer für frühere Jahre
earlier_year_note-text = Die Steuerpflicht endet in einem früheren Jahr. Die Gemeinde prüft auch die Bescheide für die Zeit danach.
ran_away_note-label = Wenn der Hund zurückkommt
ran_away_note-text = Dann melden Sie ihn bitte wieder an.

page-refund = Wohin überweisen wir zu viel gezahlte Steuer?
page-refund-hint = Das gilt nur, wenn Sie zu viel gezahlt haben.
refund_account-label = Konto für eine Erstattung
refund_account-option-known = Auf das Konto, das die Gemeinde schon kennt
refund_account-option-given = Auf ein anderes Konto

page-account = Auf welches Konto sollen wir überweisen?
account_holder-label = Kontoinhaberin oder Kontoinhaber
iban-label = IBAN
iban-hint = Eine deutsche IBAN beginnt mit DE und hat 22 Stellen.

page-delivery = Wie möchten Sie den Bescheid erhalten?
delivery-label = So möchte ich den Bescheid erhalten
delivery-option-retrieval = Auf der Statusseite, als PDF
delivery-option-retrieval-hint = Sie öffnen die Seite mit Vorgangsnummer und Zugangscode. Beides erhalten Sie nach dem Absenden. Wir schicken keine E-Mail: Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post an meine Anschrift

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Datenschutz gelesen.
correct-label = Meine Angaben sind richtig und vollständig.

outcome-ended = Abmeldung bestätigen
outcome-ended-text = Die Hundesteuerpflicht für den genannten Hund endet an dem Tag, der oben als Ende der Steuerpflicht genannt ist. Soweit Hundesteuer für die Zeit danach festgesetzt ist, wird diese Festsetzung aufgehoben. Zu viel gezahlte Steuer wird erstattet.
outcome-ended-later = Ende zu einem späteren Tag
outcome-ended-later-text = Die Hundesteuerpflicht für den genannten Hund endet erst an dem Tag, der in der Begründung genannt ist. Soweit Hundesteuer für die Zeit danach festgesetzt ist, wird diese Festsetzung aufgehoben. Zu viel gezahlte Steuer wird erstattet.
outcome-ended-later-refused = Ihr Antrag, die Steuerpflicht zu einem früheren Tag zu beenden, wird abgelehnt.
outcome-continues = Abmeldung ablehnen
outcome-continues-text = Ihr Antrag, den genannten Hund von der Hundesteuer abzumelden, wird abgelehnt. Die Hundesteuerpflicht besteht fort.
outcome-not-registered = Kein angemeldeter Hund
outcome-not-registered-text = Auf Ihren Namen ist dieser Hund bei uns nicht zur Hundesteuer angemeldet. Sie müssen nichts weiter tun.

param-dog-tax-end-rule = Ende der Steuerpflicht
param-dog-tax-end-rule-hint = Mit welchem Tag die Steuer nach der Hundesteuersatzung endet. Ohne diese Angabe kann der Bescheid kein Ende nennen.
param-dog-tax-end-rule-option-end_of_month = Mit dem Ende des Monats, in dem der Anlass liegt
param-dog-tax-end-rule-option-end_of_quarter = Mit dem Ende des Kalendervierteljahres, in dem der Anlass liegt
param-dog-tax-end-rule-option-end_of_year = Mit dem Ende des Kalenderjahres, in dem der Anlass liegt
param-dog-tax-deregistration-days = Frist für die Abmeldung
param-dog-tax-deregistration-days-hint = In Tagen nach der Hundesteuersatzung. Ist nichts eingetragen, gelten 14 Tage.
param-dog-tax-late-rule = Folge einer verspäteten Abmeldung
param-dog-tax-late-rule-hint = Welcher Tag nach der Hundesteuersatzung zählt, wenn die Frist versäumt ist. Ist nichts gewählt, zählt der Anlass.
param-dog-tax-late-rule-option-event = Der Tag des Anlasses
param-dog-tax-late-rule-option-report = Der Tag der Abmeldung

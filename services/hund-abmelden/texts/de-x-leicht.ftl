title = Hund abmelden
intro = Sie haben den Hund nicht mehr? Oder Sie ziehen mit dem Hund weg? Dann melden Sie den Hund hier ab. Danach zahlen Sie keine Hunde-Steuer mehr. Für jeden Hund füllen Sie einen eigenen Antrag aus.
deadline = Sie haben meistens 2 Wochen Zeit. Die genaue Zeit steht in den Regeln von Ihrer Gemeinde.
trust-note = Sie brauchen kein Benutzer-Konto.

section-holder = Über Sie
section-dog = Über den Hund
section-tax = Ende der Steuer und Brief
section-finish = Zum Schluss

page-name = Wie heißen Sie?
page-name-hint = Wer hat den Hund angemeldet? Schreiben Sie den Namen von dieser Person.
holder-label = Ihr Name

page-birth-date = Wann sind Sie geboren?
birth_date-label = Ihr Geburtstag
birth_date-hint = Zum Beispiel: 9 3 1984

page-address = Wo wohnen Sie?
page-address-hint = Diese Adresse steht im Brief vom Amt. Sind Sie schon umgezogen? Dann schreiben Sie die neue Adresse.
home-label = Ihre Adresse

page-contact = Wie erreichen wir Sie?
page-contact-hint = Das müssen Sie nicht ausfüllen. Hat das Amt eine Frage? Dann steht die Frage immer auf der Status-Seite. Die Seite zeigen wir Ihnen am Ende.
email-label = E-Mail-Adresse
phone-label = Telefon

page-dog = Welcher Hund ist es?
dog_name-label = Name vom Hund
tag_number-label = Nummer auf der Hunde-Marke
tag_number-hint = Das müssen Sie nicht ausfüllen.
payment_reference-label = Kassen-Zeichen
payment_reference-hint = Das müssen Sie nicht ausfüllen. Die Nummer steht im Brief über die Hunde-Steuer.

page-reason = Warum melden Sie den Hund ab?
reason-label = Das ist der Grund
reason-option-died = Der Hund ist tot
reason-option-given-away = Der Hund ist verkauft oder verschenkt
reason-option-moved-away = Umzug mit dem Hund in einen anderen Ort
reason-option-ran-away = Der Hund ist weggelaufen

page-end-date = Wann war das?
end_date-label = An diesem Tag
end_date-hint = Wann ist der Hund gestorben oder weggelaufen? Wann haben Sie ihn weggegeben? Oder wann ziehen Sie um?
rule-end-not-ahead = Dieser Tag kommt erst noch. Bitte prüfen Sie den Tag.
rule-end-soon = Der Tag ist erst in mehr als 3 Monaten. Melden Sie den Hund später ab.

page-given-to = Wer hat den Hund jetzt?
given_to-label = Der Hund ist jetzt hier
given_to-option-person = Bei einem anderen Menschen
given_to-option-shelter = Im Tierheim oder bei einem Verein
given_to-option-no-details = Das möchte ich nicht sagen
given_to-option-no-details-hint = Vielleicht fragt die Gemeinde noch einmal nach.

page-new-keeper = Wer hat den Hund jetzt?
new_keeper-label = Name
new_keeper_home-label = Adresse
new_keeper_home-hint = Das müssen Sie nicht ausfüllen.

page-shelter = Welches Tierheim oder welcher Verein?
shelter-label = Name und Ort

page-moved-away = Wohin ziehen Sie mit dem Hund?
new_municipality-label = Name vom neuen Ort
new_municipality-hint = Das müssen Sie nicht ausfüllen. Melden Sie den Hund im neuen Ort an.
kept_at-label = Hier hat der Hund bis jetzt gewohnt
kept_at-hint = Nur wenn es eine andere Adresse ist als Ihre Adresse.

page-tag = Geben Sie die Hunde-Marke zurück?
tag_returned-label = Ich gebe die Hunde-Marke zurück
tag_note-label = So geben Sie die Marke zurück
tag_note-text = Bringen Sie die Marke ins Amt. Oder schicken Sie die Marke mit der Post. Sie bekommen am Ende eine Nummer. Schreiben Sie die Nummer dazu.

page-tag-missing = Warum geben Sie die Marke nicht zurück?
tag_explanation-label = Darum fehlt die Hunde-Marke
tag_explanation-hint = Das müssen Sie nicht ausfüllen. Zum Beispiel: Die Marke ist weg.

page-tax = Dann hört die Steuer wahrscheinlich auf
page-tax-hint = Den genauen Tag lesen Sie später im Brief.
deregistration_due-label = Bis zu diesem Tag haben Sie Zeit
late-label = Zu spät abgemeldet
ends_on-label = Dieser Tag zählt
tax_end-label = Die Steuer endet am
late_note-label = Sie sind spät dran
late_note-text = Sie melden den Hund zu spät ab. Vielleicht müssen Sie deshalb länger Steuer zahlen. Wir haben den Tag nach den Regeln von Ihrer Gemeinde ausgerechnet.
earlier_year_note-label = Steuer für frühere Jahre
earlier_year_note-text = Die Steuer endet in einem früheren Jahr. Die Gemeinde prüft auch die Zeit danach.
ran_away_note-label = Der Hund kommt wieder?
ran_away_note-text = Dann melden Sie ihn bitte wieder an.

page-refund = Haben Sie zu viel Steuer gezahlt?
page-refund-hint = Dann bekommen Sie Geld zurück. Sagen Sie uns, auf welches Konto.
refund_account-label = Das Geld soll hierhin
refund_account-option-known = Auf das Konto, das die Gemeinde schon kennt
refund_account-option-given = Auf ein anderes Konto

page-account = Auf welches Konto?
account_holder-label = Wem gehört das Konto?
iban-label = IBAN
iban-hint = Die IBAN steht auf Ihrer Bank-Karte. In Deutschland hat sie 22 Stellen.

page-delivery = Wie möchten Sie den Brief vom Amt bekommen?
delivery-label = So möchte ich den Brief bekommen
delivery-option-retrieval = Im Internet, auf der Status-Seite
delivery-option-retrieval-hint = Sie bekommen am Ende eine Nummer und einen Code. Damit öffnen Sie die Seite. Wir schicken keine E-Mail. Bitte sehen Sie selbst nach.
delivery-option-post = Mit der Post nach Hause

page-declaration = Bitte bestätigen Sie
privacy_read-label = Ich habe die Hinweise zum Daten-Schutz gelesen.
correct-label = Alles, was ich geschrieben habe, stimmt.

outcome-ended = Abmelden
outcome-ended-text = Ihr Hund ist abgemeldet. Der letzte Tag mit Hunde-Steuer steht oben. Haben Sie zu viel gezahlt? Dann bekommen Sie das Geld zurück.
outcome-ended-later = Später abmelden
outcome-ended-later-text = Ihr Hund wird erst später abgemeldet. Den Tag und den Grund lesen Sie unten. Haben Sie zu viel gezahlt? Dann bekommen Sie das Geld zurück.
outcome-ended-later-refused = Früher können wir den Hund nicht abmelden.
outcome-continues = Nicht abmelden
outcome-continues-text = Wir melden den Hund nicht ab. Sie müssen weiter Hunde-Steuer zahlen.
outcome-not-registered = Hund nicht gefunden
outcome-not-registered-text = Sie haben diesen Hund bei uns nicht angemeldet. Sie müssen nichts tun.

param-dog-tax-end-rule = Wann endet die Steuer?
param-dog-tax-end-rule-hint = Das steht in der Satzung.
param-dog-tax-end-rule-option-end_of_month = Am Ende von dem Monat
param-dog-tax-end-rule-option-end_of_quarter = Am Ende von dem Viertel-Jahr
param-dog-tax-end-rule-option-end_of_year = Am Ende von dem Jahr
param-dog-tax-deregistration-days = So viele Tage hat man Zeit
param-dog-tax-deregistration-days-hint = Das steht in der Satzung. Sie schreiben nichts? Dann sind es 14 Tage.
param-dog-tax-late-rule = Was passiert, wenn jemand zu spät kommt?
param-dog-tax-late-rule-hint = Das steht in der Satzung. Sie wählen nichts? Dann zählt der Tag, an dem es passiert ist.
param-dog-tax-late-rule-option-event = Es zählt der Tag, an dem es passiert ist
param-dog-tax-late-rule-option-report = Es zählt der Tag der Abmeldung

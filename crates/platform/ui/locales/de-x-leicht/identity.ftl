identity-role-clerk = Sach-Bearbeitung
identity-role-approver = Freigabe
identity-role-author = Redaktion
identity-role-operator = Betrieb
identity-role-editor = Inhalte
identity-role-representative = Vertretung der Gemeinde
identity-role-manager = Einrichtung der Verwaltung

identity-log-in-title = Anmelden für Mitarbeitende
identity-log-in-lead = Hier melden sich die Mitarbeitenden vom Amt an. Für einen Antrag müssen Sie sich nicht anmelden.
identity-log-in = Anmelden
identity-log-in-help = Passwort vergessen? Fragen Sie bitte die Betreuung in Ihrem Amt.
identity-log-out = Abmelden
identity-logged-out = Sie sind abgemeldet.
identity-login = Anmelde-Name
identity-login-missing = Bitte geben Sie Ihren Anmelde-Namen ein.
identity-password = Passwort
identity-password-missing = Bitte geben Sie Ihr Passwort ein.

identity-second-factor-title = Anmeldung bestätigen
identity-second-factor-lead = Öffnen Sie die App auf Ihrem Gerät. Geben Sie den Code aus der App ein.
identity-second-factor-help = Gerät verloren? Fragen Sie bitte die Betreuung in Ihrem Amt.
identity-code = Code aus der App
identity-code-hint = 6 Ziffern. Jeder Code geht nur ein Mal.

identity-wrong-credentials = Der Anmelde-Name oder das Passwort ist falsch.
identity-wrong-credentials-next = Bitte prüfen Sie beides. Nach 5 Fehlern müssen Sie kurz warten.
identity-wrong-code = Der Code ist falsch. Oder Sie haben den Code schon benutzt.
identity-wrong-code-next = Bitte warten Sie auf den nächsten Code in der App.
identity-locked = Es gab zu viele Fehler. { $minutes ->
        [one] Bitte warten Sie eine Minute.
       *[other] Bitte warten Sie { $minutes } Minuten.
    }
identity-locked-next = Passwort vergessen? Fragen Sie bitte die Betreuung in Ihrem Amt.
identity-busy = Gerade melden sich sehr viele Menschen an.
identity-busy-next = Bitte warten Sie kurz. Versuchen Sie es dann noch einmal.
identity-login-required = Dafür müssen Sie angemeldet sein.
identity-login-required-next = Bitte melden Sie sich an.
identity-closed = { $name } ist gerade gesperrt. Darum können Sie sich nicht anmelden.
identity-closed-next = Nichts ist verloren. Alle Anträge laufen weiter. Fragen Sie Ihre Leitung oder den IT-Dienst.
identity-closed-because = { $name } ist gerade gesperrt. Darum können Sie sich nicht anmelden. Der Grund ist: { $reason }
identity-closed-because-next = Nichts ist verloren. Alle Anträge laufen weiter. Fragen Sie Ihre Leitung oder den IT-Dienst.
identity-forbidden = Das dürfen Sie mit Ihrem Konto nicht.
identity-forbidden-next = Fragen Sie bitte die Betreuung in Ihrem Amt.
identity-foreign-form = Das Formular passt nicht mehr zu Ihrer Anmeldung.
identity-foreign-form-next = Bitte laden Sie die Seite neu. Senden Sie das Formular dann noch einmal ab.
identity-invalid-login = Dieser Anmelde-Name geht nicht.
identity-invalid-login-next = Erlaubt sind 3 bis 64 Zeichen: Buchstaben, Ziffern und . - _ @ +
identity-login-taken = Diesen Anmelde-Namen gibt es schon.
identity-login-taken-next = Bitte nehmen Sie einen anderen Namen.
identity-unknown-role = Diese Aufgabe gibt es nicht.
identity-unknown-role-next = Es gibt: Sach-Bearbeitung, Freigabe, Redaktion, Betrieb, Inhalte, Vertretung der Gemeinde und Einrichtung der Verwaltung.
identity-no-member = Die Verwaltung arbeitet nicht für diese Gemeinde.
identity-no-member-next = Nehmen Sie den Schlüssel einer anderen Gemeinde.
identity-one-member = Wer eine Gemeinde vertritt, hat nur diese eine Aufgabe. Und nur eine Gemeinde.
identity-one-member-next = Nehmen Sie nur die Rolle representative. Nennen Sie die Gemeinde mit --entity.
identity-invalid-name = Dieser Name geht nicht.
identity-invalid-name-next = Erlaubt sind 1 bis 100 Zeichen.
identity-no-enrolment = Der zweite Faktor wird gerade nicht eingerichtet.
identity-no-enrolment-next = Bitte beginnen Sie auf der Seite „Mein Konto“ neu.

identity-password-too-short = Das Passwort ist zu kurz. Es braucht { $count } Zeichen.
identity-password-too-short-next = Sie können zum Beispiel mehrere Wörter nehmen.
identity-password-too-long = Das Passwort ist zu lang.
identity-password-too-long-next = Erlaubt sind 1000 Zeichen.
identity-password-too-simple = Das Passwort ist zu einfach.
identity-password-too-simple-next = Bitte nehmen Sie mindestens 5 verschiedene Zeichen.
identity-password-contains-login = In dem Passwort ist Ihr Anmelde-Name.
identity-password-contains-login-next = Bitte nehmen Sie ein anderes Passwort.

identity-account-title = Mein Konto
identity-name = Name
identity-roles = Aufgaben
identity-second-factor = Zweiter Faktor
identity-second-factor-on = Der zweite Faktor ist eingerichtet. Beim Anmelden geben Sie auch einen Code aus Ihrer App ein.
identity-second-factor-off = Der zweite Faktor ist nicht eingerichtet. Er schützt Ihr Konto noch besser.
identity-second-factor-set-up = Zweiten Faktor einrichten
identity-second-factor-remove = Zweiten Faktor entfernen
identity-second-factor-enabled = Der zweite Faktor ist eingerichtet.
identity-second-factor-removed = Der zweite Faktor ist entfernt.
identity-confirm-password = Ihr Passwort
identity-confirm-password-hint = So kann nur Ihre Person das ändern.

identity-change-password = Passwort ändern
identity-current-password = Altes Passwort
identity-current-password-missing = Bitte geben Sie Ihr altes Passwort ein.
identity-current-password-wrong = Das Passwort ist falsch. Bitte geben Sie es noch einmal ein.
identity-new-password = Neues Passwort
identity-new-password-hint = Mindestens { $count } Zeichen. Gut sind mehrere Wörter.
identity-new-password-missing = Bitte geben Sie ein neues Passwort ein.
identity-repeated-password = Neues Passwort noch einmal
identity-password-differs = Die 2 neuen Passwörter sind nicht gleich. Bitte geben Sie beide noch einmal ein.
identity-password-changed = Ihr Passwort ist geändert. Auf anderen Geräten sind Sie jetzt abgemeldet.

identity-enrolment-title = Zweiten Faktor einrichten
identity-enrolment-app = Öffnen Sie auf Ihrem Gerät eine App für Codes.
identity-enrolment-scan = Scannen Sie das Bild mit der App. Oder tippen Sie den Schlüssel ein.
identity-enrolment-code = Geben Sie den Code aus der App ein.
identity-enrolment-qr = QR-Code mit dem Schlüssel. Der Schlüssel steht auch darunter.
identity-enrolment-secret = Schlüssel
identity-enrolment-confirm = Fertig

identity-ended = Sie müssen sich neu anmelden
identity-ended-text = Ihr Text ist noch da. Er ist noch nicht gesendet. Melden Sie sich an. Dann geht es weiter.
identity-typed-title = Sie sind wieder angemeldet
identity-typed-lead = Ihr Text ist noch da. Er ist noch nicht gesendet.
identity-typed-back = Weiter mit meinem Text

identity-navigation-inbox = Eingang
identity-navigation-authors = Redaktion
identity-navigation-approvals = Freigaben
identity-navigation-behalf = In unserem Namen
identity-navigation-content = Texte

identity-overview = Jeden Tag eine E-Mail
identity-overview-email = E-Mail
identity-overview-hint = Jeden Morgen schreiben wir: Das ist zu tun. Ein leeres Feld heißt: keine E-Mail.
identity-overview-save = Speichern
identity-overview-wrong = Das ist keine E-Mail-Adresse. So sieht sie aus: name@amt.example
identity-overview-on = Sie bekommen jeden Tag eine E-Mail.
identity-overview-off = Sie bekommen keine E-Mail.
identity-navigation-news = Aktuelles
identity-navigation-operations = Betrieb

identity-by-operator = Betrieb
identity-by-nobody = ein altes Konto
identity-week = Jede Woche eine E-Mail
identity-week-hint = Jeden Montag schreiben wir: Das ist für Ihre Gemeinde passiert. Es stehen nur Zahlen darin. Ein leeres Feld heißt: keine E-Mail.
identity-week-on = Sie bekommen jeden Montag eine E-Mail.
identity-week-off = Sie bekommen keine E-Mail.
identity-navigation-settings = Einstellungen

identity-navigation-access = Zugriffe
identity-access-reason-missing = Schreiben Sie bitte: Wofür brauchen Sie den Zugriff? Mit { $fewest } bis { $most } Zeichen.
identity-access-reason-missing-next = Das Amt entscheidet danach. Schreiben Sie keine Namen.
identity-access-hours-missing = Bitte wählen Sie: Wie lange?
identity-access-hours-missing-next = Länger als einen Arbeits-Tag geht nicht.
identity-access-closed = Hier gibt es nichts mehr zu entscheiden.
identity-access-closed-next = Es ist nichts geändert. Unten sehen Sie den neuen Stand.
identity-access-over = Dieser Zugriff gilt nicht oder nicht mehr.
identity-access-over-next = Das Amt hat ihn beendet. Oder die Zeit ist um. Fragen Sie neu, wenn Sie ihn noch brauchen.
identity-operator-side = Sie gehören zum Betrieb. Darum dürfen Sie das nicht erlauben.
identity-operator-side-next = Es ist nichts geändert. Eine andere Person muss entscheiden.

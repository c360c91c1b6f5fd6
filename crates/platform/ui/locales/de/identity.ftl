identity-role-clerk = Sachbearbeitung
identity-role-approver = Freigabe
identity-role-author = Redaktion
identity-role-operator = Betrieb
identity-role-editor = Inhalte
identity-role-representative = Vertretung der Gemeinde
identity-role-manager = Einrichtung der Verwaltung

identity-log-in-title = Anmelden für Mitarbeitende
identity-log-in-lead = Hier melden sich die Mitarbeiterinnen und Mitarbeiter der Verwaltung an. Für einen Antrag brauchen Sie keine Anmeldung.
identity-log-in = Anmelden
identity-log-in-help = Passwort vergessen? Bitte wenden Sie sich an die Betreuung in Ihrer Verwaltung.
identity-log-out = Abmelden
identity-logged-out = Sie sind abgemeldet.
identity-login = Anmeldename
identity-login-missing = Bitte geben Sie Ihren Anmeldenamen ein.
identity-password = Passwort
identity-password-missing = Bitte geben Sie Ihr Passwort ein.

identity-second-factor-title = Anmeldung bestätigen
identity-second-factor-lead = Für Ihr Konto ist ein zweiter Faktor eingerichtet. Öffnen Sie die App auf Ihrem Gerät und geben Sie den Code ein, der dort steht.
identity-second-factor-help = Gerät verloren? Bitte wenden Sie sich an die Betreuung in Ihrer Verwaltung. Sie kann den zweiten Faktor zurücksetzen.
identity-code = Code aus der App
identity-code-hint = 6 Ziffern, jeder Code gilt nur einmal

identity-wrong-credentials = Anmeldename oder Passwort stimmen nicht.
identity-wrong-credentials-next = Bitte prüfen Sie beide Angaben und die Feststelltaste. Nach 5 Fehlversuchen müssen Sie kurz warten.
identity-wrong-code = Der Code stimmt nicht oder wurde schon benutzt.
identity-wrong-code-next = Bitte warten Sie auf den nächsten Code in der App und geben Sie ihn ein. Die Uhr Ihres Geräts muss richtig gehen.
identity-locked = Es gab zu viele Fehlversuche. { $minutes ->
        [one] Sie können es in einer Minute wieder versuchen.
       *[other] Sie können es in { $minutes } Minuten wieder versuchen.
    }
identity-locked-next = Haben Sie Ihr Passwort vergessen, wenden Sie sich bitte an die Betreuung in Ihrer Verwaltung.
identity-busy = Gerade melden sich sehr viele Personen gleichzeitig an.
identity-busy-next = Bitte versuchen Sie es in einem Augenblick noch einmal.
identity-login-required = Dafür müssen Sie angemeldet sein.
identity-login-required-next = Bitte melden Sie sich an und versuchen Sie es noch einmal.
identity-closed = { $name } ist hier zurzeit gesperrt. Deshalb kann sich dort niemand anmelden.
identity-closed-next = Es ist nichts verloren: Anträge, Fristen und Nachrichten laufen weiter. Fragen Sie die Leitung Ihrer Verwaltung oder den IT-Dienstleister, der dieses Portal betreibt.
identity-closed-because = { $name } ist hier zurzeit gesperrt. Deshalb kann sich dort niemand anmelden. Der Grund: { $reason }
identity-closed-because-next = Es ist nichts verloren: Anträge, Fristen und Nachrichten laufen weiter. Fragen Sie die Leitung Ihrer Verwaltung oder den IT-Dienstleister, der dieses Portal betreibt.
identity-forbidden = Dafür hat Ihr Konto keine Berechtigung.
identity-forbidden-next = Wenn Sie diese Aufgabe übernehmen sollen, bitten Sie die Betreuung in Ihrer Verwaltung um die passende Rolle.
identity-foreign-form = Das Formular gehört nicht zu Ihrer aktuellen Anmeldung.
identity-foreign-form-next = Bitte laden Sie die Seite neu und senden Sie das Formular noch einmal ab.
identity-invalid-login = Dieser Anmeldename ist nicht möglich.
identity-invalid-login-next = Bitte verwenden Sie 3 bis 64 Zeichen: Buchstaben, Ziffern und . - _ @ +
identity-login-taken = Dieser Anmeldename ist schon vergeben.
identity-login-taken-next = Bitte wählen Sie einen anderen.
identity-unknown-role = Diese Rolle gibt es nicht.
identity-unknown-role-next = Möglich sind Sachbearbeitung, Freigabe, Redaktion, Betrieb, Inhalte, Vertretung der Gemeinde und Einrichtung der Verwaltung.
identity-no-member = Diese Gemeinde ist kein Mitglied dieser Verwaltung.
identity-no-member-next = Nennen Sie den Gemeindeschlüssel (AGS) einer Gemeinde, für die diese Verwaltung arbeitet.
identity-one-member = Die Vertretung einer Gemeinde hat genau eine Gemeinde und keine andere Aufgabe.
identity-one-member-next = Nennen Sie nur die Rolle representative und dazu die Gemeinde mit --entity. Andere Rollen haben keine Gemeinde.
identity-invalid-name = Dieser Name ist nicht möglich.
identity-invalid-name-next = Bitte verwenden Sie 1 bis 100 Zeichen.
identity-no-enrolment = Es wird gerade kein zweiter Faktor eingerichtet.
identity-no-enrolment-next = Bitte beginnen Sie auf der Seite „Mein Konto“ von vorn.

identity-password-too-short = Das Passwort hat weniger als { $count } Zeichen.
identity-password-too-short-next = Bitte wählen Sie ein längeres, zum Beispiel mehrere Wörter hintereinander.
identity-password-too-long = Das Passwort ist zu lang.
identity-password-too-long-next = Bitte verwenden Sie höchstens 1000 Zeichen.
identity-password-too-simple = Das Passwort besteht aus zu wenigen verschiedenen Zeichen.
identity-password-too-simple-next = Bitte verwenden Sie mindestens 5 verschiedene Zeichen.
identity-password-contains-login = Das Passwort enthält Ihren Anmeldenamen.
identity-password-contains-login-next = Bitte wählen Sie ein Passwort ohne Ihren Anmeldenamen.

identity-account-title = Mein Konto
identity-name = Name
identity-roles = Aufgaben
identity-second-factor = Zweiter Faktor
identity-second-factor-on = Der zweite Faktor ist eingerichtet. Beim Anmelden geben Sie zusätzlich einen Code aus Ihrer App ein.
identity-second-factor-off = Der zweite Faktor ist nicht eingerichtet. Er schützt Ihr Konto auch dann, wenn jemand Ihr Passwort kennt.
identity-second-factor-set-up = Zweiten Faktor einrichten
identity-second-factor-remove = Zweiten Faktor entfernen
identity-second-factor-enabled = Der zweite Faktor ist eingerichtet.
identity-second-factor-removed = Der zweite Faktor ist entfernt.
identity-confirm-password = Ihr Passwort zur Bestätigung
identity-confirm-password-hint = So kann niemand sonst diese Einstellung ändern.

identity-change-password = Passwort ändern
identity-current-password = Bisheriges Passwort
identity-current-password-missing = Bitte geben Sie Ihr bisheriges Passwort ein.
identity-current-password-wrong = Das Passwort stimmt nicht. Bitte geben Sie es noch einmal ein.
identity-new-password = Neues Passwort
identity-new-password-hint = Mindestens { $count } Zeichen. Gut sind mehrere Wörter hintereinander.
identity-new-password-missing = Bitte geben Sie ein neues Passwort ein.
identity-repeated-password = Neues Passwort wiederholen
identity-password-differs = Die beiden neuen Passwörter sind verschieden. Bitte geben Sie beide noch einmal ein.
identity-password-changed = Ihr Passwort ist geändert. Auf anderen Geräten sind Sie jetzt abgemeldet.

identity-enrolment-title = Zweiten Faktor einrichten
identity-enrolment-app = Öffnen Sie auf Ihrem Gerät eine App für Einmalcodes (Authenticator).
identity-enrolment-scan = Scannen Sie mit der App das Bild oder geben Sie den Schlüssel von Hand ein.
identity-enrolment-code = Geben Sie den Code ein, den die App anzeigt.
identity-enrolment-qr = QR-Code mit dem Schlüssel; derselbe Schlüssel steht darunter als Text
identity-enrolment-secret = Schlüssel
identity-enrolment-confirm = Einrichtung abschließen

identity-ended = Ihre Sitzung ist abgelaufen
identity-ended-text = Ihr Text ist noch da. Melden Sie sich wieder an, dann geht es damit weiter. Gesendet ist er noch nicht.
identity-typed-title = Sie sind wieder angemeldet
identity-typed-lead = Ihr Text ist noch da. Gesendet ist er noch nicht.
identity-typed-back = Weiter mit meinem Text

identity-navigation-inbox = Eingang
identity-navigation-authors = Redaktion
identity-navigation-approvals = Freigaben
identity-navigation-behalf = In unserem Namen
identity-navigation-content = Inhalte

identity-overview = Tägliche Übersicht per E-Mail
identity-overview-email = E-Mail-Adresse
identity-overview-hint = Jeden Morgen steht darin, was zu tun ist, ohne Namen und ohne Inhalte. Ist nichts zu tun, kommt nichts. Lassen Sie das Feld leer, wenn Sie keine Übersicht möchten.
identity-overview-save = Speichern
identity-overview-wrong = Das ist keine E-Mail-Adresse. Geben Sie sie so ein: name@amt.example
identity-overview-on = Sie bekommen die tägliche Übersicht.
identity-overview-off = Sie bekommen keine tägliche Übersicht.
identity-navigation-news = Aktuelles
identity-navigation-operations = Betrieb

identity-by-operator = Betrieb (Kommandozeile)
identity-by-nobody = ein früheres Konto
identity-week = Jede Woche Nachricht per E-Mail
identity-week-hint = Sie bekommen jeden Montag Bescheid, was in der Woche davor im Namen Ihrer Gemeinde geschehen ist: nur Zahlen, keine Namen. Lassen Sie das Feld leer, wenn Sie keine E-Mail möchten.
identity-week-on = Sie bekommen jeden Montag die Übersicht der Woche.
identity-week-off = Sie bekommen keine Übersicht per E-Mail.
identity-navigation-settings = Einstellungen

identity-navigation-access = Zugriffe
identity-access-reason-missing = Bitte schreiben Sie in { $fewest } bis { $most } Zeichen, wofür Sie den Zugriff brauchen.
identity-access-reason-missing-next = Die Verwaltung entscheidet danach. Bitte nennen Sie keine Personen.
identity-access-hours-missing = Bitte wählen Sie eine der angebotenen Dauern.
identity-access-hours-missing-next = Länger als einen Arbeitstag gilt kein Zugriff.
identity-access-closed = Über diesen Zugriff ist nichts mehr zu entscheiden: Er ist schon beantwortet, zurückgenommen oder verfallen.
identity-access-closed-next = Es wurde nichts geändert. Unten sehen Sie den aktuellen Stand.
identity-access-over = Dieser Zugriff gilt nicht oder nicht mehr.
identity-access-over-next = Die Verwaltung hat ihn nicht erteilt, hat ihn beendet, oder seine Zeit ist abgelaufen. Wenn Sie ihn noch brauchen, bitten Sie unter „Zugriff auf Vorgänge“ neu darum.
identity-operator-side = Wer selbst zum Betrieb gehört, kann keinen Zugriff des Betriebs erteilen.
identity-operator-side-next = Es wurde nichts geändert. Entscheiden muss eine Person, die nur die Verwaltung einrichtet.

ui-product = Dienstweg
ui-skip = Zum Inhalt springen
ui-back = Zurück
ui-navigation = Hauptnavigation
ui-menu = Menü, Sprache
ui-languages = Sprache wählen
ui-language-name = Deutsch
ui-head-official = Offizielle Website – Bundesrepublik Deutschland
ui-head-demonstration = Demonstration – keine amtliche Website
ui-title-error = Fehler:
ui-example = Beispieldaten: Werte hier sind erfunden.
ui-footer = Service und Rechtliches
ui-footer-status = Stand meines Antrags
ui-footer-resume = Antrag fortsetzen
ui-footer-accessibility = Barrierefreiheit
ui-footer-feedback = Barriere melden
ui-footer-privacy = Datenschutz
ui-footer-imprint = Impressum
ui-not-recorded = nicht hinterlegt
ui-field-optional = optional
ui-field-error = Fehler:
ui-select-empty = Bitte wählen
ui-date-day = Tag
ui-date-month = Monat
ui-date-year = Jahr
ui-date = { $day }. { ui-month }
ui-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
ui-error-summary-title = Bitte prüfen Sie Ihre Angaben
ui-autosave-saving = Wird gespeichert …
ui-autosave-saved = Gespeichert um { $time } Uhr
ui-autosave-unsaved = Noch nicht gespeichert: keine Verbindung. Wir versuchen es weiter. Lassen Sie die Seite geöffnet.
ui-autosave-refused = Noch nicht gespeichert. Gehen Sie unten weiter, dann sehen Sie, was zu ändern ist.
ui-task-open = Offen
ui-task-started = Angefangen
ui-task-done = Erledigt
ui-task-locked = Noch nicht möglich
ui-answers-empty = Nicht ausgefüllt
ui-answers-change = Ändern
ui-pagination = Weitere Seiten der Liste
ui-pagination-page = Seite { $number }
ui-pagination-previous = Vorherige
ui-pagination-next = Nächste
ui-failure-next = Gehen Sie einen Schritt zurück und laden Sie die Seite neu. Dann sehen Sie, wie es jetzt steht.
ui-failure-next-title = So geht es weiter
ui-failure-home = Zur Startseite
ui-failure-number = Nummer dieser Anfrage: { $id }
ui-failure-safe-unchanged = Es wurde nichts verändert. Was vorher gespeichert war, ist weiterhin gespeichert.
ui-failure-safe-unknown = Was vorher als gespeichert angezeigt wurde, ist weiterhin gespeichert. Ob dieser letzte Schritt noch ausgeführt wurde, wissen wir nicht.
ui-failure-not-found = Diese Seite gibt es nicht
ui-failure-not-found-next = Prüfen Sie die Adresse auf Tippfehler. Vielleicht ist der Link veraltet. Über die Startseite finden Sie jede Leistung.
ui-failure-forbidden = Sie haben hier keinen Zugang
ui-failure-forbidden-next = Melden Sie sich mit einem Konto an, das dazu berechtigt ist, oder fragen Sie Ihre Verwaltung.
ui-failure-method = Diese Adresse kann man nicht direkt öffnen
ui-failure-method-next = Gehen Sie mit dem Zurück-Knopf Ihres Browsers zur vorigen Seite und benutzen Sie dort die Schaltfläche.
ui-failure-timeout = Die Antwort hat zu lange gedauert
ui-failure-timeout-next = Laden Sie die Seite neu und prüfen Sie den Stand. Haben Sie gerade einen Antrag abgesendet, dann senden Sie ihn ruhig noch einmal ab: Er wird nur einmal angenommen.
ui-failure-slow = Das Senden hat zu lange gedauert
ui-failure-slow-next = Prüfen Sie Ihre Internetverbindung und senden Sie es noch einmal. Bei einer Datei hilft es, wenn sie kleiner ist.
ui-failure-conflict = Jemand hat das gerade schon geändert
ui-failure-conflict-next = Laden Sie die Seite neu und prüfen Sie den aktuellen Stand. Wiederholen Sie Ihre Eingabe, wenn sie noch nötig ist.
ui-failure-gone = Diese Daten sind gelöscht
ui-failure-gone-next = Die Aufbewahrungsfrist ist abgelaufen. Haben Sie Fragen, wenden Sie sich an die zuständige Verwaltung.
ui-failure-too-large = Das ist zu groß
ui-failure-too-large-next = Verkleinern Sie die Datei oder kürzen Sie den Text und senden Sie es noch einmal.
ui-failure-media-type = Dieses Format können wir nicht lesen
ui-failure-media-type-next = Benutzen Sie das Formular auf der Seite. Programme senden JSON mit „Content-Type: application/json“.
ui-failure-malformed = Diese Eingabe können wir nicht lesen
ui-failure-malformed-next = Gehen Sie zur vorigen Seite zurück und füllen Sie das Formular noch einmal aus.
ui-failure-cross-site = Diese Eingabe kam von einer fremden Website
ui-failure-cross-site-next = Zu Ihrem Schutz nehmen wir nur Eingaben von unseren eigenen Seiten an. Öffnen Sie Dienstweg neu und geben Sie es dort ein.
ui-failure-busy = Gerade sind sehr viele Menschen hier
ui-failure-busy-next = Warten Sie bitte einige Sekunden und laden Sie die Seite dann neu.
ui-failure-internal = Bei uns ist ein Fehler passiert
ui-failure-internal-next = Versuchen Sie es in einigen Minuten noch einmal. Bleibt der Fehler, nennen Sie Ihrer Verwaltung die Nummer dieser Anfrage.
ui-demonstration-title = Dies ist eine Demonstration
ui-demonstration = Diese Installation zeigt, wie Dienstweg arbeitet. Hier eingegebene Anträge erreichen keine Verwaltung. Geben Sie keine echten persönlichen Daten ein.
ui-imprint-title = Impressum
ui-imprint-name = Betreiber
ui-imprint-address = Anschrift
ui-imprint-represented = Vertreten durch
ui-imprint-email = E-Mail
ui-imprint-phone = Telefon
ui-imprint-law = Angaben nach § 5 Digitale-Dienste-Gesetz (DDG). Für eine einzelne Leistung ist die Verwaltung verantwortlich, die auf der Seite der Leistung genannt ist.
ui-privacy-title = Datenschutz
ui-privacy-who-title = Wer verantwortlich ist
ui-privacy-who = Für Ihren Antrag ist die Verwaltung verantwortlich, die auf der Seite der Leistung und in der Eingangsbestätigung genannt ist. Für den Betrieb dieser Website ist der Betreiber verantwortlich.
ui-privacy-operator = Betreiber
ui-privacy-officer = Datenschutzbeauftragte
ui-privacy-what-title = Welche Daten wir verarbeiten
ui-privacy-what = Wir verarbeiten, was Sie in ein Formular eintragen und hochladen, und den Stand Ihres Antrags. Die Rechtsgrundlage steht auf der Seite der Leistung. Suchwörter werden nicht gespeichert.
ui-privacy-cookies-title = Cookies
ui-privacy-cookies = Wir benutzen nur notwendige Cookies: für die gewählte Sprache, für Ihren begonnenen Antrag und für die Anmeldung. Es gibt keine Statistik- oder Werbe-Cookies und keine Verbindung zu anderen Anbietern.
ui-privacy-log-title = Protokolle
ui-privacy-log = Technische Protokolle enthalten Uhrzeit, Art der aufgerufenen Seite und Ergebnis, aber keine Inhalte, Namen, Aktenzeichen oder Adressen von Geräten.
ui-privacy-safety-title = Wie Ihre Angaben geschützt sind
ui-privacy-safety = Antworten, hochgeladene Dateien und Bescheide werden verschlüsselt gespeichert, jeder Antrag mit einem eigenen Schlüssel.
ui-privacy-deletion-title = Wann wir löschen
ui-privacy-deletion = Jede Leistung hat eigene Aufbewahrungsfristen. Nach ihrem Ablauf wird der Schlüssel des Antrags vernichtet, danach kann niemand mehr die Angaben lesen.
ui-privacy-rights-title = Ihre Rechte
ui-privacy-rights = Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung und Widerspruch (Art. 15 bis 21 DSGVO) und können sich beim Thüringer Landesbeauftragten für den Datenschutz und die Informationsfreiheit beschweren.
ui-accessibility-title = Erklärung zur Barrierefreiheit
ui-accessibility-aim = Diese Website soll für alle Menschen benutzbar sein. Grundlage sind das Thüringer Gesetz über die Barrierefreiheit im Internet (ThürBarrWebG), die BITV 2.0 und die Norm EN 301 549 (WCAG 2.1, Stufen A und AA).
ui-accessibility-state-title = Stand der Vereinbarkeit
ui-accessibility-state = Jede Seite wird bei jeder Änderung automatisch geprüft, mit und ohne JavaScript, bei kleinem und großem Bildschirm. Eine Prüfung durch eine unabhängige Stelle und mit Menschen mit Behinderungen hat noch nicht stattgefunden. Deshalb erklären wir die Website als teilweise vereinbar.
ui-accessibility-gaps-title = Was noch fehlt
ui-accessibility-gaps = Es gibt noch keine Videos in Deutscher Gebärdensprache. Die Texte in Leichter Sprache wurden noch nicht von einer Prüfgruppe gelesen. Texte einzelner Leistungen gibt es teilweise nur auf Deutsch.
ui-accessibility-date-title = Datum dieser Erklärung
ui-accessibility-date = Zuletzt überprüft am { $date }.
ui-accessibility-no-date = Das Datum der letzten Überprüfung ist nicht hinterlegt.
ui-accessibility-feedback-title = Barriere melden
ui-accessibility-feedback = Können Sie etwas nicht benutzen, oder brauchen Sie eine Information in anderer Form? Schreiben Sie uns oder rufen Sie an. Nennen Sie die Seite und was nicht geht.
ui-accessibility-enforcement-title = Durchsetzungsverfahren
ui-accessibility-enforcement = Erhalten Sie keine zufriedenstellende Antwort, können Sie sich kostenlos an die Durchsetzungsstelle beim Thüringer Landesbeauftragten für Menschen mit Behinderungen wenden.
ui-notices = Ankündigungen
ui-imprint-body-title = Verantwortlich
ui-imprint-body-name = Körperschaft
ui-imprint-operator-title = Betrieb dieser Website
ui-privacy-body = Für Anträge und Anliegen im Namen von { $body } ist diese Körperschaft verantwortlich. Der Betreiber verarbeitet die Daten in ihrem Auftrag.
ui-privacy-responsible = Verantwortlich
ui-sheet-no-table = Das ist keine Tabelle. Nehmen Sie eine Datei mit der Endung .csv oder .xlsx.
ui-sheet-quote = Ein Anführungszeichen am Anfang einer Zelle ist nicht geschlossen. Alles danach stünde in einer einzigen Zelle; deshalb ist nichts gelesen.

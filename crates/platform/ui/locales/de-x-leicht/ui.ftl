ui-product = Dienstweg
ui-skip = Zum Text springen
ui-back = Zurück
ui-navigation = Menü
ui-menu = Menü, Sprache
ui-languages = Sprache wählen
ui-language-name = Leichte Sprache
ui-head-official = Offizielle Internet-Seite – Bundesrepublik Deutschland
ui-head-demonstration = Beispiel – keine Seite von einem Amt
ui-title-error = Fehler:
ui-example = Das ist ein Beispiel. Die Angaben hier sind ausgedacht.
ui-footer = Hilfe und Rechte
ui-footer-status = Was passiert mit meinem Antrag?
ui-footer-resume = Antrag weiter ausfüllen
ui-footer-accessibility = Barriere-Freiheit
ui-footer-feedback = Ein Hindernis melden
ui-footer-privacy = Daten-Schutz
ui-footer-imprint = Wer macht diese Seite?
ui-not-recorded = Das ist nicht eingetragen.
ui-field-optional = Sie müssen hier nichts schreiben
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
ui-autosave-saving = Ihre Angaben werden gespeichert.
ui-autosave-saved = Ihre Angaben sind gespeichert. Uhrzeit: { $time }
ui-autosave-unsaved = Ihre Angaben sind noch nicht gespeichert. Das Internet geht gerade nicht. Bitte lassen Sie die Seite offen. Wir versuchen es noch einmal.
ui-autosave-refused = Ihre Angaben sind noch nicht gespeichert. Gehen Sie unten weiter. Dann sehen Sie: Das müssen Sie ändern.
ui-task-open = Offen
ui-task-started = Angefangen
ui-task-done = Fertig
ui-task-locked = Geht noch nicht
ui-answers-empty = Nicht ausgefüllt
ui-answers-change = Ändern
ui-pagination = Mehr Seiten von der Liste
ui-pagination-page = Seite { $number }
ui-pagination-previous = Zurück
ui-pagination-next = Weiter
ui-failure-next = Gehen Sie zurück. Laden Sie die Seite neu. Dann sehen Sie, wie es jetzt ist.
ui-failure-next-title = Das können Sie jetzt tun
ui-failure-home = Zur ersten Seite
ui-failure-number = Nummer für Nachfragen: { $id }
ui-failure-safe-unchanged = Es hat sich nichts geändert. Ihre gespeicherten Angaben sind noch da.
ui-failure-safe-unknown = Ihre gespeicherten Angaben sind noch da. Wir wissen nicht: Hat der letzte Schritt geklappt?
ui-failure-not-found = Diese Seite gibt es nicht
ui-failure-not-found-next = Prüfen Sie die Adresse von der Seite. Vielleicht ist ein Schreib-Fehler drin. Oder suchen Sie auf der ersten Seite.
ui-failure-forbidden = Sie dürfen diese Seite nicht sehen
ui-failure-forbidden-next = Melden Sie sich mit einem anderen Konto an. Oder fragen Sie Ihr Amt.
ui-failure-method = Diese Seite kann man so nicht öffnen
ui-failure-method-next = Gehen Sie eine Seite zurück. Drücken Sie dort auf den Knopf.
ui-failure-timeout = Das hat zu lange gedauert
ui-failure-timeout-next = Laden Sie die Seite neu. Haben Sie gerade einen Antrag geschickt? Dann schicken Sie den Antrag noch einmal. Er kommt nur einmal an.
ui-failure-slow = Das Senden hat zu lange gedauert
ui-failure-slow-next = Prüfen Sie Ihr Internet. Senden Sie es dann noch einmal. Eine kleine Datei geht schneller.
ui-failure-conflict = Jemand hat das gerade schon geändert
ui-failure-conflict-next = Laden Sie die Seite neu. Prüfen Sie: Ist schon alles richtig? Wenn nicht, machen Sie es noch einmal.
ui-failure-gone = Diese Daten sind gelöscht
ui-failure-gone-next = Wir dürfen Ihre Daten nur eine bestimmte Zeit behalten. Diese Zeit ist vorbei. Haben Sie Fragen? Dann fragen Sie Ihr Amt.
ui-failure-too-large = Das ist zu groß
ui-failure-too-large-next = Machen Sie die Datei kleiner. Oder machen Sie den Text kürzer. Dann schicken Sie es noch einmal.
ui-failure-media-type = Das können wir nicht lesen
ui-failure-media-type-next = Benutzen Sie das Formular auf der Seite.
ui-failure-malformed = Diese Eingabe können wir nicht lesen
ui-failure-malformed-next = Gehen Sie eine Seite zurück. Füllen Sie das Formular noch einmal aus.
ui-failure-cross-site = Diese Eingabe kommt von einer fremden Internet-Seite
ui-failure-cross-site-next = Das dürfen wir nicht annehmen. So schützen wir Sie. Öffnen Sie Dienstweg neu. Schreiben Sie es dort noch einmal.
ui-failure-busy = Gerade sind sehr viele Menschen hier
ui-failure-busy-next = Bitte warten Sie kurz. Dann laden Sie die Seite neu.
ui-failure-internal = Wir haben einen Fehler gemacht
ui-failure-internal-next = Bitte warten Sie einige Minuten. Dann versuchen Sie es noch einmal. Geht es immer noch nicht? Dann sagen Sie Ihrem Amt die Nummer auf dieser Seite.
ui-demonstration-title = Das ist ein Beispiel
ui-demonstration = Diese Seite ist zum Ausprobieren. Ihr Antrag kommt bei keinem Amt an. Schreiben Sie hier nicht Ihren echten Namen und nicht Ihre echte Adresse.
ui-imprint-title = Wer macht diese Seite?
ui-imprint-name = Wer ist verantwortlich?
ui-imprint-address = Adresse
ui-imprint-represented = Wer spricht für uns?
ui-imprint-email = E-Mail
ui-imprint-phone = Telefon
ui-imprint-law = Diese Angaben stehen hier, weil ein Gesetz das sagt. Das Gesetz heißt: Digitale-Dienste-Gesetz. Für Ihren Antrag ist ein Amt zuständig. Welches Amt, steht auf der Seite von der Leistung.
ui-privacy-title = Daten-Schutz
ui-privacy-who-title = Wer ist verantwortlich?
ui-privacy-who = Für Ihren Antrag ist ein Amt verantwortlich. Welches Amt, steht auf der Seite von der Leistung. Für diese Internet-Seite ist der Betreiber verantwortlich.
ui-privacy-operator = Betreiber
ui-privacy-officer = Wer passt auf Ihre Daten auf?
ui-privacy-what-title = Welche Daten brauchen wir?
ui-privacy-what = Wir brauchen das, was Sie in das Formular schreiben. Und die Bilder oder Dateien, die Sie uns schicken. Was Sie in die Suche schreiben, speichern wir nicht.
ui-privacy-cookies-title = Cookies
ui-privacy-cookies = Cookies sind kleine Merk-Zettel im Internet-Programm. Wir merken uns nur: Ihre Sprache, Ihren angefangenen Antrag und Ihre Anmeldung. Es gibt keine Werbung.
ui-privacy-log-title = Was schreibt der Computer auf?
ui-privacy-log = Der Computer schreibt auf: die Uhrzeit, welche Art von Seite und ob es geklappt hat. Er schreibt nicht Ihren Namen auf.
ui-privacy-safety-title = So schützen wir Ihre Angaben
ui-privacy-safety = Wir speichern Ihre Angaben in einer Geheim-Schrift. Nur das Amt kann sie lesen.
ui-privacy-deletion-title = Wann löschen wir Ihre Daten?
ui-privacy-deletion = Für jede Leistung gibt es eine Frist. Danach löschen wir Ihre Daten. Dann kann sie niemand mehr lesen.
ui-privacy-rights-title = Ihre Rechte
ui-privacy-rights = Sie dürfen fragen: Welche Daten haben Sie von mir? Sie dürfen sagen: Das ist falsch. Und: Löschen Sie das. Sie dürfen sich auch beschweren. Dafür gibt es den Thüringer Landes-Beauftragten für den Daten-Schutz.
ui-accessibility-title = Barriere-Freiheit
ui-accessibility-aim = Alle Menschen sollen diese Seite benutzen können. Auch Menschen mit Behinderung. Dafür gibt es Gesetze und Regeln.
ui-accessibility-state-title = Wie gut klappt das schon?
ui-accessibility-state = Ein Computer-Programm prüft jede Seite. Menschen mit Behinderung haben die Seite noch nicht geprüft. Deshalb sagen wir: Vielleicht klappt noch nicht alles.
ui-accessibility-gaps-title = Was fehlt noch?
ui-accessibility-gaps = Es gibt noch keine Videos in Gebärden-Sprache. Die Texte in Leichter Sprache hat noch keine Prüf-Gruppe gelesen. Manche Texte gibt es noch nicht in Leichter Sprache.
ui-accessibility-date-title = Von wann ist dieser Text?
ui-accessibility-date = Zuletzt geprüft am { $date }.
ui-accessibility-no-date = Der Tag der letzten Prüfung ist nicht eingetragen.
ui-accessibility-feedback-title = Ein Hindernis melden
ui-accessibility-feedback = Können Sie etwas nicht lesen oder nicht benutzen? Schreiben Sie uns. Oder rufen Sie an. Sagen Sie uns: Welche Seite ist es? Was geht nicht?
ui-accessibility-enforcement-title = Wenn wir nicht helfen
ui-accessibility-enforcement = Sind Sie mit unserer Antwort nicht zufrieden? Dann hilft die Durchsetzungs-Stelle. Sie gehört zum Thüringer Landes-Beauftragten für Menschen mit Behinderungen. Das kostet nichts.
ui-notices = Ankündigungen
ui-imprint-body-title = Verantwortlich
ui-imprint-body-name = Gemeinde oder Amt
ui-imprint-operator-title = Betrieb dieser Website
ui-privacy-body = Für Ihren Antrag ist verantwortlich: { $body }. Der Betreiber arbeitet in ihrem Auftrag.
ui-privacy-responsible = Verantwortlich
ui-sheet-no-table = Das ist keine Tabelle. Nehmen Sie eine Datei mit .csv oder .xlsx.
ui-sheet-quote = Ein Anführungs-Zeichen ist nicht zu. Deshalb ist nichts gelesen.

# How staff shape the change: people with time, the pulse, the idea box, the staff council.

## People with time

planning-culture-people-title = Menschen mit Zeit
planning-culture-people-intro = Wer hilft? Wie viel Zeit gibt es? Was muss man lernen?
planning-culture-people-lead = 7 Rollen und 8 Dinge, die man können soll. Beginnen Sie mit einer Person.
planning-culture-people-none = Noch steht hier niemand.
planning-culture-people-none-next = Wer hilft? Schreiben Sie den Namen und die Stunden auf.
planning-culture-gaps = { $count ->
    [one] Eine Rolle fehlt.
   *[other] { $count } Rollen fehlen.
}
planning-culture-left = Diese Personen können sich nicht mehr anmelden.
planning-culture-left-next = Sie zählen nicht mehr mit. Kommt jemand nicht zurück? Dann entfernen Sie die Person.
planning-culture-person-new = Person aufschreiben
planning-culture-person-lead = Nötig sind: ein Name und die Stunden. Der Rest kann warten.
planning-culture-kept-title = Was wird gespeichert?
planning-culture-kept = Gespeichert werden: Name, Stunden, Stufen und Kurse. Das sieht nur, wer hier plant. Das Land sieht es nicht. Entfernen Sie die Person? Dann ist alles gelöscht.
planning-culture-roles = Rollen
planning-culture-role = Rolle
planning-culture-who = Wer
planning-culture-hours = Stunden in der Woche
planning-culture-nobody = niemand
planning-culture-filled = besetzt
planning-culture-gap-nobody = fehlt
planning-culture-gap-nobody-next = Wer macht das? Schreiben Sie es auf.
planning-culture-gap-no-time = keine Zeit
planning-culture-gap-no-time-next = Fragen Sie die Leitung nach festen Stunden.
planning-culture-role-guide = Digital-Lotse
planning-culture-role-coordinator = OZG-Koordination
planning-culture-role-process-owner = Verantwortung für Abläufe
planning-culture-role-form-author = Formulare schreiben
planning-culture-role-security = Beauftragte für IT-Sicherheit
planning-culture-role-data-protection = Beauftragte für Datenschutz
planning-culture-role-sponsor = Hilfe in der Leitung
planning-culture-competence-explain = Online-Dienst erklären
planning-culture-competence-process = Ablauf aufschreiben
planning-culture-competence-forms = Formular ändern
planning-culture-competence-records = E-Akte
planning-culture-competence-privacy = Datenschutz
planning-culture-competence-security = IT-Sicherheit
planning-culture-competence-accompany = Bürgern helfen
planning-culture-competence-change = Veränderung leiten
planning-culture-competence = Was man kann
planning-culture-missing = Was fehlt
planning-culture-wanted = Brauchen es
planning-culture-lacking = Fehlt bei
planning-culture-levels = Stufen, die fehlen
planning-culture-booked = Kurs geplant
planning-culture-courses-done = Kurs besucht
planning-culture-done = { $count }, mit Nachweis { $certificates }
planning-culture-nothing-missing = nichts
planning-culture-plan = Als Maßnahme planen: { $what }
planning-culture-matrix = Wer kann was
planning-culture-matrix-text = Stufe und Ziel. Fragezeichen heißt: noch nicht bekannt.
planning-culture-lacks = fehlt
planning-culture-level-0 = nichts
planning-culture-level-1 = kennt es
planning-culture-level-2 = kann es
planning-culture-level-3 = kann es anderen zeigen
planning-culture-level-open = noch nicht bekannt
planning-culture-name = Name oder Funktion
planning-culture-name-hint = Zum Beispiel „Hauptamt“.
planning-culture-account = Konto
planning-culture-account-hint = Dann steht der Name nur im Konto.
planning-culture-roles-of = Rollen mit Stunden
planning-culture-roles-hint = Schreiben Sie die Stunden zu jeder Rolle. 0 heißt: keine Zeit.
planning-culture-levels-of = Was die Person kann
planning-culture-levels-hint = Schätzen Sie das zusammen. Es ist keine Note.
planning-culture-wrong-name = Schreiben Sie einen Namen auf.
planning-culture-wrong-two-names = Nur Name oder nur Konto.
planning-culture-wrong-account = Wählen Sie ein Konto aus der Liste.
planning-culture-wrong-twice = Diese Person steht schon in der Liste.
planning-culture-wrong-role = Schreiben Sie bei einer Rolle die Stunden auf.
planning-culture-wrong-hours = { $role }: Schreiben Sie eine Zahl von 0 bis 60.
planning-culture-wrong-level = { $competence }: Wählen Sie 0 bis 3.
planning-culture-wrong-choice = Wählen Sie etwas aus der Liste.
planning-culture-wrong-certificate = Erst der Kurs, dann der Nachweis.
planning-culture-person-wrong = So geht es nicht.
planning-culture-person-wrong-next = Nichts ist geändert. Ändern Sie die Angaben.
planning-culture-removed = Die Person ist weg. Alles ist gelöscht.
planning-culture-remove-title = Person entfernen
planning-culture-remove-text = Dann ist alles über die Person gelöscht. Das geht nicht zurück.
planning-culture-remove = Entfernen und alles löschen
planning-culture-courses = Kurse
planning-culture-course-title = Kurs
planning-culture-course-text = Ein Kurs für jedes Thema. Danach ändern Sie oben die Stufe.
planning-culture-course-for = { $competence } (es fehlen { $gap } Stufen)
planning-culture-course-kind = Art
planning-culture-course-kind-hint = „Kein Kurs“ entfernt den Kurs.
planning-culture-course-none = kein Kurs
planning-culture-course-in-house = im eigenen Haus
planning-culture-course-academy = Schule für Verwaltung
planning-culture-course-online = Online-Kurs
planning-culture-course-colleague = bei Kollegen
planning-culture-course-planned = geplant
planning-culture-course-booked = gebucht
planning-culture-course-done = besucht
planning-culture-course-day = Tag
planning-culture-certificate = Nachweis ist da
planning-culture-certificate-there = mit Nachweis
planning-culture-course-save = Kurs speichern
planning-culture-measure-nobody = Rolle besetzen: { $role }
planning-culture-measure-no-time = Zeit schaffen für: { $role }
planning-culture-measure-role-metric = Stunden in der Woche
planning-culture-measure-course = { $count ->
    [one] Schulung: { $competence } (für eine Person)
   *[other] Schulung: { $competence } (für { $count } Personen)
}
planning-culture-measure-course-metric = niemandem fehlt eine Stufe
planning-culture-table-title = Tabelle einlesen
planning-culture-table-lead = Eine Zeile für jede Person. Erst prüfen, dann übernehmen.
planning-culture-table-nameless = Die Spalte „Name oder Funktion“ fehlt.
planning-culture-table-cell = { $column }: Das ist keine gültige Zahl.
planning-culture-taken = { $count ->
    [one] Eine Person übernommen.
   *[other] { $count } Personen übernommen.
}

## The pulse

planning-pulse-title = Stimmung im Haus
planning-pulse-intro = 5 Fragen an alle. Anonym.
planning-pulse-lead = Alle antworten einmal. Ohne Namen. Das Ergebnis kommt später.
planning-pulse-new = Runde beginnen
planning-pulse-new-text = Höchstens 31 Tage. Eine Runde im Quartal. Die Tage bleiben fest.
planning-pulse-begin = Runde beginnen
planning-pulse-days = Ab heute, höchstens 31 Tage.
planning-pulse-there = Es gibt schon eine Runde.
planning-pulse-there-next = Nichts ist geändert. Warten Sie auf das nächste Quartal.
planning-pulse-runs = Es gibt eine Runde: { $first } bis { $last }.
planning-pulse-kept = Gespeichert wird: wer geantwortet hat. Und: wie oft jede Antwort kam. Beides ist getrennt.
planning-pulse-survey-title = Umfrage für alle hier
planning-pulse-survey-lead = 5 Fragen. 2 Minuten. Ohne Namen.
planning-pulse-anonymous = Niemand sieht, was Sie antworten.
planning-pulse-anonymous-text = Wir zählen nur. Ihr Name steht nicht dabei. Sie können die Antwort später nicht ändern.
planning-pulse-missing = Wählen Sie eine Antwort: { $question }
planning-pulse-send = Abschicken
planning-pulse-thanks = Danke.
planning-pulse-thanks-next = Das Ergebnis steht später hier.
planning-pulse-answered = Sie haben schon geantwortet.
planning-pulse-closed = Im Moment gibt es keine Umfrage.
planning-pulse-closed-next = Bald gibt es wieder Fragen.
planning-pulse-question = Frage
planning-pulse-question-time = Ich habe genug Zeit für Neues.
planning-pulse-question-understood = Ich weiß, was wir ändern und warum.
planning-pulse-question-heard = Man hört mir zu.
planning-pulse-question-tools = Die Programme helfen mir.
planning-pulse-question-confident = Ich kann anderen dabei helfen.
planning-pulse-answer-1 = stimmt gar nicht
planning-pulse-answer-2 = stimmt eher nicht
planning-pulse-answer-3 = teils, teils
planning-pulse-answer-4 = stimmt eher
planning-pulse-answer-5 = stimmt ganz
planning-pulse-quarter = { $number }. Quartal { $year }
planning-pulse-quarter-title = Quartal
planning-pulse-results = Ergebnisse
planning-pulse-results-table = Mittelwerte von 1 bis 5
planning-pulse-trend = Verlauf
planning-pulse-told-running = Die Runde läuft noch.
planning-pulse-told-own = { $count } Antworten.
planning-pulse-told-county = Hier haben weniger als 5 geantwortet. Das Ergebnis ist aus { $offices } Ämtern zusammen: { $count } Antworten.
planning-pulse-told-later = Hier haben weniger als 5 geantwortet. Das Ergebnis kommt vielleicht später.
planning-pulse-told-nothing = Weniger als { $fewest } Antworten. Wir zeigen nichts.
planning-pulse-few = weniger als { $fewest }
planning-pulse-rounds = Ämter mit einer Runde
planning-pulse-over = davon beendet
planning-pulse-people = Antworten
planning-culture-state-title = Kultur im Land
planning-culture-state-intro = Wie viele Ämter fragen nach? Nur Zahlen.
planning-culture-state-lead = Wir zählen nur. Was die Leute sagten, bleibt im Amt.
planning-culture-state-none = Noch gibt es keine Runde.
planning-culture-state-table = Umfragen nach Quartal

## The idea box

planning-ideas-title = Ideen-Kasten
planning-ideas-intro = Was schlagen die Leute vor? Was wird daraus?
planning-ideas-lead = Haben Sie eine Idee? Die Antwort kommt in { $days } Tagen.
planning-ideas-box-lead = Jede Idee bekommt in { $days } Tagen eine Antwort.
planning-ideas-idea = Idee
planning-ideas-idea-hint = Was stört? Was ist besser? Nennen Sie keine Bürger.
planning-ideas-name = Mit Ihrem Namen?
planning-ideas-name-ja = Ja
planning-ideas-name-nein = Nein
planning-ideas-send = Idee abschicken
planning-ideas-sent = Danke. Ihre Idee hat die Nummer { $number }.
planning-ideas-sent-next = Unten sehen Sie, was daraus wird.
planning-ideas-words = Schreiben Sie Ihre Idee auf. Höchstens { $most } Zeichen.
planning-words = Der Text ist leer oder zu lang.
planning-words-next = Nichts ist gespeichert. Ändern Sie den Text.
planning-ideas-kept = Gespeichert werden der Text und der Tag. Ihr Name nur, wenn Sie wollen. Nach der Antwort sehen alle den Text.
planning-ideas-all = Alle Ideen
planning-ideas-number = Idee { $number }
planning-ideas-number-title = Nummer
planning-ideas-day = Abgeschickt am
planning-ideas-outcome = Was daraus wird
planning-ideas-hidden = Lesen können Sie das nach der Antwort.
planning-ideas-own = von Ihnen
planning-ideas-from = Von
planning-ideas-nameless = ohne Namen
planning-ideas-due = Antwort bis { $day }
planning-ideas-late = zu spät
planning-ideas-late-count = { $count ->
    [one] Eine Idee wartet zu lange.
   *[other] { $count } Ideen warten zu lange.
}
planning-ideas-state-open = wird geprüft
planning-ideas-state-accepted = angenommen
planning-ideas-state-declined = abgelehnt
planning-ideas-measure = Steht im Plan: { $status }
planning-ideas-to-measure = Zur Maßnahme
planning-ideas-none = Noch gibt es keine Idee.
planning-ideas-page = Die Seite für alle
planning-ideas-answer-title = Antworten
planning-ideas-answer-text = Annehmen: Es wird eine Maßnahme. Ablehnen: Sie nennen einen Grund.
planning-ideas-answer = Antwort
planning-ideas-answer-hint = Beim Ablehnen: der Grund.
planning-ideas-measure-title = Titel der Maßnahme
planning-ideas-measure-title-hint = Nur beim Annehmen.
planning-ideas-accept = Annehmen
planning-ideas-decline = Ablehnen
planning-ideas-no-reason = Schreiben Sie den Grund.
planning-ideas-answered = Die Idee hat eine Antwort.
planning-ideas-remove-title = Idee entfernen
planning-ideas-remove-text = Dann ist der Text gelöscht.
planning-ideas-remove = Entfernen

## The staff council

planning-council-title = Personal-Rat
planning-council-lead = Fragen Sie vor dem Beginn.
planning-council-edit = Personal-Rat eintragen
planning-council-changes = Die Arbeit ändert sich
planning-council-changes-hint = Bei Kultur ist das immer so.
planning-council-needed = Muss man den Personal-Rat fragen?
planning-council-needed-unexamined = noch nicht geprüft
planning-council-needed-yes = ja
planning-council-needed-no = nein
planning-council-asked = Gefragt am
planning-council-answered = Geantwortet am
planning-council-result = Ergebnis
planning-council-result-open = noch keines
planning-council-result-agreed = zugestimmt
planning-council-result-conditions = zugestimmt mit Bedingungen
planning-council-result-refused = abgelehnt
planning-council-result-not-needed = nicht nötig
planning-council-unchecked = Prüfen Sie das Gesetz selbst.
planning-council-warning-unexamined = Die Maßnahme läuft. Niemand hat den Personal-Rat geprüft.
planning-council-warning-unexamined-next = Prüfen Sie es.
planning-council-warning-not-asked = Die Maßnahme läuft. Der Personal-Rat ist nicht gefragt.
planning-council-warning-not-asked-next = Fragen Sie ihn. Halten Sie die Maßnahme an.
planning-council-warning-not-answered = Die Maßnahme läuft. Die Antwort vom Personal-Rat fehlt.
planning-council-warning-not-answered-next = Warten Sie auf die Antwort.
planning-council-warning-refused = Die Maßnahme läuft. Der Personal-Rat hat Nein gesagt.
planning-council-warning-refused-next = Halten Sie sie an.
planning-council-refused = Der Personal-Rat hat Nein gesagt. Die Maßnahme kann nicht laufen.
planning-council-refused-next = Nichts ist geändert. Fragen Sie den Personal-Rat noch einmal.
planning-council-wrong = Das passt nicht zusammen.
planning-council-wrong-next = Nichts ist gespeichert. Ändern Sie die Angaben.
planning-council-wrong-before = Erst die Frage, dann die Antwort.
planning-council-wrong-asked = Wann haben Sie gefragt?
planning-council-wrong-answered = Wann kam die Antwort?
planning-council-wrong-part = Ein Ergebnis gibt es nur bei „ja“.
planning-brief-council = Ohne Personal-Rat begonnen

## What the overview by mail says

planning-overview-pulse = Es gibt eine Umfrage für alle (/amt/umfrage).
planning-overview-ideas = { $count ->
    [one] Eine Idee wartet.
   *[other] { $count } Ideen warten.
}
planning-overview-ideas-late = { $count ->
    [one] Eine Idee wartet zu lange.
   *[other] { $count } Ideen warten zu lange.
}

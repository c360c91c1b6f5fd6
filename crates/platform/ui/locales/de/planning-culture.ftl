# How staff shape the change: people with time, the pulse, the idea box, the staff council.

## People with time

planning-culture-people-title = Menschen mit Zeit
planning-culture-people-intro = Wer bei der Digitalisierung hilft, mit wie vielen Stunden, und was noch gelernt werden muss.
planning-culture-people-lead = Sieben Rollen, acht Kompetenzen. Eine Person mit Namen und Stunden genügt für den Anfang; die Lücken zeigt die Seite.
planning-culture-people-none = Noch ist niemand eingetragen.
planning-culture-people-none-next = Tragen Sie zuerst ein, wer koordiniert und wer hilft: ein Name oder eine Funktion und die Stunden je Woche.
planning-culture-gaps = { $count ->
    [one] Eine Rolle ist nicht besetzt oder hat keine Zeit.
   *[other] { $count } Rollen sind nicht besetzt oder haben keine Zeit.
}
planning-culture-left = Das Konto dieser Personen ist gesperrt.
planning-culture-left-next = Sie zählen nicht mehr mit. Wer nicht zurückkommt, sollte entfernt werden; damit werden alle Angaben gelöscht.
planning-culture-person-new = Person eintragen
planning-culture-person-lead = Nötig sind ein Name oder ein Konto und die Stunden in mindestens einer Rolle. Alles andere kann später kommen.
planning-culture-kept-title = Was hier gespeichert wird
planning-culture-kept = Gespeichert werden Name oder Funktion, Stunden, Stufen und Kurse. Das sieht nur, wer in dieser Verwaltung die Digitalisierung koordiniert, nicht das Land. Es bleibt, bis Sie die Person entfernen; dann ist alles gelöscht. Nimmt die Verwaltung ihre Daten mit, ist es dabei.
planning-culture-roles = Rollen
planning-culture-role = Rolle
planning-culture-who = Wer
planning-culture-hours = Stunden je Woche
planning-culture-nobody = niemand
planning-culture-filled = besetzt
planning-culture-gap-nobody = nicht besetzt
planning-culture-gap-nobody-next = Tragen Sie ein, wer das macht, auch wenn es jemand von außen ist.
planning-culture-gap-no-time = keine Zeit
planning-culture-gap-no-time-next = Vereinbaren Sie mit der Leitung feste Stunden.
planning-culture-role-guide = Digitallotsin oder Digitallotse
planning-culture-role-coordinator = OZG-Koordination
planning-culture-role-process-owner = Prozessverantwortung
planning-culture-role-form-author = Formularredaktion
planning-culture-role-security = IT-Sicherheitsbeauftragte (ISB)
planning-culture-role-data-protection = Datenschutzbeauftragte (DSB)
planning-culture-role-sponsor = Unterstützung in der Verwaltungsleitung
planning-culture-competence-explain = Online-Dienst erklären
planning-culture-competence-process = Prozess aufnehmen
planning-culture-competence-forms = Formular pflegen
planning-culture-competence-records = E-Akte
planning-culture-competence-privacy = Datenschutz
planning-culture-competence-security = IT-Sicherheit
planning-culture-competence-accompany = Bürger begleiten
planning-culture-competence-change = Veränderung führen
planning-culture-competence = Kompetenz
planning-culture-missing = Was in der Verwaltung fehlt
planning-culture-wanted = Brauchen es
planning-culture-lacking = Fehlt bei
planning-culture-levels = Stufen, die fehlen
planning-culture-booked = Kurs geplant oder gebucht
planning-culture-courses-done = Kurs besucht
planning-culture-done = { $count }, davon mit Nachweis { $certificates }
planning-culture-nothing-missing = nichts
planning-culture-plan = Als Maßnahme planen: { $what }
planning-culture-matrix = Kompetenzmatrix
planning-culture-matrix-text = Stufe von Ziel. Das Ziel folgt aus den Rollen; ein Fragezeichen heißt: noch nicht eingeschätzt.
planning-culture-lacks = fehlt
planning-culture-level-0 = nichts
planning-culture-level-1 = kennt es
planning-culture-level-2 = kann es
planning-culture-level-3 = kann es anderen zeigen
planning-culture-level-open = noch nicht eingeschätzt
planning-culture-name = Name oder Funktion
planning-culture-name-hint = Zum Beispiel „Hauptamt, Frau Muster“. Oder wählen Sie unten ein Konto.
planning-culture-account = Konto der Verwaltung
planning-culture-account-hint = Der Name steht dann nur im Konto. Wird es gesperrt, weist die Seite darauf hin.
planning-culture-roles-of = Rollen mit Stunden je Woche
planning-culture-roles-hint = Tragen Sie bei jeder Rolle, die die Person hat, die Stunden ein. 0 heißt: hat die Rolle, aber keine Zeit.
planning-culture-levels-of = Was die Person kann
planning-culture-levels-hint = Gemeinsam mit der Person einschätzen. Was fehlt, wird geschult, nicht bewertet.
planning-culture-wrong-name = Geben Sie einen Namen oder eine Funktion ein, oder wählen Sie ein Konto.
planning-culture-wrong-two-names = Geben Sie entweder einen Namen ein oder wählen Sie ein Konto, nicht beides.
planning-culture-wrong-account = Wählen Sie ein Konto aus der Liste.
planning-culture-wrong-twice = Diese Person steht schon in der Liste.
planning-culture-wrong-role = Geben Sie bei mindestens einer Rolle die Stunden ein, notfalls 0.
planning-culture-wrong-hours = { $role }: Geben Sie die Stunden als Zahl von 0 bis 60 ein, zum Beispiel 2,5.
planning-culture-wrong-level = { $competence }: Wählen Sie eine Stufe von 0 bis 3.
planning-culture-wrong-choice = Wählen Sie etwas aus der Liste.
planning-culture-wrong-certificate = Einen Nachweis gibt es erst, wenn der Kurs besucht ist.
planning-culture-person-wrong = So kann die Person nicht gespeichert werden.
planning-culture-person-wrong-next = Es ist nichts geändert. Ändern Sie die genannten Angaben.
planning-culture-removed = Die Person ist entfernt, und alle Angaben sind gelöscht.
planning-culture-remove-title = Person entfernen
planning-culture-remove-text = Damit werden Stunden, Stufen und Kurse dieser Person gelöscht. Das lässt sich nicht zurücknehmen.
planning-culture-remove = Entfernen und alles löschen
planning-culture-courses = Kurse
planning-culture-course-title = Kurs
planning-culture-course-text = Je Kompetenz ein Kurs. Nach dem Kurs ändern Sie oben die Stufe.
planning-culture-course-for = { $competence } (es fehlen { $gap } Stufen)
planning-culture-course-kind = Art
planning-culture-course-kind-hint = „Kein Kurs“ entfernt einen eingetragenen.
planning-culture-course-none = kein Kurs
planning-culture-course-in-house = im eigenen Haus
planning-culture-course-academy = Akademie oder Verwaltungsschule
planning-culture-course-online = Online-Kurs
planning-culture-course-colleague = bei einer Kollegin oder einem Kollegen
planning-culture-course-planned = geplant
planning-culture-course-booked = gebucht
planning-culture-course-done = besucht
planning-culture-course-day = Tag
planning-culture-certificate = Nachweis liegt vor
planning-culture-certificate-there = mit Nachweis
planning-culture-course-save = Kurs speichern
planning-culture-measure-nobody = Rolle besetzen: { $role }
planning-culture-measure-no-time = Zeit schaffen für: { $role }
planning-culture-measure-role-metric = vereinbarte Stunden je Woche
planning-culture-measure-course = { $count ->
    [one] Schulung: { $competence } (für eine Person)
   *[other] Schulung: { $competence } (für { $count } Personen)
}
planning-culture-measure-course-metric = niemandem fehlt eine Stufe
planning-culture-table-title = Tabelle einlesen
planning-culture-table-lead = Eine Zeile je Person: Stunden in jeder Rolle, Stufe jeder Kompetenz. Ein bekannter Name ändert die Person, ein neuer kommt hinzu. Zuerst wird geprüft, dann übernommen.
planning-culture-table-nameless = In der Tabelle fehlt die Spalte „Name oder Funktion“.
planning-culture-table-cell = { $column }: Diese Zelle ist keine Zahl, die hier möglich ist (Stunden 0 bis 60, Stufe 0 bis 3).
planning-culture-taken = { $count ->
    [one] Eine Person aus der Tabelle übernommen.
   *[other] { $count } Personen aus der Tabelle übernommen.
}

## The pulse

planning-pulse-title = Stimmung im Haus
planning-pulse-intro = Fünf Fragen an alle Beschäftigten, einmal im Quartal, anonym.
planning-pulse-lead = Alle mit einem Konto antworten einmal, ohne Namen. Ergebnisse gibt es nach dem letzten Tag und erst ab fünf Antworten.
planning-pulse-new = Runde beginnen
planning-pulse-new-text = Höchstens 31 Tage, eine Runde je Quartal. Die Tage lassen sich danach nicht mehr ändern.
planning-pulse-begin = Runde beginnen
planning-pulse-days = Wählen Sie Tage ab heute, höchstens 31, das Ende nicht vor dem Beginn.
planning-pulse-there = In diesem Quartal gibt es schon eine Runde, oder eine andere läuft noch.
planning-pulse-there-next = Es ist nichts geändert. Warten Sie auf das nächste Quartal.
planning-pulse-runs = Eine Runde vom { $first } bis zum { $last } ist angelegt.
planning-pulse-kept = Gespeichert wird, wer geantwortet hat (ohne Zeitpunkt, bis zur nächsten Runde), und getrennt davon, wie oft jede Antwort vorkam. Eine Zeile je Person gibt es nicht. Haben weniger als fünf geantwortet, wird nach dem Quartal nur die Summe aller solchen Verwaltungen des Kreises gezeigt.
planning-pulse-survey-title = Umfrage unter den Beschäftigten
planning-pulse-survey-lead = Fünf Fragen, zwei Minuten, ohne Namen.
planning-pulse-anonymous = Ihre Antworten sind anonym.
planning-pulse-anonymous-text = Gezählt wird nur, wie oft jede Antwort vorkommt. Dass Sie geantwortet haben, steht ohne Zeitpunkt an anderer Stelle, damit niemand zweimal antwortet. Eine Antwort kann deshalb nicht geändert werden.
planning-pulse-missing = Wählen Sie eine Antwort: { $question }
planning-pulse-send = Anonym absenden
planning-pulse-thanks = Danke. Ihre Antworten sind gezählt.
planning-pulse-thanks-next = Das Ergebnis steht nach dem letzten Tag auf dieser Seite.
planning-pulse-answered = Sie haben in dieser Runde schon geantwortet.
planning-pulse-closed = Im Moment wird nichts gefragt.
planning-pulse-closed-next = Eine neue Runde beginnt, wer hier die Digitalisierung koordiniert.
planning-pulse-question = Frage
planning-pulse-question-time = Ich habe genug Zeit, um mit Neuem umzugehen.
planning-pulse-question-understood = Ich weiß, warum und wie wir digitaler werden.
planning-pulse-question-heard = Meine Erfahrung aus der Praxis wird gehört.
planning-pulse-question-tools = Die digitalen Werkzeuge helfen mir bei der Arbeit.
planning-pulse-question-confident = Ich traue mir zu, andere dabei zu begleiten.
planning-pulse-answer-1 = stimmt gar nicht
planning-pulse-answer-2 = stimmt eher nicht
planning-pulse-answer-3 = teils, teils
planning-pulse-answer-4 = stimmt eher
planning-pulse-answer-5 = stimmt ganz
planning-pulse-quarter = { $number }. Quartal { $year }
planning-pulse-quarter-title = Quartal
planning-pulse-results = Ergebnisse
planning-pulse-results-table = Mittelwerte von 1 (stimmt gar nicht) bis 5 (stimmt ganz)
planning-pulse-trend = Verlauf
planning-pulse-told-running = Die Runde ist noch nicht vorbei. Bis dahin wird nichts gezeigt.
planning-pulse-told-own = { $count } Antworten.
planning-pulse-told-county = Hier antworteten weniger als fünf. Gezeigt wird die Summe solcher Verwaltungen im Kreis: { $count } Antworten aus { $offices } Verwaltungen.
planning-pulse-told-later = Hier antworteten weniger als fünf. Ob es im Kreis zusammen genug sind, zeigt sich nach dem Quartal.
planning-pulse-told-nothing = Weniger als { $fewest } Antworten, auch mit anderen zusammen. Deshalb wird nichts gezeigt.
planning-pulse-few = weniger als { $fewest }
planning-pulse-rounds = Verwaltungen mit einer Runde
planning-pulse-over = davon beendet
planning-pulse-people = Antworten in beendeten Runden
planning-culture-state-title = Kultur im Land
planning-culture-state-intro = Wie viele Verwaltungen ihre Beschäftigten fragen. Nur Zahlen.
planning-culture-state-lead = Gezählt wird, wie viele Verwaltungen eine Runde hatten und wie viele Menschen antworteten. Was sie sagten, bleibt in der Verwaltung.
planning-culture-state-none = Noch hat keine Verwaltung eine Runde begonnen.
planning-culture-state-table = Umfragen unter Beschäftigten nach Quartal

## The idea box

planning-ideas-title = Ideenkasten
planning-ideas-intro = Was die Beschäftigten vorschlagen, und was daraus wird.
planning-ideas-lead = Was würde Ihre Arbeit leichter machen? Innerhalb von { $days } Tagen bekommen Sie eine Antwort.
planning-ideas-box-lead = Jede Idee wird innerhalb von { $days } Tagen angenommen oder mit einem Grund abgelehnt.
planning-ideas-idea = Idee
planning-ideas-idea-hint = Was stört heute, und was wäre besser? Nennen Sie keine Namen von Bürgerinnen und Bürgern.
planning-ideas-name = Mit Ihrem Namen?
planning-ideas-name-ja = Ja, wer antwortet, darf meinen Namen sehen.
planning-ideas-name-nein = Nein, ohne Namen. Merken Sie sich die Nummer.
planning-ideas-send = Idee einreichen
planning-ideas-sent = Danke. Ihre Idee hat die Nummer { $number }.
planning-ideas-sent-next = Was daraus wird, steht unten auf dieser Seite.
planning-ideas-words = Schreiben Sie Ihre Idee auf, höchstens { $most } Zeichen.
planning-words = Der Text ist leer oder zu lang.
planning-words-next = Es ist nichts gespeichert. Ändern Sie den Text.
planning-ideas-kept = Gespeichert werden der Text, der Tag und, nur wenn Sie es wollen, Ihr Konto. Den Text sieht zuerst nur, wer antwortet; nach der Antwort sehen ihn alle Kolleginnen und Kollegen, ohne Ihren Namen. Er bleibt, bis er entfernt wird.
planning-ideas-all = Alle Ideen
planning-ideas-number = Idee { $number }
planning-ideas-number-title = Nummer
planning-ideas-day = Eingereicht am
planning-ideas-outcome = Was daraus wird
planning-ideas-hidden = Zu lesen, sobald sie beantwortet ist.
planning-ideas-own = von Ihnen
planning-ideas-from = Von
planning-ideas-nameless = ohne Namen
planning-ideas-due = Antwort bis { $day }
planning-ideas-late = überfällig
planning-ideas-late-count = { $count ->
    [one] Eine Idee wartet länger als zugesagt.
   *[other] { $count } Ideen warten länger als zugesagt.
}
planning-ideas-state-open = in Prüfung
planning-ideas-state-accepted = angenommen
planning-ideas-state-declined = abgelehnt
planning-ideas-measure = Steht im Plan: { $status }
planning-ideas-to-measure = Zur Maßnahme
planning-ideas-none = Noch hat niemand eine Idee eingereicht.
planning-ideas-page = Die Seite für alle Beschäftigten
planning-ideas-answer-title = Antworten
planning-ideas-answer-text = Angenommen wird die Idee zur Maßnahme im Thema Kultur. Abgelehnt wird sie mit einem Grund. Beides sehen alle Kolleginnen und Kollegen.
planning-ideas-answer = Antwort
planning-ideas-answer-hint = Beim Ablehnen nötig: der Grund, so, dass man ihn versteht.
planning-ideas-measure-title = Titel der Maßnahme
planning-ideas-measure-title-hint = Nur beim Annehmen.
planning-ideas-accept = Annehmen und in den Plan
planning-ideas-decline = Ablehnen
planning-ideas-no-reason = Schreiben Sie, warum die Idee abgelehnt wird.
planning-ideas-answered = Die Idee ist beantwortet.
planning-ideas-remove-title = Idee entfernen
planning-ideas-remove-text = Löscht Text und Antwort, zum Beispiel wenn jemand genannt wird. Eine Maßnahme daraus bleibt.
planning-ideas-remove = Entfernen

## The staff council

planning-council-title = Personalrat
planning-council-lead = Wer beteiligt werden muss, wird vor dem Beginn gefragt.
planning-council-edit = Beteiligung des Personalrats eintragen
planning-council-changes = Die Maßnahme ändert, wie Menschen arbeiten
planning-council-changes-hint = Maßnahmen im Thema Kultur gelten immer so.
planning-council-needed = Beteiligung nötig?
planning-council-needed-unexamined = noch nicht geprüft
planning-council-needed-yes = ja
planning-council-needed-no = nein
planning-council-asked = Gefragt am
planning-council-answered = Geantwortet am
planning-council-result = Ergebnis
planning-council-result-open = noch keines
planning-council-result-agreed = zugestimmt
planning-council-result-conditions = zugestimmt unter Bedingungen
planning-council-result-refused = abgelehnt
planning-council-result-not-needed = Beteiligung nicht nötig
planning-council-unchecked = Welche Maßnahmen das Gesetz nennt, prüft die Verwaltung selbst; niemand hat diese Seite mit dem Gesetz verglichen.
planning-council-warning-unexamined = Die Maßnahme läuft, und niemand hat geprüft, ob der Personalrat zu beteiligen ist.
planning-council-warning-unexamined-next = Prüfen Sie es und tragen Sie es ein.
planning-council-warning-not-asked = Die Maßnahme läuft, aber der Personalrat ist nicht gefragt.
planning-council-warning-not-asked-next = Fragen Sie ihn und halten Sie die Maßnahme bis dahin an.
planning-council-warning-not-answered = Die Maßnahme läuft, aber der Personalrat hat noch nicht geantwortet.
planning-council-warning-not-answered-next = Warten Sie die Antwort ab oder fragen Sie nach.
planning-council-warning-refused = Die Maßnahme läuft, obwohl der Personalrat abgelehnt hat.
planning-council-warning-refused-next = Halten Sie sie an, ändern Sie sie, oder tragen Sie eine spätere Zustimmung ein.
planning-council-refused = Der Personalrat hat abgelehnt: Die Maßnahme kann nicht als laufend gelten.
planning-council-refused-next = Es ist nichts geändert. Tragen Sie zuerst ein, was der Personalrat später gesagt hat.
planning-council-wrong = So widersprechen sich die Angaben zum Personalrat.
planning-council-wrong-next = Es ist nichts gespeichert. Ändern Sie die genannten Angaben.
planning-council-wrong-before = Die Antwort kann nicht vor der Frage liegen.
planning-council-wrong-asked = Zu einem Ergebnis gehört der Tag, an dem gefragt wurde.
planning-council-wrong-answered = Zu einem Ergebnis gehört der Tag der Antwort.
planning-council-wrong-part = Ein Ergebnis gibt es nur, wenn die Beteiligung nötig ist.
planning-brief-council = Ohne den Personalrat begonnen

## What the overview by mail says

planning-overview-pulse = Die Beschäftigten werden gefragt: fünf Fragen, zwei Minuten, anonym (/amt/umfrage).
planning-overview-ideas = { $count ->
    [one] Eine Idee aus dem Ideenkasten wartet auf Ihre Antwort.
   *[other] { $count } Ideen aus dem Ideenkasten warten auf Ihre Antwort.
}
planning-overview-ideas-late = { $count ->
    [one] Eine Idee aus dem Ideenkasten wartet länger als 14 Tage.
   *[other] { $count } Ideen aus dem Ideenkasten warten länger als 14 Tage.
}

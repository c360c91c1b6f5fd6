applications-yes = Ja
applications-no = Nein
applications-consented = Bestätigt
applications-privacy-link = Hinweise zum Daten-Schutz lesen (neues Fenster)
applications-mandate-creditor = Das Geld holt: { $creditor }. Diese Nummer steht auf Ihrem Konto-Auszug: { $id }. Und Ihre Vorgangs-Nummer steht dort auch.
applications-mandate-creditor-later = Das Geld holt: { $creditor }. Sie bekommen vorher einen Brief. Dort steht die Nummer für Ihren Konto-Auszug.

applications-tasks = Ihre Schritte
applications-begin = Jetzt ausfüllen
applications-continue = Weiter ausfüllen
applications-next = Weiter
applications-to-review = Prüfen und absenden
applications-step = Schritt { $step } von { $of }: { $title }
applications-review-step = Prüfen und absenden
applications-overview = Zur Übersicht
applications-saved-at = Gespeichert: { $time } Uhr
applications-not-saved-yet = Klicken Sie auf „Weiter“. Dann werden Ihre Antworten gespeichert.
applications-replaced = In einem anderen Fenster war eine andere Antwort
applications-replaced-text = Gespeichert ist jetzt Ihre Antwort von hier. Im anderen Fenster haben Sie geschrieben:
applications-replaced-notice = In einem anderen Fenster war bei „{ $question }“ diese Antwort: { $answer }. Gespeichert ist jetzt Ihre Antwort von hier.
applications-addressee = Ihr Antrag geht an: { $administration }.
applications-addressee-report = Ihre Meldung geht an: { $administration }.
applications-addressee-for = Ihr Antrag geht an: { $administration }. Dieses Amt arbeitet für: { $entity }.
applications-addressee-for-report = Ihre Meldung geht an: { $administration }. Dieses Amt arbeitet für: { $entity }.
applications-resume-panel = Sie können eine Pause machen
applications-resume-explained = Wir speichern Ihre Antworten bis zum { $date }. Mit diesem Code können Sie später weitermachen. Das geht auch an einem anderen Gerät. Schreiben Sie den Code auf. Zeigen Sie ihn keinem anderen:

applications-file-add = Datei hinzufügen
applications-file-remove = Entfernen
applications-file-locked = Die Datei ist gespeichert. Wir müssen sie erst auf Viren prüfen. Dann kann das Amt sie öffnen.
applications-files-full = { $most ->
    [one] Sie können nur eine Datei schicken.
   *[other] Sie können nur { $most } Dateien schicken. Entfernen Sie eine Datei. Dann können Sie eine andere schicken.
}

applications-review-title = Prüfen und absenden
applications-review-lead = Lesen Sie alle Antworten. Sie können jede Antwort noch ändern.
applications-fill-gap = Zu den fehlenden Antworten
applications-warning = Der Antrag gilt, wenn Sie ihn absenden
applications-warning-report = Ihre Meldung ist fertig
applications-warning-text = Danach können Sie nichts mehr selbst ändern. Haben Sie einen Fehler gemacht? Dann schreiben Sie dem Amt auf der Status-Seite.
applications-warning-text-report = Nach dem Absenden können Sie nichts mehr selbst ändern. Möchten Sie noch etwas sagen? Dann schreiben Sie es auf der Status-Seite.
applications-submit = Antrag absenden
applications-submit-report = Meldung absenden
applications-fees = Das kostet es wahrscheinlich
applications-fee = Wofür
applications-fee-basis = Gesetz oder Regel
applications-fee-amount = Betrag
applications-fee-total = Zusammen
applications-fees-set-later = Das Amt schreibt Ihnen, wie viel Sie bezahlen müssen. Heute müssen Sie nichts bezahlen.

applications-receipt-title = Ihr Antrag ist da
applications-receipt-title-report = Ihre Meldung ist da
applications-received = Wir haben Ihren Antrag bekommen
applications-received-report = Wir haben Ihre Meldung bekommen
applications-received-text = Ihr Antrag ist am { $time } Uhr angekommen. Er ist jetzt hier: { $administration }.
applications-received-text-report = Ihre Meldung ist am { $time } Uhr angekommen. Sie ist jetzt hier: { $administration }.
applications-reference = Vorgangs-Nummer
applications-reference-hint = Zum Beispiel 0001-7K4M-9QXD. Die Nummer haben Sie nach dem Absenden bekommen.
applications-access-code = Zugangs-Code
applications-access-code-hint = Den Code haben Sie nach dem Absenden bekommen. Sie können große oder kleine Buchstaben schreiben.
applications-keep-codes = Schreiben Sie beides jetzt auf. Wir zeigen den Code nur hier. Damit können Sie später sehen, was mit Ihrem Antrag passiert. Wir schicken keine E-Mail.
applications-keep-codes-report = Schreiben Sie beides jetzt auf. Wir zeigen den Code nur hier. Damit können Sie später sehen, was mit Ihrer Meldung passiert. Wir schicken keine E-Mail.
applications-copy-download = Kopie als PDF herunterladen
applications-copy-name = Antrag-Kopie
applications-to-status = Was passiert mit meinem Antrag?
applications-what-next = Wie geht es weiter?
applications-what-next-text = Das Amt prüft Ihren Antrag. Fehlt etwas? Dann steht eine Frage auf der Status-Seite. Dort finden Sie später auch den Brief vom Amt.
applications-what-next-text-report = Das Amt prüft Ihre Meldung. Die Antwort steht später auf der Status-Seite.
applications-proof = Beweis, dass Ihr Antrag da ist
applications-proof-text = Diese Zeichen gehören genau zu Ihren Antworten. Sie beweisen, was Sie geschickt haben.

applications-resume-title = Antrag weiter ausfüllen
applications-resume-lead = Sie haben einen Code bekommen. Damit können Sie weitermachen.
applications-resume-code = Code zum Weitermachen
applications-resume-hint = Der Code hat 20 Zeichen. Zum Beispiel 0001-ABCD-EFGH-JKMN-PQRS.
applications-resume-wrong = Wir finden keinen Antrag mit diesem Code. Prüfen Sie die Zeichen. Nach 30 Tagen ohne Änderung löschen wir den Antrag.
applications-resume-open = Weiter

applications-status-title = Das passiert mit Ihrem Antrag
applications-status-title-report = Was ist mit Ihrer Meldung?
applications-status-lead = Schreiben Sie Ihre Nummer und Ihren Code in die Felder.
applications-status-open = Weiter
applications-status-wrong = Wir finden keinen Antrag mit dieser Nummer und diesem Code. Prüfen Sie beides.
applications-responsible = Dieses Amt ist zuständig
applications-in-the-name-of = Das Amt arbeitet für: { $entity }
applications-your-answers = Ihre Antworten
applications-answered = Ihre Antwort ist da
applications-answered-text = Das Amt arbeitet weiter. Sie müssen jetzt nichts tun.
applications-state-received = Angekommen
applications-state-received-explained = Ihr Antrag ist hier: { $administration }. Das Amt prüft ihn bald.
applications-state-received-explained-report = Ihre Meldung ist angekommen bei: { $administration }. Sie wird bald geprüft.
applications-state-in-review = In Arbeit
applications-state-in-review-explained = Dieses Amt arbeitet an Ihrem Antrag: { $administration }.
applications-state-in-review-explained-report = Diese Stelle arbeitet an Ihrer Meldung: { $administration }.
applications-state-question-open = Eine Frage an Sie
applications-state-question-open-explained = Bitte antworten Sie unten. Dann arbeitet das Amt weiter: { $administration }.
applications-state-decided = Entschieden
applications-state-decided-explained = Das Amt hat entschieden. Den Brief finden Sie unten. Das Amt ist: { $entity }.
applications-state-closed = Fertig
applications-state-closed-report = Beantwortet
applications-state-closed-explained = Ihr Antrag ist fertig bearbeitet. Das Amt ist: { $administration }.
applications-state-closed-explained-report = Die Antwort steht unten. Sie kommt von: { $administration }.

applications-not-offered = Diesen Dienst gibt es an Ihrem Ort nicht im Internet.
applications-not-offered-next = Suchen Sie Ihr Anliegen mit Ihrem Ort. Dann sehen Sie, wo Sie Hilfe bekommen.
applications-closed = Dieses Amt nimmt gerade keine Anträge im Internet an.
applications-closed-next = Wir haben Ihren Antrag gespeichert. Das Amt hat ihn noch nicht. Versuchen Sie es später noch einmal. Eilt es? Dann gehen Sie zum Amt. Oder schreiben Sie einen Brief.
applications-no-draft = Wir können diesen Antrag hier nicht öffnen.
applications-no-draft-next = Klicken Sie auf „Antrag fortsetzen“. Schreiben Sie dort Ihren Code. Nach 30 Tagen ohne Änderung löschen wir den Antrag.
applications-no-application = Wir finden keinen Antrag.
applications-no-application-next = Klicken Sie auf „Stand meines Antrags“. Schreiben Sie dort Ihre Nummer und Ihren Code.
applications-no-page = Diese Seite brauchen Sie gerade nicht.
applications-no-page-next = Gehen Sie zurück zur Übersicht. Ihre Antworten sind gespeichert.
applications-already-submitted = Sie haben diesen Antrag schon abgesendet.
applications-already-submitted-next = Sie müssen nichts mehr tun. Gibt es einen Fehler? Schreiben Sie dem Amt auf der Status-Seite.
applications-changed-since-review = Ihre Antworten sind jetzt anders.
applications-changed-since-review-next = Vielleicht haben Sie den Antrag zwei Mal offen. Bitte prüfen Sie alles noch einmal. Wir haben noch nichts abgesendet.
applications-incomplete = { $count ->
    [one] Eine Antwort fehlt oder ist falsch.
   *[other] { $count } Antworten fehlen oder sind falsch.
}
applications-incomplete-next = Ergänzen Sie die Antworten. Dann können Sie absenden.
applications-incomplete-notice = Es fehlen noch Antworten
applications-incomplete-notice-next = Der Antrag ist noch nicht abgesendet. Unten steht, was fehlt.
applications-answers = Die Antworten passen nicht zum Formular.
applications-answers-next = Prüfen Sie die Felder.
applications-idempotency-key = Der Schlüssel „Idempotency-Key“ fehlt oder ist falsch.
applications-idempotency-key-next = Senden Sie einen neuen Schlüssel mit 8 bis 200 Zeichen.
applications-idempotency-mismatch = Dieser Schlüssel gehört schon zu anderen Antworten.
applications-idempotency-mismatch-next = Nehmen Sie für jeden Antrag einen neuen Schlüssel. Wir haben nichts gespeichert.
applications-file = Diese Datei geht nicht.
applications-file-next = Nehmen Sie eine andere Datei.
applications-too-many-files = { $most ->
    [one] Hier geht nur eine Datei.
   *[other] Hier gehen nur { $most } Dateien.
}
applications-too-many-files-next = { $most ->
    [one] Entfernen Sie erst die andere Datei.
   *[other] Entfernen Sie erst eine von den { $most } Dateien.
}

applications-letter-acting = Es handelt für sie: { $administration }
applications-letter-address = Adresse
applications-letter-contact = Kontakt
applications-letter-bank = Bank-Verbindung
applications-letter-phone-short = Tel.
applications-letter-iban-short = IBAN
applications-letter-bic-short = BIC
applications-letter-reference = Vorgangs-Nummer
applications-letter-date = Datum
applications-letter-contact-person = Fragen beantwortet
applications-letter-phone = Telefon
applications-letter-email = E-Mail
applications-letter-room = Zimmer
applications-letter-page = Seite { $page } von { $pages }
applications-letter-received = Angekommen
applications-letter-example = Das ist nur ein Beispiel. Es gilt nicht. Einige Angaben sind erfunden.
applications-copy-opening = Das sind Ihre Antworten. So sind sie angekommen.
applications-copy-hint = Heben Sie die Kopie auf. Ihr Zugangs-Code steht nicht in der Kopie, damit ihn keiner lesen kann.
applications-copy-question = Frage
applications-copy-answer = Ihre Antwort
applications-copy-no-answer = keine Antwort
applications-copy-attachments = Dateien
applications-copy-attachment = Datei
applications-copy-size = Größe
applications-copy-checksum = Prüf-Zeichen SHA-256
applications-copy-hints = Hinweise

applications-version-title = Das Formular ist jetzt anders
applications-version-text = Wir haben Ihre Antworten gespeichert. Sie können mit dem alten Formular weiter machen. Oder Sie nehmen das neue Formular. Das ist im neuen Formular anders:
applications-version-lost = Diese Frage gibt es nicht mehr: { $question }
applications-version-refused = Ihre Antwort passt nicht mehr: { $question }
applications-version-changed = Diese Antwort bedeutet jetzt etwas anderes: { $question }
applications-version-asked = Diese Frage ist neu: { $question }
applications-version-fee = Es kostet jetzt { $now }. Vorher hat es { $before } gekostet.
applications-version-renew = Das neue Formular nehmen
applications-row-remove = Weg-Nehmen
applications-rows-full = Mehr als { $most } Einträge gehen hier nicht.
applications-time-hint = Zum Beispiel: 14:30
applications-map-point-hint = 2 Zahlen für den Ort. Zum Beispiel: 50.98470, 11.02990
applications-map-point-here = Hier bin ich: Ort eintragen
applications-map-point-failed = Ihr Ort ist nicht zu finden. Bitte schreiben Sie ihn selbst.
applications-signature-hint = Schreiben Sie Ihren Vornamen und Nachnamen. Das ist Ihre Unterschrift.
applications-addressees = Auch andere Ämter bekommen Ihre Angaben
applications-addressee-unknown = Wir wissen nicht, welches Amt das macht. Bitte fragen Sie dort selbst
applications-origin = Diese Angaben kommen von einem anderen Amt
applications-origin-text = Sie gehören zu Vorgang { $reference }. Ihr Amt ist dabei wegen: { $services }.
applications-addressees-code = Mit Ihrem Zugangs-Code sehen Sie auch dort den Stand. Sie brauchen dazu die Nummer von diesem Amt.
applications-origin-yours = Dieses Amt hat Ihre Angaben von einem anderen Amt bekommen
applications-origin-yours-text = Sie haben Vorgang { $reference } gesendet. Dieses Amt macht: { $services }.
applications-letter-successor = An der Stelle von: { $entity }
applications-reform = Ihre Gemeinde hat sich geändert
applications-reform-draft = Ihr Antrag bleibt so. Sie können ihn fertig machen und absenden.
applications-reform-status = Ihr Antrag gilt weiter. Sie müssen nichts tun.

applications-looks = Wer hat Ihre Angaben gelesen?
applications-looks-none = In der Verwaltung hat noch niemand Ihre Angaben gelesen.
applications-looks-explained = Wir schreiben immer auf: Wer hat Ihre Angaben geöffnet? Und wann? Hier stehen keine Namen. Die Verwaltung kennt die Namen.
applications-look = { $times ->
    [one] { $when } Uhr: { $administration }
   *[other] { $when } Uhr: { $administration }. Das war { $times }-mal an diesem Tag.
}

applications-hearings = Wer noch gefragt wird
applications-hearings-text = Diese Stellen sehen nur einen Teil Ihrer Angaben.
applications-hearing = { $party } hat Zeit bis { $date }. Es geht um: { $subject }.
applications-hearing-over = { $party } hatte Zeit bis { $date }. Es geht um: { $subject }. Das Amt wartet noch.
applications-hearing-ended = { $party } wurde gefragt. Es ging um: { $subject }. Das ist fertig.
applications-hearing-own = Eine andere Stelle in diesem Amt

applications-clocks = So lange hat das Amt Zeit
applications-clock-receipt = Bis { $date } sagt das Amt: Wir haben Ihre Angaben bekommen ({ $source }).
applications-clock-receipt-over = Bis { $date } musste das Amt Ihnen das sagen ({ $source }). Fragen Sie bitte nach.
applications-clock-decision = Bis { $date } entscheidet das Amt ({ $source }).
applications-clock-decision-over = Bis { $date } musste das Amt entscheiden ({ $source }). Fragen Sie bitte nach.
applications-clock-tacit-approval = Entscheidet das Amt nicht bis { $date }? Dann gilt: Es ist erlaubt ({ $source }).
applications-clock-tacit-approval-over = Die Zeit war am { $date } zu Ende. Hat das Amt nicht entschieden? Dann gilt: Es ist erlaubt ({ $source }).
applications-clock-inaction = Gibt es bis { $date } keine Entscheidung? Dann können Sie danach vor Gericht klagen ({ $source }).
applications-clock-inaction-over = Seit { $date } können Sie vor Gericht klagen, wenn es keine Entscheidung gibt ({ $source }).
applications-clock-stands = Seit { $date } läuft die Zeit nicht. Es fehlen Angaben. Die Zeit läuft, wenn alles da ist ({ $source }).
applications-contact = Hier können Sie fragen
applications-correction-wanted = Bitte ändern Sie diese Angaben
applications-correction-wanted-text = Das Amt braucht diese Angaben noch einmal. Alles andere bleibt so.
applications-correction-until = Bitte antworten Sie bis { $date }.
applications-correction-begin = Angaben ändern
applications-correction-intro = Sie ändern Angaben zur Nummer { $reference }. Wir fragen nur das, was das Amt braucht. Ihre alten Antworten stehen schon da. Die neuen Antworten gelten erst, wenn Sie am Ende absenden.
applications-correction-for-another = Sie ändern Angaben für eine andere Person
applications-correction-for-another-text = Nummer { $reference }. Die Person sieht auf ihrer Seite: was vorher da stand, was jetzt da steht und warum.
applications-correction-reason = Warum: { $reason }
applications-correction-back-to-case = Zurück zum Vorgang
applications-correction-differences = Das ist dann anders
applications-correction-nothing = Sie haben noch nichts geändert.
applications-correction-question = Frage
applications-correction-before = Vorher
applications-correction-after = Jetzt
applications-correction-no-answer = nichts
applications-correction-submit = Änderung absenden
applications-corrections = Was geändert wurde
applications-correction-message =
    Ich habe diese Angaben geändert:
    { $questions }
applications-correction-message-by-clerk =
    Wir haben diese Angaben für Sie geändert:
    { $questions }
    Warum: { $reason }
applications-corrected = Ihre Änderung ist da
applications-corrected-text = Das Amt arbeitet mit den neuen Angaben. Die alten Angaben bleiben gespeichert.
applications-corrected-by-applicant = { $when } Uhr: Die Person selbst hat etwas geändert
applications-corrected-by-clerk = { $when } Uhr: Das Amt hat etwas geändert
applications-correction-under-way = Die Person ändert ihre Angaben gerade selbst
applications-correction-under-way-next = Bitte warten Sie. Sonst geht etwas verloren. Ist die Antwort morgen noch nicht da? Dann können Sie die Angaben ändern.
applications-already-decided = Sie können hier nichts mehr ändern
applications-already-decided-next = Das Amt braucht die Angaben nicht mehr oder hat schon entschieden. Ihre Angaben sind so wie vorher. Stimmt etwas nicht? Dann schreiben Sie dem Amt eine Nachricht.
# Taking an application back
applications-state-withdrawn = Zurückgenommen
applications-state-withdrawn-report = Zurückgezogen
applications-state-withdrawn-explained = Sie haben Ihren Antrag zurückgenommen. Das Amt entscheidet nicht mehr. Das Amt heißt: { $administration }.
applications-state-withdrawn-explained-report = Sie haben Ihre Meldung zurückgezogen. Das Amt macht nicht weiter. Das Amt heißt: { $administration }.
applications-withdraw = Antrag zurücknehmen
applications-withdraw-report = Meldung zurückziehen
applications-withdraw-explained = Das Amt hat noch nicht entschieden. So lange können Sie Ihren Antrag zurücknehmen. Dann entscheidet das Amt nicht mehr. Sie können das nicht rückgängig machen. Sie können aber einen neuen Antrag stellen. Der neue Antrag zählt erst, wenn er da ist. Manchmal kostet die Arbeit vom Amt bis dahin Geld.
applications-withdraw-explained-report = Das Amt hat noch nicht geantwortet. So lange können Sie Ihre Meldung zurückziehen. Dann macht das Amt nicht weiter. Sie können das nicht rückgängig machen. Sie können aber immer neu melden.
applications-withdraw-reason = Grund
applications-withdraw-reason-hint = Sie müssen keinen Grund schreiben. Wenn Sie etwas schreiben, liest es das Amt.
applications-withdraw-next = Weiter
applications-withdraw-sure = Wollen Sie Ihren Antrag wirklich zurücknehmen?
applications-withdraw-sure-report = Wollen Sie Ihre Meldung wirklich zurückziehen?
applications-withdraw-others = Auch andere Ämter haben Ihre Angaben. Dort geht es weiter. Wollen Sie das auch nicht mehr? Dann nehmen Sie den Antrag auch dort zurück. Dafür brauchen Sie die Nummer von dort.
applications-withdraw-yes = Ja, Antrag zurücknehmen
applications-withdraw-yes-report = Ja, Meldung zurückziehen
applications-withdraw-no = Nein, zurück
applications-withdraw-done = Ihr Antrag ist zurückgenommen.
applications-withdraw-done-report = Ihre Meldung ist zurückgezogen.
applications-decided = Das geht nicht mehr. Das Amt hat schon entschieden.
applications-decided-next = Zurücknehmen geht nur vor der Entscheidung. Das Ergebnis steht jetzt oder gleich auf der Seite mit dem Stand. Dort können Sie dem Amt auch schreiben.
applications-withdrawn = Dieser Antrag ist zurückgenommen.
applications-withdrawn-next = Es gibt nichts mehr zu entscheiden.

# Feedback
applications-feedback = Sagen Sie uns Ihre Meinung
applications-feedback-submitted = Wie gut war das Formular?
applications-feedback-decided = Wie gut hat das Amt gearbeitet? Das Ergebnis zählt dabei nicht.
applications-feedback-stars = { $stars ->
    [1] 1 Stern: sehr schlecht
    [2] 2 Sterne: schlecht
    [3] 3 Sterne: mittel
    [4] 4 Sterne: gut
   *[5] 5 Sterne: sehr gut
}
applications-feedback-words = Was können wir besser machen?
applications-feedback-words-hint = Schreiben Sie keine Namen und keine Nummern. Sie haben Platz für { $most } Zeichen.
applications-feedback-anonymous = Niemand weiß, dass die Meinung von Ihnen ist. Ihr Antrag wird dadurch nicht besser und nicht schlechter. Niemand antwortet Ihnen. Haben Sie Fragen? Dann schreiben Sie auf der Seite mit dem Stand.
applications-feedback-send = Meinung senden
applications-feedback-thanks = Danke für Ihre Meinung.
applications-feedback-no-stars = Wählen Sie die Sterne aus.
applications-feedback-too-long = Der Text ist zu lang. Sie haben Platz für { $most } Zeichen.

applications-notices = E-Mail bekommen
applications-notices-explained = Wir können Ihnen eine E-Mail schicken. Dann wissen Sie: Es gibt etwas Neues. Was es ist, steht nicht in der E-Mail.
applications-notices-email = Ihre E-Mail-Adresse
applications-notices-email-hint = Sie bekommen zuerst eine E-Mail mit einem Link. Öffnen Sie den Link.
applications-notices-order = E-Mails bestellen
applications-notices-change = Andere Adresse nehmen
applications-notices-other = Andere E-Mail-Adresse angeben
applications-notices-asked = Wir haben eine E-Mail an { $address } geschickt. Öffnen Sie den Link in der E-Mail. Sie haben { $days } Tage Zeit.
applications-notices-yes = Gibt es etwas Neues? Dann bekommen Sie eine E-Mail an { $address }.
applications-notices-stop = Keine E-Mails mehr
applications-notices-asked-done = Schauen Sie jetzt in Ihre E-Mails. Öffnen Sie den Link.
applications-notices-stopped = Sie bekommen keine E-Mails mehr. Ihre Adresse ist gelöscht.
applications-notices-link-no = Wir haben keine E-Mail-Adresse mehr von Ihnen. Sie bekommen keine E-Mails.
applications-notices-link-asked = Wollen Sie E-Mails an { $address }? Dann wissen Sie: Es gibt etwas Neues.
applications-notices-link-yes = Die Adresse { $address } stimmt. Gibt es etwas Neues? Dann bekommen Sie eine E-Mail.
applications-notices-confirm = Ja, die Adresse stimmt
applications-notices-not-me = Nein, Adresse löschen
applications-notices-to-status = Zum Stand von Ihrem Antrag

applications-post = Den Bescheid mit der Post bekommen
applications-post-title = Bescheid mit der Post
applications-post-explained = Ein Bescheid ist ein Brief vom Amt. Sie können den Bescheid hier lesen. Oder wir schicken den Bescheid mit der Post.
applications-post-choose = Bescheid mit der Post schicken
applications-post-since = Sie bekommen den Bescheid mit der Post. Das haben Sie am { $when } gewählt.
applications-post-electronic = Doch hier lesen
applications-post-done = Sie bekommen den Bescheid mit der Post.
applications-post-undone = Sie können den Bescheid hier lesen.

# Where an application stands and what comes next
applications-contact-reference = Sagen Sie die Vorgangs-Nummer. Dann findet das Amt Ihren Antrag.
applications-steps = Die Schritte
applications-step-here = hier sind Sie jetzt
applications-step-done = fertig
applications-step-submitted = Abgesendet
applications-step-received = Im Amt angekommen
applications-step-processing = In Arbeit
applications-step-action-required = Sie sind dran
applications-step-completed = Entschieden
applications-step-completed-report = Beantwortet
applications-next-received = Das Amt liest Ihren Antrag bald. Fehlt etwas? Dann steht hier eine Frage. Sie müssen jetzt nichts tun.
applications-next-received-report = Das Amt liest Ihre Meldung bald. Gibt es Fragen? Dann stehen sie hier. Sie müssen jetzt nichts tun.
applications-next-in-review = Das Amt entscheidet bald. Oder es fragt Sie etwas. Beides steht dann hier. Sie müssen jetzt nichts tun.
applications-next-in-review-report = Das Amt antwortet bald. Oder es fragt Sie etwas. Beides steht dann hier. Sie müssen jetzt nichts tun.
applications-next-question-open = Bitte antworten Sie dem Amt. Dann geht es weiter.
applications-next-decided = Der Brief vom Amt ist hier. Öffnen Sie ihn. Kommt er mit der Post? Dann warten Sie bitte. Im Brief steht: Das können Sie tun, wenn Sie nicht einverstanden sind.
applications-next-decided-report = Lesen Sie die Antwort vom Amt. Sie steht hier.
applications-next-closed = Alles ist fertig. Ihre Briefe bleiben noch eine Zeit lang hier.
applications-next-closed-report = Die Antwort ist da. Ist der Schaden noch da? Dann melden Sie ihn bitte noch einmal.
applications-next-withdrawn = Jetzt passiert nichts mehr. Wollen Sie doch etwas? Dann stellen Sie einen neuen Antrag.
applications-next-withdrawn-report = Jetzt passiert nichts mehr. Sie können immer neu melden.

# Filled in by a clerk for somebody
applications-way-counter = im Amt
applications-way-phone = am Telefon
applications-way-paper = vom Papier
applications-way-email = aus einer E-Mail
applications-assisted = Das Amt hat für Sie geschrieben
applications-assisted-text = Das Amt hat Ihre Angaben { $way } aufgeschrieben. Das Amt hat sie abgesendet. Erlaubt hat das: { $name }, am { $date }.
applications-assisted-for-another = Sie schreiben für einen anderen Menschen
applications-assisted-intro = Für: { $name }. Aufgeschrieben { $way }. Angekommen am { $date }. Fragen Sie den Menschen. Schreiben Sie nur, was er sagt. Papiere scannen Sie bitte.
applications-assisted-on-behalf = Sie senden für { $name } ab
applications-assisted-on-behalf-text = Lesen Sie dem Menschen alles vor. Danach können Sie nur noch berichtigen.
applications-assisted-hand-out = Geben Sie { $name } den Beleg
applications-assisted-hand-out-text = Auf dem Beleg stehen die Nummer, der Code, alle Angaben und die Erlaubnis. Drucken Sie ihn heute.
applications-assisted-receipt = Beleg drucken (PDF)
applications-assisted-to-case = Zum Vorgang
applications-assisted-next = Noch etwas aufschreiben
applications-assisted-address = Hier sehen Sie, wie weit es ist
applications-received-on = Angekommen am { $date } bei: { $administration }.
applications-consent = Erlaubnis
applications-consent-who = Erlaubt hat das
applications-consent-on = Am
applications-consent-explained = Das haben wir erklärt

applications-state-transferred = Ein anderes Amt bekommt Ihren Antrag
applications-state-transferred-explained = Ein anderes Amt macht weiter. Bis jetzt hatte ihn dieses Amt: { $administration }. Es dauert nur ein paar Minuten.
applications-state-transferred-explained-report = Ein anderes Amt macht weiter. Bis jetzt hatte die Meldung dieses Amt: { $administration }. Es dauert nur ein paar Minuten.
applications-next-transferred = Das andere Amt bekommt alles von Ihnen. Dann geht es hier weiter.
applications-moves = Ein anderes Amt macht jetzt weiter
applications-move = { $when }: Vorher hatte es dieses Amt: { $from }. Jetzt hat es dieses Amt: { $to }.
applications-move-reason = Warum? { $reason }
applications-moves-number = Ihre Nummer bleibt gleich. Ihr Code bleibt gleich. Sie müssen nichts noch einmal schicken.
applications-reference-there = Das neue Amt hat diese Nummer: { $reference }

applications-yes = Ja
applications-no = Nein
applications-consented = Bestätigt
applications-privacy-link = Hinweise zum Datenschutz lesen (neues Fenster)
applications-mandate-creditor = Es bucht ab: { $creditor }. Gläubiger-Identifikationsnummer: { $id }. Mandatsreferenz ist Ihre Vorgangsnummer.
applications-mandate-creditor-later = Es bucht ab: { $creditor }. Die Gläubiger-Identifikationsnummer erhalten Sie mit der Bestätigung des Mandats. Mandatsreferenz ist Ihre Vorgangsnummer.

applications-tasks = Ihre Schritte
applications-begin = Jetzt ausfüllen
applications-continue = Weiter ausfüllen
applications-next = Weiter
applications-to-review = Prüfen und absenden
applications-step = Schritt { $step } von { $of }: { $title }
applications-review-step = Prüfen und absenden
applications-overview = Zur Übersicht
applications-saved-at = Gespeichert: { $time } Uhr
applications-not-saved-yet = Ihre Angaben werden gespeichert, sobald Sie auf „Weiter“ gehen.
applications-replaced = In einem anderen Fenster stand etwas anderes
applications-replaced-text = Gespeichert ist jetzt, was Sie hier eingegeben haben. Im anderen Fenster hatten Sie eingegeben:
applications-replaced-notice = In einem anderen Fenster stand bei „{ $question }“: { $answer }. Gespeichert ist jetzt, was Sie hier eingegeben haben.
applications-addressee = Ihr Antrag geht an: { $administration }.
applications-addressee-report = Ihre Meldung geht an: { $administration }.
applications-addressee-for = Ihr Antrag geht an: { $administration }. Sie handelt für: { $entity }.
applications-addressee-for-report = Ihre Meldung geht an: { $administration }. Sie handelt für: { $entity }.
applications-resume-panel = Sie können jederzeit unterbrechen
applications-resume-explained = Ihre Angaben bleiben bis zum { $date } gespeichert. Mit diesem Code machen Sie auf einem anderen Gerät weiter. Bewahren Sie ihn auf und geben Sie ihn nicht weiter:

applications-file-add = Datei hinzufügen
applications-file-remove = Entfernen
applications-file-locked = Diese Datei ist sicher gespeichert. Die Verwaltung kann sie erst öffnen, wenn sie auf Viren geprüft wurde.
applications-files-full = { $most ->
    [one] Sie können eine Datei beifügen.
   *[other] Sie können { $most } Dateien beifügen. Entfernen Sie eine, um eine andere beizufügen.
}

applications-review-title = Angaben prüfen und absenden
applications-review-lead = Bitte prüfen Sie alle Angaben. Sie können jede noch ändern.
applications-fill-gap = Fehlende Angaben ergänzen
applications-warning = Mit dem Absenden stellen Sie den Antrag verbindlich
applications-warning-report = Ihre Meldung ist fertig
applications-warning-text = Danach können Sie die Angaben nicht mehr selbst ändern. Fehler können Sie der Verwaltung über die Statusseite mitteilen.
applications-warning-text-report = Nach dem Absenden können Sie sie nicht mehr selbst ändern. Über die Statusseite können Sie noch etwas ergänzen.
applications-submit = Verbindlich absenden
applications-submit-report = Meldung absenden
applications-fees = Voraussichtliche Kosten
applications-fee = Wofür
applications-fee-basis = Grundlage
applications-fee-amount = Betrag
applications-fee-total = Summe
applications-fees-set-later = Verbindlich wird der Betrag erst mit dem Bescheid. Jetzt müssen Sie nichts bezahlen.

applications-receipt-title = Ihr Antrag ist eingegangen
applications-receipt-title-report = Ihre Meldung ist eingegangen
applications-received = Wir haben Ihren Antrag erhalten
applications-received-report = Wir haben Ihre Meldung erhalten
applications-received-text = Eingang am { $time } Uhr bei: { $administration }.
applications-received-text-report = Eingang am { $time } Uhr bei: { $administration }.
applications-reference = Vorgangsnummer
applications-reference-hint = Zum Beispiel 0001-7K4M-9QXD. Sie haben sie nach dem Absenden gesehen; sie steht auch auf Ihrer Kopie.
applications-access-code = Zugangscode
applications-access-code-hint = Sie haben ihn nach dem Absenden gesehen. Groß- und Kleinschreibung spielt keine Rolle.
applications-keep-codes = Bitte notieren Sie beides jetzt: Den Zugangscode zeigen wir nur hier. Damit sehen Sie den Stand, beantworten Rückfragen und holen die Entscheidung ab. Wir schicken keine E-Mail.
applications-keep-codes-report = Bitte notieren Sie beides jetzt: Den Zugangscode zeigen wir nur hier. Damit sehen Sie den Stand und beantworten Rückfragen. Wir schicken keine E-Mail.
applications-copy-download = Kopie als PDF herunterladen
applications-copy-name = Antrag-Kopie
applications-to-status = Stand ansehen
applications-what-next = Wie geht es weiter?
applications-what-next-text = Die Verwaltung prüft Ihren Antrag. Wenn etwas fehlt, finden Sie die Rückfrage auf der Statusseite. Dort liegt später auch der Bescheid.
applications-what-next-text-report = Die Verwaltung prüft Ihre Meldung. Ihre Antwort finden Sie auf der Statusseite.
applications-proof = Nachweis des Eingangs
applications-proof-text = Diese Prüfsumme (SHA-256) gehört zu genau Ihren Angaben. Sie beweist, was eingegangen ist.

applications-resume-title = Antrag fortsetzen
applications-resume-lead = Mit Ihrem Fortsetzungscode machen Sie dort weiter, wo Sie aufgehört haben.
applications-resume-code = Fortsetzungscode
applications-resume-hint = 20 Zeichen in Vierergruppen, zum Beispiel 0001-ABCD-EFGH-JKMN-PQRS. Groß- und Kleinschreibung spielt keine Rolle.
applications-resume-wrong = Mit diesem Code finden wir keinen Antrag. Prüfen Sie die Zeichen. Entwürfe werden 30 Tage nach der letzten Änderung gelöscht.
applications-resume-open = Fortsetzen

applications-status-title = Stand Ihres Antrags
applications-status-title-report = Stand Ihrer Meldung
applications-status-lead = Geben Sie Vorgangsnummer und Zugangscode ein.
applications-status-open = Stand ansehen
applications-status-wrong = Zu Vorgangsnummer und Zugangscode finden wir keinen Antrag. Prüfen Sie beide Angaben.
applications-responsible = Zuständig
applications-in-the-name-of = handelt für: { $entity }
applications-your-answers = Ihre Angaben
applications-answered = Ihre Antwort ist angekommen
applications-answered-text = Die Verwaltung prüft weiter. Sie müssen im Moment nichts tun.
applications-state-received = Eingegangen
applications-state-received-explained = Ihr Antrag liegt vor bei: { $administration }. Er wird als Nächstes geprüft.
applications-state-received-explained-report = Ihre Meldung liegt vor bei: { $administration }. Sie wird als Nächstes geprüft.
applications-state-in-review = In Bearbeitung
applications-state-in-review-explained = Ihr Antrag wird bearbeitet von: { $administration }.
applications-state-in-review-explained-report = Ihre Meldung wird bearbeitet von: { $administration }.
applications-state-question-open = Rückfrage an Sie
applications-state-question-open-explained = Bitte beantworten Sie die Nachricht unten. Danach geht es weiter bei: { $administration }.
applications-state-decided = Entschieden
applications-state-decided-explained = Die Entscheidung ist getroffen. Sie finden das Dokument unten. Entschieden hat: { $entity }.
applications-state-closed = Abgeschlossen
applications-state-closed-report = Beantwortet
applications-state-closed-explained = Der Vorgang ist abgeschlossen bei: { $administration }.
applications-state-closed-explained-report = Die Antwort finden Sie unten. Beantwortet hat: { $administration }.

applications-not-offered = Diesen Onlinedienst gibt es an diesem Ort nicht.
applications-not-offered-next = Suchen Sie die Leistung mit Ihrem Ort. Die Seite zeigt, wer zuständig ist und wie Sie sie dort bekommen.
applications-closed = Diese Verwaltung nimmt zurzeit keine Anträge über das Internet an.
applications-closed-next = Ihr Entwurf ist gespeichert, gesendet wurde nichts. Versuchen Sie es später noch einmal. Wenn eine Frist läuft, wenden Sie sich an die Verwaltung: schriftlich oder vor Ort.
applications-no-draft = Diesen Entwurf können wir hier nicht öffnen.
applications-no-draft-next = Öffnen Sie „Antrag fortsetzen“ und geben Sie Ihren Fortsetzungscode ein. Entwürfe werden 30 Tage nach der letzten Änderung gelöscht.
applications-no-application = Zu diesen Angaben finden wir keinen Antrag.
applications-no-application-next = Öffnen Sie „Stand meines Antrags“ und geben Sie Vorgangsnummer und Zugangscode noch einmal ein.
applications-no-page = Diese Seite gehört zurzeit nicht zu Ihrem Antrag.
applications-no-page-next = Gehen Sie zurück zur Übersicht Ihres Antrags. Ihre Angaben sind gespeichert.
applications-already-submitted = Dieser Antrag ist schon abgesendet.
applications-already-submitted-next = Sie müssen nichts weiter tun. Die Eingangsbestätigung finden Sie, wenn Sie den Antrag noch einmal öffnen. Fehler können Sie über die Statusseite mitteilen.
applications-changed-since-review = Ihre Angaben haben sich nach der Prüfung geändert.
applications-changed-since-review-next = Vielleicht haben Sie den Antrag in einem zweiten Fenster bearbeitet. Bitte prüfen Sie die Angaben noch einmal und senden Sie dann ab. Es wurde noch nichts abgesendet.
applications-incomplete = { $count ->
    [one] Eine Angabe fehlt oder stimmt nicht.
   *[other] { $count } Angaben fehlen oder stimmen nicht.
}
applications-incomplete-next = Ergänzen Sie die genannten Angaben und senden Sie dann noch einmal ab.
applications-incomplete-notice = Es fehlen noch Angaben
applications-incomplete-notice-next = Der Antrag wurde noch nicht abgesendet. Ergänzen Sie, was unten genannt ist.
applications-answers = Die Antworten passen nicht zu diesem Formular.
applications-answers-next = Prüfen Sie die genannten Felder gegen die Beschreibung des Formulars.
applications-idempotency-key = Der Schlüssel „Idempotency-Key“ fehlt oder ist ungültig.
applications-idempotency-key-next = Senden Sie einen für diesen Antrag neu erzeugten Schlüssel mit 8 bis 200 sichtbaren ASCII-Zeichen.
applications-idempotency-mismatch = Dieser Schlüssel wurde schon für andere Angaben verwendet.
applications-idempotency-mismatch-next = Verwenden Sie für jeden Antrag einen neuen Schlüssel. Es wurde nichts gespeichert.
applications-file = Die Datei wurde nicht angenommen.
applications-file-next = Wählen Sie eine andere Datei.
applications-too-many-files = { $most ->
    [one] Hier können Sie nur eine Datei beifügen.
   *[other] Hier können Sie höchstens { $most } Dateien beifügen.
}
applications-too-many-files-next = { $most ->
    [one] Entfernen Sie zuerst die vorhandene Datei.
   *[other] Entfernen Sie zuerst eine der { $most } Dateien.
}

applications-letter-acting = handelnd durch: { $administration }
applications-letter-address = Anschrift
applications-letter-contact = Kontakt
applications-letter-bank = Bankverbindung
applications-letter-phone-short = Tel.
applications-letter-iban-short = IBAN
applications-letter-bic-short = BIC
applications-letter-reference = Vorgangsnummer
applications-letter-date = Datum
applications-letter-contact-person = Auskunft erteilt
applications-letter-phone = Telefon
applications-letter-email = E-Mail
applications-letter-room = Zimmer
applications-letter-page = Seite { $page } von { $pages }
applications-letter-received = Eingang
applications-letter-example = Beispiel ohne Rechtswirkung: Werte dieser Verwaltung sind erfunden.
applications-copy-opening = Diese Kopie zeigt Ihre Angaben so, wie sie eingegangen sind.
applications-copy-hint = Bewahren Sie die Kopie zusammen mit Ihrem Zugangscode auf. Den Zugangscode drucken wir hier aus Sicherheitsgründen nicht ab.
applications-copy-question = Frage
applications-copy-answer = Ihre Angabe
applications-copy-no-answer = keine Angabe
applications-copy-attachments = Anlagen
applications-copy-attachment = Datei
applications-copy-size = Größe
applications-copy-checksum = Prüfsumme SHA-256
applications-copy-hints = Hinweise

applications-version-title = Dieses Formular gibt es in einer neuen Fassung
applications-version-text = Ihre Angaben sind gespeichert. Sie können mit der bisherigen Fassung weitermachen und sie absenden, oder zur neuen wechseln. In der neuen Fassung ist anders:
applications-version-lost = Fällt weg: { $question }
applications-version-refused = Ihre Antwort passt nicht mehr: { $question }
applications-version-changed = Hat eine andere Bedeutung: { $question }
applications-version-asked = Wird zusätzlich gefragt: { $question }
applications-version-fee = Kosten: { $now } statt { $before }
applications-version-renew = Zur neuen Fassung wechseln
applications-row-remove = Entfernen
applications-rows-full = Mehr als { $most } Einträge sind hier nicht möglich.
applications-time-hint = Zum Beispiel 14:30
applications-map-point-hint = Breite und Länge in Grad, zum Beispiel 50.98470, 11.02990
applications-map-point-here = Meinen Standort einsetzen
applications-map-point-failed = Der Standort ist nicht zu ermitteln. Geben Sie ihn bitte selbst ein.
applications-signature-hint = Geben Sie Ihren Vor- und Nachnamen ein. Das steht für Ihre Unterschrift.
applications-addressees = Das betrifft auch andere Stellen
applications-addressee-unknown = Die zuständige Stelle ist nicht erfasst. Bitte wenden Sie sich selbst an sie
applications-origin = Diese Angaben kommen von einer anderen Stelle
applications-origin-text = Sie gehören zu Vorgang { $reference }. Ihre Stelle ist beteiligt wegen: { $services }.
applications-addressees-code = Mit dem Zugangscode von hier sehen Sie auch dort den Stand, zusammen mit der Vorgangsnummer der Stelle.
applications-origin-yours = Diese Stelle hat Ihre Angaben von einer anderen bekommen
applications-origin-yours-text = Sie haben Vorgang { $reference } gesendet. Diese Stelle ist zuständig für: { $services }.
applications-letter-successor = Rechtsnachfolgerin der { $entity }
applications-reform = Ihre Gemeinde hat sich geändert
applications-reform-draft = Ihr Antrag bleibt, wie er ist. Sie können ihn weiter ausfüllen und absenden.
applications-reform-status = Ihr Antrag gilt weiter. Sie müssen nichts tun.

applications-looks = Wer Ihre Angaben geöffnet hat
applications-looks-none = Bisher hat niemand in der Verwaltung Ihre Angaben geöffnet.
applications-looks-explained = Jedes Öffnen durch eine Person wird festgehalten, je Person und Tag eine Zeile. Namen stehen hier nicht; die Verwaltung kennt sie.
applications-look = { $times ->
    [one] { $when } Uhr: { $administration }
   *[other] { $when } Uhr: { $administration }, zum { $times }. Mal an diesem Tag
}

applications-hearings = Wer noch beteiligt wird
applications-hearings-text = Diese Stellen bekommen nur die Teile Ihrer Angaben, die sie dafür brauchen.
applications-hearing = { $party } nimmt bis { $date } Stellung: { $subject }.
applications-hearing-over = { $party } sollte bis { $date } Stellung nehmen: { $subject }. Die Verwaltung wartet noch darauf.
applications-hearing-ended = { $party } wurde beteiligt: { $subject }. Das ist abgeschlossen.
applications-hearing-own = Eine andere Stelle dieser Verwaltung

applications-clocks = Bis wann die Verwaltung handeln muss
applications-clock-receipt = Bis { $date } bestätigt die Verwaltung den Eingang ({ $source }).
applications-clock-receipt-over = Bis { $date } musste die Verwaltung den Eingang bestätigen ({ $source }). Fragen Sie bitte nach.
applications-clock-decision = Bis { $date } entscheidet die Verwaltung ({ $source }).
applications-clock-decision-over = Bis { $date } musste die Verwaltung entscheiden ({ $source }). Fragen Sie bitte nach.
applications-clock-tacit-approval = Entscheidet die Verwaltung nicht bis { $date }, gilt die Genehmigung als erteilt ({ $source }).
applications-clock-tacit-approval-over = Am { $date } ist die Frist abgelaufen. Ohne Entscheidung gilt die Genehmigung als erteilt ({ $source }).
applications-clock-inaction = Gibt es bis { $date } keine Entscheidung, ist danach eine Klage beim Verwaltungsgericht möglich ({ $source }).
applications-clock-inaction-over = Seit { $date } ist ohne Entscheidung eine Klage beim Verwaltungsgericht möglich ({ $source }).
applications-clock-stands = Seit { $date } steht die Frist, weil Angaben fehlen. Sie läuft, sobald alles vollständig ist ({ $source }).
applications-contact = Wen Sie fragen können
applications-correction-wanted = Bitte ergänzen oder berichtigen Sie
applications-correction-wanted-text = Die Verwaltung braucht diese Angaben noch einmal von Ihnen. Alles andere bleibt, wie Sie es gesendet haben.
applications-correction-until = Bitte antworten Sie bis { $date }.
applications-correction-begin = Angaben berichtigen
applications-correction-intro = Sie berichtigen Angaben zu Vorgang { $reference }. Gefragt wird nur, was die Verwaltung braucht. Ihre bisherigen Antworten stehen schon da. Erst wenn Sie am Ende absenden, gelten die neuen.
applications-correction-for-another = Sie berichtigen für eine andere Person
applications-correction-for-another-text = Vorgang { $reference }. Was Sie ändern, sieht die Person auf ihrer Statusseite: vorher, jetzt und den Grund.
applications-correction-reason = Grund: { $reason }
applications-correction-back-to-case = Zurück zum Vorgang
applications-correction-differences = Das ändert sich
applications-correction-nothing = Sie haben noch nichts geändert.
applications-correction-question = Frage
applications-correction-before = Vorher
applications-correction-after = Jetzt
applications-correction-no-answer = keine Angabe
applications-correction-submit = Berichtigung absenden
applications-corrections = Berichtigungen
applications-correction-message =
    Ich habe diese Angaben berichtigt:
    { $questions }
applications-correction-message-by-clerk =
    Wir haben diese Angaben für Sie berichtigt:
    { $questions }
    Grund: { $reason }
applications-corrected = Ihre Berichtigung ist angekommen
applications-corrected-text = Die Verwaltung arbeitet mit den neuen Angaben weiter. Was vorher dort stand, bleibt erhalten.
applications-corrected-by-applicant = { $when } Uhr: von der Person selbst berichtigt
applications-corrected-by-clerk = { $when } Uhr: von der Verwaltung berichtigt
applications-correction-under-way = Die Person berichtigt ihre Angaben gerade selbst
applications-correction-under-way-next = Warten Sie auf ihre Antwort, damit nichts verloren geht. Ist sie morgen nicht da, können Sie die Angaben selbst berichtigen.
applications-already-decided = Hier lässt sich nichts mehr berichtigen
applications-already-decided-next = Die Verwaltung fragt nicht mehr danach oder hat schon entschieden. Ihre Angaben sind unverändert. Schreiben Sie eine Nachricht auf der Statusseite, wenn etwas nicht stimmt.
# Taking an application back
applications-state-withdrawn = Zurückgenommen
applications-state-withdrawn-report = Zurückgezogen
applications-state-withdrawn-explained = Sie haben Ihren Antrag zurückgenommen. Es wird nicht mehr entschieden. Bescheid weiß: { $administration }.
applications-state-withdrawn-explained-report = Sie haben Ihre Meldung zurückgezogen. Sie wird nicht weiter bearbeitet. Bescheid weiß: { $administration }.
applications-withdraw = Antrag zurücknehmen
applications-withdraw-report = Meldung zurückziehen
applications-withdraw-explained = Solange nicht entschieden ist, können Sie Ihren Antrag zurücknehmen. Dann wird nicht mehr darüber entschieden. Rückgängig machen lässt sich das nicht: Wenn Sie es sich anders überlegen, stellen Sie einen neuen Antrag. Er zählt erst ab dem neuen Eingang. Für die Arbeit bis dahin kann je nach Leistung eine Gebühr anfallen.
applications-withdraw-explained-report = Solange sie nicht beantwortet ist, können Sie Ihre Meldung zurückziehen. Dann wird sie nicht weiter bearbeitet. Rückgängig machen lässt sich das nicht, aber Sie können jederzeit neu melden.
applications-withdraw-reason = Grund
applications-withdraw-reason-hint = Sie müssen keinen Grund nennen. Was Sie hier schreiben, liest die Verwaltung als Nachricht.
applications-withdraw-next = Weiter
applications-withdraw-sure = Wollen Sie Ihren Antrag wirklich zurücknehmen?
applications-withdraw-sure-report = Wollen Sie Ihre Meldung wirklich zurückziehen?
applications-withdraw-others = Ihre Angaben gingen auch an andere Stellen. Dort läuft das Verfahren weiter. Nehmen Sie es mit der Vorgangsnummer der anderen Stelle dort zurück.
applications-withdraw-yes = Ja, Antrag zurücknehmen
applications-withdraw-yes-report = Ja, Meldung zurückziehen
applications-withdraw-no = Nein, zurück zum Stand
applications-withdraw-done = Ihr Antrag ist zurückgenommen.
applications-withdraw-done-report = Ihre Meldung ist zurückgezogen.
applications-decided = Das geht nicht mehr: Es ist schon entschieden.
applications-decided-next = Zurücknehmen können Sie nur, was noch nicht entschieden ist. Das Ergebnis finden Sie jetzt oder gleich auf der Statusseite. Dort können Sie der Verwaltung auch schreiben.
applications-withdrawn = Dieser Antrag wurde zurückgenommen.
applications-withdrawn-next = Es ist nichts mehr zu entscheiden.

# Feedback
applications-feedback = Rückmeldung geben
applications-feedback-submitted = Wie gut kamen Sie mit dem Formular zurecht?
applications-feedback-decided = Wie zufrieden sind Sie mit dem Ablauf, unabhängig vom Ergebnis?
applications-feedback-stars = { $stars ->
    [1] 1 Stern: sehr schlecht
    [2] 2 Sterne: schlecht
    [3] 3 Sterne: mittel
    [4] 4 Sterne: gut
   *[5] 5 Sterne: sehr gut
}
applications-feedback-words = Was können wir besser machen?
applications-feedback-words-hint = Bitte keine Namen, Anschriften oder Vorgangsnummern. Höchstens { $most } Zeichen.
applications-feedback-anonymous = Ihre Rückmeldung wird ohne Namen und ohne Verbindung zu Ihrem Vorgang gespeichert. Auf die Bearbeitung hat sie keinen Einfluss. Niemand antwortet darauf: Fragen zu Ihrem Vorgang stellen Sie auf der Statusseite.
applications-feedback-send = Rückmeldung senden
applications-feedback-thanks = Danke für Ihre Rückmeldung.
applications-feedback-no-stars = Wählen Sie, wie viele Sterne Sie geben.
applications-feedback-too-long = Der Text ist zu lang. Kürzen Sie ihn auf { $most } Zeichen.

applications-notices = E-Mail bei Neuigkeiten
applications-notices-explained = Wir können Ihnen eine E-Mail schicken, sobald eine Nachricht, eine Frage oder ein Schreiben für Sie da ist. In der E-Mail steht nur, dass es etwas Neues gibt.
applications-notices-email = E-Mail-Adresse
applications-notices-email-hint = Sie bekommen zuerst einen Link, mit dem Sie die Adresse bestätigen.
applications-notices-order = E-Mails bestellen
applications-notices-change = Andere Adresse verwenden
applications-notices-other = Andere E-Mail-Adresse angeben
applications-notices-asked = Wir haben an { $address } einen Link geschickt. Bitte bestätigen Sie damit innerhalb von { $days } Tagen Ihre Adresse. Erst danach schicken wir Ihnen Benachrichtigungen.
applications-notices-yes = Sie bekommen eine E-Mail an { $address }, sobald es etwas Neues gibt.
applications-notices-stop = Keine E-Mails mehr
applications-notices-asked-done = Bitte sehen Sie in Ihrem E-Mail-Posteingang nach und bestätigen Sie die Adresse.
applications-notices-stopped = Sie bekommen keine E-Mails mehr. Die Adresse ist gelöscht.
applications-notices-link-no = Zu diesem Link gehört keine E-Mail-Adresse mehr. Sie bekommen keine E-Mails zu diesem Vorgang.
applications-notices-link-asked = Möchten Sie E-Mails an { $address } bekommen, sobald es zu Ihrem Vorgang etwas Neues gibt?
applications-notices-link-yes = Die Adresse { $address } ist bestätigt. Sie bekommen eine E-Mail, sobald es etwas Neues gibt.
applications-notices-confirm = Ja, Adresse bestätigen
applications-notices-not-me = Nein, Adresse löschen
applications-notices-to-status = Stand des Vorgangs ansehen

applications-post = Bescheid lieber per Post bekommen
applications-post-title = Bescheid per Post
applications-post-explained = Bescheide können Sie auf dieser Seite abrufen. Möchten Sie das nicht, schicken wir sie per Post. Das können Sie bis zur Entscheidung wählen und auch wieder ändern.
applications-post-choose = Bescheid per Post schicken
applications-post-since = Sie bekommen den Bescheid per Post. Gewünscht am { $when }.
applications-post-electronic = Doch hier abrufen
applications-post-done = Sie bekommen den Bescheid per Post.
applications-post-undone = Sie können den Bescheid auf dieser Seite abrufen.

# Where an application stands and what comes next
applications-contact-reference = Nennen Sie bitte die Vorgangsnummer. Dann findet jede Person dort Ihren Vorgang.
applications-steps = Schritte bis zum Ergebnis
applications-step-here = hier stehen Sie jetzt
applications-step-done = erledigt
applications-step-submitted = Abgesendet
applications-step-received = Bei der Verwaltung eingegangen
applications-step-processing = In Bearbeitung
applications-step-action-required = Sie sind dran
applications-step-completed = Entschieden
applications-step-completed-report = Beantwortet
applications-next-received = Jemand in der Verwaltung nimmt sich Ihren Antrag vor. Fehlt etwas, steht die Frage auf dieser Seite. Sie müssen jetzt nichts tun.
applications-next-received-report = Jemand in der Verwaltung sieht sich Ihre Meldung an. Gibt es Fragen, stehen sie auf dieser Seite. Sie müssen jetzt nichts tun.
applications-next-in-review = Als Nächstes entscheidet die Verwaltung oder fragt Sie etwas. Beides finden Sie auf dieser Seite. Sie müssen jetzt nichts tun.
applications-next-in-review-report = Als Nächstes antwortet die Verwaltung oder fragt Sie etwas. Beides finden Sie auf dieser Seite. Sie müssen jetzt nichts tun.
applications-next-question-open = Antworten Sie auf die Frage der Verwaltung. Danach geht es dort weiter.
applications-next-decided = Öffnen Sie das Dokument der Verwaltung auf dieser Seite. Kommt es mit der Post, müssen Sie nur warten. Darin steht, was Sie tun können, wenn Sie nicht einverstanden sind.
applications-next-decided-report = Lesen Sie die Antwort der Verwaltung auf dieser Seite.
applications-next-closed = Der Vorgang ist zu Ende. Was Sie bekommen haben, bleibt hier, bis die Aufbewahrungsfrist endet.
applications-next-closed-report = Die Meldung ist beantwortet. Besteht der Mangel weiter, melden Sie ihn bitte noch einmal.
applications-next-withdrawn = Es geschieht nichts mehr. Überlegen Sie es sich anders, stellen Sie einen neuen Antrag.
applications-next-withdrawn-report = Es geschieht nichts mehr. Sie können jederzeit neu melden.

# Filled in by a clerk for somebody
applications-way-counter = am Schalter
applications-way-phone = am Telefon
applications-way-paper = vom Papierformular
applications-way-email = aus einer E-Mail
applications-assisted = Für Sie erfasst
applications-assisted-text = Die Verwaltung hat diese Angaben { $way } erfasst und abgesendet. Eingewilligt hat { $name } am { $date }.
applications-assisted-for-another = Sie füllen dieses Formular für eine andere Person aus
applications-assisted-intro = Für: { $name }. Erfasst { $way }, Eingang am { $date }. Fragen Sie die Person, was Sie nicht wissen, und tragen Sie nichts ein, was sie nicht gesagt oder geschrieben hat. Unterlagen auf Papier scannen Sie und fügen sie als Datei hinzu.
applications-assisted-on-behalf = Sie senden für { $name } ab
applications-assisted-on-behalf-text = Gehen Sie die Angaben mit der Person durch, wenn sie da ist. Danach können Sie sie nur noch als Berichtigung ändern.
applications-assisted-hand-out = Geben Sie { $name } den Beleg mit
applications-assisted-hand-out-text = Darauf stehen die Vorgangsnummer, der Zugangscode, alle Angaben und die Einwilligung. Drucken Sie ihn jetzt aus oder legen Sie ihn der Post bei. Nach heute öffnet dieser Browser ihn nicht mehr.
applications-assisted-receipt = Beleg zum Drucken (PDF)
applications-assisted-to-case = Zum Vorgang
applications-assisted-next = Noch etwas erfassen
applications-assisted-address = Adresse der Statusseite
applications-received-on = Eingang am { $date } bei: { $administration }.
applications-consent = Einwilligung
applications-consent-who = Eingewilligt hat
applications-consent-on = Am
applications-consent-explained = Erklärt wurde

applications-state-transferred = Wird an eine andere Behörde abgegeben
applications-state-transferred-explained = Eine andere Behörde übernimmt Ihren Antrag. Abgegeben hat ihn: { $administration }. Das dauert meist nur wenige Minuten.
applications-state-transferred-explained-report = Eine andere Behörde übernimmt Ihre Meldung. Abgegeben hat sie: { $administration }. Das dauert meist nur wenige Minuten.
applications-next-transferred = Die andere Behörde bekommt alles, was Sie uns geschickt haben. Danach geht es hier weiter.
applications-moves = Eine andere Behörde ist jetzt zuständig
applications-move = { $when }: abgegeben von { $from } an { $to }.
applications-move-reason = Grund: { $reason }
applications-moves-number = Ihre Vorgangsnummer und Ihr Zugangscode bleiben gültig. Sie müssen nichts noch einmal schicken.
applications-reference-there = Bei der Behörde jetzt: { $reference }

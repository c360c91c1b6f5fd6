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

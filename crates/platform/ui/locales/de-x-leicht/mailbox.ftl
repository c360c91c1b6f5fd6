mailbox-title = Nachrichten und Dokumente
mailbox-nothing = Hier ist noch nichts.
mailbox-moment = { $date }, { $time } Uhr

mailbox-message-own = Ihre Nachricht
mailbox-message-from-administration = Nachricht vom Amt
mailbox-message-from-applicant = Nachricht an die Verwaltung
mailbox-message-new = Neu
mailbox-message-read = Gelesen am { $moment }
mailbox-message-unread = Noch nicht gelesen

mailbox-document-new = Neu
mailbox-document-open = { $title } öffnen (PDF, { $size })
mailbox-document-retrieved = Geöffnet am { $moment }.
mailbox-document-not-retrieved = Noch nicht geöffnet.
mailbox-document-notified = Ab dem { $date } gilt: Der Brief vom Amt ist angekommen.

mailbox-kind-copy = Kopie von Ihrem Antrag
mailbox-kind-request = Das Amt braucht noch etwas
mailbox-kind-decision = Entscheidung vom Amt
mailbox-kind-decision-corrected = Berichtigter Bescheid
mailbox-kind-decision-withdrawn = Bescheid über eine Rücknahme
mailbox-kind-decision-revoked = Bescheid über einen Widerruf
mailbox-document-replaced = Ersetzt durch den Bescheid vom { $date }
mailbox-kind-certificate = Bescheinigung
mailbox-kind-other = Dokument

mailbox-reply-label = Ihre Nachricht
mailbox-reply-hint-applicant = Sie dürfen { $most } Zeichen schreiben. Nur das Amt kann Ihre Nachricht lesen.
mailbox-reply-hint-administration = Sie dürfen { $most } Zeichen schreiben. Die Person sieht die Nachricht auf der Status-Seite.
mailbox-reply-send = Nachricht senden

mailbox-failure-empty = Sie haben nichts geschrieben.
mailbox-failure-empty-next = Bitte schreiben Sie Ihre Nachricht.
mailbox-failure-too-long = Die Nachricht ist zu lang. Sie hat { $found } Zeichen. Erlaubt sind { $most } Zeichen.
mailbox-failure-too-long-next = Bitte schreiben Sie weniger. Oder senden Sie 2 Nachrichten.
mailbox-failure-no-document = Dieses Dokument gibt es hier nicht.
mailbox-failure-no-document-next = Bitte öffnen Sie die Status-Seite neu. Wählen Sie dort das Dokument aus.
mailbox-failure-file = Das Dokument geht gerade nicht auf.
mailbox-failure-file-next = Bitte warten Sie ein paar Minuten. Versuchen Sie es dann noch einmal.
mailbox-press-busy = Gerade werden sehr viele Briefe erstellt.
mailbox-press-busy-next = Bitte warten Sie eine Minute. Versuchen Sie es dann noch einmal.

mailbox-deadline = Die Frist endet nie an einem Samstag, Sonntag oder Feiertag. Sie endet dann am nächsten Werktag.
mailbox-notification-handover = Sie haben die Entscheidung im Amt bekommen. Sie gilt ab diesem Tag.
mailbox-notification-post-three-days = Die Entscheidung kommt mit der Post. Sie gilt ab dem 3. Tag nach dem Absenden.
mailbox-notification-post-four-days = Die Entscheidung kommt mit der Post. Sie gilt ab dem 4. Tag nach dem Absenden.
mailbox-notification-electronic-three-days = Die Entscheidung kommt elektronisch. Sie gilt ab dem 3. Tag nach dem Absenden.
mailbox-notification-electronic-four-days = Die Entscheidung kommt elektronisch. Sie gilt ab dem 4. Tag nach dem Absenden.
mailbox-notification-mailbox-three-days = Die Entscheidung liegt in Ihrem Online-Postfach. Sie gilt ab dem 3. Tag.
mailbox-notification-portal-retrieval = Sie können die Entscheidung online öffnen. Sie gilt ab dem Tag danach. Sie haben 10 Tage Zeit. Danach bekommen Sie die Entscheidung auf einem anderen Weg.
mailbox-remedy-one-month = Sind Sie nicht einverstanden? Dann haben Sie 1 Monat Zeit für einen Widerspruch.
mailbox-remedy-one-year = Im Bescheid steht nicht richtig, wie Sie widersprechen können. Deshalb haben Sie 1 Jahr Zeit für einen Widerspruch.

mailbox-payment = Bezahlen
mailbox-payment-transfer = Bitte überweisen Sie { $total }. Das Geld muss bis zum { $date } da sein.
mailbox-payment-debit = Wir buchen { $total } von Ihrem Konto ab. Das passiert am { $date } oder später. Sie müssen nichts überweisen.
mailbox-payment-payee = Empfänger
mailbox-payment-iban = IBAN
mailbox-payment-bic = BIC
mailbox-payment-reference = Verwendungs-Zweck
mailbox-payment-creditor = Wer das Geld bekommt
mailbox-payment-account = Ihr Konto
mailbox-payment-account-end = IBAN mit dem Ende { $end }
mailbox-payment-mandate = Nummer vom Mandat
mailbox-payment-creditor-id = Nummer vom Empfänger
mailbox-payment-creditor-later = sagen wir Ihnen bei der Abbuchung

mailbox-told = E-Mail geschickt am { $moment }.
mailbox-failure-no-address = Das ist keine E-Mail-Adresse.
mailbox-failure-no-address-next = So sieht eine aus: name@beispiel.de
mailbox-failure-asked-too-often = Wir haben schon mehrere E-Mails geschickt.
mailbox-failure-asked-too-often-next = Schauen Sie in Ihre E-Mails. Oder warten Sie eine Stunde.
mailbox-failure-no-notices = Diesen Link gibt es nicht mehr.
mailbox-failure-no-notices-next = Gehen Sie auf die Seite von Ihrem Antrag. Dort können Sie E-Mails bestellen. Dort können Sie E-Mails abbestellen.
mailbox-notice-asked-subject = Bitte bestätigen: E-Mails zum Vorgang { $reference }
mailbox-notice-asked-letter = Guten Tag,

    jemand möchte E-Mails an diese Adresse. Es geht um den Vorgang { $reference }.

    Sind Sie das? Dann öffnen Sie diesen Link: { $link }

    Der Link gilt { $days } Tage. Sind Sie das nicht? Dann tun Sie nichts. Wir löschen dann Ihre Adresse.

    Hier sehen Sie den Vorgang: { $status }
mailbox-notice-news-subject = Neues zu Ihrem Vorgang { $reference }
mailbox-notice-news-letter = Guten Tag,

    es gibt etwas Neues. Es geht um Ihren Vorgang { $reference }. Was es ist, steht nicht in dieser E-Mail. So bleiben Ihre Daten geschützt.

    Hier können Sie es lesen: { $status }

    Sie brauchen Ihre Vorgangsnummer und Ihren Zugangscode.

    Sie wollen keine E-Mails mehr? Öffnen Sie diesen Link: { $link }

mailbox-failure-moving = Ein anderes Amt übernimmt gerade Ihren Antrag. Wir haben noch nichts gesendet.
mailbox-failure-moving-next = Ihr Text ist noch da. Warten Sie ein paar Minuten. Dann versuchen Sie es noch einmal.

mailbox-title = Nachrichten und Dokumente
mailbox-nothing = Hier ist noch nichts eingegangen.
mailbox-moment = { $date }, { $time } Uhr

mailbox-message-own = Ihre Nachricht
mailbox-message-from-administration = Nachricht der Verwaltung
mailbox-message-from-applicant = Nachricht an die Verwaltung
mailbox-message-new = Neu
mailbox-message-read = Gelesen am { $moment }
mailbox-message-unread = Noch nicht gelesen

mailbox-document-new = Neu
mailbox-document-open = { $title } öffnen (PDF, { $size })
mailbox-document-retrieved = Abgerufen am { $moment }.
mailbox-document-not-retrieved = Noch nicht abgerufen.
mailbox-document-notified = Gilt als bekannt gegeben am { $date }.

mailbox-kind-copy = Kopie Ihres Antrags
mailbox-kind-request = Nachforderung
mailbox-kind-decision = Bescheid
mailbox-kind-decision-corrected = Berichtigter Bescheid
mailbox-kind-decision-withdrawn = Bescheid über eine Rücknahme
mailbox-kind-decision-revoked = Bescheid über einen Widerruf
mailbox-document-replaced = Ersetzt durch den Bescheid vom { $date }
mailbox-kind-certificate = Bescheinigung
mailbox-kind-other = Dokument

mailbox-reply-label = Ihre Nachricht
mailbox-reply-hint-applicant = Höchstens { $most } Zeichen. Ihre Nachricht geht verschlüsselt an die zuständige Sachbearbeitung.
mailbox-reply-hint-administration = Höchstens { $most } Zeichen. Die antragstellende Person sieht die Nachricht auf der Statusseite.
mailbox-reply-send = Nachricht senden

mailbox-failure-empty = Die Nachricht hat keinen Text.
mailbox-failure-empty-next = Bitte schreiben Sie, worum es geht.
mailbox-failure-too-long = Die Nachricht hat { $found } Zeichen. Erlaubt sind { $most }.
mailbox-failure-too-long-next = Bitte kürzen Sie den Text oder senden Sie zwei Nachrichten.
mailbox-failure-no-document = Dieses Dokument gibt es in diesem Vorgang nicht.
mailbox-failure-no-document-next = Bitte öffnen Sie die Statusseite neu und wählen Sie das Dokument dort aus.
mailbox-failure-file = Das Dokument kann gerade nicht gelesen oder gespeichert werden.
mailbox-failure-file-next = Bitte versuchen Sie es in einigen Minuten noch einmal.
mailbox-press-busy = Gerade werden sehr viele Briefe erstellt.
mailbox-press-busy-next = Bitte versuchen Sie es in einer Minute noch einmal.

mailbox-deadline = Die Frist endet an einem Werktag. Fällt das Ende auf einen Samstag, Sonntag oder Feiertag, gilt der nächste Werktag.
mailbox-notification-handover = Der Bescheid wurde persönlich übergeben. Er gilt an diesem Tag als bekannt gegeben.
mailbox-notification-post-three-days = Ein Brief gilt am dritten Tag nach der Aufgabe zur Post als bekannt gegeben.
mailbox-notification-post-four-days = Ein Brief gilt am vierten Tag nach der Aufgabe zur Post als bekannt gegeben.
mailbox-notification-electronic-three-days = Ein elektronisch gesendeter Bescheid gilt am dritten Tag nach der Absendung als bekannt gegeben.
mailbox-notification-electronic-four-days = Ein elektronisch gesendeter Bescheid gilt am vierten Tag nach der Absendung als bekannt gegeben.
mailbox-notification-mailbox-three-days = Ein Bescheid im Postfach des Nutzerkontos gilt am dritten Tag nach der Bereitstellung als bekannt gegeben.
mailbox-notification-portal-retrieval = Ein Bescheid zum Abruf gilt am Tag nach dem Abruf als bekannt gegeben. Wird er nicht innerhalb von zehn Tagen abgerufen, wird er auf anderem Weg bekannt gegeben.
mailbox-remedy-one-month = Widerspruch ist innerhalb eines Monats nach der Bekanntgabe möglich.
mailbox-remedy-one-year = Die Rechtsbehelfsbelehrung fehlt oder ist falsch. Widerspruch ist deshalb innerhalb eines Jahres möglich.

mailbox-payment = Zahlung
mailbox-payment-transfer = Bitte überweisen Sie { $total } bis zum { $date }.
mailbox-payment-debit = Wir ziehen { $total } am { $date } oder danach von Ihrem Konto ein. Sie müssen nichts überweisen.
mailbox-payment-payee = Empfänger
mailbox-payment-iban = IBAN
mailbox-payment-bic = BIC
mailbox-payment-reference = Verwendungszweck (Kassenzeichen)
mailbox-payment-creditor = Zahlungsempfänger
mailbox-payment-account = Ihr Konto
mailbox-payment-account-end = IBAN mit den Endziffern { $end }
mailbox-payment-mandate = Mandatsreferenz
mailbox-payment-creditor-id = Gläubiger-Identifikationsnummer
mailbox-payment-creditor-later = wird mit dem Einzug mitgeteilt

mailbox-told = Per E-Mail benachrichtigt am { $moment }.
mailbox-failure-no-address = Das ist keine E-Mail-Adresse.
mailbox-failure-no-address-next = Bitte geben Sie sie so an: name@beispiel.de
mailbox-failure-asked-too-often = Für diese Adresse oder diesen Vorgang wurde in der letzten Stunde schon mehrmals eine Bestätigung verschickt.
mailbox-failure-asked-too-often-next = Bitte sehen Sie in Ihrem Posteingang nach, oder versuchen Sie es in einer Stunde noch einmal.
mailbox-failure-no-notices = Diesen Link gibt es nicht oder nicht mehr.
mailbox-failure-no-notices-next = Auf der Statusseite Ihres Vorgangs können Sie die E-Mails bestellen und abbestellen.
mailbox-notice-asked-subject = Bitte bestätigen: E-Mails zum Vorgang { $reference }
mailbox-notice-asked-letter = Guten Tag,

    für den Vorgang { $reference } möchte jemand E-Mails an diese Adresse bekommen, sobald es etwas Neues gibt.

    Sind Sie das? Dann bestätigen Sie bitte Ihre Adresse: { $link }

    Der Link gilt { $days } Tage. Sind Sie das nicht? Dann tun Sie nichts, und Ihre Adresse wird gelöscht. Auf der Seite können Sie das auch sofort tun.

    Wo Sie den Vorgang ansehen: { $status }
mailbox-notice-news-subject = Neues zu Ihrem Vorgang { $reference }
mailbox-notice-news-letter = Guten Tag,

    zu Ihrem Vorgang { $reference } gibt es etwas Neues. Was es ist, steht aus Datenschutzgründen nicht in dieser E-Mail.

    Hier können Sie es lesen: { $status }

    Sie brauchen dazu die Vorgangsnummer und Ihren Zugangscode. Beides steht auf Ihrer Eingangsbestätigung.

    Keine E-Mails mehr? Hier abbestellen: { $link }

mailbox-failure-moving = Ihr Vorgang wird gerade an eine andere Behörde abgegeben. Ihre Nachricht ist noch nicht gesendet.
mailbox-failure-moving-next = Was Sie eingegeben haben, ist noch da. Bitte versuchen Sie es in ein paar Minuten noch einmal; sie geht dann an die neue Behörde.

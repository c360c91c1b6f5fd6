directory-start-title = Was möchten Sie erledigen?
directory-start-lead = Suchen Sie nach einer Leistung der Verwaltung. Sie erfahren, wer zuständig ist, was Sie brauchen und ob es online geht.
directory-entrance-citizen-title = Bürgerinnen und Bürger
directory-entrance-business-title = Unternehmen
directory-entrance-other-title = Weitere
directory-entrance-citizen-search = Suche für Bürgerinnen und Bürger
directory-entrance-business-search = Suche für Unternehmen
directory-entrance-other-search = Suche für Weitere
directory-entrance-citizen-hint = zum Beispiel Hund anmelden, Perso, Kita
directory-entrance-business-hint = zum Beispiel Gewerbe anmelden, Gerüst, Baugenehmigung
directory-entrance-other-hint = zum Beispiel Vereinsfest, Turnhalle, Versammlung
directory-entrance-citizen-for = Für alle, die hier leben oder herziehen.
directory-entrance-business-for = Für Betriebe, Selbstständige und alle, die ein Unternehmen gründen.
directory-entrance-other-for = Für Vereine, Ehrenamt, Kirchen, Notariate und andere Behörden.
directory-entrance-citizen-all = Alle Leistungen für Bürgerinnen und Bürger
directory-entrance-business-all = Alle Leistungen für Unternehmen
directory-entrance-other-all = Alle Leistungen für Weitere
directory-search-words = Wonach suchen Sie?
directory-search-place = Postleitzahl oder Ort
directory-search-place-hint = zum Beispiel 99084 oder Erfurt
directory-search-submit = Suchen
directory-chooser-title = Welcher Ort ist gemeint?
directory-chooser-lead = „{ $typed }“ kann { $count } Gemeinden bedeuten. Bitte wählen Sie Ihre Gemeinde.
directory-place-unknown = Zu „{ $typed }“ finden wir in Thüringen keinen Ort. Prüfen Sie die Schreibweise oder geben Sie die Postleitzahl ein.
directory-place-suggestions = Meinten Sie einen dieser Orte?
directory-places-title = Ort finden
directory-place-county = Landkreis oder kreisfreie Stadt
directory-place-administration = Verwaltung
directory-place-postcodes = Postleitzahlen
directory-place-population = Einwohnerinnen und Einwohner
directory-place-key = Amtlicher Gemeindeschlüssel
directory-place-services = Leistungen für diesen Ort
directory-results = { $count ->
    [one] Eine Leistung gefunden
   *[other] { $count } Leistungen gefunden
}
directory-results-at = { $count ->
    [one] Eine Leistung gefunden für { $place }
   *[other] { $count } Leistungen gefunden für { $place }
}
directory-results-no-place = Geben Sie Ihren Ort an. Dann sehen Sie, wer zuständig ist und ob es dort online geht.
directory-all-services = Alle Leistungen ansehen
directory-nothing = Zu „{ $words }“ haben wir nichts gefunden
directory-nothing-next = Versuchen Sie es mit einem anderen oder kürzeren Wort, zum Beispiel „Ausweis“ statt „Ausweisdokument verlängern“.
directory-as-of = Gebietsstand: { $date }. Spätere Änderungen von Gemeinden sind noch nicht enthalten.
directory-state-online = Online hier möglich
directory-state-form = Formular zum Ausdrucken
directory-state-appointment = Persönlich mit Termin
directory-state-in-person = Nur persönlich
directory-state-other-authority = Eine andere Behörde ist zuständig
directory-state-not-offered = Hier noch nicht online
directory-state-appointment-next = Sie müssen persönlich erscheinen. Vereinbaren Sie vorher einen Termin bei der zuständigen Verwaltung.
directory-state-in-person-next = Sie müssen persönlich bei der zuständigen Verwaltung erscheinen.
directory-state-other-authority-next = Diese Leistung führt eine Behörde des Bundes aus. Welche Behörde das ist, ist nicht erfasst.
directory-not-offered-next = Wenden Sie sich an die unten genannte Verwaltung. Dort können Sie die Leistung schriftlich oder vor Ort beantragen.
directory-not-offered-next-in-person = Gehen Sie persönlich zu der unten genannten Verwaltung.
directory-not-offered-next-bundle = Sehen Sie nach, ob eine der ähnlichen Leistungen passt. Oder fragen Sie die Verwaltung Ihres Ortes: Geben Sie dazu oben Ihren Ort an, dann steht sie unten.
directory-missing-online-service = Für diese Leistung gibt es noch keinen Onlinedienst.
directory-missing-zone = Für diese Gemeinde ist keine Zone mit Bewohnerparken erfasst.
directory-missing-title = Warum noch nicht online?
directory-missing-values = Der Onlinedienst kann hier nicht angeboten werden, weil von { $entity } diese Angaben nicht erfasst sind:
directory-form-link = Formular öffnen
directory-start-application = Jetzt online beantragen
directory-service-place-hint = Damit wir sagen können, wer zuständig ist und ob es online geht. Zum Beispiel 99084 oder Erfurt.
directory-service-place-submit = Zuständige Verwaltung anzeigen
directory-service-at = Gilt für { $place }.
directory-service-other-place = Anderen Ort wählen
directory-responsible-title = Wer ist zuständig?
directory-responsible-office = Zuständige Verwaltung
directory-responsible-entity = Handelt im Namen von
directory-responsible-note = Hinweis
directory-acts-for = Hier arbeitet { $office } für { $entity }. Der Bescheid kommt von { $sender }.
directory-address = Anschrift
directory-hours = Öffnungszeiten
directory-email = E-Mail
directory-rule-source = Grundlage der Zuständigkeit
directory-not-recorded = nicht erfasst
directory-fictitious = erfundener Beispielwert
directory-documents-title = Was brauche ich?
directory-fees-title = Was kostet das?
directory-deadline-title = Welche Fristen gibt es?
directory-result-title = Was bekomme ich?
directory-legal-basis-title = Rechtsgrundlage
directory-tariff-not-recorded = Für diese Gemeinde ist kein Steuersatz erfasst.
directory-per-year = { $amount } im Jahr
directory-alternatives-title = Ähnliche Leistungen
directory-bundle-federal = Diese Leistung führen Behörden des Bundes aus.
directory-bundle-regional = Diese Leistung führen Behörden des Landes oder der Kommunen aus.
directory-bundle-both = Diese Leistung führen je nach Einzelfall Behörden des Bundes, des Landes oder der Kommunen aus.
directory-bundle-note = Welche Behörde zuständig ist, ist nicht erfasst. Auch eine Beschreibung ist noch nicht erfasst.
directory-value-street = Straße der Verwaltung
directory-value-postcode = Postleitzahl der Verwaltung
directory-value-city = Ort der Verwaltung
directory-value-email = E-Mail-Adresse der Verwaltung
directory-value-phone = Telefonnummer der Verwaltung
directory-value-hours = Öffnungszeiten
directory-value-iban = Bankverbindung (IBAN)
directory-value-bic = Bankleitzahl (BIC)
directory-value-account-holder = Inhaber des Bankkontos
directory-value-dog-tax-first = Steuer für den ersten Hund
directory-value-dog-tax-second = Steuer für den zweiten Hund
directory-value-dog-tax-further = Steuer für jeden weiteren Hund
directory-value-dog-tax-dangerous-first = Steuer für den ersten gefährlichen Hund
directory-value-dog-tax-dangerous-further = Steuer für jeden weiteren gefährlichen Hund
directory-value-dog-tax-age = Alter des Hundes, ab dem die Steuer anfällt
directory-value-dog-tax-start = Beginn der Steuerpflicht
directory-value-registration-certificate-fee = Gebühr der Meldebescheinigung
directory-value-other = Angabe „{ $key }“
directory-failure-service = Diese Leistung kennen wir nicht
directory-failure-service-next = Suchen Sie auf der Startseite nach der Leistung. Vielleicht hat sich die Adresse geändert.
directory-failure-municipality = Diese Gemeinde kennen wir nicht
directory-failure-municipality-next = Geben Sie einen Ort oder eine Postleitzahl in Thüringen ein. Programme verwenden den achtstelligen Gemeindeschlüssel.
directory-failure-empty = Der Zuständigkeitsfinder ist noch leer
directory-failure-empty-next = Der Betreiber muss zuerst die Daten einspielen. Versuchen Sie es später noch einmal.
directory-failure-parameters = Angaben der Anfrage sind falsch
directory-failure-parameters-next = Berichtigen Sie die genannten Angaben und senden Sie die Anfrage noch einmal.
directory-api-place = Geben Sie den achtstelligen Schlüssel einer Thüringer Gemeinde an, zum Beispiel 16051000.
directory-api-audience = Möglich sind citizen, business und other.
directory-api-limit = Geben Sie eine Zahl von 1 bis 50 an.
directory-body-nominative = { $gender ->
    [feminine] die { $name }
    [masculine] der { $name }
   *[neuter] das { $name }
}
directory-body-accusative = { $gender ->
    [feminine] die { $name }
    [masculine] den { $name }
   *[neuter] das { $name }
}
directory-body-dative = { $gender ->
    [feminine] der { $name }
    [masculine] dem { $name }
   *[neuter] dem { $name }
}
directory-trail = Sie sind hier
directory-trail-start = Start
directory-trail-search = Suche „{ $words }“
directory-phone = Telefon
directory-helpers-title = Wer hilft sonst weiter?
directory-helpers-lead = Diese Verwaltungen sind für Ihren Ort da. Sie können Ihnen sagen, wohin Sie sich wenden.
directory-first-dog = In { $entity } kostet der erste Hund { $amount } im ganzen Jahr { $year }.
directory-authority = Zuständige Behörde
directory-authority-link = Internetadresse
directory-not-offered-only = Zuständig ist { $entity }. Onlinedienste anderer Orte gelten hier nicht.
directory-not-offered-form = Ein Formular zum Ausdrucken ist nicht erfasst.
directory-bundle-office = Welche Behörde zuständig ist, hängt vom Ort ab. Eine Beschreibung dieser Leistung ist noch nicht erfasst.
directory-bundle-curated = Dafür gibt es hier eigene Seiten. Wählen Sie unten, was Sie brauchen.
directory-price-from = ab { $amount }
directory-nothing-suggestions = Meinten Sie eines dieser Wörter?
directory-nothing-ask = Oder fragen Sie nach
directory-nothing-place = Geben Sie oben Ihren Ort an. Dann zeigen wir Ihnen die Verwaltung, bei der Sie nachfragen können.
directory-contact = Anschrift, Telefon, E-Mail, Öffnungszeiten
directory-bundle-authority = Eine Beschreibung dieser Leistung ist noch nicht erfasst.
directory-not-offered-next-ask = Welche Behörde zuständig ist, weiß die Verwaltung Ihres Ortes. Sie steht weiter unten.
directory-authority-unknown = Zuständige Behörde nicht erfasst

directory-start-title = Was möchten Sie erledigen?
directory-start-lead = Schreiben Sie, was Sie brauchen. Wir zeigen Ihnen das richtige Amt. Und wir sagen Ihnen: Geht es im Internet?
directory-entrance-citizen-title = Für Bürgerinnen und Bürger
directory-entrance-business-title = Für Firmen
directory-entrance-other-title = Für Vereine und andere
directory-entrance-citizen-search = Suche für Bürgerinnen und Bürger
directory-entrance-business-search = Suche für Firmen
directory-entrance-other-search = Suche für Vereine und andere
directory-entrance-citizen-hint = zum Beispiel: Hund anmelden
directory-entrance-business-hint = zum Beispiel: Gewerbe anmelden
directory-entrance-other-hint = zum Beispiel: Vereinsfest
directory-entrance-citizen-for = Für alle, die hier wohnen.
directory-entrance-business-for = Für alle mit einer Firma.
directory-entrance-other-for = Für Vereine, Kirchen und andere Ämter.
directory-entrance-citizen-all = Alles für Bürgerinnen und Bürger ansehen
directory-entrance-business-all = Alles für Firmen ansehen
directory-entrance-other-all = Alles für Vereine und andere ansehen
directory-search-words = Was suchen Sie?
directory-search-place = Ihr Ort oder Ihre Postleitzahl
directory-search-place-hint = zum Beispiel: Erfurt
directory-search-submit = Suchen
directory-chooser-title = Welchen Ort meinen Sie?
directory-chooser-lead = „{ $typed }“ passt zu { $count } Orten. Wählen Sie Ihren Ort.
directory-place-unknown = „{ $typed }“ kennen wir nicht. Prüfen Sie: Ist der Ort richtig geschrieben? Oder schreiben Sie die Postleitzahl.
directory-place-suggestions = Meinen Sie einen von diesen Orten?
directory-places-title = Ort finden
directory-place-county = Land-Kreis oder Stadt
directory-place-administration = Amt
directory-place-postcodes = Postleitzahlen
directory-place-population = So viele Menschen wohnen dort
directory-place-key = Nummer von der Gemeinde
directory-place-services = Das können Sie hier erledigen
directory-results = { $count ->
    [one] Wir haben 1 Treffer
   *[other] Wir haben { $count } Treffer
}
directory-results-at = { $count ->
    [one] Wir haben 1 Treffer für { $place }
   *[other] Wir haben { $count } Treffer für { $place }
}
directory-results-no-place = Schreiben Sie auch Ihren Ort. Dann sehen Sie: Wo ist das richtige Amt? Geht es im Internet?
directory-all-services = Alles ansehen
directory-nothing = Zu „{ $words }“ finden wir nichts
directory-nothing-next = Schreiben Sie ein anderes Wort. Kurze Wörter sind gut.
directory-as-of = Die Liste der Orte ist vom { $date }.
directory-state-online = Das geht im Internet
directory-state-form = Es gibt ein Blatt zum Ausdrucken
directory-state-appointment = Sie brauchen einen Termin
directory-state-in-person = Sie müssen selbst hingehen
directory-state-other-authority = Ein anderes Amt macht das
directory-state-not-offered = Das geht hier noch nicht im Internet
directory-state-appointment-next = Sie müssen selbst zum Amt gehen. Machen Sie vorher einen Termin aus.
directory-state-in-person-next = Sie müssen selbst zum Amt gehen.
directory-state-other-authority-next = Das macht ein Amt vom Bund. Welches Amt, das wissen wir nicht.
directory-not-offered-next = Fragen Sie beim Amt nach. Die Angaben zum Amt stehen weiter unten.
directory-not-offered-next-in-person = Gehen Sie selbst zum Amt. Die Angaben zum Amt stehen weiter unten.
directory-not-offered-next-bundle = Fragen Sie beim Amt von Ihrem Ort nach. Schreiben Sie oben Ihren Ort. Dann steht das Amt weiter unten.
directory-missing-online-service = Dafür gibt es noch nichts im Internet.
directory-missing-zone = Wir wissen nicht, ob es hier Park-Plätze nur für Bewohner gibt.
directory-missing-title = Warum geht das nicht online?
directory-missing-values = Von { $entity } fehlen uns diese Angaben:
directory-form-link = Blatt öffnen
directory-start-application = Jetzt im Internet beantragen
directory-service-place-hint = Dann zeigen wir Ihnen das richtige Amt. Zum Beispiel: Erfurt
directory-service-place-submit = Amt anzeigen
directory-service-at = Das gilt für { $place }.
directory-service-other-place = Anderen Ort wählen
directory-responsible-title = Welches Amt ist das richtige?
directory-responsible-office = Amt
directory-responsible-entity = Das Amt arbeitet für
directory-responsible-note = Hinweis
directory-acts-for = Hier arbeitet { $office } für { $entity }. Der Brief kommt von { $sender }.
directory-address = Adresse
directory-hours = Dann ist das Amt offen
directory-email = E-Mail
directory-rule-source = Diese Regel sagt, welches Amt richtig ist
directory-not-recorded = Das wissen wir nicht.
directory-fictitious = ausgedachtes Beispiel
directory-documents-title = Was brauche ich?
directory-fees-title = Was kostet das?
directory-deadline-title = Bis wann muss ich das machen?
directory-result-title = Was bekomme ich?
directory-legal-basis-title = In diesem Gesetz steht das
directory-tariff-not-recorded = Wir wissen nicht, wie viel das in diesem Ort kostet.
directory-per-year = { $amount } in einem Jahr
directory-alternatives-title = Das passt vielleicht auch
directory-bundle-federal = Das macht ein Amt vom Bund.
directory-bundle-regional = Das macht ein Amt vom Land oder von der Gemeinde.
directory-bundle-both = Das macht ein Amt vom Bund, vom Land oder von der Gemeinde.
directory-bundle-note = Welches Amt genau, wissen wir nicht. Wir haben auch noch keinen Text dazu.
directory-value-street = Straße vom Amt
directory-value-postcode = Postleitzahl vom Amt
directory-value-city = Ort vom Amt
directory-value-email = E-Mail vom Amt
directory-value-phone = Telefon vom Amt
directory-value-hours = Öffnungs-Zeiten
directory-value-iban = Konto-Nummer vom Amt (IBAN)
directory-value-bic = Nummer von der Bank (BIC)
directory-value-account-holder = Name für das Konto
directory-value-dog-tax-first = Steuer für den ersten Hund
directory-value-dog-tax-second = Steuer für den zweiten Hund
directory-value-dog-tax-further = Steuer für jeden weiteren Hund
directory-value-dog-tax-dangerous-first = Steuer für den ersten gefährlichen Hund
directory-value-dog-tax-dangerous-further = Steuer für jeden weiteren gefährlichen Hund
directory-value-dog-tax-age = So alt muss der Hund sein, damit er Steuern kostet
directory-value-dog-tax-start = Ab wann die Steuer zu zahlen ist
directory-value-registration-certificate-fee = Preis für die Melde-Bescheinigung
directory-value-other = Angabe „{ $key }“
directory-failure-service = Das kennen wir nicht
directory-failure-service-next = Suchen Sie auf der Start-Seite noch einmal.
directory-failure-municipality = Diesen Ort kennen wir nicht
directory-failure-municipality-next = Schreiben Sie einen Ort oder eine Postleitzahl aus Thüringen.
directory-failure-empty = Hier steht noch nichts
directory-failure-empty-next = Bitte versuchen Sie es später noch einmal.
directory-failure-parameters = Etwas in der Anfrage ist falsch
directory-failure-parameters-next = Ändern Sie die Angaben. Senden Sie dann noch einmal.
directory-api-place = Schreiben Sie die Nummer von der Gemeinde mit 8 Ziffern. Zum Beispiel: 16051000
directory-api-audience = Möglich sind: citizen, business und other.
directory-api-limit = Schreiben Sie eine Zahl von 1 bis 50.
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
directory-helpers-title = Wer kann noch helfen?
directory-helpers-lead = Diese Ämter gehören zu Ihrem Ort. Fragen Sie dort nach dem richtigen Amt.
directory-first-dog = In { $entity } kostet der erste Hund { $amount }. Das ist der Preis für das Jahr { $year }.
directory-authority = Das richtige Amt
directory-authority-link = Im Internet
directory-not-offered-only = Das macht { $entity }. Angebote von anderen Orten gelten hier nicht.
directory-not-offered-form = Ein Blatt zum Ausdrucken kennen wir nicht.
directory-bundle-office = Welches Amt richtig ist, hängt von Ihrem Ort ab. Wir haben noch keinen Text dazu.
directory-bundle-curated = Dafür gibt es eigene Seiten. Wählen Sie unten aus.
directory-price-from = ab { $amount }
directory-nothing-suggestions = Meinen Sie eins von diesen Wörtern?
directory-nothing-ask = Oder fragen Sie beim Amt
directory-nothing-place = Schreiben Sie oben Ihren Ort. Dann zeigen wir Ihnen das Amt.
directory-contact = Adresse, Telefon, E-Mail und Öffnungs-Zeiten
directory-bundle-authority = Wir haben noch keinen Text dazu.
directory-not-offered-next-ask = Fragen Sie beim Amt von Ihrem Ort nach. Das Amt steht weiter unten.
directory-authority-unknown = Das richtige Amt kennen wir nicht

casework-inbox = Eingang
casework-views = Vorgänge auswählen
casework-view-open = Offen
casework-view-mine = Meine
casework-view-waiting = Warten auf Antwort
casework-view-decided = Entschieden
casework-inbox-caption = { $count ->
    [one] Ein Vorgang
   *[other] { $count } Vorgänge
 }
casework-inbox-caption-more = Mehr als { $count } Vorgänge
casework-count-more = mehr als { $count }
casework-inbox-empty = Hier liegt nichts. Neue Anträge erscheinen von selbst, sobald sie eingegangen sind.
casework-search = Vorgang suchen
casework-search-hint = Nummer, Name, Anschrift oder Leistung in ganzen Wörtern, zum Beispiel 0042-7K4M-9QXD oder Müller Lindenweg
casework-search-submit = Suchen
casework-search-nothing = In Ihrer Verwaltung gibt es keinen Vorgang mit allen diesen Wörtern. Gesucht wird nach ganzen Wörtern: Prüfen Sie die Schreibweise, oder lassen Sie ein Wort weg.
casework-search-found = { $count ->
    [one] 1 gefundener Vorgang
   *[other] { $count } gefundene Vorgänge
}
casework-search-more = Die { $count } neuesten von mehr Vorgängen: ein weiteres Wort grenzt sie ein
casework-column-case = Vorgang
casework-column-state = Stand
casework-column-due = Zu entscheiden bis
casework-column-received = Eingegangen
casework-column-entity = Im Namen von
casework-column-area = Betrifft
casework-column-clerk = Bearbeitung
casework-column-when = Wann
casework-column-what = Was
casework-column-who = Wer
casework-overdue = überfällig seit { $date }

casework-state-received = Eingegangen
casework-state-in-review = In Bearbeitung
casework-state-awaiting-applicant = Wartet auf Antwort
casework-state-decided = Entschieden
casework-state-delivered = Noch nicht bekannt gegeben
casework-state-closed = Abgeschlossen
casework-verdict-granted = wie beantragt
casework-verdict-partly-granted = zum Teil
casework-verdict-refused = abgelehnt
casework-verdict-settled = erledigt

casework-case = Vorgang { $reference }
casework-nobody = noch niemand
casework-jumps = Auf dieser Seite
casework-next = Nächster Schritt
casework-other = Weitere Schritte
casework-application = Antrag
casework-attachments = Anlagen
casework-locked = gesperrt
casework-notes = Notizen
casework-history = Verlauf
casework-who-applicant = Antragstellende Person
casework-who-system = Programm

casework-event-received = Antrag eingegangen
casework-event-claimed = Übernommen
casework-event-taken-over = Von anderer Bearbeitung übernommen
casework-event-released = Zurückgegeben
casework-event-asked = Rückfrage gestellt
casework-event-answered = Antwort eingegangen
casework-event-answer-recorded = Antwort aufgenommen
casework-event-noted = Notiz geschrieben
casework-event-decided = Entschieden
casework-event-delivered = Bescheid erstellt und zugestellt
casework-event-informed = Ergebnis mitgeteilt
casework-event-notified = Bekanntgabe vermerkt
casework-event-closed = Abgeschlossen

casework-claim = Vorgang übernehmen
casework-take-over = Vorgang trotzdem übernehmen
casework-colleague = { $name } bearbeitet diesen Vorgang. Übernehmen Sie ihn nur nach Absprache oder in Vertretung; der Verlauf hält es fest.
casework-release = Vorgang zurückgeben
casework-release-hint = Der Vorgang steht danach wieder allen offen.
casework-waiting = Die antragstellende Person hat Ihre Rückfrage auf der Statusseite. Kommt die Antwort telefonisch oder auf Papier, halten Sie sie hier fest.
casework-ask = Rückfrage stellen
casework-question = Ihre Rückfrage
casework-question-hint = Die antragstellende Person sieht den Text auf der Statusseite. Nennen Sie, was fehlt und bis wann Sie es brauchen.
casework-ask-send = Rückfrage senden
casework-record = Antwort festhalten
casework-way = Wie kam die Antwort?
casework-way-hint = Der Weg steht im Verlauf.
casework-way-phone = Telefonisch
casework-way-paper = Auf Papier
casework-way-counter = Persönlich im Amt
casework-answer = Inhalt der Antwort
casework-answer-hint = Die antragstellende Person sieht auf der Statusseite, was Sie festgehalten haben.
casework-record-save = Antwort festhalten
casework-recorded-answer = { $way } mitgeteilt, von der Verwaltung aufgeschrieben: { $text }
casework-note = Notiz schreiben
casework-note-text = Notiz
casework-note-text-hint = Nur Ihre Verwaltung sieht Notizen.
casework-note-save = Notiz speichern

casework-decide = Bescheid erlassen
casework-decide-anyway = Ohne Antwort entscheiden

casework-outcome = Entscheidung
casework-outcome-hint = Der Text darunter steht im Bescheid oder in der Nachricht.
casework-reasons = Begründung
casework-reasons-hint = Nötig, wenn Sie dem Antrag nicht oder nur zum Teil folgen: die wesentlichen Gründe in einfachen Sätzen. Eine leere Zeile trennt Absätze.
casework-operative = Eigener Wortlaut der Entscheidung
casework-operative-hint = Leer lassen für den Text der Leistung, der bei der Entscheidung steht. Was abgelehnt wird, steht immer in einem eigenen Satz.
casework-fees = Gebühren oder Steuer
casework-fees-hint = Vorbelegt aus dem Antrag. Gilt nur für Entscheidungen, die einen Betrag festsetzen. Leere Zeilen zählen nicht.
casework-fee-text = Posten { $number }: wofür
casework-fee-amount = Posten { $number }: Betrag in Euro
casework-fee-basis = Posten { $number }: Rechtsgrundlage
casework-total = Zu zahlen
casework-due-on = Zu zahlen bis
casework-due-on-hint = Üblich ist ein Monat.
casework-payment-reference = Kassenzeichen
casework-delivery = Zustellung
casework-delivery-hint = Vorbelegt mit dem Wunsch aus dem Antrag.
casework-delivery-retrieval = Zum Abruf auf der Statusseite
casework-delivery-retrieval-hint = Gilt am Tag nach dem Abruf als bekannt gegeben (§ 41 Abs. 2a VwVfG).
casework-delivery-post = Per Post
casework-delivery-post-hint = Sie drucken den Bescheid und geben ihn zur Post.
casework-delivery-pickup = Abholung im Amt
casework-delivery-pickup-hint = Sie drucken den Bescheid und übergeben ihn persönlich.

casework-save-draft = Entwurf speichern
casework-draft-hint = Ihr Entwurf wird beim Schreiben gespeichert, ohne JavaScript mit „Entwurf speichern“.
casework-draft-restored = Ihr gespeicherter Entwurf ist wieder da.
casework-decision = Getroffene Entscheidung
casework-decided-by = Entschieden von
casework-notified-on = Gilt als bekannt gegeben am
casework-objection-until = Widerspruch möglich bis
casework-being-delivered = Der Bescheid wird gerade erstellt und zugestellt. Das dauert nur einen Moment.
casework-reload = Stand aktualisieren
casework-nothing-left = Der Vorgang ist abgeschlossen. Es ist nichts mehr zu tun.
casework-open-document = { $title } öffnen (PDF)
casework-retrieval-open = Der Bescheid liegt auf der Statusseite zum Abruf bereit. Sobald er bis zum { $date } abgerufen wird, schließt sich der Vorgang von selbst.
casework-retrieval-over = Der Bescheid wurde bis zum { $date } nicht abgerufen und gilt nicht als bekannt gegeben. Drucken Sie ihn und geben Sie ihn zur Post.
casework-retrieved = Der Bescheid wurde am { $date } abgerufen. Der Vorgang schließt sich gleich von selbst.
casework-retrieved-late = Der Bescheid wurde erst am { $date } abgerufen. Die Frist dafür endete am { $until }, er gilt deshalb nicht als bekannt gegeben. Drucken Sie ihn und geben Sie ihn zur Post.
casework-other-way = Bescheid auf anderem Weg bekannt geben
casework-post-it = Drucken Sie den Bescheid, geben Sie ihn zur Post und tragen Sie den Tag ein.
casework-hand-over = Drucken Sie den Bescheid, übergeben Sie ihn bei der Abholung und tragen Sie den Tag ein.
casework-handing = Wie ging der Bescheid hinaus?
casework-handing-hint = Ein Brief gilt am vierten Tag nach der Aufgabe zur Post als bekannt gegeben, ein übergebener Bescheid sofort.
casework-handing-post = Per Post
casework-handing-in-person = Persönlich übergeben
casework-posted = An welchem Tag?
casework-posted-hint = Frühestens der Tag der Entscheidung, spätestens heute.
casework-close = Vermerken und abschließen

casework-done-claimed = Sie haben den Vorgang übernommen.
casework-done-released = Der Vorgang ist wieder für alle offen.
casework-done-asked = Ihre Rückfrage ist gesendet.
casework-done-answered = Die Antwort ist festgehalten.
casework-done-noted = Die Notiz ist gespeichert.
casework-done-draft = Der Entwurf ist gespeichert.
casework-done-decided = Entschieden. Der Bescheid oder die Nachricht geht jetzt hinaus.
casework-done-closed = Die Bekanntgabe ist vermerkt, der Vorgang ist abgeschlossen.
casework-done-reloaded = Der Stand ist aktuell.

casework-stale = Jemand hat den Vorgang inzwischen geändert
casework-stale-next = Unten steht der neue Stand. Ihre Eingaben sind noch da: Prüfen Sie, ob sie noch passen, und senden Sie noch einmal.
casework-transition = Dieser Schritt passt nicht zum Stand des Vorgangs
casework-transition-next = Unten steht, was jetzt möglich ist.
casework-refused = Einige Angaben fehlen oder passen nicht
casework-refused-next = Prüfen Sie die markierten Felder.
casework-no-bank-account = Für diesen Rechtsträger ist keine Bankverbindung hinterlegt
casework-no-bank-account-next = Lassen Sie IBAN und Kontoinhaber eintragen. Ihr Entwurf bleibt erhalten.
casework-your-text = Ihr Text ist nicht verloren. Kopieren Sie ihn, wenn Sie ihn noch brauchen:
casework-kept-text = Ihr Text
casework-problem-outcome = Wählen Sie eine der Möglichkeiten.
casework-problem-reasons = Nennen Sie die wesentlichen Gründe, wenigstens in einem ganzen Satz.
casework-problem-too-long = Der Text ist zu lang. Kürzen Sie ihn.
casework-problem-characters = Der Text enthält Zeichen, die der Brief nicht darstellen kann. Ersetzen Sie sie.
casework-problem-empty = Schreiben Sie einen Text.
casework-problem-way = Wählen Sie, wie die Antwort kam.
casework-problem-fee-text = Sagen Sie in höchstens 200 Zeichen, wofür der Betrag ist.
casework-problem-fee-amount = Geben Sie den Betrag in Euro an, zum Beispiel 108,00.
casework-problem-total = Die Summe der Posten darf nicht negativ sein.
casework-problem-due = Nennen Sie einen Tag ab heute, höchstens fünf Jahre voraus.
casework-problem-delivery = Wählen Sie, wie der Bescheid zugestellt wird.
casework-problem-handing = Wählen Sie, wie der Bescheid hinausging.
casework-problem-posted = Nennen Sie den Tag, an dem der Bescheid hinausging: frühestens der Tag der Entscheidung, spätestens heute.

casework-letter-subject = Bescheid zu „{ $service }“
casework-letter-salutation = Guten Tag { $name },
casework-letter-salutation-unknown = Guten Tag,
casework-letter-opening = über Ihren Antrag vom { $date } entscheiden wir wie folgt:
casework-letter-to-pay = Festgesetzt wird ein Betrag von { $total }. Er ist bis zum { $date } zu zahlen.
casework-letter-followed = Wir sind Ihren Angaben vom { $date } gefolgt.
casework-letter-computed = Der Betrag beruht auf diesen Werten: { $values }.
casework-letter-basis = Rechtsgrundlage: { $basis }.
casework-letter-pay-anyway = Ein Widerspruch ändert nichts daran, dass der Betrag bis zum genannten Tag zu zahlen ist (§ 80 Abs. 2 Satz 1 Nr. 1 VwGO).
casework-letter-remedy = Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben. Der Widerspruch ist schriftlich, in elektronischer Form nach § 3a Abs. 2 VwVfG, schriftformersetzend nach § 3a Abs. 3 VwVfG und § 9a Abs. 5 OZG oder zur Niederschrift einzulegen bei:
casework-letter-through = über: { $administration }
casework-letter-greeting = Mit freundlichen Grüßen
casework-letter-on-behalf = Im Auftrag
casework-letter-no-signature = Dieses Schreiben wurde elektronisch erstellt und ist ohne Unterschrift gültig (§ 37 Abs. 5 VwVfG).
casework-letter-example = Beispiel: Dieses Schreiben stammt aus einer Vorführung und hat keine Wirkung.
casework-letter-preview = Vorschau: Dieses Schreiben ist ein Entwurf und hat keine Wirkung.
casework-letter-word-operative = Entscheidung
casework-letter-word-fees = So setzt sich der Betrag zusammen
casework-letter-word-fee-text = Wofür
casework-letter-word-fee-basis = Grundlage
casework-letter-word-fee-amount = Betrag
casework-letter-word-fee-total = Summe
casework-letter-word-payment = So bezahlen Sie
casework-letter-word-due = Zu zahlen bis
casework-letter-word-amount = Betrag
casework-letter-word-payee = Empfänger
casework-letter-word-bank = Bank
casework-letter-word-payment-reference = Verwendungszweck (Kassenzeichen)
casework-letter-word-code = Mit der Banking-App scannen
casework-letter-word-code-alternative = QR-Code mit den links genannten Zahlungsdaten
casework-letter-word-reasons = Begründung
casework-letter-word-hints = Gut zu wissen
casework-letter-word-remedy = Rechtsbehelfsbelehrung
casework-letter-word-enclosures = Anlagen

casework-column-applicant = Von
casework-anonymous = ohne Namen
casework-days-left = { $days ->
    [0] heute
    [one] noch ein Tag
   *[other] noch { $days } Tage
 }
casework-news-arrived = Neu
casework-news-answered = Neue Antwort
casework-pages = Weitere Vorgänge
casework-page-next = Weitere Vorgänge
casework-page-first = Zum Anfang der Liste
casework-thumbnail = Vorschau der Datei

casework-to-preview = Weiter zur Vorschau
casework-preview-title = Bescheid prüfen
casework-preview-letter = Bescheid ansehen (PDF)
casework-preview-certificate = Bescheinigung ansehen (PDF)
casework-preview-message = Nachricht
casework-preview-final = Noch ist nichts entschieden. Der Bescheid gilt, wenn Sie ihn erlassen, und lässt sich hier nicht zurücknehmen.
casework-preview-change = Zurück und ändern
casework-recipient = Geht an
casework-paying = Zahlung
casework-paying-transfer = Überweisung
casework-paying-debit = Lastschrift vom Konto mit den Endziffern { $end }
casework-additions = Weitere Angaben aus dem Register
casework-additions-hint = Was die Bescheinigung außerdem enthalten soll, steht oben in den Angaben. Eine leere Zeile trennt Absätze.
casework-problem-compared = Vergleichen Sie zuerst die Angaben und bestätigen Sie es. Ohne Vergleich gibt es keine Bescheinigung.
casework-problem-additions = Schreiben Sie auf, was zu den gewünschten weiteren Angaben im Register steht.
casework-outdated = Seit Ihrer Vorschau hat sich etwas geändert
casework-outdated-next = Es ist noch nichts entschieden. Unten steht Ihr Entwurf: Sehen Sie ihn durch und gehen Sie noch einmal zur Vorschau.
casework-to-typed = Zu Ihrem Text
casework-done-typed-before = Ihr Text ist wieder da. Gesendet ist er noch nicht.

casework-letter-to-collect = Festgesetzt wird ein Betrag von { $total }. Er wird am { $date } oder danach von Ihrem Konto eingezogen.
casework-letter-collect-anyway = Ein Widerspruch ändert nichts daran, dass wir den Betrag einziehen (§ 80 Abs. 2 Satz 1 Nr. 1 VwGO).
casework-letter-debit = Sie müssen nichts überweisen. Sie haben uns ein SEPA-Lastschriftmandat erteilt. Damit ziehen wir den Betrag am genannten Tag oder danach ein.
casework-letter-creditor-later = wird mit dem Einzug mitgeteilt
casework-account-end = IBAN mit den Endziffern { $end }
casework-letter-word-facts = Darum geht es
casework-letter-word-payment-debit = So wird der Betrag eingezogen
casework-letter-word-collected = Einzug ab
casework-letter-word-creditor = Zahlungsempfänger
casework-letter-word-holder = Kontoinhaber
casework-letter-word-account = Ihr Konto
casework-letter-word-mandate = Mandatsreferenz
casework-letter-word-creditor-id = Gläubiger-Identifikationsnummer

casework-application-report = Meldung
casework-who-applicant-report = Meldende Person
casework-event-received-report = Meldung eingegangen
casework-event-decided-report = Beantwortet
casework-state-decided-report = Beantwortet
casework-outcome-report = Antwort
casework-outcome-hint-report = Der Text darunter steht in der Nachricht.
casework-reasons-report = Ihre Worte dazu
casework-reasons-hint-report = Nötig, wenn Sie nichts unternehmen: warum nicht, in einfachen Sätzen. Eine leere Zeile trennt Absätze.
casework-operative-report = Eigener Wortlaut der Antwort
casework-operative-hint-report = Leer lassen für den Text, der bei der Antwort steht.
casework-decision-report = Gegebene Antwort
casework-decided-by-report = Beantwortet von
casework-preview-title-report = Antwort prüfen
casework-preview-final-report = Noch ist nichts gesendet. Eine gesendete Antwort lässt sich nicht zurückholen.
casework-decide-report = Antwort senden
casework-waiting-report = Die meldende Person hat Ihre Rückfrage auf der Statusseite. Kommt die Antwort telefonisch oder auf Papier, halten Sie sie hier fest.
casework-question-hint-report = Die meldende Person sieht den Text auf der Statusseite. Nennen Sie, was fehlt.
casework-answer-hint-report = Die meldende Person sieht auf der Statusseite, was Sie festgehalten haben.
casework-done-decided-report = Beantwortet. Die Nachricht geht jetzt hinaus.
casework-being-delivered-report = Die Antwort wird gerade gesendet. Das dauert nur einen Moment.
casework-successor = { $entity } (Rechtsnachfolgerin der { $former })

casework-event-corrected = Angaben berichtigt
casework-wanted = Angaben auswählen, die berichtigt werden sollen
casework-wanted-hint = Die antragstellende Person bekommt genau diese Fragen noch einmal, mit ihren bisherigen Antworten. Alles andere bleibt.
casework-wanted-open = Diese Angaben werden berichtigt oder ergänzt
casework-until = Antwort bis
casework-until-hint = Zum Beispiel in zwei Wochen
casework-incomplete = Ohne diese Angaben ist der Antrag nicht vollständig
casework-incomplete-hint = Fristen, die erst mit den vollständigen Unterlagen laufen, stehen bis zur Antwort. Die Frist des § 75 VwGO läuft weiter.
casework-problem-until = Geben Sie einen Tag an, der noch nicht vorbei ist.
casework-correct = Angaben für die Person berichtigen
casework-correct-text = Wählen Sie die Angaben. Im nächsten Schritt ändern Sie sie im Formular. Die Person sieht auf ihrer Statusseite, was vorher da stand, was jetzt da steht und warum.
casework-correct-reason = Grund der Berichtigung
casework-correct-reason-hint = Zum Beispiel: telefonisch mitgeteilt, offensichtlicher Schreibfehler. Die Person liest den Text.
casework-correct-begin = Weiter zum Formular
casework-problem-fields = Wählen Sie mindestens eine Angabe.
casework-done-corrected = Die Berichtigung ist gespeichert.
casework-wanted-hint-report = Die meldende Person bekommt genau diese Fragen noch einmal, mit ihren bisherigen Antworten. Alles andere bleibt.
# Übergeben
casework-event-assigned = Übergeben
casework-assign = Vorgang übergeben
casework-colleague-choose = Wer soll den Vorgang bearbeiten?
casework-colleague-choose-hint = Die Kollegin oder der Kollege findet den Vorgang dann unter „Meine“. Der Verlauf hält es fest.
casework-done-assigned = Der Vorgang ist übergeben.
casework-problem-colleague = Wählen Sie, wer den Vorgang bearbeiten soll.

# Vertretung
casework-event-deputised = In Vertretung für eine abwesende Person
casework-deputising = { $name } ist abwesend, und Sie vertreten. Was Sie hier tun, steht mit Ihrem Namen im Verlauf. Der Vorgang bleibt bei { $name }.
casework-deputised = Sie vertreten heute
casework-deputised-until = Sie vertreten { $name } bis zum { $date }.
casework-row-deputised = in Vertretung
casework-away-until = { $name } (abwesend bis { $date })
casework-absences = Abwesenheit und Vertretung
casework-absences-lead = Während Ihrer Abwesenheit findet die Vertretung Ihre Vorgänge unter „Meine“ und kann sie bearbeiten.
casework-absences-own = Ihre Abwesenheiten
casework-absences-none = Es ist keine vermerkt.
casework-absence = Vom { $first } bis zum { $last }: { $name } vertritt Sie.
casework-absence-end = Abwesenheit ab { $first } beenden
casework-absence-new = Abwesenheit vermerken
casework-absence-alone = In Ihrer Verwaltung bearbeitet sonst niemand Vorgänge. Es kann Sie niemand vertreten.
casework-absence-first = Erster Tag
casework-absence-first-hint = Frühestens heute.
casework-absence-last = Letzter Tag
casework-absence-last-hint = An diesem Tag gilt die Vertretung noch. Kommen Sie früher zurück, beenden Sie die Abwesenheit hier.
casework-absence-deputy = Wer vertritt Sie?
casework-absence-deputy-hint = Ist die Vertretung selbst abwesend, geht sie nicht auf eine dritte Person über.
casework-absence-save = Abwesenheit vermerken
casework-done-absence = Die Abwesenheit ist vermerkt.
casework-done-absence-ended = Die Abwesenheit ist beendet.
casework-problem-absence-first = Nennen Sie einen Tag ab heute, höchstens drei Jahre voraus.
casework-problem-absence-last = Nennen Sie einen Tag nicht vor dem ersten, höchstens drei Jahre voraus.
casework-problem-absence-twice = In dieser Zeit ist schon eine Abwesenheit vermerkt. Beenden Sie sie zuerst, oder wählen Sie andere Tage.
casework-problem-deputy = Wählen Sie, wer Sie vertritt.

# Schlagwörter
casework-event-labelled = Schlagwort gesetzt
casework-event-unlabelled = Schlagwort entfernt
casework-label = Schlagwort
casework-labels = Schlagwörter
casework-labels-lead = Mit Schlagwörtern ordnen alle in Ihrer Verwaltung die Vorgänge. Höchstens { $count } sind möglich.
casework-labels-none = Es gibt noch keine.
casework-labels-hint = Alle in Ihrer Verwaltung sehen sie. Antragstellende sehen sie nicht.
casework-labels-change = Schlagwörter ändern
casework-labels-save = Schlagwörter speichern
casework-labels-manage = Schlagwörter anlegen und löschen
casework-label-new = Schlagwort anlegen
casework-label-name = Name
casework-label-name-hint = Höchstens 30 Zeichen, zum Beispiel „Vor Ort prüfen“. Keine Namen von Personen.
casework-label-save = Schlagwort anlegen
casework-label-delete = „{ $name }“ löschen
casework-label-delete-hint = Das Schlagwort verschwindet von allen Vorgängen und aus den Regeln der Zuteilung, und gemerkte Filter damit werden gelöscht. Das lässt sich nicht rückgängig machen.
casework-done-label = Das Schlagwort ist angelegt.
casework-done-label-deleted = Das Schlagwort ist gelöscht.
casework-done-labelled = Die Schlagwörter sind gespeichert.
casework-problem-label = Geben Sie einen Namen mit höchstens 30 Zeichen an.
casework-problem-label-there = Dieses Schlagwort gibt es schon.
casework-problem-labels-full = Es gibt schon so viele Schlagwörter, wie möglich sind. Löschen Sie zuerst eines.
casework-problem-label-gone = Dieses Schlagwort gibt es nicht mehr. Wählen Sie ein anderes.

# Filter
casework-filter = Liste eingrenzen
casework-filter-service = Leistung
casework-filter-apply = Eingrenzen
casework-filter-on = Eingegrenzt auf: { $what }.
casework-filter-all = Wieder alle zeigen
casework-filters = Gemerkte Filter
casework-filter-keep = Filter merken
casework-filter-name = Name des Filters
casework-filter-name-hint = Höchstens 40 Zeichen. Nur Sie sehen ihn. Keine Namen von Antragstellenden.
casework-filter-forget = Filter löschen
casework-filter-forget-name = „{ $name }“ löschen
casework-done-filter-kept = Der Filter ist gemerkt. Er steht über der Liste.
casework-done-filter-forgotten = Der Filter ist gelöscht.
casework-problem-filter-name = Geben Sie einen Namen mit höchstens 40 Zeichen an.
casework-problem-filter-there = Einen Filter mit diesem Namen haben Sie schon. Wählen Sie einen anderen Namen.
casework-problem-filters-full = Sie haben schon 20 Filter. Löschen Sie zuerst einen.

# Mehrere Vorgänge
casework-bulk = Mit den angekreuzten Vorgängen
casework-bulk-hint = Kreuzen Sie Vorgänge in der Liste an und wählen Sie dann hier. Jeder Vorgang wird einzeln geändert.
casework-bulk-claim = Angekreuzte übernehmen
casework-bulk-colleague = Wer soll sie bearbeiten?
casework-bulk-assign = Angekreuzte übergeben
casework-bulk-label = Schlagwort setzen
casework-bulk-decide = Angekreuzte entscheiden
casework-alike = Mehrere Vorgänge entscheiden
casework-alike-lead = Ergebnis und Gründe gelten für alle. Beträge, Zahlungsfrist und Versandweg kommen aus dem einzelnen Antrag. Vor dem Entscheiden sehen Sie jeden Bescheid.
casework-alike-reasons-hint = Die Begründung steht in jedem Bescheid. Bei einer Ablehnung ist sie nötig.
casework-alike-cases = { $count ->
    [one] Ein Vorgang ist ausgewählt:
   *[other] { $count } Vorgänge sind ausgewählt:
 }
casework-alike-again = Vorschau mit diesen Angaben
casework-alike-ready = { $count ->
    [one] Vorschau: ein Vorgang
   *[other] Vorschau: { $count } Vorgänge
 }
casework-alike-free = nichts
casework-alike-letter = { $case } ansehen (neues Fenster)
casework-alike-final = Danach gehen die Bescheide hinaus. Ändern lässt sich dann nur noch jeder einzelne.
casework-alike-decide = { $count ->
    [one] Einen Vorgang entscheiden
   *[other] { $count } Vorgänge entscheiden
 }
casework-alike-propose = { $count ->
    [one] Einen Vorgang zur Freigabe vorlegen
   *[other] { $count } Vorgänge zur Freigabe vorlegen
 }
casework-alike-unclaimed = Niemand bearbeitet ihn. Übernehmen Sie ihn zuerst.
casework-alike-colleagues = Jemand anderes bearbeitet ihn.
casework-alike-not = { $count ->
    [one] Dieser Vorgang bleibt, wie er ist
   *[other] Diese { $count } Vorgänge bleiben, wie sie sind
 }
casework-has-draft = Für diesen Vorgang gibt es schon einen Entwurf. Entscheiden Sie ihn einzeln.
casework-problem-picked-services = Wählen Sie nur Vorgänge derselben Leistung.
casework-bulk-done = { $count ->
    [0] Kein Vorgang wurde geändert
    [one] Ein Vorgang wurde geändert
   *[other] { $count } Vorgänge wurden geändert
 }
casework-bulk-not-done = Diese blieben, wie sie sind:
casework-bulk-failed = { $case }: { $reason }
casework-bulk-unknown = Ein Vorgang, den es in Ihrer Verwaltung nicht gibt
casework-problem-picked = Kreuzen Sie zuerst in der Liste wenigstens einen Vorgang an.
casework-problem-picked-many = Kreuzen Sie höchstens 50 Vorgänge an.
casework-problem-label-chosen = Wählen Sie ein Schlagwort.

## Keeping a case: package, retention, list

casework-keeping = Ablage
casework-package = Vollständigen Vorgang herunterladen (ZIP)
casework-package-hint = Antrag, Dokumente, freigegebene Anlagen, Nachrichten, Notizen, Entscheidung und Verlauf in einer Datei, mit einer Liste der Prüfsummen. Notizen liegen im Ordner „intern“; was fehlt, nennt die Liste mit Grund. Der Abruf zählt als Einsicht.
casework-package-hint-report = Meldung, Dokumente, freigegebene Anlagen, Nachrichten, Notizen, Entscheidung und Verlauf in einer Datei, mit einer Liste der Prüfsummen. Notizen liegen im Ordner „intern“; was fehlt, nennt die Liste mit Grund. Der Abruf zählt als Einsicht.
casework-package-notes = Notizen, nur für die Verwaltung
casework-event-held = Wird länger aufbewahrt
casework-event-hold-ended = Längere Aufbewahrung beendet
casework-column-service = Leistung
casework-column-closed = Abgeschlossen
casework-column-delete-on = Wird gelöscht ab
casework-column-hold = Längere Aufbewahrung
casework-column-deleted = Gelöscht
casework-column-rule = Aufbewahrungsfrist
casework-column-files = Dateien
casework-rule = { $days ->
    [one] 1 Tag nach dem Abschluss ({ $source })
   *[other] { $days } Tage nach dem Abschluss ({ $source })
 }
casework-kept-until = Dieser Vorgang wird ab { $date } gelöscht.
casework-kept-longer = Dieser Vorgang wird länger aufbewahrt und nicht gelöscht.
casework-retention = Aufbewahrung
casework-retention-open = Die Aufbewahrungsfrist beginnt, wenn der Vorgang abgeschlossen ist.
casework-deletions = Löschungen
casework-deletions-lead = Ist die Aufbewahrungsfrist abgelaufen, wird ein Vorgang unwiderruflich gelöscht: mit Anlagen, Dokumenten, Nachrichten und Notizen. Es bleibt nur der Nachweis. Was Sie einem Archiv anbieten, laden Sie vorher beim Vorgang herunter.
casework-shelves = Löschungen auswählen
casework-shelf-due = In den nächsten 30 Tagen
casework-shelf-due-none = In den nächsten 30 Tagen wird nichts gelöscht.
casework-shelf-held = Länger aufbewahrt
casework-shelf-held-none = Kein Vorgang wird länger aufbewahrt.
casework-shelf-deleted = Gelöscht
casework-shelf-deleted-none = Bisher wurde nichts gelöscht.
casework-hold = Länger aufbewahren
casework-hold-reason = Warum wird der Vorgang länger gebraucht?
casework-hold-reason-hint = Zum Beispiel ein Rechtsstreit mit seinem Aktenzeichen. Der Grund steht im Verlauf.
casework-hold-end = Längere Aufbewahrung beenden
casework-hold-end-hint = Danach wird der Vorgang gelöscht, sobald die Frist abgelaufen ist. Ist sie schon abgelaufen, wird er in den nächsten Stunden gelöscht.
casework-done-held = Der Vorgang wird länger aufbewahrt.
casework-done-hold-ended = Die längere Aufbewahrung ist beendet.
casework-column-decided = Entschieden am
casework-column-verdict = Ergebnis
casework-more = Listen und Löschungen
casework-list-csv = Diese Liste als Tabelle (CSV)
casework-list-xlsx = Diese Liste für Excel (XLSX)
casework-list-all = Alle Vorgänge für Excel (XLSX)
casework-list-file = vorgaenge
# A second person approves
casework-view-approval = Zur Freigabe
casework-state-awaiting-approval = Wartet auf Freigabe
casework-event-proposed = Zur Freigabe vorgelegt
casework-event-approved = Freigegeben
casework-event-given-back = Zur Überarbeitung zurückgegeben
casework-event-taken-back = Vorlage zurückgenommen
casework-event-lapsed = Vorlage hinfällig, weil es Neues gibt
casework-propose = Zur Freigabe vorlegen
casework-preview-four-eyes = Diese Entscheidung muss eine zweite Person freigeben. Erst dann gilt sie und geht hinaus. Bis dahin können Sie die Vorlage zurücknehmen.
casework-letter-approver-open = Name folgt mit der Freigabe
casework-approved-by = Freigegeben von
casework-done-proposed = Die Entscheidung ist zur Freigabe vorgelegt. Sie geht erst hinaus, wenn eine zweite Person sie freigibt.
casework-done-taken-back = Die Vorlage ist zurückgenommen. Ihr Entwurf steht unten.
casework-awaiting-approval = Die Entscheidung wartet auf die Freigabe durch eine zweite Person. Schreibt die antragstellende Person noch etwas, ist die Vorlage hinfällig, und der Vorgang ist wieder in Bearbeitung.
casework-to-approval = Zur Freigabe öffnen
casework-take-back = Vorlage zurücknehmen
casework-take-back-hint = Danach können Sie den Entwurf ändern und neu vorlegen.
casework-given-back = { $name } hat die Entscheidung zurückgegeben
casework-approvals = Freigaben
casework-approvals-lead = Diese Entscheidungen gehen erst hinaus, wenn eine zweite Person sie freigibt. Eigene Entscheidungen gibt niemand selbst frei.
casework-approvals-none = Hier wartet nichts.
casework-approvals-caption = { $count ->
    [one] Eine Entscheidung wartet
   *[other] { $count } Entscheidungen warten
 }
casework-approvals-more = Die { $shown } dringendsten von { $count } Entscheidungen
casework-approval = Entscheidung freigeben
casework-approval-own = von Ihnen
casework-proposed-by = Vorgelegt von
casework-approve = Freigeben und hinausgeben
casework-approval-final = Mit Ihrer Freigabe gilt die Entscheidung und geht mit Ihrem Namen hinaus, so wie sie hier steht.
casework-approval-outdated = Die Vorlage passt nicht mehr
casework-approval-outdated-next = Seit sie vorgelegt wurde, hat sich etwas geändert, zum Beispiel eine Angabe, der Briefkopf oder ein Zahltag ist vorbei. So geht sie nicht hinaus. Geben Sie sie zurück.
casework-give-back = Zurückgeben
casework-give-back-reason = Was soll geändert werden?
casework-give-back-reason-hint = Der Text steht beim Vorgang und im Verlauf. Der Entwurf bleibt erhalten.
casework-done-approved = Freigegeben. Der Bescheid oder die Nachricht geht jetzt hinaus.
casework-done-given-back = Zurückgegeben. Der Entwurf ist erhalten.
casework-own-proposal = Das haben Sie selbst vorgelegt
casework-own-proposal-next = Eine andere Person mit dem Recht zur Freigabe muss entscheiden. Wollen Sie etwas ändern, nehmen Sie die Vorlage beim Vorgang zurück.
casework-overview-approvals = { $count ->
    [one] Eine Entscheidung wartet auf Freigabe
   *[other] { $count } Entscheidungen warten auf Freigabe
}

# A decision that is out is amended
casework-state-amending = Bescheid wird geändert
casework-state-amendment-proposed = Änderung wartet auf Freigabe
casework-event-amendment-begun = Änderung des Bescheids begonnen
casework-event-amendment-ended = Änderung abgebrochen, der Bescheid bleibt
casework-amend = Bescheid ändern
casework-amend-text = Sie erlassen einen neuen Bescheid, der an die Stelle des bisherigen tritt, mit eigener Rechtsbehelfsbelehrung und eigener Bekanntgabe. Der bisherige bleibt aufbewahrt und ist als ersetzt gekennzeichnet. Bis der neue da ist, gilt er weiter.
casework-amendment = Art der Änderung
casework-amendment-hint = Prüfen Sie zuerst, ob die Voraussetzungen vorliegen, auch Vertrauensschutz und Fristen.
casework-amendment-corrected = Berichtigung offenbarer Unrichtigkeiten
casework-amendment-withdrawn = Rücknahme eines rechtswidrigen Bescheids
casework-amendment-revoked = Widerruf eines rechtmäßigen Bescheids
casework-amendment-usual = Üblich: { $basis }
casework-amendment-no-usual = Nennen Sie unten die Vorschrift.
casework-amendment-basis = Vorschrift
casework-amendment-basis-hint = Leer lassen für die übliche. Der Text steht im Bescheid.
casework-amendment-why = Begründung
casework-amendment-why-hint = Was war falsch, oder was hat sich geändert? Der Text ist der Anfang der neuen Begründung und steht im Verlauf.
casework-amend-begin = Änderung beginnen
casework-amending = Hier steht der bisherige Bescheid als Entwurf. Ändern Sie, was anders werden soll. Der bisherige gilt, bis der neue hinausgeht.
casework-amend-end = Änderung abbrechen
casework-amend-end-hint = Der Entwurf wird gelöscht. Der bisherige Bescheid gilt weiter.
casework-amendment-awaiting = Der geänderte Bescheid wartet auf die Freigabe durch eine zweite Person. Bis dahin gilt der bisherige.
casework-done-amending = Die Änderung ist begonnen. Hinausgegangen ist noch nichts.
casework-done-amendment-ended = Die Änderung ist abgebrochen. Der bisherige Bescheid gilt weiter.
casework-former-decision = Fassung { $version }, ersetzt
casework-problem-amendment = Wählen Sie, wie der Bescheid geändert wird.
casework-problem-basis = Nennen Sie die Vorschrift in höchstens 200 Zeichen.
casework-problem-amendment-outcome = Wählen Sie eine Entscheidung, zu der es einen Bescheid gibt.
casework-letter-subject-corrected = Berichtigung des Bescheids vom { $date } zu „{ $service }“
casework-letter-subject-withdrawn = Rücknahme des Bescheids vom { $date } zu „{ $service }“
casework-letter-subject-revoked = Widerruf des Bescheids vom { $date } zu „{ $service }“
casework-letter-opening-amended = unseren Bescheid vom { $date } über Ihren Antrag vom { $received } ändern wir wie folgt:
casework-letter-corrected = Der Bescheid vom { $date } wird berichtigt ({ $basis }). Er wird durch diesen Bescheid ersetzt.
casework-letter-withdrawn = Der Bescheid vom { $date } wird zurückgenommen ({ $basis }). An seine Stelle tritt dieser Bescheid.
casework-letter-revoked = Der Bescheid vom { $date } wird widerrufen ({ $basis }). An seine Stelle tritt dieser Bescheid.

# Text blocks
casework-blocks = Textbausteine
casework-blocks-lead = Textbausteine sind Formulierungen für Ihre Bescheide. Alle in Ihrer Verwaltung können sie nutzen und ändern. Bescheide, die schon draußen sind, ändern sich dadurch nicht.
casework-blocks-none = Es gibt noch keine.
casework-block = Textbaustein
casework-block-new = Textbaustein anlegen
casework-block-name = Name
casework-block-name-hint = Höchstens 60 Zeichen, zum Beispiel „Fehlende Nachweise“.
casework-block-text = Text
casework-block-text-hint = Was je Vorgang anders ist, steht in geschweiften Klammern. Eine leere Zeile trennt Absätze.
casework-block-service = Nur für eine Leistung
casework-block-service-hint = Leer lassen für alle.
casework-block-entity = Nur im Namen von
casework-block-entity-hint = Leer lassen für alle.
casework-block-save = Textbaustein speichern
casework-block-for = Gilt für
casework-block-for-all = alle Entscheidungen
casework-block-parameters = Was in geschweiften Klammern stehen kann
casework-block-parameters-text = Was der Vorgang weiß, setzt das Programm ein. Alles andere füllen Sie beim Entscheiden aus: Name, Doppelpunkt und Art.
casework-block-example-name = Grund
casework-block-known-reference = Nummer des Vorgangs
casework-block-known-received = Tag des Eingangs
casework-block-known-today = heutiger Tag
casework-block-known-due = Tag, bis zu dem zu entscheiden ist
casework-block-known-applicant = Name der antragstellenden Person
casework-block-kind-text = ein paar Wörter
casework-block-kind-date = ein Tag, zum Beispiel 31.3.2027
casework-block-kind-money = ein Betrag in Euro, zum Beispiel 108,00
casework-block-kind-number = eine Zahl, zum Beispiel 12,5
casework-block-delete = Textbaustein löschen
casework-block-delete-hint = Texte, in denen er schon steht, bleiben. Das Löschen lässt sich nicht rückgängig machen.
casework-block-choose-hint = Im nächsten Schritt füllen Sie ihn aus. Was Sie hier getippt haben, wird als Entwurf gespeichert.
casework-block-choose = Textbaustein ausfüllen
casework-block-target = Wohin soll der Text?
casework-block-insert = In den Entwurf einfügen
casework-done-block = Der Textbaustein ist angelegt.
casework-done-block-saved = Der Textbaustein ist gespeichert.
casework-done-block-deleted = Der Textbaustein ist gelöscht.
casework-done-block-inserted = Der Text steht im Entwurf. Lesen Sie ihn noch einmal.
casework-problem-block-name = Geben Sie einen Namen mit höchstens 60 Zeichen an.
casework-problem-block-there = Einen Textbaustein mit diesem Namen gibt es schon. Wählen Sie einen anderen Namen.
casework-problem-blocks-full = Es gibt schon so viele Textbausteine, wie möglich sind. Löschen Sie zuerst einen.
casework-problem-block-brace = Jede geschweifte Klammer muss auf und wieder zu gehen.
casework-problem-block-parameter = In einer Klammer steht etwas, das niemand kennt. Was möglich ist, steht über dem Formular.
casework-problem-block-twice = Derselbe Name steht mit zwei Arten in Klammern. Wählen Sie eine.
casework-problem-block-value = Füllen Sie das Feld so aus, wie es darüber steht.
casework-problem-unfilled = Im Text steht noch eine geschweifte Klammer, die ausgefüllt werden muss.

# Taken back by the applicant
casework-state-withdrawn = Zurückgenommen
casework-state-withdrawn-report = Zurückgezogen
casework-event-withdrawn = Antrag zurückgenommen
casework-event-withdrawn-report = Meldung zurückgezogen
casework-withdrawn = Der Antrag wurde zurückgenommen. Es ist nichts mehr zu entscheiden. Ein Grund steht, wenn er genannt wurde, bei den Nachrichten.
casework-withdrawn-report = Die Meldung wurde zurückgezogen. Es ist nichts mehr zu tun. Ein Grund steht, wenn er genannt wurde, bei den Nachrichten.

# Feedback
casework-all-together = Alle Vorgänge zusammen
casework-figures-service = Leistung
casework-feedback = Rückmeldungen
casework-feedback-lead = Was Bürgerinnen, Bürger und Unternehmen zu Ihren Onlinediensten sagen. Die Rückmeldungen führen zu keinem Vorgang. Erst ab { $fewest } Antworten wird gezeigt, was gesagt wurde.
casework-feedback-none = Noch hat niemand eine Rückmeldung gegeben.
casework-feedback-caption = Sterne je Onlinedienst
casework-feedback-submitted = Nach dem Absenden
casework-feedback-decided = Nach der Entscheidung
casework-feedback-average = { $average } von 5 bei { $answers } Antworten
casework-feedback-few = weniger als { $fewest } Antworten
casework-feedback-no-answer = keine Antwort
casework-feedback-remarks = Neueste Texte
casework-feedback-no-remarks = Zu den gezeigten Sternen hat niemand etwas geschrieben.
casework-feedback-said = { $stars ->
    [one] { $stage }: 1 Stern
   *[other] { $stage }: { $stars } Sterne
}

# Figures
casework-figures = Statistik
casework-figures-lead = Wie viele Vorgänge Ihre Verwaltung bekommt und wie schnell sie sie bearbeitet.
casework-figures-caption = Vorgänge nach Eingang: { $period }
casework-figures-years = Jahr des Eingangs
casework-figures-all-years = alle Jahre
casework-figures-none = In diesem Jahr ist noch nichts eingegangen.
casework-figures-total = Alle Leistungen
casework-figures-received = Eingegangen
casework-figures-completed = Erledigt
casework-figures-withdrawn = davon zurückgenommen
casework-figures-open = Offen
casework-figures-overdue = davon überfällig
casework-figures-questions = Rückfragen je Vorgang
casework-figures-claim-median = Tage bis zur Übernahme: Median
casework-figures-claim-ninetieth = Tage bis zur Übernahme: 90 Prozent
casework-figures-decision-median = Tage bis zur Entscheidung: Median
casework-figures-decision-ninetieth = Tage bis zur Entscheidung: 90 Prozent
casework-figures-in-time = Fristgerecht entschieden
casework-figures-download = Tabelle herunterladen (CSV)
casework-figures-explained = Gezählt wird nach dem Jahr, in dem ein Vorgang einging. Tage sind volle Tage zu 24 Stunden ab dem Eingang. Die Hälfte der Vorgänge brauchte höchstens so viele Tage wie der Median, neun von zehn höchstens so viele wie bei 90 Prozent. Fristgerecht ist, was spätestens an dem Tag entschieden wurde, bis zu dem zu entscheiden war; Meldungen haben keine Frist. Zurückgenommenes zählt als erledigt.

# What is done in the name of a member municipality
casework-behalf = In unserem Namen
casework-behalf-lead = Was { $office } für { $entity } tut
casework-behalf-week = { $first } bis { $last }
casework-behalf-weeks = Andere Tage
casework-behalf-earlier = Die sieben Tage davor
casework-behalf-later = Die Tage danach
casework-behalf-counts = Anzahl der Vorgänge
casework-behalf-received = Eingegangen
casework-behalf-decided = Entschieden
casework-behalf-overdue = Heute überfällig
casework-behalf-total = Zusammen
casework-behalf-nothing = In diesen Tagen ist nichts eingegangen und nichts entschieden worden. Überfällig ist auch nichts.
casework-behalf-more = Gezeigt sind { $shown } von { $count } Vorgängen.
casework-behalf-unnamed = nicht gezeigt
casework-behalf-by = durch { $name }
casework-behalf-approved-by = freigegeben durch { $name }
casework-behalf-names = Namen stehen nur bei Vorgängen im eigenen Wirkungskreis, denn das sind Vorgänge Ihrer Gemeinde. Im übertragenen Wirkungskreis handelt die Verwaltung selbst (§ 47 Abs. 1 ThürKO). Darüber werden Sie unterrichtet. Namen der Antragstellenden sind dafür nicht nötig.
casework-behalf-print = Jetzt drucken
casework-behalf-print-how = Drucken Sie diese Seite mit Ihrem Browser (Strg+P, auf dem Mac Befehl+P).
casework-sphere-own = eigener Wirkungskreis
casework-sphere-delegated = übertragener Wirkungskreis
casework-behalf-mail = Jeden Montag kommt diese Übersicht in Zahlen per E-Mail, wenn eine Adresse eingetragen ist.
casework-behalf-account = Adresse eintragen oder ändern
casework-week-received = { $count ->
    [0] Nichts ist eingegangen
    [one] Ein Vorgang ist eingegangen
   *[other] { $count } Vorgänge sind eingegangen
}
casework-week-decided = { $count ->
    [0] Nichts ist entschieden worden
    [one] Ein Vorgang ist entschieden worden
   *[other] { $count } Vorgänge sind entschieden worden
}
casework-week-overdue = { $count ->
    [0] Nichts ist überfällig
    [one] Ein Vorgang ist heute überfällig
   *[other] { $count } Vorgänge sind heute überfällig
}

# What a member municipality decides itself
casework-member = Entscheidung der Gemeinde ({ $entity })
casework-member-hint = Im eigenen Wirkungskreis entscheidet die Gemeinde, wenn es mehr ist als laufende Verwaltung (§ 47 Abs. 2 ThürKO).
casework-member-nobody = Für diese Gemeinde hat niemand ein Konto. Holen Sie die Entscheidung auf anderem Weg ein, wenn sie nötig ist, und halten Sie sie hier fest.
casework-member-none = Nicht nötig
casework-member-none-hint = Es ist laufende Verwaltung.
casework-member-ask = Entscheidung der Gemeinde einholen
casework-member-ask-hint = Die Vertretung der Gemeinde sieht die Vorschau und gibt sie frei oder zurück. Vorher geht nichts hinaus.
casework-member-recorded = Die Gemeinde hat schon entschieden
casework-member-recorded-hint = Zum Beispiel durch Beschluss oder Schreiben. Halten Sie fest, wer wann wie entschieden hat.
casework-member-reason = Warum soll die Gemeinde entscheiden?
casework-member-reason-hint = Nur, wenn Sie die Entscheidung einholen. Die Vertretung der Gemeinde liest diesen Text. Verlangt die Leistung die Freigabe, können Sie ihn weglassen.
casework-member-by = Wer hat entschieden, und wie wissen Sie davon?
casework-member-by-hint = Nur, wenn schon entschieden ist. Zum Beispiel: Beschluss des Gemeinderats Nr. 12, Schreiben der Bürgermeisterin liegt vor.
casework-member-on = Wann wurde entschieden?
casework-member-on-hint = Nur, wenn schon entschieden ist. Zum Beispiel 12 11 2026
casework-problem-member = Hier muss die Gemeinde entscheiden. Holen Sie ihre Entscheidung ein oder halten Sie fest, dass sie vorliegt.
casework-problem-member-nobody = Für diese Gemeinde hat niemand ein Konto. Halten Sie die Entscheidung fest, sobald sie vorliegt.
casework-problem-member-reason = Sagen Sie in einem Satz, warum die Gemeinde entscheiden soll, mit höchstens 1.000 Zeichen.
casework-problem-member-by = Schreiben Sie auf, wer entschieden hat und wie Sie davon wissen, mit höchstens 1.000 Zeichen.
casework-problem-member-on = Tragen Sie den Tag der Entscheidung ein. Er darf nicht in der Zukunft liegen.
casework-member-part = Entscheidung der Gemeinde
casework-member-released = freigegeben von { $name } für die Gemeinde
casework-member-demanded = wird eingeholt
casework-member-asked = wird eingeholt: { $reason }
casework-member-decided = liegt vor, { $date }: { $by }
casework-preview-member = Die Vertretung der Gemeinde muss diese Entscheidung freigeben. Erst dann gilt sie und geht hinaus. Bis dahin können Sie die Vorlage zurücknehmen.
casework-preview-both = Eine zweite Person und die Vertretung der Gemeinde müssen diese Entscheidung freigeben. Erst dann gilt sie und geht hinaus. Bis dahin können Sie die Vorlage zurücknehmen.
casework-member-lead = Diese Entscheidungen gehen im Namen Ihrer Gemeinde erst hinaus, wenn Sie sie freigeben. Passt etwas nicht, geben Sie sie mit einem Grund zurück.
casework-member-final = Mit Ihrer Freigabe gilt die Entscheidung und geht im Namen Ihrer Gemeinde hinaus, so wie sie hier steht.
casework-approval-first = Außer Ihnen muss noch jemand freigeben. Erst dann gilt die Entscheidung und geht hinaus.
casework-approve-first = Freigeben
casework-done-agreed = Freigegeben. Die Entscheidung geht hinaus, wenn auch die andere Freigabe da ist.
casework-event-member-asked = Entscheidung der Gemeinde eingeholt
casework-event-member-recorded = Entscheidung der Gemeinde festgehalten
casework-event-member-agreed = Für die Gemeinde freigegeben

# The daily overview
casework-overview-new = { $count ->
    [one] Ein neuer Vorgang
   *[other] { $count } neue Vorgänge
}
casework-overview-answered = { $count ->
    [one] Ein Vorgang mit einer ungelesenen Nachricht
   *[other] { $count } Vorgänge mit ungelesenen Nachrichten
}
casework-overview-soon = { $count ->
    [one] Ein Vorgang ist in den nächsten sieben Tagen zu entscheiden
   *[other] { $count } Vorgänge sind in den nächsten sieben Tagen zu entscheiden
}
casework-overview-escalated = { $count ->
    [one] Ein Vorgang ist seit mehr als drei Tagen überfällig
   *[other] { $count } Vorgänge sind seit mehr als drei Tagen überfällig
 }
casework-overview-overdue = { $count ->
    [one] Ein Vorgang ist überfällig
   *[other] { $count } Vorgänge sind überfällig
}

casework-event-statement-asked = Um Stellungnahme gebeten
casework-event-statement-given = Stellungnahme eingegangen
casework-event-statement-deemed = Zustimmung gilt als erteilt, weil die Frist abgelaufen ist
casework-event-statement-overdue = Stellungnahme nicht rechtzeitig eingegangen
casework-event-statement-withdrawn = Bitte um Stellungnahme zurückgezogen
casework-event-statement-ended = Stellungnahme wird nicht mehr gebraucht

casework-participations = Beteiligungen
casework-participations-caption = Wer um Stellungnahme gebeten wurde
casework-participation-new = Andere Stelle beteiligen
casework-participation-of = Beteiligung zum Vorgang { $reference }
casework-participation-not-yours = Stellungnahmen holt ein, wer den Vorgang bearbeitet. Übernehmen Sie ihn zuerst, oder warten Sie, bis er bei Ihnen liegt.
casework-participation-rule = Die Frist kommt aus dem Gesetz: bis { $date } ({ $source }).
casework-participation-rule-consent = Die Frist kommt aus dem Gesetz: bis { $date } ({ $source }). Kommt bis dahin keine Ablehnung, gilt die Zustimmung als erteilt.
casework-party = Wer soll Stellung nehmen?
casework-party-hint = Wählen Sie darunter die Verwaltung oder die Person, oder schreiben Sie den Namen der Stelle auf.
casework-party-office = Eine andere Verwaltung, die hier arbeitet
casework-party-colleague = Eine Person aus der eigenen Verwaltung
casework-party-outside = Eine Stelle außerhalb: Sie schreiben ihr selbst
casework-party-office-which = Andere Verwaltung
casework-party-office-which-hint = Sie findet die Bitte unter „Beteiligungen“.
casework-party-colleague-which = Person in der eigenen Verwaltung
casework-party-colleague-which-hint = Sie findet die Bitte unter „Beteiligungen“.
casework-party-outside-which = Stelle außerhalb
casework-party-outside-which-hint = Zum Beispiel eine Landesbehörde. Die Antwort tragen Sie ein, wenn sie da ist.
casework-participation-subject = Worum geht es?
casework-participation-subject-hint = Kurz und ohne Namen. Das liest auch, wer den Antrag gestellt hat.
casework-participation-question = Frage
casework-participation-question-hint = Was brauchen Sie für Ihre Entscheidung? Das liest nur die beteiligte Stelle.
casework-participation-until = Antwort bis
casework-participation-until-hint = Der letzte Tag, an dem die Antwort rechtzeitig ist.
casework-participation-until-rule = Leer lassen, wenn die Stelle die Bitte heute bekommt. Geht sie später ein, tragen Sie den späteren Tag ein.
casework-participation-source = Rechtsgrundlage
casework-participation-source-hint = Wenn eine Vorschrift die Beteiligung verlangt. Das liest auch, wer den Antrag gestellt hat.
casework-participation-silence = Keine Antwort gilt als Zustimmung
casework-participation-silence-hint = Nur ankreuzen, wenn die Rechtsgrundlage das bestimmt.
casework-participation-parts = Diese Angaben darf die Stelle sehen
casework-participation-parts-hint = Nur was angekreuzt ist, wird weitergegeben. Kreuzen Sie nur an, was für die Antwort nötig ist.
casework-participation-files = Diese Anlagen darf die Stelle sehen
casework-participation-files-hint = Nur was angekreuzt ist, wird weitergegeben.
casework-participation-send = Um Stellungnahme bitten
casework-participation-asked-at = Gefragt am
casework-participation-ended-at = Beendet am
casework-participation-withdraw = Bitte zurückziehen
casework-participation-withdraw-hint = Die Stelle muss dann nicht mehr antworten. Im Verlauf bleibt stehen, dass sie gefragt wurde.
casework-column-party = Beteiligte Stelle
casework-column-statement = Stellungnahme
casework-column-asks = Wer fragt
casework-standing-open = Antwort offen
casework-standing-overdue = Antwort überfällig
casework-standing-answered = Beantwortet
casework-standing-deemed = Zustimmung gilt als erteilt
casework-standing-withdrawn = Zurückgezogen
casework-standing-ended = Nicht mehr gebraucht
casework-silence-consents = Ohne Ablehnung gilt die Zustimmung als erteilt
casework-silence-nothing = Ohne Antwort ändert sich nichts
casework-deemed = Bis zum Ende der Frist war keine Antwort da. Nach der genannten Rechtsgrundlage gilt die Zustimmung damit als erteilt.
casework-statement-late = Die Stellungnahme ist erst nach der Frist eingegangen. An der Zustimmung ändert sie nichts.
casework-stance = Ergebnis
casework-stance-hint = Bei Auflagen und bei einer Ablehnung ist auch ein Text nötig.
casework-stance-consent = Zustimmung
casework-stance-conditions = Zustimmung mit Auflagen
casework-stance-refusal = Ablehnung
casework-stance-not-concerned = Nicht betroffen
casework-statement = Text der Stellungnahme
casework-statement-hint = Auflagen und Gründe, so wie sie in die Akte gehören.
casework-statement-arrived = Eingegangen am
casework-statement-arrived-hint = Der Tag, an dem die Antwort bei Ihnen war. Er entscheidet, ob sie rechtzeitig ist.
casework-statement-record = Stellungnahme eintragen
casework-statement-give = Ihre Stellungnahme
casework-statement-send = Stellungnahme abgeben
casework-statement-by = Abgegeben von
casework-requests = Beteiligungen
casework-requests-link = Beteiligungen ({ $count } offen)
casework-requests-lead = Hier bitten andere Verwaltungen und Kolleginnen und Kollegen um eine Stellungnahme. Oben steht, was zuerst fällig ist.
casework-requests-none = Zurzeit wartet niemand auf eine Stellungnahme von Ihnen.
casework-requests-awaited = Offene Bitten um Stellungnahme
casework-requests-over = Erledigt
casework-request-of = Bitte um Stellungnahme zum Vorgang { $reference }
casework-request-for = für { $name }
casework-request-colleague = Gefragt ist
casework-request-received = Eingegangen am
casework-request-question = Was gefragt ist
casework-released = Freigegebene Angaben
casework-released-text = Mehr aus dem Antrag ist nicht freigegeben. Wer den Antrag gestellt hat, sieht, dass Ihre Verwaltung diese Angaben geöffnet hat.
casework-released-nothing = Aus dem Antrag ist nichts freigegeben. Brauchen Sie mehr, fragen Sie die Verwaltung, die Sie bittet.
casework-settled = Darauf wird nicht mehr gewartet
casework-settled-next = Die Bitte wurde inzwischen beantwortet, zurückgezogen oder ist mit dem Vorgang beendet. Es wurde nichts geändert. Was Sie geschrieben haben, steht unten.
casework-done-statement-asked = Die Bitte um Stellungnahme ist auf dem Weg.
casework-done-statement-recorded = Die Stellungnahme ist eingetragen.
casework-done-statement-withdrawn = Die Bitte ist zurückgezogen.
casework-done-statement-given = Ihre Stellungnahme ist abgegeben und geht an die Verwaltung, die gefragt hat.
casework-problem-party = Wählen Sie aus, wer Stellung nehmen soll, und darunter die Verwaltung oder die Person.
casework-problem-office = Wählen Sie eine andere Verwaltung aus der Liste.
casework-problem-outside = Schreiben Sie den Namen der Stelle auf, mit 3 bis 200 Zeichen.
casework-problem-source = Nennen Sie die Rechtsgrundlage, in höchstens 300 Zeichen. Ohne sie gilt eine fehlende Antwort nicht als Zustimmung.
casework-problem-statement-until = Geben Sie einen Tag ab heute an. Eine gesetzliche Frist darf nicht kürzer werden.
casework-problem-stance = Wählen Sie das Ergebnis aus.
casework-problem-arrived = Geben Sie den Tag an, an dem die Antwort einging: vom Tag der Bitte bis heute.

casework-event-post-chosen = Bescheid per Post gewünscht
casework-event-retrieval-chosen = Bescheid doch zum Abruf gewünscht
casework-by-post = Per Post, gewünscht am { $when }. Der Bescheid geht deshalb per Post, was auch im Entwurf steht.
casework-post = Wunsch zum Postweg festhalten
casework-post-explained = Niemand muss einen Bescheid elektronisch abrufen. Halten Sie fest, was die Person dazu gesagt hat.
casework-post-way = Wie hat die Person es gesagt?
casework-post-way-hint = Der Weg steht im Verlauf.
casework-post-begin = Möchte Bescheide per Post
casework-post-end = Möchte Bescheide doch abrufen
casework-done-post = Der Wunsch ist festgehalten.

casework-event-printed = In einen Druckstapel gelegt
casework-print = Druckstapel
casework-print-lead = Bescheide, die per Post gehen, drucken Sie hier auf einmal. Den Tag der Aufgabe zur Post tragen Sie einmal für alle ein.
casework-print-nothing = Es wartet kein Bescheid auf den Druck.
casework-print-none = Es wartete kein Bescheid mehr auf den Druck.
casework-print-waiting = Warten auf den Druck
casework-print-decided = Entschieden am
casework-print-unretrieved = bis zum { $date } nicht abgerufen
casework-print-open = noch nicht aufgegeben
casework-print-make = { $count ->
    [one] Stapel mit einem Brief erstellen
   *[other] Stapel mit { $count } Briefen erstellen
    }
casework-print-made = Der Stapel ist erstellt. Sie können ihn jetzt drucken, auch mehrmals.
casework-print-stacks = Stapel
casework-print-no-stacks = Es gibt noch keinen Stapel.
casework-print-stack = { $count ->
    [one] Ein Brief
   *[other] { $count } Briefe
    } vom { $when }, erstellt von { $who }
casework-print-posted = zur Post gegeben am { $date }, eingetragen von { $who }
casework-print-not-posted = noch nicht zur Post gegeben
casework-print-open-file = Stapel als PDF öffnen
casework-print-file-hint = Vor jedem Brief liegt ein Deckblatt mit der Anschrift und der Zahl der Seiten. Die Datei ist nur zum Drucken gedacht; die Bescheide selbst bleiben unverändert abgelegt.
casework-print-letters = Briefe in diesem Stapel
casework-print-day = Zur Post gegeben am
casework-print-day-hint = Der Tag gilt für alle Briefe im Stapel. Danach richtet sich die Bekanntgabe (§ 41 Abs. 2 VwVfG).
casework-print-post = Alle als aufgegeben eintragen
casework-print-done = { $count ->
    [0] Kein weiterer Brief wurde eingetragen.
    [one] Ein Brief ist eingetragen, der Vorgang abgeschlossen.
   *[other] { $count } Briefe sind eingetragen, die Vorgänge abgeschlossen.
    }
casework-problem-batch-posted = Geben Sie einen Tag an, der nicht vor dem Stapel und nicht in der Zukunft liegt.
casework-cover-title = Deckblatt
casework-cover-place = Brief im Stapel
casework-cover-place-of = { $number } von { $all }
casework-cover-documents = Dokumente
casework-cover-pages = Seiten ohne Deckblatt

# Filling in a form for somebody
casework-assist = Für eine Person erfassen
casework-assist-lead = Am Schalter, am Telefon oder vom Papier: Sie füllen das Formular aus, die Person bekommt einen Beleg mit Nummer und Code. Wer so kommt, erhält Bescheide mit der Post, wenn nichts anderes gewünscht ist.
casework-assist-nothing = Für Ihre Verwaltung gibt es zurzeit keinen Onlinedienst.
casework-assist-service = Welche Leistung?
casework-assist-service-hint = Zur Auswahl steht, wofür Ihre Verwaltung zuständig ist.
casework-assist-place = Für welchen Ort?
casework-assist-place-hint = Die Gemeinde, um die es geht.
casework-assist-way = Wie kommt das Anliegen?
casework-assist-way-hint = Der Weg steht im Verlauf und auf dem Beleg.
casework-assist-received = Eingang
casework-assist-received-hint = Der Tag, an dem es bei Ihnen ankam. Ab da laufen die Fristen. Höchstens ein Jahr zurück.
casework-assist-name = Wer willigt ein?
casework-assist-name-hint = Vor- und Nachname der Person, für die Sie das Formular ausfüllen, oder ihrer Vertretung.
casework-assist-consent = Wann?
casework-assist-consent-hint = Bei einem Papierformular der Tag der Unterschrift.
casework-assist-explained = Was haben Sie erklärt?
casework-assist-explained-hint = Ändern Sie den Text, wenn es anders war. Die Person liest ihn auf dem Beleg.
casework-assist-explained-usual = Wofür die Angaben gebraucht werden, dass die Verwaltung sie eingibt und absendet und wie die Person sie einsehen und berichtigen kann.
casework-assist-open = Weiter zum Formular
casework-assisted = Erfasst von
casework-problem-assist-service = Wählen Sie eine Leistung.
casework-problem-assist-place = Wählen Sie einen Ort, für den es diese Leistung bei Ihnen online gibt.
casework-problem-assist-way = Wählen Sie, wie das Anliegen kommt.
casework-problem-assist-day = Geben Sie einen Tag an, der nicht in der Zukunft liegt und nicht länger als ein Jahr zurück.
casework-problem-assist-name = Geben Sie Vor- und Nachnamen an, höchstens 200 Zeichen.

# Zuteilung neuer Vorgänge
casework-event-routed = Nach Regel zugeteilt
casework-event-labelled-by-rule = Schlagwort nach Regel gesetzt
casework-routing = Zuteilung
casework-routing-lead = Regeln geben neue Vorgänge beim Eingang an eine Person oder setzen ein Schlagwort. Vorgänge, die schon da sind, ändern sie nicht.
casework-routing-none = Es gibt noch keine Regel. Neue Vorgänge warten im Eingang, bis sie jemand übernimmt.
casework-routing-rules = Regeln
casework-routing-why = Passen mehrere Regeln, gilt nur die genaueste: die mit mehr Bedingungen. Bei gleich vielen geht die Leistung vor, dann der Rechtsträger, dann das Gebiet; von zwei Gebieten geht das kleinere vor. In dieser Reihenfolge stehen sie hier.
casework-routing-trouble = Nicht jede Regel findet jemanden
casework-routing-trouble-next = Löschen Sie die Regel, und legen Sie sie mit einer anderen Person neu an.
casework-rule-trouble = Regel { $number }: { $name } bearbeitet keine Vorgänge mehr. Solche Vorgänge bekommt niemand; sie warten im Eingang.
casework-rule-number = Regel
casework-rule-when = Für
casework-rule-then = Dann
casework-rule-change = Ändern
casework-rule-all = jeden neuen Vorgang
casework-rule-service = Leistung: { $name }
casework-rule-entity = im Namen von: { $name }
casework-rule-area = Gebiet: { $name }
casework-rule-to = an { $name }
casework-rule-label = Schlagwort „{ $name }“
casework-rule-away = abwesend bis zum { $date }; { $name } findet die Vorgänge in Vertretung
casework-rule-away-nobody = abwesend bis zum { $date }
casework-rule-gone = bearbeitet keine Vorgänge mehr
casework-rule-delete = Regel { $number } löschen
casework-rule-new = Regel anlegen
casework-rule-colleague = Wer bekommt die Vorgänge?
casework-rule-colleague-hint = Ist die Person abwesend, findet die Vertretung die Vorgänge unter „Meine“.
casework-rule-save = Regel anlegen
casework-area-key = Gemeindeschlüssel
casework-area-key-hint = 8 Ziffern, oder nur der Anfang: 16064 steht für alle Gemeinden eines Landkreises.
casework-done-rule = Die Regel gilt ab jetzt.
casework-done-rule-dropped = Die Regel ist gelöscht.
casework-problem-rule-service = Wählen Sie eine Leistung aus der Liste.
casework-problem-rule-entity = Wählen Sie einen Rechtsträger aus der Liste.
casework-problem-rule-area = Geben Sie zwei bis acht Ziffern an.
casework-problem-rule-nothing = Wählen Sie eine Person oder ein Schlagwort. Sonst bewirkt die Regel nichts.
casework-problem-rule-there = Für genau diese Vorgänge gibt es schon eine Regel. Löschen Sie sie zuerst.
casework-problem-rules-full = Es gibt schon so viele Regeln, wie möglich sind. Löschen Sie zuerst eine.
casework-probe = Welche Regel gilt?
casework-probe-area-hint = 8 Ziffern.
casework-probe-ask = Regel suchen
casework-probe-none = Keine Regel passt
casework-probe-none-next = Ein solcher Vorgang wartet im Eingang, bis ihn jemand übernimmt.
casework-probe-rule = Es gilt Regel { $number }
casework-before-none = Sie ist die einzige, die passt.
casework-before-more = Regel { $number } passt auch, hat aber weniger Bedingungen.
casework-before-service = Regel { $number } passt auch, nennt aber keine Leistung.
casework-before-entity = Regel { $number } passt auch, nennt aber keinen Rechtsträger.
casework-before-area = Regel { $number } passt auch, aber für ein größeres Gebiet.

# Suche im Vorgang
casework-find = In diesem Vorgang suchen
casework-find-hint = Antworten, Dateinamen, Nachrichten, Notizen, Entscheidung und Verlauf. Auch Teile von Wörtern. Die Suche wird nirgends gespeichert.
casework-find-found = Gefunden
casework-find-count = { $count ->
    [0] Keine Stelle
    [one] Eine Stelle
   *[other] { $count } Stellen
}
casework-find-nothing = Alle Wörter müssen an einer Stelle vorkommen. Versuchen Sie es mit weniger Wörtern.
casework-find-file = Datei
casework-find-administration = Verwaltung

# Tastenkürzel
casework-keys = Tastenkürzel
casework-keys-hint = Kürzel wirken nur außerhalb von Feldern und senden nie ein Formular ab: Sie führen dorthin, und Sie drücken selbst.
casework-keys-on = Tastenkürzel in diesem Browser verwenden
casework-key-next-row = Nächste Zeile
casework-key-row-before = Zeile davor
casework-key-open = Vorgang der Zeile öffnen
casework-key-list = Diese Liste
casework-key-claim = Zur Schaltfläche „Übernehmen“
casework-key-ask = Zur Rückfrage
casework-key-note = Zur Notiz
casework-key-decide = Zur Entscheidung
casework-key-search = Zur Suche im Vorgang
casework-key-next-case = Nächster Vorgang der Liste
casework-key-case-before = Vorgang davor
casework-key-back = Zurück

# Aktenzeichen
casework-file-reference = Aktenzeichen
casework-file-reference-hint = Ändern Sie es, wenn der Vorgang in eine andere Akte gehört, zum Beispiel in eine, die es schon gibt. Leer: ohne Aktenzeichen.
casework-file-reference-save = Aktenzeichen speichern
casework-done-filed = Das Aktenzeichen ist gespeichert.
casework-event-filed = Aktenzeichen
casework-file-plan = Aktenplan
casework-file-plan-lead = Sagen Sie je Leistung, unter welchem Zeichen Ihres Aktenplans ihre Vorgänge abgelegt werden. Das Aktenzeichen entsteht, sobald jemand den Vorgang übernimmt, und steht auf jedem Bescheid.
casework-file-pattern = So wird ein Aktenzeichen geschrieben
casework-file-pattern-hint = Mit den Platzhaltern in geschweiften Klammern: Zeichen des Aktenplans, Jahr und laufende Nummer. Leer bedeutet { $usual }. Gezählt wird je Zeichen und Jahr, soweit beide vorkommen.
casework-file-parts = Zeichen des Aktenplans
casework-file-parts-hint = Leistungen ohne Zeichen bekommen kein Aktenzeichen.
casework-file-first = Zum Beispiel { $reference }
casework-file-plan-save = Aktenplan speichern
casework-done-file-plan = Der Aktenplan ist gespeichert. Er gilt für Vorgänge, die ab jetzt übernommen werden.
casework-problem-pattern = Das Muster braucht einmal den Platzhalter für die Nummer und zwischen zwei Platzhaltern ein Trennzeichen, zum Beispiel einen Bindestrich.
casework-problem-file-part = Ein Zeichen hat höchstens 30 Buchstaben, Ziffern, Leerzeichen, Punkte, Klammern, Binde-, Unter- oder Schrägstriche.
casework-problem-file-reference = Ein Aktenzeichen hat höchstens 60 Buchstaben, Ziffern, Leerzeichen, Punkte, Klammern, Binde-, Unter- oder Schrägstriche.
casework-escalated-title = Zu lange überfällig
casework-escalated-text = Wer Entscheidungen freigibt, sieht hier, wo eine Frist verstrichen ist und niemand entschieden hat. Sprechen Sie mit der zuständigen Person oder geben Sie den Vorgang in andere Hände.
casework-escalated = Seit mehr als { $days } Tagen überfällig

casework-view-transferred = Abgegeben
casework-state-transferred = Abgegeben
casework-event-transferred = An eine andere Behörde abgegeben
casework-event-transfer-received = Von einer anderen Behörde übernommen
casework-figures-transferred = abgegeben (nicht mitgezählt)
casework-transferred = Dieser Vorgang ist abgegeben. Er wird bei der anderen Behörde weitergeführt; hier kann er nur noch gelesen werden.
casework-done-transferred = Der Vorgang ist abgegeben. Die andere Behörde findet ihn in wenigen Augenblicken in ihrem Eingang.
casework-moved-to = Abgegeben an { $office }
casework-moved-from = Abgegeben von { $office }
casework-moves = Abgabe zwischen Behörden
casework-move = { $when }: von { $from } (Nummer { $old }) an { $to } (Nummer { $new })
casework-transfer = An eine andere Behörde abgeben
casework-transfer-travels = Das geht mit
casework-transfer-answers = der Antrag mit allen Angaben und Berichtigungen
casework-transfer-files = Anlagen: { $count }
casework-transfer-messages = Nachrichten: { $count }
casework-transfer-documents = Dokumente: { $count }
casework-transfer-statements = Stellungnahmen anderer: { $count }
casework-transfer-history = Zeilen des Verlaufs: { $count }
casework-transfer-stays = Das bleibt hier
casework-transfer-notes = interne Notizen: { $count }
casework-transfer-labels = Schlagworte
casework-transfer-draft = der Entwurf der Entscheidung; er wird gelöscht
casework-transfer-open-statements = offene Anfragen an andere: { $count }; sie werden beendet
casework-transfer-applicant = Wer den Antrag gestellt hat, erfährt, an wen und warum abgegeben wurde. Vorgangsnummer und Zugangscode gelten weiter. Offene Rückfragen gehen mit. Der Tag des Eingangs bleibt der Tag, an dem der Antrag zuerst eingegangen ist.
casework-transfer-proposed = Nach dem Verzeichnis ist zuständig: { $office }.
casework-transfer-not-proposed = Das Verzeichnis nennt für diesen Ort keine andere zuständige Behörde.
casework-transfer-not-yours = Abgeben kann, wer den Vorgang bearbeitet, solange nichts entschieden ist und keine Entscheidung auf Freigabe wartet.
casework-transfer-for = { $office }, für { $entity }
casework-transfer-entity = Behörde
casework-transfer-entity-hint = Wer den Vorgang weiterführt, und in wessen Namen
casework-transfer-reason = Grund der Abgabe
casework-transfer-reason-hint = Diesen Text lesen die andere Behörde und die Person, die den Antrag gestellt hat.
casework-transfer-send = Vorgang abgeben
casework-problem-entity = Wählen Sie eine andere Behörde aus der Liste.
casework-transfer-message = { $from } hat Ihren Vorgang an { $to } abgegeben. Grund: { $reason }

casework-inspect = Vorgänge im Zugriff des Betriebs
casework-inspect-caption = Vorgänge, für die der Zugriff gilt, höchstens die 100 neuesten
casework-inspect-none = Für diesen Zugriff gibt es keinen Vorgang. Ein Vorgang mit dieser Nummer liegt nicht bei dieser Verwaltung oder ist gelöscht.
casework-inspect-banner = Zugriff des Betriebs bis { $until }
casework-inspect-banner-text = Die Verwaltung hat diesen Zugriff erlaubt und kann ihn jederzeit beenden. Sie können nur lesen. Jede Seite, die Sie öffnen, wird für die Verwaltung aufgeschrieben.
casework-inspect-files = Dateien der antragstellenden Person werden im Zugriff des Betriebs nicht geöffnet.

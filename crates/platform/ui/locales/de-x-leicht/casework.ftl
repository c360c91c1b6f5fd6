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
casework-inbox-empty = Hier liegt nichts. Neue Anträge erscheinen hier von selbst.
casework-search = Vorgang suchen
casework-search-hint = Schreiben Sie die Nummer, den Namen oder die Adresse. Schreiben Sie ganze Wörter. Zum Beispiel: 0042-7K4M-9QXD oder Müller Lindenweg
casework-search-submit = Suchen
casework-search-nothing = Ihre Verwaltung hat keinen Vorgang mit diesen Wörtern. Bitte prüfen Sie die Wörter. Oder schreiben Sie weniger Wörter.
casework-search-found = { $count ->
    [one] 1 Vorgang gefunden
   *[other] { $count } Vorgänge gefunden
}
casework-search-more = Das sind die { $count } neuesten Vorgänge. Es gibt noch mehr. Schreiben Sie ein Wort mehr.
casework-column-case = Vorgang
casework-column-state = Stand
casework-column-due = Entscheiden bis
casework-column-received = Angekommen
casework-column-entity = Im Namen von
casework-column-area = Ort
casework-column-clerk = Wer arbeitet daran
casework-column-when = Wann
casework-column-what = Was
casework-column-who = Wer
casework-overdue = zu spät seit { $date }

casework-state-received = Angekommen
casework-state-in-review = Wird bearbeitet
casework-state-awaiting-applicant = Wartet auf Antwort
casework-state-decided = Entschieden
casework-state-delivered = Noch nicht bekannt gegeben
casework-state-closed = Fertig
casework-verdict-granted = wie beantragt
casework-verdict-partly-granted = zum Teil
casework-verdict-refused = abgelehnt
casework-verdict-settled = erledigt

casework-case = Vorgang { $reference }
casework-nobody = noch niemand
casework-jumps = Auf dieser Seite
casework-next = Nächster Schritt
casework-other = Andere Schritte
casework-application = Antrag
casework-attachments = Dateien
casework-locked = gesperrt
casework-notes = Notizen
casework-history = Was bisher passiert ist
casework-who-applicant = Die Person vom Antrag
casework-who-system = Programm

casework-event-received = Antrag ist angekommen
casework-event-claimed = Übernommen
casework-event-taken-over = Von einer anderen Person übernommen
casework-event-released = Zurückgegeben
casework-event-asked = Frage gestellt
casework-event-answered = Antwort ist angekommen
casework-event-answer-recorded = Antwort aufgeschrieben
casework-event-noted = Notiz geschrieben
casework-event-decided = Entschieden
casework-event-delivered = Bescheid gemacht und zugestellt
casework-event-informed = Ergebnis mitgeteilt
casework-event-notified = Bekanntgabe aufgeschrieben
casework-event-closed = Fertig

casework-claim = Vorgang übernehmen
casework-take-over = Vorgang trotzdem übernehmen
casework-colleague = { $name } arbeitet an diesem Vorgang. Übernehmen Sie ihn nur, wenn Sie es abgesprochen haben.
casework-release = Vorgang zurückgeben
casework-release-hint = Danach können alle den Vorgang nehmen.
casework-waiting = Die Person hat Ihre Frage bekommen. Kommt die Antwort am Telefon oder auf Papier? Dann schreiben Sie sie hier auf.
casework-ask = Frage stellen
casework-question = Ihre Frage
casework-question-hint = Die Person liest den Text auf der Status-Seite. Schreiben Sie: Was fehlt? Bis wann?
casework-ask-send = Frage senden
casework-record = Antwort aufschreiben
casework-way = Wie kam die Antwort?
casework-way-hint = Das steht dann im Verlauf.
casework-way-phone = Am Telefon
casework-way-paper = Auf Papier
casework-way-counter = Im Amt
casework-answer = Was ist die Antwort?
casework-answer-hint = Die Person kann lesen, was Sie aufschreiben.
casework-record-save = Antwort speichern
casework-recorded-answer = { $way } mitgeteilt, von der Verwaltung aufgeschrieben: { $text }
casework-note = Notiz schreiben
casework-note-text = Notiz
casework-note-text-hint = Nur Ihre Verwaltung liest die Notiz.
casework-note-save = Notiz speichern

casework-decide = Bescheid erlassen
casework-decide-anyway = Ohne Antwort entscheiden

casework-outcome = Entscheidung
casework-outcome-hint = Der Text darunter steht im Bescheid oder in der Nachricht.
casework-reasons = Begründung
casework-reasons-hint = Nötig, wenn Sie ablehnen oder nur zum Teil zustimmen. Schreiben Sie die wichtigsten Gründe in einfachen Sätzen.
casework-operative = Eigene Worte für die Entscheidung
casework-operative-hint = Lassen Sie das Feld leer. Dann gilt der Text oben.
casework-fees = Gebühren oder Steuer
casework-fees-hint = Die Werte kommen aus dem Antrag. Leere Zeilen zählen nicht.
casework-fee-text = Posten { $number }: wofür
casework-fee-amount = Posten { $number }: Betrag in Euro
casework-fee-basis = Posten { $number }: Rechtsgrundlage
casework-total = Zu zahlen
casework-due-on = Zu zahlen bis
casework-due-on-hint = Meistens ein Monat.
casework-payment-reference = Kassen-Zeichen
casework-delivery = Wie kommt der Bescheid an?
casework-delivery-hint = Der Wunsch aus dem Antrag ist schon gewählt.
casework-delivery-retrieval = Auf der Status-Seite
casework-delivery-retrieval-hint = Gilt am Tag nach dem Abruf.
casework-delivery-post = Mit der Post
casework-delivery-post-hint = Sie drucken den Bescheid und schicken ihn mit der Post.
casework-delivery-pickup = Abholen im Amt
casework-delivery-pickup-hint = Sie drucken den Bescheid. Sie geben ihn der Person.

casework-save-draft = Entwurf speichern
casework-draft-hint = Ihr Entwurf wird beim Schreiben gespeichert.
casework-draft-restored = Ihr Entwurf ist wieder da.
casework-decision = Die Entscheidung
casework-decided-by = Entschieden von
casework-notified-on = Gilt als bekannt gegeben am
casework-objection-until = Widerspruch möglich bis
casework-being-delivered = Der Bescheid wird gerade gemacht. Das dauert nur kurz.
casework-reload = Stand neu laden
casework-nothing-left = Der Vorgang ist fertig. Sie müssen nichts mehr tun.
casework-open-document = { $title } öffnen (PDF)
casework-retrieval-open = Der Bescheid liegt auf der Status-Seite. Holt die Person ihn bis { $date } ab? Dann ist der Vorgang von selbst fertig.
casework-retrieval-over = Niemand hat den Bescheid bis { $date } abgeholt. Drucken Sie ihn und schicken Sie ihn mit der Post.
casework-retrieved = Die Person hat den Bescheid am { $date } abgeholt. Gleich ist der Vorgang von selbst fertig.
casework-retrieved-late = Die Person hat den Bescheid erst am { $date } abgeholt. Das war zu spät. Die Frist war am { $until } zu Ende. Drucken Sie den Bescheid und schicken Sie ihn mit der Post.
casework-other-way = Den Bescheid anders bekannt geben
casework-post-it = Drucken Sie den Bescheid. Schicken Sie ihn mit der Post. Schreiben Sie den Tag auf.
casework-hand-over = Drucken Sie den Bescheid. Geben Sie ihn der Person. Schreiben Sie den Tag auf.
casework-handing = Wie ging der Bescheid raus?
casework-handing-hint = Ein Brief gilt am vierten Tag nach der Post. Ein übergebener Bescheid gilt sofort.
casework-handing-post = Mit der Post
casework-handing-in-person = Persönlich übergeben
casework-posted = An welchem Tag?
casework-posted-hint = Nicht vor der Entscheidung. Nicht nach heute.
casework-close = Aufschreiben und abschließen

casework-done-claimed = Sie haben den Vorgang übernommen.
casework-done-released = Der Vorgang ist wieder für alle offen.
casework-done-asked = Ihre Frage ist gesendet.
casework-done-answered = Die Antwort ist gespeichert.
casework-done-noted = Die Notiz ist gespeichert.
casework-done-draft = Der Entwurf ist gespeichert.
casework-done-decided = Entschieden. Der Bescheid oder die Nachricht geht jetzt raus.
casework-done-closed = Es ist aufgeschrieben. Der Vorgang ist fertig.
casework-done-reloaded = Der Stand ist neu.

casework-stale = Jemand hat den Vorgang geändert
casework-stale-next = Unten steht der neue Stand. Ihr Text ist noch da. Prüfen Sie ihn und senden Sie noch einmal.
casework-transition = Dieser Schritt geht gerade nicht
casework-transition-next = Unten steht, was jetzt geht.
casework-refused = Einige Angaben fehlen oder passen nicht
casework-refused-next = Prüfen Sie die markierten Felder.
casework-no-bank-account = Es fehlt die Bank-Verbindung
casework-no-bank-account-next = Jemand muss IBAN und Konto-Inhaber eintragen. Ihr Text bleibt da.
casework-your-text = Ihr Text ist noch da. Sie können ihn kopieren:
casework-kept-text = Ihr Text
casework-problem-outcome = Wählen Sie eine Möglichkeit.
casework-problem-reasons = Schreiben Sie die Gründe. Mindestens einen ganzen Satz.
casework-problem-too-long = Der Text ist zu lang. Kürzen Sie ihn.
casework-problem-characters = Der Text hat Zeichen, die nicht in den Brief passen. Ersetzen Sie sie.
casework-problem-empty = Schreiben Sie einen Text.
casework-problem-way = Wählen Sie, wie die Antwort kam.
casework-problem-fee-text = Schreiben Sie, wofür der Betrag ist. Höchstens 200 Zeichen.
casework-problem-fee-amount = Schreiben Sie den Betrag in Euro. Zum Beispiel: 108,00
casework-problem-total = Die Summe darf nicht unter null sein.
casework-problem-due = Nennen Sie einen Tag ab heute. Höchstens fünf Jahre voraus.
casework-problem-delivery = Wählen Sie, wie der Bescheid ankommt.
casework-problem-handing = Wählen Sie, wie der Bescheid raus ging.
casework-problem-posted = An welchem Tag ging der Bescheid raus? Nicht vor der Entscheidung und nicht nach heute.

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
    [one] noch 1 Tag
   *[other] noch { $days } Tage
 }
casework-news-arrived = Neu
casework-news-answered = Neue Antwort
casework-pages = Mehr Vorgänge
casework-page-next = Mehr Vorgänge
casework-page-first = Zum Anfang
casework-thumbnail = Kleines Bild von der Datei

casework-to-preview = Weiter zur Vorschau
casework-preview-title = Bescheid prüfen
casework-preview-letter = Bescheid ansehen (PDF)
casework-preview-certificate = Bescheinigung ansehen (PDF)
casework-preview-message = Nachricht
casework-preview-final = Noch ist nichts entschieden. Erst der Knopf unten entscheidet. Danach können Sie es nicht mehr ändern.
casework-preview-change = Zurück und ändern
casework-recipient = Geht an
casework-paying = Zahlung
casework-paying-transfer = Überweisung
casework-paying-debit = Abbuchung vom Konto mit dem Ende { $end }
casework-additions = Mehr Angaben aus dem Register
casework-additions-hint = Oben steht, was die Person haben möchte. Schreiben Sie es hier auf.
casework-problem-compared = Vergleichen Sie zuerst die Angaben. Setzen Sie dann den Haken.
casework-problem-additions = Schreiben Sie auf, was im Register steht.
casework-outdated = Seit Ihrer Vorschau ist etwas anders
casework-outdated-next = Es ist noch nichts entschieden. Unten steht Ihr Entwurf. Gehen Sie noch einmal zur Vorschau.
casework-to-typed = Zu Ihrem Text
casework-done-typed-before = Ihr Text ist wieder da. Er ist noch nicht gesendet.

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
casework-who-applicant-report = Wer gemeldet hat
casework-event-received-report = Meldung ist angekommen
casework-event-decided-report = Beantwortet
casework-state-decided-report = Beantwortet
casework-outcome-report = Antwort
casework-outcome-hint-report = Der Text darunter steht in der Nachricht.
casework-reasons-report = Ihre Worte dazu
casework-reasons-hint-report = Nötig, wenn Sie nichts tun. Schreiben Sie, warum.
casework-operative-report = Eigene Worte für die Antwort
casework-operative-hint-report = Lassen Sie das Feld leer. Dann gilt der Text oben.
casework-decision-report = Die Antwort
casework-decided-by-report = Beantwortet von
casework-preview-title-report = Antwort prüfen
casework-preview-final-report = Noch ist nichts gesendet. Eine gesendete Antwort können Sie nicht zurückholen.
casework-decide-report = Antwort senden
casework-waiting-report = Die Person hat Ihre Frage bekommen. Kommt die Antwort am Telefon oder auf Papier? Dann schreiben Sie sie hier auf.
casework-question-hint-report = Die Person liest den Text auf der Status-Seite. Schreiben Sie: Was fehlt?
casework-answer-hint-report = Die Person kann lesen, was Sie aufschreiben.
casework-done-decided-report = Beantwortet. Die Nachricht geht jetzt raus.
casework-being-delivered-report = Die Antwort wird gerade gesendet. Das dauert nur kurz.
casework-successor = { $entity } (vorher: { $former })

casework-event-corrected = Angaben geändert
casework-wanted = Angaben auswählen, die geändert werden sollen
casework-wanted-hint = Die Person bekommt nur diese Fragen noch einmal. Ihre alten Antworten stehen dabei. Alles andere bleibt.
casework-wanted-open = Diese Angaben werden geändert
casework-until = Antwort bis
casework-until-hint = Zum Beispiel in 2 Wochen
casework-incomplete = Ohne diese Angaben ist der Antrag nicht vollständig
casework-incomplete-hint = Manche Fristen laufen erst, wenn alles da ist. Sie stehen bis zur Antwort. Die Frist nach § 75 VwGO läuft weiter.
casework-problem-until = Geben Sie einen Tag an, der noch nicht vorbei ist.
casework-correct = Angaben für die Person ändern
casework-correct-text = Wählen Sie die Angaben. Danach ändern Sie sie im Formular. Die Person sieht: was vorher da stand, was jetzt da steht und warum.
casework-correct-reason = Warum ändern Sie das?
casework-correct-reason-hint = Zum Beispiel: am Telefon gesagt. Die Person liest den Text.
casework-correct-begin = Weiter zum Formular
casework-problem-fields = Wählen Sie mindestens eine Angabe.
casework-done-corrected = Die Änderung ist gespeichert.
casework-wanted-hint-report = Die Person bekommt nur diese Fragen noch einmal. Ihre alten Antworten stehen dabei. Alles andere bleibt.
# Übergeben
casework-event-assigned = An eine andere Person gegeben
casework-assign = Vorgang weitergeben
casework-colleague-choose = Wer soll an dem Vorgang arbeiten?
casework-colleague-choose-hint = Die Person findet den Vorgang dann unter „Meine“.
casework-done-assigned = Sie haben den Vorgang weitergegeben.
casework-problem-colleague = Bitte wählen Sie eine Person.

# Vertretung
casework-event-deputised = Für eine andere Person gemacht, die nicht da ist
casework-deputising = { $name } ist nicht da. Sie arbeiten für { $name }. Ihr Name steht dann im Verlauf.
casework-deputised = Sie vertreten heute
casework-deputised-until = Sie arbeiten bis zum { $date } auch für { $name }.
casework-row-deputised = als Vertretung
casework-away-until = { $name } (nicht da bis { $date })
casework-absences = Abwesenheit und Vertretung
casework-absences-lead = Sie sind nicht da? Dann kann eine andere Person Ihre Vorgänge bearbeiten.
casework-absences-own = Wann Sie nicht da sind
casework-absences-none = Hier steht noch nichts.
casework-absence = Vom { $first } bis zum { $last }: { $name } arbeitet für Sie.
casework-absence-end = Abwesenheit ab { $first } beenden
casework-absence-new = Abwesenheit eintragen
casework-absence-alone = In Ihrer Verwaltung arbeitet sonst niemand an Vorgängen. Niemand kann Sie vertreten.
casework-absence-first = Erster Tag
casework-absence-first-hint = Heute oder später.
casework-absence-last = Letzter Tag
casework-absence-last-hint = An diesem Tag arbeitet die andere Person noch für Sie.
casework-absence-deputy = Wer arbeitet für Sie?
casework-absence-deputy-hint = Wählen Sie eine Person aus Ihrer Verwaltung.
casework-absence-save = Abwesenheit eintragen
casework-done-absence = Ihre Abwesenheit ist eingetragen.
casework-done-absence-ended = Ihre Abwesenheit ist beendet.
casework-problem-absence-first = Bitte schreiben Sie einen Tag. Der Tag ist heute oder später.
casework-problem-absence-last = Bitte schreiben Sie einen Tag. Der Tag ist nicht vor dem ersten Tag.
casework-problem-absence-twice = Für diese Zeit steht hier schon etwas. Beenden Sie es zuerst. Oder wählen Sie andere Tage.
casework-problem-deputy = Bitte wählen Sie eine Person.

# Schlagwörter
casework-event-labelled = Schlagwort dazugeschrieben
casework-event-unlabelled = Schlagwort weggenommen
casework-label = Schlagwort
casework-labels = Schlagwörter
casework-labels-lead = Mit Schlagwörtern können Sie Vorgänge ordnen. Es gibt höchstens { $count }.
casework-labels-none = Es gibt noch keine.
casework-labels-hint = Alle in Ihrer Verwaltung sehen die Schlagwörter.
casework-labels-change = Schlagwörter ändern
casework-labels-save = Schlagwörter speichern
casework-labels-manage = Neue Schlagwörter machen oder löschen
casework-label-new = Neues Schlagwort
casework-label-name = Name
casework-label-name-hint = Höchstens 30 Zeichen. Schreiben Sie keine Namen von Menschen.
casework-label-save = Schlagwort speichern
casework-label-delete = „{ $name }“ löschen
casework-label-delete-hint = Das Schlagwort ist dann überall weg. Sie können es nicht zurückholen.
casework-done-label = Das Schlagwort ist gespeichert.
casework-done-label-deleted = Das Schlagwort ist gelöscht.
casework-done-labelled = Die Schlagwörter sind gespeichert.
casework-problem-label = Bitte schreiben Sie einen Namen. Höchstens 30 Zeichen.
casework-problem-label-there = Dieses Schlagwort gibt es schon.
casework-problem-labels-full = Es gibt schon sehr viele Schlagwörter. Löschen Sie zuerst eines.
casework-problem-label-gone = Dieses Schlagwort gibt es nicht mehr. Wählen Sie ein anderes.

# Filter
casework-filter = Weniger Vorgänge zeigen
casework-filter-service = Leistung
casework-filter-apply = Nur diese zeigen
casework-filter-on = Sie sehen nur: { $what }.
casework-filter-all = Wieder alle zeigen
casework-filters = Ihre Filter
casework-filter-keep = Filter merken
casework-filter-name = Name für den Filter
casework-filter-name-hint = Höchstens 40 Zeichen. Nur Sie sehen den Namen. Schreiben Sie keine Namen von Menschen.
casework-filter-forget = Filter löschen
casework-filter-forget-name = „{ $name }“ löschen
casework-done-filter-kept = Der Filter ist gespeichert. Er steht über der Liste.
casework-done-filter-forgotten = Der Filter ist gelöscht.
casework-problem-filter-name = Bitte schreiben Sie einen Namen. Höchstens 40 Zeichen.
casework-problem-filter-there = Diesen Namen haben Sie schon. Nehmen Sie einen anderen.
casework-problem-filters-full = Sie haben schon 20 Filter. Löschen Sie zuerst einen.

# Mehrere Vorgänge
casework-bulk = Mehrere Vorgänge auf einmal
casework-bulk-hint = Machen Sie oben in der Liste Häkchen an die Vorgänge. Wählen Sie dann hier.
casework-bulk-claim = Diese Vorgänge übernehmen
casework-bulk-colleague = Wer soll daran arbeiten?
casework-bulk-assign = Diese Vorgänge weitergeben
casework-bulk-label = Schlagwort dazuschreiben
casework-bulk-decide = Angekreuzte entscheiden
casework-alike = Mehrere Vorgänge entscheiden
casework-alike-lead = Ergebnis und Gründe sind für alle gleich. Der Betrag, die Frist und der Weg kommen aus jedem Antrag. Sie sehen zuerst jeden Bescheid.
casework-alike-reasons-hint = Die Begründung steht in jedem Bescheid. Lehnen Sie ab? Dann müssen Sie eine Begründung schreiben.
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
casework-alike-final = Danach gehen die Bescheide hinaus. Danach können Sie nur noch jeden Bescheid einzeln ändern.
casework-alike-decide = { $count ->
    [one] Einen Vorgang entscheiden
   *[other] { $count } Vorgänge entscheiden
 }
casework-alike-propose = { $count ->
    [one] Einen Vorgang zur Freigabe vorlegen
   *[other] { $count } Vorgänge zur Freigabe vorlegen
 }
casework-alike-unclaimed = Niemand bearbeitet ihn. Übernehmen Sie ihn zuerst.
casework-alike-colleagues = Eine andere Person bearbeitet ihn.
casework-alike-not = { $count ->
    [one] Dieser Vorgang bleibt, wie er ist
   *[other] Diese { $count } Vorgänge bleiben, wie sie sind
 }
casework-has-draft = Für diesen Vorgang gibt es schon einen Entwurf. Entscheiden Sie ihn einzeln.
casework-problem-picked-services = Wählen Sie nur Vorgänge von der gleichen Leistung.
casework-bulk-done = { $count ->
    [0] Kein Vorgang ist geändert
    [one] Ein Vorgang ist geändert
   *[other] { $count } Vorgänge sind geändert
 }
casework-bulk-not-done = Diese Vorgänge sind nicht geändert:
casework-bulk-failed = { $case }: { $reason }
casework-bulk-unknown = Ein Vorgang, den Ihre Verwaltung nicht hat
casework-problem-picked = Bitte machen Sie zuerst in der Liste ein Häkchen.
casework-problem-picked-many = Bitte machen Sie höchstens 50 Häkchen.
casework-problem-label-chosen = Bitte wählen Sie ein Schlagwort.

## Keeping a case: package, retention, list

casework-keeping = Ablage
casework-package = Den ganzen Vorgang herunterladen (ZIP)
casework-package-hint = In der Datei ist alles: Antrag, Dokumente, Anlagen, Nachrichten, Notizen, Entscheidung und Verlauf. Eine Liste zeigt die Prüf-Summen. Notizen liegen im Ordner „intern“. Fehlt etwas? Dann steht der Grund in der Liste. Die Person sieht später: Jemand hat ihre Daten geöffnet.
casework-package-hint-report = In der Datei ist alles: Meldung, Dokumente, Anlagen, Nachrichten, Notizen, Entscheidung und Verlauf. Eine Liste zeigt die Prüf-Summen. Notizen liegen im Ordner „intern“. Fehlt etwas? Dann steht der Grund in der Liste. Die Person sieht später: Jemand hat ihre Daten geöffnet.
casework-package-notes = Notizen, nur für das Amt
casework-event-held = Wird länger behalten
casework-event-hold-ended = Wird nicht mehr länger behalten
casework-column-service = Leistung
casework-column-closed = Fertig seit
casework-column-delete-on = Wird gelöscht ab
casework-column-hold = Länger behalten
casework-column-deleted = Gelöscht
casework-column-rule = So lange behalten wir das
casework-column-files = Dateien
casework-rule = { $days ->
    [one] 1 Tag nach dem Ende ({ $source })
   *[other] { $days } Tage nach dem Ende ({ $source })
 }
casework-kept-until = Dieser Vorgang wird ab { $date } gelöscht.
casework-kept-longer = Dieser Vorgang wird länger behalten. Er wird nicht gelöscht.
casework-retention = Aufbewahrung
casework-retention-open = Erst muss der Vorgang fertig sein. Dann beginnt die Frist.
casework-deletions = Löschungen
casework-deletions-lead = Jeder Vorgang hat eine Frist. Nach der Frist wird der Vorgang gelöscht. Dann ist alles weg: Anlagen, Dokumente, Nachrichten und Notizen. Es bleibt nur ein Nachweis. Soll etwas in ein Archiv? Dann laden Sie es vorher beim Vorgang herunter.
casework-shelves = Löschungen auswählen
casework-shelf-due = In den nächsten 30 Tagen
casework-shelf-due-none = In den nächsten 30 Tagen wird nichts gelöscht.
casework-shelf-held = Länger behalten
casework-shelf-held-none = Kein Vorgang wird länger behalten.
casework-shelf-deleted = Gelöscht
casework-shelf-deleted-none = Bisher wurde nichts gelöscht.
casework-hold = Länger behalten
casework-hold-reason = Warum brauchen Sie den Vorgang länger?
casework-hold-reason-hint = Zum Beispiel: Es gibt einen Streit vor Gericht. Der Grund steht im Verlauf.
casework-hold-end = Nicht mehr länger behalten
casework-hold-end-hint = Dann wird der Vorgang nach seiner Frist gelöscht. Ist die Frist schon vorbei? Dann wird er in den nächsten Stunden gelöscht.
casework-done-held = Der Vorgang wird länger behalten.
casework-done-hold-ended = Der Vorgang wird nicht mehr länger behalten.
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
casework-event-proposed = Zur Freigabe gegeben
casework-event-approved = Freigegeben
casework-event-given-back = Zum Ändern zurückgegeben
casework-event-taken-back = Von der Freigabe zurückgeholt
casework-event-lapsed = Freigabe beendet. Es gibt etwas Neues.
casework-propose = Zur Freigabe geben
casework-preview-four-eyes = Eine zweite Person muss Ja sagen. Vorher gilt die Entscheidung nicht. Sie können sie bis dahin zurückholen.
casework-letter-approver-open = Name kommt mit der Freigabe
casework-approved-by = Freigegeben von
casework-done-proposed = Die Entscheidung wartet jetzt auf eine zweite Person. Noch ist nichts verschickt.
casework-done-taken-back = Die Entscheidung ist wieder bei Ihnen. Ihr Entwurf steht unten.
casework-awaiting-approval = Die Entscheidung wartet auf eine zweite Person. Schreibt die antragstellende Person etwas? Dann endet das Warten. Sie prüfen den Vorgang noch einmal.
casework-to-approval = Zur Freigabe öffnen
casework-take-back = Zurückholen
casework-take-back-hint = Danach können Sie den Entwurf ändern.
casework-given-back = { $name } hat die Entscheidung zurückgegeben
casework-approvals = Freigaben
casework-approvals-lead = Diese Entscheidungen warten auf eine zweite Person. Eigene Entscheidungen darf man nicht selbst freigeben.
casework-approvals-none = Hier wartet nichts.
casework-approvals-caption = { $count ->
    [one] Eine Entscheidung wartet
   *[other] { $count } Entscheidungen warten
 }
casework-approvals-more = Die { $shown } eiligsten von { $count } Entscheidungen
casework-approval = Entscheidung freigeben
casework-approval-own = von Ihnen
casework-proposed-by = Vorgelegt von
casework-approve = Freigeben und verschicken
casework-approval-final = Geben Sie frei? Dann gilt die Entscheidung. Sie geht mit Ihrem Namen hinaus.
casework-approval-outdated = Die Entscheidung passt nicht mehr
casework-approval-outdated-next = Etwas hat sich geändert. So darf sie nicht hinaus. Geben Sie sie zurück.
casework-give-back = Zurückgeben
casework-give-back-reason = Was soll anders werden?
casework-give-back-reason-hint = Der Text steht beim Vorgang. Der Entwurf bleibt.
casework-done-approved = Freigegeben. Der Brief oder die Nachricht geht jetzt hinaus.
casework-done-given-back = Zurückgegeben. Der Entwurf ist noch da.
casework-own-proposal = Das haben Sie selbst vorgelegt
casework-own-proposal-next = Eine andere Person muss freigeben. Sie können die Entscheidung beim Vorgang zurückholen.
casework-overview-approvals = { $count ->
    [one] Eine Entscheidung wartet auf Freigabe
   *[other] { $count } Entscheidungen warten auf Freigabe
}

# A decision that is out is amended
casework-state-amending = Bescheid wird geändert
casework-state-amendment-proposed = Änderung wartet auf Freigabe
casework-event-amendment-begun = Änderung begonnen
casework-event-amendment-ended = Änderung beendet. Der Bescheid bleibt.
casework-amend = Bescheid ändern
casework-amend-text = Sie machen einen neuen Bescheid. Er ersetzt den alten. Der alte bleibt gespeichert. Bis der neue da ist, gilt der alte.
casework-amendment = Art der Änderung
casework-amendment-hint = Prüfen Sie zuerst, ob das erlaubt ist.
casework-amendment-corrected = Fehler berichtigen, den jeder sieht
casework-amendment-withdrawn = Falschen Bescheid zurücknehmen
casework-amendment-revoked = Richtigen Bescheid widerrufen
casework-amendment-usual = Üblich: { $basis }
casework-amendment-no-usual = Schreiben Sie unten die Vorschrift auf.
casework-amendment-basis = Vorschrift
casework-amendment-basis-hint = Leer lassen für die übliche Vorschrift. Der Text steht im Bescheid.
casework-amendment-why = Begründung
casework-amendment-why-hint = Was war falsch? Oder was ist jetzt anders? Der Text steht auch im Verlauf.
casework-amend-begin = Änderung beginnen
casework-amending = Hier steht der alte Bescheid als Entwurf. Ändern Sie, was anders werden soll. Der alte Bescheid gilt noch.
casework-amend-end = Änderung beenden
casework-amend-end-hint = Der Entwurf wird gelöscht. Der alte Bescheid gilt weiter.
casework-amendment-awaiting = Der geänderte Bescheid wartet auf eine zweite Person. Bis dahin gilt der alte.
casework-done-amending = Die Änderung hat begonnen. Noch ist nichts verschickt.
casework-done-amendment-ended = Die Änderung ist beendet. Der alte Bescheid gilt weiter.
casework-former-decision = Fassung { $version }, ersetzt
casework-problem-amendment = Wählen Sie, wie der Bescheid geändert wird.
casework-problem-basis = Schreiben Sie die Vorschrift auf. Höchstens 200 Zeichen.
casework-problem-amendment-outcome = Wählen Sie eine Entscheidung mit Bescheid.
casework-letter-subject-corrected = Berichtigung des Bescheids vom { $date } zu „{ $service }“
casework-letter-subject-withdrawn = Rücknahme des Bescheids vom { $date } zu „{ $service }“
casework-letter-subject-revoked = Widerruf des Bescheids vom { $date } zu „{ $service }“
casework-letter-opening-amended = unseren Bescheid vom { $date } über Ihren Antrag vom { $received } ändern wir so:
casework-letter-corrected = Der Bescheid vom { $date } wird berichtigt ({ $basis }). Dieser Bescheid ersetzt ihn.
casework-letter-withdrawn = Der Bescheid vom { $date } wird zurückgenommen ({ $basis }). Dieser Bescheid ersetzt ihn.
casework-letter-revoked = Der Bescheid vom { $date } wird widerrufen ({ $basis }). Dieser Bescheid ersetzt ihn.

# Text blocks
casework-blocks = Textbausteine
casework-blocks-lead = Textbausteine sind fertige Texte für Ihre Bescheide. Alle in Ihrer Verwaltung können sie nutzen. Alle können sie ändern.
casework-blocks-none = Es gibt noch keine.
casework-block = Textbaustein
casework-block-new = Textbaustein anlegen
casework-block-name = Name
casework-block-name-hint = Höchstens 60 Zeichen. Zum Beispiel „Fehlende Nachweise“.
casework-block-text = Text
casework-block-text-hint = Was jedes Mal anders ist, steht in geschweiften Klammern. Eine leere Zeile trennt Absätze.
casework-block-service = Nur für eine Leistung
casework-block-service-hint = Leer lassen für alle.
casework-block-entity = Nur im Namen von
casework-block-entity-hint = Leer lassen für alle.
casework-block-save = Textbaustein speichern
casework-block-for = Gilt für
casework-block-for-all = alle Entscheidungen
casework-block-parameters = Was in den Klammern stehen kann
casework-block-parameters-text = Manches weiß das Programm selbst. Alles andere füllen Sie später aus. Schreiben Sie: Name, Doppelpunkt, Art.
casework-block-example-name = Grund
casework-block-known-reference = Nummer des Vorgangs
casework-block-known-received = Tag des Eingangs
casework-block-known-today = heute
casework-block-known-due = Tag, bis zu dem Sie entscheiden müssen
casework-block-known-applicant = Name der antragstellenden Person
casework-block-kind-text = ein paar Wörter
casework-block-kind-date = ein Tag. Zum Beispiel 31.3.2027
casework-block-kind-money = ein Betrag in Euro. Zum Beispiel 108,00
casework-block-kind-number = eine Zahl. Zum Beispiel 12,5
casework-block-delete = Textbaustein löschen
casework-block-delete-hint = Texte mit diesem Baustein bleiben. Der Baustein kommt nicht zurück.
casework-block-choose-hint = Danach füllen Sie ihn aus. Ihr Text hier wird gespeichert.
casework-block-choose = Textbaustein ausfüllen
casework-block-target = Wohin soll der Text?
casework-block-insert = In den Entwurf einfügen
casework-done-block = Der Textbaustein ist angelegt.
casework-done-block-saved = Der Textbaustein ist gespeichert.
casework-done-block-deleted = Der Textbaustein ist gelöscht.
casework-done-block-inserted = Der Text steht im Entwurf. Lesen Sie ihn noch einmal.
casework-problem-block-name = Geben Sie einen Namen an. Höchstens 60 Zeichen.
casework-problem-block-there = Diesen Namen gibt es schon. Wählen Sie einen anderen.
casework-problem-blocks-full = Es gibt zu viele Textbausteine. Löschen Sie zuerst einen.
casework-problem-block-brace = Jede Klammer muss auf und wieder zu gehen.
casework-problem-block-parameter = Ein Wort in Klammern kennt das Programm nicht. Was möglich ist, steht über dem Formular.
casework-problem-block-twice = Ein Name steht zweimal da, mit zwei Arten. Wählen Sie eine Art.
casework-problem-block-value = Füllen Sie das Feld so aus, wie es darüber steht.
casework-problem-unfilled = Im Text steht noch eine Klammer zum Ausfüllen.

# Taken back by the applicant
casework-state-withdrawn = Zurückgenommen
casework-state-withdrawn-report = Zurückgezogen
casework-event-withdrawn = Antrag zurückgenommen
casework-event-withdrawn-report = Meldung zurückgezogen
casework-withdrawn = Der Antrag ist zurückgenommen. Sie müssen nichts mehr entscheiden. Einen Grund finden Sie bei den Nachrichten, wenn es einen gibt.
casework-withdrawn-report = Die Meldung ist zurückgezogen. Sie müssen nichts mehr tun. Einen Grund finden Sie bei den Nachrichten, wenn es einen gibt.

# Feedback
casework-all-together = Alle Vorgänge zusammen
casework-figures-service = Leistung
casework-feedback = Meinungen
casework-feedback-lead = Das sagen die Menschen zu Ihren Formularen. Niemand weiß, wer es gesagt hat. Sie sehen es erst, wenn { $fewest } Menschen geantwortet haben.
casework-feedback-none = Noch hat niemand etwas gesagt.
casework-feedback-caption = Sterne für jedes Formular
casework-feedback-submitted = Nach dem Absenden
casework-feedback-decided = Nach der Entscheidung
casework-feedback-average = { $average } von 5. { $answers } Menschen haben geantwortet.
casework-feedback-few = weniger als { $fewest } Antworten
casework-feedback-no-answer = keine Antwort
casework-feedback-remarks = Das haben die Menschen geschrieben
casework-feedback-no-remarks = Zu diesen Sternen hat niemand etwas geschrieben.
casework-feedback-said = { $stars ->
    [one] { $stage }: 1 Stern
   *[other] { $stage }: { $stars } Sterne
}

# Figures
casework-figures = Zahlen
casework-figures-lead = So viele Vorgänge hat Ihr Amt. Und so schnell arbeitet es.
casework-figures-caption = Vorgänge, die angekommen sind: { $period }
casework-figures-years = Jahr
casework-figures-all-years = alle Jahre
casework-figures-none = In diesem Jahr ist noch nichts angekommen.
casework-figures-total = Alle zusammen
casework-figures-received = Angekommen
casework-figures-completed = Fertig
casework-figures-withdrawn = davon zurückgenommen
casework-figures-open = Offen
casework-figures-overdue = davon zu spät
casework-figures-questions = Fragen für jeden Vorgang
casework-figures-claim-median = Tage, bis jemand anfängt: bei der Hälfte
casework-figures-claim-ninetieth = Tage, bis jemand anfängt: bei 9 von 10
casework-figures-decision-median = Tage bis zur Entscheidung: bei der Hälfte
casework-figures-decision-ninetieth = Tage bis zur Entscheidung: bei 9 von 10
casework-figures-in-time = Pünktlich entschieden
casework-figures-download = Tabelle herunterladen (CSV)
casework-figures-explained = Ein Vorgang zählt in dem Jahr, in dem er angekommen ist. Ein Tag hat 24 Stunden. Pünktlich heißt: Das Amt hat bis zum letzten Tag entschieden. Meldungen haben keinen letzten Tag. Zurückgenommene Vorgänge zählen als fertig.

# What is done in the name of a member municipality
casework-behalf = In unserem Namen
casework-behalf-lead = Das macht { $office } für { $entity }
casework-behalf-week = { $first } bis { $last }
casework-behalf-weeks = Andere Tage
casework-behalf-earlier = 7 Tage früher
casework-behalf-later = Spätere Tage
casework-behalf-counts = So viele Vorgänge
casework-behalf-received = Angekommen
casework-behalf-decided = Entschieden
casework-behalf-overdue = Heute zu spät
casework-behalf-total = Zusammen
casework-behalf-nothing = In diesen Tagen ist nichts angekommen. Nichts wurde entschieden. Nichts ist zu spät.
casework-behalf-more = Sie sehen { $shown } von { $count } Vorgängen.
casework-behalf-unnamed = nicht gezeigt
casework-behalf-by = von { $name }
casework-behalf-approved-by = freigegeben von { $name }
casework-behalf-names = Eigener Wirkungs-Kreis heißt: Die Gemeinde entscheidet. Dann sehen Sie Namen. Übertragener Wirkungs-Kreis heißt: Die Verwaltung entscheidet selbst. Dann sehen Sie keine Namen. Das Gesetz dazu ist § 47 ThürKO.
casework-behalf-print = Jetzt drucken
casework-behalf-print-how = Drucken Sie diese Seite mit Ihrem Browser. Drücken Sie die Tasten Strg und P.
casework-sphere-own = eigener Wirkungs-Kreis
casework-sphere-delegated = übertragener Wirkungs-Kreis
casework-behalf-mail = Jeden Montag kommt das auch als E-Mail. Dafür brauchen wir Ihre Adresse.
casework-behalf-account = Adresse eintragen oder ändern
casework-week-received = { $count ->
    [0] Nichts ist angekommen
    [one] Ein Vorgang ist angekommen
   *[other] { $count } Vorgänge sind angekommen
}
casework-week-decided = { $count ->
    [0] Nichts ist entschieden
    [one] Ein Vorgang ist entschieden
   *[other] { $count } Vorgänge sind entschieden
}
casework-week-overdue = { $count ->
    [0] Nichts ist zu spät
    [one] Ein Vorgang ist heute zu spät
   *[other] { $count } Vorgänge sind heute zu spät
}

# What a member municipality decides itself
casework-member = Entscheidung der Gemeinde ({ $entity })
casework-member-hint = Manches muss die Gemeinde selbst entscheiden. Das Gesetz dazu ist § 47 ThürKO.
casework-member-nobody = Niemand von der Gemeinde hat hier ein Konto. Fragen Sie die Gemeinde anders. Schreiben Sie dann hier auf, was sie entschieden hat.
casework-member-none = Nicht nötig
casework-member-none-hint = Es ist eine alltägliche Sache.
casework-member-ask = Die Gemeinde fragen
casework-member-ask-hint = Die Gemeinde sieht die Entscheidung. Sie sagt Ja oder gibt sie zurück.
casework-member-recorded = Die Gemeinde hat schon entschieden
casework-member-recorded-hint = Schreiben Sie auf: Wer hat wann und wie entschieden?
casework-member-reason = Warum soll die Gemeinde entscheiden?
casework-member-reason-hint = Nur wenn Sie die Gemeinde fragen. Die Gemeinde liest das.
casework-member-by = Wer hat entschieden? Woher wissen Sie das?
casework-member-by-hint = Nur wenn schon entschieden ist. Zum Beispiel: Der Gemeinderat. Es gibt einen Brief.
casework-member-on = Wann war das?
casework-member-on-hint = Nur wenn schon entschieden ist. Zum Beispiel 12 11 2026
casework-problem-member = Hier muss die Gemeinde entscheiden. Fragen Sie die Gemeinde. Oder schreiben Sie auf, was sie entschieden hat.
casework-problem-member-nobody = Niemand von der Gemeinde hat ein Konto. Schreiben Sie auf, was die Gemeinde entschieden hat.
casework-problem-member-reason = Schreiben Sie einen Satz: Warum soll die Gemeinde entscheiden?
casework-problem-member-by = Schreiben Sie auf: Wer hat entschieden? Woher wissen Sie das?
casework-problem-member-on = Schreiben Sie den Tag auf. Er darf nicht in der Zukunft liegen.
casework-member-part = Entscheidung der Gemeinde
casework-member-released = { $name } hat für die Gemeinde Ja gesagt
casework-member-demanded = die Gemeinde wird gefragt
casework-member-asked = die Gemeinde wird gefragt: { $reason }
casework-member-decided = ist da, { $date }: { $by }
casework-preview-member = Die Gemeinde muss Ja sagen. Vorher gilt die Entscheidung nicht. Sie können sie bis dahin zurückholen.
casework-preview-both = Eine zweite Person und die Gemeinde müssen Ja sagen. Vorher gilt die Entscheidung nicht. Sie können sie bis dahin zurückholen.
casework-member-lead = Diese Entscheidungen warten auf Ihre Gemeinde. Sagen Sie Ja. Oder geben Sie sie mit einem Grund zurück.
casework-member-final = Geben Sie frei? Dann gilt die Entscheidung. Sie geht im Namen Ihrer Gemeinde hinaus.
casework-approval-first = Noch jemand muss Ja sagen. Erst dann gilt die Entscheidung.
casework-approve-first = Freigeben
casework-done-agreed = Freigegeben. Noch jemand muss Ja sagen.
casework-event-member-asked = Die Gemeinde wurde gefragt
casework-event-member-recorded = Entscheidung der Gemeinde aufgeschrieben
casework-event-member-agreed = Für die Gemeinde freigegeben

# The daily overview
casework-overview-new = { $count ->
    [one] Ein neuer Vorgang
   *[other] { $count } neue Vorgänge
}
casework-overview-answered = { $count ->
    [one] Ein Vorgang mit einer neuen Nachricht
   *[other] { $count } Vorgänge mit neuen Nachrichten
}
casework-overview-soon = { $count ->
    [one] Ein Vorgang muss in 7 Tagen fertig sein
   *[other] { $count } Vorgänge müssen in 7 Tagen fertig sein
}
casework-overview-escalated = { $count ->
    [one] Ein Vorgang ist mehr als drei Tage zu spät
   *[other] { $count } Vorgänge sind mehr als drei Tage zu spät
 }
casework-overview-overdue = { $count ->
    [one] Ein Vorgang ist zu spät
   *[other] { $count } Vorgänge sind zu spät
}

casework-event-statement-asked = Eine andere Stelle gefragt
casework-event-statement-given = Antwort der anderen Stelle ist da
casework-event-statement-deemed = Die Zeit ist um, darum gilt: Die Stelle ist einverstanden
casework-event-statement-overdue = Die andere Stelle hat nicht rechtzeitig geantwortet
casework-event-statement-withdrawn = Frage an die andere Stelle zurückgezogen
casework-event-statement-ended = Antwort der anderen Stelle ist nicht mehr nötig

casework-participations = Andere Stellen
casework-participations-caption = Wer gefragt wurde
casework-participation-new = Andere Stelle fragen
casework-participation-of = Frage zum Vorgang { $reference }
casework-participation-not-yours = Fragen kann nur, wer den Vorgang bearbeitet. Übernehmen Sie den Vorgang zuerst.
casework-participation-rule = Die Zeit steht im Gesetz: bis { $date } ({ $source }).
casework-participation-rule-consent = Die Zeit steht im Gesetz: bis { $date } ({ $source }). Sagt die Stelle bis dahin nicht Nein? Dann gilt: Sie ist einverstanden.
casework-party = Wen fragen Sie?
casework-party-hint = Wählen Sie darunter die Verwaltung oder die Person. Oder schreiben Sie den Namen auf.
casework-party-office = Eine andere Verwaltung
casework-party-colleague = Eine Person aus Ihrer Verwaltung
casework-party-outside = Eine andere Stelle: Sie schreiben ihr selbst
casework-party-office-which = Andere Verwaltung
casework-party-office-which-hint = Die Frage steht dort unter „Andere Stellen“.
casework-party-colleague-which = Person aus Ihrer Verwaltung
casework-party-colleague-which-hint = Die Frage steht dort unter „Andere Stellen“.
casework-party-outside-which = Name der anderen Stelle
casework-party-outside-which-hint = Die Antwort tragen Sie später selbst ein.
casework-participation-subject = Worum geht es?
casework-participation-subject-hint = Schreiben Sie kurz. Schreiben Sie keine Namen von Menschen. Das liest auch die Person mit dem Antrag.
casework-participation-question = Ihre Frage
casework-participation-question-hint = Was müssen Sie wissen? Das liest nur die andere Stelle.
casework-participation-until = Antwort bis
casework-participation-until-hint = Bis zu diesem Tag hat die Stelle Zeit.
casework-participation-until-rule = Bekommt die Stelle die Frage heute? Dann lassen Sie das Feld leer. Sonst tragen Sie den späteren Tag ein.
casework-participation-source = Gesetz
casework-participation-source-hint = Welches Gesetz sagt das? Das liest auch die Person mit dem Antrag.
casework-participation-silence = Keine Antwort heißt: einverstanden
casework-participation-silence-hint = Nur ankreuzen, wenn das im Gesetz steht.
casework-participation-parts = Das darf die Stelle sehen
casework-participation-parts-hint = Die Stelle sieht nur, was Sie ankreuzen. Kreuzen Sie nur das Nötige an.
casework-participation-files = Diese Dateien darf die Stelle sehen
casework-participation-files-hint = Die Stelle sieht nur, was Sie ankreuzen.
casework-participation-send = Frage senden
casework-participation-asked-at = Gefragt am
casework-participation-ended-at = Fertig am
casework-participation-withdraw = Frage zurückziehen
casework-participation-withdraw-hint = Die Stelle muss dann nicht mehr antworten.
casework-column-party = Andere Stelle
casework-column-statement = Antwort
casework-column-asks = Wer fragt
casework-standing-open = Noch keine Antwort
casework-standing-overdue = Antwort ist zu spät
casework-standing-answered = Antwort ist da
casework-standing-deemed = Gilt als einverstanden
casework-standing-withdrawn = Zurückgezogen
casework-standing-ended = Nicht mehr nötig
casework-silence-consents = Kein Nein heißt: einverstanden
casework-silence-nothing = Ohne Antwort ändert sich nichts
casework-deemed = Die Zeit ist um. Es kam keine Antwort. Darum gilt: Die Stelle ist einverstanden. So steht es im Gesetz.
casework-statement-late = Die Antwort kam zu spät. Sie ändert nichts.
casework-stance = Ergebnis
casework-stance-hint = Bei Bedingungen oder einem Nein schreiben Sie auch einen Text.
casework-stance-consent = Einverstanden
casework-stance-conditions = Einverstanden mit Bedingungen
casework-stance-refusal = Nicht einverstanden
casework-stance-not-concerned = Geht uns nichts an
casework-statement = Text der Antwort
casework-statement-hint = Schreiben Sie die Bedingungen und die Gründe auf.
casework-statement-arrived = Angekommen am
casework-statement-arrived-hint = An diesem Tag war die Antwort bei Ihnen.
casework-statement-record = Antwort eintragen
casework-statement-give = Ihre Antwort
casework-statement-send = Antwort senden
casework-statement-by = Geantwortet hat
casework-requests = Andere Stellen
casework-requests-link = Fragen von anderen Stellen ({ $count } offen)
casework-requests-lead = Hier stehen Fragen von anderen Stellen an Sie. Ganz oben steht, was zuerst fertig sein muss.
casework-requests-none = Niemand wartet auf eine Antwort von Ihnen.
casework-requests-awaited = Offene Fragen
casework-requests-over = Fertig
casework-request-of = Frage zum Vorgang { $reference }
casework-request-for = für { $name }
casework-request-colleague = Gefragt ist
casework-request-received = Angekommen am
casework-request-question = Die Frage
casework-released = Das dürfen Sie sehen
casework-released-text = Mehr dürfen Sie nicht sehen. Die Person mit dem Antrag erfährt, dass Ihre Verwaltung das geöffnet hat.
casework-released-nothing = Aus dem Antrag dürfen Sie nichts sehen. Brauchen Sie mehr? Dann fragen Sie die andere Verwaltung.
casework-settled = Darauf wartet niemand mehr
casework-settled-next = Die Frage ist schon fertig oder zurückgezogen. Es wurde nichts geändert. Ihr Text steht unten.
casework-done-statement-asked = Die Frage ist auf dem Weg.
casework-done-statement-recorded = Die Antwort ist eingetragen.
casework-done-statement-withdrawn = Die Frage ist zurückgezogen.
casework-done-statement-given = Ihre Antwort ist gesendet.
casework-problem-party = Wählen Sie: Wen fragen Sie?
casework-problem-office = Wählen Sie eine andere Verwaltung aus der Liste.
casework-problem-outside = Schreiben Sie den Namen der Stelle auf. Es müssen 3 bis 200 Zeichen sein.
casework-problem-source = Schreiben Sie auf, in welchem Gesetz das steht. Höchstens 300 Zeichen.
casework-problem-statement-until = Schreiben Sie einen Tag auf. Heute oder später. Die Zeit aus dem Gesetz darf nicht kürzer werden.
casework-problem-stance = Wählen Sie ein Ergebnis.
casework-problem-arrived = Schreiben Sie auf, wann die Antwort da war.

casework-event-post-chosen = Will den Bescheid mit der Post
casework-event-retrieval-chosen = Will den Bescheid doch abrufen
casework-by-post = Mit der Post, gewünscht am { $when }. Der Bescheid geht mit der Post. Der Entwurf ändert das nicht.
casework-post = Wunsch zur Post aufschreiben
casework-post-explained = Niemand muss einen Bescheid im Internet abrufen. Schreiben Sie auf, was die Person will.
casework-post-way = Wie hat die Person es gesagt?
casework-post-way-hint = Das steht dann im Verlauf.
casework-post-begin = Will Bescheide mit der Post
casework-post-end = Will Bescheide doch abrufen
casework-done-post = Der Wunsch ist gespeichert.

casework-event-printed = Liegt im Druckstapel
casework-print = Druckstapel
casework-print-lead = Hier drucken Sie alle Bescheide für die Post auf einmal. Den Tag schreiben Sie einmal für alle auf.
casework-print-nothing = Kein Bescheid wartet.
casework-print-none = Kein Bescheid hat mehr gewartet.
casework-print-waiting = Diese Bescheide warten
casework-print-decided = Entschieden am
casework-print-unretrieved = bis zum { $date } nicht abgeholt
casework-print-open = noch nicht bei der Post
casework-print-make = { $count ->
    [one] Stapel mit einem Brief machen
   *[other] Stapel mit { $count } Briefen machen
    }
casework-print-made = Der Stapel ist fertig. Sie können ihn jetzt drucken.
casework-print-stacks = Stapel
casework-print-no-stacks = Es gibt noch keinen Stapel.
casework-print-stack = { $count ->
    [one] Ein Brief
   *[other] { $count } Briefe
    } vom { $when }, gemacht von { $who }
casework-print-posted = bei der Post seit { $date }, aufgeschrieben von { $who }
casework-print-not-posted = noch nicht bei der Post
casework-print-open-file = Stapel als PDF öffnen
casework-print-file-hint = Vor jedem Brief liegt ein Blatt. Darauf stehen Adresse und Zahl der Seiten.
casework-print-letters = Briefe in diesem Stapel
casework-print-day = An diesem Tag zur Post gebracht
casework-print-day-hint = Der Tag gilt für alle Briefe im Stapel.
casework-print-post = Für alle Briefe speichern
casework-print-done = { $count ->
    [0] Kein weiterer Brief ist gespeichert.
    [one] Ein Brief ist gespeichert.
   *[other] { $count } Briefe sind gespeichert.
    }
casework-problem-batch-posted = Der Tag stimmt nicht. Er darf nicht vor dem Stapel liegen. Er darf nicht in der Zukunft liegen.
casework-cover-title = Deckblatt
casework-cover-place = Brief im Stapel
casework-cover-place-of = { $number } von { $all }
casework-cover-documents = Dokumente
casework-cover-pages = Seiten ohne Deckblatt

# Filling in a form for somebody
casework-assist = Für einen Menschen aufschreiben
casework-assist-lead = Im Amt, am Telefon oder vom Papier: Sie füllen das Formular aus. Der Mensch bekommt einen Beleg mit Nummer und Code. Die Antwort kommt mit der Post.
casework-assist-nothing = Ihr Amt hat gerade kein Online-Formular.
casework-assist-service = Welche Leistung?
casework-assist-service-hint = Das macht Ihr Amt.
casework-assist-place = Für welchen Ort?
casework-assist-place-hint = Um diese Gemeinde geht es.
casework-assist-way = Wie kommt es zu Ihnen?
casework-assist-way-hint = Das steht im Verlauf und auf dem Beleg.
casework-assist-received = Angekommen am
casework-assist-received-hint = An diesem Tag war es bei Ihnen. Ab da läuft die Zeit. Höchstens ein Jahr zurück.
casework-assist-name = Wer erlaubt es?
casework-assist-name-hint = Vorname und Nachname.
casework-assist-consent = Wann?
casework-assist-consent-hint = Bei Papier: der Tag der Unterschrift.
casework-assist-explained = Was haben Sie erklärt?
casework-assist-explained-hint = War es anders? Dann ändern Sie den Text. Der Mensch liest ihn auf dem Beleg.
casework-assist-explained-usual = Wofür das Amt die Angaben braucht. Dass das Amt sie eintippt und absendet. Wie man sie sehen und berichtigen kann.
casework-assist-open = Weiter zum Formular
casework-assisted = Aufgeschrieben von
casework-problem-assist-service = Wählen Sie eine Leistung.
casework-problem-assist-place = Wählen Sie einen anderen Ort. Hier gibt es das nicht online.
casework-problem-assist-way = Wählen Sie: Wie kommt es zu Ihnen?
casework-problem-assist-day = Schreiben Sie einen Tag. Nicht in der Zukunft. Höchstens ein Jahr zurück.
casework-problem-assist-name = Schreiben Sie Vorname und Nachname.

# Zuteilung neuer Vorgänge
casework-event-routed = Eine Regel hat den Vorgang weitergegeben
casework-event-labelled-by-rule = Eine Regel hat ein Schlagwort dazugeschrieben
casework-routing = Zuteilung
casework-routing-lead = Regeln sagen: Wer bekommt neue Vorgänge? Alte Vorgänge ändern sich nicht.
casework-routing-none = Es gibt noch keine Regel. Neue Vorgänge warten. Dann nimmt sie jemand.
casework-routing-rules = Regeln
casework-routing-why = Manchmal passen mehrere Regeln. Dann gilt nur eine: die genaueste. Sie nennt am meisten. Nennen zwei gleich viel, zählt zuerst die Leistung. Dann zählt, in wessen Namen. Dann zählt das Gebiet. Das kleinere Gebiet geht vor. So stehen die Regeln hier.
casework-routing-trouble = Eine Regel findet niemanden
casework-routing-trouble-next = Löschen Sie die Regel. Machen Sie dann eine neue Regel mit einer anderen Person.
casework-rule-trouble = Regel { $number }: { $name } arbeitet nicht mehr an Vorgängen. Niemand bekommt die Vorgänge. Sie warten im Eingang.
casework-rule-number = Regel
casework-rule-when = Für
casework-rule-then = Dann
casework-rule-change = Ändern
casework-rule-all = alle neuen Vorgänge
casework-rule-service = Leistung: { $name }
casework-rule-entity = im Namen von: { $name }
casework-rule-area = Gebiet: { $name }
casework-rule-to = an { $name }
casework-rule-label = Schlagwort „{ $name }“
casework-rule-away = nicht da bis zum { $date }. { $name } arbeitet für die Person.
casework-rule-away-nobody = nicht da bis zum { $date }
casework-rule-gone = arbeitet nicht mehr an Vorgängen
casework-rule-delete = Regel { $number } löschen
casework-rule-new = Neue Regel
casework-rule-colleague = Wer bekommt die Vorgänge?
casework-rule-colleague-hint = Ist die Person nicht da, arbeitet jemand anderes für sie.
casework-rule-save = Regel speichern
casework-area-key = Nummer der Gemeinde
casework-area-key-hint = Die Nummer hat 8 Ziffern. Der Anfang reicht: 16064 meint alle Gemeinden in einem Landkreis.
casework-done-rule = Die Regel gilt jetzt.
casework-done-rule-dropped = Die Regel ist gelöscht.
casework-problem-rule-service = Bitte wählen Sie eine Leistung aus der Liste.
casework-problem-rule-entity = Bitte wählen Sie etwas aus der Liste.
casework-problem-rule-area = Bitte schreiben Sie 2 bis 8 Ziffern.
casework-problem-rule-nothing = Bitte wählen Sie eine Person oder ein Schlagwort. Sonst tut die Regel nichts.
casework-problem-rule-there = Diese Regel gibt es schon. Löschen Sie die alte Regel zuerst.
casework-problem-rules-full = Es gibt schon sehr viele Regeln. Löschen Sie zuerst eine.
casework-probe = Welche Regel gilt?
casework-probe-area-hint = 8 Ziffern.
casework-probe-ask = Regel suchen
casework-probe-none = Keine Regel passt
casework-probe-none-next = So ein Vorgang wartet im Eingang. Dann nimmt ihn jemand.
casework-probe-rule = Es gilt Regel { $number }
casework-before-none = Nur diese Regel passt.
casework-before-more = Regel { $number } passt auch. Aber sie nennt weniger.
casework-before-service = Regel { $number } passt auch. Aber sie nennt keine Leistung.
casework-before-entity = Regel { $number } passt auch. Aber sie sagt nicht, in wessen Namen.
casework-before-area = Regel { $number } passt auch. Aber ihr Gebiet ist größer.

# Suche im Vorgang
casework-find = In diesem Vorgang suchen
casework-find-hint = Sie können alles finden, was hier steht. Ein Teil von einem Wort reicht. Niemand speichert Ihre Suche.
casework-find-found = Gefunden
casework-find-count = { $count ->
    [0] Keine Stelle
    [one] Eine Stelle
   *[other] { $count } Stellen
}
casework-find-nothing = Alle Wörter müssen zusammen an einer Stelle stehen. Suchen Sie mit weniger Wörtern.
casework-find-file = Datei
casework-find-administration = Verwaltung

# Tastenkürzel
casework-keys = Kurze Tasten
casework-keys-hint = Die Tasten wirken nur außerhalb von Feldern. Sie senden nichts ab.
casework-keys-on = Ich will diese Tasten benutzen
casework-key-next-row = Nächste Zeile
casework-key-row-before = Zeile davor
casework-key-open = Vorgang öffnen
casework-key-list = Diese Liste zeigen
casework-key-claim = Vorgang übernehmen
casework-key-ask = Etwas fragen
casework-key-note = Notiz schreiben
casework-key-decide = Entscheiden
casework-key-search = Im Vorgang suchen
casework-key-next-case = Nächster Vorgang
casework-key-case-before = Vorgang davor
casework-key-back = Zurück

# Aktenzeichen
casework-file-reference = Aktenzeichen
casework-file-reference-hint = Gehört der Vorgang in eine andere Akte? Dann ändern Sie das Aktenzeichen. Kein Text heißt: kein Aktenzeichen.
casework-file-reference-save = Aktenzeichen speichern
casework-done-filed = Das Aktenzeichen ist gespeichert.
casework-event-filed = Aktenzeichen
casework-file-plan = Aktenplan
casework-file-plan-lead = Schreiben Sie zu jeder Leistung das Zeichen aus Ihrem Aktenplan. Jemand übernimmt einen Vorgang? Dann bekommt der Vorgang ein Aktenzeichen. Das Aktenzeichen steht auf jedem Bescheid.
casework-file-pattern = So sieht ein Aktenzeichen aus
casework-file-pattern-hint = Die Wörter in geschweiften Klammern werden ersetzt: durch das Zeichen, das Jahr und eine Nummer. Kein Text heißt: { $usual }.
casework-file-parts = Zeichen aus dem Aktenplan
casework-file-parts-hint = Kein Zeichen heißt: kein Aktenzeichen.
casework-file-first = Zum Beispiel { $reference }
casework-file-plan-save = Aktenplan speichern
casework-done-file-plan = Der Aktenplan ist gespeichert. Er gilt ab jetzt.
casework-problem-pattern = Die Nummer muss einmal vorkommen. Zwischen zwei Platzhaltern muss ein Trennzeichen stehen, zum Beispiel ein Bindestrich.
casework-problem-file-part = Ein Zeichen darf höchstens 30 Buchstaben oder Ziffern haben. Auch erlaubt: Leerzeichen, Punkte, Klammern und Striche.
casework-problem-file-reference = Ein Aktenzeichen darf höchstens 60 Buchstaben oder Ziffern haben. Auch erlaubt: Leerzeichen, Punkte, Klammern und Striche.
casework-escalated-title = Viel zu spät
casework-escalated-text = Hier sehen Sie: Die Frist ist vorbei. Niemand hat entschieden. Sprechen Sie mit der Person, die den Vorgang bearbeitet.
casework-escalated = Mehr als { $days } Tage zu spät

casework-view-transferred = Abgegeben
casework-state-transferred = Abgegeben
casework-event-transferred = An ein anderes Amt abgegeben
casework-event-transfer-received = Von einem anderen Amt übernommen
casework-figures-transferred = abgegeben (zählt hier nicht mit)
casework-transferred = Der Vorgang ist abgegeben. Das andere Amt macht weiter. Hier können Sie ihn nur noch lesen.
casework-done-transferred = Der Vorgang ist abgegeben. Das andere Amt bekommt ihn gleich.
casework-moved-to = Abgegeben. Jetzt hat ihn: { $office }
casework-moved-from = Kommt von: { $office }
casework-moves = Der Vorgang war bei mehreren Ämtern
casework-move = { $when }: von { $from } (Nummer { $old }) an { $to } (Nummer { $new })
casework-transfer = An ein anderes Amt abgeben
casework-transfer-travels = Das bekommt das andere Amt
casework-transfer-answers = den Antrag mit allen Angaben
casework-transfer-files = Anlagen: { $count }
casework-transfer-messages = Nachrichten: { $count }
casework-transfer-documents = Dokumente: { $count }
casework-transfer-statements = Antworten von anderen Stellen: { $count }
casework-transfer-history = Zeilen im Verlauf: { $count }
casework-transfer-stays = Das bleibt hier
casework-transfer-notes = Notizen: { $count }
casework-transfer-labels = Schlagworte
casework-transfer-draft = der Entwurf der Entscheidung. Wir löschen ihn.
casework-transfer-open-statements = offene Fragen an andere Stellen: { $count }. Sie enden jetzt.
casework-transfer-applicant = Die Person erfährt: Wer macht jetzt weiter? Und warum? Ihre Nummer bleibt gleich. Ihr Code bleibt gleich. Offene Fragen gehen mit. Der Tag des Eingangs bleibt gleich.
casework-transfer-proposed = Im Verzeichnis steht: Zuständig ist { $office }.
casework-transfer-not-proposed = Im Verzeichnis steht für diesen Ort kein anderes Amt.
casework-transfer-not-yours = Abgeben kann nur, wer den Vorgang bearbeitet. Es darf noch nichts entschieden sein.
casework-transfer-for = { $office }, für { $entity }
casework-transfer-entity = Welches Amt?
casework-transfer-entity-hint = Das Amt macht weiter.
casework-transfer-reason = Warum geben Sie den Vorgang ab?
casework-transfer-reason-hint = Den Text liest das andere Amt. Und die Person mit dem Antrag liest ihn.
casework-transfer-send = Vorgang abgeben
casework-problem-entity = Wählen Sie ein anderes Amt aus der Liste.
casework-transfer-message = Jetzt macht ein anderes Amt weiter. Vorher: { $from }. Jetzt: { $to }. Warum? { $reason }

casework-inspect = Anträge, die der Betrieb lesen darf
casework-inspect-caption = Diese Anträge dürfen Sie lesen, höchstens die 100 neuesten
casework-inspect-none = Hier gibt es keinen Antrag. Vielleicht ist er gelöscht. Oder er liegt bei einem anderen Amt.
casework-inspect-banner = Zugriff des Betriebs bis { $until }
casework-inspect-banner-text = Das Amt hat den Zugriff erlaubt. Es kann ihn jederzeit beenden. Sie können nur lesen. Das Amt sieht, welche Seiten Sie öffnen.
casework-inspect-files = Die Dateien kann der Betrieb nicht öffnen.

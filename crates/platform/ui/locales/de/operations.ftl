# Der gemeinsame IT-Dienstleister: eine Installation für alle Verwaltungen

operations-home-title = Betrieb
operations-home-lead = Onlinedienste für alle Verwaltungen freischalten und sehen, wo noch etwas fehlt.
operations-unknown-roll-out = Diese Ausrollung gibt es nicht.
operations-nothing = Mit dieser Auswahl wird nichts freigeschaltet.
operations-same-person = Wer etwas vorschlägt, kann es nicht selbst freigeben. Bitte lassen Sie eine zweite Person entscheiden.
operations-not-possible = Das geht in diesem Zustand nicht. Es wurde nichts geändert.
operations-stale = Jemand anderes hat inzwischen etwas geändert. Es wurde nichts überschrieben. Bitte sehen Sie sich den neuen Stand an.
operations-changed = Seit dem Vorschlag hat sich geändert, was freigeschaltet würde. Es wurde nichts geändert. Bitte schlagen Sie die Ausrollung neu vor.

operations-new = Neue Ausrollung
operations-roll-outs = Ausrollungen
operations-gaps = Was noch fehlt
operations-values = Angaben eintragen
operations-service = Onlinedienst
operations-services = Onlinedienste
operations-reach = Einwohner, die ihn nutzen können
operations-standing = Stand
operations-standing-live = online
operations-standing-waits = freigeschaltet, Angaben fehlen
operations-standing-coming = kommt
operations-standing-ready = bereit
operations-standing-incomplete = Angaben fehlen
operations-standing-blocked = noch nicht möglich
operations-uptake-title = Was wo online ist
operations-uptake-text = Gezählt werden Körperschaften, in deren Namen ein Onlinedienst läuft. Die Zahlen kommen aus dem laufenden System.
operations-uptake-caption = Onlinedienste und ihr Stand in allen Gemeinden und Kreisen
operations-gaps-lead = Für jede Körperschaft und jeden Onlinedienst: Was steht noch im Weg, und wer muss etwas tun?
operations-gaps-count = { $count ->
    [0] Dazu gibt es keinen Eintrag.
    [one] Ein Eintrag.
   *[other] { $count } Einträge.
}
operations-gaps-table = Fehlende Angaben als Tabelle zum Ausfüllen (CSV)
operations-gaps-caption = Stand je Körperschaft und Onlinedienst
operations-gap-counts = Woran es am häufigsten liegt
operations-gap = Was fehlt
operations-places = Wie oft
operations-means = Was es bedeutet
operations-weight-notice = nur zur Kenntnis
operations-weight-waits = öffnet von selbst, sobald es da ist
operations-weight-blocks = wird nicht freigeschaltet, bis es behoben ist
operations-gap-missing = Es fehlen: { $values }.
operations-gap-unfit = Nicht verwendbar: { $values }.
operations-gap-no-clerk = Dort arbeitet noch niemand mit Vorgängen.
operations-gap-zone = Es ist keine Zone mit Bewohnerparken erfasst.
operations-gap-trust-level = Die Identität wird im Amt geprüft.
operations-county = Kreis
operations-show = Anzeigen
operations-entity = Körperschaft
operations-office = Verwaltung
operations-key = Schlüssel
operations-values-lead = Eine Tabelle mit Angaben vieler Gemeinden auf einmal eintragen. Zuerst wird alles geprüft, erst dann wird etwas gespeichert.
operations-values-file = Datei (CSV)
operations-values-file-hint = Höchstens 2 MB. Wenn Sie keine Datei wählen, gilt der Text im Feld darunter.
operations-values-table = Tabelle
operations-values-table-hint = Erste Zeile: Überschriften. Eine Spalte „schluessel“ mit dem amtlichen Schlüssel, dazu eine Spalte je Angabe. Leere Zellen ändern nichts.
operations-values-source = Quelle
operations-values-source-hint = Woher die Angaben stammen, zum Beispiel „Hundesteuersatzung vom 12.03.2025“. Gilt für alle Zeilen ohne eigene Spalte „quelle“.
operations-values-check = Prüfen
operations-values-apply = Richtige Zeilen speichern
operations-values-template = Vorlage holen: Liste der fehlenden Angaben
operations-values-done = { $count ->
    [one] Eine Angabe wurde gespeichert.
   *[other] { $count } Angaben wurden gespeichert.
}
operations-values-ready = Richtig: { $values } Angaben für { $entities } Körperschaften. Noch ist nichts gespeichert.
operations-values-problems = { $count ->
    [one] Ein Problem
   *[other] { $count } Probleme
}
operations-values-problems-text = Für die betroffenen Körperschaften wird nichts gespeichert. Berichtigen Sie die Zeilen und prüfen Sie noch einmal.
operations-values-problems-caption = Was nicht stimmt, Zeile für Zeile
operations-values-line = Zeile
operations-values-column = Spalte
operations-values-trouble = Was nicht stimmt
operations-table-empty = Die Tabelle ist leer. Wählen Sie eine Datei oder fügen Sie den Text ein.
operations-table-no-entity-column = Es fehlt die Spalte „schluessel“ mit dem amtlichen Schlüssel.
operations-table-unknown-column = Diese Angabe kennt kein veröffentlichter Onlinedienst. Prüfen Sie die Überschrift oder entfernen Sie die Spalte.
operations-table-repeated-column = Diese Angabe steht in zwei Spalten.
operations-table-shape = Die Zeile hat mehr oder weniger Zellen als die Überschrift.
operations-table-unknown-entity = Den Schlüssel „{ $key }“ gibt es nicht. Gemeinden haben 8 Ziffern; führende Nullen gehören dazu.
operations-table-repeated = Diese Körperschaft steht schon in Zeile { $line }. Für sie wird nichts gespeichert.
operations-table-value = Der Wert passt nicht.
operations-table-day = Dieses Datum gibt es nicht. Schreiben Sie es so: 01.01.2027 oder 2027-01-01.
operations-table-no-source = Für diese Zeile ist keine Quelle angegeben.
operations-table-recorded-account = Hier ist schon ein Konto erfasst. Ein Konto ändert nur die Verwaltung selbst.
operations-roll-outs-lead = Jede Ausrollung ist ein Vorgang: vorgeschlagen, von einer zweiten Person freigegeben, nachvollziehbar und umkehrbar.
operations-roll-outs-empty = Es gibt noch keine Ausrollung.
operations-roll-outs-caption = Ausrollungen, die neueste zuerst
operations-roll-out = Ausrollung
operations-roll-out-number = Ausrollung Nr. { $number }
operations-proposed-at = Vorgeschlagen am
operations-state = Zustand
operations-state-proposed = wartet auf Freigabe
operations-state-approved = freigegeben
operations-state-paused = angehalten
operations-state-rolled-back = zurückgenommen
operations-state-rejected = abgelehnt
operations-state-withdrawn = zurückgezogen
operations-new-lead = Wählen Sie, was für wen freigeschaltet wird. Danach sehen Sie genau, was geschieht. Freigeschaltet wird erst, wenn eine zweite Person zustimmt.
operations-roll-out-title = Titel
operations-roll-out-title-hint = Woran Ihre Kolleginnen und Kollegen den Vorgang erkennen
operations-which-services = Welche Onlinedienste?
operations-switch = Was soll geschehen?
operations-switch-an = Freischalten
operations-switch-aus = Abschalten
operations-whom = Für wen?
operations-whom-alle = Für alle Verwaltungen
operations-whom-kreise = Für Verwaltungen in bestimmten Kreisen
operations-whom-arten = Für bestimmte Arten von Verwaltungen
operations-whom-liste = Für eine Liste
operations-counties = Kreise
operations-counties-hint = Nur wenn Sie oben „bestimmte Kreise“ gewählt haben
operations-kinds = Arten von Verwaltungen
operations-kinds-hint = Nur wenn Sie oben „bestimmte Arten“ gewählt haben
operations-kind-municipal-association = Verwaltungsgemeinschaften
operations-kind-fulfilling-municipality = Erfüllende Gemeinden
operations-kind-independent-municipality = Gemeinden und Städte mit eigener Verwaltung
operations-kind-district-office = Landratsämter
operations-list = Liste der Schlüssel
operations-list-hint = Amtliche Schlüssel, durch Komma oder Zeilenwechsel getrennt. Der Schlüssel einer Verwaltung steht für alle, für die sie arbeitet.
operations-list-unknown = Diese Schlüssel gibt es nicht: { $keys }
operations-incomplete = Auch dort freischalten, wo noch Angaben fehlen
operations-incomplete-hint = Der Dienst öffnet sich dort von selbst, sobald die letzte Angabe da ist.
operations-first-day = Erster Tag
operations-stages = Stufen
operations-stages-hint = Die Verwaltungen werden gleichmäßig auf die Stufen verteilt.
operations-days-between = Tage von Stufe zu Stufe
operations-title-missing = Geben Sie der Ausrollung einen Titel.
operations-services-missing = Wählen Sie mindestens einen Onlinedienst.
operations-counties-missing = Wählen Sie mindestens einen Kreis.
operations-kinds-missing = Wählen Sie mindestens eine Art.
operations-day-wrong = Dieses Datum gibt es nicht. Geben Sie Tag, Monat und Jahr ein.
operations-day-past = Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.
operations-days-between-wrong = Geben Sie bei mehreren Stufen an, wie viele Tage dazwischen liegen: 1 bis { $most }.
operations-preview = Vorschau zeigen
operations-preview-title = Was geschehen würde
operations-preview-lead = Noch ist nichts geändert.
operations-preview-caption = Körperschaften je Onlinedienst
operations-opens = öffnet sofort
operations-opens-later = öffnet mit der letzten Angabe
operations-left-out = bleibt ausgenommen
operations-already = schon freigeschaltet
operations-ends = schließt
operations-ends-waiting = war noch nicht offen
operations-already-off = nicht freigeschaltet
operations-stages-caption = Was an welchem Tag geschieht
operations-stages-now = Stufen und ihr Stand am { $date }
operations-stage = Stufe
operations-entities = Körperschaften
operations-switches = Freischaltungen
operations-at-approval = Wird später freigegeben, beginnt die erste Stufe am Tag der Freigabe.
operations-propose = Zur Freigabe vorschlagen
operations-change = Auswahl ändern
operations-progress = Fortschritt
operations-progress-on = { $begun } von { $all } Freischaltungen sind an der Reihe, { $live } davon sind online.
operations-progress-off = { $begun } von { $all } Abschaltungen sind an der Reihe. { $live } Dienste sind noch online.
operations-waits-for-second = Sie haben das vorgeschlagen. Eine zweite Person muss es freigeben.
operations-reason = Begründung
operations-reason-missing = Schreiben Sie bitte kurz, warum.
operations-act-approve = Freigeben
operations-act-approve-means = Danach sind die Dienste von ihrem Tag an freigeschaltet.
operations-act-reject = Ablehnen
operations-act-reject-means = Es wird nichts freigeschaltet.
operations-act-withdraw = Zurückziehen
operations-act-withdraw-means = Der Vorschlag ist dann erledigt.
operations-act-pause = Anhalten
operations-act-pause-means = Was schon online ist, bleibt online. Weitere Stufen kommen nicht.
operations-act-resume = Fortsetzen
operations-act-resume-means = Die angehaltenen Stufen kommen wieder, in gleichem Abstand.
operations-act-roll-back = Zurücknehmen
operations-act-roll-back-means = Alles ist dann wieder so, wie es vorher war. Begonnene Anträge und Vorgänge gehen weiter.
operations-done-propose = Die Ausrollung wartet jetzt auf die Freigabe durch eine zweite Person.
operations-done-approve = Freigegeben.
operations-done-reject = Abgelehnt. Es wurde nichts freigeschaltet.
operations-done-withdraw = Zurückgezogen.
operations-done-pause = Angehalten.
operations-done-resume = Die Ausrollung geht weiter.
operations-done-roll-back = Zurückgenommen. Alles ist wie vorher.
operations-happened-propose = vorgeschlagen
operations-happened-approve = freigegeben
operations-happened-reject = abgelehnt
operations-happened-withdraw = zurückgezogen
operations-happened-pause = angehalten
operations-happened-resume = fortgesetzt
operations-happened-roll-back = zurückgenommen
operations-held = angehalten
operations-history = Verlauf
operations-roll-out-table = Alle Freischaltungen als Tabelle (CSV)
operations-waiting = Wer noch etwas tun muss
operations-waiting-count = Bei { $count } Freischaltungen fehlt noch etwas. Gezeigt werden { $shown }.
operations-value-letterhead-street = Straße und Hausnummer im Briefkopf
operations-value-letterhead-postcode = Postleitzahl im Briefkopf
operations-value-letterhead-city = Ort im Briefkopf
operations-value-contact-email = E-Mail-Adresse
operations-value-contact-phone = Telefon
operations-value-contact-fax = Fax
operations-value-hours = Öffnungszeiten
operations-value-bank-holder = Kontoinhaber
operations-value-bank-iban = IBAN
operations-value-bank-bic = BIC
operations-value-bank-name = Name der Bank
operations-in-stages = In mehreren Stufen
operations-all-services = Alle veröffentlichten Onlinedienste
operations-requests = Nachfragen
operations-requests-lead = Gemeinden werden nach genau den Angaben gefragt, die ihnen fehlen. Sie antworten auf einer Seite, ohne Konto. Gespeichert wird erst, was Sie übernehmen.
operations-requests-new = Bei den Gemeinden nachfragen
operations-requests-new-lead = Jede gewählte Körperschaft bekommt einen Link zu einer Seite mit genau diesen Fragen. Er gilt drei Wochen.
operations-requests-empty = Es wurde noch nicht nachgefragt.
operations-requests-caption = Nachfragen, die neueste zuerst
operations-requests-no-mail = E-Mail ist nicht eingerichtet. Sie geben die Links selbst weiter.
operations-requests-nobody = Bei dieser Auswahl fehlt niemandem eine Angabe, nach der gefragt werden kann.
operations-requests-most = Gezeigt werden die ersten { $most }. Grenzen Sie die Auswahl weiter ein, um die übrigen zu sehen.
operations-requests-whom = Wen fragen?
operations-requests-by-hand = Link selbst weitergeben
operations-requests-send = Nachfragen
operations-requests-choose = Wählen Sie mindestens eine Körperschaft.
operations-request = Nachfrage
operations-request-open = wartet auf Antwort
operations-request-answered = beantwortet
operations-request-accepted = übernommen
operations-request-dismissed = verworfen
operations-request-over = Frist vorbei
operations-request-answers = Antworten
operations-asked-at = Gefragt am
operations-request-to = An
operations-request-until = Gilt bis
operations-request-link = Link zu der Seite mit den Fragen:
operations-request-not-sent = noch nicht verschickt
operations-request-values = Gefragte Angaben
operations-request-value = Angabe
operations-request-answer = Antwort
operations-request-account = Prüfen Sie das Konto auf einem zweiten Weg.
operations-request-account-text = Rufen Sie die Verwaltung unter einer Nummer an, die Sie schon kennen, und lassen Sie sich die IBAN bestätigen.
operations-request-accept = Antworten übernehmen
operations-request-dismiss = Nachfrage verwerfen
operations-request-source = Angabe der Körperschaft vom { $date }
operations-unknown-request = Dieser Link gilt nicht oder nicht mehr. Bitte lassen Sie sich einen neuen schicken.
operations-answers-wrong = Einige Antworten passen nicht. Es wurde nichts gespeichert.
operations-answer-title = Angaben für { $entity }
operations-answer-lead = Diese Angaben fehlen noch, damit Onlinedienste in Ihrem Namen öffnen können. Sie müssen nicht alle auf einmal nennen.
operations-answer-send = Angaben senden
operations-answer-done = Ihre Angaben sind angekommen.
operations-answer-done-text = Sie werden geprüft und dann übernommen. Bis dahin können Sie sie hier ändern.
operations-answer-until = Diese Seite gilt bis { $date }.
operations-request-mail-subject = Angaben für Onlinedienste: { $entity }
operations-request-mail =
    Guten Tag,

    damit Onlinedienste im Namen von { $entity } öffnen können, fehlen noch diese Angaben:

    { $list }
    Bitte tragen Sie sie bis { $date } auf dieser Seite ein. Sie brauchen dafür kein Konto:

    { $link }

    Der Link ist nur für Sie bestimmt. Geben Sie ihn nur an Personen weiter, die für { $entity } antworten dürfen.
operations-usage = Nutzung
operations-usage-lead = Was online ist, wie oft es genutzt wird, was ohne Papier und was rechtzeitig fertig wird. Gezählt aus den Vorgängen der letzten zwölf Monate, jede Stunde neu.
operations-uptake-by = Nach
operations-uptake-by-leistung = Onlinedienst
operations-uptake-by-verwaltung = Verwaltung
operations-uptake-by-kreis = Kreis
operations-usage-caption = Nutzung in den letzten zwölf Monaten
operations-received = Eingänge
operations-finished-online = ohne Papier abgeschlossen
operations-in-time = rechtzeitig entschieden
operations-of = { $part } von { $whole }
operations-usage-open = Offene Daten
operations-usage-open-live = Wo welcher Onlinedienst online ist (CSV)
operations-usage-open-used = Nutzung nach Kreis und Monat, kleine Zahlen weggelassen (CSV)

## Mandanten

operations-tenants-title = Mandanten
operations-tenants-lead = Jede Verwaltung, die hier arbeitet. Was in ihren Vorgängen steht, sieht der Betrieb nicht.
operations-tenants-search = Name, Nummer oder amtlicher Schlüssel
operations-tenants-search-do = Suchen
operations-tenants-none = Dazu gibt es keinen Mandanten.
operations-tenants-caption = { $count ->
    [one] Ein Mandant
   *[other] { $count } Mandanten
}
operations-tenant-column-tenant = Verwaltung
operations-tenant-column-state = Zustand
operations-tenant-column-accounts = Konten
operations-tenant-column-services = Onlinedienste in Betrieb
operations-tenant-standing-active = arbeitet
operations-tenant-standing-suspended = gesperrt
operations-tenant-standing-leaving = scheidet aus
operations-tenant-standing-deleted = gelöscht
operations-tenant-last-day-is = letzter Tag: { $day }
operations-tenant-deletion-open = Die Löschung läuft oder wartet auf eine zweite Person.
operations-tenant-since = Seit
operations-tenant-reason = Grund

operations-tenant-new-title = Neuen Mandanten anlegen
operations-tenant-new-text = Nur für Stellen, die nicht mit den Daten des Landes eingelesen werden: ein Ministerium, der IT-Dienstleister selbst, eine neue Verwaltung. Die Nummer bleibt für immer vergeben, auch nach einer Löschung.
operations-tenant-new-number = Nummer
operations-tenant-new-number-hint = 1 bis 9999. Sie steht vor jeder Vorgangsnummer.
operations-tenant-new-key = Amtlicher Schlüssel
operations-tenant-new-key-hint = Fünf bis zwölf Ziffern, ohne Leerzeichen
operations-tenant-new-name = Name der Verwaltung
operations-tenant-new-do = Mandanten anlegen
operations-tenant-number-wrong = Bitte geben Sie eine Zahl von 1 bis 9999 ein.
operations-tenant-number-taken = Diese Nummer ist vergeben oder war es einmal. Bitte wählen Sie eine andere.
operations-tenant-number-taken-next = Ändern Sie die Nummer und versuchen Sie es noch einmal.
operations-tenant-number-wrong-next = Ändern Sie die Nummer und versuchen Sie es noch einmal.
operations-tenant-key-wrong = Bitte geben Sie fünf bis zwölf Ziffern ein.
operations-tenant-key-wrong-next = Ändern Sie den Schlüssel und versuchen Sie es noch einmal.
operations-tenant-key-taken = Dieser Schlüssel gehört schon zu einem anderen Mandanten.
operations-tenant-key-taken-next = Prüfen Sie den Schlüssel und versuchen Sie es noch einmal.
operations-tenant-name-wrong = Bitte geben Sie einen Namen mit 3 bis 200 Zeichen ein.
operations-tenant-name-wrong-next = Ändern Sie den Namen und versuchen Sie es noch einmal.

operations-no-reason = Bitte schreiben Sie, warum.
operations-no-reason-next = Ergänzen Sie den Grund und versuchen Sie es noch einmal.
operations-own-tenant = Das ist Ihre eigene Verwaltung. Sie würden sich selbst aussperren.
operations-own-tenant-next = Es wurde nichts geändert. Bitten Sie den Betrieb einer anderen Verwaltung, oder nutzen Sie die Befehlszeile.
operations-not-possible-next = Laden Sie die Seite neu und sehen Sie sich den Zustand an.
operations-stale-next = Prüfen Sie, ob Sie die Änderung noch wollen, und senden Sie sie noch einmal ab.
operations-same-person-next = Es wurde nichts geändert.

operations-tenant-suspend-title = Sperren
operations-tenant-suspend-text = Die Beschäftigten können sich nicht mehr anmelden, und neue Anträge werden nicht angenommen. Entwürfe bleiben gespeichert. Was eingegangen ist, läuft weiter: Status, Fristen, Nachrichten.
operations-tenant-suspend-reason-hint = Die Beschäftigten lesen diesen Grund bei der Anmeldung. Bitte keine Namen von Personen.
operations-tenant-suspend-do = Verwaltung sperren
operations-tenant-resume-title = Wieder freigeben
operations-tenant-resume-text = Die Verwaltung arbeitet wieder wie zuvor. Ihre Onlinedienste werden sofort wieder angeboten.
operations-tenant-resume-reason-hint = Bitte keine Namen von Personen.
operations-tenant-resume-do = Verwaltung freigeben
operations-tenant-leave-title = Ausscheiden
operations-tenant-leave-text = Ab sofort werden keine neuen Anträge angenommen. Die Beschäftigten arbeiten bis zum letzten Tag weiter. Danach kann die Verwaltung gelöscht werden.
operations-tenant-leave-reason-hint = Zum Beispiel die Kündigung mit Datum. Bitte keine Namen von Personen.
operations-tenant-leave-do = Ausscheiden festlegen
operations-tenant-last-day = Letzter Tag
operations-tenant-last-day-hint = Zum Beispiel 31 12 2026
operations-tenant-last-day-wrong = Bitte geben Sie den letzten Tag als Datum ein, zum Beispiel 31 12 2026.
operations-tenant-ask-title = Löschen
operations-tenant-ask-text = Alle Vorgänge, Dokumente, Konten und Schlüssel dieser Verwaltung werden unwiderruflich gelöscht, auch die Lesbarkeit von Sicherungen. Vorher muss die Verwaltung ihre vollständige Ausfuhr erhalten haben. Eine zweite Person muss zustimmen.
operations-tenant-ask-reason-hint = Zum Beispiel: Vertrag beendet, Ausfuhr übergeben am … Bitte keine Namen von Personen.
operations-tenant-ask-do = Löschung beantragen
operations-tenant-deletable-from = Gelöscht werden kann ab dem { $day }. Bis dahin kann die Verwaltung ihre Ausfuhr prüfen.
operations-tenant-deletion-asked = Die Löschung ist beantragt
operations-tenant-deletion-asked-text = Beantragt am { $at }. Grund: { $reason }
operations-tenant-other-person = Eine andere Person mit der Rolle Betrieb muss zustimmen. Wer beantragt, stimmt nicht selbst zu.
operations-tenant-approve-title = Zustimmen und löschen
operations-tenant-approve-text = Der Schlüssel der Verwaltung wird sofort vernichtet. Das kann niemand rückgängig machen.
operations-tenant-approve-do = Endgültig löschen
operations-tenant-confirm = Amtlicher Schlüssel zur Bestätigung
operations-tenant-confirm-hint = Bitte tippen Sie: { $key }
operations-tenant-confirm-wrong = Das ist nicht der amtliche Schlüssel dieser Verwaltung. Gelöscht wurde nichts.
operations-tenant-drop-title = Antrag zurücknehmen
operations-tenant-drop-text = Die Verwaltung bleibt ausgeschieden, gelöscht wird nichts.
operations-tenant-drop-do = Löschantrag zurücknehmen
operations-tenant-done-created = Der Mandant ist angelegt.
operations-tenant-done-suspend = Die Verwaltung ist gesperrt.
operations-tenant-done-resume = Die Verwaltung arbeitet wieder.
operations-tenant-done-leave = Der letzte Tag ist festgelegt.
operations-tenant-done-ask = Die Löschung ist beantragt. Jetzt muss eine zweite Person zustimmen.
operations-tenant-done-drop = Der Löschantrag ist zurückgenommen.
operations-tenant-done-approve = Der Schlüssel ist vernichtet. Zeilen und Dateien werden jetzt gelöscht.

operations-tenant-record-title = Löschnachweis
operations-tenant-record-text = Dieser Nachweis steht auch in der Prüfkette des Betreibers. Die Nummer wird nie wieder vergeben.
operations-tenant-record-asked = Beantragt
operations-tenant-record-began = Zugestimmt, Schlüssel vernichtet
operations-tenant-record-finished = Letzte Zeile gelöscht
operations-tenant-record-events = Ereignisse in der Prüfkette
operations-tenant-record-head = Prüfsumme des letzten Ereignisses
operations-tenant-record-caption = Gelöscht: { $count } Zeilen und Dateien
operations-tenant-record-table = Tabelle
operations-tenant-record-rows = Zeilen
operations-queues = Warteschlangen
operations-queues-lead = Was nach einem Schritt noch zu tun ist: Briefe, E-Mails, Prüfungen. Nichts davon geht verloren; Fehlgeschlagenes wird immer wieder versucht.
operations-queues-empty = Es wartet nichts.
operations-queues-caption = Was wartet, nach Art
operations-queues-topic = Art
operations-queues-entries = Einträge
operations-queues-failed = davon fehlgeschlagen
operations-queues-oldest = seit
operations-queues-do = Was Sie tun können
operations-queues-retry = { $topic } noch einmal versuchen
operations-queues-retried = { $count ->
    [one] Ein Eintrag wird noch einmal versucht.
   *[other] { $count } Einträge werden noch einmal versucht.
}
operations-gap-closed = Die Verwaltung nimmt zurzeit keine Anträge an.
operations-settings = Einstellungen
operations-settings-lead = Was Ihre Verwaltung für sich und ihre Körperschaften festlegt, und woher jeder Wert kommt.
operations-settings-bodies = Körperschaften
operations-settings-everywhere = Angaben für alle Dienste
operations-settings-name = Angabe
operations-settings-value = Wert
operations-settings-origin = Woher
operations-settings-until = Gilt bis { $day }
operations-settings-none = nicht erfasst
operations-settings-free = Kein Dienst braucht diese Angabe.
operations-settings-lacks = fehlt
operations-settings-waits = Darauf warten: { $services }
operations-origin-own = Eigene Angabe.
operations-origin-taken-over = Übernommen von: { $entity }.
operations-origin-office = Gilt mit für alle, für die diese Verwaltung arbeitet: { $entity }.
operations-origin-county = Vom Landkreis: { $entity }.
operations-origin-state = Gilt im ganzen Land.
operations-settings-done-gespeichert = Die Angabe ist gespeichert.
operations-settings-done-beendet = Die Angabe endet mit dem genannten Tag.
operations-settings-done-uebernommen = Die Angabe ist übernommen. Spätere Änderungen dort gelten auch hier.
operations-settings-done-vorgeschlagen = Die Bankangabe ist eingetragen. Sie gilt, sobald sie bestätigt ist.
operations-settings-done-bestaetigt = Die Bankangaben gelten jetzt.
operations-settings-done-verworfen = Der Vorschlag ist verworfen. Die bisherigen Bankangaben gelten weiter.
operations-account-waits = Bankangaben warten auf Bestätigung
operations-account-other = Eine zweite Person mit der Aufgabe „Einrichtung der Verwaltung“ muss sie prüfen und bestätigen. Bis dahin gelten die bisherigen.
operations-account-check = Prüfen Sie die Angaben an einem Beleg der Bank. Bis zur Bestätigung gelten die bisherigen.
operations-account-confirm = Bankangaben bestätigen
operations-account-discard = Vorschlag verwerfen
operations-account-two = Bankangaben gelten erst, wenn eine zweite Person sie bestätigt hat.
operations-account-alone = Niemand sonst in Ihrer Verwaltung hat diese Aufgabe. Sie bestätigen die Bankangaben deshalb selbst in einem zweiten Schritt.
operations-setting-save = Speichern
operations-setting-from = Gilt ab
operations-setting-from-hint = Ohne Angabe ab heute.
operations-setting-stale = Jemand anderes hat diese Angabe inzwischen geändert. Oben steht, was jetzt gilt. Prüfen Sie Ihre Eingabe und speichern Sie noch einmal.
operations-setting-value-missing = Geben Sie den Wert ein.
operations-setting-source-missing = Nennen Sie, woher der Wert kommt, zum Beispiel einen Beschluss.
operations-setting-from-missing = Wählen Sie, von wem die Angabe übernommen wird.
operations-setting-by-law = Diesen Wert legt eine Satzung fest: { $by_law }. Er ändert sich nur mit der Satzung.
operations-setting-take-over = Von einer anderen Körperschaft übernehmen
operations-setting-take-over-text = Der Wert gilt dann hier mit, auch wenn er sich dort ändert. Von selbst geschieht das bei Bankverbindung, Briefkopf und Tarifen nie.
operations-setting-take-over-from = Übernehmen von
operations-setting-take-over-do = Übernehmen
operations-setting-end = Angabe beenden
operations-setting-last = Letzter Tag
operations-setting-last-hint = Danach gilt, was gemeinsam gilt, oder die Angabe fehlt.
operations-setting-end-do = Beenden
operations-settings-missing = { $count ->
        [one] Eine Angabe fehlt, auf die Onlinedienste warten.
       *[other] { $count } Angaben fehlen, auf die Onlinedienste warten.
    }
operations-home-run = Laufender Betrieb
operations-home-services = Onlinedienste für alle
operations-home-administrations = Verwaltungen
operations-fleet = Zustand
operations-fleet-lead = Ob alles läuft und wo Sie hinsehen müssen. Die Zahlen je Verwaltung werden stündlich gezählt; Inhalte von Vorgängen sind hier nicht zu sehen.
operations-fleet-checks = Was die Installation braucht
operations-fleet-what = Was
operations-fleet-state = Stand
operations-fleet-found = Befund
operations-fleet-good = in Ordnung
operations-fleet-unknown = nicht erfasst
operations-fleet-look = ansehen
operations-fleet-act = handeln
operations-fleet-backup = Letzte Sicherung
operations-fleet-rehearsal = Letzte Probe der Rücksicherung
operations-fleet-no-backup = Keine Sicherung erfasst. Rufen Sie am Ende Ihres Sicherungsskripts „dienstweg backup done“ auf.
operations-fleet-no-rehearsal = Keine Probe erfasst. Spielen Sie eine Sicherung auf einer anderen Maschine zurück und rufen Sie dann „dienstweg backup rehearsed“ auf.
operations-fleet-disk = Speicherplatz
operations-fleet-free = { $free } von { $all } frei ({ $percent } %)
operations-fleet-certificate = Zertifikat
operations-fleet-no-certificate = Kein Zertifikat angegeben. Nennen Sie unter „certificates“ die Dateien, die Ihr Proxy zeigt.
operations-fleet-unread = { $file } kann nicht als Zertifikat gelesen werden. Prüfen Sie Datei und Rechte.
operations-fleet-ends = { $names }: gültig bis { $day } (noch { $days } Tage)
operations-fleet-scanner = Virenscanner
operations-fleet-scanner-there = eingerichtet
operations-fleet-scanner-none = nicht eingerichtet: Dateien, die keine Bilder sind, bleiben gesperrt
operations-fleet-mail = E-Mail-Versand
operations-fleet-mail-there = eingerichtet
operations-fleet-mail-none = nicht eingerichtet: Niemand wird benachrichtigt
operations-fleet-program = Programm
operations-fleet-runs = Version { $version }, läuft seit { $since }
operations-fleet-waiting = { $entries ->
    [0] es wartet nichts
    [one] 1 Eintrag wartet, { $failed } fehlgeschlagen
   *[other] { $entries } Einträge warten, { $failed } fehlgeschlagen
}
operations-fleet-faults = Fehler nach Onlinedienst
operations-fleet-no-faults = Nichts ist fehlgeschlagen.
operations-fleet-drive = Zu den Warteschlangen: noch einmal versuchen
operations-fleet-faults-caption = Was fehlgeschlagen ist und wieder versucht wird
operations-fleet-no-service = zu keinem Onlinedienst
operations-fleet-where = Wo
operations-fleet-tenants = Verwaltungen
operations-fleet-totals = { $tenants } Verwaltungen, davon { $looks } auffällig. { $open } offene Vorgänge, { $overdue } überfällig. { $files ->
    [one] 1 Datei
   *[other] { $files } Dateien
} mit { $size }.
operations-fleet-only = Nur auffällige zeigen
operations-fleet-all = Alle Verwaltungen zeigen
operations-fleet-tenants-caption = Wie es in den Verwaltungen steht
operations-fleet-open = Offene Vorgänge
operations-fleet-overdue = überfällig
operations-fleet-storage = Dateien
operations-fleet-looked-at = Zuletzt gezählt
operations-fleet-never = noch nicht
operations-fleet-versions = Versionen der Onlinedienste
operations-fleet-versions-caption = Welche Version gilt und bei wie vielen Verwaltungen sie läuft
operations-fleet-version = Version
operations-fleet-version-since = seit
operations-fleet-version-at = Verwaltungen online
operations-fleet-version-next = Wartet
operations-fleet-retired = zurückgezogen
operations-fleet-proposed = eine neue Version wartet auf die zweite Person
operations-announcements = Ankündigungen
operations-announcements-lead = Wartung, Störung oder Hinweis: steht oben auf jeder Seite, bis es vorbei ist. Eine Wartung wird drei Tage vorher angekündigt.
operations-announcements-none = Es ist nichts angekündigt.
operations-announcements-caption = Was angekündigt ist und war, das Neueste zuerst
operations-announcements-done-announced = Angekündigt. Jede Seite zeigt es in wenigen Sekunden, eine Wartung drei Tage vorher.
operations-announcements-done-withdrawn = Zurückgenommen. Die Seiten zeigen es nicht mehr.
operations-announcement-column-what = Ankündigung
operations-announcement-column-for = Für
operations-announcement-column-state = Stand, sichtbar ab
operations-announcement-column-do = Was Sie tun können
operations-announcement-shown = steht auf den Seiten
operations-announcement-to-come = kommt noch
operations-announcement-over = vorbei
operations-announcement-withdrawn = zurückgenommen
operations-announcement-withdraw = Zurücknehmen
operations-announcement-new = Etwas ankündigen
operations-announcement-do = Ankündigen
operations-announcement-kind = Worum geht es?
operations-announcement-kind-window = Wartung
operations-announcement-kind-window-hint = Die Dienste sind in dieser Zeit vielleicht nicht erreichbar.
operations-announcement-kind-disruption = Störung
operations-announcement-kind-disruption-hint = Etwas geht gerade nicht, wie es soll.
operations-announcement-kind-news = Hinweis
operations-announcement-kind-news-hint = Etwas, das alle wissen sollen.
operations-announcement-audience = Wer soll es sehen?
operations-announcement-for-all = alle Besucher
operations-announcement-for-staff = nur Beschäftigte
operations-announcement-from = Beginn: Tag
operations-announcement-from-time = Beginn: Uhrzeit
operations-announcement-to = Ende: Tag
operations-announcement-to-time = Ende: Uhrzeit
operations-announcement-time-hint = Stunden und Minuten, zum Beispiel 20:00
operations-announcement-german = Text
operations-announcement-plain = Text in Leichter Sprache
operations-announcement-english = Text auf Englisch
operations-announcement-no-kind = Wählen Sie, worum es geht.
operations-announcement-no-text = Schreiben Sie, was alle lesen sollen.
operations-announcement-long = Der Text steht über jeder Seite: höchstens { $most } Zeichen.
operations-announcement-no-day = Nennen Sie einen Tag, den es gibt.
operations-announcement-no-time = Nennen Sie die Uhrzeit so: 20:00.
operations-announcement-backwards = Das Ende liegt vor dem Beginn.
operations-announcement-past = Diese Zeit ist schon vorbei.
operations-announcement-lasts = Eine Ankündigung steht höchstens 60 Tage auf den Seiten.
operations-announcement-wrong = Die Ankündigung ist nicht vollständig. Es wurde nichts angekündigt.
operations-announcement-title-window = Wartung von { $from } bis { $to }:
operations-announcement-title-disruption = Störung:
operations-announcement-title-news = Hinweis:
operations-duties = Pflichten
operations-duty = Pflicht
operations-duties-lead = Was Gesetze von Verwaltungen verlangen und woran man sieht, ob es getan ist. Gezählt wird, was läuft und erfasst ist.
operations-duties-own-lead = Was Gesetze von Ihrer Verwaltung verlangen. Das meiste sieht das Programm selbst; nur wo es nichts wissen kann, tragen Sie etwas ein.
operations-duties-caption = Wie viele Verwaltungen jede Pflicht erfüllen
operations-duties-offices = Erfüllte Pflichten je Verwaltung
operations-duties-table = Alles als Tabelle (CSV)
operations-duties-column-key = Schlüssel
operations-duties-column-tenant = Verwaltung
operations-duties-column-law = Gesetz
operations-duties-column-provision = Vorschrift
operations-duties-column-title = Pflicht
operations-duties-column-done = Stand
operations-duties-column-evidence = Nachweis
operations-duty-yes = erfüllt
operations-duty-partly = teilweise
operations-duty-no = nicht erfüllt
operations-duty-unknown = nicht erfasst
operations-duty-since = seit { $day }
operations-duty-from-to = { $from } bis { $to }
operations-duty-checked = Mit dem Gesetz verglichen am { $day }.
operations-duty-unchecked = Noch nicht mit dem Gesetz verglichen.
operations-duty-source = Quelle:
operations-evidence-access-shown = { $there ->
    [0] Es ist keine E-Mail-Adresse erfasst.
   *[other] Eine E-Mail-Adresse ist erfasst.
}
operations-evidence-online-shown = { $there } von { $all } Onlinediensten können benutzt werden.
operations-evidence-information-shown = { $there } von { $all } Angaben sind erfasst ({ $values }).
operations-evidence-payment-shown = { $there } von { $all } Angaben sind erfasst ({ $values }).
operations-evidence-status-shown = { $there ->
    [0] Kein Onlinedienst kann benutzt werden, deshalb hat niemand eine Statusseite.
   *[other] Wer einen Onlinedienst benutzt, bekommt eine Statusseite.
}
operations-evidence-recorded-shown = Das Programm kann es nicht wissen; die Verwaltung hat noch nichts eingetragen.
operations-evidence-said = Eingetragen am { $day }: { $text } { $link }
operations-evidence-text = Was wurde getan?
operations-evidence-link = Adresse, unter der man es sieht
operations-evidence-do = Eintragen: { $duty }
operations-evidence-recorded = Gespeichert.
operations-evidence-wrong-text = Schreiben Sie höchstens 500 Zeichen.
operations-evidence-wrong-link = Die Adresse beginnt mit https:// und hat höchstens 500 Zeichen ohne Leerzeichen.
operations-inherit = Angaben übernehmen
operations-inherit-lead = Eine Angabe, die eine Körperschaft einer Verwaltung hat und andere derselben Verwaltung nicht: für alle auf einmal übernehmen. Ändert sie sich dort, gilt die Änderung überall. Konten und Satzungssätze gehören nicht dazu.
operations-inherit-none = Es gibt nichts, was übernommen werden könnte.
operations-inherit-caption = Was übernommen werden kann
operations-inherit-value = Angabe
operations-inherit-from = Von
operations-inherit-takers = Für
operations-inherit-do = { $count ->
    [one] { $value } von { $from } für 1 Körperschaft übernehmen
   *[other] { $value } von { $from } für { $count } Körperschaften übernehmen
}
operations-inherit-done = { $count ->
    [one] Für 1 Körperschaft übernommen.
   *[other] Für { $count } Körperschaften übernommen.
}
operations-renewals = Neue Versionen
operations-renewals-lead = Was eine vorgeschlagene Version bedeutet, bevor sie gilt: wo der Onlinedienst weiterläuft, wo etwas fehlen würde und wer handeln muss. Fehlende Angaben können Sie schon jetzt erfassen.
operations-renewals-none = Keine Version wartet auf eine zweite Person.
operations-renewals-means = Version { $number }: läuft an { $stays } Orten weiter, hält an { $stops } an, beginnt an { $starts }.
operations-renewals-nobody = Niemand muss etwas tun.
operations-renewals-must-act = { $stops ->
    [one] 1 Körperschaft muss vorher etwas angeben
   *[other] { $stops } Körperschaften müssen vorher etwas angeben
}
operations-renewals-why = Warum
operations-uptake-map = Karte: wo ein Onlinedienst benutzt werden kann
operations-uptake-map-said = { $service } kann in { $online } von { $all } Gemeinden online beantragt werden. Dort leben { $share } der Menschen. Diese Gemeinden sind gefüllt und haben einen Punkt; die Tabelle darunter nennt die Zahlen.
operations-uptake-map-caption = Wo der Onlinedienst benutzt werden kann, nach Landkreis
operations-uptake-map-online = Gemeinden online

operations-access = Zugriffe des Betriebs
operations-access-lead = Wer das Portal betreibt, sieht keine Vorgänge. Nur wenn Sie es hier erlauben, kann eine Person dort für einige Stunden lesen, zum Beispiel um einen Fehler zu finden. Ändern kann sie nichts.
operations-access-waiting = Darauf wartet jemand
operations-access-nothing-waits = Zurzeit bittet niemand um einen Zugriff.
operations-access-open = Gilt zurzeit
operations-access-over = Frühere Anfragen und Zugriffe
operations-access-log = Protokoll
operations-access-log-text = Hier steht jede Seite, die gelesen wurde, die neueste zuerst, höchstens 500. Niemand kann diese Einträge ändern oder löschen; die Prüfkette Ihrer Verwaltung hält sie zusätzlich fest.
operations-access-log-empty = Es wurde noch nichts gelesen.
operations-access-done-granted = Der Zugriff gilt ab jetzt.
operations-access-done-refused = Die Anfrage ist abgelehnt.
operations-access-done-revoked = Der Zugriff ist beendet. Er gilt ab sofort nicht mehr.
operations-access-do-granted = Zugriff erlauben
operations-access-do-refused = Ablehnen
operations-access-do-revoked = Zugriff beenden
operations-access-column-asked = Angefragt
operations-access-column-about = Worum es geht
operations-access-column-state = Stand
operations-access-column-decided-by = Entschieden von
operations-access-column-looks = Gelesene Seiten
operations-access-column-when = Wann
operations-access-column-who = Wer
operations-access-column-page = Was
operations-access-column-case = Vorgang
operations-access-column-do = Tun
operations-access-page-list = Liste der Vorgänge
operations-access-page-case = Vorgang
operations-access-page-document = Dokument eines Vorgangs
operations-access-reason = Grund
operations-access-reason-hint = Zum Beispiel: Der Bescheid wird nicht zugestellt, Fehlermeldung seit gestern. Bitte nennen Sie keine Personen.
operations-access-hours = Dauer
operations-access-hours-of = { $hours ->
    [one] 1 Stunde
   *[other] { $hours } Stunden
}
operations-access-until = Gilt bis
operations-access-one = Nur Vorgang { $reference }
operations-access-all = Alle Vorgänge der Verwaltung
operations-access-standing-asked = wartet
operations-access-standing-lapsed = verfallen
operations-access-standing-open = gilt
operations-access-standing-over = abgelaufen
operations-access-standing-refused = abgelehnt
operations-access-standing-returned = zurückgegeben
operations-access-standing-revoked = beendet
operations-access-administration = Verwaltung
operations-access-no-administration = Bitte wählen Sie eine Verwaltung.
operations-access-reference = Vorgangsnummer
operations-access-reference-hint = Wenn Sie nur einen Vorgang brauchen, nennen Sie seine Nummer: Dann gilt der Zugriff nur für ihn. Ohne Nummer gilt er für alle.
operations-access-no-reference = Das ist keine Vorgangsnummer dieser Verwaltung. Bitte prüfen Sie die Nummer, zum Beispiel 0051-7K4M-9QXD, oder lassen Sie das Feld leer.
operations-access-mail-subject = Der Betrieb bittet um einen Zugriff
operations-access-mail = Guten Tag,

    eine Person, die das Portal betreibt, bittet Ihre Verwaltung um einen Zugriff. Worum es geht, steht nach der Anmeldung auf dieser Seite:

    { $link }

    Ohne Ihre Antwort geschieht nichts. Nach sieben Tagen verfällt die Bitte.
operations-own-access = Zugriff auf Vorgänge
operations-own-access-lead = Was Sie betreiben, sehen Sie nicht: Vorgänge gehören den Verwaltungen. Brauchen Sie einen Einblick, um einen Fehler zu finden, bitten Sie die Verwaltung darum. Sie entscheidet, und sie sieht jede Seite, die Sie lesen.
operations-own-access-caption = Ihre Anfragen
operations-own-access-new = Um Zugriff bitten
operations-own-access-ask = Anfrage senden
operations-own-access-use = Vorgänge lesen
operations-own-access-end = Zurückgeben
operations-own-access-done-asked = Die Anfrage liegt bei der Verwaltung. Sie gilt sieben Tage.
operations-own-access-done-returned = Die Anfrage oder der Zugriff ist beendet.

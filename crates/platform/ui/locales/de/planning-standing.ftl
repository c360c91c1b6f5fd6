planning-maturity-title = Reifegrad der Leistungen
planning-maturity-intro = Wo jede Leistung steht, nach beiden amtlichen Modellen.
planning-maturity-lead = Was online ist, weiß das Programm. Nur den Rest fragt es. Das niedrigste Merkmal entscheidet.
planning-maturity-sum = { $good } von { $all } Leistungen haben mindestens Stufe { $from }.
planning-maturity-level = Stufe
planning-maturity-possible = höchstens möglich
planning-maturity-holding = Was sie dort hält
planning-maturity-known = Das weiß das Programm
planning-maturity-asked = Das weiß nur die Verwaltung
planning-maturity-asked-text = Was Sie nicht wissen, lassen Sie frei. Dann rechnet das Programm mit dem niedrigsten.
planning-maturity-plan = Maßnahme dazu anlegen
planning-maturity-unverified = Die amtliche Liste der Merkmale lag bei der Entwicklung nicht vor. Die Merkmale sind eine Arbeitsfassung.
planning-model = Modell
planning-model-ozg-1-1 = OZG-Reifegradmodell 1.1
planning-model-ozg-2-0 = OZG-Reifegradmodell 2.0
planning-source = Quelle: { $source }
planning-level = Stufe { $level } von { $highest }: { $name }
planning-level-at-most = bis Stufe { $level }, je nachdem, was noch nicht angegeben ist
planning-level-ozg-1-1-0 = offline
planning-level-ozg-1-1-1 = Information
planning-level-ozg-1-1-2 = Formular-Assistent
planning-level-ozg-1-1-3 = Online-Leistung
planning-level-ozg-1-1-4 = Online-Transaktion
planning-level-ozg-2-0-0 = offline
planning-level-ozg-2-0-1 = Zugang
planning-level-ozg-2-0-2 = Zugang
planning-level-ozg-2-0-3 = Zugang, vollständig
planning-level-ozg-2-0-4 = Prozess und Daten
planning-level-ozg-2-0-5 = Prozess und Daten
planning-level-ozg-2-0-6 = Prozess und Daten, mit Basisdiensten
planning-level-ozg-2-0-7 = Ende zu Ende
planning-criterion-information = Information
planning-criterion-information-none = Es gibt keine Angaben im Netz.
planning-criterion-information-texts = Die Leistung ist im Zuständigkeitsfinder beschrieben.
planning-criterion-application = Antrag
planning-criterion-application-paper = auf Papier oder persönlich
planning-criterion-application-fill-in = Formular zum Ausfüllen am Bildschirm, dann drucken oder mailen
planning-criterion-application-online = vollständig online
planning-criterion-identity = Wer man ist
planning-criterion-identity-in-person = Man muss sich vor Ort ausweisen.
planning-criterion-identity-online = online mit dem nötigen Vertrauensniveau, oder es ist keines nötig
planning-criterion-signature = Unterschrift
planning-criterion-signature-on-paper = auf Papier
planning-criterion-signature-none-needed = nicht nötig oder elektronisch
planning-criterion-evidence = Nachweise
planning-criterion-evidence-by-post = im Original oder mit der Post
planning-criterion-evidence-upload = zum Hochladen
planning-criterion-evidence-not-needed = keine nötig, oder die Verwaltung holt sie selbst
planning-criterion-payment = Bezahlen
planning-criterion-payment-at-the-office = an der Kasse
planning-criterion-payment-by-transfer = mit Überweisung oder Lastschrift nach dem Bescheid
planning-criterion-payment-online-or-free = online, oder es kostet nichts
planning-criterion-status = Stand des Antrags
planning-criterion-status-by-telephone = auf Nachfrage
planning-criterion-status-online = jederzeit online
planning-criterion-delivery = Bescheid
planning-criterion-delivery-by-post = mit der Post
planning-criterion-delivery-online = elektronisch
planning-criterion-accessible = Barrierefrei und in verständlicher Sprache
planning-criterion-accessible-no = nein oder unbekannt
planning-criterion-accessible-yes = ja
planning-criterion-once-only = Nachweise aus Registern (Once-Only)
planning-criterion-once-only-no = nein
planning-criterion-once-only-yes = ja
planning-criterion-data = Daten des Antrags
planning-criterion-data-typed-again = werden abgetippt
planning-criterion-data-taken-over = werden übernommen
planning-criterion-process = Bearbeitung
planning-criterion-process-paper = auf Papier
planning-criterion-process-digital = digital vom Eingang bis zum Bescheid
planning-criterion-records = Akte
planning-criterion-records-paper = auf Papier
planning-criterion-records-digital = E-Akte

planning-check-title = Selbstcheck
planning-check-intro = 24 Fragen, eine Viertelstunde, einmal im Jahr, verglichen mit Verwaltungen Ihrer Größe.
planning-check-lead = 24 Fragen, eine Viertelstunde. Was das Programm weiß, ist schon ausgefüllt.
planning-check-form-lead = Wählen Sie je Frage eine Antwort. Sie können jederzeit zwischenspeichern.
planning-check-finished = Abgeschlossener Selbstcheck
planning-check-begin = Selbstcheck beginnen
planning-check-go-on = Selbstcheck fortsetzen
planning-check-finish = Abschließen
planning-check-keep = Zwischenspeichern
planning-check-kept = Zwischengespeichert.
planning-check-missing = Wählen Sie eine Antwort.
planning-check-known = Das weiß das Programm selbst.
planning-check-result = Ergebnis
planning-check-of = Vom { $day }
planning-check-peers = Verglichen mit { $count } Verwaltungen Ihrer Größe ({ $class }). Unter fünf wird nichts verglichen.
planning-check-before = Frühere Ergebnisse
planning-check-dimension = Bereich
planning-check-own = Sie
planning-check-others = Andere
planning-check-bar = Im Bild: Sie als Balken, die anderen als Strich
planning-answer-0 = nein, noch nicht
planning-answer-1 = in Ansätzen
planning-answer-2 = größtenteils
planning-answer-3 = ja, vollständig
planning-dimension-strategy = Strategie und Plan
planning-dimension-services = Leistungen online
planning-dimension-processes = Abläufe und Akten
planning-dimension-operation = IT-Betrieb und Sicherheit
planning-dimension-people = Menschen und Kultur
planning-dimension-together = Zusammenarbeit
planning-question-plan = Wir haben einen Plan mit konkreten Maßnahmen.
planning-question-decided = Rat und Leitung stehen hinter dem Plan.
planning-question-money = Für die nächsten zwei Jahre ist Geld dafür eingeplant.
planning-question-reviewed = Wir sehen den Plan mindestens vierteljährlich an.
planning-question-online = Unsere häufigen Leistungen sind online.
planning-question-used = Die Menschen nutzen, was online ist.
planning-question-texts = Unsere Texte im Portal sind aktuell und verständlich.
planning-question-feedback = Wir werten Rückmeldungen aus und ändern etwas.
planning-question-described = Unsere wichtigsten Abläufe sind aufgeschrieben.
planning-question-records = Wir führen Akten elektronisch.
planning-question-retyping = Niemand tippt Daten aus Anträgen ab.
planning-question-deadlines = Fristen überwacht ein Programm, nicht das Gedächtnis.
planning-question-support = Wenn die IT ausfällt, hilft jemand am selben Tag.
planning-question-deputy = Für die IT gibt es eine Vertretung.
planning-question-restore = Wir haben im letzten Jahr geprobt, Daten zurückzuholen.
planning-question-security = Jemand ist für Informationssicherheit zuständig und hat Zeit dafür.
planning-question-outdated = Alle Geräte und Programme bekommen noch Updates.
planning-question-coordinator = Jemand koordiniert die Digitalisierung.
planning-question-time = Diese Person hat dafür feste Stunden.
planning-question-training = Unsere Leute werden geschult, bevor sich etwas ändert.
planning-question-ideas = Ideen der Beschäftigten bekommen eine Antwort.
planning-question-shared = Wir betreiben IT gemeinsam mit anderen oder lassen sie gemeinsam betreiben.
planning-question-purchasing = Wir kaufen gemeinsam mit anderen ein.
planning-question-exchange = Wir tauschen uns regelmäßig mit anderen Verwaltungen aus.
planning-finished = Dieser Selbstcheck ist abgeschlossen.
planning-finished-next = Er bleibt, wie er ist. Beginnen Sie einen neuen.
planning-closed = Diese Umfrage nimmt keine Antworten an.
planning-closed-next = Sie war nur an den genannten Tagen offen. Ihre früheren Antworten sind gespeichert.
planning-still-open = Die Umfrage läuft noch.
planning-still-open-next = Es ist nichts veröffentlicht. Veröffentlichen Sie am letzten Tag oder danach.
planning-survey-days = Der letzte Tag liegt vor dem ersten oder ist schon vorbei.
planning-survey-days-next = Es ist nichts angelegt. Ändern Sie die Tage.

planning-surveys-title = Umfragen
planning-surveys-intro = Eine Studie unter allen Verwaltungen: wer geantwortet hat, was herauskam, Bericht für alle.
planning-surveys-lead = Alle Verwaltungen beantworten dieselben 24 Fragen wie im Selbstcheck. Was sie schon beantwortet haben, ist vorausgefüllt.
planning-surveys-none = Noch gab es keine Umfrage.
planning-survey-new = Neue Umfrage
planning-survey-name = Wie sie heißt
planning-survey-purpose = Wozu sie dient
planning-survey-purpose-hint = Das lesen alle, die antworten: Was geschieht mit den Antworten?
planning-survey-first = Erster Tag
planning-survey-last = Letzter Tag
planning-survey-begin = Umfrage beginnen
planning-survey-asks = Das Land fragt: { $title }
planning-survey-answered = Beantwortet: { $title }
planning-survey-answer = Antworten
planning-survey-until = Bis zum { $day }.
planning-survey-open = Wer noch nicht geantwortet hat
planning-survey-not-begun = { $count ->
    [0] Alle haben begonnen.
    [one] Eine Verwaltung hat noch nicht begonnen.
   *[other] { $count } Verwaltungen haben noch nicht begonnen.
}
planning-survey-begun = { $count ->
    [0] Niemand ist mittendrin.
    [one] Eine Verwaltung ist mittendrin.
   *[other] { $count } Verwaltungen sind mittendrin.
}
planning-survey-published = Der Bericht ist veröffentlicht.
planning-survey-report = Zum Bericht
planning-survey-publish = Bericht veröffentlichen
planning-survey-publish-text = Der Bericht zeigt nur Mittelwerte und nennt keine Verwaltung. Danach werden keine Antworten mehr angenommen.
planning-survey-publish-later = Am letzten Tag oder danach können Sie den Bericht veröffentlichen.
planning-survey-published-on = Veröffentlicht am { $day }.
planning-survey-result = Ergebnis nach Größe der Verwaltung
planning-survey-all = Alle
planning-survey-answers = Antworten
planning-survey-suppressed = Mittelwerte sind nach Einwohnern gewichtet. Haben in einer Gruppe weniger als { $fewest } geantwortet, wird von ihr nichts gezeigt, und sie zählt auch im Mittel aller nicht mit.

planning-overview-late = { $count ->
    [one] Eine Maßnahme Ihres Plans ist überfällig.
   *[other] { $count } Maßnahmen Ihres Plans sind überfällig.
}
planning-overview-unknown = { $count ->
    [one] Von einer Maßnahme weiß seit 60 Tagen niemand, wie sie steht.
   *[other] Von { $count } Maßnahmen weiß seit 60 Tagen niemand, wie sie stehen.
}
planning-overview-asked = { $count ->
    [one] Eine Umfrage des Landes wartet auf Ihre Antwort.
   *[other] { $count } Umfragen des Landes warten auf Ihre Antwort.
}

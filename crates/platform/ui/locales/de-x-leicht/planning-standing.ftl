planning-maturity-title = Wie digital sind die Leistungen?
planning-maturity-intro = Wie weit ist jede Leistung?
planning-maturity-lead = Das Programm weiß, was online ist. Den Rest fragt es. Der niedrigste Wert zählt.
planning-maturity-sum = { $good } von { $all } Leistungen haben Stufe { $from } oder mehr.
planning-maturity-level = Stufe
planning-maturity-possible = höchstens
planning-maturity-holding = Was fehlt
planning-maturity-known = Das weiß das Programm
planning-maturity-asked = Das wissen nur Sie
planning-maturity-asked-text = Sie wissen es nicht? Dann lassen Sie es frei.
planning-maturity-plan = Maßnahme machen
planning-maturity-unverified = Die Liste ist noch nicht amtlich geprüft.
planning-model = Modell
planning-model-ozg-1-1 = OZG-Modell 1.1
planning-model-ozg-2-0 = OZG-Modell 2.0
planning-source = Quelle: { $source }
planning-level = Stufe { $level } von { $highest }: { $name }
planning-level-at-most = vielleicht Stufe { $level }
planning-level-ozg-1-1-0 = offline
planning-level-ozg-1-1-1 = Information
planning-level-ozg-1-1-2 = Formular-Hilfe
planning-level-ozg-1-1-3 = online
planning-level-ozg-1-1-4 = alles online
planning-level-ozg-2-0-0 = offline
planning-level-ozg-2-0-1 = Zugang
planning-level-ozg-2-0-2 = Zugang
planning-level-ozg-2-0-3 = Zugang ganz
planning-level-ozg-2-0-4 = Ablauf und Daten
planning-level-ozg-2-0-5 = Ablauf und Daten
planning-level-ozg-2-0-6 = Ablauf und Daten mit Basis-Diensten
planning-level-ozg-2-0-7 = alles digital
planning-criterion-information = Information
planning-criterion-information-none = Im Netz steht nichts.
planning-criterion-information-texts = Die Leistung steht im Portal.
planning-criterion-application = Antrag
planning-criterion-application-paper = auf Papier
planning-criterion-application-fill-in = Formular ausfüllen und drucken
planning-criterion-application-online = ganz online
planning-criterion-identity = Wer man ist
planning-criterion-identity-in-person = Man muss ins Amt kommen.
planning-criterion-identity-online = geht online
planning-criterion-signature = Unterschrift
planning-criterion-signature-on-paper = auf Papier
planning-criterion-signature-none-needed = nicht nötig
planning-criterion-evidence = Nachweise
planning-criterion-evidence-by-post = mit der Post
planning-criterion-evidence-upload = hochladen
planning-criterion-evidence-not-needed = keine nötig
planning-criterion-payment = Bezahlen
planning-criterion-payment-at-the-office = an der Kasse
planning-criterion-payment-by-transfer = mit Überweisung
planning-criterion-payment-online-or-free = online oder kostenlos
planning-criterion-status = Stand vom Antrag
planning-criterion-status-by-telephone = wenn man fragt
planning-criterion-status-online = immer online
planning-criterion-delivery = Bescheid
planning-criterion-delivery-by-post = mit der Post
planning-criterion-delivery-online = online
planning-criterion-accessible = Ohne Barrieren
planning-criterion-accessible-no = nein
planning-criterion-accessible-yes = ja
planning-criterion-once-only = Das Amt holt Nachweise selbst
planning-criterion-once-only-no = nein
planning-criterion-once-only-yes = ja
planning-criterion-data = Daten vom Antrag
planning-criterion-data-typed-again = werden abgetippt
planning-criterion-data-taken-over = werden übernommen
planning-criterion-process = Bearbeitung
planning-criterion-process-paper = auf Papier
planning-criterion-process-digital = digital
planning-criterion-records = Akte
planning-criterion-records-paper = auf Papier
planning-criterion-records-digital = E-Akte

planning-check-title = Selbst-Check
planning-check-intro = 24 Fragen. Dauert 15 Minuten.
planning-check-lead = 24 Fragen. Manches ist schon ausgefüllt.
planning-check-form-lead = Wählen Sie eine Antwort. Sie können immer speichern.
planning-check-finished = Fertiger Selbst-Check
planning-check-begin = Selbst-Check anfangen
planning-check-go-on = Selbst-Check weitermachen
planning-check-finish = Fertig
planning-check-keep = Speichern
planning-check-kept = Gespeichert.
planning-check-missing = Wählen Sie eine Antwort.
planning-check-known = Das weiß das Programm.
planning-check-result = Ergebnis
planning-check-of = Vom { $day }
planning-check-peers = Verglichen mit { $count } Ämtern ({ $class }).
planning-check-before = Frühere Ergebnisse
planning-check-dimension = Bereich
planning-check-own = Sie
planning-check-others = Andere
planning-check-bar = Bild: Sie als Balken
planning-answer-0 = nein
planning-answer-1 = ein bisschen
planning-answer-2 = fast
planning-answer-3 = ja
planning-dimension-strategy = Plan
planning-dimension-services = Leistungen online
planning-dimension-processes = Abläufe und Akten
planning-dimension-operation = Technik und Sicherheit
planning-dimension-people = Menschen
planning-dimension-together = Zusammenarbeit
planning-question-plan = Wir haben einen genauen Plan.
planning-question-decided = Der Rat und der Chef wollen den Plan.
planning-question-money = Es gibt Geld dafür.
planning-question-reviewed = Wir schauen den Plan oft an.
planning-question-online = Viele Leistungen sind online.
planning-question-used = Die Menschen nutzen es.
planning-question-texts = Unsere Texte sind neu und leicht.
planning-question-feedback = Wir hören zu und ändern etwas.
planning-question-described = Unsere Abläufe sind aufgeschrieben.
planning-question-records = Unsere Akten sind digital.
planning-question-retyping = Niemand tippt Daten ab.
planning-question-deadlines = Ein Programm passt auf Fristen auf.
planning-question-support = Bei Problemen hilft jemand am selben Tag.
planning-question-deputy = Für die Technik gibt es eine Vertretung.
planning-question-restore = Wir haben geübt: Daten zurückholen.
planning-question-security = Jemand kümmert sich um Sicherheit.
planning-question-outdated = Alles bekommt noch Updates.
planning-question-coordinator = Jemand plant die Digitalisierung.
planning-question-time = Die Person hat Zeit dafür.
planning-question-training = Unsere Leute lernen es vorher.
planning-question-ideas = Ideen bekommen eine Antwort.
planning-question-shared = Wir machen Technik mit anderen.
planning-question-purchasing = Wir kaufen mit anderen ein.
planning-question-exchange = Wir reden mit anderen Ämtern.
planning-finished = Dieser Selbst-Check ist fertig.
planning-finished-next = Er bleibt so. Fangen Sie einen neuen an.
planning-closed = Diese Umfrage ist zu.
planning-closed-next = Ihre Antworten sind gespeichert.
planning-still-open = Die Umfrage läuft noch.
planning-still-open-next = Es ist nichts veröffentlicht. Warten Sie bis zum letzten Tag.
planning-survey-days = Die Tage passen nicht.
planning-survey-days-next = Ändern Sie die Tage.

planning-surveys-title = Umfragen
planning-surveys-intro = Eine Umfrage bei allen Ämtern.
planning-surveys-lead = Alle Ämter beantworten 24 Fragen.
planning-surveys-none = Noch gab es keine Umfrage.
planning-survey-new = Neue Umfrage
planning-survey-name = Wie heißt sie?
planning-survey-purpose = Wozu?
planning-survey-purpose-hint = Das lesen alle: Was passiert mit den Antworten?
planning-survey-first = Erster Tag
planning-survey-last = Letzter Tag
planning-survey-begin = Umfrage anfangen
planning-survey-asks = Das Land fragt: { $title }
planning-survey-answered = Beantwortet: { $title }
planning-survey-answer = Antworten
planning-survey-until = Bis zum { $day }.
planning-survey-open = Wer fehlt noch?
planning-survey-not-begun = { $count ->
    [0] Alle haben angefangen.
   *[other] { $count } Ämter haben noch nicht angefangen.
}
planning-survey-begun = { $count ->
    [0] Niemand ist mittendrin.
   *[other] { $count } Ämter sind mittendrin.
}
planning-survey-published = Der Bericht ist da.
planning-survey-report = Zum Bericht
planning-survey-publish = Bericht zeigen
planning-survey-publish-text = Der Bericht nennt kein Amt. Danach ist die Umfrage zu.
planning-survey-publish-later = Am letzten Tag oder danach können Sie den Bericht zeigen.
planning-survey-published-on = Veröffentlicht am { $day }.
planning-survey-result = Ergebnis nach Größe
planning-survey-all = Alle
planning-survey-answers = Antworten
planning-survey-suppressed = Wenn weniger als { $fewest } Ämter antworten, zeigen wir nichts.

planning-overview-late = { $count ->
    [one] Eine Sache in Ihrem Plan ist zu spät.
   *[other] { $count } Sachen in Ihrem Plan sind zu spät.
}
planning-overview-unknown = { $count ->
    [one] Eine Angabe in Ihrem Plan ist alt.
   *[other] { $count } Angaben in Ihrem Plan sind alt.
}
planning-overview-asked = { $count ->
    [one] Das Land fragt Sie etwas.
   *[other] Das Land fragt Sie { $count } Sachen.
}

workshops-take-home = Das nehmen wir mit
workshops-take-home-lead = Schreiben Sie auf: Was macht Ihr Amt? Wer macht es? Bis wann?
workshops-take-home-left = Es fehlen noch { $count } bis 3.
workshops-take-home-new = Maßnahme aufschreiben
workshops-take-home-send = Aufschreiben
workshops-take-home-closed = Aufschreiben geht, wenn der Workshop läuft. Danach geht es noch einige Tage.
workshops-measure = Maßnahme
workshops-measure-hint = Was macht das Amt? Schreiben Sie einen Satz.
workshops-theme = Thema
workshops-topic-services = Leistungen
workshops-topic-operation = Computer und Technik
workshops-topic-culture = Menschen im Amt
workshops-service = Leistung
workshops-owner = Wer macht es
workshops-owner-hint = Name oder Aufgabe
workshops-until = Bis wann
workshops-problem-theme = Wählen Sie ein Thema.
workshops-problem-service = Wählen Sie eine Leistung aus der Liste.
workshops-brought = Aus Workshops
workshops-brought-lead = Was soll in den Plan? Das wählen Sie hier.
workshops-take = Übernehmen:
workshops-leave = Nicht nehmen:
workshops-result-waiting = wartet
workshops-result-taken = im Plan
workshops-result-left = nicht genommen
workshops-done-noted = Aufgeschrieben.
workshops-done-taken = Die Maßnahme ist im Plan.
workshops-done-left = Der Vorschlag kommt nicht in den Plan.
workshops-harvest = Maßnahmen
workshops-harvest-text =
    { $noted } aufgeschrieben. { $taken } im Plan. Ämter: { $offices }
workshops-mail-follow-subject = Wie weit sind Sie? { $title }
workshops-mail-follow =
    Guten Tag,

    Ihr Amt war im Workshop „{ $title }“ am { $at }. Maßnahmen: { $noted }

    Noch nicht im Plan: { $waiting }
    In Arbeit: { $running }
    Fertig: { $done }

    Hier geht es weiter:
    { $link }

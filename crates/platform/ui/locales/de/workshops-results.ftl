workshops-take-home = Was wir mitnehmen
workshops-take-home-lead = Notieren Sie, was Ihre Verwaltung tun will: wer und bis wann. Die Koordination Ihrer Verwaltung übernimmt es in den Plan.
workshops-take-home-left = { $count ->
    [one] Noch eine, dann sind es drei.
   *[other] Noch { $count }, dann sind es drei.
}
workshops-take-home-new = Maßnahme notieren
workshops-take-home-send = Notieren
workshops-take-home-closed = Notieren können Sie, wenn der Workshop begonnen hat und bis die Namen gelöscht werden.
workshops-measure = Maßnahme
workshops-measure-hint = Was wird getan? Ein Satz genügt.
workshops-theme = Thema
workshops-topic-services = Leistungen und Abläufe
workshops-topic-operation = IT-Betrieb
workshops-topic-culture = Beschäftigte und Kultur
workshops-service = Leistung
workshops-owner = Wer kümmert sich
workshops-owner-hint = Name oder Funktion
workshops-until = Bis wann
workshops-problem-theme = Wählen Sie ein Thema.
workshops-problem-service = Wählen Sie eine Leistung aus der Liste.
workshops-brought = Aus Workshops mitgebracht
workshops-brought-lead = Übernehmen Sie, was in Ihren Plan soll. Alles Weitere ergänzen Sie dort.
workshops-take = Übernehmen:
workshops-leave = Nicht übernehmen:
workshops-result-waiting = wartet
workshops-result-taken = im Plan
workshops-result-left = nicht übernommen
workshops-done-noted = Notiert.
workshops-done-taken = Die Maßnahme steht im Plan.
workshops-done-left = Der Vorschlag wird nicht übernommen.
workshops-harvest = Mitgenommene Maßnahmen
workshops-harvest-text = { $noted } notiert, { $taken } im Plan, aus { $offices ->
    [one] einer Verwaltung
   *[other] { $offices } Verwaltungen
}
workshops-mail-follow-subject = Wie weit sind Sie? { $title }
workshops-mail-follow =
    Guten Tag,

    aus dem Workshop „{ $title }“ vom { $at } hat Ihre Verwaltung Maßnahmen mitgenommen: { $noted }

    Noch nicht übernommen: { $waiting }
    In Arbeit: { $running }
    Umgesetzt: { $done }

    Übernehmen und fortschreiben:
    { $link }

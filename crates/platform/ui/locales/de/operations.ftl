# Der gemeinsame IT-Dienstleister: eine Installation für alle Verwaltungen

operations-home-title = Betrieb
operations-home-lead = Onlinedienste für alle Verwaltungen freischalten und sehen, wo noch etwas fehlt.
operations-home-services = { $count ->
    [one] Ein Onlinedienst ist veröffentlicht.
   *[other] { $count } Onlinedienste sind veröffentlicht.
}

operations-unknown-roll-out = Diese Ausrollung gibt es nicht.
operations-nothing = Mit dieser Auswahl wird nichts freigeschaltet.
operations-same-person = Wer etwas vorschlägt, kann es nicht selbst freigeben. Bitte lassen Sie eine zweite Person entscheiden.
operations-not-possible = Das geht in diesem Zustand nicht. Es wurde nichts geändert.
operations-stale = Jemand anderes hat inzwischen etwas geändert. Es wurde nichts überschrieben. Bitte sehen Sie sich den neuen Stand an.
operations-changed = Seit dem Vorschlag hat sich geändert, was freigeschaltet würde. Es wurde nichts geändert. Bitte schlagen Sie die Ausrollung neu vor.

# Der gemeinsame IT-Dienstleister: eine Installation für alle Verwaltungen

operations-home-title = Betrieb
operations-home-lead = Hier schalten Sie Online-Dienste ein. Sie sehen auch, wo noch etwas fehlt.
operations-home-services = { $count ->
    [one] Es gibt einen Online-Dienst.
   *[other] Es gibt { $count } Online-Dienste.
}

operations-unknown-roll-out = Diese Ausrollung gibt es nicht.
operations-nothing = Mit dieser Auswahl wird nichts eingeschaltet.
operations-same-person = Sie haben das selbst vorgeschlagen. Darum muss eine andere Person zustimmen.
operations-not-possible = Das geht jetzt nicht. Es ist nichts geändert.
operations-stale = Eine andere Person hat etwas geändert. Es ist nichts überschrieben. Sehen Sie sich bitte den neuen Stand an.
operations-changed = Es würde jetzt etwas anderes eingeschaltet als vorgeschlagen. Darum ist nichts geändert. Bitte schlagen Sie es neu vor.

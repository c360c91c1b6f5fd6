planning-title = Digitales planen
planning-intro = Hier planen Sie: Was wird digital? Wer macht es? Bis wann?
planning-state-title = Planung im Land
planning-state-intro = Hier sehen Sie: So weit sind die Ämter.
planning-unknown = Das gibt es hier nicht.
planning-unknown-next = Es ist nichts geändert. Gehen Sie zurück. Wählen Sie neu.
planning-stale = Jemand hat das schon geändert.
planning-stale-next = Nichts ist verloren. Laden Sie die Seite neu.

planning-title = Digitalisierung planen
planning-intro = Wo die Verwaltung steht, was zuerst kommt und wer was bis wann tut.
planning-state-title = Digitalisierung im Land
planning-state-intro = Was alle Verwaltungen gemeinsam verabreden und wie weit sie sind.
planning-unknown = Das gibt es hier nicht.
planning-unknown-next = Es ist nichts geändert. Gehen Sie zurück zur Übersicht und wählen Sie neu.
planning-stale = Jemand anderes hat das inzwischen geändert.
planning-stale-next = Es ist nichts überschrieben. Laden Sie die Seite neu und tragen Sie Ihre Änderung noch einmal ein.

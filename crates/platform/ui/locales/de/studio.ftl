studio-unknown = Diesen Onlinedienst gibt es nicht.
studio-unknown-next = Suchen Sie die Leistung auf der Startseite. Dort steht, wie Sie sie bekommen.
studio-refused = Der Onlinedienst kann so nicht veröffentlicht werden.
studio-refused-next = Beheben Sie die genannten Punkte und veröffentlichen Sie ihn dann noch einmal.

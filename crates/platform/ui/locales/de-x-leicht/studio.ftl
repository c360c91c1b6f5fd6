studio-unknown = Diesen Dienst gibt es hier nicht.
studio-unknown-next = Gehen Sie zur Start-Seite. Suchen Sie dort Ihr Anliegen.
studio-refused = Der Dienst hat noch Fehler.
studio-refused-next = Beheben Sie die Fehler. Versuchen Sie es dann noch einmal.

dienstweg-navigation-citizens = Bürgerinnen und Bürger
dienstweg-navigation-businesses = Unternehmen
dienstweg-navigation-others = Weitere
dienstweg-navigation-news = Aktuelles
dienstweg-navigation-staff = Für die Verwaltung
dienstweg-failed = Das hat nicht geklappt: { $reason }
dienstweg-failure-empty = Diese Installation ist noch nicht eingerichtet
dienstweg-failure-empty-next = Kommen Sie später wieder. Wenn Sie die Installation betreiben: Laden Sie mit „dienstweg import“ die Verwaltungen und mit „dienstweg publish“ die Onlinedienste. Danach geht es von selbst weiter.
dienstweg-config-file = Die Konfigurationsdatei { $file } lässt sich nicht lesen ({ $reason }); prüfen Sie Namen und Rechte.
dienstweg-config-syntax = { $file }, Zeile { $line }: Das ist kein gültiges TOML ({ $reason }). Texte stehen in Anführungszeichen, jeder Schlüssel nur einmal.
dienstweg-config-encoding = Die Konfigurationsdatei { $file } ist kein Text in UTF-8; speichern Sie sie mit dieser Kodierung.
dienstweg-config-unknown = „{ $key }“ in { $file } ist kein Schlüssel der Konfiguration; „dienstweg config“ zeigt alle.
dienstweg-config-mistyped = „{ $key }“ in { $file } ist kein Schlüssel der Konfiguration; meinen Sie „{ $other }“?
dienstweg-config-section = „{ $key }“ in { $file } ist ein Abschnitt: Schreiben Sie [{ $key }] und darunter seine Schlüssel.
dienstweg-config-not-text = „{ $key }“ muss ein Text in Anführungszeichen sein und darf nicht leer sein.
dienstweg-config-not-lines = „{ $key }“ muss eine Liste von Texten sein, zum Beispiel ["Zeile 1", "Zeile 2"].
dienstweg-config-not-flag = „{ $key }“ muss true oder false sein.
dienstweg-config-number = „{ $key }“ muss eine ganze Zahl von { $least } bis { $most } sein.
dienstweg-config-listen = „{ $key }“ ist „{ $value }“, muss aber eine IP-Adresse mit Port sein, zum Beispiel 127.0.0.1:8080.
dienstweg-config-public-url = „{ $key }“ ist „{ $value }“, muss aber mit https:// oder http:// beginnen und darf keinen Pfad enthalten, zum Beispiel https://amt.example.
dienstweg-config-database-url = „database_url“ muss mit sqlite: und einem Dateinamen oder mit postgres:// und einem Server beginnen; den Wert zeigen wir nicht, weil er ein Passwort enthalten kann.
dienstweg-config-sqlite-file = „database_url“ nennt keine Datei: Schreiben Sie zum Beispiel sqlite:./data/dienstweg.sqlite, ohne Fragezeichen und weitere Angaben.
dienstweg-config-master-key = „master_key“ ist kein Schlüssel: Es müssen 32 Bytes sein, als Base64 oder als 64 hexadezimale Ziffern; „dienstweg key generate“ macht einen neuen.
dienstweg-config-two-keys = „master_key“ und „master_key_file“ sind beide gesetzt; lassen Sie eines von beiden weg.
dienstweg-config-log-format = „{ $key }“ ist „{ $value }“, muss aber text oder json sein.
dienstweg-config-log-level = „{ $key }“ ist „{ $value }“, muss aber error, warn, info oder debug sein.
dienstweg-config-scanner = „{ $key }“ ist „{ $value }“, muss aber Rechner und Port oder ein Socket sein, zum Beispiel 127.0.0.1:3310 oder unix:/run/clamav/clamd.ctl.
dienstweg-config-email = „{ $key }“ ist „{ $value }“; das ist keine E-Mail-Adresse.
dienstweg-config-date = „{ $key }“ ist „{ $value }“, muss aber ein Datum wie 2026-11-25 sein.
dienstweg-migrated = Die Datenbank ist auf dem Stand dieser Version ({ $rooms } Bereiche).
dienstweg-import-running = Verwaltungen, Orte und Leistungen werden geladen …
dienstweg-import-unchanged = Dieser Stand ist schon geladen; nichts war zu ändern.
dienstweg-import-written = Geladen: { $rows } Einträge, { $tenants } neue Verwaltungen.
dienstweg-publish-running = Onlinedienst wird geprüft und veröffentlicht: { $service }
dienstweg-publish-everywhere = Freigeschaltet für alle Gemeinden, bei denen keine Angabe fehlt.
dienstweg-key-written = Der neue Schlüssel steht in { $file }. Bewahren Sie eine Kopie an einem sicheren Ort auf: Ohne ihn sind alle Antworten, Anlagen und Bescheide verloren.
dienstweg-account-created = Das Konto { $login } ist angelegt.
dienstweg-account-password = Das neue Passwort für { $login } gilt ab jetzt; alle Sitzungen sind beendet.
dienstweg-account-factor = Der zweite Faktor von { $login } ist entfernt; alle Sitzungen sind beendet.
dienstweg-account-ended = Das Konto { $login } ist beendet.
dienstweg-account-no-password = Schreiben Sie das Passwort in die erste Zeile der Standardeingabe, zum Beispiel: dienstweg account create … < passwort.txt
dienstweg-account-active = aktiv
dienstweg-account-inactive = beendet
dienstweg-verify-provider = Betrieb
dienstweg-verify-tenant = Mandant { $tenant }
dienstweg-verify-chain = { $chain }: { $events } Ereignisse geprüft, die Kette ist unversehrt
dienstweg-verify-missing = { $chain }: GEBROCHEN nach { $events } Ereignissen. Ereignis { $event } fehlt oder steht an falscher Stelle.
dienstweg-verify-changed = { $chain }: GEBROCHEN nach { $events } Ereignissen. Ereignis { $event } wurde nachträglich verändert.
dienstweg-verify-head = { $chain }: GEBROCHEN nach { $events } Ereignissen. Die Kette endet mit Ereignis { $event }, ihr Kopf nennt aber { $head }: Am Ende wurde etwas entfernt, angefügt oder verändert.
dienstweg-verify-sound = { $chains } Ketten mit zusammen { $events } Ereignissen geprüft, { $broken } gebrochen.
dienstweg-verify-broken = { $chains } Ketten geprüft, { $events } Ereignisse sind unversehrt, { $broken } Ketten sind GEBROCHEN. Sichern Sie die Datenbank, wie sie ist, und vergleichen Sie mit den letzten Sicherungen.
dienstweg-demo-reset = Die bisherige Vorführung ist gelöscht.
dienstweg-demo-accounts = { $count } Konten für die Vorführung angelegt.
dienstweg-demo-workshops = { $count } Workshops wurden angelegt.
dienstweg-demo-funding = { $count } Förderanträge wurden angelegt.
dienstweg-demo-news = { $count } erfundene Meldungen stehen unter /aktuelles und /wegweiser.
dienstweg-demo-title = Dienstweg läuft – eine Vorführung mit Thüringen. Fünf Verwaltungen sind Beispiele mit erfundenen Werten.
dienstweg-demo-address = Adresse:        { $address }
dienstweg-demo-logins = Für die Verwaltung:  { $address }
dienstweg-demo-password = Passwort für alle Konten dieser Vorführung:  { $password }
dienstweg-demo-citizens = Bürgerinnen und Bürger brauchen kein Konto: Der Zugangscode der Eingangsbestätigung öffnet ihren Antrag.
dienstweg-demo-others = Onlinedienste sind Ordner in services/.
dienstweg-demo-operator = Manches geht nur auf der Kommandozeile, zum Beispiel:  { $command }
dienstweg-demo-try = Das können Sie ausprobieren:
dienstweg-demo-try-1 = Hund anmelden (ohne Konto, Angaben werden sofort gespeichert): { $address }/leistung/hundesteuer-anmelden?ort=16051000
dienstweg-demo-try-2 = Postleitzahl, die zu vielen Gemeinden passt – Sie wählen selbst: { $address }/buerger?q=Hund&ort=07646
dienstweg-demo-try-3 = Mangel mit Foto melden, ohne Ihren Namen zu nennen: { $address }/leistung/maengelmelder?ort=16051000
dienstweg-demo-try-4 = Antrag absenden, mit Vorgangsnummer und Zugangscode den Stand ansehen: { $address }/status
dienstweg-demo-try-5 = Als „erfurt“ anmelden, den Vorgang übernehmen und entscheiden: { $address }/amt
dienstweg-demo-try-6 = Den Bescheid als PDF abrufen, mit Vorgangsnummer und Zugangscode: { $address }/status
dienstweg-demo-data = Alles liegt in { $folder } und bleibt beim nächsten Start erhalten; „dienstweg demo --reset“ beginnt von vorn.
dienstweg-demo-stop = Beenden mit Strg+C.
dienstweg-trouble-reason = { $problem } ({ $reason })
dienstweg-trouble-listen = Auf { $address } kann das Programm nicht antworten. Setzen Sie „{ $key }“ auf eine andere Adresse.
dienstweg-trouble-listen-used = { $address } ist schon belegt. Beenden Sie, was dort läuft, oder setzen Sie „{ $key }“ auf eine andere Adresse.
dienstweg-trouble-listen-foreign = { $address } gehört nicht zu diesem Rechner. Setzen Sie „{ $key }“ auf 127.0.0.1, auf 0.0.0.0 oder auf eine eigene Adresse, jeweils mit Port.
dienstweg-trouble-listen-forbidden = { $address } ist diesem Benutzer nicht erlaubt. Setzen Sie „{ $key }“ auf einen Port ab 1024, und stellen Sie einen Reverse-Proxy davor.
dienstweg-trouble-folder = Der Ordner { $path } lässt sich nicht anlegen oder öffnen. Legen Sie ihn an und geben Sie dem Dienst Schreibrechte, oder ändern Sie data_dir.
dienstweg-trouble-file = Die Datei { $path } lässt sich nicht schreiben. Geben Sie dem Dienst Schreibrechte auf ihren Ordner, und prüfen Sie den freien Platz.
dienstweg-trouble-delete = { $path } lässt sich nicht löschen. Prüfen Sie die Rechte; der Rest der Vorführung ist noch da.
dienstweg-trouble-no-database = Es gibt keine Datenbank { $path }; nichts wurde angelegt. Prüfen Sie data_dir und database_url, oder legen Sie sie mit „dienstweg import“ an.
dienstweg-trouble-older = Die Datenbank ist nicht auf dem Stand dieser Version. Sichern Sie sie, und führen Sie dann „dienstweg migrate“ aus.
dienstweg-trouble-newer = Eine neuere Version hat diese Datenbank geschrieben (sie kennt { $steps }); nichts wurde geändert. Starten Sie die neuere Version, oder spielen Sie die Sicherung von vor der Umstellung zurück.
dienstweg-trouble-key-wrong = Der Hauptschlüssel gehört nicht zu dieser Datenbank: Sie braucht { $needed }, vorhanden ist { $found }; nichts wurde geändert. Legen Sie den richtigen Schlüssel zurück, oder prüfen Sie data_dir und database_url.
dienstweg-trouble-key-missing = Der Hauptschlüssel { $path } fehlt. Legen Sie ihn aus Ihrer Aufbewahrung zurück. Nur für eine ganz neue Datenbank: dienstweg key generate --file { $path }
dienstweg-trouble-key-none = In { $path } steht kein Hauptschlüssel: Erwartet sind 64 hexadezimale Ziffern oder 32 Bytes in Base64. Legen Sie die ganze Datei aus Ihrer Aufbewahrung zurück; ein neuer Schlüssel öffnet vorhandene Daten nicht.
dienstweg-trouble-key-unreadable = Der Hauptschlüssel { $path } lässt sich nicht lesen. Es muss eine Datei sein, die dem Benutzer des Dienstes gehört (Rechte 0600).
dienstweg-trouble-key-exists = { $path } gibt es schon; ein Schlüssel wird nie überschrieben. Nennen Sie eine andere Datei.
dienstweg-trouble-mark = Im Ordner { $path } lässt sich die Kennung der Installation nicht lesen oder schreiben. Geben Sie dem Dienst Lese- und Schreibrechte, und prüfen Sie den freien Platz.
dienstweg-trouble-foreign-folder = Der Ordner { $path } gehört zu einer anderen Installation ({ $owner }), die Datenbank zu { $identity }; nichts wurde geändert. Prüfen Sie data_dir und database_url: Eines von beiden ist nicht das gemeinte.
dienstweg-trouble-second-folder = Die Dateien dieser Installation liegen in einem anderen Ordner als { $path }; nichts wurde geändert. Setzen Sie data_dir auf den Ordner, den alle Prozesse gemeinsam benutzen, oder spielen Sie blobs aus Ihrer Sicherung zurück. Ist { $path } trotzdem der richtige, dann: echo { $identity } > { $path }/installation
dienstweg-trouble-database = Die Datenbank { $database } lässt sich nicht benutzen.
dienstweg-trouble-database-damaged = { $database } ist keine SQLite-Datenbank oder beschädigt; nichts wurde geändert. Prüfen Sie database_url, oder spielen Sie eine Sicherung zurück.
dienstweg-trouble-database-file = { $database } lässt sich nicht öffnen. Es muss eine Datei sein, in einem Ordner mit Schreibrechten für den Dienst.
dienstweg-trouble-database-read-only = { $database } ist schreibgeschützt; nichts wurde geändert. Geben Sie dem Dienst Schreibrechte auf die Datei und ihren Ordner.
dienstweg-trouble-database-full = Für { $database } ist kein Platz mehr. Was bestätigt war, ist gespeichert, sonst wurde nichts geändert. Schaffen Sie Platz und starten Sie noch einmal.
dienstweg-trouble-database-busy = { $database } ist belegt. Beenden Sie andere Programme, die darauf zugreifen, oder starten Sie in einer Minute noch einmal.
dienstweg-trouble-database-unreachable = Der Server von { $database } antwortet nicht. Prüfen Sie, ob PostgreSQL läuft und ob Rechner und Port in database_url stimmen.
dienstweg-trouble-database-login = Der Server lehnt die Anmeldung für { $database } ab. Prüfen Sie Name und Passwort in database_url und pg_hba.conf.
dienstweg-trouble-database-missing = Auf dem Server gibt es die Datenbank von { $database } nicht. Legen Sie sie an: create database dienstweg owner dienstweg;
dienstweg-trouble-database-rights = Die Rolle darf in { $database } keine Tabellen anlegen; nichts wurde geändert. Machen Sie sie zur Eigentümerin: alter database dienstweg owner to dienstweg;
dienstweg-trouble-no-data = Es gibt keinen Ordner { $path }. Starten Sie im Ordner des Projekts, oder nennen Sie ihn mit --data.
dienstweg-trouble-data = Der Stand in { $path } wurde nicht geladen; in der Datenbank hat sich nichts geändert.
dienstweg-trouble-no-services = Der Ordner { $path } lässt sich nicht lesen. Starten Sie im Ordner des Projekts, oder nennen Sie ihn mit --services.
dienstweg-trouble-empty-services = In { $path } liegt kein Onlinedienst: Kein Unterordner hat eine service.toml.
dienstweg-trouble-service = Der Onlinedienst in { $path } wurde nicht veröffentlicht; die bisherige Fassung gilt weiter.
dienstweg-tenant-deleted = Der Mandant { $tenant } ist gelöscht; die Nummer bleibt vergeben.
dienstweg-tenant-exported = Mandant { $tenant } ist ausgeführt: { $cases } Vorgänge, { $files } Dateien, { $bytes } Bytes. Prüfsumme der Liste: { $sha256 }
dienstweg-tenant-checked = { $name }, ausgeführt { $at }: { $cases } Vorgänge, { $files } unveränderte Dateien, { $rows } Zeilen, { $faults } Fehler. Prüfsumme der Liste: { $sha256 }
dienstweg-trouble-confirm = Der amtliche Schlüssel passt nicht zum Mandanten { $tenant }; gelöscht wurde nichts. „dienstweg tenant list“ zeigt ihn.
dienstweg-trouble-record = In der Datei { $path } steht eine Zeile, die kein Löschnachweis ist; „dienstweg tenant deletions“ schreibt solche Dateien.
dienstweg-trouble-no-tenant = Es gibt keine Verwaltung mit der Nummer { $tenant }; „dienstweg tenant list“ zeigt alle.
dienstweg-trouble-no-account = Diese Verwaltung hat kein Konto { $login }; „dienstweg account list“ zeigt alle.
dienstweg-trouble-demo-elsewhere = Nur eine Vorführung mit eigener SQLite-Datei kann von vorn beginnen; diese legt ihre Daten woanders ab. Nichts wurde gelöscht.
dienstweg-trouble-demo-running = Die Vorführung in { $path } läuft. Beenden Sie sie zuerst; nichts wurde gelöscht.
dienstweg-check-service = Onlinedienst { $service }
dienstweg-check-error = { "  " }Fehler in { $place }: { $finding } { $next }
dienstweg-check-warning = { "  " }Hinweis zu { $place }: { $finding } { $next }
dienstweg-check-problem = { "  " }Fehler: { $problem }
dienstweg-check-mismatch = { "  " }Beispiel „{ $test }“ gilt nicht: { $what } soll „{ $expected }“ sein, ist aber „{ $actual }“. Berichtigen Sie das Formular oder das Beispiel.
dienstweg-check-tests = { "  " }Beispiele: { $passed } von { $count } gelten.
dienstweg-check-coverage = { "  " }Bedingungen: Die Beispiele erproben { $seen } von { $total } Ergebnissen (jede Bedingung einmal wahr, einmal falsch).
dienstweg-check-never-true = { "    " }noch nie wahr:   { $place }
dienstweg-check-never-false = { "    " }noch nie falsch: { $place }
dienstweg-check-suggest = { "    " }Vorschläge für weitere Beispiele: dienstweg service check --suggest { $folder }
dienstweg-check-sound = { "  " }Der Onlinedienst kann veröffentlicht werden.
dienstweg-check-broken = { "  " }Der Onlinedienst kann so nicht veröffentlicht werden. Beheben Sie zuerst die Fehler.
dienstweg-routes-service = Onlinedienst { $service }: alle Seiten in ihrer Reihenfolge, ● liegt auf dem üblichen Weg
dienstweg-routes-when = { $named }, wenn { $condition }
dienstweg-trouble-unread-service = Der Onlinedienst in { $path } lässt sich nicht lesen. Prüfen Sie die genannte Datei.
dienstweg-trouble-unbuilt-service = Das Formular in { $path } hat Fehler; „dienstweg service check“ nennt sie.

dienstweg-diff-line = { "  " }{ $place }: { $difference } – { $effect }
dienstweg-diff-file-added = { "  " }neue Datei: { $file }
dienstweg-diff-file-changed = { "  " }geänderte Datei: { $file }
dienstweg-diff-file-removed = { "  " }Datei entfällt: { $file }
dienstweg-diff-none = { "  " }Es gibt keinen Unterschied.
dienstweg-diff-effect = { "  " }Zusammen: { $effect }. Jeder begonnene Antrag wird für sich geprüft; wer betroffen ist, erfährt vorher, was sich ändert.
dienstweg-trouble-no-folder = Es gibt keinen Ordner { $path }. Nennen Sie den Ordner eines Onlinedienstes, zum Beispiel services/hund-anmelden.

dienstweg-preview-running = Vorschau von { $folder }: { $address } – lädt bei jedem Aufruf neu, beenden mit Strg+C.
dienstweg-preview-unread = Der Onlinedienst lässt sich nicht lesen
dienstweg-preview-unread-next = Berichtigen Sie die genannte Stelle, und laden Sie diese Seite neu.
dienstweg-preview-reload = Neu laden
dienstweg-trouble-preview-open = Die Vorschau antwortet nur auf diesem Rechner: { $address } ist keine Adresse wie 127.0.0.1:8081.
dienstweg-service-first = { "  " }Es ist die erste Fassung dieses Onlinedienstes.
dienstweg-service-compared = Unterschiede zur geltenden Fassung:
dienstweg-service-sure = Veröffentlichen? [j/N] 
dienstweg-service-sure-propose = Vorschlagen? [j/N] 
dienstweg-service-left = Nichts wurde geändert.
dienstweg-service-published = { $service } ist veröffentlicht. Neue Anträge entstehen ab jetzt mit dieser Fassung.
dienstweg-service-proposed = { $service } ist vorgeschlagen. Die Fassung gilt, sobald eine zweite Person sie unter /redaktion/{ $service } freigibt.
dienstweg-service-same = { $service } ist schon veröffentlicht; nichts war zu ändern.
dienstweg-service-waits = { $service } wartet schon auf eine zweite Person; nichts war zu ändern.
dienstweg-service-retired = { $service } ist eingestellt. Begonnene und gesendete Anträge gehen weiter; „dienstweg service publish“ öffnet ihn wieder.
dienstweg-service-retired-before = { $service } war schon eingestellt.
dienstweg-service-none = Es ist noch kein Onlinedienst veröffentlicht.
dienstweg-trouble-unknown-service = Es gibt keinen veröffentlichten Onlinedienst mit dieser Kennung; „dienstweg service list“ zeigt alle.
dienstweg-demo-authors = Für die Redaktion (zwei Personen, damit eine vorschlagen und die andere freigeben kann):  { $address }
dienstweg-import-made = „{ $title }“ steht in { $folder }: { $pages } Seiten, { $fields } Felder.
dienstweg-import-rules = { $rules } Regeln gelesen: { $sentences } Aussagen sind Logik des Formulars, { $listed } sind nicht übernommen, { $lands } gelten nicht für { $land }.
dienstweg-import-next = Was nicht übernommen ist und was Sie noch ansehen sollten, steht in { $folder }/IMPORT.md. Prüfen Sie dann mit: dienstweg service check { $folder }
dienstweg-xzufi-imported = XZuFi: { $accepted } neu, { $changed } geändert, { $unchanged } unverändert, { $deleted } gelöscht, { $rejected } abgelehnt.
dienstweg-xzufi-more = … und { $count } weitere.
dienstweg-xzufi-unnamed = { $count } der gelöschten Objekte nennt die vollständige Lieferung nicht mehr.
dienstweg-xzufi-kept = { $count } Texte wurden nicht übernommen: Dort gilt, was hier schon steht, aus dem Katalog oder von der Redaktion.
dienstweg-xzufi-dry-run = Das war ein Probelauf: Nichts wurde geschrieben.
dienstweg-xzufi-exported = { $file }: { $objects } Objekte, { $deletions } Löschungen, { $left } ausgelassen.
dienstweg-trouble-unread-message = { $path } lässt sich nicht einlesen. Was vorher gelesen wurde, bleibt; Sie können die Datei noch einmal einlesen.
dienstweg-trouble-unwritten-message = { $path } lässt sich nicht schreiben. Eine Datei, die dort schon stand, ist unverändert.
dienstweg-trouble-unread-schema = { $path } lässt sich nicht als Datenschema lesen; nichts wurde geschrieben.
dienstweg-trouble-no-schema = { $path } ist kein Datenschema, sondern ein anderes Dokument von XDatenfelder; nichts wurde geschrieben. Nehmen Sie ein Stammdatenschema.
dienstweg-trouble-no-lists = Der Ordner { $path } mit Codelisten lässt sich nicht lesen; nichts wurde geschrieben.
dienstweg-trouble-unread-list = { $path } lässt sich nicht als Codeliste lesen; nichts wurde geschrieben.
dienstweg-trouble-folder-taken = { $path } gibt es schon und bleibt, wie es ist. Nennen Sie mit --out einen Ordner, den es noch nicht gibt.
dienstweg-trouble-unwritten = { $path } lässt sich nicht schreiben; nichts ist dort angelegt.

dienstweg-overview-subject = Dienstweg: Das steht heute an
dienstweg-overview-letter = Guten Tag,

    das steht heute an:

    { $list }
    Ansehen: { $address }/amt

    Sie bekommen diese Nachricht, weil Sie die tägliche Übersicht bestellt haben. Abbestellen: { $address }/amt/konto
dienstweg-config-mail-server = mail.server ist keine Adresse eines Mailservers. So sieht sie aus: smtp://name:passwort@mail.example:587?tls=required
dienstweg-config-seal = „{ $key }“ beginnt mit „{ $value }“, muss aber mit dem vollen Pfad eines Programms beginnen; danach steht jedes Argument für sich.
dienstweg-config-mail-half = mail.server und mail.from gehören zusammen: Geben Sie beide an oder keines.

dienstweg-trouble-unread-table = Die Tabelle kann nicht gelesen werden: { $path }
dienstweg-assignments-written = { $rows } Zuordnungen eingetragen.
dienstweg-assignments-would = { $rows } Zuordnungen würden eingetragen. Es wurde nichts gespeichert.
dienstweg-assignments-row = Zeile { $line }: { $reason }
dienstweg-assignments-refused = { $rows } Zeilen passen nicht. Es wurde nichts gespeichert; berichtigen Sie die Zeilen und versuchen Sie es noch einmal.
dienstweg-units-written = { $rows } Stellen eingetragen.
dienstweg-units-would = { $rows } Stellen würden eingetragen. Es wurde nichts gespeichert.
dienstweg-trouble-unread-key-list = { $path } lässt sich nicht als Liste lesen; nichts wurde geschrieben.
dienstweg-areas-head = Liste für den { $date }: { $listed } Gemeinden. Verglichen mit dem erfassten Stand ({ $before }): { $recorded } Gemeinden.
dienstweg-areas-unchanged = Unverändert: { $count }
dienstweg-areas-gone = Nicht mehr auf der Liste: { $count }
dienstweg-areas-gone-row = { $key } { $name } → { $heirs }, seit { $date }
dienstweg-areas-gone-divided = { $key } { $name } → aufgeteilt auf { $heirs }, seit { $date }
dienstweg-areas-gone-unknown = { $key } { $name } → Nachfolgerin nicht bekannt
dienstweg-areas-recorded = Erfasst sind dazu: { $values } Werte, { $assignments } Zuordnungen, { $texts } Texte, { $fees } Gebühren.
dienstweg-areas-missing = Bei der Nachfolgerin nicht erfasst: { $keys }
dienstweg-areas-under-way = In Arbeit: { $drafts } Entwürfe, { $applications } Anträge.
dienstweg-areas-new = Neu auf der Liste: { $count }
dienstweg-areas-new-row = { $first } { $second }, seit { $third }, entstanden aus { $fourth }
dienstweg-areas-renamed = Mit anderem Namen: { $count }
dienstweg-areas-renamed-row = { $first } { $second } → { $third }, seit { $fourth }
dienstweg-areas-moved = Mit anderem Verband oder anderer Verwaltung: { $count }
dienstweg-areas-moved-row = { $first }: { $second } → { $third }, seit { $fourth }
dienstweg-areas-offices = Verwaltungen mit neuem Schlüssel (Mandant, Vorgänge und Konten bleiben): { $count }
dienstweg-areas-offices-row = Mandant { $first }: { $second } → { $third }, seit { $fourth }
dienstweg-areas-closed = Verwaltungen ohne Gemeinde (ihre Vorgänge bleiben dort bearbeitbar): { $count }
dienstweg-areas-uneven = Die amtlichen Listen widersprechen sich: { $count }
dienstweg-areas-uneven-row = { $first }: Gemeindeschlüssel { $second }, aber Regionalschlüssel { $third }.{ $fourth } Es gilt der Gemeindeschlüssel.
dienstweg-areas-later = Zeilen für spätere Tage, die auf die Liste dieser Tage warten: { $count }
dienstweg-areas-problems = Zum Übernehmen fehlt: { $count }
dienstweg-areas-problem-older = Erfasst ist schon ein späterer Stand ({ $first }).{ $second } Nehmen Sie eine neuere Liste.
dienstweg-areas-problem-keys = { $first } → { $second }: Diese Schlüssel passen nicht zur Art der Änderung.
dienstweg-areas-problem-twice = { $first } endet zweimal oder hat zwei Nachfolgerinnen.{ $second }
dienstweg-areas-problem-alone = { $first } ist aufgeteilt, aber nur ein Teil ist genannt.{ $second }
dienstweg-areas-problem-ended = { $first } → { $second }: Die Nachfolgerin gibt es an dem Tag nicht mehr.
dienstweg-areas-problem-no-successor = { $first } { $second }: Nennen Sie die Nachfolgerin in der Datei für --successors.
dienstweg-areas-problem-still-listed = { $first } soll geendet haben, steht aber auf der Liste.{ $second }
dienstweg-areas-problem-early = { $first } soll am { $second } geendet haben; der erfasste Stand ist jünger und kennt den Schlüssel noch.
dienstweg-areas-problem-no-end = { $first } führt zu { $second }; diesen Schlüssel gibt es am Tag der Liste nicht.
dienstweg-areas-problem-no-origin = { $first } { $second } ist neu; es ist nicht gesagt, woraus sie entstanden ist.
dienstweg-areas-problem-no-regional-key = { $first } { $second } ist neu; es fehlt die Liste der Regionalschlüssel.
dienstweg-areas-problem-no-county = { $first } { $second }: Der Landkreis ist nicht erfasst.
dienstweg-areas-problem-no-administration = { $first } ({ $second }): Keine erfasste Verwaltung arbeitet dafür. Nennen Sie ihren alten Schlüssel (new_key).
dienstweg-areas-problem-no-own-municipality = { $first }: Welche Gemeinde arbeitet für die anderen?{ $second }
dienstweg-areas-problem-no-heir = { $first } { $second } gibt es nicht mehr. Nennen Sie, wer ihre Aufgaben hat (merged).
dienstweg-areas-done = Dieser Stand ist schon übernommen; nichts war zu ändern.
dienstweg-areas-not-applied = Nichts wurde geschrieben. Zum Übernehmen: dieselbe Zeile mit --apply.
dienstweg-areas-refused = Nichts wurde geschrieben: Erst muss geklärt sein, was oben fehlt.
dienstweg-areas-applied = Der Stand vom { $date } ist übernommen. Jede Änderung gilt von ihrem Tag an.

dienstweg-outbox-empty = Nichts wartet.
dienstweg-outbox-waiting = { $entries ->
    [one] 1 Eintrag
   *[other] { $entries } Einträge
    }, davon { $failed } mit fehlgeschlagenem Versuch, der älteste vom { $since }
dienstweg-outbox-reason = zuletzt: { $reason }
dienstweg-outbox-retried = { $entries ->
    [one] 1 Eintrag wird
   *[other] { $entries } Einträge werden
    } jetzt noch einmal versucht.
dienstweg-week-subject = { $entity }: Das ist in Ihrem Namen geschehen, { $first } bis { $last }
dienstweg-week-letter = Guten Tag,

    vom { $first } bis { $last } ist bei { $office } für { $entity } Folgendes geschehen:

    { $list }
    Die einzelnen Vorgänge, auch zum Ausdrucken: { $address }

    Diese E-Mail kommt jede Woche, auch wenn nichts geschehen ist. Die Adresse ändern Sie in Ihrem Konto.
dienstweg-rollout-told = Ausrollung { $number }: { $steps } Freischaltungen, { $state }
dienstweg-rollout-values-would = Würde { $values } Angaben für { $entities } Körperschaften speichern. Gespeichert ist nichts.
dienstweg-rollout-values-stored = { $values } Angaben für { $entities } Körperschaften gespeichert.
dienstweg-demo-rollout = Erste Ausrollung der Vorführung
dienstweg-demo-operators = Für den Betrieb (zwei Personen, damit eine vorschlagen und die andere freigeben kann):  { $address }

dienstweg-by-laws-written = { $by_laws } Satzungen mit { $rates } Sätzen für { $entities } Körperschaften übernommen, { $unchanged } waren schon da.
dienstweg-by-laws-would = { $by_laws } Satzungen mit { $rates } Sätzen für { $entities } Körperschaften würden übernommen, { $unchanged } sind schon da. Es wurde nichts gespeichert.
dienstweg-backup-noted = Die Sicherung ist vermerkt.
dienstweg-backup-rehearsal-noted = Die Probe der Rücksicherung ist vermerkt.

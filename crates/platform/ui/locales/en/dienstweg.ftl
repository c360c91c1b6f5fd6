dienstweg-navigation-citizens = Citizens
dienstweg-navigation-businesses = Businesses
dienstweg-navigation-others = Others
dienstweg-navigation-news = News
dienstweg-navigation-staff = For the administration
dienstweg-failed = That did not work: { $reason }
dienstweg-failure-empty = This installation is not set up yet
dienstweg-failure-empty-next = Please come back later. If you run this installation: load the administrations with “dienstweg import” and the online services with “dienstweg publish”. It goes on by itself afterwards.
dienstweg-config-file = The configuration file { $file } cannot be read ({ $reason }); check its name and permissions.
dienstweg-config-syntax = { $file }, line { $line }: this is not valid TOML ({ $reason }). Texts stand in quotation marks, every key only once.
dienstweg-config-encoding = The configuration file { $file } is no text in UTF-8; save it with this encoding.
dienstweg-config-unknown = “{ $key }” in { $file } is not a key of the configuration; “dienstweg config” shows all of them.
dienstweg-config-mistyped = “{ $key }” in { $file } is not a key of the configuration; do you mean “{ $other }”?
dienstweg-config-section = “{ $key }” in { $file } is a section: write [{ $key }] with its keys below.
dienstweg-config-not-text = “{ $key }” must be a text in quotes and must not be empty.
dienstweg-config-not-lines = “{ $key }” must be a list of texts, such as ["line 1", "line 2"].
dienstweg-config-not-flag = “{ $key }” must be true or false.
dienstweg-config-number = “{ $key }” must be a whole number from { $least } to { $most }.
dienstweg-config-listen = “{ $key }” is “{ $value }”, but must be an IP address with a port, such as 127.0.0.1:8080.
dienstweg-config-public-url = “{ $key }” is “{ $value }”, but must begin with https:// or http:// and have no path, such as https://amt.example.
dienstweg-config-database-url = “database_url” must begin with sqlite: and a file name, or with postgres:// and a server; its value is not shown because it may hold a password.
dienstweg-config-sqlite-file = “database_url” names no file: write for example sqlite:./data/dienstweg.sqlite, without a question mark and anything behind it.
dienstweg-config-master-key = “master_key” is not a key: it must be 32 bytes, as base64 or as 64 hexadecimal digits; “dienstweg key generate” makes a new one.
dienstweg-config-two-keys = “master_key” and “master_key_file” are both set; leave one of them out.
dienstweg-config-log-format = “{ $key }” is “{ $value }”, but must be text or json.
dienstweg-config-log-level = “{ $key }” is “{ $value }”, but must be error, warn, info or debug.
dienstweg-config-scanner = “{ $key }” is “{ $value }”, but must be a host with a port or a socket, such as 127.0.0.1:3310 or unix:/run/clamav/clamd.ctl.
dienstweg-config-email = “{ $key }” is “{ $value }”, which is not an e-mail address.
dienstweg-config-date = “{ $key }” is “{ $value }”, but must be a date such as 2026-11-25.
dienstweg-migrated = The database is up to date with this version ({ $rooms } areas).
dienstweg-import-running = Loading administrations, places and services …
dienstweg-import-unchanged = This state is loaded already; there was nothing to change.
dienstweg-import-written = Loaded: { $rows } entries, { $tenants } new administrations.
dienstweg-publish-running = Checking and publishing online service: { $service }
dienstweg-publish-everywhere = Switched on for every municipality of which no value is missing.
dienstweg-key-written = The new key is in { $file }. Keep a copy in a safe place: without it all answers, attachments and decisions are lost.
dienstweg-account-created = The account { $login } is there.
dienstweg-account-password = The new password of { $login } is in force; all sessions have ended.
dienstweg-account-factor = The second factor of { $login } is removed; all sessions have ended.
dienstweg-account-ended = The account { $login } has ended.
dienstweg-account-no-password = Write the password into the first line of standard input, for example: dienstweg account create … < password.txt
dienstweg-account-active = active
dienstweg-account-inactive = ended
dienstweg-verify-provider = Operation
dienstweg-verify-tenant = Tenant { $tenant }
dienstweg-verify-chain = { $chain }: { $events } events checked, the chain is sound
dienstweg-verify-missing = { $chain }: BROKEN after { $events } events. Event { $event } is missing or out of order.
dienstweg-verify-changed = { $chain }: BROKEN after { $events } events. Event { $event } was changed afterwards.
dienstweg-verify-head = { $chain }: BROKEN after { $events } events. The chain ends with event { $event }, but its head names { $head }: something was removed, added or changed at the end.
dienstweg-verify-sound = { $chains } chains with { $events } events checked, { $broken } broken.
dienstweg-verify-broken = { $chains } chains checked, { $events } events are sound, { $broken } chains are BROKEN. Keep a copy of the database as it is and compare it with the last backups.
dienstweg-demo-reset = The demonstration so far is deleted.
dienstweg-demo-accounts = { $count } accounts made for the demonstration.
dienstweg-demo-workshops = { $count } workshops were planned.
dienstweg-demo-funding = { $count } grant applications were made.
dienstweg-demo-news = { $count } invented news items are at /aktuelles and /wegweiser.
dienstweg-demo-title = Dienstweg is running – a demonstration with Thuringia. Five administrations are examples with invented values.
dienstweg-demo-address = Address:        { $address }
dienstweg-demo-logins = For the administration:  { $address }
dienstweg-demo-password = Password of all accounts of this demonstration:  { $password }
dienstweg-demo-citizens = Citizens need no account: the access code of the receipt opens their application.
dienstweg-demo-others = Online services are folders in services/.
dienstweg-demo-operator = Some things are done on the command line, for example:  { $command }
dienstweg-demo-try = What to try:
dienstweg-demo-try-1 = Register a dog (no account; every answer is saved at once): { $address }/leistung/hundesteuer-anmelden?ort=16051000
dienstweg-demo-try-2 = A postcode that fits many municipalities – you choose: { $address }/buerger?q=Hund&ort=07646
dienstweg-demo-try-3 = Report a defect with a photo, without your name: { $address }/leistung/maengelmelder?ort=16051000
dienstweg-demo-try-4 = Submit, and look at the state with reference number and access code: { $address }/status
dienstweg-demo-try-5 = Log in as “erfurt”, take the case and decide it: { $address }/amt
dienstweg-demo-try-6 = Fetch the decision as PDF, with reference number and access code: { $address }/status
dienstweg-demo-data = Everything is in { $folder } and stays there for the next start; “dienstweg demo --reset” starts over.
dienstweg-demo-stop = Stop with Ctrl+C.
dienstweg-trouble-reason = { $problem } ({ $reason })
dienstweg-trouble-listen = The program cannot listen on { $address }. Set “{ $key }” to another address.
dienstweg-trouble-listen-used = { $address } is in use already. Stop what runs there, or set “{ $key }” to another address.
dienstweg-trouble-listen-foreign = { $address } does not belong to this machine. Set “{ $key }” to 127.0.0.1, 0.0.0.0 or an address of its own, with a port.
dienstweg-trouble-listen-forbidden = This user may not use { $address }. Set “{ $key }” to a port from 1024 on, with a reverse proxy in front.
dienstweg-trouble-folder = The folder { $path } cannot be made or opened. Make it and give the service write access, or change data_dir.
dienstweg-trouble-file = The file { $path } cannot be written. Give the service write access to its folder, and check the free space.
dienstweg-trouble-delete = { $path } cannot be deleted. Check its permissions; the rest of the demonstration is still there.
dienstweg-trouble-no-database = There is no database { $path }; nothing was made. Check data_dir and database_url, or make it with “dienstweg import”.
dienstweg-trouble-older = The database is not at the state of this version. Make a backup, then run “dienstweg migrate”.
dienstweg-trouble-newer = A newer version wrote this database (it knows { $steps }); nothing was changed. Start that version, or restore the backup made before the update.
dienstweg-trouble-key-wrong = The master key does not belong to this database: it needs { $needed }, the one at hand is { $found }; nothing was changed. Put the right key back, or check data_dir and database_url.
dienstweg-trouble-key-missing = The master key { $path } is missing. Put it back from where you keep it. For a new database only: dienstweg key generate --file { $path }
dienstweg-trouble-key-none = { $path } holds no master key: expected are 64 hexadecimal digits or 32 bytes as base64. Put the whole file back from where you keep it; a new key does not open existing data.
dienstweg-trouble-key-unreadable = The master key { $path } cannot be read. It must be a file that belongs to the user of the service (mode 0600).
dienstweg-trouble-key-exists = { $path } exists already; a key is never overwritten. Name another file.
dienstweg-trouble-mark = The identity of the installation cannot be read or written in the folder { $path }. Give the service read and write access, and check the free space.
dienstweg-trouble-foreign-folder = The folder { $path } belongs to another installation ({ $owner }), the database to { $identity }; nothing was changed. Check data_dir and database_url: one of them is not the one you mean.
dienstweg-trouble-second-folder = The files of this installation lie in another folder than { $path }; nothing was changed. Set data_dir to the folder that all processes share, or put back blobs from your backup. If { $path } is the right one all the same: echo { $identity } > { $path }/installation
dienstweg-trouble-database = The database { $database } cannot be used.
dienstweg-trouble-database-damaged = { $database } is no SQLite database, or a damaged one; nothing was changed. Check database_url, or restore a backup.
dienstweg-trouble-database-file = { $database } cannot be opened. It must be a file, in a folder where the service may write.
dienstweg-trouble-database-read-only = { $database } is read-only; nothing was changed. Give the service write access to the file and its folder.
dienstweg-trouble-database-full = There is no space left for { $database }. What was acknowledged is stored, nothing else was changed. Make room and start again.
dienstweg-trouble-database-busy = { $database } is busy. Stop other programs that use it, or start again in a minute.
dienstweg-trouble-database-unreachable = The server of { $database } does not answer. Check that PostgreSQL runs and that host and port in database_url are right.
dienstweg-trouble-database-login = The server refuses the login for { $database }. Check name and password in database_url, and pg_hba.conf.
dienstweg-trouble-database-missing = The server has no database { $database }. Make it: create database dienstweg owner dienstweg;
dienstweg-trouble-database-rights = The role may not make tables in { $database }; nothing was changed. Make it the owner: alter database dienstweg owner to dienstweg;
dienstweg-trouble-no-data = There is no folder { $path }. Start in the folder of the project, or name it with --data.
dienstweg-trouble-data = The state in { $path } was not loaded; nothing changed in the database.
dienstweg-trouble-no-services = The folder { $path } cannot be read. Start in the folder of the project, or name it with --services.
dienstweg-trouble-empty-services = { $path } holds no online service: no subfolder has a service.toml.
dienstweg-trouble-service = The online service in { $path } was not published; the version so far stays in force.
dienstweg-tenant-deleted = The tenant { $tenant } is deleted; its number stays taken.
dienstweg-tenant-exported = The tenant { $tenant } is exported: { $cases } cases, { $files } files, { $bytes } bytes. Checksum of the list: { $sha256 }
dienstweg-tenant-checked = { $name }, exported { $at }: { $cases } cases, { $files } unchanged files, { $rows } rows, { $faults } faults. Checksum of the list: { $sha256 }
dienstweg-trouble-confirm = The official key does not belong to the tenant { $tenant }; nothing was deleted. “dienstweg tenant list” shows it.
dienstweg-trouble-record = The file { $path } has a line that is no record of a deletion; “dienstweg tenant deletions” writes such files.
dienstweg-trouble-no-tenant = There is no administration with the number { $tenant }; “dienstweg tenant list” shows all.
dienstweg-trouble-no-account = This administration has no account { $login }; “dienstweg account list” shows all.
dienstweg-trouble-demo-elsewhere = Only a demonstration with its own SQLite file can start over; this one keeps its rows elsewhere. Nothing was deleted.
dienstweg-trouble-demo-running = The demonstration in { $path } is running. Stop it first; nothing was deleted.
dienstweg-check-service = Online service { $service }
dienstweg-check-error = { "  " }Error in { $place }: { $finding } { $next }
dienstweg-check-warning = { "  " }Note on { $place }: { $finding } { $next }
dienstweg-check-problem = { "  " }Error: { $problem }
dienstweg-check-mismatch = { "  " }Example “{ $test }” does not hold: { $what } should be “{ $expected }” but is “{ $actual }”. Correct the form or the example.
dienstweg-check-tests = { "  " }Examples: { $passed } of { $count } hold.
dienstweg-check-coverage = { "  " }Conditions: the examples try { $seen } of { $total } outcomes (each condition true once and false once).
dienstweg-check-never-true = { "    " }never true yet:  { $place }
dienstweg-check-never-false = { "    " }never false yet: { $place }
dienstweg-check-suggest = { "    " }Suggestions for more examples: dienstweg service check --suggest { $folder }
dienstweg-check-sound = { "  " }The online service can be published.
dienstweg-check-broken = { "  " }The online service cannot be published like this. Correct the errors first.
dienstweg-routes-service = Online service { $service }: all pages in their order, ● lies on the default route
dienstweg-routes-when = { $named }, when { $condition }
dienstweg-trouble-unread-service = The online service in { $path } cannot be read. Check the file that is named.
dienstweg-trouble-unbuilt-service = The form in { $path } has errors; “dienstweg service check” names them.

dienstweg-diff-line = { "  " }{ $place }: { $difference } – { $effect }
dienstweg-diff-file-added = { "  " }new file: { $file }
dienstweg-diff-file-changed = { "  " }changed file: { $file }
dienstweg-diff-file-removed = { "  " }file is gone: { $file }
dienstweg-diff-none = { "  " }There is no difference.
dienstweg-diff-effect = { "  " }Together: { $effect }. Each application is judged by itself; who is touched is told first what changes.
dienstweg-trouble-no-folder = There is no folder { $path }. Name the folder of an online service, e.g. services/hund-anmelden.

dienstweg-preview-running = Preview of { $folder }: { $address } – reads the folder at each visit, end with Ctrl+C.
dienstweg-preview-unread = The online service cannot be read
dienstweg-preview-unread-next = Mend the place named and load this page again.
dienstweg-preview-reload = Load again
dienstweg-trouble-preview-open = The preview answers on this machine only: { $address } is no address like 127.0.0.1:8081.
dienstweg-service-first = { "  " }This is the first version of this online service.
dienstweg-service-compared = Differences to the current version:
dienstweg-service-sure = Publish? [y/N] 
dienstweg-service-sure-propose = Propose? [y/N] 
dienstweg-service-left = Nothing was changed.
dienstweg-service-published = { $service } is published. New applications are made with this version from now on.
dienstweg-service-proposed = { $service } is proposed. The version is in force as soon as a second person approves it at /redaktion/{ $service }.
dienstweg-service-same = { $service } is already published; nothing was to change.
dienstweg-service-waits = { $service } waits for a second person already; nothing was to change.
dienstweg-service-retired = { $service } is retired. Applications that were begun or sent go on; “dienstweg service publish” opens it again.
dienstweg-service-retired-before = { $service } was retired before.
dienstweg-service-none = No online service is published yet.
dienstweg-trouble-unknown-service = There is no published online service with this id; “dienstweg service list” shows all.
dienstweg-demo-authors = For the authors (two people, so that one can propose and the other approve):  { $address }
dienstweg-import-made = “{ $title }” is in { $folder }: { $pages } pages, { $fields } fields.
dienstweg-import-rules = { $rules } rules read: { $sentences } statements are logic of the form, { $listed } are not taken over, { $lands } are not for { $land }.
dienstweg-import-next = What is not taken over and what you should look at is in { $folder }/IMPORT.md. Then check with: dienstweg service check { $folder }
dienstweg-xzufi-imported = XZuFi: { $accepted } new, { $changed } changed, { $unchanged } unchanged, { $deleted } deleted, { $rejected } rejected.
dienstweg-xzufi-more = … and { $count } more.
dienstweg-xzufi-unnamed = { $count } of the deleted objects are not in the complete delivery any more.
dienstweg-xzufi-kept = { $count } texts were not taken: what the catalogue or editors say here already stays.
dienstweg-xzufi-dry-run = This was a trial run: nothing was written.
dienstweg-xzufi-exported = { $file }: { $objects } objects, { $deletions } deletions, { $left } left out.
dienstweg-trouble-unread-message = { $path } cannot be read. What was read before stays; you can read the file again.
dienstweg-trouble-unwritten-message = { $path } cannot be written. A file that was there is as it was.
dienstweg-trouble-unread-schema = { $path } cannot be read as a data schema; nothing was written.
dienstweg-trouble-no-schema = { $path } is another document of XDatenfelder, not a data schema; nothing was written. Take a data schema.
dienstweg-trouble-no-lists = The folder { $path } with code lists cannot be read; nothing was written.
dienstweg-trouble-unread-list = { $path } cannot be read as a code list; nothing was written.
dienstweg-trouble-folder-taken = { $path } is there already and stays as it is. Name a folder with --out that is not there yet.
dienstweg-trouble-unwritten = { $path } cannot be written; nothing is there.

dienstweg-overview-subject = Dienstweg: what waits today
dienstweg-overview-letter = Good morning,

    this waits today:

    { $list }
    Look at it: { $address }/amt

    You get this message because you asked for the daily overview. To stop it: { $address }/amt/konto
dienstweg-config-mail-server = mail.server is no address of a mail server. It looks like this: smtp://name:password@mail.example:587?tls=required
dienstweg-config-seal = “{ $key }” begins with “{ $value }”, but has to begin with the full path of a program, followed by each argument by itself.
dienstweg-config-mail-half = mail.server and mail.from belong together: give both or none.

dienstweg-trouble-unread-table = The table cannot be read: { $path }
dienstweg-assignments-written = { $rows } assignments recorded.
dienstweg-assignments-would = { $rows } assignments would be recorded. Nothing was saved.
dienstweg-assignments-row = Line { $line }: { $reason }
dienstweg-assignments-refused = { $rows } lines do not fit. Nothing was saved; correct them and try again.
dienstweg-units-written = { $rows } authorities recorded.
dienstweg-units-would = { $rows } authorities would be recorded. Nothing was saved.
dienstweg-trouble-unread-key-list = { $path } cannot be read as a list; nothing was written.
dienstweg-areas-head = List for { $date }: { $listed } municipalities. Compared with the recorded state ({ $before }): { $recorded } municipalities.
dienstweg-areas-unchanged = Unchanged: { $count }
dienstweg-areas-gone = Not on the list any more: { $count }
dienstweg-areas-gone-row = { $key } { $name } → { $heirs }, since { $date }
dienstweg-areas-gone-divided = { $key } { $name } → divided between { $heirs }, since { $date }
dienstweg-areas-gone-unknown = { $key } { $name } → successor unknown
dienstweg-areas-recorded = Recorded for it: { $values } values, { $assignments } assignments, { $texts } texts, { $fees } fees.
dienstweg-areas-missing = Not recorded for the successor: { $keys }
dienstweg-areas-under-way = Under way: { $drafts } drafts, { $applications } applications.
dienstweg-areas-new = New on the list: { $count }
dienstweg-areas-new-row = { $first } { $second }, since { $third }, made of { $fourth }
dienstweg-areas-renamed = With another name: { $count }
dienstweg-areas-renamed-row = { $first } { $second } → { $third }, since { $fourth }
dienstweg-areas-moved = With another association or administration: { $count }
dienstweg-areas-moved-row = { $first }: { $second } → { $third }, since { $fourth }
dienstweg-areas-offices = Administrations with a new key (tenant, cases and accounts stay): { $count }
dienstweg-areas-offices-row = Tenant { $first }: { $second } → { $third }, since { $fourth }
dienstweg-areas-closed = Administrations without a municipality (their cases can still be worked on there): { $count }
dienstweg-areas-uneven = The official lists contradict each other: { $count }
dienstweg-areas-uneven-row = { $first }: municipality key { $second }, but regional key { $third }.{ $fourth } The municipality key counts.
dienstweg-areas-later = Rows for later days that wait for the list of these days: { $count }
dienstweg-areas-problems = Missing before it can be applied: { $count }
dienstweg-areas-problem-older = A later state is recorded already ({ $first }).{ $second } Take a newer list.
dienstweg-areas-problem-keys = { $first } → { $second }: these keys do not fit this kind of change.
dienstweg-areas-problem-twice = { $first } ends twice or has two successors.{ $second }
dienstweg-areas-problem-alone = { $first } is divided, but only one part is named.{ $second }
dienstweg-areas-problem-ended = { $first } → { $second }: the successor does not exist on that day any more.
dienstweg-areas-problem-no-successor = { $first } { $second }: name its successor in the file for --successors.
dienstweg-areas-problem-still-listed = { $first } is said to have ended, but is on the list.{ $second }
dienstweg-areas-problem-early = { $first } is said to have ended on { $second }; the recorded state is younger and still knows the key.
dienstweg-areas-problem-no-end = { $first } leads to { $second }, a key that does not exist on the day of the list.
dienstweg-areas-problem-no-origin = { $first } { $second } is new; it is not said what it was made of.
dienstweg-areas-problem-no-regional-key = { $first } { $second } is new; the list of regional keys is missing.
dienstweg-areas-problem-no-county = { $first } { $second }: the county is not recorded.
dienstweg-areas-problem-no-administration = { $first } ({ $second }): no recorded administration works for it. Name its old key (new_key).
dienstweg-areas-problem-no-own-municipality = { $first }: which municipality works for the others?{ $second }
dienstweg-areas-problem-no-heir = { $first } { $second } is no more. Name who has its tasks (merged).
dienstweg-areas-done = This state is applied already; there was nothing to change.
dienstweg-areas-not-applied = Nothing was written. To apply it: the same line with --apply.
dienstweg-areas-refused = Nothing was written: what is missing above must be settled first.
dienstweg-areas-applied = The state of { $date } is applied. Each change counts from its own day on.

dienstweg-outbox-empty = Nothing waits.
dienstweg-outbox-waiting = { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
    }, { $failed } of them with a failed attempt, the oldest of { $since }
dienstweg-outbox-reason = last: { $reason }
dienstweg-outbox-retried = { $entries ->
    [one] 1 entry is
   *[other] { $entries } entries are
    } tried again now.
dienstweg-week-subject = { $entity }: this was done in your name, { $first } to { $last }
dienstweg-week-letter = Good day,

    from { $first } to { $last } { $office } did the following for { $entity }:

    { $list }
    The single cases, also for printing: { $address }

    This e-mail comes every week, also when nothing was done. You change the address in your account.
dienstweg-rollout-told = Roll-out { $number }: { $steps } services switched, { $state }
dienstweg-rollout-values-would = Would store { $values } values for { $entities } legal entities. Nothing is stored.
dienstweg-rollout-values-stored = { $values } values for { $entities } legal entities stored.
dienstweg-demo-rollout = First roll-out of the demonstration
dienstweg-demo-operators = For operators (two people, so that one can propose and the other approve):  { $address }

dienstweg-by-laws-written = Took over { $by_laws } by-laws with { $rates } rates for { $entities } legal entities; { $unchanged } were there already.
dienstweg-by-laws-would = Would take over { $by_laws } by-laws with { $rates } rates for { $entities } legal entities; { $unchanged } are there already. Nothing was saved.
dienstweg-backup-noted = The backup is noted.
dienstweg-backup-rehearsal-noted = The rehearsal of a restore is noted.

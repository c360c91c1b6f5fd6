//! Starting, stopping and starting again as an operator does it, and what `verify` finds.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database};
use serde_json::json;

use crate::place::{Place, Server, places, soon};
use crate::town::{OWNER, root};

#[tokio::test]
async fn what_was_submitted_is_there_after_the_next_start() {
    for place in places().await {
        place.supplied();
        let server = Server::start(&place, &["serve"], "ready");
        let received = server.submit("before-the-stop");
        let (code, took) = server.stop();
        assert_eq!(code, Some(0));
        assert!(took < Duration::from_secs(8), "stopping took {took:?}");

        let server = Server::start(&place, &["serve"], "ready");
        assert_eq!(server.state(&received), 200);
        assert_eq!(server.submit("before-the-stop")["reference"], received["reference"]);
        assert_eq!(server.ask("GET /readyz HTTP/1.1", "").0, 200);
        // Two processes work side by side on one database.
        let second = Server::start(&place, &["serve"], "ready");
        assert_eq!(second.state(&server.submit("to-the-first")), 200);
        assert_eq!(server.state(&second.submit("to-the-second")), 200);
        assert_eq!((server.stop().0, second.stop().0), (Some(0), Some(0)));
    }
}

/// A workshop in which people sit, and the code of its screen.
async fn running_workshop(place: &Place) -> String {
    let store = place.store().await;
    let directory = directory::Directory::load(&store).await.unwrap();
    let mut scope = store.write_as_system(OWNER).await.unwrap();
    let (host, now) = (workshops::Host::machine(OWNER), scope.now());
    let (series, id) = (scope.new_id(), scope.new_id());
    let new = workshops::NewSeries {
        title: "Digitale Kommune".to_owned(),
        organiser: "Ministerium".to_owned(),
        follow_ups: vec![14],
        source: String::new(),
    };
    workshops::create_series(&mut scope, host, series, &new).await.unwrap();
    let plan = workshops::Plan {
        audience: workshops::Audience::Towns,
        place: "Rathaus".to_owned(),
        starts_at: now.plus_days(3),
        ends_at: now.plus_days(4),
        register_until: now.plus_days(2),
        capacity: 30,
        per_office: 1,
        limited_until: now.plus_days(1),
        moderation: String::new(),
        keep_days: 30,
    };
    workshops::plan_workshop(&mut scope, host, series, id, &plan).await.unwrap();
    for act in [workshops::Act::Open, workshops::Act::Start] {
        let revision = workshops::workshop(&scope, host, id).await.unwrap().revision;
        workshops::act(&mut scope, host, (id, revision), act, &directory.catalogue()).await.unwrap();
    }
    let code = workshops::workshop(&scope, host, id).await.unwrap().join_code;
    scope.commit().await.unwrap();
    store.close().await.unwrap();
    code
}

/// What a screen gets has no end by itself.
#[tokio::test]
async fn a_screen_that_listens_does_not_keep_it_from_stopping() {
    for place in places().await {
        place.supplied();
        let code = running_workshop(&place).await;
        let server = Server::start(&place, &["serve"], "ready");
        let mut screen = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        screen.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let request = format!("GET /mitmachen/{code}/leinwand/strom HTTP/1.1\r\nHost: localhost\r\n\r\n");
        screen.write_all(request.as_bytes()).unwrap();
        let (mut seen, mut piece) = (String::new(), [0; 4096]);
        while !seen.contains("event: stand") {
            let read = screen.read(&mut piece).unwrap();
            assert!(read > 0, "the answer ended: {seen}");
            seen.push_str(&String::from_utf8_lossy(&piece[..read]));
        }
        let (status, took) = server.stop();
        assert_eq!(status, Some(0));
        assert!(took < Duration::from_secs(8), "stopping took {took:?}");
        // The answer came to its end; nothing was torn off.
        let mut rest = String::new();
        screen.read_to_string(&mut rest).unwrap();
        assert!(rest.ends_with("0\r\n\r\n"), "{rest:?}");
    }
}

#[tokio::test]
async fn verify_names_the_first_broken_link() {
    for place in places().await {
        place.supplied();
        let server = Server::start(&place, &["serve"], "ready");
        for key in ["first-submission", "second-submission"] {
            server.submit(key);
        }
        server.stop();
        let sound = place.run(&["verify"]);
        let said = String::from_utf8(sound.stdout).unwrap();
        assert_eq!(sound.status.code(), Some(0), "{said}");
        assert!(said.contains("Mandant 0001: ") && said.contains(", 0 gebrochen"), "{said}");
        let retried = place.run(&["outbox", "retry", "--topic", "mailbox.news"]);
        let said = String::from_utf8(retried.stdout).unwrap();
        assert!(retried.status.success() && said.contains("0 Einträge werden jetzt noch einmal versucht"), "{said}");
        assert!(place.run(&["outbox", "list"]).status.success());

        let database = Database::connect(place.url()).await.unwrap();
        let sqlite = place.database.is_none();
        let reach =
            "begin; select set_config('dienstweg.reach', 'tenant', true), set_config('dienstweg.tenant', '1', true);";
        let change = "update audit_event set detail = '{\"reference\":\"0001-0000-0000\"}' \
                      where tenant_id = 1 and sequence = 2;";
        let sql = if sqlite { change.to_owned() } else { format!("{reach} {change} commit") };
        database.execute_unprepared(&sql).await.unwrap();
        database.close().await.unwrap();
        let broken = place.run(&["verify"]);
        let said = String::from_utf8(broken.stdout).unwrap();
        assert_eq!(broken.status.code(), Some(1), "{said}");
        assert!(said.contains("Mandant 0001: GEBROCHEN nach 1 Ereignissen. Ereignis 2 "), "{said}");
        let english = place.run(&["verify", "--language", "en"]);
        assert!(String::from_utf8(english.stdout).unwrap().contains("Tenant 0001: BROKEN after 1 events"));
    }
}

#[tokio::test]
async fn who_finds_no_place_is_told_when_to_come_back() {
    let mut place = Place::empty();
    place.supplied();
    place.sockets = Some("16");
    let server = Server::start(&place, &["serve"], "ready");
    let idle: Vec<TcpStream> = (0..16).map(|_| TcpStream::connect(("127.0.0.1", server.port)).unwrap()).collect();
    let turned_away = || {
        let (status, answer) = server.ask("GET / HTTP/1.1", "");
        status == 503 && answer.contains("retry-after: 5")
    };
    soon("somebody is turned away", turned_away);
    drop(idle);
    soon("there is a place again", || server.ask("GET / HTTP/1.1", "").0 == 200);
    // A head that is too large ends its own connection and nobody else's.
    let mut large = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let _ = large.write_all(format!("GET / HTTP/1.1\r\nX: {}", "a".repeat(200_000)).as_bytes());
    let _ = large.read_to_end(&mut Vec::new());
    assert_eq!(server.ask("GET / HTTP/1.1", "").0, 200);
    assert_eq!(server.stop().0, Some(0));
}

#[tokio::test]
async fn a_request_that_runs_is_finished_before_the_end() {
    let place = Place::empty();
    place.supplied();
    let server = Server::start(&place, &["serve"], "ready");
    let answers = json!({ "category": "road", "place": "Domplatz", "description": "Ein tiefes Schlagloch." });
    let body = json!({ "service": "mangel-melden", "place": "16051000", "answers": answers }).to_string();
    let (first, second) = body.split_at(20);
    let mut stream = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    let length = body.len();
    let head = format!(
        "POST /api/v1/applications HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: at-the-end\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(first.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(100));
    let port = server.port;
    let end = std::thread::spawn(move || server.stop());
    soon("nobody new comes in", || TcpStream::connect(("127.0.0.1", port)).is_err());
    stream.write_all(second.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 201"), "{}", String::from_utf8_lossy(&answer));
    assert_eq!(end.join().unwrap().0, Some(0));
}

#[tokio::test]
async fn an_empty_installation_says_so_and_goes_on_by_itself() {
    for place in places().await {
        let mut server = Server::start(&place, &["serve"], "no state was imported yet");
        server.port = 0;
        // The port is not in that line: it stands in the log once the server is ready.
        place.supplied();
        server.wait_for("ready");
        assert_eq!(server.ask("GET /buerger HTTP/1.1", "").0, 200);
        assert_eq!(server.stop().0, Some(0));
    }
}

/// Starts a server that refuses, and returns what it said.
fn refused(place: &Place) -> String {
    let output = place.run(&["serve"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    said
}

#[tokio::test]
async fn a_second_folder_of_files_is_refused() {
    for place in places().await {
        place.supplied();
        let server = Server::start(&place, &["serve"], "ready");
        let blobs = place.folder.path().join("data/blobs");
        let identity = std::fs::read_to_string(blobs.join("installation")).unwrap();
        assert_eq!(identity.trim().len(), 32);

        // Another folder on the same database, beside the server that runs or after it.
        let other = Place { folder: tempfile::tempdir().unwrap(), database: Some(place.url()), sockets: None };
        std::fs::create_dir(other.folder.path().join("data")).unwrap();
        let key = place.folder.path().join("data/master.key");
        if key.exists() {
            std::fs::copy(&key, other.folder.path().join("data/master.key")).unwrap();
        }
        let other_serve = || {
            let mut command = other.program(&["serve"]);
            if key.exists() {
                command.env_remove("DIENSTWEG_MASTER_KEY");
            }
            let output = command.output().unwrap();
            (output.status.code(), String::from_utf8(output.stderr).unwrap())
        };
        let (code, said) = other_serve();
        assert!(
            code == Some(1) && said.contains("in einem anderen Ordner") && said.contains("Setzen Sie data_dir"),
            "{said}"
        );
        assert!(!other.folder.path().join("data/blobs/installation").exists(), "nothing was changed");
        server.stop();

        // The folder of another installation.
        std::fs::create_dir_all(other.folder.path().join("data/blobs")).unwrap();
        std::fs::write(other.folder.path().join("data/blobs/installation"), "0".repeat(32)).unwrap();
        let (code, said) = other_serve();
        assert!(code == Some(1) && said.contains("anderen Installation") && said.contains(identity.trim()), "{said}");

        // The own folder got lost: what to do is in the message, and doing it helps.
        std::fs::remove_dir_all(&blobs).unwrap();
        let said = refused(&place);
        let told = format!("echo {} > ", identity.trim());
        assert!(said.contains(&told) && said.contains("aus Ihrer Sicherung"), "{said}");
        std::fs::write(blobs.join("installation"), &identity).unwrap();
        assert_eq!(Server::start(&place, &["serve"], "ready").stop().0, Some(0));
    }
}

#[tokio::test]
async fn another_master_key_on_one_database_is_refused_before_anything_is_imported() {
    for place in places().await.into_iter().filter(|place| place.database.is_some()) {
        assert!(place.run(&["migrate"]).status.success());
        let output = place.program(&["serve"]).env("DIENSTWEG_MASTER_KEY", "09".repeat(32)).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("Der Hauptschlüssel gehört nicht zu dieser Datenbank"), "{said}");
    }
}

#[tokio::test]
async fn metrics_have_an_address_of_their_own_or_none() {
    let place = Place::empty();
    place.supplied();
    let server = Server::start(&place, &["serve"], "ready");
    assert_eq!(server.ask("GET /metrics HTTP/1.1", "").0, 404);
    server.stop();
    let mut command = place.program(&["serve"]);
    command.env("DIENSTWEG_METRICS_LISTEN", "127.0.0.1:0");
    let mut server = Server::spawn(command, "metrics are served");
    let measuring = server.port;
    server.wait_for("ready");
    assert_eq!(server.ask("GET /metrics HTTP/1.1", "").0, 404);
    server.port = measuring;
    let (status, text) = server.ask("GET /metrics HTTP/1.1", "");
    assert!(status == 200 && text.contains("dienstweg_outbox_waiting"), "{text}");
    assert_eq!(server.ask("GET /buerger HTTP/1.1", "").0, 404);
    server.stop();
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused() {
    for place in places().await {
        assert!(place.run(&["migrate"]).status.success());
        let database = Database::connect(place.url()).await.unwrap();
        let newer =
            "insert into schema_migration (room, number, checksum, applied_at) values ('directory', '999', 'x', 0)";
        database.execute_unprepared(newer).await.unwrap();
        database.close().await.unwrap();
        let output = place.run(&["serve"]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("directory 999") && said.contains("neuere Version"), "{said}");
    }
}

#[tokio::test]
async fn a_wrong_master_key_is_found_at_the_start() {
    let place = Place::empty();
    place.supplied();
    let key = place.folder.path().join("data/master.key");
    std::fs::write(&key, "09".repeat(32)).unwrap();
    let output = place.run(&["serve"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(1) && said.contains("Der Hauptschlüssel gehört nicht"), "{said}");
    std::fs::remove_file(&key).unwrap();
    let output = place.run(&["serve"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(1) && said.contains("fehlt"), "{said}");
    assert!(!key.exists(), "no new key for an old database");
}

#[tokio::test]
async fn an_account_is_made_with_a_password_from_standard_input() {
    let place = Place::empty();
    place.supplied();
    let create = |password: &str| {
        let arguments =
            ["account", "create", "--tenant", "1", "--login", "neu", "--name", "Neu Hier", "--role", "clerk"];
        let mut child = place
            .program(&arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
        child.wait_with_output().unwrap()
    };
    let weak = create("kurz");
    assert_eq!(weak.status.code(), Some(1));
    assert!(!String::from_utf8(weak.stderr).unwrap().contains("kurz"));
    let good = create("korrekt Pferd Batterie");
    assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stderr));
    let listed = String::from_utf8(place.run(&["account", "list", "--tenant", "1"]).stdout).unwrap();
    assert!(listed.contains("neu\tNeu Hier\tSachbearbeitung\taktiv"), "{listed}");
    // Every role can be given.
    let told = String::from_utf8(place.run(&["account", "create", "--help"]).stdout).unwrap();
    for role in identity::Role::ALL {
        assert!(told.contains(role.as_str()), "{}: {told}", role.as_str());
    }
    assert_eq!(place.run(&["account", "list", "--tenant", "4711"]).status.code(), Some(1));
}

#[tokio::test]
async fn the_demonstration_keeps_its_data_until_it_is_reset() {
    let place = Place::empty();
    let (data, services) = (root().join("data/thueringen"), root().join("services"));
    let demo = ["demo", "--data", data.to_str().unwrap(), "--services", services.to_str().unwrap()];
    let password = |server: &Server| {
        let line =
            server.seen.iter().find(|line| line.contains("Passwort")).unwrap_or_else(|| panic!("{:#?}", server.seen));
        line.rsplit(' ').next().unwrap().to_owned()
    };
    let server = Server::start(&place, &demo, "Strg+C");
    let received = server.submit("during-the-demo");
    let first = password(&server);
    assert_eq!(log_in(&server, "erfurt", &first), 303);
    assert_eq!(log_in(&server, "suedliches-saaletal", &first), 303);
    let addresses: Vec<&str> = server
        .seen
        .iter()
        .filter_map(|line| line.split_once("http://localhost:")?.1.split_once('/'))
        .map(|(_, path)| path)
        .collect();
    assert!(addresses.len() >= 7, "{addresses:?}");
    for path in addresses {
        let status = server.ask(&format!("GET /{path} HTTP/1.1"), "").0;
        assert!(status < 400, "{path}: {status}");
    }
    let page = server.ask("GET / HTTP/1.1", "").1;
    assert!(page.contains("Demonstration – keine amtliche Website"), "{page}");
    let robots = server.ask("GET /robots.txt HTTP/1.1", "").1;
    assert!(robots.ends_with("User-agent: *\nDisallow: /\n"), "invented values are not to be found: {robots}");
    let running = place.run(&[&demo[..], &["--reset"]].concat());
    assert_eq!(running.status.code(), Some(1), "a running demonstration is not thrown away");
    server.stop();

    let start = Instant::now();
    let server = Server::start(&place, &demo, "Strg+C");
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    assert_eq!((server.state(&received), password(&server)), (200, first.clone()));
    server.stop();

    let server = Server::start(&place, &[&demo[..], &["--reset"]].concat(), "Strg+C");
    assert_eq!(server.state(&received), 404);
    assert_ne!(password(&server), first);
    server.stop();
    assert!(Path::new(&place.folder.path().join("var/demo/dienstweg.sqlite")).exists());
}

fn log_in(server: &Server, login: &str, password: &str) -> u16 {
    let head =
        "POST /anmelden HTTP/1.1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded";
    server.ask(head, &format!("login={login}&password={password}")).0
}

//! Starting, stopping and starting again as an operator does it, and what `verify` finds.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::town::root;

/// An installation in a folder of its own.
struct Place {
    folder: TempDir,
    database: Option<String>,
    sockets: Option<&'static str>,
}

impl Place {
    fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dienstweg"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("DIENSTWEG_")) {
            command.env_remove(name);
        }
        command.args(arguments).current_dir(self.folder.path()).env("DIENSTWEG_LISTEN", "127.0.0.1:0");
        if let Some(sockets) = self.sockets {
            command.env("DIENSTWEG_SOCKETS", sockets);
        }
        if let Some(url) = &self.database {
            command.env("DIENSTWEG_DATABASE_URL", url);
            command.env("DIENSTWEG_MASTER_KEY", "07".repeat(32));
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let output = self.program(arguments).output().unwrap();
        assert_ne!(output.status.code(), None, "{arguments:?} was killed");
        output
    }

    fn supplied(&self) {
        for (command, option, folder) in
            [("import", "--data", "data/thueringen"), ("publish", "--services", "services")]
        {
            let output = self.run(&[command, option, root().join(folder).to_str().unwrap()]);
            assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }

    fn url(&self) -> String {
        let file = self.folder.path().join("data/dienstweg.sqlite");
        self.database.clone().unwrap_or_else(|| format!("sqlite://{}", file.display()))
    }
}

/// SQLite always, PostgreSQL when the tests have one.
async fn places() -> Vec<Place> {
    let mut places = vec![Place { folder: tempfile::tempdir().unwrap(), database: None, sockets: None }];
    if let Ok(server) = std::env::var("DIENSTWEG_TEST_POSTGRES") {
        let name =
            format!("start_{}_{}", std::process::id(), vault::random::<4>().map(|byte| format!("{byte:02x}")).concat());
        let admin = Database::connect(&server).await.unwrap();
        admin.execute_unprepared(&format!("create database {name}")).await.unwrap();
        admin.close().await.unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        places.push(Place {
            folder: tempfile::tempdir().unwrap(),
            database: Some(format!("{base}/{name}")),
            sockets: None,
        });
    }
    places
}

/// A running server; killed when a test ends early.
struct Server {
    child: Child,
    port: u16,
    lines: mpsc::Receiver<String>,
    seen: Vec<String>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    /// Starts and waits until a line of its log or of its overview holds these words; its port comes before.
    fn start(place: &Place, arguments: &[&str], until: &str) -> Self {
        let mut child = place.program(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = mpsc::channel();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        pass_on(out, sender.clone());
        pass_on(err, sender);
        let mut server = Self { child, port: 0, lines, seen: Vec::new() };
        server.wait_for(until);
        server
    }

    fn wait_for(&mut self, words: &str) {
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left).unwrap_or_else(|_| panic!("no {words} in {:#?}", self.seen));
            if let Some(port) = port(&line) {
                self.port = port;
            }
            let found = line.contains(words);
            self.seen.push(line);
            if found {
                return;
            }
        }
    }

    /// Asks it to stop as an operating system does, and waits for its end.
    fn stop(mut self) -> (Option<i32>, Duration) {
        let start = Instant::now();
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let status = self.child.wait().unwrap();
        (status.code(), start.elapsed())
    }

    fn ask(&self, head: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let length = body.len();
        let request =
            format!("{head}\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok());
        (status.unwrap_or_else(|| panic!("{answer}")), answer)
    }

    fn submit(&self, key: &str) -> Value {
        let answers = json!({ "category": "road", "place": "Domplatz", "description": "Ein tiefes Schlagloch." });
        let body = json!({ "service": "mangel-melden", "place": "16051000", "answers": answers }).to_string();
        let head =
            format!("POST /api/v1/applications HTTP/1.1\r\nContent-Type: application/json\r\nIdempotency-Key: {key}");
        let (status, answer) = self.ask(&head, &body);
        assert_eq!(status, 201, "{answer}");
        serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
    }

    fn state(&self, received: &Value) -> u16 {
        let (reference, code) = (received["reference"].as_str().unwrap(), received["access_code"].as_str().unwrap());
        self.ask(&format!("GET /api/v1/applications/{reference} HTTP/1.1\r\nAuthorization: Bearer {code}"), "").0
    }
}

fn pass_on(from: impl Read + Send + 'static, to: mpsc::Sender<String>) {
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if to.send(line).is_err() {
                return;
            }
        }
    });
}

/// Waits until something is so, for three seconds at most.
fn soon(what: &str, is_so: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(3);
    while !is_so() {
        assert!(Instant::now() < end, "not so: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The port in `listen=127.0.0.1:4711` of the log, or in the address of the overview.
fn port(line: &str) -> Option<u16> {
    let rest = line.split_once("listen=127.0.0.1:").or_else(|| line.split_once("http://localhost:"))?.1;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

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
    let mut place = Place { folder: tempfile::tempdir().unwrap(), database: None, sockets: None };
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
    let place = Place { folder: tempfile::tempdir().unwrap(), database: None, sockets: None };
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
        assert!(said.contains("directory 999") && said.contains("newer version"), "{said}");
    }
}

#[tokio::test]
async fn a_wrong_master_key_is_found_at_the_start() {
    let place = Place { folder: tempfile::tempdir().unwrap(), database: None, sockets: None };
    place.supplied();
    let key = place.folder.path().join("data/master.key");
    std::fs::write(&key, "09".repeat(32)).unwrap();
    let output = place.run(&["serve"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(1) && said.contains("master key"), "{said}");
    std::fs::remove_file(&key).unwrap();
    let output = place.run(&["serve"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(1) && said.contains("is missing"), "{said}");
    assert!(!key.exists(), "no new key for an old database");
}

#[tokio::test]
async fn an_account_is_made_with_a_password_from_standard_input() {
    let place = Place { folder: tempfile::tempdir().unwrap(), database: None, sockets: None };
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
    assert_eq!(place.run(&["account", "list", "--tenant", "4711"]).status.code(), Some(1));
}

#[tokio::test]
async fn the_demonstration_keeps_its_data_until_it_is_reset() {
    let place = Place { folder: tempfile::tempdir().unwrap(), database: None, sockets: None };
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
    let page = server.ask("GET / HTTP/1.1", "").1;
    assert!(page.contains("Demonstration – keine amtliche Website"), "{page}");
    let running = place.run(&[&demo[..], &["--reset"]].concat());
    assert_eq!(running.status.code(), Some(1), "a running demonstration is not thrown away");
    server.stop();

    let start = Instant::now();
    let server = Server::start(&place, &demo, "Strg+C");
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
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

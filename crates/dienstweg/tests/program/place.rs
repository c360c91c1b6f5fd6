//! The program as an operator runs it: in a folder of its own, started, asked, stopped.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database};
use serde_json::{Value, json};
use store::{Clock, Store};
use tempfile::TempDir;
use vault::MasterKey;

use crate::town::root;

/// An installation in a folder of its own.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
    pub(crate) database: Option<String>,
    pub(crate) sockets: Option<&'static str>,
}

impl Place {
    /// A folder with nothing in it, for SQLite.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), database: None, sockets: None }
    }

    pub(crate) fn program(&self, arguments: &[&str]) -> Command {
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

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let output = self.program(arguments).output().unwrap();
        assert_ne!(output.status.code(), None, "{arguments:?} was killed");
        output
    }

    pub(crate) fn supplied(&self) {
        let folder = |name: &str| root().join(name).to_str().unwrap().to_owned();
        let (data, services) = (folder("data/thueringen"), folder("services"));
        for arguments in [&["import", "--data", &data][..], &["publish", "--services", &services, "--everywhere"]] {
            let output = self.run(arguments);
            assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }

    /// Opens its database beside the program.
    pub(crate) async fn store(&self) -> Store {
        let key = match &self.database {
            Some(_) => "07".repeat(32),
            None => std::fs::read_to_string(self.folder.path().join("data/master.key")).unwrap(),
        };
        let config = store::Config {
            database_url: self.url(),
            connections: 1,
            master_key: MasterKey::from_text(key.trim()).unwrap(),
            clock: Clock::system(),
        };
        Store::open(config).await.unwrap()
    }

    pub(crate) fn url(&self) -> String {
        let file = self.folder.path().join("data/dienstweg.sqlite");
        self.database.clone().unwrap_or_else(|| format!("sqlite://{}", file.display()))
    }
}

/// SQLite always, PostgreSQL when the tests have one.
pub(crate) async fn places() -> Vec<Place> {
    let mut places = vec![Place::empty()];
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
pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) port: u16,
    pub(crate) lines: mpsc::Receiver<String>,
    pub(crate) seen: Vec<String>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    /// Starts and waits until a line of its log or of its overview holds these words; its port comes before.
    pub(crate) fn start(place: &Place, arguments: &[&str], until: &str) -> Self {
        Self::spawn(place.program(arguments), until)
    }

    pub(crate) fn spawn(mut command: Command, until: &str) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = mpsc::channel();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        pass_on(out, sender.clone());
        pass_on(err, sender);
        let mut server = Self { child, port: 0, lines, seen: Vec::new() };
        server.wait_for(until);
        server
    }

    pub(crate) fn wait_for(&mut self, words: &str) {
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
    pub(crate) fn stop(mut self) -> (Option<i32>, Duration) {
        let start = Instant::now();
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let status = self.child.wait().unwrap();
        (status.code(), start.elapsed())
    }

    pub(crate) fn ask(&self, head: &str, body: &str) -> (u16, String) {
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

    pub(crate) fn submit(&self, key: &str) -> Value {
        let answers = json!({ "category": "road", "place": "Domplatz", "description": "Ein tiefes Schlagloch." });
        let body = json!({ "service": "mangel-melden", "place": "16051000", "answers": answers }).to_string();
        let head =
            format!("POST /api/v1/applications HTTP/1.1\r\nContent-Type: application/json\r\nIdempotency-Key: {key}");
        let (status, answer) = self.ask(&head, &body);
        assert_eq!(status, 201, "{answer}");
        serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
    }

    pub(crate) fn state(&self, received: &Value) -> u16 {
        let (reference, code) = (received["reference"].as_str().unwrap(), received["access_code"].as_str().unwrap());
        self.ask(&format!("GET /api/v1/applications/{reference} HTTP/1.1\r\nAuthorization: Bearer {code}"), "").0
    }
}

pub(crate) fn pass_on(from: impl Read + Send + 'static, to: mpsc::Sender<String>) {
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            if to.send(line).is_err() {
                return;
            }
        }
    });
}

/// Waits until something is so, for three seconds at most.
pub(crate) fn soon(what: &str, is_so: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(3);
    while !is_so() {
        assert!(Instant::now() < end, "not so: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The port in `listen=127.0.0.1:4711` of the log, or in the address of the overview.
pub(crate) fn port(line: &str) -> Option<u16> {
    let rest = line.split_once("listen=127.0.0.1:").or_else(|| line.split_once("http://localhost:"))?.1;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

//! A server of one's own: the program itself, started on loopback with a throw-away database.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::http::{Client, Request};

/// How long a start may take before it counts as failed.
const LONGEST_START: Duration = Duration::from_secs(60);

/// How long an orderly end may take.
const LONGEST_END: Duration = Duration::from_secs(30);

/// The program and what it is started with.
#[derive(Clone, Debug)]
pub struct Program {
    binary: PathBuf,
    environment: Vec<(String, OsString)>,
    log: PathBuf,
}

impl Program {
    /// The program with a data folder (which also takes its log) and a database (`sqlite:…` or `postgres://…`).
    ///
    /// # Errors
    /// No program there.
    pub fn new(binary: &Path, data: &Path, database_url: &str) -> anyhow::Result<Self> {
        let binary =
            binary.canonicalize().with_context(|| format!("{} is not there; build it first", binary.display()))?;
        std::fs::create_dir_all(data)?;
        let program = Self { binary, environment: Vec::new(), log: data.join("server.log") };
        Ok(program
            .with("DIENSTWEG_DATA_DIR", data)
            .with("DIENSTWEG_DATABASE_URL", database_url)
            .with("DIENSTWEG_LOG_LEVEL", "warn")
            .with("DIENSTWEG_DEMONSTRATION", "true"))
    }

    /// Sets a variable of the environment.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.environment.push((name.to_owned(), value.into()));
        self
    }

    fn command(&self, arguments: &[&str]) -> anyhow::Result<Command> {
        let log = self.log()?;
        let mut command = Command::new(&self.binary);
        // What the caller's environment says about another installation does not count here.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("DIENSTWEG_") {
                command.env_remove(name);
            }
        }
        command
            .args(arguments)
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        Ok(command)
    }

    fn log(&self) -> anyhow::Result<File> {
        Ok(OpenOptions::new().create(true).append(true).open(&self.log)?)
    }

    /// Runs a command of the program to its end; true when it succeeded.
    ///
    /// # Errors
    /// It could not be started.
    pub fn run(&self, arguments: &[&str]) -> anyhow::Result<bool> {
        Ok(self.command(arguments)?.status()?.success())
    }

    /// As [`Program::run`], with a line on its standard input.
    ///
    /// # Errors
    /// It could not be started.
    pub fn run_with(&self, arguments: &[&str], line: &str) -> anyhow::Result<bool> {
        let mut child = self.command(arguments)?.stdin(Stdio::piped()).spawn()?;
        let mut input = child.stdin.take().context("no standard input")?;
        writeln!(input, "{line}")?;
        drop(input);
        Ok(child.wait()?.success())
    }

    /// Makes a master key and loads the state of Thuringia with its online services.
    ///
    /// # Errors
    /// The program refuses; with its last words.
    pub fn load(&self) -> anyhow::Result<()> {
        self.load_state(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/thueringen"))
    }

    /// As [`Program::load`], with the state in another folder.
    ///
    /// # Errors
    /// The program refuses; with its last words.
    pub fn load_state(&self, data: &Path) -> anyhow::Result<()> {
        let services = Path::new(env!("CARGO_MANIFEST_DIR")).join("../services");
        let key = self.log.with_file_name("master.key");
        let (key, data, services) = (key.to_string_lossy(), data.to_string_lossy(), services.to_string_lossy());
        let steps: [&[&str]; 3] = [
            &["key", "generate", "--file", &key],
            &["import", "--data", &data],
            &["publish", "--services", &services, "--everywhere"],
        ];
        for step in steps {
            if !self.run(step)? {
                bail!("`dienstweg {}` failed:\n{}", step.join(" "), self.last_words());
            }
        }
        Ok(())
    }

    /// The last lines of what the program said.
    pub fn last_words(&self) -> String {
        let text = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }

    /// Starts the server on a free port and returns at once.
    ///
    /// # Errors
    /// It could not be started.
    pub fn spawn(&self) -> anyhow::Result<Server> {
        let address = free_address()?;
        let child = self.command(&["serve"])?.env("DIENSTWEG_LISTEN", address.to_string()).spawn()?;
        Ok(Server { child, address, started: Instant::now(), program: self.clone() })
    }

    /// Starts the server and waits until it is ready.
    ///
    /// # Errors
    /// It ended or was not ready in time; with its last words.
    pub async fn start(&self) -> anyhow::Result<Server> {
        let mut server = self.spawn()?;
        server.ready().await?;
        Ok(server)
    }
}

/// A port that nobody uses at the moment.
///
/// # Errors
/// No loopback.
pub fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// A running server; it is killed when the value goes away.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    started: Instant,
    program: Program,
}

impl Server {
    /// Waits for `/readyz` and returns how long the start took.
    ///
    /// # Errors
    /// The server ended, or was not ready in time; with its last words.
    pub async fn ready(&mut self) -> anyhow::Result<Duration> {
        loop {
            let answer = Client::new(self.address).send(&Request::get("/readyz")).await;
            if answer.is_ok_and(|answer| answer.status == 200) {
                return Ok(self.started.elapsed());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended with {status} before it was ready:\n{}", self.program.last_words());
            }
            if self.started.elapsed() > LONGEST_START {
                bail!("the server was not ready after {LONGEST_START:?}:\n{}", self.program.last_words());
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// Ends it as an operator would, with SIGTERM, and waits for its end.
    ///
    /// # Errors
    /// It does not end in time, or ends with a failure.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        if !asked.success() {
            bail!("the server could not be asked to end");
        }
        let until = Instant::now() + LONGEST_END;
        loop {
            if let Some(status) = self.child.try_wait()? {
                if status.success() {
                    return Ok(());
                }
                bail!("the server ended with {status}:\n{}", self.program.last_words());
            }
            if Instant::now() > until {
                bail!("the server did not end within {LONGEST_END:?} after SIGTERM:\n{}", self.program.last_words());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Kills it (SIGKILL) and waits until it is gone.
    ///
    /// # Errors
    /// It was gone already: then something else than this call ended it.
    pub fn kill(mut self) -> anyhow::Result<()> {
        if let Some(status) = self.child.try_wait()? {
            bail!("the server ended by itself with {status}:\n{}", self.program.last_words());
        }
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Resident memory in megabytes (10⁶ bytes).
    ///
    /// # Errors
    /// No such process any more.
    pub fn resident(&self) -> anyhow::Result<f64> {
        self.memory("VmRSS:")
    }

    /// The most resident memory since the start or since [`Server::forget_peak`], in megabytes.
    ///
    /// # Errors
    /// No such process any more.
    pub fn peak(&self) -> anyhow::Result<f64> {
        self.memory("VmHWM:")
    }

    /// Lets [`Server::peak`] begin anew.
    ///
    /// # Errors
    /// No such process any more.
    pub fn forget_peak(&self) -> anyhow::Result<()> {
        Ok(std::fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5")?)
    }

    fn memory(&self, name: &str) -> anyhow::Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(name)).with_context(|| format!("no {name}"))?;
        let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kib * 1_024.0 / 1e6)
    }

    /// Number of the process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }
}

/// Processor time that a process has used so far, of all its threads.
///
/// # Errors
/// No such process any more.
pub fn processor_time(process: u32) -> anyhow::Result<Duration> {
    let text = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name of the program may hold anything but ends with the last parenthesis; user and system time are fields 14, 15.
    let fields = text.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    let ticks: u64 = fields.map(str::parse::<u64>).sum::<Result<_, _>>()?;
    Ok(Duration::from_millis(ticks * 10))
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only when it is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

//! A PostgreSQL cluster of one's own, whose power can be cut.

use std::fs::{self, OpenOptions};
use std::net::SocketAddr;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use bench::database::administrate;
use bench::server::free_address;

/// How long a start may take: the log of the last crash has to be read.
const LONGEST_START: Duration = Duration::from_secs(60);

const SETTINGS: &str = "
unix_socket_directories = ''
listen_addresses = '127.0.0.1'
max_connections = 100
shared_buffers = 64MB
min_wal_size = 32MB
max_wal_size = 64MB
checkpoint_timeout = 30s
";

/// A cluster in a folder that its own user may write to.
pub(crate) struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    address: SocketAddr,
    user: Option<(u32, u32)>,
    process: Option<Child>,
}

impl Cluster {
    /// Makes a cluster; it does not run yet.
    ///
    /// # Errors
    /// No PostgreSQL on this machine.
    pub(crate) fn create(folder: &Path) -> anyhow::Result<Self> {
        fs::create_dir_all(folder)?;
        let user = user()?;
        if let Some((uid, gid)) = user {
            chown(folder, Some(uid), Some(gid))?;
            // The user must be able to get there.
            for above in folder.ancestors().skip(1).take_while(|above| above.starts_with(std::env::temp_dir())) {
                if above != std::env::temp_dir() {
                    fs::set_permissions(above, fs::Permissions::from_mode(0o711))?;
                }
            }
        }
        let cluster = Self {
            folder: folder.canonicalize()?,
            programs: programs()?,
            address: free_address()?,
            user,
            process: None,
        };
        let made = cluster
            .command("initdb")
            .args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-D"])
            .arg(cluster.data())
            .status()?;
        ensure!(made.success(), "initdb failed: {}", cluster.last_words());
        let settings = cluster.data().join("postgresql.conf");
        let text = fs::read_to_string(&settings)? + SETTINGS + &format!("port = {}\n", cluster.address.port());
        fs::write(&settings, text)?;
        Ok(cluster)
    }

    /// Where it lies.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its files.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// The address for the role that owns databases.
    pub(crate) fn url(&self) -> String {
        format!("postgres://dienstweg@{}/postgres", self.address)
    }

    /// The address for the role that may do everything.
    pub(crate) fn superuser_url(&self) -> String {
        format!("postgres://postgres@{}/postgres", self.address)
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command.current_dir(&self.folder).stdin(Stdio::null());
        if let Some((uid, gid)) = self.user {
            command.uid(uid).gid(gid);
        }
        let log = OpenOptions::new().create(true).append(true).open(self.folder.join("log"));
        if let Ok((out, err)) = log.and_then(|log| Ok((log.try_clone()?, log))) {
            command.stdout(out).stderr(err);
        }
        command
    }

    fn last_words(&self) -> String {
        let text = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }

    /// Starts it, with the shim and its log if given, and with a lying disk if so.
    ///
    /// # Errors
    /// It does not come up.
    pub(crate) async fn start(&mut self, shim: Option<(&Path, &Path, bool)>) -> anyhow::Result<()> {
        let mut command = self.command("postgres");
        command.arg("-D").arg(self.data());
        if let Some((library, log, lie)) = shim {
            command.env("LD_PRELOAD", library).env("POWERCUT_UNDER", self.data()).env("POWERCUT_LOG", log);
            if lie {
                command.env("POWERCUT_LIE", "1");
            }
        }
        // Whoever starts a machine again after a power cut has no such file, or an empty one.
        let _ = fs::remove_file(self.data().join("postmaster.pid"));
        self.process = Some(command.spawn()?);
        let start = Instant::now();
        while administrate(&self.superuser_url(), "select 1").await.is_err() {
            if let Some(status) = self.process.as_mut().map(Child::try_wait).transpose()?.flatten() {
                self.process = None;
                bail!("PostgreSQL ended with {status}:\n{}", self.last_words());
            }
            if start.elapsed() > LONGEST_START {
                self.cut_off()?;
                bail!("PostgreSQL did not start:\n{}", self.last_words());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let role = "do $$ begin if not exists (select from pg_roles where rolname = 'dienstweg') \
                    then create role dienstweg login createdb; end if; end $$";
        administrate(&self.superuser_url(), role).await
    }

    /// Ends it in good order.
    ///
    /// # Errors
    /// It does not.
    pub(crate) async fn stop(&mut self) -> anyhow::Result<()> {
        let mut process = self.process.take().context("the cluster does not run")?;
        signal("-INT", &[process.id()])?;
        let start = Instant::now();
        while process.try_wait()?.is_none() {
            ensure!(start.elapsed() < LONGEST_START, "PostgreSQL did not end:\n{}", self.last_words());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }

    /// Kills every process of it at once.
    ///
    /// # Errors
    /// It does not run.
    pub(crate) fn cut_off(&mut self) -> anyhow::Result<()> {
        let mut process = self.process.take().context("the cluster does not run")?;
        // Stopped first, so that it starts no more children while they are counted.
        signal("-STOP", &[process.id()])?;
        let children = children(process.id())?;
        let mut all = vec![process.id()];
        all.extend(&children);
        // A child that has just ended by itself is no failure.
        let _ = signal("-KILL", &all);
        process.wait()?;
        let until = Instant::now() + Duration::from_secs(5);
        while children.iter().any(|child| is_alive(*child)) {
            ensure!(Instant::now() < until, "a process of PostgreSQL does not end");
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if self.process.is_some() {
            // Nothing more can be done about a cluster that does not end.
            let _ = self.cut_off();
        }
    }
}

/// PostgreSQL refuses to run as root.
fn user() -> anyhow::Result<Option<(u32, u32)>> {
    let id = |arguments: &[&str]| -> anyhow::Result<u32> {
        let output = Command::new("id").args(arguments).output()?;
        ensure!(output.status.success(), "there is no user `postgres`");
        Ok(String::from_utf8(output.stdout)?.trim().parse()?)
    };
    if id(&["-u"])? == 0 { Ok(Some((id(&["-u", "postgres"])?, id(&["-g", "postgres"])?))) } else { Ok(None) }
}

fn programs() -> anyhow::Result<PathBuf> {
    let mut found = Vec::new();
    for version in fs::read_dir("/usr/lib/postgresql").context("PostgreSQL is not installed")? {
        let programs = version?.path().join("bin");
        if programs.join("initdb").exists() {
            found.push(programs);
        }
    }
    found.sort();
    found.pop().context("PostgreSQL is not installed")
}

fn signal(signal: &str, processes: &[u32]) -> anyhow::Result<()> {
    let sent = Command::new("kill")
        .arg(signal)
        .args(processes.iter().map(ToString::to_string))
        .stderr(Stdio::null())
        .status()?;
    ensure!(sent.success(), "a signal did not arrive");
    Ok(())
}

/// State and parent of a process.
fn about(process: u32) -> Option<(String, u32)> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in parentheses may hold anything.
    let (_, rest) = text.rsplit_once(") ")?;
    let mut words = rest.split(' ');
    Some((words.next()?.to_owned(), words.next()?.parse().ok()?))
}

fn is_alive(process: u32) -> bool {
    about(process).is_some_and(|(state, _)| state != "Z" && state != "X")
}

fn children(parent: u32) -> anyhow::Result<Vec<u32>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let Some(process) = entry?.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        if about(process).is_some_and(|(_, above)| above == parent) {
            found.push(process);
        }
    }
    Ok(found)
}

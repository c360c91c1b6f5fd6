//! The configuration: one TOML file, every key also as an environment variable, and defaults that run.

mod key;
mod reader;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use blobs::ScannerAddress;
use ui::lanes::{Limit, Limits};
use ui::{Lang, Operator};

pub use key::KeySource;
pub(crate) use key::write_key;
pub use reader::{Origin, Problem, Shown, variable};

use reader::Reader;

/// What a configuration starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// A real installation: SQLite in `./data`.
    Installation,
    /// The demonstration: SQLite in `./var/demo`, marked as one, quiet log.
    Demonstration,
}

impl Preset {
    fn data_dir(self) -> &'static str {
        match self {
            Self::Installation => "./data",
            Self::Demonstration => "./var/demo",
        }
    }
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line, for programs.
    Json,
}

/// The address under which visitors reach the installation: scheme, name and, unless it is the usual one, port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The address, without a slash at its end: the origin as a browser writes it.
    pub fn origin(&self) -> &str {
        &self.0
    }

    /// Whether visitors come over HTTPS.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    fn parse(text: &str) -> Option<Self> {
        let text = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
        let (scheme, authority) = text.split_once("://")?;
        let usual = match scheme {
            "http" => ":80",
            "https" => ":443",
            _ => return None,
        };
        let uri: axum::http::Uri = text.parse().ok()?;
        let plain = uri.path() == "/" && uri.query().is_none() && !authority.contains(['/', '@', '?', '#']);
        if !plain || uri.host().is_none_or(str::is_empty) {
            return None;
        }
        Some(Self(text.strip_suffix(usual).unwrap_or(&text).to_owned()))
    }
}

/// The whole configuration, checked.
#[derive(Clone)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// `sqlite:<file>` or `postgres://…`; may hold a password.
    pub database_url: String,
    /// Folder for uploads and, by default, database and master key.
    pub data_dir: PathBuf,
    /// Where the master key is.
    pub master_key: KeySource,
    /// The address for visitors.
    pub public_url: Option<PublicUrl>,
    /// Database connections (readers on SQLite).
    pub connections: u32,
    /// Outbox workers of this process; none when another process does the work.
    pub workers: u32,
    /// Threads for requests.
    pub threads: u32,
    /// Passwords hashed at the same time.
    pub hashing_slots: u32,
    /// Letters set at the same time.
    pub letter_slots: u32,
    /// Open connections of visitors at the same time; below the 1,024 files that most systems allow a process.
    pub sockets: u32,
    /// Longest time for an answer.
    pub timeout: Duration,
    /// Places of the lanes.
    pub lanes: Limits,
    /// Whether a second person must approve what is published.
    pub second_person: bool,
    /// True for a demonstration; every page says so.
    pub demonstration: bool,
    /// How log lines look.
    pub log_format: LogFormat,
    /// The least important log lines that are written: `error`, `warn`, `info` or `debug`.
    pub log_level: &'static str,
    /// Who runs the installation.
    pub operator: Operator,
    /// The virus scanner for files that cannot be written anew; none leaves them locked.
    pub scanner: Option<ScannerAddress>,
    /// The program that seals what goes out; none leaves it unsealed.
    pub seal: Option<mailbox::ExternalCommand>,
    /// Through which mail server mail goes out, and from which address.
    pub mailer: mail::Mailer,
    /// Certificates that the proxy in front shows to visitors: PEM files whose end an operator is told in time.
    pub certificates: Vec<PathBuf>,
    /// Address and port for `/metrics`; none serves no metrics.
    pub metrics_listen: Option<SocketAddr>,
    /// Every key as it is in force, without secrets.
    pub shown: Vec<Shown>,
    /// Environment variables with our prefix that no key has: perhaps mistyped.
    pub strange_variables: Vec<String>,
}

/// Secrets stay out of whatever prints this.
impl std::fmt::Debug for Config {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Config").field("shown", &self.shown).finish_non_exhaustive()
    }
}

/// Everything that is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// One sentence for each problem.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        self.0.iter().map(|problem| problem.sentence(lang)).collect()
    }
}

impl std::fmt::Display for Problems {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.sentences(Lang::German).join("\n"))
    }
}

impl std::error::Error for Problems {}

impl Config {
    /// Reads the configuration: the file, if one is named, and the variables of the environment, which win.
    ///
    /// # Errors
    /// Everything that is wrong, at once.
    pub fn load(preset: Preset, file: Option<&Path>, environment: BTreeMap<String, String>) -> Result<Self, Problems> {
        let table = match file {
            None => toml::Table::new(),
            Some(file) => read(file).map_err(|problem| Problems(vec![problem]))?,
        };
        let mut reader = Reader::new(table, environment);
        let mut config = Self::read(preset, &mut reader);
        config.strange_variables = reader.finish(file);
        if reader.problems.is_empty() {
            config.shown = reader.shown;
            Ok(config)
        } else {
            Err(Problems(reader.problems))
        }
    }

    fn read(preset: Preset, reader: &mut Reader) -> Self {
        let demonstration = preset == Preset::Demonstration;
        let listen = listen(reader);
        let data_dir = reader.text("data_dir").unwrap_or_else(|| preset.data_dir().to_owned());
        reader.defaulted("data_dir", &data_dir);
        let data_dir = PathBuf::from(data_dir);
        let database_url = database_url(reader, &data_dir);
        let master_key = KeySource::read(reader, &data_dir);
        let public_url = reader.text("public_url").and_then(|text| {
            let url = PublicUrl::parse(&text);
            if url.is_none() {
                reader.refuse("dienstweg-config-public-url", "public_url", &text);
            }
            url
        });
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let cores = u32::try_from(cores).unwrap_or(1);
        Self {
            listen,
            database_url,
            data_dir,
            master_key,
            public_url,
            connections: reader.number("connections", (1, 500), 8),
            workers: reader.number("workers", (0, 16), 1),
            threads: reader.number("threads", (1, 256), cores),
            hashing_slots: reader.number("hashing_slots", (1, 64), (cores / 2).max(1)),
            letter_slots: reader.number("letter_slots", (1, 64), (cores / 2).max(1)),
            sockets: reader.number("sockets", (16, 100_000), 800),
            timeout: Duration::from_secs(reader.number("timeout_seconds", (1, 300), 20).into()),
            lanes: lanes(reader),
            // In the demonstration both people are there to try it.
            second_person: reader.flag("publishing.second_person", demonstration),
            demonstration: reader.flag("demonstration", demonstration),
            log_format: log_format(reader),
            log_level: log_level(reader, if demonstration { "warn" } else { "info" }),
            operator: operator(reader),
            scanner: reader.parsed("scanner.address", "dienstweg-config-scanner"),
            seal: seal(reader),
            mailer: mailer(reader),
            certificates: reader.lines("certificates").into_iter().map(PathBuf::from).collect(),
            metrics_listen: reader.parsed("metrics.listen", "dienstweg-config-listen"),
            shown: Vec::new(),
            strange_variables: Vec::new(),
        }
    }

    /// The address to type into a browser, for a server that listens there.
    pub fn address(&self, listen: SocketAddr) -> String {
        match &self.public_url {
            Some(url) => url.origin().to_owned(),
            None if listen.ip().is_loopback() || listen.ip().is_unspecified() => {
                format!("http://localhost:{}", listen.port())
            }
            None => format!("http://{listen}"),
        }
    }

    /// Whether visitors come over HTTPS.
    pub fn is_https(&self) -> bool {
        self.public_url.as_ref().is_some_and(PublicUrl::is_https)
    }

    /// The SQLite file, if that is the database.
    pub fn sqlite_file(&self) -> Option<&Path> {
        self.database_url.strip_prefix("sqlite:").map(Path::new)
    }
}

fn read(file: &Path) -> Result<toml::Table, Problem> {
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => Problem::new("dienstweg-config-encoding", &[("file", &name)]),
        _ => Problem::new("dienstweg-config-file", &[("file", &name), ("reason", &error.to_string())]),
    })?;
    text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].lines().count().max(1));
        let reason = error.message().to_owned();
        Problem::new("dienstweg-config-syntax", &[("file", &name), ("line", &line.to_string()), ("reason", &reason)])
    })
}

fn listen(reader: &mut Reader) -> SocketAddr {
    let default = SocketAddr::from(([127, 0, 0, 1], 8080));
    let listen = reader.parsed("listen", "dienstweg-config-listen");
    reader.defaulted("listen", default);
    listen.unwrap_or(default)
}

fn database_url(reader: &mut Reader, data_dir: &Path) -> String {
    let default = format!("sqlite:{}", data_dir.join("dienstweg.sqlite").display());
    let Some(url) = reader.secret("database_url") else {
        reader.defaulted("database_url", &default);
        return default;
    };
    if let Some(file) = url.strip_prefix("sqlite:") {
        let file = file.strip_prefix("//").unwrap_or(file);
        if file.is_empty() || file.starts_with(':') || file.contains('?') || file.ends_with('/') {
            reader.problem("dienstweg-config-sqlite-file", &[]);
        }
        let url = format!("sqlite:{file}");
        reveal(reader, &url);
        return url;
    }
    let has_host = |rest: &str| rest.rsplit('@').next().is_some_and(|host| !host.is_empty() && !host.starts_with('/'));
    match url.strip_prefix("postgres://").or_else(|| url.strip_prefix("postgresql://")) {
        Some(rest) if has_host(rest) => reveal(reader, &without_password(&url)),
        _ => reader.problem("dienstweg-config-database-url", &[]),
    }
    url
}

fn reveal(reader: &mut Reader, value: &str) {
    if let Some(shown) = reader.shown.iter_mut().find(|shown| shown.name == "database_url") {
        value.clone_into(&mut shown.value);
    }
}

/// `postgres://name:…@host/db?…`: what stands in user information and query may be secret.
fn without_password(url: &str) -> String {
    let url = url.split('?').next().unwrap_or_default();
    let Some((scheme, rest)) = url.split_once("://") else { return "…".to_owned() };
    match rest.rsplit_once('@') {
        Some((user, host)) => {
            let user = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}:…@{host}")
        }
        None => url.to_owned(),
    }
}

fn lanes(reader: &mut Reader) -> Limits {
    let defaults = Limits::default();
    let patience = reader.number("lanes.patience_milliseconds", (1, 10_000), 500);
    let retry_after = reader.number("lanes.retry_after_seconds", (1, 3_600), defaults.citizen.retry_after);
    let mut limit = |running: &'static str, waiting: &'static str, default: Limit| {
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        let of = |value: u32| usize::try_from(value).unwrap_or(usize::MAX);
        Limit {
            running: of(reader.number(running, (1, 100_000), number(default.running))),
            waiting: of(reader.number(waiting, (0, 100_000), number(default.waiting))),
            patience: Duration::from_millis(patience.into()),
            retry_after,
        }
    };
    Limits {
        citizen: limit("lanes.citizen.running", "lanes.citizen.waiting", defaults.citizen),
        clerk: limit("lanes.clerk.running", "lanes.clerk.waiting", defaults.clerk),
        api: limit("lanes.api.running", "lanes.api.waiting", defaults.api),
        upload: limit("lanes.upload.running", "lanes.upload.waiting", defaults.upload),
    }
}

fn log_format(reader: &mut Reader) -> LogFormat {
    let format = reader.text("log.format");
    reader.defaulted("log.format", "text");
    match format.as_deref() {
        None | Some("text") => LogFormat::Text,
        Some("json") => LogFormat::Json,
        Some(other) => {
            reader.refuse("dienstweg-config-log-format", "log.format", other);
            LogFormat::Text
        }
    }
}

fn log_level(reader: &mut Reader, default: &'static str) -> &'static str {
    let level = reader.text("log.level");
    reader.defaulted("log.level", default);
    let Some(level) = level else { return default };
    let known = ["error", "warn", "info", "debug"].into_iter().find(|known| *known == level);
    known.unwrap_or_else(|| {
        reader.refuse("dienstweg-config-log-level", "log.level", &level);
        default
    })
}

fn operator(reader: &mut Reader) -> Operator {
    let email = reader.text("operator.email");
    if let Some(text) = &email
        && !mail::is_address(text)
    {
        reader.refuse("dienstweg-config-email", "operator.email", text);
    }
    Operator {
        name: reader.text("operator.name"),
        address: reader.lines("operator.address"),
        represented_by: reader.text("operator.represented_by"),
        email,
        phone: reader.text("operator.phone"),
        data_protection_officer: reader.text("operator.data_protection_officer"),
        accessibility_reviewed_on: reader.parsed("operator.accessibility_reviewed_on", "dienstweg-config-date"),
    }
}

/// A program with its arguments, and how long it may take.
fn seal(reader: &mut Reader) -> Option<mailbox::ExternalCommand> {
    let mut command = reader.lines("seal.command").into_iter();
    let limit = reader.number("seal.timeout_seconds", (1, 300), 30);
    let program = command.next()?;
    if !Path::new(&program).is_absolute() {
        reader.refuse("dienstweg-config-seal", "seal.command", &program);
    }
    Some(mailbox::ExternalCommand::new(program, command.collect(), Duration::from_secs(limit.into())))
}

/// Both or neither: a server without a sender cannot send.
fn mailer(reader: &mut Reader) -> mail::Mailer {
    let (server, from) = (reader.secret("mail.server"), reader.text("mail.from"));
    match (server, from) {
        (None, None) => mail::Mailer::off(),
        (Some(server), Some(from)) => match mail::Mailer::through(&server, &from) {
            Ok(mailer) => mailer,
            Err(mail::Error::Address(_)) => {
                reader.refuse("dienstweg-config-email", "mail.from", &from);
                mail::Mailer::off()
            }
            Err(_) => {
                reader.problem("dienstweg-config-mail-server", &[]);
                mail::Mailer::off()
            }
        },
        _ => {
            reader.problem("dienstweg-config-mail-half", &[]);
            mail::Mailer::off()
        }
    }
}

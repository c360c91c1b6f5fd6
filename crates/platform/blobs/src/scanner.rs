//! Asking a virus scanner: `clamd`, by its command `INSTREAM` (clamd(8)).

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

/// A scanner that takes no connection within this time is not reachable.
const CONNECT: Duration = Duration::from_secs(5);

/// Longest time for one file. Below the lease of the outbox, so that no second worker starts over meanwhile.
const PATIENCE: Duration = Duration::from_secs(45);

/// After a scanner did not answer it is not asked for so long: what waits behind one file must not wait for each.
const REST: Duration = Duration::from_secs(5);

/// Bytes sent at a time.
const CHUNK: usize = 64 * 1_024;

/// Most bytes of an answer; a longer one is none.
const LONGEST_ANSWER: usize = 1_024;

/// Most characters of the name of a finding that are kept.
const LONGEST_NAME: usize = 100;

/// Where the scanner listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScannerAddress {
    /// `host:port`.
    Tcp(String),
    /// `unix:/path`.
    Unix(PathBuf),
}

/// The text names no address of a scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected host:port or unix:/path")]
pub struct NotAnAddress;

impl FromStr for ScannerAddress {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        if let Some(path) = text.strip_prefix("unix:") {
            return if path.starts_with('/') { Ok(Self::Unix(path.into())) } else { Err(NotAnAddress) };
        }
        let (host, port) = text.rsplit_once(':').ok_or(NotAnAddress)?;
        let is_port = port.parse::<u16>().is_ok_and(|port| port != 0);
        let is_name = |host: &str| {
            !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
        };
        let is_host = match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
            Some(inner) => inner.parse::<std::net::Ipv6Addr>().is_ok(),
            None => is_name(host),
        };
        if is_port && is_host { Ok(Self::Tcp(text.to_owned())) } else { Err(NotAnAddress) }
    }
}

impl fmt::Display for ScannerAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => out.write_str(address),
            Self::Unix(path) => write!(out, "unix:{}", path.display()),
        }
    }
}

/// What a scanner says about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Nothing harmful is known.
    Clean,
    /// Something harmful, with the name that the scanner gives it.
    Infected(String),
}

/// Why a scanner said nothing about a file. The file stays locked; asking again later may help.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ScanError {
    /// No connection, or it broke.
    #[error("the virus scanner {address} cannot be reached: {source}")]
    Unreachable {
        /// Where it should listen.
        address: ScannerAddress,
        /// What the operating system says.
        source: io::Error,
    },
    /// No answer in time.
    #[error("the virus scanner {0} does not answer")]
    Silent(ScannerAddress),
    /// An answer that is neither clean nor a finding, such as a limit of its own (`StreamMaxLength`).
    #[error("the virus scanner {address} answers {answer:?}")]
    Unclear {
        /// Who answers.
        address: ScannerAddress,
        /// The answer, cut.
        answer: String,
    },
}

/// A virus scanner. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Scanner {
    address: ScannerAddress,
    patience: Duration,
    resting_until: Arc<Mutex<Option<Instant>>>,
}

impl Scanner {
    /// The scanner at this address; nothing is asked yet.
    #[must_use]
    pub fn new(address: ScannerAddress) -> Self {
        Self { address, patience: PATIENCE, resting_until: Arc::default() }
    }

    /// The same with another longest time for one file, connecting included.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> &ScannerAddress {
        &self.address
    }

    /// Asks about the content of a file.
    ///
    /// # Errors
    ///
    /// [`ScanError`]; nothing is known about the file then. Within five seconds after a scanner was out of reach or silent
    /// the answer is [`ScanError::Silent`] without asking.
    pub async fn scan(&self, bytes: &[u8]) -> Result<Finding, ScanError> {
        let silent = || ScanError::Silent(self.address.clone());
        if self.is_resting() {
            return Err(silent());
        }
        let answer = match timeout(self.patience, self.ask(bytes)).await {
            Err(_) => Err(silent()),
            Ok(Err(source)) => Err(ScanError::Unreachable { address: self.address.clone(), source }),
            Ok(Ok(answer)) => Ok(answer),
        };
        let answer = answer.inspect_err(|_| self.rest())?;
        finding(&answer).ok_or_else(|| ScanError::Unclear { address: self.address.clone(), answer: shown(&answer) })
    }

    fn is_resting(&self) -> bool {
        let until = self.resting_until.lock().map_or(None, |until| *until);
        until.is_some_and(|until| Instant::now() < until)
    }

    fn rest(&self) {
        if let Ok(mut until) = self.resting_until.lock() {
            *until = Some(Instant::now() + REST);
        }
    }

    async fn ask(&self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let slow = |_| io::Error::from(io::ErrorKind::TimedOut);
        match &self.address {
            ScannerAddress::Tcp(address) => {
                converse(timeout(CONNECT, TcpStream::connect(address)).await.map_err(slow)??, bytes).await
            }
            #[cfg(unix)]
            ScannerAddress::Unix(path) => {
                let stream = timeout(CONNECT, tokio::net::UnixStream::connect(path)).await.map_err(slow)??;
                converse(stream, bytes).await
            }
            #[cfg(not(unix))]
            ScannerAddress::Unix(_) => Err(io::Error::from(io::ErrorKind::Unsupported)),
        }
    }
}

/// Sends the file and reads the answer. A scanner that does not want all of the file answers early and closes: what it said
/// counts, not that the rest could not be sent.
async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let sent = send(&mut stream, bytes).await;
    let mut answer = Vec::new();
    let read = (&mut stream).take(LONGEST_ANSWER as u64 + 1).read_to_end(&mut answer).await;
    match (sent, read) {
        (_, Ok(_)) if !answer.is_empty() => Ok(answer),
        (Err(error), _) | (_, Err(error)) => Err(error),
        (Ok(()), Ok(_)) => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

/// The command, the file in pieces with their lengths in front, and an empty piece as its end.
async fn send(stream: &mut (impl AsyncWrite + Unpin), bytes: &[u8]) -> io::Result<()> {
    stream.write_all(b"zINSTREAM\0").await?;
    for chunk in bytes.chunks(CHUNK) {
        let length = u32::try_from(chunk.len()).map_err(io::Error::other)?;
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(chunk).await?;
    }
    stream.write_all(&0_u32.to_be_bytes()).await?;
    stream.flush().await
}

/// Reads an answer, which must be whole: nothing that merely resembles a clean one releases a file.
fn finding(answer: &[u8]) -> Option<Finding> {
    let text = std::str::from_utf8(answer.strip_suffix(b"\0")?).ok()?;
    if text.contains(char::is_control) || text.len() > LONGEST_ANSWER {
        return None;
    }
    let said = text.strip_prefix("stream: ")?;
    if said == "OK" {
        return Some(Finding::Clean);
    }
    let name = said.strip_suffix(" FOUND").map(str::trim).filter(|name| !name.is_empty())?;
    Some(Finding::Infected(name.chars().take(LONGEST_NAME).collect()))
}

/// An answer for a message: short and on one line.
fn shown(answer: &[u8]) -> String {
    let text = String::from_utf8_lossy(&answer[..answer.len().min(LONGEST_NAME)]);
    text.trim_end_matches('\0').chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

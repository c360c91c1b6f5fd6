//! The machine under the program, as far as an operator has to look after it.

use std::path::{Path, PathBuf};

use store::Timestamp;
use x509_parser::pem::Pem;

/// Days before the end of a certificate from which on it should be renewed, and from which on it is late.
pub const RENEW_DAYS: (i64, i64) = (21, 7);

/// So many percent free are little, and so many are too little.
pub const FREE_PERCENT: (u64, u64) = (15, 5);

/// What the program was started with.
#[derive(Clone, Debug, Default)]
pub struct Machine {
    /// Version of the program.
    pub version: &'static str,
    /// When it started.
    pub started_at: Option<Timestamp>,
    /// Where its files lie; none for a test in memory.
    pub folder: Option<PathBuf>,
    /// Certificates that whatever stands before it shows to visitors (PEM files).
    pub certificates: Vec<PathBuf>,
}

/// What the operating system says at this moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// Free and all bytes of the disk on which the files lie.
    pub disk: Option<(u64, u64)>,
    /// Each certificate, or why it cannot be read.
    pub certificates: Vec<Certificate>,
}

/// A certificate for visitors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The file.
    pub file: String,
    /// Names of the installation that it vouches for.
    pub names: Vec<String>,
    /// When it ends; nothing when the file could not be read as a certificate.
    pub ends_at: Option<Timestamp>,
}

impl Machine {
    /// Asks the operating system; blocks for as long as a file takes.
    pub fn condition(&self) -> Condition {
        Condition {
            disk: self.folder.as_deref().and_then(disk),
            certificates: self.certificates.iter().map(|file| certificate(file)).collect(),
        }
    }
}

fn disk(folder: &Path) -> Option<(u64, u64)> {
    let found = rustix::fs::statvfs(folder).ok()?;
    Some((found.f_bavail.saturating_mul(found.f_frsize), found.f_blocks.saturating_mul(found.f_frsize)))
}

/// The first certificate of a file: what stands behind it are those of the authorities.
fn certificate(file: &Path) -> Certificate {
    let found = std::fs::read(file).ok().and_then(|bytes| read(&bytes));
    let (names, ends_at) = found.unzip();
    Certificate { file: file.display().to_string(), names: names.unwrap_or_default(), ends_at }
}

fn read(bytes: &[u8]) -> Option<(Vec<String>, Timestamp)> {
    let pem = Pem::iter_from_buffer(bytes).filter_map(Result::ok).find(|pem| pem.label == "CERTIFICATE")?;
    let certificate = pem.parse_x509().ok()?;
    let alternatives = certificate.subject_alternative_name().ok().flatten();
    let names = alternatives.iter().flat_map(|names| &names.value.general_names);
    let names = names.filter_map(|name| match name {
        x509_parser::extensions::GeneralName::DNSName(name) => Some((*name).to_owned()),
        _ => None,
    });
    Some((names.collect(), Timestamp(certificate.validity().not_after.timestamp().saturating_mul(1_000_000))))
}

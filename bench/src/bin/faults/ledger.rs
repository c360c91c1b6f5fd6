//! What the clients know, kept outside the program: every key before it is sent, every receipt after it came.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::digest;
use bench::submission;
use serde::{Deserialize, Serialize};

/// What the program acknowledged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Receipt {
    /// Number of the application.
    pub(crate) reference: String,
    /// The code that opens it.
    pub(crate) access_code: String,
    /// SHA-256 of its content, as the program says.
    pub(crate) sha256: String,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
enum Line {
    Sent { key: String, at: u64, body_sha256: String },
    Ack { key: String, at: u64, receipt: Receipt },
}

/// The file of the clients.
pub(crate) struct Ledger {
    path: PathBuf,
    file: Mutex<File>,
}

impl Ledger {
    /// A new, empty ledger.
    ///
    /// # Errors
    /// The file cannot be made.
    pub(crate) fn create(path: &Path) -> anyhow::Result<Self> {
        let file = OpenOptions::new().create_new(true).append(true).open(path)?;
        Ok(Self { path: path.to_owned(), file: Mutex::new(file) })
    }

    /// Notes durably that a key is about to be sent.
    ///
    /// # Errors
    /// The disk's own.
    pub(crate) fn sent(&self, key: &str) -> anyhow::Result<()> {
        let body = digest::digest(&digest::SHA256, submission::body(key).as_bytes());
        let body_sha256 = body.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        self.write(&Line::Sent { key: key.to_owned(), at: now(), body_sha256 })
    }

    /// Notes durably what was acknowledged.
    ///
    /// # Errors
    /// The disk's own.
    pub(crate) fn acknowledged(&self, key: &str, receipt: Receipt) -> anyhow::Result<()> {
        self.write(&Line::Ack { key: key.to_owned(), at: now(), receipt })
    }

    fn write(&self, line: &Line) -> anyhow::Result<()> {
        let mut text = serde_json::to_string(line)?;
        text.push('\n');
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.write_all(text.as_bytes())?;
        Ok(file.sync_data()?)
    }

    /// Reads the file: every key that was ever sent, with the receipts that came.
    ///
    /// # Errors
    /// The disk's own.
    pub(crate) fn read(&self) -> anyhow::Result<Entries> {
        let mut entries = Entries::default();
        for line in BufReader::new(File::open(&self.path)?).lines() {
            match serde_json::from_str(&line?)? {
                Line::Sent { key, .. } => {
                    entries.receipts.entry(key).or_default();
                }
                Line::Ack { key, receipt, .. } => entries.receipts.entry(key).or_default().push(receipt),
            }
        }
        Ok(entries)
    }
}

/// The ledger as read back.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entries {
    /// Keys with the receipts that came for them, in order.
    pub(crate) receipts: BTreeMap<String, Vec<Receipt>>,
}

impl Entries {
    /// Keys without a receipt.
    pub(crate) fn unacknowledged(&self) -> Vec<String> {
        self.receipts.iter().filter(|(_, receipts)| receipts.is_empty()).map(|(key, _)| key.clone()).collect()
    }

    /// Keys with a receipt.
    pub(crate) fn acknowledged(&self) -> usize {
        self.receipts.values().filter(|receipts| !receipts.is_empty()).count()
    }
}

/// Microseconds since 1970.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::create(&folder.path().join("ledger")).unwrap();
        let receipt = Receipt { reference: "R".to_owned(), access_code: "C".to_owned(), sha256: "h".to_owned() };
        ledger.sent("one").unwrap();
        ledger.sent("two").unwrap();
        ledger.acknowledged("two", receipt.clone()).unwrap();
        let entries = ledger.read().unwrap();
        assert_eq!(entries.unacknowledged(), ["one"]);
        assert_eq!(entries.receipts["two"], [receipt]);
        assert_eq!(entries.acknowledged(), 1);
    }
}

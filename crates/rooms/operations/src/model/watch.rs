use store::{TenantId, Timestamp};

/// How it stood with an administration when it was looked at: counts, nothing about any case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// The administration.
    pub tenant: TenantId,
    /// When.
    pub looked_at: Timestamp,
    /// Cases that somebody still has to decide.
    pub open: i64,
    /// Those of them whose day is over.
    pub overdue: i64,
    /// Files.
    pub files: i64,
    /// Bytes that these take on the disk.
    pub bytes: i64,
    /// What failed and still waits.
    pub faults: Vec<ServiceFault>,
}

/// What failed of one online service, or of none, and still waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceFault {
    /// Id of the online service; empty where it belongs to none.
    pub online_service: String,
    /// What happened, such as `casework.decided`.
    pub topic: String,
    /// How many entries.
    pub entries: i64,
    /// When the oldest of them was written.
    pub since: Timestamp,
    /// Why one of them failed; holds no personal data.
    pub reason: String,
}

impl Watched {
    /// Entries that failed.
    pub fn failed(&self) -> i64 {
        self.faults.iter().map(|fault| fault.entries).sum()
    }

    /// Somebody should look at it.
    pub fn is_conspicuous(&self) -> bool {
        self.overdue > 0 || !self.faults.is_empty()
    }
}

/// What the script of the operator did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupKind {
    /// A copy of everything.
    Backup,
    /// A copy that was read back and found sound.
    Rehearsal,
}

impl BackupKind {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Backup => "backup",
            Self::Rehearsal => "rehearsal",
        }
    }

    /// So many seconds after the last one somebody should ask. A copy a day and a rehearsal in a quarter are what the handbook
    /// recommends; no law names a number.
    pub fn patience(self) -> i64 {
        match self {
            Self::Backup => 26 * 3_600,
            Self::Rehearsal => 92 * 24 * 3_600,
        }
    }
}

//! Reads an archive again: is everything in it that its lists name, unchanged, and nothing else?

use std::collections::BTreeMap;
use std::io::{self, Read, Seek};

use casework::PACKAGE_LIST;
use serde_json::Value;
use vault::Sha256;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{CASES, FORMAT, MANIFEST};

/// Most bytes of a list that are read into memory.
const MOST_LIST: u64 = 1 << 30;

/// Bytes that are read together.
const PIECE: usize = 64 * 1024;

/// Something that is wrong with an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no whole archive, or has no list of ours.
    NoArchive,
    /// A file that a list names is not there.
    Missing(String),
    /// A file has another content than the list says.
    Changed(String),
    /// A file that no list names.
    Unknown(String),
    /// A table has other rows than the list says.
    Rows(String),
    /// Fewer rows were written than the table had: it was changed meanwhile.
    Fewer(String),
    /// Values of this table could not be opened when the archive was written.
    Unreadable(String),
    /// This case could not be read when the archive was written; its rows are in the tables.
    Case(String),
    /// The storage had lost this file when the archive was written.
    Lost(String),
}

impl Fault {
    /// Its text key; the argument is `name`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoArchive => "operations-export-fault-no-archive",
            Self::Missing(_) => "operations-export-fault-missing",
            Self::Changed(_) => "operations-export-fault-changed",
            Self::Unknown(_) => "operations-export-fault-unknown",
            Self::Rows(_) => "operations-export-fault-rows",
            Self::Fewer(_) => "operations-export-fault-fewer",
            Self::Unreadable(_) => "operations-export-fault-unreadable",
            Self::Case(_) => "operations-export-fault-case",
            Self::Lost(_) => "operations-export-fault-lost",
        }
    }

    /// The file or table that it is about.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::NoArchive => "",
            Self::Missing(name)
            | Self::Changed(name)
            | Self::Unknown(name)
            | Self::Rows(name)
            | Self::Fewer(name)
            | Self::Unreadable(name)
            | Self::Case(name)
            | Self::Lost(name) => name,
        }
    }
}

/// What the check of an archive found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Name of the administration.
    pub name: String,
    /// When the archive was begun, as it says itself.
    pub began_at: String,
    /// Folders of cases.
    pub cases: u64,
    /// Files that are as the lists say.
    pub files: u64,
    /// Rows of all tables.
    pub rows: u64,
    /// SHA-256 of the list, in hexadecimal digits.
    pub sha256: String,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// Compares an archive with its lists.
///
/// # Errors
/// The archive cannot be read from where it lies. What is wrong inside is a finding.
pub fn check_export(archive: impl Read + Seek) -> io::Result<Checked> {
    let mut checked = Checked::default();
    match Checking::open(archive) {
        Ok(mut checking) => match checking.all(&mut checked) {
            Err(ZipError::Io(error)) if error.kind() != io::ErrorKind::InvalidData => return Err(error),
            Err(_) => checked.faults.push(Fault::NoArchive),
            Ok(()) => {}
        },
        Err(ZipError::Io(error)) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(error),
        Err(_) => checked.faults.push(Fault::NoArchive),
    }
    Ok(checked)
}

struct Checking<R> {
    zip: ZipArchive<R>,
    /// What was not looked at yet, by path.
    open: BTreeMap<String, usize>,
}

impl<R: Read + Seek> Checking<R> {
    fn open(archive: R) -> Result<Self, ZipError> {
        let mut zip = ZipArchive::new(archive)?;
        let mut open = BTreeMap::new();
        for number in 0..zip.len() {
            open.insert(zip.by_index_raw(number)?.name()?.into_owned(), number);
        }
        Ok(Self { zip, open })
    }

    fn all(&mut self, checked: &mut Checked) -> Result<(), ZipError> {
        let no_list = || ZipError::FileNotFound;
        let bytes = self.bytes(MANIFEST)?.ok_or_else(no_list)?;
        checked.sha256 = vault::hex(&vault::sha256(&bytes));
        let list: Value = serde_json::from_slice(&bytes).map_err(|_| no_list())?;
        if list["format"] != FORMAT.0 || list["version"] != FORMAT.1 {
            return Err(no_list());
        }
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        checked.name = text(&list["tenant"]["name"]);
        checked.began_at = text(&list["began_at"]);
        let named = |list: &Value| list.as_array().cloned().unwrap_or_default();
        for entry in named(&list["files"]) {
            let path = text(&entry["path"]);
            let folder = path.strip_suffix(PACKAGE_LIST).filter(|folder| folder.starts_with(CASES));
            // What a list of a case names is compared only when that list is the right one.
            let inner = if folder.is_some() { self.bytes_of(&path)? } else { None };
            if !self.compare(&path, &entry, checked)? {
                continue;
            }
            if let Some((folder, inner)) = folder.zip(inner) {
                checked.cases += 1;
                let inner: Value = serde_json::from_slice(&inner).map_err(|_| no_list())?;
                for entry in named(&inner["files"]) {
                    self.compare(&format!("{folder}{}", text(&entry["path"])), &entry, checked)?;
                }
            }
        }
        checked.faults.extend(std::mem::take(&mut self.open).into_keys().map(Fault::Unknown));
        for table in named(&list["tables"]) {
            let (name, path, rows) = (text(&table["table"]), text(&table["path"]), table["rows"].as_u64());
            let found = self.rows(&path)?;
            checked.rows += found;
            if Some(found) != rows {
                checked.faults.push(Fault::Rows(path));
            }
            if rows < table["rows_in_table"].as_u64() {
                checked.faults.push(Fault::Fewer(name.clone()));
            }
            if table["unreadable_values"].as_u64() != Some(0) {
                checked.faults.push(Fault::Unreadable(name));
            }
        }
        checked.faults.extend(named(&list["cases"]["unreadable"]).iter().map(|case| Fault::Case(text(case))));
        checked.faults.extend(named(&list["lost_files"]).iter().map(|path| Fault::Lost(text(path))));
        Ok(())
    }

    /// The content of a file, which is then looked at.
    fn bytes(&mut self, path: &str) -> Result<Option<Vec<u8>>, ZipError> {
        let bytes = self.bytes_of(path)?;
        self.open.remove(path);
        Ok(bytes)
    }

    fn bytes_of(&mut self, path: &str) -> Result<Option<Vec<u8>>, ZipError> {
        let Some(number) = self.open.get(path).copied() else { return Ok(None) };
        let mut bytes = Vec::new();
        let read = self.zip.by_index(number)?.take(MOST_LIST).read_to_end(&mut bytes);
        // One that is broken is a finding of its own.
        Ok(read.is_ok().then_some(bytes))
    }

    /// Whether a file is what the list says.
    fn compare(&mut self, path: &str, entry: &Value, checked: &mut Checked) -> Result<bool, ZipError> {
        let Some(number) = self.open.remove(path) else {
            checked.faults.push(Fault::Missing(path.to_owned()));
            return Ok(false);
        };
        let mut file = self.zip.by_index(number)?;
        let (mut digest, mut bytes, mut piece) = (Sha256::new(), 0_u64, vec![0; PIECE]);
        let whole = loop {
            match file.read(&mut piece) {
                Ok(0) => break true,
                Ok(read) => {
                    digest.update(&piece[..read]);
                    bytes += read as u64;
                }
                // Its own checksum does not fit.
                Err(_) => break false,
            }
        };
        let same = whole
            && entry["bytes"].as_u64() == Some(bytes)
            && entry["sha256"].as_str() == Some(vault::hex(&digest.finish()).as_str());
        if same {
            checked.files += 1;
        } else {
            checked.faults.push(Fault::Changed(path.to_owned()));
        }
        Ok(same)
    }

    /// How many rows a table has: one a line.
    fn rows(&mut self, path: &str) -> Result<u64, ZipError> {
        let mut file = match self.zip.by_name(path) {
            Err(ZipError::FileNotFound) => return Ok(0),
            file => file?,
        };
        let (mut rows, mut piece, mut at_line_start) = (0, vec![0; PIECE], true);
        while let Ok(read @ 1..) = file.read(&mut piece) {
            for byte in &piece[..read] {
                rows += u64::from(at_line_start && *byte == b'{');
                at_line_start = *byte == b'\n';
            }
        }
        Ok(rows)
    }
}

//! A loaded database to break, made once and copied.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::ensure;
use bench::database::{Database, Kind};
use bench::server::Program;

/// A database with the state of Thuringia, its data folder, and the program on it.
pub(crate) struct Ground {
    pub(crate) program: Program,
    pub(crate) database: Database,
    pub(crate) data: PathBuf,
}

impl Ground {
    /// Loads a new database.
    ///
    /// # Errors
    /// The program's or the database's own.
    pub(crate) async fn new(binary: &Path, data: PathBuf, postgres: Option<&str>) -> anyhow::Result<Self> {
        fs::create_dir_all(&data)?;
        let database = match postgres {
            None => Database::sqlite(&data),
            Some(server) => Database::postgres(server).await?,
        };
        let program = Program::new(binary, &data, &database.url)?;
        program.load()?;
        Ok(Self { program, database, data })
    }

    /// Whether every audit chain holds, as the program says.
    ///
    /// # Errors
    /// It cannot be started.
    pub(crate) fn verified(&self) -> anyhow::Result<bool> {
        self.program.run(&["verify"])
    }

    /// A copy of the SQLite database in another folder.
    ///
    /// # Errors
    /// The disk's own.
    pub(crate) fn copy(&self, binary: &Path, data: PathBuf) -> anyhow::Result<Self> {
        ensure!(self.database.kind == Kind::Sqlite, "only a file can be copied");
        fs::create_dir_all(&data)?;
        for entry in fs::read_dir(&self.data)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                fs::copy(entry.path(), data.join(entry.file_name()))?;
            }
        }
        let database = Database::sqlite(&data);
        let program = Program::new(binary, &data, &database.url)?;
        Ok(Self { program, database, data })
    }
}

//! Reads every XML file below a folder, writes it and reads it again: `conformance FOLDER`.
//!
//! Then the figures of the rules: how many of the distinct texts were understood completely, what was not and why, and, where the
//! folder has rules as the FIM portal gives them to programs (JSON), whether both say the same.
//!
//! One line per file says what came of it. A file must be refused when its name says that it is broken; every other document of XDatenfelder must be read and written without loss. Files that are something
//! else are passed over. Ends with 1 when a file behaves differently.
#![expect(clippy::print_stdout, reason = "its output is for the terminal")]

mod rules;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{env, fs, io};

use xdatenfelder::{Limits, Problem};

/// What the names of deliberately broken files say.
const BROKEN: [&str; 6] = ["duplicate", "empty", "invalid", "missing", "unexpected", "unknown"];

enum Outcome {
    Kept { findings: usize },
    Lost(String),
    Refused(xdatenfelder::Error),
    Foreign(xdatenfelder::Error),
}

#[derive(Default)]
struct Totals {
    kept: usize,
    refused: usize,
    foreign: usize,
    wrong: usize,
    reading: Duration,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = env::args().nth(1).filter(|folder| !folder.is_empty()).ok_or("which folder? conformance FOLDER")?;
    let mut files = Vec::new();
    collect(Path::new(&folder), &mut files)?;
    let mut totals = Totals::default();
    let mut rules = rules::Rules::default();
    for file in &files {
        let name = file.strip_prefix(&folder)?.display().to_string();
        if file.extension().is_some_and(|extension| extension == "json") {
            rules.take_machine_rules(&fs::read_to_string(file)?);
            continue;
        }
        let outcome = outcome(&fs::read(file)?, &mut totals.reading)?;
        if let (Outcome::Kept { .. }, false) = (&outcome, must_be_refused(file)) {
            rules.take(&xdatenfelder::read(&fs::read(file)?)?);
        }
        totals.count(&name, outcome, must_be_refused(file));
    }
    rules.tell();
    println!(
        "{} kept, {} refused as they must be, {} something else, {} WRONG; {:?} spent reading",
        totals.kept, totals.refused, totals.foreign, totals.wrong, totals.reading
    );
    let nothing_seen = totals.kept + totals.refused == 0;
    Ok(if totals.wrong > 0 || nothing_seen { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "xml" || extension == "json") {
            files.push(path);
        }
    }
    Ok(())
}

fn must_be_refused(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    BROKEN.iter().any(|word| name.contains(word))
}

fn outcome(bytes: &[u8], reading: &mut Duration) -> Result<Outcome, Box<dyn Error>> {
    let start = Instant::now();
    let read = xdatenfelder::read(bytes);
    *reading += start.elapsed();
    let message = match read {
        Ok(message) => message,
        Err(error) if matches!(error.problem, Problem::Document { .. }) => return Ok(Outcome::Foreign(error)),
        Err(error) => return Ok(Outcome::Refused(error)),
    };
    let written = xdatenfelder::write(&message)?;
    if xdatenfelder::read(&written)? != message {
        return Ok(Outcome::Lost("the model".to_owned()));
    }
    if let Some(newer) = message.to_version_3()
        && xdatenfelder::read(&xdatenfelder::write(&newer)?)? != newer
    {
        return Ok(Outcome::Lost("the model in 3.0.0".to_owned()));
    }
    let limits = Limits::default();
    let difference = plainxml::difference(&plainxml::parse(bytes, &limits)?, &plainxml::parse(&written, &limits)?);
    let findings = xdatenfelder::lint(&message).len();
    Ok(difference.map_or(Outcome::Kept { findings }, Outcome::Lost))
}

impl Totals {
    fn count(&mut self, name: &str, outcome: Outcome, must_be_refused: bool) {
        match outcome {
            Outcome::Kept { findings } if !must_be_refused => {
                self.kept += 1;
                println!("kept     {name}: {findings} findings");
            }
            Outcome::Kept { .. } => {
                self.wrong += 1;
                println!("WRONG    {name}: was read and should not");
            }
            Outcome::Lost(place) => {
                self.wrong += 1;
                println!("WRONG    {name}: differs after writing in {place}");
            }
            Outcome::Refused(error) | Outcome::Foreign(error) if must_be_refused => {
                self.refused += 1;
                println!("refused  {name}: {error}");
            }
            Outcome::Refused(error) => {
                self.wrong += 1;
                println!("WRONG    {name}: {error}");
            }
            Outcome::Foreign(error) => {
                self.foreign += 1;
                println!("other    {name}: {error}");
            }
        }
    }
}

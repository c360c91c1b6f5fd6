//! Reads every code list of a folder, writes it and reads it again: `code_lists FOLDER`.
//!
//! One line per file; files that are no code list are passed over. Ends with 1 when one is refused or loses something.
#![expect(clippy::print_stdout, reason = "its output is for the terminal")]

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use genericode::{Limits, Problem};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("which folder? code_lists FOLDER")?;
    let mut files = fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "xml"));
    files.sort();
    let (mut kept, mut wrong) = (0, 0);
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        match check(&fs::read(file)?) {
            Ok(Some(rows)) => {
                kept += 1;
                println!("kept     {name}: {rows} rows");
            }
            Ok(None) => println!("other    {name}"),
            Err(error) => {
                wrong += 1;
                println!("WRONG    {name}: {error}");
            }
        }
    }
    println!("{kept} kept, {wrong} WRONG");
    Ok(if wrong > 0 || kept == 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The number of rows, or none for a file that is no code list.
fn check(bytes: &[u8]) -> Result<Option<usize>, Box<dyn Error>> {
    let list = match genericode::read(bytes) {
        Err(error) if matches!(error.problem, Problem::Document { .. }) => return Ok(None),
        list => list?,
    };
    let written = genericode::write(&list)?;
    let limits = Limits::default();
    match plainxml::difference(&plainxml::parse(bytes, &limits)?, &plainxml::parse(&written, &limits)?) {
        Some(place) => Err(format!("differs after writing in {place}").into()),
        None if genericode::read(&written)? != list => Err("the model differs after writing".into()),
        None => Ok(Some(list.rows.len())),
    }
}

//! Reads and checks every invoice of a folder: `invoices FOLDER`.
//!
//! A line per file and one per finding; files that are no invoice are passed over. Ends with 1 when one cannot be read.
#![expect(clippy::print_stdout, reason = "its output is for the terminal")]

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use xrechnung::{Problem, ReadError};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("which folder? invoices FOLDER")?;
    let mut files = fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "xml"));
    files.sort();
    let (mut read, mut unreadable, mut clean) = (0, 0, 0);
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        match xrechnung::read(&fs::read(file)?) {
            Ok(invoice) => {
                read += 1;
                let findings = xrechnung::check(&invoice);
                clean += usize::from(findings.is_empty());
                println!("read     {name}: {} findings", findings.len());
                findings.iter().for_each(|finding| println!("         {:?} {finding}", finding.severity));
            }
            Err(error) if is_other(&error) => println!("other    {name}"),
            Err(error) => {
                unreadable += 1;
                println!("WRONG    {name}: {error}");
            }
        }
    }
    println!("{read} read, {clean} of them without findings, {unreadable} WRONG");
    Ok(if unreadable > 0 || read == 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn is_other(error: &ReadError) -> bool {
    matches!(error.problems[..], [xrechnung::Error { problem: Problem::Document { .. }, .. }])
}

//! Writes the sample letters of the tests into the directory given as argument, to be looked at or validated.

use std::path::PathBuf;
use std::time::Instant;

#[path = "../tests/samples/mod.rs"]
mod samples;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let directory = PathBuf::from(std::env::args().nth(1).ok_or("name a directory")?);
    let letters = [
        ("decision", letters::Letter::Decision(Box::new(samples::decision()))),
        ("decision-bare", letters::Letter::Decision(Box::new(samples::bare_decision()))),
        ("decision-long", letters::Letter::Decision(Box::new(samples::long_decision()))),
        ("decision-collected", letters::Letter::Decision(Box::new(samples::collected_decision()))),
        ("certificate", letters::Letter::Certificate(Box::new(samples::certificate()))),
        ("copy", letters::Letter::Copy(Box::new(samples::copy()))),
        ("copy-bare", letters::Letter::Copy(Box::new(samples::bare_copy()))),
        ("request", letters::Letter::Request(Box::new(samples::request()))),
        ("request-bare", letters::Letter::Request(Box::new(samples::bare_request()))),
        ("cards", letters::Letter::Cards(Box::new(samples::cards()))),
        ("roll", letters::Letter::Roll(Box::new(samples::roll()))),
        ("paper", letters::Letter::Paper(Box::new(samples::paper()))),
    ];
    let mut report = String::new();
    for (name, letter) in &letters {
        let start = Instant::now();
        let pdf = letters::render(letter)?;
        report.push_str(&format!("{name} {} ms, {} bytes\n", start.elapsed().as_millis(), pdf.bytes().len()));
        std::fs::write(directory.join(format!("{name}.pdf")), pdf.bytes())?;
    }
    std::fs::write(directory.join("paper.docx"), letters::document(&samples::paper())?)?;
    std::fs::write(directory.join("report.txt"), report)?;
    Ok(())
}

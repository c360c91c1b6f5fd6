//! Makes a draft of every data schema below a folder and looks at it as publishing does: `drafts FOLDER`.
//!
//! One line per schema, then the sum. Ends with 1 when a draft could not be made or not be published. Documents that are no
//! schema or cannot be read are passed over; `xdatenfelder`'s own conformance run is about those.
#![expect(clippy::print_stdout, reason = "its output is for the terminal")]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{env, fs, io};

use studio::fim::{Draft, NoDraft, Wanted, data_json, data_xml, draft, json_schema};
use xdatenfelder::logic::Land;

#[derive(Default)]
struct Totals {
    made: usize,
    wrong: usize,
    complete: usize,
    sentences: usize,
    listed: usize,
    other_lands: usize,
    importing: Duration,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = env::args().nth(1).filter(|folder| !folder.is_empty()).ok_or("which folder? drafts FOLDER")?;
    let mut files = Vec::new();
    collect(Path::new(&folder), &mut files)?;
    let land = Land::named("TH").ok_or("no such Land")?;
    let today = jiff::civil::date(2026, 1, 1);
    let wanted = Wanted { land, language: ui::Lang::German, today, lists: BTreeMap::new() };
    let mut totals = Totals::default();
    for file in files {
        let bytes = fs::read(&file)?;
        let start = Instant::now();
        let Ok(message) = xdatenfelder::read(&bytes) else { continue };
        let result = draft(&message, &wanted);
        totals.importing += start.elapsed();
        let name = file.strip_prefix(&folder)?.display().to_string();
        match result {
            Ok(draft) => totals.count(&name, &draft)?,
            Err(NoDraft::NotASchema) => {}
            Err(error) => {
                totals.wrong += 1;
                println!("WRONG    {name}: {error}");
            }
        }
    }
    let Totals { made, wrong, complete, sentences, listed, other_lands, importing } = totals;
    println!(
        "{made} drafts that can be published, {complete} of them with an example that fills them in, {wrong} WRONG; {sentences} \
         statements are logic, {listed} are listed, {other_lands} of them for other Länder; {importing:?} spent importing"
    );
    Ok(if wrong > 0 || made == 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

impl Totals {
    fn count(&mut self, name: &str, draft: &Draft) -> Result<(), Box<dyn Error>> {
        let review = studio::review(&draft.bundle)?;
        let hindrances = review.hindrances();
        let example = draft.bundle.get("tests/01-beispiel.json").unwrap_or_default();
        let example: studio::FormTest = serde_json::from_str(example)?;
        let definition = review.definition().ok_or("the form cannot be built")?;
        let schema = json_schema(definition).to_string().len();
        let json = data_json(definition, &example.answers).to_string().len();
        let xml = data_xml(definition, &example.answers, &draft.id).len();
        let counts = draft.counts;
        let mark = if hindrances.is_empty() { "drafted " } else { "WRONG   " };
        println!(
            "{mark} {name}: {} pages, {} fields, {} statements are logic, {} are listed, {} of them for other Länder; JSON Schema, \
             JSON and XML have {schema}, {json} and {xml} bytes",
            counts.pages, counts.fields, counts.sentences, counts.listed, counts.other_lands,
        );
        hindrances.iter().for_each(|hindrance| println!("         {hindrance}"));
        self.made += usize::from(hindrances.is_empty());
        self.wrong += usize::from(!hindrances.is_empty());
        self.complete += usize::from(example.expect.complete == Some(true));
        self.sentences += counts.sentences;
        self.listed += counts.listed;
        self.other_lands += counts.other_lands;
        Ok(())
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "xml") {
            files.push(path);
        }
    }
    Ok(())
}

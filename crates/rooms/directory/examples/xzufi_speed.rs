//! How long an import of XZuFi takes: `xzufi_speed [OBJECTS]`, run in the root of the repository.
//!
//! Makes a message with that many objects (50,000 when none are given) about the municipalities of the state: 20 % services
//! with texts, 10 % units, 70 % responsibilities. Imports it into a new SQLite file, imports it again, reads the catalogue and
//! exports everything. Memory is the largest that the process had (`VmHWM` of Linux), the catalogue included.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a measurement for the terminal stops when it cannot go on"
)]

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, sink};
use std::path::{Path, PathBuf};
use std::time::Instant;

use directory::{Directory, XzufiExport, XzufiImport, XzufiOptions};
use xzufi::{
    Address, Assignment, Contact, Header, Identifier, Language, Message, Object, Reader, Responsibility, Service, Term,
    Text, TextKind, UNIT_RESPONSIBILITY, Unit, Version, VersionInfo, Writer,
};

const SENTENCE: &str =
    "Wer die Leistung braucht, stellt bei der zuständigen Stelle einen Antrag und legt die Unterlagen vor. ";

#[tokio::main]
async fn main() {
    let objects = std::env::args().nth(1).map_or(50_000, |number| number.parse().expect("a number"));
    let data = PathBuf::from("data/thueringen");
    let databases = store::testing::databases(&[store::MIGRATIONS, directory::MIGRATIONS]).await;
    let db = databases.into_iter().next().expect("a database");
    directory::import_state(&db.store, &data).await.expect("the state");
    let file = std::env::temp_dir().join(format!("xzufi-import-{}.xml", std::process::id()));
    write(&file, objects, &areas(&data));
    println!("{objects} objects, {:.1} MB, {}", fs::metadata(&file).expect("a file").len() as f64 / 1e6, db.name);
    println!("memory before: {}", memory());
    for round in ["new", "again"] {
        let start = Instant::now();
        let mut import = XzufiImport::begin(&db.store, XzufiOptions::default()).await.expect("begin");
        let reader = Reader::open(BufReader::new(File::open(&file).expect("a file"))).expect("a message");
        import.read("speed", reader).await.expect("read");
        let read = start.elapsed();
        let report = import.finish().await.expect("finish");
        let (all, taken) = (start.elapsed().as_secs_f64(), report.accepted + report.changed);
        println!(
            "{round}: {all:.1} s ({:.1} s until everything was read), {taken} taken, {} unchanged, {} rejected, memory {}",
            read.as_secs_f64(),
            report.unchanged,
            report.rejected,
            memory()
        );
        report.refusals.iter().take(3).for_each(|refusal| println!("  {refusal}"));
    }
    let start = Instant::now();
    let directory = Directory::load(&db.store).await.expect("load");
    let count = directory.catalogue().assignment_count();
    println!("catalogue with {count} assignments read in {:.1} s, memory {}", start.elapsed().as_secs_f64(), memory());
    let start = Instant::now();
    let wanted = XzufiExport { version: Version::V2_2, provider_key: "TH".to_owned(), since: None, site: None };
    let exported = directory::export_xzufi(&db.store, sink(), &wanted).await.expect("export");
    println!("export: {} objects in {:.1} s", exported.objects, start.elapsed().as_secs_f64());
    fs::remove_file(&file).expect("removed");
}

fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |line| line.trim().to_owned())
}

/// The regional keys of the municipalities.
fn areas(data: &Path) -> Vec<String> {
    let mut reader = csv::Reader::from_path(data.join("municipalities.csv")).expect("municipalities");
    let column = reader.headers().expect("a heading").iter().position(|name| name == "ars").expect("a column");
    reader.records().map(|row| row.expect("a row")[column].to_owned()).collect()
}

fn id(scheme: &str, number: usize) -> Identifier {
    Identifier::new("L100042", scheme, &number.to_string())
}

/// Of ten objects, two are services, one is a unit, seven are responsibilities for one of these services in one place.
fn write(file: &Path, objects: usize, areas: &[String]) {
    let message = Message::new(Version::V2_2, &Header::default());
    let mut writer = Writer::open(BufWriter::new(File::create(file).expect("a file")), &message).expect("a message");
    for number in 0..objects {
        let ten = number / 10 * 10;
        let object = match number % 10 {
            0 | 1 => Object::Service(service(number)),
            2 => {
                let names = [Text::new(Language::German, &format!("Amt {number}"))];
                let mut unit = Unit::new(Version::V2_2, &id("Organisationseinheit", number), &names);
                let town = Some("Gera".to_owned());
                unit.add_address(&Address { street: Some("Am Markt".to_owned()), town, ..Address::default() });
                unit.add_contact(&Contact::new("02", "0365 838-0"));
                unit.set_opening_hours(&[Text::new(Language::German, &SENTENCE.repeat(8))]);
                Object::Unit(unit)
            }
            place => {
                let mut what = Responsibility::new(
                    &id(UNIT_RESPONSIBILITY, number),
                    &id("Leistung", ten + place % 2),
                    &Identifier::new("", "", &areas[number % areas.len()]),
                    "01",
                );
                // Several areas each: 250,000 assignments in all with 50,000 objects.
                let more = (1..7).map(|step| Identifier::new("", "", &areas[(number + step * 83) % areas.len()]));
                what.areas.extend(more);
                Object::Assignment(Assignment::new(Version::V2_2, &id("Organisationseinheit", ten + 2), &what))
            }
        };
        writer.write(object).expect("written");
    }
    writer.finish().expect("written");
}

fn service(number: usize) -> Service {
    let mut service = Service::new(Version::V2_2, &id("Leistung", number));
    service.set_text(&TextKind::Name, &Language::German, Some(&format!("Leistung {number} beantragen")));
    service.set_text(&TextKind::Name, &Language::English, Some(&format!("Apply for service {number}")));
    for (kind, sentences) in [(TextKind::Description, 10), (TextKind::Requirements, 3), (TextKind::Procedure, 6)] {
        service.set_text(&kind, &Language::German, Some(&format!("<p>{}</p>", SENTENCE.repeat(sentences))));
    }
    service.set_text(&TextKind::Documents, &Language::German, Some("<ul><li>Ausweis</li><li>Nachweis</li></ul>"));
    service.set_cost_text(&Language::German, Some("<p>Gebühr: 25,00 €</p>"));
    service.set_terms(&[Term { text: Text::new(Language::German, &format!("Wort{number}")), kind: None }]);
    let changed_at = Some("2026-11-26T05:00:00Z".to_owned());
    service.set_version_info(&VersionInfo { changed_at, ..VersionInfo::default() });
    service
}

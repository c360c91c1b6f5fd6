//! How fast messages are read and written, and how much memory that takes: `speed [OBJECTS]`.
//!
//! Writes a complete message with that many objects (50,000 when none are given) of all classes to a temporary file, reads
//! it and looks at everything in it, and reads and writes it once more. Texts are as long as real ones: an object takes
//! 2 to 4 kB. Memory is the largest that the process had (`VmHWM` of Linux).
#![expect(clippy::print_stdout, reason = "its output is for the terminal")]

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter};
use std::time::{Duration, Instant};
use std::{env, process};

use xzufi::{
    Address, Area, Assignment, Coding, Contact, Form, Header, Identifier, Language, Link, Message, Object,
    OnlineService, Operation, Reader, Responsibility, Service, Term, Text, TextKind, UNIT_RESPONSIBILITY, Unit,
    Version, VersionInfo, Writer,
};

const SENTENCE: &str =
    "Wer die Leistung braucht, stellt bei der zuständigen Stelle einen Antrag & legt die Unterlagen vor. ";

fn main() -> Result<(), Box<dyn Error>> {
    let objects = env::args().nth(1).map_or(Ok(50_000), |number| number.parse())?;
    let path = env::temp_dir().join(format!("xzufi-speed-{}.xml", process::id()));
    let start = Instant::now();
    let mut writer = Writer::open(BufWriter::new(File::create(&path)?), message())?;
    for number in 0..objects {
        writer.write(object(number))?;
    }
    writer.finish()?;
    let size = fs::metadata(&path)?.len();
    println!("{objects} objects, {:.1} MB, {} bytes each", size as f64 / 1e6, size / u64::max(objects, 1));
    say("build and write", objects, start.elapsed());

    let start = Instant::now();
    let mut characters = 0;
    for operation in Reader::open(BufReader::new(File::open(&path)?))? {
        characters += look(&operation?);
    }
    say("read and look at everything", objects, start.elapsed());

    let start = Instant::now();
    let mut reader = Reader::open(BufReader::new(File::open(&path)?))?;
    let mut writer = Writer::open(std::io::sink(), message())?;
    for operation in reader.by_ref() {
        if let Operation::Write(object) = operation? {
            writer.write(object)?;
        }
    }
    writer.finish()?;
    say("read and write again", reader.good(), start.elapsed());
    fs::remove_file(&path)?;
    println!("{characters} characters of text, most memory {}", memory());
    Ok(())
}

fn say(what: &str, objects: u64, took: Duration) {
    println!("{what}: {:.2} s, {:.0} objects/s", took.as_secs_f64(), objects as f64 / took.as_secs_f64());
}

fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |line| line.trim().to_owned())
}

fn message() -> &'static Message {
    static MESSAGE: std::sync::LazyLock<Message> = std::sync::LazyLock::new(|| {
        let header = Header { sender: Some("Messung".to_owned()), ..Header::default() };
        Message::new(Version::V2_2, &header)
    });
    &MESSAGE
}

fn id(scheme: &str, number: u64) -> Identifier {
    Identifier::new("L100042", scheme, &number.to_string())
}

/// Of a hundred objects, 20 are services, 25 units, 40 responsibilities, 10 online services, 5 forms and areas.
fn object(number: u64) -> Object {
    let version = Version::V2_2;
    let german = |text: &str| Text::new(Language::German, text);
    match number % 100 {
        0..20 => Object::Service(service(number)),
        20..45 => {
            let mut unit = Unit::new(version, &id("Organisationseinheit", number), &[german(&format!("Amt {number}"))]);
            let coding = Some(Coding::of_region("160520000000"));
            for street in ["Am Markt", "Kornmarkt"] {
                unit.add_address(&Address {
                    street: Some(street.to_owned()),
                    postcode: Some("07545".to_owned()),
                    town: Some("Gera".to_owned()),
                    coding: coding.clone(),
                    ..Address::default()
                });
            }
            (0..5).for_each(|channel| unit.add_contact(&Contact::new(&format!("0{channel}"), "0365 838-0")));
            unit.set_opening_hours(&[german(&SENTENCE.repeat(8))]);
            unit.add_web_address(&Link::new(Language::German, "https://www.gera.de/amt", Some("Amt")));
            Object::Unit(unit)
        }
        45..85 => {
            let mut responsibility = Responsibility::new(
                &id(UNIT_RESPONSIBILITY, number),
                &id("Leistung", number % 9_999),
                &id("", 160_520_000_000),
                "01",
            );
            responsibility.areas.extend((0..20).map(|area| id("", 160_520_000_000 + area)));
            Object::Assignment(Assignment::new(version, &id("Organisationseinheit", number), &responsibility))
        }
        85..95 => {
            let mut online = OnlineService::new(version, &id("Onlinedienst", number), &[german(&SENTENCE.repeat(16))]);
            online.add_link(Language::German, "https://www.gera.de/antrag", Some("Antrag"));
            Object::OnlineService(online)
        }
        95..98 => {
            Object::Form(Form::new(version, &id("Formular", number), &[german(SENTENCE)], "https://www.gera.de/f"))
        }
        _ => Object::Area(Area::new(version, &id("Gebiet", number), &[german("Gera")], "160520000000")),
    }
}

fn service(number: u64) -> Service {
    let mut service = Service::new(Version::V2_2, &id("Leistung", number));
    service.set_keys(["99102013000000"]);
    service.set_text(&TextKind::Name, &Language::German, Some(&format!("Leistung {number} beantragen")));
    service.set_text(&TextKind::Name, &Language::English, Some(&format!("Apply for {number}")));
    for (kind, sentences) in [(TextKind::Description, 10), (TextKind::Requirements, 3), (TextKind::Procedure, 6)] {
        service.set_text(&kind, &Language::German, Some(&format!("<p>{}</p>", SENTENCE.repeat(sentences))));
    }
    service.set_cost_text(&Language::German, Some("<p>Gebühr: 25,00 €</p>"));
    service.set_terms(&[Term { text: Text::new(Language::German, "Wort"), kind: None }]);
    service.set_areas(&[id("", 160_000_000_000)]);
    service.set_version_info(&VersionInfo {
        changed_at: Some("2026-11-26T05:00:00Z".to_owned()),
        ..VersionInfo::default()
    });
    service.set_languages(&[Language::German, Language::English]);
    service
}

/// Looks at what a finder needs, and counts the characters of it.
fn look(operation: &Operation) -> usize {
    let Operation::Write(object) = operation else { return 0 };
    let texts = |texts: Vec<Text>| texts.iter().map(|text| text.text.len()).sum::<usize>();
    let id = object.id().map_or(0, |id| id.key().len());
    let moment = object.version_info().moment().map_or(0, |_| 1);
    id + moment
        + match object {
            Object::Service(service) => {
                let title = service.title(&Language::German).map_or(0, |title| title.len());
                let modules: usize = service.texts().into_iter().map(|module| texts(module.contents)).sum();
                let more = service.costs().len() + service.deadlines().len() + service.documents().len();
                title + modules + more + service.terms().len() + service.areas().len() + texts(service.cost_texts())
            }
            Object::Unit(unit) => {
                texts(unit.names()) + texts(unit.opening_hours()) + unit.addresses().len() + unit.contacts().len()
            }
            Object::Assignment(assignment) => assignment.responsibility().areas.len(),
            Object::OnlineService(online) => texts(online.names()) + online.links().len(),
            Object::Form(form) => texts(form.names()),
            Object::Area(area) => texts(area.names()),
            Object::Specialisation(_) | Object::Other(_) => 0,
        }
}

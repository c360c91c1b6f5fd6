//! A state of the size that a Land grows to: the areas and administrations of Thuringia with as many services as wanted.
//!
//! The services of the repository stay; the others are made of German words that such services are made of, always the
//! same ones. They are plausible to a search engine, not to a person.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, ensure};

use crate::dice::Dice;

/// First parts of compounds.
const MATTERS: [&str; 72] = [
    "Abfall",
    "Abwasser",
    "Alkohol",
    "Apotheken",
    "Archiv",
    "Aufenthalts",
    "Auslands",
    "Bäder",
    "Baum",
    "Bestattungs",
    "Betreuungs",
    "Bewohner",
    "Bibliotheks",
    "Bienen",
    "Bildungs",
    "Boden",
    "Brand",
    "Brunnen",
    "Denkmal",
    "Einreise",
    "Energie",
    "Erb",
    "Fahrlehrer",
    "Fahrzeug",
    "Familien",
    "Ferien",
    "Feuerwerks",
    "Fischerei",
    "Flüchtlings",
    "Friedhofs",
    "Garten",
    "Gaststätten",
    "Geflügel",
    "Gefahrgut",
    "Gesundheits",
    "Gewässer",
    "Gräber",
    "Grundstücks",
    "Güterkraft",
    "Hafen",
    "Handwerks",
    "Hausnummern",
    "Heim",
    "Immissions",
    "Jagd",
    "Jubiläums",
    "Jugend",
    "Kanal",
    "Kindergarten",
    "Krankenhaus",
    "Kultur",
    "Lager",
    "Lebensmittel",
    "Leichen",
    "Makler",
    "Markt",
    "Miet",
    "Namens",
    "Natur",
    "Obdach",
    "Pflege",
    "Pflanzen",
    "Privat",
    "Reise",
    "Schul",
    "Senioren",
    "Spiel",
    "Sport",
    "Sprengstoff",
    "Straßen",
    "Taxi",
    "Tier",
];

/// Last parts of compounds.
const THINGS: [&str; 36] = [
    "abgabe",
    "anschluss",
    "aufsicht",
    "ausweis",
    "auskunft",
    "beihilfe",
    "beitrag",
    "bescheinigung",
    "bewilligung",
    "erlaubnis",
    "ermäßigung",
    "förderung",
    "gebühr",
    "genehmigung",
    "gutachten",
    "haltung",
    "karte",
    "kataster",
    "konzession",
    "lizenz",
    "nachweis",
    "nutzung",
    "ordnung",
    "pass",
    "plakette",
    "prüfung",
    "register",
    "schein",
    "steuer",
    "urkunde",
    "versicherung",
    "verzeichnis",
    "vertrag",
    "zeugnis",
    "zulassung",
    "zuschuss",
];

/// What one does with it, as a verb and as LeiKa says it.
const ACTIONS: [(&str, &str); 8] = [
    ("beantragen", "Erteilung"),
    ("anmelden", "Anmeldung"),
    ("abmelden", "Abmeldung"),
    ("ändern", "Änderung"),
    ("verlängern", "Verlängerung"),
    ("anzeigen", "Entgegennahme"),
    ("zurückgeben", "Rücknahme"),
    ("übertragen", "Übertragung"),
];

/// For whom or in which case.
const CASES: [&str; 8] = [
    "",
    " für Vereine",
    " für Unternehmen",
    " im Außenbereich",
    " für Minderjährige",
    " bei Wohnungswechsel",
    " nach Verlust",
    " für Menschen mit Behinderung",
];

/// Writes a folder like `data/thueringen` with so many services in all; the everyday words grow in proportion.
///
/// # Errors
/// The folders, or more services than words can be combined to.
pub fn write(from: &Path, to: &Path, services: usize) -> anyhow::Result<()> {
    copy(from, to)?;
    let mut reader = csv::Reader::from_path(from.join("services.csv"))?;
    let columns = reader.headers()?.clone();
    let real: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>()?;
    let column = |name: &str| columns.iter().position(|column| column == name).with_context(|| format!("no {name}"));
    let texts = ["summary", "documents", "result", "deadline", "fee_text"];
    let texts: Vec<usize> = texts.iter().map(|name| column(name)).collect::<Result<_, _>>()?;
    let sentences: BTreeSet<&str> = real
        .iter()
        .flat_map(|row| texts.iter().map(|text| &row[*text]))
        .flat_map(|text| text.split_inclusive(['.', ';']))
        .map(|sentence| sentence.trim().trim_end_matches(';'))
        .filter(|sentence| sentence.split(' ').count() > 3)
        .collect();
    let sentences: Vec<&str> = sentences.into_iter().collect();
    ensure!(!sentences.is_empty(), "services.csv has no texts");

    let mut dice = Dice::new(4);
    let mut rows = csv::Writer::from_path(to.join("services.csv"))?;
    rows.write_record(&columns)?;
    for row in &real {
        rows.write_record(row)?;
    }
    let mut words = csv::WriterBuilder::new()
        .has_headers(false)
        .from_writer(std::fs::OpenOptions::new().append(true).open(to.join("synonyms.csv"))?);
    let (mut made, mut seen) = (real.len(), BTreeSet::new());
    let combinations = MATTERS.len() * THINGS.len() * ACTIONS.len() * CASES.len();
    ensure!(services < combinations / 2, "at most {} services", combinations / 2);
    while made < services {
        let mut pick = |length: usize| dice.below(length as u64) as usize;
        let (matter, thing, action, case) = (MATTERS[pick(72)], THINGS[pick(36)], ACTIONS[pick(8)], CASES[pick(8)]);
        if !seen.insert((matter, thing, action, case)) {
            continue;
        }
        let noun = format!("{matter}{thing}");
        let id = format!("made-{made}");
        let mut text = |least: usize| {
            let mut text = format!("Es geht um {noun}{case}.");
            while text.split(' ').count() < least {
                text = format!("{text} {}", sentences[dice.below(sentences.len() as u64) as usize]);
            }
            text
        };
        let (summary, documents, result) = (text(90), text(30), text(15));
        let like = &real[made % real.len()];
        let row = columns.iter().enumerate().map(|(place, name)| match name {
            "id" => id.clone(),
            "name" => format!("{noun}{case} {}", action.0),
            "summary" => summary.clone(),
            "documents" => documents.clone(),
            "result" => result.clone(),
            "leika_name" => format!("{noun} {}", action.1),
            "leika_key" | "ozg_id" | "tariff" => String::new(),
            "source" => "made for a measurement".to_owned(),
            _ => like[place].to_owned(),
        });
        rows.write_record(row)?;
        let short = thing.chars().next().map(|first| first.to_uppercase().chain(thing.chars().skip(1)).collect());
        let short: String = short.unwrap_or_default();
        let others = [format!("{short} {matter}"), format!("{noun} {}", action.1), format!("{matter} {}", action.0)];
        for word in others {
            words.write_record([word.as_str(), id.as_str(), "made for a measurement"])?;
        }
        made += 1;
    }
    rows.flush()?;
    words.flush()?;
    Ok(())
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        std::fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Columns with keys of administrations, counties or municipalities, by table.
const KEYS: [(&str, &[&str]); 8] = [
    ("administrations.csv", &["key", "county", "own_municipality"]),
    ("municipalities.csv", &["ags", "ars", "county", "administration"]),
    ("counties.csv", &["key"]),
    ("examples.csv", &["entity"]),
    ("exceptions.csv", &["ags"]),
    ("places.csv", &["ags"]),
    ("postcodes.csv", &["ags"]),
    ("tariffs.csv", &["ags"]),
];

/// Digits of the key of the state itself.
const STATE_KEY: usize = 2;

/// Writes a folder like `data/thueringen` with every county, administration and municipality so many times (1 to 10), each
/// time under other keys of the same Land: the third digit of a key is free.
///
/// # Errors
/// The folders; a key that is none.
pub fn multiply(from: &Path, to: &Path, times: u32) -> anyhow::Result<()> {
    ensure!((1..=10).contains(&times), "1 to 10 times");
    copy(from, to)?;
    for (table, keys) in KEYS {
        let mut reader = csv::Reader::from_path(from.join(table))?;
        let columns = reader.headers()?.clone();
        let real: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>()?;
        let mut rows = csv::Writer::from_path(to.join(table))?;
        rows.write_record(&columns)?;
        let is_of_state = |row: &csv::StringRecord| {
            columns.iter().zip(row).any(|(name, cell)| keys.contains(&name) && cell.len() == STATE_KEY)
        };
        for copy in 0..times {
            // What holds in the whole state is there once.
            for row in real.iter().filter(|row| copy == 0 || !is_of_state(row)) {
                let cells = columns.iter().zip(row).map(|(name, cell)| match name {
                    "tenant" => Ok((cell.parse::<u32>()? + copy * 1_000).to_string()),
                    name if keys.contains(&name) && cell.len() > STATE_KEY => {
                        ensure!(cell.get(2..3) == Some("0"), "{table}: {cell} has no free third digit");
                        Ok(format!("{}{copy}{}", &cell[..2], &cell[3..]))
                    }
                    _ => Ok(cell.to_owned()),
                });
                rows.write_record(cells.collect::<anyhow::Result<Vec<String>>>()?)?;
            }
        }
        rows.flush()?;
    }
    Ok(())
}

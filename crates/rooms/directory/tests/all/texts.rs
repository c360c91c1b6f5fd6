//! The words of the catalogue: whole, short sentences, and authorities with their source.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

/// Nobody reads longer sentences at a counter.
const MOST_WORDS: usize = 25;
/// Abbreviations of notes; provisions of law keep theirs.
const NOTES: [&str; 8] = ["ggf.", "i. d. R.", "mind.", "ca.", " + ", "binnen", "max.", "n. V."];

fn rows(name: &str) -> Vec<HashMap<String, String>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen").join(name);
    let mut reader = csv::Reader::from_path(path).expect("the file of the repository");
    reader.deserialize().collect::<Result<_, _>>().expect("well-formed rows")
}

#[test]
fn services_are_described_in_whole_and_short_sentences() {
    let services = rows("services.csv");
    assert_eq!(services.len(), 74);
    let mut wrong = Vec::new();
    for service in &services {
        for module in ["summary", "fee_text", "deadline", "result"] {
            let text = service[module].as_str();
            let is_whole = text.is_empty() || (text.ends_with('.') && text.starts_with(char::is_uppercase));
            let longest = text.split(". ").map(|sentence| sentence.split(' ').count()).max().unwrap_or_default();
            if !is_whole || longest > MOST_WORDS || NOTES.iter().any(|note| text.contains(note)) {
                wrong.push(format!("{} {module}: {text}", service["id"]));
            }
        }
        assert!(!service["summary"].is_empty() && !service["documents"].is_empty(), "{}", service["id"]);
        assert!(!service["source"].is_empty(), "{}", service["id"]);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn authorities_have_a_source_and_belong_to_bundles_that_are_found() {
    let alone: HashSet<String> = rows("ozg.csv")
        .into_iter()
        .filter(|row| row["curated"].is_empty())
        .map(|row| format!("ozg-{}", row["id"]))
        .collect();
    let authorities = rows("authorities.csv");
    assert!(authorities.len() >= 150);
    for row in authorities {
        assert!(alone.contains(&row["service"]), "{row:?}");
        assert!(!row["source"].is_empty() && (row["name"].is_empty() != row["rule"].is_empty()), "{row:?}");
    }
    for row in rows("ozg.csv") {
        assert_eq!(row["curated"].is_empty(), row["curated_source"].is_empty(), "{row:?}");
    }
}

#[test]
fn every_everyday_word_has_a_source_and_leads_to_what_is_found() {
    let mut known: HashSet<String> = rows("services.csv").into_iter().map(|row| row["id"].clone()).collect();
    let bundles = rows("ozg.csv").into_iter().filter(|row| row["curated"].is_empty());
    known.extend(bundles.map(|row| format!("ozg-{}", row["id"])));
    for row in rows("synonyms.csv") {
        assert!(known.contains(&row["service"]) && !row["source"].is_empty(), "{row:?}");
    }
}

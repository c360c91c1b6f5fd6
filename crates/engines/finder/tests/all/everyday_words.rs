//! Everyday words against the real catalogue.

use std::path::PathBuf;
use std::sync::OnceLock;

use finder::{Audience, Document, Index, Lexicon, Query, Synonym};
use proptest::prelude::*;

fn rows(name: &str) -> Vec<std::collections::HashMap<String, String>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen").join(name);
    let mut reader = csv::Reader::from_path(path).expect("the file of the repository");
    reader.deserialize().collect::<Result<_, _>>().expect("well-formed rows")
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let services = rows("services.csv").into_iter().map(|row| Document {
            id: row["id"].clone(),
            title: row["name"].clone(),
            names: vec![row["leika_name"].clone()],
            topics: vec![],
            text: [&row["summary"], &row["documents"], &row["result"], &row["legal_basis"]]
                .map(String::as_str)
                .join(" "),
            audiences: row["audiences"]
                .split(';')
                .map(|audience| match audience {
                    "citizen" => Audience::Citizen,
                    "business" => Audience::Business,
                    _ => Audience::Other,
                })
                .collect(),
            weight: 1.0,
        });
        let alone = rows("ozg.csv").into_iter().filter(|row| row["curated"].is_empty());
        let bundles = alone.map(|row| Document {
            id: format!("ozg-{}", row["id"]),
            title: row["name"].clone(),
            names: vec![],
            topics: vec![format!("{} {}", row["theme"], row["situation"])],
            text: String::new(),
            audiences: vec![],
            weight: 0.3,
        });
        let synonyms: Vec<Synonym> = rows("synonyms.csv")
            .into_iter()
            .map(|row| Synonym { word: row["word"].clone(), id: row["service"].clone() })
            .collect();
        let equivalents =
            rows("equivalents.csv").into_iter().map(|row| row["words"].split(';').map(str::to_owned).collect());
        let places = rows("municipalities.csv").iter().map(|row| row["name"].clone()).collect();
        let lexicon = Lexicon { equivalents: equivalents.collect(), places };
        Index::build(services.chain(bundles).collect(), &synonyms, &lexicon)
    })
}

fn find(words: &str) -> Vec<String> {
    let query = Query { words, audience: None, limit: 10 };
    index().search(&query).into_iter().map(|hit| hit.id).collect()
}

#[test]
fn everyday_words_find_the_service_first() {
    let expected = [
        ("Steuer für Hunde", "hundesteuer-anmelden"),
        ("Hund anmelden", "hundesteuer-anmelden"),
        ("hund", "hundesteuer-anmelden"),
        ("Hundesteuer", "hundesteuer-anmelden"),
        ("Parkausweis", "bewohnerparkausweis"),
        ("Anwohnerparken", "bewohnerparkausweis"),
        ("führungszeugniss", "fuehrungszeugnis"),
        ("fuehrungszeugnis", "fuehrungszeugnis"),
        ("fuhrungszeugnis", "fuehrungszeugnis"),
        ("Fürungszeugnis", "fuehrungszeugnis"),
        ("führungsz", "fuehrungszeugnis"),
        ("perso", "personalausweis"),
        ("Personalausweiss", "personalausweis"),
        ("Ausweis verloren", "personalausweis"),
        ("auto anmelden", "kfz-zulassung"),
        ("Auto abmelden", "kfz-abmeldung"),
        ("Zulassungsstelle", "kfz-zulassung"),
        ("Wohnung ummelden", "wohnsitz-anmelden"),
        ("ich möchte meine Wohnung ummelden", "wohnsitz-anmelden"),
        ("Schlagloch", "maengelmelder"),
        ("schlagloch in der straße", "maengelmelder"),
        ("Sperrmüll", "sperrmuell"),
        ("sperrmuell", "sperrmuell"),
        ("Kita", "kita-anmelden"),
        ("heiraten", "eheschliessung"),
        ("Gewerbe anmelden", "gewerbe-anmelden"),
        ("Wohngeld", "wohngeld"),
        ("Baugenehmigung", "baugenehmigung"),
        ("Grundbuch", "ozg-10532"),
        ("BAföG", "ozg-10056"),
        ("Knöllchen", "ozg-10243"),
        ("Gesundheitszeugnis", "ozg-10071"),
        ("Geburtsurkunde", "geburtsurkunde"),
        ("Meldebescheinigung", "meldebescheinigung"),
        ("Briefwahl", "wahlschein"),
        ("Osterfeuer", "brauchtumsfeuer"),
    ];
    let wrong: Vec<String> = expected
        .iter()
        .filter_map(|(words, id)| {
            let found = find(words);
            (found.first().map(String::as_str) != Some(*id)).then(|| format!("{words}: {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_word_with_several_meanings_shows_them_all() {
    let found = find("Müll");
    for id in ["sperrmuell", "abfalltonne", "maengelmelder"] {
        assert!(found.iter().any(|found| found == id), "{id} in {found:?}");
    }
}

#[test]
fn an_odd_word_does_not_empty_the_page() {
    assert_eq!(find("Hundesteuer quxwvz").first().map(String::as_str), Some("hundesteuer-anmelden"));
    assert!(find("quxwvz").is_empty());
    assert!(find("").is_empty());
    assert!(find("… ?!").is_empty());
}

#[test]
fn the_audience_decides_between_equals() {
    let first = |audience| {
        let query = Query { words: "anmelden", audience: Some(audience), limit: 1 };
        index().search(&query)[0].id.clone()
    };
    assert_eq!(first(Audience::Business), "gewerbe-anmelden");
    assert_ne!(first(Audience::Citizen), "gewerbe-anmelden");
}

#[test]
fn what_the_caller_prefers_rises() {
    let query = Query { words: "Urkunde", audience: None, limit: 10 };
    for id in ["geburtsurkunde", "eheurkunde", "sterbeurkunde"] {
        let hits = index().search_preferring(&query, |found| if found == id { 5.0 } else { 1.0 });
        assert_eq!(hits[0].id, id);
    }
}

#[test]
fn the_limit_holds() {
    let query = Query { words: "anmelden", audience: None, limit: 3 };
    assert_eq!(index().search(&query).len(), 3);
    assert!(index().search(&Query { limit: 0, ..query }).is_empty());
}

#[test]
fn every_synonym_leads_to_its_service() {
    let lost: Vec<String> = rows("synonyms.csv")
        .iter()
        .filter(|row| !find(&row["word"]).contains(&row["service"]))
        .map(|row| format!("{} -> {}", row["word"], row["service"]))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn every_title_finds_itself() {
    let lost: Vec<String> = rows("services.csv")
        .iter()
        .filter(|row| find(&row["name"]).first() != Some(&row["id"]))
        .map(|row| format!("{}: {:?}", row["name"], find(&row["name"])))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_input_panics(words in any::<String>()) {
        find(&words);
    }

    #[test]
    fn no_german_looking_input_panics(words in "[a-zA-ZäöüßÄÖÜéİ0-9 \\-/*\"()~:^+]{0,200}") {
        find(&words);
    }
}

//! Each mechanism on its own, on a small catalogue made up for it; and what must hold for any input.

use std::sync::OnceLock;

use finder::{Audience, Document, Index, Lexicon, Query, Synonym};
use proptest::prelude::*;

fn document(id: &str, title: &str, text: &str) -> Document {
    Document {
        id: id.to_owned(),
        title: title.to_owned(),
        names: Vec::new(),
        topics: Vec::new(),
        text: text.to_owned(),
        audiences: Vec::new(),
        weight: 1.0,
    }
}

fn documents() -> Vec<Document> {
    let mut all = vec![
        document("laterne", "Laternenpatenschaft übernehmen", "Sie kümmern sich um eine Leuchte in Ihrer Straße."),
        document("boot", "Bootsliegeplatz mieten", "Für Ruderer, Segler und Kanuten am Steg."),
        document("drachen", "Drachenfluggelände nutzen", "Es braucht Wind und eine Versicherung."),
        document("umbetten", "Obstwiese ummelden", "Wenn die Wiese den Besitzer wechselt."),
        document("quitte", "Quittenernte anmelden", "Die Ernte der Quitten im Stadtgarten."),
        document("strasse", "Straßenmusik anzeigen", "Musik und Gaukelei in der Fußgängerzone."),
        document("sonnenuhr", "Sonnenuhr verlängern", "Nach zehn Jahren läuft die Erlaubnis ab."),
        document("turm", "Türmerprüfung ablegen", "Wer den Turm hütet, wird geprüft."),
        document("telefon", "Telefonzelle erhalten", "Für Sammler."),
    ];
    all[1].topics.push("Freizeit am Wasser".to_owned());
    all[2].names.push("Fluggeräte Genehmigung Erteilung".to_owned());
    all[2].audiences.push(Audience::Business);
    all
}

fn synonyms() -> Vec<Synonym> {
    [
        ("Anlegestelle", "boot"),
        ("BuT", "turm"),
        ("Wetterhahn", "turm"),
        ("Klampfe spielen", "strasse"),
        ("Hahn", "nirgends"),
    ]
    .map(|(word, id)| Synonym { word: word.to_owned(), id: id.to_owned() })
    .to_vec()
}

fn lexicon(groups: &[&[&str]]) -> Lexicon {
    let equivalents = groups.iter().map(|group| group.iter().map(|word| (*word).to_owned()).collect()).collect();
    Lexicon { equivalents, places: vec!["Quittendorf".to_owned(), "Drachenau".to_owned()] }
}

const GROUPS: &[&[&str]] = &[&["Boot", "Kahn", "boat"], &["Ernte", "Lese"], &["ummelden", "umgezogen"]];

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::build(documents(), &synonyms(), &lexicon(GROUPS)))
}

fn find_in(index: &Index, words: &str) -> Vec<String> {
    index.search(&Query { words, audience: None, limit: 20 }).into_iter().map(|hit| hit.id).collect()
}

fn first(words: &str) -> Option<String> {
    find_in(index(), words).into_iter().next()
}

fn each_finds_first(expected: &[(&str, &str)]) {
    let wrong: Vec<String> = expected
        .iter()
        .filter(|(words, id)| first(words).as_deref() != Some(*id))
        .map(|(words, id)| format!("{words}: {:?}, not {id}", find_in(index(), words)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn spellings_of_umlauts_and_sharp_s() {
    each_finds_first(&[
        ("Türmerprüfung", "turm"),
        ("tuermerpruefung", "turm"),
        ("turmerprufung", "turm"),
        ("TÜRMERPRÜFUNG", "turm"),
        ("Tu\u{308}rmerpru\u{308}fung", "turm"),
        ("strassenmusik", "strasse"),
        ("Straßenmusik", "strasse"),
    ]);
}

#[test]
fn forms_of_a_word() {
    each_finds_first(&[
        ("Ummeldung", "umbetten"),
        ("umgemeldet", "umbetten"),
        ("umzumelden", "umbetten"),
        ("Verlängerung", "sonnenuhr"),
        ("verlängert", "sonnenuhr"),
        ("Nutzung Drachen", "drachen"),
        ("geprüft", "turm"),
    ]);
}

#[test]
fn a_verb_may_be_torn_apart() {
    each_finds_first(&[("ich melde meine Wiese um", "umbetten"), ("wie melde ich Quitten an?", "quitte")]);
}

#[test]
fn compounds_and_their_parts() {
    each_finds_first(&[
        ("Laterne", "laterne"),
        ("Patenschaft", "laterne"),
        ("Patenschaft für Laternen", "laterne"),
        ("Laternen Patenschaft", "laterne"),
        ("Sonnen Uhr", "sonnenuhr"),
        ("Quittenwiese", "quitte"),
        ("Musikstraße", "strasse"),
        ("Bootsplatz", "boot"),
    ]);
}

#[test]
fn words_that_mean_the_same_also_inside_compounds() {
    each_finds_first(&[
        ("Kahn", "boot"),
        ("boat", "boot"),
        ("Kahnliegeplatz", "boot"),
        ("Quittenlese", "quitte"),
        ("umgezogen", "umbetten"),
    ]);
}

#[test]
fn typing_errors_and_beginnings() {
    each_finds_first(&[
        ("Laternenpatenschat", "laterne"),
        ("Latrenenpatenschaft", "laterne"),
        ("Wetterhan", "turm"),
        ("Wetterhhahn", "turm"),
        ("Latern", "laterne"),
        ("Drachenfl", "drachen"),
        ("Drahcenflu", "drachen"),
        ("Telephonzelle", "telefon"),
    ]);
}

#[test]
fn what_sounds_the_same_is_the_last_resort() {
    each_finds_first(&[("Fedderhaan", "turm"), ("Vetterhahn", "turm")]);
}

#[test]
fn questions_and_stop_words() {
    each_finds_first(&[
        ("Wo kann ich bitte meine Sonnenuhr verlängern lassen?", "sonnenuhr"),
        ("was brauche ich um Straßenmusik zu machen", "strasse"),
        ("keine Telefonzelle", "telefon"),
        ("BuT", "turm"),
    ]);
}

#[test]
fn names_topics_and_texts() {
    each_finds_first(&[("Fluggeräte", "drachen"), ("Freizeit", "boot"), ("Kanuten", "boot"), ("Klampfe", "strasse")]);
}

#[test]
fn the_name_of_a_place_says_where_and_not_what() {
    each_finds_first(&[("Telefonzelle Quittendorf", "telefon"), ("Straßenmusik in Drachenau", "strasse")]);
}

#[test]
fn an_odd_word_does_not_empty_the_page() {
    each_finds_first(&[("Telefonzelle qxqxqx", "telefon"), ("qxqxqx Wetterhahn", "turm")]);
    assert!(find_in(index(), "qxqxqx").is_empty());
    assert!(find_in(index(), "").is_empty());
    assert!(find_in(index(), " …?!🦀").is_empty());
}

#[test]
fn the_audience_and_the_caller_prefer_and_hide_nothing() {
    let all = find_in(index(), "anmelden ummelden verlängern nutzen");
    for audience in [Audience::Business, Audience::Other] {
        let query = Query { words: "anmelden ummelden verlängern nutzen", audience: Some(audience), limit: 20 };
        assert_eq!(index().search(&query).len(), all.len());
    }
    let query = Query { words: "anmelden ummelden", audience: None, limit: 20 };
    for id in ["quitte", "umbetten"] {
        let hits = index().search_preferring(&query, |found| if found == id { 3.0 } else { 1.0 });
        assert_eq!(hits[0].id, id);
    }
}

#[test]
fn a_hit_is_explained() {
    let reason = index().explain("Wetterhahn", "turm").expect("a reason");
    assert!(reason.phrase > 0.9 && reason.words > 0.5, "{reason:?}");
    assert_eq!(reason.closest.as_deref(), Some("wetterhahn"));
    assert_eq!(index().explain("Wetterhahn", "boot"), None);
    assert_eq!(index().explain("Wetterhahn", "nirgends"), None);
}

#[test]
fn an_index_without_documents_answers() {
    let empty = Index::build(Vec::new(), &synonyms(), &lexicon(GROUPS));
    assert!(empty.is_empty());
    assert_eq!(index().len(), documents().len());
    assert!(find_in(&empty, "Wetterhahn").is_empty());
    assert!(empty.suggest("Wetter", None, 5).is_empty());
}

#[test]
fn suggestions_read_well_and_lead_somewhere() {
    let texts = |typed: &str| -> Vec<(String, Option<String>)> {
        index().suggest(typed, None, 5).into_iter().map(|one| (one.text, one.id)).collect()
    };
    let laterne = ("Laternenpatenschaft übernehmen".to_owned(), Some("laterne".to_owned()));
    for typed in ["Lat", "lat", "LATERN", "übern", "uebern", "Laternenpatenschaft ü", "übernehmen lat"] {
        assert_eq!(texts(typed).first(), Some(&laterne), "{typed}");
    }
    assert_eq!(texts("ltern").len(), 1, "an error is forgiven when nothing fits");
    assert_eq!(texts("Wett"), [("Wetterhahn".to_owned(), Some("turm".to_owned()))]);
    assert!(texts("Hahn").is_empty(), "a synonym of nothing leads nowhere");
    assert!(texts("").is_empty() && texts("qx").is_empty());
    assert_eq!(index().suggest("a", None, 2).len(), 2);
}

#[test]
fn what_resembles_the_whole_input_is_named() {
    assert_eq!(index().similar("Weterhan", 3), ["Wetterhahn"]);
    assert_eq!(index().similar("Sonnenuhr verlengren", 3), ["Sonnenuhr verlängern"]);
    assert!(index().similar("", 3).is_empty());
    assert!(index().similar("🦀", 3).is_empty());
    assert!(index().similar(&"x".repeat(100_000), 3).is_empty());
    assert!(index().similar("Wetterhahn", 0).is_empty());
}

#[test]
fn a_synonym_of_several_documents_is_worth_a_search() {
    let synonyms = ["boot", "turm"].map(|id| Synonym { word: "Ausguck".to_owned(), id: id.to_owned() });
    let found = Index::build(documents(), &synonyms, &Lexicon::default()).suggest("Ausg", None, 5);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].text.as_str(), found[0].id.as_deref()), ("Ausguck", None));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_input_is_answered_within_the_limit(words in any::<String>(), limit in 0_usize..5) {
        let hits = index().search(&Query { words: &words, audience: None, limit });
        prop_assert!(hits.len() <= limit);
        prop_assert!(hits.iter().all(|hit| hit.score.is_finite() && hit.score > 0.0));
        prop_assert!(index().suggest(&words, Some(Audience::Citizen), limit).len() <= limit);
    }

    #[test]
    fn german_looking_input_is_answered(words in "[a-zA-ZäöüßÄÖÜéİ0-9 \\-/*\"()~:^+;%_']{0,200}") {
        find_in(index(), &words);
        index().suggest(&words, None, 5);
    }

    #[test]
    fn a_hit_is_found_once(words in "(Laterne|Boot|Musik|Quitten|anmelden|Kahn|Wetterhan| ){0,6}") {
        let mut hits = find_in(index(), &words);
        let count = hits.len();
        hits.sort();
        hits.dedup();
        prop_assert_eq!(hits.len(), count);
    }

    /// What leads somewhere still does when the lexicon grows by a word that nobody has used before.
    #[test]
    fn a_further_word_of_the_same_meaning_takes_no_hit_away(
        typed in prop::sample::select(vec!["Boot", "Quittenernte", "ummelden", "Kahnliegeplatz", "Laterne", "Musik"]),
        fresh in "zy[a-z]{4,9}",
    ) {
        let words: Vec<&str> = vec!["Boot", "Ernte", "Laterne", fresh.as_str()];
        let mut groups: Vec<&[&str]> = GROUPS.to_vec();
        groups.push(&words[2..]);
        let grown = Index::build(documents(), &synonyms(), &lexicon(&groups));
        let before = find_in(index(), typed);
        let after = find_in(&grown, typed);
        prop_assert!(before.iter().all(|id| after.contains(id)), "{typed}: {before:?}, then {after:?}");
        let found = find_in(&grown, &fresh);
        prop_assert_eq!(found.first().map(String::as_str), Some("laterne"));
    }

    #[test]
    fn a_long_input_costs_no_more_than_its_beginning(word in "[a-zäöü]{1,12}", times in 500_usize..3_000) {
        let long = format!("{word} ").repeat(times);
        prop_assert_eq!(find_in(index(), &long).len(), find_in(index(), &format!("{word} ").repeat(12)).len());
    }
}

//! The place search: every postcode, ambiguous names, typing errors.

use crate::common;
use std::collections::BTreeMap;

use directory::{Catalogue, PlaceMatch};

fn labels(found: &PlaceMatch) -> Vec<String> {
    match found {
        PlaceMatch::None(places) | PlaceMatch::Many(places) => places.iter().map(|place| place.label()).collect(),
        PlaceMatch::One(place) => vec![place.label()],
    }
}

fn one(catalogue: &Catalogue, input: &str) -> String {
    match catalogue.places(input) {
        PlaceMatch::One(place) => place.ags.to_string(),
        other => panic!("{input}: {other:?}"),
    }
}

#[tokio::test]
async fn every_postcode_leads_to_its_municipalities_and_never_to_a_guess() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let text = std::fs::read_to_string(common::folder().join("postcodes.csv")).expect("postcodes");
    for line in text.lines().skip(1) {
        let mut cells = line.split(',');
        let (code, ags) = (cells.next().expect("a postcode"), cells.next().expect("a key"));
        expected.entry(code.to_owned()).or_default().push(ags.to_owned());
    }
    assert_eq!(expected.len(), 215);
    // The one town hall whose own postcode the list does not give to its municipality (Unstruttal).
    expected.entry("99974".to_owned()).or_default().push("16064071".to_owned());
    let mut ambiguous = 0;
    for (code, mut keys) in expected {
        keys.sort();
        let mut found: Vec<String> = match catalogue.places(&code) {
            PlaceMatch::One(place) => vec![place.ags.to_string()],
            PlaceMatch::Many(places) => places.iter().map(|place| place.ags.to_string()).collect(),
            PlaceMatch::None(_) => Vec::new(),
        };
        found.sort();
        assert_eq!(found, keys, "{code}");
        ambiguous += usize::from(found.len() > 1);
    }
    assert_eq!(ambiguous, 107);
}

#[tokio::test]
async fn ambiguous_input_opens_a_chooser() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    assert!(matches!(catalogue.places("07646"), PlaceMatch::Many(places) if places.len() == 33));
    assert_eq!(labels(&catalogue.places("Elxleben")), ["Elxleben (Ilm-Kreis)", "Elxleben (Landkreis Sömmerda)"]);
    assert!(matches!(catalogue.places("VG Südliches Saaletal"), PlaceMatch::Many(places) if places.len() == 20));
    assert!(matches!(catalogue.places("Ilm-Kreis"), PlaceMatch::Many(places) if places.len() == 16));
    // Two counties share this postcode.
    let crossing = catalogue.places("07751");
    assert!(matches!(&crossing, PlaceMatch::Many(places) if places.iter().any(|place| place.county == "Jena")));
    // Only its position speaks for one municipality, so its postcode decides with.
    assert!(matches!(catalogue.places("Großensee"), PlaceMatch::Many(_) | PlaceMatch::One(_)));
}

#[tokio::test]
async fn clear_input_leads_to_one_place() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    for (input, ags) in [
        ("Erfurt", "16051000"),
        ("erfurt ", "16051000"),
        ("99084", "16051000"),
        ("99084 Erfurt", "16051000"),
        ("16051000", "16051000"),
        ("Mühlhausen", "16064046"),
        ("muehlhausen", "16064046"),
        ("Muhlhausen/Thüringen", "16064046"),
        ("Elxleben (Ilm-Kreis)", "16070013"),
        ("Elxleben, Ilm-Kreis", "16070013"),
        ("Nottertal-Heilinger Höhen", "16064077"),
        ("nottertal heilinger hoehen", "16064077"),
        ("Neundorf (bei Schleiz)", "16075072"),
    ] {
        let found = catalogue.places(input);
        assert!(matches!(&found, PlaceMatch::One(place) if place.ags.to_string() == ags), "{input}: {found:?}");
    }
}

#[tokio::test]
async fn every_label_is_read_back_as_the_same_place() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    for municipality in catalogue.municipalities() {
        let label = catalogue.place(&municipality.ags).expect("a place").label();
        let found = catalogue.places(&label);
        let keys: Vec<String> = match &found {
            PlaceMatch::One(place) => vec![place.ags.to_string()],
            PlaceMatch::Many(places) => places.iter().map(|place| place.ags.to_string()).collect(),
            PlaceMatch::None(_) => Vec::new(),
        };
        assert!(keys.contains(&municipality.ags.to_string()), "{label}: {found:?}");
    }
}

#[tokio::test]
async fn a_typing_error_gets_suggestions_and_no_guess() {
    let (_db, directory) = common::filled().await.remove(0);
    let catalogue = directory.catalogue();
    for (input, wanted) in [
        ("Erfrut", "Erfurt"),
        ("Mühlhusen", "Mühlhausen/Thüringen (Unstrut-Hainich-Kreis)"),
        ("Weima", "Weimar"),
        ("Nottertl", "Nottertal-Heilinger Höhen (Unstrut-Hainich-Kreis)"),
        ("Heilingr", "Nottertal-Heilinger Höhen (Unstrut-Hainich-Kreis)"),
        ("99048", "Erfurt"),
        ("9908", "Erfurt"),
        ("990844", "Erfurt"),
        ("98693 Erfurt", "Erfurt"),
    ] {
        let found = catalogue.places(input);
        assert!(matches!(found, PlaceMatch::None(_)), "{input}: {found:?}");
        assert!(labels(&found).iter().any(|label| label == wanted), "{input}: {:?}", labels(&found));
    }
    for nonsense in ["", "   ", "quxwvz", "00000", "(", ")(", "99999999", "🦀", &"x".repeat(10_000)] {
        assert!(matches!(catalogue.places(nonsense), PlaceMatch::None(_)), "{nonsense}");
    }
    assert_eq!(one(&catalogue, "Erfurt"), "16051000");
}

//! `dienstweg import areas` as an operator calls it: key lists of another day.

use std::fmt::Write;
use std::fs;

use crate::place::{Place, places};
use crate::town::root;

/// The recorded municipalities as the two official lists, changed by a rule: key and name in, name or nothing out.
fn lists(place: &Place, change: impl Fn(&str, &str) -> Option<String>) {
    let state = fs::read_to_string(root().join("data/thueringen/municipalities.csv")).unwrap();
    let (mut ags, mut ars) =
        ("SCHLUESSEL,Bezeichnung,Hinweis\n".to_owned(), "SCHLUESSEL,Bezeichnung,Hinweis\n".to_owned());
    for line in state.lines().skip(1) {
        let keys: Vec<&str> = line.splitn(3, ',').collect();
        let rest = keys[2];
        let official = match rest.split_once(",\"") {
            Some((_, quoted)) => quoted.split('"').next().unwrap(),
            None => rest.split(',').nth(1).unwrap(),
        };
        if let Some(name) = change(keys[0], official) {
            writeln!(ags, "{},\"{name}\",", keys[0]).unwrap();
            writeln!(ars, "{},\"{name}\",", keys[1]).unwrap();
        }
    }
    fs::write(place.folder.path().join("ags.csv"), ags).unwrap();
    fs::write(place.folder.path().join("ars.csv"), ars).unwrap();
}

/// Arguments after `import areas` → exit code and what was said.
fn asked(place: &Place, arguments: &[&str]) -> (Option<i32>, String) {
    let all = ["import", "areas", "ags.csv", "ars.csv", "--as-of", "2027-01-01"];
    let output = place.run(&[&all, arguments].concat());
    (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

#[tokio::test]
async fn the_difference_is_said_and_then_applied_once() {
    for place in places().await {
        place.supplied();
        lists(&place, |key, name| match key {
            "16064037" => None,
            "16066063" => Some("Schmalkalden, Stadt".to_owned()),
            _ => Some(name.to_owned()),
        });
        let (code, said) = asked(&place, &[]);
        assert_eq!(code, Some(0), "{said}");
        assert!(said.contains("623 Gemeinden") && said.contains("31.12.2023"), "{said}");
        assert!(said.contains("16064037 Körner → Nachfolgerin nicht bekannt"), "{said}");
        assert!(said.contains("16066063 Schmalkalden, Kurort, Stadt → Schmalkalden, Stadt, seit 01.01.2027"), "{said}");
        assert!(said.contains("Unverändert: 622") && said.contains("Nichts wurde geschrieben"), "{said}");

        let (code, said) = asked(&place, &["--apply"]);
        assert!(code == Some(1) && said.contains("16064037 Körner: Nennen Sie die Nachfolgerin"), "{said}");

        let table = "old,new,day,kind,source\n16064037,16064077,2027-01-01,merged,Versuch\n";
        fs::write(place.folder.path().join("folgen.csv"), table).unwrap();
        let (code, said) = asked(&place, &["--successors", "folgen.csv"]);
        assert!(
            code == Some(0) && said.contains("Körner → 16064077 Nottertal-Heilinger Höhen, seit 01.01.2027"),
            "{said}"
        );
        assert!(said.contains("Erfasst sind dazu:"), "its tariff and its example values: {said}");
        let (code, said) = asked(&place, &["--successors", "folgen.csv", "--apply"]);
        assert!(code == Some(0) && said.contains("Der Stand vom 01.01.2027 ist übernommen"), "{said}");
        let (code, said) = asked(&place, &["--apply"]);
        assert!(code == Some(0) && said.contains("schon übernommen"), "{said}");
        let (code, said) = asked(&place, &["--successors", "folgen.csv", "--apply", "--language", "en"]);
        assert!(code == Some(0) && said.contains("there was nothing to change"), "{said}");
        let verified = place.run(&["verify"]);
        assert!(verified.status.success());

        // An older list comes too late.
        let output = place.run(&["import", "areas", "ags.csv", "ars.csv", "--as-of", "2026-06-30", "--apply"]);
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn what_is_no_list_is_refused_with_its_place() {
    let place = Place::empty();
    let (code, said) = asked(&place, &[]);
    assert!(code == Some(1) && said.contains("dienstweg.sqlite"), "no database: {said}");
    place.supplied();
    let (code, said) = asked(&place, &[]);
    assert!(code == Some(1) && said.contains("ags.csv"), "no file: {said}");
    fs::write(place.folder.path().join("ags.csv"), "a,b\n1,2\n").unwrap();
    fs::write(place.folder.path().join("ars.csv"), "").unwrap();
    let (code, said) = asked(&place, &[]);
    assert!(code == Some(1) && said.contains("ags.csv") && said.contains("SCHLUESSEL"), "{said}");
    for wrong in [vec!["import", "areas", "ags.csv"], vec!["import", "areas", "--as-of", "2026-01-01"]] {
        assert_eq!(place.run(&wrong).status.code(), Some(2), "{wrong:?}");
    }
    let output = place.run(&["import", "areas", "ags.csv", "--as-of", "31.12.2026"]);
    assert_eq!(output.status.code(), Some(2), "a day in another form");
}

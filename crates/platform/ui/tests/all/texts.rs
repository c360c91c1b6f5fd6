//! Texts: the invariant that every key exists in every language with the same arguments, and the look-up.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ui::{Lang, TextProblem, Texts, text, text_with, texts};

#[test]
fn every_key_of_the_interface_exists_in_every_language_with_the_same_arguments() {
    assert_eq!(texts().languages(), Lang::ALL);
    let problems: Vec<String> = texts().check().iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(texts().keys(Lang::German).count() > 100);
}

#[test]
fn every_failure_text_says_what_to_do_next() {
    for key in texts().keys(Lang::German).filter(|key| key.starts_with("ui-failure-")) {
        let helper = key.ends_with("-next")
            || ["title", "home", "number", "safe-unchanged", "safe-unknown"]
                .iter()
                .any(|ending| *key == format!("ui-failure-{ending}"))
            || key == "ui-failure-next-title";
        assert!(helper || texts().has(Lang::German, &format!("{key}-next")), "{key} has no next step");
    }
}

#[test]
fn what_is_said_in_another_text_takes_the_same_arguments() {
    let source = "day = { $day }. { month }\nmonth = { $month } { year }\nyear = { $year }\nround = { round } { $a }\n";
    let texts = Texts::from_sources([(Lang::German, source)]);
    assert_eq!(texts.arguments(Lang::German, "day").unwrap_or_default(), ["day", "month", "year"]);
    assert_eq!(texts.arguments(Lang::German, "round").unwrap_or_default(), ["a"]);
}

#[test]
fn arguments_are_filled_in_without_isolation_marks() {
    let id = "4711".to_owned();
    assert_eq!(text_with(Lang::German, "ui-failure-number", &[("id", (&id).into())]), "Nummer dieser Anfrage: 4711");
    assert_eq!(text_with(Lang::English, "ui-pagination-page", &[("number", 5usize.into())]), "Page 5");
    assert_eq!(text(Lang::PlainGerman, "ui-task-done"), "Fertig");
}

#[test]
fn a_missing_key_shows_itself_and_nothing_else_breaks() {
    assert_eq!(text(Lang::German, "ui-no-such-key"), "[ui-no-such-key]");
}

#[test]
fn plural_forms_follow_the_language() {
    let source = "dogs = { $count ->\n    [one] ein Hund\n   *[other] { $count } Hunde\n}\n";
    let texts = Texts::from_sources([(Lang::PlainGerman, source)]);
    assert_eq!(texts.text_with(Lang::PlainGerman, "dogs", &[("count", 1.into())]), "ein Hund");
    assert_eq!(texts.text_with(Lang::PlainGerman, "dogs", &[("count", 3.into())]), "3 Hunde");
}

#[test]
fn texts_of_a_service_are_checked_and_name_the_language_that_stands_in() {
    let texts = Texts::from_sources([
        (Lang::German, "title = Hund anmelden\nfee = Gebühr: { $amount }\nonly = nur hier\n"),
        (Lang::English, "title = Register a dog\nfee = Fee\ntitle = Twice\nbroken line\n"),
    ]);
    assert_eq!(texts.language(Lang::PlainGerman), Lang::German);
    assert_eq!(texts.text(Lang::PlainGerman, "title"), "Hund anmelden");
    let problems = texts.check();
    assert!(problems.iter().any(|p| matches!(p, TextProblem::Syntax { lang: Lang::English, .. })), "{problems:?}");
    assert!(problems.contains(&TextProblem::Duplicate { lang: Lang::English, key: "title".into() }));
    assert!(problems.contains(&TextProblem::Missing { lang: Lang::English, key: "only".into() }));
    assert!(problems.iter().any(|p| matches!(p, TextProblem::Arguments { key, .. } if key == "fee")));
}

/// Every text that the program asks for by name exists and gets exactly its arguments. Reads the sources of all crates:
/// calls of `t`, `text` and `text_with` whose key is written out.
#[test]
fn every_text_that_the_program_asks_for_exists_and_gets_its_arguments() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut sources = Vec::new();
    collect(&crates, &mut sources);
    let mut problems = Vec::new();
    let mut seen = 0;
    let room = |key: &str| key.split('-').next().unwrap_or_default().to_owned();
    let rooms: BTreeSet<String> = texts().keys(Lang::German).map(room).collect();
    for file in &sources {
        let source = std::fs::read_to_string(file).unwrap();
        // Keys start with their room; anything else is a room's own function of the same name.
        for call in calls(&source).into_iter().filter(|call| rooms.contains(&room(&call.key))) {
            seen += 1;
            let expected = texts().arguments(Lang::German, &call.key);
            if expected.as_ref() != call.arguments.as_ref().or(expected.as_ref()) || expected.is_none() {
                problems.push(format!(
                    "{}: `{}` gets {:?}, takes {expected:?}",
                    file.display(),
                    call.key,
                    call.arguments
                ));
            }
        }
    }
    assert!(seen > 60, "only {seen} calls were found: has the way to ask for texts changed?");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

struct Call {
    key: String,
    // None: the arguments are not written out in the call.
    arguments: Option<Vec<String>>,
}

fn calls(source: &str) -> Vec<Call> {
    let source: String =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (name, takes_arguments) in [("text_with(", true), ("text(", false), ("t(", false)] {
        for (at, _) in source.match_indices(name) {
            let before = source[..at].chars().next_back().unwrap_or(' ');
            // `texts.text(…)` asks another set of texts, e.g. that of a service.
            if (before == '.' && name != "t(")
                || before.is_alphanumeric()
                || before == '_'
                || source[..at].ends_with("fn ")
            {
                continue;
            }
            let inside = inside(&source[at + name.len()..]);
            // `t(lang, "key")` or `visitor.t("key")`: the key is written out and comes before anything else that is quoted.
            let Some((head, rest)) = inside.split_once('"') else {
                continue;
            };
            let Some((key, rest)) = rest.split_once('"') else {
                continue;
            };
            let plain = |c: char| c.is_ascii_alphanumeric() || "_.*&, \n".contains(c);
            if !head.chars().all(plain)
                || !key.contains('-')
                || !key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            {
                continue;
            }
            let arguments = if !takes_arguments {
                Some(Vec::new())
            } else if rest.contains("&[") {
                let mut names: Vec<String> = rest
                    .split("(\"")
                    .skip(1)
                    .filter_map(|part| part.split_once("\","))
                    .map(|(name, _)| name.to_owned())
                    .filter(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-'))
                    .collect();
                names.sort();
                Some(names)
            } else {
                None
            };
            found.push(Call { key: key.to_owned(), arguments });
        }
    }
    found
}

fn inside(call: &str) -> &str {
    let mut depth = 1;
    for (at, character) in call.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &call[..at];
        }
    }
    call
}

fn collect(dir: &Path, sources: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_none_or(|name| name != "tests" && name != "examples") {
            collect(&path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            sources.push(path);
        }
    }
}

#[test]
fn the_search_for_texts_in_sources_finds_what_is_wrong() {
    let found = calls(
        "html! { (t(lang, \"a-b\")) (text_with(v.lang, \"c-d\", &[(\"y\", 1.into()), (\"x\", f(2))])) visitor.t(\"e-f\") }",
    );
    let list: Vec<(&str, Option<Vec<String>>)> =
        found.iter().map(|call| (call.key.as_str(), call.arguments.clone())).collect();
    assert_eq!(
        list,
        [("c-d", Some(vec!["x".to_owned(), "y".to_owned()])), ("a-b", Some(Vec::new())), ("e-f", Some(Vec::new()))]
    );
}

//! The files of a draft, with the report for its author.

use std::fmt::Write;

use forms::FormTest;
use ui::{Lang, Value, text, text_with};
use xdatenfelder::logic::Reason;
use xdatenfelder::{Head, Schema};

use super::attributes::fluent;
use super::demands::{Demands, Listed, Source};
use super::formula::Unsayable;
use super::write::{Words, Written};
use super::{Counts, Wanted};

/// What there is to tell.
pub(super) struct Told<'t> {
    pub(super) schema: &'t Schema,
    pub(super) id: &'t str,
    pub(super) title: &'t str,
    pub(super) demands: &'t Demands,
    pub(super) written: &'t Written,
    pub(super) counts: Counts,
    pub(super) example: &'t FormTest,
    pub(super) wanted: &'t Wanted,
}

/// All files: path and content.
pub(super) fn files(told: &Told<'_>) -> Vec<(String, String)> {
    let mut files = vec![
        ("service.toml".to_owned(), manifest(told)),
        ("form.json".to_owned(), pretty(&told.written.form)),
        ("IMPORT.md".to_owned(), report(told)),
        ("tests/01-beispiel.json".to_owned(), serde_json::to_string_pretty(told.example).unwrap_or_default() + "\n"),
    ];
    for lang in Lang::ALL {
        let mut texts = service_texts(told);
        texts.extend(told.written.texts.iter().cloned());
        files.push((format!("texts/{}.ftl", lang.tag()), fluent(&texts, lang)));
    }
    for (name, entries) in &told.written.lists {
        files.push((format!("lists/{name}.csv"), list(entries)));
    }
    files
}

/// A code list as a file; the schema knows German labels only.
pub(super) fn list(entries: &[(String, String)]) -> String {
    let mut file = String::from("value,de,en\n");
    for (value, label) in entries {
        let _ = writeln!(file, "{},{},{}", cell(value), cell(label), cell(label));
    }
    file
}

fn pretty(json: &serde_json::Value) -> String {
    serde_json::to_string_pretty(json).unwrap_or_default() + "\n"
}

/// A cell of comma separated values (RFC 4180).
fn cell(value: &str) -> String {
    let plain = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.contains([',', '"']) { format!("\"{}\"", plain.replace('"', "\"\"")) } else { plain }
}

fn service_texts(told: &Told<'_>) -> Vec<(String, Words)> {
    let intro = told.schema.help.as_deref().map(str::trim).filter(|help| !help.is_empty());
    let intro =
        intro.map_or(Words::Own("studio-import-intro", told.title.to_owned()), |help| Words::Schema(help.to_owned()));
    let own = |key: &'static str| Words::Own(key, String::new());
    vec![
        ("title".to_owned(), Words::Schema(told.title.to_owned())),
        ("intro".to_owned(), intro),
        ("trust-note".to_owned(), own("studio-import-trust")),
        ("outcome-granted".to_owned(), own("studio-import-granted")),
        ("outcome-granted-text".to_owned(), own("studio-import-granted-text")),
        ("outcome-refused".to_owned(), own("studio-import-refused")),
        ("outcome-refused-text".to_owned(), own("studio-import-refused-text")),
    ]
}

/// `service.toml`: the safest guess for what the schema does not say.
fn manifest(told: &Told<'_>) -> String {
    let quoted = |text: &str| format!("{:?}", text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut bases: Vec<String> = bases(&told.schema.head);
    bases.dedup();
    let bases: Vec<String> = bases.iter().map(|basis| toml_text(basis)).collect();
    let source = text(told.wanted.language, "studio-import-retention");
    format!(
        "id = {id}\ncatalogue_id = {id}\naudiences = [\"citizens\", \"businesses\"]\nsphere = \"own\"\nanonymous = false\n\
         legal_basis = [{bases}]\n\n[trust_level]\nlevel = \"normal\"\nnote = \"trust-note\"\n\n[retention]\ndays = 3650\nsource = \
         {source}\n\n[[outcomes]]\nid = \"granted\"\nresult = \"granted\"\ndecision = true\nsets_fee = false\n\n[[outcomes]]\nid = \
         \"refused\"\nresult = \"refused\"\ndecision = true\nsets_fee = false\n\n[[required_values]]\nkey = \
         \"letterhead.street\"\n\n[[required_values]]\nkey = \"letterhead.postcode\"\n\n[[required_values]]\nkey = \
         \"letterhead.city\"\n\n[[required_values]]\nkey = \"contact.email\"\n",
        id = quoted(told.id),
        bases = bases.join(", "),
        source = toml_text(&source),
    )
}

fn bases(head: &Head) -> Vec<String> {
    let texts = head.legal_bases.iter().map(|basis| basis.text.split_whitespace().collect::<Vec<_>>().join(" "));
    texts.filter(|text| !text.is_empty()).collect()
}

/// A basic string of TOML.
fn toml_text(text: &str) -> String {
    let mut quoted = String::from("\"");
    for char in text.chars() {
        match char {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            char if char.is_control() => quoted.push(' '),
            char => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}

fn report(told: &Told<'_>) -> String {
    let lang = told.wanted.language;
    let say = |key: &str, args: &[(&str, Value)]| text_with(lang, key, args);
    let mut page = String::new();
    let counts = told.counts;
    let schema = told.schema.head.identifier.to_string();
    let _ = writeln!(
        page,
        "# {}\n",
        say("studio-import-report", &[("title", told.title.into()), ("schema", schema.into())])
    );
    let numbers = [
        ("pages", number(counts.pages)),
        ("fields", number(counts.fields)),
        ("rules", number(counts.rules)),
        ("sentences", number(counts.sentences)),
        ("listed", number(counts.listed)),
        ("land", told.wanted.land.name().into()),
    ];
    let _ = writeln!(page, "{}\n", say("studio-import-numbers", &numbers));
    let _ = writeln!(page, "{}\n", text(lang, "studio-import-next"));
    for key in ["studio-import-next-languages", "studio-import-next-manifest", "studio-import-next-example"] {
        let _ = writeln!(page, "- {}", text(lang, key));
    }
    section(
        &mut page,
        &text(lang, "studio-import-listed"),
        &text(lang, "studio-import-none"),
        listed(told, lang, false),
    );
    let land = say("studio-import-lands", &[("land", told.wanted.land.name().into())]);
    section(&mut page, &land, &text(lang, "studio-import-none"), listed(told, lang, true));
    let removed = told.demands.removed.iter().filter_map(|(place, source)| {
        let id = told.written.places.iter().find(|(other, _)| other == place).map(|(_, id)| id.clone());
        let source = told.demands.sources.get(*source)?;
        id.is_none().then(|| entry(source, None))
    });
    let mut removed: Vec<String> = removed.collect();
    removed.dedup();
    section(&mut page, &text(lang, "studio-import-removed"), &text(lang, "studio-import-none"), removed);
    let remarks = told
        .written
        .remarks
        .iter()
        .map(|(field, key, detail)| format!("- {field}: {}", say(key, &[("detail", detail.as_str().into())])));
    section(&mut page, &text(lang, "studio-import-remarks"), &text(lang, "studio-import-none"), remarks.collect());
    let notes = told.demands.notes.iter().map(|note| entry(note, None)).collect();
    section(&mut page, &text(lang, "studio-import-notes"), &text(lang, "studio-import-none"), notes);
    page
}

fn number(count: usize) -> Value {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

fn section(page: &mut String, title: &str, none: &str, entries: Vec<String>) {
    let _ = writeln!(page, "\n## {title}\n");
    if entries.is_empty() {
        let _ = writeln!(page, "{none}");
    }
    for entry in entries {
        let _ = writeln!(page, "{entry}");
    }
}

fn entry(source: &Source, why: Option<&str>) -> String {
    let why = why.map(|why| format!("\n  {why}")).unwrap_or_default();
    format!("- **{}**: {}{why}", source.rule, source.text)
}

fn listed(told: &Told<'_>, lang: Lang, lands: bool) -> Vec<String> {
    let wanted = told.demands.listed.iter().filter(|(_, why)| matches!(why, Listed::OtherLand(_)) == lands);
    wanted.map(|(source, why)| entry(source, Some(&reason(lang, why)))).collect()
}

/// Why, in words for an author.
fn reason(lang: Lang, why: &Listed) -> String {
    let say = |key: &str, detail: &str| text_with(lang, key, &[("detail", detail.into())]);
    match why {
        Listed::OtherLand(lands) => {
            let lands: Vec<&str> = lands.iter().map(|land| land.code()).collect();
            say("studio-import-why-land", &lands.join(", "))
        }
        Listed::Refused(key, place) => {
            let finding = text(lang, key);
            text_with(
                lang,
                "studio-import-why-refused",
                &[("detail", place.as_str().into()), ("finding", finding.into())],
            )
        }
        Listed::Unsayable(why) => match why {
            Unsayable::Nowhere(path) => say("studio-import-why-nowhere", path),
            Unsayable::Ambiguous(path) => say("studio-import-why-ambiguous", path),
            Unsayable::NotAsked(path) => say("studio-import-why-not-asked", path),
            Unsayable::Value(value) => say("studio-import-why-value", value),
            Unsayable::NoList(path) => say("studio-import-why-no-list", path),
            Unsayable::TooMany(group) => say("studio-import-why-too-many", group),
            Unsayable::OtherRows(what) => say("studio-import-why-rows", what),
            Unsayable::Unsupported => say("studio-import-why-unsupported", ""),
        },
        Listed::NotUnderstood(reason) => match reason {
            Reason::NoText => say("studio-import-why-no-text", ""),
            Reason::TooLong => say("studio-import-why-too-long", ""),
            Reason::NotUnderstood(words) => say("studio-import-why-words", words),
            Reason::UnknownElement(number) => say("studio-import-why-nowhere", number),
            Reason::UnknownValue { field, value } => say("studio-import-why-value", &format!("{field} = {value}")),
            Reason::WrongLabel { field, value, label } => {
                say("studio-import-why-label", &format!("{field} = {value} „{label}“"))
            }
            Reason::UnknownLand(name) => say("studio-import-why-unknown-land", name),
            Reason::NoReference(words) => say("studio-import-why-reference", words),
            Reason::Contradiction(other) => say("studio-import-why-contradiction", other),
            other => say("studio-import-why-words", &other.to_string()),
        },
    }
}

//! Components: hostile text is escaped, labels, hints and errors are wired, nothing is inline.

use ui::kern::{self, Alert, Answer, Button, Card, Choice, Column, DateParts, Field, Table, Task, TaskState, Tone};
use ui::{FieldProblem, Lang, Markup, Page, Visitor, html};

const HOSTILE: &str = r#""><script>alert(1)</script><img src=x onerror='x'>"#;

fn hostile_field() -> Field {
    Field::new(Lang::German, HOSTILE, HOSTILE)
        .hint(HOSTILE)
        .error(Some(HOSTILE))
        .value(HOSTILE)
        .autocomplete(HOSTILE)
        .inputmode(HOSTILE)
}

fn every_component() -> Vec<Markup> {
    let field = hostile_field();
    let choices = [Choice::new(HOSTILE, HOSTILE).hint(HOSTILE), Choice::new("b", HOSTILE)];
    let parts = DateParts { day: HOSTILE.into(), month: HOSTILE.into(), year: HOSTILE.into() };
    let text = || html! { (HOSTILE) };
    let problem = FieldProblem { field: HOSTILE.into(), message: HOSTILE.into() };
    vec![
        kern::text_input(&field),
        kern::search_input(&field),
        kern::textarea(&field, 3),
        kern::date_input(&field, &parts),
        kern::file_input(&field, HOSTILE),
        kern::select(&field, &choices),
        kern::radios(&field, &choices),
        kern::checkboxes(&field, &choices, &[HOSTILE]),
        kern::checkbox(&field, HOSTILE, true),
        kern::hidden(HOSTILE, HOSTILE),
        kern::button(Button::Primary, HOSTILE),
        kern::submit_named(Button::Secondary, HOSTILE, HOSTILE, HOSTILE),
        kern::link_button(Button::Tertiary, HOSTILE, HOSTILE),
        kern::link(HOSTILE, HOSTILE),
        kern::back_link(Lang::German, HOSTILE),
        Card::new(HOSTILE).preline(HOSTILE).href(HOSTILE).body(text()),
        Alert::danger(HOSTILE).announced().body(text()),
        kern::badge(Tone::Info, HOSTILE),
        kern::error_summary(Lang::German, &[problem]),
        kern::autosave_status(Lang::German, HOSTILE),
        kern::task_list(
            Lang::German,
            Some(HOSTILE),
            &[Task { title: HOSTILE.into(), href: Some(HOSTILE.into()), state: TaskState::Open }],
        ),
        kern::answers(Lang::German, &[Answer { question: HOSTILE.into(), answer: text() }], Some((HOSTILE, HOSTILE))),
        kern::description_list(&[(HOSTILE.into(), text())]),
        kern::table(&Table {
            caption: HOSTILE.into(),
            columns: vec![Column::new(HOSTILE), Column::numeric(HOSTILE)],
            rows: vec![vec![text(), text()]],
        }),
        kern::accordion(HOSTILE, text()),
        kern::pagination(Lang::German, 1, 3, |_| HOSTILE.into()),
        Page::new(&Visitor::default(), HOSTILE)
            .lead(HOSTILE)
            .preline(HOSTILE)
            .step(HOSTILE)
            .back(HOSTILE)
            .markup(text()),
    ]
}

#[test]
fn hostile_text_never_becomes_markup() {
    for markup in every_component() {
        let markup = markup.into_string();
        assert!(!markup.contains("<script>alert"), "{markup}");
        assert!(!markup.contains("<img src=x"), "{markup}");
        assert!(!markup.contains("onerror='x'>"), "{markup}");
    }
}

#[test]
fn nothing_is_inline() {
    for markup in every_component() {
        let markup = markup.into_string();
        assert!(!markup.contains(" style=") && !markup.contains("<style"), "{markup}");
        assert!(!markup.contains(" onclick=") && !markup.contains(" onload="), "{markup}");
    }
}

#[test]
fn label_hint_and_error_are_wired_to_the_input() {
    let field = Field::new(Lang::German, "owner.name", "Name").hint("Wie im Ausweis").error(Some("Fehlt."));
    let markup = kern::text_input(&field).into_string();
    assert_eq!(field.id(), "f-owner-name");
    for piece in [
        r#"<label class="kern-label" for="f-owner-name">"#,
        r#"id="f-owner-name" name="owner.name" type="text""#,
        r#"aria-describedby="f-owner-name-hint f-owner-name-error""#,
        r#"aria-invalid="true""#,
        r#"id="f-owner-name-hint""#,
        r#"id="f-owner-name-error""#,
        "Fehler:",
    ] {
        assert!(markup.contains(piece), "{piece} is missing in {markup}");
    }
}

#[test]
fn a_field_without_hint_and_error_describes_nothing_and_optional_says_so() {
    let required = kern::text_input(&Field::new(Lang::German, "a", "A")).into_string();
    assert!(!required.contains("aria-describedby") && !required.contains("aria-invalid"));
    assert!(required.contains(r#"aria-required="true""#));
    let optional = kern::text_input(&Field::new(Lang::German, "a", "A").optional()).into_string();
    assert!(optional.contains("(optional)") && !optional.contains("aria-required"));
}

#[test]
fn the_error_summary_leads_to_the_first_input_of_each_field() {
    let problem = |field: &str| FieldProblem { field: field.into(), message: "Fehlt.".into() };
    let summary = kern::error_summary(Lang::German, &[problem("day.off"), problem("kind")]).into_string();
    let field = |name: &str| Field::new(Lang::German, name, "?");
    let date = kern::date_input(&field("day.off"), &DateParts::default()).into_string();
    let radios = kern::radios(&field("kind"), &[Choice::new("a", "A"), Choice::new("b", "B")]).into_string();
    assert!(summary.contains(r##"href="#f-day-off""##) && date.contains(r#"id="f-day-off" name="day.off-day""#));
    assert!(
        summary.contains(r##"href="#f-kind""##) && radios.contains(r#"id="f-kind" name="kind" type="radio" value="a""#)
    );
    assert!(summary.contains(r#"role="alert" tabindex="-1" autofocus"#));
    assert!(kern::error_summary(Lang::German, &[]).into_string().is_empty());
}

#[test]
fn the_chosen_answer_is_checked_and_only_that() {
    let choices = [Choice::new("yes", "Ja"), Choice::new("no", "Nein")];
    let radios = kern::radios(&Field::new(Lang::German, "q", "?").value("no"), &choices).into_string();
    assert_eq!(radios.matches(" checked").count(), 1);
    assert!(radios.contains(r#"value="no" checked"#));
    let empty = kern::select(&Field::new(Lang::German, "q", "?"), &choices).into_string();
    assert_eq!(empty.matches(" selected").count(), 1);
    assert!(empty.contains(r#"<option value="" selected>"#));
    let unknown = kern::select(&Field::new(Lang::German, "q", "?").value("other"), &choices).into_string();
    assert!(!unknown.contains(" selected"));
}

#[test]
fn a_date_is_a_date_or_nothing() {
    assert_eq!(DateParts::from_iso("2026-09-01").date().map(|d| d.to_string()).as_deref(), Some("2026-09-01"));
    let parts =
        |day: &str, month: &str, year: &str| DateParts { day: day.into(), month: month.into(), year: year.into() };
    assert!(parts(" 29 ", "2", "2028").date().is_some());
    for wrong in [
        parts("31", "2", "2026"),
        parts("1", "1", "26"),
        parts("", "", ""),
        parts("1", "13", "2026"),
        parts("1", "1", "+999"),
    ] {
        assert_eq!(wrong.date(), None, "{wrong:?}");
    }
    assert!(parts("", " ", "").is_empty());
    assert_eq!(DateParts::from_iso("gestern"), DateParts::default());
}

#[test]
fn ids_of_components_are_unique_on_a_page() {
    let field = |name: &str| Field::new(Lang::German, name, "?").hint("h").error(Some("e"));
    let choices = [Choice::new("a", "A").hint("x"), Choice::new("b", "B").hint("y")];
    let page = html! {
        (kern::radios(&field("one"), &choices))
        (kern::checkboxes(&field("two"), &choices, &[]))
        (kern::date_input(&field("three"), &DateParts::default()))
        (kern::text_input(&field("four")))
    };
    let page = page.into_string();
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for described in page.split("aria-describedby=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        for id in described.split(' ') {
            assert!(ids.contains(&id), "{id} describes nothing");
        }
    }
}

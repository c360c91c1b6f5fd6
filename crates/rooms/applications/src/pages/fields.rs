//! The questions of a form as inputs.

use forms::{ComputedAs, Field, Kind, Page, Problem, ProblemKind, Value, date_parts};
use maud::{Markup, html};
use store::{Cents, Language};
use studio::Published;
use ui::kern::{self, Choice, DateParts, Width};
use ui::{FieldProblem, t};

use super::holder::draft_path;
use crate::drafts::{self, Draft, Replaced, SHOWN};
use crate::view::lines;

/// Id of the consent to which every service links the privacy notice.
const PRIVACY: &str = "privacy_read";

/// More options than this are a list to unfold.
const MOST_RADIOS: usize = 10;

/// What is wrong, in words: the product's own text, or the service's for its own rules.
pub(crate) fn problem_text(language: Language, published: &Published, problem: &Problem) -> String {
    let key = problem.kind.key();
    if problem.kind.is_service_text() {
        return published.texts.text(language, &key);
    }
    // A service may say in its own words what form an answer must have.
    let about_form = matches!(problem.kind, ProblemKind::BadPattern | ProblemKind::TooLong { .. });
    if let Some(text) = published.optional(language, &format!("{}-problem", problem.field)).filter(|_| about_form) {
        return text;
    }
    let args: Vec<(&str, ui::Value)> =
        problem.kind.args().into_iter().map(|(name, argument)| (name, argument_value(language, argument))).collect();
    ui::text_with(language, &key, &args)
}

fn argument_value(language: Language, argument: forms::Argument) -> ui::Value {
    match argument {
        forms::Argument::Number(number) => number.into(),
        forms::Argument::Cents(cents) => ui::money(language, Cents(cents)).into(),
        forms::Argument::Date(date) => ui::date(language, date).into(),
        forms::Argument::Text(text) => text.into(),
    }
}

/// What is wrong with the question in front, for a list away from the field.
pub(super) fn named_problem(language: Language, published: &Published, problem: &Problem) -> String {
    let text = problem_text(language, published, problem);
    match problem.field.as_str() {
        // The whole form is meant, such as a fee that cannot be computed.
        "" => text,
        field => format!("{}: {text}", studio::question_text(published, language, field)),
    }
}

/// The problems for the summary at the top of a page.
pub(super) fn field_problems<'a>(
    language: Language,
    published: &Published,
    problems: impl IntoIterator<Item = &'a Problem>,
) -> Vec<FieldProblem> {
    let entry = |problem: &Problem| FieldProblem {
        field: problem.field.clone(),
        message: named_problem(language, published, problem),
    };
    problems.into_iter().map(entry).collect()
}

/// Who collects by a mandate, and under which creditor identifier.
pub(super) struct Creditor {
    pub(super) name: String,
    pub(super) id: Option<String>,
}

/// The shown questions of a page.
pub(super) fn page_fields(
    language: Language,
    creditor: &Creditor,
    draft: &Draft,
    page: &Page,
    problems: &[Problem],
) -> Markup {
    let visible = |field: &&Field| draft.evaluation.field(&field.id).is_some_and(|state| state.visible);
    let fields: Vec<&Field> = page.fields.iter().filter(visible).filter(|field| !is_file(field)).collect();
    html! {
        @for field in &fields {
            (question(language, draft, field, problems))
            @if field.id == PRIVACY { (privacy_link(language)) }
            @if is_mandate(draft, field) { (collected_by(language, creditor)) }
        }
        @for field in fields.iter().filter(|field| field.kind.is_asked()) {
            (kern::hidden(SHOWN, &drafts::shown(&field.id, &draft.answers)))
        }
    }
}

/// Where to read what the consent is about. In a window of its own: what is typed here stays.
fn privacy_link(language: Language) -> Markup {
    html! {
        p class="kern-body dw-below" {
            a class="kern-link" href="/datenschutz" target="_blank" { (t(language, "applications-privacy-link")) }
        }
    }
}

fn is_mandate(draft: &Draft, field: &Field) -> bool {
    draft.published.manifest.mandate.as_ref().is_some_and(|mandate| mandate.consent == field.id)
}

/// Who collects by the mandate, under which creditor identifier (Regulation (EU) No 260/2012, Annex No 3 (a)).
fn collected_by(language: Language, creditor: &Creditor) -> Markup {
    let Creditor { name, id } = creditor;
    let key = if id.is_some() { "applications-mandate-creditor" } else { "applications-mandate-creditor-later" };
    let args = std::iter::once(("creditor", name.into())).chain(id.iter().map(|id| ("id", id.into())));
    html! { p class="kern-body dw-below" { (ui::text_with(language, key, &args.collect::<Vec<_>>())) } }
}

/// What was typed, in words.
fn typed(language: Language, published: &Published, replaced: &Replaced) -> String {
    let field = published.form.field(&replaced.field);
    let word = |value: &String| match field.map(|field| &field.kind) {
        Some(Kind::Choice { .. } | Kind::MultiChoice { .. }) => {
            published.optional(language, &format!("{}-option-{value}", replaced.field)).unwrap_or_else(|| value.clone())
        }
        Some(Kind::YesNo | Kind::Consent) if matches!(value.as_str(), "yes" | "no") => {
            t(language, &format!("applications-{value}"))
        }
        _ => value.clone(),
    };
    let words: Vec<String> = replaced.answer.iter().map(word).collect();
    if words.is_empty() { t(language, "applications-copy-no-answer") } else { words.join(", ") }
}

/// Tells what another window had saved where this page saved something else: nothing that was typed is lost without a word.
pub(super) fn replaced_box(language: Language, published: &Published, replaced: &[Replaced]) -> Markup {
    let answer = |replaced: &Replaced| kern::Answer {
        question: studio::question_text(published, language, &replaced.field),
        answer: lines(&typed(language, published, replaced)),
    };
    let answers: Vec<kern::Answer> = replaced.iter().map(answer).collect();
    kern::Alert::warning(t(language, "applications-replaced")).announced().body(html! {
        p { (t(language, "applications-replaced-text")) }
        (kern::answers(language, &answers, None))
    })
}

/// The same in one sentence, for the line that says what is saved.
pub(super) fn replaced_notice(language: Language, published: &Published, replaced: &Replaced) -> String {
    ui::text_with(
        language,
        "applications-replaced-notice",
        &[
            ("question", studio::question_text(published, language, &replaced.field).into()),
            ("answer", typed(language, published, replaced).into()),
        ],
    )
}

pub(super) fn is_file(field: &Field) -> bool {
    matches!(field.kind, Kind::File { .. })
}

fn described(language: Language, draft: &Draft, field: &Field, problems: &[Problem]) -> kern::Field {
    let published = &draft.published;
    let state = draft.evaluation.field(&field.id);
    let problem = problems.iter().find(|problem| problem.field == field.id);
    let mut described =
        kern::Field::new(language, field.id.clone(), studio::question_text(published, language, &field.id))
            .hint(published.optional(language, &format!("{}-hint", field.id)).unwrap_or_default())
            .error(problem.map(|problem| problem_text(language, published, problem)))
            .required(state.is_some_and(|state| state.required))
            .value(draft.answers.first(&field.id));
    if let Some(token) = &field.autocomplete {
        described = described.autocomplete(token.clone());
    }
    described
}

fn question(language: Language, draft: &Draft, field: &Field, problems: &[Problem]) -> Markup {
    let described = described(language, draft, field, problems);
    match &field.kind {
        Kind::Text { max, .. } => kern::text_input(&described.width(width(field, *max))),
        Kind::Textarea { .. } => kern::textarea(&described, 8),
        Kind::Integer { .. } => kern::text_input(&described.inputmode("numeric").width(Width::Short)),
        Kind::Money { .. } => kern::text_input(&described.inputmode("decimal").width(Width::Short)),
        Kind::Date { .. } => {
            let [day, month, year] = date_parts(draft.answers.first(&field.id));
            kern::date_input(&described, &DateParts { day, month, year })
        }
        Kind::YesNo => {
            let answers =
                ["yes", "no"].map(|answer| Choice::new(answer, t(language, &format!("applications-{answer}"))));
            kern::radios(&described, &answers)
        }
        Kind::Choice { .. } => {
            let choices = choices(language, draft, field);
            if choices.len() > MOST_RADIOS {
                kern::select(&described, &choices)
            } else {
                kern::radios(&described, &choices)
            }
        }
        Kind::MultiChoice { .. } => {
            let chosen: Vec<&str> = draft.answers.get(&field.id).iter().map(String::as_str).collect();
            kern::checkboxes(&described, &choices(language, draft, field), &chosen)
        }
        Kind::Email => kern::text_input(&described.inputmode("email")),
        Kind::Phone => kern::text_input(&described.inputmode("tel").width(Width::Medium)),
        Kind::Iban => kern::text_input(&described),
        Kind::Consent => kern::checkbox(&described, "yes", draft.answers.first(&field.id) == "yes"),
        Kind::Information => information(language, &draft.published, field),
        Kind::Computed { internal: true, .. } => html! {},
        Kind::Computed { shown_as, .. } => computed(language, draft, field, *shown_as),
        _ => html! {},
    }
}

fn information(language: Language, published: &Published, field: &Field) -> Markup {
    let text = published.optional(language, &format!("{}-text", field.id)).unwrap_or_default();
    kern::alert(
        kern::Tone::Info,
        &studio::question_text(published, language, &field.id),
        html! { p { (lines(&text)) } },
    )
}

fn width(field: &Field, max: u32) -> Width {
    match (field.autocomplete.as_deref(), max) {
        (Some("postal-code"), _) => Width::Postcode,
        (_, 0..=10) => Width::Short,
        (_, 11..=20) => Width::Medium,
        _ => Width::Full,
    }
}

fn choices(language: Language, draft: &Draft, field: &Field) -> Vec<Choice> {
    let texts = &draft.published.texts;
    let offered = draft.evaluation.field(&field.id).map(|state| state.options.as_slice()).unwrap_or_default();
    let choice = |value: &String| {
        let key = format!("{}-option-{value}", field.id);
        Choice::new(value.clone(), texts.text(language, &key))
            .hint(draft.published.optional(language, &format!("{key}-hint")).unwrap_or_default())
    };
    offered.iter().map(choice).collect()
}

fn computed(language: Language, draft: &Draft, field: &Field, shown_as: ComputedAs) -> Markup {
    let value = draft.evaluation.field(&field.id).and_then(|state| state.value.as_ref());
    let shown = match (value, shown_as) {
        (Some(Value::Int(cents)), ComputedAs::Money) => ui::money(language, Cents(*cents)),
        (Some(Value::Int(number)), _) => number.to_string(),
        (Some(Value::Date(date)), _) => ui::date(language, *date),
        (Some(Value::Text(text)), _) => text.clone(),
        (Some(Value::Bool(answer)), _) => t(language, if *answer { "applications-yes" } else { "applications-no" }),
        _ => return html! {},
    };
    let label = studio::question_text(&draft.published, language, &field.id);
    kern::description_list(&[(label, html! { (shown) })])
}

/// A question for files: what is there, with a way to take it away, and a form that adds one more and goes on. `last` says
/// that nothing else is asked on the page, so that the form carries the button to the next page as well.
pub(super) fn file_question(
    language: Language,
    draft: &Draft,
    page: &Page,
    field: &Field,
    error: Option<String>,
    problems: &[Problem],
    last: Option<Markup>,
) -> Markup {
    let Kind::File { media_types, max_count, .. } = &field.kind else { return html! {} };
    let action = format!("{}/seite/{}/datei/{}", draft_path(draft.id), page.id, field.id);
    let files: Vec<_> = draft.attachments.iter().filter(|file| file.field == field.id).collect();
    let room = u32::try_from(files.len()).is_ok_and(|count| count < *max_count);
    let mut described = described(language, draft, field, problems).value("");
    if error.is_some() {
        described = described.error(error);
    }
    html! {
        section class="dw-files" aria-label=(studio::question_text(&draft.published, language, &field.id)) {
            @if !files.is_empty() {
                ul class="dw-file-list" {
                    @for file in &files {
                        li {
                            span class="kern-body" { (file.file_name) " (" (size(language, file.bytes)) ")" }
                            @if !file.released { p class="kern-hint" { (t(language, "applications-file-locked")) } }
                            form method="post" action={ (action) "/entfernen" } {
                                (kern::hidden("anlage", &file.id.to_string()))
                                button class="kern-btn kern-btn--tertiary" type="submit" {
                                    span class="kern-label" {
                                        (t(language, "applications-file-remove"))
                                        span class="kern-sr-only" { " " (file.file_name) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            @if room {
                form class="dw-form" method="post" action=(action) enctype="multipart/form-data" {
                    (kern::file_input(&described, &media_types.join(",")))
                    div class="dw-actions" {
                        (kern::submit_named(kern::Button::Secondary, &t(language, "applications-file-add"), "aktion", "anhaengen"))
                    }
                    @if let Some(onward) = last { (onward) }
                }
            } @else {
                p class="kern-hint" { (ui::text_with(language, "applications-files-full", &[("most", (*max_count).into())])) }
                @if let Some(onward) = last {
                    form class="dw-form" method="post" action={ (draft_path(draft.id)) "/seite/" (page.id) } { (onward) }
                }
            }
        }
    }
}

/// `1,2 MB`, as people read it.
pub(crate) fn size(language: Language, bytes: i64) -> String {
    let separator = if language == Language::English { "." } else { "," };
    let tenths = |unit: i64| bytes.saturating_mul(10) / unit;
    let (tenths, name) = if bytes >= 1_000_000 { (tenths(1_000_000), "MB") } else { (tenths(1_000).max(1), "kB") };
    format!("{}{separator}{} {name}", tenths / 10, tenths % 10)
}

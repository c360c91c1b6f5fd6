//! The questions of a form as inputs.

use forms::{COUNTRIES, ComputedAs, Field, Kind, Page, Problem, ProblemKind, Rows, Value, date_parts};
use maud::{Markup, html};
use store::{Cents, Language};
use studio::Published;
use ui::kern::{self, Choice, DateParts, Width};
use ui::{FieldProblem, t};

use super::holder::draft_path;
use super::rows::{ACTION, Question, add_value, here, placed_question, questions, remove_value, rows};
use crate::drafts::{self, Draft, Replaced, SHOWN};
use crate::view::{lines, row_title};

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
    let id = problem.field.rsplit('.').next().unwrap_or_default();
    if let Some(text) = published.optional(language, &format!("{id}-problem")).filter(|_| about_form) {
        return text;
    }
    studio::problem_text(language, &problem.kind)
}

/// What is wrong with the question in front, for a list away from the field.
pub(super) fn named_problem(language: Language, draft: &Draft, problem: &Problem) -> String {
    let text = problem_text(language, &draft.published, problem);
    match problem.field.as_str() {
        // The whole form is meant, such as a fee that cannot be computed.
        "" => text,
        path => format!("{}: {text}", placed_question(language, draft, path)),
    }
}

/// The problems for the summary at the top of a page.
pub(super) fn field_problems<'a>(
    language: Language,
    draft: &Draft,
    problems: impl IntoIterator<Item = &'a Problem>,
) -> Vec<FieldProblem> {
    let entry = |problem: &Problem| FieldProblem {
        field: problem.field.clone(),
        message: named_problem(language, draft, problem),
    };
    problems.into_iter().map(entry).collect()
}

/// Who collects by a mandate, and under which creditor identifier.
pub(super) struct Creditor {
    pub(super) name: String,
    pub(super) id: Option<String>,
}

/// The shown questions of a page, apart from those for files.
pub(super) fn page_fields(
    language: Language,
    creditor: &Creditor,
    draft: &Draft,
    page: &Page,
    problems: &[Problem],
) -> Markup {
    let sheet = Sheet { language, creditor, draft, problems };
    let questions = questions(draft, page);
    let is_named = |question: &&Question<'_>| question.field.kind.is_asked() || question.field.kind.rows().is_some();
    html! {
        @if questions.iter().any(|question| question.field.kind.rows().is_some()) {
            // Enter sends the page, whatever buttons come before its own.
            button class="kern-sr-only" type="submit" tabindex="-1" aria-hidden="true" {}
        }
        (sheet.fields("", &page.fields))
        @for question in questions.iter().filter(|question| !is_file(question.field)).filter(is_named) {
            (kern::hidden(SHOWN, &drafts::shown(&question.path, &draft.answers)))
        }
    }
}

/// What a page is drawn from.
struct Sheet<'a> {
    language: Language,
    creditor: &'a Creditor,
    draft: &'a Draft,
    problems: &'a [Problem],
}

impl Sheet<'_> {
    /// Some fields in one row.
    fn fields(&self, prefix: &str, fields: &[Field]) -> Markup {
        let &Self { language, creditor, draft, problems } = self;
        html! {
            @for question in here(draft, prefix, fields).iter().filter(|question| !is_file(question.field)) {
                @let field = question.field;
                @match field.kind.rows() {
                    Some(limits) => (self.rows(question, limits)),
                    None if !field.kind.fields().is_empty() => {
                        @let inner = self.fields(prefix, field.kind.fields());
                        (kern::group(&described(language, draft, question, problems), inner))
                    },
                    None => (question_markup(language, draft, question, problems)),
                }
                @if field.id == PRIVACY { (privacy_link(language, &draft.offer.legal_entity)) }
                @if is_mandate(draft, field) { (collected_by(language, creditor)) }
            }
        }
    }

    /// A repeating group: its rows, each with a button to take it away, and one to add another.
    fn rows(&self, question: &Question<'_>, limits: Rows) -> Markup {
        let &Self { language, draft, problems, .. } = self;
        let path = &question.path;
        let numbers = rows(draft, path).unwrap_or_default();
        let id = &question.field.id;
        let body = html! {
            @for (place, number) in numbers.iter().enumerate() {
                @let row = format!("{path}.{number}");
                @let title = row_title(language, &draft.published, id, place);
                @let about = kern::Field::new(language, row.clone(), title.clone());
                div class="dw-row" {
                    (kern::group(&about, html! {
                        (self.fields(&format!("{row}."), question.field.kind.fields()))
                        div {
                            button class="kern-btn kern-btn--tertiary" type="submit" name=(ACTION) value=(remove_value(path, *number)) {
                                span class="kern-label" {
                                    (t(language, "applications-row-remove"))
                                    span class="kern-sr-only" { " " (title) }
                                }
                            }
                        }
                    }))
                }
            }
            @if u32::try_from(numbers.len()).is_ok_and(|count| count < limits.max) {
                div {
                    (kern::submit_named(
                        kern::Button::Secondary,
                        &draft.published.texts.text(language, &format!("{id}-add")),
                        ACTION,
                        &add_value(path),
                    ))
                }
            } @else {
                p class="kern-hint" { (ui::text_with(language, "applications-rows-full", &[("most", limits.max.into())])) }
            }
        };
        kern::group(&described(language, draft, question, problems), body)
    }
}

/// Where to read what the consent is about. In a window of its own: what is typed here stays.
fn privacy_link(language: Language, entity: &str) -> Markup {
    html! {
        p class="kern-body dw-below" {
            a class="kern-link" href={ "/datenschutz?fuer=" (entity) } target="_blank" { (t(language, "applications-privacy-link")) }
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
    let is_offered = |kind: &Kind, value: &String| match kind {
        Kind::Country => COUNTRIES.contains(&value.as_str()),
        kind => kind.options().iter().any(|option| option.value == *value),
    };
    let word = |value: &String| match field.map(|field| &field.kind) {
        Some(kind) if is_offered(kind, value) => studio::option_text(published, language, &replaced.field, value),
        Some(Kind::YesNo | Kind::Consent) if matches!(value.as_str(), "yes" | "no") => {
            t(language, &format!("applications-{value}"))
        }
        _ => value.clone(),
    };
    let words: Vec<String> = replaced.answer.iter().map(word).collect();
    if words.is_empty() { t(language, "applications-copy-no-answer") } else { words.join(", ") }
}

/// Tells what another window had saved where this page saved something else: nothing that was typed is lost without a word.
pub(super) fn replaced_box(language: Language, draft: &Draft, replaced: &[Replaced]) -> Markup {
    let answer = |replaced: &Replaced| kern::Answer {
        question: placed_question(language, draft, &replaced.field),
        answer: lines(&typed(language, &draft.published, replaced)),
    };
    let answers: Vec<kern::Answer> = replaced.iter().map(answer).collect();
    kern::Alert::warning(t(language, "applications-replaced")).announced().body(html! {
        p { (t(language, "applications-replaced-text")) }
        (kern::answers(language, &answers, None))
    })
}

/// The same in one sentence, for the line that says what is saved.
pub(super) fn replaced_notice(language: Language, draft: &Draft, replaced: &Replaced) -> String {
    ui::text_with(
        language,
        "applications-replaced-notice",
        &[
            ("question", placed_question(language, draft, &replaced.field).into()),
            ("answer", typed(language, &draft.published, replaced).into()),
        ],
    )
}

pub(super) fn is_file(field: &Field) -> bool {
    matches!(field.kind, Kind::File { .. })
}

fn described(language: Language, draft: &Draft, question: &Question<'_>, problems: &[Problem]) -> kern::Field {
    let Question { path, field } = question;
    let published = &draft.published;
    let state = draft.evaluation.field(path);
    let problem = problems.iter().find(|problem| problem.field == *path);
    let mut described = kern::Field::new(language, path.clone(), studio::question_text(published, language, path))
        .hint(hint(language, published, field))
        .error(problem.map(|problem| problem_text(language, published, problem)))
        .required(state.is_some_and(|state| state.required))
        .value(first_typed(draft, question));
    if let Some(token) = &field.autocomplete {
        described = described.autocomplete(token.clone());
    }
    described
}

/// The service's own explanation, else the product's for what has a form of its own.
fn hint(language: Language, published: &Published, field: &Field) -> String {
    let own = published.optional(language, &format!("{}-hint", field.id));
    let general = match field.kind {
        Kind::Time => Some("applications-time-hint"),
        Kind::MapPoint => Some("applications-map-point-hint"),
        Kind::Signature => Some("applications-signature-hint"),
        _ => None,
    };
    own.or_else(|| general.map(|key| t(language, key))).unwrap_or_default()
}

/// What was typed; what the form suggests while nothing was ever sent.
fn typed_or_suggested(draft: &Draft, question: &Question<'_>) -> Vec<String> {
    let suggested = draft.evaluation.field(&question.path).and_then(|state| state.suggested.as_ref());
    match suggested {
        Some(value) => question.field.kind.as_typed(value),
        None => draft.answers.get(&question.path).to_vec(),
    }
}

fn first_typed(draft: &Draft, question: &Question<'_>) -> String {
    typed_or_suggested(draft, question).into_iter().next().unwrap_or_default()
}

fn question_markup(language: Language, draft: &Draft, question: &Question<'_>, problems: &[Problem]) -> Markup {
    let described = described(language, draft, question, problems);
    let Question { path, field } = question;
    match &field.kind {
        Kind::Text { max, .. } => kern::text_input(&described.width(width(field, *max))),
        Kind::Textarea { .. } => kern::textarea(&described, 8),
        Kind::Integer { .. } => kern::text_input(&described.inputmode("numeric").width(Width::Short)),
        Kind::Number { .. } => kern::text_input(&described.inputmode("decimal").width(Width::Short)),
        Kind::Money { .. } => kern::text_input(&described.inputmode("decimal").width(Width::Short)),
        Kind::Date { .. } => {
            let [day, month, year] = date_parts(&first_typed(draft, question));
            kern::date_input(&described, &DateParts { day, month, year })
        }
        Kind::Time => kern::text_input(&described.width(Width::Short)),
        Kind::YesNo => {
            let answers =
                ["yes", "no"].map(|answer| Choice::new(answer, t(language, &format!("applications-{answer}"))));
            kern::radios(&described, &answers)
        }
        Kind::Choice { .. } => {
            let choices = choices(language, draft, question);
            if choices.len() > MOST_RADIOS {
                kern::select(&described, &choices)
            } else {
                kern::radios(&described, &choices)
            }
        }
        Kind::MultiChoice { .. } => {
            let chosen = typed_or_suggested(draft, question);
            let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
            kern::checkboxes(&described, &choices(language, draft, question), &chosen)
        }
        Kind::Country => kern::select(&described, &countries(language)),
        Kind::MapPoint => html! {
            div class="dw-map-point" data-map-point=(t(language, "applications-map-point-here"))
                data-failed=(t(language, "applications-map-point-failed")) {
                (kern::text_input(&described.width(Width::Medium)))
            }
        },
        Kind::Signature => kern::text_input(&described),
        Kind::Email => kern::text_input(&described.inputmode("email")),
        Kind::Phone => kern::text_input(&described.inputmode("tel").width(Width::Medium)),
        Kind::Iban => kern::text_input(&described),
        Kind::Consent => kern::checkbox(&described, "yes", draft.answers.first(path) == "yes"),
        Kind::Information => information(language, &draft.published, field),
        Kind::Computed { internal: true, .. } => html! {},
        Kind::Computed { shown_as, .. } => computed(language, draft, question, *shown_as),
        _ => html! {},
    }
}

/// All countries by name, Germany first.
fn countries(language: Language) -> Vec<Choice> {
    let named = |code: &&str| Choice::new(*code, t(language, &format!("country-{}", code.to_lowercase())));
    let mut countries: Vec<Choice> = COUNTRIES.iter().map(named).collect();
    let plain = |letter: char| match letter {
        'Ä' | 'ä' | 'Å' | 'å' => 'a',
        'Ö' | 'ö' => 'o',
        'Ü' | 'ü' => 'u',
        'é' => 'e',
        letter => letter.to_ascii_lowercase(),
    };
    countries
        .sort_by_cached_key(|country| (country.value != "DE", country.label.chars().map(plain).collect::<String>()));
    countries
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

fn choices(language: Language, draft: &Draft, question: &Question<'_>) -> Vec<Choice> {
    let published = &draft.published;
    let id = &question.field.id;
    let offered = draft.evaluation.field(&question.path).map(|state| &*state.options).unwrap_or_default();
    let choice = |value: &String| {
        Choice::new(value.clone(), studio::option_text(published, language, id, value))
            .hint(published.optional(language, &format!("{id}-option-{value}-hint")).unwrap_or_default())
    };
    offered.iter().map(choice).collect()
}

fn computed(language: Language, draft: &Draft, question: &Question<'_>, shown_as: ComputedAs) -> Markup {
    let id = &question.field.id;
    let value = draft.evaluation.field(&question.path).and_then(|state| state.value.as_ref());
    let shown = match (value, shown_as) {
        (Some(Value::Int(cents)), ComputedAs::Money) => ui::money(language, Cents(*cents)),
        (Some(Value::Int(number)), _) => number.to_string(),
        (Some(Value::Number(number)), _) => ui::decimal(language, &number.to_string()),
        (Some(Value::Date(date)), _) => ui::date(language, *date),
        (Some(value @ Value::Time(_)), _) => value.to_json().as_str().unwrap_or_default().to_owned(),
        (Some(Value::Text(text)), _) => text.clone(),
        (Some(Value::Bool(answer)), _) => t(language, if *answer { "applications-yes" } else { "applications-no" }),
        (Some(Value::List(values)), _) if !values.is_empty() => {
            let words = values.iter().map(|value| studio::option_text(&draft.published, language, id, value));
            words.collect::<Vec<_>>().join("\n")
        }
        _ => return html! {},
    };
    let label = studio::question_text(&draft.published, language, id);
    kern::description_list(&[(label, lines(&shown))])
}

/// A question for files: what is there, with a way to take it away, and a form that adds one more and goes on. `last` says
/// that nothing else is asked on the page, so that the form carries the button to the next page as well.
pub(super) fn file_question(
    language: Language,
    draft: &Draft,
    page: &Page,
    question: &Question<'_>,
    error: Option<String>,
    problems: &[Problem],
    last: Option<Markup>,
) -> Markup {
    let Kind::File { media_types, max_count, .. } = &question.field.kind else { return html! {} };
    let path = &question.path;
    let action = format!("{}/seite/{}/datei/{path}", draft_path(draft.id), page.id);
    let files: Vec<_> = draft.attachments.iter().filter(|file| file.field == *path).collect();
    let room = u32::try_from(files.len()).is_ok_and(|count| count < *max_count);
    let label = placed_question(language, draft, path);
    let mut described = described(language, draft, question, problems).value("").label(label.clone());
    if error.is_some() {
        described = described.error(error);
    }
    html! {
        section class="dw-files" aria-label=(label) {
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

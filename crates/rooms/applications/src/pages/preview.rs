//! The form of an online service as applicants see it, for its authors: no draft is stored, nothing can be sent.

use std::sync::Arc;

use axum::http::{HeaderValue, header};
use axum::response::Response;
use forms::{Answers, Context, Field, FormTest, Kind, Page, Params, Problem, evaluate};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::Value;
use store::{TenantId, Timestamp};
use studio::{Published, Review};
use ui::kern::{self, Button, Choice, Tone};
use ui::{Lang, Visitor, t, text_with};

use super::draft::step;
use super::fields::{Creditor, file_question, is_file, named_problem, page_fields};
use super::receipt::receipt_view;
use super::review::{blocks, fee_table, reviewed_pages};
use super::rows::questions;
use crate::Result;
use crate::drafts::Draft;
use crate::model::{AccessCode, ApplicationId, Content, Receipt, Reference};
use crate::view::{Reader, answer_sections};

/// The choice of no answers at all.
const EMPTY: &str = "leer";

/// Nothing on the sheet is sent anywhere; the page around it may show it.
const SHEET_POLICY: &str = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'self'";

/// What a preview shows, as its address says it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct PreviewChoice {
    /// The language: a tag.
    #[serde(default)]
    pub text: String,
    /// The width: `telefon`, `schreibtisch` or `druck`.
    #[serde(default)]
    pub breite: String,
    /// The answers: the file of an example, or `leer`; the first example when nothing is said.
    #[serde(default)]
    pub daten: String,
    /// Whether the pages tell what is missing or wrong: `ja`.
    #[serde(default)]
    pub meldungen: String,
    /// The version, where there are several.
    #[serde(default)]
    pub fassung: String,
}

/// How wide the sheet is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    Phone,
    Desk,
    Print,
}

impl Width {
    const ALL: [Self; 3] = [Self::Phone, Self::Desk, Self::Print];

    fn name(self) -> &'static str {
        match self {
            Self::Phone => "telefon",
            Self::Desk => "schreibtisch",
            Self::Print => "druck",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Phone => "applications-preview-phone",
            Self::Desk => "applications-preview-desk",
            Self::Print => "applications-preview-print",
        }
    }

    /// In pixels: a small telephone, a window, a sheet of A4 at 96 dots an inch.
    fn pixels(self) -> u16 {
        match self {
            Self::Phone => 320,
            Self::Desk => 1180,
            Self::Print => 794,
        }
    }
}

impl PreviewChoice {
    fn lang(&self, otherwise: Lang) -> Lang {
        Lang::from_tag(&self.text).unwrap_or(otherwise)
    }

    fn width(&self) -> Width {
        Width::ALL.into_iter().find(|width| width.name() == self.breite).unwrap_or(Width::Phone)
    }

    fn tells(&self) -> bool {
        self.meldungen == "ja"
    }

    /// The example of this choice with the name of its file; nothing for no answers.
    fn example<'a>(&self, review: &'a Review) -> Option<(&'a str, &'a FormTest)> {
        let named = review.examples().find(|(file, _)| *file == self.daten);
        if self.daten == EMPTY { None } else { named.or_else(|| review.examples().next()) }
    }

    /// The query under which the sheet of this choice is found.
    fn query(&self, lang: Lang, file: Option<&str>) -> String {
        let pairs = [
            ("text", lang.tag()),
            ("breite", self.width().name()),
            ("daten", file.unwrap_or(EMPTY)),
            ("meldungen", if self.tells() { "ja" } else { "" }),
            ("fassung", &self.fassung),
        ];
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        pairs.map(|(name, value)| format!("{name}={}", escaped(value))).collect::<Vec<_>>().join("&")
    }
}

fn escaped(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(byte).collect()
}

/// The form with the answers of the choice.
struct Filled {
    draft: Draft,
    today: Date,
    /// Why the answers of the example are not answers to this form.
    unread: Option<String>,
}

impl Filled {
    fn of(published: &Arc<Published>, review: &Review, choice: &PreviewChoice, now: Timestamp) -> Result<Self> {
        let example = choice.example(review).map(|(_, test)| test);
        // Amounts that a legal entity sets are there without answers as well.
        let settings = example.or_else(|| review.examples().next().map(|(_, test)| test));
        let params = settings.and_then(|test| Params::from_json(&published.manifest.parameters, &test.params).ok());
        let params = params.unwrap_or_default();
        let today = example.and_then(|test| test.today.parse().ok()).unwrap_or_else(|| now.in_germany().date());
        let answers = example.map(|test| Answers::from_json(&published.form, &Value::Object(test.answers.clone())));
        let (answers, unread) = match answers {
            None => (Answers::default(), None),
            Some(Ok(answers)) => (answers, None),
            Some(Err(errors)) => {
                let reasons: Vec<String> = errors.iter().map(ToString::to_string).collect();
                (Answers::default(), Some(reasons.join("; ")))
            }
        };
        let evaluation = evaluate(&published.form, &answers, &Context { params: &params, today });
        Ok(Self { draft: Draft::sample(Arc::clone(published), answers, evaluation, now)?, today, unread })
    }

    fn is_shown(&self, page: &Page) -> bool {
        self.draft.evaluation.page(&page.id).is_some_and(|state| state.visible)
    }

    /// The fields of a page that are not shown, although what is around them is. Rows speak for themselves.
    fn hidden<'a>(&self, page: &'a Page) -> Vec<&'a Field> {
        let mut found = Vec::new();
        let mut open: Vec<&Field> = page.fields.iter().rev().collect();
        while let Some(field) = open.pop() {
            if !self.draft.evaluation.field(&field.id).is_some_and(|state| state.visible) {
                found.push(field);
            } else if field.kind.rows().is_none() {
                open.extend(field.kind.fields().iter().rev());
            }
        }
        found
    }
}

/// The page around the sheet: what to show, and what follows from the answers. `address` is this page, `sheet` the address of
/// the sheet.
///
/// # Errors
/// The cryptographic library's own.
pub fn preview(
    lang: Lang,
    review: &Review,
    choice: &PreviewChoice,
    now: Timestamp,
    (address, sheet): (&str, &str),
) -> Result<Markup> {
    let Some(published) = review.published() else { return Ok(studio::findings(lang, review)) };
    let filled = Filled::of(published, review, choice, now)?;
    let (file, words) = (choice.example(review).map(|(file, _)| file), choice.lang(lang));
    let source = format!("{sheet}?{}", choice.query(words, file));
    let width = choice.width();
    let args = [("service", published.title(words).into()), ("width", t(lang, width.key()).into())];
    let frame = text_with(lang, "applications-preview-frame", &args);
    Ok(html! {
        @if !review.hindrances().is_empty() { (studio::findings(lang, review)) }
        (chooser(lang, review, choice, address))
        div class="dw-beside dw-full" {
            section class="dw-stack" {
                h2 class="kern-heading-medium" { (t(lang, "applications-preview-sheet")) }
                p class="kern-body" { (kern::link(&t(lang, "applications-preview-alone"), &source)) }
                iframe class="dw-frame" src=(source) width=(width.pixels()) height="760" title=(frame) {}
            }
            section class="dw-stack" {
                h2 class="kern-heading-medium" { (t(lang, "applications-preview-follows")) }
                (follows(lang, &filled, choice.example(review).map(|(_, test)| test)))
            }
        }
    })
}

fn chooser(lang: Lang, review: &Review, choice: &PreviewChoice, address: &str) -> Markup {
    let field = |name: &str, key: &str, value: &str| kern::Field::new(lang, name, t(lang, key)).value(value);
    let languages = Lang::ALL.map(|one| Choice::new(one.tag(), t(one, "ui-language-name")));
    let widths = Width::ALL.map(|width| Choice::new(width.name(), t(lang, width.key())));
    let examples = review.examples().map(|(file, test)| Choice::new(file, test.name.clone()));
    let data: Vec<Choice> =
        std::iter::once(Choice::new(EMPTY, t(lang, "applications-preview-empty"))).chain(examples).collect();
    let chosen = choice.example(review).map_or(EMPTY, |(file, _)| file);
    html! {
        form class="dw-form dw-chooser" method="get" action=(address) {
            @if !choice.fassung.is_empty() { (kern::hidden("fassung", &choice.fassung)) }
            (kern::select(&field("daten", "applications-preview-data", chosen), &data))
            (kern::radios(&field("text", "applications-preview-language", choice.lang(lang).tag()), &languages))
            (kern::radios(&field("breite", "applications-preview-width", choice.width().name()), &widths))
            (kern::checkbox(&field("meldungen", "applications-preview-tell", ""), "ja", choice.tells()))
            div class="dw-actions" { (kern::button(Button::Primary, &t(lang, "applications-preview-show"))) }
        }
    }
}

/// Problems, fees, computed values, and what is not shown.
fn follows(lang: Lang, filled: &Filled, example: Option<&FormTest>) -> Markup {
    let Filled { draft, today, unread } = filled;
    let problems = &draft.evaluation.problems;
    let day = ui::date(lang, *today);
    let computed = computed(lang, draft);
    html! {
        p class="kern-body" {
            @if let Some(example) = example {
                (text_with(lang, "applications-preview-example", &[("name", example.name.clone().into()), ("date", day.into())]))
            } @else {
                (text_with(lang, "applications-preview-without", &[("date", day.into())]))
            }
        }
        @if let Some(reason) = unread {
            (kern::alert(Tone::Danger, &t(lang, "applications-preview-unread"), html! { p { (reason) } }))
        }
        h3 class="kern-heading-small" { (t(lang, "applications-preview-problems")) }
        @if problems.is_empty() {
            p class="kern-body" { (t(lang, "applications-preview-no-problem")) }
        } @else {
            ul class="kern-list kern-list--bullet" {
                @for problem in problems { li { (named_problem(lang, draft, problem)) } }
            }
        }
        h3 class="kern-heading-small" { (t(lang, "applications-preview-computed")) }
        @if computed.is_empty() {
            p class="kern-body" { (t(lang, "applications-preview-none")) }
        } @else {
            (kern::description_list(&computed))
        }
        @if draft.evaluation.fees.is_empty() {
            h3 class="kern-heading-small" { (t(lang, "applications-preview-fees")) }
            p class="kern-body" { (t(lang, "applications-preview-none")) }
        } @else {
            (fee_table(lang, draft))
        }
        h3 class="kern-heading-small" { (t(lang, "applications-preview-hidden")) }
        (not_shown(lang, filled))
    }
}

fn computed(lang: Lang, draft: &Draft) -> Vec<(String, Markup)> {
    let published = &draft.published;
    let content =
        Content { values: draft.evaluation.submitted(), answers: draft.answers.clone(), ..Content::default() };
    let is_computed =
        |id: &str| published.form.field(id).is_some_and(|field| matches!(field.kind, Kind::Computed { .. }));
    answer_sections(lang, published, &content, &[], Reader::Clerk)
        .into_iter()
        .flat_map(|section| section.rows)
        .filter(|row| is_computed(&row.field))
        .map(|row| (row.question, html! { (row.answer) }))
        .collect()
}

fn only_when(lang: Lang, condition: Option<&str>) -> Markup {
    html! { @if let Some(condition) = condition { " – " (t(lang, "applications-preview-when")) " " code { (condition) } } }
}

fn not_shown(lang: Lang, filled: &Filled) -> Markup {
    let published = &filled.draft.published;
    let pages: Vec<&Page> = published.form.pages().map(|(_, page)| page).collect();
    let hidden: Vec<&Page> = pages.iter().filter(|page| !filled.is_shown(page)).copied().collect();
    let fields: Vec<&Field> =
        pages.iter().filter(|page| filled.is_shown(page)).flat_map(|page| filled.hidden(page)).collect();
    html! {
        @if hidden.is_empty() && fields.is_empty() {
            p class="kern-body" { (t(lang, "applications-preview-none")) }
        } @else {
            ul class="kern-list kern-list--bullet" {
                @for page in hidden {
                    @let title = published.texts.text(lang, &format!("page-{}", page.id));
                    li {
                        (text_with(lang, "applications-preview-hidden-page", &[("page", title.into())]))
                        (only_when(lang, page.shown_when.as_deref()))
                    }
                }
                @for field in fields {
                    @let question = studio::question_text(published, lang, &field.id);
                    li {
                        (text_with(lang, "applications-preview-hidden-field", &[("question", question.into())]))
                        (only_when(lang, field.shown_when.as_deref()))
                    }
                }
            }
        }
    }
}

/// The sheet itself: every page of the form one below the other, then the review and the receipt.
///
/// # Errors
/// The cryptographic library's own.
pub fn preview_sheet(visitor: &Visitor, review: &Review, choice: &PreviewChoice, now: Timestamp) -> Result<Response> {
    let reader = Visitor { lang: choice.lang(visitor.lang), ..visitor.clone() };
    let lang = reader.lang;
    let page = |title: String, has_errors: bool, content: Markup| {
        let page = ui::Page::new(&reader, title).preline(t(lang, "applications-preview-preline")).bare();
        let mut response = page.errors(has_errors).render(content);
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SHEET_POLICY));
        response
    };
    let Some(published) = review.published() else {
        return Ok(page(review.service.clone(), true, studio::findings(lang, review)));
    };
    let filled = Filled::of(published, review, choice, now)?;
    let class = if choice.width() == Width::Print { "dw-sheet dw-sheet--print kern-light" } else { "dw-sheet" };
    let content = html! {
        div class=(class) {
            p class="kern-body" { (published.texts.text(lang, "intro")) }
            @for (_, page) in published.form.pages() {
                @if filled.is_shown(page) {
                    (form_page(lang, &filled, page, choice.tells()))
                } @else {
                    (hidden_page(lang, published, page))
                }
            }
            (review_part(lang, &filled.draft))
            (receipt_part(lang, &filled.draft, now))
        }
    };
    let has_errors = choice.tells() && !filled.draft.evaluation.problems.is_empty();
    Ok(page(published.title(lang), has_errors, content))
}

fn form_page(lang: Lang, filled: &Filled, page: &Page, tells: bool) -> Markup {
    let draft = &filled.draft;
    let published = &draft.published;
    let problems: Vec<Problem> =
        if tells { draft.evaluation.problems_on(&page.id).cloned().collect() } else { Vec::new() };
    let creditor = Creditor { name: t(lang, "applications-preview-office"), id: None };
    let hidden = filled.hidden(page);
    html! {
        section class="dw-sheet__page" id={ "seite-" (page.id) } {
            p class="kern-preline dw-preline" { (published.title(lang)) }
            p class="dw-step" { (step(lang, draft, Some(&page.id))) }
            h2 class="kern-heading-large" { (published.texts.text(lang, &format!("page-{}", page.id))) }
            @if let Some(hint) = published.optional(lang, &format!("page-{}-hint", page.id)) { p class="kern-body" { (hint) } }
            @for question in questions(draft, page).iter().filter(|question| is_file(question.field)) {
                (file_question(lang, draft, page, question, None, &problems, None))
            }
            // No form: there is nothing that could be sent.
            div class="dw-form" {
                (page_fields(lang, &creditor, draft, page, &problems))
                div class="dw-actions" { (kern::submit(&t(lang, "applications-next"))) }
            }
            @if !hidden.is_empty() {
                div class="dw-remark" {
                    p { strong { (t(lang, "applications-preview-hidden-here")) } }
                    ul {
                        @for field in hidden {
                            li {
                                (studio::question_text(published, lang, &field.id))
                                (only_when(lang, field.shown_when.as_deref()))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn hidden_page(lang: Lang, published: &Published, page: &Page) -> Markup {
    let title = published.texts.text(lang, &format!("page-{}", page.id));
    html! {
        section class="dw-sheet__page dw-remark" id={ "seite-" (page.id) } {
            h2 class="kern-heading-small" { (text_with(lang, "applications-preview-hidden-page", &[("page", title.into())])) }
            @if let Some(condition) = &page.shown_when {
                p { (t(lang, "applications-preview-when")) " " code { (condition) } }
            }
        }
    }
}

fn review_part(lang: Lang, draft: &Draft) -> Markup {
    let words = draft.published.manifest.procedure;
    let (consents, asked): (Vec<_>, Vec<_>) = reviewed_pages(lang, draft).into_iter().partition(|page| page.is_consent);
    let change = |page: &str| format!("#seite-{page}");
    html! {
        section class="dw-sheet__page" id="pruefen" {
            p class="kern-preline dw-preline" { (draft.published.title(lang)) }
            p class="dw-step" { (step(lang, draft, None)) }
            h2 class="kern-heading-large" { (t(lang, "applications-review-title")) }
            p class="kern-body kern-body--large dw-lead" { (t(lang, "applications-review-lead")) }
            (blocks(lang, &asked, &change))
            (fee_table(lang, draft))
            (blocks(lang, &consents, &change))
            (kern::alert(Tone::Info, &words.text(lang, "applications-warning"), html! {
                p { (words.text(lang, "applications-warning-text")) }
            }))
            div class="dw-actions" { (kern::submit(&words.text(lang, "applications-submit"))) }
        }
    }
}

fn receipt_part(lang: Lang, draft: &Draft, now: Timestamp) -> Markup {
    let receipt = Receipt {
        id: ApplicationId(uuid::Uuid::nil()),
        reference: Reference::from_bytes(TenantId(0), b"Vorschau"),
        access_code: AccessCode::from_hash([0; 32]),
        submitted_at: now,
        content_hash: [0; 32],
    };
    let words = draft.published.manifest.procedure;
    html! {
        section class="dw-sheet__page" id="eingang" {
            p class="kern-preline dw-preline" { (draft.published.title(lang)) }
            h2 class="kern-heading-large" { (words.text(lang, "applications-receipt-title")) }
            (receipt_view(lang, draft, &t(lang, "applications-preview-office"), &receipt, &html! {}, "#eingang"))
        }
    }
}

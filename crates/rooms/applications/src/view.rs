//! Answers as people read them: on the review page, the clerk's page, and in the copy.

use forms::{ComputedAs, Field, Kind};
use jiff::civil::Date;
use maud::{Markup, html};
use serde_json::{Map, Value};
use store::{Cents, Language};
use studio::Published;
use ui::{kern, t};

use crate::model::{Attachment, Content};

/// A part of the form with what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerSection {
    /// Its title.
    pub title: String,
    /// The page on which its first question stands.
    pub page: String,
    /// Questions and answers in the order of the form.
    pub rows: Vec<AnswerRow>,
    /// True when at least one of them was asked; the others follow from them.
    pub is_asked: bool,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// The field.
    pub field: String,
    /// The question.
    pub question: String,
    /// The answer, empty when nothing was answered.
    pub answer: String,
}

/// For whom answers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The person who answered.
    Applicant,
    /// The administration, which also sees computed values meant for it.
    Clerk,
}

/// What was submitted, section by section.
pub fn answer_sections(
    language: Language,
    published: &Published,
    content: &Content,
    attachments: &[Attachment],
    reader: Reader,
) -> Vec<AnswerSection> {
    sections(language, published, &content.values, attachments, reader, |field| content.values.contains_key(field))
}

/// What was submitted, as lists of questions and answers.
pub fn answers_view(
    language: Language,
    published: &Published,
    content: &Content,
    attachments: &[Attachment],
    reader: Reader,
) -> Markup {
    let sections = answer_sections(language, published, content, attachments, reader);
    html! {
        @for section in &sections {
            section class="dw-review" {
                h2 class="kern-heading-small" { (section.title) }
                (kern::answers(language, &rows(section), None))
            }
        }
    }
}

pub(crate) fn rows(section: &AnswerSection) -> Vec<kern::Answer> {
    let row = |row: &AnswerRow| kern::Answer { question: row.question.clone(), answer: lines(&row.answer) };
    section.rows.iter().map(row).collect()
}

/// Text with its line breaks.
pub fn lines(text: &str) -> Markup {
    html! {
        @for (index, line) in text.lines().enumerate() {
            @if index > 0 { br; }
            (line)
        }
    }
}

/// The sections of a form whose fields `shown` admits, with the values as text.
fn sections(
    language: Language,
    published: &Published,
    values: &Map<String, Value>,
    attachments: &[Attachment],
    reader: Reader,
    shown: impl Fn(&str) -> bool,
) -> Vec<AnswerSection> {
    let block = |section: &forms::Section| {
        let title = published.texts.text(language, &format!("section-{}", section.id));
        let fields = section.pages.iter().flat_map(|page| page.fields.iter().map(move |field| (page, field)));
        let fields = fields.filter(|(_, field)| is_for(field, reader) && shown(&field.id));
        answered(language, published, values, attachments, title, fields)
    };
    published.form.definition().sections.iter().filter_map(block).collect()
}

/// A page of the form as the applicant reviews it.
pub(crate) struct ReviewedPage {
    /// Title of its section.
    pub(crate) section: String,
    /// Its questions and answers.
    pub(crate) answers: AnswerSection,
    /// True when it asks for nothing but consent.
    pub(crate) is_consent: bool,
}

/// The pages of a form whose fields `shown` admits, one by one.
pub(crate) fn pages(
    language: Language,
    published: &Published,
    values: &Map<String, Value>,
    attachments: &[Attachment],
    shown: impl Fn(&str) -> bool,
) -> Vec<ReviewedPage> {
    let block = |(section, page): (&forms::Section, &forms::Page)| {
        let title = published.texts.text(language, &format!("page-{}", page.id));
        let fields = page.fields.iter().map(|field| (page, field));
        let fields = fields.filter(|(_, field)| is_for(field, Reader::Applicant) && shown(&field.id));
        Some(ReviewedPage {
            section: published.texts.text(language, &format!("section-{}", section.id)),
            answers: answered(language, published, values, attachments, title, fields)?,
            is_consent: page.fields.iter().all(|field| matches!(field.kind, Kind::Consent | Kind::Information)),
        })
    };
    published.form.pages().filter_map(block).collect()
}

fn answered<'a>(
    language: Language,
    published: &Published,
    values: &Map<String, Value>,
    attachments: &[Attachment],
    title: String,
    fields: impl Iterator<Item = (&'a forms::Page, &'a Field)>,
) -> Option<AnswerSection> {
    let mut block: Option<AnswerSection> = None;
    for (page, field) in fields {
        let answer = match &field.kind {
            Kind::File { .. } => files(attachments, &field.id),
            _ => values.get(&field.id).map(|value| shown_value(language, published, field, value)).unwrap_or_default(),
        };
        let block = block.get_or_insert_with(|| AnswerSection {
            title: title.clone(),
            page: page.id.clone(),
            rows: Vec::new(),
            is_asked: false,
        });
        block.is_asked |= field.kind.is_asked();
        block.rows.push(AnswerRow {
            field: field.id.clone(),
            question: studio::question_text(published, language, &field.id),
            answer,
        });
    }
    block
}

fn is_for(field: &Field, reader: Reader) -> bool {
    match &field.kind {
        Kind::Information => false,
        Kind::Computed { internal, .. } => !internal || reader == Reader::Clerk,
        _ => true,
    }
}

fn files(attachments: &[Attachment], field: &str) -> String {
    let names = attachments.iter().filter(|file| file.field == field).map(|file| file.file_name.as_str());
    names.collect::<Vec<_>>().join("\n")
}

fn shown_value(language: Language, published: &Published, field: &Field, value: &Value) -> String {
    let option = |value: &str| published.texts.text(language, &format!("{}-option-{value}", field.id));
    match (&field.kind, value) {
        (Kind::Money { .. } | Kind::Computed { shown_as: ComputedAs::Money, .. }, Value::Number(cents)) => {
            ui::money(language, Cents(cents.as_i64().unwrap_or_default()))
        }
        (Kind::Date { .. } | Kind::Computed { shown_as: ComputedAs::Date, .. }, Value::String(date)) => {
            day(language, date)
        }
        (Kind::Choice { .. }, Value::String(chosen)) => option(chosen),
        (Kind::MultiChoice { .. }, Value::Array(chosen)) => {
            chosen.iter().filter_map(Value::as_str).map(option).collect::<Vec<_>>().join("\n")
        }
        (Kind::Iban, Value::String(iban)) => in_fours(iban),
        (Kind::Consent, Value::Bool(true)) => t(language, "applications-consented"),
        (_, Value::Bool(true)) => t(language, "applications-yes"),
        (_, Value::Bool(false)) => t(language, "applications-no"),
        (_, Value::Number(number)) => number.to_string(),
        (_, Value::String(text)) => text.clone(),
        _ => String::new(),
    }
}

/// `17. Mai 2026` from `2026-05-17`.
fn day(language: Language, iso: &str) -> String {
    match iso.parse::<Date>() {
        Ok(date) => ui::date(language, date),
        Err(_) => iso.to_owned(),
    }
}

/// `17.05.2026`.
pub fn date_text(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// `17.05.2026, 14:03`.
pub fn time_text(at: store::Timestamp) -> String {
    let at = at.in_germany();
    format!("{}, {:02}:{:02}", date_text(at.date()), at.hour(), at.minute())
}

/// An IBAN in groups of four, whatever blanks it came with.
pub(crate) fn in_fours(iban: &str) -> String {
    let compact: Vec<char> = iban.chars().filter(|letter| !letter.is_whitespace()).collect();
    compact.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

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

/// Questions and answers in the order of the form.
pub(crate) fn answers_of(
    language: Language,
    published: &Published,
    values: &Map<String, Value>,
    attachments: &[Attachment],
    reader: Reader,
) -> Vec<(String, String)> {
    let sections = sections(language, published, values, attachments, reader, |field| values.contains_key(field));
    sections.into_iter().flat_map(|section| section.rows).map(|row| (row.question, row.answer)).collect()
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
    let words = Words { language, published, attachments, reader };
    let block = |section: &forms::Section| {
        let title = published.texts.text(language, &format!("section-{}", section.id));
        words.block(title, &section.pages, values, &shown)
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
    let words = Words { language, published, attachments, reader: Reader::Applicant };
    let block = |(section, page): (&forms::Section, &forms::Page)| {
        let title = published.texts.text(language, &format!("page-{}", page.id));
        Some(ReviewedPage {
            section: published.texts.text(language, &format!("section-{}", section.id)),
            answers: words.block(title, std::slice::from_ref(page), values, &shown)?,
            is_consent: page.fields.iter().all(|field| matches!(field.kind, Kind::Consent | Kind::Information)),
        })
    };
    published.form.pages().filter_map(block).collect()
}

/// What a row of a group is called: "Kind 2". `place` counts from 0.
pub(crate) fn row_title(language: Language, published: &Published, group: &str, place: usize) -> String {
    format!("{} {}", published.texts.text(language, &format!("{group}-row")), place + 1)
}

/// How answers are put into words.
struct Words<'a> {
    language: Language,
    published: &'a Published,
    attachments: &'a [Attachment],
    reader: Reader,
}

impl Words<'_> {
    /// The answers of some pages; nothing when they ask for nothing.
    fn block(
        &self,
        title: String,
        pages: &[forms::Page],
        values: &Map<String, Value>,
        shown: &dyn Fn(&str) -> bool,
    ) -> Option<AnswerSection> {
        let mut block: Option<AnswerSection> = None;
        for page in pages {
            let mut rows = Vec::new();
            let is_asked = self.rows("", &page.fields, values, shown, &mut rows);
            if rows.is_empty() {
                continue;
            }
            let block = block.get_or_insert_with(|| AnswerSection {
                title: title.clone(),
                page: page.id.clone(),
                rows: Vec::new(),
                is_asked: false,
            });
            block.is_asked |= is_asked;
            block.rows.extend(rows);
        }
        block
    }

    /// The label of a group as a heading, also when it is a question.
    fn heading(&self, group: &str) -> String {
        let label = studio::question_text(self.published, self.language, group);
        label.trim_end_matches(['?', ':', '.', ' ']).to_owned()
    }

    /// Adds the answers to some fields; in the rows of a group only what was answered, under the name of the row. Says
    /// whether something was asked.
    fn rows(
        &self,
        place: &str,
        fields: &[Field],
        values: &Map<String, Value>,
        shown: &dyn Fn(&str) -> bool,
        rows: &mut Vec<AnswerRow>,
    ) -> bool {
        let mut is_asked = false;
        for field in fields {
            let value = values.get(&field.id);
            if let Kind::Group { fields, rows: repeats, of } = &field.kind {
                if repeats.is_none() {
                    // "Straße" alone does not say whose.
                    let place = match of {
                        Some(_) => format!("{place}{}: ", self.heading(&field.id)),
                        None => place.to_owned(),
                    };
                    is_asked |= self.rows(&place, fields, values, shown, rows);
                    continue;
                }
                for (number, row) in value.and_then(Value::as_array).into_iter().flatten().enumerate() {
                    let title = row_title(self.language, self.published, &field.id, number);
                    let place = format!("{place}{title}: ");
                    if let Some(row) = row.as_object() {
                        self.rows(&place, fields, row, &|id| row.contains_key(id), rows);
                    }
                }
                is_asked |= shown(&field.id);
                continue;
            }
            if !is_for(field, self.reader) || !shown(&field.id) {
                continue;
            }
            is_asked |= field.kind.is_asked();
            rows.push(AnswerRow {
                field: field.id.clone(),
                question: format!("{place}{}", studio::question_text(self.published, self.language, &field.id)),
                answer: match (&field.kind, value) {
                    (Kind::File { .. }, Some(Value::Array(ids))) => files(self.attachments, ids),
                    (_, Some(value)) => shown_value(self.language, self.published, field, value),
                    (_, None) => String::new(),
                },
            });
        }
        is_asked
    }
}

fn is_for(field: &Field, reader: Reader) -> bool {
    match &field.kind {
        Kind::Information | Kind::Group { .. } => false,
        Kind::Computed { internal, .. } => !internal || reader == Reader::Clerk,
        _ => true,
    }
}

fn files(attachments: &[Attachment], ids: &[Value]) -> String {
    let is_named = |file: &&Attachment| ids.iter().any(|id| id.as_str() == Some(file.id.to_string().as_str()));
    attachments.iter().filter(is_named).map(|file| file.file_name.as_str()).collect::<Vec<_>>().join("\n")
}

fn shown_value(language: Language, published: &Published, field: &Field, value: &Value) -> String {
    let option = |value: &str| studio::option_text(published, language, &field.id, value);
    match (&field.kind, value) {
        (Kind::Money { .. } | Kind::Computed { shown_as: ComputedAs::Money, .. }, Value::Number(cents)) => {
            ui::money(language, Cents(cents.as_i64().unwrap_or_default()))
        }
        (Kind::Date { .. } | Kind::Computed { shown_as: ComputedAs::Date, .. }, Value::String(date)) => {
            day(language, date)
        }
        (Kind::Choice { .. } | Kind::Country, Value::String(chosen)) => option(chosen),
        (Kind::MultiChoice { .. } | Kind::Computed { shown_as: ComputedAs::List, .. }, Value::Array(chosen)) => {
            chosen.iter().filter_map(Value::as_str).map(option).collect::<Vec<_>>().join("\n")
        }
        (Kind::Iban, Value::String(iban)) => in_fours(iban),
        (Kind::Consent, Value::Bool(true)) => t(language, "applications-consented"),
        (_, Value::Bool(true)) => t(language, "applications-yes"),
        (_, Value::Bool(false)) => t(language, "applications-no"),
        (_, Value::Number(number)) => ui::decimal(language, &number.to_string()),
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

//! From what somebody typed to content, and back into the form. Nothing that was typed is lost.

use std::collections::BTreeMap;

use directory::Catalogue;
use jiff::civil::Date;
use ui::kern::DateParts;
use ui::{FieldProblem, FormFields, Lang, t, text_with};

use crate::body::Body;
use crate::model::{Content, Kind, LANGUAGES, Lengths, MOST_SERVICES, Text};

/// The values of the form, by the names of its fields.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed(BTreeMap<String, String>);

/// A field of a language: its name, longest text, whether it has one line.
const FIELDS: [(&str, u32, bool); 6] = [
    ("titel", Lengths::TITLE, true),
    ("unterzeile", Lengths::SUBLINE, true),
    ("teaser", Lengths::TEASER, false),
    ("text", Lengths::BODY, false),
    ("zitat", Lengths::QUOTE, false),
    ("sprecher", Lengths::SPEAKER, true),
];

/// Text without characters that nobody sees, with plain ends of lines; longer than any field may be only by one character.
pub(super) fn cleaned(typed: &str) -> String {
    let plain = typed.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let seen = plain.chars().filter(|letter| *letter == '\n' || !letter.is_control() && !is_invisible(*letter));
    seen.collect::<String>().trim().to_owned()
}

/// Direction marks make text read otherwise than it is; the last two characters are none (XML 1.0).
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

impl Typed {
    pub(super) fn sent(fields: &FormFields) -> Self {
        Self(fields.0.iter().map(|(name, value)| (name.clone(), value.clone())).collect())
    }

    pub(super) fn of(content: &Content, catalogue: &Catalogue) -> Self {
        let mut values = BTreeMap::new();
        for (language, prefix) in LANGUAGES {
            let Some(text) = content.said(language) else { continue };
            let Text { title, subline, teaser, body, quote, speaker } = text;
            for ((name, ..), value) in FIELDS.iter().zip([title, subline, teaser, body, quote, speaker]) {
                values.insert(format!("{prefix}-{name}"), value.clone());
            }
        }
        for (name, date) in [("datum", content.date), ("von", content.from), ("bis", content.until)] {
            let Some(date) = date else { continue };
            let DateParts { day, month, year } = DateParts::from_iso(&date.to_string());
            for (part, value) in [("day", day), ("month", month), ("year", year)] {
                values.insert(format!("{name}-{part}"), value);
            }
        }
        values.insert("kontakt".to_owned(), content.contact.clone());
        values.insert("bestellung".to_owned(), content.order.clone());
        let name = |id: &String| catalogue.service(id).map_or_else(|| id.clone(), |service| service.name.clone());
        let services: Vec<String> = content.services.iter().map(name).collect();
        values.insert("leistungen".to_owned(), services.join("\n"));
        Self(values)
    }

    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map(String::as_str).unwrap_or_default()
    }

    pub(super) fn date(&self, name: &str) -> DateParts {
        let part = |part: &str| self.get(&format!("{name}-{part}")).to_owned();
        DateParts { day: part("day"), month: part("month"), year: part("year") }
    }

    /// The content, or every problem at once. Files are those of the item.
    pub(super) fn read(&self, lang: Lang, kind: Kind, catalogue: &Catalogue) -> Result<Content, Vec<FieldProblem>> {
        let mut reading = Reading { lang, typed: self, problems: Vec::new() };
        let german = reading.text("de", kind).unwrap_or_default();
        if german.title.is_empty() {
            reading.problem("de-titel", t(lang, "newsroom-problem-title"));
        }
        let plain = reading.text("leicht", kind);
        let english = reading.text("en", kind);
        for (text, prefix) in [(&plain, "leicht"), (&english, "en")] {
            if text.as_ref().is_some_and(|text| text.title.is_empty()) {
                reading.problem(&format!("{prefix}-titel"), t(lang, "newsroom-problem-title-too"));
            }
        }
        let dated = matches!(kind, Kind::Press | Kind::Publication);
        let date = if dated { reading.date("datum") } else { None };
        let (from, until) = if dated { (None, None) } else { (reading.date("von"), reading.date("bis")) };
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            reading.problem("bis", t(lang, "newsroom-problem-order"));
        }
        let contact =
            if kind == Kind::Press { reading.field("kontakt", Lengths::CONTACT, false) } else { String::new() };
        let order = if kind == Kind::Publication {
            reading.field("bestellung", Lengths::CONTACT, false)
        } else {
            String::new()
        };
        reading.must_be_sound("bestellung", &order);
        let services = reading.services(catalogue);
        let content =
            Content { german, plain, english, date, from, until, contact, order, services, files: Vec::new() };
        if reading.problems.is_empty() { Ok(content) } else { Err(reading.problems) }
    }
}

struct Reading<'a> {
    lang: Lang,
    typed: &'a Typed,
    problems: Vec<FieldProblem>,
}

impl Reading<'_> {
    fn problem(&mut self, field: &str, message: String) {
        self.problems.push(FieldProblem { field: field.to_owned(), message });
    }

    fn field(&mut self, name: &str, most: u32, one_line: bool) -> String {
        let mut text = cleaned(self.typed.get(name));
        if one_line {
            text = text.replace('\n', " ");
        }
        let length = text.chars().count();
        if length > most as usize {
            let args = [("most", most.into()), ("found", length.into())];
            let message = text_with(self.lang, "newsroom-problem-long", &args);
            self.problem(name, message);
        }
        text
    }

    /// What is said in a language; nothing when every field is empty.
    fn text(&mut self, prefix: &str, kind: Kind) -> Option<Text> {
        let mut texts = FIELDS.into_iter().map(|(name, most, one_line)| {
            let of_press = matches!(name, "unterzeile" | "zitat" | "sprecher");
            if of_press && kind != Kind::Press {
                return String::new();
            }
            self.field(&format!("{prefix}-{name}"), most, one_line)
        });
        let mut next = || texts.next().unwrap_or_default();
        let text =
            Text { title: next(), subline: next(), teaser: next(), body: next(), quote: next(), speaker: next() };
        drop(texts);
        if text.body.chars().count() <= Lengths::BODY as usize {
            self.must_be_sound(&format!("{prefix}-text"), &text.body);
        }
        (text != Text::default()).then_some(text)
    }

    fn must_be_sound(&mut self, field: &str, body: &str) {
        let Err(problem) = Body::read(body) else { return };
        let address = match &problem {
            crate::BodyProblem::Link(address) => address.clone(),
            _ => String::new(),
        };
        let message = text_with(self.lang, problem.key(), &[("address", address.into())]);
        self.problem(field, message);
    }

    fn date(&mut self, name: &str) -> Option<Date> {
        let parts = self.typed.date(name);
        let date = parts.date();
        if date.is_none() && !parts.is_empty() {
            self.problem(name, t(self.lang, "newsroom-problem-date"));
        }
        date
    }

    /// Services of the catalogue, one a line, by name or id.
    fn services(&mut self, catalogue: &Catalogue) -> Vec<String> {
        let typed = cleaned(self.typed.get("leistungen"));
        let lines: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.len() > MOST_SERVICES {
            let message = text_with(self.lang, "newsroom-problem-services", &[("most", MOST_SERVICES.into())]);
            self.problem("leistungen", message);
            return Vec::new();
        }
        let mut services = Vec::new();
        for line in lines {
            let named =
                || catalogue.services().iter().find(|service| service.name.to_lowercase() == line.to_lowercase());
            match catalogue.service(line).or_else(named) {
                Some(service) if services.contains(&service.id) => {}
                Some(service) => services.push(service.id.clone()),
                None => {
                    let shown: String = line.chars().take(80).collect();
                    let message = text_with(self.lang, "newsroom-problem-service", &[("name", shown.into())]);
                    self.problem("leistungen", message);
                }
            }
        }
        services
    }
}

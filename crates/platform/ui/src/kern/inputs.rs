use maud::{Markup, html};

use super::field::Field;
use crate::t;

/// A line of text.
pub fn text_input(field: &Field) -> Markup {
    input(field, "text")
}

/// A line of search words.
pub fn search_input(field: &Field) -> Markup {
    input(field, "search")
}

/// A value that the form carries without showing it.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

fn input(field: &Field, kind: &str) -> Markup {
    html! {
        div class=(field.group_class("kern-form-input")) {
            (field.label_markup())
            (field.hint_markup())
            input class=(field.input_class()) id=(field.id()) name=(field.name) type=(kind) value=(field.value)
                autocomplete=[field.autocomplete.as_deref()] inputmode=[field.inputmode.as_deref()]
                maxlength=[field.max_length] aria-describedby=[field.described_by()] aria-invalid=[field.invalid()]
                aria-required=[field.required_attribute()];
            (field.error_markup())
        }
    }
}

/// Several lines of text.
pub fn textarea(field: &Field, rows: u8) -> Markup {
    html! {
        div class=(field.group_class("kern-form-input")) {
            (field.label_markup())
            (field.hint_markup())
            textarea class=(field.input_class()) id=(field.id()) name=(field.name) rows=(rows)
                autocomplete=[field.autocomplete.as_deref()] maxlength=[field.max_length]
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()]
                aria-required=[field.required_attribute()] { "\n" (field.value) }
            (field.error_markup())
        }
    }
}

/// The parts of a date as somebody typed them; they need not be a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    /// Day of the month.
    pub day: String,
    /// Month as a number.
    pub month: String,
    /// Year with four digits.
    pub year: String,
}

impl DateParts {
    /// Splits an ISO date (`2026-11-25`); anything else leaves all parts empty.
    pub fn from_iso(iso: &str) -> Self {
        match iso.parse::<jiff::civil::Date>() {
            Ok(date) => {
                Self { day: date.day().to_string(), month: date.month().to_string(), year: date.year().to_string() }
            }
            Err(_) => Self::default(),
        }
    }

    /// True when nothing was typed.
    pub fn is_empty(&self) -> bool {
        [&self.day, &self.month, &self.year].iter().all(|part| part.trim().is_empty())
    }

    /// The date, if the parts are one: a day that exists, and a year with four digits.
    pub fn date(&self) -> Option<jiff::civil::Date> {
        let year = self.year.trim();
        if year.len() != 4 || !year.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        jiff::civil::Date::new(year.parse().ok()?, self.month.trim().parse().ok()?, self.day.trim().parse().ok()?).ok()
    }
}

/// A date in three fields. They are sent as `<name>-day`, `<name>-month` and `<name>-year`; `field.value` is not used.
pub fn date_input(field: &Field, parts: &DateParts) -> Markup {
    let birthday = field.autocomplete.as_deref() == Some("bday");
    let part = |ending: &str, value: &str, length: u8, width: &str| {
        let id = if ending == "day" { field.id() } else { format!("{}-{ending}", field.id()) };
        let error = if field.has_error() { " kern-form-input__input--error" } else { "" };
        html! {
            div class="kern-form-input" {
                label class="kern-label" for=(id) { (t(field.lang, &format!("ui-date-{ending}"))) }
                input class={ "kern-form-input__input" (error) " " (width) } id=(id) name={ (field.name) "-" (ending) }
                    type="text" inputmode="numeric" maxlength=(length) value=(value)
                    autocomplete=[birthday.then(|| format!("bday-{ending}"))] aria-invalid=[field.invalid()]
                   ;
            }
        }
    };
    fieldset(
        field,
        html! {
            div class="kern-fieldset__body kern-fieldset__body--horizontal dw-date" {
                (part("day", &parts.day, 2, "dw-width-two"))
                (part("month", &parts.month, 2, "dw-width-two"))
                (part("year", &parts.year, 4, "dw-width-four"))
            }
        },
    )
}

/// A file to send. The form needs `method="post" enctype="multipart/form-data"`. `accept` lists media types
/// (`"image/jpeg,image/png"`) and only helps with choosing; the server checks the content.
pub fn file_input(field: &Field, accept: &str) -> Markup {
    html! {
        div class=(field.group_class("kern-form-input")) {
            (field.label_markup())
            (field.hint_markup())
            input class=(field.input_class()) id=(field.id()) name=(field.name) type="file" accept=(accept)
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()]
                aria-required=[field.required_attribute()];
            (field.error_markup())
        }
    }
}

/// Several questions that belong together, under a heading of their own; hint and error belong to the whole group. The error
/// summary leads to it.
pub fn group(field: &Field, body: Markup) -> Markup {
    html! {
        fieldset class=(field.group_class("dw-group")) id=(field.id()) tabindex="-1" aria-describedby=[field.described_by()] {
            legend class="dw-group__title" { (field.label) }
            div class="dw-group__body" {
                (field.hint_markup())
                (field.error_markup())
                (body)
            }
        }
    }
}

/// A group of inputs under one question; hint and error belong to the whole group.
pub fn fieldset(field: &Field, body: Markup) -> Markup {
    html! {
        fieldset class=(field.group_class("kern-fieldset")) aria-describedby=[field.described_by()] {
            (field.legend_markup())
            (field.hint_markup())
            (body)
            (field.error_markup())
        }
    }
}

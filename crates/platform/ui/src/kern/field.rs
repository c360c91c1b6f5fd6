use maud::{Markup, html};

use super::icon;
use crate::{Lang, t};

/// How wide a field is drawn: a hint about the length of the expected answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// The whole column.
    #[default]
    Full,
    /// About twenty characters: telephone numbers, names.
    Medium,
    /// About ten characters: amounts, codes.
    Short,
    /// Five characters: postcodes.
    Postcode,
    /// Two characters: day, month.
    Two,
}

impl Width {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Full => "",
            Self::Medium => " dw-width-medium",
            Self::Short => " dw-width-short",
            Self::Postcode => " dw-width-postcode",
            Self::Two => " dw-width-two",
        }
    }
}

/// One question of a form. Every input component takes a field and wires label, hint and error to it: `id`, `for`,
/// `aria-describedby`, `aria-invalid`.
///
/// ```
/// # use ui::{Lang, kern};
/// let field = kern::Field::new(Lang::German, "postcode", "Postleitzahl")
///     .hint("5 Ziffern")
///     .value("0764")
///     .error(Some("Geben Sie 5 Ziffern ein."))
///     .autocomplete("postal-code")
///     .inputmode("numeric")
///     .width(kern::Width::Postcode);
/// let markup = kern::text_input(&field).into_string();
/// assert!(markup.contains(r#"aria-describedby="f-postcode-hint f-postcode-error""#));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub(super) lang: Lang,
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) error: Option<String>,
    pub(super) value: String,
    pub(super) optional: bool,
    pub(super) autocomplete: Option<String>,
    pub(super) inputmode: Option<String>,
    pub(super) max_length: Option<u32>,
    pub(super) width: Width,
}

impl Field {
    /// A required question with the name under which the answer is sent and its label.
    pub fn new(lang: Lang, name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            lang,
            name: name.into(),
            label: label.into(),
            hint: None,
            error: None,
            value: String::new(),
            optional: false,
            autocomplete: None,
            inputmode: None,
            max_length: None,
            width: Width::Full,
        }
    }

    /// Help that everybody sees below the label. An empty text is no hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into()).filter(|hint| !hint.is_empty());
        self
    }

    /// What is wrong with the answer and how to mend it.
    pub fn error(mut self, error: Option<impl Into<String>>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// The answer so far.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// Whether the question must be answered; a field that need not says "(optional)" (KERN marks the optional ones).
    pub fn required(mut self, required: bool) -> Self {
        self.optional = !required;
        self
    }

    /// Another label.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// A heading over other questions, which say themselves whether they may stay empty.
    pub fn group(self) -> Self {
        self.required(true)
    }

    /// The question may stay empty.
    pub fn optional(self) -> Self {
        self.required(false)
    }

    /// What browsers may fill in (`given-name`, `postal-code` …; WCAG 1.3.5).
    pub fn autocomplete(mut self, token: impl Into<String>) -> Self {
        self.autocomplete = Some(token.into());
        self
    }

    /// Which keyboard a telephone shows (`numeric`, `email`, `tel`).
    pub fn inputmode(mut self, mode: impl Into<String>) -> Self {
        self.inputmode = Some(mode.into());
        self
    }

    /// Longest answer in characters.
    pub fn max_length(mut self, characters: u32) -> Self {
        self.max_length = Some(characters);
        self
    }

    /// How wide the field is drawn.
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// The id of the input (of the first one, where there are several). The error summary links to it.
    pub fn id(&self) -> String {
        field_id(&self.name)
    }

    /// True when the answer is refused.
    pub fn has_error(&self) -> bool {
        self.error.is_some()
    }

    pub(super) fn described_by(&self) -> Option<String> {
        let id = self.id();
        let hint = self.hint.as_ref().map(|_| format!("{id}-hint"));
        let error = self.error.as_ref().map(|_| format!("{id}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn label_text(&self) -> Markup {
        html! {
            (self.label)
            @if self.optional { " " span class="kern-label__optional" { "(" (t(self.lang, "ui-field-optional")) ")" } }
        }
    }

    pub(super) fn label_markup(&self) -> Markup {
        html! { label class="kern-label" for=(self.id()) { (self.label_text()) } }
    }

    pub(super) fn legend_markup(&self) -> Markup {
        html! { legend class="kern-label" { (self.label_text()) } }
    }

    pub(super) fn hint_markup(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { div class="kern-hint" id={ (self.id()) "-hint" } { (hint) } }
        }
    }

    pub(super) fn error_markup(&self) -> Markup {
        html! {
            @if let Some(error) = &self.error {
                p class="kern-error" id={ (self.id()) "-error" } {
                    (icon("danger"))
                    span class="kern-body" {
                        span class="kern-sr-only" { (t(self.lang, "ui-field-error")) " " }
                        (error)
                    }
                }
            }
        }
    }

    pub(super) fn group_class(&self, base: &str) -> String {
        if self.has_error() { format!("{base} {base}--error") } else { base.to_owned() }
    }

    pub(super) fn input_class(&self) -> String {
        let error = if self.has_error() { " kern-form-input__input--error" } else { "" };
        format!("kern-form-input__input{error}{}", self.width.class())
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.has_error().then_some("true")
    }

    pub(super) fn required_attribute(&self) -> Option<&'static str> {
        (!self.optional).then_some("true")
    }
}

/// The id of the input for a field name: `f-` and the name, everything but letters, digits, `-` and `_` replaced.
pub fn field_id(name: &str) -> String {
    let safe = name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' || c == '-' { c } else { '-' });
    std::iter::once("f-".to_owned()).chain(safe.map(String::from)).collect()
}

use maud::{Markup, html};

use super::field::Field;
use super::inputs::fieldset;
use crate::t;

/// One answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// A sentence that explains this answer.
    pub hint: Option<String>,
}

impl Choice {
    /// An answer without explanation.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// Explains the answer.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into()).filter(|hint| !hint.is_empty());
        self
    }
}

/// A list to unfold, for more than about ten answers. The first entry asks to choose and is empty.
pub fn select(field: &Field, choices: &[Choice]) -> Markup {
    let error = if field.has_error() { " kern-form-input__select--error" } else { "" };
    html! {
        div class=(field.group_class("kern-form-input")) {
            (field.label_markup())
            (field.hint_markup())
            div class="kern-form-input__select-wrapper" {
                select class={ "kern-form-input__select" (error) } id=(field.id()) name=(field.name)
                    autocomplete=[field.autocomplete.as_deref()] aria-describedby=[field.described_by()]
                    aria-invalid=[field.invalid()] aria-required=[field.required_attribute()] {
                    option value="" selected[field.value.is_empty()] { (t(field.lang, "ui-select-empty")) }
                    @for choice in choices {
                        option value=(choice.value) selected[!field.value.is_empty() && choice.value == field.value] {
                            (choice.label)
                        }
                    }
                }
            }
            (field.error_markup())
        }
    }
}

/// Answers of which one is chosen (`field.value`).
pub fn radios(field: &Field, choices: &[Choice]) -> Markup {
    let selected = [field.value.as_str()];
    fieldset(field, options(field, choices, "radio", &selected))
}

/// Answers of which any number is chosen; each is sent under the field's name.
pub fn checkboxes(field: &Field, choices: &[Choice], selected: &[&str]) -> Markup {
    fieldset(field, options(field, choices, "checkbox", selected))
}

fn options(field: &Field, choices: &[Choice], kind: &str, selected: &[&str]) -> Markup {
    html! {
        div class="kern-fieldset__body" {
            @for (number, choice) in choices.iter().enumerate() {
                @let id = if number == 0 { field.id() } else { format!("{}-{number}", field.id()) };
                @let error = if field.has_error() { format!(" kern-form-check__{kind}--error") } else { String::new() };
                div class="kern-form-check" {
                    input class={ "kern-form-check__" (kind) (error) } id=(id) name=(field.name) type=(kind)
                        value=(choice.value) checked[selected.contains(&choice.value.as_str())]
                        aria-describedby=[choice.hint.as_ref().map(|_| format!("{id}-option"))]
                       ;
                    label class="kern-label" for=(id) { (choice.label) }
                    @if let Some(hint) = &choice.hint {
                        div class="dw-option-hint" id={ (id) "-option" } { (hint) }
                    }
                }
            }
        }
    }
}

/// A single box to tick: a consent or confirmation. Sent as `value` (usually `"true"`) when ticked.
pub fn checkbox(field: &Field, value: &str, checked: bool) -> Markup {
    let error = if field.has_error() { " kern-form-check__checkbox--error" } else { "" };
    html! {
        div class=(field.group_class("kern-form-check")) {
            input class={ "kern-form-check__checkbox" (error) } id=(field.id()) name=(field.name) type="checkbox"
                value=(value) checked[checked] aria-describedby=[field.described_by()] aria-invalid=[field.invalid()]
               ;
            label class="kern-label" for=(field.id()) { (field.label_text()) }
            @if let Some(hint) = &field.hint {
                div class="dw-option-hint" id={ (field.id()) "-hint" } { (hint) }
            }
            (field.error_markup())
        }
    }
}

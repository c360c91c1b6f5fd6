use maud::{Markup, html};

use super::field::field_id;
use super::icon;
use crate::{FieldProblem, Lang, t};

/// The kind of a message. Colour and icon never carry the meaning alone: the words say it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Info,
    /// Something was done.
    Success,
    /// Look here before you go on.
    Warning,
    /// Something went wrong.
    Danger,
}

impl Tone {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// A message in a box.
#[derive(Clone, Debug)]
pub struct Alert {
    tone: Tone,
    title: String,
    role: Option<&'static str>,
}

impl Alert {
    /// A message of a tone with its title.
    pub fn new(tone: Tone, title: impl Into<String>) -> Self {
        Self { tone, title: title.into(), role: None }
    }

    /// For information.
    pub fn info(title: impl Into<String>) -> Self {
        Self::new(Tone::Info, title)
    }

    /// Something was done.
    pub fn success(title: impl Into<String>) -> Self {
        Self::new(Tone::Success, title)
    }

    /// Look here before you go on.
    pub fn warning(title: impl Into<String>) -> Self {
        Self::new(Tone::Warning, title)
    }

    /// Something went wrong.
    pub fn danger(title: impl Into<String>) -> Self {
        Self::new(Tone::Danger, title)
    }

    /// Screen readers say it as soon as it appears (`role="alert"` for danger, `role="status"` otherwise).
    pub fn announced(mut self) -> Self {
        self.role = Some(if self.tone == Tone::Danger { "alert" } else { "status" });
        self
    }

    /// The box with its text.
    pub fn body(self, body: Markup) -> Markup {
        self.draw(Some(body))
    }

    /// The box with its title alone.
    pub fn plain(self) -> Markup {
        self.draw(None)
    }

    fn draw(self, body: Option<Markup>) -> Markup {
        let name = self.tone.name();
        html! {
            div class={ "kern-alert kern-alert--" (name) } role=[self.role] {
                div class="kern-alert__header" {
                    (icon(name))
                    p class="kern-title" { (self.title) }
                }
                @if let Some(body) = body { div class="kern-alert__body" { (body) } }
            }
        }
    }
}

/// A message in a box: short form of [`Alert`].
pub fn alert(tone: Tone, title: &str, body: Markup) -> Markup {
    Alert::new(tone, title).body(body)
}

/// A short state in words.
pub fn badge(tone: Tone, text: &str) -> Markup {
    html! {
        span class={ "kern-badge kern-badge--" (tone.name()) } {
            (icon(tone.name()))
            span class="kern-label kern-label--small" { (text) }
        }
    }
}

/// All problems of a form at its top, each a link to its field; takes the focus when the page opens. Nothing when there is
/// no problem.
pub fn error_summary(lang: Lang, problems: &[FieldProblem]) -> Markup {
    html! {
        @if !problems.is_empty() {
            div class="kern-alert kern-alert--danger dw-error-summary" role="alert" tabindex="-1" autofocus
                aria-labelledby="error-summary-title" {
                div class="kern-alert__header" {
                    (icon("danger"))
                    h2 class="kern-title" id="error-summary-title" { (t(lang, "ui-error-summary-title")) }
                }
                div class="kern-alert__body" {
                    ul class="kern-list kern-list--bullet" {
                        @for problem in problems {
                            li {
                                @if problem.field.is_empty() { (problem.message) } @else {
                                    a class="kern-link kern-link--no-visited-state" href={ "#" (field_id(&problem.field)) } {
                                        (problem.message)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Says whether the answers are saved. Goes into a `form` with `data-autosave="<address>"`: the script then sends the form's
/// fields (not files) as `application/x-www-form-urlencoded` to that address after each change, with
/// `X-Requested-With: autosave`, and takes any 2xx as saved, 4xx as refused; everything else is tried again. Without
/// JavaScript it shows `initial` (e.g. "Gespeichert um 14:03 Uhr").
pub fn autosave_status(lang: Lang, initial: &str) -> Markup {
    html! {
        p class="dw-autosave" role="status" data-autosave-status data-saving=(t(lang, "ui-autosave-saving"))
            data-saved=(saved(lang)) data-unsaved=(t(lang, "ui-autosave-unsaved"))
            data-refused=(t(lang, "ui-autosave-refused")) { (initial) }
    }
}

// The script puts the time of the browser where the argument stands.
fn saved(lang: Lang) -> String {
    crate::text_with(lang, "ui-autosave-saved", &[("time", "{time}".into())])
}

//! The form in which an item is written.

use maud::{Markup, html};
use ui::kern::{self, Button, Field, Tone};
use ui::{FieldProblem, Lang, t, text_with};

use super::typed::Typed;
use crate::model::{Kind, LANGUAGES, Lengths};

/// What the form shows.
pub(super) struct Form<'a> {
    pub(super) lang: Lang,
    pub(super) kind: Kind,
    pub(super) typed: &'a Typed,
    pub(super) problems: &'a [FieldProblem],
    /// Where it goes, and where the way out leads.
    pub(super) action: &'a str,
    pub(super) out: &'a str,
    /// Hidden fields.
    pub(super) hidden: Markup,
}

impl Form<'_> {
    fn t(&self, key: &str) -> String {
        t(self.lang, key)
    }

    fn field(&self, name: &str, key: &str) -> Field {
        let problem = self.problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(self.lang, name, self.t(key)).value(self.typed.get(name)).error(problem).optional()
    }

    fn line(&self, name: &str, key: &str, most: u32) -> Field {
        self.field(name, key).max_length(most)
    }

    pub(super) fn markup(&self) -> Markup {
        html! {
            (kern::error_summary(self.lang, self.problems))
            form method="post" action=(self.action) class="dw-form" novalidate {
                (self.hidden)
                @for (language, prefix) in LANGUAGES {
                    @if language == Lang::German {
                        (self.text(prefix, true))
                    } @else {
                        @let begun = self.is_begun(prefix);
                        details class="kern-accordion" open[begun] {
                            summary class="kern-accordion__header" {
                                span class="kern-title kern-title--small" {
                                    (self.t(&format!("newsroom-text-{prefix}")))
                                }
                            }
                            div class="kern-accordion__body" { (self.text(prefix, false)) }
                        }
                    }
                }
                (self.rest())
                div class="dw-actions" {
                    (kern::submit(&self.t("newsroom-save")))
                    (kern::link_button(Button::Tertiary, &self.t("newsroom-save-not"), self.out))
                }
            }
        }
    }

    fn is_begun(&self, prefix: &str) -> bool {
        let start = format!("{prefix}-");
        ["titel", "teaser", "text"].iter().any(|name| !self.typed.get(&format!("{start}{name}")).is_empty())
            || self.problems.iter().any(|problem| problem.field.starts_with(&start))
    }

    /// The fields of a language.
    fn text(&self, prefix: &str, needed: bool) -> Markup {
        let name = |field: &str| format!("{prefix}-{field}");
        let press = self.kind == Kind::Press;
        html! {
            (kern::text_input(&self.line(&name("titel"), "newsroom-field-title", Lengths::TITLE).required(needed)))
            @if press { (kern::text_input(&self.line(&name("unterzeile"), "newsroom-field-subline", Lengths::SUBLINE))) }
            (kern::textarea(&self.line(&name("teaser"), "newsroom-field-teaser", Lengths::TEASER).hint(self.t("newsroom-field-teaser-hint")), 3))
            (kern::textarea(&self.field(&name("text"), "newsroom-field-body").hint(self.body_hint()), 14))
            @if press {
                (kern::textarea(&self.line(&name("zitat"), "newsroom-field-quote", Lengths::QUOTE), 3))
                (kern::text_input(&self.line(&name("sprecher"), "newsroom-field-speaker", Lengths::SPEAKER).hint(self.t("newsroom-field-speaker-hint"))))
            }
        }
    }

    fn body_hint(&self) -> String {
        text_with(self.lang, "newsroom-field-body-hint", &[("most", Lengths::BODY.into())])
    }

    /// What holds in every language.
    fn rest(&self) -> Markup {
        let services = self.field("leistungen", "newsroom-field-services").hint(self.t("newsroom-field-services-hint"));
        let date = |name: &str, key: &str| kern::date_input(&self.field(name, key), &self.typed.date(name));
        html! {
            @match self.kind {
                Kind::Press => {
                    (date("datum", "newsroom-field-date"))
                    (kern::textarea(&self.line("kontakt", "newsroom-field-contact", Lengths::CONTACT).hint(self.t("newsroom-field-contact-hint")), 4))
                },
                Kind::Publication => {
                    (date("datum", "newsroom-field-date"))
                    (kern::textarea(&self.line("bestellung", "newsroom-field-order", Lengths::CONTACT).hint(self.t("newsroom-field-order-hint")), 3))
                },
                Kind::Campaign | Kind::Guide => {
                    (date("von", "newsroom-field-from"))
                    (date("bis", "newsroom-field-until"))
                },
            }
            (kern::textarea(&services, 4))
        }
    }
}

/// Said above the form when somebody else was faster.
pub(super) fn stale(lang: Lang, href: &str) -> Markup {
    kern::Alert::new(Tone::Warning, t(lang, "newsroom-stale")).announced().body(html! {
        p { (t(lang, "newsroom-stale-form")) }
        p { (kern::link(&t(lang, "newsroom-stale-look"), href)) }
    })
}

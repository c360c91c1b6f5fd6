//! The search form, and fields that suggest while somebody types.

use maud::{Markup, html};
use ui::kern::{self, Field};
use ui::{Lang, t, text_with};

use super::parts::{LONGEST_WORDS, content_lang, entrance_key};
use crate::model::Audience;

/// One search: words and place.
pub(super) fn search_form(
    lang: Lang,
    audience: Audience,
    words: &str,
    place: &str,
    place_error: Option<&str>,
) -> Markup {
    html! {
        form class="dw-search" method="get" action=(audience.path()) role="search"
            aria-label=(t(lang, &entrance_key(audience, "search"))) {
            (suggesting(lang, Suggest::Services(audience), words_field(lang, audience, words)))
            (suggesting(lang, Suggest::Places, place_field(lang, audience, place, place_error)))
            (kern::submit(&t(lang, "directory-search-submit")))
        }
    }
}

/// The audience keeps the ids of several forms on one page apart.
fn words_field(lang: Lang, audience: Audience, words: &str) -> Markup {
    let id = format!("{}-q", audience.name());
    let hint = format!("{id}-hint");
    html! {
        div class="kern-form-input" {
            label class="kern-label" for=(id) { (t(lang, "directory-search-words")) }
            div class="kern-hint" id=(hint) { (t(lang, &entrance_key(audience, "hint"))) }
            input class="kern-form-input__input" id=(id) name="q" type="search" value=(words)
                maxlength=(LONGEST_WORDS) aria-describedby=(hint) autocomplete="off" enterkeyhint="search";
        }
    }
}

fn place_field(lang: Lang, audience: Audience, place: &str, place_error: Option<&str>) -> Markup {
    let id = format!("{}-ort", audience.name());
    let hint = format!("{id}-hint");
    let error = format!("{id}-error");
    let described = if place_error.is_some() { format!("{hint} {error}") } else { hint.clone() };
    let faulty = if place_error.is_some() { " kern-form-input__input--error" } else { "" };
    html! {
        div class={ "kern-form-input" @if place_error.is_some() { " kern-form-input--error" } } {
            label class="kern-label" for=(id) { (t(lang, "directory-search-place")) }
            div class="kern-hint" id=(hint) { (t(lang, "directory-search-place-hint")) }
            input class={ "kern-form-input__input" (faulty) } id=(id) name="ort" type="text" value=(place)
                maxlength="100" aria-describedby=(described) aria-invalid=[place_error.map(|_| "true")]
                autocomplete="postal-code";
            @if let Some(message) = place_error {
                p class="kern-error" id=(error) {
                    (kern::icon("danger"))
                    span class="kern-body" {
                        span class="kern-sr-only" { (t(lang, "ui-field-error")) " " }
                        (message)
                    }
                }
            }
        }
    }
}

/// The question for a place alone.
pub(super) fn place_question(lang: Lang, hint: &str, value: &str, problem: Option<String>) -> Markup {
    let field = Field::new(lang, "ort", t(lang, "directory-search-place"))
        .hint(hint)
        .value(value)
        .error(problem)
        .autocomplete("postal-code")
        .max_length(100);
    suggesting(lang, Suggest::Places, kern::text_input(&field))
}

/// What is suggested while somebody types.
#[derive(Clone, Copy, Debug)]
pub(super) enum Suggest {
    /// Services, and words that lead to them, for an audience.
    Services(Audience),
    /// Places.
    Places,
}

/// A field that suggests while somebody types where the browser runs scripts; elsewhere it is the field as it is.
pub(super) fn suggesting(lang: Lang, what: Suggest, field: Markup) -> Markup {
    let source = match what {
        Suggest::Services(audience) => format!("/api/v1/suggestions?audience={}", audience.name()),
        Suggest::Places => "/api/v1/places".to_owned(),
    };
    let entrance = match what {
        Suggest::Services(audience) if audience != Audience::Citizen => Some(audience.name()),
        _ => None,
    };
    html! {
        div class="dw-suggest" data-suggest=(source) data-entrance=[entrance]
            data-lang=[content_lang(lang)] data-label=(t(lang, "directory-suggest-label"))
            data-one=(t(lang, "directory-suggest-one"))
            data-many=(text_with(lang, "directory-suggest-many", &[("count", "{count}".into())]))
            data-none=(t(lang, "directory-suggest-none")) {
            (field)
        }
    }
}

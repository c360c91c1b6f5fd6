//! Keys for those who work on cases all day. They are offered by the script only: without it nothing of this is shown.

use maud::{Markup, html};
use ui::kern;
use ui::{Lang, t};

/// The keys of the inbox.
pub(super) const INBOX: &[(&str, &str)] = &[
    ("j", "casework-key-next-row"),
    ("k", "casework-key-row-before"),
    ("o", "casework-key-open"),
    ("?", "casework-key-list"),
];

/// The keys of the page of a case.
pub(super) const CASE: &[(&str, &str)] = &[
    ("u", "casework-key-claim"),
    ("f", "casework-key-ask"),
    ("n", "casework-key-note"),
    ("e", "casework-key-decide"),
    ("s", "casework-key-search"),
    ("j", "casework-key-next-case"),
    ("k", "casework-key-case-before"),
    ("z", "casework-key-back"),
    ("?", "casework-key-list"),
];

/// The way to the list, near the top of a page.
pub(super) fn link(lang: Lang) -> Markup {
    html! { p data-shortcuts hidden { (kern::link(&t(lang, "casework-keys"), "#kuerzel")) } }
}

/// The list of keys, where they are switched off and on as well.
pub(super) fn list(lang: Lang, keys: &[(&str, &str)]) -> Markup {
    let keys: Vec<(String, Markup)> = keys.iter().map(|(key, text)| (t(lang, text), html! { kbd { (key) } })).collect();
    html! {
        details class="kern-accordion" data-shortcuts hidden {
            summary class="kern-accordion__header" id="kuerzel" {
                span class="kern-title kern-title--small" { (t(lang, "casework-keys")) }
            }
            div class="kern-accordion__body" {
                p class="kern-body" { (t(lang, "casework-keys-hint")) }
                div class="kern-form-check" {
                    input class="kern-form-check__checkbox" id="kuerzel-an" type="checkbox" autocomplete="off";
                    label class="kern-label" for="kuerzel-an" { (t(lang, "casework-keys-on")) }
                }
                (kern::description_list(&keys))
            }
        }
    }
}

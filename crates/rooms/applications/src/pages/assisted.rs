//! What the pages of a form say while a clerk fills it in for somebody, and what the person takes home.

use axum::response::Response;
use maud::{Markup, html};
use ui::kern::{self, Alert, Button};
use ui::{Failure, Lang, t, text_with};

use super::holder;
use crate::assistance::Assistance;
use crate::model::{ApplicationId, Reference, ResumeCode};
use crate::view::lines;

/// Leads the browser of a clerk into the draft that was opened for somebody; `secure` says whether cookies may travel over
/// encrypted connections only.
///
/// # Errors
/// None that a person could cause.
pub fn hand_over_assisted(secure: bool, id: ApplicationId, code: &ResumeCode) -> Result<Response, Failure> {
    holder::hand_to_clerk(secure, id, code)
}

/// For whom the form is filled in.
pub(super) fn intro(lang: Lang, assistance: &Assistance) -> Markup {
    let args = [
        ("name", assistance.consent.name.as_str().into()),
        ("way", assistance.way(lang).into()),
        ("date", ui::date(lang, assistance.received_on).into()),
    ];
    Alert::warning(t(lang, "applications-assisted-for-another")).body(html! {
        p { (text_with(lang, "applications-assisted-intro", &args)) }
    })
}

/// In whose name it is sent.
pub(super) fn on_behalf(lang: Lang, assistance: &Assistance) -> Markup {
    let args = [("name", assistance.consent.name.as_str().into())];
    Alert::warning(text_with(lang, "applications-assisted-on-behalf", &args)).body(html! {
        p { (t(lang, "applications-assisted-on-behalf-text")) }
    })
}

/// What the clerk does with the receipt, beside its own words. The case is looked for by its number: it is opened a moment later.
pub(super) fn hand_out(lang: Lang, reference: &Reference, assistance: &Assistance, pdf: &str) -> Markup {
    let args = [("name", assistance.consent.name.as_str().into())];
    Alert::info(text_with(lang, "applications-assisted-hand-out", &args)).body(html! {
        p { (t(lang, "applications-assisted-hand-out-text")) }
        p { (kern::link_button(Button::Primary, &t(lang, "applications-assisted-receipt"), pdf)) }
        ul class="dw-links" {
            li { (kern::link(&t(lang, "applications-assisted-to-case"), &format!("/amt?nummer={reference}"))) }
            li { (kern::link(&t(lang, "applications-assisted-next"), "/amt/erfassen")) }
        }
    })
}

/// Who agreed, when, and after what explanation.
pub fn consent_view(lang: Lang, assistance: &Assistance) -> Markup {
    let items: Vec<(String, Markup)> =
        assistance.consent_lines(lang).into_iter().map(|(term, text)| (term, lines(&text))).collect();
    kern::accordion(&t(lang, "applications-consent"), kern::description_list(&items))
}

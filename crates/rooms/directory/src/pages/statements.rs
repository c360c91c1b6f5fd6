//! What a legal entity says about itself where the law asks for it: imprint, privacy notice, accessibility statement.

use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;
use ui::{Body, Query, Statement, Visitor, statement};

use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::model::EntityKey;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// The legal entity in whose name something is done.
    #[serde(default)]
    fuer: String,
}

pub(crate) async fn imprint(state: State<Directory>, visitor: Visitor, asked: Query<Asked>) -> Response {
    show(&state, &visitor, &asked, Statement::Imprint)
}

pub(crate) async fn privacy(state: State<Directory>, visitor: Visitor, asked: Query<Asked>) -> Response {
    show(&state, &visitor, &asked, Statement::Privacy)
}

pub(crate) async fn accessibility(state: State<Directory>, visitor: Visitor, asked: Query<Asked>) -> Response {
    show(&state, &visitor, &asked, Statement::Accessibility)
}

/// The page, of the operator alone where no legal entity is meant, or none that is known.
fn show(directory: &Directory, visitor: &Visitor, Query(asked): &Query<Asked>, which: Statement) -> Response {
    let key = asked.fuer.parse::<EntityKey>().ok();
    let body = key.and_then(|key| body(&directory.catalogue(), &key, directory.today()));
    statement(visitor, which, body.as_ref())
}

/// What is recorded about a legal entity; where nothing is said about barriers, its contact counts.
fn body(catalogue: &Catalogue, key: &EntityKey, today: Date) -> Option<Body> {
    let name = catalogue.entity(key)?.name.clone();
    let said = |key_of_value: &str| {
        let setting = catalogue.setting(key, key_of_value, today)?;
        Some(setting.value.trim().to_owned()).filter(|value| !value.is_empty())
    };
    let city =
        [said("letterhead.postcode"), said("letterhead.city")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let email = said("contact.email");
    let phone = said("contact.phone");
    Some(Body {
        key: key.to_string(),
        name,
        address: said("letterhead.street").into_iter().chain(Some(city).filter(|city| !city.is_empty())).collect(),
        represented_by: said("imprint.represented_by"),
        data_protection_officer: said("privacy.officer"),
        privacy: said("privacy.notice"),
        feedback_email: said("accessibility.email").or_else(|| email.clone()),
        feedback_phone: said("accessibility.phone").or_else(|| phone.clone()),
        barriers: said("accessibility.barriers"),
        accessibility_reviewed_on: said("accessibility.reviewed_on").and_then(|day| day_of(&day)),
        email,
        phone,
    })
}

/// `2026-12-31` or `31.12.2026`.
fn day_of(text: &str) -> Option<Date> {
    text.parse().ok().or_else(|| Date::strptime("%d.%m.%Y", text).ok())
}

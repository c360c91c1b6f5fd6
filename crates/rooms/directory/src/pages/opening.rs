use axum::extract::State;
use axum::response::Response;
use jiff::civil::DateTime;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Card};
use ui::{Failure, Lang, Page, Query, Visitor, text_with};

use super::ask::Ask;
use super::hours;
use super::parts::{address, as_of, content_lang, fictitious, setting, trimmed};
use crate::catalogue::{Near, Role};
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{Office, OpenState, Place, Service};

/// How many administrations around are named.
const NEIGHBOURS: usize = 10;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    ort: String,
    /// Id of a service.
    #[serde(default)]
    leistung: String,
    /// `offen`: only what is open now.
    #[serde(default)]
    nur: String,
}

/// What is open now near a place, or for a service there.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let now = directory.now();
    let typed = trimmed(&wanted.ort);
    let service = match wanted.leistung.trim() {
        "" => None,
        id => Some(catalogue.service(id).ok_or_else(|| Error::UnknownService(trimmed(id)))?),
    };
    let only = if wanted.nur == "offen" { "offen" } else { "" };
    let ask = Ask {
        path: "/offen",
        query: &[("leistung", service.map(|service| service.id.as_str()).unwrap_or_default()), ("nur", only)],
        title: visitor.t("directory-open-title"),
        lead: visitor.t("directory-open-lead"),
        back: service.map_or_else(
            || "/".to_owned(),
            |service| address(&format!("/leistung/{}", service.id), &[("ort", &typed)]),
        ),
        submit: visitor.t("directory-open-submit"),
    };
    let place = match ask.place(&visitor, &catalogue, &typed) {
        Err(page) => return Ok(*page),
        Ok(None) => {
            let page = Page::new(&visitor, ask.title.clone()).lead(ask.lead.clone()).back(ask.back.clone());
            let page = match service {
                Some(service) => page.preline(service.name.clone()),
                None => page,
            };
            return Ok(page.render(html! { (ask.form(&visitor, "", None)) (as_of(lang, catalogue.as_of())) }));
        }
        Ok(Some(place)) => place,
    };
    let offices = catalogue.near(&place.ags, service.map(AsRef::as_ref), now, NEIGHBOURS)?;
    let example = offices.iter().any(|near| near.office.settings().any(|value| value.fictitious));
    let page = Page::new(&visitor, ask.title.clone()).back(ask.back.clone()).example(example);
    let page = match service {
        Some(service) => page.preline(service.name.clone()),
        None => page,
    };
    Ok(page.render(html! {
        (moment(&visitor, &place, now))
        (ask_again(&visitor, &ask, &place, service.map(AsRef::as_ref), only))
        (found(&visitor, &offices, service.map(AsRef::as_ref), only, now))
        p class="kern-body kern-body--small dw-muted" { (visitor.t("directory-open-note")) }
        p { (kern::link(&visitor.t("directory-map-link"), &address("/karte", &[("ort", place.ags.as_str())]))) }
        (as_of(lang, catalogue.as_of()))
    }))
}

/// For which place and which moment the page speaks.
fn moment(visitor: &Visitor, place: &Place, now: DateTime) -> Markup {
    let lang = visitor.lang;
    let said = [
        ("place", place.label().into()),
        ("day", hours::weekday(lang, now.date().weekday()).into()),
        ("date", ui::date(lang, now.date()).into()),
        ("time", hours::time(now.time()).into()),
    ];
    html! { p class="kern-body kern-body--large" { (text_with(lang, "directory-open-moment", &said)) } }
}

/// Another place, everything or only what is open, every concern instead of one.
fn ask_again(visitor: &Visitor, ask: &Ask<'_>, place: &Place, service: Option<&Service>, only: &str) -> Markup {
    let service_id = service.map(|service| service.id.as_str()).unwrap_or_default();
    let with = |service: &str, only: &str| {
        address(ask.path, &[("ort", place.ags.as_str()), ("leistung", service), ("nur", only)])
    };
    html! {
        ul class="dw-links" {
            @if only.is_empty() {
                li { (kern::link(&visitor.t("directory-open-only"), &with(service_id, "offen"))) }
            } @else {
                li { (kern::link(&visitor.t("directory-open-all"), &with(service_id, ""))) }
            }
            @if service.is_some() { li { (kern::link(&visitor.t("directory-open-every-concern"), &with("", only))) } }
            li { (kern::link(&visitor.t("directory-service-other-place"), &ask.at(""))) }
        }
    }
}

fn found(visitor: &Visitor, offices: &[Near], service: Option<&Service>, only: &str, now: DateTime) -> Markup {
    let is_wanted = |near: &&Near| only.is_empty() || matches!(near.state, Some(OpenState::Open { .. }));
    let is_near = |near: &&Near| near.role == Role::Neighbour;
    let own: Vec<&Near> = offices.iter().filter(|near| !is_near(near)).filter(is_wanted).collect();
    let (known, unknown): (Vec<&Near>, Vec<&Near>) = offices
        .iter()
        .filter(is_near)
        .filter(is_wanted)
        .partition(|near| near.state.is_some() || near.office.hours.is_some());
    let decides = service.is_none() || offices.iter().any(|near| near.role == Role::Responsible);
    html! {
        @if !decides {
            (Alert::info(visitor.t("directory-open-other-authority"))
                .body(html! { p class="kern-body" { (visitor.t("directory-open-other-authority-next")) } }))
        }
        @if own.is_empty() && known.is_empty() && unknown.is_empty() {
            (Alert::info(visitor.t("directory-open-nothing"))
                .body(html! { p class="kern-body" { (visitor.t("directory-open-nothing-next")) } }))
        }
        @if !own.is_empty() {
            h2 class="kern-heading-medium" { (visitor.t("directory-open-own")) }
            div class="dw-stack" { @for near in &own { (card(visitor.lang, near, now)) } }
        }
        @if service.is_some() && decides {
            p class="kern-body" { (visitor.t("directory-open-bound")) }
        }
        @if !known.is_empty() || !unknown.is_empty() {
            h2 class="kern-heading-medium" { (visitor.t("directory-open-near")) }
            p class="kern-body" { (visitor.t("directory-open-near-lead")) }
            @if !known.is_empty() { div class="dw-stack" { @for near in &known { (card(visitor.lang, near, now)) } } }
            @if !unknown.is_empty() {
                h3 class="kern-heading-small" { (visitor.t("directory-hours-unknown")) }
                ul class="kern-list" {
                    @for near in &unknown {
                        li {
                            span lang=[content_lang(visitor.lang)] { (near.office.administration.name) }
                            @if let Some(kilometres) = near.kilometres {
                                " " span class="dw-muted" { (hours::distance(visitor.lang, kilometres)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One office: whether it is open, until when, how far, and how to reach it.
fn card(lang: Lang, near: &Near, now: DateTime) -> Markup {
    let office = &near.office;
    let role = match near.role {
        Role::Responsible => Some("directory-role-responsible"),
        Role::TownHall => Some("directory-role-town-hall"),
        Role::County => Some("directory-role-county"),
        Role::Neighbour => None,
    };
    let card = Card::new(office.administration.name.clone()).under_heading();
    let card = match role {
        Some(key) => card.preline(ui::t(lang, key)),
        None => card,
    };
    card.body(html! {
        p class="kern-body dw-found" {
            (hours::badge(lang, &near.office, near.state.as_ref()))
            @if let Some(state) = &near.state { strong { (hours::what_next(lang, state, now)) } }
        }
        p class="kern-body" {
            (reach(lang, office))
            @if let Some(kilometres) = near.kilometres { br; span class="dw-muted" { (hours::distance(lang, kilometres)) } }
        }
        @if office.opening.is_some() || office.hours.is_some() {
            (kern::accordion(&ui::t(lang, "directory-hours"), hours::of_office(lang, office)))
        }
    })
}

/// Address and telephone, as far as they are recorded.
pub(super) fn reach(lang: Lang, office: &Office) -> Markup {
    let invented = office.address.iter().any(|line| line.fictitious);
    html! {
        @if office.address.is_empty() {
            (ui::t(lang, "directory-address")) ": " (ui::t(lang, "directory-not-recorded"))
        } @else {
            span lang=[content_lang(lang)] {
                @for (index, line) in office.address.iter().enumerate() {
                    @if index > 0 { @if index == 1 { ", " } @else { " " } }
                    (line.value)
                }
            }
            @if invented { " " (fictitious(lang)) }
        }
        br;
        (ui::t(lang, "directory-phone")) ": "
        @match &office.phone {
            Some(phone) => {
                a class="kern-link" href={ "tel:" (dialled(&phone.value)) } { (phone.value) }
                @if phone.fictitious { " " (fictitious(lang)) }
            }
            None => (ui::t(lang, "directory-not-recorded")),
        }
        @if let Some(email) = &office.email { br; (ui::t(lang, "directory-email")) ": " (setting(lang, email)) }
    }
}

/// A number as a telephone dials it.
fn dialled(number: &str) -> String {
    number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}

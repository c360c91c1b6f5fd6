use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Field, description_list};
use ui::{Failure, Lang, Page, Path, Query, Visitor, text_with};

use super::parts::{
    address, as_of, content_lang, fictitious, missing_text, place_list, setting, state_badge, trimmed, value_name,
};
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{
    ActsAs, Curated, Executor, FeeLine, Fees, Missing, Place, PlaceMatch, ResponsibleBody, ServiceKind, ServicePage,
    ServiceState,
};

#[derive(Debug, Default, Deserialize)]
pub(crate) struct At {
    #[serde(default)]
    ort: String,
}

/// The page of one service, in general or at a place.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(at): Query<At>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let today = directory.today();
    let service = catalogue.service(&id).ok_or_else(|| Error::UnknownService(trimmed(&id)))?;
    let path = format!("/leistung/{}", service.id);
    let typed = trimmed(&at.ort);
    let mut problem = None;
    let mut suggestions = Vec::new();
    let mut chosen = None;
    if !typed.is_empty() {
        match catalogue.places(&typed) {
            PlaceMatch::One(place) => chosen = Some(place),
            PlaceMatch::None(near) => {
                problem = Some(text_with(lang, "directory-place-unknown", &[("typed", (&typed).into())]));
                suggestions = near;
            }
            PlaceMatch::Many(places) => {
                let lead = text_with(
                    lang,
                    "directory-chooser-lead",
                    &[("typed", (&typed).into()), ("count", places.len().into())],
                );
                let page = Page::new(&visitor, visitor.t("directory-chooser-title"))
                    .preline(service.name.clone())
                    .lead(lead)
                    .back(&path);
                return Ok(page.render(html! {
                    (place_list(lang, &places, |place| address(&path, &[("ort", place.ags.as_str())])))
                    (as_of(lang, catalogue.as_of()))
                }));
            }
        }
    }
    let content = catalogue.service_page(&service.id, chosen.as_ref().map(|place| &place.ags), today)?;
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page::new(&visitor, service.name.clone())
        .back("/")
        .example(content.example)
        .errors(problem.is_some())
        .status(status);
    let ask_place = chosen.is_none() && content.service.curated().is_some();
    Ok(page.render(html! {
        (intro(&visitor, &content))
        @if ask_place {
            (place_form(&visitor, &path, &typed, problem))
            @if !suggestions.is_empty() {
                h2 class="kern-heading-medium" { (visitor.t("directory-place-suggestions")) }
                (place_list(lang, &suggestions, |place| address(&path, &[("ort", place.ags.as_str())])))
            }
        }
        @if let Some(place) = &chosen {
            @if content.service.curated().is_some() { (place_line(&visitor, &path, place)) }
        }
        (way(&visitor, &content))
        @if let Some(body) = &content.responsible { (office(&visitor, body)) }
        @if let Some(curated) = content.service.curated() { (facts(&visitor, curated, &content.fees)) }
        (alternatives(&visitor, &content))
        (as_of(lang, catalogue.as_of()))
    }))
}

fn intro(visitor: &Visitor, content: &ServicePage) -> Markup {
    match &content.service.kind {
        ServiceKind::Curated(curated) => {
            html! { p class="kern-body kern-body--large" lang=[content_lang(visitor.lang)] { (curated.summary) } }
        }
        ServiceKind::Bundle(bundle) => {
            let key = match bundle.executor {
                Executor::Federal => "directory-bundle-federal",
                Executor::Regional => "directory-bundle-regional",
                Executor::Both => "directory-bundle-both",
            };
            html! {
                p class="kern-body" { (visitor.t(key)) }
                p class="kern-body dw-muted" { (visitor.t("directory-bundle-note")) }
            }
        }
    }
}

fn place_form(visitor: &Visitor, path: &str, typed: &str, problem: Option<String>) -> Markup {
    let field = Field::new(visitor.lang, "ort", visitor.t("directory-search-place"))
        .hint(visitor.t("directory-service-place-hint"))
        .value(typed)
        .error(problem)
        .autocomplete("postal-code")
        .max_length(100);
    html! {
        form class="dw-form" method="get" action=(path) {
            (kern::text_input(&field))
            (kern::submit(&visitor.t("directory-service-place-submit")))
        }
    }
}

fn place_line(visitor: &Visitor, path: &str, place: &Place) -> Markup {
    html! {
        p class="kern-body" {
            (text_with(visitor.lang, "directory-service-at", &[("place", place.label().into())])) " "
            a class="kern-link" href=(path) { (visitor.t("directory-service-other-place")) }
        }
    }
}

/// How one gets the service: exactly one honest answer.
fn way(visitor: &Visitor, content: &ServicePage) -> Markup {
    let lang = visitor.lang;
    let Some(state) = &content.state else { return html! {} };
    let badge = state_badge(lang, state);
    match state {
        ServiceState::OnlineHere { online_service } => html! {
            div class="dw-stack" {
                p { (badge) }
                form method="post" action="/antrag/neu" {
                    (kern::hidden("service", online_service))
                    @if let Some(place) = &content.place { (kern::hidden("place", place.ags.as_str())) }
                    (kern::submit(&visitor.t("directory-start-application")))
                }
            }
        },
        ServiceState::FormToPrint { href } => html! {
            div class="dw-stack" { p { (badge) } p { (kern::link(&visitor.t("directory-form-link"), href)) } }
        },
        ServiceState::Appointment => html! {
            div class="dw-stack" { p { (badge) } p class="kern-body" { (visitor.t("directory-state-appointment-next")) } }
        },
        ServiceState::InPersonOnly => html! {
            div class="dw-stack" { p { (badge) } p class="kern-body" { (visitor.t("directory-state-in-person-next")) } }
        },
        ServiceState::OtherAuthority { link } => html! {
            div class="dw-stack" {
                p { (badge) }
                p class="kern-body" { (visitor.t("directory-state-other-authority-next")) }
                @if let Some(href) = link { p { (kern::link(href, href)) } }
            }
        },
        ServiceState::NotOfferedHere { missing, in_person_possible } => {
            not_offered(visitor, content, missing, *in_person_possible)
        }
    }
}

fn not_offered(visitor: &Visitor, content: &ServicePage, missing: &[Missing], in_person_possible: bool) -> Markup {
    let lang = visitor.lang;
    let values = missing.iter().any(|missing| matches!(missing, Missing::Value(_)));
    let next = match (&content.service.kind, in_person_possible) {
        (ServiceKind::Bundle(_), _) => "directory-not-offered-next-bundle",
        (ServiceKind::Curated(_), true) => "directory-not-offered-next-in-person",
        (ServiceKind::Curated(_), false) => "directory-not-offered-next",
    };
    Alert::warning(visitor.t("directory-state-not-offered")).body(html! {
        @if values {
            @let entity = content.responsible.as_ref().map(|body| body.entity.name.clone()).unwrap_or_default();
            p class="kern-body" { (text_with(lang, "directory-missing-values", &[("entity", entity.into())])) }
            ul class="kern-list kern-list--bullet" { @for item in missing { li { (missing_text(lang, item)) } } }
        } @else {
            @for item in missing { p class="kern-body" { (missing_text(lang, item)) } }
        }
        p class="kern-body" { (visitor.t(next)) }
    })
}

fn office(visitor: &Visitor, body: &ResponsibleBody) -> Markup {
    let lang = visitor.lang;
    let or_not_recorded =
        |value: Option<Markup>| value.unwrap_or_else(|| html! { (visitor.t("directory-not-recorded")) });
    let name = |text: &str| html! { span lang=[content_lang(lang)] { (text) } };
    let address = (!body.address.is_empty()).then(|| {
        html! {
            @for (index, line) in body.address.iter().enumerate() {
                @if index > 0 { @if index == 1 { ", " } @else { " " } }
                (line.value)
            }
            @if body.address.iter().any(|line| line.fictitious) { " " (fictitious(lang)) }
        }
    });
    let mut rows = vec![
        (visitor.t("directory-responsible-office"), name(&body.administration.name)),
        (
            visitor.t("directory-responsible-entity"),
            html! {
                (name(&body.entity.name))
                @if body.responsible.acts_as == ActsAs::ForMember {
                    br;
                    span class="dw-muted" {
                        (text_with(lang, "directory-acts-for", &[
                            ("office", (&body.administration.name).into()),
                            ("entity", (&body.entity.name).into()),
                        ]))
                    }
                }
            },
        ),
        (visitor.t("directory-address"), or_not_recorded(address)),
        (visitor.t("directory-hours"), or_not_recorded(body.hours.as_ref().map(|hours| setting(lang, hours)))),
        (visitor.t("directory-email"), or_not_recorded(body.email.as_ref().map(|email| setting(lang, email)))),
        (visitor.t("directory-rule-source"), name(&body.responsible.source)),
    ];
    if let Some(note) = &body.responsible.note {
        rows.insert(2, (visitor.t("directory-responsible-note"), name(note)));
    }
    html! {
        h2 class="kern-heading-medium" { (visitor.t("directory-responsible-title")) }
        (description_list(&rows))
    }
}

fn facts(visitor: &Visitor, curated: &Curated, fees: &Fees) -> Markup {
    let lang = visitor.lang;
    let content = |text: &str| html! { p class="kern-body" lang=[content_lang(lang)] { (text) } };
    let not_recorded = || html! { p class="kern-body" { (visitor.t("directory-not-recorded")) } };
    let words = |text: Option<&String>| text.map_or_else(not_recorded, |text| content(text));
    html! {
        h2 class="kern-heading-medium" { (visitor.t("directory-documents-title")) }
        @if curated.documents.is_empty() { (not_recorded()) } @else {
            ul class="kern-list kern-list--bullet" lang=[content_lang(lang)] {
                @for document in &curated.documents { li { (document) } }
            }
        }
        h2 class="kern-heading-medium" { (visitor.t("directory-fees-title")) }
        (fee_lines(lang, fees))
        @if fees.tariff_not_recorded { p class="kern-body" { (visitor.t("directory-tariff-not-recorded")) } }
        @if fees.lines.is_empty() || fees.tariff_not_recorded { (words(fees.text.as_ref())) }
        h2 class="kern-heading-medium" { (visitor.t("directory-deadline-title")) }
        (words(curated.deadline.as_ref()))
        @if let Some(result) = &curated.result {
            h2 class="kern-heading-medium" { (visitor.t("directory-result-title")) }
            (content(result))
        }
        h2 class="kern-heading-medium" { (visitor.t("directory-legal-basis-title")) }
        (words(curated.legal_basis.as_ref()))
    }
}

fn fee_lines(lang: Lang, fees: &Fees) -> Markup {
    if fees.lines.is_empty() {
        return html! {};
    }
    let rows: Vec<(String, Markup)> = fees
        .lines
        .iter()
        .map(|line| match line {
            FeeLine::Fee(fee) => (fee.subject.clone(), html! { (fee.cents) }),
            FeeLine::Tariff { key, cents, fictitious: invented, .. } => (
                value_name(lang, key),
                html! {
                    (text_with(lang, "directory-per-year", &[("amount", cents.to_string().into())]))
                    @if *invented { " " (fictitious(lang)) }
                },
            ),
        })
        .collect();
    description_list(&rows)
}

fn alternatives(visitor: &Visitor, content: &ServicePage) -> Markup {
    if content.alternatives.is_empty() {
        return html! {};
    }
    let place = content.place.as_ref().map(|place| place.ags.as_str()).unwrap_or_default();
    html! {
        h2 class="kern-heading-medium" { (visitor.t("directory-alternatives-title")) }
        ul class="kern-list" {
            @for other in &content.alternatives {
                li lang=[content_lang(visitor.lang)] {
                    a class="kern-link" href=(address(&format!("/leistung/{}", other.id), &[("ort", place)])) { (other.name) }
                }
            }
        }
    }
}

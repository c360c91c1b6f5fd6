use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::kern::{self, Alert, description_list};
use ui::{Failure, Page, Path, Query, Visitor, text_with};

use super::body::{self, Case, entity_in_sentence};
use super::compare;
use super::parts::{as_of, content_lang, fictitious, missing_text, place_list, state_badge, trimmed, what_became};
use super::search::place_question;
use super::texts;
use super::trail::{Asked, Trail};
use super::{sheet, structured};
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{
    Authority, Execution, Executor, FeeLine, Missing, OzgBundle, Place, PlaceMatch, ServicePage, ServiceState,
};

/// The page of one service, in general or at a place.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let today = directory.today();
    let service = catalogue.service(&id).ok_or_else(|| Error::UnknownService(trimmed(&id)))?;
    let trail = Trail::of(&asked, &catalogue);
    let typed = trail.place.as_str();
    let mut problem = None;
    let mut suggestions = Vec::new();
    let mut chosen = None;
    if !typed.is_empty() {
        match catalogue.places(typed) {
            PlaceMatch::One(place) => chosen = Some(place),
            PlaceMatch::None(near) => {
                problem = Some(text_with(lang, "directory-place-unknown", &[("typed", typed.into())]));
                suggestions = near;
            }
            PlaceMatch::Many(places) => {
                let lead = text_with(
                    lang,
                    "directory-chooser-lead",
                    &[("typed", typed.into()), ("count", places.len().into())],
                );
                let page = Page::new(&visitor, visitor.t("directory-chooser-title"))
                    .preline(service.name.clone())
                    .lead(lead)
                    .back(trail.to("").service(&service.id));
                return Ok(page.render(html! {
                    (place_list(lang, &places, |place| trail.to(place.ags.as_str()).service(&service.id)))
                    (as_of(lang, catalogue.as_of()))
                }));
            }
        }
    }
    let content = catalogue.service_page(&service.id, chosen.as_ref().map(|place| &place.ags), today)?;
    if asked.wants_sheet() && problem.is_none() {
        return Ok(sheet::show(&catalogue, &visitor, &trail, &content, today));
    }
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    // A place that nobody knows leads back to the words without it.
    let way_back = if problem.is_some() { trail.to("") } else { trail.clone() };
    let page = Page::new(&visitor, service.name_in(lang).into_owned())
        .back(way_back.back())
        .public(structured::service_page(&visitor, &content).hidden(problem.is_some()))
        .example(content.example)
        .errors(problem.is_some())
        .status(status);
    let page = match &content.responsible {
        Some(found) => page.body(found.entity.key.as_str()),
        None => page,
    };
    let problem_free = problem.is_none();
    let depends_on_place = !matches!(content.state, Some(ServiceState::OtherAuthority { authority: Some(_) }));
    Ok(page.render(html! {
        (way_back.breadcrumb(lang, &service.name))
        (texts::summary(&catalogue, &visitor, &content))
        @if let Some(bundle) = content.service.bundle() { (bundle_intro(&visitor, bundle)) }
        @if chosen.is_none() && depends_on_place {
            (place_form(&visitor, &trail, &service.id, problem))
            @if !suggestions.is_empty() {
                h2 class="kern-heading-medium" { (visitor.t("directory-place-suggestions")) }
                (place_list(lang, &suggestions, |place| trail.to(place.ags.as_str()).service(&service.id)))
            }
        }
        @if let Some(place) = chosen.as_ref().filter(|_| depends_on_place) {
            (place_line(&visitor, &trail, &service.id, place))
        }
        (first_dog(&visitor, &content, today))
        (way(&visitor, &content))
        @if let Some(found) = &content.responsible {
            (body::responsible(lang, found))
            p class="kern-body dw-aside" {
                a class="kern-link" href=(trail.reason(&service.id)) { (visitor.t("directory-reason-link")) }
            }
        }
        (compare::ways_on(lang, &content))
        @if let Some(contact) = &content.contact { (body::contact_point(lang, contact)) }
        (body::helpers(lang, &content.helpers))
        (texts::facts(&catalogue, &visitor, &content))
        (alternatives(&visitor, &trail, &content))
        @if problem_free {
            p class="dw-aside" { (kern::link(&visitor.t("directory-sheet-link"), &trail.sheet(&service.id))) }
        }
        (as_of(lang, catalogue.as_of()))
    }))
}

/// Who executes a bundle, as far as that is recorded.
fn bundle_intro(visitor: &Visitor, bundle: &OzgBundle) -> Markup {
    let level = match bundle.executor {
        Executor::Federal => "directory-bundle-federal",
        Executor::Regional => "directory-bundle-regional",
        Executor::Both => "directory-bundle-both",
    };
    let note = match bundle.execution {
        Some(Execution::Office { .. }) => "directory-bundle-office",
        Some(Execution::Authority(_)) => "directory-bundle-authority",
        None if bundle.curated.is_empty() => "directory-bundle-note",
        None => "directory-bundle-curated",
    };
    html! {
        // Who is named needs no level.
        @if bundle.execution.is_none() { p class="kern-body" { (visitor.t(level)) } }
        p class="kern-body" { (visitor.t(note)) }
    }
}

fn place_form(visitor: &Visitor, trail: &Trail, service: &str, problem: Option<String>) -> Markup {
    html! {
        form class="dw-form" method="get" action={ "/leistung/" (service) } {
            (trail.hidden())
            (place_question(visitor.lang, &visitor.t("directory-service-place-hint"), &trail.place, problem))
            (kern::submit(&visitor.t("directory-service-place-submit")))
        }
    }
}

fn place_line(visitor: &Visitor, trail: &Trail, service: &str, place: &Place) -> Markup {
    html! {
        p class="kern-body" {
            (text_with(visitor.lang, "directory-service-at", &[("place", place.label().into())])) " "
            a class="kern-link dw-aside" href=(trail.to("").service(service)) { (visitor.t("directory-service-other-place")) }
        }
        (what_became(visitor.lang, place))
    }
}

/// What most people want to know about the dog tax: the amount for a first dog, this year and here.
fn first_dog(visitor: &Visitor, content: &ServicePage, today: Date) -> Markup {
    let lang = visitor.lang;
    let amount = content.fees.lines.iter().find_map(|line| match line {
        FeeLine::Tariff { key, cents, fictitious, .. } if key == "dog_tax.first" => Some((cents, *fictitious)),
        _ => None,
    });
    let (Some((cents, invented)), Some(found)) = (amount, &content.responsible) else { return html! {} };
    let text = text_with(
        lang,
        "directory-first-dog",
        &[
            ("entity", entity_in_sentence(lang, &found.entity, Case::Dative).into()),
            ("year", today.year().to_string().into()),
            ("amount", cents.to_string().into()),
        ],
    );
    html! { p class="kern-body kern-body--large" { strong { (text) } @if invented { " " (fictitious(lang)) } } }
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
        ServiceState::OtherAuthority { authority } => html! {
            div class="dw-stack" { p { (badge) } (other_authority(visitor, authority.as_ref())) }
        },
        ServiceState::NotOfferedHere { missing, in_person_possible } => {
            not_offered(visitor, content, missing, *in_person_possible)
        }
    }
}

fn other_authority(visitor: &Visitor, authority: Option<&Authority>) -> Markup {
    let lang = visitor.lang;
    let Some(authority) = authority else {
        return html! { p class="kern-body" { (visitor.t("directory-state-other-authority-next")) } };
    };
    let name = |text: &str| html! { span lang=[content_lang(lang)] { (text) } };
    let link = match &authority.link {
        Some(href) => kern::link(href, href),
        None => html! { (visitor.t("directory-not-recorded")) },
    };
    description_list(&[
        (visitor.t("directory-authority"), name(&authority.name)),
        (visitor.t("directory-authority-link"), link),
        (visitor.t("directory-rule-source"), name(&authority.source)),
    ])
}

fn not_offered(visitor: &Visitor, content: &ServicePage, missing: &[Missing], in_person_possible: bool) -> Markup {
    let lang = visitor.lang;
    let is_valued = missing.iter().any(|missing| matches!(missing, Missing::Value(_)));
    let entity = content.responsible.as_ref().map(|found| &found.entity);
    let next = match (entity, &content.place) {
        (None, None) => "directory-not-offered-next-bundle",
        (None, Some(_)) => "directory-not-offered-next-ask",
        (Some(_), _) if in_person_possible => "directory-not-offered-next-in-person",
        (Some(_), _) => "directory-not-offered-next",
    };
    let title =
        if missing.contains(&Missing::Closed) { "directory-state-closed" } else { "directory-state-not-offered" };
    Alert::warning(visitor.t(title)).body(html! {
        @if !is_valued {
            @for item in missing { p class="kern-body" { (missing_text(lang, item)) } }
        }
        p class="kern-body" { (visitor.t(next)) }
        @if let Some(entity) = entity {
            @let only = entity_in_sentence(lang, entity, Case::Nominative);
            p class="kern-body" { (text_with(lang, "directory-not-offered-only", &[("entity", only.into())])) }
            p class="kern-body" { (visitor.t("directory-not-offered-form")) }
        }
        @if let Some(entity) = entity.filter(|_| is_valued) {
            @let from = entity_in_sentence(lang, entity, Case::Dative);
            (kern::accordion(&visitor.t("directory-missing-title"), html! {
                p class="kern-body" { (text_with(lang, "directory-missing-values", &[("entity", from.into())])) }
                ul class="kern-list kern-list--bullet" { @for item in missing { li { (missing_text(lang, item)) } } }
            }))
        }
    })
}

fn alternatives(visitor: &Visitor, trail: &Trail, content: &ServicePage) -> Markup {
    html! {
        @if !content.alternatives.is_empty() {
            h2 class="kern-heading-medium" { (visitor.t("directory-alternatives-title")) }
            ul class="kern-list" {
                @for other in &content.alternatives {
                    li lang=[content_lang(visitor.lang)] {
                        a class="kern-link" href=(trail.service(&other.id)) { (other.name) }
                    }
                }
            }
        }
    }
}

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::kern::{self, Alert, Field, description_list};
use ui::{Failure, Lang, Page, Path, Query, Visitor, text_with};

use super::body::{self, Case, entity_in_sentence};
use super::parts::{as_of, content_lang, fictitious, missing_text, place_list, state_badge, trimmed, value_name};
use super::trail::{Asked, Trail};
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{
    Authority, Curated, Execution, Executor, FeeLine, Fees, Missing, OzgBundle, Place, PlaceMatch, ServiceKind,
    ServicePage, ServiceState,
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
    let trail = Trail::of(&asked);
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
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    // A place that nobody knows leads back to the words without it.
    let way_back = if problem.is_some() { trail.to("") } else { trail.clone() };
    let page = Page::new(&visitor, service.name.clone())
        .back(way_back.results())
        .example(content.example)
        .errors(problem.is_some())
        .status(status);
    let depends_on_place = !matches!(content.state, Some(ServiceState::OtherAuthority { authority: Some(_) }));
    Ok(page.render(html! {
        (way_back.breadcrumb(lang, &service.name))
        (intro(&visitor, &content))
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
        @if let Some(found) = &content.responsible { (body::responsible(lang, found)) }
        (body::helpers(lang, &content.helpers))
        @if let Some(curated) = content.service.curated() { (facts(&visitor, curated, &content.fees)) }
        (alternatives(&visitor, &trail, &content))
        (as_of(lang, catalogue.as_of()))
    }))
}

fn intro(visitor: &Visitor, content: &ServicePage) -> Markup {
    match &content.service.kind {
        ServiceKind::Curated(curated) => {
            html! { p class="kern-body kern-body--large" lang=[content_lang(visitor.lang)] { (curated.summary) } }
        }
        ServiceKind::Bundle(bundle) => bundle_intro(visitor, bundle),
    }
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
    let field = Field::new(visitor.lang, "ort", visitor.t("directory-search-place"))
        .hint(visitor.t("directory-service-place-hint"))
        .value(&trail.place)
        .error(problem)
        .autocomplete("postal-code")
        .max_length(100);
    html! {
        form class="dw-form" method="get" action={ "/leistung/" (service) } {
            (trail.hidden())
            (kern::text_input(&field))
            (kern::submit(&visitor.t("directory-service-place-submit")))
        }
    }
}

fn place_line(visitor: &Visitor, trail: &Trail, service: &str, place: &Place) -> Markup {
    html! {
        p class="kern-body" {
            (text_with(visitor.lang, "directory-service-at", &[("place", place.label().into())])) " "
            a class="kern-link" href=(trail.to("").service(service)) { (visitor.t("directory-service-other-place")) }
        }
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
    Alert::warning(visitor.t("directory-state-not-offered")).body(html! {
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

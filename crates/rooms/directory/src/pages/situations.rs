//! Situations of life and business: all of them, and what is needed in one.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use ui::kern;
use ui::{Failure, Page, Path, Public, Query, Visitor, text_with};

use super::entrance::{card, executed_by};
use super::here::{here, place_line};
use super::parts::{as_of, content_lang};
use super::structured;
use super::trail::{Asked, Trail};
use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{Audience, Found, Situation};

/// Every situation, by theme.
pub(crate) async fn index(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let catalogue = directory.catalogue();
    let trail = Trail::of(&asked, &catalogue);
    let title = visitor.t("directory-situations-title");
    let place = match here(&catalogue, &visitor, &trail, &title, "/lagen") {
        Ok(place) => place,
        Err(answer) => return Ok(*answer),
    };
    let trail = trail.to(place.as_ref().map_or("", |place| place.ags.as_str()));
    let lead = visitor.t("directory-situations-lead");
    let public = Public::new("/lagen").description(&lead);
    let page = Page::new(&visitor, title).lead(lead).back(trail.results()).wide().public(public);
    Ok(page.render(html! {
        @if let Some(place) = &place { (place_line(&visitor, &trail, "/lagen", Some(place))) }
        (themes(&visitor, &trail, catalogue.situations().iter(), 2))
        p { (kern::link(&visitor.t("directory-register-link"), &trail.beside("/a-z"))) }
        (as_of(visitor.lang, catalogue.as_of()))
    }))
}

/// One situation: what the administrations here do in it, then what others do.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let situation = catalogue.situation(&slug).ok_or_else(Failure::not_found)?;
    let trail = Trail::of(&asked, &catalogue);
    let path = format!("/lagen/{}", situation.slug);
    let place = match here(&catalogue, &visitor, &trail, &situation.name, &path) {
        Ok(place) => place,
        Err(answer) => return Ok(*answer),
    };
    let trail = trail.to(place.as_ref().map_or("", |place| place.ags.as_str()));
    let inside = trail.by_situation(&situation.slug, &situation.name);
    let today = directory.today();
    let found: Vec<Found> = situation
        .services
        .iter()
        .map(|service| catalogue.found(service, place.as_ref().map(|place| &place.ags), today))
        .collect::<Result<_, Error>>()?;
    let (curated, others): (Vec<&Found>, Vec<&Found>) =
        found.iter().partition(|found| found.service.curated().is_some());
    let lead = text_with(lang, "directory-situation-lead", &[("count", found.len().into())]);
    let public = Public::new(path.clone())
        .description(text_with(lang, "directory-situation-description", &[("situation", (&situation.name).into())]))
        .data(structured::trail(
            &visitor,
            &[(visitor.t("directory-situations-title"), "/lagen".to_owned()), (situation.name.clone(), path.clone())],
        ));
    let page = Page::new(&visitor, situation.name.clone())
        .preline(situation.theme.clone())
        .lead(lead)
        .back(trail.beside("/lagen"))
        .public(public);
    Ok(page.render(html! {
        (place_line(&visitor, &trail, &path, place.as_ref()))
        @if !curated.is_empty() {
            h2 class="kern-heading-medium" { (visitor.t("directory-situation-here")) }
            div class="dw-stack" { @for found in &curated { (card(&visitor, found, &inside)) } }
        }
        @if !others.is_empty() {
            h2 class="kern-heading-medium" { (visitor.t("directory-situation-others")) }
            (others_list(&visitor, &inside, &others))
        }
        (as_of(lang, catalogue.as_of()))
    }))
}

fn others_list(visitor: &Visitor, trail: &Trail, others: &[&Found]) -> Markup {
    let lang = visitor.lang;
    html! {
        ul class="kern-list dw-index" {
            @for found in others {
                li {
                    a class="kern-link" lang=[content_lang(lang)] href=(trail.service(&found.service.id)) {
                        (found.service.name)
                    }
                    @if let Some(office) = executed_by(lang, found) { " " span class="dw-muted" { (office) } }
                }
            }
        }
    }
}

/// The situations of an audience, for its entrance.
pub(super) fn of_audience(catalogue: &Catalogue, visitor: &Visitor, trail: &Trail) -> Markup {
    let own: Vec<&Situation> =
        catalogue.situations().iter().filter(|situation| situation.audiences.contains(&trail.audience)).collect();
    let title = match trail.audience {
        Audience::Citizen => "directory-situations-citizen",
        Audience::Business => "directory-situations-business",
        Audience::Other => "directory-situations-other",
    };
    html! {
        @if !own.is_empty() {
            h2 class="kern-heading-medium" { (visitor.t(title)) }
            (themes(visitor, trail, own.into_iter(), 3))
        }
    }
}

/// Situations under the themes they belong to; `level` is that of the themes' headings.
fn themes<'a>(visitor: &Visitor, trail: &Trail, situations: impl Iterator<Item = &'a Situation>, level: u8) -> Markup {
    let lang = content_lang(visitor.lang);
    let mut groups: Vec<(&str, Vec<&Situation>)> = Vec::new();
    for situation in situations {
        match groups.last_mut() {
            Some((theme, group)) if *theme == situation.theme => group.push(situation),
            _ => groups.push((&situation.theme, vec![situation])),
        }
    }
    html! {
        div class="dw-themes" {
            @for (theme, group) in groups {
                div class="dw-theme" {
                    @if level == 2 { h2 class="dw-theme__title" lang=[lang] { (theme) } }
                    @else { h3 class="dw-theme__title" lang=[lang] { (theme) } }
                    ul {
                        @for situation in group {
                            li {
                                a class="kern-link kern-link--no-visited-state" lang=[lang]
                                    href=(trail.beside(&format!("/lagen/{}", situation.slug))) { (situation.name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

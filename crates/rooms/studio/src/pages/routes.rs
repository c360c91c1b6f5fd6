use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use ui::{Failure, Lang, Path, Visitor, kern, t, text_with};

use super::parts::version_name;
use super::reading;
use crate::review::Stop;
use crate::{Author, Desk, Error, picture, record};

/// `GET /redaktion/{service}/wege`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
) -> Result<Response, Failure> {
    Author::of(clerk.session())?;
    let lang = visitor.lang;
    let scope = reading(&desk, &visitor, &clerk).await?;
    let record = record(&scope, &service).await?;
    let shown = record.newest().or_else(|| record.versions.first().map(|version| version.id));
    let shown = shown.ok_or_else(|| Error::Unknown(record.service.clone()))?;
    let review = desk.studio.review(&scope, shown).await?;
    let today = scope.today().to_string();
    drop(scope);
    let stops = review.route(lang, &today);
    let name = review.published().map_or_else(|| record.service.clone(), |published| published.title(lang));
    let title = text_with(lang, "studio-picture-title", &[("service", name.clone().into())]);
    let content = html! {
        p class="kern-body dw-muted" { (version_name(lang, &record, shown)) }
        p class="kern-body" { (t(lang, "studio-picture-legend")) }
        div class="dw-picture dw-full" tabindex="0" role="region" aria-label=(t(lang, "studio-picture-region")) {
            (picture(lang, &title, &stops, "wege"))
        }
        h2 class="kern-heading-medium" { (t(lang, "studio-route-list")) }
        (route_list(lang, &stops))
        p { (kern::link(&t(lang, "studio-back-to-service"), &format!("/redaktion/{}", record.service))) }
    };
    Ok(clerk
        .page(&visitor, t(lang, "studio-routes-title"))
        .preline(name)
        .back(format!("/redaktion/{}", record.service))
        .render(content))
}

/// The same as the picture, in words.
fn route_list(lang: Lang, stops: &[Stop]) -> Markup {
    let mut first_number = 1;
    let sections: Vec<(usize, &[Stop])> = stops
        .chunk_by(|one, next| one.section == next.section)
        .map(|section| {
            let number = first_number;
            first_number += section.len();
            (number, section)
        })
        .collect();
    html! {
        @for (number, section) in sections {
            @if let Some(first) = section.first() { h3 class="kern-heading-small" { (first.section) } }
            ol class="dw-route-list" start=(number) {
                @for stop in section {
                    li {
                        strong { @if stop.usual { "● " } (stop.title) } " " span class="dw-muted" { "(" (stop.page.id) ")" }
                        br;
                        @if let Some(condition) = &stop.page.shown_when {
                            (t(lang, "studio-route-when")) " " code { (condition) }
                        } @else {
                            (t(lang, "studio-route-always"))
                        }
                        @if stop.usual { " " (t(lang, "studio-route-usual")) }
                        @let conditional: Vec<_> = stop.page.all_fields().into_iter().filter(|field| field.shown_when.is_some()).collect();
                        @if !conditional.is_empty() {
                            ul {
                                @for field in conditional {
                                    li {
                                        (text_with(lang, "studio-route-field", &[("field", field.id.clone().into())])) " "
                                        code { (field.shown_when.as_deref().unwrap_or_default()) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

//! Lists of addresses for search engines (<https://www.sitemaps.org/protocol.html>).

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, PreEscaped, html};
use ui::{Failure, Lang, Path, Visitor, language_address};

use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::model::Audience;

/// Pages of one list; each stands in it once per language. The protocol allows 50,000 addresses.
const PAGES: usize = 10_000;

/// The paths of all lists of this room.
pub fn sitemaps(directory: &Directory) -> Vec<String> {
    let services = directory.catalogue().services().len().div_ceil(PAGES).max(1);
    let services = (1..=services).map(|number| format!("/sitemap/leistungen-{number}.xml"));
    services.chain(["/sitemap/seiten.xml".to_owned(), "/sitemap/orte.xml".to_owned()]).collect()
}

/// One list: services, places, or the pages that lead to both.
pub(crate) async fn part(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(part): Path<String>,
) -> Result<Response, Failure> {
    let catalogue = directory.catalogue();
    let paths = match part.as_str() {
        "seiten.xml" => pages(&catalogue),
        "orte.xml" => catalogue.municipalities().map(|municipality| format!("/ort/{}", municipality.ags)).collect(),
        other => services(&catalogue, other).ok_or_else(Failure::not_found)?,
    };
    let list = list(&visitor.origin(), &paths).into_string();
    let headers =
        [(header::CONTENT_TYPE, "application/xml; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")];
    Ok((headers, list).into_response())
}

fn pages(catalogue: &Catalogue) -> Vec<String> {
    let fixed = ["/", "/lagen", "/a-z", "/orte"].map(str::to_owned).into_iter();
    let entrances = Audience::ALL.into_iter().map(|audience| audience.path().to_owned());
    let situations = catalogue.situations().iter().map(|situation| format!("/lagen/{}", situation.slug));
    let letters = catalogue.register().iter().map(|letter| format!("/a-z/{}", letter.letter.to_ascii_lowercase()));
    fixed.chain(entrances).chain(situations).chain(letters).collect()
}

/// The services of `leistungen-<number>.xml`; `None` for a list that is not there.
fn services(catalogue: &Catalogue, part: &str) -> Option<Vec<String>> {
    let number: usize = part.strip_prefix("leistungen-")?.strip_suffix(".xml")?.parse().ok()?;
    let chunk = catalogue.services().chunks(PAGES).nth(number.checked_sub(1)?)?;
    Some(chunk.iter().map(|service| format!("/leistung/{}", service.id)).collect())
}

/// Every page in every language, each with all of its languages.
fn list(origin: &str, paths: &[String]) -> Markup {
    html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" {
            @for path in paths {
                @for lang in Lang::ALL {
                    url {
                        loc { (language_address(origin, path, lang)) }
                        @for other in Lang::ALL {
                            xhtml:link rel="alternate" hreflang=(other.tag()) href=(language_address(origin, path, other)) {}
                        }
                    }
                }
            }
        }
    }
}

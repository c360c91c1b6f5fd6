//! For the websites of municipalities: pieces of a page that need none of our style sheets, and the page that explains them.
//!
//! A fragment has no ids (two of them may stand on one page), its own class prefix `dwe`, whole addresses, and headings of the
//! level that fits where it goes.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use store::Language;
use ui::kern::{self, Choice, Field, Width};
use ui::{Failure, Lang, Page, Path, Query, Visitor, t, text_with};

use super::hours;
use super::parts::{address, content_lang, place_list, state_key, trimmed, value_name};
use super::texts::text_lang;
use crate::catalogue::Catalogue;
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{
    Ags, Audience, FeeLine, Fees, MergedModule, Module, Place, PlaceMatch, ResponsibleBody, Service, ServiceState,
};

/// Levels that the heading of a fragment may have.
const LEVELS: std::ops::RangeInclusive<u8> = 2..=5;
/// How long others may keep a fragment, in seconds: a changed fee is there within five minutes.
const KEPT: &str = "public, max-age=300";

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wanted {
    /// Key of the municipality.
    #[serde(default)]
    ort: String,
    /// Level of the heading.
    #[serde(default)]
    ebene: String,
    /// Language of the piece: not `sprache`, which is the choice of a visitor of ours.
    #[serde(default)]
    r#in: String,
}

impl Wanted {
    fn level(&self) -> u8 {
        self.ebene.parse().ok().filter(|level| LEVELS.contains(level)).unwrap_or(*LEVELS.start())
    }

    /// German unless the page says otherwise; `de-DE`, as pages call themselves, is German as well.
    fn lang(&self) -> Lang {
        let tag = self.r#in.trim();
        Language::from_tag(tag)
            .or_else(|| Language::from_tag(tag.split('-').next().unwrap_or_default()))
            .unwrap_or(Language::German)
    }

    /// The municipality, which must exist when one is named.
    fn place(&self, catalogue: &Catalogue) -> Result<Option<Place>, Error> {
        let typed = self.ort.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let unknown = || Error::UnknownMunicipality(typed.chars().take(20).collect());
        let ags: Ags = typed.parse().map_err(|_| unknown())?;
        catalogue.place(&ags).map(Some).ok_or_else(unknown)
    }
}

/// One service as a piece of a page.
pub(crate) async fn service(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let catalogue = directory.catalogue();
    let service = catalogue.service(&id).ok_or_else(|| Error::UnknownService(trimmed(&id)))?;
    let place = wanted.place(&catalogue)?;
    let piece = Piece { origin: visitor.origin(), lang: wanted.lang(), level: wanted.level() };
    Ok(answer(&piece.service(&directory, &catalogue, service, place.as_ref())?))
}

/// The search as a piece of a page.
pub(crate) async fn search(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let place = wanted.place(&directory.catalogue())?;
    let piece = Piece { origin: visitor.origin(), lang: wanted.lang(), level: wanted.level() };
    Ok(answer(&piece.search(place.as_ref())))
}

fn answer(piece: &Markup) -> Response {
    let mut response = Html(piece.0.clone()).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    response
}

/// The script that puts a piece into a page, at an address that never changes.
pub(crate) async fn script(headers: HeaderMap) -> Result<Response, Failure> {
    ui::stable_asset("embed.js", &headers)
}

/// What all pieces need.
struct Piece {
    /// In front of every address.
    origin: String,
    lang: Lang,
    level: u8,
}

impl Piece {
    fn heading(&self, text: &str) -> Markup {
        match self.level {
            2 => html! { h2 class="dwe-title" { (text) } },
            3 => html! { h3 class="dwe-title" { (text) } },
            4 => html! { h4 class="dwe-title" { (text) } },
            _ => html! { h5 class="dwe-title" { (text) } },
        }
    }

    fn href(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    fn service(
        &self,
        directory: &Directory,
        catalogue: &Catalogue,
        service: &Service,
        place: Option<&Place>,
    ) -> Result<Markup, Error> {
        let lang = self.lang;
        let content = catalogue.service_page(&service.id, place.map(|place| &place.ags), directory.today())?;
        let key = place.map(|place| place.ags.as_str()).unwrap_or_default();
        let page = self.href(&address(&format!("/leistung/{}", service.id), &[("ort", key)]));
        let is_online = matches!(content.state, Some(ServiceState::OnlineHere { .. }));
        let said = |module| service.texts.merged_module(module, &content.owners, lang);
        let summary = said(Module::Summary).or_else(|| said(Module::Teaser));
        let (documents, fee) = (said(Module::Documents), said(Module::Fee));
        Ok(html! {
            section class="dwe dwe-service" lang=(lang.tag()) {
                (self.heading(&service.name_in(lang)))
                @if let Some(place) = place {
                    p class="dwe-place" { (text_with(lang, "directory-service-at", &[("place", place.label().into())])) }
                }
                @for (line, tongue) in summary.iter().flat_map(|part| lines(lang, part)) {
                    p class="dwe-summary" lang=[tongue] { (line) }
                }
                @if let Some(state) = &content.state {
                    p class="dwe-state" { strong { (t(lang, &state_key(state))) } }
                }
                dl class="dwe-facts" {
                    @if let Some(found) = &content.responsible { (responsible(lang, found)) }
                    @if let Some(documents) = &documents {
                        dt { (t(lang, &Module::Documents.key())) }
                        dd { ul { @for (line, tongue) in lines(lang, documents) { li lang=[tongue] { (line) } } } }
                    }
                    (fees(lang, &content.fees, fee.as_ref()))
                }
                p class="dwe-more" {
                    a class="dwe-link" href=(page) {
                        (t(lang, if is_online { "directory-embed-apply" } else { "directory-embed-more" }))
                    }
                }
                @if content.example { p class="dwe-note" { (t(lang, "directory-embed-example")) } }
            }
        })
    }

    fn search(&self, place: Option<&Place>) -> Markup {
        let lang = self.lang;
        let key = place.map(|place| place.ags.as_str()).unwrap_or_default();
        let entrance = Audience::Citizen.path();
        html! {
            section class="dwe dwe-search" lang=(lang.tag()) {
                (self.heading(&t(lang, "directory-start-title")))
                @if let Some(place) = place {
                    p class="dwe-place" { (text_with(lang, "directory-service-at", &[("place", place.label().into())])) }
                }
                form class="dwe-form" role="search" method="get" action=(self.href(entrance)) {
                    @if place.is_some() { input type="hidden" name="ort" value=(key); }
                    p {
                        label class="dwe-label" {
                            (t(lang, "directory-search-words")) " "
                            input class="dwe-input" type="search" name="q" maxlength="200";
                        }
                        " " button class="dwe-button" type="submit" { (t(lang, "directory-search-submit")) }
                    }
                }
                p class="dwe-more" {
                    a class="dwe-link" href=(self.href(&address(entrance, &[("ort", key)]))) { (t(lang, "directory-all-services")) }
                }
            }
        }
    }
}

fn responsible(lang: Lang, found: &ResponsibleBody) -> Markup {
    let office = &found.office;
    let lines: Vec<&str> = office.address.iter().map(|line| line.value.as_str()).collect();
    let address = match lines.split_first() {
        Some((street, [])) => Some((*street).to_owned()),
        Some((street, rest)) => Some(format!("{street}, {}", rest.join(" "))),
        None => None,
    };
    html! {
        dt { (t(lang, "directory-responsible-office")) }
        dd { span lang=[content_lang(lang)] { (office.administration.name) } }
        @if let Some(address) = address {
            dt { (t(lang, "directory-address")) }
            dd { span lang=[content_lang(lang)] { (address) } }
        }
        @if let Some(phone) = &office.phone { dt { (t(lang, "directory-phone")) } dd { (phone.value) } }
        @if let Some(opening) = &office.opening {
            dt { (t(lang, "directory-hours")) }
            dd {
                ul class="dwe-hours" {
                    @for (day, times) in hours::rows(lang, opening, office.day) { li { (day) ": " (times) } }
                }
            }
        } @else if let Some(words) = &office.hours {
            dt { (t(lang, "directory-hours")) }
            dd { span lang=[content_lang(lang)] { (words.value) } }
        }
    }
}

/// A part of the texts line by line, without markup, each with its language where that is another.
fn lines(lang: Lang, part: &MergedModule<'_>) -> Vec<(String, Option<&'static str>)> {
    let lines =
        part.texts.iter().flat_map(|text| text.text.lines().into_iter().map(move |line| (line, text_lang(lang, text))));
    lines.collect()
}

fn fees(lang: Lang, fees: &Fees, words: Option<&MergedModule<'_>>) -> Markup {
    let lines: Vec<Markup> = fees
        .lines
        .iter()
        .map(|line| match line {
            FeeLine::Fee(fee) => {
                html! { span lang=[content_lang(lang)] { (fee.subject) } ": " (ui::money(lang, fee.cents)) }
            }
            FeeLine::Tariff { key, cents, .. } => html! {
                (value_name(lang, key)) ": "
                (text_with(lang, "directory-per-year", &[("amount", ui::money(lang, *cents).into())]))
            },
        })
        .collect();
    html! {
        @if !lines.is_empty() {
            dt { (t(lang, &Module::Fee.key())) }
            dd { ul { @for line in lines { li { (line) } } } }
        } @else if let Some(words) = words {
            dt { (t(lang, &Module::Fee.key())) }
            dd { @for (line, tongue) in self::lines(lang, words) { p lang=[tongue] { (line) } } }
        }
    }
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Order {
    /// `suche`, or by default a service.
    #[serde(default)]
    was: String,
    #[serde(default)]
    leistung: String,
    /// The place, as typed or as a key.
    #[serde(default)]
    ort: String,
    #[serde(default)]
    ebene: String,
    #[serde(default)]
    r#in: String,
}

impl Order {
    /// Without what is longer than anybody means; it stands in links again.
    fn shortened(&self) -> Self {
        Self {
            was: trimmed(&self.was),
            leistung: trimmed(&self.leistung),
            ort: trimmed(&self.ort),
            ebene: trimmed(&self.ebene),
            r#in: trimmed(&self.r#in),
        }
    }
}

/// For those who look after the website of a municipality: what to copy, and what it will look like.
pub(crate) async fn help(
    State(directory): State<Directory>,
    visitor: Visitor,
    Query(order): Query<Order>,
) -> Result<Response, Failure> {
    let catalogue = directory.catalogue();
    let lang = visitor.lang;
    let order = order.shortened();
    let typed = order.ort.clone();
    let (mut place, mut problem, mut near) = (None, None, Vec::new());
    if !typed.is_empty() {
        match catalogue.places(&typed) {
            PlaceMatch::One(found) => place = Some(found),
            PlaceMatch::Many(places) => {
                problem = Some(text_with(
                    lang,
                    "directory-embed-many",
                    &[("typed", (&typed).into()), ("count", places.len().into())],
                ));
                near = places;
            }
            PlaceMatch::None(suggestions) => {
                problem = Some(text_with(lang, "directory-place-unknown", &[("typed", (&typed).into())]));
                near = suggestions;
            }
        }
    }
    let wants_search = order.was == "suche";
    let service = catalogue.service(order.leistung.trim());
    let has_problem = problem.is_some();
    let wanted = Wanted { ort: String::new(), ebene: order.ebene.clone(), r#in: order.r#in.clone() };
    let is_ready = !has_problem && (wants_search || service.is_some());
    let again = |place: &Place| {
        let query = [
            ("was", order.was.as_str()),
            ("leistung", &order.leistung),
            ("ort", place.ags.as_str()),
            ("ebene", &order.ebene),
            ("in", &order.r#in),
        ];
        address("/einbetten", &query)
    };
    let page =
        Page::new(&visitor, visitor.t("directory-embed-title")).lead(visitor.t("directory-embed-lead")).back("/");
    let status = if has_problem { axum::http::StatusCode::UNPROCESSABLE_ENTITY } else { axum::http::StatusCode::OK };
    let made = match is_ready {
        true => {
            let snippet = Snippet {
                origin: visitor.origin(),
                service: service.filter(|_| !wants_search).map(AsRef::as_ref),
                place: place.as_ref(),
                wanted: &wanted,
            };
            Some(snippet.markup(&visitor, &directory, &catalogue)?)
        }
        false => None,
    };
    Ok(page.errors(has_problem).status(status).render(html! {
        (form(&visitor, &catalogue, &order, place.as_ref(), problem))
        @if !near.is_empty() {
            h2 class="kern-heading-medium" { (visitor.t("directory-place-suggestions")) }
            (place_list(lang, &near, again))
        }
        @if let Some(made) = made { (made) }
        (explained(&visitor))
    }))
}

fn form(
    visitor: &Visitor,
    catalogue: &Catalogue,
    order: &Order,
    place: Option<&Place>,
    problem: Option<String>,
) -> Markup {
    let lang = visitor.lang;
    let typed = place.map_or_else(|| trimmed(&order.ort), Place::label);
    let what = Field::new(lang, "was", visitor.t("directory-embed-what")).value(if order.was == "suche" {
        "suche"
    } else {
        "leistung"
    });
    let services: Vec<Choice> = catalogue
        .services()
        .iter()
        .filter(|service| service.curated().is_some())
        .map(|service| Choice::new(service.id.clone(), service.name.clone()))
        .collect();
    let service = Field::new(lang, "leistung", visitor.t("directory-embed-service"))
        .hint(visitor.t("directory-embed-service-hint"))
        .value(trimmed(&order.leistung))
        .optional();
    let town = Field::new(lang, "ort", visitor.t("directory-search-place"))
        .hint(visitor.t("directory-embed-place-hint"))
        .value(typed)
        .error(problem)
        .optional()
        .max_length(100);
    let level = Field::new(lang, "ebene", visitor.t("directory-embed-level"))
        .hint(visitor.t("directory-embed-level-hint"))
        .value(if order.ebene.is_empty() { "2" } else { &order.ebene })
        .width(Width::Short);
    let levels: Vec<Choice> = LEVELS.map(|level| Choice::new(level.to_string(), format!("h{level}"))).collect();
    let tongue = Field::new(lang, "in", visitor.t("directory-embed-language")).value(if order.r#in.is_empty() {
        Lang::German.tag()
    } else {
        &order.r#in
    });
    let tongues: Vec<Choice> = Lang::ALL.map(|lang| Choice::new(lang.tag(), t(lang, "ui-language-name"))).to_vec();
    html! {
        form class="dw-form" method="get" action="/einbetten" {
            (kern::radios(&what, &[
                Choice::new("leistung", visitor.t("directory-embed-what-service")),
                Choice::new("suche", visitor.t("directory-embed-what-search")),
            ]))
            (kern::select(&service, &services))
            (kern::text_input(&town))
            (kern::select(&level, &levels))
            (kern::select(&tongue, &tongues))
            (kern::submit(&visitor.t("directory-embed-submit")))
        }
    }
}

/// What was asked for, ready to copy.
struct Snippet<'a> {
    origin: String,
    /// None: the search.
    service: Option<&'a Service>,
    place: Option<&'a Place>,
    wanted: &'a Wanted,
}

impl Snippet<'_> {
    fn markup(&self, visitor: &Visitor, directory: &Directory, catalogue: &Catalogue) -> Result<Markup, Error> {
        let preview = Piece { origin: self.origin.clone(), lang: self.wanted.lang(), level: 3 };
        let preview = match self.service {
            Some(service) => preview.service(directory, catalogue, service, self.place)?,
            None => preview.search(self.place),
        };
        let key = self.key();
        let json = self
            .service
            .map(|service| address(&format!("{}/api/v1/services/{}", self.origin, service.id), &[("place", key)]));
        let fragment = match self.service {
            Some(service) => format!("/einbetten/leistung/{}", service.id),
            None => "/einbetten/suche".to_owned(),
        };
        let (level, lang) = (self.wanted.level().to_string(), self.wanted.lang());
        let tag = if lang == Lang::German { "" } else { lang.tag() };
        let fragment = address(&format!("{}{fragment}", self.origin), &[("ort", key), ("ebene", &level), ("in", tag)]);
        Ok(html! {
            h2 class="kern-heading-medium" { (visitor.t("directory-embed-code")) }
            p class="kern-body" { (visitor.t("directory-embed-code-lead")) }
            (code(&self.code()))
            h2 class="kern-heading-medium" { (visitor.t("directory-embed-preview")) }
            p class="kern-body" { (visitor.t("directory-embed-preview-lead")) }
            div class="dw-embedded" { (preview) }
            h2 class="kern-heading-medium" { (visitor.t("directory-embed-server")) }
            p class="kern-body" { (visitor.t("directory-embed-server-lead")) }
            (code(&fragment))
            @if let Some(json) = &json {
                h2 class="kern-heading-medium" { (visitor.t("directory-embed-json")) }
                p class="kern-body" { (visitor.t("directory-embed-json-lead")) }
                (code(json))
            }
        })
    }

    fn key(&self) -> &str {
        self.place.map(|place| place.ags.as_str()).unwrap_or_default()
    }

    /// The lines to copy: a place with a link in it that stays when anything goes wrong, and the script.
    fn code(&self) -> String {
        let key = self.key();
        let (what, id, path, label) = match self.service {
            Some(service) => ("leistung", Some(&service.id), format!("/leistung/{}", service.id), service.name.clone()),
            None => {
                ("suche", None, Audience::Citizen.path().to_owned(), t(self.wanted.lang(), "directory-all-services"))
            }
        };
        let page = address(&format!("{}{path}", self.origin), &[("ort", key)]);
        let (level, lang) = (self.wanted.level().to_string(), self.wanted.lang().tag());
        let div = html! {
            div data-dienstweg=(what) data-leistung=[id] data-ort=[self.place.map(|place| &place.ags)] data-ebene=(level)
                data-sprache=(lang) { a href=(page) { (label) } }
        };
        let script = html! { script src={ (self.origin) "/einbetten.js" } defer {} };
        format!("{}\n{}", div.into_string(), script.into_string())
    }
}

/// Something to copy: one click selects all of it.
fn code(text: &str) -> Markup {
    html! { pre class="dw-snippet" { code { (text) } } }
}

fn explained(visitor: &Visitor) -> Markup {
    html! {
        h2 class="kern-heading-medium" { (visitor.t("directory-embed-how")) }
        ul class="kern-list kern-list--bullet" {
            @for key in ["frame", "style", "script", "cookies", "fallback", "fresh"] {
                li { (visitor.t(&format!("directory-embed-how-{key}"))) }
            }
        }
    }
}

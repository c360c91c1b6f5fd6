//! What everybody reads.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::{Catalogue, PlaceMatch};
use maud::{Markup, html};
use ui::kern::{self, Choice, Field};
use ui::{Failure, Lang, Page, Path, Query, Visitor, t, text_with};

use super::drawn::{Drawn, card};
use super::filter::{Asked, Filter, issuer_name};
use super::public_scope;
use crate::model::{Issuer, Kind, Shown, code_in, slug};
use crate::verbs::{self, PAGE};
use crate::{Desk, Error};

/// What stands under "Aktuelles".
pub(super) const NEWS: [Kind; 2] = [Kind::Press, Kind::Campaign];

/// `GET /aktuelles`
pub(super) async fn news(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    list(&desk, &visitor, &asked, &NEWS).await
}

/// `GET /publikationen`
pub(super) async fn publications(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    list(&desk, &visitor, &asked, &[Kind::Publication]).await
}

/// `GET /wegweiser`
pub(super) async fn guides(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    list(&desk, &visitor, &asked, &[Kind::Guide]).await
}

/// The end of the text keys of a list.
fn shelf_name(kinds: &[Kind]) -> &'static str {
    match kinds {
        [Kind::Publication] => "publications",
        [Kind::Guide] => "guides",
        _ => "news",
    }
}

async fn list(desk: &Desk, visitor: &Visitor, asked: &Asked, kinds: &[Kind]) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let filter = Filter::of(asked, &catalogue, kinds);
    let scope = public_scope(desk, visitor).await?;
    let (items, count) = verbs::shown(&scope, &filter.wanted(&catalogue, kinds)).await?;
    drop(scope);
    let path = kinds.first().map_or("/aktuelles", |kind| kind.shelf());
    let name = shelf_name(kinds);
    let pages = usize::try_from(count.div_ceil(PAGE)).unwrap_or(usize::MAX);
    let unclear = filter.choice.is_some();
    let example = items.iter().any(|item| is_example(&catalogue, item.issuer));
    let page = Page::new(visitor, t(lang, &format!("newsroom-{name}-title")))
        .lead(t(lang, &format!("newsroom-{name}-lead")))
        .example(example)
        .status(if unclear { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .errors(unclear);
    Ok(page.render(html! {
        (search(lang, &filter, path, kinds))
        @if !unclear {
            p class="kern-body" role="status" { (said(lang, &catalogue, &filter, count)) }
            @if !items.is_empty() {
                ul class="dw-news-list" {
                    @for item in &items { (card(lang, &catalogue, item, kinds.len() > 1)) }
                }
            }
            (kern::pagination(lang, filter.page, pages, |page| filter.address(path, page)))
        }
        (others(lang, &filter, path, kinds))
    }))
}

/// Place and kind to choose; where the place was not clear, which ones may be meant.
fn search(lang: Lang, filter: &Filter, path: &str, kinds: &[Kind]) -> Markup {
    let error = filter.choice.as_ref().map(|choice| match choice {
        PlaceMatch::Many(_) => t(lang, "newsroom-place-many"),
        _ => t(lang, "newsroom-place-none"),
    });
    let typed = filter.place.as_ref().map_or_else(|| filter.typed.clone(), directory::Place::label);
    let place = Field::new(lang, "ort", t(lang, "newsroom-place"))
        .hint(t(lang, "newsroom-place-hint"))
        .value(typed)
        .error(error)
        .max_length(100)
        .autocomplete("postal-code")
        .optional();
    let choices: Vec<Choice> = kinds.iter().map(|kind| Choice::new(kind.name(), t(lang, kind.key()))).collect();
    let kind = Field::new(lang, "art", t(lang, "newsroom-kind"))
        .value(filter.kind.map(Kind::name).unwrap_or_default())
        .optional();
    let places = match &filter.choice {
        Some(PlaceMatch::Many(places) | PlaceMatch::None(places)) => places.as_slice(),
        _ => &[],
    };
    html! {
        form class="dw-form dw-noprint" method="get" action=(path) role="search" aria-label=(t(lang, "newsroom-search")) {
            (kern::text_input(&place))
            @if !places.is_empty() {
                ul class="kern-list kern-list--bullet" {
                    @for place in places {
                        li {
                            a class="kern-link" href={ (path) "?ort=" (place.ags) } lang=[super::drawn::foreign(lang, Lang::German)] {
                                (place.label())
                            }
                        }
                    }
                }
            }
            @if kinds.len() > 1 { (kern::select(&kind, &choices)) }
            @if let Some(issuer) = filter.issuer { (kern::hidden("behoerde", &issuer.column().0.to_string())) }
            div class="dw-actions" {
                (kern::submit(&t(lang, "newsroom-search-submit")))
                @if filter.place.is_some() || filter.issuer.is_some() || filter.kind.is_some() || filter.choice.is_some() {
                    (kern::link(&t(lang, "newsroom-search-all"), path))
                }
            }
        }
    }
}

/// How many, of whom, for which place.
fn said(lang: Lang, catalogue: &Catalogue, filter: &Filter, count: u64) -> String {
    match (&filter.issuer, &filter.place) {
        (Some(issuer), _) => {
            let name = issuer_name(lang, catalogue, *issuer);
            text_with(lang, "newsroom-count-issuer", &[("count", count.into()), ("name", name.into())])
        }
        (None, Some(place)) => {
            text_with(lang, "newsroom-count-place", &[("count", count.into()), ("place", place.label().into())])
        }
        (None, None) => text_with(lang, "newsroom-count", &[("count", count.into())]),
    }
}

/// The other lists, and the feeds.
fn others(lang: Lang, filter: &Filter, path: &str, kinds: &[Kind]) -> Markup {
    let shelves = [("/aktuelles", "news"), ("/publikationen", "publications"), ("/wegweiser", "guides")];
    html! {
        nav class="dw-noprint" aria-label=(t(lang, "newsroom-more")) {
            h2 class="kern-heading-medium" { (t(lang, "newsroom-more")) }
            ul class="kern-list kern-list--bullet" {
                @for (other, name) in shelves.into_iter().filter(|(other, _)| *other != path) {
                    li { (kern::link(&t(lang, &format!("newsroom-{name}-title")), &filter.without_kind().address(other, 1))) }
                }
                @if kinds == NEWS {
                    li { (kern::link(&t(lang, "newsroom-feed-atom"), &filter.address("/aktuelles/feed.atom", 1))) }
                    li { (kern::link(&t(lang, "newsroom-feed-rss"), &filter.address("/aktuelles/feed.rss", 1))) }
                }
            }
        }
    }
}

impl Filter {
    fn without_kind(&self) -> Self {
        Self { kind: None, ..self.clone() }
    }
}

fn is_example(catalogue: &Catalogue, issuer: Issuer) -> bool {
    match issuer {
        Issuer::State => false,
        Issuer::Administration(tenant) => catalogue.administration(tenant).is_some_and(|office| office.example),
    }
}

/// `GET /aktuelles/{slug}`, `/publikationen/{slug}`, `/wegweiser/{slug}`
pub(super) async fn item(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let item = shown(&desk, &visitor, &name).await?;
    if item.address() != visitor.path {
        return Ok(Redirect::to(&item.address()).into_response());
    }
    let catalogue = desk.directory.catalogue();
    let files = format!("/aktuelles/{}", slug(&item.content, &item.code));
    let drawn = Drawn {
        lang,
        catalogue: &catalogue,
        issuer: item.issuer,
        kind: item.kind,
        content: &item.content,
        files,
        today: desk.directory.today(),
    };
    let (text, said) = drawn.text();
    let back = item.kind.shelf();
    let of_issuer = Filter::issued(item.issuer).address(back, 1);
    let name = issuer_name(lang, &catalogue, item.issuer);
    let mut page = Page::new(&visitor, &text.title)
        .preline(t(lang, item.kind.key()))
        .back(back)
        .title_in(said)
        .example(is_example(&catalogue, item.issuer));
    if !text.subline.is_empty() {
        page = page.lead(&text.subline);
    }
    Ok(page.render(html! {
        (drawn.markup())
        @if item.updated_at > item.published_at {
            p class="kern-body dw-muted" {
                (text_with(lang, "newsroom-updated", &[("time", ui::moment(lang, item.updated_at).into())]))
            }
        }
        p class="kern-body dw-noprint" {
            (kern::link(&text_with(lang, "newsroom-more-of", &[("name", name.into())]), &of_issuer))
        }
    }))
}

impl Filter {
    fn issued(issuer: Issuer) -> Self {
        Self { place: None, typed: String::new(), choice: None, issuer: Some(issuer), kind: None, page: 1 }
    }
}

/// What everybody sees at an address.
pub(super) async fn shown(desk: &Desk, visitor: &Visitor, name: &str) -> Result<Shown, Failure> {
    let code = code_in(name).ok_or(Error::Unknown)?;
    let scope = public_scope(desk, visitor).await?;
    Ok(verbs::shown_item(&scope, code).await?)
}

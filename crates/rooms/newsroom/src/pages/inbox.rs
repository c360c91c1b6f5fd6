use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use serde::Deserialize;
use store::Timestamp;
use ui::kern::{self, Button, Card, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::filter::issuer_name;
use super::{HOME, reading, sheet_path};
use crate::model::{Issuer, Item, Kind, Standing};
use crate::verbs::PAGE;
use crate::{Desk, Writer, verbs};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The page, from 1.
    #[serde(default)]
    seite: String,
}

/// `GET /redaktion/aktuelles`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let page: usize = asked.seite.parse().unwrap_or(1).clamp(1, 100_000);
    let catalogue = desk.directory.catalogue();
    let mut lists = Vec::new();
    for writer in Writer::of(clerk.session())? {
        let scope = reading(&desk, &visitor, writer).await?;
        let (items, count) = verbs::items(&scope, writer, page as u64 - 1).await?;
        let name = issuer_name(lang, &catalogue, writer.issuer());
        lists.push(html! { (list(lang, writer, &name, &items, count, page, scope.now())) });
    }
    Ok(clerk.page(&visitor, t(lang, "newsroom-inbox-title")).lead(t(lang, "newsroom-inbox-lead")).wide().render(
        html! {
            @for list in lists { (list) }
            p class="kern-body dw-muted" {
                (t(lang, if desk.second_person { "newsroom-two-people" } else { "newsroom-one-person" }))
            }
        },
    ))
}

fn list(lang: Lang, writer: Writer, name: &str, items: &[Item], count: u64, page: usize, now: Timestamp) -> Markup {
    let fuer = if writer.issuer() == Issuer::State { "land" } else { "amt" };
    let pages = usize::try_from(count.div_ceil(PAGE)).unwrap_or(usize::MAX);
    html! {
        h2 class="kern-heading-medium" { (name) }
        ul class="kern-list kern-list--bullet" {
            @for kind in Kind::ALL {
                @let label = t(lang, &format!("newsroom-new-{}", kind.name()));
                @let spoken = format!("{label}, {name}");
                li {
                    a class="kern-link" href={ (HOME) "/neu?art=" (kind.name()) "&fuer=" (fuer) } aria-label=(spoken) { (label) }
                }
            }
        }
        @if items.is_empty() {
            p class="kern-body" { (t(lang, "newsroom-inbox-empty")) }
        } @else {
            ul class="dw-news-list" {
                @for item in items {
                    @let preline = format!("{} · {}", t(lang, item.kind.key()), ui::moment(lang, item.changed_at));
                    li {
                        (Card::new(&item.content.german.title)
                            .under_heading()
                            .preline(preline)
                            .href(sheet_path(item.id))
                            .body(html! { p { (standing(lang, item, now)) } }))
                    }
                }
            }
        }
        (kern::pagination(lang, page, pages, |page| format!("{HOME}?seite={page}")))
    }
}

/// How an item stands, in words; and what everybody sees meanwhile.
pub(super) fn standing(lang: Lang, item: &Item, now: Timestamp) -> Markup {
    let badge = |tone, key: &str| kern::badge(tone, &t(lang, key));
    let standing = item.standing(now);
    html! {
        @match standing {
            Standing::Draft => { (badge(Tone::Info, "newsroom-state-draft")) },
            Standing::Submitted => { (badge(Tone::Warning, "newsroom-state-submitted")) },
            Standing::Scheduled(at) => {
                (badge(Tone::Info, "newsroom-state-scheduled"))
                br; (ui::moment(lang, at))
            },
            Standing::Published(_) => { (badge(Tone::Success, "newsroom-state-published")) },
            Standing::Withdrawn => { (badge(Tone::Danger, "newsroom-state-withdrawn")) },
        }
        @if !matches!(standing, Standing::Published(_)) && item.edition(now).is_some() {
            br; span class="dw-muted" { (t(lang, "newsroom-state-older-shown")) }
        }
        @if !matches!(standing, Standing::Scheduled(_)) && let Some(next) = item.upcoming(now) {
            br; span class="dw-muted" {
                (text_with(lang, "newsroom-state-older-coming", &[("time", ui::moment(lang, next.from).into())]))
            }
        }
    }
}

/// The buttons of an item that lead elsewhere.
pub(super) fn ways(lang: Lang, item: &Item, now: Timestamp) -> Markup {
    let path = sheet_path(item.id);
    html! {
        div class="dw-actions" {
            (kern::link_button(Button::Secondary, &t(lang, "newsroom-edit"), &format!("{path}/bearbeiten")))
            (kern::link_button(Button::Secondary, &t(lang, "newsroom-preview"), &format!("{path}/vorschau")))
            @if item.edition(now).is_some() { (kern::link(&t(lang, "newsroom-to-public"), &item.address())) }
        }
    }
}

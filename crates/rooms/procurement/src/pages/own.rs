use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::html;
use store::Reach;
use ui::kern::{self, Card, Column, Table, Tone};
use ui::{Failure, Visitor, t};

use super::{DIRECT, STOCK, notice_path};
use crate::model::NoticeKind;
use crate::verbs::{Notice, asked, notices};
use crate::{Desk, Error, Member};

/// `GET /amt/beschaffung`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let own = clerk.session().tenant;
    let member = Member::of(clerk.session(), own)?;
    let scope = desk.store.read(Reach::Tenant(own), member.actor(), lang).await?;
    let all = notices(&scope).await?;
    let today = scope.today();
    drop(scope);
    let mut rows = Vec::new();
    for notice in &all {
        let (tone, key) = if notice.open && today <= notice.until {
            standing(&desk, &visitor, &clerk, notice).await?
        } else {
            (Tone::Info, "over")
        };
        rows.push(vec![
            kern::link(&notice.title, &notice_path(notice)),
            html! { (t(lang, &format!("procurement-notice-{}", notice.kind.name()))) },
            html! { (ui::date(lang, notice.until)) },
            kern::badge(tone, &t(lang, &format!("procurement-notice-{key}"))),
        ]);
    }
    let page = clerk.page(&visitor, t(lang, "procurement-own-title")).lead(t(lang, "procurement-own-lead"));
    Ok(page.wide().back("/amt/planung").render(html! {
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "procurement-own-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "procurement-own-caption"),
                columns: ["subject", "kind", "until", "standing"]
                    .map(|key| Column::new(t(lang, &format!("procurement-{key}"))))
                    .into(),
                rows,
            }))
        }
        div class="dw-cards" {
            (Card::new(t(lang, "procurement-direct-title")).href(DIRECT).body(html! {
                p { (t(lang, "procurement-direct-intro")) }
            }))
            (Card::new(t(lang, "procurement-inventory")).href(STOCK).body(html! {
                p { (t(lang, "procurement-inventory-intro")) }
            }))
        }
    }))
}

/// What can be done with something that is open: the end of a text key.
async fn standing(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    notice: &Notice,
) -> Result<(Tone, &'static str), Error> {
    if notice.kind == NoticeKind::Framework {
        return Ok((Tone::Success, "open"));
    }
    let member = Member::of(clerk.session(), notice.host)?;
    let scope = desk.store.read(Reach::Tenant(notice.host), member.actor(), visitor.lang).await?;
    let asked = asked(&scope, member, notice.subject.into()).await?;
    Ok(if asked.nothing {
        (Tone::Success, "nothing")
    } else if asked.reports.is_empty() {
        (Tone::Danger, "unanswered")
    } else if asked.waiting().next().is_some() {
        (Tone::Warning, "waiting")
    } else {
        (Tone::Success, "released")
    })
}

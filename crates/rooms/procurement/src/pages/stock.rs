//! What the own administration bought together with others and keeps.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::html;
use store::{Reach, TenantId};
use ui::kern;
use ui::{Failure, Lang, Sheet, Visitor, kept_table, t};

use super::order_parts::items;
use super::{OWN, STOCK};
use crate::model::Item;
use crate::verbs::{inventory, notices, typed_day};
use crate::{Desk, Member};

/// What is kept, from every host that the administration knows.
async fn kept(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Vec<(Item, String)>, Failure> {
    let own = clerk.session().tenant;
    let member = Member::of(clerk.session(), own)?;
    let scope = desk.store.read(Reach::Tenant(own), member.actor(), visitor.lang).await?;
    let hosts: BTreeSet<TenantId> = notices(&scope).await?.into_iter().map(|notice| notice.host).collect();
    drop(scope);
    let mut all = Vec::new();
    for host in hosts {
        let member = Member::of(clerk.session(), host)?;
        let scope = desk.store.read(Reach::Tenant(host), member.actor(), visitor.lang).await?;
        all.extend(inventory(&scope, member).await?);
    }
    Ok(all)
}

/// `GET /amt/beschaffung/bestand`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let all = kept(&desk, &visitor, &clerk).await?;
    let page = clerk.page(&visitor, t(lang, "procurement-inventory")).lead(t(lang, "procurement-inventory-lead"));
    Ok(page.back(OWN).wide().render(html! {
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "procurement-inventory-none")) }
        } @else {
            (items(lang, &all))
            p class="kern-body" { (kern::link(&t(lang, "procurement-csv"), &format!("{STOCK}/liste.csv"))) }
        }
    }))
}

/// `GET /amt/beschaffung/bestand/liste.csv`
pub(super) async fn csv(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let all = kept(&desk, &visitor, &clerk).await?;
    let heading =
        ["article", "serial", "location", "warranty", "day"].map(|key| t(Lang::German, &format!("procurement-{key}")));
    let rows = all.into_iter().map(|(item, name)| {
        vec![
            ui::harmless(&name),
            ui::harmless(&item.serial),
            ui::harmless(&item.location),
            typed_day(item.warranty_until),
            typed_day(Some(item.added_at.in_germany().date())),
        ]
    });
    Ok(kept_table("bestand.csv", Sheet::write(heading, rows)))
}

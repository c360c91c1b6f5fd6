//! What somebody with a personal link sees: experts the results, moderators besides who takes part, and what runs.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use ui::kern::{self, Column, Table};
use ui::{Failure, FormFields, Page, Path, Query, Visitor, t};

use super::exercises::{Board, TOLD, joining, lead};
use super::parts::{Told, audience, back, facts, seat, state};
use super::{changing, visiting};
use crate::model::{Registration, State as Stand};
use crate::verbs::{enter, registrations};
use crate::{AccessId, Desk, Leader};

/// The address of the page of an access.
pub(super) fn path(id: AccessId, code: &str) -> String {
    format!("/workshop/leitung/{id}/{code}")
}

/// `GET /workshop/leitung/{access}/{code}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, code)): Path<(AccessId, String)>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = visiting(&desk, &visitor, &code).await?;
    let (workshop, access) = enter(&scope, id, &code).await?;
    let leader = Leader::access(&scope, &access)?;
    let board = Board::read(&scope, leader).await?;
    let people = if leader.runs() { registrations(&scope, leader).await? } else { Vec::new() };
    drop(scope);
    let address = format!("{}/senden", path(id, &code));
    let nothing = html! {};
    let act = leader.runs().then_some((address.as_str(), &nothing));
    let page = Page::new(&visitor, &workshop.series.title).preline(audience(lang, workshop.plan.audience)).wide();
    Ok(page.render(html! {
        (told.markup(lang, &TOLD))
        p { (state(lang, workshop.state)) }
        (kern::answers(lang, &facts(lang, &workshop), None))
        (joining(lang, &workshop))
        (board.markup(lang, workshop.state == Stand::Running, act, false))
        @if !people.is_empty() { (list(&desk, &visitor, &people)) }
    }))
}

fn list(desk: &Desk, visitor: &Visitor, people: &[Registration]) -> Markup {
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let rows = people.iter().filter(|one| one.seat.holds()).map(|one| {
        let person = one.person.as_ref();
        let office = catalogue.administration(one.administration).map(|office| office.name.clone());
        vec![
            html! { (person.map(|person| person.name.clone()).unwrap_or_default()) },
            html! { (person.map(|person| person.function.clone()).unwrap_or_default()) },
            html! { (office.unwrap_or_default()) },
            seat(lang, one.seat),
        ]
    });
    let columns = ["workshops-person", "workshops-function", "workshops-office", "workshops-state"];
    kern::table(&Table {
        caption: t(lang, "workshops-people"),
        columns: columns.map(|key| Column::new(t(lang, key))).into(),
        rows: rows.collect(),
    })
}

/// `POST /workshop/leitung/{access}/{code}/senden`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, code)): Path<(AccessId, String)>,
    fields: FormFields,
) -> Result<Response, Failure> {
    let mut scope = changing(&desk, &visitor, &code).await?;
    let (workshop, access) = enter(&scope, id, &code).await?;
    let leader = Leader::access(&scope, &access)?;
    let done = lead(&mut scope, leader, &fields).await?;
    scope.commit().await?;
    desk.hub.wake(workshop.host, workshop.id);
    Ok(back(&path(id, &code), done))
}

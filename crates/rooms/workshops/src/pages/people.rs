//! Who registered, and who came: on the day with a button for each.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Alert, Button, Column, Table};
use ui::{Failure, Lang, Path, Query, Visitor, t};

use super::parts::{Told, back, crowded, seat};
use super::{HOME, reading, writing};
use crate::model::{Registration, Seat, State as Stand, Workshop, WorkshopId};
use crate::verbs::{call_off_for, check_in, registrations, workshop};
use crate::{Desk, Error, Leader, RegistrationId};

/// `GET /land/workshops/{workshop}/personen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<WorkshopId>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (host, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = workshop(&scope, host, id).await?;
    let all = registrations(&scope, Leader::host(host, id)).await?;
    drop(scope);
    let held = i32::try_from(all.iter().filter(|one| one.seat.holds()).count()).unwrap_or(i32::MAX);
    let catalogue = desk.directory.catalogue();
    let rows = all.iter().map(|one| {
        let office = catalogue.administration(one.administration).map(|office| office.name.clone());
        row(lang, &clerk, &found, one, office.unwrap_or_default())
    });
    let page = clerk.page(&visitor, t(lang, "workshops-people")).preline(&found.series.title);
    Ok(page.back(format!("{HOME}/{id}")).wide().render(html! {
        (told.markup(lang, &["came", "mistake", "called-off"]))
        (crowded(lang, &found.plan, held))
        @if found.erased_at.is_some() { (Alert::info(t(lang, "workshops-erased")).plain()) }
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "workshops-people-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "workshops-people"),
                columns: vec![
                    Column::new(t(lang, "workshops-person")),
                    Column::new(t(lang, "workshops-office")),
                    Column::new(t(lang, "workshops-table")),
                    Column::new(t(lang, "workshops-needs")),
                    Column::new(t(lang, "workshops-state")),
                    Column::new(t(lang, "workshops-act")),
                ],
                rows: rows.collect(),
            }))
        }
    }))
}

fn row(lang: Lang, clerk: &Clerk, found: &Workshop, one: &Registration, office: String) -> Vec<Markup> {
    let person = one.person.as_ref();
    let name = person.map(|person| person.name.clone()).unwrap_or_default();
    vec![
        html! {
            (one.number) " · " (name)
            @if let Some(person) = person { br; span class="dw-muted" { (person.function) } }
        },
        html! { (office) },
        html! { @if one.seat.holds() { (found.table(one.number)) } },
        html! { (person.map(|person| person.needs.clone()).unwrap_or_default()) },
        seat(lang, one.seat),
        act_form(lang, clerk, found, one, &name),
    ]
}

fn act_form(lang: Lang, clerk: &Clerk, found: &Workshop, one: &Registration, name: &str) -> Markup {
    let act = match (found.state, one.seat) {
        (Stand::Running, Seat::Taken | Seat::Waiting) => Some(("kommt", "came", Button::Primary)),
        (Stand::Running, Seat::Present) => Some(("irrtum", "mistake", Button::Tertiary)),
        (Stand::Open | Stand::Closed, Seat::Taken | Seat::Waiting) => Some(("absage", "called-off", Button::Tertiary)),
        _ => None,
    };
    html! {
        @if let Some((value, key, kind)) = act {
            form method="post" action={ (HOME) "/" (found.id) "/personen" } {
                (clerk.csrf())
                (kern::hidden("anmeldung", &one.id.to_string()))
                (kern::submit_named(kind, &format!("{} {name}", t(lang, &format!("workshops-people-{key}"))), "tun", value))
            }
        }
    }
}

/// `POST /land/workshops/{workshop}/personen`
pub(super) async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<WorkshopId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let here = format!("{HOME}/{id}/personen");
    let (host, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    if sent.is_again() {
        return Ok(back(&here, ""));
    }
    workshop(&scope, host, id).await?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let person: RegistrationId = said("anmeldung").parse().map_err(|_| Error::Unknown)?;
    let done = match said("tun") {
        "kommt" => check_in(&mut scope, Leader::host(host, id), person, true).await.map(|()| "came"),
        "irrtum" => check_in(&mut scope, Leader::host(host, id), person, false).await.map(|()| "mistake"),
        "absage" => call_off_for(&mut scope, host, person, desk.mail).await.map(|()| "called-off"),
        _ => Err(Error::NotPossible),
    }?;
    scope.commit().await?;
    Ok(back(&here, done))
}

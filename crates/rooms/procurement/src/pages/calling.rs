//! Calling off for the own administration.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::{Reach, Scope};
use ui::kern::{self, Button, Choice, Column, Table, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Path, Query, Visitor, t, text_with};

use super::agreement::{called, facts, nearly_used, prices};
use super::parts::{Inputs, Told, Typed, back, folded, refusal};
use super::{OWN, OWN_FRAMEWORKS, order_path, reading_at_host, writing_at_host};
use crate::model::{
    CallOff, CallOffId, Framework, FrameworkId, LONGEST_WORD, MOST_QUANTITY, NewCallOff, PaidFrom, Priced,
};
use crate::verbs::{Links, agreement_of, call_off, call_offs, cancel, links, paid_from};
use crate::{Desk, Error, Member};

/// What the form that calls off does.
const CALL_OFF: &str = "abrufen";
/// The field in which somebody chooses what pays for a call-off.
const GRANT: &str = "zuwendung";
/// The field in which somebody chooses the measure that it belongs to.
const MEASURE: &str = "massnahme";
/// The field in which somebody says why a call-off is taken back, with its number behind it.
const REASON: &str = "grund-";

/// What the page shows.
struct Shown {
    framework: Framework,
    priced: Vec<Priced>,
    own: Vec<CallOff>,
    links: Links,
    runs: bool,
    once: String,
}

/// `GET /amt/beschaffung/rahmen/{agreement}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let shown = read(&desk, &visitor, &clerk, &id).await?;
    Ok(page(
        &visitor,
        &clerk,
        &shown,
        &Inside { told: &told, typed: &FormFields(Vec::new()), problems: &[], refused: None },
    ))
}

async fn read(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: &str) -> Result<Shown, Error> {
    let links = links(&own_scope(desk, visitor, clerk).await?, clerk.session()).await?;
    let (member, subject, scope) = reading_at_host(desk, visitor, clerk, id).await?;
    let id = FrameworkId::from(subject);
    let (framework, priced) = agreement_of(&scope, member, id).await?;
    Ok(Shown {
        runs: framework.runs(scope.today()),
        own: call_offs(&scope, member, id).await?,
        once: scope.new_uuid().to_string(),
        framework,
        priced,
        links,
    })
}

/// The scope of the own administration, where its grants and measures are.
async fn own_scope(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Scope, Error> {
    let member = Member::of(clerk.session(), clerk.session().tenant)?;
    Ok(desk.store.read(Reach::Tenant(member.tenant()), member.actor(), visitor.lang).await?)
}

/// `POST /amt/beschaffung/rahmen/{agreement}/senden`: calls off, or takes a call-off back.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let what = if sent.is_again() { "" } else { sent.fields.get("tun").unwrap_or_default() };
    // What is read at home is read before anybody waits for the host.
    let (links, paid) = if what == CALL_OFF {
        let own = own_scope(&desk, &visitor, &sent.clerk).await?;
        (links(&own, sent.clerk.session()).await?, grant(&own, &sent).await)
    } else {
        (Links::default(), Ok(None))
    };
    let (member, subject, mut scope) = writing_at_host(&desk, &visitor, &sent.clerk, &id).await?;
    let framework = FrameworkId::from(subject);
    let (_, priced) = agreement_of(&scope, member, framework).await?;
    let mut problems = Vec::new();
    let mut refused = None;
    match what {
        CALL_OFF => {
            let mut typed = Typed::new(lang, &sent.fields);
            let new = wanted(&mut typed, &priced, &links, paid);
            problems = typed.problems;
            if problems.is_empty() {
                let fresh: CallOffId =
                    sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
                match call_off(&mut scope, member, framework, fresh, &new, desk.mail).await {
                    Ok(_) => {
                        scope.commit().await?;
                        return Ok(back(&format!("{OWN_FRAMEWORKS}/{framework}"), "called"));
                    }
                    Err(error @ (Error::Passed(_) | Error::OutOfTerm(..) | Error::Lines | Error::Stale)) => {
                        refused = Some(error);
                    }
                    Err(error) => return Err(error.into()),
                }
            }
        }
        "" => {}
        order => {
            let order: CallOffId = order.parse().map_err(|_| Error::Unknown)?;
            let typed = sent.fields.0.iter().find(|(name, _)| name.starts_with(REASON));
            let (field, reason) = typed.map(|(name, reason)| (name.as_str(), reason.trim())).unwrap_or_default();
            match cancel(&mut scope, member, order, reason).await {
                Ok(()) => {
                    scope.commit().await?;
                    return Ok(back(&format!("{OWN_FRAMEWORKS}/{framework}"), "taken-back"));
                }
                Err(error @ Error::NoReason) => {
                    let message = text_with(lang, error.key(), &error.args());
                    problems.push(FieldProblem { field: field.to_owned(), message });
                }
                Err(error @ Error::NotPossible) => refused = Some(error),
                Err(error) => return Err(error.into()),
            }
        }
    }
    drop(scope);
    let shown = read(&desk, &visitor, &sent.clerk, &id).await?;
    let inside = Inside { typed: &sent.fields, problems: &problems, refused: refused.as_ref(), told: &Told::NOTHING };
    Ok(page(&visitor, &sent.clerk, &shown, &inside))
}

/// What was typed, as a call-off; lines without a quantity are left out.
fn wanted(
    typed: &mut Typed<'_>,
    priced: &[Priced],
    links: &Links,
    paid: Result<Option<PaidFrom>, Error>,
) -> NewCallOff {
    let mut lines = BTreeMap::new();
    for (at, one) in priced.iter().enumerate() {
        let field = format!("menge-{}", at + 1);
        if !typed.said(&field).is_empty() {
            lines.insert(one.article, typed.number(&field, 1, MOST_QUANTITY));
        }
    }
    if lines.is_empty() {
        typed.wrong("menge-1", "procurement-no-lines", &[]);
    }
    let budget_item = typed.text("haushalt", LONGEST_WORD, true);
    let paid_from = paid.unwrap_or_else(|error| {
        typed.wrong(GRANT, error.key(), &error.args());
        None
    });
    let wanted = typed.said(MEASURE);
    let measure = links.measures.iter().find(|one| one.id.to_string() == wanted).map(|one| one.id.into());
    if measure.is_none() && !wanted.is_empty() {
        typed.wrong(MEASURE, "procurement-problem-choice", &[]);
    }
    NewCallOff { budget_item, lines, paid_from, measure }
}

/// The grant that was chosen, if today's contract may be paid from it.
async fn grant(own: &Scope, sent: &Sent) -> Result<Option<PaidFrom>, Error> {
    let chosen = sent.fields.get(GRANT).unwrap_or_default();
    if chosen.is_empty() {
        return Ok(None);
    }
    let member = Member::of(sent.clerk.session(), sent.clerk.session().tenant)?;
    paid_from(own, member, chosen.parse().map_err(|_| Error::Unknown)?).await.map(Some)
}

/// What was typed and what is to be said about it.
struct Inside<'a> {
    typed: &'a FormFields,
    problems: &'a [FieldProblem],
    refused: Option<&'a Error>,
    told: &'a Told,
}

fn page(visitor: &Visitor, clerk: &Clerk, shown: &Shown, inside: &Inside<'_>) -> Response {
    let lang = visitor.lang;
    let status = match inside.refused {
        Some(error) => error.status(),
        None if inside.problems.is_empty() => StatusCode::OK,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let path = format!("{OWN_FRAMEWORKS}/{}", shown.framework.id);
    let inputs = Inputs { lang, typed: inside.typed, problems: inside.problems };
    clerk
        .page(visitor, &shown.framework.title)
        .lead(t(lang, "procurement-calling-lead"))
        .back(OWN)
        .wide()
        .errors(status != StatusCode::OK)
        .status(status)
        .render(html! {
            (inside.told.markup(lang))
            (refusal(lang, inside.refused))
            (kern::error_summary(lang, inside.problems))
            (nearly_used(lang, &shown.framework))
            (kern::answers(lang, &facts(lang, &shown.framework, None), None))
            (prices(lang, &shown.priced))
            @if shown.runs { (form(&inputs, clerk, shown, &path)) } @else {
                p class="kern-body" { (t(lang, "procurement-not-running")) }
            }
            (own_table(&inputs, clerk, shown, &path))
        })
}

fn form(inputs: &Inputs<'_>, clerk: &Clerk, shown: &Shown, path: &str) -> Markup {
    let lang = inputs.lang;
    let once = inputs.typed.get("kennung").unwrap_or(&shown.once);
    html! {
        h2 class="kern-heading-medium" { (t(lang, "procurement-call-off")) }
        form class="dw-form" method="post" action={ (path) "/senden" } autocomplete="off" novalidate {
            (clerk.csrf())
            (kern::hidden("kennung", once))
            @for (at, one) in shown.priced.iter().enumerate() {
                @let values = [("article", one.name.as_str().into()), ("unit", one.unit.as_str().into())];
                (kern::text_input(&inputs.field(&format!("menge-{}", at + 1), "quantity")
                    .label(text_with(lang, "procurement-quantity-of", &values)).inputmode("numeric")
                    .width(Width::Short).optional()))
            }
            (kern::text_input(&inputs.field("haushalt", "budget-item").hint(t(lang, "procurement-budget-item-hint")).max_length(LONGEST_WORD)))
            @if !shown.links.grants.is_empty() {
                (kern::select(&inputs.field(GRANT, "paid-from").hint(t(lang, "procurement-paid-from-hint")).optional(), &grants(&shown.links)))
            }
            @if !shown.links.measures.is_empty() {
                (kern::select(&inputs.field(MEASURE, "measure").optional(), &measures(&shown.links)))
            }
            (kern::submit_named(Button::Primary, &t(lang, "procurement-do-abrufen"), "tun", CALL_OFF))
        }
    }
}

fn grants(links: &Links) -> Vec<Choice> {
    links
        .grants
        .iter()
        .map(|one| Choice::new(one.id.to_string(), format!("{} – {}", one.reference, one.title)))
        .collect()
}

fn measures(links: &Links) -> Vec<Choice> {
    let name =
        |one: &planning::Measure| Choice::new(one.id.to_string(), format!("{}. {}", one.number, one.draft.title));
    links.measures.iter().map(name).collect()
}

fn own_table(inputs: &Inputs<'_>, clerk: &Clerk, shown: &Shown, path: &str) -> Markup {
    let lang = inputs.lang;
    let row = |one: &CallOff| {
        vec![
            kern::link(
                &text_with(lang, "procurement-call-off-number", &[("number", one.number.into())]),
                &order_path(shown.framework.id, one.id),
            ),
            html! { (ui::moment(lang, one.ordered_at)) },
            html! { (one.quantity) },
            html! { (ui::money(lang, one.value)) },
            html! { (ui::money(lang, one.saved)) },
            html! {
                (called(lang, one))
                @if one.cancelled_at.is_none() && !one.begun { (take_back(inputs, clerk, one, path)) }
            },
        ]
    };
    let column = |key: &str| Column::new(t(lang, &format!("procurement-{key}")));
    let number = |key: &str| Column::numeric(t(lang, &format!("procurement-{key}")));
    html! {
        @if shown.own.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "procurement-own-call-offs")) }
            p class="kern-body" { (t(lang, "procurement-call-offs-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "procurement-own-call-offs"),
                columns: vec![column("call-off"), column("when"), number("quantity"), number("sum"), number("saved"), column("standing")],
                rows: shown.own.iter().map(row).collect(),
            }))
        }
    }
}

fn take_back(inputs: &Inputs<'_>, clerk: &Clerk, one: &CallOff, path: &str) -> Markup {
    let title = text_with(inputs.lang, "procurement-take-back", &[("number", one.number.into())]);
    // Each of these forms has an input of its own.
    let name = format!("{REASON}{}", one.number);
    let body = html! {
        form method="post" action={ (path) "/senden" } novalidate {
            (clerk.csrf())
            (kern::text_input(&inputs.field(&name, "take-back-reason").max_length(LONGEST_WORD)))
            (kern::submit_named(Button::Tertiary, &title, "tun", &one.id.to_string()))
        }
    };
    folded(inputs, &title, &name, body)
}

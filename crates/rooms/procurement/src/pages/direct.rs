//! Orders without a procedure of the own administration.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::{Reach, Scope};
use ui::kern::{self, Column, Table, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Query, Visitor, t, text_with};

use super::limits::{source, thresholds};
use super::parts::{Inputs, Told, Typed, back, with_problems};
use super::{DIRECT, OWN};
use crate::model::{DirectOrder, DirectOrderId, Kind, LONGEST_WORD, Limit, NewDirectOrder, euros};
use crate::verbs::{direct_orders, order_directly};
use crate::{Desk, Error, Member};

/// `GET /amt/beschaffung/direkt`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let member = Member::of(clerk.session(), clerk.session().tenant)?;
    let scope = desk.store.read(Reach::Tenant(member.tenant()), member.actor(), visitor.lang).await?;
    let typed = FormFields(vec![("kennung".to_owned(), scope.new_uuid().to_string())]);
    page(&visitor, &clerk, (&scope, member), (&typed, &[]), &told).await
}

/// `POST /amt/beschaffung/direkt`
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let member = Member::of(sent.clerk.session(), sent.clerk.session().tenant)?;
    let mut scope = desk.store.write(Reach::Tenant(member.tenant()), member.actor(), lang).await?;
    let mut typed = Typed::new(lang, &sent.fields);
    let new = NewDirectOrder {
        title: typed.text("titel", LONGEST_WORD, true),
        group: typed.text("gruppe", LONGEST_WORD, true),
        supplier: typed.text("firma", LONGEST_WORD, true),
        value: typed.money("wert"),
    };
    let mut problems = typed.problems;
    if sent.is_again() {
        problems.clear();
    } else if problems.is_empty() {
        let id: DirectOrderId =
            sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
        match order_directly(&mut scope, member, &thresholds()?, id, &new).await {
            Ok(()) => {
                scope.commit().await?;
                return Ok(back(DIRECT, "ordered"));
            }
            Err(error @ (Error::Split { .. } | Error::Above { .. } | Error::NoRule(_) | Error::Amount)) => {
                let message = text_with(lang, error.key(), &error.args());
                problems.push(FieldProblem { field: "wert".to_owned(), message });
            }
            Err(error) => return Err(error.into()),
        }
    }
    drop(scope);
    let scope = desk.store.read(Reach::Tenant(member.tenant()), member.actor(), lang).await?;
    page(&visitor, &sent.clerk, (&scope, member), (&sent.fields, &problems), &Told::NOTHING).await
}

async fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (scope, member): (&Scope, Member),
    (typed, problems): (&FormFields, &[FieldProblem]),
    told: &Told,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let orders = direct_orders(scope, member).await?;
    let limits = thresholds()?;
    let limit = limits.direct(Kind::Supplies, scope.today());
    let inputs = Inputs { lang, typed, problems };
    let line = |name: &str, key: &str| inputs.field(name, key).max_length(LONGEST_WORD);
    let page = clerk.page(visitor, t(lang, "procurement-direct-title")).lead(t(lang, "procurement-direct-lead"));
    Ok(with_problems(page.back(OWN).wide(), problems).render(html! {
        (told.markup(lang))
        (kern::error_summary(lang, problems))
        @if let Some(limit) = limit { (rule(visitor, limit)) }
        form class="dw-form" method="post" action=(DIRECT) autocomplete="off" novalidate {
            (clerk.csrf())
            (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
            (kern::text_input(&line("titel", "direct-what")))
            (kern::text_input(&line("gruppe", "group").hint(t(lang, "procurement-group-hint"))))
            (kern::text_input(&line("firma", "supplier")))
            (kern::text_input(&line("wert", "direct-value").inputmode("decimal").width(Width::Short)))
            (kern::submit(&t(lang, "procurement-save")))
        }
        (table(visitor, &orders))
    }))
}

/// Up to which value orders of one group are allowed.
fn rule(visitor: &Visitor, limit: &Limit) -> Markup {
    let lang = visitor.lang;
    let most = [("limit", ui::money(lang, euros(limit.limit)).into())];
    html! {
        p class="kern-body" {
            (text_with(lang, "procurement-direct-rule", &most)) " " (source(lang, &limit.source, limit.verified))
        }
    }
}

fn table(visitor: &Visitor, orders: &[DirectOrder]) -> Markup {
    let lang = visitor.lang;
    let row = |order: &DirectOrder| {
        vec![
            html! { (order.said.title) br; span class="dw-muted" { (order.said.supplier) } },
            html! { (order.said.group) },
            html! { (ui::date(lang, order.ordered_on)) },
            html! { (ui::money(lang, order.said.value)) },
        ]
    };
    let column = |key: &str| Column::new(t(lang, &format!("procurement-{key}")));
    html! {
        @if orders.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "procurement-direct-orders")) }
            p class="kern-body" { (t(lang, "procurement-direct-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "procurement-direct-orders"),
                columns: vec![column("direct-what"), column("group"), column("day"), Column::numeric(t(lang, "procurement-sum"))],
                rows: orders.iter().map(row).collect(),
            }))
        }
    }
}

//! A framework agreement for whoever buys: how much of it is used, and by whom.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use store::Cents;
use ui::kern::{self, Alert, Answer, Column, Table, Tone};
use ui::{Failure, Lang, Path, Sheet, Visitor, kept_table, t, text_with};

use super::{BUYING, FRAMEWORKS, TENDERS, reading};
use crate::model::{Arrived, CallOff, Framework, Priced};
use crate::verbs::{Agreement, framework, typed_day};
use crate::{Desk, Error};

/// `GET /einkauf/rahmen/{agreement}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (buyer, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = framework(&scope, buyer, id.parse().map_err(|_| Error::Unknown)?).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let row = |one: &CallOff| {
        vec![
            html! { (one.number) ". " (catalogue.office_name(one.administration)) },
            html! { (ui::moment(lang, one.ordered_at)) },
            html! { (one.quantity) },
            html! { (ui::money(lang, one.value)) },
            html! { (ui::money(lang, one.saved)) },
            html! { (called(lang, one)) @if let Some(arrived) = found.arrived.get(&one.id) { div class="dw-muted" { (came(lang, one, arrived)) } } },
        ]
    };
    let names = found.entitled.iter().map(|tenant| catalogue.office_name(*tenant));
    let names: Vec<String> = names.collect();
    Ok(clerk.page(&visitor, &found.framework.title).back(BUYING).wide().render(html! {
        (nearly_used(lang, &found.framework))
        (kern::answers(lang, &facts(lang, &found.framework, Some(saved(&found.call_offs))), None))
        p class="kern-body" { (kern::link(&t(lang, "procurement-to-tender"), &format!("{TENDERS}/{}", found.framework.tender))) }
        (prices(lang, &found.priced))
        @if found.call_offs.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "procurement-call-offs")) }
            p class="kern-body" { (t(lang, "procurement-call-offs-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "procurement-call-offs"),
                columns: columns(lang),
                rows: found.call_offs.iter().map(row).collect(),
            }))
            p class="kern-body" { (kern::link(&t(lang, "procurement-csv"), &format!("{FRAMEWORKS}/{}/abrufe.csv", found.framework.id))) }
        }
        (kern::accordion(&text_with(lang, "procurement-entitled-count", &[("count", names.len().into())]), html! {
            ul { @for name in &names { li { (name) } } }
        }))
    }))
}

fn columns(lang: Lang) -> Vec<Column> {
    let title = |key: &str| t(lang, &format!("procurement-{key}"));
    vec![
        Column::new(title("administration")),
        Column::new(title("when")),
        Column::numeric(title("quantity")),
        Column::numeric(title("sum")),
        Column::numeric(title("saved")),
        Column::new(title("standing")),
    ]
}

/// What arrived of a call-off, in a sentence.
fn came(lang: Lang, one: &CallOff, arrived: &Arrived) -> String {
    let values = [
        ("quantity", one.quantity.into()),
        ("delivered", arrived.delivered.into()),
        ("accepted", arrived.accepted.into()),
        ("defective", arrived.defective.into()),
    ];
    text_with(lang, "procurement-came", &values)
}

/// What all call-offs that hold saved.
fn saved(call_offs: &[CallOff]) -> Cents {
    let hold = call_offs.iter().filter(|one| one.cancelled_at.is_none());
    Cents(hold.fold(0, |sum, one| sum.saturating_add(one.saved.0)))
}

/// That four fifths of a maximum are used, if they are.
pub(super) fn nearly_used(lang: Lang, framework: &Framework) -> Markup {
    html! {
        @if framework.is_nearly_used() {
            (Alert::warning(text_with(lang, "procurement-nearly-used", &[("used", framework.used().into())])).body(html! {
                p { (t(lang, "procurement-nearly-used-text")) }
            }))
        }
    }
}

/// What an agreement says, and how much of it is used.
pub(super) fn facts(lang: Lang, framework: &Framework, saved: Option<Cents>) -> Vec<Answer> {
    let fact = |key: &str, answer: String| Answer {
        question: t(lang, &format!("procurement-{key}")),
        answer: html! { (answer) },
    };
    let of = |part: String, whole: String| {
        text_with(lang, "procurement-of", &[("part", part.into()), ("whole", whole.into())])
    };
    let value = of(ui::money(lang, framework.called_value), ui::money(lang, framework.max_value));
    let quantity = of(framework.called_quantity.to_string(), framework.max_quantity.to_string());
    let mut all = vec![
        fact("agreement-number", framework.number.to_string()),
        fact("supplier", framework.supplier.clone()),
        fact("term", format!("{} – {}", ui::date(lang, framework.starts_on), ui::date(lang, framework.ends_on))),
        fact("called-value", value),
        fact("called-quantity", quantity),
    ];
    all.extend(saved.map(|saved| fact("saved", ui::money(lang, saved))));
    all
}

/// What can be called off, with what it saves.
pub(super) fn prices(lang: Lang, priced: &[Priced]) -> Markup {
    let row = |one: &Priced| {
        vec![
            html! { (one.name) },
            html! { (ui::money(lang, one.price)) " / " (one.unit) },
            html! { (ui::money(lang, one.list_price)) },
            html! { (ui::money(lang, Cents(one.list_price.0.saturating_sub(one.price.0)))) },
        ]
    };
    let column = |key: &str| t(lang, &format!("procurement-{key}"));
    kern::table(&Table {
        caption: t(lang, "procurement-prices"),
        columns: vec![
            Column::new(column("article")),
            Column::numeric(column("price")),
            Column::numeric(column("list-price")),
            Column::numeric(column("saved")),
        ],
        rows: priced.iter().map(row).collect(),
    })
}

/// Whether a call-off holds.
pub(super) fn called(lang: Lang, one: &CallOff) -> Markup {
    match one.cancelled_at {
        None => kern::badge(Tone::Success, &t(lang, "procurement-called")),
        Some(_) => html! {
            (kern::badge(Tone::Danger, &t(lang, "procurement-cancelled"))) br; span class="dw-muted" { (one.reason) }
        },
    }
}

/// `GET /einkauf/rahmen/{agreement}/abrufe.csv`
pub(super) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (buyer, scope) = reading(&desk, &visitor, &clerk).await?;
    let Agreement { call_offs, arrived, .. } =
        framework(&scope, buyer, id.parse().map_err(|_| Error::Unknown)?).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let title = |key: &str| t(Lang::German, &format!("procurement-{key}"));
    let heading = [
        "number",
        "administration",
        "when",
        "quantity",
        "delivered",
        "accepted",
        "defective",
        "sum",
        "saved",
        "budget-item",
        "cancelled",
    ]
    .map(title);
    let rows = call_offs.into_iter().map(|one| {
        let came = arrived.get(&one.id).copied().unwrap_or_default();
        vec![
            one.number.to_string(),
            ui::harmless(&catalogue.office_name(one.administration)),
            typed_day(Some(one.ordered_at.in_germany().date())),
            one.quantity.to_string(),
            came.delivered.to_string(),
            came.accepted.to_string(),
            came.defective.to_string(),
            ui::typed_money(one.value),
            ui::typed_money(one.saved),
            ui::harmless(&one.budget_item),
            ui::harmless(&one.reason),
        ]
    });
    Ok(kept_table("abrufe.csv", Sheet::write(heading, rows)))
}

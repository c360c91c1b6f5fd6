//! What all administrations plan, counted, for whoever steers the state.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use store::{Cents, TenantId};
use ui::kern::{self, Column, Table};
use ui::{Failure, Lang, Sheet, Visitor, kept_table, t, text_with};

use super::parts::class_name;
use super::{STATE, reading_state};
use crate::Desk;
use crate::model::{SizeClass, Stage, Theme, sizes};
use crate::verbs::{Planned, planned};

/// An administration with what it plans.
struct Row {
    name: String,
    people: i64,
    class: Option<SizeClass>,
    plan: Option<Planned>,
}

/// `GET /land/planung`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let rows = rows(&desk, &visitor, &clerk).await?;
    let with = rows.iter().filter(|row| row.plan.is_some()).count();
    let args = [("with", with.into()), ("all", rows.len().into())];
    Ok(clerk
        .page(&visitor, t(lang, "planning-state-plans-title"))
        .lead(text_with(lang, "planning-state-plans-lead", &args))
        .back(STATE)
        .wide()
        .render(html! {
            h2 class="kern-heading-medium" { (t(lang, "planning-state-classes")) }
            (classes(lang, &rows))
            h2 class="kern-heading-medium" { (t(lang, "planning-state-offices")) }
            (offices(lang, &rows))
            p class="kern-body" { (kern::link(&t(lang, "planning-csv"), "/land/planung.csv")) }
        }))
}

async fn rows(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> crate::Result<Vec<Row>> {
    let (by, scope) = reading_state(desk, visitor, clerk).await?;
    let catalogue = desk.directory.catalogue();
    let mut planned: BTreeMap<TenantId, Planned> = planned(&scope, by, &catalogue).await?;
    drop(scope);
    let sizes = sizes(&catalogue);
    let rows = catalogue.administrations().map(|office| {
        let size = sizes.get(&office.tenant);
        Row {
            name: office.name.clone(),
            people: size.map_or(0, |(people, _)| *people),
            class: size.map(|(_, class)| *class),
            plan: planned.remove(&office.tenant),
        }
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(rows)
}

fn points(lang: Lang, points: Option<usize>) -> String {
    points.map_or_else(|| "–".to_owned(), |points| text_with(lang, "planning-points", &[("points", points.into())]))
}

/// How far the administrations of each size are.
fn classes(lang: Lang, rows: &[Row]) -> Markup {
    let lines = SizeClass::all().map(|class| {
        let there: Vec<&Row> = rows.iter().filter(|row| row.class == Some(class)).collect();
        let plans: Vec<&Planned> = there.iter().filter_map(|row| row.plan.as_ref()).collect();
        let counted: usize = plans.iter().map(|plan| plan.counted).sum();
        let sum: usize = plans.iter().map(|plan| plan.points).sum();
        let late: usize = plans.iter().map(|plan| plan.stages[Stage::Late.place()]).sum();
        let over: usize = plans.iter().map(|plan| plan.stages[Stage::Over.place()]).sum();
        vec![
            html! { (class_name(lang, class)) },
            html! { (text_with(lang, "planning-of", &[("part", plans.len().into()), ("whole", there.len().into())])) },
            html! { (counted) },
            html! { (over) },
            html! { (late) },
            html! { (points(lang, sum.checked_div(counted))) },
        ]
    });
    let mut columns = vec![Column::new(t(lang, "planning-class"))];
    let numbers = [
        "planning-state-with",
        "planning-measures-title",
        "planning-stage-over",
        "planning-stage-late",
        "planning-concrete",
    ];
    columns.extend(numbers.map(|key| Column::numeric(t(lang, key))));
    kern::table(&Table { caption: t(lang, "planning-state-classes"), columns, rows: lines.collect() })
}

fn offices(lang: Lang, rows: &[Row]) -> Markup {
    let lines = rows.iter().map(|row| {
        let empty = Planned::default();
        let plan = row.plan.as_ref().unwrap_or(&empty);
        let mut cells = vec![html! { (row.name) }];
        cells.extend(Theme::ALL.map(|theme| html! { (plan.themes.get(&theme).copied().unwrap_or_default()) }));
        cells.extend([
            html! { (plan.stages[Stage::Over.place()]) },
            html! { (plan.stages[Stage::Late.place()]) },
            html! { (points(lang, plan.concreteness())) },
            html! { @match plan.touched { Some(at) => (ui::date(lang, at.in_germany().date())), None => "–" } },
        ]);
        cells
    });
    let mut columns = vec![Column::new(t(lang, "planning-office"))];
    columns.extend(Theme::ALL.map(|theme| Column::numeric(t(lang, &format!("{}-short", theme.key())))));
    columns.extend(
        ["planning-stage-over", "planning-stage-late", "planning-concrete", "planning-touched"]
            .map(|key| Column::numeric(t(lang, key))),
    );
    kern::table(&Table { caption: t(lang, "planning-state-offices"), columns, rows: lines.collect() })
}

/// `GET /land/planung.csv`
pub(super) async fn csv(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let rows = rows(&desk, &visitor, &clerk).await?;
    let lang = Lang::German;
    let mut heading = vec![t(lang, "planning-office"), t(lang, "planning-inhabitants")];
    heading.extend(Theme::ALL.map(|theme| t(lang, &theme.key())));
    heading.extend(Stage::ALL.map(|stage| t(lang, &stage.key())));
    heading.extend(["planning-concrete", "planning-column-kosten", "planning-origin-workshop"].map(|key| t(lang, key)));
    let lines = rows.iter().map(|row| {
        let plan = row.plan.clone().unwrap_or_default();
        let mut cells = vec![ui::harmless(&row.name), row.people.to_string()];
        cells.extend(Theme::ALL.map(|theme| plan.themes.get(&theme).copied().unwrap_or_default().to_string()));
        cells.extend(plan.stages.map(|count| count.to_string()));
        cells.push(plan.concreteness().map(|points| points.to_string()).unwrap_or_default());
        cells.push(ui::typed_money(Cents(plan.cost.0)));
        cells.push(plan.from_workshops.0.to_string());
        cells
    });
    Ok(kept_table("planung-der-verwaltungen.csv", Sheet::write(heading, lines)))
}

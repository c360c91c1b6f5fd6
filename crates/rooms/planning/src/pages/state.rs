//! What all administrations plan, counted, for whoever steers the state.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use directory::Catalogue;
use directory::model::Administration;
use identity::Clerk;
use maud::{Markup, html};
use serde::Deserialize;
use store::{Cents, TenantId};
use ui::kern::{self, Choice, Column, Field, Table};
use ui::{Failure, Lang, Query, Sheet, Visitor, kept_table, t, text_with};

use super::parts::class_name;
use super::{STATE, STATE_PLANS, reading_state};
use crate::Desk;
use crate::model::{SizeClass, Stage, Theme, sizes};
use crate::verbs::{Planned, planned};

/// Which administrations are asked for; all where nothing is said.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// Key of a county.
    #[serde(default)]
    kreis: String,
    /// Place of a class of size in [`SizeClass::all`].
    #[serde(default)]
    groesse: String,
}

/// An administration with what it plans.
struct Row {
    name: String,
    people: i64,
    class: Option<SizeClass>,
    plan: Option<Planned>,
}

/// `GET /land/planung`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let rows = rows(&desk, &visitor, &clerk, &asked).await?;
    let with = rows.iter().filter(|row| row.plan.is_some()).count();
    let args = [("with", with.into()), ("all", rows.len().into())];
    Ok(clerk
        .page(&visitor, t(lang, "planning-state-plans-title"))
        .lead(text_with(lang, "planning-state-plans-lead", &args))
        .back(STATE)
        .wide()
        .render(html! {
            (filter(lang, &desk.directory.catalogue(), &asked))
            @if rows.is_empty() {
                p class="kern-body" { (t(lang, "planning-state-none")) }
            } @else {
                h2 class="kern-heading-medium" { (t(lang, "planning-state-classes")) }
                (classes(lang, &rows))
                h2 class="kern-heading-medium" { (t(lang, "planning-state-offices")) }
                (offices(lang, &rows))
                @let table = format!("/land/planung.csv?kreis={}&groesse={}", asked.county(), asked.size());
                p class="kern-body" { (kern::link(&t(lang, "planning-csv"), &table)) }
            }
        }))
}

/// What is asked for when nothing is.
const ALL: &str = "alle";

impl Asked {
    fn county(&self) -> &str {
        if self.kreis.len() == 5 && self.kreis.bytes().all(|byte| byte.is_ascii_digit()) { &self.kreis } else { ALL }
    }

    fn size(&self) -> String {
        self.class().map_or_else(|| ALL.to_owned(), |_| self.groesse.clone())
    }

    fn class(&self) -> Option<SizeClass> {
        self.groesse.parse().ok().and_then(|place| SizeClass::all().nth(place))
    }

    fn takes(&self, office: &Administration, class: Option<SizeClass>) -> bool {
        (self.county() == ALL || office.county == self.county()) && (self.class().is_none() || self.class() == class)
    }
}

fn filter(lang: Lang, catalogue: &Catalogue, asked: &Asked) -> Markup {
    let all = || Choice::new(ALL, t(lang, "planning-all"));
    let counties = catalogue.counties().into_iter().map(|county| Choice::new(&county.key, &county.name));
    let counties: Vec<Choice> = [all()].into_iter().chain(counties).collect();
    let sizes =
        SizeClass::all().enumerate().map(|(place, class)| Choice::new(place.to_string(), class_name(lang, class)));
    let sizes: Vec<Choice> = [all()].into_iter().chain(sizes).collect();
    html! {
        form class="dw-form dw-filter" method="get" action=(STATE_PLANS) {
            (kern::select(&Field::new(lang, "kreis", t(lang, "planning-state-county")).value(asked.county()), &counties))
            (kern::select(&Field::new(lang, "groesse", t(lang, "planning-state-size")).value(asked.size()), &sizes))
            (kern::submit(&t(lang, "planning-show")))
        }
    }
}

async fn rows(desk: &Desk, visitor: &Visitor, clerk: &Clerk, asked: &Asked) -> crate::Result<Vec<Row>> {
    let (by, scope) = reading_state(desk, visitor, clerk).await?;
    let catalogue = desk.directory.catalogue();
    let mut planned: BTreeMap<TenantId, Planned> = planned(&scope, by, &catalogue).await?;
    drop(scope);
    let sizes = sizes(&catalogue);
    let rows = catalogue.administrations().filter_map(|office| {
        let size = sizes.get(&office.tenant);
        let class = size.map(|(_, class)| *class);
        asked.takes(office, class).then(|| Row {
            name: office.name.clone(),
            people: size.map_or(0, |(people, _)| *people),
            class,
            plan: planned.remove(&office.tenant),
        })
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
    let classes = SizeClass::all().map(|class| (class, rows.iter().filter(|row| row.class == Some(class)).collect()));
    let lines = classes.filter(|(_, there): &(_, Vec<&Row>)| !there.is_empty()).map(|(class, there)| {
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
pub(super) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let rows = rows(&desk, &visitor, &clerk, &asked).await?;
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

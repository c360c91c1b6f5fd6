//! Which service first: the list, the picture of it, and how sure the order is.

use axum::extract::State;
use axum::response::Response;
use directory::Catalogue;
use identity::Clerk;
use maud::{Markup, html};
use ranking::score::{Category, Gate, Points, Ranked};
use serde::Deserialize;
use store::{Actor, Reach};
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::portfolio::portfolio;
use super::{HOME, OWN_WEIGHTS, PRIORITY};
use crate::model::{Priorities, WeightSet, Whose};
use crate::verbs::{interests, priorities};
use crate::{Coordinator, Desk, Error, Result};

/// The categories with their names in addresses and texts.
pub(super) const CATEGORIES: [(Category, &str); 4] =
    [(Category::Now, "now"), (Category::Joint, "joint"), (Category::Along, "along"), (Category::Defer, "defer")];

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// Only services of this category, or with this gate.
    #[serde(default)]
    gruppe: String,
    #[serde(default)]
    erledigt: String,
}

/// Everything that the pages about priorities need.
pub(super) struct Board {
    pub(super) catalogue: std::sync::Arc<Catalogue>,
    pub(super) priorities: Priorities,
}

impl Board {
    pub(super) async fn of(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Self> {
        let who = Coordinator::of(clerk.session())?;
        let catalogue = desk.directory.catalogue();
        // Of the own administration and of nobody in particular: a count beside the search belongs to no tenant.
        let scope = desk.store.read(Reach::Provider, Actor::System, visitor.lang).await?;
        let interests = interests(&scope, Some(who.tenant())).await?;
        drop(scope);
        let scope = desk.store.read(Reach::Tenant(who.tenant()), who.actor(), visitor.lang).await?;
        let priorities = priorities(&scope, who, &catalogue, &interests).await?;
        Ok(Self { catalogue, priorities })
    }

    pub(super) fn name(&self, service: &str, lang: Lang) -> String {
        self.catalogue.service(service).map_or_else(|| service.to_owned(), |one| one.name_in(lang).into_owned())
    }

    /// Whether the category of a service stays whatever weight moves.
    pub(super) fn stable(&self, service: &str) -> bool {
        self.priorities.sensitivity.services.iter().find(|one| one.key == service).is_none_or(|one| one.stable())
    }
}

/// What is chosen where nothing is left out.
const ALL: &str = "alle";

/// `GET /amt/planung/reihenfolge`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let board = Board::of(&desk, &visitor, &clerk).await?;
    let chosen = if asked.gruppe.is_empty() { ALL } else { &asked.gruppe };
    let groups: Vec<Choice> = [(ALL, "all")]
        .into_iter()
        .chain(CATEGORIES.map(|(_, name)| (name, name)))
        .chain(["live", "nobody", "unknown"].map(|name| (name, name)))
        .map(|(value, name)| Choice::new(value, t(lang, &format!("planning-priority-{name}"))))
        .collect();
    let shown: Vec<&Ranked<String>> =
        board.priorities.ranked.iter().filter(|one| chosen == ALL || group(one) == chosen).collect();
    let page = clerk.page(&visitor, t(lang, "planning-priority-title"));
    Ok(page.lead(t(lang, "planning-priority-intro")).back(HOME).wide().render(html! {
        @if asked.erledigt == "ja" { (Alert::success(t(lang, "planning-priority-saved")).announced().plain()) }
        p class="kern-body" {
            (weights_sentence(lang, &board.priorities.weights)) " "
            (kern::link(&t(lang, "planning-priority-weights"), OWN_WEIGHTS))
        }
        (portfolio(lang, &board))
        form class="dw-form" method="get" action=(PRIORITY) {
            (kern::select(&Field::new(lang, "gruppe", t(lang, "planning-priority-group")).value(chosen), &groups))
            (kern::submit(&t(lang, "planning-priority-show")))
        }
        @if shown.is_empty() {
            p class="kern-body" { (t(lang, "planning-priority-none")) }
        } @else {
            (table(lang, &board, &shown))
        }
        (shifts(lang, &board))
        div class="dw-actions" {
            (kern::link_button(Button::Secondary, &t(lang, "planning-priority-csv"), "/amt/planung/reihenfolge.csv"))
            (kern::link_button(Button::Secondary, &t(lang, "planning-priority-xlsx"), "/amt/planung/reihenfolge.xlsx"))
            (kern::link_button(Button::Secondary, &t(lang, "planning-priority-read"), super::PRIORITY_TABLE))
        }
    }))
}

/// In which group a service stands in the filter.
fn group(one: &Ranked<String>) -> &'static str {
    match (one.gate, one.score.category()) {
        (Some(Gate::Live), _) => "live",
        (Some(Gate::NobodyResponsible), _) => "nobody",
        (_, Some(category)) => category_name(category),
        (_, None) => "unknown",
    }
}

pub(super) fn category_name(category: Category) -> &'static str {
    CATEGORIES.into_iter().find(|(one, _)| *one == category).map_or("unknown", |(_, name)| name)
}

/// Which weights were used.
pub(super) fn weights_sentence(lang: Lang, weights: &WeightSet) -> String {
    let day = weights.decided_on.map(|day| ui::date(lang, day)).unwrap_or_default();
    let args = [
        ("version", i64::from(weights.version).into()),
        ("day", day.into()),
        ("by", weights.decided_by.as_str().into()),
    ];
    let key = match weights.whose {
        Whose::Proposed => "planning-weights-proposed",
        Whose::State => "planning-weights-state",
        Whose::Own => "planning-weights-own",
    };
    text_with(lang, key, &args)
}

/// Points without decimals, with their range where something is not known.
pub(super) fn points(lang: Lang, side: &Points) -> String {
    let Some(value) = side.value else { return t(lang, "planning-priority-open") };
    if side.missing.is_empty() {
        return whole(value);
    }
    let args = [("value", whole(value).into()), ("low", whole(side.low).into()), ("high", whole(side.high).into())];
    text_with(lang, "planning-priority-range", &args)
}

pub(super) fn whole(value: f64) -> String {
    format!("{value:.0}")
}

/// The category or the gate of a service, as a short word.
pub(super) fn badges(lang: Lang, board: &Board, one: &Ranked<String>) -> Markup {
    let name = group(one);
    let tone = match name {
        "now" | "live" => Tone::Success,
        "nobody" | "unknown" => Tone::Warning,
        _ => Tone::Info,
    };
    html! {
        (kern::badge(tone, &t(lang, &format!("planning-priority-{name}"))))
        @if one.gate == Some(Gate::InPerson) { br; (t(lang, "planning-priority-in-person")) }
        @if one.rank.is_some() && !board.stable(&one.key) { br; (t(lang, "planning-priority-edge")) }
        @if one.rank.is_some() && !one.score.certain() { br; (t(lang, "planning-priority-uncertain")) }
    }
}

fn table(lang: Lang, board: &Board, shown: &[&Ranked<String>]) -> Markup {
    let rows = shown.iter().map(|one| {
        vec![
            html! { (one.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string())) },
            kern::link(&board.name(&one.key, lang), &format!("{PRIORITY}/{}", one.key)),
            html! { (points(lang, &one.score.benefit)) },
            html! { (points(lang, &one.score.feasibility)) },
            badges(lang, board, one),
        ]
    });
    kern::table(&Table {
        caption: t(lang, "planning-priority-caption"),
        columns: vec![
            Column::numeric(t(lang, "planning-priority-rank")),
            Column::new(t(lang, "planning-priority-service")),
            Column::numeric(t(lang, "planning-priority-benefit")),
            Column::numeric(t(lang, "planning-priority-feasibility")),
            Column::new(t(lang, "planning-priority-category")),
        ],
        rows: rows.collect(),
    })
}

/// What becomes of the list when one weight moves: how many places and categories change.
fn shifts(lang: Lang, board: &Board) -> Markup {
    let rows = board.priorities.sensitivity.shifts.iter().map(|shift| {
        let moved = shift.changes.iter().filter(|change| change.category.0 != change.category.1);
        let names: Vec<String> = moved
            .map(|change| {
                let args = [
                    ("service", board.name(&change.key, lang).into()),
                    ("from", t(lang, &format!("planning-priority-{}", category_name(change.category.0))).into()),
                    ("to", t(lang, &format!("planning-priority-{}", category_name(change.category.1))).into()),
                ];
                text_with(lang, "planning-priority-moves", &args)
            })
            .collect();
        let key = if shift.by > 0.0 { "planning-priority-more" } else { "planning-priority-less" };
        let criterion = t(lang, &format!("planning-criterion-{}", shift.criterion.key()));
        let ranks = shift.changes.iter().filter(|change| change.rank.0 != change.rank.1).count();
        vec![
            html! { (text_with(lang, key, &[("criterion", criterion.into())])) },
            html! { (ranks) },
            html! {
                @if names.is_empty() { (t(lang, "planning-priority-stays")) }
                @for (place, name) in names.iter().enumerate() { @if place > 0 { br; } (name) }
            },
        ]
    });
    let table = kern::table(&Table {
        caption: t(lang, "planning-priority-shifts-caption"),
        columns: vec![
            Column::new(t(lang, "planning-priority-shift")),
            Column::numeric(t(lang, "planning-priority-ranks")),
            Column::new(t(lang, "planning-priority-categories")),
        ],
        rows: rows.collect(),
    });
    let edge = board.priorities.sensitivity.services.iter().filter(|one| !one.stable()).count();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-priority-shifts")) }
        p class="kern-body" { (text_with(lang, "planning-priority-edges", &[("count", edge.into())])) }
        (kern::accordion(&t(lang, "planning-priority-shifts-open"), table))
    }
}

/// The service that an address names.
pub(super) fn found<'a>(board: &'a Board, service: &str) -> Result<&'a Ranked<String>> {
    board.priorities.ranked.iter().find(|one| one.key == service).ok_or(Error::Unknown)
}

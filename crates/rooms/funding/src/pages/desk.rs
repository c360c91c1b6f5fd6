//! What waits at the desk of the funder.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::Response;
use identity::{AccountId, Clerk};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Column, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::overview::object_name;
use super::parts::state_badge;
use super::{HOME, reading};
use crate::model::{Grant, Object, State as Stand};
use crate::verbs::{Task, TaskKind, grants, people, programme, tasks};
use crate::who::Funder;
use crate::{Desk, Error};

/// What is shown first: everything that waits for somebody.
const WAITING: &str = "wartet";
/// Which grants the other lists show, by the name in the address.
const LISTS: [(&str, &[Stand]); 3] = [
    ("offen", &[Stand::Received, Stand::Incomplete, Stand::Complete, Stand::Proposed]),
    ("laufend", &[Stand::Granted, Stand::Running, Stand::Proof, Stand::Recovery]),
    ("erledigt", &[Stand::Earmarked, Stand::Closed, Stand::Refused, Stand::Withdrawn]),
];

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    liste: String,
}

/// `GET /foerderung`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let list = LISTS.into_iter().find(|(name, _)| *name == asked.liste);
    let name = list.map_or(WAITING, |(name, _)| name);
    let grants = match list {
        Some((_, states)) => grants(&scope, by, states).await?,
        None => Vec::new(),
    };
    let found = match programme(&scope, by, None).await {
        Ok(found) => Some(found),
        Err(Error::NoProgramme) => None,
        Err(error) => return Err(error.into()),
    };
    let (waiting, people) = (tasks(&scope, by, None).await?, people(&scope, by).await?);
    let seen = Seen { lang, by, people: &people, today: scope.today() };
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let objects = found.as_ref().map(|found| found.objects.as_slice()).unwrap_or_default();
    let recipient = |grant: &Grant| catalogue.office_name(grant.recipient);
    let shown = match list {
        Some(_) => seen.grants(&grants, &waiting, objects, recipient),
        None => seen.tasks(&waiting, objects, recipient),
    };
    let lead = match (by.decides(), by.advises()) {
        (true, _) => "funding-desk-lead",
        (false, true) => "funding-desk-lead-adviser",
        (false, false) => "funding-desk-lead-auditor",
    };
    Ok(clerk.page(&visitor, t(lang, "funding-desk")).lead(t(lang, lead)).wide().render(html! {
        @if found.is_none() { (Alert::info(t(lang, "funding-no-programme")).plain()) }
        ul class="dw-links" {
            @for other in [WAITING].into_iter().chain(LISTS.map(|(name, _)| name)) {
                @let words = t(lang, &format!("funding-list-{other}"));
                li {
                    @if other == name { strong { (words) } }
                    @else { (kern::link(&words, &format!("{HOME}?liste={other}"))) }
                }
            }
        }
        (shown)
        h2 class="kern-heading-medium" { (t(lang, "funding-more")) }
        ul class="dw-links" {
            li { (kern::link(&t(lang, "funding-programme"), "/foerderung/programm")) }
            li { (kern::link(&t(lang, "funding-journal"), "/foerderung/journal")) }
            li { (kern::link(&t(lang, "funding-overview"), super::OVERVIEW)) }
            @if by.audits() { li { (kern::link(&t(lang, "funding-evidence-of-programme-link"), "/foerderung/nachweis.zip")) } }
            @if by.decides() { li { (kern::link(&t(lang, "funding-import-title"), super::IMPORT)) } }
        }
    }))
}

/// Who looks at what waits, and when.
pub(super) struct Seen<'a> {
    pub(super) lang: Lang,
    pub(super) by: Funder,
    pub(super) people: &'a HashMap<AccountId, String>,
    pub(super) today: Date,
}

impl Seen<'_> {
    /// A table of entries, if there are any: its caption says how many.
    fn table(&self, columns: &[&str], rows: Vec<Vec<Markup>>) -> Markup {
        let count = [("count", rows.len().into())];
        let words = columns.iter().map(|key| Column::new(t(self.lang, key)));
        html! {
            @if rows.is_empty() {
                p class="kern-body" { (t(self.lang, "funding-list-empty")) }
            } @else {
                (kern::table(&Table {
                    caption: text_with(self.lang, "funding-list-count", &count),
                    columns: words.chain([Column::numeric(t(self.lang, "funding-amount"))]).collect(),
                    rows,
                }))
            }
        }
    }

    fn tasks(&self, waiting: &[Task], objects: &[Object], recipient: impl Fn(&Grant) -> String) -> Markup {
        let rows = waiting.iter().map(|task| {
            vec![
                project(&task.grant, &place(task)),
                html! { (recipient(&task.grant)) },
                html! { (object_name(objects, &task.grant.plan.object)) },
                self.task(task),
                html! { (ui::date(self.lang, task.since)) br; span class="dw-muted" { (self.days(task.since)) } },
                html! { @if let Some(amount) = task.amount { (ui::money(self.lang, amount)) } },
            ]
        });
        let columns = ["funding-project", "funding-recipient", "funding-object", "funding-task", "funding-task-since"];
        self.table(&columns, rows.collect())
    }

    fn grants(
        &self,
        grants: &[Grant],
        waiting: &[Task],
        objects: &[Object],
        recipient: impl Fn(&Grant) -> String,
    ) -> Markup {
        let rows = grants.iter().map(|grant| {
            let asked = if grant.state.is_granted() { grant.money.granted } else { grant.plan.asked };
            vec![
                project(grant, &format!("{HOME}/{}", grant.id)),
                html! { (recipient(grant)) },
                html! { (object_name(objects, &grant.plan.object)) },
                state_badge(self.lang, grant.state),
                self.waits(grant, waiting),
                html! { (ui::money(self.lang, asked)) },
            ]
        });
        let columns = ["funding-project", "funding-recipient", "funding-object", "funding-state", "funding-waits"];
        self.table(&columns, rows.collect())
    }

    /// What is to be done, and who did the first half of it; a way to where it is done.
    pub(super) fn linked(&self, task: &Task, place: &str) -> Markup {
        self.said(task, kern::link(&self.words(task), place))
    }

    fn task(&self, task: &Task) -> Markup {
        self.said(task, html! { (self.words(task)) })
    }

    fn words(&self, task: &Task) -> String {
        let half = if task.second && task.kind.is_of_use() { "-second" } else { "" };
        t(self.lang, &format!("funding-task-{}{half}", task.kind.name()))
    }

    fn said(&self, task: &Task, words: Markup) -> Markup {
        let lang = self.lang;
        let first = task.first.and_then(|first| self.people.get(&first));
        html! {
            (words)
            @if task.kind == TaskKind::Overdue { " " (kern::badge(Tone::Danger, &t(lang, "funding-late"))) }
            @if task.is_for_another(self.by) {
                br; span class="dw-muted" { (t(lang, "funding-task-own")) }
            } @else if let Some(name) = first.filter(|_| task.second) {
                br; span class="dw-muted" { (text_with(lang, "funding-task-first", &[("name", name.as_str().into())])) }
            }
        }
    }

    fn days(&self, since: Date) -> String {
        let days = i64::from((self.today - since).get_days());
        text_with(self.lang, "funding-waits-days", &[("days", days.into())])
    }

    /// How long something waits, for whom, and what is to be done.
    fn waits(&self, grant: &Grant, waiting: &[Task]) -> Markup {
        let lang = self.lang;
        html! {
            @for task in waiting.iter().filter(|task| task.grant.id == grant.id) { div { (self.task(task)) } }
            @if let Some(days) = grant.waits(self.today) {
                div class="dw-muted" { (text_with(lang, if grant.days.complete.is_some() { "funding-waits-complete" } else { "funding-waits-received" }, &[("days", days.into())])) }
            }
            @if let Some(due) = grant.days.request_due {
                div class="dw-muted" { (text_with(lang, "funding-waits-request", &[("day", ui::date(lang, due).into())])) }
            }
            @if let Some(due) = grant.days.proof_due.filter(|_| grant.state == Stand::Running) {
                div { (text_with(lang, "funding-waits-proof", &[("day", ui::date(lang, due).into())])) }
            }
        }
    }
}

/// Where it is done.
pub(super) fn place(task: &Task) -> String {
    let page = if task.kind.is_of_use() { "/verwendung" } else { "" };
    format!("{HOME}/{}{page}", task.grant.id)
}

fn project(grant: &Grant, place: &str) -> Markup {
    html! { (kern::link(&grant.plan.title, place)) br; span class="dw-muted" { (grant.reference()) } }
}

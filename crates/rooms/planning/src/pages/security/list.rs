//! All checklists of a body, and what can be done with all of them.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use directory::EntityKey;
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table, Task, TaskState};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::{Asked, SECURITY, address, list_name, lists};
use crate::Desk;
use crate::model::{SecurityItem, SecurityStanding, by_checklist};
use crate::pages::operation::OPERATION;
use crate::pages::parts::body;
use crate::pages::{MEASURES, reading, writing};
use crate::verbs::{copy_security, security_of, take_security};

/// `GET /amt/planung/sicherheit`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let lists = lists()?;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let (bodies, key) = body(&desk.directory.catalogue(), by, &asked.stelle)?;
    let written = security_of(&scope, by, &key).await?;
    let today = scope.today();
    drop(scope);
    let items = by_checklist(&lists, &written);
    let standing = SecurityStanding::of(items.values().flatten(), today);
    let name = bodies.iter().find(|(one, _)| *one == key).map(|(_, name)| name.clone()).unwrap_or_default();
    let tasks: Vec<Task> = items
        .iter()
        .map(|(list, items)| Task {
            title: t(lang, &format!("planning-security-list-{list}")),
            href: Some(address(&format!("/{list}"), &key)),
            state: state(items, today),
        })
        .collect();
    Ok(clerk
        .page(&visitor, t(lang, "planning-security-title"))
        .preline(name)
        .lead(t(lang, "planning-security-lead"))
        .back(OPERATION)
        .render(html! {
            @if let Ok(count) = asked.erledigt.parse::<u32>() {
                (Alert::success(text_with(lang, "planning-security-copied", &[("count", i64::from(count).into())])).announced().plain())
            }
            @if bodies.len() > 1 { (choose(lang, &bodies, &key)) }
            (figures(lang, &standing))
            (kern::task_list(lang, Some(&t(lang, "planning-security-lists")), &tasks))
            (todo(lang, &items.values().flatten().collect::<Vec<_>>(), today))
            @if standing.partly + standing.lacking > standing.without_measure {
                form method="post" action={ (SECURITY) "/massnahmen" } {
                    (clerk.csrf())
                    (kern::hidden("stelle", key.as_str()))
                    (kern::button(Button::Secondary, &t(lang, "planning-security-take")))
                }
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-security-more")) }
            ul class="dw-links" {
                li { (kern::link(&t(lang, "planning-security-table-title"), &address("/einlesen", &key))) }
                li { (kern::link(&t(lang, "planning-security-csv"), &address("/liste.csv", &key))) }
                li { (kern::link(&t(lang, "planning-security-xlsx"), &address("/liste.xlsx", &key))) }
            }
            @if bodies.len() > 1 && standing.answered > 0 { (copying(lang, &clerk, &bodies, &key)) }
            p class="dw-muted" { (t(lang, "planning-security-source")) }
        }))
}

fn choose(lang: Lang, bodies: &[(EntityKey, String)], key: &EntityKey) -> Markup {
    let choices: Vec<Choice> = bodies.iter().map(|(key, name)| Choice::new(key.as_str(), name)).collect();
    html! {
        form class="dw-form dw-filter" method="get" action=(SECURITY) {
            (kern::select(&Field::new(lang, "stelle", t(lang, "planning-security-body")).value(key.as_str()), &choices))
            (kern::submit(&t(lang, "planning-show")))
        }
    }
}

fn figures(lang: Lang, standing: &SecurityStanding) -> Markup {
    let of = |part: usize| text_with(lang, "planning-of", &[("part", part.into()), ("whole", standing.whole.into())]);
    let mut facts = vec![(t(lang, "planning-security-answered"), html! { (of(standing.answered)) })];
    if let Some(share) = standing.share().filter(|_| standing.answered > 0) {
        facts.push((
            t(lang, "planning-security-share"),
            html! { (text_with(lang, "planning-security-per-cent", &[("share", share.into())])) },
        ));
    }
    for (key, count) in
        [("planning-security-without", standing.without_measure), ("planning-security-late", standing.late)]
    {
        if count > 0 {
            facts.push((t(lang, key), html! { (count) }));
        }
    }
    kern::description_list(&facts)
}

/// How far a checklist is: done when everything is answered and nothing is missing.
fn state(items: &[SecurityItem], today: Date) -> TaskState {
    let standing = SecurityStanding::of(items, today);
    match standing.answered {
        0 => TaskState::Open,
        answered if answered == standing.whole && standing.partly + standing.lacking == 0 => TaskState::Done,
        _ => TaskState::Started,
    }
}

/// What has to be done, what is due first above.
fn todo(lang: Lang, items: &[&SecurityItem], today: Date) -> Markup {
    let mut lacking: Vec<&&SecurityItem> =
        items.iter().filter(|item| item.met.is_some_and(crate::model::Met::is_lacking)).collect();
    lacking.sort_by_key(|item| (item.due.is_none(), item.due, item.checklist, item.number));
    let rows = lacking.into_iter().map(|item| {
        let due = item.due.map_or_else(|| t(lang, "planning-not-said"), |day| ui::date(lang, day));
        vec![
            html! { (list_name(lang, item.checklist)) @if !item.question.is_empty() { br; (item.question) } },
            html! { @if item.measure.is_empty() { (kern::badge(kern::Tone::Warning, &t(lang, "planning-security-none"))) } @else { (item.measure) } },
            html! { (crate::pages::parts::said(lang, &item.owner)) },
            html! { (due) @if item.is_late(today) { br; (kern::badge(kern::Tone::Danger, &t(lang, "planning-security-late-word"))) } },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    html! {
        @if !rows.is_empty() {
            (kern::table(&Table {
                caption: t(lang, "planning-security-todo"),
                columns: ["what", "measure", "owner", "due"].map(|key| Column::new(t(lang, &format!("planning-security-{key}")))).into(),
                rows,
            }))
        }
    }
}

fn copying(lang: Lang, clerk: &Clerk, bodies: &[(EntityKey, String)], key: &EntityKey) -> Markup {
    let others: Vec<Choice> =
        bodies.iter().filter(|(one, _)| one != key).map(|(key, name)| Choice::new(key.as_str(), name)).collect();
    let all: Vec<&str> = others.iter().map(|one| one.value.as_str()).collect();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-security-copy")) }
        p class="kern-body" { (t(lang, "planning-security-copy-text")) }
        form class="dw-form" method="post" action={ (SECURITY) "/uebertragen" } {
            (clerk.csrf())
            (kern::hidden("stelle", key.as_str()))
            (kern::accordion(&text_with(lang, "planning-security-copy-to", &[("count", others.len().into())]), html! {
                (kern::checkboxes(&Field::new(lang, "nach", t(lang, "planning-security-bodies")), &others, &all))
            }))
            (kern::button(Button::Secondary, &t(lang, "planning-security-copy-do")))
        }
    }
}

/// `POST /amt/planung/sicherheit/uebertragen`
pub(in crate::pages) async fn copy(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let catalogue = desk.directory.catalogue();
    let (bodies, from) = body(&catalogue, by, sent.fields.get("stelle").unwrap_or_default())?;
    if sent.is_again() {
        return Ok(Redirect::to(&address("", &from)).into_response());
    }
    let wanted: Vec<&str> = sent.fields.all("nach").collect();
    let to: Vec<EntityKey> =
        bodies.into_iter().map(|(key, _)| key).filter(|key| wanted.contains(&key.as_str())).collect();
    let copied = copy_security(&mut scope, by, &catalogue, &from, &to).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{}&erledigt={copied}", address("", &from))).into_response())
}

/// `POST /amt/planung/sicherheit/massnahmen`
pub(in crate::pages) async fn take(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let lists = lists()?;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let catalogue = desk.directory.catalogue();
    let (_, key) = body(&catalogue, by, sent.fields.get("stelle").unwrap_or_default())?;
    let mut taken = 0;
    if !sent.is_again() {
        let title = |item: &SecurityItem| {
            let title = format!("{}: {}", t(lang, &format!("planning-security-list-{}", item.checklist)), item.measure);
            title.chars().take(crate::model::LONGEST_LINE).collect::<String>()
        };
        taken = take_security(&mut scope, by, &catalogue, &lists, &key, title).await?;
        scope.commit().await?;
    }
    Ok(Redirect::to(&format!("{MEASURES}?erledigt={taken}")).into_response())
}

//! One checklist of a body: how each requirement is met, and what is done about it.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use directory::EntityKey;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Choice, Field};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t};

use super::{Asked, SECURITY, address, list_name, lists};
use crate::model::{Checklists, LONGEST_LINE, Met, SecurityItem, by_checklist};
use crate::pages::parts::{body, day_parts, form_status, seen_again, stale_alert};
use crate::pages::{reading, writing};
use crate::verbs::{answer_security, security_of};
use crate::{Desk, Error};

/// Nothing is said yet.
const OPEN: &str = "offen";

/// `GET /amt/planung/sicherheit/{checklist}`
pub(in crate::pages) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(list): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let (_, key) = body(&desk.directory.catalogue(), by, &asked.stelle)?;
    let written = security_of(&scope, by, &key).await?;
    let (list, items) = asked_for(&lists()?, &written, &list)?;
    Ok(page(&visitor, &clerk, (list, &key, &items), &FormFields::default(), &[], false))
}

/// `POST /amt/planung/sicherheit/{checklist}`
pub(in crate::pages) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(list): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let lists = lists()?;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let catalogue = desk.directory.catalogue();
    let (_, key) = body(&catalogue, by, sent.fields.get("stelle").unwrap_or_default())?;
    let written = security_of(&scope, by, &key).await?;
    let (list, items) = asked_for(&lists, &written, &list)?;
    let mut problems = Vec::new();
    let mut said = Vec::new();
    for item in &items {
        match read(lang, item, &sent.fields) {
            Ok(new) => said.push(new),
            Err(wrong) => problems.push(wrong),
        }
    }
    if sent.is_again() || !problems.is_empty() {
        return Ok(page(&visitor, &sent.clerk, (list, &key, &items), &sent.fields, &problems, false));
    }
    // What nobody touched is not written: two people may fill in two halves.
    said.retain(|new| items.iter().find(|item| item.number == new.number).is_none_or(|item| differs(item, new)));
    match answer_security(&mut scope, by, &catalogue, &lists, &key, &said).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&address("", &key)).into_response())
        }
        Err(Error::Stale) => {
            // Whoever was told that somebody else was faster may save it knowingly.
            let now = items.iter().fold(sent.fields.clone(), |fields, item| {
                seen_again(&fields, &format!("gesehen-{}", item.number), &seen(item))
            });
            Ok(page(&visitor, &sent.clerk, (list, &key, &items), &now, &[], true))
        }
        Err(error) => Err(error.into()),
    }
}

/// The checklist of an address.
fn asked_for(lists: &Checklists, written: &[SecurityItem], list: &str) -> Result<(i32, Vec<SecurityItem>), Error> {
    let list: i32 = list.parse().map_err(|_| Error::Unknown)?;
    by_checklist(lists, written).remove_entry(&list).ok_or(Error::Unknown)
}

/// When a requirement was written the last time, as the form says it.
fn seen(item: &SecurityItem) -> String {
    item.changed_at.map(|at| at.0.to_string()).unwrap_or_default()
}

fn differs(before: &SecurityItem, after: &SecurityItem) -> bool {
    let said = |item: &SecurityItem| (item.met, item.measure.clone(), item.owner.clone(), item.due);
    said(before) != said(after)
}

fn read(lang: Lang, item: &SecurityItem, typed: &FormFields) -> Result<SecurityItem, FieldProblem> {
    let name = |part: &str| format!("{part}-{}", item.number);
    let said = |part: &str| typed.get(&name(part)).unwrap_or_default().trim().to_owned();
    let wrong = |part: &str, key: &str| FieldProblem { field: name(part), message: t(lang, key) };
    let met = Met::from_name(&said("antwort"));
    let due = typed.date(&name("bis"));
    let due = match due.date() {
        Some(day) => Some(day),
        None if due.is_empty() => None,
        None => return Err(wrong("bis", "planning-security-due-wrong")),
    };
    let seen = said("gesehen").parse().ok().map(store::Timestamp);
    let new =
        SecurityItem { met, measure: said("massnahme"), owner: said("wer"), due, changed_at: seen, ..item.clone() };
    if new.lacks_reason() { Err(wrong("massnahme", "planning-security-reason-missing")) } else { Ok(new) }
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (list, key, items): (i32, &EntityKey, &[SecurityItem]),
    typed: &FormFields,
    problems: &[FieldProblem],
    stale: bool,
) -> Response {
    let lang = visitor.lang;
    clerk
        .page(visitor, list_name(lang, list))
        .lead(t(lang, "planning-security-checklist-lead"))
        .back(address("", key))
        .errors(!problems.is_empty())
        .status(form_status(stale, problems))
        .render(html! {
            (kern::error_summary(lang, problems))
            @if stale { (stale_alert(lang)) }
            form class="dw-form" method="post" action={ (SECURITY) "/" (list) } novalidate {
                (clerk.csrf())
                (kern::hidden("stelle", key.as_str()))
                @for item in items { (fields(lang, item, typed, problems)) }
                (kern::submit(&t(lang, "planning-save")))
            }
        })
}

fn fields(lang: Lang, item: &SecurityItem, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let field = |part: &str, key: &str, kept: String| {
        let name = format!("{part}-{}", item.number);
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        let value = typed.get(&name).map_or(kept, str::to_owned);
        Field::new(lang, name, t(lang, key)).value(value).error(error)
    };
    let choices: Vec<Choice> = [Choice::new(OPEN, t(lang, "planning-security-open"))]
        .into_iter()
        .chain(Met::ALL.map(|met| Choice::new(met.name(), t(lang, &format!("planning-security-{}", met.name())))))
        .collect();
    let longest = u32::try_from(LONGEST_LINE).unwrap_or(200);
    let question = if item.question.is_empty() { t(lang, "planning-security-whole") } else { item.question.clone() };
    let due = format!("bis-{}", item.number);
    let day = day_parts(typed, &due, item.due);
    let seen = typed.get(&format!("gesehen-{}", item.number)).map_or_else(|| seen(item), str::to_owned);
    html! {
        (kern::hidden(&format!("gesehen-{}", item.number), &seen))
        (kern::group(&Field::new(lang, format!("frage-{}", item.number), question), html! {
            (kern::radios(&field("antwort", "planning-security-answer",
                item.met.map_or(OPEN, Met::name).to_owned()), &choices))
            (kern::text_input(&field("massnahme", "planning-security-measure", item.measure.clone())
                .hint(t(lang, "planning-security-measure-hint")).max_length(longest).optional()))
            (kern::text_input(&field("wer", "planning-security-owner", item.owner.clone()).max_length(longest).optional()))
            (kern::date_input(&field("bis", "planning-security-due", String::new()).optional(), &day))
        }))
    }
}

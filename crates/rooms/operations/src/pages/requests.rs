//! Asking for values, as operators see it: whom, what came back, and recording it.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Names, Sent};
use maud::{Markup, html};
use store::{Reach, TenantId};
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table, Tone};
use ui::{Failure, Lang, Path, Query, Visitor, t, text_with};

use super::gaps::Asked;
use super::{ASK, GAPS, HOME, REQUESTS, reading, writing};
use crate::asking::link;
use crate::model::{Request, RequestState};
use crate::verbs::NewRequest;
use crate::{Desk, Error, RequestId, Survey, ask, askable, request, request_code, requests, settle, survey};

/// Legal entities that are asked at once.
const MOST: usize = 250;

/// `GET /betrieb/nachfragen`
pub(super) async fn list(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = requests(&scope).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    let page = clerk.page(&visitor, t(lang, "operations-requests")).lead(t(lang, "operations-requests-lead"));
    Ok(page.back(HOME).wide().render(html! {
        p class="kern-body" { (kern::link(&t(lang, "operations-requests-new"), GAPS)) }
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "operations-requests-empty")) }
        } @else {
            (table_of(lang, &survey, &all))
        }
    }))
}

fn table_of(lang: Lang, survey: &Survey, all: &[Request]) -> Markup {
    let rows = all.iter().map(|one| {
        vec![
            html! { a class="kern-link" href={ (REQUESTS) "/" (one.tenant) "/" (one.id) } { (entity_name(survey, one)) } },
            html! { (badge(lang, survey, one)) },
            html! { (one.answers.len()) " / " (one.wanted.len()) },
            html! { (ui::moment(lang, one.asked_at)) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-requests-caption"),
        columns: vec![
            Column::new(t(lang, "operations-entity")),
            Column::new(t(lang, "operations-state")),
            Column::numeric(t(lang, "operations-request-answers")),
            Column::new(t(lang, "operations-asked-at")),
        ],
        rows: rows.collect(),
    })
}

fn entity_name(survey: &Survey, one: &Request) -> String {
    survey.catalogue.entity(&one.entity).map(|entity| entity.name.clone()).unwrap_or_default()
}

fn badge(lang: Lang, survey: &Survey, one: &Request) -> Markup {
    let over = one.state == RequestState::Open && !one.is_answerable(survey.today);
    let tone = match one.state {
        RequestState::Open => Tone::Info,
        RequestState::Answered => Tone::Warning,
        RequestState::Accepted => Tone::Success,
        RequestState::Dismissed => Tone::Danger,
    };
    let name = if over { "over" } else { one.state.name() };
    kern::badge(tone, &t(lang, &format!("operations-request-{name}")))
}

/// `GET /betrieb/nachfragen/neu`: who would be asked for what.
pub(super) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    Ok(form(&desk, &visitor, &clerk, &survey, &asked, None))
}

fn form(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    survey: &Survey,
    asked: &Asked,
    problem: Option<&'static str>,
) -> Response {
    let lang = visitor.lang;
    let found = askable(survey, &asked.lines(survey));
    let choices: Vec<Choice> = found.iter().take(MOST).map(|(_, new)| choice(lang, survey, new, desk.mail)).collect();
    let all: Vec<&str> = choices.iter().map(|choice| choice.value.as_str()).collect();
    let page = clerk.page(visitor, t(lang, "operations-requests-new")).lead(t(lang, "operations-requests-new-lead"));
    page.back(format!("{GAPS}?{}", asked.query())).errors(problem.is_some()).render(html! {
        @if !desk.mail { (Alert::info(t(lang, "operations-requests-no-mail")).plain()) }
        @if choices.is_empty() {
            p class="kern-body" { (t(lang, "operations-requests-nobody")) }
        } @else {
            @if found.len() > MOST {
                (Alert::info(text_with(lang, "operations-requests-most", &[("most", MOST.into())])).plain())
            }
            form class="dw-form" method="post" action={ (ASK) "?" (asked.query()) } {
                (clerk.csrf())
                (kern::checkboxes(&Field::new(lang, "wen", t(lang, "operations-requests-whom"))
                    .error(problem.map(|key| t(lang, key))), &choices, &all))
                (kern::submit(&t(lang, "operations-requests-send")))
            }
        }
    })
}

fn choice(lang: Lang, survey: &Survey, new: &NewRequest, mail: bool) -> Choice {
    let name = survey.catalogue.entity(&new.entity).map(|entity| entity.name.clone()).unwrap_or_default();
    let values: Vec<String> = new.wanted.iter().map(|key| survey.value_name(key, lang)).collect();
    let to = if new.email.is_empty() || !mail { t(lang, "operations-requests-by-hand") } else { new.email.clone() };
    Choice::new(new.entity.as_str(), format!("{name} ({to})")).hint(values.join(", "))
}

/// `POST /betrieb/nachfragen/neu`: asks whoever was chosen.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (operator, scope) = reading(&desk, &visitor, &sent.clerk).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    let chosen: BTreeSet<&str> = sent.fields.all("wen").collect();
    if sent.is_again() || chosen.is_empty() {
        return Ok(form(&desk, &visitor, &sent.clerk, &survey, &asked, Some("operations-requests-choose")));
    }
    let found = askable(&survey, &asked.lines(&survey));
    for (tenant, new) in found.into_iter().filter(|(_, new)| chosen.contains(new.entity.as_str())).take(MOST) {
        let email = if desk.mail { new.email.clone() } else { String::new() };
        let mut scope = desk.store.write(Reach::Tenant(tenant), operator.actor(), visitor.lang).await?;
        if ask(&mut scope, operator, &NewRequest { email, ..new }).await?.is_some() {
            scope.commit().await?;
        }
    }
    Ok(Redirect::to(REQUESTS).into_response())
}

/// `GET /betrieb/nachfragen/{tenant}/{id}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((tenant, id)): Path<(String, RequestId)>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let tenant: TenantId = tenant.parse().map_err(|()| Error::UnknownRequest)?;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let known = request(&scope, tenant, id).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    let code = request_code(&desk.store.read_as_system(tenant).await?, id)?;
    let names = Names::of(&desk.store, [known.asked_by.account()].into_iter()).await?;
    let there = link(&visitor.origin(), id, &code);
    let page = clerk.page(&visitor, entity_name(&survey, &known)).preline(t(lang, "operations-request"));
    Ok(page.back(REQUESTS).wide().render(html! {
        (kern::description_list(&[
            (t(lang, "operations-state"), badge(lang, &survey, &known)),
            (t(lang, "operations-asked-at"), html! {
                (ui::moment(lang, known.asked_at)) " (" (names.name(lang, known.asked_by.account())) ")"
            }),
            (t(lang, "operations-request-to"), html! { (to(lang, &known)) }),
            (t(lang, "operations-request-until"), html! { (ui::date(lang, known.last_day)) }),
        ]))
        @if known.is_answerable(survey.today) {
            p class="kern-body" { (t(lang, "operations-request-link")) br; a class="kern-link" href=(there) { (there) } }
        }
        (answers(lang, &survey, &known))
        @if !known.state.is_settled() { (settling(lang, &clerk, &known)) }
    }))
}

fn to(lang: Lang, known: &Request) -> String {
    match (known.email.as_str(), known.sent_at) {
        ("", _) => t(lang, "operations-requests-by-hand"),
        (email, Some(at)) => format!("{email} ({})", ui::moment(lang, at)),
        (email, None) => format!("{email} ({})", t(lang, "operations-request-not-sent")),
    }
}

/// What was asked for, and what was said.
fn answers(lang: Lang, survey: &Survey, known: &Request) -> Markup {
    let rows = known.wanted.iter().map(|key| {
        let answer = known.answers.get(key).map(|stored| shown(lang, survey, key, stored));
        vec![html! { (survey.value_name(key, lang)) }, html! { (answer.unwrap_or_else(|| "–".to_owned())) }]
    });
    let account = known.answers.keys().any(|key| key.starts_with("bank."));
    html! {
        @if account && known.state == RequestState::Answered {
            (Alert::warning(t(lang, "operations-request-account")).body(html! { p { (t(lang, "operations-request-account-text")) } }))
        }
        (kern::table(&Table {
            caption: t(lang, "operations-request-values"),
            columns: vec![Column::new(t(lang, "operations-request-value")), Column::new(t(lang, "operations-request-answer"))],
            rows: rows.collect(),
        }))
    }
}

/// A stored value as people read it.
pub(super) fn shown(lang: Lang, survey: &Survey, key: &str, stored: &str) -> String {
    use forms::ParameterKind::{Cents, Choice, Choices};
    let Some(declared) = survey.declared(key) else { return stored.to_owned() };
    match declared.parameter.kind {
        Cents => stored.parse().map_or_else(|_| stored.to_owned(), |cents| ui::money(lang, store::Cents(cents))),
        Choice => declared.option(lang, stored),
        Choices => stored.split(';').map(|part| declared.option(lang, part)).collect::<Vec<_>>().join(", "),
        _ => stored.to_owned(),
    }
}

fn settling(lang: Lang, clerk: &Clerk, known: &Request) -> Markup {
    html! {
        form method="post" action={ (REQUESTS) "/" (known.tenant) "/" (known.id) } {
            (clerk.csrf())
            (kern::hidden("stand", &known.answered_at.map_or(0, |at| at.0).to_string()))
            div class="dw-actions" {
                @if known.state == RequestState::Answered {
                    (kern::submit_named(Button::Primary, &t(lang, "operations-request-accept"), "was", "uebernehmen"))
                }
                (kern::submit_named(Button::Secondary, &t(lang, "operations-request-dismiss"), "was", "verwerfen"))
            }
        }
    }
}

/// `POST /betrieb/nachfragen/{tenant}/{id}`: records the answers, or dismisses the request.
pub(super) async fn decide(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((tenant, id)): Path<(String, RequestId)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let tenant: TenantId = tenant.parse().map_err(|()| Error::UnknownRequest)?;
    let (operator, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let known = request(&scope, tenant, id).await?;
    if !sent.is_again() {
        let looked_at = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(-1);
        if known.answered_at.map_or(0, |at| at.0) != looked_at {
            return Err(Error::Stale.into());
        }
        settle(&mut scope, operator, &known, sent.fields.get("was") == Some("uebernehmen")).await?;
        scope.commit().await?;
        desk.directory.refresh().await?;
    }
    Ok(Redirect::to(&format!("{REQUESTS}/{tenant}/{id}")).into_response())
}

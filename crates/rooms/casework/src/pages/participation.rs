//! Statements that the clerk of a case asks for: on the page of the case, and each on a page of its own.

mod form;

use applications::{date_text, lines, time_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert, Button, Choice, DateParts, Field, Tone};
use ui::{Explain, Failure, FormFields, Lang, Path, Query, Visitor, t, text_with};

pub(super) use form::{ask, show};

use super::case::Drawing;
use super::files::looked;
use super::parts::{Done, beside, due_text, revision, summary};
use crate::model::{CaseId, ParticipationId, Stance, Standing, State as CaseState};
use crate::verbs::{self, CaseView, Participation, open_case};
use crate::{Desk, Error, Problem};

/// The steps that lead to the page of a request, and what is said about them.
const DONE: [(&str, &str); 3] = [
    ("gefragt", "casework-done-statement-asked"),
    ("eingetragen", "casework-done-statement-recorded"),
    ("zurueckgezogen", "casework-done-statement-withdrawn"),
];

/// Whether the clerk may ask others, and deal with what they were asked.
fn may_ask(case: &CaseView) -> bool {
    case.own && matches!(case.state, CaseState::InReview(_) | CaseState::AwaitingApplicant(_))
}

/// Where a request stands, in words.
pub(super) fn standing_badge(lang: Lang, standing: Standing) -> Markup {
    let tone = match standing {
        Standing::Open | Standing::Withdrawn | Standing::Ended => Tone::Info,
        Standing::Overdue => Tone::Danger,
        Standing::Answered | Standing::Deemed => Tone::Success,
    };
    kern::badge(tone, &t(lang, standing.key()))
}

/// The last day, and what it means when nothing comes until then.
pub(super) fn limit(lang: Lang, due_on: Date, silence_consents: bool, standing: Standing, today: Date) -> Markup {
    let silence = if silence_consents { "casework-silence-consents" } else { "casework-silence-nothing" };
    html! {
        @if standing.is_open() { (due_text(lang, Some(due_on), today)) } @else { (date_text(due_on)) }
        br; span class="dw-muted" { (t(lang, silence)) }
    }
}

/// The words for a stance, to choose from.
pub(super) fn stances(lang: Lang) -> Vec<Choice> {
    Stance::ALL.into_iter().map(|stance| Choice::new(stance.name(), t(lang, stance.key()))).collect()
}

/// The requests of a case on its page, and the ways to a new one.
pub(super) fn section(view: &Drawing<'_>) -> Markup {
    let (lang, case) = (view.lang, view.case);
    let may_ask = may_ask(case);
    if case.participations.is_empty() && !may_ask {
        return html! {};
    }
    let address = format!("/amt/vorgang/{}", case.id);
    let column = |key: &str| kern::Column::new(t(lang, key));
    let row = |it: &Participation| {
        vec![
            html! { (kern::link(&it.party, &format!("{address}/beteiligung/{}", it.id))) br; (it.subject) },
            limit(lang, it.due_on, it.silence_consents, it.standing, view.today),
            html! { (standing_badge(lang, it.standing)) },
            html! { @if let Some(stance) = it.stance { (t(lang, stance.key())) } },
        ]
    };
    let columns =
        ["casework-column-party", "casework-column-due", "casework-column-state", "casework-column-statement"];
    let table = kern::Table {
        caption: t(lang, "casework-participations-caption"),
        columns: columns.map(column).to_vec(),
        rows: case.participations.iter().map(row).collect(),
    };
    let rules = &case.published.manifest.participations;
    html! {
        h2 class="kern-heading-medium" id="beteiligungen" { (t(lang, "casework-participations")) }
        @if !case.participations.is_empty() { (kern::table(&table)) }
        @if may_ask {
            ul class="dw-links" {
                @for rule in rules {
                    @let text = case.published.texts.text(lang, &format!("participation-{}", rule.id));
                    li { (kern::link(&text, &format!("{address}/beteiligen?regel={}", rule.id))) }
                }
                li { (kern::link(&t(lang, "casework-participation-new"), &format!("{address}/beteiligen"))) }
            }
        }
    }
}

/// What was typed into the form of a statement, and what is wrong with it.
#[derive(Default)]
struct Shown {
    done: Option<&'static str>,
    stance: String,
    statement: String,
    arrived: DateParts,
    error: Option<Error>,
}

impl Shown {
    fn read(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        Self {
            stance: text("stance"),
            statement: text("statement"),
            arrived: DateParts { day: text("arrived-day"), month: text("arrived-month"), year: text("arrived-year") },
            ..Self::default()
        }
    }

    fn problems(&self) -> &[Problem] {
        match &self.error {
            Some(Error::Refused(problems)) => problems,
            _ => &[],
        }
    }
}

/// `GET /amt/vorgang/{id}/beteiligung/{participation}`
pub(super) async fn one(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, participation)): Path<(CaseId, ParticipationId)>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let done = done.said(&DONE);
    page(&desk, &visitor, &clerk, (id, participation), Shown { done, ..Shown::default() }).await
}

/// `POST /amt/vorgang/{id}/beteiligung/{participation}/stellungnahme`: what somebody outside says.
pub(super) async fn record(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, participation)): Path<(CaseId, ParticipationId)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let typed = Shown::read(&sent.fields);
    if sent.is_again() {
        let shown = Shown { done: Some("casework-done-typed-before"), ..typed };
        return page(&desk, &visitor, &sent.clerk, (id, participation), shown).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(sent.clerk.tenant()), sent.clerk.actor(), visitor.lang).await?;
    let said = (typed.stance.parse().ok(), typed.statement.as_str());
    let (by, arrived) = (sent.clerk.session(), typed.arrived.date());
    match verbs::record_statement(&mut scope, by, id, revision(&sent), participation, said, arrived).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(back(id, participation, "eingetragen"))
        }
        Err(error) if error.is_for_the_page() => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, (id, participation), Shown { error: Some(error), ..typed }).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /amt/vorgang/{id}/beteiligung/{participation}/zurueckziehen`
pub(super) async fn withdraw(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, participation)): Path<(CaseId, ParticipationId)>,
    sent: Sent,
) -> Result<Response, Failure> {
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, (id, participation), Shown::default()).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(sent.clerk.tenant()), sent.clerk.actor(), visitor.lang).await?;
    match verbs::withdraw_participation(&mut scope, sent.clerk.session(), id, revision(&sent), participation).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(back(id, participation, "zurueckgezogen"))
        }
        Err(error) if error.is_for_the_page() => {
            drop(scope);
            let shown = Shown { error: Some(error), ..Shown::default() };
            page(&desk, &visitor, &sent.clerk, (id, participation), shown).await
        }
        Err(error) => Err(error.into()),
    }
}

fn back(id: CaseId, participation: ParticipationId, done: &str) -> Response {
    Redirect::to(&format!("/amt/vorgang/{id}/beteiligung/{participation}?erledigt={done}")).into_response()
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    (id, participation): (CaseId, ParticipationId),
    shown: Shown,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let mut scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let case = open_case(&mut scope, desk, clerk.session(), id).await?;
    let today = scope.today();
    drop(scope);
    let Some(asked) = case.participations.iter().find(|it| it.id == participation) else {
        return Err(Failure::not_found());
    };
    looked(desk, clerk, id).await?;
    let mut items = vec![
        (t(lang, "casework-column-party"), html! { (asked.party) }),
        (t(lang, "casework-column-state"), standing_badge(lang, asked.standing)),
        (t(lang, "casework-column-due"), limit(lang, asked.due_on, asked.silence_consents, asked.standing, today)),
        (t(lang, "casework-participation-question"), lines(&asked.question)),
        (t(lang, "casework-participation-asked-at"), html! { (time_text(asked.asked_at)) }),
    ];
    if let Some(source) = &asked.source {
        items.insert(3, (t(lang, "casework-participation-source"), html! { (source) }));
    }
    if let Some(at) = asked.ended_at {
        items.push((t(lang, "casework-participation-ended-at"), html! { (time_text(at)) }));
    }
    if let Some(stance) = asked.stance {
        items.push((t(lang, "casework-column-statement"), html! { (t(lang, stance.key())) }));
    }
    if let Some(statement) = asked.statement.as_deref().filter(|words| !words.is_empty()) {
        items.push((t(lang, "casework-statement"), lines(statement)));
    }
    let late = asked.standing == Standing::Deemed && asked.stance.is_some();
    let own = may_ask(&case);
    let takes_answer = own && asked.is_outside && (asked.standing.is_open() || asked.standing == Standing::Deemed);
    let takes_answer = takes_answer && asked.stance.is_none();
    let failed = shown.error.is_some();
    Ok(clerk
        .page(visitor, asked.subject.clone())
        .preline(text_with(lang, "casework-participation-of", &[("reference", case.reference().into())]))
        .back(format!("/amt/vorgang/{id}"))
        .example(desk.is_example(clerk.tenant()))
        .errors(failed)
        .status(shown.error.as_ref().map_or(StatusCode::OK, Explain::status))
        .render(html! {
            (trouble(lang, shown.error.as_ref()))
            @if let Some(key) = shown.done { (Alert::success(t(lang, key)).announced().plain()) }
            @if asked.standing == Standing::Deemed { p class="kern-body" { (t(lang, "casework-deemed")) } }
            @if late { p class="kern-body" { (t(lang, "casework-statement-late")) } }
            (kern::description_list(&items))
            @if takes_answer { (record_form(lang, clerk, &case, asked, &shown)) }
            @else if !shown.statement.is_empty() {
                (kept(lang, &shown.statement))
            }
            @if own && asked.standing.is_open() {
                h2 class="kern-heading-medium" { (t(lang, "casework-participation-withdraw")) }
                p class="kern-body" { (t(lang, "casework-participation-withdraw-hint")) }
                @let action = format!("/amt/vorgang/{id}/beteiligung/{participation}/zurueckziehen");
                form method="post" action=(action) class="dw-form" {
                    (clerk.csrf())
                    (kern::hidden("revision", &case.revision.to_string()))
                    (kern::button(Button::Secondary, &t(lang, "casework-participation-withdraw")))
                }
            }
        }))
}

/// What was typed into a form that the page does not show any more.
pub(super) fn kept(lang: Lang, text: &str) -> Markup {
    html! {
        p class="kern-body" { (t(lang, "casework-your-text")) }
        (kern::textarea(&Field::new(lang, "kept", t(lang, "casework-kept-text")).value(text), 8))
    }
}

/// What is wrong: every field, or why the step was not taken.
pub(super) fn trouble(lang: Lang, error: Option<&Error>) -> Markup {
    match error {
        None => html! {},
        Some(Error::Refused(problems)) => summary(lang, problems),
        Some(error) => Alert::danger(t(lang, error.key())).announced().body(html! {
            p { (t(lang, &format!("{}-next", error.key()))) }
        }),
    }
}

fn record_form(lang: Lang, clerk: &Clerk, case: &CaseView, asked: &Participation, shown: &Shown) -> Markup {
    let field = |name: &str, key: &str| {
        let problem = beside(lang, shown.problems(), name);
        Field::new(lang, name, t(lang, key)).hint(t(lang, &format!("{key}-hint"))).error(problem)
    };
    let action = format!("/amt/vorgang/{}/beteiligung/{}/stellungnahme", case.id, asked.id);
    html! {
        h2 class="kern-heading-medium" { (t(lang, "casework-statement-record")) }
        form method="post" action=(action) class="dw-form" novalidate {
            (clerk.csrf())
            (kern::hidden("revision", &case.revision.to_string()))
            (kern::radios(&field("stance", "casework-stance").value(shown.stance.as_str()), &stances(lang)))
            (kern::textarea(&field("statement", "casework-statement").value(shown.statement.as_str()), 8))
            (kern::date_input(&field("arrived", "casework-statement-arrived"), &shown.arrived))
            (kern::submit(&t(lang, "casework-statement-record")))
        }
    }
}

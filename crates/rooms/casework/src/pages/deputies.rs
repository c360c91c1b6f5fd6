//! The page on which a clerk says when he or she is away and who deputises.

use applications::date_text;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use store::{Reach, Scope};
use ui::kern::{self, Alert, Button, DateParts, Field};
use ui::{Failure, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::hand_over;
use super::parts::{Done, beside, summary};
use crate::model::AbsenceId;
use crate::verbs::{self, Absence, AbsenceForm};
use crate::{Desk, Error, Problem};

const PAGE: &str = "/amt/vertretung";

/// What was typed, and what is wrong with it.
#[derive(Default)]
struct Typed {
    first: DateParts,
    last: DateParts,
    deputy: String,
    problems: Vec<Problem>,
}

impl Typed {
    fn read(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        let parts = |name: &str| DateParts {
            day: text(&format!("{name}-day")),
            month: text(&format!("{name}-month")),
            year: text(&format!("{name}-year")),
        };
        Self { first: parts("first"), last: parts("last"), deputy: text("deputy"), problems: Vec::new() }
    }

    fn form(&self) -> AbsenceForm {
        AbsenceForm { first: self.first.date(), last: self.last.date(), deputy: self.deputy.parse().ok() }
    }
}

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 2] = [("vermerkt", "casework-done-absence"), ("beendet", "casework-done-absence-ended")];

/// `GET /amt/vertretung`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let done = done.said(&DONE);
    page(&desk, &visitor, &clerk, done, &Typed::default()).await
}

/// `POST /amt/vertretung`
pub(super) async fn record(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let typed = Typed::read(&sent.fields);
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, Some("casework-done-typed-before"), &typed).await;
    }
    let mut scope = write(&desk, &visitor, &sent.clerk).await?;
    match verbs::record_absence(&mut scope, sent.clerk.session(), typed.form()).await {
        Ok(_) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{PAGE}?erledigt=vermerkt")).into_response())
        }
        Err(Error::Refused(problems)) => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, None, &Typed { problems, ..typed }).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /amt/vertretung/{id}/beenden`
pub(super) async fn end(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<AbsenceId>,
    sent: Sent,
) -> Result<Response, Failure> {
    if sent.is_again() {
        return Ok(Redirect::to(PAGE).into_response());
    }
    let mut scope = write(&desk, &visitor, &sent.clerk).await?;
    verbs::end_absence(&mut scope, sent.clerk.session(), id).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{PAGE}?erledigt=beendet")).into_response())
}

async fn write(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Scope, Failure> {
    Ok(desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?)
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    done: Option<&str>,
    typed: &Typed,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let found = verbs::absences(&scope, clerk.session()).await?;
    drop(scope);
    let failed = !typed.problems.is_empty();
    let field = |name: &str, key: &str| {
        Field::new(lang, name, t(lang, key)).hint(t(lang, &format!("{key}-hint"))).error(beside(
            lang,
            &typed.problems,
            name,
        ))
    };
    let choices = hand_over::choices(lang, &found.colleagues);
    Ok(clerk
        .page(visitor, t(lang, "casework-absences"))
        .lead(t(lang, "casework-absences-lead"))
        .back("/amt")
        .example(desk.is_example(clerk.tenant()))
        .errors(failed)
        .status(if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            (summary(lang, &typed.problems))
            @if let Some(key) = done { (Alert::success(t(lang, key)).announced().plain()) }
            @if !found.deputised.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "casework-deputised")) }
                ul class="kern-list kern-list--bullet" {
                    @for absence in &found.deputised { li { (until(lang, &absence.account, absence.last)) } }
                }
            }
            h2 class="kern-heading-medium" { (t(lang, "casework-absences-own")) }
            @if found.own.is_empty() { p class="kern-body" { (t(lang, "casework-absences-none")) } }
            @for absence in &found.own { (own(lang, clerk, absence)) }
            h2 class="kern-heading-medium" { (t(lang, "casework-absence-new")) }
            @if choices.is_empty() {
                p class="kern-body" { (t(lang, "casework-absence-alone")) }
            } @else {
                form method="post" action=(PAGE) class="dw-form" novalidate {
                    (clerk.csrf())
                    (kern::date_input(&field("first", "casework-absence-first"), &typed.first))
                    (kern::date_input(&field("last", "casework-absence-last"), &typed.last))
                    (kern::select(&field("deputy", "casework-absence-deputy").value(typed.deputy.as_str()), &choices))
                    (kern::submit(&t(lang, "casework-absence-save")))
                }
            }
        }))
}

/// Whom somebody deputises, and until when.
pub(super) fn until(lang: Lang, name: &str, last: Date) -> String {
    let args = [("name", name.into()), ("date", date_text(last).into())];
    text_with(lang, "casework-deputised-until", &args)
}

fn own(lang: Lang, clerk: &Clerk, absence: &Absence) -> Markup {
    let args = [
        ("first", date_text(absence.first).into()),
        ("last", date_text(absence.last).into()),
        ("name", absence.deputy.as_str().into()),
    ];
    html! {
        form method="post" action={ (PAGE) "/" (absence.id) "/beenden" } class="dw-form" {
            (clerk.csrf())
            p class="kern-body" { (text_with(lang, "casework-absence", &args)) }
            (kern::button(Button::Secondary, &text_with(lang, "casework-absence-end", &args)))
        }
    }
}

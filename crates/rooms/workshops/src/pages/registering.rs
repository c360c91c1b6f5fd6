//! The form of an invitation: whoever has the link needs no account.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use store::TenantId;
use ui::kern::{self, Alert};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Page, Path, Visitor, t, text_with};

use super::parts::{Typed, agenda, audience, facts, input, until};
use super::{changing, visiting};
use crate::inviting::place_path;
use crate::model::{Person, State as Stand, Workshop};
use crate::verbs::{Places, invited, places, register, registration_code};
use crate::{Desk, Error, RegistrationId};

/// Longest name and function.
const LINE: u32 = 120;
/// Longest address (RFC 5321).
const ADDRESS: u32 = 254;
/// Longest text about what somebody needs.
const NEEDS: u32 = 500;

/// What the page shows.
struct Form<'a> {
    code: &'a str,
    workshop: &'a Workshop,
    administration: TenantId,
    counted: Places,
    open: bool,
}

/// `GET /workshop/{code}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let scope = visiting(&desk, &visitor, &code).await?;
    let (workshop, administration) = invited(&scope, &code).await?;
    let counted = places(&scope, &[workshop.id]).await?.remove(&workshop.id).unwrap_or_default();
    let (open, id) = (workshop.takes(scope.now()), scope.new_id::<RegistrationId>());
    drop(scope);
    let typed = FormFields(vec![("kennung".to_owned(), id.to_string())]);
    let form = Form { code: &code, workshop: &workshop, administration, counted, open };
    Ok(page(&desk, &visitor, &form, &typed, &[], StatusCode::OK))
}

/// `POST /workshop/{code}/anmelden`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(code): Path<String>,
    fields: FormFields,
) -> Result<Response, Failure> {
    let mut scope = changing(&desk, &visitor, &code).await?;
    let (workshop, administration) = invited(&scope, &code).await?;
    let counted = places(&scope, &[workshop.id]).await?.remove(&workshop.id).unwrap_or_default();
    let open = workshop.takes(scope.now());
    let form = Form { code: &code, workshop: &workshop, administration, counted, open };
    let id = fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    let person = match read_person(&visitor, &fields) {
        Ok(person) => person,
        Err(problems) => {
            return Ok(page(&desk, &visitor, &form, &fields, &problems, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match register(&mut scope, &code, id, &person, desk.mail).await {
        Ok(done) => {
            let path = place_path(done.id, &registration_code(&scope, done.id)?);
            scope.commit().await?;
            Ok(Redirect::to(&format!("{path}?erledigt=registered")).into_response())
        }
        Err(error @ (Error::Twice | Error::Late(_) | Error::NotOpen)) => {
            let field = if matches!(error, Error::Twice) { "email" } else { "" };
            let message = text_with(visitor.lang, error.key(), &error.args());
            let problems = [FieldProblem { field: field.to_owned(), message }];
            Ok(page(&desk, &visitor, &form, &fields, &problems, StatusCode::CONFLICT))
        }
        Err(error) => Err(error.into()),
    }
}

/// What somebody said about themselves, or every problem at once.
pub(super) fn read_person(visitor: &Visitor, fields: &FormFields) -> Result<Person, Vec<FieldProblem>> {
    let mut typed = Typed::new(visitor.lang, fields);
    let person = Person {
        name: typed.text("name", LINE, true),
        function: typed.text("funktion", LINE, true),
        email: typed.text("email", ADDRESS, true),
        needs: typed.text("bedarf", NEEDS, false),
    };
    if !person.email.is_empty() && !mail::is_address(&person.email) {
        typed.wrong("email", "workshops-problem-address", &[]);
    }
    if typed.problems.is_empty() { Ok(person) } else { Err(typed.problems) }
}

/// The questions about a person.
pub(super) fn questions(lang: Lang, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let field = |name: &str, key: &str| input(lang, typed, problems, name, key);
    html! {
        (kern::text_input(&field("name", "workshops-name").autocomplete("name").max_length(LINE)))
        (kern::text_input(&field("funktion", "workshops-function").autocomplete("organization-title").max_length(LINE)))
        (kern::text_input(&field("email", "workshops-email").hint(t(lang, "workshops-email-hint")).autocomplete("email")
            .inputmode("email").max_length(ADDRESS)))
        (kern::textarea(&field("bedarf", "workshops-needs").hint(t(lang, "workshops-needs-hint")).optional().max_length(NEEDS), 3))
    }
}

fn page(
    desk: &Desk,
    visitor: &Visitor,
    form: &Form<'_>,
    typed: &FormFields,
    problems: &[FieldProblem],
    status: StatusCode,
) -> Response {
    let lang = visitor.lang;
    let workshop = form.workshop;
    let catalogue = desk.directory.catalogue();
    let office = catalogue.administration(form.administration).map(|office| office.name.clone()).unwrap_or_default();
    let page = Page::new(visitor, &workshop.series.title).preline(audience(lang, workshop.plan.audience));
    let erased = ui::date(lang, workshop.erased_from().in_germany().date());
    page.lead(text_with(lang, "workshops-register-for", &[("office", office.into())]))
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            (kern::error_summary(lang, problems))
            (kern::answers(lang, &facts(lang, workshop), None))
            (agenda(lang))
            @if form.open || !problems.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "workshops-register")) }
                p class="kern-body" { (free(lang, workshop, form.counted)) }
                p class="kern-body" { (text_with(lang, "workshops-limit", &[
                    ("count", workshop.plan.per_office.into()),
                    ("at", until(lang, workshop.plan.limited_until).into()),
                ])) }
                form class="dw-form" method="post" action={ "/workshop/" (form.code) "/anmelden" } novalidate {
                    (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
                    (questions(lang, typed, problems))
                    p class="kern-body dw-muted" { (text_with(lang, "workshops-privacy", &[("date", erased.into())])) }
                    (kern::submit(&t(lang, "workshops-register-send")))
                }
            } @else {
                (closed(lang, workshop))
            }
        })
}

/// How many places there are, or that there is a waiting list.
fn free(lang: Lang, workshop: &Workshop, counted: Places) -> String {
    let free = workshop.plan.capacity - counted.taken;
    if free > 0 && counted.waiting == 0 {
        text_with(lang, "workshops-free", &[("free", free.into()), ("capacity", workshop.plan.capacity.into())])
    } else {
        text_with(lang, "workshops-full", &[("waiting", counted.waiting.into())])
    }
}

/// Why nobody can register.
fn closed(lang: Lang, workshop: &Workshop) -> Markup {
    let key = match workshop.state {
        Stand::Cancelled => "workshops-closed-cancelled",
        Stand::Done => "workshops-closed-done",
        Stand::Draft => "workshops-closed-draft",
        Stand::Open | Stand::Closed | Stand::Running => "workshops-closed-late",
    };
    Alert::info(t(lang, key)).body(html! { p { (t(lang, "workshops-closed-ask")) } })
}

//! The first person who sets up an administration: from there on it looks after its people itself.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{AccessLink, Clerk, Login, NewPerson, Particulars, Sent};
use maud::{Markup, html};
use store::{Standing, TenantId};
use ui::kern::{self, Alert, Field};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::tenant::of;
use crate::{Desk, Error, Operator, tenant_line};

/// `GET /betrieb/mandanten/{administration}/zugang`
pub(super) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, of(&number)?, &FormFields::default(), None).await
}

/// `POST /betrieb/mandanten/{administration}/zugang`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (id, clerk) = (of(&number)?, &sent.clerk);
    let operator = Operator::of(clerk.session())?;
    if sent.is_again() {
        return page(&desk, &visitor, clerk, id, &sent.fields, None).await;
    }
    let said = |name: &str| sent.fields.get(name).unwrap_or_default().trim().to_owned();
    let particulars = Particulars {
        name: said("name"),
        email: Some(said("email")).filter(|email| !email.is_empty()),
        ..Particulars::default()
    };
    let made = match said("login").parse::<Login>() {
        Ok(login) => desk.identity.first_manager(operator.actor(), id, NewPerson { login, particulars }).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(link) => {
            Ok(link_page(&visitor, clerk, "operations-tenant-access", &format!("/betrieb/mandanten/{id}"), &link))
        }
        Err(error) if field_of(&error).is_some() => page(&desk, &visitor, clerk, id, &sent.fields, Some(&error)).await,
        Err(error) => Err(error.into()),
    }
}

/// The page that shows a link, once.
pub(super) fn link_page(visitor: &Visitor, clerk: &Clerk, title: &str, back: &str, link: &AccessLink) -> Response {
    let lang = visitor.lang;
    clerk.page(visitor, t(lang, title)).back(back).render(html! {
        (Alert::success(t(lang, "operations-tenant-access-made")).announced().body(html! {
            p { (t(lang, "operations-tenant-access-once")) }
        }))
        (identity::link_facts(visitor, link))
    })
}

/// What is wrong with a new person, at its field.
pub(super) fn problems(lang: Lang, error: Option<&identity::Error>) -> Vec<FieldProblem> {
    let problem = |error: &identity::Error| {
        let next = text_with(lang, &format!("{}-next", error.key()), &error.args());
        let message = format!("{} {next}", text_with(lang, error.key(), &error.args()));
        Some(FieldProblem { field: field_of(error)?.to_owned(), message })
    };
    error.and_then(problem).into_iter().collect()
}

/// A field of the form with what was typed and what is wrong with it.
pub(super) fn field(lang: Lang, name: &str, label: &str, typed: &FormFields, problems: &[FieldProblem]) -> Field {
    let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
    Field::new(lang, name, t(lang, label)).value(typed.get(name).unwrap_or_default()).error(error)
}

/// The fields for login, name and address.
pub(super) fn fields(lang: Lang, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let field = |name: &str, label: &str| field(lang, name, label, typed, problems);
    html! {
        (kern::text_input(&field("login", "identity-login").hint(t(lang, "identity-person-login-hint")).max_length(64)))
        (kern::text_input(&field("name", "identity-name").max_length(100)))
        (kern::text_input(&field("email", "identity-person-email")
            .hint(t(lang, "identity-person-email-hint")).inputmode("email").max_length(254).optional()))
    }
}

/// The field that an error is about.
pub(super) fn field_of(error: &identity::Error) -> Option<&'static str> {
    match error {
        identity::Error::NoMember | identity::Error::OneMember => Some("mitglied"),
        identity::Error::InvalidLogin | identity::Error::LoginTaken => Some("login"),
        identity::Error::InvalidName => Some("name"),
        identity::Error::InvalidEmail => Some("email"),
        _ => None,
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: TenantId,
    typed: &FormFields,
    error: Option<&identity::Error>,
) -> Result<Response, Failure> {
    let operator = Operator::of(clerk.session())?;
    let line = tenant_line(desk, operator, id).await?;
    if line.tenant.standing == Standing::Deleted {
        return Err(Error::from(store::Error::NotFound("tenant")).into());
    }
    let lang = visitor.lang;
    let problems = problems(lang, error);
    let page = clerk
        .page(visitor, t(lang, "operations-tenant-access"))
        .preline(line.tenant.name.clone())
        .lead(text_with(lang, "operations-tenant-access-lead", &[("days", identity::LINK_DAYS.into())]))
        .back(format!("/betrieb/mandanten/{id}"))
        .errors(error.is_some())
        .status(error.map_or(StatusCode::OK, Explain::status));
    Ok(page.render(html! {
        (kern::error_summary(lang, &problems))
        @if line.managed {
            (Alert::info(t(lang, "identity-has-manager")).body(html! { p { (t(lang, "identity-has-manager-next")) } }))
        } @else {
            form method="post" action={ "/betrieb/mandanten/" (id) "/zugang" } class="dw-form" novalidate {
                (clerk.csrf())
                (fields(lang, typed, &problems))
                (kern::submit(&t(lang, "operations-tenant-access-do")))
            }
        }
    }))
}

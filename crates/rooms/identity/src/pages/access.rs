//! The page behind a link that is good once: whoever holds it sets the own password.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde::Deserialize;
use ui::{Failure, FieldProblem, Form, Page, Path, Visitor, kern};

use super::{missing, new_password_inputs, problem};
use crate::error::Error;
use crate::invitations::link_address;
use crate::verbs::{Identity, Invited};

#[derive(Deserialize)]
pub(super) struct NewPassword {
    #[serde(default)]
    new: String,
    #[serde(default)]
    repeated: String,
}

/// `GET /zugang/{code}`
pub(super) async fn show(
    State(identity): State<Identity>,
    visitor: Visitor,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let invited = identity.invited(&code).await?;
    Ok(page(&visitor, &code, &invited, &[]))
}

/// `POST /zugang/{code}`
pub(super) async fn send(
    State(identity): State<Identity>,
    visitor: Visitor,
    Path(code): Path<String>,
    Form(sent): Form<NewPassword>,
) -> Result<Response, Failure> {
    let invited = identity.invited(&code).await?;
    let mut problems: Vec<FieldProblem> = Vec::new();
    problems.extend(missing(&visitor, "new", &sent.new, "identity-new-password-missing"));
    if problems.is_empty() && sent.new != sent.repeated {
        problems.push(FieldProblem { field: "repeated".to_owned(), message: visitor.t("identity-password-differs") });
    }
    if !problems.is_empty() {
        return Ok(page(&visitor, &code, &invited, &problems));
    }
    match identity.accept(&invited, &sent.new).await {
        Ok(()) => Ok(Redirect::to("/anmelden?passwort=1").into_response()),
        Err(error @ Error::Password(_)) => Ok(page(&visitor, &code, &invited, &[problem(&visitor, "new", &error)])),
        Err(error) => Err(error.into()),
    }
}

fn page(visitor: &Visitor, code: &str, invited: &Invited, problems: &[FieldProblem]) -> Response {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new(visitor, visitor.t("identity-access-title"))
        .lead(visitor.t("identity-access-lead"))
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            (kern::error_summary(visitor.lang, problems))
            (kern::description_list(&[
                (visitor.t("identity-name"), html! { (invited.name) }),
                (visitor.t("identity-login"), html! { (invited.login) }),
            ]))
            form method="post" action=(link_address("", code)) novalidate class="dw-form" {
                (new_password_inputs(visitor, problems))
                (kern::submit(&visitor.t("identity-access-do")))
            }
        })
}

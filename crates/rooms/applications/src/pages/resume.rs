use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use serde::Deserialize;
use ui::{Failure, FieldProblem, Form, Page, Visitor, kern, t};

use super::holder::{self, hand_over};
use crate::model::ResumeCode;
use crate::{Desk, Error, drafts};

/// `GET /weiter`
pub(crate) async fn show(visitor: Visitor) -> Response {
    page(&visitor, "", false)
}

#[derive(Deserialize)]
pub(crate) struct Given {
    #[serde(default)]
    fortsetzungscode: String,
}

/// `POST /weiter`
pub(crate) async fn open(
    State(desk): State<Desk>,
    visitor: Visitor,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let Ok(code) = given.fortsetzungscode.parse::<ResumeCode>() else {
        return Ok(page(&visitor, &given.fortsetzungscode, true));
    };
    let found = async {
        let scope = holder::read(&desk, code.tenant(), visitor.lang).await?;
        drafts::find_by_code(&scope, &code).await
    };
    match found.await {
        Ok(draft) => hand_over(desk.secure_cookies, draft, &code),
        Err(Error::NoDraft) => Ok(page(&visitor, &given.fortsetzungscode, true)),
        Err(error) => Err(error.into()),
    }
}

fn page(visitor: &Visitor, given: &str, wrong: bool) -> Response {
    let lang = visitor.lang;
    let error = wrong.then(|| t(lang, "applications-resume-wrong"));
    let problems: Vec<FieldProblem> = error
        .iter()
        .map(|message| FieldProblem { field: "fortsetzungscode".to_owned(), message: message.clone() })
        .collect();
    let field = kern::Field::new(lang, "fortsetzungscode", t(lang, "applications-resume-code"))
        .hint(t(lang, "applications-resume-hint"))
        .autocomplete("off")
        .value(given.chars().take(60).collect::<String>())
        .error(error);
    let content = html! {
        (kern::error_summary(lang, &problems))
        form method="post" action="/weiter" novalidate {
            (kern::text_input(&field))
            div class="dw-actions" { (kern::submit(&t(lang, "applications-resume-open"))) }
        }
    };
    Page::new(visitor, t(lang, "applications-resume-title"))
        .lead(t(lang, "applications-resume-lead"))
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(content)
}

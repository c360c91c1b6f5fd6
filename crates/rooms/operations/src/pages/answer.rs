//! The one page on which a municipality says exactly the values that it was asked for; whoever has the link needs no account.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use forms::ParameterKind;
use maud::{Markup, html};
use store::{Actor, Reach, Scope};
use ui::kern::{self, Alert, Choice, Field, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Page, Path, Visitor, t, text_with};

use crate::model::Request;
use crate::verbs::{Declared, Services, services};
use crate::{Desk, Error, RequestId, Result, answer, opened, tenant_of_code};

/// `GET /angaben/{id}/{code}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, code)): Path<(RequestId, String)>,
) -> Result<Response, Failure> {
    let tenant = tenant_of_code(&code).ok_or(Error::UnknownRequest)?;
    let scope = desk.store.read(Reach::Tenant(tenant), Actor::Anonymous, visitor.lang).await;
    let scope = scope.map_err(unknown)?;
    let (request, services) = found(&desk, &scope, id, &code).await?;
    drop(scope);
    Ok(page(&desk, &visitor, &services, (&request, &code), &Typed::of(&request, &services)))
}

/// `POST /angaben/{id}/{code}/senden`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, code)): Path<(RequestId, String)>,
    fields: FormFields,
) -> Result<Response, Failure> {
    let tenant = tenant_of_code(&code).ok_or(Error::UnknownRequest)?;
    let scope = desk.store.write(Reach::Tenant(tenant), Actor::Anonymous, visitor.lang).await;
    let mut scope = scope.map_err(unknown)?;
    let (request, services) = found(&desk, &scope, id, &code).await?;
    let mut typed = Typed { values: BTreeMap::new(), problems: Vec::new(), done: false };
    let mut declared = BTreeMap::new();
    for key in &request.wanted {
        let Some(found) = Declared::find(services.values(), key) else { continue };
        let name = field_name(key);
        let all: Vec<&str> = fields.all(&name).collect();
        typed.values.insert(key.clone(), all.join(","));
        declared.insert(key.clone(), found.parameter);
    }
    match answer(&mut scope, &request, &declared, &typed.values).await {
        Ok(()) => {
            scope.commit().await?;
            typed.done = true;
        }
        Err(Error::Answers(problems)) => {
            typed.problems = problems
                .iter()
                .map(|(key, problem)| FieldProblem {
                    field: field_name(key),
                    message: studio::problem_text(visitor.lang, problem),
                })
                .collect();
        }
        Err(error) => return Err(error.into()),
    }
    Ok(page(&desk, &visitor, &services, (&request, &code), &typed))
}

/// A tenant that does not exist says no more than a wrong code.
fn unknown(error: store::Error) -> Error {
    match error {
        store::Error::NotFound(_) => Error::UnknownRequest,
        other => other.into(),
    }
}

async fn found(desk: &Desk, scope: &Scope, id: RequestId, code: &str) -> Result<(Request, Services)> {
    let request = opened(scope, id, code).await?;
    if !request.is_answerable(scope.today()) {
        return Err(Error::UnknownRequest);
    }
    Ok((request, services(scope, desk).await?))
}

fn field_name(key: &str) -> String {
    key.replace('.', "-")
}

/// What stands in the form.
struct Typed {
    values: BTreeMap<String, String>,
    problems: Vec<FieldProblem>,
    done: bool,
}

impl Typed {
    /// What was answered before, as people type it.
    fn of(request: &Request, services: &Services) -> Self {
        let values = request.answers.iter().map(|(key, stored)| {
            let kind = Declared::find(services.values(), key).map(|declared| declared.parameter.kind);
            let typed = match kind {
                Some(ParameterKind::Cents) => stored
                    .parse::<i64>()
                    .map_or_else(|_| stored.clone(), |cents| format!("{},{:02}", cents / 100, cents % 100)),
                Some(ParameterKind::Choices) => stored.replace(';', ","),
                _ => stored.clone(),
            };
            (key.clone(), typed)
        });
        Self { values: values.collect(), problems: Vec::new(), done: false }
    }
}

fn page(
    desk: &Desk,
    visitor: &Visitor,
    services: &Services,
    (request, code): (&Request, &str),
    typed: &Typed,
) -> Response {
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let entity = catalogue.entity(&request.entity).map(|entity| entity.name.clone()).unwrap_or_default();
    let wrong = !typed.problems.is_empty();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = text_with(lang, "operations-answer-title", &[("entity", entity.into())]);
    let page = Page::new(visitor, title).lead(t(lang, "operations-answer-lead")).errors(wrong).status(status);
    page.render(html! {
        @if typed.done {
            (Alert::success(t(lang, "operations-answer-done")).announced().body(html! { p { (t(lang, "operations-answer-done-text")) } }))
        }
        (kern::error_summary(lang, &typed.problems))
        form class="dw-form" method="post" action={ "/angaben/" (request.id) "/" (code) "/senden" } {
            @for key in &request.wanted {
                @if let Some(declared) = Declared::find(services.values(), key) { (question(lang, key, &declared, typed)) }
            }
            (kern::submit(&t(lang, "operations-answer-send")))
        }
        p class="kern-body dw-muted" {
            (text_with(lang, "operations-answer-until", &[("date", ui::date(lang, request.last_day).into())]))
        }
    })
}

fn question(lang: Lang, key: &str, declared: &Declared, typed: &Typed) -> Markup {
    let name = field_name(key);
    let error = typed.problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
    let value = typed.values.get(key).map(String::as_str).unwrap_or_default();
    let field = Field::new(lang, name, declared.label(lang))
        .hint(declared.hint(lang).unwrap_or_default())
        .error(error)
        .value(value)
        .optional();
    let options = || -> Vec<Choice> {
        let options = declared.parameter.options.iter();
        options.map(|option| Choice::new(option, declared.option(lang, option))).collect()
    };
    match declared.parameter.kind {
        ParameterKind::Choice => kern::radios(&field, &options()),
        ParameterKind::Choices => kern::checkboxes(&field, &options(), &value.split(',').collect::<Vec<_>>()),
        ParameterKind::Cents => kern::text_input(&field.inputmode("decimal").width(Width::Short)),
        ParameterKind::Integer => kern::text_input(&field.inputmode("numeric").width(Width::Short)),
        ParameterKind::Email => kern::text_input(&field.inputmode("email").autocomplete("email")),
        ParameterKind::Text | ParameterKind::Iban => kern::text_input(&field.max_length(500)),
    }
}

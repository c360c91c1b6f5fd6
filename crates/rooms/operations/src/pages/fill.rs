//! A table of values: read, shown with everything that is wrong, then recorded.

use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Field, TableForm};
use ui::{Failure, Lang, Multipart, Query, SheetForm, Visitor, t, text_with};

use super::{GAPS, HOME, VALUES, reading, writing};
use crate::{Desk, Filling, apply, read, survey};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// How many values were recorded.
    #[serde(default)]
    erledigt: String,
}

/// `GET /betrieb/werte`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    drop(reading(&desk, &visitor, &clerk).await?);
    let done = asked.erledigt.parse::<usize>().ok();
    Ok(page(&visitor, &clerk, &Typed::default(), None, done))
}

/// `POST /betrieb/werte`: looks at the table, or records it.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    drop(scope);
    let form = Multipart::from_request(request, &()).await?;
    let typed = Typed::from(SheetForm::read(form).await?);
    clerk.check_csrf(&typed.csrf)?;
    let filling = read(&survey, &typed.table, &typed.source);
    if !typed.apply || filling.ready.is_empty() {
        return Ok(page(&visitor, &clerk, &typed, Some(&filling), None));
    }
    let (operator, mut scope) = writing(&desk, &visitor, &clerk).await?;
    apply(&mut scope, operator, &filling).await?;
    scope.commit().await?;
    desk.directory.refresh().await?;
    let values = filling.values();
    if filling.problems.is_empty() {
        return Ok(Redirect::to(&format!("{VALUES}?erledigt={values}")).into_response());
    }
    // What was wrong stays in front of whoever mends it; what was right is not offered again.
    let rest = Filling { ready: Vec::new(), problems: filling.problems };
    Ok(page(&visitor, &clerk, &typed, Some(&rest), Some(values)))
}

#[derive(Debug, Default)]
struct Typed {
    csrf: String,
    source: String,
    table: String,
    apply: bool,
}

impl From<SheetForm> for Typed {
    fn from(form: SheetForm) -> Self {
        let said = |name: &str| form.fields.get(name).unwrap_or_default();
        Self {
            csrf: said("csrf").to_owned(),
            source: said("quelle").trim().chars().take(300).collect(),
            apply: form.fields.get("uebernehmen").is_some(),
            table: form.table,
        }
    }
}

fn page(visitor: &Visitor, clerk: &Clerk, typed: &Typed, filling: Option<&Filling>, done: Option<usize>) -> Response {
    let lang = visitor.lang;
    let wrong = filling.is_some_and(|filling| !filling.problems.is_empty());
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = clerk
        .page(visitor, t(lang, "operations-values"))
        .lead(t(lang, "operations-values-lead"))
        .back(HOME)
        .wide()
        .errors(wrong)
        .status(status);
    page.render(html! {
        @if let Some(values) = done {
            (Alert::success(text_with(lang, "operations-values-done", &[("count", values.into())])).announced().plain())
        }
        @if let Some(filling) = filling { (result(lang, filling)) }
        (TableForm::new(lang, VALUES, clerk.csrf(), t(lang, "operations-values-check"))
            .file(t(lang, "operations-values-file"), t(lang, "operations-values-file-hint"))
            .typed(t(lang, "operations-values-table"), t(lang, "operations-values-table-hint"), &typed.table)
            .more(kern::text_input(&Field::new(lang, "quelle", t(lang, "operations-values-source"))
                .hint(t(lang, "operations-values-source-hint")).value(&typed.source).max_length(300).optional()))
            .take(filling.is_some_and(|filling| !filling.ready.is_empty()), t(lang, "operations-values-apply"))
            .render())
        p class="kern-body" { (kern::link(&t(lang, "operations-values-template"), GAPS)) }
    })
}

fn result(lang: Lang, filling: &Filling) -> Markup {
    let counts = [("entities", filling.ready.len().into()), ("values", filling.values().into())];
    let sentence = text_with(lang, "operations-values-ready", &counts);
    html! {
        @if !filling.ready.is_empty() { (Alert::info(sentence).announced().plain()) }
        @if !filling.problems.is_empty() {
            @let columns = ["line", "column", "trouble"].map(|key| t(lang, &format!("operations-values-{key}")));
            (kern::table_problems(
                &text_with(lang, "operations-values-problems", &[("count", filling.problems.len().into())]),
                &t(lang, "operations-values-problems-text"),
                &t(lang, "operations-values-problems-caption"),
                &columns,
                filling.problems.iter().map(|problem| vec![
                    html! { (problem.line) }, html! { (problem.column) }, html! { (problem.trouble.text(lang)) },
                ]).collect(),
            ))
        }
    }
}

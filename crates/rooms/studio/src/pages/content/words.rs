use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::model::SynonymState;
use directory::{forget_missed, missed_searches, set_word, words_of};
use identity::{Clerk, Sent};
use maud::html;
use ui::kern::{self, Button, Column, Field, Table};
use ui::{Failure, FieldProblem, Path, Query, Visitor, t, text_with};

use super::super::{reading, writing};
use super::service::done;
use super::{Asked, service_of};
use crate::{Author, Desk, Error};

/// `GET /redaktion/worte`: searches that found nothing.
pub(in super::super) async fn missed(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    Author::of(clerk.session())?;
    let lang = visitor.lang;
    let scope = reading(&desk, &visitor, &clerk).await?;
    let missed = missed_searches(&scope).await.map_err(Error::from)?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let rows = missed.iter().map(|missed| {
        let near = catalogue.similar_words(&missed.words, 3);
        vec![
            html! { (missed.words) },
            html! { (missed.count) },
            html! { @if near.is_empty() { "–" } @else { (near.join(", ")) } },
            html! {
                form method="post" action="/redaktion/worte" {
                    (clerk.csrf())
                    (kern::hidden("worte", &missed.words))
                    button class="kern-btn kern-btn--tertiary" type="submit" {
                        span class="kern-label" {
                            (t(lang, "studio-words-forget"))
                            span class="kern-sr-only" { ": " (missed.words) }
                        }
                    }
                }
            },
        ]
    });
    let table = Table {
        caption: text_with(lang, "studio-words-missed-caption", &[("count", missed.len().into())]),
        columns: vec![
            Column::new(t(lang, "studio-words-searched")),
            Column::numeric(t(lang, "studio-words-count")),
            Column::new(t(lang, "studio-words-near")),
            Column::new(t(lang, "studio-words-action")),
        ],
        rows: rows.collect(),
    };
    let title = t(lang, "studio-words-missed-title");
    let lead = t(lang, "studio-words-missed-lead");
    Ok(clerk.page(&visitor, title).lead(lead).back("/redaktion/inhalte").wide().render(html! {
        @if missed.is_empty() {
            p class="kern-body" { (t(lang, "studio-words-missed-none")) }
        } @else {
            (kern::table(&table))
        }
    }))
}

/// `POST /redaktion/worte`: such a search leads nowhere on purpose, or leads somewhere now.
pub(in super::super) async fn forget(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    Author::of(sent.clerk.session())?;
    let scope = writing(&desk, &visitor, &sent.clerk).await?;
    forget_missed(&scope, sent.fields.get("worte").unwrap_or_default()).await.map_err(Error::from)?;
    scope.commit().await?;
    Ok(Redirect::to("/redaktion/worte").into_response())
}

/// `GET /redaktion/worte/{id}`: the words that lead to a service.
pub(in super::super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    Author::of(clerk.session())?;
    list(&desk, &visitor, &clerk, &id, &asked.erledigt, "", None).await
}

/// `POST /redaktion/worte/{id}`: a word more, or one less.
pub(in super::super) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    Author::of(sent.clerk.session())?;
    service_of(&desk.directory.catalogue(), &id)?;
    let field = |name: &str| sent.fields.get(name).unwrap_or_default();
    let (state, word) = match field("weg") {
        "" => (SynonymState::Approved, field("wort")),
        word => (SynonymState::Refused, word),
    };
    if sent.is_again() {
        return list(&desk, &visitor, &sent.clerk, &id, "", word, None).await;
    }
    let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
    match set_word(&mut scope, word, &id, state, "Redaktion").await {
        Ok(()) => {}
        Err(directory::Error::NoWord(_)) => {
            drop(scope);
            let problem = t(visitor.lang, "directory-failure-no-word-next");
            return list(&desk, &visitor, &sent.clerk, &id, "", word, Some(problem)).await;
        }
        Err(error) => return Err(Error::from(error).into()),
    }
    scope.commit().await?;
    desk.directory.refresh().await?;
    let what = if state == SynonymState::Refused { "entfernt" } else { "gespeichert" };
    Ok(Redirect::to(&format!("/redaktion/worte/{id}?erledigt={what}")).into_response())
}

async fn list(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: &str,
    what: &str,
    typed: &str,
    problem: Option<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let service = service_of(&desk.directory.catalogue(), id)?;
    let scope = reading(desk, visitor, clerk).await?;
    let words = words_of(&scope, id).await.map_err(Error::from)?;
    drop(scope);
    let action = format!("/redaktion/worte/{id}");
    let shown = words.iter().filter(|word| word.state != SynonymState::Refused);
    let rows: Vec<_> = shown
        .map(|word| {
            vec![
                html! { (word.word) },
                html! {
                    span class="dw-muted" { (word.source) }
                },
                html! {
                    form method="post" action=(action) {
                        (clerk.csrf())
                        (kern::hidden("weg", &word.word))
                        button class="kern-btn kern-btn--tertiary" type="submit" {
                            span class="kern-label" {
                                (t(lang, "studio-words-remove"))
                                span class="kern-sr-only" { ": " (word.word) }
                            }
                        }
                    }
                },
            ]
        })
        .collect();
    let problems: Vec<FieldProblem> =
        problem.iter().map(|message| FieldProblem { field: "wort".to_owned(), message: message.clone() }).collect();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let field = Field::new(lang, "wort", t(lang, "studio-words-new"))
        .hint(t(lang, "studio-words-hint"))
        .value(typed)
        .error(problem)
        .max_length(80);
    let columns = ["studio-words-word", "studio-words-source", "studio-words-action"];
    let table = Table {
        caption: text_with(lang, "studio-words-caption", &[("count", rows.len().into())]),
        columns: columns.map(|key| Column::new(t(lang, key))).into(),
        rows,
    };
    let page = clerk
        .page(visitor, t(lang, "studio-words-title"))
        .preline(service.name.clone())
        .lead(t(lang, "studio-words-lead"))
        .back(format!("/redaktion/inhalte/{id}"))
        .errors(!problems.is_empty())
        .status(status);
    Ok(page.render(html! {
        (done(lang, what))
        (kern::error_summary(lang, &problems))
        form class="dw-form" method="post" action=(action) {
            (clerk.csrf())
            (kern::text_input(&field))
            (kern::button(Button::Primary, &t(lang, "studio-words-add")))
        }
        @if !table.rows.is_empty() { (kern::table(&table)) }
    }))
}

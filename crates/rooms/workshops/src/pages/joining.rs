//! Taking part from a telephone, without an account: a cookie that means nothing outside the room stands for it.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use store::Scope;
use ui::kern::{self, Alert, Choice, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Page, Path, Query, Visitor, t, text_with};

use super::parts::{Told, back, input};
use super::{changing, visiting, waiting};
use crate::model::{BEST, Exercise, Kind, LONGEST_NOTE, NoteId, Points, Workshop};
use crate::verbs::{ballot, cast, joined, open_exercise, tenant_of_code, write_note};
use crate::{Desk, Error, ExerciseId};

/// The cookie of a telephone.
const COOKIE: &str = "teilnahme";
/// How long it lives, in seconds: the longest day.
const LIFETIME: u32 = 24 * 3_600;

/// The token that came with a request.
fn token(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|value| value.split(';')).find_map(|pair| {
        let value = pair.trim().strip_prefix(COOKIE)?.strip_prefix('=')?;
        (value.len() == 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| value.to_owned())
    })
}

/// Gives a telephone a token that has none.
fn with_token(https: bool, known: bool, mut response: Response) -> Result<Response, Failure> {
    if !known {
        let secure = if https { "; Secure" } else { "" };
        let value = vault::hex(&vault::random::<16>());
        let cookie = format!("{COOKIE}={value}; Path=/mitmachen; Max-Age={LIFETIME}; HttpOnly; SameSite=Lax{secure}");
        let cookie = HeaderValue::from_str(&cookie).map_err(|_| Failure::internal("a cookie that is no header"))?;
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    code: String,
}

/// `GET /mitmachen`
pub(super) async fn enter(visitor: Visitor, Query(typed): Query<Typed>) -> Response {
    let code = typed.code.trim().to_uppercase().replace(' ', "");
    if is_code(&code) {
        return Redirect::to(&format!("/mitmachen/{code}")).into_response();
    }
    let wrong = (!code.is_empty()).then_some("workshops-join-wrong");
    entrance(&visitor, &typed.code, wrong, StatusCode::OK)
}

/// Whether something has the form of a code.
fn is_code(code: &str) -> bool {
    tenant_of_code(code).is_some() && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The page that asks for the code, with what is wrong with the one that was typed.
fn entrance(visitor: &Visitor, typed: &str, wrong: Option<&str>, status: StatusCode) -> Response {
    let lang = visitor.lang;
    let problem = |key| FieldProblem { field: "code".to_owned(), message: t(lang, key) };
    let problems: Vec<FieldProblem> = wrong.map(problem).into_iter().collect();
    let fields = FormFields(vec![("code".to_owned(), typed.to_owned())]);
    let page = Page::new(visitor, t(lang, "workshops-join")).lead(t(lang, "workshops-join-lead"));
    page.errors(!problems.is_empty()).status(status).render(html! {
        (kern::error_summary(lang, &problems))
        form class="dw-form" method="get" action="/mitmachen" {
            (kern::text_input(&input(lang, &fields, &problems, "code", "workshops-join-code-label")
                .hint(t(lang, "workshops-join-code-hint")).max_length(16).width(Width::Medium)))
            (kern::submit(&t(lang, "workshops-join")))
        }
    })
}

/// `GET /mitmachen/{code}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(code): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let found = async {
        let scope = visiting(&desk, &visitor, &code).await?;
        let workshop = joined(&scope, &code).await?;
        Ok::<_, Error>((scope, workshop))
    };
    let (scope, workshop) = match found.await {
        Ok(found) => found,
        Err(Error::Unknown) => {
            return Ok(entrance(&visitor, &code, Some("workshops-join-unknown"), StatusCode::NOT_FOUND));
        }
        Err(error) => return Err(error.into()),
    };
    let token = token(&headers);
    let (exercise, before) = current(&scope, &workshop, token.as_deref()).await?;
    let note: NoteId = scope.new_id();
    drop(scope);
    let sheet = Sheet {
        visitor: &visitor,
        workshop: &workshop,
        exercise: exercise.as_ref(),
        note,
        voted: before.is_some(),
        late: None,
    };
    let response = sheet.page(&told, &before.unwrap_or_default(), &[], StatusCode::OK);
    with_token(desk.https, token.is_some(), response)
}

/// The exercise that is open, and what a telephone voted in it as the form has it.
async fn current(
    scope: &Scope,
    workshop: &Workshop,
    token: Option<&str>,
) -> Result<(Option<Exercise>, Option<FormFields>), Error> {
    let exercise = open_exercise(scope, workshop.id).await?;
    let before = match (&exercise, token) {
        (Some(exercise), Some(token)) => ballot(scope, exercise.id, token).await?,
        _ => None,
    };
    let typed = before.as_ref().zip(exercise.as_ref()).map(|(points, exercise)| typed_of(exercise, points));
    Ok((exercise, typed))
}

/// `GET /mitmachen/{code}/stimme`: whoever loads the page of an answer again is led back to the room.
pub(super) async fn over(Path(code): Path<String>) -> Result<Response, Failure> {
    if !is_code(&code) {
        return Err(Error::Unknown.into());
    }
    Ok(Redirect::to(&format!("/mitmachen/{code}")).into_response())
}

/// A ballot as the form has it.
fn typed_of(exercise: &Exercise, points: &Points) -> FormFields {
    let fields = points.iter().map(|(place, points)| match exercise.kind {
        Kind::Scores => (format!("note-{place}"), points.to_string()),
        _ => ("wahl".to_owned(), place.to_string()),
    });
    FormFields(fields.collect())
}

/// `POST /mitmachen/{code}/stimme`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(code): Path<String>,
    fields: FormFields,
) -> Result<Response, Failure> {
    let token = token(&headers).ok_or(Error::NoCookie)?;
    let mut scope = changing(&desk, &visitor, &code).await?;
    let workshop = joined(&scope, &code).await?;
    let id: ExerciseId = fields.get("uebung").and_then(|id| id.parse().ok()).ok_or(Error::Closed)?;
    let note: NoteId = fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    let done = match fields.get("feld") {
        Some(field) => {
            let words = fields.get("worte").unwrap_or_default().trim();
            let words: String = words.chars().take(LONGEST_NOTE as usize).collect();
            write_note(&mut scope, workshop.id, (id, note), &token, (field, &words)).await.map(|()| "note")
        }
        None => cast(&mut scope, workshop.id, id, &token, &read(&fields)).await.map(|()| "vote"),
    };
    let here = format!("/mitmachen/{}", workshop.join_code);
    match done {
        Ok(what) => {
            scope.commit().await?;
            desk.hub.wake(workshop.host, workshop.id);
            Ok(back(&here, what))
        }
        Err(error @ Error::Ballot(_)) => {
            let exercise = open_exercise(&scope, workshop.id).await?.filter(|exercise| exercise.id == id);
            let before = ballot(&scope, id, &token).await?;
            drop(scope);
            let sheet = Sheet {
                visitor: &visitor,
                workshop: &workshop,
                exercise: exercise.as_ref(),
                note,
                voted: before.is_some(),
                late: None,
            };
            let message = text_with(visitor.lang, error.key(), &error.args());
            let field = if fields.get("feld").is_some() { "worte" } else { "wahl" };
            let problems = [FieldProblem { field: field.to_owned(), message }];
            Ok(sheet.page(&Told::default(), &fields, &problems, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(Error::Closed) => {
            let late = match (fields.get("feld"), ballot(&scope, id, &token).await?) {
                (Some(_), _) => {
                    let words = fields.get("worte").unwrap_or_default().trim();
                    text_with(visitor.lang, "workshops-closed-note", &[("words", words.into())])
                }
                (None, Some(_)) => t(visitor.lang, "workshops-closed-voted"),
                (None, None) => t(visitor.lang, "workshops-closed-missed"),
            };
            let (exercise, before) = current(&scope, &workshop, Some(&token)).await?;
            let note: NoteId = scope.new_id();
            drop(scope);
            let sheet = Sheet {
                visitor: &visitor,
                workshop: &workshop,
                exercise: exercise.as_ref(),
                note,
                voted: before.is_some(),
                late: Some(late),
            };
            Ok(sheet.page(&Told::default(), &before.unwrap_or_default(), &[], StatusCode::CONFLICT))
        }
        Err(error) => Err(error.into()),
    }
}

/// What was chosen, by place.
fn read(fields: &FormFields) -> Points {
    let dots = fields.all("wahl").filter_map(|place| Some((place.parse().ok()?, 1)));
    let scores = fields
        .0
        .iter()
        .filter_map(|(name, points)| Some((name.strip_prefix("note-")?.parse().ok()?, points.parse().ok()?)));
    dots.chain(scores).collect()
}

struct Sheet<'a> {
    visitor: &'a Visitor,
    workshop: &'a Workshop,
    exercise: Option<&'a Exercise>,
    note: NoteId,
    voted: bool,
    /// What became of what came too late.
    late: Option<String>,
}

impl Sheet<'_> {
    fn page(&self, told: &Told, typed: &FormFields, problems: &[FieldProblem], status: StatusCode) -> Response {
        let lang = self.visitor.lang;
        let here = format!("/mitmachen/{}", self.workshop.join_code);
        let title = self.exercise.map_or_else(|| t(lang, "workshops-joined"), |exercise| exercise.title.clone());
        let page = Page::new(self.visitor, title).preline(&self.workshop.series.title).script("screen.js");
        page.errors(!problems.is_empty()).status(status).render(html! {
            (told.markup(lang, &["vote", "note"]))
            (kern::error_summary(lang, problems))
            @if let Some(late) = &self.late {
                (Alert::warning(t(lang, "workshops-closed")).announced().body(html! { p { (late) } }))
            }
            // With the script it says when something else runs in the room; the form stays, and what is typed in it.
            div role="status" data-live=(waiting::path(self.workshop, self.exercise)) {}
            @match self.exercise {
                None => (Alert::info(t(lang, "workshops-joined-waits")).body(html! { p { (t(lang, "workshops-joined-waits-next")) } })),
                Some(exercise) => {
                    @if self.voted && problems.is_empty() { p class="kern-body" { (t(lang, "workshops-voted")) } }
                    form class="dw-form" method="post" action={ (here) "/stimme" } novalidate {
                        (kern::hidden("uebung", &exercise.id.to_string()))
                        @match exercise.kind {
                            Kind::Dots => (dots(lang, exercise, typed, problems)),
                            Kind::Scores => (scores(lang, exercise, typed)),
                            Kind::Notes => (note(lang, exercise, self.note, typed, problems)),
                        }
                        (kern::submit(&t(lang, if self.voted { "workshops-vote-again" } else { "workshops-vote" })))
                    }
                }
            }
            p class="kern-body" { (kern::link(&t(lang, "workshops-joined-reload"), &here)) }
            p class="kern-body dw-muted" { (t(lang, "workshops-joined-anonymous")) }
        })
    }
}

fn dots(lang: Lang, exercise: &Exercise, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let choices: Vec<Choice> =
        exercise.choices.iter().enumerate().map(|(place, name)| Choice::new(place.to_string(), name)).collect();
    let chosen: Vec<&str> = typed.all("wahl").collect();
    let label = text_with(lang, "workshops-dots-how", &[("dots", exercise.dots.into())]);
    kern::checkboxes(&input(lang, typed, problems, "wahl", "workshops-choice").label(label), &choices, &chosen)
}

fn scores(lang: Lang, exercise: &Exercise, typed: &FormFields) -> Markup {
    let choices: Vec<Choice> = (1..=BEST)
        .map(|score| {
            let key = match score {
                1 => Some("workshops-score-worst"),
                BEST => Some("workshops-score-best"),
                _ => None,
            };
            let words = key.map(|key| format!(" – {}", t(lang, key))).unwrap_or_default();
            Choice::new(score.to_string(), format!("{score}{words}"))
        })
        .collect();
    html! {
        @for (place, name) in exercise.choices.iter().enumerate() {
            (kern::radios(&input(lang, typed, &[], &format!("note-{place}"), "workshops-choice").label(name).optional(), &choices))
        }
    }
}

fn note(lang: Lang, exercise: &Exercise, id: NoteId, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let choices: Vec<Choice> = exercise.choices.iter().map(|name| Choice::new(name, name)).collect();
    let field = input(lang, typed, problems, "feld", "workshops-note-field");
    let first = exercise.choices.first().map(String::as_str).unwrap_or_default();
    let field = if typed.get("feld").is_some() { field } else { field.value(first) };
    html! {
        (kern::hidden("kennung", &id.to_string()))
        (kern::radios(&field, &choices))
        (kern::textarea(&input(lang, typed, problems, "worte", "workshops-note-words")
            .hint(t(lang, "workshops-note-hint")).max_length(LONGEST_NOTE), 3))
    }
}

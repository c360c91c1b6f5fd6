//! Exercises, for whoever leads a workshop: prepared, opened, closed, and what came of them.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Button, Choice, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t};

use super::live::summary;
use super::parts::{Told, Typed, back, input};
use super::{HOME, reading, writing};
use crate::model::{Exercise, Kind, MOST_CHOICES, NewExercise, Phase, State as Stand, Tally, Workshop, suggested};
use crate::verbs::{Note, hide_note, notes, prepare_exercise, results, set_open, workshop};
use crate::{Desk, Error, ExerciseId, Leader, Result, WorkshopId};

/// Longest question and longest name of a choice.
const LINE: u32 = 160;
/// Dots where nothing else is said, and the most.
const DOTS: i32 = 5;
/// Services that are suggested to vote about.
const SUGGESTED: usize = 20;

/// Everything that whoever leads sees.
pub(super) struct Board {
    pub(super) all: Vec<(Exercise, Tally)>,
    pub(super) notes: Vec<Note>,
}

impl Board {
    pub(super) async fn read(scope: &Scope, leader: Leader) -> Result<Self> {
        let notes = if leader.runs() { notes(scope, leader).await? } else { Vec::new() };
        Ok(Self { all: results(scope, leader).await?, notes })
    }

    /// The exercises; with `act` (the address of the form and what it carries) they can be opened and closed, with `files` they lead to
    /// their paper.
    pub(super) fn markup(&self, lang: Lang, running: bool, act: Option<(&str, &Markup)>, files: bool) -> Markup {
        html! {
            @if self.all.is_empty() { p class="kern-body" { (t(lang, "workshops-exercises-none")) } }
            @for (exercise, tally) in &self.all {
                h2 class="kern-heading-medium" { (exercise.number) ". " (exercise.title) }
                p class="kern-body dw-muted" { (t(lang, &format!("workshops-kind-{}", exercise.kind.name()))) }
                @if let Some((address, hidden)) = act.filter(|_| running) { (open_form(lang, exercise, address, hidden)) }
                (summary(lang, exercise, tally))
                @if files {
                    p class="kern-body" {
                        a class="kern-link" href={ (HOME) "/" (exercise.workshop) "/uebungen/" (exercise.id) } {
                            (t(lang, "workshops-paper-open")) span class="kern-sr-only" { " " (exercise.title) }
                        }
                    }
                }
                @if let Some((address, hidden)) = act { (self.moderated(lang, exercise, address, hidden)) }
            }
        }
    }

    /// Every note of a canvas with a button that takes it from the screen, or brings it back.
    fn moderated(&self, lang: Lang, exercise: &Exercise, address: &str, hidden: &Markup) -> Markup {
        let own: Vec<&Note> = self.notes.iter().filter(|note| note.exercise == exercise.id).collect();
        html! {
            @if !own.is_empty() {
                (kern::accordion(&t(lang, "workshops-notes-moderate"), html! {
                    ul class="dw-links" {
                        @for note in own {
                            li {
                                form method="post" action=(address) {
                                    (hidden)
                                    (kern::hidden("notiz", &note.id.to_string()))
                                    @let (value, key) = if note.hidden { ("zeigen", "show") } else { ("verbergen", "hide") };
                                    (kern::submit_named(Button::Tertiary, &format!("{} {}", t(lang, &format!("workshops-note-{key}")), note.words), "tun", value))
                                }
                            }
                        }
                    }
                }))
            }
        }
    }
}

fn open_form(lang: Lang, exercise: &Exercise, address: &str, hidden: &Markup) -> Markup {
    let (kind, value, key) = match exercise.phase {
        Phase::Open => (Button::Secondary, "schliessen", "close"),
        Phase::Ready => (Button::Primary, "oeffnen", "open"),
        Phase::Closed => (Button::Tertiary, "oeffnen", "reopen"),
    };
    html! {
        form class="dw-form" method="post" action=(address) {
            (hidden)
            (kern::hidden("uebung", &exercise.id.to_string()))
            button class={ "kern-btn kern-btn--" (match kind { Button::Primary => "primary", Button::Secondary => "secondary", Button::Tertiary => "tertiary" }) }
                type="submit" name="tun" value=(value) {
                span class="kern-label" { (t(lang, &format!("workshops-exercise-{key}"))) span class="kern-sr-only" { " " (exercise.title) } }
            }
        }
    }
}

/// Opens, closes, hides or shows what a form says; what was done.
pub(super) async fn lead(scope: &mut Scope, leader: Leader, fields: &FormFields) -> Result<&'static str> {
    let exercise = || fields.get("uebung").and_then(|id| id.parse::<ExerciseId>().ok()).ok_or(Error::Unknown);
    let note = || fields.get("notiz").and_then(|id| id.parse().ok()).ok_or(Error::Unknown);
    match fields.get("tun").unwrap_or_default() {
        "oeffnen" => set_open(scope, leader, exercise()?, true).await.map(|()| "opened"),
        "schliessen" => set_open(scope, leader, exercise()?, false).await.map(|()| "closed"),
        "verbergen" => hide_note(scope, leader, note()?, true).await.map(|()| "hidden"),
        "zeigen" => hide_note(scope, leader, note()?, false).await.map(|()| "shown"),
        _ => Err(Error::NotPossible),
    }
}

/// What was done, as far as these pages say it.
pub(super) const TOLD: [&str; 5] = ["prepared", "opened", "closed", "hidden", "shown"];

/// `GET /land/workshops/{workshop}/uebungen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<WorkshopId>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let (host, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = workshop(&scope, host, id).await?;
    let board = Board::read(&scope, Leader::host(host, id)).await?;
    let fresh: ExerciseId = scope.new_id();
    drop(scope);
    let typed = FormFields(vec![
        ("kennung".to_owned(), fresh.to_string()),
        ("art".to_owned(), Kind::Dots.name().to_owned()),
        ("punkte".to_owned(), DOTS.to_string()),
        (
            "auswahl".to_owned(),
            suggested(&desk.directory.catalogue(), found.plan.audience, desk.directory.today(), SUGGESTED).join("\n"),
        ),
    ]);
    Ok(page(&visitor, &clerk, (&found, &board), &told, &typed, &[]))
}

/// `POST /land/workshops/{workshop}/uebungen`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<WorkshopId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (host, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let found = workshop(&scope, host, id).await?;
    let leader = Leader::host(host, id);
    let here = format!("{HOME}/{id}/uebungen");
    let again = async |scope: Scope, problems: &[FieldProblem]| -> Result<Response, Failure> {
        let board = Board::read(&scope, leader).await?;
        Ok(page(&visitor, &sent.clerk, (&found, &board), &Told::default(), &sent.fields, problems))
    };
    if sent.is_again() {
        return again(scope, &[]).await;
    }
    if sent.fields.get("tun").is_some() {
        let done = lead(&mut scope, leader, &sent.fields).await?;
        scope.commit().await?;
        desk.hub.wake(host.tenant(), id);
        return Ok(back(&here, done));
    }
    let new = match read(&visitor, &sent.fields) {
        Ok(new) => new,
        Err(problems) => return again(scope, &problems).await,
    };
    let fresh = sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    prepare_exercise(&mut scope, leader, fresh, &new).await?;
    scope.commit().await?;
    Ok(back(&here, "prepared"))
}

fn read(visitor: &Visitor, fields: &FormFields) -> Result<NewExercise, Vec<FieldProblem>> {
    let mut typed = Typed::new(visitor.lang, fields);
    let title = typed.text("frage", LINE, true);
    let kind = Kind::from_name(fields.get("art").unwrap_or_default());
    if kind.is_none() {
        typed.wrong("art", "workshops-problem-kind", &[]);
    }
    let mut choices: Vec<String> = Vec::new();
    for line in fields.get("auswahl").unwrap_or_default().lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !choices.iter().any(|known| known == line) {
            choices.push(line.to_owned());
        }
    }
    let long = choices.iter().any(|line| line.chars().count() > LINE as usize);
    if choices.is_empty() || choices.len() > MOST_CHOICES || long {
        let args = [("most", MOST_CHOICES.into()), ("letters", LINE.into())];
        typed.wrong("auswahl", "workshops-problem-choices", &args);
    }
    let most = i32::try_from(choices.len()).unwrap_or(1).max(1);
    let dots = if kind == Some(Kind::Dots) { typed.number("punkte", 1, most) } else { 1 };
    match kind.filter(|_| typed.problems.is_empty()) {
        Some(kind) => Ok(NewExercise { kind, title, choices, dots }),
        None => Err(typed.problems),
    }
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (found, board): (&Workshop, &Board),
    told: &Told,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let here = format!("{HOME}/{}/uebungen", found.id);
    let running = found.state == Stand::Running;
    let field = |name: &str, key: &str| input(lang, typed, problems, name, key);
    let kinds = Kind::ALL.map(|kind| Choice::new(kind.name(), t(lang, &format!("workshops-kind-{}", kind.name()))));
    let csrf = clerk.csrf();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = clerk.page(visitor, t(lang, "workshops-exercises")).preline(&found.series.title);
    page.back(format!("{HOME}/{}", found.id)).errors(!problems.is_empty()).status(status).render(html! {
        (told.markup(lang, &TOLD))
        (kern::error_summary(lang, problems))
        (joining(lang, found))
        (board.markup(lang, running, Some((&here, &csrf)), true))
        @if !found.state.is_over() {
            h2 class="kern-heading-medium" { (t(lang, "workshops-exercise-new")) }
            form class="dw-form" method="post" action=(here) novalidate {
                (csrf)
                (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
                (kern::text_input(&field("frage", "workshops-question").max_length(LINE)))
                (kern::radios(&field("art", "workshops-kind"), &kinds))
                (kern::textarea(&field("auswahl", "workshops-choices").hint(t(lang, "workshops-choices-hint")), 8))
                (kern::text_input(&field("punkte", "workshops-dots-each").hint(t(lang, "workshops-dots-each-hint")).inputmode("numeric")
                    .max_length(2).width(Width::Short)))
                (kern::submit(&t(lang, "workshops-exercise-prepare")))
            }
        }
    })
}

/// How people join, and where the screen is.
pub(super) fn joining(lang: Lang, found: &Workshop) -> Markup {
    html! {
        @if found.state == Stand::Running {
            p class="kern-body" { (t(lang, "workshops-join-code")) ": " strong { (found.join_code) } }
            div class="dw-actions" {
                (kern::link_button(Button::Secondary, &t(lang, "workshops-screen"), &format!("/mitmachen/{}/leinwand", found.join_code)))
            }
        } @else if !found.state.is_over() {
            p class="kern-body" { (t(lang, "workshops-exercises-later")) }
        }
    }
}

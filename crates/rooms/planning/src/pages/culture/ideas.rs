//! The idea box: the page of all staff, and that of whoever plans.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Reach, Scope};
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table, Tone};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::super::parts::{form_status, measure_path, stale_alert};
use super::super::{HOME, reading, writing};
use super::{IDEA_BOX, IDEAS, culture};
use crate::model::{LONGEST_LINE, LONGEST_NOTE};
use crate::verbs::{Verdict, answer_idea, idea_id, ideas, ideas_of_colleagues, remove_idea, send_idea};
use crate::{Coordinator, Desk, Error, Idea, IdeaId, IdeaState, Staff};

/// Characters of an idea that propose the title of its measure.
const TITLE: usize = 80;

#[derive(Debug, Default, Deserialize)]
pub(in crate::pages) struct Asked {
    /// The number of the idea that was just sent, or `ja`.
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/ideen`
pub(in crate::pages) async fn staff(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let typed = FormFields(vec![("name".to_owned(), "ja".to_owned())]);
    staff_page(&desk, &visitor, &clerk, &typed, None, asked.erledigt.parse().ok()).await
}

/// `POST /amt/ideen`
pub(in crate::pages) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let staff = Staff::of(sent.clerk.session());
    if sent.is_again() {
        return staff_page(&desk, &visitor, &sent.clerk, &sent.fields, None, None).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(staff.tenant()), staff.actor(), visitor.lang).await?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let of_form = said("einmal").parse().unwrap_or_else(|_| scope.new_uuid());
    match send_idea(&mut scope, staff, idea_id(of_form), said("idee"), said("name") == "ja").await {
        Ok(number) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{IDEAS}?erledigt={number}")).into_response())
        }
        Err(error @ Error::Words) => {
            drop(scope);
            staff_page(&desk, &visitor, &sent.clerk, &sent.fields, Some(&error), None).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn staff_page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    typed: &FormFields,
    error: Option<&Error>,
    done: Option<i32>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let rules = culture()?.ideas;
    let staff = Staff::of(clerk.session());
    let scope = desk.store.read(Reach::Tenant(staff.tenant()), staff.actor(), lang).await?;
    let ideas = ideas_of_colleagues(&scope, staff).await?;
    let once = typed.get("einmal").map_or_else(|| scope.new_uuid().to_string(), str::to_owned);
    drop(scope);
    let problems: Vec<FieldProblem> = error
        .map(|_| FieldProblem {
            field: "idee".to_owned(),
            message: text_with(lang, "planning-ideas-words", &[("most", LONGEST_NOTE.into())]),
        })
        .into_iter()
        .collect();
    let names = ["ja", "nein"].map(|choice| Choice::new(choice, t(lang, &format!("planning-ideas-name-{choice}"))));
    let rows = ideas.iter().map(|(idea, own)| {
        vec![
            html! { (text_with(lang, "planning-ideas-number", &[("number", i64::from(idea.number).into())])) },
            html! {
                @if idea.words.is_empty() { (t(lang, "planning-ideas-hidden")) } @else { (idea.words) }
                @if *own { br; span class="dw-muted" { (t(lang, "planning-ideas-own")) } }
            },
            html! { (ui::date(lang, idea.sent_on)) },
            outcome(lang, idea, ui::date(lang, idea.due(rules))),
        ]
    });
    let page = clerk
        .page(visitor, t(lang, "planning-ideas-title"))
        .lead(text_with(lang, "planning-ideas-lead", &[("days", i64::from(rules.answer_days).into())]))
        .back(clerk.home())
        .errors(error.is_some())
        .status(if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK });
    Ok(page.render(html! {
        @if let Some(number) = done {
            (Alert::success(text_with(lang, "planning-ideas-sent", &[("number", i64::from(number).into())])).announced()
                .body(html! { p { (t(lang, "planning-ideas-sent-next")) } }))
        }
        (kern::error_summary(lang, &problems))
        form class="dw-form" method="post" action=(IDEAS) novalidate {
            (clerk.csrf())
            (kern::hidden("einmal", &once))
            (kern::textarea(&Field::new(lang, "idee", t(lang, "planning-ideas-idea")).hint(t(lang, "planning-ideas-idea-hint"))
                .value(typed.get("idee").unwrap_or_default()).max_length(4_000)
                .error(problems.first().map(|problem| problem.message.clone())), 6))
            (kern::radios(&Field::new(lang, "name", t(lang, "planning-ideas-name")).value(typed.get("name").unwrap_or("ja")), &names))
            (kern::submit(&t(lang, "planning-ideas-send")))
        }
        p class="dw-muted" { (t(lang, "planning-ideas-kept")) }
        @if !ideas.is_empty() {
            (kern::table(&Table {
                caption: t(lang, "planning-ideas-all"),
                columns: ["planning-ideas-number-title", "planning-ideas-idea", "planning-ideas-day", "planning-ideas-outcome"]
                    .map(|key| Column::new(t(lang, key))).into(),
                rows: rows.collect(),
            }))
        }
        p class="kern-body" { (kern::link(&t(lang, "planning-pulse-survey-title"), super::SURVEY)) }
    }))
}

/// What became of an idea.
fn outcome(lang: Lang, idea: &Idea, due: String) -> Markup {
    let key = format!("planning-ideas-state-{}", idea.state.name());
    html! {
        @match idea.state {
            IdeaState::Open => {
                (kern::badge(Tone::Info, &t(lang, &key)))
                br; span class="dw-muted" { (text_with(lang, "planning-ideas-due", &[("day", due.into())])) }
            }
            IdeaState::Accepted => {
                (kern::badge(Tone::Success, &t(lang, &key)))
                @if let Some((_, status)) = idea.measure {
                    br; (text_with(lang, "planning-ideas-measure", &[("status", t(lang, &status.key()).into())]))
                }
            }
            IdeaState::Declined => { (kern::badge(Tone::Warning, &t(lang, &key))) }
        }
        @if !idea.answer.is_empty() { br; (idea.answer) }
    }
}

/// `GET /amt/planung/ideen`
pub(in crate::pages) async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let rules = culture()?.ideas;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let (mut ideas, today) = (ideas(&scope, by).await?, scope.today());
    drop(scope);
    // What waits longest comes first, then what has its answer.
    ideas.sort_by_key(|idea| {
        (idea.state != IdeaState::Open, if idea.state == IdeaState::Open { idea.number } else { -idea.number })
    });
    let late = ideas.iter().filter(|idea| idea.is_late(rules, today)).count();
    let rows = ideas.iter().map(|idea| {
        let name = text_with(lang, "planning-ideas-number", &[("number", i64::from(idea.number).into())]);
        vec![
            kern::link(&name, &format!("{IDEA_BOX}/{}", idea.id)),
            html! { (start(&idea.words)) },
            html! { (idea.name.clone().unwrap_or_else(|| t(lang, "planning-ideas-nameless"))) },
            html! {
                @if idea.is_late(rules, today) { (kern::badge(Tone::Danger, &t(lang, "planning-ideas-late"))) br; }
                (outcome(lang, idea, ui::date(lang, idea.due(rules))))
            },
        ]
    });
    let page = clerk
        .page(&visitor, t(lang, "planning-ideas-title"))
        .lead(text_with(lang, "planning-ideas-box-lead", &[("days", i64::from(rules.answer_days).into())]))
        .back(HOME);
    Ok(page.wide().render(html! {
        @if asked.erledigt == "ja" { (Alert::success(t(lang, "planning-ideas-answered")).announced().plain()) }
        @if late > 0 { (Alert::warning(text_with(lang, "planning-ideas-late-count", &[("count", late.into())])).plain()) }
        @if ideas.is_empty() {
            p class="kern-body" { (t(lang, "planning-ideas-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "planning-ideas-all"),
                columns: ["planning-ideas-number-title", "planning-ideas-idea", "planning-ideas-from", "planning-ideas-outcome"]
                    .map(|key| Column::new(t(lang, key))).into(),
                rows: rows.collect(),
            }))
        }
        p class="kern-body" { (kern::link(&t(lang, "planning-ideas-page"), IDEAS)) }
    }))
}

/// The beginning of what was written, in one line.
fn start(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(TITLE).collect();
    if short.len() < line.len() { format!("{short}…") } else { short }
}

async fn known(scope: &Scope, by: Coordinator, id: &str) -> Result<Idea, Failure> {
    let id: IdeaId = id.parse().map_err(|_| Error::Unknown)?;
    let idea = ideas(scope, by).await?.into_iter().find(|idea| idea.id == id);
    Ok(idea.ok_or(Error::Unknown)?)
}

/// `GET /amt/planung/ideen/{idea}`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let idea = known(&scope, by, &id).await?;
    drop(scope);
    let typed =
        FormFields(vec![("titel".to_owned(), start(&idea.words)), ("revision".to_owned(), idea.revision.to_string())]);
    one_page(&visitor, &clerk, &idea, &typed, &[], false)
}

/// `POST /amt/planung/ideen/{idea}`
pub(in crate::pages) async fn answer(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let idea = known(&scope, by, &id).await?;
    let again =
        |problems: &[FieldProblem], stale| one_page(&visitor, &sent.clerk, &idea, &sent.fields, problems, stale);
    if sent.is_again() {
        return again(&[], false);
    }
    let said = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
    let verdict = match said("was").as_str() {
        "annehmen" => Verdict::Accept { title: said("titel"), answer: said("antwort") },
        _ => Verdict::Decline(said("antwort")),
    };
    let revision = said("revision").parse().unwrap_or(-1);
    let problem = |field: &str, message: String| [FieldProblem { field: field.to_owned(), message }];
    match answer_idea(&mut scope, by, &desk.directory.catalogue(), (idea.id, revision), verdict).await {
        Ok(_) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{IDEA_BOX}?erledigt=ja")).into_response())
        }
        Err(Error::NoReason) => again(&problem("antwort", t(lang, "planning-ideas-no-reason")), false),
        Err(Error::Words) => {
            let message = text_with(lang, "planning-wrong-long", &[("most", LONGEST_NOTE.into())]);
            again(&problem("antwort", message), false)
        }
        Err(Error::Contradicts(_)) => again(&problem("titel", t(lang, "planning-wrong-title")), false),
        Err(Error::Stale) => again(&[], true),
        Err(error) => Err(error.into()),
    }
}

/// `POST /amt/planung/ideen/{idea}/entfernen`
pub(in crate::pages) async fn remove(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    if sent.is_again() {
        return Ok(Redirect::to(&format!("{IDEA_BOX}/{id}")).into_response());
    }
    match remove_idea(&mut scope, by, id.parse().map_err(|_| Error::Unknown)?).await {
        // Removed twice is removed.
        Ok(()) | Err(Error::Unknown) => {
            scope.commit().await?;
            Ok(Redirect::to(IDEA_BOX).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn one_page(
    visitor: &Visitor,
    clerk: &Clerk,
    idea: &Idea,
    typed: &FormFields,
    problems: &[FieldProblem],
    stale: bool,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let rules = culture()?.ideas;
    let path = format!("{IDEA_BOX}/{}", idea.id);
    let status = form_status(stale, problems);
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, key)).value(typed.get(name).unwrap_or_default()).error(error)
    };
    let from = idea.name.clone().unwrap_or_else(|| t(lang, "planning-ideas-nameless"));
    let facts = [
        (t(lang, "planning-ideas-idea"), html! { (idea.words) }),
        (t(lang, "planning-ideas-from"), html! { (from) }),
        (t(lang, "planning-ideas-day"), html! { (ui::date(lang, idea.sent_on)) }),
        (t(lang, "planning-ideas-outcome"), outcome(lang, idea, ui::date(lang, idea.due(rules)))),
    ];
    let page = clerk
        .page(visitor, text_with(lang, "planning-ideas-number", &[("number", i64::from(idea.number).into())]))
        .back(IDEA_BOX)
        .errors(!problems.is_empty())
        .status(status);
    Ok(page.render(html! {
        @if stale { (stale_alert(lang)) }
        (kern::error_summary(lang, problems))
        (kern::description_list(&facts))
        @if let Some((measure, _)) = idea.measure {
            p class="kern-body" { (kern::link(&t(lang, "planning-ideas-to-measure"), &measure_path(measure))) }
        }
        @if idea.state == IdeaState::Open {
            h2 class="kern-heading-medium" { (t(lang, "planning-ideas-answer-title")) }
            p class="kern-body" { (t(lang, "planning-ideas-answer-text")) }
            form class="dw-form" method="post" action=(path) novalidate {
                (clerk.csrf())
                (kern::hidden("revision", &idea.revision.to_string()))
                (kern::textarea(&field("antwort", "planning-ideas-answer").hint(t(lang, "planning-ideas-answer-hint")).optional().max_length(4_000), 4))
                (kern::text_input(&field("titel", "planning-ideas-measure-title").hint(t(lang, "planning-ideas-measure-title-hint"))
                    .optional().max_length(u32::try_from(LONGEST_LINE).unwrap_or(u32::MAX))))
                div class="dw-actions" {
                    (kern::submit_named(Button::Primary, &t(lang, "planning-ideas-accept"), "was", "annehmen"))
                    (kern::submit_named(Button::Secondary, &t(lang, "planning-ideas-decline"), "was", "ablehnen"))
                }
            }
        }
        h2 class="kern-heading-medium" { (t(lang, "planning-ideas-remove-title")) }
        p class="kern-body" { (t(lang, "planning-ideas-remove-text")) }
        form class="dw-form" method="post" action={ (path) "/entfernen" } {
            (clerk.csrf())
            (kern::button(Button::Secondary, &t(lang, "planning-ideas-remove")))
        }
    }))
}

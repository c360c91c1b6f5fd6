use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Button, Choice, Field};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::parts::Plan;
use super::{GOALS, HOME, reading, writing};
use crate::model::Theme;
use crate::verbs::{add_goal, change_goal, remove_goal};
use crate::{Desk, Error, Goal, GoalId};

/// `GET /amt/planung/ziele`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let plan = Plan::read(&scope, by, &desk.directory.catalogue()).await?;
    Ok(page(&visitor, &clerk, &plan, &FormFields::default(), false))
}

/// `POST /amt/planung/ziele`
pub(super) async fn add(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let (theme, title, metric) = said(&sent.fields);
    let wrong = if sent.is_again() {
        false
    } else {
        match add_goal(&mut scope, by, theme, title, metric).await {
            Ok(_) => {
                scope.commit().await?;
                return Ok(Redirect::to(GOALS).into_response());
            }
            Err(Error::NoTitle) => true,
            Err(error) => return Err(error.into()),
        }
    };
    let plan = Plan::read(&scope, by, &desk.directory.catalogue()).await?;
    Ok(page(&visitor, &sent.clerk, &plan, &sent.fields, wrong))
}

/// `GET /amt/planung/ziele/{goal}`
pub(super) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let plan = Plan::read(&scope, by, &desk.directory.catalogue()).await?;
    let goal = known(&plan, &id)?;
    let typed = FormFields(vec![
        ("thema".to_owned(), goal.theme.name().to_owned()),
        ("titel".to_owned(), goal.title.clone()),
        ("kennzahl".to_owned(), goal.metric.clone()),
    ]);
    Ok(edit_page(&visitor, &clerk, &plan, goal, &typed, None))
}

/// `POST /amt/planung/ziele/{goal}`
pub(super) async fn change(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let plan = Plan::read(&scope, by, &desk.directory.catalogue()).await?;
    let goal = known(&plan, &id)?;
    if sent.is_again() {
        return Ok(edit_page(&visitor, &sent.clerk, &plan, goal, &sent.fields, None));
    }
    let (theme, title, metric) = said(&sent.fields);
    match change_goal(&mut scope, by, goal.id, theme, title, metric).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(GOALS).into_response())
        }
        Err(error @ Error::NoTitle) => Ok(edit_page(&visitor, &sent.clerk, &plan, goal, &sent.fields, Some(&error))),
        Err(error) => Err(error.into()),
    }
}

/// `POST /amt/planung/ziele/{goal}/entfernen`
pub(super) async fn remove(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let id: GoalId = id.parse().map_err(|_| Error::Unknown)?;
    if !sent.is_again() {
        remove_goal(&mut scope, by, id).await?;
        scope.commit().await?;
    }
    Ok(Redirect::to(GOALS).into_response())
}

fn said(fields: &FormFields) -> (Theme, &str, &str) {
    let said = |name: &str| fields.get(name).unwrap_or_default();
    (Theme::from_name(said("thema")).unwrap_or_default(), said("titel"), said("kennzahl"))
}

fn known<'a>(plan: &'a Plan, id: &str) -> Result<&'a Goal, Failure> {
    let id: GoalId = id.parse().map_err(|_| Error::Unknown)?;
    Ok(plan.goal(id).ok_or(Error::Unknown)?)
}

/// How many measures serve a goal.
fn served(plan: &Plan, goal: &Goal) -> usize {
    plan.counted().filter(|measure| measure.draft.goal == Some(goal.id)).count()
}

fn page(visitor: &Visitor, clerk: &Clerk, plan: &Plan, typed: &FormFields, wrong: bool) -> Response {
    let lang = visitor.lang;
    let problems = problems(lang, wrong);
    clerk
        .page(visitor, t(lang, "planning-goals-title"))
        .lead(t(lang, "planning-goals-lead"))
        .back(HOME)
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            (kern::error_summary(lang, &problems))
            @if plan.goals.is_empty() { p class="kern-body" { (t(lang, "planning-goals-none")) } }
            @for theme in Theme::ALL {
                @let goals: Vec<&Goal> = plan.goals.iter().filter(|goal| goal.theme == theme).collect();
                @if !goals.is_empty() {
                    h2 class="kern-heading-medium" { (t(lang, &theme.key())) }
                    ul class="dw-links" {
                        @for goal in goals {
                            li {
                                (kern::link(&goal.title, &format!("{GOALS}/{}", goal.id)))
                                br;
                                span class="dw-muted" {
                                    (text_with(lang, "planning-goal-served", &[("count", served(plan, goal).into())]))
                                }
                            }
                        }
                    }
                }
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-goal-new")) }
            form class="dw-form" method="post" action=(GOALS) novalidate {
                (clerk.csrf())
                (fields(lang, typed, &problems))
                (kern::submit(&t(lang, "planning-goal-add")))
            }
        })
}

fn problems(lang: Lang, wrong: bool) -> Vec<FieldProblem> {
    let problem = || FieldProblem { field: "titel".to_owned(), message: t(lang, "planning-wrong-title") };
    wrong.then(problem).into_iter().collect()
}

fn fields(lang: Lang, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        Field::new(lang, name, t(lang, key)).value(typed.get(name).unwrap_or_default()).max_length(200).error(error)
    };
    let theme = typed.get("thema").unwrap_or(Theme::Services.name());
    let themes = Theme::ALL.map(|theme| Choice::new(theme.name(), t(lang, &theme.key())));
    html! {
        (kern::text_input(&field("titel", "planning-goal-title").hint(t(lang, "planning-goal-title-hint"))))
        (kern::radios(&field("thema", "planning-theme").value(theme), &themes))
        (kern::text_input(&field("kennzahl", "planning-goal-metric").hint(t(lang, "planning-goal-metric-hint")).optional()))
    }
}

fn edit_page(
    visitor: &Visitor,
    clerk: &Clerk,
    plan: &Plan,
    goal: &Goal,
    typed: &FormFields,
    error: Option<&Error>,
) -> Response {
    let lang = visitor.lang;
    let problems = problems(lang, error.is_some());
    let served = served(plan, goal);
    let address = format!("{GOALS}/{}", goal.id);
    clerk
        .page(visitor, t(lang, "planning-goal-edit"))
        .preline(&goal.title)
        .back(GOALS)
        .errors(error.is_some())
        .status(if error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            (kern::error_summary(lang, &problems))
            form class="dw-form" method="post" action=(address) novalidate {
                (clerk.csrf())
                (fields(lang, typed, &problems))
                (kern::submit(&t(lang, "planning-save")))
            }
            @if served == 0 {
                form class="dw-form" method="post" action={ (address) "/entfernen" } {
                    (clerk.csrf())
                    (kern::button(Button::Secondary, &t(lang, "planning-goal-remove")))
                }
            }
        })
}

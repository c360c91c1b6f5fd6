//! Somebody who helps: roles with hours, knowledge, courses.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{AccountId, Clerk, Sent};
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Button, Choice, Field, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::super::parts::{form_status, stale_alert};
use super::super::{reading, writing};
use super::people::{competence_name, role_name};
use super::{PEOPLE, culture};
use crate::model::{LONGEST_LINE, PersonProblem, TOP_LEVEL, Training, TrainingState, hours, typed_hours};
use crate::verbs::{people, remove_colleague, save_colleague, save_training};
use crate::{Colleague, ColleagueDraft, ColleagueId, Coordinator, Culture, Desk, Error};

/// Says that nobody has assessed a competence, and that there is no course.
const OPEN: &str = "offen";
const NO_COURSE: &str = "keiner";

/// What a form writes: somebody new with the mark of the form, or somebody in the list.
#[derive(Clone, Copy)]
enum Target<'a> {
    New(ColleagueId),
    Known(&'a Colleague),
}

/// What the form offers: accounts of the administration.
type Accounts = Vec<(AccountId, String)>;

/// `GET /amt/planung/menschen/neu`
pub(in crate::pages) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let culture = culture()?;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let accounts = accounts(&scope).await?;
    let target = Target::New(scope.new_id());
    Ok(page(&visitor, &clerk, (&culture, &accounts), target, &FormFields::default(), &[]))
}

/// `POST /amt/planung/menschen/neu`
pub(in crate::pages) async fn create(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, scope) = writing(&desk, &visitor, &sent.clerk).await?;
    // The form holds the identifier: sent twice, it brings one person.
    let id = sent.fields.get("einmal").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    keep(&visitor, &sent, by, scope, Target::New(id)).await
}

/// `GET /amt/planung/menschen/{colleague}`
pub(in crate::pages) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let culture = culture()?;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let person = known(&scope, by, &id).await?;
    let accounts = accounts(&scope).await?;
    let typed = typed(&person);
    Ok(page(&visitor, &clerk, (&culture, &accounts), Target::Known(&person), &typed, &[]))
}

/// `POST /amt/planung/menschen/{colleague}`
pub(in crate::pages) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let person = known(&scope, by, &id).await?;
    keep(&visitor, &sent, by, scope, Target::Known(&person)).await
}

/// Writes what was sent, or shows the form again with everything that was typed.
async fn keep(
    visitor: &Visitor,
    sent: &Sent,
    by: Coordinator,
    mut scope: Scope,
    target: Target<'_>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let culture = culture()?;
    let (draft, mut problems) = read(lang, &culture, &sent.fields);
    let key = match target {
        Target::New(id) => (id, 0),
        Target::Known(person) => (person.id, revision(&sent.fields)),
    };
    if sent.is_again() {
        problems.clear();
    } else if problems.is_empty() {
        match save_colleague(&mut scope, by, &culture, key, &draft).await {
            Ok(()) => {
                scope.commit().await?;
                return Ok(Redirect::to(&format!("{PEOPLE}?erledigt=gespeichert")).into_response());
            }
            Err(Error::Person(wrong)) => {
                let problem =
                    |wrong: &PersonProblem| FieldProblem { field: field_of(wrong), message: sentence(lang, wrong) };
                problems = wrong.iter().map(problem).collect();
            }
            // Whoever was overtaken is told so and keeps what was typed; the page holds the new revision.
            Err(Error::Stale) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let accounts = accounts(&scope).await?;
    Ok(page(visitor, &sent.clerk, (&culture, &accounts), target, &sent.fields, &problems))
}

/// `POST /amt/planung/menschen/{colleague}/kurs`
pub(in crate::pages) async fn save_course(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let culture = culture()?;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let person = known(&scope, by, &id).await?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let day = sent.fields.date("tag");
    let mut problems = Vec::new();
    let mut wrong =
        |field: &str, key: &str| problems.push(FieldProblem { field: field.to_owned(), message: t(lang, key) });
    if !culture.has_competence(said("wissen")) {
        wrong("wissen", "planning-culture-wrong-choice");
    }
    if !day.is_empty() && day.date().is_none() {
        wrong("tag", "planning-wrong-day");
    }
    let state = TrainingState::from_name(said("stand"));
    let certificate = sent.fields.get("nachweis").is_some();
    if certificate && state != Some(TrainingState::Done) {
        wrong("nachweis", "planning-culture-wrong-certificate");
    }
    if said("art") != NO_COURSE && !culture.courses.iter().any(|kind| kind.id == said("art")) {
        wrong("art", "planning-culture-wrong-choice");
    }
    if sent.is_again() {
        problems.clear();
    } else if problems.is_empty() {
        let course = state.filter(|_| said("art") != NO_COURSE).map(|state| Training {
            kind: said("art").to_owned(),
            planned_on: day.date(),
            state,
            certificate,
        });
        match save_training(&mut scope, by, &culture, (person.id, revision(&sent.fields)), said("wissen"), course).await
        {
            Ok(()) => {
                scope.commit().await?;
                return Ok(Redirect::to(&format!("{PEOPLE}?erledigt=gespeichert")).into_response());
            }
            Err(Error::Stale) => {}
            Err(error) => return Err(error.into()),
        }
    }
    // What was typed about the course stands in the form of the course, what is kept about the person in theirs.
    let mut fields = typed(&person);
    fields.0.retain(|(name, _)| name != "revision");
    fields.0.extend(sent.fields.0.iter().cloned());
    let accounts = accounts(&scope).await?;
    Ok(page(&visitor, &sent.clerk, (&culture, &accounts), Target::Known(&person), &fields, &problems))
}

/// `POST /amt/planung/menschen/{colleague}/entfernen`
pub(in crate::pages) async fn remove(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    if sent.is_again() {
        return Ok(Redirect::to(&format!("{PEOPLE}/{id}")).into_response());
    }
    match remove_colleague(&mut scope, by, id.parse().map_err(|_| Error::Unknown)?).await {
        // Removed twice is removed.
        Ok(()) | Err(Error::Unknown) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{PEOPLE}?erledigt=entfernt")).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn known(scope: &Scope, by: Coordinator, id: &str) -> Result<Colleague, Failure> {
    let id: ColleagueId = id.parse().map_err(|_| Error::Unknown)?;
    let person = people(scope, by).await?.into_iter().find(|person| person.id == id);
    Ok(person.ok_or(Error::Unknown)?)
}

/// The people of the administration who can log in.
async fn accounts(scope: &Scope) -> Result<Accounts, Failure> {
    let accounts = identity::accounts(scope).await?.into_iter();
    let own = accounts.filter(|account| account.active && account.represents.is_none());
    Ok(own.map(|account| (account.id, account.name)).collect())
}

fn revision(fields: &FormFields) -> i32 {
    fields.get("revision").and_then(|text| text.parse().ok()).unwrap_or(-1)
}

/// What is kept about somebody, as the fields of the form.
fn typed(person: &Colleague) -> FormFields {
    let draft = &person.draft;
    let mut fields = vec![
        ("revision".to_owned(), person.revision.to_string()),
        ("name".to_owned(), draft.name.clone()),
        ("konto".to_owned(), draft.account.map(|account| account.to_string()).unwrap_or_default()),
    ];
    fields.extend(draft.hours.iter().map(|(role, hours)| (format!("rolle-{role}"), typed_hours(*hours))));
    fields.extend(draft.levels.iter().map(|(id, level)| (format!("stufe-{id}"), level.to_string())));
    FormFields(fields)
}

/// What was typed about somebody, with every field that cannot be read.
fn read(lang: Lang, culture: &Culture, fields: &FormFields) -> (ColleagueDraft, Vec<FieldProblem>) {
    let said = |name: &str| fields.get(name).unwrap_or_default().trim();
    let mut problems = Vec::new();
    let mut wrong = |problem: PersonProblem| {
        problems.push(FieldProblem { field: field_of(&problem), message: sentence(lang, &problem) });
    };
    let account = said("konto").parse::<AccountId>().ok();
    if account.is_none() && !said("konto").is_empty() {
        wrong(PersonProblem::NoAccount);
    }
    let mut roles = BTreeMap::new();
    for role in &culture.roles {
        let typed = said(&format!("rolle-{}", role.id));
        match hours(typed) {
            Some(hours) => {
                roles.insert(role.id.clone(), hours);
            }
            None if typed.is_empty() => {}
            None => wrong(PersonProblem::Hours(role.id.clone())),
        }
    }
    let mut levels = BTreeMap::new();
    for competence in &culture.competences {
        let typed = said(&format!("stufe-{}", competence.id));
        match typed.parse::<u8>() {
            Ok(level) => {
                levels.insert(competence.id.clone(), level);
            }
            Err(_) if ["", OPEN].contains(&typed) => {}
            Err(_) => wrong(PersonProblem::Level(competence.id.clone())),
        }
    }
    (ColleagueDraft { name: said("name").to_owned(), account, hours: roles, levels }, problems)
}

/// The field that a problem is about; that of the first role where it is about all of them.
fn field_of(problem: &PersonProblem) -> String {
    match problem {
        PersonProblem::NoName | PersonProblem::TooLong | PersonProblem::Twice => "name".to_owned(),
        PersonProblem::TwoNames | PersonProblem::NoAccount => "konto".to_owned(),
        PersonProblem::NoRole => "rollen".to_owned(),
        PersonProblem::Hours(role) => format!("rolle-{role}"),
        PersonProblem::Level(competence) => format!("stufe-{competence}"),
    }
}

/// What is wrong, in a sentence.
pub(super) fn sentence(lang: Lang, problem: &PersonProblem) -> String {
    match problem {
        PersonProblem::NoName => t(lang, "planning-culture-wrong-name"),
        PersonProblem::TwoNames => t(lang, "planning-culture-wrong-two-names"),
        PersonProblem::TooLong => text_with(lang, "planning-wrong-long", &[("most", LONGEST_LINE.into())]),
        PersonProblem::NoAccount => t(lang, "planning-culture-wrong-account"),
        PersonProblem::Twice => t(lang, "planning-culture-wrong-twice"),
        PersonProblem::NoRole => t(lang, "planning-culture-wrong-role"),
        PersonProblem::Hours(role) => {
            text_with(lang, "planning-culture-wrong-hours", &[("role", role_name(lang, role).into())])
        }
        PersonProblem::Level(id) => {
            text_with(lang, "planning-culture-wrong-level", &[("competence", competence_name(lang, id).into())])
        }
    }
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (culture, accounts): (&Culture, &Accounts),
    target: Target<'_>,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let person = match target {
        Target::New(_) => None,
        Target::Known(person) => Some(person),
    };
    let held = typed.get("revision").and_then(|revision| revision.parse::<i32>().ok());
    let overtaken = person.is_some_and(|person| held.is_some_and(|held| held != person.revision));
    let status = form_status(overtaken, problems);
    let title = person.map_or_else(|| t(lang, "planning-culture-person-new"), |person| person.name.clone());
    let action = person.map_or_else(|| format!("{PEOPLE}/neu"), |person| format!("{PEOPLE}/{}", person.id));
    clerk
        .page(visitor, title)
        .lead(t(lang, "planning-culture-person-lead"))
        .back(PEOPLE)
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            @if overtaken {
                (stale_alert(lang))
            }
            (kern::error_summary(lang, problems))
            form class="dw-form" method="post" action=(action) novalidate {
                (clerk.csrf())
                @match target {
                    Target::New(id) => (kern::hidden("einmal", &id.to_string())),
                    Target::Known(person) => (kern::hidden("revision", &person.revision.to_string())),
                }
                (fields(lang, (culture, accounts), typed, problems))
                (kern::submit(&t(lang, "planning-save")))
            }
            @if let Some(person) = person {
                h2 class="kern-heading-medium" { (t(lang, "planning-culture-course-title")) }
                p class="kern-body" { (t(lang, "planning-culture-course-text")) }
                (course_form(lang, clerk, culture, (person, &action), typed, problems))
                h2 class="kern-heading-medium" { (t(lang, "planning-culture-remove-title")) }
                p class="kern-body" { (t(lang, "planning-culture-remove-text")) }
                form class="dw-form" method="post" action={ (action) "/entfernen" } {
                    (clerk.csrf())
                    (kern::button(Button::Secondary, &t(lang, "planning-culture-remove")))
                }
            }
            p class="dw-muted" { (t(lang, "planning-culture-kept")) }
        })
}

fn message(problems: &[FieldProblem], name: &str) -> Option<String> {
    problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone())
}

/// Who it is, what they do and what they know.
fn fields(
    lang: Lang,
    (culture, accounts): (&Culture, &Accounts),
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Markup {
    let field = |name: &str, label: String| {
        Field::new(lang, name, label)
            .value(typed.get(name).unwrap_or_default())
            .error(message(problems, name))
            .optional()
    };
    let known: Vec<Choice> = accounts.iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let mut levels = vec![Choice::new(OPEN, t(lang, "planning-culture-level-open"))];
    levels.extend((0..=TOP_LEVEL).map(|level| {
        Choice::new(level.to_string(), format!("{level}: {}", t(lang, &format!("planning-culture-level-{level}"))))
    }));
    let roles = Field::new(lang, "rollen", t(lang, "planning-culture-roles-of"))
        .hint(t(lang, "planning-culture-roles-hint"))
        .error(message(problems, "rollen"));
    html! {
        (kern::text_input(&field("name", t(lang, "planning-culture-name")).hint(t(lang, "planning-culture-name-hint")).max_length(200)))
        (kern::select(&field("konto", t(lang, "planning-culture-account")).hint(t(lang, "planning-culture-account-hint")), &known))
        div class="dw-row" { (kern::group(&roles, html! {
            @for role in &culture.roles {
                @let name = format!("rolle-{}", role.id);
                (kern::text_input(&field(&name, role_name(lang, &role.id)).inputmode("decimal").max_length(5).width(Width::Short)))
            }
        })) }
        @let levels_field = Field::new(lang, "stufen", t(lang, "planning-culture-levels-of")).hint(t(lang, "planning-culture-levels-hint")).optional();
        div class="dw-row" { (kern::group(&levels_field, html! {
            @for competence in &culture.competences {
                @let name = format!("stufe-{}", competence.id);
                (kern::select(&field(&name, competence_name(lang, &competence.id))
                    .value(typed.get(&name).unwrap_or(OPEN)), &levels))
            }
        })) }
    }
}

/// The course with which somebody learns something, and the courses that are there.
fn course_form(
    lang: Lang,
    clerk: &Clerk,
    culture: &Culture,
    (person, path): (&Colleague, &str),
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Markup {
    let field = |name: &str, key: &str| {
        Field::new(lang, name, t(lang, key)).value(typed.get(name).unwrap_or_default()).error(message(problems, name))
    };
    // What is missing most comes first.
    let mut competences: Vec<(u8, &str)> = culture
        .competences
        .iter()
        .map(|competence| (culture.gap(&person.draft, &competence.id), competence.id.as_str()))
        .collect();
    competences.sort_by_key(|(gap, _)| std::cmp::Reverse(*gap));
    let most = competences.first().map(|(_, id)| *id).unwrap_or_default();
    let competences: Vec<Choice> = competences
        .into_iter()
        .map(|(gap, id)| {
            let args = [("competence", competence_name(lang, id).into()), ("gap", usize::from(gap).into())];
            Choice::new(id, text_with(lang, "planning-culture-course-for", &args))
        })
        .collect();
    let mut kinds = vec![Choice::new(NO_COURSE, t(lang, "planning-culture-course-none"))];
    kinds.extend(
        culture
            .courses
            .iter()
            .map(|kind| Choice::new(&kind.id, t(lang, &format!("planning-culture-course-{}", kind.id)))),
    );
    let states = TrainingState::ALL
        .map(|state| Choice::new(state.name(), t(lang, &format!("planning-culture-course-{}", state.name()))));
    let state = typed.get("stand").unwrap_or(TrainingState::Planned.name()).to_owned();
    html! {
        @if !person.courses.is_empty() {
            ul class="kern-list kern-list--bullet" {
                @for (competence, course) in &person.courses {
                    li {
                        (competence_name(lang, competence)) ": "
                        (t(lang, &format!("planning-culture-course-{}", course.kind))) ", "
                        (t(lang, &format!("planning-culture-course-{}", course.state.name())))
                        @if let Some(day) = course.planned_on { ", " (ui::date(lang, day)) }
                        @if course.certificate { ", " (t(lang, "planning-culture-certificate-there")) }
                    }
                }
            }
        }
        form class="dw-form" method="post" action={ (path) "/kurs" } novalidate {
            (clerk.csrf())
            (kern::hidden("revision", &person.revision.to_string()))
            (kern::select(&field("wissen", "planning-culture-competence").value(typed.get("wissen").unwrap_or(most)), &competences))
            (kern::select(&field("art", "planning-culture-course-kind").hint(t(lang, "planning-culture-course-kind-hint")), &kinds))
            (kern::date_input(&field("tag", "planning-culture-course-day").optional(), &typed.date("tag")))
            (kern::radios(&field("stand", "planning-status").value(state), &states))
            (kern::checkbox(&Field::new(lang, "nachweis", t(lang, "planning-culture-certificate"))
                .error(message(problems, "nachweis")), "ja", typed.get("nachweis").is_some()))
            (kern::submit(&t(lang, "planning-culture-course-save")))
        }
    }
}

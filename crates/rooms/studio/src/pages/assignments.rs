//! Who is responsible where: what is recorded for a service or a rule, and one more.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::model::{AreaKey, AssignedRole, Assignment, PlaceMatch, Subject};
use directory::{Catalogue, NewAssignee, NewAssignment, assign, end_assignment};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Button, Choice, Column, DateParts, Field, Table};
use ui::{Explain, Failure, FieldProblem, Lang, Query, Visitor, t, text_with};

use super::{units, writing};
use crate::{Author, Desk, Error, Result};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// Id of a service, or `rule:` with the name of a rule.
    #[serde(default)]
    leistung: String,
    #[serde(default)]
    erledigt: String,
}

/// What the form for one more holds, as typed.
#[derive(Default)]
struct Typed {
    area: String,
    authority: String,
    role: String,
    from: DateParts,
    to: DateParts,
    source: String,
}

impl Typed {
    fn sent(sent: &Sent) -> Self {
        let field = |name: &str| sent.fields.get(name).unwrap_or_default().trim().to_owned();
        let date = |name: &str| DateParts {
            day: field(&format!("{name}-day")),
            month: field(&format!("{name}-month")),
            year: field(&format!("{name}-year")),
        };
        Self {
            area: field("gebiet"),
            authority: field("stelle"),
            role: field("rolle"),
            from: date("von"),
            to: date("bis"),
            source: field("quelle"),
        }
    }
}

/// `GET /redaktion/zustaendigkeiten`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    Author::of(clerk.session())?;
    page(&desk, &visitor, &clerk, &asked, &Typed::default(), Vec::new())
}

/// `POST /redaktion/zustaendigkeiten`: one more, or the end of one.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(asked): Query<Asked>,
    sent: Sent,
) -> Result<Response, Failure> {
    Author::of(sent.clerk.session())?;
    let typed = Typed::sent(&sent);
    let there = address(&asked.leistung);
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, &asked, &typed, Vec::new());
    }
    let catalogue = desk.directory.catalogue();
    let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
    if let Some(id) = sent.fields.get("beenden") {
        let id = id.parse().map_err(|_| Failure::malformed("no id"))?;
        let yesterday = scope.today().yesterday().map_err(|error| Failure::internal(error.to_string()))?;
        end_assignment(&mut scope, id, yesterday).await.map_err(Error::from)?;
        scope.commit().await?;
        desk.directory.refresh().await?;
        return Ok(Redirect::to(&format!("{there}&erledigt=beendet")).into_response());
    }
    let new = match read(&catalogue, visitor.lang, &asked.leistung, &typed) {
        Ok(new) => new,
        Err(problems) => return page(&desk, &visitor, &sent.clerk, &asked, &typed, problems),
    };
    match assign(&mut scope, new).await {
        Ok(_) => {}
        Err(error @ (directory::Error::Assignment { .. } | directory::Error::Contradiction { .. })) => {
            drop(scope);
            let field = match &error {
                directory::Error::Assignment { what: "authority" | "entity", .. } => "stelle",
                directory::Error::Assignment { what: "period", .. } => "bis",
                _ => "gebiet",
            };
            let message = text_with(visitor.lang, error.key(), &error.args());
            let problem = FieldProblem { field: field.to_owned(), message };
            return page(&desk, &visitor, &sent.clerk, &asked, &typed, vec![problem]);
        }
        Err(error) => return Err(Error::from(error).into()),
    }
    scope.commit().await?;
    desk.directory.refresh().await?;
    Ok(Redirect::to(&format!("{there}&erledigt=gespeichert")).into_response())
}

pub(super) fn address(subject: &str) -> String {
    let subject: String = percent_encoding::utf8_percent_encode(subject, percent_encoding::NON_ALPHANUMERIC).collect();
    format!("/redaktion/zustaendigkeiten?leistung={subject}")
}

/// What was typed as an assignment, or everything that is wrong with it at once.
fn read(catalogue: &Catalogue, lang: Lang, subject: &str, typed: &Typed) -> Result<NewAssignment, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: t(lang, key) });
    };
    let area = area(catalogue, &typed.area);
    if area.is_none() {
        wrong("gebiet", "studio-assignments-area-wrong");
    }
    let assignee = match typed.authority.split_once(':') {
        Some(("amt", key)) => Some(NewAssignee::Administration(key.to_owned(), None)),
        Some(("stelle", id)) => Some(NewAssignee::Unit(id.to_owned())),
        _ => None,
    };
    if assignee.is_none() {
        wrong("stelle", "studio-assignments-authority-missing");
    }
    let mut day = |field: &str, parts: &DateParts| -> Option<Date> {
        let day = parts.date();
        if day.is_none() && !parts.is_empty() {
            wrong(field, "studio-assignments-date-wrong");
        }
        day
    };
    let (valid_from, valid_to) = (day("von", &typed.from), day("bis", &typed.to));
    if typed.source.is_empty() {
        wrong("quelle", "studio-assignments-source-missing");
    }
    match (area, assignee) {
        (Some(area), Some(assignee)) if problems.is_empty() => Ok(NewAssignment {
            subject: Subject::from(subject),
            area,
            role: AssignedRole::from_name(&typed.role).unwrap_or(AssignedRole::Responsible),
            assignee,
            valid_from,
            valid_to,
            source: typed.source.clone(),
        }),
        _ => Err(problems),
    }
}

/// An area by its key, or a municipality by its name.
fn area(catalogue: &Catalogue, typed: &str) -> Option<AreaKey> {
    // Five digits are a county or, more often, a postcode.
    let is_county = typed.len() != 5 || catalogue.county(typed).is_some();
    if let Some(area) = typed.parse().ok().filter(|_| is_county) {
        return Some(area);
    }
    match catalogue.places(typed) {
        PlaceMatch::One(place) => {
            catalogue.municipality(&place.ags).map(|municipality| AreaKey::around(&municipality.ars)[0])
        }
        PlaceMatch::Many(_) | PlaceMatch::None(_) => None,
    }
}

fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    asked: &Asked,
    typed: &Typed,
    problems: Vec<FieldProblem>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = clerk
        .page(visitor, t(lang, "studio-assignments-title"))
        .lead(t(lang, "studio-assignments-lead"))
        .back("/redaktion/inhalte")
        .wide()
        .errors(!problems.is_empty())
        .status(status);
    let subject = Subject::from(asked.leistung.as_str());
    let is_known = known(&catalogue, desk.directory.today(), &subject);
    Ok(page.render(html! {
        @if asked.erledigt == "gespeichert" || asked.erledigt == "beendet" {
            (kern::Alert::success(t(lang, &format!("studio-assignments-done-{}", asked.erledigt))).announced().plain())
        }
        (kern::error_summary(lang, &problems))
        (choice(&catalogue, lang, desk.directory.today(), &asked.leistung))
        @if is_known {
            (recorded(&catalogue, clerk, lang, desk.directory.today(), (&asked.leistung, &subject)))
            (form(&catalogue, clerk, lang, &asked.leistung, typed, &problems))
        } @else if !asked.leistung.is_empty() {
            p class="kern-body" { (t(lang, "studio-assignments-unknown")) }
        }
    }))
}

fn known(catalogue: &Catalogue, today: Date, subject: &Subject) -> bool {
    match subject {
        Subject::Service(id) => catalogue.service(id).is_some(),
        Subject::Rule(name) => catalogue.rules_on(today).iter().any(|rule| rule.name == *name),
    }
}

pub(super) fn rule_label(lang: Lang, rule: &str) -> String {
    let name = t(lang, &format!("studio-rule-{}", rule.replace('_', "-")));
    text_with(lang, "studio-assignments-rule", &[("name", name.into())])
}

fn choice(catalogue: &Catalogue, lang: Lang, today: Date, chosen: &str) -> Markup {
    let rules = catalogue.rules_on(today);
    let mut choices: Vec<Choice> = rules
        .iter()
        .map(|rule| Choice::new(Subject::Rule(rule.name.clone()).to_string(), rule_label(lang, &rule.name)))
        .collect();
    choices.extend(catalogue.services().iter().map(|service| Choice::new(&service.id, &service.name)));
    html! {
        form class="dw-form" method="get" action="/redaktion/zustaendigkeiten" {
            (kern::select(&Field::new(lang, "leistung", t(lang, "studio-assignments-subject")).value(chosen), &choices))
            (kern::submit(&t(lang, "studio-content-show-these")))
        }
    }
}

fn recorded(
    catalogue: &Catalogue,
    clerk: &Clerk,
    lang: Lang,
    today: Date,
    (chosen, subject): (&str, &Subject),
) -> Markup {
    let all = catalogue.assignments_of(subject);
    let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| ui::date(lang, day));
    let row = |(area, role, found): &(AreaKey, AssignedRole, &Assignment)| {
        vec![
            html! { (area) },
            html! {
                (catalogue.assignee_name(&found.assignee))
                @if *role == AssignedRole::Contact { br; span class="dw-muted" { (t(lang, "studio-assignments-contact")) } }
            },
            html! {
                @if found.valid_from.is_none() && found.valid_to.is_none() {
                    (t(lang, "studio-assignments-always"))
                } @else {
                    (day(found.valid_from)) " – " (day(found.valid_to))
                }
            },
            html! { (found.source) },
            html! {
                @if found.valid_to.is_none_or(|last| last >= today) { form method="post" action=(address(chosen)) {
                    (clerk.csrf())
                    (kern::hidden("beenden", &found.id.to_string()))
                    button class="kern-btn kern-btn--tertiary" type="submit" {
                        span class="kern-label" {
                            (t(lang, "studio-assignments-end"))
                            span class="kern-sr-only" { ": " (area) " " (catalogue.assignee_name(&found.assignee)) }
                        }
                    }
                } }
            },
        ]
    };
    let columns = ["area", "authority", "time", "source", "action"];
    let table = Table {
        caption: text_with(lang, "studio-assignments-caption", &[("count", all.len().into())]),
        columns: columns.map(|key| Column::new(t(lang, &format!("studio-assignments-{key}")))).into(),
        rows: all.iter().map(row).collect(),
    };
    html! {
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "studio-assignments-none")) }
        } @else {
            (kern::table(&table))
        }
    }
}

fn form(
    catalogue: &Catalogue,
    clerk: &Clerk,
    lang: Lang,
    chosen: &str,
    typed: &Typed,
    problems: &[FieldProblem],
) -> Markup {
    let of = |name: &str| problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
    let field = |name: &str, key: &str| Field::new(lang, name, t(lang, key)).error(of(name));
    let offices = catalogue.administrations();
    let mut authorities: Vec<Choice> =
        offices.map(|office| Choice::new(format!("amt:{}", office.key), &office.name)).collect();
    let units = units::labels(catalogue).into_iter();
    authorities.extend(units.map(|(unit, label)| Choice::new(format!("stelle:{}", unit.id), label)));
    let roles = AssignedRole::ALL
        .map(|role| Choice::new(role.name(), t(lang, &format!("studio-assignments-role-{}", role.name()))));
    let role = if typed.role.is_empty() { AssignedRole::Responsible.name() } else { &typed.role };
    html! {
        h2 class="kern-heading-medium" { (t(lang, "studio-assignments-new")) }
        form class="dw-form" method="post" action=(address(chosen)) {
            (clerk.csrf())
            (kern::text_input(&field("gebiet", "studio-assignments-area").hint(t(lang, "studio-assignments-area-hint"))
                .value(&typed.area).max_length(100)))
            (kern::select(&field("stelle", "studio-assignments-authority").value(&typed.authority), &authorities))
            p class="kern-body" { (kern::link(&t(lang, "studio-assignments-units"), "/redaktion/stellen")) }
            (kern::radios(&field("rolle", "studio-assignments-role").value(role), &roles))
            (kern::date_input(&field("von", "studio-assignments-from").optional(), &typed.from))
            (kern::date_input(&field("bis", "studio-assignments-to").optional(), &typed.to))
            (kern::text_input(&field("quelle", "studio-assignments-source").hint(t(lang, "studio-assignments-source-hint"))
                .value(&typed.source).max_length(300)))
            (kern::button(Button::Primary, &t(lang, "studio-assignments-save")))
        }
    }
}

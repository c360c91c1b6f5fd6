//! One by-law: what it says, how far it has come, and the next step.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::by_law::{ByLaw, ByLawId, ByLawProblem, Part, Publication, Step};
use directory::step_by_law;
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use store::Scope;
use ui::kern::{self, Alert, Button, Column, Field, Table};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t};

use super::by_laws::state;
use super::settings::own;
use super::{BY_LAWS, reading_own, writing_own};
use crate::{Desk, Error, Survey};

/// Every step by its name.
const STEPS: [&str; 7] = ["adopt", "submit", "approve", "admit", "publish", "return", "repeal"];

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/satzungen/{law}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<ByLawId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let done = ["save"].iter().chain(&STEPS).find(|step| **step == asked.erledigt).copied();
    let page = Shown { done, ..Shown::default() };
    page.page(&desk, &visitor, &clerk, &scope, id).await
}

/// `POST /amt/satzungen/{law}`: the field `schritt` names the step.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<ByLawId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    // Whose it is, before anything about it is said.
    known(&desk, &scope, &sent.clerk, id).await?;
    let name = STEPS.into_iter().find(|step| sent.fields.get("schritt") == Some(*step));
    let name = name.ok_or_else(|| Failure::malformed("no step"))?;
    let mut shown = Shown { form: name, typed: sent.fields.clone(), ..Shown::default() };
    if sent.is_again() {
        return shown.page(&desk, &visitor, &sent.clerk, &scope, id).await;
    }
    let revision = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(-1);
    let stepped = match step(name, &sent.fields) {
        Ok(step) => step_by_law(&mut scope, id, revision, step).await,
        Err(problems) => Err(directory::Error::ByLaw(problems)),
    };
    match stepped {
        Ok(_) => {
            scope.commit().await.map_err(Error::from)?;
            desk.directory.refresh().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{BY_LAWS}/{id}?erledigt={name}")).into_response())
        }
        Err(error @ (directory::Error::ByLaw(_) | directory::Error::ByLawChanged)) => {
            drop(scope);
            let scope = reading_own(&desk, &visitor, &sent.clerk).await?;
            shown.refused = Some(error);
            shown.page(&desk, &visitor, &sent.clerk, &scope, id).await
        }
        Err(error) => Err(Error::from(error).into()),
    }
}

/// A by-law of a legal entity that the administration works for, with what is published.
///
/// # Errors
/// [`directory::Error::UnknownByLaw`], [`directory::Error::NotYours`].
pub(super) async fn known(desk: &Desk, scope: &Scope, clerk: &Clerk, id: ByLawId) -> Result<(Survey, ByLaw), Error> {
    let survey = Survey::without_staff(scope, desk).await?;
    let law = directory::by_law(scope, id).await?;
    own(&survey, clerk, law.draft.entity.as_str())?;
    Ok((survey, law))
}

/// The step that a form names, with its days.
fn step(name: &str, fields: &FormFields) -> Result<Step, Vec<ByLawProblem>> {
    let mut problems = Vec::new();
    let text = |field: &str| fields.get(&format!("{name}-{field}")).unwrap_or_default().trim().to_owned();
    let mut day = |field: &str, part: Part| {
        let parts = fields.date(&format!("{name}-{field}"));
        let day = parts.date();
        if day.is_none() {
            problems.push(if parts.is_empty() {
                ByLawProblem::Missing(part)
            } else {
                ByLawProblem::NoDay(part, format!("{}.{}.{}", parts.day, parts.month, parts.year))
            });
        }
        day.unwrap_or(Date::ZERO)
    };
    let step = match name {
        "adopt" => Step::Adopt(day("tag", Part::Adopted), text("beleg")),
        "submit" => Step::Submit(day("tag", Part::Submitted)),
        "approve" => Step::Approve(day("tag", Part::Cleared), text("beleg")),
        "admit" => Step::Admit(day("tag", Part::Cleared), text("beleg")),
        "publish" => Step::Publish(Publication {
            on: day("tag", Part::Published),
            in_force_from: day("inkraft", Part::InForce),
            gazette: text("beleg"),
            link: text("adresse"),
        }),
        "repeal" => Step::Repeal(day("tag", Part::Last), text("beleg")),
        _ => Step::Return,
    };
    if problems.is_empty() { Ok(step) } else { Err(problems) }
}

/// The field of a step's form that a problem is about.
fn field_of(step: &str, problem: &ByLawProblem) -> String {
    let field = match (step, problem) {
        ("publish", ByLawProblem::Missing(Part::InForce) | ByLawProblem::NoDay(Part::InForce, _)) => "inkraft",
        ("publish", ByLawProblem::Retroactive | ByLawProblem::Early { .. }) => "inkraft",
        ("publish", ByLawProblem::Link) => "adresse",
        (_, ByLawProblem::NoCitation | ByLawProblem::TooLong(_)) => "beleg",
        // The decision that ends a by-law is missing; its day is asked for under the same name.
        ("repeal", ByLawProblem::Missing(Part::Last)) => "beleg",
        _ => "tag",
    };
    format!("{step}-{field}")
}

/// What the page shows besides the by-law.
#[derive(Default)]
struct Shown {
    done: Option<&'static str>,
    form: &'static str,
    typed: FormFields,
    refused: Option<directory::Error>,
}

impl Shown {
    async fn page(
        &self,
        desk: &Desk,
        visitor: &Visitor,
        clerk: &Clerk,
        scope: &Scope,
        id: ByLawId,
    ) -> Result<Response, Failure> {
        let (survey, law) = known(desk, scope, clerk, id).await?;
        let lang = visitor.lang;
        let problems: Vec<FieldProblem> = match &self.refused {
            Some(directory::Error::ByLaw(problems)) => {
                let said = |problem: &ByLawProblem| FieldProblem {
                    field: field_of(self.form, problem),
                    message: problem.text(lang),
                };
                problems.iter().map(said).collect()
            }
            _ => Vec::new(),
        };
        let status = self.refused.as_ref().map_or(StatusCode::OK, Explain::status);
        let body = survey.catalogue.entity(&law.draft.entity).map(|entity| entity.name.clone()).unwrap_or_default();
        let page = clerk
            .page(visitor, law.draft.title.clone())
            .preline(body)
            .back(BY_LAWS)
            .wide()
            .errors(self.refused.is_some())
            .status(status);
        let forms = Forms { lang, clerk, law: &law, shown: self, problems: &problems };
        Ok(page.render(html! {
            @if let Some(done) = self.done {
                (Alert::success(t(lang, &format!("operations-by-law-done-{done}"))).announced().plain())
            }
            @if let Some(error @ directory::Error::ByLawChanged) = &self.refused {
                (Alert::danger(t(lang, error.key())).announced().body(html! {
                    p { (t(lang, &format!("{}-next", error.key()))) }
                }))
            }
            (kern::error_summary(lang, &problems))
            (facts(lang, &law, survey.today))
            (rates(lang, &survey, &law))
            @if law.next().contains(&"adopt") {
                p class="kern-body" {
                    (kern::link(&t(lang, "operations-by-law-edit"), &format!("{BY_LAWS}/{id}/bearbeiten")))
                }
            }
            @for step in law.next() { (forms.step(step)) }
        }))
    }
}

fn facts(lang: Lang, law: &ByLaw, today: Date) -> Markup {
    let dated = |day: &Date, more: &str| {
        let day = ui::date(lang, *day);
        if more.is_empty() { day } else { format!("{day} ({more})") }
    };
    let mut items = vec![(t(lang, "operations-by-law-state"), state(lang, law, today))];
    if !law.draft.kind.is_empty() {
        items.push((t(lang, "operations-by-law-kind"), html! { (law.draft.kind) }));
    }
    if let Some((on, reference)) = &law.adopted {
        items.push((t(lang, "directory-by-law-part-adopted"), html! { (dated(on, reference)) }));
    }
    if let Some(on) = &law.submitted {
        items.push((t(lang, "directory-by-law-part-submitted"), html! { (dated(on, "")) }));
    }
    if let Some((on, reference)) = &law.cleared {
        items.push((t(lang, "directory-by-law-part-cleared"), html! { (dated(on, reference)) }));
    }
    if let Some(published) = &law.published {
        items.push((
            t(lang, "directory-by-law-part-published"),
            html! {
                (dated(&published.on, &published.gazette))
                @if !published.link.is_empty() { br; a class="kern-link" href=(published.link) { (published.link) } }
            },
        ));
    }
    let first = law.published.as_ref().map(|published| published.in_force_from).or(law.draft.in_force_from);
    if let Some(first) = &first {
        items.push((t(lang, "directory-by-law-part-in-force"), html! { (dated(first, "")) }));
    }
    if let Some(last) = &law.last_day {
        items.push((t(lang, "directory-by-law-part-last"), html! { (dated(last, &law.ending)) }));
    }
    if let Some((other, how)) = &law.draft.changes {
        let text = t(lang, &format!("operations-by-law-{}", how.name()));
        items
            .push((t(lang, "operations-by-law-changes"), html! { (kern::link(&text, &format!("{BY_LAWS}/{other}"))) }));
    }
    if let Some(other) = &law.ended_by {
        let text = t(lang, "operations-by-law-ended-by");
        items.push((text.clone(), html! { (kern::link(&text, &format!("{BY_LAWS}/{other}"))) }));
    }
    kern::description_list(&items)
}

/// What it sets, by value and day.
fn rates(lang: Lang, survey: &Survey, law: &ByLaw) -> Markup {
    let day = |day: &Option<Date>| day.map_or_else(|| "–".to_owned(), |day| ui::date(lang, day));
    let rows = law.draft.rates.iter().map(|rate| {
        let declared = survey.declared(&rate.key);
        let value = declared.map_or_else(|| rate.value.clone(), |one| survey.shown(&one.parameter, &rate.value, lang));
        vec![
            html! { (survey.value_name(&rate.key, lang)) },
            html! { (value) },
            html! { (day(&rate.valid_from)) },
            html! { (day(&rate.valid_to)) },
        ]
    });
    if law.draft.rates.is_empty() {
        return html! { p class="kern-body" { (t(lang, "operations-by-law-no-rates")) } };
    }
    kern::table(&Table {
        caption: t(lang, "operations-by-law-rates"),
        columns: vec![
            Column::new(t(lang, "operations-settings-name")),
            Column::numeric(t(lang, "operations-settings-value")),
            Column::new(t(lang, "operations-by-law-rate-from")),
            Column::new(t(lang, "operations-by-law-rate-to")),
        ],
        rows: rows.collect(),
    })
}

/// The steps that may follow, a form each.
struct Forms<'a> {
    lang: Lang,
    clerk: &'a Clerk,
    law: &'a ByLaw,
    shown: &'a Shown,
    problems: &'a [FieldProblem],
}

impl Forms<'_> {
    fn field(&self, step: &str, name: &str, label: &str) -> Field {
        let name = format!("{step}-{name}");
        let error = self.problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        let typed = self.shown.typed.get(&name).unwrap_or_default().to_owned();
        Field::new(self.lang, name, t(self.lang, label)).value(typed).error(error)
    }

    fn day(&self, step: &str, name: &str, label: &str) -> Markup {
        kern::date_input(&self.field(step, name, label), &self.shown.typed.date(&format!("{step}-{name}")))
    }

    fn text(&self, step: &str, name: &str, label: &str, required: bool) -> Markup {
        kern::text_input(&self.field(step, name, label).max_length(200).required(required))
    }

    fn step(&self, step: &str) -> Markup {
        let lang = self.lang;
        let fields = match step {
            "adopt" => html! {
                (self.day(step, "tag", "operations-by-law-day-adopt"))
                (self.text(step, "beleg", "operations-by-law-ref-adopt", false))
            },
            "submit" => self.day(step, "tag", "operations-by-law-day-submit"),
            "approve" | "admit" => html! {
                (self.day(step, "tag", &format!("operations-by-law-day-{step}")))
                (self.text(step, "beleg", "operations-by-law-ref-clear", false))
            },
            "publish" => html! {
                (self.day(step, "tag", "operations-by-law-day-publish"))
                (self.text(step, "beleg", "operations-by-law-gazette", false))
                (self.text(step, "adresse", "operations-by-law-link", false))
                (self.day(step, "inkraft", "directory-by-law-part-in-force"))
            },
            "repeal" => html! {
                (self.day(step, "tag", "operations-by-law-day-repeal"))
                (self.text(step, "beleg", "operations-by-law-ref-repeal", true))
            },
            _ => html! {},
        };
        html! {
            h2 class="kern-heading-medium" { (t(lang, &format!("operations-by-law-step-{step}"))) }
            p class="kern-body" { (t(lang, &format!("operations-by-law-step-{step}-text"))) }
            form method="post" action={ (BY_LAWS) "/" (self.law.id) } class="dw-form" novalidate {
                (self.clerk.csrf())
                (kern::hidden("schritt", step))
                (kern::hidden("stand", &self.law.revision.to_string()))
                (fields)
                (kern::button(Button::Secondary, &t(lang, &format!("operations-by-law-step-{step}-do"))))
            }
        }
    }
}

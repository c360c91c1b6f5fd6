//! To whom new cases go: the rules of an administration, why one holds, and what is wrong with them.

use std::collections::HashMap;

use applications::date_text;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::{Catalogue, EntityKey};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::Reach;
use ui::kern::{self, Alert, Button, Choice, Field};
use ui::{Failure, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::filters::some;
use super::hand_over;
use super::parts::{beside, summary, titles};
use crate::model::{Condition, Precedence, RuleId};
use crate::verbs::{self, Attendance, Receiver, Routing, Rule, RuleForm};
use crate::{Desk, Error, Problem};

const PAGE: &str = "/amt/zuteilung";

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 2] = [("angelegt", "casework-done-rule"), ("geloescht", "casework-done-rule-dropped")];

/// The query: the case that rules are tried with, and what was done.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    #[serde(rename = "probe-leistung")]
    service: String,
    #[serde(rename = "probe-fuer")]
    entity: String,
    #[serde(rename = "probe-gebiet")]
    area: String,
    probe: String,
    erledigt: String,
}

/// A new rule as it was typed, and what is wrong with it.
#[derive(Default)]
struct Typed {
    service: String,
    entity: String,
    area: String,
    to: String,
    label: String,
    problems: Vec<Problem>,
}

impl Typed {
    fn read(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
        Self {
            service: text("leistung"),
            entity: text("fuer"),
            area: text("gebiet"),
            to: text("an"),
            label: text("setzen"),
            problems: Vec::new(),
        }
    }

    fn form(&self) -> RuleForm {
        let condition = Condition { service: some(&self.service), entity: some(&self.entity), area: some(&self.area) };
        RuleForm { condition, to: self.to.parse().ok(), label: self.label.parse().ok() }
    }
}

/// `GET /amt/zuteilung`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let done = DONE.iter().find(|(name, _)| *name == asked.erledigt).map(|(_, key)| *key);
    page(&desk, &visitor, &clerk, done, &Typed::default(), &asked).await
}

/// `POST /amt/zuteilung`
pub(super) async fn add(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (clerk, typed) = (&sent.clerk, Typed::read(&sent.fields));
    let none = Asked::default();
    if sent.is_again() {
        return page(&desk, &visitor, clerk, Some("casework-done-typed-before"), &typed, &none).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    match verbs::add_rule(&mut scope, &desk, clerk.session(), typed.form()).await {
        Ok(_) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{PAGE}?erledigt=angelegt")).into_response())
        }
        Err(Error::Refused(problems)) => {
            drop(scope);
            page(&desk, &visitor, clerk, None, &Typed { problems, ..typed }, &none).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /amt/zuteilung/{id}/loeschen`
pub(super) async fn delete(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<RuleId>,
    sent: Sent,
) -> Result<Response, Failure> {
    if sent.is_again() {
        return Ok(Redirect::to(PAGE).into_response());
    }
    let clerk = &sent.clerk;
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    verbs::drop_rule(&mut scope, clerk.session(), id).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{PAGE}?erledigt=geloescht")).into_response())
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    done: Option<&str>,
    typed: &Typed,
    asked: &Asked,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let routing = verbs::routing(&scope, clerk.session()).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let titles = titles(&catalogue);
    let mut services: Vec<Choice> = titles.iter().map(|(id, title)| Choice::new(*id, *title)).collect();
    services.sort_by(|one, other| one.label.cmp(&other.label));
    let entities = catalogue.entities_of(clerk.tenant());
    let entities = entities.iter().map(|entity| Choice::new(entity.key.to_string(), entity.name.clone())).collect();
    let view = View { lang, clerk, catalogue: &catalogue, titles, services, entities, routing: &routing };
    let problems = &typed.problems;
    Ok(clerk
        .page(visitor, t(lang, "casework-routing"))
        .lead(t(lang, "casework-routing-lead"))
        .back("/amt")
        .example(desk.is_example(clerk.tenant()))
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            (summary(lang, problems))
            @if let Some(key) = done { (Alert::success(t(lang, key)).announced().plain()) }
            (view.probed(asked))
            (view.trouble())
            (view.rules())
            h2 class="kern-heading-medium" { (t(lang, "casework-rule-new")) }
            (view.form(typed))
            @if !routing.rules.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "casework-probe")) }
                (view.probe(asked))
            }
        }))
}

struct View<'a> {
    lang: Lang,
    clerk: &'a Clerk,
    catalogue: &'a Catalogue,
    titles: HashMap<&'a str, &'a str>,
    services: Vec<Choice>,
    entities: Vec<Choice>,
    routing: &'a Routing,
}

impl View<'_> {
    /// For which cases a rule is, in words.
    fn condition(&self, condition: &Condition) -> String {
        let lang = self.lang;
        let named = |key: &str, name: String| text_with(lang, key, &[("name", name.into())]);
        let entity = |key: &String| {
            let known: Option<EntityKey> = key.parse().ok();
            known.and_then(|key| self.catalogue.entity(&key)).map_or_else(|| key.clone(), |entity| entity.name.clone())
        };
        let area = |key: &String| {
            let place = key.parse().ok().and_then(|ags| self.catalogue.municipality_name(&ags));
            place.map_or_else(|| key.clone(), |place| format!("{key} ({place})"))
        };
        let title = |id: &String| self.titles.get(id.as_str()).map_or_else(|| id.clone(), |title| (*title).to_owned());
        let parts = [
            condition.service.as_ref().map(|id| named("casework-rule-service", title(id))),
            condition.entity.as_ref().map(|key| named("casework-rule-entity", entity(key))),
            condition.area.as_ref().map(|key| named("casework-rule-area", area(key))),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { t(lang, "casework-rule-all") } else { parts.join(" · ") }
    }

    /// What a rule does with them, in words.
    fn effect(&self, rule: &Rule) -> Markup {
        let lang = self.lang;
        html! {
            @if let Some(Receiver { name, attendance }) = &rule.to {
                (text_with(lang, "casework-rule-to", &[("name", name.as_str().into())]))
                @match attendance {
                    Attendance::Here => {},
                    Attendance::Away { until, deputy } => {
                        br;
                        span class="dw-muted" {
                            @let date = date_text(*until);
                            @match deputy {
                                Some(deputy) => {
                                    (text_with(lang, "casework-rule-away", &[("date", date.into()), ("name", deputy.as_str().into())]))
                                },
                                None => (text_with(lang, "casework-rule-away-nobody", &[("date", date.into())])),
                            }
                        }
                    },
                    Attendance::Gone => {
                        br; (kern::badge(kern::Tone::Danger, &t(lang, "casework-rule-gone")))
                    },
                }
            }
            @if let Some(label) = &rule.label {
                @if rule.to.is_some() { br; }
                (text_with(lang, "casework-rule-label", &[("name", label.name.as_str().into())]))
            }
        }
    }

    /// What is wrong with the rules: those that give cases to somebody who works on them no more.
    fn trouble(&self) -> Markup {
        let lang = self.lang;
        let gone = |(number, rule): (i64, &Rule)| {
            let to = rule.to.as_ref().filter(|to| to.attendance == Attendance::Gone)?;
            let args = [("number", number.into()), ("name", to.name.as_str().into())];
            Some(text_with(lang, "casework-rule-trouble", &args))
        };
        let gone: Vec<String> = (1..).zip(&self.routing.rules).filter_map(gone).collect();
        html! {
            @if !gone.is_empty() {
                (Alert::warning(t(lang, "casework-routing-trouble")).body(html! {
                    ul class="kern-list kern-list--bullet" { @for line in &gone { li { (line) } } }
                    p { (t(lang, "casework-routing-trouble-next")) }
                }))
            }
        }
    }

    fn rules(&self) -> Markup {
        let lang = self.lang;
        if self.routing.rules.is_empty() {
            return html! { p class="kern-body" { (t(lang, "casework-routing-none")) } };
        }
        let delete = |number: i64, rule: &Rule| {
            html! {
                form method="post" action={ (PAGE) "/" (rule.id) "/loeschen" } {
                    (self.clerk.csrf())
                    (kern::button(Button::Secondary, &text_with(lang, "casework-rule-delete", &[("number", number.into())])))
                }
            }
        };
        let row = |(number, rule): (i64, &Rule)| {
            vec![
                html! { (number) },
                html! { (self.condition(&rule.condition)) },
                self.effect(rule),
                delete(number, rule),
            ]
        };
        let columns = ["casework-rule-number", "casework-rule-when", "casework-rule-then", "casework-rule-change"];
        html! {
            p class="kern-body" { (t(lang, "casework-routing-why")) }
            (kern::table(&kern::Table {
                caption: t(lang, "casework-routing-rules"),
                columns: columns.map(|key| kern::Column::new(t(lang, key))).to_vec(),
                rows: (1..).zip(&self.routing.rules).map(row).collect(),
            }))
        }
    }

    fn form(&self, typed: &Typed) -> Markup {
        let lang = self.lang;
        let field = |name: &str, key: &str, value: &str| {
            Field::new(lang, name, t(lang, key)).optional().error(beside(lang, &typed.problems, name)).value(value)
        };
        let colleagues = hand_over::choices(lang, &self.routing.colleagues);
        let labels: Vec<Choice> =
            self.routing.labels.iter().map(|label| Choice::new(label.id.to_string(), label.name.clone())).collect();
        html! {
            form method="post" action=(PAGE) class="dw-form" novalidate {
                (self.clerk.csrf())
                (kern::select(&field("leistung", "casework-filter-service", &typed.service), &self.services))
                (kern::select(&field("fuer", "casework-column-entity", &typed.entity), &self.entities))
                (kern::text_input(&field("gebiet", "casework-area-key", &typed.area)
                    .hint(t(lang, "casework-area-key-hint")).autocomplete("off").max_length(8)))
                (kern::select(&field("an", "casework-rule-colleague", &typed.to)
                    .hint(t(lang, "casework-rule-colleague-hint")), &colleagues))
                @if !labels.is_empty() {
                    (kern::select(&field("setzen", "casework-label", &typed.label), &labels))
                }
                (kern::submit(&t(lang, "casework-rule-save")))
            }
        }
    }

    /// The form that asks which rule holds for a case.
    fn probe(&self, asked: &Asked) -> Markup {
        let lang = self.lang;
        let field = |name: &str, key: &str, value: &str| Field::new(lang, name, t(lang, key)).optional().value(value);
        html! {
            form method="get" action=(PAGE) class="dw-form" {
                (kern::hidden("probe", "ja"))
                (kern::select(&field("probe-leistung", "casework-filter-service", &asked.service), &self.services))
                (kern::select(&field("probe-fuer", "casework-column-entity", &asked.entity), &self.entities))
                (kern::text_input(&field("probe-gebiet", "casework-area-key", &asked.area)
                    .hint(t(lang, "casework-probe-area-hint")).autocomplete("off").max_length(8)))
                (kern::button(Button::Secondary, &t(lang, "casework-probe-ask")))
            }
        }
    }

    /// Which rule holds for the case that was asked about, and why not the others.
    fn probed(&self, asked: &Asked) -> Markup {
        let lang = self.lang;
        if asked.probe.is_empty() {
            return html! {};
        }
        let found = self.routing.for_case(&asked.service, &asked.entity, asked.area.trim());
        let number = |rule: &Rule| {
            let place = self.routing.rules.iter().position(|other| other.id == rule.id).unwrap_or_default();
            i64::try_from(place + 1).unwrap_or_default()
        };
        let Some((first, others)) = found.split_first() else {
            return kern::alert(
                kern::Tone::Info,
                &t(lang, "casework-probe-none"),
                html! {
                    p { (t(lang, "casework-probe-none-next")) }
                },
            );
        };
        let why = |other: &Rule| {
            let key = match first.condition.before(&other.condition) {
                Some(Precedence::Service) => "casework-before-service",
                Some(Precedence::Entity) => "casework-before-entity",
                Some(Precedence::SmallerArea) => "casework-before-area",
                Some(Precedence::MoreConditions) | None => "casework-before-more",
            };
            text_with(lang, key, &[("number", number(other).into())])
        };
        kern::alert(
            kern::Tone::Info,
            &text_with(lang, "casework-probe-rule", &[("number", number(first).into())]),
            html! {
                p { (self.condition(&first.condition)) ": " (self.effect(first)) }
                @if others.is_empty() {
                    p { (t(lang, "casework-before-none")) }
                } @else {
                    ul class="kern-list kern-list--bullet" { @for other in others { li { (why(other)) } } }
                }
            },
        )
    }
}

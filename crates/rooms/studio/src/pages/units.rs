//! Units outside of the administrations that run cases here: which there are, one more, and what changed about one.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::model::{Subject, Unit, UnitProblem};
use directory::{Catalogue, put_unit, remove_unit, unit_senders};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use ui::kern::{self, Button, Column, Field, Table, Width};
use ui::{Failure, FieldProblem, Lang, Path, Query, Visitor, t, text_with};

use super::{assignments, reading, writing};
use crate::{Author, Desk, Error, Result};

const LIST: &str = "/redaktion/stellen";

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// What the form holds, as typed.
#[derive(Clone, Default)]
struct Typed {
    name: String,
    address: String,
    phone: String,
    email: String,
    link: String,
    source: String,
}

impl Typed {
    fn sent(sent: &Sent) -> Self {
        let field = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
        Self {
            name: field("name"),
            address: field("anschrift"),
            phone: field("telefon"),
            email: field("email"),
            link: field("seite"),
            source: field("quelle"),
        }
    }

    fn of(unit: &Unit) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            name: unit.name.clone(),
            address: text(&unit.address),
            phone: text(&unit.phone),
            email: text(&unit.email),
            link: text(&unit.link),
            source: unit.source.clone(),
        }
    }

    fn unit(self, id: &str) -> Unit {
        let Self { name, address, phone, email, link, source } = self;
        let [address, phone, email, link] = [address, phone, email, link].map(Some);
        Unit { id: id.to_owned(), name, address, phone, email, link, source }.tidied()
    }
}

/// `GET /redaktion/stellen`
pub(super) async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    Author::of(clerk.session())?;
    list_page(&desk, &visitor, &clerk, &asked.erledigt, &Typed::default(), &[]).await
}

/// `POST /redaktion/stellen`: one more.
pub(super) async fn add(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    Author::of(sent.clerk.session())?;
    let typed = Typed::sent(&sent);
    if sent.is_again() {
        return list_page(&desk, &visitor, &sent.clerk, "", &typed, &[]).await;
    }
    let unit = typed.clone().unit("");
    let problems = problems(visitor.lang, &unit);
    if !problems.is_empty() {
        return list_page(&desk, &visitor, &sent.clerk, "", &typed, &problems).await;
    }
    let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
    let id = put_unit(&mut scope, unit).await.map_err(Error::from)?;
    scope.commit().await?;
    desk.directory.refresh().await?;
    Ok(Redirect::to(&format!("{}?erledigt=angelegt", address(&id))).into_response())
}

/// `GET /redaktion/stellen/{id}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    Author::of(clerk.session())?;
    let unit = unit_of(&desk.directory.catalogue(), &id)?;
    unit_page(&desk, &visitor, &clerk, &unit, &asked.erledigt, &Typed::of(&unit), &[]).await
}

/// `POST /redaktion/stellen/{id}`: what changed about it, or that it goes.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    Author::of(sent.clerk.session())?;
    let unit = unit_of(&desk.directory.catalogue(), &id)?;
    let removes = sent.fields.get("entfernen").is_some();
    let typed = if removes { Typed::of(&unit) } else { Typed::sent(&sent) };
    if sent.is_again() {
        return unit_page(&desk, &visitor, &sent.clerk, &unit, "", &typed, &[]).await;
    }
    let new = typed.clone().unit(&id);
    let there = if removes {
        let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
        remove_unit(&mut scope, &id).await.map_err(Error::from)?;
        scope.commit().await?;
        format!("{LIST}?erledigt=entfernt")
    } else {
        let problems = problems(visitor.lang, &new);
        if !problems.is_empty() {
            return unit_page(&desk, &visitor, &sent.clerk, &unit, "", &typed, &problems).await;
        }
        let mut scope = writing(&desk, &visitor, &sent.clerk).await?;
        put_unit(&mut scope, new).await.map_err(Error::from)?;
        scope.commit().await?;
        format!("{}?erledigt=gespeichert", address(&id))
    };
    desk.directory.refresh().await?;
    Ok(Redirect::to(&there).into_response())
}

fn unit_of(catalogue: &Catalogue, id: &str) -> Result<Arc<Unit>> {
    let unknown = || directory::Error::UnknownUnit(id.chars().take(100).collect());
    Ok(Arc::clone(catalogue.unit(id).ok_or_else(unknown)?))
}

fn address(id: &str) -> String {
    format!("{LIST}/{}", utf8_percent_encode(id, NON_ALPHANUMERIC))
}

/// Every unit with a name that nobody else has: where several share one, or an administration has it, with the id.
pub(super) fn labels(catalogue: &Catalogue) -> Vec<(&Arc<Unit>, String)> {
    let units = catalogue.units();
    let mut times: HashMap<&str, usize> = HashMap::new();
    let offices = catalogue.administrations().map(|office| office.name.as_str());
    for name in units.iter().map(|unit| unit.name.as_str()).chain(offices) {
        *times.entry(name).or_default() += 1;
    }
    let is_shared = |unit: &Unit| times.get(unit.name.as_str()).is_some_and(|times| *times > 1);
    let label = |unit: &Unit| {
        if is_shared(unit) { format!("{} ({})", unit.name, unit.id) } else { unit.name.clone() }
    };
    units.iter().map(|unit| (*unit, label(unit))).collect()
}

fn problems(lang: Lang, unit: &Unit) -> Vec<FieldProblem> {
    let problem = |(column, problem): (&str, UnitProblem)| FieldProblem {
        field: input(column).to_owned(),
        message: text_with(lang, "directory-failure-unit-wrong", &[("what", problem.name().into())]),
    };
    unit.problems().into_iter().map(problem).collect()
}

/// The input that holds a column.
fn input(column: &str) -> &'static str {
    match column {
        "address" => "anschrift",
        "phone" => "telefon",
        "email" => "email",
        "link" => "seite",
        "source" => "quelle",
        _ => "name",
    }
}

fn done(lang: Lang, what: &str) -> Markup {
    html! {
        @if ["angelegt", "gespeichert", "entfernt"].contains(&what) {
            (kern::Alert::success(t(lang, &format!("studio-units-done-{what}"))).announced().plain())
        }
    }
}

fn status(problems: &[FieldProblem]) -> StatusCode {
    if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

async fn list_page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    what: &str,
    typed: &Typed,
    problems: &[FieldProblem],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = reading(desk, visitor, clerk).await?;
    let senders = unit_senders(&scope).await.map_err(Error::from)?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let today = desk.directory.today();
    let mut uses: HashMap<&str, usize> = HashMap::new();
    for (_, unit, _) in catalogue.assignments_of_units().filter(|(.., one)| one.holds_on(today)) {
        *uses.entry(unit.id.as_str()).or_default() += 1;
    }
    let row = |(unit, label): (&Arc<Unit>, String)| {
        vec![
            html! { (kern::link(&label, &address(&unit.id))) },
            html! { (unit.phone.as_deref().unwrap_or("–")) },
            html! { (uses.get(unit.id.as_str()).copied().unwrap_or_default()) },
            html! {
                @match senders.get(&unit.id) {
                    Some(sender) => (text_with(lang, "studio-units-from", &[("sender", sender.into())])),
                    None => (unit.source),
                }
            },
        ]
    };
    let rows: Vec<_> = labels(&catalogue).into_iter().map(row).collect();
    let table = Table {
        caption: text_with(lang, "studio-units-caption", &[("count", rows.len().into())]),
        columns: vec![
            Column::new(t(lang, "studio-units-name")),
            Column::new(t(lang, "studio-units-phone")),
            Column::numeric(t(lang, "studio-units-now")),
            Column::new(t(lang, "studio-units-source")),
        ],
        rows,
    };
    let page = clerk
        .page(visitor, t(lang, "studio-units-title"))
        .lead(t(lang, "studio-units-lead"))
        .back("/redaktion/inhalte")
        .wide()
        .errors(!problems.is_empty())
        .status(status(problems));
    Ok(page.render(html! {
        (done(lang, what))
        (kern::error_summary(lang, problems))
        @if table.rows.is_empty() {
            p class="kern-body" { (t(lang, "studio-units-none")) }
        } @else {
            p class="kern-body" { (kern::link(&t(lang, "studio-units-new"), "#neu")) }
            (kern::table(&table))
        }
        h2 class="kern-heading-medium" id="neu" { (t(lang, "studio-units-new")) }
        (form(clerk, lang, LIST, typed, problems, &t(lang, "studio-units-add")))
    }))
}

async fn unit_page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    unit: &Unit,
    what: &str,
    typed: &Typed,
    problems: &[FieldProblem],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = reading(desk, visitor, clerk).await?;
    let senders = unit_senders(&scope).await.map_err(Error::from)?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let uses = Uses::of(&catalogue, unit, desk.directory.today());
    let action = address(&unit.id);
    let page = clerk
        .page(visitor, unit.name.clone())
        .preline(t(lang, "studio-units-title"))
        .back(LIST)
        .errors(!problems.is_empty())
        .status(status(problems));
    Ok(page.render(html! {
        (done(lang, what))
        (kern::error_summary(lang, problems))
        (namesakes(&catalogue, lang, unit))
        @if let Some(sender) = senders.get(&unit.id) {
            (kern::Alert::info(text_with(lang, "studio-units-sent", &[("sender", sender.into())]))
                .body(html! { p { (t(lang, "studio-units-sent-text")) } }))
            (recorded(lang, unit))
            (uses.table(&catalogue, lang))
        } @else {
            (form(clerk, lang, &action, typed, problems, &t(lang, "studio-units-save")))
            (uses.table(&catalogue, lang))
            @if uses.ever == 0 {
                p class="kern-body" { (t(lang, "studio-units-unused")) }
                form method="post" action=(action) {
                    (clerk.csrf())
                    (kern::hidden("entfernen", "1"))
                    (kern::button(Button::Secondary, &t(lang, "studio-units-remove")))
                }
            } @else {
                p class="kern-body" { (t(lang, "studio-units-used")) }
            }
        }
    }))
}

/// Says where the name of a unit leads to others as well.
fn namesakes(catalogue: &Catalogue, lang: Lang, unit: &Unit) -> Markup {
    let others: Vec<_> =
        catalogue.units().into_iter().filter(|other| other.name == unit.name && other.id != unit.id).collect();
    let is_office = catalogue.administrations().any(|office| office.name == unit.name);
    html! {
        @if !others.is_empty() || is_office {
            (kern::Alert::warning(text_with(lang, "studio-units-same-name", &[("id", (&unit.id).into())])).body(html! {
                ul class="kern-list kern-list--bullet" {
                    @for other in others { li { (kern::link(&other.id, &address(&other.id))) } }
                    @if is_office { li { (t(lang, "studio-units-same-name-office")) } }
                }
            }))
        }
    }
}

fn recorded(lang: Lang, unit: &Unit) -> Markup {
    let rows = [
        ("studio-units-address", &unit.address),
        ("studio-units-phone", &unit.phone),
        ("studio-units-email", &unit.email),
        ("studio-units-link", &unit.link),
    ];
    let mut items = vec![(t(lang, "studio-units-name"), html! { (unit.name) })];
    items.extend(rows.map(|(key, value)| {
        let lines = value.as_deref().unwrap_or("–").lines().enumerate();
        (t(lang, key), html! { @for (number, line) in lines { @if number > 0 { br; } (line) } })
    }));
    items.push((t(lang, "studio-units-source"), html! { (unit.source) }));
    kern::description_list(&items)
}

/// What a unit is recorded for.
struct Uses {
    /// By subject: how many hold today, and how many there are.
    subjects: BTreeMap<String, (usize, usize)>,
    ever: usize,
}

impl Uses {
    fn of(catalogue: &Catalogue, unit: &Unit, today: Date) -> Self {
        let mut uses = Self { subjects: BTreeMap::new(), ever: 0 };
        for (subject, _, one) in catalogue.assignments_of_units().filter(|(_, known, _)| known.id == unit.id) {
            let (now, ever) = uses.subjects.entry(subject.to_string()).or_default();
            *now += usize::from(one.holds_on(today));
            *ever += 1;
            uses.ever += 1;
        }
        uses
    }

    fn table(&self, catalogue: &Catalogue, lang: Lang) -> Markup {
        let name = |subject: &str| match Subject::from(subject) {
            Subject::Service(id) => catalogue.service(&id).map_or(id, |service| service.name.clone()),
            Subject::Rule(name) => assignments::rule_label(lang, &name),
        };
        let row = |(subject, (now, ever)): (&String, &(usize, usize))| {
            vec![kern::link(&name(subject), &assignments::address(subject)), html! { (now) }, html! { (ever) }]
        };
        let table = Table {
            caption: text_with(lang, "studio-units-uses", &[("count", self.ever.into())]),
            columns: vec![
                Column::new(t(lang, "studio-assignments-subject")),
                Column::numeric(t(lang, "studio-units-now")),
                Column::numeric(t(lang, "studio-units-ever")),
            ],
            rows: self.subjects.iter().map(row).collect(),
        };
        html! { @if !table.rows.is_empty() { (kern::table(&table)) } }
    }
}

fn form(clerk: &Clerk, lang: Lang, action: &str, typed: &Typed, problems: &[FieldProblem], save: &str) -> Markup {
    let of = |name: &str| problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
    let longest = |column: &str| Unit::LONGEST.iter().find(|(known, _)| *known == column).map_or(0, |(_, most)| *most);
    let field = |column: &str, value: &str| {
        let name = input(column);
        Field::new(lang, name, t(lang, &format!("studio-units-{column}")))
            .value(value)
            .error(of(name))
            .max_length(longest(column))
    };
    html! {
        form class="dw-form" method="post" action=(action) {
            (clerk.csrf())
            (kern::text_input(&field("name", &typed.name).hint(t(lang, "studio-units-name-hint"))))
            (kern::textarea(&field("address", &typed.address).optional().hint(t(lang, "studio-units-address-hint")), 3))
            (kern::text_input(&field("phone", &typed.phone).optional().inputmode("tel").width(Width::Medium)))
            (kern::text_input(&field("email", &typed.email).optional().inputmode("email")))
            (kern::text_input(&field("link", &typed.link).optional().inputmode("url").hint(t(lang, "studio-units-link-hint"))))
            (kern::text_input(&field("source", &typed.source).hint(t(lang, "studio-units-source-hint"))))
            (kern::button(Button::Primary, save))
        }
    }
}

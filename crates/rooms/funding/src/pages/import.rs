//! Grants that were decided elsewhere: handed in as a table by one person, released by another.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use planning::{Looked, ReadingIn};
use ui::kern::{self, Alert, Button, Column, Table};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::parts::{Told, back, broken_text};
use super::{HOME, IMPORT, reading, writing};
use crate::model::Broken;
use crate::verbs::{
    GRANT_COLUMNS, Handed, LineProblem, MOST_READ, ReadGrants, hand_in, handed_in, read_grants, release_grants,
    throw_away,
};
use crate::who::Funder;
use crate::{Desk, Error};

/// Where the table that waits is released or thrown away.
pub(super) const RELEASE: &str = "/foerderung/einlesen/freigabe";
/// The same table with nothing but its headings.
pub(super) const EMPTY: &str = "/foerderung/einlesen/muster.csv";

/// The heading of a column. Tables are in German, whoever reads them.
fn heading(column: &str) -> String {
    t(Lang::German, &format!("funding-import-column-{column}"))
}

/// `GET /foerderung/einlesen/muster.csv`
pub(super) async fn empty(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    handed_in(&scope, by).await?;
    Ok(ui::kept_table("zuwendungen.csv", ui::Sheet::write(GRANT_COLUMNS.map(heading), Vec::<Vec<String>>::new())))
}

/// `GET /foerderung/einlesen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let Some(handed) = handed_in(&scope, by).await? else {
        let told = told.markup(lang, &["handed", "released", "thrown"]);
        return Ok(page(&visitor, &clerk, told, "", None));
    };
    let read = read_grants(&scope, by, &desk.directory.catalogue(), &handed.table).await?;
    drop(scope);
    Ok(waiting(&desk, &visitor, &clerk, (by, &handed, &read), &told, None))
}

/// `POST /foerderung/einlesen`: looks at a table, or hands it in.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    handed_in(&scope, by).await?;
    drop(scope);
    let form = clerk.sheet(request).await?;
    let catalogue = desk.directory.catalogue();
    let (by, mut scope) = writing(&desk, &visitor, &clerk).await?;
    let read = read_grants(&scope, by, &catalogue, &form.table).await?;
    if form.fields.get("uebernehmen").is_some() && read.is_sound() && !read.grants.is_empty() {
        hand_in(&mut scope, by, &catalogue, &form.table).await?;
        scope.commit().await?;
        return Ok(back(IMPORT, "handed"));
    }
    drop(scope);
    Ok(page(&visitor, &clerk, html! {}, &form.table, Some(&looked(visitor.lang, &read))))
}

/// `POST /foerderung/einlesen/freigabe`
pub(super) async fn release(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let catalogue = desk.directory.catalogue();
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    // Who may not is told so before anything else.
    handed_in(&scope, by).await?;
    let step = sent.fields.get("schritt").unwrap_or_default();
    let (done, told) = match step {
        _ if sent.is_again() => return Ok(back(IMPORT, "")),
        "release" => (release_grants(&mut scope, by, &catalogue).await.map(drop), "released"),
        "throw" => (throw_away(&mut scope, by).await, "thrown"),
        _ => return Err(Failure::malformed("an unknown step")),
    };
    let broken = match done {
        Ok(()) => {
            scope.commit().await?;
            return Ok(back(IMPORT, told));
        }
        Err(Error::Broken(broken)) => broken,
        Err(error) => return Err(error.into()),
    };
    drop(scope);
    let (by, scope) = reading(&desk, &visitor, &sent.clerk).await?;
    let handed = handed_in(&scope, by).await?.ok_or(Error::NotPossible)?;
    let read = read_grants(&scope, by, &catalogue, &handed.table).await?;
    drop(scope);
    Ok(waiting(&desk, &visitor, &sent.clerk, (by, &handed, &read), &Told::default(), Some(&broken)))
}

fn page(visitor: &Visitor, clerk: &Clerk, told: Markup, typed: &str, looked: Option<&Looked>) -> Response {
    let lang = visitor.lang;
    ReadingIn {
        key: "funding-import",
        back: HOME.to_owned(),
        action: IMPORT,
        above: html! {
            (told)
            p class="kern-body" { (text_with(lang, "funding-import-columns", &[("columns", GRANT_COLUMNS.map(heading).join(", ").into())])) }
            p class="kern-body" { (kern::link(&t(lang, "funding-import-empty"), EMPTY)) }
        },
        more: html! {},
    }
    .page(visitor, clerk, typed, looked)
}

fn looked(lang: Lang, read: &ReadGrants) -> Looked {
    if !read.missing.is_empty() {
        return Looked::without_columns(lang, &read.missing.iter().map(|column| heading(column)).collect::<Vec<_>>());
    }
    if read.is_sound() && read.grants.is_empty() {
        return Looked::Unreadable(t(lang, "funding-import-nothing"));
    }
    if read.is_sound() {
        let args = [("count", read.grants.len().into()), ("amount", ui::money(lang, read.granted()).into())];
        return Looked::Sound { words: text_with(lang, "funding-import-ready", &args), changes: true };
    }
    Looked::Wrong(read.problems.iter().map(|(line, problem)| (*line, problem_text(lang, problem))).collect())
}

fn problem_text(lang: Lang, problem: &LineProblem) -> String {
    match problem {
        LineProblem::Cell(column) => {
            let kind = match *column {
                "jahr" => "year",
                "bescheid" | "ende" => "day",
                "vorhaben" => "words",
                _ => "money",
            };
            text_with(lang, &format!("funding-import-cell-{kind}"), &[("column", heading(column).into())])
        }
        LineProblem::Recipient(name) => text_with(lang, "funding-import-recipient", &[("name", name.as_str().into())]),
        LineProblem::Twice => t(lang, "funding-import-twice"),
        LineProblem::TooMany => text_with(lang, "funding-import-too-many", &[("most", MOST_READ.into())]),
        LineProblem::Broken(broken) => broken_text(lang, broken),
    }
}

/// The table that waits for a second person, with everything that would be booked.
fn waiting(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    (by, handed, read): (Funder, &Handed, &ReadGrants),
    told: &Told,
    broken: Option<&[Broken]>,
) -> Response {
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let rows = read.grants.iter().map(|grant| {
        vec![
            html! { (catalogue.office_name(grant.recipient)) },
            html! { (grant.title) },
            html! { (grant.object) },
            html! { (ui::date(lang, grant.decided)) },
            html! { (grant.year) },
            html! { (ui::money(lang, grant.granted)) },
            html! { (ui::money(lang, grant.paid)) },
        ]
    });
    let mut columns: Vec<Column> = ["empfaenger", "vorhaben", "gegenstand", "bescheid", "jahr"]
        .map(|column| Column::new(t(lang, &format!("funding-import-column-{column}"))))
        .into();
    columns.extend(
        ["foerderung", "ausgezahlt"].map(|column| Column::numeric(t(lang, &format!("funding-import-column-{column}")))),
    );
    let own = handed.by == by.account();
    let args = [
        ("count", read.grants.len().into()),
        ("amount", ui::money(lang, read.granted()).into()),
        ("at", ui::moment(lang, handed.at).into()),
    ];
    let page = clerk.page(visitor, t(lang, "funding-import-title")).lead(t(lang, "funding-import-lead")).back(HOME);
    let wrong = broken.is_some() || !read.is_sound();
    let status = if broken.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page.wide().errors(wrong).status(status).render(html! {
        (told.markup(lang, &["handed"]))
        @for one in broken.unwrap_or_default() { (Alert::danger(broken_text(lang, one)).announced().plain()) }
        p class="kern-body" { (text_with(lang, "funding-import-waits", &args)) }
        @if !read.is_sound() {
            (kern::table_problems(
                &t(lang, "funding-import-wrong"),
                &t(lang, "funding-import-unchanged"),
                &t(lang, "funding-import-wrong"),
                &["line", "trouble"].map(|key| t(lang, &format!("funding-import-{key}"))),
                read.problems.iter().map(|(line, problem)| vec![html! { (line) }, html! { (problem_text(lang, problem)) }]).collect(),
            ))
        }
        (kern::table(&Table { caption: t(lang, "funding-import-grants"), columns, rows: rows.collect() }))
        @if own { (Alert::info(t(lang, "funding-import-own")).plain()) }
        form class="dw-form" method="post" action=(RELEASE) novalidate {
            (clerk.csrf())
            div class="dw-actions" {
                @if !own && read.is_sound() {
                    (kern::submit_named(Button::Primary, &t(lang, "funding-import-release"), "schritt", "release"))
                }
                (kern::submit_named(Button::Secondary, &t(lang, "funding-import-throw"), "schritt", "throw"))
            }
        }
    })
}

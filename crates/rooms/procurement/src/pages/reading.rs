//! A report from a spreadsheet: looked at first, then taken over all at once.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Alert, Column, Table, TableForm};
use ui::{Explain, Failure, Lang, Path, Sheet, Visitor, t, text_with};

use super::parts::{back, line_said, refusal};
use super::{OWN_SURVEYS, reading_at_host, writing_at_host};
use crate::model::{Line, Report};
use crate::verbs::{Asked, ReportRead, asked, read_report, report};
use crate::{Desk, Error};

/// `GET /amt/beschaffung/abfragen/{demand}/einlesen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (member, subject, scope) = reading_at_host(&desk, &visitor, &clerk, &id).await?;
    let asked = asked(&scope, member, subject.into()).await?;
    Ok(page(&visitor, &clerk, &asked, "", None))
}

/// `POST /amt/beschaffung/abfragen/{demand}/einlesen`: looks at the table, or takes it over.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    drop(reading_at_host(&desk, &visitor, &clerk, &id).await?);
    let form = clerk.sheet(request).await?;
    let (member, subject, mut scope) = writing_at_host(&desk, &visitor, &clerk, &id).await?;
    let asked = asked(&scope, member, subject.into()).await?;
    let today = scope.today();
    if !asked.survey.takes(today) {
        return Err(Error::Frozen(asked.survey.draft.closes_on).into());
    }
    let read = read_report(&asked, &Sheet::read(&form.table).unwrap_or_default(), today);
    if form.fields.get("uebernehmen").is_some() && read.is_sound() {
        let seen = form.fields.get("stand").unwrap_or_default();
        match report(&mut scope, member, (asked.survey.id, seen), read.lines.clone()).await {
            Ok(_) => {
                scope.commit().await?;
                return Ok(back(&format!("{OWN_SURVEYS}/{}", asked.survey.id), "reported"));
            }
            Err(error @ Error::Stale) => {
                let shown = page(&visitor, &clerk, &asked, &form.table, Some((&read, Some(&error))));
                return Ok(shown);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(page(&visitor, &clerk, &asked, &form.table, Some((&read, None))))
}

/// What was read, and why it was refused.
type Shown<'a> = (&'a ReportRead, Option<&'a Error>);

fn page(visitor: &Visitor, clerk: &Clerk, asked: &Asked, typed: &str, shown: Option<Shown<'_>>) -> Response {
    let lang = visitor.lang;
    let (read, refused) = shown.map_or((None, None), |(read, refused)| (Some(read), refused));
    let path = format!("{OWN_SURVEYS}/{}", asked.survey.id);
    let action = format!("{path}/einlesen");
    let wrong = read.is_some_and(|read| !read.is_sound());
    let useful = read.is_some_and(|read| read.is_sound() && read.lines.iter().any(|line| asked.is_new(line)));
    let status = match refused {
        Some(error) => error.status(),
        None if wrong => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    clerk
        .page(visitor, t(lang, "procurement-reading-title"))
        .lead(t(lang, "procurement-reading-lead"))
        .back(&path)
        .wide()
        .errors(wrong || refused.is_some())
        .status(status)
        .render(html! {
            (refusal(lang, refused))
            @if let Some(read) = read { (result(lang, asked, typed, read)) }
            p class="kern-body" { (kern::link(&t(lang, "procurement-xlsx"), &format!("{path}/meldung.xlsx"))) }
            (TableForm::new(lang, &action, clerk.csrf(), t(lang, "procurement-reading-check"))
                .file(t(lang, "procurement-reading-file"), t(lang, "procurement-reading-file-hint"))
                .typed(t(lang, "procurement-reading-typed"), t(lang, "procurement-reading-typed-hint"), typed)
                .more(kern::hidden("stand", &asked.seen()))
                .take(useful, t(lang, "procurement-reading-take"))
                .render())
        })
}

fn result(lang: Lang, asked: &Asked, typed: &str, read: &ReportRead) -> Markup {
    let unchanged = t(lang, "procurement-unchanged");
    if typed.trim().is_empty() {
        return Alert::danger(t(lang, "procurement-reading-nothing")).announced().body(html! { p { (unchanged) } });
    }
    if !read.missing.is_empty() {
        let columns = [("columns", read.missing.join(", ").into())];
        return Alert::danger(text_with(lang, "procurement-reading-columns", &columns))
            .announced()
            .body(html! { p { (unchanged) } });
    }
    if read.is_sound() {
        let count = [("count", read.lines.len().into())];
        return html! {
            (Alert::info(text_with(lang, "procurement-reading-ready", &count)).announced().plain())
            (changes(lang, asked, &read.lines))
        };
    }
    let row =
        |problem: &crate::verbs::RowProblem| vec![html! { (problem.line) }, html! { (t(lang, problem.problem.key())) }];
    kern::table_problems(
        &text_with(lang, "procurement-reading-problems", &[("count", read.problems.len().into())]),
        &unchanged,
        &t(lang, "procurement-reading-problems-caption"),
        &["line", "trouble"].map(|key| t(lang, &format!("procurement-reading-{key}"))),
        read.problems.iter().map(row).collect(),
    )
}

/// What a sound table would change.
fn changes(lang: Lang, asked: &Asked, lines: &[Line]) -> Markup {
    let row = |line: &Line| {
        let article = asked.articles.iter().find(|article| article.id == line.article)?;
        let before = asked.reports.get(&line.article).map(Report::said);
        Some(vec![
            html! { (article.said.name) },
            html! { (line_said(lang, article, before)) },
            html! { (line_said(lang, article, Some(line))) },
        ])
    };
    let rows: Vec<Vec<Markup>> = lines.iter().filter(|line| asked.is_new(line)).filter_map(row).collect();
    html! {
        @if rows.is_empty() {
            p class="kern-body" { (t(lang, "procurement-reading-same")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "procurement-reading-changes"),
                columns: ["article", "reading-before", "reading-after"]
                    .map(|key| Column::new(t(lang, &format!("procurement-{key}"))))
                    .into(),
                rows,
            }))
        }
    }
}

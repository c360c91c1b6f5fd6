//! Until when cases are kept, and what was deleted.

use std::collections::HashMap;

use applications::{date_text, time_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::Catalogue;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::Reach;
use ui::kern::{self, Alert, Button};
use ui::{Explain, Failure, FieldProblem, Lang, Path, Query, Visitor, t, text_with};

use super::parts::{Done, revision, titles};
use crate::model::CaseId;
use crate::verbs::{self, Deleted, Keeping, Kept, Mark};
use crate::{Desk, Error, Result};

const ADDRESS: &str = "/amt/loeschungen";

/// What the list of deletions shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shelf {
    Due,
    Held,
    Deleted,
}

impl Shelf {
    const ALL: [Self; 3] = [Self::Due, Self::Held, Self::Deleted];

    const fn name(self) -> &'static str {
        match self {
            Self::Due => "faellig",
            Self::Held => "behalten",
            Self::Deleted => "geloescht",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Due => "casework-shelf-due",
            Self::Held => "casework-shelf-held",
            Self::Deleted => "casework-shelf-deleted",
        }
    }

    const fn empty_key(self) -> &'static str {
        match self {
            Self::Due => "casework-shelf-due-none",
            Self::Held => "casework-shelf-held-none",
            Self::Deleted => "casework-shelf-deleted-none",
        }
    }
}

/// The query of the list.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    ansicht: String,
    #[serde(default)]
    nach: String,
}

/// `GET /amt/loeschungen`
pub(super) async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let shelf = Shelf::ALL.into_iter().find(|shelf| shelf.name() == asked.ansicht).unwrap_or(Shelf::Due);
    let after: Option<Mark> = asked.nach.parse().ok();
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let catalogue = desk.directory.catalogue();
    let list = List { lang, catalogue: &catalogue, titles: titles(&catalogue) };
    let by = clerk.session();
    let (table, next) = match shelf {
        Shelf::Deleted => {
            let (rows, next) = verbs::deleted(&scope, by, after.as_ref()).await?;
            (list.deleted(&rows), next)
        }
        _ => {
            let (rows, next) = verbs::kept(&scope, by, shelf == Shelf::Held, after.as_ref()).await?;
            (list.kept(shelf, &rows), next)
        }
    };
    drop(scope);
    let base = format!("{ADDRESS}?ansicht={}", shelf.name());
    let next = next.map(|next| ("casework-page-next", format!("{base}&nach={next}")));
    let first = after.map(|_| ("casework-page-first", base));
    let page = clerk.page(&visitor, t(lang, "casework-deletions")).wide().back("/amt");
    Ok(page.example(desk.is_example(clerk.tenant())).render(html! {
        p class="kern-body" { (t(lang, "casework-deletions-lead")) }
        nav class="dw-pagination" aria-label=(t(lang, "casework-shelves")) {
            ul {
                @for other in Shelf::ALL {
                    li {
                        a class="kern-link kern-link--no-visited-state" href={ (ADDRESS) "?ansicht=" (other.name()) }
                            aria-current=[(other == shelf).then_some("page")] { (t(lang, other.key())) }
                    }
                }
            }
        }
        @match table {
            Some(table) => (kern::table(&table)),
            None => p class="kern-body" role="status" { (t(lang, shelf.empty_key())) },
        }
        @if first.is_some() || next.is_some() {
            nav class="dw-pagination" aria-label=(t(lang, "casework-pages")) {
                ul { @for (key, href) in first.iter().chain(&next) { li { (kern::link(&t(lang, key), href)) } } }
            }
        }
    }))
}

struct List<'a> {
    lang: Lang,
    catalogue: &'a Catalogue,
    titles: HashMap<&'a str, &'a str>,
}

impl List<'_> {
    fn table(&self, shelf: Shelf, columns: &[&str], rows: Vec<Vec<Markup>>) -> Option<kern::Table> {
        let columns = columns.iter().map(|key| kern::Column::new(t(self.lang, key))).collect();
        (!rows.is_empty()).then(|| kern::Table { caption: t(self.lang, shelf.key()), columns, rows })
    }

    fn title(&self, online_service: &str) -> String {
        self.titles.get(online_service).copied().unwrap_or(online_service).to_owned()
    }

    fn entity(&self, key: &str) -> String {
        let entity = key.parse().ok().and_then(|key| self.catalogue.entity(&key)).map(|entity| entity.name.clone());
        entity.unwrap_or_else(|| key.to_owned())
    }

    fn kept(&self, shelf: Shelf, rows: &[Kept]) -> Option<kern::Table> {
        let lang = self.lang;
        let row = |row: &Kept| {
            let change = if row.hold.is_some() { "casework-hold-end" } else { "casework-hold" };
            let address = format!("/amt/vorgang/{}", row.id);
            vec![
                html! { (kern::link(&self.title(&row.online_service), &address)) br; span { (row.reference) } },
                html! { (self.entity(&row.legal_entity)) },
                html! { (date_text(row.closed_at.in_germany().date())) },
                html! { (date_text(row.delete_on)) },
                html! {
                    @if let Some(reason) = &row.hold { (applications::lines(reason)) br; }
                    a class="kern-link" href={ (address) "/aufbewahrung" } {
                        (t(lang, change)) span class="kern-sr-only" { " " (row.reference) }
                    }
                },
            ]
        };
        let columns = [
            "casework-column-case",
            "casework-column-entity",
            "casework-column-closed",
            "casework-column-delete-on",
            "casework-column-hold",
        ];
        self.table(shelf, &columns, rows.iter().map(row).collect())
    }

    fn deleted(&self, rows: &[Deleted]) -> Option<kern::Table> {
        let row = |row: &Deleted| {
            vec![
                html! { (row.reference) },
                html! { (self.title(&row.online_service)) },
                html! { (self.entity(&row.legal_entity)) },
                html! { (date_text(row.received_at.in_germany().date())) },
                html! { (date_text(row.closed_at.in_germany().date())) },
                html! { (time_text(row.deleted_at)) },
                html! { (rule_text(self.lang, row.days.into(), &row.source)) },
                html! { (row.files) },
            ]
        };
        let columns = [
            "casework-column-case",
            "casework-column-service",
            "casework-column-entity",
            "casework-column-received",
            "casework-column-closed",
            "casework-column-deleted",
            "casework-column-rule",
            "casework-column-files",
        ];
        self.table(Shelf::Deleted, &columns, rows.iter().map(row).collect())
    }
}

fn rule_text(lang: Lang, days: i64, source: &str) -> String {
    text_with(lang, "casework-rule", &[("days", days.into()), ("source", source.into())])
}

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 2] = [("behalten", "casework-done-held"), ("beendet", "casework-done-hold-ended")];

/// `GET /amt/vorgang/{id}/aufbewahrung`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let done = done.said(&DONE);
    page(&desk, &visitor, &clerk, id, Shown { done, ..Shown::default() }).await
}

/// `POST /amt/vorgang/{id}/aufbewahren`
pub(super) async fn hold(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let typed = sent.fields.get("reason").unwrap_or_default().to_owned();
    if sent.is_again() {
        let done = Some("casework-done-typed-before");
        return page(&desk, &visitor, &sent.clerk, id, Shown { done, typed, error: None }).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(sent.clerk.tenant()), sent.clerk.actor(), visitor.lang).await?;
    let done = verbs::hold(&mut scope, sent.clerk.session(), id, revision(&sent), &typed).await;
    leave(&desk, &visitor, &sent, id, (scope, done), ("behalten", typed)).await
}

/// `POST /amt/vorgang/{id}/aufbewahrung-beenden`
pub(super) async fn end_hold(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    sent: Sent,
) -> Result<Response, Failure> {
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, id, Shown::default()).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(sent.clerk.tenant()), sent.clerk.actor(), visitor.lang).await?;
    let done = verbs::end_hold(&mut scope, sent.clerk.session(), id, revision(&sent)).await;
    leave(&desk, &visitor, &sent, id, (scope, done), ("beendet", String::new())).await
}

/// Commits and leads back, or shows the page again with what was typed.
async fn leave(
    desk: &Desk,
    visitor: &Visitor,
    sent: &Sent,
    id: CaseId,
    (scope, done): (store::Scope, Result<()>),
    (message, typed): (&str, String),
) -> Result<Response, Failure> {
    match done {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("/amt/vorgang/{id}/aufbewahrung?erledigt={message}")).into_response())
        }
        Err(error) if error.is_for_the_page() => {
            drop(scope);
            page(desk, visitor, &sent.clerk, id, Shown { done: None, typed, error: Some(error) }).await
        }
        Err(error) => Err(error.into()),
    }
}

#[derive(Default)]
struct Shown {
    done: Option<&'static str>,
    typed: String,
    error: Option<Error>,
}

async fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: CaseId, shown: Shown) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let kept = verbs::keeping(&scope, desk, clerk.session(), id).await?;
    drop(scope);
    let problem = match &shown.error {
        Some(Error::Refused(problems)) => problems.first().map(|problem| problem.message(lang)),
        _ => None,
    };
    let status = shown.error.as_ref().map_or(StatusCode::OK, Explain::status);
    Ok(clerk
        .page(visitor, t(lang, "casework-retention"))
        .preline(text_with(lang, "casework-case", &[("reference", kept.reference.as_str().into())]))
        .back(format!("/amt/vorgang/{id}"))
        .example(desk.is_example(clerk.tenant()))
        .errors(shown.error.is_some())
        .status(status)
        .render(html! {
            @if let Some(message) = &problem {
                (kern::error_summary(lang, &[FieldProblem { field: "reason".to_owned(), message: message.clone() }]))
            } @else if let Some(error) = &shown.error {
                (Alert::danger(t(lang, error.key())).announced().body(html! { p { (t(lang, &format!("{}-next", error.key()))) } }))
            }
            @if let Some(key) = shown.done { (Alert::success(t(lang, key)).announced().plain()) }
            (facts(lang, &kept))
            (form(lang, clerk, id, &kept, &shown.typed, problem))
        }))
}

fn facts(lang: Lang, kept: &Keeping) -> Markup {
    let mut items = vec![
        (t(lang, "casework-column-service"), html! { (kept.service) }),
        (t(lang, "casework-column-rule"), html! { (rule_text(lang, kept.rule.days.into(), &kept.rule.source)) }),
    ];
    if let Some((closed_at, delete_on)) = kept.dates {
        items.push((t(lang, "casework-column-closed"), html! { (date_text(closed_at.in_germany().date())) }));
        items.push((t(lang, "casework-column-delete-on"), html! { (date_text(delete_on)) }));
    }
    if let Some(reason) = &kept.hold {
        items.push((t(lang, "casework-column-hold"), applications::lines(reason)));
    }
    kern::description_list(&items)
}

fn form(lang: Lang, clerk: &Clerk, id: CaseId, kept: &Keeping, typed: &str, problem: Option<String>) -> Markup {
    let begin = |action: &str, body: Markup| {
        html! {
            form method="post" action={ "/amt/vorgang/" (id) "/" (action) } class="dw-form" novalidate {
                (clerk.csrf())
                (kern::hidden("revision", &kept.revision.to_string()))
                (body)
            }
        }
    };
    let reason = kern::Field::new(lang, "reason", t(lang, "casework-hold-reason"))
        .hint(t(lang, "casework-hold-reason-hint"))
        .value(typed)
        .error(problem);
    match (kept.dates, &kept.hold) {
        (None, _) => html! { p class="kern-body" { (t(lang, "casework-retention-open")) } },
        (_, None) => begin(
            "aufbewahren",
            html! { (kern::textarea(&reason, 4)) (kern::button(Button::Primary, &t(lang, "casework-hold"))) },
        ),
        (_, Some(_)) => begin(
            "aufbewahrung-beenden",
            html! {
                p class="kern-body" { (t(lang, "casework-hold-end-hint")) }
                (kern::button(Button::Primary, &t(lang, "casework-hold-end")))
            },
        ),
    }
}

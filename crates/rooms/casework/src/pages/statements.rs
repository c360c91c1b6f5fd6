//! What other administrations and colleagues ask of this one: the list, and a page for each request.

use applications::{date_text, lines, time_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::Catalogue;
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert, Field};
use ui::{Explain, Failure, Lang, Path, Query, Visitor, t, text_with};
use uuid::Uuid;

use super::files::download;
use super::participation::{kept, limit, stances, standing_badge, trouble};
use super::parts::{Done, Titles, beside, titles};
use crate::model::{ParticipationId, Standing};
use crate::verbs::{self, StatementRequest, StatementRow};
use crate::{Desk, Error, Problem};

const PAGE: &str = "/amt/beteiligungen";

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 1] = [("abgegeben", "casework-done-statement-given")];

/// `GET /amt/beteiligungen`
pub(super) async fn list(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let (awaited, over) = verbs::statement_requests(&scope, clerk.session()).await?;
    let today = scope.today();
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let list = List { lang, catalogue: &catalogue, titles: titles(&catalogue), today };
    Ok(clerk
        .page(&visitor, t(lang, "casework-requests"))
        .lead(t(lang, "casework-requests-lead"))
        .wide()
        .back("/amt")
        .example(desk.is_example(clerk.tenant()))
        .render(html! {
            @if awaited.is_empty() { p class="kern-body" role="status" { (t(lang, "casework-requests-none")) } }
            @else { (list.table("casework-requests-awaited", &awaited)) }
            @if !over.is_empty() { (list.table("casework-requests-over", &over)) }
        }))
}

struct List<'a> {
    lang: Lang,
    catalogue: &'a Catalogue,
    titles: Titles<'a>,
    today: Date,
}

impl List<'_> {
    fn table(&self, caption: &str, rows: &[StatementRow]) -> Markup {
        let columns = ["casework-column-case", "casework-column-asks", "casework-column-due", "casework-column-state"];
        kern::table(&kern::Table {
            caption: t(self.lang, caption),
            columns: columns.map(|key| kern::Column::new(t(self.lang, key))).to_vec(),
            rows: rows.iter().map(|row| self.row(row)).collect(),
        })
    }

    fn row(&self, row: &StatementRow) -> Vec<Markup> {
        let title = self.titles.get(row.online_service.as_str()).copied().unwrap_or(&row.online_service);
        vec![
            html! { (kern::link(title, &format!("{PAGE}/{}", row.id))) br; span { (row.reference) } },
            html! {
                (self.catalogue.office_name(row.office))
                @if let Some(name) = &row.colleague { br; span class="dw-muted" { (colleague(self.lang, name)) } }
            },
            limit(self.lang, row.due_on, row.silence_consents, row.standing, self.today),
            standing_badge(self.lang, row.standing),
        ]
    }
}

fn colleague(lang: Lang, name: &str) -> String {
    text_with(lang, "casework-request-for", &[("name", name.into())])
}

/// What was typed, and what is wrong with it.
#[derive(Default)]
struct Shown {
    done: Option<&'static str>,
    stance: String,
    statement: String,
    error: Option<Error>,
}

/// `GET /amt/beteiligungen/{id}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<ParticipationId>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let done = done.said(&DONE);
    page(&desk, &visitor, &clerk, id, Shown { done, ..Shown::default() }).await
}

/// `POST /amt/beteiligungen/{id}/stellungnahme`
pub(super) async fn give(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<ParticipationId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let text = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
    let typed = Shown { stance: text("stance"), statement: text("statement"), ..Shown::default() };
    if sent.is_again() {
        let shown = Shown { done: Some("casework-done-typed-before"), ..typed };
        return page(&desk, &visitor, &sent.clerk, id, shown).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(sent.clerk.tenant()), sent.clerk.actor(), visitor.lang).await?;
    let (by, stance) = (sent.clerk.session(), typed.stance.parse().ok());
    match verbs::give_statement(&mut scope, by, id, stance, &typed.statement).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{PAGE}/{id}?erledigt=abgegeben")).into_response())
        }
        Err(error) if error.is_for_the_page() => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, id, Shown { error: Some(error), ..typed }).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /amt/beteiligungen/{id}/datei/{file}`
pub(super) async fn file(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, file)): Path<(ParticipationId, Uuid)>,
) -> Result<Response, Failure> {
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let (name, media_type, bytes) = verbs::statement_file(scope, &desk, clerk.session(), id, file).await?;
    verbs::note_statement_look(&desk, clerk.session(), id).await?;
    Ok(download(&media_type, &name, bytes))
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: ParticipationId,
    shown: Shown,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let request = verbs::statement_request(&scope, clerk.session(), id).await?;
    let today = scope.today();
    drop(scope);
    verbs::note_statement_look(desk, clerk.session(), id).await?;
    let problems: &[Problem] = match &shown.error {
        Some(Error::Refused(problems)) => problems,
        _ => &[],
    };
    let awaited = request.row.standing.is_open();
    Ok(clerk
        .page(visitor, request.released.subject.clone())
        .preline(text_with(lang, "casework-request-of", &[("reference", request.row.reference.as_str().into())]))
        .back(PAGE)
        .example(desk.is_example(clerk.tenant()))
        .errors(shown.error.is_some())
        .status(shown.error.as_ref().map_or(StatusCode::OK, Explain::status))
        .render(html! {
            (trouble(lang, shown.error.as_ref()))
            @if let Some(key) = shown.done { (Alert::success(t(lang, key)).announced().plain()) }
            (about(lang, desk, &request, today))
            h2 class="kern-heading-medium" { (t(lang, "casework-request-question")) }
            p class="kern-body" { (lines(&request.released.question)) }
            (released(lang, id, &request))
            @if awaited { (form(lang, clerk, id, &shown, problems)) }
            @else if !shown.statement.is_empty() {
                (kept(lang, &shown.statement))
            }
        }))
}

/// Who asks, until when, and what was said.
fn about(lang: Lang, desk: &Desk, request: &StatementRequest, today: Date) -> Markup {
    let row = &request.row;
    let mut items = vec![
        (t(lang, "casework-column-asks"), html! { (desk.directory.catalogue().office_name(row.office)) }),
        (t(lang, "casework-column-state"), standing_badge(lang, row.standing)),
        (t(lang, "casework-column-due"), limit(lang, row.due_on, row.silence_consents, row.standing, today)),
        (t(lang, "casework-request-received"), html! { (date_text(row.received_at.in_germany().date())) }),
    ];
    if let Some(name) = &row.colleague {
        items.insert(1, (t(lang, "casework-request-colleague"), html! { (name) }));
    }
    if let Some(source) = &request.released.source {
        items.push((t(lang, "casework-participation-source"), html! { (source) }));
    }
    if let Some(at) = row.ended_at {
        items.push((t(lang, "casework-participation-ended-at"), html! { (time_text(at)) }));
    }
    if let Some((stance, words, name)) = &request.given {
        items.push((t(lang, "casework-column-statement"), html! { (t(lang, stance.key())) }));
        if !words.is_empty() {
            items.push((t(lang, "casework-statement"), lines(words)));
        }
        items.push((t(lang, "casework-statement-by"), html! { (name) }));
    }
    html! {
        @if row.standing == Standing::Deemed { p class="kern-body" { (t(lang, "casework-deemed")) } }
        (kern::description_list(&items))
    }
}

/// What may be seen of the application.
fn released(lang: Lang, id: ParticipationId, request: &StatementRequest) -> Markup {
    let answers = |rows: &[(String, String)]| -> Vec<kern::Answer> {
        let answer =
            |(question, answer): &(String, String)| kern::Answer { question: question.clone(), answer: lines(answer) };
        rows.iter().map(answer).collect()
    };
    let nothing = request.released.parts.is_empty() && request.files.is_empty();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "casework-released")) }
        p class="kern-body" { (t(lang, if nothing { "casework-released-nothing" } else { "casework-released-text" })) }
        @for (title, rows) in &request.released.parts {
            section class="dw-review" {
                h3 class="kern-heading-small" { (title) }
                (kern::answers(lang, &answers(rows), None))
            }
        }
        @if !request.files.is_empty() {
            h3 class="kern-heading-small" { (t(lang, "casework-attachments")) }
            ul class="kern-list kern-list--bullet" {
                @for file in &request.files {
                    li { (kern::link(&file.name, &format!("{PAGE}/{id}/datei/{}", file.id))) }
                }
            }
        }
    }
}

fn form(lang: Lang, clerk: &Clerk, id: ParticipationId, shown: &Shown, problems: &[Problem]) -> Markup {
    let field = |name: &str, key: &str| {
        Field::new(lang, name, t(lang, key)).hint(t(lang, &format!("{key}-hint"))).error(beside(lang, problems, name))
    };
    html! {
        h2 class="kern-heading-medium" { (t(lang, "casework-statement-give")) }
        form method="post" action={ (PAGE) "/" (id) "/stellungnahme" } class="dw-form" novalidate {
            (clerk.csrf())
            (kern::radios(&field("stance", "casework-stance").value(shown.stance.as_str()), &stances(lang)))
            (kern::textarea(&field("statement", "casework-statement").value(shown.statement.as_str()), 8))
            (kern::submit(&t(lang, "casework-statement-send")))
        }
    }
}

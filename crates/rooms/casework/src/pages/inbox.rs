//! The inbox.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::Catalogue;
use identity::{AccountId, Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert, Button, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::bulk::{self, Picked};
use super::deputies::until;
use super::filters::{self, Asked, INBOX, some};
use super::parts::{due_text, figures, state_badge, summary, titles};
use super::{shortcuts, transfer};
use crate::verbs::assign::colleagues;
use crate::verbs::{Bulk, Filter, INBOX_COUNTED, Inbox, InboxRow, News, View, inbox, statements_awaited};
use crate::{Desk, Error, Problem};

/// What the page says besides the cases.
#[derive(Default)]
pub(super) struct Notice {
    /// What was done.
    pub(super) done: Option<&'static str>,
    /// The name that was typed for a filter.
    pub(super) name: Option<String>,
    /// What was ticked and chosen for several cases.
    pub(super) picked: Picked,
    /// What came of a step for several cases.
    pub(super) outcome: Option<Bulk>,
    /// What is wrong with what was typed.
    pub(super) problems: Vec<Problem>,
}

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 2] =
    [("gemerkt", "casework-done-filter-kept"), ("vergessen", "casework-done-filter-forgotten")];

/// `GET /amt`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    // Everybody is led here after the login; whoever has no cases begins elsewhere.
    if clerk.home() != INBOX {
        return Ok(Redirect::to(clerk.home()).into_response());
    }
    let done = DONE.iter().find(|(name, _)| *name == asked.erledigt).map(|(_, key)| *key);
    list(&desk, &visitor, &clerk, &asked.filter(), Notice { done, ..Notice::default() }).await
}

/// `POST /amt/suche`: names do not belong into addresses, which are written down on the way.
pub(super) async fn search(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let Some(words) = some(sent.fields.get("suche").unwrap_or_default()) else {
        return Ok(Redirect::to(INBOX).into_response());
    };
    list(&desk, &visitor, &sent.clerk, &Filter { words: Some(words), ..Filter::default() }, Notice::default()).await
}

/// `GET /amt/suche` and other addresses of forms, as after choosing another language.
pub(super) async fn begin_again(_: Clerk) -> Redirect {
    Redirect::to(INBOX)
}

/// The inbox with what is to be said about it.
pub(super) async fn list(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    filter: &Filter,
    notice: Notice,
) -> Result<Response, Failure> {
    let words = filter.words.as_deref().unwrap_or_default();
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let found = inbox(&scope, desk, clerk.session(), filter).await?;
    // Whoever types a whole number wants the case, not a list of one.
    if let (Ok(_), [row]) = (words.parse::<applications::Reference>(), found.rows.as_slice()) {
        return Ok(Redirect::to(&format!("/amt/vorgang/{}", row.id)).into_response());
    }
    let accounts = identity::accounts(&scope).await.map_err(Error::from)?;
    let colleagues = colleagues(&accounts, None, &found.away);
    let names: HashMap<AccountId, String> = accounts.into_iter().map(|account| (account.id, account.name)).collect();
    let awaited = i64::try_from(statements_awaited(&scope, clerk.session()).await?).unwrap_or(i64::MAX);
    let today = scope.today();
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let office = catalogue.administration(clerk.tenant());
    let page = clerk
        .page(visitor, t(visitor.lang, "casework-inbox"))
        .wide()
        .errors(!notice.problems.is_empty())
        .status(if notice.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .example(office.is_some_and(|office| office.example));
    let page = match office {
        Some(office) => page.lead(office.name.clone()),
        None => page,
    };
    let (lang, titles) = (visitor.lang, titles(&catalogue));
    let list = List { lang, catalogue: &catalogue, titles: &titles, names: &names, today };
    Ok(page.render(html! {
        (summary(lang, &notice.problems))
        @if let Some(key) = notice.done { (Alert::success(t(lang, key)).announced().plain()) }
        @if let Some(outcome) = &notice.outcome { (bulk::outcome(lang, outcome)) }
        (shortcuts::link(lang))
        (search_form(lang, clerk, words))
        (list.deputised(&found))
        (filters::kept(lang, filter, &found))
        (views(lang, filter, &found))
        @if filter.words.is_none() {
            (filters::narrow(lang, clerk, &catalogue, &titles, filter, &found, &notice))
        }
        (list.draw(filter, &found, &notice))
        @if !found.rows.is_empty() || !notice.problems.is_empty() { (bulk::form(lang, clerk, filter, &found, &colleagues, &notice)) }
        ul class="dw-links" {
            li { (kern::link(&text_with(lang, "casework-requests-link", &[("count", awaited.into())]), "/amt/beteiligungen")) }
            li { (kern::link(&t(lang, "casework-assist"), "/amt/erfassen")) }
            li { (kern::link(&t(lang, "casework-absences"), "/amt/vertretung")) }
            li { (kern::link(&t(lang, "casework-labels"), "/amt/schlagworte")) }
            li { (kern::link(&t(lang, "casework-blocks"), "/amt/textbausteine")) }
            li { (kern::link(&t(lang, "casework-routing"), "/amt/zuteilung")) }
                li { (kern::link(&t(lang, "casework-file-plan"), "/amt/aktenplan")) }
        }
        (more(lang, filter))
        (figures(lang))
        (shortcuts::list(lang, shortcuts::INBOX))
    }))
}

/// The list as a file, and what was deleted.
fn more(lang: Lang, filter: &Filter) -> Markup {
    let view = filter.view.name();
    let links = [
        ("casework-list-csv", format!("/amt/liste.csv?ansicht={view}")),
        ("casework-list-xlsx", format!("/amt/liste.xlsx?ansicht={view}")),
        ("casework-list-all", "/amt/liste.xlsx".to_owned()),
        ("casework-deletions", "/amt/loeschungen".to_owned()),
    ];
    html! {
        nav class="dw-pagination" aria-label=(t(lang, "casework-more")) {
            ul {
                @for (key, href) in &links {
                    @if filter.words.is_none() || !href.contains('?') { li { (kern::link(&t(lang, key), href)) } }
                }
            }
        }
    }
}

fn views(lang: Lang, filter: &Filter, found: &Inbox) -> Markup {
    html! {
        nav class="dw-pagination" aria-label=(t(lang, "casework-views")) {
            ul {
                @for (view, count) in View::ALL.into_iter().zip(found.counts) {
                    @let current = filter.words.is_none() && filter.view == view;
                    li {
                        a class="kern-link kern-link--no-visited-state" href=(filters::address(filter, view))
                            aria-current=[current.then_some("page")] {
                            (t(lang, view.key())) @if filter.words.is_none() { " (" (counted(lang, count)) ")" }
                        }
                    }
                }
            }
        }
    }
}

/// How many cases a view has, as far as they are counted.
fn counted(lang: Lang, count: u64) -> String {
    if count > INBOX_COUNTED {
        text_with(lang, "casework-count-more", &[("count", INBOX_COUNTED.into())])
    } else {
        count.to_string()
    }
}

fn search_form(lang: Lang, clerk: &Clerk, words: &str) -> Markup {
    let field = kern::Field::new(lang, "suche", t(lang, "casework-search"))
        .hint(t(lang, "casework-search-hint"))
        .value(words.chars().take(100).collect::<String>())
        .autocomplete("off");
    html! {
        form method="post" action="/amt/suche" role="search" class="dw-form dw-form--line" {
            (clerk.csrf())
            (kern::text_input(&field))
            (kern::button(Button::Secondary, &t(lang, "casework-search-submit")))
        }
    }
}

struct List<'a> {
    lang: Lang,
    catalogue: &'a Catalogue,
    titles: &'a HashMap<&'a str, &'a str>,
    names: &'a HashMap<AccountId, String>,
    today: Date,
}

impl List<'_> {
    fn draw(&self, filter: &Filter, found: &Inbox, notice: &Notice) -> Markup {
        let lang = self.lang;
        if found.rows.is_empty() {
            let key = if filter.words.is_some() { "casework-search-nothing" } else { "casework-inbox-empty" };
            return html! { p class="kern-body" role="status" { (t(lang, key)) } };
        }
        let (count, shown) = (found.total, found.rows.len() as u64);
        let caption = match &filter.words {
            Some(_) if count > shown => text_with(lang, "casework-search-more", &[("count", shown.into())]),
            Some(_) => text_with(lang, "casework-search-found", &[("count", count.into())]),
            None if found.total > INBOX_COUNTED => {
                text_with(lang, "casework-inbox-caption-more", &[("count", INBOX_COUNTED.into())])
            }
            None => text_with(lang, "casework-inbox-caption", &[("count", count.into())]),
        };
        let column = |key: &str| kern::Column::new(t(lang, key));
        let table = kern::Table {
            caption,
            columns: vec![
                column("casework-column-case"),
                column("casework-column-applicant"),
                column("casework-column-state"),
                column("casework-column-due"),
                column("casework-column-received"),
                column("casework-column-entity"),
                column("casework-column-clerk"),
            ],
            rows: found.rows.iter().enumerate().map(|(number, row)| self.row(row, number, found, notice)).collect(),
        };
        html! {
            (kern::table(&table))
            (self.further(filter, found))
        }
    }

    /// Where the list goes on, and the way back to its beginning.
    fn further(&self, filter: &Filter, found: &Inbox) -> Markup {
        let base = filters::address(filter, filter.view);
        let next = found.next.as_ref().map(|next| ("casework-page-next", format!("{base}&nach={next}")));
        let first = filter.after.is_some().then(|| ("casework-page-first", base.clone()));
        let links: Vec<(&str, String)> = first.into_iter().chain(next).collect();
        html! {
            @if !links.is_empty() {
                nav class="dw-pagination" aria-label=(t(self.lang, "casework-pages")) {
                    ul { @for (key, href) in &links { li { (kern::link(&t(self.lang, key), href)) } } }
                }
            }
        }
    }

    /// Whom the clerk deputises today.
    fn deputised(&self, found: &Inbox) -> Markup {
        html! {
            @for (colleague, last) in &found.deputised {
                p class="kern-body" { (until(self.lang, &self.name(*colleague), *last)) }
            }
        }
    }

    fn name(&self, account: AccountId) -> String {
        self.names.get(&account).cloned().unwrap_or_else(|| account.to_string())
    }

    fn row(&self, row: &InboxRow, number: usize, found: &Inbox, notice: &Notice) -> Vec<Markup> {
        let title = self.titles.get(row.online_service.as_str()).copied().unwrap_or(&row.online_service);
        let place = row.area.parse().ok().and_then(|ags| self.catalogue.municipality_name(&ags));
        let entity = row
            .legal_entity
            .parse()
            .ok()
            .and_then(|key| self.catalogue.entity(&key))
            .map(|entity| entity.name.as_str());
        let deputised = found.deputised.iter().any(|(colleague, _)| row.state.clerk() == Some(*colleague));
        vec![
            html! {
                a class="kern-link kern-link--no-visited-state" href={ "/amt/vorgang/" (row.id) } { (title) }
                @if let Some(news) = row.news { " " (self.news(news)) }
                (bulk::tick(row, number, notice))
                @if !row.labels.is_empty() { span class="dw-muted" { (row.labels.join(" · ")) } }
            },
            html! { (row.applicant.clone().unwrap_or_else(|| t(self.lang, "casework-anonymous"))) },
            html! {
                (state_badge(self.lang, row.procedure, row.state))
                @if let Some(moved) = row.moved { br; span class="dw-muted" { (transfer::moved(self.lang, self.catalogue, row.state, moved)) } }
            },
            html! {
                (due_text(self.lang, row.due_on.filter(|_| !row.state.is_decided()), self.today))
                @if let (Some(source), false) = (&row.due_source, row.state.is_decided()) { br; span class="dw-muted" { (source) } }
            },
            html! { (applications::date_text(row.received_at.in_germany().date())) },
            html! {
                (entity.unwrap_or(&row.legal_entity))
                @if let Some(place) = place.as_deref().filter(|place| entity.is_none_or(|entity| !entity.ends_with(*place))) {
                    br; span class="dw-muted" { (place) }
                }
            },
            html! {
                @if let Some(clerk) = row.state.clerk() { (self.name(clerk)) }
                @if deputised { br; span class="dw-muted" { (t(self.lang, "casework-row-deputised")) } }
            },
        ]
    }

    fn news(&self, news: News) -> Markup {
        let key = match news {
            News::Arrived => "casework-news-arrived",
            News::Answered => "casework-news-answered",
        };
        kern::badge(Tone::Info, &t(self.lang, key))
    }
}

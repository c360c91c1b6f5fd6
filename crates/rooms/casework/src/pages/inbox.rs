//! The inbox.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use directory::Catalogue;
use identity::{AccountId, Clerk};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use store::Reach;
use ui::kern::{self, Button, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::parts::{due_text, state_badge};
use super::staff_page;
use crate::verbs::{Filter, Inbox, InboxRow, News, View, inbox};
use crate::{Desk, Error};

/// The address of the inbox.
const INBOX: &str = "/amt";

/// The query of the inbox.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    ansicht: String,
    #[serde(default)]
    nummer: String,
    #[serde(default)]
    nach: String,
}

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
    let number = asked.nummer.trim();
    let filter = Filter {
        view: View::from_name(&asked.ansicht).unwrap_or_default(),
        reference: (!number.is_empty()).then(|| number.to_owned()),
        after: asked.nach.parse().ok(),
    };
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let found = inbox(&scope, &desk, clerk.session(), &filter).await?;
    // Whoever types a whole number wants the case, not a list of one.
    if let (Some(_), [row]) = (&filter.reference, found.rows.as_slice()) {
        return Ok(Redirect::to(&format!("/amt/vorgang/{}", row.id)).into_response());
    }
    let names = identity::accounts(&scope).await.map_err(Error::from)?;
    let names: HashMap<AccountId, String> = names.into_iter().map(|account| (account.id, account.name)).collect();
    let today = scope.today();
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let office = catalogue.administration(clerk.tenant());
    let page = staff_page(&visitor, &clerk, t(visitor.lang, "casework-inbox"))
        .wide()
        .example(office.is_some_and(|office| office.example));
    let page = match office {
        Some(office) => page.lead(office.name.clone()),
        None => page,
    };
    let list = List { lang: visitor.lang, catalogue: &catalogue, names: &names, today };
    Ok(page.render(html! {
        (views(visitor.lang, &filter, &found))
        (list.draw(&filter, &found))
        (search(visitor.lang, number))
    }))
}

fn views(lang: Lang, filter: &Filter, found: &Inbox) -> Markup {
    html! {
        nav class="dw-pagination" aria-label=(t(lang, "casework-views")) {
            ul {
                @for (view, count) in View::ALL.into_iter().zip(found.counts) {
                    @let current = filter.reference.is_none() && filter.view == view;
                    li {
                        a class="kern-link kern-link--no-visited-state" href={ "/amt?ansicht=" (view.name()) }
                            aria-current=[current.then_some("page")] {
                            (t(lang, view.key())) @if filter.reference.is_none() { " (" (count) ")" }
                        }
                    }
                }
            }
        }
    }
}

fn search(lang: Lang, number: &str) -> Markup {
    let field = kern::Field::new(lang, "nummer", t(lang, "casework-search"))
        .hint(t(lang, "casework-search-hint"))
        .value(number.chars().take(40).collect::<String>())
        .autocomplete("off")
        .width(kern::Width::Medium);
    html! {
        form method="get" action="/amt" role="search" class="dw-form" {
            (kern::text_input(&field))
            (kern::button(Button::Secondary, &t(lang, "casework-search-submit")))
        }
    }
}

struct List<'a> {
    lang: Lang,
    catalogue: &'a Catalogue,
    names: &'a HashMap<AccountId, String>,
    today: Date,
}

impl List<'_> {
    fn draw(&self, filter: &Filter, found: &Inbox) -> Markup {
        let lang = self.lang;
        if found.rows.is_empty() {
            let key = if filter.reference.is_some() { "casework-search-nothing" } else { "casework-inbox-empty" };
            return html! { p class="kern-body" role="status" { (t(lang, key)) } };
        }
        let titles = self.titles();
        let count = i64::try_from(found.total).unwrap_or(i64::MAX);
        let caption = text_with(lang, "casework-inbox-caption", &[("count", count.into())]);
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
            rows: found.rows.iter().map(|row| self.row(row, &titles)).collect(),
        };
        html! {
            (kern::table(&table))
            (self.further(filter, found))
        }
    }

    /// Where the list goes on, and the way back to its beginning.
    fn further(&self, filter: &Filter, found: &Inbox) -> Markup {
        let base = format!("/amt?ansicht={}", filter.view.name());
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

    fn row(&self, row: &InboxRow, titles: &HashMap<&str, &str>) -> Vec<Markup> {
        let title = titles.get(row.online_service.as_str()).copied().unwrap_or(&row.online_service);
        let place =
            row.area.parse().ok().and_then(|ags| self.catalogue.municipality(&ags)).map(|place| place.name.as_str());
        let entity = row
            .legal_entity
            .parse()
            .ok()
            .and_then(|key| self.catalogue.entity(&key))
            .map(|entity| entity.name.as_str());
        let clerk = row.state.clerk().map(|id| self.names.get(&id).cloned().unwrap_or_else(|| id.to_string()));
        vec![
            html! {
                a class="kern-link kern-link--no-visited-state" href={ "/amt/vorgang/" (row.id) } { (title) }
                @if let Some(news) = row.news { " " (self.news(news)) }
                br;
                span { (row.reference) }
            },
            html! { (row.applicant.clone().unwrap_or_else(|| t(self.lang, "casework-anonymous"))) },
            state_badge(self.lang, row.procedure, row.state),
            due_text(self.lang, row.due_on.filter(|_| !row.state.is_decided()), self.today),
            html! { (applications::date_text(row.received_at.in_germany().date())) },
            html! {
                (entity.unwrap_or(&row.legal_entity))
                @if let Some(place) = place.filter(|place| entity.is_none_or(|entity| !entity.ends_with(place))) {
                    br; span class="dw-muted" { (place) }
                }
            },
            html! { (clerk.unwrap_or_default()) },
        ]
    }

    fn news(&self, news: News) -> Markup {
        let key = match news {
            News::Arrived => "casework-news-arrived",
            News::Answered => "casework-news-answered",
        };
        kern::badge(Tone::Info, &t(self.lang, key))
    }

    /// The names of the services by the ids of their online services.
    fn titles(&self) -> HashMap<&str, &str> {
        self.catalogue
            .services()
            .iter()
            .filter_map(|service| {
                let online = self.catalogue.online_service(&service.id)?;
                Some((online.online_service.as_str(), service.name.as_str()))
            })
            .collect()
    }
}

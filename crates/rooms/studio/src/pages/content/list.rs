use axum::extract::State;
use axum::response::Response;
use directory::{Account, EntityKey};
use identity::{Clerk, Role};
use maud::{Markup, html};
use serde::Deserialize;
use store::Language;
use ui::kern::{self, Choice, Column, Field, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::{language_name, service_address, writer};
use crate::Desk;

/// Services on one page.
const PER_PAGE: usize = 50;

#[derive(Debug, Default, Deserialize)]
pub(in super::super) struct Wanted {
    #[serde(default)]
    fuer: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    zeigen: String,
    #[serde(default)]
    seite: String,
}

/// What to show of everything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Show {
    Attention,
    Own,
    NoPlain,
    All,
}

impl Show {
    const ALL: [(Self, &'static str); 4] =
        [(Self::Attention, "alt"), (Self::Own, "eigene"), (Self::NoPlain, "ohne-leicht"), (Self::All, "alle")];

    fn fits(self, account: &Account) -> bool {
        match self {
            Self::Attention => account.is_stale,
            Self::Own => account.parts > 0,
            Self::NoPlain => account.lacks(Language::PlainGerman),
            Self::All => true,
        }
    }
}

/// `GET /redaktion/inhalte`
pub(in super::super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let writer = writer(&visitor, &clerk, &catalogue)?;
    let (owner, _) = writer.owner(&wanted.fuer)?;
    let accounts = catalogue.accounts(owner, desk.directory.today());
    let default = if *owner == EntityKey::state() { Show::Attention } else { Show::All };
    let show = Show::ALL.into_iter().find(|(_, name)| *name == wanted.zeigen).map_or(default, |(show, _)| show);
    let words = wanted.q.trim().to_lowercase();
    let stale = accounts.iter().filter(|account| account.is_stale).count();
    let plain = accounts.iter().filter(|account| account.lacks(Language::PlainGerman)).count();
    let fitting: Vec<&Account> = accounts
        .iter()
        .filter(|account| show.fits(account) && account.service.name.to_lowercase().contains(&words))
        .collect();
    let pages = fitting.len().div_ceil(PER_PAGE).max(1);
    let at = wanted.seite.parse().unwrap_or(1_usize).clamp(1, pages);
    let here =
        fitting.iter().skip((at - 1) * PER_PAGE).take(PER_PAGE).map(|account| row(lang, owner, account)).collect();
    let name = Show::ALL.into_iter().find(|(known, _)| *known == show).map_or("", |(_, name)| name);
    let address = |at: usize| {
        let words: String =
            percent_encoding::utf8_percent_encode(wanted.q.trim(), percent_encoding::NON_ALPHANUMERIC).collect();
        format!("/redaktion/inhalte?fuer={owner}&zeigen={name}&q={words}&seite={at}")
    };
    let is_author = clerk.session().roles.has(Role::Author);
    Ok(clerk.page(&visitor, t(lang, "studio-content-title")).lead(t(lang, "studio-content-lead")).wide().render(html! {
        @if stale > 0 {
            (kern::alert(Tone::Warning, &text_with(lang, "studio-content-stale", &[("count", stale.into())]), html! {
                p { (t(lang, "studio-content-stale-text")) }
            }))
        }
        @if plain > 0 { p class="kern-body" { (text_with(lang, "studio-content-no-plain", &[("count", plain.into())])) } }
        ul class="kern-list" {
            @if is_author {
                li { (kern::link(&t(lang, "studio-words-missed-title"), "/redaktion/worte")) }
                li { (kern::link(&t(lang, "studio-assignments-title"), "/redaktion/zustaendigkeiten")) }
                li { (kern::link(&t(lang, "studio-units-title"), "/redaktion/stellen")) }
            }
            li { (kern::link(&t(lang, "studio-report-title"), "/redaktion/bericht")) }
        }
        form class="dw-form" method="get" action="/redaktion/inhalte" {
            @if writer.owners().len() > 1 {
                @let choices: Vec<Choice> =
                    writer.owners().iter().map(|(key, name)| Choice::new(key.as_str(), name)).collect();
                (kern::select(&Field::new(lang, "fuer", t(lang, "studio-content-for")).value(owner.as_str()), &choices))
            }
            (kern::search_input(&Field::new(lang, "q", t(lang, "studio-content-words")).value(wanted.q.trim()).max_length(100)))
            @let choices: Vec<Choice> = Show::ALL
                .into_iter()
                .map(|(_, name)| Choice::new(name, t(lang, &format!("studio-content-show-{name}"))))
                .collect();
            (kern::select(&Field::new(lang, "zeigen", t(lang, "studio-content-show")).value(name), &choices))
            (kern::submit(&t(lang, "studio-content-filter")))
        }
        @if fitting.is_empty() {
            p class="kern-body" { (t(lang, "studio-content-none")) }
        } @else {
            (kern::table(&Table {
                caption: text_with(lang, "studio-content-caption", &[("count", fitting.len().into())]),
                columns: ["studio-column-catalogue", "studio-column-parts", "studio-column-languages", "studio-column-vouched"]
                    .map(|key| Column::new(t(lang, key)))
                    .into(),
                rows: here,
            }))
            (kern::pagination(lang, at, pages, address))
        }
    }))
}

fn row(lang: Lang, owner: &EntityKey, account: &Account) -> Vec<Markup> {
    let languages: Vec<String> = account.languages.iter().map(|language| language_name(lang, *language)).collect();
    vec![
        html! { (kern::link(&account.service.name, &service_address(&account.service.id, owner, Language::German))) },
        html! { @if account.parts == 0 { "–" } @else { (account.parts) } },
        html! { @if languages.is_empty() { "–" } @else { (languages.join(", ")) } },
        vouched(lang, account),
    ]
}

pub(super) fn vouched(lang: Lang, account: &Account) -> Markup {
    html! {
        @match account.vouched_on {
            _ if account.parts == 0 => "–",
            Some(day) => (ui::date(lang, day)),
            None => (t(lang, "studio-content-never")),
        }
        @if account.is_stale { " " (kern::badge(Tone::Warning, &t(lang, "studio-content-old"))) }
    }
}

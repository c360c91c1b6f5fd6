//! The by-laws of the legal entities that the administration works for.

use axum::extract::State;
use axum::response::Response;
use directory::EntityKey;
use directory::by_law::ByLaw;
use identity::Clerk;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Alert, Button, Choice, Column, Field, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::{BY_LAWS, reading_own};
use crate::{Desk, Error, Survey};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// How many by-laws were just taken over.
    #[serde(default)]
    erledigt: String,
}

/// `GET /amt/satzungen`
pub(super) async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let survey = Survey::without_staff(&scope, &desk).await?;
    let entities = entities(&survey, &clerk);
    let keys: Vec<EntityKey> = entities.iter().map(|(key, _)| key.clone()).collect();
    let laws = directory::by_laws(&scope, &keys).await.map_err(Error::from)?;
    let lang = visitor.lang;
    let page = clerk.page(&visitor, t(lang, "operations-by-laws")).lead(t(lang, "operations-by-laws-lead")).wide();
    Ok(page.render(html! {
        @if let Ok(count) = asked.erledigt.parse::<usize>() {
            (Alert::success(text_with(lang, "operations-by-laws-taken", &[("count", count.into())])).announced().plain())
        }
        (begin(lang, &entities))
        p class="kern-body" { (kern::link(&t(lang, "operations-by-laws-table"), "/amt/satzungen/tabelle")) }
        @if laws.is_empty() {
            p class="kern-body" { (t(lang, "operations-by-laws-none")) }
        } @else {
            (kern::table(&table(lang, &survey, &entities, &laws)))
        }
    }))
}

/// The legal entities of the administration with their names.
pub(super) fn entities(survey: &Survey, clerk: &Clerk) -> Vec<(EntityKey, String)> {
    let own = survey.catalogue.entities_of(clerk.tenant());
    own.into_iter().map(|entity| (entity.key.clone(), entity.name.clone())).collect()
}

fn begin(lang: Lang, entities: &[(EntityKey, String)]) -> Markup {
    let choices: Vec<Choice> = entities.iter().map(|(key, name)| Choice::new(key.as_str(), name)).collect();
    html! {
        form method="get" action="/amt/satzungen/neu" class="dw-form" {
            @match entities {
                [(key, _)] => (kern::hidden("fuer", key.as_str())),
                _ => (kern::select(&Field::new(lang, "fuer", t(lang, "operations-by-law-entity")), &choices)),
            }
            (kern::button(Button::Primary, &t(lang, "operations-by-law-new")))
        }
    }
}

fn table(lang: Lang, survey: &Survey, entities: &[(EntityKey, String)], laws: &[ByLaw]) -> Table {
    let name = |key: &EntityKey| {
        entities.iter().find(|(known, _)| known == key).map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let rows = laws.iter().map(|law| {
        let mut keys: Vec<&str> = law.draft.rates.iter().map(|rate| rate.key.as_str()).collect();
        keys.dedup();
        let sets: Vec<String> = keys.into_iter().map(|key| survey.value_name(key, lang)).collect();
        vec![
            html! {
                (kern::link(&law.draft.title, &format!("{BY_LAWS}/{}", law.id)))
                br; span class="dw-muted" { (name(&law.draft.entity)) }
            },
            state(lang, law, survey.today),
            html! { (days(lang, law)) },
            html! { (sets.join(", ")) },
        ]
    });
    Table {
        caption: text_with(lang, "operations-by-laws-caption", &[("count", laws.len().into())]),
        columns: vec![
            Column::new(t(lang, "operations-by-law")),
            Column::new(t(lang, "operations-by-law-state")),
            Column::new(t(lang, "operations-by-law-days")),
            Column::new(t(lang, "operations-by-law-sets")),
        ],
        rows: rows.collect(),
    }
}

/// How far a by-law has come, in a word.
pub(super) fn state(lang: Lang, law: &ByLaw, today: Date) -> Markup {
    let standing = law.standing(today);
    let tone = match standing {
        "in-force" | "amended" => Tone::Success,
        "repealed" => Tone::Danger,
        "ending" => Tone::Warning,
        _ => Tone::Info,
    };
    kern::badge(tone, &t(lang, &format!("operations-by-law-standing-{standing}")))
}

/// From when until when it is in force, as far as that is known.
fn days(lang: Lang, law: &ByLaw) -> String {
    let first = law.published.as_ref().map(|published| published.in_force_from).or(law.draft.in_force_from);
    let day = |day: Option<Date>| day.map(|day| ui::date(lang, day)).unwrap_or_default();
    match (first, law.last_day) {
        (None, _) => "–".to_owned(),
        (Some(_), None) => text_with(lang, "operations-by-law-from", &[("first", day(first).into())]),
        (Some(_), Some(_)) => text_with(
            lang,
            "operations-by-law-from-to",
            &[("first", day(first).into()), ("last", day(law.last_day).into())],
        ),
    }
}

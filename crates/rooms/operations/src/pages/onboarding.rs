//! How far setting up has come: of the own administration, and of all of them for the operators.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use directory::EntityKey;
use identity::{Clerk, Role};
use maud::{Markup, html};
use serde::Deserialize;
use store::TenantId;
use ui::kern::{self, Column, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::{BY_LAWS, SETTINGS, TENANTS, reading, reading_own};
use crate::model::{Lack, SetUp, StepState, completion};
use crate::verbs::{Crew, onboarding};
use crate::{Desk, Survey, survey};

/// Legal entities that are named for one step.
const MOST: usize = 12;

/// `GET /amt/einrichtung`
pub(super) async fn own(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let survey = Survey::without_staff(&scope, &desk).await?;
    let mut crew = Crew { managed: true, ..Crew::default() };
    for account in identity::accounts(&scope).await.map_err(crate::Error::from)?.iter().filter(|one| one.active) {
        crew.people += 1;
        account.roles.iter().for_each(|role: Role| *crew.roles.entry(role).or_default() += 1);
    }
    drop(scope);
    let survey = survey.with_staff(clerk.tenant(), crew.roles.clone());
    let lines = survey.lines_of_office(clerk.tenant());
    let steps = survey.steps(clerk.tenant(), &lines, &crew, desk.mail);
    let lang = visitor.lang;
    let page =
        clerk.page(&visitor, t(lang, "operations-onboarding")).lead(t(lang, "operations-onboarding-lead")).wide();
    Ok(page.render(html! {
        p class="kern-heading-medium" { (rate(lang, completion(&steps))) }
        (table(lang, &survey, &steps, true))
    }))
}

fn rate(lang: Lang, percent: usize) -> String {
    text_with(lang, "operations-onboarding-rate", &[("rate", percent.into())])
}

/// The steps with what they lack, and for whoever sets up the administration with the way to where it is done.
pub(super) fn table(lang: Lang, survey: &Survey, steps: &[StepState], own: bool) -> Markup {
    let rows = steps.iter().map(|step| {
        let tone = match step.state() {
            "done" => Tone::Success,
            "open" => Tone::Warning,
            _ => Tone::Info,
        };
        vec![
            html! { (t(lang, &format!("operations-onboarding-step-{}", step.step.name()))) },
            kern::badge(tone, &t(lang, &format!("operations-onboarding-{}", step.state()))),
            html! {
                @if step.is_open() { (lacks(lang, survey, step, own)) }
                @if step.step == SetUp::Delivery && !step.needed { (t(lang, "operations-onboarding-note-delivery")) }
            },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-onboarding-caption"),
        columns: vec![
            Column::new(t(lang, "operations-onboarding-step")),
            Column::new(t(lang, "operations-onboarding-state")),
            Column::new(t(lang, "operations-onboarding-lacks")),
        ],
        rows: rows.collect(),
    })
}

/// Where a legal entity's part of a step is done.
fn place(step: SetUp, entity: &EntityKey) -> String {
    match step {
        SetUp::Tariffs => format!("{BY_LAWS}/neu?fuer={entity}"),
        _ => format!("{SETTINGS}/{entity}"),
    }
}

fn lacks(lang: Lang, survey: &Survey, step: &StepState, own: bool) -> Markup {
    let mut values: BTreeMap<&EntityKey, Vec<String>> = BTreeMap::new();
    let mut others: Vec<(&str, Option<&str>)> = Vec::new();
    for lack in &step.lacks {
        match lack {
            Lack::Value(entity, key) => values.entry(entity).or_default().push(survey.value_name(key, lang)),
            Lack::NoManager => others.push(("operations-onboarding-lack-manager", Some("/amt/personen"))),
            Lack::NoClerk => others.push(("operations-onboarding-lack-clerk", Some("/amt/personen"))),
            Lack::NoSecondPerson => others.push(("operations-onboarding-lack-second", Some("/amt/personen"))),
            Lack::NothingLive => others.push(("operations-onboarding-lack-live", None)),
        }
    }
    let more = values.len().saturating_sub(MOST);
    html! {
        ul class="kern-list kern-list--bullet" {
            @for (key, there) in others {
                li {
                    @match there.filter(|_| own) {
                        Some(there) => (kern::link(&t(lang, key), there)),
                        None => (t(lang, key)),
                    }
                }
            }
            @for (entity, names) in values.iter().take(MOST) {
                @let name = survey.catalogue.entity(entity).map(|known| known.name.clone()).unwrap_or_default();
                @let args = [("entity", name.into()), ("values", names.join(", ").into())];
                @let sentence = text_with(lang, "operations-onboarding-lack-values", &args);
                li {
                    @if own { (kern::link(&sentence, &place(step.step, entity))) } @else { (sentence) }
                }
            }
            @if more > 0 { li { (text_with(lang, "operations-onboarding-more", &[("count", more.into())])) } }
        }
    }
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// `name`, or else by state.
    #[serde(default)]
    nach: String,
}

/// `GET /betrieb/mandanten/einrichtung?nach=`
pub(super) async fn all(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (operator, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    let found = onboarding(&scope, operator, &survey, desk.mail).await?;
    drop(scope);
    let lang = visitor.lang;
    let mut lines: Vec<(String, usize, TenantId, Vec<StepState>)> = found
        .into_iter()
        .map(|(tenant, steps)| (survey.office_name(tenant), completion(&steps), tenant, steps))
        .collect();
    let by_name = asked.nach == "name";
    lines.sort_by(|one, other| {
        let rate = if by_name { std::cmp::Ordering::Equal } else { one.1.cmp(&other.1) };
        rate.then_with(|| one.0.cmp(&other.0))
    });
    let average = lines.iter().map(|line| line.1).sum::<usize>() / lines.len().max(1);
    let rows = lines.iter().map(|(name, rate, tenant, steps)| {
        let open: Vec<String> = steps
            .iter()
            .filter(|step| step.is_open())
            .map(|step| t(lang, &format!("operations-onboarding-step-{}", step.step.name())))
            .collect();
        vec![
            html! { (kern::link(name, &format!("{TENANTS}/{tenant}"))) },
            html! { (rate) " %" },
            html! { (open.join(", ")) },
        ]
    });
    let table = Table {
        caption: text_with(
            lang,
            "operations-onboarding-all-caption",
            &[("count", lines.len().into()), ("rate", average.into())],
        ),
        columns: vec![
            Column::new(t(lang, "operations-tenant-column-tenant")),
            Column::numeric(t(lang, "operations-onboarding-rate-column")),
            Column::new(t(lang, "operations-onboarding-open-column")),
        ],
        rows: rows.collect(),
    };
    let (sort, there) = if by_name { ("by-rate", "stand") } else { ("by-name", "name") };
    let page =
        clerk.page(&visitor, t(lang, "operations-onboarding-all")).lead(t(lang, "operations-onboarding-all-lead"));
    Ok(page.back(TENANTS).wide().render(html! {
        p class="kern-body" {
            (kern::link(
                &t(lang, &format!("operations-onboarding-{sort}")),
                &format!("{TENANTS}/einrichtung?nach={there}"),
            ))
        }
        (kern::table(&table))
    }))
}

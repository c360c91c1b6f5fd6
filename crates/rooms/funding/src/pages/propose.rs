//! The form in which a decision is proposed.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::html;
use store::Cents;
use ui::kern::{self, Choice, Width};
use ui::{Failure, FormFields, Path, Visitor, t, text_with};

use super::parts::{Tried, back, costs, problem, seen};
use super::{HOME, reading, writing};
use crate::model::{Financing, Grant, GrantId, Programme, Proposal};
use crate::verbs::{grant, programme, propose};
use crate::{Desk, Error};

/// Longest text.
const WORDS: u32 = 4_000;

/// `GET /foerderung/{grant}/entscheidung`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    by.decides_in(&scope)?;
    let found = grant(&scope, by, id.parse().map_err(|_| Error::Unknown)?).await?;
    let programme = programme(&scope, by, Some(found.programme)).await?;
    drop(scope);
    let typed = suggested(&found);
    Ok(page(&visitor, &clerk, (&found, &programme), &Tried::new(&typed)))
}

/// What was applied for, as people type it: the proposal that was sent back where there is one.
fn suggested(grant: &Grant) -> FormFields {
    let plan = &grant.plan;
    let kept = grant.proposal.as_ref();
    let years = kept.map_or_else(|| plan.by_year(plan.asked), |kept| kept.years.clone());
    let (first, last) = kept.map_or(plan.period, |kept| kept.period);
    let mut fields = vec![
        ("stand".to_owned(), grant.revision.to_string()),
        ("was".to_owned(), if kept.is_some_and(Proposal::refuses) { "refuse" } else { "grant" }.to_owned()),
        ("art".to_owned(), kept.map_or(plan.financing, |kept| kept.financing).name().to_owned()),
        ("foerderfaehig".to_owned(), ui::typed_money(kept.map_or_else(|| plan.eligible(), |kept| kept.eligible))),
        ("auflagen".to_owned(), kept.map(|kept| kept.conditions.join("\n")).unwrap_or_default()),
        ("grund".to_owned(), kept.map(|kept| kept.reason.clone()).unwrap_or_default()),
    ];
    fields.extend(years.into_iter().map(|(year, share)| (format!("jahr-{year}"), ui::typed_money(share))));
    for (name, day) in [("von", first), ("bis", last)] {
        fields.push((format!("{name}-day"), day.day().to_string()));
        fields.push((format!("{name}-month"), day.month().to_string()));
        fields.push((format!("{name}-year"), day.year().to_string()));
    }
    FormFields(fields)
}

/// `POST /foerderung/{grant}/entscheidung`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    by.decides_in(&scope)?;
    let id: GrantId = id.parse().map_err(|_| Error::Unknown)?;
    let found = grant(&scope, by, id).await?;
    let programme = programme(&scope, by, Some(found.programme)).await?;
    if sent.is_again() {
        return Ok(page(&visitor, &sent.clerk, (&found, &programme), &Tried::new(&sent.fields)));
    }
    let proposal = match read(&visitor, &programme, &found, &sent.fields) {
        Ok(proposal) => proposal,
        Err(tried) => return Ok(page(&visitor, &sent.clerk, (&found, &programme), &tried)),
    };
    match propose(&mut scope, by, (id, seen(&sent.fields)), &proposal).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(back(&format!("{HOME}/{id}"), "proposed"))
        }
        Err(error) => {
            drop(scope);
            let tried = Tried::failed(&sent.fields, visitor.lang, "was", error)?;
            Ok(page(&visitor, &sent.clerk, (&found, &programme), &tried))
        }
    }
}

/// The proposal, or everything that cannot be read.
fn read<'a>(
    visitor: &Visitor,
    programme: &Programme,
    grant: &Grant,
    fields: &'a FormFields,
) -> Result<Proposal, Tried<'a>> {
    let lang = visitor.lang;
    let mut tried = Tried::new(fields);
    let text = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
    let refuses = text("was") == "refuse";
    let mut years: BTreeMap<i16, Cents> = BTreeMap::new();
    let (mut eligible, mut period) = (grant.plan.eligible(), grant.plan.period);
    let financing = Financing::from_name(&text("art"));
    if !refuses {
        if text("was") != "grant" {
            tried.problems.push(problem("was", t(lang, "funding-problem-what")));
        }
        if financing.is_none() {
            tried.problems.push(problem("art", t(lang, "funding-problem-financing")));
        }
        eligible = tried.money(lang, "foerderfaehig");
        for year in &programme.years {
            let name = format!("jahr-{}", year.year);
            if !fields.get(&name).unwrap_or_default().trim().is_empty() {
                years.insert(year.year, tried.money(lang, &name));
            }
        }
        years.retain(|_, share| share.0 > 0);
        if years.is_empty() && tried.problems.is_empty() {
            tried.problems.push(problem("was", t(lang, "funding-broken-no-grant")));
        }
        if let (Some(first), Some(last)) = (tried.day(lang, "von"), tried.day(lang, "bis")) {
            period = (first, last);
        }
    }
    if !tried.problems.is_empty() {
        return Err(tried);
    }
    let conditions = text("auflagen");
    let conditions = conditions.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    Ok(Proposal {
        years,
        financing: financing.unwrap_or(grant.plan.financing),
        eligible,
        period,
        conditions: conditions.collect(),
        reason: text("grund"),
    })
}

fn page(visitor: &Visitor, clerk: &Clerk, (grant, programme): (&Grant, &Programme), tried: &Tried<'_>) -> Response {
    let lang = visitor.lang;
    let here = format!("{HOME}/{}", grant.id);
    let field = |name: &str, key: &str| tried.field(lang, name, key, "");
    let what = ["grant", "refuse"].map(|one| Choice::new(one, t(lang, &format!("funding-what-{one}"))));
    let ways = Financing::ALL.map(|one| Choice::new(one.name(), t(lang, &format!("funding-financing-{}", one.name()))));
    // Whoever was overtaken has been told so, and saves over it knowingly.
    let stand = if tried.overtaken { grant.revision } else { seen(tried.typed) };
    let page = clerk.page(visitor, t(lang, "funding-propose")).preline(&grant.plan.title).back(&here);
    page.errors(!tried.problems.is_empty()).status(tried.status()).render(html! {
        (tried.markup(lang))
        (costs(lang, &grant.plan))
        form class="dw-form" method="post" action={ (here) "/entscheidung" } novalidate {
            (clerk.csrf())
            (kern::hidden("stand", &stand.to_string()))
            (kern::radios(&field("was", "funding-what"), &what))
            (kern::radios(&field("art", "funding-financing"), &ways))
            (kern::text_input(&field("foerderfaehig", "funding-eligible-costs").inputmode("decimal").width(Width::Medium)))
            @for year in &programme.years {
                @let name = format!("jahr-{}", year.year);
                @let label = text_with(lang, "funding-share-of", &[("year", year.year.to_string().into())]);
                @let free = text_with(lang, "funding-share-free", &[("free", ui::money(lang, year.free()).into())]);
                (kern::text_input(&field(&name, "funding-shares").label(label).hint(free).optional().inputmode("decimal").width(Width::Medium)))
            }
            (kern::date_input(&field("von", "funding-period-from"), &tried.typed.date("von")))
            (kern::date_input(&field("bis", "funding-period-until"), &tried.typed.date("bis")))
            (kern::textarea(&field("auflagen", "funding-conditions").hint(t(lang, "funding-conditions-hint")).optional().max_length(WORDS), 5))
            (kern::textarea(&field("grund", "funding-reason").max_length(WORDS), 5))
            (kern::submit(&t(lang, "funding-propose-send")))
        }
    })
}

//! The monthly report of an administration: what is online, how it was used, what the law asks. Counted, never typed.

use std::collections::BTreeMap;

use identity::ClerkSession;
use jiff::ToSpan;
use jiff::civil::Date;
use letters::{Answer, Copy, Fact, Head, Section};
use store::{Actor, Reach, Scope, TenantId};
use ui::{Value, text_with};

use crate::model::{Counts, Done, Standing};
use crate::papers::{OFFICIAL, may_read, say, words};
use crate::verbs::{own_proofs, own_use};
use crate::{Desk, Result, Survey};

/// So many months back there is a report.
const MONTHS: i64 = 12;

/// The months of which there are reports, the last one first: those that are over.
pub fn reported_months(today: Date) -> Vec<Date> {
    let this = today.first_of_month();
    (1..=MONTHS).filter_map(|back| this.checked_sub(back.months()).ok()).collect()
}

/// The report of an administration about a month, for whoever sets it up and for whoever runs the installation.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody else, [`store::Error::NotFound`] for an administration that the directory does not know and
/// for a month of which there is no report.
pub async fn report(desk: &Desk, by: &ClerkSession, tenant: TenantId, month: Date) -> Result<Copy> {
    may_read(by, tenant)?;
    let scope = desk.store.read(Reach::Tenant(tenant), Actor::System, OFFICIAL).await?;
    let today = scope.today();
    if !reported_months(today).contains(&month) {
        return Err(store::Error::NotFound("report").into());
    }
    let survey = Survey::without_staff(&scope, desk).await?;
    let office = survey.catalogue.administration(tenant).ok_or(store::Error::NotFound("administration"))?;
    let entity = office.entity().ok_or(store::Error::NotFound("administration"))?;
    let sections = vec![online(&survey, tenant), usage(&scope, &survey, month).await?, duties(&scope, &survey).await?];
    drop(scope);
    Ok(Copy {
        head: Head {
            language: letters::Language::German,
            issuer: applications::issuer(OFFICIAL, &survey.catalogue, &entity, tenant, today),
            recipient: Vec::new(),
            reference: format!("{tenant}-{}", month_name(month)),
            date: today,
            contact: None,
            facts: vec![Fact { label: say("operations-report-month"), value: ui::month(OFFICIAL, month) }],
            subject: text_with(OFFICIAL, "operations-report-subject", &[("month", ui::month(OFFICIAL, month).into())]),
            example: office.example.then(|| say("applications-letter-example")),
            words: letters::Words { reference: say("operations-paper-reference"), ..applications::words(OFFICIAL) },
        },
        opening: vec![say("operations-report-opening")],
        sections,
        attachments: Vec::new(),
        fees: Vec::new(),
        hints: vec![say("operations-report-hint")],
        words: words(),
    })
}

/// A month as it stands in an address: `2026-10`.
pub(crate) fn month_name(month: Date) -> String {
    format!("{}-{:02}", month.year(), month.month())
}

/// The month of a name.
pub(crate) fn month_of(name: &str) -> Option<Date> {
    format!("{name}-01").parse().ok()
}

fn section(key: &str, answers: Vec<Answer>) -> Section {
    Section { title: say(&format!("operations-report-{key}")), answers }
}

/// Each online service of the administration today: where it can be used, and what is missing elsewhere.
fn online(survey: &Survey, tenant: TenantId) -> Section {
    let mut services: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for line in survey.all().into_iter().filter(|line| line.administration == tenant) {
        let (live, all) = services.entry(survey.title(&line.service, OFFICIAL)).or_default();
        *live += i64::from(line.standing() == Standing::Live);
        *all += 1;
    }
    let row = |(service, (live, all)): (String, (i64, i64))| Answer {
        question: service,
        answer: text_with(OFFICIAL, "operations-report-live", &[("live", live.into()), ("all", all.into())]),
    };
    section("online", services.into_iter().map(row).collect())
}

/// What arrived in the month, by online service.
async fn usage(scope: &Scope, survey: &Survey, month: Date) -> Result<Section> {
    let mut services: BTreeMap<String, Counts> = BTreeMap::new();
    for used in own_use(scope, month, month).await? {
        let known = survey.services.values().find(|known| known.manifest.id == used.online_service);
        let name = known.map_or(used.online_service, |known| known.title(OFFICIAL));
        *services.entry(name).or_default() += used.counts;
    }
    let rows = services.into_iter().map(|(service, counts)| Answer { question: service, answer: counted(counts) });
    let mut rows: Vec<Answer> = rows.collect();
    if rows.is_empty() {
        rows.push(Answer { question: say("operations-report-all"), answer: counted(Counts::default()) });
    }
    Ok(section("use", rows))
}

fn counted(counts: Counts) -> String {
    let percent = |percent: Option<i64>| percent.map_or_else(|| "–".to_owned(), |percent| format!("{percent} %"));
    let args: [(&str, Value); 4] = [
        ("received", counts.received.into()),
        ("completed", counts.completed.into()),
        ("online", percent(counts.online_percent()).into()),
        ("in_time", percent(counts.in_time_percent()).into()),
    ];
    text_with(OFFICIAL, "operations-report-counts", &args)
}

/// What the law asks, and how it stands.
async fn duties(scope: &Scope, survey: &Survey) -> Result<Section> {
    let proofs = own_proofs(scope, survey).await?;
    let row = |proof: crate::Proof| {
        let duty = survey.catalogue.duties().iter().find(|duty| duty.id == proof.duty)?;
        let unknown = proof.done == Done::Unknown;
        Some(Answer {
            question: format!("{} ({}, {})", duty.title, duty.law, duty.provision),
            answer: if unknown { String::new() } else { say(&format!("operations-duty-{}", proof.done.name())) },
        })
    };
    Ok(section("duties", proofs.into_iter().filter_map(row).collect()))
}

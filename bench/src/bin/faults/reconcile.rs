//! Ledger against database: what was acknowledged must be there, once, whole, with its one effect.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use bench::database::{Kind, Rows, View};

use crate::ledger::Entries;

/// A row of the database with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Application {
    /// Its number.
    pub(crate) reference: String,
    /// SHA-256 of its content.
    pub(crate) sha256: String,
    /// Keys of its content.
    pub(crate) keys: u64,
    /// Events "submitted" in the audit chain.
    pub(crate) events: u64,
    /// Cases made of it.
    pub(crate) cases: u64,
}

/// What the database holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// Every application of every tenant.
    pub(crate) applications: Vec<Application>,
    /// Entries of the outbox that wait, and those that were given up.
    pub(crate) outbox: u64,
    /// Cases and events "submitted" of applications that are not there.
    pub(crate) orphans: Vec<String>,
}

/// Something that must not be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Finding {
    /// Acknowledged, and not there.
    Lost(String),
    /// One number on several rows.
    Twice(String),
    /// There, but with other content.
    Changed(String),
    /// There without its key, its event or its case, or with more than one of them.
    NotOnce { reference: String, keys: u64, events: u64, cases: u64 },
    /// There, and acknowledged to nobody: a second row for a key, or one that nobody sent.
    Unexpected(String),
    /// One key with two different receipts.
    TwoReceipts(String),
    /// A key that found no receipt even after everything calmed down.
    NoReceipt(String),
    /// Effects that did not come.
    OutboxLeft(u64),
    /// A case or an event without its application.
    Orphan(String),
    /// Anything else that a client saw.
    Strange(String),
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost(reference) => write!(out, "{reference} was acknowledged and is lost"),
            Self::Twice(reference) => write!(out, "{reference} is there twice"),
            Self::Changed(reference) => write!(out, "{reference} has another content than acknowledged"),
            Self::NotOnce { reference, keys, events, cases } => {
                write!(out, "{reference} has {keys} keys, {events} events and {cases} cases instead of one each")
            }
            Self::Unexpected(reference) => write!(out, "{reference} is there and was acknowledged to nobody"),
            Self::TwoReceipts(key) => write!(out, "the key {key} got two different receipts"),
            Self::NoReceipt(key) => write!(out, "the key {key} never got a receipt"),
            Self::OutboxLeft(count) => write!(out, "{count} entries of the outbox had no effect"),
            Self::Orphan(what) => write!(out, "{what} without its application"),
            Self::Strange(what) => out.write_str(what),
        }
    }
}

/// What contradicts the ledger, least first. `before` names applications that were there before the first client.
pub(crate) fn compare(entries: &Entries, facts: &Facts, before: &BTreeSet<String>) -> Vec<Finding> {
    let mut findings = BTreeSet::new();
    let mut stored: BTreeMap<&str, &Application> = BTreeMap::new();
    for application in &facts.applications {
        if stored.insert(&application.reference, application).is_some() {
            findings.insert(Finding::Twice(application.reference.clone()));
        }
        if (application.keys, application.events, application.cases) != (1, 1, 1)
            && !before.contains(&application.reference)
        {
            findings.insert(Finding::NotOnce {
                reference: application.reference.clone(),
                keys: application.keys,
                events: application.events,
                cases: application.cases,
            });
        }
    }
    let mut acknowledged = BTreeSet::new();
    for (key, receipts) in &entries.receipts {
        let Some(first) = receipts.first() else {
            findings.insert(Finding::NoReceipt(key.clone()));
            continue;
        };
        if receipts.iter().any(|other| other != first) {
            findings.insert(Finding::TwoReceipts(key.clone()));
        }
        for receipt in receipts {
            let is_new = acknowledged.insert(receipt.reference.as_str());
            match stored.get(receipt.reference.as_str()) {
                None => findings.insert(Finding::Lost(receipt.reference.clone())),
                Some(row) if row.sha256 != receipt.sha256 => {
                    findings.insert(Finding::Changed(receipt.reference.clone()))
                }
                Some(_) => is_new,
            };
        }
    }
    for reference in stored.keys() {
        if !acknowledged.contains(reference) && !before.contains(*reference) {
            findings.insert(Finding::Unexpected((*reference).to_owned()));
        }
    }
    if facts.outbox > 0 {
        findings.insert(Finding::OutboxLeft(facts.outbox));
    }
    findings.extend(facts.orphans.iter().cloned().map(Finding::Orphan));
    findings.into_iter().collect()
}

/// Reads the facts inside a running transaction.
///
/// # Errors
/// The database's own.
pub(crate) async fn facts(rows: &mut Rows) -> anyhow::Result<Facts> {
    let mut facts = Facts::default();
    let (id, subject, hash) = match rows.kind() {
        Kind::Sqlite => ("lower(hex(id))", "lower(hex(subject))", "lower(hex(content_hash))"),
        Kind::Postgres => {
            ("replace(id::text, '-', '')", "replace(subject::text, '-', '')", "encode(content_hash, 'hex')")
        }
    };
    rows.view(View::Public).await?;
    for tenant in rows.query("select cast(tenant_id as text) from tenant").await? {
        let tenant = tenant[0].clone();
        rows.view(View::Tenant(tenant.parse()?)).await?;
        let mine = format!("where tenant_id = {tenant}");
        let stored = rows.query(&format!("select {id}, reference, {hash} from application {mine}")).await?;
        let keys = counted(rows, &format!("select {id} from data_key {mine}")).await?;
        let mut events =
            counted(rows, &format!("select {subject} from audit_event {mine} and action = 'applications.submitted'"))
                .await?;
        let mut cases = counted(rows, &format!("select {id} from case_file {mine}")).await?;
        for row in stored {
            facts.applications.push(Application {
                keys: keys.get(&row[0]).copied().unwrap_or(0),
                events: events.remove(&row[0]).unwrap_or(0),
                cases: cases.remove(&row[0]).unwrap_or(0),
                reference: row[1].clone(),
                sha256: row[2].clone(),
            });
        }
        facts.orphans.extend(events.into_keys().map(|id| format!("the event \"submitted\" of {id}")));
        facts.orphans.extend(cases.into_keys().map(|id| format!("the case {id}")));
    }
    rows.view(View::Worker).await?;
    let left = rows.query("select cast(count(*) as text) from outbox").await?;
    facts.outbox = left[0][0].parse()?;
    Ok(facts)
}

async fn counted(rows: &mut Rows, sql: &str) -> anyhow::Result<BTreeMap<String, u64>> {
    let mut counts = BTreeMap::new();
    for row in rows.query(sql).await? {
        *counts.entry(row[0].clone()).or_default() += 1;
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Receipt;

    fn receipt(number: u32) -> Receipt {
        Receipt { reference: format!("R{number}"), access_code: "C".to_owned(), sha256: format!("h{number}") }
    }

    fn application(number: u32) -> Application {
        Application { reference: format!("R{number}"), sha256: format!("h{number}"), keys: 1, events: 1, cases: 1 }
    }

    fn sound() -> (Entries, Facts, BTreeSet<String>) {
        let mut entries = Entries::default();
        entries.receipts.insert("k1".to_owned(), vec![receipt(1), receipt(1)]);
        entries.receipts.insert("k2".to_owned(), vec![receipt(2)]);
        let applications = vec![application(1), application(2), application(9)];
        let facts = Facts { applications, ..Facts::default() };
        (entries, facts, BTreeSet::from(["R9".to_owned()]))
    }

    #[test]
    fn what_agrees_has_no_finding() {
        let (entries, facts, before) = sound();
        assert_eq!(compare(&entries, &facts, &before), []);
    }

    #[test]
    fn each_contradiction_is_found() {
        type Break = fn(&mut Entries, &mut Facts);
        let once = |keys, events, cases| Finding::NotOnce { reference: "R1".to_owned(), keys, events, cases };
        let cases: [(Break, Finding); 11] = [
            (|_, facts| drop(facts.applications.remove(0)), Finding::Lost("R1".to_owned())),
            (|_, facts| facts.applications.push(application(1)), Finding::Twice("R1".to_owned())),
            (|_, facts| facts.applications[0].sha256 = "x".to_owned(), Finding::Changed("R1".to_owned())),
            (|_, facts| facts.applications[0].keys = 0, once(0, 1, 1)),
            (|_, facts| facts.applications[0].events = 2, once(1, 2, 1)),
            (|_, facts| facts.applications[0].cases = 0, once(1, 1, 0)),
            (|_, facts| facts.applications.push(application(3)), Finding::Unexpected("R3".to_owned())),
            (
                |entries, _| entries.receipts.get_mut("k1").unwrap()[1].access_code = "other".to_owned(),
                Finding::TwoReceipts("k1".to_owned()),
            ),
            (|entries, _| drop(entries.receipts.insert("k3".to_owned(), vec![])), Finding::NoReceipt("k3".to_owned())),
            (|_, facts| facts.outbox = 2, Finding::OutboxLeft(2)),
            (|_, facts| facts.orphans.push("a case".to_owned()), Finding::Orphan("a case".to_owned())),
        ];
        for (break_it, expected) in cases {
            let (mut entries, mut facts, before) = sound();
            break_it(&mut entries, &mut facts);
            assert_eq!(compare(&entries, &facts, &before), [expected]);
        }
    }
}

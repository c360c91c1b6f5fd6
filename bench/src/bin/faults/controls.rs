//! Controls: faults that are made on purpose. A comparison that does not find them proves nothing.

use std::collections::BTreeSet;

use anyhow::Context;
use bench::database::{Kind, Rows, View};

use crate::ground::Ground;
use crate::ledger::{Entries, Receipt};
use crate::reconcile::{Finding, compare, facts};

/// A fault made on purpose.
pub(crate) struct Control {
    pub(crate) name: String,
    found: bool,
}

impl Control {
    /// A control with what came of it.
    pub(crate) fn new(name: impl Into<String>, found: bool) -> Self {
        Self { name: name.into(), found }
    }

    /// True when the fault was found.
    pub(crate) fn detected(&self) -> bool {
        self.found
    }
}

/// Makes each fault in turn and takes it back, except the last, which stays in the throw-away database.
///
/// # Errors
/// The database's own.
pub(crate) async fn run(ground: &Ground, entries: &Entries, before: &BTreeSet<String>) -> anyhow::Result<Vec<Control>> {
    let receipt =
        entries.receipts.values().find_map(|receipts| receipts.first()).context("no receipt to break")?.clone();
    let reference = receipt.reference.clone();
    let tenant: i32 = reference.split('-').next().unwrap_or_default().parse().context("a reference without tenant")?;
    let mut controls = Vec::new();

    let mut invented = entries.clone();
    let ghost = Receipt { reference: format!("{tenant:04}-0000-0000"), ..receipt.clone() };
    invented.receipts.insert("invented".to_owned(), vec![ghost.clone()]);
    let mut rows = ground.database.open().await?;
    let found = after(&mut rows, tenant, "", &invented, before).await?;
    controls.push(Control::new("a receipt that nobody gave", found.contains(&Finding::Lost(ghost.reference))));

    let whose = format!("where tenant_id = {tenant} and reference = '{reference}'");
    let (other_id, other_hash) = match rows.kind() {
        Kind::Sqlite => ("randomblob(16)", "randomblob(32)"),
        Kind::Postgres => ("gen_random_uuid()", "decode(repeat('ab', 32), 'hex')"),
    };
    let columns = "online_service, form_version, legal_entity, area, channel, state, submitted_at, content, \
                   content_hash, access_hash";
    let case = format!("tenant_id = {tenant} and id = (select id from application {whose})");
    let of_case = format!("tenant_id = {tenant} and case_id = (select id from application {whose})");
    let faults = [
        (
            "a row deleted behind the program's back",
            format!("delete from application {whose}"),
            Finding::Lost(reference.clone()),
        ),
        (
            "a second row for one key",
            format!(
                "insert into application (tenant_id, id, reference, {columns}) \
                 select tenant_id, {other_id}, 'SECOND', {columns} from application {whose}"
            ),
            Finding::Unexpected("SECOND".to_owned()),
        ),
        (
            "other content",
            format!("update application set content_hash = {other_hash} {whose}"),
            Finding::Changed(reference.clone()),
        ),
        (
            "a key destroyed",
            format!("delete from data_key where {case}"),
            Finding::NotOnce { reference: reference.clone(), keys: 0, events: 1, cases: 1 },
        ),
        (
            "a case that never came",
            format!(
                "delete from case_event where {of_case}; delete from case_word where {of_case}; \
                 delete from case_file where {case}"
            ),
            Finding::NotOnce { reference: reference.clone(), keys: 1, events: 1, cases: 0 },
        ),
    ];
    for (name, sql, expected) in faults {
        let found = after(&mut rows, tenant, &sql, entries, before).await?;
        controls.push(Control::new(name, found.contains(&expected)));
    }

    // The last one is written for good: the program itself has to find it.
    rows.execute("begin").await?;
    rows.view(View::Tenant(tenant)).await?;
    rows.execute(&format!("update audit_event set detail = detail || ' ' where tenant_id = {tenant} and sequence = 1"))
        .await?;
    rows.execute("commit").await?;
    controls.push(Control::new("an audit event changed (`dienstweg verify`)", !ground.verified()?));
    Ok(controls)
}

/// What the comparison finds after a change that is taken back afterwards.
async fn after(
    rows: &mut Rows,
    tenant: i32,
    sql: &str,
    entries: &Entries,
    before: &BTreeSet<String>,
) -> anyhow::Result<Vec<Finding>> {
    rows.execute("begin").await?;
    rows.view(View::Tenant(tenant)).await?;
    for statement in sql.split(';').map(str::trim).filter(|statement| !statement.is_empty()) {
        let changed = rows.execute(statement).await?;
        anyhow::ensure!(changed > 0, "the control changed nothing: {statement}");
    }
    let facts = facts(rows).await;
    rows.execute("rollback").await?;
    Ok(compare(entries, &facts?, before))
}

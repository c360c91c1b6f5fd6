//! Who helps to shape the change in the demonstration, and a round of questions to its staff. They are there once, however often it is
//! started.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use jiff::ToSpan;
use planning::{ColleagueDraft, ColleagueId, Coordinator, Culture};
use serde::Deserialize;
use store::{Store, TenantId};

use crate::trouble::at;

/// Days of a round.
const ROUND: i32 = 13;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    person: Vec<Person>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    hours: BTreeMap<String, i32>,
    levels: BTreeMap<String, u8>,
}

/// Enters who helps in an administration where nobody is entered, and asks its staff where nobody was asked.
///
/// # Errors
/// A file that is malformed, the database's own.
pub(crate) async fn begin(store: &Store, tenant: TenantId, data: &Path) -> anyhow::Result<()> {
    let file = data.join("culture.toml");
    // Another state may have none.
    if !file.is_file() {
        return Ok(());
    }
    let text = std::fs::read_to_string(&file).with_context(|| at("dienstweg-trouble-data", &file))?;
    let read: File = toml::from_str(&text).with_context(|| at("dienstweg-trouble-data", &file))?;
    let culture = Culture::read()?;
    let by = Coordinator::machine(tenant);
    let mut scope = store.write_as_system(tenant).await?;
    if planning::people(&scope, by).await?.is_empty() {
        for person in read.person {
            let id: ColleagueId = scope.new_id();
            let draft = ColleagueDraft { name: person.name, account: None, hours: person.hours, levels: person.levels };
            planning::save_colleague(&mut scope, by, &culture, (id, 0), &draft).await?;
        }
    }
    if planning::pulse_rounds(&scope, by).await?.is_empty() {
        let today = scope.today();
        planning::begin_round(&mut scope, by, today, today.saturating_add(ROUND.days())).await?;
    }
    scope.commit().await?;
    Ok(())
}

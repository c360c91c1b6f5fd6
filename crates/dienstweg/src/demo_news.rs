//! The news of the demonstration: invented, and there once, however often it is started.

use std::path::Path;

use anyhow::{Context, bail};
use directory::Catalogue;
use jiff::ToSpan;
use newsroom::{Content, Issuer, Kind, PAGE, Text, Writer};
use serde::Deserialize;
use store::{Language, Store};

use crate::trouble::at;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Files {
    item: Vec<Row>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    issuer: String,
    kind: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    services: Vec<String>,
    from_days: Option<i64>,
    until_days: Option<i64>,
    /// Left to the editors to approve.
    #[serde(default)]
    waits: bool,
    german: Text,
    plain: Option<Text>,
    english: Option<Text>,
}

/// Publishes what is missing; returns how many items that were.
///
/// # Errors
/// A file that is malformed, the database's own.
pub(crate) async fn publish(store: &Store, catalogue: &Catalogue, data: &Path) -> anyhow::Result<usize> {
    let file = data.join("news.toml");
    // Another state may have none.
    if !file.is_file() {
        return Ok(0);
    }
    let text = std::fs::read_to_string(&file).with_context(|| at("dienstweg-trouble-data", &file))?;
    let files: Files = toml::from_str(&text).with_context(|| at("dienstweg-trouble-data", &file))?;
    let mut published = 0;
    for row in files.item {
        let issuer = match row.issuer.as_str() {
            "state" => Issuer::State,
            key => match catalogue.administrations().find(|office| office.key == key) {
                Some(office) => Issuer::Administration(office.tenant),
                None => bail!("{}: no administration {key}", file.display()),
            },
        };
        let Some(kind) = Kind::from_name(&row.kind) else { bail!("{}: no kind {}", file.display(), row.kind) };
        published += usize::from(add(store, Writer::operator(issuer), kind, row).await?);
    }
    Ok(published)
}

/// Adds an item unless there is one with its headline.
async fn add(store: &Store, writer: Writer, kind: Kind, row: Row) -> anyhow::Result<bool> {
    let mut scope = store.write(writer.issuer().reach(), writer.actor(), Language::German).await?;
    let mut page = 0;
    loop {
        let (items, count) = newsroom::items(&scope, writer, page).await?;
        if items.iter().any(|item| item.kind == kind && item.content.german.title == row.german.title) {
            return Ok(false);
        }
        page += 1;
        if page * PAGE >= count {
            break;
        }
    }
    let today = scope.today();
    let day = |days: Option<i64>| days.map(|days| today.saturating_add(days.days()));
    let content = Content {
        german: row.german,
        plain: row.plain,
        english: row.english,
        date: matches!(kind, Kind::Press | Kind::Publication).then_some(today),
        from: day(row.from_days),
        until: day(row.until_days),
        contact: row.contact,
        services: row.services,
        ..Content::default()
    };
    let id = newsroom::create(&mut scope, writer, kind, &content).await?;
    newsroom::submit(&mut scope, writer, id, 1).await?;
    if !row.waits {
        newsroom::approve(&mut scope, writer, id, 2, None, false).await?;
    }
    scope.commit().await?;
    Ok(true)
}

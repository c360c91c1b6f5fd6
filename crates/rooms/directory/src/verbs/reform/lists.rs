//! Reading official key lists and successor tables.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::error::Error;
use crate::model::{Ags, AreaList, Ars, ChangeKind, Succession, Uneven};

/// The column of the keys in the lists of Destatis.
const KEY: &str = "SCHLUESSEL";
/// The column of the names there.
const NAME: &str = "Bezeichnung";

/// A file by its name.
#[derive(Clone, Copy, Debug)]
pub struct NamedFile<'a> {
    /// Its name, for messages.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

impl NamedFile<'_> {
    fn wrong(&self, reason: impl ToString) -> Error {
        Error::Data { file: self.name.to_owned(), reason: reason.to_string() }
    }
}

/// Reads the official lists of municipality keys (AGS) and regional keys (ARS) of one day, in any order, each as genericode
/// or as CSV with the columns `SCHLUESSEL` and `Bezeichnung`; takes what belongs to a Land (its two digits). The list of
/// municipality keys counts where both name a municipality differently; without one the keys come from the regional keys.
///
/// # Errors
/// [`Error::Data`]: a file is neither, a key has another length or stands twice with different names, a municipality stands
/// in one list only, or nothing belongs to the Land.
pub fn read_key_lists(files: &[NamedFile<'_>], land: &str) -> Result<AreaList, Error> {
    let mut names: BTreeMap<Ags, String> = BTreeMap::new();
    let mut regional: BTreeMap<Ars, String> = BTreeMap::new();
    let mut sources = Vec::new();
    for file in files {
        let (source, rows) = if is_xml(file.bytes) { of_genericode(file)? } else { of_csv(file)? };
        sources.push(source);
        for (key, name) in rows.into_iter().filter(|(key, _)| key.starts_with(land)) {
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let before = match (key.parse::<Ags>(), key.parse::<Ars>()) {
                (Ok(ags), _) => names.insert(ags, name.clone()),
                (_, Ok(ars)) => regional.insert(ars, name.clone()),
                _ => return Err(file.wrong(format!("{key:?} is no municipality key and no regional key"))),
            };
            if before.is_some_and(|before| before != name) {
                return Err(file.wrong(format!("{key} stands there twice with different names")));
            }
        }
    }
    let source = sources.join("; ");
    let areas = join(names, regional).map_err(|reason| Error::Data { file: source.clone(), reason })?;
    if areas.areas.is_empty() {
        return Err(Error::Data { file: source, reason: format!("no municipality of the Land {land}") });
    }
    Ok(AreaList { source, ..areas })
}

fn is_xml(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    start.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<')
}

type Rows = (String, Vec<(String, String)>);

fn of_genericode(file: &NamedFile<'_>) -> Result<Rows, Error> {
    let list = genericode::read(file.bytes).map_err(|error| file.wrong(error))?;
    let identification = &list.identification;
    let source = identification.canonical_version_uri.clone().unwrap_or_else(|| identification.canonical_uri.clone());
    let rows = list.entries().map(|(key, name)| (key.trim().to_owned(), name.to_owned())).collect();
    Ok((source, rows))
}

fn of_csv(file: &NamedFile<'_>) -> Result<Rows, Error> {
    let bytes = file.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file.bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().map_err(|error| file.wrong(error))?;
    let column = |name: &str| header.iter().position(|cell| cell.trim() == name);
    let (Some(key), Some(name)) = (column(KEY), column(NAME)) else {
        return Err(file.wrong(format!("the columns {KEY} and {NAME} are missing")));
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| file.wrong(error))?;
        let cell = |number: usize| record.get(number).unwrap_or_default().trim().to_owned();
        rows.push((cell(key), cell(name)));
    }
    Ok((file.name.to_owned(), rows))
}

/// Puts both lists together. What stands in one only is matched by county and name, and told.
fn join(names: BTreeMap<Ags, String>, regional: BTreeMap<Ars, String>) -> Result<AreaList, String> {
    let mut list = AreaList::default();
    if names.is_empty() {
        list.areas = regional.into_iter().map(|(ars, name)| (ars.municipality(), (Some(ars), name))).collect();
        return Ok(list);
    }
    let only_names = regional.is_empty();
    let mut by_key: BTreeMap<Ags, (Ars, String)> =
        regional.into_iter().map(|(ars, name)| (ars.municipality(), (ars, name))).collect();
    let mut alone = Vec::new();
    for (ags, name) in names {
        match by_key.remove(&ags) {
            Some((ars, _)) => {
                list.areas.insert(ags, (Some(ars), name));
            }
            None if only_names => {
                list.areas.insert(ags, (None, name));
            }
            None => alone.push((ags, name)),
        }
    }
    for (ags, name) in alone {
        let same = |(other, (_, called)): &(&Ags, &(Ars, String))| *called == name && other.county() == ags.county();
        let found = by_key.iter().find(same).map(|(key, _)| key.clone());
        let Some((ars, _)) = found.and_then(|key| by_key.remove(&key)) else {
            return Err(format!("{ags} {name} stands in the list of municipality keys only"));
        };
        list.uneven.push(Uneven { name: name.clone(), ags: ags.clone(), ars: ars.clone() });
        list.areas.insert(ags, (Some(ars), name));
    }
    match by_key.into_values().next() {
        Some((ars, name)) => Err(format!("{ars} {name} stands in the list of regional keys only")),
        None => Ok(list),
    }
}

#[derive(Deserialize)]
struct Row {
    old: String,
    new: String,
    day: String,
    kind: String,
    /// Official name before; only for keys that were never recorded here.
    old_name: Option<String>,
    source: String,
}

/// Reads a successor table: CSV with the columns `old,new,day,kind,source` and, if wanted, `old_name`.
///
/// # Errors
/// [`Error::Data`] with the line.
pub fn read_successors(file: NamedFile<'_>) -> Result<Vec<Succession>, Error> {
    let bytes = file.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file.bytes);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let mut rows = Vec::new();
    for (number, row) in reader.deserialize::<Row>().enumerate() {
        let row = row.map_err(|error| file.wrong(error))?;
        let line = number + 2;
        let wrong = |what: &str| file.wrong(format!("line {line}: {what}"));
        if row.source.is_empty() {
            return Err(wrong("a source is missing"));
        }
        rows.push(Succession {
            old: row.old.parse().map_err(|_| wrong("the old key is none"))?,
            new: row.new.parse().map_err(|_| wrong("the new key is none"))?,
            day: row.day.parse().map_err(|_| wrong("the day is none, e.g. 2026-01-01"))?,
            kind: ChangeKind::from_name(&row.kind)
                .ok_or_else(|| wrong("the kind is none of merged, new_key, divided, part, renamed, moved"))?,
            old_name: row.old_name.unwrap_or_default(),
            source: row.source,
        });
    }
    Ok(rows)
}

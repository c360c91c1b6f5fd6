//! Recording units outside of the administrations that run cases here.

use std::collections::{HashMap, HashSet};

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QuerySelect};
use serde::Deserialize;
use serde_json::json;
use store::Scope;
use uuid::Uuid;
use xzufi::Class;

use super::assign::Refused;
use super::{changed, import::insert};
use crate::error::Error;
use crate::model::{Unit, UnitProblem};
use crate::tables::{assignment, transfer_object, unit};

const COLUMNS: [&str; 7] = ["id", "name", "address", "phone", "email", "link", "source"];

/// Records a unit, or what changed about it; returns its id. Without id it is a new one, and gets an id made of its name.
///
/// # Errors
/// [`Error::UnitWrong`] says what is wrong with it; [`Error::UnitOfOthers`] when it came by an exchange, whose next message
/// would overwrite the change; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn put_unit(scope: &mut Scope, new: Unit) -> Result<String, Error> {
    scope.require_provider()?;
    // Counted first: whoever assigns, records or removes at the same time waits here, and then sees what this wrote.
    changed(scope).await?;
    let mut book = Book::open(scope).await?;
    let row = book.enter(new).map_err(|mut problems| problems.remove(0))?;
    let id = row.id.clone();
    book.write(scope, vec![row]).await?;
    scope.audit("directory.unit", Uuid::nil(), json!({ "unit": id }));
    Ok(id)
}

/// Records a table of units in one transaction: all of them, or none when a row is refused. Units that are there already
/// become as the table says; those that it does not name stay.
///
/// Columns: `id`, `name`, `address` (one line each), `phone`, `email`, `link`, `source`.
///
/// # Errors
/// What is wrong, each with its line; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn put_unit_list(scope: &mut Scope, csv: &str) -> Result<Result<usize, Vec<Refused>>, Error> {
    scope.require_provider()?;
    changed(scope).await?;
    let mut book = Book::open(scope).await?;
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let heading = reader.headers().cloned().unwrap_or_default();
    let columns = || Error::UnitWrong(UnitProblem::Columns);
    if COLUMNS.iter().any(|column| !heading.iter().any(|known| known == *column)) {
        return Ok(Err(vec![Refused { line: 1, error: columns() }]));
    }
    let (mut rows, mut refused, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    // An address has several lines: the line of a row is where it begins.
    for record in reader.records() {
        let (line, read) = match record {
            Ok(record) => (record.position().map(csv::Position::line), record.deserialize(Some(&heading))),
            Err(error) => (error.position().map(csv::Position::line), Err(error)),
        };
        let line = line.unwrap_or_default();
        let mut refuse = |error: Error| refused.push(Refused { line, error });
        let Ok(Line { id, name, address, phone, email, link, source }) = read else {
            refuse(columns());
            continue;
        };
        let new = Unit { id, name, address, phone, email, link, source }.tidied();
        if new.id.is_empty() {
            refuse(Error::UnitWrong(UnitProblem::Id));
        } else if !seen.insert(new.id.clone()) {
            refuse(Error::UnitWrong(UnitProblem::Twice));
        }
        match book.enter(new) {
            Ok(row) => rows.push(row),
            Err(problems) => problems.into_iter().for_each(refuse),
        }
    }
    if !refused.is_empty() {
        return Ok(Err(refused));
    }
    let count = rows.len();
    book.write(scope, rows).await?;
    scope.audit("directory.unit_list", Uuid::nil(), json!({ "rows": count }));
    Ok(Ok(count))
}

/// Removes a unit that no assignment names, neither one that holds nor one of another time.
///
/// # Errors
/// [`Error::UnknownUnit`]; [`Error::UnitInUse`]; [`Error::UnitOfOthers`] when it came by an exchange;
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn remove_unit(scope: &mut Scope, id: &str) -> Result<(), Error> {
    scope.require_provider()?;
    changed(scope).await?;
    let book = Book::open(scope).await?;
    if !book.known.contains(id) {
        return Err(Error::UnknownUnit(id.chars().take(100).collect()));
    }
    book.is_ours(id)?;
    let uses = assignment::Entity::find().filter(assignment::Column::Unit.eq(id)).count(scope.db()).await?;
    if uses > 0 {
        return Err(Error::UnitInUse(usize::try_from(uses).unwrap_or(usize::MAX)));
    }
    unit::Entity::delete_by_id(id).exec(scope.db()).await?;
    scope.audit("directory.unit_removed", Uuid::nil(), json!({ "unit": id }));
    Ok(())
}

/// Who sent the units that came by an exchange: id → sender.
///
/// # Errors
/// The store's own.
pub async fn unit_senders(scope: &Scope) -> Result<HashMap<String, String>, Error> {
    let sent: Vec<(String, String)> = transfer_object::Entity::find()
        .select_only()
        .column(transfer_object::Column::Target)
        .column(transfer_object::Column::Sender)
        .filter(transfer_object::Column::Class.eq(Class::Unit.name()))
        .filter(transfer_object::Column::GoneAt.is_null())
        .into_tuple()
        .all(scope.db())
        .await?;
    let sent: HashMap<String, String> = sent.into_iter().collect();
    let rows = unit::Entity::find().all(scope.db()).await?;
    let sender = |row: unit::Model| {
        let key = row.source.strip_prefix(Unit::EXCHANGED);
        let named = sent.get(&row.id).filter(|sender| !sender.is_empty()).cloned();
        let is_sent = key.is_some() || sent.contains_key(&row.id);
        is_sent.then(|| (row.id, named.or_else(|| key.map(str::to_owned)).unwrap_or_default()))
    };
    Ok(rows.into_iter().filter_map(sender).collect())
}

#[derive(Deserialize)]
struct Line {
    id: String,
    name: String,
    address: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    link: Option<String>,
    source: String,
}

/// The units that are there: every one to record is held against them.
struct Book {
    known: HashSet<String>,
    senders: HashMap<String, String>,
}

impl Book {
    async fn open(scope: &Scope) -> Result<Self, Error> {
        let ids: Vec<String> =
            unit::Entity::find().select_only().column(unit::Column::Id).into_tuple().all(scope.db()).await?;
        Ok(Self { known: ids.into_iter().collect(), senders: unit_senders(scope).await? })
    }

    fn is_ours(&self, id: &str) -> Result<(), Error> {
        self.senders.get(id).map_or(Ok(()), |sender| Err(Error::UnitOfOthers(sender.clone())))
    }

    fn enter(&mut self, new: Unit) -> Result<unit::Model, Vec<Error>> {
        let new = new.tidied();
        self.is_ours(&new.id).map_err(|error| vec![error])?;
        let is_id = self.known.contains(&new.id) || Unit::is_id(&new.id);
        let mut problems: Vec<UnitProblem> = new.problems().into_iter().map(|(_, problem)| problem).collect();
        problems.extend((!is_id).then_some(UnitProblem::Id));
        if !problems.is_empty() {
            return Err(problems.into_iter().map(Error::UnitWrong).collect());
        }
        Ok(unit::Model {
            id: if new.id.is_empty() { self.new_id(&new.name) } else { new.id },
            name: new.name,
            address: new.address,
            phone: new.phone,
            email: new.email,
            link: new.link,
            source: new.source,
        })
    }

    fn new_id(&self, name: &str) -> String {
        let slug = ui::slug(name, 60);
        let slug = if slug.is_empty() { "stelle".to_owned() } else { slug };
        let mut id = slug.clone();
        let mut number = 2;
        while self.known.contains(&id) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        id
    }

    async fn write(&self, scope: &Scope, rows: Vec<unit::Model>) -> Result<(), Error> {
        let (there, new): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| self.known.contains(&row.id));
        for row in there {
            unit::Entity::update(row.into_active_model().reset_all()).exec(scope.db()).await?;
        }
        insert(scope, new).await?;
        Ok(())
    }
}

//! The rows of one tenant, for whoever takes them along: what a room says of each of its tables, and their rows in plain words.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement, Value as SqlValue};
use serde_json::{Map, Value};
use uuid::Uuid;
use vault::DataKey;

use crate::Result;
use crate::clock::Timestamp;
use crate::error::Error;
use crate::scope::Scope;

/// Why the rows of a table stay behind when a tenant takes its data along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StaysBehind {
    /// Keys, sessions, and links that open something.
    Secret,
    /// An index that is made of other rows and can be made again.
    Derived,
    /// What somebody began and did not hand in: it is not the administration's yet.
    NotHandedIn,
    /// What people said without a name: only counts, which are told from five people on.
    Anonymous,
    /// What the program itself remembers until its next step.
    Passing,
    /// The record of the deletion, which begins when nothing is taken along any more.
    Record,
}

impl StaysBehind {
    /// Every reason.
    pub const ALL: [Self; 6] =
        [Self::Secret, Self::Derived, Self::NotHandedIn, Self::Anonymous, Self::Passing, Self::Record];

    /// Its name in lists and text keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Derived => "derived",
            Self::NotHandedIn => "not-handed-in",
            Self::Anonymous => "anonymous",
            Self::Passing => "passing",
            Self::Record => "record",
        }
    }
}

/// A sealed column and what opens it.
#[derive(Clone, Copy, Debug)]
pub struct Sealed {
    column: &'static str,
    context: &'static str,
    /// SQL: the id of the data key.
    key: &'static str,
    of_row: bool,
    json: bool,
    without: &'static [&'static str],
}

impl Sealed {
    /// Words, sealed for this context with the data key whose id stands in `key` (SQL).
    #[must_use]
    pub const fn text(column: &'static str, context: &'static str, key: &'static str) -> Self {
        Self { column, context, key, of_row: false, json: false, without: &[] }
    }

    /// The same for JSON.
    #[must_use]
    pub const fn json(column: &'static str, context: &'static str, key: &'static str) -> Self {
        Self { json: true, ..Self::text(column, context, key) }
    }

    /// The context goes on with a stroke and the `id` of the row.
    #[must_use]
    pub const fn with_id(self) -> Self {
        Self { of_row: true, ..self }
    }

    /// Without these members of the JSON object: they open something.
    #[must_use]
    pub const fn without(self, without: &'static [&'static str]) -> Self {
        Self { without, ..self }
    }

    fn open(&self, key: &DataKey, row: Option<Uuid>, sealed: &[u8]) -> Option<Value> {
        let context = match row {
            Some(id) if self.of_row => format!("{}/{id}", self.context),
            _ => self.context.to_owned(),
        };
        let plain = key.open(&context, sealed).ok()?;
        if !self.json {
            return Some(String::from_utf8_lossy(&plain).into());
        }
        let mut value: Value = serde_json::from_slice(&plain).ok()?;
        if let Some(object) = value.as_object_mut() {
            object.retain(|name, _| !self.without.contains(&name.as_str()));
        }
        Some(value)
    }
}

/// A file that a row names and that lies in no folder of a case.
#[derive(Clone, Copy, Debug)]
struct NamedFile {
    blob: &'static str,
    key: &'static str,
    name: Option<&'static str>,
}

/// What becomes of a table when a tenant takes its data along.
#[derive(Clone, Copy, Debug)]
pub struct ExportTable {
    /// The table.
    pub name: &'static str,
    /// Why it stays behind, if it does.
    pub stays: Option<StaysBehind>,
    /// SQL: which rows are the tenant's, `$1`.
    rows: &'static str,
    without: &'static [&'static str],
    digests: &'static [&'static str],
    sealed: &'static [Sealed],
    file: Option<NamedFile>,
}

impl ExportTable {
    /// Every row with the number of the tenant.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        let (without, digests): (&[&str], &[&str]) = (&[], &[]);
        Self { name, stays: None, rows: "tenant_id = $1", without, digests, sealed: &[], file: None }
    }

    /// No row.
    #[must_use]
    pub const fn staying(name: &'static str, why: StaysBehind) -> Self {
        Self { stays: Some(why), ..Self::new(name) }
    }

    /// Only the rows for which this holds (SQL, the tenant is `$1`).
    #[must_use]
    pub const fn rows(self, rows: &'static str) -> Self {
        Self { rows, ..self }
    }

    /// Without these columns: they are secrets.
    #[must_use]
    pub const fn without(self, without: &'static [&'static str]) -> Self {
        Self { without, ..self }
    }

    /// Columns with checksums, which are written as hexadecimal digits.
    #[must_use]
    pub const fn digests(self, digests: &'static [&'static str]) -> Self {
        Self { digests, ..self }
    }

    /// Columns that are opened.
    #[must_use]
    pub const fn sealed(self, sealed: &'static [Sealed]) -> Self {
        Self { sealed, ..self }
    }

    /// Each row names a file in the column `blob`, sealed with the data key whose id stands in `key` (SQL); its name, if it has
    /// one, stands in the sealed column `name`.
    #[must_use]
    pub const fn file(self, blob: &'static str, key: &'static str, name: Option<&'static str>) -> Self {
        Self { file: Some(NamedFile { blob, key, name }), ..self }
    }

    /// Columns that do not go along.
    #[must_use]
    pub const fn hidden(&self) -> &'static [&'static str] {
        self.without
    }

    /// Whether somebody has said what becomes of a column of bytes.
    #[must_use]
    pub fn says(&self, column: &str) -> bool {
        self.without.contains(&column)
            || self.digests.contains(&column)
            || self.sealed.iter().any(|sealed| sealed.column == column)
    }
}

/// What the store itself has of a tenant.
pub const EXPORT: &[ExportTable] = &[
    ExportTable::new("audit_event").digests(&["hash"]),
    ExportTable::new("audit_head").digests(&["hash"]),
    ExportTable::new("tenant").without(&["wrapped_key"]),
    ExportTable::staying("data_key", StaysBehind::Secret),
    ExportTable::staying("outbox", StaysBehind::Passing),
    ExportTable::staying("tenant_deletion", StaysBehind::Record),
    ExportTable::staying("tenant_deletion_step", StaysBehind::Record),
];

/// A row in plain words.
#[derive(Clone, Debug)]
pub struct ExportedRow {
    /// Column and value.
    pub values: Map<String, Value>,
    /// The file that it names: reference, id of its data key, name.
    pub file: Option<(String, Uuid, Option<String>)>,
}

#[derive(Clone, Debug)]
struct Column {
    name: String,
    kind: String,
    in_key: bool,
}

/// The rows of a table on their way, in the order of its key.
#[derive(Clone, Debug)]
pub struct Extract {
    table: ExportTable,
    columns: Vec<Column>,
    after: Option<Vec<SqlValue>>,
    over: bool,
    /// Sealed values that nothing opened, though there is a key for them.
    pub unreadable: u64,
}

impl Extract {
    /// Asks the database which columns the table has.
    ///
    /// # Errors
    /// [`Error::Schema`] for a table that is not there or has a column that nobody has spoken about, the database's own.
    pub async fn begin(scope: &Scope, table: &ExportTable) -> Result<Self> {
        let columns = columns(scope, table.name).await?;
        let unspoken = columns.iter().find(|column| column.kind == "bytea" && !table.says(&column.name));
        match unspoken {
            _ if columns.is_empty() => Err(Error::Schema(format!("there is no table {}", table.name))),
            Some(column) => Err(Error::Schema(format!("nobody says what becomes of {}.{}", table.name, column.name))),
            None => Ok(Self { table: *table, columns, after: None, over: false, unreadable: 0 }),
        }
    }

    /// How many rows there are.
    ///
    /// # Errors
    /// The database's own.
    pub async fn count(&self, scope: &Scope) -> Result<i64> {
        let sql = format!("select count(*) as number from {} where {}", self.table.name, self.table.rows);
        let select = Statement::from_sql_and_values(scope.store().backend(), sql, [scope.tenant()?.0.into()]);
        let row = scope.db().query_one_raw(select).await?;
        Ok(row.map(|row| row.try_get("", "number")).transpose()?.unwrap_or_default())
    }

    /// The next rows, no more than so many; none when there are no more.
    ///
    /// # Errors
    /// The database's own, a data key that does not fit the tenant's.
    pub async fn next(&mut self, scope: &Scope, limit: u64) -> Result<Vec<ExportedRow>> {
        if self.over {
            return Ok(Vec::new());
        }
        let found = scope.db().query_all_raw(self.select(scope, limit)?).await?;
        let key: Vec<&Column> = self.columns.iter().filter(|column| column.in_key).collect();
        self.over = key.is_empty() || found.len() < usize::try_from(limit).unwrap_or(usize::MAX);
        if let Some(last) = found.last() {
            self.after = Some(key.iter().map(|column| bound(last, column)).collect::<Result<_>>()?);
        }
        let mut ids = Vec::new();
        for row in &found {
            for number in 0..self.keys().count() {
                ids.extend(row.try_get::<Option<Uuid>>("", &format!("key_{number}"))?);
            }
        }
        ids.sort_unstable();
        ids.dedup();
        let keys = if ids.is_empty() { HashMap::new() } else { scope.data_keys(ids).await? };
        found.iter().map(|row| self.row(row, &keys)).collect()
    }

    /// SQL of the ids of the data keys: those of the sealed columns, then that of the file.
    fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.table.sealed.iter().map(|sealed| sealed.key).chain(self.table.file.map(|file| file.key))
    }

    fn select(&self, scope: &Scope, limit: u64) -> Result<Statement> {
        let name = self.table.name;
        let shown = self.columns.iter().map(|column| format!("\"{}\"", column.name));
        let keys = self.keys().enumerate().map(|(number, key)| format!("{key} as key_{number}"));
        let list: Vec<String> = shown.chain(keys).collect();
        let key: Vec<String> =
            self.columns.iter().filter(|column| column.in_key).map(|column| format!("\"{}\"", column.name)).collect();
        let mut sql = format!("select {} from {name} where {}", list.join(", "), self.table.rows);
        let mut values = vec![scope.tenant()?.0.into()];
        if let Some(after) = &self.after {
            let places: Vec<String> = (2..2 + after.len()).map(|place| format!("${place}")).collect();
            sql = format!("{sql} and ({}) > ({})", key.join(", "), places.join(", "));
            values.extend(after.iter().cloned());
        }
        if !key.is_empty() {
            sql = format!("{sql} order by {} limit {limit}", key.join(", "));
        }
        Ok(Statement::from_sql_and_values(scope.store().backend(), sql, values))
    }

    fn row(&mut self, row: &QueryResult, keys: &HashMap<Uuid, DataKey>) -> Result<ExportedRow> {
        let key = |number: usize| row.try_get::<Option<Uuid>>("", &format!("key_{number}"));
        let mut values = Map::new();
        for column in &self.columns {
            let name = column.name.as_str();
            if self.table.without.contains(&name) {
                continue;
            }
            let value = match self.table.sealed.iter().position(|sealed| sealed.column == name) {
                None => plain(row, column)?,
                Some(number) => {
                    let sealed: Option<Vec<u8>> = row.try_get("", name)?;
                    // Without its key nothing is left of it: the case was deleted.
                    let key = key(number)?.and_then(|id| keys.get(&id));
                    match (sealed.filter(|sealed| !sealed.is_empty()), key) {
                        (Some(sealed), Some(key)) => {
                            let Sealed { of_row, .. } = self.table.sealed[number];
                            let id = if of_row { row.try_get("", "id")? } else { None };
                            let opened = self.table.sealed[number].open(key, id, &sealed);
                            self.unreadable += u64::from(opened.is_none());
                            opened.unwrap_or_default()
                        }
                        _ => Value::Null,
                    }
                }
            };
            values.insert(name.to_owned(), value);
        }
        let file = match self.table.file {
            None => None,
            Some(NamedFile { blob, name, .. }) => {
                let stored: Option<String> = row.try_get("", blob)?;
                let name = name.and_then(|name| values.get(name)?.as_str().map(str::to_owned));
                stored.zip(key(self.table.sealed.len())?).map(|(stored, key)| (stored, key, name))
            }
        };
        Ok(ExportedRow { values, file })
    }
}

/// The value of a column that nothing seals: moments as RFC 3339, checksums as hexadecimal digits.
fn plain(row: &QueryResult, column: &Column) -> Result<Value> {
    let name = column.name.as_str();
    Ok(match column.kind.as_str() {
        "integer" => row.try_get::<Option<i32>>("", name)?.into(),
        "bigint" if is_moment(name) => row.try_get::<Option<i64>>("", name)?.map(|at| Timestamp(at).rfc3339()).into(),
        "bigint" => row.try_get::<Option<i64>>("", name)?.into(),
        "boolean" => row.try_get::<Option<bool>>("", name)?.into(),
        "uuid" => row.try_get::<Option<Uuid>>("", name)?.map(|id| id.to_string()).into(),
        "bytea" => row.try_get::<Option<Vec<u8>>>("", name)?.map(|bytes| vault::hex(&bytes)).into(),
        "text" => row.try_get::<Option<String>>("", name)?.into(),
        other => return Err(Error::Schema(format!("{name} has the type {other}"))),
    })
}

/// The value of a column of the key, to go on behind it.
fn bound(row: &QueryResult, column: &Column) -> Result<SqlValue> {
    let name = column.name.as_str();
    Ok(match column.kind.as_str() {
        "integer" => row.try_get::<i32>("", name)?.into(),
        "bigint" => row.try_get::<i64>("", name)?.into(),
        "uuid" => row.try_get::<Uuid>("", name)?.into(),
        "bytea" => row.try_get::<Vec<u8>>("", name)?.into(),
        _ => row.try_get::<String>("", name)?.into(),
    })
}

fn is_moment(name: &str) -> bool {
    matches!(name, "at" | "since") || ["_at", "_since", "_until", "_from"].iter().any(|end| name.ends_with(end))
}

async fn columns(scope: &Scope, table: &str) -> Result<Vec<Column>> {
    let backend = scope.store().backend();
    let sql = if backend == DbBackend::Sqlite {
        "select name, lower(type) as kind, pk > 0 as in_key from pragma_table_info($1) order by cid"
    } else {
        "select a.attname::text as name, format_type(a.atttypid, null)::text as kind,
                coalesce(a.attnum = any (i.indkey::int2[]), false) as in_key
         from pg_class t join pg_attribute a on a.attrelid = t.oid
         left join pg_index i on i.indrelid = t.oid and i.indisprimary
         where t.relname = $1 and t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
           and a.attnum > 0 and not a.attisdropped
         order by a.attnum"
    };
    let rows = scope.db().query_all_raw(Statement::from_sql_and_values(backend, sql, [table.into()])).await?;
    let column = |row: &QueryResult| {
        let (name, kind): (String, String) = (row.try_get("", "name")?, row.try_get("", "kind")?);
        let in_key = row.try_get::<bool>("", "in_key")? && name != "tenant_id";
        Ok(Column { name, kind, in_key })
    };
    rows.iter().map(column).collect()
}

//! A database full of cases: real applications, sent through the interface, are written again under other numbers, names and
//! days, each sealed with a key of its own, until there are as many as a Land has after some years.
//!
//! Rows are copied whole and only what differs is replaced, so that a new column of the program comes along. Not copied are
//! the chain of audit and files: no page that is measured reads them.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use anyhow::{Context, ensure};
use serde_json::json;
use sqlx::{AssertSqlSafe, PgConnection, SqliteConnection};
use vault::{DataKey, MasterKey, TenantKey};

use crate::database::{Database, Rows};
use crate::dice::Dice;

/// What the names of the applications that are copied look like.
pub const GIVEN_NAME: &str = "Vornamevorlage";
/// The family name in them.
pub const FAMILY_NAME: &str = "Namevorlage";
/// The street in them.
pub const STREET: &str = "Vorlagestraße";

const GIVEN: [&str; 16] = [
    "Marlene",
    "Jörg",
    "Ayşe",
    "Łukasz",
    "Oksana",
    "Karl-Heinz",
    "Sabine",
    "Minh",
    "Thea",
    "Frieda",
    "Emil",
    "Uwe",
    "Petra",
    "Giovanni",
    "Änne",
    "Hannelore",
];
const FAMILY: [&str; 24] = [
    "Müller",
    "Schmidt",
    "Schröder",
    "Weiß",
    "Özdemir",
    "Kowalski",
    "Großmann",
    "Vogel",
    "Böhm",
    "Krauß",
    "Nguyen",
    "Heinze",
    "Thüringer",
    "Wagner",
    "Lange",
    "Bärwolf",
    "Jäger",
    "Seifert",
    "Rossi",
    "Kühn",
    "Ahlborn",
    "Zöllner",
    "Mayer-Lüdenscheidt",
    "Fink",
];
const STREETS: [&str; 12] = [
    "Bahnhofstraße",
    "Am Anger",
    "Goethestraße",
    "Mühlgasse",
    "Lindenweg",
    "Schillerplatz",
    "An der Gera",
    "Erfurter Straße",
    "Kirchberg",
    "Rosa-Luxemburg-Straße",
    "Unter den Eichen",
    "Feldweg",
];

/// Days over which the cases are spread.
const DAYS: u64 = 540;
const DAY: i64 = 86_400_000_000;

/// Cases that are written at once: a few megabytes.
const BATCH: usize = 10_000;

/// An application that was sent, and a word that is known of its tenant.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its number for people.
    pub reference: String,
    /// The code of its status page.
    pub access_code: String,
    /// How many people live where it was sent to: there are as many more cases.
    pub weight: u64,
    /// How such a case is decided: the outcome and its verdict.
    pub outcome: (&'static str, &'static str),
}

/// A case that can be asked for.
#[derive(Clone, Debug)]
pub struct Known {
    /// The tenant.
    pub tenant: i32,
    /// The case, as addresses name it.
    pub id: String,
    /// Its number for people.
    pub reference: String,
    /// The code of its status page.
    pub access_code: String,
    /// Name and street of the applicant; empty for reports.
    pub words: String,
}

/// What was written.
#[derive(Debug, Default)]
pub struct Filled {
    /// Cases of each tenant.
    pub tenants: BTreeMap<i32, u64>,
    /// Some cases of each tenant.
    pub known: Vec<Known>,
    /// Rows of the register of names.
    pub words: u64,
}

/// An application to copy, opened.
struct Template {
    tenant: i32,
    id: String,
    access_code: String,
    weight: u64,
    outcome: (&'static str, &'static str),
    plain: String,
    words: Vec<[u8; 16]>,
}

/// A table of a case that is copied.
struct Copied {
    table: &'static str,
    /// The column with the id of the case.
    key: &'static str,
    /// The columns that are replaced, and by what.
    replaced: &'static [(&'static str, &'static str)],
}

const COPIES: [Copied; 3] = [
    Copied {
        table: "application",
        key: "id",
        replaced: &[
            ("id", "f.id"),
            ("reference", "f.reference"),
            ("content", "f.content"),
            ("state", "f.public_state"),
            ("submitted_at", "f.received_at"),
        ],
    },
    Copied {
        table: "case_file",
        key: "id",
        replaced: &[
            ("id", "f.id"),
            ("reference", "f.reference"),
            ("state", "f.state"),
            ("assignee", "f.assignee"),
            ("received_at", "f.received_at"),
            ("due_on", "f.due_on"),
            ("closed_at", "f.closed_at"),
            ("delete_on", "f.delete_on"),
            ("last_event", "f.last_event"),
        ],
    },
    Copied { table: "case_event", key: "case_id", replaced: &[("case_id", "f.id"), ("at", "f.received_at")] },
];

/// What follows once the cases of a tenant are there: their keys, what happened to them, and how they were decided.
const FOLLOWS: [&str; 3] = [
    "insert into data_key (tenant_id, id, wrapped) select tenant_id, id, wrapped from bench_fill",
    "insert into case_event (tenant_id, case_id, sequence, at, actor, kind) \
     select tenant_id, id, n.number, received_at + n.number * 3600000000, 'system', n.kind from bench_fill \
     join (select 2 as number, 'claimed' as kind union all select 3, 'asked' union all select 4, 'decided' \
     union all select 5, 'delivered' union all select 6, 'closed') n on n.number <= last_event",
    "insert into decision (tenant_id, case_id, outcome, verdict, content, total_cents, delivery, decided_by, decided_at, \
     delivered_at, notified_on, objection_until) select tenant_id, id, outcome, verdict, decision, 0, 'retrieval', \
     assignee, closed_at, closed_at, delete_on, delete_on from bench_fill where decision is not null",
];

/// Tables that are written; on PostgreSQL their policies are lifted meanwhile.
const WRITTEN: [&str; 6] = ["application", "case_file", "case_event", "data_key", "decision", "case_word"];

/// One row of the staging table.
struct Row {
    id: [u8; 16],
    template: String,
    reference: String,
    wrapped: Vec<u8>,
    content: Vec<u8>,
    decision: Option<Vec<u8>>,
    outcome: (&'static str, &'static str),
    state: &'static str,
    public_state: &'static str,
    assignee: Option<[u8; 16]>,
    received_at: i64,
    due_on: String,
    closed_at: Option<i64>,
    last_event: i32,
}

/// Fills a database until it has so many cases. `clerks` are the accounts that work on the cases of their tenants.
///
/// # Errors
/// The database's own; an application that cannot be opened.
pub async fn fill(
    database: &Database,
    master: &MasterKey,
    sent: &[Sent],
    clerks: &BTreeMap<i32, Vec<String>>,
    cases: u64,
) -> anyhow::Result<Filled> {
    let mut rows = database.open().await?;
    let (keys, templates) = templates(&mut rows, master, sent).await?;
    let mut target = Target::open(rows).await?;
    let everybody: u64 = templates.iter().map(|template| template.weight).sum();
    let mut by_tenant: BTreeMap<i32, Vec<&Template>> = BTreeMap::new();
    templates.iter().for_each(|template| by_tenant.entry(template.tenant).or_default().push(template));
    let mut filled = Filled::default();
    let mut dice = Dice::new(47);
    for (tenant, templates) in &by_tenant {
        let key = keys.get(tenant).context("a tenant without a key")?;
        let clerks: Vec<[u8; 16]> = clerks.get(tenant).into_iter().flatten().filter_map(|id| bytes(id)).collect();
        let mut left = 0;
        for template in templates {
            left += (cases * template.weight).div_ceil(everybody);
        }
        *filled.tenants.entry(*tenant).or_default() += left;
        while left > 0 {
            let number = left.min(BATCH as u64);
            let batch = batch(key, templates, &clerks, usize::try_from(number)?, &mut dice, &mut filled.known)?;
            filled.words += batch.words.len() as u64;
            target.write(*tenant, batch).await?;
            left -= number;
        }
    }
    target.close().await?;
    Ok(filled)
}

/// The rows of some cases, and their words in the order of the register.
struct Batch {
    rows: Vec<Row>,
    words: Vec<Entry>,
}

/// A word of the register, and the case that has it.
type Entry = ([u8; 16], [u8; 16]);

fn batch(
    key: &TenantKey,
    templates: &[&Template],
    clerks: &[[u8; 16]],
    number: usize,
    dice: &mut Dice,
    known: &mut Vec<Known>,
) -> anyhow::Result<Batch> {
    let now = store::Clock::system().now().0;
    let all: u64 = templates.iter().map(|template| template.weight).sum();
    let mut batch = Batch { rows: Vec::with_capacity(number), words: Vec::with_capacity(number * 12) };
    for place in 0..number {
        let template = pick(templates, dice.below(all)).context("no application to copy")?;
        let age = dice.below(DAYS * 1_000);
        let received_at = now - i64::try_from(age)? * (DAY / 1_000);
        let id = id_at(received_at);
        let [given, family, street] = [GIVEN[roll(dice, 16)], FAMILY[roll(dice, 24)], STREETS[roll(dice, 12)]];
        let names = template.plain.contains(FAMILY_NAME);
        let plain = template.plain.replace(GIVEN_NAME, given).replace(FAMILY_NAME, family).replace(STREET, street);
        let code = store::code_of(&vault::random::<8>());
        let reference = format!("{:04}-{}-{}", template.tenant, &code[..4], &code[4..]);
        let secret = DataKey::generate()?;
        // What is young is open, what is old is done, as in a real inbox.
        let (state, public_state, last_event) = match (dice.below(100), age < 45_000) {
            (0..40, true) => ("received", "received", 1),
            (40..75, true) => ("in_review", "in-review", 2),
            (75..85, true) => ("awaiting_applicant", "question-open", 3),
            (0..2, false) => ("in_review", "in-review", 2),
            _ => ("closed", "closed", 6),
        };
        let assignee = (last_event > 1).then(|| match clerks {
            [] => id_at(0),
            clerks => clerks[roll(dice, clerks.len())],
        });
        let closed_at = (state == "closed").then(|| (received_at + 10 * DAY).min(now));
        let decision = json!({ "operative": "", "reasons": "", "fees": [], "seal": "" }).to_string();
        batch.rows.push(Row {
            id,
            template: template.id.clone(),
            wrapped: key.wrap(&secret, &id)?,
            content: secret.seal("applications.content", plain.as_bytes())?,
            decision: closed_at.map(|_| secret.seal("casework.decision", decision.as_bytes())).transpose()?,
            reference: reference.clone(),
            outcome: template.outcome,
            state,
            public_state,
            assignee,
            received_at,
            due_on: day(received_at + 90 * DAY),
            closed_at,
            last_event,
        });
        let own = if names { format!("{given} {family} {street}") } else { String::new() };
        for word in words(&format!("{reference} {own}")) {
            batch.words.push((hashed(key, &word)?, id));
        }
        batch.words.extend(template.words.iter().map(|word| (*word, id)));
        if place % 17 == 0 {
            let (tenant, access_code) = (template.tenant, template.access_code.clone());
            known.push(Known { tenant, id: written(&id), reference, access_code, words: own });
        }
    }
    batch.words.sort_unstable();
    batch.words.dedup();
    Ok(batch)
}

fn roll(dice: &mut Dice, end: usize) -> usize {
    usize::try_from(dice.below(end as u64)).unwrap_or_default()
}

fn pick<'t>(templates: &[&'t Template], mut at: u64) -> Option<&'t Template> {
    for template in templates {
        if at < template.weight {
            return Some(template);
        }
        at -= template.weight;
    }
    templates.last().copied()
}

/// As the program spells words for its register.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| finder::fold(&word.to_lowercase()))
}

fn hashed(key: &TenantKey, word: &str) -> anyhow::Result<[u8; 16]> {
    let hash = key.hash("casework.register", word.as_bytes())?;
    Ok(hash.first_chunk().copied().unwrap_or_default())
}

/// UUID of version 7.
fn id_at(micros: i64) -> [u8; 16] {
    let mut id = vault::random::<16>();
    id[..6].copy_from_slice(&(micros / 1_000).to_be_bytes()[2..]);
    id[6] = 0x70 | (id[6] & 0x0f);
    id[8] = 0x80 | (id[8] & 0x3f);
    id
}

fn written(id: &[u8; 16]) -> String {
    let hex = vault::hex(id);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

fn bytes<const N: usize>(hex: &str) -> Option<[u8; N]> {
    let digits: Vec<u8> = hex.bytes().filter(|digit| *digit != b'-').collect();
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    (digits.len() == 2 * N).then_some(bytes)
}

fn long(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).filter_map(|at| u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()).collect()
}

fn day(micros: i64) -> String {
    store::Timestamp(micros).in_germany().date().to_string()
}

/// Opens what was sent with the keys of its tenants.
async fn templates(
    rows: &mut Rows,
    master: &MasterKey,
    sent: &[Sent],
) -> anyhow::Result<(BTreeMap<i32, TenantKey>, Vec<Template>)> {
    let hex = |column: &str| match rows.kind() {
        crate::database::Kind::Sqlite => format!("lower(hex({column}))"),
        crate::database::Kind::Postgres => format!("encode({column}, 'hex')"),
    };
    let uuid = |column: &str| match rows.kind() {
        crate::database::Kind::Sqlite => format!("lower(hex({column}))"),
        crate::database::Kind::Postgres => format!("replace(cast({column} as text), '-', '')"),
    };
    let tenants = format!("select cast(tenant_id as text), {} from tenant", hex("wrapped_key"));
    let applications = format!(
        "select cast(a.tenant_id as text), {}, {}, {} from application a join data_key k on k.tenant_id = a.tenant_id \
         and k.id = a.id where a.reference = ",
        uuid("a.id"),
        hex("k.wrapped"),
        hex("a.content"),
    );
    let register = format!("select {} from case_word where case_id = ", hex("word"));
    for table in WRITTEN {
        rows.lift(table).await?;
    }
    let mut keys = BTreeMap::new();
    for row in rows.query(&tenants).await? {
        let tenant: i32 = row[0].parse()?;
        keys.insert(tenant, master.unwrap(&long(&row[1]), tenant)?);
    }
    let mut templates = Vec::with_capacity(sent.len());
    for Sent { reference, access_code, weight, outcome } in sent {
        let found = rows.query(&format!("{applications} '{reference}'")).await?;
        let [row] = found.as_slice() else { anyhow::bail!("{reference} is not there") };
        let tenant: i32 = row[0].parse()?;
        let key = keys.get(&tenant).context("a tenant without a key")?;
        let id: [u8; 16] = bytes(&row[1]).context("an id that is none")?;
        let plain = key.unwrap(&long(&row[2]), &id)?.open("applications.content", &long(&row[3]))?;
        let id = match rows.kind() {
            crate::database::Kind::Sqlite => format!("x'{}'", row[1]),
            crate::database::Kind::Postgres => format!("'{}'", written(&id)),
        };
        let own: HashSet<[u8; 16]> = words(&format!("{reference} {GIVEN_NAME} {FAMILY_NAME} {STREET}"))
            .map(|word| hashed(key, &word))
            .collect::<Result<_, _>>()?;
        let known = rows.query(&format!("{register} {id}")).await?;
        ensure!(!known.is_empty(), "{reference} is in no register");
        let words = known.iter().filter_map(|row| bytes(&row[0])).filter(|word| !own.contains(word)).collect();
        templates.push(Template {
            tenant,
            id,
            access_code: access_code.clone(),
            weight: *weight,
            outcome: *outcome,
            plain: String::from_utf8(plain)?,
            words,
        });
    }
    Ok((keys, templates))
}

/// The database while it is filled.
struct Target {
    rows: Rows,
    copies: Vec<String>,
}

impl Target {
    async fn open(mut rows: Rows) -> anyhow::Result<Self> {
        let (blob, id) = match rows.kind() {
            crate::database::Kind::Sqlite => ("blob", "blob"),
            crate::database::Kind::Postgres => ("bytea", "uuid"),
        };
        rows.execute(&format!(
            "create table bench_fill (tenant_id integer, id {id}, template {id}, reference text, wrapped {blob}, \
             content {blob}, decision {blob}, outcome text, verdict text, state text, public_state text, assignee {id}, received_at bigint, \
             due_on text, closed_at bigint, delete_on text, last_event integer)"
        ))
        .await?;
        let mut copies = Vec::new();
        for Copied { table, key, replaced } in COPIES {
            let columns = rows.columns(table).await?;
            let values: Vec<String> = columns
                .iter()
                .map(|column| match replaced.iter().find(|(name, _)| name == column) {
                    Some((_, value)) => (*value).to_owned(),
                    None => format!("t.{column}"),
                })
                .collect();
            copies.push(format!(
                "insert into {table} ({}) select {} from bench_fill f join {table} t on t.tenant_id = f.tenant_id and \
                 t.{key} = f.template",
                columns.join(", "),
                values.join(", ")
            ));
        }
        // It is filled before anything is measured, and made again if this breaks off. Tables that grow by the thousands have no
        // statistics from which a plan could be made: each template is looked up by its key.
        let haste = match rows.kind() {
            crate::database::Kind::Sqlite => "pragma synchronous = off; pragma cache_size = -400000",
            crate::database::Kind::Postgres => {
                "set synchronous_commit = off; set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off"
            }
        };
        rows.execute(haste).await?;
        Ok(Self { rows, copies })
    }

    async fn write(&mut self, tenant: i32, batch: Batch) -> anyhow::Result<()> {
        self.rows.execute("begin").await?;
        match &mut self.rows {
            Rows::Sqlite(connection) => stage_sqlite(connection, tenant, &batch.rows).await?,
            Rows::Postgres(connection) => stage_postgres(connection, tenant, &batch.rows).await?,
        }
        for copy in self.copies.iter().map(String::as_str).chain(FOLLOWS) {
            self.rows.execute(copy).await?;
        }
        match &mut self.rows {
            Rows::Sqlite(connection) => enter_sqlite(connection, tenant, &batch.words).await?,
            Rows::Postgres(connection) => enter_postgres(connection, tenant, &batch.words).await?,
        }
        self.rows.execute("delete from bench_fill; commit").await?;
        Ok(())
    }

    async fn close(mut self) -> anyhow::Result<()> {
        self.rows.execute("drop table bench_fill").await?;
        for table in WRITTEN {
            self.rows.guard(table).await?;
        }
        match self.rows.kind() {
            crate::database::Kind::Sqlite => self.rows.execute("pragma wal_checkpoint(truncate); analyze").await?,
            crate::database::Kind::Postgres => self.rows.execute("vacuum analyze").await?,
        };
        Ok(())
    }
}

async fn stage_sqlite(connection: &mut SqliteConnection, tenant: i32, rows: &[Row]) -> anyhow::Result<()> {
    for rows in rows.chunks(500) {
        let mut sql = sqlx::QueryBuilder::new("insert into bench_fill ");
        sql.push_values(rows, |mut values, row| {
            let template = long(row.template.trim_matches(['x', '\'']));
            values.push_bind(tenant).push_bind(row.id.to_vec()).push_bind(template).push_bind(&row.reference);
            values.push_bind(&row.wrapped).push_bind(&row.content).push_bind(&row.decision);
            values.push_bind(row.outcome.0).push_bind(row.outcome.1).push_bind(row.state);
            values.push_bind(row.public_state).push_bind(row.assignee.map(Vec::from)).push_bind(row.received_at);
            values.push_bind(&row.due_on).push_bind(row.closed_at);
            values.push_bind(row.closed_at.map(|_| KEPT_UNTIL)).push_bind(row.last_event);
        });
        sql.build().execute(&mut *connection).await?;
    }
    Ok(())
}

async fn enter_sqlite(connection: &mut SqliteConnection, tenant: i32, words: &[Entry]) -> anyhow::Result<()> {
    for words in words.chunks(5_000) {
        let mut sql = sqlx::QueryBuilder::new("insert into case_word (tenant_id, word, case_id) ");
        sql.push_values(words, |mut values, (word, id)| {
            values.push_bind(tenant).push_bind(word.to_vec()).push_bind(id.to_vec());
        });
        sql.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// The day from which closed cases are deleted: none during a measurement.
const KEPT_UNTIL: &str = "2099-12-31";

/// Bytes as `copy` reads them.
fn escaped(bytes: &[u8]) -> String {
    format!("\\\\x{}", vault::hex(bytes))
}

async fn stage_postgres(connection: &mut PgConnection, tenant: i32, rows: &[Row]) -> anyhow::Result<()> {
    let or_null = |text: Option<String>| text.unwrap_or_else(|| "\\N".to_owned());
    let mut text = String::new();
    for row in rows {
        let fields = [
            tenant.to_string(),
            written(&row.id),
            row.template.trim_matches('\'').to_owned(),
            row.reference.clone(),
            escaped(&row.wrapped),
            escaped(&row.content),
            or_null(row.decision.as_deref().map(escaped)),
            row.outcome.0.to_owned(),
            row.outcome.1.to_owned(),
            row.state.to_owned(),
            row.public_state.to_owned(),
            or_null(row.assignee.as_ref().map(written)),
            row.received_at.to_string(),
            row.due_on.clone(),
            or_null(row.closed_at.map(|at| at.to_string())),
            or_null(row.closed_at.map(|_| KEPT_UNTIL.to_owned())),
            row.last_event.to_string(),
        ];
        text.push_str(&fields.join("\t"));
        text.push('\n');
    }
    copy_in(connection, "bench_fill", text).await
}

async fn enter_postgres(connection: &mut PgConnection, tenant: i32, words: &[Entry]) -> anyhow::Result<()> {
    let mut text = String::new();
    for (word, id) in words {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{tenant}\t{}\t{}", escaped(word), written(id));
    }
    copy_in(connection, "case_word (tenant_id, word, case_id)", text).await
}

async fn copy_in(connection: &mut PgConnection, into: &str, text: String) -> anyhow::Result<()> {
    let mut copy = connection.copy_in_raw(&AssertSqlSafe(format!("copy {into} from stdin")).0).await?;
    copy.send(text.into_bytes()).await?;
    copy.finish().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_written_and_read_as_uuids_of_version_7() {
        let id = id_at(1_764_000_000_000_000);
        let text = written(&id);
        assert_eq!(bytes(&text), Some(id));
        assert_eq!((text.len(), &text[14..15]), (36, "7"));
        assert_eq!(long(&vault::hex(&id)), id);
        assert_eq!(bytes::<16>("x"), None);
    }

    #[test]
    fn every_application_is_copied_as_often_as_its_place_is_large() {
        let template = |weight| Template {
            tenant: 1,
            id: String::new(),
            access_code: String::new(),
            weight,
            outcome: ("", ""),
            plain: String::new(),
            words: Vec::new(),
        };
        let all = [template(3), template(1)];
        let picked: Vec<u64> =
            (0..4).filter_map(|at| pick(&[&all[0], &all[1]], at)).map(|template| template.weight).collect();
        assert_eq!(picked, [3, 3, 3, 1]);
    }
}

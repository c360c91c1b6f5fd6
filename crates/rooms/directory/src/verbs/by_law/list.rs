//! By-laws as a table: one line for each rate, to take over what exists and to give it back.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use store::{Scope, TenantId};
use uuid::Uuid;

use super::{contradictions, rows, take_places};
use crate::error::Error;
use crate::model::EntityKey;
use crate::model::by_law::{ByLaw, ByLawProblem, Draft, Part, Publication, Rate, Stage, ValueProblem};
use crate::tables::entity_value;
use crate::verbs::import::insert;
use crate::verbs::texts::writer_for;
use crate::verbs::values::{put, values_changed};

/// The heading of such a table.
const COLUMNS: [&str; 11] = [
    "entity",
    "title",
    "adopted_on",
    "published_on",
    "gazette",
    "link",
    "in_force_from",
    "key",
    "value",
    "valid_from",
    "valid_to",
];

/// What is known about the values behind keys: which type they have. The directory itself stores text.
pub trait ValueKinds: Sync {
    /// A value as a person types it (`1.234,50 €`), as it is stored (`123450`).
    ///
    /// # Errors
    /// Why it is none.
    fn read(&self, key: &str, typed: &str) -> Result<String, ValueProblem>;

    /// A stored value as a person types it.
    fn show(&self, key: &str, stored: &str) -> String;
}

/// What taking over a table did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// By-laws that were recorded.
    pub by_laws: usize,
    /// Rates that they set.
    pub rates: usize,
    /// Legal entities that they belong to.
    pub entities: usize,
    /// By-laws that were there already, as they are in the table.
    pub unchanged: usize,
}

/// What is wrong with a line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// Line of the file, the heading being line 1.
    pub line: u64,
    /// What is wrong.
    pub problem: ByLawProblem,
}

/// Takes over by-laws that are in force already, in one transaction: all of them, or none when a line is wrong. What is there
/// already as it is in the table stays.
///
/// Columns: `entity`, `title`, `adopted_on`, `published_on`, `gazette`, `link`, `in_force_from`, `key`, `value`, `valid_from`,
/// `valid_to`; one line for each rate. Lines of one by-law share entity, title and first day. Semicolons, tabs or commas separate.
///
/// # Errors
/// Inside: every problem of every line. Outside: the store's own.
pub async fn import_by_laws(
    scope: &mut Scope,
    bytes: &[u8],
    kinds: &dyn ValueKinds,
) -> Result<Result<Report, Vec<RowProblem>>, Error> {
    let (groups, mut problems) = groups(bytes, kinds);
    values_changed(scope).await?;
    let mut tenants: BTreeMap<EntityKey, TenantId> = BTreeMap::new();
    for group in &groups {
        let entity = &group.head.entity;
        if tenants.contains_key(entity) {
            continue;
        }
        match writer_for(scope, entity).await {
            Ok(tenant) => {
                tenants.insert(entity.clone(), tenant);
            }
            Err(Error::NotYours(key)) => {
                let lines = groups.iter().filter(|group| group.head.entity == *entity).map(|group| group.line);
                problems.extend(lines.map(|line| at(line, ByLawProblem::NotYours(key.clone()))));
            }
            Err(error) => return Err(error),
        }
    }
    let entities: Vec<EntityKey> = tenants.keys().cloned().collect();
    let known = rows::by_laws(scope, &entities).await?;
    let recorded = rows::values_of(scope, &entities).await?;
    let mut report = Report { entities: entities.len(), ..Report::default() };
    let mut taken: Vec<(ByLaw, TenantId)> = Vec::new();
    let mut values: Vec<entity_value::Model> = Vec::new();
    for group in groups {
        let Some(tenant) = tenants.get(&group.head.entity) else { continue };
        if let Some(there) = known.iter().find(|law| group.is(law)) {
            if group.says_the_same(there) {
                report.unchanged += 1;
            } else {
                problems.push(at(group.line, ByLawProblem::Known(group.head.title.clone())));
            }
            continue;
        }
        match group.take_over(scope) {
            Ok(law) => {
                let rates = law.rates().unwrap_or_default();
                let others = recorded.iter().chain(&values);
                let wrong = contradictions(&law.draft.entity, &rates, others);
                problems.extend(wrong.into_iter().map(|problem| at(group.line_of(&problem), problem)));
                report.rates += rates.len();
                values.extend(rates.into_iter().map(|rate| rows::value(&law, rate)));
                taken.push((law, *tenant));
            }
            Err(wrong) => problems.extend(wrong.into_iter().map(|problem| at(group.line_of(&problem), problem))),
        }
    }
    if !problems.is_empty() {
        problems.sort_by_key(|row| row.line);
        return Ok(Err(problems));
    }
    report.by_laws = taken.len();
    let now = scope.now();
    let laws = taken.iter().map(|(law, tenant)| rows::row(law, *tenant, now)).collect();
    insert(scope, laws).await?;
    insert(scope, taken.iter().flat_map(|(law, tenant)| rows::rates(law, *tenant)).collect()).await?;
    take_places(scope, &recorded, &values).await?;
    put(scope, values).await?;
    let detail = json!({ "by_laws": report.by_laws, "rates": report.rates });
    scope.audit("directory.by_law_list", Uuid::nil(), detail);
    Ok(Ok(report))
}

/// The by-laws of legal entities that were published, as such a table: each value with the days on which it counts.
///
/// # Errors
/// The store's own.
pub async fn export_by_laws(scope: &Scope, entities: &[EntityKey], kinds: &dyn ValueKinds) -> Result<String, Error> {
    let laws = rows::by_laws(scope, entities).await?;
    let mut values = rows::values_of(scope, entities).await?;
    values.sort_by(|one, other| (&one.key, &one.valid_from).cmp(&(&other.key, &other.valid_from)));
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failed = |error: csv::Error| Error::Data { file: "by-laws.csv".to_owned(), reason: error.to_string() };
    writer.write_record(COLUMNS).map_err(failed)?;
    for law in &laws {
        let (Some(published), Some((adopted, _))) = (&law.published, &law.adopted) else { continue };
        let head = [
            law.draft.entity.to_string(),
            law.draft.title.clone(),
            adopted.to_string(),
            published.on.to_string(),
            published.gazette.clone(),
            published.link.clone(),
            published.in_force_from.to_string(),
        ];
        let own: Vec<&entity_value::Model> = values.iter().filter(|row| row.by_law == Some(law.id)).collect();
        for row in &own {
            let last = row.valid_to.clone().unwrap_or_default();
            let tail = [row.key.clone(), kinds.show(&row.key, &row.value), row.valid_from.clone(), last];
            writer.write_record(head.iter().chain(&tail)).map_err(failed)?;
        }
        if own.is_empty() {
            let tail = [const { String::new() }; 4];
            writer.write_record(head.iter().chain(&tail)).map_err(failed)?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| failed(error.into_error().into()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn at(line: u64, problem: ByLawProblem) -> RowProblem {
    RowProblem { line, problem }
}

#[derive(Deserialize)]
struct Line {
    entity: String,
    title: String,
    adopted_on: String,
    published_on: String,
    #[serde(default)]
    gazette: String,
    #[serde(default)]
    link: String,
    in_force_from: String,
    #[serde(default)]
    key: String,
    #[serde(default)]
    value: String,
    #[serde(default)]
    valid_from: String,
    #[serde(default)]
    valid_to: String,
}

/// What the lines of one by-law share.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Head {
    entity: EntityKey,
    title: String,
    adopted: Date,
    publication: Publication,
}

/// The lines of one by-law.
struct Group {
    line: u64,
    head: Head,
    rates: Vec<(u64, Rate)>,
}

impl Group {
    fn is(&self, law: &ByLaw) -> bool {
        law.draft.entity == self.head.entity
            && law.draft.title == self.head.title
            && law
                .published
                .as_ref()
                .is_some_and(|published| published.in_force_from == self.head.publication.in_force_from)
    }

    fn says_the_same(&self, law: &ByLaw) -> bool {
        let mine = Draft { rates: self.rates(), ..law.draft.clone() };
        let mine = ByLaw { draft: mine, ..law.clone() }.rates();
        law.stage == Stage::Published
            && law.published.as_ref() == Some(&self.head.publication)
            && law.adopted.as_ref().is_some_and(|(adopted, _)| *adopted == self.head.adopted)
            && mine == law.rates()
    }

    fn rates(&self) -> Vec<Rate> {
        self.rates.iter().map(|(_, rate)| rate.clone()).collect()
    }

    fn take_over(&self, scope: &Scope) -> Result<ByLaw, Vec<ByLawProblem>> {
        let Head { entity, title, adopted, publication } = self.head.clone();
        let (kind, changes, rates) = (String::new(), None, self.rates());
        let draft = Draft { entity, title, kind, in_force_from: None, changes, rates };
        let taken = ByLaw::taken_over(scope.new_id(), draft, adopted, publication, scope.today());
        taken.map(|(law, _)| ByLaw { revision: 1, ..law })
    }

    /// The line of a problem: that of the rate, else the first of the by-law.
    fn line_of(&self, problem: &ByLawProblem) -> u64 {
        let Some((key, first)) = problem.row() else { return self.line };
        let begin = self.head.publication.in_force_from;
        let of_key = || self.rates.iter().rev().filter(|(_, rate)| rate.key == key);
        let exact = of_key().find(|(_, rate)| first.is_none_or(|first| rate.valid_from.unwrap_or(begin) == first));
        exact.or_else(|| of_key().next_back()).map_or(self.line, |(line, _)| *line)
    }
}

/// The by-laws of a table in their order, and what is wrong with its lines.
fn groups(bytes: &[u8], kinds: &dyn ValueKinds) -> (Vec<Group>, Vec<RowProblem>) {
    let mut problems = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<(EntityKey, String, Date), usize> = HashMap::new();
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let heading = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let delimiter = [b';', b'\t'].into_iter().find(|byte| heading.contains(byte)).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).delimiter(delimiter).from_reader(bytes);
    let headers = reader.headers().cloned();
    let mut rows = reader.into_records();
    while let Some(row) = rows.next() {
        let line = match &row {
            Ok(row) => row.position(),
            Err(error) => error.position(),
        };
        let line = line.map_or_else(|| rows.reader().position().line(), csv::Position::line);
        let row = row.and_then(|row| row.deserialize::<Line>(headers.as_ref().ok()));
        let (head, rate) = match row.map_err(|error| vec![ByLawProblem::Row(error.to_string())]).and_then(|row| {
            let rate = rate(&row, kinds);
            match (head(row), rate) {
                (Ok(head), Ok(rate)) => Ok((head, rate)),
                (one, other) => Err(one.err().into_iter().chain(other.err()).flatten().collect()),
            }
        }) {
            Ok(read) => read,
            Err(wrong) => {
                problems.extend(wrong.into_iter().map(|problem| at(line, problem)));
                continue;
            }
        };
        let place = (head.entity.clone(), head.title.clone(), head.publication.in_force_from);
        let place = *places.entry(place).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) if group.head == head => group.rates.extend(rate.map(|rate| (line, rate))),
            Some(_) => problems.push(at(line, ByLawProblem::Differs(head.title))),
            None => groups.push(Group { line, head, rates: rate.map(|rate| (line, rate)).into_iter().collect() }),
        }
    }
    if groups.is_empty() && problems.is_empty() {
        problems.push(at(1, ByLawProblem::Row(format!("{} …", COLUMNS.join(",")))));
    }
    (groups, problems)
}

fn head(row: Line) -> Result<Head, Vec<ByLawProblem>> {
    let mut problems = Vec::new();
    let title = if row.title.is_empty() { Err(ByLawProblem::Missing(Part::Title)) } else { Ok(row.title) };
    let entity = noted(row.entity.parse().map_err(|_| ByLawProblem::NoEntity(row.entity)), &mut problems);
    let title = noted(title, &mut problems);
    let adopted = noted(needed(&row.adopted_on, Part::Adopted), &mut problems);
    let on = noted(needed(&row.published_on, Part::Published), &mut problems);
    let in_force_from = noted(needed(&row.in_force_from, Part::InForce), &mut problems);
    match (entity, title, adopted, on, in_force_from) {
        (Some(entity), Some(title), Some(adopted), Some(on), Some(in_force_from)) => {
            let publication = Publication { on, gazette: row.gazette, link: row.link, in_force_from };
            Ok(Head { entity, title, adopted, publication })
        }
        _ => Err(problems),
    }
}

fn noted<T>(read: Result<T, ByLawProblem>, problems: &mut Vec<ByLawProblem>) -> Option<T> {
    read.map_err(|problem| problems.push(problem)).ok()
}

fn needed(text: &str, part: Part) -> Result<Date, ByLawProblem> {
    day(text, part)?.ok_or(ByLawProblem::Missing(part))
}

fn rate(row: &Line, kinds: &dyn ValueKinds) -> Result<Option<Rate>, Vec<ByLawProblem>> {
    if row.key.is_empty() && row.value.is_empty() {
        return Ok(None);
    }
    let key = row.key.clone();
    let value = if row.value.is_empty() {
        Err(ByLawProblem::NoValue(key.clone()))
    } else {
        kinds.read(&key, &row.value).map_err(|problem| ByLawProblem::Value(key.clone(), problem))
    };
    match (value, day(&row.valid_from, Part::From), day(&row.valid_to, Part::To)) {
        (Ok(value), Ok(valid_from), Ok(valid_to)) => Ok(Some(Rate { key, valid_from, valid_to, value })),
        (value, from, to) => Err(value.err().into_iter().chain(from.err()).chain(to.err()).collect()),
    }
}

/// A day as `2026-01-31` or `31.1.2026`.
fn day(text: &str, part: Part) -> Result<Option<Date>, ByLawProblem> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse().or_else(|_| Date::strptime("%d.%m.%Y", text));
    day.map(Some).map_err(|_| ByLawProblem::NoDay(part, text.chars().take(40).collect()))
}

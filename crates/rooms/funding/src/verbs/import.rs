//! Grants that were decided elsewhere, from a table: one person hands it in, another releases it, and then all of it is booked or
//! nothing.

use std::collections::{BTreeMap, BTreeSet};

use directory::Catalogue;
use directory::model::AdministrationKind;
use identity::AccountId;
use jiff::civil::Date;
use planning::{Columns, read_day};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Cents, Scope, TenantId, Timestamp};
use ui::{Sheet, SheetRow};

use super::decide::months_after;
use super::ledger::{By, bind, call, pay};
use super::notes::{NewNote, write_notes};
use super::{moving, receive, rows};
use crate::model::{
    Act, Broken, CostLine, Financing, GrantId, NoteKind, Plan, Programme, ProgrammeId, Proposal, Share,
};
use crate::tables::{funding_grant, funding_import};
use crate::who::Funder;
use crate::{Error, Result};

/// Grants in one table, at most: all of them are booked in one transaction.
pub const MOST_READ: usize = 300;

/// The columns; the heading of each is its text in German, however it is written.
pub const GRANT_COLUMNS: [&str; 10] = [
    "empfaenger",
    "vorhaben",
    "gegenstand",
    "jahr",
    "foerderung",
    "gesamtkosten",
    "bescheid",
    "ende",
    "ausgezahlt",
    "quelle",
];

/// Those that must be there.
const NEEDED: [&str; 7] = ["empfaenger", "vorhaben", "gegenstand", "jahr", "foerderung", "gesamtkosten", "bescheid"];

/// A grant that was decided elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldGrant {
    /// The line in which it stands.
    pub line: u64,
    /// Which administration got it.
    pub recipient: TenantId,
    /// What the project is called.
    pub title: String,
    /// For which object of the programme.
    pub object: String,
    /// In which budget year it falls due.
    pub year: i16,
    /// How much.
    pub granted: Cents,
    /// What the project costs.
    pub whole: Cents,
    /// When it was decided.
    pub decided: Date,
    /// The last day of the project.
    pub ends: Date,
    /// What was paid already.
    pub paid: Cents,
    /// Where the line comes from.
    pub source: String,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// A cell is empty or cannot be read; the column.
    Cell(&'static str),
    /// No administration, or more than one, has this name.
    Recipient(String),
    /// The same project of the same recipient is there already, or stands in the table twice.
    Twice,
    /// Further lines would be too many.
    TooMany,
    /// A rule of the programme.
    Broken(Broken),
}

/// A table of grants that was read.
#[derive(Clone, Debug, Default)]
pub struct ReadGrants {
    /// Columns that must be there and are not.
    pub missing: Vec<&'static str>,
    /// What is wrong, with the line in which it stands.
    pub problems: Vec<(u64, LineProblem)>,
    /// The grants.
    pub grants: Vec<OldGrant>,
}

impl ReadGrants {
    /// Whether all of it can be booked.
    pub fn is_sound(&self) -> bool {
        self.missing.is_empty() && self.problems.is_empty()
    }

    /// What was granted in all of them.
    pub fn granted(&self) -> Cents {
        Cents(self.grants.iter().map(|grant| grant.granted.0).sum())
    }
}

/// A table that waits for a second person.
#[derive(Clone, Debug)]
pub struct Handed {
    /// As it was handed in.
    pub table: String,
    /// Who did.
    pub by: Option<AccountId>,
    /// When.
    pub at: Timestamp,
}

/// A heading without what does not tell columns apart: `Förderung (EUR)` is `foerderung`.
fn folded(heading: &str) -> String {
    let mut plain = String::new();
    for letter in heading.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            letter if letter.is_alphabetic() => plain.push(letter),
            _ => {}
        }
    }
    plain.strip_suffix("eur").map(str::to_owned).unwrap_or(plain)
}

/// Reads a table: everything that is wrong at once. Nothing is written.
///
/// # Errors
/// [`Error::NoProgramme`]; [`identity::Error::Forbidden`] unless the funder decides in the scope.
pub async fn read_grants(scope: &Scope, by: Funder, catalogue: &Catalogue, table: &str) -> Result<ReadGrants> {
    let tenant = by.decides_in(scope)?;
    let programme = rows::programme(scope, tenant, None).await?;
    read(scope, tenant, (catalogue, &programme), table).await
}

async fn read(
    scope: &Scope,
    tenant: TenantId,
    (catalogue, programme): (&Catalogue, &Programme),
    table: &str,
) -> Result<ReadGrants> {
    let mut sheet = Sheet::read(table).unwrap_or_default();
    for heading in &mut sheet.heading {
        *heading = folded(heading);
    }
    let columns = Columns::of(&sheet, &GRANT_COLUMNS, str::to_owned);
    let mut read = ReadGrants { missing: columns.without(&NEEDED), ..ReadGrants::default() };
    if !read.missing.is_empty() {
        return Ok(read);
    }
    let known: Vec<(TenantId, String)> = funding_grant::Entity::find()
        .select_only()
        .columns([funding_grant::Column::Recipient, funding_grant::Column::Title])
        .filter(funding_grant::Column::TenantId.eq(tenant))
        .filter(funding_grant::Column::Programme.eq(programme.id))
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut reading =
        Reading { catalogue, programme, columns, known: known.into_iter().collect(), bound: BTreeMap::new() };
    for (place, row) in sheet.rows.iter().enumerate() {
        if place >= MOST_READ {
            read.problems.push((row.line, LineProblem::TooMany));
            break;
        }
        match reading.line(row) {
            Ok(grant) => read.grants.push(grant),
            Err(problems) => read.problems.extend(problems.into_iter().map(|problem| (row.line, problem))),
        }
    }
    Ok(read)
}

struct Reading<'a> {
    catalogue: &'a Catalogue,
    programme: &'a Programme,
    columns: Columns,
    /// Projects that are there, and those of earlier lines.
    known: BTreeSet<(TenantId, String)>,
    /// What earlier lines that fit bind of each year: due in it, and granted in it but due later.
    bound: BTreeMap<i16, (i64, i64)>,
}

impl Reading<'_> {
    fn line(&mut self, row: &SheetRow) -> Result<OldGrant, Vec<LineProblem>> {
        let mut problems = Vec::new();
        let cell = |name: &str| self.columns.cell(row, name).unwrap_or_default();
        let mut missing = |name: &'static str| problems.push(LineProblem::Cell(name));
        let title = ui::unmarked(cell("vorhaben")).to_owned();
        if title.is_empty() {
            missing("vorhaben");
        }
        let mut money = |name: &'static str, optional: bool| {
            let text = cell(name);
            let amount = if optional && text.is_empty() { Some(Cents(0)) } else { ui::read_money(text) };
            let amount = amount.filter(|amount| amount.0 > 0 || (optional && amount.0 == 0));
            amount.unwrap_or_else(|| {
                missing(name);
                Cents(0)
            })
        };
        let (granted, whole, paid) =
            (money("foerderung", false), money("gesamtkosten", false), money("ausgezahlt", true));
        let year = cell("jahr").parse::<i16>().ok().filter(|year| (2000..2100).contains(year));
        let decided = read_day(cell("bescheid"));
        let ends = match cell("ende") {
            "" => year.and_then(|year| Date::new(year, 12, 31).ok()),
            text => read_day(text),
        };
        for (name, fits) in [("jahr", year.is_some()), ("bescheid", decided.is_some())] {
            if !fits {
                missing(name);
            }
        }
        if ends.is_none() && year.is_some() {
            missing("ende");
        }
        let recipient = self.recipient(ui::unmarked(cell("empfaenger")));
        if recipient.is_none() {
            problems.push(LineProblem::Recipient(cell("empfaenger").to_owned()));
        }
        let (Some(recipient), Some(year), Some(decided), Some(ends), true) =
            (recipient, year, decided, ends, problems.is_empty())
        else {
            return Err(problems);
        };
        let source = ui::unmarked(cell("quelle")).to_owned();
        let object = cell("gegenstand").to_lowercase();
        let grant =
            OldGrant { line: row.line, recipient, title, object, year, granted, whole, decided, ends, paid, source };
        if self.known.insert((recipient, grant.title.clone())) {
            problems.extend(self.broken(&grant).into_iter().map(LineProblem::Broken));
        } else {
            problems.push(LineProblem::Twice);
        }
        if problems.is_empty() { Ok(grant) } else { Err(problems) }
    }

    /// The rules that hold for every grant, seen from the day on which it was decided, and what earlier lines leave of the years.
    fn broken(&mut self, grant: &OldGrant) -> Vec<Broken> {
        let mut broken = grant.plan(self.programme.id).problems(self.programme, grant.decided);
        if grant.paid > grant.granted {
            broken.push(Broken::Overdrawn { year: grant.year, free: grant.granted, wanted: grant.paid });
        }
        if grant.year < grant.decided.year() {
            broken.push(Broken::NoYear { year: grant.year });
            return broken;
        }
        let (due, budget) = (grant.year, grant.decided.year());
        let of = |year: i16| self.programme.years.iter().find(|one| one.year == year);
        match of(due) {
            None => broken.push(Broken::NoYear { year: due }),
            Some(year) => {
                let bound = &mut self.bound.entry(due).or_default().0;
                let free = Cents(year.free().0 - *bound);
                if grant.granted > free {
                    broken.push(Broken::Frame { year: due, free, wanted: grant.granted });
                } else {
                    *bound += grant.granted.0;
                }
            }
        }
        if due > budget {
            match of(budget) {
                None => broken.push(Broken::NoYear { year: budget }),
                Some(year) => {
                    let ahead = &mut self.bound.entry(budget).or_default().1;
                    let free = Cents(year.authority.0 - year.ahead.0 - *ahead);
                    if grant.granted > free {
                        broken.push(Broken::Ahead { year: budget, free, wanted: grant.granted });
                    } else {
                        *ahead += grant.granted.0;
                    }
                }
            }
        }
        broken
    }

    /// The only administration that is called so: by its name, its short name, its key, its number or its county. What stands in brackets
    /// behind a name does not count.
    fn recipient(&self, text: &str) -> Option<TenantId> {
        let name = text.split(" (").next().unwrap_or_default().trim();
        let is = |other: &str| !name.is_empty() && other.to_lowercase() == name.to_lowercase();
        let by_name = |office: &&directory::model::Administration| {
            is(&office.name) || is(&office.key) || office.own_municipality.as_ref().is_some_and(|ags| is(ags.as_str()))
        };
        let of_county = |office: &&directory::model::Administration| {
            office.kind == AdministrationKind::DistrictOffice
                && self.catalogue.county(&office.county).is_some_and(|county| is(&county.official_name))
        };
        let short = |office: &&directory::model::Administration| is(&office.short_name);
        let only = |found: Vec<&directory::model::Administration>| match found[..] {
            [office] => Some(office.tenant),
            _ => None,
        };
        let offices = || self.catalogue.administrations();
        only(offices().filter(by_name).collect())
            .or_else(|| only(offices().filter(of_county).collect()))
            .or_else(|| only(offices().filter(short).collect()))
    }
}

impl OldGrant {
    /// The plan as far as it is known: what it costs, and who pays.
    fn plan(&self, programme: ProgrammeId) -> Plan {
        let costs = CostLine { name: self.title.clone(), amount: self.whole, eligible: true, year: self.year };
        Plan {
            programme: Some(programme),
            object: self.object.clone(),
            title: self.title.clone(),
            purpose: self.source.clone(),
            period: (self.decided, self.ends.max(self.decided)),
            costs: vec![costs],
            financing: Financing::Share,
            own: Cents(self.whole.0 - self.granted.0),
            third: Cents(0),
            asked: self.granted,
            contract_on: None,
            early_start: None,
            partners: Vec::new(),
            wished: BTreeMap::new(),
        }
    }
}

/// Hands a table in for a second person to release. There is one at a time.
///
/// # Errors
/// [`Error::NotPossible`] while another one waits, or when something is wrong with it; as [`read_grants`].
pub async fn hand_in(scope: &mut Scope, by: Funder, catalogue: &Catalogue, table: &str) -> Result<usize> {
    let tenant = by.decides_in(scope)?;
    let programme = rows::programme(scope, tenant, None).await?;
    let found = read(scope, tenant, (catalogue, &programme), table).await?;
    let waits = funding_import::Entity::find_by_id((tenant, programme.id)).one(scope.db()).await?.is_some();
    if waits || !found.is_sound() || found.grants.is_empty() {
        return Err(Error::NotPossible);
    }
    funding_import::ActiveModel {
        tenant_id: Set(tenant),
        programme: Set(programme.id),
        content: Set(table.to_owned()),
        made_by: Set(by.account().map(Into::into)),
        made_at: Set(scope.now()),
    }
    .insert(scope.db())
    .await?;
    scope.audit("funding.handed_in", programme.id, json!({ "grants": found.grants.len(), "granted": found.granted() }));
    Ok(found.grants.len())
}

/// The table that waits, if one does.
///
/// # Errors
/// As [`read_grants`].
pub async fn handed_in(scope: &Scope, by: Funder) -> Result<Option<Handed>> {
    let tenant = by.decides_in(scope)?;
    let programme = rows::programme(scope, tenant, None).await?.id;
    let row = funding_import::Entity::find_by_id((tenant, programme)).one(scope.db()).await?;
    Ok(row.map(|row| Handed { table: row.content, by: row.made_by.map(Into::into), at: row.made_at }))
}

async fn take_out(scope: &Scope, tenant: TenantId, programme: ProgrammeId) -> Result<funding_import::Model> {
    let row = funding_import::Entity::find_by_id((tenant, programme)).lock_exclusive().one(scope.db()).await?;
    let row = row.ok_or(Error::NotPossible)?;
    funding_import::Entity::delete_by_id((tenant, programme)).exec(scope.db()).await?;
    Ok(row)
}

/// Throws the table away that waits. Whoever handed it in may, and every other person who decides.
///
/// # Errors
/// [`Error::NotPossible`] when none does; as [`read_grants`].
pub async fn throw_away(scope: &mut Scope, by: Funder) -> Result<()> {
    let tenant = by.decides_in(scope)?;
    let programme = rows::programme(scope, tenant, None).await?.id;
    take_out(scope, tenant, programme).await?;
    scope.audit("funding.thrown_away", programme, json!({}));
    Ok(())
}

/// Books every grant of the table that waits; whoever handed it in does not. It is looked at again here.
///
/// # Errors
/// [`Error::Broken`] for the own table, and when a rule does not hold any more; [`Error::NotPossible`] when none waits or something else is
/// wrong meanwhile; as [`read_grants`].
pub async fn release_grants(scope: &mut Scope, by: Funder, catalogue: &Catalogue) -> Result<usize> {
    let tenant = by.decides_in(scope)?;
    let programme = rows::programme(scope, tenant, None).await?;
    let row = take_out(scope, tenant, programme.id).await?;
    let made: Option<AccountId> = row.made_by.map(Into::into);
    if made == by.account() {
        return Err(Broken::SameAccount.into());
    }
    let found = read(scope, tenant, (catalogue, &programme), &row.content).await?;
    Error::unless(found.problems.iter().filter_map(|(_, problem)| broken(problem)).collect())?;
    if !found.is_sound() {
        return Err(Error::NotPossible);
    }
    let who = By { made, approved: by.account() };
    for old in &found.grants {
        take(scope, tenant, who, &programme, old).await?;
    }
    scope.audit("funding.read_in", programme.id, json!({ "grants": found.grants.len(), "granted": found.granted() }));
    Ok(found.grants.len())
}

fn broken(problem: &LineProblem) -> Option<Broken> {
    match problem {
        LineProblem::Broken(broken) => Some(broken.clone()),
        _ => None,
    }
}

/// Takes one grant in: through the same states and bookings as every other one, on the day on which it was decided.
async fn take(scope: &mut Scope, tenant: TenantId, who: By, programme: &Programme, old: &OldGrant) -> Result<()> {
    let id: GrantId = scope.new_id();
    let plan = old.plan(programme.id);
    receive::receive(scope, id, old.recipient, &plan).await?;
    let mut grant = rows::find(scope, tenant, id, false).await?;
    grant.received_at = Timestamp::of_germany(old.decided.at(0, 0, 0, 0));
    let years = BTreeMap::from([(old.year, old.granted)]);
    let proposal = Proposal {
        years: years.clone(),
        financing: plan.financing,
        eligible: plan.eligible(),
        period: plan.period,
        conditions: Vec::new(),
        reason: old.source.clone(),
    };
    let day = Some(old.decided.to_string());
    let proposed = funding_grant::ActiveModel {
        proposal: Set(serde_json::to_string(&proposal).map_err(Error::inconsistent)?),
        proposed_by: Set(who.made.map(Into::into)),
        received_at: Set(grant.received_at),
        ..Default::default()
    };
    let granted = funding_grant::ActiveModel {
        decided_on: Set(day.clone()),
        notified_on: Set(day.clone()),
        starts_on: Set(day.clone()),
        ends_on: Set(Some(plan.period.1.to_string())),
        proof_due: Set(rows::iso(months_after(plan.period.1, programme.terms.proof_months()))),
        ..Default::default()
    };
    let settled = funding_grant::ActiveModel { valid_on: Set(day), ..Default::default() };
    for (act, row) in [
        (Act::Complete, funding_grant::ActiveModel { ..Default::default() }),
        (Act::Propose, proposed),
        (Act::Grant, granted),
        (Act::Settle, settled),
    ] {
        grant.state = moving::act(scope, tenant, &grant, act, row).await?;
        grant.revision += 1;
    }
    if !old.source.is_empty() {
        let note = NewNote { kind: NoteKind::Advice, words: &old.source, due: None };
        write_notes(scope, tenant, id, who.made, &[note]).await?;
    }
    bind(scope, tenant, &grant, who, (old.decided.year(), &years)).await?;
    if old.paid.0 > 0 {
        grant.shares.insert(old.year, Share { granted: old.granted, called: old.paid, drawn: Cents(0) });
        call(scope, tenant, &grant, who, (old.year, old.paid)).await?;
        pay(scope, tenant, &grant, who, (old.year, old.paid)).await?;
    }
    Ok(())
}

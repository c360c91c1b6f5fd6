//! Sharing out the costs of a quarter: keys, costs, what is measured, and statements that add up to the cent.

use std::collections::BTreeMap;

use directory::Catalogue;
use directory::model::AdministrationKind;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Cents, Scope, TenantId};

use super::offer::{all_orders, offers};
use super::uptake::used;
use crate::error::Error;
use crate::model::{
    CostKey, Inputs, KeyState, LineKind, Position, Quarter, Run, RunState, StatementLine, Weights, allocate, key_of,
    offer_on,
};
use crate::tables::{cost_input, cost_key, cost_position, cost_run, statement_line};
use crate::{Desk, Operator, Result, Staff};

/// Longest label and source, in characters.
pub(crate) const LONGEST: usize = 200;
/// Most costs of one quarter.
pub(crate) const MOST_POSITIONS: usize = 200;
/// Rows in one statement of the database.
const CHUNK: usize = 1_000;

fn wrong(what: &str) -> Error {
    store::Error::Inconsistent(what.to_owned()).into()
}

/// Proposes a key from a day on; it holds when a second person has approved it.
///
/// # Errors
/// [`Error::Weights`] when the parts do not add up to 10,000; [`Error::NoText`] without a source; [`store::Error::WrongReach`] unless
/// the scope has the provider's reach.
pub async fn propose_key(
    scope: &mut Scope,
    operator: Operator,
    first_day: jiff::civil::Date,
    parts: [i32; 4],
    source: &str,
) -> Result<i32> {
    operator.acts_in(scope)?;
    let weights = Weights::new(parts).ok_or(Error::Weights)?;
    let source: String = source.trim().chars().take(LONGEST).collect();
    if source.is_empty() {
        return Err(Error::NoText);
    }
    let last = cost_key::Entity::find().order_by_desc(cost_key::Column::Number).limit(1).one(scope.db()).await?;
    let number = last.map_or(0, |row| row.number) + 1;
    let [base, workplaces, inhabitants, uses] = weights.parts();
    cost_key::ActiveModel {
        number: Set(number),
        first_day: Set(first_day.to_string()),
        base: Set(base),
        workplaces: Set(workplaces),
        inhabitants: Set(inhabitants),
        uses: Set(uses),
        source: Set(source),
        state: Set(KeyState::Proposed.name().to_owned()),
        proposed_by_tenant: Set(operator.tenant_column()),
        proposed_by: Set(operator.account_column()),
        settled_by_tenant: Set(None),
        settled_by: Set(None),
    }
    .insert(scope.db())
    .await
    .map_err(taken)?;
    scope.audit("operations.cost_key_proposed", uuid::Uuid::nil(), json!({ "number": number, "parts": parts }));
    Ok(number)
}

fn taken(error: sea_orm::DbErr) -> Error {
    let error = store::Error::from(error);
    if error.is_duplicate() { Error::Stale } else { error.into() }
}

/// Approves or rejects a proposed key; only whoever did not propose it approves.
///
/// # Errors
/// [`Error::UnknownRun`], [`Error::SamePerson`], [`Error::NotPossible`] when it is settled already.
pub async fn settle_key(scope: &mut Scope, operator: Operator, number: i32, approve: bool) -> Result<()> {
    operator.acts_in(scope)?;
    let row = cost_key::Entity::find_by_id(number).lock_exclusive().one(scope.db()).await?;
    let key = read_key(row.ok_or(Error::UnknownRun)?)?;
    if key.state != KeyState::Proposed {
        return Err(Error::NotPossible);
    }
    if approve && key.proposed_by == operator && operator.account().is_some() {
        return Err(Error::SamePerson);
    }
    let state = if approve { KeyState::Approved } else { KeyState::Rejected };
    cost_key::Entity::update_many()
        .set(cost_key::ActiveModel {
            state: Set(state.name().to_owned()),
            settled_by_tenant: Set(operator.tenant_column()),
            settled_by: Set(operator.account_column()),
            ..Default::default()
        })
        .filter(cost_key::Column::Number.eq(number))
        .exec(scope.db())
        .await?;
    scope.audit("operations.cost_key_settled", uuid::Uuid::nil(), json!({ "number": number, "state": state.name() }));
    Ok(())
}

fn read_key(row: cost_key::Model) -> Result<CostKey> {
    Ok(CostKey {
        number: row.number,
        first_day: row.first_day.parse().map_err(|_| wrong("cost_key.first_day"))?,
        weights: Weights::new([row.base, row.workplaces, row.inhabitants, row.uses])
            .ok_or_else(|| wrong("cost_key"))?,
        source: row.source,
        state: KeyState::from_name(&row.state).ok_or_else(|| wrong("cost_key.state"))?,
        proposed_by: Operator::from_columns(row.proposed_by_tenant, row.proposed_by),
    })
}

/// Every key, by number.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn cost_keys(scope: &Scope) -> Result<Vec<CostKey>> {
    scope.require_provider()?;
    let rows = cost_key::Entity::find().order_by_asc(cost_key::Column::Number).all(scope.db()).await?;
    rows.into_iter().map(read_key).collect()
}

/// Begins the statements of a quarter, or an edition that corrects those that are out: with the costs and the key of the last one.
///
/// # Errors
/// [`Error::NoKey`] without an approved key for the quarter; [`Error::NotPossible`] while an edition is not issued.
pub async fn begin_run(scope: &mut Scope, operator: Operator, quarter: Quarter) -> Result<i32> {
    operator.acts_in(scope)?;
    let before = runs_of(scope, quarter).await?.pop();
    let (edition, key, positions) = match before {
        Some(run) if run.state != RunState::Issued => return Err(Error::NotPossible),
        Some(run) => (run.edition + 1, run.key, run.positions),
        None => {
            let keys = cost_keys(scope).await?;
            (1, key_of(&keys, quarter).ok_or(Error::NoKey)?.number, Vec::new())
        }
    };
    cost_run::ActiveModel {
        quarter: Set(quarter.to_string()),
        edition: Set(edition),
        state: Set(RunState::Draft.name().to_owned()),
        revision: Set(0),
        cost_key: Set(key),
        submitted_by_tenant: Set(None),
        submitted_by: Set(None),
        issued_by_tenant: Set(None),
        issued_by: Set(None),
        issued_at: Set(None),
    }
    .insert(scope.db())
    .await
    .map_err(taken)?;
    put_positions(scope, (quarter, edition), &positions).await?;
    audit(scope, "operations.costs_begun", (quarter, edition));
    Ok(edition)
}

fn audit(scope: &mut Scope, action: &'static str, (quarter, edition): (Quarter, i32)) {
    scope.audit(action, uuid::Uuid::nil(), json!({ "quarter": quarter.to_string(), "edition": edition }));
}

async fn put_positions(scope: &Scope, (quarter, edition): (Quarter, i32), positions: &[Position]) -> Result<()> {
    cost_position::Entity::delete_many()
        .filter(cost_position::Column::Quarter.eq(quarter.to_string()))
        .filter(cost_position::Column::Edition.eq(edition))
        .exec(scope.db())
        .await?;
    let rows: Vec<cost_position::ActiveModel> = (0..)
        .zip(positions)
        .map(|(number, position)| cost_position::ActiveModel {
            quarter: Set(quarter.to_string()),
            edition: Set(edition),
            number: Set(number),
            label: Set(position.label.trim().chars().take(LONGEST).collect()),
            cents: Set(position.amount.0),
            source: Set(position.source.trim().chars().take(LONGEST).collect()),
        })
        .collect();
    if !rows.is_empty() {
        cost_position::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    Ok(())
}

/// Puts the costs of a draft in place of those that stand there.
///
/// # Errors
/// [`Error::UnknownRun`], [`Error::Stale`], [`Error::NotPossible`] unless it is a draft; [`Error::BadAmount`] for an amount below
/// nothing, [`Error::NoText`] for one without label or source.
pub async fn set_costs(
    scope: &mut Scope,
    operator: Operator,
    at: (Quarter, i32, i32),
    positions: &[Position],
) -> Result<()> {
    operator.acts_in(scope)?;
    let run = locked(scope, at, RunState::Draft).await?;
    if positions.len() > MOST_POSITIONS || positions.iter().any(|position| position.amount.0 < 0) {
        return Err(Error::BadAmount);
    }
    if positions.iter().any(|position| position.label.trim().is_empty() || position.source.trim().is_empty()) {
        return Err(Error::NoText);
    }
    put_positions(scope, (run.quarter, run.edition), positions).await?;
    set_state(scope, &run, RunState::Draft, operator).await?;
    audit(scope, "operations.costs_set", (run.quarter, run.edition));
    Ok(())
}

/// A run as it was looked at, in the state that is asked for; nobody else changes it meanwhile.
async fn locked(scope: &Scope, (quarter, edition, revision): (Quarter, i32, i32), state: RunState) -> Result<Run> {
    let found = cost_run::Entity::find_by_id((quarter.to_string(), edition)).lock_exclusive().one(scope.db()).await?;
    found.ok_or(Error::UnknownRun)?;
    let run = runs_of(scope, quarter).await?.into_iter().find(|run| run.edition == edition);
    let run = run.ok_or(Error::UnknownRun)?;
    if run.revision != revision {
        return Err(Error::Stale);
    }
    if run.state == state { Ok(run) } else { Err(Error::NotPossible) }
}

async fn set_state(scope: &Scope, run: &Run, state: RunState, operator: Operator) -> Result<()> {
    let mut changed = cost_run::ActiveModel {
        state: Set(state.name().to_owned()),
        revision: Set(run.revision + 1),
        ..Default::default()
    };
    match state {
        RunState::Draft => {}
        RunState::Submitted => {
            changed.submitted_by_tenant = Set(operator.tenant_column());
            changed.submitted_by = Set(operator.account_column());
        }
        RunState::Issued => {
            changed.issued_by_tenant = Set(operator.tenant_column());
            changed.issued_by = Set(operator.account_column());
            changed.issued_at = Set(Some(scope.now()));
        }
    }
    cost_run::Entity::update_many()
        .set(changed)
        .filter(cost_run::Column::Quarter.eq(run.quarter.to_string()))
        .filter(cost_run::Column::Edition.eq(run.edition))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// Hands in a draft for a second person: what is measured is frozen with it.
///
/// # Errors
/// As [`set_costs`]; [`Error::NothingToShare`] without costs and orders; [`Error::NoInhabitants`] where an administration has none
/// recorded; [`Error::QuarterOpen`] before the quarter is over.
pub async fn submit_run(scope: &mut Scope, desk: &Desk, operator: Operator, at: (Quarter, i32, i32)) -> Result<()> {
    operator.acts_in(scope)?;
    let run = locked(scope, at, RunState::Draft).await?;
    if scope.today() < run.quarter.next_first_day() {
        return Err(Error::QuarterOpen);
    }
    if run.positions.is_empty() {
        return Err(Error::NothingToShare);
    }
    let inputs = match run.edition {
        1 => measured(scope, desk, run.quarter).await?,
        // What was measured for the first edition stays: a correction is about costs.
        _ => frozen(scope, run.quarter, run.edition - 1).await?,
    };
    if let Some((tenant, _)) = inputs.iter().find(|(_, inputs)| inputs.0[2] == 0) {
        return Err(Error::NoInhabitants(store::tenant(scope, *tenant).await?.name));
    }
    let rows: Vec<cost_input::ActiveModel> = inputs
        .iter()
        .map(|(tenant, inputs)| {
            let [_, workplaces, inhabitants, uses] = inputs.0;
            cost_input::ActiveModel {
                quarter: Set(run.quarter.to_string()),
                edition: Set(run.edition),
                tenant: Set(tenant.0),
                workplaces: Set(workplaces),
                inhabitants: Set(inhabitants),
                uses: Set(uses),
            }
        })
        .collect();
    for chunk in rows.chunks(CHUNK) {
        cost_input::Entity::insert_many(chunk.to_vec()).exec_without_returning(scope.db()).await?;
    }
    set_state(scope, &run, RunState::Submitted, operator).await?;
    audit(scope, "operations.costs_submitted", (run.quarter, run.edition));
    Ok(())
}

/// Gives what was handed in back to be changed.
///
/// # Errors
/// [`Error::UnknownRun`], [`Error::Stale`], [`Error::NotPossible`] unless it was submitted.
pub async fn give_back_run(scope: &mut Scope, operator: Operator, at: (Quarter, i32, i32)) -> Result<()> {
    operator.acts_in(scope)?;
    let run = locked(scope, at, RunState::Submitted).await?;
    cost_input::Entity::delete_many()
        .filter(cost_input::Column::Quarter.eq(run.quarter.to_string()))
        .filter(cost_input::Column::Edition.eq(run.edition))
        .exec(scope.db())
        .await?;
    set_state(scope, &run, RunState::Draft, operator).await?;
    audit(scope, "operations.costs_given_back", (run.quarter, run.edition));
    Ok(())
}

/// Issues the statements of everybody in one transaction: not whoever submitted them.
///
/// # Errors
/// [`Error::UnknownRun`], [`Error::Stale`], [`Error::SamePerson`], [`Error::NotPossible`] unless it was submitted.
pub async fn issue_run(scope: &mut Scope, operator: Operator, at: (Quarter, i32, i32)) -> Result<()> {
    operator.acts_in(scope)?;
    let run = locked(scope, at, RunState::Submitted).await?;
    if run.submitted_by == Some(operator) && operator.account().is_some() {
        return Err(Error::SamePerson);
    }
    let inputs = frozen(scope, run.quarter, run.edition).await?;
    let statements = statements(scope, operator, &run, &inputs, None).await?;
    let issued_at = scope.now();
    let rows = statements.iter().flat_map(|(tenant, lines)| {
        (0..).zip(lines).map(move |(number, line)| statement_line::ActiveModel {
            tenant_id: Set(*tenant),
            quarter: Set(run.quarter.to_string()),
            edition: Set(run.edition),
            number: Set(number),
            kind: Set(line.kind.name().to_owned()),
            label: Set(line.label.clone()),
            own: Set(line.own),
            everybody: Set(line.all),
            part: Set(line.part),
            pot: Set(line.pot.0),
            cents: Set(line.amount.0),
            issued_at: Set(issued_at),
        })
    });
    let rows: Vec<statement_line::ActiveModel> = rows.collect();
    for chunk in rows.chunks(CHUNK) {
        statement_line::Entity::insert_many(chunk.to_vec()).exec_without_returning(scope.db()).await?;
    }
    set_state(scope, &run, RunState::Issued, operator).await?;
    audit(scope, "operations.costs_issued", (run.quarter, run.edition));
    Ok(())
}

/// What is measured of each administration now: one, active accounts, people who live there, applications of the quarter.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn measured(scope: &Scope, desk: &Desk, quarter: Quarter) -> Result<BTreeMap<TenantId, Inputs>> {
    scope.require_provider()?;
    let catalogue = desk.directory.catalogue();
    let accounts = identity::account_counts(scope).await?;
    let last = quarter.next_first_day().yesterday().unwrap_or(quarter.first_day());
    let mut uses: BTreeMap<TenantId, i64> = BTreeMap::new();
    for used in used(scope, quarter.first_day(), last).await? {
        *uses.entry(used.tenant).or_default() += used.counts.received;
    }
    let tenants = store::tenants(scope).await?;
    let taking_part = tenants.iter().filter_map(|tenant| Some((tenant.id, inhabitants(&catalogue, tenant.id)?)));
    Ok(taking_part
        .map(|(tenant, inhabitants)| {
            let workplaces = accounts.get(&tenant).copied().unwrap_or_default();
            (tenant, Inputs([1, workplaces, inhabitants, uses.get(&tenant).copied().unwrap_or_default()]))
        })
        .collect())
}

/// People who live where an administration works: in its municipalities, or in its county. Nothing for a tenant without an area:
/// an authority of the state, or a tenant that is no administration.
fn inhabitants(catalogue: &Catalogue, tenant: TenantId) -> Option<i64> {
    let office = catalogue.administration(tenant)?;
    if office.kind == AdministrationKind::StateAuthority {
        return None;
    }
    let own = catalogue.municipalities().filter(|municipality| match office.kind {
        AdministrationKind::DistrictOffice => municipality.county == office.county,
        _ => municipality.administration == tenant,
    });
    Some(own.map(|municipality| i64::from(municipality.population)).sum())
}

/// What was measured when an edition was submitted.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn frozen(scope: &Scope, quarter: Quarter, edition: i32) -> Result<BTreeMap<TenantId, Inputs>> {
    scope.require_provider()?;
    let rows = cost_input::Entity::find()
        .filter(cost_input::Column::Quarter.eq(quarter.to_string()))
        .filter(cost_input::Column::Edition.eq(edition))
        .all(scope.db())
        .await?;
    let inputs =
        rows.into_iter().map(|row| (TenantId(row.tenant), Inputs([1, row.workplaces, row.inhabitants, row.uses])));
    Ok(inputs.collect())
}

/// What everybody would have to pay: shares of the costs, what was ordered, less what earlier editions asked for. With another key
/// instead of that of the run it is a what-if.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn statements(
    scope: &Scope,
    operator: Operator,
    run: &Run,
    inputs: &BTreeMap<TenantId, Inputs>,
    what_if: Option<Weights>,
) -> Result<BTreeMap<TenantId, Vec<StatementLine>>> {
    operator.acts_in(scope)?;
    let keys = cost_keys(scope).await?;
    let weights = what_if.or_else(|| keys.iter().find(|key| key.number == run.key).map(|key| key.weights));
    let costs = Cents(run.positions.iter().map(|position| position.amount.0).sum());
    let shared = allocate(costs, weights.ok_or(Error::NoKey)?, inputs);
    let mut statements = shared.ok_or(Error::NothingToShare)?;
    let (from, until) = (run.quarter.first_day(), run.quarter.next_first_day());
    let offers = offers(scope).await?;
    for order in all_orders(scope, operator).await? {
        let day = order.ordered_at.in_germany().date();
        let label =
            offer_on(&offers, &order.offer, day).map_or_else(|| order.offer.clone(), |offer| offer.name.clone());
        for (own, pot) in order.charges(&offers, from, until) {
            let amount = Cents(own.saturating_mul(pot.0));
            let line =
                StatementLine { kind: LineKind::Ordered, label: label.clone(), own, all: 0, part: 0, pot, amount };
            statements.entry(order.tenant).or_default().push(line);
        }
    }
    for (tenant, asked) in asked_before(scope, run).await? {
        let amount = Cents(-asked);
        let before = StatementLine {
            kind: LineKind::Before,
            label: String::new(),
            own: 0,
            all: 0,
            part: 0,
            pot: Cents(0),
            amount,
        };
        statements.entry(tenant).or_default().push(before);
    }
    Ok(statements)
}

/// What earlier editions of the quarter asked of everybody.
async fn asked_before(scope: &Scope, run: &Run) -> Result<BTreeMap<TenantId, i64>> {
    if run.edition == 1 {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<(TenantId, i64)> = statement_line::Entity::find()
        .select_only()
        .column(statement_line::Column::TenantId)
        .column(statement_line::Column::Cents)
        .filter(statement_line::Column::Quarter.eq(run.quarter.to_string()))
        .filter(statement_line::Column::Edition.lt(run.edition))
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut asked: BTreeMap<TenantId, i64> = BTreeMap::new();
    for (tenant, cents) in rows {
        *asked.entry(tenant).or_default() += cents;
    }
    Ok(asked)
}

/// The runs of all quarters, the newest quarter first; of one quarter by edition.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn runs(scope: &Scope) -> Result<Vec<Run>> {
    let rows = cost_run::Entity::find()
        .order_by_desc(cost_run::Column::Quarter)
        .order_by_asc(cost_run::Column::Edition)
        .all(scope.db())
        .await?;
    with_positions(scope, rows, None).await
}

/// The runs of one quarter, by edition.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn runs_of(scope: &Scope, quarter: Quarter) -> Result<Vec<Run>> {
    let rows = cost_run::Entity::find()
        .filter(cost_run::Column::Quarter.eq(quarter.to_string()))
        .order_by_asc(cost_run::Column::Edition)
        .all(scope.db())
        .await?;
    with_positions(scope, rows, Some(quarter)).await
}

async fn with_positions(scope: &Scope, rows: Vec<cost_run::Model>, of: Option<Quarter>) -> Result<Vec<Run>> {
    scope.require_provider()?;
    let mut found = cost_position::Entity::find().order_by_asc(cost_position::Column::Number);
    if let Some(quarter) = of {
        found = found.filter(cost_position::Column::Quarter.eq(quarter.to_string()));
    }
    let mut positions: BTreeMap<(String, i32), Vec<Position>> = BTreeMap::new();
    for row in found.all(scope.db()).await? {
        let position = Position { label: row.label, amount: Cents(row.cents), source: row.source };
        positions.entry((row.quarter, row.edition)).or_default().push(position);
    }
    rows.into_iter()
        .map(|row| {
            Ok(Run {
                quarter: row.quarter.parse().map_err(|()| wrong("cost_run.quarter"))?,
                edition: row.edition,
                state: RunState::from_name(&row.state).ok_or_else(|| wrong("cost_run.state"))?,
                revision: row.revision,
                key: row.cost_key,
                submitted_by: row
                    .submitted_by
                    .map(|_| Operator::from_columns(row.submitted_by_tenant, row.submitted_by)),
                issued_at: row.issued_at,
                positions: positions.remove(&(row.quarter, row.edition)).unwrap_or_default(),
            })
        })
        .collect()
}

/// A statement as an administration reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The quarter.
    pub quarter: Quarter,
    /// The edition; later ones ask for what has changed.
    pub edition: i32,
    /// When it was issued.
    pub issued_at: store::Timestamp,
    /// Its lines.
    pub lines: Vec<StatementLine>,
}

impl Statement {
    /// What is to be paid.
    pub fn total(&self) -> Cents {
        Cents(self.lines.iter().map(|line| line.amount.0).sum())
    }
}

/// The statements of the own administration, the newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless somebody acts who sets up the administration.
pub async fn own_statements(scope: &Scope, staff: Staff) -> Result<Vec<Statement>> {
    let tenant = staff.manages_in(scope)?;
    let rows = statement_line::Entity::find()
        .filter(statement_line::Column::TenantId.eq(tenant))
        .order_by_desc(statement_line::Column::Quarter)
        .order_by_desc(statement_line::Column::Edition)
        .order_by_asc(statement_line::Column::Number)
        .all(scope.db())
        .await?;
    let mut all: Vec<Statement> = Vec::new();
    for row in rows {
        let quarter: Quarter = row.quarter.parse().map_err(|()| wrong("statement_line.quarter"))?;
        let line = StatementLine {
            kind: LineKind::from_name(&row.kind).ok_or_else(|| wrong("statement_line.kind"))?,
            label: row.label,
            own: row.own,
            all: row.everybody,
            part: row.part,
            pot: Cents(row.pot),
            amount: Cents(row.cents),
        };
        match all.last_mut() {
            Some(last) if (last.quarter, last.edition) == (quarter, row.edition) => last.lines.push(line),
            _ => all.push(Statement { quarter, edition: row.edition, issued_at: row.issued_at, lines: vec![line] }),
        }
    }
    Ok(all)
}

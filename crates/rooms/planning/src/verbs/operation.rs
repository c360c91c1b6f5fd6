//! What an administration knows and decides about who runs its IT.

use std::collections::BTreeMap;

use directory::{Catalogue, EntityKey};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::measure::{add_measure, measures};
use super::self_check::self_checks;
use crate::model::{Draft, KnockOut, OperationFrame, OperationPlan, Origin, Status, Theme};
use crate::tables::operation::operation_plan as table;
use crate::{Coordinator, Error, MeasureId, NewMeasure, Result};

/// From this answer of the self-check on, a fact counts as given.
const GIVEN: u8 = 2;

/// What is known, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptOperation {
    /// How often it was changed; 0 before the first time.
    pub revision: i32,
    /// What the administration said and decided.
    pub plan: OperationPlan,
    /// What its last finished self-check says about facts.
    pub checked: BTreeMap<String, bool>,
}

impl KeptOperation {
    /// What the administration said, and where it said nothing about a fact, what its self-check says.
    pub fn known(&self) -> OperationPlan {
        let mut plan = self.plan.clone();
        for (fact, holds) in &self.checked {
            plan.facts.entry(fact.clone()).or_insert(*holds);
        }
        plan
    }
}

/// What the administration knows and decided about its IT.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but its coordinator.
pub async fn operation(scope: &Scope, by: Coordinator, frame: &OperationFrame) -> Result<KeptOperation> {
    let tenant = by.acts_in(scope)?;
    let mut kept = KeptOperation::default();
    if let Some(row) = table::Entity::find_by_id(tenant).one(scope.db()).await? {
        kept.revision = row.revision;
        kept.plan = serde_json::from_str(&row.content).map_err(|error| content(&error))?;
    }
    let checks = self_checks(scope, by).await?;
    let last = checks.iter().find(|check| check.finished_at.is_some());
    // "In parts" says neither yes nor no.
    let said = |fact: &KnockOut| {
        let (value, _) = last?.answers.get(&fact.check)?;
        Some((fact.id.clone(), *value >= GIVEN)).filter(|_| *value != GIVEN - 1)
    };
    kept.checked = frame.knock_outs.iter().filter_map(said).collect();
    Ok(kept)
}

fn content(error: &serde_json::Error) -> store::Error {
    store::Error::Inconsistent(format!("planning: operation: {error}"))
}

/// Keeps what was seen at a revision.
///
/// # Errors
/// [`Error::Stale`] when somebody else changed it since; [`Error::Amount`] for a name that the frame does not have, a rating that is
/// none, or weights that are not 100 together; [`identity::Error::Forbidden`].
pub async fn save_operation(
    scope: &mut Scope,
    by: Coordinator,
    frame: &OperationFrame,
    revision: i32,
    plan: &OperationPlan,
) -> Result<()> {
    let tenant = by.acts_in(scope)?;
    if !plan.is_sound(frame) {
        return Err(Error::Amount);
    }
    let text = serde_json::to_string(plan).map_err(|error| content(&error))?;
    let written = if revision == 0 {
        let row = table::ActiveModel {
            tenant_id: Set(tenant),
            revision: Set(1),
            content: Set(text),
            changed_at: Set(scope.now()),
            changed_by: Set(by.account()),
        };
        let kept = OnConflict::column(table::Column::TenantId).do_nothing().to_owned();
        table::Entity::insert(row).on_conflict(kept).exec_without_returning(scope.db()).await?
    } else {
        let changed = table::Entity::update_many()
            .col_expr(table::Column::Revision, Expr::value(revision + 1))
            .col_expr(table::Column::Content, Expr::value(text))
            .col_expr(table::Column::ChangedAt, Expr::value(scope.now()))
            .col_expr(table::Column::ChangedBy, Expr::value(by.account()))
            .filter(table::Column::TenantId.eq(tenant))
            .filter(table::Column::Revision.eq(revision))
            .exec(scope.db())
            .await?;
        changed.rows_affected
    };
    if written == 0 {
        return Err(Error::Stale);
    }
    scope.audit("planning.operation_changed", Uuid::nil(), json!({}));
    Ok(())
}

/// The bodies for which the administration works: each of them decides on its own whether it joins something.
pub fn bodies(catalogue: &Catalogue, by: Coordinator) -> Vec<(EntityKey, String)> {
    let bodies = catalogue.entities_of(by.tenant()).into_iter();
    bodies.map(|body| (body.key.clone(), body.name.clone())).collect()
}

/// Takes steps into the plan as measures of the theme IT operation; each once, and where they follow each other each needs the one
/// before. Returns how many came in.
///
/// # Errors
/// As [`add_measure`].
pub async fn take_steps(
    scope: &mut Scope,
    by: Coordinator,
    catalogue: &Catalogue,
    steps: Vec<(String, Draft)>,
    in_turn: bool,
) -> Result<usize> {
    let there: BTreeMap<String, MeasureId> = measures(scope, by)
        .await?
        .into_iter()
        .filter(|measure| measure.origin == Origin::Operation)
        .map(|measure| (measure.origin_reference, measure.id))
        .collect();
    let mut before = None;
    let mut taken = 0;
    for (reference, draft) in steps {
        if let Some(known) = there.get(&reference) {
            before = Some(*known);
            continue;
        }
        let needs = before.filter(|_| in_turn).into_iter().collect();
        let draft = Draft { theme: Theme::Operation, needs, ..draft };
        let new = NewMeasure { draft, status: Status::Open, origin: Origin::Operation, reference };
        before = Some(add_measure(scope, by, catalogue, new).await?);
        taken += 1;
    }
    Ok(taken)
}

//! Which service first: what is known about each, and the list that follows from it.

use std::collections::BTreeMap;

use directory::Catalogue;
use ranking::score::{rank, sensitivity};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Scope, TenantId};

use super::ground::{Ground, Values, twelve_months, yearly_cases};
use super::{weights_in_force, weights_of_state};
use crate::model::{Entered, Fact, Facts, Interests, OfficeOrder, Priorities, WeightSet};
use crate::tables::score::service_fact as table;
use crate::{Coordinator, Error, Organizer, Result};

/// One value of one service: hundredths, or nothing to take it away.
pub type SmallChange = (String, Fact, Option<i64>);

/// What was entered in the administration of the scope.
///
/// # Errors
/// The store's own.
pub async fn facts(scope: &Scope) -> Result<Facts> {
    let rows = table::Entity::find().filter(table::Column::TenantId.eq(scope.tenant()?)).all(scope.db()).await?;
    let mut facts = Facts::new();
    for row in rows {
        let Some(fact) = Fact::from_key(&row.fact) else { continue };
        let entered = Entered { hundredths: row.hundredths, at: row.entered_at, by: row.entered_by };
        facts.entry(row.service).or_default().insert(fact, entered);
    }
    Ok(facts)
}

/// Enters values, all or none. What stays the same keeps its day and its name. Returns how many changed.
///
/// # Errors
/// [`Error::Unknown`] for a service that the administration does not do by the catalogue, [`Error::Amount`] for a value that
/// cannot be, [`identity::Error::Forbidden`].
pub async fn enter(
    scope: &mut Scope,
    who: Coordinator,
    catalogue: &Catalogue,
    changes: &[SmallChange],
) -> Result<usize> {
    let tenant = who.acts_in(scope)?;
    let served = catalogue.served(scope.today());
    let own = served.get(&tenant).ok_or(Error::Unknown)?;
    let known = facts(scope).await?;
    let mut fresh = Vec::new();
    let mut gone = Vec::new();
    for (service, fact, value) in changes {
        if !own.contains_key(service) {
            return Err(Error::Unknown);
        }
        let now = known.get(service).and_then(|facts| facts.get(fact)).map(|entered| entered.hundredths);
        match *value {
            Some(value) if !possible(*fact, value) => return Err(Error::Amount),
            value if value == now => {}
            Some(value) => fresh.push(table::ActiveModel {
                tenant_id: Set(tenant),
                service: Set(service.clone()),
                fact: Set(fact.key().to_owned()),
                hundredths: Set(value),
                entered_at: Set(scope.now()),
                entered_by: Set(who.account()),
            }),
            None => gone.push((service, fact)),
        }
    }
    let changed = fresh.len() + gone.len();
    for (service, fact) in gone {
        table::Entity::delete_many()
            .filter(table::Column::TenantId.eq(tenant))
            .filter(table::Column::Service.eq(service))
            .filter(table::Column::Fact.eq(fact.key()))
            .exec(scope.db())
            .await?;
    }
    for chunk in fresh.chunks(500) {
        let again = OnConflict::columns([table::Column::TenantId, table::Column::Service, table::Column::Fact])
            .update_columns([table::Column::Hundredths, table::Column::EnteredAt, table::Column::EnteredBy])
            .to_owned();
        table::Entity::insert_many(chunk.to_vec()).on_conflict(again).exec_without_returning(scope.db()).await?;
    }
    Ok(changed)
}

/// Whether a value can be: steps are whole, nothing is below zero or beyond reason.
fn possible(fact: Fact, hundredths: i64) -> bool {
    let whole = !matches!(fact, Fact::Value(criterion) if criterion.steps().is_none()) && hundredths % 100 != 0;
    (0..=fact.most()).contains(&hundredths) && !whole
}

/// The services of an administration with everything that is known, in their order.
///
/// # Errors
/// [`Error::Unknown`] for a tenant that is no administration; the store's own.
pub async fn priorities(
    scope: &Scope,
    who: Coordinator,
    catalogue: &Catalogue,
    interests: &Interests,
) -> Result<Priorities> {
    let tenant = who.acts_in(scope)?;
    let ground = Ground::of(catalogue, scope.today());
    let facts = facts(scope).await?;
    let weights = weights_in_force(scope).await?;
    let (first, last) = twelve_months(scope.today());
    let used = operations::own_use(scope, first, last).await?;
    let counted = yearly_cases(catalogue, used, first).remove(&tenant).unwrap_or_default();
    let values = facts.iter().map(|(service, facts)| {
        (service.clone(), facts.iter().map(|(fact, entered)| (*fact, entered.hundredths)).collect())
    });
    let rows = ground.rows(tenant, &values.collect(), &counted, interests).ok_or(Error::Unknown)?;
    let scale = ground.scale(tenant, &rows);
    let ranked = rank(&rows, &scale, &weights.weights);
    let sensitivity = sensitivity(&rows, &scale, &weights.weights);
    let interest = rows.iter().filter_map(|row| Some((row.key.clone(), interests.of(tenant, &row.key)?))).collect();
    Ok(Priorities { weights, rows, ranked, sensitivity, facts, interest })
}

/// The services of every administration in their order, under the weights of the state.
///
/// # Errors
/// [`store::Error::WrongReach`], [`identity::Error::Forbidden`] for anybody but whoever steers the state.
pub async fn priorities_of_all(
    scope: &Scope,
    who: Organizer,
    catalogue: &Catalogue,
    interests: &Interests,
) -> Result<Vec<OfficeOrder>> {
    who.acts_in(scope)?;
    let ground = Ground::of(catalogue, scope.today());
    let entered: Vec<(TenantId, String, String, i64)> = table::Entity::find()
        .select_only()
        .columns([table::Column::TenantId, table::Column::Service, table::Column::Fact, table::Column::Hundredths])
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut values: BTreeMap<TenantId, Values> = BTreeMap::new();
    for (tenant, service, fact, hundredths) in entered {
        let Some(fact) = Fact::from_key(&fact) else { continue };
        values.entry(tenant).or_default().entry(service).or_default().insert(fact, hundredths);
    }
    let weights = weights_of_state(scope).await?.into_iter().next().unwrap_or_else(WeightSet::proposed);
    let (first, last) = twelve_months(scope.today());
    let used = operations::used(scope, first, last).await?;
    let counted = yearly_cases(catalogue, used, first);
    let (no_values, no_cases) = (Values::new(), BTreeMap::new());
    let order = |tenant: TenantId| {
        let (values, counted) = (values.get(&tenant).unwrap_or(&no_values), counted.get(&tenant).unwrap_or(&no_cases));
        let rows = ground.rows(tenant, values, counted, interests)?;
        let ranked = rank(&rows, &ground.scale(tenant, &rows), &weights.weights);
        Some(OfficeOrder { tenant, rows, ranked })
    };
    Ok(catalogue.administrations().filter_map(|office| order(office.tenant)).collect())
}

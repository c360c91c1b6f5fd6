//! Weights: versions that stay, of the state and of an administration.

use ranking::score::Weights;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::Scope;
use uuid::Uuid;

use crate::model::{NewWeights, WeightSet, Whose};
use crate::tables::score::{own_weight_set, weight_set};
use crate::{Coordinator, Error, Organizer, Result};

/// All versions of the state, the newest first.
///
/// # Errors
/// The store's own.
pub async fn weights_of_state(scope: &Scope) -> Result<Vec<WeightSet>> {
    let rows = weight_set::Entity::find().order_by_desc(weight_set::Column::Version).all(scope.db()).await?;
    rows.into_iter()
        .map(|row| {
            Ok(WeightSet {
                whose: Whose::State,
                version: row.version,
                weights: read(&row.points)?,
                decided_on: row.decided_on.parse().ok(),
                decided_by: row.decided_by,
                workshop: row.workshop,
                reason: row.reason,
                made_at: Some(row.made_at),
            })
        })
        .collect()
}

/// All versions of the administration of the scope, the newest first; none where it went back to those of the state.
///
/// # Errors
/// The store's own.
pub async fn own_weights(scope: &Scope) -> Result<Vec<(i32, Option<WeightSet>)>> {
    let rows = own_weight_set::Entity::find()
        .filter(own_weight_set::Column::TenantId.eq(scope.tenant()?))
        .order_by_desc(own_weight_set::Column::Version)
        .all(scope.db())
        .await?;
    rows.into_iter()
        .map(|row| {
            let set = if row.points.is_empty() {
                None
            } else {
                Some(WeightSet {
                    whose: Whose::Own,
                    version: row.version,
                    weights: read(&row.points)?,
                    reason: row.reason,
                    made_at: Some(row.made_at),
                    ..WeightSet::proposed()
                })
            };
            Ok((row.version, set))
        })
        .collect()
}

/// The weights that count in the administration of the scope: its own, else those of the state, else what is proposed.
///
/// # Errors
/// The store's own.
pub async fn weights_in_force(scope: &Scope) -> Result<WeightSet> {
    if let Some((_, Some(own))) = own_weights(scope).await?.into_iter().next() {
        return Ok(own);
    }
    Ok(weights_of_state(scope).await?.into_iter().next().unwrap_or_else(WeightSet::proposed))
}

/// Agrees on new weights for the whole state. The same ones sent twice are one version.
///
/// # Errors
/// [`Error::Weights`] with everything that is wrong, [`Error::Stale`] when somebody else agreed on others meanwhile,
/// [`identity::Error::Forbidden`], [`store::Error::WrongReach`].
pub async fn agree_weights(scope: &mut Scope, who: Organizer, new: &NewWeights) -> Result<i32> {
    who.acts_in(scope)?;
    let weights = new.checked(true, scope.today()).map_err(Error::Weights)?;
    let newest = weights_of_state(scope).await?.into_iter().next();
    let version = newest.as_ref().map_or(0, |newest| newest.version);
    if version != new.seen {
        let again = newest.is_some_and(|newest| newest.weights == weights && newest.reason == new.reason.trim());
        return if again { Ok(version) } else { Err(Error::Stale) };
    }
    let account = who.account();
    weight_set::ActiveModel {
        version: Set(version + 1),
        points: Set(written(&weights)),
        decided_on: Set(new.decided_on.map(|day| day.to_string()).unwrap_or_default()),
        decided_by: Set(new.decided_by.trim().to_owned()),
        workshop: Set(new.workshop.trim().to_owned()),
        reason: Set(new.reason.trim().to_owned()),
        made_at: Set(scope.now()),
        made_by_tenant: Set(account.map(|(tenant, _)| tenant)),
        made_by: Set(account.map(|(_, account)| account)),
    }
    .insert(scope.db())
    .await?;
    scope.audit("planning.weights_agreed", Uuid::nil(), serde_json::json!({ "version": version + 1 }));
    Ok(version + 1)
}

/// Puts weights of the administration's own on top of those of the state, or goes back to those of the state (none).
///
/// # Errors
/// As [`agree_weights`].
pub async fn set_own_weights(scope: &mut Scope, who: Coordinator, seen: i32, new: Option<&NewWeights>) -> Result<i32> {
    let tenant = who.acts_in(scope)?;
    let weights = match new {
        Some(new) => Some(new.checked(false, scope.today()).map_err(Error::Weights)?),
        None => None,
    };
    let reason = new.map(|new| new.reason.trim().to_owned()).unwrap_or_default();
    let newest = own_weights(scope).await?.into_iter().next();
    let version = newest.as_ref().map_or(0, |(version, _)| *version);
    let now = newest.and_then(|(_, set)| set);
    let again =
        now.as_ref().map(|set| set.weights) == weights && now.map(|set| set.reason).unwrap_or_default() == reason;
    if again {
        return Ok(version);
    }
    if version != seen {
        return Err(Error::Stale);
    }
    own_weight_set::ActiveModel {
        tenant_id: Set(tenant),
        version: Set(version + 1),
        points: Set(weights.as_ref().map(written).unwrap_or_default()),
        reason: Set(reason),
        made_at: Set(scope.now()),
        made_by: Set(who.account()),
    }
    .insert(scope.db())
    .await?;
    scope.audit("planning.own_weights_set", Uuid::nil(), serde_json::json!({ "version": version + 1 }));
    Ok(version + 1)
}

fn written(weights: &Weights) -> String {
    serde_json::to_string(weights).unwrap_or_default()
}

fn read(points: &str) -> Result<Weights> {
    serde_json::from_str(points)
        .map_err(|error| Error::Store(store::Error::Inconsistent(format!("weight_set.points: {error}"))))
}

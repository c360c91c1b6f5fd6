//! Values that one body of an administration has and others lack, taken over for all of them in one step.

use std::collections::{BTreeMap, BTreeSet};

use directory::{EntityKey, Origin, is_of_an_account, is_shared_with_office, take_over};
use serde_json::json;
use store::{Scope, TenantId};

use crate::error::Error;
use crate::model::Gap;
use crate::operator::Operator;
use crate::{Result, Survey};

/// A value that bodies of an administration lack, and one that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heritable {
    /// The administration that works for all of them.
    pub administration: TenantId,
    /// The key of the value.
    pub key: String,
    /// Who has it.
    pub from: EntityKey,
    /// Who lacks it.
    pub takers: BTreeSet<EntityKey>,
}

/// What could be taken over, by administration and key. Accounts are left out, because two people of the administration decide on
/// them, and what a by-law sets, because a by-law holds for its own municipality.
pub fn heritable(survey: &Survey) -> Vec<Heritable> {
    let mut lacking: BTreeMap<(TenantId, String), BTreeSet<EntityKey>> = BTreeMap::new();
    for line in survey.all() {
        for gap in line.gaps {
            if let Gap::Missing(key) = gap
                && !is_of_an_account(&key)
                && !is_shared_with_office(&key)
            {
                lacking.entry((line.administration, key)).or_default().insert(line.entity.clone());
            }
        }
    }
    let mut found = Vec::new();
    for ((administration, key), takers) in lacking {
        for body in survey.catalogue.entities_of(administration) {
            let value = survey.catalogue.value(&body.key, &key, survey.today);
            if value.is_some_and(|value| value.origin == Origin::Own && value.by_law.is_none()) {
                let (key, from, takers) = (key.clone(), body.key.clone(), takers.clone());
                found.push(Heritable { administration, key, from, takers });
            }
        }
    }
    found
}

/// Takes a value over for every body that lacks it; returns how many. All or none.
///
/// # Errors
/// [`Error::Changed`] when nothing like that can be taken over any more.
pub async fn inherit(
    scope: &mut Scope,
    operator: Operator,
    survey: &Survey,
    (administration, key, from): (TenantId, &str, &str),
) -> Result<usize> {
    operator.acts_in(scope)?;
    let is_meant =
        |one: &Heritable| one.administration == administration && one.key == key && one.from.as_str() == from;
    let wanted = heritable(survey).into_iter().find(is_meant).ok_or(Error::Changed)?;
    for taker in &wanted.takers {
        take_over(scope, taker, key, &wanted.from).await?;
    }
    let detail = json!({ "administration": administration, "key": key, "from": from, "takers": wanted.takers.len() });
    scope.audit("operations.inherited", uuid::Uuid::nil(), detail);
    Ok(wanted.takers.len())
}

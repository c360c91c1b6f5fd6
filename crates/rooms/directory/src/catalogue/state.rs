//! The authorities of the state that run cases here: tenants without a municipal area.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use sea_orm::EntityTrait;
use store::{Scope, TenantId};

use super::load::{parse, wrong};
use crate::error::Error;
use crate::model::{Administration, AdministrationKind, LegalEntity, LegalEntityKind, Resolution, Rule};
use crate::tables::state_authority;

/// The authorities of the state, and which of them executes which rule.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    authorities: Arc<BTreeMap<TenantId, Administration>>,
    by_rule: Arc<HashMap<String, TenantId>>,
}

impl State {
    /// Reads the authorities and the legal entities as which they act.
    ///
    /// # Errors
    /// [`Error::Data`] for a rule of the state that none of them executes.
    pub(super) async fn read(
        scope: &Scope,
        rules: &HashMap<String, Vec<Rule>>,
    ) -> Result<(Self, Vec<LegalEntity>), Error> {
        let (mut authorities, mut by_rule, mut entities) = (BTreeMap::new(), HashMap::new(), Vec::new());
        for row in state_authority::Entity::find().all(scope.db()).await? {
            by_rule.extend(row.rules.split(';').map(|rule| (rule.trim().to_owned(), row.tenant_id)));
            entities.push(LegalEntity {
                key: parse("state_authority.key", &row.key)?,
                name: row.entity_name.clone(),
                kind: LegalEntityKind::State,
                administration: row.tenant_id,
            });
            authorities.insert(row.tenant_id, authority(row));
        }
        let of_state = |rules: &Vec<Rule>| rules.iter().any(|rule| rule.resolution == Resolution::State);
        let open = rules.iter().find(|(name, rules)| of_state(rules) && !by_rule.contains_key(*name));
        if let Some((name, _)) = open {
            return Err(wrong("state_authority.rules", format!("no authority of the state executes {name}")));
        }
        Ok((Self { authorities: Arc::new(authorities), by_rule: Arc::new(by_rule) }, entities))
    }

    /// An authority by its tenant.
    pub(super) fn authority(&self, tenant: TenantId) -> Option<&Administration> {
        self.authorities.get(&tenant)
    }

    /// Every authority, by tenant number.
    pub(super) fn authorities(&self) -> impl Iterator<Item = &Administration> {
        self.authorities.values()
    }

    /// The authority that executes a rule.
    pub(super) fn by_rule(&self, rule: &str) -> Option<TenantId> {
        self.by_rule.get(rule).copied()
    }
}

fn authority(row: state_authority::Model) -> Administration {
    Administration {
        tenant: row.tenant_id,
        key: row.key,
        name: row.name,
        short_name: row.short_name,
        kind: AdministrationKind::StateAuthority,
        county: String::new(),
        own_municipality: None,
        seat: row.seat,
        example: row.example,
    }
}

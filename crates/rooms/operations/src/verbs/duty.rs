//! How the duties of the law stand at each administration: shown by what runs and is recorded, never ticked off.

use std::collections::{BTreeMap, HashMap};

use directory::{Catalogue, Duty, EntityKey, Evidence};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Scope, TenantId};

use crate::error::Error;
use crate::model::{Proof, Recorded, Standing, values_of};
use crate::tables::duty_evidence as table;
use crate::{Result, Survey};

/// Longest text of what was done, and longest address, in characters.
const LONGEST: usize = 500;

/// How every duty of today stands at every administration, in the order of the duties.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn proofs(scope: &Scope, survey: &Survey) -> Result<BTreeMap<TenantId, Vec<Proof>>> {
    scope.require_provider()?;
    let recorded = table::Entity::find().all(scope.db()).await?;
    Ok(of_offices(survey, recorded, |_| true))
}

/// How every duty of today stands at the administration of the scope.
///
/// # Errors
/// The store's own.
pub async fn own_proofs(scope: &Scope, survey: &Survey) -> Result<Vec<Proof>> {
    let tenant = scope.tenant()?;
    let recorded = table::Entity::find().filter(table::Column::TenantId.eq(tenant)).all(scope.db()).await?;
    Ok(of_offices(survey, recorded, |id| id == tenant).remove(&tenant).unwrap_or_default())
}

fn of_offices(
    survey: &Survey,
    recorded: Vec<table::Model>,
    wanted: impl Fn(TenantId) -> bool,
) -> BTreeMap<TenantId, Vec<Proof>> {
    let mut known: HashMap<(TenantId, String), Recorded> = recorded
        .into_iter()
        .map(|row| ((row.tenant_id, row.duty), Recorded { text: row.body, link: row.link, at: row.recorded_at }))
        .collect();
    // A service is online at an administration when it is for everybody in whose name it acts.
    let mut online: BTreeMap<TenantId, BTreeMap<&str, bool>> = BTreeMap::new();
    let lines = survey.all();
    for line in &lines {
        let is_live = line.standing() == Standing::Live;
        let services = online.entry(line.administration).or_default();
        *services.entry(&line.service).or_insert(true) &= is_live;
    }
    let catalogue = &survey.catalogue;
    let mut proofs = BTreeMap::new();
    for office in catalogue.administrations().filter(|office| wanted(office.tenant)) {
        let services = online.remove(&office.tenant).unwrap_or_default();
        let live = services.values().filter(|is_live| **is_live).count();
        let proof = |duty: &Duty| match duty.evidence {
            Evidence::Recorded => Proof::recorded(&duty.id, known.remove(&(office.tenant, duty.id.clone()))),
            Evidence::Online => Proof::counted(&duty.id, (live, services.len())),
            Evidence::Status => Proof::counted(&duty.id, (usize::from(live > 0), 1)),
            evidence => Proof::counted(&duty.id, values(catalogue, office.entity().as_ref(), evidence, survey)),
        };
        let duties = catalogue.duties().iter().filter(|duty| duty.binds(office, survey.today));
        proofs.insert(office.tenant, duties.map(proof).collect());
    }
    proofs
}

/// How many of the values that show something are recorded, and of how many.
fn values(catalogue: &Catalogue, entity: Option<&EntityKey>, evidence: Evidence, survey: &Survey) -> (usize, usize) {
    let keys = values_of(evidence);
    let is_there = |key: &&&str| entity.is_some_and(|entity| catalogue.setting(entity, key, survey.today).is_some());
    (keys.iter().filter(is_there).count(), keys.len())
}

/// Records what the administration of the scope did about a duty; an empty text takes it back.
///
/// # Errors
/// [`Error::Evidence`] with the field that is wrong; [`store::Error::NotFound`] for what is no duty of which the program cannot
/// know.
pub async fn record_evidence(
    scope: &mut Scope,
    catalogue: &Catalogue,
    by: identity::AccountId,
    (duty, text, link): (&str, &str, &str),
) -> Result<()> {
    let tenant = scope.tenant()?;
    let is_meant = |known: &&Duty| known.id == duty && known.evidence == Evidence::Recorded;
    let duty = catalogue.duties().iter().find(is_meant).ok_or(store::Error::NotFound("duty"))?;
    let (text, link) = (ui::harmless(text.trim()), link.trim());
    if text.chars().count() > LONGEST {
        return Err(Error::Evidence("text"));
    }
    let is_address = link.is_empty() || (link.starts_with("https://") && !link.contains(char::is_whitespace));
    if !is_address || link.chars().count() > LONGEST {
        return Err(Error::Evidence("link"));
    }
    table::Entity::delete_many()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Duty.eq(&duty.id))
        .exec(scope.db())
        .await?;
    if !text.is_empty() {
        let row = table::ActiveModel {
            tenant_id: Set(tenant),
            duty: Set(duty.id.clone()),
            body: Set(text.clone()),
            link: Set(link.to_owned()),
            recorded_at: Set(scope.now()),
            recorded_by: Set(Some(by)),
        };
        table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    }
    let done = json!({ "duty": duty.id, "recorded": !text.is_empty() });
    scope.audit("operations.evidence", uuid::Uuid::nil(), done);
    Ok(())
}

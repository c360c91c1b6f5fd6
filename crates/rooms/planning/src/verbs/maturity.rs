use std::collections::BTreeMap;

use directory::Catalogue;
use directory::model::TrustLevel;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;

use crate::model::{Known, Level, Maturity};
use crate::tables::maturity_answer as table;
use crate::{Coordinator, Error, Result};

/// What somebody said about services: service → criterion → answer, for one model.
pub type Said = BTreeMap<String, BTreeMap<String, String>>;

/// The maturity of every service on which the administration works, by id, under one model.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but its coordinator.
pub async fn maturity(
    scope: &Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    model: &Maturity,
) -> Result<BTreeMap<String, Level>> {
    let said = said(scope, coordinator, model).await?;
    let nothing = BTreeMap::new();
    let known = known(scope, coordinator, catalogue);
    Ok(known
        .into_iter()
        .map(|(service, known)| {
            let level = model.level(known, said.get(&service).unwrap_or(&nothing));
            (service, level)
        })
        .collect())
}

/// What the running system knows of every service on which the administration works.
pub(crate) fn known(scope: &Scope, coordinator: Coordinator, catalogue: &Catalogue) -> BTreeMap<String, Known> {
    let today = scope.today();
    let live = catalogue.live_services(today);
    let live = live.get(&coordinator.tenant());
    let own = catalogue.own_services(today);
    let known = |id: &String| {
        let curated = catalogue.service(id).and_then(|service| service.curated());
        Known {
            live: live.is_some_and(|live| live.contains(id)),
            free: curated.is_some_and(|curated| curated.tariff.is_none()),
            open: curated.is_some_and(|curated| matches!(curated.trust_level, TrustLevel::None | TrustLevel::Normal)),
        }
    };
    let services = own.get(&coordinator.tenant()).into_iter().flatten();
    services.map(|id| (id.clone(), known(id))).collect()
}

/// What somebody of the administration said under one model.
///
/// # Errors
/// As [`maturity`].
pub async fn said(scope: &Scope, coordinator: Coordinator, model: &Maturity) -> Result<Said> {
    let tenant = coordinator.acts_in(scope)?;
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Model.eq(&model.id))
        .all(scope.db())
        .await?;
    let mut said = Said::new();
    for row in rows {
        said.entry(row.service).or_default().insert(row.criterion, row.answer);
    }
    Ok(said)
}

/// Says something about a service where the running system cannot know it; what it knows, and what no model knows, is left out.
///
/// # Errors
/// [`Error::Unknown`] for a service on which the administration does not work; as [`maturity`].
pub async fn say_maturity(
    scope: &mut Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    model: &Maturity,
    service: &str,
    answers: &BTreeMap<String, String>,
) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    let known = known(scope, coordinator, catalogue).remove(service).ok_or(Error::Unknown)?;
    let rows: Vec<table::ActiveModel> = model
        .criteria
        .iter()
        .filter(|criterion| criterion.known(known).is_none())
        .filter_map(|criterion| {
            let answer = answers.get(&criterion.id)?;
            criterion.answers.iter().any(|step| step.id == *answer).then(|| table::ActiveModel {
                tenant_id: Set(tenant),
                service: Set(service.to_owned()),
                model: Set(model.id.clone()),
                criterion: Set(criterion.id.clone()),
                answer: Set(answer.clone()),
                said_by: Set(coordinator.account()),
                said_at: Set(scope.now()),
            })
        })
        .collect();
    let count = rows.len();
    if count > 0 {
        let again = OnConflict::columns([
            table::Column::TenantId,
            table::Column::Service,
            table::Column::Model,
            table::Column::Criterion,
        ])
        .update_columns([table::Column::Answer, table::Column::SaidBy, table::Column::SaidAt])
        .to_owned();
        table::Entity::insert_many(rows).on_conflict(again).exec_without_returning(scope.db()).await?;
    }
    scope.audit(
        "planning.maturity",
        uuid::Uuid::nil(),
        json!({ "service": service, "model": model.id, "answers": count }),
    );
    Ok(())
}

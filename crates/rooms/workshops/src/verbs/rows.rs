//! From rows to what they mean.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::{Scope, TenantId};
use vault::DataKey;

use crate::export::{NAME, PERSON};
use crate::model::{
    Access, AccessKind, Audience, Exercise, Kind, Offer, Person, Phase, Plan, Points, Registration, RegistrationId,
    Seat, Series, State, Workshop, WorkshopId,
};
use crate::tables::{
    workshop, workshop_access, workshop_exercise, workshop_offer, workshop_registration, workshop_series,
};
use crate::{Error, Result};

pub(super) fn wrong(what: &str) -> Error {
    Error::Store(store::Error::Inconsistent(format!("workshops: {what}")))
}

pub(super) fn series(row: workshop_series::Model) -> Series {
    let follow_ups = row.follow_ups.split(',').filter_map(|days| days.parse().ok()).collect();
    Series { id: row.id, title: row.title, organiser: row.organiser, follow_ups, source: row.source }
}

pub(super) fn workshop(row: workshop::Model, series: Series) -> Result<Workshop> {
    let plan = Plan {
        audience: Audience::from_name(&row.audience).ok_or_else(|| wrong("audience"))?,
        place: row.place,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        register_until: row.register_until,
        capacity: row.capacity,
        per_office: row.per_office,
        limited_until: row.limited_until,
        moderation: row.moderation,
        keep_days: row.keep_days,
    };
    Ok(Workshop {
        id: row.id,
        host: row.tenant_id,
        series,
        plan,
        join_code: format!("{}-{}", row.tenant_id, row.join_code),
        state: State::from_name(&row.state).ok_or_else(|| wrong("state"))?,
        revision: row.revision,
        erased_at: row.erased_at,
    })
}

/// A workshop of the scope's tenant; locked when it is going to change.
pub(super) async fn find(scope: &Scope, id: WorkshopId, lock: bool) -> Result<Workshop> {
    let tenant = scope.tenant()?;
    let mut query =
        workshop::Entity::find().filter(workshop::Column::TenantId.eq(tenant)).filter(workshop::Column::Id.eq(id));
    if lock {
        query = query.lock_exclusive();
    }
    let row = query.one(scope.db()).await?.ok_or(Error::Unknown)?;
    of_row(scope, tenant, row).await
}

pub(super) async fn of_row(scope: &Scope, tenant: TenantId, row: workshop::Model) -> Result<Workshop> {
    let found = workshop_series::Entity::find_by_id((tenant, row.series)).one(scope.db()).await?;
    workshop(row, series(found.ok_or_else(|| wrong("series"))?))
}

/// The key of what people say about themselves; nothing once it was destroyed.
pub(super) async fn key(scope: &Scope, id: WorkshopId) -> Result<Option<DataKey>> {
    match scope.data_key(id).await {
        Ok(key) => Ok(Some(key)),
        Err(store::Error::KeyDestroyed(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

pub(super) fn seal(key: &DataKey, id: RegistrationId, person: &Person) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(person).map_err(|_| wrong("person"))?;
    Ok(key.seal(&format!("{PERSON}/{id}"), &plain)?)
}

pub(super) fn registration(row: workshop_registration::Model, key: Option<&DataKey>) -> Result<Registration> {
    let person = match key {
        Some(key) if !row.person.is_empty() => {
            let plain = key.open(&format!("{PERSON}/{}", row.id), &row.person)?;
            Some(serde_json::from_slice(&plain).map_err(|_| wrong("person"))?)
        }
        _ => None,
    };
    Ok(Registration {
        id: row.id,
        workshop: row.workshop,
        administration: row.administration,
        number: row.number,
        seat: Seat::from_name(&row.state).ok_or_else(|| wrong("seat"))?,
        person,
        registered_at: row.registered_at,
    })
}

pub(super) fn seal_name(key: &DataKey, id: crate::AccessId, name: &str) -> Result<Vec<u8>> {
    Ok(key.seal(&format!("{NAME}/{id}"), name.as_bytes())?)
}

pub(super) fn access(row: workshop_access::Model, key: Option<&DataKey>) -> Result<Access> {
    let name = match key {
        Some(key) if !row.name.is_empty() => key.open(&format!("{NAME}/{}", row.id), &row.name)?,
        _ => Vec::new(),
    };
    Ok(Access {
        id: row.id,
        workshop: row.workshop,
        kind: AccessKind::from_name(&row.kind).ok_or_else(|| wrong("access"))?,
        name: String::from_utf8_lossy(&name).into_owned(),
        until: row.until,
        revoked: row.revoked_at.is_some(),
    })
}

pub(super) fn offer(row: workshop_offer::Model) -> Result<Offer> {
    Ok(Offer {
        workshop: row.workshop,
        title: row.title,
        audience: Audience::from_name(&row.audience).ok_or_else(|| wrong("audience"))?,
        place: row.place,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        register_until: row.register_until,
        state: State::from_name(&row.state).ok_or_else(|| wrong("state"))?,
        code: row.code,
    })
}

pub(super) fn exercise(row: workshop_exercise::Model) -> Result<Exercise> {
    Ok(Exercise {
        id: row.id,
        workshop: row.workshop,
        number: row.number,
        kind: Kind::from_name(&row.kind).ok_or_else(|| wrong("exercise"))?,
        title: row.title,
        choices: serde_json::from_str(&row.choices).map_err(|_| wrong("choices"))?,
        dots: row.dots,
        phase: Phase::from_name(&row.phase).ok_or_else(|| wrong("phase"))?,
    })
}

pub(super) fn points(stored: &str) -> Result<Points> {
    serde_json::from_str(stored).map_err(|_| wrong("ballot"))
}

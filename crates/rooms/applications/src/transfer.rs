//! An application that another administration takes over (Abgabe): where it goes, where it has been, and how its holder finds
//! it under the number that they have.
//!
//! Every administration gives it a number of its own, for a number carries its administration. The first row keeps the access
//! code and points to the next one, so whoever has the first number comes to where the application is now, however often it
//! went on, and also after the first administration has deleted its copy.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, Store, TenantId, Timestamp};
use vault::DataKey;

use crate::model::{AccessCode, Application, ApplicationId, Reference};
use crate::records::{access_hash, there, with_reference};
use crate::tables::application_move::{ActiveModel, Column, Entity, Model};
use crate::tables::{application, draft};
use crate::{Error, Result, records, withdrawal};

/// What the reason of a move is sealed for.
pub(crate) const REASON: &str = "applications.move";

/// So often an application goes on at most; a ring of numbers ends the search as well.
const MOST: usize = 32;

/// Where an application goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The administration.
    pub office: TenantId,
    /// The legal entity in whose name it acts: key in the directory.
    pub legal_entity: String,
    /// The municipality that it is about from now on: AGS.
    pub area: String,
}

/// One way that an application has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Who handed it over.
    pub from: TenantId,
    /// Its number there.
    pub from_reference: Reference,
    /// Who took it over, in whose name, and about which place.
    pub to: Destination,
    /// Its number there.
    pub to_reference: Reference,
    /// Its identity there.
    pub target: ApplicationId,
    /// When it was handed over.
    pub at: Timestamp,
    /// Why, in words for the applicant.
    pub reason: String,
}

impl Move {
    pub(crate) fn row(&self, tenant: TenantId, id: ApplicationId, place: i32, key: &DataKey) -> Result<ActiveModel> {
        Ok(ActiveModel {
            tenant_id: Set(tenant),
            application: Set(id),
            place: Set(place),
            from_office: Set(self.from),
            from_reference: Set(self.from_reference.to_string()),
            to_office: Set(self.to.office),
            to_reference: Set(self.to_reference.to_string()),
            target: Set(self.target),
            legal_entity: Set(self.to.legal_entity.clone()),
            area: Set(self.to.area.clone()),
            at: Set(self.at),
            reason: Set(key.seal(REASON, self.reason.as_bytes()).map_err(store::Error::from)?),
        })
    }

    fn read(row: Model, key: &DataKey) -> Result<Self> {
        let broken = || store::Error::Inconsistent(format!("a move of application {}", row.application));
        let reason = key.open(REASON, &row.reason).map_err(store::Error::from)?;
        Ok(Self {
            from: row.from_office,
            from_reference: row.from_reference.parse().map_err(|_| broken())?,
            to: Destination { office: row.to_office, legal_entity: row.legal_entity, area: row.area },
            to_reference: row.to_reference.parse().map_err(|_| broken())?,
            target: row.target,
            at: row.at,
            reason: String::from_utf8_lossy(&reason).into_owned(),
        })
    }
}

/// Hands an application over; called by casework in the transaction of its own change. From now on nothing of it changes here:
/// a correction that was begun is closed, and what the applicant wants to add waits until it has arrived.
///
/// # Errors
/// [`Error::Withdrawn`] and [`Error::Decided`] when it came to its end before, [`Error::NoApplication`].
pub async fn transfer(scope: &mut Scope, id: ApplicationId, to: Destination, reason: &str) -> Result<()> {
    let tenant = scope.tenant()?;
    let reference = records::application(scope, id).await?.reference;
    draft::Entity::update_many()
        .filter(draft::Column::TenantId.eq(tenant))
        .filter(draft::Column::Id.eq(id))
        .col_expr(draft::Column::CorrectionHash, Expr::value(Option::<Vec<u8>>::None))
        .exec(scope.db())
        .await?;
    let to_reference = Reference::from_bytes(to.office, &vault::random());
    withdrawal::move_to(scope, id, &to_reference).await?;
    let before = Entity::find().filter(Column::TenantId.eq(tenant)).filter(Column::Application.eq(id));
    let place = i32::try_from(before.count(scope.db()).await?).unwrap_or(i32::MAX);
    let moved = Move {
        from: tenant,
        from_reference: reference,
        to,
        to_reference,
        target: scope.new_id(),
        at: scope.now(),
        reason: reason.to_owned(),
    };
    let row = moved.row(tenant, id, place, &scope.data_key(id).await?)?;
    Entity::insert(row).exec_without_returning(scope.db()).await?;
    scope.audit("applications.transferred", id, json!({ "to": moved.to.office, "reference": moved.to_reference }));
    Ok(())
}

/// The ways that an application has taken, the first one first.
///
/// # Errors
/// The store's own.
pub async fn moves(scope: &Scope, id: ApplicationId) -> Result<Vec<Move>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.eq(id))
        .order_by_asc(Column::Place)
        .all(scope.db())
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let key = scope.data_key(id).await?;
    rows.into_iter().map(|row| Move::read(row, &key)).collect()
}

/// From whom and to whom some applications went last, in one query.
///
/// # Errors
/// The store's own.
pub async fn last_moves(scope: &Scope, ids: &[ApplicationId]) -> Result<HashMap<ApplicationId, (TenantId, TenantId)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(ApplicationId, TenantId, TenantId)> = Entity::find()
        .select_only()
        .columns([Column::Application, Column::FromOffice, Column::ToOffice])
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.is_in(ids.iter().copied()))
        .order_by_asc(Column::Place)
        .into_tuple()
        .all(scope.db())
        .await?;
    // What comes later stands in the place of what came before.
    Ok(rows.into_iter().map(|(id, from, to)| (id, (from, to))).collect())
}

/// The application that a number and its access code lead to, where it is now. The number may be that of any administration
/// that had it.
///
/// # Errors
/// [`Error::NoApplication`], whichever of the two is wrong; [`store::Error::KeyDestroyed`] when it was deleted.
pub(crate) async fn open(
    store: &Store,
    language: Language,
    reference: &Reference,
    code: &AccessCode,
) -> Result<(Scope, Application)> {
    let mut scope = read(store, language, reference.tenant()).await?;
    let mut row = with_reference(&scope, reference).await?.ok_or(Error::NoApplication)?;
    if let Some(address) = &row.address {
        let address: Reference = address.parse().map_err(|_| Error::NoApplication)?;
        scope = read(store, language, address.tenant()).await?;
        row = with_reference(&scope, &address).await?.ok_or(Error::NoApplication)?;
    }
    if !vault::same(&row.access_hash, &access_hash(scope.tenancy()?, code)?) {
        return Err(Error::NoApplication);
    }
    follow(store, language, scope, row).await
}

/// Where an application is now that somebody holds otherwise than by its access code.
pub(crate) async fn current(
    store: &Store,
    language: Language,
    scope: Scope,
    application: Application,
) -> Result<(Scope, Application)> {
    match &application.moved_to {
        None => Ok((scope, application)),
        Some(_) => {
            let row = with_reference(&scope, &application.reference).await?.ok_or(Error::NoApplication)?;
            follow(store, language, scope, row).await
        }
    }
}

/// The administration to which a number leads now; nothing of the application is read. Links of e-mails name the first number.
///
/// # Errors
/// [`Error::NoApplication`], or the store's own.
pub(crate) async fn forwarded(store: &Store, language: Language, reference: &Reference) -> Result<TenantId> {
    let scope = read(store, language, reference.tenant()).await?;
    let Some(row) = with_reference(&scope, reference).await? else { return Ok(reference.tenant()) };
    follow_rows(store, language, scope, row).await?.0.tenant().map_err(Error::from)
}

async fn read(store: &Store, language: Language, tenant: TenantId) -> Result<Scope> {
    let scope = store.read(Reach::Tenant(tenant), Actor::Applicant, language).await;
    scope.map_err(|error| match error {
        store::Error::NotFound(_) => Error::NoApplication,
        other => other.into(),
    })
}

async fn follow(
    store: &Store,
    language: Language,
    scope: Scope,
    row: application::Model,
) -> Result<(Scope, Application)> {
    let (scope, row) = follow_rows(store, language, scope, row).await?;
    let application = there(&scope, row)?;
    Ok((scope, application))
}

/// From one number to the next. Where the next one is not there yet, the application is on its way, and still here.
async fn follow_rows(
    store: &Store,
    language: Language,
    mut scope: Scope,
    mut row: application::Model,
) -> Result<(Scope, application::Model)> {
    for _ in 0..MOST {
        let Some(next) = row.moved_to.as_deref().and_then(|next| next.parse::<Reference>().ok()) else { break };
        let there = read(store, language, next.tenant()).await?;
        let Some(found) = with_reference(&there, &next).await? else { break };
        // A number that somebody else has already is not this application.
        if found.address.as_deref() != Some(row.address.as_ref().unwrap_or(&row.reference)) {
            break;
        }
        (scope, row) = (there, found);
    }
    Ok((scope, row))
}

/// Keeps an application as it is until the end of the transaction, for somebody who adds to it.
///
/// # Errors
/// [`mailbox::Error::Moving`] when it is on its way to another administration, [`Error::NoApplication`].
pub(crate) async fn hold(scope: &Scope, id: ApplicationId) -> Result<()> {
    let query = application::Entity::find()
        .filter(application::Column::TenantId.eq(scope.tenant()?))
        .filter(application::Column::Id.eq(id));
    let row = query.lock_exclusive().one(scope.db()).await?.ok_or(Error::NoApplication)?;
    if row.moved_to.is_some() { Err(mailbox::Error::Moving.into()) } else { Ok(()) }
}

//! Places: given, waited for, given back.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, TenantId, code_of};

use super::rows;
use crate::model::{Person, Registration, RegistrationId, Seat, State, Workshop, WorkshopId};
use crate::tables::{workshop_invitation, workshop_registration as table};
use crate::who::{Host, Leader};
use crate::{Error, Result};

/// Somebody gets a mail about their place.
pub(crate) const PLACE: &str = "workshops.place";
/// For what the code of a registration is derived.
const PURPOSE: &str = "workshops.registration";
/// For what the address of somebody is hashed.
const ADDRESS: &str = "workshops.address";
/// Characters of a code, five bits each.
const CODE: usize = 24;

/// The tenant of a code, whoever made it up.
pub(crate) fn tenant_of_code(code: &str) -> Option<TenantId> {
    code.split_once('-')?.0.parse().ok()
}

/// What opens a registration for whoever made it: it carries the number of the host.
///
/// # Errors
/// [`store::Error::WrongReach`] without a tenant.
pub fn registration_code(scope: &Scope, id: RegistrationId) -> Result<String> {
    derived(scope, PURPOSE, id.into())
}

pub(super) fn derived(scope: &Scope, purpose: &'static str, id: uuid::Uuid) -> Result<String> {
    let hash = scope.keyed_hash(purpose, id.as_bytes())?;
    Ok(format!("{}-{}", scope.tenant()?, code_of(hash.get(..CODE).unwrap_or_default())))
}

/// What a code of an invitation leads to: the workshop, and which administration is invited.
///
/// # Errors
/// [`Error::Unknown`], whatever is wrong.
pub async fn invited(scope: &Scope, code: &str) -> Result<(Workshop, TenantId)> {
    let row = workshop_invitation::Entity::find()
        .filter(workshop_invitation::Column::TenantId.eq(scope.tenant()?))
        .filter(workshop_invitation::Column::Code.eq(code))
        .one(scope.db())
        .await?
        .ok_or(Error::Unknown)?;
    Ok((rows::find(scope, row.workshop, false).await?, row.administration))
}

/// How many places are free, and how many wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Places that somebody has.
    pub taken: i32,
    /// People who wait.
    pub waiting: i32,
    /// People of them who came.
    pub present: i32,
}

/// The places of workshops.
///
/// # Errors
/// The database's own.
pub async fn places(scope: &Scope, of: &[WorkshopId]) -> Result<BTreeMap<WorkshopId, Places>> {
    let counted: Vec<(WorkshopId, String, i64)> = table::Entity::find()
        .select_only()
        .column(table::Column::Workshop)
        .column(table::Column::State)
        .column_as(table::Column::Id.count(), "count")
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Workshop.is_in(of.iter().copied()))
        .group_by(table::Column::Workshop)
        .group_by(table::Column::State)
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut all = BTreeMap::<WorkshopId, Places>::new();
    for (workshop, state, count) in counted {
        let count = i32::try_from(count).unwrap_or(i32::MAX);
        let places = all.entry(workshop).or_default();
        match Seat::from_name(&state) {
            Some(Seat::Taken) => places.taken += count,
            Some(Seat::Present) => {
                places.taken += count;
                places.present += count;
            }
            Some(Seat::Waiting) => places.waiting += count,
            _ => {}
        }
    }
    Ok(all)
}

/// Registers somebody with the code of an invitation, under an id that the form brings along: sent twice it is one registration. Whoever
/// finds no place waits for one.
///
/// # Errors
/// [`Error::Unknown`] for a wrong code, [`Error::NotOpen`], [`Error::Late`], [`Error::Twice`]; then nothing is changed.
pub async fn register(
    scope: &mut Scope,
    code: &str,
    id: RegistrationId,
    person: &Person,
    mail: bool,
) -> Result<Registration> {
    let (seen, administration) = invited(scope, code).await?;
    // Everybody who wants a place of this workshop waits here for their turn.
    let workshop = rows::find(scope, seen.id, true).await?;
    if let Some(known) = table::Entity::find_by_id((workshop.host, id)).one(scope.db()).await? {
        let same = known.workshop == workshop.id && known.administration == administration;
        let key = rows::key(scope, workshop.id).await?;
        return if same { rows::registration(known, key.as_ref()) } else { Err(Error::Unknown) };
    }
    if workshop.state != State::Open {
        return Err(Error::NotOpen);
    }
    if !workshop.takes(scope.now()) {
        return Err(Error::Late(workshop.plan.register_until));
    }
    let address_hash = address_hash(scope, workshop.id, &person.email)?;
    let all = of_workshop(scope, workshop.id).await?;
    if all.iter().any(|row| row.address_hash == address_hash) {
        return Err(Error::Twice);
    }
    let key = rows::key(scope, workshop.id).await?.ok_or(Error::Erased)?;
    let seats = Seats::of(&workshop, &all);
    // Who waits already comes first.
    let queue = all.iter().any(|row| row.state == Seat::Waiting.name() && seats.has(row.administration, scope));
    let seat = if !queue && seats.has(administration, scope) { Seat::Taken } else { Seat::Waiting };
    let row = table::Model {
        tenant_id: workshop.host,
        id,
        workshop: workshop.id,
        administration,
        number: all.iter().map(|row| row.number).max().unwrap_or(0) + 1,
        state: seat.name().to_owned(),
        person: rows::seal(&key, id, person)?,
        address_hash,
        registered_at: scope.now(),
    };
    table::Entity::insert(table::ActiveModel::from(row.clone())).exec_without_returning(scope.db()).await?;
    scope.audit("workshops.registered", id, json!({ "administration": administration, "seat": seat.name() }));
    tell(scope, id, mail)?;
    rows::registration(row, Some(&key))
}

fn address_hash(scope: &Scope, workshop: WorkshopId, email: &str) -> Result<String> {
    let place = format!("{workshop}/{}", email.trim().to_lowercase());
    Ok(vault::hex(&scope.keyed_hash(ADDRESS, place.as_bytes())?))
}

async fn of_workshop(scope: &Scope, id: WorkshopId) -> Result<Vec<table::Model>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Workshop.eq(id))
        .order_by_asc(table::Column::Number)
        .all(scope.db())
        .await?;
    Ok(rows)
}

/// The administrations of which somebody came.
pub(super) async fn present_offices(scope: &Scope, id: WorkshopId) -> Result<BTreeSet<TenantId>> {
    let all = of_workshop(scope, id).await?;
    let came = all.iter().filter(|row| row.state == Seat::Present.name());
    Ok(came.map(|row| row.administration).collect())
}

/// Who has how many places.
struct Seats<'a> {
    workshop: &'a Workshop,
    taken: i32,
    offices: BTreeMap<TenantId, i32>,
}

impl<'a> Seats<'a> {
    fn of(workshop: &'a Workshop, all: &[table::Model]) -> Self {
        let mut seats = Self { workshop, taken: 0, offices: BTreeMap::new() };
        let holding = |row: &&table::Model| Seat::from_name(&row.state).is_some_and(Seat::holds);
        for row in all.iter().filter(holding) {
            seats.take(row.administration);
        }
        seats
    }

    fn take(&mut self, administration: TenantId) {
        self.taken += 1;
        *self.offices.entry(administration).or_default() += 1;
    }

    /// Whether somebody of an administration gets a place now: one is free, and the administration has not had its share.
    fn has(&self, administration: TenantId, scope: &Scope) -> bool {
        let plan = &self.workshop.plan;
        let own = self.offices.get(&administration).copied().unwrap_or(0);
        self.taken < plan.capacity && (own < plan.per_office || scope.now() >= plan.limited_until)
    }
}

/// Gives free places to those who wait, in their order; returns how many moved up.
///
/// # Errors
/// [`Error::Unknown`]; the database's own.
pub(super) async fn fill(scope: &mut Scope, id: WorkshopId, mail: bool) -> Result<usize> {
    let workshop = rows::find(scope, id, true).await?;
    if !matches!(workshop.state, State::Open | State::Closed | State::Running) {
        return Ok(0);
    }
    let all = of_workshop(scope, id).await?;
    let mut seats = Seats::of(&workshop, &all);
    let mut moved = Vec::new();
    for row in all.iter().filter(|row| row.state == Seat::Waiting.name()) {
        if seats.has(row.administration, scope) {
            seats.take(row.administration);
            moved.push(row.id);
        }
    }
    for id in &moved {
        set_seat(scope, *id, Seat::Taken).await?;
        scope.audit("workshops.moved_up", *id, json!({}));
        tell(scope, *id, mail)?;
    }
    Ok(moved.len())
}

async fn set_seat(scope: &Scope, id: RegistrationId, seat: Seat) -> Result<()> {
    let mut row = table::ActiveModel { state: Set(seat.name().to_owned()), ..Default::default() };
    if seat == Seat::Cancelled {
        row.address_hash = Set(String::new());
    }
    table::Entity::update_many()
        .set(row)
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

fn tell(scope: &mut Scope, id: RegistrationId, mail: bool) -> Result<()> {
    if mail {
        scope.emit(PLACE, id, json!({}))?;
    }
    Ok(())
}

/// The registration that a personal code opens, with its workshop.
///
/// # Errors
/// [`Error::Unknown`], whatever is wrong.
pub async fn registration(scope: &Scope, id: RegistrationId, code: &str) -> Result<(Workshop, Registration)> {
    if !vault::same(registration_code(scope, id)?.as_bytes(), code.as_bytes()) {
        return Err(Error::Unknown);
    }
    one(scope, id).await
}

/// A registration with its workshop, for the mail about it.
pub(crate) async fn one(scope: &Scope, id: RegistrationId) -> Result<(Workshop, Registration)> {
    let row = table::Entity::find_by_id((scope.tenant()?, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    let workshop = rows::find(scope, row.workshop, false).await?;
    let key = rows::key(scope, row.workshop).await?;
    Ok((workshop, rows::registration(row, key.as_ref())?))
}

/// Corrects what somebody said about themselves.
///
/// # Errors
/// As [`registration`]; [`Error::NotPossible`] once it is called off or the workshop is over, [`Error::Twice`].
pub async fn correct(scope: &mut Scope, id: RegistrationId, code: &str, person: &Person) -> Result<()> {
    let (seen, known) = registration(scope, id, code).await?;
    let workshop = rows::find(scope, seen.id, true).await?;
    if workshop.state.is_over() || known.seat == Seat::Cancelled {
        return Err(Error::NotPossible);
    }
    let address_hash = address_hash(scope, workshop.id, &person.email)?;
    if of_workshop(scope, workshop.id).await?.iter().any(|row| row.id != id && row.address_hash == address_hash) {
        return Err(Error::Twice);
    }
    let key = rows::key(scope, workshop.id).await?.ok_or(Error::Erased)?;
    table::Entity::update_many()
        .set(table::ActiveModel {
            person: Set(rows::seal(&key, id, person)?),
            address_hash: Set(address_hash),
            ..Default::default()
        })
        .filter(table::Column::TenantId.eq(workshop.host))
        .filter(table::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("workshops.corrected", id, json!({}));
    Ok(())
}

/// Calls a registration off; whoever waits first moves up.
///
/// # Errors
/// As [`registration`]; [`Error::NotPossible`] once the workshop runs. Called off twice is called off.
pub async fn call_off(scope: &mut Scope, id: RegistrationId, code: &str, mail: bool) -> Result<()> {
    let (seen, _) = registration(scope, id, code).await?;
    let workshop = rows::find(scope, seen.id, true).await?;
    let (_, known) = one(scope, id).await?;
    if known.seat == Seat::Cancelled {
        return Ok(());
    }
    if !matches!(workshop.state, State::Open | State::Closed) {
        return Err(Error::NotPossible);
    }
    set_seat(scope, id, Seat::Cancelled).await?;
    scope.audit("workshops.called_off", id, json!({}));
    tell(scope, id, mail)?;
    fill(scope, workshop.id, mail).await?;
    Ok(())
}

/// Everybody who registered, by number; for whoever runs the workshop.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody else.
pub async fn registrations(scope: &Scope, leader: Leader) -> Result<Vec<Registration>> {
    leader.runs_in(scope)?;
    let key = rows::key(scope, leader.workshop()).await?;
    let all = of_workshop(scope, leader.workshop()).await?;
    all.into_iter().map(|row| rows::registration(row, key.as_ref())).collect()
}

/// Notes that somebody came, or that this was a mistake. Whoever waited and came gets what is free.
///
/// # Errors
/// [`Error::Unknown`], [`Error::NotPossible`] unless the workshop runs; as [`registrations`].
pub async fn check_in(scope: &mut Scope, leader: Leader, id: RegistrationId, came: bool) -> Result<()> {
    leader.runs_in(scope)?;
    let workshop = rows::find(scope, leader.workshop(), true).await?;
    let (_, known) = one(scope, id).await?;
    if known.workshop != workshop.id {
        return Err(Error::Unknown);
    }
    let seat = if came { Seat::Present } else { Seat::Taken };
    if known.seat == seat {
        return Ok(());
    }
    if workshop.state != State::Running || known.seat == Seat::Cancelled {
        return Err(Error::NotPossible);
    }
    set_seat(scope, id, seat).await?;
    scope.audit("workshops.checked_in", id, json!({ "came": came }));
    Ok(())
}

/// Calls somebody's registration off for them, e.g. because they telephoned; for whoever organises it.
///
/// # Errors
/// As [`call_off`]; [`identity::Error::Forbidden`].
pub async fn call_off_for(scope: &mut Scope, host: Host, id: RegistrationId, mail: bool) -> Result<()> {
    host.acts_in(scope)?;
    let code = registration_code(scope, id)?;
    call_off(scope, id, &code, mail).await
}

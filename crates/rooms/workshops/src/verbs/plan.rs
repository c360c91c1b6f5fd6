//! Planning workshops, inviting to them, and leading them through their day.

use std::collections::{BTreeMap, BTreeSet};

use directory::Catalogue;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, TenantId, code_of};

use super::exercise::tallied_of;
use super::register::{fill, present_offices};
use super::rows;
use crate::model::{Act, Audience, Invitation, Kind, Plan, Series, SeriesId, State, Workshop, WorkshopId};
use crate::tables::{workshop, workshop_invitation, workshop_series};
use crate::who::Host;
use crate::{Error, Result};

/// An administration is invited, or what it was invited to has changed.
pub(crate) const OFFERED: &str = "workshops.offered";
/// What a room voted for, when it is over.
pub(crate) const VOTED: &str = "workshops.voted";
/// Characters of the code of an invitation, five bits each.
const CODE: usize = 16;
/// Characters of the code with which people in the room join: typed on a telephone, and good for a day.
const JOIN: usize = 6;
/// Workshops in the list, the newest.
const MOST: u64 = 200;

/// A series to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSeries {
    /// What it is about.
    pub title: String,
    /// Who organises it.
    pub organiser: String,
    /// Days after the end on which is asked how far the measures are.
    pub follow_ups: Vec<i64>,
    /// Where the facts are written down; may be empty.
    pub source: String,
}

/// Begins a series under an id that the form brings along, so that sending it twice makes one.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the host acts in the scope.
pub async fn create_series(scope: &mut Scope, host: Host, id: SeriesId, new: &NewSeries) -> Result<()> {
    let tenant = host.acts_in(scope)?;
    if workshop_series::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let follow_ups: Vec<String> = new.follow_ups.iter().map(ToString::to_string).collect();
    workshop_series::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        title: Set(new.title.clone()),
        organiser: Set(new.organiser.clone()),
        follow_ups: Set(follow_ups.join(",")),
        source: Set(new.source.clone()),
        created_at: Set(scope.now()),
    }
    .insert(scope.db())
    .await?;
    scope.audit("workshops.series", id, json!({}));
    Ok(())
}

/// Plans a workshop of a series, under an id that the form brings along.
///
/// # Errors
/// [`Error::Unknown`] without such a series; as [`create_series`].
pub async fn plan_workshop(scope: &mut Scope, host: Host, series: SeriesId, id: WorkshopId, plan: &Plan) -> Result<()> {
    let tenant = host.acts_in(scope)?;
    workshop_series::Entity::find_by_id((tenant, series)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    if workshop::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    scope.create_data_key(id).await?;
    workshop::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        series: Set(series),
        join_code: Set(code_of(&scope.random::<JOIN>())),
        state: Set(State::Draft.name().to_owned()),
        revision: Set(1),
        erased_at: Set(None),
        ..columns(plan)
    }
    .insert(scope.db())
    .await?;
    scope.audit("workshops.planned", id, json!({ "audience": plan.audience.name() }));
    Ok(())
}

fn columns(plan: &Plan) -> workshop::ActiveModel {
    workshop::ActiveModel {
        audience: Set(plan.audience.name().to_owned()),
        place: Set(plan.place.clone()),
        starts_at: Set(plan.starts_at),
        ends_at: Set(plan.ends_at),
        register_until: Set(plan.register_until),
        capacity: Set(plan.capacity),
        per_office: Set(plan.per_office),
        limited_until: Set(plan.limited_until),
        moderation: Set(plan.moderation.clone()),
        keep_days: Set(plan.keep_days),
        ..Default::default()
    }
}

/// Changes what is said about a workshop; more places are given away at once. For whom it is stays once people are invited.
///
/// # Errors
/// [`Error::Stale`], [`Error::NotPossible`] once it runs; as [`create_series`].
pub async fn change_workshop(
    scope: &mut Scope,
    host: Host,
    (id, revision): (WorkshopId, i32),
    plan: &Plan,
    mail: bool,
) -> Result<()> {
    let found = begun(scope, host, id, revision).await?;
    let fixed = found.state != State::Draft && plan.audience != found.plan.audience;
    if found.state.is_over() || found.state == State::Running || fixed {
        return Err(Error::NotPossible);
    }
    write(scope, &found, columns(plan)).await?;
    scope.audit("workshops.changed", id, json!({}));
    tell_offices(scope, id).await?;
    fill(scope, id, mail).await?;
    Ok(())
}

/// Moves a workshop on. Opening invites every administration of its group that works here; finishing makes its dots demand of those that
/// came.
///
/// # Errors
/// [`Error::NotPossible`], [`Error::Stale`]; as [`create_series`].
pub async fn act(
    scope: &mut Scope,
    host: Host,
    (id, revision): (WorkshopId, i32),
    act: Act,
    catalogue: &Catalogue,
) -> Result<State> {
    let found = begun(scope, host, id, revision).await?;
    let state = found.state.after(act).ok_or(Error::NotPossible)?;
    write(scope, &found, workshop::ActiveModel { state: Set(state.name().to_owned()), ..Default::default() }).await?;
    if act == Act::Open {
        invite(scope, &found, catalogue).await?;
    }
    if act == Act::Finish {
        hand_on(scope, id, catalogue).await?;
    }
    tell_offices(scope, id).await?;
    scope.audit("workshops.state", id, json!({ "state": state.name() }));
    Ok(state)
}

/// Hands on how many dots each service got, and which administrations came.
async fn hand_on(scope: &mut Scope, id: WorkshopId, catalogue: &Catalogue) -> Result<()> {
    let services: BTreeMap<&str, &str> =
        catalogue.services().iter().map(|service| (service.name.as_str(), service.id.as_str())).collect();
    let mut votes: BTreeMap<&str, i64> = BTreeMap::new();
    for (exercise, tally) in tallied_of(scope, id).await? {
        for line in tally.lines.iter().filter(|line| exercise.kind == Kind::Dots && line.points > 0) {
            if let Some(service) = services.get(line.choice.as_str()) {
                *votes.entry(service).or_default() += line.points;
            }
        }
    }
    let came = present_offices(scope, id).await?;
    if !votes.is_empty() && !came.is_empty() {
        scope.emit(VOTED, id, json!({ "votes": votes, "administrations": came }))?;
    }
    Ok(())
}

async fn invite(scope: &Scope, found: &Workshop, catalogue: &Catalogue) -> Result<()> {
    let known: BTreeSet<TenantId> =
        invitations(scope, found.id).await?.into_iter().map(|invitation| invitation.administration).collect();
    let wanted = catalogue
        .administrations()
        .filter(|office| Audience::of(catalogue, office) == found.plan.audience)
        .map(|office| office.tenant)
        .filter(|tenant| !known.contains(tenant) && !catalogue.is_closed(*tenant));
    let rows: Vec<workshop_invitation::ActiveModel> = wanted
        .map(|administration| workshop_invitation::ActiveModel {
            tenant_id: Set(found.host),
            workshop: Set(found.id),
            administration: Set(administration),
            code: Set(format!("{}-{}", found.host, code_of(&scope.random::<CODE>()))),
            made_at: Set(scope.now()),
        })
        .collect();
    if !rows.is_empty() {
        workshop_invitation::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    Ok(())
}

/// Has every invited administration know how it stands now.
async fn tell_offices(scope: &mut Scope, id: WorkshopId) -> Result<()> {
    for invitation in invitations(scope, id).await? {
        scope.emit(OFFERED, id, json!({ "administration": invitation.administration }))?;
    }
    Ok(())
}

async fn begun(scope: &Scope, host: Host, id: WorkshopId, revision: i32) -> Result<Workshop> {
    host.acts_in(scope)?;
    let found = rows::find(scope, id, true).await?;
    if found.revision == revision { Ok(found) } else { Err(Error::Stale) }
}

async fn write(scope: &Scope, found: &Workshop, row: workshop::ActiveModel) -> Result<()> {
    let done = workshop::Entity::update_many()
        .set(workshop::ActiveModel { revision: Set(found.revision + 1), ..row })
        .filter(workshop::Column::TenantId.eq(found.host))
        .filter(workshop::Column::Id.eq(found.id))
        .filter(workshop::Column::Revision.eq(found.revision))
        .exec(scope.db())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Who is invited, by number.
///
/// # Errors
/// The database's own.
pub async fn invitations(scope: &Scope, id: WorkshopId) -> Result<Vec<Invitation>> {
    let rows = workshop_invitation::Entity::find()
        .filter(workshop_invitation::Column::TenantId.eq(scope.tenant()?))
        .filter(workshop_invitation::Column::Workshop.eq(id))
        .order_by_asc(workshop_invitation::Column::Administration)
        .all(scope.db())
        .await?;
    let read = |row: workshop_invitation::Model| Invitation { administration: row.administration, code: row.code };
    Ok(rows.into_iter().map(read).collect())
}

/// A workshop, for whoever organises it.
///
/// # Errors
/// [`Error::Unknown`]; as [`create_series`].
pub async fn workshop(scope: &Scope, host: Host, id: WorkshopId) -> Result<Workshop> {
    host.acts_in(scope)?;
    rows::find(scope, id, false).await
}

/// Every series of a host with its workshops, the newest first.
///
/// # Errors
/// As [`create_series`].
pub async fn programme(scope: &Scope, host: Host) -> Result<Vec<(Series, Vec<Workshop>)>> {
    let tenant = host.acts_in(scope)?;
    let series = workshop_series::Entity::find()
        .filter(workshop_series::Column::TenantId.eq(tenant))
        .order_by_desc(workshop_series::Column::CreatedAt)
        .limit(MOST)
        .all(scope.db())
        .await?;
    let workshops = workshop::Entity::find()
        .filter(workshop::Column::TenantId.eq(tenant))
        .order_by_asc(workshop::Column::StartsAt)
        .limit(MOST)
        .all(scope.db())
        .await?;
    series
        .into_iter()
        .map(rows::series)
        .map(|series| {
            let of = workshops.iter().filter(|row| row.series == series.id).cloned();
            let of: Result<Vec<Workshop>> = of.map(|row| rows::workshop(row, series.clone())).collect();
            Ok((series, of?))
        })
        .collect()
}

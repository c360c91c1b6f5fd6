//! Programmes, their objects and their budget years.

use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Cents, Scope};

use super::rows;
use crate::model::{Broken, NewProgramme, NewYear, Programme, ProgrammeId, Term, Terms};
use crate::tables::{funding_object, funding_programme, funding_year};
use crate::who::Funder;
use crate::{Error, Result};

/// Sets up a programme under an id that the form or file brings along, so that doing it twice makes one.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the funder decides in the scope; [`Error::Broken`] when the years add up to more than the whole,
/// or a number is missing.
pub async fn create_programme(scope: &mut Scope, by: Funder, id: ProgrammeId, new: &NewProgramme) -> Result<()> {
    let tenant = by.decides_in(scope)?;
    if funding_programme::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let years: i64 = new.year.iter().map(|year| year.appropriation.0).sum();
    let mut broken = Vec::new();
    if years > new.total.0 {
        broken.push(Broken::Total);
    }
    if Terms::new(new.term.clone()).is_none() {
        broken.push(Broken::Missing);
    }
    Error::unless(broken)?;
    funding_programme::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        name: Set(new.name.clone()),
        source: Set(new.source.clone()),
        total: Set(new.total),
        terms: Set(serde_json::to_string(&new.term).map_err(Error::inconsistent)?),
        revision: Set(1),
        created_at: Set(scope.now()),
    }
    .insert(scope.db())
    .await?;
    let objects = new.object.iter().map(|object| funding_object::ActiveModel {
        tenant_id: Set(tenant),
        programme: Set(id),
        code: Set(object.code.clone()),
        name: Set(object.name.clone()),
        closed_on: Set(None),
        closed_reason: Set(String::new()),
    });
    funding_object::Entity::insert_many(objects).exec_without_returning(scope.db()).await?;
    let years = new.year.iter().map(|year| funding_year::ActiveModel {
        tenant_id: Set(tenant),
        programme: Set(id),
        year: Set(year.year.into()),
        appropriation: Set(year.appropriation),
        authority: Set(year.authority),
        bound: Set(Cents(0)),
        ahead: Set(Cents(0)),
        paid: Set(Cents(0)),
    });
    funding_year::Entity::insert_many(years).exec_without_returning(scope.db()).await?;
    scope.audit("funding.programme", id, json!({ "total": new.total }));
    Ok(())
}

/// A programme, or the newest one. Whoever works at the desk of the funder may know.
///
/// # Errors
/// [`Error::NoProgramme`].
pub async fn programme(scope: &Scope, by: Funder, id: Option<ProgrammeId>) -> Result<Programme> {
    let tenant = by.sees_in(scope)?;
    rows::programme(scope, tenant, id).await
}

/// Closes an object from a day on, with a reason, or opens it again. What was granted for it stays.
///
/// # Errors
/// [`Error::Stale`], [`Error::Broken`] without a reason or object, [`Error::NotPossible`] where it is closed, or open, already; as
/// [`create_programme`].
pub async fn close_object(
    scope: &mut Scope,
    by: Funder,
    (id, revision): (ProgrammeId, i32),
    code: &str,
    closed: Option<(Date, &str)>,
) -> Result<()> {
    let tenant = by.decides_in(scope)?;
    if closed.is_some_and(|(_, reason)| reason.trim().is_empty()) {
        return Err(Broken::NoReason.into());
    }
    move_on(scope, by, (id, revision)).await?;
    let now = funding_object::Entity::find_by_id((tenant, id, code.to_owned())).one(scope.db()).await?;
    let now = now.ok_or(Broken::NoObject)?;
    // Why it was closed, and when, is not written over.
    if now.closed_on.is_some() == closed.is_some() {
        return Err(Error::NotPossible);
    }
    let done = funding_object::Entity::update_many()
        .set(funding_object::ActiveModel {
            closed_on: Set(rows::iso(closed.map(|(day, _)| day))),
            closed_reason: Set(closed.map(|(_, reason)| reason.trim().to_owned()).unwrap_or_default()),
            ..Default::default()
        })
        .filter(funding_object::Column::TenantId.eq(tenant))
        .filter(funding_object::Column::Programme.eq(id))
        .filter(funding_object::Column::Code.eq(code))
        .exec(scope.db())
        .await?;
    if done.rows_affected != 1 {
        return Err(Broken::NoObject.into());
    }
    scope.audit("funding.object", id, json!({ "object": code, "closed": closed.map(|(day, _)| day) }));
    Ok(())
}

/// Says what a budget year has; a year that is new is added.
///
/// # Errors
/// [`Error::Broken`] when the years add up to more than the whole, or when it has less than is bound; [`Error::Stale`]; as
/// [`create_programme`].
pub async fn set_year(scope: &mut Scope, by: Funder, (id, revision): (ProgrammeId, i32), year: NewYear) -> Result<()> {
    use funding_year::Column;
    let tenant = by.decides_in(scope)?;
    move_on(scope, by, (id, revision)).await?;
    let found = rows::programme(scope, tenant, Some(id)).await?;
    let others: i64 = found.years.iter().filter(|one| one.year != year.year).map(|one| one.appropriation.0).sum();
    let positive = year.appropriation.0 >= 0 && year.authority.0 >= 0;
    if !positive || others.saturating_add(year.appropriation.0) > found.total.0 {
        return Err(Broken::Total.into());
    }
    if let Some(now) = found.years.iter().find(|one| one.year == year.year) {
        let mut broken = Vec::new();
        if year.appropriation < now.bound {
            broken.push(Broken::Bound { least: now.bound });
        }
        if year.authority < now.ahead {
            broken.push(Broken::BoundAhead { least: now.ahead });
        }
        Error::unless(broken)?;
        let done = funding_year::Entity::update_many()
            .col_expr(Column::Appropriation, Expr::value(year.appropriation.0))
            .col_expr(Column::Authority, Expr::value(year.authority.0))
            .filter(Column::TenantId.eq(tenant))
            .filter(Column::Programme.eq(id))
            .filter(Column::Year.eq(i32::from(year.year)))
            .filter(Expr::col(Column::Bound).lte(year.appropriation.0))
            .filter(Expr::col(Column::Ahead).lte(year.authority.0))
            .exec(scope.db())
            .await?;
        if done.rows_affected != 1 {
            // Somebody bound more in this very moment.
            return Err(Error::Stale);
        }
    } else {
        funding_year::ActiveModel {
            tenant_id: Set(tenant),
            programme: Set(id),
            year: Set(year.year.into()),
            appropriation: Set(year.appropriation),
            authority: Set(year.authority),
            bound: Set(Cents(0)),
            ahead: Set(Cents(0)),
            paid: Set(Cents(0)),
        }
        .insert(scope.db())
        .await?;
    }
    let detail = json!({ "year": year.year, "appropriation": year.appropriation, "authority": year.authority });
    scope.audit("funding.year", id, detail);
    Ok(())
}

/// Says what a number of a programme is, where that is written, and whether somebody compared it with the text. What was decided stays: its
/// days and amounts are its own.
///
/// # Errors
/// [`Error::Broken`] for a value that cannot be or without a source; [`Error::Stale`]; as [`create_programme`].
pub async fn set_term(scope: &mut Scope, by: Funder, (id, revision): (ProgrammeId, i32), term: Term) -> Result<()> {
    let tenant = by.decides_in(scope)?;
    let mut broken = Vec::new();
    if !term.is_possible() {
        broken.push(Broken::Term);
    }
    if term.source.trim().is_empty() {
        broken.push(Broken::Missing);
    }
    Error::unless(broken)?;
    move_on(scope, by, (id, revision)).await?;
    let found = rows::programme(scope, tenant, Some(id)).await?;
    let detail = json!({ "key": term.key, "value": term.value, "verified": term.verified });
    let terms: Vec<&Term> = found.terms.iter().map(|known| if known.key == term.key { &term } else { known }).collect();
    let row = funding_programme::ActiveModel {
        terms: Set(serde_json::to_string(&terms).map_err(Error::inconsistent)?),
        ..Default::default()
    };
    funding_programme::Entity::update_many()
        .set(row)
        .filter(funding_programme::Column::TenantId.eq(tenant))
        .filter(funding_programme::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("funding.term", id, detail);
    Ok(())
}

/// Counts a change of a programme; whoever was overtaken changes nothing.
async fn move_on(scope: &Scope, by: Funder, (id, revision): (ProgrammeId, i32)) -> Result<()> {
    use funding_programme::Column;
    let done = funding_programme::Entity::update_many()
        .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
        .filter(Column::TenantId.eq(by.tenant()))
        .filter(Column::Id.eq(id))
        .filter(Column::Revision.eq(revision))
        .exec(scope.db())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Stale) }
}

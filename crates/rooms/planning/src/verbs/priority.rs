//! Which service first: what is known about each, and the list that follows from it.

use std::collections::BTreeMap;

use directory::{AdministrationKind, Catalogue, Evidence, Service, TrustLevel, Visit};
use jiff::ToSpan;
use jiff::civil::Date;
use ranking::score::{Criterion, Inputs, Origin, Row, Scale, Standing, rank, sensitivity};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use store::{Scope, TenantId};

use super::weights_in_force;
use crate::model::{Entered, Fact, Facts, Priorities};
use crate::tables::score::service_fact as table;
use crate::{Coordinator, Error, Result};

/// Days of work to introduce what is in the shared catalogue already; an assumption.
const DAYS_SHARED: f64 = 0.5;
/// Days of work to introduce what nobody offers here yet; an assumption.
const DAYS_ALONE: f64 = 20.0;
/// Municipal administrations that work for more people are compared as towns; an assumption.
const TOWN: i64 = 10_000;

/// One value of one service: hundredths, or nothing to take it away.
pub type SmallChange = (String, Fact, Option<i64>);

/// What was entered in the administration of the scope.
///
/// # Errors
/// The store's own.
pub async fn facts(scope: &Scope) -> Result<Facts> {
    let rows = table::Entity::find().filter(table::Column::TenantId.eq(scope.tenant()?)).all(scope.db()).await?;
    let mut facts = Facts::new();
    for row in rows {
        let Some(fact) = Fact::from_key(&row.fact) else { continue };
        let entered = Entered { hundredths: row.hundredths, at: row.entered_at, by: row.entered_by };
        facts.entry(row.service).or_default().insert(fact, entered);
    }
    Ok(facts)
}

/// Enters values, all or none. What stays the same keeps its day and its name. Returns how many changed.
///
/// # Errors
/// [`Error::Unknown`] for a service that the administration does not do by the catalogue, [`Error::Amount`] for a value that
/// cannot be, [`identity::Error::Forbidden`].
pub async fn enter(
    scope: &mut Scope,
    who: Coordinator,
    catalogue: &Catalogue,
    changes: &[SmallChange],
) -> Result<usize> {
    let tenant = who.acts_in(scope)?;
    let served = catalogue.served(scope.today());
    let own = served.get(&tenant).ok_or(Error::Unknown)?;
    let known = facts(scope).await?;
    let mut fresh = Vec::new();
    let mut gone = Vec::new();
    for (service, fact, value) in changes {
        if !own.contains_key(service) {
            return Err(Error::Unknown);
        }
        let now = known.get(service).and_then(|facts| facts.get(fact)).map(|entered| entered.hundredths);
        match *value {
            Some(value) if !possible(*fact, value) => return Err(Error::Amount),
            value if value == now => {}
            Some(value) => fresh.push(table::ActiveModel {
                tenant_id: Set(tenant),
                service: Set(service.clone()),
                fact: Set(fact.key().to_owned()),
                hundredths: Set(value),
                entered_at: Set(scope.now()),
                entered_by: Set(who.account()),
            }),
            None => gone.push((service, fact)),
        }
    }
    let changed = fresh.len() + gone.len();
    for (service, fact) in gone {
        table::Entity::delete_many()
            .filter(table::Column::TenantId.eq(tenant))
            .filter(table::Column::Service.eq(service))
            .filter(table::Column::Fact.eq(fact.key()))
            .exec(scope.db())
            .await?;
    }
    for chunk in fresh.chunks(500) {
        let again = OnConflict::columns([table::Column::TenantId, table::Column::Service, table::Column::Fact])
            .update_columns([table::Column::Hundredths, table::Column::EnteredAt, table::Column::EnteredBy])
            .to_owned();
        table::Entity::insert_many(chunk.to_vec()).on_conflict(again).exec_without_returning(scope.db()).await?;
    }
    Ok(changed)
}

/// Whether a value can be: steps are whole, nothing is below zero or beyond reason.
fn possible(fact: Fact, hundredths: i64) -> bool {
    let whole = !matches!(fact, Fact::Value(criterion) if criterion.steps().is_none()) && hundredths % 100 != 0;
    (0..=fact.most()).contains(&hundredths) && !whole
}

/// The services of an administration with everything that is known, in their order. `searched` says how often each service was
/// searched for in vain, in the whole state.
///
/// # Errors
/// [`Error::Unknown`] for a tenant that is no administration; the store's own.
pub async fn priorities(
    scope: &Scope,
    who: Coordinator,
    catalogue: &Catalogue,
    searched: &BTreeMap<String, i64>,
) -> Result<Priorities> {
    let tenant = who.acts_in(scope)?;
    let today = scope.today();
    let served = catalogue.served(today);
    let own = served.get(&tenant).ok_or(Error::Unknown)?;
    let live = catalogue.live_services(today);
    let live = live.get(&tenant);
    let facts = facts(scope).await?;
    let weights = weights_in_force(scope).await?;
    let counted = counted(scope, catalogue, today).await?;
    let office = catalogue.administration(tenant).ok_or(Error::Unknown)?;
    let duty = catalogue.duties().iter().any(|duty| duty.evidence == Evidence::Online && duty.binds(office, today));
    let nothing = BTreeMap::new();
    let rows: Vec<Row<String>> = own
        .iter()
        .filter_map(|(id, people)| Some((catalogue.service(id)?, *people)))
        .map(|(service, people)| {
            let entered = facts.get(&service.id).unwrap_or(&nothing);
            let is_online = catalogue.online_service(&service.id).is_some();
            let mut inputs = estimated(service, people, is_online, duty);
            if let Some(cases) = counted.get(&service.id) {
                inputs = inputs.with(Criterion::Cases, as_f64(*cases), Origin::Measured);
            }
            if let Some(times) = searched.get(&service.id) {
                inputs = inputs.with(Criterion::Demand, as_f64(*times), Origin::Measured);
            }
            for (fact, value) in entered {
                if let Fact::Value(criterion) = fact {
                    inputs = inputs.with(*criterion, as_f64(value.hundredths) / 100.0, Origin::Entered);
                }
            }
            let says = |fact| entered.get(&fact).is_some_and(|entered| entered.hundredths > 0);
            let standing = Standing {
                performed: !says(Fact::NotPerformed),
                owned: !says(Fact::Nobody),
                live: live.is_some_and(|live| live.contains(&service.id)),
                in_person: in_person(service),
            };
            Row { key: service.id.clone(), inputs, standing }
        })
        .collect();
    let mut scale = Scale::of(rows.iter().map(|row| &row.inputs));
    scale.include(&largest_peer(catalogue, tenant, today));
    let ranked = rank(&rows, &scale, &weights.weights);
    let sensitivity = sensitivity(&rows, &scale, &weights.weights);
    Ok(Priorities { weights, rows, ranked, sensitivity, facts })
}

/// What follows from the catalogue; nothing is made up where it says nothing.
fn estimated(service: &Service, people: i64, is_online: bool, duty: bool) -> Inputs {
    let mut inputs = Inputs::default();
    let Some(curated) = service.curated() else { return inputs };
    if let Some(rate) = curated.cases_per_million {
        inputs = inputs.with(Criterion::Cases, yearly(rate, people), Origin::Estimated);
    }
    let in_the_way = f64::from(u8::from(in_person(service)))
        + f64::from(u8::from(matches!(curated.trust_level, TrustLevel::High | TrustLevel::InPerson)));
    inputs = inputs.with(Criterion::Obstacle, in_the_way, Origin::Estimated);
    if duty {
        let step = if curated.ozg_id.is_some() { 1.0 } else { 0.0 };
        inputs = inputs.with(Criterion::Duty, step, Origin::Estimated);
    }
    if is_online {
        inputs = inputs.with(Criterion::Solution, 3.0, Origin::Measured);
    }
    inputs.with(Criterion::Effort, if is_online { DAYS_SHARED } else { DAYS_ALONE }, Origin::Estimated)
}

fn yearly(rate: u32, people: i64) -> f64 {
    (f64::from(rate) * as_f64(people) / 1_000_000.0).round()
}

fn in_person(service: &Service) -> bool {
    service.curated().is_some_and(|curated| {
        matches!(curated.visit, Some(Visit::Required | Visit::Appointment))
            || curated.trust_level == TrustLevel::InPerson
    })
}

/// Cases of the last twelve full months, of services that have been online for so long.
async fn counted(scope: &Scope, catalogue: &Catalogue, today: Date) -> Result<BTreeMap<String, i64>> {
    let this = today.first_of_month();
    let month = |back: i64| this.checked_sub(back.months()).unwrap_or(this);
    let (first, last) = (month(12), month(1));
    let used = operations::own_use(scope, first, last).await?;
    let services: BTreeMap<&str, &str> =
        catalogue.online_services().map(|online| (online.online_service.as_str(), online.service.as_str())).collect();
    let mut counted: BTreeMap<String, (i64, Date)> = BTreeMap::new();
    for one in used {
        let Some(service) = services.get(one.online_service.as_str()) else { continue };
        let sum = counted.entry((*service).to_owned()).or_insert((0, one.month));
        *sum = (sum.0 + one.counts.received, sum.1.min(one.month));
    }
    Ok(counted.into_iter().filter(|(_, (_, begin))| *begin == first).map(|(id, (cases, _))| (id, cases)).collect())
}

/// The most cases that an administration of the same kind would have of any service.
fn largest_peer(catalogue: &Catalogue, tenant: TenantId, today: Date) -> Inputs {
    let served = catalogue.served(today);
    let kind = |tenant: TenantId| {
        let people = served.get(&tenant).and_then(|own| own.values().max()).copied().unwrap_or_default();
        let county =
            catalogue.administration(tenant).is_some_and(|office| office.kind == AdministrationKind::DistrictOffice);
        (county, !county && people > TOWN)
    };
    let own = kind(tenant);
    let most = served
        .iter()
        .filter(|(tenant, _)| kind(**tenant) == own)
        .flat_map(|(_, services)| services)
        .filter_map(|(id, people)| Some(yearly(catalogue.service(id)?.curated()?.cases_per_million?, *people)))
        .fold(0.0, f64::max);
    Inputs::default().with(Criterion::Cases, most, Origin::Estimated)
}

/// Counts lie far below 2⁵³.
#[expect(clippy::cast_precision_loss, reason = "counts of cases and people")]
fn as_f64(count: i64) -> f64 {
    count as f64
}

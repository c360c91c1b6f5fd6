//! What is known about services without anybody saying it: from the catalogue, from counts, from the running system.

use std::collections::BTreeMap;
use std::sync::Arc;

use directory::{AdministrationKind, Catalogue, Evidence, LiveServices, Served, Service, TrustLevel, Visit};
use jiff::ToSpan;
use jiff::civil::Date;
use operations::Used;
use ranking::score::{Criterion, Inputs, Origin, Row, Scale, Standing};
use store::TenantId;

use crate::model::{Fact, Interests};

/// Days of work to introduce what is in the shared catalogue already; an assumption.
const DAYS_SHARED: f64 = 0.5;
/// Days of work to introduce what nobody offers here yet; an assumption.
const DAYS_ALONE: f64 = 20.0;
/// Municipal administrations that work for more people are compared as towns; an assumption.
const TOWN: i64 = 10_000;

/// What was entered in an administration: hundredths, by service.
pub(super) type Values = BTreeMap<String, BTreeMap<Fact, i64>>;

/// Administrations that are compared: offices of counties, and municipal ones that are towns or not.
type Kind = (bool, bool);

/// The state on one day, as far as every administration is judged by it.
pub(super) struct Ground<'a> {
    catalogue: &'a Catalogue,
    today: Date,
    served: Arc<Served>,
    live: Arc<LiveServices>,
    /// The most cases that an administration of each kind would have of any service.
    most: BTreeMap<Kind, f64>,
}

impl<'a> Ground<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, today: Date) -> Self {
        let served = catalogue.served(today);
        let mut ground = Self { catalogue, today, served, live: catalogue.live_services(today), most: BTreeMap::new() };
        let mut most: BTreeMap<Kind, f64> = BTreeMap::new();
        for (tenant, services) in ground.served.iter() {
            let top = most.entry(ground.kind(*tenant)).or_default();
            for (id, people) in services {
                let rate = catalogue.service(id).and_then(|service| service.curated()?.cases_per_million);
                *top = rate.map_or(*top, |rate| top.max(yearly(rate, *people)));
            }
        }
        ground.most = most;
        ground
    }

    fn kind(&self, tenant: TenantId) -> Kind {
        let people = self.served.get(&tenant).and_then(|own| own.values().max()).copied().unwrap_or_default();
        let office = self.catalogue.administration(tenant);
        let county = office.is_some_and(|office| office.kind == AdministrationKind::DistrictOffice);
        (county, !county && people > TOWN)
    }

    /// The services of an administration with everything that is known; none for a tenant that does none.
    pub(super) fn rows(
        &self,
        tenant: TenantId,
        values: &Values,
        counted: &BTreeMap<String, i64>,
        interests: &Interests,
    ) -> Option<Vec<Row<String>>> {
        let own = self.served.get(&tenant)?;
        let office = self.catalogue.administration(tenant)?;
        let binds = |duty: &&directory::Duty| duty.evidence == Evidence::Online && duty.binds(office, self.today);
        let duty = self.catalogue.duties().iter().any(|duty| binds(&duty));
        let live = self.live.get(&tenant);
        let nothing = BTreeMap::new();
        let services = own.iter().filter_map(|(id, people)| Some((self.catalogue.service(id)?, *people)));
        let row = |(service, people): (&Arc<Service>, i64)| {
            let entered = values.get(&service.id).unwrap_or(&nothing);
            let is_online = self.catalogue.online_service(&service.id).is_some();
            let mut inputs = estimated(service, people, is_online, duty);
            if let Some(cases) = counted.get(&service.id) {
                inputs = inputs.with(Criterion::Cases, as_f64(*cases), Origin::Measured);
            }
            if let Some(interest) = interests.of(tenant, &service.id) {
                inputs = inputs.with(Criterion::Demand, as_f64(interest.total()), Origin::Measured);
            }
            for (fact, hundredths) in entered {
                if let Fact::Value(criterion) = fact {
                    inputs = inputs.with(*criterion, as_f64(*hundredths) / 100.0, Origin::Entered);
                }
            }
            let says = |fact| entered.get(&fact).is_some_and(|hundredths| *hundredths > 0);
            let standing = Standing {
                performed: !says(Fact::NotPerformed),
                owned: !says(Fact::Nobody),
                live: live.is_some_and(|live| live.contains(&service.id)),
                in_person: in_person(service),
            };
            Row { key: service.id.clone(), inputs, standing }
        };
        Some(services.map(row).collect())
    }

    /// The scale of an administration: its own services, and the most cases of its peers.
    pub(super) fn scale(&self, tenant: TenantId, rows: &[Row<String>]) -> Scale {
        let mut scale = Scale::of(rows.iter().map(|row| &row.inputs));
        let most = self.most.get(&self.kind(tenant)).copied().unwrap_or_default();
        scale.include(&Inputs::default().with(Criterion::Cases, most, Origin::Estimated));
        scale
    }
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

/// The first days of the first and the last of the twelve full months before a day.
pub(super) fn twelve_months(today: Date) -> (Date, Date) {
    let this = today.first_of_month();
    let month = |back: i64| this.checked_sub(back.months()).unwrap_or(this);
    (month(12), month(1))
}

/// Cases of twelve months by administration, of services that have been online since the first of them.
pub(super) fn yearly_cases(
    catalogue: &Catalogue,
    used: Vec<Used>,
    first: Date,
) -> BTreeMap<TenantId, BTreeMap<String, i64>> {
    let services: BTreeMap<&str, &str> =
        catalogue.online_services().map(|online| (online.online_service.as_str(), online.service.as_str())).collect();
    let mut counted: BTreeMap<(TenantId, &str), (i64, Date)> = BTreeMap::new();
    for one in used {
        let Some(service) = services.get(one.online_service.as_str()) else { continue };
        let sum = counted.entry((one.tenant, service)).or_insert((0, one.month));
        *sum = (sum.0 + one.counts.received, sum.1.min(one.month));
    }
    let mut cases: BTreeMap<TenantId, BTreeMap<String, i64>> = BTreeMap::new();
    for ((tenant, service), (received, _)) in counted.into_iter().filter(|(_, (_, begin))| *begin == first) {
        cases.entry(tenant).or_default().insert(service.to_owned(), received);
    }
    cases
}

/// Counts lie far below 2⁵³.
#[expect(clippy::cast_precision_loss, reason = "counts of cases and people")]
fn as_f64(count: i64) -> f64 {
    count as f64
}

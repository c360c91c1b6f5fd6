//! How far administrations are with setting up, from one survey for all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use directory::EntityKey;
use identity::Role;
use store::{Scope, TenantId};

use super::Survey;
use crate::model::{Gap, Lack, Line, SetUp, Standing, StepState};
use crate::{Operator, Result};

/// Who works in an administration, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Crew {
    /// Whether somebody can come in and set it up.
    pub(crate) managed: bool,
    /// People.
    pub(crate) people: usize,
    /// People by role.
    pub(crate) roles: BTreeMap<Role, usize>,
}

/// How far every administration is that works here, by number; in a fixed number of queries.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub(crate) async fn onboarding(
    scope: &Scope,
    operator: Operator,
    survey: &Survey,
    mail: bool,
) -> Result<Vec<(TenantId, Vec<StepState>)>> {
    operator.acts_in(scope)?;
    let managed: HashSet<TenantId> = identity::managed_tenants(scope).await?;
    let people: HashMap<TenantId, i64> = identity::account_counts(scope).await?;
    let mut lines: HashMap<TenantId, Vec<Line>> = HashMap::new();
    for line in survey.all() {
        lines.entry(line.administration).or_default().push(line);
    }
    let tenants = store::tenants(scope).await?;
    let steps =
        tenants.into_iter().filter(|tenant| survey.catalogue.administration(tenant.id).is_some()).map(|tenant| {
            let crew = Crew {
                managed: managed.contains(&tenant.id),
                people: people.get(&tenant.id).and_then(|count| usize::try_from(*count).ok()).unwrap_or_default(),
                roles: survey.staffing.get(&tenant.id).cloned().unwrap_or_default(),
            };
            let own = lines.remove(&tenant.id).unwrap_or_default();
            (tenant.id, survey.steps(tenant.id, &own, &crew, mail))
        });
    Ok(steps.collect())
}

impl Survey {
    /// The lines of one administration.
    pub(crate) fn lines_of_office(&self, tenant: TenantId) -> Vec<Line> {
        self.all().into_iter().filter(|line| line.administration == tenant).collect()
    }

    /// How it stands with each step of an administration.
    pub(crate) fn steps(&self, tenant: TenantId, lines: &[Line], crew: &Crew, mail: bool) -> Vec<StepState> {
        let entities: Vec<EntityKey> =
            self.catalogue.entities_of(tenant).into_iter().map(|entity| entity.key.clone()).collect();
        let mut lacks: BTreeMap<SetUp, BTreeSet<Lack>> = BTreeMap::new();
        let mut lack = |step: SetUp, what: Lack| {
            lacks.entry(step).or_default().insert(what);
        };
        let missing = |entity: &EntityKey, key: &str| self.catalogue.setting(entity, key, self.today).is_none();
        for entity in &entities {
            let office = self.catalogue.office(tenant, entity, self.today);
            let hours = office.is_some_and(|office| office.opening.is_some() || office.hours.is_some());
            if !hours {
                lack(SetUp::Base, Lack::Value(entity.clone(), "hours".to_owned()));
            }
            let needed = ["contact.email", "contact.phone", "imprint.represented_by", "privacy.officer"];
            for key in needed.into_iter().chain(["accessibility.reviewed_on"]) {
                if missing(entity, key) {
                    lack(SetUp::of_value(key), Lack::Value(entity.clone(), key.to_owned()));
                }
            }
            // Whoever says nothing about barriers is reached where they are reached otherwise.
            if missing(entity, "accessibility.email") && missing(entity, "contact.email") {
                lack(SetUp::Privacy, Lack::Value(entity.clone(), "accessibility.email".to_owned()));
            }
            for key in ["letterhead.street", "letterhead.postcode", "letterhead.city"] {
                if missing(entity, key) {
                    lack(SetUp::Letterhead, Lack::Value(entity.clone(), key.to_owned()));
                }
            }
        }
        for line in lines {
            for gap in &line.gaps {
                if let Gap::Missing(key) | Gap::Unfit(key) = gap {
                    lack(SetUp::of_value(key), Lack::Value(line.entity.clone(), key.clone()));
                }
            }
        }
        let count = |role: Role| crew.roles.get(&role).copied().unwrap_or_default();
        let services: BTreeSet<&String> = lines.iter().map(|line| &line.service).collect();
        let published = || services.iter().filter_map(|id| self.services.get(*id));
        let second = published().any(|one| one.manifest.outcomes.iter().any(|outcome| outcome.four_eyes));
        if !crew.managed {
            lack(SetUp::People, Lack::NoManager);
        }
        if count(Role::Clerk) == 0 {
            lack(SetUp::People, Lack::NoClerk);
        }
        if second && (count(Role::Approver) == 0 || crew.people < 2) {
            lack(SetUp::People, Lack::NoSecondPerson);
        }
        if !lines.iter().any(|line| line.standing() == Standing::Live) {
            lack(SetUp::Release, Lack::NothingLive);
        }
        let keys: BTreeSet<SetUp> = published()
            .flat_map(|one| {
                let own = one.manifest.parameters.iter().filter(|parameter| parameter.required);
                let own = own.map(|parameter| parameter.key.as_str());
                own.chain(one.manifest.required_values.iter().map(|value| value.key.as_str()))
            })
            .map(SetUp::of_value)
            .collect();
        let needed = |step: SetUp| match step {
            SetUp::Payment | SetUp::Tariffs => keys.contains(&step),
            SetUp::Delivery => mail,
            _ => true,
        };
        SetUp::ALL
            .into_iter()
            .map(|step| StepState {
                step,
                needed: needed(step),
                lacks: lacks.remove(&step).unwrap_or_default().into_iter().collect(),
            })
            .collect()
    }
}

//! A funder with a programme, and administrations that apply, on both databases.

use std::collections::BTreeMap;

use directory::Directory;
use funding::{CostLine, Financing, Funder, GrantId, NewProgramme, Plan, ProgrammeId, Proposal, Recipient};
use identity::{AccountId, ClerkSession, Role, Roles};
use jiff::civil::date;
use store::testing::{Template, TestDatabase, databases};
use store::{Cents, Language, Reach, Scope, Store, TenantId};

/// Who gives the money, and two who may get it.
pub(crate) const MINISTRY: TenantId = TenantId(1);
pub(crate) const TOWN: TenantId = TenantId(2);
pub(crate) const VILLAGE: TenantId = TenantId(3);

pub(crate) struct House {
    pub(crate) db: TestDatabase,
    pub(crate) programme: ProgrammeId,
    /// Two who decide, one who advises, one who audits.
    pub(crate) first: Funder,
    pub(crate) second: Funder,
    pub(crate) adviser: Funder,
    pub(crate) auditor: Funder,
}

fn session(tenant: TenantId, role: Role) -> ClerkSession {
    ClerkSession {
        tenant,
        account: AccountId(uuid::Uuid::now_v7()),
        login: "kim".to_owned(),
        name: "Kim".to_owned(),
        roles: Roles::of(&[role]),
        second_factor: false,
        represents: None,
    }
}

pub(crate) async fn houses() -> Vec<House> {
    let mut houses = Vec::new();
    for db in databases(&[funding::MIGRATIONS]).await {
        db.with_tenants(&[MINISTRY.0, TOWN.0, VILLAGE.0]).await;
        houses.push(settled(db).await);
    }
    houses
}

/// The same with the administrations of the state.
pub(crate) async fn houses_of_the_state() -> Vec<(House, Directory)> {
    static IMPORTED: Template = Template::new();
    let import = async |store: &Store| {
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen");
        directory::import_state(store, &data).await.unwrap();
    };
    let mut houses = Vec::new();
    for db in IMPORTED.databases(&[directory::MIGRATIONS, funding::MIGRATIONS], import).await {
        let directory = Directory::load(&db.store).await.unwrap();
        houses.push((settled(db).await, directory));
    }
    houses
}

/// With the programme of the example, and people.
async fn settled(db: TestDatabase) -> House {
    let mut scope = db.tenant(MINISTRY.0).await;
    let programme: ProgrammeId = scope.new_id();
    let example = NewProgramme::example().unwrap();
    funding::create_programme(&mut scope, Funder::machine(MINISTRY), programme, &example).await.unwrap();
    scope.commit().await.unwrap();
    let person = |role| Funder::of(&session(MINISTRY, role)).unwrap();
    House {
        db,
        programme,
        first: person(Role::GrantOfficer),
        second: person(Role::GrantOfficer),
        adviser: person(Role::GrantAdviser),
        auditor: person(Role::Auditor),
    }
}

pub(crate) const fn euros(amount: i64) -> Cents {
    Cents(amount * 100)
}

/// Costs of so many euros this year and the next, of which four fifths are applied for.
pub(crate) fn plan(this_year: i64, next_year: i64) -> Plan {
    let line = |name: &str, amount: i64, year: i16| CostLine {
        name: name.to_owned(),
        amount: euros(amount),
        eligible: true,
        year,
    };
    let costs: Vec<CostLine> = [line("Server", this_year, 2026), line("Einführung", next_year, 2027)]
        .into_iter()
        .filter(|line| line.amount.0 > 0)
        .collect();
    let whole = this_year + next_year;
    Plan {
        programme: None,
        object: "2c".to_owned(),
        title: "Schnittstelle zum Melderegister".to_owned(),
        purpose: "Weniger Papier".to_owned(),
        period: (date(2026, 10, 1), date(2027, 12, 31)),
        costs,
        financing: Financing::Share,
        own: euros(whole / 5),
        third: Cents(0),
        asked: euros(whole - whole / 5),
        contract_on: None,
        early_start: None,
        partners: Vec::new(),
        wished: BTreeMap::new(),
    }
}

/// Somebody of the recipient.
pub(crate) fn town() -> Recipient {
    Recipient::machine(TOWN)
}

/// The scope of the funder, in which they act.
pub(crate) async fn at_funder(house: &House) -> Scope {
    house.db.store.write(Reach::Tenant(MINISTRY), town().actor(), Language::German).await.unwrap()
}

/// What is applied for, granted as it is.
pub(crate) fn whole(plan: &Plan) -> Proposal {
    shares(plan, plan.by_year(plan.asked))
}

pub(crate) fn shares(plan: &Plan, years: BTreeMap<i16, Cents>) -> Proposal {
    Proposal {
        years,
        financing: plan.financing,
        eligible: plan.eligible(),
        period: plan.period,
        conditions: vec!["Barrierefreiheit nachweisen".to_owned()],
        reason: "Passt zum Programm".to_owned(),
    }
}

impl House {
    /// A scope in which somebody of the funder acts.
    pub(crate) async fn scope(&self, who: Funder) -> Scope {
        self.db.store.write(Reach::Tenant(MINISTRY), who.actor(), Language::German).await.unwrap()
    }

    pub(crate) async fn received(&self, recipient: TenantId, plan: &Plan) -> GrantId {
        let mut scope = self.db.tenant(MINISTRY.0).await;
        let id = scope.new_id();
        funding::receive(&mut scope, id, recipient, plan).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    pub(crate) async fn revision(&self, id: GrantId) -> i32 {
        let scope = self.scope(self.auditor).await;
        funding::grant(&scope, self.auditor, id).await.unwrap().revision
    }

    /// An application whose decision waits for the second person.
    pub(crate) async fn proposed(&self, plan: &Plan) -> GrantId {
        let id = self.received(TOWN, plan).await;
        let mut scope = self.scope(self.first).await;
        funding::complete(&mut scope, self.first, (id, 1)).await.unwrap();
        funding::propose(&mut scope, self.first, (id, 2), &whole(plan)).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    /// Releases it.
    pub(crate) async fn decided(&self, id: GrantId) -> funding::Result<funding::State> {
        let mut scope = self.scope(self.second).await;
        let state = funding::decide(&mut scope, self.second, (id, 3)).await?;
        scope.commit().await?;
        Ok(state)
    }

    /// A grant that is final.
    pub(crate) async fn running(&self, plan: &Plan) -> GrantId {
        let id = self.proposed(plan).await;
        self.decided(id).await.unwrap();
        let mut scope = self.scope(self.first).await;
        funding::settle(&mut scope, self.first, (id, 4), true).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    /// What the journal says is what the balances say.
    pub(crate) async fn holds(&self) {
        let scope = self.scope(self.auditor).await;
        let (reckoned, stored) = funding::balances(&scope, self.auditor).await.unwrap();
        assert_eq!(reckoned, stored, "{}", self.db.name);
    }
}

//! The funding of the demonstration: a programme compiled from public pages, and fictitious applications in every state. They are there
//! once, however often it is started.

use anyhow::Context;
use directory::Catalogue;
use funding::{CostLine, Financing, Funder, GrantId, NewProgramme, Plan, ProgrammeId, Proposal};
use identity::{ClerkSession, Role, Roles};
use jiff::ToSpan;
use store::{Cents, Language, Reach, Scope, Store, TenantId};

/// A fictitious application: what it is, for what, what it costs this year and the next in euros, and how far it is.
struct Wanted {
    title: &'static str,
    object: &'static str,
    costs: (i64, i64),
    far: Far,
}

/// How far an application of the demonstration is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Far {
    Received,
    Complete,
    Proposed,
    Granted,
    Running,
}

const WANTED: [Wanted; 7] = [
    Wanted {
        title: "Gemeinsames Rechenzentrum mit den Nachbargemeinden (Beispiel)",
        object: "2b",
        costs: (1_600_000, 3_000_000),
        far: Far::Running,
    },
    Wanted {
        title: "Schnittstelle zwischen Finanzverfahren und E-Rechnung (Beispiel)",
        object: "2c",
        costs: (60_000, 20_000),
        far: Far::Running,
    },
    Wanted {
        title: "E-Akte im Hauptamt einführen (Beispiel)",
        object: "2b",
        costs: (120_000, 80_000),
        far: Far::Granted,
    },
    Wanted { title: "Schulung der Digitallotsen (Beispiel)", object: "2f", costs: (15_000, 0), far: Far::Proposed },
    Wanted {
        title: "Informationssicherheit nach WiBA (Beispiel)",
        object: "2d",
        costs: (45_000, 5_000),
        far: Far::Complete,
    },
    Wanted {
        title: "Agenda für die digitale Verwaltung (Beispiel)",
        object: "2a",
        costs: (30_000, 0),
        far: Far::Received,
    },
    Wanted {
        title: "Elektronische Rechnung in der Kämmerei (Beispiel)",
        object: "2e",
        costs: (25_000, 5_000),
        far: Far::Received,
    },
];

/// Sets up what is missing under the administration that gives the money; returns how many applications that were.
///
/// # Errors
/// A programme that is malformed, the database's own.
pub(crate) async fn begin(store: &Store, catalogue: &Catalogue, giver: TenantId) -> anyhow::Result<usize> {
    let mut scope = store.write_as_system(giver).await?;
    match funding::programme(&scope, Funder::machine(giver), None).await {
        Err(funding::Error::NoProgramme) => {}
        found => return Ok(found.map(|_| 0)?),
    }
    let (id, today): (ProgrammeId, _) = (scope.new_id(), scope.today());
    let mut example = NewProgramme::example()?;
    // The years of the demonstration are those in which somebody tries it.
    for (year, place) in example.year.iter_mut().zip(0..) {
        year.year = today.year() + place;
    }
    // Money can be called on every day on which somebody tries it.
    for term in example.term.iter_mut().filter(|term| term.key == "cutoff") {
        term.value = 1_231;
    }
    funding::create_programme(&mut scope, Funder::machine(giver), id, &example).await?;
    let accounts = identity::accounts(&scope).await?;
    scope.commit().await?;
    let mut officers = accounts.into_iter().filter(|account| account.roles.has(Role::GrantOfficer)).map(|account| {
        Funder::of(&ClerkSession {
            tenant: giver,
            account: account.id,
            login: account.login,
            name: account.name,
            roles: Roles::of(&[Role::GrantOfficer]),
            second_factor: false,
            represents: None,
        })
    });
    let first = officers.next().context("nobody decides about grants")??;
    let second = officers.next().context("nobody releases what is decided about grants")??;
    let mut recipients: Vec<TenantId> =
        catalogue.administrations().filter(|office| office.example).map(|office| office.tenant).collect();
    recipients.sort_unstable();
    for (wanted, recipient) in WANTED.iter().zip(recipients.iter().cycle()) {
        let plan = plan(wanted, today);
        let mut scope = store.write_as_system(giver).await?;
        let id: GrantId = scope.new_id();
        funding::receive(&mut scope, id, *recipient, &plan).await?;
        scope.commit().await?;
        let mut scope = acting(store, first).await?;
        if wanted.far >= Far::Complete {
            funding::complete(&mut scope, first, (id, 1)).await?;
        }
        if wanted.far >= Far::Proposed {
            funding::propose(&mut scope, first, (id, 2), &proposal(&plan)).await?;
        }
        scope.commit().await?;
        let mut scope = acting(store, second).await?;
        if wanted.far >= Far::Granted {
            funding::decide(&mut scope, second, (id, 3)).await?;
        }
        if wanted.far >= Far::Running {
            funding::settle(&mut scope, second, (id, 4), true).await?;
        }
        scope.commit().await?;
    }
    Ok(WANTED.len())
}

async fn acting(store: &Store, who: Funder) -> anyhow::Result<Scope> {
    Ok(store.write(Reach::Tenant(who.tenant()), who.actor(), Language::German).await?)
}

fn plan(wanted: &Wanted, today: jiff::civil::Date) -> Plan {
    let line = |name: &str, euros: i64, year: i16| CostLine {
        name: name.to_owned(),
        amount: Cents(euros * 100),
        eligible: true,
        year,
    };
    let (now, later) = wanted.costs;
    let lines =
        [line("Lieferung und Lizenzen", now, today.year()), line("Einführung und Schulung", later, today.year() + 1)];
    let whole = (now + later) * 100;
    Plan {
        programme: None,
        object: wanted.object.to_owned(),
        title: wanted.title.to_owned(),
        purpose: "Fiktives Vorhaben zum Ausprobieren: weniger Wege für Bürgerinnen und Bürger, weniger Papier im Amt."
            .to_owned(),
        period: (today, today.saturating_add(14.months())),
        costs: lines.into_iter().filter(|line| line.amount.0 > 0).collect(),
        financing: Financing::Share,
        own: Cents(whole / 5),
        third: Cents(0),
        asked: Cents(whole - whole / 5),
        contract_on: None,
        early_start: (wanted.far == Far::Complete).then(|| "Der bisherige Vertrag endet zum Jahresende.".to_owned()),
        partners: Vec::new(),
        wished: std::collections::BTreeMap::new(),
    }
}

fn proposal(plan: &Plan) -> Proposal {
    Proposal {
        years: plan.by_year(plan.asked),
        financing: plan.financing,
        eligible: plan.eligible(),
        period: plan.period,
        conditions: vec!["Die Barrierefreiheit ist mit der Abnahme nachzuweisen.".to_owned()],
        reason: "Das Vorhaben entspricht dem Zweck des Programms; die Finanzierung ist gesichert.".to_owned(),
    }
}

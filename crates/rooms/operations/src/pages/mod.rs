//! HTML handlers: parse, verb, view.

mod access;
mod announcements;
mod answer;
mod by_law;
mod by_law_form;
mod by_law_table;
mod by_laws;
mod choose;
mod cost_run;
mod costs;
mod duties;
mod export;
mod face;
mod fill;
mod fleet;
mod gaps;
mod help;
mod home;
mod inherit;
mod offers;
mod onboarding;
mod orders;
mod own_access;
mod own_addresses;
mod own_costs;
mod own_use;
mod parts;
mod privacy;
mod provider;
mod queues;
mod renewals;
mod representative;
mod requests;
mod roll_out;
mod roll_outs;
mod setting;
mod settings;
mod tenant;
mod tenant_access;
mod tenants;
mod terms;
mod ticket;
mod tickets;
mod uptake;
mod uptake_map;

use axum::extract::FromRef;
use identity::{Clerk, Identity, Role};
use store::{Reach, Scope, TenantId};
use ui::{LARGEST_SHEET_BODY, Lane, Routes, Visitor};

use crate::{Desk, Error, Operator, Result};

pub use self::export::export_routes;

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// Addresses of their own of all bodies.
const OWN_ADDRESSES: &str = "/betrieb/adressen";

/// The administrations as tenants.
const TENANTS: &str = "/betrieb/mandanten";

/// Where operators begin.
const HOME: &str = "/betrieb";
const ANNOUNCEMENTS: &str = "/betrieb/ankuendigungen";
const DUTIES: &str = "/betrieb/pflichten";
const FLEET: &str = "/betrieb/zustand";
const GAPS: &str = "/betrieb/luecken";
const INHERIT: &str = "/betrieb/uebernehmen";
const RENEWALS: &str = "/betrieb/neue-versionen";
const VALUES: &str = "/betrieb/werte";
const REQUESTS: &str = "/betrieb/nachfragen";
const ASK: &str = "/betrieb/nachfragen/neu";
const QUEUES: &str = "/betrieb/warteschlangen";
const UPTAKE: &str = "/betrieb/nutzung";
const UPTAKE_MAP: &str = "/betrieb/nutzung/karte";
const ROLL_OUTS: &str = "/betrieb/ausrollungen";
const NEW: &str = "/betrieb/ausrollungen/neu";

/// What an administration's online services are used for, month by month.
const OWN_USE: &str = "/amt/berichte";
/// What the law asks of an administration.
const OWN_DUTIES: &str = "/amt/pflichten";

/// Access to cases: what an administration granted, and what an operator asked for.
pub(crate) const ACCESS: &str = "/amt/zugriffe";
const OWN_ACCESS: &str = "/betrieb/zugriffe";

/// Documents about data protection.
const PRIVACY: &str = "/amt/datenschutz";
const PEOPLE: &str = "/amt/personen";
const REPRESENTATIVE: &str = "/amt/personen/vertretung";
/// The by-laws of the legal entities of an administration.
const BY_LAWS: &str = "/amt/satzungen";
/// What staff of all administrations told the provider.
const TICKETS: &str = "/betrieb/anliegen";
const TERMS: &str = "/betrieb/anliegen/zeiten";

/// What the provider offers, what was ordered of it, and what it costs.
const OFFERS: &str = "/betrieb/katalog";
const ORDERS: &str = "/betrieb/bestellungen";
const COSTS: &str = "/betrieb/kosten";
const PROVIDER: &str = "/amt/anbieter";
const OWN_COSTS: &str = "/amt/kosten";

/// Help from the provider.
const HELP: &str = "/amt/hilfe";
const NEW_TICKET: &str = "/amt/hilfe/neu";

/// What an administration sets for itself.
const SETTINGS: &str = "/amt/einstellungen";

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    Routes::new()
        .get(HOME, Lane::Clerk, home::show)
        .get(ANNOUNCEMENTS, Lane::Clerk, announcements::show)
        .post(ANNOUNCEMENTS, Lane::Clerk, announcements::send)
        .get(DUTIES, Lane::Clerk, duties::all)
        .get("/betrieb/pflichten.csv", Lane::Clerk, duties::table)
        .get("/betrieb/pflichten/{administration}", Lane::Clerk, duties::one)
        .get(OWN_USE, Lane::Clerk, own_use::show)
        .get("/amt/berichte/{report}", Lane::Clerk, own_use::own)
        .get("/betrieb/mandanten/{administration}/berichte/{report}", Lane::Clerk, own_use::of_tenant)
        .get(OWN_DUTIES, Lane::Clerk, duties::own)
        .post(OWN_DUTIES, Lane::Clerk, duties::record)
        .get(INHERIT, Lane::Clerk, inherit::show)
        .post(INHERIT, Lane::Clerk, inherit::send)
        .get(RENEWALS, Lane::Clerk, renewals::show)
        .get("/betrieb/neue-versionen/{service}/angaben.csv", Lane::Clerk, renewals::table)
        .get(FLEET, Lane::Clerk, fleet::show)
        .get(GAPS, Lane::Clerk, gaps::show)
        .get("/betrieb/luecken.csv", Lane::Clerk, gaps::table)
        .get(VALUES, Lane::Clerk, fill::show)
        .upload(VALUES, LARGEST_SHEET_BODY, fill::send)
        .get(ROLL_OUTS, Lane::Clerk, roll_outs::list)
        .get(NEW, Lane::Clerk, roll_outs::begin)
        .post(NEW, Lane::Clerk, roll_outs::send)
        .get("/betrieb/ausrollungen/{number}", Lane::Clerk, roll_out::show)
        .post("/betrieb/ausrollungen/{number}", Lane::Clerk, roll_out::send)
        .get("/betrieb/ausrollungen/{number}/liste.csv", Lane::Clerk, roll_out::table)
        .get(QUEUES, Lane::Clerk, queues::show)
        .post(QUEUES, Lane::Clerk, queues::retry)
        .get(UPTAKE, Lane::Clerk, uptake::show)
        .get(UPTAKE_MAP, Lane::Clerk, uptake_map::show)
        .get("/offene-daten/onlinedienste.csv", Lane::Api, uptake::live)
        .get("/offene-daten/nutzung.csv", Lane::Api, uptake::usage)
        .get(REQUESTS, Lane::Clerk, requests::list)
        .get(ASK, Lane::Clerk, requests::begin)
        .post(ASK, Lane::Clerk, requests::send)
        .get("/betrieb/nachfragen/{tenant}/{request}", Lane::Clerk, requests::show)
        .post("/betrieb/nachfragen/{tenant}/{request}", Lane::Clerk, requests::decide)
        .get("/angaben/{request}/{code}", Lane::Citizen, answer::show)
        .post("/angaben/{request}/{code}/senden", Lane::Citizen, answer::send)
        .get(TENANTS, Lane::Clerk, tenants::list)
        .post(TENANTS, Lane::Clerk, tenants::create)
        .get("/betrieb/mandanten/{administration}", Lane::Clerk, tenant::show)
        .post("/betrieb/mandanten/{administration}", Lane::Clerk, tenant::send)
        .get(REPRESENTATIVE, Lane::Clerk, representative::begin)
        .post(REPRESENTATIVE, Lane::Clerk, representative::send)
        .get("/betrieb/mandanten/{administration}/zugang", Lane::Clerk, tenant_access::begin)
        .post("/betrieb/mandanten/{administration}/zugang", Lane::Clerk, tenant_access::send)
        .get("/betrieb/mandanten/einrichtung", Lane::Clerk, onboarding::all)
        .get("/amt/einrichtung", Lane::Clerk, onboarding::own)
        .get(TICKETS, Lane::Clerk, tickets::show)
        .get(TERMS, Lane::Clerk, terms::show)
        .post(TERMS, Lane::Clerk, terms::send)
        .get("/betrieb/anliegen/{tenant}/{number}", Lane::Clerk, ticket::show)
        .post("/betrieb/anliegen/{tenant}/{number}/senden", Lane::Clerk, ticket::act)
        .get(HELP, Lane::Clerk, help::list)
        .get(NEW_TICKET, Lane::Clerk, help::begin)
        .post(NEW_TICKET, Lane::Clerk, help::send)
        .get("/amt/hilfe/{number}", Lane::Clerk, help::show)
        .post("/amt/hilfe/{number}", Lane::Clerk, help::act)
        .get(OFFERS, Lane::Clerk, offers::show)
        .post(OFFERS, Lane::Clerk, offers::send)
        .get(ORDERS, Lane::Clerk, orders::list)
        .get("/betrieb/bestellungen/{tenant}/{number}", Lane::Clerk, orders::show)
        .post("/betrieb/bestellungen/{tenant}/{number}/senden", Lane::Clerk, orders::act)
        .get(COSTS, Lane::Clerk, costs::show)
        .post(COSTS, Lane::Clerk, costs::send)
        .get("/betrieb/kosten/{quarter}", Lane::Clerk, cost_run::show)
        .post("/betrieb/kosten/{quarter}", Lane::Clerk, cost_run::send)
        .get("/betrieb/kosten/{quarter}/liste.csv", Lane::Clerk, cost_run::table)
        .get(PROVIDER, Lane::Clerk, provider::show)
        .post(PROVIDER, Lane::Clerk, provider::send)
        .get("/amt/anbieter/{number}", Lane::Clerk, provider::one)
        .post("/amt/anbieter/{number}", Lane::Clerk, provider::act)
        .get(OWN_COSTS, Lane::Clerk, own_costs::show)
        .get("/amt/kosten/{quarter}/{edition}/abrechnung.pdf", Lane::Clerk, own_costs::pdf)
        .get(SETTINGS, Lane::Clerk, settings::begin)
        .get("/amt/einstellungen/{entity}", Lane::Clerk, settings::show)
        .post("/amt/einstellungen/{entity}", Lane::Clerk, settings::decide)
        .get("/amt/einstellungen/{entity}/erscheinungsbild", Lane::Clerk, face::show)
        .upload("/amt/einstellungen/{entity}/erscheinungsbild", face::LARGEST_BODY, face::send)
        .post("/amt/einstellungen/{entity}/erscheinungsbild/farbe", Lane::Clerk, face::colour)
        .get("/amt/einstellungen/{entity}/adressen", Lane::Clerk, own_addresses::show)
        .post("/amt/einstellungen/{entity}/adressen", Lane::Clerk, own_addresses::send)
        .get(OWN_ADDRESSES, Lane::Clerk, own_addresses::all)
        .post(OWN_ADDRESSES, Lane::Clerk, own_addresses::decide)
        .get("/amt/einstellungen/{entity}/{key}", Lane::Clerk, setting::show)
        .post("/amt/einstellungen/{entity}/{key}", Lane::Clerk, setting::send)
        .get(PRIVACY, Lane::Clerk, privacy::show)
        .get("/amt/datenschutz/{paper}", Lane::Clerk, privacy::own)
        .get("/betrieb/mandanten/{administration}/datenschutz/{paper}", Lane::Clerk, privacy::of_tenant)
        .get(ACCESS, Lane::Clerk, access::show)
        .post(ACCESS, Lane::Clerk, access::send)
        .get(OWN_ACCESS, Lane::Clerk, own_access::list)
        .post(OWN_ACCESS, Lane::Clerk, own_access::send)
        .post("/betrieb/zugriffe/{tenant}/{access}/beenden", Lane::Clerk, own_access::end)
        .get(BY_LAWS, Lane::Clerk, by_laws::list)
        .get("/amt/satzungen/neu", Lane::Clerk, by_law_form::begin)
        .post("/amt/satzungen/neu", Lane::Clerk, by_law_form::create)
        .get("/amt/satzungen/tabelle", Lane::Clerk, by_law_table::show)
        .upload("/amt/satzungen/tabelle", LARGEST_SHEET_BODY, by_law_table::send)
        .get("/amt/satzungen/liste.csv", Lane::Clerk, by_law_table::export)
        .get("/amt/satzungen/{law}", Lane::Clerk, by_law::show)
        .post("/amt/satzungen/{law}", Lane::Clerk, by_law::send)
        .get("/amt/satzungen/{law}/bearbeiten", Lane::Clerk, by_law_form::edit)
        .post("/amt/satzungen/{law}/bearbeiten", Lane::Clerk, by_law_form::save)
        .with_state(desk)
}

/// Whoever acts, and a scope to read in.
async fn reading(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Operator, Scope)> {
    let operator = Operator::of(clerk.session())?;
    Ok((operator, desk.store.read(Reach::Provider, operator.actor(), visitor.lang).await?))
}

/// Whoever acts, and a scope to write in.
async fn writing(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Operator, Scope)> {
    let operator = Operator::of(clerk.session())?;
    Ok((operator, desk.store.write(Reach::Provider, operator.actor(), visitor.lang).await?))
}

/// The administration that an address names; `unknown` says what is not there where it is none.
fn tenant_of(number: &str, unknown: fn() -> Error) -> Result<TenantId> {
    number.parse().map_err(|()| unknown())
}

/// Whoever acts, and a scope of an administration, to write in or only to read: what its staff sent to the provider can be opened only
/// there. `unknown` says what is not there.
async fn acting_at(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    tenant: TenantId,
    (write, unknown): (bool, fn() -> Error),
) -> Result<(Operator, Scope)> {
    let operator = Operator::of(clerk.session())?;
    let (reach, actor) = (Reach::Tenant(tenant), operator.actor());
    let scope = if write {
        desk.store.write(reach, actor, visitor.lang).await
    } else {
        desk.store.read(reach, actor, visitor.lang).await
    };
    let scope = scope.map_err(|error| match error {
        store::Error::NotFound(_) => unknown(),
        other => other.into(),
    })?;
    Ok((operator, scope))
}

/// A scope to read what an administration sets for itself; only for whoever sets it up.
async fn reading_own(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Scope> {
    clerk.require(Role::Manager)?;
    Ok(desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?)
}

/// As [`reading_own`], to write.
async fn writing_own(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Scope> {
    clerk.require(Role::Manager)?;
    Ok(desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?)
}

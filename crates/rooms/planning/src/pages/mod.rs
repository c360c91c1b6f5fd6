//! HTML handlers: parse, verb, view. `/amt/planung` for an administration, `/land` for the whole state.

mod brief;
mod culture;
mod form;
mod goals;
mod home;
mod list;
mod maturity;
mod operation;
mod parts;
mod portfolio;
mod priority;
mod priority_one;
mod priority_table;
mod process;
mod process_sheet;
mod questions;
mod reading_in;
mod roadmap;
mod security;
mod self_check;
mod sheet;
mod state;
mod surveys;
mod table;
mod timeline;
mod weights;
mod write;

pub use parts::class_name;
pub use reading_in::{Looked, ReadingIn};

use axum::extract::FromRef;
use identity::{Clerk, Identity};
use store::{Reach, Scope};
use ui::{LARGEST_SHEET_BODY, Lane, Routes, Visitor};

use crate::{Coordinator, Desk, Organizer, Result};

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// Where an administration plans.
pub(crate) const HOME: &str = "/amt/planung";
/// Its measures.
const MEASURES: &str = "/amt/planung/massnahmen";
/// The measures as a table to read in.
const TABLE: &str = "/amt/planung/massnahmen/einlesen";
/// Its goals.
const GOALS: &str = "/amt/planung/ziele";
/// The measures in time.
const TIMELINE: &str = "/amt/planung/zeitplan";
/// The plan on one page.
const BRIEF: &str = "/amt/planung/kurzbericht";
/// What comes in which half-year.
const ROADMAP: &str = "/amt/planung/fahrplan";
/// The maturity of its services.
const MATURITY: &str = "/amt/planung/reifegrad";
/// Its self-checks.
const CHECK: &str = "/amt/planung/selbstcheck";
/// Where the whole state is steered.
pub(crate) const STATE: &str = "/land";
/// What all administrations plan.
const STATE_PLANS: &str = "/land/planung";
/// Which service first.
const PRIORITY: &str = "/amt/planung/reihenfolge";
/// Values that come in a table.
const PRIORITY_TABLE: &str = "/amt/planung/reihenfolge/tabelle";
/// The weights of an administration.
const OWN_WEIGHTS: &str = "/amt/planung/gewichte";
/// The weights of the state.
const WEIGHTS: &str = "/land/gewichte";

/// How cases really go, in an administration.
const PROCESS: &str = "/amt/planung/ablaeufe";
/// The sheets before digitising.
const PROCESS_SHEETS: &str = "/amt/planung/blatt";
/// How cases go in the whole state.
const STATE_PROCESS: &str = "/land/ablaeufe";

/// The roadmap of the whole state.
const STATE_ROADMAP: &str = "/land/fahrplan";

/// What the state asks all administrations.
const SURVEYS: &str = "/land/umfragen";

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    culture::routes(Routes::new())
        .get(HOME, Lane::Clerk, home::own)
        .get(PRIORITY, Lane::Clerk, priority::show)
        .get("/amt/planung/reihenfolge.csv", Lane::Clerk, priority_table::csv)
        .get("/amt/planung/reihenfolge.xlsx", Lane::Clerk, priority_table::xlsx)
        .get(PRIORITY_TABLE, Lane::Clerk, priority_table::show)
        .upload(PRIORITY_TABLE, LARGEST_SHEET_BODY, priority_table::send)
        .get("/amt/planung/reihenfolge/{entry}", Lane::Clerk, priority_one::show)
        .post("/amt/planung/reihenfolge/{entry}", Lane::Clerk, priority_one::send)
        .get(OWN_WEIGHTS, Lane::Clerk, weights::own)
        .post(OWN_WEIGHTS, Lane::Clerk, weights::set_own)
        .get(WEIGHTS, Lane::Clerk, weights::state)
        .post(WEIGHTS, Lane::Clerk, weights::agree)
        .get(MEASURES, Lane::Clerk, list::show)
        .get("/amt/planung/massnahmen.csv", Lane::Clerk, list::csv)
        .get("/amt/planung/massnahmen.xlsx", Lane::Clerk, list::xlsx)
        .get("/amt/planung/massnahmen/neu", Lane::Clerk, write::begin)
        .post("/amt/planung/massnahmen/neu", Lane::Clerk, write::create)
        .get(TABLE, Lane::Clerk, table::show)
        .upload(TABLE, LARGEST_SHEET_BODY, table::send)
        .get("/amt/planung/massnahmen/{measure}", Lane::Clerk, sheet::show)
        .post("/amt/planung/massnahmen/{measure}/stand", Lane::Clerk, sheet::confirm)
        .get("/amt/planung/massnahmen/{measure}/bearbeiten", Lane::Clerk, write::edit)
        .post("/amt/planung/massnahmen/{measure}/bearbeiten", Lane::Clerk, write::save)
        .get(GOALS, Lane::Clerk, goals::show)
        .post(GOALS, Lane::Clerk, goals::add)
        .get("/amt/planung/ziele/{goal}", Lane::Clerk, goals::edit)
        .post("/amt/planung/ziele/{goal}", Lane::Clerk, goals::change)
        .post("/amt/planung/ziele/{goal}/entfernen", Lane::Clerk, goals::remove)
        .get(TIMELINE, Lane::Clerk, timeline::show)
        .get(BRIEF, Lane::Clerk, brief::show)
        .get("/amt/planung/kurzbericht.pdf", Lane::Clerk, brief::pdf)
        .get(PROCESS, Lane::Clerk, process::own)
        .get("/amt/planung/ablaeufe/tabelle.csv", Lane::Clerk, process::table)
        .get("/amt/planung/ablaeufe/ocel.json", Lane::Clerk, process::ocel)
        .get("/amt/planung/ablaeufe/log.xes", Lane::Clerk, process::xes)
        .get(PROCESS_SHEETS, Lane::Clerk, process_sheet::list)
        .get("/amt/planung/blatt/{service}", Lane::Clerk, process_sheet::show)
        .get("/amt/planung/blatt/{service}/heute", Lane::Clerk, process_sheet::now)
        .post("/amt/planung/blatt/{service}/heute", Lane::Clerk, process_sheet::save_now)
        .get("/amt/planung/blatt/{service}/kuenftig", Lane::Clerk, process_sheet::target)
        .post("/amt/planung/blatt/{service}/kuenftig", Lane::Clerk, process_sheet::save_target)
        .get("/amt/planung/blatt/{service}/fragen", Lane::Clerk, process_sheet::reasons)
        .post("/amt/planung/blatt/{service}/fragen", Lane::Clerk, process_sheet::save_reasons)
        .post("/amt/planung/blatt/{service}/uebergeben", Lane::Clerk, process_sheet::hand_over)
        .get("/redaktion/{service}/fragen", Lane::Clerk, questions::list)
        .get("/redaktion/{service}/fragen/{field}", Lane::Clerk, questions::one)
        .post("/redaktion/{service}/fragen/{field}", Lane::Clerk, questions::reply)
        .get("/amt/planung/blatt/{service}/tabelle", Lane::Clerk, process_sheet::table)
        .upload("/amt/planung/blatt/{service}/tabelle", LARGEST_SHEET_BODY, process_sheet::send_table)
        .get("/amt/planung/blatt/{service}/blatt.csv", Lane::Clerk, process_sheet::export)
        .get(ROADMAP, Lane::Clerk, roadmap::show)
        .post(ROADMAP, Lane::Clerk, roadmap::take)
        .get(operation::OPERATION, Lane::Clerk, operation::show)
        .post(operation::OPERATION, Lane::Clerk, operation::take)
        .get("/amt/planung/betrieb/heute", Lane::Clerk, operation::today)
        .post("/amt/planung/betrieb/heute", Lane::Clerk, operation::save_today)
        .get("/amt/planung/betrieb/kosten/{option}", Lane::Clerk, operation::costs)
        .post("/amt/planung/betrieb/kosten/{option}", Lane::Clerk, operation::save_costs)
        .get("/amt/planung/betrieb/kosten.csv", Lane::Clerk, operation::csv)
        .get("/amt/planung/betrieb/kosten.xlsx", Lane::Clerk, operation::xlsx)
        .get("/amt/planung/betrieb/einlesen", Lane::Clerk, operation::table)
        .upload("/amt/planung/betrieb/einlesen", LARGEST_SHEET_BODY, operation::send_table)
        .get("/amt/planung/betrieb/bewertung", Lane::Clerk, operation::ratings)
        .post("/amt/planung/betrieb/bewertung", Lane::Clerk, operation::save_ratings)
        .get("/amt/planung/betrieb/entscheidung", Lane::Clerk, operation::decide)
        .post("/amt/planung/betrieb/entscheidung", Lane::Clerk, operation::save_decision)
        .get("/amt/planung/betrieb/beschlussvorlage", Lane::Clerk, operation::council_paper)
        .get(security::SECURITY, Lane::Clerk, security::show)
        .post("/amt/planung/sicherheit/uebertragen", Lane::Clerk, security::copy)
        .post("/amt/planung/sicherheit/massnahmen", Lane::Clerk, security::take)
        .get("/amt/planung/sicherheit/liste.csv", Lane::Clerk, security::csv)
        .get("/amt/planung/sicherheit/liste.xlsx", Lane::Clerk, security::xlsx)
        .get("/amt/planung/sicherheit/einlesen", Lane::Clerk, security::table)
        .upload("/amt/planung/sicherheit/einlesen", LARGEST_SHEET_BODY, security::send_table)
        .get("/amt/planung/sicherheit/{checklist}", Lane::Clerk, security::checklist)
        .post("/amt/planung/sicherheit/{checklist}", Lane::Clerk, security::save_checklist)
        .get(MATURITY, Lane::Clerk, maturity::show)
        .get("/amt/planung/reifegrad.csv", Lane::Clerk, maturity::csv)
        .get("/amt/planung/reifegrad/{service}", Lane::Clerk, maturity::service)
        .post("/amt/planung/reifegrad/{service}", Lane::Clerk, maturity::say)
        .get(CHECK, Lane::Clerk, self_check::show)
        .post(CHECK, Lane::Clerk, self_check::begin)
        .get("/amt/planung/selbstcheck/{check}", Lane::Clerk, self_check::form)
        .post("/amt/planung/selbstcheck/{check}", Lane::Clerk, self_check::answer)
        .get(SURVEYS, Lane::Clerk, surveys::show)
        .post(SURVEYS, Lane::Clerk, surveys::begin)
        .get("/land/umfragen/{survey}", Lane::Clerk, surveys::survey)
        .post("/land/umfragen/{survey}/veroeffentlichen", Lane::Clerk, surveys::publish)
        .get("/studien/{survey}", Lane::Citizen, surveys::public)
        .get("/studien/{survey}/tabelle.csv", Lane::Citizen, surveys::public_table)
        .get(STATE, Lane::Clerk, home::state)
        .get(STATE_PROCESS, Lane::Clerk, process::state)
        .get(STATE_ROADMAP, Lane::Clerk, roadmap::state::show)
        .get("/land/fahrplan.csv", Lane::Clerk, roadmap::state::csv)
        .get("/land/fahrplan.xlsx", Lane::Clerk, roadmap::state::xlsx)
        .get(STATE_PLANS, Lane::Clerk, state::show)
        .get("/land/planung.csv", Lane::Clerk, state::csv)
        .with_state(desk)
}

/// Reads in the administration of whoever plans for it.
async fn reading(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Coordinator, Scope)> {
    let by = Coordinator::of(clerk.session())?;
    Ok((by, desk.store.read(Reach::Tenant(by.tenant()), by.actor(), visitor.lang).await?))
}

/// The same to write.
async fn writing(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Coordinator, Scope)> {
    let by = Coordinator::of(clerk.session())?;
    Ok((by, desk.store.write(Reach::Tenant(by.tenant()), by.actor(), visitor.lang).await?))
}

/// Reads in the whole state for whoever steers it.
async fn reading_state(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Organizer, Scope)> {
    let by = Organizer::of(clerk.session())?;
    Ok((by, desk.store.read(Reach::Provider, by.actor(), visitor.lang).await?))
}

/// The same to write.
async fn writing_state(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Organizer, Scope)> {
    let by = Organizer::of(clerk.session())?;
    Ok((by, desk.store.write(Reach::Provider, by.actor(), visitor.lang).await?))
}

//! How staff shape the change: who helps, what staff say and propose, what the staff council says.

mod council;
mod ideas;
mod people;
mod people_table;
mod person;
mod pulse;

use ui::{Failure, LARGEST_SHEET_BODY, Lane, Routes};

use crate::{Culture, Desk};

pub(super) use council::section as council;

/// Who helps, with how much time and which knowledge.
pub(super) const PEOPLE: &str = "/amt/planung/menschen";
/// The matrix as a table to read in.
const PEOPLE_TABLE: &str = "/amt/planung/menschen/einlesen";
/// The rounds of the pulse.
pub(super) const PULSE: &str = "/amt/planung/stimmung";
/// The ideas, for whoever answers them.
pub(super) const IDEA_BOX: &str = "/amt/planung/ideen";
/// Where all staff answer the pulse.
const SURVEY: &str = "/amt/umfrage";
/// Where all staff send ideas.
const IDEAS: &str = "/amt/ideen";
/// How much was asked in the whole state.
pub(super) const STATE_CULTURE: &str = "/land/kultur";

/// Adds the pages.
pub(super) fn routes(routes: Routes<Desk>) -> Routes<Desk> {
    routes
        .get(PEOPLE, Lane::Clerk, people::show)
        .get("/amt/planung/menschen.csv", Lane::Clerk, people::csv)
        .get("/amt/planung/menschen.xlsx", Lane::Clerk, people::xlsx)
        .get("/amt/planung/menschen/neu", Lane::Clerk, person::begin)
        .post("/amt/planung/menschen/neu", Lane::Clerk, person::create)
        .post("/amt/planung/menschen/massnahme", Lane::Clerk, people::plan)
        .get(PEOPLE_TABLE, Lane::Clerk, people_table::show)
        .upload(PEOPLE_TABLE, LARGEST_SHEET_BODY, people_table::send)
        .get("/amt/planung/menschen/{colleague}", Lane::Clerk, person::edit)
        .post("/amt/planung/menschen/{colleague}", Lane::Clerk, person::save)
        .post("/amt/planung/menschen/{colleague}/kurs", Lane::Clerk, person::save_course)
        .post("/amt/planung/menschen/{colleague}/entfernen", Lane::Clerk, person::remove)
        .get(PULSE, Lane::Clerk, pulse::rounds)
        .post(PULSE, Lane::Clerk, pulse::begin)
        .get(SURVEY, Lane::Clerk, pulse::survey)
        .post(SURVEY, Lane::Clerk, pulse::answer)
        .get(STATE_CULTURE, Lane::Clerk, pulse::state)
        .get(IDEAS, Lane::Clerk, ideas::staff)
        .post(IDEAS, Lane::Clerk, ideas::send)
        .get(IDEA_BOX, Lane::Clerk, ideas::list)
        .get("/amt/planung/ideen/{idea}", Lane::Clerk, ideas::show)
        .post("/amt/planung/ideen/{idea}", Lane::Clerk, ideas::answer)
        .post("/amt/planung/ideen/{idea}/entfernen", Lane::Clerk, ideas::remove)
        .get("/amt/planung/massnahmen/{measure}/personalrat", Lane::Clerk, council::show)
        .post("/amt/planung/massnahmen/{measure}/personalrat", Lane::Clerk, council::save)
}

/// Roles, competences and rules.
fn culture() -> Result<Culture, Failure> {
    Culture::read().map_err(|error| Failure::internal(error.to_string()))
}

//! What a new version of an online service means, before it is published: who would have to act, and why.

use super::survey::Proposed;
use crate::Survey;
use crate::model::{Line, Standing, Target};

/// A version that waits for its second person, and what changes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewal {
    /// Id of the online service.
    pub online_service: String,
    /// Id of the service in the catalogue.
    pub service: String,
    /// The number of the version.
    pub number: usize,
    /// Where people can apply today and could go on with it.
    pub stays: usize,
    /// Where people can apply today and could not with it, with what would be missing.
    pub stops: Vec<Line>,
    /// Where people cannot apply today and could with it.
    pub starts: Vec<Line>,
}

/// What every version that waits would change; one of a service that was never published changes nothing for anybody.
pub fn renewals(survey: &Survey) -> Vec<Renewal> {
    let renewal = |proposed: &Proposed| {
        let service = proposed.service.clone()?;
        let today = survey.lines(&[service.clone()].into(), &Target::All);
        let then = survey.lines_of(&service, &proposed.published, &Target::All);
        let mut renewal = Renewal {
            online_service: proposed.published.manifest.id.clone(),
            number: proposed.number,
            service,
            stays: 0,
            stops: Vec::new(),
            starts: Vec::new(),
        };
        for (before, after) in today.into_iter().zip(then) {
            match (before.standing() == Standing::Live, after.standing() == Standing::Live) {
                (true, true) => renewal.stays += 1,
                (true, false) => renewal.stops.push(after),
                (false, true) => renewal.starts.push(after),
                (false, false) => {}
            }
        }
        Some(renewal)
    };
    survey.proposed.iter().filter_map(renewal).collect()
}

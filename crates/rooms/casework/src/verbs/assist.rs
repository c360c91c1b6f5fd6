//! A clerk fills in a form for somebody who has no device: at the counter, on the telephone, from paper.

use std::collections::BTreeSet;

use applications::{ApplicationId, Assistance, Channel, Consent, Offer, ResumeCode};
use identity::ClerkSession;
use jiff::ToSpan;
use jiff::civil::Date;
use store::Scope;

use crate::error::{Error, Problem};
use crate::verbs::file::authorise;
use crate::verbs::work::message;
use crate::{Desk, Result};

/// Longest name of a person, in characters.
pub const PERSON_LENGTH: usize = 200;

/// What can be filled in for somebody in an administration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assistable {
    /// Ids of the online services for which it is responsible somewhere.
    pub services: BTreeSet<String>,
    /// The municipalities for which it is responsible: name and AGS, by name.
    pub places: Vec<(String, String)>,
}

/// How somebody is helped, as it was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssistForm {
    /// Id of the online service.
    pub service: String,
    /// The municipality: AGS.
    pub place: String,
    /// How it came.
    pub way: Option<Channel>,
    /// The day on which it reached the administration.
    pub received: Option<Date>,
    /// Who agreed.
    pub name: String,
    /// When.
    pub consented: Option<Date>,
    /// What was explained before.
    pub explained: String,
}

/// The services and places to choose from.
///
/// # Errors
/// [`Error::Forbidden`].
pub fn assistable(scope: &Scope, desk: &Desk, by: &ClerkSession) -> Result<Assistable> {
    authorise(scope, by)?;
    let (tenant, today) = (scope.tenant()?, scope.today());
    let catalogue = desk.directory.catalogue();
    let is_own = |ags| catalogue.county_administration(ags) == Some(tenant);
    let mut areas: Vec<_> = catalogue
        .municipalities()
        .filter(|municipality| municipality.administration == tenant || is_own(&municipality.ags))
        .collect();
    // A body without an area of its own works for all of them.
    if areas.is_empty() {
        areas = catalogue.municipalities().collect();
    }
    let mut found = Assistable::default();
    for area in areas {
        let online = catalogue.online_services().map(|online| online.online_service.as_str());
        let offered: Vec<&str> =
            online.filter(|service| offer(scope, desk, service, area.ags.as_str(), today).is_some()).collect();
        if !offered.is_empty() {
            found.places.push((area.name.clone(), area.ags.to_string()));
            found.services.extend(offered.into_iter().map(str::to_owned));
        }
    }
    found.places.sort();
    Ok(found)
}

/// Opens a draft that the clerk fills in for somebody, in the pages of the form itself.
///
/// # Errors
/// [`Error::Refused`] with every problem, [`Error::Forbidden`].
pub async fn assist(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    form: &AssistForm,
) -> Result<(ApplicationId, ResumeCode)> {
    authorise(scope, by)?;
    let today = scope.today();
    let in_time = |day: &Date| (today.saturating_sub(1.year())..=today).contains(day);
    let offer = offer(scope, desk, &form.service, &form.place, today);
    let channel = form.way.filter(|way| way.is_assisted());
    let received = form.received.filter(in_time);
    let consented = form.consented.filter(in_time);
    let name = Some(form.name.trim()).filter(|name| (2..=PERSON_LENGTH).contains(&name.chars().count()));
    let explained = message("explained", &form.explained);
    match (offer, channel, received, name, consented, explained) {
        (Some(offer), Some(channel), Some(received_on), Some(name), Some(on), Ok(explained)) => {
            let consent = Consent { name: name.to_owned(), on, explained };
            let assistance = Assistance { channel, received_on, by: scope.actor().to_string(), consent };
            Ok(applications::open_assisted(scope, &desk.studio, &offer, assistance).await?)
        }
        (offer, channel, received, name, consented, explained) => {
            let (service, place) = missing(form);
            let problems = [
                (offer.is_none() && service, "service", "casework-problem-assist-service"),
                (offer.is_none() && place, "place", "casework-problem-assist-place"),
                (channel.is_none(), "way", "casework-problem-assist-way"),
                (received.is_none(), "received", "casework-problem-assist-day"),
                (name.is_none(), "name", "casework-problem-assist-name"),
                (consented.is_none(), "consent", "casework-problem-assist-day"),
            ];
            let wrong = problems.into_iter().filter(|(wrong, ..)| *wrong);
            let mut problems: Vec<Problem> = wrong.map(|(_, field, key)| Problem::new(field, key)).collect();
            match explained {
                Err(Error::Refused(more)) => problems.extend(more),
                Err(error) => return Err(error),
                Ok(_) => {}
            }
            Err(Error::Refused(problems))
        }
    }
}

/// Whether the service and the place are to be chosen again, when together they lead nowhere.
fn missing(form: &AssistForm) -> (bool, bool) {
    let none = form.service.is_empty();
    (none, !none || form.place.is_empty())
}

/// The offer of a service at a place, if it is this administration that works on it.
fn offer(scope: &Scope, desk: &Desk, service: &str, place: &str, today: Date) -> Option<Offer> {
    let offer = Offer::on(&desk.directory, service, place, today).ok()?;
    (scope.tenant().ok() == Some(offer.tenant)).then_some(offer)
}

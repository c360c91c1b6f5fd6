//! Invitations on their way: from whoever organises to each administration, and from there to whoever plans in it.

use std::collections::{BTreeMap, BTreeSet};

use directory::Directory;
use futures::future::BoxFuture;
use identity::Role;
use mail::Mailer;
use planning::Coordinator;
use serde::Deserialize;
use store::{Consumer, ConsumerError, Language, OutboxEvent, Store, TenantId};
use ui::{Value, text_with};

use crate::model::{Seat, State, Workshop};
use crate::verbs::{
    FOLLOWED, INVITED, NOTED, OFFERED, PLACE, SETTLED, VOTED, bring_home, note_settled, offer, progress, receive,
    registration_code, registration_of,
};
use crate::{Error, RegistrationId, Result, WorkshopId};

/// Dots by service, and whose they are.
#[derive(Debug, Deserialize)]
struct Voted {
    votes: BTreeMap<String, i64>,
    administrations: BTreeSet<TenantId>,
}

/// Has administrations know what they are invited to, and what a room voted for.
#[derive(Clone, Debug)]
pub struct Inviting {
    mail: bool,
}

impl Inviting {
    /// The consumer; `mail` says whether mail goes out besides.
    pub fn new(mail: bool) -> Self {
        Self { mail }
    }

    async fn handle_one(&self, store: &Store, event: &OutboxEvent) -> Result<()> {
        match event.topic.as_str() {
            VOTED => {
                let said: Voted = serde_json::from_value(event.payload.clone())
                    .map_err(|_| store::Error::Inconsistent("workshops: votes".to_owned()))?;
                return Ok(planning::note_votes(store, event.subject, &said.votes, &said.administrations).await?);
            }
            NOTED => return bring_home(store, event.tenant, event.subject.into()).await,
            SETTLED => {
                let host = event.payload["host"].as_i64().and_then(|number| i32::try_from(number).ok());
                let taken = event.payload["taken"].as_bool().unwrap_or_default();
                return match host {
                    Some(number) => note_settled(store, TenantId(number), event.subject.into(), taken).await,
                    None => Ok(()),
                };
            }
            _ => {}
        }
        let administration = event.payload["administration"].as_i64().and_then(|number| i32::try_from(number).ok());
        match administration {
            Some(number) => receive(store, event.tenant, event.subject.into(), TenantId(number), self.mail).await,
            None => Ok(()),
        }
    }
}

impl Consumer for Inviting {
    fn topics(&self) -> &'static [&'static str] {
        &[OFFERED, NOTED, SETTLED, VOTED]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                self.handle_one(store, event).await?;
            }
            Ok(())
        })
    }
}

/// Sends mails: to whoever plans in an invited administration, and to those who registered.
#[derive(Clone)]
pub struct WorkshopMails {
    directory: Directory,
    mailer: Mailer,
    /// The address of the portal, without a stroke at its end.
    portal: String,
}

impl WorkshopMails {
    /// The consumer over a mail server, for a portal at this address; nothing where no mail server is set up.
    pub fn new(directory: Directory, mailer: Mailer, portal: String) -> Option<Self> {
        mailer.sends().then_some(Self { directory, mailer, portal })
    }

    async fn invite(&self, store: &Store, tenant: TenantId, id: WorkshopId) -> Result<(), ConsumerError> {
        let scope = store.read_as_system(tenant).await?;
        let offer = match offer(&scope, id).await {
            Ok(offer) => offer,
            Err(Error::Unknown) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let addresses = identity::addresses(&scope, &[Role::Manager, Role::Coordinator]).await?;
        drop(scope);
        let lang = Language::German;
        let name = self.directory.catalogue().administration(tenant).map(|office| office.name.clone());
        let args: [(&str, Value); 6] = [
            ("title", offer.title.into()),
            ("office", name.unwrap_or_default().into()),
            ("place", offer.place.into()),
            ("at", ui::moment(lang, offer.starts_at).into()),
            ("until", crate::pages::until(lang, offer.register_until).into()),
            ("link", format!("{}/workshop/{}", self.portal, offer.code).into()),
        ];
        let key = if offer.state == State::Cancelled { "off" } else { "invited" };
        let subject = text_with(lang, &format!("workshops-mail-{key}-subject"), &args);
        let letter = text_with(lang, &format!("workshops-mail-{key}"), &args);
        for address in addresses {
            self.mailer.send(&address, &subject, &letter).await?;
        }
        Ok(())
    }

    /// Asks whoever plans how far what was agreed is: counts and a link.
    async fn follow(&self, store: &Store, event: &OutboxEvent) -> Result<(), ConsumerError> {
        let number = event.payload["administration"].as_i64().and_then(|number| i32::try_from(number).ok());
        let Some(tenant) = number.map(TenantId) else { return Ok(()) };
        let id = WorkshopId::from(event.subject);
        let scope = match store.read_as_system(tenant).await {
            Ok(scope) => scope,
            Err(store::Error::NotFound(_)) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let offer = match offer(&scope, id).await {
            Ok(offer) => offer,
            Err(Error::Unknown) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let done = progress(&scope, Coordinator::machine(tenant), id).await?;
        let addresses = identity::addresses(&scope, &[Role::Coordinator]).await?;
        drop(scope);
        let lang = Language::German;
        let args: [(&str, Value); 7] = [
            ("title", offer.title.into()),
            ("at", ui::date(lang, offer.starts_at.in_germany().date()).into()),
            ("noted", done.noted.into()),
            ("waiting", done.waiting.into()),
            ("running", done.running.into()),
            ("done", done.done.into()),
            ("link", format!("{}/amt/planung/workshops", self.portal).into()),
        ];
        let subject = text_with(lang, "workshops-mail-follow-subject", &args);
        let letter = text_with(lang, "workshops-mail-follow", &args);
        for address in addresses {
            self.mailer.send(&address, &subject, &letter).await?;
        }
        Ok(())
    }

    async fn place(&self, store: &Store, tenant: TenantId, id: RegistrationId) -> Result<(), ConsumerError> {
        let scope = store.read_as_system(tenant).await?;
        let (workshop, registration) = match registration_of(&scope, id).await {
            Ok(found) => found,
            Err(Error::Unknown) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let code = registration_code(&scope, id)?;
        drop(scope);
        let Some(person) = registration.person else { return Ok(()) };
        let link = format!("{}{}", self.portal, place_path(id, &code));
        let (subject, letter) = place_words(&workshop, registration.seat, registration.number, &link);
        Ok(self.mailer.send(&person.email, &subject, &letter).await?)
    }
}

/// The address of the page of a registration.
pub(crate) fn place_path(id: RegistrationId, code: &str) -> String {
    format!("/workshop/platz/{id}/{code}")
}

/// Subject and text of the mail about a place.
fn place_words(workshop: &Workshop, seat: Seat, number: i32, link: &str) -> (String, String) {
    let lang = Language::German;
    let key = match seat {
        Seat::Taken | Seat::Present => "taken",
        Seat::Waiting => "waiting",
        Seat::Cancelled => "cancelled",
    };
    let args: [(&str, Value); 5] = [
        ("title", workshop.series.title.as_str().into()),
        ("place", workshop.plan.place.as_str().into()),
        ("at", ui::moment(lang, workshop.plan.starts_at).into()),
        ("number", number.into()),
        ("link", link.into()),
    ];
    let subject = text_with(lang, &format!("workshops-mail-{key}-subject"), &args);
    (subject, text_with(lang, &format!("workshops-mail-{key}"), &args))
}

impl Consumer for WorkshopMails {
    fn topics(&self) -> &'static [&'static str] {
        &[INVITED, PLACE, FOLLOWED]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                match event.topic.as_str() {
                    INVITED => self.invite(store, event.tenant, event.subject.into()).await?,
                    FOLLOWED => self.follow(store, event).await?,
                    _ => self.place(store, event.tenant, event.subject.into()).await?,
                }
            }
            Ok(())
        })
    }
}

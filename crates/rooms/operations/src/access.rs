//! The mails to those who set up an administration: that somebody waits for an access, from the outbox, never what it is about.

use futures::future::BoxFuture;
use identity::AccessId;
use mail::Mailer;
use store::{Consumer, ConsumerError, Language, OutboxEvent, Store};
use ui::{text, text_with};

use crate::Result;

/// A mail about a request for access waits to be sent.
pub(crate) const ACCESS_ASKED: &str = "operations.access_asked";

/// Sends the mails about requests for access.
#[derive(Clone)]
pub struct AccessMails {
    mailer: Mailer,
    /// The address of the portal, without a stroke at its end.
    portal: String,
}

impl AccessMails {
    /// The consumer over a mail server, for a portal at this address; nothing where no mail server is set up.
    pub fn new(mailer: Mailer, portal: String) -> Option<Self> {
        mailer.sends().then_some(Self { mailer, portal })
    }

    async fn send(&self, store: &Store, event: &OutboxEvent) -> Result<(), ConsumerError> {
        let scope = store.read_as_system(event.tenant).await?;
        if !identity::access_waits(&scope, AccessId::from(event.subject)).await? {
            return Ok(());
        }
        let addresses = identity::manager_addresses(&scope).await?;
        drop(scope);
        let lang = Language::German;
        let subject = text(lang, "operations-access-mail-subject");
        let link = format!("{}{}", self.portal, crate::pages::ACCESS);
        let letter = text_with(lang, "operations-access-mail", &[("link", link.into())]);
        for address in addresses {
            self.mailer.send(&address, &subject, &letter).await?;
        }
        Ok(())
    }
}

impl Consumer for AccessMails {
    fn topics(&self) -> &'static [&'static str] {
        &[ACCESS_ASKED]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                self.send(store, event).await?;
            }
            Ok(())
        })
    }
}

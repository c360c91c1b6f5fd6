//! The mails with which people come in for the first time, from the outbox: a mail server that does not answer delays nothing else.

use futures::future::BoxFuture;
use mail::Mailer;
use store::{Consumer, ConsumerError, Language, OutboxEvent, Store};
use ui::text_with;

use crate::verbs::{INVITED, link_by_id, note_link_sent};

/// Sends the links with which people set their passwords.
#[derive(Clone, Debug)]
pub struct Invitations {
    mailer: Mailer,
    /// The address of the portal, without a stroke at its end.
    portal: String,
}

impl Invitations {
    /// The consumer over a mail server, for a portal at this address; nothing where no mail server is set up.
    #[must_use]
    pub fn new(mailer: Mailer, portal: String) -> Option<Self> {
        mailer.sends().then_some(Self { mailer, portal })
    }

    async fn send(&self, store: &Store, event: &OutboxEvent) -> Result<(), ConsumerError> {
        let scope = store.read_as_system(event.tenant).await?;
        // Whoever was locked out meanwhile, or came in already, gets no mail.
        let Some(link) = link_by_id(&scope, event.subject).await? else { return Ok(()) };
        drop(scope);
        let lang = Language::German;
        let args =
            [("link", link_address(&self.portal, &link.code).into()), ("until", ui::moment(lang, link.until).into())];
        let subject = text_with(lang, "identity-invitation-mail-subject", &[]);
        self.mailer.send(&link.email, &subject, &text_with(lang, "identity-invitation-mail", &args)).await?;
        let scope = store.write_as_system(event.tenant).await?;
        note_link_sent(&scope, event.subject).await?;
        Ok(scope.commit().await?)
    }
}

/// The address of a link.
pub(crate) fn link_address(portal: &str, code: &str) -> String {
    format!("{portal}/zugang/{code}")
}

impl Consumer for Invitations {
    fn topics(&self) -> &'static [&'static str] {
        &[INVITED]
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

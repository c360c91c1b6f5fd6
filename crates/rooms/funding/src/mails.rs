//! What goes from whoever gives the money to whoever receives it: the own row of a grant, and reminders by mail.

use futures::future::BoxFuture;
use identity::Role;
use mail::Mailer;
use store::{Consumer, ConsumerError, Language, OutboxEvent, Store, TenantId};
use ui::{Value, t, text_with};

use crate::model::{Due, GrantId};
use crate::verbs::{MOVED, REMIND, forget, mirror, own_grant, recipient_of};
use crate::{Error, Result};

/// Has recipients know how their grants stand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mirroring;

impl Consumer for Mirroring {
    fn topics(&self) -> &'static [&'static str] {
        &[MOVED]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                // Whoever had it by mistake knows of it no longer.
                let former = event.payload["former"].as_i64().and_then(|number| i32::try_from(number).ok());
                if let Some(former) = former {
                    forget(store, TenantId(former), event.subject.into()).await?;
                }
                mirror(store, event.tenant, event.subject.into()).await?;
            }
            Ok(())
        })
    }
}

/// Reminds recipients of what is due.
#[derive(Clone)]
pub struct FundingMails {
    mailer: Mailer,
    /// The address of the portal, without a stroke at its end.
    portal: String,
}

impl FundingMails {
    /// The consumer over a mail server, for a portal at this address; nothing where no mail server is set up.
    pub fn new(mailer: Mailer, portal: String) -> Option<Self> {
        mailer.sends().then_some(Self { mailer, portal })
    }

    async fn remind(&self, store: &Store, event: &OutboxEvent) -> Result<(), ConsumerError> {
        let id = GrantId::from(event.subject);
        let scope = store.read_as_system(event.tenant).await?;
        let recipient = match recipient_of(&scope, id).await {
            Ok(recipient) => recipient,
            Err(Error::Unknown) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        drop(scope);
        let scope = match store.read_as_system(recipient).await {
            Ok(scope) => scope,
            Err(store::Error::NotFound(_)) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let own = match own_grant(&scope, id).await {
            Ok(own) => own,
            Err(Error::Unknown) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let addresses = identity::addresses(&scope, &[Role::Coordinator]).await?;
        drop(scope);
        let due = event.payload["due"].as_str().and_then(Due::from_name);
        let day: Option<jiff::civil::Date> = event.payload["day"].as_str().and_then(|day| day.parse().ok());
        let (Some(due), Some(day)) = (due, day) else { return Ok(()) };
        let lang = Language::German;
        let args: [(&str, Value); 4] = [
            ("what", t(lang, &format!("funding-due-{}", due.name())).into()),
            ("title", own.title.into()),
            ("day", ui::date(lang, day).into()),
            ("link", format!("{}/amt/foerderung/{id}", self.portal).into()),
        ];
        let subject = text_with(lang, "funding-mail-subject", &args);
        let letter = text_with(lang, "funding-mail-text", &args);
        for address in addresses {
            self.mailer.send(&address, &subject, &letter).await?;
        }
        Ok(())
    }
}

impl Consumer for FundingMails {
    fn topics(&self) -> &'static [&'static str] {
        &[REMIND]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                self.remind(store, event).await?;
            }
            Ok(())
        })
    }
}

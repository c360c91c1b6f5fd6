//! What administrations are told: notices in their own rows, and reminders by mail.

use directory::Directory;
use futures::future::BoxFuture;
use identity::Role;
use mail::Mailer;
use store::{Consumer, ConsumerError, Language, OutboxEvent, Store, TenantId};
use ui::{Value, text_with};

use crate::verbs::{NEARLY_USED, NOTICE, REMIND, nearly_used, notice, receive};
use crate::{Error, Result};

/// The administration that an event is for.
fn office(event: &OutboxEvent) -> Option<TenantId> {
    event.payload["administration"].as_i64().and_then(|number| i32::try_from(number).ok()).map(TenantId)
}

/// Has administrations know what concerns them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Carrying;

impl Consumer for Carrying {
    fn topics(&self) -> &'static [&'static str] {
        &[NOTICE]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                if let Some(office) = office(event) {
                    receive(store, event.tenant, event.subject, office).await?;
                }
            }
            Ok(())
        })
    }
}

/// Reminds those by mail who coordinate an administration, and warns whoever buys.
#[derive(Clone)]
pub struct ProcurementMails {
    directory: Directory,
    mailer: Mailer,
    /// The address of the portal, without a stroke at its end.
    portal: String,
}

impl ProcurementMails {
    /// The consumer over a mail server, for a portal at this address; nothing where no mail server is set up.
    pub fn new(directory: Directory, mailer: Mailer, portal: String) -> Option<Self> {
        mailer.sends().then_some(Self { directory, mailer, portal })
    }

    async fn remind(&self, store: &Store, event: &OutboxEvent) -> Result<(), ConsumerError> {
        let Some(tenant) = office(event) else { return Ok(()) };
        let scope = match store.read_as_system(tenant).await {
            Ok(scope) => scope,
            Err(store::Error::NotFound(_)) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let notice = match notice(&scope, event.subject).await {
            Ok(notice) => notice,
            Err(Error::Unknown) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let addresses = identity::addresses(&scope, &[Role::Coordinator]).await?;
        drop(scope);
        let lang = Language::German;
        let name = self.directory.catalogue().administration(tenant).map(|office| office.name.clone());
        let args: [(&str, Value); 4] = [
            ("title", notice.title.as_str().into()),
            ("office", name.unwrap_or_default().into()),
            ("day", ui::date(lang, notice.until).into()),
            ("link", format!("{}{}", self.portal, crate::pages::notice_path(&notice)).into()),
        ];
        let subject = text_with(lang, "procurement-mail-remind-subject", &args);
        let letter = text_with(lang, "procurement-mail-remind", &args);
        for address in addresses {
            self.mailer.send(&address, &subject, &letter).await?;
        }
        Ok(())
    }
}

impl ProcurementMails {
    async fn warn(&self, store: &Store, event: &OutboxEvent) -> Result<(), ConsumerError> {
        let scope = store.read_as_system(event.tenant).await?;
        let found = match nearly_used(&scope, event.subject.into()).await {
            Ok(found) => found,
            Err(Error::Unknown) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let addresses = identity::addresses(&scope, &[Role::Buyer]).await?;
        drop(scope);
        let lang = Language::German;
        let args: [(&str, Value); 3] = [
            ("title", found.title.as_str().into()),
            ("used", found.used().into()),
            ("link", format!("{}{}/{}", self.portal, crate::pages::FRAMEWORKS, found.id).into()),
        ];
        let subject = text_with(lang, "procurement-mail-nearly-used-subject", &args);
        let letter = text_with(lang, "procurement-mail-nearly-used", &args);
        for address in addresses {
            self.mailer.send(&address, &subject, &letter).await?;
        }
        Ok(())
    }
}

impl Consumer for ProcurementMails {
    fn topics(&self) -> &'static [&'static str] {
        &[REMIND, NEARLY_USED]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                match event.topic.as_str() {
                    REMIND => self.remind(store, event).await?,
                    _ => self.warn(store, event).await?,
                }
            }
            Ok(())
        })
    }
}

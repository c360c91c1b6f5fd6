//! What administrations are told: notices in their own rows, and reminders by mail.

use directory::Directory;
use futures::future::BoxFuture;
use identity::Role;
use mail::Mailer;
use store::{Consumer, ConsumerError, Language, OutboxEvent, Scope, Store, TenantId};
use ui::{Value, text_with};

use crate::verbs::{ENDS, NEARLY_USED, NOTICE, REMIND, WARRANTY, agreement, notice, receive, warranty};
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

/// Reminds by mail of what ends: those who coordinate an administration, and whoever buys.
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

    /// Sends a letter to everybody with a role in a tenant; `key` is that of its text.
    async fn tell(&self, scope: Scope, role: Role, key: &str, args: &[(&str, Value)]) -> Result<(), ConsumerError> {
        let addresses = identity::addresses(&scope, &[role]).await?;
        drop(scope);
        let lang = Language::German;
        let (subject, letter) = (text_with(lang, &format!("{key}-subject"), args), text_with(lang, key, args));
        for address in addresses {
            self.mailer.send(&address, &subject, &letter).await?;
        }
        Ok(())
    }

    fn link(&self, path: &str) -> Value {
        format!("{}{path}", self.portal).into()
    }

    fn name(&self, tenant: TenantId) -> Value {
        self.directory.catalogue().office_name(tenant).into()
    }

    /// An administration of a survey.
    async fn remind(&self, store: &Store, event: &OutboxEvent) -> Result<(), ConsumerError> {
        let Some(tenant) = office(event) else { return Ok(()) };
        let Some(scope) = here(store.read_as_system(tenant).await)? else { return Ok(()) };
        let Some(notice) = there(notice(&scope, event.subject).await)? else { return Ok(()) };
        let args: [(&str, Value); 4] = [
            ("title", notice.title.as_str().into()),
            ("office", self.name(tenant)),
            ("day", ui::date(Language::German, notice.until).into()),
            ("link", self.link(&crate::pages::notice_path(&notice))),
        ];
        self.tell(scope, Role::Coordinator, "procurement-mail-remind", &args).await
    }

    /// Whoever buys of an agreement.
    async fn warn(&self, store: &Store, event: &OutboxEvent, key: &str) -> Result<(), ConsumerError> {
        let scope = store.read_as_system(event.tenant).await?;
        let Some(found) = there(agreement(&scope, event.subject.into()).await)? else { return Ok(()) };
        let args: [(&str, Value); 4] = [
            ("title", found.title.as_str().into()),
            ("used", found.used().into()),
            ("day", ui::date(Language::German, found.ends_on).into()),
            ("link", self.link(&format!("{}/{}", crate::pages::FRAMEWORKS, found.id))),
        ];
        self.tell(scope, Role::Buyer, key, &args).await
    }

    /// An administration of a warranty.
    async fn warranty(&self, store: &Store, event: &OutboxEvent) -> Result<(), ConsumerError> {
        let day = event.payload["day"].as_str().and_then(|day| day.parse().ok());
        let (Some(tenant), Some(day)) = (office(event), day) else { return Ok(()) };
        let call_off = event.subject.into();
        let host = store.read_as_system(event.tenant).await?;
        let Some((agreement, title, count)) = there(warranty(&host, call_off, day).await)? else { return Ok(()) };
        drop(host);
        let Some(scope) = here(store.read_as_system(tenant).await)? else { return Ok(()) };
        let args: [(&str, Value); 5] = [
            ("title", title.as_str().into()),
            ("office", self.name(tenant)),
            ("count", count.into()),
            ("day", ui::date(Language::German, day).into()),
            ("link", self.link(&crate::pages::order_path(agreement, call_off))),
        ];
        self.tell(scope, Role::Coordinator, "procurement-mail-warranty", &args).await
    }
}

/// What was read, unless it is gone: then there is nothing to say about it.
fn there<T>(read: Result<T>) -> Result<Option<T>> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(Error::Unknown) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A scope of an administration, unless it does not work here any more.
fn here(scope: store::Result<Scope>) -> store::Result<Option<Scope>> {
    match scope {
        Ok(scope) => Ok(Some(scope)),
        Err(store::Error::NotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

impl Consumer for ProcurementMails {
    fn topics(&self) -> &'static [&'static str] {
        &[REMIND, NEARLY_USED, ENDS, WARRANTY]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                match event.topic.as_str() {
                    REMIND => self.remind(store, event).await?,
                    WARRANTY => self.warranty(store, event).await?,
                    ENDS => self.warn(store, event, "procurement-mail-agreement-ends").await?,
                    _ => self.warn(store, event, "procurement-mail-nearly-used").await?,
                }
            }
            Ok(())
        })
    }
}

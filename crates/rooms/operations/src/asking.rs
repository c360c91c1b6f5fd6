//! The mails that ask for values, from the outbox: a mail server that does not answer delays nothing else, and nothing is lost.

use directory::Directory;
use futures::future::BoxFuture;
use mail::Mailer;
use store::{Consumer, ConsumerError, Language, OutboxEvent, Store};
use ui::text_with;

use crate::model::Request;
use crate::verbs::{ASKED, Services, note_sent, request, request_code, services};
use crate::{Desk, Error, RequestId, Result};

/// Sends the mails about requests for values.
#[derive(Clone)]
pub struct Asking {
    desk: Desk,
    mailer: Mailer,
    /// The address of the portal, without a stroke at its end.
    portal: String,
}

impl Asking {
    /// The consumer over a mail server, for a portal at this address; nothing where no mail server is set up.
    pub fn new(desk: Desk, mailer: Mailer, portal: String) -> Option<Self> {
        mailer.sends().then_some(Self { desk, mailer, portal })
    }

    async fn send(&self, store: &Store, event: &OutboxEvent) -> Result<(), ConsumerError> {
        let id = RequestId::from(event.subject);
        let scope = store.read_as_system(event.tenant).await?;
        let wanted = match request(&scope, event.tenant, id).await {
            Ok(wanted) => wanted,
            // Whoever was deleted is asked nothing.
            Err(Error::UnknownRequest) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        if wanted.sent_at.is_some() || !wanted.is_answerable(scope.today()) {
            return Ok(());
        }
        let code = request_code(&scope, id)?;
        let services = services(&scope, &self.desk).await?;
        drop(scope);
        let (subject, letter) = words(&self.desk.directory, &services, &wanted, &link(&self.portal, id, &code));
        self.mailer.send(&wanted.email, &subject, &letter).await?;
        let mut scope = store.write_as_system(event.tenant).await?;
        note_sent(&mut scope, id).await?;
        Ok(scope.commit().await?)
    }
}

/// The address of the form of a request.
pub(crate) fn link(portal: &str, id: RequestId, code: &str) -> String {
    format!("{portal}/angaben/{id}/{code}")
}

/// Subject and text of the mail.
fn words(directory: &Directory, services: &Services, wanted: &Request, link: &str) -> (String, String) {
    let lang = Language::German;
    let catalogue = directory.catalogue();
    let entity = catalogue.entity(&wanted.entity).map(|entity| entity.name.clone()).unwrap_or_default();
    let list: String = wanted
        .wanted
        .iter()
        .filter_map(|key| crate::verbs::Declared::find(services.values(), key))
        .map(|declared| format!("- {}\n", declared.label(lang)))
        .collect();
    let args = [
        ("entity", entity.into()),
        ("list", list.into()),
        ("link", link.into()),
        ("date", ui::date(lang, wanted.last_day).into()),
    ];
    (text_with(lang, "operations-request-mail-subject", &args), text_with(lang, "operations-request-mail", &args))
}

impl Consumer for Asking {
    fn topics(&self) -> &'static [&'static str] {
        &[ASKED]
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

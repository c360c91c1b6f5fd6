//! The mails themselves, from the outbox: a mail server that does not answer delays nothing else, and nothing is lost.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use mail::Mailer;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::{Consumer, ConsumerError, OutboxEvent, Store, TenantId};
use ui::text_with;
use uuid::Uuid;

use super::{CONFIRM_DAYS, Content, of_case};
use crate::Error;
use crate::tables::notice;

/// An address is to be confirmed.
pub(super) const ASKED: &str = "mailbox.notice_asked";

/// There is news for an applicant who wants to be told.
pub(super) const NEWS: &str = "mailbox.news";

/// Tells applicants by e-mail that there is news, and asks for the confirmation of an address.
#[derive(Clone, Debug)]
pub struct Notices {
    mailer: Mailer,
    /// The address of the portal, without a stroke at its end.
    portal: String,
}

impl Notices {
    /// The consumer over a mail server, for a portal at this address; nothing where no mail server is set up.
    pub fn new(mailer: Mailer, portal: String) -> Option<Self> {
        mailer.sends().then_some(Self { mailer, portal })
    }

    /// One mail for everything new in one case.
    async fn tell(&self, store: &Store, tenant: TenantId, case: Uuid, events: &[&OutboxEvent]) -> Result<(), Failed> {
        let asks = events.iter().all(|event| event.topic == ASKED);
        let scope = store.read_as_system(tenant).await?;
        let done: Vec<Uuid> = notice::Entity::find()
            .select_only()
            .column(notice::Column::Id)
            .filter(notice::Column::TenantId.eq(tenant))
            .filter(notice::Column::Id.is_in(events.iter().map(|event| event.id)))
            .into_tuple()
            .all(scope.db())
            .await
            .map_err(store::Error::from)?;
        let open: Vec<&&OutboxEvent> = events.iter().filter(|event| !done.contains(&event.id)).collect();
        let row = of_case(&scope, case).await?;
        let row = row.filter(|row| row.counts(scope.now()) && row.confirmed_at.is_none() == asks);
        let Some(row) = row.filter(|_| !open.is_empty()) else { return Ok(()) };
        let content = Content::opened(&scope.data_key(case).await?, &row.content)?;
        let language = row.language();
        drop(scope);

        let link = format!("{}/benachrichtigung/{}/{}", self.portal, content.reference, content.token);
        let args = [
            ("reference", content.reference.as_str().into()),
            ("status", format!("{}/status", self.portal).into()),
            ("link", link.as_str().into()),
            ("days", CONFIRM_DAYS.into()),
        ];
        let key = if asks { "mailbox-notice-asked" } else { "mailbox-notice-news" };
        let subject = text_with(language, &format!("{key}-subject"), &args[..1]);
        let words = text_with(language, &format!("{key}-letter"), &args);
        self.mailer.send_until_stopped(&content.address, &subject, &words, &link).await?;

        let mut scope = store.write_as_system(tenant).await?;
        let now = scope.now();
        let item = |event: &OutboxEvent| event.payload["item"].as_str().and_then(|item| item.parse().ok());
        let rows = open.iter().map(|event| notice::ActiveModel {
            tenant_id: Set(tenant),
            id: Set(event.id),
            case_id: Set(case),
            item: Set(item(event)),
            sent_at: Set(now),
        });
        notice::Entity::insert_many(rows).exec_without_returning(scope.db()).await.map_err(store::Error::from)?;
        scope.audit("mailbox.notice_sent", case, json!({ "news": !asks }));
        Ok(scope.commit().await?)
    }
}

/// Why a mail did not go out; holds no address.
#[derive(Debug, thiserror::Error)]
enum Failed {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(transparent)]
    Mailbox(#[from] Error),
    #[error(transparent)]
    Mail(#[from] mail::Error),
}

impl Consumer for Notices {
    fn topics(&self) -> &'static [&'static str] {
        &[ASKED, NEWS]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            let mut cases: BTreeMap<(TenantId, Uuid), Vec<&OutboxEvent>> = BTreeMap::new();
            for event in events {
                cases.entry((event.tenant, event.subject)).or_default().push(event);
            }
            for ((tenant, case), events) in cases {
                self.tell(store, tenant, case, &events).await?;
            }
            Ok(())
        })
    }
}

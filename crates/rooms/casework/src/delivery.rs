//! What goes out: the decision as a document, and the day on which it counts as notified.

use calendar::Dispatch;
use futures::future::BoxFuture;
use letters::Letter;
use mailbox::{Demand, DocumentId, Kind, Stored};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use store::{Consumer, ConsumerError, OutboxEvent, Scope, Store, TenantId};

use crate::model::{Amendment, CaseId, Delivery as Way, State};
use crate::verbs::decide::{load_decision, notify};
use crate::verbs::file::{Entry, load, lock};
use crate::verbs::view::decision_of;
use crate::{Desk, Result, letter, post, retention};

/// The mailbox's key for the document of the decision.
const DECISION: &str = "decision";

/// The mailbox's key for the certificate that comes with it.
const CERTIFICATE: &str = "certificate";

/// Makes and delivers decisions, and closes cases when the applicant has retrieved them. Any event may come twice.
#[derive(Clone)]
pub struct Delivery {
    desk: Desk,
}

impl Delivery {
    /// The consumer over a desk.
    #[must_use]
    pub const fn new(desk: Desk) -> Self {
        Self { desk }
    }

    /// Sets the letters and stores their files while no writing transaction is open, then delivers them.
    async fn deliver(&self, store: &Store, tenant: TenantId, id: CaseId) -> Result<()> {
        let Some(output) = self.prepare(store, tenant, id).await? else { return Ok(()) };
        let output = match output {
            Output::Message(text) => Ready::Message(text),
            Output::Letters(letters) => Ready::Documents(self.set(store, tenant, id, letters).await?),
        };
        let mut scope = store.write_as_system(tenant).await?;
        let handed_over = self.hand_over(&mut scope, id, &output).await;
        if matches!(handed_over, Ok(true)) {
            return Ok(scope.commit().await?);
        }
        drop(scope);
        if let Ready::Documents(files) = output {
            for stored in files {
                stored.discard(&self.desk.blobs).await?;
            }
        }
        handed_over.map(|_| ())
    }

    /// Sets all letters, then puts their files away.
    async fn set(&self, store: &Store, tenant: TenantId, id: CaseId, letters: Vec<Outgoing>) -> Result<Vec<Stored>> {
        let mut deliveries = Vec::with_capacity(letters.len());
        for Outgoing { key, kind, title_key, letter, demand } in letters {
            let pdf = self.desk.press.issue(letter).await?;
            deliveries.push(mailbox::Delivery::pdf(key, kind, title_key, pdf).asking(demand));
        }
        let mut files = Vec::with_capacity(deliveries.len());
        for delivery in deliveries {
            files.push(mailbox::store_document(store, &self.desk.blobs, tenant, id, delivery).await?);
        }
        Ok(files)
    }

    async fn prepare(&self, store: &Store, tenant: TenantId, id: CaseId) -> Result<Option<Output>> {
        let scope = store.read_as_system(tenant).await?;
        let file = load(&scope, id).await?;
        if !matches!(file.state, State::Decided(_)) {
            return Ok(None);
        }
        let Some(decision) = decision_of(&scope, id).await? else { return Ok(None) };
        let facts = letter::Facts::read(&scope, &self.desk, &file).await?;
        if !facts.outcome(&decision.outcome)?.decision {
            return Ok(Some(Output::Message(facts.message(&decision.outcome, &decision.content))));
        }
        let decided = letter::Decided::from(&decision);
        let (version, amends) = (decision.version, decision.content.amends.as_ref());
        let decision = Outgoing {
            key: numbered(DECISION, version),
            kind: Kind::Decision,
            title_key: match amends.and_then(|amends| amends.how.parse().ok()) {
                None => "mailbox-kind-decision",
                Some(Amendment::Corrected) => "mailbox-kind-decision-corrected",
                Some(Amendment::Withdrawn) => "mailbox-kind-decision-withdrawn",
                Some(Amendment::Revoked) => "mailbox-kind-decision-revoked",
            },
            letter: Letter::Decision(Box::new(facts.letter(&decided))),
            demand: facts.demand(&decided),
        };
        let certificate = facts.certificate(&decided).map(|sheet| Outgoing {
            key: numbered(CERTIFICATE, version),
            kind: Kind::Certificate,
            title_key: "mailbox-kind-certificate",
            letter: Letter::Certificate(Box::new(sheet)),
            demand: None,
        });
        Ok(Some(Output::Letters(std::iter::once(decision).chain(certificate).collect())))
    }

    /// Returns false when somebody else was faster.
    async fn hand_over(&self, scope: &mut Scope, id: CaseId, output: &Ready) -> Result<bool> {
        let mut file = lock(scope, id).await?;
        let key = scope.data_key(id).await?;
        let now = scope.now();
        let (Some(decision), State::Decided(_)) = (load_decision(scope, id).await?, file.state) else {
            return Ok(false);
        };
        let mut row: crate::tables::decision::ActiveModel = decision.into();
        row.delivered_at = Set(Some(now));
        let (state, events) = match output {
            Ready::Message(text) => {
                post::result(scope, id, text).await?;
                file.state.inform()?
            }
            Ready::Documents(files) => {
                for stored in files {
                    let document = mailbox::post_document(scope, stored).await?;
                    if document.kind == Kind::Decision {
                        row.document_id = Set(Some(document.id.0));
                    }
                }
                file.state.deliver()?
            }
        };
        row.update(scope.db()).await?;
        file.save(scope, &key, state, events.into_iter().map(Entry::from).collect()).await?;
        retention::plan_closed(scope, &self.desk, &file).await?;
        Ok(true)
    }

    /// The applicant retrieved a document: if it is the decision, and in time, it counts as notified.
    async fn note_retrieval(&self, store: &Store, tenant: TenantId, id: CaseId) -> Result<()> {
        let mut scope = store.write_as_system(tenant).await?;
        let mut file = match lock(&scope, id).await {
            Err(error) if error.is_deleted() => return Ok(()),
            file => file?,
        };
        let (Some(decision), State::Delivered(_)) = (load_decision(&scope, id).await?, file.state) else {
            return Ok(());
        };
        if decision.delivery != Way::Retrieval.name() {
            return Ok(());
        }
        let documents = mailbox::list(&mut scope, id).await?.documents;
        let document = documents.iter().find(|document| Some(document.id.0) == decision.document_id);
        let Some((document, retrieved)) = document.and_then(|it| Some((it, it.retrieved_at?))) else {
            return Ok(());
        };
        let dispatch = Dispatch::Portal {
            notice_sent: document.made_available_at.in_germany().date(),
            retrieved: Some(retrieved.in_germany().date()),
        };
        let document = document.id;
        if notify(&mut scope, &self.desk, &mut file, decision, dispatch, Some(document)).await? {
            scope.commit().await?;
        }
        Ok(())
    }
}

/// The mailbox's key for a document of a version of the decision.
fn numbered(key: &str, version: i32) -> String {
    if version > 1 { format!("{key}-{version}") } else { key.to_owned() }
}

/// What an outcome leads to.
enum Output {
    Message(String),
    Letters(Vec<Outgoing>),
}

/// A letter on its way into the mailbox.
struct Outgoing {
    key: String,
    kind: Kind,
    title_key: &'static str,
    letter: Letter,
    demand: Option<Demand>,
}

enum Ready {
    Message(String),
    Documents(Vec<Stored>),
}

/// The document of a decision, if the case has it.
pub(crate) fn document_id(decision: &crate::tables::decision::Model) -> Option<DocumentId> {
    decision.document_id.map(DocumentId)
}

impl Consumer for Delivery {
    fn topics(&self) -> &'static [&'static str] {
        &["casework.decided", "mailbox.retrieved"]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                let id = CaseId(event.subject);
                match event.topic.as_str() {
                    "casework.decided" => self.deliver(store, event.tenant, id).await?,
                    _ => self.note_retrieval(store, event.tenant, id).await?,
                }
            }
            Ok(())
        })
    }
}

//! Carries cases from one administration to another. The outbox says which; everything is read where it was handed over,
//! sealed again, and written in one transaction where it is taken over, so it is there once or not at all, whenever the
//! program ends. Any event may come twice.

use applications::Move;
use futures::future::BoxFuture;
use mailbox::Direction;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Actor, Consumer, ConsumerError, OutboxEvent, Scope, Store, TenantId};
use vault::DataKey;

use crate::letter::OFFICIAL;
use crate::model::{CaseId, State};
use crate::tables::{case_event, case_file, participation};
use crate::verbs::file::{DETAIL, find, lock};
use crate::verbs::names::Names;
use crate::verbs::participation::{Asked, CONTENT, STATEMENT, asked};
use crate::verbs::routing;
use crate::verbs::view::{HistoryLine, NAME, Who, history, unsealed_text};
use crate::{Desk, Result, reception, register, retention};

/// A case was handed over. Its tenant is who had it; the last of its moves says to whom.
pub(crate) const HANDED_OVER: &str = "casework.handed_over";

/// What the applicant is told when the case has arrived: from whom, to whom, and why.
pub(crate) fn told((from, to): (&str, &str), reason: &str) -> String {
    let args = [("from", from.into()), ("to", to.into()), ("reason", reason.into())];
    ui::text_with(OFFICIAL, "casework-transfer-message", &args)
}

/// Carries cases to who takes them over.
#[derive(Clone)]
pub struct Transfer(Desk);

impl Transfer {
    /// At a desk.
    #[must_use]
    pub const fn new(desk: Desk) -> Self {
        Self(desk)
    }

    async fn carry(&self, store: &Store, from: TenantId, id: CaseId) -> Result<()> {
        let scope = store.read_as_system(from).await?;
        let file = find(&scope, id, false).await?.filter(|file| matches!(file.state, State::Transferred(_)));
        // What is planned to be deleted has arrived.
        if file.is_none_or(|file| file.row.delete_on.is_some()) {
            return Ok(());
        }
        let Some(way) = applications::moves(&scope, id.application()).await?.pop() else { return Ok(()) };
        drop(scope);
        let scope = store.read_as_system(way.to.office).await?;
        let there = find(&scope, CaseId(way.target.0), false).await?.is_some();
        drop(scope);
        if !there {
            self.deliver(store, from, id, &way).await?;
        }
        self.leave(store, from, id).await
    }

    /// Writes the case down where it is taken over.
    async fn deliver(&self, store: &Store, from: TenantId, id: CaseId, way: &Move) -> Result<()> {
        let Desk { blobs, studio, directory, .. } = &self.0;
        let (to, target) = (way.to.office, CaseId(way.target.0));
        let scope = store.read_as_system(from).await?;
        let old = scope.data_key(id).await?;
        let application = applications::pack(&scope, id.application()).await?;
        let letters = mailbox::pack(&scope, id).await?;
        let names = Names::read(&scope).await?;
        let mut lines = history(&scope, &self.0, id, &old, &|account| names.of(account)).await?;
        lines.reverse();
        let statements = statements(&scope, id).await?;
        drop(scope);
        let key = self.key(store, to, target).await?;
        let files = application.store_files(blobs, to, &key).await?;
        let documents = letters.store_files(blobs, to, &key).await?;

        let mut scope = store.write_as_system(to).await?;
        let (application, content) = application.unpack(&scope, &key, &files).await?;
        letters.unpack(&mut scope, target, &key, &documents).await?;
        let opened = [(application, Some(content))];
        let mut arrivals = routing::arrivals(&scope, &opened).await?;
        let (application, before) = (&opened[0].0, i32::try_from(lines.len()).unwrap_or(i32::MAX));
        let catalogue = directory.catalogue();
        for arrival in &mut arrivals {
            arrival.taken_over(catalogue.office_name(from), before);
            let published = studio.version(&scope, application.form_version).await?;
            // The first administration's day of receipt counts, and what was asked goes on.
            let requests = applications::requests(&scope, application.id).await?;
            let clocks = applications::clocks(&published, application, &requests)?;
            let row = reception::row(to, arrival, &clocks);
            case_file::Entity::insert(row).exec_without_returning(scope.db()).await?;
        }
        write_lines(&scope, target, &key, from, lines).await?;
        routing::begin(&mut scope, &arrivals).await?;
        let filed = arrivals.iter().filter_map(|one| Some((target, one.file_reference.clone()?)));
        register::enter(&scope, &self.0, &opened, &filed.collect()).await?;
        write_statements(&scope, target, (&old, &key), statements).await?;
        let message = told((&catalogue.office_name(from), &catalogue.office_name(to)), &way.reason);
        mailbox::post_message(&mut scope, target, Direction::ToApplicant, &message).await?;
        if blobs.scanner().is_some() {
            applications::scan_later(&mut scope, Some(&[target.application()])).await?;
        }
        scope.audit("casework.transfer_taken", target, json!({ "from": from }));
        Ok(scope.commit().await?)
    }

    /// The key of the case where it is taken over; an earlier attempt may have made it.
    async fn key(&self, store: &Store, to: TenantId, target: CaseId) -> Result<DataKey> {
        let mut scope = store.write_as_system(to).await?;
        let key = match scope.data_key(target).await {
            Err(store::Error::KeyDestroyed(_)) => scope.create_data_key(target).await?,
            key => key?,
        };
        scope.commit().await?;
        Ok(key)
    }

    /// What is left to do where it was handed over: from now on it is kept for a while only.
    async fn leave(&self, store: &Store, from: TenantId, id: CaseId) -> Result<()> {
        let mut scope = store.write_as_system(from).await?;
        let file = lock(&scope, id).await?;
        mailbox::hand_over(&mut scope, id).await?;
        retention::plan_closed(&scope, &self.0, &file).await?;
        scope.audit("casework.transfer_done", id, json!({}));
        Ok(scope.commit().await?)
    }
}

/// The lines of the history that others wrote, in their order.
async fn write_lines(scope: &Scope, id: CaseId, key: &DataKey, from: TenantId, lines: Vec<HistoryLine>) -> Result<()> {
    let mut rows = Vec::with_capacity(lines.len());
    for (sequence, line) in (1..).zip(lines) {
        let (actor, name) = match line.who {
            Who::Clerk(name) => ("office".to_owned(), Some(key.seal(NAME, name.as_bytes())?)),
            Who::Applicant => (Actor::Applicant.to_string(), None),
            Who::System => (Actor::System.to_string(), None),
        };
        rows.push(case_event::ActiveModel {
            tenant_id: Set(scope.tenant()?),
            case_id: Set(id),
            sequence: Set(sequence),
            at: Set(line.at),
            actor: Set(actor),
            kind: Set(line.kind),
            source: Set(None),
            detail: Set(line.detail.map(|detail| key.seal(DETAIL, detail.as_bytes())).transpose()?),
            office: Set(Some(line.office.map_or(from, |(office, _)| office))),
            name: Set(name),
        });
    }
    if !rows.is_empty() {
        case_event::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    Ok(())
}

/// The statements of a case: what others were asked and what they said. All of them are over.
async fn statements(scope: &Scope, id: CaseId) -> Result<Vec<participation::Model>> {
    let query = participation::Entity::find()
        .filter(participation::Column::TenantId.eq(scope.tenant()?))
        .filter(participation::Column::CaseId.eq(id))
        .order_by_asc(participation::Column::Id);
    Ok(query.all(scope.db()).await?)
}

/// Writes them down as what somebody outside said: whoever was asked has nothing to do with who takes over.
async fn write_statements(
    scope: &Scope,
    id: CaseId,
    (old, key): (&DataKey, &DataKey),
    rows: Vec<participation::Model>,
) -> Result<()> {
    let mut new = Vec::with_capacity(rows.len());
    for row in rows {
        let content = Asked { colleague: None, ..asked(&row, old)? };
        let statement = row.statement.as_deref().map(|sealed| unsealed_text(old, STATEMENT, sealed)).transpose()?;
        let statement = statement.map(|words| key.seal(STATEMENT, words.as_bytes())).transpose()?;
        new.push(participation::ActiveModel::from(participation::Model {
            tenant_id: scope.tenant()?,
            id: scope.new_id(),
            case_id: id,
            office: None,
            content: key.seal(CONTENT, json!(content).to_string().as_bytes())?,
            statement,
            ..row
        }));
    }
    if !new.is_empty() {
        participation::Entity::insert_many(new).exec_without_returning(scope.db()).await?;
    }
    Ok(())
}

impl Consumer for Transfer {
    fn topics(&self) -> &'static [&'static str] {
        &[HANDED_OVER]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                self.carry(store, event.tenant, CaseId(event.subject)).await?;
            }
            Ok(())
        })
    }
}

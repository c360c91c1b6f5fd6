//! The tamper-evident chain: one per tenant, each event sealed with the hash of the one before.

use std::collections::{BTreeMap, BTreeSet};

use aws_lc_rs::digest;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::Result;
use crate::backend::Store;
use crate::clock::Timestamp;
use crate::ids::{Actor, Language, Reach, TenantId};
use crate::scope::{AT_ONCE, Scope};
use crate::tables::{audit_event, audit_head};

/// The hash before the first event.
const GENESIS: [u8; 32] = [0; 32];

/// Events read at a time when a chain is verified.
const PAGE: u64 = 2_000;

#[derive(Clone, Debug)]
pub(crate) struct PendingEvent {
    pub(crate) tenant: TenantId,
    pub(crate) action: &'static str,
    pub(crate) subject: Uuid,
    pub(crate) detail: String,
}

/// The ends of some chains, to go on from.
pub(crate) struct Heads(BTreeMap<TenantId, (i64, Vec<u8>)>);

impl Heads {
    /// A chain without a head begins.
    pub(crate) fn new(heads: impl IntoIterator<Item = audit_head::Model>) -> Self {
        Self(heads.into_iter().map(|head| (head.tenant_id, (head.sequence, head.hash))).collect())
    }

    /// The event as the next one of its chain.
    pub(crate) fn link(&mut self, now: Timestamp, actor: Actor, event: &PendingEvent) -> audit_event::Model {
        let (sequence, hash) = self.0.entry(event.tenant).or_insert_with(|| (0, GENESIS.to_vec()));
        *sequence += 1;
        let row = audit_event::Model {
            tenant_id: event.tenant,
            sequence: *sequence,
            at: now,
            actor: actor.to_string(),
            action: event.action.to_owned(),
            subject: event.subject,
            detail: event.detail.clone(),
            hash: Vec::new(),
        };
        *hash = link(hash, &row);
        audit_event::Model { hash: hash.clone(), ..row }
    }

    pub(crate) fn into_rows(self) -> impl Iterator<Item = audit_head::Model> {
        self.0.into_iter().map(|(tenant_id, (sequence, hash))| audit_head::Model { tenant_id, sequence, hash })
    }
}

/// Appends the events to their chains; each chain's head is locked once, in the order of the tenants.
pub(crate) async fn append(
    transaction: &DatabaseTransaction,
    now: Timestamp,
    actor: Actor,
    events: &[PendingEvent],
) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let tenants: BTreeSet<TenantId> = events.iter().map(|event| event.tenant).collect();
    let heads = audit_head::Entity::find()
        .filter(audit_head::Column::TenantId.is_in(tenants))
        .order_by_asc(audit_head::Column::TenantId)
        .lock_exclusive()
        .all(transaction)
        .await?;
    let mut heads = Heads::new(heads);
    for some in events.chunks(AT_ONCE) {
        let rows: Vec<audit_event::ActiveModel> =
            some.iter().map(|event| heads.link(now, actor, event).into()).collect();
        audit_event::Entity::insert_many(rows).exec_without_returning(transaction).await?;
    }

    let renew = OnConflict::column(audit_head::Column::TenantId)
        .update_columns([audit_head::Column::Sequence, audit_head::Column::Hash])
        .to_owned();
    let heads = heads.into_rows().map(audit_head::ActiveModel::from);
    audit_head::Entity::insert_many(heads).on_conflict(renew).exec_without_returning(transaction).await?;
    Ok(())
}

/// SHA-256 over the previous hash and every field of the event, each with its length in front.
fn link(previous: &[u8], event: &audit_event::Model) -> Vec<u8> {
    let mut context = digest::Context::new(&digest::SHA256);
    let mut field = |bytes: &[u8]| {
        context.update(&(bytes.len() as u64).to_be_bytes());
        context.update(bytes);
    };
    field(previous);
    field(&event.tenant_id.0.to_be_bytes());
    field(&event.sequence.to_be_bytes());
    field(&event.at.0.to_be_bytes());
    field(event.actor.as_bytes());
    field(event.action.as_bytes());
    field(event.subject.as_bytes());
    field(event.detail.as_bytes());
    context.finish().as_ref().to_vec()
}

/// What the check of one chain found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainReport {
    /// Whose chain.
    pub tenant: TenantId,
    /// Events that hold.
    pub events: i64,
    /// The first broken link, if there is one.
    pub broken: Option<Broken>,
}

/// The first broken link of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The event with this number is missing or stands at another place.
    Missing(i64),
    /// The event with this number was changed after it was written.
    Changed(i64),
    /// The chain ends with this number, but its head was written for another event: the end was cut off or added to.
    Head {
        /// The last event that is there.
        last: i64,
        /// The event that the head names.
        head: i64,
    },
}

impl std::fmt::Display for Broken {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(sequence) => write!(out, "event {sequence} is missing or out of order"),
            Self::Changed(sequence) => write!(out, "event {sequence} was changed"),
            Self::Head { last, head } => {
                write!(out, "the chain ends with event {last}, but its head says {head}")
            }
        }
    }
}

/// Checks the chain of every tenant, and the provider's.
///
/// # Errors
/// The database's own. A broken chain is a finding, not an error.
pub async fn verify_chains(store: &Store) -> Result<Vec<ChainReport>> {
    let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
    let mut heads: BTreeMap<TenantId, (i64, Vec<u8>)> = audit_head::Entity::find()
        .all(scope.db())
        .await?
        .into_iter()
        .map(|head| (head.tenant_id, (head.sequence, head.hash)))
        .collect();
    let with_events: Vec<TenantId> = audit_event::Entity::find()
        .select_only()
        .column(audit_event::Column::TenantId)
        .distinct()
        .into_tuple()
        .all(scope.db())
        .await?;
    for tenant in with_events {
        heads.entry(tenant).or_insert_with(|| (0, GENESIS.to_vec()));
    }
    let mut reports = Vec::with_capacity(heads.len());
    for (tenant, head) in heads {
        reports.push(verify(scope.db(), tenant, head, |_, _| {}).await?);
    }
    Ok(reports)
}

/// An event as it stands in its chain, with everything from which its hash is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainLink {
    /// Counts within the chain, from 1.
    pub sequence: i64,
    /// When it was written.
    pub at: Timestamp,
    /// Who acted.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// What it was done to.
    pub subject: Uuid,
    /// More about it, as JSON.
    pub detail: String,
    /// The hash of the event before.
    pub before: Vec<u8>,
    /// Its own hash.
    pub hash: Vec<u8>,
}

/// A part of a chain that was checked from its first event to its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainExtract {
    /// What the check found.
    pub report: ChainReport,
    /// The hash of the last event.
    pub head: Vec<u8>,
    /// The events that were wanted, in the order of the chain.
    pub links: Vec<ChainLink>,
}

/// Checks the chain of the tenant of the scope and takes those events out of it whose action begins so; only those about one subject where
/// one is named.
///
/// # Errors
/// [`crate::Error::WrongReach`] without a tenant; the database's own. A broken chain is a finding, and what follows it is left out.
pub async fn chain_extract(scope: &Scope, subject: Option<Uuid>, action: &str) -> Result<ChainExtract> {
    let tenant = scope.tenant()?;
    let head = audit_head::Entity::find_by_id(tenant).one(scope.db()).await?;
    let head = head.map_or((0, GENESIS.to_vec()), |head| (head.sequence, head.hash));
    let mut links = Vec::new();
    let report = verify(scope.db(), tenant, head.clone(), |before, event| {
        if subject.is_none_or(|subject| event.subject == subject) && event.action.starts_with(action) {
            links.push(ChainLink {
                sequence: event.sequence,
                at: event.at,
                actor: event.actor.clone(),
                action: event.action.clone(),
                subject: event.subject,
                detail: event.detail.clone(),
                before: before.to_vec(),
                hash: event.hash.clone(),
            });
        }
    })
    .await?;
    Ok(ChainExtract { report, head: head.1, links })
}

/// Goes through a chain and shows every event that holds, with the hash before it.
async fn verify(
    transaction: &DatabaseTransaction,
    tenant: TenantId,
    (head, head_hash): (i64, Vec<u8>),
    mut each: impl FnMut(&[u8], &audit_event::Model),
) -> Result<ChainReport> {
    let mut last = 0;
    let mut hash = GENESIS.to_vec();
    let report = |events, broken| Ok(ChainReport { tenant, events, broken });
    loop {
        let page = audit_event::Entity::find()
            .filter(audit_event::Column::TenantId.eq(tenant))
            .filter(audit_event::Column::Sequence.gt(last))
            .order_by_asc(audit_event::Column::Sequence)
            .limit(PAGE)
            .all(transaction)
            .await?;
        if page.is_empty() {
            break;
        }
        for event in page {
            if event.sequence != last + 1 {
                return report(last, Some(Broken::Missing(last + 1)));
            }
            let expected = link(&hash, &event);
            if expected != event.hash {
                return report(last, Some(Broken::Changed(event.sequence)));
            }
            each(&hash, &event);
            (last, hash) = (event.sequence, expected);
        }
    }
    let broken = (last != head || hash != head_hash).then_some(Broken::Head { last, head });
    report(last, broken)
}

//! What an author learns about online services and their versions.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Scope, Timestamp};

use crate::author::Author;
use crate::error::Error;
use crate::publication::{Step, Summary};
use crate::tables::{form_version, proposal, publication, publication_event};
use crate::{FormVersionId, Result};

/// Events shown of one online service, the newest.
const MOST_EVENTS: u64 = 200;

/// An online service with everything that is known about its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub service: String,
    /// The version that was published last; nothing before the first.
    pub current: Option<FormVersionId>,
    /// Nobody begins an application with it any more.
    pub retired: bool,
    /// What waits for a second person.
    pub proposal: Option<Proposal>,
    /// All versions, the newest first.
    pub versions: Vec<Version>,
    /// What happened, the newest first.
    pub history: Vec<Event>,
}

/// A version that is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its identity.
    pub id: FormVersionId,
    /// The first one of its service has the number 1.
    pub number: usize,
    /// Fingerprint of its files.
    pub hash: String,
    /// When it came.
    pub stored_at: Timestamp,
}

/// A version that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which one.
    pub version: FormVersionId,
    /// Who proposed it.
    pub by: Author,
    /// When.
    pub at: Timestamp,
}

/// Something that happened to an online service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub step: Step,
    /// With which version.
    pub version: FormVersionId,
    /// Who did it.
    pub by: Author,
    /// When.
    pub at: Timestamp,
    /// How much it differs from the version before, where there was another.
    pub summary: Option<Summary>,
}

impl Record {
    /// The number of a version.
    pub fn number(&self, version: FormVersionId) -> Option<usize> {
        self.version(version).map(|known| known.number)
    }

    /// One of its versions.
    pub fn version(&self, version: FormVersionId) -> Option<&Version> {
        self.versions.iter().find(|known| known.id == version)
    }

    /// The version to look at unless another one is asked for: the one that waits, else the current one.
    pub fn newest(&self) -> Option<FormVersionId> {
        self.proposal.as_ref().map(|proposal| proposal.version).or(self.current)
    }
}

/// Every online service, by its id; of the history only the last event.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn records(scope: &Scope) -> Result<Vec<Record>> {
    let mut records = read(scope, None).await?;
    for record in &mut records {
        record.history.truncate(1);
    }
    Ok(records)
}

/// What waits for a second person: the online services with the versions that were proposed.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn proposals(scope: &Scope) -> Result<Vec<(String, FormVersionId)>> {
    scope.require_provider()?;
    let waiting = proposal::Entity::find().order_by_asc(proposal::Column::OnlineService).all(scope.db()).await?;
    Ok(waiting.into_iter().map(|row| (row.online_service, row.form_version)).collect())
}

/// One online service.
///
/// # Errors
/// [`Error::Unknown`], or [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn record(scope: &Scope, service: &str) -> Result<Record> {
    read(scope, Some(service)).await?.pop().ok_or_else(|| Error::Unknown(service.chars().take(80).collect()))
}

async fn read(scope: &Scope, service: Option<&str>) -> Result<Vec<Record>> {
    scope.require_provider()?;
    let db = scope.db();
    let mut versions = form_version::Entity::find()
        .select_only()
        .columns([
            form_version::Column::OnlineService,
            form_version::Column::Id,
            form_version::Column::Hash,
            form_version::Column::StoredAt,
        ])
        .order_by_asc(form_version::Column::OnlineService)
        .order_by_asc(form_version::Column::StoredAt)
        .order_by_asc(form_version::Column::Id);
    let mut current = publication::Entity::find();
    let mut waiting = proposal::Entity::find();
    let mut events = publication_event::Entity::find()
        .order_by_asc(publication_event::Column::OnlineService)
        .order_by_desc(publication_event::Column::Number);
    if let Some(service) = service {
        versions = versions.filter(form_version::Column::OnlineService.eq(service));
        current = current.filter(publication::Column::OnlineService.eq(service));
        waiting = waiting.filter(proposal::Column::OnlineService.eq(service));
        events = events.filter(publication_event::Column::OnlineService.eq(service)).limit(MOST_EVENTS);
    }
    let versions: Vec<(String, FormVersionId, String, Timestamp)> = versions.into_tuple().all(db).await?;
    let mut records: Vec<Record> = Vec::new();
    for (service, id, hash, stored_at) in versions {
        if records.last().is_none_or(|last| last.service != service) {
            records.push(Record {
                service,
                current: None,
                retired: false,
                proposal: None,
                versions: Vec::new(),
                history: Vec::new(),
            });
        }
        if let Some(record) = records.last_mut() {
            record.versions.insert(0, Version { id, number: record.versions.len() + 1, hash, stored_at });
        }
    }
    let places: HashMap<String, usize> =
        records.iter().enumerate().map(|(place, record)| (record.service.clone(), place)).collect();
    let mut at = |service: &str, change: &mut dyn FnMut(&mut Record)| {
        if let Some(record) = places.get(service).and_then(|place| records.get_mut(*place)) {
            change(record);
        }
    };
    for row in current.all(db).await? {
        at(&row.online_service, &mut |record| {
            record.current = Some(row.form_version);
            record.retired = row.retired;
        });
    }
    for row in waiting.all(db).await? {
        at(&row.online_service, &mut |record| {
            record.proposal = Some(Proposal {
                version: row.form_version,
                by: Author::from_columns(row.by_tenant, row.by_account),
                at: row.proposed_at,
            });
        });
    }
    for row in events.all(db).await? {
        let step = Step::from_name(&row.kind)
            .ok_or_else(|| store::Error::Inconsistent(format!("an online service has the step {}", row.kind)))?;
        at(&row.online_service, &mut |record| {
            record.history.push(Event {
                step,
                version: row.form_version,
                by: Author::from_columns(row.by_tenant, row.by_account),
                at: row.at,
                summary: serde_json::from_str(&row.summary).ok(),
            });
        });
    }
    Ok(records)
}

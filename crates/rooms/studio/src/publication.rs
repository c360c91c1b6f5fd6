//! What becomes of versions: proposed, approved, published, retired. Each verb is one step in the scope of its caller.

use std::collections::BTreeMap;

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Scope;

use crate::author::Author;
use crate::bundle::Bundle;
use crate::difference::diff;
use crate::error::Error;
use crate::published::Published;
use crate::review::review;
use crate::tables::{form_version, proposal, publication, publication_event};
use crate::{FormVersionId, Result, manifest::Manifest};

/// What happened to an online service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A version waits for a second person.
    Proposed,
    /// A second person published what was proposed.
    Approved,
    /// One person published it.
    Published,
    /// Whoever proposed it took it back, or another proposal took its place.
    Withdrawn,
    /// A second person refused it.
    Rejected,
    /// Nobody begins an application with it any more.
    Retired,
}

impl Step {
    const ALL: [Self; 6] =
        [Self::Proposed, Self::Approved, Self::Published, Self::Withdrawn, Self::Rejected, Self::Retired];

    /// The name under which it is stored; its text key is `studio-step-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Approved => "approved",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
            Self::Rejected => "rejected",
            Self::Retired => "retired",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    fn action(self) -> &'static str {
        match self {
            Self::Proposed => "studio.proposed",
            Self::Approved => "studio.approved",
            Self::Published => "studio.published",
            Self::Withdrawn => "studio.withdrawn",
            Self::Rejected => "studio.rejected",
            Self::Retired => "studio.retired",
        }
    }
}

/// How much a version differs from the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Differences in the form.
    pub form: usize,
    /// Other files that differ.
    pub files: usize,
    /// Text key of the strongest effect on applications that were begun.
    pub effect: String,
}

/// What came of handing in a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandedIn {
    /// It is the current version already; nothing changed.
    AlreadyPublished,
    /// It waits for a second person already; nothing changed.
    AlreadyProposed,
    /// New applications are made with it from now on.
    Published,
    /// It waits for a second person from now on.
    Proposed,
}

/// Publishes a version as the operator. The same files published again are the same version; a version that fails its checks
/// or its own form tests is refused with every reason. Tells the directory that the service is online and what it requires.
///
/// # Errors
/// [`Error::Refused`], or [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn publish(scope: &mut Scope, bundle: &Bundle) -> Result<FormVersionId> {
    Ok(hand_in(scope, bundle, Author::operator(), false).await?.0)
}

/// Hands in a version: it is published, or with `second_person` it waits until somebody else approves it. What waited before
/// gives way. A version that fails its checks or its own form tests is refused with every reason.
///
/// # Errors
/// [`Error::Refused`], [`Error::Occupied`], or [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn hand_in(
    scope: &mut Scope,
    bundle: &Bundle,
    author: Author,
    second_person: bool,
) -> Result<(FormVersionId, HandedIn)> {
    author.acts_in(scope)?;
    let accepted = review(bundle)?.accepted()?;
    let manifest = &accepted.manifest;
    let service = manifest.id.as_str();
    is_free(scope, manifest).await?;
    let current = locked(scope, service).await?;
    let version = stored(scope, &accepted, bundle).await?;
    if current.as_ref().is_some_and(|current| current.form_version == version && !current.retired) {
        return Ok((version, HandedIn::AlreadyPublished));
    }
    let waiting = proposal::Entity::find_by_id(service).lock_exclusive().one(scope.db()).await?;
    let outcome = match waiting {
        Some(waiting) if second_person && waiting.form_version == version => HandedIn::AlreadyProposed,
        Some(waiting) if second_person => {
            taken_back(scope, &waiting, author, Step::Withdrawn).await?;
            propose(scope, service, version, author, current.as_ref()).await?;
            HandedIn::Proposed
        }
        None if second_person => {
            propose(scope, service, version, author, current.as_ref()).await?;
            HandedIn::Proposed
        }
        waiting => {
            if let Some(waiting) = waiting.filter(|waiting| waiting.form_version == version) {
                taken_back(scope, &waiting, author, Step::Withdrawn).await?;
            }
            release(scope, manifest, version, (author, Step::Published), current.as_ref()).await?;
            HandedIn::Published
        }
    };
    Ok((version, outcome))
}

/// As [`hand_in`], with a version that is there already: one that was replaced, or that of a retired service.
///
/// # Errors
/// As [`hand_in`], and [`Error::Unknown`].
pub async fn hand_in_again(
    scope: &mut Scope,
    version: FormVersionId,
    author: Author,
    second_person: bool,
) -> Result<HandedIn> {
    let bundle = files(scope, version).await?;
    Ok(hand_in(scope, &bundle, author, second_person).await?.1)
}

/// Publishes what waits, if it is the version that the person has looked at and somebody else proposed it.
///
/// # Errors
/// [`Error::SamePerson`], [`Error::NoProposal`]; as [`hand_in`] when the version does not hold any more.
pub async fn approve(scope: &mut Scope, service: &str, version: FormVersionId, author: Author) -> Result<()> {
    author.acts_in(scope)?;
    let waiting = waiting(scope, service, version).await?;
    if Author::from_columns(waiting.by_tenant, waiting.by_account) == author {
        return Err(Error::SamePerson);
    }
    let accepted = review(&files(scope, version).await?)?.accepted()?;
    is_free(scope, &accepted.manifest).await?;
    let current = locked(scope, service).await?;
    // Said again where it counts: the row goes only at the word of somebody else.
    let others = match author.account_column() {
        Some(account) => {
            Condition::any().add(proposal::Column::ByAccount.is_null()).add(proposal::Column::ByAccount.ne(account))
        }
        None => Condition::all().add(proposal::Column::ByAccount.is_not_null()),
    };
    let gone = proposal::Entity::delete_many()
        .filter(proposal::Column::OnlineService.eq(service))
        .filter(proposal::Column::FormVersion.eq(version))
        .filter(others)
        .exec(scope.db())
        .await?;
    if gone.rows_affected != 1 {
        return Err(Error::NoProposal(service.to_owned()));
    }
    release(scope, &accepted.manifest, version, (author, Step::Approved), current.as_ref()).await
}

/// Ends a proposal without publishing it: whoever made it takes it back, everybody else rejects it.
///
/// # Errors
/// [`Error::NoProposal`].
pub async fn reject(scope: &mut Scope, service: &str, version: FormVersionId, author: Author) -> Result<Step> {
    author.acts_in(scope)?;
    let waiting = waiting(scope, service, version).await?;
    let own = Author::from_columns(waiting.by_tenant, waiting.by_account) == author;
    let step = if own { Step::Withdrawn } else { Step::Rejected };
    taken_back(scope, &waiting, author, step).await?;
    Ok(step)
}

/// Retires an online service: nobody begins an application with it any more, and the directory does not offer it. What was
/// begun or sent stays with its version and goes on. False when it was retired already.
///
/// # Errors
/// [`Error::Unknown`] when nothing was published under this id.
pub async fn retire(scope: &mut Scope, service: &str, author: Author) -> Result<bool> {
    author.acts_in(scope)?;
    let current = locked(scope, service).await?.ok_or_else(|| Error::Unknown(service.to_owned()))?;
    if current.retired {
        return Ok(false);
    }
    let version = current.form_version;
    let manifest = crate::published::manifest(&files(scope, version).await?)?;
    publication::ActiveModel {
        online_service: Set(service.to_owned()),
        retired: Set(true),
        changed_at: Set(scope.now()),
        ..Default::default()
    }
    .update(scope.db())
    .await?;
    directory::unmark_online(scope, &manifest.catalogue_id, service).await?;
    note(scope, service, version, (author, Step::Retired), None).await?;
    Ok(true)
}

/// The files of a version.
pub(crate) async fn files(scope: &Scope, version: FormVersionId) -> Result<Bundle> {
    let row = form_version::Entity::find_by_id(version).one(scope.db()).await?;
    let row = row.ok_or_else(|| Error::Unknown(version.to_string()))?;
    serde_json::from_str(&row.bundle)
        .map_err(|error| store::Error::Inconsistent(format!("form version {version}: {error}")).into())
}

/// Two online services cannot stand for one service of the catalogue.
async fn is_free(scope: &Scope, manifest: &Manifest) -> Result<()> {
    match directory::online_as(scope, &manifest.catalogue_id).await? {
        Some(other) if other != manifest.id => Err(Error::Occupied { service: manifest.catalogue_id.clone(), other }),
        _ => Ok(()),
    }
}

async fn locked(scope: &Scope, service: &str) -> Result<Option<publication::Model>> {
    Ok(publication::Entity::find_by_id(service).lock_exclusive().one(scope.db()).await?)
}

async fn waiting(scope: &Scope, service: &str, version: FormVersionId) -> Result<proposal::Model> {
    let waiting = proposal::Entity::find_by_id(service)
        .filter(proposal::Column::FormVersion.eq(version))
        .lock_exclusive()
        .one(scope.db())
        .await?;
    waiting.ok_or_else(|| Error::NoProposal(service.to_owned()))
}

/// The identity of these files: the one they have, or a new one.
async fn stored(scope: &mut Scope, accepted: &Published, bundle: &Bundle) -> Result<FormVersionId> {
    let (service, hash) = (&accepted.manifest.id, bundle.hash());
    let known = form_version::Entity::find()
        .filter(form_version::Column::OnlineService.eq(service))
        .filter(form_version::Column::Hash.eq(&hash))
        .one(scope.db())
        .await?;
    if let Some(known) = known {
        return Ok(known.id);
    }
    let id: FormVersionId = scope.new_id();
    form_version::ActiveModel {
        id: Set(id),
        online_service: Set(service.clone()),
        hash: Set(hash),
        bundle: Set(json!(bundle).to_string()),
        stored_at: Set(scope.now()),
    }
    .insert(scope.db())
    .await?;
    Ok(id)
}

async fn propose(
    scope: &mut Scope,
    service: &str,
    version: FormVersionId,
    author: Author,
    current: Option<&publication::Model>,
) -> Result<()> {
    proposal::ActiveModel {
        online_service: Set(service.to_owned()),
        form_version: Set(version),
        by_tenant: Set(author.tenant_column()),
        by_account: Set(author.account_column()),
        proposed_at: Set(scope.now()),
    }
    .insert(scope.db())
    .await?;
    note(scope, service, version, (author, Step::Proposed), current).await
}

/// Ends a proposal.
async fn taken_back(scope: &mut Scope, waiting: &proposal::Model, author: Author, step: Step) -> Result<()> {
    let service = waiting.online_service.as_str();
    proposal::Entity::delete_by_id(service).exec(scope.db()).await?;
    note(scope, service, waiting.form_version, (author, step), None).await
}

/// Makes a version the one that new applications are made with.
async fn release(
    scope: &mut Scope,
    manifest: &Manifest,
    version: FormVersionId,
    (author, step): (Author, Step),
    current: Option<&publication::Model>,
) -> Result<()> {
    let service = manifest.id.as_str();
    note(scope, service, version, (author, step), current).await?;
    let row = publication::ActiveModel {
        online_service: Set(service.to_owned()),
        form_version: Set(version),
        retired: Set(false),
        changed_at: Set(scope.now()),
    };
    let renewed = OnConflict::column(publication::Column::OnlineService)
        .update_columns([
            publication::Column::FormVersion,
            publication::Column::Retired,
            publication::Column::ChangedAt,
        ])
        .to_owned();
    publication::Entity::insert(row).on_conflict(renewed).exec_without_returning(scope.db()).await?;
    if let Some(current) = current.filter(|current| current.form_version != version) {
        // A version may stand for another service of the catalogue than the one before.
        let before = crate::published::manifest(&files(scope, current.form_version).await?)?;
        if before.catalogue_id != manifest.catalogue_id {
            directory::unmark_online(scope, &before.catalogue_id, service).await?;
        }
    }
    let online = directory::OnlineService {
        service: manifest.catalogue_id.clone(),
        online_service: manifest.id.clone(),
        requirements: manifest.requirements(),
    };
    directory::mark_online(scope, &online).await?;
    Ok(())
}

/// Writes down what happened, with what is different from the current version.
async fn note(
    scope: &mut Scope,
    service: &str,
    version: FormVersionId,
    (author, step): (Author, Step),
    current: Option<&publication::Model>,
) -> Result<()> {
    let summary = match current {
        Some(current) if current.form_version != version => {
            let differences = diff(&files(scope, current.form_version).await?, &files(scope, version).await?)?;
            let (form, files) = (differences.form.len(), differences.files.len());
            json!(Summary { form, files, effect: differences.effect().key().to_owned() }).to_string()
        }
        _ => String::new(),
    };
    let last: Option<i32> = publication_event::Entity::find()
        .select_only()
        .column(publication_event::Column::Number)
        .filter(publication_event::Column::OnlineService.eq(service))
        .order_by_desc(publication_event::Column::Number)
        .into_tuple()
        .one(scope.db())
        .await?;
    publication_event::ActiveModel {
        online_service: Set(service.to_owned()),
        number: Set(last.unwrap_or(0) + 1),
        form_version: Set(version),
        kind: Set(step.name().to_owned()),
        by_tenant: Set(author.tenant_column()),
        by_account: Set(author.account_column()),
        at: Set(scope.now()),
        summary: Set(summary),
    }
    .insert(scope.db())
    .await?;
    let detail: BTreeMap<&str, &str> = [("service", service)].into();
    scope.audit(step.action(), version, json!(detail));
    Ok(())
}

//! Handing a case over to another administration (Abgabe): for want of competence, after a move, after a reform.

use applications::{Application, Destination};
use directory::{Catalogue, EntityKey};
use identity::ClerkSession;
use jiff::civil::Date;
use mailbox::Direction;
use serde_json::json;
use store::{Scope, TenantId};

use crate::error::{Error, Problem};
use crate::handover::{HANDED_OVER, told};
use crate::model::CaseId;
use crate::verbs::deputies::{lines, place};
use crate::verbs::file::{authorise, lock_at};
use crate::verbs::work::{drop_draft, message};
use crate::{Desk, Result};

/// To whom a case goes, as it was filled in.
#[derive(Clone, Debug, Default)]
pub struct TransferForm {
    /// The legal entity, whose administration takes over: key in the directory.
    pub entity: Option<String>,
    /// Why: for the applicant and for those who take over.
    pub reason: String,
}

/// The legal entity in whose name another administration is responsible for a case, as the directory says; nothing when it is
/// the own one or nobody knows.
#[must_use]
pub fn proposed_entity(
    catalogue: &Catalogue,
    application: &Application,
    own: TenantId,
    today: Date,
) -> Option<EntityKey> {
    let mut online = catalogue.online_services();
    let online = online.find(|online| online.online_service == application.online_service)?;
    let service = catalogue.service(&online.service)?;
    let found = catalogue.responsible(service, &application.area.parse().ok()?, today).ok()??;
    (found.administration != own).then_some(found.entity)
}

/// A clerk hands a case over: any clerk what nobody works on, else who works on it. What is awaited of others ends; what the
/// applicant was asked goes along.
///
/// # Errors
/// [`Error::Refused`] with every problem, [`Error::Stale`] when the case changed since `revision` or was taken back,
/// [`Error::Transition`], [`Error::Forbidden`].
pub async fn transfer(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    form: &TransferForm,
) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let own = scope.tenant()?;
    let mut file = lock_at(scope, id, revision).await?;
    let place = place(scope, clerk, file.state).await?;
    let (state, events) = file.state.transfer(place)?;
    let catalogue = desk.directory.catalogue();
    let application = applications::application(scope, id.application()).await?;
    let to = destination(&catalogue, &application, own, form.entity.as_deref());
    let names =
        (catalogue.office_name(own), to.as_ref().map_or_else(String::new, |to| catalogue.office_name(to.office)));
    // What the applicant reads has to be one message.
    let reason = message("reason", &form.reason);
    let reason = reason.and_then(|reason| message("reason", &told((&names.0, &names.1), &reason)).map(|_| reason));
    let (to, reason) = match (to, reason) {
        (Some(to), Ok(reason)) => (to, reason),
        (to, reason) => {
            let mut problems = Vec::new();
            if to.is_none() {
                problems.push(Problem::new("entity", "casework-problem-entity"));
            }
            match reason {
                Err(Error::Refused(more)) => problems.extend(more),
                other => drop(other?),
            }
            return Err(Error::Refused(problems));
        }
    };
    match applications::transfer(scope, id.application(), to, &reason).await {
        // It was taken back, and the case does not know of it yet.
        Err(applications::Error::Withdrawn | applications::Error::Decided) => return Err(Error::Stale),
        done => done?,
    }
    // Asking marks everything as read: what is unread answers it, also before the case takes notice.
    if mailbox::unread(scope, &[id.0], Direction::ToAdministration).await?.contains(&id.0) {
        applications::end_requests(scope, id.application(), true).await?;
    }
    drop_draft(scope, id).await?;
    let key = scope.data_key(id).await?;
    let mut entries = lines(clerk, place, events);
    if let Some(last) = entries.pop() {
        entries.push(last.with_detail(names.1));
    }
    file.save(scope, &key, state, entries).await?;
    scope.emit(HANDED_OVER, id, json!({}))?;
    Ok(())
}

/// Where a case goes that is handed over to a legal entity. A municipality is the place as well; for a county or an association
/// the place stays.
fn destination(
    catalogue: &Catalogue,
    application: &Application,
    own: TenantId,
    entity: Option<&str>,
) -> Option<Destination> {
    let entity = catalogue.entity(&entity?.parse().ok()?).filter(|entity| entity.administration != own)?;
    catalogue.administration(entity.administration)?;
    let area = entity.key.municipality().map_or_else(|| application.area.clone(), |ags| ags.to_string());
    Some(Destination { office: entity.administration, legal_entity: entity.key.to_string(), area })
}

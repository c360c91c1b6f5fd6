//! From a case of the online service to a grant.

use applications::ApplicationId;
use directory::Catalogue;
use store::{Language, Scope, TenantId};
use ui::text_with;

use super::notes::{NewNote, write_notes};
use super::receive::receive_of;
use super::rows;
use crate::model::{Application, GrantId, NoteKind, ONLINE_SERVICE};
use crate::{Error, Result};

/// Takes over what was applied for online when its case was decided so; nothing happens for a case of another service, and nothing when it
/// is told twice. The case keeps every answer and file under the same id.
///
/// # Errors
/// [`Error::NoProgramme`]; the store's own for answers of a version that asks otherwise.
pub async fn take_over(scope: &mut Scope, catalogue: &Catalogue, id: ApplicationId) -> Result<Option<GrantId>> {
    let application = applications::application(scope, id).await?;
    if application.online_service != ONLINE_SERVICE {
        return Ok(None);
    }
    let grant = GrantId(id.0);
    match rows::find(scope, scope.tenant()?, grant, false).await {
        Ok(_) => return Ok(Some(grant)),
        Err(Error::Unknown) => {}
        Err(error) => return Err(error),
    }
    let content = applications::content(scope, id).await?;
    let answered = Application::read(&content.values).map_err(Error::inconsistent)?;
    let ags = application.area.parse().map_err(Error::inconsistent)?;
    let place = catalogue.municipality(&ags).ok_or_else(|| Error::inconsistent("an application of no place"))?;
    let found = named(catalogue, &answered.body);
    let recipient = found.unwrap_or(place.administration);
    let said = said(catalogue, &answered, found, place.administration);
    let partners = answered.partners().filter_map(|name| named(catalogue, name)).collect();
    receive_of(scope, grant, recipient, &answered.plan(partners), application.submitted_at).await?;
    let note = NewNote { kind: NoteKind::Advice, words: &said, due: None };
    write_notes(scope, scope.tenant()?, grant, None, &[note]).await?;
    Ok(Some(grant))
}

/// What the application says that the plan has no place for, for whoever decides: above all who applied, if nobody here is called so.
fn said(catalogue: &Catalogue, answered: &Application, found: Option<TenantId>, placed: TenantId) -> String {
    let lang = Language::German;
    let mut lines = vec![match found {
        Some(_) => text_with(lang, "funding-said-body", &[("body", answered.body.as_str().into())]),
        None => {
            let office = catalogue.office_name(placed);
            text_with(
                lang,
                "funding-said-stranger",
                &[("body", answered.body.as_str().into()), ("office", office.into())],
            )
        }
    }];
    let mut line = |key: &str, value: &str| {
        if !value.is_empty() {
            lines.push(text_with(lang, key, &[("value", value.into())]));
        }
    };
    line("funding-said-partners", &answered.partners().collect::<Vec<_>>().join(", "));
    line("funding-said-approval", &answered.early_approval);
    line("funding-said-holder", &answered.account_holder);
    line("funding-said-iban", &answered.iban);
    lines.join("\n")
}

/// Whether a grant was applied for online.
///
/// # Errors
/// The store's own.
pub(crate) async fn came_online(scope: &Scope, id: GrantId) -> Result<bool> {
    match applications::application(scope, ApplicationId(id.0)).await {
        Ok(_) => Ok(true),
        Err(applications::Error::NoApplication) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// The administration that somebody names, as itself or as one of the legal entities for which it works.
fn named(catalogue: &Catalogue, name: &str) -> Option<TenantId> {
    let is_it = |known: &str| known.to_lowercase() == name.trim().to_lowercase();
    let mut offices = catalogue.administrations();
    let found = offices.find(|office| {
        is_it(&office.name) || catalogue.entities_of(office.tenant).iter().any(|entity| is_it(&entity.name))
    });
    found.map(|office| office.tenant)
}

//! The overview by mail: whoever asked for it learns what waits, and need not log in to know. Whoever acts for a member municipality
//! learns once a week what was done in its name, also that nothing was (§ 47 Abs. 1 Satz 2 ThürKO).

use applications::date_text;
use casework::Week;
use directory::EntityKey;
use identity::{Recipient, note_overview, overview_recipients};
use mail::Mailer;
use store::{Language, Store, TenantId};
use ui::{text, text_with};

use crate::schema;
use crate::wiring::House;

/// Nobody wants mail at night.
const HOURS: std::ops::Range<i8> = 6..20;

/// Sends the overviews of today and of this week that are still to be sent; returns how many went out.
///
/// # Errors
/// The database's own. A message that the mail server does not take is tried again with the next call.
pub async fn send_overviews(store: &Store, house: &House, mailer: &Mailer, address: &str) -> anyhow::Result<usize> {
    if !mailer.sends() || !HOURS.contains(&store.clock().now().in_germany().hour()) {
        return Ok(0);
    }
    let mut sent = 0;
    for tenant in schema::tenants(store).await? {
        // One administration must not keep the others from theirs.
        match send_in(store, house, mailer, address, tenant).await {
            Ok(more) => sent += more,
            Err(error) => tracing::warn!(tenant = tenant.0, %error, "the overviews of a tenant did not all go out"),
        }
    }
    Ok(sent)
}

async fn send_in(
    store: &Store,
    house: &House,
    mailer: &Mailer,
    address: &str,
    tenant: TenantId,
) -> anyhow::Result<usize> {
    let mut sent = 0;
    let scope = store.read_as_system(tenant).await?;
    let recipients = overview_recipients(&scope).await?;
    drop(scope);
    for recipient in recipients {
        let written = match &recipient.represents {
            Some(entity) => Some(of_week(store, house, address, tenant, entity).await?),
            None => of_day(house, address, tenant, &recipient).await?,
        };
        let Some((subject, letter)) = written else { continue };
        if !note(store, tenant, &recipient, true).await? {
            continue;
        }
        match mailer.send(&recipient.email, &subject, &letter).await {
            Ok(()) => sent += 1,
            Err(error) => {
                tracing::warn!(tenant = tenant.0, account = %recipient.account, %error, "an overview did not go out");
                note(store, tenant, &recipient, false).await?;
            }
        }
    }
    Ok(sent)
}

async fn note(store: &Store, tenant: TenantId, recipient: &Recipient, sent: bool) -> anyhow::Result<bool> {
    let scope = store.write_as_system(tenant).await?;
    let noted = note_overview(&scope, recipient, sent).await?;
    scope.commit().await?;
    Ok(noted)
}

/// What waits today, if anything does.
async fn of_day(
    house: &House,
    address: &str,
    tenant: TenantId,
    recipient: &Recipient,
) -> anyhow::Result<Option<(String, String)>> {
    let mut lines = casework::overview(&house.casework, tenant, recipient.roles).await?;
    lines.extend(studio::overview(&house.studio, tenant, recipient.roles).await?);
    lines.extend(operations::overview(&house.operations.store, tenant, recipient.account, recipient.roles).await?);
    let planning = &house.planning;
    lines.extend(planning::overview(&planning.store, &planning.directory.catalogue(), tenant, recipient.roles).await?);
    if lines.is_empty() {
        return Ok(None);
    }
    let args = [("list", list(&lines).into()), ("address", address.into())];
    let letter = text_with(Language::German, "dienstweg-overview-letter", &args);
    Ok(Some((text(Language::German, "dienstweg-overview-subject"), letter)))
}

/// What was done in the name of a member municipality in the week before this one.
async fn of_week(
    store: &Store,
    house: &House,
    address: &str,
    tenant: TenantId,
    entity: &EntityKey,
) -> anyhow::Result<(String, String)> {
    let week = Week::before(store.clock().today());
    let lines = casework::behalf_overview(&house.casework, tenant, entity, week).await?;
    let catalogue = house.directory.catalogue();
    let name = catalogue.entity(entity).map_or_else(|| entity.to_string(), |entity| entity.name.clone());
    let office = catalogue.office_name(tenant);
    let args = [
        ("entity", name.into()),
        ("office", office.into()),
        ("first", date_text(week.first()).into()),
        ("last", date_text(week.last()).into()),
        ("list", list(&lines).into()),
        ("address", format!("{address}/amt/in-unserem-namen?bis={}", week.last()).into()),
    ];
    let written = |key| text_with(Language::German, key, &args);
    Ok((written("dienstweg-week-subject"), written("dienstweg-week-letter")))
}

fn list(lines: &[String]) -> String {
    lines.iter().map(|line| format!("- {line}\n")).collect()
}

//! The daily overview by mail: whoever asked for it learns what waits, and need not log in to know.

use identity::{Recipient, note_overview, overview_recipients};
use mail::Mailer;
use store::{Language, Store, TenantId};
use ui::{text, text_with};

use crate::schema;
use crate::wiring::House;

/// Nobody wants mail at night.
const HOURS: std::ops::Range<i8> = 6..20;

/// Sends today's overviews that are still to be sent; returns how many went out.
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
        let mut lines = casework::overview(&house.casework, tenant, recipient.roles).await?;
        lines.extend(studio::overview(&house.studio, tenant, recipient.roles).await?);
        if lines.is_empty() || !note(store, tenant, &recipient, true).await? {
            continue;
        }
        let subject = text(Language::German, "dienstweg-overview-subject");
        match mailer.send(&recipient.email, &subject, &letter(address, &lines)).await {
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
    let noted = note_overview(&scope, recipient.account, sent).await?;
    scope.commit().await?;
    Ok(noted)
}

fn letter(address: &str, lines: &[String]) -> String {
    let list: String = lines.iter().map(|line| format!("- {line}\n")).collect();
    let args = [("list", list.into()), ("address", address.into())];
    text_with(Language::German, "dienstweg-overview-letter", &args)
}

//! `dienstweg verify`: whether the audit chain of every tenant holds.

use store::{Broken, ChainReport, Store};

use crate::say::Voice;

/// Checks every chain and says what was found; true when all hold.
///
/// # Errors
/// The database's own.
pub(crate) async fn run(store: &Store, voice: Voice) -> anyhow::Result<bool> {
    let reports = store::verify_chains(store).await?;
    let mut events = 0;
    let mut broken = 0_usize;
    for report in &reports {
        events += report.events;
        broken += usize::from(report.broken.is_some());
        say(voice, report);
    }
    let args = [("chains", reports.len().into()), ("events", events.into()), ("broken", broken.into())];
    voice.say_with(if broken == 0 { "dienstweg-verify-sound" } else { "dienstweg-verify-broken" }, &args);
    Ok(broken == 0)
}

fn say(voice: Voice, report: &ChainReport) {
    // A tenant for whom nothing happened yet has an empty chain.
    if report.events == 0 && report.broken.is_none() {
        return;
    }
    let chain = match report.tenant.0 {
        0 => voice.words("dienstweg-verify-provider", &[]),
        _ => voice.words("dienstweg-verify-tenant", &[("tenant", report.tenant.to_string().into())]),
    };
    let (key, event, head) = match &report.broken {
        None => {
            voice.say_with("dienstweg-verify-chain", &[("chain", chain.into()), ("events", report.events.into())]);
            return;
        }
        Some(Broken::Missing(event)) => ("dienstweg-verify-missing", *event, 0),
        Some(Broken::Changed(event)) => ("dienstweg-verify-changed", *event, 0),
        Some(Broken::Head { last, head }) => ("dienstweg-verify-head", *last, *head),
    };
    let mut args = vec![("chain", chain.into()), ("events", report.events.into()), ("event", event.into())];
    if key == "dienstweg-verify-head" {
        args.push(("head", head.into()));
    }
    voice.say_with(key, &args);
}

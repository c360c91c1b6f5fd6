//! The whole installation on one page: does everything run, and where must somebody look.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use serde::Deserialize;
use store::{Scope, Tenant, TenantId, Timestamp, Waiting};
use ui::kern::{self, Column, Table, Tone};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::{FLEET, HOME, QUEUES, RENEWALS, reading};
use crate::machine::{Certificate, Condition};
use crate::model::{BackupKind, ServiceFault, Watched};
use crate::verbs::{last_backup, watched};
use crate::{Desk, FREE_PERCENT, RENEW_DAYS, Result};

/// An effect that waits for longer than this, in seconds, has a reason.
const SLOW: i64 = 600;

/// Somebody who was not looked at for so long, in seconds, may stand differently by now.
const OLD: i64 = 2 * 3_600;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    alle: String,
}

/// Something that is looked after, how it stands, and what to do.
struct Check {
    name: &'static str,
    tone: Tone,
    text: String,
    href: Option<&'static str>,
}

/// `GET /betrieb/zustand?alle=`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let waiting = store::backlog(&desk.store).await?;
    let tenants = store::tenants(&scope).await.map_err(crate::Error::from)?;
    let watched = watched(&scope).await?;
    let machine = desk.machine.clone();
    let condition = tokio::task::spawn_blocking(move || machine.condition()).await.unwrap_or_default();
    let checks = checks(lang, &desk, &scope, &waiting, &condition).await?;
    let services = services(lang, &desk, &scope).await?;
    let now = scope.now();
    drop(scope);
    let page = clerk.page(&visitor, t(lang, "operations-fleet")).lead(t(lang, "operations-fleet-lead")).back(HOME);
    Ok(page.wide().render(html! {
        (checks_table(lang, &checks))
        (faults(lang, &watched, &tenants))
        (administrations(lang, now, &tenants, &watched, !asked.alle.is_empty()))
        (services)
    }))
}

async fn checks(
    lang: Lang,
    desk: &Desk,
    scope: &Scope,
    waiting: &[Waiting],
    condition: &Condition,
) -> Result<Vec<Check>> {
    let now = scope.now();
    let mut checks = vec![queues(lang, now, waiting)];
    for kind in [BackupKind::Backup, BackupKind::Rehearsal] {
        let last = last_backup(scope, kind).await?;
        let is_late = last.as_ref().is_none_or(|(at, _)| now.0 - at.0 > kind.patience() * 1_000_000);
        let text = match last {
            Some((at, note)) if note.is_empty() => ui::moment(lang, at),
            Some((at, note)) => format!("{} – {note}", ui::moment(lang, at)),
            None => t(lang, &format!("operations-fleet-no-{}", kind.name())),
        };
        let name = match kind {
            BackupKind::Backup => "operations-fleet-backup",
            BackupKind::Rehearsal => "operations-fleet-rehearsal",
        };
        checks.push(Check { name, tone: tone(is_late, false), text, href: None });
    }
    checks.extend(disk(lang, condition));
    checks.extend(certificates(lang, now, &condition.certificates));
    let set_up = |name, is_there: bool, key: &str| Check {
        name,
        tone: tone(!is_there, false),
        text: t(lang, &format!("operations-fleet-{key}-{}", if is_there { "there" } else { "none" })),
        href: None,
    };
    checks.push(set_up("operations-fleet-scanner", desk.equipment.scanner, "scanner"));
    checks.push(set_up("operations-fleet-mail", desk.mail, "mail"));
    let since = desk.machine.started_at.map(|at| ui::moment(lang, at)).unwrap_or_default();
    let args = [("version", desk.machine.version.into()), ("since", since.into())];
    checks.push(Check {
        name: "operations-fleet-program",
        tone: Tone::Success,
        text: text_with(lang, "operations-fleet-runs", &args),
        href: None,
    });
    Ok(checks)
}

fn tone(is_warning: bool, is_danger: bool) -> Tone {
    match (is_danger, is_warning) {
        (true, _) => Tone::Danger,
        (false, true) => Tone::Warning,
        (false, false) => Tone::Success,
    }
}

fn queues(lang: Lang, now: Timestamp, waiting: &[Waiting]) -> Check {
    let entries: i64 = waiting.iter().map(|one| one.entries).sum();
    let failed: i64 = waiting.iter().map(|one| one.failed).sum();
    let oldest = waiting.iter().map(|one| one.oldest).min();
    let is_slow = oldest.is_some_and(|oldest| now.0 - oldest.0 > SLOW * 1_000_000);
    let args = [("entries", entries.into()), ("failed", failed.into())];
    let text = text_with(lang, "operations-fleet-waiting", &args);
    Check { name: "operations-queues", tone: tone(is_slow || failed > 0, false), text, href: Some(QUEUES) }
}

fn disk(lang: Lang, condition: &Condition) -> Option<Check> {
    let (free, all) = condition.disk?;
    let percent = free.saturating_mul(100).checked_div(all).unwrap_or_default();
    let args = [("free", bytes(lang, free).into()), ("all", bytes(lang, all).into()), ("percent", percent.into())];
    Some(Check {
        name: "operations-fleet-disk",
        tone: tone(percent < FREE_PERCENT.0, percent < FREE_PERCENT.1),
        text: text_with(lang, "operations-fleet-free", &args),
        href: None,
    })
}

/// One line for each certificate; one that says so where none is named.
fn certificates(lang: Lang, now: Timestamp, all: &[Certificate]) -> Vec<Check> {
    const NAME: &str = "operations-fleet-certificate";
    if all.is_empty() {
        return vec![Check {
            name: NAME,
            tone: Tone::Info,
            text: t(lang, "operations-fleet-no-certificate"),
            href: None,
        }];
    }
    let check = |certificate: &Certificate| {
        let names = match certificate.names.as_slice() {
            [] => certificate.file.clone(),
            names => names.join(", "),
        };
        let Some(ends_at) = certificate.ends_at else {
            let text = text_with(lang, "operations-fleet-unread", &[("file", names.into())]);
            return Check { name: NAME, tone: Tone::Danger, text, href: None };
        };
        let days = (ends_at.0 - now.0).div_euclid(24 * 3_600 * 1_000_000);
        let args = [
            ("names", names.into()),
            ("day", ui::date(lang, ends_at.in_germany().date()).into()),
            ("days", days.max(0).into()),
        ];
        let text = text_with(lang, "operations-fleet-ends", &args);
        Check { name: NAME, tone: tone(days < RENEW_DAYS.0, days < RENEW_DAYS.1), text, href: None }
    };
    all.iter().map(check).collect()
}

/// Bytes in the largest unit of which there is at least one: `1,5 GB`. Units of the SI, as disks are sold.
pub(super) fn bytes(lang: Lang, bytes: u64) -> String {
    let units = [(1_000_000_000_000, "TB"), (1_000_000_000, "GB"), (1_000_000, "MB")];
    match units.into_iter().find(|(unit, _)| bytes >= *unit) {
        Some((unit, name)) => {
            let tenths = bytes / (unit / 10);
            format!("{} {name}", ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10)))
        }
        None => format!("{} kB", bytes.div_ceil(1_000)),
    }
}

fn checks_table(lang: Lang, checks: &[Check]) -> Markup {
    let rows = checks.iter().map(|check| {
        let name = t(lang, check.name);
        let badge = match check.tone {
            Tone::Success => "operations-fleet-good",
            Tone::Info => "operations-fleet-unknown",
            Tone::Warning => "operations-fleet-look",
            Tone::Danger => "operations-fleet-act",
        };
        vec![
            html! { @if let Some(href) = check.href { (kern::link(&name, href)) } @else { (name) } },
            kern::badge(check.tone, &t(lang, badge)),
            html! { (check.text) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "operations-fleet-checks"),
        columns: ["operations-fleet-what", "operations-fleet-state", "operations-fleet-found"]
            .map(|key| Column::new(t(lang, key)))
            .into(),
        rows: rows.collect(),
    })
}

/// What failed, by online service: over all administrations, the most first.
fn faults(lang: Lang, watched: &[Watched], tenants: &[Tenant]) -> Markup {
    let mut by_place: BTreeMap<(&str, &str), Vec<(TenantId, &ServiceFault)>> = BTreeMap::new();
    for (tenant, fault) in watched.iter().flat_map(|one| one.faults.iter().map(|fault| (one.tenant, fault))) {
        by_place.entry((&fault.online_service, &fault.topic)).or_default().push((tenant, fault));
    }
    let entries = |faults: &[(TenantId, &ServiceFault)]| faults.iter().map(|(_, fault)| fault.entries).sum::<i64>();
    let mut rows: Vec<_> = by_place.into_iter().collect();
    rows.sort_by_key(|(_, faults)| std::cmp::Reverse(entries(faults)));
    let names: BTreeMap<TenantId, &str> = tenants.iter().map(|tenant| (tenant.id, tenant.name.as_str())).collect();
    let rows = rows.into_iter().map(|((service, topic), faults)| {
        let first: Vec<&str> = faults.iter().take(3).filter_map(|(id, _)| names.get(id).copied()).collect();
        let oldest = faults.iter().min_by_key(|(_, fault)| fault.since);
        vec![
            html! { @if service.is_empty() { (t(lang, "operations-fleet-no-service")) } @else { (service) } },
            html! {
                (topic)
                @if let Some((_, fault)) = oldest { br; span class="dw-muted" lang="en" { (fault.reason) } }
            },
            html! { (entries(&faults)) },
            html! { (first.join(", ")) @if faults.len() > first.len() { " +" (faults.len() - first.len()) } },
            html! { @if let Some((_, fault)) = oldest { (ui::moment(lang, fault.since)) } },
        ]
    });
    let rows: Vec<_> = rows.collect();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-fleet-faults")) }
        @if rows.is_empty() {
            p class="kern-body" { (t(lang, "operations-fleet-no-faults")) }
        } @else {
            p class="kern-body" { (kern::link(&t(lang, "operations-fleet-drive"), QUEUES)) }
            (kern::table(&Table {
                caption: t(lang, "operations-fleet-faults-caption"),
                columns: vec![
                    Column::new(t(lang, "operations-service")),
                    Column::new(t(lang, "operations-queues-topic")),
                    Column::numeric(t(lang, "operations-queues-entries")),
                    Column::new(t(lang, "operations-fleet-where")),
                    Column::new(t(lang, "operations-queues-oldest")),
                ],
                rows,
            }))
        }
    }
}

/// The administrations, those first where somebody should look; without `all` only these.
fn administrations(lang: Lang, now: Timestamp, tenants: &[Tenant], watched: &[Watched], all: bool) -> Markup {
    let by_id: BTreeMap<TenantId, &Watched> = watched.iter().map(|one| (one.tenant, one)).collect();
    let mut rows: Vec<(&Tenant, Option<&Watched>)> =
        tenants.iter().map(|tenant| (tenant, by_id.get(&tenant.id).copied())).collect();
    let looks = rows.iter().filter(|(_, one)| one.is_some_and(Watched::is_conspicuous)).count();
    if !all {
        rows.retain(|(_, one)| one.is_some_and(Watched::is_conspicuous));
    }
    rows.sort_by_key(|(tenant, one)| {
        let worst = one.map(|one| (one.failed(), one.overdue)).unwrap_or_default();
        (std::cmp::Reverse(worst), &tenant.name)
    });
    let (files, size) = watched.iter().fold((0, 0), |(files, size), one| (files + one.files, size + one.bytes));
    let totals = [
        ("tenants", tenants.len().into()),
        ("looks", looks.into()),
        ("open", watched.iter().map(|one| one.open).sum::<i64>().into()),
        ("overdue", watched.iter().map(|one| one.overdue).sum::<i64>().into()),
        ("files", files.into()),
        ("size", bytes(lang, size.unsigned_abs()).into()),
    ];
    let row = |(tenant, one): (&Tenant, Option<&Watched>)| {
        let number = |number: Option<i64>| html! { @match number { Some(number) => (number), None => "–" } };
        let seen = match one {
            Some(one) if now.0 - one.looked_at.0 > OLD * 1_000_000 => {
                kern::badge(Tone::Warning, &ui::moment(lang, one.looked_at))
            }
            Some(one) => html! { (ui::moment(lang, one.looked_at)) },
            None => html! { (t(lang, "operations-fleet-never")) },
        };
        vec![
            kern::link(&tenant.name, &format!("/betrieb/mandanten/{}", tenant.id)),
            html! { (t(lang, &format!("operations-tenant-standing-{}", tenant.standing.name()))) },
            number(one.map(|one| one.open)),
            number(one.map(|one| one.overdue)),
            number(one.map(Watched::failed)),
            html! { @match one { Some(one) => (bytes(lang, one.bytes.unsigned_abs())), None => "–" } },
            seen,
        ]
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-fleet-tenants")) }
        p class="kern-body" { (text_with(lang, "operations-fleet-totals", &totals)) }
        p class="kern-body" {
            @if all {
                (kern::link(&t(lang, "operations-fleet-only"), FLEET))
            } @else {
                (kern::link(&t(lang, "operations-fleet-all"), &format!("{FLEET}?alle=1")))
            }
        }
        @if !rows.is_empty() {
            (kern::table(&Table {
                caption: t(lang, "operations-fleet-tenants-caption"),
                columns: vec![
                    Column::new(t(lang, "operations-tenant-column-tenant")),
                    Column::new(t(lang, "operations-tenant-column-state")),
                    Column::numeric(t(lang, "operations-fleet-open")),
                    Column::numeric(t(lang, "operations-fleet-overdue")),
                    Column::numeric(t(lang, "operations-queues-failed")),
                    Column::numeric(t(lang, "operations-fleet-storage")),
                    Column::new(t(lang, "operations-fleet-looked-at")),
                ],
                rows,
            }))
        }
    }
}

/// Which version of each online service is out, and at how many administrations.
async fn services(lang: Lang, desk: &Desk, scope: &Scope) -> Result<Markup> {
    let records = studio::records(scope).await?;
    let catalogue = desk.directory.catalogue();
    let live = catalogue.live_services(scope.today());
    let rows = records.iter().filter_map(|record| {
        let current = record.version(record.current?)?;
        let online = catalogue.online_services().find(|online| online.online_service == record.service);
        let service = online.and_then(|online| catalogue.service(&online.service));
        let offices = service.map_or(0, |service| live.values().filter(|ids| ids.contains(&service.id)).count());
        Some(vec![
            html! { (service.map_or(record.service.as_str().into(), |service| service.name_in(lang))) @if record.retired { " " (kern::badge(Tone::Warning, &t(lang, "operations-fleet-retired"))) } },
            html! { (current.number) },
            html! { (ui::moment(lang, current.stored_at)) },
            html! { (offices) },
            html! { @if record.proposal.is_some() { (kern::link(&t(lang, "operations-fleet-proposed"), RENEWALS)) } },
        ])
    });
    let rows: Vec<_> = rows.collect();
    Ok(html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-fleet-versions")) }
        (kern::table(&Table {
            caption: t(lang, "operations-fleet-versions-caption"),
            columns: vec![
                Column::new(t(lang, "operations-service")),
                Column::numeric(t(lang, "operations-fleet-version")),
                Column::new(t(lang, "operations-fleet-version-since")),
                Column::numeric(t(lang, "operations-fleet-version-at")),
                Column::new(t(lang, "operations-fleet-version-next")),
            ],
            rows,
        }))
    })
}

//! What waits in a plan, for the overview by mail: on Mondays, so that nobody has to log in to know; never what it is about.

use directory::Catalogue;
use identity::{Role, Roles};
use jiff::civil::Weekday;
use store::{Language, Store, TenantId};
use ui::{t, text_with};

use crate::model::Part;
use crate::verbs::{is_asked, measures, security, self_checks, surveys, waiting_ideas};
use crate::{Coordinator, Culture, Measure, Result};

/// One sentence for each kind of thing that waits for whoever plans, and for all staff while they are asked something, in German;
/// none when nothing does, and on other days than Monday.
///
/// # Errors
/// The database's own.
pub async fn overview(store: &Store, catalogue: &Catalogue, tenant: TenantId, roles: Roles) -> Result<Vec<String>> {
    let scope = store.read_as_system(tenant).await?;
    let today = scope.today();
    if today.weekday() != Weekday::Monday {
        return Ok(Vec::new());
    }
    let mut lines = Vec::new();
    if is_asked(&scope).await? {
        lines.push(t(Language::German, "planning-overview-pulse"));
    }
    if !roles.has(Role::Coordinator) {
        return Ok(lines);
    }
    let by = Coordinator::machine(tenant);
    let live = catalogue.live_services(today);
    let standing = |measure: &Measure| measure.standing(today, live.get(&tenant));
    let measures = measures(&scope, by).await?;
    let open: Vec<&Measure> = measures.iter().filter(|measure| !standing(measure).status.is_over()).collect();
    let late = open.iter().filter(|measure| standing(measure).late_days.is_some()).count();
    let unknown =
        open.iter().filter(|measure| measure.concreteness(scope.now()).missing.contains(&Part::Fresh)).count();
    let checks = self_checks(&scope, by).await?;
    let answered = |survey| checks.iter().any(|check| check.survey == Some(survey) && check.finished_at.is_some());
    let asked = surveys(&scope).await?.iter().filter(|survey| survey.is_open(today) && !answered(survey.id)).count();
    let rules = Culture::read().map_err(|_| store::Error::Inconsistent("planning: culture".to_owned()))?.ideas;
    let (ideas, late_ideas) = waiting_ideas(&scope, by, rules).await?;
    let gaps = security(&scope, by).await?;
    let gaps = gaps.values().flatten().filter(|item| item.is_late(today)).count();
    let counted = [
        ("planning-overview-late", late),
        ("planning-overview-unknown", unknown),
        ("planning-overview-asked", asked),
        ("planning-overview-ideas", ideas - late_ideas),
        ("planning-overview-ideas-late", late_ideas),
        ("planning-overview-security", gaps),
    ];
    let waits = counted.into_iter().filter(|(_, count)| *count > 0);
    lines.extend(waits.map(|(key, count)| text_with(Language::German, key, &[("count", count.into())])));
    Ok(lines)
}

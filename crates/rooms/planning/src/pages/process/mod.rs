//! How cases really go: as a picture, in tables and in sentences, for an administration and for the whole state.

mod asked;
mod parts;
mod picture;
mod sizes;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use directory::Catalogue;
use flow::{Log, View, map};
use identity::Clerk;
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Button, Choice, Field};
use ui::{Failure, FieldProblem, Lang, Query, Sheet, Visitor, kept, kept_table, t, text_with};

use self::asked::{ALL, Asked, MONTHS, SHARES};
use super::{HOME, PROCESS, STATE, STATE_PROCESS};
use crate::model::FEWEST;
use crate::verbs::{processes, processes_of_all};
use crate::{Coordinator, Desk, Error, Organizer};

/// The log that a coordinator asks for, and what time it is.
async fn own_log(desk: &Desk, visitor: &Visitor, clerk: &Clerk, asked: &Asked) -> Result<(Log, i64), Failure> {
    let by = Coordinator::of(clerk.session())?;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), by.actor(), visitor.lang).await?;
    Ok((processes(&scope, desk, by, &asked.wanted(scope.today())).await?, scope.now().0))
}

/// `GET /amt/planung/ablaeufe`
pub(super) async fn own(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (log, now) = own_log(&desk, &visitor, &clerk, &asked).await?;
    let catalogue = desk.directory.catalogue();
    let mut services = vec![Choice::new(ALL, t(lang, "planning-process-all"))];
    services.extend(online(&catalogue));
    let entities = catalogue.entities_of(clerk.tenant());
    let mut members = vec![Choice::new(ALL, t(lang, "planning-process-all"))];
    members.extend(entities.iter().map(|entity| Choice::new(entity.key.to_string(), &entity.name)));
    let members = if entities.len() > 1 { members.as_slice() } else { &[] };
    let problems = wrong(lang, &asked);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let query = asked.query();
    let view = log.view();
    let page =
        clerk.page(&visitor, t(lang, "planning-process-title")).lead(t(lang, "planning-process-intro")).back(HOME);
    Ok(page.wide().errors(!problems.is_empty()).status(status).render(html! {
        (kern::error_summary(lang, &problems))
        (form(lang, PROCESS, &asked, (&services, members), problems.first()))
        @if view.cases() == 0 {
            p class="kern-body" role="status" { (t(lang, "planning-process-empty")) }
            p class="kern-body" { (t(lang, "planning-process-fills")) }
        } @else {
            (drawn(lang, &view, &asked))
            (parts::variants(lang, &view))
            (parts::again(lang, &view))
            (parts::deadlines(lang, &view, now))
            h2 class="kern-heading-medium" { (t(lang, "planning-process-comparison")) }
            @if let Some(changed) = asked.changed_on() {
                (parts::comparison(lang, &view, changed, 0))
            } @else {
                p class="kern-body" { (t(lang, "planning-process-comparison-how")) }
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-process-files")) }
            p class="kern-body" { (t(lang, "planning-process-files-said")) }
            ul class="dw-links" {
                @for (key, file) in [("csv", "tabelle.csv"), ("ocel", "ocel.json"), ("xes", "log.xes")] {
                    li { (kern::link(&t(lang, &format!("planning-process-file-{key}")), &format!("{PROCESS}/{file}?{query}"))) }
                }
            }
        }
    }))
}

/// `GET /land/ablaeufe`
pub(super) async fn state(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(mut asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let by = Organizer::of(clerk.session())?;
    let catalogue = desk.directory.catalogue();
    let services = online(&catalogue);
    // Every look at the state is about one service; the first one until another is chosen.
    if !catalogue.online_services().any(|online| online.online_service == asked.leistung) {
        asked.leistung =
            catalogue.online_services().map(|online| online.online_service.clone()).min().unwrap_or_default();
    }
    asked.mitglied = String::new();
    let mut scope = desk.store.write(Reach::Provider, by.actor(), lang).await?;
    let wanted = asked.wanted(scope.today());
    let log =
        if wanted.service.is_some() { processes_of_all(&mut scope, &desk, by, &wanted).await? } else { Log::default() };
    scope.commit().await?;
    let problems = wrong(lang, &asked);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let all = log.view();
    let common = all.common(FEWEST);
    let page = clerk
        .page(&visitor, t(lang, "planning-process-state-title"))
        .lead(t(lang, "planning-process-state-intro"))
        .back(STATE);
    Ok(page.wide().errors(!problems.is_empty()).status(status).render(html! {
        (kern::error_summary(lang, &problems))
        (form(lang, STATE_PROCESS, &asked, (&services, &[]), problems.first()))
        p class="kern-body dw-muted" { (text_with(lang, "planning-process-suppressed", &[("fewest", FEWEST.into())])) }
        @if common.cases() == 0 {
            p class="kern-body" role="status" { (t(lang, "planning-process-state-empty")) }
        } @else {
            (drawn(lang, &common, &asked))
            (parts::variants(lang, &common))
            (sizes::compared(lang, &catalogue, &all))
            @if let Some(changed) = asked.changed_on() {
                h2 class="kern-heading-medium" { (t(lang, "planning-process-comparison")) }
                (parts::comparison(lang, &common, changed, FEWEST as u64))
            }
        }
    }))
}

/// Sentences, picture and tables of the most frequent ways.
fn drawn(lang: Lang, view: &View<'_>, asked: &Asked) -> Markup {
    let shown = view.covering(asked.percent());
    let (whole, shown_map) = (map(view), map(&shown));
    html! {
        (parts::summary(lang, view, &whole))
        h2 class="kern-heading-medium" { (t(lang, "planning-process-map")) }
        p class="kern-body" {
            (text_with(lang, "planning-process-shown", &[("shown", shown.cases().into()), ("cases", view.cases().into())]))
        }
        (picture::picture(lang, view.log(), &shown_map))
        (parts::arrows(lang, view.log(), &shown_map))
        (parts::bottlenecks(lang, view.log(), &whole))
    }
}

/// The services that can be applied for online.
fn online(catalogue: &Catalogue) -> Vec<Choice> {
    let name = |online: &directory::OnlineService| {
        catalogue.service(&online.service).map_or_else(|| online.service.clone(), |service| service.name.clone())
    };
    let mut all: Vec<(String, String)> =
        catalogue.online_services().map(|online| (name(online), online.online_service.clone())).collect();
    all.sort();
    all.into_iter().map(|(name, id)| Choice::new(id, name)).collect()
}

/// What is wrong with the question.
fn wrong(lang: Lang, asked: &Asked) -> Vec<FieldProblem> {
    let message = || t(lang, "planning-process-day-wrong");
    let problem = asked.is_change_wrong().then(|| FieldProblem { field: "aenderung".to_owned(), message: message() });
    problem.into_iter().collect()
}

fn form(
    lang: Lang,
    action: &str,
    asked: &Asked,
    (services, members): (&[Choice], &[Choice]),
    problem: Option<&FieldProblem>,
) -> Markup {
    let field = |name: &str, key: &str| Field::new(lang, name, t(lang, &format!("planning-process-{key}")));
    let choices = |values: &[&str], kind: &str| -> Vec<Choice> {
        values.iter().map(|value| Choice::new(*value, t(lang, &format!("planning-process-{kind}-{value}")))).collect()
    };
    html! {
        form class="dw-form" method="get" action=(action) {
            (kern::select(&field("leistung", "service").value(&asked.leistung), services))
            @if !members.is_empty() { (kern::select(&field("mitglied", "member").value(&asked.mitglied), members)) }
            (kern::select(&field("monate", "period").value(asked.months()), &choices(&MONTHS, "months")))
            (kern::select(&field("anteil", "detail").value(asked.share()).hint(t(lang, "planning-process-detail-hint")),
                &choices(&SHARES, "share")))
            (kern::date_input(&field("aenderung", "change").hint(t(lang, "planning-process-change-hint")).optional()
                .error(problem.map(|problem| problem.message.clone())), &asked.change()))
            (kern::button(Button::Primary, &t(lang, "planning-process-show")))
        }
    }
}

/// `GET /amt/planung/ablaeufe/tabelle.csv`
pub(super) async fn table(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (log, _) = own_log(&desk, &visitor, &clerk, &asked).await?;
    let (heads, rows) = parts::sheet(visitor.lang, &log, &map(&log.view()));
    Ok(kept_table("ablaeufe.csv", Sheet::write(heads, rows)))
}

/// `GET /amt/planung/ablaeufe/ocel.json`: OCEL 2.0.
pub(super) async fn ocel(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (log, _) = own_log(&desk, &visitor, &clerk, &asked).await?;
    let mut out = Vec::new();
    flow::write_ocel(&log.view(), &mut out).map_err(Error::from)?;
    Ok(kept("ablaeufe-ocel.json", "application/json", out))
}

/// `GET /amt/planung/ablaeufe/log.xes`: XES.
pub(super) async fn xes(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (log, _) = own_log(&desk, &visitor, &clerk, &asked).await?;
    let mut out = Vec::new();
    flow::write_xes(&log.view(), &mut out).map_err(Error::from)?;
    Ok(kept("ablaeufe.xes", "application/xml", out))
}

//! The plan on one page, for the mayor and the council.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use jiff::ToSpan;
use letters::{Answer, Copy, CopyWords, Fact, Head, Letter, Section};
use maud::html;
use store::{Cents, Language};
use ui::kern::{self, Button};
use ui::{Failure, Lang, Visitor, t, text_with};

use super::parts::{Plan, period, said, standing_sentence};
use super::{HOME, reading};
use crate::model::{Stage, Status};
use crate::{Desk, Error, Measure};

/// Days that the page looks ahead.
const AHEAD_DAYS: i32 = 90;
/// Measures that are named in one part.
const MOST: usize = 10;

/// A part of the page: its heading, and rows of what and how.
struct Part {
    key: &'static str,
    rows: Vec<(String, String)>,
}

/// `GET /amt/planung/kurzbericht`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let plan = Plan::read(&scope, by, &desk.directory.catalogue()).await?;
    drop(scope);
    let office = office(&desk, by.tenant());
    let as_of = text_with(lang, "planning-brief-as-of", &[("day", ui::date(lang, plan.today).into())]);
    Ok(clerk.page(&visitor, t(lang, "planning-brief-title")).preline(office).back(HOME).lead(as_of).render(html! {
        @for part in parts(lang, &plan) {
            h2 class="kern-heading-medium" { (t(lang, part.key)) }
            @if part.rows.is_empty() {
                p class="kern-body" { (t(lang, "planning-brief-nothing")) }
            } @else {
                @let rows: Vec<_> = part.rows.into_iter().map(|(what, how)| (what, html! { (how) })).collect();
                (kern::description_list(&rows))
            }
        }
        div class="dw-actions" {
            (kern::link_button(Button::Secondary, &t(lang, "planning-brief-pdf"), "/amt/planung/kurzbericht.pdf"))
        }
    }))
}

/// `GET /amt/planung/kurzbericht.pdf`: in German, as every paper of an administration (§ 23 Abs. 1 VwVfG).
pub(super) async fn pdf(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = Language::German;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let catalogue = desk.directory.catalogue();
    let plan = Plan::read(&scope, by, &catalogue).await?;
    drop(scope);
    let administration = catalogue.administration(by.tenant()).ok_or(Error::Unknown)?;
    let entity = administration.entity().ok_or(Error::Unknown)?;
    let sections = parts(lang, &plan).into_iter().map(|part| Section {
        title: t(lang, part.key),
        answers: part.rows.into_iter().map(|(question, answer)| Answer { question, answer }).collect(),
    });
    let copy = |key: &str| t(lang, &format!("applications-copy-{key}"));
    let letter = Copy {
        head: Head {
            language: letters::Language::German,
            issuer: applications::issuer(lang, &catalogue, &entity, by.tenant(), plan.today),
            recipient: Vec::new(),
            reference: administration.short_name.clone(),
            date: plan.today,
            contact: None,
            facts: Vec::<Fact>::new(),
            subject: t(lang, "planning-brief-title"),
            example: administration.example.then(|| t(lang, "applications-letter-example")),
            words: letters::Words { reference: t(lang, "planning-brief-reference"), ..applications::words(lang) },
        },
        opening: vec![administration.name.clone()],
        sections: sections.collect(),
        attachments: Vec::new(),
        fees: Vec::new(),
        hints: vec![t(lang, "planning-brief-hint")],
        words: CopyWords {
            question: t(lang, "planning-brief-what"),
            answer: t(lang, "planning-brief-how"),
            no_answer: t(lang, "planning-not-said"),
            attachments: copy("attachments"),
            attachment: copy("attachment"),
            size: copy("size"),
            checksum: copy("checksum"),
            fees: t(lang, "applications-fees"),
            fee_text: t(lang, "applications-fee"),
            fee_basis: t(lang, "applications-fee-basis"),
            fee_amount: t(lang, "applications-fee-amount"),
            fee_total: t(lang, "applications-fee-total"),
            hints: copy("hints"),
        },
    };
    let pdf = desk.press.set(Letter::Copy(Box::new(letter))).await.map_err(Error::from)?;
    Ok(ui::kept("kurzbericht-digitalisierung.pdf", "application/pdf", pdf.into_bytes()))
}

fn office(desk: &Desk, tenant: store::TenantId) -> String {
    desk.directory.catalogue().administration(tenant).map(|office| office.name.clone()).unwrap_or_default()
}

fn parts(lang: Lang, plan: &Plan) -> Vec<Part> {
    let named = |measure: &Measure| format!("{}. {}", measure.number, measure.draft.title);
    let soon = plan.today.saturating_add(AHEAD_DAYS.days());
    let open = |measure: &&Measure| !plan.standing(measure).status.is_over();
    let late = plan.late().into_iter().map(|(measure, _)| {
        let sentence = standing_sentence(lang, plan.standing(measure)).unwrap_or_default();
        (named(measure), format!("{sentence} {}", said(lang, &measure.draft.owner)))
    });
    let next = plan.counted().filter(open).filter(|measure| {
        let days = [measure.draft.first_day, measure.draft.last_day];
        days.into_iter().flatten().any(|day| day >= plan.today && day <= soon)
    });
    let next = next
        .map(|measure| (named(measure), format!("{}, {}", period(lang, measure), said(lang, &measure.draft.owner))));
    let undecided = plan
        .counted()
        .filter(open)
        .filter(|measure| measure.draft.decision.is_empty() && measure.draft.cost.is_some_and(|cost| cost.0 > 0));
    let undecided = undecided
        .map(|measure| (named(measure), measure.draft.cost.map(|cost| ui::money(lang, cost)).unwrap_or_default()));
    let reached = plan.counted().filter(|measure| plan.standing(measure).status == Status::Done);
    let reached = reached.map(|measure| (named(measure), said(lang, &measure.draft.metric)));
    let council =
        plan.counted().filter_map(|measure| Some((named(measure), t(lang, plan.council_warning(measure)?.key()))));
    vec![
        Part { key: "planning-brief-figures", rows: figures(lang, plan) },
        Part { key: "planning-brief-late", rows: late.take(MOST).collect() },
        Part { key: "planning-brief-next", rows: next.take(MOST).collect() },
        Part { key: "planning-brief-undecided", rows: undecided.take(MOST).collect() },
        Part { key: "planning-brief-council", rows: council.take(MOST).collect() },
        Part { key: "planning-brief-reached", rows: reached.take(MOST).collect() },
    ]
}

fn figures(lang: Lang, plan: &Plan) -> Vec<(String, String)> {
    let mut rows = vec![(
        t(lang, "planning-brief-live"),
        text_with(lang, "planning-of", &[("part", plan.live.len().into()), ("whole", plan.own.len().into())]),
    )];
    rows.extend(Stage::ALL.map(|stage| (t(lang, &stage.key()), plan.in_stage(stage).to_string())));
    let cost: i64 = plan.counted().filter_map(|measure| measure.draft.cost).map(|cost| cost.0).sum();
    rows.push((t(lang, "planning-brief-cost"), ui::money(lang, Cents(cost))));
    if let Some(points) = plan.concreteness() {
        rows.push((t(lang, "planning-concrete"), text_with(lang, "planning-points", &[("points", points.into())])));
    }
    rows
}

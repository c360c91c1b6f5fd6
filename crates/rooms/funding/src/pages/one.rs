//! One grant, for whoever gives the money.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::Response;
use directory::Catalogue;
use identity::{AccountId, Clerk, Role, Sent};
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Alert, Button, Choice, Column, Table};
use ui::{Failure, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::desk::{Seen, place};
use super::letter;
use super::overview::object_name;
use super::parts::{Told, Tried, back, broken_text, costs, days, folded, period, problem, seen, shares, state_badge};
use super::{HOME, reading, writing};
use crate::model::{Act, Broken, EarlyStart, Grant, GrantId, Letter, Note, NoteKind, Programme, State as Stand};
use crate::verbs::{
    Task, advise, answer_early_start, ask, came_online, complete, decide, give_to, grant, letters, notes,
    objection_end, people, programme, send_back, settle, tasks,
};
use crate::who::Funder;
use crate::{Desk, Error};

/// What this page may say was done.
const TOLD: [&str; 10] =
    ["proposed", "complete", "ask", "advise", "recommend", "early", "decide", "return", "settle", "given"];

/// Longest text of a note.
const WORDS: u32 = 4_000;

/// Everything that the page shows.
struct Sheet {
    by: Funder,
    grant: Grant,
    programme: Programme,
    notes: Vec<Note>,
    /// Whether it was applied for online, so that a case has every answer and file.
    has_case: bool,
    today: jiff::civil::Date,
    letters: Vec<Letter>,
    /// What waits while the project runs.
    waiting: Vec<Task>,
    people: HashMap<AccountId, String>,
}

async fn sheet(scope: &Scope, by: Funder, id: GrantId) -> Result<Sheet, Error> {
    let grant = grant(scope, by, id).await?;
    let programme = programme(scope, by, Some(grant.programme)).await?;
    let has_case = came_online(scope, id).await?;
    let letters = letters(scope, by, id).await?;
    let mut waiting = tasks(scope, by, Some(id)).await?;
    // Everything else is done on this page.
    waiting.retain(|task| task.kind.is_of_use());
    let (people, today) = (people(scope, by).await?, scope.today());
    Ok(Sheet { by, programme, notes: notes(scope, by, id).await?, has_case, today, grant, letters, waiting, people })
}

/// `GET /foerderung/{grant}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let sheet = sheet(&scope, by, id.parse().map_err(|_| Error::Unknown)?).await?;
    drop(scope);
    let typed = FormFields::default();
    Ok(page(&desk, &visitor, &clerk, &sheet, &Tried::new(&typed), &told))
}

/// `POST /foerderung/{grant}`
pub(super) async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let id: GrantId = id.parse().map_err(|_| Error::Unknown)?;
    let before = sheet(&scope, by, id).await?;
    let step = sent.fields.get("schritt").unwrap_or_default();
    if sent.is_again() {
        return Ok(page(&desk, &visitor, &sent.clerk, &before, &Tried::new(&sent.fields), &Told::default()));
    }
    let which = (id, seen(&sent.fields));
    let words = |name: &str| sent.fields.get(name).unwrap_or_default();
    // A day is the programme's own where none was typed.
    let due = sent.fields.date("bis");
    if step == "ask" && !due.is_empty() && due.date().is_none() {
        let mut tried = Tried::new(&sent.fields);
        tried.problems.push(problem("bis", visitor.t("funding-problem-day")));
        return Ok(page(&desk, &visitor, &sent.clerk, &before, &tried, &Told::default()));
    }
    let (field, done) = match step {
        "complete" => ("complete", complete(&mut scope, by, which).await.map(drop)),
        "ask" => ("bitte", ask(&mut scope, by, which, words("bitte"), due.date()).await.map(drop)),
        "advise" => ("notiz", advise(&mut scope, by, id, false, words("notiz")).await),
        "recommend" => ("notiz", advise(&mut scope, by, id, true, words("notiz")).await),
        "allow" => ("beginn", answer_early_start(&mut scope, by, which, true, words("beginn")).await),
        "deny" => ("beginn", answer_early_start(&mut scope, by, which, false, words("beginn")).await),
        "decide" => ("decide", decide(&mut scope, by, which).await.map(drop)),
        "return" => ("zurueck", send_back(&mut scope, by, which, words("zurueck")).await.map(drop)),
        "waived" => ("settle", settle(&mut scope, by, which, true).await.map(drop)),
        "over" => ("settle", settle(&mut scope, by, which, false).await.map(drop)),
        "given" => {
            let Ok(office) = words("verwaltung").parse() else {
                let mut tried = Tried::new(&sent.fields);
                tried.problems.push(problem("verwaltung", visitor.t("funding-problem-office")));
                return Ok(page(&desk, &visitor, &sent.clerk, &before, &tried, &Told::default()));
            };
            ("verwaltung", give_to(&mut scope, by, which, &desk.directory.catalogue(), office).await)
        }
        _ => return Err(Failure::malformed("an unknown step")),
    };
    match done {
        Ok(()) => {
            scope.commit().await?;
            let told = match step {
                "allow" | "deny" => "early",
                "waived" | "over" => "settle",
                step => step,
            };
            Ok(back(&format!("{HOME}/{id}"), told))
        }
        Err(error) => {
            drop(scope);
            let tried = Tried::failed(&sent.fields, visitor.lang, field, error)?;
            Ok(page(&desk, &visitor, &sent.clerk, &before, &tried, &Told::default()))
        }
    }
}

fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, sheet: &Sheet, tried: &Tried<'_>, told: &Told) -> Response {
    let (lang, grant) = (visitor.lang, &sheet.grant);
    let here = format!("{HOME}/{}", grant.id);
    let catalogue = desk.directory.catalogue();
    let drafted = grant.state == Stand::Proposed;
    let page = clerk.page(visitor, &grant.plan.title).preline(grant.reference()).back(HOME);
    page.wide().errors(!tried.problems.is_empty()).status(tried.status()).render(html! {
        (told.markup(lang, &TOLD))
        (tried.markup(lang))
        p { (state_badge(lang, grant.state)) }
        (running(lang, sheet, &here))
        (facts(lang, sheet, &catalogue.office_name(grant.recipient)))
        (missing(lang, sheet))
        (actions(lang, clerk, sheet, tried, &here))
        (giving(lang, clerk, (sheet, &catalogue), tried, &here))
        h2 class="kern-heading-medium" { (t(lang, "funding-plan")) }
        p class="kern-body dw-lines" { (grant.plan.purpose) }
        @if sheet.has_case && clerk.session().roles.has(Role::Clerk) {
            p { (kern::link(&t(lang, "funding-to-case"), &format!("/amt/vorgang/{}", grant.id))) }
        }
        (costs(lang, &grant.plan))
        @if !grant.shares.is_empty() { (shares(lang, grant)) }
        h2 class="kern-heading-medium" { (t(lang, "funding-papers")) }
        @if !sheet.letters.is_empty() { (letter::list(lang, &sheet.letters, &here)) }
        @if drafted {
            (letter::draft_links(lang, &here))
        } @else if sheet.letters.is_empty() {
            p class="kern-body" { (t(lang, "funding-papers-none")) }
        }
        @if sheet.by.audits() {
            p class="kern-body" { (kern::link(&t(lang, "funding-evidence-of-grant-link"), &format!("{here}/nachweis.zip"))) }
        }
        h2 class="kern-heading-medium" { (t(lang, "funding-notes")) }
        (note_list(lang, &sheet.notes))
    })
}

/// What waits while the project runs, the first thing on the page, and the way to everything about it.
fn running(lang: Lang, sheet: &Sheet, here: &str) -> Markup {
    let seen = Seen { lang, by: sheet.by, people: &sheet.people, today: sheet.today };
    html! {
        @if !sheet.waiting.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "funding-next")) }
            ul class="kern-list kern-list--bullet" {
                @for task in &sheet.waiting { li { (seen.linked(task, &place(task))) } }
            }
        }
        @if sheet.grant.state.is_granted() {
            p class="kern-body" { (kern::link(&t(lang, "funding-use"), &format!("{here}/verwendung"))) }
        }
    }
}

fn facts(lang: Lang, sheet: &Sheet, recipient: &str) -> Markup {
    let grant = &sheet.grant;
    let object = object_name(&sheet.programme.objects, &grant.plan.object);
    let fact = |key: &str, value: String| (t(lang, key), html! { (value) });
    let mut all = vec![
        fact("funding-recipient", recipient.to_owned()),
        fact("funding-programme", sheet.programme.name.clone()),
        fact("funding-object", object),
        fact("funding-period", period(lang, grant.plan.period)),
        fact("funding-financing", t(lang, &format!("funding-financing-{}", grant.plan.financing.name()))),
        fact("funding-received", ui::moment(lang, grant.received_at)),
        fact("funding-early-start", t(lang, &format!("funding-early-{}", grant.early_start.name()))),
    ];
    if let Some(signed) = grant.plan.contract_on {
        all.push(fact("funding-contract-on", ui::date(lang, signed)));
    }
    all.extend(days(lang, &grant.days));
    if let Some(days) = grant.waits(sheet.today) {
        all.push(fact("funding-waits", text_with(lang, "funding-waits-days", &[("days", days.into())])));
    }
    kern::description_list(&all)
}

/// What the completeness check finds by itself.
fn missing(lang: Lang, sheet: &Sheet) -> Markup {
    let found = sheet.grant.plan.problems(&sheet.programme, sheet.today);
    html! {
        @if sheet.grant.state.is_open() {
            h2 class="kern-heading-medium" { (t(lang, "funding-check")) }
            @if found.is_empty() {
                (Alert::success(t(lang, "funding-check-good")).plain())
            } @else {
                (Alert::warning(text_with(lang, "funding-check-found", &[("count", found.len().into())])).body(html! {
                    ul class="kern-list kern-list--bullet" { @for one in &found { li { (broken_text(lang, one)) } } }
                }))
            }
        }
    }
}

/// What this person can do now; nothing for whoever only reads.
fn actions(lang: Lang, clerk: &Clerk, sheet: &Sheet, tried: &Tried<'_>, here: &str) -> Markup {
    let (grant, by) = (&sheet.grant, sheet.by);
    let step = tried.typed.get("schritt").unwrap_or_default();
    let form = |body: Markup| {
        html! {
            form class="dw-form" method="post" action=(here) novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &grant.revision.to_string()))
                (body)
            }
        }
    };
    // Only the form that was sent shows again what was typed.
    let empty = FormFields::default();
    let fresh = Tried::new(&empty);
    let of = |steps: &[&str]| if steps.contains(&step) { tried } else { &fresh };
    let text = |steps: &[&str], name: &str, key: &str| {
        kern::textarea(&of(steps).field(lang, name, key, "").max_length(WORDS), 4)
    };
    let button =
        |kind: Button, step: &str| kern::submit_named(kind, &t(lang, &format!("funding-act-{step}")), "schritt", step);
    let wrong = |steps: &[&str]| steps.contains(&step) && !tried.problems.is_empty();
    let can = |act: Act| grant.state.after(act).is_some();
    html! {
        @if by.decides() && can(Act::Complete) {
            h2 class="kern-heading-medium" { (t(lang, "funding-next")) }
            (form(html! {
                p class="kern-body" { (t(lang, "funding-act-complete-hint")) }
                (button(Button::Primary, "complete"))
            }))
        }
        @if by.decides() && can(Act::Propose) {
            div class="dw-actions" {
                (kern::link_button(Button::Primary, &t(lang, "funding-propose"), &format!("{here}/entscheidung")))
            }
        }
        @if grant.state == Stand::Proposed { (proposal(lang, sheet)) }
        @if by.decides() && grant.state == Stand::Proposed {
            @if grant.proposed_by == by.account() {
                (Alert::info(broken_text(lang, &Broken::SameAccount)).plain())
            } @else {
                (form(html! { (button(Button::Primary, "decide")) }))
                (folded(&t(lang, "funding-act-return"), form(html! {
                    (text(&["return"], "zurueck", "funding-return-why"))
                    (button(Button::Secondary, "return"))
                }), wrong(&["return"])))
            }
        }
        @if by.decides() && can(Act::Settle) {
            @let last = grant.days.notified.and_then(|day| objection_end(day).ok());
            (form(html! {
                @if let Some(last) = last {
                    p class="kern-body" { (text_with(lang, "funding-objection-until", &[("day", ui::date(lang, last).into())])) }
                }
                (button(Button::Primary, "waived"))
                @if last.is_some_and(|last| sheet.today > last) { (button(Button::Secondary, "over")) }
            }))
        }
        @if by.decides() && grant.early_start == EarlyStart::Asked && grant.state.is_open() {
            h2 class="kern-heading-medium" { (t(lang, "funding-early-start")) }
            @if let Some(reason) = &grant.plan.early_start { p class="kern-body dw-lines" { (reason) } }
            (Alert::info(t(lang, "funding-early-no-promise")).plain())
            (form(html! {
                (text(&["allow", "deny"], "beginn", "funding-early-why"))
                div class="dw-actions" {
                    (button(Button::Primary, "allow"))
                    (button(Button::Secondary, "deny"))
                }
            }))
        }
        @if by.advises() && can(Act::Ask) {
            (folded(&t(lang, "funding-act-ask"), form(html! {
                (text(&["ask"], "bitte", "funding-ask-what"))
                (kern::date_input(
                    &of(&["ask"]).field(lang, "bis", "funding-ask-until", "").hint(t(lang, "funding-ask-until-hint")).optional(),
                    &of(&["ask"]).typed.date("bis"),
                ))
                (button(Button::Primary, "ask"))
            }), wrong(&["ask"])))
        }
        @if by.advises() {
            (folded(&t(lang, "funding-act-advise"), form(html! {
                p class="kern-body dw-muted" { (t(lang, "funding-advise-hint")) }
                (text(&["advise", "recommend"], "notiz", "funding-advise-what"))
                div class="dw-actions" {
                    (button(Button::Primary, "advise"))
                    (button(Button::Secondary, "recommend"))
                }
            }), wrong(&["advise", "recommend"])))
        }
    }
}

/// To which administration an application belongs, until a decision is proposed.
fn giving(
    lang: Lang,
    clerk: &Clerk,
    (sheet, catalogue): (&Sheet, &Catalogue),
    tried: &Tried<'_>,
    here: &str,
) -> Markup {
    let grant = &sheet.grant;
    let open = matches!(grant.state, Stand::Received | Stand::Incomplete | Stand::Complete);
    if !open || !sheet.by.decides() {
        return Markup::default();
    }
    let offices: Vec<Choice> = catalogue
        .administrations()
        .filter(|office| office.tenant != grant.recipient)
        .map(|office| Choice::new(office.tenant.0.to_string(), &office.name))
        .collect();
    let wrong = tried.problems.iter().any(|problem| problem.field == "verwaltung");
    let body = html! {
        form class="dw-form" method="post" action=(here) novalidate {
            (clerk.csrf())
            (kern::hidden("stand", &grant.revision.to_string()))
            p class="kern-body dw-muted" { (t(lang, "funding-give-hint")) }
            (kern::select(&tried.field(lang, "verwaltung", "funding-recipient", ""), &offices))
            (kern::submit_named(Button::Secondary, &t(lang, "funding-act-given"), "schritt", "given"))
        }
    };
    folded(&t(lang, "funding-give"), body, wrong)
}

/// What waits for the second person.
fn proposal(lang: Lang, sheet: &Sheet) -> Markup {
    let Some(proposal) = &sheet.grant.proposal else { return Markup::default() };
    html! {
        h2 class="kern-heading-medium" { (t(lang, "funding-proposal")) }
        @if proposal.refuses() {
            (Alert::warning(t(lang, "funding-proposal-refuses")).plain())
        } @else {
            (kern::description_list(&[
                (t(lang, "funding-amount"), html! { (ui::money(lang, proposal.amount())) }),
                (t(lang, "funding-financing"), html! { (t(lang, &format!("funding-financing-{}", proposal.financing.name()))) }),
                (t(lang, "funding-eligible-costs"), html! { (ui::money(lang, proposal.eligible)) }),
                (t(lang, "funding-own"), html! { (ui::money(lang, proposal.own(&sheet.grant.plan))) }),
                (t(lang, "funding-period"), html! { (period(lang, proposal.period)) }),
            ]))
            (kern::table(&Table {
                caption: t(lang, "funding-shares"),
                columns: vec![Column::new(t(lang, "funding-year")), Column::numeric(t(lang, "funding-amount"))],
                rows: proposal.years.iter().map(|(year, share)| vec![html! { (year) }, html! { (ui::money(lang, *share)) }]).collect(),
            }))
            @if !proposal.conditions.is_empty() {
                h3 class="kern-heading-small" { (t(lang, "funding-conditions")) }
                ul class="kern-list kern-list--bullet" { @for one in &proposal.conditions { li { (one) } } }
            }
        }
        p class="kern-body dw-lines" { (proposal.reason) }
    }
}

/// What was written about a grant, the newest first.
pub(super) fn note_list(lang: Lang, notes: &[Note]) -> Markup {
    html! {
        @if notes.is_empty() {
            p class="kern-body" { (t(lang, "funding-notes-none")) }
        } @else {
            ul class="kern-list kern-list--bullet" {
                @for note in notes {
                    li {
                        strong { (t(lang, &format!("funding-note-{}", note.kind.name()))) }
                        " · " (ui::moment(lang, note.at))
                        @if let Some(due) = note.due { " · " (text_with(lang, "funding-note-due", &[("day", ui::date(lang, due).into())])) }
                        @if let Some(done) = note.done.filter(|_| note.kind == NoteKind::Request) {
                            " · " (text_with(lang, "funding-note-done", &[("day", ui::date(lang, done).into())]))
                        }
                        br; span class="dw-lines" { (note.words) }
                    }
                }
            }
        }
    }
}

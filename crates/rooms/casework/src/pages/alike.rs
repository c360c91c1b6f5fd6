//! Several cases decided alike: outcome and reasons once, then the decision of each as it would go out, then all of them.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert, Button, Field};
use ui::{Explain, Failure, Lang, Visitor, t, text_with};

use super::bulk::Picked;
use super::filters::{self, Asked, INBOX};
use super::inbox::{Notice, list};
use super::parts::{beside, summary, titles};
use super::{decision_form, files, preview as one};
use crate::model::{CaseId, InvalidTransition, State as CaseState};
use crate::verbs::{self, Alike, BulkStep, Candidate, Candidates, Filter, Preview, candidates};
use crate::{Desk, Error, Problem, Result};

/// The form with which all of them are decided.
const FORM: &str = "alle-entscheiden";

/// What was sent: the cases, and what is decided about them.
struct Asking {
    filter: Filter,
    picked: Picked,
    alike: Alike,
}

impl Asking {
    fn read(sent: &Sent) -> Self {
        let text = |name: &str| sent.fields.get(name).unwrap_or_default().replace("\r\n", "\n");
        let seal = |value: &str| {
            let (id, seal) = value.split_once('.')?;
            Some((id.parse().ok()?, seal.to_owned()))
        };
        let seals: BTreeMap<CaseId, String> = sent.fields.all("siegel").filter_map(seal).collect();
        Self {
            filter: Asked::read(&sent.fields).filter(),
            picked: Picked::read(&sent.fields),
            alike: Alike { outcome: text("outcome"), reasons: text("reasons"), seals },
        }
    }

    /// The fields that come back with every form of the page.
    fn hidden(&self, clerk: &Clerk, cases: &[&Candidate]) -> Markup {
        html! {
            (clerk.csrf())
            (filters::hidden_whole(&self.filter))
            @for case in cases { (kern::hidden("vorgang", &format!("{}.{}", case.id, case.revision))) }
        }
    }
}

async fn found(desk: &Desk, visitor: &Visitor, clerk: &Clerk, asking: &Asking, decided: bool) -> Result<Candidates> {
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let alike = decided.then_some(&asking.alike);
    candidates(&scope, desk, clerk.session(), &asking.picked.cases, alike).await
}

/// What was picked in the inbox, before anything is chosen.
pub(super) async fn begin(
    desk: &Desk,
    visitor: &Visitor,
    sent: &Sent,
    filter: Filter,
    picked: Picked,
) -> Result<Response, Failure> {
    show(desk, visitor, &sent.clerk, Asking { filter, picked, alike: Alike::default() }, false).await
}

/// `POST /amt/auswahl/vorschau`
pub(super) async fn preview(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    show(&desk, &visitor, &sent.clerk, Asking::read(&sent), !sent.is_again()).await
}

/// `POST /amt/auswahl/bescheid`: the letter of one of them, set now and stored nowhere.
pub(super) async fn sheet(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (clerk, mut asking) = (&sent.clerk, Asking::read(&sent));
    let wanted: Option<CaseId> = sent.fields.get("blatt").and_then(|id| id.parse().ok());
    asking.picked.cases.retain(|(id, _)| Some(*id) == wanted);
    let case = found(&desk, &visitor, clerk, &asking, true).await?.cases.into_iter().next();
    let preview = case.and_then(|case| case.preview).ok_or_else(Failure::not_found)??;
    if let Some(id) = wanted {
        files::looked(&desk, clerk, id).await?;
    }
    one::pdf(&desk, preview, one::LETTER).await
}

/// `POST /amt/auswahl/entscheiden`
pub(super) async fn decide(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (clerk, asking) = (&sent.clerk, Asking::read(&sent));
    if sent.is_again() {
        return show(&desk, &visitor, clerk, asking, true).await;
    }
    let step = BulkStep::Decide(asking.alike);
    let notice = match verbs::bulk(&desk, clerk.session(), visitor.lang, &asking.picked.cases, step).await {
        Ok(outcome) => Notice { outcome: Some(outcome), ..Notice::default() },
        Err(Error::Refused(problems)) => Notice { problems, ..Notice::default() },
        Err(error) => return Err(error.into()),
    };
    list(&desk, &visitor, clerk, &asking.filter, notice).await
}

async fn show(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    asking: Asking,
    chosen: bool,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let found = match found(desk, visitor, clerk, &asking, chosen).await {
        Err(Error::Refused(problems)) => {
            let notice = Notice { problems, picked: asking.picked, ..Notice::default() };
            return list(desk, visitor, clerk, &asking.filter, notice).await;
        }
        found => found?,
    };
    let catalogue = desk.directory.catalogue();
    let service = &found.published.manifest.id;
    let title = titles(&catalogue).get(service.as_str()).copied().unwrap_or(service).to_owned();
    let problems = typed_wrong(&found);
    let page = Page { lang, clerk, asking: &asking, found: &found, problems: &problems };
    Ok(clerk
        .page(visitor, t(lang, "casework-alike"))
        .preline(title)
        .back(filters::address(&asking.filter, asking.filter.view))
        .wide()
        .example(desk.is_example(clerk.tenant()))
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(page.draw()))
}

/// What is wrong with what was typed for all of them: no case can be decided like this.
fn typed_wrong(found: &Candidates) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    for preview in found.cases.iter().filter_map(|case| case.preview.as_ref()) {
        match preview {
            Ok(_) => return Vec::new(),
            Err(Error::Refused(of_case)) => {
                let typed = of_case.iter().filter(|problem| ["outcome", "reasons"].contains(&problem.field.as_str()));
                problems.extend(typed.filter(|problem| !problems.contains(problem)).cloned().collect::<Vec<_>>());
            }
            Err(_) => {}
        }
    }
    problems
}

struct Page<'a> {
    lang: Lang,
    clerk: &'a Clerk,
    asking: &'a Asking,
    found: &'a Candidates,
    problems: &'a [Problem],
}

impl Page<'_> {
    fn draw(&self) -> Markup {
        let (lang, cases) = (self.lang, &self.found.cases);
        let previews = || cases.iter().filter_map(|case| Some((case, case.preview.as_ref()?)));
        let ready: Vec<(&Candidate, &Preview)> =
            previews().filter_map(|(case, preview)| Some((case, preview.as_ref().ok()?))).collect();
        let not: Vec<(&Candidate, &Error)> =
            previews().filter_map(|(case, preview)| Some((case, preview.as_ref().err()?))).collect();
        html! {
            (summary(lang, self.problems))
            p class="kern-body" { (t(lang, "casework-alike-lead")) }
            (self.form(ready.is_empty()))
            @if self.problems.is_empty() {
                @if !ready.is_empty() { (self.decisions(&ready)) }
                @if !not.is_empty() { (self.refused(&not)) }
            }
        }
    }

    /// What is decided alike, with the cases while there is no preview of them.
    fn form(&self, with_cases: bool) -> Markup {
        let (lang, found, alike) = (self.lang, self.found, &self.asking.alike);
        let field =
            |name: &str, key: &str| Field::new(lang, name, t(lang, key)).error(beside(lang, self.problems, name));
        let outcome = field("outcome", "casework-outcome").value(&alike.outcome);
        let reasons = field("reasons", "casework-reasons")
            .hint(t(lang, "casework-alike-reasons-hint"))
            .value(&alike.reasons)
            .optional();
        let all: Vec<&Candidate> = found.cases.iter().collect();
        let to_preview = if with_cases { "casework-to-preview" } else { "casework-alike-again" };
        let kind = if with_cases { Button::Primary } else { Button::Secondary };
        html! {
            form method="post" action="/amt/auswahl/vorschau" class="dw-form" novalidate {
                (self.asking.hidden(self.clerk, &all))
                (kern::radios(&outcome, &decision_form::outcomes(lang, &found.published, &found.outcomes)))
                (kern::textarea(&reasons, 6))
                @if with_cases {
                    p class="kern-body" { (text_with(lang, "casework-alike-cases", &[("count", all.len().into())])) }
                    ul class="kern-list kern-list--bullet" { @for case in &all { li { (self.named(case)) } } }
                }
                div class="dw-actions" { (kern::button(kind, &t(lang, to_preview))) }
            }
        }
    }

    fn named(&self, case: &Candidate) -> Markup {
        let applicant = case.applicant.clone().unwrap_or_else(|| t(self.lang, "casework-anonymous"));
        html! { (kern::link(&case.reference, &format!("{INBOX}/vorgang/{}", case.id))) ", " (applicant) }
    }

    /// Each decision as it would go out, and the button for all of them.
    fn decisions(&self, ready: &[(&Candidate, &Preview)]) -> Markup {
        let lang = self.lang;
        let count = [("count", ready.len().into())];
        let row = |(case, preview): &(&Candidate, &Preview)| {
            let paying = if preview.total.0 > 0 { preview.total.to_string() } else { t(lang, "casework-alike-free") };
            vec![
                self.named(case),
                html! { (paying) },
                html! {
                    @if preview.letter.is_some() { (t(lang, &format!("casework-delivery-{}", preview.delivery.name()))) }
                    @else { (t(lang, "casework-preview-message")) }
                },
                html! { @if preview.letter.is_some() { (self.letter(case)) } },
            ]
        };
        let table = kern::Table {
            caption: text_with(lang, "casework-alike-ready", &count),
            columns: ["casework-column-case", "casework-total", "casework-delivery", "casework-preview-letter"]
                .map(|key| kern::Column::new(t(lang, key)))
                .to_vec(),
            rows: ready.iter().map(row).collect(),
        };
        let four_eyes = ready.iter().any(|(_, preview)| preview.four_eyes);
        let (warning, button) = match four_eyes {
            true => ("casework-preview-four-eyes", "casework-alike-propose"),
            false => ("casework-alike-final", "casework-alike-decide"),
        };
        let message = ready.iter().find_map(|(_, preview)| preview.message.clone());
        let cases: Vec<&Candidate> = ready.iter().map(|(case, _)| *case).collect();
        html! {
            (kern::table(&table))
            @if let Some(message) = message { (one::said(&t(lang, "casework-preview-message"), &[message])) }
            (Alert::warning(self.found.published.manifest.procedure.text(lang, warning)).plain())
            form id=(FORM) method="post" action="/amt/auswahl/entscheiden" class="dw-form" {
                (self.asking.hidden(self.clerk, &cases))
                (kern::hidden("outcome", &self.asking.alike.outcome))
                (kern::hidden("reasons", &self.asking.alike.reasons))
                @for (case, preview) in ready { (kern::hidden("siegel", &format!("{}.{}", case.id, preview.seal))) }
                div class="dw-actions" { (kern::submit(&text_with(lang, button, &count))) }
            }
        }
    }

    /// The button that shows the letter of a case, beside this page: no browser gets back to what a form answered.
    fn letter(&self, case: &Candidate) -> Markup {
        let label = text_with(self.lang, "casework-alike-letter", &[("case", case.reference.clone().into())]);
        html! {
            button class="kern-btn kern-btn--secondary" type="submit" form=(FORM) formaction="/amt/auswahl/bescheid"
                formtarget="_blank" name="blatt" value=(case.id) { span class="kern-label" { (label) } }
        }
    }

    /// Those that cannot be decided with the others, and why.
    fn refused(&self, not: &[(&Candidate, &Error)]) -> Markup {
        let lang = self.lang;
        let why = |error: &Error| match error {
            Error::Refused(problems) => {
                problems.iter().map(|problem| problem.message(lang)).collect::<Vec<_>>().join(" ")
            }
            Error::Transition(InvalidTransition { from: CaseState::Received, .. }) => {
                t(lang, "casework-alike-unclaimed")
            }
            Error::Transition(InvalidTransition { from: CaseState::InReview(_), .. }) => {
                t(lang, "casework-alike-colleagues")
            }
            error => text_with(lang, error.key(), &error.args()),
        };
        Alert::warning(text_with(lang, "casework-alike-not", &[("count", not.len().into())])).body(html! {
            ul class="kern-list kern-list--bullet" {
                @for (case, error) in not { li { (self.named(case)) ": " (why(error)) } }
            }
        })
    }
}

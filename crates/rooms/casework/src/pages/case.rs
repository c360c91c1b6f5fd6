//! The page of a case: the one next step first, everything else below.

use applications::{Attachment, Reader, answers_view, date_text, lines, time_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::Clerk;
use jiff::civil::Date;
use mailbox::Direction;
use maud::{Markup, html};
use serde::Deserialize;
use store::{Reach, Timestamp};
use ui::kern::{self, Alert, DateParts, Tone};
use ui::{Explain, Failure, FieldProblem, Lang, Path, Query, Visitor, t, text_with};

use super::parts::{due_text, folded, state_badge};
use super::{decision_form, staff_page, steps};
use crate::decision::DecisionForm;
use crate::model::{CaseId, State as CaseState};
use crate::verbs::{CaseView, HistoryLine, Who, open_case};
use crate::{Desk, Error};

/// What was typed into a form of the page.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) question: Option<String>,
    pub(super) answer: Option<(String, String)>,
    pub(super) note: Option<String>,
    pub(super) decision: Option<DecisionForm>,
    pub(super) posted: Option<(String, DateParts)>,
}

/// Why a form was not accepted, and what was typed into it.
pub(super) struct Trouble {
    pub(super) error: Error,
    pub(super) typed: Typed,
}

impl Trouble {
    /// What is wrong with a field.
    pub(super) fn message(&self, lang: Lang, field: &str) -> Option<String> {
        let Error::Refused(problems) = &self.error else { return None };
        problems.iter().find(|problem| problem.field == field).map(|problem| problem.message(lang))
    }

    fn problems(&self, lang: Lang) -> Vec<FieldProblem> {
        let Error::Refused(problems) = &self.error else { return Vec::new() };
        let problem =
            |problem: &crate::Problem| FieldProblem { field: problem.field.clone(), message: problem.message(lang) };
        problems.iter().map(problem).collect()
    }
}

/// The query after a step that succeeded.
#[derive(Default, Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    erledigt: String,
}

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 9] = [
    ("uebernommen", "casework-done-claimed"),
    ("freigegeben", "casework-done-released"),
    ("gefragt", "casework-done-asked"),
    ("antwort", "casework-done-answered"),
    ("notiz", "casework-done-noted"),
    ("entwurf", "casework-done-draft"),
    ("entschieden", "casework-done-decided"),
    ("abgeschlossen", "casework-done-closed"),
    ("aktualisiert", "casework-done-reloaded"),
];

/// `GET /amt/vorgang/{id}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let done = DONE.iter().find(|(name, _)| *name == done.erledigt).map(|(_, key)| *key);
    page(&desk, &visitor, &clerk, id, done, None).await
}

/// The page as it is now; with a trouble, its forms show what was typed.
pub(super) async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: CaseId,
    done: Option<&str>,
    trouble: Option<Trouble>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let mut scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let case = open_case(&mut scope, desk, clerk.session(), id).await?;
    let (today, now) = (scope.today(), scope.now());
    drop(scope);
    let (store, tenant) = (&desk.store, clerk.tenant());
    mailbox::mark_seen(store, tenant, clerk.actor(), id, &case.mailbox, Direction::ToAdministration).await?;
    let status = trouble.as_ref().map_or(StatusCode::OK, |trouble| trouble.error.status());
    let view = Drawing { lang, desk, clerk, case: &case, trouble: trouble.as_ref(), today, now };
    let example = desk.directory.catalogue().administration(clerk.tenant()).is_some_and(|office| office.example);
    Ok(staff_page(visitor, clerk, case.published.title(lang))
        .preline(text_with(lang, "casework-case", &[("reference", case.application.reference.to_string().into())]))
        .back("/amt")
        .example(example)
        .errors(trouble.is_some())
        .status(status)
        .render(view.draw(done)))
}

/// What the parts of the page share.
pub(super) struct Drawing<'a> {
    pub(super) lang: Lang,
    pub(super) desk: &'a Desk,
    pub(super) clerk: &'a Clerk,
    pub(super) case: &'a CaseView,
    pub(super) trouble: Option<&'a Trouble>,
    pub(super) today: Date,
    pub(super) now: Timestamp,
}

impl Drawing<'_> {
    fn draw(&self, done: Option<&str>) -> Markup {
        html! {
            (self.trouble_box())
            @if let Some(key) = done { (Alert::success(t(self.lang, key)).announced().plain()) }
            (self.summary())
            (self.jumps())
            h2 class="kern-heading-medium" { (t(self.lang, "casework-next")) }
            (self.next_step())
            (self.other_steps())
            (self.decision())
            (mailbox::thread(self.lang, mailbox::Reader::Administration, &self.case.mailbox, |document| {
                format!("/amt/vorgang/{}/dokument/{document}", self.case.id)
            }))
            h2 class="kern-heading-medium" id="antrag" { (t(self.lang, "casework-application")) }
            (answers_view(self.lang, &self.case.published, &self.case.content, &self.case.attachments, Reader::Clerk))
            (self.attachments())
            (self.notes())
            div class="dw-full" id="verlauf" { (self.history()) }
        }
    }

    /// Links to the parts of the page: nobody should scroll past a form to read the application.
    fn jumps(&self) -> Markup {
        let parts =
            [("#mailbox", "mailbox-title"), ("#antrag", "casework-application"), ("#verlauf", "casework-history")];
        html! {
            nav class="dw-pagination" aria-label=(t(self.lang, "casework-jumps")) {
                ul {
                    @for (href, key) in parts { li { (kern::link(&t(self.lang, key), href)) } }
                }
            }
        }
    }

    fn trouble_box(&self) -> Markup {
        let Some(trouble) = self.trouble else { return html! {} };
        let problems = trouble.problems(self.lang);
        let (key, args) = (trouble.error.key(), trouble.error.args());
        html! {
            @if problems.is_empty() {
                (Alert::danger(text_with(self.lang, key, &args)).announced().body(html! {
                    p { (text_with(self.lang, &format!("{key}-next"), &args)) }
                    @if let Some(text) = self.homeless() {
                        p { (t(self.lang, "casework-your-text")) }
                        (kern::textarea(&kern::Field::new(self.lang, "kept", t(self.lang, "casework-kept-text")).value(text), 8))
                    }
                }))
            } @else { (kern::error_summary(self.lang, &problems)) }
        }
    }

    /// What was typed into a form that the page does not show any more, because the case went on meanwhile.
    fn homeless(&self) -> Option<String> {
        let typed = &self.trouble?.typed;
        let own = self.case.state.clerk() == Some(self.clerk.account());
        let open = !self.case.state.is_decided();
        let texts = [
            typed.question.as_deref().filter(|_| !(own && open)),
            typed.answer.as_ref().map(|(_, text)| text.as_str()).filter(|_| !(own && open)),
            typed.decision.as_ref().map(|form| form.operative.as_str()).filter(|_| !(own && open)),
            typed.decision.as_ref().map(|form| form.reasons.as_str()).filter(|_| !(own && open)),
        ];
        let kept: Vec<&str> = texts.into_iter().flatten().filter(|text| !text.trim().is_empty()).collect();
        (!kept.is_empty()).then(|| kept.join("\n\n"))
    }

    fn summary(&self) -> Markup {
        let (lang, case) = (self.lang, self.case);
        let catalogue = self.desk.directory.catalogue();
        let entity = case
            .application
            .legal_entity
            .parse()
            .ok()
            .and_then(|key| catalogue.entity(&key))
            .map_or_else(|| case.application.legal_entity.clone(), |entity| entity.name.clone());
        let place = case
            .application
            .area
            .parse()
            .ok()
            .and_then(|ags| catalogue.municipality(&ags))
            .map_or_else(|| case.application.area.clone(), |place| place.name.clone());
        let mut items = vec![
            (t(lang, "casework-column-state"), state_badge(lang, case.state)),
            (
                t(lang, "casework-column-clerk"),
                match &case.assignee {
                    Some(name) => html! { (name) },
                    None => html! { (t(lang, "casework-nobody")) },
                },
            ),
            (t(lang, "casework-column-entity"), html! { (entity) }),
            (t(lang, "casework-column-area"), html! { (place) }),
            (t(lang, "casework-column-received"), html! { (time_text(case.application.submitted_at)) }),
        ];
        if !case.state.is_decided() {
            items.push((
                t(lang, "casework-column-due"),
                html! {
                    (due_text(lang, case.due_on, self.today))
                    br; span class="dw-muted" { (t(lang, "casework-due-law")) }
                },
            ));
        }
        kern::description_list(&items)
    }

    fn next_step(&self) -> Markup {
        let lang = self.lang;
        let own = self.case.state.clerk() == Some(self.clerk.account());
        let name = self.case.assignee.clone().unwrap_or_default();
        match self.case.state {
            CaseState::Received => steps::claim(self, kern::Button::Primary, "casework-claim"),
            CaseState::InReview(_) if own => self.decision_form(),
            CaseState::AwaitingApplicant(_) if own => html! {
                p class="kern-body" { (t(lang, "casework-waiting")) }
                (steps::record_answer(self, true))
            },
            CaseState::InReview(_) | CaseState::AwaitingApplicant(_) => html! {
                p class="kern-body" { (text_with(lang, "casework-colleague", &[("name", name.into())])) }
                (steps::claim(self, kern::Button::Secondary, "casework-take-over"))
            },
            CaseState::Decided(_) => html! {
                p class="kern-body" { (t(lang, "casework-being-delivered")) }
                p { (kern::link(&t(lang, "casework-reload"), &format!("/amt/vorgang/{}?erledigt=aktualisiert", self.case.id))) }
            },
            CaseState::Delivered(_) => steps::close(self),
            CaseState::Closed(_) => html! { p class="kern-body" { (t(lang, "casework-nothing-left")) } },
        }
    }

    fn decision_form(&self) -> Markup {
        decision_form::draw(self.lang, self.clerk, self.case, self.trouble, self.today, self.now)
    }

    fn other_steps(&self) -> Markup {
        let lang = self.lang;
        let typed = self.trouble.map(|trouble| &trouble.typed);
        let own = self.case.state.clerk() == Some(self.clerk.account());
        let open = !self.case.state.is_decided();
        let waiting = matches!(self.case.state, CaseState::AwaitingApplicant(_));
        let at_work = self.case.state.clerk().is_some() && open;
        html! {
            h2 class="kern-heading-medium" { (t(lang, "casework-other")) }
            div {
                @if own && open {
                    (folded(&t(lang, "casework-ask"), typed.is_some_and(|typed| typed.question.is_some()), steps::ask(self)))
                }
                @if at_work && !(own && waiting) {
                    (folded(&t(lang, "casework-record"), typed.is_some_and(|typed| typed.answer.is_some()), steps::record_answer(self, false)))
                }
                @if own && waiting {
                    (folded(&t(lang, "casework-decide-anyway"), typed.is_some_and(|typed| typed.decision.is_some()), self.decision_form()))
                }
                (folded(&t(lang, "casework-note"), typed.is_some_and(|typed| typed.note.is_some()), steps::note(self)))
                @if own && open && !waiting {
                    (folded(&t(lang, "casework-release"), false, steps::release(self)))
                }
            }
        }
    }

    fn decision(&self) -> Markup {
        let lang = self.lang;
        let Some(decision) = &self.case.decision else { return html! {} };
        let mut items = vec![
            (
                t(lang, "casework-outcome"),
                html! {
                    (self.case.published.texts.text(lang, &format!("outcome-{}", decision.outcome)))
                    " (" (t(lang, decision.verdict.key())) ")"
                },
            ),
            (t(lang, "casework-decided-by"), html! { (decision.decided_by) ", " (time_text(decision.decided_at)) }),
        ];
        let mut item = |key: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                items.push((t(lang, key), lines(&value)));
            }
        };
        item("casework-operative", Some(decision.content.operative.clone()));
        item("casework-reasons", Some(decision.content.reasons.clone()));
        item("casework-total", (decision.total.0 > 0).then(|| decision.total.to_string()));
        item("casework-due-on", decision.due_on.map(date_text));
        item("casework-payment-reference", decision.payment_reference.as_deref().map(crate::payment::printed));
        item(
            "casework-delivery",
            decision.document.map(|_| t(lang, &format!("casework-delivery-{}", decision.delivery.name()))),
        );
        item("casework-notified-on", decision.notified_on.map(date_text));
        item("casework-objection-until", decision.objection_until.map(date_text));
        html! {
            h2 class="kern-heading-medium" { (t(lang, "casework-decision")) }
            (kern::description_list(&items))
        }
    }

    fn attachments(&self) -> Markup {
        let (lang, case) = (self.lang, self.case);
        let line = |file: &Attachment| {
            html! {
                li {
                    @if file.released {
                        (kern::link(&file.file_name, &format!("/amt/vorgang/{}/anlage/{}", case.id, file.id)))
                    } @else {
                        (file.file_name) " " (kern::badge(Tone::Warning, &t(lang, "casework-locked")))
                        br; span class="dw-muted" { (t(lang, "casework-locked-why")) }
                    }
                }
            }
        };
        html! {
            @if !case.attachments.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "casework-attachments")) }
                ul class="kern-list kern-list--bullet" {
                    @for file in &case.attachments { (line(file)) }
                }
            }
        }
    }

    fn notes(&self) -> Markup {
        let lang = self.lang;
        html! {
            @if !self.case.notes.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "casework-notes")) }
                @for note in &self.case.notes {
                    (kern::Card::new(&note.author).under_heading().preline(time_text(note.at)).body(html! {
                        p class="kern-body" { (lines(&note.text)) }
                    }))
                }
            }
        }
    }

    fn history(&self) -> Markup {
        let lang = self.lang;
        let who = |line: &HistoryLine| match &line.who {
            Who::Clerk(name) => name.clone(),
            Who::Applicant => t(lang, "casework-who-applicant"),
            Who::System => t(lang, "casework-who-system"),
        };
        let what = |line: &HistoryLine| {
            let text = t(lang, &format!("casework-event-{}", line.kind.replace('_', "-")));
            let detail = line.detail.as_deref().map(|detail| match crate::AnswerWay::from_name(detail) {
                Some(way) => t(lang, way.key()),
                None => detail.to_owned(),
            });
            html! { (text) @if let Some(detail) = detail { " (" (detail) ")" } }
        };
        let table = kern::Table {
            caption: t(lang, "casework-history"),
            columns: ["casework-column-when", "casework-column-what", "casework-column-who"]
                .map(|key| kern::Column::new(t(lang, key)))
                .to_vec(),
            rows: self
                .case
                .history
                .iter()
                .map(|line| vec![html! { (time_text(line.at)) }, what(line), html! { (who(line)) }])
                .collect(),
        };
        kern::table(&table)
    }
}

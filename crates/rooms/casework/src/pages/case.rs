//! The page of a case: the one next step first, everything else below.

use applications::{Attachment, PublicState, Reader, answers_view, date_text, lines, time_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::Clerk;
use jiff::civil::Date;
use mailbox::Direction;
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert, Tone};
use ui::{Explain, Failure, FieldProblem, Lang, Path, Query, Visitor, t, text_with};

use super::files::looked;
use super::parts::{Done, due_text, folded, state_badge};
use super::step::Typed;
use super::{
    amendment, decision_form, filing, hand_over, labels, participation, search, shortcuts, steps, transfer, words,
};
use crate::model::{CaseId, Event, State as CaseState};
use crate::verbs::{CaseView, open_case};
use crate::{Desk, Error};

/// What the page shows besides the case.
#[derive(Default)]
pub(super) struct Shown {
    done: Option<&'static str>,
    error: Option<Error>,
    pub(super) typed: Typed,
}

impl Shown {
    /// A form that was not accepted, and why.
    pub(super) fn refused(error: Error, typed: Typed) -> Self {
        Self { error: Some(error), typed, done: None }
    }

    /// A form that only reads, and what was typed into it.
    pub(super) fn asked(typed: Typed) -> Self {
        Self { typed, ..Self::default() }
    }

    /// What was typed before the session ended.
    pub(super) fn typed_before(typed: Typed) -> Self {
        Self { done: Some("casework-done-typed-before"), typed, error: None }
    }

    /// What is wrong with a field.
    pub(super) fn message(&self, lang: Lang, field: &str) -> Option<String> {
        let Some(Error::Refused(problems)) = &self.error else { return None };
        problems.iter().find(|problem| problem.field == field).map(|problem| problem.message(lang))
    }

    fn problems(&self, lang: Lang) -> Vec<FieldProblem> {
        let Some(Error::Refused(problems)) = &self.error else { return Vec::new() };
        let problem =
            |problem: &crate::Problem| FieldProblem { field: problem.field.clone(), message: problem.message(lang) };
        problems.iter().map(problem).collect()
    }
}

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 20] = [
    ("uebernommen", "casework-done-claimed"),
    ("freigegeben", "casework-done-released"),
    ("gefragt", "casework-done-asked"),
    ("antwort", "casework-done-answered"),
    ("notiz", "casework-done-noted"),
    ("entwurf", "casework-done-draft"),
    ("entschieden", "casework-done-decided"),
    ("abgeschlossen", "casework-done-closed"),
    ("aktualisiert", "casework-done-reloaded"),
    ("berichtigt", "casework-done-corrected"),
    ("uebergeben", "casework-done-assigned"),
    ("schlagworte", "casework-done-labelled"),
    ("aktenzeichen", "casework-done-filed"),
    ("vorgelegt", "casework-done-proposed"),
    ("zurueckgenommen", "casework-done-taken-back"),
    ("baustein", "casework-done-block-inserted"),
    ("aenderung", "casework-done-amending"),
    ("aenderung-beendet", "casework-done-amendment-ended"),
    ("postweg", "casework-done-post"),
    ("abgegeben", "casework-done-transferred"),
];

/// `GET /amt/vorgang/{id}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let done = done.said(&DONE);
    page(&desk, &visitor, &clerk, id, Shown { done, ..Shown::default() }).await
}

/// The page as it is now; its forms show what was typed.
pub(super) async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: CaseId,
    shown: Shown,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let mut scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let case = open_case(&mut scope, desk, clerk.session(), id).await?;
    let today = scope.today();
    drop(scope);
    looked(desk, clerk, id).await?;
    let (store, tenant) = (&desk.store, clerk.tenant());
    mailbox::mark_seen(store, tenant, clerk.actor(), id, &case.mailbox, Direction::ToAdministration).await?;
    let status = shown.error.as_ref().map_or(StatusCode::OK, Explain::status);
    let view = Drawing { lang, desk, clerk, case: &case, shown: &shown, today };
    Ok(clerk
        .page(visitor, case.published.title(lang))
        .preline(text_with(lang, "casework-case", &[("reference", case.reference().into())]))
        .back("/amt")
        .example(desk.is_example(tenant))
        .errors(shown.error.is_some())
        .status(status)
        .render(view.draw()))
}

/// What the parts of the page share.
pub(super) struct Drawing<'a> {
    pub(super) lang: Lang,
    pub(super) desk: &'a Desk,
    pub(super) clerk: &'a Clerk,
    pub(super) case: &'a CaseView,
    pub(super) shown: &'a Shown,
    pub(super) today: Date,
}

impl Drawing<'_> {
    fn draw(&self) -> Markup {
        let (lang, case) = (self.lang, self.case);
        html! {
            (self.trouble_box())
            @if let Some(key) = self.shown.done {
                @let alert = Alert::success(case.text(lang, key)).announced();
                @match self.shown.typed.field() {
                    Some(field) => (alert.body(html! { p { (kern::link(&t(lang, "casework-to-typed"), &format!("#{}", kern::field_id(field)))) } })),
                    None => (alert.plain()),
                }
            }
            (self.summary())
            @if !case.state.is_decided() { (applications::clocks_view(lang, &case.clocks, self.today)) }
            (transfer::moves(self))
            (self.waiting_for())
            (self.given_back())
            (self.jumps())
            (shortcuts::link(lang))
            (search::draw(self))
            h2 class="kern-heading-medium" id="antrag" { (case.text(lang, "casework-application")) }
            (applications::addressees_view(lang, &self.desk.directory.catalogue(), &case.content, Reader::Clerk))
            (answers_view(lang, &case.published, &case.content, &case.attachments, Reader::Clerk))
            @if let Some(assistance) = &case.content.assistance { (applications::consent_view(lang, assistance)) }
            (self.attachments())
            (applications::changes_view(lang, &case.changes))
            (mailbox::thread(lang, mailbox::Reader::Administration, &case.mailbox, |document| {
                format!("/amt/vorgang/{}/dokument/{document}", case.id)
            }))
            (participation::section(self))
            (self.decision())
            h2 class="kern-heading-medium" id="aufgabe" { (t(lang, "casework-next")) }
            (self.deputised())
            (self.next_step())
            (self.other_steps())
            (self.notes())
            div class="dw-full" id="verlauf" { (self.history()) }
            (self.keeping())
            (shortcuts::list(lang, shortcuts::CASE))
        }
    }

    /// Until when the case is kept, and the case as a file.
    fn keeping(&self) -> Markup {
        let (lang, id) = (self.lang, self.case.id);
        let until = match self.case.delete_on {
            Some(_) if self.case.is_held => Some(t(lang, "casework-kept-longer")),
            Some(day) => Some(text_with(lang, "casework-kept-until", &[("date", date_text(day).into())])),
            None => None,
        };
        html! {
            h2 class="kern-heading-medium" id="ablage" { (t(lang, "casework-keeping")) }
            @if let Some(until) = until {
                p class="kern-body" {
                    (until) " " (kern::link(&t(lang, "casework-retention"), &format!("/amt/vorgang/{id}/aufbewahrung")))
                }
            }
            p class="kern-body" { (self.case.text(lang, "casework-package-hint")) }
            p { (kern::link(&t(lang, "casework-package"), &format!("/amt/vorgang/{id}/paket.zip"))) }
        }
    }

    /// Links to the parts of the page: nobody should scroll past the application to decide on it.
    fn jumps(&self) -> Markup {
        let parts = [("#aufgabe", "casework-next"), ("#mailbox", "mailbox-title"), ("#verlauf", "casework-history")];
        html! {
            nav class="dw-pagination" aria-label=(t(self.lang, "casework-jumps")) {
                ul {
                    @for (href, key) in parts { li { (kern::link(&t(self.lang, key), href)) } }
                }
            }
        }
    }

    fn trouble_box(&self) -> Markup {
        let problems = self.shown.problems(self.lang);
        html! {
            @if !problems.is_empty() { (kern::error_summary(self.lang, &problems)) }
            @else if let Some(error) = &self.shown.error {
                @let args = error.args();
                (Alert::danger(text_with(self.lang, error.key(), &args)).announced().body(html! {
                    p { (text_with(self.lang, &format!("{}-next", error.key()), &args)) }
                }))
            }
            @if let Some(text) = self.homeless() {
                p class="kern-body" { (t(self.lang, "casework-your-text")) }
                (kern::textarea(&kern::Field::new(self.lang, "kept", t(self.lang, "casework-kept-text")).value(text), 8))
            }
        }
    }

    /// What was typed into a form that the page does not show any more, because the case went on meanwhile.
    fn homeless(&self) -> Option<String> {
        let typed = &self.shown.typed;
        let own = self.case.own;
        let open = !self.case.state.is_decided() && !matches!(self.case.state, CaseState::AwaitingApproval(_));
        let deciding = open || matches!(self.case.state, CaseState::Amending(_));
        let texts = [
            typed.question.as_ref().map(|asked| asked.question.as_str()).filter(|_| !(own && open)),
            typed.corrected.as_ref().map(|(_, reason)| reason.as_str()).filter(|_| !(own && open)),
            typed.answer.as_ref().map(|(_, text)| text.as_str()).filter(|_| !(own && open)),
            typed.decision.as_ref().map(|form| form.operative.as_str()).filter(|_| !(own && deciding)),
            typed.decision.as_ref().map(|form| form.reasons.as_str()).filter(|_| !(own && deciding)),
            typed.amendment.as_ref().map(|form| form.reason.as_str()).filter(|_| !self.may_amend()),
        ];
        let kept: Vec<&str> = texts.into_iter().flatten().filter(|text| !text.trim().is_empty()).collect();
        (!kept.is_empty()).then(|| kept.join("\n\n"))
    }

    pub(super) fn summary(&self) -> Markup {
        let (lang, case) = (self.lang, self.case);
        let (entity, place) = words::entity_and_place(lang, &self.desk.directory.catalogue(), case);
        let applicant = case.applicant.clone().unwrap_or_else(|| t(lang, "casework-anonymous"));
        let mut items = vec![
            (case.text(lang, "casework-who-applicant"), html! { (applicant) }),
            (t(lang, "casework-column-state"), state_badge(lang, case.published.manifest.procedure, case.state)),
            (
                t(lang, "casework-column-clerk"),
                match &case.assignee {
                    Some(name) => html! { (name) },
                    None => html! { (t(lang, "casework-nobody")) },
                },
            ),
            (t(lang, "casework-column-entity"), html! { (entity) }),
            (t(lang, "casework-column-area"), html! { (place) }),
            (t(lang, "casework-column-received"), html! { (words::received(case)) }),
        ];
        if let Some(by) = words::recorded_by(lang, case) {
            items.push((t(lang, "casework-assisted"), html! { (by) }));
        }
        if let Some(reference) = &case.file_reference {
            items.push((t(lang, "casework-file-reference"), html! { (reference) }));
        }
        let on: Vec<&str> = case.labels.iter().filter(|(_, on)| *on).map(|(label, _)| label.name.as_str()).collect();
        if !on.is_empty() {
            items.push((t(lang, "casework-labels"), html! { (on.join(" · ")) }));
        }
        if let Some(since) = case.application.by_post {
            items.push((t(lang, "casework-delivery"), html! { (decision_form::by_post(lang, since)) }));
        }
        if let Some(due) = case.due_on.filter(|_| !case.state.is_decided()) {
            items.push((
                t(lang, "casework-column-due"),
                html! {
                    (due_text(lang, Some(due), self.today))
                },
            ));
        }
        kern::description_list(&items)
    }

    /// The questions that the applicant was asked to answer again.
    fn waiting_for(&self) -> Markup {
        let fields = applications::asked_again(&self.case.requests);
        let question = |field: &String| studio::question_text(&self.case.published, self.lang, field);
        html! {
            @if !fields.is_empty() {
                (Alert::warning(self.case.text(self.lang, "casework-wanted-open")).body(html! {
                    ul class="kern-list kern-list--bullet" { @for field in &fields { li { (question(field)) } } }
                }))
            }
        }
    }

    /// Why the second person gave the decision back, until it is proposed again or taken back.
    fn given_back(&self) -> Markup {
        let lang = self.lang;
        let last = self.case.history.iter().find(|line| {
            [Event::Proposed, Event::GivenBack, Event::TakenBack].iter().any(|event| event.name() == line.kind)
        });
        let open = matches!(
            self.case.state,
            CaseState::InReview(_) | CaseState::AwaitingApplicant(_) | CaseState::Amending(_)
        );
        html! {
            @if let Some(line) = last.filter(|line| open && line.kind == Event::GivenBack.name()) {
                @let name = words::who(lang, self.case, line);
                (Alert::warning(text_with(lang, "casework-given-back", &[("name", name.into())])).body(html! {
                    p { (lines(line.detail.as_deref().unwrap_or_default())) }
                }))
            }
        }
    }

    /// Says so when the case is that of a colleague who is away.
    fn deputised(&self) -> Markup {
        let (own, clerk) = (self.case.own, self.case.state.clerk());
        let name = self.case.assignee.clone().unwrap_or_default();
        html! {
            @if own && clerk != Some(self.clerk.account()) && !self.case.state.is_decided() {
                p class="kern-body" { (text_with(self.lang, "casework-deputising", &[("name", name.into())])) }
            }
        }
    }

    fn next_step(&self) -> Markup {
        let lang = self.lang;
        let own = self.case.own;
        let name = self.case.assignee.clone().unwrap_or_default();
        match self.case.state {
            // The page may know of it before the case does.
            _ if self.case.application.state == PublicState::Withdrawn => html! {
                p class="kern-body" { (self.case.text(lang, "casework-withdrawn")) }
            },
            CaseState::Received => steps::claim(self, kern::Button::Primary, "casework-claim"),
            CaseState::InReview(_) if own => self.decision_form(),
            CaseState::Amending(_) if own => html! {
                p class="kern-body" { (t(lang, "casework-amending")) }
                (self.decision_form())
            },
            CaseState::AwaitingApplicant(_) if own => html! {
                p class="kern-body" { (self.case.text(lang, "casework-waiting")) }
                (steps::record_answer(self, true))
            },
            CaseState::InReview(_) | CaseState::AwaitingApplicant(_) | CaseState::Amending(_) => html! {
                p class="kern-body" { (text_with(lang, "casework-colleague", &[("name", name.into())])) }
                (steps::claim(self, kern::Button::Secondary, "casework-take-over"))
            },
            CaseState::AwaitingApproval(_) | CaseState::AmendmentProposed(_) => steps::approval(self),
            CaseState::Decided(_) => html! {
                p class="kern-body" { (self.case.text(lang, "casework-being-delivered")) }
                p { (kern::link(&t(lang, "casework-reload"), &format!("/amt/vorgang/{}?erledigt=aktualisiert", self.case.id))) }
            },
            CaseState::Delivered(_) => steps::close(self),
            CaseState::Transferred(_) => html! { p class="kern-body" { (t(lang, "casework-transferred")) } },
            CaseState::Closed(_) | CaseState::Withdrawn(_) => {
                html! { p class="kern-body" { (t(lang, "casework-nothing-left")) } }
            }
        }
    }

    fn decision_form(&self) -> Markup {
        decision_form::draw(self.lang, self.clerk, self.case, self.shown, self.today)
    }

    fn other_steps(&self) -> Markup {
        let lang = self.lang;
        let typed = &self.shown.typed;
        let own = self.case.own;
        let open = !self.case.state.is_decided() && !matches!(self.case.state, CaseState::AwaitingApproval(_));
        let waiting = matches!(self.case.state, CaseState::AwaitingApplicant(_));
        let at_work = self.case.state.clerk().is_some() && open;
        html! {
            h2 class="kern-heading-medium" { (t(lang, "casework-other")) }
            (transfer::link(self))
            div {
                @if own && open {
                    (folded(&self.case.text(lang, "casework-ask"), typed.question.is_some(), steps::ask(self)))
                }
                @if own && open {
                    (folded(&self.case.text(lang, "casework-correct"), typed.corrected.is_some(), steps::correct(self)))
                }
                @if at_work && !(own && waiting) {
                    (folded(&t(lang, "casework-record"), typed.answer.is_some(), steps::record_answer(self, false)))
                }
                @if own && waiting {
                    (folded(&t(lang, "casework-decide-anyway"), typed.decision.is_some(), self.decision_form()))
                }
                @if self.may_amend() {
                    (folded(&t(lang, "casework-amend"), typed.amendment.is_some(), amendment::form(self)))
                }
                @if own && matches!(self.case.state, CaseState::Amending(_)) {
                    (folded(&t(lang, "casework-amend-end"), false, amendment::give_up(self)))
                }
                @if open && case_letters(self.case) {
                    (folded(&t(lang, "casework-post"), typed.post_way.is_some(), steps::choose_post(self)))
                }
                (folded(&t(lang, "casework-note"), typed.note.is_some(), steps::note(self)))
                @if open && !self.case.colleagues.is_empty() {
                    (folded(&t(lang, "casework-assign"), typed.colleague.is_some(), hand_over::form(self)))
                }
                (folded(&t(lang, "casework-labels-change"), typed.labels.is_some(), labels::of_case(self)))
                (folded(&t(lang, "casework-file-reference"), typed.file_reference.is_some(), filing::of_case(self)))
                @if own && open && !waiting {
                    (folded(&t(lang, "casework-release"), false, steps::release(self)))
                }
            }
        }
    }

    pub(super) fn decision(&self) -> Markup {
        let items: Vec<(String, Markup)> =
            words::decision(self.lang, self.case).into_iter().map(|(term, text)| (term, lines(&text))).collect();
        html! {
            @if !items.is_empty() {
                h2 class="kern-heading-medium" id="entscheidung" { (self.case.text(self.lang, "casework-decision")) }
                (kern::description_list(&items))
                (amendment::former(self))
            }
        }
    }

    /// Whether a decision with a document is out.
    fn may_amend(&self) -> bool {
        let out = matches!(self.case.state, CaseState::Delivered(_) | CaseState::Closed(_));
        out && self.case.decision.as_ref().is_some_and(|decision| decision.document.is_some())
    }

    /// The files; of a released picture a small one, so that it need not be opened.
    pub(super) fn attachments(&self) -> Markup {
        let (lang, case) = (self.lang, self.case);
        let line = |file: &Attachment| {
            let address = format!("/amt/vorgang/{}/anlage/{}", case.id, file.id);
            html! {
                li {
                    @if file.released {
                        (kern::link(&file.file_name, &address))
                        @if file.media_type.starts_with("image/") {
                            br; img src=(address) width="240" loading="lazy" alt=(t(lang, "casework-thumbnail"));
                        }
                    } @else {
                        (file.file_name) " " (kern::badge(Tone::Warning, &t(lang, "casework-locked")))
                        @if let Some(reason) = case.locks.get(&file.id) {
                            br; span class="dw-muted" { (t(lang, reason.key())) }
                        }
                    }
                }
            }
        };
        html! {
            @if !case.attachments.is_empty() {
                h2 class="kern-heading-medium" id="anlagen" { (t(lang, "casework-attachments")) }
                ul class="kern-list kern-list--bullet" {
                    @for file in &case.attachments { (line(file)) }
                }
            }
        }
    }

    pub(super) fn notes(&self) -> Markup {
        let lang = self.lang;
        html! {
            @if !self.case.notes.is_empty() {
                h2 class="kern-heading-medium" id="notizen" { (t(lang, "casework-notes")) }
                @for note in &self.case.notes {
                    (kern::Card::new(&note.author).under_heading().preline(time_text(note.at)).body(html! {
                        p class="kern-body" { (lines(&note.text)) }
                    }))
                }
            }
        }
    }

    pub(super) fn history(&self) -> Markup {
        let lang = self.lang;
        let table = kern::Table {
            caption: t(lang, "casework-history"),
            columns: ["casework-column-when", "casework-column-what", "casework-column-who"]
                .map(|key| kern::Column::new(t(lang, key)))
                .to_vec(),
            rows: self
                .case
                .history
                .iter()
                .map(|line| {
                    let (what, who) = (words::what(lang, self.case, line), words::who(lang, self.case, line));
                    vec![html! { (time_text(line.at)) }, html! { (what) }, html! { (who) }]
                })
                .collect(),
        };
        kern::table(&table)
    }
}

/// Whether a decision in this service makes a letter.
fn case_letters(case: &CaseView) -> bool {
    case.published.manifest.outcomes.iter().any(|outcome| outcome.decision)
}

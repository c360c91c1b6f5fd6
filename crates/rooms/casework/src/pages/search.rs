//! Words inside one open case. They are sent with POST: an address is written down on the way, and names do not belong there.

use applications::{Reader, answer_sections, time_text};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::Clerk;
use mailbox::Direction;
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Button, Field};
use ui::{Failure, Path, Visitor, t, text_with};

use super::case::Drawing;
use super::step::Step;
use super::{steps, words};
use crate::model::{CaseId, State as CaseState};
use crate::search::{self, Hit, MOST_HITS, Part, Passage};
use crate::{Desk, verbs};

/// The longest question that is shown again.
const LONGEST: usize = 100;

/// `POST /amt/vorgang/{id}/suche`: the case with what was found in it.
pub(super) async fn find(step: Step) -> Result<Response, Failure> {
    step.again().await
}

/// `GET /amt/vorgang/{id}/suche`, as after choosing another language.
pub(super) async fn begin_again(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
) -> Result<Response, Failure> {
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    verbs::reference(&scope, clerk.session(), id).await?;
    Ok(Redirect::to(&format!("/amt/vorgang/{id}")).into_response())
}

impl Part {
    /// Where it begins on the page, and the text key of its name.
    const fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Answers => ("#antrag", "casework-application"),
            Self::Files => ("#anlagen", "casework-attachments"),
            Self::Corrections => ("#berichtigungen", "applications-corrections"),
            Self::Messages => ("#mailbox", "mailbox-title"),
            Self::Decision => ("#entscheidung", "casework-decision"),
            Self::Draft => ("#aufgabe", "casework-next"),
            Self::Notes => ("#notizen", "casework-notes"),
            Self::History => ("#verlauf", "casework-history"),
        }
    }
}

/// The form above the case, and below it what was found.
pub(super) fn draw(view: &Drawing<'_>) -> Markup {
    let (lang, asked) = (view.lang, view.shown.typed.search.as_deref());
    let field = Field::new(lang, "suche", t(lang, "casework-find"))
        .hint(t(lang, "casework-find-hint"))
        .value(asked.unwrap_or_default().chars().take(LONGEST).collect::<String>())
        .autocomplete("off");
    html! {
        search {
            (steps::form(view, "suche", html! {
                (kern::text_input(&field))
                (kern::button(Button::Secondary, &t(lang, "casework-search-submit")))
            }))
        }
        @if let Some(asked) = asked { (found(view, asked)) }
    }
}

fn found(view: &Drawing<'_>, asked: &str) -> Markup {
    let lang = view.lang;
    let hits = search::search(passages(view), &search::words(asked));
    let count = i64::try_from(hits.len()).unwrap_or(i64::MAX);
    let hit = |hit: &Hit| {
        let (href, key) = hit.part.place();
        html! {
            li {
                (kern::link(&view.case.text(lang, key), href)) ": " (hit.heading)
                @if !hit.excerpt.is_empty() {
                    br;
                    @for (text, is_found) in &hit.excerpt {
                        @if *is_found { mark { (text) } } @else { (text) }
                    }
                }
            }
        }
    };
    html! {
        section aria-labelledby="treffer" {
            h2 class="kern-heading-medium" id="treffer" { (t(lang, "casework-find-found")) }
            p class="kern-body" role="status" { (text_with(lang, "casework-find-count", &[("count", count.into())])) }
            @if hits.is_empty() {
                p class="kern-body" { (t(lang, "casework-find-nothing")) }
            } @else {
                ol class="kern-list kern-list--number" { @for one in hits.iter().take(MOST_HITS) { (hit(one)) } }
            }
        }
    }
}

/// Everything that the page shows, in its order.
fn passages(view: &Drawing<'_>) -> Vec<Passage> {
    let (lang, case) = (view.lang, view.case);
    let passage = |part, heading: String, text: String| Passage { part, heading, text };
    let sections = answer_sections(lang, &case.published, &case.content, &case.attachments, Reader::Clerk);
    let answers = sections.into_iter().flat_map(|section| section.rows);
    let mut all: Vec<Passage> = answers.map(|row| passage(Part::Answers, row.question, row.answer)).collect();
    let files = case.attachments.iter();
    all.extend(files.map(|file| passage(Part::Files, t(lang, "casework-find-file"), file.file_name.clone())));
    for change in &case.changes {
        let reason = change.reason.clone().unwrap_or_default();
        all.push(passage(Part::Corrections, time_text(change.at), reason));
        all.extend(change.differences.iter().map(|difference| {
            let text = format!("{} → {}", difference.before, difference.after);
            passage(Part::Corrections, difference.question.clone(), text)
        }));
    }
    all.extend(case.mailbox.messages.iter().map(|message| {
        let who = match message.direction {
            Direction::ToAdministration => case.text(lang, "casework-who-applicant"),
            Direction::ToApplicant => t(lang, "casework-find-administration"),
        };
        passage(Part::Messages, format!("{who}, {}", time_text(message.sent_at)), message.body.clone())
    }));
    all.extend(words::decision(lang, case).into_iter().map(|(term, text)| passage(Part::Decision, term, text)));
    let is_typed = case.own && matches!(case.state, CaseState::InReview(_) | CaseState::AwaitingApplicant(_));
    if let (Some(draft), true) = (&case.draft, is_typed) {
        let texts = [("casework-operative", &draft.operative), ("casework-reasons", &draft.reasons)];
        all.extend(texts.map(|(key, text)| passage(Part::Draft, t(lang, key), text.clone())));
    }
    all.extend(
        case.notes
            .iter()
            .map(|note| passage(Part::Notes, format!("{}, {}", note.author, time_text(note.at)), note.text.clone())),
    );
    all.extend(case.history.iter().map(|line| {
        let heading = format!("{}, {}", time_text(line.at), words::who(lang, case, line));
        passage(Part::History, heading, words::what(lang, case, line))
    }));
    all
}

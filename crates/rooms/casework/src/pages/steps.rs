//! The small forms of the page of a case.

use std::collections::BTreeSet;

use applications::{Askable, Wanted, date_text};
use identity::Role;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::kern::{self, Button, Choice, DateParts, Field};
use ui::{FormFields, t, text_with};

use super::case::Drawing;
use super::parts::folded;
use crate::model::{Delivery, State};
use crate::notification::retrieve_until;
use crate::verbs::{AnswerWay, Handing};

pub(super) fn form(view: &Drawing<'_>, action: &str, body: Markup) -> Markup {
    html! {
        form method="post" action={ "/amt/vorgang/" (view.case.id) "/" (action) } class="dw-form" novalidate {
            (view.clerk.csrf())
            (kern::hidden("revision", &view.case.revision.to_string()))
            (body)
        }
    }
}

pub(super) fn field(view: &Drawing<'_>, name: &str, key: &str) -> Field {
    let text = |key: &str| view.case.text(view.lang, key);
    Field::new(view.lang, name, text(key)).hint(text(&format!("{key}-hint"))).error(view.shown.message(view.lang, name))
}

pub(super) fn claim(view: &Drawing<'_>, kind: Button, label: &str) -> Markup {
    form(view, "uebernehmen", html! { div class="dw-actions" { (kern::button(kind, &t(view.lang, label))) } })
}

pub(super) fn release(view: &Drawing<'_>) -> Markup {
    form(
        view,
        "freigeben",
        html! {
            p class="kern-body" { (t(view.lang, "casework-release-hint")) }
            (kern::button(Button::Secondary, &t(view.lang, "casework-release")))
        },
    )
}

/// What can be done while a second person has to approve the decision.
pub(super) fn approval(view: &Drawing<'_>) -> Markup {
    let (lang, case) = (view.lang, view.case);
    let text = match case.state {
        State::AmendmentProposed(_) => "casework-amendment-awaiting",
        _ => "casework-awaiting-approval",
    };
    html! {
        p class="kern-body" { (case.text(lang, text)) }
        @if view.clerk.roles().has(Role::Approver) {
            p { (kern::link(&t(lang, "casework-to-approval"), &format!("/amt/freigaben/{}", case.id))) }
        }
        @if case.own {
            (form(view, "zuruecknehmen", html! {
                p class="kern-body" { (t(lang, "casework-take-back-hint")) }
                (kern::button(Button::Secondary, &t(lang, "casework-take-back")))
            }))
        }
    }
}

/// A question to the applicant, as it was typed.
#[derive(Clone, Default)]
pub(super) struct Asked {
    pub(super) question: String,
    until: DateParts,
    pub(super) wanted: Wanted,
}

/// Reads the form of a question. A day that cannot be read is one that has passed: it is refused, and shown again.
pub(super) fn asked(fields: &FormFields) -> Asked {
    let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
    let until = DateParts { day: text("until-day"), month: text("until-month"), year: text("until-year") };
    let day = if until.is_empty() { None } else { Some(until.date().unwrap_or(Date::MIN)) };
    let incomplete = fields.get("incomplete").is_some();
    let wanted = Wanted { fields: chosen(fields, "wanted-"), until: day, incomplete };
    Asked { question: text("question"), until, wanted }
}

/// Reads the form of a correction: the questions, and why.
pub(super) fn corrected(fields: &FormFields) -> (BTreeSet<String>, String) {
    (chosen(fields, "corrected-"), fields.get("reason").unwrap_or_default().to_owned())
}

/// The questions that are ticked in any section.
fn chosen(fields: &FormFields, prefix: &str) -> BTreeSet<String> {
    fields.0.iter().filter(|(name, _)| name.starts_with(prefix)).map(|(_, value)| value.clone()).collect()
}

/// The questions of the form to choose from, section by section.
fn questions(view: &Drawing<'_>, name: &str, chosen: &BTreeSet<String>) -> Markup {
    let (case, tenant) = (view.case, view.clerk.tenant());
    let directory = &view.desk.directory;
    let found = applications::askable(view.lang, directory, tenant, &case.application, &case.published, &case.content);
    let selected: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let section = |(place, section): (usize, Askable)| {
        let choices: Vec<Choice> = section.questions.into_iter().map(|(id, text)| Choice::new(id, text)).collect();
        let name = format!("{name}-{place}");
        let error = view.shown.message(view.lang, &name);
        kern::checkboxes(&Field::new(view.lang, name, section.title).error(error), &choices, &selected)
    };
    html! { @for it in found.into_iter().enumerate() { (section(it)) } }
}

pub(super) fn ask(view: &Drawing<'_>) -> Markup {
    let typed = view.shown.typed.question.clone().unwrap_or_default();
    let choose = t(view.lang, "casework-wanted");
    form(
        view,
        "frage",
        html! {
            (kern::textarea(&field(view, "question", "casework-question").value(typed.question), 5))
            (folded(&choose, !typed.wanted.fields.is_empty(), html! {
                p class="kern-body" { (view.case.text(view.lang, "casework-wanted-hint")) }
                (questions(view, "wanted", &typed.wanted.fields))
            }))
            (kern::date_input(&field(view, "until", "casework-until").optional(), &typed.until))
            @if !view.case.clocks.is_empty() {
                (kern::checkbox(&field(view, "incomplete", "casework-incomplete"), "ja", typed.wanted.incomplete))
            }
            (kern::button(Button::Secondary, &t(view.lang, "casework-ask-send")))
        },
    )
}

pub(super) fn correct(view: &Drawing<'_>) -> Markup {
    let (fields, reason) = view.shown.typed.corrected.clone().unwrap_or_default();
    form(
        view,
        "berichtigen",
        html! {
            p class="kern-body" { (view.case.text(view.lang, "casework-correct-text")) }
            (questions(view, "corrected", &fields))
            (kern::textarea(&field(view, "reason", "casework-correct-reason").value(reason), 3))
            (kern::button(Button::Secondary, &t(view.lang, "casework-correct-begin")))
        },
    )
}

pub(super) fn record_answer(view: &Drawing<'_>, first: bool) -> Markup {
    let typed = view.shown.typed.answer.clone().unwrap_or_default();
    let ways: Vec<Choice> =
        AnswerWay::ALL.into_iter().map(|way| Choice::new(way.name(), t(view.lang, way.key()))).collect();
    let kind = if first { Button::Primary } else { Button::Secondary };
    form(
        view,
        "antwort",
        html! {
            (kern::radios(&field(view, "way", "casework-way").value(typed.0), &ways))
            (kern::textarea(&field(view, "answer", "casework-answer").value(typed.1), 5))
            (kern::button(kind, &t(view.lang, "casework-record-save")))
        },
    )
}

/// What the applicant said about how decisions should come.
pub(super) fn choose_post(view: &Drawing<'_>) -> Markup {
    let by_post = view.case.application.by_post.is_some();
    let typed = view.shown.typed.post_way.clone().unwrap_or_default();
    let ways: Vec<Choice> =
        AnswerWay::ALL.into_iter().map(|way| Choice::new(way.name(), t(view.lang, way.key()))).collect();
    let label = if by_post { "casework-post-end" } else { "casework-post-begin" };
    form(
        view,
        "postweg",
        html! {
            p class="kern-body" { (t(view.lang, "casework-post-explained")) }
            (kern::hidden("post", if by_post { "nein" } else { "ja" }))
            (kern::radios(&field(view, "post-way", "casework-post-way").value(typed), &ways))
            (kern::button(Button::Secondary, &t(view.lang, label)))
        },
    )
}

pub(super) fn note(view: &Drawing<'_>) -> Markup {
    let typed = view.shown.typed.note.as_deref().unwrap_or_default();
    form(
        view,
        "notiz",
        html! {
            (kern::textarea(&field(view, "note", "casework-note-text").value(typed), 4))
            (kern::button(Button::Secondary, &t(view.lang, "casework-note-save")))
        },
    )
}

/// What remains to do until the decision counts as notified.
pub(super) fn close(view: &Drawing<'_>) -> Markup {
    let (lang, case) = (view.lang, view.case);
    let Some(decision) = &case.decision else { return html! {} };
    let provided = decision.delivered_at.unwrap_or(decision.decided_at).in_germany().date();
    let until = retrieve_until(provided, &case.application.area);
    let date = |date| [("date", date_text(date).into())];
    let retrieved = view
        .case
        .mailbox
        .documents
        .iter()
        .find(|document| Some(document.id.0) == decision.document)
        .and_then(|document| document.retrieved_at)
        .map(|at| at.in_germany().date());
    // Retrieved in time, the case closes by itself; not retrieved, it waits until the last day for it.
    let counts = |until| retrieved.unwrap_or(view.today) <= until;
    let open = decision.delivery == Delivery::Retrieval && until.is_some_and(counts);
    let text = match (decision.delivery, until, retrieved) {
        (Delivery::Retrieval, Some(_), Some(on)) if open => text_with(lang, "casework-retrieved", &date(on)),
        (Delivery::Retrieval, Some(until), Some(on)) => {
            let args = [("date", date_text(on).into()), ("until", date_text(until).into())];
            text_with(lang, "casework-retrieved-late", &args)
        }
        (Delivery::Retrieval, Some(until), None) if open => text_with(lang, "casework-retrieval-open", &date(until)),
        (Delivery::Retrieval, Some(until), None) => text_with(lang, "casework-retrieval-over", &date(until)),
        (Delivery::Pickup, ..) => t(lang, "casework-hand-over"),
        (Delivery::Post | Delivery::Retrieval, ..) => t(lang, "casework-post-it"),
    };
    let usual = if decision.delivery == Delivery::Pickup { Handing::InPerson } else { Handing::Post };
    let (handing, parts) = view
        .shown
        .typed
        .posted
        .clone()
        .unwrap_or_else(|| (usual.name().to_owned(), DateParts::from_iso(&view.today.to_string())));
    let ways: Vec<Choice> = Handing::ALL.into_iter().map(|way| Choice::new(way.name(), t(lang, way.key()))).collect();
    let kind = if open { Button::Secondary } else { Button::Primary };
    let body = form(
        view,
        "abschliessen",
        html! {
            (kern::radios(&field(view, "handing", "casework-handing").value(handing), &ways))
            (kern::date_input(&field(view, "posted", "casework-posted"), &parts))
            (kern::button(kind, &t(lang, "casework-close")))
        },
    );
    let failed = view.shown.typed.posted.is_some();
    html! {
        p class="kern-body" { (text) }
        @for document in &case.mailbox.documents {
            @let title = [("title", t(lang, &document.title_key).into())];
            p { (kern::link(&text_with(lang, "casework-open-document", &title), &format!("/amt/vorgang/{}/dokument/{}", case.id, document.id))) }
        }
        @if open { (folded(&t(lang, "casework-other-way"), failed, body)) } @else { (body) }
    }
}

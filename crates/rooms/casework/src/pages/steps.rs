//! The small forms of the page of a case.

use applications::date_text;
use maud::{Markup, html};
use ui::kern::{self, Button, Choice, DateParts, Field};
use ui::{t, text_with};

use super::case::Drawing;
use super::parts::folded;
use crate::model::Delivery;
use crate::notification::retrieve_until;
use crate::verbs::{AnswerWay, Handing};

fn form(view: &Drawing<'_>, action: &str, body: Markup) -> Markup {
    html! {
        form method="post" action={ "/amt/vorgang/" (view.case.id) "/" (action) } class="dw-form" novalidate {
            (view.clerk.csrf())
            (kern::hidden("revision", &view.case.revision.to_string()))
            (body)
        }
    }
}

fn field(view: &Drawing<'_>, name: &str, key: &str) -> Field {
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

pub(super) fn ask(view: &Drawing<'_>) -> Markup {
    let typed = view.shown.typed.question.as_deref().unwrap_or_default();
    form(
        view,
        "frage",
        html! {
            (kern::textarea(&field(view, "question", "casework-question").value(typed), 5))
            (kern::button(Button::Secondary, &t(view.lang, "casework-ask-send")))
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

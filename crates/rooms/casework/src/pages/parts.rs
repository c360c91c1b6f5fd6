//! Pieces that several pages show.

use jiff::civil::Date;
use maud::{Markup, html};
use ui::kern::{self, Tone};
use ui::{Lang, t, text_with};

use crate::model::State;

/// The state in words.
pub(super) fn state_badge(lang: Lang, state: State) -> Markup {
    let tone = match state {
        State::Received | State::InReview(_) => Tone::Info,
        State::AwaitingApplicant(_) | State::Delivered(_) => Tone::Warning,
        State::Decided(_) | State::Closed(_) => Tone::Success,
    };
    kern::badge(tone, &t(lang, state.key()))
}

/// The day by which something is due, marked when it is over.
pub(super) fn due_text(lang: Lang, due: Option<Date>, today: Date) -> Markup {
    let Some(due) = due else { return html! {} };
    let day = applications::date_text(due);
    html! {
        @if due < today {
            (kern::badge(Tone::Danger, &text_with(lang, "casework-overdue", &[("date", day.into())])))
        } @else { (day) }
    }
}

/// Text that unfolds; open when the form inside has a problem.
pub(super) fn folded(title: &str, open: bool, body: Markup) -> Markup {
    html! {
        details class="kern-accordion" open[open] {
            summary class="kern-accordion__header" { span class="kern-title kern-title--small" { (title) } }
            div class="kern-accordion__body" { (body) }
        }
    }
}

/// A button that sends its form elsewhere, optionally into a new window.
pub(super) fn button_to(label: &str, action: &str, new_window: bool) -> Markup {
    html! {
        button class="kern-btn kern-btn--secondary" type="submit" formaction=(action)
            formtarget=[new_window.then_some("_blank")] { span class="kern-label" { (label) } }
    }
}

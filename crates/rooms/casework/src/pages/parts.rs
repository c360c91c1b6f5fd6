//! Pieces that several pages show.

use jiff::civil::Date;
use maud::{Markup, html};
use studio::Procedure;
use ui::kern::{self, Tone};
use ui::{Lang, text_with};

use crate::model::State;

/// The state in words.
pub(super) fn state_badge(lang: Lang, procedure: Procedure, state: State) -> Markup {
    let tone = match state {
        State::Received | State::InReview(_) => Tone::Info,
        State::AwaitingApplicant(_) | State::Delivered(_) => Tone::Warning,
        State::Decided(_) | State::Closed(_) => Tone::Success,
    };
    kern::badge(tone, &procedure.text(lang, state.key()))
}

/// The day by which something is due and how many days are left; marked when it is over.
pub(super) fn due_text(lang: Lang, due: Option<Date>, today: Date) -> Markup {
    let Some(due) = due else { return html! {} };
    let day = applications::date_text(due);
    let days = i64::from(today.until(due).map(|span| span.get_days()).unwrap_or_default());
    html! {
        @if due < today {
            (kern::badge(Tone::Danger, &text_with(lang, "casework-overdue", &[("date", day.into())])))
        } @else {
            (day) br; span class="dw-muted" { (text_with(lang, "casework-days-left", &[("days", days.into())])) }
        }
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

/// A button that sends its form elsewhere.
pub(super) fn button_to(label: &str, action: &str) -> Markup {
    html! {
        button class="kern-btn kern-btn--secondary" type="submit" formaction=(action) {
            span class="kern-label" { (label) }
        }
    }
}

//! Pieces that several pages show.

use std::collections::HashMap;

use directory::Catalogue;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use studio::Procedure;
use ui::kern::{self, Tone};
use ui::{FieldProblem, Lang, t, text_with};

use crate::Problem;
use crate::model::State;

/// The names of the services by the ids of their online services.
pub(super) type Titles<'a> = HashMap<&'a str, &'a str>;

/// The names of all services that there are online.
pub(super) fn titles(catalogue: &Catalogue) -> Titles<'_> {
    catalogue
        .services()
        .iter()
        .filter_map(|service| {
            let online = catalogue.online_service(&service.id)?;
            Some((online.online_service.as_str(), service.name.as_str()))
        })
        .collect()
}

/// The query after a step that succeeded.
#[derive(Default, Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    erledigt: String,
}

impl Done {
    /// What is said about the step.
    pub(super) fn said(&self, steps: &[(&str, &'static str)]) -> Option<&'static str> {
        steps.iter().find(|(name, _)| *name == self.erledigt).map(|(_, key)| *key)
    }
}

/// The state in words.
pub(super) fn state_badge(lang: Lang, procedure: Procedure, state: State) -> Markup {
    let tone = match state {
        State::Received | State::InReview(_) | State::Withdrawn(_) | State::Transferred(_) => Tone::Info,
        State::AwaitingApplicant(_)
        | State::AwaitingApproval(_)
        | State::Delivered(_)
        | State::Amending(_)
        | State::AmendmentProposed(_) => Tone::Warning,
        State::Decided(_) | State::Closed(_) => Tone::Success,
    };
    kern::badge(tone, &procedure.text(lang, state.key()))
}

/// From so many days before the end on a deadline is marked.
const SOON: i64 = 7;

/// The day by which something is due and how many days are left; marked when it is near or over.
pub(super) fn due_text(lang: Lang, due: Option<Date>, today: Date) -> Markup {
    let Some(due) = due else { return html! {} };
    let day = applications::date_text(due);
    let days = i64::from(today.until(due).map(|span| span.get_days()).unwrap_or_default());
    html! {
        @if due < today {
            (kern::badge(Tone::Danger, &text_with(lang, "casework-overdue", &[("date", day.into())])))
        } @else if days <= SOON {
            (day) br; (kern::badge(Tone::Warning, &text_with(lang, "casework-days-left", &[("days", days.into())])))
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

/// What is wrong with a field of a form that stands on a page of its own.
pub(super) fn beside(lang: Lang, problems: &[Problem], field: &str) -> Option<String> {
    problems.iter().find(|problem| problem.field == field).map(|problem| problem.message(lang))
}

/// Everything that is wrong with such a form.
pub(super) fn summary(lang: Lang, problems: &[Problem]) -> Markup {
    let problem = |problem: &Problem| FieldProblem { field: problem.field.clone(), message: problem.message(lang) };
    kern::error_summary(lang, &problems.iter().map(problem).collect::<Vec<_>>())
}

/// The way to what can be learnt from all cases together.
pub(super) fn figures(lang: Lang) -> Markup {
    let pages = [
        ("casework-print", "/amt/druck"),
        ("casework-figures", "/amt/statistik"),
        ("casework-feedback", "/amt/rueckmeldungen"),
    ];
    html! {
        nav class="dw-pagination" aria-label=(t(lang, "casework-all-together")) {
            ul { @for (key, href) in pages { li { (kern::link(&t(lang, key), href)) } } }
        }
    }
}

/// The revision of the case that a form was made for.
pub(super) fn revision(sent: &identity::Sent) -> i64 {
    sent.fields.get("revision").unwrap_or_default().parse().unwrap_or_default()
}

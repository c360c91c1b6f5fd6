//! Where an application stands, what comes next, and whom to ask.

use jiff::civil::Date;
use maud::{Markup, html};
use studio::Procedure;
use ui::{Lang, t};

use crate::Desk;
use crate::milestone::Milestone;
use crate::model::PublicState;
use crate::offer::Offer;

/// The steps from sending to the end with the current one marked, and what happens next.
pub(super) fn what_next(lang: Lang, words: Procedure, state: PublicState) -> Markup {
    let here = Milestone::of(Some(state));
    let is_step = |step: &Milestone| match step {
        Milestone::Initiated => false,
        // Not everybody is asked something.
        Milestone::ActionRequired => here == *step,
        // Nor does anybody know how far it had come.
        Milestone::Processing => state != PublicState::Withdrawn,
        _ => true,
    };
    let name = |step: Milestone| match step {
        Milestone::Completed if here == step => words.text(lang, &format!("applications-state-{}", state.name())),
        _ => words.text(lang, &format!("applications-step-{}", step.name())),
    };
    html! {
        h2 class="kern-heading-medium" { (t(lang, "applications-what-next")) }
        ol class="kern-list kern-list--number" aria-label=(t(lang, "applications-steps")) {
            @for step in Milestone::ALL.into_iter().filter(is_step) {
                @let name = name(step);
                @if step == here {
                    li aria-current="step" { strong { (name) } " – " (t(lang, "applications-step-here")) }
                } @else if step < here {
                    li { (name) " – " (t(lang, "applications-step-done")) }
                } @else {
                    li class="dw-muted" { (name) }
                }
            }
        }
        p class="kern-body" { (words.text(lang, &format!("applications-next-{}", state.name()))) }
    }
}

/// The office that works on it: how to reach it and when. Whoever works there is not named.
pub(super) fn whom_to_ask(lang: Lang, desk: &Desk, offer: &Offer, today: Date) -> Markup {
    let ags = offer.area.parse().ok();
    let catalogue = desk.directory.catalogue();
    html! {
        h2 class="kern-heading-medium" id="fragen" { (t(lang, "applications-contact")) }
        @if let Some(entity) = offer.entity() {
            (directory::whom_to_ask(
                lang,
                &catalogue,
                (offer.tenant, &entity),
                (&offer.online_service, ags.as_ref()),
                today,
            ))
        }
        p class="kern-body" { (t(lang, "applications-contact-reference")) }
    }
}

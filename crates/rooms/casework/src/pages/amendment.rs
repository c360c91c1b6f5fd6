//! Amending a decision that is out, and the versions before it.

use applications::lines;
use axum::response::Response;
use maud::{Markup, html};
use ui::kern::{self, Button, Choice};
use ui::{Failure, FormFields, t, text_with};

use super::case::Drawing;
use super::step::Step;
use super::{steps, words};
use crate::model::Amendment;
use crate::verbs::{self, AmendmentForm};

/// Reads the form as it was sent.
pub(super) fn sent(fields: &FormFields) -> AmendmentForm {
    let text = |name: &str| fields.get(name).unwrap_or_default().replace("\r\n", "\n");
    AmendmentForm { how: text("amendment").parse().ok(), basis: text("basis"), reason: text("why") }
}

/// `POST /amt/vorgang/{id}/aendern`
pub(super) async fn begin(step: Step) -> Result<Response, Failure> {
    let mut scope = step.write().await?;
    let form = sent(&step.fields);
    let done = verbs::amend(&mut scope, &step.desk, step.by(), step.id, step.revision(), &form).await;
    step.leave(scope, done, "aenderung").await
}

/// `POST /amt/vorgang/{id}/aenderung-beenden`
pub(super) async fn end(step: Step) -> Result<Response, Failure> {
    let mut scope = step.write().await?;
    let done = verbs::end_amendment(&mut scope, step.by(), step.id, step.revision()).await;
    step.leave(scope, done, "aenderung-beendet").await
}

/// The form that begins it.
pub(super) fn form(view: &Drawing<'_>) -> Markup {
    let typed = view.shown.typed.amendment.clone().unwrap_or_default();
    let law = view.case.published.manifest.law;
    let choice = |how: Amendment| {
        let hint = match how.usual_basis(law) {
            Some(basis) => text_with(view.lang, "casework-amendment-usual", &[("basis", basis.into())]),
            None => t(view.lang, "casework-amendment-no-usual"),
        };
        Choice::new(how.name(), t(view.lang, how.key())).hint(hint)
    };
    let ways: Vec<Choice> = Amendment::ALL.into_iter().map(choice).collect();
    let how = typed.how.map_or("", Amendment::name);
    steps::form(
        view,
        "aendern",
        html! {
            p class="kern-body" { (t(view.lang, "casework-amend-text")) }
            (kern::radios(&steps::field(view, "amendment", "casework-amendment").value(how), &ways))
            (kern::text_input(&steps::field(view, "basis", "casework-amendment-basis").value(typed.basis).optional()))
            (kern::textarea(&steps::field(view, "why", "casework-amendment-why").value(typed.reason), 4))
            (kern::button(Button::Secondary, &t(view.lang, "casework-amend-begin")))
        },
    )
}

/// The way back from it.
pub(super) fn give_up(view: &Drawing<'_>) -> Markup {
    let body = html! {
        p class="kern-body" { (t(view.lang, "casework-amend-end-hint")) }
        (kern::button(Button::Secondary, &t(view.lang, "casework-amend-end")))
    };
    steps::form(view, "aenderung-beenden", body)
}

/// The decisions before the one that holds, oldest first.
pub(super) fn former(view: &Drawing<'_>) -> Markup {
    html! {
        @for decision in &view.case.former {
            @let items: Vec<(String, Markup)> = words::one(view.lang, view.case, decision)
                .into_iter()
                .map(|(term, text)| (term, lines(&text)))
                .collect();
            h3 class="kern-heading-small" {
                (text_with(view.lang, "casework-former-decision", &[("version", i64::from(decision.version).into())]))
            }
            (kern::description_list(&items))
        }
    }
}

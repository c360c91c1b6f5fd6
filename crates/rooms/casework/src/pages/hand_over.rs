//! Handing a case to a colleague.

use axum::response::Response;
use maud::{Markup, html};
use ui::kern::{self, Button, Choice};
use ui::{Failure, Lang, t, text_with};

use super::case::Drawing;
use super::step::Step;
use super::steps;
use crate::verbs::{self, Colleague};

/// `POST /amt/vorgang/{id}/uebergeben`
pub(super) async fn assign(step: Step) -> Result<Response, Failure> {
    let mut scope = step.write().await?;
    let to = step.text("colleague").parse().ok();
    let done = verbs::assign(&mut scope, step.by(), step.id, step.revision(), to).await;
    step.leave(scope, done, "uebergeben").await
}

/// Colleagues to choose; of those who are away it says so.
pub(super) fn choices(lang: Lang, colleagues: &[Colleague]) -> Vec<Choice> {
    let label = |colleague: &Colleague| match colleague.away_until {
        Some(until) => {
            let args = [("name", colleague.name.clone().into()), ("date", applications::date_text(until).into())];
            text_with(lang, "casework-away-until", &args)
        }
        None => colleague.name.clone(),
    };
    colleagues.iter().map(|colleague| Choice::new(colleague.id.to_string(), label(colleague))).collect()
}

pub(super) fn form(view: &Drawing<'_>) -> Markup {
    let typed = view.shown.typed.colleague.as_deref().unwrap_or_default();
    let choices = choices(view.lang, &view.case.colleagues);
    steps::form(
        view,
        "uebergeben",
        html! {
            (kern::select(&steps::field(view, "colleague", "casework-colleague-choose").value(typed), &choices))
            (kern::button(Button::Secondary, &t(view.lang, "casework-assign")))
        },
    )
}

//! The form of the decision.

use identity::Clerk;
use jiff::civil::Date;
use maud::{Markup, html};
use store::{Language, Timestamp};
use ui::kern::{self, Choice, DateParts, Field};
use ui::{FormFields, Lang, t, text_with};

use super::case::Trouble;
use super::parts::button_to;
use crate::decision::{DecisionForm, FEE_ROWS, FeeRow, typed, usual_due_date};
use crate::letter::wish;
use crate::model::Delivery;
use crate::verbs::CaseView;

/// Reads the form as it was sent; nothing is refused here.
pub(super) fn sent(fields: &FormFields) -> DecisionForm {
    let text = |name: &str| fields.get(name).unwrap_or_default().replace("\r\n", "\n");
    let fee = |number: usize| FeeRow {
        text: text(&format!("fee-{number}-text")),
        basis: text(&format!("fee-{number}-basis")),
        amount: text(&format!("fee-{number}-amount")),
    };
    DecisionForm {
        outcome: text("outcome"),
        operative: text("operative"),
        reasons: text("reasons"),
        fees: (0..FEE_ROWS).map(fee).collect(),
        due_day: text("due-day"),
        due_month: text("due-month"),
        due_year: text("due-year"),
        delivery: text("delivery"),
    }
}

/// The form before anybody typed: fees as the application was evaluated, a month to pay, the way the applicant chose.
fn fresh(case: &CaseView, today: Date) -> DecisionForm {
    let due = DateParts::from_iso(&usual_due_date(today).to_string());
    let title = |id: &str| case.published.texts.text(Language::German, &format!("fee-{id}"));
    let fee = |fee: &applications::Fee| FeeRow {
        text: title(&fee.id),
        basis: fee.basis.clone().unwrap_or_default(),
        amount: typed(fee.cents),
    };
    DecisionForm {
        outcome: String::new(),
        operative: String::new(),
        reasons: String::new(),
        fees: case.content.fees.iter().map(fee).collect(),
        due_day: due.day,
        due_month: due.month,
        due_year: due.year,
        delivery: wish(&case.content).name().to_owned(),
    }
}

/// Draws the form: with what was just sent, else with the draft, else fresh.
pub(super) fn draw(
    lang: Lang,
    clerk: &Clerk,
    case: &CaseView,
    trouble: Option<&Trouble>,
    today: Date,
    now: Timestamp,
) -> Markup {
    let own = trouble.and_then(|trouble| trouble.typed.decision.as_ref());
    let form = own.cloned().or_else(|| case.draft.clone()).unwrap_or_else(|| fresh(case, today));
    let error = |name: &str| trouble.filter(|_| own.is_some()).and_then(|trouble| trouble.message(lang, name));
    let manifest = &case.published.manifest;
    let letter = manifest.outcomes.iter().any(|outcome| outcome.decision);
    let base = format!("/amt/vorgang/{}", case.id);
    let field = |name: &str, key: &str| {
        Field::new(lang, name, t(lang, key)).hint(t(lang, &format!("{key}-hint"))).error(error(name))
    };
    let outcomes: Vec<Choice> = manifest
        .outcomes
        .iter()
        .map(|outcome| {
            let title = case.published.texts.text(lang, &format!("outcome-{}", outcome.id));
            let wording = case.published.optional(lang, &format!("outcome-{}-text", outcome.id));
            Choice::new(&outcome.id, title).hint(wording.unwrap_or_default())
        })
        .collect();
    let saved = case.draft.as_ref().filter(|_| own.is_none()).map(|_| t(lang, "casework-draft-restored"));
    html! {
        form method="post" action={ (base) "/entscheiden" } class="dw-form" data-autosave={ (base) "/entwurf" } novalidate {
            (clerk.csrf())
            (kern::hidden("revision", &case.revision.to_string()))
            (kern::radios(&field("outcome", "casework-outcome").value(&form.outcome), &outcomes))
            (kern::textarea(&field("reasons", "casework-reasons").value(&form.reasons).optional(), 6))
            (kern::textarea(&field("operative", "casework-operative").value(&form.operative).optional(), 3))
            @if manifest.outcomes.iter().any(|outcome| outcome.decision && outcome.sets_fee) {
                (fees(lang, &form, &error))
                (kern::date_input(&field("due", "casework-due-on"), &DateParts {
                    day: form.due_day.clone(), month: form.due_month.clone(), year: form.due_year.clone(),
                }))
            }
            @if letter { (kern::radios(&field("delivery", "casework-delivery").value(&form.delivery), &ways(lang))) }
            (kern::autosave_status(lang, &saved.unwrap_or_else(|| t(lang, "casework-draft-hint"))))
            p class="kern-body kern-body--small dw-muted" {
                (text_with(lang, "casework-decide-effect", &[("date", applications::date_text(now.in_germany().date()).into())]))
            }
            div class="dw-actions" {
                (kern::submit(&t(lang, "casework-decide")))
                @if letter { (button_to(&t(lang, "casework-preview"), &format!("{base}/vorschau.pdf"), true)) }
                (button_to(&t(lang, "casework-save-draft"), &format!("{base}/entwurf"), false))
            }
        }
    }
}

fn ways(lang: Lang) -> Vec<Choice> {
    Delivery::ALL
        .into_iter()
        .map(|way| {
            let key = format!("casework-delivery-{}", way.name());
            Choice::new(way.name(), t(lang, &key)).hint(t(lang, &format!("{key}-hint")))
        })
        .collect()
}

fn fees(lang: Lang, form: &DecisionForm, error: &impl Fn(&str) -> Option<String>) -> Markup {
    let filled = form.fees.iter().rposition(|row| *row != FeeRow::default()).map_or(0, |last| last + 1);
    let rows = (filled + 1).min(FEE_ROWS);
    let group = Field::new(lang, "fees", t(lang, "casework-fees")).hint(t(lang, "casework-fees-hint"));
    let empty = FeeRow::default();
    kern::fieldset(
        &group,
        html! {
            div class="kern-fieldset__body dw-stack" {
                @for number in 0..rows {
                    @let row = form.fees.get(number).unwrap_or(&empty);
                    @let field = |part: &str, value: &str| {
                        let name = format!("fee-{number}-{part}");
                        let args = [("number", (number + 1).into())];
                        let label = text_with(lang, &format!("casework-fee-{part}"), &args);
                        Field::new(lang, &name, label)
                            .value(value)
                            .error(error(&name))
                            .required(part != "basis" && *row != empty)
                    };
                    (kern::text_input(&field("text", &row.text)))
                    (kern::text_input(&field("amount", &row.amount).width(kern::Width::Short)))
                    (kern::text_input(&field("basis", &row.basis)))
                }
            }
        },
    )
}

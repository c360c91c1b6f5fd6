//! The form of the decision.

use applications::time_text;
use identity::Clerk;
use jiff::civil::Date;
use maud::{Markup, html};
use store::Timestamp;
use studio::{Certificate, Outcome, Published};
use ui::kern::{self, Choice, DateParts, Field};
use ui::{FormFields, Lang, t, text_with};

use super::blocks;
use super::case::Shown;
use super::parts::button_to;
use crate::decision::{DecisionForm, FEE_ROWS, FeeRow};
use crate::member::{ASK, OwnMember, RECORDED};
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
        compared: !text("compared").is_empty(),
        additions: text("additions"),
        member: text("member"),
        member_reason: text("member-reason"),
        member_by: text("member-by"),
        member_day: text("member-on-day"),
        member_month: text("member-on-month"),
        member_year: text("member-on-year"),
    }
}

/// Draws the form: with what was just sent, else with the draft, else fresh.
pub(super) fn draw(lang: Lang, clerk: &Clerk, case: &CaseView, shown: &Shown, today: Date) -> Markup {
    let own = shown.typed.decision.as_ref();
    let form = own
        .cloned()
        .or_else(|| case.draft.clone())
        .unwrap_or_else(|| DecisionForm::fresh(&case.published, &case.application, &case.content, today));
    let error = |name: &str| own.and_then(|_| shown.message(lang, name));
    let open: Vec<&Outcome> =
        case.published.manifest.outcomes.iter().filter(|outcome| outcome.is_open(&case.content.values)).collect();
    let letter = open.iter().any(|outcome| outcome.decision);
    let base = format!("/amt/vorgang/{}", case.id);
    let field = |name: &str, key: &str| {
        Field::new(lang, name, case.text(lang, key)).hint(case.text(lang, &format!("{key}-hint"))).error(error(name))
    };
    let saved = case.draft.as_ref().filter(|_| own.is_none()).map(|_| t(lang, "casework-draft-restored"));
    html! {
        form method="post" action={ (base) "/pruefen" } class="dw-form" data-autosave={ (base) "/entwurf" } novalidate {
            (clerk.csrf())
            (kern::hidden("revision", &case.revision.to_string()))
            (kern::radios(&field("outcome", "casework-outcome").value(&form.outcome), &outcomes(lang, &case.published, open.iter().copied())))
            (kern::textarea(&field("reasons", "casework-reasons").value(&form.reasons).optional(), 6))
            (blocks::choice(lang, case))
            (kern::textarea(&field("operative", "casework-operative").value(&form.operative).optional(), 3))
            @if open.iter().any(|outcome| outcome.decision && outcome.sets_fee) {
                (fees(lang, &form, &error))
                (kern::date_input(&field("due", "casework-due-on"), &DateParts {
                    day: form.due_day.clone(), month: form.due_month.clone(), year: form.due_year.clone(),
                }))
            }
            @for certificate in open.iter().filter_map(|outcome| case.published.manifest.certificate_of(outcome)) {
                (comparison(lang, case, certificate, &form, &error))
            }
            @if letter {
                @match case.application.by_post {
                    Some(since) => {
                        p class="kern-body" { (by_post(lang, since)) }
                        (kern::hidden("delivery", Delivery::Post.name()))
                    }
                    None => (kern::radios(&field("delivery", "casework-delivery").value(&form.delivery), &ways(lang))),
                }
            }
            @if let Some(member) = &case.member { (member_part(lang, member, &form, &error)) }
            (kern::autosave_status(lang, &saved.unwrap_or_else(|| t(lang, "casework-draft-hint"))))
            div class="dw-actions" {
                (kern::submit(&t(lang, "casework-to-preview")))
                (button_to(&t(lang, "casework-save-draft"), &format!("{base}/entwurf")))
            }
        }
    }
}

/// The outcomes to choose from, each with the words of the service.
pub(super) fn outcomes<'a>(
    lang: Lang,
    published: &Published,
    open: impl IntoIterator<Item = &'a Outcome>,
) -> Vec<Choice> {
    let wording = |outcome: &Outcome| {
        let text = |end: &str| published.optional(lang, &format!("outcome-{}-{end}", outcome.id));
        [text("text"), text("refused")].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let choice = |outcome: &Outcome| {
        let title = published.texts.text(lang, &format!("outcome-{}", outcome.id));
        Choice::new(&outcome.id, title).hint(wording(outcome))
    };
    open.into_iter().map(choice).collect()
}

/// What the member municipality has to say, where it stays competent.
fn member_part(lang: Lang, member: &OwnMember, form: &DecisionForm, error: &impl Fn(&str) -> Option<String>) -> Markup {
    let args = [("entity", member.name.as_str().into())];
    let choices = ["", ASK, RECORDED].map(|name| {
        let key = if name.is_empty() { "casework-member-none".to_owned() } else { format!("casework-member-{name}") };
        Choice::new(name, t(lang, &key)).hint(t(lang, &format!("{key}-hint")))
    });
    let field = |name: &str, key: &str, value: &str| {
        Field::new(lang, name, t(lang, key))
            .hint(t(lang, &format!("{key}-hint")))
            .value(value)
            .error(error(name))
            .optional()
    };
    let chosen = Field::new(lang, "member", text_with(lang, "casework-member", &args))
        .hint(t(lang, if member.represented { "casework-member-hint" } else { "casework-member-nobody" }))
        .value(&form.member)
        .error(error("member"));
    let on =
        DateParts { day: form.member_day.clone(), month: form.member_month.clone(), year: form.member_year.clone() };
    html! {
        (kern::radios(&chosen, &choices))
        @if member.represented { (kern::textarea(&field("member-reason", "casework-member-reason", &form.member_reason), 2)) }
        (kern::text_input(&field("member-by", "casework-member-by", &form.member_by)))
        (kern::date_input(&field("member-on", "casework-member-on", ""), &on))
    }
}

/// What has to be done before a certificate may be issued.
fn comparison(
    lang: Lang,
    case: &CaseView,
    certificate: &Certificate,
    form: &DecisionForm,
    error: &impl Fn(&str) -> Option<String>,
) -> Markup {
    let check = case.published.texts.text(lang, &format!("certificate-{}-check", certificate.id));
    let more = certificate.more.as_ref().is_some_and(|field| case.content.values.contains_key(field));
    let compared = Field::new(lang, "compared", check).optional().error(error("compared"));
    let additions = Field::new(lang, "additions", t(lang, "casework-additions"))
        .hint(t(lang, "casework-additions-hint"))
        .value(&form.additions)
        .required(more)
        .error(error("additions"));
    html! {
        @if more { (kern::textarea(&additions, 4)) }
        (kern::checkbox(&compared, "ja", form.compared))
    }
}

/// That the applicant wants decisions by post, which no draft changes.
pub(super) fn by_post(lang: Lang, since: Timestamp) -> String {
    text_with(lang, "casework-by-post", &[("when", time_text(since).into())])
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

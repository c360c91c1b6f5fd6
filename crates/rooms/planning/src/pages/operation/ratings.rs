//! How the options are rated, and how much each criterion weighs.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Choice, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Visitor, t, text_with};

use super::{Form, OPERATION, criterion_name, field, keep, open, option_name, problem};
use crate::Desk;
use crate::model::{BEST_RATING, OperationFrame, OperationPlan, WHOLE};

/// Leaves a rating as usual, with what differs layer by layer.
const USUAL: &str = "ueblich";

fn form(lang: Lang) -> Form {
    Form {
        address: format!("{OPERATION}/bewertung"),
        title: t(lang, "planning-operation-ratings-title"),
        lead: t(lang, "planning-operation-ratings-lead"),
    }
}

/// `GET /amt/planung/betrieb/bewertung`
pub(in crate::pages) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    open(&desk, &visitor, &clerk, &form(visitor.lang), |frame, plan, typed, problems| {
        fields(visitor.lang, frame, plan, (typed, problems))
    })
    .await
}

/// `POST /amt/planung/betrieb/bewertung`
pub(in crate::pages) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let read = |frame: &OperationFrame, plan: &mut OperationPlan| read(lang, frame, plan, &sent.fields);
    keep(&desk, &visitor, &sent, &form(lang), read, |frame, plan, typed, problems| {
        fields(lang, frame, plan, (typed, problems))
    })
    .await
}

fn read(lang: Lang, frame: &OperationFrame, plan: &mut OperationPlan, typed: &FormFields) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    let mut sum = 0;
    for criterion in &frame.criteria {
        let name = format!("gewicht-{}", criterion.id);
        match typed.get(&name).and_then(|points| points.trim().parse::<u32>().ok()).filter(|points| *points <= WHOLE) {
            Some(points) => {
                sum += points;
                plan.weights.insert(criterion.id.clone(), points);
            }
            None => problems.push(problem(lang, name, "planning-weights-points-wrong")),
        }
    }
    if problems.is_empty() && sum != WHOLE {
        let field = frame.criteria.first().map(|first| format!("gewicht-{}", first.id)).unwrap_or_default();
        problems.push(FieldProblem {
            field,
            message: text_with(lang, "planning-weights-sum", &[("sum", i64::from(sum).into())]),
        });
    }
    if frame.criteria.iter().all(|criterion| plan.weights.get(&criterion.id) == Some(&criterion.weight)) {
        plan.weights.clear();
    }
    let looked_at: Vec<String> = plan.looked_at(frame).into_iter().map(|option| option.id.clone()).collect();
    for option in looked_at {
        let ratings = plan.ratings.entry(option.clone()).or_default();
        for criterion in frame.rated() {
            match typed.get(&format!("note-{option}-{criterion}")).and_then(|rating| rating.parse::<u8>().ok()) {
                Some(rating) if rating <= BEST_RATING => ratings.insert(criterion.to_owned(), rating),
                _ => ratings.remove(criterion),
            };
        }
    }
    plan.ratings.retain(|_, ratings| !ratings.is_empty());
    problems
}

fn fields(
    lang: Lang,
    frame: &OperationFrame,
    plan: &OperationPlan,
    (typed, problems): (&FormFields, &[FieldProblem]),
) -> Markup {
    let with = |name: String, label: String, kept: String| field(lang, name, label, (typed, problems), kept);
    let rating_name = |rating: u8| t(lang, &format!("planning-operation-rating-{rating}"));
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-weights")) }
        p class="kern-body" { (t(lang, "planning-weights-hundred")) }
        @for criterion in &frame.criteria {
            (kern::text_input(&with(format!("gewicht-{}", criterion.id), criterion_name(lang, &criterion.id), plan.weight(criterion).to_string())
                .inputmode("numeric").max_length(3).width(Width::Short)))
        }
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-ratings")) }
        p class="kern-body" { (t(lang, "planning-operation-ratings-text")) }
        @for option in plan.looked_at(frame) {
            (kern::accordion(&option_name(lang, &option.id), html! {
                @for criterion in frame.rated() {
                    @let usual = option.ratings.get(criterion).copied().unwrap_or_default();
                    @let own = plan.ratings.get(&option.id).and_then(|ratings| ratings.get(criterion));
                    @let choices: Vec<Choice> = [Choice::new(USUAL, text_with(lang, "planning-operation-usual", &[("rating", rating_name(usual).into())]))]
                        .into_iter().chain((0..=BEST_RATING).map(|rating| Choice::new(rating.to_string(), rating_name(rating)))).collect();
                    (kern::select(&with(format!("note-{}-{criterion}", option.id), criterion_name(lang, criterion),
                        own.map_or_else(|| USUAL.to_owned(), u8::to_string)), &choices))
                }
            }))
        }
        p class="dw-muted" { (t(lang, "planning-operation-source")) }
    }
}

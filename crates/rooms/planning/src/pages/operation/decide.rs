//! What the administration decided, and what each body resolved.

use axum::extract::State;
use axum::response::Response;
use directory::EntityKey;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Choice, Field};
use ui::{Failure, FieldProblem, FormFields, Lang, Visitor, t};

use super::{Form, OPERATION, field, keep, layer_name, open, option_name, problem};
use crate::model::{LONGEST_LINE, OperationChoice, OperationFrame, OperationPlan, Outcome, Resolution};
use crate::pages::parts::day_parts;
use crate::verbs::bodies;
use crate::{Coordinator, Desk};

/// No decision, and no resolution.
const OPEN: &str = "offen";

fn form(lang: Lang) -> Form {
    Form {
        address: format!("{OPERATION}/entscheidung"),
        title: t(lang, "planning-operation-decide-title"),
        lead: t(lang, "planning-operation-decide-lead"),
    }
}

/// `GET /amt/planung/betrieb/entscheidung`
pub(in crate::pages) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let bodies = bodies(&desk.directory.catalogue(), Coordinator::of(clerk.session())?);
    open(&desk, &visitor, &clerk, &form(visitor.lang), |frame, plan, typed, problems| {
        fields(visitor.lang, frame, plan, &bodies, (typed, problems))
    })
    .await
}

/// `POST /amt/planung/betrieb/entscheidung`
pub(in crate::pages) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let bodies = bodies(&desk.directory.catalogue(), Coordinator::of(sent.clerk.session())?);
    let today = desk.directory.today();
    let read = |frame: &OperationFrame, plan: &mut OperationPlan| {
        for layer in &frame.layers {
            let chosen = sent.fields.get(&format!("soll-{}", layer.id)).and_then(|id| frame.option(id));
            match chosen.filter(|option| !layer.never.contains(&option.id)) {
                Some(option) => plan.decided.insert(layer.id.clone(), option.id.clone()),
                None => plan.decided.remove(&layer.id),
            };
        }
        let mut problems = Vec::new();
        for (body, _) in &bodies {
            match resolution(lang, body.as_str(), &sent.fields, today) {
                Ok(Some(resolution)) => {
                    plan.resolutions.insert(body.as_str().to_owned(), resolution);
                }
                Ok(None) => {
                    plan.resolutions.remove(body.as_str());
                }
                Err(wrong) => problems.push(wrong),
            }
        }
        problems
    };
    keep(&desk, &visitor, &sent, &form(lang), read, |frame, plan, typed, problems| {
        fields(lang, frame, plan, &bodies, (typed, problems))
    })
    .await
}

fn resolution(
    lang: Lang,
    body: &str,
    typed: &FormFields,
    today: jiff::civil::Date,
) -> Result<Option<Resolution>, FieldProblem> {
    let said = |name: &str| typed.get(&format!("{name}-{body}")).unwrap_or_default().trim();
    let Some(outcome) = Outcome::from_name(said("ergebnis")) else { return Ok(None) };
    let name = format!("tag-{body}");
    let day = typed.date(&name).date().filter(|day| *day <= today);
    let day = day.ok_or_else(|| problem(lang, name, "planning-operation-day-wrong"))?;
    Ok(Some(Resolution { day, reference: said("nummer").chars().take(LONGEST_LINE).collect(), outcome }))
}

fn fields(
    lang: Lang,
    frame: &OperationFrame,
    plan: &OperationPlan,
    bodies: &[(EntityKey, String)],
    (typed, problems): (&FormFields, &[FieldProblem]),
) -> Markup {
    let with = |name: String, label: String, kept: String| field(lang, name, label, (typed, problems), kept);
    let choice = OperationChoice::of(frame, plan);
    let outcomes: Vec<Choice> = [Choice::new(OPEN, t(lang, "planning-operation-outcome-open"))]
        .into_iter()
        .chain(
            Outcome::ALL
                .map(|one| Choice::new(one.name(), t(lang, &format!("planning-operation-outcome-{}", one.name())))),
        )
        .collect();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-decided")) }
        @for layer in &choice.layers {
            @let options: Vec<Choice> = [Choice::new(OPEN, t(lang, "planning-operation-undecided"))].into_iter()
                .chain(layer.candidates.iter().map(|one| Choice::new(one.option, option_name(lang, one.option)))).collect();
            @let kept = plan.decided.get(layer.layer).cloned().unwrap_or_else(|| OPEN.to_owned());
            @let hint = layer.recommended.map(|best| ui::text_with(lang, "planning-operation-recommended-is", &[("option", option_name(lang, best).into())]));
            @let input = with(format!("soll-{}", layer.layer), layer_name(lang, layer.layer), kept);
            (kern::select(&match hint { Some(hint) => input.hint(hint), None => input }, &options))
        }
        h2 class="kern-heading-medium" { (t(lang, "planning-operation-resolutions")) }
        p class="kern-body" { (t(lang, "planning-operation-resolutions-text")) }
        @for (body, name) in bodies {
            @let kept = plan.resolutions.get(body.as_str());
            @let open = problems.iter().any(|problem| problem.field.ends_with(&format!("-{body}")));
            @let inputs = html! {
                (kern::select(&with(format!("ergebnis-{body}"), t(lang, "planning-operation-outcome"),
                    kept.map_or_else(|| OPEN.to_owned(), |kept| kept.outcome.name().to_owned())), &outcomes))
                @let day_name = format!("tag-{body}");
                @let day = day_parts(typed, &day_name, kept.map(|kept| kept.day));
                (kern::date_input(&with(day_name, t(lang, "planning-operation-outcome-day"), String::new()).optional(), &day))
                (kern::text_input(&with(format!("nummer-{body}"), t(lang, "planning-operation-outcome-number"),
                    kept.map(|kept| kept.reference.clone()).unwrap_or_default()).max_length(200).optional()))
            };
            @if open || bodies.len() == 1 {
                (kern::group(&Field::new(lang, format!("stelle-{body}"), name.clone()), inputs))
            } @else {
                @let state = kept.map_or("open", |kept| kept.outcome.name());
                (kern::accordion(&format!("{name}: {}", t(lang, &format!("planning-operation-outcome-{state}"))), inputs))
            }
        }
    }
}

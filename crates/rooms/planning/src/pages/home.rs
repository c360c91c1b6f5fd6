use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Alert, Button};
use ui::{Failure, Visitor, t, text_with};

use super::operation::OPERATION;
use super::parts::{Plan, measure_link, measure_path};
use super::security::SECURITY;
use super::{
    BRIEF, CHECK, GOALS, MATURITY, MEASURES, PRIORITY, PROCESS, PROCESS_SHEETS, ROADMAP, STATE_PLANS, STATE_PROCESS,
    STATE_ROADMAP, SURVEYS, TIMELINE, WEIGHTS, culture, reading,
};
use crate::model::Stage;
use crate::{Desk, Organizer};

/// What can be done in an administration: the name of its texts, and its address.
const OWN: &[(&str, &str)] = &[
    ("measures", MEASURES),
    ("timeline", TIMELINE),
    ("goals", GOALS),
    ("brief", BRIEF),
    ("check", CHECK),
    ("maturity", MATURITY),
    ("priority", PRIORITY),
    ("roadmap", ROADMAP),
    ("process", PROCESS),
    ("sheet", PROCESS_SHEETS),
    ("culture-people", culture::PEOPLE),
    ("pulse", culture::PULSE),
    ("ideas", culture::IDEA_BOX),
    ("operation", OPERATION),
    ("security", SECURITY),
    ("workshops", "/amt/planung/workshops"),
];
/// What can be done for the whole state.
const STATE: &[(&str, &str)] = &[
    ("state-plans", STATE_PLANS),
    ("state-roadmap", STATE_ROADMAP),
    ("surveys", SURVEYS),
    ("weights", WEIGHTS),
    ("culture-state", culture::STATE_CULTURE),
    ("process-state", STATE_PROCESS),
    ("state-workshops", "/land/workshops"),
];
/// Late measures that are named.
const FEW: usize = 5;

/// `GET /amt/planung`
pub(super) async fn own(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let plan = Plan::read(&scope, by, &desk.directory.catalogue()).await?;
    drop(scope);
    Ok(clerk.page(&visitor, t(lang, "planning-title")).lead(t(lang, "planning-intro")).render(html! {
        (next(&visitor, &plan))
        @if !plan.measures.is_empty() { (figures(&visitor, &plan)) }
        (rooms(&visitor, OWN))
    }))
}

/// The one thing that helps most now.
fn next(visitor: &Visitor, plan: &Plan) -> Markup {
    let lang = visitor.lang;
    if plan.measures.is_empty() {
        return Alert::info(t(lang, "planning-empty")).body(html! {
            p { (t(lang, "planning-empty-text")) }
            div class="dw-actions" {
                (kern::link_button(Button::Primary, &t(lang, "planning-new"), &format!("{MEASURES}/neu")))
                (kern::link_button(Button::Secondary, &t(lang, "planning-empty-roadmap"), ROADMAP))
            }
        });
    }
    let late = plan.late();
    html! {
        @if !late.is_empty() {
            (Alert::warning(text_with(lang, "planning-late-count", &[("count", late.len().into())])).body(html! {
                ul { @for (measure, _) in late.iter().take(FEW) { li { (measure_link(measure)) } } }
            }))
        }
        @if let Some((measure, part)) = plan.next_step() {
            (Alert::info(t(lang, "planning-next")).body(html! {
                p {
                    (text_with(lang, &format!("planning-next-{}", part.name()), &[("title", measure.draft.title.as_str().into())]))
                }
                p { (kern::link(&t(lang, "planning-next-do"), &format!("{}/bearbeiten", measure_path(measure.id)))) }
            }))
        }
    }
}

/// How the plan stands, in numbers.
fn figures(visitor: &Visitor, plan: &Plan) -> Markup {
    let lang = visitor.lang;
    let mut facts: Vec<(String, Markup)> =
        Stage::ALL.map(|stage| (t(lang, &stage.key()), html! { (plan.in_stage(stage)) })).into();
    if let Some(points) = plan.concreteness() {
        facts.push((
            t(lang, "planning-concrete"),
            html! { (text_with(lang, "planning-points", &[("points", points.into())])) },
        ));
    }
    html! {
        h2 class="kern-heading-medium" { (t(lang, "planning-figures")) }
        (kern::description_list(&facts))
    }
}

/// `GET /land`
pub(super) async fn state(visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    Organizer::of(clerk.session())?;
    let lang = visitor.lang;
    Ok(clerk
        .page(&visitor, t(lang, "planning-state-title"))
        .lead(t(lang, "planning-state-intro"))
        .render(rooms(&visitor, STATE)))
}

/// A card for everything that can be done here.
fn rooms(visitor: &Visitor, rooms: &[(&str, &str)]) -> Markup {
    let lang = visitor.lang;
    html! {
        div class="dw-cards" {
            @for (name, href) in rooms {
                (kern::Card::new(t(lang, &format!("planning-{name}-title"))).href(*href).body(html! {
                    p { (t(lang, &format!("planning-{name}-intro"))) }
                }))
            }
        }
    }
}

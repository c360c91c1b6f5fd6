//! One workshop, for whoever organises it.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Answer, Button};
use ui::{Failure, Lang, Path, Query, Visitor, t, text_with};

use super::files::Sheet;
use super::parts::{Told, agenda, audience, back, crowded, facts, state, until};
use super::{HOME, reading, writing};
use crate::model::{Act, Workshop, WorkshopId};
use crate::verbs::{Harvest, Places, act as act_on, harvest, invitations, places, workshop};
use crate::{Desk, Error};

/// What this page may say was done.
const TOLD: [&str; 7] = ["saved", "open", "close", "start", "back", "finish", "cancel"];

/// `GET /land/workshops/{workshop}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<WorkshopId>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (host, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = workshop(&scope, host, id).await?;
    let counted = places(&scope, &[id]).await?.remove(&id).unwrap_or_default();
    let invited = invitations(&scope, id).await?.len();
    let harvested = harvest(&scope, id).await?;
    let early = scope.today() < found.plan.starts_at.in_germany().date();
    drop(scope);
    let here = format!("{HOME}/{id}");
    let page = clerk.page(&visitor, &found.series.title).preline(audience(lang, found.plan.audience)).back(HOME);
    Ok(page.render(html! {
        (told.markup(lang, &TOLD))
        p { (state(lang, found.state)) }
        (crowded(lang, &found.plan, counted.taken))
        (kern::answers(lang, &all_facts(lang, &found, counted, (invited, harvested)), change(lang, &found, &here).as_ref().map(|(href, about)| (href.as_str(), about.as_str()))))
        (acts(lang, &clerk, &found, &here, early))
        h2 class="kern-heading-medium" { (t(lang, "workshops-work")) }
        ul class="dw-links" {
            li { (kern::link(&text_with(lang, "workshops-invited", &[("count", invited.into())]), &format!("{here}/einladungen"))) }
            li { (kern::link(&t(lang, "workshops-people"), &format!("{here}/personen"))) }
            li { (kern::link(&t(lang, "workshops-exercises"), &format!("{here}/uebungen"))) }
            li { (kern::link(&t(lang, "workshops-access"), &format!("{here}/zugaenge"))) }
            @for sheet in Sheet::ALL {
                li { (kern::link(&t(lang, &format!("workshops-file-{}", sheet.name())), &format!("{here}/datei/{}", sheet.file()))) }
            }
        }
        (agenda(lang))
    }))
}

fn change(lang: Lang, found: &Workshop, here: &str) -> Option<(String, String)> {
    use crate::State as Stand;
    let fixed = found.state.is_over() || found.state == Stand::Running;
    (!fixed).then(|| (format!("{here}/aendern"), t(lang, "workshops-change")))
}

fn all_facts(lang: Lang, found: &Workshop, counted: Places, (invited, harvested): (usize, Harvest)) -> Vec<Answer> {
    let row = |key: &str, answer: String| Answer { question: t(lang, key), answer: html! { (answer) } };
    let plan = &found.plan;
    let mut all = facts(lang, found);
    all.push(row("workshops-taken", format!("{} / {}", counted.taken, plan.capacity)));
    all.push(row("workshops-waiting", counted.waiting.to_string()));
    all.push(row("workshops-present", counted.present.to_string()));
    all.push(row("workshops-offices", invited.to_string()));
    all.push(row("workshops-register-until", until(lang, plan.register_until)));
    let limit = [("count", plan.per_office.into()), ("at", until(lang, plan.limited_until).into())];
    all.push(row("workshops-per-office", text_with(lang, "workshops-limit", &limit)));
    if harvested.noted > 0 {
        let args = [
            ("noted", harvested.noted.into()),
            ("taken", harvested.taken.into()),
            ("offices", harvested.offices.into()),
        ];
        all.push(row("workshops-harvest", text_with(lang, "workshops-harvest-text", &args)));
    }
    let erased = found.erased_at.unwrap_or_else(|| found.erased_from());
    all.push(row("workshops-people-deleted", ui::date(lang, erased.in_germany().date())));
    all
}

/// A button for everything that can be done now; what cannot be taken back is folded, and so is a beginning before its day.
fn acts(lang: Lang, clerk: &Clerk, found: &Workshop, here: &str, early: bool) -> Markup {
    let form = |act: Act, kind: Button| {
        html! {
            form class="dw-form" method="post" action=(here) {
                (clerk.csrf())
                (kern::hidden("stand", &found.revision.to_string()))
                (kern::submit_named(kind, &t(lang, &format!("workshops-act-{}", act.name())), "schritt", act.name()))
            }
        }
    };
    let possible = |act: &Act| found.state.after(*act).is_some();
    let is_folded = |act: &Act| match act {
        Act::Finish | Act::Cancel | Act::Back => true,
        Act::Start => early,
        Act::Open | Act::Close => false,
    };
    html! {
        @for act in Act::ALL.into_iter().filter(possible).filter(|act| !is_folded(act)) {
            (form(act, Button::Primary))
            p class="kern-body dw-muted" { (t(lang, &format!("workshops-act-{}-hint", act.name()))) }
        }
        @for act in Act::ALL.into_iter().filter(possible).filter(is_folded) {
            (kern::accordion(&t(lang, &format!("workshops-act-{}", act.name())), html! {
                @if act == Act::Start {
                    @let day = ui::date(lang, found.plan.starts_at.in_germany().date());
                    p class="kern-body" { (text_with(lang, "workshops-act-start-early", &[("day", day.into())])) }
                } @else {
                    p class="kern-body" { (t(lang, &format!("workshops-act-{}-hint", act.name()))) }
                }
                (form(act, Button::Secondary))
            }))
        }
    }
}

/// `POST /land/workshops/{workshop}`
pub(super) async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<WorkshopId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (host, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let here = format!("{HOME}/{id}");
    if sent.is_again() {
        return Ok(back(&here, ""));
    }
    let found = workshop(&scope, host, id).await?;
    let act = sent.fields.get("schritt").and_then(Act::from_name).ok_or(Error::NotPossible)?;
    let revision = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(0);
    // A second click finds done what it wanted.
    if revision + 1 == found.revision && found.state.after(act).is_none() {
        return Ok(back(&here, act.name()));
    }
    let catalogue = desk.directory.catalogue();
    act_on(&mut scope, host, (id, revision), act, &catalogue).await?;
    scope.commit().await?;
    Ok(back(&here, act.name()))
}

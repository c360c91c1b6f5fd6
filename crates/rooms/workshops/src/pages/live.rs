//! What the room sees, as markup: the same for the screen, for whoever leads and for whoever looks on.

use maud::{Markup, html};
use ui::kern::{self, Column, Table};
use ui::{Lang, t, text_with};

use crate::model::{BEST, Exercise, Kind, Line, Phase, Tally};
use crate::verbs::Live;

/// What the room sees now.
pub(super) fn shown(lang: Lang, live: &Live) -> Markup {
    html! {
        @match &live.exercise {
            None => p class="kern-body kern-body--large" { (t(lang, "workshops-screen-waits")) },
            Some(exercise) => {
                h2 class="kern-heading-large" { (exercise.title) }
                p class="kern-body kern-body--large" {
                    (t(lang, &format!("workshops-phase-{}", exercise.phase.name())))
                    @if exercise.kind != Kind::Notes { " · " (counted(lang, &live.tally)) }
                    @if live.present > 0 { " · " (text_with(lang, "workshops-screen-present", &[("count", live.present.into())])) }
                }
                (result(lang, exercise, &live.tally))
            }
        }
    }
}

fn counted(lang: Lang, tally: &Tally) -> String {
    text_with(lang, "workshops-ballots", &[("count", tally.ballots.into()), ("paper", tally.paper.into())])
}

/// What came of an exercise, with how many took part.
pub(super) fn summary(lang: Lang, exercise: &Exercise, tally: &Tally) -> Markup {
    html! {
        p class="kern-body" {
            (t(lang, &format!("workshops-phase-{}", exercise.phase.name())))
            @if exercise.kind != Kind::Notes { " · " (counted(lang, tally)) }
        }
        @if exercise.phase != Phase::Ready { (result(lang, exercise, tally)) }
    }
}

fn result(lang: Lang, exercise: &Exercise, tally: &Tally) -> Markup {
    html! {
        @match exercise.kind {
            Kind::Notes => (canvas(lang, tally)),
            Kind::Dots | Kind::Scores => (bars(lang, exercise, tally)),
        }
    }
}

/// A bar for each choice beside its number: the picture says nothing that the table does not.
fn bars(lang: Lang, exercise: &Exercise, tally: &Tally) -> Markup {
    let value = |line: &Line| match exercise.kind {
        Kind::Dots => line.points * 10,
        _ => line.tenths().unwrap_or(0),
    };
    let most = match exercise.kind {
        Kind::Dots => tally.lines.iter().map(value).max().unwrap_or(0).max(10),
        _ => i64::from(BEST) * 10,
    };
    let rows = tally.lines.iter().map(|line| {
        let number = match exercise.kind {
            Kind::Dots => line.points.to_string(),
            _ => line.tenths().map_or_else(
                || "–".to_owned(),
                |tenths| ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10)),
            ),
        };
        let width = format!("{}%", value(line) * 100 / most);
        vec![
            html! { (line.choice) },
            html! {
                (number)
                svg class="dw-votes" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                    rect width=(width) height="10" {}
                }
            },
        ]
    });
    kern::table(&Table {
        caption: exercise.title.clone(),
        columns: vec![
            Column::new(t(lang, "workshops-choice")),
            Column::new(t(lang, if exercise.kind == Kind::Dots { "workshops-dots" } else { "workshops-average" })),
        ],
        rows: rows.collect(),
    })
}

fn canvas(lang: Lang, tally: &Tally) -> Markup {
    html! {
        div class="dw-cards" {
            @for line in &tally.lines {
                (kern::Card::new(&line.choice).under_heading().body(html! {
                    @if line.notes.is_empty() { p class="dw-muted" { (t(lang, "workshops-notes-none")) } }
                    ul class="kern-list kern-list--bullet" { @for note in &line.notes { li { (note) } } }
                }))
            }
        }
    }
}

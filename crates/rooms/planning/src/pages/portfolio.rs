//! Benefit and feasibility of all services in one picture. The table below it says the same.

use maud::{Markup, html};
use ranking::score::THRESHOLD;
use ui::{Lang, t};

use super::priority::Board;

/// Size of the picture and of its edge, in its own units.
const SIZE: f64 = 340.0;
const EDGE: f64 = 28.0;
const RADIUS: f64 = 9.0;

/// How far from the left or the bottom so many points lie.
fn along(points: f64) -> f64 {
    (EDGE + points / 100.0 * (SIZE - 2.0 * EDGE)).round()
}

/// The services with a place, as numbered points: feasibility to the right, benefit upwards.
pub(super) fn portfolio(lang: Lang, board: &Board) -> Markup {
    let placed = board.priorities.ranked.iter().filter_map(|one| {
        let (x, y) = (one.score.feasibility.value?, one.score.benefit.value?);
        Some((one.rank?, along(x), SIZE - along(y)))
    });
    let (low, high, middle) = (along(0.0), along(100.0), along(THRESHOLD));
    let corner = |points: f64, up: f64| (along(points), SIZE - along(up));
    let labels = [
        ("joint", corner(2.0, 94.0), ""),
        ("now", corner(98.0, 94.0), " dw-map-label--end"),
        ("defer", corner(2.0, 2.0), ""),
        ("along", corner(98.0, 2.0), " dw-map-label--end"),
    ];
    html! {
        figure class="dw-map-figure" {
            svg class="dw-map" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="bild-titel bild-text"
                viewBox={ "0 0 " (SIZE) " " (SIZE) } {
                title id="bild-titel" { (t(lang, "planning-priority-picture")) }
                desc id="bild-text" { (t(lang, "planning-priority-picture-text")) }
                path class="dw-map-border" d={ "M" (low) " " (SIZE - low) "H" (high) "M" (low) " " (SIZE - low) "V" (SIZE - high) } {}
                path class="dw-map-border" d={ "M" (middle) " " (SIZE - low) "V" (SIZE - high) "M" (low) " " (SIZE - middle) "H" (high) } {}
                @for (name, (x, y), end) in labels {
                    text class={ "dw-map-label" (end) } x=(x) y=(y) { (t(lang, &format!("planning-priority-{name}"))) }
                }
                text class="dw-map-label dw-map-label--middle" x=(SIZE / 2.0) y=(SIZE - 8.0) {
                    (t(lang, "planning-priority-feasibility")) " →"
                }
                text class="dw-map-label" x="8" y="16" { (t(lang, "planning-priority-benefit")) " ↑" }
                @for (rank, x, y) in placed {
                    circle class="dw-map-mark" cx=(x) cy=(y) r=(RADIUS) {}
                    text class="dw-map-number" x=(x) y=(y) { (rank) }
                }
            }
            figcaption class="kern-body" { (t(lang, "planning-priority-picture-text")) }
        }
    }
}

//! A roadmap as a picture: a row for each service, a column for each half-year. The table beside it says the same.

use maud::{Markup, html};
use ui::{Lang, t};

/// Width of the names, of a half-year, and height of a row, in pixels.
const NAMES: usize = 300;
const PERIOD: usize = 84;
const ROW: usize = 30;
/// Letters of a name that fit.
const LETTERS: usize = 38;

/// A service: what stands in each half-year in which something begins.
pub(super) struct Bar {
    pub(super) name: String,
    pub(super) cells: Vec<Option<String>>,
}

/// Draws the bars; `text` says in a sentence what is to be seen.
pub(super) fn picture(lang: Lang, periods: &[String], bars: &[Bar], text: &str) -> Markup {
    let (width, height) = (NAMES + PERIOD * periods.len(), ROW * (bars.len() + 1));
    let title = t(lang, "planning-roadmap-picture");
    html! {
        div class="dw-picture dw-full" tabindex="0" role="region" aria-label=(title) {
            svg class="dw-route dw-gantt" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="fahrplan-titel fahrplan-text"
                width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } {
                title id="fahrplan-titel" { (title) }
                desc id="fahrplan-text" { (text) }
                @for (place, period) in periods.iter().enumerate() {
                    text class="dw-gantt__words" x=(NAMES + PERIOD * place + PERIOD / 2) y="20" { (period) }
                    line class="dw-bar__tick" x1=(NAMES + PERIOD * place) x2=(NAMES + PERIOD * place) y1="0" y2=(height) {}
                }
                @for (line, bar) in bars.iter().enumerate() {
                    @let top = ROW * (line + 1);
                    text x="8" y=(top + 20) { (shortened(&bar.name)) }
                    @if let Some(first) = bar.cells.iter().position(Option::is_some) {
                        rect class="dw-bar__rest" x=(NAMES + PERIOD * first) y=(top + 11) width=(PERIOD * (periods.len() - first)) height="8" {}
                    }
                    @for (place, cell) in bar.cells.iter().enumerate() {
                        @if let Some(cell) = cell {
                            rect class="dw-bar--running" x=(NAMES + PERIOD * place + 2) y=(top + 3) width=(PERIOD - 4) height=(ROW - 6) rx="3" {}
                            text class="dw-gantt__words dw-gantt__number" x=(NAMES + PERIOD * place + PERIOD / 2) y=(top + 20) { (cell) }
                        }
                    }
                }
            }
        }
        p class="dw-muted" { (text) }
    }
}

/// A name that fits beside the bars.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let cut: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", cut.trim_end())
}

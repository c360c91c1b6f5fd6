//! The process map as a picture. Words come from the language files; who does something is said in words, not by a colour alone.

use flow::{BOX_HEIGHT, BOX_WIDTH, Corner, Layout, Line, Log, Map, Resource, Stop};
use maud::{Markup, html};
use ui::{Lang, t, text_with};

use super::parts::step;

/// Letters in a line of a box.
const LETTERS: usize = 25;

/// Draws a map.
pub(super) fn picture(lang: Lang, log: &Log, map: &Map) -> Markup {
    let layout = Layout::of(map);
    let most = layout.lines.iter().map(|line| line.count).max().unwrap_or(1).max(1);
    let described = text_with(
        lang,
        "planning-process-picture-said",
        &[("cases", map.cases.into()), ("steps", map.nodes.len().into()), ("arrows", map.arrows.len().into())],
    );
    html! {
        div class="dw-picture dw-full" tabindex="0" role="region" aria-label=(t(lang, "planning-process-picture")) {
            svg class="dw-route dw-flow" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="ablauf-titel ablauf-text"
                width=(layout.width) height=(layout.height) viewBox={ "0 0 " (layout.width) " " (layout.height) } {
                title id="ablauf-titel" { (t(lang, "planning-process-picture")) }
                desc id="ablauf-text" { (described) }
                @for line in &layout.lines {
                    path class="dw-flow-line" d=(path(&line.corners)) stroke-width=(1 + 5 * line.count / most) {}
                    path class="dw-flow-head" d=(head(line)) {}
                }
                @for line in &layout.lines {
                    text class="dw-flow-count" x=(line.label.x + 4) y=(line.label.y + 4) { (line.count) }
                }
                @for placed in &layout.boxes {
                    @let node = match placed.stop { Stop::Does(activity) => map.node(activity), _ => None };
                    @let at = placed.at;
                    @let middle = at.x + BOX_WIDTH / 2;
                    @if let Some(node) = node {
                        rect class={ "dw-route-page dw-flow-" (node.resource.name()) } x=(at.x) y=(at.y) width=(BOX_WIDTH)
                            height=(BOX_HEIGHT) rx="6" {}
                        @let lines = lines(&step(lang, log, node.activity));
                        @for (number, words) in (0_i32..).zip(&lines) {
                            text class="dw-flow-words" x=(middle) y=(at.y + if lines.len() > 1 { 17 } else { 24 } + 16 * number) {
                                (words)
                            }
                        }
                        text class="dw-flow-words dw-flow-small" x=(middle) y=(at.y + 51) {
                            (node.count) " · " (who(lang, node.resource))
                        }
                    } @else {
                        @let key = if placed.stop == Stop::Start { "planning-process-start" } else { "planning-process-end" };
                        rect class="dw-route-page" x=(at.x) y=(at.y) width=(BOX_WIDTH) height=(BOX_HEIGHT) rx="29" {}
                        text class="dw-flow-words" x=(middle) y=(at.y + 34) { (t(lang, key)) }
                    }
                }
            }
        }
    }
}

/// Who does something most often.
pub(super) fn who(lang: Lang, resource: Resource) -> String {
    t(lang, &format!("planning-process-by-{}", resource.name()))
}

fn path(corners: &[Corner]) -> String {
    let mut path = String::new();
    for (number, corner) in corners.iter().enumerate() {
        path.push_str(if number == 0 { "M" } else { " L" });
        path.push_str(&format!("{} {}", corner.x, corner.y));
    }
    path
}

/// The head of the arrow, in the direction of the last piece.
fn head(line: &Line) -> String {
    let [.., before, end] = line.corners.as_slice() else { return String::new() };
    let (x, y) = (end.x, end.y);
    if before.y == end.y {
        let back = if before.x > end.x { 9 } else { -9 };
        return format!("M{x} {y} l{back} -5 l0 10 z");
    }
    let back = if before.y < end.y { -9 } else { 9 };
    format!("M{x} {y} l-5 {back} l10 0 z")
}

/// Words in at most two lines; what does not fit ends with an ellipsis, the table has all of it.
fn lines(words: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let full = lines
            .last()
            .is_some_and(|line| !line.is_empty() && line.chars().count() + 1 + word.chars().count() > LETTERS);
        if full && lines.len() == 2 {
            if let Some(last) = lines.last_mut() {
                last.push('…');
            }
            break;
        }
        if full {
            lines.push(String::new());
        }
        if let Some(last) = lines.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_two_lines() {
        assert_eq!(lines("Entschieden"), ["Entschieden"]);
        assert_eq!(lines("Zur Freigabe vorgelegt und wieder da"), ["Zur Freigabe vorgelegt", "und wieder da"]);
        assert_eq!(lines("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn").len(), 2);
    }
}

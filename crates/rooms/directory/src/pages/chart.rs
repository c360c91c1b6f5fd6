//! Maps as SVG: no tiles, no script, no request to anybody. Colours and sizes come from classes, so that the dark scheme and
//! wide screens need no second picture. Everything it shows stands in the list below it as well: it is one image.

use maud::{Markup, html};

use crate::catalogue::{Land, Map, Mark, MarkKind};
use crate::model::plane::Point;

/// Size of the picture in its own units; about a pixel on a telephone, two on a wide screen.
const WIDTH: f64 = 340.0;
const HIGHEST: f64 = 420.0;
const EDGE: f64 = 14.0;
/// Size of the letters of a name on a telephone and on a wide screen, as in the style sheet.
const LETTER: f64 = 13.0;
const WIDE_LETTER: f64 = 8.0;
/// Radius of a numbered point.
const RADIUS: f64 = 9.0;
const WIDE_RADIUS: f64 = 6.0;
/// Between the middles of two numbers: they touch, but can be read.
const LEAST_DISTANCE: f64 = 17.0;
/// How often numbers are moved apart; then it is as good as it gets.
const TURNS: usize = 12;
/// Width of a letter in parts of its size, generously.
const LETTER_WIDTH: f64 = 0.58;
/// Names with more letters do not fit a telephone.
const LONGEST_LABEL: usize = 24;

/// The picture of a map; `title` says what it shows.
pub(super) fn picture(map: &Map, title: &str, description: &str) -> Markup {
    let frame = Frame::around(map);
    let mut marks: Vec<(Point, &Mark)> = map.marks.iter().map(|mark| (frame.on_paper(mark.at), mark)).collect();
    spread_out(&mut marks);
    let labels = labels(&marks, frame.height);
    html! {
        svg class="dw-map" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="karte-titel karte-text"
            viewBox={ "0 0 " (WIDTH) " " (round(frame.height)) } {
            title id="karte-titel" { (title) }
            desc id="karte-text" { (description) }
            defs { path id="karte-land" d=(frame.areas(map, None)) {} }
            // All land with a broad edge, then again with a narrow one: what remains of the broad one is the outline.
            g class={ "dw-map-outline" @if map.is_plain { " dw-map-outline--plain" } } { use href="#karte-land" {} }
            g class={ "dw-map-land" @if map.is_plain { " dw-map-land--plain" } } { use href="#karte-land" {} }
            path class="dw-map-land dw-map-land--own" d=(frame.areas(map, Some(Land::Own))) {}
            path class="dw-map-border" d=(frame.lines(&map.borders)) {}
            @for dot in &map.dots {
                @let at = frame.on_paper(*dot);
                circle class="dw-map-dot" cx=(round(at.x)) cy=(round(at.y)) r="2" {}
            }
            @for (number, (at, mark)) in marks.iter().enumerate() {
                circle class={ "dw-map-mark" @if mark.kind == MarkKind::Place { " dw-map-mark--place" } } cx=(round(at.x))
                    cy=(round(at.y)) r=(RADIUS) {}
                text class={ "dw-map-number" @if mark.kind == MarkKind::Place { " dw-map-number--place" } } x=(round(at.x))
                    y=(round(at.y)) { (number + 1) }
            }
            @for label in &labels {
                text class={ "dw-map-label dw-map-label--" (label.anchor) @if label.wide { " dw-map-label--wide" } }
                    x=(round(label.at.x)) y=(round(label.at.y)) { (label.text) }
            }
        }
    }
}

/// From the plane to the picture.
struct Frame {
    origin: Point,
    scale: f64,
    shift: f64,
    height: f64,
}

impl Frame {
    fn around(map: &Map) -> Self {
        let (low, high) = map.frame;
        let (width, height) = ((high.x - low.x).max(1.0), (high.y - low.y).max(1.0));
        let scale = ((WIDTH - 2.0 * EDGE) / width).min((HIGHEST - 2.0 * EDGE) / height);
        let shift = (WIDTH - width * scale) / 2.0;
        Self { origin: low, scale, shift, height: height * scale + 2.0 * EDGE }
    }

    fn on_paper(&self, at: Point) -> Point {
        let x = (at.x - self.origin.x) * self.scale + self.shift;
        Point { x, y: (at.y - self.origin.y) * self.scale + EDGE }
    }

    /// All land, or all of a kind, as one path.
    fn areas(&self, map: &Map, wanted: Option<Land>) -> String {
        let mut path = String::new();
        for (_, corners) in map.lands.iter().filter(|(land, _)| wanted.is_none_or(|wanted| *land == wanted)) {
            let mut before = None;
            for corner in corners {
                self.push(&mut path, *corner, before);
                before = Some(*corner);
            }
            path.push('z');
        }
        path
    }

    fn lines(&self, sides: &[(Point, Point)]) -> String {
        let mut path = String::new();
        for (from, to) in sides {
            self.push(&mut path, *from, None);
            self.push(&mut path, *to, Some(*from));
        }
        path
    }

    /// Goes to a point, or draws a line to it from the one before: by the difference, which is shorter to write.
    fn push(&self, path: &mut String, at: Point, before: Option<Point>) {
        let tenths = |at: Point| {
            let at = self.on_paper(at);
            Point { x: (at.x * 10.0).round(), y: (at.y * 10.0).round() }
        };
        let (at, letter) = (tenths(at), if before.is_some() { 'l' } else { 'M' });
        let from = before.map_or(Point { x: 0.0, y: 0.0 }, tenths);
        path.push_str(&format!("{letter}{} {}", round((at.x - from.x) / 10.0), round((at.y - from.y) / 10.0)));
    }
}

/// Moves numbers that would hide each other apart, each by half of what is missing, until all can be read: a county's office
/// and a town hall share a town.
fn spread_out(marks: &mut [(Point, &Mark)]) {
    for _ in 0..TURNS {
        for second in 1..marks.len() {
            for first in 0..second {
                let (one, other) = (marks[first].0, marks[second].0);
                let distance = one.distance(other);
                if distance >= LEAST_DISTANCE {
                    continue;
                }
                let missing = (LEAST_DISTANCE - distance) / 2.0;
                let (x, y) = if distance < 0.1 {
                    (missing, 0.0)
                } else {
                    ((other.x - one.x) / distance * missing, (other.y - one.y) / distance * missing)
                };
                marks[first].0 = Point { x: one.x - x, y: one.y - y };
                marks[second].0 = Point { x: other.x + x, y: other.y + y };
            }
        }
    }
}

/// A number with one place behind the point, which is finer than any screen.
fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

struct Label<'a> {
    at: Point,
    anchor: &'static str,
    text: &'a str,
    /// Only on wide screens, where letters are smaller in the picture.
    wide: bool,
}

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy)]
struct Space(f64, f64, f64, f64);

impl Space {
    fn of_mark(at: Point, radius: f64) -> Self {
        Self(at.x - radius, at.y - radius, at.x + radius, at.y + radius)
    }

    fn meets(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }
}

/// Names beside their points where there is room: first those for every screen, then what fits only on a wide one.
fn labels<'a>(marks: &[(Point, &'a Mark)], height: f64) -> Vec<Label<'a>> {
    let mut found: Vec<(usize, Label<'a>)> = Vec::new();
    for (wide, letter, radius) in [(false, LETTER, RADIUS), (true, WIDE_LETTER, WIDE_RADIUS)] {
        let mut taken: Vec<Space> = marks.iter().map(|(at, _)| Space::of_mark(*at, radius)).collect();
        taken.extend(found.iter().map(|(_, label)| space(label.at, label.anchor, label.text, letter)));
        for (number, (at, mark)) in marks.iter().enumerate() {
            let is_named = found.iter().any(|(other, _)| *other == number);
            if is_named || (!wide && mark.label.chars().count() > LONGEST_LABEL) {
                continue;
            }
            let beside = radius + 3.0;
            let places = [
                (Point { x: at.x + beside, y: at.y + letter * 0.35 }, "start"),
                (Point { x: at.x - beside, y: at.y + letter * 0.35 }, "end"),
                (Point { x: at.x, y: at.y - beside }, "middle"),
                (Point { x: at.x, y: at.y + beside + letter * 0.7 }, "middle"),
            ];
            let fits = |(at, anchor): &(Point, &'static str)| {
                let own = space(*at, anchor, &mark.label, letter);
                let inside = own.0 >= 0.0 && own.2 <= WIDTH && own.1 >= 0.0 && own.3 <= height;
                inside && !taken.iter().any(|other| own.meets(*other))
            };
            if let Some((at, anchor)) = places.into_iter().find(fits) {
                taken.push(space(at, anchor, &mark.label, letter));
                found.push((number, Label { at, anchor, text: &mark.label, wide }));
            }
        }
    }
    found.into_iter().map(|(_, label)| label).collect()
}

fn space(at: Point, anchor: &str, text: &str, letter: f64) -> Space {
    let letters = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    let width = f64::from(letters) * letter * LETTER_WIDTH;
    let left = match anchor {
        "start" => at.x,
        "end" => at.x - width,
        _ => at.x - width / 2.0,
    };
    Space(left, at.y - letter * 0.8, left + width, at.y + letter * 0.25)
}

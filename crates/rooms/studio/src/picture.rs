//! The picture of all routes through a form: pages from top to bottom, a page with a condition beside the line that passes it
//! by. Drawn as SVG without a script; colours and weights come from classes, and in a file of its own from a style inside.

use maud::{Markup, html};
use ui::{Lang, t, text_with};

use crate::review::Stop;

/// Width of the whole picture.
const WIDTH: i32 = 500;
/// Where the line goes that every application follows.
const AXIS: i32 = 44;
/// Left edge of a page that everybody sees, and of one with a condition.
const PLAIN: i32 = 20;
const ASIDE: i32 = 92;
/// Width of a page.
const BOX: i32 = 384;
/// Letters in a line of a title, and of a condition.
const TITLE: usize = 38;
const CONDITION: usize = 46;
/// Height of a line of a title, and of a condition.
const LINE: i32 = 22;
const SMALL: i32 = 18;
/// Lines of a condition; the list below the picture has all of it.
const MOST_LINES: usize = 4;
/// Distance between two things.
const GAP: i32 = 22;

/// What a file of its own needs to look like the page.
const STYLE: &str = ".dw-route-band{fill:#f1f4f8}.dw-route-band--other{fill:#fff}.dw-route-edge{fill:none;stroke:#56616f;\
stroke-width:1.5;stroke-dasharray:5 4}.dw-route-edge--usual{stroke:#0b4a8f;stroke-width:4;stroke-dasharray:none}\
.dw-route-page{fill:#fff;stroke:#56616f;stroke-width:1.5}.dw-route-page--usual{stroke:#0b4a8f;stroke-width:4}\
.dw-route-dot{fill:#56616f}.dw-route-dot--usual{fill:#0b4a8f}text{fill:#171a1c;font:16px sans-serif}\
.dw-route-section{font-weight:600}.dw-route-small{font-size:14px}.dw-route-condition{font:13px monospace}";

/// The picture inside a page. `id` leads the ids of title and description.
pub fn picture(lang: Lang, title: &str, stops: &[Stop], id: &str) -> Markup {
    draw(lang, title, stops, id, None)
}

/// The picture as a file of its own.
pub fn picture_file(lang: Lang, title: &str, stops: &[Stop]) -> String {
    let drawn = draw(lang, title, stops, "routes", Some(STYLE)).into_string();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{drawn}\n")
}

fn draw(lang: Lang, title: &str, stops: &[Stop], id: &str, style: Option<&str>) -> Markup {
    let drawing = Drawing::of(lang, stops);
    let height = drawing.y + GAP;
    let labels = format!("{id}-title {id}-description");
    let conditional = stops.iter().filter(|stop| stop.page.shown_when.is_some()).count();
    let description = text_with(
        lang,
        "studio-picture-description",
        &[("pages", stops.len().into()), ("conditional", conditional.into())],
    );
    html! {
        svg class="dw-route" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby=(labels)
            width=(WIDTH) height=(height) viewBox={ "0 0 " (WIDTH) " " (height) } {
            title id={ (id) "-title" } { (title) }
            desc id={ (id) "-description" } { (description) }
            @if let Some(style) = style { style { (maud::PreEscaped(style)) } }
            @for band in &drawing.bands {
                rect class={ "dw-route-band" @if band.other { " dw-route-band--other" } } x="0" y=(band.top)
                    width=(WIDTH) height=(band.bottom - band.top) {}
            }
            // The usual way lies on top of the others.
            @for usual in [false, true] {
                @for edge in drawing.edges.iter().filter(|edge| edge.usual == usual) {
                    path class={ "dw-route-edge" @if usual { " dw-route-edge--usual" } } d=(edge.path) {}
                }
            }
            @for (y, usual) in &drawing.dots {
                circle class={ "dw-route-dot" @if *usual { " dw-route-dot--usual" } } cx=(AXIS) cy=(y) r="5" {}
            }
            @for page in &drawing.pages {
                rect class={ "dw-route-page" @if page.usual { " dw-route-page--usual" } } x=(page.x) y=(page.top)
                    width=(BOX) height=(page.height) rx=(if page.is_end { 18 } else { 6 }) {}
            }
            @for words in &drawing.words {
                text class=(words.class) x=(words.x) y=(words.y) { (words.text) }
            }
        }
    }
}

struct Band {
    top: i32,
    bottom: i32,
    other: bool,
}

struct Edge {
    path: String,
    usual: bool,
}

struct Drawn {
    x: i32,
    top: i32,
    height: i32,
    usual: bool,
    is_end: bool,
}

struct Words {
    x: i32,
    y: i32,
    class: &'static str,
    text: String,
}

/// What has been drawn so far, from the top.
#[derive(Default)]
struct Drawing {
    y: i32,
    /// Where the line goes on from, and whether the usual way goes there.
    from: i32,
    bands: Vec<Band>,
    edges: Vec<Edge>,
    dots: Vec<(i32, bool)>,
    pages: Vec<Drawn>,
    words: Vec<Words>,
}

impl Drawing {
    fn of(lang: Lang, stops: &[Stop]) -> Self {
        let mut drawing = Self { y: GAP, ..Self::default() };
        drawing.end(&t(lang, "studio-picture-start"));
        for (number, section) in stops.chunk_by(|one, next| one.section == next.section).enumerate() {
            let top = drawing.y;
            if let Some(first) = section.first() {
                drawing.y += LINE + 4;
                drawing.say(ASIDE, "dw-route-section", &first.section);
            }
            drawing.y += GAP - 4;
            for stop in section {
                match &stop.page.shown_when {
                    None => drawing.plain(lang, stop),
                    Some(condition) => drawing.aside(lang, stop, condition),
                }
            }
            let bottom = drawing.y;
            drawing.bands.push(Band { top, bottom, other: number % 2 == 1 });
        }
        drawing.y += GAP;
        drawing.end(&t(lang, "studio-picture-end"));
        drawing
    }

    fn say(&mut self, x: i32, class: &'static str, text: &str) {
        self.words.push(Words { x, y: self.y, class, text: text.to_owned() });
    }

    fn line(&mut self, to: i32, usual: bool) {
        self.edges.push(Edge { path: format!("M{AXIS} {}V{to}", self.from), usual });
        self.from = to;
    }

    /// Start or end.
    fn end(&mut self, text: &str) {
        let top = self.y;
        if self.from > 0 {
            self.line(top, true);
        }
        self.y += 24;
        self.say(PLAIN + 20, "dw-route-section", text);
        self.y = top + 36;
        self.pages.push(Drawn { x: PLAIN, top, height: 36, usual: true, is_end: true });
        self.from = self.y;
        self.y += GAP / 2;
    }

    /// A page that everybody sees who comes by.
    fn plain(&mut self, lang: Lang, stop: &Stop) {
        self.line(self.y, true);
        self.page(lang, stop, PLAIN);
        self.from = self.y;
        self.y += GAP;
    }

    /// A page with a condition: the line branches off, and comes back behind it.
    fn aside(&mut self, lang: Lang, stop: &Stop, condition: &str) {
        let branch = self.y;
        self.line(branch, true);
        self.dots.push((branch, true));
        let when = text_with(lang, "studio-picture-when", &[("condition", condition.into())]);
        let mut lines = wrapped(&when, CONDITION);
        if lines.len() > MOST_LINES {
            lines.truncate(MOST_LINES);
            if let Some(last) = lines.last_mut() {
                last.push_str(" …");
            }
        }
        self.y += 5;
        for line in &lines {
            self.say(ASIDE + 30, "dw-route-condition", line);
            self.y += SMALL;
        }
        self.y += 2;
        let (top, into) = (self.y, ASIDE + 16);
        self.edges.push(Edge { path: format!("M{AXIS} {branch}H{into}V{top}"), usual: stop.usual });
        self.page(lang, stop, ASIDE);
        let (left, back) = (self.y, self.y + GAP);
        self.edges.push(Edge { path: format!("M{into} {left}V{back}H{AXIS}"), usual: stop.usual });
        self.edges.push(Edge { path: format!("M{AXIS} {branch}V{back}"), usual: !stop.usual });
        // On its side, where the line is: what happens otherwise.
        let middle = i32::midpoint(branch, back);
        self.words.push(Words {
            x: 4,
            y: middle,
            class: "dw-route-small dw-route-else",
            text: t(lang, "studio-picture-else"),
        });
        self.dots.push((back, true));
        self.from = back;
        self.y = back + GAP;
    }

    fn page(&mut self, lang: Lang, stop: &Stop, x: i32) {
        let top = self.y;
        let title = if stop.usual { format!("● {}", stop.title) } else { stop.title.clone() };
        self.y += 4;
        for line in wrapped(&title, TITLE) {
            self.y += LINE;
            self.say(x + 14, "dw-route-title", &line);
        }
        let all = stop.page.all_fields();
        let fields = all.iter().filter(|field| !matches!(field.kind, forms::Kind::Group { .. })).count();
        let conditional = all.iter().filter(|field| field.shown_when.is_some()).count();
        let about =
            [("id", stop.page.id.clone().into()), ("fields", fields.into()), ("conditional", conditional.into())];
        self.y += SMALL + 2;
        self.say(x + 14, "dw-route-small", &text_with(lang, "studio-picture-page", &about));
        self.y += 12;
        self.pages.push(Drawn { x, top, height: self.y - top, usual: stop.usual, is_end: false });
    }
}

/// Lines of at most so many letters, broken at blanks; a word that is longer is broken anywhere.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let letters: Vec<char> = word.chars().collect();
        for piece in letters.chunks(most) {
            let Some(line) = lines.last_mut() else { continue };
            let used = line.chars().count();
            if used > 0 && used + 1 + piece.len() > most {
                lines.push(piece.iter().collect());
            } else {
                if used > 0 {
                    line.push(' ');
                }
                line.extend(piece);
            }
        }
    }
    lines
}

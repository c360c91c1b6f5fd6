//! The texts of items: a documented subset of CommonMark.
//!
//! Paragraphs; headings with `##` and `###`; lists with `-` or `1.`, up to four deep; `**strong**` and `*emphasis*`; line breaks
//! (two blanks, or a backslash, at the end of a line); links `[words](address)` and `<https://…>` to `https`, `http`, `mailto`,
//! `tel` and to pages of this installation (`/…`). HTML is no markup here: it is shown as the letters it consists of. Quotation
//! marks (`>`) and blocks of code keep their text and lose their frame; pictures are refused, they are attachments.
//!
//! The text becomes a small tree, and only the tree is drawn: there is no way from what somebody typed to markup of ours.

use maud::{Markup, html};
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag};

/// How deep lists, quotations and emphasis may lie in each other.
const DEEPEST: usize = 8;

/// Why a text cannot be shown as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyProblem {
    /// A link leads somewhere that is not allowed.
    Link(String),
    /// A picture stands in the text.
    Picture,
    /// Too many things lie in each other.
    Deep,
}

impl BodyProblem {
    /// Text key; its argument is `address`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Link(_) => "newsroom-body-link",
            Self::Picture => "newsroom-body-picture",
            Self::Deep => "newsroom-body-deep",
        }
    }
}

/// A text, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body(Vec<Block>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Block {
    Heading { minor: bool, words: Vec<Inline> },
    Paragraph(Vec<Inline>),
    List { ordered: bool, items: Vec<Vec<Block>> },
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Inline {
    Words(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Link { href: String, words: Vec<Inline> },
    Break,
}

impl Body {
    /// Takes a text apart.
    ///
    /// # Errors
    /// The first [`BodyProblem`].
    pub fn read(text: &str) -> Result<Self, BodyProblem> {
        let mut reader = Reader { events: Parser::new_ext(text, Options::empty()), depth: 0, problem: None };
        let mut blocks = Vec::new();
        // A stray end closes nothing: reading goes on until nothing is left.
        while let Some(event) = reader.events.next() {
            reader.block(event, &mut blocks, &mut Vec::new());
        }
        match reader.problem {
            Some(problem) => Err(problem),
            None => Ok(Self(blocks)),
        }
    }

    /// Draws the text. Headings begin at `h2`; a smaller one only follows a greater one.
    pub fn markup(&self) -> Markup {
        let mut seen = false;
        html! {
            @for block in &self.0 {
                @if let Block::Heading { minor, words } = block {
                    @if *minor && seen {
                        h3 class="kern-heading-small" { (inlines(words)) }
                    } @else {
                        h2 class="kern-heading-medium" { (inlines(words)) }
                    }
                    @let () = seen = true;
                } @else {
                    (block.markup())
                }
            }
        }
    }

    /// The text alone, paragraphs on lines of their own.
    pub fn plain(&self) -> String {
        let mut lines = Vec::new();
        plain_blocks(&self.0, &mut lines);
        lines.join("\n")
    }
}

impl Block {
    fn markup(&self) -> Markup {
        html! {
            @match self {
                // Inside of a list a heading is only a line of its own.
                Self::Heading { words, .. } => { p class="kern-body" { strong { (inlines(words)) } } },
                Self::Paragraph(words) => { p class="kern-body" { (inlines(words)) } },
                Self::List { ordered: true, items } => { ol class="kern-list kern-list--number" { (list(items)) } },
                Self::List { ordered: false, items } => { ul class="kern-list kern-list--bullet" { (list(items)) } },
            }
        }
    }
}

fn list(items: &[Vec<Block>]) -> Markup {
    html! {
        @for item in items {
            li {
                @for (number, block) in item.iter().enumerate() {
                    @match block {
                        Block::Paragraph(words) if number == 0 => { (inlines(words)) },
                        block => { (block.markup()) },
                    }
                }
            }
        }
    }
}

fn inlines(words: &[Inline]) -> Markup {
    html! {
        @for word in words {
            @match word {
                Inline::Words(text) => { (text) },
                Inline::Strong(words) => { strong { (inlines(words)) } },
                Inline::Emphasis(words) => { em { (inlines(words)) } },
                Inline::Link { href, words } => { a class="kern-link" href=(href) { (inlines(words)) } },
                Inline::Break => { br; },
            }
        }
    }
}

fn plain_blocks(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { words, .. } | Block::Paragraph(words) => {
                let mut line = String::new();
                plain_inlines(words, &mut line);
                lines.push(line);
            }
            Block::List { items, .. } => items.iter().for_each(|item| plain_blocks(item, lines)),
        }
    }
}

fn plain_inlines(words: &[Inline], line: &mut String) {
    for word in words {
        match word {
            Inline::Words(text) => line.push_str(text),
            Inline::Strong(words) | Inline::Emphasis(words) | Inline::Link { words, .. } => plain_inlines(words, line),
            Inline::Break => line.push(' '),
        }
    }
}

struct Reader<'t> {
    events: Parser<'t>,
    depth: usize,
    problem: Option<BodyProblem>,
}

impl Reader<'_> {
    fn refuse(&mut self, problem: BodyProblem) {
        self.problem.get_or_insert(problem);
    }

    /// Reads what something consists of, up to its end; what lies too deep is passed over.
    fn inside<T: Default>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        if self.depth >= DEEPEST {
            self.refuse(BodyProblem::Deep);
            let mut open = 1_usize;
            for event in self.events.by_ref() {
                match event {
                    Event::Start(_) => open += 1,
                    Event::End(_) => open -= 1,
                    _ => {}
                }
                if open == 0 {
                    break;
                }
            }
            return T::default();
        }
        self.depth += 1;
        let found = read(self);
        self.depth -= 1;
        found
    }

    fn blocks(&mut self) -> Vec<Block> {
        self.inside(|reader| {
            let (mut blocks, mut loose) = (Vec::new(), Vec::new());
            while let Some(event) = reader.events.next() {
                if matches!(event, Event::End(_)) {
                    break;
                }
                reader.block(event, &mut blocks, &mut loose);
            }
            flush(&mut blocks, &mut loose);
            blocks
        })
    }

    /// Reads a block; words that stand in none, as in a tight list, gather in `loose`.
    fn block(&mut self, event: Event<'_>, blocks: &mut Vec<Block>, loose: &mut Vec<Inline>) {
        match event {
            Event::Start(
                tag @ (Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }),
            ) => loose.extend(self.framed(&tag)),
            Event::Start(tag) => {
                flush(blocks, loose);
                match tag {
                    Tag::Heading { level, .. } => {
                        let minor = level > HeadingLevel::H2;
                        let words = self.inlines();
                        blocks.push(Block::Heading { minor, words });
                    }
                    Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => {
                        let words = self.inlines();
                        blocks.push(Block::Paragraph(words));
                    }
                    Tag::List(first) => {
                        let items = self.list_items();
                        blocks.push(Block::List { ordered: first.is_some(), items });
                    }
                    _ => blocks.extend(self.blocks()),
                }
            }
            Event::Rule => flush(blocks, loose),
            Event::End(_) => {}
            other => loose.extend(word(other)),
        }
    }

    fn list_items(&mut self) -> Vec<Vec<Block>> {
        self.inside(|reader| {
            let mut items = Vec::new();
            while let Some(event) = reader.events.next() {
                match event {
                    Event::End(_) => break,
                    Event::Start(_) => items.push(reader.blocks()),
                    _ => {}
                }
            }
            items
        })
    }

    fn inlines(&mut self) -> Vec<Inline> {
        self.inside(|reader| {
            let mut words = Vec::new();
            while let Some(event) = reader.events.next() {
                match event {
                    Event::End(_) => break,
                    Event::Start(tag) => words.extend(reader.framed(&tag)),
                    other => words.extend(word(other)),
                }
            }
            words
        })
    }

    /// Words in a frame: emphasis or a link.
    fn framed(&mut self, tag: &Tag<'_>) -> Vec<Inline> {
        let words = self.inlines();
        match tag {
            Tag::Strong => vec![Inline::Strong(words)],
            Tag::Emphasis => vec![Inline::Emphasis(words)],
            Tag::Link { link_type, dest_url, .. } => {
                let mail = *link_type == LinkType::Email;
                let href = if mail { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                if !may_link(&href) {
                    self.refuse(BodyProblem::Link(href.chars().take(80).collect()));
                }
                vec![Inline::Link { href, words }]
            }
            Tag::Image { .. } => {
                self.refuse(BodyProblem::Picture);
                words
            }
            _ => words,
        }
    }
}

fn flush(blocks: &mut Vec<Block>, loose: &mut Vec<Inline>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(std::mem::take(loose)));
    }
}

fn word(event: Event<'_>) -> Option<Inline> {
    match event {
        Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
            Some(Inline::Words(text.into_string()))
        }
        Event::SoftBreak => Some(Inline::Words(" ".to_owned())),
        Event::HardBreak => Some(Inline::Break),
        _ => None,
    }
}

/// Where a text may lead: the web, a mailbox, a telephone, a page of this installation.
fn may_link(href: &str) -> bool {
    let lower = href.to_ascii_lowercase();
    let outside = ["https://", "http://", "mailto:", "tel:"].iter().any(|start| lower.starts_with(start));
    let inside = href.starts_with('/') && !href.starts_with("//") && !href.contains('\\');
    (outside || inside) && !href.chars().any(|letter| letter.is_control() || letter.is_whitespace())
}

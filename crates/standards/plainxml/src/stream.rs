use std::io::BufRead;

use crate::frames::{Cut, Frames};
use crate::parse::{Setting, parse_part};
use crate::{Element, Error, Limits, Position, Problem};

/// Reads a document part by part: the elements inside the outermost one, each a tree of its own. At no time does it hold
/// more than one part, so a document may be as long as it likes.
///
/// Here [`Limits`] bound one part. What is wrong inside a part refuses that part; the stream goes on behind it. Only
/// where the parts cannot be told apart any more does the stream end: the first `Err` is its last item.
///
/// Unlike [`parse`](crate::parse()), the attributes `xsi:type` and `xsi:nil` are kept, because standards with types that
/// extend each other need them. The value of `xsi:type` is a name: it is kept as `{namespace}name`, or as the name alone
/// when it has no namespace, and gets its prefix again when it is written.
pub struct Stream<R> {
    frames: Frames<R>,
    limits: Limits,
    root: Element,
    bindings: Vec<(String, String)>,
    over: bool,
}

/// One element of a [`Stream`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it starts.
    pub position: Position,
    /// The element with everything inside it, or why it was refused.
    pub content: Result<Element, Box<Refused>>,
}

/// Why a part was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong, where.
    pub error: Error,
    /// What was understood before that, to say which part it is; of a part that is too large, its first 4 KiB.
    pub so_far: Option<Element>,
}

impl<R: BufRead> Stream<R> {
    /// Reads up to the end of the outermost start tag.
    ///
    /// # Errors
    ///
    /// There is none, or what stands before it is not well-formed, not UTF-8, has a document type or is longer than one
    /// part may be.
    pub fn open(source: R, limits: Limits) -> Result<Self, Error> {
        let mut frames = Frames::new(source, limits);
        let Cut::Root = frames.cut()? else {
            let problem = Problem::Malformed("there is no element".to_owned());
            return Err(Error::at(Position::default(), "", problem));
        };
        let mut prologue = frames.kept().to_vec();
        if !frames.is_closed() {
            close(&mut prologue);
        }
        let mut bindings = Vec::new();
        let setting = Setting { limits: &limits, start: Position::default(), above: "", bindings: &[], typed: true };
        let root = parse_part(&prologue, &setting, &mut bindings).map_err(|refused| refused.error)?;
        Ok(Self { frames, limits, root, bindings, over: false })
    }

    /// The outermost element with its attributes and nothing inside it.
    pub fn root(&self) -> &Element {
        &self.root
    }

    fn part(&self, position: Position, size: usize) -> Part {
        let above = format!("/{}", self.root.name);
        let setting =
            Setting { limits: &self.limits, start: position, above: &above, bindings: &self.bindings, typed: true };
        let mut content = parse_part(self.frames.kept(), &setting, &mut Vec::new());
        if size > self.limits.bytes {
            let problem = Problem::TooLarge { bytes: size, limit: self.limits.bytes };
            let so_far = match content {
                Ok(element) => Some(element),
                Err(refused) => refused.so_far,
            };
            content = Err(Box::new(Refused { error: Error::at(position, above, problem), so_far }));
        }
        Part { position, content }
    }
}

/// Adds the end tag to a start tag.
fn close(bytes: &mut Vec<u8>) {
    let ends_name = |byte: &u8| matches!(byte, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n');
    let start = start_of_last_tag(bytes);
    let name: Vec<u8> = bytes[start..].iter().take_while(|byte| !ends_name(byte)).copied().collect();
    bytes.extend_from_slice(b"</");
    bytes.extend_from_slice(&name);
    bytes.push(b'>');
}

/// Behind the last `<` that is not inside quotes: attribute values hold none (XML 1.0 § 3.1).
fn start_of_last_tag(bytes: &[u8]) -> usize {
    bytes.iter().rposition(|byte| *byte == b'<').map_or(0, |place| place + 1)
}

impl<R: BufRead> Iterator for Stream<R> {
    type Item = Result<Part, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.over {
            return None;
        }
        match self.frames.cut() {
            Ok(Cut::Part { position, size }) => Some(Ok(self.part(position, size))),
            Ok(Cut::Text { position, text }) => {
                let error = Error::at(position, format!("/{}", self.root.name), Problem::text(text.trim()));
                Some(Ok(Part { position, content: Err(Box::new(Refused { error, so_far: None })) }))
            }
            Ok(Cut::Root | Cut::End) => {
                self.over = true;
                None
            }
            Err(error) => {
                self.over = true;
                Some(Err(error))
            }
        }
    }
}

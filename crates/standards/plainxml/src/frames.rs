use std::io::{BufRead, ErrorKind};

use crate::element::is_blank_byte;
use crate::error::{step, step_over};
use crate::{Error, Limits, Position, Problem};

/// How much of a part that is too large is kept, to say which one it was.
const GLIMPSE: usize = 4096;
/// How much of a name is kept to compare it with the end tag.
const LONGEST_NAME: usize = 256;
/// How much of a stray text is kept to show it.
const LONGEST_STRAY: usize = 240;
const CDATA: &[u8] = b"[CDATA[";

/// What the next cut of a stream is.
pub(crate) enum Cut {
    /// Everything up to the end of the outermost start tag.
    Root,
    /// One element inside the outermost one.
    Part { position: Position, size: usize },
    /// Text between the parts.
    Text { position: Position, text: String },
    /// The outermost element is closed and nothing follows.
    End,
}

/// Cuts a stream into the outermost start tag and the elements inside it. It follows tags, comments and sections only as
/// far as it must to find their ends, so that what is wrong inside a part concerns that part alone. Never holds more
/// than one part, and none beyond the limit.
pub(crate) struct Frames<R> {
    source: R,
    scan: Scan,
}

/// Where the scan is.
#[derive(Clone, Copy)]
enum At {
    Text,
    /// After `<`.
    Open,
    /// After `<!`.
    Bang,
    /// After `<!-`.
    Dash,
    /// In a comment, after so many `-`.
    Comment(u8),
    /// After so many bytes of `[CDATA[`.
    Opening(usize),
    /// In a section, after so many `]`.
    Section(u8),
    /// In a processing instruction; whether a `?` came just now.
    Instruction(bool),
    /// In the name of a start tag.
    Name,
    /// In a start tag after its name: the open quote, and whether a `/` came just now.
    Tag(Option<u8>, bool),
    /// In the name of an end tag.
    EndName,
    /// After the name of an end tag.
    EndTag,
}

struct Scan {
    limits: Limits,
    at: At,
    position: Position,
    /// Where the present markup started.
    token: Position,
    started: bool,
    begun: bool,
    closed: bool,
    part: Position,
    kept: Vec<u8>,
    size: usize,
    stray: Vec<u8>,
    stray_position: Position,
    /// The names of the open elements, one after the other, and where each ends.
    names: Vec<u8>,
    ends: Vec<usize>,
    /// Open elements beyond the limit, whose names are not kept.
    deeper: usize,
    name: Vec<u8>,
}

impl<R: BufRead> Frames<R> {
    pub(crate) fn new(source: R, limits: Limits) -> Self {
        let start = Position::default();
        let scan = Scan {
            limits,
            at: At::Text,
            position: start,
            token: start,
            started: false,
            begun: false,
            closed: false,
            part: start,
            kept: Vec::new(),
            size: 0,
            stray: Vec::new(),
            stray_position: start,
            names: Vec::new(),
            ends: Vec::new(),
            deeper: 0,
            name: Vec::new(),
        };
        Self { source, scan }
    }

    /// The bytes of the present cut; of a part that is too large, only their beginning.
    pub(crate) fn kept(&self) -> &[u8] {
        &self.scan.kept
    }

    /// Whether the outermost element has ended.
    pub(crate) fn is_closed(&self) -> bool {
        self.scan.closed
    }

    pub(crate) fn cut(&mut self) -> Result<Cut, Error> {
        loop {
            let chunk = match self.source.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(self.scan.fault(self.scan.position, Problem::Unreadable(error.to_string()))),
            };
            if chunk.is_empty() {
                return self.scan.finish();
            }
            let mut used = 0;
            let mut cut = Ok(None);
            while used < chunk.len() && matches!(cut, Ok(None)) {
                used += self.scan.pass(&chunk[used..]);
                if let Some(&byte) = chunk.get(used) {
                    used += 1;
                    cut = self.scan.byte(byte);
                }
            }
            self.source.consume(used);
            if let Some(cut) = cut? {
                return Ok(cut);
            }
        }
    }
}

impl Scan {
    fn fault(&self, position: Position, problem: Problem) -> Error {
        let mut path = String::new();
        let mut from = 0;
        for &end in &self.ends {
            path.push('/');
            path.push_str(&String::from_utf8_lossy(local(&self.names[from..end])));
            from = end;
        }
        Error::at(position, path, problem)
    }

    fn malformed(&self, problem: String) -> Error {
        self.fault(self.token, Problem::Malformed(problem))
    }

    fn depth(&self) -> usize {
        self.ends.len() + self.deeper
    }

    /// Outside every part: only parts and layout may stand here.
    fn is_between(&self) -> bool {
        self.begun && self.depth() <= 1
    }

    fn finish(&mut self) -> Result<Cut, Error> {
        let problem = match self.ends.last() {
            Some(_) => format!("the text ends inside `{}`", self.innermost()),
            None if !self.begun => "there is no element".to_owned(),
            None if !matches!(self.at, At::Text) => "the text ends inside a tag or a comment".to_owned(),
            None if !self.stray.is_empty() => "text after the outermost element".to_owned(),
            None => return Ok(Cut::End),
        };
        Err(self.fault(self.position, Problem::Malformed(problem)))
    }

    fn innermost(&self) -> String {
        String::from_utf8_lossy(self.last_name()).into_owned()
    }

    fn last_name(&self) -> &[u8] {
        let end = self.ends.last().copied().unwrap_or(0);
        let start = self.ends.iter().rev().nth(1).copied().unwrap_or(0);
        &self.names[start..end]
    }

    /// Passes the text inside a part up to the next tag at once. Returns how many bytes that were.
    fn pass(&mut self, bytes: &[u8]) -> usize {
        if !matches!(self.at, At::Text) || self.depth() <= 1 {
            return 0;
        }
        let length = bytes.iter().position(|byte| *byte == b'<').unwrap_or(bytes.len());
        let text = &bytes[..length];
        step_over(&mut self.position, text);
        if self.size + length <= self.limits.bytes {
            self.kept.extend_from_slice(text);
        } else {
            self.glimpse();
        }
        self.size += length;
        length
    }

    fn byte(&mut self, byte: u8) -> Result<Option<Cut>, Error> {
        let before = self.position;
        // A byte order mark takes no column.
        if self.started || byte != 0xEF {
            step(&mut self.position, byte);
        }
        self.started = true;
        if !matches!(self.at, At::Text) || !self.is_between() {
            self.keep(byte)?;
        }
        match self.at {
            At::Text if byte == b'<' => return Ok(self.open(before)),
            At::Text => self.text(byte, before),
            At::Open => self.opened(byte)?,
            At::Bang => match byte {
                b'-' => self.at = At::Dash,
                b'[' if self.depth() > 0 => self.at = At::Opening(1),
                b'D' | b'd' => return Err(self.fault(self.token, Problem::DocumentType)),
                _ => return Err(self.malformed("`<!` begins neither a comment nor a section".to_owned())),
            },
            At::Dash if byte == b'-' => self.at = At::Comment(0),
            At::Dash => return Err(self.malformed("`<!-` begins no comment".to_owned())),
            At::Comment(dashes) => match byte {
                b'>' if dashes >= 2 => self.at = At::Text,
                b'-' => self.at = At::Comment(dashes.saturating_add(1)),
                _ => self.at = At::Comment(0),
            },
            At::Opening(matched) if CDATA.get(matched) == Some(&byte) => {
                self.at = if matched + 1 == CDATA.len() { At::Section(0) } else { At::Opening(matched + 1) };
            }
            At::Opening(_) => return Err(self.malformed("`<![` begins no section `<![CDATA[`".to_owned())),
            At::Section(brackets) => match byte {
                b'>' if brackets >= 2 => self.at = At::Text,
                b']' => self.at = At::Section(brackets.saturating_add(1)),
                _ => self.at = At::Section(0),
            },
            At::Instruction(asked) => {
                self.at = if asked && byte == b'>' { At::Text } else { At::Instruction(byte == b'?') }
            }
            At::Name => match byte {
                b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n' => {
                    self.at = At::Tag(None, false);
                    return self.tag(byte, None, false);
                }
                _ => self.spell(byte),
            },
            At::Tag(quote, slash) => return self.tag(byte, quote, slash),
            At::EndName => match byte {
                b'>' => return self.end(),
                b' ' | b'\t' | b'\r' | b'\n' => self.at = At::EndTag,
                _ => self.spell(byte),
            },
            At::EndTag if byte == b'>' => return self.end(),
            At::EndTag => {}
        }
        Ok(None)
    }

    fn keep(&mut self, byte: u8) -> Result<(), Error> {
        self.size += 1;
        if self.size <= self.limits.bytes {
            self.kept.push(byte);
        } else if !self.begun {
            let problem = Problem::TooLarge { bytes: self.size, limit: self.limits.bytes };
            return Err(self.fault(self.position, problem));
        } else {
            self.glimpse();
        }
        Ok(())
    }

    /// Of a part that is too large, only the beginning is kept.
    fn glimpse(&mut self) {
        if self.kept.len() > GLIMPSE {
            self.kept.truncate(GLIMPSE);
            self.kept.shrink_to_fit();
        }
    }

    fn open(&mut self, before: Position) -> Option<Cut> {
        self.token = before;
        self.at = At::Open;
        if !self.is_between() {
            return None;
        }
        self.part = before;
        self.kept.clear();
        self.kept.push(b'<');
        self.size = 1;
        if self.stray.is_empty() || self.depth() == 0 {
            return None;
        }
        let text = String::from_utf8_lossy(&std::mem::take(&mut self.stray)).into_owned();
        Some(Cut::Text { position: self.stray_position, text })
    }

    fn text(&mut self, byte: u8, before: Position) {
        let begins = self.stray.is_empty() && !is_blank_byte(byte);
        if self.is_between() && (begins || !self.stray.is_empty()) && self.stray.len() < LONGEST_STRAY {
            if begins {
                self.stray_position = before;
            }
            self.stray.push(byte);
        }
    }

    fn opened(&mut self, byte: u8) -> Result<(), Error> {
        self.name.clear();
        match byte {
            b'/' => self.at = At::EndName,
            b'?' => self.at = At::Instruction(false),
            b'!' => self.at = At::Bang,
            _ if self.closed => return Err(self.malformed("there is more than one outermost element".to_owned())),
            b'>' | b' ' | b'\t' | b'\r' | b'\n' | b'<' => return Err(self.malformed("`<` begins no tag".to_owned())),
            _ => {
                self.at = At::Name;
                self.spell(byte);
            }
        }
        Ok(())
    }

    fn spell(&mut self, byte: u8) {
        if self.name.len() < LONGEST_NAME {
            self.name.push(byte);
        }
    }

    fn tag(&mut self, byte: u8, quote: Option<u8>, slash: bool) -> Result<Option<Cut>, Error> {
        self.at = match (quote, byte) {
            (Some(open), _) => At::Tag(Some(open).filter(|open| *open != byte), false),
            (None, b'"' | b'\'') => At::Tag(Some(byte), false),
            (None, b'<') => return Err(self.malformed("a tag begins inside a tag".to_owned())),
            (None, b'>') => {
                self.at = At::Text;
                return Ok(self.start(slash));
            }
            (None, _) => At::Tag(None, byte == b'/'),
        };
        Ok(None)
    }

    fn start(&mut self, empty: bool) -> Option<Cut> {
        let is_root = !self.begun;
        self.begun = true;
        if !empty {
            if self.deeper > 0 || self.ends.len() > self.limits.depth {
                self.deeper += 1;
            } else {
                self.names.extend_from_slice(&self.name);
                self.ends.push(self.names.len());
            }
        }
        if is_root {
            self.closed = empty;
            return Some(Cut::Root);
        }
        (empty && self.depth() == 1).then_some(Cut::Part { position: self.part, size: self.size })
    }

    fn end(&mut self) -> Result<Option<Cut>, Error> {
        self.at = At::Text;
        if self.deeper > 0 {
            self.deeper -= 1;
            return Ok(None);
        }
        let Some(&end) = self.ends.last() else {
            return Err(self.malformed("an element ends that never began".to_owned()));
        };
        if self.last_name() != self.name {
            let found = String::from_utf8_lossy(&self.name).into_owned();
            return Err(self.malformed(format!("`</{found}>` where `{}` is still open", self.innermost())));
        }
        self.names.truncate(end - self.name.len());
        self.ends.pop();
        match self.ends.len() {
            0 if !self.stray.is_empty() => {
                let text = String::from_utf8_lossy(&std::mem::take(&mut self.stray)).into_owned();
                self.closed = true;
                Ok(Some(Cut::Text { position: self.stray_position, text }))
            }
            0 => {
                self.closed = true;
                Ok(None)
            }
            1 => Ok(Some(Cut::Part { position: self.part, size: self.size })),
            _ => Ok(None),
        }
    }
}

fn local(name: &[u8]) -> &[u8] {
    name.rsplit(|byte| *byte == b':').next().unwrap_or(name)
}

use std::fmt;

/// A place in a text, as editors count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl Default for Position {
    fn default() -> Self {
        Self { line: 1, column: 1 }
    }
}

/// Moves a position past one byte of a text in UTF-8.
pub(crate) fn step(position: &mut Position, byte: u8) {
    if byte == b'\n' {
        position.line = position.line.saturating_add(1);
        position.column = 1;
    } else if byte & 0xC0 != 0x80 {
        position.column = position.column.saturating_add(1);
    }
}

/// Moves a position past a text in UTF-8.
pub(crate) fn step_over(position: &mut Position, bytes: &[u8]) {
    let columns = |bytes: &[u8]| u32::try_from(bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count());
    let lines = u32::try_from(bytes.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX);
    let last = match bytes.iter().rposition(|byte| *byte == b'\n') {
        Some(end) => {
            position.line = position.line.saturating_add(lines);
            position.column = 1;
            &bytes[end + 1..]
        }
        None => bytes,
    };
    position.column = position.column.saturating_add(columns(last).unwrap_or(u32::MAX));
}

/// Why a text was refused, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Error {
    /// Where it is in the text that was read; none when a value could not be written.
    pub position: Option<Position>,
    /// The elements that lead there, each after a slash; empty before the first element.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

impl Error {
    pub(crate) fn at(position: Position, path: impl Into<String>, problem: Problem) -> Self {
        Self { position: Some(position), path: path.into(), problem }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.position {
            write!(f, "line {line}, column {column}: ")?;
        }
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}; {}", self.problem, self.problem.advice())
    }
}

/// What can be wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The bytes could not be read to their end.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// The bytes could not be written.
    #[error("cannot be written: {0}")]
    Unwritable(String),
    /// More bytes than [`crate::Limits::bytes`].
    #[error("{bytes} bytes, at most {limit} are read")]
    TooLarge {
        /// How many there are.
        bytes: usize,
        /// How many there may be.
        limit: usize,
    },
    /// More elements than [`crate::Limits::elements`].
    #[error("more than {0} elements")]
    TooManyElements(usize),
    /// More attributes on one element than [`crate::Limits::attributes`].
    #[error("more than {0} attributes")]
    TooManyAttributes(usize),
    /// Elements nested more deeply than [`crate::Limits::depth`].
    #[error("elements are nested more than {0} deep")]
    TooDeep(usize),
    /// Not UTF-8.
    #[error("the text is not UTF-8: {0}")]
    Encoding(String),
    /// A document type, which could define entities.
    #[error("a document type (`<!DOCTYPE …>`)")]
    DocumentType,
    /// A reference to an entity that XML does not define itself.
    #[error("the entity `&{0};` is not defined")]
    Entity(String),
    /// A character that XML 1.0 forbids (§ 2.2).
    #[error("the character U+{:04X} is not allowed in XML", *.0 as u32)]
    Character(char),
    /// A prefix that no `xmlns` attribute explains.
    #[error("the prefix `{0}` belongs to no namespace")]
    Prefix(String),
    /// Not well-formed in another way.
    #[error("not well-formed XML: {0}")]
    Malformed(String),
    /// The outermost element is none that is known here.
    #[error("`{found}` is not known here, expected is {expected}")]
    Document {
        /// Namespace and name of the outermost element.
        found: String,
        /// What is read here.
        expected: &'static str,
    },
    /// An element that the standard does not have here.
    #[error("the element `{0}` is not known here")]
    Unexpected(String),
    /// An attribute that the standard does not have here.
    #[error("the attribute `{0}` is not known here")]
    UnexpectedAttribute(String),
    /// Text between elements.
    #[error("text between elements: `{0}`")]
    UnexpectedText(String),
    /// An element that must be there is not.
    #[error("the element `{0}` is missing")]
    Missing(String),
    /// An attribute that must be there is not.
    #[error("the attribute `{0}` is missing")]
    MissingAttribute(String),
    /// An element is there twice that may be there once.
    #[error("the element `{0}` is there more than once")]
    Repeated(String),
    /// A value does not follow the rules of its type.
    #[error("`{value}` is not {expected}")]
    Value {
        /// What is there, shortened.
        value: String,
        /// What may be there.
        expected: &'static str,
    },
    /// Something must be unique and is not.
    #[error("`{0}` is used for two different things")]
    Ambiguous(String),
    /// Something refers to a thing that is not there.
    #[error("`{0}` is not declared")]
    Undeclared(String),
    /// Something contains itself.
    #[error("`{0}` contains itself")]
    Cycle(String),
}

impl Problem {
    /// A value that is not what is expected; long ones are shortened.
    pub fn value(value: &str, expected: &'static str) -> Self {
        Self::Value { value: shorten(value), expected }
    }

    pub(crate) fn text(text: &str) -> Self {
        Self::UnexpectedText(shorten(text))
    }

    /// What to do, as an order.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "check the file and read it again",
            Self::Unwritable(_) => "check the place and write it again",
            Self::TooLarge { .. } | Self::TooManyElements(_) => "split the file or leave parts out",
            Self::TooManyAttributes(_) => "remove the attributes that the standard does not know",
            Self::TooDeep(_) => "nest fewer elements",
            Self::Encoding(_) => "save the file as UTF-8",
            Self::DocumentType => "remove it, the standard works without",
            Self::Entity(_) => "write the character itself or its number",
            Self::Character(_) => "remove it",
            Self::Prefix(_) => "declare it with `xmlns:…` or correct it",
            Self::Malformed(_) => "check whether the file is complete and export it again",
            Self::Document { .. } => "choose another file or another kind of import",
            Self::Unexpected(_) | Self::UnexpectedAttribute(_) => "remove it or correct its name and namespace",
            Self::UnexpectedText(_) => "remove it or move it into an element",
            Self::Missing(_) | Self::MissingAttribute(_) => "add it",
            Self::Repeated(_) => "remove all but one",
            Self::Value { .. } => "correct it",
            Self::Ambiguous(_) => "rename one of them",
            Self::Undeclared(_) => "declare it or correct its name",
            Self::Cycle(_) => "take it out of itself",
        }
    }
}

fn shorten(value: &str) -> String {
    const LONGEST: usize = 60;
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

use std::fmt;
use std::io::BufRead;

use plainxml::{Element, Error, Limits, Part, Position, Problem, Stream};

use crate::names;
use crate::object::{Class, Deletion, Object, Operation, identifier};
use crate::tree::attribute;
use crate::values::Identifier;
use crate::version::{Message, Version};

/// How large one object may be: 8 MiB, 50,000 elements.
pub const LIMITS: Limits = Limits { bytes: 8 << 20, elements: 50_000, depth: 60, attributes: 24 };

/// What stands before the objects.
const HEAD: [&str; 3] = [names::HEADER, names::TRANSACTION, names::TRANSACTION_POSITION];

/// Reads a message object by object. Each item is an operation or the reason why there is none; only after
/// [`Reason::Broken`] nothing follows.
pub struct Reader<R> {
    stream: Stream<R>,
    message: Message,
    waiting: Option<Result<Part, Error>>,
    number: u64,
    good: u64,
}

/// An object that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// Which one it is in the message, from 1.
    pub number: u64,
    /// Where it starts; where the message breaks off, when it does.
    pub position: Position,
    /// Its class, as far as it is known.
    pub class: Option<Class>,
    /// Its identifier, as far as it is known.
    pub id: Option<Identifier>,
    /// Why it was not taken.
    pub reason: Reason,
}

impl Rejection {
    /// Whether nothing follows it, because the message breaks off.
    pub fn is_last(&self) -> bool {
        matches!(self.reason, Reason::Broken { .. })
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position;
        if !self.is_last() {
            write!(f, "object {}, line {line}, column {column}", self.number)?;
            if let Some(class) = &self.class {
                write!(f, ", {}", class.name())?;
            }
            if let Some(id) = &self.id {
                write!(f, " {id}")?;
            }
            f.write_str(": ")?;
        }
        match &self.reason {
            Reason::Xml(_) | Reason::Broken { .. } => write!(f, "{}", self.reason),
            reason => write!(f, "{reason}; {}", reason.advice()),
        }
    }
}

impl std::error::Error for Rejection {}

/// Why an object was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// It is too large, or not well-formed inside.
    #[error("{0}")]
    Xml(Error),
    /// It has no identifier, or a blank one.
    #[error("it has no identifier")]
    NoIdentifier,
    /// A deletion does not say of which class the object was.
    #[error("it does not say its class")]
    NoClass,
    /// It lacks an element that it makes no sense without.
    #[error("`{0}` is missing or blank")]
    Incomplete(&'static str),
    /// There is no object where one should be.
    #[error("there is no object in it")]
    Empty,
    /// There are several objects where one should be.
    #[error("there are {0} objects in it")]
    Several(usize),
    /// Something stands between the objects that is none.
    #[error("`{0}` is no operation of a transfer message")]
    Unknown(String),
    /// The message breaks off here: what follows cannot be told apart any more.
    #[error("{error}. The {good} objects before it are good")]
    Broken {
        /// What is wrong, where, and what to do.
        error: Error,
        /// How many objects were good before that.
        good: u64,
    },
}

impl Reason {
    /// What to do, as an order.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Xml(error) | Self::Broken { error, .. } => error.problem.advice(),
            Self::NoIdentifier => "add `id` with its scheme",
            Self::NoClass => "add the attribute `klasse`",
            Self::Incomplete(_) => "add it",
            Self::Empty => "put one object into it or remove it",
            Self::Several(_) => "put each into a `schreibe` of its own",
            Self::Unknown(_) => "export a transfer message, or remove it",
        }
    }
}

impl<R: BufRead> Reader<R> {
    /// Reads the start of a message, within [`LIMITS`].
    ///
    /// # Errors
    ///
    /// It is no XML in UTF-8, or no message of XZuFi 2.2 or 2.3.
    pub fn open(source: R) -> Result<Self, Error> {
        Self::open_within(source, LIMITS)
    }

    /// Reads the start of a message, with limits for one object.
    ///
    /// # Errors
    ///
    /// As for [`open`](Self::open).
    pub fn open_within(source: R, limits: Limits) -> Result<Self, Error> {
        let stream = Stream::open(source, limits)?;
        let root = stream.root().clone();
        let Some(version) = Version::of(&root.namespace) else {
            let found = format!("{{{}}}{}", root.namespace, root.name);
            let problem = Problem::Document { found, expected: "a message of XZuFi 2.2 or 2.3" };
            return Err(Error { position: Some(root.position), path: format!("/{}", root.name), problem });
        };
        let message = Message::read(version, root);
        let mut reader = Self { stream, message, waiting: None, number: 0, good: 0 };
        reader.read_head();
        Ok(reader)
    }

    fn read_head(&mut self) {
        for item in self.stream.by_ref() {
            match item {
                Ok(Part { content: Ok(element), .. })
                    if HEAD.contains(&&*element.name) && self.message.element().child(&element.name).is_none() =>
                {
                    self.message.add(element);
                }
                other => {
                    self.waiting = Some(other);
                    return;
                }
            }
        }
    }

    /// What stands in the message before its objects.
    pub fn message(&self) -> &Message {
        &self.message
    }

    /// How many objects were good so far.
    pub fn good(&self) -> u64 {
        self.good
    }

    fn take(&mut self, part: Part) -> Result<Operation, Box<Rejection>> {
        self.number += 1;
        let (number, position) = (self.number, part.position);
        let reject = |class, id, reason| Box::new(Rejection { number, position, class, id, reason });
        let element = match part.content {
            Ok(element) => element,
            Err(refused) => {
                let (class, id) = refused.so_far.as_ref().map(glimpse).unwrap_or_default();
                return Err(reject(class, id, Reason::Xml(refused.error)));
            }
        };
        let (class, id) = glimpse(&element);
        let operation = match &*element.name {
            names::DELETE => Deletion::read(element).map(Operation::Delete),
            names::WRITE => single(element).and_then(Object::new).map(Operation::Write),
            name if !matches!(Class::of_element(name), Class::Other(_)) => Object::new(element).map(Operation::Write),
            name => Err(Reason::Unknown(name.to_owned())),
        };
        let operation = operation.map_err(|reason| reject(class, id, reason))?;
        self.good += 1;
        Ok(operation)
    }
}

/// The one object in a `schreibe`. Text beside it belongs to no object.
fn single(write: Element) -> Result<Element, Reason> {
    let mut children = write.children;
    match (children.pop(), children.len()) {
        (Some(object), 0) => Ok(Element { tail: String::new(), ..object }),
        (None, _) => Err(Reason::Empty),
        (Some(_), others) => Err(Reason::Several(others + 1)),
    }
}

/// Class and identifier of what may be half an object.
fn glimpse(element: &Element) -> (Option<Class>, Option<Identifier>) {
    match &*element.name {
        names::DELETE => {
            let class = attribute(element, names::DELETE_CLASS).map(Class::of);
            (class, element.child(names::ID).and_then(Identifier::read))
        }
        names::WRITE => element.children.first().map(glimpse).unwrap_or_default(),
        name => (Some(Class::of_element(name)), identifier(element)),
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Operation, Box<Rejection>>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.waiting.take().or_else(|| self.stream.next())? {
            Ok(part) => Some(self.take(part)),
            Err(error) => {
                let (number, position) = (self.number + 1, error.position.unwrap_or_default());
                let reason = Reason::Broken { error, good: self.good };
                Some(Err(Box::new(Rejection { number, position, class: None, id: None, reason })))
            }
        }
    }
}

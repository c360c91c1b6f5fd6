use plainxml::{Document, Error, Limits, Name, Node, Problem, Visit};

use crate::cycles;
use crate::field::Field;
use crate::group::Group;
use crate::schema::{CodeList, DocumentProfile, Schema};
use crate::values::Moment;

/// The version of the standard that a document follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standard {
    /// XDatenfelder 1, the forerunner of 2.0. Of it, schemas are read.
    V1,
    /// XDatenfelder 2.0.
    V2,
    /// XDatenfelder 3.0.0.
    V3,
}

impl Standard {
    const ALL: [Self; 3] = [Self::V1, Self::V2, Self::V3];

    /// The namespace of its elements.
    pub const fn namespace(self) -> &'static str {
        match self {
            Self::V1 => "urn:xoev-de:fim:standard:xdatenfelder_1",
            Self::V2 => "urn:xoev-de:fim:standard:xdatenfelder_2",
            Self::V3 => "urn:xoev-de:fim:standard:xdatenfelder_3.0.0",
        }
    }

    const fn prefix(self) -> &'static str {
        match self {
            Self::V1 | Self::V2 => "xdf",
            Self::V3 => "xdf3",
        }
    }
}

pub(crate) fn is_version_1(visit: &impl Visit) -> bool {
    visit.namespace() == Standard::V1.namespace()
}

/// Before 3.0.0: the elements of 2.0 and of its forerunner differ little.
pub(crate) fn is_before_3(visit: &impl Visit) -> bool {
    visit.namespace() != Standard::V3.namespace()
}

/// A document of XDatenfelder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The version of the standard it follows, and is written in.
    pub standard: Standard,
    /// About the document: `header`.
    pub header: Header,
    /// What it holds.
    pub content: Content,
}

/// What a document holds. Each kind has an outermost element of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// `xdatenfelder.dokumentsteckbrief.0101`.
    DocumentProfile(Box<DocumentProfile>),
    /// `xdatenfelder.stammdatenschema.0102`, in version 1 `xdatenfelder.stammdatenschema.0102001`.
    Schema(Box<Schema>),
    /// `xdatenfelder.datenfeldgruppe.0103`.
    Group(Box<Group>),
    /// `xdatenfelder.datenfeld.0104`.
    Field(Box<Field>),
    /// `xdatenfelder.codeliste.0105` (2.0 only).
    CodeList(Box<CodeList>),
}

/// About a document: `header`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Which document: `nachrichtID`, in version 1 `fimId`.
    pub message_id: String,
    /// When it was made: `erstellungszeitpunkt`, in version 1 the start of the day `datum`.
    pub created_at: Moment,
    /// The version of what it holds: `version` (version 1 only).
    pub version: Option<String>,
    /// The document that it answers: `referenzID`.
    pub answers: Option<String>,
}

impl Node for Header {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        if is_version_1(visit) {
            return self.visit_1(visit);
        }
        visit.one("nachrichtID", &mut self.message_id)?;
        visit.one("erstellungszeitpunkt", &mut self.created_at)?;
        visit.maybe("referenzID", &mut self.answers)
    }
}

impl Header {
    fn visit_1<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        let mut day = self.created_at.day();
        visit.one("datum", &mut day)?;
        self.created_at = Moment::start_of(&day);
        visit.one("fimId", &mut self.message_id)?;
        visit.maybe("version", &mut self.version)
    }
}

/// What stands next to the header, with the names of the elements around it.
trait Body: Node + Clone {
    const ROOT: &'static str;

    fn name(standard: Standard) -> &'static str;
}

macro_rules! bodies {
    ($($body:ident: $root:literal, $name_2:literal, $name_3:literal;)*) => {
        $(impl Body for $body {
            const ROOT: &'static str = $root;

            fn name(standard: Standard) -> &'static str {
                match standard {
                    Standard::V1 | Standard::V2 => $name_2,
                    Standard::V3 => $name_3,
                }
            }
        })*
    };
}

bodies! {
    DocumentProfile: "xdatenfelder.dokumentsteckbrief.0101", "dokumentensteckbrief", "dokumentsteckbrief";
    Schema: "xdatenfelder.stammdatenschema.0102", "stammdatenschema", "stammdatenschema";
    Group: "xdatenfelder.datenfeldgruppe.0103", "datenfeldgruppe", "datenfeldgruppe";
    Field: "xdatenfelder.datenfeld.0104", "datenfeld", "datenfeld";
    CodeList: "xdatenfelder.codeliste.0105", "codeliste", "codeliste";
}

#[derive(Default)]
struct Envelope<B> {
    header: Header,
    body: B,
}

impl<B: Body> Node for Envelope<B> {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        let standard = if is_before_3(visit) { Standard::V2 } else { Standard::V3 };
        visit.one("header", &mut self.header)?;
        visit.one(Name::from(B::name(standard)), &mut self.body)
    }
}

/// The outermost element of a schema in version 1.
const SCHEMA_1: &str = "xdatenfelder.stammdatenschema.0102001";

const EXPECTED: &str = "a document of XDatenfelder 2.0 or 3.0.0";

/// Reads a document of XDatenfelder 2.0 or 3.0.0, or a schema of version 1, within the usual [`Limits`].
///
/// # Errors
///
/// The first thing that is not XML, not of the standard or not allowed by it, with line and column.
pub fn read(bytes: &[u8]) -> Result<Message, Error> {
    read_within(bytes, &Limits::default())
}

/// Reads a document of XDatenfelder 2.0 or 3.0.0, or a schema of version 1.
///
/// # Errors
///
/// As [`read`], and what lies beyond the limits.
pub fn read_within(bytes: &[u8], limits: &Limits) -> Result<Message, Error> {
    let root = plainxml::parse(bytes, limits)?;
    let unknown = || Error {
        position: Some(root.position),
        path: format!("/{}", root.name),
        problem: Problem::Document { found: format!("{{{}}}{}", root.namespace, root.name), expected: EXPECTED },
    };
    let standard = Standard::ALL.into_iter().find(|standard| standard.namespace() == &*root.namespace);
    let standard = standard.ok_or_else(unknown)?;
    cycles::refuse(&root)?;
    let (header, content) = match root.name.as_str() {
        SCHEMA_1 if standard == Standard::V1 => open(&root, standard, Content::Schema)?,
        _ if standard == Standard::V1 => return Err(unknown()),
        Schema::ROOT => open(&root, standard, Content::Schema)?,
        DocumentProfile::ROOT => open(&root, standard, Content::DocumentProfile)?,
        Group::ROOT => open(&root, standard, Content::Group)?,
        Field::ROOT => open(&root, standard, Content::Field)?,
        CodeList::ROOT if standard == Standard::V2 => open(&root, standard, Content::CodeList)?,
        _ => return Err(unknown()),
    };
    Ok(Message { standard, header, content })
}

fn open<B: Body>(
    root: &plainxml::Element,
    standard: Standard,
    content: impl FnOnce(Box<B>) -> Content,
) -> Result<(Header, Content), Error> {
    let Envelope { header, body } = plainxml::read(root, standard.namespace())?;
    Ok((header, content(Box::new(body))))
}

/// Writes a document in the version of the standard that it follows. What was read and is written can be read again and is
/// the same. What a model holds that the version does not have is not written.
///
/// # Errors
///
/// A text holds a character that XML forbids.
pub fn write(message: &Message) -> Result<Vec<u8>, Error> {
    match &message.content {
        Content::DocumentProfile(body) => seal(message, &**body),
        Content::Schema(body) => seal(message, &**body),
        Content::Group(body) => seal(message, &**body),
        Content::Field(body) => seal(message, &**body),
        Content::CodeList(body) => seal(message, &**body),
    }
}

fn seal<B: Body>(message: &Message, body: &B) -> Result<Vec<u8>, Error> {
    let document = Document {
        root: if message.standard == Standard::V1 { SCHEMA_1 } else { B::ROOT },
        prefix: message.standard.prefix(),
        namespace: message.standard.namespace(),
        qualified: true,
    };
    plainxml::write(Envelope { header: message.header.clone(), body: body.clone() }, &document)
}

use std::sync::Arc;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, PrefixDeclaration, QName, ResolveResult};
use quick_xml::reader::NsReader;

use crate::element::is_blank;
use crate::{Attribute, Element, Error, Position, Problem};

/// How much of a foreign text is read at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Length of the text.
    pub bytes: usize,
    /// Elements in all. One takes some 200 bytes of memory beside its texts.
    pub elements: usize,
    /// Elements inside each other.
    pub depth: usize,
    /// Attributes of one element, declarations of namespaces among them.
    pub attributes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 32 << 20, elements: 1_000_000, depth: 100, attributes: 24 }
    }
}

/// The attributes that only help validators (XML Schema 1, § 2.6).
const SCHEMA_INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Reads the outermost element of a text with everything inside it.
///
/// # Errors
///
/// The text is longer or deeper than the limits, not UTF-8, has a document type or is not well-formed.
pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Element, Error> {
    if bytes.len() > limits.bytes {
        let problem = Problem::TooLarge { bytes: bytes.len(), limit: limits.bytes };
        return Err(Error::at(Position::default(), "", problem));
    }
    let text = decode(bytes)?;
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut parser = Parser {
        text,
        reached: 0,
        position: Position::default(),
        limits,
        elements: 0,
        open: Vec::new(),
        root: None,
        namespaces: Vec::new(),
    };
    loop {
        parser.advance(reader.buffer_position());
        let event = reader.read_event().map_err(|error| parser.broken(reader.error_position(), &error))?;
        if matches!(event, Event::Eof) {
            return parser.finish();
        }
        parser.event(event, &reader)?;
    }
}

fn decode(bytes: &[u8]) -> Result<&str, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let mut position = Position::default();
        step(&mut position, &valid);
        let problem = match bytes {
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "it begins like UTF-16".to_owned(),
            _ => format!("the byte {:#04x} does not belong there", bytes[error.valid_up_to()]),
        };
        Error::at(position, "", Problem::Encoding(problem))
    })
}

fn step(position: &mut Position, passed: &str) {
    for character in passed.chars() {
        if character == '\n' {
            position.line = position.line.saturating_add(1);
            position.column = 1;
        } else {
            position.column = position.column.saturating_add(1);
        }
    }
}

struct Parser<'t> {
    text: &'t str,
    reached: usize,
    position: Position,
    limits: &'t Limits,
    elements: usize,
    open: Vec<Element>,
    root: Option<Element>,
    /// The namespaces met so far; a document has a handful.
    namespaces: Vec<Arc<str>>,
}

impl<'t> Parser<'t> {
    fn advance(&mut self, offset: u64) {
        let offset = usize::try_from(offset).unwrap_or(self.text.len());
        if let Some(passed) = self.text.get(self.reached..offset) {
            step(&mut self.position, passed);
            self.reached = offset;
        }
    }

    fn fault(&self, problem: Problem) -> Error {
        let path: String = self.open.iter().flat_map(|element| ["/", &element.name]).collect();
        Error::at(self.position, path, problem)
    }

    fn broken(&mut self, offset: u64, error: &quick_xml::Error) -> Error {
        self.advance(offset);
        self.malformed(error)
    }

    fn malformed(&self, error: &dyn std::fmt::Display) -> Error {
        self.fault(Problem::Malformed(error.to_string()))
    }

    fn event(&mut self, event: Event<'t>, reader: &NsReader<&'t [u8]>) -> Result<(), Error> {
        match event {
            Event::Start(start) => self.start(&start, reader),
            Event::End(_) => self.end(),
            Event::Text(text) => self.characters(&text.xml10_content()),
            Event::CData(text) => self.characters(&text.xml10_content()),
            Event::GeneralRef(reference) => self.reference(&reference),
            Event::Decl(declaration) => self.declaration(&declaration),
            Event::DocType(_) => Err(self.fault(Problem::DocumentType)),
            Event::Empty(_) | Event::Comment(_) | Event::PI(_) | Event::Eof => Ok(()),
        }
    }

    fn declaration(&self, declaration: &BytesDecl<'_>) -> Result<(), Error> {
        if self.reached != 0 {
            return Err(self.fault(Problem::Malformed("the declaration `<?xml …?>` is not at the start".to_owned())));
        }
        match declaration.encoding().transpose().map_err(|error| self.malformed(&error))? {
            Some(name) if !name.eq_ignore_ascii_case("utf-8") && !name.eq_ignore_ascii_case("us-ascii") => {
                Err(self.fault(Problem::Encoding(format!("it says it is {name}"))))
            }
            _ => Ok(()),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, reader: &NsReader<&'t [u8]>) -> Result<(), Error> {
        if self.open.is_empty() && self.root.is_some() {
            return Err(self.fault(Problem::Malformed("there is more than one outermost element".to_owned())));
        }
        self.elements += 1;
        if self.elements > self.limits.elements {
            return Err(self.fault(Problem::TooManyElements(self.limits.elements)));
        }
        if self.open.len() >= self.limits.depth {
            return Err(self.fault(Problem::TooDeep(self.limits.depth)));
        }
        let (namespace, local) = reader.resolver().resolve_element(start.name());
        let namespace = self.namespace(namespace)?;
        let name = self.name(local.into_inner())?;
        let attributes = self.attributes(start, reader)?;
        self.open.push(Element { namespace, name, attributes, position: self.position, ..Element::default() });
        Ok(())
    }

    fn attributes(&mut self, start: &BytesStart<'_>, reader: &NsReader<&'t [u8]>) -> Result<Vec<Attribute>, Error> {
        let mut attributes = Vec::new();
        for (place, attribute) in start.attributes().enumerate() {
            if place >= self.limits.attributes {
                return Err(self.fault(Problem::TooManyAttributes(self.limits.attributes)));
            }
            let attribute = attribute.map_err(|error| self.malformed(&error))?;
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|error| self.malformed(&error))?;
            self.check(&value)?;
            if !is_declaration(attribute.key) {
                let (namespace, local) = reader.resolver().resolve_attribute(attribute.key);
                let namespace = self.namespace(namespace)?;
                let name = self.name(local.into_inner())?;
                if &*namespace != SCHEMA_INSTANCE {
                    attributes.push(Attribute { namespace, name, value: value.into_owned() });
                }
            }
        }
        Ok(attributes)
    }

    fn namespace(&mut self, found: ResolveResult<'_>) -> Result<Arc<str>, Error> {
        let name = match found {
            ResolveResult::Bound(Namespace(name)) => name,
            ResolveResult::Unbound => "",
            ResolveResult::Unknown(prefix) => return Err(self.fault(Problem::Prefix(prefix))),
        };
        if let Some(known) = self.namespaces.iter().rev().find(|known| &***known == name) {
            return Ok(known.clone());
        }
        let name: Arc<str> = name.into();
        if self.namespaces.len() < self.limits.attributes {
            self.namespaces.push(name.clone());
        }
        Ok(name)
    }

    /// XML 1.0 § 2.3, as far as it matters for writing the name again.
    fn name(&self, name: &str) -> Result<String, Error> {
        let starts = |first: char| first.is_alphabetic() || first == '_';
        let goes_on = |next: char| next.is_alphanumeric() || matches!(next, '_' | '-' | '.' | '·');
        if name.starts_with(starts) && name.chars().all(goes_on) {
            return Ok(name.to_owned());
        }
        Err(self.fault(Problem::value(name, "a name in XML")))
    }

    fn end(&mut self) -> Result<(), Error> {
        let Some(mut element) = self.open.pop() else {
            return Err(self.fault(Problem::Malformed("an element ends that never began".to_owned())));
        };
        element.drop_layout();
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
        Ok(())
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), Error> {
        if let Some(character) = reference.resolve_char_ref().map_err(|error| self.malformed(&error))? {
            return self.characters(character.encode_utf8(&mut [0; 4]));
        }
        match resolve_xml_entity(reference) {
            Some(text) => self.characters(text),
            None => Err(self.fault(Problem::Entity(reference.to_string()))),
        }
    }

    fn characters(&mut self, text: &str) -> Result<(), Error> {
        self.check(text)?;
        match self.open.last_mut() {
            Some(element) => match element.children.last_mut() {
                Some(child) => child.tail.push_str(text),
                None => element.text.push_str(text),
            },
            None if is_blank(text) => {}
            None => return Err(self.fault(Problem::text(text))),
        }
        Ok(())
    }

    fn check(&self, text: &str) -> Result<(), Error> {
        match text.chars().find(|character| !is_character(*character)) {
            Some(character) => Err(self.fault(Problem::Character(character))),
            None => Ok(()),
        }
    }

    fn finish(self) -> Result<Element, Error> {
        match self.root {
            Some(root) if self.open.is_empty() => Ok(root),
            _ => {
                let problem = match self.open.last() {
                    Some(element) => format!("the text ends inside `{}`", element.name),
                    None => "there is no element".to_owned(),
                };
                Err(self.fault(Problem::Malformed(problem)))
            }
        }
    }
}

fn is_declaration(key: QName<'_>) -> bool {
    matches!(key.as_namespace_binding(), Some(PrefixDeclaration::Default | PrefixDeclaration::Named(_)))
}

/// XML 1.0 § 2.2.
pub(crate) fn is_character(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..)
}

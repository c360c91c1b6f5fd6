use std::sync::Arc;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, PrefixDeclaration, QName, ResolveResult};
use quick_xml::reader::NsReader;

use crate::element::is_blank;
use crate::error::step_over;
use crate::stream::Refused;
use crate::{Attribute, Element, Error, Position, Problem};

/// How much of a foreign text is read at most; of a [`Stream`](crate::Stream), how much of one part.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Length of the text, in bytes.
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

/// The attributes of this namespace help validators (XML Schema 1, § 2.6).
pub(crate) const SCHEMA_INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Under which circumstances a text is read.
pub(crate) struct Setting<'s> {
    pub(crate) limits: &'s Limits,
    /// Where the text starts in its document.
    pub(crate) start: Position,
    /// The path of the element around it.
    pub(crate) above: &'s str,
    /// The namespaces declared around it: `xmlns` attributes and their values as they are written.
    pub(crate) bindings: &'s [(String, String)],
    /// Whether `xsi:type` and `xsi:nil` are kept.
    pub(crate) typed: bool,
}

/// Reads the outermost element of a text with everything inside it.
///
/// # Errors
///
/// The text is longer or deeper than the limits, not UTF-8, has a document type or is not well-formed.
pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Element, Error> {
    whole(bytes, limits, false)
}

/// Like [`parse`], and keeps `xsi:type` and `xsi:nil` as a [`Stream`](crate::Stream) does.
///
/// # Errors
///
/// As for [`parse`].
pub fn parse_typed(bytes: &[u8], limits: &Limits) -> Result<Element, Error> {
    whole(bytes, limits, true)
}

fn whole(bytes: &[u8], limits: &Limits, typed: bool) -> Result<Element, Error> {
    if bytes.len() > limits.bytes {
        let problem = Problem::TooLarge { bytes: bytes.len(), limit: limits.bytes };
        return Err(Error::at(Position::default(), "", problem));
    }
    let setting = Setting { limits, start: Position::default(), above: "", bindings: &[], typed };
    parse_part(bytes, &setting, &mut Vec::new()).map_err(|refused| refused.error)
}

/// Reads an element; what it declares of namespaces is added to `declared`.
pub(crate) fn parse_part(
    bytes: &[u8],
    setting: &Setting<'_>,
    declared: &mut Vec<(String, String)>,
) -> Result<Element, Box<Refused>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (text, undecoded) = decode(bytes, setting);
    let mut parser = Parser {
        text,
        reached: 0,
        position: setting.start,
        setting,
        elements: 0,
        open: Vec::new(),
        root: None,
        namespaces: Vec::new(),
        declared,
    };
    let read = parser.run();
    match (undecoded, read) {
        (None, Ok(())) => parser.finish(),
        (Some(error), _) | (None, Err(error)) => Err(Box::new(Refused { error, so_far: parser.so_far() })),
    }
}

/// The text as far as it is UTF-8, and what is wrong behind that.
fn decode<'t>(bytes: &'t [u8], setting: &Setting<'_>) -> (&'t str, Option<Error>) {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return (text, None),
        Err(error) => error,
    };
    let (valid, rest) = bytes.split_at(error.valid_up_to());
    let text = std::str::from_utf8(valid).unwrap_or_default();
    let mut position = setting.start;
    step_over(&mut position, valid);
    let problem = match (bytes, rest) {
        ([0xFF, 0xFE, ..] | [0xFE, 0xFF, ..], _) => "it begins like UTF-16".to_owned(),
        (_, [byte, ..]) => format!("the byte {byte:#04x} does not belong there"),
        (_, []) => "it ends inside a character".to_owned(),
    };
    (text, Some(Error::at(position, setting.above, Problem::Encoding(problem))))
}

struct Parser<'t, 's> {
    text: &'t str,
    reached: usize,
    position: Position,
    setting: &'s Setting<'s>,
    elements: usize,
    open: Vec<Element>,
    root: Option<Element>,
    /// The namespaces met so far; a document has a handful.
    namespaces: Vec<Arc<str>>,
    declared: &'s mut Vec<(String, String)>,
}

impl<'t> Parser<'t, '_> {
    fn run(&mut self) -> Result<(), Error> {
        let mut reader = NsReader::from_str(self.text);
        reader.config_mut().expand_empty_elements = true;
        for (name, namespace) in self.setting.bindings {
            if let Some(prefix) = QName(name).as_namespace_binding() {
                let known = reader.resolver_mut().add(prefix, Namespace(namespace));
                known.map_err(|error| self.malformed(&error))?;
            }
        }
        loop {
            self.advance(reader.buffer_position());
            let event = reader.read_event().map_err(|error| self.broken(reader.error_position(), &error))?;
            if matches!(event, Event::Eof) {
                return Ok(());
            }
            self.event(event, &reader)?;
        }
    }

    /// What was read, with the elements closed that are still open.
    fn so_far(mut self) -> Option<Element> {
        let mut innermost = self.open.pop();
        while let Some(mut outer) = self.open.pop() {
            outer.children.extend(innermost.take());
            innermost = Some(outer);
        }
        innermost.or(self.root)
    }

    fn advance(&mut self, offset: u64) {
        let offset = usize::try_from(offset).unwrap_or(self.text.len());
        if let Some(passed) = self.text.get(self.reached..offset) {
            step_over(&mut self.position, passed.as_bytes());
            self.reached = offset;
        }
    }

    fn fault(&self, problem: Problem) -> Error {
        let names = self.open.iter().flat_map(|element| ["/", &element.name]);
        let path: String = std::iter::once(self.setting.above).chain(names).collect();
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
        if self.elements > self.setting.limits.elements {
            return Err(self.fault(Problem::TooManyElements(self.setting.limits.elements)));
        }
        if self.open.len() >= self.setting.limits.depth {
            return Err(self.fault(Problem::TooDeep(self.setting.limits.depth)));
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
            if place >= self.setting.limits.attributes {
                return Err(self.fault(Problem::TooManyAttributes(self.setting.limits.attributes)));
            }
            let attribute = attribute.map_err(|error| self.malformed(&error))?;
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|error| self.malformed(&error))?;
            self.check(&value)?;
            if is_declaration(attribute.key) {
                if self.open.is_empty() {
                    self.declared.push((attribute.key.into_inner().to_owned(), attribute.value.into_owned()));
                }
                continue;
            }
            let (namespace, local) = reader.resolver().resolve_attribute(attribute.key);
            let namespace = self.namespace(namespace)?;
            let name = self.name(local.into_inner())?;
            let value = match (&*namespace, &*name) {
                (SCHEMA_INSTANCE, "type") if self.setting.typed => self.type_name(value.trim(), reader)?,
                (SCHEMA_INSTANCE, "nil") if self.setting.typed => value.into_owned(),
                (SCHEMA_INSTANCE, _) => continue,
                _ => value.into_owned(),
            };
            attributes.push(Attribute { namespace, name, value });
        }
        Ok(attributes)
    }

    /// A name that stands in a value, with its namespace instead of its prefix.
    fn type_name(&mut self, value: &str, reader: &NsReader<&'t [u8]>) -> Result<String, Error> {
        let (namespace, local) = reader.resolver().resolve_element(QName(value));
        let namespace = self.namespace(namespace)?;
        let local = local.into_inner();
        Ok(if namespace.is_empty() { local.to_owned() } else { format!("{{{namespace}}}{local}") })
    }

    /// The name of a namespace, which its declaration may write with references (Namespaces in XML § 3).
    fn namespace(&mut self, found: ResolveResult<'_>) -> Result<Arc<str>, Error> {
        let written = match found {
            ResolveResult::Bound(Namespace(written)) => written,
            ResolveResult::Unbound => "",
            ResolveResult::Unknown(prefix) => return Err(self.fault(Problem::Prefix(prefix))),
        };
        let declaration = quick_xml::events::attributes::Attribute { key: QName("xmlns"), value: written.into() };
        let name = declaration.normalized_value(XmlVersion::Explicit1_0).map_err(|error| self.malformed(&error))?;
        if let Some(known) = self.namespaces.iter().rev().find(|known| ***known == *name) {
            return Ok(known.clone());
        }
        let name: Arc<str> = name.into();
        if self.namespaces.len() < self.setting.limits.attributes {
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
        // Most texts have neither control characters nor the end of the plane, whose bytes begin with EF BF.
        if text.bytes().all(|byte| byte >= b' ' && byte != 0xEF) {
            return Ok(());
        }
        match text.chars().find(|character| !is_character(*character)) {
            Some(character) => Err(self.fault(Problem::Character(character))),
            None => Ok(()),
        }
    }

    fn finish(self) -> Result<Element, Box<Refused>> {
        let problem = match self.open.last() {
            Some(element) => format!("the text ends inside `{}`", element.name),
            None => "there is no element".to_owned(),
        };
        let error = self.fault(Problem::Malformed(problem));
        match self.root {
            Some(root) if self.open.is_empty() => Ok(root),
            _ => Err(Box::new(Refused { error, so_far: self.so_far() })),
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

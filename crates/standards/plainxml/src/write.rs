use crate::element::XML;
use crate::parse::{SCHEMA_INSTANCE, is_character};
use crate::{Attribute, Element, Error, Lexical, Name, Node, Problem, Visit};

pub(crate) struct Writer<'n> {
    namespace: &'n str,
    prefix: &'n str,
    pub(crate) text: String,
    /// Names of the open elements.
    path: Vec<String>,
    /// Whether the start tag of the innermost element still takes attributes.
    tag_is_open: bool,
    /// Whether the innermost element has children, each on a line of its own.
    has_children: bool,
    /// How many open elements have text between their children, so that layout would change them.
    mixed: usize,
    /// Whether the outermost element declares the prefix `xsi`.
    pub(crate) instance_is_declared: bool,
}

/// The frame of a document.
#[derive(Clone, Copy, Debug)]
pub struct Document<'d> {
    /// Name of the outermost element.
    pub root: &'d str,
    /// Stands for the namespace; not empty, and none of `n`, `t` and `a` with a number, which stand for others.
    pub prefix: &'d str,
    /// The namespace of the outermost element.
    pub namespace: &'d str,
    /// Whether the elements inside are in the namespace as well (XML Schema: `elementFormDefault="qualified"`).
    pub qualified: bool,
}

/// Writes a value as a document in UTF-8, indented.
///
/// # Errors
///
/// A text holds a character that XML forbids.
pub fn write<T: Node>(mut value: T, document: &Document<'_>) -> Result<Vec<u8>, Error> {
    let (mut writer, root) = Writer::begin(document)?;
    value.visit(&mut writer)?;
    writer.close(&root);
    writer.text.push('\n');
    Ok(writer.text.into_bytes())
}

pub(crate) fn qualified(prefix: &str, local: &str) -> String {
    if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") }
}

impl<'n> Writer<'n> {
    pub(crate) fn new(prefix: &'n str, namespace: &'n str) -> Self {
        Self {
            namespace,
            prefix,
            text: String::new(),
            path: Vec::new(),
            tag_is_open: false,
            has_children: false,
            mixed: 0,
            instance_is_declared: false,
        }
    }

    /// The start of a document, and the name of its outermost element.
    pub(crate) fn begin(document: &Document<'n>) -> Result<(Self, String), Error> {
        let inner = |name| if document.qualified { name } else { "" };
        let mut writer = Self::new(inner(document.prefix), inner(document.namespace));
        writer.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        let root = qualified(document.prefix, document.root);
        writer.open(&root);
        writer.raw_attribute(&format!("xmlns:{}", document.prefix), document.namespace)?;
        Ok((writer, root))
    }
}

impl Writer<'_> {
    fn open(&mut self, name: &str) {
        self.end_tag();
        if !self.path.is_empty() {
            self.new_line();
        }
        self.text.push('<');
        self.text.push_str(name);
        self.path.push(name.to_owned());
        self.tag_is_open = true;
        self.has_children = false;
    }

    pub(crate) fn close(&mut self, name: &str) {
        self.path.pop();
        if self.tag_is_open {
            self.text.push_str("/>");
        } else {
            if self.has_children {
                self.new_line();
            }
            self.text.push_str(&format!("</{name}>"));
        }
        self.tag_is_open = false;
        self.has_children = true;
    }

    pub(crate) fn end_tag(&mut self) {
        if std::mem::take(&mut self.tag_is_open) {
            self.text.push('>');
        }
    }

    fn new_line(&mut self) {
        if self.mixed > 0 {
            return;
        }
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n("  ", self.path.len()));
    }

    pub(crate) fn raw_attribute(&mut self, name: &str, value: &str) -> Result<(), Error> {
        self.text.push_str(&format!(" {name}=\""));
        self.escape(value, true)?;
        self.text.push('"');
        Ok(())
    }

    fn characters(&mut self, text: &str) -> Result<(), Error> {
        if text.is_empty() {
            return Ok(());
        }
        self.end_tag();
        self.escape(text, false)
    }

    /// Line breaks that reading would normalise (XML 1.0 §§ 2.11, 3.3.3) are written as numbers.
    fn escape(&mut self, text: &str, in_attribute: bool) -> Result<(), Error> {
        for character in text.chars() {
            match character {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '\r' => self.text.push_str("&#13;"),
                '"' if in_attribute => self.text.push_str("&quot;"),
                '\n' if in_attribute => self.text.push_str("&#10;"),
                '\t' if in_attribute => self.text.push_str("&#9;"),
                allowed if is_character(allowed) => self.text.push(allowed),
                forbidden => return Err(self.fault(Problem::Character(forbidden))),
            }
        }
        Ok(())
    }

    fn child<T: Node>(&mut self, name: Name, value: &mut T) -> Result<(), Error> {
        let name = qualified(if name.bare { "" } else { self.prefix }, name.local);
        self.open(&name);
        value.visit(self)?;
        self.close(&name);
        Ok(())
    }

    /// Nothing is ever written under a default namespace, so a name without prefix has none. `foreign` is the namespace
    /// that the prefix `n` stands for here.
    pub(crate) fn element(&mut self, element: &Element, foreign: &str) -> Result<(), Error> {
        let namespace = &*element.namespace;
        let prefix = match namespace {
            "" => "",
            XML => "xml",
            ours if ours == self.namespace => self.prefix,
            _ => "n",
        };
        let name = qualified(prefix, &element.name);
        self.open(&name);
        if prefix == "n" && namespace != foreign {
            self.raw_attribute("xmlns:n", namespace)?;
        }
        self.attributes(&element.attributes)?;
        self.inside(element, if prefix == "n" { namespace } else { foreign })?;
        self.close(&name);
        Ok(())
    }

    /// An element that declares the namespace of the document itself.
    pub(crate) fn whole(&mut self, element: &Element) -> Result<(), Error> {
        let name = qualified(self.prefix, &element.name);
        self.open(&name);
        if !self.prefix.is_empty() {
            self.raw_attribute(&format!("xmlns:{}", self.prefix), self.namespace)?;
        }
        self.attributes(&element.attributes)?;
        self.inside(element, "")?;
        self.close(&name);
        Ok(())
    }

    /// Drops what was written of an element inside the outermost one.
    pub(crate) fn forget(&mut self) {
        self.text.clear();
        self.path.truncate(1);
        self.tag_is_open = false;
        self.has_children = true;
        self.mixed = 0;
    }

    pub(crate) fn attributes(&mut self, attributes: &[Attribute]) -> Result<(), Error> {
        if !self.instance_is_declared && attributes.iter().any(|one| &*one.namespace == SCHEMA_INSTANCE) {
            self.raw_attribute("xmlns:xsi", SCHEMA_INSTANCE)?;
            self.instance_is_declared = self.path.len() == 1;
        }
        for (place, attribute) in attributes.iter().enumerate() {
            match &*attribute.namespace {
                "" => self.raw_attribute(&attribute.name, &attribute.value)?,
                XML => self.raw_attribute(&format!("xml:{}", attribute.name), &attribute.value)?,
                SCHEMA_INSTANCE if attribute.name == "type" => self.type_name(&attribute.value)?,
                SCHEMA_INSTANCE => self.raw_attribute(&format!("xsi:{}", attribute.name), &attribute.value)?,
                other => {
                    self.raw_attribute(&format!("xmlns:a{place}"), other)?;
                    self.raw_attribute(&format!("a{place}:{}", attribute.name), &attribute.value)?;
                }
            }
        }
        Ok(())
    }

    /// `xsi:type` with a prefix for the namespace in its value.
    fn type_name(&mut self, value: &str) -> Result<(), Error> {
        let (namespace, local) = value.strip_prefix('{').and_then(|rest| rest.split_once('}')).unwrap_or(("", value));
        let prefix = match namespace {
            "" => "",
            XML => "xml",
            ours if ours == self.namespace => self.prefix,
            other => {
                self.raw_attribute("xmlns:t", other)?;
                "t"
            }
        };
        self.raw_attribute("xsi:type", &qualified(prefix, local))
    }

    fn inside(&mut self, element: &Element, foreign: &str) -> Result<(), Error> {
        self.characters(&element.text)?;
        let mixed = usize::from(!element.children.is_empty() && element.text_between().is_some());
        self.mixed += mixed;
        for child in &element.children {
            self.element(child, foreign)?;
            self.characters(&child.tail)?;
        }
        self.mixed -= mixed;
        self.has_children &= mixed == 0;
        Ok(())
    }
}

impl Visit for Writer<'_> {
    fn namespace(&self) -> &str {
        self.namespace
    }

    fn one<T: Node>(&mut self, name: impl Into<Name>, value: &mut T) -> Result<(), Error> {
        self.child(name.into(), value)
    }

    fn maybe<T: Node>(&mut self, name: impl Into<Name>, value: &mut Option<T>) -> Result<(), Error> {
        let name = name.into();
        value.iter_mut().try_for_each(|value| self.child(name, value))
    }

    fn many<T: Node>(&mut self, name: impl Into<Name>, values: &mut Vec<T>) -> Result<(), Error> {
        let name = name.into();
        values.iter_mut().try_for_each(|value| self.child(name, value))
    }

    fn verbatim(&mut self, _: impl Into<Name>, elements: &mut Vec<Element>) -> Result<(), Error> {
        elements.iter().try_for_each(|element| self.element(element, ""))
    }

    fn attribute<T: Lexical>(&mut self, name: &'static str, value: &mut Option<T>) -> Result<(), Error> {
        match value {
            Some(value) => self.raw_attribute(name, &value.print()),
            None => Ok(()),
        }
    }

    fn language(&mut self, value: &mut Option<String>) -> Result<(), Error> {
        match value {
            Some(value) => self.raw_attribute("xml:lang", value),
            None => Ok(()),
        }
    }

    fn content<T: Lexical>(&mut self, value: &mut T) -> Result<(), Error> {
        self.characters(&value.print())
    }

    fn fault(&self, problem: Problem) -> Error {
        Error { position: None, path: self.path.iter().flat_map(|name| ["/", name]).collect(), problem }
    }
}

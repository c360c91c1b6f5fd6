use std::sync::Arc;

use crate::Position;

/// The namespace of the prefix `xml` (Namespaces in XML § 3).
pub(crate) const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// An attribute. Declarations of namespaces and the attributes of `xsi` are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// The namespace, empty when it has none.
    pub namespace: Arc<str>,
    /// The name without prefix.
    pub name: String,
    /// The normalised value (XML 1.0 § 3.3.3).
    pub value: String,
}

/// An element with everything inside it. Two are equal when they hold the same, wherever they stood.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// The namespace, empty when it has none.
    pub namespace: Arc<str>,
    /// The name without prefix.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<Attribute>,
    /// The text before the first child; with children that have only white space between them, nothing.
    pub text: String,
    /// The elements inside it, in order.
    pub children: Vec<Element>,
    /// The text that follows it inside its parent, where there is more than white space.
    pub tail: String,
    /// Where it starts.
    pub position: Position,
}

impl PartialEq for Element {
    fn eq(&self, other: &Self) -> bool {
        self.namespace == other.namespace
            && self.name == other.name
            && self.attributes == other.attributes
            && self.text == other.text
            && self.children == other.children
            && self.tail == other.tail
    }
}

impl Eq for Element {}

impl Element {
    /// The text between its children that is more than white space.
    pub(crate) fn text_between(&self) -> Option<&str> {
        let texts = std::iter::once(&self.text).chain(self.children.iter().map(|child| &child.tail));
        texts.map(String::as_str).find(|text| !is_blank(text))
    }

    /// The first child of this name, whatever its namespace.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Drops the white space that only lays out the children.
    pub(crate) fn drop_layout(&mut self) {
        if !self.children.is_empty() && self.text_between().is_none() {
            self.text.clear();
            self.children.iter_mut().for_each(|child| child.tail.clear());
        }
    }
}

/// Nothing but the white space of XML (§ 2.3).
pub(crate) fn is_blank(text: &str) -> bool {
    text.bytes().all(is_blank_byte)
}

pub(crate) fn is_blank_byte(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

use std::io::Write;
use std::sync::Arc;

use plainxml::{Document, Element, Error, Output, Problem};

use crate::names;
use crate::object::{Deletion, Object};
use crate::tree::make;
use crate::version::{Message, Version};

/// The prefix for the namespace of the standard.
pub(crate) const PREFIX: &str = "xzufi";

/// Writes a message object by object.
///
/// A complete message writes all objects. An incremental one writes those that are new or changed and deletes those that
/// are no more. Long ones are split into several with [`Message::in_transaction`].
pub struct Writer<'m, W> {
    output: Output<'m, W>,
    version: Version,
    space: Arc<str>,
}

impl<'m, W: Write> Writer<'m, W> {
    /// Writes what stands before the objects.
    ///
    /// # Errors
    ///
    /// A text holds a character that XML forbids, or the sink takes nothing.
    pub fn open(sink: W, message: &'m Message) -> Result<Self, Error> {
        let version = message.version();
        let document =
            Document { root: message.name(), prefix: PREFIX, namespace: version.namespace(), qualified: true };
        let attributes: Vec<_> = message.attributes().cloned().collect();
        let mut writer = Self { output: Output::open(sink, &document, &attributes)?, version, space: version.space() };
        for child in &message.element().children {
            writer.element(child.clone())?;
        }
        Ok(writer)
    }

    /// Writes an object. What cannot be written leaves nothing behind; the message goes on with the next object.
    ///
    /// # Errors
    ///
    /// The object is written in another version of the standard, a text holds a character that XML forbids, or the sink
    /// takes nothing.
    pub fn write(&mut self, object: Object) -> Result<(), Error> {
        let mut write = make(&self.space, names::WRITE, "");
        write.children.push(object.into_element());
        self.element(write)
    }

    /// Writes that an object is no more.
    ///
    /// # Errors
    ///
    /// As for [`write`](Self::write).
    pub fn delete(&mut self, deletion: Deletion) -> Result<(), Error> {
        self.element(deletion.0)
    }

    /// Writes the end and gives the sink back.
    ///
    /// # Errors
    ///
    /// The sink takes nothing.
    pub fn finish(self) -> Result<W, Error> {
        self.output.finish()
    }

    fn element(&mut self, mut element: Element) -> Result<(), Error> {
        self.adopt(&mut element).map_err(|problem| Error { position: None, path: String::new(), problem })?;
        self.output.element(&element)
    }

    /// Puts a tree into the namespace of the message. The patch number may differ, the version may not: names differ.
    fn adopt(&self, element: &mut Element) -> Result<(), Problem> {
        match Version::of(&element.namespace) {
            Some(version) if version != self.version => {
                let found = format!("{{{}}}{}", element.namespace, element.name);
                return Err(Problem::Document { found, expected: "an object in the version of the message" });
            }
            Some(_) if element.namespace != self.space => element.namespace = self.space.clone(),
            _ => {}
        }
        element.children.iter_mut().try_for_each(|child| self.adopt(child))
    }
}

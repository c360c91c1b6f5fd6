use std::io::Write;

use crate::parse::SCHEMA_INSTANCE;
use crate::write::Writer;
use crate::{Attribute, Document, Element, Error, Problem};

/// Writes a document of any length, one element inside the outermost one after the other: the counterpart of
/// [`Stream`](crate::Stream). Holds one element at a time.
pub struct Output<'d, W> {
    sink: W,
    writer: Writer<'d>,
    root: String,
}

impl<'d, W: Write> Output<'d, W> {
    /// Writes the outermost start tag with its attributes.
    ///
    /// # Errors
    ///
    /// An attribute holds a character that XML forbids, or the sink takes nothing.
    pub fn open(sink: W, document: &Document<'d>, attributes: &[Attribute]) -> Result<Self, Error> {
        let (mut writer, root) = Writer::begin(document)?;
        writer.raw_attribute("xmlns:xsi", SCHEMA_INSTANCE)?;
        writer.instance_is_declared = true;
        writer.attributes(attributes)?;
        Ok(Self { sink, writer, root })
    }

    /// Writes the next element. What cannot be written leaves nothing behind: the document goes on with the next one.
    ///
    /// # Errors
    ///
    /// A text holds a character that XML forbids, or the sink takes nothing.
    pub fn element(&mut self, element: &Element) -> Result<(), Error> {
        self.writer.end_tag();
        self.flush()?;
        let written = self.writer.element(element, "");
        if written.is_err() {
            self.writer.forget();
        }
        written?;
        self.flush()
    }

    /// Writes the outermost end tag and gives the sink back.
    ///
    /// # Errors
    ///
    /// The sink takes nothing.
    pub fn finish(mut self) -> Result<W, Error> {
        self.writer.close(&self.root);
        self.writer.text.push('\n');
        self.flush()?;
        self.sink.flush().map_err(unwritable)?;
        Ok(self.sink)
    }

    fn flush(&mut self) -> Result<(), Error> {
        self.sink.write_all(self.writer.text.as_bytes()).map_err(unwritable)?;
        self.writer.text.clear();
        Ok(())
    }
}

fn unwritable(error: std::io::Error) -> Error {
    Error { position: None, path: String::new(), problem: Problem::Unwritable(error.to_string()) }
}

/// Writes an element that stands for itself, with the prefix for its namespace;
/// [`parse_typed`](crate::parse_typed) reads it again.
///
/// # Errors
///
/// A text holds a character that XML forbids.
pub fn print(element: &Element, prefix: &str) -> Result<String, Error> {
    let prefix = if element.namespace.is_empty() { "" } else { prefix };
    let mut writer = Writer::new(prefix, &element.namespace);
    writer.whole(element)?;
    Ok(writer.text)
}

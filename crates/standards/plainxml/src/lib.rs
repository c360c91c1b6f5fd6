//! The plain part of XML 1.0 (W3C, fifth edition) with namespaces, for standards that exchange data as XML.
//!
//! - [`parse`] turns bytes into a tree of [`Element`]s that know their line and column. It is bounded by [`Limits`], takes
//!   UTF-8 only, refuses document types, and therefore has no entities besides the five of XML to expand.
//! - [`Stream`] does the same for documents of any length, one element inside the outermost one after the other; [`Output`]
//!   writes such documents. Neither holds more than one of these elements.
//! - [`Node`] is the description of an element: one function names its attributes and children in order. [`read`] follows
//!   it to fill a value and refuses whatever it does not name; [`write()`] follows it to produce text. What was read can
//!   therefore be written again without loss, and nothing is dropped in silence.
//! - An [`Error`] says where (line, column, path of elements), what is wrong, and what to do.
//!
//! Comments, processing instructions, white space that lays out elements and the attributes of `xsi` (schema locations)
//! carry no data and are not kept.

mod differ;
mod element;
mod error;
mod frames;
mod lexical;
mod node;
mod output;
mod parse;
mod read;
mod stream;
mod write;

pub use differ::difference;
pub use element::{Attribute, Element};
pub use error::{Error, Position, Problem};
pub use lexical::Lexical;
pub use node::{Name, Node, Visit};
pub use output::{Output, print};
pub use parse::{Limits, parse, parse_typed};
pub use read::read;
pub use stream::{Part, Refused, Stream};
pub use write::{Document, write};

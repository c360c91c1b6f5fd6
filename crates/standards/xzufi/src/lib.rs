//! XZuFi 2.2 and 2.3, the XÖV standard for what the administration offers, who is responsible for it and where: services,
//! specialisations, organisational units, responsibilities, online services, forms and areas.
//!
//! [`Reader`] takes a transfer message of any length and gives one [`Operation`] after the other: an [`Object`] to write, or
//! a [`Deletion`]. It holds one object at a time. An object that is wrong is a [`Rejection`] which says which one it is, where it
//! stands, what is wrong and what to do; the next object follows. [`Writer`] writes messages in the same way. Messages come as
//! files, folders, listings and pages of services: see [`source`].
//!
//! ```
//! let message = br#"<x:transfer.operation.040502 xmlns:x="http://xoev.de/schemata/xzufi/2_2_0" xzufiVersion="2.2.0">
//!   <x:schreibe><x:leistung>
//!     <x:id schemeAgencyID="L100042" schemeID="Leistung">101954</x:id>
//!     <x:modulText><x:inhalt languageCode="de">Hund anmelden</x:inhalt><x:leikaTextmodul><code>03</code></x:leikaTextmodul></x:modulText>
//!   </x:leistung></x:schreibe>
//!   <x:loesche klasse="Onlinedienst"/>
//! </x:transfer.operation.040502>"#;
//! let mut reader = xzufi::Reader::open(&message[..])?;
//! let Some(Ok(xzufi::Operation::Write(xzufi::Object::Service(service)))) = reader.next() else { unreachable!() };
//! assert_eq!(service.title(&xzufi::Language::German).as_deref(), Some("Hund anmelden"));
//! assert_eq!(service.id().map(|id| id.key()).as_deref(), Some("L100042_Leistung_101954"));
//! let Some(Err(rejection)) = reader.next() else { unreachable!() };
//! assert_eq!(rejection.to_string(), "object 2, line 6, column 3, Onlinedienst: it has no identifier; add `id` with its scheme");
//! # Ok::<(), xzufi::Error>(())
//! ```
//!
//! # What is promised
//!
//! An object *is* its tree of elements; the typed views only look into it, and what they set they set in place. So whatever
//! was read can be written again without loss: elements that are not known here, attributes, types (`xsi:type`) and their
//! order stay. Only comments, processing instructions, namespace prefixes and the white space between elements are free.
//!
//! **Validity against the schema is not promised.** The schemas are not freely at hand. Names come from programs and models in
//! public; [`names`] holds all of them and says how sure each one is. Reading is lax where senders are: names are compared
//! without their namespaces, the order of elements does not matter, what a view cannot understand it leaves out.
//!
//! Texts in objects are foreign HTML, links are foreign addresses. Whoever shows them cleans and checks them first.

pub mod fuzz;
mod language;
mod module;
pub mod names;
mod object;
mod online;
mod read;
mod service;
pub mod source;
mod text_kind;
mod tree;
mod unit;
mod values;
mod version;
mod write;

pub use language::Language;
pub use module::{
    Amount, Approval, Cost, CostAmount, Deadline, Direction, Document, OwnText, ProcessingTime, Span, Term, TextModule,
};
pub use object::{Class, Deletion, Object, Operation, Other};
pub use online::{Area, Form, OnlineService, Specialisation};
pub use plainxml::{Element, Error, Limits, Position, Problem};
pub use read::{LIMITS, Reader, Reason, Rejection};
pub use service::{Publisher, Service};
pub use text_kind::TextKind;
pub use unit::{
    Address, Assignment, Coding, Contact, ONLINE_RESPONSIBILITY, Responsibility, UNIT_RESPONSIBILITY, Unit,
};
pub use values::{Code, Identifier, LanguageVersion, Link, Period, Text, VersionInfo, in_language, moment};
pub use version::{Header, Message, Version};
pub use write::Writer;

//! Entry points for a fuzzer: any bytes in, no panic, no long run. A fuzz target is one line that calls one of them.

use crate::source::{Folder, Listing, Page, Shape};
use crate::{Element, Language, Limits, Message, Object, Operation, Reader, Version, Writer};

/// How large an object may be here.
const LIMITS: Limits = Limits { bytes: 1 << 16, elements: 2_000, depth: 30, attributes: 16 };

/// Reads the bytes as a message, looks at everything in it, writes it and reads it again. Returns how many objects were good.
pub fn message(bytes: &[u8]) -> usize {
    let Ok(mut reader) = Reader::open_within(bytes, LIMITS) else {
        return 0;
    };
    let message = reader.message().clone();
    let operations: Vec<_> = reader.by_ref().filter_map(Result::ok).collect();
    operations.iter().for_each(look);
    if let Some(written) = write(&message, &operations) {
        let again: Option<Vec<_>> =
            Reader::open_within(&written[..], LIMITS).ok().map(|reader| reader.filter_map(Result::ok).collect());
        debug_assert_eq!(again.as_ref(), Some(&operations), "what was read is read again");
    }
    operations.len()
}

/// Nothing where an object stands in a namespace of another version or patch number, or what is written would pass the
/// limits.
fn write(message: &Message, operations: &[Operation]) -> Option<Vec<u8>> {
    let mut elements = operations.iter().map(|operation| match operation {
        Operation::Write(object) => object.element(),
        Operation::Delete(deletion) => deletion.element(),
    });
    if !elements.all(|element| is_in(element, message.version())) {
        return None;
    }
    let mut writer = Writer::open(Vec::new(), message).ok()?;
    for operation in operations.iter().cloned() {
        match operation {
            Operation::Write(object) => writer.write(object).ok()?,
            Operation::Delete(deletion) => writer.delete(deletion).ok()?,
        }
    }
    writer.finish().ok().filter(|written| written.len() < LIMITS.bytes)
}

/// Whether what belongs to the standard is in the namespace in which a version is written.
fn is_in(element: &Element, version: Version) -> bool {
    let is_written = Version::of(&element.namespace).is_none() || *element.namespace == *version.namespace();
    is_written && element.children.iter().all(|child| is_in(child, version))
}

/// Asks every view for everything.
fn look(operation: &Operation) {
    let Operation::Write(object) = operation else {
        return;
    };
    drop((object.id().map(|id| id.key()), object.version_info().moment(), object.print()));
    match object {
        Object::Service(service) => look_at_service(service),
        Object::Specialisation(special) => look_at_service(&special.as_service()),
        Object::Unit(unit) => {
            drop((unit.names(), unit.addresses(), unit.contacts(), unit.opening_hours(), unit.web_addresses()));
            drop((unit.communication_systems(), unit.parent(), unit.responsibilities(), unit.synonyms()));
        }
        Object::Assignment(assignment) => drop((assignment.owner(), assignment.responsibility())),
        Object::OnlineService(online) => drop((online.names(), online.links(), online.trust_level())),
        Object::Form(form) => drop((form.names(), form.uri())),
        Object::Area(area) => drop((area.names(), area.coding(), area.parents())),
        Object::Other(_) => {}
    }
}

fn look_at_service(service: &crate::Service) {
    drop((service.title(&Language::German), service.texts(), service.own_texts(), service.deadlines()));
    drop((service.costs(), service.processing_times(), service.documents(), service.terms(), service.approval()));
    let mut changed = service.clone();
    changed.set_text(&crate::TextKind::Name, &Language::PlainGerman, Some("<p>&</p>"));
    changed.set_text(&crate::TextKind::Name, &Language::PlainGerman, None);
}

/// Reads the bytes as every shape of source. Returns how many names or messages were found.
pub fn source(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let listing = Listing::read(&text);
    let plan = Folder::plan(text.lines().map(str::to_owned));
    let planned = match plan {
        Folder::Files(names) | Folder::Listings(names) => names.len(),
    };
    usize::from(Page::read(bytes).is_ok())
        + usize::from(Shape::of(bytes) == Shape::Message)
        + listing.files.len()
        + planned
}

//! A log for other programs: OCEL 2.0 and XES. Cases are numbered in the order in which they began; nobody is named.

use std::borrow::Cow;
use std::io::Write;

use process_mining::XmlWriter;
use process_mining::core::chrono::{DateTime, FixedOffset};
use process_mining::core::event_data::case_centric::xes::XESOuterLogData;
use process_mining::core::event_data::case_centric::xes::export_xes_trace_stream;
use process_mining::core::event_data::case_centric::{
    Attribute, AttributeValue, Event, EventLogClassifier, EventLogExtension, Trace,
};
use process_mining::core::event_data::object_centric::{
    OCELEvent, OCELEventAttribute, OCELObject, OCELRelationship, OCELType, OCELTypeAttribute,
};

use crate::log::Moment;
use crate::view::{Trace as Case, View};
use crate::{Error, Result};

/// The cases in the order in which they began.
fn numbered<'a>(view: &View<'a>) -> Vec<Case<'a>> {
    let mut cases: Vec<Case<'a>> = view.traces().collect();
    cases.sort_by_key(Case::entered);
    cases
}

fn moment(at: Moment) -> Result<DateTime<FixedOffset>> {
    DateTime::from_timestamp_micros(at).map(|at| at.fixed_offset()).ok_or(Error::Moment)
}

fn written(error: impl std::fmt::Display) -> Error {
    Error::Written(error.to_string())
}

/// The service, the administration and the legal entity of a case: kind of object, and name.
fn belongs<'a>(view: &View<'a>, case: &Case<'a>) -> [(&'static str, Cow<'a, str>); 3] {
    let log = view.log();
    let name = |names: &'a [String], place: u16| Cow::from(names.get(usize::from(place)).map_or("", String::as_str));
    [
        ("service", name(&log.services, case.case.service.0)),
        ("administration", name(&log.administrations, case.case.administration.0)),
        ("legal_entity", name(&log.entities, case.case.entity.0)),
    ]
}

/// Writes OCEL 2.0 as JSON (OCEL 2.0 specification, 2023, section 7): an event for everything that happened, related to its case
/// and to the service, administration and legal entity of the case, to which the case is related as well. Readers drop
/// objects without events. One event is in memory at a time.
///
/// # Errors
/// [`Error::Moment`], [`Error::Written`].
pub fn write_ocel(view: &View<'_>, out: &mut impl Write) -> Result<()> {
    let kind = |name: &str, attributes: &[&str]| OCELType {
        name: name.to_owned(),
        attributes: attributes
            .iter()
            .map(|name| OCELTypeAttribute { name: (*name).to_owned(), value_type: "string".to_owned() })
            .collect(),
    };
    let cases = numbered(view);
    let occurs = crate::map(view);
    let events: Vec<OCELType> =
        occurs.nodes.iter().map(|node| kind(view.log().name(node.activity), &["resource"])).collect();
    let objects = ["case", "service", "administration", "legal_entity"].map(|name| kind(name, &[]));
    write!(out, "{{\"eventTypes\":").map_err(written)?;
    serde_json::to_writer(&mut *out, &events).map_err(written)?;
    write!(out, ",\"objectTypes\":").map_err(written)?;
    serde_json::to_writer(&mut *out, &objects).map_err(written)?;
    write!(out, ",\"events\":[").map_err(written)?;
    let mut number = 0_u64;
    for (place, case) in (1_u64..).zip(&cases) {
        let mut relationships = vec![OCELRelationship::new(format!("case-{place}"), "case")];
        relationships.extend(related(&belongs(view, case)));
        for ((activity, at), resource) in case.activities.iter().zip(case.at).zip(case.resources) {
            number += 1;
            let attribute =
                OCELEventAttribute { name: "resource".to_owned(), value: resource.name().to_owned().into() };
            let event = OCELEvent::new(
                format!("event-{number}"),
                view.log().name(*activity),
                moment(*at)?,
                vec![attribute],
                relationships.clone(),
            );
            separated(out, number == 1, &event)?;
        }
    }
    write!(out, "],\"objects\":[").map_err(written)?;
    let mut known = std::collections::BTreeSet::new();
    for (place, case) in (1_u64..).zip(&cases) {
        let belongs = belongs(view, case);
        let case = OCELObject {
            id: format!("case-{place}"),
            object_type: "case".to_owned(),
            attributes: Vec::new(),
            relationships: related(&belongs).collect(),
        };
        separated(out, place == 1, &case)?;
        known.extend(belongs);
    }
    for (kind, name) in known {
        let object = OCELObject {
            id: format!("{kind}-{name}"),
            object_type: kind.to_owned(),
            attributes: Vec::new(),
            relationships: Vec::new(),
        };
        separated(out, false, &object)?;
    }
    write!(out, "]}}").map_err(written)
}

fn related(belongs: &[(&'static str, Cow<'_, str>)]) -> impl Iterator<Item = OCELRelationship> {
    belongs.iter().map(|(kind, name)| OCELRelationship::new(format!("{kind}-{name}"), *kind))
}

fn separated(out: &mut impl Write, first: bool, value: &impl serde::Serialize) -> Result<()> {
    if !first {
        write!(out, ",").map_err(written)?;
    }
    serde_json::to_writer(out, value).map_err(written)
}

/// Writes XES (IEEE 1849-2016), one trace at a time.
///
/// # Errors
/// [`Error::Moment`], [`Error::Written`].
pub fn write_xes(view: &View<'_>, out: &mut impl Write) -> Result<()> {
    let text = |key: &str, value: &str| Attribute::new(key.to_owned(), AttributeValue::String(value.to_owned()));
    let extension = |name: &str, prefix: &str| EventLogExtension {
        name: name.to_owned(),
        prefix: prefix.to_owned(),
        uri: format!("http://www.xes-standard.org/{prefix}.xesext"),
    };
    let data = XESOuterLogData {
        xes_version: None,
        log_attributes: Vec::new(),
        extensions: vec![
            extension("Concept", "concept"),
            extension("Time", "time"),
            extension("Organizational", "org"),
        ],
        classifiers: vec![EventLogClassifier { name: "Activity".to_owned(), keys: vec!["concept:name".to_owned()] }],
        global_event_attrs: vec![text("concept:name", "__INVALID__")],
        global_trace_attrs: vec![text("concept:name", "__INVALID__")],
    };
    let cases = numbered(view);
    // The calendar is asked before: an iterator of the writer cannot fail.
    for case in &cases {
        for at in case.at {
            moment(*at)?;
        }
    }
    let traces = (1_u64..).zip(&cases).map(|(place, case)| {
        let mut attributes = vec![text("concept:name", &place.to_string())];
        attributes.extend(belongs(view, case).iter().map(|(kind, name)| text(kind, name)));
        let events = case.activities.iter().zip(case.at).zip(case.resources);
        let events = events.filter_map(|((activity, at), resource)| {
            Some(Event {
                attributes: vec![
                    text("concept:name", view.log().name(*activity)),
                    Attribute::new("time:timestamp".to_owned(), AttributeValue::Date(moment(*at).ok()?)),
                    text("org:role", resource.name()),
                ],
            })
        });
        Trace { attributes, events: events.collect() }
    });
    let mut writer = XmlWriter::new(out);
    export_xes_trace_stream(&mut writer, traces, data).map_err(written)
}

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Check, Findings, is_empty};
use crate::codes::{DataType, ElementKind, FieldKind};
use crate::field::{CodeListReference, Constraints, Field, Values};
use crate::values::{Identifier, Multiplicity};

pub(super) fn check(findings: &mut Findings, field: &Field) {
    let own = &field.head.identifier;
    findings.head(&field.head, 'F', Check::NoDayOfStatus);
    findings.words(&field.head, &field.labels, &field.help);
    findings.source(&field.head, field.element_kind.value);
    findings.rules(&field.rules);
    findings.when(field.element_kind.value == ElementKind::Abstract, own, Check::AbstractField);
    check_kind(findings, field);
    check_file(findings, field);
    if let Some(values) = &field.values {
        check_values(findings, own, values, field.content.as_deref().unwrap_or_default().trim());
    }
    if let Some(list) = &field.code_list {
        check_list(findings, own, list);
    }
    check_constraints(findings, field);
}

/// What depends on the place of a field.
pub(super) fn check_part(findings: &mut Findings, field: &Field, multiplicity: Multiplicity) {
    let single_file = field.data_type.value == DataType::File && multiplicity.maximum().is_some();
    findings.when(single_file, &field.head.identifier, Check::SingleFile);
}

fn check_kind(findings: &mut Findings, field: &Field) {
    let own = &field.head.identifier;
    let (kind, data_type) = (field.kind.value, field.data_type.value);
    let has_list = field.values.is_some() || field.code_list.is_some();
    let has_columns = [&field.code_column, &field.name_column, &field.help_column].iter().any(|one| !is_empty(one));
    let shows = matches!(data_type, DataType::Text | DataType::TextLatin | DataType::Object);
    findings.when(kind == FieldKind::Select && data_type != DataType::Text, own, Check::SelectIsNotText);
    findings.when(kind == FieldKind::Select && !has_list, own, Check::ChoiceWithoutList);
    findings.when(kind != FieldKind::Select && has_list, own, Check::ListWithoutChoice);
    findings.when(has_columns && field.code_list.is_none(), own, Check::ColumnsWithoutList);
    findings.when(kind == FieldKind::Label && !shows, own, Check::LabelIsNotText);
    let empty_label = kind == FieldKind::Label && data_type != DataType::Object && is_empty(&field.content);
    findings.when(empty_label, own, Check::EmptyLabel);
}

fn check_file(findings: &mut Findings, field: &Field) {
    let own = &field.head.identifier;
    let is_file = field.data_type.value == DataType::File;
    let is_opaque = is_file || field.data_type.value == DataType::Object;
    let pattern = field.constraints.as_ref().is_some_and(|constraints| !is_empty(&constraints.pattern));
    findings.when(field.max_size.is_some() && !is_file, own, Check::SizeWithoutFile);
    findings.when(!field.media_types.is_empty() && !is_file, own, Check::MediaTypeWithoutFile);
    findings.when(is_opaque && !is_empty(&field.content), own, Check::ContentOfFile);
    findings.when(is_opaque && pattern, own, Check::PatternOfFile);
}

fn check_values(findings: &mut Findings, own: &Identifier, values: &Values, content: &str) {
    let codes: BTreeSet<&str> = values.values.iter().map(|value| value.code.as_str()).collect();
    let names: BTreeSet<&str> = values.values.iter().map(|value| value.name.as_str()).collect();
    findings.when(values.values.len() < 2, own, Check::ShortList);
    findings.when(codes.len() < values.values.len(), own, Check::RepeatedCode);
    findings.when(names.len() < values.values.len(), own, Check::RepeatedName);
    findings.when(!content.is_empty() && !codes.contains(content), own, Check::ContentNotInList);
}

fn check_list(findings: &mut Findings, own: &Identifier, reference: &CodeListReference) {
    let name = reference.list.canonical.trim();
    findings.when(name.is_empty(), own, Check::NoListName);
    findings.when(!name.is_empty() && !name.starts_with("urn:"), own, Check::ListIsNoUrn);
    let version = reference.list.version.as_deref().map(str::trim).filter(|version| !version.is_empty());
    findings.when(version.is_some_and(|version| date(version).is_none()), own, Check::ListVersionIsNoDate);
}

fn check_constraints(findings: &mut Findings, field: &Field) {
    let own = &field.head.identifier;
    let (kind, data_type) = (field.kind.value, field.data_type.value);
    let none = Constraints::default();
    let constraints = field.constraints.as_ref().unwrap_or(&none);
    let is_text = matches!(data_type, DataType::Text | DataType::TextLatin);
    let is_ordered = is_number(data_type) || matches!(data_type, DataType::Date | DataType::Time | DataType::DateTime);
    let has_length = constraints.min_length.is_some() || constraints.max_length.is_some();
    let has_range = !is_empty(&constraints.min_value) || !is_empty(&constraints.max_value);
    let is_fixed = matches!(kind, FieldKind::Select | FieldKind::Label);
    let is_input = kind == FieldKind::Input;
    findings.when(is_fixed && has_length, own, Check::LengthOfChoice);
    findings.when(!is_text && has_length, own, Check::LengthWithoutText);
    findings.when(!is_ordered && has_range, own, Check::RangeWithoutOrder);
    findings.when(is_input && is_text && !has_length, own, Check::NoLength);
    let wants_range = is_number(data_type) || data_type == DataType::Date;
    findings.when(is_input && wants_range && !has_range, own, Check::NoRange);
    findings.when(constraints.max_length == Some(0), own, Check::NoLengthAtAll);
    let crossed = constraints.min_length.zip(constraints.max_length).is_some_and(|(least, most)| least > most);
    findings.when(crossed, own, Check::LengthsCrossed);
    check_range(findings, own, data_type, constraints);
}

fn check_range(findings: &mut Findings, own: &Identifier, data_type: DataType, constraints: &Constraints) {
    let limit =
        |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let (lower, upper) = (limit(&constraints.min_value), limit(&constraints.max_value));
    let mut wrong = |form: fn(&str) -> bool, checks: [Check; 2]| {
        for (limit, check) in [&lower, &upper].into_iter().zip(checks) {
            findings.when(limit.as_deref().is_some_and(|limit| !form(limit)), own, check);
        }
    };
    let mut crossed = false;
    match data_type {
        DataType::Number | DataType::Currency => {
            wrong(|text| number(text).is_some(), [Check::LowerIsNoNumber, Check::UpperIsNoNumber]);
        }
        DataType::Integer => {
            wrong(|text| text.parse::<i128>().is_ok(), [Check::LowerIsNoInteger, Check::UpperIsNoInteger]);
        }
        DataType::Date => {
            wrong(|text| date(text).is_some(), [Check::LowerIsNoDate, Check::UpperIsNoDate]);
            crossed = lower.as_deref().and_then(date).zip(upper.as_deref().and_then(date)).is_some_and(|(l, u)| l > u);
        }
        _ => {}
    }
    if is_number(data_type) {
        crossed = lower.as_deref().and_then(number).zip(upper.as_deref().and_then(number)).is_some_and(|(l, u)| l > u);
    }
    findings.when(crossed, own, Check::RangeCrossed);
}

fn is_number(data_type: DataType) -> bool {
    matches!(data_type, DataType::Number | DataType::Integer | DataType::Currency)
}

/// A number, with a point or a comma.
fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

fn date(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok())?
}

//! Entry points for a fuzzer: any bytes in, no panic, no long run. A fuzz target is one line that calls one of them.

use jiff::civil::date;

use crate::answers::Answers;
use crate::check::check;
use crate::definition::Definition;
use crate::evaluate::{Context, evaluate};
use crate::form::Form;
use crate::logic::{Expression, Facts, Names, Values};
use crate::parameter::{Parameter, ParameterKind, Params};
use crate::value::{Type, Value};

/// Reads the bytes as a `form.json`, checks it, and when it is a form, evaluates some answers.
pub fn form(bytes: &[u8]) {
    let Ok(json) = std::str::from_utf8(bytes) else {
        return;
    };
    let Ok(definition) = Definition::parse(json) else {
        return;
    };
    check(&definition, &parameters());
    if let Ok(form) = Form::build(definition, &parameters()) {
        let mut answers = Answers::new();
        for (page, field) in form.definition().fields() {
            answers.set(&field.id, vec![page.id.clone()]);
        }
        let params = Params::new();
        evaluate(&form, &answers, &Context { params: &params, today: date(2026, 5, 17) });
    }
}

/// Reads the bytes as an expression over one name of each type and evaluates it. Returns whether it has a value.
pub fn expression(bytes: &[u8]) -> bool {
    let Ok(source) = std::str::from_utf8(bytes) else {
        return false;
    };
    let kinds = [Type::Bool, Type::Int, Type::Text, Type::Date, Type::List];
    let mut names = Names::default();
    for (position, (name, kind)) in ["b", "n", "s", "d", "l"].into_iter().zip(kinds).enumerate() {
        names.fields.insert(name.to_owned(), (position, kind));
    }
    names.params.extend(parameters().iter().map(|parameter| (parameter.name(), parameter.value_type())));
    let fields = [
        Some(Value::Bool(true)),
        Some(Value::Int(i64::MAX)),
        Some(Value::Text("Straße 1".repeat(200))),
        Some(Value::Date(date(2024, 2, 29))),
        Some(Value::List(vec!["a".to_owned(); 100])),
    ];
    let params = Params::new();
    let facts = Facts { fields: Values::Flat(&fields), params: &params, today: date(2026, 5, 17), left: None };
    kinds.into_iter().any(|kind| {
        Expression::compile(source, &names, 0, kind).is_ok_and(|expression| expression.evaluate(&facts).is_ok())
    })
}

/// Reads the bytes as lines `name=value` of a sent page, applies and evaluates them. `page` chooses the page.
pub fn page(form: &Form, page: usize, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let pairs = text.lines().filter_map(|line| line.split_once('='));
    let ids: Vec<&str> = form.pages().map(|(_, page)| page.id.as_str()).collect();
    let Some(id) = ids.get(page % ids.len().max(1)) else {
        return;
    };
    let mut answers = Answers::new();
    if let Ok(patch) = form.accept(id, &answers, pairs) {
        answers.apply(&patch);
        let params = Params::new();
        evaluate(form, &answers, &Context { params: &params, today: date(2026, 5, 17) });
    }
}

fn parameters() -> Vec<Parameter> {
    vec![Parameter {
        key: "fee".to_owned(),
        kind: ParameterKind::Cents,
        required: false,
        options: Vec::new(),
        min: None,
        max: None,
        label: "param-fee".to_owned(),
    }]
}

//! Entry points for a fuzzer: any bytes in, no panic, no long run. A fuzz target is one line that calls one of them.

use std::sync::LazyLock;

use jiff::civil::date;

use crate::answers::Answers;
use crate::check::{check, value_type};
use crate::definition::{CodeList, Definition, Field, Kind};
use crate::diff::diff;
use crate::evaluate::{evaluate, evaluate_again};
use crate::evaluation::{Context, Evaluation};
use crate::form::Form;
use crate::logic::{Expression, Facts, Names, Values};
use crate::parameter::{Parameter, ParameterKind, Params};
use crate::value::Type;

/// Most rows that are filled in.
const MOST_ROWS: usize = 200;

/// Reads the bytes as a `form.json`, checks it, and when it is a form, evaluates some answers, in rows as well, and sends a
/// page. Every code list that it names has two entries. Returns how many fields had a value.
pub fn form(bytes: &[u8]) -> usize {
    let Ok(json) = std::str::from_utf8(bytes) else {
        return 0;
    };
    let Ok(definition) = Definition::parse(json) else {
        return 0;
    };
    let lists = definition.fields().filter_map(|(_, field)| field.kind.list());
    let list = CodeList::from_csv("value,de\nyes,Ja\n1,Eins\n").unwrap_or_default();
    let lists = lists.map(|name| (name.to_owned(), list.clone())).collect();
    let definition = definition.with_lists(lists);
    check(&definition, &parameters());
    diff(&definition, &definition);
    let Ok(form) = Form::build(definition, &parameters()) else {
        return 0;
    };
    let mut filling = Filling { answers: Answers::new(), left: MOST_ROWS };
    form.pages().for_each(|(_, page)| filling.fill("", &page.fields));
    let mut answers = filling.answers;
    let mut before = look(&form, &answers);
    let values = before.fields.iter().filter(|field| field.value.is_some()).count();
    drop(Answers::from_json(&form, &serde_json::Value::Object(before.submitted())));
    for (_, page) in form.pages() {
        if let Ok(patch) = form.accept(&page.id, &answers, answers.iter().map(|(path, texts)| (path, texts.concat()))) {
            answers.apply(&patch);
            let context = Context { params: &Params::new(), today: date(2026, 5, 17) };
            let again = evaluate_again(&form, &before, &answers, patch.changes.keys().map(String::as_str), &context);
            debug_assert_eq!(again, look(&form, &answers), "a second look says what a look at everything says");
            before = again;
        }
    }
    values
}

fn look(form: &Form, answers: &Answers) -> Evaluation {
    evaluate(form, answers, &Context { params: &Params::new(), today: date(2026, 5, 17) })
}

struct Filling {
    answers: Answers,
    left: usize,
}

impl Filling {
    /// Answers that most forms take, and two rows more than a group has from the beginning.
    fn fill(&mut self, prefix: &str, fields: &[Field]) {
        for field in fields {
            let path = format!("{prefix}{}", field.id);
            let Some(rows) = field.kind.rows() else {
                let option = field.kind.options().first().map(|option| option.value.as_str());
                self.answers.set(&path, vec![option.unwrap_or_else(|| sample(&field.kind)).to_owned()]);
                self.fill(prefix, field.kind.fields());
                continue;
            };
            for _ in 0..2 {
                self.answers.add_row(&path, rows.min);
            }
            for row in self.answers.rows(&path, rows.min) {
                let Some(left) = self.left.checked_sub(1) else {
                    return;
                };
                self.left = left;
                self.fill(&format!("{path}.{row}."), field.kind.fields());
            }
        }
    }
}

fn sample(kind: &Kind) -> &'static str {
    match kind {
        Kind::Integer { .. } | Kind::Money { .. } | Kind::Number { .. } => "1",
        Kind::Date { .. } => "2026-05-17",
        Kind::Time => "10:00",
        Kind::Country => "DE",
        Kind::MapPoint => "50,11",
        _ => "yes",
    }
}

/// A form with a name of each type, and rows in rows.
static NAMES: LazyLock<Option<(Form, Names, Evaluation)>> = LazyLock::new(|| {
    let options: Vec<String> = (0..100).map(|number| format!("o{number}")).collect();
    let json = serde_json::json!({ "schema": 1, "id": "f", "sections": [{ "id": "s", "pages": [{ "id": "p", "fields": [
        { "id": "b", "type": "yes_no" },
        { "id": "n", "type": "integer" },
        { "id": "x", "type": "number", "decimals": 6 },
        { "id": "s", "type": "textarea", "max_length": 20_000 },
        { "id": "d", "type": "date" },
        { "id": "t", "type": "time" },
        { "id": "l", "type": "multi_choice", "options": options },
        { "id": "g", "type": "group", "max_rows": 100, "fields": [
            { "id": "a", "type": "integer" },
            { "id": "h", "type": "group", "max_rows": 2, "fields": [{ "id": "c", "type": "yes_no" }] }
        ]}
    ]}]}]});
    let form = Form::parse(&json.to_string(), &parameters()).ok()?;
    let mut names = Names { shape: (*form.compiled.shape).clone(), ..Names::default() };
    for (position, (_, field)) in form.definition().fields().enumerate() {
        names.fields.extend(value_type(&field.kind).map(|kind| (field.id.clone(), (position, kind))));
    }
    names.params.extend(parameters().iter().map(|parameter| (parameter.name(), parameter.value_type())));
    let row = serde_json::json!({ "a": 999_999_999_999_999_999_i64, "h": [{ "c": true }, {}] });
    let answers = serde_json::json!({
        "b": true, "n": 999_999_999_999_999_999_i64, "x": 999_999_998.999_999, "s": "Straße 1".repeat(200), "d": "2024-02-29",
        "t": "23:59", "l": options, "g": vec![row; 100],
    });
    let evaluation = look(&form, &Answers::from_json(&form, &answers).ok()?);
    Some((form, names, evaluation))
});

/// Reads the bytes as an expression over one name of each type, outside of rows and in one, and evaluates it. Returns whether
/// it has a value.
pub fn expression(bytes: &[u8]) -> bool {
    let (Ok(source), Some((_, names, evaluation))) = (std::str::from_utf8(bytes), &*NAMES) else {
        return false;
    };
    let kinds = [Type::Bool, Type::Int, Type::Number, Type::Text, Type::Date, Type::Time, Type::List];
    let params = Params::new();
    let mut found = false;
    for (scope, kind) in [0, 1].into_iter().flat_map(|scope| kinds.map(|kind| (scope, kind))) {
        if let (Ok(expression), Some(at)) =
            (Expression::compile(source, names, scope, kind), evaluation.frames.of_scope(scope).first())
        {
            let fields = Values::Row(&evaluation.frames, *at);
            let facts = Facts { fields, params: &params, today: date(2026, 5, 17), left: None };
            found |= expression.evaluate(&facts).is_ok();
        }
    }
    found
}

/// Reads the bytes as lines `name=value` of a sent page, applies and evaluates them; `+group` adds a row before. `page` chooses
/// the page.
pub fn page(form: &Form, page: usize, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let pairs = text.lines().filter_map(|line| line.split_once('='));
    let ids: Vec<&str> = form.pages().map(|(_, page)| page.id.as_str()).collect();
    let Some(id) = ids.get(page % ids.len().max(1)) else {
        return;
    };
    let mut answers = Answers::new();
    for group in text.lines().filter_map(|line| line.strip_prefix('+')).take(MOST_ROWS) {
        if let Some(rows) = form.field(group).and_then(|field| field.kind.rows()) {
            answers.add_row(group, rows.min);
        }
    }
    if let Ok(patch) = form.accept(id, &answers, pairs) {
        answers.apply(&patch);
        look(form, &answers);
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

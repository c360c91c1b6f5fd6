//! The engine of forms, in the measuring process: one answer in a large form, and a form with many rows.

use std::time::Instant;

use anyhow::ensure;
use bench::figures::{Figure, Target};
use bench::load::Times;
use forms::{Answers, Context, Form, Params, evaluate, evaluate_again};
use jiff::civil::date;
use serde_json::{Value, json};

/// How often each figure is taken.
const ROUNDS: u32 = 300;

/// A form of 1000 fields, of which 500 have a rule, a condition or a value that follows from others.
fn large() -> anyhow::Result<Form> {
    let page = |number: usize| {
        let fields: Vec<Value> = (0..10)
            .map(|place| {
                let id = format!("f{}", number * 10 + place);
                let before = format!("f{}", (number * 10 + place).saturating_sub(2));
                let rule = json!({ "id": format!("r-{number}-{place}"), "when": format!("{id} >= 0 && {id} < 1000") });
                match place {
                    1 | 5 => json!({ "id": id, "type": "integer", "valid_when": [rule] }),
                    3 => json!({ "id": id, "type": "integer", "shown_when": format!("has({before}) && {before} > 2") }),
                    7 => {
                        json!({ "id": id, "type": "computed", "as": "integer", "value": format!("{before} * 2 + f0") })
                    }
                    9 => json!({ "id": id, "type": "text", "required_when": "f0 > 5" }),
                    4 => json!({ "id": id, "type": "choice", "options": ["a", "b", "c"] }),
                    _ => json!({ "id": id, "type": "integer", "required": true }),
                }
            })
            .collect();
        json!({ "id": format!("p{number}"), "fields": fields })
    };
    let pages: Vec<Value> = (0..100).map(page).collect();
    let form = json!({ "schema": 1, "id": "large", "sections": [{ "id": "s", "pages": pages }] });
    Ok(Form::parse(&form.to_string(), &[])?)
}

/// A form with 1000 rows of five fields, a rule in each, and three sums over all of them.
fn long() -> anyhow::Result<Form> {
    let form = json!({ "schema": 1, "id": "long", "sections": [{ "id": "s", "pages": [{ "id": "p", "fields": [
        { "id": "items", "type": "group", "max_rows": 1000, "fields": [
            { "id": "name", "type": "text", "required": true },
            { "id": "count", "type": "integer", "valid_when": [{ "id": "few", "when": "count < 500" }] },
            { "id": "price", "type": "money" },
            { "id": "gift", "type": "yes_no" },
            { "id": "total", "type": "computed", "as": "money", "value": "gift ? 0 : count * price" }
        ]},
        { "id": "sum", "type": "computed", "as": "money", "value": "sum(items, total)" },
        { "id": "gifts", "type": "computed", "as": "integer", "value": "count(items, gift)" },
        { "id": "dear", "type": "computed", "as": "yes_no", "value": "exists(items, price > 100000)" }
    ]}]}] });
    Ok(Form::parse(&form.to_string(), &[])?)
}

fn filled(form: &Form) -> Answers {
    let mut answers = Answers::new();
    for (_, field) in form.definition().fields() {
        let typed = match field.kind.name() {
            "choice" => "b",
            "text" => "Ein Text",
            _ => "7",
        };
        answers.set(&field.id, vec![typed.to_owned()]);
    }
    answers
}

fn rows(form: &Form) -> anyhow::Result<Answers> {
    let row = |number: u32| json!({ "name": format!("Sache {number}"), "count": number % 7, "price": 250, "gift": number.is_multiple_of(9) });
    let items: Vec<Value> = (0..1000).map(row).collect();
    Answers::from_json(form, &json!({ "items": items })).map_err(|errors| anyhow::anyhow!("{errors:?}"))
}

fn timed(mut round: impl FnMut(u32)) -> Times {
    let mut times = Times::default();
    for number in 0..ROUNDS {
        let began = Instant::now();
        round(number);
        times.add(began.elapsed());
    }
    times
}

/// A figure of looking again, beside looking at everything.
fn figure(name: &str, (mut again, mut whole): (Times, Times), limit: f64, sound: bool) -> Figure {
    Figure::new(name, again.p95(), "ms")
        .beside("everything evaluated, p95", whole.p95(), "ms")
        .target(Target::AtMost(limit))
        .only_if(sound)
        .detail(json!({ "again": again.summary(), "everything": whole.summary() }))
}

/// Measures both.
pub(crate) fn measure() -> anyhow::Result<Vec<Figure>> {
    let params = Params::new();
    let context = Context { params: &params, today: date(2026, 5, 17) };
    let form = large()?;
    let fields = form.definition().fields().count();
    let mut answers = filled(&form);
    let mut before = evaluate(&form, &answers, &context);
    ensure!(fields == 1000, "the large form has {fields} fields");
    let whole = timed(|_| drop(evaluate(&form, &answers, &context)));
    let again = timed(|number| {
        answers.set("f2", vec![(number % 9).to_string()]);
        before = evaluate_again(&form, &before, &answers, ["f2"], &context);
    });
    let sound = before == evaluate(&form, &answers, &context);
    let large = figure("form_1000_fields_one_answer", (again, whole), 5.0, sound);

    let form = long()?;
    let mut answers = rows(&form)?;
    let mut before = evaluate(&form, &answers, &context);
    let whole = timed(|_| drop(evaluate(&form, &answers, &context)));
    let again = timed(|number| {
        answers.set("items.500.price", vec![format!("{},00", number % 50)]);
        before = evaluate_again(&form, &before, &answers, ["items.500.price"], &context);
    });
    let all = before.field("items").and_then(|group| group.rows.as_ref()).is_some_and(|rows| rows.len() == 1000);
    let sound = all && before == evaluate(&form, &answers, &context);
    let long = figure("form_1000_rows_one_answer", (again, whole), 16.0, sound);
    Ok(vec![large, long])
}

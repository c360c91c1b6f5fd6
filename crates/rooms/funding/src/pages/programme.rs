//! A programme: its money year by year, what it funds, and the numbers it reckons with.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Button, Choice, Column, Table, Tone, Width};
use ui::{Failure, FormFields, Lang, Query, Visitor, t};

use super::parts::{Told, Tried, back, folded, problem, seen};
use super::{HOME, reading, writing};
use crate::Desk;
use crate::model::{NewYear, Programme, Term};
use crate::verbs::{close_object, programme, set_term, set_year};
use crate::who::Funder;

/// Where this page is.
const HERE: &str = "/foerderung/programm";

/// `GET /foerderung/programm`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = programme(&scope, by, None).await?;
    drop(scope);
    let typed = FormFields::default();
    Ok(page(&visitor, &clerk, (by, &found), &Tried::new(&typed), &told))
}

/// `POST /foerderung/programm`
pub(super) async fn act(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let found = programme(&scope, by, None).await?;
    let again = |tried: &Tried<'_>| page(&visitor, &sent.clerk, (by, &found), tried, &Told::default());
    let mut tried = Tried::new(&sent.fields);
    if sent.is_again() {
        return Ok(again(&tried));
    }
    let (which, text) = ((found.id, seen(&sent.fields)), |name: &str| sent.fields.get(name).unwrap_or_default());
    let step = text("schritt");
    let (field, done) = match step {
        "close" => {
            let Some(day) = tried.day(lang, "ab") else { return Ok(again(&tried)) };
            let closed = Some((day, text("grund")));
            ("grund", close_object(&mut scope, by, which, text("gegenstand"), closed).await)
        }
        "open" => ("gegenstand", close_object(&mut scope, by, which, text("gegenstand"), None).await),
        "year" => {
            let year = text("jahr").trim().parse().ok().filter(|year| (2000..2100).contains(year));
            if year.is_none() {
                tried.problems.push(problem("jahr", t(lang, "funding-problem-year")));
            }
            let (appropriation, authority) = (tried.money(lang, "ansatz"), tried.money(lang, "ve"));
            let Some(year) = year.filter(|_| tried.problems.is_empty()) else { return Ok(again(&tried)) };
            ("ansatz", set_year(&mut scope, by, which, NewYear { year, appropriation, authority }).await)
        }
        "term" => {
            let key = text("zahl").to_owned();
            let value = typed_value(&key, text("wert"));
            if !found.terms.iter().any(|term| term.key == key) {
                tried.problems.push(problem("zahl", t(lang, "funding-problem-term")));
            } else if value.is_none() {
                tried.problems.push(problem("wert", t(lang, "funding-broken-term")));
            }
            let Some(value) = value.filter(|_| tried.problems.is_empty()) else { return Ok(again(&tried)) };
            let (source, verified) = (text("quelle").trim().to_owned(), text("geprueft") == "ja");
            ("wert", set_term(&mut scope, by, which, Term { key, value, source, verified }).await)
        }
        _ => return Err(Failure::malformed("an unknown step")),
    };
    match done {
        Ok(()) => {
            scope.commit().await?;
            Ok(back(HERE, step))
        }
        Err(error) => {
            drop(scope);
            Ok(again(&Tried::failed(&sent.fields, lang, field, error)?))
        }
    }
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (by, found): (Funder, &Programme),
    tried: &Tried<'_>,
    told: &Told,
) -> Response {
    let lang = visitor.lang;
    let page = clerk.page(visitor, &found.name).lead(&found.source).back(HOME);
    page.wide().errors(!tried.problems.is_empty()).status(tried.status()).render(html! {
        (told.markup(lang, &["close", "open", "year", "term"]))
        (tried.markup(lang))
        (kern::description_list(&[(t(lang, "funding-total"), html! { (ui::money(lang, found.total)) })]))
        (years(lang, found))
        (objects(lang, found))
        (terms(lang, found))
        @if by.decides() { (forms(lang, clerk, found, tried)) }
    })
}

fn years(lang: Lang, found: &Programme) -> Markup {
    let rows = found.years.iter().map(|year| {
        let sums = [year.appropriation, year.bound, year.free(), year.paid, year.authority, year.ahead];
        let mut row = vec![html! { (year.year) }];
        row.extend(sums.map(|sum| html! { (ui::money(lang, sum)) }));
        row
    });
    let mut columns = vec![Column::new(t(lang, "funding-year"))];
    columns.extend(
        ["appropriation", "bound", "free", "paid", "authority", "ahead"]
            .map(|key| Column::numeric(t(lang, &format!("funding-sum-{key}")))),
    );
    kern::table(&Table { caption: t(lang, "funding-years"), columns, rows: rows.collect() })
}

fn objects(lang: Lang, found: &Programme) -> Markup {
    let rows = found.objects.iter().map(|object| {
        vec![
            html! { (object.code) },
            html! { (object.name) },
            html! {
                @match &object.closed {
                    None => (kern::badge(Tone::Success, &t(lang, "funding-object-open"))),
                    Some((day, reason)) => {
                        (kern::badge(Tone::Danger, &t(lang, "funding-object-closed"))) br;
                        (ui::date(lang, *day)) ": " (reason)
                    }
                }
            },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "funding-objects"),
        columns: ["funding-object", "funding-object-name", "funding-state"].map(|key| Column::new(t(lang, key))).into(),
        rows: rows.collect(),
    })
}

fn terms(lang: Lang, found: &Programme) -> Markup {
    let rows = found.terms.iter().map(|term| {
        let (tone, key) =
            if term.verified { (Tone::Success, "funding-verified") } else { (Tone::Warning, "funding-unverified") };
        vec![
            html! { (t(lang, &format!("funding-term-{}", term.key.replace('_', "-")))) },
            html! { (term_value(lang, &term.key, term.value)) },
            html! { (term.source) },
            kern::badge(tone, &t(lang, key)),
        ]
    });
    kern::table(&Table {
        caption: t(lang, "funding-terms"),
        columns: ["funding-term", "funding-value", "funding-source", "funding-state"]
            .map(|key| Column::new(t(lang, key)))
            .into(),
        rows: rows.collect(),
    })
}

/// A number of a programme in the unit in which people say it.
fn term_value(lang: Lang, key: &str, value: i64) -> String {
    match key {
        "item_above" | "petty" => ui::money(lang, store::Cents(value)),
        "cutoff" => format!("{:02}.{:02}.", value % 100, value / 100),
        "interest_above" => format!("{},{:02}", value / 100, value % 100),
        _ => value.to_string(),
    }
}

/// The number of a programme as people say it, read again.
fn typed_value(key: &str, text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches(['%', '€']).trim();
    match key {
        "item_above" | "petty" | "interest_above" => ui::read_money(text).map(|amount| amount.0),
        "cutoff" => {
            let (day, month) = text.trim_end_matches('.').split_once('.')?;
            Some(month.trim().parse::<i64>().ok()?.checked_mul(100)?.saturating_add(day.trim().parse().ok()?))
        }
        _ => text.parse().ok(),
    }
}

fn forms(lang: Lang, clerk: &Clerk, found: &Programme, tried: &Tried<'_>) -> Markup {
    let step = tried.typed.get("schritt").unwrap_or_default();
    let empty = FormFields::default();
    let fresh = Tried::new(&empty);
    let of = |steps: &[&str]| if steps.contains(&step) { tried } else { &fresh };
    let wrong = |steps: &[&str]| steps.contains(&step) && !tried.problems.is_empty();
    let (object, year, term) = (of(&["close", "open"]), of(&["year"]), of(&["term"]));
    let form = |body: Markup| {
        html! {
            form class="dw-form" method="post" action=(HERE) novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &found.revision.to_string()))
                (body)
            }
        }
    };
    let button = |kind: Button, step: &str| {
        kern::submit_named(kind, &t(lang, &format!("funding-programme-{step}")), "schritt", step)
    };
    let objects: Vec<Choice> =
        found.objects.iter().map(|one| Choice::new(&one.code, format!("{} {}", one.code, one.name))).collect();
    let numbers: Vec<Choice> = found
        .terms
        .iter()
        .map(|one| Choice::new(&one.key, t(lang, &format!("funding-term-{}", one.key.replace('_', "-")))))
        .collect();
    let money = |name: &str, key: &str| {
        kern::text_input(&year.field(lang, name, key, "").inputmode("decimal").width(Width::Medium))
    };
    html! {
        (folded(&t(lang, "funding-programme-close"), form(html! {
            p class="kern-body dw-muted" { (t(lang, "funding-programme-close-hint")) }
            (kern::radios(&object.field(lang, "gegenstand", "funding-object", ""), &objects))
            (kern::date_input(&object.field(lang, "ab", "funding-closed-from", ""), &object.typed.date("ab")))
            (kern::text_input(&object.field(lang, "grund", "funding-reason", "").max_length(300)))
            div class="dw-actions" {
                (button(Button::Primary, "close"))
                (button(Button::Secondary, "open"))
            }
        }), wrong(&["close", "open"])))
        (folded(&t(lang, "funding-programme-year"), form(html! {
            p class="kern-body dw-muted" { (t(lang, "funding-programme-year-hint")) }
            (kern::text_input(&year.field(lang, "jahr", "funding-year", "").inputmode("numeric").max_length(4).width(Width::Short)))
            (money("ansatz", "funding-sum-appropriation"))
            (money("ve", "funding-sum-authority"))
            (button(Button::Primary, "year"))
        }), wrong(&["year"])))
        (folded(&t(lang, "funding-programme-term"), form(html! {
            p class="kern-body dw-muted" { (t(lang, "funding-programme-term-hint")) }
            (kern::select(&term.field(lang, "zahl", "funding-term", ""), &numbers))
            (kern::text_input(&term.field(lang, "wert", "funding-value", "").hint(t(lang, "funding-programme-value-hint")).max_length(20).width(Width::Short)))
            (kern::text_input(&term.field(lang, "quelle", "funding-source", "").max_length(300)))
            (kern::checkbox(&term.field(lang, "geprueft", "funding-programme-verified", "").optional(), "ja", term.typed.get("geprueft").is_some()))
            (button(Button::Primary, "term"))
        }), wrong(&["term"])))
    }
}

//! Up to which value which procedure is allowed: asked for a value and a day, and as the table with its sources.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use store::Cents;
use ui::kern::{self, Alert, Column, Table, Width};
use ui::{Explain, Failure, FormFields, Lang, Query, Visitor, t, text_with};

use super::parts::{Inputs, Typed, choices, with_problems};
use super::{BUYING, LIMITS, reading};
use crate::model::{Choice, Kind, Reason, Thresholds};
use crate::{Desk, Error};

/// What is asked: the fields of the form.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    art: String,
    #[serde(default)]
    wert: String,
    #[serde(default, rename = "tag-day")]
    day: String,
    #[serde(default, rename = "tag-month")]
    month: String,
    #[serde(default, rename = "tag-year")]
    year: String,
}

/// The limits that come with the program.
pub(super) fn thresholds() -> Result<Thresholds, Error> {
    Thresholds::read().map_err(|error| crate::error::odd(&error.to_string()))
}

/// `GET /einkauf/wertgrenzen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let today = reading(&desk, &visitor, &clerk).await?.1.today();
    let limits = thresholds()?;
    let asked = !wanted.wert.is_empty() || !wanted.year.is_empty();
    let [day, month, year] = if asked {
        [wanted.day, wanted.month, wanted.year]
    } else {
        [today.day().to_string(), today.month().to_string(), today.year().to_string()]
    };
    let fields =
        [("art", wanted.art), ("wert", wanted.wert), ("tag-day", day), ("tag-month", month), ("tag-year", year)];
    let fields = FormFields(fields.map(|(name, value)| (name.to_owned(), value)).into());
    let mut typed = Typed::new(lang, &fields);
    let mut answer = None;
    if asked {
        let kind = typed.one_of("art", Kind::from_name);
        let value = typed.money("wert");
        let day = typed.day("tag", None);
        if let (Some(kind), Some(day), []) = (kind, day, typed.problems.as_slice()) {
            answer = Some((limits.choose(kind, value, day), value, day));
        }
    }
    let problems = typed.problems;
    let inputs = Inputs { lang, typed: &fields, problems: &problems };
    let page = clerk.page(&visitor, t(lang, "procurement-limits-title")).lead(t(lang, "procurement-limits-lead"));
    Ok(with_problems(page.back(BUYING).wide(), &problems).render(html! {
        (kern::error_summary(lang, &problems))
        @if let Some((choice, value, day)) = &answer { (said(lang, choice.as_ref(), *value, *day)) }
        form class="dw-form" method="get" action=(LIMITS) novalidate {
            (kern::select(&inputs.field("art", "kind"), &choices(lang, "kind", Kind::ALL.iter().map(|kind| kind.name()))))
            (kern::text_input(&inputs.field("wert", "value").hint(t(lang, "procurement-value-hint"))
                .inputmode("decimal").width(Width::Short)))
            (kern::date_input(&inputs.field("tag", "day"), &inputs.day("tag")))
            (kern::submit(&t(lang, "procurement-limits-ask")))
        }
        (tables(lang, &limits))
    }))
}

/// What is allowed, with its reason and source, or that nobody recorded it.
fn said(lang: Lang, choice: Option<&Choice>, value: Cents, day: Date) -> Markup {
    let Some(choice) = choice else {
        let args = [("day", ui::date(lang, day).into())];
        return Alert::warning(text_with(lang, "procurement-limits-gap", &args)).announced().body(html! {
            p { (t(lang, "procurement-limits-gap-text")) }
        });
    };
    Alert::info(t(lang, &format!("procurement-procedure-{}", choice.procedure.name()))).announced().body(html! {
        p { (why(lang, choice, value)) }
        p { (source(lang, &choice.source, choice.verified)) }
    })
}

/// Why a procedure is the laxest one that is allowed, in a sentence.
fn why(lang: Lang, choice: &Choice, value: Cents) -> String {
    let mut args = vec![("value", ui::money(lang, value).into())];
    let (key, limit) = match (choice.reason, choice.passed) {
        (Reason::Within(limit), Some((laxer, passed))) => {
            args.push(("laxer", t(lang, &format!("procurement-procedure-{}", laxer.name())).into()));
            args.push(("passed", ui::money(lang, passed).into()));
            ("procurement-why-between", limit)
        }
        (Reason::Within(limit), None) => ("procurement-why-within", limit),
        (Reason::Above(limit), _) => ("procurement-why-above", limit),
        (Reason::Union(limit), _) => ("procurement-why-union", limit),
    };
    args.push(("limit", ui::money(lang, limit).into()));
    text_with(lang, key, &args)
}

/// A refusal in a sentence; that of a procedure with the rule and its source.
pub(super) fn refused(lang: Lang, error: &Error, value: Cents) -> String {
    let sentence = text_with(lang, error.key(), &error.args());
    match error {
        Error::TooLax(choice) => {
            let wanted = t(lang, &format!("procurement-procedure-{}", choice.procedure.name()));
            let source = source(lang, &choice.source, choice.verified);
            format!("{sentence} {wanted}: {} {source}", why(lang, choice, value))
        }
        _ => sentence,
    }
}

/// Where something is written, and whether somebody compared it.
pub(super) fn source(lang: Lang, source: &str, verified: bool) -> String {
    let key = if verified { "procurement-source-verified" } else { "procurement-source-unverified" };
    text_with(lang, key, &[("source", source.into())])
}

fn period(lang: Lang, from: Date, until: Option<Date>) -> String {
    let from = ui::date(lang, from);
    match until {
        Some(until) => format!("{from} – {}", ui::date(lang, until)),
        None => text_with(lang, "procurement-since", &[("day", from.into())]),
    }
}

fn tables(lang: Lang, limits: &Thresholds) -> Markup {
    let euros = |amount: i64| html! { (ui::money(lang, crate::model::euros(amount))) };
    let kind = |kind: Kind| t(lang, &format!("procurement-kind-{}", kind.name()));
    let column = |key: &str| Column::new(t(lang, &format!("procurement-{key}")));
    let number = |key: &str| Column::numeric(t(lang, &format!("procurement-{key}")));
    // The sentence about it stands once, below both tables.
    let source = |source: &str, verified: bool| html! { (source) @if !verified { " *" } };
    let unverified =
        limits.national.iter().any(|limit| !limit.verified) || limits.union.iter().any(|limit| !limit.verified);
    let national = limits.national.iter().rev().map(|limit| {
        vec![
            html! { (period(lang, limit.from, limit.until)) },
            html! { (kind(limit.kind)) },
            html! { (t(lang, &format!("procurement-procedure-{}", limit.procedure.name()))) },
            euros(limit.limit),
            source(&limit.source, limit.verified),
        ]
    });
    let union = limits.union.iter().rev().map(|limit| {
        let kinds: Vec<String> = limit.kinds.iter().copied().map(kind).collect();
        vec![
            html! { (period(lang, limit.from, limit.until)) },
            html! { (kinds.join(", ")) },
            euros(limit.from_value),
            source(&limit.source, limit.verified),
        ]
    });
    html! {
        (kern::table(&Table {
            caption: t(lang, "procurement-limits-national"),
            columns: vec![column("period"), column("kind"), column("procedure"), number("limit"), column("source")],
            rows: national.collect(),
        }))
        (kern::table(&Table {
            caption: t(lang, "procurement-limits-union"),
            columns: vec![column("period"), column("kind"), number("limit-from"), column("source")],
            rows: union.collect(),
        }))
        @if unverified { p class="kern-body" { (t(lang, "procurement-sources-unverified")) } }
    }
}

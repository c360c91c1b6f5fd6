//! What both sides of a grant see alike while the project runs.

use maud::{Markup, html};
use store::Cents;
use ui::kern::{self, Column, Table, Tone};
use ui::{Lang, t, text_with};

use crate::model::{Asked, Change, Drawdown, Grant, Item, Proof, Recovery, Wanted};

/// How far something is that was asked for.
pub(super) fn asked_badge(lang: Lang, state: Asked) -> Markup {
    let tone = match state {
        Asked::Asked | Asked::Checked => Tone::Warning,
        Asked::Released => Tone::Success,
        Asked::TurnedDown => Tone::Danger,
    };
    kern::badge(tone, &t(lang, &format!("funding-asked-{}", state.name())))
}

fn columns(lang: Lang, words: &[&str], amount: &str) -> Vec<Column> {
    let words = words.iter().map(|key| Column::new(t(lang, key)));
    words.chain([Column::numeric(t(lang, amount))]).collect()
}

/// Money that was called: for which payments.
pub(super) fn drawdown_table(lang: Lang, one: &Drawdown) -> Markup {
    let caption = [
        ("amount", ui::money(lang, one.amount).into()),
        ("year", one.year.to_string().into()),
        ("at", ui::moment(lang, one.asked_at).into()),
    ];
    let rows = one.positions.iter().map(|position| {
        vec![
            html! { (position.what) },
            html! { (ui::date(lang, position.due)) },
            html! { (ui::money(lang, position.amount)) },
        ]
    });
    html! {
        (kern::table(&Table {
            caption: text_with(lang, "funding-draw-of", &caption),
            columns: columns(lang, &["funding-draw-what", "funding-draw-due"], "funding-amount"),
            rows: rows.collect(),
        }))
        @if !one.reason.is_empty() { p class="kern-body dw-lines" { (one.reason) } }
    }
}

/// What is wanted otherwise.
pub(super) fn change_text(lang: Lang, one: &Change) -> Markup {
    let number = [("number", one.number.into()), ("at", ui::moment(lang, one.asked_at).into())];
    html! {
        h3 class="kern-heading-small" { (text_with(lang, "funding-change-of", &number)) }
        p class="kern-body dw-lines" { (one.words) }
        ul class="kern-list kern-list--bullet" { @for line in change_lines(lang, &one.wanted) { li { (line) } } }
        @if !one.reason.is_empty() { p class="kern-body dw-lines" { (one.reason) } }
    }
}

/// What a change changes, a sentence each.
pub(super) fn change_lines(lang: Lang, wanted: &Wanted) -> Vec<String> {
    let mut all = Vec::new();
    if let Some(ends) = wanted.ends {
        all.push(text_with(lang, "funding-change-ends", &[("day", ui::date(lang, ends).into())]));
    }
    if let Some((from, to, amount)) = wanted.moved {
        let args = [
            ("amount", ui::money(lang, amount).into()),
            ("from", from.to_string().into()),
            ("to", to.to_string().into()),
        ];
        all.push(text_with(lang, "funding-change-moved", &args));
    }
    for line in wanted.costs.iter().flatten() {
        let args = [
            ("line", line.name.as_str().into()),
            ("amount", ui::money(lang, line.amount).into()),
            ("year", line.year.to_string().into()),
            ("eligible", t(lang, if line.eligible { "funding-yes" } else { "funding-no" }).into()),
        ];
        all.push(text_with(lang, "funding-change-line", &args));
    }
    all
}

/// How the money was used: the numbers in the order of the plan, and the receipts.
pub(super) fn proof_table(lang: Lang, grant: &Grant, proof: &Proof) -> Markup {
    let lines = grant.plan.costs.iter().zip(proof.spent(grant)).map(|(line, spent)| {
        vec![html! { (line.name) }, html! { (ui::money(lang, line.amount)) }, html! { (ui::money(lang, spent)) }]
    });
    let receipts = proof.receipts.iter().map(|one| {
        vec![
            html! { (one.number) },
            html! { (ui::date(lang, one.paid_on)) },
            html! { (one.what) },
            html! { (one.line) },
            html! { (ui::money(lang, one.amount)) },
        ]
    });
    let planned = Column::numeric(t(lang, "funding-proof-planned"));
    html! {
        p class="kern-body dw-lines" { (proof.report) }
        (kern::table(&Table {
            caption: t(lang, "funding-proof-lines"),
            columns: vec![Column::new(t(lang, "funding-line")), planned, Column::numeric(t(lang, "funding-proof-spent"))],
            rows: lines.collect(),
        }))
        (kern::description_list(&[
            (t(lang, "funding-own"), html! { (ui::money(lang, proof.own)) }),
            (t(lang, "funding-third"), html! { (ui::money(lang, proof.third)) }),
        ]))
        (kern::table(&Table {
            caption: t(lang, "funding-proof-receipts"),
            columns: columns(lang, &["funding-number", "funding-proof-paid-on", "funding-draw-what", "funding-line"], "funding-amount"),
            rows: receipts.collect(),
        }))
    }
}

/// What is claimed back.
pub(super) fn recovery_facts(lang: Lang, recovery: &Recovery) -> Markup {
    let money = |amount: Cents| html! { (ui::money(lang, amount)) };
    let mut facts = vec![
        (t(lang, "funding-recovery-amount"), money(recovery.amount)),
        (t(lang, "funding-recovery-interest"), money(recovery.interest)),
        (t(lang, "funding-recovery-whole"), money(Cents(recovery.amount.0 + recovery.interest.0))),
        (t(lang, "funding-recovery-from"), html! { (ui::date(lang, recovery.from)) }),
        (t(lang, "funding-recovery-due"), html! { (ui::date(lang, recovery.due)) }),
    ];
    if let Some(day) = recovery.settled {
        facts.push((t(lang, "funding-recovery-settled"), html! { (ui::date(lang, day)) }));
    }
    kern::description_list(&facts)
}

/// What was bought and must serve its purpose.
pub(super) fn item_table(lang: Lang, items: &[Item]) -> Markup {
    let rows = items.iter().map(|item| {
        vec![
            html! { (item.name) },
            html! { (item.place) },
            html! { (ui::date(lang, item.bought_on)) },
            html! { (ui::date(lang, item.until)) },
            html! { @match item.confirmed { Some(year) => (year), None => (t(lang, "funding-item-not-yet")) } },
            html! { (ui::money(lang, item.amount)) },
        ]
    });
    html! {
        @if items.is_empty() {
            p class="kern-body" { (t(lang, "funding-item-none")) }
        } @else {
            (kern::table(&Table {
                caption: t(lang, "funding-items-list"),
                columns: columns(
                    lang,
                    &["funding-item-name", "funding-item-place", "funding-item-bought", "funding-item-until", "funding-item-confirmed"],
                    "funding-amount",
                ),
                rows: rows.collect(),
            }))
        }
    }
}

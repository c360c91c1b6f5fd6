//! One call-off of the own administration, and what came of it: tables.

use maud::{Markup, html};
use store::Cents;
use ui::kern::{self, Answer, Column, Table, Tone};
use ui::{Lang, t, text_with};

use super::{OWN_FRAMEWORKS, order_path};
use crate::model::{Delivery, Invoice, Item, Order, Ordered, Remark};

fn column(lang: Lang, key: &str) -> Column {
    Column::new(t(lang, &format!("procurement-{key}")))
}

fn number(lang: Lang, key: &str) -> Column {
    Column::numeric(t(lang, &format!("procurement-{key}")))
}

/// What was called off, from what it is paid, and for what.
pub(super) fn facts(lang: Lang, order: &Order) -> Markup {
    let of = &order.call_off;
    let fact = |key: &str, answer: Markup| Answer { question: t(lang, &format!("procurement-{key}")), answer };
    let paper = format!("{OWN_FRAMEWORKS}/{}/abruf/{}.pdf", order.framework.id, of.id);
    let mut all = vec![
        fact("supplier", html! { (order.framework.supplier) }),
        fact("when", html! { (ui::moment(lang, of.ordered_at)) }),
        fact("sum", html! { (ui::money(lang, of.value)) }),
        fact("budget-item", html! { (of.budget_item) }),
        fact("standing", super::agreement::called(lang, of)),
        fact("paper", kern::link(&t(lang, "procurement-order-paper"), &paper)),
    ];
    let link = |key: &str, path: String| kern::link(&t(lang, &format!("procurement-to-{key}")), &path);
    all.extend(of.grant.map(|id| fact("paid-from", link("grant", format!("/amt/foerderung/{id}")))));
    all.extend(of.measure.map(|id| fact("measure", link("measure", format!("/amt/planung/massnahmen/{id}")))));
    all.push(fact("payable", html! { (ui::money(lang, order.payable())) }));
    kern::answers(lang, &all, None)
}

/// Line by line: ordered, arrived, accepted.
pub(super) fn progress(lang: Lang, order: &Order) -> Markup {
    let row = |line: &Ordered| {
        vec![
            html! { (line.name) },
            html! { (ui::money(lang, line.price)) " / " (line.unit) },
            html! { (line.quantity) },
            html! { (line.arrived.delivered) },
            html! { (line.arrived.accepted) },
            html! { (line.open()) },
        ]
    };
    kern::table(&Table {
        caption: t(lang, "procurement-progress"),
        columns: vec![
            column(lang, "article"),
            number(lang, "price"),
            number(lang, "ordered"),
            number(lang, "delivered"),
            number(lang, "accepted"),
            number(lang, "still-open"),
        ],
        rows: order.lines.iter().map(row).collect(),
    })
}

/// What arrived.
pub(super) fn arrived(lang: Lang, order: &Order) -> Markup {
    if order.deliveries.is_empty() {
        return html! { p class="kern-body" { (t(lang, "procurement-deliveries-none")) } };
    }
    let name = |article| order.lines.iter().find(|line| line.article == article).map_or("", |line| line.name.as_str());
    let row = |one: &Delivery| {
        let defective = one.lines.iter().filter(|(_, (_, defects))| defects.count > 0);
        vec![
            html! { (one.number) @if !one.note.is_empty() { br; span class="dw-muted" { (one.note) } } },
            html! { (ui::date(lang, one.delivered_on)) },
            html! { @for (article, (quantity, _)) in &one.lines { div { (quantity) " × " (name(*article)) } } },
            match one.accepted_on {
                None => kern::badge(Tone::Warning, &t(lang, "procurement-not-looked-at")),
                Some(day) => html! {
                    (kern::badge(Tone::Success, &t(lang, "procurement-accepted"))) " " (ui::date(lang, day))
                    @for (article, (_, defects)) in defective {
                        div class="dw-muted" { (defects.count) " × " (name(*article)) ": " (defects.what) }
                    }
                },
            },
        ]
    };
    kern::table(&Table {
        caption: t(lang, "procurement-deliveries-caption"),
        columns: ["delivery", "day", "quantity", "standing"].map(|key| column(lang, key)).into(),
        rows: order.deliveries.iter().map(row).collect(),
    })
}

/// What the supplier asks for.
pub(super) fn asked(lang: Lang, order: &Order) -> Markup {
    if order.invoices.is_empty() {
        return html! { p class="kern-body" { (t(lang, "procurement-invoices-none")) } };
    }
    let path = order_path(order.framework.id, order.call_off.id);
    let row = |one: &Invoice| {
        vec![
            html! {
                (kern::link(&one.said.number, &format!("{path}/rechnungen/{}", one.id))) br; span class="dw-muted" { (one.said.seller) }
            },
            html! {
                (ui::date(lang, one.said.issued_on))
                @if let Some(day) = one.said.due_on { br; span class="dw-muted" { (text_with(lang, "procurement-due", &[("day", ui::date(lang, day).into())])) } }
            },
            html! { (ui::money(lang, one.said.net)) },
            html! { (ui::money(lang, one.said.gross)) },
            html! {
                @if one.said.remarks.is_empty() { (t(lang, "procurement-fits")) }
                @for remark in &one.said.remarks { div { (said(lang, remark)) } }
            },
            match (one.released_at, one.returned_at) {
                (Some(_), _) => html! {
                    (kern::badge(Tone::Success, &t(lang, "procurement-invoice-released"))) br; span class="dw-muted" { (one.reason) }
                },
                (None, Some(_)) => html! {
                    (kern::badge(Tone::Danger, &t(lang, "procurement-invoice-returned"))) br; span class="dw-muted" { (one.reason) }
                },
                (None, None) => kern::badge(Tone::Warning, &t(lang, "procurement-invoice-open")),
            },
        ]
    };
    kern::table(&Table {
        caption: t(lang, "procurement-invoices-caption"),
        columns: vec![
            column(lang, "invoice"),
            column(lang, "day"),
            number(lang, "sum"),
            number(lang, "gross"),
            column(lang, "remarks"),
            column(lang, "standing"),
        ],
        rows: order.invoices.iter().map(row).collect(),
    })
}

/// What does not fit, in a sentence.
fn said(lang: Lang, remark: &Remark) -> String {
    let key = format!("procurement-remark-{}", remark.name());
    match remark {
        Remark::Seller { found } | Remark::Article { found } => {
            text_with(lang, &key, &[("found", found.as_str().into())])
        }
        Remark::Price { article, found, agreed } => text_with(
            lang,
            &key,
            &[
                ("article", article.as_str().into()),
                ("found", ui::money(lang, Cents(*found)).into()),
                ("agreed", ui::money(lang, Cents(*agreed)).into()),
            ],
        ),
        Remark::Quantity { article, found, ordered } => text_with(
            lang,
            &key,
            &[("article", article.as_str().into()), ("found", found.as_str().into()), ("ordered", (*ordered).into())],
        ),
        Remark::Day { found, ordered } => text_with(
            lang,
            &key,
            &[("found", ui::date(lang, *found).into()), ("ordered", ui::date(lang, *ordered).into())],
        ),
        Remark::Rules { found } => text_with(lang, &key, &[("found", found.join(", ").into())]),
    }
}

/// What is kept.
pub(super) fn inventory(lang: Lang, order: &Order) -> Markup {
    if order.items.is_empty() {
        return html! { p class="kern-body" { (t(lang, "procurement-inventory-none")) } };
    }
    let name = |item: &Item| order.lines.iter().find(|line| line.article == item.article).map_or("", |line| &line.name);
    let rows: Vec<(Item, String)> = order.items.iter().map(|item| (item.clone(), name(item).to_owned())).collect();
    items(lang, &rows)
}

/// Pieces, and what they are.
pub(super) fn items(lang: Lang, all: &[(Item, String)]) -> Markup {
    let row = |(item, name): &(Item, String)| {
        vec![
            html! { (name) },
            html! { (item.serial) },
            html! { (item.location) },
            html! { @if let Some(day) = item.warranty_until { (ui::date(lang, day)) } @else { "–" } },
        ]
    };
    kern::table(&Table {
        caption: t(lang, "procurement-inventory-caption"),
        columns: ["article", "serial", "location", "warranty"].map(|key| column(lang, key)).into(),
        rows: all.iter().map(row).collect(),
    })
}

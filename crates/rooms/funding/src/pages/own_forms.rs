//! What a recipient sends: lists are typed line by line, or copied out of a table.

use identity::Clerk;
use jiff::civil::Date;
use maud::{Markup, html};
use store::{Cents, NewId};
use ui::kern::{self, Button, Width};
use ui::{FormFields, Lang, t, text_with};

use super::own::{OWN, Sheet, runs};
use super::parts::{Tried, broken_text, folded, problem};
use crate::model::{
    Act, Broken, ChangeId, CostLine, DrawdownId, Due, EarlyStart, ItemId, Position, Receipt, State as Stand, Wanted,
};
use crate::verbs::{NewItem, NewProof};

/// Longest list, in characters.
const LIST: u32 = 20_000;
/// Longest cell of a list.
const LONGEST_CELL: usize = 200;
/// Longest text.
const WORDS: u32 = 4_000;

/// The id that a form brings along, so that sending it twice makes one.
fn fresh<T: NewId>(tried: &Tried<'_>) -> Option<T> {
    tried.typed.get("kennung").and_then(|id| id.parse::<uuid::Uuid>().ok()).map(T::from)
}

/// Reads a list line by line into cells; what cannot be read is named with its line.
fn lines<T>(
    lang: Lang,
    tried: &mut Tried<'_>,
    (name, cells): (&str, usize),
    read: impl Fn(&[&str]) -> Result<T, &'static str>,
) -> Vec<T> {
    let text = tried.typed.get(name).unwrap_or_default().to_owned();
    let mut all = Vec::new();
    for (number, line) in (1_usize..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let parts: Vec<&str> = line.split([';', '\t']).map(str::trim).collect();
        let found = if parts.len() == cells { read(&parts) } else { Err("funding-problem-cells") };
        match found {
            Ok(one) => all.push(one),
            Err(key) => {
                let args = [("line", number.into()), ("cells", cells.into()), ("found", parts.len().into())];
                tried.problems.push(problem(name, text_with(lang, key, &args)));
            }
        }
    }
    all
}

/// A day as people write it in a list: `5.7.2026` or `2026-07-05`.
fn day(text: &str) -> Result<Date, &'static str> {
    let german = Date::strptime("%d.%m.%Y", text);
    german.or_else(|_| text.parse()).map_err(|_| "funding-problem-line-day")
}

fn money(text: &str) -> Result<Cents, &'static str> {
    ui::read_money(text).filter(|amount| amount.0 > 0).ok_or("funding-problem-line-money")
}

/// Whether something counts, as people write it in a list.
fn yes(text: &str) -> Result<bool, &'static str> {
    match text.to_lowercase().as_str() {
        "ja" | "yes" => Ok(true),
        "nein" | "no" => Ok(false),
        _ => Err("funding-problem-line-yes"),
    }
}

/// Words of one cell.
fn word(text: &str) -> Result<String, &'static str> {
    if text.chars().count() <= LONGEST_CELL { Ok(text.to_owned()) } else { Err("funding-problem-line-long") }
}

/// Money to call: its id, its payments, how much of the grant.
pub(super) fn call(lang: Lang, tried: &mut Tried<'_>) -> (DrawdownId, Vec<Position>, Cents) {
    let id = fresh(tried);
    let positions = lines(lang, tried, ("zahlungen", 3), |cells| {
        Ok(Position { what: word(cells[0])?, amount: money(cells[1])?, due: day(cells[2])? })
    });
    let amount = tried.money(lang, "betrag");
    let id = id.unwrap_or_else(|| {
        tried.problems.push(problem("betrag", t(lang, "funding-stale")));
        DrawdownId(uuid::Uuid::nil())
    });
    (id, positions, amount)
}

/// What is wanted otherwise; what was left empty stays.
pub(super) fn change(lang: Lang, tried: &mut Tried<'_>) -> (ChangeId, Wanted) {
    let id = fresh(tried);
    let costs = lines(lang, tried, ("kosten", 4), |cells| {
        Ok(CostLine {
            name: word(cells[0])?,
            amount: money(cells[1])?,
            year: cells[2].parse().map_err(|_| "funding-problem-line-year")?,
            eligible: yes(cells[3])?,
        })
    });
    let ends = if tried.typed.date("ende").is_empty() { None } else { tried.day(lang, "ende") };
    let moved = (!tried.typed.get("verschieben").unwrap_or_default().trim().is_empty()).then(|| {
        let amount = tried.money(lang, "verschieben");
        let mut year = |name: &str| match tried.typed.get(name).unwrap_or_default().trim().parse::<i16>() {
            Ok(year) => year,
            Err(_) => {
                tried.problems.push(problem(name, t(lang, "funding-problem-year")));
                0
            }
        };
        (year("von"), year("nach"), amount)
    });
    let id = id.unwrap_or_else(|| {
        tried.problems.push(problem("begruendung", t(lang, "funding-stale")));
        ChangeId(uuid::Uuid::nil())
    });
    (id, Wanted { ends, costs: (!costs.is_empty()).then_some(costs), moved })
}

/// How the money was used.
pub(super) fn proof(lang: Lang, tried: &mut Tried<'_>) -> NewProof {
    let receipts = lines(lang, tried, ("belege", 5), |cells| {
        Ok(Receipt {
            number: word(cells[0])?,
            paid_on: day(cells[1])?,
            what: word(cells[2])?,
            amount: money(cells[3])?,
            line: cells[4].parse().map_err(|_| "funding-problem-line-place")?,
        })
    });
    let (own, third) = (tried.money(lang, "eigen"), tried.money(lang, "dritte"));
    NewProof { report: tried.typed.get("bericht").unwrap_or_default().to_owned(), receipts, own, third }
}

/// Something that was bought.
pub(super) fn item(lang: Lang, tried: &mut Tried<'_>) -> Option<(ItemId, NewItem)> {
    let id = fresh(tried)?;
    let amount = tried.money(lang, "preis");
    let bought_on = tried.day(lang, "gekauft")?;
    let text = |name: &str| tried.typed.get(name).unwrap_or_default().to_owned();
    let new = NewItem { name: text("ding"), place: text("ort"), amount, bought_on };
    tried.problems.is_empty().then_some((id, new))
}

/// Everything that can be sent now.
pub(super) fn forms(lang: Lang, clerk: &Clerk, sheet: &Sheet, tried: &Tried<'_>) -> Markup {
    let grant = &sheet.whole.grant;
    let step = tried.typed.get("schritt").unwrap_or_default();
    let empty = FormFields::default();
    let clean = Tried::new(&empty);
    let of = |name: &str| if step == name { tried } else { &clean };
    let wrong = |name: &str| step == name && !tried.problems.is_empty();
    let part = |name: &str, body: Markup| {
        let form = html! {
            form class="dw-form" method="post" action={ (OWN) "/" (sheet.own.id) } autocomplete="off" novalidate {
                (clerk.csrf())
                (kern::hidden("stand", &grant.revision.to_string()))
                (kern::hidden("kennung", of(name).typed.get("kennung").unwrap_or(&sheet.fresh)))
                (body)
                (kern::submit_named(Button::Primary, &t(lang, &format!("funding-own-{name}-send")), "schritt", name))
            }
        };
        folded(&t(lang, &format!("funding-own-{name}")), form, wrong(name))
    };
    let list = |step: &str, name: &str, key: &str, kept: &str| {
        let field = of(step).field(lang, name, key, kept).hint(t(lang, &format!("{key}-hint"))).max_length(LIST);
        kern::textarea(&field, 5)
    };
    let words =
        |step: &str, name: &str, key: &str| kern::textarea(&of(step).field(lang, name, key, "").max_length(WORDS), 4);
    let sum = |step: &str, name: &str, key: &str, kept: &str| {
        kern::text_input(&of(step).field(lang, name, key, kept).inputmode("decimal").width(Width::Medium))
    };
    let line =
        |step: &str, name: &str, key: &str| kern::text_input(&of(step).field(lang, name, key, "").max_length(200));
    let can = |act: Act| grant.state.after(act).is_some();
    let plan: Vec<String> = grant
        .plan
        .costs
        .iter()
        .zip(1_usize..)
        .map(|(line, place)| format!("{place}. {} ({})", line.name, ui::money(lang, line.amount)))
        .collect();
    let this_year = sheet.today.year();
    let callable = |year: i16| grant.shares.get(&year).is_some_and(|share| share.free().0 > 0);
    let waits = grant.money.called != grant.money.drawn;
    let asked = grant.state == Stand::Incomplete;
    let telling = part(
        "tell",
        html! {
            p class="kern-body dw-muted" { (t(lang, "funding-own-tell-hint")) }
            (words("tell", "text", "funding-advise-what"))
        },
    );
    // A form that was sent stays, with what was typed, whatever happened meanwhile.
    html! {
        @if asked { (telling) }
        @if can(Act::Settle) { (part("waive", html! { p class="kern-body" { (t(lang, "funding-own-waive-hint")) } })) }
        @if runs(sheet) && !callable(this_year) && step != "call" {
            p class="kern-body" {
                @match grant.shares.keys().find(|year| **year > this_year && callable(**year)) {
                    Some(year) => (text_with(lang, "funding-own-call-from", &[("year", year.to_string().into())])),
                    None => (t(lang, "funding-own-call-all")),
                }
            }
        } @else if runs(sheet) {
            (part("call", html! {
                p class="kern-body dw-muted" { (text_with(lang, "funding-own-call-hint", &[("days", sheet.whole.programme.terms.call_days().into())])) }
                (list("call", "zahlungen", "funding-own-payments", ""))
                (sum("call", "betrag", "funding-own-call-amount", ""))
            }))
        }
        @if matches!(grant.state, Stand::Granted | Stand::Running) {
            (part("change", html! {
                (kern::date_input(&of("change").field(lang, "ende", "funding-own-new-end", "").optional(), &of("change").typed.date("ende")))
                (sum("change", "verschieben", "funding-own-moved", ""))
                (line("change", "von", "funding-own-moved-from"))
                (line("change", "nach", "funding-own-moved-to"))
                (list("change", "kosten", "funding-own-costs", ""))
                (words("change", "begruendung", "funding-reason"))
            }))
        }
        @if runs(sheet) && waits && step != "proof" {
            p class="kern-body" { (broken_text(lang, &Broken::CallsWait)) }
        } @else if runs(sheet) {
            (part("proof", html! {
                p class="kern-body" { (t(lang, "funding-own-proof-lines")) }
                ul class="kern-list kern-list--bullet" { @for one in &plan { li { (one) } } }
                (words("proof", "bericht", "funding-own-report"))
                (list("proof", "belege", "funding-own-receipts", ""))
                (sum("proof", "eigen", "funding-own", ""))
                (sum("proof", "dritte", "funding-third", "0,00"))
            }))
        }
        @if grant.state.is_granted() {
            (part("item", html! {
                p class="kern-body dw-muted" { (text_with(lang, "funding-own-item-hint", &[("amount", ui::money(lang, sheet.whole.programme.terms.item_above()).into())])) }
                (line("item", "ding", "funding-item-name"))
                (line("item", "ort", "funding-item-place"))
                (sum("item", "preis", "funding-amount", ""))
                (kern::date_input(&of("item").field(lang, "gekauft", "funding-item-bought", ""), &of("item").typed.date("gekauft")))
            }))
        }
        @if sheet.whole.dues.iter().any(|(due, _)| *due == Due::Confirmation) { (part("confirm", html! { p class="kern-body" { (t(lang, "funding-own-confirm-hint")) } })) }
        @if grant.early_start == EarlyStart::None && grant.state.is_open() {
            (part("early", html! {
                p class="kern-body" { (t(lang, "funding-early-no-promise")) }
                (words("early", "warum", "funding-reason"))
            }))
        }
        @if !asked { (telling) }
        @if can(Act::Withdraw) { (part("withdraw", html! { p class="kern-body" { (t(lang, "funding-own-withdraw-hint")) } })) }
    }
}

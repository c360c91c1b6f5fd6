//! What is asked of a roadmap: it stands in the address, so a changed number is another page.

use jiff::civil::Date;
use maud::{Markup, html};
use store::Cents;
use ui::kern::{self, Choice, Field, Width};
use ui::{FieldProblem, FormFields, Lang, t, text_with};

use super::parts::period_name;
use crate::model::{MOST_HOURS, MOST_MONEY, PERIODS, Terms, Wish};
use crate::solving::For;

/// What stands before the id of a service in the name of the field of its wish.
const WISH: &str = "wunsch-";

/// What was asked, with every number that cannot be read. What is not asked is as usual.
pub(super) fn read(lang: Lang, typed: &FormFields, usual: Terms) -> (Terms, Vec<FieldProblem>) {
    let mut terms = usual;
    let mut problems = Vec::new();
    let said = |name: &str| typed.get(name).map(str::trim).filter(|text| !text.is_empty());
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: t(lang, key) });
    };
    if let Some(text) = said("halbjahre") {
        match text.parse().ok().filter(|periods| PERIODS.contains(periods)) {
            Some(periods) => terms.periods = periods,
            None => wrong("halbjahre", "planning-roadmap-wrong-periods"),
        }
    }
    let money = |text: &str| ui::read_money(text).filter(|money| (0..=MOST_MONEY.0).contains(&money.0));
    let amounts = [("geld", &mut terms.money), ("allein", &mut terms.alone), ("gemeinsam", &mut terms.shared)];
    for (name, amount) in amounts {
        match said(name).map(money) {
            None => {}
            Some(Some(read)) => *amount = read,
            Some(None) => wrong(name, "planning-wrong-money"),
        }
    }
    if let Some(text) = said("stunden") {
        match text.parse().ok().filter(|hours| *hours <= MOST_HOURS) {
            Some(hours) => terms.hours = hours,
            None => wrong("stunden", "planning-roadmap-wrong-hours"),
        }
    }
    if let Some(text) = said("gewicht") {
        terms.by_people = text == "menschen";
    }
    if let Some(text) = said("pflichten") {
        terms.duties = text != "nein";
    }
    let wishes = typed.0.iter().filter_map(|(name, value)| Some((name.strip_prefix(WISH)?, value)));
    let wishes = wishes.filter_map(|(id, wish)| Some((id.to_owned(), Wish::from_name(wish, terms.periods)?)));
    terms.wishes = wishes.collect();
    (terms, problems)
}

/// What is asked, to be part of another address.
pub(super) fn query(typed: &FormFields) -> String {
    let encoded =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    let pairs = typed.0.iter().filter(|(name, value)| !value.is_empty() && name != "amt");
    pairs.map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&")
}

/// A service for which something can be wished.
pub(super) struct Wishable {
    pub(super) id: String,
    pub(super) name: String,
    /// Everybody can have it already.
    pub(super) is_shared: bool,
}

/// The form with which one asks.
pub(super) fn form(
    lang: Lang,
    (whose, action): (For, &str),
    services: &[Wishable],
    (terms, typed): (&Terms, &FormFields),
    problems: &[FieldProblem],
    today: Date,
) -> Markup {
    let is_state = whose == For::State;
    let field = |name: &str, key: &str, usual: String| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        let value = typed.get(name).filter(|text| !text.trim().is_empty()).map_or(usual, str::to_owned);
        Field::new(lang, name, t(lang, key)).value(value).width(Width::Short).error(error)
    };
    let amount = |name: &str, key: &str, usual: Cents| field(name, key, ui::typed_money(usual)).inputmode("decimal");
    let choose = |name: &str, key: &str, value: &str, choices: [(&str, &str); 2]| {
        let choices = choices.map(|(value, key)| Choice::new(value, t(lang, key)));
        kern::select(&Field::new(lang, name, t(lang, key)).value(value), &choices)
    };
    let (hours, hours_hint) = if is_state {
        ("planning-roadmap-state-staff", "planning-roadmap-staff-hint")
    } else {
        ("planning-roadmap-staff", "planning-roadmap-staff-hint")
    };
    html! {
        form class="dw-form" method="get" action=(action) novalidate {
            (kern::text_input(&field("halbjahre", "planning-roadmap-periods", terms.periods.to_string()).inputmode("numeric")))
            (kern::text_input(&amount("geld", "planning-roadmap-money", terms.money)))
            (kern::text_input(&field("stunden", hours, terms.hours.to_string())
                .hint(t(lang, hours_hint)).inputmode("numeric")))
            (kern::text_input(&amount("allein", "planning-roadmap-alone", terms.alone)
                .hint(t(lang, "planning-roadmap-alone-hint"))))
            @if is_state {
                (kern::text_input(&amount("gemeinsam", "planning-roadmap-shared", terms.shared)
                    .hint(t(lang, "planning-roadmap-shared-hint"))))
                (choose("gewicht", "planning-roadmap-weight", if terms.by_people { "menschen" } else { "verwaltungen" },
                    [("verwaltungen", "planning-roadmap-weight-offices"), ("menschen", "planning-roadmap-weight-people")]))
            }
            (choose("pflichten", "planning-roadmap-duties", if terms.duties { "ja" } else { "nein" },
                [("ja", "planning-roadmap-duties-yes"), ("nein", "planning-roadmap-duties-no")]))
            (kern::accordion(&t(lang, "planning-roadmap-wishes"), html! {
                p class="kern-body" { (t(lang, "planning-roadmap-wishes-text")) }
                @if is_state { p class="kern-body" { (t(lang, "planning-roadmap-wishes-state")) } }
                @for service in services {
                    @let wish = terms.wishes.get(&service.id).map_or_else(|| "frei".to_owned(), |wish| wish.name());
                    (kern::select(&Field::new(lang, format!("{WISH}{}", service.id), service.name.as_str()).value(wish),
                        &wishes(lang, terms, is_state && !service.is_shared, today)))
                }
            }))
            (kern::submit(&t(lang, "planning-roadmap-do")))
        }
    }
}

/// What can be wished of a service.
fn wishes(lang: Lang, terms: &Terms, can_be_shared: bool, today: Date) -> Vec<Choice> {
    let free = [Choice::new("frei", t(lang, "planning-roadmap-free"))];
    let fixed = [Wish::Must, Wish::Never]
        .map(|wish| Choice::new(wish.name(), t(lang, &format!("planning-roadmap-wish-{}", wish.name()))));
    let periods =
        (0..terms.periods).map(|period| Choice::new(Wish::In(period).name(), period_name(lang, today, period)));
    let shared = (0..terms.periods).filter(|_| can_be_shared).map(|period| {
        let args = [("period", period_name(lang, today, period).into())];
        Choice::new(Wish::Shared(period).name(), text_with(lang, "planning-roadmap-wish-ab", &args))
    });
    free.into_iter().chain(fixed).chain(periods).chain(shared).collect()
}

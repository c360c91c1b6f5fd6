//! What the roadmap of one administration and that of the state say alike.

use jiff::civil::Date;
use maud::Markup;
use ranking::roadmap::{LeftOut, Plan};
use ui::kern::Alert;
use ui::{Lang, t, text_with};

use crate::model::half_year;

/// A half-year in words.
pub(super) fn period_name(lang: Lang, today: Date, period: usize) -> String {
    let (first, _) = half_year(today, period);
    let half = if first.month() == 1 { 1 } else { 2 };
    text_with(lang, "planning-roadmap-period", &[("half", half.into()), ("year", first.year().to_string().into())])
}

/// The same for the head of a picture.
pub(super) fn period_short(today: Date, period: usize) -> String {
    let (first, _) = half_year(today, period);
    format!("{}/{}", if first.month() == 1 { 1 } else { 2 }, first.year())
}

/// How far the plan may be from the best.
pub(super) fn proof(lang: Lang, plan: &Plan) -> Markup {
    if plan.optimal() {
        return Alert::success(t(lang, "planning-roadmap-best")).plain();
    }
    // Rounded up: it is said what is certain.
    let tenths = ((plan.bound - plan.objective) * 1_000).div_ceil(plan.bound.max(1));
    let share = ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10));
    Alert::info(text_with(lang, "planning-roadmap-gap", &[("share", share.into())])).plain()
}

/// Why something is not on it. `name` is that of a measure by its place.
pub(super) fn reason(lang: Lang, why: &LeftOut, today: Date, name: impl Fn(usize) -> String) -> String {
    let periods = |periods: &[usize]| {
        periods.iter().map(|period| period_name(lang, today, *period)).collect::<Vec<_>>().join(", ")
    };
    match why {
        LeftOut::Never => t(lang, "planning-roadmap-out-never"),
        LeftOut::Full { money, staff } => {
            let mut sentences = Vec::new();
            for (key, list) in [("planning-roadmap-out-money", money), ("planning-roadmap-out-staff", staff)] {
                if !list.is_empty() {
                    sentences.push(text_with(lang, key, &[("periods", periods(list).into())]));
                }
            }
            sentences.join(" ")
        }
        LeftOut::Needs(other) => text_with(lang, "planning-roadmap-out-needs", &[("other", name(*other).into())]),
        LeftOut::NothingGained | LeftOut::Alternative(_) => t(lang, "planning-roadmap-out-nothing"),
    }
}

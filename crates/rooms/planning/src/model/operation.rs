//! Who runs the IT: layers, options, criteria as data, and what an administration knows and decides about them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Cents;

use super::LONGEST_LINE;

/// Layers, options and criteria: `data/operation.toml`.
const DATA: &str = include_str!("../../data/operation.toml");
/// Over how many years the cost is reckoned.
pub const OPERATION_YEARS: u32 = 5;
/// The name under which the cost of all layers together is kept.
pub const ALL_LAYERS: &str = "all";
/// The highest rise of running costs in a year, in per cent.
pub(crate) const MOST_RISE: u32 = 20;
/// The most that an hour of own staff costs.
pub(crate) const MOST_HOUR: Cents = Cents(50_000);
/// The most that an amount can be.
pub(crate) const MOST_COST: Cents = Cents(10_000_000_000);
/// The most hours of own staff in a year.
pub(crate) const MOST_OWN_HOURS: u32 = 100_000;
/// The best rating.
pub const BEST_RATING: u8 = 4;

/// What is judged, and by what.
#[derive(Clone, Debug, Deserialize)]
pub struct OperationFrame {
    /// Its version.
    pub version: i32,
    /// What an hour of own staff costs until the administration says so.
    pub hour: Cents,
    /// How much running costs rise in a year, in per cent, until the administration says so.
    pub rise: u32,
    /// What is decided on its own.
    #[serde(rename = "layer")]
    pub layers: Vec<Layer>,
    /// What is asked before anything is judged.
    #[serde(rename = "knock_out")]
    pub knock_outs: Vec<KnockOut>,
    /// By what it is judged.
    #[serde(rename = "criterion")]
    pub criteria: Vec<OperationCriterion>,
    /// Who can do it.
    #[serde(rename = "option")]
    pub options: Vec<OperationOption>,
    /// Where an option stands otherwise in one layer.
    #[serde(rename = "exception")]
    pub exceptions: Vec<Exception>,
}

/// A part of the IT that is decided on its own.
#[derive(Clone, Debug, Deserialize)]
pub struct Layer {
    /// Its name.
    pub id: String,
    /// What must hold before the administration can do it by itself.
    pub knock_outs: Vec<String>,
    /// Options that cannot do it.
    #[serde(default)]
    pub never: Vec<String>,
    /// Whether it watches over the others, so that whoever leads there cannot do it: Article 38(6) GDPR for data protection.
    #[serde(default)]
    pub independent: bool,
}

/// Something without which an administration should not run a layer by itself.
#[derive(Clone, Debug, Deserialize)]
pub struct KnockOut {
    /// Its name.
    pub id: String,
    /// The question of the self-check that answers it.
    pub check: String,
}

/// Something by which the options are judged.
#[derive(Clone, Debug, Deserialize)]
pub struct OperationCriterion {
    /// Its name; `cost` is reckoned, the others are rated.
    pub id: String,
    /// Its weight in points, of 100 together.
    pub weight: u32,
}

/// Who can run a layer.
#[derive(Clone, Debug, Deserialize)]
pub struct OperationOption {
    /// Its name.
    pub id: String,
    /// Whether that is the administration itself.
    #[serde(default)]
    pub own: bool,
    /// Whether it is looked at until the administration says what it considers.
    #[serde(default)]
    pub considered: bool,
    /// How good it is, 0 to [`BEST_RATING`], by criterion.
    pub ratings: BTreeMap<String, u8>,
}

/// A rating that differs in one layer.
#[derive(Clone, Debug, Deserialize)]
pub struct Exception {
    /// The layer.
    pub layer: String,
    /// The option.
    pub option: String,
    /// The criterion.
    pub criterion: String,
    /// The rating there.
    pub rating: u8,
}

impl OperationFrame {
    /// The frame in its only version.
    ///
    /// # Errors
    /// Data that cannot be read, which a test excludes.
    pub fn read() -> Result<Self, toml::de::Error> {
        toml::from_str(DATA)
    }

    /// The layer of a name.
    pub fn layer(&self, id: &str) -> Option<&Layer> {
        self.layers.iter().find(|layer| layer.id == id)
    }

    /// The option of a name.
    pub fn option(&self, id: &str) -> Option<&OperationOption> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The option of the administration itself.
    pub fn own(&self) -> &str {
        self.options.iter().find(|option| option.own).map_or("", |option| &option.id)
    }

    /// The criteria that somebody rates.
    pub fn rated(&self) -> impl Iterator<Item = &str> {
        self.criteria.iter().map(|criterion| criterion.id.as_str()).filter(|id| *id != COST)
    }
}

/// The criterion that is reckoned.
pub(crate) const COST: &str = "cost";

/// What an option costs, for a layer or for all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationCost {
    /// Once: introduction, devices, moving.
    pub once: Cents,
    /// Every year: contract, licences, devices.
    pub yearly: Cents,
    /// Hours of own staff in a year.
    pub hours: u32,
    /// Where the figures come from: an offer, a price list, an estimate of one's own.
    pub source: String,
}

impl OperationCost {
    /// Reads the cells of a cost: once, every year, hours, where it comes from; nothing when no figure is there.
    ///
    /// # Errors
    /// The names of the cells that cannot be read: `einmal`, `jahr`, `stunden`.
    pub(crate) fn parse(cells: [&str; 4]) -> Result<Option<Self>, Vec<&'static str>> {
        let [once, yearly, hours, source] = cells.map(str::trim);
        if once.is_empty() && yearly.is_empty() && hours.is_empty() {
            return Ok(None);
        }
        let amount = |typed: &str| if typed.is_empty() { Some(Cents(0)) } else { ui::read_money(typed) };
        let possible = |amount: &Cents| (0..=MOST_COST.0).contains(&amount.0);
        let once = amount(once).filter(possible);
        let yearly = amount(yearly).filter(possible);
        let hours = if hours.is_empty() { Some(0) } else { hours.parse().ok() };
        let hours = hours.filter(|hours| *hours <= MOST_OWN_HOURS);
        let (Some(once), Some(yearly), Some(hours)) = (once, yearly, hours) else {
            let wrong = [("einmal", once.is_none()), ("jahr", yearly.is_none()), ("stunden", hours.is_none())];
            return Err(wrong.into_iter().filter_map(|(name, wrong)| wrong.then_some(name)).collect());
        };
        Ok(Some(Self { once, yearly, hours, source: source.chars().take(LONGEST_LINE).collect() }))
    }

    /// Whether nothing in it is negative or beyond what a municipality could ever pay.
    pub(crate) fn is_possible(&self) -> bool {
        [self.once, self.yearly].iter().all(|amount| (0..=MOST_COST.0).contains(&amount.0))
            && self.hours <= MOST_OWN_HOURS
    }
}

/// What a council decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Agreed.
    Agreed,
    /// Refused.
    Refused,
    /// Put off.
    PutOff,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Agreed, Self::Refused, Self::PutOff];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Refused => "refused",
            Self::PutOff => "put-off",
        }
    }

    /// The outcome of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }
}

/// The resolution of one body: whoever joins something decides on it alone, also the members of an association.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// The day.
    pub day: Date,
    /// Its number or where it stands.
    pub reference: String,
    /// What was decided.
    pub outcome: Outcome,
}

/// What an administration knows and decides about its IT. Keys are names of [`OperationFrame`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OperationPlan {
    /// Who runs a layer today; the administration itself where nothing is said.
    pub today: BTreeMap<String, String>,
    /// What holds and what does not.
    pub facts: BTreeMap<String, bool>,
    /// The options that are looked at; those of the frame where nothing is said.
    pub considered: BTreeSet<String>,
    /// What an hour of own staff costs.
    pub hour: Option<Cents>,
    /// How much running costs rise in a year, in per cent.
    pub rise: Option<u32>,
    /// Costs by option, and by layer or [`ALL_LAYERS`].
    pub costs: BTreeMap<String, BTreeMap<String, OperationCost>>,
    /// Own ratings by option and criterion.
    pub ratings: BTreeMap<String, BTreeMap<String, u8>>,
    /// Own weights by criterion, 100 together; those of the frame where nothing is said.
    pub weights: BTreeMap<String, u32>,
    /// Who is to run a layer, as the administration decided it.
    pub decided: BTreeMap<String, String>,
    /// The resolutions by key of the body.
    pub resolutions: BTreeMap<String, Resolution>,
}

impl OperationPlan {
    /// Whether every name is one of the frame, every rating one, and the weights are 100 together.
    pub(crate) fn is_sound(&self, frame: &OperationFrame) -> bool {
        let layer = |id: &str| frame.layer(id).is_some();
        let may = |(id, option): (&String, &String)| {
            frame.layer(id).is_some_and(|layer| !layer.never.contains(option)) && frame.option(option).is_some()
        };
        let rated = |ratings: &BTreeMap<String, u8>| {
            ratings.iter().all(|(id, rating)| frame.rated().any(|one| one == id) && *rating <= BEST_RATING)
        };
        let weighed = |id: &String| frame.criteria.iter().any(|criterion| criterion.id == *id);
        self.today.iter().all(may)
            && self.decided.iter().all(may)
            && self.considered.iter().all(|option| frame.option(option).is_some())
            && self.facts.keys().all(|fact| frame.knock_outs.iter().any(|one| one.id == *fact))
            && self.costs.keys().chain(self.ratings.keys()).all(|option| frame.option(option).is_some())
            && self.costs.values().flat_map(BTreeMap::keys).all(|id| id == ALL_LAYERS || layer(id))
            && self.costs.values().flat_map(BTreeMap::values).all(OperationCost::is_possible)
            && self.rise.is_none_or(|rise| rise <= MOST_RISE)
            && self.hour.is_none_or(|hour| (0..=MOST_HOUR.0).contains(&hour.0))
            && self.ratings.values().all(rated)
            && self.weights.keys().all(weighed)
            && (self.weights.is_empty() || self.weights.values().sum::<u32>() == 100)
    }

    /// Who runs a layer today.
    pub fn today<'a>(&'a self, frame: &'a OperationFrame, layer: &str) -> &'a str {
        self.today.get(layer).map_or_else(|| frame.own(), String::as_str)
    }

    /// Facts about which nobody said anything.
    pub fn open_facts<'a>(&'a self, frame: &'a OperationFrame) -> impl Iterator<Item = &'a str> {
        frame.knock_outs.iter().map(|fact| fact.id.as_str()).filter(|fact| !self.facts.contains_key(*fact))
    }

    /// Whether it is said who runs what today, and what holds: before that nothing can be decided on.
    pub fn is_answered(&self, frame: &OperationFrame) -> bool {
        !self.today.is_empty() && self.open_facts(frame).next().is_none()
    }

    /// The options that are looked at, in the order of the frame: what is considered and what runs today.
    pub fn looked_at<'a>(&'a self, frame: &'a OperationFrame) -> Vec<&'a OperationOption> {
        let runs: BTreeSet<&str> = frame.layers.iter().map(|layer| self.today(frame, &layer.id)).collect();
        let considered = |option: &OperationOption| {
            if self.considered.is_empty() { option.considered } else { self.considered.contains(&option.id) }
        };
        frame.options.iter().filter(|option| considered(option) || runs.contains(option.id.as_str())).collect()
    }

    /// The weight of a criterion in points.
    pub fn weight(&self, criterion: &OperationCriterion) -> u32 {
        if self.weights.is_empty() { criterion.weight } else { self.weights.get(&criterion.id).copied().unwrap_or(0) }
    }

    /// How good an option is by a criterion in a layer: what the administration says, then the exception, then the usual.
    pub fn rating(&self, frame: &OperationFrame, layer: &str, option: &OperationOption, criterion: &str) -> Option<u8> {
        let own = self.ratings.get(&option.id).and_then(|ratings| ratings.get(criterion)).copied();
        let there = || {
            let same = |one: &&Exception| one.layer == layer && one.option == option.id && one.criterion == criterion;
            frame.exceptions.iter().find(same).map(|one| one.rating)
        };
        own.or_else(there).or_else(|| option.ratings.get(criterion).copied())
    }

    /// What five years cost: once, and every year what is paid and the hours of own staff, both rising. Half cents count up.
    pub fn five_years(&self, frame: &OperationFrame, cost: &OperationCost) -> Cents {
        let hour = self.hour.unwrap_or(frame.hour);
        let rise = i128::from(self.rise.unwrap_or(frame.rise));
        let first = i128::from(cost.yearly.0) + i128::from(cost.hours) * i128::from(hour.0);
        let year = |year: u32| {
            let (up, down) = ((100 + rise).pow(year), 100_i128.pow(year));
            (first * up + down / 2) / down
        };
        let sum = i128::from(cost.once.0) + (0..OPERATION_YEARS).map(year).sum::<i128>();
        Cents(i64::try_from(sum).unwrap_or(i64::MAX))
    }

    /// What five years of a layer cost with an option; nothing while nobody said so.
    pub fn layer_cost(&self, frame: &OperationFrame, layer: &str, option: &str) -> Option<Cents> {
        self.costs.get(option)?.get(layer).map(|cost| self.five_years(frame, cost))
    }

    /// What five years of everything cost with an option: as said for all layers together, else the sum of those that it can run.
    pub fn whole_cost(&self, frame: &OperationFrame, option: &str) -> Option<Cents> {
        if let Some(all) = self.layer_cost(frame, ALL_LAYERS, option) {
            return Some(all);
        }
        let able = frame.layers.iter().filter(|layer| !layer.never.iter().any(|never| never == option));
        together(able.map(|layer| self.layer_cost(frame, &layer.id, option)))
    }

    /// What five years cost when each layer is run as `choice` says; nothing while a part of it is not known.
    pub fn choice_cost(&self, frame: &OperationFrame, choice: &BTreeMap<&str, &str>) -> Option<Cents> {
        let chosen: BTreeSet<&str> = choice.values().copied().collect();
        if let (1, true, Some(only)) = (chosen.len(), choice.len() == frame.layers.len(), chosen.first()) {
            return self.whole_cost(frame, only);
        }
        if choice.is_empty() {
            return None;
        }
        together(choice.iter().map(|(layer, option)| self.layer_cost(frame, layer, option)))
    }
}

/// The sum of amounts; nothing while one of them is not known.
fn together(mut parts: impl Iterator<Item = Option<Cents>>) -> Option<Cents> {
    parts.try_fold(Cents(0), |sum, part| Some(Cents(sum.0.saturating_add(part?.0))))
}

//! What somebody answered in the online service for grants, as the plan that it says.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value};
use store::{Cents, TenantId};

use super::{CostLine, Financing, Plan};

/// The online service through which grants are applied for.
pub const ONLINE_SERVICE: &str = "digitalfoerderung-beantragen";
/// The outcome with which its case goes on as a grant.
pub const TAKEN_OVER: &str = "taken-over";

/// Which object of the programme (Ziff. 2 `ThürEGovRL`, as compiled in `data/programme.toml`) an answer means.
const OBJECTS: [(&str, &str); 7] = [
    ("strategy", "2a"),
    ("records", "2b"),
    ("procedures", "2b"),
    ("interfaces", "2c"),
    ("security", "2d"),
    ("invoices", "2e"),
    ("training", "2f"),
];

/// The answers of the service, by the ids of its fields; what a grant does not need is left to the case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Application {
    /// The body that applies, as it calls itself.
    #[serde(rename = "body_name")]
    pub body: String,
    object: String,
    project_title: String,
    purpose: String,
    #[serde(default)]
    effect: String,
    start_date: Date,
    end_date: Date,
    /// The reference of a letter that allowed to begin, where the project has begun.
    #[serde(default)]
    pub early_approval: String,
    #[serde(default)]
    early_reason: String,
    costs: Vec<Cost>,
    own_funds: i64,
    #[serde(default)]
    sources: Vec<Source>,
    grant_wanted: i64,
    #[serde(default)]
    partners: Vec<Partner>,
    #[serde(default)]
    grant_years: Vec<Wish>,
    /// Whose account the grant goes to.
    #[serde(default)]
    pub account_holder: String,
    /// Its number.
    #[serde(default)]
    pub iban: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Cost {
    #[serde(rename = "cost_item")]
    item: String,
    #[serde(rename = "cost_year")]
    year: i16,
    #[serde(rename = "cost_amount")]
    amount: i64,
    #[serde(rename = "cost_eligible")]
    eligible: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Source {
    #[serde(rename = "source_amount")]
    amount: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Wish {
    #[serde(rename = "grant_year")]
    year: i16,
    #[serde(rename = "grant_year_amount")]
    amount: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Partner {
    #[serde(rename = "partner_name")]
    name: String,
}

impl Application {
    /// Reads the values of a submission.
    ///
    /// # Errors
    /// A version of the online service that asks otherwise.
    pub fn read(values: &Map<String, Value>) -> serde_json::Result<Self> {
        Self::deserialize(Value::Object(values.clone()))
    }

    /// The names of those who take part besides the body that applies.
    pub fn partners(&self) -> impl Iterator<Item = &str> {
        self.partners.iter().map(|partner| partner.name.trim())
    }

    /// The plan that it says. The newest programme is meant, and a share of the eligible costs: nothing else can be applied for.
    pub fn plan(self, partners: Vec<TenantId>) -> Plan {
        let object = OBJECTS.iter().find(|(answer, _)| *answer == self.object).map_or("", |(_, object)| object);
        let mut wished = BTreeMap::new();
        for wish in &self.grant_years {
            wished.entry(wish.year).or_insert(Cents(0)).0 += wish.amount;
        }
        let purpose = [self.purpose, self.effect].into_iter().filter(|said| !said.is_empty());
        Plan {
            programme: None,
            object: object.to_owned(),
            title: self.project_title,
            purpose: purpose.collect::<Vec<_>>().join("\n\n"),
            period: (self.start_date, self.end_date),
            costs: self
                .costs
                .into_iter()
                .map(|cost| CostLine {
                    name: cost.item,
                    amount: Cents(cost.amount),
                    eligible: cost.eligible,
                    year: cost.year,
                })
                .collect(),
            financing: Financing::Share,
            own: Cents(self.own_funds),
            third: Cents(self.sources.iter().map(|source| source.amount).sum()),
            asked: Cents(self.grant_wanted),
            contract_on: None,
            early_start: Some(self.early_reason).filter(|reason| !reason.is_empty()),
            partners,
            wished,
        }
    }
}

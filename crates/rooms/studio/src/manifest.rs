//! `service.toml`: what an online service is, apart from its questions and words. The format is described for authors in
//! `services/README.md`.

use forms::Parameter;
use serde::Deserialize;

/// What `service.toml` says.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Id of the online service; the name of its folder.
    pub id: String,
    /// Id of the service in the directory's catalogue.
    pub catalogue_id: String,
    /// Whom it is for: `citizens`, `businesses`, `others`.
    pub audiences: Vec<String>,
    /// In whose sphere the task is.
    pub sphere: Sphere,
    /// True when it can be used without giving a name.
    pub anonymous: bool,
    /// Legal basis, one provision each.
    pub legal_basis: Vec<String>,
    /// Text key of the sentence about deadlines.
    #[serde(default)]
    pub deadline: Option<String>,
    /// How sure the administration must be of who applies.
    pub trust_level: TrustLevel,
    /// How long a finished case is kept.
    pub retention: Retention,
    /// What the clerk can decide, in the order offered.
    pub outcomes: Vec<Outcome>,
    /// What a legal entity must or may set.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// Values of the legal entity without which the service cannot be offered.
    #[serde(default)]
    pub required_values: Vec<RequiredValue>,
}

/// Sphere of a municipal task (§§ 2, 3 ThürKO).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sphere {
    /// Own sphere: in the name of the municipality, also when a Verwaltungsgemeinschaft acts (§ 47 Abs. 2 ThürKO).
    Own,
    /// Delegated sphere: the administration acts in its own name (§ 47 Abs. 1 ThürKO).
    Delegated,
}

/// Trust level and the text key that explains it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustLevel {
    /// `none`, `normal`, `substantial` or `high`.
    pub level: String,
    /// Text key.
    pub note: String,
}

/// How long a finished case is kept, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Days after the case was closed.
    pub days: u32,
    /// Where the number comes from.
    pub source: String,
}

/// One thing that the clerk can decide. Text key `outcome-<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Unique in the service.
    pub id: String,
    /// What it means for the case.
    pub result: Resolution,
    /// True when it is an administrative act with a letter (§ 35 VwVfG).
    pub decision: bool,
    /// True when the letter sets the fee or tax.
    pub sets_fee: bool,
}

/// What an outcome means for the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    /// As applied for.
    Granted,
    /// In part.
    PartlyGranted,
    /// Not; reasons are due (§ 39 VwVfG).
    Refused,
    /// Settled without a decision on the matter.
    Closed,
}

/// A value of the legal entity, by its key in the directory.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredValue {
    /// Key, e.g. `bank.iban`.
    pub key: String,
}

impl Manifest {
    /// Everything a legal entity must have recorded before the service can be offered there.
    pub fn requirements(&self) -> Vec<String> {
        let parameters = self.parameters.iter().filter(|parameter| parameter.required).map(|parameter| &parameter.key);
        parameters.chain(self.required_values.iter().map(|value| &value.key)).cloned().collect()
    }

    /// The outcome with this id.
    pub fn outcome(&self, id: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == id)
    }
}

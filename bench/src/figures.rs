//! The table: each figure with what it stands beside, and whether it reaches what was set.

use serde::Serialize;
use serde_json::Value;

use crate::load::round;

/// Something measured in the same run that tells how good a figure is.
#[derive(Clone, Debug, Serialize)]
pub struct Beside {
    /// What it is.
    pub name: String,
    /// How much.
    pub value: f64,
    /// Of what.
    pub unit: &'static str,
}

/// How a figure is judged.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// The figure itself must not exceed this.
    AtMost(f64),
    /// The figure itself must reach this.
    AtLeast(f64),
    /// The figure divided by the first one beside it must reach this.
    RatioAtLeast(f64),
}

/// A row of the table.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// How much.
    pub value: f64,
    /// Of what.
    pub unit: &'static str,
    /// What it stands beside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<Beside>,
    /// The figure divided by the first one beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
    /// What must be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// Whether it is; absent without a target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass: Option<bool>,
    /// More about it.
    #[serde(skip_serializing_if = "Value::is_null")]
    pub detail: Value,
}

impl Figure {
    /// A figure on its own.
    pub fn new(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self {
            name: name.into(),
            value: round(value),
            unit,
            beside: Vec::new(),
            ratio: None,
            target: None,
            pass: None,
            detail: Value::Null,
        }
    }

    /// Puts another figure beside it; the first one gives the ratio.
    #[must_use]
    pub fn beside(mut self, name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        self.beside.push(Beside { name: name.into(), value: round(value), unit });
        if self.ratio.is_none() && value > 0.0 {
            self.ratio = Some(round(self.value / value));
        }
        self
    }

    /// Judges it.
    #[must_use]
    pub fn target(mut self, target: Target) -> Self {
        self.target = Some(target);
        self.pass = Some(match target {
            Target::AtMost(limit) => self.value <= limit,
            Target::AtLeast(limit) => self.value >= limit,
            Target::RatioAtLeast(limit) => self.ratio.is_some_and(|ratio| ratio >= limit),
        });
        self
    }

    /// Fails it whatever its value: answers were missing or wrong.
    #[must_use]
    pub fn only_if(mut self, sound: bool) -> Self {
        if !sound {
            self.pass = Some(false);
        }
        self
    }

    /// Says more about it.
    #[must_use]
    pub fn detail(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_judged_by_its_value_or_by_its_ratio() {
        assert_eq!(Figure::new("a", 9.0, "ms").target(Target::AtMost(10.0)).pass, Some(true));
        assert_eq!(Figure::new("a", 11.0, "ms").target(Target::AtMost(10.0)).pass, Some(false));
        let ratio = Figure::new("a", 40.0, "1/s").beside("b", 100.0, "1/s").beside("c", 1.0, "1/s");
        assert_eq!(ratio.ratio, Some(0.4));
        assert_eq!(ratio.clone().target(Target::RatioAtLeast(0.3)).pass, Some(true));
        assert_eq!(ratio.clone().target(Target::RatioAtLeast(0.5)).pass, Some(false));
        assert_eq!(ratio.target(Target::AtLeast(1.0)).only_if(false).pass, Some(false));
        assert_eq!(Figure::new("a", 1.0, "1/s").target(Target::RatioAtLeast(0.5)).pass, Some(false));
    }
}

use std::collections::BTreeMap;

use serde::Deserialize;

use super::FEWEST;

/// The questions as data: `data/self-check.toml`.
const DATA: &str = include_str!("../../data/self-check.toml");
/// The highest answer.
pub const BEST: u8 = 3;

/// The questions of the self-check.
#[derive(Clone, Debug, Deserialize)]
pub struct Questionnaire {
    /// Its version; answers to another one are not compared.
    pub version: i32,
    /// What is looked at.
    #[serde(rename = "dimension")]
    pub dimensions: Vec<Dimension>,
}

/// Something that several questions are about.
#[derive(Clone, Debug, Deserialize)]
pub struct Dimension {
    /// Its name.
    pub id: String,
    /// Its questions.
    pub questions: Vec<Question>,
}

/// A question with four answers.
#[derive(Clone, Debug, Deserialize)]
pub struct Question {
    /// Its name.
    pub id: String,
    /// What of the running system answers it, if anything does.
    pub known: Option<String>,
}

impl Questionnaire {
    /// The questions in their only version.
    ///
    /// # Errors
    /// Data that cannot be read, which a test excludes.
    pub fn read() -> Result<Self, toml::de::Error> {
        toml::from_str(DATA)
    }

    /// Every question.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.dimensions.iter().flat_map(|dimension| &dimension.questions)
    }

    /// How far an administration is in each dimension, in per cent; nothing where nobody answered.
    pub fn scores(&self, answers: &BTreeMap<String, u8>) -> Vec<Option<u32>> {
        let score = |dimension: &Dimension| {
            let given: Vec<u32> = dimension
                .questions
                .iter()
                .filter_map(|question| answers.get(&question.id))
                .map(|value| u32::from(*value))
                .collect();
            let count = u32::try_from(given.len()).ok().filter(|count| *count > 0)?;
            Some(given.iter().sum::<u32>() * 100 / (count * u32::from(BEST)))
        };
        self.dimensions.iter().map(score).collect()
    }
}

/// The mean of many, by inhabitants or each alike; nothing of fewer than [`FEWEST`].
pub(crate) fn mean(values: &[(u32, i64)], weighted: bool) -> Option<u32> {
    if values.len() < FEWEST {
        return None;
    }
    let weight = |people: i64| if weighted { people.max(1) } else { 1 };
    let whole: i64 = values.iter().map(|(_, people)| weight(*people)).sum();
    let sum: i64 = values.iter().map(|(value, people)| i64::from(*value) * weight(*people)).sum();
    u32::try_from((sum + whole / 2) / whole).ok()
}

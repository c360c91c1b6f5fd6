//! The judged searches and how well a search engine does them.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, ensure};
use serde::{Deserialize, Serialize};

/// How many results are looked at.
pub(crate) const DEPTH: usize = 10;
/// How many a person sees without scrolling.
pub(crate) const AT_ONCE: usize = 3;

/// A search with the services that are right.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Judged {
    pub(crate) query: String,
    /// Ids separated by `;`, best first.
    pub(crate) relevant: String,
    #[serde(default)]
    pub(crate) audience: String,
    #[serde(default)]
    pub(crate) place: String,
    pub(crate) kind: String,
}

impl Judged {
    pub(crate) fn relevant(&self) -> impl Iterator<Item = &str> {
        self.relevant.split(';').map(str::trim).filter(|id| !id.is_empty())
    }
}

/// Reads a set of judged searches.
///
/// # Errors
/// A file that is not there or malformed.
pub(crate) fn read(file: &Path) -> anyhow::Result<Vec<Judged>> {
    let mut reader = csv::Reader::from_path(file).with_context(|| file.display().to_string())?;
    let all: Vec<Judged> = reader.deserialize().collect::<Result<_, _>>()?;
    ensure!(all.iter().all(|judged| judged.relevant().next().is_some()), "a search without a right answer");
    Ok(all)
}

/// How good the answers are.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Quality {
    pub(crate) queries: usize,
    /// Mean of 1 / rank of the first right answer, 0 below the tenth.
    pub(crate) mrr_at_10: f64,
    /// Mean share of the right answers among the first three.
    pub(crate) recall_at_3: f64,
    /// Share of searches with a right answer among the first three.
    pub(crate) any_at_3: f64,
    /// Share of searches with a right answer first.
    pub(crate) first: f64,
}

/// Answers to judged searches, in the same order.
pub(crate) fn quality<'a>(answers: impl Iterator<Item = (&'a Judged, &'a Vec<String>)>) -> Quality {
    let mut sum = Quality::default();
    for (judged, found) in answers {
        let is_right = |id: &String| judged.relevant().any(|right| right == id);
        let rank = found.iter().take(DEPTH).position(is_right);
        let right = judged.relevant().count().min(AT_ONCE) as f64;
        let seen = found.iter().take(AT_ONCE).filter(|id| is_right(id)).count() as f64;
        sum.queries += 1;
        sum.mrr_at_10 += rank.map_or(0.0, |rank| 1.0 / (rank + 1) as f64);
        sum.recall_at_3 += (seen / right).min(1.0);
        sum.any_at_3 += f64::from(u8::from(seen > 0.0));
        sum.first += f64::from(u8::from(rank == Some(0)));
    }
    let count = sum.queries.max(1) as f64;
    Quality {
        mrr_at_10: sum.mrr_at_10 / count,
        recall_at_3: sum.recall_at_3 / count,
        any_at_3: sum.any_at_3 / count,
        first: sum.first / count,
        ..sum
    }
}

/// The same by kind of search.
pub(crate) fn by_kind(judged: &[Judged], answers: &[Vec<String>]) -> BTreeMap<String, Quality> {
    let mut kinds: BTreeMap<&str, Vec<(&Judged, &Vec<String>)>> = BTreeMap::new();
    for pair in judged.iter().zip(answers) {
        kinds.entry(&pair.0.kind).or_default().push(pair);
    }
    kinds.into_iter().map(|(kind, pairs)| (kind.to_owned(), quality(pairs.into_iter()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(relevant: &str) -> Judged {
        let text = String::new();
        Judged {
            query: text.clone(),
            relevant: relevant.to_owned(),
            audience: text.clone(),
            place: text.clone(),
            kind: text,
        }
    }

    #[test]
    fn each_measure_is_what_it_says() {
        let found = |ids: &str| ids.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let one = quality([(&judged("b"), &found("a b c"))].into_iter());
        assert!((one.mrr_at_10 - 0.5).abs() < 1e-9 && (one.recall_at_3 - 1.0).abs() < 1e-9 && one.first < 1e-9);
        let two = quality([(&judged("a;x"), &found("a b c x"))].into_iter());
        assert!((two.mrr_at_10 - 1.0).abs() < 1e-9 && (two.recall_at_3 - 0.5).abs() < 1e-9);
        assert!((two.any_at_3 - 1.0).abs() < 1e-9 && (two.first - 1.0).abs() < 1e-9);
        let late = quality([(&judged("x"), &found("a b c d e f g h i j x"))].into_iter());
        assert!(late.mrr_at_10 < 1e-9 && late.any_at_3 < 1e-9);
    }
}

use std::collections::BTreeMap;

use super::{Category, Criterion, Ranked, Row, Scale, Weights, rank};

/// How far one weight moves: ten of 100 points.
pub const SHIFT: f64 = 0.1;

/// What becomes of one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change<K> {
    /// The service.
    pub key: K,
    /// Its place before and after.
    pub rank: (usize, usize),
    /// Its category before and after.
    pub category: (Category, Category),
}

/// What becomes of the list when one weight moves and the others of its side make room.
#[derive(Debug, Clone, PartialEq)]
pub struct Shift<K> {
    /// The weight that moves.
    pub criterion: Criterion,
    /// By which part of its side: [`SHIFT`] or its negative.
    pub by: f64,
    /// The services whose place or category changes, in the order of the list.
    pub changes: Vec<Change<K>>,
}

/// How sure the place of a service is.
#[derive(Debug, Clone, PartialEq)]
pub struct Steadiness<K> {
    /// The service.
    pub key: K,
    /// Its best place under any of the shifts.
    pub best: usize,
    /// Its worst place.
    pub worst: usize,
    /// What moves it into another category. Empty: it is stable.
    pub tipped_by: Vec<(Criterion, f64, Category)>,
}

impl<K> Steadiness<K> {
    /// Whether its category stays whatever weight moves.
    pub fn stable(&self) -> bool {
        self.tipped_by.is_empty()
    }
}

/// What changes if one weight moves by ten points.
#[derive(Debug, Clone, PartialEq)]
pub struct Sensitivity<K> {
    /// Each weight up and down, as far as it can move.
    pub shifts: Vec<Shift<K>>,
    /// Each service with a place, in the order of the list.
    pub services: Vec<Steadiness<K>>,
}

/// Moves each weight by [`SHIFT`] in both directions and compares the lists.
pub fn sensitivity<K: Ord + Clone>(rows: &[Row<K>], scale: &Scale, weights: &Weights) -> Sensitivity<K> {
    let before = places(rank(rows, scale, weights));
    let mut services: Vec<Steadiness<K>> = before
        .iter()
        .map(|(key, place, _)| Steadiness { key: key.clone(), best: *place, worst: *place, tipped_by: Vec::new() })
        .collect();
    let mut shifts = Vec::new();
    for criterion in Criterion::ALL {
        for by in [SHIFT, -SHIFT] {
            let Some(moved) = weights.moved(criterion, by) else { continue };
            let after: BTreeMap<K, (usize, Category)> = places(rank(rows, scale, &moved))
                .into_iter()
                .map(|(key, place, category)| (key, (place, category)))
                .collect();
            let mut changes = Vec::new();
            for ((key, place, category), service) in before.iter().zip(&mut services) {
                // A criterion that was alone with what is known and loses all its weight leaves nothing to judge by.
                let Some((new_place, new_category)) = after.get(key).copied() else { continue };
                service.best = service.best.min(new_place);
                service.worst = service.worst.max(new_place);
                if new_category != *category {
                    service.tipped_by.push((criterion, by, new_category));
                }
                if new_place != *place || new_category != *category {
                    changes.push(Change {
                        key: key.clone(),
                        rank: (*place, new_place),
                        category: (*category, new_category),
                    });
                }
            }
            shifts.push(Shift { criterion, by, changes });
        }
    }
    Sensitivity { shifts, services }
}

fn places<K>(list: Vec<Ranked<K>>) -> Vec<(K, usize, Category)> {
    list.into_iter().filter_map(|one| Some((one.key, one.rank?, one.score.category()?))).collect()
}

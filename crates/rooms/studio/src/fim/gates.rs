//! What is not in the form at all, and the questions whether an optional group is wanted, or which of several.

use std::collections::BTreeSet;

use xdatenfelder::logic::{Condition, Effect};

use super::demands::{Demands, Standing};
use super::tree::{Answer, Node, Place, Tree, What};

impl Demands {
    /// What must not be filled, whatever is answered, is not in the form.
    pub(super) fn remove(&mut self, tree: &Tree<'_>, standing: &[Standing]) {
        for one in standing {
            if let (Effect::Forbid(_), Condition::Constant(true), Some(target)) =
                (&one.statement.effect, &one.statement.when, one.target)
            {
                let wanted = standing.iter().any(|other| {
                    let demands = matches!(other.statement.effect, Effect::Require(_) | Effect::Show(_));
                    demands && other.target == Some(target) && other.statement.when == Condition::Constant(true)
                });
                if !wanted {
                    self.removed.insert(target, one.source);
                }
            }
        }
        // A group of which nothing is left is not in the form either.
        for place in (1..tree.nodes.len()).rev() {
            let Some(node) = tree.node(place) else { continue };
            let gone: Vec<usize> = node.children.iter().filter_map(|child| self.removed.get(child).copied()).collect();
            if let (Some(first), true) = (gone.first(), gone.len() == node.children.len()) {
                self.removed.entry(place).or_insert(*first);
            }
        }
    }

    /// Adds the questions whether an optional group is wanted, and which of several.
    pub(super) fn ask<'s>(&mut self, tree: &mut Tree<'s>, standing: &[Standing]) {
        let mut ruled: BTreeSet<Place> = BTreeSet::new();
        for one in standing {
            let always =
                matches!((&one.statement.effect, &one.statement.when), (Effect::Require(_), Condition::Constant(true)));
            let shown = matches!(one.statement.effect, Effect::Show(_) | Effect::Forbid(_));
            ruled.extend(one.target.filter(|_| always || shown));
        }
        for place in 1..tree.nodes.len() {
            let Some(node) = tree.node(place) else { continue };
            if matches!(node.what, What::Group { choice: true }) {
                let members: Vec<Place> =
                    node.children.iter().copied().filter(|it| !self.removed.contains_key(it)).collect();
                self.which(tree, place, members);
            }
        }
        for one in standing {
            let Effect::Valid(Condition::One(parts)) = &one.statement.effect else { continue };
            if one.statement.when != Condition::Constant(true) {
                continue;
            }
            let members: Option<Vec<Place>> = parts
                .iter()
                .map(|part| match part {
                    Condition::Filled(path) => match tree.find(&path.0, one.bearer).as_slice() {
                        [only] => Some(*only),
                        _ => None,
                    },
                    _ => None,
                })
                .collect();
            let Some(members) = members else { continue };
            let parent = |place: &Place| tree.node(*place).and_then(|node| node.parent);
            let first = members.first().and_then(parent);
            let free = |place: &Place| {
                let node = tree.node(*place);
                let plain = node.is_some_and(|node| node.rows.is_none() && !node.required);
                plain
                    && tree.is_group(*place)
                    && !ruled.contains(place)
                    && !self.removed.contains_key(place)
                    && !self.gates.contains_key(place)
            };
            if let (Some(parent_place), true) =
                (first, members.iter().all(|place| free(place) && parent(place) == first))
            {
                self.which(tree, parent_place, members);
            }
        }
        for place in 1..tree.nodes.len() {
            let Some(node) = tree.node(place) else { continue };
            let plain = matches!(node.what, What::Group { choice: false } | What::Group { choice: true })
                && node.rows.is_none();
            if !plain || node.required || ruled.contains(&place) || self.gates.contains_key(&place) {
                continue;
            }
            if tree.outwards(place).any(|place| self.removed.contains_key(&place)) || !self.has_required(tree, place) {
                continue;
            }
            let (label, parent) = (node.label.clone(), node.parent);
            let gate = tree.push_before(added(What::Gate, label, parent), place);
            self.gates.insert(place, (gate, None));
        }
    }

    pub(super) fn which(&mut self, tree: &mut Tree<'_>, parent: Place, members: Vec<Place>) {
        let (Some(first), Some(node)) = (members.first().copied(), tree.node(parent)) else { return };
        if members.len() < 2 {
            return;
        }
        let label = node.label.clone();
        let question = added(What::Which { of: members.clone() }, label, Some(parent));
        let question = tree.push_before(question, first);
        for member in members {
            let value = tree.node(member).map(|node| node.id.replace('_', "-")).unwrap_or_default();
            self.gates.insert(member, (question, Some(value)));
        }
    }

    /// Whether something inside of a group must be filled once the group is used.
    pub(super) fn has_required(&self, tree: &Tree<'_>, group: Place) -> bool {
        tree.node(group).is_some_and(|node| {
            node.children.iter().any(|child| {
                let Some(inner) = tree.node(*child) else { return false };
                if !inner.required || self.removed.contains_key(child) {
                    return false;
                }
                match &inner.what {
                    What::Field { answer, .. } => *answer != Answer::None,
                    What::Group { .. } => inner.rows.is_some() || self.has_required(tree, *child),
                    What::Gate | What::Which { .. } => true,
                }
            })
        })
    }
}

/// A question of the import's own.
fn added<'s>(what: What<'s>, label: String, parent: Option<Place>) -> Node<'s> {
    Node {
        fim: None,
        id: String::new(),
        label,
        hint: None,
        parent,
        children: Vec::new(),
        required: true,
        rows: None,
        what,
        rules: &[],
    }
}

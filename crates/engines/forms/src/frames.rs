//! The values of a form while it is evaluated: one frame for the form itself, one for every row of a repeating group.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::problem::ProblemKind;
use crate::shape::Shape;
use crate::value::Value;

/// Most rows of all groups together.
pub(crate) const MOST_FRAMES: usize = 5_000;
/// Most fields in all rows together.
pub(crate) const MOST_SLOTS: usize = 100_000;

/// All frames of one evaluation. The first is the form itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frames {
    pub(crate) shape: Arc<Shape>,
    /// The ids of the fields by position.
    pub(crate) ids: Arc<[String]>,
    pub(crate) all: Vec<Frame>,
    /// How many fields all frames have together.
    slots: usize,
    /// By scope.
    by_scope: BTreeMap<usize, Vec<usize>>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) scope: usize,
    /// The frame around it.
    pub(crate) parent: usize,
    /// What stands before the ids of its fields in their paths: `children.2.`.
    pub(crate) prefix: String,
    pub(crate) slots: Vec<Slot>,
    /// The rows inside of it, by their scope and in order.
    children: BTreeMap<usize, Vec<usize>>,
}

/// One field in one row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Slot {
    /// What expressions see.
    pub(crate) value: Option<Value>,
    pub(crate) visible: bool,
    pub(crate) required: bool,
    pub(crate) options: Arc<[String]>,
    pub(crate) suggested: Option<Value>,
    /// What is wrong with the answer itself.
    pub(crate) wrong: Vec<ProblemKind>,
    /// What the rules say.
    pub(crate) judged: Vec<ProblemKind>,
}

impl Frames {
    pub(crate) fn new(shape: &Arc<Shape>, ids: &Arc<[String]>) -> Self {
        let mut frames = Self {
            shape: Arc::clone(shape),
            ids: Arc::clone(ids),
            all: Vec::new(),
            slots: 0,
            by_scope: BTreeMap::new(),
        };
        frames.open(0, 0, String::new());
        frames
    }

    fn open(&mut self, scope: usize, parent: usize, prefix: String) -> usize {
        let fields = self.shape.fields_in(scope);
        self.slots += fields;
        let frame = Frame { scope, parent, prefix, slots: vec![Slot::default(); fields], children: BTreeMap::new() };
        let number = self.all.len();
        self.all.push(frame);
        self.by_scope.entry(scope).or_default().push(number);
        number
    }

    /// Adds a row of the group that opens `scope`, inside of the frame `parent`.
    pub(crate) fn add_row(&mut self, scope: usize, parent: usize, group: &str, row: u32) {
        let prefix = self.all.get(parent).map(|frame| format!("{}{group}.{row}.", frame.prefix)).unwrap_or_default();
        let number = self.open(scope, parent, prefix);
        if let Some(frame) = self.all.get_mut(parent) {
            frame.children.entry(scope).or_default().push(number);
        }
    }

    /// How many rows of a scope still have room.
    pub(crate) fn room(&self, scope: usize) -> usize {
        let slots = MOST_SLOTS.saturating_sub(self.slots) / self.shape.fields_in(scope).max(1);
        MOST_FRAMES.saturating_sub(self.all.len()).min(slots)
    }

    /// The frames of a scope.
    pub(crate) fn of_scope(&self, scope: usize) -> &[usize] {
        self.by_scope.get(&scope).map_or(&[], Vec::as_slice)
    }

    /// The frame of `scope` that is `at` or around it.
    fn around(&self, mut at: usize, scope: usize) -> Option<usize> {
        loop {
            let frame = self.all.get(at)?;
            if frame.scope == scope {
                return Some(at);
            }
            if at == 0 {
                return None;
            }
            at = frame.parent;
        }
    }

    /// What a field has in the row `at` or around it.
    pub(crate) fn slot(&self, at: usize, position: usize) -> Option<&Slot> {
        let (scope, place) = *self.shape.places.get(position)?;
        self.all.get(self.around(at, scope)?)?.slots.get(place)
    }

    pub(crate) fn slot_mut(&mut self, at: usize, position: usize) -> Option<&mut Slot> {
        let (scope, place) = *self.shape.places.get(position)?;
        let at = self.around(at, scope)?;
        self.all.get_mut(at)?.slots.get_mut(place)
    }

    /// The rows of the group that opens `scope`, seen from the row `at`.
    pub(crate) fn rows(&self, at: usize, scope: usize) -> impl Iterator<Item = usize> {
        let outer = self.around(at, self.shape.parent_scope(scope)).and_then(|outer| self.all.get(outer));
        let rows = outer.and_then(|outer| outer.children.get(&scope));
        rows.into_iter().flatten().copied()
    }
}

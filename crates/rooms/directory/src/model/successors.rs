use std::collections::BTreeMap;

use jiff::civil::Date;

use super::EntityKey;

/// What happens to an area on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// The whole of it becomes a part of another, which succeeds it in law.
    Merged,
    /// It goes on under another key, in law the same or its successor.
    NewKey,
    /// It ends, and this is one of several that get a part of it.
    Divided,
    /// It stays, and a part of it goes to another.
    Part,
    /// It gets another name; both keys are the same.
    Renamed,
    /// It changes its association; both keys are the same.
    Moved,
}

impl ChangeKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Merged, Self::NewKey, Self::Divided, Self::Part, Self::Renamed, Self::Moved];

    /// Its name in files and tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::NewKey => "new_key",
            Self::Divided => "divided",
            Self::Part => "part",
            Self::Renamed => "renamed",
            Self::Moved => "moved",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// True when the old key ends with the change.
    pub fn ends(self) -> bool {
        matches!(self, Self::Merged | Self::NewKey | Self::Divided)
    }
}

/// One row of the successor table: what happens to a municipality (eight digits) or to an administration (nine).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Succession {
    /// The key before.
    pub old: EntityKey,
    /// The key from the day on.
    pub new: EntityKey,
    /// First day of the new state.
    pub day: Date,
    /// What happens.
    pub kind: ChangeKind,
    /// The official name before, empty where it is not known.
    pub old_name: String,
    /// Law or page it comes from.
    pub source: String,
}

/// Why rows cannot stand together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    /// The keys do not fit the kind: of another length, or the same where they must differ.
    #[error("{old} → {new}: these keys do not fit a change of this kind")]
    Keys {
        /// The key before.
        old: EntityKey,
        /// The key after.
        new: EntityKey,
    },
    /// It would end twice.
    #[error("{0} has more than one successor or ends on more than one day")]
    Twice(EntityKey),
    /// It is divided, but only one part is named.
    #[error("{0} is divided, but only one part is named")]
    Alone(EntityKey),
    /// The successor itself is no more on that day.
    #[error("{old} would go to {new}, which has ended by then")]
    Ended {
        /// The key before.
        old: EntityKey,
        /// The key after.
        new: EntityKey,
    },
}

#[derive(Clone, Debug)]
struct End {
    day: Date,
    /// The row of the one successor in law.
    heir: Option<usize>,
    /// The rows of all that get something.
    all: Vec<usize>,
}

/// The successor table, checked: each key ends once, and whoever follows exists on that day. So the days along a chain
/// rise, and a chain has an end.
#[derive(Clone, Debug, Default)]
pub struct Successors {
    rows: Vec<Succession>,
    ends: BTreeMap<EntityKey, End>,
}

impl Successors {
    /// Checks the rows.
    ///
    /// # Errors
    /// Everything that contradicts itself.
    pub fn new(rows: Vec<Succession>) -> Result<Self, Vec<Contradiction>> {
        let mut problems = Vec::new();
        let mut ends: BTreeMap<EntityKey, End> = BTreeMap::new();
        for (number, row) in rows.iter().enumerate() {
            let lengths = (row.old.as_str().len(), row.new.as_str().len());
            let same = row.old == row.new;
            let fits = matches!(lengths, (8, 8) | (9, 9))
                && same == matches!(row.kind, ChangeKind::Renamed | ChangeKind::Moved);
            if !fits {
                problems.push(Contradiction::Keys { old: row.old.clone(), new: row.new.clone() });
                continue;
            }
            if !row.kind.ends() {
                continue;
            }
            let is_heir = row.kind != ChangeKind::Divided;
            let end = ends.entry(row.old.clone()).or_insert_with(|| End { day: row.day, heir: None, all: Vec::new() });
            if end.day != row.day || (is_heir && end.heir.is_some()) {
                problems.push(Contradiction::Twice(row.old.clone()));
            }
            if is_heir {
                end.heir = Some(number);
            }
            end.all.push(number);
        }
        for (key, end) in &ends {
            if end.heir.is_none() && end.all.len() < 2 {
                problems.push(Contradiction::Alone(key.clone()));
            }
            for row in end.all.iter().map(|number| &rows[*number]) {
                if ends.get(&row.new).is_some_and(|other| other.day <= row.day) {
                    problems.push(Contradiction::Ended { old: row.old.clone(), new: row.new.clone() });
                }
            }
        }
        problems.dedup();
        if problems.is_empty() { Ok(Self { rows, ends }) } else { Err(problems) }
    }

    /// Every row, in the order given.
    pub fn rows(&self) -> &[Succession] {
        &self.rows
    }

    /// The first day on which a key is none any more.
    pub fn ended(&self, key: &EntityKey) -> Option<Date> {
        self.ends.get(key).map(|end| end.day)
    }

    /// The rows by which a key has ended by a day: first its successor in law, where there is one.
    pub fn after(&self, key: &EntityKey, day: Date) -> Vec<&Succession> {
        let Some(end) = self.ends.get(key).filter(|end| end.day <= day) else { return Vec::new() };
        let others = end.all.iter().filter(|number| Some(**number) != end.heir);
        end.heir.iter().chain(others).map(|number| &self.rows[*number]).collect()
    }

    /// The key itself, then who followed whom in law up to a day. Ends early where something was divided without an heir.
    pub fn chain(&self, key: &EntityKey, day: Date) -> Vec<EntityKey> {
        let mut chain = vec![key.clone()];
        let mut here = key;
        while let Some(row) = self.heir(here, day) {
            chain.push(row.new.clone());
            here = &row.new;
        }
        chain
    }

    /// The rows along the chain.
    pub fn steps(&self, key: &EntityKey, day: Date) -> Vec<&Succession> {
        let mut steps = Vec::new();
        let mut here = key;
        while let Some(row) = self.heir(here, day) {
            steps.push(row);
            here = &row.new;
        }
        steps
    }

    /// Every key in which something of this key lives on, on a day; itself when it has not ended.
    pub fn ends(&self, key: &EntityKey, day: Date) -> Vec<EntityKey> {
        let after = self.after(key, day);
        if after.is_empty() {
            return vec![key.clone()];
        }
        let mut found: Vec<EntityKey> = Vec::new();
        for end in after.iter().flat_map(|row| self.ends(&row.new, day)) {
            if !found.contains(&end) {
                found.push(end);
            }
        }
        found
    }

    fn heir(&self, key: &EntityKey, day: Date) -> Option<&Succession> {
        let end = self.ends.get(key).filter(|end| end.day <= day)?;
        end.heir.map(|number| &self.rows[number])
    }
}

//! Exercises: prepared, opened, voted in, closed.

use std::collections::BTreeMap;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde::Serialize;
use serde_json::json;
use store::Scope;

use super::register::places;
use super::rows;
use crate::model::{
    Exercise, ExerciseId, Invalid, Kind, MOST_NOTES, NewExercise, NoteId, Phase, Points, State, Tally, Workshop,
    WorkshopId,
};
use crate::tables::{workshop, workshop_ballot, workshop_exercise as table, workshop_note};
use crate::who::Leader;
use crate::{Error, Result};

/// For what the token of a telephone is hashed.
const VOTER: &str = "workshops.voter";

/// Prepares an exercise, under an id that the form brings along.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody who does not run the workshop, [`Error::NotPossible`] once it is over.
pub async fn prepare_exercise(scope: &mut Scope, leader: Leader, id: ExerciseId, new: &NewExercise) -> Result<()> {
    let tenant = leader.runs_in(scope)?;
    let found = rows::find(scope, leader.workshop(), true).await?;
    if table::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    if found.state.is_over() {
        return Err(Error::NotPossible);
    }
    let last = all(scope, leader.workshop()).await?.last().map_or(0, |exercise| exercise.number);
    table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        workshop: Set(leader.workshop()),
        number: Set(last + 1),
        kind: Set(new.kind.name().to_owned()),
        title: Set(new.title.clone()),
        choices: Set(json!(new.choices).to_string()),
        dots: Set(new.dots),
        phase: Set(Phase::Ready.name().to_owned()),
    }
    .insert(scope.db())
    .await?;
    scope.audit("workshops.exercise", id, json!({ "kind": new.kind.name() }));
    Ok(())
}

/// Opens an exercise, which closes every other one of the workshop, or closes it. Opened again, votes go on where they stood.
///
/// # Errors
/// [`Error::NotPossible`] unless the workshop runs, [`Error::Unknown`]; as [`prepare_exercise`].
pub async fn set_open(scope: &mut Scope, leader: Leader, id: ExerciseId, open: bool) -> Result<()> {
    let tenant = leader.runs_in(scope)?;
    let found = rows::find(scope, leader.workshop(), true).await?;
    let exercise = one(scope, leader.workshop(), id).await?;
    if found.state != State::Running {
        return Err(Error::NotPossible);
    }
    let set = |phase: Phase| {
        table::Entity::update_many()
            .col_expr(table::Column::Phase, Expr::value(phase.name()))
            .filter(table::Column::TenantId.eq(tenant))
            .filter(table::Column::Workshop.eq(found.id))
    };
    set(Phase::Closed).filter(table::Column::Phase.eq(Phase::Open.name())).exec(scope.db()).await?;
    let phase = if open { Phase::Open } else { Phase::Closed };
    set(phase).filter(table::Column::Id.eq(exercise.id)).exec(scope.db()).await?;
    scope.audit("workshops.exercise_phase", id, json!({ "phase": phase.name() }));
    Ok(())
}

/// Every exercise with what came of it so far, in their order, for everybody who leads or looks on.
///
/// # Errors
/// The database's own.
pub async fn results(scope: &Scope, leader: Leader) -> Result<Vec<(Exercise, Tally)>> {
    leader.sees_in(scope)?;
    tallied_of(scope, leader.workshop()).await
}

/// Every exercise of a workshop with what came of it so far.
pub(super) async fn tallied_of(scope: &Scope, workshop: WorkshopId) -> Result<Vec<(Exercise, Tally)>> {
    let exercises = all(scope, workshop).await?;
    tallied(scope, exercises).await
}

async fn all(scope: &Scope, workshop: WorkshopId) -> Result<Vec<Exercise>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Workshop.eq(workshop))
        .order_by_asc(table::Column::Number)
        .all(scope.db())
        .await?;
    rows.into_iter().map(rows::exercise).collect()
}

async fn one(scope: &Scope, workshop: WorkshopId, id: ExerciseId) -> Result<Exercise> {
    let row = table::Entity::find_by_id((scope.tenant()?, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    let exercise = rows::exercise(row)?;
    if exercise.workshop == workshop { Ok(exercise) } else { Err(Error::Unknown) }
}

async fn tallied(scope: &Scope, exercises: Vec<Exercise>) -> Result<Vec<(Exercise, Tally)>> {
    let tenant = scope.tenant()?;
    let ids: Vec<ExerciseId> = exercises.iter().map(|exercise| exercise.id).collect();
    let ballots = workshop_ballot::Entity::find()
        .filter(workshop_ballot::Column::TenantId.eq(tenant))
        .filter(workshop_ballot::Column::Exercise.is_in(ids.iter().copied()))
        .all(scope.db())
        .await?;
    let mut by_exercise: BTreeMap<ExerciseId, Vec<(Points, bool)>> = BTreeMap::new();
    for row in ballots {
        let points = rows::points(&row.choices)?;
        by_exercise.entry(row.exercise).or_default().push((points, row.paper));
    }
    let notes = workshop_note::Entity::find()
        .filter(workshop_note::Column::TenantId.eq(tenant))
        .filter(workshop_note::Column::Exercise.is_in(ids))
        .filter(workshop_note::Column::Hidden.eq(false))
        .order_by_asc(workshop_note::Column::WrittenAt)
        .order_by_asc(workshop_note::Column::Id)
        .all(scope.db())
        .await?;
    let tallied = exercises.into_iter().map(|exercise| {
        let cast = by_exercise.remove(&exercise.id).unwrap_or_default();
        let written = notes.iter().filter(|note| note.exercise == exercise.id);
        let tally = Tally::of(
            &exercise,
            cast.iter().map(|(points, paper)| (points, *paper)),
            written.map(|note| (note.field.as_str(), note.words.as_str())),
        );
        (exercise, tally)
    });
    Ok(tallied.collect())
}

/// The workshop that a code leads to with which people in the room join, while it runs.
///
/// # Errors
/// [`Error::Unknown`] for a wrong code, [`Error::NotRunning`].
pub async fn joined(scope: &Scope, code: &str) -> Result<Workshop> {
    let tenant = scope.tenant()?;
    let (_, code) = code.split_once('-').ok_or(Error::Unknown)?;
    let row = workshop::Entity::find()
        .filter(workshop::Column::TenantId.eq(tenant))
        .filter(workshop::Column::JoinCode.eq(code.to_uppercase()))
        .one(scope.db())
        .await?
        .ok_or(Error::Unknown)?;
    let found = rows::of_row(scope, tenant, row).await?;
    if found.state == State::Running { Ok(found) } else { Err(Error::NotRunning) }
}

/// What the room sees: the exercise that is open, or the last one that was, with what came of it so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Live {
    /// The exercise; nothing before the first one is opened.
    pub exercise: Option<Exercise>,
    /// What came of it.
    pub tally: Tally,
    /// People who were checked in.
    pub present: i32,
}

impl Live {
    /// Names exactly this state: whoever saw it last need not see it again.
    pub fn mark(&self) -> String {
        let plain = serde_json::to_vec(self).unwrap_or_default();
        vault::hex(&vault::sha256(&plain)).chars().take(16).collect()
    }
}

/// What the room of a workshop sees now.
///
/// # Errors
/// The database's own.
pub async fn live(scope: &Scope, workshop: WorkshopId) -> Result<Live> {
    let exercise = shown(scope, workshop).await?;
    let present = places(scope, &[workshop]).await?.get(&workshop).map_or(0, |places| places.present);
    let (exercise, tally) = match exercise {
        Some(exercise) => match tallied(scope, vec![exercise]).await?.pop() {
            Some((exercise, tally)) => (Some(exercise), tally),
            None => (None, Tally::default()),
        },
        None => (None, Tally::default()),
    };
    Ok(Live { exercise, tally, present })
}

/// The exercise that is open, or else the last one that was.
async fn shown(scope: &Scope, workshop: WorkshopId) -> Result<Option<Exercise>> {
    let all = all(scope, workshop).await?;
    let open = all.iter().find(|exercise| exercise.phase == Phase::Open);
    Ok(open.or_else(|| all.iter().rfind(|exercise| exercise.phase == Phase::Closed)).cloned())
}

/// The exercise that is open in a workshop.
///
/// # Errors
/// The database's own.
pub async fn open_exercise(scope: &Scope, workshop: WorkshopId) -> Result<Option<Exercise>> {
    Ok(shown(scope, workshop).await?.filter(|exercise| exercise.phase == Phase::Open))
}

/// The hash under which a telephone votes in an exercise.
fn voter(scope: &Scope, exercise: ExerciseId, token: &str) -> Result<String> {
    Ok(vault::hex(&scope.keyed_hash(VOTER, format!("{exercise}/{token}").as_bytes())?))
}

/// Counts a ballot of a telephone; sent again it is the same one, sent otherwise it takes the place of the first.
///
/// # Errors
/// [`Error::Closed`] when the exercise takes nothing any more, [`Error::Ballot`] with what is wrong; then what was voted before counts.
pub async fn cast(scope: &mut Scope, workshop: WorkshopId, id: ExerciseId, token: &str, points: &Points) -> Result<()> {
    let exercise = taking(scope, workshop, id).await?;
    exercise.check(points).map_err(Error::Ballot)?;
    put(scope, id, voter(scope, id, token)?, points, false).await
}

async fn put(scope: &Scope, id: ExerciseId, voter: String, points: &Points, paper: bool) -> Result<()> {
    let row = workshop_ballot::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        exercise: Set(id),
        voter: Set(voter),
        choices: Set(json!(points).to_string()),
        paper: Set(paper),
        cast_at: Set(scope.now()),
    };
    use workshop_ballot::Column;
    let mut again = OnConflict::columns([Column::TenantId, Column::Exercise, Column::Voter]);
    again.update_columns([Column::Choices, Column::CastAt]);
    workshop_ballot::Entity::insert(row).on_conflict(again).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// The exercise while it is open. Whoever closes it waits until this vote is written.
async fn taking(scope: &Scope, workshop: WorkshopId, id: ExerciseId) -> Result<Exercise> {
    let row = table::Entity::find()
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::Workshop.eq(workshop))
        .lock_shared()
        .one(scope.db())
        .await?
        .ok_or(Error::Unknown)?;
    let exercise = rows::exercise(row)?;
    if exercise.phase == Phase::Open { Ok(exercise) } else { Err(Error::Closed) }
}

/// What a telephone voted before.
///
/// # Errors
/// The database's own.
pub async fn ballot(scope: &Scope, id: ExerciseId, token: &str) -> Result<Option<Points>> {
    let key = (scope.tenant()?, id, voter(scope, id, token)?);
    let row = workshop_ballot::Entity::find_by_id(key).one(scope.db()).await?;
    row.map(|row| rows::points(&row.choices)).transpose()
}

/// Writes a note into a field of the canvas that is open, under an id that the form brings along.
///
/// # Errors
/// [`Error::Closed`]; [`Error::Ballot`] for a field that there is not, without words, and for more notes than one telephone may write.
pub async fn write_note(
    scope: &mut Scope,
    workshop: WorkshopId,
    (exercise, id): (ExerciseId, NoteId),
    token: &str,
    (field, words): (&str, &str),
) -> Result<()> {
    let found = taking(scope, workshop, exercise).await?;
    if found.kind != Kind::Notes || !found.choices.iter().any(|choice| choice == field) {
        return Err(Error::Ballot(Invalid::Unknown));
    }
    if words.is_empty() {
        return Err(Error::Ballot(Invalid::Empty));
    }
    let tenant = scope.tenant()?;
    if workshop_note::Entity::find_by_id((tenant, id)).one(scope.db()).await?.is_some() {
        return Ok(());
    }
    let voter = voter(scope, exercise, token)?;
    let written = workshop_note::Entity::find()
        .filter(workshop_note::Column::TenantId.eq(tenant))
        .filter(workshop_note::Column::Exercise.eq(exercise))
        .filter(workshop_note::Column::Voter.eq(voter.clone()))
        .count(scope.db())
        .await?;
    if written >= MOST_NOTES {
        return Err(Error::Ballot(Invalid::TooMany));
    }
    let row = workshop_note::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        exercise: Set(exercise),
        voter: Set(voter),
        field: Set(field.to_owned()),
        words: Set(words.to_owned()),
        hidden: Set(false),
        written_at: Set(scope.now()),
    };
    workshop_note::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(())
}

/// A note as whoever moderates sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its identity.
    pub id: NoteId,
    /// On which canvas.
    pub exercise: ExerciseId,
    /// In which field.
    pub field: String,
    /// What it says.
    pub words: String,
    /// Whether it was taken from the screen.
    pub hidden: bool,
}

/// Every note of a workshop, also those that are hidden.
///
/// # Errors
/// As [`prepare_exercise`].
pub async fn notes(scope: &Scope, leader: Leader) -> Result<Vec<Note>> {
    let tenant = leader.runs_in(scope)?;
    let ids = all(scope, leader.workshop()).await?.into_iter().map(|exercise| exercise.id);
    let rows = workshop_note::Entity::find()
        .filter(workshop_note::Column::TenantId.eq(tenant))
        .filter(workshop_note::Column::Exercise.is_in(ids))
        .order_by_asc(workshop_note::Column::WrittenAt)
        .order_by_asc(workshop_note::Column::Id)
        .all(scope.db())
        .await?;
    let read = |row: workshop_note::Model| Note {
        id: row.id,
        exercise: row.exercise,
        field: row.field,
        words: row.words,
        hidden: row.hidden,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Takes a note from the screen, or shows it again.
///
/// # Errors
/// [`Error::Unknown`]; as [`prepare_exercise`].
pub async fn hide_note(scope: &mut Scope, leader: Leader, id: NoteId, hidden: bool) -> Result<()> {
    let tenant = leader.runs_in(scope)?;
    let row = workshop_note::Entity::find_by_id((tenant, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    one(scope, leader.workshop(), row.exercise).await?;
    workshop_note::Entity::update_many()
        .col_expr(workshop_note::Column::Hidden, Expr::value(hidden))
        .filter(workshop_note::Column::TenantId.eq(tenant))
        .filter(workshop_note::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("workshops.note", id, json!({ "hidden": hidden }));
    Ok(())
}

/// Takes in ballots that were cast on paper, by the numbers on them: the same number again takes the place of the first.
///
/// # Errors
/// [`Error::Ballot`] for one that does not hold to the rules, [`Error::Unknown`]; as [`prepare_exercise`]. Then none is taken in.
pub async fn take_paper(
    scope: &mut Scope,
    leader: Leader,
    id: ExerciseId,
    ballots: &BTreeMap<u32, Points>,
) -> Result<()> {
    leader.runs_in(scope)?;
    let exercise = one(scope, leader.workshop(), id).await?;
    for (number, points) in ballots {
        exercise.check(points).map_err(Error::Ballot)?;
        put(scope, id, format!("paper-{number}"), points, true).await?;
    }
    scope.audit("workshops.paper", id, json!({ "ballots": ballots.len() }));
    Ok(())
}

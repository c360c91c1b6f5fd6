//! Text blocks: wording that an administration keeps for its decisions.

use std::collections::BTreeMap;

use applications::{Application, date_text};
use identity::ClerkSession;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::Scope;

use crate::Result;
use crate::decision::DecisionForm;
use crate::error::{Error, Problem};
use crate::model::block::{self, Kind, Known, Piece, Wrong};
use crate::model::{BlockId, CaseId};
use crate::tables::text_block::{ActiveModel, Column, Entity, Model};
use crate::verbs::file::authorise;
use crate::verbs::view::CaseView;
use crate::verbs::work::save_draft;

/// Text blocks that an administration can have.
pub const BLOCKS_MAX: usize = 200;

/// Characters of the name of a text block.
pub const BLOCK_NAME_LENGTH: usize = 60;

/// Characters of a text block.
pub const BLOCK_LENGTH: usize = 5_000;

/// A text block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its identifier.
    pub id: BlockId,
    /// What it is found by.
    pub name: String,
    /// What it says, with parameters in braces.
    pub text: String,
    /// Only for decisions of this online service.
    pub service: Option<String>,
    /// Only for decisions in the name of this legal entity.
    pub entity: Option<String>,
}

impl Block {
    /// What it consists of; a text that nobody can read any more is words only.
    pub(crate) fn pieces(&self) -> Vec<Piece> {
        block::pieces(&self.text).unwrap_or_else(|_| vec![Piece::Words(self.text.clone())])
    }

    /// Whether it is for decisions on this application.
    fn is_for(&self, application: &Application) -> bool {
        self.service.as_ref().is_none_or(|service| *service == application.online_service)
            && self.entity.as_ref().is_none_or(|entity| *entity == application.legal_entity)
    }
}

impl From<Model> for Block {
    fn from(row: Model) -> Self {
        Self { id: row.id, name: row.name, text: row.text, service: row.online_service, entity: row.legal_entity }
    }
}

/// A text block as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockForm {
    /// Its name.
    pub name: String,
    /// What it says.
    pub text: String,
    /// The online service, if it is for one only.
    pub service: String,
    /// The legal entity, if it is for one only.
    pub entity: String,
}

/// The text blocks of the clerk's administration, by name.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn blocks(scope: &Scope, by: &ClerkSession) -> Result<Vec<Block>> {
    authorise(scope, by)?;
    all(scope).await
}

async fn all(scope: &Scope) -> Result<Vec<Block>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .order_by_asc(Column::Folded)
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().map(Block::from).collect())
}

/// Those that are for decisions on an application.
pub(crate) async fn of_application(scope: &Scope, application: &Application) -> Result<Vec<Block>> {
    Ok(all(scope).await?.into_iter().filter(|block| block.is_for(application)).collect())
}

/// One of them.
///
/// # Errors
/// [`store::Error::NotFound`] for one that is not there, [`Error::Forbidden`].
pub async fn block(scope: &Scope, by: &ClerkSession, id: BlockId) -> Result<Block> {
    authorise(scope, by)?;
    let row = Entity::find().filter(Column::TenantId.eq(scope.tenant()?)).filter(Column::Id.eq(id));
    Ok(row.one(scope.db()).await?.ok_or(store::Error::NotFound("text block"))?.into())
}

/// A clerk writes a text block for everybody in the administration: a new one, or another text of one that is there.
///
/// # Errors
/// [`Error::Refused`] with every problem, also for a parameter that nobody knows; [`store::Error::NotFound`] for one that is not
/// there; [`Error::Forbidden`].
pub async fn save_block(
    scope: &mut Scope,
    by: &ClerkSession,
    id: Option<BlockId>,
    form: &BlockForm,
) -> Result<BlockId> {
    let known = blocks(scope, by).await?;
    if id.is_some_and(|id| !known.iter().any(|block| block.id == id)) {
        return Err(store::Error::NotFound("text block").into());
    }
    let name = form.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let folded = name.to_lowercase();
    let text = form.text.replace("\r\n", "\n").trim().to_owned();
    let named = (1..=BLOCK_NAME_LENGTH).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    let there = known.iter().any(|block| Some(block.id) != id && block.name.to_lowercase() == folded);
    let mut problems = Vec::new();
    if !named {
        problems.push(Problem::new("name", "casework-problem-block-name"));
    } else if there {
        problems.push(Problem::new("name", "casework-problem-block-there"));
    } else if id.is_none() && known.len() >= BLOCKS_MAX {
        problems.push(Problem::new("name", "casework-problem-blocks-full"));
    }
    if let Some(key) = wrong(&text) {
        problems.push(Problem::new("text", key));
    }
    if !problems.is_empty() {
        return Err(Error::Refused(problems));
    }
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let is_new = id.is_none();
    let id = id.unwrap_or_else(|| scope.new_id());
    let row = ActiveModel {
        tenant_id: Set(scope.tenant()?),
        id: Set(id),
        name: Set(name),
        folded: Set(folded),
        text: Set(text),
        online_service: Set(some(&form.service)),
        legal_entity: Set(some(&form.entity)),
    };
    let again = OnConflict::columns([Column::TenantId, Column::Id])
        .update_columns([Column::Name, Column::Folded, Column::Text, Column::OnlineService, Column::LegalEntity])
        .to_owned();
    match Entity::insert(row).on_conflict(again).exec_without_returning(scope.db()).await.map_err(store::Error::from) {
        Err(error) if error.is_duplicate() => {
            return Err(Error::Refused(vec![Problem::new("name", "casework-problem-block-there")]));
        }
        done => done?,
    };
    let action = if is_new { "casework.block_created" } else { "casework.block_changed" };
    scope.audit(action, id, json!({}));
    Ok(id)
}

/// What is wrong with the text of a block.
fn wrong(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        return Some("casework-problem-empty");
    }
    if text.chars().count() > BLOCK_LENGTH {
        return Some("casework-problem-too-long");
    }
    match block::pieces(text) {
        Err(Wrong::Brace) => Some("casework-problem-block-brace"),
        Err(Wrong::Unknown(_)) => Some("casework-problem-block-parameter"),
        Err(Wrong::Twice(_)) => Some("casework-problem-block-twice"),
        Ok(_) if !letters::unsupported(text).is_empty() => Some("casework-problem-characters"),
        Ok(_) => None,
    }
}

/// A clerk takes a text block away. Decisions that used it stay as they are.
///
/// # Errors
/// [`store::Error::NotFound`] when it is not there, [`Error::Forbidden`].
pub async fn delete_block(scope: &mut Scope, by: &ClerkSession, id: BlockId) -> Result<()> {
    authorise(scope, by)?;
    let gone = Entity::delete_many().filter(Column::TenantId.eq(scope.tenant()?)).filter(Column::Id.eq(id));
    if gone.exec(scope.db()).await?.rows_affected == 0 {
        return Err(store::Error::NotFound("text block").into());
    }
    scope.audit("casework.block_deleted", id, json!({}));
    Ok(())
}

/// Where a text block goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Into the reasons.
    #[default]
    Reasons,
    /// Into the operative part.
    Operative,
}

impl Target {
    /// Both, in the order shown.
    pub const ALL: [Self; 2] = [Self::Reasons, Self::Operative];

    /// The name that forms send, which is that of the field as well.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reasons => "reasons",
            Self::Operative => "operative",
        }
    }

    /// The text key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reasons => "casework-reasons",
            Self::Operative => "casework-operative",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }
}

/// What a case knows for the parameters of text blocks.
pub(crate) fn known(case: &CaseView, today: jiff::civil::Date) -> BTreeMap<Known, String> {
    let values = [
        (Known::Reference, Some(case.file_reference.clone().unwrap_or_else(|| case.reference()))),
        (Known::ReceivedOn, Some(date_text(case.application.submitted_at.in_germany().date()))),
        (Known::Today, Some(date_text(today))),
        (Known::DueOn, case.due_on.map(date_text)),
        (Known::Applicant, case.applicant.clone()),
    ];
    values.into_iter().filter_map(|(known, value)| value.map(|value| (known, value))).collect()
}

/// What a clerk has to fill in before a text block can go into the decision of a case.
#[must_use]
pub fn open_parameters(block: &Block, case: &CaseView, today: jiff::civil::Date) -> Vec<(String, Kind)> {
    block::open(&block.pieces(), &known(case, today))
}

/// Puts a text block, filled in, behind what the saved draft of a decision says already.
///
/// # Errors
/// [`Error::Refused`] with the field `wert-<place>` of every parameter that is missing or does not fit; those of
/// [`save_draft`].
pub async fn insert_block(
    scope: &mut Scope,
    by: &ClerkSession,
    case: &CaseView,
    block: &Block,
    target: Target,
    typed: &[String],
) -> Result<()> {
    let id: CaseId = case.id;
    let text = block::fill(&block.pieces(), &known(case, scope.today()), typed).map_err(|wrong| {
        let problem = |place: usize| Problem::new(format!("wert-{place}"), "casework-problem-block-value");
        Error::Refused(wrong.into_iter().map(problem).collect())
    })?;
    let mut form: DecisionForm = case.draft.clone().unwrap_or_default();
    let field = match target {
        Target::Reasons => &mut form.reasons,
        Target::Operative => &mut form.operative,
    };
    let before = field.trim_end();
    *field = if before.is_empty() { text } else { format!("{before}\n\n{text}") };
    save_draft(scope, by, id, &form).await
}

//! Asking legal entities for exactly the values that they lack.

use std::collections::BTreeMap;

use directory::{EntityKey, NewValue};
use forms::{Parameter, ProblemKind};
use jiff::civil::Date;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Language, Scope, TenantId, code_of};

use crate::error::Error;
use crate::model::{Gap, Line, Request, RequestState, Weight};
use crate::tables::value_request as table;
use crate::{Operator, RequestId, Result, Survey};

/// The mail about a request waits to be sent.
pub(crate) const ASKED: &str = "operations.value_request";
/// For what the code of a request is derived.
const PURPOSE: &str = "operations.value_request";
/// Characters of a code, five bits each.
const CODE: usize = 24;
/// Requests in a list, the newest.
const MOST: u64 = 500;

/// A request to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRequest {
    /// The legal entity.
    pub entity: EntityKey,
    /// To whom the mail goes; empty when the link is handed over in another way.
    pub email: String,
    /// The keys of the values.
    pub wanted: Vec<String>,
    /// The last day on which it can be answered.
    pub last_day: Date,
}

/// Makes a request in the scope of the administration that works for the legal entity, and has the mail about it sent.
/// `None` where one is open already.
///
/// # Errors
/// [`identity::Error::Forbidden`] unless the operator acts in the scope; [`store::Error::WrongReach`] without a tenant.
pub async fn ask(scope: &mut Scope, operator: Operator, new: &NewRequest) -> Result<Option<RequestId>> {
    let tenant = scope.tenant()?;
    operator.acts(scope)?;
    let open = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Entity.eq(new.entity.as_str()))
        .filter(table::Column::State.is_in([RequestState::Open.name(), RequestState::Answered.name()]))
        .filter(table::Column::LastDay.gte(scope.today().to_string()))
        .one(scope.db())
        .await?;
    if open.is_some() {
        return Ok(None);
    }
    let id: RequestId = scope.new_id();
    table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        entity: Set(new.entity.to_string()),
        email: Set(new.email.clone()),
        wanted: Set(json!(new.wanted).to_string()),
        answers: Set("{}".to_owned()),
        state: Set(RequestState::Open.name().to_owned()),
        last_day: Set(new.last_day.to_string()),
        asked_at: Set(scope.now()),
        asked_by_tenant: Set(operator.tenant_column()),
        asked_by: Set(operator.account_column()),
        sent_at: Set(None),
        answered_at: Set(None),
        settled_at: Set(None),
        settled_by_tenant: Set(None),
        settled_by: Set(None),
    }
    .insert(scope.db())
    .await?;
    if !new.email.is_empty() {
        scope.emit(ASKED, id, json!({}))?;
    }
    scope.audit("operations.values_asked", id, json!({ "entity": new.entity.as_str(), "keys": new.wanted }));
    Ok(Some(id))
}

/// What opens the form of a request: it carries the number of its tenant.
///
/// # Errors
/// [`store::Error::WrongReach`] without a tenant.
pub fn request_code(scope: &Scope, id: RequestId) -> Result<String> {
    let hash = scope.keyed_hash(PURPOSE, uuid::Uuid::from(id).as_bytes())?;
    Ok(format!("{}-{}", scope.tenant()?, code_of(hash.get(..CODE).unwrap_or_default())))
}

/// The tenant of a code, whoever made it up.
pub fn tenant_of_code(code: &str) -> Option<TenantId> {
    code.split_once('-')?.0.parse().ok()
}

/// The request that a code opens, in the scope of the code's tenant.
///
/// # Errors
/// [`Error::UnknownRequest`], whatever is wrong.
pub async fn opened(scope: &Scope, id: RequestId, code: &str) -> Result<Request> {
    if !vault::same(request_code(scope, id)?.as_bytes(), code.as_bytes()) {
        return Err(Error::UnknownRequest);
    }
    one(scope, scope.tenant()?, id).await
}

/// Takes what somebody typed for the values of a request, by key; empty ones are left open. May be done again.
///
/// # Errors
/// [`Error::UnknownRequest`] when it can be answered no more, [`Error::Answers`] with everything that is wrong.
pub async fn answer(
    scope: &mut Scope,
    request: &Request,
    declared: &BTreeMap<String, Parameter>,
    typed: &BTreeMap<String, String>,
) -> Result<()> {
    if !request.is_answerable(scope.today()) {
        return Err(Error::UnknownRequest);
    }
    let mut problems: Vec<(String, ProblemKind)> = Vec::new();
    let mut answers = BTreeMap::new();
    for key in &request.wanted {
        let Some(parameter) = declared.get(key) else { continue };
        match parameter.read(typed.get(key).map(String::as_str).unwrap_or_default()) {
            Ok(Some(value)) => {
                answers.insert(key.clone(), Parameter::stored(&value));
            }
            Ok(None) => {}
            Err(problem) => problems.push((key.clone(), problem)),
        }
    }
    if problems.is_empty() && answers.is_empty() {
        problems.extend(request.wanted.first().map(|key| (key.clone(), ProblemKind::Required)));
    }
    if !problems.is_empty() {
        return Err(Error::Answers(problems));
    }
    let changed = table::Entity::update_many()
        .set(table::ActiveModel {
            answers: Set(json!(answers).to_string()),
            state: Set(RequestState::Answered.name().to_owned()),
            answered_at: Set(Some(scope.now())),
            ..Default::default()
        })
        .filter(table::Column::TenantId.eq(request.tenant))
        .filter(table::Column::Id.eq(request.id))
        .filter(table::Column::State.is_in([RequestState::Open.name(), RequestState::Answered.name()]))
        .exec(scope.db())
        .await?;
    if changed.rows_affected != 1 {
        return Err(Error::UnknownRequest);
    }
    let keys: Vec<&String> = answers.keys().collect();
    scope.audit("operations.values_answered", request.id, json!({ "keys": keys }));
    Ok(())
}

/// Records what was answered to a request, or dismisses it. `answered_at` is that of the answers that were looked at.
///
/// # Errors
/// [`Error::UnknownRequest`], [`Error::Stale`] when somebody answered or settled it meanwhile; the directory's own, then nothing is
/// recorded; [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn settle(scope: &mut Scope, operator: Operator, looked_at: &Request, accept: bool) -> Result<()> {
    operator.acts_in(scope)?;
    let now = one(scope, looked_at.tenant, looked_at.id).await?;
    if now.state != looked_at.state || now.answered_at != looked_at.answered_at || now.state.is_settled() {
        return Err(Error::Stale);
    }
    let state = match (accept, now.state) {
        (true, RequestState::Answered) => RequestState::Accepted,
        (true, _) => return Err(Error::NotPossible),
        (false, _) => RequestState::Dismissed,
    };
    if accept {
        let day = now.answered_at.map_or(scope.today(), |at| at.in_germany().date());
        let day = ui::date(Language::German, day);
        let source = ui::text_with(Language::German, "operations-request-source", &[("date", day.into())]);
        let values = now.answers.iter().map(|(key, value)| NewValue {
            key: key.clone(),
            valid_from: None,
            value: value.clone(),
            source: source.clone(),
        });
        directory::set_values(scope, &now.entity, values.collect()).await?;
    }
    table::Entity::update_many()
        .set(table::ActiveModel {
            state: Set(state.name().to_owned()),
            settled_at: Set(Some(scope.now())),
            settled_by_tenant: Set(operator.tenant_column()),
            settled_by: Set(operator.account_column()),
            ..Default::default()
        })
        .filter(table::Column::TenantId.eq(now.tenant))
        .filter(table::Column::Id.eq(now.id))
        .exec(scope.db())
        .await?;
    scope.audit("operations.values_settled", now.id, json!({ "entity": now.entity.as_str(), "state": state.name() }));
    Ok(())
}

/// Notes that the mail about a request went out.
///
/// # Errors
/// The database's own.
pub(crate) async fn note_sent(scope: &mut Scope, id: RequestId) -> Result<()> {
    table::Entity::update_many()
        .set(table::ActiveModel { sent_at: Set(Some(scope.now())), ..Default::default() })
        .filter(table::Column::TenantId.eq(scope.tenant()?))
        .filter(table::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// The newest requests.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn requests(scope: &Scope) -> Result<Vec<Request>> {
    scope.require_provider()?;
    let rows = table::Entity::find().order_by_desc(table::Column::AskedAt).limit(MOST).all(scope.db()).await?;
    rows.into_iter().map(read).collect()
}

/// One request, in the scope of its tenant or with the provider's reach.
///
/// # Errors
/// [`Error::UnknownRequest`].
pub async fn one(scope: &Scope, tenant: TenantId, id: RequestId) -> Result<Request> {
    let row = table::Entity::find_by_id((tenant, id)).one(scope.db()).await?;
    read(row.ok_or(Error::UnknownRequest)?)
}

fn read(row: table::Model) -> Result<Request> {
    let wrong = |what: &str| Error::from(store::Error::Inconsistent(format!("value_request.{what}")));
    Ok(Request {
        id: row.id,
        tenant: row.tenant_id,
        entity: row.entity.parse().map_err(|_| wrong("entity"))?,
        email: row.email,
        wanted: serde_json::from_str(&row.wanted).map_err(|_| wrong("wanted"))?,
        answers: serde_json::from_str(&row.answers).map_err(|_| wrong("answers"))?,
        state: RequestState::from_name(&row.state).ok_or_else(|| wrong("state"))?,
        last_day: row.last_day.parse().map_err(|_| wrong("last_day"))?,
        asked_at: row.asked_at,
        asked_by: Operator::from_columns(row.asked_by_tenant, row.asked_by),
        sent_at: row.sent_at,
        answered_at: row.answered_at,
    })
}

/// For which legal entities of these lines somebody can be asked for what: the missing values of each, and an address if one is
/// recorded. Accounts are asked for like everything else; whoever accepts them looks twice.
pub fn askable(survey: &Survey, lines: &[Line]) -> Vec<(TenantId, NewRequest)> {
    let mut asked: BTreeMap<(TenantId, &EntityKey), Vec<String>> = BTreeMap::new();
    for line in lines {
        let missing = line.gaps.iter().filter(|gap| gap.weight() > Weight::Notice).filter_map(Gap::value);
        let keys = asked.entry((line.administration, &line.entity)).or_default();
        for key in missing {
            if !keys.iter().any(|known| known == key) && survey.declared(key).is_some() {
                keys.push(key.to_owned());
            }
        }
    }
    let last_day = survey.today.checked_add(jiff::Span::new().days(LONGEST_DAYS)).unwrap_or(survey.today);
    let asked = asked.into_iter().filter(|(_, keys)| !keys.is_empty());
    asked
        .map(|((tenant, entity), wanted)| {
            let email = survey.catalogue.setting(entity, "contact.email", survey.today);
            let email = email.map(|setting| setting.value.clone()).unwrap_or_default();
            (tenant, NewRequest { entity: entity.clone(), email, wanted, last_day })
        })
        .collect()
}

/// Days in which a request can be answered.
const LONGEST_DAYS: i64 = 21;

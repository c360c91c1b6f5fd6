//! Services, what is said about them, and the search index: the part of the catalogue that editors change.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use store::{Language, Scope, TenantId};

use super::browse::Browse;
use super::load::{bundle, curated, execution, known, parse, wrong};
use super::search::{build_index, lexicon};
use crate::error::Error;
use crate::model::{Execution, Mode, Module, RichText, Rule, Service, SynonymState, Text, Texts};
use crate::tables as table;

/// The part of the catalogue that editors change.
#[derive(Debug)]
pub(super) struct Content {
    /// Which change of the texts it has seen.
    pub(super) revision: i64,
    /// How the texts of each service stood then.
    standing: HashMap<String, Standing>,
    pub(super) services: Vec<Arc<Service>>,
    pub(super) service_by_id: HashMap<String, usize>,
    pub(super) curated_by_ozg: HashMap<String, Vec<usize>>,
    pub(super) index: finder::Index,
    /// Everyday words with the id of the service they stand for.
    pub(super) synonyms: Vec<(String, String)>,
    /// Situations and register, made when somebody first wants them.
    pub(super) browse: OnceLock<Browse>,
}

/// Differs when a text of a service was written or checked; two changes of a row never have the same moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
struct Standing {
    texts: i64,
    changed: i64,
    checked: i64,
}

/// When more services than this have changed texts, all are read.
const MOST_CHANGED: usize = 300;

impl Content {
    /// Reads everything; of texts only those that are not as they were `before`, because few change at a time.
    pub(super) async fn read(
        scope: &Scope,
        rules: &HashMap<String, Vec<Rule>>,
        before: Option<&Self>,
    ) -> Result<Self, Error> {
        let db = scope.db();
        let revision = revision(scope).await?;
        let standing = standing(scope).await?;
        let services = table::service::Entity::find().order_by_asc(table::service::Column::Position).all(db).await?;
        let bundles = table::ozg_bundle::Entity::find().order_by_asc(table::ozg_bundle::Column::Id).all(db).await?;
        let authorities = table::authority::Entity::find().all(db).await?;
        let synonyms = table::synonym::Entity::find()
            .filter(table::synonym::Column::State.eq(SynonymState::Approved.name()))
            .all(db)
            .await?;
        let equivalents = table::equivalent::Entity::find().all(db).await?;
        let municipalities: Vec<String> = table::municipality::Entity::find()
            .select_only()
            .column(table::municipality::Column::Name)
            .into_tuple()
            .all(db)
            .await?;

        let mut texts = texts(scope, &standing, before).await?;
        let mut all = Vec::with_capacity(services.len() + bundles.len());
        let mut curated_by_ozg: HashMap<String, Vec<usize>> = HashMap::new();
        let mut names: HashMap<String, String> = HashMap::new();
        for row in services {
            if !row.rule.is_empty() && !rules.contains_key(&row.rule) {
                return Err(wrong("service", format!("{} names the unknown rule {}", row.id, row.rule)));
            }
            if let Some(ozg) = &row.ozg_id {
                curated_by_ozg.entry(ozg.clone()).or_default().push(all.len());
            }
            if let Some(name) = &row.leika_name {
                names.insert(row.id.clone(), name.clone());
            }
            let texts = texts.remove(&row.id).unwrap_or_default();
            all.push(Arc::new(curated(row, texts)?));
        }
        let mut executions = authorities
            .into_iter()
            .map(|row| Ok((row.service.clone(), execution(row, |rule| rules.contains_key(rule))?)))
            .collect::<Result<HashMap<String, Execution>, Error>>()?;
        for row in bundles {
            let id = format!("ozg-{}", row.id);
            let (execution, texts) = (executions.remove(&id), texts.remove(&id).unwrap_or_default());
            all.push(Arc::new(bundle(id, row, execution, texts)));
        }
        let service_by_id: HashMap<String, usize> =
            all.iter().enumerate().map(|(place, service)| (service.id.clone(), place)).collect();
        for service in &all {
            let covered = service.bundle().map(|bundle| bundle.curated.as_slice()).unwrap_or_default();
            if let Some(id) = covered.iter().find(|id| !service_by_id.contains_key(*id)) {
                return Err(wrong("ozg_bundle.curated", format!("{} names the unknown service {id}", service.id)));
            }
        }
        let index = build_index(&all, &names, &synonyms, &lexicon(&equivalents, municipalities));
        let synonyms = synonyms.into_iter().map(|row| (row.word, row.service)).collect();
        Ok(Self {
            revision,
            standing,
            services: all,
            service_by_id,
            curated_by_ozg,
            index,
            synonyms,
            browse: OnceLock::new(),
        })
    }
}

/// How often texts and words were changed, by everybody together.
pub(crate) async fn revision(scope: &Scope) -> Result<i64, Error> {
    let rows = table::content_change::Entity::find().all(scope.db()).await?;
    Ok(rows.into_iter().map(|row| row.revision).sum())
}

async fn standing(scope: &Scope) -> Result<HashMap<String, Standing>, Error> {
    #[derive(FromQueryResult)]
    struct Row {
        service: String,
        #[sea_orm(nested)]
        standing: Standing,
    }
    // A remainder, so that the sum of thousands stays a number.
    let rows: Vec<Row> = table::service_text::Entity::find()
        .select_only()
        .column(table::service_text::Column::Service)
        .column_as(Expr::cust("count(*)"), "texts")
        .column_as(Expr::cust("cast(sum(changed_at % 1000000007) as bigint)"), "changed")
        .column_as(
            Expr::cust("cast(coalesce(sum(cast(replace(checked_on, '-', '') as bigint)), 0) as bigint)"),
            "checked",
        )
        .group_by(table::service_text::Column::Service)
        .into_model()
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().map(|row| (row.service, row.standing)).collect())
}

/// The texts of each service; those that stand as they did before are shared with it.
async fn texts(
    scope: &Scope,
    standing: &HashMap<String, Standing>,
    before: Option<&Content>,
) -> Result<HashMap<String, Arc<Texts>>, Error> {
    let mut kept: HashMap<String, Arc<Texts>> = before
        .into_iter()
        .flat_map(|before| before.services.iter().map(move |service| (before, service)))
        .filter(|(before, service)| before.standing.get(&service.id) == standing.get(&service.id))
        .map(|(_, service)| (service.id.clone(), Arc::clone(&service.texts)))
        .collect();
    let changed: Vec<&str> = standing.keys().map(String::as_str).filter(|id| !kept.contains_key(*id)).collect();
    let mut select = table::service_text::Entity::find();
    if changed.len() <= MOST_CHANGED {
        select = select.filter(table::service_text::Column::Service.is_in(changed));
    }
    let mut read: HashMap<String, Vec<Text>> = HashMap::new();
    for mut row in select.all(scope.db()).await? {
        let service = std::mem::take(&mut row.service);
        read.entry(service).or_default().push(text(row)?);
    }
    kept.extend(read.into_iter().map(|(service, texts)| (service, Arc::new(Texts::new(texts)))));
    Ok(kept)
}

/// A text out of its row.
pub(crate) fn text(row: table::service_text::Model) -> Result<Text, Error> {
    let day = |what: &str, text: Option<String>| -> Result<Option<Date>, Error> {
        text.map(|text| parse(what, &text)).transpose()
    };
    Ok(Text {
        module: known("service_text.module", &row.module, Module::from_name(&row.module))?,
        language: known("service_text.language", &row.language, Language::from_tag(&row.language))?,
        owner: parse("service_text.owner", &row.owner)?,
        text: RichText::stored(row.body),
        mode: known("service_text.mode", &row.mode, Mode::from_name(&row.mode))?,
        approved_by: row.approved_by,
        approved_on: day("service_text.approved_on", row.approved_on)?,
        checked_on: day("service_text.checked_on", row.checked_on)?,
        changed_at: row.changed_at,
        source: row.source,
    })
}

/// The tenant under which the state's own texts are kept; no administration has this number.
pub(crate) const STATE: TenantId = TenantId(0);

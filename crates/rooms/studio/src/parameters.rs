//! The values that legal entities set for the published online services, by key.

use std::collections::BTreeMap;
use std::sync::Arc;

use directory::ValueKinds;
use directory::by_law::ValueProblem;
use forms::{Parameter, ParameterKind, ProblemKind};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{Cents, Language, Scope};

use crate::published::Published;
use crate::tables::publication;
use crate::{Result, Studio};

/// Every parameter of the published online services, and the values that they require besides.
#[derive(Clone, Debug, Default)]
pub struct Parameters {
    services: Vec<Arc<Published>>,
    by_key: BTreeMap<String, Parameter>,
}

impl Studio {
    /// The parameters of everything that is published; any reach may read them. Where two online services know one key, what
    /// the first by id says counts.
    ///
    /// # Errors
    /// The store's own.
    pub async fn parameters(&self, scope: &Scope) -> Result<Parameters> {
        let current = publication::Entity::find()
            .filter(publication::Column::Retired.eq(false))
            .order_by_asc(publication::Column::OnlineService)
            .all(scope.db())
            .await
            .map_err(store::Error::from)?;
        let mut parameters = Parameters::default();
        for row in current {
            let published = self.version(scope, row.form_version).await?;
            for parameter in &published.manifest.parameters {
                parameters.by_key.entry(parameter.key.clone()).or_insert_with(|| parameter.clone());
            }
            parameters.services.push(published);
        }
        Ok(parameters)
    }
}

impl Parameters {
    /// The published online services, by id.
    #[must_use]
    pub fn services(&self) -> &[Arc<Published>] {
        &self.services
    }

    /// The parameter of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Parameter> {
        self.by_key.get(key)
    }

    /// Every parameter, by key.
    pub fn iter(&self) -> impl Iterator<Item = &Parameter> {
        self.by_key.values()
    }
}

impl ValueKinds for Parameters {
    fn read(&self, key: &str, typed: &str) -> std::result::Result<String, ValueProblem> {
        let parameter = self.by_key.get(key).ok_or(ValueProblem::Unknown)?;
        match parameter.read(typed) {
            Ok(Some(value)) => Ok(Parameter::stored(&value)),
            Ok(None) => Err(ValueProblem::Choice),
            Err(ProblemKind::NotAnAmount) => Err(ValueProblem::Amount),
            Err(ProblemKind::NotAnInteger) => Err(ValueProblem::Number),
            Err(ProblemKind::BadChoice) => Err(ValueProblem::Choice),
            Err(_) => Err(ValueProblem::Bounds),
        }
    }

    fn show(&self, key: &str, stored: &str) -> String {
        let kind = self.by_key.get(key).map(|parameter| parameter.kind);
        match (kind, stored.parse()) {
            (Some(ParameterKind::Cents), Ok(cents)) => ui::money(Language::German, Cents(cents)).replace('\u{a0}', " "),
            (Some(ParameterKind::Choices), _) => stored.replace(';', ", "),
            _ => stored.to_owned(),
        }
    }
}

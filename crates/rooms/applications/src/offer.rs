//! What the directory says about an online service at a place: who works on it, in whose name, with which values.

use std::collections::BTreeSet;

use directory::{Directory, EntityKey, ServiceState};
use forms::{Answers, Context, Evaluation, Params};
use jiff::civil::Date;
use maud::{Markup, html};
use store::TenantId;
use studio::{Manifest, Published};
use ui::{kern, t};

use crate::error::Error;
use crate::{Desk, Result};

/// An online service at a place, offered there by an administration in the name of a legal entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Id of the online service.
    pub online_service: String,
    /// The administration that works on it.
    pub tenant: TenantId,
    /// The legal entity: key in the directory.
    pub legal_entity: String,
    /// The municipality: AGS.
    pub area: String,
}

impl Offer {
    /// The offer of an online service at a place, today. `service` is the id of the online service or of the service in
    /// the catalogue that it stands for.
    ///
    /// # Errors
    /// [`Error::NotOffered`] when it is not online there.
    pub fn find(desk: &Desk, service: &str, area: &str) -> Result<Self> {
        Self::on(&desk.directory, service, area, desk.store.clock().today())
    }

    /// As [`Offer::find`], on a day.
    ///
    /// # Errors
    /// [`Error::NotOffered`] when it is not online there.
    pub fn on(directory: &Directory, service: &str, area: &str, today: Date) -> Result<Self> {
        let not_offered =
            || Error::NotOffered { service: service.chars().take(80).collect(), area: area.chars().take(20).collect() };
        let catalogue = directory.catalogue();
        let ags = area.parse().map_err(|_| not_offered())?;
        let online = catalogue
            .online_services()
            .find(|online| online.online_service == service || online.service == service)
            .ok_or_else(not_offered)?;
        let entry = catalogue.service(&online.service).ok_or_else(not_offered)?;
        match (catalogue.state(entry, Some(&ags), today), catalogue.responsible(entry, &ags, today)) {
            (Some(ServiceState::OnlineHere { .. }), Ok(Some(responsible))) => Ok(Self {
                online_service: online.online_service.clone(),
                tenant: responsible.administration,
                legal_entity: responsible.entity.to_string(),
                area: catalogue.current_municipality(&ags).unwrap_or(&ags).to_string(),
            }),
            _ => Err(not_offered()),
        }
    }

    pub(crate) fn entity(&self) -> Option<EntityKey> {
        self.legal_entity.parse().ok()
    }

    /// The values that the legal entity has set for the parameters of a service.
    fn params(&self, directory: &Directory, manifest: &Manifest, today: Date) -> Params {
        let mut params = Params::new();
        let Some(entity) = self.entity() else { return params };
        let catalogue = directory.catalogue();
        for parameter in &manifest.parameters {
            let recorded = catalogue.setting(&entity, &parameter.key, today);
            if let Some(Ok(Some(value))) = recorded.map(|setting| parameter.read_stored(&setting.value)) {
                params.set(&parameter.key, value);
            }
        }
        params
    }

    /// A value that the legal entity has recorded, today.
    pub(crate) fn setting(&self, desk: &Desk, key: &str) -> Option<String> {
        let today = desk.store.clock().today();
        let catalogue = desk.directory.catalogue();
        let value = catalogue.setting(&self.entity()?, key, today)?.value.trim().to_owned();
        (!value.is_empty()).then_some(value)
    }

    /// What follows from answers to a version of the form on a day, with the values of the legal entity.
    pub(crate) fn evaluate(
        &self,
        directory: &Directory,
        published: &Published,
        answers: &Answers,
        today: Date,
    ) -> Evaluation {
        let params = self.params(directory, &published.manifest, today);
        let evaluation = forms::evaluate(&published.form, answers, &Context { params: &params, today });
        self.cited(directory, published, evaluation, today)
    }

    /// Every fee with the by-laws that set its rates. They take the place of what the form says in general: where it
    /// says "Hundesteuersatzung", the line says which one, when it was adopted and since when it is in force.
    fn cited(&self, directory: &Directory, published: &Published, mut found: Evaluation, today: Date) -> Evaluation {
        let Some(entity) = self.entity() else { return found };
        let catalogue = directory.catalogue();
        let rates = published.manifest.parameters.iter();
        let governed: Vec<_> = rates
            .filter_map(|rate| Some((rate.name(), catalogue.value(&entity, &rate.key, today)?)))
            .filter(|(_, value)| value.by_law.is_some())
            .collect();
        if governed.is_empty() {
            return found;
        }
        for fee in &mut found.fees {
            let behind = published.form.parameters_behind(&fee.id);
            let laws = governed.iter().filter(|(name, _)| behind.contains(name.as_str()));
            let laws: BTreeSet<&str> = laws.map(|(_, value)| value.setting.source.as_str()).collect();
            if !laws.is_empty() {
                let general = fee.basis.iter().flat_map(|basis| basis.split(", "));
                let further = general.filter(|part| !laws.iter().any(|law| law.starts_with(part)));
                fee.basis = Some(laws.iter().copied().chain(further).collect::<Vec<_>>().join("; "));
            }
        }
        found
    }

    /// As [`Offer::evaluate`], after the answers at some paths have changed since another evaluation of the same draft.
    pub(crate) fn evaluate_again<'a>(
        &self,
        directory: &Directory,
        published: &Published,
        (before, changed): (&Evaluation, impl IntoIterator<Item = &'a str>),
        answers: &Answers,
        today: Date,
    ) -> Evaluation {
        let params = self.params(directory, &published.manifest, today);
        let context = Context { params: &params, today };
        let evaluation = forms::evaluate_again(&published.form, before, answers, changed, &context);
        self.cited(directory, published, evaluation, today)
    }

    /// The names of the administration and of the legal entity; the same name when the administration acts for itself.
    pub(crate) fn names(&self, desk: &Desk) -> (String, String) {
        let catalogue = desk.directory.catalogue();
        let administration = catalogue.administration(self.tenant);
        let office = administration.map(|office| office.name.clone()).unwrap_or_default();
        let entity = self.entity();
        let name = match &entity {
            Some(key) if catalogue.acts_for_another(self.tenant, key) => {
                catalogue.entity(key).map(|entity| entity.name.clone())
            }
            _ => None,
        };
        (office.clone(), name.unwrap_or(office))
    }

    /// What became of the municipality since, when it ended.
    pub(crate) fn reform(&self, desk: &Desk, lang: ui::Lang, key: &str) -> Markup {
        let ags = self.area.parse().ok();
        let sentences = ags.map(|ags| directory::what_became(lang, &desk.directory.catalogue(), &ags));
        let sentences = sentences.unwrap_or_default();
        if sentences.is_empty() {
            return html! {};
        }
        kern::alert(
            kern::Tone::Info,
            &t(lang, "applications-reform"),
            html! {
                @for sentence in sentences { p { (sentence) } }
                p { (t(lang, key)) }
            },
        )
    }

    /// True when values of the administration are fictitious.
    pub(crate) fn is_example(&self, desk: &Desk) -> bool {
        desk.directory.catalogue().administration(self.tenant).is_some_and(|office| office.example)
    }
}

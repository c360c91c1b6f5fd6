use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use directory::{Catalogue, Outside};
use forms::Parameter;
use identity::Role;
use jiff::civil::Date;
use store::{Language, Scope, TenantId};
use studio::Published;

use crate::model::{Gap, Line, Target, standard};
use crate::{Desk, Result};

/// What is published, who works where, and what is recorded, at one moment: from it every gap follows without asking again.
pub struct Survey {
    /// The directory.
    pub catalogue: Arc<Catalogue>,
    /// The day.
    pub today: Date,
    /// The online services with new applications, by their id in the catalogue.
    pub services: Services,
    /// Versions that wait for their second person.
    pub proposed: Vec<Proposed>,
    /// How many people work where, in which roles.
    pub staffing: HashMap<TenantId, BTreeMap<Role, usize>>,
}

/// A version of an online service that is not published yet.
pub struct Proposed {
    /// Id of the service in the catalogue; nothing before its first version is published.
    pub service: Option<String>,
    /// The number of the version.
    pub number: usize,
    /// The version.
    pub published: Arc<Published>,
}

/// Takes stock.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn survey(scope: &Scope, desk: &Desk) -> Result<Survey> {
    let staffing = identity::staffing(scope).await?;
    let catalogue = desk.directory.catalogue();
    let mut proposed = Vec::new();
    for (online_service, version) in studio::proposals(scope).await? {
        let online = catalogue.online_services().find(|online| online.online_service == online_service);
        let number = studio::record(scope, &online_service).await?.number(version);
        proposed.push(Proposed {
            service: online.map(|online| online.service.clone()),
            number: number.unwrap_or_default(),
            published: desk.studio.version(scope, version).await?,
        });
    }
    Ok(Survey { proposed, catalogue, today: desk.directory.today(), services: services(scope, desk).await?, staffing })
}

/// The online services with new applications, by their id in the catalogue; any reach may ask.
///
/// # Errors
/// The studio's own.
pub(crate) async fn services(scope: &Scope, desk: &Desk) -> Result<Services> {
    let mut services = BTreeMap::new();
    for online in desk.directory.catalogue().online_services() {
        let published = desk.studio.current(scope, &online.online_service).await?;
        services.insert(online.service.clone(), published);
    }
    Ok(services)
}

/// Published online services, by their id in the catalogue.
pub type Services = BTreeMap<String, Arc<Published>>;

/// What a value of a legal entity may be, and what it is called.
pub struct Declared {
    /// What may be recorded.
    pub parameter: Parameter,
    /// Whose words; nothing for values that letters and pages need everywhere.
    published: Option<Arc<Published>>,
}

impl Declared {
    /// The declaration of a value; nothing for a key that none of these versions knows.
    pub(crate) fn find<'a>(mut versions: impl Iterator<Item = &'a Arc<Published>>, key: &str) -> Option<Self> {
        if let Some(parameter) = standard(key) {
            return Some(Self { parameter, published: None });
        }
        versions.find_map(|published| {
            let parameter = published.manifest.parameters.iter().find(|parameter| parameter.key == key)?;
            Some(Self { parameter: parameter.clone(), published: Some(Arc::clone(published)) })
        })
    }

    /// What it is called.
    pub fn label(&self, language: Language) -> String {
        self.text(language, "").unwrap_or_else(|| ui::text(language, &self.parameter.label))
    }

    /// What explains it.
    pub fn hint(&self, language: Language) -> Option<String> {
        self.text(language, "-hint")
    }

    /// What an option of it is called.
    pub fn option(&self, language: Language, value: &str) -> String {
        self.text(language, &format!("-option-{value}")).unwrap_or_else(|| value.to_owned())
    }

    fn text(&self, language: Language, ending: &str) -> Option<String> {
        self.published.as_ref()?.optional(language, &format!("{}{ending}", self.parameter.label))
    }
}

impl Survey {
    /// What is published and recorded, without who works where: for whoever has no reach beyond their own administration.
    pub(crate) async fn without_staff(scope: &Scope, desk: &Desk) -> Result<Self> {
        Ok(Self {
            catalogue: desk.directory.catalogue(),
            today: desk.directory.today(),
            services: services(scope, desk).await?,
            proposed: Vec::new(),
            staffing: HashMap::new(),
        })
    }

    /// The same, with how many people work in each role of one administration.
    pub(crate) fn with_staff(mut self, tenant: TenantId, roles: BTreeMap<Role, usize>) -> Self {
        self.staffing.insert(tenant, roles);
        self
    }

    /// Every legal entity that does one of these services and is meant, with what is missing there; by service, then entity.
    pub fn lines(&self, services: &BTreeSet<String>, target: &Target) -> Vec<Line> {
        let wanted = self.services.iter().filter(|(id, _)| services.contains(*id));
        wanted.flat_map(|(id, published)| self.lines_of(id, published, target)).collect()
    }

    /// Where nobody here does one of these services, among the administrations that are meant: by service, first where nobody is
    /// recorded at all. Nothing can be switched on there, and nothing be filled in.
    pub fn outside(&self, services: &BTreeSet<String>, target: &Target) -> Vec<(String, Outside)> {
        let mut all = Vec::new();
        for service in self.services.keys().filter(|id| services.contains(*id)) {
            let Some(entry) = self.catalogue.service(service) else { continue };
            for mut outside in self.catalogue.outside(entry, self.today) {
                outside.municipalities.retain(|ags| {
                    let municipality = self.catalogue.municipality(ags);
                    municipality.is_some_and(|one| target.means(&self.catalogue, &ags.into(), one.administration))
                });
                if !outside.municipalities.is_empty() {
                    all.push((service.clone(), outside));
                }
            }
        }
        all
    }

    /// The lines of every published service.
    pub fn all(&self) -> Vec<Line> {
        self.services.iter().flat_map(|(id, published)| self.lines_of(id, published, &Target::All)).collect()
    }

    /// The lines of a service with another version of it.
    pub(crate) fn lines_of(&self, id: &str, published: &Published, target: &Target) -> Vec<Line> {
        let Some(service) = self.catalogue.service(id) else { return Vec::new() };
        let acting = self.catalogue.acting(service, self.today).into_iter();
        let meant = acting.filter(|acting| target.means(&self.catalogue, &acting.entity, acting.administration));
        meant
            .map(|acting| Line {
                gaps: self.gaps(id, published, &acting),
                active: self.catalogue.is_active(id, &acting.entity, self.today),
                coming: self.catalogue.active_from(id, &acting.entity, self.today),
                service: id.to_owned(),
                entity: acting.entity,
                administration: acting.administration,
                population: acting.population,
            })
            .collect()
    }

    fn gaps(&self, id: &str, published: &Published, acting: &directory::Acting) -> Vec<Gap> {
        let manifest = &published.manifest;
        let mut gaps = Vec::new();
        let mut look = |key: &str, parameter: Option<&Parameter>, required: bool| match self.catalogue.setting(
            &acting.entity,
            key,
            self.today,
        ) {
            None if required => gaps.push(Gap::Missing(key.to_owned())),
            Some(setting) if parameter.is_some_and(|parameter| parameter.read_stored(&setting.value).is_err()) => {
                gaps.push(Gap::Unfit(key.to_owned()));
            }
            _ => {}
        };
        for parameter in &manifest.parameters {
            look(&parameter.key, Some(parameter), parameter.required);
        }
        for value in &manifest.required_values {
            look(&value.key, None, true);
        }
        if acting.municipalities.first().is_some_and(|ags| self.catalogue.wants_zone(id, ags, self.today)) {
            gaps.push(Gap::Zone);
        }
        if self.catalogue.is_closed(acting.administration) {
            gaps.push(Gap::Closed);
        }
        let clerks = self.staffing.get(&acting.administration).and_then(|roles| roles.get(&Role::Clerk));
        if clerks.is_none() {
            gaps.push(Gap::NoClerk);
        }
        let level = manifest.trust_level.level.as_str();
        if matches!(level, "substantial" | "high") {
            gaps.push(Gap::TrustLevel(level.to_owned()));
        }
        gaps
    }

    /// What a value may be; nothing for a key that no online service knows. What a version will ask for that is only proposed can be
    /// recorded before it is published.
    pub fn declared(&self, key: &str) -> Option<Declared> {
        let proposed = self.proposed.iter().map(|proposed| &proposed.published);
        Declared::find(self.services.values().chain(proposed), key)
    }

    /// What a value is called.
    pub fn value_name(&self, key: &str, language: Language) -> String {
        self.declared(key).map_or_else(|| key.to_owned(), |declared| declared.label(language))
    }

    /// The name of a service, as its online service calls itself.
    pub fn title(&self, service: &str, language: Language) -> String {
        self.services.get(service).map_or_else(|| service.to_owned(), |published| published.title(language))
    }

    /// The name of a legal entity, with its county where several are called so.
    pub fn entity_name(&self, line: &Line) -> String {
        self.catalogue.entity(&line.entity).map(|entity| entity.name.clone()).unwrap_or_default()
    }

    /// The name of an administration.
    pub fn office_name(&self, tenant: TenantId) -> String {
        self.catalogue.administration(tenant).map(|office| office.name.clone()).unwrap_or_default()
    }
}

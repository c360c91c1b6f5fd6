use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Write;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::{Actor, Language, Reach, Scope, Store, Timestamp};
use xzufi::{
    Address, Assignment, Class, Coding, Contact, Deletion, Header, Identifier, LIMITS, Link, Message, Object,
    OnlineService, Period, Responsibility, Service, Specialisation, Term, Text, UNIT_RESPONSIBILITY, Unit, Version,
    VersionInfo, Writer,
};

use super::objects::ADMINISTRATION;
use super::texts::{kind_of, language_for};
use super::{SERVICE_PREFIX, SOURCE, global_key, speaks_for_state};
use crate::catalogue::{Catalogue, text};
use crate::error::Error;
use crate::model::{
    AssignedRole, Assignee, Audience, EntityKey, Module, ServiceKind, Subject, SynonymState, Text as Said, TrustLevel,
};
use crate::tables::{directory_state, service_text, synonym, transfer_object};

/// Objects that are read at once.
const PAGE: u64 = 200;
/// The regional key of the state.
const STATE_AREA: &str = "160000000000";
/// Our schemes of identifiers.
const SERVICES: &str = "Leistung";
const SPECIALISATIONS: &str = "Spezialisierung";
const UNITS: &str = "Organisationseinheit";
const ONLINE_SERVICES: &str = "Onlinedienst";

/// What to export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XzufiExport {
    /// The version of the standard.
    pub version: Version,
    /// Our key as an agency (`schemeAgencyID`).
    pub provider_key: String,
    /// Only what changed since then, and what is no more; everything without it.
    pub since: Option<Timestamp>,
    /// Where this installation is, for links to online services.
    pub site: Option<String>,
}

/// What was exported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Objects that were written.
    pub objects: usize,
    /// Deletions that were written.
    pub deletions: usize,
    /// Keys of objects that were left out, and why.
    pub left_out: Vec<(String, String)>,
}

/// Writes the directory as one XZuFi message.
///
/// What came by XZuFi goes out as it came, with the texts that editors changed here since. Our own services, local texts,
/// administrations, units, assignments of single services and online services are written anew; what only a rule assigns is
/// not written. A part `result` has no counterpart in XZuFi.
///
/// A text that editors took away leaves an empty row with its moment: with `since`, what lost it is written again without it,
/// and a specialisation that says nothing any more is deleted. Texts of the catalogue are as old as the import of the state.
/// Units and assignments carry no time of change: they stand in complete exports only.
///
/// # Errors
/// The database's own; [`Error::Data`] when the sink takes nothing.
pub async fn export_xzufi<W: Write>(store: &Store, sink: W, wanted: &XzufiExport) -> Result<Exported, Error> {
    let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
    let header = Header {
        id: Some(scope.new_uuid().to_string()),
        created_at: Some(moment(scope.now())),
        recipient: None,
        sender: Some(wanted.provider_key.clone()),
    };
    let message = Message::new(wanted.version, &header).made_by("Dienstweg", "Dienstweg", env!("CARGO_PKG_VERSION"));
    let writer = Writer::open(sink, &message).map_err(unwritten)?;
    let catalogue = Catalogue::read(&scope).await?;
    let state = directory_state::Entity::find_by_id(1).one(scope.db()).await?;
    let mut export = Export {
        wanted,
        catalogue,
        writer,
        done: Exported::default(),
        originals: HashMap::new(),
        spoken: BTreeSet::new(),
        removed: removed(&scope).await?,
        state_at: state.map_or(Timestamp(0), |state| state.imported_at),
        silent_since: HashMap::new(),
    };
    export.originals(&scope).await?;
    if wanted.since.is_none() {
        export.units()?;
        export.assignments()?;
    } else {
        export.deletions(&scope).await?;
    }
    export.own_services(&scope).await?;
    export.local_texts()?;
    export.online_services()?;
    export.writer.finish().map_err(unwritten)?;
    Ok(export.done)
}

struct Export<'w, W> {
    wanted: &'w XzufiExport,
    catalogue: Catalogue,
    writer: Writer<'w, W>,
    done: Exported,
    /// What objects that came by XZuFi became → their identifiers.
    originals: HashMap<String, Identifier>,
    /// Curated services that an object speaks for.
    spoken: BTreeSet<String>,
    /// Texts that editors took away, by service: empty, with their moment.
    removed: HashMap<String, Vec<Said>>,
    /// When the catalogue came.
    state_at: Timestamp,
    /// When the last object that spoke about a service went.
    silent_since: HashMap<String, Timestamp>,
}

impl<W: Write> Export<'_, W> {
    fn put(&mut self, object: Object) -> Result<(), Error> {
        let key = object.id().map(|id| id.key()).unwrap_or_default();
        match self.writer.write(object) {
            Ok(()) => self.done.objects += 1,
            Err(error) if matches!(error.problem, xzufi::Problem::Unwritable(_)) => return Err(unwritten(error)),
            Err(error) => self.done.left_out.push((key, error.to_string())),
        }
        Ok(())
    }

    fn is_new(&self, changed: Timestamp) -> bool {
        self.wanted.since.is_none_or(|since| changed >= since)
    }

    fn id(&self, scheme: &str, value: &str) -> Identifier {
        Identifier::new(&self.wanted.provider_key, scheme, value)
    }

    /// How a service is called in references.
    fn service_id(&self, service: &str) -> Identifier {
        self.originals.get(service).cloned().unwrap_or_else(|| self.id(SERVICES, service))
    }

    async fn originals(&mut self, scope: &Scope) -> Result<(), Error> {
        let mut after = String::new();
        loop {
            let rows = transfer_object::Entity::find()
                .filter(transfer_object::Column::GoneAt.is_null())
                .filter(transfer_object::Column::Key.gt(after.as_str()))
                .order_by_asc(transfer_object::Column::Key)
                .limit(PAGE)
                .all(scope.db())
                .await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after.clone_from(&last.key);
            for row in rows {
                self.original(row)?;
            }
        }
    }

    fn original(&mut self, row: transfer_object::Model) -> Result<(), Error> {
        let object = match Object::read(&row.body, &LIMITS) {
            Ok(object) => object,
            Err(reason) => {
                self.done.left_out.push((global_key(&row.key).to_owned(), reason.to_string()));
                return Ok(());
            }
        };
        let mut changed = row.received_at;
        let object = match object {
            Object::Service(mut service) => {
                if !row.target.is_empty() && speaks_for_state(&service) {
                    if let Some(id) = service.id() {
                        self.originals.entry(row.target.clone()).or_insert(id);
                    }
                    self.spoken.insert(row.target.clone());
                    changed = Ord::max(changed, self.edit(&mut service, &row.target));
                }
                Object::Service(service)
            }
            Object::Unit(unit) => {
                if let Some(id) = unit.id() {
                    self.originals.entry(row.target).or_insert(id);
                }
                Object::Unit(unit)
            }
            other => other,
        };
        if self.is_new(changed) { self.put(object) } else { Ok(()) }
    }

    /// Puts the texts into an object that editors wrote here since. Returns when they did so last.
    fn edit(&self, service: &mut Service, id: &str) -> Timestamp {
        let Some(known) = self.catalogue.service(id) else { return Timestamp(0) };
        let edited = known.texts.iter().chain(self.removed_of(id)).filter(|text| text.owner == EntityKey::state());
        let edited: Vec<&Said> =
            edited.filter(|text| !text.source.starts_with(SOURCE) && text.changed_at.0 > 0).collect();
        edited.iter().filter(|text| !is_lost_name(text)).for_each(|text| say(service, text));
        edited.iter().map(|text| text.changed_at).max().unwrap_or(Timestamp(0))
    }

    fn removed_of(&self, service: &str) -> impl Iterator<Item = &Said> {
        self.removed.get(service).into_iter().flatten()
    }

    async fn own_services(&mut self, scope: &Scope) -> Result<(), Error> {
        let words = synonym::Entity::find()
            .filter(synonym::Column::State.eq(SynonymState::Approved.name()))
            .order_by_asc(synonym::Column::Word)
            .all(scope.db())
            .await?;
        let mut terms: HashMap<String, Vec<Term>> = HashMap::new();
        for row in words {
            let text = Text::new(xzufi::Language::German, &row.word);
            terms.entry(row.service).or_default().push(Term { text, kind: None });
        }
        for service in self.catalogue.services().to_vec() {
            let ServiceKind::Curated(curated) = &service.kind else { continue };
            if self.spoken.contains(&service.id) || service.id.starts_with(SERVICE_PREFIX) {
                continue;
            }
            let texts: Vec<&Said> = service.texts.iter().filter(|text| text.owner == EntityKey::state()).collect();
            let removed = self.removed_of(&service.id).filter(|text| text.owner == EntityKey::state());
            let changed = texts.iter().copied().chain(removed).map(|text| text.changed_at).max();
            let changed = changed.unwrap_or(Timestamp(0));
            let silent_since = self.silent_since.get(&service.id).copied().unwrap_or(Timestamp(0));
            if ![changed, self.state_at, silent_since].into_iter().any(|at| self.is_new(at)) {
                continue;
            }
            let mut object = Service::new(self.wanted.version, &self.service_id(&service.id));
            let name = texts.iter().any(|text| text.module == Module::Name && text.language == Language::German);
            if !name {
                object.set_text(&xzufi::TextKind::Name, &xzufi::Language::German, Some(&service.name));
            }
            texts.iter().for_each(|text| say(&mut object, text));
            object.set_keys(curated.leika_key.as_deref());
            object.set_audiences(curated.audiences.iter().map(|audience| match audience {
                Audience::Citizen => "001",
                Audience::Business => "002",
                Audience::Other => "003",
            }));
            object.set_trust_level(Some(match curated.trust_level {
                TrustLevel::None => "10",
                TrustLevel::Normal => "20",
                TrustLevel::Substantial => "30",
                TrustLevel::High | TrustLevel::InPerson => "40",
            }));
            object.set_terms(&terms.remove(&service.id).unwrap_or_default());
            object.set_areas(&[Identifier::new("", "", STATE_AREA)]);
            finish(&mut object, &texts, changed);
            self.put(Object::Service(object))?;
        }
        Ok(())
    }

    /// What legal entities say themselves: one specialisation for each service and entity; none where nothing is left.
    fn local_texts(&mut self) -> Result<(), Error> {
        for service in self.catalogue.services().to_vec() {
            let mut by_owner: BTreeMap<EntityKey, Vec<Said>> = BTreeMap::new();
            let own = service
                .texts
                .iter()
                .chain(self.removed_of(&service.id))
                .filter(|text| text.owner != EntityKey::state() && !text.source.starts_with(SOURCE));
            own.for_each(|text| by_owner.entry(text.owner.clone()).or_default().push(text.clone()));
            for (owner, texts) in &by_owner {
                let changed = texts.iter().map(|text| text.changed_at).max().unwrap_or(Timestamp(0));
                let Some(area) = self.area_of(owner).filter(|_| self.is_new(changed)) else { continue };
                let id = self.id(SPECIALISATIONS, &format!("{}-{owner}", service.id));
                let texts: Vec<&Said> = texts.iter().filter(|text| !text.text.is_empty()).collect();
                if texts.is_empty() {
                    if self.wanted.since.is_some() {
                        self.delete(&Class::Specialisation, &id)?;
                    }
                    continue;
                }
                let mut differences = Service::new(self.wanted.version, &id);
                texts.iter().for_each(|text| say(&mut differences, text));
                differences.set_areas(&[Identifier::new("", "", &area)]);
                finish(&mut differences, &texts, changed);
                let special = Specialisation::new(&self.service_id(&service.id), differences);
                self.put(Object::Specialisation(special))?;
            }
        }
        Ok(())
    }

    /// The regional key of the area that a legal entity speaks for.
    fn area_of(&self, owner: &EntityKey) -> Option<String> {
        match owner.as_str().parse() {
            Ok(ags) => self.catalogue.municipality(&ags).map(|found| found.ars.to_string()),
            Err(_) => Some(format!("{:0<12}", owner.as_str())),
        }
    }

    fn unit_id(&self, assignee: &Assignee) -> Option<Identifier> {
        let own =
            |target: &str, value: &str| self.originals.get(target).cloned().unwrap_or_else(|| self.id(UNITS, value));
        match assignee {
            Assignee::Administration(tenant, _) => {
                let administration = self.catalogue.administration(*tenant)?;
                Some(own(&format!("{ADMINISTRATION}{}", tenant.0), &administration.key))
            }
            Assignee::Unit(unit) => Some(own(&unit.id, &unit.id)),
        }
    }

    fn units(&mut self) -> Result<(), Error> {
        let today = self.catalogue.as_of();
        let offices: Vec<_> = self.catalogue.administrations().cloned().collect();
        for office in offices {
            if self.originals.contains_key(&format!("{ADMINISTRATION}{}", office.tenant.0)) {
                continue;
            }
            let names = [Text::new(xzufi::Language::German, &office.name)];
            let mut unit = Unit::new(self.wanted.version, &self.id(UNITS, &office.key), &names);
            if let Some(entity) = office.entity() {
                let setting = |key: &str| self.catalogue.setting(&entity, key, today).map(|found| found.value.clone());
                let municipality = office.own_municipality.as_ref().and_then(|ags| self.catalogue.municipality(ags));
                let address = Address {
                    street: setting("letterhead.street"),
                    postcode: setting("letterhead.postcode"),
                    town: setting("letterhead.city"),
                    coding: municipality.map(|found| Coding::of_region(found.ars.as_str())),
                    ..Address::default()
                };
                if address != Address::default() {
                    unit.add_address(&address);
                }
                for (code, key) in [("02", "contact.phone"), ("01", "contact.email")] {
                    if let Some(handle) = setting(key) {
                        unit.add_contact(&Contact::new(code, &handle));
                    }
                }
                if let Some(hours) = setting("hours") {
                    unit.set_opening_hours(&[Text::new(xzufi::Language::German, &hours)]);
                }
            }
            self.put(Object::Unit(unit))?;
        }
        let others: Vec<_> = self.catalogue.units().into_iter().cloned().collect();
        for other in others.into_iter().filter(|unit| !unit.source.starts_with(SOURCE)) {
            let names = [Text::new(xzufi::Language::German, &other.name)];
            let mut unit = Unit::new(self.wanted.version, &self.id(UNITS, &other.id), &names);
            if let Some(address) = &other.address {
                unit.add_address(&Address { extra: Some(address.clone()), ..Address::default() });
            }
            for (code, handle) in [("02", &other.phone), ("01", &other.email)] {
                if let Some(handle) = handle {
                    unit.add_contact(&Contact::new(code, handle));
                }
            }
            if let Some(link) = &other.link {
                unit.add_web_address(&Link::new(xzufi::Language::German, link, None));
            }
            self.put(Object::Unit(unit))?;
        }
        Ok(())
    }

    fn assignments(&mut self) -> Result<(), Error> {
        for service in self.catalogue.services().to_vec() {
            let subject = Subject::Service(service.id.clone());
            let objects: Vec<Object> = self
                .catalogue
                .assignments_of(&subject)
                .into_iter()
                .filter(|(_, _, assignment)| !assignment.source.starts_with(SOURCE))
                .filter_map(|(area, role, assignment)| {
                    let owner = self.unit_id(&assignment.assignee)?;
                    let id = self.id(UNIT_RESPONSIBILITY, &assignment.id.to_string());
                    let area = Identifier::new("", "", &format!("{:0<12}", area.to_string()));
                    let code = if role == AssignedRole::Responsible { "01" } else { "02" };
                    let mut what = Responsibility::new(&id, &self.service_id(&service.id), &area, code);
                    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
                    let period = Period { from: day(assignment.valid_from), until: day(assignment.valid_to) };
                    what.validity.extend(Some(period).filter(|period| *period != Period::default()));
                    Some(Object::Assignment(Assignment::new(self.wanted.version, &owner, &what)))
                })
                .collect();
            objects.into_iter().try_for_each(|object| self.put(object))?;
        }
        Ok(())
    }

    fn online_services(&mut self) -> Result<(), Error> {
        if self.wanted.since.is_some() {
            return Ok(());
        }
        let mut all: Vec<_> = self.catalogue.online_services().cloned().collect();
        all.sort_by(|one, other| one.online_service.cmp(&other.online_service));
        for one in all {
            let Some(service) = self.catalogue.service(&one.service) else { continue };
            let names = [Text::new(xzufi::Language::German, &service.name)];
            let id = self.id(ONLINE_SERVICES, &one.online_service);
            let mut online = OnlineService::new(self.wanted.version, &id, &names);
            if let Some(site) = &self.wanted.site {
                let address = format!("{}/leistung/{}", site.trim_end_matches('/'), one.service);
                online.add_link(xzufi::Language::German, &address, Some(&service.name));
            }
            self.put(Object::OnlineService(online))?;
        }
        Ok(())
    }

    async fn deletions(&mut self, scope: &Scope) -> Result<(), Error> {
        let since = self.wanted.since.unwrap_or(Timestamp(0));
        let rows = transfer_object::Entity::find()
            .filter(transfer_object::Column::GoneAt.gte(since))
            .order_by_asc(transfer_object::Column::Key)
            .all(scope.db())
            .await?;
        for row in rows {
            let class = Class::of(&row.class);
            self.delete(&class, &unkeyed(global_key(&row.key)))?;
            // We speak about it ourselves again, unless another object does.
            if class == Class::Service {
                self.silent_since.extend(row.gone_at.map(|at| (row.target, at)));
            }
        }
        Ok(())
    }

    fn delete(&mut self, class: &Class, id: &Identifier) -> Result<(), Error> {
        self.writer.delete(Deletion::new(self.wanted.version, class, id)).map_err(unwritten)?;
        self.done.deletions += 1;
        Ok(())
    }
}

/// The texts that editors took away, by service.
async fn removed(scope: &Scope) -> Result<HashMap<String, Vec<Said>>, Error> {
    let rows = service_text::Entity::find().filter(service_text::Column::Body.eq("")).all(scope.db()).await?;
    let mut removed: HashMap<String, Vec<Said>> = HashMap::new();
    for row in rows {
        removed.entry(row.service.clone()).or_default().push(text(row)?);
    }
    Ok(removed)
}

/// Whether a text takes the name away: a service always has one.
fn is_lost_name(text: &Said) -> bool {
    text.text.is_empty() && text.module == Module::Name && text.language == Language::German
}

/// The identifier of a key.
fn unkeyed(key: &str) -> Identifier {
    let plain = |text: &str| text.replace("%5F", "_").replace("%25", "%");
    let mut parts = key.splitn(3, '_');
    let (agency, scheme, value) = (parts.next(), parts.next(), parts.next());
    Identifier::new(&plain(agency.unwrap_or_default()), &plain(scheme.unwrap_or_default()), value.unwrap_or_default())
}

fn say(service: &mut Service, text: &Said) {
    let language = language_for(text.language);
    let plain = text.text.plain();
    let body = if text.module.is_line() { plain.as_str() } else { text.text.as_html() };
    let body = Some(body).filter(|body| !body.is_empty());
    match text.module {
        Module::Fee => service.set_cost_text(&language, body),
        Module::Deadline => service.set_deadline_text(&language, body),
        Module::Duration => service.set_processing_text(&language, body),
        module => {
            if let Some(kind) = kind_of(module) {
                service.set_text(&kind, &language, body);
            }
        }
    }
}

fn finish(service: &mut Service, texts: &[&Said], changed: Timestamp) {
    if changed.0 > 0 {
        let info = VersionInfo { changed_at: Some(moment(changed)), ..VersionInfo::default() };
        service.set_version_info(&info);
    }
    let languages: Vec<_> = [Language::German, Language::PlainGerman, Language::English]
        .into_iter()
        .filter(|language| texts.iter().any(|text| text.language == *language))
        .map(language_for)
        .collect();
    service.set_languages(&languages);
}

fn moment(at: Timestamp) -> String {
    jiff::Timestamp::from_microsecond(at.0).map(|at| at.to_string()).unwrap_or_default()
}

fn unwritten(error: xzufi::Error) -> Error {
    Error::Data { file: "XZuFi".to_owned(), reason: error.to_string() }
}

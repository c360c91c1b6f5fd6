//! What objects become in the directory, batch by batch.

use std::collections::HashSet;

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, Iterable, QueryFilter};
use store::Scope;
use xzufi::{Class, Contact, Identifier, Language, Object, Responsibility, Service, TextKind, Unit};

use super::super::words::searchable;
use super::ground::Ground;
use super::texts::{Speech, Vouched, said};
use super::{MOST_ASSIGNMENTS, SERVICE_PREFIX, source_of, texts};
use crate::error::Error;
use crate::model::{EntityKey, Mode, Module, RichText, SynonymState};
use crate::tables::{assignment, service, synonym, unit};

/// How the target of a unit begins that is one of our administrations; its number follows.
pub(super) const ADMINISTRATION: &str = "administration:";

/// Codes of `urn:de:xoev:codeliste:erreichbarkeit` for telephones.
const TELEPHONES: [&str; 2] = ["02", "03"];

/// What the objects of a batch change.
#[derive(Default)]
pub(super) struct Effects {
    speeches: Vec<Speech>,
    services: Vec<service::Model>,
    synonyms: Vec<synonym::Model>,
    units: Vec<unit::Model>,
    /// Sources whose texts and words go before the new ones come.
    stale: Vec<String>,
    lost_services: Vec<String>,
    lost_units: Vec<String>,
    /// Sources whose assignments go.
    stale_assignments: Vec<String>,
}

impl Effects {
    /// Takes an object in. Returns what it becomes: the id of a service or unit.
    ///
    /// # Errors
    /// What is wrong with it, and what to do.
    pub(super) fn take(
        &mut self,
        object: &Object,
        key: &str,
        known: Option<&str>,
        ground: &mut Ground,
    ) -> Result<String, String> {
        match object {
            Object::Service(service) => self.service(service, key, known, ground),
            Object::Unit(unit) => self.unit(unit, key, known.is_some(), ground),
            Object::Assignment(assignment) if !assignment.is_of_online_service() => {
                check_size(&[assignment.responsibility()])?;
                Ok(String::new())
            }
            _ => Ok(known.unwrap_or_default().to_owned()),
        }
    }

    fn service(
        &mut self,
        object: &Service,
        key: &str,
        known: Option<&str>,
        ground: &mut Ground,
    ) -> Result<String, String> {
        let id = object.id().ok_or("it has no identifier; add `id`")?;
        let owners = owners(&object.areas(), ground)?;
        let for_state = owners.iter().any(|(owner, _)| *owner == EntityKey::state());
        let name = name(object).ok_or("it has no name; add the text module 03 or 02")?;
        let mut said = said(object)?;
        let known = known.filter(|target| !target.is_empty());
        let target = known.map_or_else(|| ground.service_for(key, &id, &object.keys(), for_state), str::to_owned);
        let source = source_of(key);
        if target.starts_with(SERVICE_PREFIX) {
            self.services.push(row(&target, object, name, source.clone(), ground.next_position()));
        } else {
            // The catalogue has a name for it that people know already.
            said.retain(|(module, _), _| *module != Module::Name);
        }
        if known.is_some() {
            self.stale.push(source.clone());
        }
        for term in object.terms() {
            if let Some(word) = searchable(&term.text.text) {
                self.synonyms.push(synonym::Model {
                    word,
                    service: target.clone(),
                    source: source.clone(),
                    imported: false,
                    state: SynonymState::Approved.name().to_owned(),
                });
            }
        }
        let vouched = Vouched::of(object);
        for (owner, tenant) in owners {
            let is_state = owner == EntityKey::state();
            let mut said = said.clone();
            if !is_state {
                said.retain(|(module, _), _| *module != Module::Name);
            }
            let mode = if is_state { Mode::Adds } else { Mode::Replaces };
            let (service, vouched, source) = (target.clone(), vouched.clone(), source.clone());
            self.speeches.push(Speech { service, owner, tenant, mode, said, vouched, source });
        }
        Ok(target)
    }

    fn unit(&mut self, object: &Unit, key: &str, is_known: bool, ground: &Ground) -> Result<String, String> {
        let id = object.id().ok_or("it has no identifier; add `id`")?.key();
        let name = object.name(&Language::German).ok_or("it has no name; add `name`")?;
        let responsibilities = object.responsibilities();
        check_size(&responsibilities)?;
        if is_known && responsibilities.is_empty() {
            self.stale_assignments.push(source_of(key));
        }
        if let Some(tenant) = object.names().iter().find_map(|name| ground.administration(&name.text)) {
            return Ok(format!("{ADMINISTRATION}{}", tenant.0));
        }
        let contacts = object.contacts();
        let email = contacts.iter().find(|contact| contact.handle.contains('@'));
        let phone = contacts.iter().find(|contact| is_telephone(contact));
        let link = object.web_addresses().into_iter().map(|link| link.uri).find(|uri| is_web_address(uri));
        self.units.push(unit::Model {
            id: id.clone(),
            name,
            address: address(object),
            phone: phone.map(|contact| contact.handle.clone()),
            email: email.map(|contact| contact.handle.clone()),
            link,
            source: source_of(key),
        });
        Ok(id)
    }

    /// Lets an object go that became something.
    pub(super) fn lose(&mut self, class: &Class, key: &str, target: &str) {
        match class {
            Class::Service => {
                self.stale.push(source_of(key));
                self.lost_services.extend(Some(target.to_owned()).filter(|id| id.starts_with(SERVICE_PREFIX)));
            }
            Class::Specialisation => self.stale.push(source_of(key)),
            Class::Unit => {
                self.lost_units.extend(Some(target.to_owned()).filter(|id| !id.starts_with(ADMINISTRATION)));
                self.stale_assignments.push(source_of(key));
            }
            Class::Assignment => self.stale_assignments.push(source_of(key)),
            _ => {}
        }
    }

    /// Writes everything. Returns how many texts stay as editors wrote them here.
    pub(super) async fn write(self, scope: &Scope) -> Result<usize, Error> {
        let db = scope.db();
        if !self.stale.is_empty() {
            synonym::Entity::delete_many().filter(synonym::Column::Source.is_in(self.stale.clone())).exec(db).await?;
        }
        if !self.lost_services.is_empty() {
            let subjects = assignment::Column::Subject.is_in(self.lost_services.clone());
            assignment::Entity::delete_many().filter(subjects).exec(db).await?;
            let ids = service::Column::Id.is_in(self.lost_services);
            service::Entity::delete_many().filter(ids).exec(db).await?;
        }
        if !self.lost_units.is_empty() {
            let units = assignment::Column::Unit.is_in(self.lost_units.clone());
            assignment::Entity::delete_many().filter(units).exec(db).await?;
            unit::Entity::delete_many().filter(unit::Column::Id.is_in(self.lost_units)).exec(db).await?;
        }
        if !self.stale_assignments.is_empty() {
            let sources = assignment::Column::Source.is_in(self.stale_assignments);
            assignment::Entity::delete_many().filter(sources).exec(db).await?;
        }
        if !self.services.is_empty() {
            let columns = service::Column::iter()
                .filter(|column| !matches!(column, service::Column::Id | service::Column::Position));
            let again = OnConflict::column(service::Column::Id).update_columns(columns).to_owned();
            let rows = self.services.into_iter().map(IntoActiveModel::into_active_model);
            service::Entity::insert_many(rows).on_conflict(again).exec_without_returning(db).await?;
        }
        if !self.units.is_empty() {
            let columns = unit::Column::iter().filter(|column| !matches!(column, unit::Column::Id));
            let again = OnConflict::column(unit::Column::Id).update_columns(columns).to_owned();
            let rows = self.units.into_iter().map(IntoActiveModel::into_active_model);
            unit::Entity::insert_many(rows).on_conflict(again).exec_without_returning(db).await?;
        }
        let mut seen = HashSet::new();
        let words: Vec<_> = self
            .synonyms
            .into_iter()
            .filter(|row| seen.insert((row.word.clone(), row.service.clone())))
            .map(IntoActiveModel::into_active_model)
            .collect();
        // Words that editors decided about stay as they decided.
        let again = OnConflict::columns([synonym::Column::Word, synonym::Column::Service]).do_nothing().to_owned();
        for chunk in words.chunks(2_000) {
            synonym::Entity::insert_many(chunk.to_vec()).on_conflict(again.clone()).exec_without_returning(db).await?;
        }
        texts::write(scope, &self.speeches, &self.stale).await
    }
}

/// Who speaks: the legal entities of the areas; the state where there are none.
pub(super) fn owners(areas: &[Identifier], ground: &Ground) -> Result<Vec<(EntityKey, store::TenantId)>, String> {
    if areas.is_empty() {
        return Ok(vec![(EntityKey::state(), crate::catalogue::STATE)]);
    }
    let mut owners = Vec::new();
    let mut foreign = Vec::new();
    for id in areas {
        match ground.area(id).and_then(|area| ground.owner(area)) {
            Some(owner) if !owners.contains(owner) => owners.push(owner.clone()),
            Some(_) => {}
            None => foreign.push(id.value.chars().take(20).collect::<String>()),
        }
    }
    if owners.is_empty() {
        return Err(format!("no body here speaks for the area {}; check `gueltigkeitGebietID`", foreign.join(", ")));
    }
    Ok(owners)
}

/// What it is called: in German, or else in the first language that has a name.
fn name(object: &Service) -> Option<String> {
    let in_german = object.title(&Language::German);
    let texts = object.texts();
    let any = || {
        let kinds = [TextKind::Name, TextKind::OfficialName];
        let module = texts.iter().find(|module| kinds.contains(&module.kind) && !module.contents.is_empty())?;
        module.contents.first().map(|content| content.text.clone())
    };
    let name = RichText::from_input(&in_german.or_else(any)?).plain().replace('\n', " ");
    Some(name.chars().take(300).collect::<String>()).filter(|name| !name.trim().is_empty())
}

fn row(id: &str, object: &Service, name: String, source: String, position: i32) -> service::Model {
    let audience = |code: &str| match code {
        "001" => Some("citizen"),
        "002" => Some("business"),
        "003" => Some("other"),
        _ => None,
    };
    let mut audiences: Vec<&str> = object.audiences().iter().filter_map(|code| audience(&code.code)).collect();
    audiences.dedup();
    if audiences.is_empty() {
        audiences.push("citizen");
    }
    let official = object.texts().into_iter().find(|module| module.kind == TextKind::OfficialName);
    let official = official.and_then(|module| module.content(&Language::German).map(str::to_owned));
    service::Model {
        id: id.to_owned(),
        position,
        name,
        audiences: audiences.join(";"),
        leika_key: object.keys().into_iter().next(),
        leika_name: official.map(|name| RichText::from_input(&name).plain()),
        ozg_id: None,
        rule: String::new(),
        // Typing 5: the municipality makes the rules itself.
        sphere: if object.typing().iter().any(|code| code.code == "5") { "own" } else { "delegated" }.to_owned(),
        trust_level: match object.trust_level().as_ref().map(|code| code.code.as_str()) {
            Some("20") => "normal",
            Some("30") => "substantial",
            Some("40") => "high",
            _ => "none",
        }
        .to_owned(),
        visit: None,
        tariff: None,
        cases_per_1000: String::new(),
        source,
    }
}

fn address(object: &Unit) -> Option<String> {
    let addresses = object.addresses();
    let address = addresses.iter().find(|address| address.street.is_some()).or(addresses.first())?;
    let join = |parts: [&Option<String>; 2]| parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let post_box = address.post_box.as_ref().map(|number| format!("Postfach {number}"));
    let lines = [
        address.extra.clone().unwrap_or_default(),
        join([&address.street, &address.house_number]),
        post_box.unwrap_or_default(),
        join([&address.postcode, &address.town]),
    ];
    Some(lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
        .filter(|address| !address.is_empty())
}

fn is_telephone(contact: &Contact) -> bool {
    let code = contact.channel.as_ref().map(|channel| channel.code.as_str());
    code.is_some_and(|code| TELEPHONES.contains(&code)) && !contact.handle.contains('@')
}

fn is_web_address(uri: &str) -> bool {
    uri.starts_with("https://") || uri.starts_with("http://")
}

/// Refuses what would become too many assignments, before anything is multiplied.
fn check_size(all: &[Responsibility]) -> Result<(), String> {
    let pairs = all.iter().map(|one| one.services.len().saturating_mul(Ord::max(one.areas.len(), 1)));
    let pairs = pairs.fold(0, usize::saturating_add);
    if pairs <= MOST_ASSIGNMENTS {
        return Ok(());
    }
    Err(format!(
        "it names {pairs} pairs of services and areas; at most {MOST_ASSIGNMENTS} are taken: name larger areas (`gebietID`) \
         or split it"
    ))
}

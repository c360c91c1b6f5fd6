//! One application for several authorities.
//!
//! A service may name answers that hold further services concerned (`[[also]]` in `service.toml`). Whoever is responsible for
//! one of them at the place gets the application as their own, under their own key, with a reference of their own and the
//! access code that the applicant has. What is planned is part of what is submitted, so it is known before anything is
//! delivered; the delivery itself comes from the outbox and may be tried again.

use std::collections::BTreeMap;

use directory::{Catalogue, EntityKey};
use futures::future::BoxFuture;
use maud::{Markup, html};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use store::{Consumer, ConsumerError, Item, Language, OutboxEvent, Store, TenantId};
use studio::Published;
use ui::{kern, t};

use crate::drafts::blob_ref;
use crate::model::{AccessCode, Application, ApplicationId, Content, PublicState, Reference};
use crate::offer::Offer;
use crate::records::{CONTENT, access_hash};
use crate::tables::{application, attachment};
use crate::view::Reader;
use crate::{Desk, Result, records};

/// The topic of the outbox; its subject is the application.
const TOPIC: &str = "applications.copy";

/// Services that an application concerns as well, and who is responsible for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressee {
    /// Services of the catalogue.
    pub services: Vec<String>,
    /// The office; nothing when none is recorded.
    pub office: Option<Office>,
    /// The application of its own that the office gets; nothing for the office that has this one anyway.
    pub copy: Option<PlannedCopy>,
}

/// Who is responsible, and in whose name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Office {
    /// The administration.
    pub tenant: TenantId,
    /// The legal entity: key in the directory.
    pub legal_entity: String,
}

/// A copy as it will be delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCopy {
    id: ApplicationId,
    /// Its reference.
    pub reference: Reference,
    /// The hash of the access code under the key of the office.
    access: Vec<u8>,
}

/// Where a copy comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The reference of the first application.
    pub reference: Reference,
    /// The services because of which the office got the copy.
    pub services: Vec<String>,
}

/// Everybody whom the submitted values concern as well, by office.
pub(crate) fn addressees(
    desk: &Desk,
    offer: &Offer,
    published: &Published,
    values: &Map<String, Value>,
) -> Vec<Addressee> {
    let named = published.manifest.also.iter().filter_map(|also| values.get(&also.field)?.as_array()).flatten();
    let mut offices: BTreeMap<Option<Office>, Vec<String>> = BTreeMap::new();
    for service in named.filter_map(Value::as_str) {
        let services = offices.entry(responsible(desk, offer, service)).or_default();
        if !services.iter().any(|known| known == service) {
            services.push(service.to_owned());
        }
    }
    offices.into_iter().map(|(office, services)| Addressee { services, office, copy: None }).collect()
}

fn responsible(desk: &Desk, offer: &Offer, service: &str) -> Option<Office> {
    let catalogue = desk.directory.catalogue();
    let entry = catalogue.service(service)?;
    let found = catalogue.responsible(entry, &offer.area.parse().ok()?, desk.store.clock().today()).ok()??;
    Some(Office { tenant: found.administration, legal_entity: found.entity.to_string() })
}

/// The addressees with the copies that every other office gets.
pub(crate) async fn plan(
    desk: &Desk,
    offer: &Offer,
    addressees: Vec<Addressee>,
    access: &AccessCode,
) -> Result<Vec<Addressee>> {
    let mut planned = Vec::new();
    for mut addressee in addressees {
        if let Some(office) = addressee.office.as_ref().filter(|office| office.tenant != offer.tenant) {
            let tenancy = desk.store.tenancy(office.tenant).await?;
            addressee.copy = Some(PlannedCopy {
                id: tenancy.new_id(),
                reference: Reference::from_bytes(office.tenant, &vault::random()),
                access: access_hash(&tenancy, access)?,
            });
        }
        planned.push(addressee);
    }
    Ok(planned)
}

/// Puts the delivery of the copies of an application into the outbox; twice does no harm.
///
/// # Errors
/// The store's own.
pub fn copy_later(scope: &mut store::Scope, id: ApplicationId) -> Result<()> {
    Ok(scope.emit(TOPIC, id, json!({}))?)
}

/// Delivers the copies of applications.
#[derive(Clone)]
pub struct Copying {
    desk: Desk,
}

impl Copying {
    /// Over the desk of this room.
    #[must_use]
    pub fn new(desk: Desk) -> Self {
        Self { desk }
    }

    async fn deliver(&self, store: &Store, tenant: TenantId, id: ApplicationId) -> Result<()> {
        let scope = store.read_as_system(tenant).await?;
        let application = records::application(&scope, id).await?;
        let content = records::content(&scope, id).await?;
        drop(scope);
        for addressee in &content.addressees {
            if let (Some(office), Some(copy)) = (&addressee.office, &addressee.copy) {
                self.deliver_to(store, &application, &content, (office, copy, &addressee.services)).await?;
            }
        }
        Ok(())
    }

    async fn deliver_to(
        &self,
        store: &Store,
        application: &Application,
        content: &Content,
        (office, copy, services): (&Office, &PlannedCopy, &[String]),
    ) -> Result<()> {
        let scope = store.read_as_system(office.tenant).await?;
        if records::find(&scope, copy.id).await?.is_some() {
            return Ok(());
        }
        drop(scope);
        let tenancy = store.tenancy(office.tenant).await?;
        let (key, prepared) = tenancy.prepare_data_key(copy.id)?;
        self.copy_files(store, application, content, (office.tenant, copy.id, &key)).await?;
        let origin = Origin { reference: application.reference.clone(), services: services.to_vec() };
        let content = Content {
            fees: Vec::new(),
            total: 0,
            addressees: Vec::new(),
            origin: Some(origin),
            // Its clerk is nobody there, and the consent stays with whoever asked for it.
            assistance: None,
            ..content.clone()
        };
        let row = application::Model {
            tenant_id: office.tenant,
            id: copy.id,
            reference: copy.reference.to_string(),
            online_service: application.online_service.clone(),
            form_version: application.form_version,
            legal_entity: office.legal_entity.clone(),
            area: application.area.clone(),
            channel: application.channel.name().to_owned(),
            state: PublicState::Received.name().to_owned(),
            submitted_at: application.submitted_at,
            content: key.seal(CONTENT, json!(content).to_string().as_bytes()).map_err(store::Error::from)?,
            content_hash: application.content_hash.to_vec(),
            access_hash: copy.access.clone(),
            idempotency: None,
            ending: None,
            rated_submitted: false,
            rated_decided: false,
            by_post_at: None,
            moved_to: None,
            address: None,
        };
        let detail = json!({ "reference": row.reference, "channel": row.channel, "form": row.form_version });
        let item = Item::new(&tenancy, row, "applications.submitted", copy.id, &detail).with_key(prepared);
        self.desk.intake.put(item).await?;
        Ok(())
    }

    /// Encrypts the files again for the other office. What an earlier attempt left is replaced.
    async fn copy_files(
        &self,
        store: &Store,
        application: &Application,
        content: &Content,
        (target, copy, key): (TenantId, ApplicationId, &vault::DataKey),
    ) -> Result<()> {
        let tenant = application.reference.tenant();
        let scope = store.read_as_system(tenant).await?;
        let rows = attachment::Entity::find()
            .filter(attachment::Column::TenantId.eq(tenant))
            .filter(attachment::Column::Application.eq(application.id))
            .all(scope.db())
            .await?;
        let old = scope.data_key(application.id).await?;
        drop(scope);
        let mut copies = Vec::new();
        for row in rows.into_iter().filter(|row| content.names(row.id)) {
            let bytes = self.desk.blobs.get(&old, tenant, &blob_ref(&row.blob)?).await?;
            let stored = self.desk.blobs.put(key, target, bytes).await?;
            let file = crate::drafts::opened(row.clone(), &old)?;
            let name = key.seal(crate::drafts::FILE_NAME, file.file_name.as_bytes()).map_err(store::Error::from)?;
            copies.push(attachment::ActiveModel {
                tenant_id: Set(target),
                id: Set(row.id),
                application: Set(copy),
                field: Set(row.field),
                file_name: Set(name),
                media_type: Set(row.media_type),
                bytes: Set(row.bytes),
                sha256: Set(row.sha256),
                blob: Set(stored.to_string()),
                released: Set(row.released),
                created_at: Set(row.created_at),
            });
        }
        if copies.is_empty() {
            return Ok(());
        }
        let scope = store.write_as_system(target).await?;
        attachment::Entity::delete_many()
            .filter(attachment::Column::TenantId.eq(target))
            .filter(attachment::Column::Application.eq(copy))
            .exec(scope.db())
            .await?;
        attachment::Entity::insert_many(copies).exec_without_returning(scope.db()).await?;
        Ok(scope.commit().await?)
    }
}

impl Consumer for Copying {
    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }

    fn handle<'a>(&'a self, store: &'a Store, events: &'a [OutboxEvent]) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                self.deliver(store, event.tenant, ApplicationId(event.subject)).await?;
            }
            Ok(())
        })
    }
}

/// Who else gets the application and why; nothing when nobody does.
pub fn addressees_view(language: Language, catalogue: &Catalogue, content: &Content, reader: Reader) -> Markup {
    // The office that has the application anyway is no other one.
    let others = content.addressees.iter().filter(|one| one.copy.is_some() || one.office.is_none());
    let origin = content.origin.as_ref().map(|origin| (origin, reader));
    view(language, catalogue, &others.collect::<Vec<_>>(), origin)
}

/// Who else will get the application, before it is sent.
pub(crate) fn planned_view(language: Language, desk: &Desk, offer: &Offer, addressees: &[Addressee]) -> Markup {
    let is_other = |one: &&Addressee| one.office.as_ref().is_none_or(|office| office.tenant != offer.tenant);
    let others: Vec<&Addressee> = addressees.iter().filter(is_other).collect();
    view(language, &desk.directory.catalogue(), &others, None)
}

fn view(language: Language, catalogue: &Catalogue, others: &[&Addressee], origin: Option<(&Origin, Reader)>) -> Markup {
    let name = |service: &String| catalogue.service(service).map_or(service.clone(), |service| service.name.clone());
    let names = |services: &[String]| services.iter().map(name).collect::<Vec<_>>().join(", ");
    html! {
        @if !others.is_empty() {
            (kern::alert(kern::Tone::Info, &t(language, "applications-addressees"), html! {
                ul class="kern-list kern-list--bullet" {
                    @for Addressee { services, office, copy } in others {
                        li {
                            @match office {
                                Some(office) => { (office_name(catalogue, office)) },
                                None => { (t(language, "applications-addressee-unknown")) },
                            }
                            @if let Some(copy) = copy { " (" (t(language, "applications-reference")) " " (copy.reference) ")" }
                            ": " (names(services))
                        }
                    }
                }
                @if others.iter().any(|one| one.copy.is_some()) { p { (t(language, "applications-addressees-code")) } }
            }))
        }
        @if let Some((origin, reader)) = origin {
            @let key = match reader {
                Reader::Applicant => "applications-origin-yours",
                Reader::Clerk => "applications-origin",
            };
            (kern::alert(kern::Tone::Info, &t(language, key), html! {
                p { (ui::text_with(language, &format!("{key}-text"), &[
                    ("reference", origin.reference.to_string().into()),
                    ("services", names(&origin.services).into()),
                ])) }
            }))
        }
    }
}

fn office_name(catalogue: &Catalogue, office: &Office) -> String {
    let administration = catalogue.administration(office.tenant).map(|office| office.name.clone()).unwrap_or_default();
    let key: Option<EntityKey> = office.legal_entity.parse().ok();
    let entity = key.and_then(|key| catalogue.entity(&key)).map(|entity| entity.name.clone());
    entity.filter(|_| administration.is_empty()).unwrap_or(administration)
}

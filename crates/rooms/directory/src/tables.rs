#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]
//! Tables of this room: published data that everybody may read and the provider writes.

macro_rules! table {
    ($name:ident, $table:tt, { $($(#[$meta:meta])* $field:ident: $kind:ty),* $(,)? }) => {
        pub(crate) mod $name {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
            #[sea_orm(table_name = $table)]
            pub struct Model {
                $($(#[$meta])* pub $field: $kind,)*
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

table!(directory_state, "directory_state", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: i32,
    as_of: String,
    checksum: String,
    revision: i64,
    imported_at: store::Timestamp,
});

table!(county, "county", {
    #[sea_orm(primary_key, auto_increment = false)]
    key: String,
    name: String,
    official_name: String,
    independent: bool,
    seat: String,
    population: i32,
});

table!(administration, "administration", {
    #[sea_orm(primary_key, auto_increment = false)]
    tenant_id: store::TenantId,
    key: String,
    name: String,
    short_name: String,
    kind: String,
    county: String,
    own_municipality: Option<String>,
    seat: Option<String>,
    example: bool,
});

table!(state_authority, "state_authority", {
    #[sea_orm(primary_key, auto_increment = false)]
    tenant_id: store::TenantId,
    key: String,
    name: String,
    short_name: String,
    entity_name: String,
    seat: Option<String>,
    rules: String,
    example: bool,
});

table!(legal_entity, "legal_entity", {
    #[sea_orm(primary_key, auto_increment = false)]
    key: String,
    name: String,
    kind: String,
    administration: store::TenantId,
});

table!(municipality, "municipality", {
    #[sea_orm(primary_key, auto_increment = false)]
    ags: String,
    ars: String,
    name: String,
    official_name: String,
    kind: String,
    county: String,
    administration: store::TenantId,
    population: i32,
    seat_postcode: String,
    latitude: String,
    longitude: String,
});

table!(postcode, "postcode", {
    #[sea_orm(primary_key, auto_increment = false)]
    postcode: String,
    #[sea_orm(primary_key, auto_increment = false)]
    ags: String,
});

table!(place, "place", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: i32,
    name: String,
    postcode: String,
    ags: Option<String>,
    certainty: String,
});

table!(responsibility, "responsibility", {
    #[sea_orm(primary_key, auto_increment = false)]
    rule: String,
    #[sea_orm(primary_key, auto_increment = false)]
    valid_from: String,
    valid_to: Option<String>,
    resolution: String,
    exceptions: String,
    note: String,
    source: String,
});

table!(assignment, "assignment", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: uuid::Uuid,
    subject: String,
    area: String,
    role: String,
    administration: Option<store::TenantId>,
    unit: Option<String>,
    entity: Option<String>,
    valid_from: String,
    valid_to: Option<String>,
    imported: bool,
    source: String,
});

table!(unit, "unit", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: String,
    name: String,
    address: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    link: Option<String>,
    source: String,
});

table!(service, "service", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: String,
    position: i32,
    name: String,
    audiences: String,
    leika_key: Option<String>,
    leika_name: Option<String>,
    ozg_id: Option<String>,
    rule: String,
    sphere: String,
    trust_level: String,
    visit: Option<String>,
    tariff: Option<String>,
    cases_per_1000: String,
    source: String,
});

table!(service_text, "service_text", {
    #[sea_orm(primary_key, auto_increment = false)]
    service: String,
    #[sea_orm(primary_key, auto_increment = false)]
    owner: String,
    #[sea_orm(primary_key, auto_increment = false)]
    module: String,
    #[sea_orm(primary_key, auto_increment = false)]
    language: String,
    tenant_id: store::TenantId,
    body: String,
    mode: String,
    approved_by: Option<String>,
    approved_on: Option<String>,
    checked_on: Option<String>,
    changed_at: store::Timestamp,
    imported: bool,
    source: String,
});

table!(transfer_object, "transfer_object", {
    #[sea_orm(primary_key, auto_increment = false)]
    key: String,
    class: String,
    sender: String,
    local: String,
    standard: String,
    digest: String,
    changed_at: Option<store::Timestamp>,
    received_at: store::Timestamp,
    gone_at: Option<store::Timestamp>,
    pending: bool,
    problem: Option<String>,
    target: String,
    body: String,
});

table!(content_change, "content_change", {
    #[sea_orm(primary_key, auto_increment = false)]
    tenant_id: store::TenantId,
    revision: i64,
});

table!(missed_search, "missed_search", {
    #[sea_orm(primary_key, auto_increment = false)]
    words: String,
    #[sea_orm(primary_key, auto_increment = false)]
    day: String,
    count: i32,
});

table!(ozg_bundle, "ozg_bundle", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: String,
    name: String,
    theme: String,
    situation: String,
    federal: bool,
    regional: bool,
    curated: Option<String>,
    curated_source: Option<String>,
    source: String,
});

table!(authority, "authority", {
    #[sea_orm(primary_key, auto_increment = false)]
    service: String,
    name: Option<String>,
    link: Option<String>,
    rule: Option<String>,
    source: String,
});

table!(synonym, "synonym", {
    #[sea_orm(primary_key, auto_increment = false)]
    word: String,
    #[sea_orm(primary_key, auto_increment = false)]
    service: String,
    source: String,
    imported: bool,
    state: String,
});

table!(equivalent, "equivalent", {
    #[sea_orm(primary_key, auto_increment = false)]
    words: String,
    source: String,
});

table!(duty, "duty", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: String,
    place: i32,
    law: String,
    provision: String,
    title: String,
    body: String,
    addressees: String,
    applies_from: String,
    applies_to: Option<String>,
    evidence: String,
    checked_on: Option<String>,
    source: String,
});

table!(fee, "fee", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: i32,
    service: String,
    subject: String,
    cents: i64,
    valid_from: Option<String>,
    valid_to: Option<String>,
    scope: String,
    source: String,
});

table!(entity_value, "entity_value", {
    #[sea_orm(primary_key, auto_increment = false)]
    entity: String,
    #[sea_orm(primary_key, auto_increment = false)]
    key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    valid_from: String,
    value: String,
    fictitious: bool,
    imported: bool,
    source: String,
    valid_to: Option<String>,
    by_law: Option<crate::model::by_law::ByLawId>,
    taken_from: Option<String>,
});

table!(own_address, "own_address", {
    #[sea_orm(primary_key, auto_increment = false)]
    host: String,
    entity: String,
    state: String,
    asked_at: store::Timestamp,
    decided_at: Option<store::Timestamp>,
});

table!(logo, "logo", {
    #[sea_orm(primary_key, auto_increment = false)]
    name: String,
    #[sea_orm(primary_key, auto_increment = false)]
    entity: String,
    content: Vec<u8>,
    added_at: store::Timestamp,
});

table!(by_law, "by_law", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::model::by_law::ByLawId,
    tenant_id: store::TenantId,
    entity: String,
    title: String,
    kind: String,
    stage: String,
    in_force_from: Option<String>,
    changes: Option<crate::model::by_law::ByLawId>,
    change: Option<String>,
    adopted_on: Option<String>,
    resolution: String,
    submitted_on: Option<String>,
    cleared_on: Option<String>,
    clearance: String,
    published_on: Option<String>,
    gazette: String,
    link: String,
    last_day: Option<String>,
    ended_by: Option<crate::model::by_law::ByLawId>,
    ending: String,
    revision: i64,
    changed_at: store::Timestamp,
});

table!(by_law_rate, "by_law_rate", {
    #[sea_orm(primary_key, auto_increment = false)]
    by_law: crate::model::by_law::ByLawId,
    #[sea_orm(primary_key, auto_increment = false)]
    key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    valid_from: String,
    valid_to: Option<String>,
    value: String,
    tenant_id: store::TenantId,
});

table!(account_proposal, "account_proposal", {
    #[sea_orm(primary_key, auto_increment = false)]
    tenant_id: store::TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    entity: String,
    #[sea_orm(primary_key, auto_increment = false)]
    key: String,
    value: String,
    taken_from: Option<String>,
    source: String,
    proposed_by: uuid::Uuid,
    proposed_at: store::Timestamp,
});

table!(online_service, "online_service", {
    #[sea_orm(primary_key, auto_increment = false)]
    service: String,
    online_service: String,
    requirements: String,
    published_at: store::Timestamp,
});

table!(activation, "activation", {
    #[sea_orm(primary_key, auto_increment = false)]
    service: String,
    #[sea_orm(primary_key, auto_increment = false)]
    entity: String,
    #[sea_orm(primary_key, auto_increment = false)]
    first_day: String,
    active: bool,
    roll_out: Option<Uuid>,
});

table!(area_list, "area_list", {
    #[sea_orm(primary_key, auto_increment = false)]
    as_of: String,
    municipalities: i32,
    source: String,
    imported_at: store::Timestamp,
});

table!(area_change, "area_change", {
    #[sea_orm(primary_key, auto_increment = false)]
    old_key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    day: String,
    #[sea_orm(primary_key, auto_increment = false)]
    new_key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    kind: String,
    old_name: String,
    source: String,
});

table!(area_version, "area_version", {
    #[sea_orm(primary_key, auto_increment = false)]
    ags: String,
    #[sea_orm(primary_key, auto_increment = false)]
    first_day: String,
    ars: String,
    name: String,
    official_name: String,
    town: bool,
    administration: store::TenantId,
    source: String,
});

table!(administration_version, "administration_version", {
    #[sea_orm(primary_key, auto_increment = false)]
    administration: store::TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    first_day: String,
    key: String,
    name: String,
    short_name: String,
    kind: String,
    own_municipality: Option<String>,
    source: String,
});

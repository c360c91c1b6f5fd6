#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]
//! Tables of this room.

macro_rules! table {
    ($name:ident, $text:literal, { $($(#[$meta:meta])* $field:ident: $kind:ty),* $(,)? }) => {
        pub(crate) mod $name {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
            #[sea_orm(table_name = $text)]
            pub struct Model {
                #[sea_orm(primary_key, auto_increment = false)]
                pub tenant_id: store::TenantId,
                $($(#[$meta])* pub $field: $kind,)*
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

table!(demand_survey, "demand_survey", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::DemandId,
    title: String,
    purpose: String,
    closes_on: String,
    state: String,
    opened_on: Option<String>,
    revision: i32,
    created_at: store::Timestamp,
});

table!(demand_article, "demand_article", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::ArticleId,
    survey: crate::DemandId,
    number: i32,
    name: String,
    article_group: String,
    unit: String,
    evb_it: String,
    list_price: store::Cents,
    price_source: String,
});

table!(demand_invited, "demand_invited", {
    #[sea_orm(primary_key, auto_increment = false)]
    survey: crate::DemandId,
    #[sea_orm(primary_key, auto_increment = false)]
    administration: store::TenantId,
    answered_at: Option<store::Timestamp>,
    no_need: bool,
});

table!(demand_report, "demand_report", {
    #[sea_orm(primary_key, auto_increment = false)]
    survey: crate::DemandId,
    #[sea_orm(primary_key, auto_increment = false)]
    administration: store::TenantId,
    #[sea_orm(primary_key, auto_increment = false)]
    article: crate::ArticleId,
    quantity: i32,
    wanted_on: String,
    budget_item: String,
    reported_by: Option<identity::AccountId>,
    released_by: Option<identity::AccountId>,
    released_at: Option<store::Timestamp>,
    changed_at: store::Timestamp,
    next_quantity: Option<i32>,
    next_wanted_on: Option<String>,
    next_budget_item: Option<String>,
    next_by: Option<identity::AccountId>,
});

table!(procurement_notice, "procurement_notice", {
    #[sea_orm(primary_key, auto_increment = false)]
    subject: uuid::Uuid,
    host: store::TenantId,
    kind: String,
    title: String,
    until_day: String,
    open: bool,
});

table!(tender, "tender", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::TenderId,
    survey: crate::DemandId,
    title: String,
    kind: String,
    value: store::Cents,
    required: String,
    procedure: String,
    reason: String,
    basis: String,
    basis_reason: String,
    entitled: String,
    offers_until: store::Timestamp,
    price_weight: i32,
    criteria: String,
    state: String,
    winner: Option<crate::OfferId>,
    proposed_by: Option<identity::AccountId>,
    approved_by: Option<identity::AccountId>,
    waiting_until: Option<String>,
    revision: i32,
    created_at: store::Timestamp,
});

table!(tender_offer, "tender_offer", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::OfferId,
    tender: crate::TenderId,
    number: i32,
    bidder: String,
    arrived_at: store::Timestamp,
    excluded: Option<String>,
    price: Option<store::Cents>,
    points: Option<String>,
});

table!(tender_entry, "tender_entry", {
    #[sea_orm(primary_key, auto_increment = false)]
    tender: crate::TenderId,
    #[sea_orm(primary_key, auto_increment = false)]
    number: i32,
    step: String,
    detail: String,
    by_account: Option<identity::AccountId>,
    at: store::Timestamp,
});

table!(framework, "framework", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::FrameworkId,
    tender: crate::TenderId,
    number: i32,
    title: String,
    supplier: String,
    starts_on: String,
    ends_on: String,
    max_value: store::Cents,
    max_quantity: i64,
    called_value: store::Cents,
    called_quantity: i64,
    entries: i32,
    warned_at: Option<store::Timestamp>,
    created_at: store::Timestamp,
});

table!(framework_article, "framework_article", {
    #[sea_orm(primary_key, auto_increment = false)]
    framework: crate::FrameworkId,
    #[sea_orm(primary_key, auto_increment = false)]
    article: crate::ArticleId,
    price: store::Cents,
});

table!(framework_buyer, "framework_buyer", {
    #[sea_orm(primary_key, auto_increment = false)]
    framework: crate::FrameworkId,
    #[sea_orm(primary_key, auto_increment = false)]
    administration: store::TenantId,
});

table!(call_off, "call_off", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::CallOffId,
    framework: crate::FrameworkId,
    number: i32,
    administration: store::TenantId,
    budget_item: String,
    value: store::Cents,
    quantity: i64,
    saved: store::Cents,
    by_account: Option<identity::AccountId>,
    ordered_at: store::Timestamp,
    cancelled_at: Option<store::Timestamp>,
    reason: String,
    steps: i32,
    grant_id: Option<uuid::Uuid>,
    measure: Option<uuid::Uuid>,
});

table!(delivery, "delivery", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::DeliveryId,
    call_off: crate::CallOffId,
    number: i32,
    note: String,
    delivered_on: String,
    accepted_on: Option<String>,
    accepted_by: Option<identity::AccountId>,
    recorded_by: Option<identity::AccountId>,
    recorded_at: store::Timestamp,
});

table!(delivery_line, "delivery_line", {
    #[sea_orm(primary_key, auto_increment = false)]
    delivery: crate::DeliveryId,
    #[sea_orm(primary_key, auto_increment = false)]
    article: crate::ArticleId,
    quantity: i32,
    defects: i32,
    defect: String,
});

table!(purchase_invoice, "purchase_invoice", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::InvoiceId,
    call_off: crate::CallOffId,
    administration: store::TenantId,
    seller: String,
    number: String,
    issued_on: String,
    due_on: Option<String>,
    net: store::Cents,
    gross: store::Cents,
    checksum: String,
    remarks: String,
    taken_by: Option<identity::AccountId>,
    taken_at: store::Timestamp,
    released_by: Option<identity::AccountId>,
    released_at: Option<store::Timestamp>,
    returned_at: Option<store::Timestamp>,
    reason: String,
});

table!(purchase_item, "purchase_item", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::ItemId,
    call_off: crate::CallOffId,
    article: crate::ArticleId,
    administration: store::TenantId,
    serial: String,
    location: String,
    warranty_until: Option<String>,
    added_by: Option<identity::AccountId>,
    added_at: store::Timestamp,
});

table!(purchase_invoice_file, "purchase_invoice_file", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::InvoiceId,
    blob: blobs::BlobRef,
});

table!(purchase_reminder, "purchase_reminder", {
    #[sea_orm(primary_key, auto_increment = false)]
    subject: uuid::Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    until_day: String,
    #[sea_orm(primary_key, auto_increment = false)]
    days: i32,
    sent_at: store::Timestamp,
});

table!(call_off_line, "call_off_line", {
    #[sea_orm(primary_key, auto_increment = false)]
    call_off: crate::CallOffId,
    #[sea_orm(primary_key, auto_increment = false)]
    article: crate::ArticleId,
    quantity: i32,
    price: store::Cents,
});

table!(framework_entry, "framework_entry", {
    #[sea_orm(primary_key, auto_increment = false)]
    framework: crate::FrameworkId,
    #[sea_orm(primary_key, auto_increment = false)]
    number: i32,
    call_off: crate::CallOffId,
    value: store::Cents,
    quantity: i64,
    by_account: Option<identity::AccountId>,
    at: store::Timestamp,
});

table!(direct_order, "direct_order", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: crate::DirectOrderId,
    article_group: String,
    group_name: String,
    title: String,
    supplier: String,
    value: store::Cents,
    ordered_on: String,
    by_account: Option<identity::AccountId>,
});

table!(direct_group, "direct_group", {
    #[sea_orm(primary_key, auto_increment = false)]
    article_group: String,
    orders: i32,
});

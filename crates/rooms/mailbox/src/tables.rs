#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]

pub(crate) mod message {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::MessageId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "message")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MessageId,
        pub case_id: Uuid,
        pub direction: String,
        pub body: Vec<u8>,
        pub sent_at: Timestamp,
        pub read_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod document {
    use blobs::BlobRef;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::DocumentId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "document")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DocumentId,
        pub case_id: Uuid,
        pub delivery: String,
        pub kind: String,
        pub title_key: String,
        pub media_type: String,
        pub blob: BlobRef,
        pub size: i64,
        pub sha256: Vec<u8>,
        pub made_available_at: Timestamp,
        pub notified_on: Option<String>,
        pub retrieved_at: Option<Timestamp>,
        pub demand: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod notice_address {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "notice_address")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        pub content: Vec<u8>,
        pub language: String,
        pub token_hash: Vec<u8>,
        pub address_hash: Vec<u8>,
        pub asked_at: Timestamp,
        pub hour_began: Timestamp,
        pub asked: i32,
        pub confirmed_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod notice {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "notice")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub case_id: Uuid,
        pub item: Option<Uuid>,
        pub sent_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

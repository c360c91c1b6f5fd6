#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]

pub(crate) mod draft {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};
    use studio::FormVersionId;

    use crate::ApplicationId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "draft")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ApplicationId,
        pub secret_hash: Vec<u8>,
        pub online_service: String,
        pub form_version: FormVersionId,
        pub legal_entity: String,
        pub area: String,
        pub answers: Vec<u8>,
        pub revision: i32,
        pub created_at: Timestamp,
        pub updated_at: Timestamp,
        pub expires_at: Timestamp,
        pub correction_hash: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod application {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};
    use studio::FormVersionId;

    use crate::ApplicationId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "application")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ApplicationId,
        pub reference: String,
        pub online_service: String,
        pub form_version: FormVersionId,
        pub legal_entity: String,
        pub area: String,
        pub channel: String,
        pub state: String,
        pub submitted_at: Timestamp,
        pub content: Vec<u8>,
        pub content_hash: Vec<u8>,
        pub access_hash: Vec<u8>,
        pub idempotency: Option<Vec<u8>>,
        pub ending: Option<String>,
        pub rated_submitted: bool,
        pub rated_decided: bool,
        pub by_post_at: Option<Timestamp>,
        pub moved_to: Option<String>,
        pub address: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod attachment {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{ApplicationId, AttachmentId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "attachment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AttachmentId,
        pub application: ApplicationId,
        pub field: String,
        pub file_name: Vec<u8>,
        pub media_type: String,
        pub bytes: i64,
        pub sha256: Vec<u8>,
        pub blob: String,
        pub released: bool,
        pub created_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod application_look {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::ApplicationId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "application_look")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub application: ApplicationId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub viewer: String,
        pub times: i32,
        pub last_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod application_hearing {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::ApplicationId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "application_hearing")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub application: ApplicationId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub content: Vec<u8>,
        pub asked_at: Timestamp,
        pub until: String,
        pub ended_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod application_move {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::ApplicationId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "application_move")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub application: ApplicationId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub place: i32,
        pub from_office: TenantId,
        pub from_reference: String,
        pub to_office: TenantId,
        pub to_reference: String,
        pub target: ApplicationId,
        pub legal_entity: String,
        pub area: String,
        pub at: Timestamp,
        pub reason: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod application_request {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::ApplicationId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "application_request")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub application: ApplicationId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub asked_at: Timestamp,
        pub asked_by: String,
        pub fields: String,
        pub until: Option<String>,
        pub incomplete: bool,
        pub ended_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod application_version {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::ApplicationId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "application_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub application: ApplicationId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i32,
        pub corrected_at: Timestamp,
        pub corrected_by: String,
        pub reason: Option<Vec<u8>>,
        pub content: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod feedback {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "feedback")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub online_service: String,
        pub month: String,
        pub stage: String,
        pub stars: i32,
        pub words: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

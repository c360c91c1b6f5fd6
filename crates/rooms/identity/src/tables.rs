#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]
//! The tables of this room.

pub(crate) mod account {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "account")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AccountId,
        pub login: String,
        pub name: String,
        pub roles: String,
        pub active: bool,
        pub password_hash: String,
        pub failed_attempts: i32,
        pub locked_until: Timestamp,
        pub totp_secret: Option<Vec<u8>>,
        pub totp_pending: Option<Vec<u8>>,
        pub totp_last_step: i64,
        pub totp_failed_attempts: i32,
        pub totp_locked_until: Timestamp,
        pub created_at: Timestamp,
        pub email: Option<String>,
        pub overview_on: Option<String>,
        pub represents: Option<String>,
        /// Where the administration reaches the person.
        pub contact: Option<String>,
        pub last_login_at: Option<Timestamp>,
        pub changed_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod login_name {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::model::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "login_name")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        pub account_id: AccountId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod session {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        pub account_id: AccountId,
        /// False between the password and the second factor.
        pub complete: bool,
        pub second_factor: bool,
        pub created_at: Timestamp,
        pub seen_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::account::Entity",
            from = "(Column::TenantId, Column::AccountId)",
            to = "(super::account::Column::TenantId, super::account::Column::Id)"
        )]
        Account,
    }

    impl Related<super::account::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Account.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod access_grant {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::{AccessId, AccountId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "access_grant")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AccessId,
        pub reference: String,
        pub reason: String,
        pub hours: i32,
        pub state: String,
        pub asked_at: Timestamp,
        pub by_tenant: TenantId,
        pub by_account: AccountId,
        pub by_name: String,
        pub decided_at: Option<Timestamp>,
        pub decided_by: Option<AccountId>,
        pub ends_at: Option<Timestamp>,
        pub ended_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod access_look {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::AccessId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "access_look")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub grant_id: AccessId,
        pub at: Timestamp,
        pub page: String,
        pub reference: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod access_link {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "access_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: AccountId,
        pub id: Uuid,
        pub hash: Vec<u8>,
        pub valid_until: Timestamp,
        pub sent_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

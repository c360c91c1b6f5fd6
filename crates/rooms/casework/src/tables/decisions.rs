#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]
//! What belongs to decisions: those that another took the place of, what is on its way to that, text blocks.

pub(crate) mod former_decision {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId, Timestamp};

    use crate::model::CaseId;
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "former_decision")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: CaseId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i32,
        pub outcome: String,
        pub verdict: String,
        pub content: Vec<u8>,
        pub total_cents: Cents,
        pub due_on: Option<String>,
        pub payment_reference: Option<String>,
        pub delivery: String,
        pub decided_by: AccountId,
        pub approved_by: Option<AccountId>,
        pub decided_at: Timestamp,
        pub document_id: Option<Uuid>,
        pub delivered_at: Option<Timestamp>,
        pub notified_on: Option<String>,
        pub objection_until: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod amendment {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::CaseId;
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "amendment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: CaseId,
        pub begun_by: AccountId,
        pub begun_at: Timestamp,
        pub content: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod text_block {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::model::BlockId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "text_block")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: BlockId,
        pub name: String,
        pub folded: String,
        pub text: String,
        pub online_service: Option<String>,
        pub legal_entity: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

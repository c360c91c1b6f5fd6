#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]
//! The tables of this room.

use sea_orm::sea_query::{Asterisk, Expr, Func, Query, SelectStatement};

mod decisions;
mod filing;
mod inbox;
mod print;
mod routing;
mod statements;

pub(crate) use decisions::{amendment, former_decision, text_block};
pub(crate) use filing::{file_counter, file_plan};
pub(crate) use inbox::{absence, case_label, inbox_filter, label};
pub(crate) use print::{print_batch, print_item};
pub(crate) use routing::routing_rule;
pub(crate) use statements::{participation, participation_file, participation_request};

/// How many rows a query has; with a limit, no more than these are read.
pub(crate) fn number_of(rows: SelectStatement) -> Expr {
    let count = Query::select().expr(Func::count(Expr::col(Asterisk))).from_subquery(rows, "counted").to_owned();
    Expr::SubQuery(None, Box::new(count.into()))
}

pub(crate) mod case_file {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::CaseId;
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CaseId,
        pub reference: String,
        pub online_service: String,
        pub legal_entity: String,
        pub area: String,
        pub state: String,
        pub assignee: Option<AccountId>,
        pub received_at: Timestamp,
        pub due_on: Option<String>,
        pub due_source: Option<String>,
        pub revision: i64,
        pub last_event: i32,
        pub closed_at: Option<Timestamp>,
        pub delete_on: Option<String>,
        pub hold: Option<Vec<u8>>,
        pub arrival_event: i32,
        pub file_reference: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod case_event {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::CaseId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: CaseId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub sequence: i32,
        pub at: Timestamp,
        pub actor: String,
        pub kind: String,
        pub source: Option<Uuid>,
        pub detail: Option<Vec<u8>>,
        pub office: Option<TenantId>,
        pub name: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod case_note {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::CaseId;
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: CaseId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub at: Timestamp,
        pub author: AccountId,
        pub content: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod case_word {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::model::CaseId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_word")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub word: Vec<u8>,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: CaseId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod case_draft {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::CaseId;
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_draft")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: CaseId,
        pub saved_at: Timestamp,
        pub saved_by: AccountId,
        pub content: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod decision {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId, Timestamp};

    use crate::model::CaseId;
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "decision")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: CaseId,
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
        pub version: i32,
        pub first_decided_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod case_proposal {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::CaseId;
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_proposal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: CaseId,
        pub proposed_by: AccountId,
        pub proposed_at: Timestamp,
        pub seal: String,
        pub four_eyes: bool,
        pub member: bool,
        pub approved_by: Option<AccountId>,
        pub member_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod deletion_record {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::CaseId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "deletion_record")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CaseId,
        pub reference: String,
        pub online_service: String,
        pub legal_entity: String,
        pub received_at: Timestamp,
        pub closed_at: Timestamp,
        pub deleted_at: Timestamp,
        pub rule_days: i32,
        pub rule_source: String,
        pub files: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

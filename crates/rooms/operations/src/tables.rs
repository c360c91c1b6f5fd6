#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]

pub(crate) mod roll_out {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::RollOutId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "roll_out")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RollOutId,
        pub number: i32,
        pub title: String,
        pub state: String,
        pub revision: i32,
        pub plan: String,
        pub proposed_at: Timestamp,
        pub proposed_by_tenant: Option<TenantId>,
        pub proposed_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod roll_out_step {
    use sea_orm::entity::prelude::*;

    use crate::RollOutId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "roll_out_step")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub roll_out: RollOutId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub service: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub entity: String,
        pub stage: i32,
        pub first_day: String,
        pub was_active: bool,
        pub held: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod roll_out_event {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::RollOutId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "roll_out_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub roll_out: RollOutId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub kind: String,
        pub by_tenant: Option<TenantId>,
        pub by_account: Option<AccountId>,
        pub at: Timestamp,
        pub reason: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod value_request {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::RequestId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "value_request")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RequestId,
        pub entity: String,
        pub email: String,
        pub wanted: String,
        pub answers: String,
        pub state: String,
        pub last_day: String,
        pub asked_at: Timestamp,
        pub asked_by_tenant: Option<TenantId>,
        pub asked_by: Option<AccountId>,
        pub sent_at: Option<Timestamp>,
        pub answered_at: Option<Timestamp>,
        pub settled_at: Option<Timestamp>,
        pub settled_by_tenant: Option<TenantId>,
        pub settled_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod usage_month {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "usage_month")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub month: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub online_service: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub legal_entity: String,
        pub received: i64,
        pub completed: i64,
        pub finished_online: i64,
        pub with_due_day: i64,
        pub in_time: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod tenant_watch {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "tenant_watch")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        pub looked_at: Timestamp,
        pub open: i64,
        pub overdue: i64,
        pub files: i64,
        pub bytes: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod tenant_fault {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "tenant_fault")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub online_service: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub topic: String,
        pub entries: i64,
        pub since: Timestamp,
        pub reason: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod tenant_export {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::ExportId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "tenant_export")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ExportId,
        pub began_at: Timestamp,
        pub taken_by: Option<AccountId>,
        pub finished_at: Option<Timestamp>,
        pub cases: i64,
        pub files: i64,
        pub bytes: i64,
        pub sha256: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod backup {
    use sea_orm::entity::prelude::*;
    use store::Timestamp;

    use crate::BackupId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "backup")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: BackupId,
        pub kind: String,
        pub finished_at: Timestamp,
        pub note: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod announcement {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::AnnouncementId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "announcement")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AnnouncementId,
        pub kind: String,
        pub audience: String,
        pub german: String,
        pub plain: String,
        pub english: String,
        pub begins_at: Timestamp,
        pub ends_at: Timestamp,
        pub shown_from: Timestamp,
        pub made_at: Timestamp,
        pub made_by_tenant: Option<TenantId>,
        pub made_by: Option<AccountId>,
        pub withdrawn_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod duty_evidence {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "duty_evidence")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub duty: String,
        pub body: String,
        pub link: String,
        pub recorded_at: Timestamp,
        pub recorded_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod service_terms {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "service_terms")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub first_day: String,
        pub terms: String,
        pub set_at: Timestamp,
        pub set_by_tenant: Option<TenantId>,
        pub set_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod ticket {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::TicketId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "ticket")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub id: TicketId,
        pub subject: String,
        pub area: String,
        pub service: Option<String>,
        pub affected: String,
        pub hindered: String,
        pub state: String,
        pub revision: i32,
        pub opened_at: Timestamp,
        pub opened_by: AccountId,
        pub assigned_tenant: Option<TenantId>,
        pub assigned_to: Option<AccountId>,
        pub reacted: Option<i64>,
        pub spent: i64,
        pub running_since: Option<Timestamp>,
        pub solved_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod ticket_entry {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "ticket_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub ticket: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub act: String,
        pub at: Timestamp,
        pub by_tenant: Option<TenantId>,
        pub by_account: Option<AccountId>,
        pub content: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod offer {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "offer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i32,
        pub first_day: String,
        pub last_day: Option<String>,
        pub name: String,
        pub description: String,
        pub kinds: String,
        pub cents: i64,
        pub billing: String,
        pub set_at: Timestamp,
        pub set_by_tenant: Option<TenantId>,
        pub set_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod purchase {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::OrderId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "purchase")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub id: OrderId,
        pub offer: String,
        pub quantity: i32,
        pub state: String,
        pub revision: i32,
        pub ordered_at: Timestamp,
        pub provided_on: Option<String>,
        pub last_day: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod purchase_entry {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "purchase_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub purchase: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub act: String,
        pub at: Timestamp,
        pub by_tenant: Option<TenantId>,
        pub by_account: Option<AccountId>,
        pub day: Option<String>,
        pub reason: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod cost_key {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cost_key")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub first_day: String,
        pub base: i32,
        pub workplaces: i32,
        pub inhabitants: i32,
        pub uses: i32,
        pub source: String,
        pub state: String,
        pub proposed_by_tenant: Option<TenantId>,
        pub proposed_by: Option<AccountId>,
        pub settled_by_tenant: Option<TenantId>,
        pub settled_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod cost_run {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cost_run")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub quarter: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub edition: i32,
        pub state: String,
        pub revision: i32,
        pub cost_key: i32,
        pub submitted_by_tenant: Option<TenantId>,
        pub submitted_by: Option<AccountId>,
        pub issued_by_tenant: Option<TenantId>,
        pub issued_by: Option<AccountId>,
        pub issued_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod cost_position {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cost_position")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub quarter: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub edition: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub label: String,
        pub cents: i64,
        pub source: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod cost_input {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cost_input")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub quarter: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub edition: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant: i32,
        pub workplaces: i64,
        pub inhabitants: i64,
        pub uses: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod statement_line {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "statement_line")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub quarter: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub edition: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub kind: String,
        pub label: String,
        pub own: i64,
        pub everybody: i64,
        pub part: i32,
        pub pot: i64,
        pub cents: i64,
        pub issued_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

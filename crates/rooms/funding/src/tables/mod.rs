#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]

mod import;
mod running;

pub(crate) use import::funding_import;
pub(crate) use running::{
    funding_change, funding_drawdown, funding_item, funding_letter, funding_own, funding_proof, funding_recovery,
    funding_reminder,
};

pub(crate) mod funding_programme {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId, Timestamp};

    use crate::ProgrammeId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_programme")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ProgrammeId,
        pub name: String,
        pub source: String,
        pub total: Cents,
        pub terms: String,
        pub revision: i32,
        pub created_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_object {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::ProgrammeId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_object")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme: ProgrammeId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        pub name: String,
        pub closed_on: Option<String>,
        pub closed_reason: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_year {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId};

    use crate::ProgrammeId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_year")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme: ProgrammeId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub year: i32,
        pub appropriation: Cents,
        pub authority: Cents,
        pub bound: Cents,
        pub ahead: Cents,
        pub paid: Cents,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_grant {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId, Timestamp};

    use crate::{GrantId, ProgrammeId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_grant")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: GrantId,
        pub programme: ProgrammeId,
        pub number: i32,
        pub recipient: TenantId,
        pub object: String,
        pub title: String,
        pub state: String,
        pub plan: String,
        pub proposal: String,
        pub proposed_by: Option<Uuid>,
        pub received_at: Timestamp,
        pub complete_on: Option<String>,
        pub request_due: Option<String>,
        pub early_start: String,
        pub early_on: Option<String>,
        pub decided_on: Option<String>,
        pub notified_on: Option<String>,
        pub valid_on: Option<String>,
        pub starts_on: Option<String>,
        pub ends_on: Option<String>,
        pub proof_due: Option<String>,
        pub earmarked_until: Option<String>,
        pub revision: i32,
        pub granted: Cents,
        pub called: Cents,
        pub drawn: Cents,
        pub proven: Cents,
        pub claimed: Cents,
        pub recovered: Cents,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_share {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId};

    use crate::GrantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_share")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub grant_id: GrantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub year: i32,
        pub granted: Cents,
        pub called: Cents,
        pub drawn: Cents,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_journal {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId, Timestamp};

    use crate::{BookingId, GrantId, ProgrammeId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_journal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: BookingId,
        pub programme: ProgrammeId,
        pub grant_id: GrantId,
        pub year: i32,
        pub kind: String,
        pub amount: Cents,
        pub made_by: Option<Uuid>,
        pub approved_by: Option<Uuid>,
        pub at: Timestamp,
        pub reference: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_note {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{GrantId, NoteId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: NoteId,
        pub grant_id: GrantId,
        pub kind: String,
        pub words: String,
        pub due: Option<String>,
        pub done_on: Option<String>,
        pub by: Option<Uuid>,
        pub written_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

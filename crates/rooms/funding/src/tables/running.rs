pub(crate) mod funding_drawdown {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId, Timestamp};

    use crate::{DrawdownId, GrantId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_drawdown")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DrawdownId,
        pub grant_id: GrantId,
        pub year: i32,
        pub amount: Cents,
        pub positions: String,
        pub state: String,
        pub reason: String,
        pub asked_by: Option<Uuid>,
        pub checked_by: Option<Uuid>,
        pub paid_by: Option<Uuid>,
        pub asked_at: Timestamp,
        pub moved_at: Timestamp,
        pub revision: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_change {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{ChangeId, GrantId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_change")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ChangeId,
        pub grant_id: GrantId,
        pub number: i32,
        pub wanted: String,
        pub words: String,
        pub state: String,
        pub reason: String,
        pub asked_by: Option<Uuid>,
        pub checked_by: Option<Uuid>,
        pub decided_by: Option<Uuid>,
        pub asked_at: Timestamp,
        pub decided_on: Option<String>,
        pub revision: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_proof {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId, Timestamp};

    use crate::GrantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_proof")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub grant_id: GrantId,
        pub report: String,
        pub receipts: String,
        pub own: Cents,
        pub third: Cents,
        pub sent_at: Timestamp,
        pub accepted: Option<Cents>,
        pub reason: String,
        pub checked_by: Option<Uuid>,
        pub revision: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_recovery {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId};

    use crate::GrantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_recovery")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub grant_id: GrantId,
        pub amount: Cents,
        pub interest: Cents,
        pub from_day: String,
        pub due: String,
        pub settled_on: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_item {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId};

    use crate::{GrantId, ItemId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ItemId,
        pub grant_id: GrantId,
        pub name: String,
        pub place: String,
        pub amount: Cents,
        pub bought_on: String,
        pub until: String,
        pub confirmed: Option<i32>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_reminder {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::GrantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_reminder")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub grant_id: GrantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub due: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub days: i32,
        pub sent_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_letter {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::GrantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_letter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub grant_id: GrantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub recipient: TenantId,
        pub kind: String,
        pub made_on: String,
        pub notified_on: String,
        pub content: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_own {
    use sea_orm::entity::prelude::*;
    use store::{Cents, TenantId};

    use crate::GrantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_own")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub grant_id: GrantId,
        pub funder: TenantId,
        pub reference: String,
        pub title: String,
        pub object: String,
        pub state: String,
        pub granted: Cents,
        pub drawn: Cents,
        pub contracts_from: Option<String>,
        pub next_kind: String,
        pub next_day: Option<String>,
        pub measure: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

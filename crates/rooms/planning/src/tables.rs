#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]

pub(crate) mod culture;
pub(crate) mod operation;
pub(crate) mod score;

pub(crate) mod plan_counter {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "plan_counter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        pub measures: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod goal {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::GoalId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "goal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: GoalId,
        pub title: String,
        pub theme: String,
        pub metric: String,
        pub changed_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod measure {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{GoalId, MeasureId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "measure")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MeasureId,
        pub number: i32,
        pub title: String,
        pub theme: String,
        pub service: Option<String>,
        pub goes_online: bool,
        pub goal: Option<GoalId>,
        pub owner: String,
        pub first_day: Option<String>,
        pub last_day: Option<String>,
        pub cost: Option<i64>,
        pub funding: String,
        pub decision: String,
        pub metric: String,
        pub note: String,
        pub status: String,
        pub status_at: Timestamp,
        pub reason: String,
        pub origin: String,
        pub origin_reference: String,
        pub revision: i32,
        pub created_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod measure_need {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::MeasureId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "measure_need")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub measure: MeasureId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub needs: MeasureId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod measure_event {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::MeasureId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "measure_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub measure: MeasureId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub kind: String,
        pub detail: String,
        pub by_account: Option<AccountId>,
        pub at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod process_sheet {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "process_sheet")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub service: String,
        pub revision: i32,
        pub content: String,
        pub changed_at: Timestamp,
        pub changed_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod handed_reasons {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "handed_reasons")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub service: String,
        pub revision: i32,
        pub reasons: String,
        pub handed_at: Timestamp,
        pub handed_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod question_reply {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "question_reply")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub service: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub field: String,
        pub revision: i32,
        pub reply: String,
        pub replied_at: Timestamp,
        pub replied_by_tenant: Option<TenantId>,
        pub replied_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod maturity_answer {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "maturity_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub service: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub model: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub criterion: String,
        pub answer: String,
        pub said_by: Option<AccountId>,
        pub said_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod self_check {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{CheckId, SurveyId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "self_check")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CheckId,
        pub survey: Option<SurveyId>,
        pub version: i32,
        pub begun_at: Timestamp,
        pub finished_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod self_check_answer {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::CheckId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "self_check_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub self_check: CheckId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub question: String,
        pub value: i32,
        pub known: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod survey {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::SurveyId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SurveyId,
        pub title: String,
        pub purpose: String,
        pub first_day: String,
        pub last_day: String,
        pub published_at: Option<Timestamp>,
        pub begun_at: Timestamp,
        pub begun_by_tenant: Option<TenantId>,
        pub begun_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

//! The tables of how staff shape the change.

pub(crate) mod colleague {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::ColleagueId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "colleague")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ColleagueId,
        pub name: String,
        pub account: Option<AccountId>,
        pub revision: i32,
        pub changed_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod colleague_role {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::ColleagueId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "colleague_role")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub colleague: ColleagueId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub role: String,
        pub hours: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod colleague_skill {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::ColleagueId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "colleague_skill")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub colleague: ColleagueId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub competence: String,
        pub level: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod colleague_course {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::ColleagueId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "colleague_course")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub colleague: ColleagueId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub competence: String,
        pub kind: String,
        pub planned_on: Option<String>,
        pub state: String,
        pub certificate: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod pulse_round {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "pulse_round")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub quarter: String,
        pub first_day: String,
        pub last_day: String,
        pub begun_at: Timestamp,
        pub begun_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod pulse_voter {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "pulse_voter")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub quarter: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account: AccountId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod pulse_count {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "pulse_count")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub quarter: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub question: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub value: i32,
        pub answers: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod idea {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::{IdeaId, MeasureId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "idea")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: IdeaId,
        pub number: i32,
        pub words: String,
        pub account: Option<AccountId>,
        pub sent_on: String,
        pub state: String,
        pub answer: String,
        pub answered_on: Option<String>,
        pub measure: Option<MeasureId>,
        pub revision: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod council_step {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::MeasureId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "council_step")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub measure: MeasureId,
        pub changes_work: bool,
        pub needed: String,
        pub asked_on: Option<String>,
        pub answered_on: Option<String>,
        pub result: String,
        pub revision: i32,
        pub changed_at: Timestamp,
        pub changed_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

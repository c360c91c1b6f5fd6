//! Who is asked for a statement: the side of the case, and the side of those who are asked.

pub(crate) mod participation {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::{CaseId, ParticipationId};
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "participation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ParticipationId,
        pub case_id: CaseId,
        pub office: Option<TenantId>,
        pub state: String,
        pub due_on: String,
        pub silence_consents: bool,
        pub asked_at: Timestamp,
        pub asked_by: AccountId,
        pub content: Vec<u8>,
        pub ended_at: Option<Timestamp>,
        pub verdict: Option<String>,
        pub statement: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod participation_request {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::model::ParticipationId;
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "participation_request")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ParticipationId,
        pub office: TenantId,
        pub colleague: Option<AccountId>,
        pub reference: String,
        pub online_service: String,
        pub state: String,
        pub due_on: String,
        pub silence_consents: bool,
        pub received_at: Timestamp,
        pub content: Vec<u8>,
        pub ended_at: Option<Timestamp>,
        pub answered_by: Option<AccountId>,
        pub verdict: Option<String>,
        pub statement: Option<Vec<u8>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod participation_file {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::model::ParticipationId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "participation_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub participation: ParticipationId,
        pub file_name: Vec<u8>,
        pub media_type: String,
        pub bytes: i64,
        pub blob: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

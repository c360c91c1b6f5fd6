#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]

pub(crate) mod workshop_series {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::SeriesId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_series")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SeriesId,
        pub title: String,
        pub organiser: String,
        pub follow_ups: String,
        pub source: String,
        pub created_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{SeriesId, WorkshopId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: WorkshopId,
        pub series: SeriesId,
        pub audience: String,
        pub place: String,
        pub starts_at: Timestamp,
        pub ends_at: Timestamp,
        pub register_until: Timestamp,
        pub capacity: i32,
        pub per_office: i32,
        pub limited_until: Timestamp,
        pub moderation: String,
        pub keep_days: i32,
        pub join_code: String,
        pub state: String,
        pub revision: i32,
        pub erased_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_invitation {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::WorkshopId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_invitation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub workshop: WorkshopId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub administration: TenantId,
        pub code: String,
        pub made_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_registration {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{RegistrationId, WorkshopId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_registration")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RegistrationId,
        pub workshop: WorkshopId,
        pub administration: TenantId,
        pub number: i32,
        pub state: String,
        pub person: Vec<u8>,
        pub address_hash: String,
        pub registered_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_access {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{AccessId, WorkshopId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_access")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AccessId,
        pub workshop: WorkshopId,
        pub kind: String,
        pub name: Vec<u8>,
        pub until: Timestamp,
        pub revoked_at: Option<Timestamp>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_offer {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::WorkshopId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_offer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub workshop: WorkshopId,
        pub host: TenantId,
        pub title: String,
        pub audience: String,
        pub place: String,
        pub starts_at: Timestamp,
        pub ends_at: Timestamp,
        pub register_until: Timestamp,
        pub state: String,
        pub code: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_exercise {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::{ExerciseId, WorkshopId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_exercise")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ExerciseId,
        pub workshop: WorkshopId,
        pub number: i32,
        pub kind: String,
        pub title: String,
        pub choices: String,
        pub dots: i32,
        pub phase: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_ballot {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::ExerciseId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_ballot")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub exercise: ExerciseId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub voter: String,
        pub choices: String,
        pub paper: bool,
        pub cast_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_note {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{ExerciseId, NoteId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: NoteId,
        pub exercise: ExerciseId,
        pub voter: String,
        pub field: String,
        pub words: String,
        pub hidden: bool,
        pub written_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_result {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{ResultId, WorkshopId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_result")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ResultId,
        pub workshop: WorkshopId,
        pub administration: TenantId,
        pub content: Vec<u8>,
        pub state: String,
        pub noted_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_proposal {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::{ResultId, WorkshopId};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_proposal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ResultId,
        pub workshop: WorkshopId,
        pub host: TenantId,
        pub title: String,
        pub theme: String,
        pub service: Option<String>,
        pub owner: String,
        pub last_day: Option<String>,
        pub state: String,
        pub noted_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod workshop_follow_up {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::WorkshopId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "workshop_follow_up")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub workshop: WorkshopId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub days: i32,
        pub asked_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod funding_import {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::ProgrammeId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "funding_import")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub programme: ProgrammeId,
        pub content: String,
        pub made_by: Option<Uuid>,
        pub made_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

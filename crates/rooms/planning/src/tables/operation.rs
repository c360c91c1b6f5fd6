pub(crate) mod operation_plan {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "operation_plan")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        pub revision: i32,
        pub content: String,
        pub changed_at: Timestamp,
        pub changed_by: Option<AccountId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod security_answer {
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "security_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub body: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub checklist: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub question: String,
        pub answer: Option<String>,
        pub measure: String,
        pub owner: String,
        pub due: Option<String>,
        pub changed_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

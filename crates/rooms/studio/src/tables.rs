#![allow(unreachable_pub, reason = "the derive of SeaORM wants public items in a private module")]

pub(crate) mod form_version {
    use sea_orm::entity::prelude::*;
    use store::Timestamp;

    use crate::FormVersionId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "form_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: FormVersionId,
        pub online_service: String,
        pub hash: String,
        pub bundle: String,
        pub stored_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod publication {
    use sea_orm::entity::prelude::*;
    use store::Timestamp;

    use crate::FormVersionId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "publication")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub online_service: String,
        pub form_version: FormVersionId,
        pub retired: bool,
        pub changed_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod proposal {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::FormVersionId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub online_service: String,
        pub form_version: FormVersionId,
        pub by_tenant: Option<TenantId>,
        pub by_account: Option<AccountId>,
        pub proposed_at: Timestamp,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod publication_event {
    use identity::AccountId;
    use sea_orm::entity::prelude::*;
    use store::{TenantId, Timestamp};

    use crate::FormVersionId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "publication_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub online_service: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub form_version: FormVersionId,
        pub kind: String,
        pub by_tenant: Option<TenantId>,
        pub by_account: Option<AccountId>,
        pub at: Timestamp,
        pub summary: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

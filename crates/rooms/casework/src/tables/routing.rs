//! Rules by which new cases find their clerk.

pub(crate) mod routing_rule {
    use sea_orm::entity::prelude::*;
    use store::TenantId;

    use crate::model::{LabelId, RuleId};
    use identity::AccountId;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "routing_rule")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: TenantId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RuleId,
        pub online_service: String,
        pub legal_entity: String,
        pub area: String,
        pub account: Option<AccountId>,
        pub label_id: Option<LabelId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

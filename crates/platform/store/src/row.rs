use sea_orm::sea_query::{Alias, InsertStatement, Query};
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityName, EntityTrait, IdenStatic, IntoActiveModel, Iterable, ModelTrait, Value,
};

/// One row, ready to be written by whoever writes: the values of all columns of a table, in the order of its entity.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) table: &'static str,
    columns: fn() -> Vec<&'static str>,
    pub(crate) values: Vec<Value>,
}

impl Row {
    pub(crate) fn new<M>(model: M) -> Self
    where
        M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
        <M::Entity as EntityTrait>::ActiveModel: ActiveModelTrait<Entity = M::Entity>,
    {
        let mut row = model.into_active_model();
        let values = <M::Entity as EntityTrait>::Column::iter().filter_map(|column| match row.take(column) {
            ActiveValue::Set(value) | ActiveValue::Unchanged(value) => Some(value),
            ActiveValue::NotSet => None,
        });
        Self { table: M::Entity::default().table_name(), columns: columns::<M::Entity>, values: values.collect() }
    }

    /// The columns that the values belong to.
    pub(crate) fn columns(&self) -> Vec<&'static str> {
        (self.columns)()
    }

    /// One statement that inserts rows of one table.
    pub(crate) fn insert_all<'a>(rows: impl IntoIterator<Item = &'a Self>) -> Option<InsertStatement> {
        let mut rows = rows.into_iter().peekable();
        let first = rows.peek()?;
        let mut insert = Query::insert();
        insert.into_table(Alias::new(first.table)).columns(first.columns().into_iter().map(Alias::new));
        for row in rows {
            insert.values_panic(row.values.iter().cloned().map(Into::into));
        }
        Some(insert)
    }
}

fn columns<E: EntityTrait>() -> Vec<&'static str> {
    E::Column::iter().map(|column| column.as_str()).collect()
}

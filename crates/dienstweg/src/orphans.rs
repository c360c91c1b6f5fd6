//! Files that no row names: an upload whose process died before its row was written. They are only waste, and go after a day.

use std::collections::HashSet;

use blobs::{BlobRef, Blobs};
use sea_orm::{ConnectionTrait, Statement, Value};
use store::{Scope, Store, TenantId};

/// The columns that name files, table and column. A test compares this list with the database, so that no room is forgotten.
pub const NAMES_OF_FILES: [(&str, &str); 5] = [
    ("attachment", "blob"),
    ("document", "blob"),
    ("news_file", "blob"),
    ("participation_file", "blob"),
    ("purchase_invoice_file", "blob"),
];

/// Between a file and the row that names it lies at most one request.
const SECONDS: i64 = 24 * 3_600;

/// Deletes the orphans of a tenant on one of 256 shelves, chosen by the hour; returns how many. Each file is looked at about
/// every eleven days.
///
/// # Errors
/// The storage's and the database's own.
pub async fn sweep(store: &Store, blobs: &Blobs, tenant: TenantId) -> anyhow::Result<usize> {
    let now = store.clock().now();
    let hour = now.0.div_euclid(3_600_000_000);
    let old = blobs.written_before(tenant, hour, now.plus_seconds(-SECONDS)).await?;
    if old.is_empty() {
        return Ok(0);
    }
    // Read after the folder: a file that a row names by now stays.
    let scope = store.read_as_system(tenant).await?;
    let named = named(&scope, tenant, &old).await?;
    drop(scope);
    let orphans: Vec<BlobRef> = old.into_iter().filter(|file| !named.contains(file.as_str())).collect();
    for file in &orphans {
        blobs.delete(tenant, file).await?;
    }
    Ok(orphans.len())
}

/// Those of the files that some row names.
async fn named(scope: &Scope, tenant: TenantId, files: &[BlobRef]) -> anyhow::Result<HashSet<String>> {
    let mut named = HashSet::new();
    for (table, column) in NAMES_OF_FILES {
        for some in files.chunks(500) {
            let places: Vec<String> = (2..some.len() + 2).map(|place| format!("${place}")).collect();
            let sql = format!(
                "select {column} as name from {table} where tenant_id = $1 and {column} in ({})",
                places.join(", ")
            );
            let values =
                std::iter::once(Value::from(tenant.0)).chain(some.iter().map(|file| Value::from(file.as_str())));
            let select = Statement::from_sql_and_values(scope.store().backend(), sql, values.collect::<Vec<_>>());
            for row in scope.db().query_all_raw(select).await? {
                named.insert(row.try_get("", "name")?);
            }
        }
    }
    Ok(named)
}

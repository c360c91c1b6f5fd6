//! The folder: whose it is, and what lies in it without belonging to anything.

use blobs::{Blobs, mark, owner};
use bytes::Bytes;
use store::{TenantId, Timestamp};
use vault::DataKey;

const WEIMAR: TenantId = TenantId(12);
const JENA: TenantId = TenantId(13);

#[test]
fn a_folder_has_one_owner() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(owner(folder.path()).unwrap(), None);
    assert_eq!(owner(&folder.path().join("missing")).unwrap(), None);
    mark(folder.path(), "0123").unwrap();
    assert_eq!(owner(folder.path()).unwrap().as_deref(), Some("0123"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing unfinished is left");
    assert!(mark(&folder.path().join("missing"), "0123").is_err());
}

#[tokio::test]
async fn the_shelves_hold_every_file_once() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    mark(folder.path(), "0123").unwrap();
    let key = DataKey::generate().unwrap();
    let mut put = Vec::new();
    for _ in 0..20 {
        put.push(blobs.put(&key, WEIMAR, Bytes::from_static(b"x")).await.unwrap());
    }
    blobs.put(&key, JENA, Bytes::from_static(b"x")).await.unwrap();
    let (past, future) = (Timestamp(0), Timestamp(i64::MAX));
    let mut found = Vec::new();
    for shelf in 500..756 {
        found.extend(blobs.written_before(WEIMAR, shelf, future).await.unwrap());
        assert!(blobs.written_before(WEIMAR, shelf, past).await.unwrap().is_empty());
    }
    put.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, put);
}

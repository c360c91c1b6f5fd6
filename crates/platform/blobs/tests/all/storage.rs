//! Storing and reading through the door.

use std::path::{Path, PathBuf};

use blobs::{BlobRef, Blobs, Error, Limits, Rejection};
use bytes::Bytes;
use store::TenantId;
use vault::DataKey;

const WEIMAR: TenantId = TenantId(12);
const JENA: TenantId = TenantId(13);

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[tokio::test]
async fn a_file_comes_back_and_lies_encrypted_on_disk() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("new/uploads");
    let key = DataKey::generate().unwrap();
    let secret = Bytes::from("the owner's address".repeat(100));
    let reference = {
        let blobs = Blobs::open(&root).unwrap();
        blobs.put(&key, WEIMAR, secret.clone()).await.unwrap()
    };
    let on_disk = files(&root);
    assert_eq!(on_disk.len(), 1, "no temporary file is left: {on_disk:?}");
    let raw = std::fs::read(&on_disk[0]).unwrap();
    assert!(!raw.windows(9).any(|window| window == b"the owner"));

    let again = Blobs::open(&root).unwrap();
    assert_eq!(again.get(&key, WEIMAR, &reference).await.unwrap(), secret);
    assert_eq!(reference.as_str().parse::<BlobRef>().unwrap(), reference);
}

#[tokio::test]
async fn another_case_or_tenant_cannot_read_it() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    let key = DataKey::generate().unwrap();
    let other = DataKey::generate().unwrap();
    let reference = blobs.put(&key, WEIMAR, Bytes::from_static(b"x")).await.unwrap();
    assert!(matches!(blobs.get(&other, WEIMAR, &reference).await, Err(Error::Crypto { .. })));
    assert!(matches!(blobs.get(&key, JENA, &reference).await, Err(Error::Missing(_))));

    // Even a file copied into the other tenant's folder does not open there.
    let from = files(folder.path()).remove(0);
    let to = PathBuf::from(from.to_str().unwrap().replace("/0012/", "/0013/"));
    std::fs::create_dir_all(to.parent().unwrap()).unwrap();
    std::fs::copy(&from, &to).unwrap();
    assert!(matches!(blobs.get(&key, JENA, &reference).await, Err(Error::Crypto { .. })));

    let mut raw = std::fs::read(&from).unwrap();
    *raw.last_mut().unwrap() ^= 1;
    std::fs::write(&from, raw).unwrap();
    assert!(matches!(blobs.get(&key, WEIMAR, &reference).await, Err(Error::Crypto { .. })));
}

#[tokio::test]
async fn deleting_twice_is_no_error() {
    let blobs = Blobs::in_memory();
    let key = DataKey::generate().unwrap();
    let reference = blobs.put(&key, WEIMAR, Bytes::from_static(b"x")).await.unwrap();
    blobs.delete(WEIMAR, &reference).await.unwrap();
    blobs.delete(WEIMAR, &reference).await.unwrap();
    assert!(matches!(blobs.get(&key, WEIMAR, &reference).await, Err(Error::Missing(_))));
}

#[test]
fn a_reference_is_not_a_path() {
    for text in ["", "../../etc/passwd", "ABCDEF0123456789ABCDEF0123456789", &"a".repeat(31), &"a".repeat(33)] {
        assert!(text.parse::<BlobRef>().is_err(), "{text}");
    }
}

#[test]
fn an_unusable_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, b"").unwrap();
    let error = Blobs::open(&file.join("uploads")).unwrap_err().to_string();
    assert!(error.contains("uploads") && error.contains("write access"), "{error}");
}

#[tokio::test]
async fn checks_run_beside_the_request_threads() {
    let blobs = Blobs::in_memory();
    let checks = (0..8).map(|_| {
        let blobs = blobs.clone();
        tokio::spawn(async move { blobs.inspect(Bytes::from_static(b"MZ.."), "a.jpg", Limits::default()).await })
    });
    for check in checks.collect::<Vec<_>>() {
        assert_eq!(check.await.unwrap().unwrap_err(), Rejection::Executable);
    }
}

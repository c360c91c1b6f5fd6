//! The vault through its door.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

use proptest::prelude::*;
use vault::{DataKey, Error, MasterKey, TenantKey};

const ID: [u8; 16] = [7; 16];

fn keys() -> (MasterKey, TenantKey, DataKey) {
    (MasterKey::generate().unwrap(), TenantKey::generate().unwrap(), DataKey::generate().unwrap())
}

#[test]
fn a_value_survives_wrapping_of_all_keys() {
    let (master, tenant, data) = keys();
    let sealed = data.seal("answers/1", b"Bello").unwrap();
    assert_eq!(sealed.len(), 5 + DataKey::OVERHEAD);

    let master = MasterKey::from_text(&master.to_text()).unwrap();
    let wrapped_tenant = master.wrap(&tenant, 12).unwrap();
    let wrapped_data = tenant.wrap(&data, &ID).unwrap();
    let tenant = master.unwrap(&wrapped_tenant, 12).unwrap();
    let data = tenant.unwrap(&wrapped_data, &ID).unwrap();
    assert_eq!(data.open("answers/1", &sealed).unwrap(), b"Bello");
}

#[test]
fn any_changed_byte_is_noticed() {
    let (master, tenant, data) = keys();
    let sealed = data.seal("answers/1", b"Bello").unwrap();
    let wrapped = master.wrap(&tenant, 12).unwrap();
    let wrapped_data = tenant.wrap(&data, &ID).unwrap();
    for at in 0..sealed.len() {
        let mut bad = sealed.clone();
        bad[at] ^= 1;
        assert!(data.open("answers/1", &bad).is_err(), "byte {at}");
    }
    for at in 0..wrapped.len() {
        let mut bad = wrapped.clone();
        bad[at] ^= 1;
        assert!(master.unwrap(&bad, 12).is_err(), "byte {at}");
        let mut bad = wrapped_data.clone();
        bad[at] ^= 1;
        assert!(tenant.unwrap(&bad, &ID).is_err(), "byte {at}");
    }
}

#[test]
fn cut_off_values_are_refused_without_panic() {
    let (master, tenant, data) = keys();
    let sealed = data.seal("", b"x").unwrap();
    let wrapped = master.wrap(&tenant, 1).unwrap();
    for length in 0..sealed.len() {
        assert!(data.open("", &sealed[..length]).is_err());
    }
    for length in 0..wrapped.len() {
        assert!(master.unwrap(&wrapped[..length], 1).is_err());
    }
}

#[test]
fn a_value_moved_to_another_place_does_not_open() {
    let (master, tenant, data) = keys();
    let sealed = data.seal("answers/1", b"Bello").unwrap();
    assert_eq!(
        data.open("answers/2", &sealed).unwrap_err(),
        Error::Altered { what: "the stored value", level: "data", key: data.key_id() }
    );
    let wrapped = tenant.wrap(&data, &ID).unwrap();
    assert!(matches!(tenant.unwrap(&wrapped, &[8; 16]), Err(Error::Altered { level: "tenant", .. })));
    let wrapped = master.wrap(&tenant, 12).unwrap();
    assert!(matches!(master.unwrap(&wrapped, 13), Err(Error::Altered { level: "master", .. })));
}

#[test]
fn the_error_names_the_key_that_is_needed() {
    let (master, tenant, data) = keys();
    let (other_master, other_tenant, _) = keys();
    let wrapped = master.wrap(&tenant, 12).unwrap();
    let error = other_master.unwrap(&wrapped, 12).unwrap_err();
    let text = error.to_string();
    assert!(text.contains(&master.key_id().to_string()), "{text}");
    assert!(text.contains(&other_master.key_id().to_string()), "{text}");
    assert_eq!(MasterKey::wrapped_by(&wrapped), Some(master.key_id()));

    let wrapped = tenant.wrap(&data, &ID).unwrap();
    assert!(matches!(other_tenant.unwrap(&wrapped, &ID), Err(Error::WrongKey { level: "tenant", .. })));
}

#[test]
fn an_unknown_format_is_named() {
    let (_, _, data) = keys();
    let mut sealed = data.seal("", b"x").unwrap();
    sealed[0] = 9;
    assert!(matches!(data.open("", &sealed), Err(Error::UnknownFormat { found: 9, .. })));
}

#[test]
fn equal_values_never_look_equal_when_sealed() {
    let (_, _, data) = keys();
    assert_ne!(data.seal("a", b"x").unwrap(), data.seal("a", b"x").unwrap());
}

#[test]
fn master_key_text() {
    let bytes = [0xab; 32];
    let key = MasterKey::from_bytes(bytes).unwrap();
    let hex = "ab".repeat(32);
    for text in [
        hex.as_str(),
        &hex.to_uppercase(),
        "q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=",
        "q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s",
        &format!("  {hex}\r\n"),
    ] {
        assert_eq!(MasterKey::from_text(text).unwrap().key_id(), key.key_id());
    }
    for text in ["", "abc", &hex[2..], &"zz".repeat(32), "äöü", "q6urq6s="] {
        assert!(matches!(MasterKey::from_text(text), Err(Error::NotAKey { .. })), "{text}");
    }
}

#[test]
fn debug_shows_no_secret() {
    let key = MasterKey::from_bytes([0xab; 32]).unwrap();
    let text = format!("{key:?}");
    assert!(!text.contains("abab") && !text.contains("171, 171"), "{text}");
    assert_eq!(text, format!("MasterKey({})", key.key_id()));
    assert_eq!(key.key_id().to_string().len(), 16);
}

#[test]
fn hashes_depend_on_tenant_and_purpose() {
    let (_, tenant, _) = keys();
    let (_, other, _) = keys();
    let hash = tenant.hash("login", b"meyer").unwrap();
    assert_eq!(hash, tenant.hash("login", b"meyer").unwrap());
    assert_ne!(hash, tenant.hash("code", b"meyer").unwrap());
    assert_ne!(hash, tenant.hash("login", b"meier").unwrap());
    assert_ne!(hash, other.hash("login", b"meyer").unwrap());
}

#[test]
fn comparison_and_digest() {
    assert!(vault::same(b"abc", b"abc"));
    assert!(!vault::same(b"abc", b"abd"));
    assert!(!vault::same(b"abc", b"abcd"));
    assert_eq!(vault::sha256(b"")[..4], [0xe3, 0xb0, 0xc4, 0x42]);
    assert_ne!(vault::random::<32>(), vault::random::<32>());
}

proptest! {
    #[test]
    fn every_value_comes_back(context in ".*", plaintext: Vec<u8>, id: [u8; 16], tenant: i32) {
        let (master, tenant_key, data) = keys();
        let sealed = data.seal(&context, &plaintext).unwrap();
        let tenant_key = master.unwrap(&master.wrap(&tenant_key, tenant).unwrap(), tenant).unwrap();
        let data = tenant_key.unwrap(&tenant_key.wrap(&data, &id).unwrap(), &id).unwrap();
        prop_assert_eq!(data.open(&context, &sealed).unwrap(), plaintext);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        let (master, tenant, data) = keys();
        prop_assert!(data.open("", &bytes).is_err());
        prop_assert!(tenant.unwrap(&bytes, &ID).is_err());
        prop_assert!(master.unwrap(&bytes, 1).is_err());
    }

    #[test]
    fn any_text_is_a_key_or_refused(text in any::<String>()) {
        if let Ok(key) = MasterKey::from_text(&text) {
            prop_assert_eq!(MasterKey::from_text(&key.to_text()).unwrap().key_id(), key.key_id());
        }
    }

    #[test]
    fn every_way_to_write_a_key_gives_the_same_one(bytes: [u8; 32], space in "[ \t\r\n]{0,3}", upper: bool) {
        let key = MasterKey::from_bytes(bytes).unwrap();
        let mut hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        if upper {
            hex = hex.to_uppercase();
        }
        let base64 = key.to_text();
        for text in [hex.as_str(), base64.as_str(), base64.trim_end_matches('=')] {
            let read = MasterKey::from_text(&format!("{space}{text}{space}")).unwrap();
            prop_assert_eq!(read.key_id(), key.key_id());
        }
    }
}

//! Whatever is sent: no panic, nothing larger than allowed, nothing unknown accepted.

use std::io::Cursor;

use blobs::{BlobRef, Limits, MediaType, Rejection, Release, clean_file_name, inspect};
use image::{DynamicImage, ImageFormat};
use proptest::prelude::*;

const LIMITS: Limits = Limits { bytes: 20_000, pixels: 10_000, pictures: true, documents: true };

fn picture(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn pdf() -> Vec<u8> {
    b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n30\n%%EOF\n".to_vec()
}

/// Files that are accepted as they are, with a fitting name.
fn whole() -> impl Strategy<Value = (Vec<u8>, &'static str)> {
    let sides = (1_u32..60, 1_u32..60);
    prop_oneof![
        sides.clone().prop_map(|(width, height)| (picture(ImageFormat::Png, width, height), "a.png")),
        sides.clone().prop_map(|(width, height)| (picture(ImageFormat::Jpeg, width, height), "a.jpg")),
        sides.prop_map(|(width, height)| (picture(ImageFormat::WebP, width, height), "a.webp")),
        Just((pdf(), "a.pdf")),
    ]
}

/// The same with some bytes changed, cut off or added.
fn broken() -> impl Strategy<Value = (Vec<u8>, &'static str)> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8);
    let tail = prop::collection::vec(any::<u8>(), 0..40);
    (whole(), changes, any::<prop::sample::Index>(), any::<bool>(), tail).prop_map(
        |((mut bytes, name), changes, cut, cuts, tail)| {
            for (place, value) in changes {
                let place = place.index(bytes.len());
                bytes[place] = value;
            }
            if cuts {
                bytes.truncate(cut.index(bytes.len()));
            }
            bytes.extend(tail);
            (bytes, name)
        },
    )
}

fn check(bytes: &[u8], name: &str) -> Result<(), TestCaseError> {
    let kept = match inspect(bytes, name, &LIMITS) {
        Ok(kept) => kept,
        Err(rejection) => {
            prop_assert!(!matches!(rejection, Rejection::Busy));
            return Ok(());
        }
    };
    prop_assert!(kept.bytes.len() as u64 <= LIMITS.bytes);
    prop_assert_eq!(kept.sha256, vault::sha256(&kept.bytes));
    prop_assert!(kept.file_name.ends_with(kept.media_type.extension()));
    // What is released was written by us: it reads again as what it claims to be, and only documents stay as they were sent.
    match kept.release {
        Release::Released => {
            let format = if kept.media_type == MediaType::Png { ImageFormat::Png } else { ImageFormat::Jpeg };
            prop_assert!(image::load_from_memory_with_format(&kept.bytes, format).is_ok());
        }
        Release::Locked(_) => {
            prop_assert_eq!(kept.media_type, MediaType::Pdf);
            prop_assert_eq!(&kept.bytes[..], bytes);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_judged(bytes in prop::collection::vec(any::<u8>(), 0..400), name in any::<String>()) {
        check(&bytes, &name)?;
    }

    #[test]
    fn whole_files_are_accepted((bytes, name) in whole()) {
        prop_assert!(inspect(&bytes, name, &LIMITS).is_ok());
        check(&bytes, name)?;
    }

    #[test]
    fn broken_files_are_judged((bytes, name) in broken()) {
        check(&bytes, name)?;
    }

    #[test]
    fn a_name_never_is_a_path(name in any::<String>()) {
        let clean = clean_file_name(&name);
        prop_assert!(clean.chars().count() <= 120);
        prop_assert!(!clean.contains(['/', '\\', ':', '<', '>', '"']));
        prop_assert!(!clean.starts_with('.') && !clean.chars().any(char::is_control));
        prop_assert_eq!(clean_file_name(&clean), clean);
    }

    #[test]
    fn a_reference_is_what_it_prints(text in any::<String>()) {
        if let Ok(reference) = text.parse::<BlobRef>() {
            prop_assert_eq!(reference.to_string(), text);
        }
    }
}

//! What the inspection accepts and refuses.

use std::io::Cursor;

use blobs::{Limits, LockReason, MediaType, Rejection, Release, inspect};
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF\n";

fn picture(format: ImageFormat) -> Vec<u8> {
    // Left half red, right half blue: tells which way is up.
    let picture = RgbImage::from_fn(64, 32, |x, _| if x < 32 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) });
    encoded(&DynamicImage::ImageRgb8(picture), format)
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// An EXIF block: orientation 6 (turn right), a camera name and a place.
fn exif() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let mut bytes = tag.to_le_bytes().to_vec();
        bytes.extend(kind.to_le_bytes());
        bytes.extend(count.to_le_bytes());
        bytes.extend(value.to_le_bytes());
        bytes
    };
    tiff.extend(3_u16.to_le_bytes());
    tiff.extend(entry(0x010f, 2, 12, 8 + 2 + 36 + 4));
    tiff.extend(entry(0x0112, 3, 1, 6));
    tiff.extend(entry(0x8825, 4, 1, 8 + 2 + 36 + 4 + 12));
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(b"GeheimKamera");
    tiff.extend(1_u16.to_le_bytes());
    tiff.extend(entry(0x0001, 2, 2, u32::from(b'N')));
    tiff.extend(0_u32.to_le_bytes());
    tiff
}

fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(exif());
    let mut out = jpeg[..2].to_vec();
    out.extend([0xff, 0xe1]);
    out.extend(u16::try_from(segment.len() + 2).unwrap().to_be_bytes());
    out.extend(segment);
    out.extend(&jpeg[2..]);
    out
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

fn check(bytes: &[u8], name: &str) -> Result<blobs::Inspected, Rejection> {
    inspect(bytes, name, &Limits::default())
}

#[test]
fn a_photograph_is_turned_upright_and_loses_its_metadata() {
    let sent = with_exif(&picture(ImageFormat::Jpeg));
    assert!(contains(&sent, b"GeheimKamera"), "the sample carries metadata");
    let kept = check(&sent, "IMG_1.JPG").unwrap();
    assert_eq!(kept.media_type, MediaType::Jpeg);
    assert_eq!(kept.release, Release::Released);
    assert_eq!(kept.file_name, "IMG_1.jpg");
    assert_eq!(kept.sha256, vault::sha256(&kept.bytes));
    assert!(!contains(&kept.bytes, b"Exif") && !contains(&kept.bytes, b"GeheimKamera"));
    let upright = image::load_from_memory(&kept.bytes).unwrap();
    assert_eq!(upright.dimensions(), (32, 64));
    let (top, bottom) = (upright.get_pixel(16, 4), upright.get_pixel(16, 60));
    assert!(top[0] > 200 && top[2] < 60, "red is on top: {top:?}");
    assert!(bottom[2] > 200 && bottom[0] < 60, "blue below: {bottom:?}");
}

#[test]
fn each_picture_format_is_written_anew() {
    let png = check(&picture(ImageFormat::Png), "a.png").unwrap();
    assert_eq!(png.media_type.as_str(), "image/png");
    assert!(png.bytes.starts_with(b"\x89PNG"));
    let webp = check(&picture(ImageFormat::WebP), "a.webp").unwrap();
    assert_eq!((webp.media_type, webp.file_name.as_str()), (MediaType::Jpeg, "a.jpg"));
    assert!(webp.bytes.starts_with(b"\xff\xd8\xff"));
    let clear = RgbaImage::from_pixel(8, 8, Rgba([1, 2, 3, 100]));
    let clear = check(&encoded(&clear.into(), ImageFormat::WebP), "b.webp").unwrap();
    assert_eq!(clear.media_type, MediaType::Png);
}

#[test]
fn text_chunks_and_appended_bytes_do_not_survive() {
    let mut png = picture(ImageFormat::Png);
    png.extend(b"PK\x03\x04 hidden archive PK\x05\x06");
    let kept = check(&png, "a.png").unwrap();
    assert!(!contains(&kept.bytes, b"hidden"));
    let mut jpeg = picture(ImageFormat::Jpeg);
    jpeg.extend(b"<script>alert(1)</script>");
    let kept = check(&jpeg, "a.jpg").unwrap();
    assert!(!contains(&kept.bytes, b"script"));
}

#[test]
fn a_document_stays_locked() {
    let kept = check(PDF, "Nachweis 12.05.2026.pdf").unwrap();
    assert_eq!(kept.release, Release::Locked(LockReason::NoScanner));
    assert_eq!(kept.file_name, "Nachweis 12.05.2026.pdf");
    assert_eq!(&kept.bytes[..], PDF);
}

#[test]
fn a_header_that_promises_too_many_pixels_is_refused_before_decoding() {
    let mut png = picture(ImageFormat::Png);
    png[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&20_000_u32.to_be_bytes());
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    let started = std::time::Instant::now();
    assert_eq!(check(&png, "a.png").unwrap_err(), Rejection::TooManyPixels { limit: 50_000_000 });
    assert!(started.elapsed() < std::time::Duration::from_millis(500));

    let mut jpeg = picture(ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(check(&jpeg, "a.jpg").unwrap_err(), Rejection::TooManyPixels { limit: 50_000_000 });
}

/// CRC-32 of a PNG chunk (ISO 3309), bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[test]
fn a_file_that_breaks_off_is_refused_at_every_length() {
    for (format, name) in [(ImageFormat::Jpeg, "a.jpg"), (ImageFormat::Png, "a.png"), (ImageFormat::WebP, "a.webp")] {
        let whole = picture(format);
        assert!(check(&whole, name).is_ok());
        // The last 12 bytes of a PNG are its end chunk, which carries no picture.
        for length in 1..whole.len() - 12 {
            assert!(check(&whole[..length], name).is_err(), "{name} cut at {length} of {}", whole.len());
        }
    }
    assert_eq!(check(&PDF[..40], "a.pdf").unwrap_err(), Rejection::Damaged);
    assert_eq!(check(b"%PDF-", "a.pdf").unwrap_err(), Rejection::Damaged);
}

#[test]
fn no_changed_byte_makes_it_panic() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let whole = picture(format);
        for at in 0..whole.len() {
            for value in [0x00, 0x7f, 0xff] {
                let mut changed = whole.clone();
                changed[at] = value;
                let _ = check(&changed, "a");
            }
        }
    }
}

#[test]
fn what_is_not_a_picture_or_document_is_refused_with_its_reason() {
    let svg = b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let mut exe = b"MZ\x90\0".to_vec();
    exe.resize(200, 0);
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0";
    let types = Rejection::NotAccepted { pictures: true, documents: true };
    for (bytes, name, expected) in [
        (&b""[..], "a.jpg", Rejection::Empty),
        (svg, "bild.svg", Rejection::Active),
        (svg, "bild.png", Rejection::Active),
        (b"\xef\xbb\xbf  <!doctype html>", "a.pdf", Rejection::Active),
        (b"\xff\xfe<\0h\0t\0m\0l\0>\0", "a.jpg", Rejection::Active),
        (&exe, "rechnung.pdf", Rejection::Executable),
        (b"#!/bin/sh\n", "a.jpg", Rejection::Executable),
        (b"PK\x03\x04....", "a.zip", Rejection::Archive),
        (b"PK\x03\x04....", "Brief.docx", Rejection::Office),
        (b"\xd0\xcf\x11\xe0....", "Brief.doc", Rejection::Office),
        (heic, "IMG_2.HEIC", Rejection::Heic),
        (b"GIF89a....", "a.gif", types.clone()),
        (b"just text", "a.txt", types),
    ] {
        assert_eq!(check(bytes, name).unwrap_err(), expected, "{name}");
    }
}

#[test]
fn a_document_with_something_behind_it_is_refused() {
    let mut polyglot = PDF.to_vec();
    polyglot.extend(b"PK\x03\x04payload");
    assert_eq!(check(&polyglot, "a.pdf").unwrap_err(), Rejection::Polyglot);
    let mut leading = b"<script>".to_vec();
    leading.extend(PDF);
    assert_eq!(check(&leading, "a.pdf").unwrap_err(), Rejection::Active);
}

#[test]
fn the_name_must_fit_the_content() {
    let jpeg = picture(ImageFormat::Jpeg);
    assert_eq!(check(&jpeg, "a.png").unwrap_err(), Rejection::WrongExtension { found: "png".into(), expected: "jpg" });
    assert_eq!(
        check(&jpeg, "bild.jpg.exe").unwrap_err(),
        Rejection::WrongExtension { found: "exe".into(), expected: "jpg" }
    );
    assert_eq!(check(&jpeg, "bild.exe.jpg").unwrap_err(), Rejection::DoubleExtension);
    assert_eq!(check(&jpeg, "bild.PHP .jpg").unwrap_err(), Rejection::DoubleExtension);
    assert_eq!(check(PDF, "a.html.pdf").unwrap_err(), Rejection::DoubleExtension);
    for (name, shown) in [
        ("bild.jpeg.jpg", "bild.jpeg.jpg"),
        ("Foto vom 1.2.2026.JPEG", "Foto vom 1.2.2026.jpg"),
        ("ohne Endung", "ohne Endung.jpg"),
        ("", "datei.jpg"),
    ] {
        assert_eq!(check(&jpeg, name).unwrap().file_name, shown);
    }
}

#[test]
fn a_name_is_never_a_path() {
    for (name, shown) in [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\x.jpg", "x.jpg"),
        ("/", ""),
        ("..", ""),
        ("a\0b\r\nc.jpg", "abc.jpg"),
        ("rechnung\u{202e}gpj.exe", "rechnunggpj.exe"),
        ("<b>.jpg", "_b_.jpg"),
        ("  Straße & Söhne.pdf ", "Straße & Söhne.pdf"),
    ] {
        assert_eq!(blobs::clean_file_name(name), shown);
    }
    let long = blobs::clean_file_name(&format!("{}.jpg", "ä".repeat(500)));
    assert_eq!(long.chars().count(), 120);
    assert!(long.ends_with(".jpg"));
}

#[test]
fn limits_of_the_field_hold() {
    let jpeg = picture(ImageFormat::Jpeg);
    let only_documents = Limits { pictures: false, ..Limits::default() };
    let only_pictures = Limits { documents: false, ..Limits::default() };
    let refused = inspect(&jpeg, "a.jpg", &only_documents).unwrap_err();
    assert_eq!(refused.key(), "blobs-rejected-only-documents");
    let refused = inspect(PDF, "a.pdf", &only_pictures).unwrap_err();
    assert_eq!(refused.key(), "blobs-rejected-only-pictures");
    let small = Limits { bytes: 100, ..Limits::default() };
    assert_eq!(inspect(&jpeg, "a.jpg", &small).unwrap_err(), Rejection::TooLarge { limit: 100 });
    let few = Limits { pixels: 64 * 32 - 1, ..Limits::default() };
    assert!(matches!(inspect(&jpeg, "a.jpg", &few), Err(Rejection::TooManyPixels { .. })));
    let exact = Limits { pixels: 64 * 32, bytes: jpeg.len() as u64, ..Limits::default() };
    assert!(inspect(&jpeg, "a.jpg", &exact).is_ok());
}

/// Transparent grey noise: small as WebP, whose colours follow from each other, and three times as large as PNG.
fn grain(side: u32, alpha: impl Fn(u32) -> u8) -> DynamicImage {
    let mut state = 1_u32;
    let picture = RgbaImage::from_fn(side, side, |x, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [grey, ..] = state.to_be_bytes();
        Rgba([grey, grey, grey, alpha(x)])
    });
    picture.into()
}

#[test]
fn a_transparent_picture_that_would_grow_past_the_limit_is_kept_on_white_as_jpeg() {
    let sent = encoded(&grain(256, |x| if x < 128 { 0 } else { 200 }), ImageFormat::WebP);
    let roomy = inspect(&sent, "a.webp", &Limits::default()).unwrap();
    assert_eq!(roomy.media_type, MediaType::Png);
    let limits = Limits { bytes: sent.len() as u64, ..Limits::default() };
    assert!(roomy.bytes.len() as u64 > limits.bytes, "the sample grows: {} to {}", sent.len(), roomy.bytes.len());
    let kept = inspect(&sent, "a.webp", &limits).unwrap();
    assert_eq!((kept.media_type, kept.file_name.as_str()), (MediaType::Jpeg, "a.jpg"));
    assert!(kept.bytes.len() as u64 <= limits.bytes);
    let shown = image::load_from_memory(&kept.bytes).unwrap().to_rgb8();
    assert_eq!(shown.dimensions(), (256, 256));
    assert!(shown.get_pixel(20, 100).0.iter().all(|colour| *colour > 245), "white where it was transparent");
}

#[test]
fn nothing_is_kept_that_is_larger_than_the_limit() {
    let flat = encoded(&RgbImage::from_pixel(8, 8, Rgb([9, 9, 9])).into(), ImageFormat::WebP);
    let limit = flat.len() as u64 + 20;
    let refused = inspect(&flat, "a.webp", &Limits { bytes: limit, ..Limits::default() }).unwrap_err();
    assert_eq!(refused, Rejection::TooLarge { limit }, "a JPEG has a longer head than that");
    let coarse = {
        let mut out = Vec::new();
        let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, 75);
        grain(256, |_| 255).to_rgb8().write_with_encoder(encoder).unwrap();
        out
    };
    let limits = Limits { bytes: coarse.len() as u64, ..Limits::default() };
    assert!(inspect(&coarse, "a.jpg", &Limits::default()).unwrap().bytes.len() as u64 > limits.bytes);
    assert!(inspect(&coarse, "a.jpg", &limits).unwrap().bytes.len() as u64 <= limits.bytes);
}

//! Recognising a file by its content.

use bytes::Bytes;

use crate::file_name;
use crate::picture;
use crate::verdict::{Inspected, Limits, LockReason, MediaType, Rejection, Release};

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Jpeg,
    Png,
    WebP,
    Pdf,
    Heic,
    Zip,
    Archive,
    Office,
    Executable,
    Active,
    Unknown,
}

/// Recognises a file by its content, checks its name and size, and writes pictures anew. What is kept is never larger than
/// the limit either: a picture that would be is kept as JPEG, on white where it was transparent.
///
/// Takes up to a second of processor time and four bytes per pixel of memory; a server calls
/// [`Blobs::inspect`](crate::Blobs::inspect), which bounds both.
///
/// # Errors
///
/// The [`Rejection`] says why the file is not accepted; nothing was kept then.
pub fn inspect(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Inspected, Rejection> {
    if bytes.is_empty() {
        return Err(Rejection::Empty);
    }
    if bytes.len() as u64 > limits.bytes {
        return Err(Rejection::TooLarge { limit: limits.bytes });
    }
    let name = file_name::clean(file_name);
    let (stem, ending) = file_name::split(&name);
    let ending = ending.map(str::to_ascii_lowercase);
    let not_accepted = Rejection::NotAccepted { pictures: limits.pictures, documents: limits.documents };

    let content = sniff(bytes);
    let (expected, fitting): (&str, &[&str]) = match content {
        Content::Jpeg => ("jpg", &["jpg", "jpeg", "jfif"]),
        Content::Png => ("png", &["png"]),
        Content::WebP => ("webp", &["webp"]),
        Content::Pdf => ("pdf", &["pdf"]),
        Content::Heic => return Err(Rejection::Heic),
        Content::Office => return Err(Rejection::Office),
        Content::Zip => {
            return Err(match ending.as_deref() {
                Some("docx" | "xlsx" | "pptx" | "odt" | "ods" | "odp" | "docm" | "xlsm") => Rejection::Office,
                _ => Rejection::Archive,
            });
        }
        Content::Archive => return Err(Rejection::Archive),
        Content::Executable => return Err(Rejection::Executable),
        Content::Active => return Err(Rejection::Active),
        Content::Unknown => return Err(not_accepted),
    };
    let accepted = if content == Content::Pdf { limits.documents } else { limits.pictures };
    if !accepted {
        return Err(not_accepted);
    }
    if let Some(found) = ending.filter(|ending| !fitting.contains(&ending.as_str())) {
        return Err(Rejection::WrongExtension { found, expected });
    }
    if file_name::hides_another(stem, expected) {
        return Err(Rejection::DoubleExtension);
    }

    let (media_type, kept, release) = match content {
        Content::Jpeg => picture::jpeg(bytes, limits)?,
        Content::Png => picture::png(bytes, limits)?,
        Content::WebP => picture::webp(bytes, limits)?,
        _ => {
            check_pdf(bytes)?;
            (MediaType::Pdf, Bytes::copy_from_slice(bytes), Release::Locked(LockReason::NoScanner))
        }
    };
    let stem = if stem.is_empty() { "datei" } else { stem };
    Ok(Inspected {
        media_type,
        sha256: vault::sha256(&kept),
        bytes: kept,
        file_name: format!("{stem}.{}", media_type.extension()),
        release,
    })
}

fn sniff(bytes: &[u8]) -> Content {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    let at = |offset: usize, magic: &[u8]| bytes.get(offset..).is_some_and(|rest| rest.starts_with(magic));
    if starts(b"\xff\xd8\xff") {
        Content::Jpeg
    } else if starts(b"\x89PNG\r\n\x1a\n") {
        Content::Png
    } else if starts(b"RIFF") && at(8, b"WEBP") {
        Content::WebP
    } else if starts(b"%PDF-") {
        Content::Pdf
    } else if at(4, b"ftyp")
        && bytes.get(8..12).is_some_and(|brand| {
            [b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"].iter().any(|known| brand == *known)
        })
    {
        Content::Heic
    } else if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        Content::Zip
    } else if starts(b"\xd0\xcf\x11\xe0") || starts(b"{\\rtf") {
        Content::Office
    } else if starts(b"Rar!")
        || starts(b"7z\xbc\xaf")
        || starts(b"\x1f\x8b")
        || starts(b"BZh")
        || starts(b"\xfd7zXZ")
        || starts(b"\x28\xb5\x2f\xfd")
        || at(257, b"ustar")
    {
        Content::Archive
    } else if starts(b"MZ")
        || starts(b"\x7fELF")
        || starts(b"#!")
        || starts(b"\xca\xfe\xba\xbe")
        || starts(b"\xcf\xfa\xed\xfe")
    {
        Content::Executable
    } else if is_markup(bytes) {
        Content::Active
    } else {
        Content::Unknown
    }
}

/// SVG, HTML, XML or script: text whose first visible character opens a tag, or that names a script early on.
fn is_markup(bytes: &[u8]) -> bool {
    let head: String =
        bytes.iter().take(1024).filter(|byte| **byte != 0).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let head = head.trim_start_matches(|character: char| !character.is_ascii_graphic());
    head.starts_with('<') || head.contains("<script") || head.contains("<svg") || head.contains("<html")
}

/// A PDF says so at its first byte, ends with `%%EOF` (ISO 32000-1 § 7.5.5) and is nothing else besides.
fn check_pdf(bytes: &[u8]) -> Result<(), Rejection> {
    const END: &[u8] = b"%%EOF";
    let version = bytes.get(5..8).unwrap_or_default();
    if !matches!(version, [b'1'..=b'2', b'.', b'0'..=b'9']) {
        return Err(Rejection::Damaged);
    }
    let end = bytes.windows(END.len()).rposition(|window| window == END).ok_or(Rejection::Damaged)?;
    let tail = &bytes[end + END.len()..];
    if tail.iter().any(|byte| !(byte.is_ascii_whitespace() || *byte == 0)) {
        return Err(Rejection::Polyglot);
    }
    let before = &bytes[end.saturating_sub(1024)..end];
    if before.windows(9).any(|window| window == b"startxref") { Ok(()) } else { Err(Rejection::Damaged) }
}

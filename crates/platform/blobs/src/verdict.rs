//! What an inspection may say.

use bytes::Bytes;

/// What a field accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest file, in bytes, as it is sent and as it is kept.
    pub bytes: u64,
    /// Largest picture, in pixels (width times height).
    pub pixels: u64,
    /// Whether pictures are accepted.
    pub pictures: bool,
    /// Whether PDF documents are accepted.
    pub documents: bool,
}

impl Default for Limits {
    /// 10 MB, 50 megapixels, pictures and documents.
    fn default() -> Self {
        Self { bytes: 10_000_000, pixels: 50_000_000, pictures: true, documents: true }
    }
}

/// The types that can be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaType {
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// PDF document.
    Pdf,
}

impl MediaType {
    /// The media type as in the `Content-Type` header.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }

    /// The usual ending of a file name, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    /// The type of a `Content-Type` value written by [`as_str`](Self::as_str).
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Jpeg, Self::Png, Self::Pdf].into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Whether the clerk may open the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Release {
    /// Written anew by us, so it holds nothing but a picture.
    Released,
    /// Kept, but not to be opened yet.
    Locked(LockReason),
}

/// Why a file stays locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockReason {
    /// No virus scanner is configured.
    NoScanner,
    /// The virus scanner has not said anything yet.
    Waiting,
    /// The virus scanner found something harmful.
    Infected,
}

impl LockReason {
    /// Text key of the reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoScanner => "blobs-locked-no-scanner",
            Self::Waiting => "blobs-locked-waiting",
            Self::Infected => "blobs-locked-infected",
        }
    }
}

/// A file that may be stored.
#[derive(Clone, Debug)]
pub struct Inspected {
    /// What it is.
    pub media_type: MediaType,
    /// What is to be stored: for pictures not what was sent, but what was written anew.
    pub bytes: Bytes,
    /// Name to show, with the ending that fits [`media_type`](Self::media_type). Personal data: store it encrypted.
    pub file_name: String,
    /// SHA-256 of [`bytes`](Self::bytes), for the row that names the file.
    pub sha256: [u8; 32],
    /// Whether the clerk may open it.
    pub release: Release,
}

/// Why a file is not accepted. Nothing of the file was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// The file has no content.
    #[error("empty file")]
    Empty,
    /// The file is too large.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// The picture has too many pixels.
    #[error("more than {limit} pixels")]
    TooManyPixels {
        /// The limit in pixels.
        limit: u64,
    },
    /// The content breaks off or does not follow its format.
    #[error("damaged or incomplete")]
    Damaged,
    /// The ending of the name does not fit the content.
    #[error("the name ends in .{found}, the content is .{expected}")]
    WrongExtension {
        /// The ending of the name.
        found: String,
        /// The ending that would fit.
        expected: &'static str,
    },
    /// The name has two endings, as `photo.exe.jpg`.
    #[error("the name has two endings")]
    DoubleExtension,
    /// A picture in Apple's format HEIC, or AVIF.
    #[error("HEIC or AVIF picture")]
    Heic,
    /// A document of an office program.
    #[error("office document")]
    Office,
    /// A type that can carry program code (SVG, HTML, script).
    #[error("type that can carry code")]
    Active,
    /// A program.
    #[error("program")]
    Executable,
    /// An archive, which we do not unpack.
    #[error("archive")]
    Archive,
    /// A file that is two types at once.
    #[error("two types at once")]
    Polyglot,
    /// A type that is not accepted here.
    #[error("type not accepted")]
    NotAccepted {
        /// Whether pictures would be accepted.
        pictures: bool,
        /// Whether documents would be accepted.
        documents: bool,
    },
    /// Too many files are being checked at this moment.
    #[error("too many files are being checked")]
    Busy,
}

impl Rejection {
    /// Text key that says what happened; with `-next` behind it, the key that says what to do.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "blobs-rejected-empty",
            Self::TooLarge { .. } => "blobs-rejected-too-large",
            Self::TooManyPixels { .. } => "blobs-rejected-too-many-pixels",
            Self::Damaged => "blobs-rejected-damaged",
            Self::WrongExtension { .. } => "blobs-rejected-wrong-extension",
            Self::DoubleExtension => "blobs-rejected-double-extension",
            Self::Heic => "blobs-rejected-heic",
            Self::Office => "blobs-rejected-office",
            Self::Active => "blobs-rejected-active",
            Self::Executable => "blobs-rejected-executable",
            Self::Archive => "blobs-rejected-archive",
            Self::Polyglot => "blobs-rejected-polyglot",
            Self::NotAccepted { documents: false, .. } => "blobs-rejected-only-pictures",
            Self::NotAccepted { pictures: false, .. } => "blobs-rejected-only-documents",
            Self::NotAccepted { .. } => "blobs-rejected-type",
            Self::Busy => "blobs-rejected-busy",
        }
    }

    /// Text key that says what to do next.
    #[must_use]
    pub fn next_key(&self) -> String {
        format!("{}-next", self.key())
    }

    /// Arguments of both texts: `megabytes`, `megapixels`, `found` and `expected`, as far as the text uses them.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { limit } => vec![("megabytes", (limit / 1_000_000).to_string())],
            Self::TooManyPixels { limit } => vec![("megapixels", (limit / 1_000_000).to_string())],
            Self::WrongExtension { found, expected } => {
                vec![("found", found.clone()), ("expected", (*expected).to_owned())]
            }
            _ => Vec::new(),
        }
    }

    /// Whether the same file may be accepted a moment later.
    #[must_use]
    pub const fn is_temporary(&self) -> bool {
        matches!(self, Self::Busy)
    }
}

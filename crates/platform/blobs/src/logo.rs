//! Pictures that stand for a body in the head of a page: made small, and always PNG.

use std::io::Cursor;

use bytes::Bytes;
use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat};

use crate::storage::Blobs;
use crate::verdict::{Limits, Rejection};

/// Largest file of a logo in bytes, as it is sent.
pub const LARGEST_LOGO: u64 = 2_000_000;
/// Most pixels of what is sent: what a scanner makes of a sheet of paper.
const PIXELS: u64 = 16_000_000;
/// Most pixels across and down of what is kept: twice and a half of what a page shows, for fine screens.
const BOX: (u32, u32) = (480, 128);

/// A logo, written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// PNG.
    pub png: Bytes,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

impl Blobs {
    /// A picture as a logo: inspected like any upload, so that nothing but its pixels goes over, and made to fit 480 times 128
    /// pixels. Nothing is stored here.
    ///
    /// # Errors
    ///
    /// The [`Rejection`] says why; drawings that can carry code (SVG) are among them.
    pub async fn logo(&self, bytes: Bytes, file_name: &str) -> Result<Logo, Rejection> {
        let limits = Limits { bytes: LARGEST_LOGO, pixels: PIXELS, pictures: true, documents: false };
        let inspected = self.inspect(bytes, file_name, limits).await?;
        let small = tokio::task::spawn_blocking(move || smaller(&inspected.bytes));
        small.await.unwrap_or(Err(Rejection::Damaged))
    }
}

fn smaller(bytes: &[u8]) -> Result<Logo, Rejection> {
    let damaged = |error| {
        tracing::debug!(%error, "a logo does not decode");
        Rejection::Damaged
    };
    let picture = image::load_from_memory(bytes).map_err(damaged)?;
    let fits = picture.width() <= BOX.0 && picture.height() <= BOX.1;
    let picture = if fits { picture } else { picture.resize(BOX.0, BOX.1, FilterType::Lanczos3) };
    let picture = DynamicImage::from(picture.into_rgba8());
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).map_err(damaged)?;
    Ok(Logo { png: png.into_inner().into(), width: picture.width(), height: picture.height() })
}

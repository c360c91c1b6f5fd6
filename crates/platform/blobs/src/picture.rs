//! Pictures: decoded, turned upright, and written anew. Nothing but the pixels goes over: no place of taking, no
//! device, no thumbnail, no hidden bytes.

use std::io::Cursor;

use bytes::Bytes;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageError};

use crate::verdict::{MediaType, Rejection, Release};

type Written = (MediaType, Bytes, Release);

/// Most memory one decoded picture may take, in bytes: 50 megapixels with four channels.
const MEMORY: u64 = 256 * 1024 * 1024;
/// As good as the camera's own files, at about their size.
const QUALITY: u8 = 88;

pub(crate) fn jpeg(bytes: &[u8], pixels: u64) -> Result<Written, Rejection> {
    if !jpeg_is_complete(bytes) {
        return Err(Rejection::Damaged);
    }
    let picture = decode(JpegDecoder::new(Cursor::new(bytes)).map_err(rejected)?, pixels)?;
    write_jpeg(&picture)
}

pub(crate) fn png(bytes: &[u8], pixels: u64) -> Result<Written, Rejection> {
    let decoder = PngDecoder::with_limits(Cursor::new(bytes), memory()).map_err(rejected)?;
    write_png(&decode(decoder, pixels)?)
}

/// A WebP picture is stored as JPEG, or as PNG when it is transparent: each program of an office opens those.
pub(crate) fn webp(bytes: &[u8], pixels: u64) -> Result<Written, Rejection> {
    let picture = decode(WebPDecoder::new(Cursor::new(bytes)).map_err(rejected)?, pixels)?;
    if picture.color().has_alpha() { write_png(&picture) } else { write_jpeg(&picture) }
}

fn decode(mut decoder: impl ImageDecoder, pixels: u64) -> Result<DynamicImage, Rejection> {
    let too_many = Rejection::TooManyPixels { limit: pixels };
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > pixels || decoder.total_bytes() > MEMORY {
        return Err(too_many);
    }
    decoder.set_limits(memory()).map_err(rejected)?;
    let orientation = decoder.orientation().map_err(rejected)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| match error {
        ImageError::Limits(_) => too_many,
        other => rejected(other),
    })?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn memory() -> image::Limits {
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(MEMORY);
    limits
}

fn rejected(error: ImageError) -> Rejection {
    tracing::debug!(%error, "an uploaded picture does not decode");
    Rejection::Damaged
}

fn write_jpeg(picture: &DynamicImage) -> Result<Written, Rejection> {
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    match picture {
        DynamicImage::ImageLuma8(_) => picture.write_with_encoder(encoder),
        other => other.to_rgb8().write_with_encoder(encoder),
    }
    .map_err(rejected)?;
    Ok((MediaType::Jpeg, out.into(), Release::Released))
}

fn write_png(picture: &DynamicImage) -> Result<Written, Rejection> {
    let mut out = Vec::new();
    picture.write_with_encoder(PngEncoder::new(&mut out)).map_err(rejected)?;
    Ok((MediaType::Png, out.into(), Release::Released))
}

/// Whether a JPEG stream reaches its end marker (ITU-T T.81 Annex B). The decoder fills what is missing with grey,
/// and a photograph that is half grey must not pass as evidence.
fn jpeg_is_complete(bytes: &[u8]) -> bool {
    let mut at = 2;
    loop {
        let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == 0xff)) else {
            return false;
        };
        at += found + 1;
        let Some(&marker) = bytes.get(at) else {
            return false;
        };
        match marker {
            0xd9 => return true,
            // A fill byte: the marker is still to come.
            0xff => {}
            // A stuffed byte, a restart or another marker without length.
            0x00 | 0x01 | 0xd0..=0xd8 => at += 1,
            _ => {
                let Some(&[high, low]) = bytes.get(at + 1..at + 3) else {
                    return false;
                };
                at += 1 + usize::from(u16::from_be_bytes([high, low]));
            }
        }
    }
}

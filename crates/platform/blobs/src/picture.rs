//! Pictures: decoded, turned upright, and written anew. Nothing but the pixels goes over: no place of taking, no
//! device, no thumbnail, no hidden bytes.

use std::io::{self, Cursor, Write};

use bytes::Bytes;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, ImageError, ImageResult, Rgb, RgbImage};

use crate::verdict::{Limits, MediaType, Rejection, Release};

type Written = (MediaType, Bytes, Release);

/// Most memory one decoded picture may take, in bytes: 50 megapixels with four channels.
const MEMORY: u64 = 256 * 1024 * 1024;
/// As good as the camera's own files, at about their size; lower where that would be larger than what may be kept.
const QUALITIES: [u8; 3] = [88, 75, 60];

pub(crate) fn jpeg(bytes: &[u8], limits: &Limits) -> Result<Written, Rejection> {
    if !jpeg_is_complete(bytes) {
        return Err(Rejection::Damaged);
    }
    let picture = decode(JpegDecoder::new(Cursor::new(bytes)).map_err(rejected)?, limits.pixels)?;
    write_jpeg(picture, limits.bytes)
}

pub(crate) fn png(bytes: &[u8], limits: &Limits) -> Result<Written, Rejection> {
    let decoder = PngDecoder::with_limits(Cursor::new(bytes), memory()).map_err(rejected)?;
    write_png(decode(decoder, limits.pixels)?, limits.bytes)
}

/// A WebP picture is stored as JPEG, or as PNG when it is transparent: each program of an office opens those.
pub(crate) fn webp(bytes: &[u8], limits: &Limits) -> Result<Written, Rejection> {
    let picture = decode(WebPDecoder::new(Cursor::new(bytes)).map_err(rejected)?, limits.pixels)?;
    if picture.color().has_alpha() { write_png(picture, limits.bytes) } else { write_jpeg(picture, limits.bytes) }
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

fn write_jpeg(picture: DynamicImage, limit: u64) -> Result<Written, Rejection> {
    let picture = match picture {
        grey @ DynamicImage::ImageLuma8(_) => grey,
        clear if clear.color().has_alpha() => on_white(clear).into(),
        other => other.into_rgb8().into(),
    };
    for quality in QUALITIES {
        let written = capped(limit, |out| picture.write_with_encoder(JpegEncoder::new_with_quality(out, quality)))?;
        if let Some(bytes) = written {
            return Ok((MediaType::Jpeg, bytes, Release::Released));
        }
    }
    Err(Rejection::TooLarge { limit })
}

/// A photograph that was sent as a lossy WebP can be many times larger as PNG; it becomes a JPEG then.
fn write_png(picture: DynamicImage, limit: u64) -> Result<Written, Rejection> {
    match capped(limit, |out| picture.write_with_encoder(PngEncoder::new(out)))? {
        Some(bytes) => Ok((MediaType::Png, bytes, Release::Released)),
        None => write_jpeg(picture, limit),
    }
}

/// As it looks on paper. Colours hidden behind full transparency do not come to light.
fn on_white(picture: DynamicImage) -> RgbImage {
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        let mixed = |colour: u8| {
            let sum = u16::from(colour) * u16::from(alpha) + 255 * u16::from(255 - alpha);
            u8::try_from(sum / 255).unwrap_or(u8::MAX)
        };
        Rgb([red, green, blue].map(mixed))
    })
}

/// What an encoder writes, or `None` as soon as it is more than `limit` bytes.
fn capped(limit: u64, encode: impl FnOnce(&mut Capped) -> ImageResult<()>) -> Result<Option<Bytes>, Rejection> {
    let mut out = Capped { bytes: Vec::new(), limit, full: false };
    let result = encode(&mut out);
    // Asked first: the encoder of PNG writes its last bytes when it is dropped and tells nobody that it could not.
    if out.full {
        return Ok(None);
    }
    result.map_err(rejected)?;
    Ok(Some(out.bytes.into()))
}

struct Capped {
    bytes: Vec<u8>,
    limit: u64,
    full: bool,
}

impl Write for Capped {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        if (self.bytes.len() + more.len()) as u64 > self.limit {
            self.full = true;
            return Err(io::Error::other("larger than what may be kept"));
        }
        self.bytes.extend_from_slice(more);
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
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

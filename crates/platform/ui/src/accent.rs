//! The colour of a body: made to fit the light and the dark pages, so that everything in it can be read.
//!
//! What is held, on every surface of the design system: text in the colour, and text on it, at least 4.5 to 1 (WCAG 2.2,
//! success criterion 1.4.3). What is no text needs 3 to 1 (1.4.11) and has more than enough then.

use std::fmt;
use std::str::FromStr;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, IsWithinBounds, Mix, Oklch, Srgb};

use crate::{Failure, Path};

/// Least contrast of text, to one (WCAG 2.2, 1.4.3).
const TEXT: f32 = 4.5;
/// Steps on the way from the chosen lightness to black or white.
const STEPS: u16 = 200;

/// A colour that somebody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(Srgb<u8>);

/// It is no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoColour;

/// Pages that are light, or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Dark text on white.
    Light,
    /// Light text on black.
    Dark,
}

/// A colour as pages show it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    colour: Srgb<u8>,
    /// Its contrast to the page, to one.
    pub contrast: f32,
    /// Whether it is another one than was chosen.
    pub moved: bool,
}

impl Mode {
    /// The page, and what lies on it: the surfaces of KERN on which links stand, the strongest of each kind.
    fn surfaces(self) -> [Srgb<u8>; 4] {
        match self {
            Self::Light => [(255, 255, 255), (243, 244, 247), (223, 225, 234), (254, 228, 224)],
            Self::Dark => [(0, 0, 0), (29, 32, 52), (76, 0, 0), (53, 27, 0)],
        }
        .map(|(red, green, blue)| Srgb::new(red, green, blue))
    }

    /// Colour of text that stands on the colour, and how much of the page a pressed button mixes into it, and it into the page
    /// below a pressed link (`--kern-color-action-state-opacity-active`).
    fn pressed(self) -> (Srgb<u8>, f32) {
        match self {
            Self::Light => (Srgb::new(255, 255, 255), 0.16),
            Self::Dark => (Srgb::new(0, 0, 0), 0.24),
        }
    }

    /// Whether everything in this colour can be read.
    fn fits(self, colour: Srgb<u8>) -> bool {
        let (on, share) = self.pressed();
        let tinted = self.surfaces()[0].into_format::<f32>().mix(colour.into_format(), share);
        let mut surfaces = self.surfaces().into_iter();
        let reads = |surface: Srgb<u8>| contrast(colour, surface) >= TEXT;
        let reads_pressed = ratio(colour.into_format(), tinted) >= TEXT;
        let mixed = Oklch::from_color(colour.into_format::<f32>());
        // The page is black or white: mixing moves lightness and chroma, and leaves the hue.
        let end = if self == Self::Light { 1.0 } else { 0.0 };
        let mixed = Oklch { l: mixed.l + (end - mixed.l) * share, chroma: mixed.chroma * (1.0 - share), ..mixed };
        surfaces.all(reads) && reads_pressed && ratio(on.into_format(), Srgb::from_color(mixed)) >= TEXT
    }
}

/// Contrast of two colours, to one.
fn contrast(one: Srgb<u8>, other: Srgb<u8>) -> f32 {
    ratio(one.into_format(), other.into_format())
}

fn ratio(one: Srgb<f32>, other: Srgb<f32>) -> f32 {
    one.relative_contrast(other)
}

impl Accent {
    /// The tone for light or dark pages that is nearest to the colour: the colour itself where everything in it can be read,
    /// else the same hue, darker or lighter.
    #[must_use]
    pub fn tone(self, mode: Mode) -> Tone {
        let colour = if mode.fits(self.0) { self.0 } else { self.nearest(mode) };
        Tone { colour, contrast: contrast(colour, mode.surfaces()[0]), moved: colour != self.0 }
    }

    /// The contrast of the colour itself to light or dark pages, to one.
    #[must_use]
    pub fn contrast(self, mode: Mode) -> f32 {
        contrast(self.0, mode.surfaces()[0])
    }

    fn nearest(self, mode: Mode) -> Srgb<u8> {
        let chosen = Oklch::from_color(self.0.into_format::<f32>());
        let end = if mode == Mode::Light { 0.0 } else { 1.0 };
        let tones = (1..=STEPS).map(|step| {
            let way = f32::from(step) / f32::from(STEPS);
            within(Oklch { l: chosen.l + (end - chosen.l) * way, ..chosen })
        });
        let last = if mode == Mode::Light { Srgb::new(0, 0, 0) } else { Srgb::new(255, 255, 255) };
        tones.into_iter().find(|tone| mode.fits(*tone)).unwrap_or(last)
    }

    /// Where the style sheet lies that gives pages this colour.
    #[must_use]
    pub fn stylesheet(self) -> String {
        format!("/farbe/{}-{}.css", digits(self.tone(Mode::Light).colour), digits(self.tone(Mode::Dark).colour))
    }
}

/// The colour as a screen can show it: less colourful where it must be, of the same hue and lightness.
fn within(mut colour: Oklch) -> Srgb<u8> {
    use palette::convert::FromColorUnclamped;
    for _ in 0..80 {
        let shown = Srgb::<f32>::from_color_unclamped(colour);
        if shown.is_within_bounds() {
            return shown.into_format();
        }
        colour.chroma *= 0.95;
    }
    Srgb::from_color(colour).into_format()
}

fn digits(colour: Srgb<u8>) -> String {
    format!("{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue)
}

impl fmt::Display for Accent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", digits(self.0))
    }
}

impl fmt::Display for Tone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", digits(self.colour))
    }
}

impl FromStr for Accent {
    type Err = NoColour;

    /// `#2044aa` or `2044AA`.
    fn from_str(text: &str) -> Result<Self, NoColour> {
        let text = text.trim();
        let text = text.strip_prefix('#').unwrap_or(text);
        if text.len() != 6 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoColour);
        }
        let part = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).map_err(|_| NoColour);
        Ok(Self(Srgb::new(part(0)?, part(2)?, part(4)?)))
    }
}

/// `GET /farbe/{light}-{dark}.css`: the address is the content, so a browser may keep it for good; nothing is served in which
/// something could not be read. Whoever changes what stands in it changes the address.
pub(crate) async fn serve(Path(tones): Path<String>) -> Result<Response, Failure> {
    let (light, dark) =
        tones.strip_suffix(".css").and_then(|tones| tones.split_once('-')).ok_or_else(Failure::not_found)?;
    let read = |text: &str, mode: Mode| {
        let colour = text.parse::<Accent>().ok().filter(|accent| digits(accent.0) == text && mode.fits(accent.0));
        colour.ok_or_else(Failure::not_found)
    };
    let (light, dark) = (read(light, Mode::Light)?, read(dark, Mode::Dark)?);
    let token = "--kern-color-action-default";
    let sheet = format!(
        ":root,.kern-light{{{token}:{light}}}\n\
         @media (prefers-color-scheme:dark){{:root{{{token}:{dark}}}}}\n\
         .kern-dark{{{token}:{dark}}}\n"
    );
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    Ok((headers, sheet).into_response())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn accent(text: &str) -> Accent {
        text.parse().unwrap_or(Accent(Srgb::new(0, 0, 0)))
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        // The ends of the scale, and the grey at which text on white just reaches 4.5 to 1.
        assert!((accent("#000000").contrast(Mode::Light) - 21.0).abs() < 0.01);
        assert!((accent("#ffffff").contrast(Mode::Light) - 1.0).abs() < 0.01);
        assert!((accent("#767676").contrast(Mode::Light) - 4.54).abs() < 0.01);
        assert!((accent("#777777").contrast(Mode::Light) - 4.48).abs() < 0.01);
    }

    #[test]
    fn a_colour_that_can_be_read_stays_and_another_keeps_its_hue() {
        let own = accent("#2044aa");
        assert!(!own.tone(Mode::Light).moved, "the colour of KERN itself");
        assert_eq!(own.tone(Mode::Light).to_string(), "#2044aa");
        assert!(!accent("#97afe1").tone(Mode::Dark).moved);
        for text in ["#ffdd00", "#e2001a", "#00963f", "#7fd4ff", "#ff00ff", "#00ff00"] {
            let chosen = accent(text);
            let tone = chosen.tone(Mode::Light);
            assert!(tone.moved && tone.contrast > chosen.contrast(Mode::Light), "{text} became {tone}");
            let hue = |colour: Srgb<u8>| Oklch::from_color(colour.into_format::<f32>()).hue;
            let apart = (hue(tone.colour) - hue(chosen.0)).into_degrees().abs();
            assert!(apart < 8.0, "{text} became {tone}, {apart} degrees away");
        }
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for text in ["", "#12345", "#1234567", "rot", "#12345g", "#+12345", "url(x)", "#äöü"] {
            assert_eq!(text.parse::<Accent>(), Err(NoColour), "{text}");
        }
        assert_eq!(accent(" 2044AA ").to_string(), "#2044aa");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn everything_can_be_read_in_every_colour(red: u8, green: u8, blue: u8) {
            let chosen = Accent(Srgb::new(red, green, blue));
            for mode in [Mode::Light, Mode::Dark] {
                let tone = chosen.tone(mode);
                prop_assert!(mode.fits(tone.colour), "{chosen} became {tone}");
                for surface in mode.surfaces() {
                    prop_assert!(contrast(tone.colour, surface) >= 4.5, "{tone} on {surface:?}");
                }
                // Asked again, nothing moves any more.
                prop_assert_eq!(Accent(tone.colour).tone(mode).colour, tone.colour);
                prop_assert_eq!(tone.moved, tone.colour != chosen.0);
            }
        }
    }
}

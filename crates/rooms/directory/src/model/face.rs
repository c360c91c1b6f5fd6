//! How a legal entity looks on pages: its logo and its colour.

use std::fmt;
use std::str::FromStr;

use super::Origin;

/// Key of the value that names the logo of a legal entity.
pub(crate) const LOGO: &str = "brand.logo";
/// Key of the colour of links and buttons.
pub(crate) const COLOUR: &str = "brand.color";

/// Bytes of the hash that stand in a name, as hexadecimal digits.
const DIGITS: usize = 32;
/// Most pixels in one direction.
const MOST: u32 = 4_096;

/// The name of a logo: a hash of its content and its size, so that a name is good for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LogoName {
    digits: String,
    /// Pixels across.
    pub(crate) width: u32,
    /// Pixels down.
    pub(crate) height: u32,
}

/// It is no name of a logo.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoLogoName;

impl LogoName {
    /// The name of a picture with this SHA-256.
    pub(crate) fn of(hash: &[u8], width: u32, height: u32) -> Self {
        let digits: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        Self { digits: digits.chars().take(DIGITS).collect(), width, height }
    }
}

impl fmt::Display for LogoName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{}x{}.png", self.digits, self.width, self.height)
    }
}

impl FromStr for LogoName {
    type Err = NoLogoName;

    fn from_str(text: &str) -> Result<Self, NoLogoName> {
        let (digits, size) = text.strip_suffix(".png").and_then(|stem| stem.split_once('-')).ok_or(NoLogoName)?;
        let (width, height) = size.split_once('x').ok_or(NoLogoName)?;
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let pixels = |text: &str| text.parse().ok().filter(|pixels| (1..=MOST).contains(pixels)).ok_or(NoLogoName);
        let name = Self { digits: digits.to_owned(), width: pixels(width)?, height: pixels(height)? };
        let is_name = digits.len() == DIGITS && digits.bytes().all(is_digit) && name.to_string() == text;
        if is_name { Ok(name) } else { Err(NoLogoName) }
    }
}

/// The logo that stands for a legal entity on pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Its address on this website.
    pub address: String,
    /// What it shows: the name of the body whose logo it is.
    pub alt: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Whose it is.
    pub origin: Origin,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_as_it_is_written_and_nothing_else_is_one() {
        let name = LogoName::of(&[0xab; 32], 320, 80);
        assert_eq!(name.to_string(), format!("{}-320x80.png", "ab".repeat(16)));
        assert_eq!(name.to_string().parse(), Ok(name));
        let digits = "ab".repeat(16);
        for wrong in [
            String::new(),
            digits.clone(),
            format!("{digits}-320x80.svg"),
            format!("{digits}-0x80.png"),
            format!("{digits}-+3x80.png"),
            format!("{digits}-320x99999.png"),
            format!("{}-320x80.png", "AB".repeat(16)),
            "../../etc-1x1.png".to_owned(),
        ] {
            assert_eq!(wrong.parse::<LogoName>(), Err(NoLogoName), "{wrong}");
        }
    }
}

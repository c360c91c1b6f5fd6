use std::fmt;

/// One of the sixteen Länder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Land(usize);

/// Codes of ISO 3166-2:DE and names.
const LANDS: [(&str, &str); 16] = [
    ("BW", "Baden-Württemberg"),
    ("BY", "Bayern"),
    ("BE", "Berlin"),
    ("BB", "Brandenburg"),
    ("HB", "Bremen"),
    ("HH", "Hamburg"),
    ("HE", "Hessen"),
    ("MV", "Mecklenburg-Vorpommern"),
    ("NI", "Niedersachsen"),
    ("NW", "Nordrhein-Westfalen"),
    ("RP", "Rheinland-Pfalz"),
    ("SL", "Saarland"),
    ("SN", "Sachsen"),
    ("ST", "Sachsen-Anhalt"),
    ("SH", "Schleswig-Holstein"),
    ("TH", "Thüringen"),
];

impl Land {
    /// All of them, by name.
    pub fn all() -> impl Iterator<Item = Land> {
        (0..LANDS.len()).map(Land)
    }

    /// The Land of a code (ISO 3166-2:DE without `DE-`) or name.
    pub fn named(text: &str) -> Option<Land> {
        let text = text.trim();
        let fits = |(code, name): &(&str, &str)| *code == text || name.to_lowercase() == text.to_lowercase();
        LANDS.iter().position(fits).map(Land)
    }

    /// Its code, such as `TH`.
    pub fn code(self) -> &'static str {
        LANDS.get(self.0).map_or("", |(code, _)| code)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        LANDS.get(self.0).map_or("", |(_, name)| name)
    }

    pub(super) fn except(some: &[Land]) -> Vec<Land> {
        Self::all().filter(|land| !some.contains(land)).collect()
    }
}

impl fmt::Display for Land {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

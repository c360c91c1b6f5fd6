/// Over how many years the work of introducing a service is spread.
pub const UPKEEP_YEARS: f64 = 5.0;

/// Whether the hours that an office saves exceed those that it puts in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakEven {
    /// Hours saved in a year.
    pub saved: f64,
    /// Hours that it takes in a year: the introduction spread over [`UPKEEP_YEARS`], and the upkeep.
    pub spent: f64,
    /// From how many cases in a year on it pays; none when a case saves nothing.
    pub cases_needed: Option<f64>,
}

impl BreakEven {
    /// Compares `cases` in a year that save `minutes` each with `setup` hours once and `upkeep` hours in a year.
    #[must_use]
    pub fn of(cases: f64, minutes: f64, setup: f64, upkeep: f64) -> Self {
        let spent = setup / UPKEEP_YEARS + upkeep;
        let needed = (minutes > 0.0).then(|| spent * 60.0 / minutes);
        Self { saved: cases * minutes / 60.0, spent, cases_needed: needed }
    }

    /// Whether more is saved than spent.
    #[must_use]
    pub fn pays(&self) -> bool {
        self.saved > self.spent
    }
}

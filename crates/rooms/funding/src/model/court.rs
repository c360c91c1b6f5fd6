//! Where somebody turns against a decision of a supreme authority of the Land.

use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    court: Vec<Court>,
}

#[derive(Deserialize)]
struct Court {
    place: String,
    counties: Vec<String>,
}

/// Where the administrative court sits in whose district the county of a key lies; it is called after that place (§ 1 Abs. 2
/// `ThürAGVwGO`).
///
/// # Errors
/// A file that is malformed.
pub fn court(county: &str) -> Result<Option<String>, toml::de::Error> {
    let file: File = toml::from_str(include_str!("../../data/courts.toml"))?;
    let found = file.court.into_iter().find(|court| court.counties.iter().any(|one| one == county));
    Ok(found.map(|court| court.place))
}

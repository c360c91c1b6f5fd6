//! Addresses of their own under which bodies are reached.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use store::Timestamp;

use super::EntityKey;

/// A name under which a website can be reached, as it stands in a request: small letters, umlauts in their ASCII form (IDNA,
/// UTS 46), without port and without a point at the end.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Host(String);

/// It is no name of a website on the internet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no name of a website")]
pub struct NoHost;

/// State of a row under whose name the body is reached.
pub(crate) const ADDRESS_LIVE: &str = "live";
/// Endings that lead nowhere on the internet (RFC 2606, RFC 6761, RFC 6762, RFC 8375).
const NOWHERE: [&str; 7] = ["localhost", "local", "internal", "invalid", "test", "arpa", "onion"];
/// Longest name in letters (RFC 1035 § 2.3.4, without the point at its end).
const LONGEST: usize = 253;

impl Host {
    /// The name in the head of a request, whatever port stands behind it; nothing for what can be none.
    pub fn of_request(host: &str) -> Option<Self> {
        let name = host
            .rsplit_once(':')
            .map_or(host, |(name, port)| if port.bytes().all(|digit| digit.is_ascii_digit()) { name } else { host });
        let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
        (!name.is_empty() && name.len() <= LONGEST).then_some(Self(name))
    }
}

impl FromStr for Host {
    type Err = NoHost;

    /// A name as people type it, also with `https://` in front and a `/` behind.
    fn from_str(typed: &str) -> Result<Self, NoHost> {
        let typed = typed.trim();
        let typed = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://")).unwrap_or(typed);
        let typed = typed.strip_suffix('/').unwrap_or(typed);
        let name = idna::domain_to_ascii_strict(typed).map_err(|_| NoHost)?;
        let labels: Vec<&str> = name.split('.').collect();
        let ending = labels.last().copied().unwrap_or_default();
        let is_name = labels.len() >= 2
            && name.len() <= LONGEST
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            && labels.iter().all(|label| (1..=63).contains(&label.len()))
            && ending.bytes().any(|byte| byte.is_ascii_alphabetic())
            && !NOWHERE.contains(&ending)
            && name.parse::<IpAddr>().is_err();
        if is_name { Ok(Self(name)) } else { Err(NoHost) }
    }
}

impl fmt::Display for Host {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// An address of its own that a body wants or has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAddress {
    /// The name.
    pub host: Host,
    /// Whose it is.
    pub entity: EntityKey,
    /// When somebody asked for it.
    pub asked_at: Timestamp,
    /// Since when it is live; none while it waits for the operators.
    pub live_since: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_people_type_it() {
        for (typed, name) in [
            ("dienste.musterstadt.de", "dienste.musterstadt.de"),
            (" https://Dienste.Musterstadt.DE/ ", "dienste.musterstadt.de"),
            ("Körner.de", "xn--krner-jua.de"),
            ("xn--krner-jua.de", "xn--krner-jua.de"),
        ] {
            assert_eq!(typed.parse::<Host>().map(|host| host.to_string()).as_deref(), Ok(name), "{typed}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_no_name() {
        let long = format!("{}.de", "a".repeat(64));
        for wrong in [
            "",
            "musterstadt",
            "localhost",
            "amt.local",
            "amt.test",
            "10.0.0.1",
            "[::1]",
            "a..de",
            ".de",
            "-a.de",
            "a-.de",
            "a_b.de",
            "a b.de",
            "a.de:8080",
            "a.de/pfad",
            "a.de?x",
            "user@a.de",
            "xn--a.de",
            "a.123",
            "*.a.de",
            &long,
        ] {
            assert_eq!(wrong.parse::<Host>(), Err(NoHost), "{wrong}");
        }
    }

    #[test]
    fn a_request_names_it_with_a_port_and_in_any_letters() {
        let host: Host = "dienste.musterstadt.de".parse().unwrap_or(Host(String::new()));
        for named in ["dienste.musterstadt.de", "Dienste.Musterstadt.de:8080", "dienste.musterstadt.de."] {
            assert_eq!(Host::of_request(named), Some(host.clone()), "{named}");
        }
        assert_eq!(Host::of_request(""), None);
    }
}

//! Electronic mail, sent through the SMTP server of the operator (RFC 5321).
//!
//! Mail is a postcard: it says that something waits and where, never what. Whoever writes one decides that; this crate only
//! carries it, as plain text in UTF-8.

#[cfg(feature = "testing")]
pub mod testing;

use std::time::Duration;

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Tokio1Executor};

/// Longest time for one message.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where mail goes out. Cheap to clone; without a server nothing is sent.
#[derive(Clone)]
pub struct Mailer(Option<Server>);

#[derive(Clone)]
struct Server {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    encrypted: bool,
}

/// The address of the server may hold a password.
impl std::fmt::Debug for Mailer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Mailer").field("sends", &self.sends()).finish_non_exhaustive()
    }
}

/// Why a message did not go out.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address of the server cannot be read.
    #[error("the address of the mail server: {0}")]
    Server(String),
    /// An address that is none.
    #[error("not an address: {0}")]
    Address(String),
    /// The server did not take it; it may be tried again later. The reason holds no address.
    #[error("the mail server did not take the message: {0}")]
    Refused(String),
}

impl Mailer {
    /// Sends nothing.
    pub fn off() -> Self {
        Self(None)
    }

    /// Sends through a server: `smtp://host:port`, `smtp://user:password@host:587?tls=required` (STARTTLS) or
    /// `smtps://user:password@host:465`.
    ///
    /// # Errors
    /// [`Error::Server`], [`Error::Address`].
    pub fn through(server: &str, from: &str) -> Result<Self, Error> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .map_err(|error| Error::Server(error.to_string()))?
            .timeout(Some(PATIENCE))
            .build();
        let encrypted = server.starts_with("smtps://") || server.contains("tls=required");
        Ok(Self(Some(Server { transport, from: address(from)?, encrypted })))
    }

    /// Whether a server is set up.
    pub fn sends(&self) -> bool {
        self.0.is_some()
    }

    /// Whether a server is set up to which nothing goes that is not encrypted.
    pub fn encrypts(&self) -> bool {
        self.0.as_ref().is_some_and(|server| server.encrypted)
    }

    /// Sends a message; without a server it says so.
    ///
    /// # Errors
    /// [`Error::Server`] without a server, [`Error::Address`], [`Error::Refused`].
    pub async fn send(&self, to: &str, subject: &str, text: &str) -> Result<(), Error> {
        self.deliver(to, subject, text, None).await
    }

    /// As [`Mailer::send`], for a message that comes again and again: `stop` is the address at which the recipient ends
    /// that, also by one press of a button in the mail program (RFC 2369, RFC 8058).
    ///
    /// # Errors
    /// As [`Mailer::send`].
    pub async fn send_until_stopped(&self, to: &str, subject: &str, text: &str, stop: &str) -> Result<(), Error> {
        self.deliver(to, subject, text, Some(stop)).await
    }

    async fn deliver(&self, to: &str, subject: &str, text: &str, stop: Option<&str>) -> Result<(), Error> {
        let server = self.0.as_ref().ok_or_else(|| Error::Server("none is set up".to_owned()))?;
        let mut message = Message::builder().from(server.from.clone()).to(address(to)?).subject(subject);
        if let Some(stop) = stop {
            let raw = |name, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
            message = message
                .raw_header(raw("List-Unsubscribe", format!("<{stop}>")))
                .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        let message = message
            .header(ContentType::TEXT_PLAIN)
            .body(text.to_owned())
            .map_err(|error| Error::Address(error.to_string()))?;
        let sent = server.transport.send(message).await;
        // The answer of a server may repeat the address; only its code is kept.
        sent.map(drop).map_err(|error| {
            Error::Refused(match error.status() {
                Some(code) => format!("status {code}"),
                None if error.is_timeout() => "no answer in time".to_owned(),
                None => "it cannot be reached".to_owned(),
            })
        })
    }
}

/// True when a text is an address mail can be sent to.
pub fn is_address(text: &str) -> bool {
    address(text).is_ok_and(|mailbox| mailbox.email.domain().contains('.'))
}

fn address(text: &str) -> Result<Mailbox, Error> {
    text.parse().map_err(|error: lettre::address::AddressError| Error::Address(error.to_string()))
}

//! Types and rules of applications. No IO.

use std::fmt;
use std::str::FromStr;

use forms::Answers;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{TenantId, Timestamp};
use studio::FormVersionId;

use crate::assistance::Assistance;
use crate::copies::{Addressee, Origin};

store::id_type! {
    /// An application, from its draft to its end. The case in the administration has the same number, and so has its data key.
    ApplicationId
}

store::id_type! {
    /// A file that belongs to an application.
    AttachmentId
}

/// Days after which an untouched draft is deleted (§ 8a Abs. 3 OZG, applied by analogy).
pub const DRAFT_DAYS: i64 = 30;

/// Characters of the secret of a draft: 80 bits.
pub(crate) const SECRET_LENGTH: usize = 16;

/// Characters of an access code: 60 bits.
pub(crate) const ACCESS_LENGTH: usize = 12;

/// Characters of a reference behind the tenant's number: 40 bits.
const REFERENCE_LENGTH: usize = 8;

/// A code as people type it: small letters, spaces and hyphens do not matter, nor do O, I, L for 0, 1, 1.
fn canonical(text: &str) -> Option<String> {
    let mut code = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '–')) {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            letter @ ('0'..='9' | 'A'..='H' | 'J' | 'K' | 'M' | 'N' | 'P'..='T' | 'V'..='Z') => letter,
            _ => return None,
        };
        code.push(letter);
    }
    (code.len() <= 64).then_some(code)
}

fn grouped(code: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (index, letter) in code.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            out.write_str("-")?;
        }
        write!(out, "{letter}")?;
    }
    Ok(())
}

/// A text that is not a code of the expected kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code")]
pub struct NotACode;

fn with_tenant(text: &str, length: usize) -> Result<(TenantId, String), NotACode> {
    let code = canonical(text).filter(|code| code.len() == 4 + length).ok_or(NotACode)?;
    let (tenant, rest) = code.split_at(4);
    Ok((tenant.parse().map_err(|()| NotACode)?, rest.to_owned()))
}

/// The reference number of an application: the tenant's number and eight characters, such as `0042-7K4M-9QXD`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    tenant: TenantId,
    code: String,
}

impl Reference {
    /// The reference that these bytes make.
    pub(crate) fn from_bytes(tenant: TenantId, bytes: &[u8; REFERENCE_LENGTH]) -> Self {
        Self { tenant, code: store::code_of(bytes) }
    }

    /// Whose application it is.
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-", self.tenant)?;
        grouped(&self.code, out)
    }
}

impl FromStr for Reference {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let (tenant, code) = with_tenant(text, REFERENCE_LENGTH)?;
        Ok(Self { tenant, code })
    }
}

impl Serialize for Reference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(|_| serde::de::Error::custom("not a reference"))
    }
}

/// The code with which a draft is continued on another device; whoever has it has the draft.
#[derive(Clone, PartialEq, Eq)]
pub struct ResumeCode {
    tenant: TenantId,
    secret: String,
}

impl ResumeCode {
    pub(crate) fn new(tenant: TenantId, secret: String) -> Self {
        Self { tenant, secret }
    }

    /// Whose draft it is.
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    pub(crate) fn secret(&self) -> &str {
        &self.secret
    }

    /// The code in groups of four, to be shown to its holder.
    pub fn reveal(&self) -> String {
        struct Shown<'a>(&'a ResumeCode);
        impl fmt::Display for Shown<'_> {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "{}-", self.0.tenant)?;
                grouped(&self.0.secret, out)
            }
        }
        Shown(self).to_string()
    }
}

impl fmt::Debug for ResumeCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ResumeCode({}-…)", self.tenant)
    }
}

impl FromStr for ResumeCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let (tenant, secret) = with_tenant(text, SECRET_LENGTH)?;
        Ok(Self { tenant, secret })
    }
}

/// The code that opens the status page together with the reference.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessCode(String);

impl AccessCode {
    /// Twelve characters out of the first sixty bits.
    pub(crate) fn from_hash(hash: [u8; 32]) -> Self {
        Self(store::code_of(&hash[..ACCESS_LENGTH]))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The code in groups of four, to be shown to its holder.
    pub fn reveal(&self) -> String {
        let groups: Vec<&str> = [0, 4, 8].iter().filter_map(|start| self.0.get(*start..start + 4)).collect();
        groups.join("-")
    }
}

impl fmt::Debug for AccessCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("AccessCode(…)")
    }
}

impl FromStr for AccessCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        canonical(text).filter(|code| code.len() == ACCESS_LENGTH).map(Self).ok_or(NotACode)
    }
}

/// What the applicant sees of the state of the case (§ 19 ThürEGovG: information on the state of the procedure).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicState {
    /// It has arrived.
    Received,
    /// Somebody works on it.
    InReview,
    /// The administration waits for an answer of the applicant.
    QuestionOpen,
    /// It is decided; the document is there.
    Decided,
    /// It is finished without a further document, or the decision is closed.
    Closed,
    /// The applicant took it back before it was decided.
    Withdrawn,
    /// It is on its way to another administration, where it goes on.
    Transferred,
}

impl PublicState {
    /// Every state, in the usual order.
    pub const ALL: [Self; 7] = [
        Self::Received,
        Self::InReview,
        Self::QuestionOpen,
        Self::Decided,
        Self::Closed,
        Self::Withdrawn,
        Self::Transferred,
    ];

    /// The name under which it is stored and which its text keys end with.
    pub fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InReview => "in-review",
            Self::QuestionOpen => "question-open",
            Self::Decided => "decided",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
            Self::Transferred => "transferred",
        }
    }

    /// Whether it is still to be decided.
    pub(crate) const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::InReview | Self::QuestionOpen)
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// The way an application came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The pages of this portal.
    Portal,
    /// The programming interface.
    Api,
    /// A clerk filled it in for somebody at the counter.
    Counter,
    /// A clerk filled it in for somebody on the telephone.
    Phone,
    /// A clerk typed in a form on paper.
    Paper,
    /// A clerk typed in what came as electronic mail.
    Email,
}

impl Channel {
    /// The ways on which a clerk fills it in for somebody, in the order shown.
    pub const ASSISTED: [Self; 4] = [Self::Counter, Self::Phone, Self::Paper, Self::Email];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Portal => "portal",
            Self::Api => "api",
            Self::Counter => "counter",
            Self::Phone => "phone",
            Self::Paper => "paper",
            Self::Email => "email",
        }
    }

    /// Whether a clerk filled it in. Of such an application the day is known on which it counts as received, not the minute.
    pub fn is_assisted(self) -> bool {
        Self::ASSISTED.contains(&self)
    }

    /// The way of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Portal, Self::Api].into_iter().chain(Self::ASSISTED).find(|channel| channel.name() == name)
    }
}

/// An application as the rooms behind know it; its content is sealed and read with [`crate::content`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Its identity, and that of the case.
    pub id: ApplicationId,
    /// Its number for people.
    pub reference: Reference,
    /// Which online service.
    pub online_service: String,
    /// The version it was filled in with.
    pub form_version: FormVersionId,
    /// In whose name the administration acts: key in the directory.
    pub legal_entity: String,
    /// The municipality it is about: AGS.
    pub area: String,
    /// How it came in.
    pub channel: Channel,
    /// What the applicant sees.
    pub state: PublicState,
    /// When it counts as received.
    pub submitted_at: Timestamp,
    /// SHA-256 of online service, place and content as they were submitted.
    pub content_hash: [u8; 32],
    /// Since when the applicant wants decisions by post. A decision is notified by retrieval only with consent
    /// (§ 41 Abs. 2a Satz 1 VwVfG, § 9 Abs. 1 OZG), and this takes it back.
    pub by_post: Option<Timestamp>,
    /// The number under which its holder has it: that of the first administration, when others took it over since.
    pub address: Reference,
    /// Its number at the administration that takes it over from this one.
    pub moved_to: Option<Reference>,
}

/// One line of what the service costs, as it stood at the submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// Text key `fee-<id>` of the service.
    pub id: String,
    /// Cents.
    pub cents: i64,
    /// Legal basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
}

impl From<&forms::FeeLine> for Fee {
    fn from(line: &forms::FeeLine) -> Self {
        Self { id: line.id.clone(), cents: line.cents, basis: line.basis.clone() }
    }
}

/// What was submitted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// The values of the fields that were asked, in canonical JSON.
    pub values: Map<String, Value>,
    /// What was typed, for showing it as it was.
    pub answers: Answers,
    /// What it costs.
    pub fees: Vec<Fee>,
    /// Sum of the fees in cents.
    pub total: i64,
    /// Who is responsible for further services that it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<Addressee>,
    /// Where it comes from, when it is a copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Who filled it in for the applicant, and that they agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assistance: Option<Assistance>,
}

impl Content {
    /// True when the file is one of those that were submitted, also in a row of a group.
    pub(crate) fn names(&self, attachment: AttachmentId) -> bool {
        fn named(value: &Value, id: &str) -> bool {
            match value {
                Value::String(text) => text == id,
                Value::Array(items) => items.iter().any(|item| named(item, id)),
                Value::Object(row) => row.values().any(|value| named(value, id)),
                _ => false,
            }
        }
        let id = attachment.to_string();
        self.values.values().filter(|value| value.is_array()).any(|value| named(value, &id))
    }
}

/// A file that belongs to an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its identity; the answer of its field.
    pub id: AttachmentId,
    /// The field it answers.
    pub field: String,
    /// Name to show.
    pub file_name: String,
    /// Its type.
    pub media_type: String,
    /// Its size.
    pub bytes: i64,
    /// Its fingerprint.
    pub sha256: [u8; 32],
    /// True when the clerk may open it; a file of a type that can carry harm stays locked until a scanner is configured.
    pub released: bool,
}

/// What the applicant keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The application.
    pub id: ApplicationId,
    /// Its number.
    pub reference: Reference,
    /// The code for the status page.
    pub access_code: AccessCode,
    /// When it counts as received.
    pub submitted_at: Timestamp,
    /// SHA-256 of the content.
    pub content_hash: [u8; 32],
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn codes_forgive_what_people_type() {
        let reference: Reference = " 0042 7k4m-9qxd".parse().expect("a reference");
        assert_eq!(reference.to_string(), "0042-7K4M-9QXD");
        assert_eq!("oo42-7k4m-9qxd".parse::<Reference>().expect("O is zero"), reference);
        assert_eq!(reference.tenant(), TenantId(42));
        assert!("0000-7K4M-9QXD".parse::<Reference>().is_err());
        assert!("0042-7K4M-9QX".parse::<Reference>().is_err());
        assert!("0042-7K4M-9QXÜ".parse::<Reference>().is_err());
        let code: AccessCode = "abcd efgh-jkmn".parse().expect("an access code");
        assert_eq!(code.reveal(), "ABCD-EFGH-JKMN");
        assert!(!format!("{code:?}").contains("ABCD"));
    }

    proptest! {
        #[test]
        fn any_text_is_a_code_or_refused(text in ".{0,40}") {
            let _ = text.parse::<Reference>();
            let _ = text.parse::<ResumeCode>();
            let _ = text.parse::<AccessCode>();
        }

        #[test]
        fn references_survive_their_own_display(tenant in 1..=9999_i32, bytes: [u8; 8]) {
            let reference = Reference::from_bytes(TenantId(tenant), &bytes);
            prop_assert_eq!(reference.to_string().parse::<Reference>().expect("its own display"), reference);
        }
    }
}

//! What data protection wants an administration to have in writing, from what this installation really does: the contract with the
//! processor (Art. 28 Abs. 3 DSGVO), the record of processing activities (Art. 30 DSGVO), the technical and organisational measures
//! (Art. 32 DSGVO). Each is a draft; what nobody recorded is printed as not recorded.

use std::collections::BTreeSet;

use directory::Catalogue;
use identity::{ClerkSession, Role};
use jiff::civil::Date;
use letters::{Answer, Copy, CopyWords, Fact, Head, Section};
use sea_orm::DbBackend;
use store::{Actor, Language, Reach, Scope, TenantId, Timestamp};
use studio::Published;
use ui::{Value, text, text_with};

use crate::error::Error;
use crate::model::BackupKind;
use crate::tenants::WAITING_DAYS;
use crate::verbs::{last_backup, services};
use crate::{Desk, Result};

/// The language of these documents, as of every file (§ 23 Abs. 1 VwVfG).
pub(crate) const OFFICIAL: Language = Language::German;

/// The letters of Art. 28 Abs. 3 Satz 2 DSGVO.
const LETTERS: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

/// A document about data protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The contract with the processor (Auftragsverarbeitung, Art. 28 Abs. 3 DSGVO).
    Contract,
    /// The record of processing activities (Art. 30 Abs. 1 and 2 DSGVO).
    Record,
    /// The technical and organisational measures (Art. 32 DSGVO).
    Measures,
}

impl Paper {
    /// Every document.
    pub const ALL: [Self; 3] = [Self::Contract, Self::Record, Self::Measures];

    /// The name in texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::Record => "record",
            Self::Measures => "measures",
        }
    }

    /// The name of its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Contract => "auftragsverarbeitung.pdf",
            Self::Record => "verzeichnis-der-verarbeitungen.pdf",
            Self::Measures => "massnahmen.pdf",
        }
    }

    /// The document whose file is called so.
    pub fn from_file(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.file() == name)
    }
}

/// What the program is told about the installation, as far as it concerns the security of data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Equipment {
    /// Whether a virus scanner is set up.
    pub scanner: bool,
    /// Whether what goes to the mail server is encrypted in any case; none where no mail goes out.
    pub mail_encrypted: Option<bool>,
    /// Whether a second person must approve what is published.
    pub second_person: bool,
}

/// What the installation says about itself to its visitors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provider {
    /// Who runs it.
    pub operator: ui::Operator,
    /// Whether visitors come over HTTPS.
    pub https: bool,
}

/// A document of an administration, ready to be set, for whoever sets it up and for whoever runs the installation.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody else, [`store::Error::NotFound`] for an administration that the directory does not know.
pub async fn paper(
    desk: &Desk,
    by: &ClerkSession,
    tenant: TenantId,
    paper: Paper,
    provider: &Provider,
) -> Result<Copy> {
    may_read(by, tenant)?;
    let catalogue = desk.directory.catalogue();
    let office = catalogue.administration(tenant).ok_or(store::Error::NotFound("administration"))?;
    let entity = office.entity().ok_or(store::Error::NotFound("administration"))?;
    let scope = desk.store.read_as_system(tenant).await?;
    let today = scope.today();
    let writer = Writer { desk, catalogue: &catalogue, tenant, office: &office.name, provider, today };
    let sections = match paper {
        Paper::Contract => writer.contract(),
        Paper::Record => writer.record(&scope).await?,
        Paper::Measures => writer.measures(&scope).await?,
    };
    drop(scope);
    let version = version(&sections);
    Ok(Copy {
        head: Head {
            language: letters::Language::German,
            issuer: applications::issuer(OFFICIAL, &catalogue, &entity, tenant, today),
            recipient: Vec::new(),
            reference: format!("{tenant}-{version}"),
            date: today,
            contact: None,
            facts: vec![Fact { label: say("operations-paper-version"), value: version }],
            subject: say(&format!("operations-paper-{}", paper.name())),
            example: office.example.then(|| say("applications-letter-example")),
            words: letters::Words { reference: say("operations-paper-reference"), ..applications::words(OFFICIAL) },
        },
        opening: vec![say("operations-paper-draft"), say(&format!("operations-paper-{}-opening", paper.name()))],
        sections,
        attachments: Vec::new(),
        fees: Vec::new(),
        hints: vec![say("operations-paper-no-advice")],
        words: words(),
    })
}

/// Goes on only for whoever sets up the administration and for whoever runs the installation.
pub(crate) fn may_read(by: &ClerkSession, tenant: TenantId) -> Result<()> {
    let own = by.tenant == tenant && by.roles.has(Role::Manager);
    if own || by.roles.has(Role::Operator) { Ok(()) } else { Err(Error::Identity(identity::Error::Forbidden)) }
}

/// A text in the language of these documents.
pub(crate) fn say(key: &str) -> String {
    text(OFFICIAL, key)
}

/// Names what the document says: the same words have the same version, on whatever day it is made.
fn version(sections: &[Section]) -> String {
    let said = sections.iter().flat_map(|section| {
        let rows = section.answers.iter().flat_map(|row| [row.question.as_str(), row.answer.as_str()]);
        [section.title.as_str()].into_iter().chain(rows)
    });
    let mut all = String::new();
    for words in said {
        all.push_str(words);
        all.push('\n');
    }
    vault::hex(&vault::sha256(all.as_bytes())).chars().take(8).collect()
}

/// The fixed words of a document that says what is so.
pub(crate) fn words() -> CopyWords {
    let copy = |key: &str| say(&format!("applications-copy-{key}"));
    CopyWords {
        question: say("operations-paper-what"),
        answer: say("operations-paper-here"),
        no_answer: say("operations-paper-unknown"),
        attachments: copy("attachments"),
        attachment: copy("attachment"),
        size: copy("size"),
        checksum: copy("checksum"),
        fees: say("applications-fees"),
        fee_text: say("applications-fee"),
        fee_basis: say("applications-fee-basis"),
        fee_amount: say("applications-fee-amount"),
        fee_total: say("applications-fee-total"),
        hints: copy("hints"),
    }
}

/// What is said about a subject; empty where nobody recorded it.
fn row(key: &str, answer: impl Into<String>) -> Answer {
    Answer { question: say(&format!("operations-paper-{key}")), answer: answer.into() }
}

/// The same with a text of the program.
fn fixed(key: &str) -> Answer {
    row(key, say(&format!("operations-paper-{key}-text")))
}

struct Writer<'a> {
    desk: &'a Desk,
    catalogue: &'a Catalogue,
    tenant: TenantId,
    office: &'a str,
    provider: &'a Provider,
    today: Date,
}

impl Writer<'_> {
    fn section(key: &str, answers: Vec<Answer>) -> Section {
        Section { title: say(&format!("operations-paper-{key}")), answers }
    }

    /// Who processes in whose name.
    fn parties(&self) -> Vec<Answer> {
        let operator = &self.provider.operator;
        let lines: Vec<&str> =
            operator.name.iter().map(String::as_str).chain(operator.address.iter().map(String::as_str)).collect();
        vec![
            row("controller", self.office),
            row("processor", lines.join("\n")),
            row("officer", operator.data_protection_officer.clone().unwrap_or_default()),
        ]
    }

    /// One heading for each letter of Art. 28 Abs. 3 Satz 2 DSGVO: what the law wants, and what this installation does.
    fn contract(&self) -> Vec<Section> {
        let mut parties = self.parties();
        parties.extend(["subject", "duration", "kinds", "people"].map(fixed));
        let days = i64::from(WAITING_DAYS);
        let letter = |letter: &&str| {
            let key = format!("operations-paper-letter-{letter}");
            let answer = match *letter {
                // Whoever has obligations written down keeps them elsewhere.
                "b" | "d" => String::new(),
                "g" => text_with(OFFICIAL, &format!("{key}-does"), &[("days", days.into())]),
                _ => say(&format!("{key}-does")),
            };
            Section { title: say(&key), answers: vec![Answer { question: say(&format!("{key}-law")), answer }] }
        };
        [Self::section("parties", parties)].into_iter().chain(LETTERS.iter().map(letter)).collect()
    }

    /// The record of the controller, one activity for each online service that is live, and the part of the processor.
    async fn record(&self, scope: &Scope) -> Result<Vec<Section>> {
        let mut sections = vec![Self::section("parties", self.parties())];
        for (id, published) in services(scope, self.desk).await? {
            let entities = self.live(&id);
            if !entities.is_empty() {
                sections.push(self.activity(&published, &entities));
            }
        }
        let of_processor = ["processing", "countries", "measures-there"].map(fixed);
        sections.push(Self::section("record-processor", of_processor.into()));
        Ok(sections)
    }

    fn activity(&self, published: &Published, entities: &BTreeSet<String>) -> Section {
        let manifest = &published.manifest;
        let titles: Vec<String> = published
            .form
            .definition()
            .sections
            .iter()
            .map(|section| published.texts.text(OFFICIAL, &format!("section-{}", section.id)))
            .collect();
        let args: [(&str, Value); 2] =
            [("service", published.title(OFFICIAL).into()), ("names", list(entities).into())];
        let kept = [
            ("days", i64::from(manifest.retention.days).into()),
            ("source", manifest.retention.source.as_str().into()),
        ];
        let mut receivers = vec![say("operations-paper-receivers-text")];
        receivers.extend(manifest.participations.iter().map(|asked| asked.source.clone()));
        let audiences: Vec<String> =
            manifest.audiences.iter().map(|audience| say(&format!("operations-paper-audience-{audience}"))).collect();
        Section {
            title: published.title(OFFICIAL),
            answers: vec![
                row("purpose", text_with(OFFICIAL, "operations-paper-purpose-text", &args)),
                row("basis", manifest.legal_basis.join("\n")),
                row("whom", audiences.join(", ")),
                row("data", titles.join(", ")),
                row("receivers", receivers.join("\n")),
                fixed("countries"),
                row("kept", text_with(OFFICIAL, "operations-paper-kept-text", &kept)),
            ],
        }
    }

    /// The names of the legal entities for which the administration does a service that people can use online today.
    fn live(&self, id: &str) -> BTreeSet<String> {
        let Some(service) = self.catalogue.service(id) else { return BTreeSet::new() };
        let acting = self.catalogue.acting(service, self.today).into_iter();
        acting
            .filter(|acting| acting.administration == self.tenant)
            .filter(|acting| acting.municipalities.iter().any(|ags| self.catalogue.is_online(service, ags, self.today)))
            .filter_map(|acting| self.catalogue.entity(&acting.entity).map(|entity| entity.name.clone()))
            .collect()
    }

    /// What this installation does, read from how it is set up.
    async fn measures(&self, scope: &Scope) -> Result<Vec<Section>> {
        let accounts = identity::accounts(scope).await?;
        let provider = self.desk.store.read(Reach::Provider, Actor::System, OFFICIAL).await?;
        let done = last_backup(&provider, BackupKind::Backup).await?;
        let rehearsed = last_backup(&provider, BackupKind::Rehearsal).await?;
        drop(provider);
        let dated = |key: &str, last: Option<(Timestamp, String)>| {
            let day = |at: Timestamp| ui::date(OFFICIAL, at.in_germany().date());
            let said = |day: String| text_with(OFFICIAL, "operations-paper-last-on", &[("day", day.into())]);
            row(key, last.map(|(at, _)| said(day(at))).unwrap_or_default())
        };
        let active = || accounts.iter().filter(|account| account.active);
        let factors = active().filter(|account| account.second_factor).count();
        let counted: [(&str, Value); 2] = [("with", factors.into()), ("all", active().count().into())];
        let Self { desk, provider, .. } = self;
        let equipment = desk.equipment;
        let choice = |key: &str, way: &str| row(key, say(&format!("operations-paper-{key}-{way}")));
        let either = |key: &str, yes: bool| choice(key, if yes { "yes" } else { "no" });
        let rows = match desk.store.backend() {
            DbBackend::Postgres => "postgres",
            _ => "sqlite",
        };
        Ok(vec![
            Self::section(
                "confidentiality",
                vec![
                    fixed("encryption"),
                    either("https", provider.https),
                    match equipment.mail_encrypted {
                        None => choice("mail", "off"),
                        Some(encrypted) => either("mail", encrypted),
                    },
                    choice("tenants", rows),
                    fixed("passwords"),
                    row("factor", text_with(OFFICIAL, "operations-paper-factor-text", &counted)),
                    fixed("look"),
                ],
            ),
            Self::section(
                "integrity",
                vec![
                    fixed("chain"),
                    either("scanner", equipment.scanner),
                    either("four-eyes", equipment.second_person),
                ],
            ),
            Self::section("availability", vec![dated("backups", done), dated("rehearsal", rehearsed), fixed("load")]),
            Self::section("deletion", vec![fixed("retention"), fixed("leaving")]),
            Self::section("surroundings", ["building", "staff", "review"].map(|key| row(key, "")).into()),
        ])
    }
}

fn list(names: &BTreeSet<String>) -> String {
    names.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

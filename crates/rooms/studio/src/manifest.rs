//! `service.toml`: what an online service is, apart from its questions and words. The format is described for authors in
//! `services/README.md`.

use calendar::{ClockKind, ClockRule, Period};
use forms::Parameter;
use serde::Deserialize;
use serde_json::{Map, Value};
use ui::Lang;

/// What `service.toml` says.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Id of the online service; the name of its folder.
    pub id: String,
    /// Id of the service in the directory's catalogue.
    pub catalogue_id: String,
    /// Whom it is for: `citizens`, `businesses`, `others`.
    pub audiences: Vec<String>,
    /// In whose sphere the task is.
    pub sphere: Sphere,
    /// True when it can be used without giving a name.
    pub anonymous: bool,
    /// What is asked of the administration.
    #[serde(default)]
    pub procedure: Procedure,
    /// Which law of procedure its decisions follow.
    #[serde(default)]
    pub law: ProcedureLaw,
    /// Legal basis, one provision each.
    pub legal_basis: Vec<String>,
    /// Text key of the sentence about deadlines.
    #[serde(default)]
    pub deadline: Option<String>,
    /// Until when the administration has to act, besides § 75 VwGO.
    #[serde(default)]
    pub clocks: Vec<ClockRule>,
    /// How sure the administration must be of who applies.
    pub trust_level: TrustLevel,
    /// How long a finished case is kept.
    pub retention: Retention,
    /// What the clerk can decide, in the order offered.
    pub outcomes: Vec<Outcome>,
    /// The answers that the letter of a decision names as what it is about, in this order.
    #[serde(default)]
    pub letter_facts: Vec<String>,
    /// Which answers are a mandate to collect what is to be paid.
    #[serde(default)]
    pub mandate: Option<Mandate>,
    /// Certificates that an outcome can issue.
    #[serde(default)]
    pub certificates: Vec<Certificate>,
    /// Answers that name further services concerned: the authority responsible for each gets a copy of the application.
    #[serde(default)]
    pub also: Vec<Also>,
    /// Who else is asked for a statement before the decision.
    #[serde(default)]
    pub participations: Vec<Participation>,
    /// What a legal entity must or may set.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// Values of the legal entity without which the service cannot be offered.
    #[serde(default)]
    pub required_values: Vec<RequiredValue>,
}

/// Sphere of a municipal task (§§ 2, 3 ThürKO).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sphere {
    /// Own sphere: in the name of the municipality, also when a Verwaltungsgemeinschaft acts (§ 47 Abs. 2 ThürKO).
    Own,
    /// Delegated sphere: the administration acts in its own name (§ 47 Abs. 1 ThürKO).
    Delegated,
}

/// The law of procedure: it says when a decision counts as notified.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProcedureLaw {
    /// The Administrative Procedure Act (ThürVwVfG, § 41).
    #[default]
    Administrative,
    /// The Fiscal Code, for municipal levies (§ 122 AO through § 15 ThürKAG).
    Levies,
}

/// Trust level and the text key that explains it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustLevel {
    /// `none`, `normal`, `substantial` or `high`.
    pub level: String,
    /// Text key.
    pub note: String,
}

/// How long a finished case is kept, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Days after the case was closed.
    pub days: u32,
    /// Where the number comes from.
    pub source: String,
}

/// One thing that the clerk can decide. Text key `outcome-<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Unique in the service.
    pub id: String,
    /// What it means for the case.
    pub result: Resolution,
    /// True when it is an administrative act with a letter (§ 35 VwVfG).
    pub decision: bool,
    /// True when the letter sets the fee or tax.
    pub sets_fee: bool,
    /// True when a second person has to approve it before it goes out (Vier-Augen-Prinzip).
    #[serde(default)]
    pub four_eyes: bool,
    /// True when the municipality itself has to decide on it, where another administration works for it: it is more than running
    /// administration (§ 47 Abs. 2 Satz 2 ThürKO). Only in the own sphere.
    #[serde(default)]
    pub member_release: bool,
    /// The yes/no question that must be answered with yes; otherwise the outcome is not open to the clerk.
    #[serde(default)]
    pub only_if: Option<String>,
    /// The yes/no question that must not be answered with yes.
    #[serde(default)]
    pub not_if: Option<String>,
    /// The certificate that is issued with it.
    #[serde(default)]
    pub certificate: Option<String>,
}

impl Outcome {
    /// Whether a clerk may decide so on these answers: nobody gets around the reasons for a refusal by calling it something
    /// else.
    #[must_use]
    pub fn is_open(&self, answers: &Map<String, Value>) -> bool {
        let yes = |field: &String| answers.get(field) == Some(&Value::Bool(true));
        self.only_if.as_ref().is_none_or(yes) && !self.not_if.as_ref().is_some_and(yes)
    }
}

/// What is asked of the administration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Procedure {
    /// An application (Antrag): it is decided on, in time (§ 75 VwGO), and against the decision there is a remedy.
    #[default]
    Application,
    /// A report (Meldung): it gets an answer, which settles nothing for anybody.
    Report,
}

impl Procedure {
    /// A text of the program in the words of this procedure: a report has texts of its own under `<key>-report`, where they
    /// differ.
    pub fn text(self, lang: Lang, key: &str) -> String {
        ui::text(lang, &self.key(lang, key))
    }

    /// The same with arguments.
    pub fn text_with(self, lang: Lang, key: &str, args: &[(&str, ui::Value)]) -> String {
        ui::text_with(lang, &self.key(lang, key), args)
    }

    fn key(self, lang: Lang, key: &str) -> String {
        let own = format!("{key}-report");
        if self == Self::Report && ui::texts().has(lang, &own) { own } else { key.to_owned() }
    }
}

/// Which answers are a SEPA direct debit mandate. It is given when the consent is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// The consent.
    pub consent: String,
    /// The IBAN of the account to debit.
    pub iban: String,
    /// The holder of that account.
    pub holder: String,
}

/// Further services that one application concerns.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Also {
    /// The field that holds ids of services in the catalogue: a list that was computed, or several choices.
    pub field: String,
}

/// Somebody whose statement the law asks for (Beteiligung). Text key `participation-<id>`: what is asked of them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participation {
    /// Unique in the service.
    pub id: String,
    /// Whose administration it is, when that follows from the place.
    #[serde(default)]
    pub who: Option<Participant>,
    /// Within what time, counted from the day on which they get the request.
    pub period: Period,
    /// What it means when they say nothing.
    #[serde(default)]
    pub silence: Silence,
    /// The sections of the form that they need.
    #[serde(default)]
    pub sections: Vec<String>,
    /// The provision.
    pub source: String,
}

/// An administration that follows from the place of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Participant {
    /// That of the municipality.
    Municipality,
    /// That of the county.
    County,
}

/// What it means when somebody who is asked says nothing in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    /// Nothing: the answer is missing.
    #[default]
    Nothing,
    /// Consent: it counts as given (fiction), such as § 36 Abs. 2 Satz 2 BauGB.
    Consent,
}

/// A certificate: text keys `certificate-<id>-title`, `-text`, `-note` and, for the clerk, `-check`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Unique in the service.
    pub id: String,
    /// The answers that it confirms, in this order.
    pub fields: Vec<String>,
    /// The answer that asks for more than those; the clerk writes it down from the register.
    #[serde(default)]
    pub more: Option<String>,
}

/// What an outcome means for the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Resolution {
    /// As applied for.
    Granted,
    /// In part; reasons are due, and the text `outcome-<id>-refused` says what is refused.
    PartlyGranted,
    /// Not; reasons are due (§ 39 VwVfG).
    Refused,
    /// Settled without a decision on the matter.
    Closed,
}

/// A value of the legal entity, by its key in the directory.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredValue {
    /// Key, e.g. `bank.iban`.
    pub key: String,
}

impl Manifest {
    /// Everything a legal entity must have recorded before the service can be offered there.
    pub fn requirements(&self) -> Vec<String> {
        let parameters = self.parameters.iter().filter(|parameter| parameter.required).map(|parameter| &parameter.key);
        parameters.chain(self.required_values.iter().map(|value| &value.key)).cloned().collect()
    }

    /// The certificate that an outcome issues.
    pub fn certificate_of(&self, outcome: &Outcome) -> Option<&Certificate> {
        let id = outcome.certificate.as_ref()?;
        self.certificates.iter().find(|certificate| certificate.id == *id)
    }

    /// The participation with this id.
    pub fn participation(&self, id: &str) -> Option<&Participation> {
        self.participations.iter().find(|participation| participation.id == id)
    }

    /// The sections of the form that this file names.
    pub(crate) fn named_sections(&self) -> impl Iterator<Item = &String> {
        self.participations.iter().flat_map(|participation| &participation.sections)
    }

    /// The fields that this file names.
    pub(crate) fn named_fields(&self) -> impl Iterator<Item = &String> {
        let also = self.also.iter().map(|also| &also.field);
        let mandate = self.mandate.iter().flat_map(|mandate| [&mandate.consent, &mandate.iban, &mandate.holder]);
        let outcomes = self.outcomes.iter().flat_map(|outcome| outcome.only_if.iter().chain(&outcome.not_if));
        let certificates = self.certificates.iter().flat_map(|sheet| sheet.fields.iter().chain(&sheet.more));
        self.letter_facts.iter().chain(mandate).chain(outcomes).chain(certificates).chain(also)
    }

    /// What contradicts itself.
    pub(crate) fn contradictions(&self) -> Vec<String> {
        let problem = |outcome: &Outcome| {
            let unknown = outcome.certificate.is_some() && self.certificate_of(outcome).is_none();
            match self.procedure {
                _ if unknown => Some("issues a certificate that is not described"),
                _ if outcome.certificate.is_some() && !outcome.decision => {
                    Some("issues a certificate without a decision")
                }
                _ if outcome.member_release && self.sphere != Sphere::Own => {
                    Some("waits for the municipality, but the task is not in its own sphere")
                }
                Procedure::Report if outcome.decision => Some("is a decision, but a report gets an answer"),
                _ => None,
            }
        };
        let problems = self.outcomes.iter().filter_map(|outcome| Some((outcome, problem(outcome)?)));
        let mut problems: Vec<String> =
            problems.map(|(outcome, problem)| format!("service.toml: outcome `{}` {problem}", outcome.id)).collect();
        if self.procedure == Procedure::Report && self.clocks.iter().any(|clock| clock.kind != ClockKind::Receipt) {
            problems.push("service.toml: a clock ends with a decision, but a report gets an answer".to_owned());
        }
        problems
    }

    /// The outcome with this id.
    pub fn outcome(&self, id: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == id)
    }
}

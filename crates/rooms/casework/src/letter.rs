//! The decision as a letter: on the letterhead of the legal entity in whose name it is taken.

use std::sync::Arc;

use applications::{AnswerRow, Application, Content, Reader, answer_sections, date_text};
use directory::{Catalogue, EntityKey, Settings};
use forms::Kind;
use jiff::civil::Date;
use letters::{Closing, Contact, Decision as Sheet, DecisionWords, Due, Fact, Fee, Head, Payment, Remedy};
use store::{Cents, Language, Scope, TenantId};
use studio::{Outcome, Published, Sphere};
use ui::{t, text_with};

use crate::decision::{CheckedDecision, DecisionContent};
use crate::error::Error;
use crate::model::{Delivery, Verdict};
use crate::verbs::file::CaseFile;
use crate::verbs::view::Decision;
use crate::{Desk, Result, payment};

/// Decisions are written in the official language (§ 23 Abs. 1 VwVfG).
const OFFICIAL: Language = Language::German;

/// What a letter says about a decision.
pub(crate) struct Decided<'a> {
    pub(crate) outcome: &'a str,
    pub(crate) verdict: Verdict,
    pub(crate) content: &'a DecisionContent,
    pub(crate) total: Cents,
    pub(crate) due_on: Option<Date>,
    pub(crate) payment_reference: Option<String>,
    pub(crate) date: Date,
    pub(crate) signer: &'a str,
    pub(crate) preview: bool,
}

impl<'a> From<&'a Decision> for Decided<'a> {
    fn from(decision: &'a Decision) -> Self {
        Self {
            outcome: &decision.outcome,
            verdict: decision.verdict,
            content: &decision.content,
            total: decision.total,
            due_on: decision.due_on,
            payment_reference: decision.payment_reference.clone(),
            date: decision.decided_at.in_germany().date(),
            signer: &decision.decided_by,
            preview: false,
        }
    }
}

impl<'a> Decided<'a> {
    /// A decision as it would be taken today.
    pub(crate) fn preview(checked: &'a CheckedDecision, reference: &str, today: Date, signer: &'a str) -> Self {
        Self {
            outcome: &checked.outcome.id,
            verdict: checked.verdict,
            content: &checked.content,
            total: checked.total,
            due_on: checked.due_on,
            payment_reference: (checked.total.0 > 0).then(|| payment::reference(reference)).flatten(),
            date: today,
            signer,
            preview: true,
        }
    }
}

/// Whether the legal entity has recorded where to pay to.
pub(crate) fn has_bank_account(settings: &Settings) -> bool {
    ["bank.iban", "bank.holder"].iter().all(|key| settings.text(key).is_some_and(|value| !value.trim().is_empty()))
}

/// The values of a case's legal entity, from the database.
pub(crate) async fn settings(scope: &Scope, legal_entity: &str) -> Result<Settings> {
    Ok(directory::settings(scope, &entity(legal_entity)?).await?)
}

fn entity(key: &str) -> Result<EntityKey> {
    let unknown = |_| Error::from(store::Error::Inconsistent(format!("legal entity {key}")));
    key.parse().map_err(unknown)
}

/// Everything a letter draws on, read before it is set.
pub(crate) struct Facts {
    tenant: TenantId,
    application: Application,
    content: Content,
    published: Arc<Published>,
    catalogue: Arc<Catalogue>,
    entity: EntityKey,
    settings: Settings,
}

impl Facts {
    pub(crate) async fn read(scope: &Scope, desk: &Desk, file: &CaseFile) -> Result<Self> {
        let application = applications::application(scope, file.row.id.application()).await?;
        Ok(Self {
            tenant: scope.tenant()?,
            content: applications::content(scope, application.id).await?,
            published: desk.studio.version(scope, application.form_version).await?,
            catalogue: desk.directory.catalogue(),
            entity: entity(&application.legal_entity)?,
            settings: settings(scope, &application.legal_entity).await?,
            application,
        })
    }

    pub(crate) fn outcome(&self, id: &str) -> Result<&Outcome> {
        let unknown = || store::Error::Inconsistent(format!("outcome {id} of {}", self.published.manifest.id));
        Ok(self.published.manifest.outcome(id).ok_or_else(unknown)?)
    }

    /// What the applicant is told when no document is made.
    pub(crate) fn message(&self, outcome: &str, content: &DecisionContent) -> String {
        message(&self.published, outcome, &content.operative, &content.reasons)
    }

    pub(crate) fn letter(&self, decided: &Decided<'_>) -> Sheet {
        let service = self.published.title(OFFICIAL);
        let received = date_text(self.application.submitted_at.in_germany().date());
        Sheet {
            head: self.head(decided, &service),
            salutation: self.salutation(),
            opening: Some(text_with(OFFICIAL, "casework-letter-opening", &[("date", received.as_str().into())])),
            operative: self.tenor(decided),
            fees: fees(decided.content),
            payment: self.payment(decided),
            reasons: self.reasons(decided, &received),
            hints: if decided.total.0 > 0 { vec![t(OFFICIAL, "casework-letter-pay-anyway")] } else { Vec::new() },
            remedy: Remedy { text: vec![t(OFFICIAL, "casework-letter-remedy")], addressee: self.addressee() },
            closing: Closing {
                greeting: t(OFFICIAL, "casework-letter-greeting"),
                on_behalf: Some(t(OFFICIAL, "casework-letter-on-behalf")),
                name: decided.signer.to_owned(),
                note: Some(t(OFFICIAL, "casework-letter-no-signature")),
            },
            enclosures: Vec::new(),
            words: words(),
        }
    }

    fn head(&self, decided: &Decided<'_>, service: &str) -> Head {
        let office = self.catalogue.administration(self.tenant);
        let example = office.is_some_and(|office| office.example);
        let remark = match (decided.preview, example) {
            (true, _) => Some("casework-letter-preview"),
            (false, true) => Some("casework-letter-example"),
            (false, false) => None,
        };
        Head {
            language: letters::Language::German,
            issuer: applications::issuer(OFFICIAL, &self.catalogue, &self.entity, self.tenant, decided.date),
            recipient: self.recipient(),
            reference: self.application.reference.to_string(),
            date: decided.date,
            contact: Some(Contact {
                name: decided.signer.to_owned(),
                phone: self.settings.text("contact.phone").map(str::to_owned),
                email: self.settings.text("contact.email").map(str::to_owned),
                room: None,
            }),
            facts: decided
                .payment_reference
                .iter()
                .map(|reference| Fact {
                    label: t(OFFICIAL, "casework-payment-reference"),
                    value: payment::printed(reference),
                })
                .collect(),
            subject: text_with(OFFICIAL, "casework-letter-subject", &[("service", service.into())]),
            example: remark.map(|key| t(OFFICIAL, key)),
            words: applications::words(OFFICIAL),
        }
    }

    /// The operative part (§ 37 Abs. 1 VwVfG) with what is to be paid and until when.
    fn tenor(&self, decided: &Decided<'_>) -> Vec<String> {
        let mut sentences = operative(&self.published, decided.outcome, &decided.content.operative);
        if let Some(due) = decided.due_on.filter(|_| decided.total.0 > 0) {
            let args = [("total", decided.total.to_string().into()), ("date", date_text(due).into())];
            sentences.push(text_with(OFFICIAL, "casework-letter-to-pay", &args));
        }
        sentences
    }

    /// Reasons of fact and law (§ 39 Abs. 1 VwVfG): the clerk's own, how the amount was computed, the legal basis.
    fn reasons(&self, decided: &Decided<'_>, received: &str) -> Vec<String> {
        let mut reasons = paragraphs(&decided.content.reasons);
        if reasons.is_empty() && decided.verdict == Verdict::Granted {
            reasons.push(text_with(OFFICIAL, "casework-letter-followed", &[("date", received.into())]));
        }
        if !decided.content.fees.is_empty() {
            let computed = self.computed();
            if !computed.is_empty() {
                reasons.push(text_with(
                    OFFICIAL,
                    "casework-letter-computed",
                    &[("values", computed.join("; ").into())],
                ));
            }
        }
        let basis = self.published.manifest.legal_basis.join("; ");
        if !basis.is_empty() {
            reasons.push(text_with(OFFICIAL, "casework-letter-basis", &[("basis", basis.into())]));
        }
        reasons
    }

    /// The computed values that the applicant saw, such as the first month and the yearly rate.
    fn computed(&self) -> Vec<String> {
        let is_computed = |row: &AnswerRow| {
            self.published.form.field(&row.field).is_some_and(|field| matches!(field.kind, Kind::Computed { .. }))
        };
        answer_sections(OFFICIAL, &self.published, &self.content, &[], Reader::Applicant)
            .into_iter()
            .flat_map(|section| section.rows)
            .filter(|row| is_computed(row) && !row.answer.is_empty())
            .map(|row| format!("{}: {}", row.question.trim_end_matches(['?', ':']), row.answer))
            .collect()
    }

    fn payment(&self, decided: &Decided<'_>) -> Option<Payment> {
        let value = |key: &str| self.settings.text(key).map(str::to_owned);
        let due = Due { date: decided.due_on?, cents: decided.total.0 };
        Some(Payment {
            dues: vec![due],
            payee: value("bank.holder")?,
            iban: value("bank.iban")?,
            bic: value("bank.bic"),
            bank: value("bank.name"),
            reference: payment::printed(decided.payment_reference.as_deref()?),
        })
    }

    /// Where an objection goes: in the own sphere to the municipality, through the administration that works for it; in the
    /// delegated sphere to the administration (§ 47 ThürKO, § 70 Abs. 1 VwGO).
    fn addressee(&self) -> Vec<String> {
        let office = self.catalogue.administration(self.tenant);
        let office_name = office.map(|office| office.name.clone());
        let entity = self.catalogue.entity(&self.entity).map(|entity| entity.name.clone());
        let acts_for_other = office.is_some_and(|office| office.entity().as_ref() != Some(&self.entity));
        let name = match self.published.manifest.sphere {
            Sphere::Own => entity.or(office_name.clone()),
            Sphere::Delegated => office_name.clone().or(entity),
        };
        let through = match (self.published.manifest.sphere, office_name) {
            (Sphere::Own, Some(office)) if acts_for_other => {
                Some(text_with(OFFICIAL, "casework-letter-through", &[("administration", office.into())]))
            }
            _ => None,
        };
        let place = joined(&[self.settings.text("letterhead.postcode"), self.settings.text("letterhead.city")]);
        [name, through, self.settings.text("letterhead.street").map(str::to_owned), place]
            .into_iter()
            .flatten()
            .collect()
    }

    fn recipient(&self) -> Vec<String> {
        let name = self.name();
        let street = joined(&[self.answer("address-line1"), self.text("house_number")]);
        let place = joined(&[self.answer("postal-code"), self.answer("address-level2")]);
        [name, street, place].into_iter().flatten().collect()
    }

    fn name(&self) -> Option<String> {
        joined(&[self.answer("given-name"), self.answer("family-name")])
    }

    fn salutation(&self) -> String {
        match self.name() {
            Some(name) => text_with(OFFICIAL, "casework-letter-salutation", &[("name", name.into())]),
            None => t(OFFICIAL, "casework-letter-salutation-unknown"),
        }
    }

    /// The answer to the question that browsers know under this token (WCAG 2.2, 1.3.5).
    fn answer(&self, token: &str) -> Option<&str> {
        let field = self
            .published
            .form
            .definition()
            .fields()
            .map(|(_, field)| field)
            .find(|field| field.autocomplete.as_deref() == Some(token))?;
        self.text(&field.id)
    }

    fn text(&self, field: &str) -> Option<&str> {
        self.content.values.get(field)?.as_str()
    }
}

/// What the applicant is told when no document is made: the operative part and the reasons.
pub(crate) fn message(published: &Published, outcome: &str, own: &str, reasons: &str) -> String {
    let mut parts = operative(published, outcome, own);
    parts.extend(paragraphs(reasons));
    parts.join("\n\n")
}

/// The operative part in the clerk's own words, else in those of the service.
fn operative(published: &Published, outcome: &str, own: &str) -> Vec<String> {
    let own = paragraphs(own);
    if !own.is_empty() {
        return own;
    }
    let of_service = published.optional(OFFICIAL, &format!("outcome-{outcome}-text"));
    let text = of_service.unwrap_or_else(|| published.texts.text(OFFICIAL, &format!("outcome-{outcome}")));
    paragraphs(&text)
}

/// How the applicant wants the decision, as far as the form asked (field `delivery`); else for retrieval.
pub(crate) fn wish(content: &Content) -> Delivery {
    let chosen = content.values.get("delivery").and_then(|value| value.as_str());
    chosen.and_then(|name| name.parse().ok()).unwrap_or(Delivery::Retrieval)
}

fn fees(content: &DecisionContent) -> Vec<Fee> {
    content
        .fees
        .iter()
        .map(|fee| Fee { text: fee.text.clone(), basis: fee.basis.clone(), cents: fee.cents.0 })
        .collect()
}

/// The parts that say something, with a blank between; nothing when none does.
fn joined(parts: &[Option<&str>]) -> Option<String> {
    let parts: Vec<&str> = parts.iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A text as paragraphs: an empty line parts them.
fn paragraphs(text: &str) -> Vec<String> {
    text.replace("\r\n", "\n")
        .split("\n\n")
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

fn words() -> DecisionWords {
    let word = |key: &str| t(OFFICIAL, &format!("casework-letter-word-{key}"));
    DecisionWords {
        operative: word("operative"),
        fees: word("fees"),
        fee_text: word("fee-text"),
        fee_basis: word("fee-basis"),
        fee_amount: word("fee-amount"),
        fee_total: word("fee-total"),
        payment: word("payment"),
        due: word("due"),
        amount: word("amount"),
        payee: word("payee"),
        bank: word("bank"),
        payment_reference: word("payment-reference"),
        code: word("code"),
        code_alternative: word("code-alternative"),
        reasons: word("reasons"),
        hints: word("hints"),
        remedy: word("remedy"),
        enclosures: word("enclosures"),
    }
}

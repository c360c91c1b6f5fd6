//! The decision as a letter: on the letterhead of the legal entity in whose name it is taken.

mod amendment;
mod applicant;
mod certificate;
mod paying;

use std::collections::HashMap;
use std::sync::Arc;

use applications::{AnswerRow, Application, ApplicationId, Content, Reader, answer_sections, date_text};
use directory::{Catalogue, EntityKey, Settings};
use identity::Account;
use jiff::civil::Date;
use letters::{Closing, Contact, Cover, Decision as Sheet, DecisionWords, Fact, Fee, Head, Remedy};
use serde_json::{Map, Value};
use store::{Cents, Language, Scope, TenantId, Timestamp};
use studio::{Outcome, Published, Resolution, Sphere};
use ui::{t, text_with};

pub(crate) use applicant::{applicant, who_and_where, wish};
use applicant::{joined, person};

use crate::decision::{Amends, CheckedDecision, DecisionContent, DecisionForm};
use crate::error::Error;
use crate::member::OwnMember;
use crate::model::{CaseId, Verdict};
use crate::verbs::amend;
use crate::verbs::file::CaseFile;
use crate::verbs::view::Decision;
use crate::{Desk, Result, payment};

/// Decisions are written in the official language (§ 23 Abs. 1 VwVfG).
pub(crate) const OFFICIAL: Language = Language::German;

/// What a letter says about a decision.
pub(crate) struct Decided<'a> {
    pub(crate) outcome: &'a str,
    pub(crate) verdict: Verdict,
    pub(crate) content: &'a DecisionContent,
    pub(crate) total: Cents,
    pub(crate) due_on: Option<Date>,
    pub(crate) payment_reference: Option<String>,
    pub(crate) date: Date,
    /// Who worked on it, and whom to ask.
    pub(crate) clerk: &'a str,
    /// Who answers for it with their name.
    pub(crate) signer: String,
    /// Whether it is only shown and has no effect.
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
            clerk: &decision.decided_by,
            signer: decision.approved_by.as_ref().unwrap_or(&decision.decided_by).clone(),
            preview: false,
        }
    }
}

impl<'a> Decided<'a> {
    /// A decision as it would be taken on a day by a clerk; where a second person has to approve it, it is theirs to sign.
    pub(crate) fn taken(
        checked: &'a CheckedDecision,
        reference: &str,
        on: Date,
        (clerk, approver): (&'a str, Option<&str>),
    ) -> Self {
        let signer = match approver {
            Some(approver) => approver.to_owned(),
            None if checked.outcome.four_eyes => t(OFFICIAL, "casework-letter-approver-open"),
            None => clerk.to_owned(),
        };
        Self {
            outcome: &checked.outcome.id,
            verdict: checked.verdict,
            content: &checked.content,
            total: checked.total,
            due_on: checked.due_on,
            payment_reference: (checked.total.0 > 0)
                .then(|| payment::reference(&amendment::numbered(reference, checked.content.amends.as_ref())))
                .flatten(),
            date: on,
            clerk,
            signer,
            preview: false,
        }
    }
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
    /// The file reference, where the case has one.
    file_reference: Option<String>,
    /// The decision that is to be amended.
    amends: Option<Amends>,
    /// The member municipality that stays competent.
    member: Option<OwnMember>,
}

impl Facts {
    pub(crate) async fn read(scope: &Scope, desk: &Desk, file: &CaseFile) -> Result<Self> {
        let application = applications::application(scope, file.row.id.application()).await?;
        let content = applications::content(scope, application.id).await?;
        let settings = directory::settings(scope, &entity(&application.legal_entity)?).await?;
        let (opened, accounts) = ((application, content), identity::accounts(scope).await?);
        let facts = Self::of(scope, desk, opened, file.row.file_reference.clone(), settings, &accounts).await?;
        Ok(Self { amends: amend::amends(scope, file).await?, ..facts })
    }

    /// The same of several cases that have no decision yet; one whose key is destroyed is left out.
    pub(crate) async fn of_undecided(
        scope: &Scope,
        desk: &Desk,
        files: impl Iterator<Item = &CaseFile>,
    ) -> Result<HashMap<CaseId, Self>> {
        let mut filed: HashMap<ApplicationId, Option<String>> =
            files.map(|file| (file.row.id.application(), file.row.file_reference.clone())).collect();
        let ids: Vec<ApplicationId> = filed.keys().copied().collect();
        let accounts = identity::accounts(scope).await?;
        let mut known: HashMap<EntityKey, Settings> = HashMap::new();
        let mut all = HashMap::new();
        for (application, content) in applications::contents(scope, &ids).await? {
            let Some(content) = content else { continue };
            let entity = entity(&application.legal_entity)?;
            if !known.contains_key(&entity) {
                known.insert(entity.clone(), directory::settings(scope, &entity).await?);
            }
            let (id, settings) = (application.id, known[&entity].clone());
            let filed = filed.remove(&id).flatten();
            all.insert(CaseId(id.0), Self::of(scope, desk, (application, content), filed, settings, &accounts).await?);
        }
        Ok(all)
    }

    /// What there is to say about an application that has no decision yet.
    async fn of(
        scope: &Scope,
        desk: &Desk,
        (application, content): (Application, Content),
        file_reference: Option<String>,
        settings: Settings,
        accounts: &[Account],
    ) -> Result<Self> {
        let (tenant, catalogue) = (scope.tenant()?, desk.directory.catalogue());
        let entity = entity(&application.legal_entity)?;
        let published = desk.studio.version(scope, application.form_version).await?;
        Ok(Self {
            member: OwnMember::of(&catalogue, tenant, &published, &entity, accounts),
            amends: None,
            tenant,
            application,
            content,
            published,
            catalogue,
            entity,
            settings,
            file_reference,
        })
    }

    /// The decision form before anybody typed.
    pub(crate) fn fresh_form(&self, today: Date) -> DecisionForm {
        DecisionForm::fresh(&self.published, &self.application, &self.content, today)
    }

    /// Who applied, if the form asks for a name.
    pub(crate) fn applicant(&self) -> Option<String> {
        applicant(&self.published, &self.content)
    }

    pub(crate) fn into_published(self) -> Arc<Published> {
        self.published
    }

    pub(crate) const fn amends(&self) -> Option<&Amends> {
        self.amends.as_ref()
    }

    pub(crate) const fn member(&self) -> Option<&OwnMember> {
        self.member.as_ref()
    }

    pub(crate) fn published(&self) -> &Published {
        &self.published
    }

    /// The values of the answers.
    pub(crate) const fn answers(&self) -> &Map<String, Value> {
        &self.content.values
    }

    /// Since when the applicant wants decisions by post.
    pub(crate) const fn by_post(&self) -> Option<Timestamp> {
        self.application.by_post
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
        let amends = decided.content.amends.as_ref();
        let subject = amendment::subject(&service, amends);
        let reference = decided.payment_reference.iter().map(|reference| Fact {
            label: t(OFFICIAL, "casework-payment-reference"),
            value: payment::printed(reference),
        });
        Sheet {
            head: self.head(decided, subject, reference.collect()),
            salutation: self.salutation(),
            opening: Some(amendment::opening(&received, amends)),
            facts: self.named(&self.published.manifest.letter_facts),
            operative: self.tenor(decided),
            fees: fees(decided.content),
            payment: self.payment(decided),
            reasons: self.reasons(decided, &received),
            hints: self.hints(decided),
            remedy: Remedy { text: vec![t(OFFICIAL, "casework-letter-remedy")], addressee: self.addressee() },
            closing: Closing {
                greeting: t(OFFICIAL, "casework-letter-greeting"),
                on_behalf: Some(t(OFFICIAL, "casework-letter-on-behalf")),
                name: decided.signer.clone(),
                note: Some(t(OFFICIAL, "casework-letter-no-signature")),
            },
            enclosures: self.certificate(decided).into_iter().map(|sheet| sheet.head.subject).collect(),
            words: words(self.by_mandate("payment-debit", "payment")),
        }
    }

    /// The sheet on top of the letter in a stack: which letter of how many, and what lies below.
    pub(crate) fn cover(&self, date: Date, place: (usize, usize), documents: usize, pages: usize) -> Cover {
        let fact = |key: &str, value: String| Fact { label: t(OFFICIAL, key), value };
        let (number, all) = place;
        let args = [("number", number.into()), ("all", all.into())];
        let example = self.is_example().then(|| t(OFFICIAL, "casework-letter-example"));
        Cover {
            head: Head {
                language: letters::Language::German,
                issuer: applications::issuer(OFFICIAL, &self.catalogue, &self.entity, self.tenant, date),
                recipient: self.recipient(),
                reference: self.application.reference.to_string(),
                date,
                contact: None,
                facts: Vec::new(),
                subject: t(OFFICIAL, "casework-cover-title"),
                example,
                words: applications::words(OFFICIAL),
            },
            facts: vec![
                fact("casework-cover-place", text_with(OFFICIAL, "casework-cover-place-of", &args)),
                fact("casework-cover-documents", documents.to_string()),
                fact("casework-cover-pages", pages.to_string()),
            ],
        }
    }

    fn is_example(&self) -> bool {
        self.catalogue.administration(self.tenant).is_some_and(|office| office.example)
    }

    fn head(&self, decided: &Decided<'_>, subject: String, facts: Vec<Fact>) -> Head {
        let filed = self
            .file_reference
            .iter()
            .map(|reference| Fact { label: t(OFFICIAL, "casework-file-reference"), value: reference.clone() });
        let example = self.is_example();
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
                name: decided.clerk.to_owned(),
                phone: self.settings.text("contact.phone").map(str::to_owned),
                email: self.settings.text("contact.email").map(str::to_owned),
                room: None,
            }),
            facts: filed.chain(facts).collect(),
            subject,
            example: remark.map(|key| t(OFFICIAL, key)),
            words: applications::words(OFFICIAL),
        }
    }

    /// The operative part (§ 37 Abs. 1 VwVfG) with what is to be paid and until when.
    fn tenor(&self, decided: &Decided<'_>) -> Vec<String> {
        let mut sentences: Vec<String> = decided.content.amends.iter().map(amendment::sentence).collect();
        sentences.extend(operative(&self.published, decided.outcome, &decided.content.operative));
        if let Some(due) = decided.due_on.filter(|_| decided.total.0 > 0) {
            let args = [("total", decided.total.to_string().into()), ("date", date_text(due).into())];
            sentences.push(text_with(
                OFFICIAL,
                self.by_mandate("casework-letter-to-collect", "casework-letter-to-pay"),
                &args,
            ));
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

    /// The computed values that the applicant saw and the amount rests on, such as the first month and the yearly rate.
    fn computed(&self) -> Vec<String> {
        let behind = self.published.form.behind_fees();
        let rows = self.answered().into_iter().filter(|row| behind.iter().any(|field| field.id == row.field));
        rows.map(|row| format!("{}: {}", label(&row.question), row.answer.replace('\n', ", "))).collect()
    }

    /// What an objection does not stop.
    fn hints(&self, decided: &Decided<'_>) -> Vec<String> {
        let key = self.by_mandate("casework-letter-collect-anyway", "casework-letter-pay-anyway");
        if decided.total.0 > 0 { vec![t(OFFICIAL, key)] } else { Vec::new() }
    }

    /// What was asked and answered, as the applicant saw it.
    fn answered(&self) -> Vec<AnswerRow> {
        answer_sections(OFFICIAL, &self.published, &self.content, &[], Reader::Applicant)
            .into_iter()
            .flat_map(|section| section.rows)
            .filter(|row| !row.answer.is_empty())
            .collect()
    }

    /// Those answers that are named, in the order in which they are.
    fn named(&self, fields: &[String]) -> Vec<Fact> {
        let rows = self.answered();
        let named = fields.iter().flat_map(|field| rows.iter().filter(move |row| row.field == *field));
        named.map(|row| Fact { label: label(&row.question), value: row.answer.clone() }).collect()
    }

    /// Where an objection goes: in the own sphere to the municipality, through the administration that works for it; in the
    /// delegated sphere to the administration (§ 47 ThürKO, § 70 Abs. 1 VwGO).
    fn addressee(&self) -> Vec<String> {
        let office = self.catalogue.administration(self.tenant);
        let office_name = office.map(|office| office.name.clone());
        let entity = self.catalogue.entity(&self.entity).map(|entity| entity.name.clone());
        let acts_for_other = self.catalogue.acts_for_another(self.tenant, &self.entity);
        let name = match self.published.manifest.sphere {
            Sphere::Own => entity.or(office_name.clone()),
            // An administration that ended has nobody left to decide on objections.
            Sphere::Delegated if self.catalogue.predecessor(&self.entity).is_some() => entity.or(office_name.clone()),
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
        who_and_where(&self.published, &self.content)
    }

    fn name(&self) -> Option<String> {
        person(&self.published, &self.content)
    }

    fn salutation(&self) -> String {
        match self.name() {
            Some(name) => text_with(OFFICIAL, "casework-letter-salutation", &[("name", name.into())]),
            None => t(OFFICIAL, "casework-letter-salutation-unknown"),
        }
    }
}

/// What the applicant is told when no document is made: the operative part and the reasons.
pub(crate) fn message(published: &Published, outcome: &str, own: &str, reasons: &str) -> String {
    let mut parts = operative(published, outcome, own);
    parts.extend(paragraphs(reasons));
    parts.join("\n\n")
}

/// The operative part in the clerk's own words, else in those of the service. What a partial grant refuses is always said in
/// a sentence of its own.
fn operative(published: &Published, outcome: &str, own: &str) -> Vec<String> {
    let mut sentences = paragraphs(own);
    if sentences.is_empty() {
        let of_service = published.optional(OFFICIAL, &format!("outcome-{outcome}-text"));
        let text = of_service.unwrap_or_else(|| published.texts.text(OFFICIAL, &format!("outcome-{outcome}")));
        sentences = paragraphs(&text);
    }
    let described = published.manifest.outcome(outcome);
    if described.is_some_and(|outcome| outcome.result == Resolution::PartlyGranted) {
        sentences.push(published.texts.text(OFFICIAL, &format!("outcome-{outcome}-refused")));
    }
    sentences
}

/// A question as the label of its answer.
fn label(question: &str) -> String {
    question.trim_end_matches(['?', ':']).to_owned()
}

fn fees(content: &DecisionContent) -> Vec<Fee> {
    content
        .fees
        .iter()
        .map(|fee| Fee { text: fee.text.clone(), basis: fee.basis.clone(), cents: fee.cents.0 })
        .collect()
}

/// A text as paragraphs: an empty line parts them.
fn paragraphs(text: &str) -> Vec<String> {
    text.replace("\r\n", "\n")
        .split("\n\n")
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

fn words(payment: &str) -> DecisionWords {
    let word = |key: &str| t(OFFICIAL, &format!("casework-letter-word-{key}"));
    DecisionWords {
        facts: word("facts"),
        operative: word("operative"),
        fees: word("fees"),
        fee_text: word("fee-text"),
        fee_basis: word("fee-basis"),
        fee_amount: word("fee-amount"),
        fee_total: word("fee-total"),
        payment: word(payment),
        due: word("due"),
        amount: word("amount"),
        payee: word("payee"),
        bank: word("bank"),
        payment_reference: word("payment-reference"),
        collected: word("collected"),
        creditor: word("creditor"),
        holder: word("holder"),
        account: word("account"),
        mandate: word("mandate"),
        creditor_id: word("creditor-id"),
        code: word("code"),
        code_alternative: word("code-alternative"),
        reasons: word("reasons"),
        hints: word("hints"),
        remedy: word("remedy"),
        enclosures: word("enclosures"),
    }
}

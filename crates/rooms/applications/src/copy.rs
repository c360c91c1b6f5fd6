//! The applicant's copy of what they sent (§ 9a Abs. 4 OZG).

use directory::Directory;
use letters::{Copy, CopyWords, Fact, Fee, Head, Letter, Section};
use mailbox::Press;
use store::{Language, Scope};
use studio::Studio;
use ui::t;

use crate::assistance::{self, Assistance};
use crate::model::{AccessCode, Application, Attachment};
use crate::pages::size;
use crate::view::{AnswerRow, AnswerSection, Reader, answer_sections};
use crate::{Result, issuer, records, words};

/// Sets the applicant's copy as a PDF; the scope is closed before. What is `handed` over at the counter says as well where and
/// with which code the state is seen: the address of the installation and the code.
///
/// # Errors
/// [`Error::NoApplication`](crate::Error::NoApplication) when nobody knows the legal entity, the press's and the store's own.
pub async fn copy(
    scope: Scope,
    studio: &Studio,
    directory: &Directory,
    press: &Press,
    language: Language,
    application: &Application,
    handed: Option<(String, AccessCode)>,
) -> Result<Vec<u8>> {
    let published = studio.version(&scope, application.form_version).await?;
    let content = records::content(&scope, application.id).await?;
    let attachments = records::attachments(&scope, application.id, &content).await?;
    let (tenant, today) = (scope.tenant()?, scope.today());
    drop(scope);
    let catalogue = directory.catalogue();
    let entity = application.legal_entity.parse().map_err(|_| crate::Error::NoApplication)?;
    let example = catalogue.administration(tenant).is_some_and(|office| office.example);
    let sections = answer_sections(language, &published, &content, &attachments, Reader::Applicant);
    let consent = content.assistance.as_ref().map(|assistance| consent(language, assistance));
    let status = handed.map(|(origin, code)| status(language, &origin, application, &code));
    let opening = match &content.assistance {
        Some(assistance) => assistance::told(language, assistance),
        None => t(language, "applications-copy-opening"),
    };
    let letter = Copy {
        head: Head {
            language: letter_language(language),
            issuer: issuer(language, &catalogue, &entity, tenant, today),
            recipient: Vec::new(),
            reference: application.reference.to_string(),
            date: application.submitted_at.in_germany().date(),
            contact: None,
            facts: vec![Fact {
                label: t(language, "applications-letter-received"),
                value: assistance::received_text(language, application),
            }],
            subject: published.title(language),
            example: example.then(|| t(language, "applications-letter-example")),
            words: words(language),
        },
        opening: vec![opening],
        sections: status.into_iter().chain(sections.into_iter().map(answered)).chain(consent).collect(),
        attachments: attachments.iter().map(|file| enclosed(language, &published, file)).collect(),
        fees: content
            .fees
            .iter()
            .map(|fee| Fee {
                text: published.texts.text(language, &format!("fee-{}", fee.id)),
                basis: fee.basis.clone(),
                cents: fee.cents,
            })
            .collect(),
        hints: vec![t(language, "applications-copy-hint")],
        words: copy_words(language),
    };
    let pdf = press.set(Letter::Copy(Box::new(letter))).await?;
    Ok(pdf.into_bytes())
}

/// Letters know German and English; plain language is German.
pub(crate) fn letter_language(language: Language) -> letters::Language {
    match language {
        Language::German | Language::PlainGerman => letters::Language::German,
        Language::English => letters::Language::English,
    }
}

fn answered(section: AnswerSection) -> Section {
    let answer = |row: AnswerRow| letters::Answer { question: row.question, answer: row.answer };
    Section { title: section.title, answers: section.rows.into_iter().map(answer).collect() }
}

/// Where and with what the state is seen.
fn status(language: Language, origin: &str, application: &Application, code: &AccessCode) -> Section {
    let rows = [
        ("applications-assisted-address", format!("{origin}/status")),
        ("applications-reference", application.reference.to_string()),
        ("applications-access-code", code.reveal()),
    ];
    let rows = rows.map(|(key, answer)| letters::Answer { question: t(language, key), answer });
    Section { title: t(language, "applications-to-status"), answers: rows.into() }
}

/// Who agreed that a clerk fills it in.
fn consent(language: Language, assistance: &Assistance) -> Section {
    let lines = assistance.consent_lines(language).into_iter();
    Section {
        title: t(language, "applications-consent"),
        answers: lines.map(|(question, answer)| letters::Answer { question, answer }).collect(),
    }
}

fn enclosed(language: Language, published: &studio::Published, file: &Attachment) -> letters::Attachment {
    letters::Attachment {
        title: studio::question_text(published, language, &file.field),
        name: file.file_name.clone(),
        size: size(language, file.bytes),
        sha256: file.sha256,
    }
}

fn copy_words(language: Language) -> CopyWords {
    let word = |key: &str| t(language, &format!("applications-{key}"));
    CopyWords {
        question: word("copy-question"),
        answer: word("copy-answer"),
        no_answer: word("copy-no-answer"),
        attachments: word("copy-attachments"),
        attachment: word("copy-attachment"),
        size: word("copy-size"),
        checksum: word("copy-checksum"),
        fees: word("fees"),
        fee_text: word("fee"),
        fee_basis: word("fee-basis"),
        fee_amount: word("fee-amount"),
        fee_total: word("fee-total"),
        hints: word("copy-hints"),
    }
}

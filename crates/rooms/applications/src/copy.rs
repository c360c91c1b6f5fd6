//! The applicant's copy of what they sent (§ 9a Abs. 4 OZG).

use letters::{Copy, CopyWords, Fact, Fee, Head, Letter, Section};
use store::{Language, Scope};
use ui::t;

use crate::model::{Application, Attachment};
use crate::offer::Offer;
use crate::pages::size;
use crate::view::{Reader, answer_sections};
use crate::{Desk, Result, issuer, records, words};

/// Renders the copy; the scope is closed before the letter is set.
pub(crate) async fn render(desk: &Desk, scope: Scope, language: Language, application: Application) -> Result<Vec<u8>> {
    let published = desk.studio.version(&scope, application.form_version).await?;
    let content = records::content(&scope, application.id).await?;
    let attachments = records::attachments(&scope, application.id, &content).await?;
    let (tenant, today) = (scope.tenant()?, scope.today());
    drop(scope);
    let offer = Offer {
        online_service: application.online_service.clone(),
        tenant,
        legal_entity: application.legal_entity.clone(),
        area: application.area.clone(),
    };
    let catalogue = desk.directory.catalogue();
    let entity = offer.entity().ok_or(crate::Error::NoApplication)?;
    let sections = answer_sections(language, &published, &content, &attachments, Reader::Applicant);
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
                value: ui::moment(language, application.submitted_at),
            }],
            subject: published.title(language),
            example: offer.is_example(desk).then(|| t(language, "applications-letter-example")),
            words: words(language),
        },
        opening: vec![t(language, "applications-copy-opening")],
        sections: sections
            .into_iter()
            .map(|section| Section {
                title: section.title,
                answers: section
                    .rows
                    .into_iter()
                    .map(|row| letters::Answer { question: row.question, answer: row.answer })
                    .collect(),
            })
            .collect(),
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
    let pdf = desk.press.set(Letter::Copy(Box::new(letter))).await?;
    Ok(pdf.into_bytes())
}

/// Letters know German and English; plain language is German.
pub(crate) fn letter_language(language: Language) -> letters::Language {
    match language {
        Language::German | Language::PlainGerman => letters::Language::German,
        Language::English => letters::Language::English,
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

//! What was corrected in an application: what stood there before, what stands there now, who changed it and why.

use std::collections::BTreeMap;

use directory::Directory;
use forms::{Field, Kind};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Map, Value};
use store::{Actor, Language, Scope, TenantId, Timestamp};
use studio::Published;

use crate::model::{Application, ApplicationId, Attachment, Content};
use crate::offer::Offer;
use crate::tables::application_version::{Column, Entity};
use crate::view::{Reader, answers_of};
use crate::{Result, drafts, records};

/// One answer that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The question.
    pub question: String,
    /// What was answered before; empty when nothing was.
    pub before: String,
    /// What is answered now; empty when nothing is.
    pub after: String,
}

/// A correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// Why, when a member of staff did it on the applicant's behalf.
    pub reason: Option<String>,
    /// Whether the applicant did it.
    pub by_applicant: bool,
    /// What is not what it was.
    pub differences: Vec<Difference>,
}

/// The corrections of an application, oldest first.
///
/// # Errors
/// The store's own.
pub async fn changes(
    scope: &Scope,
    published: &Published,
    id: ApplicationId,
    now: &Content,
    reader: Reader,
) -> Result<Vec<Change>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Application.eq(id))
        .order_by_asc(Column::Version)
        .all(scope.db())
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let key = scope.data_key(id).await?;
    let files = drafts::attachments(scope, id, &key).await?;
    let contents = rows.iter().map(|row| records::opened_content(&key, &row.content)).collect::<Result<Vec<_>>>()?;
    let mut changes = Vec::with_capacity(rows.len());
    for (place, row) in rows.iter().enumerate() {
        let before = &contents[place].values;
        let after = contents.get(place + 1).map_or(&now.values, |content| &content.values);
        let reason = row.reason.as_ref().map(|sealed| drafts::reason(&key, sealed)).transpose()?;
        changes.push(Change {
            at: row.corrected_at,
            reason,
            by_applicant: row.corrected_by == Actor::Applicant.to_string(),
            differences: differences(scope.language(), published, (before, after), &files, reader),
        });
    }
    Ok(changes)
}

/// The answers that differ, in the order of the form.
pub(crate) fn differences(
    language: Language,
    published: &Published,
    (before, after): (&Map<String, Value>, &Map<String, Value>),
    files: &[Attachment],
    reader: Reader,
) -> Vec<Difference> {
    let was = answers_of(language, published, before, files, reader);
    let is = answers_of(language, published, after, files, reader);
    let of = |rows: &[(String, String)]| rows.iter().cloned().collect::<BTreeMap<String, String>>();
    let (known_before, known_after) = (of(&was), of(&is));
    let gone = was.into_iter().filter(|(question, _)| !known_after.contains_key(question));
    let all = is.into_iter().chain(gone).map(|(question, _)| question);
    let answer = |known: &BTreeMap<String, String>, question: &str| known.get(question).cloned().unwrap_or_default();
    all.map(|question| Difference {
        before: answer(&known_before, &question),
        after: answer(&known_after, &question),
        question,
    })
    .filter(|difference| difference.before != difference.after)
    .collect()
}

/// The questions of a section.
pub struct Askable {
    /// Title of the section.
    pub title: String,
    /// Ids of the questions and what they ask.
    pub questions: Vec<(String, String)>,
}

/// The questions of an application that may be asked again: those that its answers bring up, consents apart.
#[must_use]
pub fn askable(
    language: Language,
    directory: &Directory,
    tenant: TenantId,
    application: &Application,
    published: &Published,
    content: &Content,
) -> Vec<Askable> {
    let offer = Offer {
        online_service: application.online_service.clone(),
        tenant,
        legal_entity: application.legal_entity.clone(),
        area: application.area.clone(),
    };
    let day = application.submitted_at.in_germany().date();
    let evaluation = offer.evaluate(directory, published, &content.answers, day);
    let is_shown = |id: &str| evaluation.field(id).is_some_and(|state| state.visible);
    let mut found = Vec::new();
    for section in &published.form.definition().sections {
        let mut questions = Vec::new();
        for page in &section.pages {
            collect(language, published, "", &page.fields, &is_shown, &mut questions);
        }
        if !questions.is_empty() {
            found
                .push(Askable { title: published.texts.text(language, &format!("section-{}", section.id)), questions });
        }
    }
    found
}

fn collect(
    language: Language,
    published: &Published,
    place: &str,
    fields: &[Field],
    is_shown: &dyn Fn(&str) -> bool,
    questions: &mut Vec<(String, String)>,
) {
    for field in fields.iter().filter(|field| is_shown(&field.id)) {
        let question = format!("{place}{}", studio::question_text(published, language, &field.id));
        match &field.kind {
            Kind::Group { fields, rows: None, of } => {
                let place = if of.is_some() {
                    format!("{}: ", question.trim_end_matches(['?', ':', '.']))
                } else {
                    place.to_owned()
                };
                collect(language, published, &place, fields, is_shown, questions);
            }
            Kind::Group { .. } | Kind::File { .. } => questions.push((field.id.clone(), question)),
            Kind::Consent => {}
            kind if kind.is_asked() => questions.push((field.id.clone(), question)),
            _ => {}
        }
    }
}

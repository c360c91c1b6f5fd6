//! The frame of everything that a clerk does in a case: who, where, and what follows.

use std::collections::BTreeSet;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, ClerkSession, Sent};
use store::{Reach, Scope};
use ui::kern::DateParts;
use ui::{Failure, FormFields, Path, Visitor};

use super::case::{Shown, page};
use super::steps::Asked;
use super::{amendment, decision_form, steps};
use crate::decision::DecisionForm;
use crate::model::CaseId;
use crate::verbs::AmendmentForm;
use crate::{Desk, Error, Result};

/// What was typed into a form of the page of a case.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) question: Option<Asked>,
    pub(super) corrected: Option<(BTreeSet<String>, String)>,
    pub(super) answer: Option<(String, String)>,
    pub(super) note: Option<String>,
    pub(super) decision: Option<DecisionForm>,
    pub(super) posted: Option<(String, DateParts)>,
    pub(super) colleague: Option<String>,
    pub(super) labels: Option<Vec<String>>,
    pub(super) file_reference: Option<String>,
    pub(super) amendment: Option<AmendmentForm>,
    pub(super) post_way: Option<String>,
    /// What is looked for inside the case: nothing that could be lost.
    pub(super) search: Option<String>,
}

impl Typed {
    /// The field where it stands.
    pub(super) fn field(&self) -> Option<&'static str> {
        let fields = [
            (self.question.is_some(), "question"),
            (self.corrected.is_some(), "reason"),
            (self.answer.is_some(), "answer"),
            (self.note.is_some(), "note"),
            (self.decision.is_some(), "reasons"),
            (self.posted.is_some(), "posted"),
            (self.colleague.is_some(), "colleague"),
            (self.labels.is_some(), "schlagwort"),
            (self.file_reference.is_some(), "aktenzeichen"),
            (self.amendment.is_some(), "why"),
            (self.post_way.is_some(), "post-way"),
        ];
        fields.into_iter().find_map(|(typed, field)| typed.then_some(field))
    }

    /// What was typed into the form that is sent to this action.
    fn read(action: &str, fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        match action {
            "frage" => Self { question: Some(steps::asked(fields)), ..Self::default() },
            "berichtigen" => Self { corrected: Some(steps::corrected(fields)), ..Self::default() },
            "antwort" => Self { answer: Some((text("way"), text("answer"))), ..Self::default() },
            "uebergeben" => Self { colleague: Some(text("colleague")), ..Self::default() },
            "schlagworte" => {
                Self { labels: Some(fields.all("schlagwort").map(str::to_owned).collect()), ..Self::default() }
            }
            "aktenzeichen" => Self { file_reference: Some(text("aktenzeichen")), ..Self::default() },
            "aendern" => Self { amendment: Some(amendment::sent(fields)), ..Self::default() },
            "postweg" => Self { post_way: Some(text("post-way")), ..Self::default() },
            "suche" => Self { search: Some(text("suche")).filter(|words| !words.trim().is_empty()), ..Self::default() },
            "notiz" => Self { note: Some(text("note")), ..Self::default() },
            "entwurf" | "pruefen" | "baustein" => {
                Self { decision: Some(decision_form::sent(fields)), ..Self::default() }
            }
            "abschliessen" => {
                let parts =
                    DateParts { day: text("posted-day"), month: text("posted-month"), year: text("posted-year") };
                Self { posted: Some((text("handing"), parts)), ..Self::default() }
            }
            _ => Self::default(),
        }
    }
}

/// A form that a clerk sent in a case. One that comes back after a login never gets here: the page shows it again.
pub(super) struct Step {
    pub(super) desk: Desk,
    pub(super) visitor: Visitor,
    pub(super) clerk: Clerk,
    pub(super) id: CaseId,
    pub(super) fields: FormFields,
    typed: Typed,
}

impl FromRequest<Desk> for Step {
    type Rejection = Response;

    async fn from_request(request: Request, desk: &Desk) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_parts(&parts);
        let Path(id) =
            Path::<CaseId>::from_request_parts(&mut parts, desk).await.map_err(IntoResponse::into_response)?;
        let action = parts.uri.path().rsplit('/').next().unwrap_or_default().to_owned();
        let sent = Sent::from_request(Request::from_parts(parts, body), desk).await?;
        let again = sent.is_again();
        let typed = Typed::read(&action, &sent.fields);
        let step = Self { desk: desk.clone(), visitor, clerk: sent.clerk, id, fields: sent.fields, typed };
        // A search only reads: it is done at once.
        if again && action != "suche" { Err(step.show(Shown::typed_before).await.into_response()) } else { Ok(step) }
    }
}

impl Step {
    pub(super) const fn by(&self) -> &ClerkSession {
        self.clerk.session()
    }

    /// A field of the form.
    pub(super) fn text(&self, name: &str) -> &str {
        self.fields.get(name).unwrap_or_default()
    }

    /// The revision of the case that the form was made for.
    pub(super) fn revision(&self) -> i64 {
        self.text("revision").parse().unwrap_or_default()
    }

    pub(super) async fn write(&self) -> Result<Scope, Failure> {
        Ok(self.desk.store.write(Reach::Tenant(self.clerk.tenant()), self.clerk.actor(), self.visitor.lang).await?)
    }

    pub(super) async fn read(&self) -> Result<Scope, Failure> {
        Ok(self.desk.store.read(Reach::Tenant(self.clerk.tenant()), self.clerk.actor(), self.visitor.lang).await?)
    }

    /// The address of the case, saying what was done.
    pub(super) fn done(&self, message: &str) -> Response {
        Redirect::to(&format!("/amt/vorgang/{}?erledigt={message}", self.id)).into_response()
    }

    /// Commits and leads back, or shows the case again with what was typed.
    pub(super) async fn leave(self, scope: Scope, done: Result<()>, message: &str) -> Result<Response, Failure> {
        match done {
            Ok(()) => {
                scope.commit().await?;
                Ok(self.done(message))
            }
            Err(error) => {
                drop(scope);
                self.refuse(error).await
            }
        }
    }

    /// Shows the case again with what was typed and what is wrong, if that is for the clerk to mend.
    pub(super) async fn refuse(self, error: Error) -> Result<Response, Failure> {
        if error.is_for_the_page() { self.show(|typed| Shown::refused(error, typed)).await } else { Err(error.into()) }
    }

    /// Shows the case again, with what was typed.
    pub(super) async fn again(self) -> Result<Response, Failure> {
        self.show(Shown::asked).await
    }

    async fn show(self, shown: impl FnOnce(Typed) -> Shown) -> Result<Response, Failure> {
        page(&self.desk, &self.visitor, &self.clerk, self.id, shown(self.typed)).await
    }
}

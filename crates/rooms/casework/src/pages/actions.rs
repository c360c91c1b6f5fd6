//! What a clerk does: each handler calls one verb and leads back to the case.

use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use ui::Failure;
use ui::kern::DateParts;

use super::step::Step;
use super::{decision_form, steps};
use crate::error::Error;
use crate::verbs::{self, AnswerWay, Handing, Taken};

type Answer = Result<Response, Failure>;

/// `POST /amt/vorgang/{id}/uebernehmen`
pub(super) async fn claim(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let done = verbs::claim(&mut scope, step.by(), step.id, step.revision()).await;
    step.leave(scope, done, "uebernommen").await
}

/// `POST /amt/vorgang/{id}/freigeben`
pub(super) async fn release(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let done = verbs::release(&mut scope, step.by(), step.id, step.revision()).await;
    step.leave(scope, done, "freigegeben").await
}

/// `POST /amt/vorgang/{id}/frage`
pub(super) async fn ask(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let asked = steps::asked(&step.fields);
    let wanted = &asked.wanted;
    let done = verbs::ask(&mut scope, &step.desk, step.by(), step.id, step.revision(), &asked.question, wanted).await;
    step.leave(scope, done, "gefragt").await
}

/// `POST /amt/vorgang/{id}/antwort`
pub(super) async fn record_answer(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let way = AnswerWay::from_name(step.text("way"));
    let answer = step.text("answer");
    let done = verbs::record_answer(&mut scope, &step.desk, step.by(), step.id, step.revision(), way, answer).await;
    step.leave(scope, done, "antwort").await
}

/// `POST /amt/vorgang/{id}/berichtigen`: opens the application to correct it, in the pages of its form.
pub(super) async fn correct(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let (fields, reason) = steps::corrected(&step.fields);
    match verbs::correct(&mut scope, step.by(), step.id, step.revision(), fields, &reason).await {
        Ok(code) => {
            scope.commit().await?;
            applications::hand_over_correction(step.desk.identity.https(), step.id.application(), &code)
        }
        Err(error) => {
            drop(scope);
            step.refuse(error).await
        }
    }
}

/// `POST /amt/vorgang/{id}/postweg`
pub(super) async fn choose_post(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let (way, by_post) = (AnswerWay::from_name(step.text("post-way")), step.text("post") == "ja");
    let done = verbs::choose_post(&mut scope, step.by(), step.id, step.revision(), way, by_post).await;
    step.leave(scope, done, "postweg").await
}

/// `POST /amt/vorgang/{id}/notiz`
pub(super) async fn note(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let done = verbs::note(&mut scope, step.by(), step.id, step.text("note")).await;
    step.leave(scope, done, "notiz").await
}

/// `POST /amt/vorgang/{id}/entwurf`: also what the script sends while somebody types.
pub(super) async fn save_draft(headers: HeaderMap, step: Step) -> Answer {
    let mut scope = step.write().await?;
    let form = decision_form::sent(&step.fields);
    let done = verbs::save_draft(&mut scope, step.by(), step.id, &form).await;
    if headers.get("x-requested-with").is_some_and(|value| value == "autosave") {
        done?;
        scope.commit().await?;
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    step.leave(scope, done, "entwurf").await
}

/// `POST /amt/vorgang/{id}/pruefen`: the first of two steps to a decision. It keeps what was typed and leads to the preview.
pub(super) async fn check(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let form = decision_form::sent(&step.fields);
    if let Err(error) = verbs::save_draft(&mut scope, step.by(), step.id, &form).await {
        drop(scope);
        return step.refuse(error).await;
    }
    scope.commit().await?;
    let scope = step.read().await?;
    match verbs::preview(&scope, &step.desk, step.by(), step.id, &form).await {
        Ok(_) => Ok(Redirect::to(&format!("/amt/vorgang/{}/vorschau", step.id)).into_response()),
        Err(error) => {
            drop(scope);
            step.refuse(error).await
        }
    }
}

/// `POST /amt/vorgang/{id}/entscheiden`: the second step. It takes nothing but the seal of the preview.
pub(super) async fn decide(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let seal = step.text("seal");
    let done = verbs::decide(&mut scope, &step.desk, step.by(), step.id, step.revision(), seal).await;
    let said = |taken| match taken {
        Taken::Decided => "entschieden",
        Taken::Proposed => "vorgelegt",
    };
    match done {
        Err(error @ (Error::Stale | Error::Transition(_))) => {
            // What this attempt wrote before it was refused is no decision: ask another transaction.
            drop(scope);
            match verbs::was_decided(&step.read().await?, step.by(), step.id, seal).await? {
                Some(taken) => Ok(step.done(said(taken))),
                None => step.refuse(error).await,
            }
        }
        Err(error) => step.leave(scope, Err(error), "").await,
        Ok(taken) => step.leave(scope, Ok(()), said(taken)).await,
    }
}

/// `POST /amt/vorgang/{id}/zuruecknehmen`
pub(super) async fn take_back(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let done = verbs::take_back(&mut scope, step.by(), step.id, step.revision()).await;
    step.leave(scope, done, "zurueckgenommen").await
}

/// `POST /amt/vorgang/{id}/abschliessen`
pub(super) async fn close(step: Step) -> Answer {
    let mut scope = step.write().await?;
    let part = |name: &str| step.text(name).to_owned();
    let on = DateParts { day: part("posted-day"), month: part("posted-month"), year: part("posted-year") }.date();
    let handing = Handing::from_name(step.text("handing"));
    let done = verbs::close(&mut scope, &step.desk, step.by(), step.id, step.revision(), handing, on).await;
    step.leave(scope, done, "abgeschlossen").await
}

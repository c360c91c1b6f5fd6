use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use store::Cents;
use ui::kern::{self, Tone};
use ui::{Failure, Lang, Path, Visitor, t, text_with};

use super::holder::{self, draft_path};
use crate::Desk;
use crate::drafts::{self, Draft, Newer};
use crate::model::ApplicationId;

/// What a newer version of the form would do to the answers, and the way to it; nothing when there is none.
pub(super) fn newer_version(lang: Lang, draft: &Draft) -> Markup {
    let Some(Newer { published, carried }) = &draft.newer else { return html! {} };
    let question = |published, id: &String| studio::question_text(published, lang, id);
    let lost = carried.lost.iter().map(|id| ("applications-version-lost", question(&draft.published, id)));
    let refused = carried.refused.iter().map(|id| ("applications-version-refused", question(published, id)));
    let changed = carried.changed.iter().map(|id| ("applications-version-changed", question(published, id)));
    let asked = carried.asked.iter().map(|id| ("applications-version-asked", question(published, id)));
    kern::alert(
        Tone::Info,
        &t(lang, "applications-version-title"),
        html! {
            p { (t(lang, "applications-version-text")) }
            ul class="kern-list kern-list--bullet" {
                @for (key, question) in lost.chain(refused).chain(changed).chain(asked) {
                    li { (text_with(lang, key, &[("question", question.into())])) }
                }
                @if let Some((before, now)) = carried.fee {
                    li {
                        (text_with(lang, "applications-version-fee", &[
                            ("before", ui::money(lang, Cents(before)).into()),
                            ("now", ui::money(lang, Cents(now)).into()),
                        ]))
                    }
                }
            }
            form method="post" action={ (draft_path(draft.id)) "/fassung" } {
                (kern::button(kern::Button::Secondary, &t(lang, "applications-version-renew")))
            }
        },
    )
}

/// `POST /antrag/{draft}/fassung`
pub(crate) async fn renew(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
) -> Result<Response, Failure> {
    let code = holder::resume_code(&headers)?;
    let changed = holder::change(&desk, visitor.lang, id, &code, move |mut scope, draft| async move {
        drafts::renew(&mut scope, draft).await?;
        Ok((scope, ()))
    });
    let (scope, ()) = changed.await?;
    scope.commit().await?;
    Ok(Redirect::to(&draft_path(id)).into_response())
}

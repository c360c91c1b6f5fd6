use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::html;
use ui::kern::{self, Button, Tone};
use ui::{Failure, Path, Visitor, t};

use super::actions::{begin, done};
use super::parts::version_name;
use super::reading;
use crate::{Author, Desk, Error, record, retire as retire_service};

/// `GET /redaktion/{service}/einstellen`
pub(super) async fn ask(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
) -> Result<Response, Failure> {
    Author::of(clerk.session())?;
    let lang = visitor.lang;
    let scope = reading(&desk, &visitor, &clerk).await?;
    let record = record(&scope, &service).await?;
    let current = record.current.ok_or_else(|| Error::Unknown(record.service.clone()))?;
    let title = desk.studio.version(&scope, current).await?.title(lang);
    drop(scope);
    let path = format!("/redaktion/{}", record.service);
    let content = html! {
        @if record.retired {
            (kern::alert(Tone::Info, &t(lang, "studio-retired-already"), html! { p { (t(lang, "studio-retired-already-text")) } }))
            p { (kern::link(&t(lang, "studio-back-to-service"), &path)) }
        } @else {
            p class="kern-body" { (version_name(lang, &record, current)) }
            (kern::alert(Tone::Warning, &t(lang, "studio-retire-means"), html! {
                ul class="kern-list kern-list--bullet" {
                    @for key in ["studio-retire-means-new", "studio-retire-means-begun", "studio-retire-means-back"] {
                        li { (t(lang, key)) }
                    }
                }
            }))
            form method="post" action={ (path) "/einstellen" } {
                (clerk.csrf())
                (kern::hidden("fassung", &current.to_string()))
                div class="dw-actions" {
                    (kern::button(Button::Primary, &t(lang, "studio-retire-confirm")))
                    (kern::link(&t(lang, "studio-retire-not"), &path))
                }
            }
        }
    };
    Ok(clerk.page(&visitor, t(lang, "studio-retire-title")).preline(title).back(path.clone()).render(content))
}

/// `POST /redaktion/{service}/einstellen`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (mut scope, author, _) = begin(&desk, &visitor, &sent).await?;
    let changed = retire_service(&mut scope, &service, author).await?;
    done(&desk, scope, &service, if changed { "retired" } else { "unchanged" }).await
}

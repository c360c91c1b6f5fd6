use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::html;
use ui::{Failure, Visitor, t};

use crate::{Desk, Operator};

/// `GET /betrieb`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    Operator::of(clerk.session())?;
    let lang = visitor.lang;
    let online = desk.directory.catalogue().online_services().count();
    Ok(clerk.page(&visitor, t(lang, "operations-home-title")).lead(t(lang, "operations-home-lead")).wide().render(
        html! {
            p class="kern-body" { (ui::text_with(lang, "operations-home-services", &[("count", online.into())])) }
        },
    ))
}

use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use ui::{Failure, Visitor, kern, t};

use crate::{Coordinator, Organizer};

/// What can be done in an administration: the name of its texts, and its address.
const OWN: &[(&str, &str)] = &[("workshops", "/amt/planung/workshops")];
/// What can be done for the whole state.
const STATE: &[(&str, &str)] = &[("state-workshops", "/land/workshops")];

/// `GET /amt/planung`
pub(super) async fn own(visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    Coordinator::of(clerk.session())?;
    let lang = visitor.lang;
    Ok(clerk.page(&visitor, t(lang, "planning-title")).render(html! {
        p { (t(lang, "planning-intro")) }
        (rooms(&visitor, OWN))
    }))
}

/// `GET /land`
pub(super) async fn state(visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    Organizer::of(clerk.session())?;
    let lang = visitor.lang;
    Ok(clerk.page(&visitor, t(lang, "planning-state-title")).render(html! {
        p { (t(lang, "planning-state-intro")) }
        (rooms(&visitor, STATE))
    }))
}

/// A card for everything that can be done here.
fn rooms(visitor: &Visitor, rooms: &[(&str, &str)]) -> Markup {
    let lang = visitor.lang;
    html! {
        div class="dw-cards" {
            @for (name, href) in rooms {
                (kern::Card::new(t(lang, &format!("planning-{name}-title"))).href(*href).body(html! {
                    p { (t(lang, &format!("planning-{name}-intro"))) }
                }))
            }
        }
    }
}

//! HTML handlers: parse, verb, view.

mod assisted;
mod by_post;
mod correction;
mod draft;
mod feedback;
mod fields;
mod hearings;
mod holder;
mod next;
mod notices;
mod preview;
mod receipt;
mod resume;
mod review;
mod rows;
mod status;
mod upload;
mod version;
mod withdraw;

pub use assisted::{consent_view, hand_over_assisted};
pub use correction::{changes_view, clocks_view, hand_over_correction};
pub(crate) use fields::{problem_text, size};
pub use preview::{PreviewChoice, preview, preview_sheet};

use ui::{Lane, Routes};

use crate::Desk;

/// The pages of this room.
pub(crate) fn routes() -> Routes<Desk> {
    Routes::new()
        .post("/antrag/neu", Lane::Citizen, draft::create)
        .get("/antrag/{draft}", Lane::Citizen, draft::tasks)
        .get("/antrag/{draft}/seite/{page}", Lane::Citizen, draft::show)
        .post("/antrag/{draft}/seite/{page}", Lane::Citizen, draft::send)
        .post("/antrag/{draft}/seite/{page}/sichern", Lane::Citizen, draft::autosave)
        .upload("/antrag/{draft}/seite/{page}/datei/{field}", upload::LARGEST_BODY, upload::attach)
        .post("/antrag/{draft}/seite/{page}/datei/{field}/entfernen", Lane::Citizen, upload::detach)
        .get("/antrag/{draft}/pruefen", Lane::Citizen, review::show)
        .post("/antrag/{draft}/fassung", Lane::Citizen, version::renew)
        .post("/antrag/{draft}/absenden", Lane::Citizen, review::submit)
        .post("/antrag/{draft}/berichtigen", Lane::Citizen, correction::send)
        .get("/antrag/{draft}/eingang", Lane::Citizen, receipt::show)
        .get("/antrag/{draft}/rueckmeldung", Lane::Citizen, feedback::ask_after_sending)
        .post("/antrag/{draft}/rueckmeldung", Lane::Citizen, feedback::send_after_sending)
        .get("/antrag/{draft}/benachrichtigung", Lane::Citizen, notices::ask_after_sending)
        .post("/antrag/{draft}/benachrichtigung", Lane::Citizen, notices::send_after_sending)
        .get("/antrag/{draft}/kopie.pdf", Lane::Citizen, receipt::copy)
        .get("/weiter", Lane::Citizen, resume::show)
        .post("/weiter", Lane::Citizen, resume::open)
        .get("/status", Lane::Citizen, status::ask)
        .post("/status", Lane::Citizen, status::open)
        .get("/status/{reference}", Lane::Citizen, status::show)
        .post("/status/{reference}/antwort", Lane::Citizen, status::answer)
        .post("/status/{reference}/korrektur", Lane::Citizen, correction::begin)
        .get("/status/{reference}/rueckmeldung", Lane::Citizen, feedback::ask_after_decision)
        .post("/status/{reference}/rueckmeldung", Lane::Citizen, feedback::send_after_decision)
        .get("/status/{reference}/zuruecknehmen", Lane::Citizen, withdraw::ask)
        .post("/status/{reference}/zuruecknehmen", Lane::Citizen, withdraw::withdraw)
        .post("/status/{reference}/postweg", Lane::Citizen, by_post::choose)
        .get("/status/{reference}/benachrichtigung", Lane::Citizen, notices::ask_on_status)
        .post("/status/{reference}/benachrichtigung", Lane::Citizen, notices::send_on_status)
        .get("/benachrichtigung/{reference}/{token}", Lane::Citizen, notices::link)
        .post("/benachrichtigung/{reference}/{token}", Lane::Citizen, notices::press)
        .get("/status/{reference}/dokument/{document}", Lane::Citizen, status::document)
        .get("/status/{reference}/kopie.pdf", Lane::Citizen, status::copy)
}

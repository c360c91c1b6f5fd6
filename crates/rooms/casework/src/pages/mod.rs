//! HTML handlers: parse, verb, view.

mod actions;
mod alike;
mod amendment;
mod approvals;
mod assist;
mod behalf;
mod blocks;
mod bulk;
mod case;
mod decision_form;
mod deputies;
mod feedback;
mod figures;
mod files;
mod filing;
mod filters;
mod hand_over;
mod inbox;
mod inspect;
mod keep;
mod labels;
mod list;
mod package;
mod participation;
mod parts;
mod preview;
mod print;
mod routing;
mod search;
mod shortcuts;
mod statements;
mod step;
mod steps;
mod transfer;
pub(crate) mod words;

use axum::extract::FromRef;
use identity::Identity;
use ui::{Lane, Routes};

use crate::Desk;

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    Routes::new()
        .get("/amt", Lane::Clerk, inbox::show)
        .get("/amt/suche", Lane::Clerk, inbox::begin_again)
        .post("/amt/suche", Lane::Clerk, inbox::search)
        .get("/amt/auswahl", Lane::Clerk, inbox::begin_again)
        .post("/amt/auswahl", Lane::Clerk, bulk::act)
        .get("/amt/auswahl/vorschau", Lane::Clerk, inbox::begin_again)
        .post("/amt/auswahl/vorschau", Lane::Clerk, alike::preview)
        .post("/amt/auswahl/bescheid", Lane::Clerk, alike::sheet)
        .get("/amt/auswahl/entscheiden", Lane::Clerk, inbox::begin_again)
        .post("/amt/auswahl/entscheiden", Lane::Clerk, alike::decide)
        .get("/amt/filter", Lane::Clerk, inbox::begin_again)
        .post("/amt/filter", Lane::Clerk, filters::keep)
        .post("/amt/filter/{id}/loeschen", Lane::Clerk, filters::give_up)
        .get("/amt/erfassen", Lane::Clerk, assist::show)
        .post("/amt/erfassen", Lane::Clerk, assist::begin)
        .get("/amt/vertretung", Lane::Clerk, deputies::show)
        .post("/amt/vertretung", Lane::Clerk, deputies::record)
        .post("/amt/vertretung/{id}/beenden", Lane::Clerk, deputies::end)
        .get("/amt/schlagworte", Lane::Clerk, labels::show)
        .post("/amt/schlagworte", Lane::Clerk, labels::create)
        .post("/amt/schlagworte/{id}/loeschen", Lane::Clerk, labels::delete)
        .get("/amt/textbausteine", Lane::Clerk, blocks::show)
        .post("/amt/textbausteine", Lane::Clerk, blocks::create)
        .get("/amt/textbausteine/{id}", Lane::Clerk, blocks::open)
        .post("/amt/textbausteine/{id}", Lane::Clerk, blocks::change)
        .post("/amt/textbausteine/{id}/loeschen", Lane::Clerk, blocks::delete)
        .post("/amt/vorgang/{id}/baustein", Lane::Clerk, blocks::choose)
        .get("/amt/vorgang/{id}/baustein/{block}", Lane::Clerk, blocks::fill)
        .post("/amt/vorgang/{id}/baustein/{block}/einfuegen", Lane::Clerk, blocks::insert)
        .get("/amt/zuteilung", Lane::Clerk, routing::show)
        .post("/amt/zuteilung", Lane::Clerk, routing::add)
        .post("/amt/zuteilung/{id}/loeschen", Lane::Clerk, routing::delete)
        .get("/amt/in-unserem-namen", Lane::Clerk, behalf::show)
        .get("/amt/rueckmeldungen", Lane::Clerk, feedback::show)
        .get("/amt/statistik", Lane::Clerk, figures::show)
        .get("/amt/statistik/tabelle.csv", Lane::Clerk, figures::download)
        .get("/amt/vorgang/{id}", Lane::Clerk, case::show)
        .get("/amt/vorgang/{id}/suche", Lane::Clerk, search::begin_again)
        .post("/amt/vorgang/{id}/suche", Lane::Clerk, search::find)
        .post("/amt/vorgang/{id}/schlagworte", Lane::Clerk, labels::set)
        .get("/amt/aktenplan", Lane::Clerk, filing::show)
        .post("/amt/aktenplan", Lane::Clerk, filing::save)
        .post("/amt/vorgang/{id}/aktenzeichen", Lane::Clerk, filing::refile)
        .post("/amt/vorgang/{id}/uebernehmen", Lane::Clerk, actions::claim)
        .post("/amt/vorgang/{id}/uebergeben", Lane::Clerk, hand_over::assign)
        .post("/amt/vorgang/{id}/freigeben", Lane::Clerk, actions::release)
        .post("/amt/vorgang/{id}/frage", Lane::Clerk, actions::ask)
        .post("/amt/vorgang/{id}/antwort", Lane::Clerk, actions::record_answer)
        .post("/amt/vorgang/{id}/berichtigen", Lane::Clerk, actions::correct)
        .post("/amt/vorgang/{id}/postweg", Lane::Clerk, actions::choose_post)
        .post("/amt/vorgang/{id}/notiz", Lane::Clerk, actions::note)
        .post("/amt/vorgang/{id}/entwurf", Lane::Clerk, actions::save_draft)
        .post("/amt/vorgang/{id}/pruefen", Lane::Clerk, actions::check)
        .get("/amt/vorgang/{id}/vorschau", Lane::Clerk, preview::show)
        .get("/amt/vorgang/{id}/vorschau/{sheet}", Lane::Clerk, preview::sheet)
        .post("/amt/vorgang/{id}/entscheiden", Lane::Clerk, actions::decide)
        .post("/amt/vorgang/{id}/abschliessen", Lane::Clerk, actions::close)
        .post("/amt/vorgang/{id}/aendern", Lane::Clerk, amendment::begin)
        .post("/amt/vorgang/{id}/aenderung-beenden", Lane::Clerk, amendment::end)
        .post("/amt/vorgang/{id}/zuruecknehmen", Lane::Clerk, actions::take_back)
        .get("/amt/freigaben", Lane::Clerk, approvals::list)
        .get("/amt/freigaben/{id}", Lane::Clerk, approvals::show)
        .get("/amt/freigaben/{id}/blatt/{sheet}", Lane::Clerk, approvals::sheet)
        .post("/amt/freigaben/{id}/erteilen", Lane::Clerk, approvals::approve)
        .post("/amt/freigaben/{id}/zurueckgeben", Lane::Clerk, approvals::give_back)
        .get("/amt/vorgang/{id}/beteiligen", Lane::Clerk, participation::show)
        .post("/amt/vorgang/{id}/beteiligen", Lane::Clerk, participation::ask)
        .get("/amt/vorgang/{id}/beteiligung/{participation}", Lane::Clerk, participation::one)
        .post("/amt/vorgang/{id}/beteiligung/{participation}/stellungnahme", Lane::Clerk, participation::record)
        .post("/amt/vorgang/{id}/beteiligung/{participation}/zurueckziehen", Lane::Clerk, participation::withdraw)
        .get("/amt/vorgang/{id}/abgeben", Lane::Clerk, transfer::show)
        .post("/amt/vorgang/{id}/abgeben", Lane::Clerk, transfer::hand_over)
        .get("/amt/beteiligungen", Lane::Clerk, statements::list)
        .get("/amt/beteiligungen/{id}", Lane::Clerk, statements::show)
        .post("/amt/beteiligungen/{id}/stellungnahme", Lane::Clerk, statements::give)
        .get("/amt/beteiligungen/{id}/datei/{file}", Lane::Clerk, statements::file)
        .get("/amt/druck", Lane::Clerk, print::show)
        .post("/amt/druck", Lane::Clerk, print::make)
        .get("/amt/druck/{batch}", Lane::Clerk, print::stack)
        .post("/amt/druck/{batch}", Lane::Clerk, print::post)
        .get("/amt/druck/{batch}/stapel.pdf", Lane::Clerk, print::file)
        .get("/amt/liste.csv", Lane::Clerk, list::csv)
        .get("/amt/liste.xlsx", Lane::Clerk, list::xlsx)
        .get("/amt/loeschungen", Lane::Clerk, keep::list)
        .get("/amt/vorgang/{id}/aufbewahrung", Lane::Clerk, keep::show)
        .post("/amt/vorgang/{id}/aufbewahren", Lane::Clerk, keep::hold)
        .post("/amt/vorgang/{id}/aufbewahrung-beenden", Lane::Clerk, keep::end_hold)
        .get("/amt/vorgang/{id}/paket.zip", Lane::Clerk, package::show)
        .get("/amt/vorgang/{id}/dokument/{document}", Lane::Clerk, files::document)
        .get("/amt/vorgang/{id}/anlage/{attachment}", Lane::Clerk, files::attachment)
        .get("/betrieb/zugriffe/{tenant}/{access}", Lane::Clerk, inspect::list)
        .get("/betrieb/zugriffe/{tenant}/{access}/vorgang/{id}", Lane::Clerk, inspect::show)
        .get("/betrieb/zugriffe/{tenant}/{access}/vorgang/{id}/dokument/{document}", Lane::Clerk, inspect::document)
        .with_state(desk)
}

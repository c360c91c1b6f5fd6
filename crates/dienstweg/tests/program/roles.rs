//! Every page of the administration and of the state's coordination with every role, and with none.

use axum::http::{StatusCode, header};
use identity::Role;

use crate::routes::{ROUTES, Who, method, own};
use crate::town::{Ask, MARK, towns};

/// Where everybody is led after the login, and addresses that only lead there: whoever has no cases is sent on.
const LEADS_ON: [&str; 6] =
    ["/amt", "/amt/suche", "/amt/auswahl", "/amt/auswahl/vorschau", "/amt/auswahl/entscheiden", "/amt/filter"];

/// Who may use a page of the administration; nobody in particular where it is about oneself.
fn roles(path: &str, who: Who) -> Option<&'static [Role]> {
    match who {
        Who::Staff => None,
        Who::Approvers => Some(&[Role::Approver, Role::Representative]),
        Who::Members => Some(&[Role::Representative]),
        Who::Case if path.starts_with("/amt/freigaben/") => Some(&[Role::Approver, Role::Representative]),
        Who::Manager => Some(&[Role::Manager]),
        Who::Coordinator => Some(&[Role::Coordinator]),
        Who::Organizer => Some(&[Role::Organizer]),
        Who::Funder => Some(&[Role::GrantOfficer, Role::GrantAdviser, Role::Auditor]),
        Who::GrantOfficer => Some(&[Role::GrantOfficer]),
        Who::Buyer => Some(&[Role::Buyer]),
        Who::GrantEvidence => Some(&[Role::GrantOfficer, Role::Auditor]),
        Who::Clerks | Who::Case => Some(&[Role::Clerk]),
        other => panic!("say which roles {other:?} has here"),
    }
}

#[tokio::test]
async fn every_page_of_the_administration_opens_for_its_roles_and_for_no_other() {
    for town in towns().await {
        let single: Vec<(&str, Vec<Role>)> = Role::ALL.iter().map(|role| (role.as_str(), vec![*role])).collect();
        // Whoever acts for a member has no other role.
        let others = [Role::Clerk, Role::Representative];
        let without = Role::ALL.into_iter().filter(|role| !others.contains(role)).collect();
        for (login, has) in [("none", Vec::new()), ("all-but-clerk", without)].into_iter().chain(single) {
            let person = town.hire(login, &has).await;
            let closed =
                |path: &str| ["/amt", "/land", "/foerderung", "/einkauf"].iter().any(|part| path.starts_with(part));
            for (name, path, _, who) in ROUTES.iter().filter(|(_, path, ..)| closed(path)) {
                let ask = Ask::new(method(name), &own(path, &town.names)).cookie(&person.cookie);
                let answer = town.send(ask.form(&[("csrf", &person.csrf), ("revision", "1"), ("suche", "Loch")])).await;
                let place = format!("{}: {name} {path} as {login}: {}", town.db.name, answer.status);
                let may = roles(path, *who).is_none_or(|roles| roles.iter().any(|role| has.contains(role)));
                if may {
                    assert!(answer.status != StatusCode::FORBIDDEN && answer.status.as_u16() < 500, "{place}");
                } else {
                    let there = answer.header(header::LOCATION);
                    let leads_on = *name == "GET" && LEADS_ON.contains(path);
                    let led = leads_on && answer.status == StatusCode::SEE_OTHER && !there.starts_with("/anmelden");
                    let closed = answer.status == StatusCode::FORBIDDEN && answer.is_our_error();
                    assert!(led || (closed && !answer.text().contains(MARK)), "{place} {there} {}", answer.text());
                }
            }
        }
    }
}

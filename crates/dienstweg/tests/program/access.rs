//! Whoever runs the installation sees nothing of a case: on no page, with no access that is not open, and with an open one on its
//! pages alone.

use axum::http::StatusCode;
use identity::Role;
use store::{Actor, Language, Reach};

use crate::routes::{ROUTES, method, own};
use crate::town::{Ask, Clerk, MARK, OWNER, STRANGER, Town, granted, session, towns};

/// The pages on which an open access shows something, and which of them show what was written.
const SHOWN: [(&str, bool); 3] = [
    ("/betrieb/zugriffe/{tenant}/{access}", false),
    ("/betrieb/zugriffe/{tenant}/{access}/vorgang/{id}", true),
    ("/betrieb/zugriffe/{tenant}/{access}/vorgang/{id}/dokument/{document}", true),
];

/// Where operators read what staff wrote to them: it is no part of a case.
const TICKETS: &str = "/betrieb/anliegen";

/// Asks for every page of the administration and of the operators; nothing of the case may be on those that are not excepted.
async fn try_all(town: &Town, person: &Clerk, access: &str, except: &[&str], what: &str) {
    for (name, path, ..) in
        ROUTES.iter().filter(|(_, path, ..)| path.starts_with("/amt") || path.starts_with("/betrieb"))
    {
        // It would end the access that is tried.
        if except.contains(path) || path.ends_with("/beenden") || path.starts_with(TICKETS) {
            continue;
        }
        let address = own(&path.replace("{access}", access), &town.names);
        let fields = [("csrf", person.csrf.as_str()), ("revision", "2"), ("note", "x"), ("suche", "Schlagloch")];
        let answer = town.send(Ask::new(method(name), &address).cookie(&person.cookie).form(&fields)).await;
        let place = format!("{}: {what}: {name} {path}: {}", town.db.name, answer.status);
        assert!(answer.status.as_u16() < 500, "{place}");
        let text = answer.text();
        assert!(!text.contains(MARK) && !text.contains(&town.names.reference), "{place} shows something of the case");
        if path.contains("{access}") {
            let refused = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&answer.status);
            assert!(refused && answer.is_our_error(), "{place}");
        }
    }
}

#[tokio::test]
async fn operators_see_nothing_of_a_case_without_an_open_access() {
    for town in towns().await {
        let here = town.hire("betrieb-hier", &[Role::Operator]).await;
        try_all(&town, &here, &town.names.access, &[], "another person's access").await;
        let there = town.hire_at(STRANGER, "betrieb-dort", &[Role::Operator, Role::Clerk]).await;
        let foreign = granted(&town.db, &town.house, "betrieb-dort", STRANGER).await.to_string();
        try_all(&town, &there, &foreign, &[], "access to another administration").await;

        let id = granted(&town.db, &town.house, "betrieb-dort", OWNER).await;
        let open = SHOWN.map(|(path, _)| path);
        try_all(&town, &there, &id.to_string(), &open, "open access").await;
        for (path, has_words) in SHOWN {
            let address = own(&path.replace("{access}", &id.to_string()), &town.names);
            let answer = town.send(Ask::get(&address).cookie(&there.cookie)).await;
            let place = format!("{}: {path}: {}", town.db.name, answer.status);
            assert!(answer.status == StatusCode::OK && answer.text().contains(MARK) == has_words, "{place}");
        }

        let manager = session(&town.house, "leitung-0001").await;
        let actor = Actor::Account(manager.account.0);
        let mut scope = town.db.store.write(Reach::Tenant(OWNER), actor, Language::German).await.unwrap();
        identity::revoke_access(&mut scope, &manager, id).await.unwrap();
        scope.commit().await.unwrap();
        try_all(&town, &there, &id.to_string(), &[], "revoked access").await;

        let second = granted(&town.db, &town.house, "betrieb-dort", OWNER).await.to_string();
        town.db.clock.advance_seconds(8 * 3_600);
        let there = town.log_in("betrieb-dort").await;
        try_all(&town, &there, &second, &[], "access whose time is over").await;
    }
}

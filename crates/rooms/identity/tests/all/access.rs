//! Who asks for access, who grants it, and what nobody can change afterwards.

use identity::{
    AccessGrant, AccessId, AccessPage, AccessStanding, ClerkSession, Error, NewAccess, Role, access_looks, accesses,
    ask_access, decide_access, enter_access, note_access_look, own_accesses, return_access, revoke_access,
};
use sea_orm::ConnectionTrait;
use store::{Actor, Language, Reach, Scope, TenantId};

use crate::common::{Office, PASSWORD, offices, roomy};

const OFFICE: TenantId = TenantId(1);

struct People {
    office: Office,
    /// Runs the installation, employed in tenant 2.
    olga: ClerkSession,
    /// Sets up tenant 1.
    mona: ClerkSession,
}

async fn people() -> Vec<People> {
    let mut all = Vec::new();
    for office in offices(roomy()).await {
        office.hire(2, "olga", &[Role::Operator]).await;
        office.hire(1, "mona", &[Role::Manager]).await;
        let (olga, mona) = (session(&office, "olga").await, session(&office, "mona").await);
        all.push(People { office, olga, mona });
    }
    all
}

async fn session(office: &Office, login: &str) -> ClerkSession {
    let token = office.identity.authenticate(login, PASSWORD).await.unwrap().token;
    office.identity.current(&token).await.unwrap().unwrap()
}

fn wish() -> NewAccess {
    NewAccess { reference: String::new(), reason: "Die Zustellung schlägt fehl.".to_owned(), hours: 2 }
}

impl People {
    async fn scope(&self, by: &ClerkSession) -> Scope {
        let actor = Actor::Account(by.account.0);
        self.office.db.store.write(Reach::Tenant(OFFICE), actor, Language::German).await.unwrap()
    }

    async fn ask(&self) -> AccessId {
        let mut scope = self.scope(&self.olga).await;
        let (id, _) = ask_access(&mut scope, &self.olga, &wish()).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    async fn decide(&self, by: &ClerkSession, id: AccessId, agrees: bool) -> Result<(), Error> {
        let mut scope = self.scope(by).await;
        decide_access(&mut scope, by, id, agrees).await?;
        scope.commit().await.unwrap();
        Ok(())
    }

    async fn one(&self, id: AccessId) -> AccessGrant {
        let found = accesses(&self.scope(&self.mona).await, &self.mona).await.unwrap();
        found.into_iter().find(|access| access.id == id).unwrap()
    }
}

#[tokio::test]
async fn only_operators_ask_and_a_request_needs_a_reason_and_an_offered_time() {
    for people in people().await {
        let place = people.office.db.name;
        let wrong = |change: fn(&mut NewAccess)| {
            let mut new = wish();
            change(&mut new);
            new
        };
        let mut scope = people.scope(&people.olga).await;
        for (new, reason) in [
            (wrong(|new| new.reason = " ".to_owned()), true),
            (wrong(|new| new.reason = "- - - - - - - - - -".to_owned()), true),
            (wrong(|new| new.reason = "x".repeat(501)), true),
            (wrong(|new| new.hours = 9), false),
            (wrong(|new| new.hours = 0), false),
        ] {
            let refused = ask_access(&mut scope, &people.olga, &new).await;
            let expected = match &refused {
                Err(Error::AccessReason) => reason,
                Err(Error::AccessHours) => !reason,
                _ => false,
            };
            assert!(expected, "{place}: {new:?}: {refused:?}");
        }
        // Asked for twice it is one request.
        let (id, is_new) = ask_access(&mut scope, &people.olga, &wish()).await.unwrap();
        assert!(is_new && ask_access(&mut scope, &people.olga, &wish()).await.unwrap() == (id, false), "{place}");
        drop(scope);
        for by in [&people.mona, &session(&people.office, "anna").await] {
            let refused = ask_access(&mut people.scope(by).await, by, &wish()).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{place}: {}", by.login);
        }
        let forged = ask_access(&mut people.scope(&people.mona).await, &people.olga, &wish()).await;
        assert!(matches!(forged, Err(Error::Forbidden)), "{place}: in a scope of somebody else");
    }
}

#[tokio::test]
async fn the_administration_answers_and_never_the_operators_side() {
    for people in people().await {
        let (office, place) = (&people.office, people.office.db.name);
        office.hire(1, "both", &[Role::Manager, Role::Operator]).await;
        office.hire(2, "far", &[Role::Manager]).await;
        let id = people.ask().await;
        let both = session(office, "both").await;
        assert!(matches!(people.decide(&both, id, true).await, Err(Error::OperatorSide)), "{place}");
        for login in ["anna", "far", "olga"] {
            let by = session(office, login).await;
            let refused = people.decide(&by, id, true).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{place}: {login}: {refused:?}");
        }
        let early = revoke_access(&mut people.scope(&people.mona).await, &people.mona, id).await;
        assert!(matches!(early, Err(Error::AccessClosed)), "{place}: there is nothing to end");
        people.decide(&people.mona, id, true).await.unwrap();
        let twice = people.decide(&people.mona, id, false).await;
        assert!(matches!(twice, Err(Error::AccessClosed)), "{place}: a second click changes nothing");
        let known = people.one(id).await;
        assert_eq!(known.standing, AccessStanding::Open, "{place}");
        assert_eq!(known.ends_at.map(|end| end.0), known.decided.map(|(at, _)| at.plus_seconds(7_200).0), "{place}");
        assert!(enter_access(&people.scope(&people.olga).await, &people.olga, id).await.is_ok(), "{place}");

        office.db.clock.advance_seconds(1);
        let second = people.ask().await;
        people.decide(&people.mona, second, false).await.unwrap();
        let refused = enter_access(&people.scope(&people.olga).await, &people.olga, second).await;
        assert!(matches!(refused, Err(Error::AccessOver)), "{place}: refused is not granted");
        let reach = Reach::Provider;
        let actor = Actor::Account(people.olga.account.0);
        let scope = office.db.store.read(reach, actor, Language::German).await.unwrap();
        let own = own_accesses(&scope, &people.olga).await.unwrap();
        let standings: Vec<AccessStanding> = own.iter().map(|access| access.standing).collect();
        assert_eq!(standings, [AccessStanding::Refused, AccessStanding::Open], "{place}");
        for (action, number) in [("asked", 2), ("granted", 1), ("refused", 1), ("look", 0)]
            .map(|(end, n)| (format!("identity.access_{end}"), n))
        {
            assert_eq!(office.events(1, &action).await, number, "{place}: {action}");
        }
    }
}

#[tokio::test]
async fn requests_lapse_and_access_can_be_given_back() {
    for people in people().await {
        let place = people.office.db.name;
        let id = people.ask().await;
        people.office.db.clock.advance_seconds(7 * 86_400);
        assert_eq!(people.one(id).await.standing, AccessStanding::Lapsed, "{place}");
        people.office.db.clock.advance_seconds(60);
        let late = people.decide(&people.mona, id, true).await;
        assert!(matches!(late, Err(Error::AccessClosed)), "{place}: {late:?}");
        let second = people.ask().await;
        assert_ne!(second, id, "{place}: what lapsed is asked for anew");
        people.decide(&people.mona, second, true).await.unwrap();
        let stranger = return_access(&mut people.scope(&people.mona).await, &people.mona, second).await;
        assert!(matches!(stranger, Err(Error::Forbidden)), "{place}");
        for _ in 0..2 {
            let mut scope = people.scope(&people.olga).await;
            return_access(&mut scope, &people.olga, second).await.unwrap();
            scope.commit().await.unwrap();
        }
        assert_eq!(people.one(second).await.standing, AccessStanding::Returned, "{place}");
        let over = enter_access(&people.scope(&people.olga).await, &people.olga, second).await;
        assert!(matches!(over, Err(Error::AccessOver)), "{place}");
        assert_eq!(people.office.events(1, "identity.access_returned").await, 1, "{place}");
    }
}

#[tokio::test]
async fn what_was_read_is_kept_and_cannot_be_changed() {
    for people in people().await {
        let place = people.office.db.name;
        let id = people.ask().await;
        people.decide(&people.mona, id, true).await.unwrap();
        let mut scope = people.scope(&people.olga).await;
        let access = enter_access(&scope, &people.olga, id).await.unwrap();
        note_access_look(&mut scope, &access, AccessPage::Case, "0001-7K4M-9QXD").await.unwrap();
        scope.commit().await.unwrap();
        for sql in [
            "update access_look set reference = ''",
            "update access_look set at = 0",
            "delete from access_look",
            "delete from access_look where page = 'case'",
        ] {
            let scope = people.scope(&people.mona).await;
            assert!(scope.db().execute_unprepared(sql).await.is_err(), "{place}: {sql}");
        }
        let scope = people.scope(&people.mona).await;
        let looks = access_looks(&scope, &people.mona).await.unwrap();
        assert!(looks.len() == 1 && looks[0].reference == "0001-7K4M-9QXD" && looks[0].access == id, "{place}");
        drop(scope);
        let curious = session(&people.office, "anna").await;
        let refused = access_looks(&people.scope(&curious).await, &curious).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{place}");
    }
}

//! Letters for the post in one stack: what is in it, once, unchanged, and one day of posting for all of them.

use axum::http::StatusCode;
use casework::{CaseId, Error, Printed, State};
use jiff::civil::date;

use crate::common::{ALTENBERGA, Office, SAALETAL, certificate, issued, offices};

async fn decided(office: &Office, delivery: &str) -> CaseId {
    let (id, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate(delivery)).await;
    office.claim(&office.bernd, id).await;
    office.decide(&office.bernd, id, &issued(delivery)).await.unwrap();
    office.worker.drain().await.unwrap();
    office.db.clock.advance_seconds(60);
    id
}

async fn stack(office: &Office) -> Option<casework::BatchId> {
    let mut scope = office.write(&office.bernd).await;
    let made = casework::print_batch(&mut scope, &office.bernd).await.unwrap();
    scope.commit().await.unwrap();
    made
}

async fn printed(office: &Office, id: casework::BatchId) -> Printed {
    casework::printed(&office.read(&office.bernd).await, &office.bernd, id).await.unwrap()
}

#[tokio::test]
async fn a_stack_holds_what_goes_by_post_and_one_day_counts_for_all() {
    for office in offices().await {
        let (name, bernd) = (office.db.name, &office.bernd);
        let (first, second) = (decided(&office, "post").await, decided(&office, "post").await);
        decided(&office, "retrieval").await;
        let waiting = casework::printable(&office.read(bernd).await, bernd).await.unwrap();
        assert_eq!(waiting.iter().map(|letter| letter.id).collect::<Vec<_>>(), [first, second], "{name}");
        let id = stack(&office).await.unwrap();
        assert_eq!(stack(&office).await, None, "{name}: once");
        assert!(office.view(bernd, first).await.history.iter().any(|line| line.kind == "printed"), "{name}");

        // Pages of the documents as they were filed, and a cover for each letter.
        let mut pages = 2;
        for case in [first, second] {
            for document in office.view(bernd, case).await.mailbox.documents {
                let (store, blobs) = (&office.db.store, &office.desk.blobs);
                let actor = store::Actor::Account(bernd.account.0);
                let tenant = bernd.tenant;
                let opened = mailbox::retrieve_document(store, blobs, tenant, actor, case, document.id).await.unwrap();
                pages += letters::pages(&opened.bytes).unwrap();
            }
        }
        let cookie = office.log_in("bernd").await;
        let address = format!("/amt/druck/{id}");
        let file = office.get(&format!("{address}/stapel.pdf"), &cookie).await;
        assert_eq!((file.status, letters::pages(&file.bytes)), (StatusCode::OK, Some(pages)), "{name}");
        let again = office.get(&format!("{address}/stapel.pdf"), &cookie).await;
        assert_eq!(again.bytes, file.bytes, "{name}: the same again");

        let page = office.get(&address, &cookie).await;
        assert!(page.body().contains("noch nicht zur Post gegeben"), "{name}: {}", page.body());
        let csrf = page.hidden("csrf");
        let post = async |day: &'static str| {
            let day = [("posted-day", day), ("posted-month", "9"), ("posted-year", "2026")];
            office.post(&address, &cookie, &[&[("csrf", csrf.as_str())], &day[..]].concat()).await
        };
        let early = post("31").await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert_eq!(printed(&office, id).await.batch.posted, None);
        let today = office.read(bernd).await.today();
        assert_eq!((today.year(), today.month()), (2026, 9), "the clock of the tests");
        let day: &'static str = today.day().to_string().leak();
        let done = post(day).await;
        assert!(done.body().contains("2 Briefe sind eingetragen"), "{name}: {}", done.body());
        let again = post(day).await;
        assert!(again.body().contains("Kein weiterer Brief"), "{name}");
        for case in [first, second] {
            let view = office.view(bernd, case).await;
            assert!(matches!(view.state, State::Closed(_)), "{name}");
            let notified = view.decision.unwrap().notified_on.unwrap();
            assert!(notified >= today.checked_add(jiff::Span::new().days(4)).unwrap(), "{name}: § 41 Abs. 2 VwVfG");
        }
        assert_eq!(printed(&office, id).await.batch.posted.unwrap().0, today, "{name}");

        // Nobody of another administration sees it.
        let stranger = casework::printed(&office.read(&office.anna).await, &office.anna, id).await;
        assert!(matches!(stranger, Err(Error::Store(store::Error::NotFound(_)))), "{name}");
        let wrong =
            casework::post_batch(&office.desk, &office.anna, store::Language::German, id, Some(date(2026, 9, 1)));
        assert!(wrong.await.is_err(), "{name}");
    }
}

#[tokio::test]
async fn what_nobody_retrieved_in_time_goes_by_post() {
    for office in offices().await {
        let (name, bernd) = (office.db.name, &office.bernd);
        let (read, unread) = (decided(&office, "retrieval").await, decided(&office, "retrieval").await);
        office.retrieve(SAALETAL, read).await;
        office.worker.drain().await.unwrap();
        let waiting = async || {
            let letters = casework::printable(&office.read(bernd).await, bernd).await.unwrap();
            letters.into_iter().map(|letter| (letter.id, letter.retrievable_until)).collect::<Vec<_>>()
        };
        // Provided on 1 September 2026, to be retrieved within ten days (§ 41 Abs. 2a VwVfG).
        office.db.clock.advance_seconds(10 * 86_400);
        assert_eq!(waiting().await, [], "{name}: the last day");
        office.db.clock.advance_seconds(86_400);
        assert_eq!(waiting().await, [(unread, Some(date(2026, 9, 11)))], "{name}");
        let cookie = office.log_in("bernd").await;
        let page = office.get("/amt/druck", &cookie).await.body();
        assert!(page.contains("bis zum 11.09.2026 nicht abgerufen"), "{name}: {page}");
        let id = stack(&office).await.unwrap();
        let today = office.read(bernd).await.today();
        let posted = casework::post_batch(&office.desk, bernd, store::Language::German, id, Some(today)).await.unwrap();
        assert_eq!((posted.done, posted.failed.len()), (1, 0), "{name}: {posted:?}");
        let view = office.view(bernd, unread).await;
        assert!(matches!(view.state, State::Closed(_)), "{name}");
        assert!(view.decision.unwrap().notified_on.unwrap() > today, "{name}: § 41 Abs. 2 VwVfG");
        assert_eq!(waiting().await, [], "{name}");
    }
}

//! The self-assessment of security: how far a body is, what is copied, what a table says.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use directory::EntityKey;
use jiff::civil::date;
use planning::{
    Checklists, Error, Met, SecurityItem, SecurityStanding, answer_security, bodies, by_checklist, copy_security,
    security, take_security,
};
use store::TenantId;

use crate::common::{ERFURT, Office, by, hidden, offices};

/// The association of the demonstration, with twenty members.
const ASSOCIATION: TenantId = TenantId(145);

fn lists() -> Checklists {
    Checklists::read().unwrap()
}

fn item(checklist: i32, met: Met, measure: &str) -> SecurityItem {
    SecurityItem { checklist, met: Some(met), measure: measure.to_owned(), ..SecurityItem::default() }
}

async fn answer(office: &Office, tenant: TenantId, body: &EntityKey, items: &[SecurityItem]) -> planning::Result<()> {
    let mut scope = office.writing(tenant).await;
    answer_security(&mut scope, by(tenant), &office.directory.catalogue(), &lists(), body, items).await?;
    scope.commit().await?;
    Ok(())
}

async fn written(office: &Office, tenant: TenantId) -> BTreeMap<String, Vec<SecurityItem>> {
    security(&office.reading(tenant).await, by(tenant)).await.unwrap()
}

#[test]
fn eighteen_lists_wait_for_an_answer() {
    let lists = lists();
    assert_eq!(lists.numbers(), 1..=18);
    assert_eq!(by_checklist(&lists, &[]).values().map(Vec::len).sum::<usize>(), 18);
}

#[test]
fn what_is_met_counts_whole_in_part_half_and_what_is_not_needed_not_at_all() {
    use Met::{No, NotNeeded, Partly, Yes};
    let today = date(2026, 11, 27);
    for (answers, share) in [
        (vec![Yes, Yes], Some(100)),
        (vec![Yes, No], Some(50)),
        (vec![Partly, Partly], Some(50)),
        (vec![Yes, NotNeeded], Some(100)),
        (vec![NotNeeded], None),
        (vec![], None),
        (vec![Yes, Partly, No], Some(50)),
    ] {
        let items: Vec<SecurityItem> = answers.iter().map(|met| item(1, *met, "")).collect();
        assert_eq!(SecurityStanding::of(&items, today).share(), share, "{answers:?}");
    }
    let open = SecurityItem { checklist: 2, ..SecurityItem::default() };
    let late = SecurityItem { due: Some(date(2026, 11, 26)), ..item(3, No, "Kaufen") };
    let standing = SecurityStanding::of(&[item(1, Yes, ""), open, late, item(4, Partly, "")], today);
    assert_eq!((standing.answered, standing.share(), standing.late, standing.without_measure), (3, Some(37), 1, 1));
}

#[test]
fn questions_take_the_place_of_the_list_as_a_whole() {
    let question = |number: i32| SecurityItem { number, question: format!("Frage {number}"), ..item(3, Met::Yes, "") };
    let items = by_checklist(&lists(), &[item(3, Met::No, ""), question(1), question(2)]);
    assert_eq!(items[&3].iter().map(|item| item.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(items[&4].len(), 1);
}

#[tokio::test]
async fn answers_are_those_of_one_body_and_nobody_is_overtaken() {
    for office in offices().await {
        let catalogue = office.directory.catalogue();
        let ours = bodies(&catalogue, by(ASSOCIATION));
        assert!(ours.len() > 10, "{}", ours.len());
        let (first, foreign) = (&ours[0].0, &bodies(&catalogue, by(ERFURT))[0].0);
        answer(&office, ASSOCIATION, first, &[item(3, Met::Partly, "Zurückholen proben")]).await.unwrap();
        assert!(matches!(answer(&office, ASSOCIATION, foreign, &[item(3, Met::Yes, "")]).await, Err(Error::Unknown)));
        assert!(matches!(answer(&office, ASSOCIATION, first, &[item(19, Met::Yes, "")]).await, Err(Error::Unknown)));
        assert!(matches!(
            answer(&office, ASSOCIATION, first, &[item(4, Met::NotNeeded, "")]).await,
            Err(Error::NoReason)
        ));
        let unseen = answer(&office, ASSOCIATION, first, &[item(3, Met::Yes, "")]).await;
        assert!(matches!(unseen, Err(Error::Stale)), "somebody answered it meanwhile");
        let kept = written(&office, ASSOCIATION).await;
        assert_eq!(kept[first.as_str()].len(), 1);
        let seen = SecurityItem { met: Some(Met::Yes), ..kept[first.as_str()][0].clone() };
        answer(&office, ASSOCIATION, first, &[seen]).await.unwrap();
        assert_eq!(written(&office, ASSOCIATION).await[first.as_str()][0].met, Some(Met::Yes));
        assert!(written(&office, ERFURT).await.is_empty());
    }
}

#[tokio::test]
async fn copying_fills_gaps_and_leaves_what_was_said() {
    for office in offices().await {
        let catalogue = office.directory.catalogue();
        let ours: Vec<EntityKey> = bodies(&catalogue, by(ASSOCIATION)).into_iter().map(|(key, _)| key).collect();
        answer(&office, ASSOCIATION, &ours[0], &[item(3, Met::Yes, ""), item(4, Met::No, "Umstellen")]).await.unwrap();
        answer(&office, ASSOCIATION, &ours[1], &[item(4, Met::Yes, "")]).await.unwrap();
        let mut scope = office.writing(ASSOCIATION).await;
        let who = by(ASSOCIATION);
        assert_eq!(
            copy_security(&mut scope, who, &catalogue, &ours[0], &ours).await.unwrap(),
            2 * (ours.len() - 1) - 1
        );
        assert_eq!(
            copy_security(&mut scope, who, &catalogue, &ours[0], &ours).await.unwrap(),
            0,
            "everything is there"
        );
        let foreign = bodies(&catalogue, by(ERFURT)).remove(0).0;
        assert!(matches!(copy_security(&mut scope, who, &catalogue, &ours[0], &[foreign]).await, Err(Error::Unknown)));
        scope.commit().await.unwrap();
        let all = written(&office, ASSOCIATION).await;
        assert_eq!(all.len(), ours.len());
        let met = |body: &EntityKey, place: usize| all[body.as_str()][place].met;
        assert_eq!((met(&ours[1], 0), met(&ours[1], 1)), (Some(Met::Yes), Some(Met::Yes)));
        assert_eq!((met(&ours[2], 0), met(&ours[2], 1)), (Some(Met::Yes), Some(Met::No)));
    }
}

#[tokio::test]
async fn what_has_to_be_done_comes_into_the_plan_once() {
    for office in offices().await {
        let catalogue = office.directory.catalogue();
        let body = bodies(&catalogue, by(ERFURT)).remove(0).0;
        let due = Some(date(2027, 6, 30));
        let wanted = SecurityItem { owner: "Hauptamt".to_owned(), due, ..item(3, Met::No, "Zurückholen proben") };
        answer(&office, ERFURT, &body, &[wanted, item(4, Met::Partly, ""), item(5, Met::Yes, "läuft")]).await.unwrap();
        for taken in [1, 0] {
            let mut scope = office.writing(ERFURT).await;
            let title = |item: &SecurityItem| item.measure.clone();
            let count = take_security(&mut scope, by(ERFURT), &catalogue, &lists(), &body, title).await.unwrap();
            scope.commit().await.unwrap();
            assert_eq!(count, taken);
        }
        office.db.clock.advance_seconds(365 * 86_400);
        let monday = i64::from(7 - office.reading(ERFURT).await.today().weekday().to_monday_zero_offset());
        office.db.clock.advance_seconds(monday * 86_400);
        let roles = identity::Roles::of(&[identity::Role::Coordinator]);
        let told = planning::overview(&office.db.store, &catalogue, ERFURT, roles).await.unwrap();
        assert!(told.iter().any(|line| line == "Eine Maßnahme zur IT-Sicherheit ist überfällig."), "{told:?}");
        let measures = office.measures(ERFURT).await;
        assert_eq!(measures.len(), 1);
        assert_eq!((measures[0].draft.owner.as_str(), measures[0].draft.last_day), ("Hauptamt", due));
    }
}

#[tokio::test]
async fn the_form_keeps_what_was_typed_and_says_what_is_missing() {
    for office in offices().await {
        let (jo, csrf) = office.log_in("jona").await;
        let address = "/amt/planung/sicherheit/3";
        let told =
            office.post(address, &jo, &format!("csrf={csrf}&stelle=16051000&antwort-0=not-needed&wer-0=Kim")).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            told.body.contains("value=\"Kim\"") && told.body.contains("warum das bei Ihnen entbehrlich"),
            "{}",
            told.body
        );
        let sent = format!("csrf={csrf}&stelle=16051000&antwort-0=no&massnahme-0=Proben&gesehen-0=");
        assert_eq!(office.post(address, &jo, &sent).await.status, StatusCode::SEE_OTHER);
        let again = office.post(address, &jo, &sent.replace("Proben", "Anders")).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "the second of two windows");
        assert!(again.body.contains("value=\"Anders\""));
        let page = office.get("/amt/planung/sicherheit", &jo).await;
        assert!(page.body.contains("Proben") && page.body.contains("1 von 18"), "{}", page.body);
        let knowingly = sent
            .replace("Proben", "Anders")
            .replace("gesehen-0=", &format!("gesehen-0={}", hidden(&again.body, "gesehen-0")));
        assert_eq!(office.post(address, &jo, &knowingly).await.status, StatusCode::SEE_OTHER);
        assert_eq!(office.get("/amt/planung/sicherheit?stelle=16064037", &jo).await.status, StatusCode::NOT_FOUND);
        assert_eq!(office.get("/amt/planung/sicherheit/19", &jo).await.status, StatusCode::NOT_FOUND);
    }
}

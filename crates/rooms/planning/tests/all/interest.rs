//! What people search for and cannot do online becomes demand: counted, without words and without persons.

use directory::Ags;
use directory::model::SynonymState;
use planning::{Coordinator, Interest, Interests, interests, priorities, trace_missed, write_interest};
use ranking::score::{Criterion, Origin};
use store::TenantId;

use crate::common::{OTHER, offices};
use crate::house::{ASSOCIATION, DOGS, ERFURT, House, houses};

/// Searches as the pages do it.
fn search(house: &House, words: &str, place: Option<&str>) {
    let (catalogue, place) = (house.directory.catalogue(), place.map(|place| place.parse::<Ags>().unwrap()));
    let found = catalogue.find(words, place.as_ref(), None, 5, house.directory.today()).unwrap();
    house.directory.searched(&catalogue, words, place.as_ref(), &found);
}

async fn counted(house: &House, only: Option<TenantId>) -> Interests {
    interests(&house.state().await, only).await.unwrap()
}

const IN_ERFURT: Option<&str> = Some("16051000");

#[tokio::test]
async fn a_search_for_what_is_not_online_counts_where_it_was_made() {
    for house in houses().await {
        search(&house, "Hundesteuer anmelden", IN_ERFURT);
        search(&house, "Hundesteuer anmelden", IN_ERFURT);
        search(&house, "Hundesteuer anmelden", None);
        write_interest(&house.db.store, &house.directory).await.unwrap();
        house.db.clock.advance_seconds(86_400);
        search(&house, "Hundesteuer anmelden", IN_ERFURT);
        write_interest(&house.db.store, &house.directory).await.unwrap();
        let all = counted(&house, None).await;
        assert_eq!(
            all.of(ERFURT, DOGS),
            Some(Interest { here: 3, anywhere: 1, missed: 0, votes: 0 }),
            "{}",
            house.db.name
        );
        assert_eq!(all.of(ASSOCIATION, DOGS), Some(Interest { here: 0, anywhere: 1, missed: 0, votes: 0 }));
        assert_eq!(counted(&house, Some(ASSOCIATION)).await.of(ERFURT, DOGS).unwrap().here, 0, "of nobody else");

        let scope = house.at(ERFURT).await;
        assert!(interests(&scope, None).await.is_err(), "a tenant does not read what others are searched for");
        let list = priorities(&scope, Coordinator::machine(ERFURT), &house.directory.catalogue(), &all).await.unwrap();
        drop(scope);
        let interest = list.rows.iter().find(|row| row.key == DOGS).unwrap().inputs.get(Criterion::Demand).unwrap();
        assert_eq!((interest.amount(), interest.origin()), (4.0, Origin::Measured));
        assert_eq!(list.interest[DOGS].here, 3);

        house.db.clock.advance_seconds(90 * 86_400);
        let later = counted(&house, None).await;
        assert_eq!(
            later.of(ERFURT, DOGS),
            Some(Interest { here: 1, anywhere: 0, missed: 0, votes: 0 }),
            "the first day is forgotten"
        );
    }
}

#[tokio::test]
async fn what_is_online_there_is_no_demand() {
    for house in houses().await {
        let mut scope = house.state().await;
        directory::activate_everywhere(&mut scope).await.unwrap();
        scope.commit().await.unwrap();
        house.directory.refresh().await.unwrap();
        let catalogue = house.directory.catalogue();
        let live = catalogue.live_services(house.directory.today());
        let (office, _) = live.iter().find(|(_, services)| services.contains(DOGS)).expect("it is online somewhere");
        let place = catalogue.municipalities().find(|one| one.administration == *office).unwrap().ags.to_string();
        search(&house, "Hundesteuer anmelden", Some(&place));
        write_interest(&house.db.store, &house.directory).await.unwrap();
        assert_eq!(counted(&house, None).await, Interests::default(), "{}", house.db.name);
    }
}

#[tokio::test]
async fn searches_in_vain_are_demand_for_what_their_words_lead_to_by_now() {
    for house in houses().await {
        for _ in 0..2 {
            search(&house, "Zwurbelprax", IN_ERFURT);
            search(&house, "Zwurbelprax", IN_ERFURT);
            house.directory.write_missed().await.unwrap();
            house.db.clock.advance_seconds(86_400);
        }
        trace_missed(&house.db.store, &house.directory).await.unwrap();
        assert_eq!(counted(&house, None).await, Interests::default(), "it leads nowhere yet");
        let mut scope = house.state().await;
        directory::set_word(&mut scope, "Zwurbelprax", DOGS, SynonymState::Approved, "x").await.unwrap();
        scope.commit().await.unwrap();
        house.directory.refresh().await.unwrap();
        for _ in 0..2 {
            trace_missed(&house.db.store, &house.directory).await.unwrap();
            let interest = counted(&house, None).await.of(ERFURT, DOGS);
            assert_eq!(interest, Some(Interest { here: 0, anywhere: 0, missed: 4, votes: 0 }), "{}", house.db.name);
        }
    }
}

#[tokio::test]
async fn the_page_says_where_the_demand_comes_from() {
    for office in offices().await {
        let (toni, _) = office.log_in("toni").await;
        let catalogue = office.directory.catalogue();
        let today = office.directory.today();
        let place = &catalogue.municipalities().find(|one| one.administration == OTHER).unwrap().ags;
        let found = catalogue.find("Hundesteuer anmelden", Some(place), None, 5, today).unwrap();
        assert_eq!(found[0].service.id, DOGS);
        office.directory.searched(&catalogue, "Hundesteuer anmelden", Some(place), &found);
        office.directory.searched(&catalogue, "Hundesteuer anmelden", None, &found);
        write_interest(&office.db.store, &office.directory).await.unwrap();
        let page = office.get(&format!("/amt/planung/reihenfolge/{DOGS}"), &toni).await.body;
        let said = "Nachfrage der letzten 90 Tage: 2 Suchen ohne Online-Dienst, davon 1 aus Ihrem Gebiet, 1 ohne Ort";
        assert!(page.contains(said), "{page}");
    }
}

//! What a new version means before it is published, and values that one body lends to the others.

use std::path::{Path, PathBuf};

use operations::{Error, Gap, Operator, Standing, apply, heritable, inherit, read, renewals};
use store::TenantId;

use crate::common::{House, houses};

/// The defect report with one more value that it needs.
fn demanding(place: &str) -> studio::Bundle {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services/mangel-melden");
    let to = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(place).join("mangel-melden");
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        std::fs::create_dir_all(to.join(&folder)).unwrap();
        for entry in std::fs::read_dir(from.join(&folder)).unwrap() {
            let entry = entry.unwrap();
            let path = folder.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else {
                std::fs::copy(from.join(&path), to.join(&path)).unwrap();
            }
        }
    }
    let manifest = to.join("service.toml");
    let more = std::fs::read_to_string(&manifest).unwrap() + "\n[[required_values]]\nkey = \"contact.fax\"\n";
    std::fs::write(&manifest, more).unwrap();
    studio::Bundle::read(&to).unwrap()
}

async fn activated(house: &House) {
    let mut scope = house.write(house.anna).await;
    directory::activate_everywhere(&mut scope).await.unwrap();
    scope.commit().await.unwrap();
}

#[tokio::test]
async fn a_version_that_waits_says_who_would_have_to_act_and_lets_them_act_before() {
    for house in houses().await {
        activated(&house).await;
        assert!(renewals(&house.survey().await).is_empty());
        house.db.store.clock().advance_seconds(60);
        let mut scope = house.write(Operator::machine()).await;
        let bundle = demanding(house.db.name);
        studio::hand_in(&mut scope, &bundle, studio::Author::operator(), true).await.unwrap();
        scope.commit().await.unwrap();

        let survey = house.survey().await;
        let [renewal] = &renewals(&survey)[..] else { panic!("one version waits") };
        assert_eq!((renewal.online_service.as_str(), renewal.number, renewal.stays), ("mangel-melden", 2, 0));
        assert!(renewal.starts.is_empty() && !renewal.stops.is_empty());
        let fax = Gap::Missing("contact.fax".to_owned());
        assert!(renewal.stops.iter().all(|line| line.gaps.contains(&fax)), "{:?}", renewal.stops);

        // What it will ask for is recorded before it is published, with the table of the page.
        let first = &renewal.stops[0];
        let table = format!("schluessel;contact.fax;quelle\n{};0361 99;Brief\n", first.entity);
        let filling = read(&survey, &table, "");
        assert!(filling.problems.is_empty(), "{:?}", filling.problems);
        let mut scope = house.write(house.anna).await;
        apply(&mut scope, house.anna, &filling).await.unwrap();
        scope.commit().await.unwrap();
        let survey = house.survey().await;
        let after = &renewals(&survey)[0];
        assert!(after.stays > 0 && after.stops.iter().all(|line| line.entity != first.entity));
        let live = |line: &&operations::Line| line.standing() == Standing::Live;
        let online = survey.all().iter().filter(live).filter(|line| line.service == after.service).count();
        assert_eq!(online, after.stays + after.stops.len(), "nothing changed for citizens");
    }
}

#[tokio::test]
async fn what_one_body_has_is_taken_over_for_all_that_lack_it() {
    for house in houses().await {
        let survey = house.survey().await;
        let found = heritable(&survey);
        assert!(found.iter().all(|one| !one.key.starts_with("bank.") && !one.takers.contains(&one.from)), "{found:?}");
        let wanted = found.iter().max_by_key(|one| one.takers.len()).expect("somebody lacks what another one has");
        let place = (wanted.administration, wanted.key.as_str(), wanted.from.as_str());
        let mut scope = house.write(house.anna).await;
        let elsewhere = inherit(&mut scope, house.anna, &survey, (TenantId(1), place.1, place.2)).await;
        assert!(matches!(elsewhere, Err(Error::Changed)), "{elsewhere:?}");
        assert_eq!(inherit(&mut scope, house.anna, &survey, place).await.unwrap(), wanted.takers.len());
        scope.commit().await.unwrap();
        let after = house.survey().await;
        let value = |entity| after.catalogue.setting(entity, &wanted.key, after.today).map(|one| one.value.clone());
        assert!(wanted.takers.iter().all(|taker| value(taker) == value(&wanted.from)));
        let mut scope = house.write(house.anna).await;
        let again = inherit(&mut scope, house.anna, &after, place).await;
        assert!(matches!(again, Err(Error::Changed)), "nobody lacks it any more: {again:?}");
    }
}

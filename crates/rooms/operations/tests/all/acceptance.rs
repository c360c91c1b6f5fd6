//! What the shared provider was promised: one person brings a service to every member of an association from one table, and one
//! operation brings every service to everybody.

use std::collections::BTreeSet;
use std::path::Path;

use identity::Role;
use operations::{Act, Gap, Operator, Plan, Stages, Standing, Target, act, apply, propose, read, roll_outs};
use store::{Actor, Language, Reach, TenantId};

use crate::common::{DOGS, House, PASSWORD, houses};

/// The association with most members, twenty-two of them.
const LARGEST: TenantId = TenantId(144);

async fn roll_out(house: &House, plan: Plan) {
    let survey = house.survey().await;
    let mut scope = house.write(house.anna).await;
    let id = propose(&mut scope, &survey, house.anna, "Abnahme", plan).await.unwrap();
    scope.commit().await.unwrap();
    let mut scope = house.write(house.bert).await;
    act(&mut scope, &survey, house.bert, (id, 1), Act::Approve, "").await.unwrap();
    scope.commit().await.unwrap();
}

#[tokio::test]
async fn twenty_two_members_with_twenty_two_tariffs_come_from_one_table() {
    for house in houses().await {
        let clerks: [(&str, &str, &[Role]); 1] = [("hilde", "Hilde Hügel", &[Role::Clerk])];
        identity::demo_accounts(&house.desk.identity, LARGEST, &clerks, PASSWORD).await.unwrap();
        let target = Target::Administrations([LARGEST.0].into());
        let dogs = BTreeSet::from([DOGS.to_owned()]);
        let survey = house.survey().await;
        let lines = survey.lines(&dogs, &target);
        assert_eq!(lines.len(), 22);
        let missing = |gap: &Gap| matches!(gap, Gap::Missing(_));
        assert!(lines.iter().all(|line| line.gaps.iter().any(missing)), "nothing is recorded there");

        // One line each: address, account, and a tariff of its own.
        let rows = lines.iter().enumerate().map(|(number, line)| {
            let euros = 30 + number;
            format!(
                "{};Dorfstraße {number};07646;Ort {number};hund{number}@example.org;Kasse {number};DE02120300000000202051;\
                 {euros},50;{};{};300;400;3;following_month",
                line.entity,
                euros + 10,
                euros + 20,
            )
        });
        let heading = "schluessel;letterhead.street;letterhead.postcode;letterhead.city;contact.email;bank.holder;bank.iban;\
                       dog_tax.first;dog_tax.second;dog_tax.further;dog_tax.dangerous_first;dog_tax.dangerous_further;\
                       dog_tax.taxable_from_months;dog_tax.start_rule";
        let table = format!("{heading}\n{}\n", rows.collect::<Vec<_>>().join("\n"));
        let filling = read(&survey, &table, "Satzungen der Mitglieder");
        assert_eq!((filling.problems.len(), filling.ready.len()), (0, 22), "{:?}", filling.problems);
        let mut scope = house.write(house.anna).await;
        apply(&mut scope, house.anna, &filling).await.unwrap();
        scope.commit().await.unwrap();
        let plan = Plan {
            services: dogs.clone(),
            target: target.clone(),
            active: true,
            incomplete: false,
            first_day: survey.today,
            stages: Stages::ONE,
        };
        roll_out(&house, plan).await;
        let survey = house.survey().await;
        for (number, line) in survey.lines(&dogs, &target).iter().enumerate() {
            assert_eq!(line.standing(), Standing::Live, "{line:?}");
            let rate = survey.catalogue.setting(&line.entity, "dog_tax.first", survey.today).unwrap();
            assert_eq!(rate.value, format!("{}50", 30 + number), "each has its own tariff");
        }
    }
}

#[tokio::test]
async fn every_service_goes_to_everybody_and_every_gap_has_a_name() {
    for house in houses().await {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services");
        let mut scope = house.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        for entry in std::fs::read_dir(root).unwrap() {
            let folder = entry.unwrap().path();
            if folder.join("service.toml").is_file() {
                studio::publish(&mut scope, &studio::Bundle::read(&folder).unwrap()).await.unwrap();
            }
        }
        scope.commit().await.unwrap();
        let survey = house.survey().await;
        assert_eq!(survey.services.len(), 17);
        assert!(survey.catalogue.live_services(survey.today).is_empty(), "nothing is switched on yet");
        let plan = Plan {
            services: survey.services.keys().cloned().collect(),
            target: Target::All,
            active: true,
            incomplete: true,
            first_day: survey.today,
            stages: Stages::ONE,
        };
        roll_out(&house, plan).await;
        let known = roll_outs(&house.read().await).await.unwrap();
        assert_eq!(known.len(), 1, "one operation");
        assert_eq!(known[0].proposed_by, house.anna);
        assert_ne!(known[0].proposed_by, Operator::machine());

        let survey = house.survey().await;
        let lines = survey.all();
        let live = lines.iter().filter(|line| line.standing() == Standing::Live);
        assert!(live.count() >= 100, "the association of the demonstration has what its services want");
        let live = lines.iter().filter(|line| line.standing() == Standing::Live);
        let live: BTreeSet<_> = live.map(|line| (line.administration, line.service.clone())).collect();
        let ministry = survey.catalogue.state_authorities().next().unwrap().tenant;
        let of_state = lines.iter().find(|line| line.administration == ministry).unwrap();
        assert_eq!(of_state.gaps, [operations::Gap::NoClerk], "the authority of the state lacks nobody but a clerk");
        let counted = survey.catalogue.live_services(survey.today);
        let counted = counted.iter().flat_map(|(office, ids)| ids.iter().map(|id| (*office, id.clone())));
        assert_eq!(counted.collect::<BTreeSet<_>>(), live, "what operators count is what is live");
        for line in &lines {
            let service = survey.catalogue.service(&line.service).unwrap();
            let acting = survey.catalogue.acting(service, survey.today);
            let ags = &acting.iter().find(|acting| acting.entity == line.entity).unwrap().municipalities[0];
            let online = survey.catalogue.is_online(service, ags, survey.today);
            assert_eq!(online, line.standing() == Standing::Live, "what is told is what citizens find: {line:?}");
            let named = line.gaps.iter().any(|gap| gap.weight() > operations::Weight::Notice);
            assert!(online || named, "whoever is not live knows why: {line:?}");
        }
    }
}

use std::collections::BTreeSet;

use directory::model::{AssignedRole, Subject, Unit};
use directory::{Ags, EntityKey, NewAssignee, NewAssignment, NewValue, ServiceState};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use operations::{
    Act, Error, Gap, Operator, Plan, RollOutId, Stages, Standing, State, Target, act, progress, propose, roll_out,
    roll_outs,
};

use crate::common::{ASSOCIATION, DOGS, House, houses};
use crate::pages::person_at;

/// A member of the association that has a tariff in no version of the state.
const MEMBER: &str = "16074002";

fn plan(house: &House, target: Target) -> Plan {
    Plan {
        services: BTreeSet::from([DOGS.to_owned()]),
        target,
        active: true,
        incomplete: true,
        first_day: house.desk.directory.today(),
        stages: Stages::ONE,
    }
}

fn members() -> Target {
    Target::Administrations(BTreeSet::from([ASSOCIATION.0]))
}

async fn proposed(house: &House, plan: Plan) -> RollOutId {
    let survey = house.survey().await;
    let mut scope = house.write(house.anna).await;
    let id = propose(&mut scope, &survey, house.anna, "Hunde", plan).await.unwrap();
    scope.commit().await.unwrap();
    id
}

async fn done(house: &House, operator: Operator, id: RollOutId, what: Act) -> Result<State, Error> {
    let survey = house.survey().await;
    let revision = {
        let scope = house.read().await;
        roll_outs(&scope).await.unwrap().into_iter().find(|known| known.id == id).unwrap().revision
    };
    let mut scope = house.write(operator).await;
    let state = act(&mut scope, &survey, operator, (id, revision), what, "weil").await?;
    scope.commit().await.unwrap();
    Ok(state)
}

/// Records everything that the dog registration wants of a legal entity.
async fn record(house: &House, entity: &EntityKey) {
    let survey = house.survey().await;
    let line = survey.all().into_iter().find(|line| line.service == DOGS && line.entity == *entity).unwrap();
    let values = line.gaps.iter().filter_map(Gap::value).map(|key| NewValue {
        key: key.to_owned(),
        valid_from: None,
        value: match key {
            "contact.email" => "amt@example.org".to_owned(),
            "bank.iban" => "DE02120300000000202051".to_owned(),
            "dog_tax.start_rule" => "following_month".to_owned(),
            key if key.starts_with("dog_tax.") => "5".to_owned(),
            _ => "Musterweg 1".to_owned(),
        },
        source: "Probe".to_owned(),
    });
    let mut scope = house.write(house.anna).await;
    directory::set_values(&mut scope, entity, values.collect()).await.unwrap();
    scope.commit().await.unwrap();
    house.desk.directory.refresh().await.unwrap();
}

fn offered(house: &House, ags: &str, day: Date) -> bool {
    let catalogue = house.desk.directory.catalogue();
    let ags: Ags = ags.parse().unwrap();
    let state = catalogue.state(catalogue.service(DOGS).unwrap(), Some(&ags), day);
    matches!(state, Some(ServiceState::OnlineHere { .. }))
}

#[tokio::test]
async fn one_operation_opens_a_service_where_nothing_is_missing_and_names_every_gap_elsewhere() {
    for house in houses().await {
        let today = house.desk.directory.today();
        let member: EntityKey = MEMBER.parse().unwrap();
        record(&house, &member).await;
        assert!(!offered(&house, MEMBER, today), "published and complete is not switched on");

        let id = proposed(&house, plan(&house, Target::All)).await;
        assert!(!offered(&house, MEMBER, today), "proposed is not approved");
        assert!(matches!(done(&house, house.anna, id, Act::Approve).await, Err(Error::SamePerson)));
        assert_eq!(done(&house, house.bert, id, Act::Approve).await.unwrap(), State::Approved);
        house.desk.directory.refresh().await.unwrap();
        assert!(offered(&house, MEMBER, today));

        let survey = house.survey().await;
        let lines = survey.lines(&BTreeSet::from([DOGS.to_owned()]), &Target::All);
        assert_eq!(lines.len(), 624, "one line for each municipality");
        for line in &lines {
            let office_works = line.administration == ASSOCIATION;
            assert_eq!(line.gaps.contains(&Gap::NoClerk), !office_works, "{line:?}");
            // Where nobody works nothing is switched on; where values are missing it waits for them.
            assert_eq!(line.active, office_works, "{line:?}");
            let lacks = line.gaps.iter().any(|gap| matches!(gap, Gap::Missing(_)));
            let standing = match (office_works, lacks) {
                (true, false) => Standing::Live,
                (true, true) => Standing::Waits,
                (false, _) => Standing::Blocked,
            };
            assert_eq!(line.standing(), standing, "{line:?}");
            assert_eq!(offered(&house, line.entity.as_str(), today), standing == Standing::Live, "{line:?}");
        }

        // The last missing value opens it, without anybody switching anything.
        let waiting = lines.iter().find(|line| line.standing() == Standing::Waits).unwrap().entity.clone();
        record(&house, &waiting).await;
        assert!(offered(&house, waiting.as_str(), today));
        let scope = house.read().await;
        let number = roll_outs(&scope).await.unwrap()[0].number;
        let known = roll_out(&scope, number).await.unwrap();
        drop(scope);
        let seen = progress(&house.survey().await, &known);
        assert_eq!((seen.all, seen.begun), (20, 20));
        assert!(seen.live >= 2);
        assert_eq!(known.history.iter().map(|event| event.act).collect::<Vec<_>>(), [Act::Propose, Act::Approve]);
        assert_eq!(known.history[1].by, house.bert);
    }
}

#[tokio::test]
async fn where_somebody_outside_is_responsible_nothing_is_switched_on_and_it_is_said() {
    for house in houses().await {
        let services = BTreeSet::from([DOGS.to_owned()]);
        assert!(house.survey().await.outside(&services, &Target::All).is_empty());
        let mut scope = house.write(house.anna).await;
        let unit = Unit {
            id: "steuerverband".to_owned(),
            name: "Steuerverband Saale".to_owned(),
            address: None,
            phone: None,
            email: None,
            link: None,
            source: "Probe".to_owned(),
        };
        directory::put_unit(&mut scope, unit).await.unwrap();
        let area = house.desk.directory.catalogue().municipality(&MEMBER.parse().unwrap()).unwrap().ars.to_string();
        let new = NewAssignment {
            subject: Subject::from(DOGS),
            area: area.parse().unwrap(),
            role: AssignedRole::Responsible,
            assignee: NewAssignee::Unit("steuerverband".to_owned()),
            valid_from: None,
            valid_to: None,
            source: "Probe".to_owned(),
        };
        directory::assign(&mut scope, new).await.unwrap();
        scope.commit().await.unwrap();
        house.desk.directory.refresh().await.unwrap();

        let survey = house.survey().await;
        let outside = survey.outside(&services, &Target::All);
        let [(service, found)] = outside.as_slice() else { panic!("{outside:?}") };
        assert_eq!((service.as_str(), found.unit.as_ref().unwrap().name.as_str()), (DOGS, "Steuerverband Saale"));
        assert_eq!(found.municipalities, [MEMBER.parse::<Ags>().unwrap()]);
        assert_eq!(survey.outside(&services, &members()).len(), 1);
        let elsewhere = Target::Administrations(BTreeSet::from([ASSOCIATION.0 + 1]));
        assert!(survey.outside(&services, &elsewhere).is_empty(), "others have nothing to do with it");
        assert_eq!(survey.lines(&services, &Target::All).len(), 623);

        let (_, _, page) = person_at(&house, "anna", "/betrieb/luecken").await.get("/betrieb/luecken").await;
        assert!(page.contains("Steuerverband Saale") && page.contains("Wo hier niemand zuständig ist"), "{page}");
    }
}

#[tokio::test]
async fn stages_come_on_their_days_can_be_held_and_everything_can_be_taken_back() {
    for house in houses().await {
        let today = house.desk.directory.today();
        for member in ["16074002", "16074114"] {
            record(&house, &member.parse().unwrap()).await;
        }
        let day = |days: i64| today.checked_add(Span::new().days(days)).unwrap();
        // Two administrations make two stages: the association first, a county second.
        let target = Target::Entities(["16074002".parse().unwrap(), "16074114".parse().unwrap()].into());
        let two = Plan { stages: Stages { count: 2, days_between: 7 }, first_day: day(3), ..plan(&house, target) };
        let id = proposed(&house, two).await;
        done(&house, house.bert, id, Act::Approve).await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        assert!(!offered(&house, "16074002", today));
        assert!(!offered(&house, "16074002", day(2)));
        assert!(offered(&house, "16074002", day(3)), "one administration is one stage, however many were asked for");
        assert!(offered(&house, "16074114", day(3)));

        assert_eq!(done(&house, house.anna, id, Act::Pause).await.unwrap(), State::Paused);
        house.desk.directory.refresh().await.unwrap();
        assert!(!offered(&house, "16074002", day(30)), "held");
        // Five days later it goes on: what was planned for a day that is over comes at once.
        house.db.clock.advance_seconds(5 * 24 * 3_600);
        assert_eq!(done(&house, house.anna, id, Act::Resume).await.unwrap(), State::Approved);
        house.desk.directory.refresh().await.unwrap();
        assert!(offered(&house, "16074002", house.desk.directory.today()));

        assert_eq!(done(&house, house.anna, id, Act::RollBack).await.unwrap(), State::RolledBack);
        house.desk.directory.refresh().await.unwrap();
        assert!(!offered(&house, "16074002", house.desk.directory.today()));
        assert!(matches!(done(&house, house.bert, id, Act::Resume).await, Err(Error::NotPossible)));
    }
}

#[tokio::test]
async fn what_is_told_stays_true_when_the_last_clerk_leaves() {
    for house in houses().await {
        record(&house, &MEMBER.parse().unwrap()).await;
        let on = proposed(&house, plan(&house, members())).await;
        done(&house, house.bert, on, Act::Approve).await.unwrap();
        let mut scope = house.db.tenant(ASSOCIATION.0).await;
        let clara = identity::accounts(&scope).await.unwrap().remove(0);
        identity::deactivate_account(&mut scope, clara.id).await.unwrap();
        scope.commit().await.unwrap();
        let survey = house.survey().await;
        let line =
            survey.all().into_iter().find(|line| line.service == DOGS && line.entity.as_str() == MEMBER).unwrap();
        assert!(line.gaps.contains(&Gap::NoClerk), "operators are told: {line:?}");
        assert_eq!(line.standing(), Standing::Live, "and people can still apply");
        assert!(offered(&house, MEMBER, survey.today));
    }
}

#[tokio::test]
async fn switching_off_is_the_same_operation_and_rolling_it_back_opens_again() {
    for house in houses().await {
        record(&house, &MEMBER.parse().unwrap()).await;
        let on = proposed(&house, plan(&house, members())).await;
        done(&house, house.bert, on, Act::Approve).await.unwrap();
        let off = proposed(&house, Plan { active: false, ..plan(&house, members()) }).await;
        done(&house, house.bert, off, Act::Approve).await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        assert!(!offered(&house, MEMBER, house.desk.directory.today()));
        done(&house, house.bert, off, Act::RollBack).await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        assert!(offered(&house, MEMBER, house.desk.directory.today()));
    }
}

#[tokio::test]
async fn what_nobody_could_mean_changes_nothing() {
    for house in houses().await {
        let survey = house.survey().await;
        let mut scope = house.write(house.anna).await;
        let nothing = Plan { services: BTreeSet::from(["unknown".to_owned()]), ..plan(&house, Target::All) };
        assert!(matches!(propose(&mut scope, &survey, house.anna, "x", nothing).await, Err(Error::Nothing)));
        // Somebody else's scope opens no verb.
        let wrong = propose(&mut scope, &survey, house.bert, "x", plan(&house, Target::All)).await;
        assert!(matches!(wrong, Err(Error::Identity(identity::Error::Forbidden))));
        drop(scope);
        let id = proposed(&house, plan(&house, members())).await;
        let mut scope = house.write(house.bert).await;
        let stale = act(&mut scope, &survey, house.bert, (id, 7), Act::Approve, "").await;
        assert!(matches!(stale, Err(Error::Stale)));
        let theirs = act(&mut scope, &survey, house.bert, (id, 1), Act::Withdraw, "").await;
        assert!(matches!(theirs, Err(Error::NotPossible)));
        drop(scope);
        // A service that was retired meanwhile cannot be switched on.
        let mut scope =
            house.db.store.write(store::Reach::Provider, store::Actor::System, store::Language::German).await.unwrap();
        studio::retire(&mut scope, "hund-anmelden", studio::Author::operator()).await.unwrap();
        scope.commit().await.unwrap();
        assert!(matches!(done(&house, house.bert, id, Act::Approve).await, Err(Error::Changed)));
        assert_eq!(done(&house, house.bert, id, Act::Reject).await.unwrap(), State::Rejected);
    }
}

#[tokio::test]
async fn a_roll_out_that_is_broken_off_leaves_nothing_behind() {
    for house in houses().await {
        record(&house, &MEMBER.parse().unwrap()).await;
        let id = proposed(&house, plan(&house, Target::All)).await;
        let survey = house.survey().await;
        let mut scope = house.write(house.bert).await;
        act(&mut scope, &survey, house.bert, (id, 1), Act::Approve, "").await.unwrap();
        // Everything was written, and the machine stops before the commit.
        drop(scope);
        house.desk.directory.refresh().await.unwrap();
        assert!(!offered(&house, MEMBER, house.desk.directory.today()));
        let known = {
            let scope = house.read().await;
            roll_outs(&scope).await.unwrap().remove(0)
        };
        assert_eq!((known.state, known.revision), (State::Proposed, 1));
        // Done again it is done.
        done(&house, house.bert, id, Act::Approve).await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        assert!(offered(&house, MEMBER, house.desk.directory.today()));
    }
}

#[test]
fn a_state_is_left_only_as_it_says() {
    use State::{Approved, Paused, Proposed, Rejected, RolledBack, Withdrawn};
    let ways = [
        (Proposed, Act::Approve, Approved),
        (Proposed, Act::Reject, Rejected),
        (Proposed, Act::Withdraw, Withdrawn),
        (Approved, Act::Pause, Paused),
        (Approved, Act::RollBack, RolledBack),
        (Paused, Act::Resume, Approved),
        (Paused, Act::RollBack, RolledBack),
    ];
    let acts = [Act::Propose, Act::Approve, Act::Reject, Act::Withdraw, Act::Pause, Act::Resume, Act::RollBack];
    for state in [Proposed, Approved, Paused, RolledBack, Rejected, Withdrawn] {
        for what in acts {
            let there = ways.iter().find(|(from, by, _)| (*from, *by) == (state, what)).map(|(_, _, to)| *to);
            assert_eq!(state.after(what), there, "{state:?} {what:?}");
        }
    }
}

#[test]
fn administrations_are_dealt_out_evenly_and_stay_together() {
    let lines: Vec<operations::Line> = (1..=7)
        .flat_map(|office| {
            (0..3).map(move |member| operations::Line {
                service: DOGS.to_owned(),
                entity: format!("160740{office}{member}").parse().unwrap(),
                administration: store::TenantId(office),
                population: 1,
                active: false,
                coming: None,
                gaps: Vec::new(),
            })
        })
        .collect();
    let first_day = jiff::civil::date(2027, 1, 1);
    let plan = Plan {
        services: BTreeSet::from([DOGS.to_owned()]),
        target: Target::All,
        active: true,
        incomplete: false,
        first_day,
        stages: Stages { count: 3, days_between: 14 },
    };
    let steps = plan.steps(&lines);
    assert_eq!(steps.len(), 21);
    let offices = |stage: u8| {
        let own = steps.iter().filter(|step| step.stage == stage);
        own.map(|step| step.entity.as_str()[6..7].to_owned()).collect::<BTreeSet<_>>().len()
    };
    assert_eq!([offices(0), offices(1), offices(2)], [3, 2, 2]);
    for step in &steps {
        assert_eq!(step.first_day, first_day.checked_add((i64::from(step.stage) * 14).days()).unwrap());
    }
}

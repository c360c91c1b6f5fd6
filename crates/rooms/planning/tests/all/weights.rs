//! Weights that were agreed on, in versions that stay.

use jiff::civil::date;
use planning::{
    Coordinator, Error, Interests, NewWeights, Organizer, Whose, WrongWeights, agree_weights, priorities,
    set_own_weights, weights_in_force, weights_of_state,
};
use ranking::score::{Criterion, Side};

use crate::house::{ASSOCIATION, ERFURT, House, houses};

const PROPOSED: [u32; 10] = [35, 20, 15, 15, 10, 5, 40, 25, 20, 15];
const EVEN: [u32; 10] = [20, 20, 20, 20, 10, 10, 25, 25, 25, 25];

fn new(points: [u32; 10], seen: i32) -> NewWeights {
    NewWeights {
        points,
        decided_on: Some(date(2024, 7, 4)),
        decided_by: "Lenkungskreis".to_owned(),
        workshop: "Erfurt".to_owned(),
        reason: "Abstimmung mit Punkten".to_owned(),
        seen,
    }
}

async fn agree(house: &House, new: &NewWeights) -> Result<i32, Error> {
    let mut scope = house.state().await;
    let agreed = agree_weights(&mut scope, Organizer::machine(), new).await?;
    scope.commit().await.unwrap();
    Ok(agreed)
}

async fn set_own(house: &House, seen: i32, new: Option<&NewWeights>) -> Result<i32, Error> {
    let mut scope = house.at(ASSOCIATION).await;
    let set = set_own_weights(&mut scope, Coordinator::machine(ASSOCIATION), seen, new).await?;
    scope.commit().await.unwrap();
    Ok(set)
}

#[tokio::test]
async fn versions_of_the_state_stay_and_the_newest_counts() {
    for house in houses().await {
        let force = async || weights_in_force(&house.at(ASSOCIATION).await).await.unwrap();
        assert_eq!((force().await.whose, force().await.version), (Whose::Proposed, 0));
        assert_eq!(agree(&house, &new(PROPOSED, 0)).await.unwrap(), 1);
        assert_eq!(agree(&house, &new(EVEN, 1)).await.unwrap(), 2);
        assert_eq!(agree(&house, &new(EVEN, 1)).await.unwrap(), 2, "a double click");
        let stale = agree(&house, &new(PROPOSED, 1)).await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        let all = weights_of_state(&house.state().await).await.unwrap();
        assert_eq!(all.iter().map(|set| set.version).collect::<Vec<_>>(), [2, 1]);
        assert!((all[1].weights.points(Criterion::Cases) - 35.0).abs() < 1e-9);
        assert_eq!((all[0].decided_on, all[0].decided_by.as_str()), (Some(date(2024, 7, 4)), "Lenkungskreis"));
        assert_eq!((force().await.whose, force().await.version), (Whose::State, 2));
    }
}

#[tokio::test]
async fn own_weights_lie_on_top_until_they_are_taken_away_and_the_list_names_them() {
    for house in houses().await {
        agree(&house, &new(PROPOSED, 0)).await.unwrap();
        assert_eq!(set_own(&house, 0, None).await.unwrap(), 0, "there is nothing to go back from");
        assert_eq!(set_own(&house, 0, Some(&new(EVEN, 0))).await.unwrap(), 1);
        assert_eq!(set_own(&house, 0, Some(&new(EVEN, 0))).await.unwrap(), 1, "a double click");
        let named = async |tenant| {
            let scope = house.at(tenant).await;
            let (who, catalogue) = (Coordinator::machine(tenant), house.directory.catalogue());
            let list = priorities(&scope, who, &catalogue, &Interests::default()).await.unwrap();
            (list.weights.whose, list.weights.version)
        };
        assert_eq!(named(ASSOCIATION).await, (Whose::Own, 1));
        assert_eq!(named(ERFURT).await, (Whose::State, 1), "of nobody else");
        assert!(matches!(set_own(&house, 0, None).await, Err(Error::Stale)));
        assert_eq!(set_own(&house, 1, None).await.unwrap(), 2);
        assert_eq!(named(ASSOCIATION).await, (Whose::State, 1));
    }
}

#[tokio::test]
async fn weights_with_faults_are_refused_with_all_of_them() {
    for house in houses().await {
        let mut wrong = new(EVEN, 0);
        wrong.points[0] = 21;
        wrong.points[9] = 0;
        wrong.decided_on = Some(date(9999, 1, 1));
        wrong.decided_by = " ".to_owned();
        wrong.reason = "x".repeat(501);
        let Err(Error::Weights(faults)) = agree(&house, &wrong).await else { panic!("agreed") };
        assert_eq!(
            faults,
            [
                WrongWeights::Sum(Side::Benefit, 101),
                WrongWeights::Sum(Side::Feasibility, 75),
                WrongWeights::Day,
                WrongWeights::Nobody,
                WrongWeights::Long
            ]
        );
        wrong.reason = String::new();
        let Err(Error::Weights(faults)) = set_own(&house, 0, Some(&wrong)).await else { panic!("set") };
        assert_eq!(faults[2..], [WrongWeights::Reason], "an administration needs no day and no board");
        assert!(weights_of_state(&house.state().await).await.unwrap().is_empty());
        let mut scope = house.at(ASSOCIATION).await;
        assert!(agree_weights(&mut scope, Organizer::machine(), &new(EVEN, 0)).await.is_err(), "not from an office");
    }
}

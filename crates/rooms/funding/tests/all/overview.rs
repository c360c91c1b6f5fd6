//! Who received what.

use funding::{Broken, Error, Extent};
use planning::sizes;
use store::{Cents, TenantId};

use crate::common::{TOWN, VILLAGE, euros, houses_of_the_state, plan};

#[tokio::test]
async fn what_is_granted_is_counted_for_its_county_its_size_and_its_object() {
    for (house, directory) in houses_of_the_state().await {
        let catalogue = directory.catalogue();
        let id = house.running(&plan(100_000, 50_000)).await;
        house.received(VILLAGE, &plan(30_000, 0)).await;
        let scope = house.scope(house.auditor).await;
        let (programmes, years) = funding::extents(&scope, house.auditor).await.unwrap();
        assert_eq!((programmes[0].0, &years[..]), (house.programme, &[2026, 2027, 2028, 2029][..]));
        let of = |extent| funding::overview(&scope, house.auditor, &catalogue, extent);
        let all = of(Extent::default()).await.unwrap();
        let sums = all.all.sums;
        assert_eq!((sums.applications, sums.grants, sums.bound), (2, 1, euros(120_000)), "{}", house.db.name);
        assert_eq!(all.all.people, Some(catalogue.municipalities().map(|one| i64::from(one.population)).sum()));
        // Each way of counting has the same sum.
        let sum = |bound: &mut dyn Iterator<Item = Cents>| Cents(bound.map(|one| one.0).sum());
        assert_eq!(sum(&mut all.counties.iter().map(|line| line.sums.bound)), euros(120_000));
        assert_eq!(sum(&mut all.classes.iter().map(|line| line.sums.bound)), euros(120_000));
        assert_eq!(sum(&mut all.objects.iter().map(|line| line.sums.bound)), euros(120_000));
        assert_eq!(sum(&mut all.offices.iter().map(|line| line.sums.bound)), euros(120_000));
        let county = &catalogue.administration(TOWN).unwrap().county;
        let line = all.counties.iter().find(|line| &line.of == county).unwrap();
        assert_eq!(line.per_head(), Some(Cents(12_000_000 / line.people.unwrap())));
        let class = sizes(&catalogue)[&TOWN].1;
        assert_eq!(all.classes.iter().find(|line| line.of == class).unwrap().sums.bound, euros(120_000));
        // Whoever applied is not among those that never did; everybody else is.
        let without: Vec<TenantId> = all.without().map(|line| line.of).collect();
        assert_eq!(without.len(), all.offices.len() - 2);
        assert!(!without.contains(&TOWN) && !without.contains(&VILLAGE));
        // A year has what falls due in it.
        for (year, bound) in [(2026, 80_000), (2027, 40_000), (2028, 0)] {
            let found = of(Extent { year: Some(year), programme: Some(house.programme) }).await.unwrap();
            assert_eq!(found.all.sums.bound, euros(bound), "{}: {year}", house.db.name);
        }
        let pace = funding::pace(&scope, house.auditor, Extent::default()).await.unwrap();
        assert_eq!((pace.decided, pace.median, pace.longest), (1, Some(0), Some(0)), "{}", house.db.name);
        assert_eq!(pace.waiting, []);
        drop(scope);
        let waits = house.proposed(&plan(20_000, 0)).await;
        let scope = house.scope(house.adviser).await;
        let pace = funding::pace(&scope, house.adviser, Extent::default()).await.unwrap();
        assert_eq!(pace.waiting.iter().map(|waiting| waiting.id).collect::<Vec<_>>(), [waits]);
        assert_ne!(waits, id);
    }
}

#[tokio::test]
async fn a_proposal_that_does_not_fit_stays_out_of_every_sum() {
    for (house, directory) in houses_of_the_state().await {
        let id = house.proposed(&plan(10_000_000, 0)).await;
        let mut scope = house.scope(house.first).await;
        let less = funding::NewYear { year: 2026, appropriation: Cents(100), authority: Cents(0) };
        funding::set_year(&mut scope, house.first, (house.programme, 1), less).await.unwrap();
        scope.commit().await.unwrap();
        assert!(
            matches!(house.decided(id).await, Err(Error::Broken(broken)) if matches!(broken[..], [Broken::Frame { .. }]))
        );
        let scope = house.scope(house.auditor).await;
        let found = funding::overview(&scope, house.auditor, &directory.catalogue(), Extent::default()).await.unwrap();
        assert_eq!((found.all.sums.applications, found.all.sums.grants, found.all.sums.bound), (1, 0, Cents(0)));
    }
}

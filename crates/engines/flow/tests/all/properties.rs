//! What holds for every log.

use std::collections::{BTreeMap, BTreeSet};

use flow::{By, Case, Filter, Layout, Log, LogBuilder, Map, Resource, Stop, View, map, write_ocel, write_xes};
use proptest::prelude::*;

/// Cases with their service, and events of a case: which, what, when.
type Told = (Vec<usize>, Vec<(usize, usize, i64)>);

const KINDS: [&str; 6] = ["received", "claimed", "asked", "answered", "decided", "closed"];
const SERVICES: [&str; 3] = ["dog", "trade", "wood"];

fn told() -> impl Strategy<Value = Told> {
    prop::collection::vec(0..SERVICES.len(), 1..12).prop_flat_map(|services| {
        let cases = services.len();
        let events = prop::collection::vec((0..cases, 0..KINDS.len(), 0_i64..1_000), 0..80);
        (Just(services), events)
    })
}

/// The log of these events, given in this order.
fn log(told: &Told, order: &[usize]) -> Log {
    let mut log = LogBuilder::new();
    let cases: Vec<_> = told
        .0
        .iter()
        .map(|service| {
            let case = Case { service: SERVICES[*service], administration: "7", entity: "16", due: None, ended: None };
            log.case(&case).unwrap()
        })
        .collect();
    for number in order {
        let (case, kind, at) = told.1[*number];
        let activity = log.activity(KINDS[kind]).unwrap();
        log.event(cases[case], activity, at, u32::try_from(*number).unwrap(), Resource::Clerk);
    }
    log.build()
}

fn in_order(told: &Told) -> Log {
    log(told, &(0..told.1.len()).collect::<Vec<_>>())
}

/// What goes out of every activity is what happened less what ended there, and what comes in is what happened less what began.
fn adds_up(map: &Map) {
    for node in &map.nodes {
        let sum = |is: &dyn Fn(&flow::Arrow) -> bool| {
            map.arrows.iter().filter(|arrow| is(arrow)).map(|arrow| arrow.count).sum::<u64>()
        };
        assert_eq!(sum(&|arrow| arrow.from == node.activity), node.count - node.ends);
        assert_eq!(sum(&|arrow| arrow.to == node.activity), node.count - node.starts);
        assert!(node.cases <= node.count && node.cases <= map.cases);
    }
    let sum = |of: fn(&flow::Node) -> u64| map.nodes.iter().map(of).sum::<u64>();
    assert_eq!((sum(|node| node.starts), sum(|node| node.ends)), (map.cases, map.cases));
    assert_eq!(sum(|node| node.count), map.events);
    for arrow in &map.arrows {
        assert!(0 <= arrow.median && arrow.median <= arrow.ninetieth && arrow.ninetieth <= arrow.total);
    }
}

/// Every activity is reached from a start and leads to an end.
fn is_connected(map: &Map) {
    let reach = |begin: BTreeSet<_>, forward: bool| {
        let mut known = begin;
        loop {
            let next = map.arrows.iter().filter_map(|arrow| {
                let (from, to) = if forward { (arrow.from, arrow.to) } else { (arrow.to, arrow.from) };
                (known.contains(&from) && !known.contains(&to)).then_some(to)
            });
            let next: Vec<_> = next.collect();
            if next.is_empty() {
                return known;
            }
            known.extend(next);
        }
    };
    let of = |holds: fn(&flow::Node) -> bool| {
        map.nodes.iter().filter(|node| holds(node)).map(|node| node.activity).collect()
    };
    let all: BTreeSet<_> = map.nodes.iter().map(|node| node.activity).collect();
    assert_eq!(reach(of(|node| node.starts > 0), true), all);
    assert_eq!(reach(of(|node| node.ends > 0), false), all);
}

proptest! {
    #[test]
    fn counts_add_up(told in told()) {
        let log = in_order(&told);
        let view = log.view();
        adds_up(&map(&view));
        is_connected(&map(&view));
        let with_events: BTreeSet<usize> = told.1.iter().map(|(case, ..)| *case).collect();
        prop_assert_eq!(view.cases(), with_events.len() as u64);
        prop_assert_eq!(view.variants().iter().map(|variant| variant.cases).sum::<u64>(), view.cases());
    }

    #[test]
    fn the_order_in_which_events_are_given_does_not_matter(
        (told, order) in told().prop_flat_map(|told| {
            let order: Vec<usize> = (0..told.1.len()).collect();
            (Just(told), Just(order).prop_shuffle())
        })
    ) {
        let (one, other) = (in_order(&told), log(&told, &order));
        prop_assert_eq!(map(&one.view()), map(&other.view()));
        prop_assert_eq!(one.view().variants(), other.view().variants());
        prop_assert_eq!(Layout::of(&map(&one.view())), Layout::of(&map(&other.view())));
    }

    #[test]
    fn parts_make_up_the_whole(told in told(), day in 0_i64..1_000) {
        let log = in_order(&told);
        let view = log.view();
        let counted = |views: &[View<'_>]| {
            let mut all: BTreeMap<_, u64> = BTreeMap::new();
            for map in views.iter().map(map) {
                for arrow in map.arrows {
                    *all.entry((arrow.from, arrow.to)).or_default() += arrow.count;
                }
            }
            (all, views.iter().map(View::cases).sum::<u64>(), views.iter().map(View::events).sum::<u64>())
        };
        let whole = counted(std::slice::from_ref(&view));
        let parts: Vec<View<'_>> = view.split(By::Service).into_iter().map(|(_, part)| part).collect();
        prop_assert_eq!(&counted(&parts), &whole);
        let from = |entered| view.only(&Filter { entered: Some(entered), ..Filter::default() });
        prop_assert_eq!(&counted(&[from(i64::MIN..day), from(day..i64::MAX)]), &whole);
        for (name, part) in view.split(By::Service) {
            let only = view.only(&Filter { service: Some(name.to_owned()), ..Filter::default() });
            prop_assert_eq!(map(&only), map(&part));
        }
    }

    #[test]
    fn a_simpler_map_leads_from_start_to_end(told in told(), percent in 0_u64..=100, least in 1_usize..5) {
        let log = in_order(&told);
        let view = log.view();
        let simple = view.covering(percent);
        adds_up(&map(&simple));
        is_connected(&map(&simple));
        prop_assert!(simple.cases() * 100 >= view.cases() * percent);
        prop_assert_eq!(simple.cases() == 0, view.cases() == 0);
        prop_assert_eq!(view.covering(100).cases(), view.cases());
        prop_assert!(view.covering(percent / 2).cases() <= simple.cases());
        let main = view.variants().first().map(|variant| variant.activities.clone());
        prop_assert_eq!(simple.variants().first().map(|variant| variant.activities.clone()), main);
        let common = map(&view.common(least));
        adds_up(&common);
        let least = least as u64;
        prop_assert!(common.arrows.iter().all(|arrow| arrow.cases >= least));
        prop_assert!(common.nodes.iter().all(|node| node.cases >= least
            && (node.starts == 0 || node.starts >= least) && (node.ends == 0 || node.ends >= least)));
    }

    #[test]
    fn every_part_of_a_map_is_drawn(told in told()) {
        let log = in_order(&told);
        let map = map(&log.view());
        let picture = Layout::of(&map);
        let stops: BTreeSet<Stop> = picture.boxes.iter().map(|placed| placed.stop).collect();
        prop_assert_eq!(stops.len(), picture.boxes.len());
        prop_assert!(map.nodes.iter().all(|node| stops.contains(&Stop::Does(node.activity))));
        let edges = map.nodes.iter().map(|node| usize::from(node.starts > 0) + usize::from(node.ends > 0)).sum::<usize>();
        prop_assert_eq!(picture.lines.len(), map.arrows.len() + edges);
    }

    #[test]
    fn whatever_is_written_names_nobody_and_counts_alike(told in told()) {
        let log = in_order(&told);
        let (mut ocel, mut xes) = (Vec::new(), Vec::new());
        write_ocel(&log.view(), &mut ocel).unwrap();
        write_xes(&log.view(), &mut xes).unwrap();
        let ocel: process_mining::OCEL = serde_json::from_slice(&ocel).unwrap();
        prop_assert_eq!(ocel.events.len(), log.events());
        prop_assert_eq!(ocel.objects.iter().filter(|object| object.object_type == "case").count() as u64, log.view().cases());
        let xes = String::from_utf8(xes).unwrap();
        prop_assert_eq!(xes.matches("<event>").count(), log.events());
        prop_assert_eq!(xes.matches("<trace>").count() as u64, log.view().cases());
    }
}

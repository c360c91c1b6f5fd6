//! The engine of processes, in the measuring process: the map of a million events.

use std::collections::BTreeMap;
use std::time::Instant;

use anyhow::Context;
use bench::figures::{Figure, Target};
use flow::{Case, Layout, Log, LogBuilder, Resource, map};
use process_mining::core::event_data::case_centric::{Event, EventLog, Trace};
use process_mining::discovery::case_centric::dfg::discover_dfg;
use serde_json::json;

/// How many events at least.
const EVENTS: usize = 1_000_000;

/// Rounds of which the middle one counts.
const ROUNDS: usize = 5;

/// Ways of cases, as an office has them; a number says how often in a hundred.
const WAYS: [(usize, &str); 6] = [
    (55, "received claimed decided delivered notified closed"),
    (18, "received claimed asked answered decided delivered notified closed"),
    (9, "received claimed proposed approved decided delivered notified closed"),
    (8, "received claimed asked answered asked answered proposed given_back proposed approved decided delivered"),
    (6, "received withdrawn"),
    (4, "received claimed released claimed statement_asked statement_given decided delivered closed"),
];
const HOUR: i64 = 3_600_000_000;

/// Numbers that look like chance and are the same in every run.
struct Mixed(u64);

impl Mixed {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// What is measured: each case with its activities and moments.
fn cases() -> Vec<Vec<(&'static str, i64)>> {
    let mut mixed = Mixed(7);
    let mut cases = Vec::new();
    let mut events = 0;
    while events < EVENTS {
        let mut share = mixed.below(100);
        let way = WAYS.iter().find(|(part, _)| {
            let here = share < *part as u64;
            share = share.saturating_sub(*part as u64);
            here
        });
        let mut at = 1_700_000_000_000_000 + i64::try_from(mixed.below(400 * 24)).unwrap_or_default() * HOUR;
        let mut case: Vec<(&str, i64)> = Vec::new();
        for what in way.map(|(_, way)| way.split(' ')).into_iter().flatten() {
            // One in twenty cases does something else in between, so there are many ways.
            if mixed.below(20) == 0 {
                case.push(("corrected", at));
            }
            case.push((what, at));
            at += i64::try_from(mixed.below(240)).unwrap_or_default() * HOUR;
        }
        events += case.len();
        cases.push(case);
    }
    cases
}

fn columns(cases: &[Vec<(&'static str, i64)>]) -> anyhow::Result<Log> {
    let mut log = LogBuilder::new();
    for (number, case) in cases.iter().enumerate() {
        let administration = (number % 206).to_string();
        let index = log.case(&Case {
            service: ["hund-anmelden", "mangel-melden", "meldebescheinigung"][number % 3],
            administration: &administration,
            entity: "16",
            due: None,
            ended: case.last().map(|(_, at)| *at),
        })?;
        for (sequence, (what, at)) in (0_u32..).zip(case) {
            let activity = log.activity(what)?;
            log.event(index, activity, *at, sequence, Resource::Clerk);
        }
    }
    Ok(log.build())
}

/// The middle of some rounds, in milliseconds.
fn middle(mut round: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let began = Instant::now();
            round();
            began.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(ROUNDS / 2).copied().unwrap_or_default()
}

/// Measures the map beside a plain pass over the same events and beside the discovery of the library.
pub(crate) fn measure() -> anyhow::Result<Vec<Figure>> {
    let cases = cases();
    let events: usize = cases.iter().map(Vec::len).sum();
    let began = Instant::now();
    let log = columns(&cases)?;
    let built = began.elapsed().as_secs_f64() * 1_000.0;
    let mut found = flow::Map::default();
    let drawn = middle(|| {
        found = map(&log.view());
        drop(Layout::of(&found));
    });
    let everything = middle(|| {
        let view = log.view();
        drop(Layout::of(&map(&view.covering(80))));
        drop((view.variants(), flow::rework(&view), flow::risk(&view, 0)));
    });
    // As many steps as the map has to make at least: every pair of neighbours once.
    let mut pairs: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    let mut sum = 0;
    let pass = middle(|| {
        for pair in cases.iter().flat_map(|case| case.windows(2)) {
            if let [(_, from), (_, to)] = pair {
                sum += to - from;
            }
        }
    });
    for pair in cases.iter().flat_map(|case| case.windows(2)) {
        if let [(from, _), (to, _)] = pair {
            *pairs.entry((from, to)).or_default() += 1;
        }
    }
    let mut theirs = EventLog::new();
    theirs.traces = cases
        .iter()
        .map(|case| Trace {
            attributes: Vec::new(),
            events: case.iter().map(|(what, _)| Event::new((*what).to_owned())).collect(),
        })
        .collect();
    let began = Instant::now();
    let graph = discover_dfg(&theirs);
    let discovered = began.elapsed().as_secs_f64() * 1_000.0;
    let ours: BTreeMap<(&str, &str), u64> =
        found.arrows.iter().map(|arrow| ((log.name(arrow.from), log.name(arrow.to)), arrow.count)).collect();
    let graph: BTreeMap<(&str, &str), u64> = graph
        .directly_follows_relations
        .iter()
        .map(|((from, to), count)| ((from.as_ref(), to.as_ref()), u64::from(*count)))
        .collect();
    let waited = found.waiting();
    let same = waited == sum / (ROUNDS as i64) && found.events == events as u64;
    let sound = same && ours == pairs && graph == pairs;
    let share = found.arrows.first().context("a map without arrows")?.count;
    Ok(vec![
        Figure::new("process_map_million_events", drawn, "ms")
            .beside("process_mining discovers the graph, without times", discovered, "ms")
            .beside("a pass over the moments of the same events", pass, "ms")
            .beside("reading the events into columns and sorting them", built, "ms")
            .target(Target::AtMost(2_000.0))
            .only_if(sound)
            .detail(json!({
                "events": events, "cases": cases.len(), "variants": log.view().variants().len(),
                "arrows": found.arrows.len(), "most_frequent": share,
            })),
        Figure::new("process_page_million_events", everything, "ms")
            .beside("the map alone", drawn, "ms")
            .target(Target::AtMost(2_000.0))
            .only_if(sound),
    ])
}

//! Writes a made-up log as OCEL 2.0 and XES into a folder, with what this engine counts in it, for `scripts/pm4py`.

use std::path::PathBuf;

use flow::{Case, LogBuilder, Resource, map, write_ocel, write_xes};

/// Ways that cases take; how often each stands behind it.
const WAYS: [(&str, usize); 5] = [
    ("received claimed decided delivered closed", 60),
    ("received claimed asked answered decided delivered closed", 25),
    ("received claimed asked answered asked answered proposed approved decided delivered", 9),
    ("received withdrawn", 5),
    ("received claimed proposed given_back proposed", 1),
];
const HOUR: i64 = 3_600_000_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("a folder is missing")?);
    let mut log = LogBuilder::new();
    let mut number: i64 = 0;
    for (way, cases) in WAYS {
        for _ in 0..cases {
            number += 1;
            let begin = 1_700_000_000_000_000 + number * 7 * HOUR;
            let case = log.case(&Case {
                service: ["hund-anmelden", "gewerbe & \"mehr\""][usize::from(number % 3 == 0)],
                administration: ["7", "12"][usize::from(number % 2 == 0)],
                entity: "16064037",
                due: None,
                ended: None,
            })?;
            for (sequence, what) in (0_u32..).zip(way.split(' ')) {
                let activity = log.activity(what)?;
                let at = begin + i64::from(sequence) * (number % 11) * HOUR;
                log.event(case, activity, at, sequence, Resource::Clerk);
            }
        }
    }
    let log = log.build();
    let view = log.view();
    write_ocel(&view, &mut std::fs::File::create(folder.join("log.json"))?)?;
    write_xes(&view, &mut std::fs::File::create(folder.join("log.xes"))?)?;
    let map = map(&view);
    let nodes = map.nodes.iter();
    let arrows = map.arrows.iter().map(|arrow| (log.name(arrow.from), log.name(arrow.to), arrow.count));
    let counted = serde_json::json!({
        "cases": map.cases,
        "events": map.events,
        "objects": map.cases as usize + log.services().len() + log.administrations().len() + log.entities().len(),
        "activities": nodes.clone().map(|node| (log.name(node.activity), node.count)).collect::<Vec<_>>(),
        "starts": nodes.clone().map(|node| (log.name(node.activity), node.starts)).collect::<Vec<_>>(),
        "ends": nodes.map(|node| (log.name(node.activity), node.ends)).collect::<Vec<_>>(),
        "follows": arrows.collect::<Vec<_>>(),
        "variants": view.variants().len(),
    });
    std::fs::write(folder.join("counted.json"), counted.to_string())?;
    Ok(())
}

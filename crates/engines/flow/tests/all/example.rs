//! Logs written down in a few letters.

use flow::{Case, Log, LogBuilder, Resource};

pub(crate) const DAY: i64 = 24 * 60 * 60 * 1_000_000;

/// A case: what happened on which day, by when it was due and when it ended.
pub(crate) struct Told {
    pub(crate) service: &'static str,
    pub(crate) steps: Vec<(&'static str, i64)>,
    pub(crate) due: Option<i64>,
    pub(crate) ended: Option<i64>,
}

/// `received 0 claimed 2 decided 5`: due after ten days, ended with the last step when that is a decision.
pub(crate) fn told(text: &'static str) -> Told {
    let words: Vec<&str> = text.split(' ').collect();
    let steps: Vec<(&str, i64)> = words.chunks(2).map(|pair| (pair[0], pair[1].parse().unwrap())).collect();
    let ended = steps.iter().find(|(what, _)| *what == "decided").map(|(_, day)| *day);
    Told { service: "dog", due: Some(10), ended, steps }
}

pub(crate) fn log(cases: &[Told]) -> Log {
    let mut log = LogBuilder::new();
    for case in cases {
        let days = |day: i64| day * DAY;
        let index = log
            .case(&Case {
                service: case.service,
                administration: "7",
                entity: "16064037",
                due: case.due.map(days),
                ended: case.ended.map(days),
            })
            .unwrap();
        for (sequence, (what, day)) in (1..).zip(&case.steps) {
            let activity = log.activity(what).unwrap();
            let resource = if *what == "answered" { Resource::Applicant } else { Resource::Clerk };
            log.event(index, activity, day * DAY, sequence, resource);
        }
    }
    log.build()
}

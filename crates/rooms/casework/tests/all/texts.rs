//! Every text key that this room names exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ui::{Lang, texts};

/// Keys that are made of parts: what stands for the variable part.
const PARTS: [(&str, &[&str]); 9] = [
    ("casework-member-", &["none", "none-hint", "ask", "ask-hint", "recorded", "recorded-hint"]),
    ("casework-delivery-", &["retrieval", "post", "retrieval-hint", "post-hint", "pickup", "pickup-hint"]),
    ("casework-fee-", &["text", "amount", "basis"]),
    (
        "casework-event-",
        &[
            "received",
            "claimed",
            "taken-over",
            "released",
            "asked",
            "answered",
            "answer-recorded",
            "noted",
            "decided",
            "delivered",
            "informed",
            "notified",
            "closed",
            "assigned",
            "routed",
            "labelled-by-rule",
            "deputised",
            "labelled",
            "unlabelled",
            "held",
            "hold-ended",
            "withdrawn",
            "proposed",
            "approved",
            "given-back",
            "taken-back",
            "lapsed",
            "statement-asked",
            "statement-given",
            "statement-deemed",
            "statement-overdue",
            "statement-withdrawn",
            "statement-ended",
            "amendment-begun",
            "amendment-ended",
            "post-chosen",
            "retrieval-chosen",
            "printed",
            "transferred",
            "transfer-received",
            "member-asked",
            "member-recorded",
            "member-agreed",
        ],
    ),
    ("casework-party-", &["office", "colleague", "outside"]),
    ("casework-letter-subject-", &["corrected", "withdrawn", "revoked"]),
    ("casework-letter-", &["corrected", "withdrawn", "revoked"]),
    ("casework-letter-word-", &["operative", "fees", "remedy"]),
    (
        "casework-",
        &[
            "stale-next",
            "outdated-next",
            "settled-next",
            "own-proposal-next",
            "transition-next",
            "refused-next",
            "no-bank-account-next",
        ],
    ),
];

#[expect(clippy::unwrap_used, reason = "a test that cannot read its sources stops")]
fn named(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            named(&path, keys);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let parts = source.split("\"casework-").skip(1);
        keys.extend(parts.filter_map(|part| part.split_once('"')).map(|(key, _)| format!("casework-{key}")));
    }
}

#[test]
fn every_key_exists_and_every_text_is_used() {
    let mut keys = BTreeSet::new();
    named(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut keys);
    let whole: Vec<&String> = keys.iter().filter(|key| !key.contains('{')).collect();
    assert!(whole.len() > 100, "{}", whole.len());
    for key in &whole {
        assert!(texts().has(Lang::German, key), "{key} is missing");
    }
    for (start, ends) in PARTS {
        for end in ends {
            assert!(texts().has(Lang::German, &format!("{start}{end}")), "{start}{end} is missing");
        }
    }
    for key in texts().keys(Lang::German).filter(|key| key.starts_with("casework-")) {
        let used = keys.contains(key)
            || PARTS.iter().any(|(start, _)| *start != "casework-" && key.starts_with(start))
            || ["-hint", "-next", "-report", "-hint-report"]
                .iter()
                .any(|end| key.strip_suffix(end).is_some_and(|base| keys.contains(base)));
        assert!(used, "{key} is used nowhere");
    }
}

//! A report of a defect as a citizen would send it: about a kilobyte, with a key of its own, the same for the same key.

use serde_json::json;

use crate::http::Request;

/// The municipality that the reports are for: Erfurt.
pub const PLACE: &str = "16051000";

const SENTENCES: [&str; 12] = [
    "Seit dem letzten Regen ist die Fahrbahn an der Einmündung auf der ganzen Breite ausgespült.",
    "Autos weichen auf den Radweg aus, und morgens sind dort viele Kinder auf dem Weg zur Schule.",
    "Die Straßenlaterne vor dem Haus flackert und geht gegen 21 Uhr ganz aus.",
    "Neben den Glascontainern liegen seit einer Woche Farbeimer und eine alte Matratze.",
    "Am Spielplatz ist die zweite Schaukel gerissen; ein Band flattert lose herum.",
    "Der Gully ist verstopft, das Wasser steht bis zur Bordsteinkante.",
    "Ein Ast der großen Linde hängt über dem Gehweg und ist angebrochen.",
    "Das Verkehrszeichen an der Kreuzung ist verdreht und nicht mehr zu lesen.",
    "Ich habe die Stelle am Abend mit einem Band markiert, es ist aber schon wieder ab.",
    "Bitte sehen Sie sich das bald an, bevor jemand zu Schaden kommt.",
    "Mit dem Rollstuhl kommt man dort im Moment nicht vorbei.",
    "Vor zwei Jahren wurde schon einmal geflickt, das hat nur bis zum Winter gehalten.",
];

const CATEGORIES: [&str; 6] = ["road", "lighting", "waste", "green-space", "playground", "traffic-sign"];

fn number(key: &str) -> usize {
    // FNV-1a; only spreads the texts.
    let hash = key
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    usize::try_from(hash >> 8).unwrap_or_default()
}

/// The body of the report with this key.
pub fn body(key: &str) -> String {
    let number = number(key);
    let description: Vec<&str> =
        (0..9).map(|step| SENTENCES[(number + step * 5 + step * step) % SENTENCES.len()]).collect();
    json!({
        "service": "mangel-melden",
        "place": PLACE,
        "answers": {
            "category": CATEGORIES[number % CATEGORIES.len()],
            "place": format!("Bahnhofstraße, vor Haus Nr. {}, stadtauswärts rechts", number % 190 + 1),
            "description": description.join(" "),
            "email": format!("meldung-{}@beispiel.example", number % 100_000),
        }
    })
    .to_string()
}

/// The request that submits the report with this key.
pub fn request(key: &str) -> Request {
    Request::post("/api/v1/applications", "application/json", body(key))
        .header("idempotency-key", key)
        .header("accept", "application/json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_body_of_about_a_kilobyte() {
        assert_eq!(body("some-key-1"), body("some-key-1"));
        assert_ne!(body("some-key-1"), body("some-key-2"));
        for key in ["a", "b", "c", "d"] {
            let length = body(key).len();
            assert!((850..1_300).contains(&length), "{length} bytes");
        }
    }
}

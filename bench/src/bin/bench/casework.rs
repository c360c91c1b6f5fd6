//! A million cases in all administrations: what the clerks' and the applicants' pages take then.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use bench::cases::{FAMILY_NAME, Filled, GIVEN_NAME, Known, STREET, Sent, fill};
use bench::database::{Database, Kind};
use bench::figures::{Figure, Target};
use bench::http::{Client, Request};
use bench::load::{Load, Outcome, round};
use bench::server::{Program, Server};
use serde_json::{Value, json};

use crate::overload::{self, PASSWORD};
use crate::{durable, say};

/// Clerks at once, each at an administration of their own; those of the largest ones.
const CLERKS: usize = 16;

/// How long each page is asked for.
const SECONDS: u64 = 6;

/// Cases of the list that is fetched as a file, at least.
const LISTED: u64 = 100_000;

/// How long the file may take.
const LONGEST_LIST: Duration = Duration::from_secs(180);

/// The services that are applied for, with how such a case is decided.
const SERVICES: [(&str, (&str, &str)); 3] = [
    ("hund-anmelden", ("assessed", "granted")),
    ("mangel-melden", ("resolved", "settled")),
    ("wohngeld", ("granted", "granted")),
];

fn answers(service: &str) -> Value {
    match service {
        "hund-anmelden" => json!({
            "first_name": GIVEN_NAME, "family_name": FAMILY_NAME, "birth_date": "1984-03-09", "street": STREET,
            "house_number": "12 a", "postcode": "99991", "city": "Unstrut-Hainich", "email": "jemand@beispiel.example",
            "dog_name": "Bruno", "dog_breed": "Mischling", "dog_sex": "male", "chip_number": "276098100123456",
            "dog_birth_date": "2023-04-01", "origin": "moved-with-dog", "moved_in": "2026-05-17",
            "previous_municipality": "Gotha", "other_dogs": 0, "dangerous": false, "exemption_wanted": false,
            "sepa_wanted": false, "delivery": "retrieval", "privacy_read": true, "correct": true,
        }),
        "mangel-melden" => json!({
            "category": "road", "place": "Bahnhofstraße, vor Haus Nr. 12", "email": "jemand@beispiel.example",
            "description": "Seit dem letzten Regen ist die Fahrbahn auf der ganzen Breite ausgespült.",
        }),
        _ => json!({
            "request_kind": "first", "tenure": "tenant", "applicant_first_name": GIVEN_NAME,
            "applicant_family_name": FAMILY_NAME, "birth_date": "1984-03-09", "home_street": STREET,
            "home_house_number": "12 a", "home_postcode": "99974", "home_city": "Mühlhausen",
            "email": "jemand@beispiel.example",
            "household": [{ "relation": "self", "gets_benefit": false,
                "incomes": [{ "income_kind": "wages", "income_amount": 185_000 }] }],
            "rent": 48_000, "heating_included": false, "living_area": 58.5, "completed_year": 1978,
            "moved_in": "2021-04-01", "proofs_now": false, "account_holder": "Jemand Beispiel",
            "iban": "DE44 5001 0517 5407 3249 31", "delivery": "retrieval", "privacy_read": true, "correct": true,
        }),
    }
}

/// The facts of the state.
fn state() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/thueringen")
}

/// The columns of these names in a table of the state.
fn columns<const N: usize>(file: &Path, names: [&str; N]) -> anyhow::Result<Vec<[String; N]>> {
    let mut table = csv::Reader::from_path(file)?;
    let head = table.headers()?.clone();
    let place = |name: &&str| head.iter().position(|one| one == *name).with_context(|| format!("no column {name}"));
    let places: Vec<usize> = names.iter().map(place).collect::<Result<_, _>>()?;
    let mut rows = Vec::new();
    for row in table.records() {
        let row = row?;
        rows.push(std::array::from_fn(|at| row[places[at]].to_owned()));
    }
    Ok(rows)
}

/// The municipalities and how many people live there.
fn places() -> anyhow::Result<Vec<(String, u64)>> {
    let rows = columns(&state().join("municipalities.csv"), ["ags", "population_2023"])?;
    Ok(rows.into_iter().map(|[ags, people]| (ags, people.parse().unwrap_or(1_000))).collect())
}

/// What a municipality sets for its dog tax, where none is recorded.
const DOG_TAX: [(&str, &str); 7] = [
    ("dog_tax.first", "5000"),
    ("dog_tax.second", "7500"),
    ("dog_tax.further", "9500"),
    ("dog_tax.dangerous_first", "35000"),
    ("dog_tax.dangerous_further", "45000"),
    ("dog_tax.taxable_from_months", "3"),
    ("dog_tax.start_rule", "following_month"),
];

/// The state once more, with everybody online: what somebody did not record is what the first example recorded that has it.
///
/// # Errors
/// The disk's own.
pub(crate) fn everybody_online(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder)?;
    for file in std::fs::read_dir(state())? {
        let file = file?;
        std::fs::copy(file.path(), folder.join(file.file_name()))?;
    }
    let head = ["entity", "key", "value", "fictitious", "source"];
    let recorded = columns(&folder.join("examples.csv"), head)?;
    let mut usual: BTreeMap<&str, &str> = DOG_TAX.into();
    for [_, key, value, ..] in recorded.iter().rev() {
        usual.insert(key, value);
    }
    let mut entities: Vec<String> = places()?.into_iter().map(|(ags, _)| ags).collect();
    for [key, kind, county] in columns(&folder.join("administrations.csv"), ["key", "kind", "county"])? {
        match kind.as_str() {
            "municipal_association" => entities.push(key),
            "district_office" => entities.push(county),
            _ => {}
        }
    }
    let mut table = csv::Writer::from_path(folder.join("examples.csv"))?;
    table.write_record(head)?;
    recorded.iter().try_for_each(|row| table.write_record(row))?;
    let mut known: BTreeSet<(&str, &str)> = recorded.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    // The tariffs have all of it but the rule of the start.
    let tariffs = columns(&folder.join("tariffs.csv"), ["ags"])?;
    known.extend(tariffs.iter().flat_map(|[ags]| DOG_TAX[..6].iter().map(|(key, _)| (ags.as_str(), *key))));
    for entity in &entities {
        for (key, value) in usual.iter().filter(|(key, _)| !known.contains(&(entity, *key))) {
            table.write_record([entity, *key, *value, "false", "measurement"])?;
        }
    }
    Ok(table.flush()?)
}

/// Sends one application of each service to each municipality that offers it.
async fn send(address: SocketAddr) -> anyhow::Result<(Vec<Sent>, BTreeMap<String, u64>)> {
    let mut client = Client::new(address);
    let (mut sent, mut refused) = (Vec::new(), BTreeMap::new());
    for (place, people) in places()? {
        for (service, outcome) in SERVICES {
            let body = json!({ "service": service, "place": place, "answers": answers(service) }).to_string();
            let request = Request::post("/api/v1/applications", "application/json", body)
                .header("idempotency-key", format!("cases-{service}-{place}"));
            let answer = client.send(&request).await?;
            if answer.status == 201 {
                let receipt = answer.json()?;
                let text = |name: &str| receipt[name].as_str().unwrap_or_default().to_owned();
                let (reference, access_code) = (text("reference"), text("access_code"));
                sent.push(Sent { reference, access_code, weight: people.max(1), outcome });
            } else {
                *refused.entry(format!("{service}: {} {:.120}", answer.status, answer.text())).or_default() += 1;
            }
        }
    }
    Ok((sent, refused))
}

/// What somebody types to find a case.
type Typed = fn(&Known) -> String;

/// A clerk who is logged in.
struct Clerk {
    tenant: i32,
    session: String,
    csrf: String,
}

fn login(tenant: i32) -> String {
    format!("bench-{tenant}")
}

async fn log_in(address: SocketAddr, tenant: i32) -> anyhow::Result<Clerk> {
    let session = overload::log_in(address, &login(tenant)).await?;
    let inbox = Client::new(address).send(&Request::get("/amt").header("cookie", session.clone())).await?.text();
    let csrf = inbox.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    Ok(Clerk { tenant, session, csrf: csrf.context("no form in the inbox")?.to_owned() })
}

/// Fills a database and measures the program on it.
///
/// # Errors
/// The program refuses, or the database.
pub(crate) async fn measure(
    program: &Program,
    database: &Database,
    key: &Path,
    cases: u64,
) -> anyhow::Result<Vec<Figure>> {
    let name = match database.kind {
        Kind::Sqlite => "sqlite",
        Kind::Postgres => "postgres",
    };
    let server = program.start().await?;
    let (sent, refused) = send(server.address).await?;
    ensure!(sent.len() > 500, "too few applications were taken: {refused:?}");
    durable::drain(database).await?;
    server.stop().await?;
    let largest = largest(database, &sent).await?;
    let clerks = employ(program, database, &largest).await?;
    say(&format!("{}: writing {cases} cases", database.kind.name()));
    let began = Instant::now();
    let master = vault::MasterKey::from_text(std::fs::read_to_string(key)?.trim())?;
    let filled = fill(database, &master, &sent, &clerks, cases).await?;
    let writing = began.elapsed();
    let began = Instant::now();
    let server = program.start().await?;
    let start = began.elapsed();
    say(&format!("{}: measuring", database.kind.name()));
    let mut logged_in = Vec::new();
    for tenant in &largest {
        logged_in.push(log_in(server.address, *tenant).await?);
    }
    let mut figures = pages(&server, name, Arc::new(logged_in), &filled).await?;
    figures.extend(lists(&server, name, largest[0], &filled).await?);
    let detail = json!({
        "cases": filled.tenants.values().sum::<u64>(),
        "administrations": filled.tenants.len(),
        "largest": filled.tenants.values().max(),
        "words_of_the_register": filled.words,
        "applications_copied": sent.len(),
        "refused": refused,
        "seconds_to_write": round(writing.as_secs_f64()),
    });
    figures.push(Figure::new(format!("cases_{name}_start"), start.as_secs_f64() * 1e3, "ms").detail(detail));
    let created = match database.kind {
        Kind::Sqlite => None,
        Kind::Postgres => Some(durable::postgres(&server, database).await?),
    };
    figures.extend(created.into_iter().flatten().map(|mut figure| {
        figure.name = format!("cases_{}", figure.name);
        figure
    }));
    server.stop().await?;
    Ok(figures)
}

/// The tenants with the most people.
async fn largest(database: &Database, sent: &[Sent]) -> anyhow::Result<Vec<i32>> {
    let mut people: BTreeMap<i32, u64> = BTreeMap::new();
    for one in sent {
        let tenant = one.reference.split('-').next().and_then(|tenant| tenant.parse().ok());
        *people.entry(tenant.context("a reference without a tenant")?).or_default() += one.weight;
    }
    let mut tenants: Vec<i32> = people.keys().copied().collect();
    tenants.sort_by_key(|tenant| std::cmp::Reverse(people[tenant]));
    tenants.truncate(CLERKS);
    ensure!(tenants.len() == CLERKS, "too few administrations in {}", database.kind.name());
    Ok(tenants)
}

async fn employ(program: &Program, database: &Database, tenants: &[i32]) -> anyhow::Result<BTreeMap<i32, Vec<String>>> {
    for tenant in tenants {
        let (tenant, login) = (tenant.to_string(), login(*tenant));
        let command =
            ["account", "create", "--tenant", &tenant, "--login", &login, "--name", "Kim Muster", "--role", "clerk"];
        ensure!(program.run_with(&command, PASSWORD)?, "no account could be made:\n{}", program.last_words());
    }
    let mut rows = database.open().await?;
    rows.lift("account").await?;
    let id = if database.kind == Kind::Sqlite { "lower(hex(id))" } else { "cast(id as text)" };
    let found = rows.query(&format!("select cast(tenant_id as text), {id} from account")).await?;
    rows.guard("account").await?;
    let mut clerks: BTreeMap<i32, Vec<String>> = BTreeMap::new();
    for row in found {
        clerks.entry(row[0].parse()?).or_default().push(row[1].clone());
    }
    Ok(clerks)
}

fn judged(name: String, outcome: &mut Outcome, most: f64) -> Figure {
    let sound = outcome.failed == 0 && outcome.shed.count() == 0 && outcome.answered.count() > 0;
    Figure::new(name, outcome.answered.p95(), "ms").target(Target::AtMost(most)).only_if(sound).detail(json!({
        "times": outcome.answered.summary(),
        "per_second": round(outcome.rate()),
        "shed": outcome.shed.count(),
        "failed": outcome.failed,
        "first_failure": outcome.first_failure,
    }))
}

/// What the clerks ask their inbox for in turn.
const ASKED: [&str; 6] = [
    "/amt",
    "/amt?ansicht=meine",
    "/amt?ansicht=offen&leistung=hund-anmelden",
    "/amt?ansicht=wartend",
    "/amt?ansicht=entschieden",
    "/amt?ansicht=offen&leistung=mangel-melden",
];

async fn pages(server: &Server, name: &str, clerks: Arc<Vec<Clerk>>, filled: &Filled) -> anyhow::Result<Vec<Figure>> {
    let address = server.address;
    // A clerk reads what was answered; those who ask again at once stand beside it.
    let reading = Load { pause: Duration::from_millis(250), ..Load::new(address, CLERKS, SECONDS) };
    let hasty = Load::new(address, CLERKS, SECONDS);
    let mut by_clerk: Vec<Vec<Known>> = Vec::new();
    for clerk in clerks.iter() {
        let of_tenant = filled.known.iter().filter(|known| known.tenant == clerk.tenant);
        by_clerk.push(of_tenant.cloned().collect());
    }
    ensure!(by_clerk.iter().all(|known| known.len() > 20), "too few known cases");
    let named = by_clerk.iter().map(|all| all.iter().filter(|one| !one.words.is_empty()).cloned().collect()).collect();
    let (known, named): (_, Arc<Vec<Vec<Known>>>) = (Arc::new(by_clerk), Arc::new(named));
    let of = |known: &Arc<Vec<Vec<Known>>>, client: usize, number: usize| {
        let own = &known[client % known.len()];
        own[(number * 7) % own.len()].clone()
    };

    let inbox = {
        let clerks = Arc::clone(&clerks);
        move |turn: bench::load::Turn| {
            let path = ASKED[(turn.client + turn.number) % ASKED.len()];
            Request::get(path).header("cookie", clerks[turn.client].session.clone())
        }
    };
    let case = {
        let (clerks, known) = (Arc::clone(&clerks), Arc::clone(&known));
        move |turn: bench::load::Turn| {
            let case = of(&known, turn.client, turn.number);
            Request::get(format!("/amt/vorgang/{}", case.id)).header("cookie", clerks[turn.client].session.clone())
        }
    };
    let status = {
        let known = Arc::clone(&known);
        move |turn: bench::load::Turn| {
            let Known { reference, access_code, .. } = of(&known, turn.client, turn.number);
            Request::get(format!("/status/{reference}")).header("cookie", format!("zugang={access_code}"))
        }
    };
    let search = |text: Typed| {
        let (clerks, named) = (Arc::clone(&clerks), Arc::clone(&named));
        move |turn: bench::load::Turn| {
            let (clerk, case) = (&clerks[turn.client], of(&named, turn.client, turn.number));
            let form = format!("csrf={}&suche={}", clerk.csrf, crate::pages::encoded(&text(&case)));
            Request::post("/amt/suche", "application/x-www-form-urlencoded", form)
                .header("cookie", clerk.session.clone())
        }
    };
    let mut figures = vec![
        judged(format!("cases_{name}_inbox_p95"), &mut reading.run(inbox.clone()).await, 20.0),
        judged(format!("cases_{name}_inbox_without_pauses_p95"), &mut hasty.run(inbox).await, 20.0),
        judged(format!("cases_{name}_case_p95"), &mut reading.run(case).await, 30.0),
        judged(format!("cases_{name}_status_p95"), &mut reading.run(status).await, 10.0),
    ];
    let finds: [(&str, u16, Typed); 3] = [
        ("reference", 303, |known| known.reference.clone()),
        ("name_and_address", 200, |known| known.words.clone()),
        ("subject", 200, |_| "Hundesteuer".to_owned()),
    ];
    for (by, status, text) in finds {
        let mut outcome = reading.expecting(status).run(search(text)).await;
        figures.push(judged(format!("cases_{name}_find_by_{by}_p95"), &mut outcome, 50.0));
    }
    Ok(figures)
}

/// The list of the largest administration as a file, and the memory that it takes.
async fn lists(server: &Server, name: &str, tenant: i32, filled: &Filled) -> anyhow::Result<Vec<Figure>> {
    let clerk = log_in(server.address, tenant).await?;
    let cases = filled.tenants.get(&tenant).copied().unwrap_or_default();
    let mut figures = Vec::new();
    for kind in ["csv", "xlsx"] {
        let before = server.resident()?;
        server.forget_peak()?;
        let began = Instant::now();
        let request = Request::get(format!("/amt/liste.{kind}")).header("cookie", clerk.session.clone());
        let answer = Client::patient(server.address, LONGEST_LIST).send(&request).await?;
        let seconds = began.elapsed().as_secs_f64();
        let more = server.peak()? - before;
        let lines = answer.body.iter().filter(|byte| **byte == b'\n').count() as u64;
        let whole = answer.status == 200 && (kind == "xlsx" || lines > cases);
        figures.push(
            Figure::new(format!("cases_{name}_list_{kind}_extra"), more, "MB")
                .target(Target::AtMost(64.0))
                .only_if(whole && cases >= LISTED)
                .detail(json!({
                    "cases": cases, "lines": lines, "bytes": answer.body.len(), "seconds": round(seconds),
                    "status": answer.status,
                })),
        );
    }
    Ok(figures)
}

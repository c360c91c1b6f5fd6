//! `dienstweg demo`: the state of Thuringia with seventeen online services and accounts to try, in a folder of its own.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::Instant;

use anyhow::Context;
use directory::model::Administration;
use directory::{Catalogue, Directory};
use identity::{Identity, Member, Role, Settings};
use store::{Store, TenantId};

use crate::config::{Config, Problem, variable};
use crate::say::{Voice, line};
use crate::trouble::at;
use crate::wiring::Ground;
use crate::{demo_culture, demo_funding, demo_news, demo_procurement, demo_workshops, door, rollout, serve, supply};

/// Letters and digits that are not mistaken for each other.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Invented people who work in every example administration: what their login ends with, and their name.
const STAFF: [(&str, &str); 2] = [("", "Kim Beispiel"), ("-2", "Toni Muster")];

/// And one more, who approves what they decide where a second person has to: what the login ends with, and the name.
const APPROVERS: [(&str, &str); 1] = [("-freigabe", "Mika Vieraugen")];

/// Two more of them write the online services of all administrations; they belong to the first example.
const AUTHORS: [(&str, &str); 2] = [("redaktion", "Alex Entwurf"), ("redaktion-2", "Sascha Gegenlese")];

/// Two run the installation, so that one can propose a roll-out and the other approve it; they belong to the first example.
const OPERATORS: [(&str, &str); 2] = [("betrieb", "Charlie Leitstand"), ("betrieb-2", "Dana Gegenzeichnung")];

/// And two in every example look after its local texts and news: what their login ends with, and their name.
const EDITORS: [(&str, &str); 2] = [("-inhalte", "Robin Satz"), ("-inhalte-2", "Luca Zeile")];

/// And two in every example set it up, so that one can confirm what the other enters: what their login ends with, and their name.
const MANAGERS: [(&str, &str); 2] = [("-einrichtung", "Noa Ordnung"), ("-einrichtung-2", "Sam Zweitblick")];

/// And two in every example plan how it goes digital, so that one can release what the other reports: what the login ends with, and the
/// name.
const COORDINATORS: [(&str, &str); 2] = [("-planung", "Jo Fahrplan"), ("-planung-2", "Ari Gegenblick")];

/// One steers the whole state; the account belongs to the authority of the state.
const ORGANIZERS: [(&str, &str); 1] = [("land", "Uli Überblick")];

/// Two decide about grants, so that one can propose and the other release, and work on the applications that come in; one advises, one
/// audits. They belong to the authority of the state, which gives the money.
const FUNDERS: [((&str, &str), &[Role]); 4] = [
    (("foerderung", "Ali Bewilligung"), &[Role::GrantOfficer, Role::Clerk]),
    (("foerderung-2", "Bo Zweitzeichnung"), &[Role::GrantOfficer, Role::Clerk]),
    (("foerderung-beratung", "Cleo Ratgeber"), &[Role::GrantAdviser]),
    (("pruefung", "Deniz Prüfblick"), &[Role::Auditor]),
];

/// Two buy for all administrations, so that one can approve what the other proposes; they belong to the first example.
const BUYERS: [(&str, &str); 2] = [("einkauf", "Bo Bündel"), ("einkauf-2", "Ulli Zweitwort")];

/// The mayor of the first member of every example that works for others: what follows the name of the example in the login, and
/// the name.
const REPRESENTATIVE: (&str, &str) = ("-gemeinde", "Jona Ehrenamt");

/// Prepares what is missing, says what there is to try, and serves until it is asked to stop.
///
/// # Errors
/// Whatever keeps the server from starting, with what to do.
pub(crate) async fn run(
    config: &Config,
    data: &Path,
    services: &Path,
    voice: Voice,
    began: Instant,
) -> anyhow::Result<()> {
    let listener = door::occupy("listen", config.listen).await?;
    let ground = Ground::open(config).await?;
    supply::import(&ground.store, data, voice).await?;
    supply::publish(&ground.store, services, false, voice).await?;
    let password = password(config)?;
    let catalogue = Directory::load(&ground.store).await?.catalogue();
    let logins = accounts(&ground.store, &catalogue, &password, voice).await?;
    rollout::first(&ground.store, &voice.words("dienstweg-demo-rollout", &[]), voice).await?;
    let news = demo_news::publish(&ground.store, &catalogue, data).await?;
    if news > 0 {
        voice.say_with("dienstweg-demo-news", &[("count", news.into())]);
    }
    if let Some(host) = of_state(&catalogue) {
        let workshops = demo_workshops::plan(&ground.store, &catalogue, host, data).await?;
        if workshops > 0 {
            voice.say_with("dienstweg-demo-workshops", &[("count", workshops.into())]);
        }
    }
    if let Some(host) = first_example(&catalogue) {
        demo_culture::begin(&ground.store, host, data).await?;
        demo_procurement::begin(&ground.store, &catalogue, host).await?;
    }
    if let Some(giver) = of_state(&catalogue) {
        let applications = demo_funding::begin(&ground.store, &catalogue, giver).await?;
        if applications > 0 {
            voice.say_with("dienstweg-demo-funding", &[("count", applications.into())]);
        }
    }
    let overview = |listen| overview(config, &config.address(listen), voice, &password, &logins);
    serve::run_on(config, ground, listener, began, overview).await
}

/// Throws the demonstration away. Only what this program wrote is deleted.
///
/// # Errors
/// A demonstration that is running, or that keeps its rows elsewhere.
pub(crate) fn reset(config: &Config, voice: Voice) -> anyhow::Result<()> {
    if !config.data_dir.is_dir() {
        return Ok(());
    }
    let Some(database) = config.sqlite_file().filter(|file| file.starts_with(&config.data_dir)) else {
        return Err(Problem::new("dienstweg-trouble-demo-elsewhere", &[]).into());
    };
    let lock = File::options().create(true).append(true).open(config.data_dir.join("in-use.lock"))?;
    if lock.try_lock().is_err() {
        return Err(at("dienstweg-trouble-demo-running", &config.data_dir).into());
    }
    let name = database.display();
    for file in [format!("{name}"), format!("{name}-wal"), format!("{name}-shm")] {
        gone(fs::remove_file(&file)).with_context(|| at("dienstweg-trouble-delete", Path::new(&file)))?;
    }
    let key = config.data_dir.join("master.key");
    gone(fs::remove_file(&key)).with_context(|| at("dienstweg-trouble-delete", &key))?;
    let blobs = config.data_dir.join("blobs");
    gone(fs::remove_dir_all(&blobs)).with_context(|| at("dienstweg-trouble-delete", &blobs))?;
    voice.say("dienstweg-demo-reset");
    Ok(())
}

fn gone(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// The password of all accounts of this demonstration. It follows from its master key, so every start names the same one
/// and no two demonstrations share it.
fn password(config: &Config) -> anyhow::Result<String> {
    let key = config.master_key.load(false)?;
    let mut seed = zeroize::Zeroizing::new(b"dienstweg/demo/password/".to_vec());
    seed.extend_from_slice(key.to_text().as_bytes());
    let code: Vec<char> =
        vault::sha256(&seed).iter().take(12).map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect();
    let groups: Vec<String> = code.chunks(4).map(|group| group.iter().collect()).collect();
    Ok(groups.join("-"))
}

struct Ready {
    login: String,
    name: &'static str,
    role: Role,
    office: String,
}

/// The example administration to which those belong who work for all.
fn first_example(catalogue: &Catalogue) -> Option<TenantId> {
    catalogue.administrations().filter(|office| office.example).map(|office| office.tenant).min()
}

/// Where those belong who steer the whole state: its authority, and the first example where there is none.
fn of_state(catalogue: &Catalogue) -> Option<TenantId> {
    catalogue.state_authorities().map(|office| office.tenant).next().or_else(|| first_example(catalogue))
}

/// Makes the accounts of the example administrations that are missing.
async fn accounts(store: &Store, catalogue: &Catalogue, password: &str, voice: Voice) -> anyhow::Result<Vec<Ready>> {
    let identity = Identity::new(store.clone(), Settings::default());
    let mut logins = Vec::new();
    let mut created = 0;
    for office in catalogue.administrations().filter(|office| office.example) {
        let clerks = STAFF.iter().map(|person| (person, Role::Clerk));
        let approvers = APPROVERS.iter().map(|person| (person, Role::Approver));
        let editors = EDITORS.iter().map(|person| (person, Role::Editor));
        let managers = MANAGERS.iter().map(|person| (person, Role::Manager));
        let coordinators = COORDINATORS.iter().map(|person| (person, Role::Coordinator));
        for ((ending, name), role) in clerks.chain(approvers).chain(editors).chain(managers).chain(coordinators) {
            let login = format!("{}{ending}", ui::slug(&office.short_name, usize::MAX));
            let wanted: [(&str, &str, &[Role]); 1] = [(&login, name, &[role])];
            created += identity::demo_accounts(&identity, office.tenant, &wanted, password).await?;
            logins.push(Ready { login, name, role, office: office.name.clone() });
        }
        let members = catalogue.entities_of(office.tenant);
        let member = members
            .iter()
            .find_map(|entity| Some((Member::of(catalogue, office.tenant, &entity.key).ok()?, entity.name.clone())));
        if let Some((member, entity)) = member {
            let (ending, name) = REPRESENTATIVE;
            let login = format!("{}{ending}", ui::slug(&office.short_name, usize::MAX));
            created += identity::demo_representative(&identity, (&login, name), member, password).await?;
            logins.push(Ready { login, name, role: Role::Representative, office: entity });
        }
    }
    if let Some(office) = first_example(catalogue).and_then(|tenant| catalogue.administration(tenant)) {
        let authors = AUTHORS.into_iter().map(|person| (person, [Role::Author].as_slice()));
        let operators = OPERATORS.into_iter().map(|person| (person, [Role::Operator].as_slice()));
        let buyers = BUYERS.into_iter().map(|person| (person, [Role::Buyer].as_slice()));
        let people = authors.chain(operators).chain(buyers);
        created += central(&identity, office, people, password, &mut logins).await?;
    }
    if let Some(office) = of_state(catalogue).and_then(|tenant| catalogue.administration(tenant)) {
        let organizers = ORGANIZERS.into_iter().map(|person| (person, [Role::Organizer].as_slice()));
        created += central(&identity, office, organizers.chain(FUNDERS), password, &mut logins).await?;
    }
    if created > 0 {
        voice.say_with("dienstweg-demo-accounts", &[("count", created.into())]);
    }
    Ok(logins)
}

/// Makes the accounts of those who work for all administrations.
async fn central(
    identity: &Identity,
    office: &Administration,
    people: impl Iterator<Item = ((&'static str, &'static str), &'static [Role])>,
    password: &str,
    logins: &mut Vec<Ready>,
) -> anyhow::Result<usize> {
    let mut created = 0;
    for ((login, name), roles) in people {
        created += identity::demo_accounts(identity, office.tenant, &[(login, name, roles)], password).await?;
        let role = roles.first().copied();
        logins.extend(role.map(|role| Ready { login: login.to_owned(), name, role, office: office.name.clone() }));
    }
    Ok(created)
}

/// The command that checks the audit chains of this demonstration, ready to paste.
fn verification(config: &Config) -> String {
    let program = std::env::current_exe().map_or_else(|_| "dienstweg".to_owned(), |file| file.display().to_string());
    format!("{}={} {program} verify", variable("data_dir"), config.data_dir.display())
}

fn overview(config: &Config, address: &str, voice: Voice, password: &str, logins: &[Ready]) {
    let width = logins.iter().map(|ready| ready.login.chars().count()).max().unwrap_or_default();
    line("");
    voice.say("dienstweg-demo-title");
    line("");
    voice.say_with("dienstweg-demo-address", &[("address", address.into())]);
    line("");
    voice.say_with("dienstweg-demo-logins", &[("address", format!("{address}/anmelden").into())]);
    voice.say_with("dienstweg-demo-password", &[("password", password.into())]);
    line("");
    for Ready { login, name, role, office } in logins {
        let role = ui::text(voice.0, role.key());
        line(format!("    {login:<width$}   {role}, {office} ({name})"));
    }
    line("");
    voice.say_with("dienstweg-demo-authors", &[("address", format!("{address}/redaktion").into())]);
    voice.say_with("dienstweg-demo-operators", &[("address", format!("{address}/betrieb").into())]);
    voice.say("dienstweg-demo-citizens");
    voice.say("dienstweg-demo-others");
    voice.say_with("dienstweg-demo-operator", &[("command", verification(config).into())]);
    line("");
    voice.say("dienstweg-demo-try");
    for step in 1..=6 {
        let text = voice.words(&format!("dienstweg-demo-try-{step}"), &[("address", address.into())]);
        line(format!("    {step}. {text}"));
    }
    line("");
    voice.say_with("dienstweg-demo-data", &[("folder", config.data_dir.display().to_string().into())]);
    voice.say("dienstweg-demo-stop");
    line("");
}

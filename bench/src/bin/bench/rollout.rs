//! Switching every service on for everybody: the gap list of all combinations, and the operation itself, by the command line.

use std::path::Path;
use std::time::Instant;

use anyhow::ensure;
use bench::database::Database;
use bench::figures::{Figure, Target};
use bench::server::Program;
use identity::{Identity, NewAccount, Role, Roles, Settings};
use serde_json::json;
use store::{Actor, Clock, Language, Reach, Store};

/// The list alone, in seconds.
const LIST: f64 = 2.0;
/// Everything, in seconds.
const OPERATION: f64 = 30.0;

/// A clerk in every administration, so that nothing blocks; then every service is switched off for everybody and on again.
///
/// # Errors
/// A command fails.
pub(crate) async fn measure(program: &Program, database: &Database, key: &Path) -> anyhow::Result<Vec<Figure>> {
    let name = database.kind.name().to_lowercase();
    employ_everywhere(database, key).await?;
    let timed = |arguments: &[&str]| -> anyhow::Result<f64> {
        let began = Instant::now();
        ensure!(program.run(arguments)?, "`dienstweg {}` failed:\n{}", arguments.join(" "), program.last_words());
        Ok(began.elapsed().as_secs_f64())
    };
    let start = timed(&["tenant", "list"])?;
    let gaps = timed(&["rollout", "gaps", "--table"])?;
    let off = timed(&["rollout", "propose", "--title", "off", "--off"])? + timed(&["rollout", "act", "1", "approve"])?;
    let propose = timed(&["rollout", "propose", "--title", "on"])?;
    let approve = timed(&["rollout", "act", "2", "approve"])?;
    let back = timed(&["rollout", "act", "2", "roll-back", "--reason", "measured"])?;
    Ok(vec![
        Figure::new(format!("gap_list_all_{name}"), gaps, "s")
            .beside("start of the program alone", start, "s")
            .target(Target::AtMost(LIST)),
        Figure::new(format!("roll_out_everything_{name}"), propose + approve, "s")
            .beside("start of the program alone, twice", 2.0 * start, "s")
            .target(Target::AtMost(OPERATION))
            .detail(json!({ "propose_s": propose, "approve_s": approve, "switch_off_s": off, "roll_back_s": back })),
    ])
}

async fn employ_everywhere(database: &Database, key: &Path) -> anyhow::Result<()> {
    let store = Store::open(store::Config {
        database_url: database.url.clone(),
        connections: 2,
        master_key: vault::MasterKey::from_text(&std::fs::read_to_string(key)?)?,
        clock: Clock::system(),
    })
    .await?;
    let identity = Identity::new(store.clone(), Settings::default());
    let password = identity.hash_password(&"jemand".parse()?, "Kurzer-Dienstweg-2026").await?;
    let scope = store.read(Reach::Public, Actor::System, Language::German).await?;
    let tenants = store::tenants(&scope).await?;
    drop(scope);
    for tenant in tenants {
        let mut scope = store.write(Reach::Tenant(tenant.id), Actor::System, Language::German).await?;
        let new = NewAccount {
            login: format!("amt-{}", tenant.id.0).parse()?,
            name: "Kim Beispiel".to_owned(),
            roles: Roles::of(&[Role::Clerk]),
            password: password.clone(),
            represents: None,
        };
        identity::create_account(&mut scope, new).await?;
        scope.commit().await?;
    }
    store.close().await?;
    Ok(())
}

//! `dienstweg rollout`: online services switched on for many legal entities, and what is missing where.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Context;
use blobs::Blobs;
use clap::Subcommand;
use directory::{Directory, EntityKey};
use identity::{Identity, Settings};
use jiff::civil::Date;
use operations::{Act, Desk, Filling, Operator, Plan, RollOut, Stages, Standing, Survey, Target};
use store::{Reach, Scope, Store, TenantId};
use studio::Studio;

use crate::say::{Voice, line, plain};
use crate::trouble::at;

#[derive(Subcommand)]
pub(crate) enum Rollout {
    /// List the roll-outs
    List,
    /// Say what is missing where, for every published service; as a table to fill in with --table
    Gaps {
        #[command(flatten)]
        whom: Whom,
        /// Only this service of the catalogue; several are possible
        #[arg(long = "service", value_name = "ID")]
        services: Vec<String>,
        /// Print a table (CSV) with a line for each legal entity and a column for each missing value
        #[arg(long)]
        table: bool,
    },
    /// Record values of many legal entities from a table (CSV); those whose lines are right, or nothing with --check
    Values {
        /// Table: column `schluessel` with the official key, and a column for each value
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Where the values come from, for lines that do not say so
        #[arg(long, value_name = "TEXT", default_value = "")]
        source: String,
        /// Only say what would happen
        #[arg(long)]
        check: bool,
    },
    /// Propose to switch services on, or off
    Propose {
        /// Title by which people recognise it
        #[arg(long)]
        title: String,
        #[command(flatten)]
        whom: Whom,
        /// Service of the catalogue; several are possible; without any all that are published
        #[arg(long = "service", value_name = "ID")]
        services: Vec<String>,
        /// First day, e.g. 2027-01-01; today without it
        #[arg(long, value_name = "DATE")]
        from: Option<Date>,
        /// Number of stages
        #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=12))]
        stages: u8,
        /// Days from stage to stage
        #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=90))]
        days: u16,
        /// Leave out where values are missing
        #[arg(long)]
        complete_only: bool,
        /// Switch off instead
        #[arg(long)]
        off: bool,
    },
    /// Do something with a roll-out
    Act {
        /// Its number
        number: i32,
        /// What: approve, reject, withdraw, pause, resume or roll-back
        #[arg(value_parser = an_act)]
        what: Act,
        /// Why
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
    },
}

/// For whom; everybody without any of them.
#[derive(clap::Args)]
pub(crate) struct Whom {
    /// Key of a county, e.g. 16064; several are possible
    #[arg(long = "county", value_name = "KEY", conflicts_with_all = ["tenants", "entities"])]
    counties: Vec<String>,
    /// Number of an administration; several are possible
    #[arg(long = "tenant", value_name = "NUMBER", conflicts_with = "entities", value_parser = crate::command::tenant)]
    tenants: Vec<TenantId>,
    /// Key of a legal entity; several are possible
    #[arg(long = "entity", value_name = "KEY")]
    entities: Vec<EntityKey>,
}

impl Whom {
    fn target(self) -> Target {
        if !self.counties.is_empty() {
            Target::Counties(self.counties.into_iter().collect())
        } else if !self.tenants.is_empty() {
            Target::Administrations(self.tenants.into_iter().map(|tenant| tenant.0).collect())
        } else if !self.entities.is_empty() {
            Target::Entities(self.entities.into_iter().collect())
        } else {
            Target::All
        }
    }
}

fn an_act(name: &str) -> Result<Act, String> {
    let act = Act::from_name(name).filter(|act| *act != Act::Propose);
    act.ok_or_else(|| "one of approve, reject, withdraw, pause, resume, roll-back".to_owned())
}

/// Runs a command; false when something is wrong with what was given and nothing was changed for it.
///
/// # Errors
/// The database's own, a file that cannot be read, a step that is not possible.
pub(crate) async fn run(store: &Store, what: Rollout, voice: Voice) -> anyhow::Result<bool> {
    let survey = taken(store, voice).await?;
    match what {
        Rollout::List => {
            for known in operations::roll_outs(&reading(store, voice).await?).await? {
                line(format!(
                    "{:>4}  {:<12} {}  {}",
                    known.number,
                    known.state.name(),
                    known.plan.first_day,
                    known.title
                ));
            }
        }
        Rollout::Gaps { whom, services, table } => {
            gaps(&survey, &chosen(&survey, services), &whom.target(), table, voice)
        }
        Rollout::Values { file, source, check } => return values(store, &survey, (&file, &source, check), voice).await,
        Rollout::Propose { title, whom, services, from, stages, days, complete_only, off } => {
            let plan = Plan {
                services: chosen(&survey, services),
                target: whom.target(),
                active: !off,
                incomplete: !complete_only,
                first_day: from.unwrap_or(survey.today),
                stages: Stages { count: stages, days_between: days },
            };
            let known = propose(store, &survey, &title, plan, voice).await?;
            told(&known, voice);
        }
        Rollout::Act { number, what, reason } => {
            let known = operations::roll_out(&reading(store, voice).await?, number).await?;
            let mut scope = writing(store, voice).await?;
            let place = (known.id, known.revision);
            operations::act(&mut scope, &survey, Operator::machine(), place, what, &reason).await?;
            scope.commit().await?;
            told(&operations::roll_out(&reading(store, voice).await?, number).await?, voice);
        }
    }
    Ok(true)
}

/// Proposes a roll-out in the name of whoever runs the program.
async fn propose(store: &Store, survey: &Survey, title: &str, plan: Plan, voice: Voice) -> anyhow::Result<RollOut> {
    let mut scope = writing(store, voice).await?;
    let id = operations::propose(&mut scope, survey, Operator::machine(), title, plan).await?;
    let known = operations::roll_outs(&scope).await?.into_iter().find(|known| known.id == id);
    scope.commit().await?;
    let number = known.context("what was proposed is there")?.number;
    Ok(operations::roll_out(&reading(store, voice).await?, number).await?)
}

fn chosen(survey: &Survey, services: Vec<String>) -> BTreeSet<String> {
    if services.is_empty() { survey.services.keys().cloned().collect() } else { services.into_iter().collect() }
}

fn told(known: &RollOut, voice: Voice) {
    let state = ui::text(voice.0, &format!("operations-state-{}", known.state.name()));
    let args = [("number", known.number.into()), ("steps", known.steps.len().into()), ("state", state.into())];
    voice.say_with("dienstweg-rollout-told", &args);
}

fn gaps(survey: &Survey, services: &BTreeSet<String>, target: &Target, table: bool, voice: Voice) {
    let lines = survey.lines(services, target);
    if table {
        plain(&operations::template(survey, &lines, voice.0));
        return;
    }
    for service in services {
        line(survey.title(service, voice.0));
        for standing in Standing::ALL {
            let count = lines.iter().filter(|line| line.service == *service && line.standing() == standing).count();
            if count > 0 {
                let name = ui::text(voice.0, &format!("operations-standing-{}", standing.name()));
                line(format!("  {count:>5}  {name}"));
            }
        }
    }
}

async fn values(
    store: &Store,
    survey: &Survey,
    (file, source, check): (&Path, &str, bool),
    voice: Voice,
) -> anyhow::Result<bool> {
    let table = std::fs::read(file).with_context(|| at("dienstweg-trouble-unread-table", file))?;
    let filling: Filling = operations::read(survey, &ui::decoded(&table), source);
    for problem in &filling.problems {
        let reason = format!("{} {}", problem.column, problem.trouble.text(voice.0));
        voice.say_with("dienstweg-assignments-row", &[("line", problem.line.into()), ("reason", reason.trim().into())]);
    }
    let counts = [("entities", filling.ready.len().into()), ("values", filling.values().into())];
    if check {
        voice.say_with("dienstweg-rollout-values-would", &counts);
    } else {
        let mut scope = writing(store, voice).await?;
        operations::apply(&mut scope, Operator::machine(), &filling).await?;
        scope.commit().await?;
        voice.say_with("dienstweg-rollout-values-stored", &counts);
    }
    Ok(filling.problems.is_empty())
}

async fn taken(store: &Store, voice: Voice) -> anyhow::Result<Survey> {
    let desk = Desk {
        store: store.clone(),
        identity: Identity::new(store.clone(), Settings::default()),
        studio: Studio::new(),
        directory: Directory::load(store).await?,
        // Nothing here looks at files.
        blobs: Blobs::in_memory(),
        press: mailbox::Press::new(1),
        mail: false,
        machine: std::sync::Arc::default(),
        equipment: operations::Equipment::default(),
    };
    Ok(operations::survey(&reading(store, voice).await?, &desk).await?)
}

async fn reading(store: &Store, voice: Voice) -> store::Result<Scope> {
    store.read(Reach::Provider, Operator::machine().actor(), voice.0).await
}

async fn writing(store: &Store, voice: Voice) -> store::Result<Scope> {
    store.write(Reach::Provider, Operator::machine().actor(), voice.0).await
}

/// Switches everything on wherever nothing is missing, unless there was a roll-out before: for the demonstration.
pub(crate) async fn first(store: &Store, title: &str, voice: Voice) -> anyhow::Result<()> {
    if !operations::roll_outs(&reading(store, voice).await?).await?.is_empty() {
        return Ok(());
    }
    let survey = taken(store, voice).await?;
    let plan = Plan {
        services: survey.services.keys().cloned().collect(),
        target: Target::All,
        active: true,
        incomplete: true,
        first_day: survey.today,
        stages: Stages::ONE,
    };
    let known = propose(store, &survey, title, plan, voice).await?;
    let mut scope = writing(store, voice).await?;
    operations::act(&mut scope, &survey, Operator::machine(), (known.id, known.revision), Act::Approve, "").await?;
    scope.commit().await?;
    Ok(())
}

//! The command line.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use directory::Ags;
use identity::Role;
use store::TenantId;
use ui::Lang;
use xdatenfelder::logic::Land;

use crate::config::{Config, Origin, Preset, Problems, variable};
use crate::say::{Voice, line, plain, problem};
use crate::wiring::Ground;
use crate::{
    accounts, areas, author, backlog, backups, config, demo, exchange, import, logging, openapi, preview, publishing,
    rollout, schema, serve, supply, tenant_export, tenants, trouble, verify,
};

/// Online services of administrations, from the first search word to the decision.
#[derive(Parser)]
#[command(name = "dienstweg", version, arg_required_else_help = true)]
struct CommandLine {
    /// Configuration file (TOML); every key is also an environment variable, see `dienstweg config`
    #[arg(long, global = true, value_name = "FILE", env = "DIENSTWEG_CONFIG")]
    config: Option<PathBuf>,
    /// Language of what this command says: de, de-x-leicht or en
    #[arg(long, global = true, value_name = "TAG", default_value = "de", env = "DIENSTWEG_LANGUAGE", value_parser = language)]
    language: Lang,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server
    Serve,
    /// Run a demonstration with the state of Thuringia, in ./var/demo
    Demo {
        /// Throw away what the demonstration holds and start over
        #[arg(long)]
        reset: bool,
        /// Folder of the state
        #[arg(long, value_name = "FOLDER", default_value = "data/thueringen")]
        data: PathBuf,
        /// Folder of the online services
        #[arg(long, value_name = "FOLDER", default_value = "services")]
        services: PathBuf,
    },
    /// Bring the database up to date and end
    Migrate,
    /// Load areas, administrations and catalogue from a folder, key lists of another day, or a FIM data schema
    #[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
    Import {
        /// Folder of the state
        #[arg(long, value_name = "FOLDER", required = true)]
        data: Option<PathBuf>,
        #[command(subcommand)]
        what: Option<Import>,
    },
    /// Write the directory in a form that others read
    Export {
        #[command(subcommand)]
        what: Export,
    },
    /// Publish the online services of a folder
    Publish {
        /// Folder with one subfolder for each online service
        #[arg(long, value_name = "FOLDER")]
        services: PathBuf,
        /// Switch them on for everybody in the Land, wherever no value is missing, instead of by roll-outs
        #[arg(long)]
        everywhere: bool,
    },
    /// Work with online services: their files, and what of them is published
    Service {
        #[command(subcommand)]
        what: Service,
    },
    /// Switch online services on for many legal entities, and say what is missing where
    Rollout {
        #[command(subcommand)]
        what: rollout::Rollout,
    },
    /// Check the audit chain of every tenant
    Verify,
    /// Show the configuration in force, without secrets
    Config,
    /// The master key
    Key {
        #[command(subcommand)]
        what: Key,
    },
    /// The tenants
    Tenant {
        #[command(subcommand)]
        what: tenants::Asked,
    },
    /// The accounts of an administration
    Account {
        #[command(subcommand)]
        what: Account,
    },
    /// What waits to be done after a commit, such as letters and e-mails
    Outbox {
        #[command(subcommand)]
        what: Outbox,
    },
    /// Backups: the program makes none, but writes down when your script has made one
    Backup {
        #[command(subcommand)]
        what: Backup,
    },
    /// Print the description of the interface (OpenAPI 3.1)
    Openapi,
}

#[derive(Subcommand)]
enum Backup {
    /// A copy of database and files is finished: the last line of the script that makes it
    Done {
        /// What else the script says, such as where the copy lies
        #[arg(long, default_value = "")]
        note: String,
    },
    /// A copy was restored elsewhere and found sound
    Rehearsed {
        /// What else there is to say, such as how long it took
        #[arg(long, default_value = "")]
        note: String,
    },
}

#[derive(Subcommand)]
enum Outbox {
    /// Say what waits, since when, and why the last attempt failed
    List,
    /// Have tried again at once what waits for its next attempt
    Retry {
        /// Only this topic, such as mailbox.news
        #[arg(long, value_name = "TOPIC")]
        topic: Option<String>,
    },
}

#[derive(Subcommand)]
enum Import {
    /// Make the draft of an online service from a data schema (XDatenfelder 2.0 or 3.0.0); needs no database
    Xdatenfelder {
        /// Document with the schema
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Folder to write; it must not exist yet. Without it a folder with the id of the service
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
        /// Land whose rules count: TH, or its name
        #[arg(long, value_name = "LAND", default_value = "TH", value_parser = land)]
        land: Land,
        /// Folder of code lists (genericode) that the schema names
        #[arg(long, value_name = "FOLDER")]
        lists: Option<PathBuf>,
    },
    /// Record who is responsible where, from a table: all of its rows, or none when one is wrong
    Assignments {
        /// Table (CSV): subject, area, role, administration, unit, entity, valid_from, valid_to, source
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Only say what would happen
        #[arg(long)]
        check: bool,
    },
    /// Record authorities that run no cases here, from a table: all of its rows, or none when one is wrong
    Units {
        /// Table (CSV): id, name, address, phone, email, link, source
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Only say what would happen
        #[arg(long)]
        check: bool,
    },
    /// Take over by-laws that are in force, with their rates, from a table: all of its rows, or none when one is wrong
    ByLaws {
        /// Table (CSV): entity, title, adopted_on, published_on, gazette, link, in_force_from, key, value, valid_from, valid_to
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Only say what would happen
        #[arg(long)]
        check: bool,
    },
    /// Say what official key lists of another day change: municipalities that are gone, new, renamed or moved
    Areas(areas::Areas),
    /// Take services, units and responsibilities out of XZuFi messages (2.2 or 2.3)
    Xzufi(exchange::Import),
}

#[derive(Subcommand)]
enum Export {
    /// Write services, units and responsibilities as one XZuFi message
    Xzufi(exchange::Export),
}

#[derive(Subcommand)]
enum Service {
    /// Say what hinders publishing, what is probably not meant, and which conditions no example has tried
    Check {
        /// Folders of online services, or folders of such folders
        #[arg(required = true, value_name = "FOLDER")]
        folders: Vec<PathBuf>,
        /// Print examples for the conditions that no example has tried, as JSON: file → content
        #[arg(long)]
        suggest: bool,
    },
    /// Say what a newer version changes, and what that means for applications that were begun
    Diff {
        /// Folder of the older version
        #[arg(value_name = "OLDER")]
        older: PathBuf,
        /// Folder of the newer version
        #[arg(value_name = "NEWER")]
        newer: PathBuf,
    },
    /// Print the JSON Schema of the data that an application holds, keyed by FIM numbers
    Schema {
        /// Folder of the online service
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
    /// List the pages in their order with their conditions; ● marks the default route
    Routes {
        /// Folders of online services, or folders of such folders
        #[arg(required = true, value_name = "FOLDER")]
        folders: Vec<PathBuf>,
        /// Print the picture of all routes instead, as SVG; for one folder
        #[arg(long)]
        svg: bool,
    },
    /// Show an online service as applicants see it, in a browser on this machine; reads the folder at each visit
    Preview {
        /// Folder of the online service
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        /// Address and port of this machine to answer on
        #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8081")]
        listen: SocketAddr,
    },
    /// Publish an online service, or propose it where a second person is wanted; says what is different
    Publish {
        /// Folder of the online service
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Take no new applications for an online service; what was begun goes on
    Retire {
        /// Id of the online service
        #[arg(value_name = "ID")]
        id: String,
    },
    /// List the online services of this installation with state and version
    List,
}

#[derive(Subcommand)]
enum Key {
    /// Make a new master key and print it, or write it to a new file
    Generate {
        /// File to write it to; it must not exist yet
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
enum Account {
    /// Create an account; the first line of standard input is its password
    Create {
        /// Number of the tenant
        #[arg(long, value_name = "NUMBER", value_parser = tenant)]
        tenant: TenantId,
        /// Name to log in with
        #[arg(long)]
        login: String,
        /// Name that colleagues see
        #[arg(long)]
        name: String,
        /// What the person may do; several are possible
        #[arg(long = "role", required = true, value_parser = roles())]
        roles: Vec<Role>,
        /// Municipality for which a representative acts: official key (AGS) of a member of the administration
        #[arg(long, value_name = "AGS")]
        entity: Option<Ags>,
    },
    /// List the accounts of a tenant
    List {
        /// Number of the tenant
        #[arg(long, value_name = "NUMBER", value_parser = tenant)]
        tenant: TenantId,
    },
    /// Set a new password from the first line of standard input
    Password(Whose),
    /// Take away the second factor of somebody who lost it
    ResetFactor(Whose),
    /// End an account
    Deactivate(Whose),
}

#[derive(clap::Args)]
struct Whose {
    /// Number of the tenant
    #[arg(long, value_name = "NUMBER", value_parser = tenant)]
    tenant: TenantId,
    /// Name to log in with
    #[arg(long)]
    login: String,
}

/// The roles by the names under which they are stored.
fn roles() -> impl TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.map(Role::as_str)).try_map(|name| name.parse::<Role>())
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "one of de, de-x-leicht, en".to_owned())
}

fn land(name: &str) -> Result<Land, String> {
    Land::named(name).ok_or_else(|| "a Land such as TH or Thüringen".to_owned())
}

pub(crate) fn tenant(number: &str) -> Result<TenantId, String> {
    number.parse().map_err(|()| "a number from 1 to 9999".to_owned())
}

/// Runs the command line: 0 when done, 1 when it failed or something is broken, 2 for a wrong command or configuration.
pub fn run() -> ExitCode {
    let began = Instant::now();
    let asked = CommandLine::parse();
    let voice = Voice(asked.language);
    match perform(asked, voice, began) {
        Ok(code) => code,
        Err(error) => match error.downcast_ref::<Problems>() {
            Some(problems) => {
                problems.sentences(voice.0).iter().for_each(problem);
                ExitCode::from(2)
            }
            None => {
                problem(trouble::words(&error, voice));
                ExitCode::FAILURE
            }
        },
    }
}

fn perform(asked: CommandLine, voice: Voice, began: Instant) -> anyhow::Result<ExitCode> {
    match &asked.command {
        Command::Openapi => {
            plain(openapi::document()?);
            return Ok(ExitCode::SUCCESS);
        }
        Command::Key { what: Key::Generate { file } } => {
            generate_key(file.as_deref(), voice)?;
            return Ok(ExitCode::SUCCESS);
        }
        Command::Tenant { what: tenants::Asked::CheckExport { file } } => {
            let sound = tenant_export::check(file, voice)?;
            return Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Command::Service { what } if what.is_about_files() => return service(what, voice),
        Command::Import { what: Some(Import::Xdatenfelder { file, out, land, lists }), .. } => {
            import::xdatenfelder(file, out.as_deref(), *land, lists.as_deref(), voice)?;
            return Ok(ExitCode::SUCCESS);
        }
        _ => {}
    }
    let preset = match asked.command {
        Command::Demo { .. } => Preset::Demonstration,
        _ => Preset::Installation,
    };
    // What is not valid text cannot be one of our values.
    let environment: BTreeMap<String, String> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let config = Config::load(preset, asked.config.as_deref(), environment)?;
    if matches!(asked.command, Command::Config) {
        show(&config);
        return Ok(ExitCode::SUCCESS);
    }
    logging::start(&config);
    let threads = usize::try_from(config.threads).unwrap_or(1);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()
        .context("the threads cannot be started")?;
    let result = runtime.block_on(within(asked.command, &config, voice, began));
    // Reading from a hanging disk must not keep the program from ending.
    runtime.shutdown_timeout(std::time::Duration::from_secs(2));
    result
}

impl Service {
    /// Whether it needs files only, and neither configuration nor database.
    fn is_about_files(&self) -> bool {
        !matches!(self, Self::Publish { .. } | Self::Retire { .. } | Self::List)
    }
}

fn service(what: &Service, voice: Voice) -> anyhow::Result<ExitCode> {
    let sound = match what {
        Service::Check { folders, suggest } => author::check(folders, *suggest, voice)?,
        Service::Diff { older, newer } => {
            author::diff(older, newer, voice)?;
            true
        }
        Service::Routes { folders, svg: true } => {
            for folder in folders {
                author::picture(folder, voice)?;
            }
            true
        }
        Service::Routes { folders, svg: false } => {
            author::routes(folders, voice)?;
            true
        }
        Service::Preview { folder, listen } => {
            preview::run(folder, *listen, voice)?;
            true
        }
        Service::Schema { folder } => {
            author::schema(folder)?;
            true
        }
        Service::Publish { .. } | Service::Retire { .. } | Service::List => true,
    };
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn within(command: Command, config: &Config, voice: Voice, began: Instant) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve => {
            serve::run(config, began).await?;
            return Ok(ExitCode::SUCCESS);
        }
        Command::Demo { reset, data, services } => {
            if reset {
                demo::reset(config, voice)?;
            }
            demo::run(config, &data, &services, voice, began).await?;
            return Ok(ExitCode::SUCCESS);
        }
        _ => {}
    }
    let store = match command {
        Command::Migrate | Command::Import { data: Some(_), .. } => Ground::database(config).await?,
        _ => Ground::existing_database(config).await?,
    };
    let store = &store;
    let mut code = ExitCode::SUCCESS;
    match command {
        Command::Migrate => voice.say_with("dienstweg-migrated", &[("rooms", schema::ROOMS.len().into())]),
        Command::Import { what: Some(Import::Assignments { file, check }), .. } => {
            if !supply::assignments(store, &file, check, voice).await? {
                code = ExitCode::FAILURE;
            }
        }
        Command::Import { what: Some(Import::Units { file, check }), .. } => {
            if !supply::units(store, &file, check, voice).await? {
                code = ExitCode::FAILURE;
            }
        }
        Command::Import { what: Some(Import::ByLaws { file, check }), .. } => {
            if !supply::by_laws(store, &file, check, voice).await? {
                code = ExitCode::FAILURE;
            }
        }
        Command::Import { what: Some(Import::Areas(asked)), .. } => {
            if !areas::import(store, &asked, voice).await? {
                code = ExitCode::FAILURE;
            }
        }
        Command::Import { what: Some(Import::Xzufi(asked)), .. } => exchange::import(store, asked, voice).await?,
        Command::Import { data, .. } => {
            if let Some(data) = data {
                supply::import(store, &data, voice).await?;
            }
        }
        Command::Export { what: Export::Xzufi(asked) } => {
            let site = config.public_url.as_ref().map(|url| url.origin().to_owned());
            exchange::export(store, asked, site, voice).await?;
        }
        Command::Publish { services, everywhere } => {
            supply::publish(store, &services, config.second_person, voice).await?;
            if everywhere {
                supply::activate_everywhere(store, voice).await?;
            }
        }
        Command::Rollout { what } => {
            if !rollout::run(store, what, voice).await? {
                code = ExitCode::FAILURE;
            }
        }
        Command::Verify => {
            if !verify::run(store, voice).await? {
                code = ExitCode::FAILURE;
            }
        }
        Command::Service { what: Service::Publish { folder, yes } } => {
            if !publishing::publish(store, &folder, config.second_person, yes, voice).await? {
                code = ExitCode::FAILURE;
            }
        }
        Command::Service { what: Service::Retire { id } } => publishing::retire(store, &id, voice).await?,
        Command::Service { what: Service::List } => publishing::list(store, voice).await?,
        Command::Tenant { what } => tenants::run(store, config, what, voice).await?,
        Command::Account { what } => account(store, what, voice).await?,
        Command::Outbox { what: Outbox::List } => backlog::list(store, voice).await?,
        Command::Outbox { what: Outbox::Retry { topic } } => backlog::retry(store, topic.as_deref(), voice).await?,
        Command::Backup { what: Backup::Done { note } } => {
            backups::note(store, operations::BackupKind::Backup, &note, voice).await?;
        }
        Command::Backup { what: Backup::Rehearsed { note } } => {
            backups::note(store, operations::BackupKind::Rehearsal, &note, voice).await?;
        }
        Command::Serve
        | Command::Demo { .. }
        | Command::Config
        | Command::Key { .. }
        | Command::Service { .. }
        | Command::Openapi => {}
    }
    store.close().await?;
    Ok(code)
}

async fn account(store: &store::Store, what: Account, voice: Voice) -> anyhow::Result<()> {
    match what {
        Account::Create { tenant, login, name, roles, entity } => {
            accounts::create(store, accounts::Wanted { tenant, login, name, roles, entity }, voice).await
        }
        Account::List { tenant } => accounts::list(store, tenant, voice).await,
        Account::Password(Whose { tenant, login }) => accounts::set_password(store, tenant, &login, voice).await,
        Account::ResetFactor(Whose { tenant, login }) => accounts::reset_factor(store, tenant, &login, voice).await,
        Account::Deactivate(Whose { tenant, login }) => accounts::deactivate(store, tenant, &login, voice).await,
    }
}

fn generate_key(file: Option<&std::path::Path>, voice: Voice) -> anyhow::Result<()> {
    let key = vault::MasterKey::generate()?;
    match file {
        Some(file) => {
            config::write_key(file, &key)?;
            voice.say_with("dienstweg-key-written", &[("file", file.display().to_string().into())]);
        }
        None => line(key.to_text().as_str()),
    }
    Ok(())
}

/// One key a line: where it came from, its variable, its value.
fn show(config: &Config) {
    for shown in &config.shown {
        let origin = match shown.origin {
            Origin::Default => "default",
            Origin::File => "file",
            Origin::Environment => "environment",
        };
        line(format!("{:<38} = {:<44} # {origin}; {}", shown.name, shown.value, variable(shown.name)));
    }
}

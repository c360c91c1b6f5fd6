//! How the rooms are wired together: one store, one directory, one intake, and a desk for each room.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use applications::Scanning;
use blobs::{Blobs, Scanner};
use directory::Directory;
use identity::Identity;
use mail::Mailer;
use store::{Clock, Consumer, Intake, Store, Worker};
use studio::Studio;
use ui::Routes;
use vault::MasterKey;

use crate::config::{Config, Problem};
use crate::decided::Decided;
use crate::submitted::Submitted;
use crate::tenant_export::EXPORTS;
use crate::trouble::{self, at};
use crate::{belongs, crawlers, preview, schema};

/// What a process needs before any room opens.
#[derive(Clone)]
pub struct Ground {
    /// The database, migrated.
    pub store: Store,
    /// The files.
    pub blobs: Blobs,
}

impl Ground {
    /// Opens database and files for a server, making them when they are missing, and brings the schema up to date.
    ///
    /// # Errors
    /// Whatever is missing or does not fit together, with what to do.
    pub async fn open(config: &Config) -> anyhow::Result<Self> {
        let store = Self::database(config).await?;
        let folder = config.data_dir.join("blobs");
        let blobs = Self::files(config)?;
        let blobs = blobs.with_scanner(config.scanner.clone().map(Scanner::new));
        belongs::check(&store, &folder).await?;
        Ok(Self { store, blobs })
    }

    /// Opens the folder of the files alone, for a command.
    ///
    /// # Errors
    /// The folder cannot be used.
    pub(crate) fn files(config: &Config) -> anyhow::Result<Blobs> {
        let folder = config.data_dir.join("blobs");
        Blobs::open(&folder).with_context(|| at("dienstweg-trouble-folder", &folder))
    }

    /// Opens data folder, master key and database, making them when they are missing, and brings the schema up to date.
    ///
    /// # Errors
    /// Whatever is missing or does not fit together, with what to do.
    pub(crate) async fn database(config: &Config) -> anyhow::Result<Store> {
        create_folder(&config.data_dir)?;
        if let Some(folder) = config.sqlite_file().and_then(Path::parent) {
            create_folder(folder)?;
        }
        // Only where nothing was encrypted yet may a key be made; servers that share a PostgreSQL share one key.
        let new = config.sqlite_file().filter(|file| !file.exists());
        let master_key = config.master_key.load(new.is_some())?;
        if let Some(file) = new {
            create_private(file).with_context(|| at("dienstweg-trouble-file", file))?;
        }
        let store = connect(config, master_key).await?;
        let migrated = store.migrate(&schema::ROOMS).await;
        migrated.map(|_| store).map_err(|error| trouble::database(error, config))
    }

    /// As [`Ground::database`], but only what is there already: a mistyped folder must not become a new installation.
    ///
    /// # Errors
    /// As [`Ground::open`], and a database that is not there or that another version wrote.
    pub(crate) async fn existing_database(config: &Config) -> anyhow::Result<Store> {
        if let Some(file) = config.sqlite_file().filter(|file| !file.exists()) {
            return Err(at("dienstweg-trouble-no-database", file).into());
        }
        let store = connect(config, config.master_key.load(false)?).await?;
        match usable(&store).await {
            Ok(true) => Ok(store),
            Ok(false) => Err(Problem::new("dienstweg-trouble-older", &[]).into()),
            Err(error) => Err(trouble::database(error, config)),
        }
    }
}

/// Whether a database is at the state of this version.
async fn usable(store: &Store) -> store::Result<bool> {
    let newer = store.unknown_steps(&schema::ROOMS).await?;
    if !newer.is_empty() {
        return Err(store::Error::NewerSchema(newer));
    }
    let is_migrated = store.is_migrated(&schema::ROOMS).await?;
    if is_migrated {
        store.check_master_key().await?;
    }
    Ok(is_migrated)
}

async fn connect(config: &Config, master_key: MasterKey) -> anyhow::Result<Store> {
    let store = Store::open(store::Config {
        database_url: config.database_url.clone(),
        connections: config.connections,
        master_key,
        clock: Clock::system(),
    });
    store.await.map_err(|error| trouble::database(error, config))
}

/// An empty file that only its owner may read; what SQLite puts beside it gets the same rights.
fn create_private(file: &Path) -> std::io::Result<()> {
    let mut options = std::fs::File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

/// The folder, made readable for its owner only when it is new.
fn create_folder(folder: &Path) -> anyhow::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).with_context(|| at("dienstweg-trouble-folder", folder))
}

/// How rooms behave.
#[derive(Clone, Copy, Debug)]
pub struct Manners {
    /// True when visitors come over HTTPS.
    pub https: bool,
    /// Passwords hashed at the same time.
    pub hashing_slots: usize,
    /// Letters set at the same time.
    pub letter_slots: usize,
    /// Whether a second person must approve what is published.
    pub second_person: bool,
    /// Whether e-mail goes out.
    pub mail: bool,
    /// Whether what goes to the mail server is encrypted in any case.
    pub mail_encrypted: bool,
}

impl From<&Config> for Manners {
    fn from(config: &Config) -> Self {
        let slots = |slots| usize::try_from(slots).unwrap_or(1);
        Self {
            https: config.is_https(),
            hashing_slots: slots(config.hashing_slots),
            letter_slots: slots(config.letter_slots),
            second_person: config.second_person,
            mail: config.mailer.sends(),
            mail_encrypted: config.mailer.encrypts(),
        }
    }
}

/// Every room with its desk.
#[derive(Clone)]
pub struct House {
    /// The directory in memory.
    pub directory: Directory,
    /// Accounts and sessions.
    pub identity: Identity,
    /// The authors' side.
    pub studio: studio::Desk,
    /// The citizen's side.
    pub applications: applications::Desk,
    /// The clerk's side.
    pub casework: casework::Desk,
    /// The shared provider's side.
    pub operations: operations::Desk,
    /// What an administration takes along.
    pub exporter: operations::Exporter,
    /// What is planned.
    pub planning: planning::Desk,
    /// Where administrations meet.
    pub workshops: workshops::Desk,
    /// Grants: who gives and who receives them.
    pub funding: funding::Desk,
    /// What is bought together.
    pub procurement: procurement::Desk,
    /// What the administrations have to say to everybody.
    pub newsroom: newsroom::Desk,
}

impl House {
    /// Opens every room.
    ///
    /// # Errors
    /// [`directory::Error::Empty`] before the first import, the database's own.
    pub async fn open(ground: &Ground, manners: Manners) -> Result<Self, directory::Error> {
        let Ground { store, blobs } = ground.clone();
        let directory = Directory::load(&store).await?;
        let settings = identity::Settings { https: manners.https, hashing_slots: manners.hashing_slots };
        let identity = Identity::new(store.clone(), settings).with_mail(manners.mail);
        let studio = Studio::new();
        let press = mailbox::Press::new(manners.letter_slots);
        let applications = applications::Desk {
            store: store.clone(),
            studio: studio.clone(),
            directory: directory.clone(),
            blobs: blobs.clone(),
            press: press.clone(),
            intake: Intake::start(store.clone())?,
            secure_cookies: manners.https,
            notices: manners.mail,
        };
        let authors = studio::Desk {
            store: store.clone(),
            identity: identity.clone(),
            studio: studio.clone(),
            directory: directory.clone(),
            second_person: manners.second_person,
        };
        let newsroom = newsroom::Desk {
            store: store.clone(),
            identity: identity.clone(),
            directory: directory.clone(),
            blobs: blobs.clone(),
            second_person: manners.second_person,
        };
        let casework = casework::Desk {
            store: store.clone(),
            identity: identity.clone(),
            studio: studio.clone(),
            directory: directory.clone(),
            blobs: blobs.clone(),
            press: press.clone(),
        };
        let operations = operations::Desk {
            store: store.clone(),
            identity: identity.clone(),
            studio: studio.clone(),
            directory: directory.clone(),
            blobs: blobs.clone(),
            press: press.clone(),
            mail: manners.mail,
            equipment: operations::Equipment {
                scanner: blobs.scanner().is_some(),
                mail_encrypted: manners.mail.then_some(manners.mail_encrypted),
                second_person: manners.second_person,
            },
            machine: Arc::default(),
        };
        let planning = planning::Desk {
            store: store.clone(),
            identity: identity.clone(),
            directory: directory.clone(),
            studio: studio.clone(),
            press: press.clone(),
            solving: planning::Solving::default(),
        };
        let workshops = workshops::Desk {
            store: store.clone(),
            identity: identity.clone(),
            directory: directory.clone(),
            press: press.clone(),
            hub: workshops::Hub::new(store.clone()),
            mail: manners.mail,
            https: manners.https,
        };
        let funding = funding::Desk {
            store: store.clone(),
            identity: identity.clone(),
            directory: directory.clone(),
            press: press.clone(),
        };
        let procurement = procurement::Desk {
            store: store.clone(),
            identity: identity.clone(),
            directory: directory.clone(),
            press: press.clone(),
            blobs: blobs.clone(),
            mail: manners.mail,
        };
        let exporter = operations::Exporter::new(casework.clone(), EXPORTS);
        Ok(Self {
            directory,
            identity,
            studio: authors,
            applications,
            casework,
            operations,
            exporter,
            planning,
            workshops,
            funding,
            procurement,
            newsroom,
        })
    }

    /// The same house with a seal on the documents that go out.
    #[must_use]
    pub fn sealed_by(mut self, signer: Arc<dyn mailbox::Signer>) -> Self {
        self.casework.press = self.casework.press.sealed_by(signer);
        self
    }

    /// The same house on a machine that an operator looks after.
    #[must_use]
    pub fn standing_on(mut self, machine: operations::Machine) -> Self {
        self.operations.machine = Arc::new(machine);
        self
    }

    /// The pages and interfaces of all rooms.
    pub fn routes(&self) -> Routes {
        Routes::new()
            .merge(ui::assets())
            .merge(directory::routes(self.directory.clone()))
            .merge(crawlers::routes(self.directory.clone()))
            .merge(identity::routes(self.identity.clone()))
            .merge(studio::routes(self.studio.clone()))
            .merge(preview::routes(self.studio.clone()))
            .merge(applications::routes(self.applications.clone()))
            .merge(casework::routes(self.casework.clone()))
            .merge(operations::routes(self.operations.clone()))
            .merge(operations::export_routes(self.exporter.clone()))
            .merge(planning::routes(self.planning.clone()))
            .merge(workshops::routes(self.workshops.clone()))
            .merge(funding::routes(self.funding.clone()))
            .merge(procurement::routes(self.procurement.clone()))
            .merge(newsroom::routes(self.newsroom.clone()))
    }

    /// A worker for what the rooms want done after a commit.
    ///
    /// # Errors
    /// Two rooms that want the same topic.
    pub fn worker(&self) -> store::Result<Worker> {
        let submitted = Submitted {
            reception: casework::Reception::new(self.casework.clone()),
            scans: self.applications.blobs.scanner().is_some(),
        };
        let copying = applications::Copying::new(self.applications.clone());
        let decided =
            Decided { delivery: casework::Delivery::new(self.casework.clone()), directory: self.directory.clone() };
        let exchange = casework::Exchange::new(self.casework.clone());
        let transfer = casework::Transfer::new(self.casework.clone());
        let inviting = workshops::Inviting::new(self.workshops.mail);
        let consumers: Vec<Arc<dyn Consumer>> = vec![
            Arc::new(submitted),
            Arc::new(copying),
            Arc::new(decided),
            Arc::new(exchange),
            Arc::new(transfer),
            Arc::new(inviting),
            Arc::new(funding::Mirroring),
            Arc::new(procurement::Carrying),
        ];
        Worker::new(self.applications.store.clone(), consumers)
    }

    /// A worker that asks the virus scanner, if there is one. It stands apart: a scanner that takes its time keeps no
    /// application from its inbox.
    ///
    /// # Errors
    /// As [`House::worker`].
    pub fn scanning_worker(&self) -> store::Result<Option<Worker>> {
        let scanning = Scanning::new(&self.applications.blobs);
        scanning.map(|scanning| Worker::new(self.applications.store.clone(), vec![Arc::new(scanning)])).transpose()
    }

    /// A worker that sends e-mail to applicants, and to whoever is asked for values or invited to work here, where a mail server is set up, with links to the portal at this address.
    /// It stands apart: a mail server that does not answer delays nothing else.
    ///
    /// # Errors
    /// As [`House::worker`].
    pub fn mailing_worker(&self, mailer: &Mailer, address: &str) -> store::Result<Option<Worker>> {
        let notices = mailbox::Notices::new(mailer.clone(), address.to_owned());
        let asking = operations::Asking::new(self.operations.clone(), mailer.clone(), address.to_owned());
        let access = operations::AccessMails::new(mailer.clone(), address.to_owned());
        let invitations = identity::Invitations::new(mailer.clone(), address.to_owned());
        let workshops =
            workshops::WorkshopMails::new(self.workshops.directory.clone(), mailer.clone(), address.to_owned());
        let funding = funding::FundingMails::new(mailer.clone(), address.to_owned());
        let procurement =
            procurement::ProcurementMails::new(self.directory.clone(), mailer.clone(), address.to_owned());
        let (
            Some(notices),
            Some(asking),
            Some(access),
            Some(invitations),
            Some(workshops),
            Some(funding),
            Some(procurement),
        ) = (notices, asking, access, invitations, workshops, funding, procurement)
        else {
            return Ok(None);
        };
        let consumers: Vec<Arc<dyn Consumer>> = vec![
            Arc::new(notices),
            Arc::new(asking),
            Arc::new(access),
            Arc::new(invitations),
            Arc::new(workshops),
            Arc::new(funding),
            Arc::new(procurement),
        ];
        Worker::new(self.applications.store.clone(), consumers).map(Some)
    }
}

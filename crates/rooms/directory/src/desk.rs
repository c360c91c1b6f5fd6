use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use jiff::civil::{Date, DateTime};
use sea_orm::EntityTrait;
use store::{Actor, Language, Reach, Scope, Store, TenantId};
use tokio::runtime::Handle;

use crate::catalogue::{Catalogue, content_revision};
use crate::error::Error;
use crate::model::{Ags, Found, ServiceState};
use crate::tables::directory_state;
use crate::verbs::count_missed;

/// The directory of a running process: the catalogue in memory, and the way to renew it. Cheap to clone.
///
/// Changes of areas come with their day: on the day before, the catalogue of the coming day is read as well, and at midnight
/// in Germany it takes over without a moment in between.
#[derive(Clone)]
pub struct Directory {
    store: Store,
    held: Arc<RwLock<Held>>,
    /// Searches that found nothing since they were last written down.
    missed: Arc<Mutex<HashMap<String, i32>>>,
    /// Searches that led to what is not online there, since they were last taken.
    unserved: Arc<Mutex<Unserved>>,
    turn: Arc<tokio::sync::Mutex<()>>,
}

/// Searches whose best hit cannot be used online: by service, and by the administration that is responsible for it at the place;
/// none where no place was named. Nothing else is kept, and there are only so many services and administrations.
pub type Unserved = HashMap<(String, Option<TenantId>), i32>;

struct Held {
    now: Arc<Catalogue>,
    coming: Option<Arc<Catalogue>>,
}

/// So many different searches without a hit are remembered between two times of writing them down.
const MOST_MISSED: usize = 2_000;
/// What is longer is a sentence about somebody, not a concern.
const MOST_MISSED_WORDS: usize = 5;
const LONGEST_MISSED: usize = 60;

impl std::fmt::Debug for Directory {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Directory").field("revision", &self.catalogue().revision()).finish_non_exhaustive()
    }
}

impl Directory {
    /// Reads the directory from the database.
    ///
    /// # Errors
    /// [`Error::Empty`] before the first [`crate::import_state`].
    pub async fn load(store: &Store) -> Result<Self, Error> {
        let scope = store.read(Reach::Public, Actor::System, Language::German).await?;
        let held = Held::read(&scope, store.clock().today()).await?;
        Ok(Self {
            store: store.clone(),
            held: Arc::new(RwLock::new(held)),
            missed: Arc::default(),
            unserved: Arc::default(),
            turn: Arc::default(),
        })
    }

    /// The catalogue as it is now; keep it for one request.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        match &held.coming {
            Some(coming) if coming.day() <= self.today() => Arc::clone(coming),
            _ => Arc::clone(&held.now),
        }
    }

    /// Reads the directory again when it changed, also when another process changed it, and when a day came or is near on which
    /// areas change; true when it did. Learns as well which tenants do not work as usual. Ask after every change and every few
    /// seconds: it costs three small queries.
    ///
    /// # Errors
    /// The database's own; the catalogue stays as it was then.
    pub async fn refresh(&self) -> Result<bool, Error> {
        // One at a time: a slower one must not write an older state over a newer one.
        let _turn = self.turn.lock().await;
        // Building a catalogue is computing for some hundred milliseconds: it happens beside the threads for requests.
        let (directory, handle) = (self.clone(), Handle::current());
        let refreshed = tokio::task::spawn_blocking(move || handle.block_on(directory.read_again())).await;
        refreshed.map_err(|error| Error::Data { file: "catalogue".to_owned(), reason: error.to_string() })?
    }

    async fn read_again(&self) -> Result<bool, Error> {
        let scope = self.store.read(Reach::Public, Actor::System, Language::German).await?;
        let state = directory_state::Entity::find_by_id(1).one(scope.db()).await?.ok_or(Error::Empty)?;
        let (now, coming) = self.held();
        let today = self.today();
        let is_prepared = coming.is_some();
        let is_due = now.next_change().is_some_and(|day| day <= today || (!is_prepared && is_near(day, today)));
        let fresh = if state.revision != now.revision() || is_due {
            Held::read(&scope, today).await?
        } else if content_revision(&scope).await? != now.content_revision() {
            let coming = match coming {
                Some(coming) => Some(Arc::new(coming.with_texts_of_now(&scope).await?)),
                None => None,
            };
            Held { now: Arc::new(now.with_texts_of_now(&scope).await?), coming }
        } else if store::closed(&scope).await? != *now.closed() {
            let closed = |catalogue: Arc<Catalogue>| Arc::new(catalogue.with_closed(self.store.closed()));
            Held { now: closed(now), coming: coming.map(closed) }
        } else {
            return Ok(false);
        };
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(true)
    }

    /// The civil date and time in Germany.
    pub fn now(&self) -> DateTime {
        self.store.clock().now().in_germany()
    }

    fn held(&self) -> (Arc<Catalogue>, Option<Arc<Catalogue>>) {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        (Arc::clone(&held.now), held.coming.clone())
    }

    /// Notes what became of a search: that it found nothing ([`Self::missed`]), or that its best hit is a service that is not online
    /// at the place. Without a place the service alone is noted, whether it is online somewhere or not.
    pub fn searched(&self, catalogue: &Catalogue, words: &str, place: Option<&Ags>, found: &[Found]) {
        let Some(best) = found.first() else { return self.missed(words) };
        let is_online = matches!(best.state, Some(ServiceState::OnlineHere { .. }));
        if best.service.curated().is_none() || is_online {
            return;
        }
        let office = match place {
            None => None,
            Some(ags) => match catalogue.responsible(&best.service, ags, self.today()) {
                Ok(Some(responsible)) => Some(responsible.administration),
                _ => return,
            },
        };
        let mut unserved = self.unserved.lock().unwrap_or_else(PoisonError::into_inner);
        *unserved.entry((best.service.id.clone(), office)).or_default() += 1;
    }

    /// Takes the searches that led to what is not online there; whoever cannot keep them gives them back.
    pub fn take_unserved(&self) -> Unserved {
        std::mem::take(&mut *self.unserved.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Gives back what was taken and could not be kept.
    pub fn give_back_unserved(&self, taken: Unserved) {
        let mut unserved = self.unserved.lock().unwrap_or_else(PoisonError::into_inner);
        for (what, count) in taken {
            *unserved.entry(what).or_default() += count;
        }
    }

    /// Notes that a search found nothing. Nothing about who searched is kept, and no words with digits or of whole
    /// sentences, which are most likely about a person. A bare name cannot be told from a concern; so what was searched is
    /// shown only when it comes on several days, and forgotten after three months.
    pub fn missed(&self, words: &str) {
        let words = words.to_lowercase();
        let words: Vec<&str> = words.split_whitespace().collect();
        let is_harmless = |word: &&str| word.chars().all(|letter| letter.is_alphabetic() || letter == '-');
        let length = words.iter().map(|word| word.chars().count()).sum::<usize>();
        if words.len() > MOST_MISSED_WORDS || !(3..=LONGEST_MISSED).contains(&length) || !words.iter().all(is_harmless)
        {
            return;
        }
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        if missed.len() < MOST_MISSED || missed.contains_key(&words.join(" ")) {
            *missed.entry(words.join(" ")).or_default() += 1;
        }
    }

    /// Writes down which searches found nothing; to be called now and then.
    ///
    /// # Errors
    /// The database's own; what was noted stays noted then.
    pub async fn write_missed(&self) -> Result<(), Error> {
        let noted = std::mem::take(&mut *self.missed.lock().unwrap_or_else(PoisonError::into_inner));
        if noted.is_empty() {
            return Ok(());
        }
        let written = self.write_counts(noted.clone()).await;
        if written.is_err() {
            let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
            for (words, count) in noted {
                *missed.entry(words).or_default() += count;
            }
        }
        written
    }

    async fn write_counts(&self, counts: HashMap<String, i32>) -> Result<(), Error> {
        let scope = self.store.write(Reach::Provider, Actor::System, Language::German).await?;
        count_missed(&scope, counts).await?;
        scope.commit().await?;
        Ok(())
    }

    /// A scope for what everybody may read.
    pub(crate) async fn reading(&self, lang: Language) -> Result<Scope, Error> {
        Ok(self.store.read(Reach::Public, Actor::System, lang).await?)
    }

    /// Today's civil date in Germany.
    pub fn today(&self) -> Date {
        self.store.clock().now().in_germany().date()
    }
}

impl ui::Bodies for Directory {
    fn face(&self, key: &str) -> ui::Face {
        let Ok(key) = key.parse() else { return ui::Face::default() };
        let (catalogue, today) = (self.catalogue(), self.today());
        let logo = catalogue.logo(&key, today).map(|logo| ui::Picture {
            address: logo.address,
            alt: logo.alt,
            width: logo.width,
            height: logo.height,
        });
        let colour = catalogue.colour(&key, today).map(|(colour, _)| colour);
        ui::Face { name: catalogue.entity(&key).map(|entity| entity.name.clone()), logo, colour }
    }

    fn home(&self, host: &str) -> Option<String> {
        self.catalogue().home(host).map(ToString::to_string)
    }
}

fn is_near(day: Date, today: Date) -> bool {
    today.tomorrow().is_ok_and(|tomorrow| day <= tomorrow)
}

impl Held {
    async fn read(scope: &Scope, today: Date) -> Result<Self, Error> {
        let now = Catalogue::read_on(scope, today).await?;
        let coming = match now.next_change().filter(|day| is_near(*day, today)) {
            Some(day) => Some(Arc::new(Catalogue::read_on(scope, day).await?)),
            None => None,
        };
        Ok(Self { now: Arc::new(now), coming })
    }
}

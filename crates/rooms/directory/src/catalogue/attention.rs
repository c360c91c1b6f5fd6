//! What needs an editor's attention: texts that nobody vouched for lately, languages that are missing.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use store::Language;

use super::Catalogue;
use crate::model::{EntityKey, Module, Service, Text};

/// What one owner says about one service, as an editor looks at it.
#[derive(Clone, Debug)]
pub struct Account {
    /// The service.
    pub service: Arc<Service>,
    /// How many parts the owner describes.
    pub parts: usize,
    /// The languages in which the owner says something.
    pub languages: Vec<Language>,
    /// The day since when nobody vouched for the oldest of the texts; none when nobody ever did.
    pub vouched_on: Option<Date>,
    /// Some text is older than twelve months.
    pub is_stale: bool,
}

impl Account {
    /// True when the owner says nothing in a language that everybody needs.
    pub fn lacks(&self, language: Language) -> bool {
        self.parts > 0 && !self.languages.contains(&language)
    }
}

impl Catalogue {
    /// What an owner says about every service; services without a word included.
    pub fn accounts(&self, owner: &EntityKey, today: Date) -> Vec<Account> {
        self.services().iter().map(|service| account(service, owner, today)).collect()
    }

    /// What an owner says about one service.
    pub fn account(&self, service: &Arc<Service>, owner: &EntityKey, today: Date) -> Account {
        account(service, owner, today)
    }

    /// The owners who say anything at all, besides the state.
    pub fn local_owners(&self) -> BTreeSet<EntityKey> {
        let texts = self.services().iter().flat_map(|service| service.texts.iter());
        texts.map(|text| text.owner.clone()).filter(|owner| *owner != EntityKey::state()).collect()
    }
}

fn account(service: &Arc<Service>, owner: &EntityKey, today: Date) -> Account {
    let texts: Vec<&Text> = service.texts.iter().filter(|text| text.owner == *owner).collect();
    let parts: BTreeSet<Module> = texts.iter().map(|text| text.module).collect();
    let said = |language: &Language| texts.iter().any(|text| text.language == *language);
    let oldest = texts.iter().map(|text| text.vouched_on()).min();
    Account {
        service: Arc::clone(service),
        parts: parts.len(),
        languages: Language::ALL.into_iter().filter(said).collect(),
        vouched_on: oldest.flatten(),
        is_stale: texts.iter().any(|text| text.is_stale(today)),
    }
}

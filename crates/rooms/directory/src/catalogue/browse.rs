//! Two ways through the catalogue beside the search: situations of life and business, and the register from A to Z.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::Catalogue;
use crate::model::{Audience, Entry, Letter, OzgBundle, Service, Situation, collation};

/// Both ways, ready to be shown.
#[derive(Debug)]
pub(super) struct Browse {
    situations: Vec<Situation>,
    register: Vec<Letter>,
}

impl Catalogue {
    /// Every situation that has a service, by theme and name; what belongs to no theme of its own comes last.
    pub fn situations(&self) -> &[Situation] {
        &self.browse().situations
    }

    /// A situation by its name in addresses.
    pub fn situation(&self, slug: &str) -> Option<&Situation> {
        self.situations().iter().find(|situation| situation.slug == slug)
    }

    /// The register: what there is under each letter with which something begins.
    pub fn register(&self) -> &[Letter] {
        &self.browse().register
    }

    fn browse(&self) -> &Browse {
        self.content.browse.get_or_init(|| Browse { situations: self.list_situations(), register: self.list_letters() })
    }

    /// Bundles for which curated services stand are not listed: as in the search, no concern appears twice.
    fn list_situations(&self) -> Vec<Situation> {
        let mut by_name: BTreeMap<(bool, String, String), Vec<&OzgBundle>> = BTreeMap::new();
        for bundle in self.services().iter().filter_map(|service| service.bundle()) {
            let crosses = bundle.theme == CROSSING_THEME;
            let key = (crosses, collation(&bundle.theme), collation(&bundle.situation));
            by_name.entry(key).or_default().push(bundle);
        }
        let mut slugs = HashSet::new();
        let situations = by_name.into_values().filter_map(|bundles| {
            let first = bundles.first()?;
            let name = plain(&first.situation);
            let mut address = ui::slug(name, usize::MAX);
            if !slugs.insert(address.clone()) {
                address = format!("{address}-{}", ui::slug(&first.theme, usize::MAX));
                slugs.insert(address.clone());
            }
            let mut services = self.curated_of(&bundles);
            let audiences = audiences(&first.situation, &services);
            let ids = bundles.iter().filter(|bundle| bundle.curated.is_empty()).map(|b| format!("ozg-{}", b.ozg_id));
            let mut others: Vec<Arc<Service>> = ids.filter_map(|id| self.service(&id).cloned()).collect();
            others.sort_by_cached_key(|service| collation(&service.name));
            services.extend(others);
            Some(Situation {
                slug: address,
                name: name.to_owned(),
                theme: plain(&first.theme).to_owned(),
                audiences,
                services,
            })
        });
        situations.collect()
    }

    fn curated_of(&self, bundles: &[&OzgBundle]) -> Vec<Arc<Service>> {
        let mut seen = HashSet::new();
        let ids = bundles.iter().flat_map(|bundle| &bundle.curated).filter(|id| seen.insert(id.as_str()));
        let mut services: Vec<Arc<Service>> = ids.filter_map(|id| self.service(id).cloned()).collect();
        services.sort_by_cached_key(|service| collation(&service.name));
        services
    }

    /// Names of services, and the everyday nouns that stand for them. Other everyday words (`umgezogen`, `Hund ist tot`,
    /// `dog tax`) are for the search alone.
    fn list_letters(&self) -> Vec<Letter> {
        let mut entries: BTreeMap<(String, bool), Entry> = BTreeMap::new();
        for service in self.services() {
            if service.bundle().is_some_and(|bundle| !bundle.curated.is_empty()) {
                continue;
            }
            let key = (collation(&service.name), false);
            let entry = || Entry { text: service.name.clone(), services: Vec::new(), points: false };
            entries.entry(key).or_insert_with(entry).services.push(Arc::clone(service));
        }
        for (word, id) in &self.content.synonyms {
            let key = collation(word);
            let is_noun = word.chars().next().is_some_and(char::is_uppercase) && !word.contains(' ');
            let Some(service) = self.service(id).filter(|_| is_noun) else { continue };
            // A word with which a name begins stands beside that name already.
            if service_begins(&collation(&service.name), &key) {
                continue;
            }
            let entry = || Entry { text: word.clone(), services: Vec::new(), points: true };
            let entry = entries.entry((key, true)).or_insert_with(entry);
            if !entry.services.contains(service) {
                entry.services.push(Arc::clone(service));
            }
        }
        let mut letters: BTreeMap<char, Vec<Entry>> = BTreeMap::new();
        for ((key, _), entry) in entries {
            let first = key.chars().next().map(|first| first.to_ascii_uppercase());
            let letter = first.filter(char::is_ascii_uppercase).unwrap_or(OTHER_LETTERS);
            letters.entry(letter).or_default().push(entry);
        }
        letters.into_iter().map(|(letter, entries)| Letter { letter, entries }).collect()
    }
}

/// The theme of the OZG catalogue for what belongs to every theme.
const CROSSING_THEME: &str = "Querschnitt";
/// Names of the OZG catalogue that only its authors understand, and what we call them.
const PLAIN_NAMES: [(&str, &str); 3] = [
    (CROSSING_THEME, "Nachweise & Register"),
    ("Querschnitt Bürger", "Ausweise & Bescheinigungen"),
    ("Querschnitt Unternehmen", "Register & Auskünfte"),
];
/// Where names stand that begin with no letter.
const OTHER_LETTERS: char = '0';

fn plain(name: &str) -> &str {
    PLAIN_NAMES.iter().find(|(official, _)| *official == name).map_or(name, |(_, plain)| plain)
}

/// Whether a name begins with this word; both as they are sorted.
fn service_begins(name: &str, word: &str) -> bool {
    name.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// For whom a situation is: its own kind, and an audience for which at least half of its curated services are. One service
/// alone makes no situation of life one of business (`Tod`, with its certificate for undertakers); associations and others,
/// who have no situations of their own, take it.
fn audiences(situation: &str, services: &[Arc<Service>]) -> Vec<Audience> {
    let own = if Situation::is_of_business(situation) { Audience::Business } else { Audience::Citizen };
    let curated: Vec<_> = services.iter().filter_map(|service| service.curated()).collect();
    let concerns = |audience: Audience| {
        let count = curated.iter().filter(|curated| curated.audiences.contains(&audience)).count();
        let least = if audience == Audience::Other { 1 } else { 2 };
        count >= least && count * 2 >= curated.len()
    };
    Audience::ALL.into_iter().filter(|audience| *audience == own || concerns(*audience)).collect()
}

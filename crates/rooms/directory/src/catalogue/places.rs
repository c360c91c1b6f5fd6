use std::collections::{BTreeMap, BTreeSet, HashMap};

use store::TenantId;

use super::Catalogue;
use super::load::parse;
use super::territory::Territory;
use crate::error::Error;
use crate::model::{Administration, AdministrationKind, Ags, County, Municipality, Place, PlaceMatch};
use crate::tables::place;

/// Longer input is cut.
const LONGEST_INPUT: usize = 100;
/// How many places are suggested when nothing fits.
const MOST_SUGGESTIONS: usize = 8;

/// A name that leads to a municipality.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    ags: Ags,
    /// The part of the municipality, when it has a name of its own.
    district: Option<String>,
    /// The postcode of the part.
    postcode: Option<String>,
    /// The key of the municipality that the place was a part of, when that one ended.
    was: Option<Ags>,
}

impl Candidate {
    fn municipality(ags: &Ags) -> Self {
        Self { ags: ags.clone(), district: None, postcode: None, was: None }
    }

    /// The keys of the counties in which it lies or lay.
    fn counties(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.ags).chain(&self.was).map(Ags::county)
    }
}

/// Names, postcodes, associations and counties for the place search.
#[derive(Debug)]
pub(super) struct PlaceIndex {
    /// Folded name → what it may mean.
    names: BTreeMap<String, BTreeSet<Candidate>>,
    postcodes: BTreeMap<String, BTreeSet<Ags>>,
    /// Folded name of a Verwaltungsgemeinschaft or county → its municipalities.
    groups: HashMap<String, BTreeSet<Ags>>,
    /// Folded names by which a county may be added to a place's name.
    counties: HashMap<String, BTreeSet<String>>,
}

impl PlaceIndex {
    pub(super) fn build(
        municipalities: &BTreeMap<Ags, Municipality>,
        counties: &HashMap<String, County>,
        administrations: &BTreeMap<TenantId, Administration>,
        places: &[place::Model],
        territory: &Territory,
    ) -> Result<Self, Error> {
        let mut index = Self {
            names: BTreeMap::new(),
            postcodes: BTreeMap::new(),
            groups: HashMap::new(),
            counties: HashMap::new(),
        };
        for municipality in municipalities.values() {
            let candidate = Candidate::municipality(&municipality.ags);
            for name in spellings(&municipality.name) {
                index.names.entry(name).or_default().insert(candidate.clone());
            }
            for postcode in &municipality.postcodes {
                index.postcodes.entry(postcode.clone()).or_default().insert(municipality.ags.clone());
            }
            if let Some(office) = administrations.get(&municipality.administration)
                && office.kind == AdministrationKind::MunicipalAssociation
            {
                let name = fold(&office.short_name);
                for spelling in [format!("vg {name}"), format!("verwaltungsgemeinschaft {name}"), name] {
                    index.groups.entry(spelling).or_default().insert(municipality.ags.clone());
                }
            }
            if let Some(county) = counties.get(&municipality.county) {
                for spelling in county_spellings(county) {
                    index.groups.entry(spelling.clone()).or_default().insert(municipality.ags.clone());
                    index.counties.entry(spelling).or_default().insert(county.key.clone());
                }
            }
        }
        for (was, name, ends) in territory.gone() {
            for ags in ends.into_iter().filter(|ags| municipalities.contains_key(ags)) {
                let candidate =
                    Candidate { ags, district: Some(name.to_owned()), postcode: None, was: Some(was.clone()) };
                for spelling in spellings(name) {
                    index.names.entry(spelling).or_default().insert(candidate.clone());
                }
            }
        }
        for place in places {
            index.add_place(municipalities, place, territory)?;
        }
        Ok(index)
    }

    fn add_place(
        &mut self,
        municipalities: &BTreeMap<Ags, Municipality>,
        place: &place::Model,
        territory: &Territory,
    ) -> Result<(), Error> {
        let recorded: Option<Ags> = place.ags.as_deref().map(|ags| parse("place.ags", ags)).transpose()?;
        let was = recorded.clone().filter(|ags| !municipalities.contains_key(ags));
        let recorded = match &was {
            Some(was) => territory.ends(&was.into()),
            None => recorded.into_iter().collect(),
        };
        let certain = matches!(place.certainty.as_str(), "name_and_postcode" | "position_and_postcode");
        let mut meant: BTreeSet<Ags> = recorded.into_iter().filter(|ags| municipalities.contains_key(ags)).collect();
        let is_itself = meant.iter().any(|ags| municipalities.get(ags).is_some_and(|one| one.name == place.name));
        if !certain && !is_itself {
            // Only the position, or nothing, speaks for one municipality: everything with this postcode may be meant.
            meant.extend(self.postcodes.get(&place.postcode).into_iter().flatten().cloned());
        }
        for ags in meant {
            let own_name = municipalities.get(&ags).is_some_and(|municipality| municipality.name == place.name);
            let candidate = Candidate {
                ags,
                district: (!own_name).then(|| place.name.clone()),
                postcode: Some(place.postcode.clone()),
                was: was.clone(),
            };
            for name in spellings(&place.name) {
                self.names.entry(name).or_default().insert(candidate.clone());
            }
        }
        Ok(())
    }
}

/// What a person typed, taken apart.
struct Typed {
    postcode: Option<String>,
    name: String,
    county: Option<String>,
}

impl Typed {
    /// `whole`: everything is one name, also what stands in parentheses (`Neundorf (bei Schleiz)`).
    fn read(input: &str, whole: bool) -> Self {
        let (name, county) = match input.rsplit_once('(') {
            Some((name, county)) if !whole => (name, Some(fold(county))),
            _ => (input, None),
        };
        let mut postcode = None;
        let words: Vec<&str> = name
            .split_whitespace()
            .filter(|word| {
                let is_postcode = word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
                if is_postcode {
                    postcode = Some((*word).to_owned());
                }
                !is_postcode
            })
            .collect();
        Self { postcode, name: words.join(" "), county: county.filter(|county| !county.is_empty()) }
    }
}

impl Catalogue {
    /// The municipalities that a postcode, name, part of a municipality, Verwaltungsgemeinschaft, county, municipality
    /// key or a combination (`07646 Bremsnitz`, `Elxleben (Ilm-Kreis)`) may mean. Never guesses.
    pub fn places(&self, input: &str) -> PlaceMatch {
        let input: String = input.trim().chars().take(LONGEST_INPUT).collect();
        if let Ok(ags) = input.parse::<Ags>() {
            let mut places: Vec<Place> = match self.place(&ags) {
                Some(place) => vec![place],
                None => {
                    let ends = self.municipalities_after(&ags);
                    ends.iter().filter_map(|now| self.former_place(&ags, now)).collect()
                }
            };
            return match (places.len(), places.pop()) {
                (1, Some(place)) => PlaceMatch::One(place),
                (_, None) => PlaceMatch::None(Vec::new()),
                (_, Some(place)) => PlaceMatch::Many(places.into_iter().chain([place]).collect()),
            };
        }
        let typed = Typed::read(&input, self.places.names.contains_key(&fold(&input)));
        let found = self.candidates(&typed);
        let places = self.as_places(found);
        match places.len() {
            0 => PlaceMatch::None(self.suggestions(&typed)),
            1 => places.into_iter().next().map_or(PlaceMatch::None(Vec::new()), PlaceMatch::One),
            _ => PlaceMatch::Many(places),
        }
    }

    fn candidates(&self, typed: &Typed) -> BTreeSet<Candidate> {
        let of_postcode =
            typed.postcode.as_ref().map(|code| self.places.postcodes.get(code).cloned().unwrap_or_default());
        let mut found: BTreeSet<Candidate> = if typed.name.is_empty() {
            of_postcode.iter().flatten().map(Candidate::municipality).collect()
        } else {
            self.named(&typed.name)
        };
        if let (Some(code), Some(of_postcode)) = (&typed.postcode, &of_postcode) {
            found.retain(|candidate| candidate.postcode.as_ref() == Some(code) || of_postcode.contains(&candidate.ags));
        }
        if let Some(county) = &typed.county {
            match self.places.counties.get(county) {
                Some(keys) => found.retain(|candidate| candidate.counties().any(|county| keys.contains(county))),
                None => found.clear(),
            }
        }
        found
    }

    /// What a name means: a municipality or a part of one; else, after a comma, a municipality with its county or a
    /// part with its municipality; else a Verwaltungsgemeinschaft or county.
    fn named(&self, name: &str) -> BTreeSet<Candidate> {
        if let Some(found) = self.places.names.get(&fold(name)) {
            return found.clone();
        }
        if let Some((first, second)) = name.split_once(',')
            && let Some(found) = self.places.names.get(&fold(first))
        {
            let second = fold(second);
            let counties = self.places.counties.get(&second);
            let municipalities = self.places.names.get(&second);
            let fits = |candidate: &&Candidate| {
                counties.is_some_and(|keys| candidate.counties().any(|county| keys.contains(county)))
                    || municipalities.into_iter().flatten().any(|other| other.ags == candidate.ags)
            };
            return found.iter().filter(fits).cloned().collect();
        }
        let group = self.places.groups.get(&fold(name)).into_iter().flatten();
        group.map(Candidate::municipality).collect()
    }

    /// One place per municipality, by name and county.
    fn as_places(&self, found: BTreeSet<Candidate>) -> Vec<Place> {
        let mut by_ags: BTreeMap<Ags, (Option<String>, Option<Ags>)> = BTreeMap::new();
        for Candidate { ags, district, was, .. } in found {
            by_ags
                .entry(ags)
                .and_modify(|(known, _)| {
                    if district.is_none() {
                        *known = None;
                    }
                })
                .or_insert((district, was));
        }
        let as_place = |(ags, (district, was)): (Ags, (Option<String>, Option<Ags>))| {
            let was = was.filter(|_| district.is_some());
            let formerly = was.map(|was| self.formerly(&was, &ags)).unwrap_or_default();
            Some(Place { district, formerly, ..self.place(&ags)? })
        };
        let mut places: Vec<Place> = by_ags.into_iter().filter_map(as_place).collect();
        places.sort_by(|one, other| (fold(&one.name), &one.county).cmp(&(fold(&other.name), &other.county)));
        places
    }

    /// Places whose name, or the beginning of it, is the input or differs by one or two typing errors; then those whose
    /// postcode does. A name with a postcode that does not fit is looked up without it.
    fn suggestions(&self, typed: &Typed) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let mut add = |more: Vec<Place>| {
            for place in more {
                if !places.iter().any(|other| other.ags == place.ags) {
                    places.push(place);
                }
            }
            places.len() >= MOST_SUGGESTIONS
        };
        let folded = fold(&typed.name);
        let (digits, letters): (Vec<&str>, Vec<&str>) =
            folded.split(' ').partition(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
        let is_full = self.resembling_names(&letters.join(" ")).into_iter().any(|found| add(self.as_places(found)));
        if !is_full {
            let codes = typed.postcode.as_deref().into_iter().chain(digits);
            codes.flat_map(|code| self.resembling_postcodes(code)).any(|found| add(self.as_places(found)));
        }
        places.truncate(MOST_SUGGESTIONS);
        places
    }

    /// What resembles a folded name, the most similar first.
    fn resembling_names(&self, needle: &str) -> Vec<BTreeSet<Candidate>> {
        let letters = needle.chars().count();
        let errors = match letters {
            0..=1 => return Vec::new(),
            2..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        let mut ranked: Vec<(usize, &String)> =
            self.places.names.keys().filter_map(|name| Some((difference(name, needle, errors)?, name))).collect();
        ranked.sort();
        ranked.into_iter().filter_map(|(_, name)| self.places.names.get(name).cloned()).collect()
    }

    /// The municipalities of the postcodes that begin with these digits, or else differ by one typing error.
    fn resembling_postcodes(&self, digits: &str) -> Vec<BTreeSet<Candidate>> {
        let fits = |wanted: &dyn Fn(&str) -> bool| -> Vec<BTreeSet<Candidate>> {
            let codes = self.places.postcodes.iter().filter(|(code, _)| wanted(code));
            codes.map(|(_, all)| all.iter().map(Candidate::municipality).collect()).collect()
        };
        if digits.len() < 2 {
            return Vec::new();
        }
        let begun = fits(&|code| code.starts_with(digits));
        if !begun.is_empty() || !(4..=6).contains(&digits.len()) {
            return begun;
        }
        fits(&|code| strsim::damerau_levenshtein(code, digits) == 1)
    }
}

/// By how many typing errors a name, one of its later words, or the beginning of either differs from the needle; `None`
/// for more than allowed.
fn difference(name: &str, needle: &str, allowed: usize) -> Option<usize> {
    let letters = needle.chars().count();
    let starts = std::iter::once(0).chain(name.match_indices(' ').map(|(at, _)| at + 1));
    starts
        .flat_map(|start| {
            let rest = &name[start..];
            let ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
            let near = ends.enumerate().filter(move |(length, _)| length.abs_diff(letters) <= allowed);
            near.map(move |(_, end)| strsim::damerau_levenshtein(&rest[..end], needle))
        })
        .min()
        .filter(|errors| *errors <= allowed)
}

/// Letters and digits only, umlauts folded, single blanks.
fn fold(text: &str) -> String {
    let spaced: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    finder::fold(&spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The ways a name is written: in full, and without what follows a slash or parenthesis (`Mühlhausen/Thüringen`).
fn spellings(name: &str) -> BTreeSet<String> {
    let short = name.split(['/', '(']).next().unwrap_or(name);
    [fold(name), fold(short)].into_iter().filter(|name| !name.is_empty()).collect()
}

fn county_spellings(county: &County) -> BTreeSet<String> {
    let name = fold(&county.name);
    let mut all: BTreeSet<String> = [name.clone(), fold(&county.official_name)].into();
    if !county.independent {
        all.extend([format!("kreis {name}"), format!("landkreis {name}"), format!("lk {name}")]);
    }
    all
}

use plainxml::Element;

use crate::language::Language;
use crate::module::{Approval, Cost, Deadline, Document, OwnText, ProcessingTime, Term, TextModule, truth};
use crate::names;
use crate::object::{space, version, view};
use crate::text_kind::TextKind;
use crate::tree::{all, attribute, make, one_of, put, replace, set, text_of};
use crate::values::{Code, Identifier, LanguageVersion, Link, Period, Text, Tongues, VersionInfo};
use crate::{Version, values};

view! {
    /// `Leistung`: something that people or businesses may want from the administration.
    Service
}

/// `herausgeber`: who publishes a service, usually the editors of a Land.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// Its identifier.
    pub id: Identifier,
    /// Its names.
    pub names: Vec<Text>,
}

/// Looking in.
impl Service {
    /// The identifier; there in every service that was taken.
    pub fn id(&self) -> Option<Identifier> {
        self.0.child(names::ID).and_then(Identifier::read)
    }

    /// Further identifiers.
    pub fn secondary_ids(&self) -> Vec<Identifier> {
        Identifier::all(&self.0, names::SECONDARY_ID)
    }

    /// The keys in the catalogue of the federation (LeiKa), 14 digits as a rule.
    pub fn keys(&self) -> Vec<String> {
        let codes = Code::all(&self.0, names::KEY_2_2).into_iter().map(|code| code.code);
        let identifiers = Identifier::all(&self.0, names::KEY_2_3).into_iter().map(|id| id.value);
        codes.chain(identifiers).collect()
    }

    /// What it is called in a language: in everyday words, or else in the words of the catalogue.
    pub fn title(&self, language: &Language) -> Option<String> {
        let texts = self.texts();
        let of = |kind: TextKind| {
            let modules = texts.iter().filter(move |module| module.kind == kind);
            modules.filter_map(|module| module.content(language)).next().map(str::to_owned)
        };
        of(TextKind::Name).or_else(|| of(TextKind::OfficialName))
    }

    /// Its texts.
    pub fn texts(&self) -> Vec<TextModule> {
        TextModule::all(&self.0, &self.tongues())
    }

    /// Texts about things that the editors named themselves.
    pub fn own_texts(&self) -> Vec<OwnText> {
        OwnText::all(&self.0, &self.tongues())
    }

    /// Times within which something must be done.
    pub fn deadlines(&self) -> Vec<Deadline> {
        Deadline::all(&self.0, &self.tongues())
    }

    /// What it says about deadlines in words (HTML).
    pub fn deadline_texts(&self) -> Vec<Text> {
        self.descriptions(names::DEADLINE_MODULE)
    }

    /// What there is to pay.
    pub fn costs(&self) -> Vec<Cost> {
        Cost::all(&self.0, &self.tongues())
    }

    /// What it says about costs in words (HTML).
    pub fn cost_texts(&self) -> Vec<Text> {
        self.descriptions(names::COST_MODULE)
    }

    /// How long the office takes.
    pub fn processing_times(&self) -> Vec<ProcessingTime> {
        ProcessingTime::all(&self.0, &self.tongues())
    }

    /// What it says about how long it takes in words (HTML).
    pub fn processing_texts(&self) -> Vec<Text> {
        self.descriptions(names::PROCESSING_MODULE)
    }

    /// What one brings and gets.
    pub fn documents(&self) -> Vec<Document> {
        Document::all(&self.0, &self.tongues())
    }

    /// Words by which people look for it.
    pub fn terms(&self) -> Vec<Term> {
        Term::all(&self.0, &self.tongues())
    }

    /// Whom it is for (codes `001` people, `002` businesses, `003` the administration).
    pub fn audiences(&self) -> Vec<Code> {
        Code::all(&self.0, names::AUDIENCE)
    }

    /// Who makes the rules and who carries them out (codes `1` … `12`, such as `2a` and `5`).
    pub fn typing(&self) -> Vec<Code> {
        Code::all(&self.0, names::TYPING)
    }

    /// How sure one must be who asks (codes `00` … `40`).
    pub fn trust_level(&self) -> Option<Code> {
        Code::child(&self.0, names::TRUST_LEVEL)
    }

    /// The fields of information of the single digital gateway.
    pub fn gateway_fields(&self) -> Vec<Code> {
        Code::all(&self.0, names::SDG_2_2)
    }

    /// Entries of classifications, such as the situations of life of the portal network.
    pub fn classifications(&self) -> Vec<Code> {
        Code::all(&self.0, names::CLASSIFICATION)
    }

    /// The names of its categories.
    pub fn categories(&self) -> Vec<Text> {
        let tongues = self.tongues();
        all(&self.0, names::CATEGORY).flat_map(|category| tongues.texts(category, names::DESIGNATION)).collect()
    }

    /// Where it holds; everywhere in the reach of its publisher when there is none.
    pub fn areas(&self) -> Vec<Identifier> {
        Identifier::all(&self.0, names::SERVICE_AREA)
    }

    /// Who publishes it.
    pub fn publisher(&self) -> Option<Publisher> {
        let publisher = self.0.child(names::PUBLISHER)?;
        Some(Publisher {
            id: publisher.child(names::ID).and_then(Identifier::read)?,
            names: self.tongues().texts(publisher, names::DESIGNATION),
        })
    }

    /// Whether it may be done through the point of single contact.
    pub fn single_contact(&self) -> Option<bool> {
        text_of(&self.0, names::SINGLE_CONTACT_2_2).and_then(truth)
    }

    /// Whether it must be asked for in writing.
    pub fn written_form(&self) -> Option<bool> {
        let sign = one_of(&self.0, &[names::WRITTEN_FORM_2_2, names::WRITTEN_FORM_2_3]);
        sign.and_then(|sign| truth(&sign.text))
    }

    /// Who approved the texts.
    pub fn approval(&self) -> Option<Approval> {
        Approval::read(&self.0, &self.tongues())
    }

    /// Where the texts come from, for readers.
    pub fn origins(&self) -> Vec<Link> {
        self.tongues().links(&self.0, names::ORIGIN_MODULE)
    }

    /// The languages that it says it is there in.
    pub fn languages(&self) -> Vec<LanguageVersion> {
        self.tongues().into_versions()
    }

    fn tongues(&self) -> Tongues {
        Tongues::of(&self.0)
    }

    fn descriptions(&self, module: &'static str) -> Vec<Text> {
        let tongues = self.tongues();
        all(&self.0, module).flat_map(|module| tongues.texts(module, names::DESCRIPTION)).collect()
    }
}

/// Setting in place: what is not named stays as it was.
impl Service {
    /// A service with nothing but its identifier.
    pub fn new(version: Version, id: &Identifier) -> Self {
        let space = version.space();
        let mut element = make(&space, names::SERVICE, "");
        element.children.push(id.element(&space, names::ID));
        Self(element)
    }

    fn put(&mut self, child: Element) {
        let order = version(&self.0).service_order();
        put(&mut self.0, child, order);
    }

    fn replace(&mut self, name: &'static str, children: impl IntoIterator<Item = Element>) {
        let order = version(&self.0).service_order();
        replace(&mut self.0, name, children, order);
    }

    /// Sets a text (HTML), or takes it out. Modules that say nothing any more go.
    pub fn set_text(&mut self, kind: &TextKind, language: &Language, html: Option<&str>) {
        let tongues = self.tongues();
        let is_ours = |module: &Element| {
            module.name == names::TEXT_MODULE
                && Code::child(module, names::TEXT_KIND).is_some_and(|code| code.code == kind.code())
        };
        let place = self.0.children.iter().position(is_ours);
        if place.is_none() && html.is_none() {
            return;
        }
        let place = place.unwrap_or_else(|| self.add_text_module(kind));
        let module = &mut self.0.children[place];
        set_language(module, names::CONTENT, &tongues, language, html);
        let says = |module: &Element| [names::CONTENT, names::LINK].iter().any(|name| module.child(name).is_some());
        if !says(module) {
            self.0.children.remove(place);
        }
    }

    fn add_text_module(&mut self, kind: &TextKind) -> usize {
        let space = space(&self.0);
        let mut module = make(&space, names::TEXT_MODULE, "");
        let code = Code {
            list: Some(names::TEXT_KINDS.to_owned()),
            list_version: Some(names::TEXT_KINDS_VERSION.to_owned()),
            code: kind.code().to_owned(),
            name: Some(kind.name().to_owned()),
        };
        module.children.push(code.element(&space, names::TEXT_KIND));
        self.put(module);
        self.0.children.iter().rposition(|child| child.name == names::TEXT_MODULE).unwrap_or_default()
    }

    /// Sets what it says about deadlines in words (HTML), or takes it out.
    pub fn set_deadline_text(&mut self, language: &Language, html: Option<&str>) {
        self.set_description(names::DEADLINE_MODULE, language, html);
    }

    /// Sets what it says about costs in words (HTML), or takes it out.
    pub fn set_cost_text(&mut self, language: &Language, html: Option<&str>) {
        self.set_description(names::COST_MODULE, language, html);
    }

    /// Sets what it says about how long it takes in words (HTML), or takes it out.
    pub fn set_processing_text(&mut self, language: &Language, html: Option<&str>) {
        self.set_description(names::PROCESSING_MODULE, language, html);
    }

    fn set_description(&mut self, name: &'static str, language: &Language, html: Option<&str>) {
        let tongues = self.tongues();
        if self.0.child(name).is_none() {
            if html.is_none() {
                return;
            }
            let module = make(&space(&self.0), name, "");
            self.put(module);
        }
        if let Some(module) = self.0.children.iter_mut().find(|child| child.name == name) {
            set_language(module, names::DESCRIPTION, &tongues, language, html);
        }
        self.0.children.retain(|child| child.name != name || !child.children.is_empty());
    }

    /// Sets where there is more to read about one thing; there must be a text about it.
    pub fn set_links(&mut self, kind: &TextKind, links: &[Link]) {
        let space = space(&self.0);
        let modules = self.0.children.iter_mut().filter(|child| child.name == names::TEXT_MODULE);
        for module in modules {
            if Code::child(module, names::TEXT_KIND).is_some_and(|code| code.code == kind.code()) {
                let links = links.iter().map(|link| link.element(&space, names::LINK, names::URI));
                replace(module, names::LINK, links, names::MODULE_ORDER);
                return;
            }
        }
    }

    /// Sets the keys in the catalogue of the federation.
    pub fn set_keys<'k>(&mut self, keys: impl IntoIterator<Item = &'k str>) {
        let space = space(&self.0);
        let version = version(&self.0);
        let name = if version == Version::V2_2 { names::KEY_2_2 } else { names::KEY_2_3 };
        let elements = keys.into_iter().map(|key| match version {
            Version::V2_2 => Code::new(names::KEYS, key).element(&space, name),
            Version::V2_3 => Identifier { value: key.to_owned(), ..Identifier::default() }.element(&space, name),
        });
        self.replace(name, elements);
    }

    /// Sets whom it is for (codes `001` people, `002` businesses, `003` the administration).
    pub fn set_audiences<'c>(&mut self, codes: impl IntoIterator<Item = &'c str>) {
        self.set_codes(names::AUDIENCE, names::AUDIENCES, codes);
    }

    /// Sets who makes the rules and who carries them out (codes `1` … `12`).
    pub fn set_typing<'c>(&mut self, codes: impl IntoIterator<Item = &'c str>) {
        self.set_codes(names::TYPING, names::TYPINGS, codes);
    }

    /// Sets how sure one must be who asks (codes `00` … `40`).
    pub fn set_trust_level(&mut self, code: Option<&str>) {
        self.set_codes(names::TRUST_LEVEL, names::TRUST_LEVELS, code);
    }

    fn set_codes<'c>(&mut self, name: &'static str, list: &str, codes: impl IntoIterator<Item = &'c str>) {
        let space = space(&self.0);
        let elements: Vec<_> = codes.into_iter().map(|code| Code::new(list, code).element(&space, name)).collect();
        self.replace(name, elements);
    }

    /// Sets the words by which people look for it.
    pub fn set_terms(&mut self, terms: &[Term]) {
        let space = space(&self.0);
        let mut module = make(&space, names::TERM_MODULE, "");
        for term in terms {
            let mut element = make(&space, names::TERM, "");
            element.children.push(term.text.element(&space, names::TERM_TEXT));
            element.children.extend(term.kind.as_ref().map(|kind| kind.element(&space, names::KIND)));
            module.children.push(element);
        }
        let module = Some(module).filter(|_| !terms.is_empty());
        self.replace(names::TERM_MODULE, module);
    }

    /// Sets where it holds.
    pub fn set_areas(&mut self, areas: &[Identifier]) {
        let space = space(&self.0);
        let elements = areas.iter().map(|area| area.element(&space, names::SERVICE_AREA));
        self.replace(names::SERVICE_AREA, elements);
    }

    /// Sets who publishes it.
    pub fn set_publisher(&mut self, publisher: &Publisher) {
        let space = space(&self.0);
        let mut element = make(&space, names::PUBLISHER, "");
        element.children.push(publisher.id.element(&space, names::ID));
        element.children.extend(publisher.names.iter().map(|name| name.element(&space, names::DESIGNATION)));
        self.replace(names::PUBLISHER, Some(element));
    }

    /// Sets when it was made and changed, and its version.
    pub fn set_version_info(&mut self, info: &VersionInfo) {
        let order = version(&self.0).service_order();
        set_version_info(&mut self.0, info, order);
    }

    /// Sets from when until when it holds.
    pub fn set_validity(&mut self, periods: &[Period]) {
        let space = space(&self.0);
        let elements = periods.iter().map(|period| period.element(&space));
        self.replace(names::VALIDITY, elements);
    }

    /// Sets the languages that it says it is there in.
    pub fn set_languages(&mut self, languages: &[Language]) {
        let space = space(&self.0);
        let elements = languages.iter().map(|language| values::language_version(language, &space));
        self.replace(names::LANGUAGE_VERSION, elements);
    }
}

pub(crate) fn set_version_info(element: &mut Element, info: &VersionInfo, order: &[&str]) {
    let version = version(element);
    let info = info.element(&space(element), version);
    replace(element, version.version_info(), Some(info), order);
}

/// Sets the one child of a name that is in a language.
fn set_language(module: &mut Element, name: &'static str, tongues: &Tongues, language: &Language, html: Option<&str>) {
    let is_ours = |child: &Element| {
        child.name == name && tongues.language(attribute(child, names::LANGUAGE_CODE).unwrap_or_default()) == *language
    };
    match (module.children.iter().position(is_ours), html) {
        (Some(place), Some(html)) => {
            let child = &mut module.children[place];
            child.children.clear();
            child.text = html.to_owned();
        }
        (Some(place), None) => {
            module.children.remove(place);
        }
        (None, Some(html)) => {
            let mut child = make(&space(module), name, html);
            set(&mut child, names::LANGUAGE_CODE, language.code());
            put(module, child, names::MODULE_ORDER);
        }
        (None, None) => {}
    }
}

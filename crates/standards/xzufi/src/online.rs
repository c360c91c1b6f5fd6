use crate::names;
use crate::object::{space, version, view};
use crate::service::{Service, set_version_info};
use crate::tree::{all, below, make, put, replace, text};
use crate::unit::{Coding, Responsibility};
use crate::values::{Code, Identifier, Link, Text, Tongues, VersionInfo};
use crate::{Language, TextModule, Version};

view! {
    /// `LeistungSpezialisierung`: a service as it is in a place, where it differs from the general one.
    Specialisation
}

impl Specialisation {
    /// What differs from a service: the modules, areas and version of `differences`, which has an identifier of its own.
    pub fn new(of: &Identifier, differences: Service) -> Self {
        let mut element = differences.0;
        names::SPECIALISATION.clone_into(&mut element.name);
        let reference = of.element(&space(&element), names::SPECIALISED_SERVICE);
        let place = element.children.iter().rposition(|child| [names::ID, names::SECONDARY_ID].contains(&&*child.name));
        element.children.insert(place.map_or(0, |place| place + 1), reference);
        Self(element)
    }

    /// The identifier; there in every one that was taken.
    pub fn id(&self) -> Option<Identifier> {
        self.0.child(names::ID).and_then(Identifier::read)
    }

    /// The service that it makes special.
    pub fn service(&self) -> Option<Identifier> {
        below(&self.0, names::SPECIALISED_SERVICE).and_then(Identifier::read)
    }

    /// Where it holds.
    pub fn areas(&self) -> Vec<Identifier> {
        Identifier::all(&self.0, names::SERVICE_AREA)
    }

    /// The texts that differ.
    pub fn texts(&self) -> Vec<TextModule> {
        TextModule::all(&self.0, &Tongues::of(&self.0))
    }

    /// The same tree looked at as a service: specialisations carry the same modules.
    pub fn as_service(&self) -> Service {
        Service(self.0.clone())
    }
}

view! {
    /// `Onlinedienst`: something that can be done through the network.
    OnlineService
}

impl OnlineService {
    /// An online service with its names.
    pub fn new(version: Version, id: &Identifier, titles: &[Text]) -> Self {
        Self(named(version, names::ONLINE_SERVICE, id, titles))
    }

    /// The identifier; there in every one that was taken.
    pub fn id(&self) -> Option<Identifier> {
        self.0.child(names::ID).and_then(Identifier::read)
    }

    /// What it is called.
    pub fn names(&self) -> Vec<Text> {
        Tongues::of(&self.0).texts(&self.0, names::DESIGNATION)
    }

    /// What it is called for short.
    pub fn short_names(&self) -> Vec<Text> {
        Tongues::of(&self.0).texts(&self.0, names::SHORT_DESIGNATION)
    }

    /// One sentence about it.
    pub fn teasers(&self) -> Vec<Text> {
        Tongues::of(&self.0).texts(&self.0, names::TEASER)
    }

    /// Where it is.
    pub fn links(&self) -> Vec<Link> {
        Tongues::of(&self.0).links(&self.0, names::ONLINE_LINK)
    }

    /// How sure one must be who uses it (codes `00` … `40`).
    pub fn trust_level(&self) -> Option<Code> {
        Code::child(&self.0, names::TRUST_LEVEL)
    }

    /// How one proves who one is.
    pub fn identification(&self) -> Vec<Code> {
        Code::all(&self.0, names::IDENTIFICATION)
    }

    /// How one pays.
    pub fn payment(&self) -> Vec<Code> {
        Code::all(&self.0, names::PAYMENT)
    }

    /// For what it is there, as far as it stands in the online service itself.
    pub fn responsibilities(&self) -> Vec<Responsibility> {
        all(&self.0, names::RESPONSIBILITY).map(Responsibility::read).collect()
    }

    /// Adds where it is (kind `01`: to use it).
    pub fn add_link(&mut self, language: Language, uri: &str, title: Option<&str>) {
        let kind = Some(Code::new(names::LINK_KINDS, "01"));
        let link = Link { kind, ..Link::new(language, uri, title) };
        let element = link.element(&space(&self.0), names::ONLINE_LINK, names::ONLINE_LINK);
        put(&mut self.0, element, names::OTHER_ORDER);
    }

    /// Sets how sure one must be who uses it.
    pub fn set_trust_level(&mut self, code: Option<&str>) {
        let space = space(&self.0);
        let element = code.map(|code| Code::new(names::TRUST_LEVELS, code).element(&space, names::TRUST_LEVEL));
        replace(&mut self.0, names::TRUST_LEVEL, element, names::OTHER_ORDER);
    }

    /// Sets when it was made and changed, and its version.
    pub fn set_version_info(&mut self, info: &VersionInfo) {
        set_version_info(&mut self.0, info, names::OTHER_ORDER);
    }
}

view! {
    /// `Formular`: a form. Everything about it except its identifier is not verified.
    Form
}

impl Form {
    /// A form with its names and where it is.
    pub fn new(version: Version, id: &Identifier, titles: &[Text], uri: &str) -> Self {
        let mut element = named(version, names::FORM, id, titles);
        element.children.push(make(&version.space(), names::URI, uri));
        Self(element)
    }

    /// The identifier; there in every one that was taken.
    pub fn id(&self) -> Option<Identifier> {
        self.0.child(names::ID).and_then(Identifier::read)
    }

    /// What it is called.
    pub fn names(&self) -> Vec<Text> {
        Tongues::of(&self.0).texts(&self.0, names::DESIGNATION)
    }

    /// Where it is.
    pub fn uri(&self) -> Option<String> {
        let found = below(&self.0, names::URI).or_else(|| below(&self.0, names::ONLINE_LINK));
        found.and_then(text).map(str::to_owned)
    }
}

view! {
    /// `Gebiet`: an area.
    Area
}

impl Area {
    /// An area with its names and its regional key.
    pub fn new(version: Version, id: &Identifier, titles: &[Text], region: &str) -> Self {
        let mut area = Self(named(version, names::AREA, id, titles));
        let coding = Coding::of_region(region).element(&space(&area.0));
        put(&mut area.0, coding, names::OTHER_ORDER);
        area
    }

    /// The identifier; there in every one that was taken.
    pub fn id(&self) -> Option<Identifier> {
        self.0.child(names::ID).and_then(Identifier::read)
    }

    /// What it is called.
    pub fn names(&self) -> Vec<Text> {
        Tongues::of(&self.0).texts(&self.0, names::DESIGNATION)
    }

    /// The area in official keys.
    pub fn coding(&self) -> Option<Coding> {
        Coding::read(&self.0)
    }

    /// The areas that it lies in.
    pub fn parents(&self) -> Vec<Identifier> {
        Identifier::all(&self.0, names::PARENT_AREA)
    }

    /// The version of the standard in which it is written.
    pub fn version(&self) -> Version {
        version(&self.0)
    }
}

fn named(version: Version, class: &str, id: &Identifier, titles: &[Text]) -> plainxml::Element {
    let space = version.space();
    let mut element = make(&space, class, "");
    element.children.push(id.element(&space, names::ID));
    element.children.extend(titles.iter().map(|title| title.element(&space, names::DESIGNATION)));
    element
}

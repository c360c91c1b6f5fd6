use std::sync::Arc;

use plainxml::Element;

use crate::names;
use crate::object::{space, view};
use crate::read::Reason;
use crate::service::set_version_info;
use crate::tree::{all, below, make, put, replace, text_of};
use crate::values::{Code, Identifier, Link, Period, Text, Tongues, VersionInfo};
use crate::{Language, Version};

view! {
    /// `Organisationseinheit`: an administration, or an office inside one.
    Unit
}

/// `anschrift`: an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Which one (codes `001` …, such as for visitors or for letters).
    pub kind: Option<Code>,
    /// Street.
    pub street: Option<String>,
    /// Number in the street.
    pub house_number: Option<String>,
    /// Post box.
    pub post_box: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub town: Option<String>,
    /// More that helps to find it.
    pub extra: Option<String>,
    /// The place in official keys.
    pub coding: Option<Coding>,
}

/// `verwaltungspolitischeKodierung`: a place in official keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coding {
    /// The regional key (ARS), up to 12 digits.
    pub region: Option<Code>,
    /// The key of the municipality (AGS), 8 digits.
    pub municipality: Option<Code>,
    /// The key of the county.
    pub county: Option<Code>,
    /// The key of the Land.
    pub state: Option<Code>,
}

impl Coding {
    pub(crate) fn read(holder: &Element) -> Option<Self> {
        let coding = holder.child(names::CODING)?;
        Some(Self {
            region: Code::child(coding, names::CODING_REGION),
            municipality: Code::child(coding, names::CODING_MUNICIPALITY),
            county: Code::child(coding, names::CODING_COUNTY),
            state: Code::child(coding, names::CODING_STATE),
        })
    }

    /// A place by its regional key (12 digits).
    pub fn of_region(key: &str) -> Self {
        Self { region: Some(Code::new(names::REGIONAL_KEYS, key)), ..Self::default() }
    }

    pub(crate) fn element(&self, space: &Arc<str>) -> Element {
        let mut element = make(space, names::CODING, "");
        for (name, code) in [
            (names::CODING_COUNTY, &self.county),
            (names::CODING_STATE, &self.state),
            (names::CODING_MUNICIPALITY, &self.municipality),
            (names::CODING_REGION, &self.region),
        ] {
            element.children.extend(code.as_ref().map(|code| code.element(space, name)));
        }
        element
    }
}

impl Address {
    fn read(element: &Element) -> Self {
        let part = |name| text_of(element, name).map(str::to_owned);
        Self {
            kind: Code::child(element, names::KIND),
            street: part(names::STREET),
            house_number: part(names::HOUSE_NUMBER),
            post_box: part(names::POST_BOX),
            postcode: part(names::POSTCODE),
            town: part(names::TOWN),
            extra: part(names::ADDRESS_EXTRA),
            coding: Coding::read(element),
        }
    }

    fn element(&self, space: &Arc<str>) -> Element {
        let mut element = make(space, names::ADDRESS, "");
        element.children.extend(self.kind.as_ref().map(|kind| kind.element(space, names::KIND)));
        for (name, value) in [
            (names::STREET, &self.street),
            (names::HOUSE_NUMBER, &self.house_number),
            (names::POST_BOX, &self.post_box),
            (names::POSTCODE, &self.postcode),
            (names::TOWN, &self.town),
            (names::ADDRESS_EXTRA, &self.extra),
        ] {
            element.children.extend(value.as_deref().map(|value| make(space, name, value)));
        }
        element.children.extend(self.coding.as_ref().map(|coding| coding.element(space)));
        element
    }
}

/// `erreichbarkeit` or `kommunikationssystem`: a way to reach a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The way: telephone, mail, FIT-Connect …
    pub channel: Option<Code>,
    /// The number or address there.
    pub handle: String,
    /// More about it.
    pub extra: Option<String>,
}

impl Contact {
    /// A way to reach a unit, by the code of `urn:de:xoev:codeliste:erreichbarkeit`.
    pub fn new(channel: &str, handle: &str) -> Self {
        Self { channel: Some(Code::new(names::CHANNELS, channel)), handle: handle.to_owned(), extra: None }
    }

    fn all(element: &Element, name: &'static str) -> Vec<Self> {
        let contacts = all(element, name).filter_map(|contact| {
            Some(Self {
                channel: Code::child(contact, names::CHANNEL),
                handle: text_of(contact, names::HANDLE)?.to_owned(),
                extra: text_of(contact, names::HANDLE_EXTRA).map(str::to_owned),
            })
        });
        contacts.collect()
    }

    fn element(&self, space: &Arc<str>, name: &str) -> Element {
        let mut element = make(space, name, "");
        element.children.extend(self.channel.as_ref().map(|channel| channel.element(space, names::CHANNEL)));
        element.children.push(make(space, names::HANDLE, &self.handle));
        element.children.extend(self.extra.as_deref().map(|extra| make(space, names::HANDLE_EXTRA, extra)));
        element
    }
}

impl Unit {
    /// A unit with its names.
    pub fn new(version: Version, id: &Identifier, unit_names: &[Text]) -> Self {
        let space = version.space();
        let mut element = make(&space, names::UNIT, "");
        element.children.push(id.element(&space, names::ID));
        let mut holder = make(&space, names::NAME, "");
        holder.children.extend(unit_names.iter().map(|name| name.element(&space, names::NAME)));
        element.children.push(holder);
        Self(element)
    }

    /// The identifier; there in every unit that was taken.
    pub fn id(&self) -> Option<Identifier> {
        self.0.child(names::ID).and_then(Identifier::read)
    }

    /// What it is called in a language, or in the first one.
    pub fn name(&self, language: &Language) -> Option<String> {
        crate::in_language(&self.names(), language).map(str::to_owned)
    }

    /// What it is called.
    pub fn names(&self) -> Vec<Text> {
        let tongues = Tongues::of(&self.0);
        all(&self.0, names::NAME).flat_map(|name| tongues.texts(name, names::NAME)).collect()
    }

    /// What it is (HTML).
    pub fn descriptions(&self) -> Vec<Text> {
        Tongues::of(&self.0).texts(&self.0, names::DESCRIPTION)
    }

    /// Other words for it.
    pub fn synonyms(&self) -> Vec<Text> {
        Tongues::of(&self.0).texts(&self.0, names::SYNONYM)
    }

    /// Where it is.
    pub fn addresses(&self) -> Vec<Address> {
        all(&self.0, names::ADDRESS).map(Address::read).collect()
    }

    /// How to reach it.
    pub fn contacts(&self) -> Vec<Contact> {
        Contact::all(&self.0, names::CONTACT)
    }

    /// To which systems one may send, such as FIT-Connect.
    pub fn communication_systems(&self) -> Vec<Contact> {
        Contact::all(&self.0, names::COMMUNICATION_SYSTEM)
    }

    /// When it is open, in words (HTML). How senders structure it is not verified; texts are found at any depth.
    pub fn opening_hours(&self) -> Vec<Text> {
        let tongues = Tongues::of(&self.0);
        let mut texts = Vec::new();
        all(&self.0, names::OPENING_HOURS).for_each(|hours| leaves(hours, &tongues, &mut texts));
        texts
    }

    /// Its pages.
    pub fn web_addresses(&self) -> Vec<Link> {
        Tongues::of(&self.0).links(&self.0, names::WEB_ADDRESS)
    }

    /// The unit that it belongs to.
    pub fn parent(&self) -> Option<Identifier> {
        self.0.child(names::PARENT_UNIT).and_then(Identifier::read)
    }

    /// For what it is responsible, as far as it stands in the unit itself.
    pub fn responsibilities(&self) -> Vec<Responsibility> {
        all(&self.0, names::RESPONSIBILITY).map(Responsibility::read).collect()
    }

    /// Adds an address.
    pub fn add_address(&mut self, address: &Address) {
        let element = address.element(&space(&self.0));
        put(&mut self.0, element, names::OTHER_ORDER);
    }

    /// Adds a way to reach it.
    pub fn add_contact(&mut self, contact: &Contact) {
        let element = contact.element(&space(&self.0), names::CONTACT);
        put(&mut self.0, element, names::OTHER_ORDER);
    }

    /// Adds a system to which one may send.
    pub fn add_communication_system(&mut self, contact: &Contact) {
        let element = contact.element(&space(&self.0), names::COMMUNICATION_SYSTEM);
        put(&mut self.0, element, names::OTHER_ORDER);
    }

    /// Adds a page.
    pub fn add_web_address(&mut self, link: &Link) {
        let element = link.element(&space(&self.0), names::WEB_ADDRESS, names::URI);
        put(&mut self.0, element, names::OTHER_ORDER);
    }

    /// Sets when it is open, in words.
    pub fn set_opening_hours(&mut self, texts: &[Text]) {
        let space = space(&self.0);
        let elements = texts.iter().map(|text| text.element(&space, names::OPENING_HOURS));
        replace(&mut self.0, names::OPENING_HOURS, elements, names::OTHER_ORDER);
    }

    /// Sets the unit that it belongs to.
    pub fn set_parent(&mut self, parent: Option<&Identifier>) {
        let space = space(&self.0);
        let element = parent.map(|parent| parent.element(&space, names::PARENT_UNIT));
        replace(&mut self.0, names::PARENT_UNIT, element, names::OTHER_ORDER);
    }

    /// Sets when it was made and changed, and its version.
    pub fn set_version_info(&mut self, info: &VersionInfo) {
        set_version_info(&mut self.0, info, names::OTHER_ORDER);
    }
}

/// Texts of elements that hold no others.
fn leaves(element: &Element, tongues: &Tongues, texts: &mut Vec<Text>) {
    if element.children.is_empty() {
        texts.extend(tongues.text(element));
    }
    element.children.iter().for_each(|child| leaves(child, tongues, texts));
}

/// `zustaendigkeit`: for which services and where someone is responsible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responsibility {
    /// The identifier. Its scheme says whose responsibility it is: `ZustaendigkeitOrganisationseinheit` or
    /// `ZustaendigkeitOnlinedienst`.
    pub id: Option<Identifier>,
    /// For which services.
    pub services: Vec<Identifier>,
    /// In which areas: regional keys as a rule; everywhere when there is none.
    pub areas: Vec<Identifier>,
    /// As what (codes `01` responsible body, `02` contact point, `03` …).
    pub role: Option<Code>,
    /// From when until when.
    pub validity: Vec<Period>,
}

impl Responsibility {
    /// A responsibility with its role: `01` responsible body, `02` contact point.
    pub fn new(id: &Identifier, service: &Identifier, area: &Identifier, role: &str) -> Self {
        Self {
            id: Some(id.clone()),
            services: vec![service.clone()],
            areas: vec![area.clone()],
            role: Some(Code::new(names::ROLES, role)),
            validity: Vec::new(),
        }
    }

    pub(crate) fn read(element: &Element) -> Self {
        Self {
            id: element.child(names::ID).and_then(Identifier::read),
            services: Identifier::all(element, names::RESPONSIBILITY_SERVICE),
            areas: Identifier::all(element, names::RESPONSIBILITY_AREA),
            role: Code::child(element, names::ROLE),
            validity: Period::all(element),
        }
    }

    fn element(&self, space: &Arc<str>) -> Element {
        let mut element = make(space, names::RESPONSIBILITY, "");
        element.children.extend(self.id.as_ref().map(|id| id.element(space, names::ID)));
        let services = self.services.iter().map(|id| id.element(space, names::RESPONSIBILITY_SERVICE));
        element.children.extend(services);
        element.children.extend(self.areas.iter().map(|id| id.element(space, names::RESPONSIBILITY_AREA)));
        element.children.extend(self.role.as_ref().map(|role| role.element(space, names::ROLE)));
        element.children.extend(self.validity.iter().map(|period| period.element(space)));
        element
    }
}

/// The scheme of identifiers of responsibilities of units.
pub const UNIT_RESPONSIBILITY: &str = names::UNIT_SCHEME;

/// The scheme of identifiers of responsibilities of online services.
pub const ONLINE_RESPONSIBILITY: &str = names::ONLINE_SCHEME;

view! {
    /// `ZustaendigkeitTransferObjekt`: a responsibility, and whose it is.
    Assignment
}

impl Assignment {
    /// Says that a responsibility belongs to a unit or an online service.
    pub fn new(version: Version, owner: &Identifier, responsibility: &Responsibility) -> Self {
        let space = version.space();
        let mut element = make(&space, names::ASSIGNMENT, "");
        element.children.push(owner.element(&space, names::OWNER));
        element.children.push(responsibility.element(&space));
        Self(element)
    }

    pub(crate) fn check(&self) -> Result<(), Reason> {
        let inner = self.0.child(names::RESPONSIBILITY).ok_or(Reason::Incomplete(names::RESPONSIBILITY))?;
        self.owner().map(|_| ()).ok_or(Reason::Incomplete(names::OWNER))?;
        let service = below(inner, names::RESPONSIBILITY_SERVICE).and_then(Identifier::read);
        service.map(|_| ()).ok_or(Reason::Incomplete(names::RESPONSIBILITY_SERVICE))
    }

    /// The identifier of the responsibility; there in every one that was taken.
    pub fn id(&self) -> Option<Identifier> {
        crate::object::identifier(&self.0)
    }

    /// The unit or online service whose responsibility it is; there in every one that was taken.
    pub fn owner(&self) -> Option<Identifier> {
        self.0.child(names::OWNER).and_then(Identifier::read)
    }

    /// Whether it is an online service's and not a unit's.
    pub fn is_of_online_service(&self) -> bool {
        self.id().is_some_and(|id| id.scheme.as_deref() == Some(names::ONLINE_SCHEME))
    }

    /// For what, where, as what.
    pub fn responsibility(&self) -> Responsibility {
        self.0.child(names::RESPONSIBILITY).map(Responsibility::read).unwrap_or_default()
    }
}

use std::sync::Arc;

use plainxml::{Element, Error, Limits};

use crate::tree::{attribute, make, one_of, set};
use crate::values::{Identifier, VersionInfo};
use crate::{Area, Assignment, Form, OnlineService, Reason, Service, Specialisation, Unit, Version, names};

/// The class of an object.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// `Leistung`
    Service,
    /// `LeistungSpezialisierung`
    Specialisation,
    /// `Organisationseinheit`
    Unit,
    /// `Zustaendigkeit`
    Assignment,
    /// `Onlinedienst`
    OnlineService,
    /// `Formular`
    Form,
    /// `Gebiet`
    Area,
    /// One that has no view here, by the name of its element or class.
    Other(String),
}

/// The classes that have views here, with the names of element and class.
const CLASSES: [(Class, &str, &str); 7] = [
    (Class::Service, names::SERVICE, names::SERVICE_CLASS),
    (Class::Specialisation, names::SPECIALISATION, names::SPECIALISATION_CLASS),
    (Class::Unit, names::UNIT, names::UNIT_CLASS),
    (Class::Assignment, names::ASSIGNMENT, names::ASSIGNMENT_CLASS),
    (Class::OnlineService, names::ONLINE_SERVICE, names::ONLINE_SERVICE_CLASS),
    (Class::Form, names::FORM, names::FORM_CLASS),
    (Class::Area, names::AREA, names::AREA_CLASS),
];

impl Class {
    /// The class of an element inside `schreibe`.
    pub(crate) fn of_element(name: &str) -> Self {
        let known = CLASSES.into_iter().find(|(_, element, _)| *element == name);
        known.map_or_else(|| Self::Other(name.to_owned()), |(class, ..)| class)
    }

    /// The class that `loesche` names; the names of elements are understood as well.
    pub fn of(name: &str) -> Self {
        let known = CLASSES.into_iter().find(|(_, element, class)| [*element, *class].contains(&name));
        known.map_or_else(|| Self::Other(name.to_owned()), |(class, ..)| class)
    }

    /// What it is called in `loesche`.
    pub fn name(&self) -> &str {
        let known = CLASSES.iter().find(|(class, ..)| class == self);
        match self {
            Self::Other(name) => name,
            _ => known.map_or("", |(.., name)| name),
        }
    }
}

/// An object: its tree of elements with a view onto it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Object {
    /// A service.
    Service(Service),
    /// A service as it is in a place, where it differs.
    Specialisation(Specialisation),
    /// An organisational unit.
    Unit(Unit),
    /// Who is responsible for which services where.
    Assignment(Assignment),
    /// An online service.
    OnlineService(OnlineService),
    /// A form.
    Form(Form),
    /// An area.
    Area(Area),
    /// Of a class that has no view here; kept as it is.
    Other(Other),
}

/// Methods that all views have.
macro_rules! view {
    ($(#[$about:meta])* $View:ident) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $View(pub(crate) plainxml::Element);

        impl $View {
            /// The tree of elements.
            pub fn element(&self) -> &plainxml::Element {
                &self.0
            }

            /// When it was made and changed, and its version.
            pub fn version_info(&self) -> $crate::VersionInfo {
                $crate::object::version_info(&self.0)
            }

            /// From when until when it holds; always when there is none.
            pub fn validity(&self) -> Vec<$crate::Period> {
                $crate::Period::all(&self.0)
            }
        }
    };
}
pub(crate) use view;

view! {
    /// An object of a class that has no view here.
    Other
}

impl Object {
    /// Takes an element as an object.
    ///
    /// # Errors
    ///
    /// It has no identifier, or lacks what its class makes no sense without.
    pub fn new(element: Element) -> Result<Self, Reason> {
        let object = match Class::of_element(&element.name) {
            Class::Service => Self::Service(Service(element)),
            Class::Specialisation => Self::Specialisation(Specialisation(element)),
            Class::Unit => Self::Unit(Unit(element)),
            Class::Assignment => Self::Assignment(Assignment(element)),
            Class::OnlineService => Self::OnlineService(OnlineService(element)),
            Class::Form => Self::Form(Form(element)),
            Class::Area => Self::Area(Area(element)),
            Class::Other(_) => Self::Other(Other(element)),
        };
        if let Self::Assignment(assignment) = &object {
            assignment.check()?;
        }
        object.id().map(|_| ()).ok_or(Reason::NoIdentifier)?;
        Ok(object)
    }

    /// Reads an object that stands for itself, as [`print`](Self::print) writes it. The version is that of its namespace.
    ///
    /// # Errors
    ///
    /// Why it was refused.
    pub fn read(text: &str, limits: &Limits) -> Result<Self, Reason> {
        let element = plainxml::parse_typed(text.as_bytes(), limits).map_err(Reason::Xml)?;
        Self::new(element)
    }

    /// Writes the object as a text that stands for itself, to keep it.
    ///
    /// # Errors
    ///
    /// It holds a character that XML forbids: not when it was read.
    pub fn print(&self) -> Result<String, Error> {
        plainxml::print(self.element(), crate::write::PREFIX)
    }

    /// Its tree of elements.
    pub fn element(&self) -> &Element {
        match self {
            Self::Service(Service(element))
            | Self::Specialisation(Specialisation(element))
            | Self::Unit(Unit(element))
            | Self::Assignment(Assignment(element))
            | Self::OnlineService(OnlineService(element))
            | Self::Form(Form(element))
            | Self::Area(Area(element))
            | Self::Other(Other(element)) => element,
        }
    }

    /// Gives its tree of elements.
    pub fn into_element(self) -> Element {
        match self {
            Self::Service(Service(element))
            | Self::Specialisation(Specialisation(element))
            | Self::Unit(Unit(element))
            | Self::Assignment(Assignment(element))
            | Self::OnlineService(OnlineService(element))
            | Self::Form(Form(element))
            | Self::Area(Area(element))
            | Self::Other(Other(element)) => element,
        }
    }

    /// Its class.
    pub fn class(&self) -> Class {
        Class::of_element(&self.element().name)
    }

    /// Its identifier; there in every object that was taken.
    pub fn id(&self) -> Option<Identifier> {
        identifier(self.element())
    }

    /// The version of the standard in which it is written; nothing outside the namespaces of the standard.
    pub fn version(&self) -> Option<Version> {
        Version::of(&self.element().namespace)
    }

    /// When it was made and changed, and its version.
    pub fn version_info(&self) -> VersionInfo {
        version_info(self.element())
    }
}

pub(crate) fn version_info(element: &Element) -> VersionInfo {
    let info = one_of(element, &[names::VERSION_INFO_2_2, names::VERSION_INFO_2_3]);
    info.map(VersionInfo::read).unwrap_or_default()
}

/// The identifier of an object; responsibilities carry it one level further down.
pub(crate) fn identifier(element: &Element) -> Option<Identifier> {
    let holder = element.child(names::RESPONSIBILITY).filter(|_| element.name == names::ASSIGNMENT);
    holder.unwrap_or(element).child(names::ID).and_then(Identifier::read)
}

/// That an object is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deletion(pub(crate) Element);

impl Deletion {
    /// Says that an object is no more.
    pub fn new(version: Version, class: &Class, id: &Identifier) -> Self {
        let space = version.space();
        let mut element = make(&space, names::DELETE, "");
        set(&mut element, names::DELETE_CLASS, class.name());
        element.children.push(id.element(&space, names::ID));
        Self(element)
    }

    pub(crate) fn read(element: Element) -> Result<Self, Reason> {
        let deletion = Self(element);
        attribute(&deletion.0, names::DELETE_CLASS).ok_or(Reason::NoClass)?;
        deletion.id().map(|_| ()).ok_or(Reason::NoIdentifier)?;
        Ok(deletion)
    }

    /// The tree of elements.
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// The class of the object.
    pub fn class(&self) -> Class {
        Class::of(attribute(&self.0, names::DELETE_CLASS).unwrap_or_default())
    }

    /// The identifier of the object; there in every deletion that was taken.
    pub fn id(&self) -> Option<Identifier> {
        self.0.child(names::ID).and_then(Identifier::read)
    }
}

/// What a message tells to do with an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// `schreibe`: it is new or changed.
    Write(Object),
    /// `loesche`: it is no more.
    Delete(Deletion),
}

impl Operation {
    /// The class of the object.
    pub fn class(&self) -> Class {
        match self {
            Self::Write(object) => object.class(),
            Self::Delete(deletion) => deletion.class(),
        }
    }

    /// The identifier of the object.
    pub fn id(&self) -> Option<Identifier> {
        match self {
            Self::Write(object) => object.id(),
            Self::Delete(deletion) => deletion.id(),
        }
    }
}

/// The namespace of a tree, to add to it.
pub(crate) fn space(element: &Element) -> Arc<str> {
    element.namespace.clone()
}

/// The version of a tree, to add to it.
pub(crate) fn version(element: &Element) -> Version {
    Version::of(&element.namespace).unwrap_or(Version::V2_2)
}

use std::sync::Arc;

use plainxml::{Attribute, Element};

use crate::names;
use crate::tree::{attribute, make, set, text_of};

/// A version of the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Version {
    /// 2.2: `http://xoev.de/schemata/xzufi/2_2_0`.
    V2_2,
    /// 2.3: `http://xoev.de/schemata/xzufi/2_3_1`, and `…/2_3_0` when reading.
    V2_3,
}

impl Version {
    /// The version that has a namespace, whatever its patch number.
    pub fn of(namespace: &str) -> Option<Self> {
        let patch = namespace.strip_prefix(names::NAMESPACE)?;
        let (number, patch) = patch.rsplit_once('_')?;
        let is_patch = !patch.is_empty() && patch.bytes().all(|byte| byte.is_ascii_digit());
        match number {
            "2_2" if is_patch => Some(Self::V2_2),
            "2_3" if is_patch => Some(Self::V2_3),
            _ => None,
        }
    }

    /// The namespace in which it is written.
    pub fn namespace(self) -> &'static str {
        match self {
            Self::V2_2 => names::NAMESPACE_2_2,
            Self::V2_3 => names::NAMESPACE_2_3,
        }
    }

    /// What stands in the attribute `xzufiVersion`.
    pub fn number(self) -> &'static str {
        match self {
            Self::V2_2 => "2.2.0",
            Self::V2_3 => "2.3.1",
        }
    }

    pub(crate) fn space(self) -> Arc<str> {
        self.namespace().into()
    }

    pub(crate) fn version_info(self) -> &'static str {
        match self {
            Self::V2_2 => names::VERSION_INFO_2_2,
            Self::V2_3 => names::VERSION_INFO_2_3,
        }
    }

    pub(crate) fn service_order(self) -> &'static [&'static str] {
        match self {
            Self::V2_2 => names::SERVICE_ORDER_2_2,
            Self::V2_3 => names::SERVICE_ORDER_2_3,
        }
    }
}

/// `nachrichtenkopf`: who sends a message, to whom, when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The number of the message (UUID).
    pub id: Option<String>,
    /// When it was made (`xs:dateTime`).
    pub created_at: Option<String>,
    /// To whom.
    pub recipient: Option<String>,
    /// From whom.
    pub sender: Option<String>,
}

/// What stands in a message before its objects: the outermost element with its attributes, header and transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    version: Version,
    root: Element,
}

impl Message {
    /// A transfer message with a header.
    pub fn new(version: Version, header: &Header) -> Self {
        let space = version.space();
        let mut root = make(&space, names::TRANSFER, "");
        set(&mut root, names::XZUFI_VERSION, version.number());
        let mut head = make(&space, names::HEADER, "");
        for (name, value) in [
            (names::MESSAGE_ID, &header.id),
            (names::MESSAGE_CREATED, &header.created_at),
            (names::RECIPIENT, &header.recipient),
            (names::SENDER, &header.sender),
        ] {
            head.children.extend(value.as_deref().map(|value| make(&space, name, value)));
        }
        root.children.push(head);
        Self { version, root }
    }

    /// Names the program that makes the message.
    #[must_use]
    pub fn made_by(mut self, product: &str, manufacturer: &str, version: &str) -> Self {
        for (name, value) in
            [(names::PRODUCT, product), (names::MANUFACTURER, manufacturer), (names::PRODUCT_VERSION, version)]
        {
            set(&mut self.root, name, value);
        }
        self
    }

    /// Makes the message one of a series that belongs together: the number of the series and the place in it, from 1.
    #[must_use]
    pub fn in_transaction(mut self, id: &str, position: u64) -> Self {
        let space = self.version.space();
        self.root.children.retain(|child| ![names::TRANSACTION, names::TRANSACTION_POSITION].contains(&&*child.name));
        self.root.children.push(make(&space, names::TRANSACTION, id));
        self.root.children.push(make(&space, names::TRANSACTION_POSITION, &position.to_string()));
        self
    }

    pub(crate) fn read(version: Version, root: Element) -> Self {
        Self { version, root }
    }

    /// The version of the standard.
    pub fn version(&self) -> Version {
        self.version
    }

    /// The kind of message: the name of the outermost element.
    pub fn name(&self) -> &str {
        &self.root.name
    }

    /// The program that made it, and who makes that program.
    pub fn product(&self) -> (Option<&str>, Option<&str>) {
        (attribute(&self.root, names::PRODUCT), attribute(&self.root, names::MANUFACTURER))
    }

    /// Who sends it, to whom, when.
    pub fn header(&self) -> Header {
        let header = self.root.child(names::HEADER);
        let part = |name| header.and_then(|header| text_of(header, name)).map(str::to_owned);
        Header {
            id: part(names::MESSAGE_ID),
            created_at: part(names::MESSAGE_CREATED),
            recipient: part(names::RECIPIENT),
            sender: part(names::SENDER),
        }
    }

    /// The number of the series that it belongs to.
    pub fn transaction(&self) -> Option<&str> {
        text_of(&self.root, names::TRANSACTION)
    }

    /// Its place in the series.
    pub fn position(&self) -> Option<u64> {
        text_of(&self.root, names::TRANSACTION_POSITION)?.parse().ok()
    }

    /// The outermost element with what stands in it before the objects.
    pub fn element(&self) -> &Element {
        &self.root
    }

    pub(crate) fn add(&mut self, child: Element) {
        self.root.children.push(child);
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = &Attribute> {
        self.root.attributes.iter()
    }
}

use crate::{Element, Error, Lexical, Problem};

/// The name of a child: in the namespace that the document is about, or in none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name without prefix.
    pub local: &'static str,
    /// Whether it stands outside all namespaces although its document has one.
    pub bare: bool,
}

impl Name {
    /// A name outside all namespaces.
    pub const fn bare(local: &'static str) -> Self {
        Self { local, bare: true }
    }
}

impl From<&'static str> for Name {
    fn from(local: &'static str) -> Self {
        Self { local, bare: false }
    }
}

/// A value that is an element, described once for reading and writing.
pub trait Node: Default {
    /// Whether an element that holds nothing means the same as no element.
    const BLANK_IS_ABSENT: bool = false;

    /// Names the attributes, then the content or the children, in the order of the standard.
    ///
    /// # Errors
    ///
    /// The first problem that the visit meets.
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error>;
}

/// What follows the description of an element: it either fills the values or writes them.
pub trait Visit {
    /// The namespace that the document is about; empty when it has none.
    fn namespace(&self) -> &str;

    /// A child that is there exactly once.
    ///
    /// # Errors
    ///
    /// It is missing, there twice, or wrong inside.
    fn one<T: Node>(&mut self, name: impl Into<Name>, value: &mut T) -> Result<(), Error>;

    /// A child that may be there.
    ///
    /// # Errors
    ///
    /// It is there twice or wrong inside.
    fn maybe<T: Node>(&mut self, name: impl Into<Name>, value: &mut Option<T>) -> Result<(), Error>;

    /// A child that may be there any number of times.
    ///
    /// # Errors
    ///
    /// One is wrong inside.
    fn many<T: Node>(&mut self, name: impl Into<Name>, values: &mut Vec<T>) -> Result<(), Error>;

    /// Children that are kept as they are.
    ///
    /// # Errors
    ///
    /// None when reading; names and characters that cannot be written.
    fn verbatim(&mut self, name: impl Into<Name>, elements: &mut Vec<Element>) -> Result<(), Error>;

    /// An attribute outside all namespaces.
    ///
    /// # Errors
    ///
    /// Its value is wrong.
    fn attribute<T: Lexical>(&mut self, name: &'static str, value: &mut Option<T>) -> Result<(), Error>;

    /// The attribute `xml:lang` (XML 1.0 § 2.12).
    ///
    /// # Errors
    ///
    /// Its value cannot be written.
    fn language(&mut self, value: &mut Option<String>) -> Result<(), Error>;

    /// The text of the element.
    ///
    /// # Errors
    ///
    /// The text is wrong.
    fn content<T: Lexical>(&mut self, value: &mut T) -> Result<(), Error>;

    /// A problem with the element that is being visited.
    fn fault(&self, problem: Problem) -> Error;
}

impl<T: Lexical + Default> Node for T {
    const BLANK_IS_ABSENT: bool = <T as Lexical>::BLANK_IS_ABSENT;

    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.content(self)
    }
}

use crate::differ::holds_nothing;
use crate::element::{XML, is_blank};
use crate::{Element, Error, Lexical, Name, Node, Problem, Visit};

/// Where an element stands: its name after those of its parents.
struct Path<'e> {
    element: &'e Element,
    parent: Option<&'e Path<'e>>,
}

impl Path<'_> {
    fn write(&self, text: &mut String) {
        if let Some(parent) = self.parent {
            parent.write(text);
        }
        text.push('/');
        text.push_str(&self.element.name);
    }

    fn fault(&self, problem: Problem) -> Error {
        let mut path = String::new();
        self.write(&mut path);
        Error::at(self.element.position, path, problem)
    }
}

struct Reader<'e> {
    namespace: &'e str,
    path: Path<'e>,
    children: Vec<bool>,
    attributes: Vec<bool>,
    content: bool,
}

/// Fills a value from an element and everything inside it. Children are in the given namespace unless their [`Name`] says
/// otherwise; their order does not matter.
///
/// # Errors
///
/// The first thing that the description of the value does not allow, or does not name.
pub fn read<T: Node>(element: &Element, namespace: &str) -> Result<T, Error> {
    let mut value = T::default();
    fill(Path { element, parent: None }, namespace, &mut value)?;
    Ok(value)
}

/// Fills in place: values are large, and returning them through every level would cost the stack of deep documents.
fn fill<'e, T: Node>(path: Path<'e>, namespace: &'e str, value: &mut T) -> Result<(), Error> {
    let mut reader = Reader {
        namespace,
        children: vec![false; path.element.children.len()],
        attributes: vec![false; path.element.attributes.len()],
        content: false,
        path,
    };
    value.visit(&mut reader)?;
    reader.finish()
}

impl<'e> Reader<'e> {
    /// The children of a name, which are now accounted for.
    fn take(&mut self, name: Name) -> Vec<&'e Element> {
        let namespace = if name.bare { "" } else { self.namespace };
        let children = self.path.element.children.iter().zip(&mut self.children);
        let named = children.filter(|(child, _)| child.name == name.local && &*child.namespace == namespace);
        named
            .map(|(child, taken)| {
                *taken = true;
                child
            })
            .collect()
    }

    /// The one child of a name. Beside one that holds something, empty ones say nothing.
    fn at_most_one(&mut self, name: Name) -> Result<Option<&'e Element>, Error> {
        let children = self.take(name);
        let [_, second, ..] = children[..] else { return Ok(children.first().copied()) };
        let mut filled = children.into_iter().filter(|child| !holds_nothing(child));
        match (filled.next(), filled.next()) {
            (Some(child), None) => Ok(Some(child)),
            _ => Err(self.inside(second).fault(Problem::Repeated(name.local.to_owned()))),
        }
    }

    fn inside<'s>(&'s self, element: &'s Element) -> Path<'s> {
        Path { element, parent: Some(&self.path) }
    }

    fn child<T: Node>(&self, element: &Element, value: &mut T) -> Result<(), Error> {
        fill(self.inside(element), self.namespace, value)
    }

    fn value<T: Lexical>(&self, text: &str) -> Result<T, Error> {
        T::parse(text).ok_or_else(|| self.fault(Problem::value(text, T::EXPECTED)))
    }

    /// The value of an attribute, which is now accounted for.
    fn attribute_of(&mut self, namespace: &str, name: &str) -> Option<&'e str> {
        let attributes = &self.path.element.attributes;
        let place = attributes.iter().position(|found| found.name == name && &*found.namespace == namespace)?;
        self.attributes[place] = true;
        Some(&attributes[place].value)
    }

    /// Everything that is there must have been named.
    fn finish(&self) -> Result<(), Error> {
        let element = self.path.element;
        if let Some(child) = self.children.iter().position(|taken| !taken).map(|place| &element.children[place]) {
            return Err(self.inside(child).fault(Problem::Unexpected(child.name.clone())));
        }
        if let Some(place) = self.attributes.iter().position(|taken| !taken) {
            return Err(self.fault(Problem::UnexpectedAttribute(element.attributes[place].name.clone())));
        }
        match element.text_between() {
            Some(text) if !self.content => Err(self.fault(Problem::text(text))),
            _ => Ok(()),
        }
    }
}

impl Visit for Reader<'_> {
    fn namespace(&self) -> &str {
        self.namespace
    }

    fn one<T: Node>(&mut self, name: impl Into<Name>, value: &mut T) -> Result<(), Error> {
        let name = name.into();
        let child = self.at_most_one(name)?;
        let child = child.ok_or_else(|| self.fault(Problem::Missing(name.local.to_owned())))?;
        self.child(child, value)
    }

    fn maybe<T: Node>(&mut self, name: impl Into<Name>, value: &mut Option<T>) -> Result<(), Error> {
        let child = self.at_most_one(name.into())?.filter(|child| !(T::BLANK_IS_ABSENT && holds_nothing(child)));
        match child {
            Some(child) => self.child(child, value.insert(T::default())),
            None => {
                *value = None;
                Ok(())
            }
        }
    }

    fn many<T: Node>(&mut self, name: impl Into<Name>, values: &mut Vec<T>) -> Result<(), Error> {
        let children = self.take(name.into());
        values.clear();
        values.resize_with(children.len(), T::default);
        children.into_iter().zip(values).try_for_each(|(child, value)| self.child(child, value))
    }

    fn verbatim(&mut self, name: impl Into<Name>, elements: &mut Vec<Element>) -> Result<(), Error> {
        *elements = self.take(name.into()).into_iter().cloned().collect();
        Ok(())
    }

    fn attribute<T: Lexical>(&mut self, name: &'static str, value: &mut Option<T>) -> Result<(), Error> {
        let found = self.attribute_of("", name).filter(|text| !(T::BLANK_IS_ABSENT && is_blank(text)));
        *value = found.map(|text| self.value(text)).transpose()?;
        Ok(())
    }

    fn language(&mut self, value: &mut Option<String>) -> Result<(), Error> {
        *value = self.attribute_of(XML, "lang").map(str::to_owned);
        Ok(())
    }

    fn content<T: Lexical>(&mut self, value: &mut T) -> Result<(), Error> {
        self.content = true;
        *value = self.value(&self.path.element.text)?;
        Ok(())
    }

    fn fault(&self, problem: Problem) -> Error {
        self.path.fault(problem)
    }
}

use crate::Element;
use crate::element::is_blank;

/// The first place where two elements hold something else: its path and both sides. To see what a standard lost between
/// reading and writing.
///
/// The order of children with different names, white space around texts and elements that hold nothing make no difference.
pub fn difference(left: &Element, right: &Element) -> Option<String> {
    if (&left.namespace, &left.name) != (&right.namespace, &right.name) {
        return Some(format!("/{}: on the other side `{}`", left.name, right.name));
    }
    if left.text.trim() != right.text.trim() {
        return Some(format!("/{}: `{}` against `{}`", left.name, left.text.trim(), right.text.trim()));
    }
    if sorted_attributes(left) != sorted_attributes(right) {
        return Some(format!("/{}: its attributes", left.name));
    }
    let (ours, theirs) = (sorted_children(left), sorted_children(right));
    let inside = ours.iter().zip(&theirs).find_map(|(ours, theirs)| difference(ours, theirs));
    let unequal = || {
        let longer = if ours.len() > theirs.len() { &ours } else { &theirs };
        let extra = longer.get(ours.len().min(theirs.len()))?;
        Some(format!("/{}: only on one side", extra.name))
    };
    inside.or_else(unequal).map(|below| format!("/{}{below}", left.name))
}

fn sorted_attributes(element: &Element) -> Vec<(&str, &str, &str)> {
    let attributes = element.attributes.iter();
    let mut sorted: Vec<_> = attributes.map(|one| (&*one.namespace, one.name.as_str(), one.value.as_str())).collect();
    sorted.sort_unstable();
    sorted
}

fn sorted_children(element: &Element) -> Vec<&Element> {
    let mut children: Vec<_> = element.children.iter().filter(|child| !holds_nothing(child)).collect();
    children.sort_by(|left, right| left.name.cmp(&right.name));
    children
}

/// No attributes, no text, no children.
pub(crate) fn holds_nothing(element: &Element) -> bool {
    element.children.is_empty() && element.attributes.is_empty() && is_blank(&element.text)
}

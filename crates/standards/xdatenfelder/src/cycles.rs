use plainxml::{Element, Error, Problem};

/// Refuses a group or field that stands, in whatever version, inside a group of the same number: whoever put the parts
/// together from a collection would never come to an end.
pub(crate) fn refuse(root: &Element) -> Result<(), Error> {
    walk(root, &mut Vec::new(), &mut vec![&root.name])
}

fn walk<'e>(element: &'e Element, outer: &mut Vec<&'e str>, path: &mut Vec<&'e str>) -> Result<(), Error> {
    for child in &element.children {
        let id = id_of(child);
        path.push(&child.name);
        if let Some(id) = id {
            if outer.contains(&id) {
                return Err(Error {
                    position: Some(child.position),
                    path: path.iter().flat_map(|name| ["/", name]).collect(),
                    problem: Problem::Cycle(id.to_owned()),
                });
            }
            outer.push(id);
        }
        walk(child, outer, path)?;
        if id.is_some() {
            outer.pop();
        }
        path.pop();
    }
    Ok(())
}

fn id_of(element: &Element) -> Option<&str> {
    if !matches!(element.name.as_str(), "datenfeldgruppe" | "datenfeld") {
        return None;
    }
    let id = element.child("identifikation").unwrap_or(element).child("id")?.text.trim();
    (!id.is_empty()).then_some(id)
}

//! Who applied, where they live and how they want the decision, out of the answers.

use applications::{Channel, Content};
use store::Timestamp;
use studio::Published;

use crate::model::Delivery;

/// Who applied: the organisation, and first and family name, as far as the form asks for them.
pub(crate) fn applicant(published: &Published, content: &Content) -> Option<String> {
    let organisation = answer(published, content, "organization").map(str::to_owned);
    let names: Vec<String> = organisation.into_iter().chain(person(published, content)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Name and address, a line each, as far as the form asks for them.
pub(crate) fn who_and_where(published: &Published, content: &Content) -> Vec<String> {
    let answer = |token: &str| answer(published, content, token);
    let street = joined(&[answer("address-line1"), house_number(published, content)]);
    let place = joined(&[answer("postal-code"), answer("address-level2")]);
    let organisation = answer("organization").map(str::to_owned);
    [organisation, person(published, content), street, place].into_iter().flatten().collect()
}

/// Browsers know no token for it: it stands beside the street, under the same name but for the end.
fn house_number<'a>(published: &Published, content: &'a Content) -> Option<&'a str> {
    let street = answered_field(published, content, "address-line1")?;
    text(content, &format!("{}house_number", street.id.strip_suffix("street")?))
}

/// First and family name.
pub(super) fn person(published: &Published, content: &Content) -> Option<String> {
    joined(&[answer(published, content, "given-name"), answer(published, content, "family-name")])
}

/// The answer to the question that browsers know under this token (WCAG 2.2, 1.3.5).
fn answer<'a>(published: &Published, content: &'a Content, token: &str) -> Option<&'a str> {
    text(content, &answered_field(published, content, token)?.id)
}

/// The first question with this token that was answered: a form may ask a person or an organisation.
fn answered_field<'a>(published: &'a Published, content: &Content, token: &str) -> Option<&'a forms::Field> {
    let fields = published.form.definition().fields().map(|(_, field)| field);
    let mut fields = fields.filter(|field| field.autocomplete.as_deref() == Some(token));
    fields.find(|field| text(content, &field.id).is_some())
}

fn text<'a>(content: &'a Content, field: &str) -> Option<&'a str> {
    content.values.get(field)?.as_str()
}

/// How the applicant wants the decision: by post when they said so afterwards, else as the form asked (field `delivery`), else
/// for retrieval, and by post for whoever needed help with the form.
pub(crate) fn wish(channel: Channel, by_post: Option<Timestamp>, content: &Content) -> Delivery {
    if by_post.is_some() {
        return Delivery::Post;
    }
    let chosen = content.values.get("delivery").and_then(|value| value.as_str());
    let usual = if channel.is_assisted() { Delivery::Post } else { Delivery::Retrieval };
    chosen.and_then(|name| name.parse().ok()).unwrap_or(usual)
}

/// The parts that say something, with a blank between; nothing when none does.
pub(super) fn joined(parts: &[Option<&str>]) -> Option<String> {
    let parts: Vec<&str> = parts.iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_needed_help_gets_post_unless_they_want_something_else() {
        let asked = |way: &str| {
            let mut content = Content::default();
            content.values.insert("delivery".to_owned(), way.into());
            content
        };
        let none = Content::default();
        assert_eq!(wish(Channel::Portal, None, &none), Delivery::Retrieval);
        for channel in Channel::ASSISTED {
            assert_eq!(wish(channel, None, &none), Delivery::Post, "{channel:?}");
            assert_eq!(wish(channel, None, &asked("pickup")), Delivery::Pickup, "{channel:?}");
        }
        assert_eq!(wish(Channel::Api, None, &asked("post")), Delivery::Post);
    }
}

//! Payment references (Kassenzeichen) with check digits.

/// A creditor reference (ISO 11649): `RF`, two check digits (ISO/IEC 7064, MOD 97-10), and the letters and digits of the
/// application's reference. A number typed wrongly is noticed at the bank's counter or in the cash office, not months later.
///
/// Nothing when the reference is empty or longer than the standard allows (21 characters).
pub(crate) fn reference(of: &str) -> Option<String> {
    let body: String = of.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    if body.is_empty() || body.len() > 21 {
        return None;
    }
    let check = 98 - remainder(&format!("{body}RF00"));
    Some(format!("RF{check:02}{body}"))
}

/// In groups of four, as it is printed.
pub(crate) fn printed(reference: &str) -> String {
    let characters: Vec<char> = reference.chars().collect();
    let groups: Vec<String> = characters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// Letters count 10 to 35; the number that results is taken modulo 97.
fn remainder(text: &str) -> u32 {
    text.chars().filter_map(|character| character.to_digit(36)).fold(0, |rest, value| {
        let shifted = if value < 10 { rest * 10 } else { rest * 100 };
        (shifted + value) % 97
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_valid(reference: &str) -> bool {
        let (head, body) = reference.split_at(4);
        remainder(&format!("{body}{head}")) == 1
    }

    #[test]
    fn the_example_of_the_standard() {
        assert_eq!(reference("539007547034").as_deref(), Some("RF18539007547034"));
    }

    #[test]
    fn every_reference_checks_and_a_changed_character_does_not() {
        let made = reference("0042-7K4M-9QXD").unwrap();
        assert!(is_valid(&made), "{made}");
        assert_eq!(printed(&made).len(), made.len() + 3);
        for place in 4..made.len() {
            let mut wrong = made.clone().into_bytes();
            wrong[place] = if wrong[place] == b'8' { b'9' } else { b'8' };
            let wrong = String::from_utf8(wrong).unwrap();
            assert!(!is_valid(&wrong), "{wrong}");
        }
        let swapped = made.replacen("42", "24", 1);
        assert!(swapped != made && !is_valid(&swapped));
    }

    #[test]
    fn what_the_standard_does_not_allow_gives_nothing() {
        assert_eq!(reference(""), None);
        assert_eq!(reference("--"), None);
        assert_eq!(reference(&"1".repeat(22)), None);
    }
}

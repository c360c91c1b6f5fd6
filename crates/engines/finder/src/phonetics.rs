//! Kölner Phonetik (H. J. Postel, IBM-Nachrichten 19, 1969): what sounds the same in German has the same code.

/// The code of a folded word; empty when it has no letters.
pub(crate) fn sound_of(folded: &str) -> String {
    let letters: Vec<u8> = folded.bytes().filter(u8::is_ascii_lowercase).collect();
    let mut digits: Vec<u8> = Vec::with_capacity(letters.len());
    let mut add = |digit: u8| {
        if digits.last() != Some(&digit) {
            digits.push(digit);
        }
    };
    for (place, letter) in letters.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(place + 1).copied();
        let is = |neighbour: Option<u8>, any: &[u8]| neighbour.is_some_and(|letter| any.contains(&letter));
        match letter {
            b'a' | b'e' | b'i' | b'j' | b'o' | b'u' | b'y' => add(b'0'),
            b'b' => add(b'1'),
            b'p' if is(after, b"h") => add(b'3'),
            b'p' => add(b'1'),
            b'd' | b't' if is(after, b"csz") => add(b'8'),
            b'd' | b't' => add(b'2'),
            b'f' | b'v' | b'w' => add(b'3'),
            b'g' | b'k' | b'q' => add(b'4'),
            b'c' if place == 0 && is(after, b"ahkloqrux") => add(b'4'),
            b'c' if place > 0 && is(after, b"ahkoqux") && !is(before, b"sz") => add(b'4'),
            b'c' => add(b'8'),
            b'x' if is(before, b"ckq") => add(b'8'),
            b'x' => {
                add(b'4');
                add(b'8');
            }
            b'l' => add(b'5'),
            b'm' | b'n' => add(b'6'),
            b'r' => add(b'7'),
            b's' | b'z' => add(b'8'),
            _ => {}
        }
    }
    let first = digits.first().copied();
    let code = first.into_iter().chain(digits.iter().skip(1).copied().filter(|digit| *digit != b'0'));
    code.map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[test]
    fn the_published_examples() {
        assert_eq!(sound_of(&fold("müllerlüdenscheidt")), "65752682");
        assert_eq!(sound_of("wikipedia"), "3412");
        assert_eq!(sound_of("breschnew"), "17863");
        assert_eq!(sound_of(""), "");
    }

    #[test]
    fn what_sounds_the_same_is_the_same() {
        for (one, other) in
            [("telefon", "telephon"), ("verkehr", "ferkehr"), ("scheck", "schek"), ("kindergeld", "kintergelt")]
        {
            assert_eq!(sound_of(one), sound_of(other), "{one} {other}");
        }
    }
}

//! How a file reference (Aktenzeichen) is written: a pattern of an administration with the part of its file plan, the year and
//! a running number. No IO.

/// Most characters of a file reference and of a pattern.
pub(crate) const FILE_REFERENCE_LENGTH: usize = 60;

/// Most characters of a part of the file plan.
pub(crate) const FILE_PART_LENGTH: usize = 30;

/// The pattern of an administration that has chosen none.
pub(crate) const USUAL_PATTERN: &str = "{zeichen}-{jahr}/{nummer}";

/// Whether a part of the plan or a file reference can be printed on one line: letters, digits, blanks and `- . / _ : ( )`.
#[must_use]
pub(crate) fn is_file_reference(text: &str) -> bool {
    let known = |letter: char| letter.is_alphanumeric() || " -./_:()".contains(letter);
    (1..=FILE_REFERENCE_LENGTH).contains(&text.chars().count())
        && text.trim() == text
        && text.chars().any(char::is_alphanumeric)
        && text.chars().all(known)
        && letters::unsupported(text).is_empty()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Part,
    Year,
    Number,
}

const PLACES: [(&str, Place); 3] = [("{zeichen}", Place::Part), ("{jahr}", Place::Year), ("{nummer}", Place::Number)];

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Place(Place),
}

/// How a file reference is written. No two numbers of one counter give the same one, whatever the parts of the plan are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern(Vec<Piece>);

impl Pattern {
    /// Reads a pattern with `{zeichen}`, `{jahr}` and `{nummer}`: the number once, the others at most once, and something that
    /// is neither letter nor digit between two of them.
    #[must_use]
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            if let Some((name, place)) = PLACES.iter().find(|(name, _)| rest.starts_with(name)) {
                if pieces.contains(&Piece::Place(*place)) {
                    return None;
                }
                pieces.push(Piece::Place(*place));
                rest = &rest[name.len()..];
            } else {
                let next = rest.char_indices().skip(1).find(|(_, letter)| *letter == '{');
                let (own, after) = rest.split_at(next.map_or(rest.len(), |(at, _)| at));
                pieces.push(Piece::Text(own.to_owned()));
                rest = after;
            }
        }
        let apart = |text: &str| text.chars().any(|letter| !letter.is_alphanumeric());
        let places: Vec<usize> = (0..pieces.len()).filter(|at| matches!(pieces[*at], Piece::Place(_))).collect();
        let separated = places
            .windows(2)
            .all(|pair| matches!(&pieces[pair[0] + 1..pair[1]], [Piece::Text(between)] if apart(between)));
        let bare = |piece: &Piece| match piece {
            Piece::Text(text) => !text.contains(['{', '}']),
            Piece::Place(_) => true,
        };
        // Digits beside a number would run into it.
        let beside = pieces.windows(2).all(|pair| match pair {
            [Piece::Text(text), Piece::Place(_)] => !text.ends_with(char::is_numeric),
            [Piece::Place(_), Piece::Text(text)] => !text.starts_with(char::is_numeric),
            _ => true,
        });
        let sound = separated
            && beside
            && pieces.iter().all(bare)
            && pieces.contains(&Piece::Place(Place::Number))
            && text.chars().count() <= FILE_REFERENCE_LENGTH;
        let pattern = Self(pieces);
        (sound && is_file_reference(&pattern.write("1", 2026, 1))).then_some(pattern)
    }

    /// The file reference of a part of the plan, a year and a number.
    #[must_use]
    pub(crate) fn write(&self, part: &str, year: i16, number: i32) -> String {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Place(Place::Part) => part.to_owned(),
            Piece::Place(Place::Year) => year.to_string(),
            Piece::Place(Place::Number) => number.to_string(),
        });
        pieces.collect()
    }

    /// What is counted by itself: the part of the plan and the year, as far as the pattern shows them.
    #[must_use]
    pub(crate) fn counter<'a>(&self, part: &'a str, year: i16) -> (&'a str, i16) {
        let shows = |place| self.0.contains(&Piece::Place(place));
        (if shows(Place::Part) { part } else { "" }, if shows(Place::Year) { year } else { 0 })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn patterns_that_tell_numbers_apart() {
        for (text, written) in [
            (USUAL_PATTERN, "963.2-2026/7"),
            ("{jahr}-{nummer}", "2026-7"),
            ("{nummer}", "7"),
            ("StA {zeichen} / {nummer}", "StA 963.2 / 7"),
            ("{nummer}/{jahr} ({zeichen})", "7/2026 (963.2)"),
        ] {
            assert_eq!(Pattern::read(text).unwrap().write("963.2", 2026, 7), written, "{text}");
        }
        for text in [
            "",
            "{zeichen}-{jahr}",
            "{zeichen}{nummer}",
            "{jahr}{nummer}",
            "{jahr}x{nummer}",
            "{nummer}-{nummer}",
            "{laufend}-{nummer}",
            "{nummer",
            "nummer",
            "1{nummer}",
            "{nummer}; drop table",
            "{nummer}\n",
            " {nummer}",
        ] {
            assert_eq!(Pattern::read(text), None, "{text}");
        }
    }

    #[test]
    fn what_can_be_printed() {
        for text in ["963", "963.21", "Az. 12/3", "3-ÄÖ (2)"] {
            assert!(is_file_reference(text), "{text}");
        }
        for text in ["", " ", "-", " 963", "9\t63", "<b>", "963;4", &"9".repeat(61)] {
            assert!(!is_file_reference(text), "{text}");
        }
    }

    fn pattern() -> impl Strategy<Value = Pattern> {
        let piece = prop_oneof!["[-./ A1]{0,3}", Just("{zeichen}".to_owned()), Just("{jahr}".to_owned())];
        let pieces =
            (prop::collection::vec(piece, 0..5), prop::collection::vec("[-./ ]{0,2}|\\{zeichen\\}|\\{jahr\\}", 0..4));
        pieces.prop_filter_map("no pattern", |(before, after)| {
            Pattern::read(&format!("{}{{nummer}}{}", before.concat(), after.concat()))
        })
    }

    fn part() -> impl Strategy<Value = String> {
        "[0-9A][-./ 0-9A]{0,4}[0-9A]"
    }

    proptest! {
        #[test]
        fn any_text_is_a_pattern_or_none(text in "\\PC{0,80}") {
            let _ = Pattern::read(&text);
        }

        #[test]
        fn no_file_reference_is_given_twice(
            pattern in pattern(),
            one in (part(), 2_000_i16..2_100, 1_i32..1_000_000),
            other in (part(), 2_000_i16..2_100, 1_i32..1_000_000),
        ) {
            let counted = |(part, year, number): &(String, i16, i32)| {
                let (part, year) = pattern.counter(part, *year);
                (part.to_owned(), year, *number)
            };
            let written = |(part, year, number): &(String, i16, i32)| pattern.write(part, *year, *number);
            prop_assert_eq!(counted(&one) == counted(&other), written(&one) == written(&other));
        }
    }
}

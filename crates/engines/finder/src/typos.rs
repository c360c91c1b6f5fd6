//! How many typing errors lie between two words.

/// Longer runs of letters are not compared.
const LONGEST: usize = 64;

/// Letters of a word as bits, so that most words can be told apart without comparing them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letters(u64);

impl Letters {
    pub(crate) fn of(word: &str) -> Self {
        let bit = |byte: u8| match byte {
            b'a'..=b'z' => byte - b'a',
            b'0'..=b'9' => 26 + byte - b'0',
            _ => 36 + byte % 28,
        };
        Self(word.bytes().fold(0, |bits, byte| bits | 1 << bit(byte)))
    }

    /// False when the words differ by more than `most` errors for certain: each error changes two letters at most.
    pub(crate) fn may_be_within(self, other: Self, most: usize) -> bool {
        (self.0 ^ other.0).count_ones() as usize <= 2 * most
    }

    /// The same when the other word may go on.
    pub(crate) fn may_begin(self, longer: Self, most: usize) -> bool {
        (self.0 & !longer.0).count_ones() as usize <= most
    }
}

/// The number of typing errors (a letter too much, missing, wrong, or two swapped) between two folded words, when it is
/// `most` at most. Bytes stand for letters: folded German words have no others.
pub(crate) fn errors_between(one: &str, other: &str, most: usize) -> Option<usize> {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let rows = last_row(one, other, most)?;
    Some(usize::from(rows[other.len()])).filter(|errors| *errors <= most)
}

/// The least number of errors between a word and any beginning of another one.
pub(crate) fn errors_at_beginning(typed: &str, word: &str, most: usize) -> Option<usize> {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    let word = &word[..word.len().min(typed.len() + most)];
    let row = last_row(typed, word, most)?;
    row[..=word.len()].iter().map(|errors| usize::from(*errors)).min().filter(|errors| *errors <= most)
}

/// The last row of the table of distances (optimal string alignment); nothing once every way has too many errors, or for
/// words that are too long to be words.
fn last_row(one: &[u8], other: &[u8], most: usize) -> Option<[u8; LONGEST]> {
    if one.len() >= LONGEST || other.len() >= LONGEST {
        return None;
    }
    let mut before_last = [0; LONGEST];
    let mut last = std::array::from_fn(|column| column as u8);
    for (row, letter) in one.iter().enumerate() {
        let mut current = [0; LONGEST];
        current[0] = row as u8 + 1;
        let mut least_of_row = current[0];
        for (column, against) in other.iter().enumerate() {
            let wrong = last[column] + u8::from(letter != against);
            let mut least = wrong.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *against {
                least = least.min(before_last[column - 1] + 1);
            }
            current[column + 1] = least;
            least_of_row = least_of_row.min(least);
        }
        if usize::from(least_of_row) > most {
            return None;
        }
        before_last = std::mem::replace(&mut last, current);
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_error_counts_once() {
        for wrong in ["hundesteur", "hundessteuer", "hundestauer", "hudnesteuer"] {
            assert_eq!(errors_between(wrong, "hundesteuer", 2), Some(1), "{wrong}");
        }
        assert_eq!(errors_between("hundesteuer", "hundesteuer", 0), Some(0));
        assert_eq!(errors_between("hundsteur", "hundesteuer", 2), Some(2));
        assert_eq!(errors_between("hundsteur", "hundesteuer", 1), None);
        assert_eq!(errors_between("", "ab", 2), Some(2));
        assert_eq!(errors_between("abc", "", 2), None);
    }

    #[test]
    fn a_beginning_may_have_an_error() {
        assert_eq!(errors_at_beginning("furungsz", "fuhrungszeugnis", 1), Some(1));
        assert_eq!(errors_at_beginning("fuhrung", "fuhrungszeugnis", 1), Some(0));
        assert_eq!(errors_at_beginning("xyzabc", "fuhrungszeugnis", 2), None);
    }

    #[test]
    fn the_letters_never_exclude_what_is_near() {
        let words = ["ausweis", "ausweiss", "auswies", "asuweis", "ausweise", "auswais"];
        for one in words {
            for other in words {
                if let Some(errors) = errors_between(one, other, 3) {
                    assert!(Letters::of(one).may_be_within(Letters::of(other), errors), "{one} {other}");
                }
            }
        }
    }
}

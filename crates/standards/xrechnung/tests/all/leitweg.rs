//! Routing numbers of public bodies.

use xrechnung::leitweg::{LeitwegError, LeitwegId};

#[test]
fn check_digits_tell_a_number_from_a_typing_error() {
    // The first is the example of the format specification of KoSIT; the others are public or computed by hand.
    for right in ["04011000-1234512345-06", "992-90009-96", "04011000-900X999-08", "16099000-BUERO1-36", "16099000-77"]
    {
        let id: LeitwegId = right.parse().unwrap();
        assert_eq!(id.to_string(), right);
    }
    let wrong = [
        ("04011000-1234512345-35", LeitwegError::Mismatch { expected: 6 }),
        ("04011000-1234512354-06", LeitwegError::Mismatch { expected: 76 }),
        ("16099000", LeitwegError::Parts),
        ("16099000-A-B-77", LeitwegError::Parts),
        ("", LeitwegError::Parts),
        ("1-77", LeitwegError::Coarse),
        ("17099000-77", LeitwegError::Coarse),
        ("1609900A-77", LeitwegError::Coarse),
        ("1609900012345-77", LeitwegError::Coarse),
        ("16099000--77", LeitwegError::Fine),
        ("16099000-Ä-77", LeitwegError::Fine),
        ("16099000-1234567890123456789012345678901-77", LeitwegError::Fine),
        ("16099000-7", LeitwegError::CheckDigits),
        ("16099000-+7", LeitwegError::CheckDigits),
        ("16099000-AB", LeitwegError::CheckDigits),
    ];
    for (text, error) in wrong {
        assert_eq!(text.parse::<LeitwegId>(), Err(error), "{text}");
    }
}

#[test]
fn letters_count_alike_in_both_cases() {
    let id = LeitwegId::new("16099000", Some("buero1")).unwrap();
    assert_eq!((id.coarse(), id.fine(), id.check_digits()), ("16099000", Some("buero1"), 36));
}

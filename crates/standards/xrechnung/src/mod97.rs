/// What remains of a number divided by 97, letters counting as 10 to 35 (ISO/IEC 7064, MOD 97-10). None where a character is
/// neither a digit nor a letter.
pub(crate) fn remainder(characters: impl Iterator<Item = u8>) -> Option<u8> {
    let rest = characters.map(char::from).try_fold(0_u32, |rest, character| {
        let value = character.to_digit(36)?;
        Some((rest * if value < 10 { 10 } else { 100 } + value) % 97)
    });
    rest.and_then(|rest| u8::try_from(rest).ok())
}

/// Whether a text is an IBAN (ISO 13616): country, check digits, account; white space does not matter.
pub(crate) fn is_iban(text: &str) -> bool {
    let iban: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let Some((head, account)) = iban.split_at_checked(4) else { return false };
    let (country, check) = head.split_at(2);
    (5..=34).contains(&iban.len())
        && country.iter().all(u8::is_ascii_uppercase)
        && check.iter().all(u8::is_ascii_digit)
        && remainder(account.iter().chain(head).copied()) == Some(1)
}

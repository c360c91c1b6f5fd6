//! What German leaves out: `Miet- und Energieschulden` are also `Mietschulden`, `Pflegeangebote und -leistungen` also
//! `Pflegeleistungen`.

/// Words that may stand between the two.
const BETWEEN: &[&str] = &["und", "oder", "bzw", "sowie"];

/// The compounds that a text names without writing them out. `ending` gives the last part of a compound and `beginning`
/// its first, as they are written in it.
pub(crate) fn written_out(
    text: &str,
    beginning: impl Fn(&str) -> Option<usize>,
    ending: impl Fn(&str) -> Option<usize>,
) -> Vec<String> {
    let text = text.replace(['/', ','], " und ");
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '-'))
        .filter(|word| !word.is_empty() && !BETWEEN.contains(&word.trim_matches('.')))
        .collect();
    let is_whole = |word: &&&str| !word.starts_with('-') && !word.ends_with('-');
    let mut all = Vec::new();
    for (place, word) in words.iter().enumerate() {
        if let Some(first) = word.strip_suffix('-').filter(|first| first.chars().all(char::is_alphabetic)) {
            let whole = words[place + 1..].iter().find(is_whole).map(|whole| whole.to_lowercase());
            if let Some((whole, at)) = whole.and_then(|whole| ending(&whole).map(|at| (whole, at))) {
                all.extend(whole.get(at..).map(|end| format!("{}{end}", first.to_lowercase())));
            }
        } else if let Some(last) = word.strip_prefix('-').filter(|last| last.chars().all(char::is_alphabetic)) {
            let whole = words[..place].iter().rfind(is_whole).map(|whole| whole.to_lowercase());
            if let Some((whole, at)) = whole.and_then(|whole| beginning(&whole).map(|at| (whole, at))) {
                all.extend(whole.get(..at).map(|begin| format!("{begin}{}", last.to_lowercase())));
            }
        }
    }
    all.retain(|word| !word.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let ending = |word: &str| {
            ["schulden", "verkehr", "anerkennung"].iter().find_map(|end| word.strip_suffix(end).map(str::len))
        };
        let beginning = |word: &str| word.starts_with("pflege").then_some(6);
        written_out(text, beginning, ending)
    }

    #[test]
    fn what_is_left_out_is_written_out() {
        assert_eq!(all("Übernahme von Miet- und Energieschulden"), ["mietschulden"]);
        assert_eq!(all("Erlaubnis für Großraum- und Schwerverkehr"), ["großraumverkehr"]);
        assert_eq!(all("Vaterschafts-/Mutterschaftsanerkennung"), ["vaterschaftsanerkennung"]);
        assert_eq!(all("Pflegeangebote und -leistungen"), ["pflegeleistungen"]);
        assert_eq!(all("Miet-, Wasser- oder Energieschulden"), ["mietschulden", "wasserschulden"]);
    }

    #[test]
    fn other_hyphens_are_left_alone() {
        assert!(all("E-Mail und Kfz-Zulassung").is_empty());
        assert!(all("Miet-").is_empty());
        assert!(all("- und -").is_empty());
        assert!(all("-leistungen").is_empty());
    }
}

//! What verb, noun and participle of one origin share: `ummelden`, `Ummeldung`, `umgemeldet` and `umzumelden`.
//!
//! Rules of spelling only; strong verbs (`umgezogen`, `Umzug`) are data, see [`crate::Lexicon`].

use crate::analysis::PARTICLES;

/// Beginnings of verbs whose participle takes no `ge`.
const INSEPARABLE: &[&str] = &["be", "ver", "er", "ent", "zer"];

/// A root has at least this many letters.
const SHORTEST: usize = 3;

/// The root of a word, folded, with its folded stem.
pub(crate) fn root_of(word: &str, stem: &str) -> String {
    if !stem.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return stem.to_owned();
    }
    // In `geheiratet` the stemmer has taken the ending of the participle already.
    let has_ending = word.strip_suffix("et") != Some(stem);
    let is_participle = ["t", "te", "tem", "ten", "ter", "tes"].iter().any(|ending| word.ends_with(ending));
    let infinitive = participle(stem, has_ending, is_participle).unwrap_or_else(|| stem.to_owned());
    let root = without_ending(&infinitive);
    // The stemmer takes `er` from `ändern` and leaves it in `Änderung`.
    let is_noun = ["ung", "ungen", "ungs"].iter().any(|ending| word.ends_with(ending));
    root.strip_suffix("er").filter(|rest| is_noun && rest.len() >= SHORTEST).unwrap_or(root).to_owned()
}

/// The stem of the infinitive of a participle or an infinitive with `zu`.
fn participle(stem: &str, has_ending: bool, may_be: bool) -> Option<String> {
    let without_t = |verb| if has_ending { without_t(verb) } else { verb };
    for particle in PARTICLES {
        let Some(rest) = stem.strip_prefix(particle) else { continue };
        if let Some(rest) = rest.strip_prefix("zu").filter(|rest| rest.len() > SHORTEST) {
            return Some(format!("{particle}{rest}"));
        }
        if let Some(verb) = rest.strip_prefix("ge") {
            // `abgelaufen` has lost its ending already.
            let verb = if verb.len() > SHORTEST { without_t(verb) } else { verb };
            return (verb.len() >= SHORTEST).then(|| format!("{particle}{verb}"));
        }
    }
    if let Some(verb) =
        stem.strip_prefix("ge").filter(|verb| (verb.ends_with('t') || !has_ending) && verb.len() > SHORTEST)
    {
        return Some(without_t(verb).to_owned());
    }
    let is_inseparable = may_be && INSEPARABLE.iter().any(|start| stem.starts_with(start));
    (is_inseparable && stem.ends_with('t') && stem.len() > 5).then(|| without_t(stem).to_owned())
}

fn without_t(verb: &str) -> &str {
    let shorter = verb.strip_suffix('t').unwrap_or(verb);
    match shorter.strip_suffix('e') {
        Some(shorter) if shorter.ends_with(['t', 'd', 'n', 'm']) => shorter,
        _ => shorter,
    }
}

fn without_ending(stem: &str) -> &str {
    let longer_than = |rest: &str, least: usize| rest.len() >= least;
    let noun = ["ungs", "ung"].iter().find_map(|ending| stem.strip_suffix(ending));
    if let Some(verb) = noun.filter(|verb| longer_than(verb, SHORTEST)) {
        return verb;
    }
    if let Some(rest) = stem.strip_suffix("ig").filter(|rest| longer_than(rest, 5)) {
        return rest;
    }
    if let Some(rest) = stem.strip_suffix("nis").filter(|rest| longer_than(rest, 5)) {
        return rest;
    }
    if let Some(rest) = stem.strip_suffix("er").filter(|rest| rest.ends_with('i') && longer_than(rest, 5)) {
        return rest;
    }
    if let Some(rest) = stem.strip_suffix("et").filter(|rest| rest.ends_with(['t', 'd']) && longer_than(rest, 4)) {
        return rest;
    }
    stem.strip_suffix("er")
        .filter(|rest| INSEPARABLE.iter().any(|start| rest.starts_with(start)) && rest.len() > 4)
        .unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use crate::analysis::Analysis;

    fn root(word: &str) -> String {
        Analysis::new().word(&word.to_lowercase()).root
    }

    #[test]
    fn words_of_one_origin_share_a_root() {
        for family in [
            &["ummelden", "Ummeldung", "umgemeldet", "umzumelden"][..],
            &["anmelden", "Anmeldung", "Anmeldungen", "angemeldet", "anzumelden"],
            &["heiraten", "Heirat", "geheiratet", "heiratet"],
            &["ablaufen", "abgelaufen"],
            &["verlängern", "Verlängerung", "verlängert"],
            &["ändern", "Änderung"],
            &["erlauben", "Erlaubnis", "erlaubt"],
            &["kaufen", "gekauft"],
            &["einschulen", "Einschulung", "eingeschult"],
            &["beglaubigen", "Beglaubigung", "beglaubigt"],
            &["Behinderung", "behindert"],
            &["registrieren", "Registrierung"],
            &["bestätigen", "Bestätigung", "bestätigt"],
            &["zulassen", "zuzulassen", "zugelassen"],
        ] {
            let roots: Vec<String> = family.iter().map(|word| root(word)).collect();
            assert!(roots.iter().all(|other| *other == roots[0]), "{family:?}: {roots:?}");
        }
    }

    #[test]
    fn other_words_keep_apart() {
        for (one, other) in [("Zeugnis", "Zeuge"), ("Markt", "Marke"), ("Steuer", "Stau"), ("anmelden", "abmelden")] {
            assert_ne!(root(one), root(other), "{one} {other}");
        }
    }
}

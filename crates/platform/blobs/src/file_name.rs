//! Names that people give their files: to be shown, never to be used as a path.

/// Longest name that is kept, in characters.
const LONGEST: usize = 120;

/// The last part of a name as a browser sends it, without control and direction characters, at most 120 characters.
/// Empty when nothing is left.
#[must_use]
pub fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last
        .chars()
        .filter(|character| !character.is_control() && !is_invisible(*character))
        .map(|character| match character {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
            other => other,
        })
        .collect();
    let visible = visible.trim_matches(|character: char| character == '.' || character.is_whitespace());
    let (stem, extension) = split(visible);
    let room = LONGEST.saturating_sub(extension.map_or(0, |ending| ending.chars().count() + 1));
    let stem: String = stem.chars().take(room).collect();
    match extension {
        Some(ending) => format!("{}.{ending}", stem.trim_end()),
        None => stem,
    }
}

/// Direction marks and zero-width characters: they make `gpj.exe` look like `exe.jpg`.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Stem and ending. A stem of a date (`Scan 12.05`) is not cut: an ending has 1 to 5 letters or digits and a letter.
pub(crate) fn split(name: &str) -> (&str, Option<&str>) {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.is_empty()
                && (1..=5).contains(&ending.len())
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
                && ending.bytes().any(|byte| byte.is_ascii_alphabetic()) =>
        {
            (stem, Some(ending))
        }
        _ => (name, None),
    }
}

/// Endings that may hide behind another one.
const HIDDEN: &[&str] = &[
    "7z", "apk", "app", "bat", "bin", "cmd", "com", "cpl", "dll", "dmg", "doc", "docm", "docx", "elf", "exe", "gif",
    "gz", "hta", "htm", "html", "iso", "jar", "jpeg", "jpg", "js", "jse", "jsp", "lnk", "mht", "mjs", "msi", "msp",
    "pdf", "php", "pif", "pl", "png", "pptm", "ps1", "py", "rar", "reg", "scr", "sh", "svg", "svgz", "swf", "tar",
    "vbe", "vbs", "webp", "wsf", "xhtml", "xll", "xls", "xlsm", "xlsx", "xml", "zip",
];

/// Whether a stem ends in an ending that tells of another type than `extension`.
pub(crate) fn hides_another(stem: &str, extension: &str) -> bool {
    let same = |left: &str, right: &str| {
        left == right || (["jpg", "jpeg"].contains(&left) && ["jpg", "jpeg"].contains(&right))
    };
    stem.split('.').skip(1).any(|part| {
        let part = part.trim().to_ascii_lowercase();
        HIDDEN.contains(&part.as_str()) && !same(&part, extension)
    })
}

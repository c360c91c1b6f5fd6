use super::*;

#[test]
fn markup_outside_of_the_subset_goes() {
    let table = [
        ("<p>Gut</p>", "<p>Gut</p>"),
        ("<script>alert(1)</script><p>x</p>", "<p>x</p>"),
        ("<p onclick=\"x()\" style=\"a\">x</p>", "<p>x</p>"),
        ("<a href=\"javascript:alert(1)\">x</a>", "<a rel=\"noopener\">x</a>"),
        (
            "<a href=\"https://a.example/?a=1&b=2\">x</a>",
            "<a href=\"https://a.example/?a=1&amp;b=2\" rel=\"noopener\">x</a>",
        ),
        ("<div><table><tr><td>Zelle</td></tr></table></div>", "Zelle"),
        ("<img src=x onerror=alert(1)>Bild", "Bild"),
        ("<svg><script>1</script></svg><b>fett</b>", "fett"),
        ("<p>offen <strong>stark", "<p>offen <strong>stark</strong></p>"),
        ("<!-- weg -->da", "da"),
        ("<p><script>1</script></p><ul><li> </li></ul>", ""),
    ];
    for (html, expected) in table {
        assert_eq!(RichText::from_html(html).as_html(), expected, "{html}");
    }
}

#[test]
fn what_is_typed_comes_back_as_it_was() {
    for words in
        ["Ein Satz.", "Ein Absatz.\nZweite Zeile.\n\nNoch einer.", "Bitte:\n\n- Ausweis\n- Foto", "1 < 2 & 3 > 2"]
    {
        assert_eq!(RichText::from_input(words).input(), words);
    }
    let mixed = RichText::from_input("Ein <b>Satz</b>.\n\n- eins\n- zwei");
    assert_eq!(mixed.as_html(), "<p>Ein <strong>Satz</strong>.</p><ul><li>eins</li><li>zwei</li></ul>");
    let html = "<p>Siehe <a href=\"https://a.example\" rel=\"noopener\">dort</a></p>";
    assert_eq!(RichText::from_input(html).input(), html);
    assert_eq!(
        RichText::from_html("<ul><li>Ausweis</li><li>Foto &amp; Film</li></ul>").lines(),
        ["Ausweis", "Foto & Film"]
    );
}

fn text(owner: &str, module: Module, language: Language, words: &str, mode: Mode) -> Text {
    Text {
        module,
        language,
        owner: owner.parse().expect("a key"),
        text: RichText::from_words(words),
        mode,
        approved_by: None,
        approved_on: None,
        checked_on: None,
        changed_at: Timestamp(0),
        source: String::new(),
    }
}

#[test]
fn the_place_adds_or_replaces_part_by_part() {
    use Language::{English, German};
    let texts = Texts::new(vec![
        text("16", Module::Fee, German, "Land", Mode::Adds),
        text("16", Module::Fee, English, "State", Mode::Adds),
        text("16051000", Module::Fee, German, "Stadt", Mode::Adds),
        text("16", Module::Hints, German, "Land", Mode::Adds),
        text("16051000", Module::Hints, German, "nur Stadt", Mode::Replaces),
        text("16051000", Module::More, German, "", Mode::Adds),
    ]);
    let owners: Vec<EntityKey> = ["16", "16051000"].iter().map(|key| key.parse().expect("a key")).collect();
    let said = |language| -> Vec<(Module, Vec<String>)> {
        let merged = texts.merged(&owners, language);
        merged.iter().map(|part| (part.module, part.texts.iter().map(|text| text.text.plain()).collect())).collect()
    };
    let hints = (Module::Hints, vec!["nur Stadt".to_owned()]);
    assert_eq!(said(German), [(Module::Fee, vec!["Land".to_owned(), "Stadt".to_owned()]), hints.clone()]);
    assert_eq!(said(English), [(Module::Fee, vec!["State".to_owned(), "Stadt".to_owned()]), hints]);
}

#[test]
fn a_text_is_old_when_nobody_vouched_for_it_in_twelve_months() {
    let day = |text: &str| text.parse::<Date>().expect("a day");
    let mut text = text("16", Module::Fee, Language::German, "x", Mode::Adds);
    let today = day("2026-11-26");
    assert!(text.is_stale(today));
    text.approved_on = Some(day("2025-11-25"));
    assert!(text.is_stale(today));
    text.checked_on = Some(day("2025-11-26"));
    assert!(!text.is_stale(today));
}

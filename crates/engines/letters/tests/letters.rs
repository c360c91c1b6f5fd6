//! Letters through the public door.

mod papers;
mod samples;

use letters::{Answer, Error, Language, Letter, Payment, Pdf, Section, render};

fn set(letter: &Letter) -> Pdf {
    match render(letter) {
        Ok(pdf) => pdf,
        Err(error) => panic!("{error}"),
    }
}

/// What stands between two marks in the file.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let Some((_, rest)) = text.split_once(start) else { panic!("the file has no {start}") };
    let Some((found, _)) = rest.split_once(end) else { panic!("no {end} follows {start}") };
    found
}

/// The file's metadata packet, which is written uncompressed.
fn metadata(pdf: &Pdf) -> String {
    between(&String::from_utf8_lossy(pdf.bytes()), "<?xpacket begin", "<?xpacket end").to_owned()
}

fn pages(pdf: &Pdf) -> usize {
    let text = String::from_utf8_lossy(pdf.bytes());
    let rest = between(&text, "/Type/Pages", "endobj");
    let count: String =
        rest.split("/Count ").skip(1).flat_map(|rest| rest.chars().take_while(char::is_ascii_digit)).collect();
    count.parse().unwrap_or_else(|error| panic!("{count}: {error}"))
}

fn all() -> Vec<(&'static str, Letter)> {
    vec![
        ("decision", Letter::Decision(Box::new(samples::decision()))),
        ("decision, bare", Letter::Decision(Box::new(samples::bare_decision()))),
        ("decision, long", Letter::Decision(Box::new(samples::long_decision()))),
        ("decision, collected", Letter::Decision(Box::new(samples::collected_decision()))),
        ("certificate", Letter::Certificate(Box::new(samples::certificate()))),
        ("copy", Letter::Copy(Box::new(samples::copy()))),
        ("copy, bare", Letter::Copy(Box::new(samples::bare_copy()))),
        ("request", Letter::Request(Box::new(samples::request()))),
        ("request, bare", Letter::Request(Box::new(samples::bare_request()))),
        ("cards", Letter::Cards(Box::new(samples::cards()))),
        ("roll", Letter::Roll(Box::new(samples::roll()))),
        ("paper", Letter::Paper(Box::new(samples::paper()))),
    ]
}

#[test]
fn every_letter_declares_the_standards_its_title_and_its_language() {
    for (name, letter) in all() {
        let pdf = set(&letter);
        assert!(pdf.bytes().starts_with(b"%PDF-1.7"), "{name}");
        let metadata = metadata(&pdf);
        for part in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<dc:title>",
            "2026-11-25",
        ] {
            assert!(metadata.contains(part), "{name}: {part} is missing in {metadata}");
        }
        let file = String::from_utf8_lossy(pdf.bytes());
        assert!(file.contains("/Lang(de-DE)") || file.contains("/Lang (de-DE)"), "{name} is not declared as German");
        assert!(file.contains("/Marked true"), "{name} is not tagged");
    }
}

#[test]
fn tables_have_header_cells() {
    for (name, letter) in all().into_iter().filter(|(name, _)| ["decision", "copy", "paper"].contains(name)) {
        let pdf = set(&letter);
        let file = String::from_utf8_lossy(pdf.bytes());
        assert!(file.contains("/S/TH") || file.contains("/S /TH"), "{name}");
    }
}

#[test]
fn an_english_copy_is_declared_as_english() {
    let mut copy = samples::copy();
    copy.head.language = Language::English;
    let pdf = set(&Letter::Copy(Box::new(copy)));
    let file = String::from_utf8_lossy(pdf.bytes());
    assert!(file.contains("/Lang(en-GB)") || file.contains("/Lang (en-GB)"));
}

#[test]
fn the_same_letter_gives_the_same_bytes_and_another_date_does_not() {
    for (name, letter) in all() {
        assert!(set(&letter) == set(&letter), "{name}");
    }
    let mut other = samples::decision();
    other.head.date = jiff::civil::date(2026, 11, 26);
    assert!(set(&Letter::Decision(Box::new(samples::decision()))) != set(&Letter::Decision(Box::new(other))));
}

#[test]
fn hostile_text_stays_text() {
    let hostile = [
        "#include \"/etc/passwd\"",
        "#panic(\"x\") *fett* _kursiv_ $x^2$ `code` @ref <label> = Titel",
        "\\ \"quoted\" \\u{41} // comment /* open",
        "]}) #let x = 1; #[",
        "🐶犬\u{202E}txt.exe\u{0}\u{FEFF}\u{E000}",
        "\n\n\n",
        "",
        "   ",
        "-- --- ... ~ \u{AD}",
        "e\u{301}\u{301}\u{301}\u{301}\u{20DD}",
        "\u{301}",
        "שלום مرحبا हिन्दी",
    ];
    for text in hostile {
        let mut decision = samples::decision();
        decision.salutation = text.to_owned();
        decision.operative = vec![text.to_owned(), text.to_owned()];
        decision.head.recipient = vec![text.to_owned(); 4];
        decision.head.issuer.name = text.to_owned();
        decision.head.issuer.acting = Some(text.to_owned());
        decision.head.subject = format!("Bescheid {text}");
        decision.head.words.page = text.to_owned();
        decision.words.fees = text.to_owned();
        decision.words.code_alternative = text.to_owned();
        for fee in &mut decision.fees {
            fee.text = text.to_owned();
        }
        if let Some(Payment::Transfer(payment)) = &mut decision.payment {
            payment.payee = text.to_owned();
            payment.reference = text.to_owned();
        }
        set(&Letter::Decision(Box::new(decision)));

        let mut copy = samples::copy();
        copy.sections = vec![Section {
            title: text.to_owned(),
            answers: vec![Answer { question: text.to_owned(), answer: text.to_owned() }; 3],
        }];
        for file in &mut copy.attachments {
            file.name = text.to_owned();
        }
        set(&Letter::Copy(Box::new(copy)));
    }
}

#[test]
fn long_texts_take_more_pages_and_do_not_fail() {
    let mut copy = samples::copy();
    let short = pages(&set(&Letter::Copy(Box::new(copy.clone()))));
    for section in &mut copy.sections {
        for answer in &mut section.answers {
            answer.answer = "Wort ".repeat(800);
        }
    }
    copy.sections[0].answers[0].answer = "x".repeat(4_000);
    assert!(pages(&set(&Letter::Copy(Box::new(copy)))) > short);

    let mut decision = samples::decision();
    let long =
        "Freiherr von und zu Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle ".repeat(6);
    decision.head.issuer.name = long.clone();
    decision.head.issuer.return_address = long.clone();
    decision.head.recipient = vec![long.clone(); 9];
    decision.head.subject = long.clone();
    decision.salutation = long;
    set(&Letter::Decision(Box::new(decision)));
}

#[test]
fn a_letter_without_a_subject_is_refused() {
    for subject in ["", " \n ", "\u{200B}"] {
        let mut request = samples::request();
        request.head.subject = subject.to_owned();
        assert!(matches!(render(&Letter::Request(Box::new(request))), Err(Error::NoSubject)));
    }
}

#[test]
fn too_much_data_and_impossible_sums_are_refused() {
    let mut copy = samples::copy();
    copy.opening = vec!["a ".repeat(600_000)];
    assert!(matches!(render(&Letter::Copy(Box::new(copy))), Err(Error::TooLarge(_))));

    let mut decision = samples::decision();
    for fee in &mut decision.fees {
        fee.cents = i64::MAX;
    }
    assert!(matches!(render(&Letter::Decision(Box::new(decision))), Err(Error::Overflow)));
}

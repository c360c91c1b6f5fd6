//! Letters as a town in Thuringia would send them. Names are invented; the wording is test material, not the product's.

use jiff::civil::date;
use letters::*;

fn text(value: &str) -> String {
    value.to_owned()
}

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| text(value)).collect()
}

pub(crate) fn words() -> Words {
    Words {
        reference: text("Aktenzeichen"),
        date: text("Datum"),
        contact: text("Auskunft"),
        phone: text("Telefon"),
        email: text("E-Mail"),
        room: text("Zimmer"),
        page: text("Seite {page} von {pages}"),
    }
}

pub(crate) fn issuer() -> Issuer {
    Issuer {
        name: text("Gemeinde Musterau"),
        department: None,
        acting: Some(text("handelnd durch die Verwaltungsgemeinschaft „Mustertal“ (§ 47 Abs. 2 ThürKO)")),
        return_address: text("VG Mustertal · Marktplatz 1 · 07768 Musterau"),
        footer: vec![
            FooterColumn {
                title: text("Anschrift"),
                lines: texts(&["VG „Mustertal“", "Marktplatz 1", "07768 Musterau"]),
            },
            FooterColumn {
                title: text("So erreichen Sie uns"),
                lines: texts(&["Telefon 036424 000-0", "post@vg-mustertal.example", "Di 9–12 und 14–18 Uhr"]),
            },
            FooterColumn {
                title: text("Bankverbindung der Gemeinde"),
                lines: texts(&["Musterbank", "IBAN DE02 1203 0000 0000 2020 51", "BIC BYLADEM1001"]),
            },
        ],
    }
}

pub(crate) fn head(subject: &str) -> Head {
    Head {
        language: Language::German,
        issuer: issuer(),
        recipient: texts(&["Frau", "Dr. Þóra Łukasiewicz-Müller", "Am Alten Bahnhof 12 a", "07768 Musterau"]),
        reference: text("0042-2026-7K3M-9QXA"),
        date: date(2026, 11, 25),
        contact: Some(Contact {
            name: text("Herr Sommer"),
            phone: Some(text("036424 000-17")),
            email: Some(text("steueramt@vg-mustertal.example")),
            room: Some(text("2.04")),
        }),
        facts: vec![],
        subject: text(subject),
        example: Some(text("Beispiel: Dieses Schreiben stammt aus einer Vorführung und hat keine Wirkung.")),
        words: words(),
    }
}

fn closing() -> Closing {
    Closing {
        greeting: text("Mit freundlichen Grüßen"),
        on_behalf: Some(text("Im Auftrag")),
        name: text("Sommer"),
        note: Some(text("Dieses Schreiben wurde elektronisch erstellt und ist ohne Unterschrift gültig.")),
    }
}

pub(crate) fn decision() -> Decision {
    Decision {
        head: head("Bescheid über die Hundesteuer 2026"),
        salutation: text("Sehr geehrte Frau Dr. Łukasiewicz-Müller,"),
        opening: Some(text("auf Ihre Anmeldung vom 24.11.2026 ergeht dieser Bescheid:")),
        facts: vec![
            Fact { label: text("Hunde"), value: text("Bello (Mischling)\nRonja von der Löwenburg (Labrador)") },
            Fact { label: text("Beginn der Steuerpflicht"), value: text("01.12.2026") },
        ],
        operative: texts(&[
            "Für das Halten Ihrer Hunde „Bello“ und „Ronja von der Löwenburg“ wird ab 01.12.2026 Hundesteuer festgesetzt.",
            "Die Steuer für das Jahr 2026 beträgt 14,00 €. Sie ist bis zum 31.12.2026 zu zahlen.",
            "Ab dem Jahr 2027 beträgt die Steuer jährlich 168,00 €. Sie ist jeweils am 15. Februar fällig.",
        ]),
        fees: vec![
            Fee {
                text: text("Erster Hund „Bello“, Dezember 2026"),
                basis: Some(text("§ 5 Abs. 1 Nr. 1 Hundesteuersatzung")),
                cents: 500,
            },
            Fee {
                text: text("Zweiter Hund „Ronja von der Löwenburg“, Dezember 2026"),
                basis: Some(text("§ 5 Abs. 1 Nr. 2 Hundesteuersatzung")),
                cents: 900,
            },
        ],
        payment: Some(Payment::Transfer(Transfer {
            dues: vec![Due { date: date(2026, 12, 31), cents: 1_400 }],
            payee: text("Gemeinde Musterau"),
            iban: text("DE02120300000000202051"),
            bic: Some(text("BYLADEM1001")),
            bank: Some(text("Musterbank")),
            reference: text("HS 0042-4711-2026"),
        })),
        reasons: texts(&[
            "Sie halten seit dem 20.11.2026 zwei Hunde im Gebiet der Gemeinde Musterau. Nach § 2 der Hundesteuersatzung der Gemeinde Musterau vom 12.03.2024 ist steuerpflichtig, wer einen Hund in seinem Haushalt aufnimmt, der älter als vier Monate ist.",
            "Die Steuerpflicht beginnt mit dem ersten Tag des Monats, der auf die Aufnahme folgt (§ 4 Abs. 1 Hundesteuersatzung). Eine Ermäßigung oder Befreiung haben Sie nicht beantragt.",
        ]),
        hints: texts(&[
            "Die Steuermarken erhalten Sie mit gesonderter Post. Wenn sich etwas ändert, teilen Sie es uns bitte innerhalb von zwei Wochen mit.",
        ]),
        remedy: Remedy {
            text: texts(&[
                "Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch erheben. Der Widerspruch ist schriftlich, in elektronischer Form nach § 3a Abs. 2 VwVfG oder zur Niederschrift einzulegen bei der",
            ]),
            addressee: texts(&[
                "Gemeinde Musterau",
                "über die Verwaltungsgemeinschaft „Mustertal“",
                "Marktplatz 1, 07768 Musterau",
            ]),
        },
        closing: closing(),
        enclosures: texts(&["Hundesteuersatzung der Gemeinde Musterau (Auszug)", "Merkblatt Lastschrift"]),
        words: decision_words(),
    }
}

pub(crate) fn decision_words() -> DecisionWords {
    DecisionWords {
        facts: text("Darum geht es"),
        operative: text("Entscheidung"),
        fees: text("So setzt sich der Betrag zusammen"),
        fee_text: text("Wofür"),
        fee_basis: text("Grundlage"),
        fee_amount: text("Betrag"),
        fee_total: text("Summe"),
        payment: text("So bezahlen Sie"),
        due: text("Zu zahlen bis"),
        amount: text("Betrag"),
        payee: text("Empfänger"),
        bank: text("Bank"),
        payment_reference: text("Verwendungszweck"),
        collected: text("Einzug ab"),
        creditor: text("Zahlungsempfänger"),
        holder: text("Kontoinhaber"),
        account: text("Ihr Konto"),
        mandate: text("Mandatsreferenz"),
        creditor_id: text("Gläubiger-Identifikationsnummer"),
        code: text("Mit der Banking-App scannen"),
        code_alternative: text("QR-Code mit den links genannten Zahlungsdaten"),
        reasons: text("Begründung"),
        hints: text("Gut zu wissen"),
        remedy: text("Rechtsbehelfsbelehrung"),
        enclosures: text("Anlagen"),
    }
}

/// The same decision, collected by direct debit.
pub(crate) fn collected_decision() -> Decision {
    let mut decision = decision();
    decision.payment = Some(Payment::Debit(Debit {
        text: texts(&["Sie müssen nichts überweisen. Wir ziehen den Betrag von Ihrem Konto ein."]),
        due: Due { date: date(2026, 12, 31), cents: 1_400 },
        payee: text("Gemeinde Musterau"),
        holder: text("Þóra Łukasiewicz-Müller"),
        account: text("IBAN mit den Endziffern 2051"),
        mandate: text("0042-7K3M-9QXA"),
        creditor: text("wird mit dem Einzug mitgeteilt"),
    }));
    decision
}

pub(crate) fn certificate() -> Certificate {
    let value = |label, value| Fact { label: text(label), value: text(value) };
    Certificate {
        head: head("Meldebescheinigung"),
        opening: texts(&["Im Melderegister ist diese Person verzeichnet:"]),
        facts: vec![value("Familienname", "Łukasiewicz-Müller"), value("Vorname", "Þóra"), value("Geburtsname", "")],
        closing_text: texts(&["Diese Bescheinigung ist für den angegebenen Zweck bestimmt."]),
        closing: Closing { greeting: String::new(), ..closing() },
    }
}

pub(crate) fn bare_decision() -> Decision {
    let mut decision = decision();
    decision.facts.clear();
    decision.head = bare_head(decision.head);
    decision.opening = None;
    decision.operative.truncate(1);
    decision.fees.clear();
    decision.payment = None;
    decision.reasons.clear();
    decision.hints.clear();
    decision.enclosures.clear();
    decision.closing.on_behalf = None;
    decision.closing.note = None;
    decision
}

fn bare_head(mut head: Head) -> Head {
    head.recipient.clear();
    head.contact = None;
    head.example = None;
    head.issuer.acting = None;
    head.issuer.footer.clear();
    head
}

pub(crate) fn copy() -> Copy {
    let mut head = head("Kopie Ihrer Anmeldung zur Hundesteuer");
    head.facts = vec![Fact { label: text("Eingegangen"), value: text("24.11.2026, 18:42 Uhr") }];
    let person = [
        ("Anrede", "Frau"),
        ("Titel", "Dr."),
        ("Vorname", "Þóra"),
        ("Familienname", "Łukasiewicz-Müller"),
        ("Geburtsdatum", "03.04.1985"),
        ("Straße und Hausnummer", "Am Alten Bahnhof 12 a"),
        ("Postleitzahl und Ort", "07768 Musterau"),
        ("E-Mail", "thora.lukasiewicz-mueller@ein-wirklich-langer-anbietername.example"),
        ("Telefon", ""),
    ];
    let mut sections = vec![Section { title: text("Halterin oder Halter"), answers: rows(&person) }];
    for number in 1..=3 {
        let dog = [
            ("Rufname", "Ronja von der Löwenburg 🐶"),
            ("Rasse", "Mischling (Labrador, Schäferhund)"),
            ("Geschlecht", "weiblich"),
            ("Farbe", "schwarz mit weißer Brust"),
            ("Wurfdatum", "01.05.2025"),
            ("Chipnummer", "276 0981 0012 3456"),
            ("Seit wann halten Sie den Hund?", "20.11.2026"),
            ("Von wem haben Sie den Hund?", "Tierheim Musterstadt\nAm Anger 3\n07743 Musterstadt"),
            ("Ist der Hund als gefährlich eingestuft (§ 3 ThürTierGefG)?", "Nein"),
            ("Bemerkung", ""),
        ];
        sections.push(Section { title: format!("Hund {number}"), answers: rows(&dog) });
    }
    Copy {
        head,
        opening: texts(&[
            "Ihre Anmeldung ist bei uns eingegangen. Diese Kopie zeigt alles, was Sie uns geschickt haben. Bitte heben Sie sie auf.",
        ]),
        sections,
        attachments: vec![
            Attachment {
                title: text("Nachweis der Chipnummer"),
                name: text("heimtierausweis.pdf"),
                size: text("1,2 MB"),
                sha256: [0xA7; 32],
            },
            Attachment {
                title: text("Foto des Hundes"),
                name: text("IMG_20261124_182233.jpg"),
                size: text("840 kB"),
                sha256: [0x3C; 32],
            },
        ],
        fees: vec![
            Fee { text: text("Erster Hund"), basis: None, cents: 6_000 },
            Fee { text: text("Zweiter Hund"), basis: None, cents: 10_800 },
        ],
        hints: texts(&["Den Stand Ihrer Anmeldung sehen Sie unter Angabe des Aktenzeichens und Ihres Zugangscodes."]),
        words: copy_words(),
    }
}

fn rows(answers: &[(&str, &str)]) -> Vec<Answer> {
    answers.iter().map(|(question, answer)| Answer { question: text(question), answer: text(answer) }).collect()
}

pub(crate) fn copy_words() -> CopyWords {
    CopyWords {
        question: text("Frage"),
        answer: text("Ihre Antwort"),
        no_answer: text("keine Angabe"),
        attachments: text("Anlagen"),
        attachment: text("Anlage und Datei"),
        size: text("Größe"),
        checksum: text("Prüfsumme (SHA-256):"),
        fees: text("Voraussichtliche Kosten im Jahr"),
        fee_text: text("Wofür"),
        fee_basis: text("Grundlage"),
        fee_amount: text("Betrag"),
        fee_total: text("Summe"),
        hints: text("Wie es weitergeht"),
    }
}

pub(crate) fn bare_copy() -> Copy {
    let mut copy = copy();
    copy.head = bare_head(copy.head);
    copy.opening.clear();
    copy.sections.clear();
    copy.attachments.clear();
    copy.fees.clear();
    copy.hints.clear();
    copy
}

pub(crate) fn request() -> Request {
    Request {
        head: head("Uns fehlen noch Unterlagen zu Ihrer Anmeldung"),
        salutation: text("Sehr geehrte Frau Dr. Łukasiewicz-Müller,"),
        opening: texts(&[
            "vielen Dank für Ihre Anmeldung vom 24.11.2026. Damit wir entscheiden können, brauchen wir noch etwas von Ihnen.",
        ]),
        items: vec![
            RequestItem {
                title: text("Nachweis der Chipnummer"),
                detail: Some(text("Ein Foto der Seite im Heimtierausweis genügt.")),
            },
            RequestItem { title: text("Wurfdatum des zweiten Hundes"), detail: None },
        ],
        deadline: Some(text("Bitte antworten Sie bis zum 16.12.2026.")),
        answering: texts(&[
            "Am schnellsten geht es online: Öffnen Sie die Seite „Stand Ihres Antrags“ und geben Sie Ihr Aktenzeichen und Ihren Zugangscode ein. Sie können uns auch schreiben oder vorbeikommen.",
            "Hören wir bis dahin nichts von Ihnen, entscheiden wir nach den Unterlagen, die uns vorliegen.",
        ]),
        closing: closing(),
        words: RequestWords { items: text("Das brauchen wir von Ihnen"), answering: text("So antworten Sie") },
    }
}

pub(crate) fn bare_request() -> Request {
    let mut request = request();
    request.head = bare_head(request.head);
    request.opening.clear();
    request.items.clear();
    request.deadline = None;
    request.answering.clear();
    request
}

/// Long names, a long address, many fees, a reduction and instalments.
pub(crate) fn long_decision() -> Decision {
    let mut decision = decision();
    decision.head.issuer.name =
        text("Gemeinde Bad Musterau-Unterwellenborn am Thüringer Schiefergebirge (Obere Saale)");
    decision.head.issuer.department = Some(text("Amt für Finanzen, Steuern und Abgaben"));
    decision.head.recipient = texts(&[
        "Erbengemeinschaft nach Freiherr Maximilian von und zu Musterstein-Hohenlohe",
        "z. Hd. Frau Rechtsanwältin Prof. Dr. Wilhelmine Schmidt-Łukasiewicz",
        "Hausverwaltung Donau-Saale-Immobilien GmbH & Co. KG",
        "Hinterhaus, 3. Obergeschoss links",
        "An der Alten Ziegelei 128 b",
        "07768 Bad Musterau-Unterwellenborn",
        "DEUTSCHLAND",
    ]);
    decision.head.subject = text(
        "Bescheid über die Festsetzung der Hundesteuer und der Erschließungsbeiträge für das Grundstück An der Alten Ziegelei 128 b",
    );
    if let Some(Payment::Transfer(payment)) = &mut decision.payment {
        payment.dues = (1..=4).map(|quarter| Due { date: date(2027, quarter * 3 - 1, 15), cents: 123_450 }).collect();
    }
    decision.fees = (1..=30)
        .map(|number| Fee { text: format!("Gebührenposition {number}"), basis: None, cents: 123_456 * number })
        .collect();
    decision.fees.push(Fee { text: text("Ermäßigung"), basis: None, cents: -4_200 });
    decision
}

pub(crate) fn cards() -> Cards {
    let card = |number: usize| Card {
        corner: "A".to_owned(),
        above: "Digitale Kommune".to_owned(),
        title: format!("Kim Beispiel {number}"),
        lines: vec!["Leitung".to_owned(), "Verwaltungsgemeinschaft".to_owned()],
    };
    Cards { sheet: sheet("Namensschilder"), height: 60, cards: (0..9).map(card).collect() }
}

pub(crate) fn roll() -> Roll {
    let column = |title: &str, share| RollColumn { title: title.to_owned(), share };
    Roll {
        sheet: sheet("Teilnahmeliste"),
        above: vec!["Erfurt, 5. Juli 2019".to_owned()],
        columns: vec![column("Name", 2), column("Unterschrift", 3)],
        rows: (0..40).map(|number| vec![format!("Kim Beispiel {number}"), String::new()]).collect(),
    }
}

pub(crate) fn paper() -> Paper {
    let column = |title: &str, share, numeric| PaperColumn { title: title.to_owned(), share, numeric };
    let table = PaperTable {
        columns: vec![column("Weg", 3, false), column("Fünf Jahre", 2, true)],
        rows: vec![texts(&["Eigene IT", "412.000 €"]), texts(&["Gemeinsamer Dienstleister", "365.500 €"])],
    };
    let part = |title: &str, blocks| PaperPart { title: title.to_owned(), blocks };
    Paper {
        head: head("Beschlussvorlage: IT-Betrieb"),
        parts: vec![
            part(
                "Sachverhalt",
                vec![Block::Text(text("Zwei Personen sehen nach den Rechnern.\nNiemand vertritt sie."))],
            ),
            part("Varianten", vec![Block::List(texts(&["Eigene IT", "Beitritt"])), Block::Table(table)]),
            part(
                "Beschlussvorschlag",
                vec![Block::Numbered(texts(&["Der Rat tritt bei.", "Die Verwaltung wird beauftragt."]))],
            ),
            part("Nächste Schritte", vec![Block::Numbered(texts(&["Vertrag", "Umzug"]))]),
        ],
    }
}

fn sheet(subject: &str) -> Sheet {
    Sheet { language: Language::German, subject: subject.to_owned(), date: date(2026, 11, 25) }
}

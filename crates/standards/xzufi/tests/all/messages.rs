//! What stands in a message is understood, kept, and written again.

use xzufi::{
    Area, Assignment, Class, Code, CostAmount, Deletion, Direction, Form, Header, Identifier, Language, Limits, Link,
    Message, Object, OnlineService, Operation, Problem, Publisher, Reader, Reason, Responsibility, Service, Span,
    Specialisation, Term, Text, TextKind, UNIT_RESPONSIBILITY, Unit, Version, VersionInfo, Writer,
};

const TRANSFER: &str = include_str!("fixtures/transfer.xml");

fn operations(text: &str) -> (Message, Vec<Operation>) {
    let reader = Reader::open(text.as_bytes()).unwrap();
    (reader.message().clone(), reader.map(Result::unwrap).collect())
}

fn write(message: &Message, operations: Vec<Operation>) -> String {
    let mut writer = Writer::open(Vec::new(), message).unwrap();
    for operation in operations {
        match operation {
            Operation::Write(object) => writer.write(object).unwrap(),
            Operation::Delete(deletion) => writer.delete(deletion).unwrap(),
        }
    }
    String::from_utf8(writer.finish().unwrap()).unwrap()
}

fn object(class: &Class) -> Object {
    let (_, operations) = operations(TRANSFER);
    let found = operations.into_iter().find_map(|operation| match operation {
        Operation::Write(object) if object.class() == *class => Some(object),
        _ => None,
    });
    found.unwrap()
}

fn service() -> Service {
    let Object::Service(service) = object(&Class::Service) else { panic!("a service") };
    service
}

fn codes(codes: Vec<Code>) -> Vec<String> {
    codes.into_iter().map(|code| code.code).collect()
}

fn texts(texts: &[Text]) -> Vec<&str> {
    texts.iter().map(|text| text.text.as_str()).collect()
}

#[test]
fn nothing_is_lost_between_reading_and_writing() {
    let (message, all) = operations(TRANSFER);
    assert_eq!(all.len(), 9);
    let written = write(&message, all.clone());
    let (again, operations) = operations(&written);
    assert_eq!((&again, &operations), (&message, &all));
    let limits = Limits::default();
    let before = plainxml::parse_typed(TRANSFER.as_bytes(), &limits).unwrap();
    let after = plainxml::parse_typed(written.as_bytes(), &limits).unwrap();
    assert_eq!(before, after, "the whole message, in its order");
    for kept in ["xsi:type=\"xzufi:OnlinedienstErweitert\"", "urn:beispiel:eigen", "<code>99102013000000</code>"] {
        assert!(written.contains(kept), "{kept}");
    }
    for operation in &all {
        if let Operation::Write(object) = operation {
            assert_eq!(&Object::read(&object.print().unwrap(), &limits).unwrap(), object);
        }
    }
}

#[test]
fn a_message_says_who_sends_it() {
    let (message, _) = operations(TRANSFER);
    assert_eq!((message.version(), message.name()), (Version::V2_2, "transfer.operation.040502"));
    assert_eq!(message.product(), (Some("Redaktion"), Some("Beispielland")));
    assert_eq!(message.header().sender.as_deref(), Some("Redaktion Beispielland"));
    assert_eq!((message.transaction(), message.position()), (Some("T-2026-11-26"), Some(3)));
}

#[test]
fn a_service_is_understood() {
    let service = service();
    assert_eq!(service.id().unwrap().key(), "L100042_Leistung_101954");
    assert_eq!(service.keys(), ["99102013000000"]);
    assert_eq!(service.title(&Language::German).unwrap(), "Hund anmelden");
    assert_eq!(service.title(&Language::PlainGerman).unwrap(), "Hund anmelden: leicht erklärt");
    assert_eq!(service.title(&Language::English).unwrap(), "Register a dog");
    let modules = service.texts();
    let content = |kind| modules.iter().find(|module| module.kind == kind).unwrap().content(&Language::German).unwrap();
    assert_eq!(
        content(TextKind::Description),
        "<p>Wer einen Hund hält, meldet ihn an &amp; zahlt <strong>Steuer</strong>.</p>"
    );
    assert_eq!(content(TextKind::Teaser), "<p>Ein <b>Hund</b> &amp; eine Marke.</p>", "HTML as elements");
    assert_eq!(modules[1].links[0].uri, "https://www.beispielstadt.de/hunde");
    assert_eq!(modules[0].position, Some(1));
    assert_eq!(service.own_texts()[0].contents[0].text, "<p>Marken sind blau.</p>");
    assert_eq!(texts(&service.deadline_texts()), ["<p>Binnen zwei Wochen.</p>"]);
    assert_eq!(texts(&service.cost_texts()), ["<p>Jährlich.</p>"]);
    assert_eq!(texts(&service.processing_texts()), ["wenige Tage"]);
    assert_eq!(codes(service.audiences()), ["001", "002"]);
    assert_eq!(codes(service.typing()), ["5"]);
    assert_eq!(service.trust_level().unwrap().code, "20");
    assert_eq!((service.written_form(), service.single_contact()), (Some(false), Some(true)));
    assert_eq!(texts(&service.categories()), ["Tiere"]);
    assert_eq!(codes(service.gateway_fields()), ["0000000"]);
    assert_eq!(service.areas()[0].value, "160000000000");
    assert_eq!(service.publisher().unwrap().names, [Text::new(Language::German, "Landesredaktion")]);
    assert_eq!(service.approval().unwrap().on.as_deref(), Some("2026-03-01"));
    assert_eq!(service.origins()[0].title.as_deref(), Some("Portal"));
    assert_eq!(service.version_info().version.as_deref(), Some("12"));
    assert_eq!(service.version_info().moment().unwrap().to_string(), "2026-10-17T14:50:40.859986Z");
    assert_eq!(service.validity()[0].from.as_deref(), Some("2020-01-01T00:00:00Z"));
    assert_eq!(service.languages()[0].code, "de");
    let words: Vec<_> = service.terms().into_iter().map(|term| term.text.text).collect();
    assert_eq!(words, ["Hundesteuermarke", "Vierbeiner"]);
}

#[test]
fn deadlines_costs_and_documents_are_understood() {
    let service = service();
    let spans: Vec<_> = service.deadlines().into_iter().map(|deadline| deadline.span.unwrap()).collect();
    let range = Span::Duration { count: 2, unit: "WOCHE".into(), until: Some((1, "MONAT".into())) };
    assert_eq!(spans, [range, Span::Days { from: Some("--02-15".into()), until: None }]);
    let times = service.processing_times();
    assert_eq!(times[0].span, Some(Span::Duration { count: 3, unit: "WERKTAG".into(), until: None }));
    let costs = service.costs();
    let Some(CostAmount::Fixed(fee)) = &costs[0].amount else { panic!("{costs:?}") };
    assert_eq!((fee.cents(), fee.currency.as_str(), costs[0].prepayment), (Some(10_850), "EUR", Some(true)));
    let Some(CostAmount::Variable { low, high, descriptions }) = &costs[1].amount else { panic!("{costs:?}") };
    assert_eq!((low.as_ref().unwrap().cents(), high.as_ref().unwrap().cents()), (Some(500), Some(2_000)));
    assert_eq!(texts(descriptions), ["je nach Aufwand"]);
    let Some(CostAmount::Free(why)) = &costs[2].amount else { panic!("{costs:?}") };
    assert_eq!(texts(why), ["für Blindenhunde"]);
    let documents = service.documents();
    assert_eq!((documents[0].direction, documents[1].direction), (Direction::In, Direction::Out));
    assert_eq!((texts(&documents[0].names), documents[0].forms[0].value.as_str()), (vec!["Kaufvertrag"], "F7"));
}

#[test]
fn amounts_are_exact_or_not_understood() {
    let cents = |value: &str| xzufi::Amount { value: value.into(), currency: "EUR".into() }.cents();
    for (value, expected) in [
        ("12", Some(1_200)),
        ("12.5", Some(1_250)),
        ("12,50", Some(1_250)),
        ("-3.00", Some(-300)),
        ("0.1000", Some(10)),
        ("0.001", None),
        ("", None),
        ("-", None),
        ("12.5.1", None),
        ("zwölf", None),
        ("99999999999999999999", None),
        ("1.ü", None),
    ] {
        assert_eq!(cents(value), expected, "{value}");
    }
}

#[test]
fn the_other_classes_are_understood() {
    let Object::Specialisation(special) = object(&Class::Specialisation) else { panic!("a specialisation") };
    assert_eq!(special.service().unwrap().key(), "L100042_Leistung_101954");
    assert_eq!((special.texts()[0].kind.clone(), special.areas()[0].value.as_str()), (TextKind::Hints, "160525051000"));

    let Object::Unit(unit) = object(&Class::Unit) else { panic!("a unit") };
    assert_eq!(unit.name(&Language::English).unwrap(), "Tax office");
    assert_eq!(unit.name(&Language::PlainGerman).unwrap(), "Steueramt Beispielstadt");
    let address = &unit.addresses()[0];
    assert_eq!((address.house_number.as_deref(), address.town.as_deref()), (Some("1 a"), Some("Beispielstadt")));
    assert_eq!(address.coding.as_ref().unwrap().region.as_ref().unwrap().code, "160520000000");
    assert_eq!(unit.contacts()[0].handle, "0365 1234");
    assert_eq!(texts(&unit.opening_hours()), ["Mo 9–12 Uhr"]);
    assert_eq!(unit.communication_systems()[0].channel.as_ref().unwrap().code, "FIT-Connect");
    assert_eq!(unit.web_addresses()[0].uri, "https://www.beispielstadt.de");
    assert_eq!(unit.parent().unwrap().value, "1");
    assert_eq!(unit.responsibilities()[0].role.as_ref().unwrap().code, "01");

    let Object::Assignment(assignment) = object(&Class::Assignment) else { panic!("an assignment") };
    assert_eq!(assignment.id().unwrap().key(), "L100042_ZustaendigkeitOrganisationseinheit_Z1");
    assert_eq!(assignment.owner().unwrap().key(), "L100042_Organisationseinheit_2292");
    assert!(!assignment.is_of_online_service());
    let responsibility = assignment.responsibility();
    let areas: Vec<_> = responsibility.areas.iter().map(|area| area.value.as_str()).collect();
    assert_eq!((areas, responsibility.role.unwrap().code.as_str()), (vec!["160520000000", "160525051000"], "02"));

    let Object::OnlineService(online) = object(&Class::OnlineService) else { panic!("an online service") };
    assert_eq!(texts(&online.names()), ["Hund online anmelden"]);
    assert_eq!(
        (online.links()[0].uri.as_str(), online.trust_level().unwrap().code.as_str()),
        ("https://www.beispielstadt.de/antrag", "20")
    );
    assert_eq!(online.teasers()[0].language, Language::PlainGerman, "the object itself names its languages");

    let Object::Form(form) = object(&Class::Form) else { panic!("a form") };
    assert_eq!(form.uri().as_deref(), Some("https://www.beispielstadt.de/f7.pdf"));
    let Object::Area(area) = object(&Class::Area) else { panic!("an area") };
    assert_eq!(area.coding().unwrap().region.unwrap().code, "160520000000");
    let other = object(&Class::Other("mitarbeiter".into()));
    assert_eq!(other.id().unwrap().value, "M1");

    let (_, operations) = operations(TRANSFER);
    let Some(Operation::Delete(deletion)) = operations.last() else { panic!("a deletion") };
    assert_eq!((deletion.class(), deletion.id().unwrap().value.as_str()), (Class::Assignment, "Z7"));
}

#[test]
fn version_2_3_is_understood_by_its_own_names() {
    let text = r#"<m xmlns="http://xoev.de/schemata/xzufi/2_3_0"><schreibe><leistung><id>1</id>
        <referenzLeistungsschluessel>99102013000000</referenzLeistungsschluessel>
        <kennzeichenFormularSchriftformerfordernis>1</kennzeichenFormularSchriftformerfordernis>
        <modulDokument><dokumentEingehend><pflichtangabetyp><code>01</code></pflichtangabetyp><dokument><art><code>014</code></art>
          <bezeichnung languageCode="de">Ausweis</bezeichnung><formularReferenz>F1</formularReferenz></dokument></dokumentEingehend></modulDokument>
        <versionsinformationen><geaendertDatumZeit>2026-01-02T03:04:05</geaendertDatumZeit></versionsinformationen>
      </leistung></schreibe></m>"#;
    let (message, operations) = operations(text);
    let Operation::Write(Object::Service(service)) = &operations[0] else { panic!("a service") };
    assert_eq!(
        (message.version(), service.keys(), service.written_form()),
        (Version::V2_3, vec!["99102013000000".into()], Some(true))
    );
    let document = &service.documents()[0];
    assert_eq!((document.kind.as_ref().unwrap().code.as_str(), document.forms[0].value.as_str()), ("014", "F1"));
    assert_eq!(document.required.as_ref().unwrap().code, "01");
    assert_eq!(service.version_info().moment().unwrap().to_string(), "2026-01-02T03:04:05Z");
    let written = write(&message, operations);
    assert!(written.contains("http://xoev.de/schemata/xzufi/2_3_1") && !written.contains("2_3_0"), "{written}");
}

#[test]
fn what_is_set_is_set_in_place() {
    let before = service();
    let mut after = before.clone();
    after.set_text(&TextKind::Description, &Language::German, Some("<p>Neu</p>"));
    after.set_text(&TextKind::Description, &Language::PlainGerman, Some("<p>Leicht</p>"));
    after.set_text(&TextKind::Teaser, &Language::German, None);
    after.set_text(&TextKind::Hints, &Language::German, Some("<p>Hinweis</p>"));
    after.set_text(&TextKind::Remedy, &Language::German, None);
    after.set_cost_text(&Language::German, Some("<p>Teurer</p>"));
    after.set_processing_text(&Language::English, Some("some days"));
    after.set_audiences(["003"]);
    let order = |service: &Service| -> Vec<String> {
        service.element().children.iter().map(|child| child.name.clone()).collect()
    };
    let mut expected = order(&before);
    expected.remove(expected.iter().position(|name| name == "leistungsadressat").unwrap());
    assert_eq!(order(&after), expected, "one text went, one came, one audience went");
    let kinds: Vec<_> = after.texts().iter().map(|module| module.kind.clone()).collect();
    assert_eq!(kinds, [TextKind::Name, TextKind::Description, TextKind::Hints]);
    let description = &after.texts()[1];
    assert_eq!(texts(&description.contents), ["<p>Neu</p>", "<p>Leicht</p>"]);
    assert_eq!(description.links.len(), 1);
    let printed = Object::Service(after.clone()).print().unwrap();
    assert!(printed.contains("ton=\"dunkel\"") && printed.contains("n:merkmal"), "{printed}");
    assert!(
        printed.contains("<xzufi:inhalt languageCode=\"de-DE-x-simple-language\">&lt;p&gt;Leicht&lt;/p&gt;"),
        "{printed}"
    );
    assert_eq!(after.costs().len(), 3, "what is structured stays beside the words");
    assert_eq!(texts(&after.processing_texts()), ["wenige Tage", "some days"]);
    after.set_deadline_text(&Language::German, None);
    assert_eq!(after.deadlines().len(), 2);
}

#[test]
fn what_is_built_is_read_again() {
    for version in [Version::V2_2, Version::V2_3] {
        let id = |scheme: &str, value: &str| Identifier::new("L16", scheme, value);
        let mut service = Service::new(version, &id("Leistung", "hund-anmelden"));
        service.set_version_info(&VersionInfo {
            changed_at: Some("2026-11-26T05:00:00Z".into()),
            ..VersionInfo::default()
        });
        service.set_text(&TextKind::Description, &Language::German, Some("<p>a</p>"));
        service.set_keys(["99102013000000"]);
        service.set_text(&TextKind::Name, &Language::German, Some("Hund anmelden"));
        service.set_links(&TextKind::Name, &[Link::new(Language::German, "https://a.de", Some("A"))]);
        service.set_deadline_text(&Language::German, Some("bald"));
        service.set_trust_level(Some("10"));
        service.set_typing(["5"]);
        service.set_terms(&[Term { text: Text::new(Language::German, "Wauwau"), kind: None }]);
        service.set_areas(&[id("", "160000000000")]);
        service.set_publisher(&Publisher { id: id("", "R"), names: vec![Text::new(Language::German, "Redaktion")] });
        service.set_languages(&[Language::German, Language::PlainGerman]);
        service.set_validity(&[xzufi::Period { from: Some("2026-01-01T00:00:00Z".into()), until: None }]);
        assert_eq!(service.title(&Language::German).unwrap(), "Hund anmelden");
        assert_eq!(service.keys(), ["99102013000000"]);
        assert_eq!(service.texts()[1].links[0].uri, "https://a.de");
        let names: Vec<_> = service.element().children.iter().map(|child| child.name.as_str()).collect();
        let key = if version == Version::V2_2 { "referenzLeiKa" } else { "referenzLeistungsschluessel" };
        let info = if version == Version::V2_2 { "versionsinformation" } else { "versionsinformationen" };
        let expected = [
            "id",
            key,
            "modulText",
            "modulText",
            "modulFrist",
            "modulBegriffImKontext",
            "typisierung",
            "vertrauensniveau",
            "herausgeber",
            "gueltigkeitGebietID",
            info,
            "sprachversion",
            "sprachversion",
            "gueltigkeit",
        ];
        assert_eq!(names, expected, "in the order of the standard, whatever the order of setting");

        let mut unit = Unit::new(version, &id("Organisationseinheit", "u"), &[Text::new(Language::German, "Amt")]);
        unit.set_version_info(&VersionInfo::default());
        unit.add_web_address(&Link::new(Language::German, "https://u.de", None));
        unit.add_address(&xzufi::Address {
            town: Some("Gera".into()),
            coding: Some(xzufi::Coding::of_region("160520000000")),
            ..Default::default()
        });
        unit.add_contact(&xzufi::Contact::new("02", "0365"));
        unit.set_opening_hours(&[Text::new(Language::German, "Mo")]);
        unit.set_parent(Some(&id("Organisationseinheit", "p")));
        let responsibility = Responsibility::new(
            &id(UNIT_RESPONSIBILITY, "z"),
            &id("Leistung", "hund-anmelden"),
            &id("", "16052"),
            "01",
        );
        let assignment = Assignment::new(version, &id("Organisationseinheit", "u"), &responsibility);
        assert_eq!(assignment.responsibility(), responsibility);
        let mut online =
            OnlineService::new(version, &id("Onlinedienst", "o"), &[Text::new(Language::German, "Dienst")]);
        online.add_link(Language::German, "https://o.de", Some("O"));
        online.set_trust_level(Some("20"));
        assert_eq!(online.links()[0].kind.as_ref().unwrap().code, "01");
        let mut local = Service::new(version, &id("Spezialisierung", "s"));
        local.set_text(&TextKind::Hints, &Language::German, Some("hier anders"));
        let special = Specialisation::new(&id("Leistung", "hund-anmelden"), local);
        assert_eq!(
            (special.service(), special.id()),
            (Some(id("Leistung", "hund-anmelden")), Some(id("Spezialisierung", "s")))
        );
        let form = Form::new(version, &id("Formular", "f"), &[Text::new(Language::German, "F")], "https://f.de");
        let area = Area::new(version, &id("Gebiet", "g"), &[Text::new(Language::German, "G")], "160520000000");
        let header = Header {
            id: Some("1".into()),
            created_at: Some("2026-11-26T05:00:00Z".into()),
            recipient: None,
            sender: Some("wir".into()),
        };
        let message = Message::new(version, &header)
            .made_by("Dienstweg", "Land", "1")
            .in_transaction("T", 1)
            .in_transaction("T", 2);
        let mut all: Vec<_> = [
            Object::Service(service),
            Object::Unit(unit),
            Object::Assignment(assignment),
            Object::OnlineService(online),
            Object::Form(form),
            Object::Specialisation(special),
            Object::Area(area),
        ]
        .map(Operation::Write)
        .into();
        all.push(Operation::Delete(Deletion::new(version, &Class::Unit, &id("Organisationseinheit", "gone"))));
        let written = write(&message, all.clone());
        assert_eq!(operations(&written), (message.clone(), all), "{written}");
        assert_eq!((message.header(), message.position()), (header, Some(2)));
    }
}

#[test]
fn a_rejected_object_never_blocks_the_rest() {
    let good = "<x:schreibe><x:leistung><x:id>1</x:id></x:leistung></x:schreibe>";
    for (wrong, said) in [
        (
            "<x:schreibe><x:leistung><x:name/></x:leistung></x:schreibe>",
            "Leistung: it has no identifier; add `id` with its scheme",
        ),
        (
            "<x:schreibe><x:gebiet><x:id> </x:id></x:gebiet></x:schreibe>",
            "Gebiet: it has no identifier; add `id` with its scheme",
        ),
        ("<x:schreibe/>", ": there is no object in it; put one object into it or remove it"),
        (
            "<x:schreibe><x:leistung/><x:gebiet/></x:schreibe>",
            "Leistung: there are 2 objects in it; put each into a `schreibe` of its own",
        ),
        ("<x:loesche><x:id>1</x:id></x:loesche>", "__1: it does not say its class; add the attribute `klasse`"),
        ("<x:loesche klasse='Gebiet'/>", "Gebiet: it has no identifier; add `id` with its scheme"),
        (
            "<x:antwort><x:id>4</x:id></x:antwort>",
            "antwort __4: `antwort` is no operation of a transfer message; export a transfer message, or remove it",
        ),
        (
            "<x:schreibe><x:zustaendigkeitTransferObjekt/></x:schreibe>",
            "Zustaendigkeit: `zustaendigkeit` is missing or blank; add it",
        ),
        (
            "<x:schreibe><x:zustaendigkeitTransferObjekt><x:zustaendigkeit><x:id>7</x:id></x:zustaendigkeit></x:zustaendigkeitTransferObjekt></x:schreibe>",
            "Zustaendigkeit __7: `uebergeordnetesObjektID` is missing or blank; add it",
        ),
        (
            "<x:schreibe><x:zustaendigkeitTransferObjekt><x:uebergeordnetesObjektID>1</x:uebergeordnetesObjektID><x:zustaendigkeit><x:id>7</x:id></x:zustaendigkeit></x:zustaendigkeitTransferObjekt></x:schreibe>",
            "Zustaendigkeit __7: `leistungID` is missing or blank; add it",
        ),
        (
            "<x:schreibe><x:leistung><x:id schemeAgencyID='L'>9</x:id><x:name>&nbsp;</x:name></x:leistung></x:schreibe>",
            "Leistung L__9: line 2, column 67: /x/schreibe/leistung/name: the entity `&nbsp;` is not defined; write the character itself or its number",
        ),
    ] {
        let text = format!("<x:x xmlns:x='http://xoev.de/schemata/xzufi/2_2_0'>{good}\n {wrong}{good}</x:x>");
        let items: Vec<_> = Reader::open(text.as_bytes()).unwrap().collect();
        assert_eq!(items.len(), 3, "{wrong}: {items:?}");
        assert!(items[0].is_ok() && items[2].is_ok(), "{wrong}: {items:?}");
        let rejection = items[1].as_ref().unwrap_err();
        assert_eq!((rejection.number, rejection.position.line, rejection.is_last()), (2, 2, false));
        let expected = format!("object 2, line 2, column 2{}{said}", if said.starts_with(':') { "" } else { ", " });
        let expected = if said.starts_with("__") { expected.replace(", __", " __") } else { expected };
        assert_eq!(rejection.to_string(), expected);
    }
}

#[test]
fn what_is_too_large_is_rejected_by_its_name() {
    let filling = "x".repeat(10_000);
    let text = format!(
        "<m xmlns='http://xoev.de/schemata/xzufi/2_2_0'><schreibe><leistung><id schemeAgencyID='L'>5</id><t>{filling}</t></leistung></schreibe>\
         <loesche klasse='Leistung'><id>6</id></loesche></m>"
    );
    let limits = Limits { bytes: 5_000, ..xzufi::LIMITS };
    let items: Vec<_> = Reader::open_within(text.as_bytes(), limits).unwrap().collect();
    let rejection = items[0].as_ref().unwrap_err();
    assert_eq!((rejection.class.clone(), rejection.id.as_ref().unwrap().key()), (Some(Class::Service), "L__5".into()));
    assert!(
        matches!(&rejection.reason, Reason::Xml(error) if matches!(error.problem, Problem::TooLarge { limit: 5_000, .. }))
    );
    assert!(items[1].is_ok());
}

#[test]
fn a_message_that_breaks_off_says_how_much_was_good() {
    let cut = TRANSFER.find("<xzufi:onlinedienst").unwrap();
    let items: Vec<_> = Reader::open(&TRANSFER.as_bytes()[..cut]).unwrap().collect();
    assert_eq!(items.len(), 5);
    let rejection = items[4].as_ref().unwrap_err();
    assert!(rejection.is_last());
    let said = rejection.to_string();
    assert!(said.ends_with("the text ends inside `xzufi:schreibe`; check whether the file is complete and export it again. The 4 objects before it are good"), "{said}");
    assert_eq!(rejection.number, 5);
}

#[test]
fn what_is_no_message_is_not_opened() {
    let refuse = |text: &str| Reader::open(text.as_bytes()).err().unwrap().to_string();
    assert_eq!(
        refuse("<x:m xmlns:x='http://xoev.de/schemata/xzufi/2_1_0'/>"),
        "line 1, column 1: /m: `{http://xoev.de/schemata/xzufi/2_1_0}m` is not known here, expected is a message of XZuFi 2.2 or 2.3; \
         choose another file or another kind of import"
    );
    assert!(refuse("<html/>").contains("`{}html` is not known here"));
    assert!(refuse("<!DOCTYPE m [<!ENTITY a 'b'>]><m/>").contains("a document type"));
    assert!(Reader::open("".as_bytes()).is_err());
    let empty = Reader::open("<m xmlns='http://xoev.de/schemata/xzufi/2_2_0'/>".as_bytes()).unwrap();
    assert_eq!(empty.count(), 0, "a message without news is one");
}

#[test]
fn objects_of_one_version_do_not_go_into_messages_of_another() {
    let message = Message::new(Version::V2_3, &Header::default());
    let mut writer = Writer::open(Vec::new(), &message).unwrap();
    let error = writer.write(Object::Service(service())).unwrap_err();
    assert!(matches!(error.problem, Problem::Document { .. }), "{error}");
    let mut wrong = Service::new(Version::V2_3, &Identifier::new("", "", "1"));
    wrong.set_text(&TextKind::Name, &Language::German, Some("\u{0}"));
    assert!(writer.write(Object::Service(wrong)).is_err());
    writer.write(Object::Service(Service::new(Version::V2_3, &Identifier::new("", "", "2")))).unwrap();
    let written = writer.finish().unwrap();
    assert_eq!(Reader::open(&written[..]).unwrap().filter(Result::is_ok).count(), 1);
}

#[test]
fn names_stand_once_in_the_table_and_as_they_are_written() {
    let table = xzufi::names::TABLE;
    assert!(table.iter().all(|entry| !entry.name.trim().is_empty() && entry.name.is_ascii()));
    let sure = table.iter().filter(|entry| entry.evidence == xzufi::names::Evidence::Messages);
    for entry in sure.filter(|entry| entry.name.chars().all(char::is_alphabetic)) {
        let element = |end: &str| TRANSFER.contains(&format!("{}{end}", entry.name));
        assert!(
            [">", "=", " ", "/", "\""].into_iter().any(element)
                || entry.name.starts_with("scheme")
                || ["waehrung", "ZustaendigkeitOnlinedienst", "LeistungSpezialisierung", "Organisationseinheit"]
                    .contains(&entry.name),
            "the message of the tests has no `{}`",
            entry.name
        );
    }
}

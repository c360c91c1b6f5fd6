use operations::{Trouble, apply, read, template};
use store::Language;

use crate::common::{ASSOCIATION, DOGS, House, houses};

fn setting(house: &House, entity: &str, key: &str) -> Option<String> {
    let catalogue = house.desk.directory.catalogue();
    let today = house.desk.directory.today();
    catalogue.setting(&entity.parse().unwrap(), key, today).map(|setting| setting.value.clone())
}

#[tokio::test]
async fn a_table_is_checked_cell_by_cell_and_written_for_those_who_are_right() {
    for house in houses().await {
        let survey = house.survey().await;
        let table = "schluessel;Erster Hund [dog_tax.first];dog_tax.start_rule;contact.email;bank.iban;gueltig_ab;quelle\r\n\
                     16074002;50,00;following_month;;;01.01.2026;Satzung A\r\n\
                     16074004;1.234,5;month_of_start;amt@example.org;;;\r\n\
                     16074008;fünfzig;nie;kein At;DE00;31.02.2026;\r\n\
                     99999999;1;quarter;;;;\r\n\
                     16074002;60;quarter;;;;\r\n\
                     16074016;70;quarter\r\n\
                     \r\n\
                     16074021;;;;;;\r\n";
        let filling = read(&survey, table, "Beschluss");
        let ready: Vec<(&str, usize)> =
            filling.ready.iter().map(|(entity, values)| (entity.as_str(), values.len())).collect();
        assert_eq!(ready, [("16074004", 3)], "who stands there twice or is wrong gets nothing");
        assert_eq!(filling.ready[0].1[0].value, "123450", "money is kept in cents");
        assert_eq!(filling.ready[0].1[0].source, "Beschluss");
        let told: Vec<(u64, &str)> =
            filling.problems.iter().map(|problem| (problem.line, problem.column.as_str())).collect();
        let expected = [
            (4, "gueltig_ab"),
            (4, "Erster Hund [dog_tax.first]"),
            (4, "dog_tax.start_rule"),
            (4, "contact.email"),
            (4, "bank.iban"),
            (5, "schluessel"),
            (6, ""),
            (7, ""),
        ];
        assert_eq!(told, expected, "{:?}", filling.problems);
        assert_eq!(filling.problems[5].trouble, Trouble::UnknownEntity("99999999".to_owned()));
        assert_eq!(filling.problems[6].trouble, Trouble::Repeated(2));
        assert_eq!(filling.problems[7].trouble, Trouble::Shape);
        for problem in &filling.problems {
            assert!(!problem.trouble.text(Language::German).starts_with('['), "{problem:?}");
        }

        let mut scope = house.write(house.anna).await;
        apply(&mut scope, house.anna, &filling).await.unwrap();
        scope.commit().await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        assert_eq!(setting(&house, "16074004", "dog_tax.first").as_deref(), Some("123450"));
        assert_eq!(setting(&house, "16074004", "contact.email").as_deref(), Some("amt@example.org"));
        assert_ne!(setting(&house, "16074008", "contact.email").as_deref(), Some("kein At"));
    }
}

#[tokio::test]
async fn headings_that_mean_nothing_are_named_and_nothing_is_read() {
    let house = &houses().await[0];
    let survey = house.survey().await;
    for (table, wrong) in [
        ("", Trouble::Empty),
        ("\n\n", Trouble::Empty),
        ("name,dog_tax.first\nx,1\n", Trouble::NoEntityColumn),
        ("ags,dog_tax.firts\n16074002,1\n", Trouble::UnknownColumn),
        ("ags,dog_tax.first,x [dog_tax.first]\n16074002,1,2\n", Trouble::RepeatedColumn),
        ("ags,dog_tax.first\n16074002,1\n", Trouble::NoSource),
    ] {
        let filling = read(&survey, table, "");
        assert!(filling.ready.is_empty(), "{table:?}");
        assert_eq!(filling.problems.len(), 1, "{table:?}: {:?}", filling.problems);
        assert_eq!(filling.problems[0].trouble, wrong, "{table:?}");
    }
}

#[tokio::test]
async fn an_account_that_is_recorded_is_not_replaced_by_a_table() {
    let house = &houses().await[0];
    let survey = house.survey().await;
    let table = "ags,bank.iban\n16051000,DE02120300000000202051\n";
    let filling = read(&survey, table, "Probe");
    assert_eq!(filling.problems.len(), 1);
    assert_eq!(filling.problems[0].trouble, Trouble::RecordedAccount, "Erfurt has an account in the demonstration");
}

#[tokio::test]
async fn the_template_that_was_filled_in_closes_the_gaps() {
    for house in houses().await {
        let survey = house.survey().await;
        let target = operations::Target::Administrations([ASSOCIATION.0].into());
        let lines = survey.lines(&[DOGS.to_owned()].into(), &target);
        let sheet = template(&survey, &lines, Language::German);
        let mut rows = sheet.trim_start_matches('\u{feff}').lines();
        let heading = rows.next().unwrap();
        assert!(heading.starts_with("schluessel;name;verwaltung;gueltig_ab;quelle;"), "{heading}");
        let keys: Vec<&str> = heading.split(';').skip(5).collect();
        assert!(!keys.is_empty());
        let filled: String = rows
            .map(|row| {
                let first: Vec<&str> = row.split(';').take(5).collect();
                let cells = keys.iter().map(|key| match *key {
                    key if key.contains("contact.email") => "amt@example.org",
                    key if key.contains("bank.iban") => "DE02 1203 0000 0000 2020 51",
                    key if key.contains("start_rule") => "quarter",
                    key if key.contains("dog_tax") => "7",
                    _ => "Musterort",
                });
                format!("{};{}\n", first.join(";"), cells.collect::<Vec<_>>().join(";"))
            })
            .collect();
        let filling = read(&survey, &format!("{heading}\n{filled}"), "Satzungen der Mitglieder");
        assert_eq!(filling.problems, []);
        let mut scope = house.write(house.anna).await;
        apply(&mut scope, house.anna, &filling).await.unwrap();
        scope.commit().await.unwrap();
        let survey = house.survey().await;
        for line in survey.lines(&[DOGS.to_owned()].into(), &target) {
            assert_eq!(line.gaps, [], "{line:?}");
        }
    }
}

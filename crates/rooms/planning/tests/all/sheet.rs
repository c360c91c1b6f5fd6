//! A plan as a table: out and in again, with errors that name the line.

use planning::{Contradiction, Error, RowProblem, Status, read_measures, table_of, take_measures};
use ui::Sheet;

use crate::common::{ERFURT, OTHER, Office, by, new, offices};

async fn read(office: &Office, text: &str) -> planning::Read {
    let scope = office.reading(ERFURT).await;
    let sheet = Sheet::read(text).unwrap_or_default();
    read_measures(&scope, by(ERFURT), &office.directory.catalogue(), &sheet).await.unwrap()
}

#[tokio::test]
async fn a_table_that_goes_out_comes_in_without_a_change() {
    for office in offices().await {
        let mut odd = new("=SUMME(A1)");
        odd.draft.owner = "-Kim".to_owned();
        odd.draft.note = "'so'".to_owned();
        office.add(ERFURT, odd).await.unwrap();
        office.add(ERFURT, new("Zwei")).await.unwrap();
        let (heading, rows) = table_of(&office.measures(ERFURT).await, &[]);
        for text in [
            Sheet::write(heading.clone(), rows.clone()),
            rows.iter().fold(heading.join("\t"), |text, row| text + "\n" + &row.join("\t")),
        ] {
            let outcome = read(&office, &text).await;
            assert!(outcome.is_sound() && outcome.is_empty(), "{outcome:?}");
            assert_eq!(outcome.same, 2);
        }
    }
}

#[tokio::test]
async fn new_rows_come_in_and_known_ones_change_all_at_once() {
    for office in offices().await {
        office.add(ERFURT, new("Eins")).await.unwrap();
        let text = "Nr.;Titel;Thema;Verantwortlich;Beginn;Ende;Kosten in Euro;Stand\n\
                    1;Eins;;Frau Muster;1.2.2027;2027-06-30;1.250,00;in Bearbeitung\n\
                    ;Neu;IT-Betrieb;;;;;\n";
        let outcome = read(&office, text).await;
        assert!(outcome.is_sound(), "{outcome:?}");
        assert_eq!((outcome.added(), outcome.changed()), (1, 1));
        let mut scope = office.writing(ERFURT).await;
        take_measures(&mut scope, by(ERFURT), outcome).await.unwrap();
        scope.commit().await.unwrap();
        let measures = office.measures(ERFURT).await;
        let first = &measures[0];
        assert_eq!((first.draft.owner.as_str(), first.status), ("Frau Muster", Status::Running));
        assert_eq!(first.draft.cost.unwrap().0, 125_000);
        assert_eq!((measures[1].number, measures[1].draft.title.as_str()), (2, "Neu"));
        assert!(office.measures(OTHER).await.is_empty());
    }
}

#[tokio::test]
async fn every_error_names_its_line_and_nothing_is_taken_over() {
    for office in offices().await {
        office.add(ERFURT, new("Eins")).await.unwrap();
        let text = "Nr.;Titel;Thema;Leistung;Beginn;Ende;Kosten in Euro;Stand;Ziel;Braucht Nr.\n\
                    1;;;;;;;;;\n\
                    1;Doppelt;;;;;;;;\n\
                    7;Unbekannt;;;;;;;;\n\
                    ;A;Zauberei;;31.2.2027;;viel;verworfen;Glück;9\n\
                    \n\
                    ;B;;grundbuch;1.3.2027;1.2.2027;;;;\n";
        let outcome = read(&office, text).await;
        let expected = [
            (2, RowProblem::Contradicts(Contradiction::NoTitle)),
            (3, RowProblem::Twice),
            (4, RowProblem::NoNumber),
            (5, RowProblem::Cell("thema")),
            (5, RowProblem::Cell("stand")),
            (5, RowProblem::Cell("ziel")),
            (5, RowProblem::Cell("beginn")),
            (5, RowProblem::Cell("kosten")),
            (5, RowProblem::Cell("braucht")),
            (7, RowProblem::Contradicts(Contradiction::EndsBefore)),
            (7, RowProblem::Contradicts(Contradiction::NotOurs)),
        ];
        assert_eq!(outcome.problems, expected);
        let mut scope = office.writing(ERFURT).await;
        assert!(matches!(take_measures(&mut scope, by(ERFURT), outcome).await, Err(Error::Unsound)));
        drop(scope);
        assert_eq!(office.measures(ERFURT).await.len(), 1);
        assert_eq!(read(&office, "Nummer;Name\n1;x\n").await.missing, ["titel"]);
        assert_eq!(read(&office, "").await.missing, ["titel"]);
    }
}

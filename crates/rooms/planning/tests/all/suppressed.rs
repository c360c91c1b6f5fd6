//! How cases go in the whole state, through the page: a way that fewer than five cases took is told nowhere on it.

use axum::http::StatusCode;
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use crate::common::{ERFURT, OTHER, Office, offices_with};

const PATH: &str = "/land/ablaeufe?leistung=hund-anmelden&anteil=100";
/// Steps of a usual way, and of one that only few take.
const USUAL: [&str; 3] = ["received", "claimed", "decided"];
const RARE: [&str; 3] = ["received", "claimed", "withdrawn"];

/// Cases that took a way, in an administration.
async fn cases(office: &Office, tenant: store::TenantId, first: u32, count: u32, way: [&str; 3]) {
    let scope = office.writing(tenant).await;
    let day = 86_400_000_000_i64;
    let now = scope.now().0;
    let entity = if tenant == ERFURT { "16051000" } else { "16064" };
    for number in first..first + count {
        let id = Uuid::from_u128(u128::from(number));
        let begin = now - 30 * day;
        let mut statements = vec![Statement::from_sql_and_values(
            scope.store().backend(),
            "insert into case_file (tenant_id, id, reference, online_service, legal_entity, area, state, received_at, \
             revision, last_event) values ($1, $2, $3, 'hund-anmelden', $4, 'x', 'closed', $5, 1, 3)",
            [tenant.0.into(), id.into(), format!("{number}").into(), entity.into(), begin.into()],
        )];
        for (sequence, kind) in (1_i32..).zip(way) {
            statements.push(Statement::from_sql_and_values(
                scope.store().backend(),
                "insert into case_event (tenant_id, case_id, sequence, at, actor, kind) values ($1, $2, $3, $4, 'x', $5)",
                [
                    tenant.0.into(),
                    id.into(),
                    sequence.into(),
                    (begin + i64::from(sequence) * day).into(),
                    kind.into(),
                ],
            ));
        }
        for statement in statements {
            scope.db().execute_raw(statement).await.unwrap();
        }
    }
    scope.commit().await.unwrap();
}

#[tokio::test]
async fn what_few_cases_did_is_not_told() {
    let rooms = [applications::MIGRATIONS, casework::MIGRATIONS];
    for office in offices_with(&rooms, Some("hund-anmelden")).await {
        let (uli, _) = office.log_in("uli").await;
        let empty = "gibt es noch nicht genug gleiche Vorgänge";
        cases(&office, ERFURT, 1, 4, USUAL).await;
        let few = office.get(PATH, &uli).await;
        assert_eq!(few.status, StatusCode::OK, "{}", few.body);
        assert!(
            few.body.contains(empty) && !few.body.contains("<svg class=\"dw-route"),
            "four are too few: {}",
            few.body
        );

        // One more, elsewhere: now the way is told, and which administration had one case is not.
        cases(&office, OTHER, 5, 1, USUAL).await;
        cases(&office, ERFURT, 6, 4, RARE).await;
        let told = office.get(PATH, &uli).await.body;
        assert!(!told.contains(empty) && told.contains("<svg class=\"dw-route"), "{told}");
        let words = |key: &str| ui::text(ui::Lang::German, key);
        let (decided, withdrawn) = (words("planning-step-decided"), words("planning-step-withdrawn"));
        assert!(told.contains(&decided), "{decided}: {told}");
        assert!(!told.contains(&withdrawn), "what four cases did is told: {told}");
        let small = told.split("<tr").filter(|row| row.contains(&words("planning-process-few"))).count();
        assert_eq!(small, 1, "the class of the one case is only named: {told}");

        cases(&office, OTHER, 10, 1, RARE).await;
        assert!(office.get(PATH, &uli).await.body.contains(&withdrawn), "five are enough");
    }
}

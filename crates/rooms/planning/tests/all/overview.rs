//! What waits in a plan is told on Mondays, counted.

use identity::{Role, Roles};
use jiff::civil::date;
use planning::{Draft, NewMeasure, overview};

use crate::common::{ERFURT, OTHER, draft, new, offices};

#[tokio::test]
async fn whoever_plans_is_told_on_mondays_what_waits() {
    for office in offices().await {
        let late = Draft { last_day: Some(date(2026, 8, 1)), ..draft("Zu spät") };
        office.add(ERFURT, NewMeasure { draft: late, ..NewMeasure::default() }).await.unwrap();
        office.add(ERFURT, new("Ohne Ende")).await.unwrap();
        let catalogue = office.directory.catalogue();
        let told =
            async |tenant, role| overview(&office.db.store, &catalogue, tenant, Roles::of(&[role])).await.unwrap();
        assert!(told(ERFURT, Role::Coordinator).await.is_empty(), "the clock stands on a Tuesday");
        office.db.clock.advance_seconds(6 * 86_400);
        assert_eq!(told(ERFURT, Role::Coordinator).await, ["Eine Maßnahme Ihres Plans ist überfällig."]);
        assert!(told(ERFURT, Role::Clerk).await.is_empty());
        assert!(told(OTHER, Role::Coordinator).await.is_empty());
        office.db.clock.advance_seconds(9 * 7 * 86_400);
        let both = told(ERFURT, Role::Coordinator).await;
        assert_eq!(both.len(), 2);
        assert!(both[1].contains("2 Maßnahmen") && !both.concat().contains("Zu spät"), "{both:?}");
    }
}

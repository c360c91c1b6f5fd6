use calendar::Week;
use jiff::ToSpan;
use jiff::civil::date;
use operations::{
    Affected, Area, Error, Hindered, NewTicket, Operator, Priority, ServiceTarget, Staff, Terms, Ticket, TicketAct,
    TicketId, TicketState, Times, handle, open_ticket, open_tickets, own_ticket, own_tickets, reply, service_desk,
    set_terms, ticket, tickets_since,
};
use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Language, Reach, Scope, TenantId, Timestamp};

use crate::common::{ASSOCIATION, House, PASSWORD, houses, session};
use crate::pages::person_at;

const MARK: &str = "Das Fenster bleibt leer";

async fn staff(house: &House, login: &str, roles: &[identity::Role]) -> Staff {
    let new: [(&str, &str, &[identity::Role]); 1] = [(login, "Jemand", roles)];
    identity::demo_accounts(&house.desk.identity, ASSOCIATION, &new, PASSWORD).await.unwrap();
    Staff::of(&session(&house.desk.identity, login).await)
}

async fn own(house: &House, staff: Staff) -> Scope {
    let actor = Actor::Account(staff.account().into());
    house.db.store.write(Reach::Tenant(ASSOCIATION), actor, Language::German).await.unwrap()
}

async fn of_operator(house: &House, operator: Operator) -> Scope {
    house.db.store.write(Reach::Tenant(ASSOCIATION), operator.actor(), Language::German).await.unwrap()
}

fn leaking(scope: &Scope) -> NewTicket {
    NewTicket {
        id: scope.new_id(),
        subject: "Vorschau lädt nicht".to_owned(),
        text: MARK.to_owned(),
        area: Area::Letters,
        service: None,
        affected: Affected::Several,
        hindered: Hindered::Fully,
    }
}

async fn opened(house: &House, staff: Staff) -> i32 {
    let mut scope = own(house, staff).await;
    let new = leaking(&scope);
    let number = open_ticket(&mut scope, staff, new.clone()).await.unwrap();
    assert_eq!(open_ticket(&mut scope, staff, new).await.unwrap(), number, "sent twice, it is one ticket");
    scope.commit().await.unwrap();
    number
}

/// Moves the clock to a moment in Germany.
fn turn_to(house: &House, moment: jiff::civil::DateTime) {
    let seconds = (Timestamp::of_germany(moment).0 - house.db.clock.now().0).div_euclid(1_000_000);
    assert!(seconds > 0, "{moment} has passed");
    house.db.clock.advance_seconds(seconds);
}

/// The next Monday, late enough not to meet the tests' own first moment.
fn monday(house: &House) -> jiff::civil::Date {
    let mut day = house.db.clock.today().checked_add(1.day()).unwrap();
    // A week without public holidays in Thuringia.
    while day.weekday() != jiff::civil::Weekday::Monday || ![2, 7, 8, 11].contains(&day.month()) {
        day = day.checked_add(1.day()).unwrap();
    }
    day
}

async fn seen(house: &House, number: i32) -> (Ticket, Times) {
    let scope = of_operator(house, house.anna).await;
    let (ticket, _) = ticket(&scope, house.anna, number).await.unwrap();
    let times = service_desk(&scope).await.unwrap().times(&ticket, scope.now());
    (ticket, times)
}

async fn handled(house: &House, operator: Operator, at: (i32, i32), act: TicketAct, text: &str) -> TicketState {
    let mut scope = of_operator(house, operator).await;
    let state = handle(&mut scope, operator, at, act, text).await.unwrap();
    scope.commit().await.unwrap();
    state
}

async fn replied(house: &House, staff: Staff, at: (i32, i32), act: TicketAct, text: &str) -> TicketState {
    let mut scope = own(house, staff).await;
    let state = reply(&mut scope, staff, at, act, text).await.unwrap();
    scope.commit().await.unwrap();
    state
}

#[test]
fn two_answers_make_the_priority() {
    use Affected::{Everybody, One, Several};
    use Hindered::{Fully, No, Partly};
    for (affected, hindered, priority) in [
        (One, No, Priority::Low),
        (One, Partly, Priority::Normal),
        (One, Fully, Priority::Normal),
        (Several, No, Priority::Low),
        (Several, Partly, Priority::Normal),
        (Several, Fully, Priority::High),
        (Everybody, No, Priority::Low),
        (Everybody, Partly, Priority::High),
        (Everybody, Fully, Priority::Urgent),
    ] {
        assert_eq!(Priority::of(affected, hindered), priority, "{affected:?} {hindered:?}");
    }
}

#[test]
fn a_ticket_goes_only_its_way() {
    use TicketAct::{Answer, Ask, Open, Settle, Solve, Take, Write};
    use TicketState::{Closed, InProgress, New, Solved, Waiting};
    let ways = [
        (New, [None, Some(New), Some(Closed), Some(InProgress), Some(InProgress), Some(Waiting), Some(Solved)]),
        (
            InProgress,
            [None, Some(InProgress), Some(Closed), Some(InProgress), Some(InProgress), Some(Waiting), Some(Solved)],
        ),
        (Waiting, [None, Some(InProgress), Some(Closed), Some(Waiting), Some(Waiting), Some(Waiting), Some(Solved)]),
        (Solved, [None, Some(InProgress), Some(Closed), None, None, None, None]),
        (Closed, [None; 7]),
    ];
    for (state, after) in ways {
        for (act, next) in [Open, Write, Settle, Take, Answer, Ask, Solve].into_iter().zip(after) {
            assert_eq!(state.after(act), next, "{state:?} {act:?}");
        }
    }
}

#[tokio::test]
async fn the_clock_of_the_provider_counts_service_hours_and_stands_while_it_waits_for_the_reporter() {
    for house in houses().await {
        let clara = staff(&house, "clara", &[identity::Role::Clerk]).await;
        let monday = monday(&house);
        turn_to(&house, monday.at(15, 30, 0, 0));
        let number = opened(&house, clara).await;
        let (ticket, times) = seen(&house, number).await;
        assert_eq!(ticket.priority(), Priority::High);
        let tuesday = monday.tomorrow().unwrap();
        // Two hours to react, eight to solve: half an hour on Monday, the rest on Tuesday.
        assert_eq!(times.react_by, Some(Timestamp::of_germany(tuesday.at(9, 30, 0, 0))));
        assert_eq!(times.solve_by, Some(Timestamp::of_germany(tuesday.at(15, 30, 0, 0))));
        turn_to(&house, tuesday.at(9, 0, 0, 0));
        assert_eq!(
            handled(&house, house.anna, (number, 0), TicketAct::Ask, "Welcher Browser?").await,
            TicketState::Waiting
        );
        let (ticket, times) = seen(&house, number).await;
        assert_eq!((ticket.reacted, ticket.spent, ticket.assigned), (Some(5_400), 5_400, Some(house.anna)));
        assert!(!times.reacts_late && times.react_by.is_none() && times.solve_by.is_none(), "the clock stands");

        // Two days pass; nothing of them is the provider's.
        let friday = monday.checked_add(4.days()).unwrap();
        turn_to(&house, friday.at(10, 0, 0, 0));
        assert_eq!(replied(&house, clara, (number, 1), TicketAct::Write, "Der übliche").await, TicketState::InProgress);
        let (_, times) = seen(&house, number).await;
        // Six and a half hours are left: three on Friday until 13:00, the rest on Monday.
        let next = monday.checked_add(7.days()).unwrap();
        assert_eq!(times.solve_by, Some(Timestamp::of_germany(next.at(11, 30, 0, 0))));
        assert!(!times.solves_late);
        turn_to(&house, next.at(11, 31, 0, 0));
        let (_, times) = seen(&house, number).await;
        assert!(times.solves_late, "a minute late");
        handled(&house, house.bert, (number, 2), TicketAct::Solve, "Neue Fassung").await;
        let (ticket, times) = seen(&house, number).await;
        assert_eq!((ticket.spent, times.solves_late, ticket.assigned), (8 * 3_600 + 60, true, Some(house.bert)));

        let scope = house.read_as(house.anna).await;
        let all = tickets_since(&scope, house.anna, Timestamp(0)).await.unwrap();
        let figures = service_desk(&scope).await.unwrap().figures(all.iter(), scope.now());
        let counted = (figures.opened, figures.with_reaction, figures.reacted_in_time);
        assert_eq!(counted, (1, 1, 1));
        assert_eq!((figures.with_solution, figures.solved_in_time, figures.median_seconds), (1, 0, Some(28_860)));
        assert!(open_tickets(&scope, house.anna).await.unwrap().is_empty());
        drop(scope);

        // Within its days an answer opens it again; afterwards it is closed.
        replied(&house, clara, (number, 3), TicketAct::Write, "Doch nicht").await;
        handled(&house, house.bert, (number, 4), TicketAct::Solve, "Jetzt aber").await;
        house.db.clock.advance_seconds(15 * 86_400);
        let (_, times) = seen(&house, number).await;
        assert_eq!((times.state, times.open_until), (TicketState::Closed, None));
        let mut scope = own(&house, clara).await;
        let late = reply(&mut scope, clara, (number, 5), TicketAct::Write, "Noch etwas").await;
        assert!(matches!(late, Err(Error::NotPossible)), "{late:?}");
    }
}

#[tokio::test]
async fn a_ticket_is_read_by_its_reporter_its_manager_and_the_operators_and_its_words_are_sealed() {
    for house in houses().await {
        let clara = staff(&house, "clara", &[identity::Role::Clerk]).await;
        let other = staff(&house, "otto", &[identity::Role::Clerk]).await;
        let manager = staff(&house, "mia", &[identity::Role::Manager]).await;
        let number = opened(&house, clara).await;
        let scope = own(&house, clara).await;
        let (_, entries) = own_ticket(&scope, clara, number).await.unwrap();
        assert_eq!(entries[0].text, MARK);
        let foreign = own_ticket(&scope, manager, number).await;
        assert!(matches!(foreign, Err(Error::Identity(_))), "in the scope of somebody else");
        drop(scope);
        let scope = own(&house, manager).await;
        assert_eq!(own_tickets(&scope, manager).await.unwrap().len(), 1);
        assert!(own_ticket(&scope, manager, number).await.is_ok());
        drop(scope);
        let mut scope = own(&house, other).await;
        assert!(own_tickets(&scope, other).await.unwrap().is_empty());
        assert!(matches!(own_ticket(&scope, other, number).await, Err(Error::UnknownTicket)));
        let meddling = reply(&mut scope, other, (number, 0), TicketAct::Settle, "").await;
        assert!(matches!(meddling, Err(Error::UnknownTicket)), "{meddling:?}");
        // Nobody plays the other side.
        let wrong = reply(&mut scope, other, (number, 0), TicketAct::Solve, "x").await;
        assert!(matches!(wrong, Err(Error::NotPossible)));
        drop(scope);
        let actor = Actor::Account(clara.account().into());
        let scope = house.db.store.write(Reach::Tenant(TenantId(2)), actor, Language::German).await.unwrap();
        assert!(matches!(own_tickets(&scope, clara).await, Err(Error::Identity(_))), "another administration");
        drop(scope);
        let mut scope = of_operator(&house, house.anna).await;
        let stale = handle(&mut scope, house.anna, (number, 1), TicketAct::Take, "").await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        let silent = handle(&mut scope, house.anna, (number, 0), TicketAct::Answer, " ").await;
        assert!(matches!(silent, Err(Error::NoText)), "{silent:?}");
        let not_acting = handle(&mut scope, house.bert, (number, 0), TicketAct::Take, "").await;
        assert!(matches!(not_acting, Err(Error::Identity(_))), "{not_acting:?}");
        drop(scope);
        let scope = of_operator(&house, house.anna).await;
        let select = Statement::from_string(scope.store().backend(), "select content from ticket_entry");
        let rows = scope.db().query_all_raw(select).await.unwrap();
        let bytes: Vec<u8> = rows[0].try_get("", "content").unwrap();
        assert!(bytes.len() > MARK.len() && !String::from_utf8_lossy(&bytes).contains(MARK));
    }
}

#[tokio::test]
async fn nothing_to_say_opens_no_ticket() {
    for house in houses().await {
        let clara = staff(&house, "clara", &[identity::Role::Clerk]).await;
        let mut scope = own(&house, clara).await;
        for (subject, text) in [("", "Text"), ("Betreff", "  \n")] {
            let new = NewTicket { subject: subject.to_owned(), text: text.to_owned(), ..leaking(&scope) };
            assert!(matches!(open_ticket(&mut scope, clara, new).await, Err(Error::NoText)));
        }
        assert_eq!(own_tickets(&scope, clara).await.unwrap(), []);
        let unknown = TicketId::from(uuid::Uuid::nil());
        assert_eq!(unknown.to_string().len(), 36);
    }
}

#[tokio::test]
async fn new_terms_hold_for_tickets_from_their_day_on_and_never_for_older_ones() {
    for house in houses().await {
        let clara = staff(&house, "clara", &[identity::Role::Clerk]).await;
        let monday = monday(&house);
        turn_to(&house, monday.at(8, 0, 0, 0));
        let old = opened(&house, clara).await;
        let mut week = Week::default();
        week.0[1] = "10:00-12:00".parse().ok();
        let terms = Terms {
            week,
            place: "16051000".parse().unwrap(),
            targets: [ServiceTarget { reaction: 1, solving: 2 }; 4],
            reopen_days: 3,
            source: "Vertrag vom 1.1.".to_owned(),
        };
        let mut scope = house.write(house.anna).await;
        let passed = set_terms(&mut scope, house.anna, monday, &terms).await;
        assert!(matches!(passed, Err(Error::DayPassed)), "{passed:?}");
        let tuesday = monday.tomorrow().unwrap();
        set_terms(&mut scope, house.anna, tuesday, &terms).await.unwrap();
        set_terms(&mut scope, house.anna, tuesday, &terms).await.unwrap();
        scope.commit().await.unwrap();
        turn_to(&house, tuesday.at(0, 30, 0, 0));
        let new = opened(&house, clara).await;
        let (_, times) = seen(&house, new).await;
        assert_eq!(times.react_by, Some(Timestamp::of_germany(tuesday.at(11, 0, 0, 0))));
        let (_, times) = seen(&house, old).await;
        assert_eq!(times.react_by, Some(Timestamp::of_germany(monday.at(10, 0, 0, 0))), "two hours, as on its day");
        assert!(times.reacts_late);
        // Far from any year that could be wrong.
        assert!(service_desk(&house.read().await).await.unwrap().on(date(2019, 1, 1)).is_some());
    }
}

#[tokio::test]
async fn the_queue_asks_the_database_as_often_for_one_ticket_as_for_many() {
    for house in houses().await {
        let clara = staff(&house, "clara", &[identity::Role::Clerk]).await;
        opened(&house, clara).await;
        let anna = person_at(&house, "anna", "/betrieb/anliegen/zeiten").await;
        let mut asked = Vec::new();
        for more in [0, 12] {
            for _ in 0..more {
                opened(&house, clara).await;
            }
            let before = house.db.queries();
            let (status, _, page) = anna.get("/betrieb/anliegen").await;
            assert_eq!(status, axum::http::StatusCode::OK);
            assert_eq!(page.matches("Vorschau lädt nicht").count(), 1 + more);
            assert!(!page.contains(MARK), "what was written is on the page of the ticket only");
            asked.push(house.db.queries() - before);
        }
        assert_eq!(asked[0], asked[1], "{}", house.db.name);
    }
}

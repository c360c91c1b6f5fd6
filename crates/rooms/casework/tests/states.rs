//! Every transition from every state: what is allowed leads where it should, everything else is refused.

use casework::{AnsweredBy, Event, InvalidTransition, State, Step};
use identity::AccountId;
use uuid::Uuid;

const OWN: AccountId = AccountId(Uuid::from_u128(1));
const OTHER: AccountId = AccountId(Uuid::from_u128(2));

fn go(state: State, step: Step) -> Result<(State, Vec<Event>), InvalidTransition> {
    match step {
        Step::Claim => state.claim(OWN),
        Step::Release => state.release(OWN),
        Step::Ask => state.ask(OWN),
        Step::Answer => state.answered(AnsweredBy::Clerk),
        Step::Decide => state.decide(OWN),
        Step::Deliver => state.deliver(),
        Step::Inform => state.inform(),
        Step::Close => state.close(),
    }
}

#[test]
fn the_whole_table() {
    use State::{AwaitingApplicant, Closed, Decided, Delivered, InReview, Received};
    use Step::{Answer, Ask, Claim, Close, Decide, Deliver, Inform, Release};
    let steps = [Claim, Release, Ask, Answer, Decide, Deliver, Inform, Close];
    let rows: [(State, [Option<State>; 8]); 11] = [
        (Received, [Some(InReview(OWN)), None, None, None, None, None, None, None]),
        (
            InReview(OWN),
            [
                None,
                Some(Received),
                Some(AwaitingApplicant(OWN)),
                Some(InReview(OWN)),
                Some(Decided(OWN)),
                None,
                None,
                None,
            ],
        ),
        (InReview(OTHER), [Some(InReview(OWN)), None, None, Some(InReview(OTHER)), None, None, None, None]),
        (
            AwaitingApplicant(OWN),
            [None, None, Some(AwaitingApplicant(OWN)), Some(InReview(OWN)), Some(Decided(OWN)), None, None, None],
        ),
        (
            AwaitingApplicant(OTHER),
            [Some(AwaitingApplicant(OWN)), None, None, Some(InReview(OTHER)), None, None, None, None],
        ),
        (Decided(OWN), [None, None, None, None, None, Some(Delivered(OWN)), Some(Closed(OWN)), None]),
        (Decided(OTHER), [None, None, None, None, None, Some(Delivered(OTHER)), Some(Closed(OTHER)), None]),
        (Delivered(OWN), [None, None, None, None, None, None, None, Some(Closed(OWN))]),
        (Delivered(OTHER), [None, None, None, None, None, None, None, Some(Closed(OTHER))]),
        (Closed(OWN), [None; 8]),
        (Closed(OTHER), [None; 8]),
    ];
    for (from, expected) in rows {
        for (step, expected) in steps.into_iter().zip(expected) {
            match (go(from, step), expected) {
                (Ok((to, events)), Some(expected)) => {
                    assert_eq!(to, expected, "{step:?} from {from:?}");
                    assert!(!events.is_empty(), "{step:?} from {from:?} leaves no trace");
                }
                (Err(error), None) => assert_eq!(error, InvalidTransition { from, step }),
                (found, expected) => panic!("{step:?} from {from:?}: {found:?} instead of {expected:?}"),
            }
        }
    }
}

#[test]
fn an_applicant_may_write_until_the_decision() {
    assert_eq!(State::Received.answered(AnsweredBy::Applicant), Ok((State::Received, vec![Event::Answered])));
    assert!(State::Decided(OWN).answered(AnsweredBy::Applicant).is_err());
    assert!(State::Closed(OWN).answered(AnsweredBy::Applicant).is_err());
}

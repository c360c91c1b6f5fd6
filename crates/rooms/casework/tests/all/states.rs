//! Every transition from every state: what is allowed leads where it should, everything else is refused.

use casework::{AnsweredBy, Event, InvalidTransition, State, Step};
use identity::AccountId;
use uuid::Uuid;

const OWN: AccountId = AccountId(Uuid::from_u128(1));
const OTHER: AccountId = AccountId(Uuid::from_u128(2));

fn go(state: State, step: Step) -> Result<(State, Vec<Event>), InvalidTransition> {
    match step {
        Step::Claim => state.claim(OWN),
        Step::Assign => state.assign(OTHER),
        Step::Release => state.release(OWN),
        Step::Ask => state.ask(OWN),
        Step::Answer => state.answered(AnsweredBy::Clerk),
        Step::Decide => state.decide(OWN),
        Step::Deliver => state.deliver(),
        Step::Inform => state.inform(),
        Step::Close => state.close(),
        Step::Withdraw => state.withdraw(),
    }
}

#[test]
fn the_whole_table() {
    use State::{AwaitingApplicant, Closed, Decided, Delivered, InReview, Received, Withdrawn};
    use Step::{Answer, Ask, Assign, Claim, Close, Decide, Deliver, Inform, Release, Withdraw};
    let steps = [Claim, Assign, Release, Ask, Answer, Decide, Deliver, Inform, Close, Withdraw];
    let to = Some::<State>;
    let gone = |clerk| Some(Withdrawn(clerk));
    let rows: [(State, [Option<State>; 10]); 13] = [
        (Received, [to(InReview(OWN)), to(InReview(OTHER)), None, None, None, None, None, None, None, gone(None)]),
        (
            InReview(OWN),
            [
                None,
                to(InReview(OTHER)),
                to(Received),
                to(AwaitingApplicant(OWN)),
                to(InReview(OWN)),
                to(Decided(OWN)),
                None,
                None,
                None,
                gone(Some(OWN)),
            ],
        ),
        (
            InReview(OTHER),
            [to(InReview(OWN)), None, None, None, to(InReview(OTHER)), None, None, None, None, gone(Some(OTHER))],
        ),
        (
            AwaitingApplicant(OWN),
            [
                None,
                to(AwaitingApplicant(OTHER)),
                None,
                to(AwaitingApplicant(OWN)),
                to(InReview(OWN)),
                to(Decided(OWN)),
                None,
                None,
                None,
                gone(Some(OWN)),
            ],
        ),
        (
            AwaitingApplicant(OTHER),
            [
                to(AwaitingApplicant(OWN)),
                None,
                None,
                None,
                to(InReview(OTHER)),
                None,
                None,
                None,
                None,
                gone(Some(OTHER)),
            ],
        ),
        (Decided(OWN), [None, None, None, None, None, None, to(Delivered(OWN)), to(Closed(OWN)), None, None]),
        (Decided(OTHER), [None, None, None, None, None, None, to(Delivered(OTHER)), to(Closed(OTHER)), None, None]),
        (Delivered(OWN), [None, None, None, None, None, None, None, None, to(Closed(OWN)), None]),
        (Delivered(OTHER), [None, None, None, None, None, None, None, None, to(Closed(OTHER)), None]),
        (Closed(OWN), [None; 10]),
        (Closed(OTHER), [None; 10]),
        (Withdrawn(None), [None; 10]),
        (Withdrawn(Some(OWN)), [None; 10]),
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

//! Every transition from every state: what is allowed leads where it should, everything else is refused.

use casework::{AnsweredBy, Consent, Event, InvalidTransition, State, Step};
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
        Step::Propose => state.propose(OWN),
        Step::Approve => state.approve(Consent::SecondPerson, true),
        Step::GiveBack => state.give_back(),
        Step::TakeBack => state.take_back(OWN),
        Step::Amend => state.amend(OWN),
        Step::EndAmendment => state.end_amendment(OWN, true),
        Step::Transfer => state.transfer(OWN),
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

#[test]
fn a_proposal_leaves_by_the_second_person_by_its_clerk_and_by_the_applicant() {
    use State::{AwaitingApplicant, AwaitingApproval, Closed, Decided, Delivered, InReview, Received, Withdrawn};
    use Step::{
        Answer, Approve, Ask, Assign, Claim, Close, Decide, Deliver, GiveBack, Inform, Propose, Release, TakeBack,
    };
    let own = AwaitingApproval(OWN);
    assert_eq!(go(InReview(OWN), Propose), Ok((own, vec![Event::Proposed])));
    assert_eq!(go(AwaitingApplicant(OWN), Propose), Ok((own, vec![Event::Proposed])));
    assert_eq!(go(own, Approve), Ok((Decided(OWN), vec![Event::Approved, Event::Decided])));
    assert_eq!(go(own, GiveBack), Ok((InReview(OWN), vec![Event::GivenBack])));
    assert_eq!(go(own, TakeBack), Ok((InReview(OWN), vec![Event::TakenBack])));
    assert_eq!(go(own, Step::Withdraw), Ok((Withdrawn(Some(OWN)), vec![Event::Withdrawn])));
    for (by, event) in [(AnsweredBy::Applicant, Event::Answered), (AnsweredBy::Correction, Event::Corrected)] {
        assert_eq!(own.answered(by), Ok((InReview(OWN), vec![event, Event::Lapsed])));
    }
    for step in [Claim, Assign, Release, Ask, Answer, Decide, Propose, Deliver, Inform, Close] {
        assert_eq!(go(own, step), Err(InvalidTransition { from: own, step }));
    }
    assert!(go(AwaitingApproval(OTHER), TakeBack).is_err(), "it is a colleague's");
    for from in [
        Received,
        InReview(OTHER),
        AwaitingApplicant(OTHER),
        Decided(OWN),
        Delivered(OWN),
        Closed(OWN),
        Withdrawn(Some(OWN)),
    ] {
        for step in [Propose, Approve, GiveBack, TakeBack] {
            assert_eq!(go(from, step), Err(InvalidTransition { from, step }));
        }
    }
    assert_eq!(own.public(), applications::PublicState::InReview);
    assert!(!own.is_decided());
}

#[test]
fn a_decision_that_is_out_is_amended_without_ever_being_open_again() {
    use State::{Amending, AmendmentProposed, Closed, Decided, Delivered};
    use Step::{Amend, Answer, Approve, Ask, Assign, Claim, Close, Decide, Deliver, EndAmendment, Inform, Release};
    for from in [Delivered(OTHER), Closed(OTHER)] {
        assert_eq!(go(from, Amend), Ok((Amending(OWN), vec![Event::AmendmentBegun])));
    }
    assert_eq!(go(Amending(OWN), Decide), Ok((Decided(OWN), vec![Event::Decided])));
    assert_eq!(go(Amending(OWN), Step::Propose), Ok((AmendmentProposed(OWN), vec![Event::Proposed])));
    assert_eq!(go(Amending(OTHER), Claim), Ok((Amending(OWN), vec![Event::TakenOver(OTHER)])));
    assert_eq!(go(Amending(OWN), EndAmendment), Ok((Closed(OWN), vec![Event::AmendmentEnded])));
    assert_eq!(Amending(OWN).end_amendment(OWN, false), Ok((Delivered(OWN), vec![Event::AmendmentEnded])));
    let proposed = AmendmentProposed(OWN);
    assert_eq!(go(proposed, Approve), Ok((Decided(OWN), vec![Event::Approved, Event::Decided])));
    assert_eq!(go(proposed, Step::GiveBack), Ok((Amending(OWN), vec![Event::GivenBack])));
    assert_eq!(go(proposed, Step::TakeBack), Ok((Amending(OWN), vec![Event::TakenBack])));
    for state in [Amending(OWN), proposed] {
        assert!(state.is_decided() && !state.is_over());
        assert_eq!(state.public(), applications::PublicState::Decided);
        assert!(state.answered(AnsweredBy::Applicant).is_err(), "what is written now is noted, and changes nothing");
        for step in [Amend, Answer, Ask, Assign, Close, Deliver, Inform, Release, Step::Withdraw] {
            assert_eq!(go(state, step), Err(InvalidTransition { from: state, step }));
        }
    }
}

#[test]
fn a_case_is_handed_over_while_nothing_of_it_is_decided() {
    use State::{
        Amending, AmendmentProposed, AwaitingApplicant, AwaitingApproval, Closed, Decided, Delivered, InReview,
        Received, Transferred, Withdrawn,
    };
    for from in [Received, InReview(OWN), AwaitingApplicant(OWN)] {
        assert_eq!(go(from, Step::Transfer), Ok((Transferred(OWN), vec![Event::Transferred])), "{from:?}");
    }
    for from in [
        InReview(OTHER),
        AwaitingApplicant(OTHER),
        AwaitingApproval(OWN),
        Decided(OWN),
        Delivered(OWN),
        Closed(OWN),
        Amending(OWN),
        AmendmentProposed(OWN),
        Withdrawn(None),
        Transferred(OWN),
    ] {
        assert_eq!(go(from, Step::Transfer), Err(InvalidTransition { from, step: Step::Transfer }));
    }
    let gone = Transferred(OWN);
    assert!(gone.is_decided() && gone.is_over());
    assert!(gone.answered(AnsweredBy::Applicant).is_err() && gone.withdraw().is_err() && gone.claim(OTHER).is_err());
    assert_eq!(gone.public(), applications::PublicState::Transferred);
}

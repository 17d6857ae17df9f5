//! The words of grid events and wishes for the same stages.

use crate::commands::*;
use crate::testing::*;
use crate::views::{GridEventStage, WishStage, grid_event_stage, wish_stage};
use crate::*;

fn of_kind(kind: Kind, case: Case<Request>) -> Request {
    case.and(|request| request.kind = kind).on
}

#[test]
fn the_seven_stages_of_a_grid_event() {
    let verdict = GiveVerdict { verdict: Verdict::Satisfied, by: VerdictBy::Receipt };
    let verified =
        || handled().and(|request| request.requester = Requester::default()).by(CALLER).when(&Close);
    let path = [
        submitted(),
        accepted(),
        dispatched(),
        in_progress(),
        handled(),
        verified(),
        verified().when(&verdict),
    ];
    let seen = path.map(|case| grid_event_stage(&of_kind(Kind::GridEvent, case)));
    assert_eq!(seen, *GridEventStage::ALL.iter().copied().map(Some).collect::<Vec<_>>());
    let asked = accepted().when(&AskBack { question: "哪一栋？".into() });
    assert_eq!(grid_event_stage(&of_kind(Kind::GridEvent, asked)), Some(GridEventStage::Filed));
    assert_eq!(grid_event_stage(&submitted().on), None);
    assert_eq!(grid_event_stage(&of_kind(Kind::GridEvent, submitted().when(&Withdraw))), None);
}

#[test]
fn the_stages_of_a_wish() {
    let verdict = GiveVerdict { verdict: Verdict::Satisfied, by: VerdictBy::Receipt };
    let vetted = |case: Case<Request>| case.and(|request| request.public_text = Some("收音机".into()));
    let expired = dispatched().and(|request| request.stage = Stage::Expired);
    let seen = [
        (submitted(), false),
        (accepted(), false),
        (vetted(accepted()), false),
        (vetted(dispatched()), false),
        (vetted(dispatched()), true),
        (in_progress(), true),
        (handled(), true),
        (handled().when(&verdict), true),
        (handled().and(|request| request.stage = Stage::Closed), true),
        (submitted().when(&Decline { code: DeclineCode::WishNotApproved }), false),
        (expired, false),
        (submitted().when(&Withdraw), false),
    ]
    .map(|(case, taken)| wish_stage(&of_kind(Kind::Wish, case), taken));
    assert_eq!(seen, *WishStage::ALL.iter().copied().map(Some).collect::<Vec<_>>());
    assert_eq!(wish_stage(&submitted().on, false), None);
}

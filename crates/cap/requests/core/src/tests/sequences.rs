//! Whatever is done to a request in whatever order, these hold.

use jiff::civil::date;
use proptest::prelude::*;

use crate::commands::*;
use crate::testing::*;
use crate::*;

type Try = fn(&Case<Request>) -> (Action, Result<Vec<Event>, Refusal>);

/// A command as something to try on a case.
macro_rules! tries {
    ($($command:expr),+ $(,)?) => {
        [$(|case: &Case<Request>| {
            let command = $command;
            (command.action(), decide(&case.on, &command, &case.env()))
        }),+]
    };
}

fn words() -> String {
    "说明".to_owned()
}

/// One of every command on a request, those that go on first.
const TRIES: [Try; 37] = tries![
    Accept,
    dispatch(NewTask { span: None, ..new_task() }),
    Handle { outcome: Outcome::Partly, reply: words() },
    Handle { outcome: Outcome::NotSolved, reply: words() },
    GiveVerdict { verdict: Verdict::Dissatisfied, by: VerdictBy::Receipt },
    GiveVerdict { verdict: Verdict::Dissatisfied, by: VerdictBy::Account },
    GiveVerdict { verdict: Verdict::Satisfied, by: VerdictBy::Receipt },
    GiveVerdict { verdict: Verdict::NoOpinion, by: VerdictBy::Proxy },
    NoteContact,
    AskBack { question: words() },
    Answer,
    Reopen { reason: words() },
    Apply { ask: Ask::Extension { by: Deadline::new(3, Unit::WorkDay) }, reason: words() },
    Apply { ask: Ask::Suspension { review_on: date(2027, 1, 31) }, reason: words() },
    DecideApplication { approve: true },
    ResumeWork,
    RaiseAlarm,
    SolveOnSpot { line: words() },
    GiveCoVerdict { verdict: Verdict::Dissatisfied, by: VerdictBy::Account, given: false },
    Escalate { reason: words() },
    Join { joined: false },
    SetSecrecy { secret: true },
    SetSecrecy { secret: false },
    Reclassify { kind: Some(Kind::Help), urgency: Some(Urgency::Urgent), ..Reclassify::default() },
    Reclassify { kind: Some(Kind::Wish), ..Reclassify::default() },
    AddPhoto { existing: 0, bytes: 1 },
    VetWish { public_text: words() },
    RecordCallback { answers: None, worked_on_it: false },
    DecideApplication { approve: false },
    Close,
    Apply { ask: Ask::Termination, reason: words() },
    Decline { code: DeclineCode::Petition },
    TransferEmergency { to: Emergency::Police },
    Withdraw,
    Merge { into: request_id(2), into_is_open: true },
    RejectWish { reason: words() },
    ExpireWish { taken: false },
];

/// Where the commands begin that end a request; they are drawn seldom, so that long stories arise.
const ENDINGS: usize = 30;

fn check_stage(case: &Case<Request>) -> Result<(), TestCaseError> {
    for attempt in TRIES {
        let (action, decision) = attempt(case);
        let by_stage = matches!(decision, Err(Refusal::WrongStage { .. }));
        prop_assert_eq!(case.on.accepts(action), !by_stage, "{} at {}", action, case.on.stage_code());
    }
    Ok(())
}

fn check_state(case: &Case<Request>) -> Result<(), TestCaseError> {
    let (request, now) = (&case.on, case.now);
    let (code, detail) = request.stage.parts();
    prop_assert_eq!(&Stage::from_parts(code, detail).unwrap(), &request.stage);
    match code {
        StageCode::Asked | StageCode::Suspended => {
            let waits = request.clock.is_none_or(|clock| !clock.runs() && clock.next_alarm(now).is_none());
            prop_assert!(waits, "the clock waits");
        }
        StageCode::Dispatched | StageCode::InProgress => {
            prop_assert!(request.clock.is_some_and(|clock| clock.runs()), "the clock runs");
        }
        StageCode::Submitted | StageCode::Accepted => prop_assert_eq!(request.clock, None),
        StageCode::Handled => prop_assert!(request.handling.is_some() && request.pending.is_none()),
        StageCode::Closed => prop_assert!(request.handling.is_some()),
        _ => prop_assert!(request.can().iter().all(|action| *action == Action::Submit), "over is over"),
    }
    let went_up = u16::from(request.level != Level::Grid);
    prop_assert!(request.round <= 2 || went_up == 1, "a third round is one level up");
    prop_assert!(request.round <= 5);
    Ok(())
}

fn check_change(before: &Request, after: &Request, events: &[Event]) -> Result<(), TestCaseError> {
    let names: Vec<_> = events.iter().map(Event::name).collect();
    let again = names.contains(&"request_reopened");
    prop_assert!(after.level >= before.level);
    prop_assert_eq!(after.round, before.round + u16::from(again));
    if names.contains(&"verdict_given") && !again {
        prop_assert_eq!(after.outcome(), before.outcome(), "a verdict leaves the outcome alone");
    }
    if names.contains(&"request_handled") {
        prop_assert_eq!(after.verdict, before.verdict, "an outcome leaves the verdict alone");
    }
    if let (Some(before), Some(after)) = (before.clock, after.clock) {
        prop_assert!(after.finish_due >= before.finish_due, "a due moment never comes nearer");
    }
    for event in events {
        prop_assert!(Event::NAMES.contains(&event.name()));
        let read: Event = serde_json::from_str(&serde_json::to_string(event).unwrap()).unwrap();
        prop_assert_eq!(read.name(), event.name());
    }
    Ok(())
}

/// The events of the `nth` of the permitted commands, so that every step goes somewhere.
fn permitted(case: &Case<Request>, nth: usize, ending: bool) -> Option<Vec<Event>> {
    let tries = if ending { &TRIES[ENDINGS..] } else { &TRIES[..ENDINGS] };
    let mut decisions: Vec<_> = tries.iter().filter_map(|attempt| attempt(case).1.ok()).collect();
    let which = nth.checked_rem(decisions.len())?;
    Some(decisions.swap_remove(which))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// An action that the stage lists is never refused because of the stage, one that it does
    /// not list always is; and whatever was permitted keeps every promise above.
    #[test]
    fn whatever_is_done(
        steps in proptest::collection::vec((any::<usize>(), 0_u32..60, 1_u128..9, 0_i64..3 * 1440), 1..60),
    ) {
        let mut case = submitted();
        for (nth, ending, person, minutes) in steps {
            case = case.by(person).after_minutes(minutes);
            check_stage(&case)?;
            if let Some(events) = permitted(&case, nth, ending == 0) {
                let before = case.on.clone();
                for event in &events {
                    case.on.evolve(event, case.now);
                }
                check_change(&before, &case.on, &events)?;
            }
            check_state(&case)?;
        }
    }
}

//! What is stored reads back, and what is logged holds no words.

use jiff::civil::date;
use serde_json::json;

use crate::testing::{MONDAY_NINE, account, claim_id, handled, request_id, task_id};
use crate::*;

fn stages() -> Vec<Stage> {
    let (since, by, reason) = (MONDAY_NINE, account(1), || "道路施工".to_owned());
    vec![
        Stage::Submitted,
        Stage::Asked { question: "哪一栋？".into(), since, by, resume: Resume::Submitted },
        Stage::Accepted,
        Stage::Dispatched,
        Stage::InProgress,
        Stage::Handled,
        Stage::Suspended {
            reason: reason(),
            since,
            review_on: date(2027, 1, 5),
            approved_by: by,
            resume: Resume::InProgress,
        },
        Stage::Closed,
        Stage::NotAccepted { code: DeclineCode::Petition },
        Stage::TransferredEmergency { to: Emergency::Fire },
        Stage::Merged { into: request_id(2) },
        Stage::Withdrawn,
        Stage::Expired,
        Stage::Terminated { reason: reason(), reviewed_by: by },
    ]
}

#[test]
fn every_stage_reads_back_from_its_code_and_detail() {
    let stages = stages();
    let codes: Vec<_> = stages.iter().map(Stage::code).collect();
    assert_eq!(codes, StageCode::ALL);
    for stage in stages {
        let (code, detail) = stage.parts();
        assert_eq!(detail.get("stage"), None);
        assert_eq!(Stage::from_parts(code, detail).unwrap(), stage);
    }
    assert_eq!(Stage::Closed.parts().1, json!({}));
    assert!(Stage::from_parts(StageCode::Merged, json!({})).is_err());
}

#[test]
fn every_task_stage_reads_back() {
    let returned = TaskStage::Returned {
        ground: ReturnGround::OutsideArea,
        by: account(1),
        at: MONDAY_NINE,
        arbiter: account(2),
    };
    for stage in
        [TaskStage::Open, TaskStage::Finished, TaskStage::Cancelled { reason: "下雨".into() }, returned]
    {
        let (code, detail) = stage.parts();
        assert_eq!(TaskStage::from_parts(code, detail).unwrap(), stage);
    }
}

#[test]
fn a_request_reads_back_whole() {
    let request = handled().on;
    let text = serde_json::to_string(&request).unwrap();
    assert_eq!(serde_json::from_str::<Request>(&text).unwrap(), request);
}

#[test]
fn codes_read_back_and_unknown_ones_are_told() {
    for action in Action::ALL {
        assert_eq!(action.code().parse(), Ok(*action));
        assert_eq!(json!(action), json!(action.code()));
    }
    assert_eq!("122".parse(), Ok(Emergency::Traffic));
    assert_eq!("nobody".parse::<Kind>().unwrap_err().to_string(), "unknown Kind code \"nobody\"");
    assert_eq!(DeclineCode::Court.route_key(), "route.court");
}

#[test]
fn an_event_without_data_reads_back_whatever_was_noted_beside_it() {
    for noted in [json!({}), json!({ "by": "receipt" }), json!(null)] {
        assert_eq!(Event::read("request_withdrawn", &noted).unwrap(), Event::RequestWithdrawn);
    }
    let secret = Event::SecrecySet { secret: true };
    assert_eq!(Event::read(secret.name(), &secret.data()).unwrap(), secret);
    assert!(Event::read("secrecy_set", &json!({ "secret": "x" })).is_err());
    assert!(Event::read("another", &json!({})).is_err());
}

#[test]
fn the_log_holds_codes_and_ids_but_no_words() {
    let words = "张三的电话";
    let logged = [
        Event::RequestAsked { by: account(1), resume: Resume::Accepted, question: words.into() },
        Event::RequestHandled {
            outcome: Outcome::Partly,
            by: account(1),
            on_time: Some(true),
            reply: words.into(),
        },
        Event::WorkReported { task: task_id(1), claim: claim_id(1), minutes: 30, text: words.into() },
        Event::TaskCancelled { task: task_id(1), by: None, reason: words.into() },
    ];
    for event in logged {
        assert!(!serde_json::to_string(&event).unwrap().contains(words));
    }
    let handled = Event::RequestHandled {
        outcome: Outcome::Partly,
        by: account(1),
        on_time: None,
        reply: words.into(),
    };
    assert_eq!(handled.data(), json!({"outcome": "partly", "by": account(1), "on_time": null}));
    assert_eq!(Event::RequestWithdrawn.data(), json!({}));
    assert_eq!(Event::words_key(handled.name()), "history.request_handled");
}

#[test]
fn event_names_are_unique() {
    let unique: std::collections::BTreeSet<_> = Event::NAMES.iter().collect();
    assert_eq!(unique.len(), Event::NAMES.len());
}

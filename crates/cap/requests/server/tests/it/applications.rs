//! `request_extension`, `request_suspension`, `request_termination`, `decide_application`.

use baodao_testkit::Person;
use serde_json::{Value, json};

use crate::common::{Case, open_call};

fn more(days: u32) -> Value {
    json!({ "by": { "n": days, "unit": "work_day" }, "reason": "等待配件到货" })
}

#[tokio::test]
async fn an_extension_is_asked_by_one_and_granted_one_level_up() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let asked = case.act(Person::Coordinator, "request-extension", more(3)).await.ok();
    assert_eq!(
        (&asked["pending"]["ask"]["ask"], &asked["stage"]),
        (&json!("extension"), &json!("dispatched"))
    );
    case.act(Person::Coordinator, "request-extension", more(1)).await.refused(409, "wrong_stage");
    case.act(Person::Coordinator, "decide-application", json!({ "approve": true }))
        .await
        .refused(403, "not_allowed");
    let got = case.act(Person::Secretary, "decide-application", json!({ "approve": true })).await.ok();
    assert_eq!(
        (&got["due"]["finish_due"], &got["due"]["extensions"], &got["pending"]),
        (&json!("2026-12-03T16:00:00Z"), &json!(1), &json!(null))
    );
    let made =
        case.app.history(case.id.0).await.into_iter().find(|event| event.name == "application_made").unwrap();
    assert_eq!(made.reason.as_deref(), Some("等待配件到货"));
    assert_eq!(case.events().await.last().unwrap(), "deadline_extended");
}

#[tokio::test]
async fn extensions_have_limits() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    case.act(Person::Coordinator, "request-extension", more(4)).await.refused(422, "extension_too_long");
    case.act(Person::Coordinator, "request-extension", more(0)).await.refused(422, "invalid_input");
    case.act(Person::Coordinator, "request-extension", more(u32::MAX)).await.refused(422, "invalid_input");
    case.act(Person::GridWorker, "request-extension", more(1)).await.refused(403, "not_allowed");
    for _ in 0..3 {
        case.act(Person::Coordinator, "request-extension", more(1)).await.ok();
        case.act(Person::Secretary, "decide-application", json!({ "approve": true })).await.ok();
    }
    case.act(Person::Coordinator, "request-extension", more(1)).await.refused(409, "extensions_used_up");
    let late = Case::dispatched(json!([open_call(1)])).await;
    late.wait(9 * 24 * 60);
    late.act(Person::Coordinator, "request-extension", more(1)).await.refused(409, "deadline_passed");
}

#[tokio::test]
async fn a_refused_application_leaves_everything_as_it_was() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    case.act(Person::Secretary, "decide-application", json!({ "approve": true }))
        .await
        .refused(409, "wrong_stage");
    let case = case.then(Person::Coordinator, "request-extension", more(1)).await;
    let got = case.act(Person::Secretary, "decide-application", json!({ "approve": false })).await.ok();
    assert_eq!((&got["pending"], &got["due"]["extensions"]), (&json!(null), &json!(0)));
}

#[tokio::test]
async fn nobody_decides_on_their_own_or_below() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let case = case.then(Person::Dispatcher, "request-extension", more(1)).await;
    case.act(Person::Dispatcher, "decide-application", json!({ "approve": true }))
        .await
        .refused(403, "other_person_needed");
    case.act(Person::Secretary, "decide-application", json!({ "approve": true }))
        .await
        .refused(403, "higher_level_needed");
}

#[tokio::test]
async fn a_suspension_stops_the_clock_until_resume() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let ask = |day: &str| json!({ "review_on": day, "reason": "汛期不能开挖" });
    case.act(Person::Coordinator, "request-suspension", ask("2026-11-23"))
        .await
        .refused(422, "review_day_out_of_range");
    case.act(Person::Coordinator, "request-suspension", ask("2027-03-01"))
        .await
        .refused(422, "review_day_out_of_range");
    case.act(Person::Resident, "request-suspension", ask("2026-12-15")).await.refused(403, "not_allowed");
    let case = case.then(Person::Coordinator, "request-suspension", ask("2026-12-15")).await;
    let got = case.act(Person::Secretary, "decide-application", json!({ "approve": true })).await.ok();
    assert_eq!(
        (&got["stage"], &got["stage_detail"]["review_on"]),
        (&json!("suspended"), &json!("2026-12-15"))
    );
    assert_eq!(case.column("next_alarm").await, "");
    case.wait(24 * 60);
    let got = case.act(Person::Coordinator, "resume", json!({})).await.ok();
    assert_eq!(
        (&got["stage"], &got["due"]["finish_due"]),
        (&json!("dispatched"), &json!("2026-12-01T16:00:00Z"))
    );
}

#[tokio::test]
async fn a_termination_is_reviewed_by_a_second_person() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let why = json!({ "reason": "诉求人已搬离且多次联系不上" });
    case.act(Person::GridWorker, "request-termination", why.clone()).await.refused(403, "not_allowed");
    let case = case.then(Person::Coordinator, "request-termination", why).await;
    case.act(Person::Secretary, "decide-application", json!({ "approve": true })).await.ok();
    assert_eq!(
        (case.stage().await, case.column("outcome").await),
        ("terminated".into(), String::new()),
        "it never counts as solved"
    );
    let events = case.app.history(case.id.0).await;
    let ended = events.iter().find(|event| event.name == "request_terminated").unwrap();
    assert_eq!(ended.reason.as_deref(), Some("诉求人已搬离且多次联系不上"));
    assert!(events.iter().any(|event| event.name == "task_cancelled"));
}

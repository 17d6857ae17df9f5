//! Every operation on somebody else's request, task, claim or picture, by people who have nothing
//! to do with it: refused, and nothing changes.

use axum::http::Method;
use baodao_testkit::Person;
use serde_json::{Value, json};

use crate::common::{Case, claim, count, open_call};
use crate::photos::jpeg;

/// Verb of a request with a body that would do.
fn on_request() -> Vec<(&'static str, Value)> {
    let (none, verdict, reason) =
        (json!({}), json!({ "verdict": "satisfied" }), json!({ "reason": "没有理由" }));
    vec![
        ("accept", none.clone()),                                             // accept_request
        ("answer", json!({ "text": "我来答" })),                              // answer_question
        ("ask", json!({ "question": "哪里？" })),                             // ask_requester
        ("callback", none.clone()),                                           // record_callback
        ("close", none.clone()),                                              // close_request
        ("co-verdict", verdict.clone()),                                      // give_co_verdict
        ("contact", reason.clone()),                                          // read_contact
        ("decide-application", json!({ "approve": true })),                   // decide_application
        ("decline", json!({ "code": "court" })),                              // decline_request
        ("dispatch", json!({ "tasks": [open_call(1)] })),                     // dispatch_request
        ("escalate", reason.clone()),                                         // escalate_request
        ("handle", json!({ "outcome": "solved", "reply": "好了" })),          // handle_request
        ("merge", json!({ "into": "00000000-0000-7000-8000-000000000000" })), // merge_request
        ("note-contact", none.clone()),                                       // note_contact
        ("reclassify", json!({ "urgency": "urgent" })),                       // reclassify_request
        ("reject-wish", reason.clone()),                                      // reject_wish
        ("reopen", reason.clone()),                                           // reopen_request
        ("request-extension", json!({ "by": { "n": 1, "unit": "hour" }, "reason": "等配件" })), // request_extension
        ("request-suspension", json!({ "review_on": "2026-12-01", "reason": "等一等" })), // request_suspension
        ("request-termination", reason.clone()), // request_termination
        ("resume", none.clone()),                // resume_request
        ("secrecy", json!({ "secret": true })),  // set_secrecy
        ("solve", json!({ "line": "好了" })),    // solve_request
        ("transfer-emergency", json!({ "to": "119" })), // transfer_emergency
        ("verdict", verdict.clone()),            // give_verdict
        ("verdict-by-proxy", verdict),           // give_verdict_by_proxy
        ("vet-wish", json!({ "public_text": "一床厚棉被" })), // vet_wish
        ("withdraw", none),                      // withdraw_request
    ]
}

/// Everything else that changes something of it.
fn beside(task: &str, claim: &str) -> Vec<(String, Value)> {
    let on_task = [
        ("claim", json!({})),                                                        // claim_task
        ("wait", json!({})),                                                         // join_waiting_list
        ("receive", json!({})),                                                      // receive_task
        ("return", json!({ "ground": "unclear" })),                                  // return_task
        ("decide-return", json!({ "approve": true })),                               // decide_return
        ("finish", json!({})),                                                       // finish_task
        ("cancel", json!({ "reason": "不要了" })),                                   // cancel_task
        ("ask-reserve", json!({})),                                                  // ask_reserve
        ("offers", json!({ "accounts": ["00000000-0000-7000-8000-000000000000"] })), // offer_task
    ];
    let on_claim = [
        ("accept", json!({})),                               // accept_offer
        ("decline", json!({})),                              // decline_offer
        ("leave", json!({})),                                // leave_task
        ("report", json!({ "text": "做了", "minutes": 5 })), // report_work
        ("presence", json!({ "presence": "present" })),      // confirm_presence
    ];
    let tasks = on_task.into_iter().map(|(verb, body)| (format!("/api/tasks/{task}/{verb}"), body));
    tasks
        .chain(on_claim.into_iter().map(|(verb, body)| (format!("/api/claims/{claim}/{verb}"), body)))
        .collect()
}

#[tokio::test]
async fn strangers_get_nowhere() {
    let case = Case::dispatched(json!([open_call(2)])).await;
    let task = case.task().await;
    let claim = claim(&case.app, Person::Volunteer, &task).await;
    let photo = case
        .app
        .as_(Person::Resident)
        .send_bytes(Method::POST, &case.path("photos"), Some("image/jpeg"), jpeg(8, 8))
        .await
        .ok();
    let events = count(&case.app, "select count(*) from event").await;
    let mut changes = beside(&task, &claim);
    changes.extend(on_request().into_iter().map(|(verb, body)| (case.path(verb), body)));
    // read_request, read_history, list_tasks_of_request, list_candidates, read_task,
    // list_claims_of_task, read_photo
    let reads = [
        case.path(""),
        case.path("history"),
        case.path("tasks"),
        case.path("candidates"),
        format!("/api/tasks/{task}"),
        format!("/api/tasks/{task}/claims"),
        format!("/api/photos/{}", photo["id"].as_str().unwrap()),
    ];
    let people = [
        Person::Neighbour,
        Person::NextCoordinator,
        Person::FarGridWorker,
        Person::OtherCoordinator,
        Person::OtherGridWorker,
        Person::Sysadmin,
    ];
    let clients = people.map(|who| (format!("{who:?}"), case.app.as_(who))).into_iter();
    for (name, client) in clients.chain([("a visitor".to_owned(), case.app.anonymous())]) {
        for (path, body) in &changes {
            let got = client.post(path, body.clone()).await;
            assert!(matches!(got.status, 401 | 404), "{name} {path}: {} {}", got.status, got.json);
        }
        for path in &reads {
            let got = client.get(path).await;
            assert_eq!(got.code(), "not_found", "{name} {path}");
        }
        // add_photo
        let got = client.send_bytes(Method::POST, &case.path("photos"), Some("image/jpeg"), jpeg(8, 8)).await;
        assert_eq!(got.status, 404, "{name} adds a picture");
    }
    assert_eq!(count(&case.app, "select count(*) from event").await, events);
    assert_eq!(count(&case.app, "select count(*) from disclosure").await, 0);
}

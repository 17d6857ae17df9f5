use baodao_kernel::{RequestId, Role};
use baodao_platform::{Log, NewEvent, Tell};
use baodao_requests_core::{Event, StageCode};
use jiff::SignedDuration;
use serde_json::json;
use uuid::Uuid;

use crate::house::{GRID_WORKER, House, REQUESTER, TENANT, account, grid};

#[tokio::test(flavor = "multi_thread")]
async fn a_port_that_fails_delays_and_nobody_is_told_twice() {
    let house = House::plain().await;
    let id = house.know(1, |matter| matter.stage = StageCode::Accepted);
    *house.world.fault.lock().unwrap() = Some("down".to_owned());
    house.happened(id, &Event::RequestAccepted { by: account(GRID_WORKER) }).await;
    let mut failed = false;
    for _ in 0..100 {
        // Nothing to read yet while other tests hold the log's horizon back.
        failed = house.try_read_log().await.is_err();
        if failed {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert!(failed);
    assert_eq!(house.count("select count(*) from notice").await, 0);
    *house.world.fault.lock().unwrap() = None;
    house.read_log().await;
    house.read_log().await;
    assert_eq!(house.get(REQUESTER, "/api/inbox/unread").await.body["unread"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn strange_unreadable_and_orphaned_events_do_not_stop_the_reader() {
    let house = House::plain().await;
    let mut log = Log::of_system(TENANT, house.platform.now());
    for (kind, name, data) in [
        ("account", "role_granted", json!({ "role": "auditor" })),
        ("request", "request_accepted", json!({ "by": 5 })),
        ("task", "task_received", json!({ "by": account(1) })),
        ("request", "request_withdrawn", json!({})),
    ] {
        log.event(NewEvent {
            subject_kind: kind,
            subject_id: Uuid::from_u128(77),
            area: grid(),
            name: name.to_owned(),
            role: None,
            reason: None,
            data,
        });
    }
    log.write(house.platform.pool()).await.unwrap();
    house.read_log().await;
    assert_eq!(house.count("select count(*) from notice").await, 0);
    house.accept(1).await;
    assert_eq!(house.get(REQUESTER, "/api/inbox/unread").await.body["unread"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn events_without_data_and_events_of_tasks_are_read() {
    let house = House::plain().await;
    let id = house.know(1, |matter| matter.accepted_by = Some(account(GRID_WORKER)));
    house.happened(id, &Event::RequestWithdrawn).await;
    let mut log = Log::of_system(TENANT, house.platform.now());
    log.event(NewEvent {
        subject_kind: "task",
        subject_id: Uuid::from_u128(50),
        area: grid(),
        name: "task_received".to_owned(),
        role: None,
        reason: None,
        data: json!({ "task": Uuid::from_u128(50), "by": account(REQUESTER), "request": id }),
    });
    log.write(house.platform.pool()).await.unwrap();
    house.read_log().await;
    let inbox = house.get(GRID_WORKER, "/api/inbox").await.body;
    let mut told: Vec<&str> =
        inbox["items"].as_array().unwrap().iter().map(|n| n["template"].as_str().unwrap()).collect();
    told.sort_unstable();
    assert_eq!(told, ["request_withdrawn", "task_received"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn old_news_reaches_the_inbox_but_calls_nobody() {
    let house = House::with_gateway("http://127.0.0.1:9").await;
    let id: RequestId = house.know(1, |matter| matter.stage = StageCode::Accepted);
    house.happened(id, &Event::RequestAccepted { by: account(GRID_WORKER) }).await;
    house.advance(SignedDuration::from_hours(73));
    house.read_log().await;
    assert_eq!(house.get(REQUESTER, "/api/inbox/unread").await.body["unread"], 1);
    assert_eq!(house.count("select count(*) from delivery").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_of_another_capability_says_who_is_told_of_what() {
    let house = House::plain().await;
    let mut log = Log::of_system(TENANT, house.platform.now());
    let event = NewEvent {
        subject_kind: "report_in",
        subject_id: Uuid::from_u128(70),
        area: grid(),
        name: "something_happened".to_owned(),
        role: None,
        reason: None,
        data: json!({ "kept": 1 }),
    };
    log.event(event.clone().telling(vec![
            Tell::account(account(REQUESTER), "claim_made").number("number", "2611-0000042"),
            Tell::holders(Role::GridWorker, &grid(), "digest")
                .count("count", 2)
                .about("task", Uuid::from_u128(71)),
            // Nobody hears a template that there is not, a value it does not have, or a name.
            Tell::account(account(REQUESTER), "no_such_template"),
            Tell::account(account(REQUESTER), "claim_made").number("count", "7"),
            Tell::account(account(REQUESTER), "claim_made").number("number", "张三"),
        ]));
    assert_eq!(event.telling(vec![]).data, json!({ "kept": 1 }));
    log.write(house.platform.pool()).await.unwrap();
    house.read_log().await;
    let inbox = house.get(REQUESTER, "/api/inbox").await.body;
    assert_eq!(inbox["items"].as_array().unwrap().len(), 1);
    assert_eq!(inbox["items"][0]["template"], "claim_made");
    assert_eq!(inbox["items"][0]["subject_kind"], "report_in");
    assert!(inbox["items"][0]["text"].as_str().unwrap().contains("2611-0000042"));
    let office = house.get(GRID_WORKER, "/api/inbox").await.body;
    assert_eq!(office["items"][0]["link"], format!("/m/tasks/{}", Uuid::from_u128(71)));
}

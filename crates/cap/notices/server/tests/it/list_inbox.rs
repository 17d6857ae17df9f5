use axum::http::StatusCode;
use serde_json::json;

use crate::house::{COORDINATOR, GRID_WORKER, House, REQUESTER, STRANGER, signed_in_only};

#[tokio::test(flavor = "multi_thread")]
async fn the_requester_and_the_next_hand_are_told_and_nobody_else() {
    let house = House::plain().await;
    house.accept(1).await;
    let inbox = house.get(REQUESTER, "/api/inbox").await;
    assert_eq!(inbox.status, StatusCode::OK);
    let items = inbox.body["items"].as_array().unwrap();
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["template"], "request_accepted");
    assert_eq!(items[0]["title"], "已接单");
    assert_eq!(items[0]["text"], "您的诉求 26112300001 已接单。");
    assert_eq!(items[0]["at"], "2026-11-23T01:00:00Z");
    assert_eq!(items[0]["link"], format!("/m/requests/{}", crate::house::request(1)));
    assert_eq!(items[0]["read_at"], json!(null));
    let next = house.get(COORDINATOR, "/api/inbox?language=en").await.body;
    assert_eq!(next["items"][0]["text"], "Request 26112300001 is accepted and waits to be dispatched.");
    for nobody in [GRID_WORKER, STRANGER] {
        assert_eq!(house.get(nobody, "/api/inbox").await.body["items"], json!([]));
    }
    // The same person in another district sees nothing of it.
    let elsewhere = house.call("GET", Some(&format!("{REQUESTER}@2")), "/api/inbox", None, &[]).await;
    assert_eq!(elsewhere.body["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_follow_one_another_and_unread_ones_can_be_asked_for() {
    let house = House::plain().await;
    for number in 1..=5 {
        house.accept(number).await;
        house.advance(jiff::SignedDuration::from_mins(1));
    }
    let first = house.get(REQUESTER, "/api/inbox?limit=2").await.body;
    assert_eq!(texts(&first), ["您的诉求 26112300005 已接单。", "您的诉求 26112300004 已接单。"]);
    let second = house
        .get(REQUESTER, &format!("/api/inbox?limit=2&after={}", first["next"].as_str().unwrap()))
        .await
        .body;
    assert_eq!(texts(&second), ["您的诉求 26112300003 已接单。", "您的诉求 26112300002 已接单。"]);
    let last = house
        .get(REQUESTER, &format!("/api/inbox?limit=2&after={}", second["next"].as_str().unwrap()))
        .await
        .body;
    assert_eq!(texts(&last), ["您的诉求 26112300001 已接单。"]);
    assert_eq!(last["next"], json!(null));
    let id = first["items"][0]["id"].as_str().unwrap();
    house.post(REQUESTER, &format!("/api/inbox/{id}/read"), json!({})).await;
    let unread = house.get(REQUESTER, "/api/inbox?unread=true").await.body;
    assert_eq!(unread["items"].as_array().unwrap().len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn visitors_and_bad_filters_are_refused() {
    let house = House::plain().await;
    signed_in_only(&house, "GET", "/api/inbox", None).await;
    for bad in ["?limit=0", "?limit=201", "?after=%21", "?language=fr", "?account=1"] {
        let refused = house.get(REQUESTER, &format!("/api/inbox{bad}")).await;
        assert_eq!(
            (refused.status, &refused.body["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("invalid_input")),
            "{bad}"
        );
    }
}

fn texts(page: &serde_json::Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|item| item["text"].as_str().unwrap()).collect()
}

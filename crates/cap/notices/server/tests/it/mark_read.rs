use axum::http::StatusCode;
use serde_json::json;

use crate::house::{COORDINATOR, House, REQUESTER, SYSADMIN, signed_in_only};

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_is_read_once_and_leaves_no_trace_in_the_log() {
    let house = House::plain().await;
    house.accept(1).await;
    let id = house.get(REQUESTER, "/api/inbox").await.body["items"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/inbox/{id}/read");
    assert_eq!(house.post(REQUESTER, &path, json!({})).await.body, json!({ "unread": 0, "more": false }));
    let read_at = house.get(REQUESTER, "/api/inbox").await.body["items"][0]["read_at"].clone();
    house.advance(jiff::SignedDuration::from_hours(1));
    assert_eq!(house.post(REQUESTER, &path, json!({})).await.status, StatusCode::OK);
    assert_eq!(house.get(REQUESTER, "/api/inbox").await.body["items"][0]["read_at"], read_at);
    assert!(house.own_events().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_persons_notice_is_not_there() {
    let house = House::plain().await;
    house.accept(1).await;
    let id = house.get(REQUESTER, "/api/inbox").await.body["items"][0]["id"].as_str().unwrap().to_owned();
    signed_in_only(&house, "POST", &format!("/api/inbox/{id}/read"), None).await;
    for (who, id) in [
        (COORDINATOR, id.as_str()),
        (SYSADMIN, &id),
        (REQUESTER, "00000000-0000-0000-0000-000000000000"),
        (REQUESTER, "x"),
    ] {
        let refused = house.post(who, &format!("/api/inbox/{id}/read"), json!({})).await;
        assert_eq!(
            (refused.status, &refused.body["code"]),
            (StatusCode::NOT_FOUND, &json!("not_found")),
            "{who} {id}"
        );
    }
    assert_eq!(house.get(REQUESTER, "/api/inbox/unread").await.body["unread"], 1);
}

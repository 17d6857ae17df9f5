use axum::http::StatusCode;
use serde_json::json;

use crate::house::{COORDINATOR, House, REQUESTER, signed_in_only};

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_is_kept_with_its_version_and_an_event_without_details() {
    let house = House::plain().await;
    let wish = json!({ "language": "en", "channels": [], "digest": false, "elder": true });
    let saved = house.put(REQUESTER, "/api/notice-settings", wish.clone()).await;
    assert_eq!((saved.status, saved.etag.as_deref()), (StatusCode::OK, Some("\"1\"")));
    let read = house.get(REQUESTER, "/api/notice-settings").await.body;
    assert_eq!(read["language"], "en");
    assert_eq!(read["elder"], true);
    assert_eq!(house.own_events().await, ["notice_settings_updated"]);
    assert_eq!(house.count("select count(*) from event where data <> '{}'").await, 0);
    assert_eq!(house.get(COORDINATOR, "/api/notice-settings").await.body["version"], 0);

    let path = "/api/notice-settings";
    let stale = house.call("PUT", Some("1"), path, Some(wish.clone()), &[("if-match", "\"0\"")]).await;
    assert_eq!(
        (stale.status, &stale.body["code"]),
        (StatusCode::PRECONDITION_FAILED, &json!("version_conflict"))
    );
    let fresh = house.call("PUT", Some("1"), path, Some(wish), &[("if-match", "\"1\"")]).await;
    assert_eq!(fresh.body["version"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_changes_once() {
    let house = House::plain().await;
    let wish = json!({ "language": "en", "channels": ["sms", "sms"], "digest": false, "elder": false });
    let call = || {
        house.call("PUT", Some("1"), "/api/notice-settings", Some(wish.clone()), &[("idempotency-key", "k1")])
    };
    let (first, second) = (call().await, call().await);
    assert_eq!(first.body["channels"], json!(["sms"]));
    assert_eq!(first.body, second.body);
    assert_eq!(house.own_events().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn visitors_and_unknown_channels_are_refused() {
    let house = House::plain().await;
    let wish = json!({ "language": "zh", "channels": ["sms"], "digest": true, "elder": false });
    signed_in_only(&house, "PUT", "/api/notice-settings", Some(wish)).await;
    let pigeon = json!({ "language": "zh", "channels": ["pigeon"], "digest": true, "elder": false });
    let refused = house.put(REQUESTER, "/api/notice-settings", pigeon).await;
    assert_eq!(
        (refused.status, &refused.body["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("invalid_input"))
    );
}

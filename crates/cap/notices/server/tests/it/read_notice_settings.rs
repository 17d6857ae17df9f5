use serde_json::json;

use crate::house::{House, REQUESTER, signed_in_only};

#[tokio::test(flavor = "multi_thread")]
async fn without_a_choice_the_defaults_hold() {
    let house = House::plain().await;
    let read = house.get(REQUESTER, "/api/notice-settings").await;
    let expected = json!({
        "language": "zh", "channels": ["sms"], "offered": [], "digest": true, "elder": false, "version": 0
    });
    assert_eq!(read.body, expected);
    assert_eq!(read.etag.as_deref(), Some("\"0\""));
    signed_in_only(&house, "GET", "/api/notice-settings", None).await;
}

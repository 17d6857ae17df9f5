use axum::http::StatusCode;
use serde_json::json;

use crate::house::{COORDINATOR, House, REQUESTER, signed_in_only};

#[tokio::test(flavor = "multi_thread")]
async fn what_arrived_after_the_look_stays_unread() {
    let house = House::plain().await;
    house.accept(1).await;
    house.accept(2).await;
    house.advance(jiff::SignedDuration::from_secs(1));
    let seen = house.get(REQUESTER, "/api/inbox").await.body["items"][0]["id"].clone();
    house.accept(3).await;
    let left = house.post(REQUESTER, "/api/inbox/read", json!({ "up_to": seen })).await;
    assert_eq!(left.body, json!({ "unread": 1, "more": false }));
    let unread = house.get(REQUESTER, "/api/inbox?unread=true").await.body;
    assert_eq!(unread["items"][0]["text"], "您的诉求 26112300003 已接单。");
    assert_eq!(
        house.get(COORDINATOR, "/api/inbox/unread").await.body["unread"],
        3,
        "nobody else's are touched"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn visitors_and_shapeless_bodies_are_refused() {
    let house = House::plain().await;
    signed_in_only(&house, "POST", "/api/inbox/read", Some(json!({ "up_to": crate::house::account(1) })))
        .await;
    for bad in [json!({}), json!({ "up_to": "x" }), json!({ "up_to": crate::house::account(1), "who": 1 })] {
        let refused = house.post(REQUESTER, "/api/inbox/read", bad).await;
        assert_eq!(
            (refused.status, &refused.body["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("invalid_input"))
        );
    }
}

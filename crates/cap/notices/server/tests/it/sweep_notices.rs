use baodao_notices_server::jobs::sweep_notices::sweep_notices;
use jiff::SignedDuration;
use serde_json::json;

use crate::house::{House, REQUESTER};

#[tokio::test(flavor = "multi_thread")]
async fn read_notices_go_after_ninety_days_and_all_after_a_year() {
    let house = House::plain().await;
    house.accept(1).await;
    house.accept(2).await;
    let inbox = house.get(REQUESTER, "/api/inbox").await.body;
    let id = inbox["items"][0]["id"].as_str().unwrap();
    house.post(REQUESTER, &format!("/api/inbox/{id}/read"), json!({})).await;
    house.advance(SignedDuration::from_hours(91 * 24));
    let note = sweep_notices(house.platform.clone()).await.unwrap();
    assert_eq!(note, "1 notices, 0 robot lines, 0 demo messages forgotten");
    house.advance(SignedDuration::from_hours(275 * 24));
    assert!(sweep_notices(house.platform.clone()).await.unwrap().starts_with("3 notices"));
}

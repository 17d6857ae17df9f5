use serde_json::json;

use crate::{
    add_robot::{WECOM, robot},
    house::{House, SYSADMIN, sysadmin_only},
};

#[tokio::test(flavor = "multi_thread")]
async fn robots_are_shown_with_what_waits_and_without_their_address() {
    let house = House::plain().await;
    house.post(SYSADMIN, "/api/robots", robot("wecom", WECOM)).await;
    house.accept(1).await;
    let robots = house.get(SYSADMIN, "/api/robots").await.body;
    let shown = &robots["items"][0];
    assert_eq!(
        (&shown["waiting"], &shown["given_up"], &shown["role"]),
        (&json!(1), &json!(0), &json!("community_coordinator"))
    );
    assert!(!robots.to_string().contains("secret-key"));
    sysadmin_only(&house, "GET", "/api/robots", None).await;
    let elsewhere = house.call("GET", Some("4@2"), "/api/robots", None, &[]).await;
    assert_eq!(elsewhere.body["items"], json!([]));
}

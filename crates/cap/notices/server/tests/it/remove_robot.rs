use axum::http::StatusCode;

use crate::{
    add_robot::{WECOM, robot},
    house::{House, SYSADMIN, sysadmin_only},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_robot_goes_with_what_waits_for_it() {
    let house = House::plain().await;
    let id = house.post(SYSADMIN, "/api/robots", robot("wecom", WECOM)).await.body["id"]
        .as_str()
        .unwrap()
        .to_owned();
    house.accept(1).await;
    let path = format!("/api/robots/{id}");
    sysadmin_only(&house, "DELETE", &path, None).await;
    let elsewhere = house.call("DELETE", Some("4@2"), &path, None, &[]).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    let removed = house.call("DELETE", Some("4"), &path, None, &[]).await;
    assert_eq!((removed.status, removed.body["id"].as_str()), (StatusCode::OK, Some(id.as_str())));
    assert_eq!(house.count("select count(*) from robot_line").await, 0);
    assert_eq!(house.call("DELETE", Some("4"), &path, None, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.own_events().await, ["robot_added", "robot_removed"]);
}

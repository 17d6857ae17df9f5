use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::house::{House, SYSADMIN, sysadmin_only};

pub fn robot(service: &str, address: &str) -> Value {
    json!({ "name": "和平桥街道派单群", "service": service, "role": "community_coordinator", "area": "", "address": address })
}

pub const WECOM: &str = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret-key";

#[tokio::test(flavor = "multi_thread")]
async fn a_robot_is_added_and_its_address_sealed() {
    let house = House::plain().await;
    let added = house.post(SYSADMIN, "/api/robots", robot("wecom", WECOM)).await;
    assert_eq!(added.status, StatusCode::CREATED);
    assert!(!added.body.to_string().contains("secret-key"));
    let open = "select count(*) from robot where position('secret-key'::bytea in address) > 0";
    assert_eq!(house.count(open).await, 0);
    assert_eq!(house.own_events().await, ["robot_added"]);
    assert_eq!(house.count("select count(*) from event where data::text like '%secret-key%'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_outside_the_service_is_refused() {
    let house = House::plain().await;
    for address in
        ["https://evil.example/", "http://qyapi.weixin.qq.com/x", "https://oapi.dingtalk.com/robot/send", "x"]
    {
        let refused = house.post(SYSADMIN, "/api/robots", robot("wecom", address)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.body["code"], "robot_address_not_allowed", "{address}");
        assert_eq!(refused.body["data"]["hosts"], json!(["qyapi.weixin.qq.com"]));
    }
    let mut odd = robot("wecom", WECOM);
    odd["area"] = "0".into();
    assert_eq!(house.post(SYSADMIN, "/api/robots", odd).await.body["code"], "invalid_input");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_district_has_a_bounded_number_of_robots() {
    let house = House::plain().await;
    sqlx::raw_sql(
        "insert into robot (tenant_id, id, name, service, role, area_path, address, added_by, added_at)
         select 1, gen_random_uuid(), 'x', 'wecom', 'dispatcher', '', '', gen_random_uuid(), now() from generate_series(1, 500)",
    )
    .execute(house.platform.pool())
    .await
    .unwrap();
    let refused = house.post(SYSADMIN, "/api/robots", robot("wecom", WECOM)).await;
    assert_eq!((refused.status, &refused.body["code"]), (StatusCode::CONFLICT, &json!("too_many_robots")));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_administrator_may() {
    let house = House::plain().await;
    sysadmin_only(&house, "POST", "/api/robots", Some(robot("wecom", WECOM))).await;
}

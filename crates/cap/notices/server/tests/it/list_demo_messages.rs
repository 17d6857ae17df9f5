use axum::http::StatusCode;
use baodao_kernel::Phone;
use baodao_notices_server::codes;
use baodao_platform::Settings;
use serde_json::json;

use crate::house::{House, TENANT, VOLUNTEER};

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_shows_codes_and_notices_instead_of_sending_them() {
    let house = House::new(Settings { demo: true, ..Settings::default() }).await;
    let phone = Phone::parse("13800000005").unwrap();
    let until = house.platform.now() + jiff::SignedDuration::from_mins(5);
    codes(&house.platform).send(TENANT, &phone, "042137", until).await.unwrap();
    house.advance(jiff::SignedDuration::from_secs(1));
    house.offer(1).await;
    house.send().await;
    let page = house.call("GET", None, "/api/demo/messages?limit=1", None, &[]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.body["items"][0]["receiver"], "138****0005");
    assert!(page.body["items"][0]["body"].as_str().unwrap().starts_with("有一项服务"));
    let next = format!("/api/demo/messages?after={}", page.body["next"].as_str().unwrap());
    let rest = house.get(VOLUNTEER, &next).await.body;
    assert_eq!(rest["items"][0]["body"], "登录验证码 042137，5 分钟内有效。请勿告诉他人。");
    assert_eq!(house.count("select count(*) from demo_message where receiver like '%00000005%'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn outside_the_demo_there_is_no_such_page_and_a_code_needs_a_gateway() {
    let house = House::plain().await;
    let page = house.call("GET", None, "/api/demo/messages", None, &[]).await;
    assert_eq!((page.status, &page.body["code"]), (StatusCode::NOT_FOUND, &json!("not_found")));
    let phone = Phone::parse("13800000005").unwrap();
    let sent = codes(&house.platform).send(TENANT, &phone, "042137", house.platform.now()).await;
    assert_eq!(sent.unwrap_err().to_string(), "no message gateway is configured");
}

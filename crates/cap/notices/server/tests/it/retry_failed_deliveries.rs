use serde_json::json;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use crate::house::{House, SYSADMIN, sysadmin_only};

#[tokio::test(flavor = "multi_thread")]
async fn given_up_messages_get_another_chance() {
    let gateway = MockServer::start().await;
    Mock::given(matchers::any()).respond_with(ResponseTemplate::new(401)).mount(&gateway).await;
    let house = House::with_gateway(&gateway.uri()).await;
    house.offer(1).await;
    house.send().await;
    assert_eq!(house.deliveries().await, ["given_up"]);
    gateway.reset().await;
    Mock::given(matchers::any()).respond_with(ResponseTemplate::new(200)).mount(&gateway).await;
    assert_eq!(
        house.post(SYSADMIN, "/api/deliveries/failed/retry", json!({})).await.body,
        json!({ "retried": 1 })
    );
    house.send().await;
    assert_eq!(house.deliveries().await, ["sent"]);
    assert_eq!(house.own_events().await, ["failed_deliveries_retried"]);
    sysadmin_only(&house, "POST", "/api/deliveries/failed/retry", None).await;
}

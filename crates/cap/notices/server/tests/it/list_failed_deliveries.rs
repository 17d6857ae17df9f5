use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use crate::house::{House, SYSADMIN, sysadmin_only};

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_message_is_seen_without_addressee_and_words() {
    let gateway = MockServer::start().await;
    Mock::given(matchers::any())
        .respond_with(ResponseTemplate::new(400).set_body_string("13800000005 refused"))
        .mount(&gateway)
        .await;
    let house = House::with_gateway(&gateway.uri()).await;
    for number in 1..=2 {
        house.offer(number).await;
        house.advance(jiff::SignedDuration::from_secs(1));
    }
    house.send().await;
    let page = house.get(SYSADMIN, "/api/deliveries/failed?limit=1").await.body;
    let failed = &page["items"][0];
    assert_eq!((&failed["channel"], &failed["template"]), (&"sms".into(), &"offer_made".into()));
    assert_eq!((&failed["last_error"], &failed["attempts"]), (&"the gateway answered 400".into(), &1.into()));
    assert!(!page.to_string().contains("1380"), "{page}");
    let next = format!("/api/deliveries/failed?after={}", page["next"].as_str().unwrap());
    assert_eq!(house.get(SYSADMIN, &next).await.body["items"].as_array().unwrap().len(), 1);
    sysadmin_only(&house, "GET", "/api/deliveries/failed", None).await;
}

use jiff::SignedDuration;
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use crate::house::{House, REQUESTER, VOLUNTEER, account};

async fn gateway(status: u16) -> MockServer {
    let gateway = MockServer::start().await;
    answer(&gateway, status).await;
    gateway
}

async fn answer(gateway: &MockServer, status: u16) {
    gateway.reset().await;
    Mock::given(matchers::method("POST")).respond_with(ResponseTemplate::new(status)).mount(gateway).await;
}

async fn received(gateway: &MockServer) -> Vec<Value> {
    let calls = gateway.received_requests().await.unwrap();
    calls.iter().map(|call| serde_json::from_slice(&call.body).unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_the_person_leaves_at_once_through_the_gateway() {
    let gateway = gateway(200).await;
    let house = House::with_gateway(&gateway.uri()).await;
    house.offer(1).await;
    house.send().await;
    // A volunteer may read the task, not the request: the link leads to the task.
    let task = baodao_kernel::TaskId(uuid::Uuid::from_u128(50));
    let text =
        format!("有一项服务 26112300001 想请您帮忙，去留自愿，请点开查看。 https://x.example/m/tasks/{task}");
    assert_eq!(received(&gateway).await, [json!({ "to": "13800000005", "text": text, "code": "" })]);
    let call = &gateway.received_requests().await.unwrap()[0];
    assert_eq!(call.headers["authorization"], "Bearer sesame");
    assert_eq!(house.deliveries().await, ["sent"]);
    house.send().await;
    assert_eq!(received(&gateway).await.len(), 1, "nothing is sent twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_wait_comes_as_one_message_in_the_morning() {
    let gateway = gateway(200).await;
    let house = House::with_gateway(&gateway.uri()).await;
    for number in 1..=3 {
        house.accept(number).await;
    }
    house.set_china("2026-11-24T08:29:59");
    house.send().await;
    let early = received(&gateway).await;
    assert!(early.iter().all(|message| message["to"] != "13800000001"), "{early:?}");
    house.set_china("2026-11-24T08:30:00");
    house.send().await;
    let sent = received(&gateway).await;
    let digest: Vec<&Value> = sent.iter().filter(|message| message["to"] == "13800000001").collect();
    assert_eq!(digest.len(), 1);
    assert_eq!(digest[0]["text"], "您有 3 条消息：已接单 3。 https://x.example/m/inbox");
}

#[tokio::test(flavor = "multi_thread")]
async fn evenings_stay_quiet_even_when_the_program_was_down() {
    let gateway = gateway(200).await;
    let house = House::with_gateway(&gateway.uri()).await;
    house.set_china("2026-11-23T20:59:00");
    house.offer(1).await;
    house.set_china("2026-11-23T21:30:00");
    house.send().await;
    house.offer(2).await;
    house.send().await;
    assert!(received(&gateway).await.is_empty());
    house.set_china("2026-11-24T08:00:00");
    house.send().await;
    assert_eq!(received(&gateway).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_is_down_delays_and_loses_nothing() {
    let gateway = gateway(503).await;
    let house = House::with_gateway(&gateway.uri()).await;
    house.offer(1).await;
    house.send().await;
    assert_eq!(house.deliveries().await, ["waiting"]);
    assert_eq!(
        house.get(VOLUNTEER, "/api/inbox/unread").await.body["unread"],
        1,
        "the inbox has it all the same"
    );
    house.send().await;
    assert_eq!(received(&gateway).await.len(), 1, "it is not tried again at once");
    answer(&gateway, 200).await;
    house.advance(SignedDuration::from_secs(30));
    house.send().await;
    assert_eq!(house.deliveries().await, ["sent"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_is_tried_eight_times_and_then_visibly_given_up() {
    let gateway = gateway(503).await;
    let house = House::with_gateway(&gateway.uri()).await;
    house.offer(1).await;
    for _ in 0..12 {
        house.send().await;
        house.advance(SignedDuration::from_hours(2));
    }
    // Four tries until the evening, the rest the next day.
    house.set_china("2026-11-24T09:00:00");
    for _ in 0..12 {
        house.send().await;
        house.advance(SignedDuration::from_mins(55));
    }
    house.set_china("2026-11-25T09:00:00");
    for _ in 0..6 {
        house.send().await;
        house.advance(SignedDuration::from_hours(2));
    }
    assert_eq!(received(&gateway).await.len(), 8);
    assert_eq!(house.deliveries().await, ["given_up"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_read_it_first_switched_off_or_cannot_be_reached_is_not_called() {
    let gateway = gateway(200).await;
    let house = House::with_gateway(&gateway.uri()).await;
    house.offer(1).await;
    let id = house.get(VOLUNTEER, "/api/inbox").await.body["items"][0]["id"].as_str().unwrap().to_owned();
    house.post(VOLUNTEER, &format!("/api/inbox/{id}/read"), json!({})).await;
    house.send().await;
    house.advance(SignedDuration::from_secs(1));
    house.world.unreachable.lock().unwrap().push(account(VOLUNTEER));
    house.offer(2).await;
    house.send().await;
    house.advance(SignedDuration::from_secs(1));
    house.world.unreachable.lock().unwrap().clear();
    house.offer(3).await;
    let off = json!({ "language": "zh", "channels": [], "digest": true, "elder": false });
    house.put(VOLUNTEER, "/api/notice-settings", off).await;
    house.send().await;
    house.advance(SignedDuration::from_secs(1));
    house.offer(4).await;
    house.send().await;
    assert_eq!(house.deliveries().await, ["seen_first", "unreachable", "unreachable"]);
    assert!(received(&gateway).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_elder_gets_each_message_by_itself() {
    let gateway = gateway(200).await;
    let house = House::with_gateway(&gateway.uri()).await;
    let elder = json!({ "language": "zh", "channels": ["sms"], "digest": true, "elder": true });
    house.put(REQUESTER, "/api/notice-settings", elder).await;
    house.accept(1).await;
    house.accept(2).await;
    house.send().await;
    let sent = received(&gateway).await;
    assert_eq!(sent.iter().filter(|message| message["to"] == "13800000001").count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_taken_by_a_sender_that_died_is_sent_after_the_lease() {
    let gateway = gateway(200).await;
    let house = House::with_gateway(&gateway.uri()).await;
    house.offer(1).await;
    // As a sender does before it speaks to the gateway, and then the program is killed.
    sqlx::raw_sql(
        "update delivery set attempts = 1, next_attempt_at = next_attempt_at + interval '120 seconds'",
    )
    .execute(house.platform.pool())
    .await
    .unwrap();
    house.send().await;
    assert!(received(&gateway).await.is_empty());
    house.advance(SignedDuration::from_secs(120));
    house.send().await;
    assert_eq!(received(&gateway).await.len(), 1);
}

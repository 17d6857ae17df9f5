use baodao_notices_server::{channels::robot::RobotPost, jobs::send_robot_lines::send_robot_lines};
use jiff::SignedDuration;
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use crate::{
    add_robot::{WECOM, robot},
    house::{House, SYSADMIN, request},
};

async fn relay(answer: Value) -> MockServer {
    let relay = MockServer::start().await;
    Mock::given(matchers::path("/cgi-bin/webhook/send"))
        .and(matchers::query_param("key", "secret-key"))
        .respond_with(ResponseTemplate::new(200).set_body_json(answer))
        .mount(&relay)
        .await;
    relay
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_told_numbers_and_links_in_one_batch() {
    let relay = relay(json!({ "errcode": 0 })).await;
    let house = House::plain().await;
    house.post(SYSADMIN, "/api/robots", robot("wecom", WECOM)).await;
    house.accept(1).await;
    house.accept(2).await;
    let post = RobotPost::through(relay.uri().parse().unwrap());
    assert_eq!(send_robot_lines(&house.platform, &post).await.unwrap(), "2 lines");
    let calls = relay.received_requests().await.unwrap();
    let sent: Value = serde_json::from_slice(&calls[0].body).unwrap();
    let link = |number, id| format!("- [2611230000{number}](https://x.example/m/requests/{})", request(id));
    let text = format!("待办 / To do\n{}\n{}", link(1, 1), link(2, 2));
    assert_eq!(sent, json!({ "msgtype": "markdown", "markdown": { "content": text } }));
    assert_eq!(send_robot_lines(&house.platform, &post).await.unwrap(), "0 lines");
    assert_eq!(calls.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_robot_is_tried_later_and_a_dead_one_given_up() {
    let house = House::plain().await;
    house.post(SYSADMIN, "/api/robots", robot("wecom", WECOM)).await;
    house.accept(1).await;
    let busy = relay(json!({ "errcode": 45_009 })).await;
    send_robot_lines(&house.platform, &RobotPost::through(busy.uri().parse().unwrap())).await.unwrap();
    let shown = house.get(SYSADMIN, "/api/robots").await.body["items"][0].clone();
    assert_eq!((&shown["waiting"], &shown["last_error"]), (&json!(1), &json!("wecom answered 45009")));
    house.advance(SignedDuration::from_secs(30));
    let dead = relay(json!({ "errcode": 93_000 })).await;
    send_robot_lines(&house.platform, &RobotPost::through(dead.uri().parse().unwrap())).await.unwrap();
    assert_eq!(house.get(SYSADMIN, "/api/robots").await.body["items"][0]["given_up"], 1);
}

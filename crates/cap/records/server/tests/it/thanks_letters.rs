//! Letters of thanks: `write_thanks`, `list_my_thanks`, `list_thanks_letters`, `read_thanks_letter`,
//! `answer_thanks`, `allow_publication`, `redact_thanks_letter`, `publish_thanks_letter`,
//! `take_down_thanks_letter`, `withdraw_thanks_letter`, `read_thanks_wall`.

use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, items, post, served, taken, told};

fn letter(task: &str, publish: bool) -> Value {
    json!({ "task_id": task, "body": "谢谢李志愿帮我换好了楼道灯。", "publish": publish })
}

async fn written(app: &TestApp, publish: bool) -> String {
    let place = served(app, Person::Volunteer).await;
    let made = post(app, Person::Resident, "/api/thanks-letters", letter(&place.task, publish)).await;
    assert_eq!(made.status, 201, "{}", made.json);
    made.json["id"].as_str().unwrap().to_owned()
}

async fn step(app: &TestApp, person: Person, id: &str, step: &str, body: Value) -> baodao_testkit::Reply {
    post(app, person, &format!("/api/thanks-letters/{id}/{step}"), body).await
}

async fn wall(app: &TestApp) -> Vec<Value> {
    app.anonymous().get("/api/thanks-wall").await.ok()["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_letter_reaches_whom_it_thanks_and_nobody_else() {
    let app = TestApp::start().await;
    let id = written(&app, false).await;
    assert_eq!(told(&app, Person::Volunteer, "thanks_received").await, 1);
    let path = format!("/api/thanks-letters/{id}");
    let read = app.as_(Person::Volunteer).get(&path).await.ok();
    assert_eq!(read["body"], "谢谢李志愿帮我换好了楼道灯。");
    assert_eq!(read["writer_name"], "张**");
    for person in [Person::Resident, Person::Coordinator, Person::Secretary] {
        app.as_(person).get(&path).await.ok();
    }
    for person in [Person::SecondVolunteer, Person::NextCoordinator, Person::OtherCoordinator] {
        app.as_(person).get(&path).await.refused(404, "not_found");
    }
    assert_eq!(items(&app, Person::Volunteer, "/api/my/thanks-letters").await.len(), 1);
    assert_eq!(items(&app, Person::Coordinator, "/api/thanks-letters?stage=delivered").await.len(), 1);
    app.as_(Person::Volunteer).get("/api/thanks-letters").await.refused(403, "not_allowed");
    let sealed: Vec<u8> =
        sqlx::query_scalar("select body from thanks_letter").fetch_one(app.pool()).await.unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("楼道灯"), "the words lie sealed");
}

#[tokio::test]
async fn the_wall_takes_both_sides_and_a_redacted_text() {
    let app = TestApp::start().await;
    let id = written(&app, false).await;
    let publish = async || step(&app, Person::Coordinator, &id, "publish", json!({})).await;
    publish().await.refused(409, "writer_keeps_private");
    step(&app, Person::Resident, &id, "allow", json!({ "agree": true })).await.ok();
    publish().await.refused(409, "letter_not_redacted");
    let redact = async |text: &str| {
        step(&app, Person::Coordinator, &id, "redact", json!({ "public_text": text })).await
    };
    let named = redact("谢谢李志愿帮老人换灯。").await;
    named.refused(422, "redaction_incomplete");
    assert_eq!(named.json["data"]["found"], "name");
    redact("请打13812345678道谢。").await.refused(422, "redaction_incomplete");
    redact("谢谢志愿者帮老人换好了楼道灯。").await.ok();
    publish().await.refused(409, "nobody_agreed");
    step(&app, Person::Volunteer, &id, "answer", json!({ "agree": true })).await.ok();
    publish().await.ok();
    let shown = wall(&app).await;
    assert_eq!(shown.len(), 1);
    assert_eq!(
        (&shown[0]["text"], &shown[0]["thanked"]),
        (&json!("谢谢志愿者帮老人换好了楼道灯。"), &json!(["李**"]))
    );
    let text = serde_json::to_string(&shown).unwrap();
    assert!(!text.contains("李志愿") && !text.contains("张"), "{text}");
    publish().await.refused(409, "letter_state_unfit");
    step(&app, Person::Volunteer, &id, "answer", json!({ "agree": false })).await.ok();
    assert!(wall(&app).await.is_empty(), "a yes taken back takes it down");
}

#[tokio::test]
async fn it_is_taken_down_and_taken_back() {
    let app = TestApp::start().await;
    let id = written(&app, true).await;
    step(&app, Person::Coordinator, &id, "take-down", json!({})).await.refused(409, "letter_state_unfit");
    let text = json!({ "public_text": "谢谢志愿者。" });
    step(&app, Person::Secretary, &id, "redact", text).await.ok();
    step(&app, Person::Volunteer, &id, "answer", json!({ "agree": true })).await.ok();
    step(&app, Person::Secretary, &id, "publish", json!({})).await.ok();
    step(&app, Person::Secretary, &id, "take-down", json!({})).await.ok();
    assert!(wall(&app).await.is_empty());
    for wrong in ["redact", "publish", "take-down"] {
        let body = json!({ "public_text": "谢谢志愿者。" });
        let refused = step(&app, Person::Volunteer, &id, wrong, body).await;
        refused.refused(403, "not_allowed");
    }
    step(&app, Person::Volunteer, &id, "withdraw", json!({})).await.refused(403, "not_allowed");
    step(&app, Person::Resident, &id, "withdraw", json!({})).await.ok();
    app.as_(Person::Volunteer).get(&format!("/api/thanks-letters/{id}")).await.refused(404, "not_found");
}

#[tokio::test]
async fn only_who_was_served_writes_or_a_coordinator_for_them() {
    let app = TestApp::start().await;
    let place = served(&app, Person::Volunteer).await;
    let body = letter(&place.task, false);
    post(&app, Person::Neighbour, "/api/thanks-letters", body.clone()).await.refused(404, "not_found");
    post(&app, Person::Coordinator, "/api/thanks-letters", body.clone()).await.refused(422, "invalid_input");
    let mut named = body.clone();
    named["writer_name"] = json!("周阿姨");
    let made = post(&app, Person::Coordinator, "/api/thanks-letters", named.clone()).await.ok();
    assert_eq!((&made["writer_name"], &made["by_proxy"]), (&json!("周**"), &json!(true)));
    post(&app, Person::NextCoordinator, "/api/thanks-letters", named).await.refused(404, "not_found");
    let nothing = letter(NOTHING, false);
    post(&app, Person::Resident, "/api/thanks-letters", nothing).await.refused(404, "not_found");
    let both = json!({ "body": "谢谢你们。" });
    post(&app, Person::Resident, "/api/thanks-letters", both).await.refused(422, "invalid_input");
    let early = taken(&app, Person::SecondVolunteer, Some(1)).await;
    let refused = post(&app, Person::Resident, "/api/thanks-letters", letter(&early.task, false)).await;
    refused.refused(404, "not_found");
}

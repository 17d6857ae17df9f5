//! The main job, from asking to verdict, through every capability it touches.

use baodao_testkit::{Person, TestApp, places};
use serde_json::json;

#[tokio::test]
async fn a_request_goes_from_asking_to_verdict() {
    let app = TestApp::start().await;
    let id = app.loop_request().await;
    let act = async |who: Person, action: &str, body: serde_json::Value| {
        let reply = app.as_(who).post(&format!("/api/requests/{id}/{action}"), body).await;
        assert!(reply.status < 300, "{who:?} {action}: {} {}", reply.status, reply.json);
        reply.json
    };
    act(Person::GridWorker, "accept", json!({})).await;
    let task = json!({ "mode": { "mode": "open_call" }, "title": "换楼道灯", "places": 1 });
    act(Person::Coordinator, "dispatch", json!({ "tasks": [task] })).await;
    let read = app.as_(Person::Coordinator).get(&format!("/api/requests/{id}")).await.ok();
    assert_eq!(read["stage"], "dispatched", "{read}");
    app.drain().await;
    assert!(app.happened("request_dispatched").await >= 1);
    let inbox = app.as_(Person::Resident).get("/api/inbox").await.ok();
    assert!(!inbox["items"].as_array().unwrap().is_empty(), "{inbox}");
    assert_eq!(app.area(places::GRID).name, "德民第一网格");
}

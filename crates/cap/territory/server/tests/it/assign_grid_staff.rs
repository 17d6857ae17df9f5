use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, count, id, only_own_community};

fn person(role: &str, name: &str, phone: &str) -> Value {
    json!({ "role": role, "name": name, "work_phone": phone })
}

#[tokio::test]
async fn the_list_is_replaced_and_who_leaves_is_forgotten() {
    let app = TestApp::start().await;
    let url = format!("/api/areas/{}/grid-staff", id(&app, GRID));
    let coordinator = app.as_(Person::Coordinator);
    let first = json!({ "staff": [person("grid_worker", "陆二", "13812340002"), person("grid_head", "陆一", "0513-85012345")] });
    let got = coordinator.put(&url, first.clone()).await.ok();
    assert_eq!(got["staff"][0], json!({ "role": "grid_head", "name": "陆一", "work_phone": "051385012345" }));
    let kept: Vec<uuid::Uuid> =
        sqlx::query_scalar("select id from grid_staff order by id").fetch_all(app.pool()).await.unwrap();
    coordinator.put(&url, first).await.ok();
    let again: Vec<uuid::Uuid> =
        sqlx::query_scalar("select id from grid_staff order by id").fetch_all(app.pool()).await.unwrap();
    assert_eq!(kept, again, "who is on the list stays");
    let second = json!({ "staff": [person("grid_head", "陆一", "0513-85012345"), person("grid_worker", "陆三", "13812340003")] });
    let got = coordinator.put(&url, second).await.ok();
    assert_eq!(got["staff"].as_array().unwrap().len(), 2);
    assert_eq!(count(&app, "select count(*) from grid_staff where until_at is not null and name is null and work_phone is null").await, 1);
    let stored: Vec<Vec<u8>> = sqlx::query_scalar("select name from grid_staff where name is not null")
        .fetch_all(app.pool())
        .await
        .unwrap();
    assert!(stored.iter().all(|sealed| !sealed.windows(3).any(|piece| piece == "陆".as_bytes())));
    let last = app.history(id(&app, GRID).0).await.pop().unwrap();
    assert_eq!((last.name.as_str(), last.data), ("grid_staff_assigned", json!({ "came": 1, "left": 1 })));
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let url = format!("/api/areas/{}/grid-staff", id(&app, GRID));
    let try_ = async |staff: Vec<Value>| coordinator.put(&url, json!({ "staff": staff })).await;
    let problem = async |staff: Vec<Value>| {
        let got = try_(staff).await;
        got.refused(422, "staff_invalid");
        got.json["data"]["problem"].as_str().unwrap().to_owned()
    };
    let head = |name: &str| person("grid_head", name, "13812340001");
    assert_eq!(problem(vec![head("陆一"), head("陆二")]).await, "two_heads");
    let worker = person("grid_worker", "陆三", "13812340003");
    assert_eq!(problem(vec![worker.clone(), worker]).await, "twice");
    assert_eq!(problem(vec![person("micro_grid_head", "陆四", "13812340004")]).await, "role_level");
    assert_eq!(problem(vec![head("<>")]).await, "name");
    let wrong = try_(vec![person("grid_head", "陆一", "12345678901")]).await;
    wrong.refused(422, "invalid_input");
    assert_eq!(wrong.json["errors"][0]["pointer"], "/staff/0/work_phone");
    let community = format!("/api/areas/{}/grid-staff", id(&app, COMMUNITY));
    coordinator.put(&community, json!({ "staff": [] })).await.refused(422, "not_a_grid");
    coordinator
        .put(&format!("/api/areas/{NOTHING}/grid-staff"), json!({ "staff": [] }))
        .await
        .refused(404, "not_found");
    app.as_(Person::Sysadmin)
        .post(&format!("/api/areas/{}/end", id(&app, GRID)), json!({ "with_parts": true }))
        .await
        .ok();
    coordinator.put(&url, json!({ "staff": [] })).await.refused(409, "area_ended");
}

#[tokio::test]
async fn coordinators_in_their_own_community() {
    let app = TestApp::start().await;
    let url = format!("/api/areas/{}/grid-staff", id(&app, GRID));
    only_own_community(&app, Method::PUT, &url, json!({ "staff": [] })).await;
    app.as_(Person::Sysadmin).put(&url, json!({ "staff": [] })).await.ok();
    app.as_(Person::OtherSysadmin).put(&url, json!({ "staff": [] })).await.refused(404, "not_found");
}

//! `list_micro_projects`, `read_micro_project`.

use baodao_testkit::places::{COMMUNITY, FAR_COMMUNITY, GRID, NEXT_COMMUNITY, OTHER_DISTRICT, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{accepted, project, published, url, with, written};

async fn listed(app: &TestApp, query: &str) -> Vec<String> {
    let got = app.anonymous().get(&format!("/api/micro-projects{query}")).await.ok();
    let items = got["items"].as_array().unwrap();
    items.iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect()
}

async fn open(app: &TestApp, who: Person, code: &str, title: &str, more: Value) -> Value {
    let body = with(with(project(app, code), &json!({ "title": title })), &more);
    let made = app.as_(who).post("/api/micro-projects", body).await.ok();
    app.as_(who).post_empty(&url(&made, "/publish")).await.ok()
}

#[tokio::test]
async fn everybody_finds_what_is_around_them() {
    let app = TestApp::start().await;
    let later = json!({ "from": "2026-12-05T00:30:00Z", "until": "2026-12-05T03:00:00Z", "kind": "care" });
    open(&app, Person::Dispatcher, SUBDISTRICT, "街道的", json!({})).await;
    open(&app, Person::NextCoordinator, NEXT_COMMUNITY, "隔壁的", json!({})).await;
    open(&app, Person::Coordinator, COMMUNITY, "以后的", later).await;
    open(&app, Person::Coordinator, GRID, "网格的", json!({})).await;
    written(&app, json!({})).await;
    let near = format!("?near={}", app.area(GRID).path);
    assert_eq!(listed(&app, &near).await, ["网格的", "以后的", "街道的", "隔壁的"]);
    let first = app.anonymous().get(&format!("/api/micro-projects{near}&limit=2")).await.ok();
    let rest = format!("{near}&limit=2&after={}", first["next"].as_str().unwrap());
    assert_eq!(listed(&app, &rest).await, ["街道的", "隔壁的"]);
    assert_eq!(listed(&app, &format!("?area={}", app.area(COMMUNITY).path)).await, ["网格的", "以后的"]);
    assert_eq!(listed(&app, "?kind=care").await, ["以后的"]);
    assert_eq!(listed(&app, "").await.len(), 4);
    assert!(listed(&app, &format!("?near={}", app.area(FAR_COMMUNITY).path)).await.is_empty());
    assert!(listed(&app, "?near=none!").await.is_empty());
    let other = app.anonymous().in_district(OTHER_DISTRICT);
    assert_eq!(other.get("/api/micro-projects").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn what_is_full_is_told_from_what_is_open() {
    let app = TestApp::start().await;
    let full = published(&app, json!({ "title": "满了的", "wanted": 2 })).await;
    published(&app, json!({ "title": "有空的", "wanted": 2 })).await;
    let accepted_one = accepted(&app, &full, Person::Volunteer, 2).await;
    assert_eq!(listed(&app, "?free=true").await, ["有空的"]);
    assert_eq!(listed(&app, "").await.len(), 2);
    let back = format!("/api/micro-claims/{}/take-back", accepted_one["id"].as_str().unwrap());
    app.as_(Person::Volunteer).post_empty(&back).await.ok();
    assert_eq!(listed(&app, "?free=true").await.len(), 2);
}

#[tokio::test]
async fn drafts_are_the_offices() {
    let app = TestApp::start().await;
    let draft = written(&app, json!({})).await;
    let mine = app.as_(Person::Coordinator).get("/api/micro-projects?state=draft").await.ok();
    assert_eq!(mine["items"][0]["id"], draft["id"]);
    let next = app.as_(Person::NextCoordinator).get("/api/micro-projects?state=draft").await.ok();
    assert_eq!(next["items"], json!([]));
    app.as_(Person::Resident).get("/api/micro-projects?state=draft").await.refused(403, "not_allowed");
    app.anonymous().get("/api/micro-projects?state=draft").await.refused(401, "unauthenticated");
    // Withdrawn before it was public, it never is.
    let why = json!({ "reason": "重复了" });
    app.as_(Person::Coordinator).post(&url(&draft, "/withdraw"), why.clone()).await.ok();
    assert!(listed(&app, "?state=withdrawn").await.is_empty());
    app.anonymous().get(&url(&draft, "")).await.refused(404, "not_found");
    let public = published(&app, json!({})).await;
    app.as_(Person::Coordinator).post(&url(&public, "/withdraw"), why).await.ok();
    assert_eq!(listed(&app, "?state=withdrawn").await, ["垃圾分类引导"]);
    let all = app.as_(Person::Secretary).get("/api/micro-projects?state=withdrawn").await.ok();
    assert_eq!(all["items"].as_array().unwrap().len(), 2);
}

//! `create_social_organisation`, `edit_social_organisation`, `set_incubation_stage`,
//! `read_social_organisation`, `list_social_organisations`.

use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{CODE, NOTHING, id, names, path};

fn organisation(app: &TestApp, name: &str) -> Value {
    json!({ "name": name, "kind": "community", "area": path(app, COMMUNITY), "service": "跑腿代购",
        "incubator": "孵化中心", "coverage": "instructor" })
}

#[tokio::test]
async fn stages_follow_and_keep_their_history() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let new = json!({ "organisation": organisation(&app, "邻里互助社"), "stage": "admitted", "stage_on": "2026-03-01" });
    let made = coordinator.post("/api/social-organisations", new.clone()).await;
    assert_eq!((made.status, made.header("etag")), (201, "\"1\""));
    let made = made.ok();
    coordinator.post("/api/social-organisations", new).await.refused(409, "social_name_taken");
    let url = format!("/api/social-organisations/{}", id(&made));
    let stage = |stage: &str, on: &str| json!({ "stage": stage, "on": on, "note": "完成登记" });
    let to = format!("{url}/stage");
    coordinator.post(&to, stage("admitted", "2026-05-01")).await.refused(409, "stage_unchanged");
    coordinator
        .post(&to, stage("incubating", "2026-02-01"))
        .await
        .refused(422, "organisation_day_out_of_range");
    coordinator
        .post(&to, stage("incubating", "2026-12-01"))
        .await
        .refused(422, "organisation_day_out_of_range");
    let on = coordinator.clone().if_match(1).post(&to, stage("incubating", "2026-05-01")).await.ok();
    assert_eq!(
        (&on["stage"], &on["stage_on"], &on["version"]),
        (&json!("incubating"), &json!("2026-05-01"), &json!(2))
    );
    coordinator
        .clone()
        .if_match(1)
        .post(&to, stage("graduated", "2026-06-01"))
        .await
        .refused(412, "version_conflict");
    let mut edit = organisation(&app, "德民邻里互助社");
    edit["credit_code"] = json!(CODE);
    let edited = coordinator.put(&url, edit).await.ok();
    assert_eq!((&edited["credit_code"], &edited["stage"]), (&json!(CODE), &json!("incubating")));
    let read = coordinator.get(&url).await.ok();
    let stages: Vec<&str> =
        read["stages"].as_array().unwrap().iter().map(|one| one["stage"].as_str().unwrap()).collect();
    assert_eq!(stages, ["incubating", "admitted"]);
    assert_eq!(app.happened("incubation_stage_set").await, 1);
}

#[tokio::test]
async fn lists_and_rights() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    for (name, stage) in [("甲社", "admitted"), ("乙社", "graduated")] {
        let new = json!({ "organisation": organisation(&app, name), "stage": stage });
        coordinator.post("/api/social-organisations", new).await.ok();
    }
    let list = async |person: Person, query: &str| {
        app.as_(person).get(&format!("/api/social-organisations{query}")).await
    };
    assert_eq!(names(&list(Person::GridWorker, "").await.ok()).len(), 0, "of the grid only");
    assert_eq!(names(&list(Person::Dispatcher, "?stage=graduated").await.ok()), ["乙社"]);
    assert_eq!(names(&list(Person::Dispatcher, "?coverage=instructor&q=%E7%94%B2").await.ok()), ["甲社"]);
    list(Person::Resident, "").await.refused(403, "not_allowed");
    assert!(names(&list(Person::NextCoordinator, "").await.ok()).is_empty());
    let new = json!({ "organisation": organisation(&app, "丙社"), "stage": "admitted" });
    app.as_(Person::NextCoordinator)
        .post("/api/social-organisations", new.clone())
        .await
        .refused(403, "not_allowed");
    let mut bad = new.clone();
    bad["organisation"]["name"] = json!("<");
    coordinator.post("/api/social-organisations", bad).await.refused(422, "organisation_name_invalid");
    let mut bad = new.clone();
    bad["organisation"]["credit_code"] = json!("1");
    coordinator.post("/api/social-organisations", bad).await.refused(422, "credit_code_invalid");
    let mut bad = new;
    bad["organisation"]["body"] = json!(NOTHING);
    coordinator.post("/api/social-organisations", bad).await.refused(422, "body_unknown");
    let one = list(Person::Coordinator, "").await.ok()["items"][0].clone();
    let url = format!("/api/social-organisations/{}", id(&one));
    app.as_(Person::NextCoordinator).get(&url).await.refused(404, "not_found");
    app.as_(Person::NextCoordinator).put(&url, organisation(&app, "别名")).await.refused(404, "not_found");
    coordinator.get(&format!("/api/social-organisations/{NOTHING}")).await.refused(404, "not_found");
}

//! `create_body`, `change_body`, `read_body`, `list_bodies`, `read_body_history`.

use baodao_testkit::places::{COMMUNITY, FAR_COMMUNITY, GRID, NEXT_COMMUNITY, SECOND_GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, body_of, found, id, names, overlay, path, plain_branch};

#[tokio::test]
async fn the_tree_is_read_level_by_level() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let top = dispatcher.get("/api/bodies?top=true").await.ok();
    assert_eq!(names(&top), ["城东街道大工委"]);
    assert_eq!(top["items"][0]["children"], 1);
    let below = dispatcher.get(&format!("/api/bodies?parent={}", tree.general)).await.ok();
    assert_eq!(names(&below), ["万濠华府功能型党支部"]);
    let branch = &below["items"][0];
    assert_eq!(branch["parent"]["name"], "德民功能型党总支");
    assert_eq!(branch["areas"][0]["name"], "德民第一网格");
    assert_eq!((&branch["members"], &branch["posts"]), (&json!(0), &json!(0)));
    // Of a grid: what serves it, and what serves areas around it.
    let of_grid = dispatcher.get(&format!("/api/bodies?area={}", path(&app, GRID))).await.ok();
    assert_eq!(names(&of_grid).len(), 4);
    let of_second = dispatcher.get(&format!("/api/bodies?area={}", path(&app, SECOND_GRID))).await.ok();
    assert_eq!(names(&of_second).len(), 3, "not the branch of the first grid");
    let kind = dispatcher.get("/api/bodies?kind=functional_branch&q=%E4%B8%87%E6%BF%A0").await.ok();
    assert_eq!(names(&kind), ["万濠华府功能型党支部"]);
    let first = dispatcher.get("/api/bodies?limit=3").await.ok();
    let next = format!("/api/bodies?limit=3&after={}", first["next"].as_str().unwrap());
    assert_eq!(names(&first).len() + names(&dispatcher.get(&next).await.ok()).len(), 4);
}

#[tokio::test]
async fn the_tree_is_shown_as_it_was_on_a_day() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let url = format!("/api/bodies/{}", tree.branch);
    let moved = json!({ "on": "2026-06-01", "reason": "调整", "standing": {
        "name": "濠滨功能型党支部", "parent": tree.joint, "areas": [path(&app, SECOND_GRID)],
        "managed_by": tree.street, "purpose": "组织在职党员" } });
    let changed = dispatcher.clone().if_match(1).put(&url, moved.clone()).await;
    assert_eq!(changed.header("etag"), "\"2\"");
    let changed = changed.ok();
    assert_eq!(
        (&changed["name"], &changed["managed_by"]["id"]),
        (&json!("濠滨功能型党支部"), &json!(tree.street))
    );
    let at = async |day: &str| dispatcher.get(&format!("{url}?at={day}")).await;
    let before = at("2026-05-31").await.ok();
    assert_eq!(
        (&before["name"], &before["parent"]["id"]),
        (&json!("万濠华府功能型党支部"), &json!(tree.general))
    );
    assert_eq!(before["areas"][0]["path"], json!(path(&app, GRID)));
    let after = at("2026-06-01").await.ok();
    assert_eq!(after["areas"][0]["path"], json!(path(&app, SECOND_GRID)));
    at("2026-02-28").await.refused(404, "not_found");
    let listed = dispatcher.get(&format!("/api/bodies?parent={}&at=2026-05-31", tree.general)).await.ok();
    assert_eq!(names(&listed), ["万濠华府功能型党支部"]);
    let listed = dispatcher.get(&format!("/api/bodies?parent={}", tree.general)).await.ok();
    assert!(names(&listed).is_empty());
    let history = dispatcher.get(&format!("{url}/history")).await.ok();
    assert_eq!(history["stretches"].as_array().unwrap().len(), 2);
    assert_eq!(history["stretches"][1]["to"], "2026-06-01");
    // Saying the same again changes nothing; another word on the same day leaves one stretch.
    let again = dispatcher.put(&url, moved.clone()).await;
    assert_eq!(again.header("etag"), "\"2\"");
    let mut renamed = moved.clone();
    renamed["standing"]["name"] = json!("濠滨支部");
    dispatcher.put(&url, renamed).await.ok();
    let history = dispatcher.get(&format!("{url}/history")).await.ok();
    assert_eq!(history["stretches"].as_array().unwrap().len(), 2);
    let told: Vec<String> =
        app.history(tree.branch.parse().unwrap()).await.into_iter().map(|event| event.name).collect();
    assert_eq!(told, ["body_created", "body_moved", "body_changed"]);
    dispatcher.clone().if_match(1).put(&url, moved).await.refused(412, "version_conflict");
}

#[tokio::test]
async fn every_refusal_of_a_body() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let refused = async |body: Value, status: u16, code: &str| found(&app, body).await.refused(status, code);
    let functional = |name: &str, areas: &[&str], more: Value| {
        body_of(&app, "functional_branch", name, COMMUNITY, areas, more)
    };
    let under = json!({ "parent": tree.general });
    refused(functional("<", &[GRID], under.clone()), 422, "organisation_name_invalid").await;
    refused(functional("甲", &[GRID], json!({})), 422, "body_parent_unfit").await;
    refused(functional("甲", &[GRID], json!({ "parent": NOTHING })), 422, "body_unknown").await;
    refused(functional("甲", &[GRID], json!({ "parent": tree.branch })), 422, "body_parent_unfit").await;
    refused(functional("甲", &[], under.clone()), 422, "body_areas_unfit").await;
    refused(functional("甲", &[NEXT_COMMUNITY], under.clone()), 422, "body_area_outside_seat").await;
    refused(functional("万濠华府功能型党支部", &[GRID], under.clone()), 409, "body_name_taken").await;
    let unfit = json!({ "parent": tree.general, "managed_by": tree.general });
    refused(functional("甲", &[GRID], unfit), 422, "body_manager_unfit").await;
    let mut future = functional("甲", &[GRID], under.clone());
    future["from"] = json!("2026-12-01");
    refused(future, 422, "organisation_day_out_of_range").await;
    let mut nowhere = functional("甲", &[GRID], under.clone());
    nowhere["seat"] = json!("zzzz");
    refused(nowhere, 422, "organisation_area_unknown").await;
    let mut of_unit = functional("甲", &[GRID], under.clone());
    of_unit["unit"] = json!(NOTHING);
    refused(of_unit, 422, "unit_unknown").await;
    let temporary =
        body_of(&app, "temporary", "应急支部", COMMUNITY, &[COMMUNITY], json!({ "parent": tree.joint }));
    refused(temporary, 422, "temporary_body_incomplete").await;
    let ended = json!({ "parent": tree.joint, "occasion": "emergency", "planned_end": "2026-02-01" });
    refused(body_of(&app, "temporary", "应急支部", COMMUNITY, &[COMMUNITY], ended), 422, "term_backwards")
        .await;
    let project = body_of(&app, "project_headquarters", "旧改指挥部", SUBDISTRICT, &[COMMUNITY], json!({}));
    refused(project, 422, "body_project_needed").await;

    let url = format!("/api/bodies/{}", tree.branch);
    let change = |on: &str, standing: Value| json!({ "on": on, "standing": standing });
    let same = json!({ "name": "甲", "parent": tree.general, "areas": [path(&app, GRID)] });
    let dispatcher = app.as_(Person::Dispatcher);
    dispatcher
        .put(&url, change("2026-02-01", same.clone()))
        .await
        .refused(422, "organisation_day_out_of_range");
    dispatcher.put(&url, change("2026-12-01", same)).await.refused(422, "organisation_day_out_of_range");
}

#[tokio::test]
async fn nothing_stands_under_itself() {
    let app = TestApp::start().await;
    let committee = async |name: &str, more: Value| {
        id(&found(&app, body_of(&app, "party_committee", name, COMMUNITY, &[], more)).await.ok())
    };
    let upper = committee("甲党委", json!({})).await;
    let lower = committee("乙党委", json!({ "parent": upper })).await;
    let dispatcher = app.as_(Person::Dispatcher);
    let under = json!({ "standing": { "name": "甲党委", "parent": lower } });
    dispatcher.put(&format!("/api/bodies/{upper}"), under).await.refused(409, "body_cycle");
    let managed = json!({ "standing": { "name": "甲党委", "managed_by": lower } });
    dispatcher.put(&format!("/api/bodies/{upper}"), managed).await.refused(409, "body_cycle");
}

#[tokio::test]
async fn who_may_see_and_change_a_body() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let (branch, street) = (format!("/api/bodies/{}", tree.branch), format!("/api/bodies/{}", tree.street));
    let own = plain_branch(&app, "市一院党支部").await;
    app.anonymous().get(&branch).await.refused(401, "unauthenticated");
    app.as_(Person::Resident).get(&branch).await.refused(404, "not_found");
    app.as_(Person::NextCoordinator).get(&branch).await.refused(404, "not_found");
    // From above and from within: the street's committee serves the community and its grid.
    let seen = app.as_(Person::Coordinator).get(&street).await.ok();
    assert_eq!(seen["allowed"], json!([]));
    app.as_(Person::GridWorker).get(&branch).await.ok();
    app.as_(Person::FarGridWorker).get(&branch).await.refused(404, "not_found");
    app.as_(Person::GridWorker).get(&format!("/api/bodies/{own}")).await.refused(404, "not_found");
    let standing = json!({ "standing": { "name": "城东大工委", "areas": [path(&app, SUBDISTRICT)] } });
    app.as_(Person::Coordinator).put(&street, standing.clone()).await.refused(403, "not_allowed");
    app.as_(Person::Resident).put(&street, standing.clone()).await.refused(404, "not_found");
    app.as_(Person::OtherSysadmin).get(&branch).await.refused(404, "not_found");
    app.as_(Person::Sysadmin).put(&street, standing).await.ok();
    let mine = names(&app.as_(Person::GridWorker).get("/api/bodies").await.ok()).len();
    assert_eq!(mine, 4);
    let new = |seat: &str| body_of(&app, "party_committee", "某党委", seat, &[], json!({}));
    app.as_(Person::Coordinator).post("/api/bodies", new(SUBDISTRICT)).await.refused(403, "not_allowed");
    app.as_(Person::Coordinator).post("/api/bodies", new(FAR_COMMUNITY)).await.refused(403, "not_allowed");
    app.as_(Person::Coordinator).post("/api/bodies", new(COMMUNITY)).await.ok();
    app.as_(Person::Auditor).get("/api/bodies").await.ok();
}

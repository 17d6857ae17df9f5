//! `suggest_placement`, `list_unplaced`, `place_report_ins`.

use baodao_testkit::Person;
use baodao_testkit::places::{COMMUNITY, FAR_GRID, GRID, SECOND_GRID};
use serde_json::{Value, json};

use crate::support::{NOTHING, branches, confirmed, count, id, path, ready, step, submit, told};

const PLACE: &str = "/api/report-ins/placements";

#[tokio::test]
async fn suggestions_have_reasons_and_a_person_decides() {
    let (app, unit) = ready().await;
    let bodies = branches(&app).await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    app.drain().await;
    let url = format!("/api/report-ins/{report}/placement");
    let told_ = app.as_(Person::Coordinator).get(&url).await.ok();
    assert_eq!(told_["grids"][0]["grid"]["name"], "德民第一网格");
    assert_eq!(told_["grids"][0]["reasons"], json!([{ "reason": "address" }]));
    let served: Vec<(&str, &Value)> = told_["branches"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["name"].as_str().unwrap(), &one["reasons"][0]["reason"]))
        .collect();
    assert_eq!(
        served,
        [("第一功能型党支部", &json!("serves_grid")), ("第二功能型党支部", &json!("serves_part"))]
    );
    let unplaced = app.as_(Person::Coordinator).get("/api/report-ins/unplaced").await.ok();
    assert_eq!(
        (&unplaced["items"][0]["report_in"]["id"], &unplaced["items"][0]["placement"]),
        (&json!(report), &told_)
    );
    let place =
        json!({ "places": [{ "report_in": report, "grid": path(&app, GRID), "branch_id": bodies.first }] });
    assert_eq!(app.as_(Person::Coordinator).post(PLACE, place.clone()).await.ok(), json!({ "placed": 1 }));
    assert_eq!(
        app.as_(Person::Coordinator).post(PLACE, place).await.ok(),
        json!({ "placed": 0 }),
        "there already"
    );
    let read = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{report}")).await.ok();
    assert_eq!(
        (&read["branch"]["name"], &read["home"]["grid"]["name"]),
        (&json!("第一功能型党支部"), &json!("德民第一网格"))
    );
    let near = app.as_(Person::Coordinator).get(&url).await.ok();
    assert_eq!(
        near["grids"][0]["reasons"],
        json!([{ "reason": "address" }]),
        "nobody is their own neighbour"
    );
    assert!(told(&app, Person::Volunteer).await.contains(&"report_in_joined_branch".to_owned()));
    let members =
        app.as_(Person::Dispatcher).get(&format!("/api/bodies/{}/members", bodies.first)).await.ok();
    assert_eq!(members["items"].as_array().unwrap().len(), 1, "the register of members follows");
    let neighbour = id(&submit(&app, Person::Neighbour, &unit).await);
    let waiting =
        app.as_(Person::Coordinator).get(&format!("/api/report-ins/{neighbour}/placement")).await.ok();
    step(&app, Person::Coordinator, &neighbour, "confirm", json!({})).await.ok();
    let near = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{neighbour}/placement")).await.ok();
    assert_eq!(
        near["grids"][0]["reasons"],
        json!([{ "reason": "address" }, { "reason": "same_building", "count": 1 }])
    );
    assert_eq!(waiting, near, "the same before the confirmation");
    let unplaced = app.as_(Person::Coordinator).get("/api/report-ins/unplaced").await.ok();
    assert_eq!(unplaced["items"].as_array().unwrap().len(), 1);
    let end = json!({ "reason": "withdrawn" });
    app.as_(Person::Resident).post(&format!("/api/report-ins/{report}/end"), end).await.ok();
    app.drain().await;
    let members = count(&app, "select count(*) from branch_member where to_on is null").await;
    assert_eq!(members, 0, "whoever leaves serves in no branch");
}

#[tokio::test]
async fn every_refusal() {
    let (app, unit) = ready().await;
    let bodies = branches(&app).await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    let waiting = id(&submit(&app, Person::Neighbour, &unit).await);
    let committee: String =
        sqlx::query_scalar("select id::text from body where kind = 'community_joint_committee'")
            .fetch_one(app.pool())
            .await
            .unwrap();
    let place = |report: &str, grid: Value, branch: Value| json!({ "places": [{ "report_in": report, "grid": grid, "branch_id": branch }] });
    let cases = [
        (place(&report, Value::Null, Value::Null), 422, "placement_empty"),
        (place(&report, json!(path(&app, FAR_GRID)), Value::Null), 422, "placement_grid_outside"),
        (place(&report, json!(path(&app, COMMUNITY)), Value::Null), 422, "placement_grid_outside"),
        (
            place(&report, json!(format!("{}zzzz", path(&app, COMMUNITY))), Value::Null),
            422,
            "placement_grid_outside",
        ),
        (place(&report, Value::Null, json!(NOTHING)), 422, "placement_branch_unfit"),
        (place(&report, Value::Null, json!(committee)), 422, "placement_branch_unfit"),
        (place(&waiting, json!(path(&app, GRID)), Value::Null), 409, "report_in_state"),
        (place(NOTHING, json!(path(&app, GRID)), Value::Null), 404, "not_found"),
    ];
    for (body, status, code) in cases {
        app.as_(Person::Coordinator).post(PLACE, body).await.refused(status, code);
    }
    let one = place(&report, json!(path(&app, SECOND_GRID)), json!(bodies.second));
    app.as_(Person::NextCoordinator).post(PLACE, one.clone()).await.refused(404, "not_found");
    app.as_(Person::Resident).post(PLACE, one.clone()).await.refused(403, "not_allowed");
    app.as_(Person::Resident).get("/api/report-ins/unplaced").await.refused(403, "not_allowed");
    app.as_(Person::Resident)
        .get(&format!("/api/report-ins/{report}/placement"))
        .await
        .refused(403, "not_allowed");
    let both = json!({ "places": [
        { "report_in": report, "grid": path(&app, SECOND_GRID) }, { "report_in": waiting, "grid": path(&app, GRID) }
    ] });
    app.as_(Person::Coordinator).post(PLACE, both).await.refused(409, "report_in_state");
    assert_eq!(
        count(&app, "select count(*) from report_in where grid_path is not null").await,
        0,
        "all or none"
    );
    assert_eq!(app.as_(Person::Dispatcher).post(PLACE, one).await.ok(), json!({ "placed": 1 }));
}

#[tokio::test]
async fn another_grid_is_told_to_the_person_and_nobody_joins_a_branch_twice() {
    let (app, unit) = ready().await;
    let bodies = branches(&app).await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    let both =
        json!({ "places": [{ "report_in": report, "grid": path(&app, GRID), "branch_id": bodies.first }] });
    app.as_(Person::Coordinator).post(PLACE, both).await.ok();
    let joined = |told: Vec<String>| told.iter().filter(|one| *one == "report_in_joined_branch").count();
    assert_eq!(joined(told(&app, Person::Volunteer).await), 1);
    let first = told(&app, Person::Resident).await;
    assert!(first.contains(&"branch_joined".to_owned()), "{first:?}");
    assert!(!first.contains(&"report_in_regridded".to_owned()), "one notice for one decision");
    let grid = json!({ "places": [{ "report_in": report, "grid": path(&app, SECOND_GRID) }] });
    app.as_(Person::Coordinator).post(PLACE, grid).await.ok();
    assert_eq!(joined(told(&app, Person::Volunteer).await), 1, "the branch is the same");
    assert!(told(&app, Person::Resident).await.contains(&"report_in_regridded".to_owned()));
}

//! `list_checks`, `read_census`: questions in order of area, and counts of one area.

use baodao_testkit::places::{COMMUNITY, GRID, SECOND_GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{body_of, found, id, overlay, path, unit, unit_body, who};

async fn asked(app: &TestApp, person: Person, query: &str) -> Vec<(String, String)> {
    let page = app.as_(person).get(&format!("/api/organisation/checks?limit=200{query}")).await.ok();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    page["items"].as_array().unwrap().iter().map(|item| (text(&item["kind"]), text(&item["name"]))).collect()
}

fn pair(kind: &str, name: &str) -> (String, String) {
    (kind.to_owned(), name.to_owned())
}

#[tokio::test]
async fn every_question_with_what_answers_it() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let dispatcher = app.as_(Person::Dispatcher);
    unit(&app, "市一院").await;
    // One term ends within the rule sheet's 90 days, one later.
    for (body, person, until) in
        [(&tree.joint, Person::Volunteer, "2027-02-01"), (&tree.general, Person::Volunteer, "2027-06-01")]
    {
        let post = json!({ "post": "secretary", "body": body, "holder": who(&app, person), "from": "2026-03-01", "until": until });
        dispatcher.post("/api/appointments", post).await.ok();
    }
    let more = json!({ "parent": tree.joint, "occasion": "project", "planned_end": "2026-10-01" });
    found(&app, body_of(&app, "temporary", "旧改临时党支部", COMMUNITY, &[COMMUNITY], more)).await.ok();
    let project = json!({ "project": "旧改" });
    let headquarters = id(&found(
        &app,
        body_of(&app, "project_headquarters", "旧改指挥部", SUBDISTRICT, &[COMMUNITY], project),
    )
    .await
    .ok());
    let team = json!({ "kind": "red_grid", "name": "红色网格队", "area": path(&app, GRID) });
    dispatcher.post("/api/teams", team).await.ok();

    let all = asked(&app, Person::Dispatcher, "").await;
    let expected = [
        pair("body_without_secretary", "城东街道大工委"),
        pair("trio_incomplete", "旧改指挥部"),
        pair("body_without_secretary", "万濠华府功能型党支部"),
        pair("body_without_secretary", "旧改临时党支部"),
        pair("term_ending", ""),
        pair("body_past_end", "旧改临时党支部"),
        pair("unit_without_liaison", "市一院"),
        pair("formula_not_met", "红色网格队"),
        pair("grid_without_worker", "德民第二网格"),
        pair("grid_without_worker", "小石桥第一网格"),
    ];
    assert_eq!(all, expected, "in order of area, kind and name");
    let term = dispatcher.get("/api/organisation/checks?kind=term_ending").await.ok();
    let term = &term["items"][0];
    assert_eq!(
        (&term["post"], &term["body"]["name"], &term["person"]["name"]),
        (&json!("secretary"), &json!("德民社区大党委"), &json!("李**"))
    );
    assert_eq!(
        (&term["day"], &term["answers"]),
        (&json!("2027-02-01"), &json!(["appoint", "end_appointment"]))
    );

    // Page by page they are the same.
    let mut pages = Vec::new();
    let mut url = "/api/organisation/checks?limit=3".to_owned();
    loop {
        let page = dispatcher.get(&url).await.ok();
        pages.extend(
            page["items"].as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap().to_owned()),
        );
        let Some(next) = page["next"].as_str() else { break };
        url = format!("/api/organisation/checks?limit=3&after={next}");
    }
    assert_eq!(pages, all.iter().map(|(kind, _)| kind.clone()).collect::<Vec<_>>());

    // Answered, they are asked no more.
    for (kind, name) in [("project_office", "旧改项目部"), ("project_branch", "旧改项目党支部")] {
        let more = json!({ "parent": headquarters, "project": "旧改" });
        found(&app, body_of(&app, kind, name, SUBDISTRICT, &[], more)).await.ok();
    }
    assert!(asked(&app, Person::Dispatcher, "&kind=trio_incomplete").await.is_empty());
    let narrow = format!("&area={}", path(&app, GRID));
    assert_eq!(asked(&app, Person::Dispatcher, &narrow).await, [pair("formula_not_met", "红色网格队")]);
    // A part-time worker or head of the grid answers as the role does, while the post is in force.
    let second = path(&app, SECOND_GRID);
    let of_grid = format!("&kind=grid_without_worker&area={second}");
    assert_eq!(asked(&app, Person::Dispatcher, &of_grid).await.len(), 1);
    let post =
        json!({ "post": "part_time_grid_worker", "area": second, "holder": who(&app, Person::Volunteer) });
    let made = id(&dispatcher.post("/api/appointments", post).await.ok());
    assert!(asked(&app, Person::Dispatcher, &of_grid).await.is_empty());
    dispatcher.post(&format!("/api/appointments/{made}/end"), json!({ "reason": "调离" })).await.ok();
    assert_eq!(asked(&app, Person::Dispatcher, &of_grid).await.len(), 1);
    let later = json!({ "post": "grid_head", "area": second, "holder": who(&app, Person::Volunteer), "from": "2026-12-01" });
    dispatcher.post("/api/appointments", later).await.ok();
    assert_eq!(asked(&app, Person::Dispatcher, &of_grid).await.len(), 1, "not yet in force");
    dispatcher.get("/api/organisation/checks?kind=ranking").await.refused(422, "invalid_input");
}

#[tokio::test]
async fn only_those_who_keep_the_register_are_asked() {
    let app = TestApp::start().await;
    overlay(&app).await;
    assert_eq!(
        asked(&app, Person::NextCoordinator, "").await,
        [pair("grid_without_worker", "小石桥第一网格")]
    );
    for person in [Person::Resident, Person::GridWorker, Person::Sysadmin, Person::Auditor] {
        app.as_(person).get("/api/organisation/checks").await.refused(403, "not_allowed");
        app.as_(person).get("/api/organisation/census").await.refused(403, "not_allowed");
    }
    app.anonymous().get("/api/organisation/checks").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn the_census_counts_one_area_on_a_day() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    unit(&app, "市一院").await;
    let coordinator = app.as_(Person::Coordinator);
    let member = json!({ "person": who(&app, Person::InServiceMember), "from": "2026-06-01" });
    coordinator.post(&format!("/api/bodies/{}/members", tree.branch), member).await.ok();
    let counts = async |query: &str| {
        let census = coordinator.get(&format!("/api/organisation/census{query}")).await.ok();
        let count = |what: &str, kind: &str| {
            let found = census["counts"]
                .as_array()
                .unwrap()
                .iter()
                .find(|one| one["what"] == what && one["kind"] == kind);
            found.map_or(0, |one| one["count"].as_i64().unwrap())
        };
        (
            count("bodies", "functional_branch"),
            count("members", "functional_branch"),
            count("units", "medical"),
            count("coverage", "own"),
        )
    };
    assert_eq!(counts("").await, (1, 1, 1, 1));
    assert_eq!(
        (counts("?at=2026-11-22").await.2, counts("?at=2026-11-22").await.3),
        (0, 0),
        "the unit came today"
    );
    let mut older = unit_body(&app, "市二院");
    older["since"] = json!("2026-05-01");
    coordinator.post("/api/units", older).await.ok();
    assert_eq!((counts("?at=2026-05-01").await.2, counts("?at=2026-04-30").await.2), (1, 0));
    assert_eq!(counts("?at=2026-05-01").await.1, 0);
    assert_eq!(counts("?at=2026-02-01").await.0, 0);
    coordinator
        .get(&format!("/api/organisation/census?area={}", path(&app, SUBDISTRICT)))
        .await
        .refused(403, "not_allowed");
    coordinator.get("/api/organisation/census?area=zzzz").await.refused(422, "organisation_area_unknown");
}

#[tokio::test]
async fn the_census_counts_social_organisations_by_the_stage_of_the_day() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let organisation = json!({ "name": "邻里互助社", "kind": "community", "coverage": "unknown", "area": path(&app, COMMUNITY) });
    let body = json!({ "organisation": organisation, "stage": "admitted", "stage_on": "2026-03-01" });
    let made = id(&coordinator.post("/api/social-organisations", body).await.ok());
    let stage = json!({ "stage": "graduated", "on": "2026-06-01" });
    coordinator.post(&format!("/api/social-organisations/{made}/stage"), stage).await.ok();
    let stages = async |day: &str| -> Vec<String> {
        let census = coordinator.get(&format!("/api/organisation/census?at={day}")).await.ok();
        let all = census["counts"].as_array().unwrap().iter();
        let social = all.filter(|one| one["what"] == "social_organisations");
        social.map(|one| format!("{} {}", one["kind"].as_str().unwrap(), one["count"])).collect()
    };
    assert!(stages("2026-02-28").await.is_empty());
    assert_eq!(stages("2026-03-01").await, ["admitted 1"]);
    assert_eq!(stages("2026-06-01").await, ["graduated 1"]);
}

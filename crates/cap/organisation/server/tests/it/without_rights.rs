//! What nobody but the keepers of the register may do, said once for every change.

use axum::http::Method;
use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{body_of, overlay, path, unit, unit_body, who};

#[tokio::test]
async fn changes_are_for_those_who_keep_the_register() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let hospital = unit(&app, "市一院").await;
    let me = who(&app, Person::Resident);
    let end = json!({ "reason": "试试" });
    let standing = json!({ "standing": { "name": "别名", "parent": tree.general, "areas": [] } });
    let social = json!({ "organisation": { "name": "社", "kind": "community", "area": path(&app, COMMUNITY), "coverage": "own" }, "stage": "admitted" });
    let zone = json!({ "kind": "responsibility", "person": me, "place_kind": "area", "area": path(&app, COMMUNITY) });
    // What anybody may name is refused (403); what may not be seen is not there (404).
    let changes: Vec<(Method, String, Value, u16)> = vec![
        (Method::POST, "/api/units".into(), unit_body(&app, "新"), 403),
        (Method::PUT, format!("/api/units/{hospital}"), unit_body(&app, "新"), 404),
        (Method::POST, format!("/api/units/{hospital}/end"), end.clone(), 404),
        (Method::POST, format!("/api/units/{hospital}/liaisons"), json!({ "person": me }), 404),
        (
            Method::POST,
            "/api/bodies".into(),
            body_of(&app, "branch", "新支部", COMMUNITY, &[], json!({})),
            403,
        ),
        (Method::PUT, format!("/api/bodies/{}", tree.branch), standing, 404),
        (Method::POST, format!("/api/bodies/{}/end", tree.branch), end, 404),
        (Method::POST, format!("/api/bodies/{}/parties", tree.joint), json!({ "unit": hospital }), 404),
        (Method::POST, format!("/api/bodies/{}/members", tree.branch), json!({ "person": me }), 404),
        (
            Method::POST,
            "/api/appointments".into(),
            json!({ "post": "secretary", "body": tree.branch, "holder": me }),
            404,
        ),
        (
            Method::POST,
            "/api/teams".into(),
            json!({ "kind": "service", "name": "队", "area": path(&app, COMMUNITY) }),
            403,
        ),
        (Method::POST, "/api/duty-zones".into(), zone, 403),
        (Method::POST, "/api/social-organisations".into(), social, 403),
    ];
    for (method, url, body, status) in changes {
        let code = if status == 403 { "not_allowed" } else { "not_found" };
        app.anonymous().send(method.clone(), &url, Some(body.clone())).await.refused(401, "unauthenticated");
        for person in [Person::Resident, Person::Volunteer, Person::Auditor, Person::Secadmin] {
            app.as_(person).send(method.clone(), &url, Some(body.clone())).await.refused(status, code);
        }
    }
}

#[tokio::test]
async fn a_repeated_call_is_one_change() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator).with_key("0190-unit");
    let first = coordinator.post("/api/units", unit_body(&app, "市一院")).await.ok();
    let again = coordinator.post("/api/units", unit_body(&app, "市一院")).await.ok();
    assert_eq!(first["id"], again["id"]);
    assert_eq!(app.happened("unit_created").await, 1);
}

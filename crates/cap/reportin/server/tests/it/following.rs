//! Report-ins follow the registers of branches and units.

use baodao_testkit::places::{COMMUNITY, GRID, NEXT_COMMUNITY};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{
    Branches, branches, confirmed, count, field, filled, home, id, path, ready, step, told,
};

async fn branch(app: &TestApp, report: &str) -> Value {
    app.drain().await;
    let read = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{report}")).await.ok();
    read["branch"]["id"].clone()
}

/// The resident is on the list of the first branch; the membership.
async fn listed(app: &TestApp, bodies: &Branches) -> String {
    let body = json!({ "person": { "account": app.account(Person::Resident) }, "from": "2026-10-01" });
    let url = format!("/api/bodies/{}/members", bodies.first);
    id(&app.as_(Person::Dispatcher).post(&url, body).await.ok())
}

async fn followed(app: &TestApp) -> i64 {
    count(app, "select count(*) from event where name = 'report_in_branch_followed'").await
}

#[tokio::test]
async fn whoever_serves_already_brings_the_branch_along() {
    let (app, unit) = ready().await;
    let bodies = branches(&app).await;
    listed(&app, &bodies).await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    assert_eq!(branch(&app, &report).await, json!(bodies.first));
    let other = confirmed(&app, Person::Neighbour, &unit).await;
    assert_eq!(branch(&app, &other).await, Value::Null);
    assert_eq!(followed(&app).await, 1);
    let members = count(&app, "select count(*) from branch_member where to_on is null").await;
    assert_eq!(members, 1, "nothing comes back to the register");
}

#[tokio::test]
async fn a_member_who_moves_and_leaves_is_followed() {
    let (app, unit) = ready().await;
    let bodies = branches(&app).await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    let first = listed(&app, &bodies).await;
    assert_eq!(branch(&app, &report).await, json!(bodies.first), "added after the report-in");
    let moved = json!({ "to": bodies.second, "reason": "搬家" });
    let desk = app.as_(Person::Dispatcher);
    let second = id(&desk.post(&format!("/api/memberships/{first}/move"), moved).await.ok());
    assert_eq!(branch(&app, &report).await, json!(bodies.second));
    let place =
        json!({ "places": [{ "report_in": report, "grid": path(&app, GRID), "branch_id": bodies.first }] });
    app.as_(Person::Coordinator).post("/api/report-ins/placements", place).await.ok();
    assert_eq!(branch(&app, &report).await, json!(bodies.first), "what is decided here is not undone");
    let back = json!({ "places": [{ "report_in": report, "branch_id": bodies.second }] });
    app.as_(Person::Coordinator).post("/api/report-ins/placements", back).await.ok();
    app.drain().await;
    let now: String = sqlx::query_scalar("select id::text from branch_member where to_on is null")
        .fetch_one(app.pool())
        .await
        .unwrap();
    assert_ne!(now, second, "a membership of its own");
    desk.post(&format!("/api/memberships/{now}/end"), json!({ "reason": "本人申请" })).await.ok();
    assert_eq!(branch(&app, &report).await, Value::Null);
    let unplaced = app.as_(Person::Coordinator).get("/api/report-ins/unplaced").await.ok();
    assert_eq!(unplaced["items"][0]["report_in"]["id"], json!(report), "somebody decides anew");
}

#[tokio::test]
async fn a_branch_that_ends_takes_its_people_along_or_lets_them_go() {
    let (app, unit) = ready().await;
    let bodies = branches(&app).await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    listed(&app, &bodies).await;
    assert_eq!(branch(&app, &report).await, json!(bodies.first));
    let to = json!({ "then": "move", "to": bodies.second });
    let merged = json!({ "reason": "合并", "posts": { "then": "end" }, "members": to });
    let desk = app.as_(Person::Dispatcher);
    desk.post(&format!("/api/bodies/{}/end", bodies.first), merged).await.ok();
    assert_eq!(branch(&app, &report).await, json!(bodies.second));
    let over = json!({ "reason": "撤销", "members": { "then": "end" } });
    desk.post(&format!("/api/bodies/{}/end", bodies.second), over).await.ok();
    assert_eq!(branch(&app, &report).await, Value::Null);
}

#[tokio::test]
async fn a_list_that_is_imported_is_followed() {
    let (app, unit) = ready().await;
    let bodies = branches(&app).await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    app.drain().await;
    let resident = app.account(Person::Resident);
    let table = format!(
        "body,body_seat,person_id,unit,home,from\n第一功能型党支部,{COMMUNITY},{resident},,,2026-10-01\n"
    );
    let url = "/api/organisation/import?kind=members";
    app.as_(Person::Dispatcher).upload(url, "file", "名单.csv", "text/csv", table.as_bytes()).await.ok();
    assert_eq!(branch(&app, &report).await, json!(bodies.first));
    assert_eq!(followed(&app).await, 1);
}

#[tokio::test]
async fn a_unit_that_is_no_more_is_not_reported_in_and_its_people_are_found() {
    let (app, unit) = ready().await;
    let to = json!({ "unit_id": unit, "community": path(&app, COMMUNITY) });
    let own = id(&app.as_(Person::UnitLiaison).post("/api/report-ins/units", to).await.ok());
    step(&app, Person::Coordinator, &own, "confirm", json!({})).await.ok();
    let member = confirmed(&app, Person::Resident, &unit).await;
    let mut there = filled(&app, &unit);
    there["home"] = home(&app, NEXT_COMMUNITY);
    let next = id(&app.as_(Person::InServiceMember).post("/api/report-ins", there).await.ok());
    step(&app, Person::NextCoordinator, &next, "confirm", json!({})).await.ok();
    let list = async |person: Person| {
        let page = app.as_(person).get("/api/report-ins?unit_over=true&state=confirmed").await.ok();
        field(&page, "id").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    app.drain().await;
    assert!(list(Person::Coordinator).await.is_empty());
    app.as_(Person::Coordinator)
        .post(&format!("/api/units/{unit}/end"), json!({ "reason": "机构撤并" }))
        .await
        .ok();
    app.drain().await;
    let read = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{own}")).await.ok();
    assert_eq!((&read["state"], &read["end_reason"]), (&json!("ended"), &json!("unit_ended")));
    assert_eq!(list(Person::Coordinator).await, [member.as_str()], "a person decides about people");
    assert_eq!(list(Person::NextCoordinator).await, [next.as_str()]);
    for person in [Person::Coordinator, Person::NextCoordinator] {
        assert!(told(&app, person).await.contains(&"report_in_unit_over".to_owned()), "{person:?}");
    }
    let corrected = json!({ "unit": { "name": "崇川区文化馆" } });
    step(&app, Person::Coordinator, &member, "correct", corrected).await.ok();
    assert!(list(Person::Coordinator).await.is_empty());
}

//! `submit_unit_report_in`, `complete_unit_report_in`, `print_unit_receipt`.

use baodao_testkit::Person;
use baodao_testkit::places::{COMMUNITY, GRID, NEXT_COMMUNITY};
use serde_json::{Value, json};

use crate::support::{LIBRARY, id, other_unit, path, ready, step, submit, told};

#[tokio::test]
async fn a_unit_reports_to_communities_each_once() {
    let (app, unit) = ready().await;
    let to = |community: &str| json!({ "unit_id": unit, "community": path(&app, community) });
    let liaison = app.as_(Person::UnitLiaison);
    let report = liaison.post("/api/report-ins/units", to(COMMUNITY)).await.ok();
    assert_eq!(
        (&report["kind"], &report["state"], &report["name"]),
        (&json!("unit"), &json!("submitted"), &json!(""))
    );
    assert_eq!(
        (&report["unit"]["name"], &report["party_org"]),
        (&json!(LIBRARY), &json!("崇川区图书馆党支部"))
    );
    liaison.post("/api/report-ins/units", to(COMMUNITY)).await.refused(409, "report_in_exists");
    liaison.post("/api/report-ins/units", to(NEXT_COMMUNITY)).await.ok();
    liaison.post("/api/report-ins/units", to(GRID)).await.refused(422, "report_in_home_invalid");
    let report = id(&report);
    let words = json!({ "reason": "请核对党组织名称" });
    step(&app, Person::Coordinator, &report, "return", words).await.ok();
    assert!(told(&app, Person::UnitLiaison).await.contains(&"report_in_to_correct".to_owned()));
    let right = json!({ "party_org": "崇川区图书馆党总支", "community": path(&app, COMMUNITY) });
    let again = step(&app, Person::UnitLiaison, &report, "complete-unit", right.clone()).await.ok();
    assert_eq!((&again["state"], &again["party_org"]), (&json!("submitted"), &json!("崇川区图书馆党总支")));
    let done = step(&app, Person::Coordinator, &report, "confirm", json!({})).await.ok();
    assert_eq!(done["state"], "confirmed");
    assert!(told(&app, Person::UnitLiaison).await.contains(&"report_in_confirmed".to_owned()));
    step(&app, Person::UnitLiaison, &report, "complete-unit", right).await.refused(409, "report_in_state");
    let read = liaison.get(&format!("/api/report-ins/{report}")).await.ok();
    assert_eq!(
        (&read["allowed"], &read["home"]["community"]["name"]),
        (&json!(["end_report_in", "propose_correction", "print_unit_receipt"]), &json!("德民社区居委会"))
    );
    let ended = step(&app, Person::UnitLiaison, &report, "end", json!({ "reason": "unit_ended" })).await.ok();
    assert_eq!(ended["state"], "ended");
}

#[tokio::test]
async fn only_its_liaison() {
    let (app, unit) = ready().await;
    let other = other_unit(&app, "崇川区医院").await;
    let to = |unit: &str| json!({ "unit_id": unit, "community": path(&app, COMMUNITY) });
    let post =
        async |person: Person, unit: &str| app.as_(person).post("/api/report-ins/units", to(unit)).await;
    post(Person::UnitLiaison, &other).await.refused(403, "report_in_unit_not_yours");
    post(Person::Resident, &unit).await.refused(403, "report_in_unit_not_yours");
    let report = id(&post(Person::UnitLiaison, &unit).await.ok());
    let right = json!({ "community": path(&app, COMMUNITY) });
    step(&app, Person::Resident, &report, "complete-unit", right.clone()).await.refused(404, "not_found");
    step(&app, Person::Coordinator, &report, "complete-unit", right.clone())
        .await
        .refused(403, "not_allowed");
    let member = id(&submit(&app, Person::Resident, &unit).await);
    step(&app, Person::UnitLiaison, &member, "complete-unit", right).await.refused(404, "not_found");
    assert_eq!(
        app.as_(Person::Resident).get(&format!("/api/report-ins/{report}")).await.json["data"],
        Value::Null
    );
}

#[tokio::test]
async fn a_unit_prints_its_receipt() {
    let (app, unit) = ready().await;
    let to = json!({ "unit_id": unit, "community": path(&app, COMMUNITY) });
    let liaison = app.as_(Person::UnitLiaison);
    let report = id(&liaison.post("/api/report-ins/units", to).await.ok());
    let url = format!("/api/report-ins/{report}/receipt");
    liaison.get(&url).await.refused(409, "report_in_state");
    step(&app, Person::Coordinator, &report, "confirm", json!({})).await.ok();
    let printed = liaison.get(&url).await;
    assert_eq!((printed.status, printed.header("content-type")), (200, "application/pdf"));
    assert!(printed.bytes.starts_with(b"%PDF"));
    app.as_(Person::Coordinator).get(&url).await.refused(403, "not_allowed");
    app.as_(Person::Resident).get(&url).await.refused(404, "not_found");
    app.anonymous().get(&url).await.refused(401, "unauthenticated");
    let member = id(&submit(&app, Person::Resident, &unit).await);
    liaison.get(&format!("/api/report-ins/{member}/receipt")).await.refused(404, "not_found");
    step(&app, Person::UnitLiaison, &report, "end", json!({ "reason": "withdrawn" })).await.ok();
    liaison.get(&url).await.refused(409, "report_in_state");
}

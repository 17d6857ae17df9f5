//! Nobody reaches what is not theirs: visitors, strangers, another district.

use baodao_testkit::Person;
use serde_json::json;

use crate::support::{NOTHING, confirmed, filled, ready, step};

#[tokio::test]
async fn visitors_sign_in_first() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    let visitor = app.anonymous();
    let reads = [
        "/api/me/report-in".to_owned(),
        "/api/me/report-in-units".to_owned(),
        "/api/report-ins".to_owned(),
        "/api/report-ins/figures".to_owned(),
        "/api/report-ins/unplaced".to_owned(),
        "/api/report-ins/template".to_owned(),
        "/api/report-in-rounds".to_owned(),
        format!("/api/report-ins/{report}"),
        format!("/api/report-ins/{report}/history"),
        format!("/api/report-ins/{report}/placement"),
        format!("/api/report-ins/roster?unit_id={unit}"),
        format!("/api/report-ins/receipts?unit_id={unit}"),
    ];
    for url in reads {
        visitor.get(&url).await.refused(401, "unauthenticated");
    }
    visitor.post("/api/report-ins", filled(&app, &unit)).await.refused(401, "unauthenticated");
    let code = json!({ "code": "K3F7-Q2MD-9XWA" });
    visitor.post("/api/report-ins/invitations/accept", code).await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn another_district_learns_nothing() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    for person in [Person::OtherCoordinator, Person::OtherResident, Person::OtherSysadmin] {
        for id in [report.as_str(), NOTHING] {
            app.as_(person).get(&format!("/api/report-ins/{id}")).await.refused(404, "not_found");
            step(&app, person, id, "confirm", json!({})).await.refused(404, "not_found");
            step(&app, person, id, "end", json!({ "reason": "moved" })).await.refused(404, "not_found");
        }
    }
    let list = app.as_(Person::OtherCoordinator).get("/api/report-ins").await.ok();
    assert_eq!(list["items"], json!([]));
}

//! `note_observation`, `list_observations`.

use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{NOTHING, count, id, notices, overlay, path, who};

async fn sent(app: &TestApp, post: &str) -> String {
    let body = json!({ "post": post, "area": path(app, COMMUNITY), "holder": who(app, Person::InServiceMember), "from": "2026-03-01", "until": "2027-03-01" });
    id(&app.as_(Person::Coordinator).post("/api/appointments", body).await.ok())
}

fn seen(on: &str) -> Value {
    json!({ "on": on, "text": " 牵头协调停车矛盾 " })
}

#[tokio::test]
async fn who_was_sent_reads_every_word() {
    let app = TestApp::start().await;
    let url = format!("/api/appointments/{}/observations", sent(&app, "secondment").await);
    let (coordinator, person) = (app.as_(Person::Coordinator), app.as_(Person::InServiceMember));
    assert_eq!(coordinator.get(&url).await.ok(), json!({ "items": [] }));
    let mine = person.get("/api/my/organisation").await.ok();
    assert_eq!(mine["appointments"][0]["allowed"], json!(["list_observations"]));
    let noted = coordinator.post(&url, seen("2026-10-01")).await;
    assert_eq!(noted.status, 201);
    assert_eq!(noted.ok()["text"], "牵头协调停车矛盾");
    app.as_(Person::Dispatcher).post(&url, json!({ "text": "组织楼道清理" })).await.ok();
    let read = person.get(&url).await.ok();
    assert_eq!(read, coordinator.get(&url).await.ok(), "the person reads what the office reads");
    let days: Vec<&Value> = read["items"].as_array().unwrap().iter().map(|one| &one["on"]).collect();
    assert_eq!(days, [&json!("2026-11-23"), &json!("2026-10-01")]);
    assert_eq!(notices(&app, Person::InServiceMember, "post_observed").await, 2);
    // Nobody else learns that there is anything.
    person.post(&url, seen("2026-10-01")).await.refused(403, "not_allowed");
    for other in [Person::Resident, Person::GridWorker, Person::Sysadmin, Person::NextCoordinator] {
        app.as_(other).get(&url).await.refused(404, "not_found");
        app.as_(other).post(&url, seen("2026-10-01")).await.refused(404, "not_found");
    }
    app.anonymous().get(&url).await.refused(401, "unauthenticated");
    assert_eq!(
        count(
            &app,
            "select count(*) from appointment_observation where position('停车'::bytea in words) > 0"
        )
        .await,
        0,
        "sealed"
    );
}

#[tokio::test]
async fn every_refusal_of_an_observation_and_its_end() {
    let app = TestApp::start().await;
    let tree = overlay(&app).await;
    let coordinator = app.as_(Person::Coordinator);
    let made = sent(&app, "secondment").await;
    let url = format!("/api/appointments/{made}/observations");
    coordinator.post(&url, seen("2026-02-28")).await.refused(422, "organisation_day_out_of_range");
    coordinator.post(&url, seen("2026-11-24")).await.refused(422, "organisation_day_out_of_range");
    coordinator.post(&url, json!({ "text": "  " })).await.refused(422, "invalid_input");
    let nothing = format!("/api/appointments/{NOTHING}/observations");
    coordinator.post(&nothing, seen("2026-10-01")).await.refused(404, "not_found");
    let member = json!({ "post": "committee_member", "body": tree.branch, "holder": who(&app, Person::Volunteer), "from": "2026-03-01" });
    let member = id(&coordinator.post("/api/appointments", member).await.ok());
    let of_member = format!("/api/appointments/{member}/observations");
    let wrong = coordinator.post(&of_member, seen("2026-10-01")).await;
    wrong.refused(422, "post_not_observed");
    assert_eq!(wrong.json["data"]["post"], "committee_member");

    coordinator.post(&url, seen("2026-10-01")).await.ok();
    let end = json!({ "reason": "期满", "on": "2026-11-01" });
    coordinator.post(&format!("/api/appointments/{made}/end"), end).await.ok();
    coordinator.post(&url, seen("2026-11-01")).await.refused(422, "organisation_day_out_of_range");
    coordinator.post(&url, seen("2026-10-31")).await.ok();
    // It goes when nobody can tell any more whose the appointment was.
    app.advance(SignedDuration::from_hours(24 * 1100));
    app.run_job("organisation_forget").await;
    assert_eq!(count(&app, "select count(*) from appointment_observation").await, 0);
}

//! `check_in`, `mark_attendance`.

use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{announced, member, planned, to_start, unit, url};

fn came(guest: &Value, came: u16) -> Value {
    json!({ "guests": [{ "guest": guest["id"], "came": came }] })
}

#[tokio::test]
async fn the_host_marks_how_many_came() {
    let app = TestApp::start().await;
    let unit = unit(&app).await;
    let person = member(&app, &unit).await;
    let guests = json!([{ "kind": "unit", "who": unit }, { "kind": "person", "who": person }]);
    let made = announced(&app, guests).await;
    let path = url(&made, "/attendance");
    let office = app.as_(Person::Coordinator);
    office.post(&path, came(&made["guests"][0], 4)).await.refused(409, "gathering_not_begun");
    to_start(&app, -1);
    let both = json!({ "guests": [
        { "guest": made["guests"][0]["id"], "came": 4 }, { "guest": made["guests"][1]["id"], "came": 1 },
    ] });
    let marked = office.post(&path, both).await.ok();
    assert_eq!((&marked["guests"][0]["came"], &marked["guests"][1]["came"]), (&json!(4), &json!(1)));
    let right = app.as_(Person::Secretary).post(&path, came(&made["guests"][0], 6)).await.ok();
    assert_eq!((&right["guests"][0]["came"], &right["guests"][1]["came"]), (&json!(6), &json!(1)));
    office.post(&path, came(&made["guests"][1], 2)).await.refused(422, "guest_count_invalid");
    let nobody = json!({ "id": "01920000-0000-7000-8000-000000000000" });
    office.post(&path, came(&nobody, 2)).await.refused(422, "invalid_input");
    for person in [Person::UnitLiaison, Person::InServiceMember, Person::Resident, Person::NextCoordinator] {
        app.as_(person).post(&path, came(&made["guests"][0], 1)).await.refused(403, "not_allowed");
    }
    // Who came is for the office; the unit sees its own number, everybody else nothing.
    let own = app.as_(Person::UnitLiaison).get(&url(&made, "")).await.ok();
    assert_eq!((&own["guests"][0]["came"], own["guests"].as_array().unwrap().len()), (&json!(6), 1));
    assert_eq!(app.anonymous().get(&url(&made, "")).await.ok()["guests"], json!([]));
    // It stands once the gathering is closed, and made no service record.
    to_start(&app, 2 - 24 * 8 + 1);
    let over = json!({ "outcome": "见面会顺利举行。", "publish": true });
    office.post(&url(&made, "/close"), over).await.ok();
    office.post(&path, came(&made["guests"][0], 1)).await.refused(409, "gathering_step");
    app.drain().await;
    let records = app.as_(Person::InServiceMember).get("/api/my/records").await.ok();
    assert_eq!(records["items"], json!([]));
}

#[tokio::test]
async fn a_person_says_that_they_are_there_where_there_is_a_reason() {
    let app = TestApp::start().await;
    let unit = unit(&app).await;
    let person = member(&app, &unit).await;
    let guests = json!([{ "kind": "unit", "who": unit }, { "kind": "person", "who": person }]);
    let plain = announced(&app, guests.clone()).await;
    let draft = planned(&app, json!({ "guests": guests, "check_in": "safety" })).await;
    let made = app.as_(Person::Coordinator).post_empty(&url(&draft, "/announce")).await.ok();
    let path = url(&made, "/check-in");
    let me = app.as_(Person::InServiceMember);
    me.post_empty(&path).await.refused(409, "check_in_time");
    to_start(&app, -1);
    let seen = me.get(&url(&made, "")).await.ok();
    assert_eq!(seen["guests"][0]["allowed"], json!(["answer_invitation", "check_in"]));
    let there = me.post_empty(&path).await.ok();
    assert_eq!((&there["guests"][0]["here"], &there["guests"][0]["came"]), (&json!(true), &json!(null)));
    me.post_empty(&path).await.ok();
    me.post_empty(&url(&plain, "/check-in")).await.refused(409, "check_in_off");
    // A unit does not sign in, and nobody for another.
    for other in [Person::UnitLiaison, Person::Resident, Person::Coordinator] {
        app.as_(other).post_empty(&path).await.refused(403, "not_allowed");
    }
    app.anonymous().post_empty(&path).await.refused(401, "unauthenticated");
    app.as_(Person::OtherResident).post_empty(&path).await.refused(404, "not_found");
    // The host's word is what counts.
    let office = app.as_(Person::Coordinator).get(&url(&made, "")).await.ok();
    let mark = came(&office["guests"][1], 1);
    let marked = app.as_(Person::Coordinator).post(&url(&made, "/attendance"), mark).await.ok();
    assert_eq!(marked["guests"][1]["came"], 1);
    to_start(&app, 2 + 24 + 1 - 24 * 8 + 1);
    me.post_empty(&path).await.refused(409, "check_in_time");
    let gone = json!({ "outcome": "见面会顺利举行。", "publish": false });
    app.as_(Person::Coordinator).post(&url(&made, "/close"), gone).await.ok();
    me.post_empty(&path).await.refused(409, "gathering_step");
}

#[tokio::test]
async fn single_persons_are_forgotten_after_their_time() {
    let app = TestApp::start().await;
    let unit = unit(&app).await;
    let person = member(&app, &unit).await;
    let guests = json!([{ "kind": "unit", "who": unit }, { "kind": "person", "who": person }]);
    let made = announced(&app, guests).await;
    let rule = json!({ "value": 30, "source": "通知" });
    app.as_(Person::Sysadmin).put("/api/rules/gatherings.person_keep_days", rule).await.ok();
    to_start(&app, 24 * 29);
    app.run_job("gatherings_sweep").await;
    let kept = app.as_(Person::Coordinator).get(&url(&made, "")).await.ok();
    assert_eq!(kept["guests"].as_array().unwrap().len(), 2);
    to_start(&app, 0);
    app.run_job("gatherings_sweep").await;
    let left = app.as_(Person::Coordinator).get(&url(&made, "")).await.ok();
    assert_eq!(left["guests"].as_array().unwrap().len(), 1);
    assert_eq!(left["guests"][0]["kind"], "unit");
}

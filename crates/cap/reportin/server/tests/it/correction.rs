//! `propose_correction`, `decide_correction`, `correct_report_in`.

use baodao_testkit::places::{COMMUNITY, GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, confirmed, count, field, id, path, ready, step, submit, told};

async fn read(app: &TestApp, person: Person, report: &str) -> Value {
    app.as_(person).get(&format!("/api/report-ins/{report}")).await.ok()
}

async fn last_step(app: &TestApp, person: Person, report: &str) -> Value {
    let history = app.as_(person).get(&format!("/api/report-ins/{report}/history")).await.ok();
    history["steps"].as_array().unwrap().last().unwrap().clone()
}

#[tokio::test]
async fn the_person_proposes_and_the_community_decides() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    let there = json!({ "estate": "文峰花园", "building": "5幢" });
    let asked = step(&app, Person::Resident, &report, "correction", there.clone()).await.ok();
    assert_eq!(
        (&asked["state"], &asked["home"]["building"], &asked["proposed"]["building"]),
        (&json!("confirmed"), &json!("3幢"), &json!("5幢")),
        "what was confirmed stands"
    );
    assert!(told(&app, Person::Coordinator).await.contains(&"report_in_correction_to_decide".to_owned()));
    let list = app.as_(Person::Coordinator).get("/api/report-ins?correction=true").await.ok();
    assert_eq!(field(&list, "id"), [report.as_str()]);
    let allowed = read(&app, Person::Coordinator, &report).await["allowed"].clone();
    let allowed = allowed.as_array().unwrap();
    assert!(allowed.contains(&json!("decide_correction")) && allowed.contains(&json!("correct_report_in")));
    assert!(!allowed.contains(&json!("propose_correction")));
    let no = json!({ "accept": false, "reason": "该小区没有5幢" });
    let declined = step(&app, Person::Coordinator, &report, "correction/decision", no).await.ok();
    assert_eq!(
        (&declined["proposed"], &declined["reason"], &declined["home"]["building"]),
        (&Value::Null, &json!("该小区没有5幢"), &json!("3幢"))
    );
    assert!(told(&app, Person::Resident).await.contains(&"report_in_correction_declined".to_owned()));
    let right = json!({ "building": "6幢", "party_org": "崇川区图书馆党总支" });
    step(&app, Person::Resident, &report, "correction", right).await.ok();
    let yes = json!({ "accept": true });
    let done = step(&app, Person::Secretary, &report, "correction/decision", yes).await.ok();
    assert_eq!(
        (&done["proposed"], &done["reason"], &done["home"]["building"], &done["party_org"]),
        (&Value::Null, &Value::Null, &json!("6幢"), &json!("崇川区图书馆党总支"))
    );
    assert!(told(&app, Person::Resident).await.contains(&"report_in_correction_accepted".to_owned()));
    let step_ = last_step(&app, Person::Resident, &report).await;
    assert_eq!(
        (&step_["name"], &step_["fields"]),
        (&json!("report_in_correction_accepted"), &json!(["party_org", "building"]))
    );
    step(&app, Person::Resident, &report, "correction", there).await.ok();
    let back =
        app.as_(Person::Resident).post(&format!("/api/report-ins/{report}/correction"), json!({})).await.ok();
    assert_eq!(back["proposed"], Value::Null, "taken back");
    let kept = "select count(*) from event where data::text like '%5幢%'";
    assert_eq!(count(&app, kept).await, 0, "the log names fields, not homes");
}

#[tokio::test]
async fn the_community_corrects_at_once_and_the_person_is_told() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    let place = json!({ "places": [{ "report_in": report, "grid": path(&app, GRID) }] });
    app.as_(Person::Coordinator).post("/api/report-ins/placements", place).await.ok();
    let right = json!({ "building": "5幢", "unit": { "name": "崇川区文化馆" } });
    let done = step(&app, Person::Coordinator, &report, "correct", right.clone()).await.ok();
    assert_eq!(
        (&done["home"]["building"], &done["unit"]["name"], &done["home"]["grid"]["name"]),
        (&json!("5幢"), &json!("崇川区文化馆"), &json!("德民第一网格"))
    );
    assert!(told(&app, Person::Resident).await.contains(&"report_in_corrected".to_owned()));
    assert_eq!(last_step(&app, Person::Resident, &report).await["fields"], json!(["unit", "building"]));
    step(&app, Person::Coordinator, &report, "correct", right)
        .await
        .refused(422, "report_in_correction_empty");
}

#[tokio::test]
async fn a_unit_has_its_own_put_right() {
    let (app, unit) = ready().await;
    let to = json!({ "unit_id": unit, "community": path(&app, COMMUNITY) });
    let report = id(&app.as_(Person::UnitLiaison).post("/api/report-ins/units", to).await.ok());
    step(&app, Person::Coordinator, &report, "confirm", json!({})).await.ok();
    let address = json!({ "estate": "青年中路", "building": "12号" });
    let asked = step(&app, Person::UnitLiaison, &report, "correction", address).await.ok();
    assert_eq!((&asked["state"], &asked["proposed"]["estate"]), (&json!("confirmed"), &json!("青年中路")));
    let other = json!({ "unit": { "name": "崇川区文化馆" } });
    step(&app, Person::UnitLiaison, &report, "correction", other)
        .await
        .refused(422, "report_in_correction_unit");
    let yes = json!({ "accept": true });
    let done = step(&app, Person::Coordinator, &report, "correction/decision", yes).await.ok();
    assert_eq!(done["home"]["building"], "12号");
    assert!(told(&app, Person::UnitLiaison).await.contains(&"report_in_correction_accepted".to_owned()));
}

#[tokio::test]
async fn every_refusal() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    let five = json!({ "building": "5幢" });
    let cases = [
        (json!({}), 422, "report_in_correction_empty"),
        (json!({ "building": "3幢" }), 422, "report_in_correction_empty"),
        (json!({ "building": "3幢502室" }), 422, "report_in_home_too_exact"),
        (json!({ "unit": { "id": NOTHING } }), 422, "report_in_unit_unknown"),
        (json!({ "community": path(&app, COMMUNITY) }), 422, "invalid_input"),
    ];
    let mine = app.as_(Person::Resident);
    let desk = app.as_(Person::Coordinator);
    for (body, status, code) in cases {
        for (client, what) in [(&mine, "correction"), (&desk, "correct")] {
            client
                .post(&format!("/api/report-ins/{report}/{what}"), body.clone())
                .await
                .refused(status, code);
        }
    }
    let decision =
        async |person: Person, body: Value| step(&app, person, &report, "correction/decision", body).await;
    decision(Person::Coordinator, json!({ "accept": true })).await.refused(409, "report_in_correction_none");
    step(&app, Person::Resident, &report, "correction", five.clone()).await.ok();
    decision(Person::Coordinator, json!({ "accept": false })).await.refused(422, "report_in_reason_missing");
    decision(Person::Resident, json!({ "accept": true })).await.refused(403, "not_allowed");
    decision(Person::NextCoordinator, json!({ "accept": true })).await.refused(404, "not_found");
    // The unit knows of its people what its roster said; homes are not its to put right.
    step(&app, Person::UnitLiaison, &report, "correction", five.clone()).await.refused(403, "not_allowed");
    step(&app, Person::Coordinator, &report, "correction", five.clone()).await.refused(403, "not_allowed");
    step(&app, Person::Neighbour, &report, "correction", five.clone()).await.refused(404, "not_found");
    for person in [Person::Resident, Person::Dispatcher] {
        step(&app, person, &report, "correct", five.clone()).await.refused(403, "not_allowed");
    }
    step(&app, Person::OtherCoordinator, &report, "correct", five.clone()).await.refused(404, "not_found");
    let waiting = id(&submit(&app, Person::Neighbour, &unit).await);
    step(&app, Person::Neighbour, &waiting, "correction", five.clone()).await.refused(409, "report_in_state");
    step(&app, Person::Coordinator, &waiting, "correct", five).await.refused(409, "report_in_state");
    step(&app, Person::Resident, &report, "end", json!({ "reason": "withdrawn" })).await.ok();
    decision(Person::Coordinator, json!({ "accept": true })).await.refused(409, "report_in_correction_none");
}

#[tokio::test]
async fn two_who_decide_at_once_decide_once() {
    let (app, unit) = ready().await;
    let report = confirmed(&app, Person::Resident, &unit).await;
    step(&app, Person::Resident, &report, "correction", json!({ "building": "5幢" })).await.ok();
    let yes = json!({ "accept": true });
    let (one, two) = tokio::join!(
        step(&app, Person::Coordinator, &report, "correction/decision", yes.clone()),
        step(&app, Person::Secretary, &report, "correction/decision", yes)
    );
    assert_eq!([one.status, two.status].iter().filter(|status| **status == 200).count(), 1);
    let accepted = "select count(*) from event where name = 'report_in_correction_accepted'";
    assert_eq!(count(&app, accepted).await, 1);
}

//! `record_visit`, `refer_visit`.

use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{accepted, count, inbox, ready, url};

fn fine() -> Value {
    json!({ "kind": "visit", "result": "fine" })
}

fn needs(what: Value) -> Value {
    json!({ "kind": "visit", "result": "needs_help", "needs": what })
}

async fn read(app: &TestApp, pairing: &Value, person: Person) -> Value {
    app.as_(person).get(&url(pairing, "")).await.ok()
}

#[tokio::test]
async fn a_visit_is_a_choice_and_moves_the_next_one() {
    let app = ready().await;
    let made = accepted(&app).await;
    let path = url(&made, "visits");
    app.advance(SignedDuration::from_hours(24 * 10));
    let noted = app.as_(Person::Volunteer).post(&path, fine()).await;
    assert_eq!(noted.status, 201);
    let noted = noted.ok();
    assert_eq!((&noted["next_due"], &noted["referral"]), (&json!("2027-01-02"), &Value::Null));
    assert_eq!(noted["visit"]["visited_on"], "2026-12-03");
    app.as_(Person::Volunteer).post(&path, fine()).await.refused(409, "visit_twice");
    // An older one does not move it back; nobody met does not move it.
    let older = json!({ "kind": "call", "result": "fine", "visited_on": "2026-11-25" });
    assert_eq!(app.as_(Person::Volunteer).post(&path, older).await.ok()["next_due"], "2027-01-02");
    app.advance(SignedDuration::from_hours(24 * 28));
    let nobody = json!({ "kind": "visit", "result": "not_met" });
    assert_eq!(app.as_(Person::Volunteer).post(&path, nobody).await.ok()["next_due"], "2027-01-02");
    let told = inbox(&app, Person::Coordinator).await;
    assert!(told.contains("visit_to_see"), "{told}");
    let seen = read(&app, &made, Person::Coordinator).await;
    assert_eq!(seen["visits"].as_array().unwrap().len(), 3);
    assert_eq!(seen["visits"][0]["helper_name"], "李**");
    let log: String =
        sqlx::query_scalar("select string_agg(data::text, ' ') from event where name = 'visit_recorded'")
            .fetch_one(app.pool())
            .await
            .unwrap();
    assert!(!log.contains("not_met"), "the history does not say what was found: {log}");
}

#[tokio::test]
async fn what_is_needed_becomes_a_request_like_any_other() {
    let app = ready().await;
    let made = accepted(&app).await;
    let volunteer = app.as_(Person::Volunteer);
    let noted = volunteer.post(&url(&made, "visits"), needs(json!(["formalities", "repair"]))).await.ok();
    let referral = &noted["referral"];
    assert_eq!(referral["needs"], json!(["repair", "formalities"]));
    let text = "探访时了解到需要：维修、代办事项。";
    assert!(inbox(&app, Person::Coordinator).await.contains("visit_to_see"));
    assert_eq!(noted["visit"]["allowed"], json!(["refer_visit"]));
    let place = json!({ "area_path": referral["area_path"] });
    let body = json!({ "kind": referral["kind"], "body": text, "place": place });
    let submitted = volunteer.post("/api/requests", body).await;
    let request = match submitted.status {
        201 => submitted.ok()["request"]["id"].clone(),
        // Places are also named by code.
        _ => {
            let place = json!({ "area_code": baodao_testkit::places::GRID });
            let body = json!({ "kind": "help", "body": text, "place": place });
            json!(app.submit(Person::Volunteer, body).await)
        }
    };
    let path = format!("/api/care-visits/{}/refer", noted["visit"]["id"].as_str().unwrap());
    let unknown = json!({ "request": "01920000-0000-7000-8000-000000000000" });
    volunteer.post(&path, unknown).await.refused(422, "referral_unknown");
    app.as_(Person::Secretary).post(&path, json!({ "request": request })).await.refused(403, "not_allowed");
    app.as_(Person::Resident).post(&path, json!({ "request": request })).await.refused(404, "not_found");
    let linked = volunteer.post(&path, json!({ "request": request })).await.ok();
    assert_eq!((&linked["request"], &linked["allowed"]), (&request, &json!([])));
    volunteer.post(&path, json!({ "request": request })).await.refused(409, "referred_before");
    let well = json!({ "kind": "call", "result": "fine" });
    let second = app.as_(Person::Volunteer);
    app.advance(SignedDuration::from_hours(24));
    let calm = second.post(&url(&made, "visits"), well).await.ok();
    let path = format!("/api/care-visits/{}/refer", calm["visit"]["id"].as_str().unwrap());
    second.post(&path, json!({ "request": request })).await.refused(409, "nothing_needed");
}

#[tokio::test]
async fn what_is_not_written_down() {
    let app = ready().await;
    let made = accepted(&app).await;
    let path = url(&made, "visits");
    let volunteer = app.as_(Person::Volunteer);
    volunteer.post(&path, needs(json!([]))).await.refused(422, "needs_do_not_fit");
    let odd = json!({ "kind": "visit", "result": "fine", "needs": ["meals"] });
    volunteer.post(&path, odd).await.refused(422, "needs_do_not_fit");
    for day in ["2026-11-24", "2026-10-01"] {
        let body = json!({ "kind": "visit", "result": "fine", "visited_on": day });
        volunteer.post(&path, body).await.refused(422, "visit_day_invalid");
    }
    let words = json!({ "kind": "visit", "result": "fine", "note": "血压偏高" });
    volunteer.post(&path, words).await.refused(422, "invalid_input");
    // Visits are written down by who came; the office reads them.
    for person in [Person::Coordinator, Person::Secretary] {
        app.as_(person).post(&path, fine()).await.refused(403, "not_allowed");
    }
    app.as_(Person::Resident).post(&path, fine()).await.refused(404, "not_found");
    app.anonymous().post(&path, fine()).await.refused(401, "unauthenticated");
    assert_eq!(count(&app, "select count(*) from care_visit").await, 0);
}

#[tokio::test]
async fn who_was_only_asked_reads_no_visits_and_notes_go_after_a_year() {
    let app = ready().await;
    let made = accepted(&app).await;
    app.as_(Person::Volunteer).post(&url(&made, "visits"), fine()).await.ok();
    let ask = json!({ "account": app.account(Person::InServiceMember) });
    app.as_(Person::Coordinator).post(&url(&made, "helpers"), ask).await.ok();
    assert_eq!(read(&app, &made, Person::InServiceMember).await["visits"], json!([]));
    assert_eq!(read(&app, &made, Person::Volunteer).await["visits"].as_array().unwrap().len(), 1);
    app.advance(SignedDuration::from_hours(24 * 365));
    app.run_job("care_sweep").await;
    assert_eq!(count(&app, "select count(*) from care_visit").await, 1, "a year to the day");
    app.advance(SignedDuration::from_hours(24));
    app.run_job("care_sweep").await;
    assert_eq!(count(&app, "select count(*) from care_visit").await, 0);
}

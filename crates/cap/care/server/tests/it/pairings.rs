//! `start_pairing`, `list_pairings`, `read_pairing`, `change_plan`, `end_pairing`.

use baodao_testkit::places::{COMMUNITY, FAR_GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{accepted, count, inbox, pairing, ready, started, url, with_household};

#[tokio::test]
async fn a_pairing_tells_the_community_and_nothing_else_of_the_household() {
    let app = ready().await;
    let new = app.as_(Person::Coordinator).post("/api/pairings", pairing(&app)).await;
    assert_eq!((new.status, new.header("etag")), (201, "\"1\""));
    let new = new.ok();
    assert_eq!(new["area_path"], json!(app.area(COMMUNITY).path));
    assert_eq!((&new["frequency"], &new["next_due"]), (&json!("monthly"), &json!("2026-12-23")));
    assert_eq!((&new["basis_by_name"], &new["days_until_due"]), (&json!("林**"), &json!(30)));
    let allowed = ["read_household", "invite_helper", "ask_household", "change_plan", "end_pairing"];
    assert_eq!(new["allowed"], json!(allowed));
    assert_eq!(new["helpers"][0]["state"], "invited");
    assert!(!new.to_string().contains("张奶奶") && !new.to_string().contains("85012345"));
    let sealed: Vec<u8> =
        sqlx::query_scalar("select alias from pairing").fetch_one(app.pool()).await.unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("张奶奶"));
    let log: String = sqlx::query_scalar(
        "select string_agg(data::text || area_path, ' ') from event where name like 'pairing%'",
    )
    .fetch_one(app.pool())
    .await
    .unwrap();
    assert!(!log.contains("0001"), "no event says where: {log}");
    assert!(inbox(&app, Person::Volunteer).await.contains("pairing_asked"));
}

#[tokio::test]
async fn a_legal_duty_names_its_law_and_a_child_has_a_guardian() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let mut duty = pairing(&app);
    duty["kind"] = json!("entitled");
    duty["basis"] = json!("legal_duty");
    for field in ["consent_how", "notice_version", "phone"] {
        duty.as_object_mut().unwrap().remove(field);
    }
    coordinator.post("/api/pairings", duty.clone()).await.refused(422, "pairing_basis_missing");
    duty["law"] = json!("《中华人民共和国退役军人保障法》");
    let made = coordinator.post("/api/pairings", duty).await.ok();
    assert_eq!((&made["basis"], &made["has_contact"]), (&json!("legal_duty"), &json!(false)));
    coordinator.post("/api/pairings", pairing(&app)).await.refused(409, "care_notice_unpublished");
}

#[tokio::test]
async fn what_is_not_started() {
    let app = ready().await;
    let with = async |person: Person, changes: Value| {
        let mut body = pairing(&app);
        for (key, value) in changes.as_object().unwrap() {
            body[key] = value.clone();
        }
        app.as_(person).post("/api/pairings", body).await
    };
    let coordinator = Person::Coordinator;
    with(coordinator, json!({ "notice_version": 2 })).await.refused(409, "care_notice_outdated");
    with(coordinator, json!({ "kind": "children" })).await.refused(422, "guardian_needed");
    with(coordinator, json!({ "law": "某法第1条" })).await.refused(422, "pairing_basis_missing");
    with(coordinator, json!({ "term_until": "2026-11-22" })).await.refused(422, "pairing_term_invalid");
    with(coordinator, json!({ "term_until": "2029-11-22" })).await.refused(422, "pairing_term_invalid");
    with(coordinator, json!({ "area_path": app.area(SUBDISTRICT).path }))
        .await
        .refused(422, "pairing_place_invalid");
    with(coordinator, json!({ "area_path": "0009" })).await.refused(422, "pairing_place_invalid");
    with(coordinator, json!({ "area_path": app.area(FAR_GRID).path })).await.refused(403, "not_allowed");
    with(coordinator, json!({ "alias": "找13812345678" })).await.refused(422, "invalid_input");
    with(coordinator, json!({ "phone": "12345678901" })).await.refused(422, "invalid_input");
    with(coordinator, json!({ "health": "高血压" })).await.refused(422, "invalid_input");
    let nobody = json!(["01920000-0000-7000-8000-000000000000"]);
    with(coordinator, json!({ "helpers": nobody })).await.refused(422, "helper_unknown");
    let other = json!([app.account(Person::OtherResident)]);
    with(coordinator, json!({ "helpers": other })).await.refused(422, "helper_unknown");
    with(coordinator, json!({ "phone": Person::Volunteer.phone(), "ask_household": true }))
        .await
        .refused(422, "helper_is_household");
    app.as_(Person::Neighbour).patch("/api/me", json!({ "adult": false })).await.ok();
    with(coordinator, json!({ "helpers": [app.account(Person::Neighbour)] }))
        .await
        .refused(409, "helper_not_adult");
    for person in
        [Person::Resident, Person::Volunteer, Person::GridWorker, Person::Secretary, Person::Dispatcher]
    {
        with(person, json!({})).await.refused(403, "not_allowed");
    }
    app.anonymous().post("/api/pairings", pairing(&app)).await.refused(401, "unauthenticated");
    assert_eq!(count(&app, "select count(*) from pairing").await, 0);
}

#[tokio::test]
async fn who_sees_a_pairing() {
    let app = ready().await;
    let made = with_household(&app, Person::Neighbour).await;
    for person in
        [Person::Volunteer, Person::Neighbour, Person::Coordinator, Person::Secretary, Person::Dispatcher]
    {
        app.as_(person).get(&url(&made, "")).await.ok();
        let list = app.as_(person).get("/api/pairings").await.ok();
        assert_eq!(list["items"].as_array().unwrap().len(), 1, "{person:?}");
    }
    for person in
        [Person::Resident, Person::GridWorker, Person::NextCoordinator, Person::OtherCoordinator, Person::Dpo]
    {
        app.as_(person).get(&url(&made, "")).await.refused(404, "not_found");
        assert_eq!(app.as_(person).get("/api/pairings").await.ok()["items"], json!([]), "{person:?}");
    }
    app.anonymous().get(&url(&made, "")).await.refused(401, "unauthenticated");
    app.anonymous().get("/api/pairings").await.refused(401, "unauthenticated");
    // Who declined sees it no more.
    app.as_(Person::Volunteer).post_empty(&url(&made, "decline")).await.ok();
    app.as_(Person::Volunteer).get(&url(&made, "")).await.refused(404, "not_found");
    let mine = app.as_(Person::Neighbour).get("/api/pairings?mine=true").await.ok();
    assert_eq!(mine["items"][0]["helpers"], json!([]), "a household sees who helps, not who declined");
    assert_eq!(mine["items"][0]["allowed"], json!(["unlink_household", "end_pairing"]));
}

#[tokio::test]
async fn lists_are_filtered_and_paged() {
    let app = ready().await;
    for kind in ["elders", "hardship", "elders"] {
        let mut body = pairing(&app);
        body["kind"] = json!(kind);
        app.as_(Person::Coordinator).post("/api/pairings", body).await.ok();
    }
    let coordinator = app.as_(Person::Coordinator);
    let first = coordinator.get("/api/pairings?limit=2").await.ok();
    let after = first["next"].as_str().unwrap();
    let second = coordinator.get(&format!("/api/pairings?limit=2&after={after}")).await.ok();
    let ids = |page: &Value| -> Vec<String> {
        page["items"].as_array().unwrap().iter().map(|one| one["id"].to_string()).collect()
    };
    let mut all = [ids(&first), ids(&second)].concat();
    all.sort();
    all.dedup();
    assert_eq!((all.len(), second.get("next")), (3, None));
    let hardship = coordinator.get("/api/pairings?kind=hardship&open=true").await.ok();
    assert_eq!(ids(&hardship).len(), 1);
    assert_eq!(ids(&coordinator.get("/api/pairings?open=false").await.ok()).len(), 0);
    let elsewhere = format!("/api/pairings?area={}", app.area(FAR_GRID).path);
    assert_eq!(ids(&coordinator.get(&elsewhere).await.ok()).len(), 0);
}

#[tokio::test]
async fn a_plan_is_changed_by_the_coordinator_and_helpers_are_told() {
    let app = ready().await;
    let made = accepted(&app).await;
    let plan = url(&made, "plan");
    let weekly = json!({ "frequency": "weekly", "term_until": "2027-05-31" });
    let changed = app.as_(Person::Coordinator).patch(&plan, weekly.clone()).await.ok();
    assert_eq!((&changed["next_due"], &changed["term_until"]), (&json!("2026-11-30"), &json!("2027-05-31")));
    assert!(inbox(&app, Person::Volunteer).await.contains("pairing_changed"));
    app.as_(Person::Coordinator)
        .patch(&plan, json!({ "term_until": "2026-11-01" }))
        .await
        .refused(422, "pairing_term_invalid");
    app.as_(Person::Coordinator)
        .if_match(1)
        .patch(&plan, weekly.clone())
        .await
        .refused(412, "version_conflict");
    for person in [Person::Volunteer, Person::Secretary] {
        app.as_(person).patch(&plan, weekly.clone()).await.refused(403, "not_allowed");
    }
    app.as_(Person::NextCoordinator).patch(&plan, weekly).await.refused(404, "not_found");
}

#[tokio::test]
async fn both_sides_end_it_at_any_time() {
    let app = ready().await;
    let made = with_household(&app, Person::Neighbour).await;
    app.as_(Person::Volunteer).post_empty(&url(&made, "accept")).await.ok();
    let end = url(&made, "end");
    app.as_(Person::Volunteer).post(&end, json!({ "cause": "not_needed" })).await.refused(403, "not_allowed");
    app.as_(Person::Resident).post(&end, json!({ "cause": "not_needed" })).await.refused(404, "not_found");
    // The household's own word is its own cause, whatever was sent.
    let ended = app.as_(Person::Neighbour).post(&end, json!({ "cause": "moved" })).await.ok();
    assert_eq!((&ended["end_cause"], &ended["next_due"]), (&json!("household"), &Value::Null));
    assert!(inbox(&app, Person::Volunteer).await.contains("pairing_ended"));
    assert!(inbox(&app, Person::Coordinator).await.contains("pairing_ended"));
    app.as_(Person::Coordinator).post(&end, json!({ "cause": "moved" })).await.refused(409, "pairing_over");
    app.as_(Person::Volunteer).get(&url(&made, "")).await.refused(404, "not_found");

    let second = started(&app).await;
    let moved =
        app.as_(Person::Coordinator).post(&url(&second, "end"), json!({ "cause": "moved" })).await.ok();
    assert_eq!(moved["end_cause"], "moved");
    let over = app.as_(Person::Coordinator).get("/api/pairings?open=false").await.ok();
    assert_eq!(over["items"].as_array().unwrap().len(), 2);
}

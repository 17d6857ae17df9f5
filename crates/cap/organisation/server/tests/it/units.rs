//! `create_unit`, `edit_unit`, `edit_unit_contact`, `end_unit`, `read_unit`, `list_units`,
//! `add_unit_liaison`, `end_unit_liaison`.

use baodao_testkit::places::{COMMUNITY, FAR_COMMUNITY, NEXT_COMMUNITY};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{CODE, NOTHING, count, id, names, notices, path, unit, unit_body, who};

#[tokio::test]
async fn a_unit_is_created_edited_and_ended() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let mut body = unit_body(&app, " 南通市第一人民医院 ");
    body["credit_code"] = json!("91110000802100433b");
    let made = coordinator.post("/api/units", body.clone()).await;
    assert_eq!((made.status, made.header("etag")), (201, "\"1\""));
    let made = made.ok();
    assert_eq!(made["name"], "南通市第一人民医院");
    assert_eq!((&made["credit_code"], &made["work_phone"]), (&json!(CODE), &json!("051385012345")));
    assert_eq!(made["area"]["name"], "德民社区居委会");
    assert!(made["allowed"].as_array().unwrap().contains(&json!("edit_unit")));
    let stored: Vec<u8> =
        sqlx::query_scalar("select work_phone from unit").fetch_one(app.pool()).await.unwrap();
    assert!(!stored.windows(8).any(|piece| piece == b"85012345"), "sealed");
    let url = format!("/api/units/{}", id(&made));
    body["name"] = json!("市一院");
    body["level"] = json!("district");
    let edited = coordinator.clone().if_match(1).put(&url, body.clone()).await;
    assert_eq!(edited.header("etag"), "\"2\"");
    assert_eq!(edited.ok()["level"], "district");
    coordinator.clone().if_match(1).put(&url, body.clone()).await.refused(412, "version_conflict");
    let read = coordinator.get(&url).await.ok();
    assert_eq!((&read["name"], &read["version"]), (&json!("市一院"), &json!(2)));
    let ended = coordinator.post(&format!("{url}/end"), json!({ "reason": "搬迁" })).await.ok();
    assert_eq!((&ended["ended"], &ended["allowed"]), (&json!(true), &json!([])));
    coordinator.put(&url, body.clone()).await.refused(409, "unit_ended");
    coordinator.post(&format!("{url}/end"), json!({ "reason": "搬迁" })).await.refused(409, "unit_ended");
    coordinator.post("/api/units", body).await.ok();
    let history = app.history(id(&made).parse().unwrap()).await;
    let told: Vec<&str> = history.iter().map(|event| event.name.as_str()).collect();
    assert_eq!(told, ["unit_created", "unit_edited", "unit_ended"]);
    assert_eq!(history[2].reason.as_deref(), Some("搬迁"));
}

#[tokio::test]
async fn every_refusal_of_a_unit() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let try_ = async |change: &dyn Fn(&mut Value)| {
        let mut body = unit_body(&app, "市二院");
        change(&mut body);
        coordinator.post("/api/units", body).await
    };
    let mut first = unit_body(&app, "市一院");
    first["credit_code"] = json!(CODE);
    coordinator.post("/api/units", first).await.ok();
    try_(&|body| body["name"] = json!("<b>")).await.refused(422, "organisation_name_invalid");
    try_(&|body| body["name"] = json!("市一院")).await.refused(409, "unit_name_taken");
    try_(&|body| body["credit_code"] = json!(CODE)).await.refused(409, "credit_code_taken");
    let wrong = try_(&|body| body["credit_code"] = json!("91110000802100434B")).await;
    wrong.refused(422, "credit_code_invalid");
    assert_eq!(wrong.json["data"]["shape"], false);
    try_(&|body| body["credit_code"] = json!("123")).await.refused(422, "credit_code_invalid");
    try_(&|body| body["area"] = json!("zzzz")).await.refused(422, "organisation_area_unknown");
    let phone = try_(&|body| body["contact"]["work_phone"] = json!("12345678901")).await;
    phone.refused(422, "invalid_input");
    assert_eq!(phone.json["errors"][0]["pointer"], "/contact/work_phone");
    coordinator.get(&format!("/api/units/{NOTHING}")).await.refused(404, "not_found");
}

#[tokio::test]
async fn the_liaison_keeps_the_contact_and_nothing_else() {
    let app = TestApp::start().await;
    let (coordinator, liaison) = (app.as_(Person::Coordinator), app.as_(Person::UnitLiaison));
    let (mine, other) = (unit(&app, "市一院").await, unit(&app, "市二院").await);
    let url = format!("/api/units/{mine}");
    liaison.get(&url).await.refused(404, "not_found");
    let person = json!({ "person": who(&app, Person::UnitLiaison), "from": "2026-03-01" });
    let named = coordinator.post(&format!("{url}/liaisons"), person.clone()).await.ok();
    assert_eq!(named["liaisons"][0]["person"]["name"], "冯**");
    coordinator.post(&format!("{url}/liaisons"), person).await.refused(409, "liaison_twice");
    let unknown = json!({ "person": { "phone": "13899999999" } });
    coordinator.post(&format!("{url}/liaisons"), unknown).await.refused(422, "person_unknown");
    let both = json!({ "person": { "phone": "13899999999", "account": NOTHING } });
    coordinator.post(&format!("{url}/liaisons"), both).await.refused(422, "invalid_input");
    assert_eq!(notices(&app, Person::UnitLiaison, "unit_liaison_named").await, 1);

    let seen = liaison.get(&url).await.ok();
    assert_eq!(seen["allowed"], json!(["edit_unit_contact"]));
    let contact = json!({ "address": "新大楼", "work_phone": "0513-85054321" });
    let changed = liaison.put(&format!("{url}/contact"), contact.clone()).await.ok();
    assert_eq!((&changed["address"], &changed["contact_note"]), (&json!("新大楼"), &json!(null)));
    liaison.put(&url, unit_body(&app, "别名")).await.refused(403, "not_allowed");
    liaison.put(&format!("/api/units/{other}/contact"), contact.clone()).await.refused(404, "not_found");
    assert_eq!(names(&liaison.get("/api/units").await.ok()), ["市一院"]);

    // Listed, but without the role: the register's word alone opens nothing.
    let resident = json!({ "person": who(&app, Person::Resident) });
    coordinator.post(&format!("{url}/liaisons"), resident).await.ok();
    app.as_(Person::Resident).get(&url).await.refused(404, "not_found");

    let liaison_id = named["liaisons"][0]["id"].as_str().unwrap().to_owned();
    let end = format!("/api/unit-liaisons/{liaison_id}/end");
    coordinator
        .post(&end, json!({ "reason": "岗位调整", "on": "2026-01-01" }))
        .await
        .refused(422, "organisation_day_out_of_range");
    coordinator.post(&end, json!({ "reason": "岗位调整" })).await.ok();
    coordinator.post(&end, json!({ "reason": "岗位调整" })).await.refused(409, "liaison_over");
    assert_eq!(notices(&app, Person::UnitLiaison, "unit_liaison_ended").await, 1);
    liaison.put(&format!("{url}/contact"), contact).await.refused(404, "not_found");
}

#[tokio::test]
async fn ending_a_unit_ends_what_speaks_for_it() {
    let app = TestApp::start().await;
    let coordinator = app.as_(Person::Coordinator);
    let mine = unit(&app, "市一院").await;
    let url = format!("/api/units/{mine}");
    let person = json!({ "person": { "phone": Person::UnitLiaison.phone() } });
    coordinator.post(&format!("{url}/liaisons"), person).await.ok();
    coordinator.post(&format!("{url}/end"), json!({ "reason": "撤并" })).await.ok();
    assert_eq!(count(&app, "select count(*) from unit_liaison where to_on is null").await, 0);
    assert_eq!(notices(&app, Person::UnitLiaison, "unit_liaison_ended").await, 1);
}

#[tokio::test]
async fn lists_are_filtered_paged_and_scoped() {
    let app = TestApp::start().await;
    for name in ["乙公司", "甲医院", "丙学校"] {
        unit(&app, name).await;
    }
    let mut far = unit_body(&app, "远方单位");
    far["area"] = json!(path(&app, FAR_COMMUNITY));
    far["coverage"] = json!("missing");
    app.as_(Person::Sysadmin).post("/api/units", far).await.ok();
    let coordinator = app.as_(Person::Coordinator);
    let all = coordinator.get("/api/units").await.ok();
    assert_eq!(names(&all), ["丙学校", "乙公司", "甲医院"], "in order of name; nothing of elsewhere");
    let first = coordinator.get("/api/units?limit=2").await.ok();
    let next = format!("/api/units?limit=2&after={}", first["next"].as_str().unwrap());
    assert_eq!(names(&coordinator.get(&next).await.ok()), ["甲医院"]);
    assert_eq!(names(&coordinator.get("/api/units?q=%E5%8C%BB%E9%99%A2").await.ok()), ["甲医院"]);
    assert!(names(&coordinator.get("/api/units?kind=school").await.ok()).is_empty());
    let sysadmin = app.as_(Person::Sysadmin);
    assert_eq!(names(&sysadmin.get("/api/units?coverage=missing").await.ok()), ["远方单位"]);
    let inside = format!("/api/units?area={}", path(&app, COMMUNITY));
    assert_eq!(names(&sysadmin.get(&inside).await.ok()).len(), 3);
    assert!(names(&app.as_(Person::NextCoordinator).get("/api/units").await.ok()).is_empty());
    let beside = format!("/api/units?area={}", path(&app, NEXT_COMMUNITY));
    assert!(names(&sysadmin.get(&beside).await.ok()).is_empty());
    assert!(names(&app.as_(Person::Resident).get("/api/units").await.ok()).is_empty());
    assert!(names(&app.as_(Person::OtherSysadmin).get("/api/units").await.ok()).is_empty());
}

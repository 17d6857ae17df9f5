//! `submit_report_in`, `file_report_in`, `complete_report_in`, `read_my_report_in`.

use baodao_testkit::places::{COMMUNITY, GRID, NEXT_COMMUNITY};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{self, LIBRARY, count, filled, home, id, ready, step, submit, told};

#[tokio::test]
async fn a_member_reports_in_and_the_community_is_told() {
    let (app, unit) = ready().await;
    let report = submit(&app, Person::InServiceMember, &unit).await;
    assert_eq!(
        (&report["state"], &report["kind"], &report["basis"]),
        (&json!("submitted"), &json!("member"), &json!("own_word"))
    );
    assert_eq!((&report["name"], &report["phone"]), (&json!("赵**"), &json!("138****0005")));
    assert_eq!(report["unit"]["name"], LIBRARY);
    assert_eq!(report["home"]["community"]["name"], "德民社区居委会");
    assert_eq!(report["home"]["building"], "3幢");
    assert_eq!(report["allowed"], json!(["complete_report_in", "end_report_in"]));
    assert_eq!(told(&app, Person::Coordinator).await.last().unwrap(), "report_in_to_confirm");
    let mine = app.as_(Person::InServiceMember).get("/api/me/report-in").await.ok();
    assert_eq!((&mine["current"]["id"], &mine["notice"]["version"]), (&report["id"], &json!(1)));
    let consents = app.as_(Person::InServiceMember).get("/api/me/consents").await.ok();
    assert_eq!(consents["items"][0]["purpose"], "report_in");
    let sealed = count(&app, "select count(*) from report_in where encode(name, 'escape') like '%赵%' or encode(phone, 'escape') like '%13800000005%'").await;
    assert_eq!(sealed, 0, "name and number are sealed");
}

#[tokio::test]
async fn a_retry_with_the_same_key_reports_in_once() {
    let (app, unit) = ready().await;
    let client = app.as_(Person::InServiceMember).with_key("report-1");
    let first = client.post("/api/report-ins", filled(&app, &unit)).await.ok();
    assert_eq!(client.post("/api/report-ins", filled(&app, &unit)).await.ok(), first);
    let again = app.as_(Person::InServiceMember).post("/api/report-ins", filled(&app, &unit)).await;
    again.refused(409, "report_in_exists");
    assert_eq!(count(&app, "select count(*) from report_in").await, 1);
}

#[tokio::test]
async fn every_refusal_of_what_is_filled_in() {
    let app = TestApp::start().await;
    let unit = support::unit(&app, LIBRARY).await;
    let client = app.as_(Person::InServiceMember);
    client.post("/api/report-ins", filled(&app, &unit)).await.refused(409, "report_in_notice_missing");
    support::notice(&app).await;
    let with = |key: &str, value: Value| {
        let mut body = filled(&app, &unit);
        body[key] = value;
        body
    };
    let place = |community: &str, building: &str| json!({ "community": support::path(&app, community), "estate": "文峰花园", "building": building });
    let cases = [
        (with("notice_version", json!(7)), 409, "report_in_notice_outdated"),
        (with("home", place(COMMUNITY, "3幢502室")), 422, "report_in_home_too_exact"),
        (with("home", place(GRID, "3幢")), 422, "report_in_home_invalid"),
        (with("home", json!({ "community": "zzzzzzzz" })), 422, "report_in_community_unknown"),
        (with("unit", json!({ "id": support::NOTHING })), 422, "report_in_unit_unknown"),
        (with("unit", json!({ "name": " " })), 422, "report_in_unit_missing"),
        (with("name", json!("张三13800000000")), 422, "report_in_name_invalid"),
        (with("party_org", json!("两\n行")), 422, "report_in_name_invalid"),
        (with("notice_version", json!(0)), 422, "invalid_input"),
    ];
    for (body, status, code) in cases {
        client.post("/api/report-ins", body).await.refused(status, code);
    }
    assert_eq!(count(&app, "select count(*) from report_in").await, 0);
    let unregistered = with("unit", json!({ "name": "隔壁小店" }));
    let report = client.post("/api/report-ins", unregistered).await.ok();
    assert_eq!((&report["unit"]["name"], &report["unit"]["id"]), (&json!("隔壁小店"), &Value::Null));
    let known = with("unit", json!({ "name": LIBRARY }));
    let report = app.as_(Person::Volunteer).post("/api/report-ins", known).await.ok();
    assert_eq!(report["unit"]["id"], unit, "the register is looked up by name");
}

#[tokio::test]
async fn paper_is_put_down_by_the_community_and_the_account_is_made_on_confirmation() {
    let (app, unit) = ready().await;
    let paper = |signed: bool, community: &str| json!({ "name": "老党员", "phone": "13899990001", "unit": { "id": unit }, "home": home(&app, community), "signed": signed });
    let desk = app.as_(Person::Coordinator);
    desk.post("/api/report-ins/filed", paper(false, COMMUNITY)).await.refused(422, "invalid_input");
    desk.post("/api/report-ins/filed", paper(true, NEXT_COMMUNITY)).await.refused(403, "not_allowed");
    app.as_(Person::Dispatcher)
        .post("/api/report-ins/filed", paper(true, COMMUNITY))
        .await
        .refused(403, "not_allowed");
    let report = desk.post("/api/report-ins/filed", paper(true, COMMUNITY)).await.ok();
    assert_eq!((&report["basis"], &report["has_account"]), (&json!("paper"), &json!(false)));
    desk.post("/api/report-ins/filed", paper(true, COMMUNITY)).await.refused(409, "report_in_exists");
    let before = count(&app, "select count(*) from account").await;
    step(&app, Person::Secretary, &id(&report), "confirm", json!({})).await.ok();
    app.drain().await;
    assert_eq!(count(&app, "select count(*) from account").await, before + 1);
    let read = desk.get(&format!("/api/report-ins/{}", id(&report))).await.ok();
    assert_eq!(read["has_account"], true);
    let grants = count(&app, "select count(*) from role_grant where role = 'in_service_member' and instrument like 'report-in %' and revoked_at is null").await;
    assert_eq!(grants, 1);
}

#[tokio::test]
async fn nobody_types_their_name_twice() {
    let (app, unit) = ready().await;
    let mut body = filled(&app, &unit);
    body["name"] = json!("赵小职");
    let report = id(&app.as_(Person::InServiceMember).post("/api/report-ins", body).await.ok());
    let words = json!({ "reason": "请填写所住楼栋" });
    step(&app, Person::Coordinator, &report, "return", words).await.ok();
    let mine = async || app.as_(Person::InServiceMember).get("/api/me/report-in").await.ok();
    assert_eq!(mine().await["name"], "赵小职", "the page can show it filled in");
    let mut blank = filled(&app, &unit);
    blank["name"] = json!(" ");
    for body in [filled(&app, &unit), blank] {
        step(&app, Person::InServiceMember, &report, "complete", body).await.ok();
        let reason = json!({ "reason": "核对姓名" });
        let contact = step(&app, Person::Coordinator, &report, "contact", reason).await.ok();
        assert_eq!(contact["name"], "赵小职", "and not the account's");
    }
    step(&app, Person::Coordinator, &report, "confirm", json!({})).await.ok();
    assert_eq!(mine().await["name"], Value::Null, "masked as everywhere once it is settled");
}

#[tokio::test]
async fn a_correction_is_answered_by_completing_again() {
    let (app, unit) = ready().await;
    let report = id(&submit(&app, Person::InServiceMember, &unit).await);
    let words = json!({ "reason": "请填写所住楼栋" });
    let asked = step(&app, Person::Coordinator, &report, "return", words).await.ok();
    assert_eq!((&asked["state"], &asked["reason"]), (&json!("needs_correction"), &json!("请填写所住楼栋")));
    assert!(told(&app, Person::InServiceMember).await.contains(&"report_in_to_correct".to_owned()));
    let words = count(
        &app,
        "select count(*) from event where data::text like '%所住楼栋%' or reason like '%所住楼栋%'",
    )
    .await;
    assert_eq!(words, 0, "what is said to a person stays out of the log");
    let mut body = filled(&app, &unit);
    body["name"] = json!("赵在职");
    body["party_org"] = json!("图书馆第一党支部");
    let again = step(&app, Person::InServiceMember, &report, "complete", body.clone()).await.ok();
    assert_eq!(
        (&again["state"], &again["reason"], &again["party_org"]),
        (&json!("submitted"), &Value::Null, &json!("图书馆第一党支部"))
    );
    step(&app, Person::Coordinator, &report, "confirm", json!({})).await.ok();
    step(&app, Person::InServiceMember, &report, "complete", body.clone())
        .await
        .refused(409, "report_in_state");
    step(&app, Person::Volunteer, &report, "complete", body).await.refused(404, "not_found");
}

//! `issue_letter`, `list_letters`, `read_letter`, `accept_letter`, `decline_letter`,
//! `resign_letter`, `revoke_letter`, `print_letter`, `verify_letter`, `export_letters`.

use baodao_sheets::{Column, Limits, RowCode, RowError};
use baodao_testkit::places::{COMMUNITY, FAR_COMMUNITY};
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

fn letter(app: &TestApp) -> Value {
    json!({
        "account": app.account(Person::Volunteer),
        "kind": "expert",
        "area_path": app.area(COMMUNITY).path,
        "team": "红色管家服务队",
        "post": "电路检修专家",
        "body": "兹聘请您为德民社区电路检修专家，参与社区便民服务。",
        "term_from": "2026-11-23",
        "term_until": "2027-02-22",
    })
}

async fn issued(app: &TestApp) -> Value {
    app.as_(Person::Secretary).post("/api/letters", letter(app)).await.ok()
}

fn url(letter: &Value, step: &str) -> String {
    let id = letter["id"].as_str().unwrap();
    if step.is_empty() { format!("/api/letters/{id}") } else { format!("/api/letters/{id}/{step}") }
}

async fn is_valid(app: &TestApp, letter: &Value) -> bool {
    let path = format!("/api/letters/verify/{}", letter["verify_code"].as_str().unwrap());
    let told = app.anonymous().get(&path).await.ok();
    let mut fields: Vec<&str> = told.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["kind", "number", "valid"], "nothing about the person");
    assert_eq!(told["number"], letter["number"]);
    told["valid"].as_bool().unwrap()
}

async fn inbox(app: &TestApp, person: Person) -> String {
    app.drain().await;
    app.as_(person).get("/api/inbox").await.ok().to_string()
}

#[tokio::test]
async fn issued_accepted_valid_and_lapsed() {
    let app = TestApp::start().await;
    let first = issued(&app).await;
    assert_eq!((&first["number"], &first["state"]), (&json!("2026-00001"), &json!("issued")));
    assert_eq!((&first["name"], &first["valid"]), (&json!("李**"), &json!(false)));
    assert_eq!(first["allowed"], json!(["revoke_letter"]));
    assert!(inbox(&app, Person::Volunteer).await.contains("letter_issued"));
    assert!(!is_valid(&app, &first).await, "not before it is accepted");
    let volunteer = app.as_(Person::Volunteer);
    let mine = volunteer.get("/api/letters?mine=true").await.ok();
    assert_eq!(mine["items"][0]["allowed"], json!(["accept_letter", "decline_letter"]));
    let accepted = volunteer.post_empty(&url(&first, "accept")).await.ok();
    assert_eq!((&accepted["state"], &accepted["valid"]), (&json!("accepted"), &json!(true)));
    assert_eq!(accepted["allowed"], json!(["resign_letter"]));
    assert!(is_valid(&app, &first).await);
    assert!(inbox(&app, Person::Secretary).await.contains("letter_accepted"));
    volunteer.post_empty(&url(&first, "accept")).await.refused(409, "letter_state");
    app.advance(SignedDuration::from_hours(24 * 100));
    assert!(!is_valid(&app, &first).await, "its term is over");
    let mut next = letter(&app);
    next["term_until"] = json!("2028-11-22");
    let next = app.as_(Person::Secretary).post("/api/letters", next).await.ok();
    assert_eq!(next["number"], "2027-00001", "numbers begin anew each year");
}

#[tokio::test]
async fn declining_resigning_and_revoking_end_it() {
    let app = TestApp::start().await;
    let volunteer = app.as_(Person::Volunteer);
    let secretary = app.as_(Person::Secretary);
    let reason = json!({ "reason": "服务队解散，感谢您的付出。" });

    let first = issued(&app).await;
    assert_eq!(volunteer.post_empty(&url(&first, "decline")).await.ok()["state"], "declined");
    assert!(inbox(&app, Person::Secretary).await.contains("letter_declined"));
    secretary.post(&url(&first, "revoke"), reason.clone()).await.refused(409, "letter_state");

    let second = issued(&app).await;
    volunteer.post_empty(&url(&second, "resign")).await.refused(409, "letter_state");
    volunteer.post_empty(&url(&second, "accept")).await.ok();
    let resigned = volunteer.post_empty(&url(&second, "resign")).await.ok();
    assert!(resigned["ended_at"].is_string() && resigned["answered_at"].is_string());
    assert!(!is_valid(&app, &second).await);

    let third = issued(&app).await;
    volunteer.post_empty(&url(&third, "accept")).await.ok();
    let revoked = secretary.post(&url(&third, "revoke"), reason).await.ok();
    assert_eq!(revoked["end_reason"], "服务队解散，感谢您的付出。");
    assert!(!is_valid(&app, &third).await);
    assert!(inbox(&app, Person::Volunteer).await.contains("letter_revoked"));
}

#[tokio::test]
async fn who_sees_and_moves_a_letter() {
    let app = TestApp::start().await;
    let first = issued(&app).await;
    let there = url(&first, "");
    for person in [Person::Volunteer, Person::Coordinator, Person::Secretary, Person::Dispatcher] {
        app.as_(person).get(&there).await.ok();
    }
    for person in [Person::Resident, Person::NextCoordinator, Person::OtherCoordinator, Person::Sysadmin] {
        app.as_(person).get(&there).await.refused(404, "not_found");
        app.as_(person).post_empty(&url(&first, "accept")).await.refused(404, "not_found");
        let list = app.as_(person).get("/api/letters").await.ok();
        assert_eq!(list["items"], json!([]), "{person:?}");
    }
    app.anonymous().get(&there).await.refused(401, "unauthenticated");
    // The code is for who holds or prints the letter.
    let seen = app.as_(Person::Coordinator).get(&there).await.ok();
    assert_eq!(seen["verify_code"], Value::Null);
    let reason = json!({ "reason": "期满不再续聘" });
    app.as_(Person::Coordinator).post(&url(&first, "revoke"), reason).await.refused(403, "not_allowed");
    for step in ["accept", "decline", "resign"] {
        app.as_(Person::Secretary).post_empty(&url(&first, step)).await.refused(403, "not_allowed");
    }
    let stale = app.as_(Person::Volunteer).if_match(7);
    stale.post_empty(&url(&first, "accept")).await.refused(412, "version_conflict");
    app.anonymous().get("/api/letters/verify/AAAAAAAAAAAAAAAA").await.refused(404, "not_found");
    app.anonymous().get("/api/letters/verify/x").await.refused(404, "not_found");
    let code = first["verify_code"].as_str().unwrap();
    let elsewhere = app.anonymous().in_district(baodao_testkit::places::OTHER_DISTRICT);
    elsewhere.get(&format!("/api/letters/verify/{code}")).await.refused(404, "not_found");
}

#[tokio::test]
async fn letters_are_listed_newest_first_in_pages() {
    let app = TestApp::start().await;
    for _ in 0..3 {
        issued(&app).await;
    }
    let coordinator = app.as_(Person::Coordinator);
    let first = coordinator.get("/api/letters?limit=2").await.ok();
    let numbers = |page: &Value| -> Vec<String> {
        let items = page["items"].as_array().unwrap();
        items.iter().map(|one| one["number"].as_str().unwrap().to_owned()).collect()
    };
    let after = first["next"].as_str().unwrap();
    let second = coordinator.get(&format!("/api/letters?limit=2&after={after}")).await.ok();
    let mut all = [numbers(&first), numbers(&second)].concat();
    all.sort();
    assert_eq!(all, ["2026-00001", "2026-00002", "2026-00003"]);
    assert!(second.get("next").is_none());
    let none = coordinator.get("/api/letters?state=accepted").await.ok();
    assert_eq!(none["items"], json!([]));
    let elsewhere = format!("/api/letters?area={}", app.area(FAR_COMMUNITY).path);
    assert_eq!(coordinator.get(&elsewhere).await.ok()["items"], json!([]));
    assert_eq!(app.as_(Person::Coordinator).get("/api/letters?mine=true").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn what_is_not_issued() {
    let app = TestApp::start().await;
    let with = async |person: Person, key: &str, value: Value| {
        let mut body = letter(&app);
        body[key] = value;
        app.as_(person).post("/api/letters", body).await
    };
    let secretary = Person::Secretary;
    with(secretary, "account", json!("01920000-0000-7000-8000-000000000000"))
        .await
        .refused(422, "appointee_unknown");
    with(secretary, "account", json!(app.account(Person::OtherResident)))
        .await
        .refused(422, "appointee_unknown");
    with(secretary, "account", json!(app.account(secretary))).await.refused(403, "appoint_self");
    with(secretary, "area_path", json!("0009")).await.refused(422, "letter_issuer_unknown");
    with(secretary, "area_path", json!(app.area(FAR_COMMUNITY).path)).await.refused(403, "not_allowed");
    with(secretary, "term_until", json!("2026-11-22")).await.refused(422, "letter_term_invalid");
    with(secretary, "term_until", json!("2031-11-24")).await.refused(422, "letter_term_invalid");
    with(secretary, "body", json!("有事请打13812345678，谢谢。")).await.refused(422, "invalid_input");
    for person in [Person::Resident, Person::Coordinator, Person::Sysadmin] {
        with(person, "post", json!("顾问")).await.refused(403, "not_allowed");
    }
    app.anonymous().post("/api/letters", letter(&app)).await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn a_letter_is_printed_with_the_full_name_and_the_person_sees_who_did() {
    let app = TestApp::start().await;
    let first = issued(&app).await;
    let path = url(&first, "pdf");
    let printed = app.as_(Person::Secretary).get(&path).await;
    assert_eq!((printed.status, printed.header("content-type")), (200, "application/pdf"));
    assert!(printed.header("content-disposition").contains("filename*=UTF-8''%E8%81%98%E4%B9%A6"));
    assert!(printed.bytes.starts_with(b"%PDF"));
    let seen = app.as_(Person::Volunteer).get("/api/me/disclosures").await.ok();
    assert_eq!(seen["items"][0]["fields"], json!(["name"]), "{seen}");
    let own = app.as_(Person::Volunteer).get(&format!("{path}?language=en")).await;
    assert!(own.bytes.starts_with(b"%PDF"));
    let seen = app.as_(Person::Volunteer).get("/api/me/disclosures").await.ok();
    assert_eq!(seen["items"].as_array().unwrap().len(), 1, "one's own name is no look");
    app.as_(Person::Coordinator).get(&path).await.refused(403, "not_allowed");
    app.as_(Person::NextCoordinator).get(&path).await.refused(404, "not_found");
    app.anonymous().get(&path).await.refused(401, "unauthenticated");
}

/// A team of the register in an area.
async fn team(app: &TestApp, number: u128, name: &str, area: &str) -> String {
    let id = uuid::Uuid::from_u128(number);
    sqlx::query(
        "insert into team (tenant_id, id, kind, name, area_path, is_open, formed_on)
         values ($1, $2, 'service', $3, $4, true, '2026-01-01')",
    )
    .bind(app.tenant().0)
    .bind(id)
    .bind(name)
    .bind(app.area(area).path.as_str())
    .execute(app.pool())
    .await
    .unwrap();
    id.to_string()
}

#[tokio::test]
async fn for_a_team_of_the_register_and_by_telephone() {
    let app = TestApp::start().await;
    let here = team(&app, 71, "德民楼道服务队", COMMUNITY).await;
    let far = team(&app, 72, "远处服务队", FAR_COMMUNITY).await;
    let with = async |change: &dyn Fn(&mut Value)| {
        let mut body = letter(&app);
        body.as_object_mut().unwrap().remove("team");
        change(&mut body);
        app.as_(Person::Secretary).post("/api/letters", body).await
    };
    let made = with(&|body| body["team_id"] = json!(here)).await.ok();
    assert_eq!((&made["team_id"], &made["team"]), (&json!(here), &json!("德民楼道服务队")));
    let number = |body: &mut Value| {
        body.as_object_mut().unwrap().remove("account");
        body["phone"] = json!(Person::SecondVolunteer.phone());
    };
    assert_eq!(with(&number).await.ok()["account"], json!(app.account(Person::SecondVolunteer)));
    with(&|body| body["team_id"] = json!(far)).await.refused(422, "letter_team_unknown");
    with(&|body| body["team_id"] = json!("01920000-0000-7000-8000-000000000000"))
        .await
        .refused(422, "letter_team_unknown");
    let both_teams = |body: &mut Value| {
        body["team_id"] = json!(here);
        body["team"] = json!("红色管家服务队");
    };
    with(&both_teams).await.refused(422, "invalid_input");
    with(&|body| body["phone"] = json!("13800000003")).await.refused(422, "invalid_input");
    let stranger = |body: &mut Value| {
        body.as_object_mut().unwrap().remove("account");
        body["phone"] = json!("13899999999");
    };
    with(&stranger).await.refused(422, "appointee_unknown");
    let own = |body: &mut Value| {
        body.as_object_mut().unwrap().remove("account");
        body["phone"] = json!(Person::Secretary.phone());
    };
    with(&own).await.refused(403, "appoint_self");
    let of_team = app.as_(Person::Secretary).get(&format!("/api/letters?team={here}")).await.ok();
    assert_eq!(of_team["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_table_of_letters_names_people_and_they_see_it() {
    let app = TestApp::start().await;
    issued(&app).await;
    let wanted = json!({ "area_path": app.area(COMMUNITY).path, "reason": "向街道报送聘任名单" });
    let file = app.as_(Person::Secretary).post("/api/letters/export", wanted.clone()).await;
    assert_eq!(file.status, 200);
    let sheet = baodao_sheets::read(&file.bytes, &Limits::default(), COLUMNS).unwrap();
    let (mut errors, mut notes): (Vec<RowError<Wrong>>, _) = (Vec::new(), Vec::new());
    let rows = sheet.read_known(COLUMNS, &mut errors, &mut notes, |cells| {
        let cell = |column: &Column| cells.text(column.key).unwrap_or_default().to_owned();
        Some(COLUMNS.iter().map(cell).collect::<Vec<String>>())
    });
    assert_eq!(rows, [["2026-00001", "李志愿", "电路检修专家", "等本人答复"]]);
    let seen = app.as_(Person::Volunteer).get("/api/me/disclosures").await.ok();
    assert_eq!(seen["items"][0]["reason"], "向街道报送聘任名单", "{seen}");
    assert_eq!(app.happened("letters_exported").await, 1);
    let mut none = wanted.clone();
    none["state"] = json!("accepted");
    assert_eq!(app.as_(Person::Secretary).post("/api/letters/export", none).await.status, 200);
    for person in [Person::Coordinator, Person::Volunteer, Person::NextCoordinator] {
        app.as_(person).post("/api/letters/export", wanted.clone()).await.refused(403, "not_allowed");
    }
    app.anonymous().post("/api/letters/export", wanted.clone()).await.refused(401, "unauthenticated");
    sqlx::query(
        "insert into rule_entry (tenant_id, key, valid_from, value, source, set_at)
         values ($1, 'skills.letters_export_max', '2026-01-01', '1', 'test', '2026-01-01')",
    )
    .bind(app.tenant().0)
    .execute(app.pool())
    .await
    .unwrap();
    app.platform().rules().forget(app.tenant());
    issued(&app).await;
    app.as_(Person::Secretary).post("/api/letters/export", wanted).await.refused(422, "letters_too_many");
}

const COLUMNS: &[Column] = &[
    Column::required("number", &["编号"]),
    Column::required("name", &["姓名"]),
    Column::required("post", &["职务"]),
    Column::required("state", &["状态"]),
];

/// What can be wrong with a row; nothing here.
#[derive(Debug, Clone, Copy)]
struct Wrong;

impl RowCode for Wrong {
    const COLUMN_MISSING: Self = Self;
    const COLUMN_UNKNOWN: Self = Self;
    const VALUE_MISSING: Self = Self;
}

//! `plan_walk`, `list_walks`, `join_walk`, `leave_walk`, `cancel_walk`, `note_walk`, `refer_walk`.

use baodao_testkit::places::{COMMUNITY, GRID, NEXT_GRID};
use baodao_testkit::{Person, Reply, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{count, inbox};

/// The in-service member and the volunteer have reported in to the first grid.
async fn ready() -> TestApp {
    let app = TestApp::start().await;
    for (number, person) in [(1_u128, Person::InServiceMember), (2, Person::Volunteer)] {
        sqlx::query(
            "insert into report_in (tenant_id, id, kind, state, account_id, unit_name, community_path, grid_path,
                 basis, created_at, confirmed_at)
             values ($1, $2, 'member', 'confirmed', $3, '崇川区水务局', $4, $5, 'person', $6, $6)",
        )
        .bind(app.tenant().0)
        .bind(uuid::Uuid::from_u128(number))
        .bind(app.account(person).0)
        .bind(app.area(COMMUNITY).path.as_str())
        .bind(app.area(GRID).path.as_str())
        .bind(jiff_sqlx::ToSqlx::to_sqlx(app.now()))
        .execute(app.pool())
        .await
        .unwrap();
    }
    app
}

fn plan(app: &TestApp, hours: i64) -> Value {
    json!({
        "area_path": app.area(GRID).path,
        "starts_at": app.now().checked_add(SignedDuration::from_hours(hours)).unwrap(),
        "meet": "3栋楼下", "places": 1,
    })
}

async fn planned(app: &TestApp) -> Value {
    app.as_(Person::GridWorker).post("/api/walks", plan(app, 24)).await.ok()
}

async fn step(app: &TestApp, person: Person, walk: &Value, step: &str, body: Value) -> Reply {
    let path = format!("/api/walks/{}/{step}", walk["id"].as_str().unwrap());
    app.as_(person).post(&path, body).await
}

async fn list(app: &TestApp, person: Person) -> Vec<Value> {
    app.as_(person).get("/api/walks").await.ok()["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn who_wishes_comes_along_and_what_was_found_is_a_choice() {
    let app = ready().await;
    let walk = planned(&app).await;
    assert_eq!((&walk["state"], &walk["taken"]), (&json!("planned"), &json!(0)));
    assert_eq!(walk["allowed"], json!(["cancel_walk"]));
    for person in [Person::InServiceMember, Person::Volunteer] {
        assert!(inbox(&app, person).await.contains("walk_planned"), "{person:?}");
    }
    assert_eq!(list(&app, Person::InServiceMember).await[0]["allowed"], json!(["join_walk"]));
    let none = json!({});
    let joined = step(&app, Person::InServiceMember, &walk, "join", none.clone()).await.ok();
    assert_eq!((&joined["along"], &joined["taken"]), (&json!(true), &json!(1)));
    step(&app, Person::InServiceMember, &walk, "join", none.clone()).await.ok();
    assert!(inbox(&app, Person::GridWorker).await.contains("walk_joined"));
    step(&app, Person::Volunteer, &walk, "join", none.clone()).await.refused(409, "walk_full");
    assert_eq!(
        list(&app, Person::Volunteer).await[0]["along_names"],
        json!([]),
        "masked names are for others"
    );
    step(&app, Person::InServiceMember, &walk, "leave", none.clone()).await.ok();
    step(&app, Person::Volunteer, &walk, "join", none.clone()).await.ok();
    assert_eq!(list(&app, Person::GridWorker).await[0]["along_names"], json!(["李**"]));
    let found = json!({ "result": "needs_help", "needs": ["repair"] });
    step(&app, Person::GridWorker, &walk, "note", found.clone()).await.refused(409, "walk_not_begun");
    app.advance(SignedDuration::from_hours(26));
    step(&app, Person::Volunteer, &walk, "leave", none.clone()).await.refused(409, "walk_begun");
    step(&app, Person::GridWorker, &walk, "cancel", none).await.refused(409, "walk_begun");
    let unfit = json!({ "result": "fine", "needs": ["repair"] });
    step(&app, Person::GridWorker, &walk, "note", unfit).await.refused(422, "needs_do_not_fit");
    step(&app, Person::Volunteer, &walk, "note", found.clone()).await.refused(403, "not_allowed");
    let noted = step(&app, Person::GridWorker, &walk, "note", found.clone()).await.ok();
    assert_eq!((&noted["state"], &noted["allowed"]), (&json!("noted"), &json!(["refer_walk"])));
    step(&app, Person::GridWorker, &walk, "note", found).await.refused(409, "walk_state");
    assert!(inbox(&app, Person::Coordinator).await.contains("walk_to_see"));
    // Who came along reads what was found; another member of the grid sees that there was a walk.
    assert_eq!(list(&app, Person::Volunteer).await[0]["needs"], json!(["repair"]));
    let other = &list(&app, Person::InServiceMember).await[0];
    assert_eq!((&other["result"], &other["needs"]), (&Value::Null, &json!([])));
    let body = json!({
        "kind": "help", "title": "楼道灯不亮", "body": "3栋2单元楼道灯不亮，老人上下楼不便。",
        "place": { "area_code": GRID },
    });
    let request = app.submit(Person::Resident, body).await;
    let unknown = json!({ "request": "01920000-0000-7000-8000-000000000000" });
    step(&app, Person::GridWorker, &walk, "refer", unknown).await.refused(422, "referral_unknown");
    let refer = json!({ "request": request.0 });
    step(&app, Person::GridWorker, &walk, "refer", refer.clone()).await.ok();
    step(&app, Person::GridWorker, &walk, "refer", refer).await.refused(409, "referred_before");
    app.advance(SignedDuration::from_hours(24 * 366));
    app.run_job("care_sweep").await;
    assert_eq!(count(&app, "select count(*) from grid_walk").await, 0);
}

#[tokio::test]
async fn a_walk_is_called_off_before_it_begins() {
    let app = ready().await;
    let walk = planned(&app).await;
    step(&app, Person::Volunteer, &walk, "join", json!({})).await.ok();
    step(&app, Person::Volunteer, &walk, "cancel", json!({})).await.refused(403, "not_allowed");
    let off = step(&app, Person::Coordinator, &walk, "cancel", json!({})).await.ok();
    assert_eq!((&off["state"], &off["allowed"]), (&json!("cancelled"), &json!([])));
    assert!(inbox(&app, Person::Volunteer).await.contains("walk_cancelled"));
    step(&app, Person::Volunteer, &walk, "leave", json!({})).await.refused(409, "walk_state");
    let refer = json!({ "request": "01920000-0000-7000-8000-000000000000" });
    step(&app, Person::GridWorker, &walk, "refer", refer).await.refused(409, "nothing_needed");
    let ahead = app.as_(Person::Volunteer).get("/api/walks?ahead=true").await.ok();
    assert_eq!(ahead["items"], json!([]));
}

#[tokio::test]
async fn not_elsewhere_and_not_by_others() {
    let app = ready().await;
    let walk = planned(&app).await;
    for person in [Person::Resident, Person::NextCoordinator, Person::OtherCoordinator] {
        assert!(list(&app, person).await.is_empty(), "{person:?}");
        step(&app, person, &walk, "join", json!({})).await.refused(404, "not_found");
    }
    app.anonymous().get("/api/walks").await.refused(401, "unauthenticated");
    for person in [Person::Volunteer, Person::Secretary, Person::Dispatcher] {
        app.as_(person).post("/api/walks", plan(&app, 24)).await.refused(403, "not_allowed");
    }
    let with = async |key: &str, value: Value| {
        let mut body = plan(&app, 24);
        body[key] = value;
        app.as_(Person::Coordinator).post("/api/walks", body).await
    };
    with("area_path", json!(app.area(NEXT_GRID).path)).await.refused(403, "not_allowed");
    with("area_path", json!(app.area(COMMUNITY).path)).await.refused(422, "walk_grid_only");
    with("starts_at", json!("2026-01-01T00:00:00Z")).await.refused(422, "walk_time_unfit");
    with("starts_at", json!("2028-01-01T00:00:00Z")).await.refused(422, "walk_time_unfit");
    with("meet", json!("打13812345678")).await.refused(422, "invalid_input");
}

#[tokio::test]
async fn of_two_at_once_one_gets_the_place() {
    let app = ready().await;
    let walk = planned(&app).await;
    let (one, other) = tokio::join!(
        step(&app, Person::InServiceMember, &walk, "join", json!({})),
        step(&app, Person::Volunteer, &walk, "join", json!({})),
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409], "{} {}", one.json, other.json);
}

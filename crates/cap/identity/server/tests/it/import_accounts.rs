use axum::http::Method;
use baodao_kernel::{AreaPath, Role};
use serde_json::{Value, json};

use crate::world::{Caller, World, grid, subdistrict};

const PATH: &str = "/api/accounts/import";

fn import(people: Value) -> Value {
    json!({ "reason": "2026年在职党员名册", "people": people })
}

fn member(n: u32) -> Value {
    json!({
        "name": "王小明", "phone": format!("137{n:08}"), "home_code": "320613001001001", "skills": ["first_aid"],
        "unit_name": "第一人民医院", "adult": true, "receives_offers": true, "roles": [{ "role": "in_service_member" }]
    })
}

#[tokio::test]
async fn a_roster_becomes_accounts_with_profiles_and_roles() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let mut worker = member(1);
    worker["roles"] =
        json!([{ "role": "grid_worker" }, { "role": "volunteer", "area_code": "320613001000" }]);
    let got = world.post(&secadmin, PATH, import(json!([member(0), worker]))).await.ok();
    assert_eq!((&got["created"], &got["granted"]), (&json!(2), &json!(3)));
    let holder = world.sign_in("13700000001").await;
    assert_eq!(json!(holder.id()), got["accounts"][1]["account"]);
    let me = world.get(&holder, "/api/me").await.ok();
    let mut held: Vec<_> = me["grants"]
        .as_array()
        .unwrap()
        .iter()
        .map(|g| (g["role"].as_str().unwrap(), g["area"]["name"].as_str().unwrap()))
        .collect();
    held.sort_unstable();
    assert_eq!(held, [("grid_worker", "濠东第一网格"), ("volunteer", "和平桥街道")]);
    assert_eq!((&me["skills"], &me["unit_name"]), (&json!(["first_aid"]), &json!("第一人民医院")));
    assert!(
        world.rosters.stated().iter().any(|(_, codes)| codes == &["first_aid"]),
        "the register has it too"
    );
    assert_eq!(world.happened("accounts_imported").await, 1);
}

#[tokio::test]
async fn a_known_person_keeps_their_own_words_and_gets_missing_roles() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let known = world.sign_in("13700000000").await;
    world.patch(&known, "/api/me", json!({ "name": "王大明", "adult": true })).await.ok();
    for granted in [1, 0] {
        let got = world.post(&secadmin, PATH, import(json!([member(0)]))).await.ok();
        assert_eq!((&got["created"], &got["granted"]), (&json!(0), &json!(granted)));
    }
    let me = world.get(&known, "/api/me").await.ok();
    assert_eq!((&me["name"], &me["skills"]), (&json!("王大明"), &json!([])));
    assert!(world.rosters.stated().is_empty(), "nothing is stated for somebody who is known");
    assert_eq!(me["grants"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn one_bad_row_stops_all_and_every_bad_row_is_told() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let with = |n: u32, key: &str, value: Value| {
        let mut row = member(n);
        row[key] = value;
        row
    };
    let rows = json!([
        member(0),
        with(1, "name", json!(" ")),
        with(2, "phone", json!("123")),
        member(0),
        with(4, "home_code", json!("32x")),
        with(5, "home_code", json!("320613009")),
        with(6, "home_code", json!("320613003")),
        with(7, "skills", json!(["First Aid"])),
        with(8, "unit_name", json!("院".repeat(101))),
        with(9, "roles", json!([{ "role": "auditor" }])),
        with(10, "roles", json!([{ "role": "grid_worker", "area_code": "320613001" }])),
        with(11, "skills", json!(["flying"])),
    ]);
    let got = world.post(&secadmin, PATH, import(rows)).await;
    got.refused(422, "import_rows_invalid");
    let faults: Vec<_> = got.body["data"]["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["row"].as_u64().unwrap(), f["fault"].as_str().unwrap()))
        .collect();
    assert_eq!(
        faults,
        [
            (1, "bad_name"),
            (2, "bad_phone"),
            (3, "phone_repeated"),
            (4, "bad_area_code"),
            (5, "no_such_area"),
            (6, "no_such_area"),
            (7, "bad_skill"),
            (8, "bad_unit"),
            (9, "role_not_importable"),
            (10, "role_area_mismatch"),
            (11, "bad_skill"),
        ]
    );
    let accounts: i64 =
        sqlx::query_scalar("select count(*) from account").fetch_one(world.platform.pool()).await.unwrap();
    assert_eq!(accounts, 1);
}

#[tokio::test]
async fn a_dry_run_changes_nothing() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let mut input = import(json!([member(0)]));
    input["dry_run"] = json!(true);
    assert_eq!(
        world.post(&secadmin, PATH, input).await.ok(),
        json!({ "created": 1, "granted": 1, "accounts": [] })
    );
    let accounts: i64 =
        sqlx::query_scalar("select count(*) from account").fetch_one(world.platform.pool()).await.unwrap();
    assert_eq!(accounts, 1);
}

#[tokio::test]
async fn a_system_administrator_imports_no_staff_and_others_nobody() {
    let world = World::new().await;
    let sysadmin = world.holder("13900000002", Role::Sysadmin, AreaPath::district()).await;
    world.post(&sysadmin, PATH, import(json!([member(0)]))).await.ok();
    let fault = async |caller: &Caller, row: Value| {
        let got = world.post(caller, PATH, import(json!([row]))).await;
        got.refused(422, "import_rows_invalid");
        got.body["data"]["rows"][0]["fault"].as_str().unwrap().to_owned()
    };
    let mut staff = member(1);
    staff["roles"] = json!([{ "role": "grid_worker" }]);
    assert_eq!(fault(&sysadmin, staff).await, "role_needs_secadmin");
    let local = world.holder("13900000003", Role::Secadmin, subdistrict()).await;
    let mut far = member(2);
    far["home_code"] = json!("320613002");
    assert_eq!(fault(&local, far).await, "area_not_yours");
    assert!(subdistrict().contains(&grid()));
    world.only_for_staff(Method::POST, PATH, Some(import(json!([member(3)])))).await;
}

#[tokio::test]
async fn five_thousand_rows_are_quick_and_more_are_refused() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let rows: Vec<Value> = (0..5000).map(member).collect();
    let begun = std::time::Instant::now();
    assert_eq!(world.post(&secadmin, PATH, import(json!(rows))).await.ok()["created"], 5000);
    println!("5,000 rows in {:?}", begun.elapsed());
    let rows: Vec<Value> = (0..5001).map(member).collect();
    let got = world.post(&secadmin, PATH, import(json!(rows))).await;
    got.refused(422, "import_too_long");
    assert_eq!(got.body["data"]["limit"], 5000);
}

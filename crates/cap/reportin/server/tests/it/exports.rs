//! `export_report_ins`, `export_receipts`.

use baodao_reportin_core::roster::COLUMNS;
use baodao_sheets::{Limits, Sheet};
use baodao_testkit::places::{COMMUNITY, NEXT_COMMUNITY};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{
    LIBRARY, confirmed, count, filled, home, id, import_bytes, other_unit, path, ready, step,
};

async fn export(app: &TestApp, person: Person, body: Value) -> (Sheet, Vec<u8>) {
    let file = app.as_(person).post("/api/report-ins/export", body).await;
    assert_eq!(file.status, 200, "{}", file.json);
    assert!(file.header("content-disposition").starts_with("attachment"));
    (baodao_sheets::read(&file.bytes, &Limits::default(), COLUMNS).unwrap(), file.bytes)
}

#[tokio::test]
async fn what_goes_out_comes_back_in() {
    let (app, unit) = ready().await;
    confirmed(&app, Person::Resident, &unit).await;
    let body = json!({ "area": path(&app, COMMUNITY), "state": "confirmed", "reason": "四季度名册核对" });
    let (sheet, file) = export(&app, Person::Coordinator, body).await;
    let row = &sheet.rows[0].1;
    assert_eq!(row[..2], ["张小明", "13800000001"]);
    assert_eq!((row[2].as_str(), row[4].as_str()), (LIBRARY, ""));
    assert_eq!(row[6..10], ["城东街道", "德民社区", "文峰花园", "3幢"]);
    assert_eq!((row[10].as_str(), row[13].as_str()), ("已确认", "2026-11-23"));
    let mark = "四季度名册核对";
    let book =
        baodao_sheets::read(&file, &Limits::default(), &[baodao_sheets::Column::required("x", &["姓名"])])
            .unwrap();
    assert_eq!(book.heading_row, 2, "the watermark stands above the heading");
    let again = import_bytes(&app, Person::Coordinator, "dry_run=true", &file).await.ok();
    assert_eq!((&again["rows"], &again["unchanged"]), (&json!(1), &json!(1)));
    assert_eq!(again["notes"], json!([]), "what was written here needs no word");
    let logged = sqlx::query_scalar::<_, String>(
        "select reason from disclosure where subject_kind = 'report_in_list'",
    );
    assert_eq!(logged.fetch_one(app.pool()).await.unwrap(), mark);
}

#[tokio::test]
async fn who_has_ended_comes_back_in_only_on_purpose() {
    let (app, unit) = ready().await;
    confirmed(&app, Person::Resident, &unit).await;
    let left = confirmed(&app, Person::Volunteer, &unit).await;
    step(&app, Person::Volunteer, &left, "end", json!({ "reason": "withdrawn" })).await.ok();
    let (_, file) = export(&app, Person::UnitLiaison, json!({ "unit_id": unit, "reason": "支部存档" })).await;
    let dry = import_bytes(&app, Person::UnitLiaison, "dry_run=true", &file).await.ok();
    assert_eq!((&dry["new"], &dry["unchanged"], &dry["row_errors"]), (&json!(0), &json!(1), &json!([])));
    let told = &dry["ended"][0];
    assert_eq!((&told["on"], &told["invited"]), (&json!("2026-11-23"), &json!(false)));
    assert_eq!(dry["ended"].as_array().unwrap().len(), 1);
    import_bytes(&app, Person::UnitLiaison, "", &file).await.ok();
    let invited = "select count(*) from report_in where state = 'invited'";
    assert_eq!(count(&app, invited).await, 0, "left out");
    let again = import_bytes(&app, Person::UnitLiaison, "invite_ended=true", &file).await.ok();
    assert_eq!((&again["new"], &again["with_account"]), (&json!(1), &json!(1)));
    assert_eq!(again["ended"][0]["invited"], true);
    assert_eq!(count(&app, invited).await, 1);
    let same = import_bytes(&app, Person::UnitLiaison, "", &file).await.ok();
    assert_eq!((&same["unchanged"], &same["ended"]), (&json!(2), &json!([])), "what holds now counts");
}

#[tokio::test]
async fn who_ended_here_and_is_elsewhere_now_is_no_change() {
    let (app, unit) = ready().await;
    let hospital = other_unit(&app, "崇川区医院").await;
    let left = confirmed(&app, Person::Resident, &unit).await;
    step(&app, Person::Resident, &left, "end", json!({ "reason": "left_unit" })).await.ok();
    let mut body = filled(&app, &hospital);
    body["home"] = home(&app, NEXT_COMMUNITY);
    let now = id(&app.as_(Person::Resident).post("/api/report-ins", body).await.ok());
    step(&app, Person::NextCoordinator, &now, "confirm", json!({})).await.ok();
    let reason = json!({ "area": path(&app, COMMUNITY), "reason": "四季度名册核对" });
    let (sheet, file) = export(&app, Person::Coordinator, reason).await;
    assert_eq!(sheet.rows[0].1[10], "已结束");
    let again = import_bytes(&app, Person::Coordinator, "invite_ended=true", &file).await.ok();
    assert_eq!((&again["unchanged"], &again["moved"], &again["new"]), (&json!(1), &json!([]), &json!(0)));
    assert_eq!(again["ended"], json!([]));
    assert_eq!(count(&app, "select count(*) from report_in where check_asked_at is not null").await, 0);
}

#[tokio::test]
async fn a_unit_that_was_registered_since_is_the_same_unit() {
    let (app, unit) = ready().await;
    let mut body = filled(&app, &unit);
    body["unit"] = json!({ "name": "小城咖啡店" });
    let report = id(&app.as_(Person::Resident).post("/api/report-ins", body).await.ok());
    step(&app, Person::Coordinator, &report, "confirm", json!({})).await.ok();
    let (_, file) = export(&app, Person::Coordinator, json!({ "reason": "四季度名册核对" })).await;
    other_unit(&app, "小城咖啡店").await;
    let again = import_bytes(&app, Person::Coordinator, "", &file).await.ok();
    assert_eq!((&again["unchanged"], &again["moved"]), (&json!(1), &json!([])), "the list from before");
    let table = "姓名,手机,单位,居住社区\n张小明,13800000001,小城咖啡店,德民社区\n";
    let roster = import_bytes(&app, Person::Coordinator, "", table.as_bytes()).await.ok();
    assert_eq!((&roster["unchanged"], &roster["moved"]), (&json!(1), &json!([])), "a list from after");
    let another = "姓名,手机,未登记单位,居住社区\n张小明,13800000001,大城咖啡店,德民社区\n";
    let moved = import_bytes(&app, Person::Coordinator, "dry_run=true", another.as_bytes()).await.ok();
    assert_eq!(moved["moved"][0]["unit"], true);
}

#[tokio::test]
async fn another_units_roster_brings_in_who_left_the_first() {
    let (app, unit) = ready().await;
    let hospital = other_unit(&app, "崇川区医院").await;
    let left = confirmed(&app, Person::Volunteer, &hospital).await;
    step(&app, Person::Volunteer, &left, "end", json!({ "reason": "left_unit" })).await.ok();
    let table = "姓名,手机\n李志愿,13800000003\n";
    let done =
        import_bytes(&app, Person::UnitLiaison, &format!("unit_id={unit}"), table.as_bytes()).await.ok();
    assert_eq!((&done["new"], &done["ended"]), (&json!(1), &json!([])));
}

#[tokio::test]
async fn a_unit_that_is_not_in_the_register_reads_back() {
    let (app, unit) = ready().await;
    let mut body = filled(&app, &unit);
    body["unit"] = json!({ "name": "小城咖啡店" });
    let report = id(&app.as_(Person::Resident).post("/api/report-ins", body).await.ok());
    step(&app, Person::Coordinator, &report, "confirm", json!({})).await.ok();
    let (sheet, file) = export(&app, Person::Coordinator, json!({ "reason": "四季度名册核对" })).await;
    let row = &sheet.rows[0].1;
    assert_eq!((row[2].as_str(), row[4].as_str()), ("", "小城咖啡店"));
    let again = import_bytes(&app, Person::Coordinator, "dry_run=true", &file).await.ok();
    assert_eq!((&again["unchanged"], &again["row_errors"]), (&json!(1), &json!([])));
    let new = "姓名,手机,未登记单位,居住社区\n周一一,13899990001,小城咖啡店,德民社区\n";
    let done = import_bytes(&app, Person::Coordinator, "", new.as_bytes()).await.ok();
    assert_eq!(done["new"], 1);
    let nameless = "select count(*) from report_in where unit_id is null and unit_name = '小城咖啡店'";
    assert_eq!(count(&app, nameless).await, 2);
    let not_mine = import_bytes(&app, Person::UnitLiaison, "dry_run=true", new.as_bytes()).await.ok();
    assert_eq!(not_mine["row_errors"][0]["code"], "unit_not_yours");
}

#[tokio::test]
async fn a_unit_takes_out_its_people_without_their_homes() {
    let (app, unit) = ready().await;
    confirmed(&app, Person::Resident, &unit).await;
    let body = |unit: &str| json!({ "unit_id": unit, "reason": "支部存档" });
    let (sheet, file) = export(&app, Person::UnitLiaison, body(&unit)).await;
    let again = import_bytes(&app, Person::UnitLiaison, "dry_run=true", &file).await.ok();
    assert_eq!((&again["unchanged"], &again["notes"]), (&json!(1), &json!([])));
    let row = &sheet.rows[0].1;
    assert_eq!(
        (row[0].as_str(), row[7].as_str(), row[8].as_str(), row[9].as_str()),
        ("张小明", "德民社区", "", "")
    );
    let other = other_unit(&app, "崇川区医院").await;
    let url = "/api/report-ins/export";
    app.as_(Person::UnitLiaison).post(url, body(&other)).await.refused(403, "report_in_unit_not_yours");
    app.as_(Person::UnitLiaison).post(url, json!({ "reason": "支部存档" })).await.refused(403, "not_allowed");
    app.as_(Person::Coordinator).post(url, json!({ "reason": "" })).await.refused(422, "invalid_input");
    let receipts = app.as_(Person::UnitLiaison).post("/api/report-ins/receipts/export", body(&unit)).await;
    let columns = [
        baodao_sheets::Column::required("name", &["姓名"]),
        baodao_sheets::Column::required("place", &["报到社区"]),
    ];
    let sheet = baodao_sheets::read(&receipts.bytes, &Limits::default(), &columns).unwrap();
    assert_eq!(sheet.rows[0].1, ["1", "张小明", "城东街道德民社区", "2026-11-23"]);
    assert_eq!(count(&app, "select count(*) from disclosure where subject_kind = 'report_in_list'").await, 2);
}

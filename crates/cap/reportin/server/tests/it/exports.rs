//! `export_report_ins`, `export_receipts`.

use baodao_reportin_core::roster::COLUMNS;
use baodao_sheets::{Limits, Sheet};
use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{confirmed, count, import_bytes, other_unit, path, ready};

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
    assert_eq!(row[5..9], ["城东街道", "德民社区", "文峰花园", "3幢"]);
    assert_eq!((row[9].as_str(), row[12].as_str()), ("已确认", "2026-11-23"));
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
async fn a_unit_takes_out_its_people_without_their_homes() {
    let (app, unit) = ready().await;
    confirmed(&app, Person::Resident, &unit).await;
    let body = |unit: &str| json!({ "unit_id": unit, "reason": "支部存档" });
    let (sheet, file) = export(&app, Person::UnitLiaison, body(&unit)).await;
    let again = import_bytes(&app, Person::UnitLiaison, "dry_run=true", &file).await.ok();
    assert_eq!((&again["unchanged"], &again["notes"]), (&json!(1), &json!([])));
    let row = &sheet.rows[0].1;
    assert_eq!(
        (row[0].as_str(), row[6].as_str(), row[7].as_str(), row[8].as_str()),
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

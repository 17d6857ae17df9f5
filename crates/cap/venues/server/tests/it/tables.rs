//! `export_venues`, `import_venues`.

use baodao_testkit::places::{COMMUNITY, NEXT_COMMUNITY};
use baodao_testkit::{Person, Reply, TestApp};
use serde_json::{Value, json};

use crate::support::{added, brand, listed, venue, with};

const HEADING: &str = "阵地名称,阵地类型,所在区域编码,地址,固定电话,周一,服务项目";

async fn send(app: &TestApp, person: Person, rows: &[String], dry: bool) -> Reply {
    let table = format!("{HEADING}\n{}\n", rows.join("\n"));
    let url = format!("/api/venues/import?dry_run={dry}");
    app.as_(person).upload(&url, "file", "阵地.csv", "text/csv", table.as_bytes()).await
}

fn row(name: &str, area: &str) -> String {
    format!("{name},网格驿站,{area},濠东路8号,0513-85012345,8:30-17:30,饮水、充电")
}

fn codes(answer: &Value) -> Vec<(u64, &str, &str)> {
    let errors = answer["row_errors"].as_array().unwrap();
    errors
        .iter()
        .map(|one| {
            (one["row"].as_u64().unwrap(), one["column"].as_str().unwrap(), one["code"].as_str().unwrap())
        })
        .collect()
}

#[tokio::test]
async fn a_register_goes_out_and_reads_back() {
    let app = TestApp::start().await;
    let brand_made: Value =
        app.as_(Person::Coordinator).post("/api/brands", brand(&app, COMMUNITY)).await.ok();
    let changes = json!({ "brand": brand_made["id"], "closed_note": "装修，12月恢复" });
    let body = with(venue(&app, COMMUNITY), &changes);
    app.as_(Person::Coordinator).post("/api/venues", body).await.ok();
    let out = app.as_(Person::Coordinator).get("/api/venues/export").await;
    assert_eq!(out.status, 200);
    assert!(out.header("content-type").contains("spreadsheetml"));
    let upload = |dry: bool| {
        let (app, bytes) = (&app, out.bytes.clone());
        async move {
            let url = format!("/api/venues/import?dry_run={dry}");
            app.as_(Person::Coordinator)
                .upload(&url, "file", "阵地.xlsx", "application/octet-stream", &bytes)
                .await
                .ok()
        }
    };
    let again = upload(true).await;
    assert_eq!(again["counts"], json!({ "rows": 1, "new": 0, "changed": 0, "unchanged": 1 }));
    assert_eq!(upload(false).await["counts"]["unchanged"], 1);
    assert_eq!(app.happened("venues_imported").await, 0);
    // An empty table is one to be filled: it has the heading and no rows.
    let empty = app.as_(Person::Coordinator).get("/api/venues/export?empty=true").await;
    let url = "/api/venues/import?dry_run=true";
    let told = app.as_(Person::Coordinator).upload(url, "file", "t.xlsx", "a/b", &empty.bytes).await.ok();
    assert_eq!(told["counts"]["rows"], 0);
}

#[tokio::test]
async fn rows_are_added_and_changed_and_what_has_no_column_stays() {
    let app = TestApp::start().await;
    added(&app, Person::Coordinator, COMMUNITY).await;
    let rows = [
        row("网格驿站", COMMUNITY),
        format!("党群服务中心,党群服务中心,{COMMUNITY},新址1号,0513-85012345,9:00-17:00,图书借阅"),
    ];
    let dry = send(&app, Person::Coordinator, &rows, true).await.ok();
    assert_eq!(dry["counts"], json!({ "rows": 2, "new": 1, "changed": 1, "unchanged": 0 }));
    assert_eq!(listed(&app, "/api/venues").await.len(), 1);
    assert_eq!(send(&app, Person::Coordinator, &rows, false).await.ok()["dry_run"], false);
    let items = app.anonymous().get("/api/venues").await.ok()["items"].as_array().unwrap().clone();
    let changed = items.iter().find(|one| one["name"] == "党群服务中心").unwrap();
    assert_eq!((&changed["address"], &changed["version"]), (&json!("新址1号"), &json!(2)));
    assert_eq!(
        (&changed["hours"][0], &changed["hours"][1], &changed["point"]["lat"]),
        (&json!("9:00-17:00"), &json!("8:30-17:30"), &json!(32.0105))
    );
    assert_eq!(app.happened("venues_imported").await, 1);
    // The same file twice writes nothing twice.
    let again = send(&app, Person::Coordinator, &rows, false).await.ok();
    assert_eq!(again["counts"]["unchanged"], 2);
}

#[tokio::test]
async fn every_wrong_cell_is_told_and_nothing_is_written() {
    let app = TestApp::start().await;
    let rows = [
        row("驿站一", COMMUNITY),
        row("驿站一", COMMUNITY),
        row("驿站二", NEXT_COMMUNITY),
        row("驿站三", "999"),
        format!("驿站四,车站,{COMMUNITY},濠东路8号,13800000000,,"),
        format!("驿,网格驿站,{COMMUNITY},找王师傅13912345678,110,,"),
    ];
    let dry = send(&app, Person::Coordinator, &rows, true).await.ok();
    assert_eq!(
        codes(&dry),
        [
            (3, "name", "duplicate_in_file"),
            (4, "area_code", "area_not_yours"),
            (5, "area_code", "area_unknown"),
            (6, "kind", "value_unknown"),
            (6, "phone", "phone_private"),
            (7, "address", "value_malformed"),
            (7, "name", "value_malformed"),
            (7, "phone", "phone_malformed"),
        ]
    );
    send(&app, Person::Coordinator, &rows, false).await.refused(422, "venue_table_rejected");
    assert!(listed(&app, "/api/venues").await.is_empty());
    let no_table = app.as_(Person::Coordinator);
    let reply = no_table.upload("/api/venues/import", "file", "t.xlsx", "a/b", b"<html></html>").await;
    reply.refused(422, "venue_table_unreadable");
    let brand_of = "阵地名称,阵地类型,所在区域编码,地址,固定电话,品牌,经度\n";
    let table = format!("{brand_of}驿站五,网格驿站,{COMMUNITY},濠东路8号,0513-85012345,没有,120.8\n");
    let url = "/api/venues/import?dry_run=true";
    let told =
        app.as_(Person::Secretary).upload(url, "file", "t.csv", "text/csv", table.as_bytes()).await.ok();
    assert_eq!(codes(&told), [(2, "brand", "brand_unknown"), (2, "lat", "value_missing")]);
}

#[tokio::test]
async fn only_who_keeps_the_register_takes_it_out_or_brings_it_in() {
    let app = TestApp::start().await;
    for person in [Person::Resident, Person::Volunteer, Person::Auditor] {
        app.as_(person).get("/api/venues/export").await.refused(403, "not_allowed");
        send(&app, person, &[row("驿站", COMMUNITY)], false).await.refused(403, "not_allowed");
    }
    app.anonymous().get("/api/venues/export").await.refused(401, "unauthenticated");
}

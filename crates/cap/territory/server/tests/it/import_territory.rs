use axum::http::Method;
use baodao_testkit::places::{COMMUNITY, GRID, NEXT_GRID, SECOND_GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{count, find, id, import, import_bytes, path};

const AREAS: &str = "kind=areas";

#[tokio::test]
async fn areas_are_created_renamed_recoded_and_described_in_one_go() {
    let app = TestApp::start().await;
    let table = format!(
        "编码,名称,原编码,别名,生效日期\n\
         320613001003,新桥苑社区居委会,,新桥苑,2026-11-01\n\
         320613001003001,第一网格,,,\n\
         {GRID},南园网格,,,\n\
         320613001001009,德民第二网格,{SECOND_GRID},,\n"
    );
    let dry = import(&app, "kind=areas&dry_run=true", &table).await.ok();
    let counts = json!({ "rows": 4, "new": 2, "renamed": 1, "recoded": 1, "described": 0, "ended": 0, "unchanged": 0 });
    assert_eq!(dry, json!({ "kind": "areas", "dry_run": true, "counts": counts, "row_errors": [] }));
    assert_eq!(find(&app, "新桥苑社区").await.0, "unknown", "a dry run writes nothing");
    let version = count(&app, "select version from territory_state where tenant_id = 1").await;
    assert_eq!(import(&app, AREAS, &table).await.ok()["counts"], counts);
    assert_eq!(count(&app, "select version from territory_state where tenant_id = 1").await, version + 1);
    assert_eq!(find(&app, "新桥苑社区第一网格").await, ("found".into(), Some("320613001003001".into())));
    assert_eq!(app.area(SECOND_GRID).code.as_str(), "320613001001009");
    assert_eq!(app.history(id(&app, GRID).0).await.last().unwrap().name, "area_renamed");
    let again = import(&app, AREAS, &table).await.ok();
    assert_eq!(again["counts"]["unchanged"], 4);
}

#[tokio::test]
async fn a_code_may_pass_from_one_area_to_another() {
    let app = TestApp::start().await;
    let (first, second) = (id(&app, GRID), id(&app, SECOND_GRID));
    let table = format!("code,name,former_code\n320613001001008,德民第一网格,{GRID}\n");
    import(&app, AREAS, &table).await.ok();
    import(&app, AREAS, &format!("code,name,former_code\n{GRID},德民第二网格,{SECOND_GRID}\n")).await.ok();
    assert_eq!((id(&app, GRID), id(&app, "320613001001008"), id(&app, SECOND_GRID)), (second, first, second));
}

#[tokio::test]
async fn one_wrong_row_refuses_the_table() {
    let app = TestApp::start().await;
    let table = "code,name\n320613001003,新桥苑社区居委会\n3206130099,乙\n320613099001,丙";
    let refused = import(&app, AREAS, table).await;
    refused.refused(422, "import_rejected");
    let rows = json!([
        { "row": 3, "column": "code", "code": "code_malformed", "value": "3206130099" },
        { "row": 4, "column": "code", "code": "parent_unknown", "value": "320613099001" }
    ]);
    assert_eq!(refused.json["data"], json!({ "rows": 3, "row_errors": rows }));
    assert_eq!(import(&app, "kind=areas&dry_run=true", table).await.ok()["row_errors"], rows);
    assert_eq!(find(&app, "新桥苑社区").await.0, "unknown");
}

#[tokio::test]
async fn what_a_complete_table_does_not_name_ends() {
    let app = TestApp::start().await;
    let table = format!("code,name\n{GRID},德民第一网格\n{SECOND_GRID},德民第二网格");
    let done = import(&app, "kind=areas&end_missing=true", &table).await.ok();
    assert_eq!(done["counts"]["ended"], 2);
    assert!(app.area(NEXT_GRID).ended);
    // The estate of the ended grid of 濠阳 stays, in its community.
    assert_eq!(find(&app, "濠阳新村").await, ("found".into(), Some("320613002001".into())));
}

#[tokio::test]
async fn estates_and_buildings_are_added_and_edited() {
    let app = TestApp::start().await;
    let estates = format!(
        "社区编码,小区名称,地址,管理模式,户数\n{COMMUNITY},濠滨小区,濠东路88号,兜底管理,320\n{GRID},文峰花园,,,"
    );
    let done = import(&app, "kind=estates", &estates).await.ok();
    assert_eq!((&done["counts"]["new"], &done["counts"]["described"]), (&json!(1), &json!(1)));
    let buildings = format!("网格编码,小区,楼栋\n{GRID},濠滨小区,1幢\n{SECOND_GRID},濠滨小区,2幢");
    assert_eq!(import(&app, "kind=buildings", &buildings).await.ok()["counts"]["new"], 2);
    assert_eq!(import(&app, "kind=buildings", &buildings).await.ok()["counts"]["unchanged"], 2);
    assert_eq!(find(&app, "濠滨小区2幢").await, ("found".into(), Some(SECOND_GRID.into())));
    let moved = format!("网格编码,小区,楼栋\n{GRID},濠滨小区,2幢");
    assert_eq!(import(&app, "kind=buildings", &moved).await.ok()["counts"]["described"], 1);
    assert_eq!(find(&app, "濠滨小区2幢").await, ("found".into(), Some(GRID.into())));
    let told =
        app.history(id(&app, COMMUNITY).0).await.into_iter().map(|event| event.name).collect::<Vec<_>>();
    assert_eq!(told[told.len() - 3..], ["estates_imported", "buildings_imported", "buildings_imported"]);
}

#[tokio::test]
async fn the_grid_board_is_complete_for_every_grid_named() {
    let app = TestApp::start().await;
    let table = format!(
        "网格编码,身份,姓名,工作电话\n{GRID},网格员,陆二,13812340002\n{SECOND_GRID},网格员,陆三,13812340003"
    );
    assert_eq!(import(&app, "kind=grid_staff", &table).await.ok()["counts"]["new"], 2);
    let table = format!("网格编码,身份,姓名,工作电话\n{GRID},网格员,陆四,13812340004");
    import(&app, "kind=grid_staff", &table).await.ok();
    let board = app.anonymous().get(&format!("/api/grid-board?area={}", path(&app, COMMUNITY))).await.ok();
    assert_eq!(
        board["items"][0]["staff"],
        json!([{ "role": "grid_worker", "name": "陆四", "work_phone": "13812340004" }])
    );
    assert_eq!(board["items"][1]["staff"][0]["name"], "陆三");
    let wrong = import(
        &app,
        "kind=grid_staff",
        &format!("网格编码,身份,姓名,工作电话\n{GRID},网格员,陆五,1381234000"),
    )
    .await;
    assert_eq!(
        wrong.json["data"]["row_errors"][0]["value"], "138****4000",
        "a number is masked even when it is none"
    );
}

#[tokio::test]
async fn tables_in_gb18030_and_spreadsheets_read_alike() {
    let app = TestApp::start().await;
    let (text, ..) = encoding_rs::GB18030.encode("编码,名称\n320613001003,新桥苑社区居委会\n");
    assert_eq!(import_bytes(&app, AREAS, &text).await.ok()["counts"]["new"], 1);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["编码", "名称", "生效日期"]).unwrap();
    sheet.write(1, 0, 320_613_001_004.0).unwrap();
    sheet.write(1, 1, "南园社区居委会").unwrap();
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 11, 1).unwrap();
    let format = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_with_format(1, 2, &day, &format).unwrap();
    let file = book.save_to_buffer().unwrap();
    assert_eq!(import_bytes(&app, AREAS, &file).await.ok()["counts"]["new"], 1);
    let list = app.anonymous().get("/api/areas?code=320613001004").await.ok();
    assert_eq!(
        (&list["items"][0]["name"], &list["items"][0]["valid_from"]),
        (&json!("南园社区居委会"), &json!("2026-11-01"))
    );
}

#[tokio::test]
async fn a_district_with_its_grids_and_buildings_comes_in_quickly() {
    let app = TestApp::start().await;
    let grids: String = (10..60).map(|n| format!("{COMMUNITY}{n:03},{n}号网格\n")).collect();
    import(&app, AREAS, &format!("code,name\n{grids}")).await.ok();
    let estates: String = (0..500).map(|n| format!("{COMMUNITY},试验{n}号小区\n")).collect();
    import(&app, "kind=estates", &format!("area_code,name\n{estates}")).await.ok();
    let building =
        |n: u32| format!("{COMMUNITY}{:03},试验{}号小区,{}幢\n", 10 + n % 50, n % 500, n / 500 + 1);
    let buildings: String = (0..10_000).map(building).collect();
    let done = import(&app, "kind=buildings", &format!("area_code,estate,name\n{buildings}")).await.ok();
    assert_eq!(done["counts"]["new"], 10_000);
    assert_eq!(find(&app, "试验499号小区20幢").await, ("found".into(), Some(format!("{COMMUNITY}059"))));
}

#[tokio::test]
async fn every_refusal() {
    let app = TestApp::start().await;
    import(&app, AREAS, "").await.refused(422, "import_unreadable");
    import_bytes(&app, AREAS, b"\xd0\xcf\x11\xe0rest").await.refused(422, "import_unreadable");
    import_bytes(&app, AREAS, b"a,\xff\xff").await.refused(422, "import_unreadable");
    import(&app, AREAS, &",".repeat(100)).await.refused(422, "import_too_large");
    import_bytes(&app, AREAS, &vec![b'x'; 10 * 1024 * 1024 + 1]).await.refused(422, "import_too_large");
    import_bytes(&app, AREAS, &vec![b'x'; 11 * 1024 * 1024]).await.refused(413, "too_large");
    import(&app, "kind=colours", "").await.refused(422, "invalid_input");
    import(&app, "", "").await.refused(422, "invalid_input");
    let sysadmin = app.as_(Person::Sysadmin);
    let url = "/api/territory/import?kind=areas";
    sysadmin.upload(url, "table", "f", "text/csv", b"x").await.refused(422, "invalid_input");
    sysadmin.post(url, json!({})).await.refused(415, "unsupported_media_type");
    let empty = sysadmin
        .send_bytes(Method::POST, url, Some("multipart/form-data; boundary=x"), b"--x--\r\n".to_vec())
        .await;
    empty.refused(422, "invalid_input");
    let torn = sysadmin
        .send_bytes(Method::POST, url, Some("multipart/form-data; boundary=x"), b"--x\r\nrubbish".to_vec())
        .await;
    torn.refused(422, "invalid_input");
}

#[tokio::test]
async fn only_system_administrators_of_the_whole_district() {
    let app = TestApp::start().await;
    let url = "/api/territory/import?kind=areas";
    let table = format!("code,name\n{SUBDISTRICT},城东街道");
    app.anonymous()
        .upload(url, "file", "f", "text/csv", table.as_bytes())
        .await
        .refused(401, "unauthenticated");
    for person in [Person::Resident, Person::Coordinator, Person::Dispatcher, Person::Secadmin] {
        app.as_(person)
            .upload(url, "file", "f", "text/csv", table.as_bytes())
            .await
            .refused(403, "not_allowed");
    }
    // Another district's administrator imports into the other district.
    app.as_(Person::OtherSysadmin)
        .upload(url, "file", "f", "text/csv", table.as_bytes())
        .await
        .refused(422, "import_rejected");
}

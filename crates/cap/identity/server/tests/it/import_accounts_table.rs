use axum::http::Method;
use baodao_sheets::{Book, Cell, Column, Table};
use serde_json::json;

use crate::world::{Caller, Got, World};

const PATH: &str = "/api/accounts/import-table?reason=2026%E5%B9%B4%E5%90%8D%E5%86%8C";

async fn send(world: &World, who: &Caller, path: &str, file: &[u8]) -> Got {
    let mut body =
        b"--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"t.csv\"\r\n\r\n".to_vec();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--b--\r\n");
    let body = Some(("multipart/form-data; boundary=b", body));
    world.send_bytes(who, Method::POST, path, body, &[]).await
}

const TABLE: &str = "姓名,手机号,网格编码,单位,特长,角色,成年\n\
    王小明,13700000001,320613001001001,第一人民医院,first_aid,在职党员,是\n\
    李小红,13700000002,320613001001001,,,志愿者、在职党员,\n";

#[tokio::test]
async fn a_table_becomes_accounts_with_profiles_and_roles() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let dry = send(&world, &secadmin, &format!("{PATH}&dry_run=true"), TABLE.as_bytes()).await.ok();
    let counts = json!({ "rows": 2, "created": 2, "granted": 3 });
    assert_eq!(dry, json!({ "dry_run": true, "counts": counts, "row_errors": [] }));
    assert_eq!(world.happened("accounts_imported").await, 0, "a dry run writes nothing");
    let got = send(&world, &secadmin, PATH, TABLE.as_bytes()).await.ok();
    assert_eq!((&got["dry_run"], &got["counts"]), (&json!(false), &counts));
    let me = world.sign_in("13700000001").await;
    let me = world.get(&me, "/api/me").await.ok();
    assert_eq!((&me["unit_name"], &me["adult"]), (&json!("第一人民医院"), &json!(true)));
    assert_eq!(world.happened("accounts_imported").await, 1);
    let again = send(&world, &secadmin, PATH, TABLE.as_bytes()).await.ok();
    assert_eq!(again["counts"], json!({ "rows": 2, "created": 0, "granted": 0 }));
}

#[tokio::test]
async fn a_spreadsheet_with_a_title_above_the_heading_is_read() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let columns = [Column::required("name", &["姓名"]), Column::required("phone", &["手机号"]).phone()];
    let mut table = Table::of("名册", &columns).note("和平桥街道 2026 年名册");
    table.row([Cell::from("王小明"), Cell::from("13700000003")]);
    let bytes = Book::new().table(table).bytes().unwrap();
    let got = send(&world, &secadmin, PATH, &bytes).await.ok();
    assert_eq!(got["counts"]["created"], 1);
}

#[tokio::test]
async fn every_wrong_row_is_told_and_nobody_is_imported() {
    let world = World::new().await;
    let secadmin = world.secadmin().await;
    let table = "姓名,手机号,网格编码,角色\n\
        ,13700000001,,\n\
        王小明,123,,\n\
        李小红,13700000002,999999,\n\
        赵小刚,13700000003,,皇帝\n\
        钱小强,13700000004,,auditor\n";
    let dry = send(&world, &secadmin, &format!("{PATH}&dry_run=true"), table.as_bytes()).await.ok();
    let told: Vec<(u64, String)> = dry["row_errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| (error["row"].as_u64().unwrap(), error["code"].as_str().unwrap().to_owned()))
        .collect();
    let wanted = [
        (2, "value_missing"),
        (3, "phone_malformed"),
        (4, "area_unknown"),
        (5, "value_unknown"),
        (6, "role_not_importable"),
    ];
    assert_eq!(told, wanted.map(|(row, code)| (row, code.to_owned())));
    let got = send(&world, &secadmin, PATH, table.as_bytes()).await;
    got.refused(422, "account_table_rejected");
    send(&world, &secadmin, PATH, b"PK\x03\x04 nothing").await.refused(422, "account_table_unreadable");
    send(&world, &secadmin, "/api/accounts/import-table", TABLE.as_bytes())
        .await
        .refused(422, "invalid_input");
    assert_eq!(world.happened("accounts_imported").await, 0);
}

#[tokio::test]
async fn only_those_who_import_people_may() {
    let world = World::new().await;
    let resident = world.sign_in("13800000009").await;
    send(&world, &resident, PATH, TABLE.as_bytes()).await.refused(403, "not_allowed");
}

//! The tree of a whole district: 24 general branches and 344 branches with members.

use std::time::Instant;

use baodao_testkit::places::{COMMUNITY, GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{body_of, found, id, path};

#[tokio::test]
async fn a_district_is_listed_fast_and_imported_at_once() {
    let app = TestApp::start().await;
    let street = id(&found(
        &app,
        body_of(&app, "street_joint_committee", "大工委", SUBDISTRICT, &[SUBDISTRICT], json!({})),
    )
    .await
    .ok());
    let mut table = "组织类别,组织名称,管理区域编码,上级组织,服务区域编码,成立日期\n".to_owned();
    for general in 0..24 {
        table
            .push_str(&format!("功能型党总支,第{general}党总支,{COMMUNITY},大工委,{COMMUNITY},2026-03-01\n"));
        for branch in 0..15 {
            table.push_str(&format!(
                "功能型党支部,第{general}-{branch}党支部,{COMMUNITY},第{general}党总支,{GRID},2026-03-01\n"
            ));
        }
    }
    let dispatcher = app.as_(Person::Dispatcher);
    let url = "/api/organisation/import?kind=bodies";
    let done = dispatcher.upload(url, "file", "t.csv", "text/csv", table.as_bytes()).await.ok();
    assert_eq!(done["counts"], json!({ "rows": 384, "new": 384, "changed": 0, "unchanged": 0 }));
    // 60 members of each branch, written as they are stored.
    sqlx::query(
        "insert into branch_member (tenant_id, id, body_id, account_id, from_on)
         select b.tenant_id, gen_random_uuid(), b.id, gen_random_uuid(), '2026-03-01' from body b, generate_series(1, 60)
          where b.kind = 'functional_branch'",
    )
    .execute(app.pool())
    .await
    .unwrap();
    sqlx::query("analyze").execute(app.pool()).await.unwrap();
    let generals = dispatcher.get(&format!("/api/bodies?parent={street}&limit=200")).await.ok();
    assert_eq!(generals["items"].as_array().unwrap().len(), 24);
    assert_eq!(generals["items"][3]["children"], 15);
    let mut slowest = 0;
    for _ in 0..20 {
        let begun = Instant::now();
        let page = dispatcher
            .get(&format!("/api/bodies?kind=functional_branch&limit=200&area={}", path(&app, COMMUNITY)))
            .await
            .ok();
        slowest = slowest.max(begun.elapsed().as_millis());
        assert_eq!(page["items"][0]["members"], 60);
    }
    // Generous: the build is unoptimised and tests share the machine.
    assert!(slowest < 3_000, "{slowest} ms for 200 branches with counts");
}

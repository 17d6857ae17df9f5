use baodao_testkit::places::{COMMUNITY, DISTRICT, FAR_GRID, GRID, NEXT_GRID, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{id, import, path};

fn codes(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|item| item["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn everybody_sees_who_works_a_grid_and_whom_to_call() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    sysadmin
        .put(
            &format!("/api/areas/{}/details", id(&app, DISTRICT)),
            json!({ "supervision_phone": "0513-12345" }),
        )
        .await
        .ok();
    let table = format!(
        "网格编码,身份,姓名,工作电话\n{GRID},网格员,陆二,13812340002\n{GRID},网格长,陆一,0513-85012345"
    );
    import(&app, "kind=grid_staff", &table).await.ok();
    let board = app.anonymous().get("/api/grid-board").await.ok();
    assert_eq!(codes(&board), [GRID, SECOND_GRID, NEXT_GRID, FAR_GRID]);
    let first = &board["items"][0];
    assert_eq!(first["names"], json!(["崇川区", "城东街道", "德民社区", "德民第一网格"]));
    assert_eq!(first["supervision_phone"], "0513-12345");
    assert_eq!(
        first["staff"][0],
        json!({ "role": "grid_head", "name": "陆一", "work_phone": "051385012345" })
    );
    assert_eq!(board["items"][1]["staff"], json!([]));
    assert_eq!(codes(&app.as_(Person::OtherResident).get("/api/grid-board").await.ok()), ["320699001001001"]);
}

#[tokio::test]
async fn it_can_be_narrowed_and_paged() {
    let app = TestApp::start().await;
    let board = async |query: &str| app.anonymous().get(&format!("/api/grid-board?{query}")).await.ok();
    assert_eq!(codes(&board(&format!("area={}", path(&app, COMMUNITY))).await), [GRID, SECOND_GRID]);
    assert_eq!(
        codes(&board("q=%E5%B0%8F%E7%9F%B3%E6%A1%A5%E7%A4%BE%E5%8C%BA").await),
        [NEXT_GRID],
        "by the community's name"
    );
    assert_eq!(codes(&board("micro=true").await), [""; 0]);
    assert_eq!(codes(&board("area=zz").await), [""; 0]);
    let page = board("limit=3").await;
    assert_eq!(codes(&page).len(), 3);
    assert_eq!(codes(&board(&format!("limit=3&after={}", page["next"].as_str().unwrap())).await), [FAR_GRID]);
    app.anonymous().get("/api/grid-board?limit=0").await.refused(422, "invalid_input");
}

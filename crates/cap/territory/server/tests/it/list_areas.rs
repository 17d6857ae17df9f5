use baodao_testkit::places::{COMMUNITY, DISTRICT, GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{id, path};

fn codes(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|item| item["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn children_levels_names_and_codes() {
    let app = TestApp::start().await;
    let list = async |query: &str| app.anonymous().get(&format!("/api/areas?{query}")).await.ok();
    assert_eq!(codes(&list("parent=").await), [SUBDISTRICT, "320613002"]);
    assert_eq!(
        codes(&list(&format!("parent={}", path(&app, SUBDISTRICT))).await),
        [COMMUNITY, "320613001002"]
    );
    assert_eq!(codes(&list("level=district").await), [DISTRICT]);
    assert_eq!(codes(&list("level=grid&q=%E5%BE%B7%E6%B0%91").await), [GRID, "320613001001002"]);
    assert_eq!(codes(&list(&format!("code={SUBDISTRICT}000")).await), [SUBDISTRICT], "padded");
    assert_eq!(codes(&list("parent=zz").await), [""; 0]);
    assert_eq!(codes(&list("code=7").await), [""; 0]);
    let item = &list(&format!("code={GRID}")).await["items"][0];
    assert_eq!(
        (&item["has_boundary"], &item["level"], &item["former_code"]),
        (&json!(true), &json!("grid"), &json!(false))
    );
    assert_eq!(
        codes(&app.as_(Person::OtherResident).get("/api/areas?level=district").await.ok()),
        ["320699"]
    );
}

#[tokio::test]
async fn pages_follow_one_another_without_gap() {
    let app = TestApp::start().await;
    let mut seen = Vec::new();
    let mut after = String::new();
    loop {
        let page = app.anonymous().get(&format!("/api/areas?limit=3{after}")).await.ok();
        seen.extend(codes(&page).into_iter().map(str::to_owned));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert_eq!(seen.len(), 10);
    assert!(seen.is_sorted());
    app.anonymous().get("/api/areas?after=rubbish").await.refused(422, "invalid_input");
    app.anonymous().get("/api/areas?limit=201").await.refused(422, "invalid_input");
    app.anonymous().get("/api/areas?colour=red").await.refused(422, "invalid_input");
}

#[tokio::test]
async fn a_day_shows_the_areas_names_and_codes_of_that_day() {
    let app = TestApp::start().await;
    let sysadmin = app.as_(Person::Sysadmin);
    app.advance(jiff::SignedDuration::from_hours(24 * 10));
    sysadmin
        .post(&format!("/api/areas/{}/recode", id(&app, DISTRICT)), json!({ "code": "320602" }))
        .await
        .ok();
    sysadmin
        .post(&format!("/api/areas/{}/rename", id(&app, SUBDISTRICT)), json!({ "name": "新街道" }))
        .await
        .ok();
    sysadmin.post(&format!("/api/areas/{}/end", id(&app, "320613001002001")), json!({})).await.ok();
    let list = async |query: &str| app.anonymous().get(&format!("/api/areas?{query}")).await.ok();
    let before = list("at=2026-11-25").await;
    assert_eq!((before["items"].as_array().unwrap().len(), codes(&before)[1]), (10, SUBDISTRICT));
    assert_eq!(before["items"][1]["name"], "城东街道");
    let now = list("").await;
    assert_eq!((now["items"].as_array().unwrap().len(), codes(&now)[1]), (9, "320602001"));
    assert_eq!(list("ended=true").await["items"].as_array().unwrap().len(), 10);
    assert_eq!(list("at=2026-11-22").await["items"], json!([]));
    let old = list("q=%E5%9F%8E%E4%B8%9C").await;
    assert_eq!((&old["items"][0]["name"], codes(&old)), (&json!("新街道"), vec!["320602001"]));
}

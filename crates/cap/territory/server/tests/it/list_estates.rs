use baodao_testkit::places::{COMMUNITY, ESTATE, FAR_GRID, GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{estate, path};

fn names(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn everybody_lists_estates_of_an_area_or_by_name() {
    let app = TestApp::start().await;
    estate(&app, COMMUNITY, "濠滨小区").await;
    let list = async |query: &str| app.anonymous().get(&format!("/api/estates?{query}")).await.ok();
    assert_eq!(names(&list("").await), ["濠滨小区", ESTATE, "濠阳新村"]);
    assert_eq!(names(&list(&format!("area={}", path(&app, COMMUNITY))).await), ["濠滨小区", ESTATE]);
    assert_eq!(names(&list(&format!("area={}", path(&app, GRID))).await), [ESTATE]);
    assert_eq!(names(&list("q=%E8%8A%B1%E5%9B%AD%E5%B0%8F%E5%8C%BA").await), [ESTATE], "by an alias");
    assert_eq!(names(&list("area=zz").await), [""; 0]);
    let page = list("limit=2").await;
    assert_eq!(
        names(&list(&format!("limit=2&after={}", page["next"].as_str().unwrap())).await),
        ["濠阳新村"]
    );
    let mine = app.as_(Person::Coordinator).get("/api/estates").await.ok();
    let allowed: Vec<&Value> =
        mine["items"].as_array().unwrap().iter().map(|item| &item["allowed"]).collect();
    assert_eq!(allowed, [&json!(["edit_estate"]), &json!(["edit_estate"]), &json!([])]);
    assert_eq!(mine["items"][2]["area_path"], path(&app, FAR_GRID));
    assert_eq!(names(&app.as_(Person::OtherResident).get("/api/estates").await.ok()), [""; 0]);
    app.anonymous().get("/api/estates?after=x").await.refused(422, "invalid_input");
}

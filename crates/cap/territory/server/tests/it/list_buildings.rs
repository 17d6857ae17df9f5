use baodao_testkit::places::{COMMUNITY, GRID, SECOND_GRID};
use baodao_testkit::{Person, TestApp};
use serde_json::Value;

use crate::support::{estate, import, path};

fn names(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn everybody_lists_buildings_of_an_estate_or_area() {
    let app = TestApp::start().await;
    let made = estate(&app, COMMUNITY, "濠滨小区").await;
    let table =
        format!("area_code,estate,name\n{GRID},濠滨小区,1幢\n{SECOND_GRID},濠滨小区,2幢\n{GRID},,综合楼");
    import(&app, "kind=buildings", &table).await.ok();
    let list = async |query: &str| app.anonymous().get(&format!("/api/buildings?{query}")).await.ok();
    assert_eq!(names(&list("").await), ["1幢", "综合楼", "2幢"]);
    assert_eq!(names(&list(&format!("estate_id={}", made["id"].as_str().unwrap())).await), ["1幢", "2幢"]);
    assert_eq!(names(&list(&format!("area={}", path(&app, SECOND_GRID))).await), ["2幢"]);
    assert_eq!(names(&list("area=zz").await), [""; 0]);
    let page = list("limit=1").await;
    assert_eq!(names(&list(&format!("limit=1&after={}", page["next"].as_str().unwrap())).await), ["综合楼"]);
    assert_eq!(names(&app.as_(Person::OtherResident).get("/api/buildings").await.ok()), [""; 0]);
    app.anonymous().get("/api/buildings?estate_id=7").await.refused(422, "invalid_input");
}

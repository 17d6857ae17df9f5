//! `read_area_profile`, `save_area_figure`.

use baodao_testkit::places::{COMMUNITY, GRID, SUBDISTRICT};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::with;

fn figure(app: &TestApp, code: &str) -> Value {
    json!({
        "area_path": app.area(code).path,
        "figure": "resident_population",
        "value": "45800",
        "source": "街道统计年报",
        "as_of": "2025-12-31",
    })
}

#[tokio::test]
async fn an_office_states_its_figures_and_what_was_stated_stays() {
    let app = TestApp::start().await;
    let page = format!("/api/area-profile?area={}", app.area(SUBDISTRICT).path);
    let empty = app.anonymous().get(&page).await.ok();
    assert_eq!((&empty["figures"], &empty["allowed"]), (&json!([]), &json!([])));
    let dispatcher = app.as_(Person::Dispatcher);
    dispatcher.post("/api/area-profile", figure(&app, SUBDISTRICT)).await.ok();
    let newer = with(figure(&app, SUBDISTRICT), &json!({ "value": "46100", "as_of": "2026-10-31" }));
    // Who has not read what stands there does not go over it.
    let sysadmin = app.as_(Person::Sysadmin);
    sysadmin.post("/api/area-profile", newer.clone()).await.refused(412, "version_conflict");
    app.as_(Person::Sysadmin).if_match(1).post("/api/area-profile", newer).await.ok();
    let land = json!({ "figure": "area", "value": "３．５", "source": "区划资料" });
    dispatcher.post("/api/area-profile", with(figure(&app, SUBDISTRICT), &land)).await.ok();
    let told = app.anonymous().get(&page).await.ok();
    let figures = told["figures"].as_array().unwrap();
    assert_eq!((&figures[0]["figure"], &figures[0]["value"]), (&json!("area"), &json!("3.5")));
    assert_eq!(figures[0]["unit"], "square_kilometres");
    let people = &figures[1];
    assert_eq!((&people["value"], &people["version"]), (&json!("46100"), &json!(2)));
    assert_eq!(people["earlier"][0]["value"], "45800");
    assert!(!told.to_string().contains("saved_by"), "who typed it is nobody's business");
    assert_eq!(app.as_(Person::Dispatcher).get(&page).await.ok()["allowed"], json!(["save_area_figure"]));
}

#[tokio::test]
async fn what_is_no_figure() {
    let app = TestApp::start().await;
    let send = async |person: Person, changes: Value| {
        app.as_(person).post("/api/area-profile", with(figure(&app, COMMUNITY), &changes)).await
    };
    let office = Person::Secretary;
    for value in ["4.5", "4,580", "约4500", "-1"] {
        send(office, json!({ "value": value })).await.refused(422, "figure_value_invalid");
    }
    send(office, json!({ "as_of": "2026-11-24" })).await.refused(422, "figure_day_invalid");
    let grid = json!({ "area_path": app.area(GRID).path });
    send(office, grid).await.refused(422, "figure_place_invalid");
    send(office, json!({ "area_path": "zzzz" })).await.refused(422, "figure_place_invalid");
    send(office, json!({ "source": "" })).await.refused(422, "invalid_input");
    for person in [Person::Resident, Person::NextCoordinator, Person::GridWorker] {
        send(person, json!({})).await.refused(403, "not_allowed");
    }
    // The subdistrict's are not a community's to state.
    let wider = json!({ "area_path": app.area(SUBDISTRICT).path });
    send(Person::Coordinator, wider).await.refused(403, "not_allowed");
    app.anonymous().post("/api/area-profile", figure(&app, COMMUNITY)).await.refused(401, "unauthenticated");
    app.anonymous().get("/api/area-profile?area=zzzz").await.refused(404, "not_found");
}

//! One's own: `list_my_records`, `summarise_my_records`, `export_my_records`; and `read_record_figures`.

use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::export::{pdf_text, xlsx_text};
use crate::support::{items, post, proposed, verified};

#[tokio::test]
async fn the_list_is_ones_own_and_pages() {
    let app = TestApp::start().await;
    verified(&app, Person::Volunteer, "party_service").await;
    let second = proposed(&app, Person::Volunteer).await;
    proposed(&app, Person::SecondVolunteer).await;
    let first = app.as_(Person::Volunteer).get("/api/my/records?limit=1").await.ok();
    assert_eq!(first["items"][0]["id"], second.as_str(), "the newest first");
    let next = first["next"].as_str().unwrap();
    let rest = items(&app, Person::Volunteer, &format!("/api/my/records?limit=1&after={next}")).await;
    assert_eq!(rest.len(), 1);
    assert_eq!(items(&app, Person::Volunteer, "/api/my/records?stage=proposed").await.len(), 1);
    assert_eq!(items(&app, Person::Volunteer, "/api/my/records?kind=party_service").await.len(), 1);
    assert!(items(&app, Person::Volunteer, "/api/my/records?year=2025").await.is_empty());
    app.anonymous().get("/api/my/records").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn the_kinds_are_counted_apart_and_only_what_is_verified() {
    let app = TestApp::start().await;
    verified(&app, Person::Volunteer, "party_service").await;
    verified(&app, Person::Volunteer, "volunteer").await;
    let open = proposed(&app, Person::Volunteer).await;
    let sums = app.as_(Person::Volunteer).get("/api/my/records/summary?year=2026").await.ok();
    let one = json!({ "services": 1, "service_minutes": 120 });
    assert_eq!((&sums["party_service"], &sums["volunteer"]), (&one, &one));
    assert_eq!((&sums["to_confirm"], &sums["disputed"]), (&json!(1), &json!(0)));
    let path = format!("/api/records/{open}/dispute");
    post(&app, Person::Volunteer, &path, json!({ "reason": "不对" })).await.ok();
    let sums = app.as_(Person::Volunteer).get("/api/my/records/summary").await.ok();
    assert_eq!((&sums["to_confirm"], &sums["disputed"]), (&json!(0), &json!(1)));
}

#[tokio::test]
async fn ones_own_list_is_taken_away_as_sheet_and_as_document() {
    let app = TestApp::start().await;
    verified(&app, Person::Volunteer, "volunteer").await;
    proposed(&app, Person::Volunteer).await;
    let get = async |format: &str| {
        let path = format!("/api/my/records/export?year=2026&format={format}");
        app.as_(Person::Volunteer).get(&path).await
    };
    let sheet = get("xlsx").await;
    assert_eq!(sheet.status, 200);
    let rows = xlsx_text(&sheet.bytes);
    assert_eq!(rows.len(), 1, "only what is verified: {rows:?}");
    assert_eq!(rows[0][..3], ["志愿服务", "更换楼道灯", "120"]);
    let text = pdf_text(&get("pdf").await.bytes);
    for words in ["服务记录清单", "李志愿", "更换楼道灯", "志愿服务", "1次，120分钟", "不是志愿服务记录证明"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
    get("docx").await.refused(422, "invalid_input");
}

#[tokio::test]
async fn figures_count_work_and_never_few_people() {
    let app = TestApp::start().await;
    verified(&app, Person::Volunteer, "party_service").await;
    let figures = app.as_(Person::Dispatcher).get("/api/records/figures?year=2026").await.ok();
    let month = &figures["months"][0];
    assert_eq!((&month["month"], &month["services"]), (&json!(11), &json!(1)));
    assert_eq!((&month["activities"], &month["service_minutes"]), (&json!(1), &json!(120)));
    assert!(month["people"].is_null(), "one person could be known");
    app.as_(Person::Volunteer).get("/api/records/figures?year=2026").await.refused(403, "not_allowed");
}

//! The platform's own refusals, each with the shape and headers that clients rely on.

use axum::http::Method;
use baodao_platform::problem::PLATFORM_PROBLEMS;
use baodao_testkit::{Person, TestApp};
use serde_json::json;

#[tokio::test]
async fn a_problem_has_type_code_status_and_the_calls_id() {
    let app = TestApp::start().await;
    let got = app.as_(Person::Resident).get("/api/requests/00000000-0000-7000-8000-000000000000").await;
    got.refused(404, "not_found");
    assert_eq!(got.header("content-type"), "application/problem+json");
    assert_eq!((&got.json["type"], &got.json["status"]), (&json!("/errors/not_found"), &json!(404)));
    assert_eq!(got.json["request_id"], got.header("x-request-id"));
    assert_eq!(got.header("x-content-type-options"), "nosniff");
    assert_eq!(got.header("cache-control"), "no-store");
}

#[tokio::test]
async fn what_is_wrong_with_the_call_itself() {
    let app = TestApp::start().await;
    app.as_(Person::Resident).delete("/api/rules").await.refused(405, "method_not_allowed");
    app.anonymous().with_token("no-such-token").get("/api/rules").await.refused(401, "bad_credential");
    let visitor = app
        .anonymous()
        .put("/api/rules/identity.access_tokens_max", json!({ "value": 1, "source": "通知" }))
        .await;
    visitor.refused(401, "unauthenticated");
    assert_eq!(visitor.header("www-authenticate"), "Bearer");
    app.anonymous().in_district("no-such-district").get("/api/rules").await.refused(404, "not_found");
    app.anonymous().with_cookie("baodao=stale").get("/api/rules").await.ok();
    let evil = app
        .as_(Person::Sysadmin)
        .header("sec-fetch-site", "cross-site")
        .header("origin", "https://evil.example");
    evil.put("/api/rules/identity.access_tokens_max", json!({ "value": 1, "source": "通知" }))
        .await
        .refused(403, "cross_site");
    let admin = app.as_(Person::Sysadmin);
    let bytes = admin.send_bytes(
        Method::PUT,
        "/api/rules/identity.access_tokens_max",
        Some("application/xml"),
        b"<a/>".to_vec(),
    );
    bytes.await.refused(415, "unsupported_media_type");
    let bytes = admin.send_bytes(
        Method::PUT,
        "/api/rules/identity.access_tokens_max",
        Some("application/json"),
        vec![b' '; 1 << 21],
    );
    bytes.await.refused(413, "too_large");
    assert_eq!(app.happened("rule_entry_set").await, 0);
}

#[tokio::test]
async fn fields_are_named_by_pointer() {
    let app = TestApp::start().await;
    let got = app
        .as_(Person::Sysadmin)
        .put("/api/rules/identity.access_tokens_max", json!({ "value": 1, "source": "x" }))
        .await;
    assert_eq!(
        (&got.json["errors"][0]["pointer"], &got.json["errors"][0]["code"]),
        (&json!("/source"), &json!("length"))
    );
    let got = app
        .as_(Person::Sysadmin)
        .put(
            "/api/rules/identity.access_tokens_max",
            json!({ "value": 1, "source": "通知", "valid_from": "soon" }),
        )
        .await;
    assert_eq!(
        (&got.json["errors"][0]["pointer"], &got.json["errors"][0]["code"]),
        (&json!("/valid_from"), &json!("shape"))
    );
}

#[tokio::test]
async fn a_visitor_makes_so_many_changes_a_minute_and_reads_as_often_as_they_like() {
    let app = TestApp::with(|settings| settings.anonymous_writes_per_minute = 3).await;
    let body = json!({ "kind": "suggest", "body": "多设长椅" });
    for _ in 0..3 {
        app.anonymous().post("/api/requests", body.clone()).await.ok();
    }
    let full = app.anonymous().post("/api/requests", body.clone()).await;
    full.refused(429, "rate_limited");
    assert!(full.header("retry-after").parse::<u64>().unwrap() >= 1);
    app.as_(Person::Resident).post("/api/requests", body).await.ok();
    for _ in 0..10 {
        app.anonymous().get("/api/rules").await.ok();
    }
}

#[test]
fn every_code_has_a_page() {
    let pages = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/errors");
    for spec in PLATFORM_PROBLEMS {
        let page = std::fs::read_to_string(pages.join(format!("{}.md", spec.code)));
        assert!(page.is_ok_and(|text| text.contains(spec.code)), "{}", spec.code);
    }
}

#[tokio::test]
async fn health_readiness_metrics_and_description_need_nobody() {
    let app = TestApp::start().await;
    assert_eq!(app.anonymous().get("/healthz").await.text(), "ok");
    assert_eq!(app.anonymous().get("/readyz").await.text(), "ready");
    assert_eq!(app.anonymous().get("/metrics").await.status, 200);
    let described = app.anonymous().get("/api/openapi.json").await.ok();
    assert!(described["paths"]["/api/live"]["get"]["operationId"] == "watch");
}

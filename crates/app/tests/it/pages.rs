//! What is served beside the operations.

use baodao_testkit::TestApp;

#[tokio::test]
async fn health_readiness_metrics_and_description_need_no_one() {
    let app = TestApp::start().await;
    let visitor = app.anonymous();
    assert_eq!(visitor.get("/healthz").await.text(), "ok");
    assert_eq!(visitor.get("/readyz").await.text(), "ready");
    assert_eq!(visitor.get("/api/openapi.json").await.json["openapi"], "3.1.0");
    let metrics = visitor.get("/metrics").await;
    assert_eq!(metrics.status, 200);
    assert!(metrics.text().contains("baodao_http_seconds"), "{}", metrics.text());
}

#[tokio::test]
async fn an_unknown_path_below_api_is_a_problem_and_elsewhere_a_page() {
    let app = TestApp::start().await;
    let visitor = app.anonymous();
    visitor.get("/api/no-such-thing").await.refused(404, "not_found");
    visitor.post_empty("/api/no/such/thing").await.refused(404, "not_found");
    visitor.post_empty("/no-such-page").await.refused(405, "method_not_allowed");
    let page = visitor.get("/no-such-page").await;
    assert_eq!((page.status, page.header("content-type")), (404, "text/html; charset=utf-8"));
}

#[tokio::test]
async fn pages_are_guarded_and_both_faces_have_one() {
    let app = TestApp::start().await;
    for path in ["/", "/m", "/m/requests/1", "/desk", "/desk/board?area=x", "/errors", "/errors/task_full"] {
        let page = app.anonymous().get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.header("content-security-policy").contains("default-src 'none'"), "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(page.header("x-frame-options"), "DENY", "{path}");
    }
    assert_eq!(app.anonymous().get("/errors/README").await.status, 404);
    assert_eq!(app.anonymous().get("/errors/..%2f..%2fREADME").await.status, 404);
    assert_eq!(app.anonymous().get("/..%2fpackage.json").await.status, 404);
}

//! What people, scripts and broken clients send to `submit_request` and to lists: a clear refusal,
//! or stored as it came.

use axum::http::Method;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::common::{Case, count, help, open_call, with};

async fn send(app: &TestApp, kind: Option<&str>, bytes: Vec<u8>) -> baodao_testkit::Reply {
    app.as_(Person::Resident).send_bytes(Method::POST, "/api/requests", kind, bytes).await
}

#[tokio::test]
async fn what_is_no_json_is_refused_with_a_code() {
    let app = TestApp::start().await;
    let json = Some("application/json");
    // 路灯 in GBK.
    let gbk = [b"{\"kind\":\"help\",\"body\":\"".as_slice(), &[0xc2, 0xb7, 0xb5, 0xc6], b"\"}"].concat();
    let deep = [vec![b'['; 5000], vec![b']'; 5000]].concat();
    let cases: Vec<(Option<&str>, Vec<u8>, u16, &str)> = vec![
        (json, vec![], 400, "malformed_json"),
        (json, b"{".to_vec(), 400, "malformed_json"),
        (json, b"{\"kind\":\"help\",\"body\":\"x\"} {}".to_vec(), 400, "malformed_json"),
        (Some("application/json; charset=gbk"), gbk, 400, "malformed_json"),
        (json, b"{\"kind\":\"help\",\"body\":\"\\ud800\"}".to_vec(), 400, "malformed_json"),
        (json, deep, 400, "malformed_json"),
        (json, b"[]".to_vec(), 422, "invalid_input"),
        (Some("text/plain"), help().to_string().into_bytes(), 415, "unsupported_media_type"),
        (None, help().to_string().into_bytes(), 415, "unsupported_media_type"),
        (
            json,
            with(help(), json!({ "body": "长".repeat(400_000) })).to_string().into_bytes(),
            413,
            "too_large",
        ),
        (
            json,
            with(help(), json!({ "body": "长".repeat(12_001) })).to_string().into_bytes(),
            422,
            "invalid_input",
        ),
        (json, with(help(), json!({ "body": "" })).to_string().into_bytes(), 422, "invalid_input"),
        (
            json,
            with(help(), json!({ "body": " \n\u{7}\u{0} " })).to_string().into_bytes(),
            422,
            "invalid_input",
        ),
        (json, with(help(), json!({ "body": 7 })).to_string().into_bytes(), 422, "invalid_input"),
        (json, with(help(), json!({ "category": "a\u{0}b" })).to_string().into_bytes(), 422, "invalid_input"),
    ];
    for (kind, bytes, status, code) in cases {
        let got = send(&app, kind, bytes).await;
        got.refused(status, code);
        assert_eq!(got.header("content-type"), "application/problem+json");
    }
    assert_eq!(count(&app, "select count(*) from request").await, 0);
}

#[tokio::test]
async fn unusual_words_are_kept_as_they_came() {
    let app = TestApp::start().await;
    let texts = [
        "路灯坏了💡👨‍👩‍👧‍👦，请帮忙🙏",
        "مصباح الشارع لا يعمل \u{202e}evil",
        "𠮷野家门口的𰻝𰻝面馆",
        "<script>alert('x')</script> '; drop table request; --",
        "=HYPERLINK(\"http://example.org\")",
        "line one\nline two\tend",
        "\u{feff}带BOM的字",
    ];
    for text in texts {
        let got = app
            .as_(Person::Resident)
            .post("/api/requests", json!({ "kind": "help", "body": text }))
            .await
            .ok();
        assert_eq!(got["request"]["body"], text);
    }
    let long = "长".repeat(10_000);
    let got =
        app.as_(Person::Resident).post("/api/requests", json!({ "kind": "help", "body": long })).await.ok();
    assert_eq!(got["request"]["body"], long.as_str());
    let got = app
        .as_(Person::Resident)
        .post("/api/requests", json!({ "kind": "help", "body": "铃\u{7}响\u{0}\r\n了" }))
        .await
        .ok();
    assert_eq!(got["request"]["body"], "铃响\n了");
}

#[tokio::test]
async fn no_query_string_is_a_fault_of_ours() {
    let case = Case::submitted().await;
    let bad = [
        "q=%00",
        "q=%E8%B7%AF%00",
        "stage=%00",
        "from=-009999-01-02T01:59:59Z",
        "until=9999-12-30T22:00:00Z",
        "q=%27%3B--",
        "q=%5C%25_",
        "q=%F0%9F%92%A1",
        "area_path=%00",
        "after=AAAA",
        "limit=0",
        "limit=201",
        "kind=x",
        "order=x",
        "mine=maybe",
        "x=1",
        "after=WyItMDA5OTk5LTAxLTAyVDAxOjU5OjU5WiIsIjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMCJd",
        "q=%FF",
    ];
    for query in
        ["from=-009999-01-02T01:59:59Z", "until=2200-01-01T00:00:00Z", "stage=somewhere", bad[bad.len() - 2]]
    {
        case.app
            .as_(Person::Coordinator)
            .get(&format!("/api/requests?{query}"))
            .await
            .refused(422, "invalid_input");
    }
    for query in bad {
        let got = case.app.as_(Person::Coordinator).get(&format!("/api/requests?{query}")).await;
        assert!(matches!(got.status, 200 | 404 | 422), "{query}: {} {}", got.status, got.json);
    }
}

#[tokio::test]
async fn no_task_is_a_fault_of_ours() {
    let case = Case::accepted().await;
    let nobody = "00000000-0000-7000-8000-000000000000";
    let me = case.app.account(Person::Volunteer);
    let wrong: Vec<(Value, &str)> = vec![
        (json!({ "starts_at": "-009999-01-02T02:00:00Z" }), "invalid_input"),
        (json!({ "ends_at": "9999-12-30T22:00:00Z" }), "invalid_input"),
        (json!({ "starts_at": "2026-11-20T06:00:00Z", "ends_at": "2026-11-20T08:00:00Z" }), "span_in_past"),
        (json!({ "starts_at": "2026-11-24T08:00:00Z" }), "invalid_input"),
        (json!({ "ends_at": null }), "invalid_input"),
        (json!({ "skills": ["a\u{0}"] }), "invalid_input"),
        (json!({ "title": " \t " }), "invalid_input"),
        (json!({ "places": 0 }), "invalid_input"),
        (json!({ "places": 501 }), "invalid_input"),
        (json!({ "mode": { "mode": "named" } }), "names_do_not_fit"),
        (json!({ "mode": { "mode": "named" }, "accounts": [me, me] }), "invalid_input"),
        (json!({ "mode": { "mode": "named" }, "accounts": [nobody] }), "invalid_input"),
        (
            json!({ "mode": { "mode": "named" }, "accounts": [case.app.account(Person::OtherResident)] }),
            "invalid_input",
        ),
        (json!({ "mode": { "mode": "unit", "unit_name": "供电公司" }, "places": 1 }), "invalid_input"),
        (
            json!({ "mode": { "mode": "unit", "unit_name": "供电公司" }, "places": 1, "recipient": me }),
            "invalid_input",
        ),
        (
            json!({ "mode": { "mode": "unit", "unit_name": "" }, "places": 1, "recipient": case.app.account(Person::UnitLiaison) }),
            "invalid_input",
        ),
        (json!({ "mode": { "mode": "area", "area": "9999" }, "places": 1 }), "invalid_input"),
        (json!({ "mode": { "mode": "area", "area": "x" }, "places": 1 }), "invalid_input"),
        (
            json!({ "mode": { "mode": "department", "name": "城管局" }, "catalogue_item": "\u{0}", "places": 1, "recipient": case.app.account(Person::Handler) }),
            "invalid_input",
        ),
    ];
    for (fields, code) in wrong {
        let got = case
            .act(Person::Coordinator, "dispatch", json!({ "tasks": [with(open_call(2), fields.clone())] }))
            .await;
        assert_eq!((got.status, got.code()), (422, code), "{fields} {}", got.json);
    }
    assert_eq!(count(&case.app, "select count(*) from task").await, 0);
    assert_eq!(case.stage().await, "accepted");
}

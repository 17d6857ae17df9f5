//! `submit_request`.

use baodao_testkit::{Person, TestApp, places};
use serde_json::{Value, json};

use crate::common::{Case, count, help, with};

#[tokio::test]
async fn a_request_is_stored_sealed_and_answered_masked() {
    let app = TestApp::start().await;
    let got = app.as_(Person::Resident).post("/api/requests", help()).await;
    assert_eq!((got.status, got.header("etag")), (201, "\"1\""), "{}", got.json);
    let request = &got.json["request"];
    assert_eq!(request["stage"], "submitted");
    assert_eq!(request["number"].as_str().unwrap().split('-').next(), Some("2611"));
    assert_eq!(request["area_path"], app.area(places::GRID).path.as_str());
    assert_eq!(
        (&request["requester"]["name"], &request["requester"]["phone"]),
        (&json!("张**"), &json!("138****0001"))
    );
    assert_eq!(got.json["receipt_token"].as_str().unwrap().len(), 43);
    let row: (String, Option<Vec<u8>>, Option<Vec<u8>>, i32) =
        sqlx::query_as("select title, contact, address, version from request")
            .fetch_one(app.pool())
            .await
            .unwrap();
    assert_eq!((row.0.as_str(), row.3), ("楼道灯不亮", 1));
    for sealed in [row.1.unwrap(), row.2.unwrap()] {
        let text = String::from_utf8_lossy(&sealed).into_owned();
        assert!(!text.contains("138") && !text.contains("张") && !text.contains("文峰"), "{text}");
    }
    let id = request["id"].as_str().unwrap().parse().unwrap();
    let events = app.history(id).await;
    assert_eq!((events.len(), events[0].name.as_str()), (1, "request_submitted"));
    assert_eq!(events[0].actor, Some(app.account(Person::Resident).0));
}

#[tokio::test]
async fn a_visitor_without_contact_is_anonymous_and_needs_no_place() {
    let app = TestApp::start().await;
    let got = app
        .anonymous()
        .post("/api/requests", json!({ "kind": "suggest", "body": "希望公园多设几张长椅" }))
        .await
        .ok();
    assert_eq!(
        (&got["request"]["requester"]["anonymous"], &got["request"]["area_path"]),
        (&json!(true), &json!(""))
    );
    assert_eq!(got["request"]["title"], "希望公园多设几张长椅");
}

#[tokio::test]
async fn an_anonymous_request_names_nobody_anywhere_even_when_signed_in() {
    let app = TestApp::start().await;
    let body = json!({ "kind": "complain", "body": "夜里施工太吵", "anonymous": true, "place": { "area_code": places::GRID } });
    let got = app.as_(Person::Resident).with_key("anonymous-1").post("/api/requests", body).await.ok();
    let me = app.account(Person::Resident).to_string();
    let kept: Vec<String> = sqlx::query_scalar(
        "select to_jsonb(r)::text from request r union all select to_jsonb(e)::text from event e where e.name = 'request_submitted'",
    )
    .fetch_all(app.pool())
    .await
    .unwrap();
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().all(|row| !row.contains(&me)), "{kept:?}");
    let path = format!("/api/requests/{}/history", got["request"]["id"].as_str().unwrap());
    assert!(!app.as_(Person::GridWorker).get(&path).await.text().contains(&me));
}

#[tokio::test]
async fn a_grid_worker_writes_down_what_a_resident_asks_in_their_own_grid_only() {
    let app = TestApp::start().await;
    let body = with(help(), json!({ "source": "proxy" }));
    let got = app.as_(Person::GridWorker).post("/api/requests", body.clone()).await.ok();
    assert_eq!(
        (&got["request"]["source"], &got["request"]["requester"]["by_proxy"]),
        (&json!("proxy"), &json!(true))
    );
    let proxy: Option<uuid::Uuid> =
        sqlx::query_scalar("select proxy from request").fetch_one(app.pool()).await.unwrap();
    assert_eq!(proxy, Some(app.account(Person::GridWorker).0));
    app.as_(Person::FarGridWorker).post("/api/requests", body.clone()).await.refused(403, "not_allowed");
    app.as_(Person::Neighbour).post("/api/requests", body.clone()).await.refused(403, "not_allowed");
    app.anonymous().post("/api/requests", body).await.refused(403, "not_allowed");
}

#[tokio::test]
async fn rules_refuse_with_their_codes() {
    let app = TestApp::start().await;
    let wish = with(help(), json!({ "kind": "wish" }));
    let cases: &[(Person, Value, &str)] = &[
        (Person::Resident, with(help(), json!({ "anonymous": true })), "anonymous_with_contact"),
        (Person::Resident, wish, "consent_missing"),
        (
            Person::Resident,
            json!({ "kind": "wish", "body": "一床棉被", "anonymous": true, "consent": true }),
            "contact_needed",
        ),
        (
            Person::Resident,
            with(help(), json!({ "place": { "area_code": "110101001001001" } })),
            "place_unknown",
        ),
        (Person::Resident, with(help(), json!({ "place": { "area_path": "9999" } })), "place_unknown"),
        (
            Person::Resident,
            with(help(), json!({ "place": { "point": { "lon": 2.35, "lat": 48.85 } } })),
            "place_unknown",
        ),
        (Person::Resident, with(help(), json!({ "kind": "wonder" })), "invalid_input"),
        (Person::Resident, with(help(), json!({ "unknown_field": 1 })), "invalid_input"),
        (Person::Resident, with(help(), json!({ "contact": { "phone": "123" } })), "invalid_input"),
        (
            Person::Resident,
            with(help(), json!({ "place": { "point": { "lon": 200, "lat": 0 } } })),
            "invalid_input",
        ),
    ];
    for (who, body, code) in cases {
        app.as_(*who).post("/api/requests", body.clone()).await.refused(422, code);
    }
    assert_eq!(count(&app, "select count(*) from request").await, 0);
    assert_eq!(app.happened("request_submitted").await, 0);
}

#[tokio::test]
async fn a_point_leads_to_its_grid() {
    let app = TestApp::start().await;
    let (lon, lat) = places::POINT;
    let body = with(help(), json!({ "place": { "point": { "lon": lon, "lat": lat } } }));
    let got = app.as_(Person::Resident).post("/api/requests", body).await.ok();
    assert_eq!(got["request"]["area_path"], app.area(places::GRID).path.as_str());
}

#[tokio::test]
async fn the_same_key_changes_once_and_is_answered_alike() {
    let app = TestApp::start().await;
    let client = app.as_(Person::Resident).with_key("9b2f");
    let (first, again) =
        (client.post("/api/requests", help()).await, client.post("/api/requests", help()).await);
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!((first.json, first.headers.get("etag")), (again.json.clone(), again.headers.get("etag")));
    assert_eq!(again.header("idempotency-replayed"), "true");
    let other = with(help(), json!({ "title": "另一件事" }));
    client.post("/api/requests", other.clone()).await.refused(422, "idempotency_key_reused");
    assert_eq!(count(&app, "select count(*) from request").await, 1);
    assert_eq!(app.happened("request_submitted").await, 1);
    // Another caller's key is another key.
    assert_eq!(app.as_(Person::Neighbour).with_key("9b2f").post("/api/requests", other).await.status, 201);
}

#[tokio::test]
async fn the_same_key_at_the_same_moment_makes_one_row() {
    let app = TestApp::start().await;
    let client = app.as_(Person::Resident).with_key("at-once");
    let calls = (0..8).map(|_| client.post("/api/requests", help()));
    let replies = futures::future::join_all(calls).await;
    assert_eq!(count(&app, "select count(*) from request").await, 1);
    let ids: Vec<&Value> = replies
        .iter()
        .filter(|reply| reply.status == 201)
        .map(|reply| &reply.json["request"]["id"])
        .collect();
    assert!(!ids.is_empty() && ids.iter().all(|id| *id == ids[0]));
    assert!(replies.iter().all(|reply| reply.status == 201 || reply.code() == "busy"));
}

#[tokio::test]
async fn a_second_request_about_the_same_is_told_of_the_first() {
    let case = Case::submitted().await;
    let again = with(help(), json!({ "title": "楼道灯不亮了", "contact": null }));
    let got = case.app.as_(Person::Neighbour).post("/api/requests", again).await.ok();
    assert_eq!(got["similar"][0]["id"], json!(case.id));
    assert!(got["similar"][0]["permille"].as_u64().unwrap() >= 450);
}

#[tokio::test]
async fn personal_numbers_in_words_are_masked_for_all_but_those_concerned() {
    let words = json!({ "title": "打13912345678联系", "body": "身份证320602199001011234，电话０１３９１２３４５６７８" });
    let case = Case::of(Person::Resident, with(help(), words)).await;
    for (who, masked) in [(Person::Resident, false), (Person::Coordinator, true), (Person::GridWorker, true)]
    {
        let view = case.read(who).await;
        let text = format!("{}{}", view["title"], view["body"]);
        assert_eq!(text.contains("****"), masked, "{who:?} {text}");
        assert_eq!(text.contains("320602199001011234"), !masked);
    }
    let list = case.app.as_(Person::Coordinator).get("/api/requests").await;
    assert!(list.text().contains("打****联系"), "{}", list.text());
}

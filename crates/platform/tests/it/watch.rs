//! `watch`: live events, and what was missed after a reconnect.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::http::{Request, header};
use baodao_platform::live;
use baodao_testkit::{Person, TestApp, places};
use futures::StreamExt;
use serde_json::json;
use tower::ServiceExt;

/// An open stream of server-sent events.
struct Stream {
    body: BodyDataStream,
    read: String,
}

impl Stream {
    async fn open(app: &TestApp, who: Person, query: &str, last: Option<&str>) -> Self {
        let district = if who.is_other() { places::OTHER_DISTRICT } else { "chongchuan" };
        let path = format!("/api/demo/persons/{}/enter", app.account(who));
        let entered = app.anonymous().in_district(district).post(&path, json!({})).await;
        let cookie = entered.header("set-cookie").split(';').next().unwrap().to_owned();
        let mut request = Request::get(format!("/api/live{query}")).header(header::COOKIE, cookie);
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let response = app.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
        let mut stream = Self { body: response.into_body().into_data_stream(), read: String::new() };
        assert!(stream.next().await.unwrap().contains("event: hello"));
        stream
    }

    /// The next message, or nothing within a second. A listener also hears of their own sign-in.
    async fn next(&mut self) -> Option<String> {
        loop {
            let message = self.any().await?;
            if !message.contains("signed_in") {
                return Some(message);
            }
        }
    }

    async fn any(&mut self) -> Option<String> {
        loop {
            if let Some((message, rest)) = self.read.split_once("\n\n") {
                let message = message.to_owned();
                self.read = rest.to_owned();
                return Some(message);
            }
            let chunk = tokio::time::timeout(Duration::from_secs(1), self.body.next()).await.ok()??;
            self.read.push_str(std::str::from_utf8(&chunk.unwrap()).unwrap());
        }
    }
}

fn id_of(message: &str) -> String {
    message.lines().find_map(|line| line.strip_prefix("id: ")).unwrap().to_owned()
}

async fn started() -> TestApp {
    let app = TestApp::start().await;
    app.drain().await;
    tokio::spawn(live::run(app.platform().clone()));
    // The reader of the log finds its place first.
    tokio::time::sleep(Duration::from_millis(50)).await;
    app
}

#[tokio::test]
async fn a_board_sees_a_change_within_a_second_without_personal_data() {
    let app = started().await;
    let mut board = Stream::open(&app, Person::Coordinator, "", None).await;
    let id = app.loop_request().await;
    let message = board.next().await.unwrap();
    assert!(
        message.contains("event: change")
            && message.contains("request_submitted")
            && message.contains(&id.to_string()),
        "{message}"
    );
    assert!(!message.contains(&app.account(Person::Resident).to_string()) && !message.contains("楼道"));
}

#[tokio::test]
async fn a_listener_gets_what_lies_in_their_areas_or_concerns_themselves() {
    let app = started().await;
    let grid = app.area(places::SECOND_GRID).path;
    let mut coordinator_of_other = Stream::open(&app, Person::NextCoordinator, "", None).await;
    let mut other_district = Stream::open(&app, Person::OtherCoordinator, "", None).await;
    let mut narrower = Stream::open(&app, Person::Coordinator, &format!("?area_path={grid}"), None).await;
    let mut neighbour = Stream::open(&app, Person::Neighbour, "", None).await;
    let mut requester = Stream::open(&app, Person::Resident, "", None).await;
    app.loop_request().await;
    assert!(requester.next().await.unwrap().contains("request_submitted"));
    let (a, b, c, d) =
        tokio::join!(coordinator_of_other.next(), other_district.next(), narrower.next(), neighbour.next());
    assert_eq!([a, b, c, d], [None, None, None, None]);
}

#[tokio::test]
async fn after_a_reconnect_comes_what_was_missed_once_and_in_order() {
    let app = started().await;
    let mut board = Stream::open(&app, Person::Coordinator, "", None).await;
    let id = app.loop_request().await;
    let last = id_of(&board.next().await.unwrap());
    drop(board);
    app.as_(Person::GridWorker).post(&format!("/api/requests/{id}/accept"), json!({})).await.ok();
    app.as_(Person::GridWorker)
        .post(&format!("/api/requests/{id}/ask"), json!({ "question": "几号楼？" }))
        .await
        .ok();
    tokio::time::sleep(Duration::from_millis(300)).await;
    let mut board = Stream::open(&app, Person::Coordinator, "", Some(&last)).await;
    app.as_(Person::Resident)
        .post(&format!("/api/requests/{id}/answer"), json!({ "text": "3号楼" }))
        .await
        .ok();
    for name in ["request_accepted", "request_asked", "request_answered"] {
        assert!(board.next().await.unwrap().contains(name), "{name}");
    }
    assert_eq!(board.next().await, None);
}

#[tokio::test]
async fn who_missed_too_much_is_told_to_read_again() {
    let app = started().await;
    sqlx::query(
        "insert into event (tenant_id, tx, at, subject_kind, subject_id, area_path, name)
         select $1, event_tx(), now(), 'test', gen_random_uuid(), '', 'test_event' from generate_series(1, 5001)",
    )
    .bind(app.tenant().0)
    .execute(app.pool())
    .await
    .unwrap();
    app.drain().await;
    let mut board = Stream::open(&app, Person::Coordinator, "", Some("0-0")).await;
    assert!(board.next().await.unwrap().contains("event: reload"));
    app.loop_request().await;
    let mut message = board.next().await.unwrap();
    // The reader may still be handing over what the page reads again.
    while message.contains("test_event") || message.contains("event: reload") {
        message = board.next().await.unwrap();
    }
    assert!(message.contains("request_submitted"), "{message}");
}

#[tokio::test]
async fn a_visitor_watches_nothing() {
    let app = TestApp::start().await;
    app.anonymous().get("/api/live").await.refused(401, "unauthenticated");
    app.as_(Person::Coordinator).get("/api/live?area_path=zz").await.refused(404, "not_found");
    app.as_(Person::Coordinator).get("/api/live?x=1").await.refused(422, "invalid_input");
}

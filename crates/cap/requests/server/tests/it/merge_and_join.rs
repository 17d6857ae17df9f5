//! `find_similar_requests`, `join_request`, `merge_request`, `reclassify_request`.

use baodao_testkit::{Person, places};
use serde_json::json;

use crate::common::{Case, count, help, ids, with};

#[tokio::test]
async fn find_similar_requests_offers_what_is_near_and_open_to_all() {
    let case =
        Case::of(Person::Resident, with(help(), json!({ "title": "楼道灯不亮打13912345678联系我" }))).await;
    let secret = with(help(), json!({ "secret": true }));
    case.app.submit(Person::Neighbour, secret).await;
    let ask = |code: &str| json!({ "kind": "help", "text": "楼道灯不亮了 3栋2单元楼道灯三天不亮，老人上下楼不便。", "place": { "area_code": code } });
    let got = case.app.anonymous().post("/api/requests/similar", ask(places::GRID)).await.ok();
    assert_eq!(ids(&got), [case.id.to_string()]);
    assert!(!got.to_string().contains("139"), "{got}");
    let far = case.app.anonymous().post("/api/requests/similar", ask(places::FAR_GRID)).await.ok();
    assert_eq!(far["items"], json!([]));
    let body = json!({ "kind": "help", "text": "", "place": {} });
    case.app.anonymous().post("/api/requests/similar", body).await.refused(422, "invalid_input");
}

#[tokio::test]
async fn join_request_lets_one_follow_without_asking_again() {
    let case = Case::submitted().await;
    case.act(Person::Resident, "join", json!({})).await.refused(409, "already_requester");
    case.app.anonymous().post(&case.path("join"), json!({})).await.refused(401, "unauthenticated");
    case.act(Person::OtherResident, "join", json!({})).await.refused(404, "not_found");
    let got = case.act(Person::Neighbour, "join", json!({})).await.ok();
    assert_eq!((&got["co_requesters"], &got["requester"]["mine"]), (&json!(1), &json!(false)));
    case.act(Person::Neighbour, "join", json!({})).await.refused(409, "already_requester");
    assert_eq!(ids(&case.app.as_(Person::Neighbour).get("/api/requests").await.ok()), [case.id.to_string()]);
    assert_eq!(case.events().await.last().unwrap(), "request_joined");
    assert!(case.read(Person::Neighbour).await["point"].is_null());
}

#[tokio::test]
async fn neither_a_secret_request_nor_a_wish_is_joined() {
    let case = Case::of(Person::Resident, with(help(), json!({ "secret": true }))).await;
    case.act(Person::Neighbour, "join", json!({})).await.refused(403, "cannot_join_secret");
    let wish = with(help(), json!({ "kind": "wish", "consent": true, "body": "独居的王奶奶想要一床棉被" }));
    let case = Case::of(Person::Resident, wish).await;
    let got = case.act(Person::Neighbour, "join", json!({})).await;
    got.refused(404, "not_found");
    assert_eq!(count(&case.app, "select count(*) from co_requester").await, 0);
}

#[tokio::test]
async fn merge_request_goes_on_in_the_other_and_its_requester_follows() {
    let case = Case::submitted().await;
    let into = case.app.submit(Person::Neighbour, help()).await;
    let body = json!({ "into": into });
    case.act(Person::GridWorker, "merge", body.clone()).await.refused(403, "not_allowed");
    case.act(Person::NextCoordinator, "merge", body.clone()).await.refused(404, "not_found");
    case.act(Person::Coordinator, "merge", json!({ "into": case.id })).await.refused(422, "same_request");
    let got = case.act(Person::Coordinator, "merge", body.clone()).await.ok();
    assert_eq!((&got["stage"], &got["stage_detail"]["into"]), (&json!("merged"), &json!(into)));
    let other = case.app.as_(Person::Resident).get(&format!("/api/requests/{into}")).await.ok();
    assert_eq!(other["co_requesters"], 1);
    case.act(Person::Coordinator, "merge", body).await.refused(409, "wrong_stage");
}

#[tokio::test]
async fn merge_request_goes_only_into_an_open_one_of_ones_own_desk() {
    let case = Case::submitted().await;
    let elsewhere = with(help(), json!({ "place": { "area_code": places::NEXT_GRID } }));
    let elsewhere = case.app.submit(Person::Neighbour, elsewhere).await;
    case.act(Person::Coordinator, "merge", json!({ "into": elsewhere })).await.refused(404, "not_found");
    case.act(Person::Dispatcher, "merge", json!({ "into": elsewhere })).await.ok();
    let again = Case::submitted().await;
    let over = again.app.submit(Person::Neighbour, help()).await;
    again.app.as_(Person::Neighbour).post(&format!("/api/requests/{over}/withdraw"), json!({})).await.ok();
    again.act(Person::Coordinator, "merge", json!({ "into": over })).await.refused(409, "target_not_open");
}

#[tokio::test]
async fn reclassify_request_puts_kind_urgency_class_and_place_right() {
    let case = Case::accepted().await;
    let next = case.app.area(places::NEXT_GRID).path;
    case.act(Person::Coordinator, "reclassify", json!({})).await.refused(422, "nothing_to_change");
    case.act(Person::Coordinator, "reclassify", json!({ "area_path": next }))
        .await
        .refused(403, "not_allowed");
    case.act(Person::Coordinator, "reclassify", json!({ "area_path": "9999" }))
        .await
        .refused(422, "place_unknown");
    case.act(Person::Resident, "reclassify", json!({ "urgency": "urgent" }))
        .await
        .refused(403, "not_allowed");
    let got = case
        .act(Person::Coordinator, "reclassify", json!({ "urgency": "urgent", "category": "B-02" }))
        .await
        .ok();
    assert_eq!(
        (&got["urgency"], &got["category"], &got["kind"]),
        (&json!("urgent"), &json!("B-02"), &json!("help"))
    );
    case.act(Person::Dispatcher, "reclassify", json!({ "area_path": next })).await.ok();
    assert_eq!(case.column("area_path").await, next.as_str());
    case.app.as_(Person::Coordinator).get(&case.path("")).await.refused(404, "not_found");
}

#[tokio::test]
async fn what_becomes_a_report_becomes_secret() {
    let case = Case::submitted().await;
    let case = case.then(Person::Coordinator, "reclassify", json!({ "kind": "report" })).await;
    assert_eq!(
        (case.column("secret").await, case.column("requester").await, case.column("contact").await),
        ("true".into(), String::new(), String::new())
    );
    let view = case.read(Person::Coordinator).await;
    assert_eq!((&view["requester"]["name"], &view["requester"]["secret"]), (&json!(null), &json!(true)));
    case.act(Person::Coordinator, "contact", json!({ "reason": "了解情况" }))
        .await
        .refused(403, "not_allowed");
    assert_eq!(
        case.read(Person::Resident).await["requester"]["mine"],
        true,
        "the requester still follows it"
    );
    case.act(Person::Resident, "secrecy", json!({ "secret": false }))
        .await
        .refused(409, "report_stays_secret");
}

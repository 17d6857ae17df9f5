//! `vet_wish`, `reject_wish`, `list_wishes`, and wishes that nobody takes on.

use baodao_testkit::{Person, places};
use serde_json::json;

use crate::common::{Case, claim, count, help, open_call, with};

async fn wish() -> Case {
    let body = with(
        help(),
        json!({
            "kind": "wish", "consent": true, "title": "王奶奶的心愿",
            "body": "文峰花园3栋的王奶奶腿脚不便，想要一床厚棉被，电话13912345678。",
        }),
    );
    Case::of(Person::Resident, body).await
}

const WORDS: &str = "一位独居老人希望有一床厚棉被";

#[tokio::test]
async fn the_public_reads_the_vetted_words_and_nothing_else() {
    let case = wish().await;
    assert_eq!(case.app.anonymous().get("/api/wishes").await.ok()["items"], json!([]));
    let case = case.then(Person::GridWorker, "accept", json!({})).await;
    let tasks = json!({ "tasks": [open_call(1)] });
    case.act(Person::Coordinator, "dispatch", tasks.clone()).await.refused(409, "wish_not_vetted");
    case.act(Person::Coordinator, "vet-wish", json!({ "public_text": WORDS }))
        .await
        .refused(403, "not_allowed");
    case.act(Person::Secretary, "vet-wish", json!({ "public_text": "棉被，电话13912345678" }))
        .await
        .refused(422, "personal_number");
    case.act(Person::Secretary, "vet-wish", json!({ "public_text": "   \u{7}  " }))
        .await
        .refused(422, "words_needed");
    let case = case.then(Person::Secretary, "vet-wish", json!({ "public_text": WORDS })).await;
    let public = case.app.anonymous().get("/api/wishes").await;
    assert_eq!(
        (&public.json["items"][0]["text"], &public.json["items"][0]["taken"]),
        (&json!(WORDS), &json!(false))
    );
    assert_eq!(public.json["items"][0]["community"], case.app.area(places::COMMUNITY).name.as_str());
    assert!(!public.text().contains("王") && !public.text().contains("139"));
    case.act(Person::Neighbour, "join", json!({})).await.refused(404, "not_found");
    case.app.anonymous().get(&case.path("")).await.refused(404, "not_found");
    let case = case.then(Person::Coordinator, "dispatch", tasks).await;
    claim(&case.app, Person::Volunteer, &case.task().await).await;
    assert_eq!(case.app.anonymous().get("/api/wishes").await.ok()["items"][0]["taken"], true);
}

#[tokio::test]
async fn reject_wish_says_why() {
    let case = wish().await;
    case.act(Person::GridWorker, "reject-wish", json!({ "reason": "请先核实" }))
        .await
        .refused(403, "not_allowed");
    let got = case.act(Person::Secretary, "reject-wish", json!({ "reason": "请先核实家庭情况" })).await.ok();
    assert_eq!(
        (&got["stage"], &got["stage_detail"]["code"]),
        (&json!("not_accepted"), &json!("wish_not_approved"))
    );
    let event = case.app.history(case.id.0).await.pop().unwrap();
    assert_eq!((event.name.as_str(), event.reason.as_deref()), ("wish_rejected", Some("请先核实家庭情况")));
    let plain = Case::submitted().await;
    plain
        .act(Person::Secretary, "vet-wish", json!({ "public_text": WORDS }))
        .await
        .refused(409, "wrong_stage");
}

#[tokio::test]
async fn a_wish_that_nobody_takes_on_expires_with_its_tasks() {
    let case = wish().await.then(Person::GridWorker, "accept", json!({})).await;
    let case = case.then(Person::Secretary, "vet-wish", json!({ "public_text": WORDS })).await;
    let case = case
        .then(
            Person::Coordinator,
            "dispatch",
            json!({ "tasks": [with(open_call(1), json!({ "starts_at": null, "ends_at": null }))] }),
        )
        .await;
    case.wait(59 * 24 * 60);
    assert_eq!(case.app.run_job("requests_wishes").await, "0 wishes expired");
    case.wait(2 * 24 * 60);
    assert_eq!(case.app.run_job("requests_wishes").await, "1 wishes expired");
    assert_eq!(case.stage().await, "expired");
    assert_eq!(case.events().await[case.events().await.len() - 2..], ["wish_expired", "task_cancelled"]);
    assert_eq!(case.app.anonymous().get("/api/wishes").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn a_wish_that_somebody_took_on_does_not_expire() {
    let case = wish().await.then(Person::GridWorker, "accept", json!({})).await;
    let case = case.then(Person::Secretary, "vet-wish", json!({ "public_text": WORDS })).await;
    let case = case.then(Person::Coordinator, "dispatch", json!({ "tasks": [open_call(1)] })).await;
    claim(&case.app, Person::Volunteer, &case.task().await).await;
    case.wait(70 * 24 * 60);
    assert_eq!(case.app.run_job("requests_wishes").await, "0 wishes expired");
    assert_eq!(count(&case.app, "select count(*) from request where is_open").await, 1);
}

//! `give_verdict`, `give_verdict_by_proxy`, `give_co_verdict`.

use baodao_testkit::Person;
use serde_json::json;

use crate::common::{Case, count, help, with};

#[tokio::test]
async fn satisfied_closes_and_is_kept_beside_the_outcome() {
    let case = Case::handled().await;
    let got = case.act(Person::Resident, "verdict", json!({ "verdict": "satisfied" })).await.ok();
    assert_eq!((&got["stage"], &got["verdict"]["by"]), (&json!("closed"), &json!("account")));
    assert_eq!(
        (case.column("outcome").await, case.column("verdict").await),
        ("solved".into(), "satisfied".into())
    );
    assert_eq!(case.events().await[6..], ["verdict_given", "request_closed"]);
    case.act(Person::Resident, "verdict", json!({ "verdict": "dissatisfied" }))
        .await
        .refused(409, "wrong_stage");
}

#[tokio::test]
async fn dissatisfied_reopens_once_then_goes_one_level_up() {
    let mut case = Case::handled().await;
    for (round, level) in [(2, "grid"), (3, "community"), (4, "subdistrict"), (5, "district")] {
        let got = case.act(Person::Resident, "verdict", json!({ "verdict": "dissatisfied" })).await.ok();
        assert_eq!(
            (&got["stage"], &got["round"], &got["level"]),
            (&json!("accepted"), &json!(round), &json!(level))
        );
        case = case
            .then(Person::Dispatcher, "handle", json!({ "outcome": "solved", "reply": "再次处理" }))
            .await;
    }
    let got = case.act(Person::Resident, "verdict", json!({ "verdict": "dissatisfied" })).await.ok();
    assert_eq!(
        (&got["stage"], &got["round"]),
        (&json!("closed"), &json!(5)),
        "there is no level above the district"
    );
}

#[tokio::test]
async fn only_the_requester_gives_it() {
    let case = Case::handled().await;
    let verdict = json!({ "verdict": "satisfied" });
    case.act(Person::Coordinator, "verdict", verdict.clone()).await.refused(403, "not_allowed");
    case.act(Person::Neighbour, "verdict", verdict.clone()).await.refused(404, "not_found");
    case.app.anonymous().post(&case.path("verdict"), verdict).await.refused(404, "not_found");
    case.act(Person::Resident, "verdict", json!({ "verdict": "great" })).await.refused(422, "invalid_input");
}

#[tokio::test]
async fn give_verdict_by_proxy_is_recorded_as_such() {
    let case = Case::of(Person::GridWorker, with(help(), json!({ "source": "proxy" }))).await;
    let case = case.then(Person::Coordinator, "solve", json!({ "line": "已处理" })).await;
    case.act(Person::Neighbour, "verdict-by-proxy", json!({ "verdict": "satisfied" }))
        .await
        .refused(404, "not_found");
    let got = case.act(Person::GridWorker, "verdict-by-proxy", json!({ "verdict": "basically" })).await.ok();
    assert_eq!((&got["verdict"]["by"], &got["stage"]), (&json!("proxy"), &json!("closed")));
    let names: Vec<String> = case
        .app
        .history(case.id.0)
        .await
        .into_iter()
        .map(|event| format!("{} {:?}", event.name, event.actor))
        .collect();
    let worker = case.app.account(Person::GridWorker).0;
    assert!(names.contains(&format!("verdict_given {:?}", Some(worker))), "{names:?}");
}

#[tokio::test]
async fn give_co_verdict_counts_once_and_changes_no_stage() {
    let case = Case::submitted().await;
    let case = case.then(Person::Neighbour, "join", json!({})).await;
    case.act(Person::Neighbour, "co-verdict", json!({ "verdict": "satisfied" }))
        .await
        .refused(409, "wrong_stage");
    let case = case.then(Person::GridWorker, "solve", json!({ "line": "已处理" })).await;
    case.act(Person::Neighbour, "co-verdict", json!({ "verdict": "dissatisfied" })).await.ok();
    assert_eq!(case.stage().await, "handled");
    case.act(Person::Neighbour, "co-verdict", json!({ "verdict": "satisfied" }))
        .await
        .refused(409, "verdict_already_given");
    case.act(Person::Resident, "co-verdict", json!({ "verdict": "satisfied" }))
        .await
        .refused(403, "not_allowed");
    assert_eq!(count(&case.app, "select count(*) from co_requester where verdict = 'dissatisfied'").await, 1);
    assert_eq!(case.app.happened("co_verdict_given").await, 1);
}

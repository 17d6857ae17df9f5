//! `set_secrecy`, and that nobody but the requester finds out who stands behind a secret request.

use baodao_testkit::{Person, places};
use serde_json::{Value, json};

use crate::common::{Case, claim, help, ids, open_call, with};

/// Everybody who might look.
const OTHERS: &[Person] = &[
    Person::GridWorker,
    Person::Coordinator,
    Person::Secretary,
    Person::Dispatcher,
    Person::CallbackOfficer,
    Person::Handler,
    Person::UnitLiaison,
    Person::Volunteer,
    Person::Neighbour,
    Person::Dpo,
    Person::Sysadmin,
    Person::Auditor,
];

/// Everything the program tells `who` about the request.
async fn told(case: &Case, who: Person) -> String {
    let client = case.app.as_(who);
    let mut all = String::new();
    for path in [
        case.path(""),
        case.path("history"),
        case.path("tasks"),
        "/api/requests".into(),
        "/api/inbox".into(),
        "/api/callbacks".into(),
    ] {
        all.push_str(&client.get(&path).await.text());
    }
    all.push_str(&client.post(&case.path("contact"), json!({ "reason": "看看是谁" })).await.text());
    all
}

/// A report that went through the whole loop and was reopened.
async fn whole_loop() -> Case {
    let body = with(
        help(),
        json!({ "kind": "report", "title": "有人违规", "body": "占用消防通道", "contact": { "name": "举报人甲", "phone": "13655556666" } }),
    );
    let case = Case::of(Person::Resident, body).await;
    let case = case.then(Person::GridWorker, "ask", json!({ "question": "在哪里？" })).await;
    let case = case.then(Person::Resident, "answer", json!({ "text": "东门" })).await;
    let case = case.then(Person::GridWorker, "accept", json!({})).await;
    let case = case.then(Person::Coordinator, "dispatch", json!({ "tasks": [open_call(1)] })).await;
    claim(&case.app, Person::Volunteer, &case.task().await).await;
    let case = case.then(Person::Coordinator, "note-contact", json!({})).await;
    let case =
        case.then(Person::Coordinator, "handle", json!({ "outcome": "solved", "reply": "已清理" })).await;
    let case = case.then(Person::Resident, "verdict", json!({ "verdict": "dissatisfied" })).await;
    let case =
        case.then(Person::Coordinator, "handle", json!({ "outcome": "solved", "reply": "再次清理" })).await;
    let case = case.then(Person::Resident, "verdict", json!({ "verdict": "satisfied" })).await;
    case.then(Person::Resident, "reopen", json!({ "reason": "又占了" })).await
}

#[tokio::test]
async fn nobody_else_learns_who_it_is() {
    let case = whole_loop().await;
    case.app.drain().await;
    let me = case.app.account(Person::Resident).to_string();
    for who in OTHERS {
        let text = told(&case, *who).await;
        for trace in [me.as_str(), "举报人", "举**", "13655556666", "136****6666", "张*"] {
            assert!(!text.contains(trace), "{who:?} is told {trace}: {text}");
        }
    }
    // Neither is it in the log or the rows beside the vault.
    for query in [
        "select string_agg(to_jsonb(e)::text, '') from event e where subject_kind = 'request'",
        "select string_agg(to_jsonb(r)::text, '') from request r",
    ] {
        let text: String = sqlx::query_scalar(query).fetch_one(case.app.pool()).await.unwrap();
        assert!(!text.contains(&me), "{query}");
    }
    // The requester finds, reads and follows it.
    let own = case.app.as_(Person::Resident);
    for list in ["/api/requests", "/api/requests?mine=true"] {
        assert_eq!(ids(&own.get(list).await.ok()), [case.id.to_string()]);
    }
    let contact = own.post(&case.path("contact"), json!({ "reason": "自己的" })).await.ok();
    assert_eq!((&contact["name"], &contact["phone"]), (&json!("举报人甲"), &json!("13655556666")));
}

#[tokio::test]
async fn set_secrecy_moves_the_identity_and_back() {
    let case = Case::accepted().await;
    assert_eq!(case.read(Person::GridWorker).await["requester"]["name"], "张**");
    case.act(Person::GridWorker, "secrecy", json!({ "secret": true })).await.refused(403, "not_allowed");
    case.act(Person::Neighbour, "secrecy", json!({ "secret": true })).await.refused(404, "not_found");
    case.act(Person::Resident, "secrecy", json!({ "secret": false })).await.refused(422, "nothing_to_change");
    let stale = case.app.as_(Person::Resident).if_match(1);
    stale.post(&case.path("secrecy"), json!({ "secret": true })).await.refused(412, "version_conflict");
    let case = case.then(Person::Resident, "secrecy", json!({ "secret": true })).await;
    assert_eq!(
        (case.column("requester").await, case.column("contact").await),
        (String::new(), String::new())
    );
    let me = case.app.account(Person::Resident).to_string();
    let history = case.app.as_(Person::GridWorker).get(&case.path("history")).await.text();
    assert!(!history.contains(&me), "what happened before is not told with the name either: {history}");
    case.act(Person::GridWorker, "contact", json!({ "reason": "上门" })).await.refused(403, "not_allowed");
    assert_eq!(
        case.app.as_(Person::GridWorker).get(&case.path("")).await.ok()["requester"]["name"],
        Value::Null
    );
    let case = case.then(Person::Resident, "secrecy", json!({ "secret": false })).await;
    assert_eq!(case.column("requester").await, me);
    assert_eq!(case.read(Person::GridWorker).await["requester"]["name"], "张**");
}

#[tokio::test]
async fn who_writes_it_down_for_somebody_secret_is_named_and_the_other_is_not() {
    let body = with(
        help(),
        json!({ "kind": "report", "source": "proxy", "contact": { "name": "赵钱孙", "phone": "13655556666" } }),
    );
    let case = Case::of(Person::GridWorker, body).await;
    let view = case.read(Person::Coordinator).await;
    assert_eq!((&view["requester"]["name"], &view["requester"]["by_proxy"]), (&json!(null), &json!(true)));
    assert_eq!(case.column("contact").await, "");
    assert_eq!(case.column("area_path").await, case.app.area(places::GRID).path.as_str());
}

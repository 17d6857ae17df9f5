//! `list_rule_entries`, `set_rule_entry`.

use baodao_testkit::{Person, TestApp, places};
use jiff::SignedDuration;
use serde_json::{Value, json};

const PATH: &str = "/api/rules/identity.import_rows_max";

fn entry(value: Value) -> Value {
    json!({ "value": value, "source": "街道办公会纪要", "document": "崇办〔2026〕12号" })
}

async fn held(app: &TestApp) -> Option<Value> {
    let entries = app.platform().rules().entries(app.pool(), app.tenant()).await.unwrap();
    entries.get("identity.import_rows_max").cloned()
}

#[tokio::test]
async fn a_value_is_in_force_at_once_and_the_old_one_stays_readable() {
    let app = TestApp::start().await;
    let got = app.as_(Person::Sysadmin).put(PATH, entry(json!(200))).await.ok();
    assert_eq!(
        (&got["value"], &got["valid_from"], &got["valid_to"]),
        (&json!(200), &json!("2026-11-23T01:00:00Z"), &json!(null))
    );
    assert_eq!(held(&app).await, Some(json!(200)));
    app.advance(SignedDuration::from_hours(1));
    app.as_(Person::Sysadmin).put(PATH, entry(json!(300))).await.ok();
    assert_eq!(held(&app).await, Some(json!(300)));
    let list = app.anonymous().get("/api/rules").await.ok();
    let items: Vec<&Value> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["key"] == "identity.import_rows_max")
        .collect();
    assert_eq!(
        (&items[2]["value"], &items[2]["set"]),
        (&json!(5000), &json!(false)),
        "the built-in value comes last"
    );
    assert_eq!((&items[0]["value"], &items[1]["value"]), (&json!(300), &json!(200)));
    assert_eq!(
        (&items[1]["valid_to"], &items[0]["valid_from"]),
        (&items[0]["valid_from"], &items[1]["valid_to"])
    );
    assert_eq!(items[0]["set_by"], json!(app.account(Person::Sysadmin)));
    assert_eq!(app.happened("rule_entry_set").await, 2);
    let other = app.anonymous().in_district(places::OTHER_DISTRICT).get("/api/rules").await;
    assert!(!other.text().contains("街道办公会纪要"));
}

#[tokio::test]
async fn a_value_that_begins_later_waits_for_its_moment_by_the_programs_own_clock() {
    let app = TestApp::start().await;
    let later = json!({ "value": 7, "source": "通知", "valid_from": "2026-11-24T00:00:00Z" });
    app.as_(Person::Sysadmin).put(PATH, later).await.ok();
    assert_eq!(held(&app).await, None);
    app.advance(SignedDuration::from_hours(22));
    assert_eq!(held(&app).await, None);
    app.advance(SignedDuration::from_hours(1));
    assert_eq!(held(&app).await, Some(json!(7)), "to the moment, whatever is kept in memory");
}

#[tokio::test]
async fn history_is_not_rewritten() {
    let app = TestApp::start().await;
    let past = json!({ "value": 1, "source": "通知", "valid_from": "2026-11-22T00:00:00Z" });
    let got = app.as_(Person::Sysadmin).put(PATH, past).await;
    got.refused(422, "rule_in_past");
    assert_eq!(got.json["data"]["earliest"], "2026-11-23T01:00:00Z");
    let later = json!({ "value": 1, "source": "通知", "valid_from": "2026-11-25T00:00:00Z" });
    app.as_(Person::Sysadmin).put(PATH, later).await.ok();
    app.as_(Person::Sysadmin).put(PATH, entry(json!(2))).await.refused(409, "rule_set_later");
}

#[tokio::test]
async fn only_the_system_administrator_sets_rules() {
    let app = TestApp::start().await;
    for who in [Person::Secadmin, Person::Auditor, Person::Dispatcher, Person::Resident] {
        app.as_(who).put(PATH, entry(json!(1))).await.refused(403, "not_allowed");
    }
    app.anonymous().put(PATH, entry(json!(1))).await.refused(401, "unauthenticated");
    app.as_(Person::Sysadmin)
        .put("/api/rules/Not%20a%20key", entry(json!(1)))
        .await
        .refused(404, "rule_unknown");
    app.as_(Person::Sysadmin)
        .put(PATH, json!({ "value": 1, "source": "" }))
        .await
        .refused(422, "invalid_input");
    app.as_(Person::Sysadmin).put(PATH, entry(json!("many"))).await.refused(422, "rule_value_unfit");
    app.as_(Person::OtherSysadmin).put(PATH, entry(json!(9))).await.ok();
    assert_eq!(held(&app).await, None, "another district's rule is not ours");
}

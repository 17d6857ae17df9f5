//! What the desk is shown to decide: `list_requests` by what is pending, `list_recipients`,
//! `suggest_category`, `list_categories`, and `read_figures` of what began again.

use baodao_testkit::Person;
use serde_json::{Value, json};

use crate::common::{Case, ids, open_call, with};

async fn listed(case: &Case, who: Person, pending: &str) -> Vec<String> {
    ids(&case.app.as_(who).get(&format!("/api/requests?pending={pending}")).await.ok())
}

#[tokio::test]
async fn an_application_is_listed_until_it_is_decided() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    assert!(listed(&case, Person::Secretary, "application").await.is_empty());
    let more = json!({ "by": { "n": 1, "unit": "work_day" }, "reason": "等待配件到货" });
    case.act(Person::Coordinator, "request-extension", more).await.ok();
    assert_eq!(listed(&case, Person::Secretary, "application").await, [case.id.to_string()]);
    assert!(listed(&case, Person::Secretary, "return").await.is_empty());
    assert!(listed(&case, Person::NextCoordinator, "application").await.is_empty(), "not their area");
    let list = case.app.as_(Person::Secretary).get("/api/requests").await.ok();
    assert_eq!(list["items"][0]["pending"], "extension");
    case.act(Person::Secretary, "decide-application", json!({ "approve": false })).await.ok();
    assert!(listed(&case, Person::Secretary, "application").await.is_empty());
    case.app.as_(Person::Secretary).get("/api/requests?pending=all").await.refused(422, "invalid_input");
}

#[tokio::test]
async fn a_wish_to_give_back_is_listed_until_it_is_decided() {
    let unit = |app: &baodao_testkit::TestApp| {
        let recipient = app.account(Person::UnitLiaison);
        with(
            open_call(1),
            json!({ "mode": { "mode": "unit", "unit_name": "市一院" }, "recipient": recipient }),
        )
    };
    let case = Case::accepted().await;
    let lines = case.app.as_(Person::Coordinator).get(&case.path("recipients")).await.ok();
    let liaison = json!(case.app.account(Person::UnitLiaison));
    let found: Vec<&Value> =
        lines["items"].as_array().unwrap().iter().filter(|line| line["account"] == liaison).collect();
    assert_eq!((found.len(), &found[0]["mode"]), (1, &json!("unit")), "{lines}");
    assert!(found[0]["name"].as_str().unwrap().contains('*'), "names are masked");
    case.app.as_(Person::GridWorker).get(&case.path("recipients")).await.refused(403, "not_allowed");
    case.app.as_(Person::Neighbour).get(&case.path("recipients")).await.refused(404, "not_found");

    case.act(Person::Coordinator, "dispatch", json!({ "tasks": [unit(&case.app)] })).await.ok();
    let task = case.task().await;
    let give_back = json!({ "ground": "not_our_duty" });
    case.app.as_(Person::UnitLiaison).post(&format!("/api/tasks/{task}/return"), give_back).await.ok();
    let list = case.app.as_(Person::Dispatcher).get("/api/requests?pending=return").await.ok();
    assert_eq!((ids(&list), &list["items"][0]["return_pending"]), (vec![case.id.to_string()], &json!(true)));
    let verdict = json!({ "approve": false });
    case.app.as_(Person::Dispatcher).post(&format!("/api/tasks/{task}/decide-return"), verdict).await.ok();
    assert!(listed(&case, Person::Dispatcher, "return").await.is_empty());
    case.app.as_(Person::UnitLiaison).get(&case.path("history")).await.ok();
}

#[tokio::test]
async fn what_began_again_is_counted() {
    let case = Case::handled().await;
    let desk = case.app.as_(Person::Coordinator);
    assert_eq!(desk.get("/api/figures").await.ok()["reopened"], 0);
    case.act(Person::Resident, "verdict", json!({ "verdict": "dissatisfied" })).await.ok();
    let got = desk.get("/api/figures").await.ok();
    assert_eq!((&got["reopened"], &got["open"]), (&json!(1), &json!(1)), "{got}");
}

#[tokio::test]
async fn suggest_category_tells_the_words_it_rests_on_and_a_district_sets_its_own_list() {
    let case = Case::submitted().await;
    let path = "/api/category-suggestions?text=%E6%A5%BC%E9%81%93%E7%81%AF%E4%B8%8D%E4%BA%AE"; // 楼道灯不亮
    let got = case.app.anonymous().get(path).await.ok();
    assert_eq!((&got["kind"], &got["items"][0]["category"]), (&json!("help"), &json!("lighting")));
    assert_eq!(got["items"][0]["because"][0], "楼道灯");
    let class = json!([{ "code": "L1", "name": "亮化", "name_en": "Lights", "words": ["灯"] }]);
    let rule = |value: Value| json!({ "value": value, "source": "街道办公会纪要" });
    let admin = case.app.as_(Person::Sysadmin);
    admin
        .put("/api/rules/requests.classes", rule(json!([{ "code": "" }])))
        .await
        .refused(422, "rule_value_unfit");
    admin.put("/api/rules/requests.classes", rule(class)).await.ok();
    assert_eq!(case.app.anonymous().get(path).await.ok()["items"][0]["category"], "L1");
    assert_eq!(case.app.anonymous().get("/api/categories").await.ok()["items"][0]["name"], "亮化");
    case.app.anonymous().get("/api/category-suggestions?text=").await.refused(422, "invalid_input");
}

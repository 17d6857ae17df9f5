//! `dispatch_request`, `list_candidates`, `import_duty_items`, `list_duty_items`.

use baodao_testkit::{Person, places};
use serde_json::{Value, json};

use crate::common::{Case, count, ids, open_call, with};

fn duty_list() -> Value {
    let item = |code: &str, body: &str, leads: bool| json!({ "code": code, "name": "楼道公共照明", "body": body, "leads": leads });
    json!({ "source": "社区履职事项清单", "items": [
        item("A-01", "community", true), item("A-02", "community", false), item("A-03", "subdistrict", true), item("C-01", "城管局", true),
    ] })
}

fn to(mode: Value, more: Value) -> Value {
    let bare = json!({ "mode": mode, "title": "请处理", "places": 1 });
    json!({ "tasks": [with(bare, more)] })
}

#[tokio::test]
async fn the_first_dispatch_starts_the_clock_and_opens_the_task() {
    let case = Case::accepted().await;
    let got = case.act(Person::Coordinator, "dispatch", json!({ "tasks": [open_call(3)] })).await.ok();
    assert_eq!((&got["stage"], got["open_tasks"].as_array().unwrap().len()), (&json!("dispatched"), 1));
    // Five working days after Monday 23: the end of Monday 30 in China.
    assert_eq!(got["due"]["finish_due"], "2026-11-30T16:00:00Z");
    assert_eq!(case.column("next_alarm is not null").await, "true");
    let task = case.app.as_(Person::Volunteer).get(&format!("/api/tasks/{}", case.task().await)).await.ok();
    assert_eq!((&task["places"], &task["taken"], &task["stage"]), (&json!(3), &json!(0), &json!("open")));
    assert_eq!(
        case.events().await,
        ["request_submitted", "request_accepted", "request_dispatched", "task_dispatched"]
    );
    // More work later leaves the clock alone.
    let more = case.act(Person::Coordinator, "dispatch", json!({ "tasks": [open_call(1)] })).await.ok();
    assert_eq!(more["due"]["finish_due"], "2026-11-30T16:00:00Z");
    assert_eq!(case.events().await.iter().filter(|name| *name == "request_dispatched").count(), 1);
}

#[tokio::test]
async fn a_dispatch_repeated_with_its_key_gives_one_task() {
    let case = Case::accepted().await;
    let client = case.app.as_(Person::Coordinator).with_key("d-1");
    let body = json!({ "tasks": [open_call(3)] });
    let (first, again) = (
        client.post(&case.path("dispatch"), body.clone()).await,
        client.post(&case.path("dispatch"), body).await,
    );
    assert_eq!(first.status, 200);
    // A second dispatch would be permitted by the rules: only the key tells that it is the same.
    assert_eq!(again.json, first.json);
    assert_eq!(count(&case.app, "select count(*) from task").await, 1);
}

#[tokio::test]
async fn who_has_no_desk_there_dispatches_nothing() {
    let case = Case::accepted().await;
    let body = json!({ "tasks": [open_call(1)] });
    case.act(Person::GridWorker, "dispatch", body.clone()).await.refused(403, "not_allowed");
    case.act(Person::Resident, "dispatch", body.clone()).await.refused(403, "not_allowed");
    case.act(Person::NextCoordinator, "dispatch", body.clone()).await.refused(404, "not_found");
    case.act(Person::OtherCoordinator, "dispatch", body.clone()).await.refused(404, "not_found");
    case.app.anonymous().post(&case.path("dispatch"), body).await.refused(404, "not_found");
    let early = Case::submitted().await;
    early
        .act(Person::Coordinator, "dispatch", json!({ "tasks": [open_call(1)] }))
        .await
        .refused(409, "wrong_stage");
    early.act(Person::Coordinator, "dispatch", json!({ "tasks": [] })).await.refused(422, "invalid_input");
}

#[tokio::test]
async fn bodies_get_only_what_is_on_the_duty_list() {
    let case = Case::accepted().await;
    case.app.as_(Person::Sysadmin).put("/api/duty-items", duty_list()).await.ok();
    let next = case.app.area(places::NEXT_COMMUNITY).path;
    let handler = case.app.account(Person::Handler);
    let desk = |item: Value| to(json!({ "mode": "area", "area": next }), item);
    let department = |item: Value| {
        to(json!({ "mode": "department", "name": "城管局" }), with(json!({ "recipient": handler }), item))
    };
    let refused = [
        (desk(json!({})), 422, "catalogue_item_needed"),
        (desk(json!({ "catalogue_item": "A-02" })), 403, "assistance_only"),
        (desk(json!({ "catalogue_item": "C-01" })), 403, "outside_duty_list"),
        (department(json!({})), 422, "catalogue_item_needed"),
        (department(json!({ "catalogue_item": "A-01" })), 403, "outside_duty_list"),
        (with_places(desk(json!({ "catalogue_item": "A-01" })), 2), 422, "places_out_of_range"),
        (to(json!({ "mode": "open_call" }), json!({ "accounts": [handler] })), 422, "names_do_not_fit"),
    ];
    for (body, status, code) in refused {
        case.act(Person::Coordinator, "dispatch", body).await.refused(status, code);
    }
    case.act(Person::Coordinator, "dispatch", desk(json!({ "catalogue_item": "A-01" }))).await.ok();
    case.act(Person::Coordinator, "dispatch", department(json!({ "catalogue_item": "C-01" }))).await.ok();
    let up = case.app.area(places::SUBDISTRICT).path;
    case.act(
        Person::Coordinator,
        "dispatch",
        to(json!({ "mode": "area", "area": up }), json!({ "catalogue_item": "A-03" })),
    )
    .await
    .ok();
}

fn with_places(mut body: Value, places: u16) -> Value {
    body["tasks"][0]["places"] = json!(places);
    body
}

#[tokio::test]
async fn list_candidates_gives_people_near_with_reasons_to_those_who_dispatch() {
    let case = Case::accepted().await;
    let path = format!("{}?skills=first_aid", case.path("candidates"));
    let got = case.app.as_(Person::Coordinator).get(&path).await.ok();
    let people: Vec<&str> =
        got["people"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(people.len(), 3, "{got}");
    assert!(people.iter().all(|name| name.ends_with("**")));
    case.app.as_(Person::GridWorker).get(&path).await.refused(403, "not_allowed");
    case.app.as_(Person::Volunteer).get(&path).await.refused(404, "not_found");
}

#[tokio::test]
async fn import_duty_items_replaces_the_list_that_list_duty_items_shows_to_all() {
    let app = baodao_testkit::TestApp::start().await;
    app.as_(Person::Sysadmin).put("/api/duty-items", duty_list()).await.ok();
    let one = json!({ "source": "新清单", "items": [{ "code": "B-01", "name": "绿化", "body": "community", "leads": true }] });
    app.as_(Person::Sysadmin).put("/api/duty-items", one.clone()).await.ok();
    let got = app.anonymous().get("/api/duty-items").await.ok();
    assert_eq!(got["items"].as_array().unwrap().len(), 1);
    assert_eq!(got["items"][0]["source"], "新清单");
    assert_eq!(app.happened("duty_list_imported").await, 2);
    for (who, status, code) in [
        (Some(Person::Secadmin), 403, "not_allowed"),
        (Some(Person::Coordinator), 403, "not_allowed"),
        (None, 401, "unauthenticated"),
    ] {
        let client = who.map_or_else(|| app.anonymous(), |who| app.as_(who));
        client.put("/api/duty-items", one.clone()).await.refused(status, code);
    }
    let twice = json!({ "source": "新清单", "items": [one["items"][0], one["items"][0]] });
    app.as_(Person::Sysadmin).put("/api/duty-items", twice).await.refused(422, "invalid_input");
    assert!(ids(&json!({ "items": [] })).is_empty());
    let other = app.anonymous().in_district(places::OTHER_DISTRICT).get("/api/duty-items").await.ok();
    assert_eq!(other["items"], json!([]));
}

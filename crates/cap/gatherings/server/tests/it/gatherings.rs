//! `list_gatherings`, `read_gathering`, `plan_gathering`, `edit_gathering`, `announce_gathering`,
//! `move_gathering`, `cancel_gathering`, `close_gathering`.

use baodao_testkit::places::{
    COMMUNITY, DISTRICT, FAR_COMMUNITY, GRID, NEXT_COMMUNITY, OTHER_DISTRICT, SUBDISTRICT,
};
use baodao_testkit::{Person, TestApp};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{announced, gathering, inbox, listed, planned, to_start, unit, url, with};

#[tokio::test]
async fn a_draft_is_the_offices_until_it_is_announced() {
    let app = TestApp::start().await;
    let unit = unit(&app).await;
    let guests = json!([{ "kind": "unit", "who": unit }]);
    let draft = planned(&app, json!({ "guests": guests })).await;
    assert_eq!((&draft["state"], &draft["version"]), (&json!("draft"), &json!(1)));
    assert_eq!((&draft["guests"][0]["name"], &draft["guests"][0]["mine"]), (&json!("市一院"), &json!(false)));
    let steps = ["edit_gathering", "announce_gathering", "cancel_gathering", "invite_guest"];
    assert_eq!(draft["allowed"], json!(steps));
    let page = url(&draft, "");
    for person in [Person::Resident, Person::UnitLiaison, Person::NextCoordinator, Person::Sysadmin] {
        app.as_(person).get(&page).await.refused(404, "not_found");
        app.as_(person).post_empty(&url(&draft, "/announce")).await.refused(404, "not_found");
    }
    app.anonymous().get(&page).await.refused(404, "not_found");
    assert!(listed(&app, None, "/api/gatherings").await.is_empty());
    assert_eq!(listed(&app, Some(Person::Dispatcher), "/api/gatherings?state=draft").await.len(), 1);
    let changed = with(gathering(&app, COMMUNITY), &json!({ "title": "座谈会", "guests": guests }));
    let edited = app.as_(Person::Secretary).if_match(1).put(&page, changed.clone()).await.ok();
    assert_eq!((&edited["title"], &edited["version"]), (&json!("座谈会"), &json!(2)));
    assert_eq!(edited["guests"].as_array().unwrap().len(), 1);
    app.as_(Person::Coordinator)
        .if_match(1)
        .put(&page, changed.clone())
        .await
        .refused(412, "version_conflict");
    let told = app.as_(Person::Coordinator).if_match(2).post_empty(&url(&draft, "/announce")).await.ok();
    assert_eq!(told["state"], "announced");
    assert!(inbox(&app, Person::UnitLiaison).await.contains("gathering_invited"));
    // Everybody sees what, when and where; not who comes, nor what is on.
    let public = app.anonymous().get(&page).await.ok();
    assert_eq!((&public["title"], &public["place"]), (&json!("座谈会"), &json!("德民社区党群服务中心二楼")));
    assert_eq!((&public["guests"], &public["agenda"]), (&json!([]), &json!(null)));
    assert_eq!((&public["allowed"], &public["choices"]), (&json!([]), &json!([])));
    let invited = app.as_(Person::UnitLiaison).get(&page).await.ok();
    assert_eq!(invited["agenda"], "一、社区介绍；二、各单位介绍");
    assert_eq!(listed(&app, None, "/api/gatherings").await, ["座谈会"]);
    app.as_(Person::Coordinator).put(&page, changed).await.refused(409, "gathering_step");
    app.as_(Person::Coordinator).post_empty(&url(&draft, "/announce")).await.refused(409, "gathering_step");
    app.as_(Person::Resident).post_empty(&url(&draft, "/announce")).await.refused(403, "not_allowed");
}

#[tokio::test]
async fn what_is_moved_or_cancelled_is_told_to_the_invited() {
    let app = TestApp::start().await;
    let guests = json!([{ "kind": "unit", "who": unit(&app).await }]);
    let made = announced(&app, guests).await;
    let move_to = |changes: Value| {
        with(
            json!({ "starts_at": "2026-12-02T01:00:00Z", "ends_at": "2026-12-02T03:00:00Z", "place": "三楼会议室" }),
            &changes,
        )
    };
    let path = url(&made, "/move");
    let office = app.as_(Person::Coordinator);
    office
        .post(&path, move_to(json!({ "ends_at": "2026-12-02T01:00:00Z" })))
        .await
        .refused(422, "gathering_times_invalid");
    let nowhere = json!({ "venue": "01920000-0000-7000-8000-000000000000" });
    office.post(&path, move_to(nowhere)).await.refused(422, "gathering_venue_unknown");
    app.as_(Person::UnitLiaison).post(&path, move_to(json!({}))).await.refused(403, "not_allowed");
    let moved = office.post(&path, move_to(json!({}))).await.ok();
    assert_eq!((&moved["place"], &moved["version"]), (&json!("三楼会议室"), &json!(3)));
    assert!(inbox(&app, Person::UnitLiaison).await.contains("gathering_moved"));
    let cancel = url(&made, "/cancel");
    let why = json!({ "reason": "场地临时检修，另行安排" });
    office.if_match(1).post(&cancel, why.clone()).await.refused(412, "version_conflict");
    let with_phone = json!({ "reason": "请打13812345678" });
    app.as_(Person::Coordinator).post(&cancel, with_phone).await.refused(422, "invalid_input");
    let gone = app.as_(Person::Secretary).post(&cancel, why.clone()).await.ok();
    assert_eq!((&gone["state"], &gone["reason"]), (&json!("cancelled"), &why["reason"]));
    assert!(inbox(&app, Person::UnitLiaison).await.contains("gathering_cancelled"));
    assert_eq!(app.anonymous().get(&url(&made, "")).await.ok()["reason"], why["reason"]);
    app.as_(Person::Coordinator).post(&cancel, why.clone()).await.refused(409, "gathering_step");
    app.as_(Person::Coordinator).post(&path, move_to(json!({}))).await.refused(409, "gathering_step");
    // A draft is dropped without anybody hearing of it.
    let draft = planned(&app, json!({})).await;
    app.as_(Person::Coordinator).post(&url(&draft, "/cancel"), why.clone()).await.ok();
    // What has begun is neither moved nor called off.
    let begun = announced(&app, json!([])).await;
    to_start(&app, 0);
    app.as_(Person::Coordinator).post(&url(&begun, "/cancel"), why).await.refused(409, "gathering_begun");
    let later = json!({ "starts_at": "2026-12-03T01:00:00Z", "ends_at": "2026-12-03T03:00:00Z" });
    app.as_(Person::Coordinator)
        .post(&url(&begun, "/move"), move_to(later))
        .await
        .refused(409, "gathering_begun");
}

#[tokio::test]
async fn a_gathering_is_closed_with_its_outcome() {
    let app = TestApp::start().await;
    let made = announced(&app, json!([])).await;
    let (page, close) = (url(&made, ""), url(&made, "/close"));
    let outcome =
        |publish: bool| json!({ "outcome": "五家单位与社区见面，认领了六项服务。", "publish": publish });
    let office = app.as_(Person::Coordinator);
    office.post(&close, outcome(true)).await.refused(409, "gathering_not_begun");
    to_start(&app, 2);
    app.as_(Person::Resident).post(&close, outcome(true)).await.refused(403, "not_allowed");
    let closed = office.post(&close, outcome(false)).await.ok();
    assert_eq!((&closed["state"], &closed["outcome_public"]), (&json!("closed"), &json!(false)));
    assert_eq!(app.anonymous().get(&page).await.ok()["outcome"], json!(null));
    office.post(&close, outcome(true)).await.refused(409, "gathering_step");
    let open =
        planned(&app, json!({ "starts_at": "2026-12-09T01:00:00Z", "ends_at": "2026-12-09T03:00:00Z" }))
            .await;
    office.post_empty(&url(&open, "/announce")).await.ok();
    app.advance(SignedDuration::from_hours(24 * 8));
    office.post(&url(&open, "/close"), outcome(true)).await.ok();
    let told = app.anonymous().get(&url(&open, "")).await.ok();
    assert_eq!(told["outcome"], "五家单位与社区见面，认领了六项服务。");
}

#[tokio::test]
async fn lists_tell_what_comes_and_what_was() {
    let app = TestApp::start().await;
    for (person, code, title, day) in [
        (Person::Dispatcher, SUBDISTRICT, "街道", 2),
        (Person::Coordinator, COMMUNITY, "社区", 1),
        (Person::NextCoordinator, NEXT_COMMUNITY, "隔壁", 3),
    ] {
        let times = json!({
            "title": format!("{title}见面会"),
            "starts_at": format!("2026-12-0{day}T01:00:00Z"), "ends_at": format!("2026-12-0{day}T03:00:00Z"),
        });
        let body = with(gathering(&app, code), &times);
        let made = app.as_(person).post("/api/gatherings", body).await.ok();
        app.as_(person).post_empty(&url(&made, "/announce")).await.ok();
    }
    assert_eq!(listed(&app, None, "/api/gatherings").await, ["社区见面会", "街道见面会", "隔壁见面会"]);
    let near = format!("/api/gatherings?near={}", app.area(GRID).path);
    assert_eq!(listed(&app, None, &near).await.len(), 3);
    let far = format!("/api/gatherings?near={}", app.area(FAR_COMMUNITY).path);
    assert!(listed(&app, None, &far).await.is_empty());
    let inside = format!("/api/gatherings?area={}", app.area(NEXT_COMMUNITY).path);
    assert_eq!(listed(&app, None, &inside).await, ["隔壁见面会"]);
    assert!(listed(&app, None, "/api/gatherings?past=true").await.is_empty());
    let first = app.anonymous().get("/api/gatherings?limit=2").await.ok();
    let rest = format!("/api/gatherings?limit=2&after={}", first["next"].as_str().unwrap());
    assert_eq!(listed(&app, None, &rest).await, ["隔壁见面会"]);
    to_start(&app, 48);
    assert_eq!(listed(&app, None, "/api/gatherings?past=true").await, ["街道见面会", "社区见面会"]);
    let last = app.anonymous().get("/api/gatherings?past=true&limit=1").await.ok();
    let before = format!("/api/gatherings?past=true&limit=1&after={}", last["next"].as_str().unwrap());
    assert_eq!(listed(&app, None, &before).await, ["社区见面会"]);
    assert!(listed(&app, None, "/api/gatherings?near=none!").await.is_empty());
    let other = app.anonymous().in_district(OTHER_DISTRICT);
    assert_eq!(other.get("/api/gatherings").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn what_is_no_gathering() {
    let app = TestApp::start().await;
    let send = async |person: Person, code: &str, changes: Value| {
        app.as_(person).post("/api/gatherings", with(gathering(&app, code), &changes)).await
    };
    let office = Person::Coordinator;
    for (person, code) in [(office, GRID), (Person::Dispatcher, DISTRICT)] {
        send(person, code, json!({})).await.refused(422, "gathering_place_invalid");
    }
    send(office, COMMUNITY, json!({ "area_path": "zzzz" })).await.refused(422, "gathering_place_invalid");
    for (from, until) in [
        ("2026-11-23T01:00:00Z", "2026-11-23T03:00:00Z"),
        ("2026-12-01T03:00:00Z", "2026-12-01T01:00:00Z"),
        ("2026-12-01T01:00:00Z", "2026-12-05T01:00:00Z"),
        ("2028-12-01T01:00:00Z", "2028-12-01T03:00:00Z"),
    ] {
        let times = json!({ "starts_at": from, "ends_at": until });
        send(office, COMMUNITY, times).await.refused(422, "gathering_times_invalid");
    }
    let venue = json!({ "venue": "01920000-0000-7000-8000-000000000000" });
    send(office, COMMUNITY, venue).await.refused(422, "gathering_venue_unknown");
    send(office, COMMUNITY, json!({ "place": "找小李13812345678" })).await.refused(422, "invalid_input");
    send(office, COMMUNITY, json!({ "title": "" })).await.refused(422, "invalid_input");
    for person in
        [Person::Resident, Person::GridWorker, Person::UnitLiaison, Person::NextCoordinator, Person::Sysadmin]
    {
        send(person, COMMUNITY, json!({})).await.refused(403, "not_allowed");
    }
    app.anonymous().post("/api/gatherings", gathering(&app, COMMUNITY)).await.refused(401, "unauthenticated");
    // A draft whose time has passed is not announced.
    let draft = planned(&app, json!({})).await;
    let other = app.as_(Person::OtherCoordinator);
    other.post_empty(&url(&draft, "/announce")).await.refused(404, "not_found");
    other.put(&url(&draft, ""), gathering(&app, COMMUNITY)).await.refused(404, "not_found");
    to_start(&app, 0);
    app.as_(office).post_empty(&url(&draft, "/announce")).await.refused(422, "gathering_times_invalid");
}

#[tokio::test]
async fn of_two_who_change_at_once_one_is_told() {
    let app = TestApp::start().await;
    let draft = planned(&app, json!({})).await;
    let page = url(&draft, "");
    let edit = async |person: Person| {
        let body = gathering(&app, COMMUNITY);
        app.as_(person).if_match(1).put(&page, body).await.status
    };
    let (one, two) = tokio::join!(edit(Person::Coordinator), edit(Person::Secretary));
    let mut both = [one, two];
    both.sort_unstable();
    assert_eq!(both, [200, 412]);
}

//! `list_requests`, `read_request`, `read_figures`, `read_history`: the list shows exactly what the
//! single decision permits.

use baodao_kernel::Draw;
use baodao_kernel::SeededDraw;
use baodao_testkit::{Client, Person, TestApp, places};
use serde_json::{Value, json};

use crate::common::{Case, claim, help, ids, open_call, with};

const PLACES: &[Option<&str>] = &[
    Some(places::GRID),
    Some(places::SECOND_GRID),
    Some(places::NEXT_GRID),
    Some(places::FAR_GRID),
    Some(places::COMMUNITY),
    Some(places::SUBDISTRICT),
    None,
];
const ASKING: &[Person] =
    &[Person::Resident, Person::Neighbour, Person::Volunteer, Person::GridWorker, Person::Coordinator];

/// A request of a drawn kind, place and requester, brought a drawn number of steps on its way.
async fn drawn(app: &TestApp, draw: &SeededDraw, n: usize) -> String {
    let pick = |of: usize| usize::try_from(draw.below(of as u64)).unwrap();
    let who = ASKING[pick(ASKING.len())];
    let kind = ["help", "complain", "report", "suggest"][pick(4)];
    let mut body = with(
        help(),
        json!({ "kind": kind, "title": format!("第{n}件"), "secret": pick(3) == 0, "urgency": (["routine", "routine", "urgent"][pick(3)]), "place": {} }),
    );
    if let Some(code) = PLACES[pick(PLACES.len())] {
        body["place"] = json!({ "area_code": code });
    }
    if pick(5) == 0 {
        body = with(body, json!({ "anonymous": true, "contact": null }));
    }
    let id = app.submit(who, body).await;
    let act = |who: Person, verb: &str, body| {
        let path = format!("/api/requests/{id}/{verb}");
        async move { app.as_(who).post(&path, body).await }
    };
    let desk = Person::Dispatcher;
    if pick(3) > 0 {
        act(desk, "accept", json!({})).await;
        act(Person::Neighbour, "join", json!({})).await;
        let unit = json!({ "mode": { "mode": "unit", "unit_name": "单位" }, "title": "协助", "places": 1, "recipient": app.account(Person::UnitLiaison) });
        let beside = json!({ "mode": { "mode": "area", "area": app.area(places::NEXT_COMMUNITY).path }, "title": "协助", "places": 1, "catalogue_item": "A-01" });
        let task = [open_call(1), unit, beside][pick(3)].clone();
        act(desk, "dispatch", json!({ "tasks": [task] })).await;
    }
    if pick(4) == 0 {
        act(desk, "handle", json!({ "outcome": "solved", "reply": "好了" })).await;
    }
    id.to_string()
}

/// Forty of them over most of a year.
async fn many(app: &TestApp, seed: u64) -> Vec<String> {
    let duty = json!({ "source": "清单", "items": [{ "code": "A-01", "name": "照明", "body": "community", "leads": true }] });
    app.as_(Person::Sysadmin).put("/api/duty-items", duty).await.ok();
    let draw = SeededDraw::new(seed);
    let mut all = Vec::new();
    for n in 0..40 {
        all.push(drawn(app, &draw, n).await);
        let hours = [0, 1, 30, 200, 400][usize::try_from(draw.below(5)).unwrap()];
        app.advance(jiff::SignedDuration::from_hours(hours));
    }
    all
}

#[tokio::test]
async fn the_list_is_exactly_what_one_may_read() {
    let app = TestApp::start().await;
    let all = many(&app, 7).await;
    let mut shown = 0;
    for who in Person::ALL {
        let client = app.as_(*who);
        let listed = ids(&client.get("/api/requests?limit=200").await.ok());
        for id in &all {
            let reads = client.get(&format!("/api/requests/{id}")).await.status == 200;
            assert_eq!(listed.contains(id), reads, "{who:?} {id}");
        }
        let figures = client.get("/api/figures").await.ok();
        let open = ids(&client.get("/api/requests?limit=200&open=true").await.ok());
        assert_eq!(figures["open"], open.len(), "{who:?}");
        shown += listed.len();
    }
    assert!(shown > 100, "{shown}");
}

/// The name of a filter and which lines pass it.
type Passing = (String, Box<dyn Fn(&Value) -> bool>);

fn filters(app: &TestApp) -> Vec<Passing> {
    let mut filters: Vec<Passing> = Vec::new();
    let mut add = |query: &str, passes: fn(&Value, &str) -> bool, given: &str| {
        let given = given.to_owned();
        filters.push((query.to_owned(), Box::new(move |line| passes(line, &given))));
    };
    let is_over: fn(&Value, &str) -> bool =
        |line, given| (line["stage"] == "closed" || line["stage"] == "withdrawn") == (given == "over");
    for stage in ["submitted", "accepted", "dispatched", "handled", "closed", "withdrawn", "suspended"] {
        add(&format!("stage={stage}"), |line, given| line["stage"] == given, stage);
    }
    add("stage=submitted,closed", |line, _| line["stage"] == "submitted" || line["stage"] == "closed", "");
    add("stage=withdrawn,closed", is_over, "over");
    add("open=true", is_over, "open");
    add("open=false", is_over, "over");
    add("overdue=true", |line, _| line["overdue"] == true, "");
    add("urgent=true", |line, _| line["urgency"] == "urgent", "");
    for kind in ["help", "complain", "report", "wish"] {
        add(&format!("kind={kind}"), |line, given| line["kind"] == given, kind);
    }
    for moment in ["2026-12-01T00:00:00Z", "2027-02-01T00:00:00Z"] {
        add(&format!("from={moment}"), |line, given| line["submitted_at"].as_str().unwrap() >= given, moment);
        add(&format!("until={moment}"), |line, given| line["submitted_at"].as_str().unwrap() < given, moment);
    }
    for code in PLACES.iter().flatten() {
        let path = app.area(code).path;
        let inside: fn(&Value, &str) -> bool =
            |line, given| line["area_path"].as_str().unwrap().starts_with(given);
        add(&format!("area_path={path}"), inside, path.as_str());
        let both: fn(&Value, &str) -> bool = |line, given| {
            line["area_path"].as_str().unwrap().starts_with(given)
                && line["title"].as_str().unwrap().contains("第2")
        };
        add(&format!("area_path={path}&q=%E7%AC%AC2"), both, path.as_str());
    }
    // 第1, 第１, and one that nobody wrote.
    let titled: fn(&Value, &str) -> bool = |line, given| line["title"].as_str().unwrap().contains(given);
    add("q=%E7%AC%AC1", titled, "第1");
    add("q=%E7%AC%AC%EF%BC%91", titled, "第1");
    add("q=%E7%AC%AC0%E4%BB%B6%E7%AC%AC", titled, "第0件第");
    filters
}

/// Lists with a filter show those lines of the whole list that pass it, in its order, page by page;
/// and the open ones by what is due.
#[tokio::test]
async fn list_requests_with_a_filter_is_the_list_without_what_does_not_pass() {
    let app = TestApp::start().await;
    let all = many(&app, 8).await;
    // Some end, in one way and another.
    for id in all.iter().step_by(3) {
        app.as_(Person::Dispatcher).post(&format!("/api/requests/{id}/close"), json!({})).await;
    }
    for id in all.iter().step_by(5) {
        app.as_(Person::Resident).post(&format!("/api/requests/{id}/withdraw"), json!({})).await;
    }
    let mut passed = std::collections::BTreeMap::<String, usize>::new();
    for who in
        [Person::Dispatcher, Person::Coordinator, Person::GridWorker, Person::Resident, Person::UnitLiaison]
    {
        let client = app.as_(who);
        let whole = client.get("/api/requests?limit=200").await.ok();
        let whole = whole["items"].as_array().unwrap();
        for (query, passes) in filters(&app) {
            let expected: Vec<&str> =
                whole.iter().filter(|line| passes(line)).map(|line| line["id"].as_str().unwrap()).collect();
            *passed.entry(query.clone()).or_default() += expected.len();
            assert_eq!(pages(&client, &query).await, expected, "{who:?} {query}");
        }
        let due = pages(&client, "order=due").await;
        let mut expected: Vec<(&str, &str)> = whole
            .iter()
            .filter(|line| {
                line["finish_due"].is_string() && line["stage"] != "closed" && line["stage"] != "withdrawn"
            })
            .map(|line| (line["finish_due"].as_str().unwrap(), line["id"].as_str().unwrap()))
            .collect();
        expected.sort_unstable();
        assert_eq!(due, expected.iter().map(|(_, id)| *id).collect::<Vec<_>>(), "{who:?}");
        let found = pages(&client, "order=due&q=%E7%AC%AC1").await;
        let titled = |id: &&String| {
            whole
                .iter()
                .any(|line| line["id"] == id.as_str() && line["title"].as_str().unwrap().contains("第1"))
        };
        assert_eq!(found, due.iter().filter(titled).cloned().collect::<Vec<_>>(), "{who:?}");
    }
    for query in
        ["stage=submitted", "stage=closed", "stage=withdrawn", "overdue=true", "open=false", "q=%E7%AC%AC1"]
    {
        assert!(passed[query] > 2, "{query} tells nothing: {passed:?}");
    }
}

/// All pages of three.
async fn pages(client: &Client<'_>, query: &str) -> Vec<String> {
    let (mut after, mut seen) = (String::new(), Vec::new());
    loop {
        let page = client.get(&format!("/api/requests?limit=3&{query}{after}")).await.ok();
        seen.extend(ids(&page));
        let Some(next) = page["next"].as_str() else { return seen };
        after = format!("&after={next}");
    }
}

#[tokio::test]
async fn list_requests_goes_page_by_page_in_its_order() {
    let app = TestApp::start().await;
    for n in 0..7 {
        app.submit(Person::Resident, with(help(), json!({ "title": format!("第{n}件") }))).await;
        app.advance(jiff::SignedDuration::from_secs(i64::from(n % 2)));
    }
    let whole = ids(&app.as_(Person::Coordinator).get("/api/requests").await.ok());
    let (mut after, mut seen) = (String::new(), Vec::new());
    loop {
        let page = app.as_(Person::Coordinator).get(&format!("/api/requests?limit=3{after}")).await.ok();
        seen.extend(ids(&page));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!((seen.len(), &seen), (7, &whole));
}

#[tokio::test]
async fn list_requests_filters() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let other =
        with(help(), json!({ "kind": "suggest", "urgency": "urgent", "title": "多设长椅", "body": "公园" }));
    let other = case.app.submit(Person::Neighbour, other).await.to_string();
    let (first, grid) = (case.id.to_string(), case.app.area(places::GRID).path);
    let next = case.app.area(places::NEXT_COMMUNITY).path;
    let cases: Vec<(String, Vec<&String>)> = vec![
        ("stage=dispatched".into(), vec![&first]),
        ("stage=dispatched,submitted".into(), vec![&other, &first]),
        ("kind=suggest".into(), vec![&other]),
        ("urgent=true".into(), vec![&other]),
        ("open=false".into(), vec![]),
        ("overdue=true".into(), vec![]),
        ("q=%E9%95%BF%E6%A4%85".into(), vec![&other]),
        ("q=%E6%A4%85%E9%95%BF".into(), vec![]),
        ("order=due".into(), vec![&first]),
        ("from=2026-11-24T00:00:00Z".into(), vec![]),
        ("until=2026-11-24T00:00:00Z&limit=1".into(), vec![&other]),
        (format!("area_path={grid}"), vec![&other, &first]),
        (format!("area_path={next}"), vec![]),
        ("mine=true".into(), vec![]),
    ];
    for (query, expected) in cases {
        let got = ids(&case.app.as_(Person::Dispatcher).get(&format!("/api/requests?{query}")).await.ok());
        assert_eq!(got.iter().collect::<Vec<_>>(), expected, "{query}");
    }
    case.app.anonymous().get("/api/requests").await.refused(401, "unauthenticated");
    assert_eq!(ids(&case.app.as_(Person::Neighbour).get("/api/requests?mine=true").await.ok()), [other]);
}

#[tokio::test]
async fn read_request_offers_only_what_is_then_permitted() {
    let case = Case::submitted().await;
    let view = case.read(Person::GridWorker).await;
    assert_eq!(
        view["allowed"],
        json!([
            "add_photo",
            "accept",
            "solve_on_spot",
            "ask",
            "decline",
            "transfer_emergency",
            "escalate",
            "join"
        ])
    );
    assert_eq!(case.read(Person::Resident).await["allowed"], json!(["add_photo", "withdraw", "set_secrecy"]));
    for who in [
        Person::Neighbour,
        Person::Volunteer,
        Person::NextCoordinator,
        Person::Handler,
        Person::Dpo,
        Person::OtherSysadmin,
    ] {
        case.app.as_(who).get(&case.path("")).await.refused(404, "not_found");
    }
    case.app.as_(Person::GridWorker).get("/api/requests/not-an-id").await.refused(404, "not_found");
}

#[tokio::test]
async fn read_figures_counts_what_one_may_see() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    case.app.submit(Person::Neighbour, help()).await;
    case.wait(10 * 24 * 60);
    let got = case.app.as_(Person::Coordinator).get("/api/figures").await.ok();
    assert_eq!((&got["open"], &got["overdue"]), (&json!(2), &json!(1)));
    assert_eq!(case.app.as_(Person::NextCoordinator).get("/api/figures").await.ok()["open"], 0);
    assert_eq!(case.app.as_(Person::Resident).get("/api/figures").await.ok()["open"], 1, "one's own");
    case.app.anonymous().get("/api/figures").await.refused(401, "unauthenticated");
    case.app.as_(Person::Coordinator).get("/api/figures?area_path=zz").await.refused(404, "not_found");
}

#[tokio::test]
async fn read_history_tells_staff_who_and_others_under_which_role() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    claim(&case.app, Person::Volunteer, &case.task().await).await;
    let worker = case.app.account(Person::GridWorker).to_string();
    let staff = case.app.as_(Person::Coordinator).get(&case.path("history")).await.ok();
    assert_eq!(staff["items"][1]["actor"], worker.as_str());
    assert_eq!(staff["items"][1]["words"], "history.request_accepted");
    let own = case.app.as_(Person::Resident).get(&case.path("history")).await;
    assert_eq!(
        (&own.json["items"][0]["mine"], &own.json["items"][1]["role"]),
        (&json!(true), &json!("grid_worker"))
    );
    assert!(
        !own.text().contains(&worker)
            && !own.text().contains(&case.app.account(Person::Volunteer).to_string()),
        "{}",
        own.text()
    );
    case.app.as_(Person::Neighbour).get(&case.path("history")).await.refused(404, "not_found");
    case.app.as_(Person::Volunteer).get(&case.path("history")).await.refused(404, "not_found");
}

#[tokio::test]
async fn list_requests_names_the_grid_for_who_works_in_one_community_and_the_community_for_others() {
    let case = Case::submitted().await;
    for (who, name) in [
        (Person::Coordinator, "德民第一网格"),
        (Person::GridWorker, "德民第一网格"),
        (Person::Dispatcher, "德民社区居委会"),
        (Person::Resident, "德民社区居委会"),
    ] {
        let list = case.app.as_(who).get("/api/requests").await.ok();
        assert_eq!(list["items"][0]["area_name"], name, "{who:?}");
    }
}

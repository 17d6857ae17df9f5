//! `adopt_report_ins`, `list_typed_units`: who was written down before the unit was registered.

use baodao_testkit::places::{COMMUNITY, NEXT_COMMUNITY};
use baodao_testkit::{Person, Reply, TestApp};
use serde_json::{Value, json};

use crate::support::{NOTHING, count, filled, home, id, import, ready, step, told, unit};

const CAFE: &str = "小城咖啡店";

async fn adopt(app: &TestApp, person: Person, unit: &str, dry_run: bool) -> Reply {
    let body = json!({ "unit_id": unit, "dry_run": dry_run });
    app.as_(person).post("/api/report-ins/adoptions", body).await
}

/// Somebody reports in under a unit that they typed.
async fn typed(app: &TestApp, person: Person, unit: &str, name: &str, community: &str) -> String {
    let mut body = filled(app, unit);
    body["unit"] = json!({ "name": name });
    body["home"] = home(app, community);
    id(&app.as_(person).post("/api/report-ins", body).await.ok())
}

#[tokio::test]
async fn what_was_typed_becomes_the_units() {
    let (app, library) = ready().await;
    let confirmed = typed(&app, Person::Resident, &library, CAFE, COMMUNITY).await;
    step(&app, Person::Coordinator, &confirmed, "confirm", json!({})).await.ok();
    typed(&app, Person::Volunteer, &library, CAFE, NEXT_COMMUNITY).await;
    let other = typed(&app, Person::Neighbour, &library, "大城咖啡店", COMMUNITY).await;
    let over = typed(&app, Person::InServiceMember, &library, CAFE, COMMUNITY).await;
    step(&app, Person::InServiceMember, &over, "end", json!({ "reason": "withdrawn" })).await.ok();
    let cafe = unit(&app, CAFE).await;
    let told_before = told(&app, Person::UnitLiaison).await.len();

    let preview = adopt(&app, Person::Coordinator, &cafe, true).await.ok();
    let counts = json!({ "dry_run": true, "people": 2, "confirmed": 1, "communities": 2 });
    assert_eq!(preview, counts);
    let of_cafe =
        "select count(*) from report_in r join unit u on u.id = r.unit_id where u.name = '小城咖啡店'";
    assert_eq!(count(&app, of_cafe).await, 0, "a dry run writes nothing");

    let (one, two) = tokio::join!(
        adopt(&app, Person::Coordinator, &cafe, false),
        adopt(&app, Person::Secretary, &cafe, false),
    );
    let mut people = [one.ok()["people"].clone(), two.ok()["people"].clone()];
    people.sort_by_key(Value::to_string);
    assert_eq!(people, [json!(0), json!(2)], "once");
    assert_eq!(count(&app, of_cafe).await, 2, "what is over stays as it was");
    for person in [Person::Resident, Person::Volunteer] {
        assert!(told(&app, person).await.contains(&"report_in_adopted".to_owned()), "{person:?}");
    }
    for person in [Person::Neighbour, Person::InServiceMember] {
        assert!(!told(&app, person).await.contains(&"report_in_adopted".to_owned()), "{person:?}");
    }
    assert_eq!(told(&app, Person::UnitLiaison).await.len(), told_before + 1);
    // The unit sees its people and has the receipt.
    let liaison = app.as_(Person::UnitLiaison);
    let roster = liaison.get(&format!("/api/report-ins/roster?unit_id={cafe}")).await.ok();
    assert_eq!(roster["items"].as_array().unwrap().len(), 2);
    let read = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{other}")).await.ok();
    assert!(read["unit"]["id"].is_null());
    let table = "姓名,手机\n张小明,13800000001\n";
    let again = import(&app, Person::UnitLiaison, &format!("dry_run=true&unit_id={cafe}"), table).await.ok();
    assert_eq!((&again["unchanged"], &again["moved"]), (&json!(1), &json!([])));
}

#[tokio::test]
async fn what_was_typed_is_listed_with_the_unit_that_is_called_so() {
    let (app, library) = ready().await;
    let confirmed = typed(&app, Person::Resident, &library, CAFE, COMMUNITY).await;
    step(&app, Person::Coordinator, &confirmed, "confirm", json!({})).await.ok();
    typed(&app, Person::Volunteer, &library, CAFE, NEXT_COMMUNITY).await;
    typed(&app, Person::Neighbour, &library, "大城咖啡店", COMMUNITY).await;
    let list = async |person: Person, query: &str| {
        app.as_(person).get(&format!("/api/report-ins/typed-units{query}")).await
    };
    let line = |name: &str, people: u32, confirmed: u32, registered: Value| json!({ "name": name, "people": people, "confirmed": confirmed, "registered": registered });
    let own = list(Person::Coordinator, "").await.ok();
    let two = json!([line("大城咖啡店", 1, 0, Value::Null), line(CAFE, 1, 1, Value::Null)]);
    assert_eq!((&own["items"], &own["next"]), (&two, &Value::Null));
    let cafe = unit(&app, CAFE).await;
    let first = list(Person::Dispatcher, "?limit=1").await.ok();
    assert_eq!(first["items"], json!([line("大城咖啡店", 1, 0, Value::Null)]));
    let rest = list(Person::Dispatcher, &format!("?after={}", first["next"].as_str().unwrap())).await.ok();
    assert_eq!(rest["items"], json!([line(CAFE, 2, 1, json!({ "id": cafe, "name": CAFE }))]));
    adopt(&app, Person::Dispatcher, &cafe, false).await.ok();
    let after = list(Person::Coordinator, "").await.ok();
    assert_eq!(after["items"], json!([line("大城咖啡店", 1, 0, Value::Null)]));
    for person in [Person::Resident, Person::UnitLiaison, Person::GridWorker, Person::Sysadmin] {
        list(person, "").await.refused(403, "not_allowed");
    }
    app.anonymous().get("/api/report-ins/typed-units").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn only_who_may_register_the_unit() {
    let (app, unit) = ready().await;
    for person in
        [Person::Resident, Person::UnitLiaison, Person::GridWorker, Person::Sysadmin, Person::NextCoordinator]
    {
        adopt(&app, person, &unit, true).await.refused(403, "not_allowed");
    }
    adopt(&app, Person::Coordinator, NOTHING, true).await.refused(422, "report_in_unit_unknown");
    let nobody = adopt(&app, Person::Dispatcher, &unit, false).await.ok();
    assert_eq!(nobody, json!({ "dry_run": false, "people": 0, "confirmed": 0, "communities": 0 }));
    let body = json!({ "unit_id": unit });
    app.anonymous().post("/api/report-ins/adoptions", body).await.refused(401, "unauthenticated");
}

use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{electrician, keep, ready, register, told};

fn path(app: &TestApp, person: Person, code: &str) -> String {
    format!("/api/accounts/{}/skills/{code}/confirm-licence", app.account(person))
}

fn seen() -> Value {
    json!({ "last_four": "8001", "valid_until": "2027-06-30" })
}

#[tokio::test]
async fn the_office_compares_and_never_reads_the_number() {
    let app = ready().await;
    keep(&app, Person::Volunteer, register(json!([electrician("2027-06-30")]))).await;
    let url = path(&app, Person::Volunteer, "electrician");
    let coordinator = app.as_(Person::Coordinator);
    let mut wrong = seen();
    wrong["last_four"] = json!("8002");
    coordinator.post(&url, wrong).await.refused(409, "licence_differs");
    let mut late = seen();
    late["valid_until"] = json!("2028-06-30");
    coordinator.post(&url, late).await.refused(409, "licence_differs");
    let done = coordinator.post(&url, seen()).await.ok();
    assert_eq!(done["code"], "electrician");
    let mine = app.as_(Person::Volunteer).get("/api/me/skills").await.ok();
    assert_eq!(mine["skills"][0]["licence"]["seen_at"], done["seen_at"]);
    app.drain().await;
    let inbox = app.as_(Person::Volunteer).get("/api/inbox").await.ok().to_string();
    assert!(inbox.contains("licence_seen"), "{inbox}");
}

#[tokio::test]
async fn where_a_district_asks_for_it_a_licence_counts_once_seen() {
    let app = ready().await;
    let rule = json!({ "value": 1, "source": "区规则", "valid_from": app.now().to_string() });
    let set = app.as_(Person::Sysadmin).put("/api/rules/skills.licence_must_be_seen", rule).await;
    assert!(set.status < 300, "{}", set.json);
    keep(&app, Person::Volunteer, register(json!([electrician("2027-06-30")]))).await;
    assert_eq!(told(&app, Person::Volunteer).await, json!([]));
    app.as_(Person::Coordinator).post(&path(&app, Person::Volunteer, "electrician"), seen()).await.ok();
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician"]));
}

#[tokio::test]
async fn who_may_not_and_what_cannot_be() {
    let app = ready().await;
    let skills = json!([electrician("2027-06-30"), { "code": "haircut" }]);
    keep(&app, Person::Volunteer, register(skills)).await;
    let url = path(&app, Person::Volunteer, "electrician");
    app.anonymous().post(&url, seen()).await.refused(401, "unauthenticated");
    for person in [Person::Resident, Person::Volunteer, Person::GridWorker, Person::Sysadmin] {
        app.as_(person).post(&url, seen()).await.refused(403, "not_allowed");
    }
    // Who lives in another community, or district, is not there.
    app.as_(Person::NextCoordinator).post(&url, seen()).await.refused(404, "not_found");
    app.as_(Person::OtherCoordinator).post(&url, seen()).await.refused(404, "not_found");
    let coordinator = app.as_(Person::Coordinator);
    coordinator.post(&path(&app, Person::Volunteer, "cooking"), seen()).await.refused(404, "not_found");
    let bare = path(&app, Person::Volunteer, "haircut");
    coordinator.post(&bare, seen()).await.refused(409, "no_licence_stated");
    coordinator.post(&path(&app, Person::Handler, "electrician"), seen()).await.refused(404, "not_found");
    // A coordinator who lives in the community does not vouch for themselves.
    coordinator.patch("/api/me", json!({ "home": app.area(baodao_testkit::places::GRID).path })).await.ok();
    keep(&app, Person::Coordinator, register(json!([electrician("2027-06-30")]))).await;
    coordinator
        .post(&path(&app, Person::Coordinator, "electrician"), seen())
        .await
        .refused(403, "own_licence");
}

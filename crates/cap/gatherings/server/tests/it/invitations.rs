//! `invite_guest`, `answer_invitation`, `list_my_gatherings`.

use baodao_testkit::places::COMMUNITY;
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{
    announced, body, gathering, inbox, member, planned, silent_unit, to_start, unit, url, with,
};

fn answer(guest: &Value, coming: u16) -> Value {
    json!({ "guest": guest["id"], "coming": coming })
}

#[tokio::test]
async fn each_answers_for_whom_they_speak() {
    let app = TestApp::start().await;
    let unit = unit(&app).await;
    let (body, person) = (body(&app).await, member(&app, &unit).await);
    let guests = json!([
        { "kind": "unit", "who": unit }, { "kind": "body", "who": body }, { "kind": "person", "who": person },
    ]);
    let made = announced(&app, guests).await;
    let path = url(&made, "/answer");
    for (speaker, at, coming) in
        [(Person::UnitLiaison, 0, 5), (Person::Volunteer, 1, 0), (Person::InServiceMember, 2, 1)]
    {
        assert!(inbox(&app, speaker).await.contains("gathering_invited"), "{speaker:?}");
        let mine = app.as_(speaker).get("/api/my/gatherings").await.ok();
        let own = &mine["items"][0]["guests"];
        assert_eq!(own.as_array().unwrap().len(), 1, "{speaker:?} sees their own: {own}");
        assert_eq!(own[0]["allowed"], json!(["answer_invitation"]));
        let told = app.as_(speaker).post(&path, answer(&made["guests"][at], coming)).await.ok();
        assert_eq!(told["guests"][0]["coming"], coming);
        // Not for another.
        let other = answer(&made["guests"][(at + 1) % 3], 1);
        app.as_(speaker).post(&path, other).await.refused(403, "not_allowed");
    }
    // The answer can be changed until the start.
    let told = app.as_(Person::UnitLiaison).post(&path, answer(&made["guests"][0], 3)).await.ok();
    assert_eq!(told["guests"][0]["coming"], 3);
    let office = app.as_(Person::Coordinator).get(&url(&made, "")).await.ok();
    let coming: Vec<&Value> = office["guests"].as_array().unwrap().iter().map(|one| &one["coming"]).collect();
    assert_eq!(coming, [&json!(3), &json!(0), &json!(1)]);
    assert_eq!(office["guests"][2]["name"], "赵**");
    let two = answer(&made["guests"][2], 2);
    app.as_(Person::InServiceMember).post(&path, two).await.refused(422, "guest_count_invalid");
    app.as_(Person::Coordinator).post(&path, answer(&made["guests"][0], 1)).await.refused(403, "not_allowed");
    app.as_(Person::Resident).post(&path, answer(&made["guests"][0], 1)).await.refused(403, "not_allowed");
    app.anonymous().post(&path, answer(&made["guests"][0], 1)).await.refused(401, "unauthenticated");
    app.anonymous().get("/api/my/gatherings").await.refused(401, "unauthenticated");
    let stranger = app.as_(Person::Resident).get("/api/my/gatherings").await.ok();
    assert_eq!(stranger["items"], json!([]));
    to_start(&app, 0);
    let late = app.as_(Person::UnitLiaison).post(&path, answer(&made["guests"][0], 1)).await;
    late.refused(409, "gathering_begun");
}

#[tokio::test]
async fn somebody_more_is_invited() {
    let app = TestApp::start().await;
    let unit = unit(&app).await;
    let made = announced(&app, json!([])).await;
    let path = url(&made, "/guests");
    let who = json!({ "kind": "unit", "who": unit });
    for person in [Person::Resident, Person::UnitLiaison, Person::NextCoordinator] {
        app.as_(person).post(&path, who.clone()).await.refused(403, "not_allowed");
    }
    let more = app.as_(Person::Secretary).if_match(2).post(&path, who.clone()).await.ok();
    assert_eq!((&more["guests"][0]["name"], &more["version"]), (&json!("市一院"), &json!(3)));
    assert!(inbox(&app, Person::UnitLiaison).await.contains("gathering_invited"));
    app.as_(Person::Coordinator).post(&path, who.clone()).await.refused(409, "guest_twice");
    app.as_(Person::Coordinator).if_match(2).post(&path, who).await.refused(412, "version_conflict");
    // One came without being asked; nobody is invited to what is under way.
    to_start(&app, 1);
    let late = json!({ "kind": "unit", "who": silent_unit(&app, "某药房").await });
    app.as_(Person::Coordinator).post(&path, late).await.ok();
    let over = json!({ "outcome": "见面会顺利举行。", "publish": false });
    app.as_(Person::Coordinator).post(&url(&made, "/close"), over).await.ok();
    let after = json!({ "kind": "unit", "who": silent_unit(&app, "某超市").await });
    app.as_(Person::Coordinator).post(&path, after).await.refused(409, "gathering_step");
}

#[tokio::test]
async fn whom_one_cannot_invite() {
    let app = TestApp::start().await;
    let unit = unit(&app).await;
    let office = app.as_(Person::Coordinator);
    let send = async |guests: Value| {
        office.post("/api/gatherings", with(gathering(&app, COMMUNITY), &json!({ "guests": guests }))).await
    };
    let nothing = "01920000-0000-7000-8000-000000000000";
    for kind in ["unit", "body", "person"] {
        send(json!([{ "kind": kind, "who": nothing }])).await.refused(422, "guest_unknown");
    }
    // Somebody who has not reported in here is nobody's to summon.
    let resident = app.account(Person::Resident);
    send(json!([{ "kind": "person", "who": resident }])).await.refused(422, "guest_unknown");
    let twice = json!({ "kind": "unit", "who": unit });
    send(json!([twice, twice])).await.refused(409, "guest_twice");
    let rule = json!({ "value": 1, "source": "通知" });
    app.as_(Person::Sysadmin).put("/api/rules/gatherings.guests_max", rule).await.ok();
    let draft = planned(&app, json!({ "guests": [twice] })).await;
    let other = json!({ "kind": "unit", "who": silent_unit(&app, "某药房").await });
    office.post(&url(&draft, "/guests"), other).await.refused(409, "guests_full");
}

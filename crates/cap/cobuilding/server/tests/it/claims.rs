//! `claim_micro_project`, `accept_micro_claim`, `decline_micro_claim`, `take_back_micro_claim`,
//! `say_micro_part`, `list_micro_claims`, `list_my_micro_claims`.

use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{accepted, claim_url, claimed, its_day, notices, person, published, seen, url, written};

#[tokio::test]
async fn claimed_answered_and_taken_back() {
    let app = TestApp::start().await;
    let made = published(&app, json!({})).await;
    let volunteer = app.as_(Person::Volunteer);
    let words = json!({ "party": "person", "people": 2, "note": "上午能来。" });
    let now = volunteer.post(&url(&made, "/claims"), words).await.ok();
    assert_eq!((&now["taken"], &now["free"], &now["persons"]), (&json!(2), &json!(2), &json!(0)));
    let mine = now["mine"][0].clone();
    assert_eq!((&mine["state"], &mine["allowed"]), (&json!("asked"), &json!(["take_back_micro_claim"])));
    assert_eq!(mine["spokesperson"], json!(null));
    volunteer.post(&url(&made, "/claims"), person(1)).await.refused(409, "micro_claimed_twice");
    assert_eq!(notices(&app, Person::Coordinator, "micro_claimed").await, 1);

    let desk = app.as_(Person::Coordinator).get(&url(&made, "/claims")).await.ok();
    let row = &desk["items"][0];
    assert_eq!((&row["spokesperson"], &row["note"]), (&json!("李**"), &json!("上午能来。")));
    assert_eq!(row["allowed"], json!(["accept_micro_claim", "decline_micro_claim"]));
    app.as_(Person::Neighbour).get(&url(&made, "/claims")).await.refused(403, "not_allowed");
    app.anonymous().get(&url(&made, "/claims")).await.refused(401, "unauthenticated");
    let office = app.as_(Person::Coordinator);
    for step in ["accept", "take-back"] {
        app.as_(Person::Neighbour).post_empty(&claim_url(&mine, step)).await.refused(404, "not_found");
        app.as_(Person::OtherCoordinator).post_empty(&claim_url(&mine, step)).await.refused(404, "not_found");
    }
    volunteer.post_empty(&claim_url(&mine, "accept")).await.refused(403, "not_allowed");
    office.post_empty(&claim_url(&mine, "take-back")).await.refused(403, "not_allowed");
    let yes = office.post_empty(&claim_url(&mine, "accept")).await.ok();
    assert_eq!((&yes["persons"], &yes["takers"]), (&json!(2), &json!([])));
    office.post_empty(&claim_url(&mine, "accept")).await.refused(409, "micro_claim_step");
    // Nobody is named in public who came as a person.
    let shown = app.anonymous().get(&url(&made, "")).await.ok().to_string();
    assert!(!shown.contains("李") && !shown.contains("上午能来"), "{shown}");

    let back = volunteer.post_empty(&claim_url(&mine, "take-back")).await.ok();
    assert_eq!((&back["taken"], &back["mine"][0]["state"]), (&json!(0), &json!("taken_back")));
    assert_eq!(notices(&app, Person::Coordinator, "micro_taken_back").await, 1);
    // Nothing follows from it: one may claim again.
    let again = claimed(&app, &made, Person::Volunteer, 1).await;
    let why = json!({ "reason": "这次人够了，下次请您来。" });
    office
        .post(&claim_url(&again, "decline"), json!({ "reason": "打13812345678" }))
        .await
        .refused(422, "invalid_input");
    office.post(&claim_url(&again, "decline"), why).await.ok();
    assert_eq!(notices(&app, Person::Volunteer, "micro_declined").await, 1);
    let all = volunteer.get("/api/micro-claims").await.ok();
    let states: Vec<&str> =
        all["items"].as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["declined", "taken_back"]);
    assert_eq!(all["items"][0]["reason"], "这次人够了，下次请您来。");
    let first = volunteer.get("/api/micro-claims?limit=1").await.ok();
    let rest = format!("/api/micro-claims?limit=1&after={}", first["next"].as_str().unwrap());
    assert_eq!(volunteer.get(&rest).await.ok()["items"][0]["state"], "taken_back");
    assert_eq!(app.as_(Person::Neighbour).get("/api/micro-claims").await.ok()["items"], json!([]));
}

#[tokio::test]
async fn of_two_who_want_the_last_place_one_gets_it() {
    let app = TestApp::start().await;
    let made = published(&app, json!({ "wanted": 3 })).await;
    claimed(&app, &made, Person::Neighbour, 2).await;
    let path = url(&made, "/claims");
    let claim = async |who: Person| {
        let reply = app.as_(who).post(&path, person(1)).await;
        (reply.status, reply.code().to_owned())
    };
    let (one, two) = tokio::join!(claim(Person::Volunteer), claim(Person::SecondVolunteer));
    let mut both = [one, two];
    both.sort();
    assert_eq!((both[0].0, &both[1]), (201, &(409, "micro_full".to_owned())));
    let full = seen(&app, &made, Person::InServiceMember).await;
    assert_eq!((&full["taken"], &full["free"], &full["claim_as"]), (&json!(3), &json!(0), &json!([])));
    assert_eq!(full["allowed"], json!([]));
    app.as_(Person::InServiceMember).post(&path, person(1)).await.refused(409, "micro_full");
}

#[tokio::test]
async fn two_claims_of_one_at_once_are_one() {
    let app = TestApp::start().await;
    let made = published(&app, json!({})).await;
    let path = url(&made, "/claims");
    let claim = async || app.as_(Person::Volunteer).post(&path, person(1)).await.status;
    let (one, two) = tokio::join!(claim(), claim());
    let mut both = [one, two];
    both.sort_unstable();
    assert_eq!(both, [201, 409]);
    assert_eq!(seen(&app, &made, Person::Coordinator).await["taken"], 1);
}

#[tokio::test]
async fn after_the_start_there_are_no_claims_and_none_is_taken_back() {
    let app = TestApp::start().await;
    let draft = written(&app, json!({})).await;
    app.as_(Person::Volunteer).post(&url(&draft, "/claims"), person(1)).await.refused(404, "not_found");
    app.as_(Person::Coordinator)
        .post(&url(&draft, "/claims"), person(1))
        .await
        .refused(409, "micro_not_open");
    let made = published(&app, json!({})).await;
    let mine = accepted(&app, &made, Person::Volunteer, 1).await;
    let part = claim_url(&mine, "part");
    let yes = json!({ "took_part": true });
    app.as_(Person::Volunteer).post(&part, yes.clone()).await.refused(409, "micro_not_done");
    its_day(&app);
    // Its time has come, also while the office has not said so.
    app.as_(Person::Volunteer).post_empty(&claim_url(&mine, "take-back")).await.refused(409, "micro_started");
    app.as_(Person::Neighbour).post(&url(&made, "/claims"), person(1)).await.refused(409, "micro_not_open");
    let office = app.as_(Person::Coordinator);
    office.post_empty(&url(&made, "/start")).await.ok();
    office.post(&url(&made, "/finish"), json!({ "result": "做完了。" })).await.ok();
    office.post(&part, yes.clone()).await.refused(403, "not_allowed");
    app.as_(Person::Neighbour).post(&part, yes.clone()).await.refused(404, "not_found");
    let told = app.as_(Person::Volunteer).post(&part, yes).await.ok();
    assert_eq!((&told["persons"], &told["mine"][0]["took_part"]), (&json!(1), &json!(true)));
    assert_eq!(notices(&app, Person::Coordinator, "micro_part_confirmed").await, 1);
    // It can be said differently, and who did not come does not count as one who did.
    let told = app.as_(Person::Volunteer).post(&part, json!({ "took_part": false })).await.ok();
    assert_eq!((&told["persons"], &told["mine"][0]["took_part"]), (&json!(0), &json!(false)));
    assert_eq!(notices(&app, Person::Coordinator, "micro_part_denied").await, 1);
    office
        .post(&claim_url(&mine, "decline"), json!({ "reason": "已经结束" }))
        .await
        .refused(409, "micro_claim_step");
    // A claim that was kept is no service record.
    app.drain().await;
    assert_eq!(app.happened("record_proposed").await, 0);
}
